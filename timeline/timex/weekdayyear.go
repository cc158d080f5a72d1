package timex

import (
	"time"

	"dateline/timeline/timex/internal/cal"
)

// dayOfStory is the day near the dateline that item k of a history names with its weekday, where the weekday is not that
// of the day in the year that the history has come to: the life is told, and then "he died on Friday, July 20th". Zero for
// any other.
func (t *tagger) dayOfStory(k int) cal.Period {
	const near = 45 // days
	it := &t.items[k]
	if it.mode != Narrative || t.anchor.IsZero() || it.r.Month == nil || it.r.Day == nil || it.r.Year != nil {
		return cal.Period{}
	}
	w := t.weekdayOf(it)
	if w == nil {
		return cal.Period{}
	}
	agrees := func(p cal.Period) bool {
		return p.Gran == cal.Day && p.First().Weekday() == time.Weekday(w.Val%7)
	}
	if a := t.running(k); a >= 0 && agrees(t.within(cal.Period{Gran: cal.Year, Year: t.items[a].period.First().Year()}, &it.r)) {
		return cal.Period{}
	}
	earlier, later := t.candidates(t.anchor, &it.r)
	for _, p := range [...]cal.Period{earlier, later} {
		if agrees(p) && t.daysOff(p) <= near {
			it.anchor, it.margin = -1, clearly
			return p
		}
	}
	return cal.Period{}
}
