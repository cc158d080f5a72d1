package names

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// nationalReach is how many sentences back the one stands whom "the Finn" means.
const nationalReach = 5

// readNational reads "the Brazilian" as the one person near of whom the story says that he is of that land; where it names none, as one of
// the land's people, and never as the land.
func (f *finder) readNational(si int, h *hit) int {
	s := &f.sents[si]
	i, end := h.span.Start-1, h.span.End
	if i < 0 || s.fold[i] != "the" || !h.adj || h.entry < 0 || f.g.known[h.entry].Kind != State || !isOnePerson(s.Tokens[end-1].Text) || f.qualifies(s, end) || f.titleFollows(s, end) || f.apposed(si, end) >= 0 {
		return 0
	}
	span := syntax.Span{Start: h.span.Start, End: end}
	if e := f.lastOfLand(si, f.g.known[h.entry].State); e >= 0 {
		span.Start = i
		f.mention(si, span, Description, e)
	} else {
		f.mention(si, span, Short, f.hitEntity(s, h)).People = true
	}
	return end - h.span.Start
}

// isOnePerson: the adjective of a land is a noun for one of its people as well, and not, as "the Dutch" and "the Chinese" are, for all, or, as
// "the U.S." is, the land.
func isOnePerson(w string) bool {
	return shape(w) == capitalised && !strings.Contains(w, ".") && !strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ese") && !strings.HasSuffix(w, "sh") && !strings.HasSuffix(w, "ch")
}

// lastOfLand gives the one person of the land whom the sentence or those before it name; -1 if there are none or several.
func (f *finder) lastOfLand(si int, land string) int {
	only := -1
	for _, m := range f.since(si - nationalReach) {
		for _, e := range m.Entities {
			if en := &f.cast.Entities[e]; en.Kind != Person || e == only || en.State != land && !f.calledOf(m, land) {
				continue
			}
			if only >= 0 {
				return -1
			}
			only = e
		}
	}
	return only
}

// calledOf: beside the name the land stands for what its bearer is: "Peruvian judge | Luis Prado", "Luis Prado, | a Peruvian judge".
func (f *finder) calledOf(m *Mention, land string) bool {
	s := &f.sents[m.Sentence]
	k := m.Span.Start - 1
	for k >= 0 && s.at[k] == 0 && !s.proper[k] && (s.Tokens[k].IsNoun() || s.Tokens[k].IsModifier()) {
		k--
	}
	if k >= 0 && f.isOfLand(s, k, land) {
		return true
	}
	if k = m.Span.End; k+1 >= len(s.Tokens) || s.Tokens[k].Text != "," || !s.words[k+1].Has(lexicon.Article) {
		return false
	}
	for k += 2; k < len(s.Tokens) && s.at[k] == 0 && s.Tokens[k].IsModifier(); k++ {
	}
	return k < len(s.Tokens) && f.isOfLand(s, k, land)
}

// isOfLand: the word at k is the adjective of the land.
func (f *finder) isOfLand(s *sentence, k int, land string) bool {
	h := s.hitAt(k)
	return h != nil && h.adj && f.knownAs(h).Kind == State && f.knownAs(h).State == land
}
