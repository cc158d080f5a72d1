package article

import (
	"strings"
	"unicode"
)

// placeName writes a place in capitals the usual way: "SIMI VALLEY, California" →
// "Simi Valley, California". Abbreviations with full stops stay.
func placeName(s string) string {
	s = spacedLetters(strings.Join(strings.Fields(s), " "))
	words := strings.SplitAfter(s, " ")
	for i, w := range words {
		words[i] = placeWord(w, i > 0)
	}
	return strings.Trim(strings.Join(words, ""), " ,|/")
}

// spacedLetters writes "H A V A N A, Cuba" as "HAVANA, Cuba".
func spacedLetters(s string) string {
	const fewest = 3 // letters
	words := strings.Split(s, " ")
	n := 0
	for n < len(words) && len(strings.TrimSuffix(words[n], ",")) == 1 && isUpper(words[n]) {
		n++
	}
	if n < fewest {
		return s
	}
	return strings.TrimSpace(strings.Join(words[:n], "") + " " + strings.Join(words[n:], " "))
}

func placeWord(w string, inner bool) string {
	if bare := strings.Trim(w, " ,"); strings.Contains(strings.TrimSuffix(bare, "."), ".") || !isUpper(bare) {
		return w
	} else if joiner := strings.ToLower(bare); inner && nameJoiners[joiner] {
		return strings.ToLower(w)
	}
	var b strings.Builder
	for i, part := range strings.SplitAfter(w, "-") {
		if i > 0 && nameJoiners[strings.ToLower(strings.Trim(part, "- ,"))] || i > 0 && strings.EqualFold(part, "au-") {
			b.WriteString(strings.ToLower(part))
			continue
		}
		start, n := true, 0
		for _, r := range part {
			if start {
				b.WriteRune(r)
			} else {
				b.WriteRune(unicode.ToLower(r))
			}
			n++
			start = r == '/' || r == '.' || (r == '\'' || r == '’') && n == 2 // N'Djamena, but Xi'an
		}
	}
	return b.String()
}
