package syntax

import (
	"strings"

	"dateline/timeline/lexicon"
)

// PhrasalLemma joins the particle to the lemma: call_off.
func (c *Clause) PhrasalLemma(ts []Token) string {
	if c.Verb.Span.Empty() {
		return ""
	}
	if c.Verb.Particle >= 0 {
		return c.Verb.Lemma + "_" + ts[c.Verb.Particle].Lower
	}
	if i := c.Verb.Span.End; c.Verb.Lemma == "take" && i < len(ts) && ts[i].Lower == "place" {
		return "take_place"
	}
	return c.Verb.Lemma
}

// ObjectHead gives the head noun right after the verb group, or -1.
func (sen *Sentence) ObjectHead(cl *Clause) int {
	i := cl.Verb.Span.End
	if i >= len(sen.Tokens) || i >= cl.Span.End || sen.Tokens[i].IsPrep() {
		return -1
	}
	for i < cl.Span.End && (sen.Tokens[i].Tag == "DT" || sen.Tokens[i].Tag == "PRP$" || sen.Tokens[i].Tag == "RB" || sen.Tokens[i].Tag == "VBN") {
		i++
	}
	return NounRun(sen.Tokens, i, cl.Span.End)
}

func SkipDeterminers(ts []Token, i int) int {
	for i < len(ts) && (ts[i].Tag == "DT" || ts[i].Tag == "PRP$" || ts[i].Tag == "VBN") {
		i++
	}
	return i
}

func (t *Token) IsQuoteMark() bool {
	return t.Tag == "``" || t.Tag == "''"
}

// IsDash: the mark is a dash, or the hyphens that are typed for one.
func IsDash(mark string) bool {
	return mark == "-" || mark == "--" || mark == "–" || mark == "—" || mark == softHyphen
}

// softHyphen stands alone between two words where old pages have lost a dash.
const softHyphen = "\u00ad"

// Small questions about the words of a sentence, answered by their tags.

func (t *Token) IsNoun() bool { return strings.HasPrefix(t.Tag, "NN") }

func (t *Token) IsVerb() bool { return strings.HasPrefix(t.Tag, "VB") || t.Tag == "MD" }

// IsFinite: the word is tagged as a verb with a tense, or a modal.
func (t *Token) IsFinite() bool { return isFiniteT(t.Tag) }

func (t *Token) IsPrep() bool { return t.Tag == "IN" || t.Tag == "TO" }

// IsModifier: may stand inside a noun phrase before its head.
func (t *Token) IsModifier() bool {
	switch t.Tag {
	case "DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "NN", "NNS", "NNP", "NNPS", "$", "#", "WP$", "FW":
		return true
	case "VBN", "VBG":
		return false
	}
	return t.Tag == "``" || t.Tag == "''"
}

