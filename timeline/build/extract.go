package build

import (
	"sort"
	"strings"
	"unicode"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// A report is one telling of an event in one story, before reports are merged.
type report struct {
	trigger
	story   *story
	expr    int         // the expression that dates it
	other   bool        // the expression names the day of another event, from which this one is counted
	span    syntax.Span // tokens of the expression with what belongs to it, dropped from the summary
	date    edtf.Date
	rule    string
	why     string
	status  timeline.Status
	class   class
	actors  []string
	places  []string
	agent   string // the actor that the subject names, "" if none
	gap     int    // the noun that stands for the event where its verb is left out, 0 if none
	under   int    // the clause of the trigger, where the summary tells the one that governs it; 0 if it tells its own
	until   int    // the token where another event takes over the verb, 0 if none
	summary string
	pos     int // byte of the trigger
}

// A cue says that the text orders two reports: before happened before after.
type cue struct{ before, after *report }

// An extraction gathers what a story tells: reports, cues, and what was left out.
type extraction struct {
	*story
	reports []*report
	left    []timeline.LeftOut
	cues    []cue
}

// extract finds the reports of a story, and what it dates without an event.
func (s *story) extract() (reports []*report, left []timeline.LeftOut, cues []cue) {
	x := &extraction{story: s}
	var ties []tie
	for i := range s.times.Expressions {
		if with := s.times.Expressions[i].RangeWith; with >= 0 && with < i {
			continue // the second end of a range, told with the first
		}
		if t, ok := s.tieOf(i); ok {
			ties = append(ties, t) // when the events dated by other words are known
			continue
		}
		x.date(i)
	}
	for _, t := range ties {
		r, c, why := s.untie(t, x.reports)
		if c != nil {
			x.cues = append(x.cues, *c)
		}
		if why == "" {
			why = x.keep(r)
		}
		if why != "" {
			x.leave(t.expr, why)
		}
	}
	x.reports = s.superseded(x.reports, x.leave)
	more, told := s.orderWords(x.reports)
	x.reports, x.cues = append(x.reports, more...), append(x.cues, told...)
	sort.SliceStable(x.reports, func(i, j int) bool { return x.reports[i].pos < x.reports[j].pos })
	for _, r := range x.reports {
		s.castOf(r)
		s.byExpr[r.expr] = append(s.byExpr[r.expr], r)
		r.summary = s.summarise(r)
	}
	return x.worded(), x.left, x.cues
}

// worded gives the reports that have words to be told in, and leaves the others out.
func (x *extraction) worded() []*report {
	kept := x.reports[:0]
	for _, r := range x.reports {
		if strings.ContainsFunc(r.summary, letterOrDigit) {
			kept = append(kept, r)
			continue
		}
		x.leave(r.expr, whyNoWords)
	}
	sort.SliceStable(x.left, func(i, j int) bool { return x.left[i].Phrase.Start < x.left[j].Phrase.Start })
	return kept
}

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// date makes the reports of expression i, or leaves it out.
func (x *extraction) date(i int) {
	t, why := x.attach(i)
	if why == "" {
		r := x.report(t, i)
		if o := x.reportAt(t); o != nil && !compatible(o.date, r.date) {
			if x.beside(o.expr, i) { // "tomorrow, Thursday"
				x.leave(i, "says once more when “"+x.word(t)+"” was")
				return
			}
			if h := x.gapped(o, i); h >= 0 {
				r.gap, r.pos = h, x.doc.Sentences[r.sent].Tokens[h].Start
				o.until = o.span.End
			}
		}
		why = x.keep(r)
		t = r.trigger
	}
	if w, ok := x.whenClause(i); ok && (why == whyState || why == "" && x.reportAt(t).date.OpenEnd()) {
		// "since Sept. 24, when gunmen killed a policeman"
		r := x.report(w, i)
		r.date = x.times.Expressions[i].Date
		why = x.keep(r)
	}
	if why != "" {
		x.leave(i, why)
	}
}

// keep adds a report, or gives the reason why it is none.
func (x *extraction) keep(r *report) string {
	why := x.setStatus(r)
	if why == "" {
		x.reports = x.add(x.reports, r)
	}
	return why
}

func (x *extraction) leave(i int, why string) {
	x.left = append(x.left, timeline.LeftOut{Article: x.art.ID, Phrase: x.phrase(i), Reason: why})
}

// superseded drops what gives an event a second date that is not its own: the day for
// which it was planned before it fell through, and the day until which it was put off.
func (s *story) superseded(reports []*report, leave func(int, string)) []*report {
	weight := func(r *report) int {
		switch {
		case s.signal(r.expr) == "until":
			return 1
		case r.fell:
			return 2
		}
		return 3
	}
	best := map[[2]int]int{}
	for _, r := range reports {
		at := [2]int{r.sent, r.head}
		best[at] = max(best[at], weight(r))
	}
	kept := reports[:0]
	for _, r := range reports {
		if weight(r) < best[[2]int{r.sent, r.head}] {
			leave(r.expr, "says for when “"+s.word(r.trigger)+"” was planned")
			continue
		}
		kept = append(kept, r)
	}
	return kept
}

// whenClause gives the verb of the clause that tells what happened at expression x: "in
// 1867, when it bought Alaska".
func (s *story) whenClause(x int) (trigger, bool) {
	p := s.at[x]
	if p.sent < 0 {
		return trigger{}, false
	}
	sen := &s.doc.Sentences[p.sent]
	for c := range sen.Clauses {
		cl := &sen.Clauses[c]
		if cl.Marker == "when" && cl.Span.Start >= p.End && cl.Span.Start <= p.End+1 && !cl.Verb.Span.Empty() && !cl.Verb.Negated {
			return trigger{sent: p.sent, clause: c, head: cl.Verb.Head}, true
		}
	}
	return trigger{}, false
}

// add appends a report and remembers it by its trigger.
func (s *story) add(reports []*report, r *report) []*report {
	if at := [2]int{r.sent, r.head}; s.found[at] == nil {
		s.found[at] = r
	}
	return append(reports, r)
}

// reportAt gives the first report with trigger t, nil if there is none.
func (s *story) reportAt(t trigger) *report { return s.found[[2]int{t.sent, t.head}] }

// report makes the report that trigger t is dated by expression x.
func (s *story) report(t trigger, x int) *report {
	e := &s.times.Expressions[x]
	sen := &s.doc.Sentences[t.sent]
	r := &report{trigger: t, story: s, expr: x, rule: e.Rule, why: e.Why, pos: sen.Tokens[t.head].Start}
	r.class = s.classOfTrigger(t)
	r.date = s.dateFor(t, x)
	if p := s.at[x]; p.sent == t.sent {
		r.span = syntax.Span{Start: s.signalStart(x), End: p.End}
		if n := r.span.End; n < len(sen.Tokens) && sen.Tokens[n].Tag == "POS" && t.nominal() {
			r.span.End++ // "Monday's meeting"
		}
		if a := r.span.Start; a > 0 && a < p.End && sen.Tokens[a-1].Tag == "DT" && (a < p.Start || sen.Tokens[a-1].Lower == "the") && p.Start == a {
			if n := nounRun(sen.Tokens, p.End, len(sen.Tokens)); n < 0 {
				r.span.Start-- // "the following July", where the phrase leaves out "the"
			}
		}
		if y := e.RangeWith; y > x && s.at[y].sent == t.sent {
			r.span.End = s.at[y].End
		}
	}
	return r
}

// classOfTrigger looks through light verbs ("make a visit", "hold talks") to the noun.
func (s *story) classOfTrigger(t trigger) class {
	sen := &s.doc.Sentences[t.sent]
	if t.nominal() {
		return nounClass(sen.Tokens[t.head].Text)
	}
	cl := &sen.Clauses[t.clause]
	lemma := verbLemma(cl, sen.Tokens)
	if lightVerb[cl.Verb.Lemma] {
		if h := objectHead(sen, cl); h >= 0 && eventive(sen.Tokens[h].Text) {
			if c := nounClass(sen.Tokens[h].Text); c != classNone {
				return c
			}
		}
	}
	if c := classOf[lemma]; c != classNone {
		return c
	}
	return classOf[cl.Verb.Lemma]
}

var lightVerb = words("make hold pay have take host conduct convene give launch begin start open stage place do attend")

// objectHead gives the head noun right after the verb group, or -1.
func objectHead(sen *syntax.Sentence, cl *syntax.Clause) int {
	i := cl.Verb.Span.End
	if i >= len(sen.Tokens) || i >= cl.Span.End || isPrep(sen.Tokens[i]) {
		return -1
	}
	for i < cl.Span.End && (sen.Tokens[i].Tag == "DT" || sen.Tokens[i].Tag == "PRP$" || sen.Tokens[i].Tag == "RB" || sen.Tokens[i].Tag == "VBN") {
		i++
	}
	return nounRun(sen.Tokens, i, cl.Span.End)
}

// dateFor gives the date that expression x lends to trigger t: open where the text
// says since, closed by "before" and "by".
func (s *story) dateFor(t trigger, x int) edtf.Date {
	e := &s.times.Expressions[x]
	d := e.Date
	if e.RangeWith >= 0 && !e.Span.IsZero() {
		d = e.Span
	}
	day := s.datelineDay()
	switch s.signal(x) {
	case "since":
		if o, err := edtf.Since(d); err == nil && !t.nominal() {
			return o
		}
	case "by", "before":
		if !day.IsZero() && day.Before(d) || d.Contains(day) {
			if o, err := edtf.Interval(day, d); err == nil {
				return o
			}
		}
		if s.signal(x) == "before" {
			if o, err := edtf.Until(d); err == nil {
				return o
			}
		}
	case "after":
		if e.Offset == nil && !t.nominal() && e.Type == timex.TypeDate && s.times.Expressions[max(x-1, 0)].Type != timex.TypeTime {
			if o, err := edtf.Since(d); err == nil {
				return o
			}
		}
	}
	return d
}

func (s *story) phrase(x int) timeline.Phrase {
	e := &s.times.Expressions[x]
	if e.RangeWith > x {
		o := &s.times.Expressions[e.RangeWith]
		return timeline.Phrase{Text: s.art.Text[e.Start:o.End], Start: e.Start, End: o.End, Value: e.Span.String()}
	}
	return timeline.Phrase{Text: e.Text, Start: e.Start, End: e.End, Value: e.Value}
}

// orderWords dates events that have no expression of their own but are tied to a dated
// one by "after" and "before", and gives the cues that order dated ones.
func (s *story) orderWords(reports []*report) (more []*report, cues []cue) {
	byHead := map[[2]int]*report{}
	for _, r := range reports {
		byHead[[2]int{r.sent, r.head}] = r
	}
	for _, r := range reports {
		if r.nominal() {
			continue
		}
		sen := &s.doc.Sentences[r.sent]
		cl := &sen.Clauses[r.clause]
		for i := cl.Verb.Span.End; i < cl.Span.End; i++ {
			w := sen.Tokens[i].Lower
			if w != "after" && w != "before" && w != "following" || s.inExpression(r.sent, i) || s.counts(r.sent, i) {
				continue
			}
			h := nounRun(sen.Tokens, skipDeterminers(sen.Tokens, i+1), cl.Span.End)
			if h < 0 || !eventive(sen.Tokens[h].Text) || verbFollows(sen.Tokens, i+1, cl.Span.End) {
				continue
			}
			o := byHead[[2]int{r.sent, h}]
			if o == nil && w != "before" && sen.ClauseAt(i) == r.clause && coarse(r.date) {
				// "postponed in February after the incursion": the month is all that the text
				// gives for both.
				o = s.report(s.nominal(r.sent, phraseStart(sen.Tokens, h, i+1), h), r.expr)
				o.date, o.rule = r.date, w+" <event>"
				o.why = "told as shortly before what is dated “" + s.phrase(r.expr).Text + "”"
				o.status = timeline.Occurred
				more = append(more, o)
			}
			if o == nil {
				continue
			}
			if w == "before" {
				cues = append(cues, cue{before: r, after: o})
			} else {
				cues = append(cues, cue{before: o, after: r})
			}
		}
	}
	for _, r := range reports {
		if r.nominal() {
			continue
		}
		cl := &s.doc.Sentences[r.sent].Clauses[r.clause]
		if cl.Kind != syntax.Adverbial || cl.Parent < 0 {
			continue
		}
		o := byHead[[2]int{r.sent, s.doc.Sentences[r.sent].Clauses[cl.Parent].Verb.Head}]
		switch {
		case o == nil:
		case cl.Marker == "after":
			cues = append(cues, cue{before: r, after: o})
		case cl.Marker == "before":
			cues = append(cues, cue{before: o, after: r})
		}
	}
	return more, cues
}

// counts: the word at token i belongs to an expression that counts from an event ("a week
// after the invasion").
func (s *story) counts(sent, i int) bool {
	for _, x := range s.on[sent] {
		if p := s.at[x]; p.End > i || p.End < i-3 {
			continue
		}
		if t, ok := s.tieOf(x); ok && t.open == i {
			return true
		}
	}
	return false
}

func skipDeterminers(ts []syntax.Token, i int) int {
	for i < len(ts) && (ts[i].Tag == "DT" || ts[i].Tag == "PRP$" || ts[i].Tag == "VBN") {
		i++
	}
	return i
}

// coarse: the date is a month or longer.
func coarse(d edtf.Date) bool {
	switch d.Precision() {
	case edtf.PrecisionDay, edtf.PrecisionWeek, edtf.PrecisionWeekend, edtf.PrecisionInterval:
		return false
	}
	return !d.IsZero()
}
