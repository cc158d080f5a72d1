package article

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// candidates lists the dates of stamps and slug, in text order.
func candidates(text string, parts []part) []candidate {
	var out []candidate
	story := firstProse(text, parts)
	unsigned := map[string]bool{} // the days of lines above that nobody signed
	titled := false
	lists := repeatedDays(text, parts[:story])
	for i, p := range parts {
		s := text[p.start:p.end]
		if !titled && lists[s] {
			continue
		}
		titled = titled || p.kind == Headline && len(strings.Fields(s)) >= 4
		if p.slug != nil && p.slug.moment.month > 0 {
			out = append(out, candidate{dated: dated{moment: p.slug.moment}, kind: inSlug, from: "slug"})
		}
		for _, c := range carriedOff(text, parts, i, story) {
			if out = append(out, c); c.unsigned {
				unsigned[c.moment.String()] = true
			}
		}
		if p.kind == Headline && len(out) == 0 {
			if m, ok := titleDay(s); ok {
				out = append(out, candidate{dated: dated{moment: m}, kind: inMixedAbove, from: fmt.Sprintf("line %d", p.line), near: i - len(parts)})
			}
		}
		if p.kind == Stamp {
			out = append(out, stampDates(text, parts, i, story, titled)...)
		}
	}
	out = withoutList(out)
	if c, ok := labelledAbove(text, parts[:story]); ok {
		out = append(out, c)
	}
	if len(unsigned) > 1 { // of other stories
		out = slices.DeleteFunc(out, func(c candidate) bool { return c.unsigned })
	}
	listBelow(out)
	return append(out, append(inHead(text, parts, story), inPictures(text, parts[min(len(parts), story+1):])...)...)
}

// carriedOff are the dates of part i if it was carried off with the short lines above the story, but for the reader's day at the top.
func carriedOff(text string, parts []part, i, story int) []candidate {
	const (
		close    = 16 // lines above the story
		far      = 30 // and parts, buttons and bullets among them
		masthead = 4  // parts at the top of a page
	)
	p := parts[i]
	s := text[p.start:p.end]
	if p.kind != Boilerplate || p.today || i >= story || story-i > far || linesBetween(text, parts[i+1:story]) >= close || signsPost(s) {
		return nil
	}
	return slices.DeleteFunc(asFurniture(s, fmt.Sprintf("line %d", p.line), story-i), func(c candidate) bool {
		return c.unsigned && c.weekday > 0 && i < masthead
	})
}

// stampDates are the dates of the stamp i.
func stampDates(text string, parts []part, i, story int, titled bool) (out []candidate) {
	p, from := parts[i], fmt.Sprintf("line %d", parts[i].line)
	if p.tail {
		from = fmt.Sprintf("stamp at byte %d", p.start)
	}
	p.middle = p.middle && i > story                                        // blocks above the story are not yet known for what they are
	blurb := i > 1 && parts[i-1].kind == Body && parts[i-2].kind == Subhead // of another story, with its title
	for _, m := range p.stamp.moments {
		c := candidate{dated: m, from: from, near: i - len(parts), titles: titlesBetween(text, parts, i, story)}
		c.kind = kindOfStamp(p, m, c.titles, titled, blurb)
		if i < story && (c.kind == inLineAbove || c.kind == inMixedAbove || c.kind == inTeaser) {
			c.near = story - i
		}
		c.below = i > story && c.role == filed && c.hasClock && !p.stamp.byline
		out = append(out, c)
	}
	return out
}

// repeatedDays are the lines above a story that bear the same day again and again, as the teasers of a list do.
func repeatedDays(text string, parts []part) map[string]bool {
	const often, longest = 3, 40 // times, bytes
	times := map[string]int{}
	lists := map[string]bool{}
	for _, p := range parts {
		if s := text[p.start:p.end]; len(s) <= longest && strings.ContainsAny(s, "0123456789") {
			if times[s]++; times[s] == often {
				lists[s] = true
			}
		}
	}
	return lists
}

// labelledAbove is the day that the lines carried off above a copied story label as that of publication, if they label one alone.
func labelledAbove(text string, parts []part) (candidate, bool) {
	var found candidate
	n := 0
	for i, p := range parts {
		if p.kind != Boilerplate || p.today {
			continue
		}
		st, ok := readStamp(text[p.start:p.end])
		if !ok || st.copyright > 0 {
			continue
		}
		for _, m := range st.moments {
			if m.role != published || m.year == 0 || m.twoDigits {
				continue
			}
			if n == 0 || m.daysAfter(found.moment) != 0 {
				n++
			}
			found = candidate{dated: m, kind: inLabelled, from: fmt.Sprintf("line %d", p.line), near: len(parts) - i}
		}
	}
	return found, n == 1
}

