package event

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// Dates in a row, each of an event of its own: "met on 4, 7 and 10 June", "in 2014, 2017
// and 2021".

// listOf gives the first and the last expression of the row that expression x stands in;
// both are x where it stands alone. A row of days ends with "and"; a day behind a comma
// with nothing more says the one before it again ("tomorrow, Thursday").
func (s *finder) listOf(x int) (first, last int) {
	first, last = x, x
	for first > 0 && s.joined(first-1, first) {
		first--
	}
	for last+1 < len(s.Where) && s.joined(last, last+1) {
		last++
	}
	if first == last || !s.and(last-1, last) {
		return x, x
	}
	return first, last
}

// rowHost gives the noun that the first of a row of dates was given to, for each other of the row: "after attacks in May
// and | June". ok is false where x is none, or the first is a verb's, which has its own rules.
func (d *scene) rowHost() (t Trigger, ok bool) {
	first, _ := d.listOf(d.x)
	if first == d.x || d.opened() >= 0 {
		return t, false
	}
	for _, m := range d.mentions {
		if m.Expr == first && m.Nominal() && !m.Other {
			return m.Trigger, true
		}
	}
	return t, false
}

// joined: nothing but a comma or "and", and a preposition or an article, stands between
// two expressions of one precision.
func (s *finder) joined(x, y int) bool {
	p, q := s.Where[x], s.Where[y]
	d, e := &s.Times.Expressions[x], &s.Times.Expressions[y]
	if p.Sentence < 0 || p.Sentence != q.Sentence || q.Start <= p.End || d.RangeWith >= 0 || e.RangeWith >= 0 ||
		d.Type != timex.TypeDate || e.Type != timex.TypeDate || d.Date.IsZero() || d.Date.Precision() != e.Date.Precision() || d.Date.Compatible(e.Date) {
		return false
	}
	between := withoutAside(s.Doc.Sentences[p.Sentence].Tokens[p.End:q.Start])
	if n := len(between); n > 4 || n > 1 && between[n-1].Text == "," {
		return false // "in May and, the following month, in Lima"
	}
	for _, t := range between {
		if t.Text != "," && !lexicon.Has(t.Lower, lexicon.ListJoint) {
			return false
		}
	}
	return true
}

// withoutAside gives what joins two dates without what stands between two commas and says how often or how far: "and, for the last time, in".
func withoutAside(between []syntax.Token) []syntax.Token {
	const longest = 9 // tokens
	n := len(between)
	if n < 4 || n > longest || between[1].Text != "," {
		return between
	}
	for k := 2; k < n; k++ {
		switch t := &between[k]; {
		case t.Text == "," && k > 2:
			return append([]syntax.Token{between[0]}, between[k+1:]...)
		case t.IsVerb(), strings.HasPrefix(t.Tag, "NNP"), t.IsNoun() && !lexicon.Has(t.Lower, lexicon.TimeNoun):
			return between
		}
	}
	return between
}

// rowStart is the first token of the first of the row of dates, with its preposition.
func (d *scene) rowStart() int {
	if first, _ := d.listOf(d.x); first < d.x && d.Where[first].Sentence == d.p.Sentence {
		return d.SignalStart(first)
	}
	return d.from
}

// eitherOf gives the time of a row of two that "or" parts: "in May or June"; ok is false where it is none.
func (s *finder) eitherOf(first, last int) (span edtf.Date, ok bool) {
	p, q := s.Where[first], s.Where[last]
	if last != first+1 {
		return span, false
	}
	for _, t := range s.Doc.Sentences[p.Sentence].Tokens[p.End:q.Start] {
		ok = ok || t.Lower == "or"
	}
	if !ok {
		return span, false
	}
	span, err := edtf.Interval(s.Times.Expressions[first].Date, s.Times.Expressions[last].Date)
	return span, err == nil
}

// and: the word that closes a list stands between two expressions.
func (s *finder) and(x, y int) bool {
	for _, t := range s.Doc.Sentences[s.Where[x].Sentence].Tokens[s.Where[x].End:s.Where[y].Start] {
		if t.Lower == "and" || t.Lower == "or" || t.Lower == "&" {
			return true
		}
	}
	return false
}

// listSpan is the tokens that only say when, those of the whole list.
func (s *finder) listSpan(r *Mention, first, last int) syntax.Span {
	if s.Where[first].Sentence != r.Sentence {
		return r.When
	}
	return syntax.Span{Start: min(r.When.Start, s.SignalStart(first)), End: max(r.When.End, s.Where[last].End)}
}

// oneOfRow: behind a comma or a dash the day is that of one of several: "two visits, | the first on May 3".
func (d *scene) oneOfRow() (Trigger, bool) {
	ts, one := d.sen.Tokens, d.from-1
	if one < 2 || !ts[one].Has(lexicon.Ordinal) && ts[one].Lower != "first" && ts[one].Lower != "last" && ts[one].Lower != "latest" || ts[one-1].Lower != "the" || d.Signal(d.x) == "since" {
		return Trigger{}, false
	}
	if t := &ts[one-2]; t.Text != "," && !syntax.IsDash(t.Text) && t.Text != "--" && t.Lower != "and" || one > 2 && d.InExpression(d.p.Sentence, one-3) {
		return Trigger{}, false // "one Sunday, the last in May"
	}
	t := d.nominal(d.p.Sentence, one-1, one)
	t.AttachedBy = byRow
	return t, true
}

// stop gives the first noun of a line of an itinerary or a programme, which says where or with whom somebody is on its day:
// "June 3 – Accra, Castle Hall". -1 where the line is none.
func (d *scene) stop() int {
	const longest = 16 // tokens
	if len(d.sen.Tokens) > longest || !d.ListedByDay(d.x) {
		return -1
	}
	for i, t := range d.sen.Tokens {
		if t.IsNoun() && !d.InExpression(d.p.Sentence, i) {
			return i
		}
	}
	return -1
}
