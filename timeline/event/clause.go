package event

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// What rules of clauses ask of a date and the verbs around it.

// opened gives the clause that the date opens behind "and" or "but", where another subject or the verb
// follows; -1 if it opens none.
func (d *scene) opened() int {
	ts, at := d.sen.Tokens, d.from-1
	if at > 0 && ts[at].Text == "," {
		at-- // "and, on Monday, cut"
	}
	if at < 0 || ts[at].Tag != "CC" || d.endsRow() {
		return -1
	}
	i := d.p.End
	if i < len(ts) && ts[i].Text == "," {
		i++
	}
	return d.opensAt(i)
}

// opensAt gives the clause whose subject, or whose verb that shares another's, stands at token i; -1 if there is none.
func (d *scene) opensAt(i int) int {
	best := -1
	for c := range d.sen.Clauses {
		cl := &d.sen.Clauses[c]
		if v := cl.Verb; v.Lemma == "name" && !v.Passive && v.Span.End < len(d.sen.Tokens) && d.sen.Tokens[v.Span.End].Tag == "NNP" {
			continue // "and in May a seller named Mohamed set himself on fire"
		}
		if d.joinsBehind(cl, i) {
			return c // "met in May and a year later | signed"
		}
		if cl.Kind != syntax.Infinitive && cl.Kind != syntax.Participle && cl.Subject.Start == i && !cl.Subject.Empty() && cl.Verb.Tense != syntax.NoTense && cl.Verb.Span.Start > i && (best < 0 || cl.Verb.Span.Start < d.sen.Clauses[best].Verb.Span.Start) {
			best = c
		}
	}
	return best
}

// endsRow: the date is the last of a row of days before a comma: "resigned on Monday and | Tuesday, the agency reported".
func (d *scene) endsRow() bool {
	ts, end := d.sen.Tokens, d.p.End
	return end < len(ts) && ts[end].Text == "," && d.from == d.p.Start && d.from > 0 && d.x > 0 && d.Adjacent(d.x-1, d.x, ts[d.from-1].Lower)
}

// joinsBehind: the clause's verb stands at a token right behind the date and shares its subject with a verb before it.
func (d *scene) joinsBehind(cl *syntax.Clause, at int) bool {
	v := cl.Verb
	if v.Tense == syntax.NoTense || v.Span.Start != at || v.Span.Start >= len(d.sen.Tokens) {
		return false
	}
	for i := max(cl.Subject.Start, 0); i < d.from; i++ {
		if d.sen.Tokens[i].IsVerb() {
			return true
		}
	}
	return false
}

// heads gives the clause that the date heads before a colon; -1 if it heads none.
func (d *scene) heads() int {
	ts, end := d.sen.Tokens, d.p.End
	if end >= len(ts) || ts[end].Text != ":" || d.from < d.p.Start || d.from <= d.cl.Verb.Span.Start || d.cl.Verb.Tense == syntax.Past && !lexicon.Has(ts[d.p.Start].Lower, lexicon.Month) && !lexicon.Has(ts[end-1].Lower, lexicon.Month) {
		return -1 // "sent a message Friday: he was well", not "the mission was extended 24 January: Chad pulls out"
	}
	best, next := -1, len(ts)
	for _, y := range d.ExpressionsIn[d.p.Sentence] {
		if at := d.Where[y]; at.Start > end && at.End < len(ts) && ts[at.End].Text == ":" {
			next = min(next, at.Start) // "6 Jan: A mine kills two 10 Feb: …"
		}
	}
	for c := range d.sen.Clauses {
		cl := &d.sen.Clauses[c]
		if cl.Verb.Span.Start > end && cl.Verb.Span.End <= next && cl.Kind != syntax.Infinitive && (best < 0 || cl.Verb.Span.Start < d.sen.Clauses[best].Verb.Span.Start) {
			best = c
		}
	}
	return best
}

// otherDate: the verb that the clause hangs on, or the one that this is joined to, has a date of
// its own.
func (d *scene) otherDate() bool {
	if d.cl.Parent < 0 {
		return false
	}
	for _, y := range d.ExpressionsIn[d.p.Sentence] {
		at := d.Where[y].Start
		if y == d.x || at >= d.cl.Verb.Span.Start || d.Times.Expressions[y].Date.IsZero() { // "recent" is none
			continue
		}
		c := d.sen.ClauseAt(at)
		up := &d.sen.Clauses[d.cl.Parent]
		if c == d.cl.Parent || c >= 0 && up.Kind == syntax.Coordinate && c == up.Parent {
			return true
		}
	}
	return false
}

