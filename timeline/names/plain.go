package names

import "dateline/timeline/lexicon"

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
