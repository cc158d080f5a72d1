package article

import (
	"maps"
	"slices"
	"strings"
	"unicode"
)

// Lists of other stories that give a paragraph or more of each.

const teaserLines = 10 // from one button of a list of teasers to the next

// A teaserPage is a text in which lists of teasers are looked for.
type teaserPage struct {
	text  string
	parts []part
	lines []string       // the short ones in small letters
	times map[string]int // how often each stands there
}

// teaserLists makes boilerplate of the lists of other stories with a button under each: the same short line that invites the
// reader to read on stands again and again, with prose above it and the title of the next story below it.
func teaserLists(text string, parts []part) {
	const (
		longest = 40 // bytes of a button
		list    = 3  // stories
	)
	t := teaserPage{text, parts, make([]string, len(parts)), map[string]int{}}
	for i, p := range parts {
		if p.end-p.start <= longest {
			t.lines[i] = strings.ToLower(text[p.start:p.end])
			t.times[t.lines[i]]++
		}
	}
	invited := map[string][]int{}
	for i, line := range t.lines {
		if t.times[line] <= list {
			continue
		}
		switch reads, shows := invites(line); {
		case shows && reads:
			parts[i].hide()
		case reads:
			invited[line] = append(invited[line], i)
		}
	}
	for _, button := range slices.Sorted(maps.Keys(invited)) { // in an order, for what one list hides is no prose to the next
		at := invited[button]
		for i := 0; i+1 < len(at); {
			j := i
			for j+1 < len(at) && t.isTeaser(at[j]+1, at[j+1]) {
				j++
			}
			if j-i >= list {
				hide(parts[t.firstStory(at[i]) : at[j]+1])
			}
			i = j + 1
		}
	}
}

func (t *teaserPage) prose(i int) bool { return t.parts[i].worth(t.text) > 0 }

// isTeaser: below the credit of a picture stands a title that stands nowhere else, and prose somewhere below it.
func (t *teaserPage) isTeaser(from, to int) bool {
	for from < to && t.parts[from].kind == Boilerplate {
		from++
	}
	if to-from > teaserLines || from == to || t.prose(from) || t.times[t.lines[from]] > 1 {
		return false
	}
	for from++; from < to && !t.prose(from); from++ {
		continue
	}
	return from < to
}

// firstStory is where the prose above the first button of a list begins.
func (t *teaserPage) firstStory(button int) int {
	from := button
	for from > 0 && button-from < teaserLines && t.prose(from-1) {
		from--
	}
	return from
}

// galleries makes boilerplate of the pictures of a gallery with their words: lines that count them ("2/41 The old pier", "3 of 9"),
// or the same button under each, stand again and again with little between.
func galleries(text string, parts []part) {
	const (
		pictures = 4
		apart    = 6   // lines from one to the next
		longest  = 200 // bytes of a line that counts
	)
	marks := map[string][]int{}       // by what the marks of a gallery have in common
	below := make([]bool, len(parts)) // they stand below the words of their pictures
	var labels []string
	for i, p := range parts {
		s := text[p.start:p.end]
		if len(s) > longest {
			continue
		}
		label := ""
		if all, bare, ok := countsPicture(s); ok {
			label, below[i] = all, bare
		} else if len(s) < maxLine/2 && galleryButtons[strings.ToLower(s)] {
			label, below[i] = strings.ToLower(s), true
		}
		if label == "" {
			continue
		}
		if marks[label] == nil {
			labels = append(labels, label)
		}
		marks[label] = append(marks[label], i)
	}
	for _, label := range labels {
		at := marks[label]
		for k := 0; k < len(at); {
			end, n := k, 1
			for end+1 < len(at) && at[end+1]-at[end] <= apart {
				if end++; at[end]-at[end-1] > 1 {
					n++
				}
			}
			if n >= pictures {
				hideGallery(parts, at[k], at[end], below[at[k]])
			}
			k = end + 1
		}
	}
}

// hideGallery makes boilerplate of a gallery between its first mark and its last: with the words of the first picture if marks
// stand below, else with those of the last and who took it.
func hideGallery(parts []part, from, to int, below bool) {
	last := to
	if below {
		for up := from - 1; up >= 0 && up >= from-2 && parts[from].kind != Headline; up-- {
			if from = up; parts[up].kind == Body {
				break
			}
		}
	} else {
		for to+1 < len(parts) && to < last+2 && (parts[to+1].kind == Boilerplate || !parts[to+1].gap || to == last) {
			to++
		}
	}
	for i := max(0, from); i <= to; i++ {
		parts[i].hide()
		parts[i].shown = true
	}
}

// countsPicture: the line opens with the number of a picture and of all pictures: "2/41 The old pier"; bare tells of one that
// holds no more: "3 of 9".
func countsPicture(s string) (all string, bare, ok bool) {
	const digits = 3
	rest := strings.TrimLeft(s, "0123456789")
	one := s[:len(s)-len(rest)]
	if one == "" || len(one) > digits {
		return "", false, false
	}
	cut := ""
	for _, sep := range [...]string{"/", " / ", " of "} {
		if after, found := strings.CutPrefix(rest, sep); found {
			cut = after
		}
	}
	tail := strings.TrimLeft(cut, "0123456789")
	all = cut[:len(cut)-len(tail)]
	if all == "" || len(all) > digits || len(all) < len(one) || len(all) == len(one) && one > all || tail != "" && tail[0] != ' ' {
		return "", false, false
	}
	return all, tail == "", true
}

// strayTeasers makes boilerplate of a paragraph inside the story that ends in the button of a teaser and has names, none of which
// stands elsewhere in the text: it opens another story.
func strayTeasers(text string, parts []part) {
	const longest = 700 // bytes
	for i := 1; i+1 < len(parts); i++ {
		p := &parts[i]
		if p.kind != Body || p.end-p.start > longest || !buttonEnds(text[p.start:p.end]) {
			continue
		}
		named := 0
		for _, w := range namesIn(text[p.start:p.end]) {
			if strings.Contains(text[:p.start], w) || strings.Contains(text[p.end:], w) {
				named = 0
				break
			}
			named++
		}
		prose := func(p part) bool { return p.worth(text) > 0 }
		if named > 0 && slices.ContainsFunc(parts[:i], prose) && slices.ContainsFunc(parts[i+1:], prose) {
			p.hide()
		}
	}
}

// buttonEnds: a button stands behind the last full stop: "It burned on Monday. Full story".
func buttonEnds(s string) bool {
	i := strings.LastIndexAny(s, ".!?”\"")
	if i < 0 || !capitalised(strings.TrimLeft(s[i:], ".!?”\" ")) {
		return false
	}
	words := strings.Fields(strings.ToLower(strings.TrimLeft(s[i:], ".!?”\" ")))
	return len(words) > 1 && !slices.ContainsFunc(words, func(w string) bool { return !invitations[w] && !pageThings[w] && w != "the" })
}

// namesIn are the words in capitals of a paragraph that open no sentence and are no day and no month.
func namesIn(s string) []string {
	var out []string
	toks := tokens(s)
	for i := 1; i < len(toks); i++ {
		t := &toks[i]
		if _, _, dated := readMoment(toks, i); t.kind != word || len(t.text) < 4 || !capitalised(t.text) || toks[i-1].kind == mark || dated || weekdayOf(t.text) > 0 || invitations[t.lower()] {
			continue
		}
		out = append(out, t.text)
	}
	return out
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
