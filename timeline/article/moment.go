package article

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// noToken stands past the end of a line.
var noToken token

// at gives the token at i, or a token of no kind past the end. It is for reading.
func at(toks []token, i int) *token {
	if i < 0 || i >= len(toks) {
		return &noToken
	}
	return &toks[i]
}

// full: the date has its year, and its day and month cannot change places.
func (m moment) full() bool { return m.year > 0 && !m.open }

// skipMarks is the first token from i on that is none of the marks.
func skipMarks(toks []token, i int, marks string) int {
	for at(toks, i).kind == mark && strings.Contains(marks, toks[i].text) {
		i++
	}
	return i
}

// readMoment reads the date that begins at toks[i], with its clock time and
// weekday where given, and gives the token after it.
func readMoment(toks []token, i int) (moment, int, bool) {
	weekday := 0
	if at(toks, i).kind == word {
		if weekday = weekdayNamed(toks, i); weekday > 0 {
			i = skipMarks(toks, i+1, ",.")
		}
	}
	var readers []func([]token, int) (moment, int)
	switch at(toks, i).kind {
	case number:
		readers = numberFirst
	case word:
		readers = wordFirst
	}
	for _, read := range readers {
		if m, next := read(toks, i); next > i && m.valid() {
			m.weekday = weekday
			if weekday == 0 && m.year > 0 {
				m.weekday, next = weekdayBehind(toks, next, m)
			}
			return m, next, true
		}
	}
	return moment{}, i, false
}

// The readers of dates that a number opens, in the order in which they are tried, and of those that a word opens.
var (
	numberFirst = []func([]token, int) (moment, int){readISO, readNumeric, readDayMonth, readWireTime, readIdeographs, readForeign}
	wordFirst   = []func([]token, int) (moment, int){readMonthDay}
)

// weekdayBehind takes the day's own weekday behind it: "21 January 2018 Sunday", "27 September 2013 (Friday)", "3 Mart 2017 Cuma".
func weekdayBehind(toks []token, i int, m moment) (int, int) {
	j := skipMarks(toks, i, ",(（")
	t := at(toks, j)
	if t.kind != word || j-i > 1 {
		return 0, i
	}
	bracket := j > i && opensBracket(&toks[j-1])
	d := weekdayOf(t.text)
	if d == 0 && (capitalised(t.text) || t.text[0] >= 0x80) {
		d = foreignWeekday(t.text)
	}
	if d == 0 && bracket {
		d = signedWeekday(t.text)
	}
	if d == 0 || d != m.iso() && !(m.open && d == m.swapped().iso()) {
		return 0, i
	}
	j++
	if bracket {
		if !at(toks, j).is(")") && !at(toks, j).is("）") {
			return 0, i
		}
		j++
	}
	return d, j
}

func opensBracket(t *token) bool { return t.is("(") || t.is("（") }

// weekdayNamed reads the weekday at toks[i], 0 if there is none. One of another language counts before a number.
func weekdayNamed(toks []token, i int) int {
	if d := weekdayOf(toks[i].text); d > 0 {
		return d
	}
	next := at(toks, i+1)
	if next.is(",") || next.is(".") {
		next = at(toks, i+2)
	}
	if next.kind != number || !capitalised(toks[i].text) && toks[i].text[0] < 0x80 && len(toks[i].text) < 5 {
		return 0
	}
	return foreignWeekday(toks[i].text)
}

