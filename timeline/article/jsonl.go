package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/transform"
)

// isJSONLines: the first mark is a brace and one of the first lines is an object
// with a text. More than the first line is tried so that a bad one is reported as such.
func isJSONLines(text string) bool {
	const tries = 20
	if !strings.HasPrefix(strings.TrimSpace(text), "{") {
		return false
	}
	n := 0
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if strings.HasPrefix(line, "{") && hasText(line) {
			return true
		}
		if n++; n == tries {
			break
		}
	}
	return false
}

// hasText: the line is a JSON object with a "text" by one of its names, or the beginning of one.
func hasText(line string) bool {
	d := json.NewDecoder(strings.NewReader(line))
	depth, key := 0, false
	for {
		t, err := d.Token()
		if err != nil {
			return false
		}
		switch t := t.(type) {
		case json.Delim:
			if t == '{' || t == '[' {
				depth++
			} else {
				depth--
			}
			key = depth == 1
			if depth == 0 {
				return false
			}
		case string:
			if depth == 1 && key && slices.Contains(textNames, t) {
				return true
			}
			key = !key || depth != 1
		default:
			key = true
		}
	}
}

// What may follow one another without an article, before the input is taken for something else that may never end.
const (
	maxBarren   = 2 * maxDocument // bytes
	maxBadLines = 1000
)

// jsonLines reads an article a line, and gives an error with its line number for each bad one.
func jsonLines(in *bufio.Reader, head []byte, name string, opt Options) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		lines := lineReader{in: in}
		note := ""
		if enc, n := wideEncoding(head); enc != nil {
			lines.in, note = bufio.NewReaderSize(transform.NewReader(in, enc.NewDecoder()), headSize), n
		}
		taken := IDs{}
		bad := 0 // lines since the last article
		for {
			line, err := lines.next()
			if err == io.EOF {
				return
			}
			var a Article
			if err == nil && strings.TrimSpace(line) == "" {
				continue
			}
			if err == nil {
				a, err = readRecord(line, lines.n, name, opt)
			}
			if err != nil {
				if !yield(Article{}, fmt.Errorf("%s:%d: %w", name, lines.n, err)) || lines.broken {
					return
				}
				if bad++; bad == maxBadLines {
					yield(Article{}, fmt.Errorf("%s:%d: %d bad lines and no article between: is it JSON Lines? the rest is not read", name, lines.n, bad))
					return
				}
				continue
			}
			lines.barren, bad = 0, 0
			if note != "" {
				a.Warnings = append(a.Warnings, note)
			}
			if id := taken.Unique(a.ID); id != a.ID {
				a.Warnings = append(a.Warnings, fmt.Sprintf("line %d: the id %q is taken: called %q", lines.n, a.ID, id))
				a.ID = id
			}
			if !yield(a, nil) {
				return
			}
		}
	}
}

// A Line is a line of JSON Lines that is not empty, as UTF-8.
type Line struct {
	Name string // of the file
	N    int    // the number of the line in it, from 1
	Text string
}

// Lines gives the lines of JSON Lines one by one, for work that is parted before they are read as articles. The
// last thing given may be an error, which names the file and the line.
func Lines(r io.Reader, name string) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		in := bufio.NewReaderSize(r, headSize)
		head, _ := in.Peek(headSize) // what is wrong comes again
		lines := lineReader{in: in}
		if enc, _ := wideEncoding(head); enc != nil {
			lines.in = bufio.NewReaderSize(transform.NewReader(in, enc.NewDecoder()), headSize)
		}
		for {
			text, err := lines.next()
			if err == io.EOF {
				return
			}
			if err != nil {
				if !yield(Line{}, fmt.Errorf("%s:%d: %w", name, lines.n, err)) || lines.broken {
					return
				}
				continue
			}
			if strings.TrimSpace(text) == "" {
				continue
			}
			lines.barren = 0
			if !yield(Line{name, lines.n, text}, nil) {
				return
			}
		}
	}
}

// Article reads the article of the line. The error names the file and the line.
func (l Line) Article(opt Options) (Article, error) {
	a, err := readRecord(l.Text, l.N, l.Name, opt)
	if err != nil {
		err = fmt.Errorf("%s:%d: %w", l.Name, l.N, err)
	}
	return a, err
}

// A lineReader reads lines and counts them.
type lineReader struct {
	in     *bufio.Reader
	n      int  // number of the line read last
	barren int  // bytes read since the last article
	broken bool // the input can be read no further
}

// next gives the next line as UTF-8, io.EOF after the last.
func (l *lineReader) next() (string, error) {
	l.n++
	var line []byte
	long := false
	for {
		chunk, err := l.in.ReadSlice('\n')
		l.barren += len(chunk)
		if len(chunk) == 1 && len(line) == 0 && err == nil && l.barren <= maxBarren {
			l.n++ // an empty line
			continue
		}
		if long = long || len(line)+len(chunk) > maxDocument; long {
			line = nil
		} else {
			line = append(line, chunk...)
		}
		switch {
		case l.barren > maxBarren:
			l.broken = true
			return "", fmt.Errorf("%d MB without an article: is it JSON Lines? the rest is not read", maxBarren>>20)
		case err == bufio.ErrBufferFull:
			continue
		case err != nil && err != io.EOF:
			l.broken = true
			return "", readError(err)
		case long:
			return "", fmt.Errorf("a line longer than %d MB: one article a line", maxDocument>>20)
		case err == io.EOF && len(line) == 0:
			return "", io.EOF
		}
		break
	}
	if l.n == 1 {
		line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
	}
	if !utf8.Valid(line) {
		decoded, _, err := decodeLegacy(line)
		if err != nil {
			return "", err
		}
		line = decoded
	}
	return string(line), nil
}

// jsonError says in one line of the reader's terms what is wrong with a line of JSON.
func jsonError(err error) error {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		if wrong.Field == "" {
			return fmt.Errorf(`a JSON %s, not an article: write {"id": …, "published": …, "text": …}`, wrong.Value)
		}
		return fmt.Errorf("%q is a %s: make it a string", wrong.Field, wrong.Value)
	}
	return fmt.Errorf("not JSON (%v): one article a line, line breaks in the text as \\n", err)
}
