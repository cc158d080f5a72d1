package headline

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// opensWithTime: before the token stand only words that say when.
func (s *teller) opensWithTime(sent, token int) bool {
	for i := 0; i < token; i++ {
		if t := &s.Doc.Sentences[sent].Tokens[i]; !s.InExpression(sent, i) && t.Rel != syntax.Punct && !t.IsPrep() && t.Tag != "CC" && t.Tag != "RB" {
			return false
		}
	}
	return true
}

// looksBack: the same, "when" alone, or the noun or number that the sentence begins with and "of": "When | they left",
// "Two of | its members left".
func (s *teller) looksBack(sent, token int) bool {
	ts := s.Doc.Sentences[sent].Tokens
	return s.opensWithTime(sent, token) || token == 1 && ts[0].Lower == "when" || s.opensPart(sent, token)
}

// opensPart: before the token stand a number or a common noun that opens the sentence and "of".
func (s *teller) opensPart(sent, token int) bool {
	ts := s.Doc.Sentences[sent].Tokens
	if token < 2 || token > 3 || ts[token-1].Lower != "of" || token == 3 && ts[0].Tag != "DT" {
		return false
	}
	first := &ts[token-2]
	return first.Tag == "CD" || first.Tag == "NN" || first.Tag == "NNS"
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

// isExpletive: "it" stands for the clause after the verb ("it emerged on Monday that he had fled"), or for nothing ("it
// rained", "it took two days to open the port").
func (s *teller) isExpletive(sent, clause int) bool {
	sen := &s.Doc.Sentences[sent]
	cl := &sen.Clauses[clause]
	if !cl.Subject.Empty() && s.itActs(sen, cl.Subject.Start) {
		return false
	}
	i := cl.Verb.Span.End
	if lexicon.Has(cl.Verb.Lemma, lexicon.Weather) || cl.Verb.Lemma == "take" && i+1 < len(sen.Tokens) && lexicon.Has(lexicon.NounLemma(sen.Tokens[i+1].Lower), lexicon.TimeNoun) {
		return !cl.Subject.Empty() && sen.Tokens[cl.Subject.Start].Lower == "it"
	}
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
		each := sen.Tokens[sp.Start].Lower        // "each side had to leave Lund before | it fell"
		many := t.Tag == "CD" && t.Lower != "one" // "seven of the eight members"
		if each == "each" || each == "every" || !t.IsNoun() && !many || (many || t.Tag == "NNS" || t.Tag == "NNPS") != plural {
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

// human: the noun stands for a person, or is a name that may.
func (s *teller) human(sent, token int) bool {
	sen := &s.Doc.Sentences[sent]
	for _, mi := range s.MentionsIn[sent] {
		if m := &s.Cast.Mentions[mi]; m.Span.Has(token) && m.Form != names.Adjective {
			return s.Cast.Entities[m.Entities[0]].Kind == names.Person
		}
	}
	if strings.HasPrefix(sen.Tokens[token].Tag, "NNP") {
		return !lexicon.IsEvent(sen.Tokens[token].Text)
	}
	w := sen.Lemma(token)
	return lexicon.Has(w, lexicon.Human) || lexicon.Has(w, lexicon.Title) || lexicon.Has(w, lexicon.Office) || lexicon.Has(w, lexicon.Ruler) || lexicon.Has(w, lexicon.PersonNoun) || lexicon.Has(w, lexicon.Family)
}

// landBefore gives the last land or place that the sentence names before the token, which "there" takes up; "" for none.
func (s *teller) landBefore(sent, token int) (name string) {
	for _, mi := range s.MentionsIn[sent] {
		if m := &s.Cast.Mentions[mi]; m.Span.End <= token && m.Form != names.Pronoun && m.Form != names.Adjective && !m.People {
			if e := &s.Cast.Entities[m.Entities[0]]; e.Kind == names.State || e.Kind == names.Place {
				name = withArticle(e.Name)
			}
		}
	}
	return name
}

// namesPlace: the sentence, or the one before it, names the place as one where something is: a land that only acts, or whose people are
// there, is not what "there" means: "the number of Norwegians in the country has grown since Chad sent guards | there".
func (s *teller) namesPlace(sent int, place string) bool {
	for k := max(sent-1, 0); k <= sent; k++ {
		if slices.ContainsFunc(s.MentionsIn[k], func(mi int) bool {
			m := &s.Cast.Mentions[mi]
			return m.Locative && s.Cast.Entities[m.Entities[0]].Name == place
		}) {
			return true
		}
	}
	return false
}

// goesOn: the pronoun opens a sentence of a paragraph that the sentence before has begun, where a reader looks it up at once, and a
// name in the line, the kind of the act, the verb that it is joined to, or kin that acts on something says of what it tells: "His son
// pardoned ten guards".
func (p *printed) goesOn(pronoun int) bool {
	k := p.r.Sentence
	named := p.r.Class != lexicon.NoClass || p.tok(p.r.Head).Rel == syntax.Conj || p.kinActs(pronoun)
	for i := range p.shown {
		named = named || p.shown[i] && !p.time(i) && strings.HasPrefix(p.tok(i).Tag, "NNP")
	}
	return named && k > 0 && p.s.Doc.Sentences[k-1].Block == p.sen.Block && p.s.opensWithTime(k, pronoun)
}

// kinActs: the pronoun says whose son or envoy the subject is, and the verb has an object in the line.
func (p *printed) kinActs(pronoun int) bool {
	h := p.tok(pronoun).Head
	if p.tok(pronoun).Tag != "PRP$" || h < 0 || !p.tok(h).Rel.Is(syntax.Nsubj) || p.tok(h).Head != p.r.Head || !lexicon.IsTeller(p.sen.Lemma(h)) {
		return false
	}
	o := p.sen.Object(p.r.Head)
	return o >= 0 && p.shown[o] && p.tok(o).IsNoun()
}

// namesLater: the clause of the pronoun, or the time or the like of which it tells, stands before the clause that it hangs on, whose
// subject is a name: "When he arrived, | Rao", "until May, when he arrived, | Rao".
func (p *printed) namesLater(pronoun, verb int) bool {
	for at, hops := verb, 0; at >= 0 && hops < len(p.shown); at, hops = p.tok(at).Head, hops+1 {
		if p.tok(at).Rel != syntax.Advcl && !p.tok(at).Rel.Is(syntax.Obl) || p.tok(at).Head < at {
			continue
		}
		for _, sub := range p.sen.Subjects(p.tok(at).Head) {
			if sub > pronoun && p.shown[sub] && strings.HasPrefix(p.tok(sub).Tag, "NNP") {
				return true
			}
		}
	}
	return false
}
