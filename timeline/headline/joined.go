package headline

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Checks for trees that are wrong: what stands beside the verb, the subject and their joints in the sentence
// speaks against the tree that the line was composed from.

// unjoined: the verb is taken for one that "and" or a comma joins to another, and neither stands between
// them: "a guard said on Monday 60 men | had been freed".
func (c *checker) unjoined() bool {
	t := c.tok(c.head)
	if t.Rel != syntax.Conj || t.Head > c.head {
		return false
	}
	first := c.head
	if v := c.sen.VerbOf(c.head); v != nil {
		first = v.Span.Start
	}
	said := lexicon.Has(c.sen.Lemma(t.Head), lexicon.ReportsSpeech) && c.sen.Dependent(c.head, syntax.Nsubj) < 0 && c.sen.Dependent(c.head, syntax.Nsubj+":pass") < 0 // "said six men, among them two envoys, | were freed"
	for i := t.Head + 1; i <= first; i++ {
		if w := c.tok(i); w.Tag == "CC" || w.Text == "," && !said || w.Text == ";" || w.Text == ":" || syntax.IsDash(w.Text) {
			return false
		}
	}
	return true
}

// subjectCut: what bounds the subject without a comma is left out, wherever the tree hangs it: "talks |
// between the rebels and Chad".
func (c *checker) subjectCut() bool {
	v := c.sen.VerbOf(c.head)
	for _, s := range c.sen.Subjects(c.head) {
		if !c.shown[s] || c.renamed(s) || v == nil || s > v.Span.Start || c.tok(c.head).Rel == syntax.Conj {
			continue
		}
		near := true // no verb stands yet between the two
		for i := s + 1; i < v.Span.Start; i++ {
			t := c.tok(i)
			if t.Text == "," || syntax.IsDash(t.Text) || t.Text == "(" || t.Rel == syntax.Acl && lexicon.Has(c.sen.Lemma(i), lexicon.Plans) {
				break
			}
			if c.shown[i] || c.gone(i) {
				continue
			}
			if t.Head == s && t.Rel == syntax.Acl {
				return true
			}
			near = near && !t.IsVerb()
			if near && t.IsPrep() && c.sen.ClauseAt(i) == c.sen.ClauseAt(s) {
				return true
			}
		}
	}
	return false
}

// givenTwice: the subject stands behind the verb, and is that of what is said, too: "At the weekend
// officials in Lund said | three ships had been sold"; or behind "told", where the hearer stands.
func (c *checker) givenTwice() bool {
	k := c.sen.ClauseOf(c.head)
	for _, s := range c.sen.Subjects(c.head) {
		if s > c.head && c.sen.Lemma(c.head) == "tell" {
			return true
		}
		for j := range c.sen.Clauses {
			if s > c.head && j != k && c.sen.Clauses[j].Subject.Has(s) {
				return true
			}
		}
	}
	return false
}

// halfSubject: the subject is one of several that "and" joins, and the others are left out.
func (c *checker) halfSubject() bool {
	for _, s := range c.sen.Subjects(c.head) {
		t := c.tok(s)
		if c.shown[s] && t.Rel == syntax.Conj && t.Head >= 0 && c.tok(t.Head).IsNoun() && !c.hasName(t.Head) {
			return true
		}
	}
	return c.behindAnd()
}

// behindAnd: the subject stands right behind "and", which joins it to the noun before.
func (c *checker) behindAnd() bool {
	i := c.subjectStart()
	for i > 0 && i < len(c.sen.Tokens) && c.tok(i-1).IsModifier() {
		i--
	}
	if i > 1 && i < len(c.sen.Tokens) && c.tok(i-1).Tag == "CC" && c.tok(i-2).Tag == "CD" && c.tok(i).Tag == "CD" && slices.ContainsFunc(c.sen.Tokens[max(i-5, 0):i], func(t syntax.Token) bool { return t.Lower == "between" || t.Lower == "from" }) {
		return true // "between 40 and | 100 men"
	}
	return i > 0 && i < len(c.sen.Tokens) && !c.shown[i-1] && c.s.subjectFrom(c.r.Sentence, i) < i
}

// subjectFrom gives the token at which a subject begins whose last words begin at the token: where these stand right behind
// "and", and no finite verb stands before that in the clause, "and" joins two subjects: "after | Chad and Togo signed".
func (s *teller) subjectFrom(sent, i int) int {
	sen := &s.Doc.Sentences[sent]
	if i < 2 || sen.Tokens[i-1].Lower != "and" || !sen.Tokens[i-2].IsNoun() && sen.Tokens[i-2].Text != ")" {
		return i
	}
	for k := i - 2; k >= 0; k-- {
		switch t := &sen.Tokens[k]; {
		case t.IsVerb() || t.Tag == "MD" || t.Text == "," || t.Text == ";" || t.IsQuoteMark():
			return i
		case (lexicon.Has(t.Lower, lexicon.TimeConjunction) || lexicon.Has(t.Lower, lexicon.Subordinator)) && !s.InExpression(sent, k):
			return k + 1
		}
	}
	return i
}

// otherActor: right before the "to" of the verb stands a noun that the line leaves out: it is who acts,
// "the bank expects | prices to rise".
func (c *checker) otherActor() bool {
	v := c.sen.VerbOf(c.head)
	if v == nil || c.tok(v.Head).Tag != "VB" {
		return false
	}
	to := v.Span.Start
	if c.tok(to).Tag != "TO" && to > 0 {
		to--
	}
	return to > 0 && c.tok(to).Tag == "TO" && c.tok(to-1).IsNoun() && !c.gone(to-1) && !c.shown[to-1] && c.tok(c.head).Rel != syntax.Conj
}

