package timex

import "dateline/timeline/timex/internal/cal"

// ofFirm: item it is a quarter without its year, told of with what a firm earned in it. Firms end their years in any
// month, so it may be another than the calendar's.
func (t *tagger) ofFirm(it *item) bool {
	const near = 24 // tokens
	if it.period.Gran != cal.Quarter || it.r.Year != nil {
		return false
	}
	found := false
	for i := max(0, it.tok-near); i < len(t.Toks) && i < it.tok+it.n+near; i++ {
		if lo, hi := min(i, it.tok), max(i, it.tok); t.sentenceEndIn(lo, hi) || t.paraIn(lo, hi) {
			continue
		}
		if t.In(&t.Toks[i], t.g.Economies...) {
			return false // a land's quarters are the calendar's
		}
		found = found || t.In(&t.Toks[i], t.g.Earnings...)
	}
	return found
}
