// Package smalltoml decodes the TOML that people put into front matter and configuration, where it may
// be a stranger's.
//
// github.com/BurntSushi/toml takes memory by the square of how deep keys are nested: 64 KB of dots take more than
// 8 GB. So what is too long or too deep is refused before the library sees it. A text within these bounds costs
// a few times its size.
package smalltoml

import (
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"
)

// What a text may hold. Options and front matter are words, days and lists of words.
const (
	MaxText  = 64 << 10 // bytes of the whole text
	MaxEntry = 4 << 10  // bytes of one key with its value
	MaxDepth = 4        // parts of a dotted key; lists and tables within one another
)

// A BoundError tells that a text is beyond what is decoded.
type BoundError struct {
	Line int // on which the bound is passed, from 1
	What string
}

func (e *BoundError) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.What) }

// Decode is toml.Decode for a text within the bounds. What passes one gives a *BoundError.
func Decode(text string, v any) (toml.MetaData, error) { return DecodeUpTo(MaxText, text, v) }

// DecodeUpTo is Decode for a text that may have so many bytes.
func DecodeUpTo(most int, text string, v any) (toml.MetaData, error) {
	if err := checkUpTo(most, text); err != nil {
		return toml.MetaData{}, err
	}
	return toml.Decode(text, v)
}

// Check says whether a text is within the bounds; if not, the error is a *BoundError. It reads no more of TOML than it
// must: marks in strings and comments do not count, and a string that does not end hides nothing, for the decoder stops there.
func Check(text string) error { return checkUpTo(MaxText, text) }

func checkUpTo(most int, text string) error {
	line, entry, depth, dots := 1, 0, 0, 0
	past := func(format string, most int) error { return &BoundError{line, fmt.Sprintf(format, most)} }
	if len(text) > most {
		line += strings.Count(text[:most], "\n")
		return past("longer than %d bytes", most)
	}
	for i := 0; i < len(text); i++ {
		if i-entry > MaxEntry {
			return past("an entry longer than %d bytes", MaxEntry)
		}
		switch c := text[i]; c {
		case '\n':
			line++
			if depth <= 0 {
				entry, dots = i+1, 0
			}
		case '#':
			for i+1 < len(text) && text[i+1] != '\n' {
				i++
			}
			if depth <= 0 {
				entry = i
			}
		case '"', '\'':
			n := StringEnd(text[i:])
			if n > MaxEntry {
				return past("an entry longer than %d bytes", MaxEntry)
			}
			line += strings.Count(text[i:i+n], "\n")
			i += n - 1
		case '[', '{':
			dots = 0
			if depth++; depth > MaxDepth {
				return past("lists or tables more than %d deep", MaxDepth)
			}
		case ']', '}':
			depth--
			dots = 0
		case '.':
			if dots++; dots >= MaxDepth {
				return past("a key of more than %d parts", MaxDepth)
			}
		case '=', ',':
			dots = 0
		}
	}
	return nil
}

// StringEnd is the length of the string that opens s, with its marks; that of its line if it does not end.
func StringEnd(s string) int {
	mark := s[:1]
	if long := strings.Repeat(mark, 3); strings.HasPrefix(s, long) {
		mark = long
	}
	for i := len(mark); i < len(s); i++ {
		switch {
		case s[i] == '\\' && mark[0] == '"':
			i++
		case s[i] == '\n' && len(mark) == 1:
			return i
		case strings.HasPrefix(s[i:], mark):
			return i + len(mark)
		}
	}
	return len(s)
}

// OneLine is what is wrong with a text that is no TOML, on one line: the message may quote a line break.
func OneLine(err toml.ParseError) string {
	return strings.NewReplacer("\r", `\r`, "\n", `\n`).Replace(err.Message)
}
