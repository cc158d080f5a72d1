package lang

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"slices"
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
	needs   Class // a class that one of its tokens has; 0 for none
	slots   int
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
	// LooksBack says whether the clause around token i tells of a time before that
	// of its story: "had signed".
	LooksBack func(m *Matcher, i int) bool
	// Habitual says whether the clause before token i tells what happens again and again.
	Habitual func(m *Matcher, i int) bool
	// EveryWeek says whether token i is a weekday in the plural: Mondays.
	EveryWeek func(m *Matcher, i int) bool
	// EndsSentence says whether token i closes a sentence.
	EndsSentence func(m *Matcher, i int) bool
	// NamedDay is the month and day of named day k in a year, 0 where it is not known.
	NamedDay     func(k, year int) (month, day int)
	NamedDayName func(k int) string
	// EventWords are the tokens that name an event from token i on, -1 for none;
	// SameEvent says whether token j tells of the event that token head names.
	EventWords func(m *Matcher, i int) (first, head int)
	SameEvent  func(m *Matcher, head, j int) bool

	// Works are words of what has a title of its own, as a song; Bodies of what keeps the day that it is named after, as a
	// movement, unless BodyActs follow, what a body does on a day.
	Works, Bodies, BodyActs []string
	// Deaths are words of a clause that says that somebody has died.
	Deaths []string
	// EveryDay are words of a sentence that tells what is so every day.
	EveryDay []string
	// Meetings are what has a day of its own, whatever the verb of its clause.
	Meetings []string
	// Twilights are the times of day that the light names, without an hour.
	Twilights []string
	// Says are the past forms of verbs of speaking.
	Says []string
	// Funerals are what is held for the dead.
	Funerals []string
	// Earnings are words of a sentence that tells what a firm earned.
	Earnings []string
	// Economies are words of a sentence that tells how a land's economy does.
	Economies []string
	// Blows are what comes unannounced, so that its day is over when it is told.
	Blows []string
	// Avenges are words of answering a blow.
	Avenges []string
	// OpenWords are words of a sentence that tells when a place is open.
	OpenWords []string
	// Lasting are forms of the present of verbs that say that something goes on between two days.
	Lasting []string
	// Fixtures are the participles of what has got its time.
	Fixtures []string
	// Papers are what is written or taped on a day, and BringsOut the past forms of verbs that bring it to light.
	Papers, BringsOut []string
	// AsksFor are words with which somebody asks another to do a thing.
	AsksFor []string
	// Votes are what people vote in, Outcomes what such a thing has when it is over.
	Votes, Outcomes []string
	// DueWords are words of what begins or ends at a set time.
	DueWords []string
	// OfMonths are words of a sentence that tells of a month and not of a person of its name.
	OfMonths []string
}

// A Grammar is a language made ready to match.
type Grammar struct {
	Language
	starts []start  // by the entry of the first token
	opens  idSet    // the entries with a start, close together
	sets   []idSet  // of second tokens, each once
	in     []uint64 // by the entry of a token, wide words each: a bit for each of the sets that it is in
	wide   int
}

// Compile makes a language ready. An error is a mistake in a rule.
func Compile(l Language) (*Grammar, error) {
	g := &Grammar{Language: l}
	for _, r := range l.Rules {
		p, err := compilePattern(r.Pattern, l.Lexicon, l.Elements)
		if err != nil {
			return nil, fmt.Errorf("rule %q: %w", r.Name, err)
		}
		r.pat, r.needs, r.grammar = p, p.needs(), g
		for _, n := range p {
			r.slots = max(r.slots, n.slot+1)
		}
	}
	x, memo := l.Lexicon, 0
	for _, e := range l.Elements {
		for _, w := range append(e.Words, e.ThenWords...) {
			x.ID(w)
		}
		if e.Then != 0 || len(e.ThenWords) > 0 || e.follow != nil {
			if memo++; memo < maxMemo {
				e.memo = memo
			}
		}
	}
	x.close()
	g.starts = make([]start, x.Len())
	known := map[string]uint16{}
	for k, r := range l.Rules {
		g.index(uint16(k), r.pat, known)
	}
	g.opens = newIDSet(x)
	for id := range g.starts {
		if len(g.starts[id].rules) > 0 {
			g.opens.add(uint16(id))
		}
	}
	g.wide = (len(g.sets) + 63) / 64
	g.in = make([]uint64, g.wide*x.Len())
	for k, s := range g.sets {
		for word, set := range s {
			for ; set != 0; set &= set - 1 {
				id := 64*word + bits.TrailingZeros64(set)
				g.in[id*g.wide+k/64] |= 1 << (k % 64)
			}
		}
	}
	return g, nil
}

