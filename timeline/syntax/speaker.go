package syntax

import (
	"slices"
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
	if placeLabel(words, s[colon+1:]) || officeLabel(s[:colon], s[colon+1:]) {
		return colon + 1
	}
	shouted, ok := speakerWords(words)
	if !ok || !shouted && !speaks(words) && (len(words) < 2 || !isOffice(words[0]) && !isAbbreviation(strings.TrimSuffix(words[0], "."))) {
		return 0
	}
	return colon + 1
}

// speakerWords reports whether a speaker may be called by the words as they are written, without a figure or a day, and whether they are
// set in capitals: "MARCH 3: Envoys met" is an entry, not a speaker.
func speakerWords(words []string) (shouted, ok bool) {
	shouted = true
	for i, w := range words {
		bare := strings.Trim(w, ".,()'’")
		if bare == "" || isCalendar(bare) || strings.ContainsFunc(bare, unicode.IsDigit) {
			return false, false
		}
		if !upperAt(bare, 0) && (i == 0 || !lexicon.Has(w, lexicon.NameLink) && !speaks(words)) {
			return false, false
		}
		shouted = shouted && bare == strings.ToUpper(bare)
	}
	return shouted, true
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
		if t := lower(w); !upperAt(w, 0) || len(w) < 3 || w[1:] != t[1:] || isCalendar(w) || lexicon.Has(t, lexicon.OpensSentence) || strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }) {
			return false
		}
	}
	return true
}

// officeLabel: a name with its office before it or behind a comma, or with a party or a land in brackets, stands before a whole sentence:
// "Foreign Ministry spokesman Ivo Rys:", "Ada Lund, defence minister:", "Ada Lund (Greens):".
func officeLabel(label, rest string) bool {
	rest = strings.TrimRight(strings.TrimSpace(rest), "\"”’)")
	if rest == "" || !strings.ContainsRune(".?!", rune(rest[len(rest)-1])) {
		return false
	}
	name, behind, apart := strings.Cut(label, ", ")
	if open := strings.Index(label, " ("); open > 0 && strings.HasSuffix(label, ")") {
		return isPlainName(strings.Fields(label[:open])) && !strings.ContainsFunc(label, unicode.IsDigit) && !slices.ContainsFunc(strings.Fields(label[open+2:len(label)-1]), isCalendar) // not "Lund (3 May 2011):"
	}
	if words := strings.Fields(behind); apart {
		return isPlainName(strings.Fields(name)) && len(words) > 0 && isOffice(words[len(words)-1]) && !tellsAct(words)
	}
	words := strings.Fields(label)
	for k := len(words) - 2; k > 0; k-- {
		if isOffice(words[k]) {
			return isPlainName(words[k+1:]) && !tellsAct(words[:k])
		}
	}
	return false
}

// isPlainName: each word is written as a name is, and is no word of office or of the calendar.
func isPlainName(words []string) bool {
	for _, w := range words {
		if t := lower(w); !upperAt(w, 0) && !lexicon.Has(w, lexicon.NameParticle) || len(w) < 2 || isCalendar(w) || lexicon.Has(t, lexicon.OpensSentence) || isOffice(w) || strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '.' && r != '\'' && r != '’' }) {
			return false
		}
	}
	return len(words) > 0 && upperAt(words[len(words)-1], 0)
}

func isCalendar(word string) bool { return lexicon.Has(lower(word), lexicon.Calendar) }

func isOffice(word string) bool {
	w := lexicon.Of(lower(word))
	return w.Has(lexicon.Office) || w.Has(lexicon.Title)
}

// tellsAct: a verb that is no noun stands among the words: "Rebels shot Mayor Ivo Rys:".
func tellsAct(words []string) bool {
	for _, w := range words {
		if t := lower(w); lexicon.Has(lexicon.VerbLemma(t), lexicon.Verb) && !lexicon.Has(t, lexicon.UsuallyNoun) && lexicon.VerbLemma(t) != t || lexicon.Has(t, lexicon.Preposition) && t != "of" && t != "for" {
			return true
		}
	}
	return false
}

// speaks: the words are a short noun phrase for people or a body that may tell news: "Army", "State media",
// "Report", "UN official".
func speaks(words []string) bool {
	if len(words) > 3 {
		return false
	}
	if tellsAct(words[:len(words)-1]) {
		return false // "Rebels killed officials:"
	}
	last := lexicon.NounLemma(lower(words[len(words)-1]))
	return lexicon.IsTeller(last) || lexicon.Has(last, lexicon.Paper) || last == "media" || last == "survey"
}
