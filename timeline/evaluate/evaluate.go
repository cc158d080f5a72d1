// Package evaluate measures a tagger of time expressions against documents that
// people have annotated, as task A of TempEval-3 does.
//
// A [Document] holds a text and the expressions that annotators marked in it; [Read] takes it from
// TimeML or JSON Lines. [Score] compares what a tagger found with that and gives [Counts],
// which add up over documents; the measures are taken of the sum (micro-average):
//
//   - strict: an expression counts as found if its extent is the gold's;
//   - relaxed: it counts if the extents overlap;
//   - type, value: relaxed F1 times the share of pairs whose attribute is equal, as plain strings.
//
// Source: UzZaman et al., SemEval-2013 Task 1: TempEval-3.
package evaluate

import (
	"cmp"
	"slices"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// A Document is a text with the time expressions that people marked in it.
type Document struct {
	ID        string
	Text      string
	Published edtf.Date // the document creation time, zero if unknown
	Gold      []timex.Expression
	End       int // the annotators stopped at this byte of Text; 0: they read it all
}

// Counts are what the measures are made of.
type Counts struct {
	Gold, Found int // expressions of the gold, of the tagger
	Paired      int // of these, overlapping one to one
	Strict      int // pairs with the same extent
	Type, Value int // pairs with the same type, the same value
}

// Add adds the counts of another document.
func (c *Counts) Add(o Counts) {
	c.Gold += o.Gold
	c.Found += o.Found
	c.Paired += o.Paired
	c.Strict += o.Strict
	c.Type += o.Type
	c.Value += o.Value
}

// A Measure is three shares between 0 and 1.
type Measure struct{ Precision, Recall, F1 float64 }

// StrictMeasure counts pairs with the same extent.
func (c Counts) StrictMeasure() Measure { return c.measure(c.Strict) }

// RelaxedMeasure counts all pairs.
func (c Counts) RelaxedMeasure() Measure { return c.measure(c.Paired) }

// TypeAccuracy is the share of pairs with the same type, and ValueAccuracy with the same value.
func (c Counts) TypeAccuracy() float64  { return share(c.Type, c.Paired) }
func (c Counts) ValueAccuracy() float64 { return share(c.Value, c.Paired) }

// TypeF1 is the relaxed F1 times the share of equal types, and ValueF1 of equal values.
func (c Counts) TypeF1() float64  { return c.RelaxedMeasure().F1 * c.TypeAccuracy() }
func (c Counts) ValueF1() float64 { return c.RelaxedMeasure().F1 * c.ValueAccuracy() }

func (c Counts) measure(right int) Measure {
	m := Measure{Precision: share(right, c.Found), Recall: share(right, c.Gold)}
	if m.Precision+m.Recall > 0 {
		m.F1 = 2 * m.Precision * m.Recall / (m.Precision + m.Recall)
	}
	return m
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// A Kind of difference between gold and tagger.
type Kind string

const (
	Missed   Kind = "missed"   // in the gold alone
	Spurious Kind = "spurious" // found by the tagger alone
	Extent   Kind = "extent"   // a pair whose extents differ
	Type     Kind = "type"     // a pair whose types differ
	Value    Kind = "value"    // a pair whose values differ
)

// A Difference is one thing that gold and tagger disagree about. Gold is nil
// for a spurious expression, Found for a missed one.
type Difference struct {
	Kind        Kind
	Gold, Found *timex.Expression
}

// Start is the byte of the text where the difference stands.
func (d Difference) Start() int {
	if d.Gold != nil {
		return d.Gold.Start
	}
	return d.Found.Start
}

// Score compares found with the gold of doc. Empty spans, and whatever stands after
// the end of the annotation, are left out. Differences come in text order.
func Score(doc Document, found []timex.Expression) (Counts, []Difference) {
	gold, found := inOrder(doc.Gold, 0), inOrder(found, doc.End)
	c := Counts{Gold: len(gold), Found: len(found)}
	var diffs []Difference
	pairedGold, pairedFound := make([]bool, len(gold)), make([]bool, len(found))
	for _, p := range pairs(gold, found) {
		g, f := &gold[p.gold], &found[p.found]
		pairedGold[p.gold], pairedFound[p.found] = true, true
		c.Paired++
		note := func(n *int, same bool, k Kind) {
			if same {
				*n++
			} else {
				diffs = append(diffs, Difference{k, g, f})
			}
		}
		note(&c.Strict, g.Start == f.Start && g.End == f.End, Extent)
		note(&c.Type, g.Type == f.Type, Type)
		note(&c.Value, g.Value == f.Value, Value)
	}
	for i := range gold {
		if !pairedGold[i] {
			diffs = append(diffs, Difference{Kind: Missed, Gold: &gold[i]})
		}
	}
	for i := range found {
		if !pairedFound[i] {
			diffs = append(diffs, Difference{Kind: Spurious, Found: &found[i]})
		}
	}
	slices.SortStableFunc(diffs, func(a, b Difference) int { return cmp.Compare(a.Start(), b.Start()) })
	return c, diffs
}

// inOrder sorts by start, the longer first, without empty spans, second
// expressions of one span, and those that start at or after end (if not 0).
func inOrder(es []timex.Expression, end int) []timex.Expression {
	var out []timex.Expression
	for _, e := range es {
		if e.Start < e.End && (end == 0 || e.Start < end) {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b timex.Expression) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	return slices.CompactFunc(out, func(a, b timex.Expression) bool { return a.Start == b.Start && a.End == b.End })
}

type pair struct{ gold, found int }

// pairs is the pairing rule of TempEval-3's toolkit: one to one, greedy, left to
// right. An expression that opens takes the last opened one of the other side if
// that is still open there and has no partner yet. So of two found inside one gold
// expression only the first is paired.
func pairs(gold, found []timex.Expression) []pair {
	var out []pair
	lastGold, lastFound := -1, -1 // last opened and still without partner
	for g, f := 0, 0; g < len(gold) || f < len(found); {
		if f == len(found) || g < len(gold) && gold[g].Start <= found[f].Start {
			if lastFound >= 0 && found[lastFound].End > gold[g].Start {
				out = append(out, pair{g, lastFound})
				lastGold, lastFound = -1, -1
			} else {
				lastGold = g
			}
			g++
		} else {
			if lastGold >= 0 && gold[lastGold].End > found[f].Start {
				out = append(out, pair{lastGold, f})
				lastGold, lastFound = -1, -1
			} else {
				lastFound = f
			}
			f++
		}
	}
	return out
}
