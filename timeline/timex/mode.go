package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// lead is how many tokens the opening of a story is, where it says when it is.
const lead = 50

// decideMode says how undated expressions find their anchor, and why.
func (t *tagger) decideMode() (Mode, string) {
	if t.opt.Mode != Auto {
		return t.opt.Mode, "told to"
	}
	if t.anchor.IsZero() {
		return Narrative, "there is no dateline"
	}
	old, dated, recent, deictic, weekdays, own := 0, 0, 0, 0, 0, false
	for k := range t.items {
		r := &t.items[k].r
		switch {
		case r.Year != nil && r.Month != nil && r.Day != nil && *r.Year == t.anchor.Year && *r.Month == t.anchor.N && *r.Day == t.anchor.Day:
			own = true
		case r.Year == nil && r.Month != nil && r.Day != nil && *r.Month == t.anchor.N && *r.Day == t.anchor.Day:
			own = true // SINGAPORE, April 27 (Reuters)
		case r.Year != nil && *r.Year < t.anchor.Year-1:
			old++
			if r.Month != nil {
				dated++
			}
		case r.Year != nil:
			recent++
		case t.items[k].tok < lead && (r.Weekday != nil && r.Month == nil && r.From == lang.FromAnchor && !t.isEntry(&t.items[k]) || r.Step.Set && r.Step.N != 0 && r.Step.Unit == cal.Day && r.From == lang.FromDateline):
			return News, "it opens with a day that counts from the dateline"
		case r.From == lang.FromAntecedent:
		case r.Weekday != nil && r.Month == nil || r.Step.Set:
			deictic++
			if r.Weekday != nil && r.From == lang.FromAnchor {
				weekdays++
			}
		}
	}
	switch {
	case old >= 3 && dated >= 2 && !own && deictic == 0 && recent == 0:
		return Narrative, "all its dates name years long before the dateline"
	case weekdays > 0 && dated*3 < old:
		return News, "it tells weekdays, and of old times the years alone"
	case old >= 8 && !own && old > 4*(recent+deictic):
		return Narrative, "most dates name years long before the dateline"
	case !own && old+recent >= 20 && old > recent && old > 4*deictic:
		return Narrative, "its dates carry their own years, and few count from the dateline"
	}
	return News, "the dates are close to the dateline"
}
