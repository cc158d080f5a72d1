package en

import (
	"strconv"
	"strings"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// compounds are lengths told in two or three units, and what they count from or to.
func compounds() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "<n>h <n>min",
			Pattern: "[ ABOUT ] DIGITS h DIGITS min|mins|m",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.Val(1) > 99 || m.Val(2) > 59 {
					return false
				}
				r.Kind, r.Mod = lang.Duration, mods[m.Val(0)]
				r.Value = "PT" + strconv.Itoa(m.Val(1)) + "H" + strconv.Itoa(m.Val(2)) + "M"
				return true
			},
			Examples: []lang.Example{
				{In: "The train took [2h 47min] to the coast.", Value: "PT2H47M"},
				{In: "The film runs [1h 40mins].", Value: "PT1H40M"},
				{In: "She ran it in [3 h 12 min].", Value: "PT3H12M"},
				{In: "Section 2 h 4 and 2h 99min are wrong."},
			},
		},
		{
			Name:    "<n> <units> and <n> <units>",
			Why:     "a length told in two units is one length",
			Pattern: "[ ABOUT ] NUM UNIT [ , ] [ and ] NUM UNIT [ [ , ] and NUM UNIT ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				c, ok := compound(m)
				if !ok || m.In(m.After(0), "old") || m.In(m.After(0), "later") && m.Equal(m.At(2), ",") || m.First(3).Has(lang.Capital) {
					return false
				}
				r.Kind, r.Mod = lang.Duration, mods[m.Val(0)]
				r.Value = c.value(m)
				if lookAhead(m, r) {
					r.Step, r.Also = c.step(1)
				}
				return true
			},
			Examples: []lang.Example{
				{In: "They spoke for [two hours and 30 minutes].", Value: "PT2H30M"},
				{In: "He ruled for [a year and three months].", Value: "P1Y3M"},
				{In: "She ran it in [one minute 58.1 seconds].", Value: "PT1M58.1S"},
				{In: "He held on for [two years, three months and five days].", Value: "P2Y3M5D"},
				{In: "It will reopen in [a month and two weeks].", Value: "2023-07-28"},
				{In: "It took two years and five ships, three weeks and one year."},
				{In: "She was jailed for five years, and a month later she was freed."},
			},
		},
		{
			Name:    "<n> <units> and <n> <units> ago",
			Why:     "both lengths are counted, and the finer tells how exact it is",
			Pattern: "[ ABOUT ] NUM UNIT [ , ] [ and ] NUM UNIT [ [ , ] and NUM UNIT ] (ago|later|earlier|before|after|afterwards|prior|from) [ (now|today) ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				c, ok := compound(m)
				t := m.First(7)
				if !ok || m.First(3).Has(lang.Capital) || m.Equal(t, "from") != m.Has(8) || m.Equal(m.At(-1), "for") {
					return false
				}
				event := m.In(t, "before", "after") && eventFollows(m)
				sign := 1
				if m.In(t, "ago", "earlier", "before", "prior") {
					sign = -1
				}
				r.Mod, r.Counted = mods[m.Val(0)], true
				switch r.Step, r.Also = c.step(sign); {
				case m.Equal(t, "ago"):
				case m.Equal(t, "from"):
					r.From = lang.FromDateline
				case event:
					r.From, r.Length, r.Lone = lang.FromEvent, c.value(m), m.N-1
				default:
					r.From = lang.FromAntecedent
				}
				if r.Step.Unit < cal.Day {
					r.Fine, r.FineN = r.Step.Unit, r.Step.N
					if r.From == lang.FromAnchor {
						r.Kind = lang.Time
					}
				}
				return true
			},
			Examples: []lang.Example{
				{In: "He was seized [a month and two days ago].", Value: "2023-05-12"},
				{In: "It was signed [six years and seven months ago].", Value: "2016-11"},
				{In: "It opened on 3 May 2019; [two weeks and one day later] it burned.", Value: "2019-05-18"},
				{In: "The mandate ends [one year, two months and ten days from now].", Value: "2024-08-24"},
				{In: "The vote was held on 3 May 2019. He fell [a month and two days after] the vote.", Value: "2019-06-05"},
				{In: "It opened two years ago and three months later closed. She was held for a year and six days before that."},
			},
		},
		{
			Name:    "half a <unit> ago",
			Pattern: "[ ABOUT ] [ a ] half [ - ] [ a|an ] UNITONE (ago|later|earlier)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool { return setHalves(m, r, 0, toUnit(m.Val(1)), 2) },
			Examples: []lang.Example{
				{In: "It opened [half a century ago].", Value: "1973"},
				{In: "He left [half an hour ago].", Value: "2023-06-14"},
				{In: "They met on May 3 and [a half hour later] signed.", Value: "2023-05-03"},
				{In: "Half the crew left a year ago."},
			},
		},
		{
			Name:    "<n> and a half <units> ago",
			Pattern: "[ ABOUT ] CARD HALF [ - ] UNIT (ago|later|earlier|before|after|afterwards)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool { return setHalves(m, r, m.Val(1), toUnit(m.Val(3)), 4) },
			Examples: []lang.Example{
				{In: "It closed [two and a half years ago].", Value: "2020-12"},
				{In: "It fell in May 2001 and [one and a half years later] it rose.", Value: "2002-11"},
				{In: "He was traded [four and a half months ago].", Value: "2023-01"},
				{In: "It took two and a half years. Ago was not said."},
			},
		},
		{
			Name:    "a <unit> and a half ago",
			Pattern: "[ ABOUT ] NUM UNIT HALF (ago|later|earlier|before|after|afterwards)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool { return setHalves(m, r, m.Val(1), toUnit(m.Val(2)), 4) },
			Examples: []lang.Example{
				{In: "The war began [a year and a half ago].", Value: "2021-12"},
				{In: "He left [a week and a half ago].", Value: "2023-06-03"},
				{In: "It fell on 10 May 2001 and [a month and a half later] rose.", Value: "2001-06"},
				{In: "It took a year and a half; ago is a word."},
			},
		},
	}
}

