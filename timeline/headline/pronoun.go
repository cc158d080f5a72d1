package headline

import (
	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// pronounReferent gives the noun phrase that the subject "it" or "they" stands for, and its
// sentence, where the cast does not know it: the subject of the clause before if it
// agrees in number and is no person, else that clause's object.
func (s *teller) pronounReferent(sent, clause int, sub syntax.Span) (syntax.Span, int) {
	sen := &s.Doc.Sentences[sent]
	plural := false
	if sub.End-sub.Start != 1 {
		return syntax.Span{}, 0
	}
	switch sen.Tokens[sub.Start].Lower {
	case "they", "their":
		plural = true
	case "it", "its":
	default:
		return syntax.Span{}, 0
	}
	for _, mi := range s.MentionsIn[sent] {
		if s.Cast.Mentions[mi].Span.Start == sub.Start {
			return syntax.Span{}, 0
		}
	}
	if s.isExpletive(sent, clause) {
		return syntax.Span{}, 0
	}
	if p := sen.Clauses[clause].Parent; p >= 0 && sen.Clauses[clause].Span.Start > sen.Clauses[p].Verb.Span.Start {
		return s.referentIn(sent, p, plural, lexicon.Has(sen.Clauses[clause].Verb.Lemma, lexicon.LawVerb)), sent
	}
	if sent == 0 || s.Doc.Sentences[sent-1].Block != sen.Block {
		return syntax.Span{}, 0
	}
	return s.referentIn(sent-1, 0, plural, lexicon.Has(sen.Clauses[clause].Verb.Lemma, lexicon.LawVerb)), sent - 1
}

// isExpletive: "it" stands for the clause after the verb ("it emerged on Monday that he had fled").
func (s *teller) isExpletive(sent, clause int) bool {
	sen := &s.Doc.Sentences[sent]
	cl := &sen.Clauses[clause]
	i := cl.Verb.Span.End
	for i < cl.Span.End && (s.InExpression(sent, i) || sen.Tokens[i].Tag == "RB" || sen.Tokens[i].Tag == "JJ" || sen.Tokens[i].Text == ",") {
		i++
	}
	return i < cl.Span.End && sen.Tokens[i].Lower == "that" && sen.Tokens[cl.Subject.Start].Lower == "it"
}

// possessorReferent gives what "its" or "their" before the subject stands for, and its sentence, where
// the cast does not know it: what "it" or "they" would stand for.
func (s *teller) possessorReferent(sent, clause int, sub syntax.Span) (syntax.Span, int) {
	sen := &s.Doc.Sentences[sent]
	if sub.Empty() || sen.Tokens[sub.Start].Tag != "PRP$" {
		return syntax.Span{}, 0
	}
	it, in := s.pronounReferent(sent, clause, syntax.Span{Start: sub.Start, End: sub.Start + 1})
	for i := it.Start; i < it.End; i++ {
		if s.Doc.Sentences[in].Tokens[i].IsPrep() {
			return syntax.Span{}, 0 // too long to own anything in a headline
		}
	}
	return it, in
}

// referentIn is the subject of the clause if it can be meant by "it" or "they", else its object.
func (s *teller) referentIn(sent, clause int, plural, object bool) syntax.Span {
	sen := &s.Doc.Sentences[sent]
	cl := &sen.Clauses[clause]
	fits := func(sp syntax.Span) bool {
		h := sen.HeadOf(sp)
		if h < 0 {
			return false
		}
		t := sen.Tokens[h]
		many := t.Tag == "CD" && t.Lower != "one" // "seven of the eight members"
		if !t.IsNoun() && !many || (many || t.Tag == "NNS" || t.Tag == "NNPS") != plural {
			return false
		}
		for _, mi := range s.MentionsIn[sent] {
			m := &s.Cast.Mentions[mi]
			if m.Span.Has(h) && s.Cast.Entities[m.Entities[0]].Kind == names.Person {
				return false
			}
		}
		return true
	}
	sub, obj := sen.SubjectSpan(clause), syntax.Span{}
	if !cl.Verb.Span.Empty() {
		if h := sen.ObjectHead(cl); h >= 0 {
			obj = syntax.Span{Start: syntax.PhraseStart(sen.Tokens, h, cl.Verb.Span.End), End: h + 1}
		}
	}
	if object {
		sub, obj = obj, sub
	}
	switch {
	case !sub.Empty() && fits(sub):
		return sub
	case !obj.Empty() && fits(obj):
		return obj
	}
	return syntax.Span{}
}

// fromSentence writes a noun phrase of another sentence or clause as the subject, where
// stands has the pronoun.
func (h *writer) fromSentence(sent int, sp, stands syntax.Span) {
	o := &writer{s: h.s, sent: sent, sen: &h.s.Doc.Sentences[sent], written: h.written, brief: h.brief,
		drop: func(i int) bool { return h.s.InExpression(sent, i) }}
	o.phrase(sp)
	if line := typeset(o.parts); line != "" {
		h.wordFor(line, stands)
	}
	h.subjectEnd = len(h.parts)
}
