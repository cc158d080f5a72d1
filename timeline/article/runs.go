package article

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

// A text that was copied from a whole page has menus, teasers of other stories, notices and a footer around
// its story. No line of them is wrong by itself; they are known by the runs in which they stand. The story is the stretch of
// lines that is worth most where prose counts for it and every other line against it, which is the "maximum subsequence
// segmentation" of Pasternack and Roth (Extracting Article Text from the Web, WWW 2009), with rules for weights.
type stretch struct {
	title    int // the line that heads the story, -1 if none shares its words
	from, to int // the story's parts
}

const minAround = 8 // lines around the story that make a text a page

// findStretch finds the story among the parts of a page copied as text; false if the text is a story alone.
func findStretch(text string, parts []part) (stretch, bool) {
	from, to := heaviest(worths(text, parts))
	around := 0
	for i, p := range parts {
		if (i < from || i >= to) && (p.kind == Body || p.kind == Boilerplate) && p.end-p.start < 2*maxLine && !endsSentence(text[p.start:p.end]) {
			around++
		}
	}
	if from == to || around < minAround || !holdsMost(text, parts, from, to) {
		return stretch{}, false
	}
	markRepeated(text, parts)
	if from, to = heaviest(worths(text, parts)); from == to {
		return stretch{}, false
	}
	from = findLead(text, parts, from, to)
	return stretch{title: findTitle(text, parts, from, to), from: from, to: to}, true
}

// holdsMost: not many more sentences stand outside the stretch than in it. In talk written down they do.
func holdsMost(text string, parts []part, from, to int) bool {
	in, out := 0, 0
	for i, p := range parts {
		switch s := text[p.start:p.end]; {
		case p.kind != Body || !endsSentence(s):
		case i >= from && i < to:
			in += len(s)
		default:
			out += len(s)
		}
	}
	return in*3 >= out
}

// heaviest is the stretch of the greatest sum, empty if nothing is worth anything.
func heaviest(worth []int) (from, to int) {
	best, sum, start := 0, 0, 0
	for i, w := range worth {
		if sum += w; sum <= 0 {
			sum, start = 0, i+1
		}
		if sum > best {
			best, from, to = sum, start, i+1
		}
	}
	return from, to
}

// findTitle finds the line above the story that shares most words with its beginning, the nearest of equals.
func findTitle(text string, parts []part, from, to int) int {
	const (
		opening     = 2000 // bytes
		stampWeight = 1.5  // of a line with a date beside it
	)
	words := map[string]bool{}
	for _, w := range contentWords(cutRunes(text[parts[from].start:parts[to-1].end], opening)) {
		words[w] = true
	}
	title, best := -1, 0.0
	for i := range from {
		p := parts[i]
		s := text[p.start:p.end]
		if p.kind != Body || len(s) > maxHeadline || isRunning(s) || strings.HasPrefix(s, "…") || beginsLower(text, p.unit) || strings.HasPrefix(s, "*") || strings.HasPrefix(s, "+") || strings.HasPrefix(s, "#") && !strings.HasPrefix(s, "# ") && !strings.HasPrefix(s, "##") {
			continue
		}
		own := contentWords(s)
		shared := 0
		for _, w := range own {
			if words[w] {
				shared++
			}
		}
		if shared < 2 || len(strings.Fields(s)) < 3 {
			continue
		}
		score := float64(shared) * float64(shared) / float64(len(own)) / (1 + math.Log1p(float64(from-i))/8)
		if stampBeside(parts, i) {
			score *= stampWeight
		}
		if score >= best {
			title, best = i, score
		}
	}
	return title
}

// stampBeside: a date stands right above line i or a few lines below it.
func stampBeside(parts []part, i int) bool {
	const above, below = 2, 6
	return slices.ContainsFunc(parts[max(0, i-above):min(len(parts), i+below+1)], part.tellsDay)
}

// contentWords are the longer words of s in lower case, each as often as it stands there.
func contentWords(s string) []string {
	var out []string
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if len(w) >= 4 && !commonWords[w] {
			out = append(out, strings.TrimSuffix(w, "s"))
		}
	}
	return out
}

