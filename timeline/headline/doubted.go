package headline

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Whether the parser was sure of the clause that a line is made of.

// doubted: the parser took the verb or the subject for want of a better one.
func (c *checker) doubted() bool {
	k := c.sen.ClauseOf(c.head)
	if k < 0 {
		return true
	}
	cl := &c.sen.Clauses[k]
	if cl.Doubt&syntax.DoubtFragment != 0 || cl.Doubt&syntax.DoubtAntecedent != 0 && c.pastNouns(cl) || c.r.Gap.Head > 0 || c.r.Counted {
		return true
	}
	return cl.Doubt&(syntax.DoubtVerb|syntax.DoubtSubject) != 0 && !c.acrossCommas() && !(cl.Doubt&syntax.DoubtSubject == 0 && c.plainVerb())
}

// pastNouns: the noun that a clause goes with is not the last before it, or one of many: "a blow to the rebels, | which was",
// "some of the steps | that were shown", "a group of states | led by Chad", "a tape of him boasting of the theft, | which was released". Where a relative clause's noun is the last, it seldom is another.
func (c *checker) pastNouns(cl *syntax.Clause) bool {
	noun := c.sen.HeadOf(cl.Antecedent)
	if up := c.tok(noun).Head; cl.Kind != syntax.Relative || up >= 0 && (c.tok(up).Has(lexicon.PartOf) || c.tok(up).Tag == "VBG" && c.tok(up).Rel == syntax.Acl) {
		return true
	}
	for i := noun + 1; i < cl.Span.Start; i++ {
		if c.tok(i).IsNoun() {
			return true
		}
	}
	return false
}

// acrossCommas: the subject is the first noun of its line, and between two commas stands all that parts it
// from the verb, which has no other subject: "Ana Moe, 38, from Lund, | died".
func (c *checker) acrossCommas() bool {
	v := c.sen.VerbOf(c.head)
	subjects := c.sen.Subjects(c.head)
	if v == nil || len(subjects) != 1 || subjects[0]+2 >= v.Span.Start || c.tok(c.head).Rel == syntax.Conj {
		return false
	}
	s := subjects[0]
	if c.tok(s+1).Text != "," || c.tok(v.Span.Start-1).Text != "," || strings.HasPrefix(c.tok(s+2).Tag, "NNP") {
		return false
	}
	for i := c.s.body(c.r).Start; i < s; i++ {
		if t := c.tok(i); t.IsNoun() && !c.gone(i) && t.Head != s && c.tok(t.Head).Head != s || t.IsVerb() {
			return false
		}
	}
	for i := s + 1; i < v.Span.Start; i++ {
		if t := c.tok(i); c.tok(i).IsFinite() || t.Text == ";" || syntax.IsDash(t.Text) {
			return false
		}
	}
	return true
}
