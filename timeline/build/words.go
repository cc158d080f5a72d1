package build

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"dateline/timeline/syntax"
)

// A term is a content word of an event, by its number in a vocabulary, with its weight.
type term struct {
	id     int32
	weight float32 // many of them are held: half the size will do
}

// A vocabulary numbers the content words of a set of events. Words that can name one
// and the same event ("talks", "met") are one term.
type vocabulary struct {
	ids    map[string]int32 // by word as written, in lower case; -1 for what carries no content
	terms  map[string]int32 // by normal form
	counts []int            // events that hold the term
	events int
}

func newVocabulary() *vocabulary {
	return &vocabulary{ids: map[string]int32{}, terms: map[string]int32{}}
}

// id numbers a word, -1 if it carries no content.
func (v *vocabulary) id(word string) int32 {
	if id, ok := v.ids[word]; ok {
		return id
	}
	id := int32(-1)
	if form := normalForm(word); form != "" {
		var ok bool
		if id, ok = v.terms[form]; !ok {
			id = int32(len(v.counts))
			v.terms[form] = id
			v.counts = append(v.counts, 0)
		}
	}
	v.ids[strings.Clone(word)] = id
	return id
}

// normalForm brings the forms of a word, and the words of one class of events, together.
func normalForm(word string) string {
	if emptyWords[word] || len(word) < 3 && !unicode.IsDigit(rune(word[0])) {
		return ""
	}
	lemma := syntax.VerbLemma(word)
	if emptyWords[lemma] || says[lemma] || lightVerb[lemma] {
		return ""
	}
	for _, w := range []string{word, lemma, syntax.NounLemma(word)} {
		if c := classOf[w]; c != classNone && c != classSay {
			return "=" + string(c)
		}
	}
	return syntax.NounLemma(lemma)
}

// emptyWords say nothing of what happened: function words and words of time, which the
// date holds already.
var emptyWords = words(`a an the and or but nor so yet if of to in on at by for from with without within into onto over under
about above after against along amid among around as before behind below between beyond despite down during except inside
near off out outside past since than through throughout till toward towards until up upon via who whom whose which what
when where why how that this these those there here then thus it its he him his she her they them their we us our you your
i me my mine one ones not no any all some each every both either neither few many much more most less least other another
such same own only also just even still again too very ever never now be am is are was were been being do does did done
have has had having will would shall should can could may might must get got say said tell told
new first last next later earlier ago early late
day days week weeks month months year years today yesterday tomorrow morning afternoon evening night weekend hour hours
monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december
jan feb mar apr jun jul aug sept sep oct nov dec
mon tue wed thu fri sat sun mr mrs ms dr per cent percent according`)

// split gives the words of a text in lower case, apostrophes and their endings apart.
func split(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// distinct gives the numbers of the distinct content words of a text, ascending.
func (v *vocabulary) distinct(text string) []int32 {
	var ids []int32
	for _, w := range split(text) {
		if id := v.id(w); id >= 0 {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// note counts the terms of one more event.
func (v *vocabulary) note(ids []int32) {
	v.events++
	for _, id := range ids {
		v.counts[id]++
	}
}

// rarity weighs a term: what few events hold tells them apart.
func (v *vocabulary) rarity(id int32) float64 {
	return math.Log(1 + float64(v.events)/(0.5+float64(v.counts[id])))
}

// weigh makes the terms of an event: what its summary says counts twice as much as what
// the sentences around it say.
func (v *vocabulary) weigh(summary, quote []int32) []term {
	ids := union(summary, quote)
	out := make([]term, len(ids))
	var square float64
	for i, id := range ids {
		w := v.rarity(id)
		if _, ok := slices.BinarySearch(summary, id); ok {
			w *= 2
		}
		out[i] = term{id, float32(w)}
		square += w * w
	}
	for i := range out { // unit length, so that a product of two is their cosine
		out[i].weight /= float32(math.Sqrt(square))
	}
	return out
}

// cosine is the likeness of two weighed lists, 0 to 1.
func cosine(a, b []term) (sum float64) {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].id < b[0].id:
			a = a[1:]
		case a[0].id > b[0].id:
			b = b[1:]
		default:
			sum += float64(a[0].weight) * float64(b[0].weight)
			a, b = a[1:], b[1:]
		}
	}
	return sum
}

// heaviest gives the n terms that weigh most.
func heaviest(ts []term, n int) []term {
	out := slices.Clone(ts)
	slices.SortFunc(out, func(a, b term) int {
		switch {
		case a.weight > b.weight:
			return -1
		case a.weight < b.weight:
			return 1
		}
		return int(a.id - b.id)
	})
	return out[:min(n, len(out))]
}

// covered is the share of the shorter list's terms that the other has too.
func covered(a, b []term) float64 {
	return shared(idsOf(a), idsOf(b))
}

func idsOf(ts []term) []int32 {
	out := make([]int32, len(ts))
	for i, t := range ts {
		out[i] = t.id
	}
	return out
}

// shared is the like for terms without weights.
func shared(a, b []int32) float64 {
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
