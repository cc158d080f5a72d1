package syntax

import (
	"strings"

	"dateline/timeline/lexicon"
)

// mendPair finds the verb of "Ms. Lee and Mr. Diaz sign a pact", of "On 5 June, Chad, Mali and the Maldives break
// relations", where the tagger saw a noun after the last name: a sentence that opens with names needs a verb.
func mendPair(toks []Token) {
	and, start := 0, behindTime(toks)
	for i := start; i < len(toks); i++ {
		switch t := &toks[i]; {
		case isFiniteT(t.Tag):
			return
		case t.Lower == "the" && nameAt(toks, i+1):
		case i == start || and > 0 && i == and+1:
			if !opensName(t) {
				return
			}
		case and == 0 && t.Text == "," && nameAt(toks, i-1): // the list goes on
		case and == 0 && joinsNames(toks, i):
			and = i
		case and > 0 && nameAt(toks, i-1) && nounOrVerb(toks, i):
			if phraseBehind(toks, i) {
				t.Tag = "VBP"
			}
			return
		case nameAt(toks, i), t.Tag == "JJ", t.Tag == "NN" && and > 0: // the name goes on
		default:
			return
		}
	}
}

// nameAt reports whether token i is part of a name.
func nameAt(toks []Token, i int) bool {
	return i >= 0 && i < len(toks) && strings.HasPrefix(toks[i].Tag, "NNP")
}

// opensName: a name may begin with the word: "Mali", "Western", "his".
func opensName(t *Token) bool {
	return strings.HasPrefix(t.Tag, "NNP") || t.Tag == "JJ" || t.Tag == "PRP$"
}

// joinsNames: the "and" at token i stands behind a name or the comma of a list.
func joinsNames(toks []Token, i int) bool {
	return toks[i].Tag == "CC" && toks[i].Lower == "and" && (nameAt(toks, i-1) || toks[i-1].Text == ",")
}

// nounOrVerb: token i, taken for a noun, may be a verb, and something follows.
func nounOrVerb(toks []Token, i int) bool {
	t := &toks[i]
	return t.Tag == "NN" && i+1 < len(toks) && t.Has(lexicon.Verb) && t.Text == t.Lower
}

// phraseBehind: what stands behind token i goes with a verb: an object, an infinitive, or a preposition and no other verb.
func phraseBehind(toks []Token, i int) bool {
	switch toks[i+1].Tag {
	case "IN":
		return !verbAhead(toks[i+2:])
	case "TO", "DT", "CD", "PRP$", "JJ", "RP":
		return true
	}
	return false
}

// behindTime is the token behind the time and its comma that open a sentence: "On 5 June, …"; 0 where none do.
func behindTime(toks []Token) int {
	const longest = 7 // tokens
	if len(toks) == 0 || toks[0].Tag != "IN" {
		return 0
	}
	for i := 1; i < len(toks) && i < longest; i++ {
		switch t := &toks[i]; {
		case t.Text == "," && (i+1 == len(toks) || toks[i+1].Tag != "CD"):
			return i + 1
		case t.Text != "," && t.Tag != "CD" && !t.Has(lexicon.Month) && !t.Has(lexicon.Weekday):
			return 0
		}
	}
	return 0
}

// verbAhead: a finite verb stands in what follows, before a comma or a relative pronoun: "trade in salt fell".
func verbAhead(toks []Token) bool {
	for i := range toks {
		switch t := &toks[i]; {
		case isFiniteT(t.Tag), t.Tag == "MD":
			return true
		case t.Text == ",", t.Tag == "WDT", t.Tag == "WP", t.Lower == "that":
			return false
		}
	}
	return false
}
