package lang

import (
	"fmt"
	"time"

	"github.com/olebedev/when/rules"
)

// A Rule is one way to name a time. It is a rules.Rule: Find and the Match it
// returns work on any text, so that a rule can also be given to when's Parser.
type Rule struct {
	Name     string                            // its phrase: "last <month>"
	Why      string                            // why it stands where it stands, or is needed at all
	Pattern  string                            // see compilePattern
	Meaning  func(m *Matcher, r *Reading) bool // false: these words are no time after all
	Examples []Example

	pat     pattern
	grammar *Grammar
}

// An Example is a sentence and what the rule makes of it.
type Example struct {
	In     string // the expression stands in [ ]
	Value  string // its TIMEX3 value; "" in a sentence that holds no expression of this rule
	Anchor string // the dateline, 2023-06-14 (a Wednesday) if empty
}

// Find is the first place in text where the rule matches, nil if there is none.
func (r *Rule) Find(text string) *rules.Match {
	g := r.grammar
	m := &Matcher{Text: text, Toks: g.Lexicon.Scan(text, nil)}
	for i := range m.Toks {
		if m.match(r.pat, i) == 0 {
			continue
		}
		var reading Reading
		if !r.Meaning(m, &reading) {
			continue
		}
		left, right := int(m.Toks[i].Start), int(m.Toks[i+m.N-1].End)
		return &rules.Match{
			Left: left, Right: right, Text: text[left:right],
			Applier: func(_ *rules.Match, c *rules.Context, _ *rules.Options, _ time.Time) (bool, error) {
				merge(c, &reading.Context)
				return true, nil
			},
		}
	}
	return nil
}

// merge sets in c what is set in from.
func merge(c, from *rules.Context) {
	for _, f := range [...]struct{ to, from **int }{
		{&c.Year, &from.Year}, {&c.Month, &from.Month}, {&c.Weekday, &from.Weekday}, {&c.Day, &from.Day},
		{&c.Hour, &from.Hour}, {&c.Minute, &from.Minute}, {&c.Second, &from.Second},
	} {
		if *f.from != nil {
			*f.to = *f.from
		}
	}
	c.Duration += from.Duration
}

// A Language is all that timex knows of one.
type Language struct {
	Lexicon  *Lexicon
	Elements map[string]*Elem
	Rules    []*Rule // in the order that decides between matches of equal length

	// Lean says how strongly the clause around the n tokens from i on sets its
	// event before (below 0) or after (above 0) the time of writing.
	Lean func(m *Matcher, i, n int) int
	// EndsSentence says whether token i closes a sentence.
	EndsSentence func(m *Matcher, i int) bool
	// NamedDay is the month and day of named day k in a year, 0 where it is not known.
	NamedDay     func(k, year int) (month, day int)
	NamedDayName func(k int) string
	// EventWords are the tokens that name an event from token i on, -1 for none;
	// SameEvent says whether token j tells of the event that token head names.
	EventWords func(m *Matcher, i int) (first, head int)
	SameEvent  func(m *Matcher, head, j int) bool
}

// A Grammar is a language made ready to match.
type Grammar struct {
	Language
	starts [][]uint16 // by the entry of the first token: the rules to try
}

// Compile makes a language ready. An error is a mistake in a rule.
func Compile(l Language) (*Grammar, error) {
	g := &Grammar{Language: l}
	for _, r := range l.Rules {
		p, err := compilePattern(r.Pattern, l.Lexicon, l.Elements)
		if err != nil {
			return nil, fmt.Errorf("rule %q: %w", r.Name, err)
		}
		r.pat, r.grammar = p, g
	}
	x := l.Lexicon
	for _, e := range l.Elements {
		for _, w := range e.Words {
			x.ID(w)
		}
	}
	g.starts = make([][]uint16, x.Len())
	for k, r := range l.Rules {
		add := func(id uint16) {
			if s := g.starts[id]; len(s) == 0 || s[len(s)-1] != uint16(k) {
				g.starts[id] = append(s, uint16(k))
			}
		}
		r.pat.firsts(0, x, func(id uint16, c Class) {
			if id != 0 {
				add(id)
			}
			for id := 1; c != 0 && id < x.Len(); id++ {
				if x.Class(uint16(id))&c != 0 {
					add(uint16(id))
				}
			}
		})
	}
	return g, nil
}

// Match finds the longest match of any rule at token i and fills in its
// reading. It returns nil if no rule matches there.
func (g *Grammar) Match(m *Matcher, i int, out *Reading) *Rule {
	starts := g.starts[m.Toks[i].ID]
	if len(starts) == 0 {
		return nil
	}
	var best *Rule
	bestN := 0
	var slots [maxSlots]Slot
	for _, k := range starts {
		r := g.Rules[k]
		clear(m.slots[:])
		n := m.match(r.pat, i)
		if n <= bestN {
			continue
		}
		var reading Reading
		if !r.Meaning(m, &reading) {
			continue
		}
		if m.N < n { // the meaning gave back what it did not need
			if n = m.N; n <= bestN {
				continue
			}
		}
		best, bestN, slots = r, n, m.slots
		*out = reading
	}
	m.slots, m.Start, m.N = slots, i, bestN
	return best
}
