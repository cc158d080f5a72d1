package syntax

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"dateline/timeline/lexicon"
)

// guessTags sets the Tag of each token, of which the rest is looked up, without the model: closed classes by
// their words, names by their capitals, the rest by their endings. That tells names,
// pronouns and numbers from other words, which is all that a sentence nobody asks
// the verb of needs.
func guessTags(toks []Token) {
	s := spot{toks: toks}
	for i := range toks {
		t := &toks[i]
		s.move(i) // no tag is guessed yet of what follows
		switch c := t.Lower[0]; {
		case c >= 'a' && c <= 'z':
			t.Tag = guessWord(t, i == 0)
		case c >= '0' && c <= '9':
			s.mend(markTags)
		case alnum(t.Text[0]) || c >= 0x80 && strings.ToLower(t.Text) != t.Text:
			t.Tag = "NNP" // "Özal"
		default:
			if t.Tag = fixedTags[modelText(t.Text)]; t.Tag == "" {
				t.Tag = ":"
				if c >= 0x80 && letterAt(t.Text, 0, len(t.Text)) {
					t.Tag = "NN"
				}
			}
			s.mend(markTags)
		}
	}
}

// guesses are the tags of words known by themselves: closed classes and irregular pasts.
var guesses = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, f := range [...]lexicon.Feature{lexicon.Predeterminer, lexicon.AnyOf, lexicon.Demonstrative} {
		for _, w := range lexicon.Words(f) {
			m[w] = "DT"
		}
	}
	m["that"], m["some"], m["no"], m["one"], m["her"] = "IN", "DT", "DT", "CD", "PRP$"
	for w, v := range lexicon.VerbForms() {
		if v.Past {
			m[w] = "VBD"
		}
	}
	for _, w := range lexicon.Words(lexicon.Modal) {
		m[w] = "MD"
	}
	for _, w := range slices.Concat(lexicon.Words(lexicon.Preposition), lexicon.Words(lexicon.Subordinator)) {
		m[w] = "IN"
	}
	maps.Copy(m, fixedTags)
	return m
})

// guessWord gives the tag of a word by itself. first: it begins the sentence, where
// a capital says little.
func guessWord(t *Token, first bool) string {
	w := t.Lower
	tag, ok := guesses()[t.Text]
	if !ok && t.Text != w {
		tag, ok = guesses()[w]
		ok = ok && tag != "MD" && (first || tag != "VBD")
	}
	if ok {
		return tag
	}
	tag = guessEnding(w)
	if !upperAt(t.Text, 0) || first && (tag == "RB" || tag == "VBG" || tag == "VBD" || common(w)) || lexicon.EndsAsPeople(w) {
		return tag
	}
	return "NNP"
}

// endingTags are the tags that words with an ending take most often; the first that fits decides.
var endingTags = [...]struct{ ending, tag string }{
	{"ly", "RB"}, {"ing", "VBG"}, {"ed", "VBD"}, {"ous", "JJ"}, {"ss", "NN"}, {"us", "NN"}, {"is", "NN"}, {"s", "NNS"},
	{"al", "JJ"}, {"ful", "JJ"}, {"ic", "JJ"}, {"ive", "JJ"}, {"ble", "JJ"},
}

// guessEnding gives the tag that words with this ending take most often.
func guessEnding(w string) string {
	if len(w) < 4 {
		if strings.HasSuffix(w, "s") {
			return "NNS"
		}
		return "NN"
	}
	for _, e := range endingTags {
		if strings.HasSuffix(w, e.ending) {
			return e.tag
		}
	}
	if lexicon.EndsAsPeople(w) {
		return "JJ"
	}
	return "NN"
}

// common reports whether a word is known to be no name.
func common(w string) bool {
	if known := lexicon.Of(w); known.Has(lexicon.Verb) || known.Has(lexicon.OpensSentence) || known.Has(lexicon.ClosedClass) {
		return true
	}
	n := lexicon.Of(lexicon.NounLemma(w))
	return n.Has(lexicon.Title) || n.Has(lexicon.HasContent) || n.Has(lexicon.TimeNoun) && !n.Has(lexicon.Month) && !n.Has(lexicon.Weekday) || n.Has(lexicon.Verb) || lexicon.SingularOf(w) != ""
}

// skim gives one clause, without a verb, for a sentence whose tags are guessed.
func (m *machine) skim(toks []Token, quotes []Span) []Clause {
	m.reset(toks, false)
	m.items = chunk(m.items, toks, quotes)
	c := Clause{Kind: Main, Parent: -1, SubjectFrom: -1, Span: Span{0, len(toks)}, Verb: VerbGroup{Particle: -1}}
	verb := 0
	for verb < len(m.items) && m.items[verb].kind != iVG {
		verb++
	}
	c.Subject, _ = m.subjectIn(verb, false)
	return []Clause{c}
}

// governed reports whether token i stands in the noun phrase of a preposition behind a verb that has no clause for its object.
func governed(toks []Token, i int) bool {
	for i--; i > 0 && (isNoun(toks[i].Tag) || isAdj(toks[i].Tag) || toks[i].Tag == "DT" || toks[i].Tag == "PRP$"); i-- {
	}
	if i <= 0 || !toks[i].IsPrep() {
		return false
	}
	for i--; i >= 0; i-- {
		switch t := &toks[i]; {
		case t.Tag == "VBD" || t.Tag == "VBN":
			return !lexicon.Has(lexicon.VerbLemma(t.Lower), lexicon.TakesClause)
		case !isNoun(t.Tag) && !isAdj(t.Tag) && t.Tag != "DT":
			return false
		}
	}
	return false
}

// leadingPhrase reports whether the tokens before the comma at i are one phrase with a preposition: "Across Lund".
func leadingPhrase(toks []Token, i int) bool {
	if i < 2 || !toks[0].IsPrep() {
		return false
	}
	for _, t := range toks[1:i] {
		if !isNoun(t.Tag) && !isAdj(t.Tag) && t.Tag != "DT" {
			return false
		}
	}
	return true
}

// beforeWeekday reports whether at token i stands a part of a weekday, with "on" or without, and no noun behind it: "overnight
// Monday", "early on Monday". No "in" can belong to that.
func beforeWeekday(toks []Token, i int) bool {
	if i+1 >= len(toks) || !toks[i].Has(lexicon.PartOfDay) && !toks[i].Has(lexicon.Approximates) && toks[i].Lower != "overnight" {
		return false
	}
	if i++; toks[i].Lower == "on" {
		i++
	}
	return i < len(toks) && toks[i].Has(lexicon.Weekday) && (i+1 >= len(toks) || !isNoun(toks[i+1].Tag))
}
