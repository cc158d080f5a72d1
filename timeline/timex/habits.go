package timex

import "dateline/timeline/timex/internal/lang"

// settleHabits makes the two ends of a stretch of hours, which no day stands with, times of
// every day where the sentence says that it tells of a rule.
func (t *tagger) settleHabits() {
	daily := func(it *item) {
		it.r.Kind, it.r.Value, it.pair = lang.Set, "XXXX-XX-XX"+t.value(it)[len("XXXX-XX-XX"):], -1
	}
	for k := range t.items {
		a := &t.items[k]
		if a.r.Hour != nil && bareClock(&a.r) && (t.besideSet(k, k+1) || t.besideSet(k-1, k) || t.inProgramme(k) || a.pair < 0 && t.g.Habitual(&t.Matcher, a.tok)) {
			daily(a)
			continue
		}
		if a.pair != k+1 || !bareClock(&a.r) || !bareClock(&t.items[k+1].r) || a.r.Hour == nil || !t.rule(k) {
			continue
		}
		daily(a)
		daily(&t.items[k+1])
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
		case r.Kind == lang.Set:
			return t.g.EveryWeek(&t.Matcher, t.items[a].tok)
		case bareClock(r), r.Month != nil && t.items[a].pair >= 0:
		default:
			return false
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
	return len(gap) == 0 || len(gap) == 1 && t.In(&gap[0], "at", ",")
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
