package timex

import "dateline/timeline/timex/internal/cal"

// decideOrder reads the numeric dates that could be day-first or month-first.
func (t *tagger) decideOrder() {
	ambiguous := -1
	for k := range t.items {
		r := &t.items[k].r
		if r.Ambiguous {
			if ambiguous < 0 {
				ambiguous = k
			}
		}
	}
	if ambiguous < 0 {
		return
	}
	why := ""
	if t.order == OrderUnknown {
		t.order, why = t.orderOfOthers()
	}
	for k := range t.items {
		it := &t.items[k]
		r := &it.r
		if !r.Ambiguous {
			continue
		}
		if r.Weekday = nil; t.order == MonthFirst {
			r.Month, r.Day = r.Day, r.Month
		}
		if why == "" {
			continue // told by the caller: no doubt
		}
		it.unsure = true
		t.doubts = append(t.doubts, t.words(it)+" was read "+string(t.order)+": "+why)
	}
}

// orderOfOthers is the order that the text's own dates show.
func (t *tagger) orderOfOthers() (Order, string) {
	for _, shown := range [...]func(it *item) (Order, string){t.orderShown, t.orderNear} {
		for k := range t.items {
			if r := &t.items[k].r; r.Year == nil || r.Month == nil || r.Day == nil {
				continue
			}
			if order, why := shown(&t.items[k]); why != "" {
				return order, why
			}
		}
	}
	return DayFirst, "nothing in the text tells which"
}

// orderShown is the order that item it shows: it can be the dateline's day or that of its weekday in one alone, or has its day
// where no month could stand.
func (t *tagger) orderShown(it *item) (order Order, why string) {
	r := &it.r
	p := cal.Period{Gran: cal.Day, Year: *r.Year, N: *r.Month, Day: *r.Day}
	q := cal.Period{Gran: cal.Day, Year: *r.Year, N: *r.Day, Day: *r.Month}
	switch {
	case r.Ambiguous && p == t.anchor:
		return DayFirst, "so it is the dateline's own day"
	case r.Ambiguous && q == t.anchor:
		return MonthFirst, "so it is the dateline's own day"
	case r.Ambiguous && r.Weekday != nil && fallsOn(p, *r.Weekday) != fallsOn(q, *r.Weekday):
		if fallsOn(p, *r.Weekday) {
			return DayFirst, "so it is the day of the week that stands beside it"
		}
		return MonthFirst, "so it is the day of the week that stands beside it"
	case !r.Ambiguous && r.Numeric && *r.Day > 12:
		if t.Toks[it.tok].Val == int32(*r.Day) {
			return DayFirst, "another date of the text has its day first"
		}
		return MonthFirst, "another date of the text has its month first"
	}
	return order, ""
}

// orderNear is the order in which item it, which may be read in either, is near the dateline, if it is so in one alone.
func (t *tagger) orderNear(it *item) (order Order, why string) {
	if !it.r.Ambiguous || t.anchor.IsZero() {
		return order, ""
	}
	p, _ := cal.MakeDay(*it.r.Year, *it.r.Month, *it.r.Day)
	q, _ := cal.MakeDay(*it.r.Year, *it.r.Day, *it.r.Month)
	switch a, b := t.daysOff(p), t.daysOff(q); {
	case a <= 7 && b > 14:
		return DayFirst, "so it is within a week of the dateline"
	case b <= 7 && a > 14:
		return MonthFirst, "so it is within a week of the dateline"
	}
	return order, ""
}
