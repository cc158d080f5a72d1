package main

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// inside are the relations of the words that make one word with their head.
func inside(rel string) bool {
	switch base, _, _ := strings.Cut(rel, ":"); base {
	case "flat", "fixed", "goeswith", "compound":
		return rel != "compound:prt"
	}
	return false
}

func (w *word) counts() bool {
	return w.rel != "punct" && !inside(w.rel)
}

// top is the head of the name or compound that the word is in; -1 for -1.
func (g *gold) top(w int) int {
	for hops := 0; w >= 0 && inside(g.words[w].rel) && hops < len(g.words); hops++ {
		w = g.words[w].head
	}
	return w
}

// normalise makes "be" the head where a preposition's phrase is its complement, as syntax does, and one word of a date.
func (g *gold) normalise() {
	for i := range g.words {
		if w := &g.words[i]; w.rel == "nmod:unmarked" && g.inDate(i) && g.inDate(w.head) {
			w.rel = "flat" // "October 31, 1832": UD has the day for its head, syntax the month
		}
		if w := &g.words[i]; w.rel == "nummod" && w.head >= 0 && currency(g.words[w.head].form) {
			w.rel = "flat" // "$2 billion": UD has the sign for its head, syntax the number
		}
		if w := &g.words[i]; w.rel == "obl:unmarked" && w.head >= 0 && g.words[w.head].rel == "advmod" && w.head == i+1 && lexicon.Has(strings.ToLower(w.form), lexicon.TimeNoun) {
			w.head = g.words[w.head].head // "two years ago" depends on the verb in syntax
		}
		if w := &g.words[i]; (w.rel == "appos" || w.rel == "nmod:desc") && strings.HasPrefix(w.tag, "NNP") && g.beside(i, w.head) {
			w.rel = "flat" // "the river Nile", "general Rao": syntax has the name for its head
		}
	}
	for c := range g.words {
		x := g.words[c].head
		if g.words[c].rel != "cop" || x < 0 || !g.hasCase(x) {
			continue
		}
		g.words[c].head, g.words[c].rel = g.words[x].head, g.words[x].rel
		g.words[x].head, g.words[x].rel = c, "obl"
		for i := range g.words {
			if w := &g.words[i]; i != c && w.head == x && !nominal(w.rel) {
				w.head = c
			}
		}
	}
}

// beside: nothing stands between the two words but what belongs to one of them before it.
func (g *gold) beside(i, head int) bool {
	a, b := min(i, head), max(i, head)
	for k := a + 1; k < b; k++ {
		if h := g.words[k].head; h < a || h > b || g.words[k].rel == "punct" || g.words[k].rel == "case" {
			return false
		}
	}
	return head >= 0
}

func currency(form string) bool { return form == "$" || form == "€" || form == "£" || form == "¥" }

// inDate: the word may be the day, the month or the year of a date.
func (g *gold) inDate(i int) bool {
	w := &g.words[i]
	return w.form[0] >= '0' && w.form[0] <= '9' || lexicon.Has(strings.ToLower(strings.TrimSuffix(w.form, ".")), lexicon.Month)
}

// align turns the tree where it differs from own only in which of two verbs is said to head the other: the auxiliaries
// of a plan ("has to go", "is likely to go") and verbs of saying behind what is said depend on the other verb in syntax,
// "be" heads a clause that is its complement ("the reason is that he left"), and the verb of a free relative its pronoun.
func (g *gold) align(own reading) {
	for x := range g.words {
		w := g.words[x].head
		if w < 0 {
			continue
		}
		upper, lower := &g.words[w], &g.words[x]
		switch head, rel := own.of(g, w); {
		case head == x && lower.rel == "xcomp" && rel == "aux", head == x && lower.rel == "acl:relcl" && upper.tag[0] == 'W':
			if rel == "aux" {
				g.turn(w, x, upper.rel, "aux")
			} else {
				g.turn(w, x, map[string]string{"nsubj": "csubj", "root": "root"}[upper.rel], rel)
				if lower.rel == "" {
					lower.rel = "ccomp"
				}
			}
			g.move(w, x, func(i int) bool { return true })
		case lower.rel == "ccomp" && (rel == "parataxis" || head == x) && x < w:
			if head == x || g.words[max(head, 0)].head == x {
				g.turn(w, x, upper.rel, "parataxis")
			}
		}
		if lower.rel == "cop" {
			if head, rel := own.of(g, w); head == x && (rel == "ccomp" || rel == "xcomp" || rel == "advcl") {
				g.turn(w, x, upper.rel, "ccomp")
				g.move(w, x, func(i int) bool { return i < x })
			}
		}
	}
}