// commonWords are longer words that are in every story.
var commonWords = set("that", "this", "with", "from", "have", "will", "been", "were", "they", "their", "what", "when", "where", "which", "while", "about", "after", "before", "over", "into", "says", "said",
	"more", "than", "some", "your", "news", "could", "would", "should", "here", "there", "these", "those", "other", "also", "just", "only", "first", "last", "year", "years", "week", "day")

// top is the part with which the story begins: its title, where that is known.
func (st stretch) top() int {
	if st.title < 0 {
		return st.from
	}
	return st.title
}

// markAround makes boilerplate of what stands around the story and in runs of lines inside it. A stamp beside the
// story stays, and so does a line that a reader takes for one.
func (st stretch) markAround(text string, parts []part) {
	top := st.top()
	for i := range parts {
		p := &parts[i]
		if i == st.title || i >= st.from && i < st.to {
			continue
		}
		if i < top && p.kind == Stamp && aboveSearch(text, parts[i:top]) {
			p.today = true
		} else if st.belongs(text, parts, i) {
			continue
		}
		p.hide()
	}
	st.markInside(text, parts)
	st.findDate(text, parts)
}

// belongs: part i is the standfirst, or stands beside the story and tells its date or place.
func (st stretch) belongs(text string, parts []part, i int) bool {
	const beside = 6 // lines
	p, top := &parts[i], st.top()
	switch {
	case i < top-beside || i >= st.to+beside:
		return false
	case p.kind == Stamp && (i >= top || !p.stamp.byline):
		return true
	case i > st.title && i < st.from && st.isStandfirst(text, parts, i), p.kind == Body && p.readMixed(text):
		return true
	}
	return placesDate(text, parts, i) && !(i+1 < top && aboveSearch(text, parts[i+1:top]))
}

// aboveSearch: the form in which a page is searched stands between the day that opens parts and the title: it is the reader's own day.
func aboveSearch(text string, parts []part) bool {
	const longest = 120 // bytes
	if st, ok := readStamp(text[parts[0].start:parts[0].end]); !ok || st.label != filed || st.byline {
		return false
	}
	return slices.ContainsFunc(parts[1:], func(p part) bool {
		s := text[p.start:p.end]
		return len(s) <= longest && (s == "Search" || strings.HasPrefix(s, "Search ") || strings.HasPrefix(s, "Search_"))
	})
}

var fullDate = lazily(`(?i)(?:(?:` + monthRE + `) \d{1,2}(?:st|nd|rd|th)?,? |\d{1,2}(?:st|nd|rd|th)? (?:` + monthRE + `),? )(?:19|20)\d\d`)

// findDate looks for the date of a story beside which no stamp stands: the only full date of a short line at the title or between
// it and the story, whatever shares the line or runs into it ("Lesotho TimesNovember 21, 202501747").
func (st stretch) findDate(text string, parts []part) {
	const above, below = 3, 10 // lines
	top := st.top()
	first, last := max(0, top-above), min(len(parts), max(st.from, top)+below)
	found := -1
	var date moment
	for i := first; i < last; i++ {
		p := &parts[i]
		if p.kind == Stamp && len(p.stamp.moments) > 0 {
			return
		}
		s := text[p.start:p.end]
		if i == st.title || !mayTellDate(s) || i < top && aboveSearch(text, parts[i:top]) {
			continue
		}
		at := fullDate().FindAllString(s, 2)
		if len(at) != 1 {
			continue
		}
		m, _, ok := readMoment(tokens(at[0]), 0)
		ok = ok && m.year > 0 && m.valid()
		switch {
		case found < 0 && ok:
			found, date = i, m
		case found >= 0 && (!ok || m.String() != date.String()):
			return // two lines of two days
		}
	}
	if found >= 0 {
		p := &parts[found]
		p.kind, p.mixed, p.stamp = Stamp, true, stamp{moments: []dated{{moment: date}}}
	}
}

