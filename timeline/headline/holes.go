package headline

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Checks of what a line leaves out between its words and at its two ends. They go by the words in their order, and ask
// the tree only for what bounds them: the verb group, the subject, what a word hangs on.

const wordsLeftOut = "words are left out inside it"

// holeChecks are asked of verbs and nouns, after all others.
var holeChecks = []check{
	{wordsLeftOut, (*checker).holed},
	{"a word stands in it twice", (*checker).doubled},
	{"it begins with a word that leans on another clause", (*checker).leans},
	{"a clause in it has lost its verb", (*checker).verbless},
	{"“and” opens another clause", (*checker).opensClause},
	{"a word that denies stands before the verb", (*checker).deniedBefore},
}

// holed: between two of its words the line leaves out what no licence lets go: "sends troops | to counter what it says |
// are plans", "deaths | have risen since the first case | was recorded".
func (c *checker) holed() bool {
	first, last := len(c.shown), c.last()
	for i := range c.shown {
		if c.shown[i] {
			first = min(first, i)
		}
	}
	verb := first
	if c.isVerb {
		v := c.sen.VerbOf(c.head)
		if v == nil {
			return true
		}
		verb = v.Head
	}
	for i := first; i < last; i++ {
		if !c.shown[i] {
			continue
		}
		end := i + 1
		for end < len(c.shown) && !c.shown[end] {
			end++
		}
		if end > i+1 && end <= last && !c.mayGo(i+1, end, end <= verb) {
			return true
		}
	}
	return false
}

// mayGo: the line can do without the tokens.
func (c *checker) mayGo(from, end int, before bool) bool {
	h := holeAt(c, from, end, before)
	return h.stays() < 0 && h.goes() >= 0
}

// A hole is words that a line leaves out between two of its own.
type hole struct {
	*checker
	start, end int  // the tokens
	from       int  // the first of them that is no time
	a, z       int  // those that remain where what is idle at both ends is taken away
	asks       bool // what is idle at the end has a word of question or relation
	before     bool // it stands before the line's verb
}

func holeAt(c *checker, start, end int, before bool) *hole {
	h := &hole{checker: c, start: start, end: end, from: start, a: start, z: end, before: before}
	for h.a < h.z && (h.idle(h.a) || !letters(c.tok(h.a).Text)) {
		h.a++
	}
	for h.z > h.a && h.idle(h.z-1) {
		h.z--
		h.asks = h.asks || c.tok(h.z).Tag[0] == 'W'
	}
	for h.from < end && c.timeWord(h.from) {
		h.from++
	}
	return h
}

// idle: the word says when, leads over or comments, or before the verb only sets its tense or opens a clause.
func (h *hole) idle(i int) bool {
	t := h.tok(i)
	return h.timeWord(i) || h.sen.Note(i) || t.Tag == "RB" && !denies(t) || t.Tag == "POS" && i > 0 && h.timeWord(i-1) || t.Tag == "DT" || t.Lower == "earlier" || t.Lower == "later" || h.before && (t.Lower == "had" || t.Lower == "been" || t.Tag[0] == 'W' || t.Lower == "that")
}

// mark: a mark stands at the token.
func (h *hole) mark(i int) bool { return i >= 0 && i < len(h.shown) && !letters(h.tok(i).Text) }

// stays gives the first of holeStays that holds, goes that of holeGoes; -1 for none.
func (h *hole) stays() int {
	return firstRule(holeStays, func(holds func(*hole) bool) bool { return holds(h) })
}

func (h *hole) goes() int {
	return firstRule(holeGoes, func(holds func(*hole) bool) bool { return holds(h) })
}

// opensName: the words only say of what kind the name behind them is: "the Syrian capital of | Damascus".
func (c *checker) opensName(from, end int) bool {
	if end >= len(c.shown) || !strings.HasPrefix(c.tok(end).Tag, "NNP") && !c.renamed(end) {
		return false
	}
	for i := from; i < end; i++ {
		if t := c.tok(i); !t.IsNoun() && !t.IsModifier() && t.Lower != "of" && t.Tag != "POS" && t.Tag != "DT" && !(t.Text == "," && i == end-1) {
			return false
		}
	}
	return true
}

// doubled: a word of the sentence stands in the line twice: "Norway did | Norway open ties".
func (c *checker) doubled() bool {
	seen := make(map[int]bool, len(c.parts))
	for _, p := range c.parts {
		if p.token < 0 || !letters(p.text) {
			continue
		}
		if seen[p.token] {
			return true
		}
		seen[p.token] = true
	}
	return false
}