// withoutList leaves out the moments below a story of which there are many, as in a list of what else is new, and the days of
// change of several stories.
func withoutList(cands []candidate) []candidate {
	const many, changes = 4, 3
	changed := map[string]bool{}
	for _, c := range cands {
		if c.role == updated {
			changed[c.moment.String()] = true
		}
	}
	if len(changed) >= changes {
		cands = slices.DeleteFunc(cands, func(c candidate) bool { return c.role == updated })
	}
	n := 0
	for _, c := range cands {
		if c.below {
			n++
		}
	}
	if n < many {
		return cands
	}
	return slices.DeleteFunc(cands, func(c candidate) bool { return c.below })
}

// listBelow: three days or more below the story are those of other stories.
func listBelow(cands []candidate) {
	const list = 3
	days := map[string]bool{}
	for _, c := range cands {
		if c.kind == inTailLine || c.kind == inMixedTail {
			days[fmt.Sprintf("%d-%d-%d", c.year, c.month, c.day)] = true
		}
	}
	for i := range cands {
		if c := &cands[i]; len(days) >= list && c.kind == inTailLine {
			c.kind = inTeaser
		}
	}
}

// holdsYear is the cheap test before the costly one: a full date has four digits in a row, or strokes.
func holdsYear(s string) bool {
	digits := 0
	for i := range len(s) {
		switch {
		case s[i] == '/':
			return true
		case !isDigit(s[i]):
			digits = 0
		default:
			if digits++; digits == 4 {
				return true
			}
		}
	}
	return false
}

// fieldDay is the day in the header of a broadcaster's wire, "DATE=5/23/2000 TYPE=REPORT", which has the month first.
func fieldDay(s string) (moment, bool) {
	i := strings.Index(s, "DATE=")
	if i < 0 {
		return moment{}, false
	}
	m, _, ok := readMoment(tokens(cutRunes(s[i+len("DATE="):], maxStamp)), 0)
	if !ok || m.year == 0 {
		return moment{}, false
	}
	if m.open {
		m, m.open = m.swapped(), false
	}
	return m, m.valid()
}

// titleDay is the day that stands behind the house in a page's title, or that a digest bears in its title: "Envoys meet | News
// of the port | The Buoy | 28.11.2005", "Port digest: 28 Nov. 2005", "The World - News from Nov. 28, 2005".
func titleDay(s string) (moment, bool) {
	i := strings.LastIndex(s, " | ")
	if i < 0 || strings.Count(s, " | ") < 2 { // one alone is the row of a box
		if i = digestDay(s); i < 0 {
			return moment{}, false
		}
	} else {
		i += len(" | ")
	}
	st, ok := readStamp(s[i:])
	if !ok || !st.bare || st.moments[0].year == 0 || st.moments[0].twoDigits {
		return moment{}, false
	}
	return st.moments[0].moment, true
}

// digestDay is where the day begins with which the title of a digest or a newsletter ends, -1 if it is none.
func digestDay(s string) int {
	const most = 8 // words
	words := strings.Fields(s)
	if len(words) > most+3 || endsSentence(s) {
		return -1
	}
	for i, w := range words {
		switch strings.ToLower(strings.Trim(w, ":,-–")) {
		case "news", "digest", "briefing", "newsletter", "bulletin", "roundup", "round-up", "summary", "headlines", "review", "diary", "wrap":
		default:
			continue
		}
		rest := words[i+1:]
		for len(rest) > 0 && (rest[0] == "from" || rest[0] == "of" || rest[0] == "for" || rest[0] == "-" || rest[0] == "–" || rest[0] == "—") {
			rest = rest[1:]
		}
		if len(rest) == 0 || !strings.ContainsAny(rest[len(rest)-1], "0123456789") {
			continue
		}
		return strings.LastIndex(s, strings.Join(rest, " "))
	}
	return -1
}

// linesBetween counts the lines that say something: neither bullets nor buttons.
func linesBetween(text string, parts []part) int {
	n := 0
	for _, p := range parts {
		for w := range strings.FieldsFuncSeq(strings.ToLower(text[p.start:p.end]), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if !buttons[w] {
				n++
				break
			}
		}
	}
	return n
}