// A length is one told in two units or three, from coarse to fine.
type length struct {
	n    [3]int
	unit [3]cal.Gran
}

// compound reads the length of a match whose slots 1 to 6 are its numbers and units; not
// ok where a unit is no finer than the one before it, or a count is two and a half.
func compound(m *lang.Matcher) (c length, ok bool) {
	for k := range c.n {
		slot := 1 + 2*k
		if k == 2 {
			slot = 5
		}
		if !m.Has(slot) {
			break
		}
		c.n[k], c.unit[k] = m.Val(slot), toUnit(m.Val(slot+1))
		if u := c.unit[k]; u == cal.Season || u == cal.Quarter || u == cal.Weekend || u > cal.Century || c.n[k] > 3000 || k > 0 && u >= c.unit[k-1] || c.unit[0] >= cal.Day && u < cal.Hour {
			return c, false
		}
	}
	return c, c.unit[1] != cal.None
}

// value writes a length as TIMEX3 does: P1Y3M, PT2H30M.
func (c *length) value(m *lang.Matcher) string {
	v := "P"
	for k := range c.n {
		if c.unit[k] == cal.None {
			break
		}
		n := strconv.Itoa(c.n[k])
		if w := m.Word(1 + 2*k); strings.Contains(w, ".") && m.First(1+2*k).Is(lang.Grouped) {
			n = w
		}
		part := isoLength(n, c.unit[k])[1:]
		if strings.Contains(v, "T") { // one T is enough
			part = strings.TrimPrefix(part, "T")
		}
		v += part
	}
	return v
}

// step makes two steps of a length: units of one kind add up, years to months and weeks
// to days; hours behind days tell nothing of the day.
func (c *length) step(sign int) (step, also lang.Step) {
	for k := range c.n {
		n, u := c.n[k], c.unit[k]
		switch u {
		case cal.None:
			continue
		case cal.Century:
			n, u = 100*n, cal.Year
		case cal.Decade:
			n, u = 10*n, cal.Year
		case cal.Fortnight:
			n, u = 2*n, cal.Week
		}
		to := &step
		switch {
		case !step.Set || step.Unit == u:
		case step.Unit == cal.Year && u == cal.Month:
			step.N, step.Unit = 12*step.N, cal.Month
		case step.Unit == cal.Week && u == cal.Day:
			step.N, step.Unit = 7*step.N, cal.Day
		case step.Unit == cal.Hour && u == cal.Minute:
			step.N, step.Unit = 60*step.N, cal.Minute
		case u < cal.Day && step.Unit >= cal.Day, u == cal.Second:
			continue
		default:
			to = &also
			if also.Unit == cal.Week && u == cal.Day {
				also.N, also.Unit = 7*also.N, cal.Day
			}
		}
		to.Set, to.Unit = true, u
		to.N += sign * n
	}
	return step, also
}

