package article

import "strings"

// A part is a unit with its kind and what it says about the dateline.
type part struct {
	unit
	kind   BlockKind
	stamp  stamp
	slug   *slug // nil for nearly all
	middle bool  // a stamp inside the story: its date is not the dateline unless nothing else is
	tail   bool  // it stands after the story
	mixed  bool  // a stamp with other words on its line
	today  bool  // a date of the reader's day, not the story's
	marked bool  // the markup tells the kind
	shown  bool  // it belongs to a gallery, which may stand inside a story
}

// hide makes boilerplate of a part; its date is none of the story's.
func (p *part) hide() { p.kind, p.stamp = Boilerplate, stamp{} }

// tellsDay: the part is a stamp with a date.
func (p part) tellsDay() bool { return p.kind == Stamp && len(p.stamp.moments) > 0 }

// hide makes boilerplate of all parts.
func hide(parts []part) {
	for i := range parts {
		parts[i].hide()
	}
}

// classify says what each unit of text is. It goes from what a line shows alone
// (stamp, boilerplate) to what takes its neighbours (headline, subhead). Before frontEnd stands
// front matter, and kinds are what the markup tells of units that are no stamp and no boilerplate.
func classify(text string, frontEnd int, kinds marked) []part {
	us := splitTails(text, unitsBehind(text, frontEnd), frontEnd)
	parts := make([]part, len(us))
	for i, u := range us {
		parts[i] = part{unit: u, kind: Boilerplate}
		if u.start < frontEnd {
			continue
		}
		parts[i].kind = kindAlone(text[u.start:u.end])
		if kind := kinds[u.start]; kind != "" && parts[i].kind == Body {
			parts[i].kind, parts[i].marked = kind, true
		}
		if u.page && parts[i].kind == Body {
			parts[i].kind = Boilerplate
		}
		if parts[i].kind == Stamp {
			parts[i].stamp, _ = readStamp(text[u.start:u.end])
			labelAbove(text, parts, i)
		}
	}
	hide(parts[readersFrom(text, parts):])
	captions(text, parts)
	if kinds == nil {
		galleries(text, parts)
		teaserLists(text, parts)
		strayTeasers(text, parts)
		brokenOff(text, parts)
		titlesOfADay(text, parts)
		if st, ok := findStretch(text, parts); ok {
			st.markAround(text, parts)
		}
	}
	datedLists(text, parts)
	references(text, parts)
	infoboxRows(text, parts)
	mastheads(text, parts)
	mixedStamps(text, parts)
	headlines(text, parts)
	openingSlug(text, parts)
	sections(text, parts)
	readersWords(text, parts)
	placeLines(text, parts)
	locate(text, parts)
	subheads(text, parts)
	jobTitles(text, parts)
	return parts
}

// labelAbove gives a date on a line of its own the label of the line above: "Updated", "3 October 2024".
func labelAbove(text string, parts []part, i int) {
	if i == 0 || !parts[i].stamp.bare {
		return
	}
	if above := parts[i-1]; above.kind == Stamp && above.stamp.byline && len(above.stamp.moments) == 0 && parts[i].stamp.moments[0].year > 0 {
		parts[i].stamp.byline, parts[i].stamp.bare = true, false // the writer and the day head a story
		return
	}
	if parts[i-1].kind != Stamp || len(parts[i-1].stamp.moments) > 0 || parts[i-1].stamp.label == filed {
		return
	}
	parts[i].stamp.moments[0].role, parts[i].stamp.bare = parts[i-1].stamp.label, false
}

func kindAlone(s string) BlockKind {
	furniture := isBoilerplate(s)
	if furniture && signs(s) {
		return Boilerplate
	}
	if s, ok := readStamp(s); ok && (len(s.moments) > 0 || s.byline || s.copyright == 0) {
		return Stamp
	}
	if furniture || endsInCredit(s) {
		return Boilerplate
	}
	return Body
}

// opensStory: what follows is a stamp, or a paragraph with a slug.
func opensStory(text string, parts []part, i int) bool {
	if i >= len(parts) {
		return false
	}
	if parts[i].kind == Stamp {
		return true
	}
	_, ok := readSlug(text[parts[i].start:parts[i].end])
	return ok
}

// nearOpening is how many paragraphs may stand before a day without an agency that dates the story and not what it stands before.
const nearOpening = 3

// openingSlug reads the slug of the first body unit. A slug on a line of its own is a stamp.
func openingSlug(text string, parts []part) {
	const tries = 10 // captions, and a standfirst may stand before the slug
	n := 0
	for i := range parts {
		p := &parts[i]
		if p.kind != Body {
			continue
		}
		s := text[p.start:p.end]
		sl, ok := slugBehind(s, n)
		if ok && sl.agency == "" && sl.moment.month > 0 && (entryAmong(text, parts[i+1:]) || opensWithDay(s) && dayAmong(text, parts, i)) {
			return
		}
		if !ok {
			sl, ok = unmarkedSlug(text, parts, i, n)
		}
		if ok {
			p.slug = &sl
			if sl.end < len(s) {
				return
			}
			if p.kind = Stamp; sl.moment.month > 0 {
				return
			}
			continue // the agency on a line of its own; its day may open the text
		}
		if n++; n == tries {
			return
		}
	}
}

// slugBehind reads the slug of a paragraph behind n others: without an agency it counts near the opening, a bare place in the first
// paragraph only.
func slugBehind(s string, n int) (slug, bool) {
	sl, ok := readSlug(s)
	switch {
	case !ok || sl.agency != "":
		return sl, ok
	case n == 0:
		return stampAndSlug(s, sl), true
	}
	return sl, n <= nearOpening && sl.moment.month > 0
}

