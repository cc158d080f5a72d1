package build

import (
	"strings"

	"dateline/timeline/syntax"
)

// Small questions about the words of a sentence, answered by their tags.

func isNoun(t syntax.Token) bool { return strings.HasPrefix(t.Tag, "NN") }
func isVerb(t syntax.Token) bool { return strings.HasPrefix(t.Tag, "VB") || t.Tag == "MD" }
func isPrep(t syntax.Token) bool { return t.Tag == "IN" || t.Tag == "TO" }

// isModifier: may stand inside a noun phrase before its head.
func isModifier(t syntax.Token) bool {
	switch t.Tag {
	case "DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "NN", "NNS", "NNP", "NNPS", "$", "#", "WP$", "FW":
		return true
	case "VBN", "VBG":
		return false
	}
	return t.Tag == "``" || t.Tag == "''"
}

// phraseStart gives the first token of the noun phrase whose head is at h.
func phraseStart(ts []syntax.Token, h, floor int) int {
	i := h
	for i > floor {
		p := ts[i-1]
		switch {
		case isModifier(p):
			// A closing quotation mark before the phrase belongs to what went before.
			if (p.Tag == "''" || p.Text == "”") && !(i-2 >= floor && isNounish(ts[i-2])) {
				return i
			}
		case p.Tag == "VBG" || p.Tag == "VBN":
			// "the planned visit", "the resulting crisis": a participle after a determiner.
			if i-2 < floor || !opensPhrase(ts[i-2]) {
				return i
			}
		case p.Tag == "RB" && i-2 >= floor && opensPhrase(ts[i-2]):
			// "the much anticipated trip"
		case (p.Tag == "CC" || p.Text == ",") && i-2 >= floor && ts[i-2].Tag == "JJ" && ts[i].Tag == "JJ":
			// "a long and bitter war"
		default:
			return i
		}
		i--
		if ts[i].Tag == "DT" || ts[i].Tag == "PRP$" {
			return i
		}
	}
	return i
}

func isNounish(t syntax.Token) bool { return isNoun(t) || t.Tag == "JJ" || t.Tag == "CD" }

func opensPhrase(t syntax.Token) bool {
	return t.Tag == "DT" || t.Tag == "PRP$" || t.Tag == "POS" || t.Tag == "JJ" || t.Tag == "WP$"
}

// nounRun gives the head of the noun phrase that goes on at token i ("invasion" for
// "Bay of Pigs invasion" after "the 1961"), or -1.
func nounRun(ts []syntax.Token, i, end int) int {
	head := -1
	for ; i < end; i++ {
		t := ts[i]
		switch {
		case isNoun(t):
			head = i
		case t.Tag == "JJ", t.Tag == "CD", t.Tag == "POS", t.Tag == "HYPH":
			// goes on
		case t.Text == "of" && head >= 0 && ts[head].Tag == "NNP" && i+2 < end && ts[i+1].Tag[0] == 'N' && properOf(ts, i):
			// "Bay of Pigs invasion": a name with "of" inside
		case (t.Tag == "VBG" || t.Tag == "VBN") && head < 0:
			// "the 2011 failed uprising"
		default:
			return head
		}
	}
	return head
}

// properOf: "of" stands inside a proper name that a common noun follows.
func properOf(ts []syntax.Token, of int) bool {
	j := of + 1
	for j < len(ts) && strings.HasPrefix(ts[j].Tag, "NNP") {
		j++
	}
	return j > of+1 && j < len(ts) && (ts[j].Tag == "NN" || ts[j].Tag == "NNS")
}

// A link is one noun phrase of a chain "the end of the war in China", from its end backwards.
type link struct {
	np   syntax.Span
	head int
	prep int  // the preposition that joins it to the phrase on its left, or -1
	and  bool // it is joined to the phrase on its left by "and" or a comma
}

// chainBefore walks left from token i over noun phrases joined by prepositions and
// "and", and gives them from the nearest to the farthest. It is empty where token
// i-1 ends no noun phrase.
func chainBefore(ts []syntax.Token, i, floor int) []link {
	var chain []link
	for i > floor && len(chain) < 8 {
		h := i - 1
		if isCloser(ts[h]) && h > floor {
			h--
		}
		if !isNoun(ts[h]) && ts[h].Tag != "CD" && ts[h].Tag != "PRP" {
			return chain
		}
		start := phraseStart(ts, h, floor)
		l := link{np: syntax.Span{Start: start, End: h + 1}, head: h, prep: -1}
		if start > floor && isPrep(ts[start-1]) && ts[start-1].Lower != "that" {
			l.prep = start - 1
		}
		// "between President Biden and President Xi": step over the conjunction.
		if l.prep < 0 && start-1 > floor && (ts[start-1].Lower == "and" || ts[start-1].Text == ",") && isNoun(ts[start-2]) {
			l.and = true
			chain = append(chain, l)
			i = start - 1
			continue
		}
		chain = append(chain, l)
		if l.prep < 0 {
			return chain
		}
		i = l.prep
	}
	return chain
}

func isCloser(t syntax.Token) bool {
	return t.Tag == "''" || t.Text == "”" || t.Text == "\"" || t.Text == ")" || t.Text == "’"
}

// phraseEnd gives the token after the noun phrase with head h and the prepositional
// phrases that hang on it: "the meeting | between Joe Biden and Xi Jinping".
func phraseEnd(ts []syntax.Token, h, end int, skip func(int) bool) int {
	i, last := h+1, h+1
	for i < end {
		t := ts[i]
		switch {
		case skip(i):
			i++
			if i < end || last == i-1 {
				last = i
			}
			continue
		case isPrep(t) && !clauseMarker(ts, i, end):
			i++
		case t.Tag == "CC" && i+1 < end && (isModifier(ts[i+1]) || ts[i+1].Tag == "PRP"):
			// "and" joins two phrases only where no verb follows the second, and the second
			// is no event of its own.
			if h := nounRun(ts, skipDeterminers(ts, i+1), end); verbFollows(ts, i+1, end) || h >= 0 && eventive(ts[h].Text) {
				return last
			}
			i++
		case isModifier(t) || t.Tag == "PRP":
			i++
			last = i
		case (t.Tag == "VBG" || t.Tag == "VBN") && i > 0 && opensPhrase(ts[i-1]):
			i++
		case t.Text == "," && i+1 < end && isPrep(ts[i+1]) && i+2 < end && ts[i+2].Tag == "DT":
			i++
		case t.Text == "." && i+1 < end && isPrep(ts[i+1]) && ts[i+1].Text == ts[i+1].Lower:
			i++ // a full stop that broke the sentence in two ("a phone call on Wednesday. with Mr. Lee")
		default:
			return last
		}
	}
	return last
}

// clauseMarker: the preposition at i opens a clause ("after China repeated its threat").
func clauseMarker(ts []syntax.Token, i, end int) bool {
	switch ts[i].Lower {
	case "that", "because", "if", "whether", "although", "though", "while", "unless", "as", "when":
		return true
	case "after", "before", "since", "until":
		return verbFollows(ts, i+1, end)
	}
	return ts[i].Lower == "to" && i+1 < end && ts[i+1].Tag == "VB"
}

// verbFollows: the noun phrase at i is the subject of a finite verb.
func verbFollows(ts []syntax.Token, i, end int) bool {
	n := i
	for n < end && (isModifier(ts[n]) || ts[n].Tag == "PRP" || ts[n].Tag == "RB") {
		n++
	}
	if n == i || n >= end {
		return false
	}
	switch ts[n].Tag {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}
