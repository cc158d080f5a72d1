package flags

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// day reads --dateline, a day as people write it, and --year. A year alone is the year of
// a dateline that has none, and so is a year beside a day without one.
func (r Reading) day(order timex.Order) (day edtf.Date, year int, err error) {
	const first, last = 1000, 2199
	s := strings.TrimSpace(r.dateline)
	if r.year != 0 && (r.year < first || r.year > last) {
		return day, 0, Usagef("--year %d is not a year from %d to %d", r.year, first, last)
	}
	if n, err := strconv.Atoi(s); err == nil && len(s) == 4 && n >= first && n <= last {
		if r.year != 0 && r.year != n {
			return day, 0, Usagef("--dateline %s and --year %d are two years: give one", s, r.year)
		}
		return day, n, nil
	}
	if s == "" {
		return day, r.year, nil
	}
	if d, err := edtf.Parse(s); err == nil && d.Precision() == edtf.PrecisionDay {
		return d, r.year, nil
	}
	e, doubts := wholeDate(s, order)
	if strings.HasPrefix(e.Value, "XXXX-") && r.year != 0 {
		e, doubts = wholeDate(fmt.Sprintf("%s %d", s, r.year), order)
	}
	switch {
	case strings.HasPrefix(e.Value, "XXXX-") && !strings.HasPrefix(e.Value, "XXXX-XX") && e.Type == timex.TypeDate:
		return day, 0, Usagef("--dateline %q has no year: write it as 2023-06-14, or add --year", r.dateline)
	case e.Date.IsZero() || e.Date.Precision() != edtf.PrecisionDay:
		return day, 0, Usagef("--dateline %q is not a day: write it as 2023-06-14", r.dateline)
	case len(doubts) > 0 && strings.Contains(doubts[0], "nothing in the text tells"):
		return day, 0, Usagef("--dateline %q may have its day or its month first: add --day-first or --month-first", r.dateline)
	case len(doubts) > 0:
		return day, 0, Usagef("--dateline: %s", doubts[0])
	}
	return e.Date, r.year, nil
}

// wholeDate reads a text that is one date and nothing else.
func wholeDate(s string, order timex.Order) (timex.Expression, []string) {
	res := timex.Tag(s, timex.Options{Mode: timex.Narrative, Order: order})
	if len(res.Expressions) != 1 || res.Expressions[0].Start != 0 || res.Expressions[0].End < len(strings.TrimRight(s, ".")) {
		return timex.Expression{}, res.Doubts
	}
	return res.Expressions[0], res.Doubts
}