// unmarkedSlug reads what stands for the slug of part i behind n paragraphs, where other words stand before it or no mark behind it.
func unmarkedSlug(text string, parts []part, i, n int) (sl slug, ok bool) {
	s := text[parts[i].start:parts[i].end]
	if n == 0 {
		if sl, ok = buriedSlug(s); !ok {
			sl, ok = datedSlug(s)
		}
	}
	if !ok && n <= nearOpening {
		sl, ok = openingDay(text, parts, i)
	}
	if !ok && n == 0 {
		sl, ok = squashedStamp(s)
	}
	return sl, ok
}

// entryAmong: another paragraph opens with place and day too, as the entries of a chronicle do.
func entryAmong(text string, parts []part) bool {
	for _, p := range parts {
		if p.kind != Body {
			continue
		}
		if sl, ok := readSlug(text[p.start:p.end]); ok && sl.agency == "" && sl.moment.month > 0 {
			return true
		}
	}
	return false
}

// placeLines marks a place on a line of its own right above a date: "Islamabad", "6 March 2019".
func placeLines(text string, parts []part) {
	for i := 1; i < len(parts); i++ {
		p, date := &parts[i-1], &parts[i]
		if p.kind != Body && p.kind != Headline || date.kind != Stamp || date.gap || len(date.stamp.moments) == 0 || date.stamp.place != "" {
			continue
		}
		s := text[p.start:p.end]
		if words := tokens(cutRunes(s, maxStamp)); len(s) < 40 && placeLike(words, false) && !isUpper(s) && !isSection(s) {
			p.kind, date.stamp.place, date.stamp.bare = Stamp, s, false
		}
	}
}

// locate says of each stamp whether it stands before, inside or after the story. Bare dates
// inside are headings of a chronology, and so are all if there are three or more.
func locate(text string, parts []part) {
	bodies, bare := 0, 0
	for _, p := range parts {
		if p.kind == Body {
			bodies++
		}
		if p.kind == Stamp && p.stamp.bare {
			bare++
		}
	}
	seen, stampAbove, story := 0, datelineAbove(parts), firstProse(text, parts)
	for i := range parts {
		p := &parts[i]
		switch {
		case i == stampAbove:
		case p.kind == Body && i < story:
			bodies-- // a menu above the story
		case p.kind == Body:
			seen++
		case p.kind == Stamp:
			p.tail = seen > 0 && bodies == seen
			p.middle = seen > 2 && bodies-seen > 1
			if p.stamp.bare && seen < bodies && (p.middle || bare >= 3) {
				p.kind = Subhead
			}
		}
	}
}

// datelineAbove is the bare date that stands above the story and is no heading of its chronology, -1 if
// there is none: it gives its year, and the first heading goes back to its day or to one before it.
func datelineAbove(parts []part) int {
	above := -1
	for i := range parts {
		p := &parts[i]
		switch {
		case p.kind == Body && above < 0:
			return -1
		case p.kind != Stamp || !p.stamp.bare:
		case above < 0 && p.stamp.moments[0].year == 0:
			return -1
		case above < 0:
			above = i
		default:
			date, next := parts[above].stamp.moments[0].moment, p.stamp.moments[0].moment
			if next.year == 0 {
				next.year = date.year
			}
			if date.daysAfter(next) < 0 || next.weekday > 0 && next.weekday != next.iso() {
				return -1
			}
			return above
		}
	}
	return -1
}

// sections marks what follows a heading of links or contacts after the story has begun, up to the
// next paragraph of prose. The dates of links are those of other stories; a stamp after contacts is the story's own.
func sections(text string, parts []part) {
	links, contacts, bodies := false, false, 0
	for i := range parts {
		p := &parts[i]
		s := text[p.start:p.end]
		heading := strings.Trim(s, "#:. ")
		switch {
		case p.kind != Stamp && bodies > 0 && headsOthers(text, parts, i):
			p.kind, links, contacts = Boilerplate, true, false
		case p.kind != Stamp && bodies > 0 && isOneOf(contactLines, heading):
			p.kind, links, contacts = Boilerplate, false, true
		case p.kind == Body && (len(s) > 160 || !links && !contacts || isRunning(s) && i+1 < len(parts) && parts[i+1].kind == Body && isRunning(text[parts[i+1].start:parts[i+1].end])):
			if len(s) >= maxLine {
				bodies++ // a shorter one may be a notice above the story
			}
			links, contacts = false, false
		case links:
			p.hide()
		case contacts && p.kind != Stamp:
			p.kind = Boilerplate
		}
	}
}

// subheads marks short lines without a full stop that stand between paragraphs.
func subheads(text string, parts []part) {
	story := func(i int) bool {
		return i >= 0 && i < len(parts) && parts[i].kind == Body && !shortLine(text[parts[i].start:parts[i].end])
	}
	for i := range parts {
		p := &parts[i]
		if p.kind == Body && !p.marked && story(i+1) && (story(i-1) || i > 0 && parts[i-1].kind != Body) && shortLine(text[p.start:p.end]) {
			p.kind = Subhead
		}
	}
}

// shortLine: up to eight words, no full stop: "TRAVEL", "What happens next?".
func shortLine(s string) bool {
	return len(s) <= 80 && len(strings.Fields(s)) <= 8 && headlineLike(s)
}

// jobTitles marks the line under a byline that says what the writer is.
func jobTitles(text string, parts []part) {
	for i := 1; i < len(parts); i++ {
		p, before := &parts[i], parts[i-1]
		if (p.kind == Headline || p.kind == Subhead) && before.kind == Stamp && before.stamp.byline && !p.gap {
			if s := text[p.start:p.end]; shortLine(s) && isJob(s) {
				p.kind = Stamp
			}
		}
	}
}