// turn makes word x, a dependent of w, its head.
func (g *gold) turn(w, x int, up, down string) {
	g.words[x].head, g.words[x].rel = g.words[w].head, up
	g.words[w].head, g.words[w].rel = x, down
}

// move hangs the dependents of w for which which says so on x.
func (g *gold) move(w, x int, which func(int) bool) {
	for i := range g.words {
		if d := &g.words[i]; d.head == w && i != x && which(i) {
			d.head = x
		}
	}
}

func (g *gold) hasCase(x int) bool {
	for i := range g.words {
		if w := &g.words[i]; w.head == x && w.rel == "case" && w.tag != "POS" && i < x {
			return true
		}
	}
	return false
}

// nominal: a word of that relation stays with its noun.
func nominal(rel string) bool {
	switch base, _, _ := strings.Cut(rel, ":"); base {
	case "case", "det", "amod", "nmod", "nummod", "acl", "appos", "compound", "flat", "fixed":
		return true
	}
	return false
}

// A reading is a sentence of the treebank as syntax reads it. What it takes for several sentences stays apart.
type reading struct {
	doc  *syntax.Doc
	text string
}

func parse(text string) reading {
	return reading{syntax.Parse(text, []syntax.Block{{End: len(text)}}), text}
}

// at gives the sentence and token at a byte; false for none.
func (r reading) at(b int) (*syntax.Sentence, int, bool) {
	for i := range r.doc.Sentences {
		sen := &r.doc.Sentences[i]
		for k := range sen.Tokens {
			if t := &sen.Tokens[k]; t.Start <= b && b < t.End {
				return sen, k, true
			}
		}
	}
	return nil, 0, false
}

// one reports whether words a and b of g are one token in the reading.
func (r reading) one(g *gold, a, b int) bool {
	if b < 0 {
		return false
	}
	sa, ka, oka := r.at(g.words[a].end - 1)
	sb, kb, okb := r.at(g.words[b].end - 1)
	return oka && okb && sa == sb && ka == kb
}

// of gives the head, as a word of g, and relation that the word has in the reading: those of the first of its tokens, and
// of the words of its name or compound, whose head lies outside of them. The head is -1 for a root, -2 for what no token has.
func (r reading) of(g *gold, w int) (head int, rel string) {
	in := func(x int) bool { return x >= 0 && g.top(x) == w }
	rel = "none"
	head = -2
	for i := range g.words {
		if !in(i) {
			continue
		}
		sen, k, ok := r.at(g.words[i].end - 1)
		if !ok {
			continue
		}
		h, l := k, sen.Tokens[k].Rel
		for hops := 0; h >= 0 && hops < len(sen.Tokens); hops++ {
			l = sen.Tokens[h].Rel
			h = sen.Tokens[h].Head
			if h < 0 || !in(g.wordAt(sen.Tokens[h].End-1)) && !(h != k && g.wordAt(sen.Tokens[h].End-1) < 0) {
				break
			}
		}
		if h < 0 {
			return -1, string(l)
		}
		if x := g.top(g.wordAt(sen.Tokens[h].End - 1)); x != w {
			return x, string(l)
		}
	}
	return head, rel
}

// wordAt is the word that holds the byte; -2 for none.
func (g *gold) wordAt(b int) int {
	for i := range g.words {
		if g.words[i].start <= b && b < g.words[i].end {
			return i
		}
	}
	return -2
}

// marked gives the text with a word, its head and the head that it was given in brackets.
func (g *gold) marked(w, want, got int) string {
	var b strings.Builder
	last := 0
	for i := range g.words {
		x := &g.words[i]
		if x.start < last {
			continue
		}
		b.WriteString(g.text[last:x.start])
		form := g.text[x.start:x.end]
		switch i {
		case w:
			form = "[" + form + "]"
		case want:
			form = "{" + form + "}"
		case got:
			form = "<" + form + ">"
		}
		b.WriteString(form)
		last = x.end
	}
	b.WriteString(g.text[last:])
	return b.String()
}
