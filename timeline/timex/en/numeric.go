package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// setHalf sets the clock whose hour and minute stand in two slots, by the half of the day in another, and its zone.
func setHalf(m *lang.Matcher, r *lang.Reading, hour, minute, half, zone int) bool {
	h := m.Val(hour)
	if h < 1 || h > 12 {
		return false
	}
	r.SetClock(h%12+12*m.Val(half), m.Val(minute), -1)
	r.Zone = zoneISO(m.Word(zone))
	return true
}

// numerics are dates in digits.
func numerics() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "<yyyy>-<mm>-<dd>",
			Why:     "ISO 8601, with its time of day",
			Pattern: "DDDD ~- ~DD ~- ~DD [ [ ~t ] DD ~: ~DD [ ~: ~DD ] [ (z) ] [ AMPM [ ZONE ] ] ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.Has(3) {
					r.SetClock(m.Val(3), m.Val(4), -1)
					if m.Has(5) {
						r.SetClock(m.Val(3), m.Val(4), m.Val(5))
					}
					if m.Has(6) {
						r.Zone = "Z"
					}
					if m.Has(7) && !setHalf(m, r, 3, 4, 7, 8) {
						return false
					}
					if m.Val(3) > 23 || m.Val(4) > 59 || m.Val(5) > 59 {
						return false
					}
				}
				return m.Val(0) > 999 && setRealDay(r, m.Val(0), m.Val(1), m.Val(2))
			},
			Examples: []lang.Example{{In: "Filed [2023-06-01].", Value: "2023-06-01"}, {In: "Filed [2023-06-01 18:16:43].", Value: "2023-06-01T18:16:43"}},
		},
		{
			Name:    "<yyyy>/<mm>/<dd>",
			Pattern: "DDDD ~/|. ~D ~/|. ~D",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				return m.Val(0) > 999 && setRealDay(r, m.Val(0), m.Val(1), m.Val(2))
			},
			Examples: []lang.Example{{In: "Filed [2023/06/01].", Value: "2023-06-01"}},
		},
		{
			Name:    "<yyyy> <mm> <dd>",
			Why:     "the stamp of some pages: two digits each, at the head of a line",
			Pattern: "DDDD DD DD",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				return startsLine(m) && m.Val(0) > 1899 && m.Val(0) < 2100 && setRealDay(r, m.Val(0), m.Val(1), m.Val(2))
			},
			Examples: []lang.Example{{In: "[2023 06 01] 08:50 JST", Value: "2023-06-01"}, {In: "It sold 2023 10 12 times."}},
		},
		{
			Name:    "<yyyy>-<mm>",
			Why:     "a month, where the second number is no later year: 2009-10 is two years",
			Pattern: "DDDD ~- ~DD",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				y, mm := m.Val(0), m.Val(1)
				next := m.After(0)
				if mm < 1 || mm > 12 || mm > y%100 || y < 1900 || y > 2099 || next != nil && !next.Has(lang.Spaced) && m.In(next, "-", "/") || notYear(m) {
					return false
				}
				r.SetDate(y, mm, 0)
				return true
			},
			Examples: []lang.Example{{In: "The report of [2023-06] is out.", Value: "2023-06"}, {In: "It fell in [2009]-10.", Value: ""}},
		},
		{
			Name:    "<mm>/<yyyy>",
			Pattern: "D ~/ ~DDDD",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				mm, y := m.Val(0), m.Val(1)
				if p := m.At(-1); p != nil && !m.At(0).Has(lang.Spaced) && m.In(p, "/", "-", ".") {
					return false
				}
				r.SetDate(y, mm, 0)
				return mm > 0 && mm < 13 && y > 1899 && y < 2100
			},
			Examples: []lang.Example{{In: "Valid until [06/2023].", Value: "2023-06"}},
		},
		{
			Name:    "<dd>/<mm>/<yyyy>",
			Why:     "a number over 12 tells day from month; else the order of the text does",
			Pattern: "[ WDAY [ , ] ] D ~/|.|- ~D ~/|.|- ~DIGITS [ [ , ] [ at ] D ~:|h ~DD [ ~: ~DD ] [ AMPM ] [ ZONE ] ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				a, b, y := m.Val(1), m.Val(2), m.Val(3)
				switch m.First(3).Len() {
				case 2:
					y = shortYear(y)
				case 4:
				default:
					return false
				}
				if m.Has(4) {
					if m.Val(4) > 23 || m.Val(5) > 59 || m.Val(6) > 59 {
						return false
					}
					ss := -1
					if m.Has(6) {
						ss = m.Val(6)
					}
					r.SetClock(m.Val(4), m.Val(5), ss)
					r.Zone = zoneISO(m.Word(8))
					if m.Has(7) && !setHalf(m, r, 4, 5, 7, 8) {
						return false
					}
				}
				prev := m.At(-1)
				if prev != nil && !m.At(0).Has(lang.Spaced) && m.In(prev, "/", ".", "-") {
					return false
				}
				if m.Equal(m.After(0), "-") && isDigitTok(m.After(1)) {
					return false
				}
				_, dmy := cal.MakeDay(y, b, a)
				_, mdy := cal.MakeDay(y, a, b)
				r.Numeric = true
				switch {
				case dmy && mdy && a != b:
					if r.Ambiguous = true; m.Has(0) {
						r.Weekday = lang.Ptr(m.Val(0)) // it tells which of the two is the day
					}
					fallthrough
				case dmy:
					return setRealDay(r, y, b, a)
				}
				return setRealDay(r, y, a, b)
			},
			Examples: []lang.Example{
				{In: "[14/06/2023 18:16:43] - Washington", Value: "2023-06-14T18:16:43"},
				{In: "Due [6/14/23].", Value: "2023-06-14"},
				{In: "Sent on [6/14/23 at 9:02 PM EDT].", Value: "2023-06-14T21:02"},
				{In: "Signed [14.6.2023].", Value: "2023-06-14"},
				{In: "Shut on [Monday, 12/08/2014].", Value: "2014-12-08"},
				{In: "Shut on [Tuesday, 12/08/2014].", Value: "2014-08-12"},
				{In: "Filed 2021-11-30. Signed [5.6.2023].", Value: "2023-06-05"},
				{In: "The match ended 14-6-2 and the code is 31/31/2023."},
			},
		},
		{
			Name:    "<m>/<d>",
			Why:     "a day without its year; 9/11 is one by itself",
			Pattern: "D ~/|- ~D",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.Val(0) == 9 && m.Val(1) == 11 && m.Equal(m.At(1), "/") && !(m.After(0) != nil && m.Equal(m.After(0), "/")) {
					known := knownDay(m, r, 9, 11)
					later := r.Later
					r.SetDate(2001, 9, 11)
					r.Explicit, r.Later, r.Namesake, r.Bare = false, later, 0, false
					return known || later == 0
				}
				return false
			},
			Examples: []lang.Example{{In: "After [9/11] all changed.", Value: "2001-09-11"}, {In: "They knew that the attack on the consulate on [9/11] was no protest.", Value: "2012-09-11"}, {In: "It runs 24/7 and won 5-10."}},
		},
		{
			Name:    "<dd>-<mon>-<yyyy>",
			Pattern: "D ~-|/ ~MONTH ~-|/ ~DIGITS",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				y := m.Val(2)
				if m.First(2).Len() == 2 {
					y = shortYear(y)
				} else if m.First(2).Len() != 4 {
					return false
				}
				return setRealDay(r, y, m.Val(1), m.Val(0))
			},
			Examples: []lang.Example{{In: "Dated [14-Jun-2023].", Value: "2023-06-14"}},
		},
		{
			Name:    "<mm-dd-yy> <hhmm>",
			Why:     "the stamp of news wires: 11-02-89 0659EST",
			Pattern: "DD ~- ~DD ~- ~DD [ DDDD [ ~ZONE ] ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if !m.Has(3) {
					return false
				}
				v := m.Val(3)
				if v >= 2400 || v%100 > 59 {
					return false
				}
				r.SetClock(v/100, v%100, -1)
				return setRealDay(r, shortYear(m.Val(2)), m.Val(0), m.Val(1))
			},
			Examples: []lang.Example{{In: "Moved [11-02-89 0659EST].", Value: "1989-11-02T06:59"}},
		},
	}
}

// setRealDay sets a day of a known year if the calendar has it.
func setRealDay(r *lang.Reading, y, m, d int) bool {
	if _, ok := cal.MakeDay(y, m, d); !ok {
		return false
	}
	r.SetDate(y, m, d)
	return true
}
