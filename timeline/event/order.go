package event

import (
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// orderWords dates events that have no expression of their own but are tied to a dated
// one by "after" and "before", and gives the cues that order dated ones.
func (s *finder) orderWords() {
	byHead, dated := map[[2]int]*Mention{}, s.mentions
	for _, r := range dated {
		byHead[[2]int{r.Sentence, r.Head}] = r
	}
	for _, r := range dated {
		if r.Nominal() {
			continue
		}
		cl := &s.Doc.Sentences[r.Sentence].Clauses[r.Clause]
		for i := cl.Verb.Span.End; i < cl.Span.End; i++ {
			s.orderNoun(r, i, byHead)
		}
	}
	for _, r := range dated {
		if !r.Nominal() {
			s.orderClause(r, byHead)
		}
	}
}

// orderNoun orders a verb and the event that token i, "after" or "before", joins to it by a noun.
func (s *finder) orderNoun(r *Mention, i int, byHead map[[2]int]*Mention) {
	sen := &s.Doc.Sentences[r.Sentence]
	ts, cl := sen.Tokens, &sen.Clauses[r.Clause]
	w := ts[i].Lower
	if !lexicon.Has(w, lexicon.EventLink) || s.InExpression(r.Sentence, i) || s.opensCount(r.Sentence, i) {
		return
	}
	h := syntax.NounRun(ts, syntax.SkipDeterminers(ts, i+1), cl.Span.End)
	if h < 0 || !lexicon.IsEvent(ts[h].Text) || syntax.VerbFollows(ts, i+1, cl.Span.End) {
		return
	}
	o := byHead[[2]int{r.Sentence, h}]
	if o == nil && w != "before" && sen.ClauseAt(i) == r.Clause && r.Date.Coarse() && !(r.Date.Precision() == edtf.PrecisionYear && lexicon.NounClass(ts[h].Text) == lexicon.War) && !s.behindNoun(r.Sentence, i, h) {
		// "postponed in February after the incursion": the month is all that the text
		// gives for both. A war may be over for long, and what stands behind another noun is told of that.
		o = s.mention(s.nominal(r.Sentence, syntax.PhraseStart(ts, h, i+1), h), r.Expr)
		o.Date, o.Rule = r.Date, w+" <event>"
		o.AttachedBy, o.StatusBy = o.Rule, FactRule
		o.Why = "told as shortly before what is dated “" + s.Phrase(r.Expr).Text + "”"
		o.Status = timeline.Occurred
		s.mentions = append(s.mentions, o)
	}
	switch {
	case o == nil:
	case w == "before":
		s.cues = append(s.cues, order{before: r, after: o})
	default:
		s.cues = append(s.cues, order{before: o, after: r})
	}
}

// orderClause orders a verb and that of the clause which it is joined to by "after" or "before".
func (s *finder) orderClause(r *Mention, byHead map[[2]int]*Mention) {
	sen := &s.Doc.Sentences[r.Sentence]
	cl := &sen.Clauses[r.Clause]
	if cl.Kind != syntax.Adverbial || cl.Parent < 0 {
		return
	}
	o := byHead[[2]int{r.Sentence, sen.Clauses[cl.Parent].Verb.Head}]
	switch {
	case o == nil:
	case cl.Marker == "after":
		s.weekBefore(r, o)
		s.cues = append(s.cues, order{before: r, after: o})
	case cl.Marker == "before":
		s.cues = append(s.cues, order{before: o, after: r})
	}
}

// weekBefore moves a bare weekday to the week before, where what it dates came before what has a day that lies before
// it: "were sent in last Saturday after the army | fired guns on Friday", told on a Friday.
func (s *finder) weekBefore(r, o *Mention) {
	if v := s.Doc.Sentences[r.Sentence].Clauses[r.Clause].Verb; v.Tense != syntax.Past || v.Modal != "" || r.Rule != "<weekday>" || !o.Date.Before(r.Date) || r.Date.Precision() != edtf.PrecisionDay || o.Date.Precision() != edtf.PrecisionDay {
		return
	}
	const week = 7
	if d, err := r.Date.Shift(-week, edtf.PrecisionDay); err == nil && d.Before(o.Date) {
		r.Date, r.Instead = d, r.Date
		r.Why = "the one before “" + s.Phrase(o.Expr).Text + "”: “after” says so"
	}
}

// opensCount: the word at token i belongs to an expression that counts from an event ("a week
// after the invasion").
func (s *finder) opensCount(sent, i int) bool {
	for _, x := range s.ExpressionsIn[sent] {
		if p := s.Where[x]; p.End > i || p.End < i-3 {
			continue
		}
		if t, ok := s.linkOf(x); ok && t.open == i {
			return true
		}
	}
	return false
}

// behindNoun: right before the word at token i, which opens the phrase of noun h, stands another noun, with which the phrase goes: "by a
// | vote | following the disaster".
func (s *finder) behindNoun(sentence, i, h int) bool {
	sen := &s.Doc.Sentences[sentence]
	t := &sen.Tokens[max(i-1, 0)]
	return !s.InExpression(sentence, i-1) && t.IsNoun() && lexicon.IsEvent(t.Text) && t.Rel.Is(syntax.Obl) && sen.Tokens[h].Rel.Is(syntax.Obl)
}