// leans: the line begins with a preposition, a relative or a word that opens a clause: "Though | filed in Lund",
// "Following protests", "Whose ouster".
func (c *checker) leans() bool {
	for i := c.head - 1; !c.isVerb && i >= 0 && c.shown[i]; i-- {
		if c.tok(i).Tag == "WP$" {
			return true // "a politician whose | speech"
		}
	}
	for _, p := range c.parts[:min(c.sub, len(c.parts))] {
		if p.token >= 0 && !c.renamed(p.token) && (c.tok(p.token).Lower == "whom" || c.tok(p.token).Tag == "WDT") {
			return true // "some of | whom"
		}
	}
	for _, p := range c.parts {
		if !letters(p.text) {
			continue
		}
		if p.token < 0 || p.text != c.tok(p.token).Text && !strings.EqualFold(p.text, c.tok(p.token).Text) {
			return false
		}
		t := c.tok(p.token)
		switch {
		case t.Tag == "VBG" && t.Rel == syntax.Case:
			return true
		case !c.isVerb && c.r.When.Has(p.token) && lexicon.Has(c.tok(c.r.When.End-1).Lower, lexicon.TimeConjunction):
			return true // "one month after | the report"
		case t.Tag == "IN" || t.Tag == "TO":
			return !c.boundsNumber(p.token)
		}
		return false
	}
	return false
}

// boundsNumber: a number stands right behind the words that begin at the token: "over 40", "at least six", "in all, 60".
func (c *checker) boundsNumber(i int) bool {
	for k := i + 1; k < len(c.shown) && k < i+4; k++ {
		if t := c.tok(k); t.Tag == "CD" || lexicon.Has(t.Lower, lexicon.Quantity) || lexicon.Has(t.Lower, lexicon.CountNoun) || lexicon.Has(lexicon.NounLemma(t.Lower), lexicon.CountNoun) || lexicon.Has(t.Lower, lexicon.Fraction) {
			return true
		}
	}
	return false
}

// verbless: behind a word that opens a clause the line has no finite verb, and the sentence has one: "a decree
// that all cases | before courts should end", "closed as ties | broke".
func (c *checker) verbless() bool {
	last := c.last()
	for i := range c.shown {
		t := c.tok(i)
		if !c.shown[i] || c.isVerb && i < c.sen.VerbOf(c.head).Span.End || quotedAt(c.sen, i) {
			continue
		}
		if (t.Tag == "WDT" || t.Tag == "WP") && !c.finiteBetween(i+1, last+1) && !c.renamed(i) && i < last && c.tok(i+1).Tag != "TO" {
			return true // "a launch which, according to the agency | put"
		}
		if t.Lower != "that" && t.Rel != syntax.Mark || t.Tag == "TO" || t.Tag == "DT" {
			continue
		}
		if (t.Lower == "that" || t.Lower == "whether" || t.Lower == "because") && t.Tag != "DT" && !c.finiteBetween(i+1, last+1) && c.finiteBetween(last+1, len(c.shown)) {
			return true
		}
	}
	// "at a time | when …"
	next := last + 1
	return last >= 0 && next < len(c.shown) && !c.shown[next] && (c.tok(next).Lower == "when" || c.tok(next).Lower == "where") && lexicon.Has(lexicon.NounLemma(c.tok(last).Lower), lexicon.TimeNoun)
}

// finiteVerb: the group of the verb at the token is finite.
func (c *checker) finiteVerb(i int) bool {
	v := c.sen.VerbOf(i)
	return v != nil && v.Tense != syntax.NoTense && v.Tense != ""
}

// finiteBetween: a finite verb stands between the two tokens.
func (c *checker) finiteBetween(from, end int) bool {
	for i := from; i < end; i++ {
		if c.tok(i).IsFinite() {
			return true
		}
	}
	return false
}

// opensClause: behind "and" stand a time and a comma, so that another clause begins there, and the line goes on
// with it: "came for talks and on Monday, | a team from Lund".
func (c *checker) opensClause() bool {
	for i := 1; i+2 < len(c.shown); i++ {
		if !c.shown[i] || c.tok(i).Tag != "CC" || !c.timeWord(i+1) || quotedAt(c.sen, i) {
			continue
		}
		k := i + 1
		for k < len(c.shown) && c.timeWord(k) {
			k++
		}
		if k+1 < len(c.shown) && c.tok(k).Text == "," && c.shown[k+1] {
			return true
		}
	}
	return false
}

// deniedBefore: between the subject and its verb stands a word that denies, and the line leaves it out: "will not be
// able | to fly".
func (c *checker) deniedBefore() bool {
	if !c.isVerb {
		return false
	}
	for i := c.subjectEndToken(); i > 0 && i < c.sen.VerbOf(c.head).Span.Start; i++ {
		if t := c.tok(i); !c.shown[i] && (syntax.Negator(t.Lower) || lexicon.Has(t.Lower, lexicon.Negative)) && t.Lower != "only" && c.sen.ClauseAt(i) == c.sen.ClauseAt(max(c.sen.VerbOf(c.head).Span.Start-1, 0)) {
			return true
		}
	}
	return false
}
