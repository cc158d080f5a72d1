package lang

import (
	"unicode"
	"unicode/utf8"
)

// maxWord is the longest word that a lexicon may hold, in bytes.
const maxWord = 24

// Scan splits text into tokens in one pass, looking each word up in the
// lexicon once. It appends to buf and allocates nothing else.
func (x *Lexicon) Scan(text string, buf []Token) []Token {
	var flags Flags
	var lower [maxWord]byte
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c == ' ' || c == '\t' || c == '\r':
			flags |= Spaced
			i++
		case c == '\n':
			if flags&NewLine != 0 {
				flags |= NewPara
			}
			flags |= Spaced | NewLine
			i++
		case isLetter(c) || c >= utf8.RuneSelf && letterAt(text, i):
			t := x.word(text, i, &lower)
			t.Flags |= flags
			buf, i, flags = append(buf, t), int(t.End), 0
		case isDigit(c):
			t := x.number(text, i)
			t.Flags |= flags
			buf, i, flags = append(buf, t), int(t.End), 0
		default:
			t := x.mark(text, i)
			if t.ID == x.space {
				flags |= Spaced
			} else {
				t.Flags |= flags
				buf, flags = append(buf, t), 0
			}
			i = int(t.End)
		}
	}
	return buf
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }

func letterAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

// word reads a run of letters; letters with full stops between ("p.m.",
// "U.S.") are one word, looked up without its stops.
func (x *Lexicon) word(text string, i int, lower *[maxWord]byte) Token {
	start, n, caps, letters := i, 0, 0, 0
	hash := uint32(hashSeed)
	for i < len(text) {
		c := text[i]
		switch {
		case isLetter(c):
			if c < 'a' {
				caps++
			}
			if n < maxWord {
				lower[n] = c | 0x20
			}
			hash = hashByte(hash, c|0x20)
			n++
			i++
		case c >= utf8.RuneSelf && letterAt(text, i):
			r, size := utf8.DecodeRuneInString(text[i:])
			if unicode.IsUpper(r) {
				caps++
			}
			for k := 0; k < size; k++ {
				if n < maxWord {
					lower[n] = text[i+k]
				}
				hash = hashByte(hash, text[i+k])
				n++
			}
			i += size
		case c == '.' && i == start+1+2*letters && i+1 < len(text) && isLetter(text[i+1]) &&
			(i+2 == len(text) || text[i+2] == '.' || letters > 0 && !isLetter(text[i+2])):
			letters++ // an initial and another behind it
			i++
		case c == '.' && letters > 0 && i == start+1+2*letters:
			i++
			goto done
		default:
			goto done
		}
	}
done:
	t := Token{Start: int32(start), End: int32(i)}
	if caps > 0 && (text[start] < 'a' || text[start] >= utf8.RuneSelf) {
		t.Flags = Capital
		if caps > 1 && caps >= n {
			t.Flags |= Upper
		}
	}
	if n <= maxWord {
		if e := x.lookup(hash, lower[:n]); e != nil {
			t.ID, t.Class, t.Val = e.id, e.Class, e.Val
			return t
		}
	}
	if n > 3 && n <= maxWord && x.Guess != nil {
		t.Class = x.Guess(text[start:i])
	}
	return t
}

// number reads digits, with groups of thousands or a fraction behind them,
// or with the ending of an ordinal (3rd) or of a decade (1990s).
func (x *Lexicon) number(text string, i int) Token {
	start, val := i, 0
	for i < len(text) && isDigit(text[i]) {
		if val < 1e8 {
			val = val*10 + int(text[i]-'0')
		}
		i++
	}
	t := Token{Start: int32(start), End: int32(i), Class: Digits, ID: x.digits, Val: int32(val)}
	switch i - start {
	case 1, 2:
		t.ID = x.digits2
	case 4:
		t.ID = x.digits4
	}
	grouped := false
	if i-start <= 3 {
		for i+4 <= len(text) && text[i] == ',' && isDigit(text[i+1]) && isDigit(text[i+2]) && isDigit(text[i+3]) &&
			(i+4 == len(text) || !isDigit(text[i+4])) {
			for _, c := range []byte(text[i+1 : i+4]) {
				if val < 1e8 {
					val = val*10 + int(c-'0')
				}
			}
			i += 4
			grouped = true
		}
	}
	if grouped {
		t.Class, t.ID, t.Val, t.End = Grouped, x.grouped, int32(val), int32(i)
		return t
	}
	if i+1 < len(text) && text[i] == '.' && isDigit(text[i+1]) {
		j := i + 1
		for j < len(text) && isDigit(text[j]) {
			j++
		}
		// 14.6.2023 is a date and 18.30.05 a clock time: leave their stops alone
		if j == len(text) || text[j] != '.' || j+1 == len(text) || !isDigit(text[j+1]) {
			if start < 2 || text[start-1] != '.' || !isDigit(text[start-2]) {
				t.Class, t.ID, t.End = Grouped, x.grouped, int32(j)
				return t
			}
		}
		return t
	}
	// endings
	j := i
	for j < len(text) && j < i+3 && isLetter(text[j]) {
		j++
	}
	switch suffix := text[i:j]; {
	case equalFold2(suffix, "st") || equalFold2(suffix, "nd") || equalFold2(suffix, "rd") || equalFold2(suffix, "th"):
		t.Class, t.ID, t.End = Ordinal, x.ordinal, int32(j)
	case (suffix == "s" || suffix == "S") && val%10 == 0 && i-start <= 4 && i-start > 1:
		t.Class, t.ID, t.End = Decade, x.decade, int32(j)
	}
	return t
}

func equalFold2(a, lower string) bool {
	return len(a) == 2 && a[0]|0x20 == lower[0] && a[1]|0x20 == lower[1]
}

// mark reads one mark. Apostrophes with an s behind them are one token, and
// all dashes and all apostrophes are each one mark.
func (x *Lexicon) mark(text string, i int) Token {
	t := Token{Start: int32(i), Class: Punct}
	size := 1
	c := text[i]
	if c >= utf8.RuneSelf {
		var r rune
		r, size = utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '’' || r == '‘' || r == 'ʼ':
			c = '\''
		case r == '–' || r == '‐' || r == '‑' || r == '‒' || r == '−':
			c = '-'
		case r == '—':
			c = '_' // a dash that parts clauses
		case r == '“' || r == '”' || r == '«' || r == '»':
			c = '"'
		case unicode.IsSpace(r) || r == '\u200e' || r == '\u200f' || r == '\ufeff':
			t.ID = x.space
		}
	}
	t.End = int32(i + size)
	if c == '\'' {
		j := i + size
		if j < len(text) && text[j]|0x20 == 's' && (j+1 == len(text) || !isLetter(text[j+1])) && i > 0 && isLetter(text[i-1]) {
			t.End = int32(j + 1)
			t.ID = x.possessive
			return t
		}
	}
	if c < utf8.RuneSelf {
		t.ID = x.marks[c]
	}
	return t
}
