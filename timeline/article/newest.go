package article

import "strings"

// Lists of other stories that are told by what their entries have in common.

// brokenOff makes boilerplate of lists of blurbs that are cut to a length: one paragraph after another breaks off in dots, with at
// most a title and a stamp between them.
func brokenOff(text string, parts []part) {
	const (
		list  = 3 // blurbs
		apart = 3 // lines from one to the next
	)
	hideRuns(parts, list, apart,
		func(_, i int) bool { return breaksOff(text, parts[i]) },
		func(i int) bool { return parts[i].worth(text) > 0 })
}

// breaksOff: a paragraph that ends in dots and in no quotation.
func breaksOff(text string, p part) bool {
	const shortest = 50 // bytes
	s := text[p.start:p.end]
	return p.kind == Body && len(s) >= shortest && (strings.HasSuffix(s, "...") || strings.HasSuffix(s, "…")) && !strings.ContainsAny(s, "\"“”")
}

// titlesOfADay makes boilerplate of the titles of what else was new: line after line opens with the same full day, or with how long ago it was, and
// goes on without a mark, and none is a sentence. An entry may be wrapped into a second line.
func titlesOfADay(text string, parts []part) {
	const (
		list  = 4 // titles
		apart = 2 // lines from one to the next
	)
	day := make([]string, len(parts))
	for i, p := range parts {
		day[i] = dayOfTitle(text, p)
	}
	hideRuns(parts, list, apart,
		func(first, i int) bool { return day[i] != "" && day[i] == day[first] },
		func(int) bool { return false })
}

// hideRuns makes boilerplate of the runs of entries: least of them or more, and no two further apart than so many lines. An
// entry is a part that is alike to the first of its run, and to itself; a part that ends a run may not stand within it.
func hideRuns(parts []part, least, apart int, alike func(first, i int) bool, ends func(i int) bool) {
	for i := 0; i < len(parts); i++ {
		if !alike(i, i) {
			continue
		}
		last, n := i, 1
		for j := i + 1; j < len(parts) && j-last <= apart; j++ {
			if alike(i, j) {
				last, n = j, n+1
			} else if ends(j) {
				break
			}
		}
		if n >= least {
			hide(parts[i : last+1])
			i = last
		}
	}
}

// titleAgo: a title stands behind how long ago it was new: "11 days ago Mayor opens pier".
var titleAgo = lazily(`^\d{1,2} (?:min(?:ute)?s?|hours?|days?|weeks?) ago\s+(?:[-–—|:]\s*)?\pL`)

// dayOfTitle is the full day that opens a line of title, or "ago"; "" if none does.
func dayOfTitle(text string, p part) string {
	s := text[p.start:p.end]
	if p.kind == Body && len(s) <= maxHeadline && titleAgo().MatchString(s) && !endsSentence(s) {
		return "ago"
	}
	if p.kind != Body || len(s) > maxHeadline || !strings.ContainsAny(s[:1], "0123456789ADFJMNOSTW") || !strings.Contains(s, "20") && !strings.Contains(s, "19") || endsSentence(s) {
		return ""
	}
	toks := tokens(cutRunes(s, maxStamp))
	m, next, ok := readMoment(toks, 0)
	if t := at(toks, next); !ok || m.year == 0 || m.day == 0 || t.kind != word || !capitalised(t.text) {
		return ""
	}
	return m.String()
}
