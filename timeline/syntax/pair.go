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
		case t.Lower == "the" && i+1 < len(toks) && strings.HasPrefix(toks[i+1].Tag, "NNP"):
		case i == start || and > 0 && i == and+1:
			if !strings.HasPrefix(t.Tag, "NNP") && t.Tag != "JJ" && t.Tag != "PRP$" {
				return
			}
		case t.Text == "," && and == 0 && strings.HasPrefix(toks[i-1].Tag, "NNP"): // the list goes on
		case t.Tag == "CC" && t.Lower == "and" && and == 0 && (strings.HasPrefix(toks[i-1].Tag, "NNP") || toks[i-1].Text == ","):
			and = i
		case t.Tag == "NN" && and > 0 && strings.HasPrefix(toks[i-1].Tag, "NNP") && i+1 < len(toks) && t.Has(lexicon.Verb) && t.Text == t.Lower:
			switch toks[i+1].Tag {
			case "IN":
				if !verbAhead(toks[i+2:]) {
					t.Tag = "VBP"
				}
			case "TO", "DT", "CD", "PRP$", "JJ", "RP":
				t.Tag = "VBP"
			}
			return
		case !strings.HasPrefix(t.Tag, "NNP") && t.Tag != "JJ" && (t.Tag != "NN" || and == 0):
			return
		}
	}
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
