package event

import (
	"sync"

	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
	"dateline/timeline/syntax/pattern"
)

// setStatus decides whether the event took place, from the verb's tense, mood and
// meaning and from the date; or gives the reason why it is no event after all.
func (s *finder) setStatus(r *Mention) string {
	sen := &s.Doc.Sentences[r.Sentence]
	day := s.DatelineDay()
	future := !day.IsZero() && day.Before(r.Date)
	past := !day.IsZero() && r.Date.Before(day)
	if why := s.notTold(r); why != "" {
		return why
	}
	claimed := s.attribute(r)
	if r.Nominal() {
		r.Status = s.nominalStatus(r, sen, past, future)
	} else if why := s.verbalStatus(r, sen, claimed, past, future); why != "" {
		return why
	}
	if claimed && (r.Status == timeline.Occurred || r.Status == timeline.Ongoing) {
		r.Status = timeline.Claimed
	}
	return ""
}

// verbalStatus is setStatus for a verb.
func (s *finder) verbalStatus(r *Mention, sen *syntax.Sentence, claimed, past, future bool) string {
	cl := &sen.Clauses[r.Clause]
	v := cl.Verb
	lemma := cl.PhrasalLemma(sen.Tokens)
	planned := v.Plan || lexicon.Has(lemma, lexicon.Plans) && (v.Passive || cl.Kind == syntax.Participle) || s.ofPlan(sen, cl)
	switch {
	case r.Fell && lexicon.Has(lemma, lexicon.PutsOff):
		r.Status = timeline.Postponed
	case r.Fell:
		r.Status = timeline.Cancelled
	case lexicon.Has(lemma, lexicon.CallsOff) && s.callsOff(r, sen, cl):
		r.Status = timeline.Cancelled
	case lexicon.Has(lemma, lexicon.PutsOff):
		r.Status = timeline.Postponed
		if e := &s.Times.Expressions[r.Expr]; e.RangeWith >= 0 && s.Signal(r.Expr) == "from" {
			r.Date = e.Date // "put off from May to June"
		}
	case lexicon.Has(lemma, lexicon.Plans) && past && s.isLapsedPlan(sen, cl):
		r.Status, r.Class = timeline.Postponed, lexicon.PutOff
	case claimed && r.Attribution.Kind.Rejects():
		r.Status = timeline.Claimed
	case v.Perfect && (v.Modal == "would" || v.Modal == "should"):
		return whyPossible // "would have met on Monday" did not
	case planned:
		r.Status, r.lapsed = timeline.Planned, past
	case v.Tense == syntax.Future, v.Modal == "would" && !past, v.Modal == "should" && !past, v.Modal == "must" && !past:
		r.Status = timeline.Planned
		if past {
			r.Status = timeline.Occurred
		}
	case cl.Kind == syntax.Infinitive && !past && r.infinitiveAhead(sen):
		r.Status = timeline.Planned
	case future:
		r.Status = timeline.Planned
	case r.Date.OpenEnd() && v.Perfect && v.Lemma == "be" && v.Span.End < len(sen.Tokens) && sen.Tokens[v.Span.End].Tag == "JJ":
		return whyState // "the guns have been silent since Saturday"
	case v.Progressive && v.Tense == syntax.Present && !past, r.Date.OpenEnd() && (v.Perfect || v.Tense == syntax.Present):
		r.Status = timeline.Ongoing
	case v.Tense == syntax.Present && !v.Perfect && !past && s.laterToday(r):
		r.Status = timeline.Planned
	case lexicon.Has(lemma, lexicon.State) && !v.Passive && !s.stateOfAffairs(sen, cl) && !appearsAt(sen, cl):
		return whyState
	default:
		r.Status = timeline.Occurred
	}
	return ""
}

