package article

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

// step takes the next token, or the date, time or label that begins there, or what names nothing.
func (r *stampReader) step() {
	t := &r.toks[r.i]
	if r.takeDay() || r.takeClock(t) || r.takeLabel(t) {
		return
	}
	if next := r.skip(t); next > r.i {
		r.cut()
		r.i = next
		return
	}
	if t.wide {
		r.cut()
	}
	r.i++
	if len(r.words) == 0 {
		if t.is(",") {
			return
		}
		r.behind = len(r.out.moments) > 0
	}
	r.words = append(r.words, *t)
}

func (r *stampReader) takeDay() bool {
	m, next, ok := readMoment(r.toks, r.i)
	if !ok {
		return false
	}
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
	return true
}

// takeClock takes a clock time, or a zone before its clock time: "9 November 2024, MVT 10:35".
func (r *stampReader) takeClock(t *token) bool {
	i := r.i
	if t.kind == word && isZoneName(t.text) {
		i++
	} else if t.kind != number {
		return false
	}
	c, next, ok := readClock(r.toks, i, r.day())
	if !ok {
		return false
	}
	if z, known := zoneOf(t.text, r.day()); i > r.i && known && c.clock.Zone == "" {
		c.clock.Zone = z
	}
	r.i = i
	r.setClock(c)
	r.i = next
	return true
}

// skip is the token behind what begins at t and names nothing: a field, an account, an owner, tags, a note, a mark; t's own if it
// may name something.
func (r *stampReader) skip(t *token) int {
	next := at(r.toks, r.i+1)
	switch {
	case keys[t.lower()] && next.is(":"):
		return r.readKey()
	case r.glued(r.i+1) && t.kind == word && next.is("@"):
		return r.gluedEnd("")
	case r.glued(r.i+1) && t.is("@") && next.kind == word:
		return r.gluedEnd(",")
	case t.is("©"):
		return r.readCopyright(r.i + 1)
	case t.is("(") && next.lower() == "c" && at(r.toks, r.i+2).is(")"):
		return r.readCopyright(r.i + 3)
	case t.is("#") && len(r.out.moments) > 0 && next.kind == word, t.is(".") && r.labelled && r.complete(): // "Updated 3 March 2023. All times are GMT."
		return len(r.toks)
	case t.kind == mark && !t.is(","):
		return r.i + 1
	}
	return r.i
}

// glued: no space stands before token i.
func (r *stampReader) glued(i int) bool { return i < len(r.toks) && r.toks[i].start == r.toks[i-1].end }

// gluedEnd is the token behind an account or an address: the first after a space, or the mark that ends it.
func (r *stampReader) gluedEnd(stop string) int {
	i := r.i + 1
	for r.glued(i) && !r.toks[i].is(stop) {
		i++
	}
	return i
}

// takeLabel takes the word that says what the next date is the date of.
func (r *stampReader) takeLabel(t *token) bool {
	if t.kind != word {
		return false
	}
	lower := t.lower()
	role, ok := labels[lower]
	n := 1
	switch {
	case lower == "online" && at(r.toks, r.i+1).is("since"):
		role, n = published, 2
	case firstVersion[lower] && at(r.toks, r.i+1).is(":") && allFillers(r.words):
		role = published
	case !ok || !r.atLabel():
		return false
	case len(r.words) > 0 && pageThings[r.words[0].lower()]:
		r.words = nil // Page last updated
	}
	r.cut()
	r.role, r.labelled = role, true
	r.i += n
	return true
}

// firstVersion are the words that are a label before a colon: "Modified: 3 May | Original: 1 May".
var firstVersion = set("original", "originally", "first")

// readKey is the token behind a field: the next bar, bullet or column.
func (r *stampReader) readKey() int {
	start := r.i + 2
	i := start
	for i < len(r.toks) && !r.toks[i].is("|") && !r.toks[i].is("•") && (i == start || !r.toks[i].wide) {
		i++
	}
	if r.toks[r.i].lower() == "source" && start < i && r.out.agency == "" {
		r.out.agency = agencyIn(r.line[r.toks[start].start:r.toks[i-1].end])
	}
	return i
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
