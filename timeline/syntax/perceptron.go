package syntax

import (
	"encoding/binary"
	"maps"
	"math"
	"math/bits"
	"strings"
	"sync"

	"github.com/jdkato/prose/v3/tag/aptagmodel"

	"dateline/timeline/lexicon"
)

// A perceptron gives words the tags that prose's tagger gives them (github.com/jdkato/prose/v3/tag, an averaged
// perceptron after Honnibal), from the model of prose, and of these the best that the word can have: prose goes from
// left to right and lets each tag tell of the next, so that one word which it never saw ("envoys" as an adjective)
// costs the sentence its verb. prose finds each of the 14 features of a word by binary search among 75,000, which was
// a sixth of the time of a build; here they are hashed. It is immutable.
type perceptron struct {
	classes  []string
	sets     tagSets
	known    map[string]string // words that always have one tag
	features []feature         // by hash
	weights  []weight          // feature by feature
}

// A weight is what a feature says for a class.
type weight struct {
	class  uint8
	weight float32
}

// A feature is known by its hash alone, of which its place tells the other half: of 75,000 no two are the same. It is
// small, for most of the time of a tag is spent waiting for memory.
type feature struct {
	hash    uint32 // the upper half
	weights uint32 // where they begin, and in the lowest bits how many they are; 0 where the place is free
}

const manyWeights = 6 // bits; there are fewer classes

func (p *perceptron) weightsOf(f feature) []weight {
	return p.weights[f.weights>>manyWeights:][:f.weights&(1<<manyWeights-1)]
}

// tagged is a word, as the model knows it, and its tag.
type tagged struct {
	text, tag string
	token     *Token // the word itself; nil where nothing is known of it
	second    second
}

// A second is what else a word may be: the best tag of a verb for what was taken for a noun, and the other way about,
// and by how much it lost. The zero value is a word of which the model had no second thought.
type second struct {
	tag string
	by  float32
}

// tagScratch is the room in which a perceptron works.
type tagScratch struct {
	words   []tagged
	context []string // the words as features have them, with two beyond each end
	scores  []float32
}

var perceptronOnce = sync.OnceValue(func() *perceptron { return readPerceptron(aptagmodel.English) })

// readPerceptron reads the flat format of prose's models, numbers little endian. The model is part of the program: one
// that can not be read is a fault of the build, and panics at the first sentence of any test.
func readPerceptron(data []byte) *perceptron {
	if head := string(data[:12]); head != "PROSETAG\x01\x00\x00\x00" {
		panic("syntax: the tagger's model is not of the format that is known")
	}
	data = data[12:]
	take := func(n int) []byte {
		b := data[:n:n]
		data = data[n:]
		return b
	}
	number := func() int { return int(u32(take(4), 0)) }
	text := func() string { return string(take(int(binary.LittleEndian.Uint16(take(2))))) }
	p := &perceptron{classes: make([]string, number())}
	for i := range p.classes {
		p.classes[i] = text()
	}
	p.sets = newTagSets(p.classes)
	features, weights, size := number(), number(), number()
	names, starts, pairs := string(take(size)), take(4*(features+1)), take(4*(features+1))
	ids, sums := take(weights), take(4*weights)
	p.weights = make([]weight, weights)
	for i := range p.weights {
		p.weights[i] = weight{ids[i], math.Float32frombits(u32(sums, i))}
	}
	p.known = make(map[string]string)
	for range number() {
		w := text()
		p.known[w] = p.classes[take(1)[0]]
		if t, ok := fixedTags[strings.ToLower(w)]; ok {
			p.known[w] = t
		}
	}
	maps.Copy(p.known, fixedTags)
	maps.Copy(p.known, map[string]string{"-": "-", "*": "-NONE-"})
	n := 1
	for n < features*3/2 {
		n *= 2
	}
	p.features = make([]feature, n)
	for i := range features {
		h := hashOf(names[u32(starts, i):u32(starts, i+1)])
		f := p.find(h)
		if f.weights > 0 {
			panic("syntax: two features of the tagger's model have one hash")
		}
		if start, end := u32(pairs, i), u32(pairs, i+1); start < end {
			*f = feature{h.upper(), start<<manyWeights | (end - start)}
		}
	}
	return p
}

// find gives the feature of a hash, or the free place for it.
func (p *perceptron) find(h hash) *feature {
	for i := int(h); ; i++ {
		if f := &p.features[i&(len(p.features)-1)]; f.hash == h.upper() || f.weights == 0 {
			return f
		}
	}
}

// u32 is the i-th number of b.
func u32(b []byte, i int) uint32 { return binary.LittleEndian.Uint32(b[4*i:]) }

// A hash is FNV-1a, which can go on where it stopped.
type hash uint64

func (h hash) upper() uint32 { return uint32(h >> 32) }

func hashOf(s string) hash { return hash(14695981039346656037).and(s) }

func (h hash) and(s string) hash {
	for i := 0; i < len(s); i++ {
		h = (h ^ hash(s[i])) * 1099511628211
	}
	return h
}

// The kinds of features, by the words with which they begin.
var (
	bias           = hashOf("bias")
	itsSuffix      = hashOf("i suffix ")
	itsFirst       = hashOf("i pref1 ")
	tagBefore      = hashOf("i-1 tag ")
	tagBeforeThat  = hashOf("i-2 tag ")
	bothTags       = hashOf("i tag+i-2 tag ")
	itsWord        = hashOf("i word ")
	tagAndWord     = hashOf("i-1 tag+i word ")
	wordBefore     = hashOf("i-1 word ")
	suffixBefore   = hashOf("i-1 suffix ")
	wordBeforeThat = hashOf("i-2 word ")
	wordBehind     = hashOf("i+1 word ")
	suffixBehind   = hashOf("i+1 suffix ")
	wordBehindThat = hashOf("i+2 word ")
)