// ofPlan: the clause is the infinitive of a plan ("had planned to visit").
func (s *finder) ofPlan(sen *syntax.Sentence, cl *syntax.Clause) bool {
	if cl.Kind != syntax.Infinitive || cl.Parent < 0 {
		return false
	}
	p := &sen.Clauses[cl.Parent]
	return !p.Verb.Span.Empty() && lexicon.Has(p.PhrasalLemma(sen.Tokens), lexicon.Plans) && p.Verb.Span.End <= cl.Verb.Span.Start
}

// isLapsedPlan: "initially scheduled for February" says that the date did not hold.
func (s *finder) isLapsedPlan(sen *syntax.Sentence, cl *syntax.Clause) bool {
	for i := max(cl.Verb.Span.Start-1, 0); i < cl.Verb.Span.End; i++ {
		if lexicon.Has(sen.Tokens[i].Lower, lexicon.Lapsed) {
			return true
		}
	}
	return false
}

// infinitiveAhead: "agreed to meet in June", not "came to sign".
func (r *Mention) infinitiveAhead(sen *syntax.Sentence) bool {
	p := sen.Clauses[r.Clause].Parent
	return p >= 0 && !lexicon.Has(sen.Clauses[p].PhrasalLemma(sen.Tokens), lexicon.Aspectual)
}

// callsOff: the verb's object is a plan. "dropped the charges" or "abandoned the town" is
// an act like any other; "has been dropped", "called off a trip" undo an event.
func (s *finder) callsOff(r *Mention, sen *syntax.Sentence, cl *syntax.Clause) bool {
	if l := cl.PhrasalLemma(sen.Tokens); l == "cancel" || l == "call_off" || l == "put_off" {
		return true
	}
	h := sen.ObjectHead(cl)
	if cl.Verb.Passive {
		h = sen.HeadOf(sen.SubjectSpan(r.Clause))
	}
	if h < 0 {
		return false
	}
	switch c := lexicon.NounClass(sen.Tokens[h].Text); c {
	case lexicon.Visit, lexicon.Meet, lexicon.Vote, lexicon.Exercise, lexicon.Call, lexicon.Sign:
		return true
	default:
		return cl.Verb.Passive && c != lexicon.Agree && lexicon.IsEvent(sen.Tokens[h].Text)
	}
}

// fellThrough: a planned thing ("an increase set for Dec. 15", "talks due to start on
// Friday") whose own clause says that it was called off or put off. It gives that clause.
func (s *finder) fellThrough(sen *syntax.Sentence, cl *syntax.Clause) (clause int, status timeline.Status) {
	if cl.Kind == syntax.Infinitive && cl.Parent >= 0 && sen.Clauses[cl.Parent].Kind == syntax.Participle {
		cl = &sen.Clauses[cl.Parent] // "scheduled to start on Friday"
	}
	if cl.Parent < 0 || sen.Clauses[cl.Parent].Verb.Span.Empty() {
		return -1, ""
	}
	p := &sen.Clauses[cl.Parent]
	subject := false
	switch cl.Kind {
	case syntax.Participle, syntax.Relative:
		if cl.Antecedent.Empty() || !s.plannedThing(sen, cl) {
			return -1, ""
		}
		subject = p.Subject.Empty() || p.Subject.Has(cl.Antecedent.Start) || p.Subject == cl.Antecedent
	case syntax.Infinitive:
		subject = cl.Verb.Span.End <= p.Verb.Span.Start
		if h := sen.ObjectHead(p); !subject && !s.plannedThing(sen, cl) && (h < 0 || h != cl.Verb.Span.Start-1 || !lexicon.IsEvent(sen.Tokens[h].Text)) {
			return -1, "" // "cancelled a trip to attend a wedding on Friday" is of a plan too
		}
	default:
		return -1, ""
	}
	l := p.PhrasalLemma(sen.Tokens)
	switch {
	case lexicon.Has(l, lexicon.CallsOff) && (p.Verb.Passive == subject || cl.Verb.Plan):
		return cl.Parent, timeline.Cancelled
	case lexicon.Has(l, lexicon.PutsOff) && (p.Verb.Passive == subject || cl.Verb.Plan):
		return cl.Parent, timeline.Postponed
	case p.Verb.Negated && subject && (lexicon.Has(l, lexicon.TakesPlace) || p.Verb.Passive && lexicon.Has(l, lexicon.Holds)):
		return cl.Parent, timeline.Cancelled
	}
	return -1, ""
}

