package article

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/timeline/timex"
)

const maxEvidence = 64 << 10 // bytes of the story that are searched for evidence

// decideOrder says whether the numeric dates of the story are day-first or month-first.
// The evidence goes from proof to habit; what is less than proof is reported as a doubt
// where it decides the dateline. known is the dateline if the input gives it, else zero.
func (a *Article) decideOrder(cands []candidate, known moment, asked timex.Order) reading {
	if asked != timex.OrderUnknown {
		return reading{order: asked}
	}
	text := cutRunes(a.Text, maxEvidence)
	open := firstOpen(cands)
	proved, clash := numericOrder(text, cands)
	house := houseOrder(a.Agency)
	if open == nil {
		switch {
		case clash:
			return reading{doubt: "the text has numeric dates that only fit day-first and others that only fit month-first: give --day-first or --month-first"}
		case proved != timex.OrderUnknown:
			return reading{order: proved}
		}
		return reading{order: house}
	}
	dayFirst, monthFirst := *open, open.swapped()
	pick := func(fits func(moment) bool) timex.Order { return orderOf(fits(dayFirst), fits(monthFirst)) }
	fixed := fixedWeekday(text)
	steps := []struct {
		order timex.Order
		sure  bool
		why   string
	}{
		{pick(func(m moment) bool { return sameDay(m, known) }), true, ""},
		{pick(func(m moment) bool { return m.weekday > 0 && m.weekday == m.iso() }), true, ""},
		{pick(func(m moment) bool { return nearOther(m, cands) }), true, ""},
		{pick(func(m moment) bool { return fixed > 0 && m.iso() == fixed }), true, ""},
		{proved, true, ""},
		{pairOrder(*open, cands), false, "as the other numeric date goes with"},
		{spelledOrder(text), false, "as the story's dates in words"},
		{clockOrder(*open), false, "as the a.m. or p.m. beside it goes with"},
		{weekdayOrder(text, dayFirst, monthFirst), false, "by the weekdays the story names"},
		{house, false, "as " + a.Agency + " writes it"},
		{placeOrder(a.Place), false, "as in the United States"},
		{timex.DayFirst, false, "nothing in the story tells"},
	}
	for _, s := range steps {
		if s.order == timex.OrderUnknown {
			continue
		}
		r := reading{order: s.order}
		if !s.sure {
			chosen, other := r.apply(*open), dayFirst
			if s.order == timex.DayFirst {
				other = monthFirst
			}
			r.doubt = fmt.Sprintf("the dateline is read %s, as %s, %s; it could be %s: give --day-first or --month-first", s.order, chosen, s.why, other)
		}
		return r
	}
	return reading{}
}

// orderOf is the order for which alone something speaks.
func orderOf(dayFirst, monthFirst bool) timex.Order {
	switch {
	case dayFirst && !monthFirst:
		return timex.DayFirst
	case monthFirst && !dayFirst:
		return timex.MonthFirst
	}
	return timex.OrderUnknown
}

