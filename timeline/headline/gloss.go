package headline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// What a quoted line has in square brackets behind or before words that the story alone explains: "The bloc [ECOWAS]
// agreed", "[Marilyn] Flynn", "the ADF [Allied Democratic Forces]". No word of the source changes.

const glossMost = 2 // brackets that a line bears beside its date, with that of a pronoun at its beginning

// glosses gives the additions of the span, at most so many with what already stands in brackets.
func (s *teller) glosses(r *mention, sp syntax.Span, have int) (out []edit) {
	done := map[int]bool{} // of whom the line has been told
	known := func(e int) bool { return done[e] }
	for _, mi := range s.MentionsIn[r.Sentence] {
		if have+len(out) >= glossMost {
			break
		}
		m := &s.Cast.Mentions[mi]
		if !sp.Has(m.Span.Start) || m.Span.End > sp.End || quotedAt(r.sen, m.Span.Start) || slices.ContainsFunc(m.Entities, known) {
			continue
		}
		if e, ok := s.glossOf(r, mi, sp); ok {
			out = append(out, e)
			for _, x := range m.Entities {
				done[x] = true
			}
		}
	}
	for i := sp.Start; i < sp.End && have+len(out) < glossMost; i++ {
		if f := s.fuller(r.Sentence, i); !f.Empty() && f.End <= sp.End && s.placesNoun(r.sen, &f, sp) {
			last := syntax.Span{Start: f.End - 1, End: f.End}
			out = append(out, edit{last, s.words(r.sen, last) + " [" + f.behind + "]"})
			continue
		}
		if b := s.bareNoun(r.Sentence, i); s.bearsName(r, &b, sp) && !slices.ContainsFunc(b.entities, known) {
			done[b.entities[0]] = true
			out = append(out, added(s, r.sen, b.End-1, b.name, b.of))
		}
	}
	return out
}

// glossOf gives the addition to a description, a surname or an abbreviation.
func (s *teller) glossOf(r *mention, mi int, sp syntax.Span) (edit, bool) {
	m := &s.Cast.Mentions[mi]
	alone := len(m.Entities) == 1
	switch {
	case m.Form == names.Description && !s.speaksOf(r.Sentence, sp, m.Entities):
		return s.described(r.sen, mi, sp)
	case m.Form == names.Short && alone && s.Cast.Entities[m.Entities[0]].Kind == names.Person:
		return s.surnamed(r.sen, mi, func(but int) bool { return s.namedInFull(r.sen, sp, m.Entities[0], but) })
	case (m.Form == names.Full || m.Form == names.Short) && alone:
		return s.abbreviated(r.sen, mi, sp)
	}
	return edit{}, false
}

// bearsName: a name can stand behind the bare noun, and the words do not speak of whom it means.
func (s *teller) bearsName(r *mention, b *bare, sp syntax.Span) bool {
	owns := b.of && b.End < len(r.sen.Tokens) && r.sen.Tokens[b.End].Tag == "POS"
	return b.name != "" && !owns && b.End <= sp.End && !s.speaksOf(r.Sentence, sp, b.entities)
}

// placesNoun: what the story had behind the noun names somebody or a place of whom the words say nothing: "the suit [against
// Chad]". What it had before it tells less often which is meant: "the [armed] revolt" may be another.
func (s *teller) placesNoun(sen *syntax.Sentence, f *fuller, sp syntax.Span) bool {
	if f.before != "" || f.End < len(sen.Tokens) && (sen.Tokens[f.End].IsNoun() || sen.Tokens[f.End].Tag == "POS" || strings.HasPrefix(f.behind, sen.Tokens[f.End].Lower+" ")) {
		return false // "the vote | threshold", "the letter | to Rao"
	}
	names := 0
	for _, w := range strings.Fields(f.behind) {
		if w == "a" || w == "an" {
			return false // "the vote [against a Rao ally]" names nobody
		}
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			if names++; s.saysName(sen, sp, w) {
				return false
			}
		}
	}
	return names > 0
}

// added is the edit that puts a name behind the noun at the token, in the form that the noun has.
func added(s *teller, sen *syntax.Sentence, noun int, name string, of bool) edit {
	last := syntax.Span{Start: noun, End: noun + 1}
	switch pos := last.End < len(sen.Tokens) && sen.Tokens[last.End].Tag == "POS"; {
	case pos:
		last.End++
		name = owner(name)
	case of:
		name = "of " + withArticle(name)
	}
	return edit{last, s.words(sen, last) + " [" + name + "]"}
}

// described adds the name of whom a common noun tells: "the bloc [ECOWAS]", "the bloc’s [ECOWAS’] plan".
func (s *teller) described(sen *syntax.Sentence, mi int, sp syntax.Span) (edit, bool) {
	m := &s.Cast.Mentions[mi]
	name := s.referent(mi)
	if name == "" || s.saysName(sen, sp, name) {
		return edit{}, false
	}
	return added(s, sen, m.Span.End-1, name, s.ofState(mi)), true
}

// ofState: the noun is of what rules the state that it stands for: "the government".
func (s *teller) ofState(mi int) bool {
	m := &s.Cast.Mentions[mi]
	w := s.Doc.Sentences[m.Sentence].Tokens[m.Span.End-1].Lower
	return len(m.Entities) == 1 && s.Cast.Entities[m.Entities[0]].Kind == names.State && lexicon.Has(w, lexicon.RulesLand)
}

