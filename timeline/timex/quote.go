package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// dayOfQuote is the day on which item k, a "today" or "yesterday" in quotation marks, was said, where the sentence
// that quotes it names that day by its weekday: "We won today," she said on Sunday. Zero if it does not.
func (t *tagger) dayOfQuote(k int) cal.Period {
	it := &t.items[k]
	if !it.quoted || !it.r.Step.Set || it.r.Step.Unit != cal.Day || it.r.From != lang.FromDateline {
		return cal.Period{}
	}
	for _, j := range [...]int{k + 1, k - 1} {
		if j < 0 || j >= len(t.items) {
			continue
		}
		o := &t.items[j]
		if o.quoted || o.r.Weekday == nil || o.r.Month != nil || o.r.Rel != lang.ByTense || !t.saidBetween(min(it.tok, o.tok), max(it.tok, o.tok), j > k) {
			continue
		}
		t.resolve(j)
		if p := o.period; p.Gran == cal.Day && !p.First().After(t.anchor.First()) {
			it.anchor = j
			return p
		}
	}
	return cal.Period{}
}

// saidBetween: between tokens lo and hi one quotation mark opens or closes and somebody speaks, all in one sentence
// but for those within the quotation, in which lo stands if so.
func (t *tagger) saidBetween(lo, hi int, within bool) bool {
	const far = 50 // tokens
	if hi-lo > far || t.paraIn(lo, hi) {
		return false
	}
	marks, said := 0, false
	for i := lo + 1; i < hi; i++ {
		switch tok := &t.Toks[i]; {
		case t.In(tok, "\"", "“", "”"):
			marks++
			within = !within
		case t.In(tok, "said", "told", "says", "added", "announced", "wrote", "declared", "tweeted"):
			said = true
		case !within && t.In(tok, ".", "!", "?") && !t.In(&t.Toks[i+1], "\"", "”") && t.g.EndsSentence(&t.Matcher, i):
			return false
		}
	}
	return said && marks == 1
}

// thatDay: item it is "that day" of news.
func (t *tagger) thatDay(it *item) bool {
	return it.mode == News && it.r.Step == (lang.Step{Set: true, Unit: cal.Day}) && it.r.DayPart == "" && it.r.Fine == cal.None && t.Equal(&t.Toks[it.tok], "that")
}

// daySaid: item a is the day on which somebody says or writes something, and what is told after it may be of another:
// "On Monday a paper wrote that … Later that night it went off".
func (t *tagger) daySaid(a int) bool {
	const near = 6 // tokens
	it := &t.items[a]
	if it.period.Gran != cal.Day {
		return false
	}
	for i := max(it.tok-near, 0); i < min(it.tok+it.n+near, len(t.Toks)-1); i++ {
		if t.In(&t.Toks[i], "said", "wrote", "told", "reported") && !t.sentenceEndIn(min(i, it.tok), max(i, it.tok)) && t.In(&t.Toks[i+1], "that", "how", ":") {
			return true
		}
	}
	return false
}

// monthToldOf is the item of the month that the sentence of item k tells of before it, "it raised a million in May and
// had two at the end of the month"; -1 if it tells of none.
func (t *tagger) monthToldOf(k int) int {
	if a := t.antecedent(k, cal.Year); a >= 0 && t.items[a].period.Gran == cal.Month && t.items[a].r.Month != nil && !t.sentenceEndIn(t.items[a].tok, t.items[k].tok) {
		return a
	}
	return -1
}

// goesOn: the sentence at token i goes on with what was told: "Then, at 3 a.m., he landed".
func (t *tagger) goesOn(i int) bool {
	for j := i - 1; j >= 0 && i-j < 4; j-- {
		if t.In(&t.Toks[j], "then", "later", "afterwards") && (j == 0 || t.Toks[j].Has(lang.NewLine) || t.g.EndsSentence(&t.Matcher, j-1)) {
			return true
		}
	}
	return false
}

// toldToday: a time before item k is the dateline's own day, named as such.
func (t *tagger) toldToday(k int) bool {
	for j := 0; j < k; j++ {
		if r := &t.items[j].r; r.Step == (lang.Step{Set: true, Unit: cal.Day}) && r.From == lang.FromDateline && !t.items[j].quoted {
			return true
		}
	}
	return false
}
