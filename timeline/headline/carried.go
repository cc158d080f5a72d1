package headline

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// What a sentence goes on with by a pronoun: the subject of the one before.

const (
	carryMost  = 3 // sentences back for a subject that each goes on with by a pronoun
	carryWords = 8 // tokens of a subject that is written for a pronoun
)

// carried gives the words of the subject of the sentence before where a sentence goes on with it by the pronoun at the token,
// which nothing but a time stands before: "The embassy closed. Two years later | it reopened". The two agree, no other noun
// of that sentence can be meant, and the cast has nobody else for the pronoun; else "".
func (s *teller) carried(sent, token int) string {
	d, ok := s.carryOf(sent, token)
	if !ok || !d.group && d.rule() >= 0 {
		return ""
	}
	return s.takenUp(&s.Doc.Sentences[d.sent], d.span)
}

// A carry is a phrase that a sentence may go on with by a pronoun.
type carry struct {
	s       *teller
	pronoun string
	from, i int         // its sentence and token
	known   int         // the cast's mention that the pronoun is, -1 if it has none
	sent    int         // the sentence of the phrase
	span    syntax.Span // the phrase
	head    int
	group   bool // it is the only one there that a pronoun for several can mean
}

// carryOf reads what the pronoun at the token goes on with, back over the sentences that do the same.
func (s *teller) carryOf(sent, token int) (d carry, ok bool) {
	t := &s.Doc.Sentences[sent].Tokens[token]
	d = carry{s: s, pronoun: t.Lower, from: sent, i: token, known: s.mentionAt(sent, token)}
	if its := lexicon.Has(t.Lower, lexicon.NeuterPronoun); its && t.Tag == "PRP$" && d.known < 0 && !s.opensPart(sent, token) {
		return d, false
	}
	for n := 0; n < carryMost && sent > 0; n++ {
		sen, before := &s.Doc.Sentences[sent], &s.Doc.Sentences[sent-1]
		k := before.ClauseOf(before.Root())
		if s.Doc.Blocks[sen.Block].Headline != s.Doc.Blocks[before.Block].Headline || !s.looksBack(sent, token) || k < 0 {
			return d, false
		}
		d.sent = sent - 1
		if d.span = d.groupIn(k, s.opensPart(sent, token)); !d.span.Empty() {
			d.group = true
			return d, true
		}
		if !d.readSubject(k) {
			return d, false
		}
		first := &before.Tokens[d.span.Start]
		if !strings.HasPrefix(first.Tag, "PRP") {
			return d, true
		}
		if !samePronoun(first.Lower, d.pronoun) || first.Tag == "PRP$" && (lexicon.Has(d.pronoun, lexicon.MasculinePronoun) || lexicon.Has(d.pronoun, lexicon.FemininePronoun)) {
			return d, false // "His uncle Ole Rao died. | He was born"
		}
		sent, token = sent-1, d.span.Start
	}
	return d, false
}

func (d *carry) plural() bool { return lexicon.Has(d.pronoun, lexicon.PluralPronoun) }

// groupIn is the only phrase of the sentence, whose main clause is k, that a pronoun for several can mean; empty for another pronoun,
// or where the cast is sure. Behind "two of" that may be an object with a number.
func (d *carry) groupIn(k int, part bool) syntax.Span {
	if part && d.pronoun == "them" {
		if g := d.s.counted(d.sent); !g.Empty() {
			return g
		}
	}
	if d.plural() && (d.known < 0 || d.s.Cast.Mentions[d.known].Doubt != "") {
		return d.s.onlyGroup(d.sent, k)
	}
	return syntax.Span{}
}

// readSubject reads the subject of the clause, without what only adds something: "The guards, | who were tired,". It is false where
// that is not short and plain.
func (d *carry) readSubject(k int) bool {
	sen := &d.s.Doc.Sentences[d.sent]
	d.span = sen.SubjectSpan(k)
	d.head = sen.HeadOf(d.span)
	if d.head < 0 {
		return false
	}
	if e := d.head + 1; e < d.span.End && (sen.Tokens[e].Text == "," || sen.Tokens[e].Tag == "WDT" || sen.Tokens[e].Tag == "WP") {
		d.span.End = e
	}
	return sen.Clauses[k].Doubt == 0 && d.span.End-d.span.Start <= carryWords && !d.s.holdsVerb(d.sent, d.span) && !slices.ContainsFunc(sen.Tokens[d.span.Start:d.span.End], func(t syntax.Token) bool { return t.Tag == "POS" || !letters(t.Text) })
}

func (d *carry) rule() int {
	return firstRule(strangers, func(holds func(*carry) bool) bool { return holds(d) })
}