// asFurniture reads a stamp that the run of short lines above a story has carried off: it counts as one above the headline.
func asFurniture(line, from string, near int) []candidate {
	st, ok := readStamp(line)
	if !ok || st.copyright > 0 {
		return nil
	}
	var out []candidate
	for _, m := range st.moments {
		kind := inLineAbove
		if m.role == updated {
			kind = inUpdated
		}
		if m.year > 0 && (!m.twoDigits || st.byline) {
			out = append(out, candidate{dated: m, kind: kind, from: from, near: near, unsigned: !st.byline && m.role == filed})
		}
	}
	return out
}

// kindOfStamp is what kind of evidence a date of a stamp is. titles is how many lines that may be titles stand between it
// and the story.
func kindOfStamp(p part, m dated, titles int, titled, blurb bool) int {
	pick := func(clean, mixed int) int {
		if p.mixed {
			return mixed
		}
		return clean
	}
	switch {
	case p.middle:
		return inMiddle
	case m.role == updated:
		return inUpdated
	case m.twoDigits && !p.stamp.byline:
		return inTeaser // browsers print the day of printing so
	case m.role == published:
		return inLabelled
	case p.tail && p.mixed && blurb:
		return inCaption
	case p.tail:
		return pick(inTailLine, inMixedTail)
	case titles == 0 || titles == 1 && (titled || p.stamp.byline):
		return pick(inLine, inMixedLine)
	case titles == 1:
		return pick(inLineAbove, inMixedAbove)
	}
	return inTeaser
}

// firstProse is the part with which the story begins: its slug or first sentence.
func firstProse(text string, parts []part) int {
	const sentence = 60 // bytes
	for i, p := range parts {
		if s := text[p.start:p.end]; p.kind == Body && (p.slug != nil || len(s) >= sentence && endsSentence(s)) {
			return i
		}
	}
	for i, p := range parts {
		if p.kind == Body {
			return i
		}
	}
	return len(parts)
}

// titlesBetween counts the lines of four words and more between a stamp and the story.
func titlesBetween(text string, parts []part, i, story int) int {
	const far = 60 // parts: what stands farther is a list of other stories
	if story-i > far {
		return far
	}
	n := 0
	for _, p := range parts[min(i+1, story):story] {
		if (p.kind == Headline || p.kind == Body || p.kind == Subhead) && len(strings.Fields(text[p.start:p.end])) >= 4 {
			n++
		}
	}
	return n
}

// inPictures lists the full days that captions inside and below a story tell: one of the slug's day and month tells its year. The
// picture of an archive is of any year.
func inPictures(text string, parts []part) []candidate {
	var out []candidate
	for _, p := range parts {
		if s := text[p.start:p.end]; p.kind == Boilerplate && holdsYear(s) && isCaption(s) {
			out = append(out, fullDays(s, p.line, true)...)
		}
	}
	return out
}

// isCaption: the words of a notice are those under a picture, and not of an archive's.
func isCaption(s string) bool {
	lower := strings.ToLower(s)
	return len(s) <= maxBoilerplate && holdsAny(lower, []string{"photo", "picture", "image", "taken", "/", "reuters", "afp"}) && !holdsAny(lower, []string{"file", "archive"})
}

// fullDays lists the full dates of a caption or a paragraph.
func fullDays(s string, line int, pictured bool) []candidate {
	const most, bytes = 8, 600
	var out []candidate
	head := cutRunes(s, bytes)
	if !holdsYear(head) {
		return nil
	}
	toks := tokens(head)
	for i := 0; i < len(toks) && len(out) < most; i++ {
		m, next, ok := readMoment(toks, i)
		if !ok {
			continue
		}
		if m.full() {
			out = append(out, candidate{dated: dated{moment: m}, kind: inCaption, from: fmt.Sprintf("line %d", line), pictured: pictured})
		}
		i = next - 1
	}
	return out
}

// inHead lists the full dates of captions and standfirsts up to the story's first paragraph. They are no dateline, but one
// of the slug's day and month tells its year.
func inHead(text string, parts []part, story int) []candidate {
	var out []candidate
	for _, p := range parts[:min(len(parts), story+1)] {
		if p.kind == Stamp {
			continue
		}
		s := text[p.start:p.end]
		if m, ok := fieldDay(s); ok {
			out = append(out, candidate{dated: dated{moment: m, role: published}, kind: inLabelled, from: fmt.Sprintf("line %d", p.line)})
		}
		out = append(out, fullDays(s, p.line, p.kind == Boilerplate && isCaption(s))...)
	}
	return out
}
