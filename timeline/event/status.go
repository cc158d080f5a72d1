package event

import (
	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// setStatus decides whether the event took place, from the verb's tense, mood and
// meaning and from the date; or gives the reason why it is no event after all.
func (s *finder) setStatus(r *Mention) string {
	sen := &s.Doc.Sentences[r.Sentence]
	day := s.DatelineDay()
	future := !day.IsZero() && day.Before(r.Date)
	past := !day.IsZero() && r.Date.Before(day)
	if r.Nominal() {
		r.Status = s.nominalStatus(r, sen, future)
		return ""
	}
	cl := &sen.Clauses[r.Clause]
	v := cl.Verb
	lemma := cl.PhrasalLemma(sen.Tokens)
	switch {
	case r.Fell && lexicon.Has(lemma, lexicon.PutsOff):
		r.Status = timeline.Postponed
	case r.Fell:
		r.Status = timeline.Cancelled
	case lexicon.Has(lemma, lexicon.CallsOff) && s.callsOff(r, sen, cl):
		r.Status = timeline.Cancelled
	case lexicon.Has(lemma, lexicon.PutsOff):
		r.Status = timeline.Postponed
	case lexicon.Has(lemma, lexicon.Plans) && past && s.isLapsedPlan(sen, cl):
		r.Status, r.Class = timeline.Postponed, lexicon.PutOff
	case s.fellThrough(sen, cl) != "":
		r.Status = s.fellThrough(sen, cl)
	case s.disputed(sen, cl), s.deniedNext(r):
		r.Status = timeline.Claimed
	case v.Tense == syntax.Future, v.Modal == "would" && !past, v.Modal == "should" && !past, v.Modal == "must" && !past:
		r.Status = timeline.Planned
		if past && v.Tense == syntax.Future && !v.Plan {
			r.Status = timeline.Occurred
		}
	case cl.Kind == syntax.Infinitive && !past && r.infinitiveAhead(sen):
		r.Status = timeline.Planned
	case future:
		r.Status = timeline.Planned
	case lexicon.Has(lemma, lexicon.Plans) && (v.Passive || cl.Kind == syntax.Participle):
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

// isLapsedPlan: "initially scheduled for February" says that the date did not hold.
func (s *finder) isLapsedPlan(sen *syntax.Sentence, cl *syntax.Clause) bool {
	for i := max(cl.Verb.Span.Start-1, 0); i < cl.Verb.Span.End; i++ {
		switch sen.Tokens[i].Lower {
		case "initially", "originally", "previously", "formerly":
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
	switch cl.PhrasalLemma(sen.Tokens) {
	case "cancel", "call_off", "put_off":
		return true
	}
	h := sen.ObjectHead(cl)
	if cl.Verb.Passive {
		h = syntax.PhraseHead(sen.Tokens, s.SubjectSpan(sen, r.Clause))
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

// fellThrough: a planned thing ("an increase set for Dec. 15") whose own clause says
// that it was called off or put off.
func (s *finder) fellThrough(sen *syntax.Sentence, cl *syntax.Clause) timeline.Status {
	if cl.Kind != syntax.Participle && cl.Kind != syntax.Relative || cl.Parent < 0 || cl.Antecedent.Empty() {
		return ""
	}
	if !s.plannedThing(sen, cl) {
		return ""
	}
	p := &sen.Clauses[cl.Parent]
	if p.Verb.Span.Empty() {
		return ""
	}
	subject := p.Subject.Empty() || p.Subject.Has(cl.Antecedent.Start) || p.Subject == cl.Antecedent
	l := p.PhrasalLemma(sen.Tokens)
	switch {
	case lexicon.Has(l, lexicon.CallsOff) && (p.Verb.Passive == subject || cl.Verb.Plan):
		return timeline.Cancelled
	case lexicon.Has(l, lexicon.PutsOff) && (p.Verb.Passive == subject || cl.Verb.Plan):
		return timeline.Postponed
	case p.Verb.Negated && subject && (lexicon.Has(l, lexicon.TakesPlace) || p.Verb.Passive && lexicon.Has(l, lexicon.Holds)):
		return timeline.Cancelled
	}
	return ""
}

// plannedThing: the clause says for when its antecedent was planned.
func (s *finder) plannedThing(sen *syntax.Sentence, cl *syntax.Clause) bool {
	l := cl.PhrasalLemma(sen.Tokens)
	if lexicon.Has(l, lexicon.Plans) || cl.Verb.Plan || l == "promise" || l == "talk_about" || l == "talk" {
		return true
	}
	return l == "be" && cl.Verb.Span.End < len(sen.Tokens) && sen.Tokens[cl.Verb.Span.End].Lower == "due"
}

// disputed: the clause is what somebody denies, claims or accuses another of.
func (s *finder) disputed(sen *syntax.Sentence, cl *syntax.Clause) bool {
	for cl.Kind == syntax.Complement || cl.Kind == syntax.Infinitive || cl.Kind == syntax.Participle && cl.Marker == "of" {
		if cl.Parent < 0 {
			return false
		}
		cl = &sen.Clauses[cl.Parent]
		if !cl.Verb.Span.Empty() && lexicon.Has(cl.PhrasalLemma(sen.Tokens), lexicon.Claims) {
			return true
		}
	}
	if a := cl.Span.Start; cl.Marker == "that" && a > 0 && lexicon.Has(lexicon.NounLemma(sen.Tokens[a-1].Lower), lexicon.Doubt) {
		return true // "India's claim that it struck a camp"
	}
	for i := cl.Verb.Span.End; i+2 < len(sen.Tokens); i++ {
		// "had attacked villages, a charge which the group denies"
		if sen.Tokens[i].Text == "," && sen.Tokens[i+1].Tag == "DT" && lexicon.Has(sen.Tokens[i+2].Lower, lexicon.Doubt) {
			return true
		}
	}
	for i := cl.Span.Start; i < cl.Span.End; i++ {
		switch sen.Tokens[i].Lower {
		case "allegedly", "reportedly", "purportedly":
			return sen.ClauseAt(i) >= 0 && &sen.Clauses[sen.ClauseAt(i)] == cl
		}
	}
	return false
}

// deniedNext: the next sentence is somebody's denial of what this one tells ("Lagos denied
// it", "the army rejected the charge"). What an event of saying says may be denied, not that
// it was said.
func (s *finder) deniedNext(r *Mention) bool {
	n := r.Sentence + 1
	sentences := s.Doc.Sentences
	if n == len(sentences) || sentences[n].Block != sentences[r.Sentence].Block || lexicon.Has(sentences[r.Sentence].Clauses[r.Clause].Verb.Lemma, lexicon.Says) {
		return false
	}
	ts := sentences[n].Tokens
	for i := 1; i+1 < len(ts) && ts[i].Text != ","; i++ {
		lemma := lexicon.VerbLemma(ts[i].Lower)
		if !lexicon.Has(lemma, lexicon.Denies) {
			continue
		}
		if before := ts[i-1].Lower; before == "not" || before == "never" || before == "n't" || before == "n’t" {
			return false
		}
		object := ts[i+1].Lower
		if object == "it" || (object == "this" || object == "that") && (i+2 == len(ts) || ts[i+2].Tag == "." || ts[i+2].Tag == ",") {
			return lemma == "deny" // "parliament rejected it" speaks of a bill
		}
		if object == "all" {
			i++
		}
		if i+2 >= len(ts) || !takesUp(ts[i+1].Lower) {
			return false
		}
		noun := lexicon.NounLemma(ts[i+2].Lower)
		return noun == "report" || lexicon.Has(noun, lexicon.Doubt)
	}
	return false
}

// takesUp: the word stands before a noun that stands for what was told.
func takesUp(w string) bool {
	switch w {
	case "the", "this", "that", "these", "those", "such", "any":
		return true
	}
	return false
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
func (s *finder) nominalStatus(r *Mention, sen *syntax.Sentence, future bool) timeline.Status {
	if r.Clause >= 0 {
		cl := &sen.Clauses[r.Clause]
		if cl.Subject.Has(r.Head) && cl.Verb.Passive {
			switch l := cl.PhrasalLemma(sen.Tokens); {
			case lexicon.Has(l, lexicon.CallsOff):
				return timeline.Cancelled
			case lexicon.Has(l, lexicon.PutsOff):
				return timeline.Postponed
			}
		}
	}
	if future || r.Clause >= 0 && s.looksForward(r, sen) {
		return timeline.Planned
	}
	return timeline.Occurred
}

// looksForward: the clause looks forward to an event of a period that has begun ("may resume
// after the elections this spring").
func (s *finder) looksForward(r *Mention, sen *syntax.Sentence) bool {
	cl := &sen.Clauses[r.Clause]
	if r.Date.Before(s.DatelineDay()) || r.Noun.Start == 0 {
		return false
	}
	switch sen.Tokens[r.Noun.Start-1].Lower {
	case "after", "before", "until", "till", "for":
		return cl.Verb.Tense == syntax.Future || cl.Verb.Modal != ""
	}
	return false
}
