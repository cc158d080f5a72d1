package edtf

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Human writes d for people: "Wed 14 June 2023", "17–18 June 2023",
// "February 2023", "late 2014", "the 1990s", "since 2018", "about 1950",
// "14 June 2023, 18:16". The zero Date is "". A weekday is named only where the
// Gregorian calendar was in use, from 1583 on; seconds are left out.
func (d Date) Human() string { return style{}.date(d) }

// Short writes d for narrow columns: "Wed 14 Jun 2023", "Feb 2023", "Q3 2019",
// "1990s", "19th c.", "c. 1950".
func (d Date) Short() string { return style{short: true}.date(d) }

// A style is the manner of writing for people.
type style struct{ short bool }

// pick returns the long or the short word.
func (s style) pick(long, short string) string {
	if s.short {
		return short
	}
	return long
}

func (s style) date(d Date) string {
	whole, part := d.whole()
	switch shape := whole.shape(); {
	case d.IsZero():
		return ""
	case d.OpenStart():
		return "until " + s.phrase(d.end)
	case d.OpenEnd():
		return "since " + s.phrase(d.start)
	case part != PartNone && shape == PrecisionWeek:
		monday, _ := whole.Earliest()
		where := map[Part]string{PartEarly: "early in", PartMid: "middle of", PartLate: "late in"}[part]
		return s.hedge(false, d.Uncertain()) + where + " the week of " + s.day(monday)
	case part != PartNone:
		return s.hedge(false, d.Uncertain()) + s.name(whole.start, part)
	case d.timed:
		return s.phrase(d.start) + ", " + d.clock.human()
	case shape == PrecisionDay && !d.Approximate() && !d.Uncertain() && d.start.year >= 1583:
		first, _ := d.Earliest()
		return first.Weekday().String()[:3] + " " + s.day(first)
	case d.start != d.end:
		return s.interval(d.start, d.end)
	case shape == PrecisionQuarter, shape == PrecisionHalf:
		return strings.TrimPrefix(s.phrase(d.start), "the ")
	}
	return s.phrase(d.start)
}

// interval writes what two ends have in common once: 17–18 June 2023.
func (s style) interval(a, b period) string {
	alike := a.precision == b.precision && a.approximate == b.approximate && a.uncertain == b.uncertain &&
		(a.year > 0) == (b.year > 0)
	from, to := "", s.name(b, PartNone)
	switch first, _ := a.days(); {
	case !alike:
	case a.precision == PrecisionDay && a.year == b.year && a.n == b.n:
		from = strconv.Itoa(a.day)
	case a.precision == PrecisionDay && a.year == b.year:
		from = strconv.Itoa(a.day) + " " + s.month(first.Month)
	case a.precision == PrecisionMonth && a.year == b.year:
		from = s.month(first.Month)
	case a.precision == PrecisionYear && a.n == 0 && b.n == 0:
		from = strings.TrimSuffix(strings.TrimPrefix(s.name(a, PartNone), "AD "), " BC")
		if a.year > 0 && a.year < 100 { // AD stands in front, for both
			from, to = s.name(a, PartNone), strings.TrimPrefix(to, "AD ")
		}
	case a.precision == PrecisionDay, a.precision == PrecisionMonth:
		from = s.name(a, PartNone)
	}
	if from == "" {
		return "from " + s.phrase(a) + " to " + s.phrase(b)
	}
	return s.hedge(a.approximate, a.uncertain) + from + "–" + to
}

// phrase names a period with its qualifiers, as it stands after "since".
func (s style) phrase(p period) string {
	whole, part := single(p).whole()
	return s.hedge(p.approximate && part == PartNone, p.uncertain) + s.name(whole.start, part)
}

func (s style) hedge(approximate, uncertain bool) string {
	hedge := ""
	if uncertain {
		hedge = "perhaps "
	}
	if approximate {
		hedge += s.pick("about ", "c. ")
	}
	return hedge
}

// name names a period, or a part of it.
func (s style) name(p period, part Part) string {
	prefix := ""
	switch part {
	case PartEarly, PartLate:
		prefix = string(part) + " "
	case PartMid:
		prefix = "mid-"
	}
	first, _ := p.days()
	the := s.pick("the ", "")
	switch p.precision {
	case PrecisionDay:
		return s.day(first)
	case PrecisionMonth:
		return prefix + s.month(first.Month) + " " + humanYear(p.year)
	case PrecisionSeason:
		season := [...]string{"spring", "summer", "autumn", "winter"}[p.n-1]
		return prefix + season + " " + humanYear(p.year) + secondYear(p)
	case PrecisionQuarter:
		if s.short {
			return fmt.Sprintf("Q%d %s", p.n, humanYear(p.year))
		}
		return "the " + [...]string{"first", "second", "third", "fourth"}[p.n-1] + " quarter of " + humanYear(p.year)
	case PrecisionHalf:
		return the + [...]string{"first", "second"}[p.n-1] + " half of " + humanYear(p.year)
	case PrecisionDecade:
		if p.year < 100 {
			return the + prefix + strconv.Itoa(p.year) + "s AD"
		}
		return the + prefix + strconv.Itoa(p.year) + "s"
	case PrecisionCentury:
		n, era := p.century(), ""
		if n < 0 {
			n, era = -n, " BC"
		}
		return the + prefix + Ordinal(n) + s.pick(" century", " c.") + era
	}
	return prefix + humanYear(p.year)
}

// secondYear is what follows a winter's first year: 2023–24, 1999–2000.
func secondYear(p period) string {
	next := p.year + 1
	switch {
	case p.n != int(Winter) || p.year < 100:
		return ""
	case next%100 == 0:
		return "–" + strconv.Itoa(next)
	}
	return fmt.Sprintf("–%02d", next%100)
}

func (s style) day(d Day) string {
	return fmt.Sprintf("%d %s %s", d.Day, s.month(d.Month), humanYear(d.Year))
}

func (s style) month(m time.Month) string { return s.pick(m.String(), m.String()[:3]) }

// humanYear writes astronomical years as people count them: 44 BC, AD 79, 2023.
func humanYear(year int) string {
	switch {
	case year <= 0:
		return strconv.Itoa(1-year) + " BC"
	case year < 100:
		return "AD " + strconv.Itoa(year)
	}
	return strconv.Itoa(year)
}

// Ordinal writes a number that orders: 1st, 22nd, 113th.
func Ordinal(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}