// plannedThing: the clause says for when its antecedent was planned.
func (s *finder) plannedThing(sen *syntax.Sentence, cl *syntax.Clause) bool {
	l := cl.PhrasalLemma(sen.Tokens)
	if lexicon.Has(l, lexicon.Plans) || cl.Verb.Plan || l == "promise" || l == "talk_about" || l == "talk" {
		return true
	}
	if v := cl.Verb.Span; cl.Kind == syntax.Infinitive && v.Start > 0 && lexicon.Has(sen.Tokens[v.Start-1].Lower, lexicon.PlanWord) {
		return true // "talks due to start"
	}
	return l == "be" && cl.Verb.Span.End < len(sen.Tokens) && sen.Tokens[cl.Verb.Span.End].Lower == "due"
}

// deniedNext: the next sentence is somebody's denial of what this one tells ("Lagos denied
// it", "the army rejected the charge"); by is its verb. What an event of saying says may be
// denied, not that it was said.
func (s *finder) deniedNext(r *Mention) (by int, ok bool) {
	n := r.Sentence + 1
	sentences := s.Doc.Sentences
	if n == len(sentences) || sentences[n].Block != sentences[r.Sentence].Block || r.Nominal() || lexicon.Has(sentences[r.Sentence].Clauses[r.Clause].Verb.Lemma, lexicon.Says) {
		return 0, false
	}
	ts := sentences[n].Tokens
	for i := 1; i+1 < len(ts) && ts[i].Text != ","; i++ {
		lemma := lexicon.VerbLemma(ts[i].Lower)
		if !lexicon.Has(lemma, lexicon.Denies) {
			continue
		}
		if syntax.Negator(ts[i-1].Lower) {
			return 0, false
		}
		object := ts[i+1].Lower
		if object == "it" || (object == "this" || object == "that") && (i+2 == len(ts) || ts[i+2].Tag == "." || ts[i+2].Tag == ",") {
			return i, lemma == "deny" // "parliament rejected it" speaks of a bill
		}
		k := i + 1
		if object == "all" {
			k++
		}
		if k+1 >= len(ts) || !takesUp(ts[k].Lower) {
			return 0, false
		}
		noun := lexicon.NounLemma(ts[k+1].Lower)
		return i, noun == "report" || lexicon.Has(noun, lexicon.Doubt)
	}
	return 0, false
}

// takesUp: the word stands before a noun that stands for what was told.
func takesUp(w string) bool {
	return w == "the" || w == "such" || w == "any" || lexicon.Has(w, lexicon.Demonstrative)
}

// laterToday: the present tense with a time that the dateline's day still has ahead.
func (s *finder) laterToday(r *Mention) bool {
	switch v := s.Times.Expressions[r.Expr].Value; {
	case len(v) > 11 && v[10] == 'T':
		return v[11:] == "EV" || v[11:] == "NI"
	}
	return false
}

// stateOfAffairs: a state that is news all the same: "was in Geneva on Monday", "relations were tense in February".
func (s *finder) stateOfAffairs(sen *syntax.Sentence, cl *syntax.Clause) bool {
	if cl.Verb.Lemma != "be" && cl.Verb.Lemma != "have" {
		return false
	}
	i := cl.Verb.Span.End
	if i >= cl.Span.End {
		return false
	}
	if cl.Verb.Lemma == "be" {
		switch t := sen.Tokens[i]; {
		case t.Lower == "in", t.Lower == "at", t.Lower == "on", t.Lower == "under", t.Tag[0] == 'J', t.Tag == "RB", t.Tag == "VBN":
			return true
		}
	}
	h := sen.ObjectHead(cl)
	return h >= 0 && lexicon.IsEvent(sen.Tokens[h].Text)
}

