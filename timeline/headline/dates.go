package headline

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// What a summary leaves out with its date, and what it must not.

// ownDates marks the tokens of the date of r, and of those beside it. Durations and dates
// of other things are part of the news.
func (s *teller) ownDates(r *mention, n int) []bool {
	d := &dates{s: s, r: r, ts: r.sen.Tokens, out: make([]bool, n)}
	if r.Expr >= 0 && s.dateIsObject(r) {
		return d.out
	}
	d.mark(s.PastParticle(r.Sentence, r.When.Start, r.When.End), r.When.End)
	for k := range besideRules {
		if besideRules[k].Holds(d) {
			i := besideRules[k].Then(d)
			d.mark(i, i+1)
		}
	}
	if r.Expr < 0 {
		return d.out
	}
	if r.Nominal() {
		d.markVerbs()
	}
	for _, x := range s.ExpressionsIn[r.Sentence] {
		if x != r.Expr {
			d.markJoined(x)
		}
	}
	return d.out
}

// dates are those that a line leaves out.
type dates struct {
	s   *teller
	r   *mention
	ts  []syntax.Token
	out []bool // tokens of them
}

func (d *dates) mark(from, to int) {
	for i := max(from, 0); i < min(to, len(d.out)); i++ {
		d.out[i] = true
	}
}

// before and behind are the tokens beside the date.
func (d *dates) before() int { return d.r.When.Start - 1 }
func (d *dates) behind() int { return d.r.When.End }

// besideRules say which words beside the date go with it: all that hold are asked, in their order. In Yes and No an act stands between asterisks.
var besideRules = []choice[func(*dates) bool, func(*dates) int]{
	{
		Name: "earlier | <on Sunday>", Why: "the word only compares the day with today; but “two weeks earlier”",
		Holds: func(d *dates) bool {
			w, k := d.r.When, d.before()
			if k < 0 || d.ts[k].Lower != "earlier" && d.ts[k].Lower != "later" {
				return false
			}
			return w.Start == d.s.Where[max(d.r.Expr, 0)].Start || d.ts[w.Start].IsPrep() && k > 0 && !d.s.InExpression(d.r.Sentence, k-1)
		},
		Then: (*dates).before,
		Yes:  "Rao *spoke* earlier on Sunday.",
		No:   "Rao *spoke* quietly on Sunday.",
	},
	{
		Name: "beginning | <next week>", Why: "the word only opens the time",
		Holds: func(d *dates) bool {
			k := d.before()
			return k > d.r.Head && d.ts[k].Tag == "VBG" && lexicon.Has(d.r.sen.Lemma(k), lexicon.BeginsOrEnds)
		},
		Then: (*dates).before,
		Yes:  "Rao will *travel* to Oman beginning next week.",
		No:   "Rao will *travel* to Oman leaving next week.",
	},
	{
		Name: "<on Good Friday> | afternoon", Why: "the part of the day is the day's",
		Holds: func(d *dates) bool {
			return !d.r.When.Empty() && d.behind() < len(d.out) && lexicon.Has(d.ts[d.behind()].Lower, lexicon.PartOfDay)
		},
		Then: (*dates).behind,
		Yes:  "Rao *left* Lund on Good Friday afternoon.",
		No:   "Rao *left* Lund on Good Friday quietly.",
	},
	{
		Name: "<on Monday> | alone", Why: "the word only bounds the time",
		Holds: func(d *dates) bool {
			return !d.r.When.Empty() && d.behind() < len(d.out) && d.ts[d.behind()].Lower == "alone"
		},
		Then: (*dates).behind,
		Yes:  "Guards *killed* ten men on Monday alone.",
		No:   "Guards *killed* ten men on Monday.",
	},
}

// markVerbs marks the date of the verb of a noun's clause: "the 2015 deal in May 2018", where May 2018 is when the verb before it
// happened.
func (d *dates) markVerbs() {
	v := d.s.verbMention(d.r)
	for _, x := range d.s.ExpressionsIn[d.r.Sentence] {
		if x != d.r.Expr && d.s.Where[x].Start > d.r.Head && v != nil && v.Expr == x {
			d.mark(d.s.SignalStart(x), d.s.Where[x].End)
		}
	}
}

