package syntax

import (
	"strings"
	"unicode"

	"dateline/timeline/lexicon"
)

// speakerLabel gives the length of the label that opens a turn of a transcript, its colon
// included ("PRESS SECRETARY KIMURA:", "Spokesperson Thandi Dlamini:", "Q:"); 0 if s opens with none.
// The label is a sentence of its own: who speaks is not the subject of what is said.
func speakerLabel(s string) int {
	const maxLabel, maxWords = 80, 8
	colon := strings.IndexByte(s[:min(len(s), maxLabel)], ':')
	if colon < 1 || colon+2 >= len(s) || s[colon+1] != ' ' && s[colon+1] != '\n' {
		return 0
	}
	words := strings.Fields(s[:colon])
	if len(words) == 0 || len(words) > maxWords {
		return 0
	}
	if placeLabel(words, s[colon+1:]) {
		return colon + 1
	}
	shouted := true
	for i, w := range words {
		bare := strings.Trim(w, ".,()'’")
		if bare == "" || lexicon.Has(lower(bare), lexicon.Calendar) || strings.ContainsFunc(bare, unicode.IsDigit) {
			return 0 // "MARCH 3: Envoys met" is an entry, not a speaker
		}
		if bare != strings.ToUpper(bare) {
			shouted = false
		}
		if !upperAt(bare, 0) && (i == 0 || !lexicon.Has(w, lexicon.NameLink) && !speaks(words)) {
			return 0
		}
	}
	if !shouted && !speaks(words) && (len(words) < 2 || !lexicon.Has(lower(words[0]), lexicon.Office) && !lexicon.Has(lower(words[0]), lexicon.Title) && !isAbbreviation(strings.TrimSuffix(words[0], "."))) {
		return 0
	}
	return colon + 1
}

// placeLabel: a name or two with capitals stand before a whole sentence, as houses set a place or a topic: "Lund :
// Norway's high court on Monday freed two men." What stands there is no part of the sentence.
func placeLabel(words []string, rest string) bool {
	const sentence = 60 // bytes from which what follows is no line of a list
	rest = strings.TrimSpace(rest)
	if len(words) > 2 || len(rest) < sentence || !upperAt(rest, 0) || !strings.HasSuffix(strings.TrimRight(rest, "\"”’)"), ".") {
		return false
	}
	for _, w := range words {
		if t := lower(w); !upperAt(w, 0) || len(w) < 3 || w[1:] != t[1:] || lexicon.Has(t, lexicon.Calendar) || lexicon.Has(t, lexicon.OpensSentence) || strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }) {
			return false
		}
	}
	return true
}

// speaks: the words are a short noun phrase for people or a body that may tell news: "Army", "State media",
// "Report", "UN official".
func speaks(words []string) bool {
	if len(words) > 3 {
		return false
	}
	for _, w := range words[:len(words)-1] {
		if t := lower(w); lexicon.Has(lexicon.VerbLemma(t), lexicon.Verb) && !lexicon.Has(t, lexicon.UsuallyNoun) && lexicon.VerbLemma(t) != t || lexicon.Has(t, lexicon.Preposition) {
			return false // "Rebels kill officials:"
		}
	}
	last := lexicon.NounLemma(lower(words[len(words)-1]))
	return lexicon.IsTeller(last) || lexicon.Has(last, lexicon.Paper) || last == "media" || last == "survey"
}
