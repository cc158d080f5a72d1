package syntax

import "strings"

// guessTags sets Lower and Tag of each token without the model: closed classes by
// their words, names by their capitals, the rest by their endings. That tells names,
// pronouns and numbers from other words, which is all that a sentence nobody asks
// the verb of needs.
func guessTags(toks []Token) {
	for i := range toks {
		toks[i].Lower = lower(toks[i].Text)
	}
	for i := range toks {
		t := &toks[i]
		prev, prevW, next, nextW := "", "", "", ""
		if i > 0 {
			prev, prevW = toks[i-1].Tag, toks[i-1].Lower
		}
		if i+1 < len(toks) {
			nextW = toks[i+1].Lower
		}
		switch c := t.Lower[0]; {
		case c >= 'a' && c <= 'z':
			t.Tag = guessWord(t, i == 0)
			if t.Tag == "NNP" && (in(monthNames, t.Lower) || in(dayNames, t.Lower)) {
				if i+1 < len(toks) {
					next = fixedTags[nextW]
				}
				mendMonth(t, i, prev, prevW, next, nextW)
			}
		case c >= '0' && c <= '9':
			t.Tag = markTag(t, prev, prevW, "")
		case alnum(t.Text[0]) || c >= 0x80 && strings.ToLower(t.Text) != t.Text:
			t.Tag = "NNP" // "Özal"
		default:
			if t.Tag = fixedTags[modelText(t.Text)]; t.Tag == "" {
				t.Tag = ":"
				if c >= 0x80 && letterAt(t.Text, 0, len(t.Text)) {
					t.Tag = "NN"
				}
			}
			t.Tag = markTag(t, prev, prevW, next)
		}
	}
}

// guessWord gives the tag of a word by itself. first: it begins the sentence, where
// a capital says little.
func guessWord(t *Token, first bool) string {
	w := t.Lower
	for _, form := range [...]string{t.Text, w} {
		if tag, ok := fixedTags[form]; ok {
			return tag
		}
	}
	switch {
	case in(prepositions, w) || in(subordinators, w) || w == "that":
		return "IN"
	case t.Text == w && in(modals, w):
		return "MD"
	}
	tag := guessEnding(w)
	if !upperAt(t.Text, 0) {
		return tag
	}
	if first && (tag == "RB" || tag == "VBG" || tag == "VBD" || common(w)) || people(w) {
		return tag
	}
	return "NNP"
}

// guessEnding gives the tag that words with this ending take most often.
func guessEnding(w string) string {
	if v, ok := irregularForms[w]; ok && v.past {
		return "VBD"
	}
	n := len(w)
	for _, e := range [...]struct{ ending, tag string }{
		{"ly", "RB"}, {"ing", "VBG"}, {"ed", "VBD"}, {"ese", "JJ"}, {"ish", "JJ"}, {"ian", "JJ"}, {"ean", "JJ"}, {"ous", "JJ"}, {"ful", "JJ"}, {"ive", "JJ"}, {"able", "JJ"}, {"ible", "JJ"}, {"al", "JJ"}, {"ic", "JJ"},
		{"ss", "NN"}, {"us", "NN"}, {"is", "NN"}, {"s", "NNS"},
	} {
		if n > len(e.ending)+2 && strings.HasSuffix(w, e.ending) {
			return e.tag
		}
	}
	return "NN"
}

// common reports whether a word is known to be no name.
func common(w string) bool {
	if in(baseVerbs, w) || in(sentenceStarters, strings.ToUpper(w[:1])+w[1:]) || closedClass(w) {
		return true
	}
	n := NounLemma(w)
	return in(personTitles, n) || in(contentNouns, n) || in(timeNouns, n) && !in(monthNames, n) && !in(dayNames, n) || in(baseVerbs, n) || irregularNouns[w] != ""
}

// people reports whether a word ends as the adjectives of peoples do: "Chinese", "Danish", "Korean".
func people(w string) bool {
	for _, e := range [...]string{"ese", "ish", "ian", "ean"} {
		if len(w) > len(e)+2 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}
