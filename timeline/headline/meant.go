package headline

import (
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// pronounReferent gives the noun phrase that the subject "it" or "they" stands for, and its
// sentence, where the cast does not know it: the subject of the clause before if it
// agrees in number and is no person, else that clause's object. Where another noun of that number
// is subject or object there, none is sure.
func (s *teller) pronounReferent(sent, clause int, sub syntax.Span) (syntax.Span, int) {
	d, ok := s.meantBy(sent, clause, sub)
	if !ok || d.rule() >= 0 {
		return syntax.Span{}, 0
	}
	return d.it, d.in
}

// A meant is the noun phrase that a subject "it" or "they" may stand for.
type meant struct {
	s       *teller
	sent    int // the sentence of the pronoun
	pronoun int // its token
	plural  bool
	law     bool        // the pronoun's verb tells what becomes of a law
	in, of  int         // the sentence and the clause of the phrase
	it      syntax.Span // the phrase
}

// meantBy reads the phrase in the clause before.
func (s *teller) meantBy(sent, clause int, sub syntax.Span) (d meant, ok bool) {
	sen := &s.Doc.Sentences[sent]
	if sub.End-sub.Start != 1 {
		return d, false
	}
	d = meant{s: s, sent: sent, pronoun: sub.Start, law: lexicon.Has(sen.Clauses[clause].Verb.Lemma, lexicon.LawVerb)}
	switch sen.Tokens[sub.Start].Lower {
	case "they":
		d.plural = true
	case "it":
	default:
		return d, false
	}
	glued := sub.End < len(sen.Tokens) && sen.Tokens[sub.End].Start == sen.Tokens[sub.Start].End
	if s.mentionAt(sent, sub.Start) >= 0 || s.isExpletive(sent, clause) || glued {
		return d, false
	}
	if d.in, d.of = s.clauseBefore(sent, clause, sub.Start); d.of < 0 {
		return d, false
	}
	d.it = s.referentIn(d.in, d.of, d.plural, d.law)
	return d, !d.it.Empty()
}

// clauseBefore is the sentence and the clause that the pronoun looks back to: that above its own, or the first of the sentence before,
// where only a time stands before the pronoun; the clause is -1 where there is none.
func (s *teller) clauseBefore(sent, clause, pronoun int) (in, of int) {
	sen := &s.Doc.Sentences[sent]
	if of = sen.Clauses[clause].Parent; of >= 0 && sen.Clauses[clause].Span.Start > sen.Clauses[of].Verb.Span.Start {
		return sent, of
	}
	if sent == 0 || pronoun > 0 && !s.opensWithTime(sent, pronoun) || s.Doc.Sentences[sent-1].Block != sen.Block {
		return sent, -1
	}
	return sent - 1, 0
}

func (d *meant) rule() int {
	return firstRule(unmeant, func(holds func(*meant) bool) bool { return holds(d) })
}

// subject is the subject of the clause of the phrase.
func (d *meant) subject() syntax.Span { return d.s.Doc.Sentences[d.in].SubjectSpan(d.of) }

// unmeant say where it is not sure that the phrase is meant. In Yes and No the verb of the pronoun stands between asterisks.
var unmeant = []rule[func(*meant) bool]{
	{
		Name: "the authorities <gave in> and they <married>", Why: "the same subject would not be said again",
		Holds: func(d *meant) bool {
			return d.in == d.sent && !d.law && d.pronoun > 0 && d.s.Doc.Sentences[d.sent].Tokens[d.pronoun-1].Tag == "CC"
		},
		Yes: "The bank was sold and it *reopened* on Monday.",
		No:  "The bank was sold before it *reopened* on Monday.",
	},
	{
		Name: "Moe <told> the bank that it <had closed>", Why: "somebody of whom only he knows may be meant",
		Holds: func(d *meant) bool {
			return d.in == d.sent && lexicon.Has(d.s.Doc.Sentences[d.in].Clauses[d.of].Verb.Lemma, lexicon.Says) && d.it != d.subject()
		},
		Yes: "President Ola Rao told the bank that it *failed* on Monday.",
		No:  "The bank said that it *failed* on Monday.",
	},
	{
		Name: "<The bank was sold>. It …", Why: "in the sentence before only a law is sure, of which it is told what became",
		Holds: func(d *meant) bool { return d.in != d.sent && !d.law },
		Yes:   "The bank was sold. It *reopened* on Monday.",
		No:    "The council passed a bill. It *expired* on Monday.",
	},
	{
		Name: "<its guards> … they", Why: "whose they are is not sure either",
		Holds: func(d *meant) bool { return d.s.Doc.Sentences[d.in].Tokens[d.it.Start].Tag == "PRP$" },
		Yes:   "Its boats were sold before they *sank* on Monday.",
		No:    "The boats were sold before they *sank* on Monday.",
	},
	{
		Name: "Moe <shut> the bank before it <failed>", Why: "an object is meant less often, but for a law",
		Holds: func(d *meant) bool { return !d.law && d.it != d.subject() },
		Yes:   "President Ola Rao shut the bank before it *failed* on Monday.",
		No:    "The bank was sold before it *failed* on Monday.",
	},
	{
		Name: "<the newly built port> … it", Why: "the phrase may be more than a noun phrase",
		Holds: func(d *meant) bool { return d.s.holdsVerb(d.in, d.it) },
		Yes:   "The newly built port was sold before it *reopened* on Monday.",
		No:    "The bank was sold before it *reopened* on Monday.",
	},
	{
		Name: "<the bank sued the port> before it …", Why: "another noun can be meant",
		Holds: func(d *meant) bool { return !d.law && d.s.hasRival(d.in, d.sent, d.pronoun, d.it, d.plural) },
		Yes:   "The bank sued the port before it *closed* on Monday.",
		No:    "The bank was sold before it *closed* on Monday.",
	},
}
