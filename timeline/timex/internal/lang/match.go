package lang

const maxSlots = 12

// A Slot is what a part of a pattern took: N tokens from token I on.
type Slot struct {
	I, N int32
	Val  int32
}

// A Matcher matches the rules of a grammar on the tokens of a text. What a
// rule took stays in it until the next match.
type Matcher struct {
	Text    string
	Toks    []Token
	Start   int // first token of the match
	N       int // tokens matched
	slots   [maxSlots]Slot
	memo    [maxMemo]memo
	reading Reading // of the rule being tried
}

// maxMemo is how many elements a Matcher remembers the last match of.
const maxMemo = 32

// A memo is what an element took at token I-1; many rules ask the same.
type memo struct {
	at, n, val int32
}

// reach is how many tokens a rule may take.
const reach = 20

// near is the classes of the tokens that a rule may take from i on.
func (m *Matcher) near(i int) Class {
	c := Class(0)
	for k := i; k < len(m.Toks) && k < i+reach; k++ {
		c |= m.Toks[k].Class
	}
	return c
}

// match tries p on the tokens from i on.
func (m *Matcher) match(p pattern, i int) int {
	m.Start = i
	end := m.step(p, 0, i)
	m.N = end - i
	return m.N
}

// step matches p from node k on at token i and returns the token behind, or
// m.Start if it does not match. A part that may be left out is tried first.
func (m *Matcher) step(p pattern, k, i int) int {
	for k < len(p) {
		n := &p[k]
		if n.skip > 0 {
			if end := m.step(p, k+1, i); end > m.Start {
				return end
			}
			for j := k + 1; j < n.skip; j++ {
				if s := p[j].slot; s >= 0 {
					m.slots[s] = Slot{}
				}
			}
			k = n.skip
			continue
		}
		if i >= len(m.Toks) {
			return m.Start
		}
		t := &m.Toks[i]
		if i > m.Start && (t.Has(NewPara) || n.glue && t.Has(Spaced)) {
			return m.Start
		}
		took, val := 0, int32(0)
		if n.elem != nil {
			if k := n.elem.memo; k == 0 {
				took, val = n.elem.Match(m, i)
			} else if c := &m.memo[k]; c.at == int32(i)+1 {
				took, val = int(c.n), c.val
			} else {
				took, val = n.elem.Match(m, i)
				*c = memo{int32(i) + 1, int32(took), val}
			}
		} else {
			for _, id := range n.ids {
				if id == t.ID {
					took, val = 1, t.Val
					break
				}
			}
		}
		if took == 0 {
			return m.Start
		}
		if n.slot >= 0 {
			m.slots[n.slot] = Slot{I: int32(i), N: int32(took), Val: val}
		}
		i += took
		k++
	}
	return i
}

// Has says whether slot k took anything.
func (m *Matcher) Has(k int) bool { return m.slots[k].N > 0 }

// Val is the value of slot k, 0 if it took nothing.
func (m *Matcher) Val(k int) int { return int(m.slots[k].Val) }

// Slot is what slot k took.
func (m *Matcher) Slot(k int) Slot { return m.slots[k] }

// Word is the text of slot k.
func (m *Matcher) Word(k int) string {
	s := m.slots[k]
	if s.N == 0 {
		return ""
	}
	return m.Text[m.Toks[s.I].Start:m.Toks[s.I+s.N-1].End]
}

// First is the first token of slot k; nil if it took nothing.
func (m *Matcher) First(k int) *Token {
	if m.slots[k].N == 0 {
		return nil
	}
	return &m.Toks[m.slots[k].I]
}

// At is the token d places from the start of the match, nil outside the text.
func (m *Matcher) At(d int) *Token { return m.tok(m.Start + d) }

// After is the token d places behind the match (0 is the next), nil outside the text.
func (m *Matcher) After(d int) *Token { return m.tok(m.Start + m.N + d) }

func (m *Matcher) tok(i int) *Token {
	if i < 0 || i >= len(m.Toks) {
		return nil
	}
	return &m.Toks[i]
}

// Equal says whether t is the word w, which is in lower case, in any case.
func (m *Matcher) Equal(t *Token, w string) bool {
	return t != nil && t.Len() == len(w) && equalFold(m.Text[t.Start:t.End], w)
}

// equalFold says whether s is the word w, as long and in lower case, in any case.
func equalFold(s, w string) bool {
	for i := 0; i < len(w); i++ {
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		if c != w[i] {
			return false
		}
	}
	return true
}

// In says whether t is one of some words.
func (m *Matcher) In(t *Token, words ...string) bool {
	if t == nil {
		return false
	}
	s := m.Text[t.Start:t.End]
	for _, w := range words {
		if len(w) == len(s) && equalFold(s, w) {
			return true
		}
	}
	return false
}

// Possessive says whether t is an apostrophe with its s.
func (m *Matcher) Possessive(t *Token) bool {
	return t.Is(Punct) && t.Len() > 1 && m.Text[t.End-1]|0x20 == 's'
}
