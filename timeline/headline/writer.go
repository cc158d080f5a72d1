package headline

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// whole writes a noun phrase that stands outside the clause.
func (h *writer) whole(sp syntax.Span) {
	drop, skip := h.drop, h.skip
	h.drop, h.skip = func(i int) bool { return h.s.InExpression(h.sent, i) }, 0
	for i := sp.Start; i < sp.End; i++ {
		h.writeToken(i)
	}
	h.drop, h.skip = drop, skip
}

// subject writes a subject; where a name in apposition says better who is meant
// ("his predecessor, Mike Pompeo,") it writes the name.
func (h *writer) subject(sp syntax.Span) {
	if !sp.Empty() && !h.possessor.Empty() {
		h.whole(h.possessor) // "Honduras, whose leader had announced": Honduras's leader
		h.possess(sp)
		return
	}
	if line := h.numeral(sp); line != "" {
		h.wordFor(line, sp)
		h.subjectEnd = len(h.parts)
		return
	}
	sp.Start = h.s.numberBound(h.sent, sp)
	if k := sp.Start - 1; k >= 0 && !sp.Empty() && lexicon.Has(h.sen.Tokens[k].Lower, lexicon.Degree) && (strings.HasPrefix(h.sen.Tokens[sp.Start].Tag, "JJ") || strings.HasPrefix(h.sen.Tokens[sp.Start].Tag, "NNP")) {
		sp.Start = k // "mostly Muslim Togo"
	}
	if m := h.nameAfter(sp); m != nil {
		for and := sp.End - 1; and > sp.Start; and-- {
			if h.sen.Tokens[and].Lower == "and" && slices.ContainsFunc(h.sen.Tokens[sp.Start:and], func(t syntax.Token) bool { return t.IsPrep() }) {
				break // "the envoy of the UN and the League, | Ana Moe"
			}
			if h.sen.Tokens[and].Lower == "and" { // "the minister and | his colleague, | Ahmet Davutoğlu"
				h.phrase(syntax.Span{Start: sp.Start, End: and + 1})
				break
			}
		}
		h.whole(m.Span)
		h.subjectEnd = len(h.parts)
		return
	}
	if mi := h.s.Apposed(h.sent, sp); mi >= 0 && !h.joined(h.s.Cast.Mentions[mi].Span) {
		h.whole(h.s.Cast.Mentions[mi].Span)
	} else {
		h.phrase(sp)
	}
	h.subjectEnd = len(h.parts)
}

// possess makes what is written the owner of what follows.
func (h *writer) possess(sp syntax.Span) {
	if n := len(h.parts); n > 0 && strings.HasSuffix(h.parts[n-1].text, "s") {
		h.parts[n-1].text += "’"
	} else if n > 0 {
		h.parts[n-1].text += "’s"
	}
	for i := sp.Start; i < sp.End; i++ {
		h.writeToken(i)
	}
	h.subjectEnd = len(h.parts)
}

// writeSpan writes a stretch of tokens without connectives.
func (h *writer) writeSpan(from, to int) {
	for i := from; i < to; i++ {
		if t := &h.sen.Tokens[i]; !(t.Tag == "RB" && lexicon.Has(t.Lower, lexicon.Connective)) || t.Rel == syntax.Fixed { // "once again"
			h.writeToken(i)
		}
	}
}

// A writer gathers the words of a summary.
type writer struct {
	s          *teller
	sent       int
	sen        *syntax.Sentence
	drop       func(int) bool
	parts      []part
	clause     int          // the clause that the line tells, -1 where it is a noun phrase
	subjectEnd int          // parts before it are the subject
	fixed      int          // parts before it are never cut
	skip       int          // tokens below it are already written as part of a name
	several    bool         // the subject is written as several names
	comma      int          // the comma after a name whose description is left out; 0 if there is none
	possessor  syntax.Span  // what "whose" stands for
	there      string       // what "there" stands for ("in Bangkok"), "" if it is not known
	brief      bool         // leave out titles and descriptions of people who are named
	said       int          // token at which what is said begins
	own        syntax.Span  // the date that the line stands under
	bare       bool         // leave common nouns as they are: "the bloc"
	stands     bool         // a name stands for a common noun
	written    map[int]bool // entities already named, for whom a pronoun reads well
}

type part struct {
	text  string
	token int         // -1 for a word that is not in the sentence
	span  syntax.Span // tokens of the sentence that it stands for
	glue  bool
}

func (h *writer) writeWord(text string) { h.wordFor(text, syntax.Span{}) }

// wordFor writes a word that stands for other words of the sentence.
func (h *writer) wordFor(text string, sp syntax.Span) {
	h.parts = append(h.parts, part{text: text, token: -1, span: sp})
}

