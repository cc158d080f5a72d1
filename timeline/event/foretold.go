package event

import (
	"slices"
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// What is asked of an event that was read as a plan: who decides over it, and what says that it lies ahead.

// Status rules that say little: the date alone, an infinitive or "would".
const (
	byAhead      = "<event> on <future date>"
	byInfinitive = "<agreed> to <event>"
	byWould      = "would <event>"
	byWill       = "will <event>"
	byEvening    = "<present verb> this evening or month"
	byAfter      = "after <event> on <date>"
	byInSubject  = "<event> on <date> <verb>"
	bySaidAt     = "<said> at <event> on <date>"
	byBegins     = "which begins <this year>"
	byReadies    = "ahead of <event>"
	byNounAhead  = "<event> of <future date>"
)

// foretold: no word of planning made it a plan, but its tense, its date, an infinitive or what somebody expects.
func (d *scene) foretold() bool {
	switch d.r.StatusBy {
	case byAhead, byInfinitive, byWould, byWill, byEvening:
		return true
	}
	return false
}

// fluctuates: what the verb tells of, by itself or as the object of what somebody expects, moves by itself.
func (d *scene) fluctuates() bool {
	h := d.sen.Dependent(d.r.Head, syntax.Nsubj) // not what "which" stands for: that is less sure
	if t := &d.sen.Tokens[d.r.Head]; t.Rel == syntax.Xcomp || t.Rel == syntax.Ccomp {
		if o := d.sen.Dependent(t.Head, syntax.Obj); o >= 0 {
			h = o // "expects prices to rise"
		}
	}
	return h >= 0 && lexicon.Has(d.sen.Lemma(h), lexicon.Fluctuates)
}

// measuresItself: the verb tells how much there is to be of a thing that decides nothing.
func (d *scene) measuresItself() bool {
	h := d.sen.Dependent(d.r.Head, syntax.Nsubj)
	return h >= 0 && d.verbIs(lexicon.Measures) && !d.agent(h)
}

// nobodyDecides: the verb is active, has its own tense, tells no act that is arranged beforehand, and its subject is a common noun of a thing.
func (d *scene) nobodyDecides() bool {
	h := d.sen.Subject(d.r.Head)
	v := d.cl.Verb
	return (v.Tense == syntax.Future || v.Modal != "" || !d.underWill()) && !v.Passive && h >= 0 && !d.agent(h) && !d.tellsAct() && !lexicon.Has(v.Lemma, lexicon.LawVerb) && !lexicon.Has(v.Lemma, lexicon.Motion)
}

// underWill: the clause is the complement of a verb that lies ahead: "will let the ban | lapse".
func (d *scene) underWill() bool {
	t := &d.sen.Tokens[d.r.Head]
	if t.Rel != syntax.Xcomp && t.Rel != syntax.Ccomp {
		return false
	}
	c := d.sen.ClauseOf(t.Head)
	return c >= 0 && d.sen.Clauses[c].Verb.Tense == syntax.Future
}

// onlyHolds: the verb says no more than that its object takes place, or that somebody meets it: "pays a visit", "faces Mr Levi".
func (d *scene) onlyHolds() bool {
	o, l := d.sen.ObjectHead(d.cl), d.cl.Verb.Lemma
	return o >= 0 && (strings.HasPrefix(d.sen.Tokens[o].Tag, "NNP") || lexicon.IsEvent(d.sen.Tokens[o].Text) && (lexicon.Has(l, lexicon.Holds) || lexicon.Has(l, lexicon.Light) || lexicon.Has(l, lexicon.CarriesOut)))
}

// agent: the token names somebody, or a body, who decides what is done: a name, a pronoun, people.
func (d *scene) agent(token int) bool {
	t := &d.sen.Tokens[token]
	if !strings.HasPrefix(t.Tag, "NN") || strings.HasPrefix(t.Tag, "NNP") || people(d.sen, token) || d.kindAt(d.p.Sentence, token) == names.Person {
		return true
	}
	l := d.sen.Lemma(token)
	for _, f := range []lexicon.Feature{lexicon.Worker, lexicon.Collective, lexicon.ShortBody, lexicon.BodyNoun, lexicon.Assembly, lexicon.Government, lexicon.NoState, lexicon.Rebel, lexicon.Paper, lexicon.GroupNoun, lexicon.PersonNoun, lexicon.Ground} {
		if lexicon.Has(l, f) {
			return true
		}
	}
	return false
}

// foreteller: who says so only watches: "an analyst", "Ms Levi, an analyst", "according to a poll".
func (d *scene) foreteller() bool {
	if d.r.Attribution == nil {
		return false
	}
	for i := range d.sen.Tokens {
		t := &d.sen.Tokens[i]
		if !t.IsNoun() || t.Head < 0 || d.sen.Quoted(i) || !lexicon.Has(d.sen.Lemma(i), lexicon.Foreteller) {
			continue
		}
		if at := d.sen.NP(i).Start; at > 1 && d.sen.Tokens[at-1].Text == "," && strings.HasPrefix(d.sen.Tokens[at-2].Tag, "NNP") {
			return true
		}
		switch h := &d.sen.Tokens[t.Head]; t.Rel {
		case syntax.Nsubj:
			return lexicon.Has(d.sen.Lemma(t.Head), lexicon.Says) || lexicon.Has(d.sen.Lemma(t.Head), lexicon.Expects)
		case syntax.Appos, syntax.Compound, syntax.Flat:
			return strings.HasPrefix(h.Tag, "NNP")
		default:
			return t.Rel == "obl:according" // but not "go back to the polls"
		}
	}
	return false
}

// plannedBeing: where somebody will be, what is held, open or in force, or who takes an office.
func (d *scene) plannedBeing() bool {
	if d.cl.Verb.Plan && d.planWords() || d.stateOfAffairs() {
		return d.sen.Tokens[max(d.sen.Subject(d.r.Head), 0)].Lower != "it" || !d.sen.Tokens[min(d.predicate(), len(d.sen.Tokens)-1)].IsPrep()
	}
	i := d.predicate()
	if i >= d.cl.Span.End {
		return false // "the deadline is Friday"
	}
	h := d.sen.HeadOf(d.sen.NP(i))
	return h >= 0 && people(d.sen, h)
}

// besides: the event is the subject, or stands beside the verb in a phrase of time.
func (d *scene) besides() bool {
	switch d.r.AttachedBy {
	case byAfter, byInSubject, bySaidAt:
		return true
	}
	k := d.sen.Dependent(d.r.Head, syntax.Case)
	return d.cl != nil && k >= 0 && (d.cl.Verb.Tense == syntax.Past && lexicon.Has(d.sen.Tokens[k].Lower, lexicon.TimeConjunction) || d.sen.Tokens[k].Lower == "during")
}

// onlyAhead: nothing but the date, or an infinitive, made it a plan.
func (d *scene) onlyAhead() bool {
	return d.r.StatusBy == byAhead || d.r.StatusBy == byInfinitive || d.r.StatusBy == byWould
}

// ofDay: r's date is a day or less.
func (d *scene) ofDay() bool { return d.namesDay(d.r.Expr) }

// namesDay: time expression x is a day or less.
func (d *scene) namesDay(x int) bool {
	switch d.Times.Expressions[x].Date.Precision() {
	case edtf.PrecisionYear, edtf.PrecisionMonth, edtf.PrecisionSeason, edtf.PrecisionDecade, edtf.PrecisionCentury:
		return false
	}
	return true
}

// planWords: a word of planning stands in the verb group: "due to leave", "expected to".
func (d *scene) planWords() bool {
	for i := d.cl.Verb.Span.Start; i < d.cl.Verb.Span.End; i++ {
		if d.sen.Tokens[i].Has(lexicon.PlanWord) {
			return true
		}
	}
	return false
}

// becomesSo: "becomes available", which is no event, and not "becomes king".
func (d *scene) becomesSo() bool {
	i := d.cl.Verb.Span.End
	l := d.cl.Verb.Lemma
	return (l == "become" || l == "get" || l == "grow") && i < len(d.sen.Tokens) && strings.HasPrefix(d.sen.Tokens[i].Tag, "JJ")
}

// underSaying: the verb, or one that it is joined to or hangs on, is what somebody says or sets down.
func (d *scene) underSaying() bool {
	if d.r.Attribution != nil {
		return true
	}
	ts := d.sen.Tokens
	for at := range d.sen.Climb(d.r.Head) {
		switch r := ts[at].Rel; {
		case r == syntax.Ccomp, r == syntax.AclRelcl, r == syntax.Acl, d.sen.Dependent(at, syntax.Parataxis) >= 0:
			return true
		}
	}
	return false
}

// goingTo: the verb's group has "going", and no word of saying above.
func (d *scene) goingTo() bool {
	for i := d.cl.Verb.Span.Start; i < d.cl.Verb.Span.End; i++ {
		if d.sen.Tokens[i].Lower == "going" {
			return !d.underSaying()
		}
	}
	return false
}

// takenOn: the infinitive hangs on a word by which somebody takes it on, or on something that itself is planned.
func (d *scene) takenOn(at int) bool {
	ts := d.sen.Tokens
	up := ts[at].Head
	if up < 0 {
		return true // a headline: "Leader to be tried next week"
	}
	t, lemma := &ts[up], d.sen.Lemma(up)
	switch {
	case t.Has(lexicon.PlanWord), t.Has(lexicon.SetFor), d.dueTo(at), d.ofNounBefore(at):
		return true
	case t.IsNoun():
		return d.nounTakesOn(up, lemma)
	case strings.HasPrefix(t.Tag, "JJ"):
		return t.Has(lexicon.TakesOn)
	}
	if c := d.sen.ClauseOf(up); c >= 0 {
		if v := d.sen.Clauses[c].Verb; v.Negated || v.Modal != "" {
			return false
		} else if v.Tense == syntax.Future || v.Plan {
			return true
		} else if v.Tense == syntax.NoTense && d.r.AttachedBy == byToBehind {
			return d.takenOn(up) // "plans to land in May and in July | to leave"
		}
		if lemma = d.sen.Clauses[c].PhrasalLemma(ts); lemma == "leave" && d.cl.Verb.Passive {
			return false // "leaving the case to be | heard in the fall"
		}
	}
	return lexicon.Has(lemma, lexicon.Commits) || lexicon.Has(lemma, lexicon.Plans) || lexicon.Has(lemma, lexicon.Aims) || lexicon.Has(lemma, lexicon.TakesOn)
}

// dueTo: a word of planning stands before the infinitive: "with the king due to meet".
func (d *scene) dueTo(verb int) bool {
	c := d.sen.ClauseOf(verb)
	if c < 0 || d.sen.Clauses[c].Verb.Span.Start == 0 {
		return false
	}
	t := &d.sen.Tokens[d.sen.Clauses[c].Verb.Span.Start-1]
	return t.Has(lexicon.PlanWord) && t.Has(lexicon.SetFor)
}

// nounTakesOn: the noun is a plan or decision or an event to come.
func (d *scene) nounTakesOn(noun int, lemma string) bool {
	t := &d.sen.Tokens[noun]
	return lexicon.Has(lemma, lexicon.Scheme) || lexicon.Has(lemma, lexicon.TakesOn) || lexicon.IsEvent(t.Text) && !d.r.Date.Before(d.DatelineDay())
}

// ofNounBefore: the infinitive says what is to be done with the thing before it, between commas or right behind it: "The list, | to be
// published on Friday, ", "the bridge | to be opened on Friday". Who is the first to be jailed was jailed, and what is left to be done, or
// not to be, may never be.
func (d *scene) ofNounBefore(at int) bool {
	ts, c := d.sen.Tokens, d.sen.ClauseOf(at)
	if c < 0 || !d.sen.Clauses[c].Verb.Passive || d.sen.Clauses[c].Verb.Span.Start < 2 || d.verbIs(lexicon.State) {
		return false
	}
	before := d.sen.Clauses[c].Verb.Span.Start - 1
	if ts[before].Text == "," {
		return ts[before-1].IsNoun()
	}
	np := d.sen.NP(before)
	return ts[before].IsNoun() && !np.Empty() && !slices.ContainsFunc(ts[np.Start:np.End], func(t syntax.Token) bool {
		return t.Tag == "JJS" || t.Has(lexicon.Ordinal) || t.Has(lexicon.InSeries) || t.Lower == "only" || syntax.Negator(t.Lower)
	})
}

// conceded: the plan stands in a clause of "though", or in what that says, and the sentence goes on in the past.
func (d *scene) conceded() bool {
	ts := d.sen.Tokens
	for at := range d.sen.Climb(d.r.Head) {
		if k := d.sen.Dependent(at, syntax.Mark); k >= 0 && ts[k].Has(lexicon.Concedes) && ts[at].Head >= 0 {
			c := d.sen.ClauseOf(ts[at].Head)
			return c >= 0 && d.sen.Clauses[c].Verb.Tense == syntax.Past && !d.sen.Clauses[c].Verb.Plan
		}
		if r := ts[at].Rel; r != syntax.Ccomp && r != syntax.Conj && r != syntax.Xcomp {
			return false
		}
	}
	return false
}

// overtaken: a plan told in the past is followed by "but", and what its subject did, or will do now. It is thwarted if that says
// that the plan fell: "but stayed", "but will now leave", not "but said that he was tired".
func (d *scene) overtaken() (told, thwarted bool) {
	if d.r.Nominal() || !d.cl.Verb.Plan || d.cl.Verb.Tense != syntax.Past {
		return false, false
	}
	for c := range d.sen.Clauses {
		k := &d.sen.Clauses[c]
		if k.Kind != syntax.Coordinate || k.Marker != "but" && k.Marker != "yet" || k.Span.Start < d.cl.Verb.Span.End || k.Verb.Span.Empty() || d.sen.SubjectSpan(c) != d.sen.SubjectSpan(d.c) {
			continue
		}
		for i := k.Span.Start; i < k.Span.End; i++ {
			if w := d.sen.Tokens[i].Lower; w == "now" || w == "instead" {
				return true, true
			}
		}
		if v := k.Verb; v.Tense == syntax.Past && !v.Plan && v.Modal == "" {
			return true, stays(v.Lemma) && !v.Negated
		}
	}
	return false, false
}

// byFuture: the word before the date makes it the end of a time, and it lies ahead.
func (d *scene) byFuture(signal string) bool {
	return d.r.Expr >= 0 && d.Signal(d.r.Expr) == signal && d.DatelineDay().Before(d.Times.Expressions[d.r.Expr].Date)
}

// underWay: the date is a stretch that is told with both its ends, and began before the story's day.
func (d *scene) underWay() bool {
	first, ok := d.r.Date.Earliest()
	today, known := d.DatelineDay().Earliest()
	return ok && known && first.Compare(today) < 0 && d.ofDay() && d.Signal(d.r.Expr) == "from"
}

// stampedAhead: the date stands in brackets that open its sentence.
func (d *scene) stampedAhead() bool {
	const stamp = 16 // tokens
	ts := d.sen.Tokens
	for i := d.p.End; ts[0].Text == "(" && i < min(len(ts), stamp); i++ {
		if ts[i].Text == ")" {
			return d.r.Head > i
		}
	}
	return false
}

// likely: "likely" stands in the verb's group, or before its infinitive or "will". A summit that is known is no less
// likely for what will be done to it.
func (d *scene) likely() bool {
	if d.cl == nil || d.r.Nominal() && !d.indefinite() {
		return false
	}
	v := d.cl.Verb.Span
	for i := max(v.Start-2, 0); i < v.End; i++ {
		if w := d.sen.Tokens[i].Lower; w == "likely" || w == "unlikely" {
			return true
		}
	}
	return false
}

// likelyAct: somebody is likely to do what one arranges beforehand, and the line keeps the word.
func (d *scene) likelyAct() bool {
	h := d.sen.Subject(d.r.Head)
	return h >= 0 && !d.r.Nominal() && d.agent(h) && d.tellsAct() && !d.verbIs(lexicon.State) && d.sen.Tokens[max(d.cl.Verb.Span.Start-1, 0)].Lower != "unlikely"
}