// appearsAt: "appeared at a rally" is an event, "appeared calm" is none.
func appearsAt(sen *syntax.Sentence, cl *syntax.Clause) bool {
	i := cl.Verb.Span.End
	return cl.Verb.Lemma == "appear" && i < len(sen.Tokens) && sen.Tokens[i].Tag == "IN"
}

// nominalStatus: the clause around an event noun decides where it speaks of that event.
func (s *finder) nominalStatus(r *Mention, sen *syntax.Sentence, past, future bool) timeline.Status {
	if status := fellNoun(r, sen); status != "" {
		return status
	}
	v := s.view(r.Sentence)
	bound := map[string]int{"event": r.Head}
	if _, ok := plannedNoun().Match(v, bound); ok {
		r.lapsed = past
		return timeline.Planned
	}
	for _, p := range nounsOfPlan() {
		m, ok := p.Match(v, bound)
		if !ok {
			continue
		}
		if plan := m.Token("scheme"); plan >= 0 {
			// "shelved plans for a September visit"
			if status := fellNoun(&Mention{Trigger: Trigger{Clause: r.Clause, Head: plan}}, sen); status != "" {
				return status
			}
		}
		return timeline.Planned
	}
	if future || r.Clause >= 0 && s.looksForward(r, sen) {
		return timeline.Planned
	}
	return timeline.Occurred
}

// fellNoun: the noun's clause calls it off or puts it off.
func fellNoun(r *Mention, sen *syntax.Sentence) timeline.Status {
	if r.Clause < 0 {
		return ""
	}
	cl := &sen.Clauses[r.Clause]
	if cl.Verb.Span.Empty() || cl.Verb.Negated || !(cl.Subject.Has(r.Head) && cl.Verb.Passive || !cl.Verb.Passive && sen.ObjectHead(cl) == r.Head) {
		return ""
	}
	switch l := cl.PhrasalLemma(sen.Tokens); {
	case lexicon.Has(l, lexicon.CallsOff):
		return timeline.Cancelled
	case lexicon.Has(l, lexicon.PutsOff):
		return timeline.Postponed
	}
	return ""
}

// plannedNoun: "a planned visit", "the forthcoming vote".
var plannedNoun = sync.OnceValue(func() *pattern.Pattern {
	return mustCompile("planned <event>", "{event} >amod|compound|acl {word:planned|proposed|scheduled|intended|upcoming|forthcoming|expected|prospective|future}")
})

// nounsOfPlan: "provides for a withdrawal", "a road map for the creation of a state", which
// the parser may hang on the verb.
var nounsOfPlan = sync.OnceValue(func() []*pattern.Pattern {
	const plan = "plan|map|roadmap|deadline|timetable|schedule|proposal|programme|program|blueprint|framework|target|bill|provision|calendar"
	return []*pattern.Pattern{
		mustCompile("<plan> for <event>", "{event} <nmod:for {scheme lemma:"+plan+"}"),
		mustCompile("<plan> for <event>", "{event} <obl:for {} >obj|nsubj:pass {scheme lemma:"+plan+"}"),
		mustCompile("<provide> for <event>", "{event} <obl:for {lemma:call|provide|push|press|campaign|appeal|hope|plan}"),
	}
})

// looksForward: the clause looks forward to an event of a period that has begun ("may resume
// after the elections this spring").
func (s *finder) looksForward(r *Mention, sen *syntax.Sentence) bool {
	cl := &sen.Clauses[r.Clause]
	if r.Date.Before(s.DatelineDay()) || r.Noun.Start == 0 {
		return false
	}
	if w := sen.Tokens[r.Noun.Start-1].Lower; w == "for" || lexicon.Has(w, lexicon.TimeConjunction) {
		return cl.Verb.Tense == syntax.Future || cl.Verb.Modal != ""
	}
	return false
}
