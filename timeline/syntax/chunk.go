package syntax

import (
	"strings"

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
	t := &toks[i]
	one := item{start: i, end: i + 1}
	switch t.Lower {
	case ",":
		one.kind = iComma
	case ";", ":":
		one.kind = iSemi
	case "—", "–", "--", "-", "―", "_", "...", "…", softHyphen:
		one.kind = iDash
	case "(", "[", "{":
		one.kind = iOpen
	case ")", "]", "}":
		one.kind = iClose
	case ".", "?", "!":
		one.kind = iStop
	}
	if one.kind != iOther {
		return one
	}
	if (t.Lower == "either" || t.Lower == "both") && i+1 < len(toks) && toks[i+1].Lower == "to" {
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
	if t.Has(lexicon.Quantity) && isAdv(t.Tag) && i+1 < len(toks) && toks[i+1].Lower == "of" { // "much of the plan"
		one.kind, one.head = iNP, i
		return one
	}
	if it, ok := verbGroup(toks, i); ok {
		return it
	}
	if it, ok := readNounPhrase(toks, i); ok {
		return it
	}
	switch {
	case t.Tag == "IN" || t.Tag == "TO" || t.Has(lexicon.Preposition) && t.Tag != "RB" && t.Tag != "RP":
		one.kind = iPrep
	case isAdv(t.Tag) || t.Tag == "RP":
		one.kind = iAdv
	case isAdj(t.Tag):
		one.kind = iAdj
	case t.Tag == "CC":
		one.kind = iCC
	}
	return one
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
	for _, p := range toks[i].Word.Phrases() {
		if p.Has(f) && phraseIs(toks, i, p.Words) {
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
	t := &toks[i]
	w := t.Lower
	if n := phraseAt(toks, i, lexicon.CompoundMark); n > 0 {
		return iMark, n
	}
	if n := phraseAt(toks, i, lexicon.CompoundPreposition); n > 0 {
		return iPrep, n
	}
	if w == "so" && soClause(toks, i) {
		return iMark, 1
	}
	switch {
	case t.Tag == "WP" || t.Tag == "WDT" || t.Tag == "WRB" || t.Tag == "WP$":
		return iMark, 1
	case w == "that":
		if t.Tag == "IN" {
			return iMark, 1
		}
		return 0, 0
	case t.Has(lexicon.Correlative):
		return 0, 0
	case t.Has(lexicon.Subordinator) && !isNoun(t.Tag) && !isVerb(t.Tag) && !isAdj(t.Tag):
		if w == "once" && i+1 < len(toks) && (toks[i+1].Lower == "again" || toks[i+1].Lower == "more") {
			return iAdv, 2
		}
		if w == "once" && t.Tag == "RB" && i+1 < len(toks) && isVerb(toks[i+1].Tag) || w == "since" && t.Tag == "RB" && i+1 < len(toks) && isVerb(toks[i+1].Tag) {
			return iAdv, 1
		}
		return iMark, 1
	case t.Tag == "CC" && t.Has(lexicon.Coordinator):
		return iCC, 1
	case t.Has(lexicon.VerbalPreposition):
		if i+1 < len(toks) && (w != "following" || len(items) == 0 || items[len(items)-1].kind != iVG) && t.Tag != "JJ" && t.Tag != "NN" {
			return iPrep, 1
		}
	}
	return 0, 0
}

// readNounPhrase reads a base noun phrase at i: determiner, numbers, adjectives, nouns.
func readNounPhrase(toks []Token, i int) (item, bool) {
	n := len(toks)
	it := item{kind: iNP, start: i, head: -1}
	switch toks[i].Tag {
	case "PRP", "EX":
		if strings.HasSuffix(toks[i].Lower, "self") || strings.HasSuffix(toks[i].Lower, "selves") {
			return item{kind: iAdv, start: i, end: i + 1}, true
		}
		it.end, it.head = i+1, i
		return it, true
	}
	if i > 0 && year(&toks[i]) && (toks[i-1].Tag == "IN" || toks[i-1].Tag == "TO" || i > 1 && toks[i-1].Lower == "," && toks[i-2].Tag == "CD") {
		it.end, it.head, it.temporal = i+1, i, true // "In 1956 protests …"
		return it, true
	}
	j, nouns, det := i, 0, false
loop:
	for j < n {
		t := &toks[j]
		switch tag := t.Tag; {
		case tag == "DT" || tag == "PDT" || tag == "PRP$":
			if nouns > 0 || j > i && tag == "DT" && toks[j-1].Tag != "PDT" && !toks[j-1].Has(lexicon.Predeterminer) && !isAdv(toks[j-1].Tag) {
				break loop
			}
			det = true
			if j+1 < n && toks[j+1].Lower == "of" && j == i { // "some of", "both of"
				it.end, it.head = j+1, j
				return it, true
			}
		case isNoun(tag):
			if nouns > 0 && splitsAt(toks, i, j) {
				break loop
			}
			nouns++
			it.head = j
		case tag == "CD" || currency(t.Text) || t.Text == "#" || t.Text == "%":
			if nouns > 0 && (!(toks[j-1].Tag == "NNP" || toks[j-1].Has(lexicon.Month) || toks[j-1].Lower == "phase" || toks[j-1].Lower == "article" || toks[j-1].Lower == "resolution") || toks[j-1].Has(lexicon.Weekday) && j+1 < n && toks[j+1].Tag == "NNS") { // "on Monday | two men"
				break loop
			}
			det = true
			if t.Text == "%" {
				it.head = j
				nouns++
			}
		case isAdj(tag):
			if nouns > 0 && (det && relationalAt(toks, j) || bodyAt(toks, j) || (det && toks[j-1].Tag == "NNP" || j-2 >= i && toks[j-2].Tag == "POS") && j+1 < n && toks[j+1].Tag == "NN" && toks[j+1].Has(lexicon.Office)) {
				break // "the UN nuclear watchdog", "the UN foreign minister"
			}
			if nouns > 0 && toks[j-1].Tag != "POS" && (dateEndsAt(toks, i, j) || !(j+1 < n && isNoun(toks[j+1].Tag) && toks[j-1].Tag == "NNP" && upperAt(t.Text, 0))) {
				break loop
			}
		case t.Lower == "to" && nouns == 0 && rangeAt(toks, j), t.Lower == "per" && nouns == 0 && j > i && toks[j-1].Tag == "CD" && j+1 < n && toks[j+1].Lower == "cent":
		case tag == "POS":
			if nouns == 0 {
				break loop
			}
			nouns, det = 0, true // what the possessor owns follows
			it.head = -1
		case tag == "VBG" || tag == "VBN":
			if nouns > 0 && toks[j-1].Tag != "POS" || !premodifies(toks, i, j) {
				break loop
			}
		case isAdv(tag):
			if nouns > 0 || !adverbInside(toks, j) {
				break loop
			}
		case tag == "CC":
			if nouns > 0 || j == i || j+1 >= n || !joinsModifiers(toks, j) {
				break loop
			}
		case t.Lower == "," && j > i && nouns == 0:
			next := j + 1
			if next < n && toks[next].Tag == "CC" && j > i+1 && toks[j-2].Lower == "," {
				next++ // "political, social, and economic ties"
			}
			if !isAdj(toks[j-1].Tag) || next >= n || !isAdj(toks[next].Tag) || !nounSoon(toks, next) {
				break loop
			}
		case isQuote(t.Text) || t.Text == "‘" || t.Text == "’":
			if j == i || nouns > 0 && !(j+2 < n && isNoun(toks[j+1].Tag) && isQuote(toks[j+2].Text)) || j+1 >= n || !(isNoun(toks[j+1].Tag) || isAdj(toks[j+1].Tag)) && !(j > i+1 && isNoun(toks[min(j+1, n-1)].Tag)) {
				break loop
			}
		default:
			break loop
		}
		j++
	}
	// No trailing opening parts.
	for j > i && isAdv(toks[j-1].Tag) {
		j--
	}
	if j == i {
		return it, false
	}
	for a := i; a < j && j < n; a++ {
		if isQuote(toks[a].Text) && isQuote(toks[j].Text) {
			j++ // Chinese “volunteers”
			break
		}
	}
	it.end = j
	if it.head < 0 {
		if !det && !(j-i == 1 && toks[j-1].Has(lexicon.Quantity)) {
			return it, false
		}
		it.head = j - 1 // "the accused", "five", "this"
	}
	it.temporal = temporalPhrase(toks, it)
	return it, true
}

func currency(sign string) bool { return sign == "$" || sign == "€" || sign == "£" || sign == "¥" }

// year reports whether t is a number that is most likely a year.
func year(t *Token) bool {
	return t.Tag == "CD" && len(t.Text) == 4 && (t.Text[0] == '1' || t.Text[0] == '2' && t.Text[1] == '0') && t.Text[3] >= '0' && t.Text[3] <= '9' && t.Text[1] >= '0'
}

// temporalPhrase reports whether a noun phrase names a time: "last November", "a week".
func temporalPhrase(toks []Token, it item) bool {
	h := &toks[it.head]
	if h.Has(lexicon.TimeNoun) {
		if familyName(toks, it.head) {
			return false
		}
		return h.Lower != "may" || h.Tag != "MD"
	}
	if h.Lower == "half" && it.start > 1 && toks[it.start-1].Lower == "and" && toks[it.start-2].Has(lexicon.TimeNoun) {
		return true // "a year and a half later"
	}
	if h.Tag != "CD" && h.Tag != "NNS" && h.Tag != "NNP" {
		return false
	}
	if it.end-it.start == 1 && len(h.Text) == 4 && (strings.HasPrefix(h.Text, "19") || strings.HasPrefix(h.Text, "20") || strings.HasPrefix(h.Text, "18")) {
		return h.Tag == "CD"
	}
	return h.Tag == "NNS" && h.Text[0] >= '0' && h.Text[0] <= '9'
}
