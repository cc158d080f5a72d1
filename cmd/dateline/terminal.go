package main

import (
	"bytes"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"
)

// writeData puts data on standard output: as it is into a file or a pipe, on a terminal with the controls that
// would act on it (escape sequences, C1, text direction) written as \u and their four hexadecimal digits, as JSON has them.
func (s streams) writeData(data content) error {
	if s.outTTY {
		var whole bytes.Buffer // a letter may stand in two pieces
		if err := data.writeTo(&whole); err != nil {
			return err
		}
		data = pieces{visible(whole.Bytes())}
	}
	return data.writeTo(s.out)
}

// visible writes controls as JSON escapes them; line ends and tabs stay. Bytes that are not UTF-8 become U+FFFD, for a
// terminal may take them for C1.
func visible(data []byte) []byte {
	var b bytes.Buffer
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r == '\n', r == '\t', r == '\r' && bytes.HasPrefix(data[i+1:], []byte("\n")):
			b.WriteByte(byte(r))
		case actsOnTerminal(r):
			for _, u := range utf16.Encode([]rune{r}) {
				fmt.Fprintf(&b, `\u%04x`, u)
			}
		default:
			b.WriteRune(r)
		}
		i += n
	}
	return b.Bytes()
}

// actsOnTerminal: C0, C1, the marks of text direction, line and paragraph separators, and tags that nobody sees.
func actsOnTerminal(r rune) bool {
	switch {
	case r < 0x20, r >= 0x7f && r < 0xa0, r == 0x061c, r == 0x200e, r == 0x200f, r >= 0x2028 && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r >= 0xe0000 && r < 0xe0080:
		return true
	}
	return false
}