// endsAtVerb: the line ends with an infinitive, or a verb of saying, that has its object elsewhere.
func (c *checker) endsAtVerb() bool {
	k, v := c.sen.ClauseOf(c.head), c.sen.VerbOf(c.head)
	if c.last() != c.head || k < 0 {
		return false
	}
	if c.tok(c.head).IsVerb() && !v.Passive && lexicon.Has(c.sen.Lemma(c.head), lexicon.NeedsMeasure) && c.sen.Object(c.head) < 0 {
		return true // "who served | from 2001 to 2006"
	}
	if i := c.subjectStart(); i > 0 && i < c.head && c.tok(i-1).IsNoun() && !c.gone(i-1) && !v.Passive && c.finiteBetween(c.head+1, len(c.shown)) {
		return true // "the server | Rao used | was lost"
	}
	if t := c.tok(c.head); !v.Passive && t.IsVerb() && (v.Lemma == "be" || lexicon.Has(c.sen.Lemma(c.head), lexicon.TakesClause)) {
		return true // "…, results of a vote | showed"
	}
	return c.sen.Clauses[k].Kind == syntax.Infinitive || lexicon.Has(c.sen.Lemma(c.head), lexicon.ReportsSpeech) && v.Span.End-v.Span.Start == 1
}

// kinOf: "who" stands behind a name, and the subject is those of that name: "friends and loved | ones of
// Rao, who died"; or "that" behind the name of a person or place, which goes with something before it: "a pact, brokered by | Rao, that was
// rejected".
func (c *checker) kinOf() bool {
	k := c.sen.ClauseOf(c.head)
	if k < 0 {
		return false
	}
	switch cl := &c.sen.Clauses[k]; cl.Marker {
	case "who", "whose":
	case "that":
		return cl.Kind == syntax.Relative && slices.ContainsFunc(c.sen.Subjects(c.head), func(s int) bool {
			return s < cl.Span.Start && strings.HasPrefix(c.tok(s).Tag, "NNP") && c.s.isPersonOrPlace(c.r.Sentence, s)
		})
	default:
		return false
	}
	for _, s := range c.sen.Subjects(c.head) {
		of := c.sen.Dependent(s, "nmod:of")
		if of > s && of < c.head && strings.HasPrefix(c.tok(of).Tag, "NNP") && !strings.HasPrefix(c.tok(s).Tag, "NNP") && c.s.isPersonOrPlace(c.r.Sentence, of) {
			return true
		}
	}
	return false
}

// noVerb: what is taken for the verb stands right behind a preposition, or only stands for another verb:
// "the plan at | build out", "as they | did two days ago".
func (c *checker) noVerb() bool {
	v := c.sen.VerbOf(c.head)
	if v == nil {
		return true
	}
	if t := c.tok(v.Head); t.Lower == "did" && v.Span.Start == v.Head {
		return true
	}
	i := v.Span.Start - 1
	return i >= 0 && c.tok(i).Tag == "IN" && c.tok(v.Span.Start).Tag != "VBG" && !lexicon.Has(c.tok(i).Lower, lexicon.Subordinator) && lexicon.Has(c.tok(i).Lower, lexicon.Preposition)
}

// oddJoint: a semicolon or a colon stands inside the line.
func (c *checker) oddJoint() bool {
	for i := 1; i+1 < len(c.shown); i++ {
		if t := c.tok(i); c.shown[i] && (t.Text == ";" || t.Text == ":" && !c.tok(i+1).IsQuoteMark()) && !quotedAt(c.sen, i) {
			return true
		}
	}
	return false
}

// ofNobody: the clause borrows the subject of another verb, which is denied or bounded with it: "no man | who left in May | has come
// home", "no ships have come since | they left", "it was not Rao | who left".
func (c *checker) ofNobody() bool {
	k := c.sen.ClauseOf(c.head)
	if k < 0 || c.sub == 0 {
		return false
	}
	cl := &c.sen.Clauses[k]
	pronoun := !cl.Subject.Empty() && c.tok(cl.Subject.Start).Tag == "PRP"
	if cl.Kind != syntax.Relative && cl.Kind != syntax.Participle && !pronoun {
		return false
	}
	if a := cl.Antecedent; cl.Kind == syntax.Relative && a.Start > 0 && !a.Empty() && c.tok(max(cl.Span.Start-1, 0)).Text != "," {
		if t := c.tok(a.Start - 1); bounding(t.Lower) && !t.IsPrep() {
			return true
		}
	}
	first, _, _ := strings.Cut(strings.ToLower(c.parts[0].text), " ")
	if !bounding(first) && first != "fewer" {
		return false
	}
	for i := cl.Span.Start; i < cl.Verb.Span.Start; i++ {
		if c.tok(i).Lower == first && c.sen.ClauseAt(i) == k {
			return false // "the port where nobody left"
		}
	}
	return true
}

// bounding: the word denies or bounds what stands behind it.
func bounding(w string) bool {
	return lexicon.Has(w, lexicon.Bounds) || lexicon.Has(w, lexicon.Negative) || syntax.Negator(w)
}
