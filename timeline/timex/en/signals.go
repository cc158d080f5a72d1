package en

import (
	"slices"
	"strings"

	"dateline/timeline/timex/internal/lang"
)

// A Signal is words around a date that say more of whether it is past or to come than the tense of
// its clause does. Signals are asked in order, and the first that holds counts.
type Signal struct {
	Name, Why string
	// Pattern is the words right before and right behind the date, which DATE stands for: “a|b” is one of some
	// words, “[ a ]” may be left out, “'s” is a possessive; ART is an article or “its”, “their”, DET any determiner.
	Pattern string
	// Weight is added to the lean of the clause: 3 and more is certain, above 0 to come.
	Weight int
	// Examples are sentences in which it holds of the date in brackets, Not those in which it does not.
	Examples, Not []string

	when   func(c *clause) bool // what else must be so; nil for nothing
	before []step               // from the date back
	behind []step
}

// A clause is what a signal looks at: a date and the verb that sets its time.
type clause struct {
	date
	v verb
}

// A step is a token of a signal's pattern.
type step struct {
	words    []string
	optional bool
	det      bool // any determiner
	owner    bool // a possessive mark
}

// articles are what ART stands for.
var articles = wordList("articles")

// leanOfSignal is the weight of the first signal that holds; 0 if none does.
func leanOfSignal(m *lang.Matcher, i, n int, v verb) int {
	if s := signalAt(&clause{date{m, i, n}, v}); s != nil {
		return s.Weight
	}
	return 0
}

func signalAt(c *clause) *Signal {
	for k := range signals {
		if s := &signals[k]; s.holds(c) {
			return s
		}
	}
	return nil
}

func (s *Signal) holds(c *clause) bool {
	return c.fits(s.before, c.i-1, -1) && c.fits(s.behind, c.i+c.n, 1) && (s.when == nil || s.when(c))
}

// fits: the tokens from i on, in direction d, are those of the steps.
func (c *clause) fits(steps []step, i, d int) bool {
	for k := range steps {
		s := &steps[k]
		ok := false
		if i >= 0 && i < len(c.Toks) {
			t := &c.Toks[i]
			ok = s.det && t.Is(lang.Det) || s.owner && c.Possessive(t) || c.In(t, s.words...)
		}
		if ok {
			i += d
		} else if !s.optional {
			return false
		}
	}
	return true
}

// after is the token d places behind the date, nil beyond the text.
func (c *clause) after(d int) *lang.Token { return next(c.Matcher, c.i+c.n-2+d) }

// verbBefore and verbBehind: the verb that sets the time stands before the date, behind it.
func (c *clause) verbBefore() bool { return c.i > c.v.at }
func (c *clause) verbBehind() bool { return c.v.at > c.i }

// past: the verb before the date is in the past.
func (c *clause) past() bool { return c.v.lean < 0 && c.verbBefore() }

// verbIn: the verb is one of some words.
func (c *clause) verbIn(words ...string) bool { return c.In(&c.Toks[c.v.at], words...) }

// between is the nearest of the words that stand between the verb and the preposition before the date, fewer
// than near tokens before it; 0 if none does.
func (c *clause) between(near int, words ...string) int {
	for j := c.i - 2; j > c.v.at && c.i-j < near; j-- {
		if c.In(&c.Toks[j], words...) {
			return j
		}
	}
	return 0
}

// tokBefore is the token d places before the date; nil before the text.
func (c *clause) tokBefore(d int) *lang.Token { return prev(c.Matcher, c.i-d+1) }

// opens: what stands d places before the date opens a clause.
func (c *clause) opens(d int) bool {
	p := c.tokBefore(d + 1)
	return p == nil || p.Is(lang.Punct|lang.Conj) || c.tokBefore(d).Has(lang.NewLine)
}

// hasArticle: the date stands between an article and a noun, as “a June vote”.
func (c *clause) hasArticle() bool {
	return c.Toks[c.i].Is(lang.Det) || c.In(c.tokBefore(1), articles...)
}

// signalList makes the patterns of signals ready.
func signalList(list []Signal) []Signal {
	for k := range list {
		s := &list[k]
		back, ahead, _ := strings.Cut(s.Pattern, "DATE")
		s.before, s.behind = steps(back), steps(ahead)
		slices.Reverse(s.before)
	}
	return list
}

// steps reads one side of a signal's pattern.
func steps(src string) (all []step) {
	optional := false
	for _, w := range strings.Fields(src) {
		switch w {
		case "[", "]":
			optional = w == "["
		case "ART":
			all = append(all, step{words: articles, optional: optional})
		case "DET":
			all = append(all, step{det: true, optional: optional})
		case "'s":
			all = append(all, step{owner: true, optional: optional})
		default:
			all = append(all, step{words: strings.Split(w, "|"), optional: optional})
		}
	}
	return all
}

// Signals returns the signals in their order.
func Signals() []Signal { return signals }
