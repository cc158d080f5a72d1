package syntax

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// minSubjects is the share of verbs in testdata/subjects.txt whose subject and object are right.
const minSubjects = 0.96

// TestSubjects measures who does what in testdata/subjects.txt: sentences at the margin,
// below each its finite verbs as "verb: subject | object".
func TestSubjects(t *testing.T) {
	b, err := os.ReadFile("testdata/subjects.txt")
	if err != nil {
		t.Fatal(err)
	}
	var s *Sentence
	text := ""
	subjects, objects, n := 0, 0, 0
	for _, line := range strings.Split(strings.TrimRight(string(b), "\n"), "\n") {
		switch {
		case line == "" || line[0] == '#':
		case line[0] != ' ':
			text = line
			d := Parse(line, nil)
			check(t, d)
			s = &d.Sentences[0]
		default:
			verb, want, _ := strings.Cut(strings.TrimSpace(line), ": ")
			subject, object, _ := strings.Cut(want, " | ")
			n++
			v := find(s, verb)
			if v < 0 {
				t.Fatalf("%q has no %q", text, verb)
			}
			if got := heads(s, s.Subjects(v)); got == subject {
				subjects++
			} else {
				t.Logf("%s: subject %s, want %s: %s", verb, got, subject, text)
			}
			got := "-"
			if o := s.Object(v); o >= 0 {
				got = heads(s, s.conjuncts(o))
			}
			if got == object {
				objects++
			} else {
				t.Logf("%s: object %s, want %s: %s", verb, got, object, text)
			}
		}
	}
	t.Logf("subjects %d of %d, objects %d", subjects, n, objects)
	if share := float64(subjects+objects) / float64(2*n); share < minSubjects {
		t.Errorf("%.3f of the subjects and objects are right, want %.3f", share, minSubjects)
	}
}

// find gives the token with the word, the n-th for "word#n".
func find(s *Sentence, word string) int {
	word, nth, ok := strings.Cut(word, "#")
	n := 1
	if ok {
		n, _ = strconv.Atoi(nth)
	}
	for i := range s.Tokens {
		if s.Tokens[i].Lower == word {
			if n--; n == 0 {
				return i
			}
		}
	}
	return -1
}

func heads(s *Sentence, tokens []int) string {
	var out []string
	for _, i := range tokens {
		out = append(out, s.Tokens[i].Lower)
	}
	if out == nil {
		return "-"
	}
	return strings.Join(out, "+")
}
