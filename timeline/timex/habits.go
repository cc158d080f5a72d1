package timex

import (
	"strings"

	"dateline/timeline/timex/internal/lang"
)

// settleHabits makes the two ends of a stretch of hours, which no day stands with, times of
// every day where the sentence says that it tells of a rule.
func (t *tagger) settleHabits() {
	for k := range t.items {
		t.pairWeekdays(k)
		a := &t.items[k]
		hour, toHour, toWeekday := a.r.Hour != nil && bareClock(&a.r), false, false
		if a.pair == k+1 {
			b := &t.items[k+1]
			toHour = hour && bareClock(&b.r)
			toWeekday = bareWeekday(&a.r) && bareWeekday(&b.r)
		}
		switch {
		case toHour && t.besideSet(k-1, k):
			t.daily(a)
			t.daily(&t.items[k+1])
		case hour && (t.besideSet(k, k+1) || t.besideSet(k-1, k) || t.inProgramme(k) || a.pair < 0 && t.g.Habitual(&t.Matcher, a.tok)):
			t.daily(a)
		case toWeekday && t.weekOver(k):
			t.weekly(a)
			t.weekly(&t.items[k+1])
		case toHour && t.rule(k):
			t.daily(a)
			t.daily(&t.items[k+1])
		}
	}
	t.spreadHabits()
}

// pairWeekdays pairs the weekdays and not the hours where both are a stretch: "from 9 a.m. to 5 p.m., Monday through Thursday". Item k
// is the first hour.
func (t *tagger) pairWeekdays(k int) {
	if t.items[k].pair != k+1 || k+2 >= len(t.items) {
		return
	}
	a, b, c := &t.items[k], &t.items[k+1], &t.items[k+2]
	if !bareClock(&a.r) || b.r.Hour == nil || !bareWeekday(&b.r) || !bareWeekday(&c.r) || c.pair >= 0 {
		return
	}
	if gap := t.between(b, c); len(gap) == 1 && t.In(&gap[0], "through", "to", "-", "–") {
		a.pair, b.pair, c.pair = -1, k+2, k+1
	}
}

// daily makes item it, a clock time without its day, that of every day.
func (t *tagger) daily(it *item) {
	it.r.Kind, it.r.Value, it.pair = lang.Set, anyDay+t.value(it)[len(anyDay):], -1
}

// weekly makes item it, a weekday, that of every week.
func (t *tagger) weekly(it *item) { it.r.Kind, it.r.Value, it.pair = lang.Set, t.value(it), -1 }

// spreadHabits makes the other hours and weekdays of a sentence habits too, where it tells of a stretch of weekdays again
// and again: "open from 9 a.m. to 10 p.m., Monday through Thursday, and from 9 a.m. to 6 p.m. on Friday".
func (t *tagger) spreadHabits() {
	for k := range t.items {
		if r := &t.items[k].r; r.Kind != lang.Set || !strings.HasPrefix(r.Value, anyWeek+"-") {
			continue
		}
		spread := func(j int) bool {
			o := &t.items[j]
			if t.sentenceEndIn(min(o.tok, t.items[k].tok), max(o.tok, t.items[k].tok)) || t.paraIn(min(o.tok, t.items[k].tok), max(o.tok, t.items[k].tok)) {
				return false
			}
			switch {
			case o.r.Kind == lang.Set:
			case o.r.Hour != nil && bareClock(&o.r):
				t.daily(o)
			case o.r.Hour != nil && bareWeekday(&o.r) && t.lean(o) >= 0:
				t.weekly(o)
			case bareWeekday(&o.r), o.r.Month != nil && o.pair >= 0:
			default:
				return false
			}
			return true
		}
		const near = 12 // items
		for j := k - 1; j >= 0 && k-j < near && spread(j); j-- {
		}
		for j := k + 1; j < len(t.items) && j-k < near && spread(j); j++ {
		}
	}
}

// inProgramme: item k stands behind weekdays in the plural on their line, and no other day does but the first and the last
// of all: "Mondays, Oct. 9 - Nov. 6; 7:30 - 9 p.m."
func (t *tagger) inProgramme(k int) bool {
	const far = 80 // tokens
	for a := k - 1; a >= 0 && t.items[k].tok-t.items[a].tok < far && !t.paraIn(t.items[a].tok, t.items[k].tok); a-- {
		r := &t.items[a].r
		switch {
		case r.Kind == lang.Set && r.Hour != nil:
		case r.Kind == lang.Set, strings.HasPrefix(r.Value, anyWeek):
			return t.g.EveryWeek(&t.Matcher, t.items[a].tok) || !t.sentenceEndIn(t.items[a].tok, t.items[k].tok) && (strings.HasPrefix(r.Value, anyYear) || t.saysEach(&t.items[a]))
		case r.Month != nil && t.items[a].pair == a-1 && a == k-1 && t.courseAbove(a, k):
			return true
		case bareClock(r), r.Month != nil && t.items[a].pair >= 0:
		default:
			return false
		}
	}
	return false
}

