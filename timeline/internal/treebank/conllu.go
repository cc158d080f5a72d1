package main

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// A gold is a sentence of the treebank.
type gold struct {
	id, text string
	words    []word
}

// A word is one syntactic word: its bytes in the sentence's text, its head (-1: root) and relation.
type word struct {
	form, tag, rel string
	start, end     int
	head           int
}

// read reads the sentences of a file in CoNLL-U. Its errors begin with the line.
func read(r io.Reader) ([]gold, error) {
	var out []gold
	var g gold
	var whole struct{ last, start, end int } // of a multiword token, whose words share its bytes
	at, n := 0, 0
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		n++
		line := lines.Text()
		switch {
		case strings.HasPrefix(line, "# sent_id = "):
			g.id = line[len("# sent_id = "):]
		case strings.HasPrefix(line, "# text = "):
			g.text = line[len("# text = "):]
		case strings.HasPrefix(line, "#"):
		case line == "":
			if len(g.words) > 0 {
				out = append(out, g)
			}
			g, at, whole.last = gold{}, 0, 0
		default:
			col := strings.Split(line, "\t")
			if len(col) != 10 {
				return nil, fmt.Errorf("%d: %d columns, want 10", n, len(col))
			}
			if strings.Contains(col[0], ".") {
				continue // an empty node of the enhanced graph
			}
			from, to, several := strings.Cut(col[0], "-")
			number, err := strconv.Atoi(from)
			if err != nil {
				return nil, fmt.Errorf("%d: %q is no number of a word", n, col[0])
			}
			inside := number <= whole.last
			start, end := whole.start, whole.end
			if !inside {
				i := strings.Index(g.text[min(at, len(g.text)):], col[1])
				if i < 0 {
					return nil, fmt.Errorf("%d: %q is not in the text of its sentence", n, col[1])
				}
				start = at + i
				end = start + len(col[1])
				at = end
			}
			if several {
				if whole.last, err = strconv.Atoi(to); err != nil {
					return nil, fmt.Errorf("%d: %q is no range of words", n, col[0])
				}
				whole.start, whole.end = start, end
				continue
			}
			head, err := strconv.Atoi(col[6])
			if err != nil || number != len(g.words)+1 {
				return nil, fmt.Errorf("%d: a word has its number and the number of its head", n)
			}
			if inside { // "do" and "n't" of "don't"
				if i := strings.Index(g.text[whole.start:whole.end], col[1]); i >= 0 {
					start, end = whole.start+i, whole.start+i+len(col[1])
				}
			}
			g.words = append(g.words, word{form: col[1], tag: col[4], rel: col[7], start: start, end: end, head: head - 1})
		}
	}
	if len(g.words) > 0 {
		out = append(out, g)
	}
	for i := range out {
		for w := range out[i].words {
			if h := out[i].words[w].head; h < -1 || h >= len(out[i].words) {
				return nil, fmt.Errorf("%d: the head of %q is no word of its sentence", n, out[i].words[w].form)
			}
		}
	}
	return out, lines.Err()
}
