package timex

import (
	"strings"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// An eventSearch is one for the time of the event that the words behind item k name, the tokens from first to head.
type eventSearch struct {
	*tagger
	k           int
	it          *item
	first, head int
}

// An eventOrigin is a date that may tell it.
type eventOrigin struct {
	name, why string
	item      func(s eventSearch) int // the item of the date, -1 if there is none
	example   string                  // it holds of a date of it, in a story of Wednesday 9 March 2016
	neighbour string                  // it holds of none
}

// eventOrigins are asked in order. They are handed to each tagger, as scopes are, for some of them resolve another date.
var eventOrigins = []eventOrigin{
	{name: "the date that its day stands beside", why: "“on Feb. 3, the day before” is that day",
		item:      eventSearch.dateBeside,
		example:   "They left on Feb. 3, the day before a warrant was issued.",
		neighbour: "They left the day before a warrant was issued."},
	{name: "the date among the words of the event",
		item:      eventSearch.dateWithin,
		example:   "They left the day after the March 3 vote.",
		neighbour: "They left the day after the vote of the house."},
	{name: "the date on which the event is held", why: "it stands soon behind the event; what is after it is after its last day",
		item:      eventSearch.dateHeld,
		example:   "They left the day after the talks, held in Bali on March 3.",
		neighbour: "They left the day after the talks. Rao fell on March 3."},
	{name: "the time that was told",
		item: func(s eventSearch) int {
			if s.In(&s.Toks[s.first], "that", "this", "those", "these") || s.In(&s.Toks[s.head], "it", "that", "this") {
				return s.antecedent(s.k, cal.Year)
			}
			return -1
		},
		example:   "They met on March 3. Two days before that meeting he left.",
		neighbour: "They met on March 3. Two days before the meeting he left."},
	{name: "the date of the event where it was told before", why: "the one nearest to a word of the same stem",
		item:      eventSearch.dateTold,
		example:   "He departed on March 3. Three days before her departure she fell ill.",
		neighbour: "He sang on March 3. Three days before her departure she fell ill."},
}

// eventBase is the time of the event that the words behind item k name ("three days before her departure"); zero where no date
// tells it.
func (t *tagger) eventBase(k int) cal.Period {
	it := &t.items[k]
	it.anchor = -1
	first, head := t.g.EventWords(&t.Matcher, it.tok+it.n)
	if head < 0 {
		return cal.Period{}
	}
	it.event = [2]int{first, head}
	s := eventSearch{t, k, it, first, head}
	for i := range t.eventOrigins {
		o := &t.eventOrigins[i]
		if a := o.item(s); a >= 0 {
			t.note(o.name)
			it.anchor = a
			return t.items[a].period
		}
	}
	return cal.Period{}
}

// dateBeside is the day right before item k, a day from the event, which then is that day: "on Feb. 3, the day before".
func (s eventSearch) dateBeside() int {
	a := s.k - 1
	if a < 0 || s.items[a].period.Gran != cal.Day || s.it.r.From != lang.FromEvent || s.it.r.Length != "" || s.it.r.Step.N == 0 || s.Toks[s.it.tok].Has(lang.NewPara) {
		return -1
	}
	if gap := s.between(&s.items[a], s.it); len(gap) != 1 || !s.In(&gap[0], ",", "(") {
		return -1
	}
	s.it.beside = true
	return a
}

// dateWithin is the date that stands among the words of the event.
func (s eventSearch) dateWithin() int {
	next := s.k + 1
	if next >= len(s.items) || s.items[next].tok > s.head || s.items[next].r.From == lang.FromEvent {
		return -1
	}
	s.resolve(next)
	return next
}

// dateHeld is the date that stands soon behind the event and says when it is held; the last day for what is after it: "the day
// after the talks, held in Bali July 7-8".
func (s eventSearch) dateHeld() int {
	next := s.k + 1
	if next >= len(s.items) || s.items[next].tok-s.head >= 8 || s.it.r.From != lang.FromEvent || s.sentenceEndIn(s.head, s.items[next].tok) {
		return -1
	}
	last := next
	if s.it.r.Step.N > 0 && s.items[next].pair == next+1 {
		last++
	}
	if r := &s.items[last].r; !datable(r) || r.Day == nil && r.Year == nil || !s.saysHeld(s.head, s.items[next].tok) {
		return -1
	}
	for j := next; j <= last; j++ {
		s.resolve(j)
	}
	return last
}

// dateTold is the date nearest to a word of the same stem before item k. It is loose where that stands some words off, or where the
// event may be another of its kind.
func (s eventSearch) dateTold() int {
	const (
		far   = 600 // tokens
		close = 8
	)
	for j := s.it.tok - 1; j >= 0 && s.it.tok-j < far; j-- {
		if !s.g.SameEvent(&s.Matcher, s.head, j) {
			continue
		}
		if a := s.itemInSentence(j, s.k); a >= 0 {
			s.it.loose = max(s.items[a].tok-j, j-s.items[a].tok) > close || s.anotherOfKind(s.first, s.head, j)
			return a
		}
	}
	return -1
}

// anotherOfKind: a word between first and head says which event of its kind is meant, and does not stand near token j: "the return
// flight", where "flew out" was told.
func (t *tagger) anotherOfKind(first, head, j int) bool {
	const near = 6 // tokens
	for i := first; i < head; i++ {
		w := &t.Toks[i]
		if w.Class != 0 || t.Possessive(w) {
			continue
		}
		found := false
		for o := max(0, j-near); o < min(len(t.Toks), j+near) && o < first; o++ {
			found = found || strings.EqualFold(t.Text[t.Toks[o].Start:t.Toks[o].End], t.Text[w.Start:w.End])
		}
		if !found {
			return true
		}
	}
	return false
}

// saysHeld: the words between two tokens tie a date to the event that they follow.
func (t *tagger) saysHeld(from, to int) bool {
	ties, clause := false, t.Toks[from].Is(lang.PastVerb)
	for j := from + 1; j < to; j++ {
		tok := &t.Toks[j]
		switch {
		case t.In(tok, "held", "signed", "of", "on", "in", "took", "place"):
			ties = true
		case tok.Has(lang.Capital), t.In(tok, ",", "the", "'"):
		case clause && !tok.Is(lang.Punct|lang.Conj|lang.PastVerb|lang.PresVerb|lang.Be|lang.Have|lang.Modal):
		default:
			return false
		}
	}
	return ties
}

// itemInSentence is the resolved item before k that is nearest to token j in its sentence.
func (t *tagger) itemInSentence(j, k int) int {
	best, dist := -1, 40
	for a := k - 1; a >= 0 && k-a < 2*farBack; a-- {
		it := &t.items[a]
		if it.tok+40 < j {
			break
		}
		if it.period.IsZero() || it.period.Gran > cal.Year || it.r.From == lang.FromEvent && it.tok < j {
			continue // "26 hours after the killings" is no day of theirs
		}
		lo, hi := min(j, it.tok), max(j, it.tok)
		if hi-lo >= dist || t.sentenceEndIn(lo, hi) {
			continue
		}
		best, dist = a, hi-lo
	}
	return best
}

// sentenceEndIn: a sentence ends between two tokens.
func (t *tagger) sentenceEndIn(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if t.g.EndsSentence(&t.Matcher, j) || j+1 < len(t.Toks) && t.Toks[j+1].Has(lang.NewPara) {
			return true
		}
	}
	return false
}
