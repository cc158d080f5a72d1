package headline

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Checks for readings of a sentence that are often wrong. They refuse a line because its clause is
// not plain, also where the line may be right: a quoted line costs less than a false one.

// timeSubject: what the verb tells is only a time: "before the month | was out".
func (c *checker) timeSubject() bool {
	for _, s := range c.sen.Subjects(c.head) {
		if w := lexicon.NounLemma(c.tok(s).Lower); lexicon.Has(w, lexicon.TimeNoun) && c.sen.Object(c.head) < 0 {
			return true
		}
	}
	return false
}

// subjectStart is the subject's first token, the sentence's length if the line has no subject.
func (c *checker) subjectStart() int {
	first := len(c.sen.Tokens)
	for _, p := range c.parts[:min(c.sub, len(c.parts))] {
		if !p.span.Empty() {
			first = min(first, p.span.Start)
		}
	}
	return first
}

// subjectEndToken is the token behind the subject's last.
func (c *checker) subjectEndToken() int {
	end := 0
	for _, p := range c.parts[:min(c.sub, len(c.parts))] {
		end = max(end, p.span.End)
	}
	return end
}

// governedSubject: the subject stands right after a preposition, so that it belongs to another
// phrase: "a reporter kidnapped by | rebels was freed".
func (c *checker) governedSubject() bool {
	first := c.subjectStart()
	for first > 0 && first < len(c.sen.Tokens) && c.tok(first).Tag != "JJS" && (c.tok(first-1).Tag == "DT" || strings.HasPrefix(c.tok(first-1).Tag, "JJ")) {
		first--
	}
	if first == 0 || first >= len(c.sen.Tokens) || !c.tok(first-1).IsPrep() || c.tok(first).Tag == "CD" || c.tok(first).Tag == "JJS" {
		return false // "over 40 people", "at least six"
	}
	if k := c.sen.ClauseOf(c.head); k >= 0 && !c.sen.Clauses[k].Antecedent.Empty() {
		return false // "a funeral for three men who | were killed"
	}
	return lexicon.Has(c.tok(first-1).Lower, lexicon.BindsNoun)
}

// saysNothing: a verb of saying without what is said, or a line that ends with one.
func (c *checker) saysNothing() bool {
	last, verb := c.last(), c.sen.VerbOf(c.head)
	switch lemma, o := c.sen.Lemma(c.head), c.sen.Object(c.head); {
	case last < 0:
		return true
	case last != c.head && c.tok(last).IsVerb() && lexicon.Has(c.sen.Lemma(last), lexicon.Says):
		return true // "a crackdown | it said"
	case lemma == "put" && o >= 0 && c.tok(o).Lower == "it":
		return true // "as the mayor put it, the cull is a mistake"
	case lemma != "say" && lemma != "tell" && lemma != "add", verb.Passive:
		return false
	case verb.Span.Has(last):
		return true // "12 said"
	}
	for i := range c.shown {
		if c.shown[i] && i != c.head && !c.sen.Under(c.head, i) && !verb.Span.Has(i) && c.isSaid(i) {
			return false
		}
	}
	return true
}

// isSaid: the token is a verb or mark of what is said, an object, "announced a truce", or what it is about.
func (c *checker) isSaid(i int) bool {
	t, lemma := c.tok(i), c.sen.Lemma(c.head)
	switch t.Rel {
	case "obl:for", "obl:about", "nmod:about":
		return true
	case "obl:of":
		return lemma != "say" || t.IsFinite() || t.Tag == "VB" || t.IsQuoteMark()
	}
	return t.IsFinite() || t.Tag == "VB" || t.IsQuoteMark() || t.Rel == syntax.Obj && t.Head == c.head && lemma != "tell"
}

// participleOnly: the line tells a verb that has no finite form, which the sentence only hangs on
// something else: "police | marching on the embassy", "democracy activists | Formed".
func (c *checker) participleOnly() bool {
	t := c.tok(c.head)
	v := c.sen.VerbOf(c.head)
	if v != nil && c.tok(v.Span.Start).Tag == "VBG" && v.Span.Start < v.Head {
		return true // "with 40 houses being pulled down"
	}
	if t.Tag != "VBG" && t.Tag != "VBN" || v == nil || v.Span.Start != v.Head || t.Rel == syntax.Conj && t.Tag == "VBN" {
		return false
	}
	return t.Tag == "VBG" || t.Text != t.Lower || c.hangsElsewhere()
}

// hangsElsewhere: the participle may not hang on the noun right before it, as that of "a truce signed in Rome" does.
func (c *checker) hangsElsewhere() bool {
	t := c.tok(c.head)
	if n := t.Head; t.Rel == syntax.Acl && n >= 0 && (looseObject(c.sen, n) || bareName(c.sen, n, c.head)) {
		return true
	}
	if c.head > 0 && c.tok(c.head-1).Text == "," {
		return t.Head < 0 || !c.tok(t.Head).Rel.Is(syntax.Nsubj) // it may hang on the clause before: "fled the port, | beaten back"
	}
	for i := c.head - 1; i >= 0; i-- {
		if c.gone(i) || c.tok(i).Tag == "RB" {
			continue
		}
		return !c.tok(i).IsNoun()
	}
	return true
}

