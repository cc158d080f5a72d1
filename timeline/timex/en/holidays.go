package en

import (
	"strings"
	"time"

	"dateline/timeline/timex/internal/lang"
)

// A namedDay is a feast or a day of remembrance that news dates things by.
type namedDay struct {
	names string // with | between them; marks stand apart, as tokens do
	on    func(year int) (month, day int)
	month bool // it lasts a month, of which that is the first day
}

func fixed(month, day int) func(int) (int, int) { return func(int) (int, int) { return month, day } }

// nth is the n-th weekday of a month, counted from its end if n is negative.
func nth(n int, w time.Weekday, month int) func(int) (int, int) {
	return func(y int) (int, int) {
		if n < 0 {
			last := time.Date(y, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC)
			return month, last.Day() - (int(last.Weekday())-int(w)+7)%7
		}
		first := time.Date(y, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
		return month, 1 + (int(w)-int(first.Weekday())+7)%7 + 7*(n-1)
	}
}

// easter is the western Easter Sunday moved by some days (Meeus, Jones and Butcher).
func easter(plus int) func(int) (int, int) {
	return func(y int) (int, int) {
		a, b, c := y%19, y/100, y%100
		d, e := b/4, b%4
		f := (b + 8) / 25
		g := (b - f + 1) / 3
		h := (19*a + b - d - g + 15) % 30
		i, k := c/4, c%4
		l := (32 + 2*e + 2*i - h - k) % 7
		m := (a + 11*h + 22*l) / 451
		t := time.Date(y, time.Month((h+l-7*m+114)/31), (h+l-7*m+114)%31+1+plus, 0, 0, 0, 0, time.UTC)
		return int(t.Month()), t.Day()
	}
}

// namedDays in one order; where two share their first word the longer stands first.
var namedDays = []namedDay{
	{names: "christmas eve", on: fixed(12, 24)},
	{names: "christmas day|christmas", on: fixed(12, 25)},
	{names: "boxing day", on: fixed(12, 26)},
	{names: "new year 's eve", on: fixed(12, 31)},
	{names: "new year 's day|new year 's", on: fixed(1, 1)},
	{names: "valentine 's day", on: fixed(2, 14)},
	{names: "st . patrick 's day", on: fixed(3, 17)},
	{names: "april fools day|april fools ' day|april fool 's day", on: fixed(4, 1)},
	{names: "may day", on: fixed(5, 1)},
	{names: "victory day", on: fixed(5, 9)},
	{names: "bastille day", on: fixed(7, 14)},
	{names: "fourth of july", on: fixed(7, 4)},
	{names: "halloween", on: fixed(10, 31)},
	{names: "all saints day|all saints ' day", on: fixed(11, 1)},
	{names: "all souls day|all souls ' day", on: fixed(11, 2)},
	{names: "armistice day", on: fixed(11, 11)},
	{names: "veterans day|veterans ' day", on: fixed(11, 11)},
	{names: "martin luther king day|martin luther king jr . day", on: nth(3, time.Monday, 1)},
	{names: "presidents day|presidents ' day", on: nth(3, time.Monday, 2)},
	{names: "mother 's day", on: nth(2, time.Sunday, 5)},
	{names: "father 's day", on: nth(3, time.Sunday, 6)},
	{names: "holocaust memorial day|international holocaust remembrance day|holocaust remembrance day", on: fixed(1, 27)},
	{names: "memorial day", on: nth(-1, time.Monday, 5)},
	{names: "labor day|labour day", on: nth(1, time.Monday, 9)},
	{names: "columbus day", on: nth(2, time.Monday, 10)},
	{names: "thanksgiving day|thanksgiving", on: nth(4, time.Thursday, 11)},
	{names: "election day", on: func(y int) (int, int) { _, d := nth(1, time.Monday, 11)(y); return 11, d + 1 }},
	{names: "ash wednesday", on: easter(-46)},
	{names: "palm sunday", on: easter(-7)},
	{names: "maundy thursday", on: easter(-3)},
	{names: "good friday", on: easter(-2)},
	{names: "easter monday", on: easter(1)},
	{names: "easter sunday|easter day|easter", on: easter(0)},
	{names: "whit monday", on: easter(50)},
	{names: "pentecost", on: easter(49)},
	{names: "yom kippur", on: yomKippur},
	{names: "rosh hashana|rosh hashanah", on: roshHashanah},
	{names: "passover", on: passover},
	{names: "ramadan", on: islamic(9, 1), month: true},
	{names: "eid al - fitr|eid ul - fitr|eid al fitr", on: islamic(10, 1)},
	{names: "eid al - adha|eid ul - adha|eid al adha", on: islamic(12, 10)},
	{names: "lunar new year", on: lunarNewYear},
	{names: "chinese new year", on: lunarNewYear},
}

// namedDayIn is the month and day of a named day in a year, 0 where it is not known.
func namedDayIn(k, year int) (month, day int) {
	if k < 0 || k >= len(namedDays) || year < 1583 || year > 9999 {
		return 0, 0
	}
	return namedDays[k].on(year)
}

// namedDayName is its name, for people.
func namedDayName(k int) string {
	first, _, _ := strings.Cut(namedDays[k].names, "|")
	return strings.ReplaceAll(first, " '", "'")
}

// holidays is the element of all named days; they are written with a capital.
func holidays(x *lang.Lexicon) *lang.Elem {
	list := map[int32]string{}
	for k, d := range namedDays {
		list[int32(k)] = d.names
	}
	e := lang.Phrases(x, list, "")
	match := e.Match
	e.Match = func(m *lang.Matcher, i int) (int, int32) {
		if !m.Toks[i].Has(lang.Capital) {
			return 0, 0
		}
		return match(m, i)
	}
	return e
}
