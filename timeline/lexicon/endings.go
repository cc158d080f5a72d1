package lexicon

import (
	"slices"
	"strings"
)

// endings are what the last letters of a word tell where nothing else is known of it.
var (
	peopleEndings = []string{"ese", "ish", "ian", "ean", "rican"}
	pluralEndings = []string{"ers", "ors", "tions", "sions", "ments", "ists", "isms", "ities"}
	verbEndings   = []string{"ize", "ise", "ate", "ify", "en"}
	actEndings    = []string{"tion", "sion", "ment", "ence", "ance"}
	sortEndings   = []string{"al", "ar", "ic", "ary"}
	agentEndings  = []string{"er", "or", "ist", "man"}
	wordEndings   = []string{"an", "sh", "ch", "ese", "i", "c", "ed", "ing", "est", "al", "ek", "ss"} // of peoples, and of words that are no names
	nameOpenings  = []string{"al-", "de ", "von ", "van ", "bin ", "el-"}
)

// EndsAsPeople: the word ends as the adjectives of peoples do: "Chinese", "Danish", "Korean".
func EndsAsPeople(w string) bool { return endsIn(w, peopleEndings, 3) }

// EndsAsPlural: an ending of plurals that no third person has, unless its verb is known.
func EndsAsPlural(w string) bool { return endsIn(w, pluralEndings, 0) }

// EndsAsAgent: the word ends as nouns of people who do something: "driver", "activist".
func EndsAsAgent(w string) bool { return endsIn(w, agentEndings, 0) }

// EndsAsAct: the word ends as nouns of acts and states do: "attendance", "division".
func EndsAsAct(w string) bool { return endsIn(w, actEndings, 3) }

// EndsAsRelational: the word ends as adjectives do that tell of what sort a thing is: "presidential", "nuclear".
func EndsAsRelational(w string) bool { return endsIn(w, sortEndings, 3) }

// EndsAsWord: a capitalised word may be more than part of a name: "Polish", "United".
func EndsAsWord(w string) bool { return endsIn(w, wordEndings, 0) }

// EndsAsVerb: an ending that makes verbs.
func EndsAsVerb(w string) bool { return endsIn(w, verbEndings, 0) }

// OpensAsName: text begins with a particle of names in lower case, as a sentence may.
func OpensAsName(text string) bool {
	return slices.ContainsFunc(nameOpenings, func(p string) bool { return strings.HasPrefix(text, p) })
}

// endsIn: w has one of the endings behind so many bytes at least.
func endsIn(w string, endings []string, stem int) bool {
	return slices.ContainsFunc(endings, func(e string) bool { return len(w) >= len(e)+stem && strings.HasSuffix(w, e) })
}
