package lang

import (
	"fmt"
	"strings"
)

// An Elem is a part of a pattern that is more than a word: MONTH, NUM. Its
// Match says how many tokens it takes from i on, 0 for none, and their value.
type Elem struct {
	First Class    // a class that the first token has
	Words []string // or a word that it is; #2 and #4 are numbers of one or two digits, and of four
	// Or it is a word that the lexicon does not know; no pattern can start with that.
	Unknown bool
	// What may be its second token, if it takes more than one. Together with
	// First this lets a rule be ruled out by a look at two tokens.
	Then      Class
	ThenWords []string
	// What may follow each first word, if that is known; it stands for Then.
	follow map[uint16]follow
	Match  func(m *Matcher, i int) (n int, val int32)

	memo int // its place in the Matcher's memory; 0 for none
}

// A follow is the second tokens of an element that begins with some word, and
// whether it may be that word alone.
type follow struct {
	ids   []uint16
	alone bool
}

// OfClass is an element of one token of class c.
func OfClass(c Class) Elem {
	return Elem{First: c, Match: func(m *Matcher, i int) (int, int32) {
		if t := &m.Toks[i]; t.Class&c != 0 {
			return 1, t.Val
		}
		return 0, 0
	}}
}

// A pattern is a row of nodes: words, elements, and openings of parts that
// may be left out.
type pattern []node

type node struct {
	ids  []uint16 // one of these words
	elem *Elem    // or this element
	skip int      // or the start of a part that may be left out: the node behind it
	slot int      // where what it takes is kept, -1 for nowhere
	glue bool     // no white space before it
}

// compilePattern reads a pattern:
//
//	word a|b      a word, one of some words
//	(a|b)         the same, kept as a slot
//	MONTH         an element, kept as a slot
//	[ … ]         may be left out
//	~x            x stands without a space behind what is before it
//
// Slots are numbered from 0 in the order they are written.
func compilePattern(src string, x *Lexicon, elems map[string]*Elem) (pattern, error) {
	var p pattern
	var open []int
	slots := 0
	for _, w := range strings.Fields(src) {
		switch w {
		case "[":
			open = append(open, len(p))
			p = append(p, node{slot: -1})
			continue
		case "]":
			if len(open) == 0 {
				return nil, fmt.Errorf("pattern %q: ] without [", src)
			}
			p[open[len(open)-1]].skip = len(p)
			open = open[:len(open)-1]
			continue
		}
		n := node{slot: -1}
		if len(w) > 1 && w[0] == '~' {
			n.glue, w = true, w[1:]
		}
		if w[0] >= 'A' && w[0] <= 'Z' {
			e, ok := elems[w]
			if !ok {
				return nil, fmt.Errorf("pattern %q: no element %s", src, w)
			}
			n.elem, n.slot = e, slots
			slots++
		} else {
			if len(w) > 2 && w[0] == '(' {
				w = strings.Trim(w, "()")
				n.slot = slots
				slots++
			}
			for _, alt := range strings.Split(w, "|") {
				n.ids = append(n.ids, x.ID(alt))
			}
		}
		p = append(p, n)
	}
	if len(open) > 0 {
		return nil, fmt.Errorf("pattern %q: [ without ]", src)
	}
	if slots > maxSlots {
		return nil, fmt.Errorf("pattern %q: more than %d slots", src, maxSlots)
	}
	return p, nil
}

// firsts calls yield with every node that may take the first token from node k
// on; end is called if p may end there.
func (p pattern) firsts(k int, yield func(k int), end func()) {
	for k < len(p) {
		if n := &p[k]; n.skip > 0 {
			p.firsts(k+1, yield, end)
			k = n.skip
			continue
		}
		yield(k)
		return
	}
	end()
}

// needs is the class of the last element that p cannot do without, 0 if that is
// not told by its class alone.
func (p pattern) needs() Class {
	for k, c := 0, Class(0); ; k++ {
		switch {
		case k == len(p):
			return c
		case p[k].skip > 0:
			k = p[k].skip - 1
		case p[k].elem != nil && p[k].elem.First != 0 && len(p[k].elem.Words) == 0:
			c = p[k].elem.First
		}
	}
}

// addFirst adds what n may take as its first token to s.
func (n *node) addFirst(s idSet, x *Lexicon) {
	if n.elem == nil {
		for _, id := range n.ids {
			s.add(id)
		}
		return
	}
	if n.elem.Unknown {
		s.add(0)
	}
	x.addAll(s, n.elem.First, n.elem.Words)
}

// addSecond adds what n may take as its second token, whatever the first is.
func (n *node) addSecond(s idSet, x *Lexicon) {
	if n.elem != nil {
		x.addAll(s, n.elem.Then, n.elem.ThenWords)
	}
}

// follows says what may follow word id in n, if that is known.
func (n *node) follows(id uint16) (f follow, known bool) {
	if n.elem == nil || n.elem.follow == nil {
		return follow{}, false
	}
	return n.elem.follow[id], true
}

// An idSet is a set of lexicon entries.
type idSet []uint64

func newIDSet(x *Lexicon) idSet    { return make(idSet, (x.Len()+63)/64) }
func (s idSet) add(id uint16)      { s[id/64] |= 1 << (id % 64) }
func (s idSet) has(id uint16) bool { return s[id/64]&(1<<(id%64)) != 0 }
func (s idSet) addSet(o idSet) {
	for i := range s {
		s[i] |= o[i]
	}
}