// cleft is the clause with "that" behind "it was" and the date, with no more than an aside between; -1 if there is none.
func (d *scene) cleft() int {
	ts := d.sen.Tokens
	if d.p.Start < d.cl.Verb.Span.End || !syntax.NamesTheTime(ts, d.cl, d.from) {
		return -1
	}
	for i := d.p.End; i < len(ts); i++ {
		switch t := &ts[i]; {
		case t.Lower == "that" && (i == d.p.End || ts[i-1].Text == ","):
			return d.sen.FiniteAfter(i)
		case i == d.p.End && t.Text != ",", t.IsFinite():
			return -1
		}
	}
	return -1
}

// parent is the clause that the clause hangs on.
func parent(d *scene) int { return d.cl.Parent }

// parentIs: the clause hangs on a verb with that feature.
func (d *scene) parentIs(f lexicon.Feature) bool {
	if d.cl.Parent < 0 {
		return false
	}
	p := &d.sen.Clauses[d.cl.Parent]
	return !p.Verb.Span.Empty() && (lexicon.Has(p.PhrasalLemma(d.sen.Tokens), f) || lexicon.Has(p.Verb.Lemma, f))
}

// hangsFreely: the clause is a participle, or an adverbial without a subject, of another verb.
func (d *scene) hangsFreely() bool {
	return (d.cl.Kind == syntax.Participle || d.cl.Kind == syntax.Adverbial && d.cl.Subject.Empty()) && d.cl.Parent >= 0 && !d.sen.Clauses[d.cl.Parent].Verb.Span.Empty()
}

// inPaper: the clause tells of the paper in which another verb's act was done.
func (d *scene) inPaper() bool {
	if d.cl.Kind != syntax.Participle || d.cl.Parent < 0 || !lexicon.Has(d.cl.Verb.Lemma, lexicon.HandlesPaper) || d.cl.Antecedent.Start == 0 || d.sen.Tokens[d.cl.Antecedent.Start-1].Lower != "in" {
		return false
	}
	p := &d.sen.Clauses[d.cl.Parent]
	return p.Verb.Tense == syntax.Past && p.Verb.Span.End <= d.cl.Antecedent.Start && !p.Verb.Negated
}

// begun is the clause of the first of a chain of verbs of beginning.
func (d *scene) begun() int {
	c := d.c
	for d.sen.Clauses[c].Kind == syntax.Infinitive && d.sen.Clauses[c].Parent >= 0 {
		p := &d.sen.Clauses[d.sen.Clauses[c].Parent]
		if p.Verb.Span.Empty() || !lexicon.Has(p.PhrasalLemma(d.sen.Tokens), lexicon.Aspectual) {
			break
		}
		c = d.sen.Clauses[c].Parent
	}
	return c
}

// ofOneDay: the date is a day, or a part of one.
func (d *scene) ofOneDay() bool {
	return d.Times.Expressions[d.x].Date.Precision() == edtf.PrecisionDay
}

// above is the nearest clause above that has a finite verb which is no relative clause; the clause itself where there is none.
func (d *scene) above() int {
	for c := d.cl.Parent; c >= 0; c = d.sen.Clauses[c].Parent {
		if v := d.sen.Clauses[c].Verb; !v.Span.Empty() && v.Tense != syntax.NoTense {
			return c
		}
	}
	return d.c
}

// finiteAbove: there is such a clause, and its verb can have a day.
func (d *scene) finiteAbove() bool {
	c := d.above()
	return c != d.c && d.sen.Clauses[c].Verb.Tense != syntax.Future
}

// behindAside: a comma parts the date from a clause with "what".
func (d *scene) behindAside() bool {
	return d.from > d.cl.Verb.Span.End+1 && d.sen.Tokens[d.from-1].Text == "," && d.cl.Marker == "what" && d.finiteAbove()
}

// pastName gives the relative clause before a noun phrase between commas that stands before the date, where the verb that the date was
// given to has its subject elsewhere; -1 if there is none.
func (d *scene) pastName() int {
	ts, shut := d.sen.Tokens, d.from-1
	if shut < 1 || ts[shut].Text != "," || d.p.End+1 >= len(ts) || ts[d.p.End].Text != "," || d.cl.Verb.Span.Start < d.p.End {
		return -1
	}
	open := shut - 1
	for open > 0 && (ts[open].IsNoun() || ts[open].OpensPhrase()) {
		open--
	}
	if open < 1 || open == shut-1 || ts[open].Text != "," || !ts[open-1].IsNoun() {
		return -1
	}
	c := d.sen.ClauseAt(open - 1)
	if c < 0 || d.sen.Clauses[c].Kind != syntax.Relative || d.sen.Clauses[c].Verb.Tense != syntax.Past {
		return -1
	}
	if t := &ts[d.p.End+1]; t.OpensPhrase() || t.IsNoun() || !d.cl.Subject.Empty() && d.cl.Subject.End < d.sen.Clauses[c].Span.Start+1 {
		return c
	}
	return -1
}

