package syntax

import (
	"dateline/timeline/lexicon"
)

// kindOf an item: the pieces that the clause parser reads instead of tokens.
type itemKind uint8

const (
	iOther   itemKind = iota
	iNP               // noun phrase without its modifiers after the head
	iVG               // verb group
	iPrep             // preposition
	iMark             // subordinator, relative pronoun, question word
	iCC               // coordinator
	iComma            //
	iSemi             // semicolon or colon
	iDash             //
	iOpen             // opening bracket
	iClose            // closing bracket
	iQuote            // opening quotation mark
	iUnquote          // closing quotation mark
	iAdv              //
	iAdj              // adjective phrase without a noun
	iStop             // full stop, question mark
)

// form of a verb group's first word.
type verbKind uint8

const (
	finite verbKind = iota
	infinitive
	gerund     // -ing
	participle // -ed without auxiliary
	bare       // base form without "to"
)

type item struct {
	kind       itemKind
	start, end int // tokens
	head       int // noun phrase: its head noun
	temporal   bool
	ambiguous  bool // a past that may be a participle, or the other way about
	form       verbKind
	verb       VerbGroup
	subject    Span // a subject inside the group: "Did the Senate vote"
}

// chunk cuts tokens into items.
func chunk(items []item, toks []Token, quotes []Span) []item {
	q := 0
	for i := 0; i < len(toks); {
		for q < len(quotes) && quotes[q].End <= i {
			q++
		}
		if q < len(quotes) {
			if s := quotes[q]; i == s.Start && isQuote(toks[i].Text) {
				items = append(items, item{kind: iQuote, start: i, end: i + 1})
				i++
				continue
			} else if i == s.End-1 && isQuote(toks[i].Text) {
				items = append(items, item{kind: iUnquote, start: i, end: i + 1})
				i++
				continue
			}
		}
		if n := noteAt(toks, i); n > 0 {
			i += n
			continue
		}
		it := nextItem(items, toks, i)
		items = append(items, it)
		i = it.end
	}
	return items
}

// noteAt gives the length of a footnote mark at token i, "[9]" or "[a]"; 0 if there is none.
func noteAt(toks []Token, i int) int {
	if i+2 >= len(toks) || toks[i].Text != "[" || toks[i+2].Text != "]" {
		return 0
	}
	if t := &toks[i+1]; t.Tag == "CD" && len(t.Text) < 4 || len(t.Text) == 1 && lowerAt(t.Text, 0) {
		return 3
	}
	return 0
}

// Note reports whether token i belongs to a footnote mark, "[9]".
func (s *Sentence) Note(i int) bool {
	for a := max(i-2, 0); a <= i; a++ {
		if n := noteAt(s.Tokens, a); n > 0 && i < a+n {
			return true
		}
	}
	return false
}

// nextItem reads the item that begins at token i.
func nextItem(items []item, toks []Token, i int) item {
	t, next := &toks[i], &nowhere
	if i+1 < len(toks) {
		next = &toks[i+1]
	}
	one := item{kind: markKind(t.Lower), start: i, end: i + 1}
	if one.kind != iOther {
		return one
	}
	if (t.Lower == "either" || t.Lower == "both") && next.Lower == "to" {
		one.kind = iAdv
		return one
	}
	if n := approximator(toks, i); n > 0 {
		one.kind, one.end = iAdv, i+n
		return one
	}
	if k, n := markAt(items, toks, i); n > 0 {
		one.kind, one.end = k, i+n
		return one
	}
	if t.Has(lexicon.Quantity) && isAdv(t.Tag) && next.Lower == "of" { // "much of the plan"
		one.kind, one.head = iNP, i
		return one
	}
	if it, ok := verbGroup(toks, i); ok {
		return it
	}
	if it, ok := readNounPhrase(toks, i); ok {
		return it
	}
	one.kind = wordKind(t)
	return one
}

