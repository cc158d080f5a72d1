package event

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// attach finds the trigger of expression x, or the reason why it has none.
func (s *finder) attach(x int) (Trigger, string) {
	p, e := s.Where[x], s.Times.Expressions[x]
	if p.Sentence < 0 {
		return Trigger{}, whyStamp
	}
	switch {
	case e.Type == timex.TypeDuration:
		return Trigger{}, whyDuration
	case e.Type == timex.TypeSet:
		return Trigger{}, whySet
	case e.Date.IsZero() && e.Unresolved != "":
		return Trigger{}, e.Unresolved
	case e.Date.IsZero():
		return Trigger{}, whyVague
	}
	sen := &s.Doc.Sentences[p.Sentence]
	from := s.SignalStart(x)
	if p.Empty() {
		return s.clauseVerb(x, from, sen)
	}
	if s.partOfName(x, from, sen) {
		return Trigger{}, whyThing
	}
	if s.runsInto(x) {
		return Trigger{}, whyUntil
	}
	if t, why, ok := s.beforeNoun(x, sen); ok {
		return t, why
	}
	if t, ok := s.afterNoun(x, from, sen); ok {
		return t, ""
	}
	return s.clauseVerb(x, from, sen)
}

// beforeNoun handles expressions inside a noun phrase, before its head: "the 1961
// invasion", "last month's summit". ok is false where the expression is not one.
func (s *finder) beforeNoun(x int, sen *syntax.Sentence) (t Trigger, why string, ok bool) {
	p := s.Where[x]
	ts := sen.Tokens
	i := p.End
	if i >= len(ts) {
		return t, "", false
	}
	possessive := ts[i].Tag == "POS" || ts[i].Text == "'s" || ts[i].Text == "’s"
	if possessive {
		i++
	}
	h := syntax.NounRun(ts, i, len(ts))
	if h < 0 {
		return t, "", false
	}
	if last := ts[p.End-1].Lower; !possessive && strings.HasSuffix(last, "-century") {
		// "the 19th-century slave trade"
		if lexicon.IsEvent(ts[h].Text) {
			return s.nominal(p.Sentence, syntax.PhraseStart(ts, p.Start, 0), h), "", true
		}
		return t, whyThing, true
	}
	np := sen.NP(h)
	determined := p.Start > 0 && (ts[p.Start-1].OpensPhrase() || ts[p.Start-1].Tag == "JJ" || np.Has(p.Start-1) && np.Has(h)) || // "a planned | October mission"
		namedDay(ts[p.Start:p.End]) && ts[h].Tag != "NNP"
	bare := p.Start > 0 && ts[p.Start-1].IsPrep() && lexicon.IsEvent(ts[h].Text) && ts[i].Tag != "NNP"
	if !possessive && !determined && !bare {
		return t, "", false
	}
	if !lexicon.IsEvent(ts[h].Text) {
		return t, whyThing, true
	}
	t = s.nominal(p.Sentence, syntax.PhraseStart(ts, p.Start, 0), h)
	t.Noun.End = s.ownEnd(x, t, ts)
	return t, "", true
}

// ownEnd gives the end of a noun phrase with its date before its head: where another date
// follows, that date and the phrase before it are the verb's ("marked the 4 June truce | with
// a parade on Tuesday").
func (s *finder) ownEnd(x int, t Trigger, ts []syntax.Token) int {
	for i := t.Head + 1; i < min(t.Noun.End+3, len(ts)); i++ {
		for _, y := range s.ExpressionsIn[t.Sentence] {
			if y == x || s.SignalStart(y) != i {
				continue
			}
			for i--; i > t.Head && !ts[i].IsPrep(); i-- {
			}
			if i > t.Head && ts[i].Lower != "of" {
				return i
			}
			return t.Noun.End
		}
	}
	return t.Noun.End
}

// namedDay: the expression is an article and a day or month by its name, which a noun can
// follow ("the 3 March crash"), rather than a time of its own ("the next day").
func namedDay(ts []syntax.Token) bool {
	if len(ts) < 2 || ts[0].Lower != "the" { // "that September Mr. Oda stood"
		return false
	}
	for _, t := range ts[1:] {
		if w := t.Lower; t.Tag != "CD" && t.Text != "," && !lexicon.Has(w, lexicon.Month) && !lexicon.Has(w, lexicon.Weekday) && (w[0] < '0' || w[0] > '9') {
			return false
		}
	}
	return true
}

