package timex

import (
	"strings"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// dayOfQuote is the day on which item k, a "today" or "yesterday" in quotation marks, was said, where the sentence
// that quotes it names that day by its weekday: "We won today," she said on Sunday. Zero if it does not.
func (t *tagger) dayOfQuote(k int) cal.Period {
	it := &t.items[k]
	if p := t.dayInBrackets(k); !p.IsZero() {
		return p
	}
	if !it.quoted || !it.r.Step.Set || it.r.Step.Unit != cal.Day || it.r.From != lang.FromDateline {
		return cal.Period{}
	}
	const same = 4 // items of one quotation
	behind := k + 1
	for behind < len(t.items) && behind < k+same && t.items[behind].quoted {
		behind++
	}
	for _, j := range [...]int{behind, k - 1} {
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
	if k > 0 { // what the same quotation has said before
		o := &t.items[k-1]
		if o.quoted && o.anchor >= 0 && !t.items[o.anchor].quoted && o.r.From == lang.FromDateline && t.oneQuote(o.tok, it.tok) {
			it.anchor = o.anchor
			return t.items[o.anchor].period
		}
	}
	return cal.Period{}
}

// dayInBrackets is the day that the text puts in brackets behind item k, a "yesterday" or the like: "it began late yesterday
// [Friday]", "was held yesterday (Thursday June 13)". Zero if none stands there, or it is not of those days.
func (t *tagger) dayInBrackets(k int) cal.Period {
	it := &t.items[k]
	if k+1 == len(t.items) || !it.r.Step.Set || it.r.Step.Unit != cal.Day || it.r.From != lang.FromDateline || t.anchor.Gran != cal.Day {
		return cal.Period{}
	}
	o := &t.items[k+1]
	if gap := t.between(it, o); o.r.Weekday == nil || o.r.Year != nil || o.r.Hour != nil || len(gap) != 1 || !t.In(&gap[0], "[", "(") {
		return cal.Period{}
	}
	day := weekdayFrom(t.anchor.First().AddDate(0, 0, it.r.Step.N-3), *o.r.Weekday) // the nearest to what the words alone say
	if o.r.Month != nil && day != t.within(day.Widen(cal.Year), &o.r) {
		return cal.Period{}
	}
	it.anchor = k + 1
	o.period, o.done, o.way = day, true, byApposition
	return day.Step(-it.r.Step.N, cal.Day)
}

// oneQuote: no quotation mark closes between two tokens.
func (t *tagger) oneQuote(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if t.In(&t.Toks[i], "\"", "“", "”") {
			return false
		}
	}
	return true
}

// saidBetween: between tokens lo and hi one quotation mark opens or closes and somebody speaks, all in one sentence
// but for those within the quotation, in which lo stands if so.
func (t *tagger) saidBetween(lo, hi int, within bool) bool {
	const far = 50 // tokens
	if hi-lo > far || t.paraIn(lo, hi) {
		return false
	}
	marks, said, ends := 0, false, 0
	for i := lo + 1; i < hi; i++ {
		switch tok := &t.Toks[i]; {
		case t.In(tok, "\"", "“", "”"):
			marks++
			within = !within
		case t.In(tok, t.g.Says...):
			said = true
		case !within && t.In(tok, ".", "!", "?") && t.g.EndsSentence(&t.Matcher, i):
			if ends++; ends > 1 || !t.In(&t.Toks[i+1], "\"", "“") && !t.In(&t.Toks[i+1], "”") {
				return false // but the quotation may be the sentence behind
			}
		}
	}
	return said && marks == 1
}

// postDay is the day of the post that item k stands in, which its signature gives: "Nearly full tonight.", "— Ana Ruiz (@tisse)
// June 18, 2019". Zero if it stands in none.
func (t *tagger) postDay(k int) cal.Period {
	const next = 6 // items
	for j := k + 1; j < len(t.items) && j <= k+next; j++ {
		dash := t.signature(j)
		if dash < 0 {
			continue
		}
		between := strings.TrimRight(t.Text[t.end(&t.items[k]):max(t.end(&t.items[k]), dash)], " \n")
		if strings.Contains(between, "\n\n") {
			return cal.Period{}
		}
		t.resolve(j)
		t.items[k].anchor = j
		return t.items[j].period
	}
	return cal.Period{}
}

// signature is where the signature of a post begins whose day item j is, -1 if it is none: "— Ana Ruiz (@tisse) June 18, 2019".
func (t *tagger) signature(j int) int {
	const name = 90 // bytes of a signature before its day
	r, start := &t.items[j].r, t.start(&t.items[j])
	if r.Year == nil || r.Month == nil || r.Day == nil || start < 2 || !strings.HasSuffix(t.Text[:start], ") ") {
		return -1
	}
	from := max(0, start-name)
	dash := strings.LastIndex(t.Text[from:start], "— ")
	if dash < 0 || !strings.Contains(t.Text[from+dash:start], "(@") {
		return -1
	}
	return from + dash
}
