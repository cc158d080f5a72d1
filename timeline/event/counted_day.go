package event

import (
	"fmt"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/story"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// What the two events of a link say of each other's day.

// resolve dates the undated side of a link, given the mentions dated by other words. It
// gives the mention to add, the cue that orders the two, or the reason why there is none.
func (s *finder) resolve(t link) (*Mention, *order, string) {
	s.datedAbove(&t)
	dated, anchor := s.mentionAt(t.dated), s.mentionAt(t.anchor)
	sen := &s.Doc.Sentences[t.dated.Sentence]
	word := sen.Tokens[t.open].Lower
	switch {
	case dated != nil && anchor != nil:
		return nil, t.order(word, dated, anchor), whyRelates
	case dated != nil:
		return s.resolveAnchor(t, s.countedFrom(t, dated))
	}
	if hc := &sen.Clauses[t.dated.Clause]; s.onlyRelates(sen, hc) || hc.PhrasalLemma(sen.Tokens) == "come" && !t.anchor.Nominal() || s.places(hc) && anchor == nil && !t.anchor.Nominal() {
		// "It came the day after the meeting", "the meeting came a day after the US closed its embassy"
		if !lexicon.Has(hc.PhrasalLemma(sen.Tokens), lexicon.TakesPlace) {
			return nil, nil, whyRelates
		}
	}
	switch v := &sen.Clauses[max(t.dated.Clause, 0)].Verb; {
	case t.dated.Nominal():
	case lexicon.Has(v.Lemma, lexicon.NeedsMeasure):
		return nil, nil, whyDuration // "the trial lasted five months before the verdict"
	case v.Negated:
		return nil, nil, whyNegated // "two weeks after the quake no aid has come", "has not come"
	}
	return s.resolveDated(t, anchor)
}

// resolveAnchor dates the event that a link counts from by the one that it dates.
func (s *finder) resolveAnchor(t link, dated *Mention) (*Mention, *order, string) {
	e := &s.Times.Expressions[t.expr]
	switch {
	case dated == nil, t.n == 0 && strings.Contains(e.Text, "hour") && s.Times.Expressions[dated.Expr].Type == timex.TypeDate && strings.HasPrefix(strings.ToLower(s.Times.Expressions[dated.Expr].Text), "early"):
		return nil, nil, whyRelates // "ended early Friday, a few hours after it started"
	case t.anchor.Nominal() && !lexicon.IsEvent(t.anchor.Word(s.Story)):
		return nil, nil, whyThing
	case e.Mod != "": // "less than three weeks before the invasion" dates nothing
		return nil, nil, whyRelates
	}
	if why := s.tellsAnchor(t); why != "" {
		return nil, nil, why
	}
	t.anchor.AttachedBy = CountRule
	r := s.mention(t.anchor, t.expr)
	if !s.countFrom(r, dated, -t.n, t.unit, e.Text) || t.n != 0 && s.toldElsewhere(r) {
		return nil, nil, whyRelates
	}
	r.Other = !e.Date.IsZero() && e.Date.String() == dated.Date.String()
	return r, t.order(s.Doc.Sentences[t.dated.Sentence].Tokens[t.open].Lower, dated, r), ""
}

// resolveDated dates the event of a link's clause by the one that it counts from, whose mention is anchor, nil if it has
// no date in its own sentence.
func (s *finder) resolveDated(t link, anchor *Mention) (*Mention, *order, string) {
	e := &s.Times.Expressions[t.expr]
	if t.n != 0 && (e.Mod == "MORE_THAN" || e.Mod == "LESS_THAN") || s.besideDay(t.expr) {
		return nil, nil, whyRelates // "more than two weeks after the vote", "from 29 May, the week after the vote"
	}
	t.dated.AttachedBy = CountRule
	r := s.mention(t.dated, t.expr)
	if t.anchor.Nominal() {
		r.When.End = max(r.When.End, t.anchor.Noun.End) // "three days before her departure"
	}
	if anchor == nil {
		anchor = s.countBack(t)
	}
	if anchor != nil && s.countFrom(r, anchor, t.n, t.unit, e.Text) {
		if v := &s.Doc.Sentences[r.Sentence].Clauses[r.Clause].Verb; v.Tense == syntax.Past && !v.Plan && v.Modal == "" && !s.DatelineDay().IsZero() && s.DatelineDay().Before(r.Date) {
			return nil, nil, "the story does not date “" + t.anchor.Word(s.Story) + "”" // it counts from another event of the kind
		}
		return r, t.order(s.Doc.Sentences[t.dated.Sentence].Tokens[t.open].Lower, r, anchor), ""
	}
	if e.Date.IsZero() {
		return nil, nil, "the story does not date “" + t.anchor.Word(s.Story) + "”"
	}
	return r, nil, ""
}

// countBack gives the event of a sentence before that a link counts from, nil if none may be meant.
func (s *finder) countBack(t link) *Mention {
	anchor := s.lookBack(t.anchor)
	switch {
	case anchor == nil:
	case !s.Times.Expressions[t.expr].Date.IsZero() && anchor.Sentence < t.anchor.Sentence-2:
		return nil // with words of its own to count from, the expression takes only an event near by
	case t.n == 0 && anchor.Sentence < t.anchor.Sentence-1 && s.longGone(anchor):
		return nil // "Hours after the attack" is not after one of last year that was told of in passing
	}
	return anchor
}

// besideDay: expression x only says once more what day the one right before it names.
func (s *finder) besideDay(x int) bool {
	return x > 0 && s.Where[x-1].Sentence == s.Where[x].Sentence && s.Times.Expressions[x-1].Date.Precision() == edtf.PrecisionDay && s.Adjacent(x-1, x)
}

// longGone: the event lies more than a month before the story's day.
func (s *finder) longGone(r *Mention) bool {
	last, ok := r.Date.Latest()
	if !ok || s.DatelineDay().IsZero() {
		return false
	}
	later, err := edtf.FromDay(last).Shift(1, edtf.PrecisionMonth)
	return err == nil && later.Before(s.DatelineDay())
}

// datedAbove sees whether the event that is counted has its date at the verb that an infinitive hangs on: "will meet on 5 May to
// talk, | two years after"; or, behind a comma, at the one that a participle hangs on, or that says what may be or is: "said on Monday
// that it cannot pay, | two days after".
func (s *finder) datedAbove(t *link) {
	sen := &s.Doc.Sentences[t.dated.Sentence]
	for c := t.dated.Clause; s.mentionAt(t.dated) == nil; {
		up := sen.Clauses[c].Parent
		if up < 0 || sen.Clauses[up].Verb.Span.Empty() || !s.leansOn(t, &sen.Clauses[c]) {
			return
		}
		c = up
		if d := (Trigger{Sentence: t.dated.Sentence, Clause: c, Head: sen.Clauses[c].Verb.Head}); s.mentionAt(d) != nil {
			t.dated = d
		}
	}
}

// leansOn: a link at the end of the clause may belong to the verb that the clause hangs on.
func (s *finder) leansOn(t *link, cl *syntax.Clause) bool {
	ts, at := s.Doc.Sentences[t.dated.Sentence].Tokens, s.Where[t.expr].Start
	apart := at > 1 && (ts[at-1].Text == "," || ts[at-1].Lower == "and" || ts[at-2].Text == ",")
	switch v := &cl.Verb; cl.Kind {
	case syntax.Infinitive:
		return true
	case syntax.Complement:
		return cl.Marker == "to" || apart && (v.Modal != "" && v.Modal != "would" || v.Tense == syntax.Present && !v.Perfect && !v.Plan)
	case syntax.Participle:
		return apart && v.Span.End < at
	}
	return false
}

// tellsAnchor gives the reason why the event that a link counts from is not told by its clause: "two days after leaving
// Rome" has no subject, "before he could be arrested" did not happen. It is empty where the clause tells it.
func (s *finder) tellsAnchor(t link) string {
	if t.anchor.Nominal() {
		return ""
	}
	switch v := &s.Doc.Sentences[t.anchor.Sentence].Clauses[t.anchor.Clause].Verb; {
	case v.Tense == syntax.NoTense:
		return whyRelates
	case v.Modal != "":
		return whyPossible
	}
	return ""
}

// countedFrom gives what a link behind its clause counts from: the event of that clause, or of the one that says who
// tells it ("will meet on Thursday, the bloc said on Monday, hours after its deadline expired"). nil where two days of
// the sentence may be meant.
func (s *finder) countedFrom(t link, dated *Mention) *Mention {
	p := s.Where[t.expr]
	near := -1
	for _, y := range s.ExpressionsIn[p.Sentence] {
		if q := s.Where[y]; q.End <= p.Start && !s.Times.Expressions[y].Date.IsZero() {
			near = y
		}
	}
	if near < 0 || t.anchor.Nominal() || s.Times.Expressions[near].Date.String() == dated.Date.String() {
		return dated
	}
	sen := &s.Doc.Sentences[p.Sentence]
	c := sen.ClauseAt(s.Where[near].Start)
	if c < 0 || c == t.dated.Clause {
		return dated
	}
	if !s.Adjacent(near, t.expr) || dated.Status != timeline.Occurred {
		return nil
	}
	return s.mention(Trigger{Sentence: p.Sentence, Clause: c, Head: sen.Clauses[c].Head}, near)
}

// toldElsewhere: a later sentence tells an event of the month that was counted for a verb of the story's first; of the day, where
// it is of its kind or has a noun of its clause, or a word for it: "after a cyclone tore …", "The storm struck on 2 May". What
// the lead mentions in passing the story mostly tells with its own date.
func (s *finder) toldElsewhere(r *Mention) bool {
	if p := r.Date.Precision(); r.Nominal() || p != edtf.PrecisionDay && p != edtf.PrecisionMonth || r.Sentence != s.FirstSentence() {
		return false
	}
	for _, o := range s.mentions {
		if o.Sentence != r.Sentence && o.Status == timeline.Occurred && r.Date.Contains(o.Date) && (r.Date.Precision() == edtf.PrecisionMonth || o.Class == r.Class && o.Class != lexicon.NoClass || s.speaksAgain(o) || s.shareNoun(r, o.Sentence)) {
			return true
		}
	}
	return false
}

// speaksAgain: the subject or the object of the mention is something that was named before: "the storm", "her exclusion".
func (s *finder) speaksAgain(o *Mention) bool {
	if o.Nominal() || o.Clause < 0 {
		return false
	}
	sen := &s.Doc.Sentences[o.Sentence]
	for _, h := range []int{sen.HeadOf(sen.SubjectSpan(o.Clause)), sen.ObjectHead(&sen.Clauses[o.Clause])} {
		if h < 0 || sen.Tokens[h].Tag != "NN" {
			continue
		}
		if np := sen.NP(h); sen.Tokens[np.Start].Lower == "the" && sen.Tokens[h-1].Tag[0] != 'N' || sen.Tokens[np.Start].Tag == "PRP$" {
			return true
		}
	}
	return false
}

// shareNoun: a common noun of the clause of r stands in the sentence, too.
func (s *finder) shareNoun(r *Mention, sentence int) bool {
	nouns := func(sen *syntax.Sentence, sp syntax.Span) map[string]bool {
		out := map[string]bool{}
		for i := sp.Start; i < sp.End; i++ {
			if t := &sen.Tokens[i]; t.IsNoun() && !strings.HasPrefix(t.Tag, "NNP") {
				out[sen.Lemma(i)] = true
			}
		}
		return out
	}
	sen, other := &s.Doc.Sentences[r.Sentence], &s.Doc.Sentences[sentence]
	there := nouns(other, syntax.Span{End: len(other.Tokens)})
	for l := range nouns(sen, sen.Clauses[r.Clause].Span) {
		if there[l] {
			return true
		}
	}
	return false
}

// places: the verb only says when its subject took place.
func (s *finder) places(cl *syntax.Clause) bool {
	return !cl.Verb.Negated && (cl.Verb.Lemma == "come" || lexicon.Has(cl.Verb.Lemma, lexicon.TakesPlace))
}

// order orders the two events of a link by its word; nil where it says nothing.
func (t *link) order(word string, dated, anchor *Mention) *order {
	switch {
	case t.n == 0 && word == "of":
		return nil // "the day of the ceremony"
	case t.n < 0, t.n == 0 && word != "after":
		return &order{before: dated, after: anchor}
	}
	return &order{before: anchor, after: dated}
}

// countFrom dates r by n units from another mention.
func (s *finder) countFrom(r, from *Mention, n int, unit edtf.Precision, phrase string) bool {
	d, ok := from.Date.Count(n, unit)
	if !ok {
		return false
	}
	if r.Nominal() && unit == edtf.PrecisionWeek && n != 0 && d.Precision() == edtf.PrecisionDay && !s.exactly(r.Expr) {
		d = d.WithApproximate() // who counts weeks from a landmark may mean a day more or less: "a week after the vote"
	}
	r.Date, r.Certainty, r.Instead = d, from.Certainty, edtf.Date{}
	if r.Certainty == timeline.Stated {
		r.Certainty = timeline.Computed
	}
	r.Why = fmt.Sprintf("“%s”, counted from “%s” (%s)", phrase, from.Word(s.Story), from.Date.Human())
	return true
}

// exactly: the words of a count say that it is one to the day.
func (s *finder) exactly(x int) bool {
	p := s.Where[x]
	for i := max(s.SignalStart(x)-1, 0); i < p.End; i++ {
		if w := s.Doc.Sentences[p.Sentence].Tokens[i].Lower; w == "exactly" || w == "precisely" {
			return true
		}
	}
	return false
}

// lookBack finds the latest mention before t that t can speak of again: "her departure"
// after "Tsai left Taipei a week ago". "The ceremony" may be what the story's day tells of, if its paragraph
// has told of no other day and no name says which it was.
func (s *finder) lookBack(t Trigger) *Mention {
	ts := s.Doc.Sentences[t.Sentence].Tokens
	want := classOf(s.Story, t)
	var best, lead *Mention
	apart := t.Head > 0 && strings.HasPrefix(ts[t.Head-1].Tag, "NNP")
	for i, r := range s.mentions {
		if i < len(s.mentions)-story.LookBack && i > 0 {
			continue // what lies farther back is not spoken of again in passing
		}
		if r.Sentence > t.Sentence || r.Sentence == t.Sentence && r.Head >= t.Head {
			continue
		}
		same := want != lexicon.NoClass && r.Class == want
		if !same && t.Nominal() && r.Nominal() {
			same = lexicon.NounLemma(ts[t.Head].Lower) == lexicon.NounLemma(s.Doc.Sentences[r.Sentence].Tokens[r.Head].Lower)
		}
		if same {
			best = r
		}
		switch today := r.Date.SameDays(s.DatelineDay()); {
		case !today:
			apart = apart || s.Doc.Sentences[r.Sentence].Block == s.Doc.Sentences[t.Sentence].Block
		case lead == nil:
			lead = r
		}
	}
	if best == nil && !apart && lexicon.Has(ts[t.Head].Lower, lexicon.AnyEvent) {
		return lead
	}
	return best
}
