package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/lexicon"
)

// tokenize appends the tokens of text[start:end] to toks. The text is never rewritten, so offsets are exact; only a
// word that its page set apart at the apostrophe is read without the spaces. It reads each byte a bounded number of times.
func tokenize(toks []Token, text string, start, end int) []Token {
	for i := start; i < end; {
		r, n := utf8.DecodeRuneInString(text[i:end])
		if blank(r) {
			i += n
			continue
		}
		j := i + n
		for j < end {
			r, n = utf8.DecodeRuneInString(text[j:end])
			if blank(r) {
				break
			}
			j += n
		}
		if k := setApart(toks, text, i, j, end); k > j {
			toks = takeApart(toks, text, i, k)
			i = k
			continue
		}
		toks = splitRun(toks, text, i, j)
		i = j
	}
	return toks
}

// setApart gives where a word ends that goes on behind an apostrophe with a space at both its sides, 0 if none does at text[i:j]:
// "the court ’ s", "did n ’ t", "O ’ Brien".
func setApart(toks []Token, text string, i, j, end int) int {
	if text[i:j] != "’" || len(toks) == 0 || toks[len(toks)-1].End != i-1 || j+1 >= end || text[j] != ' ' || !letterAt(text, j+1, end) {
		return 0
	}
	k, before := j+1, toks[len(toks)-1].Text
	for k < end && letterAt(text, k, end) {
		k++
	}
	switch w := text[j+1 : k]; {
	case w == "t" && len(before) > 2 && strings.HasSuffix(before, "n"), lexicon.Has("'"+w, lexicon.Clitic) && letterAt(before, len(before)-1, len(before)):
		return k
	case len(before) == 1 && (before == "O" || before == "D") && upperAt(w, 0) && lowerAt(w, 1):
		return k
	}
	return 0
}

// takeApart appends the word that ends at k behind the apostrophe at i, or makes it one with what stands before.
func takeApart(toks []Token, text string, i, k int) []Token {
	last := &toks[len(toks)-1]
	word := text[i+len("’ ") : k]
	switch {
	case word == "t":
		toks = append(toks, Token{Start: last.End - 1, End: k, Text: "n’t"})
		last = &toks[len(toks)-2]
		last.End--
		last.Text = last.Text[:len(last.Text)-1]
	case len(last.Text) == 1:
		last.End, last.Text = k, last.Text+"’"+word
	default:
		toks = append(toks, Token{Start: i, End: k, Text: "’" + word})
	}
	return toks
}

// blank reports whether r parts words: white space, controls, and the invisible
// marks that set writing direction.
func blank(r rune) bool {
	if r < utf8.RuneSelf {
		return r <= ' ' || r == 0x7f
	}
	return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) && r != 0xad || unicode.Is(unicode.Cc, r)
}

// splitRun appends the tokens of text[i:end], a run without white space.
func splitRun(toks []Token, text string, i, end int) []Token {
	word := i // start of the word being read
	emit := func(a, b int) {
		if a < b {
			toks = append(toks, Token{Start: a, End: b, Text: text[a:b]})
		}
	}
	for i < end {
		c := text[i]
		if alnum(c) { // the common case
			i++
			continue
		}
		r, n := rune(c), 1
		if c >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:end])
		}
		if !breaks(text, word, i, end, r, n) {
			i += n
			continue
		}
		switch r {
		case '\'', '’':
			if n == 1 && i+1 < end && text[i+1] == '\'' {
				n = 2 // a closing mark typed as two apostrophes
			} else if k := clitic(text, i, end, n); k > 0 && i > word {
				if k == end-i || !letterAt(text, i+k, end) {
					emit(word, i)
					emit(i, i+k)
					i += k
					word = i
					continue
				}
			}
		case '.', '`', '-':
			for i+n < end && text[i+n] == c {
				n++
			}
		}
		toks = emitWord(toks, text, word, i)
		emit(i, i+n)
		i += n
		word = i
	}
	return emitWord(toks, text, word, end)
}

// emitWord appends a word, its contracted "not" apart.
func emitWord(toks []Token, text string, a, b int) []Token {
	if b <= a {
		return toks
	}
	w := text[a:b]
	if k := notSuffix(w); k > 0 && k < len(w) {
		return append(toks,
			Token{Start: a, End: b - k, Text: text[a : b-k]},
			Token{Start: b - k, End: b, Text: text[b-k : b]})
	}
	return append(toks, Token{Start: a, End: b, Text: w})
}

func notSuffix(w string) int {
	for _, s := range [...]string{"n't", "n’t", "N'T", "N’T"} {
		if strings.HasSuffix(w, s) {
			return len(s)
		}
	}
	return 0
}

