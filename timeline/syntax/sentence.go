package syntax

import (
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
	return partGlued(text, partMissed(text, partClosed(text, out)))
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
	switch {
	case insideTicker(a, b):
		return true // "Lund Air (LUN. OL) said"
	case unicode.IsLower(first) && !lexicon.OpensAsName(b) && !strings.Contains(strings.Fields(b)[0], "/"):
		return true // a break made by mistake: "… the trip. head of diplomacy"
	case !strings.ContainsFunc(b, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }):
		return true // a closing mark alone
	case strings.HasPrefix(b, "”") || strings.HasPrefix(b, "’ "), strings.HasSuffix(a, ".)") && strings.HasPrefix(b, "—"):
		return true // "Sen. Moe (R-Lim.) — a guard since May — left"
	case strings.HasSuffix(stripped, "."):
		return joinsBehindStop(a, b, stripped)
	case strings.HasSuffix(word, "?”") || strings.HasSuffix(word, `?"`) || strings.HasSuffix(word, "!”") || strings.HasSuffix(word, `!"`):
		return startsAttribution(b)
	}
	return false
}

// joinsBehindStop: the full stop of stripped, the last word of a, is that of an abbreviation that b goes on.
func joinsBehindStop(a, b, stripped string) bool {
	inner, _ := utf8.DecodeRuneInString(strings.TrimLeft(b, `"“‘'([`))
	w := strings.TrimSuffix(stripped, ".")
	if i := strings.LastIndexAny(w, "–-"); i >= 0 && unicode.IsDigit(inner) {
		_, n := utf8.DecodeRuneInString(w[i:])
		w = w[i+n:] // "(Feb. 3–Feb. | 10)"
	}
	if (w == "Jr" || w == "Sr") && (firstWord(b) == "Day" || lexicon.Has(lower(firstWord(b)), lexicon.Street)) {
		return true // "Moe Jr. | Boulevard"
	}
	if landBeforeNoun(a, w, b) || strings.Contains(w, ".") && strings.HasSuffix(a, " the "+stripped) && opensBody(b) {
		return unicode.IsUpper(inner) && !startsSentence(b)
	}
	if !isAbbreviation(w) {
		return false
	}
	if w := strings.ToLower(w); lexicon.Has(w, lexicon.BeforeName) || lexicon.Has(w, lexicon.BeforeNumber) || lexicon.Has(w, lexicon.AtEnd) {
		return lexicon.Has(w, lexicon.BeforeName) || lexicon.Has(w, lexicon.BeforeNumber) && unicode.IsDigit(inner)
	}
	return len(w) == 1 && unicode.IsUpper(inner) && !startsSentence(b)
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
	if strings.LastIndexByte(a, ')') > open {
		open = -1
	}
	if open < 0 && strings.HasSuffix(a, ".") {
		if end < 0 || end > 3 {
			end = strings.IndexByte(b, ',') // "Lund Air LUN. OL, a carrier, said"
		}
		open = strings.LastIndexByte(a, ' ') // the bracket is lost: "Lund Air LUN. OL) said"
		if len(a)-open <= len("LUN.") || end > 2 || !upperAt(a[strings.LastIndexByte(a[:max(open, 0)], ' ')+1:], 0) {
			return false
		}
	}
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
