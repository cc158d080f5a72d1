package syntax

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/lexicon"
)

// Ends of sentences that the segmenter overlooks.

// parted cuts the spans where find sees a sentence of text[a:b] end and the next one begin; end is 0 where it sees none.
func parted(spans [][2]int, find func(a, b int) (end, next int)) [][2]int {
	var out [][2]int
	for k, sp := range spans {
		for end, next := find(sp[0], sp[1]); end > 0; end, next = find(sp[0], sp[1]) {
			if out == nil {
				out = append(make([][2]int, 0, len(spans)+4), spans[:k]...)
			}
			out = append(out, [2]int{sp[0], end})
			sp[0] = next
		}
		if out != nil {
			out = append(out, sp)
		}
	}
	if out == nil {
		return spans
	}
	return out
}

// partClosed cuts behind a closing mark that stands apart from the full stop before it, but for a speaker behind it:
// `We met. ” | In 2013 the port burned`, `We met. ” Hale said so`.
func partClosed(text string, spans [][2]int) [][2]int {
	return parted(spans, func(a, b int) (end, next int) {
		for i := a + 1; ; i++ {
			j := strings.Index(text[i:b], " ” ")
			if j < 0 {
				return 0, 0
			}
			i += j
			end = i + len(" ”")
			behind := strings.TrimLeft(text[end:b], " ")
			first, _ := utf8.DecodeRuneInString(strings.TrimLeft(behind, `"“‘'([ `))
			if stop := text[i-1]; unicode.IsUpper(first) && (stop == '.' && !startsAttribution(behind) || (stop == '?' || stop == '!') && startsSentence(behind)) {
				return end, b - len(behind)
			}
		}
	})
}

// glued: the full stop at byte i ends a sentence, and the next begins right behind it: "left today.The king".
func glued(text string, i int) bool { return gluedTo(text, i, i+1) }

// gluedTo is glued for a sentence that begins at byte b. Behind the stop stands a word with a capital and then a space, before it one
// in small letters, a month, a day of the week or a year; before a word that only begins sentences any name may stand, and a number
// behind another word: "on May 5.The king".
func gluedTo(text string, i, b int) bool {
	a := strings.LastIndexByte(text[:i], ' ') + 1
	word, rest := text[a:i], text[b:]
	next := firstWord(rest)
	title := lexicon.Has(lower(next), lexicon.BeforeName) && strings.HasPrefix(rest+" ", next+". ")
	number := strings.Trim(word, "0123456789") == "" && endsWord(strings.TrimRight(text[:a], " "))
	if len(word) < 3 && !number || len(next) == 0 || !endsInText(rest[len(next):]) && !title || !upperAt(next, 0) || strings.ContainsAny(word, "./@") {
		return false
	}
	if opensSentence(next) || next == "A" || strings.HasSuffix(word, "”") {
		return endsWord(word)
	}
	if smallLetters(next[1:]) {
		return smallLetters(word) || len(next) > 2 && isDay(word) || gluedToName(word, next, rest)
	}
	return smallLetters(word) && len(next) > 1 && next == strings.ToUpper(next)
}

// isDay: the word is a year, a month or a day of the week.
func isDay(word string) bool {
	return len(word) == 4 && strings.Trim(word, "0123456789") == "" || lexicon.Has(lower(word), lexicon.Month) || lexicon.Has(lower(word), lexicon.Weekday)
}

// gluedToName: a sentence ends with the name, and the next one begins with the word, people, as it goes on in small letters: "met
// Rao.Reporters were", but "Gen.Rao", "Lund.Com" and "Lund.Finance".
func gluedToName(name, next, rest string) bool {
	const short = 3 // letters of a title
	people := lexicon.NounLemma(lower(next))
	return len(name) > short && people != lower(next) && lexicon.Has(people, lexicon.Human) && upperAt(name, 0) && smallLetters(name[1:]) && !lexicon.Has(lower(name), lexicon.BeforeName) && lowerAt(strings.TrimLeft(rest[len(next):], ", "), 0)
}

// endsInText: a word ends before the text: there a space, a comma with a space or a mark of possession stands.
func endsInText(rest string) bool {
	return slices.ContainsFunc([]string{" ", ", ", "’s ", "'s "}, func(end string) bool { return strings.HasPrefix(rest, end) })
}

// smallLetters: the word has nothing but small letters.
func smallLetters(w string) bool {
	return strings.TrimLeftFunc(w, func(r rune) bool { return r >= 'a' && r <= 'z' }) == ""
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
	return parted(spans, func(a, b int) (end, next int) {
		for i := a; i < b-2; i++ {
			j := strings.Index(text[i:b-1], ". ")
			if j < 0 {
				break
			}
			i += j
			w := text[max(a, strings.LastIndexAny(text[a:i], " \n“\"(")+a+1):i]
			if next := text[i+2 : b]; endsPlainly(w, next) || len(w) > 1 && isAbbreviation(w) && (startsSentence(next) || behindClock(w, next)) {
				return i + 1, b - len(strings.TrimLeft(next, " "))
			}
		}
		return 0, 0
	})
}
