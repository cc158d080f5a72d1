package headline

import (
	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// pronounReferent gives the noun phrase that the subject "it" or "they" stands for, and its
// sentence, where the cast does not know it: the subject of the clause before if it
// agrees in number and is no person, else that clause's object. Where another noun of that number
// is subject or object there, none is sure.
func (s *teller) pronounReferent(sent, clause int, sub syntax.Span) (syntax.Span, int) {
	sen := &s.Doc.Sentences[sent]
	plural := false
	if sub.End-sub.Start != 1 {
		return syntax.Span{}, 0
	}
	switch sen.Tokens[sub.Start].Lower {
	case "they":
		plural = true
	case "it":
	default:
		return syntax.Span{}, 0
	}
	for _, mi := range s.MentionsIn[sent] {
		if s.Cast.Mentions[mi].Span.Start == sub.Start {
			return syntax.Span{}, 0
		}
	}
	if next := sub.End; s.isExpletive(sent, clause) || next < len(sen.Tokens) && sen.Tokens[next].Start == sen.Tokens[sub.Start].End {
		return syntax.Span{}, 0
	}
	of, in := sen.Clauses[clause].Parent, sent
	if of < 0 || sen.Clauses[clause].Span.Start <= sen.Clauses[of].Verb.Span.Start {
		if sent == 0 || sub.Start > 0 && !s.opensWithTime(sent, sub.Start) || s.Doc.Sentences[sent-1].Block != sen.Block {
			return syntax.Span{}, 0
		}
		of, in = 0, sent-1
	}
	law := lexicon.Has(sen.Clauses[clause].Verb.Lemma, lexicon.LawVerb)
	if in == sent && sub.Start > 0 && sen.Tokens[sub.Start-1].Tag == "CC" && !law {
		return syntax.Span{}, 0 // "the authorities gave in and they married": the same subject would not be said again
	}
	it := s.referentIn(in, of, plural, law)
	if c := &s.Doc.Sentences[in].Clauses[of]; in == sent && lexicon.Has(c.Verb.Lemma, lexicon.Says) && it != s.Doc.Sentences[in].SubjectSpan(of) {
		return syntax.Span{}, 0 // "Moe told the bank that | it had closed"
	}
	if it.Empty() || in != sent && !law || s.Doc.Sentences[in].Tokens[it.Start].Tag == "PRP$" || !law && it != s.Doc.Sentences[in].SubjectSpan(of) || s.holdsVerb(in, it) || !law && s.hasRival(in, sent, sub.Start, it, plural) {
		return syntax.Span{}, 0
	}
	return it, in
}

// opensWithTime: before the token stand only words that say when.
func (s *teller) opensWithTime(sent, token int) bool {
	for i := 0; i < token; i++ {
		if t := &s.Doc.Sentences[sent].Tokens[i]; !s.InExpression(sent, i) && t.Rel != syntax.Punct && !t.IsPrep() && t.Tag != "CC" && t.Tag != "RB" {
			return false
		}
	}
	return true
}

// holdsVerb: the phrase holds a verb, so that it may be more than a noun phrase: "the market's been | closed".
func (s *teller) holdsVerb(sent int, sp syntax.Span) bool {
	ts := s.Doc.Sentences[sent].Tokens
	for i := sp.Start; i < sp.End; i++ {
		if ts[i].IsVerb() && ts[i].Tag != "VBG" || i == sp.End-1 && ts[i].Tag == "POS" {
			return true
		}
	}
	return false
}

// hasRival: from the sentence of phrase it up to the pronoun another noun that the pronoun may mean is a subject or an
// object, or stands between the two.
func (s *teller) hasRival(in, sent, pronoun int, it syntax.Span, plural bool) bool {
	for k := in; k <= sent; k++ {
		ts := s.Doc.Sentences[k].Tokens
		for i := range ts {
			if k == sent && i >= pronoun {
				break
			}
			t := &ts[i]
			if k == in && it.Has(i) || !t.IsNoun() || s.InExpression(k, i) {
				continue
			}
			if !plural && (t.Tag == "NNS" || t.Tag == "NNPS" || s.isPersonOrPlace(k, i)) {
				continue // a couple, a crew or two people may be "they", but "it" is one thing
			}
			if in == sent && i > it.End || t.Rel.Is(syntax.Nsubj) || t.Rel == syntax.Obj || t.Rel == syntax.Iobj || t.Rel == syntax.Conj {
				return true
			}
		}
	}
	return false
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
		return !s.isPersonOrPlace(sent, h)
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

// isPersonOrPlace: the token is part of the name of one who is no "it", or of where something is.
func (s *teller) isPersonOrPlace(sent, token int) bool {
	for _, mi := range s.MentionsIn[sent] {
		if m := &s.Cast.Mentions[mi]; m.Span.Has(token) && (m.Locative || s.Cast.Entities[m.Entities[0]].Kind == names.Person) {
			return true
		}
	}
	return false
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
