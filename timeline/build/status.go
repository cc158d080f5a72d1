package build

import (
	"dateline/timeline"
	"dateline/timeline/syntax"
)

// setStatus decides whether the event took place, from the verb's tense, mood and
// meaning and from the date; or gives the reason why it is no event after all.
func (s *story) setStatus(r *report) string {
	sen := &s.doc.Sentences[r.sent]
	day := s.datelineDay()
	future := !day.IsZero() && day.Before(r.date)
	past := !day.IsZero() && r.date.Before(day)
	if r.nominal() {
		r.status = s.nominalStatus(r, sen, future)
		return ""
	}
	cl := &sen.Clauses[r.clause]
	v := cl.Verb
	lemma := verbLemma(cl, sen.Tokens)
	switch {
	case r.fell && postpones[lemma]:
		r.status = timeline.Postponed
	case r.fell:
		r.status = timeline.Cancelled
	case cancels[lemma] && s.callsOff(r, sen, cl):
		r.status = timeline.Cancelled
	case postpones[lemma]:
		r.status = timeline.Postponed
	case plans[lemma] && past && s.formerly(sen, cl):
		r.status, r.class = timeline.Postponed, classPutOff
	case s.fellThrough(sen, cl) != "":
		r.status = s.fellThrough(sen, cl)
	case s.disputed(sen, cl):
		r.status = timeline.Claimed
	case v.Tense == syntax.Future, v.Modal == "would" && !past, v.Modal == "should" && !past, v.Modal == "must" && !past:
		r.status = timeline.Planned
		if past && v.Tense == syntax.Future && !v.Plan {
			r.status = timeline.Occurred
		}
	case cl.Kind == syntax.Infinitive && !past && r.infinitiveAhead(sen):
		r.status = timeline.Planned
	case future:
		r.status = timeline.Planned
	case plans[lemma] && (v.Passive || cl.Kind == syntax.Participle):
		r.status = timeline.Planned
	case r.date.OpenEnd() && v.Perfect && v.Lemma == "be" && v.Span.End < len(sen.Tokens) && sen.Tokens[v.Span.End].Tag == "JJ":
		return whyState // "the guns have been silent since Saturday"
	case v.Progressive && v.Tense == syntax.Present && !past, r.date.OpenEnd() && (v.Perfect || v.Tense == syntax.Present):
		r.status = timeline.Ongoing
	case v.Tense == syntax.Present && !v.Perfect && !past && s.laterToday(r):
		r.status = timeline.Planned
	case states[lemma] && !v.Passive && !s.stateOfAffairs(sen, cl) && !comesForth(sen, cl):
		return whyState
	default:
		r.status = timeline.Occurred
	}
	return ""
}

// formerly: "initially scheduled for February" says that the date did not hold.
func (s *story) formerly(sen *syntax.Sentence, cl *syntax.Clause) bool {
	for i := max(cl.Verb.Span.Start-1, 0); i < cl.Verb.Span.End; i++ {
		switch sen.Tokens[i].Lower {
		case "initially", "originally", "previously", "formerly":
			return true
		}
	}
	return false
}

// infinitiveAhead: "agreed to meet in June", not "came to sign".
func (r *report) infinitiveAhead(sen *syntax.Sentence) bool {
	p := sen.Clauses[r.clause].Parent
	return p >= 0 && !aspectual[verbLemma(&sen.Clauses[p], sen.Tokens)]
}

// callsOff: the verb's object is a plan. "dropped the charges" or "abandoned the town" is
// an act like any other; "has been dropped", "called off a trip" undo an event.
func (s *story) callsOff(r *report, sen *syntax.Sentence, cl *syntax.Clause) bool {
	switch verbLemma(cl, sen.Tokens) {
	case "cancel", "call_off", "put_off":
		return true
	}
	h := objectHead(sen, cl)
	if cl.Verb.Passive {
		h = headOf(sen.Tokens, s.subjectSpan(sen, r.clause))
	}
	if h < 0 {
		return false
	}
	switch c := nounClass(sen.Tokens[h].Text); c {
	case classVisit, classMeet, classVote, classExercise, classCall, classSign:
		return true
	default:
		return cl.Verb.Passive && c != classAgree && eventive(sen.Tokens[h].Text)
	}
}

