package headline

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// What a quoted line changes inside the words that it quotes, so that they can be read away from their story: a name in
// brackets stands for a pronoun.

// An edit is what stands in a quoted line for tokens of its sentence.
type edit struct {
	syntax.Span
	text string
}

// edited gives the words of a span as words does, with the edits made.
func (s *teller) edited(sen *syntax.Sentence, sp syntax.Span, edits []edit) string {
	from, end := sen.Bytes(sp)
	var b strings.Builder
	slices.SortFunc(edits, func(a, b edit) int { return a.Start - b.Start })
	for _, e := range edits {
		if e.Start < sp.Start || e.End > sp.End {
			continue
		}
		a, z := sen.Bytes(e.Span)
		if a < from {
			continue // it begins inside the edit before it
		}
		b.WriteString(s.Doc.Text[from:a] + e.text)
		from = z
	}
	b.WriteString(s.Doc.Text[from:end])
	return strings.Join(strings.Fields(b.String()), " ")
}

// namings gives the edits that write out pronouns of the span, the first of each person whom the line does
// not name: the one that it begins with, and later subjects where the line names nobody before them. In a
// quotation nothing is written out.
func (s *teller) namings(r *mention, sp syntax.Span) (out []edit) {
	shown := map[int]bool{}
	of := s.MentionsIn[r.Sentence]
	for _, mi := range of {
		m := &s.Cast.Mentions[mi]
		if m.Form != names.Pronoun && sp.Has(m.Span.Start) {
			for _, e := range m.Entities {
				shown[e] = true
			}
			shown[m.Acting] = true
		}
	}
	for _, mi := range of {
		m := &s.Cast.Mentions[mi]
		if m.Form != names.Pronoun || !sp.Has(m.Span.Start) || slices.ContainsFunc(m.Entities, func(e int) bool { return shown[e] }) {
			continue
		}
		if m.Span.Start > sp.Start && !s.toldBefore(m, sp.Start) && (!r.sen.Tokens[m.Span.Start].Rel.Is(syntax.Nsubj) || s.namesPerson(r.Sentence, syntax.Span{Start: sp.Start, End: m.Span.Start})) {
			continue // "Rao … taking | his country out"
		}
		if name := s.named(r.Sentence, m.Span.Start); name != "" && !s.bears(r.sen, syntax.Span{Start: sp.Start, End: m.Span.Start}, m.Entities) {
			out = append(out, edit{syntax.Span{Start: m.Span.Start, End: m.Span.Start + 1}, name})
			for _, e := range m.Entities {
				shown[e] = true
			}
		}
	}
	for i := sp.Start; i < min(sp.End, r.Head); i++ { // "Two years later | it reopened"
		if strings.HasPrefix(r.sen.Tokens[i].Tag, "PRP") && s.looksBack(r.Sentence, i) && s.carried(r.Sentence, i) != "" {
			if name := s.named(r.Sentence, i); name != "" {
				out = append(out, edit{syntax.Span{Start: i, End: i + 1}, name})
			}
			return out
		}
	}
	return out
}

// toldBefore: the pronoun means a person whom the words of its sentence before the token name: "Rao wept when guards | beat him".
func (s *teller) toldBefore(m *names.Mention, token int) bool {
	w := &s.Doc.Sentences[m.Sentence].Tokens[m.Span.Start]
	return (w.Has(lexicon.MasculinePronoun) || w.Has(lexicon.FemininePronoun)) && s.speaksOf(m.Sentence, syntax.Span{End: token}, m.Entities)
}

// bears: the span has the last name of one of the entities, though the cast takes it for another word: "May | met".
func (s *teller) bears(sen *syntax.Sentence, sp syntax.Span, entities []int) bool {
	return slices.ContainsFunc(entities, func(e int) bool { return s.saysName(sen, sp, s.Cast.Entities[e].Name) })
}

// namesPerson: a person is named in the span.
func (s *teller) namesPerson(sent int, sp syntax.Span) bool {
	return slices.ContainsFunc(s.MentionsIn[sent], func(mi int) bool {
		m := &s.Cast.Mentions[mi]
		return sp.Has(m.Span.Start) && m.Form != names.Pronoun && s.Cast.Entities[m.Entities[0]].Kind == names.Person
	})
}

// ofTeller: the pronoun is the subject of what is told by somebody whom a noun before it means: "the envoy said | he had left". It
// means him most often, and the sentence says so.
func (s *teller) ofTeller(sen *syntax.Sentence, token int) bool {
	at := sen.Tokens[token].Head
	if !sen.Tokens[token].Rel.Is(syntax.Nsubj) || at < 0 || sen.Tokens[at].Rel != syntax.Ccomp || sen.Tokens[at].Head < 0 {
		return false
	}
	verb := sen.Tokens[at].Head
	who := sen.Subject(verb)
	return who >= 0 && who < token && lexicon.Has(sen.Lemma(verb), lexicon.TakesClause) && strings.HasPrefix(sen.Tokens[who].Tag, "N")
}

