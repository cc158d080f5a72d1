package syntax

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
)

// readNounPhrase reads a base noun phrase at i: determiner, numbers, adjectives, nouns.
func readNounPhrase(toks []Token, i int) (item, bool) {
	if it, ok := wholeAt(toks, i); ok {
		return it, true
	}
	p := phraseReader{toks: toks, start: i, at: i, head: -1}
	for p.at < len(toks) && p.goesOn(&toks[p.at]) {
		p.at++
	}
	return p.phrase()
}

// wholeAt reads a phrase that its first word is all of: a pronoun, a year behind its preposition, "some" of "some of them".
// A reflexive pronoun is an adverb.
func wholeAt(toks []Token, i int) (item, bool) {
	t, it := &toks[i], item{kind: iNP, start: i, end: i + 1, head: i}
	switch t.Tag {
	case "PRP", "EX":
		if strings.HasSuffix(t.Lower, "self") || strings.HasSuffix(t.Lower, "selves") {
			it = item{kind: iAdv, start: i, end: i + 1}
		}
		return it, true
	case "DT", "PDT", "PRP$":
		return it, i+1 < len(toks) && toks[i+1].Lower == "of"
	}
	it.temporal = i > 0 && year(t) && (toks[i-1].Tag == "IN" || toks[i-1].Tag == "TO" || i > 1 && toks[i-1].Lower == "," && toks[i-2].Tag == "CD")
	return it, it.temporal // "In 1956 protests …"
}

// A phraseReader reads a noun phrase from left to right.
type phraseReader struct {
	toks      []Token
	start, at int  // its first token, and the one that is read
	head      int  // its last noun, -1 before the first
	noun      bool // a noun was read, since the possessor if there is one
	det       bool // a determiner, number or possessor was read
}

// to gives the token that stands so many behind the one that is read, or before it.
func (p *phraseReader) to(by int) *Token {
	if k := p.at + by; k >= 0 && k < len(p.toks) {
		return &p.toks[k]
	}
	return &nowhere
}

func (p *phraseReader) first() bool { return p.at == p.start }

// goesOn reports whether the phrase takes in the token t, which is read.
func (p *phraseReader) goesOn(t *Token) bool {
	switch tag := t.Tag; {
	case tag == "DT" || tag == "PDT" || tag == "PRP$":
		return p.determiner(t)
	case isNoun(tag):
		return p.nounAt()
	case tag == "CD" || sign(t.Text):
		return p.number(t)
	case isAdj(tag):
		return p.adjective(t)
	case tag == "POS":
		return p.possessor()
	case isQuote(t.Text) || singleQuote(t.Text):
		return p.quoteMark()
	case p.noun:
		return false
	case t.Lower == "to" && rangeAt(p.toks, p.at), p.perCent(t):
		return true
	case tag == "VBG" || tag == "VBN":
		return premodifies(p.toks, p.start, p.at)
	case isAdv(tag):
		return adverbInside(p.toks, p.at)
	case tag == "CC":
		return !p.first() && joinsModifiers(p.toks, p.at)
	case t.Lower == ",":
		return !p.first() && p.comma()
	}
	return false
}

// determiner: "the envoys", "all the envoys", "only the envoys".
func (p *phraseReader) determiner(t *Token) bool {
	before := p.to(-1)
	if p.noun || !p.first() && t.Tag == "DT" && before.Tag != "PDT" && !before.Has(lexicon.Predeterminer) && !isAdv(before.Tag) {
		return false
	}
	p.det = true
	return true
}

func (p *phraseReader) nounAt() bool {
	if p.noun && splitsAt(p.toks, p.start, p.at) {
		return false
	}
	p.noun, p.head = true, p.at
	return true
}

// number: "two envoys"; behind a noun "May 3", "phase 2", but "on Monday | two men".
func (p *phraseReader) number(t *Token) bool {
	if before := p.to(-1); p.noun {
		named := before.Tag == "NNP" || before.Has(lexicon.Month) || before.Lower == "phase" || before.Lower == "article" || before.Lower == "resolution"
		if !named || before.Has(lexicon.Weekday) && p.to(1).Tag == "NNS" {
			return false
		}
	}
	p.det = true
	if t.Text == "%" {
		p.noun, p.head = true, p.at
	}
	return true
}

// adjective: "nuclear talks"; behind a noun "the UN nuclear watchdog", "the UN foreign minister", "Kelm Western University".
func (p *phraseReader) adjective(t *Token) bool {
	before, next := p.to(-1), p.to(1)
	if !p.noun || p.det && relationalAt(p.toks, p.at) || bodyAt(p.toks, p.at) {
		return true
	}
	owned := p.det && before.Tag == "NNP" || p.at-2 >= p.start && p.to(-2).Tag == "POS"
	if owned && next.Tag == "NN" && next.Has(lexicon.Office) {
		return true
	}
	return before.Tag == "NNP" && next.IsNoun() && upperAt(t.Text, 0) && !dateEndsAt(p.toks, p.start, p.at)
}

// possessor: "Chad's | envoy", behind which the phrase begins anew.
func (p *phraseReader) possessor() bool {
	if !p.noun {
		return false
	}
	p.noun, p.det, p.head = false, true, -1
	return true
}

// perCent: "5 per cent".
func (p *phraseReader) perCent(t *Token) bool {
	return t.Lower == "per" && !p.first() && p.to(-1).Tag == "CD" && p.to(1).Lower == "cent"
}

// comma: "political, social, and economic ties".
func (p *phraseReader) comma() bool {
	next := 1
	if p.to(1).Tag == "CC" && p.at > p.start+1 && p.to(-2).Lower == "," {
		next++
	}
	return isAdj(p.to(-1).Tag) && isAdj(p.to(next).Tag) && nounSoon(p.toks, p.at+next)
}

// quoteMark: "his “special” envoy"; behind a noun only around one word, "Chinese envoy “Moe”".
func (p *phraseReader) quoteMark() bool {
	next := p.to(1)
	if p.first() || p.noun && !isQuote(p.to(2).Text) {
		return false
	}
	return next.IsNoun() || isAdj(next.Tag) && !p.noun
}

// phrase gives what was read, without adverbs at its end.
func (p *phraseReader) phrase() (item, bool) {
	it := item{kind: iNP, start: p.start, head: p.head}
	for p.at > p.start && isAdv(p.toks[p.at-1].Tag) {
		p.at--
	}
	if p.first() {
		return it, false
	}
	if p.quoteEnds() {
		p.at++
	}
	it.end = p.at
	if it.head < 0 {
		if !p.det && !(p.at-p.start == 1 && p.to(-1).Has(lexicon.Quantity)) {
			return it, false
		}
		it.head = p.at - 1 // "the accused", "five", "this"
	}
	it.temporal = temporalPhrase(p.toks, it)
	return it, true
}

// quoteEnds: a mark closes the quotation that begins inside the phrase: "Chinese “volunteers | ”".
func (p *phraseReader) quoteEnds() bool {
	return isQuote(p.to(0).Text) && slices.ContainsFunc(p.toks[p.start:p.at], func(t Token) bool { return isQuote(t.Text) })
}

// sign: a number has it before or behind it.
func sign(text string) bool { return currency(text) || text == "#" || text == "%" }

// singleQuote: a mark that may open or close a quotation.
func singleQuote(text string) bool { return text == "‘" || text == "’" }

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
		return !h.Has(lexicon.Month) || h.Tag == "NNP" // not "it may", "the peace march"
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
