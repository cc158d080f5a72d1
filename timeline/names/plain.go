package names

import (
	"strings"

	"dateline/timeline/lexicon"
)

// dropPlain frees the names of bodies that are words for other things too, where they may be those and the story names
// the body nowhere else: "Shell fire killed ten", "Fed up with the war", "GM crops".
func (f *finder) dropPlain() {
	sure := map[int]bool{} // by entry
	f.eachHit(func(s *sentence, h *hit) {
		if h.noun && !f.mayBePlain(s, h) {
			sure[h.entry] = true
		}
	})
	f.eachHit(func(s *sentence, h *hit) {
		if f.mayBePlain(s, h) && !sure[h.entry] {
			f.dropHits(s, h.span)
		}
	})
}

// mayBePlain: the name is a word for other things too, its capital says nothing, and the word behind it is not its verb.
func (f *finder) mayBePlain(s *sentence, h *hit) bool {
	i, n := h.span.Start, h.span.End
	headline := f.doc.Blocks[s.Block].Headline
	if !lexicon.Has(s.spelt(h.span), lexicon.PlainBody) || n == len(s.Tokens) || shape(s.Tokens[n].Text) != lowerCase && !headline {
		return false
	}
	return (i == 0 || headline || isQuote(s.Tokens[i-1].Text)) && !s.Tokens[n].IsVerb() && s.Tokens[n].Tag != "MD"
}

// dropSurnames frees the one word by which the gazetteer knows a body where the story shows it to be a surname, behind a given name
// and perhaps an initial: "Curtis L. Wagner said … Wagner said".
func (f *finder) dropSurnames() {
	borne := map[string]bool{}
	oneWord := func(s *sentence, h *hit) bool {
		return h.noun && h.span.End-h.span.Start == 1 && f.g.known[h.entry].Kind == Organisation && !isAcronym(s.Tokens[h.span.Start].Text)
	}
	f.eachHit(func(s *sentence, h *hit) {
		k := h.span.Start - 1
		if k > 0 && isInitial(s.Tokens[k].Text) {
			k--
		}
		if oneWord(s, h) && k >= 0 && s.proper[k] && s.at[k] == 0 && s.bits[k]&(maleName|femaleName) != 0 {
			borne[s.fold[h.span.Start]] = true
		}
	})
	f.eachHit(func(s *sentence, h *hit) {
		if oneWord(s, h) && borne[s.fold[h.span.Start]] {
			f.dropHits(s, h.span)
		}
	})
}

// isStrangeAssembly: the name is that of the assembly of a body of states, without that body's name, and the story nowhere speaks of
// the body: "the General Assembly" of Maryland.
func (f *finder) isStrangeAssembly(s *sentence, h *hit, spoken map[string]bool) bool {
	k := &f.g.known[h.entry]
	first, _, _ := strings.Cut(k.Name, " ")
	return k.Kind == Organisation && k.State != "" && !f.g.isState(k.State) && s.fold[h.span.End-1] == "assembly" && s.fold[h.span.Start] != fold(first) && !spoken[k.State] && h.span.End-h.span.Start == 2
}