// saidIn gives the clause above that says what the date's clause tells; -1 if there is none, or it has a date.
func (d *scene) saidIn() int {
	if d.from < d.cl.Verb.Span.End || d.otherDate() || lexicon.ClassOf(d.cl.Verb.Lemma) == lexicon.Say {
		return -1
	}
	for c := d.cl.Parent; c >= 0; c = d.sen.Clauses[c].Parent {
		if v := d.sen.Clauses[c].Verb; !v.Span.Empty() && v.Tense == syntax.Past && lexicon.ClassOf(v.Lemma) == lexicon.Say {
			return c
		}
	}
	return -1
}

// bySetAs names the rule by which a date is what a verb sets; a line keeps it.
const bySetAs = "<set> <date> as <something>"

// setAs: the date without a preposition stands between its verb and "as" with a noun phrase.
func (d *scene) setAs() bool {
	ts, end := d.sen.Tokens, d.p.End
	if d.from != d.p.Start || d.p.Start != d.cl.Verb.Span.End || end+1 >= len(ts) || ts[end].Lower != "as" {
		return false
	}
	np := d.sen.NP(end + 1)
	return !np.Empty() && d.sen.ClauseAt(np.Start) == d.c
}

// toldBefore: no other finite verb stands between the verb that tells and the date, and the clause's own verb stands behind.
func (d *scene) toldBefore() bool {
	if d.cl.Verb.Span.Start < d.p.End || d.from != d.p.Start {
		return false
	}
	for i := d.from - 1; i >= 0; i-- {
		if v := d.sen.VerbOf(i); v != nil && d.sen.Tokens[i].IsVerb() {
			return v.Tense == syntax.Past && lexicon.Has(v.Lemma, lexicon.Says)
		}
	}
	return false
}

// betweenDoingAnd: the date, without a preposition, is all that stands between a participle and the clause's verb.
func (d *scene) betweenDoingAnd() bool {
	return d.from == d.p.Start && d.from > 0 && d.p.End == d.cl.Verb.Span.Start && d.sen.Tokens[d.from-1].Tag == "VBG"
}

// opensFragment gives the clause behind a date and its comma that the tree made an aside of: "(Later Monday, | Moe wrote)"; -1 for none.
func (d *scene) opensFragment() int {
	ts, i := d.sen.Tokens, d.p.End
	if i >= len(ts) || ts[i].Text != "," || d.from > 2 {
		return -1
	}
	return d.opensAt(i + 1)
}

// saysWhat: the sentence says what it was that was done, as an infinitive or a clause with "that": "what the king did | on Monday was to leave".
func (d *scene) saysWhat() bool {
	v, up := &d.cl.Verb, &d.sen.Clauses[d.cl.Parent].Verb
	if v.Tense != syntax.Past || v.Negated || v.Modal != "" || up.Tense != syntax.Past || up.Negated || up.Modal != "" || d.cl.Span.Start > up.Span.Start {
		return false
	}
	ts, i := d.sen.Tokens, up.Span.Start // which the tree may take for a plan, "was to leave"
	if i+2 >= len(ts) || !lexicon.Has(ts[i].Lower, lexicon.FormOfBe) {
		return false
	}
	// but "what happened was to change Chad", "what he did was to be expected" tell what came of it
	does := v.Lemma == "do" || lexicon.Has(v.Lemma, lexicon.TakesInfinitive)
	return ts[i+1].Lower == "that" || ts[i+1].Lower == "to" && does && ts[i+2].Tag != "VBN" && !lexicon.Has(ts[i+2].Lower, lexicon.FormOfBe)
}

// shouldBehind: behind the date a condition opens with its "should" before its subject, and what is told is to be, or is taken for a part
// of the condition.
func (d *scene) shouldBehind() bool {
	if d.cl == nil || d.past {
		return false
	}
	ts, v := d.sen.Tokens, &d.cl.Verb
	for k := d.p.End; k+1 < len(ts) && ts[k].Text != ";" && ts[k].Lower != "because" && !ts[k].Has(lexicon.QuestionWord); k++ {
		if c := d.sen.ClauseOf(k); c >= 0 && d.sen.Clauses[c].Kind == syntax.Coordinate && c != d.c && ts[k].Tag != "MD" {
			return false // "will leave on Friday and would | return should he fail"
		}
		if ts[k].Tag != "MD" || !ts[k].Has(lexicon.OpensCondition) || !opensSubject(&ts[k+1]) {
			continue
		}
		return v.Head == k || v.Head < k && (v.Tense == syntax.Future || v.Modal != "")
	}
	return false
}

// opensSubject: the word may open a noun phrase, and is no verb.
func opensSubject(t *syntax.Token) bool {
	return t.OpensPhrase() || t.Tag == "PRP" || t.Tag == "PRP$" || t.Tag == "EX" || t.Tag == "NNS" || strings.HasPrefix(t.Tag, "NNP")
}
