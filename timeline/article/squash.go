package article

import (
	"slices"
	"strings"
)

// Slugs and stamps whose line break was lost.

// buriedSlug finds a slug behind a caption or a stamp in the same line: "By A Writer
// LONDON | Tue Mar 15, 2011 LONDON (Reuters) - Text". Only a known agency in brackets
// with a dash after it is sure enough.
func buriedSlug(par string) (slug, bool) {
	head := cutRunes(par, 400)
	for from := 0; ; {
		i := strings.Index(head[from:], "(")
		if i < 0 {
			return slug{}, false
		}
		i += from
		from = i + 1
		n := strings.Index(head[i:], ")")
		if n < 0 || n > 30 {
			continue
		}
		name := agencyNamed(head[i+1 : i+n])
		rest := strings.TrimLeftFunc(par[i+n+1:], blank)
		text := strings.TrimLeftFunc(strings.TrimLeft(rest, "-–—_"), blank)
		if name == "" || len(rest) == len(text) || text == "" {
			continue
		}
		return slug{end: len(par) - len(text), place: placeName(lastPlace(head[:i])), agency: name, moment: timestamp(head[:i])}, true
	}
}

// stampAndSlug takes the slug that stands right behind the stamp sl of par in the same line together with it: "LONDON | Tue Mar 15,
// 2011 11:20 pm GMT LONDON (Reuters) - Text".
func stampAndSlug(par string, sl slug) slug {
	next, ok := readSlug(par[sl.end:])
	if !ok || next.agency == "" {
		return sl
	}
	next.end += sl.end
	if next.moment.month == 0 {
		next.moment = sl.moment
	}
	return next
}

// datedSlug finds a slug behind a byline and a full date in the same line: "By A Writer Tuesday, June 6, 2000; Page B02
// LIMA, June 5 -- Text". Only a place in capitals with a day of its own is sure enough.
func datedSlug(par string) (slug, bool) {
	head := cutRunes(par, 400)
	toks := tokens(head)
	var stamp moment
	for i := 1; i+1 < len(toks); i++ {
		at := toks[i].start
		if m, _, ok := readMoment(toks, i); ok && m.year > 0 {
			stamp = m
		}
		if stamp.year == 0 || toks[i].kind != word || !isUpper(toks[i].text) || len(toks[i].text) < 3 || head[at-1] != ' ' {
			continue
		}
		if s, ok := readSlug(par[at:]); ok && s.place != "" && s.moment.month > 0 && s.moment.year == 0 {
			s.end += at
			if s.moment.year = stamp.year; s.moment.month > stamp.month {
				s.moment.year-- // December's, told in January
			}
			return s, true
		}
	}
	return slug{}, false
}

// squashedStamp reads a stamp whose line break was lost: "February 11, 2011 | By A. Writer, CNN Text". Only a full
// date, a bar and a byline are sure enough: a date and a bar alone are the row of a table.
func squashedStamp(par string) (slug, bool) {
	const longest = 10 // words of a byline
	toks := tokens(cutRunes(par, maxSlug))
	i := 0
	for i < len(toks) && (toks[i].is(":") || labels[toks[i].lower()] == published) {
		i++
	}
	if at(toks, i).lower() == "by" {
		return bylineStamp(par, toks)
	}
	m, i, ok := readMoment(toks, i)
	if !ok || !m.full() {
		return slug{}, false
	}
	if c, next, ok := readClock(toks, i, m); ok {
		m.clock, m.hasClock, i = c.clock, true, next
	}
	if !at(toks, i).is("|") || at(toks, i+1).lower() != "by" || i+2 >= len(toks) {
		return slug{}, false
	}
	out := slug{end: toks[i+2].start, moment: m}
	for j := i + 2; j < min(len(toks), i+2+longest); j++ {
		if t := toks[j]; t.kind == word && at(toks, j-1).is(",") && agencyNamed(t.text) != "" && t.end < len(par) {
			out.end, out.agency = len(par)-len(strings.TrimLeftFunc(par[t.end:], blank)), agencyNamed(t.text)
			break
		}
	}
	return out, len(strings.TrimSpace(par[out.end:])) > 0
}