// named gives the name, in brackets, of whom the pronoun at the token stands for, "" where that is not sure.
func (s *teller) named(sent, token int) string {
	sen := &s.Doc.Sentences[sent]
	if t := &sen.Tokens[token]; !strings.HasPrefix(t.Tag, "PRP") || quotedAt(sen, token) || t.Lower == "it" && (s.introduces(sent, token) || s.isExpletive(sent, max(sen.ClauseAt(token), 0))) {
		return ""
	}
	if s.ofTeller(sen, token) || s.saysWhatItIs(sen, token) {
		return ""
	}
	name := s.carried(sent, token)
	for _, mi := range s.MentionsIn[sent] {
		m := &s.Cast.Mentions[mi]
		if m.Span.Start == token && m.Form == names.Pronoun && len(m.Entities) > 0 && s.surelyMeant(m) {
			name = s.nameToPrint(m)
			break
		}
	}
	switch {
	case name == "":
		return ""
	case sen.Tokens[token].Tag == "PRP$":
		return "[" + owner(name) + "]"
	}
	return "[" + name + "]"
}

// surelyMeant: nobody else than the cast says can be meant by the pronoun.
func (s *teller) surelyMeant(m *names.Mention) bool { return s.surely(m, carryMost) }

// surely is surelyMeant, looking back over at most so many sentences that go on by a pronoun.
func (s *teller) surely(m *names.Mention, most int) bool {
	return (m.Doubt == "" || s.leads(m) || s.onlyPerson(m) || s.onlyPair(m) || s.actsAgain(m, most)) && !s.groupActs(m) && !s.behindCaption(m) && !s.behindSeam(m)
}

// nameToPrint is the names of those whom the mention means; "" for a person whose first names are none.
func (s *teller) nameToPrint(m *names.Mention) string {
	var all []string
	for _, e := range m.Entities {
		name := s.Cast.Entities[e].Name
		if s.Cast.Entities[e].Kind != names.Person {
			name = withArticle(name)
		}
		all = append(all, name)
	}
	name := join(all)
	if k := strings.LastIndex(name, " "); s.Cast.Entities[m.Entities[0]].Kind == names.Person && len(all) == 1 && k >= 0 && !givenNames(name[:k]) {
		return ""
	}
	return name
}

// saysWhatItIs: the pronoun is "it", and is said to be a thing that no land or body is: "it is the first flu of the year" speaks of what
// the story is about.
func (s *teller) saysWhatItIs(sen *syntax.Sentence, token int) bool {
	h := sen.Tokens[token].Head
	if sen.Tokens[token].Lower != "it" || h < 0 || !sen.Tokens[h].IsNoun() || sen.Dependent(h, syntax.Cop) < 0 {
		return false
	}
	w := sen.Lemma(h)
	return !lexicon.Has(w, lexicon.OrganisationHead) && !lexicon.Has(w, lexicon.ShortBody) && !lexicon.Has(w, lexicon.Settlement) && !lexicon.Has(w, lexicon.PartOfLand) && !lexicon.Has(w, lexicon.PersonNoun)
}

// groupActs: the pronoun would mean several, and the sentence before tells of what others did, in the plural: "the watchdogs report
// that Rao and Moe left. | They have a list."
func (s *teller) groupActs(m *names.Mention) bool {
	if len(m.Entities) < 2 || m.Sentence == 0 || s.speaksOf(m.Sentence, syntax.Span{End: m.Span.Start}, m.Entities) {
		return false
	}
	before := &s.Doc.Sentences[m.Sentence-1]
	return slices.ContainsFunc(before.Subjects(before.Root()), func(i int) bool {
		return before.Tokens[i].Tag == "NNS" && !s.speaksOf(m.Sentence-1, before.NP(i), m.Entities)
	})
}

// behindSeam: between the pronoun and what it may mean another line of the page begins: "his death would be a loss | Promoted in 2005, he".
func (s *teller) behindSeam(m *names.Mention) bool {
	sen, from := &s.Doc.Sentences[m.Sentence], 0
	for _, i := range seams(sen) {
		if i <= m.Span.Start && letters(sen.Tokens[i-1].Text) {
			from = i
		}
	}
	return from > 0 && !slices.ContainsFunc(s.MentionsIn[m.Sentence], func(mi int) bool {
		o := &s.Cast.Mentions[mi]
		return o.Form != names.Pronoun && o.Span.Start >= from && o.Span.Start < m.Span.Start && slices.ContainsFunc(o.Entities, func(e int) bool { return slices.Contains(m.Entities, e) })
	})
}

// behindCaption: the line before the pronoun ends without a full stop, and is no headline: what it names is on a picture.
func (s *teller) behindCaption(m *names.Mention) bool {
	if m.Sentence == 0 {
		return false
	}
	before := &s.Doc.Sentences[m.Sentence-1]
	return before.Block != s.Doc.Sentences[m.Sentence].Block && !s.Doc.Blocks[before.Block].Headline && letters(before.Tokens[len(before.Tokens)-1].Text)
}
