package en

import "dateline/timeline/timex/internal/lang"

// number reads a count: 20, 1,000, twenty-five, a hundred, a, an, a couple of, half a dozen.
func number(m *lang.Matcher, i int) (int, int32) {
	t := &m.Toks[i]
	next := func(d int) *lang.Token {
		if i+d < len(m.Toks) {
			return &m.Toks[i+d]
		}
		return nil
	}
	switch {
	case m.In(t, "a", "an"):
		switch {
		case m.Equal(next(1), "couple") && m.Equal(next(2), "of"):
			return 3, 2
		case m.Equal(next(1), "couple"):
			return 2, 2
		case m.Equal(next(1), "dozen"):
			return 2, 12
		case next(1) != nil && next(1).Is(lang.Number) && next(1).Val >= 100:
			n, v := cardinal(m, i+1)
			return n + 1, v
		}
		return 1, 1
	case m.Equal(t, "couple"):
		if m.Equal(next(1), "of") {
			return 2, 2
		}
		if i > 0 && m.In(&m.Toks[i-1], "last", "past", "next", "first") {
			return 1, 2
		}
		return 0, 0
	case m.Equal(t, "dozen"):
		if i > 0 && m.In(&m.Toks[i-1], "last", "past", "next", "first") {
			return 1, 12
		}
		return 0, 0
	case m.Equal(t, "half"):
		if m.Equal(next(1), "a") && m.Equal(next(2), "dozen") {
			return 3, 6
		}
		if m.Equal(next(1), "dozen") {
			return 2, 6
		}
		return 0, 0
	}
	return cardinal(m, i)
}

// cardinal reads a count in digits or words.
func cardinal(m *lang.Matcher, i int) (int, int32) {
	if t := &m.Toks[i]; t.Is(lang.Digits | lang.Grouped) {
		if i+1 < len(m.Toks) && m.Toks[i+1].Is(lang.Number) && m.Toks[i+1].Val >= 1000 {
			return 2, t.Val * m.Toks[i+1].Val
		}
		return 1, t.Val
	}
	n, total, part := 0, int32(0), int32(0) // part is what is below the next thousand
	for i+n < len(m.Toks) {
		t := &m.Toks[i+n]
		if n > 0 && joinsNumber(m, i+n, total, part) {
			n++
			continue
		}
		if !t.Is(lang.Number) || n > 0 && t.Has(lang.NewPara) {
			break
		}
		switch v := t.Val; {
		case v >= 1000:
			total += max(part, 1) * v
			part = 0
		case v == 100:
			part = max(part, 1) * 100
		case part == 0 || part%100 == 0 || part%10 == 0 && v < 10 && part%100 >= 20:
			part += v
		default:
			return n, total + part
		}
		n++
		if total > 1e6 {
			break
		}
	}
	return n, total + part
}

// joinsNumber: token k joins the number words before it, which have come to total and part, to the one behind it: the dash of
// "twenty-five", the "and" of "a hundred and five".
func joinsNumber(m *lang.Matcher, k int, total, part int32) bool {
	t, n := &m.Toks[k], next(m, k)
	if !n.Is(lang.Number) {
		return false
	}
	return m.Equal(t, "-") && !t.Has(lang.Spaced) && part >= 20 && part%10 == 0 && n.Val < 10 ||
		m.Equal(t, "and") && (part >= 100 || part == 0 && total > 0) && n.Val < 100
}

// few reads a count that is not told: several, a few, some.
func few(m *lang.Matcher, i int) (int, int32) {
	n := 0
	if m.Equal(&m.Toks[i], "a") {
		n = 1
	}
	if i+n >= len(m.Toks) {
		return 0, 0
	}
	t := &m.Toks[i+n]
	switch {
	case n == 1 && m.In(t, "few"):
		return 2, 1
	case n == 1 && m.Equal(t, "number") && i+2 < len(m.Toks) && m.Equal(&m.Toks[i+2], "of"):
		return 3, 1
	case n == 1 && m.In(t, "good", "great") && i+2 < len(m.Toks) && m.Equal(&m.Toks[i+2], "many"):
		return 3, 1
	case n == 0 && m.In(t, "several", "few", "some", "many", "various", "numerous", "countless"):
		return 1, 1
	}
	return 0, 0
}

// year reads 1989, nineteen eighty-nine, two thousand three, twenty twenty-three.
func year(m *lang.Matcher, i int) (int, int32) {
	t, n := &m.Toks[i], next(m, i)
	switch {
	case t.Is(lang.Digits):
		if t.Len() == 4 && t.Val >= 1000 && t.Val < 2200 && !(i > 0 && moneyBefore(m, i)) {
			return 1, t.Val
		}
	case !t.Is(lang.Number):
	case t.Val == 1 && m.Equal(n, "thousand"):
		return yearOfThousand(m, i)
	case t.Val == 2 && m.Equal(n, "thousand"):
		n, v := cardinal(m, i)
		if v > 2000 && v < 2100 || v == 2000 && m.Equal(prev(m, i), "year") { // "two thousand" alone counts things
			return n, v
		}
	case t.Val >= 11 && t.Val <= 20 && n.Is(lang.Number):
		return yearOfHundreds(m, i)
	}
	return 0, 0
}

// yearOfThousand reads a year as deeds write it: "this third day of May one thousand nine hundred and forty-nine".
func yearOfThousand(m *lang.Matcher, i int) (int, int32) {
	if p := prev(m, i); i+2 < len(m.Toks) && (p.Is(lang.Month) || m.In(p, ",", "year", "lord")) {
		if n, v := cardinal(m, i); v > 1099 && v < 2000 {
			return n, v
		}
	}
	return 0, 0
}

// yearOfHundreds reads nineteen eighty-nine, nineteen hundred.
func yearOfHundreds(m *lang.Matcher, i int) (int, int32) {
	t, u := &m.Toks[i], &m.Toks[i+1]
	if u.Val >= 10 && u.Val < 100 {
		n, v := cardinal(m, i+1)
		if v >= 10 && v < 100 {
			return n + 1, t.Val*100 + v
		}
	}
	if u.Val == 100 && t.Val < 20 {
		return 2, t.Val * 100
	}
	return 0, 0
}

// moneyBefore: the mark before the number makes it an amount or a part of a longer one.
func moneyBefore(m *lang.Matcher, i int) bool {
	p := &m.Toks[i-1]
	if m.Toks[i].Has(lang.Spaced) || p.Len() == 0 {
		return false
	}
	switch m.Text[p.End-1] {
	case '$', '#', '+', '@', '_', '=', '\\':
		return true
	}
	s := m.Text[p.Start:p.End]
	return s == "£" || s == "€" || s == "¥" || s == "₹"
}
