package build

import (
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// antecedent gives the noun phrase that the subject "it" or "they" stands for, and its
// sentence, where the cast does not know it: the subject of the clause before if it
// agrees in number and is no person, else that clause's object.
func (s *story) antecedent(sent, clause int, sub syntax.Span) (syntax.Span, int) {
	sen := &s.doc.Sentences[sent]
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
	for _, mi := range s.mentions[sent] {
		if s.cast.Mentions[mi].Span.Start == sub.Start {
			return syntax.Span{}, 0
		}
	}
	if s.anticipates(sent, clause) {
		return syntax.Span{}, 0
	}
	if p := sen.Clauses[clause].Parent; p >= 0 && sen.Clauses[clause].Span.Start > sen.Clauses[p].Verb.Span.Start {
		return s.standIn(sent, p, plural, effect[sen.Clauses[clause].Verb.Lemma]), sent
	}
	if sent == 0 || s.doc.Sentences[sent-1].Block != sen.Block {
		return syntax.Span{}, 0
	}
	return s.standIn(sent-1, 0, plural, effect[sen.Clauses[clause].Verb.Lemma]), sent - 1
}

// anticipates: "it" stands for the clause after the verb ("it emerged on Monday that he had fled").
func (s *story) anticipates(sent, clause int) bool {
	sen := &s.doc.Sentences[sent]
	cl := &sen.Clauses[clause]
	i := cl.Verb.Span.End
	for i < cl.Span.End && (s.inExpression(sent, i) || sen.Tokens[i].Tag == "RB" || sen.Tokens[i].Tag == "JJ" || sen.Tokens[i].Text == ",") {
		i++
	}
	return i < cl.Span.End && sen.Tokens[i].Lower == "that" && sen.Tokens[cl.Subject.Start].Lower == "it"
}

// owner gives what "its" or "their" before the subject stands for, and its sentence, where
// the cast does not know it: what "it" or "they" would stand for.
func (s *story) owner(sent, clause int, sub syntax.Span) (syntax.Span, int) {
	sen := &s.doc.Sentences[sent]
	if sub.Empty() || sen.Tokens[sub.Start].Tag != "PRP$" {
		return syntax.Span{}, 0
	}
	it, in := s.antecedent(sent, clause, syntax.Span{Start: sub.Start, End: sub.Start + 1})
	for i := it.Start; i < it.End; i++ {
		if isPrep(s.doc.Sentences[in].Tokens[i]) {
			return syntax.Span{}, 0 // too long to own anything in a headline
		}
	}
	return it, in
}

// standIn is the subject of the clause if it can be meant by "it" or "they", else its object.
func (s *story) standIn(sent, clause int, plural, object bool) syntax.Span {
	sen := &s.doc.Sentences[sent]
	cl := &sen.Clauses[clause]
	fits := func(sp syntax.Span) bool {
		h := headOf(sen.Tokens, sp)
		if h < 0 || (sen.Tokens[h].Tag == "NNS" || sen.Tokens[h].Tag == "NNPS") != plural {
			return false
		}
		for _, mi := range s.mentions[sent] {
			m := &s.cast.Mentions[mi]
			if m.Span.Has(h) && s.cast.Entities[m.Entities[0]].Kind == names.Person {
				return false
			}
		}
		return true
	}
	sub, obj := s.subjectSpan(sen, clause), syntax.Span{}
	if !cl.Verb.Span.Empty() {
		if h := objectHead(sen, cl); h >= 0 {
			obj = syntax.Span{Start: phraseStart(sen.Tokens, h, cl.Verb.Span.End), End: h + 1}
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

// effect verbs have laws and deals for their subjects ("came into force", "expires").
var effect = words("come enter expire lapse apply take run")

// other writes a noun phrase of another sentence or clause as the subject.
func (h *headline) other(sent int, sp syntax.Span) {
	o := &headline{s: h.s, sent: sent, sen: &h.s.doc.Sentences[sent], written: h.written, brief: h.brief,
		drop: func(i int) bool { return h.s.inExpression(sent, i) }}
	o.phrase(sp)
	if line := set(o.parts); line != "" {
		h.word(line)
	}
	h.body = len(h.parts)
}
