package article

import "strings"

// Lines on which a stamp shares its place with the words of a page.

// withoutOpening cuts what pages say of themselves before the day: "This story was originally published on 3 May 2021.",
// "This article appeared in the Tisse Times on 3 May 2021."
func withoutOpening(line string) string {
	const outlet = 5 // words
	rest, ok := strings.CutPrefix(line, "This ")
	if !ok {
		return line
	}
	thing, rest, _ := strings.Cut(rest, " ")
	if !pageThings[thing] {
		return line
	}
	if said, ok := strings.CutPrefix(rest, "was "); ok {
		return strings.TrimSuffix(said, ".")
	}
	for _, adverb := range [...]string{"first ", "originally "} {
		rest = strings.TrimPrefix(rest, adverb)
	}
	for _, verb := range [...]string{"appeared ", "ran "} {
		where, ok := strings.CutPrefix(rest, verb)
		if !ok {
			continue
		}
		if i := strings.LastIndex(where, " on "); i > 0 && (strings.HasPrefix(where, "in ") || strings.HasPrefix(where, "at ")) && strings.Count(where[:i], " ") <= outlet {
			where = where[i+1:]
		}
		return "published " + strings.TrimSuffix(where, ".")
	}
	return line
}

// readBylineHead reads a byline with a full day and a clock that open a line on which pages put more: the writer once again, an
// address, a notice.
func readBylineHead(line string) (s stamp, mixed, ok bool) {
	const longest = 600 // bytes of the line
	if len(line) > longest || !strings.HasPrefix(line, "By ") {
		return stamp{}, false, false
	}
	toks := tokens(cutRunes(line, maxStamp))
	for i := range toks {
		m, next, ok := readMoment(toks, i)
		if !ok {
			continue
		}
		if at(toks, next).is(",") && !m.hasClock {
			next++
		}
		if _, end, clock := readClock(toks, next, m); clock && !m.hasClock {
			next = end
		} else if !m.hasClock {
			return stamp{}, false, false
		}
		head := line[:toks[next-1].end]
		if len(head) == len(line) || m.year == 0 {
			return stamp{}, false, false
		}
		s, _, ok := readLine(head)
		return s, true, ok
	}
	return stamp{}, false, false
}
