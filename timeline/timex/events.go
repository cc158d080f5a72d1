package timex

import (
	"strings"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// eventBase is the time of the event that the words behind item k name ("three
// days before her departure"): a date that stands there itself, else the date
// nearest to a word of the same stem before. It is zero where neither is.
func (t *tagger) eventBase(k int) cal.Period {
	it := &t.items[k]
	it.anchor = -1
	first, head := t.g.EventWords(&t.Matcher, it.tok+it.n)
	if head < 0 {
		return cal.Period{}
	}
	it.event = [2]int{first, head}
	if a := k - 1; a >= 0 && t.items[a].period.Gran == cal.Day && it.r.From == lang.FromEvent && it.r.Length == "" && it.r.Step.N != 0 && !t.Toks[it.tok].Has(lang.NewPara) {
		if gap := t.between(&t.items[a], it); len(gap) == 1 && t.In(&gap[0], ",", "(") {
			it.anchor, it.beside = a, true
			return t.items[a].period
		}
	}
	if k+1 < len(t.items) && t.items[k+1].tok <= head {
		if next := &t.items[k+1]; next.r.From != lang.FromEvent {
			t.resolve(k + 1)
			it.anchor = k + 1
			return next.period
		}
	}
	if k+1 < len(t.items) && t.items[k+1].tok-head < 8 && it.r.From == lang.FromEvent && !t.sentenceEndIn(head, t.items[k+1].tok) {
		// "the day after the talks, held in Bali July 7-8"
		next := k + 1
		if it.r.Step.N > 0 && t.items[next].pair == next+1 {
			next++
		}
		if r := &t.items[next].r; datable(r) && (r.Day != nil || r.Year != nil) && t.saysHeld(head, t.items[k+1].tok) {
			for j := k + 1; j <= next; j++ {
				t.resolve(j)
			}
			it.anchor = next
			return t.items[next].period
		}
	}
	if t.In(&t.Toks[first], "that", "this", "those", "these") || t.In(&t.Toks[head], "it", "that", "this") {
		if a := t.antecedent(k, cal.Year); a >= 0 {
			it.anchor = a
			return t.items[a].period
		}
	}
	for j := it.tok - 1; j >= 0 && it.tok-j < 600; j-- {
		if !t.g.SameEvent(&t.Matcher, head, j) {
			continue
		}
		if a := t.itemInSentence(j, k); a >= 0 {
			const close = 8 // tokens
			it.anchor = a
			it.loose = max(t.items[a].tok-j, j-t.items[a].tok) > close || t.anotherOfKind(first, head, j)
			return t.items[a].period
		}
	}
	return cal.Period{}
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
