package lang

import (
	"fmt"
	"strings"
)

// An Elem is a part of a pattern that is more than a word: MONTH, NUM. Its
// Match says how many tokens it takes from i on, 0 for none, and their value.
type Elem struct {
	First Class    // a class that the first token has
	Words []string // or a word that it is
	Match func(m *Matcher, i int) (n int, val int32)
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

// firsts calls yield with what may come first in p from node k on.
func (p pattern) firsts(k int, x *Lexicon, yield func(id uint16, c Class)) {
	for k < len(p) {
		n := &p[k]
		switch {
		case n.skip > 0:
			p.firsts(k+1, x, yield)
			k = n.skip
			continue
		case n.elem != nil:
			yield(0, n.elem.First)
			for _, w := range n.elem.Words {
				yield(x.ID(w), 0)
			}
		default:
			for _, id := range n.ids {
				yield(id, 0)
			}
		}
		return
	}
}