// firstOpen is the best candidate whose order is open.
func firstOpen(cands []candidate) *moment {
	best := -1
	for i, c := range cands {
		if c.open && (best < 0 || c.before(cands[best])) {
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	return &cands[best].moment
}

func sameDay(m, o moment) bool {
	return o.month > 0 && m.month == o.month && m.day == o.day && (o.year == 0 || m.year == o.year)
}

// nearOther: another stamp or the slug gives the same day, or one up to three days off, in words.
func nearOther(m moment, cands []candidate) bool {
	for _, c := range cands {
		if c.open || c.month == 0 {
			continue
		}
		o := c.moment
		if o.year == 0 {
			o.year = m.year
		}
		if diff := m.daysAfter(o); o.valid() && diff >= -3 && diff <= 3 {
			return true
		}
	}
	return false
}

// pairOrder is the order in which another numeric date is at most a few days off, where it is weeks off in the other.
func pairOrder(open moment, cands []candidate) timex.Order {
	const near, far = 3, 21 // days
	for _, c := range cands {
		if !c.open || c.moment.day == open.day && c.month == open.month {
			continue
		}
		d, m := c.daysAfter(open), c.swapped().daysAfter(open.swapped())
		d, m = max(d, -d), max(m, -m)
		if order := orderOf(d <= near && m >= far, m <= near && d >= far); order != timex.OrderUnknown {
			return order
		}
	}
	return timex.OrderUnknown
}

var (
	monthWords   = `(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?`
	spelledMonth = lazily(`\b` + monthWords + ` \d{1,2}(?:st|nd|rd|th)?, ?\d{4}\b`)
	spelledDay   = lazily(`\b\d{1,2}(?:st|nd|rd|th)? ` + monthWords + `,? \d{4}\b`)
)

// spelledOrder is the order of the dates in words: "October 2, 2023" or "2 October 2023", if all go one way.
func spelledOrder(text string) timex.Order {
	return orderOf(spelledDay().MatchString(text), spelledMonth().MatchString(text))
}

// clockOrder: who writes the hour with a.m. and p.m. beside a numeric date mostly writes the month first.
func clockOrder(m moment) timex.Order { return orderOf(false, m.halved) }

// numericDate is looked for around the first stroke of a date: three bytes before it and eight behind.
var numericDate = lazily(`(?s)^(?:.{0,2}\W)?(\d{1,2})/(\d{1,2})/(?:\d{4}|\d{2})(?:\W|$)`)

// numericOrder finds what the numeric dates of stamps and text prove: a number over 12 is a day.
func numericOrder(text string, cands []candidate) (order timex.Order, clash bool) {
	var dayFirst, monthFirst bool
	for _, c := range cands {
		dayFirst = dayFirst || c.numeric == timex.DayFirst
		monthFirst = monthFirst || c.numeric == timex.MonthFirst
	}
	for at := 0; ; {
		i := strings.IndexByte(text[at:], '/')
		if i < 0 {
			return orderOf(dayFirst, monthFirst), dayFirst && monthFirst
		}
		i += at
		at = i + 1
		if i == 0 || at == len(text) || !isDigit(text[i-1]) || !isDigit(text[at]) {
			continue
		}
		m := numericDate().FindStringSubmatch(text[max(0, i-3):min(len(text), i+9)])
		if m == nil {
			continue
		}
		a, _ := strconv.Atoi(m[1])
		b, _ := strconv.Atoi(m[2])
		dayFirst = dayFirst || a > 12 && a <= 31 && b <= 12
		monthFirst = monthFirst || b > 12 && b <= 31 && a <= 12
	}
}

var (
	weekdayNames = `(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)`
	relativeDay  = lazily(`\b([Tt]oday|[Tt]omorrow|[Yy]esterday),? \(?(?:on )?` + weekdayNames + `\b`)
	dayRelative  = lazily(`\b` + weekdayNames + `, (today|tomorrow|yesterday)\b`)
	anyWeekday   = lazily(`\b` + weekdayNames + `\b`)
)

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// fixedWeekday gives the dateline's weekday where the story fixes it: "tomorrow, Thursday". 0 if it does not.
func fixedWeekday(text string) int {
	rel, name := "", ""
	if m := relativeDay().FindStringSubmatch(text); m != nil {
		rel, name = m[1], m[2]
	} else if m := dayRelative().FindStringSubmatch(text); m != nil {
		rel, name = m[2], m[1]
	} else {
		return 0
	}
	shift := map[string]int{"today": 0, "tomorrow": 6, "yesterday": 1}[strings.ToLower(rel)]
	return (weekdayOf(name)-1+shift)%7 + 1
}

// weekdayOrder compares how well the two readings go with the weekdays of the story: news
// tells of its own day and of the day before.
func weekdayOrder(text string, dayFirst, monthFirst moment) timex.Order {
	var count [8]int
	for _, m := range anyWeekday().FindAllString(text, 100) {
		count[weekdayOf(m)]++
	}
	score := func(m moment) int {
		d := m.iso()
		return 2*count[d] + count[(d+5)%7+1]
	}
	d, m := score(dayFirst), score(monthFirst)
	return orderOf(d > m, m > d)
}

// usPlaces end an American dateline.
var usPlaces = set("d.c.", "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida", "hawaii", "idaho", "illinois", "indiana", "iowa",
	"kansas", "kentucky", "louisiana", "maine", "maryland", "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada", "new hampshire", "new jersey",
	"new mexico", "new york", "north carolina", "north dakota", "ohio", "oklahoma", "oregon", "pennsylvania", "rhode island", "south carolina", "south dakota", "tennessee", "texas", "utah",
	"vermont", "virginia", "washington", "west virginia", "wisconsin", "wyoming", "calif.", "fla.", "mass.", "pa.", "va.", "md.", "n.y.", "usa", "u.s.")

func placeOrder(place string) timex.Order {
	last := place[strings.LastIndex(place, ",")+1:]
	return orderOf(false, usPlaces[strings.ToLower(strings.TrimSpace(last))])
}
