package article

import (
	"slices"
	"strings"
)

// role says what a date in a stamp is the date of.
type role byte

const (
	filed     role = iota // not said: taken as publication
	published             // "Published", "Posted", "Date:"
	updated               // "Updated", "Last modified"
)

// A stamp is what a dateline line says.
type stamp struct {
	moments   []dated
	place     string
	agency    string
	byline    bool
	copyright int  // the year after ©, 0 if none
	bare      bool // a date and nothing else
	label     role // the last label, for a date on the next line
}

type dated struct {
	moment
	role role
}

const maxStamp = 200 // bytes of the longest line that is tried as a stamp

// readStamp reads a line that holds a date, a byline or both, and nothing that is part of the
// story: every word must be a date, a time, a label, an agency, a byline or a place set apart by a mark.
func readStamp(line string) (stamp, bool) {
	s, others, ok := readParts(line)
	return s, ok && len(others) == 0
}

// readLine reads a line as readStamp does, and also one on which other words stand beside the date, as long as they are
// of the kinds that stamps share their line with: a name, a section, an outlet, a button. mixed tells of such words.
func readLine(line string) (s stamp, mixed, ok bool) {
	s, others, ok := readParts(line)
	if !ok || len(others) == 0 {
		if !ok {
			return readBylineHead(line)
		}
		return s, false, ok
	}
	if !passable(line, s, others) {
		return readBylineHead(line)
	}
	s.place = ""
	return s, true, true
}

// readParts reads the dates, labels and names of a line, and gives the words that are none of them.
func readParts(line string) (stamp, []segment, bool) {
	if len(line) > maxStamp || !stampTrigger(line) || endsInCredit(line) {
		return stamp{}, nil, false
	}
	line = withoutOpening(line)
	if i := strings.LastIndex(line, "This "); i > 0 && strings.Contains(line[i:], " is more than ") && strings.HasSuffix(strings.TrimSuffix(line[i:], "."), " old") {
		line = line[:i] // "This article is more than 2 years old."
	}
	r := stampReader{line: line, toks: tokens(line)}
	for r.i < len(r.toks) {
		r.step()
	}
	r.cut()
	s, others, ok := r.judge()
	ok = ok && !(len(s.moments) > 0 && s.label == updated && strings.HasSuffix(line, ":")) // it heads what was added later
	s.twins()
	s.bare = ok && len(r.segments) == 0 && len(s.moments) == 1 && !r.labelled && !s.hasClock() && s.place == "" && s.agency == "" && !s.byline && s.copyright == 0
	return s, others, ok
}

// twins settles two full dates without a label that stand side by side, as pages print the day of a story and of its last
// change: the earlier is the story's. The day on which the clocks of machines begin is none.
func (s *stamp) twins() {
	if zero := func(m dated) bool {
		return m.year == 1969 && m.month == 12 && m.day == 31 || m.year == 1970 && m.month == 1 && m.day == 1
	}; len(s.moments) > 1 && !slices.ContainsFunc(s.moments, func(m dated) bool { return m.year == 0 }) {
		s.moments = slices.DeleteFunc(s.moments, zero)
	}
	if len(s.moments) != 2 || s.moments[0].role != filed || s.moments[1].role != filed || s.moments[0].year == 0 || s.moments[1].year == 0 {
		return
	}
	switch apart := s.moments[0].daysAfter(s.moments[1].moment); {
	case apart > 0:
		s.moments[0].role = updated
	case apart < 0:
		s.moments[1].role = updated
	}
}

// stampTrigger is the cheap test before the costly one: every stamp has a digit, or begins as a byline or with a label.
func stampTrigger(line string) bool {
	if strings.ContainsAny(line, "0123456789") {
		return true
	}
	first := line[:wordEnd(line, 0)]
	lower := strings.ToLower(first)
	_, label := labels[lower]
	if !label && len(first) > 2 {
		_, label = labels[strings.ToLower(lastPiece(first))]
	}
	return label || lower == "by" || first == "From" || lower == "last" || lower == "first"
}

func (s stamp) hasClock() bool {
	for _, m := range s.moments {
		if m.hasClock {
			return true
		}
	}
	return false
}

// stampReader collects dates on its way through the tokens; the words between are
// kept in segments and judged at the end.
type stampReader struct {
	line string
	toks []token
	i    int

	out      stamp
	role     role
	labelled bool
	pending  int     // one more than the token of a clock time that waits for its date; 0 if none
	words    []token // the segment at hand
	touches  bool    // a date touches the segment at hand, with no mark between
	behind   bool    // a date stands before the segment at hand
	segments []segment
}

type segment struct {
	words   []token
	touches bool // no mark stands between it and a date
	behind  bool // a date stands before it
}

