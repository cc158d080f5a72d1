package syntax

import (
	"encoding/binary"
	"errors"
	"math"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/jdkato/prose/v3/tag/aptagmodel"
)

// A perceptron is the averaged perceptron of prose's package tag: its features, its weights and
// the order in which it scores. prose tags words from left to right and lets each tag tell of the
// next, so one word that it never saw ("envoys" as an adjective) may cost the sentence its verb.
// Here the same model is asked for the best of the tags that a word can have.
//
// The model is read as prose's package internal/flat writes it, version 1.
type perceptron struct {
	classes  []string
	ids      map[string]uint8
	families [familyCount]family
	pairs    []uint32 // by feature: where its classes and weights begin
	class    []uint8
	weight   []float32
	always   map[string]uint8 // words with one tag
	sets     tagSets
}

// A family is the features of one kind; they are sorted and stand together.
type family struct {
	first int // its first feature
	rest  []string
}

const (
	fBias = iota
	fSuffix
	fPrefix
	fTag1
	fTag2
	fTags
	fWord
	fTagWord
	fWord1
	fSuffix1
	fWord2
	fNext
	fNextSuffix
	fNext2
	familyCount
)

var familyNames = [familyCount]string{
	"bias", "i suffix ", "i pref1 ", "i-1 tag ", "i-2 tag ", "i tag+i-2 tag ", "i word ", "i-1 tag+i word ",
	"i-1 word ", "i-1 suffix ", "i-2 word ", "i+1 word ", "i+1 suffix ", "i+2 word ",
}

// perceptronOnce holds the model, which is immutable and shared.
var perceptronOnce = sync.OnceValue(func() *perceptron {
	p, err := readPerceptron(aptagmodel.English)
	if err != nil {
		panic("syntax: the embedded tagger model does not load: " + err.Error())
	}
	return p
})

var errModel = errors.New("not a tagger model of prose, version 1")

// readPerceptron reads a model.
func readPerceptron(data []byte) (p *perceptron, err error) {
	defer func() {
		if recover() != nil { // a length that leads out of the data
			p, err = nil, errModel
		}
	}()
	u32 := func() uint32 {
		n := binary.LittleEndian.Uint32(data)
		data = data[4:]
		return n
	}
	take := func(n int) []byte {
		b := data[:n]
		data = data[n:]
		return b
	}
	word := func() string {
		n := int(binary.LittleEndian.Uint16(take(2)))
		return string(take(n))
	}
	if string(take(8)) != "PROSETAG" || u32() != 1 {
		return nil, errModel
	}
	p = &perceptron{ids: map[string]uint8{}, always: map[string]uint8{}}
	for n := u32(); n > 0; n-- {
		c := word()
		p.ids[c] = uint8(len(p.classes))
		p.classes = append(p.classes, c)
	}
	features, pairs, length := int(u32()), int(u32()), int(u32())
	blob := string(take(length))
	offsets := make([]uint32, features+1)
	for i := range offsets {
		offsets[i] = u32()
	}
	p.pairs = make([]uint32, features+1)
	for i := range p.pairs {
		p.pairs[i] = u32()
	}
	p.class = append(p.class, take(pairs)...)
	p.weight = make([]float32, pairs)
	for i := range p.weight {
		p.weight[i] = math.Float32frombits(u32())
	}
	for n := u32(); n > 0; n-- {
		w := word()
		p.always[w] = take(1)[0]
	}
	at := func(i int) string { return blob[offsets[i]:offsets[i+1]] }
	for f, name := range familyNames {
		lo := sort.Search(features, func(i int) bool { return at(i) >= name })
		fam := family{first: lo}
		for i := lo; i < features && strings.HasPrefix(at(i), name); i++ {
			fam.rest = append(fam.rest, at(i)[len(name):])
		}
		p.families[f] = fam
	}
	p.sets = newTagSets(p)
	return p, nil
}

// find gives the place of a feature in the model, -1 if it has none.
func (p *perceptron) find(f int, rest string) int {
	fam := &p.families[f]
	if i := sort.SearchStrings(fam.rest, rest); i < len(fam.rest) && fam.rest[i] == rest {
		return fam.first + i
	}
	return -1
}

// knows reports whether the model has learnt something of the word itself.
func (p *perceptron) knows(w string) bool {
	_, ok := p.always[w]
	return ok || p.find(fWord, w) >= 0
}

// learnt gives those of the tags that the model learnt of the word itself.
func (p *perceptron) learnt(w string, tags tagSet) (out tagSet) {
	i := p.find(fWord, w)
	if i < 0 {
		return 0
	}
	for k := p.pairs[i]; k < p.pairs[i+1]; k++ {
		if p.weight[k] > 0 {
			out |= tags & (1 << p.class[k])
		}
	}
	return out
}

// scores of each class, as many as fit every model that a byte can number.
type scores [256]float32

// add adds the weights of a feature.
func (p *perceptron) add(s *scores, f int, rest string) {
	i := p.find(f, rest)
	if i < 0 {
		return
	}
	for k := p.pairs[i]; k < p.pairs[i+1]; k++ {
		s[p.class[k]] += p.weight[k]
	}
}

// atStart is what the model takes for the tag before a sentence.
const atStart = "-START-"

// score scores the classes for word i of the texts, after tags before and before2.
func (p *perceptron) score(s *scores, texts []string, i int, before, before2 string) {
	clear(s[:len(p.classes)])
	at := func(k int) string {
		switch {
		case k == -2:
			return atStart
		case k == -1:
			return "-START2-"
		case k == len(texts):
			return "-END-"
		case k > len(texts):
			return "-END2-"
		}
		return normalWord(texts[k])
	}
	w := texts[i]
	now, last, next := at(i), at(i-1), at(i+1)
	p.add(s, fBias, "")
	p.add(s, fSuffix, threeLast(w))
	p.add(s, fPrefix, w[:1])
	p.add(s, fTag1, before)
	p.add(s, fTag2, before2)
	p.add(s, fTags, before+" "+before2)
	p.add(s, fWord, now)
	p.add(s, fTagWord, before+" "+now)
	p.add(s, fWord1, last)
	p.add(s, fSuffix1, threeLast(last))
	p.add(s, fWord2, at(i-2))
	p.add(s, fNext, next)
	p.add(s, fNextSuffix, threeLast(next))
	p.add(s, fNext2, at(i+2))
}

// best gives the class in the set with the highest score, the first of equals.
func (p *perceptron) best(s *scores, set tagSet) int {
	top := -1
	for i := range p.classes {
		if set&(1<<i) != 0 && (top < 0 || s[i] > s[top]) {
			top = i
		}
	}
	return max(top, 0)
}

func threeLast(w string) string {
	if len(w) <= 3 {
		return w
	}
	return w[len(w)-3:]
}

// normalWord writes a word as the model does for what stands around a word.
func normalWord(w string) string {
	switch {
	case w[0] != '-' && strings.IndexByte(w, '-') >= 0:
		return "!HYPHEN"
	case len(w) == 4 && figure(w[1:]) && strings.IndexAny(w, ".,") < 0 && (w[0] == '+' || w[0] == '-' || digitAt(w, 0, 1)):
		return "!YEAR"
	case digitAt(w, 0, 1):
		return "!DIGITS"
	}
	for i := 0; i < len(w); i++ {
		if c := w[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return strings.ToLower(w)
		}
	}
	return w
}
