package headline

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// Checks for what is taken apart: two verbs of one subject and day, a clause and the noun that it bounds, a
// description and its name.

// firstActLost: the verb shares its subject and its day with an earlier one that the line leaves out, and that
// one tells of harm: "killed 36 | and wounded 20 more".
func (c *checker) firstActLost() bool {
	t, v := c.tok(c.head), c.sen.VerbOf(c.head)
	if t.Rel != syntax.Conj || t.Head < 0 || t.Head > c.head || c.shown[t.Head] || v == nil || c.sen.VerbOf(t.Head) == nil || slices.ContainsFunc(c.sen.Subjects(c.head), func(s int) bool { return c.tok(s).Head == c.head }) {
		return false
	}
	for i := t.Head; i < v.Span.Start; i++ {
		if c.gone(i) && letters(c.tok(i).Text) {
			return false // the first has a time of its own
		}
	}
	return lexicon.Has(c.sen.Lemma(t.Head), lexicon.Harms)
}

// boundsObject: the verb at the token stands in a clause that bounds the object of another verb of its tense,
// without a comma, and the date behind both may be either's: "killed 25 men who | attacked a port on Monday".
func (s *teller) boundsObject(r *mention, at int) bool {
	sen := r.sen
	noun := sen.Tokens[at].Head
	if sen.Tokens[at].Rel != syntax.AclRelcl || noun < 0 || noun > at || sen.Tokens[noun].Rel != syntax.Obj || sen.Tokens[noun].Head < 0 || r.When.Empty() || r.When.Start < at {
		return false
	}
	v, above := sen.VerbOf(at), sen.VerbOf(sen.Tokens[noun].Head)
	k := sen.ClauseOf(at)
	if v == nil || above == nil || k < 0 || lexicon.Has(above.Lemma, lexicon.Relates) || v.Tense != syntax.Past || v.Perfect || above.Tense != syntax.Past || above.Perfect || above.Head > noun {
		return false
	}
	days, _ := r.Date.Days()
	for i := range sen.Clauses[k].Span.Start {
		if s.InExpression(r.Sentence, i) || i > noun && sen.Tokens[i].Text == "," {
			return false
		}
	}
	return days <= aMonth
}

func (c *checker) boundsObject() bool { return c.s.boundsObject(c.r, c.head) }

// reducedParticiple: the verb is a participle without an auxiliary right behind a noun that is not its subject:
// that noun is what it was done to, "the bank said the owners dropped a suit | filed against it".
func (c *checker) reducedParticiple() bool {
	t := c.tok(c.head)
	if !c.isBareParticiple() {
		return false
	}
	if t.Rel == syntax.Acl && t.Head >= 0 && c.sen.Dependent(t.Head, syntax.Cop) >= 0 {
		return true // "the doctrine is the one | approved in May": what it is said of is left out
	}
	i, subjects := c.head-1, c.sen.Subjects(c.head)
	if b := c.tok(i); b.Tag != "NN" && b.Tag != "NNS" || c.gone(i) || len(subjects) == 0 || c.isSubject(i, subjects) || subjects[0] > c.head {
		return false
	}
	if slices.ContainsFunc(subjects, func(s int) bool { return c.sen.Under(i, s) }) {
		return false
	}
	finite := false // since the last "and"
	for k := subjects[0] + 1; k < i; k++ {
		finite = c.tok(k).Tag != "CC" && (finite || c.tok(k).IsVerb())
	}
	return finite && t.Rel != syntax.Conj
}

// isBareParticiple: the verb is one word that may be a participle, and has no object behind it.
func (c *checker) isBareParticiple() bool {
	v, t := c.sen.VerbOf(c.head), c.tok(c.head)
	return v != nil && v.Span.End-v.Span.Start == 1 && v.Head == c.head && (t.Tag == "VBN" || t.Tag == "VBD") && c.head > 0 && c.sen.Object(c.head) <= c.head && c.sen.Lemma(c.head) != "say"
}

// nameLost: the subject describes somebody or something, and the name beside it is left out: "the lender |
// Delta Bank", "a nation" behind "Delta,", "the meeting, | known as D8,".
func (c *checker) nameLost() bool {
	return slices.ContainsFunc(c.sen.Subjects(c.head), c.hasLostName) || c.nameLostBehind()
}

// hasLostName: the token says again who is named before it, and that name is left out.
func (c *checker) hasLostName(i int) bool {
	t := c.tok(i)
	return c.shown[i] && !c.renamed(i) && t.Rel == syntax.Appos && t.Head >= 0 && t.Head < i && !strings.HasPrefix(t.Tag, "NNP") && strings.HasPrefix(c.tok(t.Head).Tag, "NNP") && !c.shown[t.Head]
}

// nameLostBehind: the name behind the subject is left out, right behind it or behind "called".
func (c *checker) nameLostBehind() bool {
	v, end := c.sen.VerbOf(c.head), c.subjectEndToken()
	if v == nil || end == 0 || end >= v.Span.Start || c.shown[end] || !c.tok(end-1).IsNoun() || c.renamed(end-1) {
		return false
	}
	lost := func(i int) bool {
		return i < v.Span.Start && strings.HasPrefix(c.tok(i).Tag, "NNP") && !c.gone(i) && !c.shown[i]
	}
	if lost(end) {
		return true
	}
	if c.tok(end).Text != "," || strings.HasPrefix(c.tok(end-1).Tag, "NNP") || end+1 >= v.Span.Start || !lexicon.Has(c.sen.Lemma(end+1), lexicon.NamesObject) && c.tok(end+1).Lower != "known" {
		return false
	}
	return lost(end+2) || c.tok(end+2).Lower == "as" && lost(end+3)
}

// onePerson: the token belongs to the name of one person, which nothing joins to another.
func (c *checker) onePerson(token int) bool {
	for _, mi := range c.s.MentionsIn[c.r.Sentence] {
		m := &c.s.Cast.Mentions[mi]
		if m.Span.Has(token) && (m.Form == names.Full || m.Form == names.Short) {
			return len(m.Entities) == 1 && c.s.Cast.Entities[m.Entities[0]].Kind == names.Person && c.sen.Dependent(token, syntax.Conj) < 0
		}
	}
	return false
}

// singular: the words of the subject name one person, state or thing.
func (c *checker) singular() bool {
	subjects := c.sen.Subjects(c.head)
	if len(subjects) != 1 || subjects[0] > c.head {
		return false
	}
	s := c.tok(subjects[0])
	if s.Tag != "NN" && s.Tag != "NNP" || s.PluralNoun() || lexicon.Has(s.Lower, lexicon.Quantity) || lexicon.Has(s.Lower, lexicon.CountNoun) || c.sen.Dependent(subjects[0], "nmod:of") >= 0 || strings.HasSuffix(s.Lower, "s") {
		return false
	}
	for _, p := range c.parts[:min(c.sub, len(c.parts))] {
		if strings.Contains(p.text, " and ") || p.text == "and" || p.text == "&" || p.text == "," {
			return false
		}
	}
	return true
}

const aMonth = 31 // days up to which what a sentence tells beside is of the same time

// otherTime: the verb at the token is told of another day than r.
func (s *teller) otherTime(r *mention, verb int) bool {
	m := s.found.At(s.Story, r.Sentence, verb)
	return m != nil && m.Expr != r.Expr && !m.Date.Overlaps(r.Date)
}
