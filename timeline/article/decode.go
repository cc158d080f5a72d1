package article

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// signatures of files that people take for text, with what to do about them.
var signatures = []struct{ magic, what string }{
	{"%PDF-", "a PDF: read it with --input pdf"},
	{"PK\x03\x04", "a zip archive or an office document: save it as plain text first"},
	{"\xd0\xcf\x11\xe0", "an office document: save it as plain text first"},
	{"{\\rtf", "rich text: save it as plain text first"},
	{"\x1f\x8b", "gzip data packed twice: unpack it first"},
	{"\x89PNG", "an image"},
	{"\xff\xd8\xff", "an image"},
	{"GIF8", "an image"},
}

// signature says what kind of file data is, if it is one that people take for text.
func signature(data []byte) string {
	for _, s := range signatures {
		if bytes.HasPrefix(data, []byte(s.magic)) {
			return s.what
		}
	}
	const at = 257 // of the mark of a tar header
	if len(data) > 512 && string(data[at:at+5]) == "ustar" {
		return "a tar archive: unpack it first"
	}
	return ""
}

// wideEncoding is the encoding of UTF-16, nil if data is not in it, and a note for people
// where that was guessed.
func wideEncoding(data []byte) (encoding.Encoding, string) {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM), ""
	}
	if order, ok := guessUTF16(data); ok {
		return unicode.UTF16(order, unicode.IgnoreBOM), "no byte order mark: read as UTF-16"
	}
	return nil, ""
}

// decode gives the bytes of a file as UTF-8 without a byte order mark, and a
// note for people where the encoding had to be guessed. Binary and empty input is refused.
func decode(data []byte) (text, note string, err error) {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if enc, guessed := wideEncoding(data); enc != nil {
		note = guessed
		if data, err = enc.NewDecoder().Bytes(data); err != nil {
			return "", "", fmt.Errorf("broken UTF-16: %v: save it as UTF-8", err)
		}
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return "", "", errors.New("empty: nothing to read")
	}
	if !utf8.Valid(data) {
		data, note, err = decodeLegacy(data)
		if err != nil {
			return "", "", err
		}
	}
	if controls(data)*10 > len(data) {
		return "", "", errBinary
	}
	return string(data), note, nil
}

var errBinary = errors.New("binary, not text: give plain text or JSON Lines in UTF-8")

// decodeLegacy reads what is not valid UTF-8: UTF-8 with damage if most of its
// bytes above ASCII make characters, else Windows-1252, which leaves five bytes undefined.
func decodeLegacy(data []byte) ([]byte, string, error) {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		i += n
	}
	if good > bad {
		out, mixed, lost := decodeMixed(data)
		return out, mixedNote("UTF-8", mixed, lost), nil
	}
	if bytes.ContainsAny(data, "\x00") || controls(data)*100 > len(data) || undefined1252(data) {
		return nil, "", errBinary
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(data)
	return out, "not UTF-8: read as Windows-1252", err
}

// decodeMixed reads UTF-8 into which Windows-1252 was pasted: a byte that is no part of a character is one of
// Windows-1252. mixed counts them, and lost those that stand for nothing there either and were replaced.
func decodeMixed(data []byte) (out []byte, mixed, lost int) {
	out = make([]byte, 0, len(data)+len(data)/8)
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			r = utf8.RuneError
			if b := data[i]; b < 0xc2 || b != 0xff && i+1 < len(data) { // a character cut off at the end is none of the other encoding
				r = charmap.Windows1252.DecodeByte(b)
			}
			if r == utf8.RuneError {
				lost++
			} else {
				mixed++
			}
		}
		out = utf8.AppendRune(out, r)
		i += n
	}
	return out, mixed, lost
}

// mixedNote tells what decodeMixed did with what was said to be UTF-8.
func mixedNote(what string, mixed, lost int) string {
	var notes []string
	if mixed > 0 {
		notes = append(notes, fmt.Sprintf("%s, and %d bytes are not: read as Windows-1252", what, mixed))
	}
	if lost > 0 {
		notes = append(notes, fmt.Sprintf("%d bytes are not UTF-8 and were replaced", lost))
	}
	return strings.Join(notes, "; ")
}

func undefined1252(data []byte) bool {
	for _, b := range data {
		switch b {
		case 0x81, 0x8d, 0x8f, 0x90, 0x9d:
			return true
		}
	}
	return false
}

// guessUTF16 tells UTF-16 without a mark by its zero bytes: in Latin text nearly
// every other byte is zero, always on the same side.
func guessUTF16(data []byte) (unicode.Endianness, bool) {
	head := data[:min(len(data), 4096)&^1]
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i&1]++
		}
	}
	most, least := max(zeros[0], zeros[1]), min(zeros[0], zeros[1])
	if len(head) < 8 || len(data)%2 != 0 || most*10 < len(head)/2*6 || least*20 > most {
		return unicode.LittleEndian, false
	}
	if zeros[0] > zeros[1] {
		return unicode.BigEndian, true
	}
	return unicode.LittleEndian, true
}

// controls counts the C0 control characters that text does not hold.
func controls(data []byte) int {
	n := 0
	for _, b := range data {
		if b < 0x20 && !strings.ContainsRune("\t\n\r\f\v\x1b", rune(b)) {
			n++
		}
	}
	return n
}