// PhraseStart gives the first token of the noun phrase whose head is at h.
func PhraseStart(ts []Token, h, floor int) int {
	i := h
	for i > floor {
		p := &ts[i-1]
		switch {
		case p.IsModifier():
			// A closing quotation mark before the phrase belongs to what went before.
			if p.Tag == "''" && !(i-2 >= floor && ts[i-2].isNounish()) {
				return i
			}
		case p.Tag == "VBG" || p.Tag == "VBN":
			// "the planned visit", "the resulting crisis": a participle after a determiner.
			if i-2 < floor || !ts[i-2].OpensPhrase() {
				return i
			}
		case p.Tag == "RB" && i-2 >= floor && ts[i-2].OpensPhrase():
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

func (t *Token) isNounish() bool { return t.IsNoun() || t.Tag == "JJ" || t.Tag == "CD" }

func (t *Token) OpensPhrase() bool {
	return t.Tag == "DT" || t.Tag == "PRP$" || t.Tag == "POS" || t.Tag == "JJ" || t.Tag == "WP$"
}

// NounRun gives the head of the noun phrase that goes on at token i ("invasion" for
// "Bay of Pigs invasion" after "the 1961"), or -1.
func NounRun(ts []Token, i, end int) int {
	head := -1
	for ; i < end; i++ {
		t := &ts[i]
		switch {
		case t.IsNoun():
			head = i
		case t.Tag == "JJ", t.Tag == "CD", t.Tag == "POS", t.Tag == "HYPH":
			// goes on
		case t.Text == "of" && head >= 0 && ts[head].Tag == "NNP" && i+2 < end && ts[i+1].Tag[0] == 'N' && properOf(ts, i):
			// "Bay of Pigs invasion": a name with "of" inside
		case head < 0 && (t.Tag == "VBG" || t.Tag == "VBN"): // "the 2011 failed uprising"
		case behindPossessor(ts, i) && i+1 < end && (isVerb(ts[i+1].Tag) || isAdj(ts[i+1].Tag)), head < 0 && t.Tag == "VBD" && behindPossessor(ts, i-1):
			// "yesterday's eagerly awaited debate"
		default:
			return head
		}
	}
	return head
}

// behindPossessor: an adverb at i stands right behind a possessor: "yesterday's | eagerly".
func behindPossessor(ts []Token, i int) bool {
	return i > 0 && ts[i].Tag == "RB" && ts[i-1].Tag == "POS"
}

// properOf: "of" stands inside a proper name that a common noun follows.
func properOf(ts []Token, of int) bool {
	j := of + 1
	for j < len(ts) && strings.HasPrefix(ts[j].Tag, "NNP") {
		j++
	}
	return j > of+1 && j < len(ts) && (ts[j].Tag == "NN" || ts[j].Tag == "NNS")
}

// A Link is one noun phrase of a chain "the end of the war in China", from its end backwards.
type Link struct {
	Phrase Span
	Head   int
	Prep   int  // the preposition that joins it to the phrase on its left, or -1
	And    bool // it is joined to the phrase on its left by "and" or a comma
}

// ChainBefore walks left from token i over noun phrases joined by prepositions and
// "and", and gives them from the nearest to the farthest. It is empty where token
// i-1 ends no noun phrase.
func ChainBefore(ts []Token, i, floor int) []Link {
	var chain []Link
	for i > floor && len(chain) < 8 {
		h := i - 1
		if ts[h].isCloser() && h > floor {
			h--
		}
		if !ts[h].IsNoun() && ts[h].Tag != "CD" && ts[h].Tag != "PRP" {
			return chain
		}
		start := PhraseStart(ts, h, floor)
		l := Link{Phrase: Span{Start: start, End: h + 1}, Head: h, Prep: -1}
		if start > floor && (ts[start-1].IsPrep() && ts[start-1].Lower != "that" || ts[start-1].Tag == "VBG" && ts[start-1].Has(lexicon.VerbalPreposition)) {
			l.Prep = start - 1
		}
		// "between President Biden and President Xi": step over the conjunction.
		if l.Prep < 0 && start-1 > floor && (ts[start-1].Lower == "and" || ts[start-1].Text == ",") && ts[start-2].IsNoun() {
			l.And = true
			chain = append(chain, l)
			i = start - 1
			continue
		}
		chain = append(chain, l)
		if l.Prep < 0 {
			return chain
		}
		i = l.Prep
	}
	return chain
}

func (t *Token) isCloser() bool {
	return t.Tag == "''" || t.Text == ")"
}

// PhraseEnd gives the token after the noun phrase with head h and the prepositional
// phrases that hang on it: "the meeting | between Joe Biden and Xi Jinping".
func PhraseEnd(ts []Token, h, end int, skip func(int) bool) int {
	i, last := h+1, h+1
	for i < end {
		t := &ts[i]
		switch {
		case skip(i):
			i++
			if i < end || last == i-1 {
				last = i
			}
			continue
		case t.IsPrep() && !clauseMarker(ts, i, end):
			i++
		case t.Tag == "CC" && i+1 < end && ts[i+1].insidePhrase():
			if tellsOwn(ts, i+1, end) {
				return last
			}
			i++
		case t.insidePhrase():
			i++
			last = i
		case (t.Tag == "VBG" || t.Tag == "VBN") && i > 0 && ts[i-1].OpensPhrase(), phraseBehindMark(ts, i, end):
			i++
		default:
			return last
		}
	}
	return last
}

func (t *Token) insidePhrase() bool { return t.IsModifier() || t.Tag == "PRP" }

// tellsOwn: the noun phrase at i, behind "and", has a verb of its own or is an event of its own, so that it goes not with what
// stands before.
func tellsOwn(ts []Token, i, end int) bool {
	h := NounRun(ts, SkipDeterminers(ts, i), end)
	return VerbFollows(ts, i, end) || h >= 0 && lexicon.IsEvent(ts[h].Text)
}

// phraseBehindMark: a preposition and an article stand behind the comma at i, or a preposition behind a full stop that broke the
// sentence in two: "a phone call on Wednesday. with Mr. Lee".
func phraseBehindMark(ts []Token, i, end int) bool {
	if i+1 >= end || !ts[i+1].IsPrep() {
		return false
	}
	switch ts[i].Text {
	case ",":
		return i+2 < end && ts[i+2].Tag == "DT"
	case ".":
		return ts[i+1].Text == ts[i+1].Lower
	}
	return false
}

// clauseMarker: the preposition at i opens a clause ("after China repeated its threat").
func clauseMarker(ts []Token, i, end int) bool {
	switch w := ts[i].Lower; {
	case lexicon.Has(w, lexicon.ClauseMarker):
		return true
	case lexicon.Has(w, lexicon.TimeConjunction):
		return VerbFollows(ts, i+1, end)
	}
	return ts[i].Lower == "to" && i+1 < end && ts[i+1].Tag == "VB"
}

// VerbFollows: the noun phrase at i is the subject of a finite verb.
func VerbFollows(ts []Token, i, end int) bool {
	n := i
	for n < end && (ts[n].IsModifier() || ts[n].Tag == "PRP" || ts[n].Tag == "RB") {
		n++
	}
	return n > i && n < end && ts[n].IsFinite()
}

// MeasureBefore gives the "after" or "before" that a measure of time at token i leans on ("long
// after", "a few minutes before"), or i if there is none.
func MeasureBefore(ts []Token, i int) int {
	j := i
	for j < len(ts) && (ts[j].Has(lexicon.TimeMeasure) || ts[j].Tag == "CD" && j > i || ts[j].Tag == "CD" && j+1 < len(ts) && ts[j+1].Has(lexicon.TimeMeasure)) {
		j++
	}
	if j > i && j < len(ts) && ts[j].Has(lexicon.TimeConjunction) {
		return j
	}
	return i
}

// TakesPlural: the noun phrase takes a verb in the plural.
func TakesPlural(ts []Token, sp Span) bool {
	h := -1
	for i := sp.Start; i < sp.End && i < len(ts); i++ {
		switch t := &ts[i]; {
		case t.Tag == "CC" && t.Lower == "and":
			return true
		case t.Tag == "PRP":
			return t.Lower == "they" || t.Lower == "we"
		case t.IsNoun():
			h = i
		case t.Tag == "CD" && h < 0 && t.Lower != "one" && t.Lower != "1":
			return true
		case h >= 0 && (t.IsPrep() || t.Text == ","):
			return ts[h].PluralNoun()
		}
	}
	return h >= 0 && ts[h].PluralNoun()
}

func (t *Token) PluralNoun() bool {
	return t.Tag == "NNS" || t.Tag == "NNPS" && !strings.HasSuffix(t.Lower, "states") && !strings.HasSuffix(t.Lower, "nations") || t.Lower == "police" || t.Lower == "people"
}
