package article

import (
	"strconv"
	"strings"
)

var copyright = lazily(`(?i)(?:©|\(c\)|copyright)[^\d\n]{0,30}((?:19|20)\d\d)(?:\s?[-–]\s?((?:19|20)\d\d))?`)

// copyrightYear is the year of the copyright line at the end of the story, the later one of "2010–2023", 0 if there is none.
func copyrightYear(text string) int {
	const tail = 4000 // bytes
	text = text[max(0, len(text)-tail):]
	year := 0
	for _, m := range copyright().FindAllStringSubmatch(text, -1) {
		y := m[1]
		if m[2] != "" {
			y = m[2]
		}
		n, _ := strconv.Atoi(y)
		year = max(year, n)
	}
	return year
}

var yearNumber = lazily(`\b(?:19|20)\d\d\b`)

// weekdayFits finds the year of a date without one from weekdays named beside dates without a year
// ("Wednesday, Feb. 16", or the slug's own): the only year among those the story names, and the one
// after the latest, in which they all fit. 0 if there is no such pair or no such year.
func weekdayFits(text string, slug moment) int {
	text = cutRunes(text, maxEvidence)
	pairs := weekdayPairs(text)
	if slug.weekday > 0 {
		pairs = append(pairs, slug)
	}
	if len(pairs) == 0 {
		return 0
	}
	years := map[int]bool{}
	latest := 0
	for _, s := range yearNumber().FindAllString(text, -1) {
		y, _ := strconv.Atoi(s)
		years[y] = true
		latest = max(latest, y)
	}
	if latest > 0 {
		years[latest+1] = true
	}
	fit := 0
	for y := range years {
		if !fitsAll(pairs, y, slug) {
			continue
		}
		if fit != 0 {
			return 0
		}
		fit = y
	}
	return fit
}

// fitsAll: the weekdays are right if the slug is of that year and each date is the one nearest to it.
func fitsAll(pairs []moment, year int, slug moment) bool {
	slug.year = year
	if !slug.valid() {
		return false
	}
	for _, p := range pairs {
		ok := false
		for _, y := range []int{year - 1, year, year + 1} {
			p.year = y
			if diff := slug.daysAfter(p); p.valid() && diff > -183 && diff < 183 && p.iso() == p.weekday {
				ok = true
			}
		}
		if !ok {
			return false
		}
	}
	return true
}

// weekdayPairs lists the dates without a year that have their weekday beside them.
func weekdayPairs(text string) []moment {
	var out []moment
	for _, at := range anyWeekday().FindAllStringIndex(text, 200) {
		toks := tokens(cutRunes(text[at[0]:], 40))
		if m, _, ok := readMoment(toks, 0); ok && m.year == 0 && strings.HasSuffix(toks[0].text, "day") {
			out = append(out, m)
		}
	}
	return out
}
