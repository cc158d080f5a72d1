package headline

import (
	"slices"
	"strings"
	"unicode"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// How a headline names who and what its sentence only points to.

// nameAfter gives the name that stands after the subject sp between commas, and says
// better who is meant; nil if there is none.
func (h *writer) nameAfter(sp syntax.Span) *names.Mention {
	ts := h.sen.Tokens
	if sp.Empty() || sp.End >= len(ts) || ts[sp.End].Text != "," {
		return nil
	}
	for _, mi := range h.s.MentionsIn[h.sent] {
		m := &h.s.Cast.Mentions[mi]
		if m.Span.Start == sp.End+1 && m.Form == names.Full && h.s.Cast.Entities[m.Entities[0]].Kind == names.Person {
			if e := m.Span.End; e < len(ts) && (ts[e].Text == "," || ts[e].IsVerb()) {
				return m
			}
		}
	}
	return nil
}

// joined: "and" stands right before or behind the name, so that it is one of several.
func (h *writer) joined(name syntax.Span) bool {
	ts := h.sen.Tokens
	return name.Start > 0 && ts[name.Start-1].Tag == "CC" || name.End < len(ts) && ts[name.End].Tag == "CC"
}

// numberBound takes in the words before a number that bound it: "more than | fifty countries". They may
// stand outside of its clause in the tree: "the army says at least | six men fled".
func (s *teller) numberBound(sentence int, sp syntax.Span) int {
	ts := s.Doc.Sentences[sentence].Tokens
	if sp.Empty() || ts[sp.Start].Tag != "CD" && ts[sp.Start].Tag != "JJ" && !lexicon.Has(ts[sp.Start].Lower, lexicon.Fraction) {
		return sp.Start
	}
	for n := min(3, sp.Start); n > 0; n-- {
		words := make([]string, n)
		for i := range words {
			words[i] = ts[sp.Start-n+i].Lower
		}
		if lexicon.Has(strings.Join(words, " "), lexicon.NumberBound) && !(n == 1 && ts[sp.Start].Tag == "JJ") && !s.InExpression(sentence, sp.Start-n) {
			return sp.Start - n
		}
	}
	return sp.Start
}

// isNamed: a name will be written for what begins at token i.
func (h *writer) isNamed(i int) bool {
	_, _, ok := h.nameAt(i)
	return ok
}

// dispensable: in a brief headline, the end of the description of a named person that
// begins at token i, with its comma; 0 otherwise.
func (h *writer) dispensable(i int) int {
	if !h.brief {
		return 0
	}
	for _, mi := range h.s.MentionsIn[h.sent] { // "the | Norwegian | foreign minister Ana Moe"
		m := &h.s.Cast.Mentions[mi]
		if m.Span.Start == i && m.Form == names.Adjective && h.s.ModifiesName(mi) && h.s.Cast.Mentions[mi+1].Span.Start == m.Span.End {
			return m.Span.End
		}
	}
	if ts := h.sen.Tokens; ts[i].Text == "," && i+1 < len(ts) {
		return h.dispensableAside(i)
	}
	return h.dispensableBefore(i)
}

// dispensableAside is the end of the description behind the comma: "Ana Moe|, the foreign minister|, left", or of the comma alone
// where "and" follows.
func (h *writer) dispensableAside(comma int) int {
	if h.sen.Tokens[comma+1].Lower == "and" {
		return comma + 1
	}
	for _, mi := range h.s.MentionsIn[h.sent] {
		m := &h.s.Cast.Mentions[mi]
		if m.Span.Start == comma+1 && m.Form == names.Description && h.written[m.Entities[0]] {
			return m.Span.End
		}
	}
	return 0
}

// dispensableBefore is the start of the name behind the description: "| the foreign minister, | Ana Moe, left". The comma behind the
// name goes with one before it.
func (h *writer) dispensableBefore(i int) int {
	ts := h.sen.Tokens
	for _, mi := range h.s.MentionsIn[h.sent] {
		m := &h.s.Cast.Mentions[mi]
		if m.Span.Start != i || m.Form != names.Description || mi+1 >= len(h.s.Cast.Mentions) {
			continue
		}
		next := &h.s.Cast.Mentions[mi+1]
		if next.Sentence == h.sent && next.Form == names.Full && next.Entities[0] == m.Entities[0] && next.Span.Start <= m.Span.End+1 {
			if n := next.Span.End; next.Span.Start == m.Span.End+1 && n < len(ts) && ts[n].Text == "," {
				h.comma = n
			}
			return next.Span.Start
		}
	}
	return 0
}

// nameAt resolves a pronoun, a bare surname or a description that begins at token i.
func (h *writer) nameAt(i int) (string, int, bool) {
	if name, end := h.standsFor(i); name != "" {
		h.stands = true
		return name, end, true
	}
	for _, mi := range h.s.MentionsIn[h.sent] {
		m := &h.s.Cast.Mentions[mi]
		if m.Span.Start != i || len(m.Entities) == 0 {
			continue
		}
		if !h.takesName(mi) {
			return "", 0, false
		}
		var all []string
		for _, e := range m.Entities {
			all = append(all, h.s.Cast.Entities[e].Name)
		}
		name := join(all)
		if h.sen.Tokens[i].Tag == "PRP$" {
			name = owner(name)
		}
		return name, m.Span.End, true
	}
	return "", 0, false
}

// takesName: the names of whom the mention means are written in its place.
func (h *writer) takesName(mi int) bool {
	holds := func(f func(*writer, int) bool) bool { return f(h, mi) }
	k := firstRule(nameRules, holds)
	return k >= 0 && nameRules[k].Then && firstRule(unnamedRules, holds) < 0
}

// standsFor gives the name of what a common noun that begins at the token stands for, and the token behind it.
func (h *writer) standsFor(i int) (string, int) {
	if h.bare {
		return "", 0
	}
	known := func(e int) bool { return h.written[e] }
	if b := h.s.bareNoun(h.sent, i); b.name != "" && !slices.ContainsFunc(b.entities, known) {
		if b.of {
			if h.sen.Tokens[i].Lower == "the" {
				i++
			}
			noun := h.s.words(h.sen, syntax.Span{Start: i, End: b.End})
			if i == 0 {
				noun = strings.ToLower(noun)
			}
			return owner(b.name) + " " + noun, b.End
		}
		return h.inside(b.name, i), b.End
	}
	for _, mi := range h.s.MentionsIn[h.sent] {
		m := &h.s.Cast.Mentions[mi]
		if m.Span.Start != i || slices.ContainsFunc(m.Entities, known) {
			continue
		}
		name := h.s.referent(mi)
		switch {
		case name == "":
		case len(m.Entities) == 1 && h.s.Cast.Entities[m.Entities[0]].Kind != names.Person:
			name = h.inside(name, i)
		}
		return name, m.Span.End
	}
	if f := h.s.fuller(h.sent, i); !f.Empty() && !(f.sent == h.sent && h.has(f.head)) {
		full := f.text()
		if len(h.parts) > 0 && !f.owned {
			full = "the " + full
		}
		return full, f.End
	}
	return "", 0
}

// has: the line has a word for the token.
func (h *writer) has(i int) bool {
	return slices.ContainsFunc(h.parts, func(p part) bool { return p.span.Has(i) })
}

// inside is the name as it stands at the token: behind the subject it has its article, "reminded | the High Court".
func (h *writer) inside(name string, at int) string {
	if at > 0 && h.subjectEnd > 0 {
		return withArticle(name)
	}
	return name
}

// modifies: the bare surname only says of what sort the noun after it is, or is told apart by what
// stands before it: "Assad loyalists", "a cautious Vettel".
func (h *writer) modifies(m *names.Mention) bool {
	ts := h.sen.Tokens
	last := m.Span.End - 1
	if ts[last].Rel == syntax.Compound && ts[last].Head >= m.Span.End {
		return true
	}
	k := m.Span.Start - 1
	for k > 0 && strings.HasPrefix(ts[k].Tag, "JJ") {
		k--
	}
	return m.Span.End-m.Span.Start == 1 && k >= 0 && (ts[k].Tag == "DT" || ts[k].Tag == "PRP$")
}

// inName: the token is part of a name, or an adjective of one.
func (h *writer) inName(i int) bool {
	return slices.ContainsFunc(h.s.MentionsIn[h.sent], func(mi int) bool { return h.s.Cast.Mentions[mi].Span.Has(i) })
}

// bynamed: a byname behind the name tells the person apart from others of it: "William | the Conqueror".
func (h *writer) bynamed(m *names.Mention) bool {
	ts := h.sen.Tokens
	e := m.Span.End
	return e+1 < len(ts) && ts[e].Lower == "the" && title(&ts[e+1]) && ts[e+1].Tag != "CD" || e < len(ts) && len(ts[e].Text) > 1 && strings.Trim(ts[e].Text, "IVX") == ""
}

// ownerBeside: the one whose name would be written for a possessive stands in apposition to a noun of
// the same clause: "the chair, Ambassador Moran, presented his report".
func (h *writer) ownerBeside(mi int) bool {
	m := &h.s.Cast.Mentions[mi]
	for k := mi - 1; k >= 0 && h.s.Cast.Mentions[k].Sentence == m.Sentence; k-- {
		o := &h.s.Cast.Mentions[k]
		if len(o.Entities) == 1 && o.Entities[0] == m.Entities[0] && o.Span.Start > 0 && h.sen.Tokens[o.Span.Start-1].Text == "," && h.sen.ClauseAt(o.Span.Start) == h.sen.ClauseAt(m.Span.Start) {
			return true
		}
	}
	return false
}

// namesSubject: the entity is named right after the subject, between commas, so that a
// possessive speaks of the subject.
func (h *writer) namesSubject(entity int) bool {
	if h.clause < 0 {
		return false
	}
	sub := h.sen.SubjectSpan(h.clause)
	if sub.Empty() || sub.End >= len(h.sen.Tokens) || h.sen.Tokens[sub.End].Text != "," {
		return false
	}
	for _, mi := range h.s.MentionsIn[h.sent] {
		m := &h.s.Cast.Mentions[mi]
		if m.Span.Start >= sub.End && m.Span.Start <= sub.End+2 && len(m.Entities) == 1 && m.Entities[0] == entity {
			return true
		}
	}
	return false
}

// titledOnly: the mention begins with a title that says who the person is ("Lord", "Pope").
func (h *writer) titledOnly(m *names.Mention) bool {
	first := h.sen.Tokens[m.Span.Start]
	return first.Lower != "the" && !lexicon.Has(strings.TrimSuffix(first.Lower, "."), lexicon.Honorific) &&
		m.Span.End-m.Span.Start > 1 && unicode.IsUpper([]rune(first.Text)[0])
}

// isNameBeside: the name stands right beside the description.
func (h *writer) isNameBeside(mi int) bool {
	m := &h.s.Cast.Mentions[mi]
	for _, n := range []int{mi - 1, mi + 1} {
		if n < 0 || n >= len(h.s.Cast.Mentions) {
			continue
		}
		o := &h.s.Cast.Mentions[n]
		if o.Sentence == m.Sentence && o.Form == names.Full && o.Entities[0] == m.Entities[0] && (o.Span.Start <= m.Span.End+1 && o.Span.Start >= m.Span.End || m.Span.Start <= o.Span.End+1 && n < mi) {
			return true
		}
	}
	return false
}

// afterSubject is the first token after the subject, 0 while the subject is being written.
func (h *writer) afterSubject() int {
	if h.subjectEnd == 0 {
		return 0
	}
	return h.parts[h.subjectEnd-1].token + 1
}

// bodyEnd: while the subject is being written, descriptions become names.
func (h *writer) bodyEnd() int {
	if h.subjectEnd == 0 {
		return len(h.sen.Tokens)
	}
	return 0
}

// markWritten remembers the entities of a mention that begins at token i as written.
func (h *writer) markWritten(i int) {
	for _, e := range h.s.bareNoun(h.sent, i).entities {
		h.written[e] = true
	}
	for _, mi := range h.s.MentionsIn[h.sent] {
		m := &h.s.Cast.Mentions[mi]
		start := m.Span.Start == i || m.Span.Start == i-1 && m.Span.Has(i) && h.sen.Tokens[i-1].Tag == "DT" // "The Philippines"
		if start && m.Form != names.Adjective {
			for _, e := range m.Entities {
				h.written[e] = true
			}
			if m.Acting >= 0 {
				h.written[m.Acting] = true
			}
		}
	}
}

func join(list []string) string {
	switch n := len(list); n {
	case 0:
		return ""
	case 1:
		return list[0]
	default:
		return strings.Join(list[:n-1], ", ") + " and " + list[n-1]
	}
}