// breaks reports whether the mark r at i parts the word begun at word from what follows.
func breaks(text string, word, i, end int, r rune, n int) bool {
	first, last := i == word, i+n == end
	switch r {
	case '_', '@', '#', '&', '+', '~', '/', '\\':
		return first && last
	case '-', '–', '‑', '−':
		if r == '-' && (i+1 < end && text[i+1] == '-' || i > word && text[i-1] == '-') {
			return true
		}
		return first && !digitAt(text, i+n, end) || last
	case ',':
		return first || !betweenDigits(text, i, end)
	case ':':
		return !(!first && betweenDigits(text, i, end) || strings.HasPrefix(text[i:end], "://"))
	case '$', '€', '£', '¥':
		return first
	case '.':
		return breaksAtStop(text, word, i, end)
	case '\'', '’':
		return breaksAtApostrophe(text, word, i, end, n)
	}
	return r < utf8.RuneSelf || unicode.IsPunct(r) || unicode.IsSymbol(r)
}

func betweenDigits(text string, i, end int) bool {
	return digitAt(text, i-1, end) && digitAt(text, i+1, end)
}

// breaksAtApostrophe decides on an apostrophe, of n bytes: part of "O'Moe", "didn't" and "'90s", or a mark of its own.
func breaksAtApostrophe(text string, word, i, end, n int) bool {
	switch {
	case i == word:
		return !digitAt(text, i+n, end)
	case i+n == end || !letterAt(text, i+n, end):
		return true
	case notSuffix(text[word:min(i+n+1, end)]) > 0:
		return false
	}
	k := clitic(text, i, end, n)
	return k > 0 && !letterAt(text, i+k, end)
}

// breaksAtStop decides on a full stop: part of "U.S.", "Jan.", "3.5", or a mark of its own.
func breaksAtStop(text string, word, i, end int) bool {
	if i == word {
		return !digitAt(text, i+1, end)
	}
	if i+1 < end && text[i+1] == '.' {
		return true
	}
	if letterAt(text, i+1, end) || digitAt(text, i+1, end) {
		// "trip.The" lacks its space; "U.S." and "example.com" do not.
		return i > word+1 && lowerAt(text, i-1) && upperAt(text, i+1) && !strings.Contains(text[word:i], ".")
	}
	return !isAbbreviation(text[word:i])
}

// isAbbreviation reports whether w, written without its last full stop, is an
// abbreviation: a known one, an initial, or letters with stops between ("U.S").
func isAbbreviation(w string) bool {
	if len(w) == 1 {
		return upperAt(w, 0) && w != "I" || lexicon.Has(w, lexicon.BeforeName) // "Rao v. Moe"
	}
	if n := len(w); n >= 3 && w[n-2] == '.' && letterAt(w, n-1, n) {
		for k := 1; k < n; k += 2 {
			if w[k] != '.' {
				return false
			}
		}
		return true
	}
	if len(w) > 8 {
		return false
	}
	w = strings.ToLower(w)
	return lexicon.Has(w, lexicon.BeforeName) || lexicon.Has(w, lexicon.BeforeNumber) || lexicon.Has(w, lexicon.AtEnd)
}

// clitic gives the length of 's, 'll, 're, 've, 'd, 'm at i, whose apostrophe has n bytes.
func clitic(text string, i, end, n int) int {
	for k := min(2, end-i-n); k > 0; k-- {
		if s := text[i+n : i+n+k]; (s == strings.ToLower(s) || s == strings.ToUpper(s)) && lexicon.Has("'"+strings.ToLower(s), lexicon.Clitic) {
			return n + k
		}
	}
	return 0
}

func alnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

func digitAt(text string, i, end int) bool {
	return 0 <= i && i < end && '0' <= text[i] && text[i] <= '9'
}

func letterAt(text string, i, end int) bool {
	if i < 0 || i >= end {
		return false
	}
	if text[i] < utf8.RuneSelf {
		return text[i]|0x20 >= 'a' && text[i]|0x20 <= 'z'
	}
	r, _ := utf8.DecodeRuneInString(text[i:end])
	return unicode.IsLetter(r)
}

func upperAt(s string, i int) bool { return i < len(s) && 'A' <= s[i] && s[i] <= 'Z' }
func lowerAt(s string, i int) bool { return i < len(s) && 'a' <= s[i] && s[i] <= 'z' }

// lower is strings.ToLower that shares the string where nothing changes.
func lower(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return strings.ToLower(strings.ReplaceAll(s, "’", "'"))
		}
	}
	return s
}