// markKind gives the kind of a mark, iOther for words.
func markKind(text string) itemKind {
	switch text {
	case ",":
		return iComma
	case ";", ":":
		return iSemi
	case "—", "–", "--", "-", "―", "_", "...", "…", softHyphen:
		return iDash
	case "(", "[", "{":
		return iOpen
	case ")", "]", "}":
		return iClose
	case ".", "?", "!":
		return iStop
	}
	return iOther
}

// wordKind gives the kind of a word that is in no phrase.
func wordKind(t *Token) itemKind {
	switch {
	case t.Tag == "IN" || t.Tag == "TO" || t.Has(lexicon.Preposition) && t.Tag != "RB" && t.Tag != "RP":
		return iPrep
	case isAdv(t.Tag) || t.Tag == "RP":
		return iAdv
	case isAdj(t.Tag):
		return iAdj
	case t.Tag == "CC":
		return iCC
	}
	return iOther
}

// approximator gives the length of "at least", "more than", "around" before a number.
func approximator(toks []Token, i int) int {
	n := phraseAt(toks, i, lexicon.NumberBound)
	if n == 0 && toks[i].Tag != "DT" && toks[i].Has(lexicon.NumberBound) {
		n = 1
	}
	if n == 0 || i+n >= len(toks) {
		return 0
	}
	t := &toks[i+n]
	if t.Tag == "CD" && !(n == 1 && year(t)) || t.Text == "$" || n > 1 && (t.Has(lexicon.Article) && t.Lower != "the" || t.Lower == "half") {
		return n
	}
	return 0
}

// phraseAt gives the length of the longest phrase at token i that has a feature, 0 if there is none.
func phraseAt(toks []Token, i int, f lexicon.Feature) int {
	phrases := toks[i].Word.Phrases()
	for k := range phrases {
		if p := &phrases[k]; p.Has(f) && phraseIs(toks, i, p.Words) {
			return len(p.Words)
		}
	}
	return 0
}

func phraseIs(toks []Token, i int, words []string) bool {
	if len(words) > len(toks)-i {
		return false
	}
	for j, w := range words {
		if toks[i+j].Lower != w {
			return false
		}
	}
	return true
}

// markAt recognises a conjunction, marker or preposition at i by its words.
func markAt(items []item, toks []Token, i int) (itemKind, int) {
	if n := phraseAt(toks, i, lexicon.CompoundMark); n > 0 {
		return iMark, n
	}
	if n := phraseAt(toks, i, lexicon.CompoundPreposition); n > 0 {
		return iPrep, n
	}
	switch t := &toks[i]; {
	case t.Lower == "so" && soClause(toks, i), t.Tag == "WP", t.Tag == "WDT", t.Tag == "WRB", t.Tag == "WP$", t.Lower == "that" && t.Tag == "IN":
		return iMark, 1
	case t.Lower == "that", t.Has(lexicon.Correlative):
		return 0, 0
	case t.Has(lexicon.Subordinator) && !isNoun(t.Tag) && !isVerb(t.Tag) && !isAdj(t.Tag):
		return subordinatorAt(toks, i)
	case t.Tag == "CC" && t.Has(lexicon.Coordinator):
		return iCC, 1
	case t.Has(lexicon.VerbalPreposition) && i+1 < len(toks) && t.Tag != "JJ" && t.Tag != "NN":
		if t.Lower != "following" || len(items) == 0 || items[len(items)-1].kind != iVG {
			return iPrep, 1
		}
	}
	return 0, 0
}

// subordinatorAt reads the subordinator at i, which is an adverb in "once again" and in "has since left".
func subordinatorAt(toks []Token, i int) (itemKind, int) {
	t, next := &toks[i], &nowhere
	if i+1 < len(toks) {
		next = &toks[i+1]
	}
	switch {
	case t.Lower == "once" && (next.Lower == "again" || next.Lower == "more"):
		return iAdv, 2
	case (t.Lower == "once" || t.Lower == "since") && t.Tag == "RB" && isVerb(next.Tag):
		return iAdv, 1
	}
	return iMark, 1
}
