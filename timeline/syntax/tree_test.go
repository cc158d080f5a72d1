package syntax

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// triples renders the tree: "dependent <rel head" for every token but marks.
func triples(s *Sentence) string {
	var sb strings.Builder
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Rel == Punct {
			continue
		}
		head := "ROOT"
		if t.Head >= 0 {
			head = s.Tokens[t.Head].Text
		}
		fmt.Fprintf(&sb, "%s <%s %s", t.Text, t.Rel, head)
		sb.WriteString("; ")
	}
	return sb.String()
}

// TestTree reads testdata/tree.txt and tree_phrases.txt: a sentence at the margin, below it what must hang on what.
func TestTree(t *testing.T) {
	for _, name := range []string{"tree.txt", "tree_phrases.txt"} {
		t.Run(name, func(t *testing.T) { trees(t, "testdata/"+name) })
	}
}

func trees(t *testing.T, path string) {
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var s *Sentence
	text := ""
	for _, line := range strings.Split(strings.TrimRight(string(b), "\n"), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if line[0] != ' ' {
			text = line
			d := Parse(line, nil)
			check(t, d)
			s = &d.Sentences[0]
			continue
		}
		for _, fault := range faults(s, strings.TrimSpace(line)) {
			t.Errorf("%s\n\t%s: %s\n\t%s", text, strings.TrimSpace(line), fault, triples(s))
		}
	}
}

// faults checks one line of testdata/tree.txt.
func faults(s *Sentence, line string) (out []string) {
	head, rest, ok := strings.Cut(line, ": ")
	if !ok { // "verb?antecedent": which noun its clause goes with is doubted
		w, doubt, _ := strings.Cut(line, "?")
		if c := s.ClauseOf(word(s, w)); (c >= 0 && s.Clauses[c].Doubt&DoubtAntecedent != 0) != (doubt != "") {
			out = append(out, "its antecedent is doubted, or is not")
		}
		return out
	}
	if head == "root" {
		if _, want, _ := strings.Cut(">"+rest, ">"); !strings.HasSuffix(want, s.Tokens[s.Root()].Text) {
			out = append(out, "root is "+s.Tokens[s.Root()].Text)
		}
		return out
	}
	h := word(s, head)
	for _, want := range strings.Split(rest, ", ") {
		if rel, none := strings.CutPrefix(want, "-"); none {
			if i := s.Dependent(h, Rel(rel)); i >= 0 {
				out = append(out, fmt.Sprintf("%s is its %s", s.Tokens[i].Text, rel))
			}
			continue
		}
		rel, dep, _ := strings.Cut(want, " ")
		if k := &s.Tokens[word(s, dep)]; k.Head != h || string(k.Rel) != rel {
			out = append(out, want+" does not hold")
		}
	}
	return out
}

func word(s *Sentence, w string) int {
	for i := range s.Tokens {
		if strings.EqualFold(s.Tokens[i].Text, w) {
			return i
		}
	}
	panic("no word " + w)
}
