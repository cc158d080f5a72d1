package pattern

import (
	"cmp"
	"slices"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Words tell of a sentence's tokens what the tree does not; a nil function knows nothing.
type Words struct {
	Class func(token int) string // class of event
	Kind  func(token int) string // sort of entity that the token heads
	Time  func(token int) bool   // whether it stands in a time expression
	// Date tells whether the date of the time expression that the token stands in is "past", "today",
	// "future", "year" … (the values of the feature date:).
	Date      func(token int, what string) bool
	Happening func(token int) bool // whether it is a noun that names what happens
}

// English tells what the lexicon knows of a sentence's tokens, with what time knows of them.
func English(s *syntax.Sentence, time func(token int) bool) Words {
	return Words{
		Time:      time,
		Happening: func(i int) bool { return s.Tokens[i].IsNoun() && lexicon.IsEvent(s.Tokens[i].Text) },
		Class: func(i int) string {
			if t := &s.Tokens[i]; t.IsNoun() {
				return string(lexicon.NounClass(t.Text))
			}
			return string(lexicon.ClassOf(s.Lemma(i)))
		},
	}
}

// A View is a sentence made ready for matching: dependents and lemmas are looked up once for
// all patterns. It serves one goroutine.
type View struct {
	sen      *syntax.Sentence
	words    Words
	tokens   []token
	subjects map[int][]int
	scratch  []int
}

// Bound are nodes that stand for tokens given, by their names; a negative token is none.
type Bound []Binding

// A Binding gives one node its token.
type Binding struct {
	Name  string
	Token int
}

func (b Bound) of(name string) (token int, ok bool) {
	for i := range b {
		if b[i].Name == name {
			return b[i].Token, true
		}
	}
	return 0, false
}

// A token is what the tree does not have ready of one.
type token struct {
	lemma       base  // once it was asked for
	phrasal     base  // "call_off", "" for a verb without a particle
	verb        int32 // 1 + clause of the verb group that it heads, or is the verb of
	child, next int32 // its first dependent and the next that depends on what it does itself; -1
}

// A base form, and what the lexicon has of it.
type base struct {
	text string
	word lexicon.Word
}

func baseOf(text string) base { return base{text, lexicon.Of(text)} }

// NewView prepares a sentence.
func NewView(s *syntax.Sentence, w Words) *View {
	v := &View{sen: s, words: w, tokens: make([]token, len(s.Tokens))}
	for i := range s.Tokens {
		v.tokens[i] = token{child: -1, next: -1}
	}
	for i := len(s.Tokens) - 1; i >= 0; i-- {
		t := &s.Tokens[i]
		if t.Head < 0 {
			continue
		}
		head := &v.tokens[t.Head]
		v.tokens[i].next, head.child = head.child, int32(i)
	}
	for i := range s.Tokens {
		if t := &s.Tokens[i]; t.Rel == syntax.Particle {
			head := &v.tokens[t.Head]
			head.phrasal = baseOf(s.Lemma(t.Head) + "_" + t.Lower)
		}
	}
	for i := len(s.Clauses) - 1; i >= 0; i-- {
		if c := &s.Clauses[i]; !c.Verb.Span.Empty() {
			head := &v.tokens[c.Head]
			head.verb = int32(i + 1)
			if w := c.PhrasalLemma(s.Tokens); w != c.Verb.Lemma {
				head.phrasal = baseOf(w) // "take place" too
			}
			if at := &v.tokens[c.Verb.Head]; at.verb == 0 {
				at.verb = int32(i + 1) // "will *be* open": the verb beside its predicate
			}
		}
	}
	return v
}

func (v *View) lemma(token int) *base {
	b := &v.tokens[token].lemma
	if b.text == "" {
		*b = baseOf(v.sen.Lemma(token))
	}
	return b
}

// Match finds the pattern in the sentence, with the nodes in bound standing for the tokens
// given. Of several matches it is the one whose tokens come first, in the order of the
// pattern's nodes, and of several alternatives the first's. A bound name that the pattern lacks is ignored.
func (p *Pattern) Match(v *View, bound Bound) (Match, bool) {
	for ; p != nil; p = p.or {
		if m, ok := p.match(v, bound); ok {
			return m, true
		}
	}
	return Match{}, false
}

func (p *Pattern) match(v *View, bound Bound) (Match, bool) {
	m := matcher{p: p, v: v, at: v.scratch[:0]}
	for i := range p.nodes {
		at := -1
		if name := p.nodes[i].name; name != "" {
			if tok, ok := bound.of(name); ok {
				if tok < 0 || tok >= len(v.tokens) || !m.fits(i, tok) {
					return Match{}, false
				}
				at = tok
			}
		}
		m.at = append(m.at, at)
	}
	v.scratch = m.at
	if !m.start() {
		return Match{}, false
	}
	return Match{p, slices.Clone(m.at)}, true
}

type matcher struct {
	p  *Pattern
	v  *View
	at []int // token of each node, -1 where open
}

// start gives the first node its token, unless it is bound.
func (m *matcher) start() bool {
	if m.at[0] >= 0 {
		return m.solve(0)
	}
	r := m.around()
	for i := r.at; i >= 0 && i < r.end; i = m.v.after(r, i) {
		if m.fits(0, i) {
			m.at[0] = i
			if m.solve(0) {
				return true
			}
		}
	}
	return false
}

// around gives the tokens among which the first node is: where it stands beside a bound one, those beside that.
func (m *matcher) around() reach {
	for i := range m.p.edges {
		switch e := &m.p.edges[i]; {
		case e.to == 0 && m.at[e.from] >= 0:
			return m.reach(e, m.at[e.from])
		case e.from != 0 || m.at[e.to] < 0 || e.far:
		case e.op == head:
			return m.v.children(m.at[e.to])
		case e.op == dependent:
			return one(m.v.sen.Tokens[m.at[e.to]].Head)
		}
	}
	return reach{end: len(m.v.tokens)}
}

// A reach is the tokens from at to before end, or those of them that depend on the same head.
type reach struct {
	at, end  int
	children bool
}

// one is the reach of one token, or of none if that is -1.
func one(token int) reach { return reach{at: token, end: token + 1} }

// children is the reach of the dependents of a token.
func (v *View) children(head int) reach {
	return reach{at: int(v.tokens[head].child), end: len(v.tokens), children: true}
}

// after gives the token of the reach after i.
func (v *View) after(r reach, i int) int {
	if r.children {
		return int(v.tokens[i].next)
	}
	return i + 1
}

// solve places the nodes of the edges from e on, then sees that nothing denied is there.
func (m *matcher) solve(e int) bool {
	if e == len(m.p.edges) {
		for _, not := range m.p.nots {
			if m.path(not) {
				return false
			}
		}
		return true
	}
	return m.place(&m.p.edges[e], func() bool { return m.solve(e + 1) })
}

// path reports whether the edges of a denied path can be placed.
func (m *matcher) path(edges []edge) bool {
	if len(edges) == 0 {
		return true
	}
	to, was := edges[0].to, m.at[edges[0].to]
	ok := m.place(&edges[0], func() bool { return m.path(edges[1:]) })
	m.at[to] = was
	return ok
}

// place tries the tokens that the edge leads to, until done says that the rest fits.
func (m *matcher) place(e *edge, done func() bool) bool {
	from := m.at[e.from]
	if to := m.at[e.to]; to >= 0 {
		return m.related(e, from, to) && done()
	}
	r := m.reach(e, from)
	for i := r.at; i >= 0 && i < r.end; i = m.v.after(r, i) {
		if m.related(e, from, i) && m.fits(e.to, i) {
			m.at[e.to] = i
			if done() {
				return true
			}
		}
	}
	m.at[e.to] = -1
	return false
}

// reach gives the tokens among which the other end of the edge is.
func (m *matcher) reach(e *edge, from int) reach {
	switch {
	case e.op == head && !e.far:
		return one(m.v.sen.Tokens[from].Head)
	case e.op == dependent && !e.far:
		return m.v.children(from)
	case e.op == next:
		return reach{at: from + 1, end: min(from+2, len(m.v.tokens))}
	case e.op == later:
		return reach{at: from + 1, end: len(m.v.tokens)}
	}
	return reach{end: len(m.v.tokens)}
}

func (m *matcher) related(e *edge, from, to int) bool {
	switch e.op {
	case head:
		return m.hangs(from, to, e)
	case dependent:
		return m.hangs(to, from, e)
	case above:
		return from != to && m.v.sen.Under(from, to)
	case below:
		return from != to && m.v.sen.Under(to, from)
	case next:
		return to == from+1
	case anywhere:
		return true
	}
	return to > from
}

// hangs reports whether the token depends on head by one of the relations of the edge.
func (m *matcher) hangs(token, head int, e *edge) bool {
	t := &m.v.sen.Tokens[token]
	if t.Head == head && (e.rels == nil || isOneOf(t.Rel, e.rels)) {
		return true
	}
	return e.far && m.v.tokens[head].verb > 0 && (slices.Contains(e.rels, "subject") && slices.Contains(m.v.subjectsOf(head), token) || slices.Contains(e.rels, "object") && m.v.sen.Object(head) == token)
}

func isOneOf(rel syntax.Rel, rels []string) bool {
	for _, r := range rels {
		if rel.Is(syntax.Rel(r)) {
			return true
		}
	}
	return false
}

// subjectsOf is syntax.Subjects, asked once a verb.
func (v *View) subjectsOf(verb int) []int {
	got, ok := v.subjects[verb]
	if !ok {
		if v.subjects == nil {
			v.subjects = map[int][]int{}
		}
		got = v.sen.Subjects(verb)
		v.subjects[verb] = got
	}
	return got
}

// fits reports whether the token has the features of the node.
func (m *matcher) fits(node, token int) bool {
	for i := range m.p.nodes[node].tests {
		if t := &m.p.nodes[node].tests[i]; t.holds(m.v, t, token) == t.not {
			return false
		}
	}
	return true
}

// A check tells whether a token has the feature that a test asks for.
type check func(v *View, t *test, token int) bool

// checks are the features by their names. Those that have no value are properties.
var checks = map[string]check{
	"role": func(v *View, t *test, token int) bool {
		if w := &v.tokens[token].phrasal; w.text != "" {
			return t.lemmas.has(w) // "set up" is not "set"
		}
		return t.lemmas.has(v.lemma(token))
	},
	"lemma": func(v *View, t *test, token int) bool {
		w := &v.tokens[token].phrasal
		return t.lemmas.has(v.lemma(token)) || w.text != "" && t.lemmas.has(w)
	},
	"word": func(v *View, t *test, token int) bool { return slices.Contains(t.values, v.sen.Tokens[token].Lower) },
	"tag":  func(v *View, t *test, token int) bool { return slices.Contains(t.values, v.sen.Tokens[token].Tag) },
	"rel":  func(v *View, t *test, token int) bool { return isOneOf(v.sen.Tokens[token].Rel, t.values) },
	"class": func(v *View, t *test, token int) bool {
		return v.words.Class != nil && slices.Contains(t.values, v.words.Class(token))
	},
	"kind": func(v *View, t *test, token int) bool {
		return v.words.Kind != nil && slices.Contains(t.values, v.words.Kind(token))
	},
	"date": func(v *View, t *test, token int) bool {
		return v.words.Date != nil && slices.ContainsFunc(t.values, func(what string) bool { return v.words.Date(token, what) })
	},
	"time":      func(v *View, _ *test, token int) bool { return v.words.Time != nil && v.words.Time(token) },
	"happening": func(v *View, _ *test, token int) bool { return v.words.Happening != nil && v.words.Happening(token) },
	"tense": ofVerb(func(t *test, c *syntax.Clause) bool {
		return slices.Contains(t.values, cmp.Or(string(c.Verb.Tense), "none"))
	}),
	"modal": ofVerb(func(t *test, c *syntax.Clause) bool {
		return t.values == nil && c.Verb.Modal != "" || slices.Contains(t.values, c.Verb.Modal)
	}),
	"clause":      ofVerb(func(t *test, c *syntax.Clause) bool { return slices.Contains(t.values, string(c.Kind)) }),
	"finite":      ofVerb(func(_ *test, c *syntax.Clause) bool { return c.Verb.Tense != syntax.NoTense }),
	"negated":     ofVerb(func(_ *test, c *syntax.Clause) bool { return c.Verb.Negated }),
	"passive":     ofVerb(func(_ *test, c *syntax.Clause) bool { return c.Verb.Passive }),
	"perfect":     ofVerb(func(_ *test, c *syntax.Clause) bool { return c.Verb.Perfect }),
	"progressive": ofVerb(func(_ *test, c *syntax.Clause) bool { return c.Verb.Progressive }),
	"plan":        ofVerb(func(_ *test, c *syntax.Clause) bool { return c.Verb.Plan }),
	"attribution": ofVerb(func(_ *test, c *syntax.Clause) bool { return c.Attribution }),
}

// ofVerb asks a feature of the clause whose verb group the token heads; of other tokens it does not hold.
func ofVerb(of func(*test, *syntax.Clause) bool) check {
	return func(v *View, t *test, token int) bool {
		c := v.tokens[token].verb
		return c > 0 && of(t, &v.sen.Clauses[c-1])
	}
}
