package review

import (
	"fmt"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// ParseDate reads a date as EDTF or in words ("last November", "18 Sept 2025"), counted from the day on which the event's story was
// filed. e may be nil.
func ParseDate(s string, e *timeline.Event) (edtf.Date, error) {
	s = strings.TrimSpace(s)
	if d, err := edtf.Parse(s); err == nil && !d.IsZero() {
		return d, nil
	}
	opt := timex.Options{Mode: timex.News}
	if e != nil && len(e.Evidence) > 0 {
		opt.Anchor, _ = edtf.Parse(e.Evidence[0].Published)
	}
	res := timex.Tag(s, opt)
	if len(res.Expressions) == 1 {
		if x := res.Expressions[0]; x.Start == 0 && x.End >= len(strings.TrimRight(s, ".")) && !x.Date.IsZero() {
			return x.Date, nil
		}
	}
	return edtf.Date{}, fmt.Errorf("%q is no date: write it as 2023-06-14, 2023-06, 2023, or in words, as in 14 June 2023", s)
}