// bylineStamp reads the stamp of a paragraph that begins with its writer: "By Ana Reis Tidewater Post 6:43 pm | Friday,
// March 3rd, 2017 The text". The date has its weekday and a bar before it.
func bylineStamp(par string, toks []token) (slug, bool) {
	const longest = 16 // tokens of names and clock
	for i := 2; i < min(len(toks), longest); i++ {
		if !toks[i-1].is("|") {
			continue
		}
		m, next, ok := readMoment(toks, i)
		if !ok || !m.full() || m.weekday != m.iso() || next >= len(toks) || !capitalised(toks[next].text) {
			return slug{}, false
		}
		return slug{end: toks[next].start, moment: m}, true
	}
	return slug{}, false
}

// gluedByline is the byte at which the first sentence begins into which the writer and the day run, the end where a page’s number
// ends the paragraph, 0 if there is neither: "By Ana Ruiz Tuesday, June 6, 2000; Page B02 The minister flew", "Envoys meet Ana Ruiz,
// foreign correspondent Tuesday May 2, 2023 The minister flew". A weekday and a full date right behind a writer or a job are sure
// enough.
func gluedByline(par string) int {
	const fewest = 8 // words of a sentence
	toks := tokens(cutRunes(par, maxSlug))
	day := slices.IndexFunc(toks, func(t token) bool { return weekdayOf(t.text) > 0 })
	if day < 2 || !isByline(toks[:day]) && !jobs[toks[day-1].lower()] {
		return 0
	}
	m, i, ok := readMoment(toks, day)
	if !ok || !m.full() || m.day == 0 {
		return 0
	}
	if at(toks, i).is(";") && at(toks, i+1).lower() == "page" {
		for i += 3; i < len(toks) && toks[i].start == toks[i-1].end; i++ { // "; Page A06"
		}
		if i >= len(toks) && len(par) <= maxSlug {
			return len(par)
		}
	}
	for n := 1; n <= 3 && i+n < len(toks); n++ { // the name of the paper
		if agencyNamed(par[toks[i].start:toks[i+n-1].end]) != "" || isHouse(toks[i:i+n]) {
			i += n
			break
		}
	}
	if t := at(toks, i); opensText(par, t, fewest) && endsSentence(par) {
		return t.start
	}
	return 0
}

// opensText: the word opens a text of so many words or more.
func opensText(par string, t *token, fewest int) bool {
	return t.kind == word && capitalised(t.text) && len(strings.Fields(par[t.start:])) >= fewest
}

// gluedStamp is the byte at which the first sentence begins into which a stamp runs, 0 if there is none: "22 May 2013 04.17 BST The
// minister flew", "Last modified on Mon 3 Sep 2018 11.05 BST. Envoys met", "date 2021-05-03 Envoys met". A full date is sure
// enough behind a label, or with a clock time and its zone.
func gluedStamp(par string) int {
	head := cutRunes(par, maxSlug)
	if !strings.ContainsAny(head[:min(len(head), 60)], "0123456789") {
		return 0
	}
	toks := tokens(head)
	first, labelled := labelsOfStamp(toks)
	if first > 0 && !labelled {
		return 0 // "On 22 May 2013 …"
	}
	m, i, ok := readMoment(toks, first)
	fewest := 5 // words of a sentence
	switch {
	case labelled && ok && len(at(toks, first).text) == 4:
		fewest = 2 // "date 2021-05-03 Harbour News"
	case labelled && !ok:
		m, i, ok = readMoment(toks, clocksOfStamp(toks, first))
	}
	if !ok || !m.full() {
		return 0
	}
	i, zoned := clockOfStamp(toks, i, m)
	if !labelled && !zoned {
		return 0
	}
	i = skipMarks(toks, i, ".|")
	t := at(toks, i)
	_, label := labels[t.lower()]
	if label && labelled {
		if next := gluedStamp(par[t.start:]); next > 0 {
			return t.start + next // "Posted: May 3, 2017 6:31 PM ET | Updated: May 3, 2017 7:12 PM ET The minister flew"
		}
	}
	if label || namesOther(t) || !opensText(par, t, fewest) || t.start == toks[i-1].end || isTitleWithDay(par, labelled) {
		return 0
	}
	return t.start
}

