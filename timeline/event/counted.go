package event

import (
	"strconv"
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// Expressions that count from an event ("three days before her departure", "four days
// after judges confirmed a ban", "on the eve of the summit") link two events. One
// of the two is dated by other words; the expression dates the other.

// A link is such an expression with its two events.
type link struct {
	expr   int
	n      int // units from anchor to dated: -3 for "three days before"
	unit   edtf.Precision
	open   int     // the token "before", "after" or "of"
	dated  Trigger // the event of the clause that the expression stands in
	anchor Trigger // the event that it counts from
}

// linkOf finds the events on both sides of expression x; ok is false where x counts from
// no event.
func (s *finder) linkOf(x int) (t link, ok bool) {
	p := s.Where[x]
	if p.Sentence < 0 || p.Empty() {
		return link{}, false
	}
	sen := &s.Doc.Sentences[p.Sentence]
	ts := sen.Tokens
	t = link{expr: x, open: p.End - 1}
	last := p.End
	if p.End+3 < len(ts) && ts[p.End].Lower == "to" && ts[p.End+2].Lower == "day" {
		last += 3 // "eight years to the day after"
	}
	if ownTime(ts, p.Start) {
		return link{}, false
	}
	for t.open < len(ts) && t.open <= last && !opensLink(ts, t.open) {
		t.open++
	}
	if t.open > last || t.open+1 >= len(ts) || !t.count(&s.Times.Expressions[x], ts, p.Span) {
		return link{}, false
	}
	if t.anchor, ok = s.eventAfter(p.Sentence, t.open); !ok {
		return link{}, false
	}
	c := t.clauseIn(sen, p.Start)
	if c < 0 {
		return link{}, false
	}
	t.dated = Trigger{Sentence: p.Sentence, Clause: c, Head: sen.Clauses[c].Verb.Head}
	return t, true
}

// clauseIn gives the clause whose event the link dates, whose words begin at the token; -1 if there is none.
func (t *link) clauseIn(sen *syntax.Sentence, token int) int {
	if verb := opensAfterNoun(sen.Tokens, t.open+1); verb >= 0 {
		return sen.ClauseAt(verb)
	}
	c := sen.ClauseAt(token)
	for c >= 0 && (sen.Clauses[c].Verb.Span.Empty() || c == t.anchor.Clause && !t.anchor.Nominal()) {
		c = sen.Clauses[c].Parent
	}
	return c
}

// opensAfterNoun gives the verb of the clause that opens right behind the noun of a link: "two days before the vote | the queen left".
// It is -1 where the noun is the subject, or has a clause of its own, "after the man he accused fled".
func opensAfterNoun(ts []syntax.Token, i int) int {
	if !syntax.VerbFollows(ts, i, len(ts)) {
		return -1
	}
	parted, verb := false, -1
	for ; i < len(ts) && ts[i].Text != "," && ts[i].Text != ";"; i++ {
		switch t := &ts[i]; {
		case t.IsFinite() && verb >= 0:
			return -1
		case t.IsFinite():
			verb = i
		case verb < 0 && i > 0 && ts[i-1].IsNoun():
			parted = parted || t.Tag == "DT" || t.Tag == "PRP" || t.Tag == "PRP$"
		}
	}
	if !parted {
		return -1
	}
	return verb
}

// linksNothing: the word before an expression makes of it what a thing goes to, or how long it lasts: "to the day of the
// vote", "until the eve of the vote", "was held for a week after the vote".
func linksNothing(before, first *syntax.Token) bool {
	return before.Lower == "for" || before.Lower == "until" || before.Lower == "till" || before.Lower == "to" && first.Lower == "the"
}

// ownTime: the expression is no length of time from which is counted: "fled this week after the massacre".
func ownTime(ts []syntax.Token, at int) bool {
	first := &ts[at]
	return at > 0 && linksNothing(&ts[at-1], first) || first.Has(lexicon.Demonstrative) || first.Lower == "last" || first.Lower == "next"
}

func opensLink(ts []syntax.Token, i int) bool {
	if ts[i].Lower == "of" {
		return i > 0 && (ts[i-1].Lower == "eve" || ts[i-1].Lower == "day")
	}
	return lexicon.Has(ts[i].Lower, lexicon.EventLink)
}

// count reads how many units the expression counts. An indefinite number of hours or
// minutes stays within the day; of longer units it says nothing.
func (t *link) count(e *timex.Expression, ts []syntax.Token, sp syntax.Span) bool {
	sign := 1
	if ts[t.open].Lower == "before" || ts[t.open].Lower == "of" {
		sign = -1
	}
	for i := sp.Start; i <= t.open && i < len(ts); i++ {
		w := lexicon.NounLemma(ts[i].Lower)
		switch {
		case lexicon.Has(w, lexicon.ShortUnit):
			t.unit = edtf.PrecisionDay
			const sameDay = 5 // hours; so many more may lead into another day
			switch n := leadingNumber(e.Value); {
			case w == "hour" && n >= 24:
				t.n = sign * n / 24
			case w == "hour" && n > sameDay:
				return false
			}
			return true
		case lexicon.Has(w, lexicon.CalendarUnit):
			t.unit, t.n = edtf.Precision(w), sign
			if w == "eve" {
				t.unit = edtf.PrecisionDay
			}
			if w == "day" && ts[t.open].Lower == "of" {
				t.n = 0
				return true
			}
			switch n := leadingNumber(e.Value); {
			case e.Offset != nil && e.Offset.N != 0:
				t.n = e.Offset.N
			case e.Type == timex.TypeDuration && n == 0:
				return false // "weeks before"
			case e.Type == timex.TypeDuration:
				t.n = sign * n
			}
			return true
		}
	}
	return false
}

// leadingNumber reads the number of a TIMEX3 duration: 3 of P3D, 0 of PXD.
func leadingNumber(value string) int {
	v := strings.TrimLeft(value, "PT")
	i := 0
	for i < len(v) && v[i] >= '0' && v[i] <= '9' {
		i++
	}
	n, err := strconv.Atoi(v[:i])
	if err != nil {
		return 0
	}
	return n
}

// eventAfter finds the event that the words after token w name: a clause's verb or a noun.
func (s *finder) eventAfter(sent, w int) (Trigger, bool) {
	sen := &s.Doc.Sentences[sent]
	ts := sen.Tokens
	apart := opensAfterNoun(ts, w+1) >= 0
	for c := range sen.Clauses { // "before envoys of both states were due to resume talks", "after gaining independence"
		cl := &sen.Clauses[c]
		if !apart && cl.Kind == syntax.Adverbial && cl.Span.Start == w && !cl.Verb.Span.Empty() && (cl.Verb.Tense != syntax.NoTense || cl.Verb.Span.Start == w+1) {
			return Trigger{Sentence: sent, Clause: c, Head: cl.Verb.Head}, true
		}
	}
	if !apart && syntax.VerbFollows(ts, w+1, len(ts)) {
		c := sen.FiniteAfter(w + 1)
		if c < 0 {
			return Trigger{}, false
		}
		return Trigger{Sentence: sent, Clause: c, Head: sen.Clauses[c].Verb.Head}, true
	}
	h := syntax.NounRun(ts, syntax.SkipDeterminers(ts, w+1), len(ts))
	for h >= 0 && h+1 < len(ts) && !lexicon.IsEvent(ts[h].Text) && ts[h+1].Lower == "of" {
		h = syntax.NounRun(ts, syntax.SkipDeterminers(ts, h+2), len(ts))
	}
	if h < 0 {
		return Trigger{}, false
	}
	return s.nominal(sent, syntax.PhraseStart(ts, h, w+1), h), true
}
