package coref

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/names"
)

// A Term is a content word of an event, by its number in an index, with its weight. Words
// that can name one and the same event ("talks", "met", "took the oath", "sworn in") are one
// term, and so are the names of a state or body ("EU", "Syrian"); a capital is its state's as well.
type Term struct {
	ID     int32
	weight float32 // many of them are held: half the size will do
}

// forms finds the terms of texts. It remembers the words that it has seen, so it serves one
// goroutine alone.
type forms struct {
	seen map[string]inflected // by word, in lower case
	name map[string]bool      // whether a known name begins with the word

	words []string // of the text in hand; room that is used again
}

// An inflected word, with its normal form and what it would be the form of if it were a verb.
type inflected struct {
	form, lemma string
	isVerb      bool // the lemma is a known one's
}

func newForms() *forms { return &forms{seen: map[string]inflected{}, name: map[string]bool{}} }

// in gives the terms of a text, one after the other.
func (f *forms) in(text string, give func(form string)) {
	words := appendNames(f.words[:0], text, len(text))
	for i := 0; i < len(words); {
		i += f.at(words[i:], give)
	}
	f.words = words[:0]
}

// at gives the terms that words begin with, and how many words these are.
func (f *forms) at(words []string, give func(form string)) int {
	if f.beginsName(words[0]) {
		e, n := names.Default().Known(words)
		switch {
		case n == 0:
		case e.Kind == names.Place && e.State != "":
			if n == 1 {
				give(f.of(strings.ToLower(words[0])).form)
			}
			give(nameMark + e.State)
			return n
		case e.Kind == names.State || e.Kind == names.Organisation:
			give(nameMark + e.Name)
			return n
		}
	}
	k := f.of(strings.ToLower(words[0]))
	if k.isVerb {
		if c, n := phraseClass(k.lemma, words[1:]); n > 0 {
			give(classMark + string(c))
			return n
		}
	}
	give(k.form)
	return 1
}

func (f *forms) beginsName(word string) bool {
	begins, ok := f.name[word]
	if !ok {
		begins = names.Default().Begins(word)
		if len(word) < 64 {
			f.name[strings.Clone(word)] = begins
		}
	}
	return begins
}

// Terms that are no words: the names of states and bodies, and the classes of events.
const (
	nameMark  = "@"
	classMark = "="
)

// of reads a word in lower case.
func (f *forms) of(w string) inflected {
	k, ok := f.seen[w]
	if !ok {
		w = strings.Clone(w)
		lemma := lexicon.VerbLemma(w)
		k = inflected{normalForm(w), lemma, lexicon.Has(lemma, lexicon.Verb)}
		f.seen[w] = k
	}
	return k
}

// phraseClass is the class of a verb with its particle or object: "stepped down", "took the
// oath". n is the number of words, 0 if they are no such phrase.
func phraseClass(lemma string, after []string) (c lexicon.Class, n int) {
	for i, w := range after[:min(2, len(after))] {
		w = strings.ToLower(w)
		if c := lexicon.ClassOf(lemma + "_" + w); c != lexicon.NoClass && c != lexicon.Say {
			return c, i + 2
		}
		if !lexicon.Has(w, lexicon.Article) && !lexicon.Has(w, lexicon.Definite) {
			break
		}
	}
	return lexicon.NoClass, 0
}

// namesIn parts a text into words as they are written; "U.N." is one without its points.
func namesIn(text string) []string {
	const letters = 6 // of a word and the blank behind it
	return appendNames(make([]string, 0, len(text)/letters+1), text, len(text))
}

// appendNames gives the words in the room of an empty list: so many of them, or a few more.
func appendNames(out []string, text string, many int) []string {
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return r != '.' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if len(out) >= many {
			break
		}
		if !strings.Contains(w, ".") {
			out = append(out, w)
			continue
		}
		parts := strings.FieldsFunc(w, func(r rune) bool { return r == '.' })
		if len(parts) > 1 && !slices.ContainsFunc(parts, func(p string) bool { return len(p) != 1 }) {
			out = append(out, strings.Join(parts, ""))
			continue
		}
		out = append(out, parts...)
	}
	return out
}

// A Vocabulary finds the terms of texts by their numbers in an index. It serves one goroutine alone.
type Vocabulary struct {
	*Index
	forms *forms
}

// Vocabulary gives a new one over the terms of the index.
func (x *Index) Vocabulary() *Vocabulary { return &Vocabulary{x, newForms()} }

// termsOf gives the numbers of the distinct terms of a text, ascending.
func (v *Vocabulary) termsOf(text string) []int32 {
	var ids []int32
	v.forms.in(text, func(form string) {
		if id, ok := v.number[form]; ok {
			ids = append(ids, id)
		}
	})
	slices.Sort(ids)
	return slices.Compact(ids)
}

// lineTerms are the terms of an event's line, and of these its own: no kind of event, and no part of a name of its actors or
// places. Both ascend.
func (v *Vocabulary) lineTerms(e *timeline.Event) (ids, own []int32) {
	named := map[string]bool{}
	for _, n := range slices.Concat(e.Actors, e.Places) {
		for _, w := range Split(n) {
			named[v.forms.of(w).form] = true
		}
	}
	v.forms.in(e.Brief(), func(form string) {
		id, ok := v.number[form]
		if !ok {
			return
		}
		ids = append(ids, id)
		if !named[form] && !strings.HasPrefix(form, nameMark) && !strings.HasPrefix(form, classMark) {
			own = append(own, id)
		}
	})
	slices.Sort(ids)
	slices.Sort(own)
	return slices.Clone(slices.Compact(ids)), slices.Clone(slices.Compact(own)) // many of them are held: no room behind them
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
			return classMark + string(c)
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

// wordsInCommon: two lines share a word that says what they are about: no kind of event, no number and no time.
func wordsInCommon(a, b string) bool {
	in := map[string]bool{}
	for _, w := range Split(a) {
		in[aboutWord(w)] = true
	}
	return slices.ContainsFunc(Split(b), func(w string) bool { w = aboutWord(w); return w != "" && in[w] })
}

// aboutWord is a word's normal form, "" for one that may stand in the line of any event of its kind.
func aboutWord(w string) string {
	form := normalForm(w)
	if form == "" || strings.HasPrefix(form, classMark) || form[0] <= '9' || lexicon.Has(form, lexicon.TimeNoun) {
		return ""
	}
	return form
}
