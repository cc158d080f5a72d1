package headline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// statement writes what is said after the verb of saying.
func (h *writer) statement(from, to int, quoted bool) {
	if quoted {
		h.writeWord(":")
		h.drop = func(int) bool { return false } // the times are part of what was said
		if from > 0 && h.sen.Tokens[from-1].IsQuoteMark() {
			from--
		}
	} else {
		h.said = from
		for _, x := range h.s.ExpressionsIn[h.sent] { // "On 5 May, | a guard was lost, the palace said": of which the line would make its day
			if end := h.s.Where[x].End; h.s.SignalStart(x) == from && end < to && h.sen.Tokens[end].Text == "," {
				from = end + 1
			}
		}
		h.drop = func(i int) bool {
			return h.s.InExpression(h.sent, i) && !h.s.lasts(h.sent, i) && !h.currentOf(i) && !h.ofYear(i) && !h.dayOfStatement(i)
		}
	}
	h.skip = 0
	start := len(h.parts)
	for i := from; i < to; i++ {
		switch t := &h.sen.Tokens[i]; {
		case i == from && t.Tag == "CC" && !quoted:
			// "But the port is shut, Moe said"
		case i == from && t.Lower == "that":
			h.wordAt("that", i)
		case quoted && t.Text == "," && i+1 < to && i+2 == to && h.sen.Tokens[i+1].IsQuoteMark():
			// “We will not sign,” he said
		case quoted:
			h.put(t.Text, i, i+1)
			h.parts[len(h.parts)-1].glue = i > 0 && h.sen.Tokens[i-1].End == t.Start
		case t.Tag == "RB" && lexicon.Has(t.Lower, lexicon.Connective) && lexicon.Has(t.Lower, lexicon.BeforeVerb) && t.Head >= 0 && h.sen.Tokens[t.Head].IsVerb():
			// "said that he had | also | asked for talks"
		case (t.Text == "," || t.Text == ";" || syntax.IsDash(t.Text)) && len(h.parts) > 0 && (len(h.parts) == start || h.parts[len(h.parts)-1].text == ":"):
			// a loose mark where the date stood
		case i == from && (i == 0 || syntax.IsDash(h.sen.Tokens[i-1].Text)) && !quoted && t.Tag[0] != 'P' && t.Tag != "NNP" && t.Tag != "NNPS" && (t.Tag != "JJ" || !h.inName(i) && t.Word != 0 && i+1 < to && h.sen.Tokens[i+1].Text == h.sen.Tokens[i+1].Lower) && unicode.IsLower(lastRune(t.Text)) && !h.isNamed(i):
			h.wordAt(t.Lower, i) // the first word of the sentence, now inside it
		case len(h.parts) == start && !quoted && (t.Tag == "DT" || t.Tag == "PRP" || t.Tag == "PRP$" || t.Tag == "IN" || t.Tag == "EX") && t.Text != "I" && !h.isNamed(i):
			h.wordAt(t.Lower, i)
		default:
			h.writeToken(i)
		}
	}
	h.fixed = min(len(h.parts), h.fixed+4)
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

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
	if i < h.skip || i == h.comma && i > 0 || h.drop(i) || len(h.parts) > summaryLength { // no word is shorter than a letter
		return
	}
	if h.sen.Note(i) {
		return
	}
	t := &h.sen.Tokens[i]
	if t.Lower == "here" && t.Tag == "RB" && t.Head >= 0 && h.sen.Tokens[t.Head].IsVerb() && !quotedAt(h.sen, i) {
		return // where the story was written
	}
	if end := h.dispensable(i); end > 0 {
		h.skip = end
		return
	}
	if t.Lower == "there" && t.Tag != "EX" && t.Rel != syntax.Expl && i >= h.afterSubject() && h.there != "" {
		h.put(h.there, i, i+1)
		return
	}
	if t.Tag == "POS" && i > 0 && h.drop(i-1) && i-1 >= h.skip {
		return // "after | last month | 's vote"
	}
	if n := len(h.parts); t.Tag == "POS" && n > 0 && h.parts[n-1].token != i-1 {
		text := t.Text // after a name in the place of "the two neighbors'"
		if !strings.HasSuffix(text, "s") && !strings.HasSuffix(h.parts[n-1].text, "s") {
			text += "s"
		}
		h.parts[n-1].text += text
		h.parts[n-1].span.End = max(h.parts[n-1].span.End, i+1)
		return
	}
	if name, end, ok := h.nameAt(i); ok {
		h.put(name, i, end)
		h.several = h.several || h.subjectEnd == 0 && strings.Contains(name, " and ")
		h.skip = end
		h.markWritten(i)
		return
	}
	h.markWritten(i)
	glue := i > 0 && h.sen.Tokens[i-1].End == t.Start
	text := t.Text
	if i == 0 && len(h.parts) > 0 && (t.Tag == "DT" || t.Tag == "PRP$" || t.Tag == "IN" || t.IsVerb()) {
		text = t.Lower // the sentence's first word, which the headline does not begin with
	}
	h.parts = append(h.parts, part{text: text, token: i, span: syntax.Span{Start: i, End: i + 1}, glue: glue})
}
