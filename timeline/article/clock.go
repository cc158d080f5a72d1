package article

import (
	"strings"

	"dateline/timeline/edtf"
)

// readClock reads 18:16:43, 18.16 BST, 6:16 p.m. ET, 6pm, 1816 GMT, 18h16.
func readClock(toks []token, i int, day moment) (moment, int, bool) {
	c, next, sure := clockNumbers(toks, i)
	if next == i {
		return moment{}, i, false
	}
	halved := false
	if half := at(toks, next).lower(); (half == "am" || half == "pm") && c.Hour >= 1 && c.Hour <= 12 && len(toks[i].text) <= 2 {
		c.Hour %= 12
		if half == "pm" {
			c.Hour += 12
		}
		sure, halved = true, true
		next++
		if at(toks, next).is(".") {
			next++
		}
	}
	zone, after := readZone(toks, next, day)
	if !sure && (after == next || !c.HasMinute) || c.Hour > 23 || c.Minute > 59 || c.Second > 59 {
		return moment{}, i, false
	}
	c.Zone = zone
	return moment{clock: c, hasClock: true, halved: halved}, after, true
}

// clockNumbers reads the hour, minute and second of a clock time, which is sure where no zone and no half of the day must tell it from
// other numbers. It gives i if there is none.
func clockNumbers(toks []token, i int) (c edtf.Clock, next int, sure bool) {
	h := at(toks, i)
	if h.kind != number || h.num < 0 {
		return c, i, false
	}
	c.Hour = h.num
	sep, mins := at(toks, i+1), at(toks, i+2)
	switch {
	case len(h.text) <= 2 && (sep.is(":") || sep.is(".") || sep.lower() == "h" || sep.is("：")) && mins.kind == number && len(mins.text) == 2 && tight(toks, i, i+3):
		c.Minute, c.HasMinute = mins.num, true
		return c, readSeconds(toks, i+3, &c), !sep.is(".")
	case len(h.text) <= 2 && isSign(sep, "時时點点시") && mins.kind == number && len(mins.text) <= 2 && isSign(at(toks, i+3), "分분"): // 18時16分
		c.Minute, c.HasMinute = mins.num, true
		return c, i + 4, true
	case len(h.text) == 4:
		c.Hour, c.Minute, c.HasMinute = h.num/100, h.num%100, true
	case len(h.text) > 2:
		return c, i, false
	}
	return c, i + 1, false
}

// readSeconds reads ":43" and ":43.125" behind hour and minute.
func readSeconds(toks []token, i int, c *edtf.Clock) int {
	s := at(toks, i+1)
	if !at(toks, i).is(":") || s.kind != number || len(s.text) != 2 {
		return i
	}
	c.Second, c.HasSecond = s.num, true
	if i += 2; at(toks, i).is(".") && at(toks, i+1).kind == number && tight(toks, i-1, i+2) {
		i += 2
	}
	return i
}

// isSign: the word is one of the signs.
func isSign(t *token, signs string) bool { return t.kind == word && strings.Contains(signs, t.text) }

// readZone reads GMT, EST, Z, +0200, GMT+3 after a time; it gives the token it began at if there is none.
func readZone(toks []token, i int, day moment) (string, int) {
	j := i
	if at(toks, i).is("(") {
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
	glued := sign.end == h.start && at(toks, j-1).end == sign.start
	if h.kind == number && (glued && (sign.is("+") || sign.is("-") || sign.is("−")) || t.is("+")) {
		minutes, next := offsetMinutes(toks, j+1)
		if next == j+1 {
			return zone, j
		}
		if j = next; !sign.is("+") {
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

// offsetMinutes reads the hours of an offset, and its minutes: "0200", "3", "05:30". It gives i if the number is none.
func offsetMinutes(toks []token, i int) (minutes, next int) {
	h := at(toks, i)
	switch m := at(toks, i+2); {
	case len(h.text) == 4:
		return h.num/100*60 + h.num%100, i + 1
	case len(h.text) > 2:
		return 0, i
	case at(toks, i+1).is(":") && m.kind == number && len(m.text) == 2:
		return h.num*60 + m.num, i + 3
	}
	return h.num * 60, i + 1
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
