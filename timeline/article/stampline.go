package article

import "strings"

// Lines on which a stamp shares its place with the words of a page.

// withoutOpening cuts what pages say of themselves before the day: "This story was originally published on 3 May 2021.",
// "This article appeared on page 3 of the Tisse Times of 3 May 2021.", "This entry was posted on 3 May 2021 and is filed under Ports."
func withoutOpening(line string) string {
	if day, ok := dayOfIssue(line); ok {
		return "published " + day
	}
	rest, ok := strings.CutPrefix(line, "This ")
	if !ok {
		return line
	}
	thing, rest, _ := strings.Cut(rest, " ")
	if !pageThings[thing] {
		return line
	}
	if said, ok := strings.CutPrefix(rest, "was "); ok {
		said, _, _ = strings.Cut(said, " and is filed ")
		return strings.TrimSuffix(said, ".")
	}
	return line
}

// dayOfIssue is the full day in a note of where a story stood: "Appeared in the May 3, 2021, print edition", "From the edition of
// 3 May 2021", "This report was first broadcast on 3 May 2021." Every word of it is one that such notes have, or a name.
func dayOfIssue(line string) (string, bool) {
	toks := tokens(line)
	i, said, issue := 0, false, false // said: that it was published, issue: and in what
	opener := issueOpeners[at(toks, 0).text]
	if at(toks, 0).is("This") && pageThings[at(toks, 1).text] {
		i = 2
	}
	from, end := -1, 0
	for ; i < len(toks); i++ {
		if m, next, ok := readMoment(toks, i); ok {
			if !said || m.year == 0 || m.hasClock || from >= 0 {
				return "", false
			}
			from, end = toks[i].start, toks[next-1].end
			i = next - 1
			continue
		}
		t := &toks[i]
		lower := t.lower()
		switch {
		case printVerbs[lower], opener && issues[lower]:
			said, issue = true, issue || lower != "published"
		case issueWords[lower]:
			issue = issue || issueNouns[lower]
		case said && (t.kind != word || capitalised(t.text)), opener && i == 0:
		case from >= 0 && underTitles[lower]: // the headline that it had there
			return line[from:end], issue
		default:
			return "", false
		}
	}
	return line[max(from, 0):end], from >= 0 && issue
}

var (
	issueOpeners = set("From", "Taken", "Edition", "Issue")
	issues       = set("edition", "issue")
	issueNouns   = set("edition", "issue", "page", "print")
	underTitles  = set("as", "under", "with")
	printVerbs   = set("appears", "appeared", "ran", "published", "printed", "broadcast", "aired")
	issueWords   = set("in", "on", "at", "the", "print", "online", "edition", "issue", "page", "pages", "of", "a", "an", "and", "national", "weekend", "international", "daily", "weekly", "first", "originally", "was", "has",
		"been", "since", "from", "taken", "paper", "newspaper", "magazine", "section")
)

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