// surnamed adds what a person is called beside the surname: "[Marilyn] Flynn".
func (s *teller) surnamed(sen *syntax.Sentence, mi int, inFull func(but int) bool) (edit, bool) {
	m := &s.Cast.Mentions[mi]
	e := &s.Cast.Entities[m.Entities[0]]
	last := syntax.Span{Start: m.Span.End - 1, End: m.Span.End}
	word := sen.Tokens[last.Start].Text
	if e.Kind != names.Person || m.Doubt != "" || !s.namedBefore(m.Entities[0], mi) || inFull(mi) {
		return edit{}, false
	}
	if k := m.Span.Start - 1; k >= 0 && slices.Contains(strings.Fields(e.Name), sen.Tokens[k].Text) {
		return edit{}, false // "bin | Laden"
	}
	if first := strings.TrimSuffix(sen.Tokens[m.Span.Start].Lower, "."); m.Span.End-m.Span.Start > 1 && !lexicon.Has(first, lexicon.Honorific) {
		return edit{}, false // "President Rao" says who it is
	}
	if n := &sen.Tokens[last.Start]; n.Rel == syntax.Compound && n.Head >= m.Span.End {
		return edit{}, false // "Assad loyalists"
	}
	switch {
	case strings.HasSuffix(e.Name, " "+word) && givenNames(strings.TrimSuffix(e.Name, " "+word)):
		return edit{last, "[" + strings.TrimSuffix(e.Name, " "+word) + "] " + word}, true
	case strings.HasPrefix(e.Name, word+" ") && !s.calledLast(m.Entities[0]) && !lexicon.Has(lexicon.VerbLemma(strings.ToLower(strings.Fields(e.Name)[1])), lexicon.Verb):
		return edit{last, word + " [" + strings.TrimPrefix(e.Name, word+" ") + "]"}, true
	}
	return edit{}, false
}

// givenNames: the words can be what a person is called: none is a verb in a form of its own or opens the name of a body, and no
// office or other word stands before a given name: not "Team", "Confirms", "Bank President" or "History Juan".
func givenNames(words string) bool {
	all := strings.Fields(strings.ToLower(words))
	for i, w := range all {
		v := lexicon.VerbLemma(w)
		given := lexicon.Has(w, lexicon.Masculine) || lexicon.Has(w, lexicon.Feminine)
		if v != w && lexicon.Has(v, lexicon.Verb) && !given || lexicon.Has(w, lexicon.BrandHead) || len(all) > 1 && i == len(all)-1 && (lexicon.Has(w, lexicon.Title) || lexicon.Has(w, lexicon.Office)) {
			return false
		}
		if first := all[0]; i > 0 && given && !lexicon.Has(first, lexicon.Masculine) && !lexicon.Has(first, lexicon.Feminine) && lexicon.Has(first, lexicon.HasTopic) {
			return false
		}
	}
	return true
}

// calledLast: the story calls the person by the last word of the name, so that the first is a given name.
func (s *teller) calledLast(entity int) bool {
	return slices.ContainsFunc(s.Cast.Mentions, func(m names.Mention) bool {
		return m.Form == names.Short && m.Entities[0] == entity && strings.HasSuffix(s.Cast.Entities[entity].Name, " "+s.Doc.Sentences[m.Sentence].Tokens[m.Span.End-1].Text)
	})
}

// namedInFull: the words name the person in full somewhere else.
func (s *teller) namedInFull(sen *syntax.Sentence, sp syntax.Span, entity, but int) bool {
	return slices.ContainsFunc(s.MentionsIn[s.Cast.Mentions[but].Sentence], func(mi int) bool {
		m := &s.Cast.Mentions[mi]
		return mi != but && m.Form == names.Full && sp.Has(m.Span.Start) && slices.Contains(m.Entities, entity)
	})
}

// abbreviated adds what the story once spelled out for letters that it uses: "the ADF [Allied Democratic Forces]".
func (s *teller) abbreviated(sen *syntax.Sentence, mi int, sp syntax.Span) (edit, bool) {
	m := &s.Cast.Mentions[mi]
	e := &s.Cast.Entities[m.Entities[0]]
	last := syntax.Span{Start: m.Span.End - 1, End: m.Span.End}
	t := &sen.Tokens[last.Start]
	if e.Kind != names.Organisation || len(t.Text) < 2 || len(t.Text) > 8 || t.Text != strings.ToUpper(t.Text) || strings.ContainsFunc(t.Text, func(r rune) bool { return !unicode.IsLetter(r) }) || !strings.Contains(e.Name, " ") || s.saysName(sen, sp, e.Name) {
		return edit{}, false
	}
	if h := t.Head; h >= m.Span.End && t.Rel == syntax.Compound {
		return edit{}, false // "the ADF | leader"
	}
	if !s.spelledOut(t.Text, m.Sentence) {
		return edit{}, false
	}
	return edit{last, t.Text + " [" + e.Name + "]"}, true
}

// spelledOut: a sentence before, of those that are searched, has the letters in brackets behind other words.
func (s *teller) spelledOut(letters string, before int) bool {
	for k := range min(before, fullerReach) {
		ts := s.Doc.Sentences[k].Tokens
		for i := 1; i+2 < len(ts); i++ {
			if ts[i].Text == "(" && ts[i+1].Text == letters && ts[i+2].Text == ")" {
				return true
			}
		}
	}
	return false
}

// saysName: the words have the last one of the name.
func (s *teller) saysName(sen *syntax.Sentence, sp syntax.Span, name string) bool {
	words := strings.Fields(name)
	return slices.ContainsFunc(sen.Tokens[sp.Start:sp.End], func(t syntax.Token) bool { return t.Text == words[len(words)-1] })
}
