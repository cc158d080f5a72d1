package headline

import (
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// Checks for words that strayed into a line from another clause, or that point to another day than the line's.

const objectLost = "the noun before its subject may be the object"

// strayChecks are asked of verbs and nouns, after all others.
var strayChecks = []check{
	{"it has a time that is told from the story's day", (*checker).otherDay},
	{"the day for which it was set is left out", (*checker).targetCut},
	{"another phrase follows its date", (*checker).phraseBehindDate},
	{"its first noun may be the object", (*checker).nounThenName},
	{objectLost, (*checker).objectBefore},
	{"its verb has an object of its own", (*checker).twoObjects},
	{"its object is a pronoun", (*checker).bareObject},
	{"another verb follows its own", (*checker).twoVerbs},
	{"a phrase in it belongs to words that are left out", (*checker).homeless},
	{"its date only bounds it", (*checker).onlyBounded},
}

// otherDay: the line keeps a time that counts from the story's day, "last year", "this week", and is itself of
// another year, month or week, so that the reader counts from the wrong one.
func (c *checker) otherDay() bool {
	day := c.s.DatelineDay()
	if day.IsZero() {
		return false
	}
	for _, x := range c.s.ExpressionsIn[c.r.Sentence] {
		w := c.s.Where[x]
		if x == c.r.Expr || w.Empty() || w.Start >= len(c.shown) || !c.shown[w.Start] || !c.shown[w.End-1] || quotedAt(c.sen, w.Start) {
			continue
		}
		if unit, days := deicticUnit(c.sen.Tokens[w.Start:w.End]); unit != "" && !c.near(day, unit, days) {
			return true
		}
	}
	return false
}

// deicticUnit gives the unit by which the words count from the day they are written on, "" if they do not, and
// how many days a line may be from it.
func deicticUnit(ts []syntax.Token) (unit string, days int) {
	first, last := ts[0].Lower, ts[len(ts)-1].Lower
	counts := func(w string) bool {
		return w == "this" || w == "last" || w == "next" || lexicon.Has(w, lexicon.DeicticDay) || lexicon.Has(w, lexicon.Weekday)
	}
	if len(ts) > 1 && !counts(first) {
		first = ts[1].Lower // "early | last year"
	}
	if !counts(first) && last != "ago" {
		return "", 0
	}
	for _, t := range ts {
		switch w := lexicon.NounLemma(t.Lower); {
		case w == "year" || w == "decade" || w == "century":
			return "year", 0
		case w == "month" || lexicon.Has(w, lexicon.Month) || lexicon.Has(w, lexicon.Calendar) && lexicon.Has(w, lexicon.TimeNoun) && !lexicon.Has(w, lexicon.Weekday):
			return "month", 0
		}
	}
	return "day", 7
}

// near: the line's date is in the same year, the same month or the same week as the day.
func (c *checker) near(day edtf.Date, unit string, days int) bool {
	at, ok := c.r.Date.Earliest()
	if !ok {
		return true
	}
	d, _ := day.Earliest()
	switch unit {
	case "year":
		return at.Year == d.Year
	case "month":
		return at.Year == d.Year && at.Month == d.Month
	}
	from, err1 := day.Shift(-days, edtf.PrecisionDay)
	to, err2 := day.Shift(days, edtf.PrecisionDay)
	return err1 != nil || err2 != nil || !edtf.FromDay(at).Before(from) && !to.Before(edtf.FromDay(at))
}

// targetCut: what was done of a plan is told without the day that it is for, and would stand under that day: "has been
// earmarked | for the end of May", "proposed a vote | on 6 June". What is "due" or "expected" on its day is told of it.
func (c *checker) targetCut() bool {
	if !c.isVerb || c.r.Status != timeline.Planned || c.r.When.Empty() || c.shown[c.r.When.End-1] {
		return false
	}
	v := c.sen.VerbOf(c.head)
	return v != nil && (v.Tense == syntax.Past || v.Perfect) && v.Modal == "" && !v.Plan && c.r.When.Start >= v.Span.End
}

// phraseBehindDate: behind the date of a noun begins another noun phrase, of which the line makes a part of it:
// "told a news conference on Monday | one of the drugs".
func (c *checker) phraseBehindDate() bool {
	if c.isVerb {
		return false
	}
	for i := 1; i+1 < len(c.shown); i++ {
		if c.shown[i] || !c.timeWord(i) || !c.shown[i+1] || c.timeWord(i+1) || i < c.head {
			continue
		}
		if t := c.tok(i + 1); t.Tag == "DT" || t.Tag == "CD" || t.Tag == "PRP$" || t.IsNoun() || t.Tag == "PRP" {
			return true
		}
	}
	return false
}

// nounThenName: the subject is a thing with a name right behind it, and the verb has no object: the name does
// it to the thing, "the speech Rao gave in Lund", "lands Norway held".
func (c *checker) nounThenName() bool {
	if c.isVerb && c.nounThenPronoun() {
		return true
	}
	if v := c.sen.VerbOf(c.head); !c.isVerb || c.sen.Object(c.head) > c.head || v.Passive || v.Lemma == "be" {
		return false
	}
	end := c.sen.VerbOf(c.head).Span.Start
	for k := 0; k+1 < len(c.parts); k++ {
		i := c.parts[k].token
		if i < 0 || i+1 >= end || c.parts[k+1].span.Start != i+1 {
			continue
		}
		t, n := c.tok(i), c.tok(i+1)
		if t.Tag != "NN" && t.Tag != "NNS" || t.Text != t.Lower {
			continue
		}
		if strings.HasPrefix(n.Tag, "NNP") && c.ofPersonOrState(i+1) && !describesPerson(c.sen.Lemma(i)) {
			return true
		}
	}
	return false
}

// describesPerson: the noun may stand before the name of one.
func describesPerson(noun string) bool {
	if lexicon.EndsAsAgent(noun) || lexicon.IsTeller(noun) {
		return true
	}
	for _, f := range []lexicon.Feature{lexicon.Title, lexicon.Office, lexicon.Human, lexicon.Ruler, lexicon.PersonNoun, lexicon.Family} {
		if lexicon.Has(noun, f) {
			return true
		}
	}
	return false
}

// nounThenPronoun: before the verb a noun stands right before a pronoun: two subjects, of which one is another
// verb's: "told | envoys he was ready to hold talks".
func (c *checker) nounThenPronoun() bool {
	end := c.sen.VerbOf(c.head).Span.Start
	for k := 0; k+1 < len(c.parts); k++ {
		i := c.parts[k].token
		if i >= 0 && i+1 < end && c.parts[k+1].span.Start == i+1 && c.tok(i).IsNoun() && c.tok(i+1).Tag == "PRP" {
			return true
		}
	}
	return false
}

// objectBefore: right before the subject stands a common noun that the line leaves out, and the verb has no object: that noun is
// it, "with money | Norway paid to Chad", "the clique | Norway brought to power".
func (c *checker) objectBefore() bool {
	i, v := c.subjectStart(), c.sen.VerbOf(c.head)
	if !c.isVerb || i == 0 || i >= v.Span.Start || c.shown[i-1] || c.gone(i-1) || v.Lemma == "be" || c.sen.Object(c.head) >= 0 {
		return false
	}
	t, lemma := c.tok(i-1), c.sen.Lemma(i-1)
	if t.Tag != "NN" && t.Tag != "NNS" || t.Text != t.Lower || c.renamed(i-1) {
		return false
	}
	if c.tok(c.head).Rel == syntax.Acl {
		return c.tok(c.head).Tag == "VBN" && c.tok(i).Tag == "NNP" && c.sen.Dependent(c.head, "obl:by") < 0
	}
	return !v.Passive && !c.isSubject(i-1, c.sen.Subjects(c.head)) && !lexicon.Has(lemma, lexicon.Human) && !lexicon.Has(lemma, lexicon.Title) && !lexicon.Has(c.sen.Lemma(c.head), lexicon.TakesClause)
}

// twoObjects: the noun before "that" stands behind the verb as if it were its object, which the verb has: "hopes in Mali | that Chad
// will announce a truce".
func (c *checker) twoObjects() bool {
	k := c.sen.ClauseOf(c.head)
	if !c.isVerb || k < 0 || c.sen.Clauses[k].Kind != syntax.Relative || c.sen.Clauses[k].Subject.Empty() {
		return false
	}
	a := c.sen.HeadOf(c.sen.Clauses[k].Antecedent)
	if a < 0 || !c.shown[a] {
		return false
	}
	for i := c.head + 1; i < len(c.shown); i++ {
		if t := c.tok(i); c.shown[i] && t.Head == c.head && t.IsNoun() && i != a && (t.Rel == syntax.Obj || t.Rel == syntax.Dependency) {
			return true
		}
	}
	return false
}

// ofPersonOrState: the token begins the name of a person or state.
func (c *checker) ofPersonOrState(i int) bool {
	for _, mi := range c.s.MentionsIn[c.r.Sentence] {
		if m := &c.s.Cast.Mentions[mi]; m.Span.Start == i && m.Form != names.Adjective && len(m.Entities) == 1 {
			k := c.s.Cast.Entities[m.Entities[0]].Kind
			return k == names.Person || k == names.State
		}
	}
	return false
}

// bareObject: the object is "it", "them" or the like, for which no name is written, and nouns that it may stand for
// are left out before it: "took | the port before | Norway annexed it".
func (c *checker) bareObject() bool {
	if !c.isVerb {
		return false
	}
	o := c.sen.Object(c.head)
	if o < 0 || !c.shown[o] || c.tok(o).Tag != "PRP" || c.renamed(o) || quotedAt(c.sen, o) || lexicon.Has(c.sen.Lemma(c.head), lexicon.TakesHearer) || lexicon.Has(c.sen.Lemma(c.head), lexicon.TakesClause) {
		return false
	}
	for i := 0; i < o; i++ {
		if t := c.tok(i); t.IsNoun() && !c.shown[i] && !c.timeWord(i) {
			return true // the sentence says what is meant
		}
	}
	return false
}

// twoVerbs: a finite verb stands right behind the line's own: the first belongs to a clause that bounds the subject,
// "three men who crossed over | talked of it".
func (c *checker) twoVerbs() bool {
	if !c.isVerb {
		return false
	}
	for i := c.sen.VerbOf(c.head).Span.End; i < len(c.shown); i++ {
		switch t := c.tok(i); {
		case c.timeWord(i) || t.Tag == "RB" || t.Tag == "RP" || t.Tag == "IN" && !c.shown[min(i+1, len(c.shown)-1)]:
		case t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBN" && (t.Rel == syntax.Advcl || t.Rel == syntax.Acl && t.Head >= 0 && c.timeWord(t.Head)):
			return c.shown[i] && i > c.sen.VerbOf(c.head).Span.End
		default:
			return false
		}
	}
	return false
}

// homeless: behind its verb the line has a word that hangs on one which it leaves out, or one of which the tree cannot say on
// what it hangs: "blamed Chad for not acting after | a ship sank and then not being open about it", "seized | Rao, from a car in
// Lund, | the capital".
func (c *checker) homeless() bool {
	if !c.isVerb {
		return false
	}
	for i := c.sen.VerbOf(c.head).Span.End; i < len(c.shown); i++ {
		t := c.tok(i)
		if !c.shown[i] || c.renamed(i) || c.gone(i) || t.Head < 0 || t.Tag == "CC" || t.Tag == "DT" || quotedAt(c.sen, i) {
			continue
		}
		if t.Rel == syntax.Dependency && t.IsNoun() {
			k := c.sen.NP(i).Start - 1
			for k > 0 && !letters(c.tok(k).Text) {
				k--
			}
			return k > 0 && !c.shown[k] && !c.gone(k)
		}
		if !c.shown[t.Head] && !c.gone(t.Head) && !c.sen.Under(c.head, i) && !c.subjectOrObject(i) && !c.sen.VerbOf(c.head).Span.Has(t.Head) {
			return true
		}
	}
	return false
}

// onlyBounded: what somebody had done "by" a day is told without that word, and would stand under the day as if it were its own:
// "had left Lima | by May".
func (c *checker) onlyBounded() bool {
	w := c.r.When
	if !c.isVerb || w.Empty() || c.shown[w.End-1] || !c.sen.VerbOf(c.head).Perfect || c.sen.VerbOf(c.head).Tense != syntax.Past {
		return false
	}
	for i := max(w.Start-1, 0); i < w.End; i++ {
		if t := c.tok(i); t.Lower == "by" && t.IsPrep() {
			return !c.shown[i]
		}
	}
	return false
}