// nominal makes the trigger of the noun at h whose phrase starts at token start.
func (s *finder) nominal(sent, start, h int) Trigger {
	sen := &s.Doc.Sentences[sent]
	for _, mi := range s.MentionsIn[sent] {
		if m := &s.Cast.Mentions[mi]; m.Span.Start < start && m.Span.Has(start) {
			start = m.Span.Start // "the Group of Seven summit"
		}
	}
	end := syntax.PhraseEnd(sen.Tokens, h, len(sen.Tokens), func(i int) bool { return s.InExpression(sent, i) })
	return Trigger{Sentence: sent, Clause: sen.ClauseAt(h), Head: h, Noun: syntax.Span{Start: start, End: end}}
}

// afterNoun handles expressions that follow an event noun and belong to it rather
// than to the clause's verb: "the meeting last November between …".
func (s *finder) afterNoun(x, from int, sen *syntax.Sentence) (Trigger, bool) {
	ts := sen.Tokens
	floor := 0
	if c := sen.ClauseAt(from); c >= 0 {
		floor = sen.Clauses[c].Span.Start
	}
	chain := syntax.ChainBefore(ts, from, floor)
	top := -1
	for i, l := range chain {
		if ts[l.Head].IsNoun() && lexicon.IsEvent(ts[l.Head].Text) && !(i == 0 && s.InExpression(s.Where[x].Sentence, l.Head)) {
			top = i
		}
		if top >= 0 && l.And {
			break // the other events of a list have their own dates
		}
		// "of" and "between" keep the noun on their left in reach; other prepositions may
		// belong to the verb, so the climb goes on only to another event noun.
		if top >= 0 && l.Prep >= 0 && ts[l.Prep].Lower != "of" && i+1 < len(chain) && !lexicon.IsEvent(ts[chain[i+1].Head].Text) {
			break
		}
	}
	if top < 0 {
		return Trigger{}, false
	}
	l := chain[top]
	for i := l.Phrase.Start; i < l.Head; i++ {
		if s.InExpression(s.Where[x].Sentence, i) {
			return Trigger{}, false // "the 2015 accord in May 2018": it has its own date
		}
	}
	c := sen.ClauseAt(l.Head)
	outer := l
	for i := top; i+1 < len(chain) && outer.Prep >= 0 && ts[outer.Prep].Lower == "of"; i++ {
		outer = chain[i+1]
	}
	if c < 0 || !s.nounOwnsDate(x, l, outer, c, sen) {
		return Trigger{}, false
	}
	return s.nominal(s.Where[x].Sentence, l.Phrase.Start, l.Head), true
}

// nounOwnsDate decides between an event noun and the verb of its clause.
// outer is the phrase farthest left that "of" joins to it.
func (s *finder) nounOwnsDate(x int, l, outer syntax.Link, c int, sen *syntax.Sentence) bool {
	ts, cl := sen.Tokens, &sen.Clauses[c]
	v := cl.Verb
	if v.Span.Empty() {
		return cl.Parent < 0 || cl.Kind == syntax.Main
	}
	lemma := cl.PhrasalLemma(ts)
	prep := ""
	if l.Prep >= 0 {
		prep = ts[l.Prep].Lower
	}
	if prep == "of" && l.Prep > 0 && ts[l.Prep-1].Lower == "out" {
		prep = "out of" // "walked out of the talks"
	}
	if prep == "of" && outer.Prep < 0 && outer.Head >= v.Span.Start {
		prep = "" // "held a day of mourning": the object is the day
	}
	if prep == "of" && outer.Prep >= 0 && lexicon.Has(ts[outer.Head].Lower, lexicon.Fringe) {
		prep = ts[outer.Prep].Lower // "met on the sidelines of the summit in Rome on Sunday"
	}
	if l.Head < v.Span.Start && (prep == "" && cl.Subject.Empty() && cl.Kind == syntax.Main && l.Phrase.Start == cl.Span.Start || cl.Subject.Has(l.Head)) {
		// Inside the subject: the noun's own date, unless the verb says that it fell through.
		return !lexicon.Has(lemma, lexicon.CallsOff) && !lexicon.Has(lemma, lexicon.PutsOff) && !lexicon.Has(lemma, lexicon.Holds)
	}
	if prep == "for" && (s.Signal(x) == "by" || s.Signal(x) == "before") {
		return true // "a plan for the creation of a state by 2005"
	}
	if lexicon.Has(prep, lexicon.OwnDate) {
		return true
	}
	if cl.Attribution || lexicon.Has(lemma, lexicon.Says) || lexicon.Has(lemma, lexicon.Relates) && !v.Passive || lexicon.Has(lemma, lexicon.Causes) && prep != "" {
		return true
	}
	e := s.Times.Expressions[x]
	past := !e.Date.IsZero() && e.Date.Before(s.DatelineDay())
	if v.Tense == syntax.Present && past && !v.Perfect {
		return true
	}
	if v.Tense == syntax.Future && past {
		return true
	}
	return false
}

