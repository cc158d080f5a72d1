package event

import (
	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/story"
	"dateline/timeline/syntax"
)

// An entry of a chronology is told in the present: "June 11 – Rebels enter the town. They burn the bridge." What its
// further sentences tell so is of the entry's time too; what they tell in the past lies before it.

// runOn adds what the sentences behind that of mention r tell of the same entry, which expression i dates.
func (x *finder) runOn(i int, r *Mention) {
	if !x.Where[i].Empty() || r.Nominal() || !x.ListedByDay(i) || !x.presentAct(r.Sentence, r.Clause) {
		return
	}
	sens := x.Doc.Sentences
	for n := r.Sentence + 1; n < len(sens) && sens[n].Block == sens[r.Sentence].Block && len(x.ExpressionsIn[n]) == 0; n++ {
		c := story.NewsClause(&sens[n])
		if c != 0 || !x.presentAct(n, c) || !x.freshAct(n, c) {
			return // the run is over
		}
		m := x.mention(Trigger{Sentence: n, Clause: c, Head: sens[n].Clauses[c].Verb.Head, AttachedBy: byEntry}, i)
		if m.Certainty == timeline.Guessed || x.keep(m) != "" {
			return
		}
		m.Certainty = timeline.Inferred
	}
}

// presentAct: the clause tells in the simple present what somebody did, or what was done.
func (x *finder) presentAct(n, c int) bool {
	v := &x.Doc.Sentences[n].Clauses[c].Verb
	if v.Tense != syntax.Present || v.Perfect || v.Progressive || v.Negated || v.Plan || v.Modal != "" || v.Span.Empty() {
		return false
	}
	for _, f := range []lexicon.Feature{lexicon.State, lexicon.Relates, lexicon.Believes, lexicon.Wishes} {
		if lexicon.Has(v.Lemma, f) {
			return false
		}
	}
	return v.Lemma != "be" && v.Lemma != "have"
}

// freshAct: the clause names by a noun or a name who acts, its verb tells an event that the lexicon knows, and no other
// clause places it in time: "Her father is killed when she is two" and "The decision comes as an answer" are of no day.
func (x *finder) freshAct(n, c int) bool {
	sen := &x.Doc.Sentences[n]
	cl := &sen.Clauses[c]
	sub := sen.SubjectSpan(c)
	h := sen.HeadOf(sub)
	if h < 0 || sub.Start > 1 || !sen.Tokens[h].IsNoun() || sen.Tokens[sub.Start].Tag == "PRP$" || lexicon.Has(sen.Tokens[sub.Start].Lower, lexicon.Demonstrative) {
		return false
	}
	for i := range sen.Clauses {
		if sen.Clauses[i].Kind == syntax.Adverbial {
			return false
		}
	}
	class := lexicon.ClassOf(cl.PhrasalLemma(sen.Tokens))
	return class != lexicon.NoClass && class != lexicon.Say
}

// bySameDate names what attaches a date to a further verb of its subject.
const bySameDate = "on <date> <somebody> <verb> and <verb>"

// goOn adds what the clauses joined by "and" to that of mention r tell of its subject, which the same date before both verbs dates: "On
// Friday Mali recalled its envoy | and closed its embassy". No other verb, and no "later", stands between.
func (x *finder) goOn(i int, r *Mention) {
	sen := &x.Doc.Sentences[r.Sentence]
	if r.Nominal() || r.Clause < 0 || r.Status != timeline.Occurred || x.Where[i].Sentence != r.Sentence || x.Where[i].Empty() || !ends(&sen.Clauses[r.Clause].Verb) {
		return
	}
	for c := range sen.Clauses {
		k := &sen.Clauses[c]
		if k.Kind != syntax.Coordinate || k.Marker != "and" || k.SubjectFrom != r.Clause || k.Verb.Head < r.Head || x.Where[i].Start > r.Head || !ends(&k.Verb) || !x.undated(r.Sentence, k.Span) || !rightOn(sen, r.Head, k.Verb.Head) {
			continue
		}
		if class := lexicon.ClassOf(k.PhrasalLemma(sen.Tokens)); class == lexicon.NoClass || class == lexicon.Say {
			continue
		}
		t := Trigger{Sentence: r.Sentence, Clause: c, Head: k.Verb.Head, AttachedBy: bySameDate}
		if x.mentionAt(t) == nil {
			m := x.mention(t, i)
			m.Date, m.Instead, m.Why, m.DayBy, m.Certainty = r.Date, r.Instead, r.Why, r.DayBy, r.Certainty
			x.keep(m)
		}
	}
}

// rightOn: between two verbs no other verb stands, and no adverb but "also" that leans on what was told: "later".
func rightOn(sen *syntax.Sentence, from, to int) bool {
	for j := from + 1; j < to; j++ {
		if t := &sen.Tokens[j]; t.IsVerb() || t.Has(lexicon.Connective) && t.Lower != "also" {
			return false
		}
	}
	return true
}

// ends: the verb tells in the simple past what was done.
func ends(v *syntax.VerbGroup) bool {
	return v.Tense == syntax.Past && !v.Perfect && !v.Progressive && !v.Negated && !v.Plan && v.Modal == "" && v.Lemma != "be" && !lexicon.Has(v.Lemma, lexicon.State)
}

// undated: no time expression stands in the words.
func (x *finder) undated(sentence int, sp syntax.Span) bool {
	for _, y := range x.ExpressionsIn[sentence] {
		if sp.Has(x.Where[y].Start) {
			return false
		}
	}
	return true
}
