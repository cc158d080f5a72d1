package story

import (
	"slices"
	"sort"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// NamesLand: the adjective names a land ("over Canadian territory").
func (s *Story) NamesLand(m *names.Mention) bool {
	ts := s.Doc.Sentences[m.Sentence].Tokens
	return m.Form == names.Adjective && m.Span.End < len(ts) && ts[m.Span.End].Lower != "border" && lexicon.Has(ts[m.Span.End].Lower, lexicon.Ground) && s.Cast.Entities[m.Entities[0]].Kind == names.State
}

// MentionsBefore gives the names that stand before a byte.
func (s *Story) MentionsBefore(byte int) []names.Mention {
	n := sort.Search(len(s.Cast.Mentions), func(i int) bool { return s.Cast.Mentions[i].End > byte })
	return s.Cast.Mentions[:n]
}

// ModifiesName: the mention only tells which state or person the name beside it belongs to
// ("US Secretary of State Antony Blinken", "Qatar's ruler, Sheikh Tamim", "Lee's
// predecessor", "South Korea's Supreme Court", "Dmitry Medvedev of Russia").
func (s *Story) ModifiesName(mi int) bool {
	m := &s.Cast.Mentions[mi]
	ts := s.Doc.Sentences[m.Sentence].Tokens
	after := m.Span.End
	if m.Form != names.Adjective {
		if s.ofOffice(mi) || s.chargeOfOffice(mi) || s.isOfBody(mi) {
			return true
		}
		if after < len(ts) && ts[after].Tag == "POS" {
			after++
		} else if ts[m.Span.Start].Tag != "PRP$" {
			return false
		}
		n := after
		for n < len(ts) && (ts[n].Tag == "JJ" || ts[n].Tag == "NNP") {
			n++
		}
		if n < len(ts) && lexicon.Has(lexicon.NounLemma(ts[n].Lower), lexicon.PersonOf) {
			return true
		}
	}
	if mi+1 >= len(s.Cast.Mentions) {
		return false
	}
	next := &s.Cast.Mentions[mi+1]
	kind := s.Cast.Entities[next.Entities[0]].Kind
	if next.Sentence != m.Sentence || next.Span.Start > after+longestRole || next.Locative {
		return false
	}
	if k := next.Span.Start - 1; k > after && ts[k].IsPrep() && allOf(ts[after:k], inRole) && s.chargeOfOffice(mi+1) && s.beforePerson(mi+1) {
		return true // "UN envoy to Mali Ida Lund"
	}
	switch {
	case kind == names.Person:
	case kind == names.Organisation && m.Form == names.Adjective: // "Italian carmaker Fiat"
		return after < next.Span.Start && ts[next.Span.Start-1].Tag == "NN" && allOf(ts[after:next.Span.Start], inRole)
	case kind != names.Organisation || next.Span.Start != after || s.Cast.Entities[m.Entities[0]].Kind == names.Person && next.Span.End < len(ts) && ts[next.Span.End].IsNoun():
		return false // "his Senate hearing" is his
	}
	for i := after; i < next.Span.Start; i++ {
		switch {
		case inRole(&ts[i]), ts[i].Text == ",":
		case ts[i].Lower == "and" && i > after && ts[i-1].Tag == "NN" && next.Span.End-next.Span.Start > 2 && !(m.Span.Start > 0 && ts[m.Span.Start-1].Tag == "DT"):
			// "Russian diplomat and former minister Ivo Rys" is one man
		default:
			return false
		}
	}
	return true
}

// isOfBody: the state stands right before a body of its own: "the United States Treasury".
func (s *Story) isOfBody(mi int) bool {
	if mi+1 >= len(s.Cast.Mentions) {
		return false
	}
	m, next := &s.Cast.Mentions[mi], &s.Cast.Mentions[mi+1]
	e, of := &s.Cast.Entities[m.Entities[0]], &s.Cast.Entities[next.Entities[0]]
	return next.Sentence == m.Sentence && next.Span.Start == m.Span.End && e.Kind == names.State && of.Kind == names.Organisation && of.State == e.Name
}

// inRole: the word may stand between a land and the person or body that it is the land of.
func inRole(t *syntax.Token) bool { return t.IsNoun() || t.Tag == "JJ" }

func allOf(ts []syntax.Token, fits func(*syntax.Token) bool) bool {
	for i := range ts {
		if !fits(&ts[i]) {
			return false
		}
	}
	return true
}

// longestRole is how many words may stand between an owner and the name: "the EU's financial
// services chief, Ada Lund".
const longestRole = 5

// chargeOfOffice: the state or land is what an envoy is sent to or charged with: "the special
// envoy for Yemen", "the ambassador to Chad".
func (s *Story) chargeOfOffice(mi int) bool {
	m := &s.Cast.Mentions[mi]
	ts := s.Doc.Sentences[m.Sentence].Tokens
	k := m.Span.Start - 1
	if k > 0 && ts[k].Lower == "the" {
		k--
	}
	if k < 1 || ts[k].Lower != "for" && ts[k].Lower != "to" && ts[k].Lower != "on" {
		return false
	}
	if lexicon.Has(ts[k-1].Lower, lexicon.Title) && s.beforePerson(mi) { // "Special Representative for Mali Ida Lund"
		return true
	}
	if !lexicon.Has(ts[k-1].Lower, lexicon.Office) {
		return false
	}
	// "ambassador to Chad Erik Lund"; but Chad is a party to "named an ambassador to Chad"
	return ts[k].Lower == "for" || s.beforePerson(mi)
}

// beforePerson: the name of a person follows the mention at once, or behind a comma.
func (s *Story) beforePerson(mi int) bool {
	m, next := &s.Cast.Mentions[mi], mi+1
	if next >= len(s.Cast.Mentions) || s.Cast.Mentions[next].Sentence != m.Sentence || s.Cast.Entities[s.Cast.Mentions[next].Entities[0]].Kind != names.Person {
		return false
	}
	switch s.Cast.Mentions[next].Span.Start {
	case m.Span.End:
		return true
	case m.Span.End + 1:
		return s.Doc.Sentences[m.Sentence].Tokens[m.Span.End].Text == ","
	}
	return false
}

// ofOffice: the state stands after "of" beside the person or office that is its own.
func (s *Story) ofOffice(mi int) bool {
	m := &s.Cast.Mentions[mi]
	ts := s.Doc.Sentences[m.Sentence].Tokens
	k := m.Span.Start - 1
	if k > 0 && ts[k].Lower == "the" {
		k--
	}
	if s.Cast.Entities[m.Entities[0]].Kind != names.State || k < 1 || ts[k].Lower != "of" {
		return false
	}
	if mi > 0 {
		if p := &s.Cast.Mentions[mi-1]; p.Sentence == m.Sentence && p.Span.End == k && s.Cast.Entities[p.Entities[0]].Kind == names.Person {
			return true
		}
	}
	if s.beforePerson(mi) && (lexicon.Has(ts[k-1].Lower, lexicon.Office) || lexicon.Has(ts[k-1].Lower, lexicon.Title)) {
		return true // "the prime minister of Norway Ada Lund"
	}
	return lexicon.Has(ts[k-1].Lower, lexicon.Ruler) && k > 1 && ts[k-2].Lower == "as"
}

// Apposed gives the mention of a person, named and no pronoun, that stands in apposition to the noun
// phrase, before it or after it ("the Norwegian, Jonas Eide, landed", "Jonas Eide, the envoy,
// landed"), or that it is known as, or -1.
func (s *Story) Apposed(sent int, sp syntax.Span) int {
	sen := &s.Doc.Sentences[sent]
	h := sen.HeadOf(sp)
	if h < 0 || !s.describes(sen, sp, h) {
		return -1
	}
	for _, mi := range s.MentionsIn[sent] {
		m := &s.Cast.Mentions[mi]
		if s.Cast.Entities[m.Entities[0]].Kind != names.Person || m.Form == names.Pronoun || sp.Has(m.Span.Start) {
			continue
		}
		last := m.Span.End - 1
		if t := &sen.Tokens[last]; t.Rel == syntax.Appos && sp.Has(t.Head) || closesSubject(sen, sp, m.Span) || opensSubject(sen, sp, m.Span) || t.Rel == "obl:as" && sen.Tokens[t.Head].Lower == "known" && sen.Tokens[t.Head].Head == h || sen.Tokens[h].Rel == syntax.Appos && m.Span.Has(sen.Tokens[h].Head) {
			return mi
		}
	}
	return -1
}

// describes: the noun phrase begins with an article or an owner, and not with a name of what it tells: "the envoy", "Norway's envoy".
func (s *Story) describes(sen *syntax.Sentence, sp syntax.Span, head int) bool {
	ts := sen.Tokens
	if t := ts[sp.Start].Tag; t == "DT" || t == "PRP$" {
		return true
	}
	owner := slices.ContainsFunc(ts[sp.Start:head], func(t syntax.Token) bool { return t.Tag == "POS" })
	return owner && ts[head].Tag == "NN" && lexicon.Has(ts[head].Lower, lexicon.Office)
}

// opensSubject: the name, perhaps with brackets behind it, stands before the comma in front of a noun phrase that begins with "a" and tells who
// that is: "Ida Lund (R-Tex.), | an ally of the king |, left".
func opensSubject(sen *syntax.Sentence, sp, name syntax.Span) bool {
	ts, k := sen.Tokens, sp.Start-2
	if k < 0 || ts[k+1].Text != "," || sp.End >= len(ts) || ts[sp.End].Text != "," && !lexicon.Has(ts[sp.End].Lower, lexicon.RelativePronoun) || ts[sp.Start].Lower != "a" && ts[sp.Start].Lower != "an" {
		return false
	}
	if ts[k].Text == ")" {
		for k > 0 && ts[k].Text != "(" {
			k--
		}
		k--
	}
	w := ts[sen.HeadOf(sp)].Lower
	return name.End == k+1 && (lexicon.Has(lexicon.NounLemma(w), lexicon.Human) || lexicon.Has(w, lexicon.Office) || lexicon.Has(w+"s", lexicon.Party))
}

// closesSubject: the name stands between commas right before the verb that the noun phrase is the subject of, behind a clause that tells
// more of the one whom it names: "the trader who had bought ships for the king's cousins, Ivo Rys, wept".
func closesSubject(sen *syntax.Sentence, sp, name syntax.Span) bool {
	ts, h, k, n := sen.Tokens, sen.HeadOf(sp), name.Start-1, name.End
	if k <= sp.Start || n+1 >= len(ts) || ts[k].Text != "," || ts[n].Text != "," || !ts[n+1].IsVerb() || ts[h].Head != n+1 || !ts[h].Rel.Is(syntax.Nsubj) || !lexicon.Has(lexicon.NounLemma(ts[h].Lower), lexicon.Human) {
		return false
	}
	return h+1 < k && lexicon.Has(ts[h+1].Lower, lexicon.RelativePronoun) && !(ts[k-1].Tag == "NN" && lexicon.Has(ts[k-1].Lower, lexicon.Human))
}
