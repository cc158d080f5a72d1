package coref

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"dateline/timeline/lexicon"
)

// A Term is a content word of an event, by its number in an index, with its weight. Words
// that can name one and the same event ("talks", "met") are one term.
type Term struct {
	ID     int32
	weight float32 // many of them are held: half the size will do
}

// A Vocabulary finds the content words of texts. It remembers the words that it has seen,
// so it serves one goroutine alone.
type Vocabulary struct {
	*Index
	ids map[string]int32 // by word as written, in lower case; -1 for what carries no content or is not in the index
}

// Vocabulary gives a new one over the terms of the index.
func (x *Index) Vocabulary() *Vocabulary { return &Vocabulary{x, map[string]int32{}} }

// id numbers a word, -1 if it carries no content.
func (v *Vocabulary) id(word string) int32 {
	if id, ok := v.ids[word]; ok {
		return id
	}
	id, ok := v.number[normalForm(word)]
	if !ok {
		id = -1
	}
	v.ids[strings.Clone(word)] = id
	return id
}

// normalForm brings the forms of a word, and the words of one class of events, together; ""
// for a word without content.
func normalForm(word string) string {
	if lexicon.Has(word, lexicon.Empty) || len(word) < 3 && !unicode.IsDigit(rune(word[0])) {
		return ""
	}
	lemma := lexicon.VerbLemma(word)
	if lexicon.Has(lemma, lexicon.Empty) || lexicon.Has(lemma, lexicon.Says) || lexicon.Has(lemma, lexicon.Light) {
		return ""
	}
	for _, w := range []string{word, lemma, lexicon.NounLemma(word)} {
		if c := lexicon.ClassOf(w); c != lexicon.NoClass && c != lexicon.Say {
			return "=" + string(c)
		}
	}
	return lexicon.NounLemma(lemma)
}

// Split gives the words of a text in lower case, apostrophes and their endings apart.
func Split(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// termsOf gives the numbers of the distinct content words of a text, ascending.
func (v *Vocabulary) termsOf(text string) []int32 {
	var ids []int32
	for _, w := range Split(text) {
		if id := v.id(w); id >= 0 {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// Rarity weighs a term: what few events hold tells them apart.
func (x *Index) Rarity(id int32) float64 {
	return math.Log(1 + float64(x.events)/(0.5+float64(x.counts[id])))
}

// weigh makes the terms of an event: what its summary says counts twice as much as what
// the sentences around it say.
func (x *Index) weigh(summary, quote []int32) []Term {
	ids := Union(summary, quote)
	out := make([]Term, len(ids))
	var square float64
	for i, id := range ids {
		w := x.Rarity(id)
		if _, ok := slices.BinarySearch(summary, id); ok {
			w *= 2
		}
		out[i] = Term{id, float32(w)}
		square += w * w
	}
	for i := range out { // unit length, so that a product of two is their cosine
		out[i].weight /= float32(math.Sqrt(square))
	}
	return out
}

// cosine is the likeness of two weighed lists, 0 to 1.
func cosine(a, b []Term) (sum float64) {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].ID < b[0].ID:
			a = a[1:]
		case a[0].ID > b[0].ID:
			b = b[1:]
		default:
			sum += float64(a[0].weight) * float64(b[0].weight)
			a, b = a[1:], b[1:]
		}
	}
	return sum
}

// Heaviest gives the n terms that weigh most.
func Heaviest(ts []Term, n int) []Term {
	out := slices.Clone(ts)
	slices.SortFunc(out, func(a, b Term) int {
		switch {
		case a.weight > b.weight:
			return -1
		case a.weight < b.weight:
			return 1
		}
		return int(a.ID - b.ID)
	})
	return out[:min(n, len(out))]
}

// Covered is the share of the shorter list's terms that the other has too.
func Covered(a, b []Term) float64 {
	return Shared(idsOf(a), idsOf(b))
}

func idsOf(ts []Term) []int32 {
	out := make([]int32, len(ts))
	for i, t := range ts {
		out[i] = t.ID
	}
	return out
}

// Shared is the like for terms without weights.
func Shared(a, b []int32) float64 {
	n := 0
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch {
		case a[i] < b[k]:
			i++
		case a[i] > b[k]:
			k++
		default:
			n, i, k = n+1, i+1, k+1
		}
	}
	return float64(n) / float64(max(1, min(len(a), len(b))))
}