// step takes the next token or the date, time or label that begins there.
func (r *stampReader) step() {
	t := &r.toks[r.i]
	if m, next, ok := readMoment(r.toks, r.i); ok {
		if n := len(r.words); n > 0 && !r.words[n-1].is(",") {
			r.touches = true
		}
		if r.pending > 0 && !m.hasClock {
			c, _, _ := readClock(r.toks, r.pending-1, m)
			m.clock, m.hasClock, m.halved, r.pending = c.clock, true, c.halved, 0
		}
		r.out.moments = append(r.out.moments, dated{m, r.role})
		r.i = next
		r.cut()
		r.touches = at(r.toks, next).kind == word && !r.toks[next].wide
		return
	}
	if t.kind == number {
		if c, next, ok := readClock(r.toks, r.i, r.day()); ok {
			r.setClock(c)
			r.i = next
			return
		}
	}
	if t.kind == word && r.takeWord(t) {
		return
	}
	switch {
	case t.kind == word && at(r.toks, r.i+1).is("@") && r.toks[r.i+1].start == t.end: // an address
		r.cut()
		for r.i++; r.i < len(r.toks) && r.toks[r.i].start == r.toks[r.i-1].end; r.i++ {
			continue
		}
	case t.is("©"):
		r.cut()
		r.i = r.readCopyright(r.i + 1)
	case t.is("@") && at(r.toks, r.i+1).kind == word && r.toks[r.i+1].start == t.end:
		r.cut()
		for r.i += 2; r.i < len(r.toks) && r.toks[r.i].start == r.toks[r.i-1].end && !r.toks[r.i].is(","); r.i++ {
			continue // the name of an account
		}
	case t.is("#") && len(r.out.moments) > 0 && at(r.toks, r.i+1).kind == word:
		r.cut()
		r.i = len(r.toks) // its tags follow
	case t.is("(") && r.i+2 < len(r.toks) && r.toks[r.i+1].lower() == "c" && r.toks[r.i+2].is(")"):
		r.cut()
		r.i = r.readCopyright(r.i + 3)
	case t.is(".") && r.labelled && r.complete():
		r.cut()
		r.i = len(r.toks) // a note follows: "Updated 3 March 2023. All times are GMT."
	case t.kind == mark && !t.is(","):
		r.cut()
		r.i++
	default:
		if t.wide {
			r.cut()
		}
		if len(r.words) == 0 {
			if t.is(",") {
				r.i++
				return
			}
			r.behind = len(r.out.moments) > 0
		}
		r.words = append(r.words, *t)
		r.i++
	}
}

// takeWord takes a word that says something of the dates: the zone of a clock time, the key of a field, a label.
func (r *stampReader) takeWord(t *token) bool {
	lower := t.lower()
	if isZoneName(t.text) {
		if c, next, ok := readClock(r.toks, r.i+1, r.day()); ok { // 9 November 2024, MVT 10:35
			if z, known := zoneOf(t.text, r.day()); known && c.clock.Zone == "" {
				c.clock.Zone = z
			}
			r.i++
			r.setClock(c)
			r.i = next
			return true
		}
	}
	if keys[lower] && at(r.toks, r.i+1).is(":") {
		r.cut()
		r.readKey()
		return true
	}
	if lower == "online" && at(r.toks, r.i+1).is("since") {
		r.cut()
		r.role, r.labelled = published, true
		r.i += 2
		return true
	}
	if role, ok := labels[lower]; ok && r.atLabel() {
		if len(r.words) > 0 && pageThings[r.words[0].lower()] {
			r.words = nil // Page last updated
		}
		r.cut()
		r.role, r.labelled = role, true
		r.i++
		return true
	}
	return false
}

// readKey skips a field up to the next bar, bullet or column.
func (r *stampReader) readKey() {
	source := r.toks[r.i].lower() == "source"
	r.i += 2
	start := r.i
	for r.i < len(r.toks) && !r.toks[r.i].is("|") && !r.toks[r.i].is("•") && (r.i == start || !r.toks[r.i].wide) {
		r.i++
	}
	if source && start < r.i && r.out.agency == "" {
		r.out.agency = agencyIn(r.line[r.toks[start].start:r.toks[r.i-1].end])
	}
}

// complete: a full date opens the line, after its label.
func (r *stampReader) complete() bool {
	return len(r.out.moments) > 0 && r.out.moments[0].year > 0 && len(r.segments) == 0 && allFillers(r.words)
}

// day is the date that a clock time belongs to, for its zone.
func (r *stampReader) day() moment {
	if n := len(r.out.moments); n > 0 {
		return r.out.moments[n-1].moment
	}
	return moment{}
}

func (r *stampReader) setClock(c moment) {
	if n := len(r.out.moments); n > 0 && !r.out.moments[n-1].hasClock && r.pending == 0 {
		r.out.moments[n-1].clock, r.out.moments[n-1].hasClock, r.out.moments[n-1].halved = c.clock, true, c.halved
		return
	}
	if r.pending == 0 && (len(r.out.moments) == 0 || r.labelled) {
		r.pending = r.i + 1
	}
}