// atStart is what the model takes for the tag before a sentence.
const atStart = "-START-"

// tag sets the tags of the words of a sentence.
func (p *perceptron) tag(s *tagScratch) {
	s.context = append(s.context[:0], atStart, "-START2-")
	for i := range s.words {
		s.context = append(s.context, contextForm(s.words[i].text))
	}
	s.context = append(s.context, "-END-", "-END2-")
	last, beforeLast := s.context[0], s.context[1]
	for i := range s.words {
		w := &s.words[i]
		if w.tag = p.tagOf(w.text); w.tag == "" {
			p.predict(s, i, last, beforeLast)
		} else if w.token != nil {
			w.second = verbInstead(w)
		}
		last, beforeLast = w.tag, last
	}
}

// tagOf is the tag of a word that always has the same, "" of others.
func (p *perceptron) tagOf(w string) string {
	if t, ok := p.known[w]; ok {
		return t
	}
	if l := strings.ToLower(w); l != w {
		return fixedTags[l]
	}
	return ""
}

// verbInstead gives the verb that a word may be which the model always takes for a noun.
func verbInstead(w *tagged) second {
	const unlikely = 20 // of these words one in a hundred is a verb
	if !isNoun(w.tag) || !lexicon.Has(lexicon.VerbLemma(w.text), lexicon.Verb) {
		return second{}
	}
	if w.tag == "NNS" {
		return second{"VBZ", unlikely}
	}
	return second{"VBP", unlikely}
}

// predict tags word i behind two tags, by the sum of the weights of its features.
func (p *perceptron) predict(s *tagScratch, i int, last, beforeLast string) {
	word, set := &s.words[i], anyTag
	if word.token != nil {
		set = p.mayBe(word.token, last)
	}
	if bits.OnesCount64(uint64(set)) == 1 {
		word.tag = p.classes[bits.TrailingZeros64(uint64(set))]
		return
	}
	if s.scores == nil {
		s.scores = make([]float32, len(p.classes))
	}
	clear(s.scores)
	w, c := s.words[i].text, s.context[i:i+5]
	// In the order in which the model adds them: sums of floats depend on it.
	hashes := [...]hash{
		bias,
		itsSuffix.and(suffix(w)),
		itsFirst.and(w[:1]),
		tagBefore.and(last),
		tagBeforeThat.and(beforeLast),
		bothTags.and(last).and(" ").and(beforeLast),
		itsWord.and(c[2]),
		tagAndWord.and(last).and(" ").and(c[2]),
		wordBefore.and(c[1]),
		suffixBefore.and(suffix(c[1])),
		wordBeforeThat.and(c[0]),
		wordBehind.and(c[3]),
		suffixBehind.and(suffix(c[3])),
		wordBehindThat.and(c[4]),
	}
	// All features at once, and then the first weights of all, so that the memory is waited for twice and not 28 times.
	var found [len(hashes)]feature
	for i, h := range hashes {
		found[i] = p.features[int(h)&(len(p.features)-1)]
	}
	var first [len(hashes)]weight
	for i, h := range hashes {
		f := &found[i]
		if f.hash != h.upper() {
			*f = *p.find(h)
		}
		if f.weights > 0 {
			first[i] = p.weights[f.weights>>manyWeights]
		}
	}
	for i, f := range found {
		if f.weights == 0 {
			continue
		}
		s.scores[first[i].class] += first[i].weight
		for _, w := range p.weightsOf(f)[1:] {
			s.scores[w.class] += w.weight
		}
	}
	best := bestOf(s.scores, set)
	word.tag = p.classes[best]
	if rest := set & p.sets.against(word.tag); rest != 0 {
		k := bestOf(s.scores, rest)
		word.second = second{p.classes[k], s.scores[best] - s.scores[k]}
	}
}

// bestOf gives the class in the set with the highest score, the first of equals.
func bestOf(scores []float32, set tagSet) int {
	best := -1
	for id, score := range scores {
		if set&(1<<id) != 0 && (best < 0 || score > scores[best]) {
			best = id
		}
	}
	return max(best, 0)
}

// knows reports whether the model has learnt something of the word itself.
func (p *perceptron) knows(w string) bool {
	return p.known[w] != "" || p.find(itsWord.and(w)).weights > 0
}

// learnt gives those of the tags that the model learnt of the word itself.
func (p *perceptron) learnt(w string, tags tagSet) (out tagSet) {
	for _, w := range p.weightsOf(*p.find(itsWord.and(w))) {
		if w.weight > 0 {
			out |= tags & (1 << w.class)
		}
	}
	return out
}

// contextForm writes a word as features have it.
func contextForm(w string) string {
	switch {
	case w[0] != '-' && strings.IndexByte(w, '-') >= 0:
		return "!HYPHEN"
	case len(w) == 4 && strings.Trim(w[1:], "0123456789") == "" && strings.IndexByte("+-0123456789", w[0]) >= 0:
		return "!YEAR"
	case w[0] >= '0' && w[0] <= '9':
		return "!DIGITS"
	}
	return strings.ToLower(w)
}

// suffix is the last three bytes of w.
func suffix(w string) string { return w[max(len(w)-3, 0):] }
