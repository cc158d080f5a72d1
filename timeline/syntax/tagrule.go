package syntax

import (
	"math/bits"
	"slices"
	"strings"

	"dateline/timeline/lexicon"
)

// A tagRule declares one fault of the tagger and how it is mended. It holds of a word whose own tag and
// those of its neighbours are among those named, and of which when says so.
type tagRule struct {
	of              lexicon.Feature // the words that the rule is about, by feature or by themselves; zero for all
	word            string
	when            func(*spot) bool // what else must hold; nil for nothing
	tag, prev, next string           // tags, "*" for the rest of their letters, after "!" all but these, "none" at the sentence's edge

	to     string      // the tag that the word gets; "" for the one that it has
	also   func(*spot) // what becomes of the words beside it; nil for nothing
	goesOn bool        // the next rules of the list are asked too

	name string // the word in <brackets>, as it is in the end, in its place
	why  string

	// In holds the rule mends the word between *asterisks*; in not it mends nothing.
	holds, not []string
}

// A spot is a word that may be mended, in its place.
type spot struct {
	toks []Token
	i    int
	caps bool // the sentence is set in capitals
	*Token
	prev, next         *Token // with no tag at the sentence's edges
	own, before, after uint8  // the places of their tags
}

var nowhere Token

func (s *spot) move(i int) {
	s.i, s.Token = i, &s.toks[i]
	s.prev, s.next = s.at(-1), s.at(1)
	s.look()
}

// step moves the spot to the next word.
func (s *spot) step() {
	s.i++
	s.prev, s.Token, s.next = s.Token, s.next, s.at(1)
	s.before, s.own, s.after = s.own, s.after, placeOf(s.next.Tag)
}

// look takes the tags as they are now.
func (s *spot) look() {
	s.before, s.own, s.after = placeOf(s.prev.Tag), placeOf(s.Tag), placeOf(s.next.Tag)
}

// at gives the token that stands so many behind the spot, or before it.
func (s *spot) at(by int) *Token {
	if k := s.i + by; k >= 0 && k < len(s.toks) {
		return &s.toks[k]
	}
	return &nowhere
}

// first reports whether the spot opens its sentence.
func (s *spot) first() bool { return s.i == 0 }

// lemma is that of the word, if it is a verb.
func (s *spot) lemma() string { return lexicon.VerbLemma(s.Lower) }

// ofVerb: the word may be a form of a verb with the feature.
func (s *spot) ofVerb(f lexicon.Feature) bool { return lexicon.Has(s.lemma(), f) }

func (s *spot) ends(with string) bool { return strings.HasSuffix(s.Lower, with) }

// A tagList is an ordered list of rules, of which only those are asked that the tags of the word and of its neighbours are among.
type tagList []rulePart

// A rulePart holds rules, as many as a ruleSet can tell apart, and by a tag's place those that ask for it.
type rulePart struct {
	rules           []tagRule
	own, prev, next [maxTags]ruleSet
}

// A ruleSet has a bit for each rule of a part.
type ruleSet uint64

// byTag compiles a list.
func byTag(rules []tagRule) (list tagList) {
	for some := range slices.Chunk(rules, 64) {
		part := rulePart{rules: some}
		for k := range some {
			r := &some[k]
			own, prev, next := bitsOf(r.tag), bitsOf(r.prev), bitsOf(r.next)
			for place := range maxTags {
				part.own[place] |= ruleSet(own>>place&1) << k
				part.prev[place] |= ruleSet(prev>>place&1) << k
				part.next[place] |= ruleSet(next>>place&1) << k
			}
		}
		list = append(list, part)
	}
	return list
}

// mend asks the rules in their order and does what those that hold say, up to the first that settles the word.
func (s *spot) mend(list tagList) {
	for i := range list {
		if s.settledBy(&list[i]) {
			return
		}
	}
}

func (s *spot) settledBy(part *rulePart) bool {
	for left := ^ruleSet(0); ; {
		left &= part.own[s.own] & part.prev[s.before] & part.next[s.after]
		if left == 0 {
			return false
		}
		k := bits.TrailingZeros64(uint64(left))
		left &= left - 1
		r := &part.rules[k]
		if r.of != 0 && !s.Has(r.of) || r.word != "" && r.word != s.Lower || r.when != nil && !r.when(s) {
			continue
		}
		if r.to != "" {
			s.Tag = r.to
		}
		if r.also != nil {
			r.also(s)
		}
		s.look()
		if !r.goesOn {
			return true
		}
		left = ^ruleSet(0) << (k + 1)
	}
}

// openTags are the rules for the words that are none of grammar.
var openTags = byTag(slices.Concat(nameTags, wordTags, nounVerbTags, formTags))

// mendTags repairs the tagger's known faults, each word by those beside it.
func mendTags(toks []Token, caps bool) {
	s := spot{toks: toks, caps: caps}
	for s.move(0); s.i < len(toks); s.step() {
		c := s.Lower[0]
		switch {
		case c < 'a' || c > 'z':
			s.mend(markTags)
		case ofGrammar[s.Word]:
			s.mend(grammarTags)
		default:
			if !caps && !s.Plain && upperAt(s.Text, 0) {
				s.mend(capitalTags)
			}
			s.mend(openTags)
		}
	}
}

// tagBits is a set of tags.
type tagBits uint64

// maxTags is how many tags a set can tell apart.
const maxTags = 64

// tags are the tags that have a place each, the first for what is beyond the sentence's edge.
var tags = append([]string{""}, strings.Fields("CC CD DT EX FW IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB , . : `` '' ( ) $ #")...)

// tagPlaces has the place of each tag among tags, by its hash: no two of them share one.
var tagPlaces = func() (places [256]uint8) {
	for i, t := range tags {
		places[tagHash(t)] = uint8(i)
	}
	return places
}()

func tagHash(tag string) (h uint8) {
	const parts = 189 // all tags from each other
	for i := range len(tag) {
		h = h*parts + tag[i]
	}
	return h
}

// placeOf gives a tag's place. Those that are not among tags share the last.
func placeOf(tag string) uint8 {
	if i := tagPlaces[tagHash(tag)]; tags[i] == tag {
		return i
	}
	return maxTags - 1
}

// bitsOf compiles a list of tags.
func bitsOf(list string) (set tagBits) {
	if list == "" {
		return ^tagBits(0)
	}
	list, but := strings.CutPrefix(list, "!")
	for _, t := range strings.Fields(list) {
		start, open := strings.CutSuffix(t, "*")
		if t == "none" {
			start = ""
		}
		for i, tag := range tags {
			if tag == start || open && strings.HasPrefix(tag, start) {
				set |= 1 << i
			}
		}
	}
	if but {
		return ^set
	}
	return set
}
