package en

import "time"

// Days of other calendars, worked out arithmetically. The Islamic calendar is
// the tabular one, which may differ by a day from the moon that was seen.

// julianDay of 1 January 1970 and back.
const unixJulian = 2440588

func fromJulian(jd int) time.Time { return time.Unix(int64(jd-unixJulian)*86400, 0).UTC() }

func toJulian(y int, m time.Month, d int) int {
	return int(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix()/86400) + unixJulian
}

// islamic is the first day of a Gregorian year that is a given day of the
// Islamic calendar.
func islamic(month, day int) func(int) (int, int) {
	return func(y int) (int, int) {
		start, end := toJulian(y, 1, 1), toJulian(y, 12, 31)
		for hy := (start-1948440)*30/10631 + 1; ; hy++ {
			jd := day + (59*(month-1)+1)/2 + (hy-1)*354 + (3+11*hy)/30 + 1948439
			if jd > end {
				return 0, 0
			}
			if jd >= start {
				t := fromJulian(jd)
				return int(t.Month()), t.Day()
			}
		}
	}
}

// newYearHebrew is the Julian day of 1 Tishri of a Hebrew year (the
// molad with its postponements, as in Dershowitz and Reingold).
func newYearHebrew(hy int) int {
	elapsed := func(y int) int {
		months := (235*y - 234) / 19
		parts := 12084 + 13753*months
		day := 29*months + parts/25920
		if 3*(day+1)%7 < 3 {
			day++
		}
		return day
	}
	d := elapsed(hy)
	switch {
	case elapsed(hy+1)-d == 356:
		d += 2
	case d-elapsed(hy-1) == 382:
		d++
	}
	return d + 347998
}

func roshHashanah(y int) (int, int) { return hebrew(y, 0) }
func yomKippur(y int) (int, int)    { return hebrew(y, 9) }
func passover(y int) (int, int)     { return hebrew(y, -163) }

func hebrew(y, plus int) (int, int) {
	t := fromJulian(newYearHebrew(y+3761) + plus)
	return int(t.Month()), t.Day()
}

// lunarNewYear is the day, in China, of the new moon between 21 January and
// 20 February (Meeus, Astronomical Algorithms, chapter 49, the largest terms).
func lunarNewYear(y int) (int, int) {
	for k := int(float64(y-2000) * 12.3685); ; k++ {
		jd := newMoon(k) + 8.0/24
		t := fromJulian(int(jd + 0.5))
		if t.Year() == y && (t.Month() == 2 || t.Month() == 1 && t.Day() > 20) {
			return int(t.Month()), t.Day()
		}
		if t.Year() > y || t.Year() == y && t.Month() > 2 {
			return 0, 0
		}
	}
}