// setHalves reads n units and a half, before or after another time as slot k says.
// The half is told in the next finer unit; what months and a half lead to is a month.
func setHalves(m *lang.Matcher, r *lang.Reading, n int, g cal.Gran, k int) bool {
	t := m.First(k)
	if m.In(t, "before", "after") && eventFollows(m) {
		return false
	}
	half := 0
	switch g {
	case cal.Week:
		n, g = 7*n+4, cal.Day
	case cal.Month:
		half = 15
		if n == 0 {
			n, half, g = 15, 0, cal.Day
		}
	case cal.Year:
		n, g = 12*n+6, cal.Month
	case cal.Decade:
		n, g = 10*n+5, cal.Year
	case cal.Century:
		n, g = 100*n+50, cal.Year
	case cal.Minute, cal.Hour:
	default:
		return false
	}
	if m.Equal(t, "ago") {
		if g < cal.Day {
			r.Kind = lang.Time
		}
		r.Mod = mods[m.Val(0)]
		r.SetStep(-n, g, lang.FromAnchor)
		r.Counted = true
	} else if !setLater(m, r, t, n, g, mods[m.Val(0)]) {
		return false
	}
	setHalfMonth(r, half)
	return n < 100000
}

// setHalfMonth counts on half a month in the direction of the step, and leaves a month.
func setHalfMonth(r *lang.Reading, days int) {
	if days == 0 {
		return
	}
	if r.Step.N < 0 {
		days = -days
	}
	r.Also, r.Coarse = lang.Step{Set: true, N: days, Unit: cal.Day}, cal.Month
}

// lookAhead says whether a length behind "in" may be a date to come: "will vote in two
// years", not "can be reached in two hours", where it is how long a thing takes, nor "goes
// there for the second time in two years".
func lookAhead(m *lang.Matcher, r *lang.Reading) bool {
	if !m.Equal(m.At(-1), "in") || m.Val(0) != 0 || superlative(m) || ability(m) || onceDone(m) || m.Equal(m.At(-2), "time") && m.At(-3) != nil && m.At(-3).Is(lang.Ordinal) {
		return false
	}
	if m.In(m.After(0), "when", "where") {
		return false // in a year when nobody won
	}
	r.Ahead, r.Counted = true, true
	return true
}

// ability: the verb before "in" says what can be done, and so how long it takes.
func ability(m *lang.Matcher) bool {
	for j := m.Start - 2; j >= 0 && m.Start-j < 14; j-- {
		t := &m.Toks[j]
		switch {
		case m.In(t, "can", "cannot", "could", "able", "unable", "enough"):
			return !m.Equal(next(m, j), "be") || m.In(t, "can", "cannot")
		case t.Is(lang.Future|lang.Modal) && !t.Is(lang.Month), t.Is(lang.Punct) && !m.In(t, "-", "'") && !m.Possessive(t):
			return false
		}
	}
	return false
}

// onceDone: the verb before "in" says what a thing would do, and so how long it would take once it is there: "the plan would
// balance its books in two years". What somebody says he would do in two years is to come.
func onceDone(m *lang.Matcher) bool {
	const far = 20 // tokens
	for j := m.Start - 2; j >= 0 && m.Start-j < far && !endsSentence(m, j); j-- {
		t := &m.Toks[j]
		switch {
		case m.Equal(t, "would"):
			return !saidBefore(m, j)
		case t.Is(lang.Future | lang.Modal | lang.Have | lang.Be):
			return false
		}
	}
	return false
}

// saidBefore: before token j the sentence, or the one before it, tells who said what it says, or the sentence of which day.
func saidBefore(m *lang.Matcher, j int) bool {
	const far = 40 // tokens
	ends := 0
	for i := j - 1; i >= 0 && j-i < far && ends < 2 && !m.Toks[i+1].Has(lang.NewPara); i-- {
		if endsSentence(m, i) {
			ends++
		}
		if t := &m.Toks[i]; m.In(t, saidWords...) || m.In(t, promised...) || ends == 0 && t.Is(lang.Month|lang.Weekday) && t.Has(lang.Capital) {
			return true
		}
	}
	return false
}

// saidWords are verbs with which somebody says something.
var saidWords = wordList("said")

// setAhead makes the length of n units, and a half if so, also a step from the dateline.
func setAhead(r *lang.Reading, n int, g cal.Gran, half bool) {
	switch r.Step = (lang.Step{Set: true, N: n, Unit: g}); {
	case !half:
	case g == cal.Year:
		r.Step.N, r.Step.Unit = 12*n+6, cal.Month
	case g == cal.Decade:
		r.Step.N, r.Step.Unit = 10*n+5, cal.Year
	case g == cal.Century:
		r.Step.N, r.Step.Unit = 100*n+50, cal.Year
	case g == cal.Week:
		r.Step.N, r.Step.Unit = 7*n+4, cal.Day
	case g == cal.Month && n > 0:
		setHalfMonth(r, 15)
	default: // of days and less
		r.Step, r.Ahead = lang.Step{}, false
	}
}
