// Treebank compares the trees that syntax.Parse reads with the ones of a treebank in CoNLL-U
// (universaldependencies.org/format.html), so that the reader of sentences is mended where it is
// wrong most often. It is a tool for who works on the program, and no part of it:
//
//	go run ./timeline/internal/treebank [-v RELATION | -t TAG | -d] [-n SENTENCES] TREEBANK.conllu…
//
// Each sentence's text is read alone. The table has, for each relation of the treebank, how many
// words bear it, for how many of them the head is right (UAS) and head and relation (LAS), and
// which relations they were given most often instead; the last line has the tags of words, where
// capitalised nouns and adjectives count as names. Punctuation and the words inside a name,
// a compound or one token of syntax ("ten-day") do not count. With -v the sentences are listed in which a word of that relation has a
// wrong head: [] holds the word, {} its head in the treebank, <> the head it was given. With -t
// they are those in which a word of that tag, or of any ("all"), has another. With -d it is told how
// often heads are wrong under each doubt of the tree, and how many of the wrong ones it finds.
//
// The scheme of syntax differs from UD's in what syntax.Rel says. Trees are compared after a name has
// become one word, the preposition's phrase after "be" an oblique of "be", and what align says has been
// turned about, in both.
package main

import (
	"bufio"
	"cmp"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"dateline/timeline/syntax"
)

func main() {
	list := flag.String("v", "", "list the sentences in which a word of `relation` has a wrong head")
	doubted := flag.Bool("d", false, "tell which doubts of a tree go with wrong heads, for each relation that it gives")
	tag := flag.String("t", "", "list the sentences in which a word of `tag` has another")
	limit := flag.Int("n", 0, "read so many `sentences` of each file at most (0: all)")
	flag.Parse()
	t, tags, ds := table{}, tally{instead: map[string]int{}}, doubts{}
	out := bufio.NewWriter(os.Stdout)
	for _, path := range flag.Args() {
		if err := score(out, path, *limit, *list, *tag, t, &tags, ds); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	switch {
	case *doubted:
		ds.print(out)
	case *list == "" && *tag == "":
		t.print(out)
		fmt.Fprintf(out, "%-12s %6d %6.1f         %s\n", "tags", tags.words, percent(tags.heads, tags.words), tags.most(14))
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// score adds the sentences of a file to the table.
func score(out io.Writer, path string, limit int, list, tag string, t table, tags *tally, ds doubts) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	golds, err := read(f)
	if err != nil {
		return fmt.Errorf("%s:%w", path, err)
	}
	if limit > 0 && len(golds) > limit {
		golds = golds[:limit]
	}
	for i := range golds {
		g := &golds[i]
		g.normalise()
		own := parse(g.text)
		g.align(own)
		for w := range g.words {
			word := &g.words[w]
			if sen, k, ok := own.at(word.end - 1); ok && sen.Tokens[k].End == word.end {
				if own := tagOf(word.form, sen.Tokens[k].Tag); own != "" {
					given := tagOf(word.form, word.tag)
					tags.words++
					if own == given {
						tags.heads++
					} else {
						tags.instead[given+" as "+own]++
						if tag == given || tag == "all" {
							fmt.Fprintf(out, "%s %s as %s\t%s\n", g.id, given, own, g.marked(w, w, w))
						}
					}
				}
			}
			if !word.counts() || own.one(g, w, word.head) {
				continue
			}
			head, rel := own.of(g, w)
			right := head == g.top(word.head)
			t.add(word.rel, rel, right)
			if sen, k, ok := own.at(word.end - 1); ok {
				ds.add(sen, k, right)
			}
			if !right && list != "" && (syntax.Rel(word.rel).Is(syntax.Rel(list)) || list == "all") {
				fmt.Fprintf(out, "%s %s as %s\t%s\n", g.id, word.rel, rel, g.marked(w, g.top(word.head), head))
			}
		}
	}
	return nil
}

// tagOf gives what is compared of the tag of a word; "" for a mark.
func tagOf(form, tag string) string {
	capital := form[0] >= 'A' && form[0] <= 'Z'
	switch {
	case !capital && (form[0] < 'a' || form[0] > 'z') && form[0] < 0x80:
		return ""
	case tag == "TO":
		return "IN" // EWT tells the preposition from the mark
	case capital && (strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "JJ")):
		return "NNP"
	}
	return tag
}

// A tally is how the words of one relation fared.
type tally struct {
	words, heads, both int
	instead            map[string]int // relations given where head or relation is wrong
}

type table map[string]*tally

func (t table) add(gold, own string, right bool) {
	base := syntax.Rel(gold)
	for _, name := range []string{relationOf(base), "all"} {
		c := t[name]
		if c == nil {
			c = &tally{instead: map[string]int{}}
			t[name] = c
		}
		c.words++
		same := relationOf(syntax.Rel(own)) == relationOf(base)
		if right {
			c.heads++
		}
		if right && same {
			c.both++
			continue
		}
		mark := ""
		if right {
			mark = "=" // the head is right
		}
		c.instead[relationOf(syntax.Rel(own))+mark]++
	}
}

func (t table) print(out io.Writer) {
	fmt.Fprintf(out, "%-12s %6s %6s %6s  %s\n", "relation", "words", "UAS", "LAS", "instead (=: right head)")
	names := slices.SortedFunc(maps.Keys(t), func(a, b string) int {
		return cmp.Or(t[b].words-t[a].words, strings.Compare(a, b))
	})
	for _, name := range names {
		c := t[name]
		fmt.Fprintf(out, "%-12s %6d %6.1f %6.1f  %s\n", name, c.words, percent(c.heads, c.words), percent(c.both, c.words), c.most(7))
	}
}

// most lists the most frequent of what was given instead.
func (c *tally) most(n int) string {
	given := slices.SortedFunc(maps.Keys(c.instead), func(a, b string) int {
		return cmp.Or(c.instead[b]-c.instead[a], strings.Compare(a, b))
	})
	var out []string
	for _, what := range given[:min(n, len(given))] {
		out = append(out, fmt.Sprintf("%s %d", what, c.instead[what]))
	}
	return strings.Join(out, ", ")
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }

// relationOf gives what is compared of a relation: without its subtype, but for clauses and times.
func relationOf(r syntax.Rel) string {
	switch {
	case r.Is(syntax.AclRelcl), r == syntax.NsubjPass:
		return string(r)
	}
	base, _, _ := strings.Cut(string(r), ":")
	return base
}