// atLabel: only fillers stand before in the segment ("Last updated on …", "First published").
func (r *stampReader) atLabel() bool {
	if next := at(r.toks, r.i+1); capitalised(r.toks[r.i].text) && gluedLabels[r.toks[r.i].lower()] && (next.is(":") || next.is("on") || next.is("at") || r.datedAt(r.i+1)) {
		return true // "Oslo — From Tuesday's Buoy Published on Tuesday", "Ana Ruiz, The Buoy Published 5:32 a.m. ET Jan. 29, 2017"
	}
	dates := r.toks[r.i].lower() == "date" // "Post date", "Publication date"
	for i, w := range r.words {
		if !fillers[w.lower()] && !w.is(",") && !(i == 0 && pageThings[w.lower()]) && !(dates && dateOf[w.lower()]) {
			return false
		}
	}
	return true
}

// datedAt: a date or a clock time begins at token i.
func (r *stampReader) datedAt(i int) bool {
	if _, _, ok := readMoment(r.toks, i); ok {
		return true
	}
	_, _, ok := readClock(r.toks, i, moment{})
	return ok
}

// dateOf are the words before "date" that make a label of both.
var dateOf = set("post", "article", "story", "entry", "publication", "publish", "published", "release", "news", "posting")

// cut ends the segment at hand.
func (r *stampReader) cut() {
	if len(r.words) > 0 && !allFillers(r.words) {
		r.segments = append(r.segments, segment{r.words, r.touches, r.behind})
	}
	r.words, r.touches = nil, false
}

// readCopyright takes the year and owner after ©, up to the next mark.
func (r *stampReader) readCopyright(i int) int {
	start := i
	for ; i < len(r.toks) && (r.toks[i].kind != mark || r.toks[i].is(",") || r.toks[i].is(".")); i++ {
		if _, _, ok := readMoment(r.toks, i); ok {
			break
		}
		if t := r.toks[i]; t.kind == number && t.num >= 1900 && t.num < 2200 {
			r.out.copyright = t.num
			if last := at(r.toks, i+2); at(r.toks, i+1).dash() && last.kind == number { // 2004-2021, 2014-21
				switch {
				case last.num >= t.num && last.num < 2200:
					r.out.copyright = last.num
				case len(last.text) == 2 && last.num > t.num%100:
					r.out.copyright = t.num/100*100 + last.num
				}
				i += 2
			}
		}
	}
	if r.out.agency == "" && start < i {
		r.out.agency = agencyIn(r.line[r.toks[start].start:r.toks[i-1].end])
	}
	if r.out.copyright == 0 {
		r.out.copyright = -1
	}
	return i
}

// judge says what the words between the dates are; those that are nothing of a stamp are given.
func (r *stampReader) judge() (stamp, []segment, bool) {
	s := r.out
	s.copyright = max(s.copyright, 0)
	var others []segment
	places := 0
	for _, seg := range r.segments {
		text := strings.TrimRight(r.line[seg.words[0].start:seg.words[len(seg.words)-1].end], ", ")
		agency := agencyNamed(text)
		if agency == "" {
			agency = signedBy(seg.words)
		}
		switch {
		case agency != "":
			if s.agency == "" {
				s.agency = agency
			}
		case !seg.touches && s.place == "" && agencyAndTown(seg.words) != "":
			s.agency, s.place = firstOf(s.agency, agencyNamed(seg.words[0].text)), agencyAndTown(seg.words)
			places++
		case isDesk(seg.words), seg.touches && len(seg.words) == 2 && seg.words[0].is("by") && seg.words[1].kind == word: // by admin
			s.byline = true
		case isIssueNumber(seg.words):
		case isByline(seg.words), bylineAndButtons(seg.words):
			s.byline = true
			if a := agencyIn(text); s.agency == "" {
				s.agency = a
			}
		case text != "" && !seg.touches && !isDeed(seg.words) && placeLike(seg.words, r.labelled || s.agency != "" || s.byline) && places < 2:
			places++
			if s.place == "" && !s.byline && (!seg.behind || r.names() || !isPerson(seg.words)) && !isSection(text) && !namesHouse(seg.words) {
				s.place = text
			}
		default:
			others = append(others, seg)
		}
	}
	s.label = r.role
	return s, others, len(s.moments) > 0 || s.byline && places < 2 || r.labelled && places == 0 && s.agency == ""
}

func allFillers(words []token) bool {
	for i, w := range words {
		ok := w.is(",") || fillers[w.lower()] || w.kind == number && i+1 < len(words) && fillers[words[i+1].lower()]
		if !ok {
			return false
		}
	}
	return true
}