// mayTellDate: a short line that is no sentence, no caption, no entry of a chronology and no heading of one.
func mayTellDate(s string) bool {
	const (
		longest = 140 // bytes
		most    = 3   // small words: more make a caption
	)
	return len(s) <= longest && !strings.HasSuffix(s, ":") && !endsSentence(s) && smallWords(s) <= most && !isDatedEntry(s) && furnitureName(s, strings.ToLower(s)) == ""
}

// placesDate: a place on a line of its own right above a date.
func placesDate(text string, parts []part, i int) bool {
	if i+1 == len(parts) || parts[i+1].kind != Stamp || parts[i+1].gap || parts[i].kind != Body || parts[i].end-parts[i].start > 40 {
		return false
	}
	return placeLike(tokens(text[parts[i].start:parts[i].end]), false)
}

// readMixed makes a stamp of a line on which other words share the line with its date.
func (p *part) readMixed(text string) bool {
	s, mixed, ok := readLine(text[p.start:p.end])
	if ok = ok && mixed && len(s.moments) > 0; ok {
		p.kind, p.stamp, p.mixed = Stamp, s, true
	}
	return ok
}

// isStandfirst: the line between title and story is long enough to say something, and shares its words.
func (st stretch) isStandfirst(text string, parts []part, i int) bool {
	s := text[parts[i].start:parts[i].end]
	return parts[i].kind == Body && st.title >= 0 && i <= st.title+2 && len(strings.Fields(s)) >= 7
}

// markInside makes boilerplate of the runs of lines between paragraphs: boxes, buttons, lists of links. A list that
// a paragraph opens with a colon, or of dated entries, is the story's; below the standfirst stand the story's stamps.
func (st stretch) markInside(text string, parts []part) {
	st.to = st.cutOthers(text, parts)
	const (
		run  = 3 // lines
		head = 3 // paragraphs
	)
	paragraphs := 0
	dates := []int{} // the days that runs in the first half take along
	for i := st.from; i < st.to; {
		j := i
		for j < st.to && parts[j].worth(text) <= 0 {
			j++
		}
		opened := i > st.from && strings.HasSuffix(text[parts[i-1].start:parts[i-1].end], ":")
		switch {
		case i == j:
			paragraphs++
		case j-i < run && i > st.from:
			hideTeasers(text, parts[i:j])
		case j-i >= run && !opened && !isChronicle(parts[i:j]):
			for _, k := range hideRun(text, parts, i, j, paragraphs < head) {
				if k < (st.from+st.to)/2 {
					dates = append(dates, k)
				}
			}
		}
		i = max(j, i+1)
	}
	stamped := slices.ContainsFunc(parts, part.tellsDay)
	if len(dates) == 1 && !stamped { // notices stand above the story's head
		p := &parts[dates[0]]
		p.kind = Stamp
		p.stamp, _ = readStamp(text[p.start:p.end])
		p.stamp.bare = false
	}
}

// hideTeasers makes boilerplate of the titles of other stories.
func hideTeasers(text string, parts []part) {
	for k := range parts {
		if p := &parts[k]; p.kind == Body && isTeaser(text[p.start:p.end]) {
			p.kind = Boilerplate
		}
	}
}

// isChronicle: a third of the parts or more are days, which head its entries.
func isChronicle(parts []part) bool {
	n := 0
	for _, p := range parts {
		if p.kind == Stamp && p.stamp.bare {
			n++
		}
	}
	return n*3 >= len(parts)
}

// hideRun makes boilerplate of a run of lines but for talk, which is short, and for the stamps of a story's head; it gives the full
// days that it took.
func hideRun(text string, parts []part, from, to int, head bool) (days []int) {
	for k := from; k < to; k++ {
		p := &parts[k]
		if p.kind == Body && endsSentence(text[p.start:p.end]) || head && (p.kind == Stamp || p.kind == Body && p.readMixed(text)) {
			continue
		}
		if p.kind == Stamp && p.stamp.bare && p.stamp.moments[0].year > 0 {
			days = append(days, k)
		}
		p.hide()
	}
	return days
}