// clauseVerb gives the verb of the clause that the expression stands in.
func (s *finder) clauseVerb(x, from int, sen *syntax.Sentence) (Trigger, string) {
	p := s.Where[x]
	ts := sen.Tokens
	c := sen.ClauseAt(from)
	for c >= 0 && sen.Clauses[c].Verb.Span.Empty() {
		c = sen.Clauses[c].Parent
	}
	if c < 0 {
		return s.nounOfFragment(p.Sentence, sen)
	}
	// "held a day of mourning later", "took place as planned on Monday"
	if cl := &sen.Clauses[c]; (cl.Kind == syntax.Participle || cl.Kind == syntax.Adverbial && cl.Subject.Empty()) && cl.Parent >= 0 && !sen.Clauses[cl.Parent].Verb.Span.Empty() &&
		(cl.Marker == "as" || syntax.AsPlanned(ts, cl) || cl.Marker == "of" && !lexicon.Has(sen.Clauses[cl.Parent].Verb.Lemma, lexicon.Accuses)) {
		c = cl.Parent
	}
	// "restored relations in a statement signed on March 10": the statement is only the form.
	if cl := &sen.Clauses[c]; cl.Kind == syntax.Participle && cl.Parent >= 0 && lexicon.Has(cl.Verb.Lemma, lexicon.HandlesPaper) && cl.Antecedent.Start > 0 && ts[cl.Antecedent.Start-1].Lower == "in" {
		if p := &sen.Clauses[cl.Parent]; p.Verb.Tense == syntax.Past && p.Verb.Span.End <= cl.Antecedent.Start && !p.Verb.Negated {
			c = cl.Parent
		}
	}
	// "stayed away from what was to be the last session, in May": the staying away was then.
	if cl := &sen.Clauses[c]; cl.Marker == "what" && cl.Parent >= 0 {
		if p := &sen.Clauses[cl.Parent]; p.Verb.Span.Empty() || p.Verb.Span.Start > cl.Span.Start {
			return Trigger{}, whySubject // "What happened on Saturday was …"
		}
		c = cl.Parent
	}
	// "Speaking to reporters on Monday, he said": the saying is what is told.
	if cl := &sen.Clauses[c]; cl.Kind == syntax.Participle && cl.Marker == "" && cl.Antecedent.Empty() && lexicon.Has(cl.Verb.Lemma, lexicon.Speaks) && cl.Parent >= 0 && lexicon.Has(sen.Clauses[cl.Parent].Verb.Lemma, lexicon.Says) {
		c = cl.Parent
	}
	// "urged the president on Saturday to look for a way out": the date stands before "to".
	if cl := &sen.Clauses[c]; (cl.Kind == syntax.Infinitive || cl.Kind == syntax.Complement && cl.Marker == "to") && from < cl.Verb.Span.Start && from >= cl.Span.Start && cl.Parent >= 0 {
		c = cl.Parent
	}
	c, why := s.byRule(p.Sentence, c, dateToken(sen, p.Span))
	if why != "" {
		return Trigger{}, why
	}
	// "began to pile sand in 2014": the date is the beginning's.
	for sen.Clauses[c].Kind == syntax.Infinitive && sen.Clauses[c].Parent >= 0 {
		parent := &sen.Clauses[sen.Clauses[c].Parent]
		if parent.Verb.Span.Empty() || !lexicon.Has(parent.PhrasalLemma(ts), lexicon.Aspectual) {
			break
		}
		c = sen.Clauses[c].Parent
	}
	// "a meeting planned for last week was called off": the event is the calling off.
	under, _ := s.fellThrough(sen, &sen.Clauses[c])
	fell := under >= 0
	if fell {
		c = under
	}
	cl := &sen.Clauses[c]
	v := cl.Verb
	lemma := cl.PhrasalLemma(ts)
	switch {
	case s.FirstPerson(sen, sen.SubjectSpan(c)):
		return Trigger{}, whyPersonal
	case fell:
		return Trigger{Sentence: p.Sentence, Clause: c, Head: v.Head, Fell: true}, ""
	case v.Negated, syntax.NegativeObject(ts, v):
		return Trigger{}, whyNegated
	case syntax.InvertedCondition(ts, from), cl.Kind == syntax.Coordinate && syntax.InvertedClause(ts, cl):
		return Trigger{}, whyConditional
	case p.Start >= v.Span.End && syntax.NamesTheTime(ts, cl, p.Start):
		return Trigger{}, whyState
	case lemma == "date" && cl.Kind == syntax.Participle:
		return Trigger{}, whyThing // "a letter dated the same day"
	case lemma == "date" && from >= v.Span.End && ts[from].Lower == "from":
		return Trigger{}, whyState // "the rules date from June 2012"
	case cl.Marker == "if" || cl.Marker == "unless" || cl.Marker == "whether":
		return Trigger{}, whyConditional
	case lemma == "compare", syntax.ComparedWith(ts, from), s.upFrom(ts, x, from):
		return Trigger{}, whyComparison
	case s.Signal(x) == "since" && !v.Perfect:
		return Trigger{}, whyComparison
	case s.Signal(x) == "until" && !lexicon.Has(lemma, lexicon.PutsOff):
		return Trigger{}, whyUntil
	case lexicon.Has(v.Modal, lexicon.Possible):
		return Trigger{}, whyPossible
	case s.habitual(cl, x):
		return Trigger{}, whyHabit
	}
	if (cl.Kind == syntax.Participle || cl.Kind == syntax.Infinitive && v.Passive) && lexicon.Has(lemma, lexicon.Holds) && !cl.Antecedent.Empty() {
		if h := sen.HeadOf(cl.Antecedent); h >= 0 && lexicon.IsEvent(ts[h].Text) {
			t := s.nominal(p.Sentence, cl.Antecedent.Start, h)
			t.Noun.End = max(t.Noun.End, cl.Span.End) // "the meeting held in Vienna between …"
			return t, ""
		}
	}
	if s.onlyRelates(sen, cl) {
		return Trigger{}, whyRelates
	}
	if sub := cl.Subject; sub.Has(p.Start) && sen.HeadOf(sub) < p.End && sen.HeadOf(sub) >= p.Start {
		return Trigger{}, whySubject // "Sunday marked the first workday"
	}
	// "In June 1995, Lee's trip led to missile tests": the trip is what the date dates.
	if sub := cl.Subject; lexicon.Has(lemma, lexicon.LeadsTo) && !sub.Empty() && from < sub.Start {
		if h := sen.HeadOf(sub); h >= 0 && lexicon.IsEvent(ts[h].Text) {
			return s.nominal(p.Sentence, sub.Start, h), ""
		}
	}
	return Trigger{Sentence: p.Sentence, Clause: c, Head: v.Head}, ""
}

// nounOfFragment finds the event noun of a sentence without a verb (headlines, lists).
func (s *finder) nounOfFragment(sent int, sen *syntax.Sentence) (Trigger, string) {
	for i, t := range sen.Tokens {
		if i+1 < len(sen.Tokens) && t.Tag == "NNP" && sen.Tokens[i+1].Tag == "NNP" {
			continue // "State Department"
		}
		if t.IsNoun() && lexicon.IsEvent(t.Text) && !s.InExpression(sent, i) {
			return s.nominal(sent, syntax.PhraseStart(sen.Tokens, i, 0), i), ""
		}
	}
	return Trigger{}, whyNoEvent
}
