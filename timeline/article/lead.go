package article

import "slices"

// findLead goes up from the story's stretch to its first paragraph, which a box of links may part from the others: it opens
// with a slug, or stands below a stamp and shares words with the story.
func findLead(text string, parts []part, from, to int) int {
	const (
		above = 80 // lines
		stamp = 10
		least = 4    // words
		story = 2000 // bytes
	)
	words := map[string]bool{}
	for _, w := range contentWords(cutRunes(text[parts[from].start:parts[to-1].end], story)) {
		words[w] = true
	}
	for i := from - 1; i >= max(0, from-above); i-- {
		s := text[parts[i].start:parts[i].end]
		if parts[i].kind == Body && underTitle(text, parts, i, from) {
			return i
		}
		if parts[i].kind != Body || !isRunning(s) {
			continue
		}
		if _, slug := readSlug(s); slug {
			return i
		}
		shared := 0
		for _, w := range contentWords(s) {
			if words[w] {
				shared++
			}
		}
		stamped := slices.ContainsFunc(parts[max(0, i-stamp):i], part.tellsDay)
		if stamped && shared >= least && !slices.ContainsFunc(parts[i:from], part.tellsDay) {
			for i > 0 && parts[i-1].kind == Body && isRunning(text[parts[i-1].start:parts[i-1].end]) {
				i-- // the paragraphs before it
			}
			return i
		}
	}
	return from
}

// underTitle: part i is a sentence, however short, right below the story's title and its day, and no more than a link or two part it
// from the other paragraphs.
func underTitle(text string, parts []part, i, from int) bool {
	const (
		links = 2
		least = 3 // words that it shares with the title
	)
	if i < 2 || from-i > links+1 || !parts[i-1].tellsDay() || parts[i-2].kind != Body || parts[i].worth(text) <= 0 || isRunning(text[parts[i-2].start:parts[i-2].end]) {
		return false
	}
	if slices.ContainsFunc(parts[i+1:from], func(p part) bool { return p.kind != Boilerplate }) {
		return false
	}
	title := contentWords(text[parts[i-2].start:parts[i-2].end])
	shared := 0
	for _, w := range contentWords(text[parts[i].start:parts[i].end]) {
		if slices.Contains(title, w) {
			shared++
		}
	}
	return shared >= least
}