// wordAt writes one for token i.
func (h *writer) wordAt(text string, i int) { h.wordFor(text, syntax.Span{Start: i, End: i + 1}) }

// put writes text in the place of tokens from i to end.
func (h *writer) put(text string, i, end int) {
	h.parts = append(h.parts, part{text: text, token: i, span: syntax.Span{Start: i, End: end}})
}

func (h *writer) phrase(sp syntax.Span) {
	start := sp.Start
	for start < sp.End && !h.isNamed(start) && (h.drop(start) || h.sen.Tokens[start].Text == "," || leadingDeterminer(h.sen.Tokens, start) || h.leadingConnective(start)) {
		start++
	}
	for i := start; i < sp.End; i++ {
		h.writeToken(i)
	}
	h.fixed = len(h.parts)
}

// leadingConnective: "So seven of the eight members".
func (h *writer) leadingConnective(i int) bool {
	t := &h.sen.Tokens[i]
	return t.Tag == "RB" && (lexicon.Has(t.Lower, lexicon.Connective) || t.Lower == "so")
}

// leadingDeterminer: an article or the like that a headline drops. "A million people" and
// "a few" are numbers.
func leadingDeterminer(ts []syntax.Token, i int) bool {
	t := &ts[i]
	if i+2 < len(ts) && t.Lower == "a" && (lexicon.Has(ts[i+1].Lower, lexicon.CountNoun) || lexicon.Has(ts[i+1].Lower, lexicon.Fraction) && ts[i+2].Lower == "of") {
		return false
	}
	return (t.Tag == "DT" || t.Tag == "IN") && (lexicon.Has(t.Lower, lexicon.Article) || lexicon.Has(t.Lower, lexicon.Demonstrative))
}

// writeToken writes token i, or the name that its mention stands for.
func (h *writer) writeToken(i int) {
	if i < h.skip || i == h.comma && i > 0 || h.drop(i) || len(h.parts) > summaryLength || h.sen.Note(i) || h.isWhereWritten(i) { // no word is shorter than a letter
		return
	}
	if end := h.dispensable(i); end > 0 {
		h.skip = end
		return
	}
	switch t := &h.sen.Tokens[i]; {
	case h.there != "" && h.pointsThere(i):
		h.put(h.there, i, i+1)
	case t.Tag == "POS" && i > 0 && h.drop(i-1) && i-1 >= h.skip:
		// "after | last month | 's vote"
	case t.Tag == "POS" && len(h.parts) > 0 && h.parts[len(h.parts)-1].token != i-1:
		h.ownBy(i)
	default:
		if name, end, ok := h.nameAt(i); ok {
			h.writeName(name, i, end)
		} else {
			h.writeSame(i)
		}
	}
}

// isWhereWritten: the token is the "here" of where the story was written.
func (h *writer) isWhereWritten(i int) bool {
	t := &h.sen.Tokens[i]
	return t.Lower == "here" && t.Tag == "RB" && t.Head >= 0 && h.sen.Tokens[t.Head].IsVerb() && !quotedAt(h.sen, i)
}

// pointsThere: the token is a "there" of place behind the subject.
func (h *writer) pointsThere(i int) bool {
	t := &h.sen.Tokens[i]
	return t.Lower == "there" && t.Tag != "EX" && t.Rel != syntax.Expl && i >= h.afterSubject()
}

// ownBy makes the last part, a name in the place of "the two neighbors'", the owner by the mark at the token.
func (h *writer) ownBy(pos int) {
	owner, text := &h.parts[len(h.parts)-1], h.sen.Tokens[pos].Text
	if !strings.HasSuffix(text, "s") && !strings.HasSuffix(owner.text, "s") {
		text += "s"
	}
	owner.text += text
	owner.span.End = max(owner.span.End, pos+1)
}

// writeName writes a name for the tokens from i to end.
func (h *writer) writeName(name string, i, end int) {
	h.put(name, i, end)
	h.several = h.several || h.subjectEnd == 0 && strings.Contains(name, " and ")
	h.skip = end
	h.markWritten(i)
}

// writeSame writes the token as it stands. The sentence's first word loses its capital where the headline does not begin with it.
func (h *writer) writeSame(i int) {
	h.markWritten(i)
	t := &h.sen.Tokens[i]
	text := t.Text
	if i == 0 && len(h.parts) > 0 && (t.Tag == "DT" || t.Tag == "PRP$" || t.Tag == "IN" || t.IsVerb()) {
		text = t.Lower
	}
	h.parts = append(h.parts, part{text: text, token: i, span: syntax.Span{Start: i, End: i + 1}, glue: i > 0 && h.sen.Tokens[i-1].End == t.Start})
}
