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
	before, after tagBits // prev and next, compiled
	place         int     // in its list

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
	own, before, after tagBits
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
	s.before, s.own, s.after = s.own, s.after, bitOf(s.next.Tag)
}

// look takes the tags as they are now.
func (s *spot) look() {
	s.before, s.own, s.after = bitOf(s.prev.Tag), bitOf(s.Tag), bitOf(s.next.Tag)
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

// A tagList is an ordered list of rules, by the tag that a word has before it is mended: few of them are asked about each word.
type tagList struct {
	rules []tagRule
	byTag [64][]*tagRule // in their order, by the tag's bit
}

// byTag compiles a list.
func byTag(rules []tagRule) *tagList {
	list := tagList{rules: rules}
	for k := range rules {
		r := &rules[k]
		r.place, r.before, r.after = k, bitsOf(r.prev), bitsOf(r.next)
		own := bitsOf(r.tag)
		for bit := range list.byTag {
			if own&(1<<bit) != 0 {
				list.byTag[bit] = append(list.byTag[bit], r)
			}
		}
	}
	return &list
}

// mend asks the rules in their order and does what those that hold say, up to the first that settles the word.
func (s *spot) mend(list *tagList) {
	place := 0
	for rules := list.byTag[bits.TrailingZeros64(uint64(s.own))]; len(rules) > 0; {
		r := rules[0]
		rules = rules[1:]
		if r.place < place || s.before&r.before == 0 || s.after&r.after == 0 || r.of != 0 && !s.Has(r.of) || r.word != "" && r.word != s.Lower || r.when != nil && !r.when(s) {
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
			return
		}
		place, rules = r.place+1, list.byTag[bits.TrailingZeros64(uint64(s.own))]
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

// bitByTag has a bit for each tag, in the order of "CC" to "none"; others share the first.
var bitByTag = func() map[string]tagBits {
	m := map[string]tagBits{}
	for i, t := range strings.Fields("CC CD DT EX FW IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB , . : `` '' ( ) $ #") {
		m[t] = 2 << i
	}
	m[""] = 1 << 63
	return m
}()

func bitOf(tag string) tagBits {
	if b, ok := bitByTag[tag]; ok {
		return b
	}
	return 1
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
		for tag, b := range bitByTag {
			if tag == start || open && strings.HasPrefix(tag, start) {
				set |= b
			}
		}
	}
	if but {
		return ^set
	}
	return set
}