// last is the token of the line's last word, -1 if it has none.
func (c *checker) last() int {
	last := -1
	for _, p := range c.parts {
		if !p.span.Empty() && letters(p.text) {
			last = p.span.End - 1
		}
	}
	return last
}

// pointsBack: the line begins with a word that only the sentences before explain.
func (c *checker) pointsBack() bool {
	for _, p := range c.parts {
		if !letters(p.text) {
			continue
		}
		if p.token < 0 || p.text != c.tok(p.token).Text {
			return false
		}
		if t := c.tok(p.token); c.isVerb && (lexicon.Has(t.Lower, lexicon.OneOfSeveral) || lexicon.Has(t.Lower, lexicon.Quantity)) && c.isSubject(p.token, c.sen.Subjects(c.head)) && c.sen.Dependent(p.token, syntax.Nmod) < 0 {
			return true // "Several | announced"
		}
		if t := c.tok(p.token); t.Tag == "CD" && p.token > 0 && c.tok(p.token-1).Lower == "the" && c.isSubject(p.token, c.sen.Subjects(c.head)) {
			return true // "the | two met"
		}
		w := c.tok(p.token).Lower
		if (!c.isVerb || c.tok(c.head).Rel == syntax.Acl) && c.tok(p.token).Tag == "DT" && lexicon.Has(w, lexicon.InSeries) {
			return true // "another vote"
		}
		return lexicon.Has(w, lexicon.PointsBack) || w == "it" && !c.s.isExpletive(c.r.Sentence, c.sen.ClauseOf(c.head))
	}
	return false
}

// looseTo: a phrase behind the noun may belong to the verb or noun that the noun hangs on: "the election | to Rao", which he
// won, "look to the epidemic | for advice", "as in the vote, | despite the furor".
func (c *checker) looseTo() bool {
	subject := c.tok(c.head).Rel.Is(syntax.Nsubj) // what stands before the verb is its own
	w := c.sen.Lemma(c.head)
	for i := c.head + 1; i < len(c.shown); i++ {
		t := c.tok(i)
		if !c.shown[i] || t.Rel != syntax.Case || t.Head < 0 || c.tok(t.Head).Head != c.head || c.tok(t.Head).Rel.Is(syntax.Conj) {
			continue
		}
		moves := lexicon.Has(w, lexicon.Transfer) || lexicon.Has(w, lexicon.Motion) || lexicon.NounClass(w) == lexicon.Visit
		switch {
		case t.Lower == "to":
			if !lexicon.Has(w, lexicon.LinksTo) && !moves && !lexicon.NounTakes(w, "to") {
				return true
			}
		case lexicon.Has(t.Lower, lexicon.FreePreposition):
			if !subject && !moves && !lexicon.NounTakes(w, t.Lower) {
				return true
			}
		}
	}
	return false
}

// besideOnly: the noun is only what something else is compared with or goes on beside.
func (c *checker) besideOnly() bool {
	for i := c.head - 1; i >= 0 && i > c.head-8; i-- {
		switch t := c.tok(i); {
		case lexicon.Has(t.Lower, lexicon.Compares):
			return !c.shown[i]
		case t.IsVerb() || t.Text == "," || t.IsPrep():
			return false
		}
	}
	return false
}

// plainVerb: the verb stands right behind its subject, and is one of saying, has an auxiliary, or follows a pronoun or a
// name in the past, so that no noun can be meant.
func (c *checker) plainVerb() bool {
	v, subjects := c.sen.VerbOf(c.head), c.sen.Subjects(c.head)
	if v == nil || len(subjects) != 1 || subjects[0]+1 != v.Span.Start || c.tok(c.head).Rel == syntax.Acl {
		return false
	}
	s := c.tok(subjects[0])
	return lexicon.Has(c.sen.Lemma(c.head), lexicon.ReportsSpeech) && c.tok(c.head).IsFinite() || v.Span.End-v.Span.Start > 1 && v.Tense != syntax.NoTense || c.tok(c.head).Tag == "VBD" && (s.Tag == "PRP" || s.Tag == "NNP")
}

// looseObject: the noun is the object of an infinitive or a gerund, above which another noun may be what a clause behind it stands
// for: "a session to elect a chief | scheduled for May", "the cost of leaving the bloc | published in May".
func looseObject(sen *syntax.Sentence, noun int) bool {
	t := &sen.Tokens[noun]
	return t.Rel == syntax.Obj && t.Head >= 0 && (sen.Tokens[t.Head].Tag == "VB" || sen.Tokens[t.Head].Tag == "VBG" && sen.Tokens[t.Head].Rel == syntax.Acl)
}

// bareName: the participle at the token stands right behind the name of one, without a comma, and has "by" behind it. A name
// cannot be narrowed, so that another noun is meant: "a study of the cost to Chad | published by Rao".
func bareName(sen *syntax.Sentence, noun, token int) bool {
	det := sen.Dependent(noun, syntax.Det)
	return sen.Tokens[noun].Tag == "NNP" && !lexicon.Has(sen.Lemma(noun), lexicon.Paper) && sen.Dependent(noun, syntax.Nummod) < 0 && noun+1 == token && sen.Dependent(token, "obl:by") >= 0 && !(det >= 0 && sen.Tokens[det].Lower[0] == 'a')
}
