package syntax

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v3/segment"

	"dateline/timeline/lexicon"
)

// maxSentence caps a sentence, in tokens: text without full stops must not cost
// memory or time out of proportion.
const maxSentence = 500

// cut gives the number of tokens to read as one sentence: all, or of too many those up to the last place where a clause
// or an item of a list begins, so that no phrase ("May 11, 1967") is torn apart.
func cut(toks []Token) int {
	if len(toks) <= maxSentence {
		return len(toks)
	}
	for i := maxSentence; i > maxSentence/2; i-- {
		before, first := toks[i-1].Text, toks[i].Text[0]
		if before == ";" || before == "," && first >= 'a' && first <= 'z' {
			return i
		}
	}
	return maxSentence
}

// maxStretch caps what the segmenter reads at once, in bytes.
const maxStretch = 1 << 16

// paragraphs parts text at empty lines.
func paragraphs(text string) []Block {
	out := []Block{}
	for at := 0; at < len(text); {
		end := len(text)
		if i := strings.Index(text[at:], "\n\n"); i >= 0 {
			end = at + i
		}
		if strings.TrimSpace(text[at:end]) != "" {
			out = append(out, Block{Start: at, End: end})
		}
		at = end + 2
	}
	return out
}

// sentences gives the byte spans of the sentences in text[start:end]: those of
// the Punkt segmenter, joined where it parts an abbreviation from its name or a
// quote from its "said", and parted where it overlooks an end.
func sentences(seg *segment.Segmenter, text string, start, end int) [][2]int {
	var out [][2]int
	if a, b := trim(text, start, end); a < b {
		if n := speakerLabel(text[a:b]); n > 0 {
			out = append(out, [2]int{a, a + n})
			start = a + n
		}
	}
	add := func(a, b int) {
		if n := len(out); n > 0 && text[out[n-1][1]-1] != ':' && joins(text[out[n-1][0]:out[n-1][1]], text[a:b]) {
			out[n-1][1] = b
			return
		}
		out = append(out, [2]int{a, b})
	}
	for start < end {
		stop := stretch(text, start, end)
		if endsInside(text[start:stop]) {
			for _, s := range seg.Segment(text[start:stop]) {
				add(start+s.Start, start+s.End())
			}
		} else if a, b := trim(text, start, stop); a < b {
			add(a, b)
		}
		start = stop
	}
	return partGlued(text, partMissed(text, out))
}

// endsInside reports whether a sentence may end before the end of s.
func endsInside(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c != '.' && c != '?' && c != '!' {
			continue
		}
		j := i + 1
		for j < len(s) && s[j] > ' ' { // marks that close
			j++
		}
		if strings.TrimSpace(s[j:]) != "" || glued(s, i) {
			return true
		}
		i = j
	}
	return false
}

// trim narrows text[a:b] past white space at both ends.
func trim(text string, a, b int) (int, int) {
	s := strings.TrimRightFunc(text[a:b], unicode.IsSpace)
	t := strings.TrimLeftFunc(s, unicode.IsSpace)
	return a + len(s) - len(t), a + len(s)
}

// stretch gives the end of a piece of text that is safe to segment alone: its first full stop behind a word that is no
// abbreviation, if it has one.
func stretch(text string, start, end int) int {
	const long = 5 // letters: of abbreviations that are written small the segmenter knows no longer ones
	small := 0     // letters up to here, from a space on
	for i := start; i < min(end, start+maxStretch); i++ {
		switch c := text[i]; {
		case c >= 'a' && c <= 'z' && (small > 0 || i > start && text[i-1] == ' '):
			small++
		case c == '.' && small >= long && i+2 < end && text[i+1] == ' ' && alnum(text[i+2]):
			return i + 1
		default:
			small = 0
		}
	}
	if end-start <= maxStretch {
		return end
	}
	stop := start + maxStretch
	if i := strings.LastIndexAny(text[start:stop], " \n\t"); i > 0 {
		return start + i
	}
	for stop > start+1 && !utf8.RuneStart(text[stop]) {
		stop--
	}
	return stop
}

// joins reports whether two neighbours that were parted are one sentence.
func joins(a, b string) bool {
	word := a[strings.LastIndexAny(a, " \n\t")+1:]
	stripped := strings.TrimLeft(word, `"“‘'([`)
	first, _ := utf8.DecodeRuneInString(b)
	inner, _ := utf8.DecodeRuneInString(strings.TrimLeft(b, `"“‘'([`))
	switch {
	case insideTicker(a, b):
		return true // "Lund Air (LUN. OL) said"
	case unicode.IsLower(first) && !lexicon.OpensAsName(b):
		return true // a break made by mistake: "… the trip. head of diplomacy"
	case !strings.ContainsFunc(b, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }):
		return true // a closing mark alone
	case strings.HasPrefix(b, "”") || strings.HasPrefix(b, "’ "):
		return true
	case strings.HasSuffix(stripped, "."):
		w := strings.TrimSuffix(stripped, ".")
		if landBeforeNoun(a, w, b) || strings.Contains(w, ".") && strings.HasSuffix(a, " the "+stripped) && opensBody(b) {
			return unicode.IsUpper(inner) && !startsSentence(b)
		}
		if isAbbreviation(w) {
			if w := strings.ToLower(w); lexicon.Has(w, lexicon.BeforeName) || lexicon.Has(w, lexicon.BeforeNumber) || lexicon.Has(w, lexicon.AtEnd) {
				return lexicon.Has(w, lexicon.BeforeName) || lexicon.Has(w, lexicon.BeforeNumber) && unicode.IsDigit(inner)
			}
			return len(w) == 1 && unicode.IsUpper(inner) && !startsSentence(b)
		}
	case strings.HasSuffix(word, "?”") || strings.HasSuffix(word, `?"`) || strings.HasSuffix(word, "!”") || strings.HasSuffix(word, `!"`):
		return startsAttribution(b)
	}
	return false
}