// fellThrough: a planned thing ("an increase set for Dec. 15") whose own clause says
// that it was called off or put off.
func (s *story) fellThrough(sen *syntax.Sentence, cl *syntax.Clause) timeline.Status {
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
	l := verbLemma(p, sen.Tokens)
	switch {
	case cancels[l] && (p.Verb.Passive == subject || cl.Verb.Plan):
		return timeline.Cancelled
	case postpones[l] && (p.Verb.Passive == subject || cl.Verb.Plan):
		return timeline.Postponed
	case p.Verb.Negated && subject && (comesAbout[l] || p.Verb.Passive && holds[l]):
		return timeline.Cancelled
	}
	return ""
}

var comesAbout = words("take_place happen occur come_about come_off materialise materialize")

// plannedThing: the clause says for when its antecedent was planned.
func (s *story) plannedThing(sen *syntax.Sentence, cl *syntax.Clause) bool {
	l := verbLemma(cl, sen.Tokens)
	if plans[l] || cl.Verb.Plan || l == "promise" || l == "talk_about" || l == "talk" {
		return true
	}
	return l == "be" && cl.Verb.Span.End < len(sen.Tokens) && sen.Tokens[cl.Verb.Span.End].Lower == "due"
}

// disputed: the clause is what somebody denies, claims or accuses another of.
func (s *story) disputed(sen *syntax.Sentence, cl *syntax.Clause) bool {
	for cl.Kind == syntax.Complement || cl.Kind == syntax.Infinitive || cl.Kind == syntax.Participle && cl.Marker == "of" {
		if cl.Parent < 0 {
			return false
		}
		cl = &sen.Clauses[cl.Parent]
		if !cl.Verb.Span.Empty() && claims[verbLemma(cl, sen.Tokens)] {
			return true
		}
	}
	if a := cl.Span.Start; cl.Marker == "that" && a > 0 && doubtNouns[singular(sen.Tokens[a-1].Lower)] {
		return true // "India's claim that it struck a camp"
	}
	for i := cl.Verb.Span.End; i+2 < len(sen.Tokens); i++ {
		// "had attacked villages, a charge which the group denies"
		if sen.Tokens[i].Text == "," && sen.Tokens[i+1].Tag == "DT" && doubtNouns[sen.Tokens[i+2].Lower] {
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

var doubtNouns = words("claim allegation accusation charge denial rumour rumor suspicion suggestion")

// laterToday: the present tense with a time that the dateline's day still has ahead.
func (s *story) laterToday(r *report) bool {
	switch v := s.times.Expressions[r.expr].Value; {
	case len(v) > 11 && v[10] == 'T':
		return v[11:] == "EV" || v[11:] == "NI"
	}
	return false
}

// stateOfAffairs: a state that is news all the same: "was in Geneva on Monday", "relations were tense in February".
func (s *story) stateOfAffairs(sen *syntax.Sentence, cl *syntax.Clause) bool {
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
	h := objectHead(sen, cl)
	return h >= 0 && eventive(sen.Tokens[h].Text)
}

// comesForth: "appeared at a rally" is an event, "appeared calm" is none.
func comesForth(sen *syntax.Sentence, cl *syntax.Clause) bool {
	i := cl.Verb.Span.End
	return cl.Verb.Lemma == "appear" && i < len(sen.Tokens) && sen.Tokens[i].Tag == "IN"
}

// nominalStatus: the clause around an event noun decides where it speaks of that event.
func (s *story) nominalStatus(r *report, sen *syntax.Sentence, future bool) timeline.Status {
	if r.clause >= 0 {
		cl := &sen.Clauses[r.clause]
		if cl.Subject.Has(r.head) && cl.Verb.Passive {
			switch l := verbLemma(cl, sen.Tokens); {
			case cancels[l]:
				return timeline.Cancelled
			case postpones[l]:
				return timeline.Postponed
			}
		}
	}
	if future || r.clause >= 0 && s.ahead(r, sen) {
		return timeline.Planned
	}
	return timeline.Occurred
}

// ahead: the clause looks forward to an event of a period that has begun ("may resume
// after the elections this spring").
func (s *story) ahead(r *report, sen *syntax.Sentence) bool {
	cl := &sen.Clauses[r.clause]
	if r.date.Before(s.datelineDay()) || r.np.Start == 0 {
		return false
	}
	switch sen.Tokens[r.np.Start-1].Lower {
	case "after", "before", "until", "till", "for":
		return cl.Verb.Tense == syntax.Future || cl.Verb.Modal != ""
	}
	return false
}
