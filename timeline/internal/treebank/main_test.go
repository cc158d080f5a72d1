package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// rows writes a sentence in CoNLL-U: form, tag, head, relation of each word.
func rows(text string, words ...[4]string) string {
	var b strings.Builder
	b.WriteString("# sent_id = s1\n# text = " + text + "\n")
	for i, w := range words {
		b.WriteString(strings.Join([]string{string(rune('1' + i)), w[0], "_", "_", w[1], "_", w[2], w[3], "_", "_"}, "\t") + "\n")
	}
	return b.String() + "\n"
}

var gala = rows("The kings met Mara Lund in Lima.",
	[4]string{"The", "DT", "2", "det"}, [4]string{"kings", "NNS", "3", "nsubj"}, [4]string{"met", "VBD", "0", "root"},
	[4]string{"Mara", "NNP", "3", "obj"}, [4]string{"Lund", "NNP", "4", "flat"}, [4]string{"in", "IN", "7", "case"},
	[4]string{"Lima", "NNP", "4", "nmod"}, [4]string{".", ".", "3", "punct"})

func TestScore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gala.conllu")
	if err := os.WriteFile(path, []byte(gala), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	tb, tags := table{}, tally{instead: map[string]int{}}
	if err := score(&out, path, 0, "nmod", "", tb, &tags, doubts{}); err != nil {
		t.Fatal(err)
	}
	if got, want := out.String(), "s1 nmod as obl:in\tThe kings <met> {Mara} Lund in [Lima].\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	// The name is one word, whichever of its words heads it, and the mark does not count.
	if c := tb["all"]; c.words != 6 || c.heads != 5 || c.both != 5 || tb["nmod"].instead["obl"] != 1 {
		t.Errorf("got %+v", *c)
	}
	if tags.words != 7 || tags.heads != 7 {
		t.Errorf("tags: got %+v", tags)
	}
}

func TestNormalise(t *testing.T) {
	gs, err := read(strings.NewReader(rows("Rao was in Lima.",
		[4]string{"Rao", "NNP", "4", "nsubj"}, [4]string{"was", "VBD", "4", "cop"}, [4]string{"in", "IN", "4", "case"},
		[4]string{"Lima", "NNP", "0", "root"}, [4]string{".", ".", "4", "punct"})))
	if err != nil {
		t.Fatal(err)
	}
	gs[0].normalise()
	var got []string
	for _, w := range gs[0].words {
		head := "root"
		if w.head >= 0 {
			head = gs[0].words[w.head].form
		}
		got = append(got, w.form+"<"+head)
	}
	if want := "Rao<was was<root in<Lima Lima<was .<was"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestDates: a date is one word, whichever of its words heads it, and what belongs to it is not.
func TestDates(t *testing.T) {
	gs, err := read(strings.NewReader(rows("born 9 May 1871 at 7",
		[4]string{"born", "VBN", "0", "root"}, [4]string{"9", "CD", "1", "obl:unmarked"}, [4]string{"May", "NNP", "2", "nmod:unmarked"},
		[4]string{"1871", "CD", "2", "nmod:unmarked"}, [4]string{"at", "IN", "6", "case"}, [4]string{"7", "CD", "1", "obl"})))
	if err != nil {
		t.Fatal(err)
	}
	gs[0].normalise()
	for i, want := range []int{0, 1, 1, 1, 4, 5} {
		if got := gs[0].top(i); got != want {
			t.Errorf("%s: got %s", gs[0].words[i].form, gs[0].words[got].form)
		}
	}
}

// TestOneWord: sums, names with what they are before them, and times with "ago" hang together as they do in syntax.
func TestOneWord(t *testing.T) {
	for _, tt := range []struct {
		text, word, head string
		words            [][4]string
	}{
		{"paid $ 2 today", "2", "$", [][4]string{{"paid", "VBD", "0", "root"}, {"$", "$", "1", "obj"}, {"2", "CD", "2", "nummod"}, {"today", "NN", "1", "obl:unmarked"}}},
		{"the poet Mara Lund sang", "Mara", "poet", [][4]string{{"the", "DT", "2", "det"}, {"poet", "NN", "5", "nsubj"}, {"Mara", "NNP", "2", "appos"}, {"Lund", "NNP", "3", "flat"}, {"sang", "VBD", "0", "root"}}},
		{"Lund , poet , sang", "poet", "", [][4]string{{"Lund", "NNP", "5", "nsubj"}, {",", ",", "3", "punct"}, {"poet", "NN", "1", "appos"}, {",", ",", "3", "punct"}, {"sang", "VBD", "0", "root"}}},
	} {
		gs, err := read(strings.NewReader(rows(tt.text, tt.words...)))
		if err != nil {
			t.Fatal(err)
		}
		g := &gs[0]
		g.normalise()
		for i := range g.words {
			w := &g.words[i]
			if w.form == tt.word && inside(w.rel) != (tt.head != "") {
				t.Errorf("%s: %s is %s", tt.text, w.form, w.rel)
			}
		}
	}
	gs, err := read(strings.NewReader(rows("left years ago", [4]string{"left", "VBD", "0", "root"}, [4]string{"years", "NNS", "3", "obl:unmarked"}, [4]string{"ago", "RB", "1", "advmod"})))
	if err != nil {
		t.Fatal(err)
	}
	gs[0].normalise()
	if got := gs[0].words[1].head; got != 0 {
		t.Errorf("years: head %d", got)
	}
}

func TestReadErrors(t *testing.T) {
	for text, want := range map[string]string{
		"1\tRao\n": "1: 2 columns, want 10",
		"# text = Rao\n" + strings.Repeat("x\t", 9) + "_\n":                              `2: "x" is no number of a word`,
		"# text = Rao\n1\tLund\t_\t_\tNNP\t_\t0\troot\t_\t_\n":                           `2: "Lund" is not in the text of its sentence`,
		"# text = Rao\n1\tRao\t_\t_\tNNP\t_\t7\troot\t_\t_\n":                            `2: the head of "Rao" is no word of its sentence`,
		"# text = Rao\n2\tRao\t_\t_\tNNP\t_\t0\troot\t_\t_\n":                            "2: a word has its number and the number of its head",
		"# text = don't\n1-x\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\t_\t_\t_\t_\t0\t\t\t": `2: "1-x" is no range of words`,
	} {
		if _, err := read(strings.NewReader(text)); err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(gala)
	f.Add("# text = don't\n1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\t_\t_\tVBP\t_\t0\troot\t_\t_\n2\tn't\t_\t_\tRB\t_\t1\tadvmod\t_\t_\n")
	f.Fuzz(func(t *testing.T, text string) {
		gs, err := read(strings.NewReader(text))
		if err != nil {
			return
		}
		for i := range gs {
			gs[i].normalise()
			own := parse(gs[i].text)
			for w := range gs[i].words {
				own.of(&gs[i], w)
			}
		}
	})
}
