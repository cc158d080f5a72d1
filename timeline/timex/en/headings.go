package en

import "dateline/timeline/timex/internal/lang"

// headings are numbers that are dates for where they stand: alone on a line, or opening
// an entry of a chronology.
func headings() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "<year> opens a line",
			Why:     "in prose a number below 1900 needs a word such as “in”; a heading and an entry need none",
			Pattern: "DDDD",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				v := m.Val(0)
				if v < 1000 || v > 2100 || !opensLine(m) || !closesEntry(m) && !yearLines(m) || figures(m) {
					return false
				}
				r.SetDate(v, 0, 0)
				return true
			},
			Examples: []lang.Example{
				{In: "The siege\n\n[1453]\n\nIn spring the sultan came.", Value: "1453"},
				{In: "How it came about\n\n* [1648] - Two peaces are signed.", Value: "1648"},
				{In: "How it came about\n\n[1815]: A congress closes.", Value: "1815"},
				{In: "1147\nA crusade of 1147 to 1149\n\n[1170]\nA bishop is killed", Value: "1170"},
				{In: "1. [1848] - Towns rise.\n2. 1849 - They are beaten.", Value: "1848"},
				{In: "[1804] The colony declares its independence.\n1806 The emperor is slain.", Value: "1804"},
				{In: "1804 people fled.\n1806 came back."},
				{In: "The shares of the mill\n1200\n1350\n1410\n"},
				{In: "He had paid\n1650 florins for it."},
			},
		},
		{
			Name:    "<day> below a month",
			Why:     "below “June 1967” an entry gives its day alone",
			Pattern: "DAYN",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if n := m.After(0); n.Has(lang.NewLine) || !opensLine(m) || !closesEntry(m) || n != nil && !n.Has(lang.Spaced) && isDigitTok(m.After(1)) {
					return false
				}
				month := headingMonth(m)
				if month == 0 {
					return false
				}
				r.SetDate(0, month, m.Val(0))
				return true
			},
			Examples: []lang.Example{
				{In: "May\n\n[3]: The envoy lands.\n\n[5] - He leaves.", Value: "2023-05-03"},
				{In: "**May**\n\n- [3rd] — The envoy lands.", Value: "2023-05-03"},
				{In: "What he asked for\n\n3: A treaty."},
				{In: "May\n\n3 envoys landed."},
			},
		},
	}
}

// opensLine: nothing but marks, or the number of an entry, stands before the match on its line.
func opensLine(m *lang.Matcher) bool {
	if i := m.Start; i > 1 && m.In(&m.Toks[i-1], ".", ")") && m.Toks[i-2].Is(lang.Digits) && m.Toks[i-2].Len() < 3 && m.Toks[i].Has(lang.Spaced) && (i == 2 || m.Toks[i-2].Has(lang.NewLine)) {
		return true // "4. 1849"
	}
	for d := 0; m.At(d-1) != nil && !m.At(d).Has(lang.NewLine); d-- {
		if p := m.At(d - 1); !p.Is(lang.Punct) || m.In(p, ",", "(", "$", "#") {
			return false
		}
	}
	return true
}

// closesEntry: what follows the match is the end of its line, or a mark that parts the date of an
// entry from its text.
func closesEntry(m *lang.Matcher) bool {
	d := 0
	for m.Equal(m.After(d), "*") {
		d++
	}
	n := m.After(d)
	switch {
	case n == nil, n.Has(lang.NewLine):
		return true
	case m.In(n, ":", "|", "—", "_"):
		return true
	}
	return m.In(n, "-", "–") && n.Has(lang.Spaced) && m.After(d+1).Has(lang.Spaced)
}

// yearLines: the digits open a line, and so do later digits of a year the next of the lines that digits open, or earlier
// ones the one before: a chronology without marks. A capital follows the digits, or another mark than a stop.
func yearLines(m *lang.Matcher) bool {
	const far = 400 // tokens
	opens := func(i int) bool {
		if i+1 >= len(m.Toks) || !m.Toks[i].Has(lang.NewLine) && i > 0 || !isYearTok(&m.Toks[i]) {
			return false
		}
		next := &m.Toks[i+1]
		return next.Has(lang.Capital) && next.Has(lang.Spaced) || m.In(next, "-", "–", "(", "/", "\"", "“", "|")
	}
	if !opens(m.Start) {
		return false
	}
	v := m.At(0).Val
	for i := m.Start + 1; i < len(m.Toks) && i-m.Start < far; i++ {
		if opens(i) {
			return m.Toks[i].Val >= v
		}
	}
	for i := m.Start - 1; i >= 0 && m.Start-i < far; i-- {
		if opens(i) {
			return m.Toks[i].Val <= v
		}
	}
	return false
}

// figures: a number stands alone on the line before or behind.
func figures(m *lang.Matcher) bool {
	alone := func(d int) bool { return m.At(d).Has(lang.NewLine) || m.Start+d == 0 }
	return m.At(-1).Is(lang.Digits|lang.Grouped|lang.Decade) && alone(0) && alone(-1) ||
		m.After(0).Is(lang.Digits|lang.Grouped|lang.Decade) && m.After(1).Has(lang.NewLine)
}

// headingMonth is the month that stands alone on a line above the match, with or
// without its year, and between which and the match no other line stands alone; 0 for none.
func headingMonth(m *lang.Matcher) int {
	const far = 600 // tokens
	i := m.Start
	for i > 0 && m.Start-i < far {
		end := i // the line before token end
		for i--; i > 0 && !m.Toks[i].Has(lang.NewLine); i-- {
		}
		month, other := 0, false
		for j := i; j < end; j++ {
			switch t := &m.Toks[j]; {
			case t.Is(lang.Month) && t.Has(lang.Capital) && month == 0:
				month = int(t.Val)
			case t.Is(lang.Punct), t.Is(lang.Digits) && t.Len() == 4 && month > 0:
			default:
				other = true
			}
		}
		switch {
		case month > 0 && !other:
			return month
		case end-i < 8 && end < len(m.Toks) && m.Toks[i].Has(lang.NewPara) && m.Toks[end].Has(lang.NewPara) && !m.Toks[end-1].Is(lang.Punct) && !m.Toks[i].Is(lang.Digits|lang.Ordinal|lang.Punct):
			return 0 // another heading
		}
	}
	return 0
}
