package build

import (
	"strings"

	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// A trigger is the word that an expression dates: the head verb of a clause or the
// head of a noun phrase.
type trigger struct {
	sent   int
	clause int         // index in the sentence's Clauses
	head   int         // token
	np     syntax.Span // the noun phrase of a nominal trigger, its complements included; empty for a verb
	fell   bool        // the expression says for when the event was planned, before it fell through
}

func (t trigger) nominal() bool { return !t.np.Empty() }

// Reasons why an expression makes no event, in words for an editor.
const (
	whyStamp       = "stands outside the story's sentences (dateline, byline or boilerplate)"
	whyDuration    = "says how long, not when"
	whySet         = "says how often, not when"
	whyVague       = "too vague for a date"
	whyUntil       = "says only when a state ends"
	whyNegated     = "the story says that it did not happen"
	whyConditional = "happens only on a condition"
	whyHabit       = "tells of a habit, not of one event"
	whyComparison  = "only compares with an earlier time"
	whyNoEvent     = "dates no event: no verb or noun of happening goes with it"
	whyThing       = "dates a thing, not an event"
	whyState       = "dates a state, not an event"
	whyRelates     = "only relates to an event that is listed with its own date"
	whyPersonal    = "tells what a speaker did or will do"
	whySubject     = "is what the sentence speaks of, not when something happened"
	whyNoWords     = "dates an event for which its sentence has no words of its own"
	whyPossible    = "only says what may happen"
)

// attach finds the trigger of expression x, or the reason why it has none.
func (s *story) attach(x int) (trigger, string) {
	p, e := s.at[x], s.times.Expressions[x]
	if p.sent < 0 {
		return trigger{}, whyStamp
	}
	switch {
	case e.Type == timex.TypeDuration:
		return trigger{}, whyDuration
	case e.Type == timex.TypeSet:
		return trigger{}, whySet
	case e.Date.IsZero() && e.Unresolved != "":
		return trigger{}, e.Unresolved
	case e.Date.IsZero():
		return trigger{}, whyVague
	}
	sen := &s.doc.Sentences[p.sent]
	from := s.signalStart(x)
	if p.Empty() {
		return s.clauseVerb(x, from, sen)
	}
	if s.partOfName(x, from, sen) {
		return trigger{}, whyThing
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
func (s *story) beforeNoun(x int, sen *syntax.Sentence) (t trigger, why string, ok bool) {
	p := s.at[x]
	ts := sen.Tokens
	i := p.End
	if i >= len(ts) {
		return t, "", false
	}
	possessive := ts[i].Tag == "POS" || ts[i].Text == "'s" || ts[i].Text == "’s"
	if possessive {
		i++
	}
	h := nounRun(ts, i, len(ts))
	if h < 0 {
		return t, "", false
	}
	if last := ts[p.End-1].Lower; !possessive && strings.HasSuffix(last, "-century") {
		// "the 19th-century slave trade"
		if eventive(ts[h].Text) {
			return s.nominal(p.sent, phraseStart(ts, p.Start, 0), h), "", true
		}
		return t, whyThing, true
	}
	determined := p.Start > 0 && (opensPhrase(ts[p.Start-1]) || ts[p.Start-1].Tag == "JJ")
	bare := p.Start > 0 && isPrep(ts[p.Start-1]) && eventive(ts[h].Text) && ts[i].Tag != "NNP"
	if !possessive && !determined && !bare {
		return t, "", false
	}
	if !eventive(ts[h].Text) {
		return t, whyThing, true
	}
	start := phraseStart(ts, p.Start, 0)
	return s.nominal(p.sent, start, h), "", true
}

// nominal makes the trigger of the noun at h whose phrase starts at token start.
func (s *story) nominal(sent, start, h int) trigger {
	sen := &s.doc.Sentences[sent]
	for _, mi := range s.mentions[sent] {
		if m := &s.cast.Mentions[mi]; m.Span.Start < start && m.Span.Has(start) {
			start = m.Span.Start // "the Group of Seven summit"
		}
	}
	end := phraseEnd(sen.Tokens, h, len(sen.Tokens), func(i int) bool { return s.inExpression(sent, i) })
	return trigger{sent: sent, clause: sen.ClauseAt(h), head: h, np: syntax.Span{Start: start, End: end}}
}

// afterNoun handles expressions that follow an event noun and belong to it rather
// than to the clause's verb: "the meeting last November between …".
func (s *story) afterNoun(x, from int, sen *syntax.Sentence) (trigger, bool) {
	ts := sen.Tokens
	floor := 0
	if c := sen.ClauseAt(from); c >= 0 {
		floor = sen.Clauses[c].Span.Start
	}
	chain := chainBefore(ts, from, floor)
	top := -1
	for i, l := range chain {
		if isNoun(ts[l.head]) && eventive(ts[l.head].Text) && !(i == 0 && s.inExpression(s.at[x].sent, l.head)) {
			top = i
		}
		if top >= 0 && l.and {
			break // the other events of a list have their own dates
		}
		// "of" and "between" keep the noun on their left in reach; other prepositions may
		// belong to the verb, so the climb goes on only to another event noun.
		if top >= 0 && l.prep >= 0 && ts[l.prep].Lower != "of" && i+1 < len(chain) && !eventive(ts[chain[i+1].head].Text) {
			break
		}
	}
	if top < 0 {
		return trigger{}, false
	}
	l := chain[top]
	for i := l.np.Start; i < l.head; i++ {
		if s.inExpression(s.at[x].sent, i) {
			return trigger{}, false // "the 2015 accord in May 2018": it has its own date
		}
	}
	c := sen.ClauseAt(l.head)
	outer := l
	for i := top; i+1 < len(chain) && outer.prep >= 0 && ts[outer.prep].Lower == "of"; i++ {
		outer = chain[i+1]
	}
	if c < 0 || !s.nounOwnsDate(x, l, outer, c, sen) {
		return trigger{}, false
	}
	return s.nominal(s.at[x].sent, l.np.Start, l.head), true
}

// nounOwnsDate decides between an event noun and the verb of its clause.
// outer is the phrase farthest left that "of" joins to it.
func (s *story) nounOwnsDate(x int, l, outer link, c int, sen *syntax.Sentence) bool {
	ts, cl := sen.Tokens, &sen.Clauses[c]
	v := cl.Verb
	if v.Span.Empty() {
		return cl.Parent < 0 || cl.Kind == syntax.Main
	}
	lemma := verbLemma(cl, ts)
	prep := ""
	if l.prep >= 0 {
		prep = ts[l.prep].Lower
	}
	if prep == "of" && l.prep > 0 && ts[l.prep-1].Lower == "out" {
		prep = "out of" // "walked out of the talks"
	}
	if prep == "of" && outer.prep < 0 && outer.head >= v.Span.Start {
		prep = "" // "held a day of mourning": the object is the day
	}
	if l.head < v.Span.Start && (prep == "" && cl.Subject.Empty() && cl.Kind == syntax.Main && l.np.Start == cl.Span.Start || cl.Subject.Has(l.head)) {
		// Inside the subject: the noun's own date, unless the verb says that it fell through.
		return !cancels[lemma] && !postpones[lemma] && !holds[lemma]
	}
	switch prep {
	case "after", "since", "before", "following", "until", "during", "despite", "amid", "because", "over", "about", "of", "by", "from", "like":
		return true
	}
	if cl.Attribution || says[lemma] || relational[lemma] && !v.Passive || causal[lemma] && prep != "" {
		return true
	}
	e := s.times.Expressions[x]
	past := !e.Date.IsZero() && e.Date.Before(s.datelineDay())
	if v.Tense == syntax.Present && past && !v.Perfect {
		return true
	}
	if v.Tense == syntax.Future && past {
		return true
	}
	return false
}

// verbLemma joins the particle to the lemma: call_off.
func verbLemma(c *syntax.Clause, ts []syntax.Token) string {
	if c.Verb.Span.Empty() {
		return ""
	}
	if c.Verb.Particle >= 0 {
		return c.Verb.Lemma + "_" + ts[c.Verb.Particle].Lower
	}
	if i := c.Verb.Span.End; c.Verb.Lemma == "take" && i < len(ts) && ts[i].Lower == "place" {
		return "take_place"
	}
	return c.Verb.Lemma
}

// clauseVerb gives the verb of the clause that the expression stands in.
func (s *story) clauseVerb(x, from int, sen *syntax.Sentence) (trigger, string) {
	p := s.at[x]
	ts := sen.Tokens
	c := sen.ClauseAt(from)
	for c >= 0 && sen.Clauses[c].Verb.Span.Empty() {
		c = sen.Clauses[c].Parent
	}
	if c < 0 {
		return s.fragment(p.sent, sen)
	}
	// "held a day of mourning later", "took place as planned on Monday"
	if cl := &sen.Clauses[c]; (cl.Kind == syntax.Participle || cl.Kind == syntax.Adverbial && cl.Subject.Empty()) && cl.Parent >= 0 && !sen.Clauses[cl.Parent].Verb.Span.Empty() &&
		(cl.Marker == "as" || asPlanned(ts, cl) || cl.Marker == "of" && !accuses[sen.Clauses[cl.Parent].Verb.Lemma]) {
		c = cl.Parent
	}
	// "restored relations in a statement signed on March 10": the statement is only the form.
	if cl := &sen.Clauses[c]; cl.Kind == syntax.Participle && cl.Parent >= 0 && papers[cl.Verb.Lemma] && cl.Antecedent.Start > 0 && ts[cl.Antecedent.Start-1].Lower == "in" {
		if p := &sen.Clauses[cl.Parent]; p.Verb.Tense == syntax.Past && p.Verb.Span.End <= cl.Antecedent.Start && !p.Verb.Negated {
			c = cl.Parent
		}
	}
	// "stayed away from what was to be the last session, in May": the staying away was then.
	if cl := &sen.Clauses[c]; cl.Marker == "what" && cl.Parent >= 0 {
		if p := &sen.Clauses[cl.Parent]; p.Verb.Span.Empty() || p.Verb.Span.Start > cl.Span.Start {
			return trigger{}, whySubject // "What happened on Saturday was …"
		}
		c = cl.Parent
	}
	// "Speaking to reporters on Monday, he said": the saying is what is told.
	if cl := &sen.Clauses[c]; cl.Kind == syntax.Participle && cl.Marker == "" && cl.Antecedent.Empty() && speaks[cl.Verb.Lemma] && cl.Parent >= 0 && says[sen.Clauses[cl.Parent].Verb.Lemma] {
		c = cl.Parent
	}
	// "urged the president on Saturday to look for a way out": the date stands before "to".
	if cl := &sen.Clauses[c]; (cl.Kind == syntax.Infinitive || cl.Kind == syntax.Complement && cl.Marker == "to") && from < cl.Verb.Span.Start && from >= cl.Span.Start && cl.Parent >= 0 {
		c = cl.Parent
	}
	// "began to pile sand in 2014": the date is the beginning's.
	for sen.Clauses[c].Kind == syntax.Infinitive && sen.Clauses[c].Parent >= 0 {
		parent := &sen.Clauses[sen.Clauses[c].Parent]
		if parent.Verb.Span.Empty() || !aspectual[verbLemma(parent, ts)] {
			break
		}
		c = sen.Clauses[c].Parent
	}
	// "a meeting planned for last week was called off": the event is the calling off.
	fell := s.fellThrough(sen, &sen.Clauses[c]) != ""
	if fell {
		c = sen.Clauses[c].Parent
	}
	cl := &sen.Clauses[c]
	v := cl.Verb
	lemma := verbLemma(cl, ts)
	switch {
	case s.firstPerson(sen, s.subjectSpan(sen, c)):
		return trigger{}, whyPersonal
	case fell:
		return trigger{sent: p.sent, clause: c, head: v.Head, fell: true}, ""
	case v.Negated, negativeObject(ts, v):
		return trigger{}, whyNegated
	case invertedCondition(ts, from), cl.Kind == syntax.Coordinate && invertedClause(ts, cl):
		return trigger{}, whyConditional
	case p.Start >= v.Span.End && namesTheTime(ts, cl, p.Start):
		return trigger{}, whyState
	case lemma == "date" && cl.Kind == syntax.Participle:
		return trigger{}, whyThing // "a letter dated the same day"
	case lemma == "date" && from >= v.Span.End && ts[from].Lower == "from":
		return trigger{}, whyState // "the rules date from June 2012"
	case cl.Marker == "if" || cl.Marker == "unless" || cl.Marker == "whether":
		return trigger{}, whyConditional
	case lemma == "compare", comparedWith(ts, from), s.upFrom(ts, x, from):
		return trigger{}, whyComparison
	case s.signal(x) == "since" && !v.Perfect:
		return trigger{}, whyComparison
	case s.signal(x) == "until" && !postpones[lemma]:
		return trigger{}, whyUntil
	case v.Modal == "may" || v.Modal == "might" || v.Modal == "could" || v.Modal == "can":
		return trigger{}, whyPossible
	case s.habitual(cl, x):
		return trigger{}, whyHabit
	}
	if cl.Kind == syntax.Participle && holds[lemma] && !cl.Antecedent.Empty() {
		if h := headOf(ts, cl.Antecedent); h >= 0 && eventive(ts[h].Text) {
			t := s.nominal(p.sent, cl.Antecedent.Start, h)
			t.np.End = max(t.np.End, cl.Span.End) // "the meeting held in Vienna between …"
			return t, ""
		}
	}
	if s.onlyRelates(sen, cl) {
		return trigger{}, whyRelates
	}
	if sub := cl.Subject; sub.Has(p.Start) && headOf(ts, sub) < p.End && headOf(ts, sub) >= p.Start {
		return trigger{}, whySubject // "Sunday marked the first workday"
	}
	// "In June 1995, Lee's trip led to missile tests": the trip is what the date dates.
	if sub := cl.Subject; joins[lemma] && !sub.Empty() && from < sub.Start {
		if h := headOf(ts, sub); h >= 0 && eventive(ts[h].Text) {
			return s.nominal(p.sent, sub.Start, h), ""
		}
	}
	return trigger{sent: p.sent, clause: c, head: v.Head}, ""
}

// speaks are verbs of speaking that leave what is said to another verb.
var speaks = words("speak talk address write reply respond answer comment testify brief appear")

// papers are what one does with the paper that holds an agreement.
var papers = words("sign issue publish release adopt date initial seal send post")

// joins are the causal verbs whose subject is an event of its own.
var joins = words("lead result cause trigger prompt spark provoke bring set_off touch_off produce")

// fragment finds the event noun of a sentence without a verb (headlines, lists).
func (s *story) fragment(sent int, sen *syntax.Sentence) (trigger, string) {
	for i, t := range sen.Tokens {
		if i+1 < len(sen.Tokens) && t.Tag == "NNP" && sen.Tokens[i+1].Tag == "NNP" {
			continue // "State Department"
		}
		if isNoun(t) && eventive(t.Text) && !s.inExpression(sent, i) {
			return s.nominal(sent, phraseStart(sen.Tokens, i, 0), i), ""
		}
	}
	return trigger{}, whyNoEvent
}

// headOf gives the head noun of a noun phrase span: the last noun before any preposition.
func headOf(ts []syntax.Token, sp syntax.Span) int {
	h := -1
	for i := sp.Start; i < sp.End; i++ {
		if isNoun(ts[i]) {
			h = i
		} else if h >= 0 && (isPrep(ts[i]) || ts[i].Text == ",") {
			break
		}
	}
	return h
}
