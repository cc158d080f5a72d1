package main

import (
	"cmp"
	"slices"
)

// valueF1 is the value F1 of TempEval-3 over all documents, in percent:
// expressions are paired one to one from left to right where they overlap. The
// spans found are in bytes if inBytes, else in code points, as the corpus's are.
func valueF1(docs []document, found [][]span, inBytes bool) float64 {
	gold, pred, right := 0, 0, 0
	for i := range docs {
		g, p := slices.Clone(docs[i].Timexes), slices.Clone(found[i])
		g = slices.DeleteFunc(g, func(s span) bool { return s.End <= s.Start })
		if inBytes {
			toRunes(docs[i].Text, p)
		}
		byStart := func(a, b span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) }
		slices.SortFunc(g, byStart)
		slices.SortFunc(p, byStart)
		gold, pred = gold+len(g), pred+len(p)
		for a, b := 0, 0; a < len(g) && b < len(p); {
			switch {
			case g[a].End <= p[b].Start:
				a++
			case p[b].End <= g[a].Start:
				b++
			default:
				if g[a].Value == p[b].Value {
					right++
				}
				a, b = a+1, b+1
			}
		}
	}
	return 200 * float64(right) / float64(gold+pred)
}

// toRunes turns the byte offsets of spans into code points.
func toRunes(text string, spans []span) {
	runes := make([]int, len(text)+1)
	n := 0
	for i := range text {
		runes[i] = n
		n++
	}
	runes[len(text)] = n
	for k := range spans {
		spans[k].Start, spans[k].End = runes[spans[k].Start], runes[spans[k].End]
	}
}