// bareWeekday: a weekday and no more than its clock time.
func bareWeekday(r *lang.Reading) bool {
	return r.Weekday != nil && r.Month == nil && r.Day == nil && r.Rel == lang.ByTense && r.From == lang.FromAnchor && r.Kind != lang.Set && !r.Step.Set
}

// weekOver: the sentence of item k, a weekday that opens a stretch of them, tells of what is so week after week: "work has gone
// on Monday to Saturday for months", "open Monday to Friday, 9am to 5pm".
func (t *tagger) weekOver(k int) bool {
	const near = 16 // tokens
	ahead := t.lean(&t.items[k]) > 0
	hours := t.items[k].r.Hour != nil || k+2 < len(t.items) && t.items[k+2].r.Hour != nil && !t.sentenceEndIn(t.items[k].tok, t.items[k+2].tok)
	if hours && t.verbless(k) {
		return true // "Harbour Cafe (555-1234) - Monday through Friday, 8 a.m. to 4 p.m."
	}
	if ahead && (!hours || (*t.items[k+1].r.Weekday-*t.items[k].r.Weekday+7)%7 < 3) {
		return false // "will be open Saturday to Monday"
	}
	end := t.items[k+1].tok + t.items[k+1].n
	for j := max(0, k-2); !ahead && j < len(t.items) && j <= k+3; j++ {
		o := &t.items[j]
		if j == k || j == k+1 || t.sentenceEndIn(min(o.tok, end), max(o.tok, end)) {
			continue
		}
		if o.r.Kind == lang.Set || o.r.Kind == lang.Duration && strings.HasPrefix(o.r.Value, "PX") && o.tok > 0 && t.In(&t.Toks[o.tok-1], "for", "over") {
			return true
		}
	}
	for i := t.items[k].tok - 1; i >= 0 && t.items[k].tok-i < near && !t.sentenceEndIn(i, i+1); i-- {
		if t.In(&t.Toks[i], t.g.OpenWords...) {
			return !t.In(&t.Toks[i], "closed") || t.lean(&t.items[k]) == 0
		}
		if ahead && t.In(&t.Toks[i], "call", "contact", "phone") && t.Toks[i].Has(lang.Capital) {
			return true
		}
	}
	return false
}

// verbless: the line of item k, a weekday that opens a stretch of four or more, has no verb and no other date.
func (t *tagger) verbless(k int) bool {
	const long = 120 // tokens of a line of opening hours
	if (*t.items[k+1].r.Weekday-*t.items[k].r.Weekday+7)%7 < 3 {
		return false
	}
	lo, hi, ok := t.line(t.items[k].tok, long)
	for i := lo; ok && i < hi; i++ {
		if tok := &t.Toks[i]; !tok.Is(lang.Clock) && tok.Is(lang.PastVerb|lang.Be|lang.Have|lang.Modal|lang.Future|lang.Month) {
			return false
		}
	}
	return ok
}

// courseAbove: hours stand right behind a semicolon and the two days that something goes on between: "Oct. 18 - Nov. 8; 7:30 - 8:30 p.m."
func (t *tagger) courseAbove(a, k int) bool {
	gap := t.between(&t.items[a], &t.items[k])
	if a == 0 || t.items[a].r.Month == nil || t.items[a-1].r.Month == nil {
		return false
	}
	return len(gap) > 0 && t.Equal(&gap[0], ";") && *t.items[a].r.Month != *t.items[a-1].r.Month
}

// saysEach: item it holds "each" or "every": "the first Tuesday of each month".
func (t *tagger) saysEach(it *item) bool {
	for i := it.tok; i < it.tok+it.n; i++ {
		if t.In(&t.Toks[i], "each", "every") {
			return true
		}
	}
	return false
}

// besideSet: one of two items comes again and again, and nothing but "at" or a comma stands between them.
func (t *tagger) besideSet(a, b int) bool {
	if a < 0 || b >= len(t.items) || t.items[a].r.Kind != lang.Set && t.items[b].r.Kind != lang.Set {
		return false
	}
	gap := t.between(&t.items[a], &t.items[b])
	return len(gap) == 0 || len(gap) == 1 && t.In(&gap[0], "at", ",", "from", ":", "(")
}

// rule: the sentence of item k names no day and says that it is so every day.
func (t *tagger) rule(k int) bool {
	for _, j := range []int{k - 1, k + 2} {
		if j < 0 || j >= len(t.items) {
			continue
		}
		r := &t.items[j].r
		lo, hi := min(t.items[j].tok, t.items[k].tok), max(t.items[j].tok, t.items[k].tok)
		if (r.Day != nil || r.Weekday != nil || r.Step.Set) && r.Kind != lang.Set && !t.sentenceEndIn(lo, hi) {
			return false
		}
	}
	const near = 30 // tokens
	for i := t.items[k].tok - 1; i >= 0 && t.items[k].tok-i < near && !t.sentenceEndIn(i, i+1); i-- {
		if t.In(&t.Toks[i], t.g.EveryDay...) {
			return true
		}
	}
	for i := t.items[k+1].tok; i+1 < len(t.Toks) && i-t.items[k+1].tok < near && !t.sentenceEndIn(i, i+1); i++ {
		if t.In(&t.Toks[i], t.g.EveryDay...) {
			return true
		}
	}
	return false
}