// strangers say where the pronoun does not mean the subject of the sentence before. In Yes and No it stands between brackets.
var strangers = []rule[func(*carry) bool]{
	{
		Name: "<The guards left>. It …", Why: "the two do not agree",
		Holds: func(d *carry) bool { return !d.s.agrees(d.sent, d.span, d.head, d.pronoun) },
		Yes:   "The guards left. Two years later [it] *reopened*.",
		No:    "The embassy closed. Two years later [it] *reopened*.",
	},
	{
		Name: "<The embassy shut the bank>. It …", Why: "another noun there can be meant",
		Holds: func(d *carry) bool { return d.isRivalled() },
		Yes:   "The embassy sold the bank. Two years later [it] *reopened*.",
		No:    "The embassy sold boats. Two years later [it] *reopened*.",
	},
	{
		Name: "<Rao left>. He …", Why: "persons with names are the cast's",
		Holds: func(d *carry) bool {
			return !d.plural() && !lexicon.Has(d.pronoun, lexicon.NeuterPronoun) && (d.known >= 0 || d.s.namesPerson(d.sent, d.span))
		},
		Yes: "President Ola Rao left. On Monday [he] *died*.",
		No:  "The uncle left. On Monday [he] *died*.",
	},
	{
		Name: "<One case is Lund’s port>. It …", Why: "what is said to be a case or the like of it can be meant",
		Holds: func(d *carry) bool { return d.isOneSort() },
		Yes:   "One case is the port of Lund. Two years later [it] *reopened*.",
		No:    "The port is one of many. Two years later [it] *reopened*.",
	},
	{
		Name: "<The bank of Lund closed>. It …", Why: "the cast is sure of another, or has one in the sentence",
		Holds: func(d *carry) bool {
			if d.known < 0 {
				return false
			}
			m := &d.s.Cast.Mentions[d.known]
			whole := syntax.Span{End: len(d.s.Doc.Sentences[d.sent].Tokens)}
			return !d.s.speaksOf(d.sent, d.span, m.Entities) && (d.s.speaksOf(d.sent, whole, m.Entities) || m.Doubt == "")
		},
		Yes: "The talks failed after Norway and Chad spoke. On Monday [they] *left* the pact.",
		No:  "Norway voted. On Monday [it] *left* the pact.",
	},
}

// isOneSort: the sentence says of one of a sort which it is, by a name: "one case is the port of | Lund".
func (d *carry) isOneSort() bool {
	sen := &d.s.Doc.Sentences[d.sent]
	if t := &sen.Tokens[d.span.Start]; t.Tag != "CD" && t.Lower != "a" && t.Lower != "an" || sen.Tokens[d.head].Head < 0 {
		return false
	}
	is := sen.Tokens[d.head].Head
	sub := sen.Subtree(is)
	return sen.Dependent(is, syntax.Cop) >= 0 && slices.ContainsFunc(sen.Tokens[max(sub.Start, d.span.End):max(sub.End, d.span.End)], func(t syntax.Token) bool { return strings.HasPrefix(t.Tag, "NNP") })
}

// takenUp gives the words of a phrase as they stand inside a sentence: "the talks".
func (s *teller) takenUp(sen *syntax.Sentence, sp syntax.Span) string {
	out := s.words(sen, sp)
	if t := &sen.Tokens[sp.Start]; sp.Start == 0 && !strings.HasPrefix(t.Tag, "NNP") && title(t) {
		out = t.Lower + out[len(t.Text):]
	}
	return out
}

// onlyGroup gives the only noun of the sentence for several people, with what "of" adds to it, where clause k, its main
// one, tells of nobody and no other noun of it is in the plural: "it took years to bring | the leaders of Chad and Mali
// into one room"; else it is empty.
func (s *teller) onlyGroup(sent, k int) (group syntax.Span) {
	sen := &s.Doc.Sentences[sent]
	if sub := sen.HeadOf(sen.SubjectSpan(k)); sub < 0 || s.human(sent, sub) || syntax.TakesPlural(sen.Tokens, sen.SubjectSpan(k)) {
		return group
	}
	for i := range sen.Tokens {
		t := &sen.Tokens[i]
		if t.Tag != "NNS" && t.Tag != "NNPS" || s.InExpression(sent, i) || lexicon.Has(sen.Lemma(i), lexicon.TimeNoun) {
			continue
		}
		if !group.Empty() || !s.human(sent, i) || t.Rel == syntax.Compound {
			return syntax.Span{}
		}
		group = sen.Subtree(i)
		for j := group.Start; j < group.End; j++ {
			if w := &sen.Tokens[j]; w.IsVerb() || w.Tag == "PRP$" || w.IsPrep() && w.Lower != "of" || !letters(w.Text) && w.Text != "," {
				return syntax.Span{}
			}
		}
	}
	return group
}

// counted gives the only noun of the sentence that has a number and is in the plural, without which no other noun is:
// "Police held | eleven people"; else it is empty.
func (s *teller) counted(sent int) (group syntax.Span) {
	sen := &s.Doc.Sentences[sent]
	for i := range sen.Tokens {
		t := &sen.Tokens[i]
		number := sen.Dependent(i, syntax.Nummod) >= 0
		if t.Tag != "NNS" && t.Tag != "NNPS" || s.InExpression(sent, i) || !number && !strings.HasSuffix(t.Lower, "s") {
			continue // "police"
		}
		if !group.Empty() || !number {
			return syntax.Span{}
		}
		group = sen.NP(i)
	}
	return group
}

// mentionAt is the cast's mention that begins at the token, -1 if it has none.
func (s *teller) mentionAt(sent, token int) int {
	for _, mi := range s.MentionsIn[sent] {
		if s.Cast.Mentions[mi].Span.Start == token {
			return mi
		}
	}
	return -1
}

// pronounKinds tell apart whom a pronoun can stand for.
var pronounKinds = []lexicon.Feature{lexicon.MasculinePronoun, lexicon.FemininePronoun, lexicon.NeuterPronoun, lexicon.PluralPronoun}

func samePronoun(a, b string) bool {
	return slices.ContainsFunc(pronounKinds, func(f lexicon.Feature) bool { return lexicon.Has(a, f) && lexicon.Has(b, f) })
}

// agrees: the phrase with the head can be what the pronoun stands for.
func (s *teller) agrees(sent int, sp syntax.Span, head int, pronoun string) bool {
	sen := &s.Doc.Sentences[sent]
	many := syntax.TakesPlural(sen.Tokens, sp)
	switch {
	case lexicon.Has(pronoun, lexicon.PluralPronoun):
		return many
	case many:
		return false
	case lexicon.Has(pronoun, lexicon.NeuterPronoun):
		return sen.Tokens[head].IsNoun() && !s.human(sent, head)
	}
	return s.human(sent, head)
}