// readISO reads 2023-06-14, 2023/06/14, 20230614, with T and a time.
func readISO(toks []token, i int) (moment, int) {
	t := at(toks, i)
	if t.kind != number {
		return moment{}, i
	}
	var m moment
	next := i
	sep := at(toks, i+1)
	switch {
	case len(t.text) == 8 && t.num > 0 && at(toks, i+1).is("T"):
		m = moment{year: t.num / 10000, month: t.num / 100 % 100, day: t.num % 100}
		next = i + 1
	case len(t.text) == 4 && (sep.is("-") || sep.is("/") || sep.is(".")) && at(toks, i+2).kind == number && at(toks, i+3).is(sep.text) &&
		at(toks, i+4).kind == number && tight(toks, i, i+5):
		m = moment{year: t.num, month: toks[i+2].num, day: toks[i+4].num}
		next = i + 5
	default:
		return moment{}, i
	}
	if !at(toks, next).is("T") {
		return m, next
	}
	if c := at(toks, next+1); c.kind == number && len(c.text) == 6 {
		m.clock = edtf.Clock{Hour: c.num / 10000, Minute: c.num / 100 % 100, Second: c.num % 100, HasMinute: true, HasSecond: true}
		m.hasClock = m.clock.Hour < 24 && m.clock.Minute < 60 && m.clock.Second < 60
		next += 2
		m.clock.Zone, next = readZone(toks, next, m)
		return m, next
	}
	if c, after, ok := readClock(toks, next+1, m); ok {
		m.clock, m.hasClock = c.clock, true
		next = after
	}
	return m, next
}

// readNumeric reads 14/06/2023, 06/14/23, 14.06.2023, 14-06-2023.
func readNumeric(toks []token, i int) (moment, int) {
	a, sep, b, c := at(toks, i), at(toks, i+1), at(toks, i+2), at(toks, i+4)
	if a.kind != number || b.kind != number || c.kind != number || !(sep.is("/") || sep.is(".") || sep.is("-")) || !at(toks, i+3).is(sep.text) ||
		!tight(toks, i, i+5) || len(a.text) > 2 || len(b.text) > 2 || len(c.text) != 4 && len(c.text) != 2 {
		return moment{}, i
	}
	m := moment{year: c.num, day: a.num, month: b.num}
	if len(c.text) == 2 {
		m.twoDigits = true
		m.year = 2000 + c.num
		if c.num >= 70 {
			m.year = 1900 + c.num
		}
	}
	switch {
	case sep.is(".") && b.num > 12 && a.num <= 12:
		m = m.swapped() // 01.21.2020
		m.numeric = timex.MonthFirst
	case a.num > 12, sep.is("."):
		m.numeric = timex.DayFirst
	case b.num > 12:
		m = m.swapped()
		m.numeric = timex.MonthFirst
	default:
		m.open = a.num != b.num
	}
	return m, i + 5
}

// readDayMonth reads 14 June 2023, 14th of June, 14-Jun-2023, 14 June.
func readDayMonth(toks []token, i int) (moment, int) {
	t := at(toks, i)
	if t.kind != number || len(t.text) > 2 {
		return moment{}, i
	}
	j := i + 1
	if ordinal(at(toks, j)) && at(toks, j).start == t.end {
		j++
	}
	if at(toks, j).lower() == "of" || at(toks, j).is("-") || at(toks, j).is("/") {
		j++
	}
	mon := monthOf(at(toks, j).text)
	if mon == 0 {
		return moment{}, i
	}
	year, next := readYear(toks, j+1)
	m := moment{year: year, month: mon, day: t.num}
	if year == 0 {
		m.year, next = readShortYear(toks, j+1)
	}
	return m, next
}

// readShortYear reads the two digits of a year behind day and month: "06 Mar 24 09:30", "6-Mar-24", "6 Mar '24". A number that
// a clock goes on from is none.
func readShortYear(toks []token, i int) (int, int) {
	j := skipMarks(toks, i, "-'’")
	y, after := at(toks, j), at(toks, j+1)
	marked := j > i
	if y.kind != number || len(y.text) != 2 || after.is(":") || after.is(".") && at(toks, j+2).kind == number || after.kind == word && after.start == y.end {
		return 0, i
	}
	clockAt := j + 1
	if after.dash() {
		clockAt++ // 19 Aug 98 - 12:06 GMT
	}
	if _, _, clock := readClock(toks, clockAt, moment{}); !marked && !clock {
		return 0, i // "3 March 21 men"
	}
	if half := after.lower(); half == "am" || half == "pm" {
		return 0, i
	}
	if y.num >= 70 {
		return 1900 + y.num, j + 1
	}
	return 2000 + y.num, j + 1
}

