package pattern

import (
	"slices"
	"strings"

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

// A View is a sentence made ready for matching: lemmas and dependents are looked up once for
// all patterns. It serves one goroutine.
type View struct {
	sen        *syntax.Sentence
	words      Words
	lemmas     []string
	phrasal    []string // "call_off", "" for a verb without a particle
	verbs      []int    // 1 + clause of the verb group that the token heads
	candidates map[*Set][]int
	subjects   map[int][]int
}

// NewView prepares a sentence.
func NewView(s *syntax.Sentence, w Words) *View {
	n := len(s.Tokens)
	v := &View{sen: s, words: w, lemmas: make([]string, n), phrasal: make([]string, n), verbs: make([]int, n), candidates: map[*Set][]int{}, subjects: map[int][]int{}}
	for i := range s.Tokens {
		v.lemmas[i] = s.Lemma(i)
	}
	for i := range s.Tokens {
		if t := &s.Tokens[i]; t.Rel == syntax.Particle {
			v.phrasal[t.Head] = v.lemmas[t.Head] + "_" + t.Lower
		}
	}
	for i := len(s.Clauses) - 1; i >= 0; i-- {
		if c := &s.Clauses[i]; !c.Verb.Span.Empty() {
			v.verbs[c.Head] = i + 1
			if w := c.PhrasalLemma(s.Tokens); w != c.Verb.Lemma {
				v.phrasal[c.Head] = w // "take place" too
			}
		}
	}
	return v
}

// Match finds the pattern in the sentence, with the nodes in bound standing for the tokens
// given. Of several matches it is the one whose tokens come first, in the order of the
// pattern's nodes. A bound name that the pattern lacks is ignored.
func (p *Pattern) Match(v *View, bound map[string]int) (Match, bool) {
	m := matcher{p: p, v: v, at: make([]int, len(p.nodes))}
	for i := range m.at {
		m.at[i] = -1
		if tok, ok := bound[p.nodes[i].name]; ok && p.nodes[i].name != "" {
			if tok < 0 || tok >= len(v.lemmas) || !m.fits(i, tok) {
				return Match{}, false
			}
			m.at[i] = tok
		}
	}
	return Match{p, m.at}, m.start()
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
	for i := range m.v.lemmas {
		if m.fits(0, i) {
			m.at[0] = i
			if m.solve(0) {
				return true
			}
		}
	}
	return false
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
	first, end := m.reach(e, from)
	for i := first; i < end; i++ {
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

// reach gives the tokens, from first to before end, among which the other end of the edge is.
func (m *matcher) reach(e *edge, from int) (first, end int) {
	end = len(m.v.lemmas)
	switch e.op {
	case next:
		return from + 1, min(from+2, end)
	case later:
		return from + 1, end
	}
	return 0, end
}

func (m *matcher) related(e *edge, from, to int) bool {
	switch e.op {
	case head:
		return m.hangs(from, to, e.rels)
	case dependent:
		return m.hangs(to, from, e.rels)
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

// hangs reports whether the token depends on head by one of the relations.
func (m *matcher) hangs(token, head int, rels []string) bool {
	t := &m.v.sen.Tokens[token]
	if rels == nil {
		return t.Head == head
	}
	for _, r := range rels {
		switch {
		case r == "subject" && m.v.verbs[head] > 0 && slices.Contains(m.v.subjectsOf(head), token),
			r == "object" && m.v.verbs[head] > 0 && m.v.sen.Object(head) == token,
			t.Head == head && t.Rel.Is(syntax.Rel(r)):
			return true
		}
	}
	return false
}

// subjectsOf is syntax.Subjects, asked once a verb.
func (v *View) subjectsOf(verb int) []int {
	got, ok := v.subjects[verb]
	if !ok {
		got = v.sen.Subjects(verb)
		v.subjects[verb] = got
	}
	return got
}

// fits reports whether the token has the features of the node.
func (m *matcher) fits(node, token int) bool {
	for i := range m.p.nodes[node].tests {
		if t := &m.p.nodes[node].tests[i]; m.v.has(t, token) == t.not {
			return false
		}
	}
	return true
}

func (v *View) has(t *test, token int) bool {
	k := &v.sen.Tokens[token]
	switch t.feature {
	case "role":
		if w := v.phrasal[token]; w != "" {
			return t.lemmas[w] // "set up" is not "set"
		}
		return t.lemmas[v.lemmas[token]]
	case "lemma":
		return t.lemmas[v.lemmas[token]] || v.phrasal[token] != "" && t.lemmas[v.phrasal[token]]
	case "word":
		return slices.Contains(t.values, k.Lower)
	case "tag":
		for _, x := range t.values {
			if prefix, ok := strings.CutSuffix(x, "*"); ok && strings.HasPrefix(k.Tag, prefix) || k.Tag == x {
				return true
			}
		}
		return false
	case "class":
		return v.words.Class != nil && slices.Contains(t.values, v.words.Class(token))
	case "kind":
		return v.words.Kind != nil && slices.Contains(t.values, v.words.Kind(token))
	case "time":
		return v.words.Time != nil && v.words.Time(token)
	case "happening":
		return v.words.Happening != nil && v.words.Happening(token)
	case "date":
		return v.words.Date != nil && slices.ContainsFunc(t.values, func(what string) bool { return v.words.Date(token, what) })
	case "rel":
		for _, r := range t.values {
			if k.Rel.Is(syntax.Rel(r)) {
				return true
			}
		}
		return false
	}
	c := v.verbs[token]
	if c == 0 {
		return false
	}
	cl := &v.sen.Clauses[c-1]
	g := &cl.Verb
	switch t.feature {
	case "tense":
		tense := string(g.Tense)
		if g.Tense == syntax.NoTense {
			tense = "none"
		}
		return slices.Contains(t.values, tense)
	case "modal":
		if t.values == nil {
			return g.Modal != ""
		}
		return slices.Contains(t.values, g.Modal)
	case "finite":
		return g.Tense != syntax.NoTense
	case "negated":
		return g.Negated
	case "passive":
		return g.Passive
	case "perfect":
		return g.Perfect
	case "progressive":
		return g.Progressive
	case "clause":
		return slices.Contains(t.values, string(cl.Kind))
	case "plan":
		return g.Plan
	case "attribution":
		return cl.Attribution
	}
	return false
}