// landBeforeNoun: the sentence so far ends in the letters of a land or body without an article, which then stand
// before a noun: "gave U.S. | Ambassador Moe two days". With an article they may end it, "left the U.S.", and behind a preposition
// unless b, what follows, opens with a title: "by U.N. | Ambassador Moe".
func landBeforeNoun(a, w, b string) bool {
	if len(w) != len("U.S") || w[1] != '.' || !upperAt(w, 0) || !upperAt(w, 2) {
		return false
	}
	before := strings.Fields(strings.TrimRight(a[:len(a)-len(w)-1], `"“‘'([`))
	if len(before) == 0 {
		return false
	}
	if len(before) == 1 && lexicon.Has(lower(before[0]), lexicon.Article) {
		return true // "The U.S. | Ambassador Moe left": no sentence ends without a verb
	}
	last := before[len(before)-1]
	if last[0] >= '0' && last[0] <= '9' && last[len(last)-1] >= 'a' || strings.HasSuffix(last, `,"`) || strings.HasSuffix(last, ",”") {
		return true // "the 5th U.S. | Circuit Court", `"We left," U.S. | Envoy Moe said`
	}
	return last == lower(last) && last != "the" && (!lexicon.Has(last, lexicon.Preposition) || lexicon.Has(lower(firstWord(b)), lexicon.Title)) && strings.IndexFunc(last, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

// opensBody: a sentence that seems to begin opens with the name of a body: "the U.S. | Fish and Wildlife Service".
func opensBody(b string) bool {
	const longest = 6 // words
	words := strings.Fields(b)
	for i, w := range words[:min(len(words), longest)] {
		bare := strings.TrimRight(w, `,.;:'’"”)`)
		if !upperAt(bare, 0) && !lexicon.Has(bare, lexicon.NameLink) && bare != "and" {
			return false
		}
		if i > 0 && upperAt(bare, 0) && lexicon.Has(lower(bare), lexicon.OrganisationHead) {
			return true
		}
	}
	return false
}

// insideTicker: the stop stands inside brackets, in the sign by which a share is traded: capitals and
// figures before it and behind it, up to the bracket that closes.
func insideTicker(a, b string) bool {
	open, end := strings.LastIndexByte(a, '('), strings.IndexByte(b, ')')
	if open < 0 || end < 1 || end > 4 || !strings.HasSuffix(a, ".") || len(a)-open > 12 {
		return false
	}
	sign := strings.TrimSuffix(a[open+1:], ".") + b[:end]
	return sign != "" && !strings.ContainsFunc(sign, func(r rune) bool { return !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '.' && r != '-' })
}

func firstWord(s string) string {
	s = strings.TrimLeft(s, `"“‘'([`)
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		return s[:i]
	}
	return s
}

// startsSentence: a capitalised function word after an abbreviation begins a new sentence.
func startsSentence(s string) bool {
	return opensSentence(firstWord(s))
}

// opensSentence: the word is a function word with a capital that begins sentences.
func opensSentence(w string) bool {
	return upperAt(w, 0) && w[1:] == lower(w[1:]) && lexicon.Has(lower(w), lexicon.OpensSentence)
}

// startsAttribution: "Blinken asked reporters." after a quoted question.
func startsAttribution(s string) bool {
	for i := 0; i < 5; i++ {
		w := firstWord(s)
		if w == "" {
			return false
		}
		if i > 0 && lexicon.Has(w, lexicon.Attributes) {
			return true
		}
		s = strings.TrimLeft(s[strings.Index(s, w)+len(w):], " .")
	}
	return false
}

// glued: the full stop at byte i ends a sentence, and the next begins right behind it: "left today.The king".
func glued(text string, i int) bool { return gluedTo(text, i, i+1) }

// gluedTo is glued for a sentence that begins at byte b. Behind the stop stands a word with a capital and then a space, before it one
// in small letters; before a word that only begins sentences a name or a number may stand: "on Monday.The king".
func gluedTo(text string, i, b int) bool {
	a := strings.LastIndexByte(text[:i], ' ') + 1
	word, rest := text[a:i], text[b:]
	next := firstWord(rest)
	title := lexicon.Has(lower(next), lexicon.BeforeName) && strings.HasPrefix(rest+" ", next+". ")
	if len(word) < 3 || len(next) == 0 || !strings.HasPrefix(rest, next+" ") && !title || !upperAt(next, 0) || strings.ContainsAny(word, "./@") {
		return false
	}
	if opensSentence(next) || next == "A" || strings.HasSuffix(word, "”") {
		return endsWord(word)
	}
	small := strings.TrimLeftFunc(next[1:], func(r rune) bool { return r >= 'a' && r <= 'z' }) == ""
	capitals := len(next) > 1 && next == strings.ToUpper(next)
	return (small || capitals) && strings.TrimLeftFunc(word, func(r rune) bool { return r >= 'a' && r <= 'z' }) == ""
}

// endsWord: the word ends as words and numbers do before a full stop.
func endsWord(w string) bool {
	r, _ := utf8.DecodeLastRuneInString(w)
	return unicode.IsLower(r) || unicode.IsDigit(r) || r == ')' || r == '%' || r == '”'
}

// gluedQuote gives where the next sentence begins if the full stop at byte i ends one, with a quotation mark or bracket and
// no space behind: before the mark where that opens a quote, behind it where it closes one; 0 if it does not. open says
// that a straight mark stands open before it.
func gluedQuote(text string, i int, open bool) int {
	for _, mark := range [...]string{`"`, "“", "”", "("} {
		if end := i + 1 + len(mark); strings.HasPrefix(text[i+1:], mark) && gluedTo(text, i, end) {
			if mark == "“" || mark == "(" || mark == `"` && !open {
				return i + 1
			}
			return end
		}
	}
	return 0
}

// partGlued cuts where one sentence begins right behind the full stop of another.
func partGlued(text string, spans [][2]int) [][2]int {
	var out [][2]int
	for k, sp := range spans {
		a, open := sp[0], false
		for i := a; i < sp[1]-1; i++ {
			if text[i] == '"' {
				open = !open
			}
			if text[i] != '.' {
				continue
			}
			next := i + 1
			if !glued(text[:sp[1]], i) {
				if next = gluedQuote(text[:sp[1]], i, open); next == 0 {
					continue
				}
			}
			if out == nil {
				out = append(make([][2]int, 0, len(spans)+4), spans[:k]...)
			}
			out = append(out, [2]int{a, next})
			a = next
		}
		if w := text[a : sp[1]-1]; out != nil && k+1 < len(spans) && a > sp[0] && lexicon.Has(lower(w), lexicon.BeforeName) {
			spans[k+1][0] = a // "left today.Mr. | Rao"
		} else if out != nil {
			out = append(out, [2]int{a, sp[1]})
		}
	}
	if out == nil {
		return spans
	}
	return out
}

// behindClock: what follows "5 p.m." is no day, zone or place of the time, but begins a sentence.
func behindClock(w, next string) bool {
	if w = lower(w); w != "a.m" && w != "p.m" || !upperAt(next, 0) || !lowerAt(next, 1) {
		return false
	}
	first := lower(firstWord(next))
	words := strings.Fields(next)
	return !lexicon.Has(first, lexicon.Calendar) && !lexicon.Has(first, lexicon.TimeZone) && !lexicon.Has(first, lexicon.Compass) &&
		!strings.HasSuffix(first, "ern") && len(words) > 1 && !slices.ContainsFunc(words[1:min(len(words), 3)], func(w string) bool {
		w = strings.TrimRight(lower(w), ",.;")
		return w == "time" || w == "standard"
	})
}

// endsPlainly: a word in small letters that is no abbreviation stands before a name: "he was ill. | Rao left".
func endsPlainly(w, next string) bool {
	const shortest = 3
	return len(w) >= shortest && strings.TrimLeft(w, "abcdefghijklmnopqrstuvwxyz") == "" && !isAbbreviation(w) && upperAt(next, 0) && len(next) > 1 && lowerAt(next, 1)
}

// partMissed cuts after "U.S." and its like where a function word in capitals follows.
func partMissed(text string, spans [][2]int) [][2]int {
	var out [][2]int
	for k, sp := range spans {
		a := sp[0]
		for i := a; i < sp[1]-2; i++ {
			j := strings.Index(text[i:sp[1]-1], ". ")
			if j < 0 {
				break
			}
			i += j
			w := text[max(a, strings.LastIndexAny(text[a:i], " \n“\"(")+a+1):i]
			if next := text[i+2 : sp[1]]; !endsPlainly(w, next) && (len(w) < 2 || !isAbbreviation(w) || !startsSentence(next) && !behindClock(w, next)) {
				continue
			}
			if out == nil {
				out = append(make([][2]int, 0, len(spans)+4), spans[:k]...)
			}
			out = append(out, [2]int{a, i + 1})
			for a = i + 2; a < sp[1] && text[a] == ' '; a++ {
			}
		}
		if out != nil {
			out = append(out, [2]int{a, sp[1]})
		}
	}
	if out == nil {
		return spans
	}
	return out
}
