package article

import (
	"strings"
	"unicode"
)

// Lists of other stories that give a paragraph or more of each.

// teaserLists makes boilerplate of the lists of other stories with a button under each: the same short line that invites the
// reader to read on stands again and again, with prose above it and the title of the next story below it.
func teaserLists(text string, parts []part) {
	const (
		longest = 40 // bytes of a button
		apart   = 10 // lines from one to the next
		list    = 3  // stories
	)
	line := func(i int) string { return strings.ToLower(text[parts[i].start:parts[i].end]) }
	times := map[string]int{}
	for i, p := range parts {
		if p.end-p.start <= longest {
			times[line(i)]++
		}
	}
	buttons := map[string][]int{}
	for i, p := range parts {
		if p.end-p.start > longest || times[line(i)] <= list {
			continue
		}
		switch reads, shows := invites(line(i)); {
		case shows && reads:
			parts[i].kind, parts[i].stamp = Boilerplate, stamp{}
		case reads:
			buttons[line(i)] = append(buttons[line(i)], i)
		}
	}
	prose := func(i int) bool { return parts[i].worth(text) > 0 }
	teaser := func(from, to int) bool { // below the credit of a picture stands a title that stands nowhere else, and prose somewhere below it
		for from < to && parts[from].kind == Boilerplate {
			from++
		}
		if to-from > apart || from == to || prose(from) || times[line(from)] > 1 {
			return false
		}
		for from++; from < to && !prose(from); from++ {
			continue
		}
		return from < to
	}
	for _, at := range buttons {
		for i := 0; i+1 < len(at); {
			j := i
			for j+1 < len(at) && teaser(at[j]+1, at[j+1]) {
				j++
			}
			if j-i >= list {
				from := at[i]
				for from > 0 && at[i]-from < apart && prose(from-1) {
					from-- // the first story of the list
				}
				for k := from; k <= at[j]; k++ {
					parts[k].kind, parts[k].stamp = Boilerplate, stamp{}
				}
			}
			i = j + 1
		}
	}
}

// invites: the button of a teaser, "Continue reading", "Watch video", "Full story"; shows tells of one that shows a thing of
// the story itself: "View this image".
func invites(lower string) (reads, shows bool) {
	const most = 5 // words
	words := strings.FieldsFunc(lower, func(r rune) bool { return !unicode.IsLetter(r) })
	if len(words) > most {
		return false, false
	}
	for _, w := range words {
		reads, shows = reads || invitations[w], shows || shownThings[w]
	}
	return reads, shows
}

// cutOff: the item of a list that breaks off, as lists of the newest comments do.
func cutOff(s string) bool {
	return withoutBullet(s) != s && (strings.HasSuffix(s, "...") || strings.HasSuffix(s, "…"))
}

// headsAbout: the heading of what a page says of its writer or itself: "About the author", "About us".
func headsAbout(s string) bool {
	const most = 4 // words
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > most || !strings.EqualFold(words[0], "about") {
		return false
	}
	last := strings.ToLower(words[len(words)-1])
	return last == "us" || jobs[last] || last == "author" || last == "authors"
}

// smallWords counts the words of s in small letters.
func smallWords(s string) int {
	n := 0
	for w := range strings.FieldsSeq(s) {
		if r := rune(w[0]); r >= 'a' && r <= 'z' {
			n++
		}
	}
	return n
}
