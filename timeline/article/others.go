package article

import "strings"

// Blurbs of other stories that follow a copied story in whole sentences.

// cutOthers makes boilerplate of the blurbs of other stories that follow in whole sentences: many of them open with the place of a
// wire, which stands once in a story and at its top. It gives where the story ends.
func (st stretch) cutOthers(text string, parts []part) int {
	const (
		own  = 5 // paragraphs of the story before them
		list = 3 // blurbs
	)
	prose, first, found, behind := 0, -1, 0, 0
	for i := st.from; i < st.to; i++ {
		p := parts[i]
		if p.kind != Body || p.worth(text) <= 0 {
			continue
		}
		switch prose++; {
		case prose > own && opensWire(text[p.start:p.end]):
			if found++; first < 0 {
				first, behind = i, 0
			}
			behind++
		case first >= 0:
			behind++
		}
	}
	if found < list || found*4 < behind || !opensOnce(text, parts[st.from:first], own) {
		return st.to
	}
	for i := first; i < st.to; i++ {
		parts[i].kind, parts[i].stamp = Boilerplate, stamp{}
	}
	return first
}

// opensOnce: no other paragraph than the first opens as a wire does.
func opensOnce(text string, parts []part, most int) bool {
	n := 0
	for _, p := range parts[:min(len(parts), 4*most)] {
		if p.kind == Body && opensWire(text[p.start:p.end]) {
			n++
		}
	}
	return n <= 1
}

// opensWire: the place of a wire in capitals and a dash stand at the beginning of the words, or behind a title that runs into them.
func opensWire(s string) bool {
	const far, shortest = 160, 4 // bytes
	head := cutRunes(s, far)
	for _, dash := range [...]string{" — ", " -- ", " – "} {
		i := strings.Index(head, dash)
		if i < 0 {
			continue
		}
		before := strings.TrimRight(head[:i], " ")
		if j := strings.LastIndex(before, " ("); j > 0 && strings.HasSuffix(before, ")") {
			before = before[:j] // KABUL (AP)
		}
		if j := strings.LastIndex(before, ", "); j > 0 && len(before)-j < 20 {
			before = before[:j] // SANAA, Yemen
		}
		place := before[strings.LastIndexAny(before, " \n")+1:]
		if len(place) >= shortest && isUpper(place) && !kickers[place] {
			return true
		}
	}
	return false
}
