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
		case prose > own && (opensWire(text[p.start:p.end]) || opensPlace(text[p.start:p.end]) && titleAbove(text, parts, i)):
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
	hide(parts[first:st.to])
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

// wirePlace opens the blurb of a wire that sets no dash behind its place.
var wirePlace = lazily(`^[A-Z]{4,}(?:[ /][A-Z]{3,}){0,2}(?:, [A-Z][a-z]+)? (?:[A-Z][a-z]|[A-Z]\.)`)

// opensPlace: "BERLIN German Finance Minister", "MUNICH, Germany European ministers".
func opensPlace(s string) bool { return wirePlace().MatchString(s) }

// titleAbove: a line that is no prose stands above part i.
func titleAbove(text string, parts []part, i int) bool {
	return i > 0 && (parts[i-1].kind == Body || parts[i-1].kind == Boilerplate) && parts[i-1].worth(text) <= 0
}

// markRepeated makes boilerplate of what a page says twice or more in the same words: the text and the alternative text of
// a picture, a teaser. Where most of the text stands twice it was copied twice, and the first is left.
func markRepeated(text string, parts []part) {
	const shortest = 50 // bytes
	times := map[string]int{}
	all, again := 0, 0
	for _, p := range parts {
		if s := withoutBullet(text[p.start:p.end]); p.kind == Body && len(s) >= shortest {
			all++
			if times[s]++; times[s] > 1 {
				again++
			}
		}
	}
	seen := map[string]bool{}
	for i := range parts {
		p := &parts[i]
		s := withoutBullet(text[p.start:p.end])
		if times[s] < 2 || p.kind != Body || !isRunning(s) {
			continue
		}
		if seen[s] || again*4 < all {
			p.kind = Boilerplate
		}
		seen[s] = true
	}
}