// readMonthDay reads June 14, 2023, Jan. 3, June 14th 2023.
func readMonthDay(toks []token, i int) (moment, int) {
	mon := monthOf(at(toks, i).text)
	if mon == 0 {
		return moment{}, i
	}
	j := i + 1
	if at(toks, j).is(".") {
		j++
	}
	d := at(toks, j)
	if m, ok := gluedDayYear(d, mon); ok {
		return m, j + 1
	}
	if d.kind != number || len(d.text) > 2 {
		return moment{}, i
	}
	j++
	if ordinal(at(toks, j)) && at(toks, j).start == d.end {
		j++
	}
	m := moment{month: mon, day: d.num}
	year, next := readYear(toks, j)
	m.year = year
	if year == 0 { // as computers print it: Feb 18 10:27:24 2022, Feb 18 10:27:24 CET 2022
		if c, after, ok := readClock(toks, j, m); ok && c.clock.HasSecond {
			if y, end := readYear(toks, after); y > 0 {
				m.year, m.clock, m.hasClock, next = y, c.clock, true, end
			}
		}
	}
	return m, next
}

// gluedDayYear reads a day that runs into its year behind the month: "Nov 222016".
func gluedDayYear(t *token, month int) (moment, bool) {
	if n := len(t.text); t.kind != number || n != 5 && n != 6 || t.num < 0 {
		return moment{}, false
	}
	m := moment{year: t.num % 10000, month: month, day: t.num / 10000}
	return m, m.year >= 1900 && m.year < 2100 && m.valid()
}

// readWireTime reads the day, hour and minute in one number that close wire copy: 151230 GMT Jan 24, 131510 Sep 90.
func readWireTime(toks []token, i int) (moment, int) {
	t, j := at(toks, i), i+1
	if t.kind != number || len(t.text) != 6 {
		return moment{}, i
	}
	if monthOf(at(toks, j).text) == 0 {
		j++ // a zone
	}
	mon, year := monthOf(at(toks, j).text), at(toks, j+1)
	if mon == 0 || year.kind != number || len(year.text) != 2 && len(year.text) != 4 {
		return moment{}, i
	}
	m := moment{year: year.num, month: mon, day: t.num / 10000, hasClock: true}
	if len(year.text) == 2 {
		m.year += 2000
		if year.num >= 70 {
			m.year -= 100
		}
	}
	m.clock = edtf.Clock{Hour: t.num / 100 % 100, Minute: t.num % 100, HasMinute: true}
	if m.clock.Hour > 23 || m.clock.Minute > 59 {
		return moment{}, i
	}
	if j > i+1 {
		z, ok := zoneOf(at(toks, i+1).text, m)
		if !ok {
			return moment{}, i
		}
		m.clock.Zone = z
	}
	return m, j + 2
}

func ordinal(t *token) bool {
	switch t.lower() {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// readYear reads a year of four digits after marks; without one it gives 0 and the token it began at.
func readYear(toks []token, i int) (int, int) {
	j := skipMarks(toks, i, ",.-/")
	if t := at(toks, j); t.kind == number && len(t.text) == 4 && t.num >= 1000 && j-i <= 2 && !(at(toks, j+1).is(":") && at(toks, j+2).kind == number && tight(toks, j, j+3)) && !isZone(at(toks, j+1)) {
		return t.num, j + 1
	}
	return 0, i
}

// tight: no space stands between the tokens i … j-1.
func tight(toks []token, i, j int) bool {
	for k := i + 1; k < j; k++ {
		if toks[k].start != toks[k-1].end {
			return false
		}
	}
	return true
}
