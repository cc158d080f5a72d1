package event

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// What makes a date one of no event, as the words around it tell.

// partOfName: the year or day belongs to a name or number of something ("Agenda 2063",
// "Resolution 550 (1984)", "25 May Street", "fiscal 2020").
func (s *finder) partOfName(x, from int, sen *syntax.Sentence) bool {
	p, e := s.Where[x], s.Times.Expressions[x]
	ts := sen.Tokens
	if p.End < len(ts) && ts[p.End].Tag == "NNP" && lexicon.Has(ts[p.End].Lower, lexicon.Street) {
		return true
	}
	if from > 0 && ts[from].Lower == "of" && lexicon.Has(ts[from-1].Lower, lexicon.Street) && from == p.Start-1 {
		return true // "Avenue of 25 May"
	}
	if from > 0 && from == p.Start-1 && ts[from].Lower == "of" && ts[from-1].Text != ts[from-1].Lower && lexicon.Has(ts[from-1].Lower, lexicon.Movement) {
		return true // "the Movement of 12 November"
	}
	if e.Rule == "September 11 attacks" || e.Rule == "11 September attacks" {
		return true // the day is the name of what happened on it
	}
	if strings.Contains(e.Rule, "fiscal") || strings.Contains(e.Rule, "FY") {
		return true
	}
	if s.inTitle(p.Span, sen) {
		return true
	}
	if from == p.Start-1 && from > 0 && ts[from].Lower == "of" && e.Date.Precision() == edtf.PrecisionYear && ts[from-1].IsNoun() && !lexicon.IsEvent(ts[from-1].Text) && ts[from-1].Tag != "NNP" {
		// "the frontiers of 1792"; as a subject such a thing speaks for its event ("the notes of 1899 claimed").
		c := sen.ClauseAt(from)
		return c >= 0 && !sen.Clauses[c].Subject.Has(from-1)
	}
	if from < p.Start || p.Start == 0 || e.Date.Precision() != edtf.PrecisionYear && e.Date.Precision() != edtf.PrecisionInterval || p.End-p.Start > 1 {
		return false
	}
	prev := ts[p.Start-1]
	if prev.Text == "(" && p.Start > 1 {
		prev = ts[p.Start-2]
		return prev.Tag == "CD" || prev.IsNoun() && !lexicon.IsEvent(prev.Text)
	}
	return prev.IsNoun() && !lexicon.IsEvent(prev.Text)
}

// inTitle: the expression stands in a quoted title ("Silencing the Guns by 2030").
func (s *finder) inTitle(sp syntax.Span, sen *syntax.Sentence) bool {
	for _, q := range sen.Quotes {
		if !q.Has(sp.Start) || q.End-q.Start > 12 {
			continue
		}
		for i := q.Start; i < q.End; i++ {
			t := sen.Tokens[i]
			if (t.IsNoun() || t.IsVerb() || t.Tag == "JJ") && t.Text == t.Lower && !sp.Has(i) {
				return false
			}
		}
		return true
	}
	return false
}

// upFrom: "rose to $55 billion from $51 billion in 2010".
func (s *finder) upFrom(ts []syntax.Token, x, from int) bool {
	i, figures := from-1, 0
	for i >= 0 && (ts[i].Tag == "CD" || ts[i].Text == "$" || ts[i].Text == "%" || lexicon.Has(ts[i].Lower, lexicon.FigureUnit) ||
		lexicon.Has(ts[i].Lower, lexicon.CountNoun) || lexicon.Has(ts[i].Lower, lexicon.Hedge)) && !s.InExpression(s.Where[x].Sentence, i) {
		if ts[i].Tag == "CD" {
			figures++
		}
		i--
	}
	return figures > 0 && i > 0 && ts[i].Lower == "from" && s.Signal(x) == "in"
}

// runsInto: what began before goes on to the hour of expression x: "talks that dragged on
// past midnight", "ran into the small hours".
func (s *finder) runsInto(x int) bool {
	p := s.Where[x]
	if s.Times.Expressions[x].Type != timex.TypeTime || p.Start == 0 {
		return false
	}
	ts := s.Doc.Sentences[p.Sentence].Tokens
	i := p.Start - 1
	if i > 0 && (ts[i].Tag == "DT" || lexicon.Has(ts[i].Lower, lexicon.Approximates)) {
		i--
	}
	w := ts[i].Lower
	return w == "past" || w == "beyond" || w == "into"
}

// habitual: "every year since 1992", "regularly".
func (s *finder) habitual(cl *syntax.Clause, x int) bool {
	for _, y := range s.ExpressionsIn[s.Where[x].Sentence] {
		if y != x && s.Times.Expressions[y].Type == timex.TypeSet && cl.Span.Has(s.Where[y].Start) {
			return true
		}
	}
	return false
}

// onlyRelates: "It came a day after the meeting", "this follows the call on Monday".
func (s *finder) onlyRelates(sen *syntax.Sentence, cl *syntax.Clause) bool {
	if !cl.HasPronounSubject(sen.Tokens) || cl.Verb.Span.Empty() {
		return false
	}
	lemma, i := cl.PhrasalLemma(sen.Tokens), cl.Verb.Span.End
	if lemma != "come" {
		h := sen.ObjectHead(cl)
		return lexicon.Has(lemma, lexicon.Relates) && (h < 0 || lexicon.IsEvent(sen.Tokens[h].Text) || !cl.Verb.Perfect) // "it had recalled its envoy"
	}
	// "came into force" is an event; "came on Monday", "came as …" is not.
	return i >= len(sen.Tokens) || sen.Tokens[i].Lower != "into" && sen.Tokens[i].Lower != "to"
}