// markJoined marks another date that bounds r's or is joined to it, and that of the verb that only governs what r tells.
func (d *dates) markJoined(x int) {
	s, r, e := d.s, d.r, &d.s.Times.Expressions[x]
	switch from, to := s.SignalStart(x), s.Where[x].End; {
	case e.RangeWith == r.Expr:
		d.mark(from, to)
	case e.Date.IsZero():
	case s.Adjacent(x, r.Expr, "and", "or"):
		d.mark(from, r.When.Start)
	case s.Adjacent(r.Expr, x, "and", "or"):
		d.mark(r.When.End, to)
	}
	if r.under > 0 && !e.Date.IsZero() && r.sen.ClauseAt(s.Where[x].Start) == r.Clause {
		d.mark(s.SignalStart(x), s.Where[x].End)
	}
}

// dateIsObject: the date is the verb's object, "spent the last week of May on an exercise". What is set as a day event has told.
func (s *teller) dateIsObject(r *mention) bool {
	if r.Nominal() || r.Clause < 0 {
		return false
	}
	v := r.sen.Clauses[r.Clause].Verb
	return v.Lemma == "spend" && s.Where[r.Expr].Sentence == r.Sentence && r.When.Start == v.Span.End && s.Signal(r.Expr) == ""
}

// joinsDate: the "and" at token i opens what happened at another date ("envoy in 1977 and,
// the following summer, minister").
func (s *teller) joinsDate(r *mention, i int) bool {
	ts := r.sen.Tokens
	if ts[i].Tag != "CC" || i+2 >= len(ts) || ts[i+1].Text != "," || r.When.Start > i {
		return false
	}
	for _, x := range s.ExpressionsIn[r.Sentence] {
		if x != r.Expr && !s.Times.Expressions[x].Date.IsZero() && (s.SignalStart(x) == i+2 || s.SignalStart(x) == i+3 && ts[i+2].Tag == "DT") {
			return true
		}
	}
	return false
}

// ofYear: the token is part of a time that has its year, which the reader need not count from the line's day.
func (h *writer) ofYear(i int) bool {
	for _, x := range h.s.ExpressionsIn[h.sent] {
		w := h.s.Where[x]
		if i < h.s.SignalStart(x) || i >= w.End || h.s.Times.Expressions[x].Date.IsZero() {
			continue
		}
		for k := w.Start; k < w.End; k++ {
			if year(h.sen.Tokens[k].Text) {
				return true
			}
		}
	}
	return false
}

// currentOf: the token is an adjective of time alone before its noun, "in its | current | form".
func (h *writer) currentOf(i int) bool {
	t := &h.sen.Tokens[i]
	in := func(k int) bool { return k >= 0 && k < len(h.sen.Tokens) && h.s.InExpression(h.sent, k) }
	return strings.HasPrefix(t.Tag, "JJ") && !in(i-1) && !in(i+1)
}

// lasts: the token says how long or how often, which is no day that the line's own could be mistaken for:
// "a | one-year | ban", "the worst slump | in decades".
func (s *teller) lasts(sentence, i int) bool {
	for _, x := range s.ExpressionsIn[sentence] {
		e := &s.Times.Expressions[x]
		if w := s.Where[x]; i >= s.SignalStart(x) && i < w.End {
			return (e.Type == timex.TypeDuration || e.Type == timex.TypeSet) && e.Date.IsZero()
		}
	}
	return false
}

// dayOfStatement: the token is part of a day of what is said, which is not the line's own and is told by its name: "said
// the talks, which were to be held | on 6 May |, were off".
func (h *writer) dayOfStatement(i int) bool {
	for _, x := range h.s.ExpressionsIn[h.sent] {
		w, from := h.s.Where[x], h.s.SignalStart(x)
		if i < from || i >= w.End || from <= h.said+1 || h.own.Has(w.Start) || h.s.Times.Expressions[x].Date.IsZero() {
			continue
		}
		unit, _ := deicticUnit(h.sen.Tokens[w.Start:w.End])
		return unit == "" || unit == "day" && lexicon.Has(h.sen.Tokens[w.Start].Lower, lexicon.Weekday)
	}
	return false
}