// namesOther: the word opens a byline or another field of a stamp.
func namesOther(t *token) bool { return writtenBy[t.lower()] || keys[t.lower()] }

// labelsOfStamp is the token behind the labels with which a stamp begins, and the small words beside them.
func labelsOfStamp(toks []token) (i int, labelled bool) {
	for ; i < len(toks); i++ {
		w := toks[i].lower()
		if _, ok := labels[w]; ok {
			labelled = true
		} else if !fillers[w] && !toks[i].is(":") {
			break
		}
	}
	return i, labelled
}

// clockOfStamp is the token behind the clock time that follows the day of a stamp; zoned: day or time have a zone.
func clockOfStamp(toks []token, i int, m moment) (next int, zoned bool) {
	for at(toks, i).is(",") || at(toks, i).is("|") || at(toks, i).lower() == "at" {
		i++
	}
	c, next, ok := readClock(toks, i, m)
	if !ok {
		return i, m.hasClock && m.clock.Zone != ""
	}
	last := at(toks, next-1)
	return next, c.clock.Zone != "" || isZoneName(last.text) || isZone(last)
}

// isTitleWithDay: a line without a full stop that is short enough to be a title is no sentence behind a stamp if all of it is one, or
// no label says whose the day is.
func isTitleWithDay(par string, labelled bool) bool {
	if endsSentence(par) || len(par) > maxHeadline {
		return false
	}
	_, _, line := readLine(par)
	return line || !labelled
}

// clocksOfStamp is the token behind the clock time of a stamp that stands before its day, and behind the same hour in another zone:
// "Updated 0915 GMT (1715 HKT) August 7, 2015".
func clocksOfStamp(toks []token, i int) int {
	for {
		from := i
		if at(toks, from).is("(") {
			from++
		}
		_, end, clock := readClock(toks, from, moment{})
		if !clock {
			return i
		}
		if i = end; at(toks, i).is(")") || at(toks, i).is(",") {
			i++
		}
	}
}

var yearedCredit = lazily(` ` + wireRE + ` 20\d\d ?/ ?(?:\p{Lu}[\p{Lu}.'’-]+ )+\p{Lu}\p{Ll}`)

// gluedCaption is the byte at which a story begins into which a caption runs that ends with its agency, a year and a name in
// capitals, 0 if none does: "Guards ride on the roof of a bus on May 25, 2019 AFP 2019/ ANA RUIZ The army of".
func gluedCaption(par string) int {
	const longest = 500 // bytes of a caption
	head := cutRunes(par, longest)
	if !strings.Contains(head, " 20") || !strings.Contains(head, "/") {
		return 0
	}
	at := yearedCredit().FindStringIndex(head)
	if at == nil {
		return 0
	}
	return strings.LastIndexByte(head[:at[1]], ' ') + 1
}

// timestamp gives the last full date with a clock time in s, zero if there is none.
func timestamp(s string) moment {
	var out moment
	toks := tokens(s)
	for i := range toks {
		if m, next, ok := readMoment(toks, i); ok && m.year > 0 {
			if c, _, ok := readClock(toks, next, m); ok {
				out, out.clock, out.hasClock = m, c.clock, true
			}
		}
	}
	return out
}

// lastPlace gives the words in capitals at the end of s: "… EDT WASHINGTON " → "WASHINGTON".
func lastPlace(s string) string {
	toks := tokens(s)
	j := len(toks)
	for j > 0 && toks[j-1].kind == word && isUpper(toks[j-1].text) && !isZone(&toks[j-1]) {
		if _, zone := zoneOf(toks[j-1].text, moment{}); zone {
			break
		}
		j--
	}
	if j == len(toks) {
		return ""
	}
	return s[toks[j].start:toks[len(toks)-1].end]
}
