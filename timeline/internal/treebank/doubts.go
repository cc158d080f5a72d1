package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"dateline/timeline/syntax"
)

// doubts counts, for each relation that syntax gave, how many words it was given to, how many of these have a wrong head,
// and the same of those that bear a doubt, by its name; "" holds the words without any.
type doubts map[string]map[string]*fared

type fared struct{ words, wrong int }

// doubtOf gives the doubts that a word's head is under: those about the verb and subject of the clause that it heads, or of
// which it is subject or object.
func doubtOf(sen *syntax.Sentence, k int) (d syntax.Doubt) {
	t := &sen.Tokens[k]
	at := k
	if t.Rel.Is(syntax.Nsubj) || t.Rel == syntax.Obj {
		at = t.Head
	}
	for i := range sen.Clauses {
		if c := &sen.Clauses[i]; c.Head == at {
			d |= c.Doubt
		}
	}
	return d
}

func (ds doubts) add(sen *syntax.Sentence, k int, right bool) {
	rel := relationOf(sen.Tokens[k].Rel)
	d := doubtOf(sen, k)
	count := func(rel, doubt string) {
		if ds[rel] == nil {
			ds[rel] = map[string]*fared{}
		}
		f := ds[rel][doubt]
		if f == nil {
			f = &fared{}
			ds[rel][doubt] = f
		}
		f.words++
		if !right {
			f.wrong++
		}
	}
	for _, r := range []string{rel, "all"} {
		count(r, "*")
		if d == 0 {
			count(r, "")
			continue
		}
		for doubt, name := range map[syntax.Doubt]string{syntax.DoubtVerb: "verb", syntax.DoubtSubject: "subject", syntax.DoubtAntecedent: "antecedent", syntax.DoubtFragment: "fragment"} {
			if d&doubt != 0 {
				count(r, name)
			}
		}
	}
}

// print writes a line for each relation and doubt: the words under the doubt, how many in a hundred of them have a wrong
// head (of all words of the relation first, then without a doubt), and how many in a hundred of the wrong heads it finds.
func (ds doubts) print(out io.Writer) {
	fmt.Fprintf(out, "%-12s %-12s %6s %6s %6s\n", "relation", "doubt", "words", "wrong%", "found%")
	rels := slices.SortedFunc(maps.Keys(ds), func(a, b string) int {
		return cmp.Or(ds[b]["*"].wrong-ds[a]["*"].wrong, strings.Compare(a, b))
	})
	for _, rel := range rels {
		all := ds[rel]["*"]
		for _, doubt := range slices.Sorted(maps.Keys(ds[rel])) {
			f := ds[rel][doubt]
			name := doubt
			if name == "" {
				name = "none"
			}
			fmt.Fprintf(out, "%-12s %-12s %6d %6.1f %6.1f\n", rel, name, f.words, percent(f.wrong, f.words), percent(f.wrong, all.wrong))
		}
	}
}
