package syntax

import (
	"encoding/binary"
	"maps"
	"math"
	"strings"
	"sync"

	"github.com/jdkato/prose/v3/tag/aptagmodel"
)

// A perceptron gives words the tags that prose's tagger gives them (github.com/jdkato/prose/v3/tag, an averaged
// perceptron after Honnibal), from the model of prose. prose finds each of the 14 features of a word by binary search
// among 75,000, which was a sixth of the time of a build; here they are hashed. It is immutable.
type perceptron struct {
	classes  []string
	known    map[string]string // words that always have one tag
	features string            // all features, one behind the other
	starts   []byte            // where each feature begins, and where the last ends
	pairs    []byte            // where its weights begin, likewise
	ids      []byte            // the class of each weight
	weights  []byte
	table    []uint32 // by hash, one more than the number of the feature; 0 is free
}

// tagged is a word, as the model knows it, and its tag.
type tagged struct{ text, tag string }

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
	features, weights, size := number(), number(), number()
	p.features = string(take(size))
	p.starts, p.pairs = take(4*(features+1)), take(4*(features+1))
	p.ids, p.weights = take(weights), take(4*weights)
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
	for _, w := range strings.Fields("8D xD xDD XDD o_o o_O O_o O.o o_0 v_v V_V @_@") {
		p.known[w] = "SYM" // the faces of prose that the tokens of this package can be
	}
	n := 1
	for n < 2*features {
		n *= 2
	}
	p.table = make([]uint32, n)
	for i := range uint32(features) {
		h := hashOf(p.features[u32(p.starts, i):u32(p.starts, i+1)])
		for p.table[h.slot(n)] != 0 {
			h++
		}
		p.table[h.slot(n)] = i + 1
	}
	return p
}

// u32 is the i-th number of b.
func u32(b []byte, i uint32) uint32 { return binary.LittleEndian.Uint32(b[4*i:]) }

// A hash is FNV-1a, which can go on where it stopped.
type hash uint64

func hashOf(s string) hash { return hash(14695981039346656037).and(s) }

func (h hash) and(s string) hash {
	for i := 0; i < len(s); i++ {
		h = (h ^ hash(s[i])) * 1099511628211
	}
	return h
}

// slot is the place of h in a table of n, a power of two.
func (h hash) slot(n int) int { return int(h) & (n - 1) }

// A kind of feature, by the words that its features begin with.
type kind struct {
	text string
	hash hash
}

func kindOf(text string) kind { return kind{text, hashOf(text)} }

var (
	bias           = kindOf("bias")
	itsSuffix      = kindOf("i suffix ")
	itsFirst       = kindOf("i pref1 ")
	tagBefore      = kindOf("i-1 tag ")
	tagBeforeThat  = kindOf("i-2 tag ")
	bothTags       = kindOf("i tag+i-2 tag ")
	itsWord        = kindOf("i word ")
	tagAndWord     = kindOf("i-1 tag+i word ")
	wordBefore     = kindOf("i-1 word ")
	suffixBefore   = kindOf("i-1 suffix ")
	wordBeforeThat = kindOf("i-2 word ")
	wordBehind     = kindOf("i+1 word ")
	suffixBehind   = kindOf("i+1 suffix ")
	wordBehindThat = kindOf("i+2 word ")
)

// tag sets the tags of the words of a sentence.
func (p *perceptron) tag(s *tagScratch) {
	s.context = append(s.context[:0], "-START-", "-START2-")
	for i := range s.words {
		s.context = append(s.context, contextForm(s.words[i].text))
	}
	s.context = append(s.context, "-END-", "-END2-")
	last, beforeLast := s.context[0], s.context[1]
	for i := range s.words {
		w := &s.words[i]
		w.tag = p.tagOf(w.text)
		if w.tag == "" {
			w.tag = p.predict(s, i, last, beforeLast)
		}
		last, beforeLast = w.tag, last
	}
}

// tagOf is the tag of a word that always has the same, "" of others.
func (p *perceptron) tagOf(w string) string {
	if t, ok := p.known[w]; ok {
		return t
	}
	if w[0] == '@' {
		return "NN" // a handle
	}
	if l := strings.ToLower(w); l != w {
		return fixedTags[l]
	}
	return ""
}

// predict is the tag of word i behind two tags, by the sum of the weights of its features.
func (p *perceptron) predict(s *tagScratch, i int, last, beforeLast string) string {
	if s.scores == nil {
		s.scores = make([]float32, len(p.classes))
	}
	clear(s.scores)
	w, c := s.words[i].text, s.context[i:i+5]
	// In the order in which the model adds them: sums of floats depend on it.
	p.add(s.scores, bias, "", "")
	p.add(s.scores, itsSuffix, suffix(w), "")
	p.add(s.scores, itsFirst, w[:1], "")
	p.add(s.scores, tagBefore, last, "")
	p.add(s.scores, tagBeforeThat, beforeLast, "")
	p.add(s.scores, bothTags, last, beforeLast)
	p.add(s.scores, itsWord, c[2], "")
	p.add(s.scores, tagAndWord, last, c[2])
	p.add(s.scores, wordBefore, c[1], "")
	p.add(s.scores, suffixBefore, suffix(c[1]), "")
	p.add(s.scores, wordBeforeThat, c[0], "")
	p.add(s.scores, wordBehind, c[3], "")
	p.add(s.scores, suffixBehind, suffix(c[3]), "")
	p.add(s.scores, wordBehindThat, c[4], "")
	best := 0
	for id, score := range s.scores {
		if score > s.scores[best] {
			best = id
		}
	}
	return p.classes[best]
}

// add adds the weights of the feature of kind k with a, and b if there is one.
func (p *perceptron) add(scores []float32, k kind, a, b string) {
	h, n := k.hash.and(a), len(k.text)+len(a)
	if b != "" {
		h, n = h.and(" ").and(b), n+1+len(b)
	}
	for ; ; h++ {
		i := p.table[h.slot(len(p.table))]
		if i == 0 {
			return
		}
		start, end := u32(p.starts, i-1), u32(p.starts, i)
		if f := p.features[start:end]; len(f) != n || f[:len(k.text)] != k.text || f[len(k.text):len(k.text)+len(a)] != a || f[n-len(b):] != b {
			continue
		}
		for at := u32(p.pairs, i-1); at < u32(p.pairs, i); at++ {
			scores[p.ids[at]] += math.Float32frombits(u32(p.weights, at))
		}
		return
	}
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
