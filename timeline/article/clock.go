package article

import (
	"strings"

	"dateline/timeline/edtf"
)

// readClock reads 18:16:43, 18.16 BST, 6:16 p.m. ET, 6pm, 1816 GMT, 18h16.
func readClock(toks []token, i int, day moment) (moment, int, bool) {
	h := at(toks, i)
	if h.kind != number || h.num < 0 {
		return moment{}, i, false
	}
	c := edtf.Clock{Hour: h.num}
	sep, mins := at(toks, i+1), at(toks, i+2)
	next := i + 1
	halved := false
	needsMore := true // it takes a zone or am/pm to make it a time
	switch {
	case len(h.text) <= 2 && (sep.is(":") || sep.is(".") || sep.lower() == "h" || sep.is("：")) && mins.kind == number && len(mins.text) == 2 && tight(toks, i, i+3):
		c.Minute, c.HasMinute = mins.num, true
		next = i + 3
		needsMore = sep.is(".")
		if s := at(toks, next+1); at(toks, next).is(":") && s.kind == number && len(s.text) == 2 {
			c.Second, c.HasSecond = s.num, true
			next += 2
			if at(toks, next).is(".") && at(toks, next+1).kind == number && tight(toks, next-1, next+2) {
				next += 2 // fractions of a second
			}
		}
	case len(h.text) <= 2 && isSign(sep, "時时點点시") && mins.kind == number && len(mins.text) <= 2 && isSign(at(toks, i+3), "分분"): // 18時16分
		c.Minute, c.HasMinute = mins.num, true
		next, needsMore = i+4, false
	case len(h.text) == 4:
		c.Hour, c.Minute, c.HasMinute = h.num/100, h.num%100, true
	case len(h.text) > 2:
		return moment{}, i, false
	}
	if half := at(toks, next).lower(); (half == "am" || half == "pm") && c.Hour >= 1 && c.Hour <= 12 && len(h.text) <= 2 {
		c.Hour %= 12
		if half == "pm" {
			c.Hour += 12
		}
		needsMore, halved = false, true
		next++
		if at(toks, next).is(".") {
			next++
		}
	}
	zone, after := readZone(toks, next, day)
	if needsMore && (after == next || !c.HasMinute) || c.Hour > 23 || c.Minute > 59 || c.Second > 59 {
		return moment{}, i, false
	}
	c.Zone = zone
	return moment{clock: c, hasClock: true, halved: halved}, after, true
}

// isSign: the word is one of the signs.
func isSign(t *token, signs string) bool { return t.kind == word && strings.Contains(signs, t.text) }

// readZone reads GMT, EST, Z, +0200, GMT+3 after a time; it gives the token it began at if there is none.
func readZone(toks []token, i int, day moment) (string, int) {
	j := i
	if at(toks, j).is("(") {
		j++
	}
	t := at(toks, j)
	zone := ""
	if t.kind == word {
		z, ok := zoneOf(t.text, day)
		if !ok && !isZoneName(t.text) {
			return "", i
		}
		zone = z
		j++
	}
	sign, h := at(toks, j), at(toks, j+1)
	if (sign.is("+") || sign.is("-") || sign.is("−")) && h.kind == number && sign.end == h.start && at(toks, j-1).end == sign.start || t.is("+") && h.kind == number {
		minutes := 0
		switch {
		case len(h.text) == 4:
			minutes = h.num/100*60 + h.num%100
			j += 2
		case len(h.text) <= 2 && at(toks, j+2).is(":") && at(toks, j+3).kind == number && len(at(toks, j+3).text) == 2:
			minutes = h.num*60 + at(toks, j+3).num
			j += 4
		case len(h.text) <= 2:
			minutes = h.num * 60
			j += 2
		default:
			return zone, j
		}
		if !sign.is("+") {
			minutes = -minutes
		}
		if minutes > -15*60 && minutes < 15*60 {
			zone = offset(minutes)
		}
	}
	if j > i && at(toks, i).is("(") {
		if !at(toks, j).is(")") {
			return "", i
		}
		j++
	}
	return zone, j
}

// isZoneName: capitals that end as the names of time zones do ("MVT", "AMT"). Beside a clock they name its zone, known or not.
func isZoneName(w string) bool {
	return len(w) >= 3 && len(w) <= 5 && w[len(w)-1] == 'T' && isUpper(w)
}

func isZone(t *token) bool {
	switch t.lower() {
	case "gmt", "utc":
		return true
	}
	return false
}