// keep gives the number of a set, which it adds if there is none like it.
func (g *Grammar) keep(s idSet, known map[string]uint16) uint16 {
	key := make([]byte, 0, 8*len(s))
	for _, word := range s {
		key = binary.LittleEndian.AppendUint64(key, word)
	}
	k, ok := known[string(key)]
	if !ok {
		k = uint16(len(g.sets))
		g.sets = append(g.sets, s)
		known[string(key)] = k
	}
	return k
}

// A start is what may be tried where a word stands.
type start struct {
	rules  []trial
	second idSet // what must follow the word for any of them to match
	alone  bool  // or nothing need follow it
}

// A trial is a rule to try, and what must follow the first word for it to match: one of a set, or nothing.
type trial struct {
	rule, second uint16
	alone        bool
}

// index enters rule k where it may start. known are the sets that there are.
func (g *Grammar) index(k uint16, p pattern, known map[string]uint16) {
	x := g.Lexicon
	p.firsts(0, func(at int) {
		first, second, alone := newIDSet(x), newIDSet(x), false
		p[at].addFirst(first, x)
		p[at].addSecond(second, x)
		p.firsts(at+1, func(next int) { p[next].addFirst(second, x) }, func() { alone = true })
		set := g.keep(second, known)
		for id := 1; id < x.Len(); id++ {
			if !first.has(uint16(id)) {
				continue
			}
			second, alone, set := second, alone, set
			if f, told := p[at].follows(uint16(id)); told {
				if !f.alone {
					second, alone = newIDSet(x), false
				} else if len(f.ids) > 0 {
					second = slices.Clone(second)
				}
				for _, id := range f.ids {
					second.add(id)
				}
				set = g.keep(second, known)
			}
			s := &g.starts[id]
			if s.second == nil {
				s.second = newIDSet(x)
			}
			if last := len(s.rules) - 1; last < 0 || s.rules[last].rule != k {
				s.rules = append(s.rules, trial{k, set, alone}) // words share what may follow them
			} else {
				t := &s.rules[last]
				both := slices.Clone(g.sets[t.second])
				both.addSet(second)
				t.second = g.keep(both, known)
				t.alone = t.alone || alone
			}
			s.second.addSet(second)
			s.alone = s.alone || alone
		}
	}, func() {})
}

// Opens says whether a rule may start with a word of the lexicon.
func (g *Grammar) Opens(id uint16) bool { return g.opens.has(id) }

// Match finds the longest match of any rule at token i and fills in its
// reading. It returns nil if no rule matches there.
func (g *Grammar) Match(m *Matcher, i int, out *Reading) *Rule {
	s := &g.starts[m.Toks[i].ID]
	if len(s.rules) == 0 {
		return nil
	}
	second := uint16(0) // a word that is in no rule
	if i+1 < len(m.Toks) {
		second = m.Toks[i+1].ID
	}
	if !s.alone && !s.second.has(second) {
		return nil
	}
	var best *Rule
	bestN := 0
	near := Class(0)
	var slots [maxSlots]Slot
	in := g.in[int(second)*g.wide:]
	for k := range s.rules {
		c := &s.rules[k]
		if !c.alone && in[c.second/64]&(1<<(c.second%64)) == 0 {
			continue
		}
		r := g.Rules[c.rule]
		if r.needs != 0 {
			if near == 0 {
				near = m.near(i)
			}
			if near&r.needs == 0 {
				continue
			}
		}
		clear(m.slots[:r.slots])
		n := m.match(r.pat, i)
		if n <= bestN {
			continue
		}
		m.reading = Reading{}
		if !r.Meaning(m, &m.reading) {
			continue
		}
		if m.N < n { // the meaning gave back what it did not need
			if n = m.N; n <= bestN {
				continue
			}
		}
		best, bestN, slots = r, n, m.slots
		*out = m.reading
	}
	m.slots, m.Start, m.N = slots, i, bestN
	return best
}
