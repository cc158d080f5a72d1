package timex

import (
	"dateline/timeline/rule"
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// A search is one for the time that an item counts from, or lies in.
type search struct {
	*tagger
	k    int
	it   *item
	unit cal.Gran
	last int // the last item before it with a period no coarser than the unit, -1 for none
	day  int // the last with one no coarser than a day
}

// An origin is a way to find it: its time, zero where it is not told; it notes the anchor. Examples are of a story of Wednesday
// 9 March 2016, or of the day that stands before them in [ ].
type origin = rule.Rule[search, func(s search) cal.Period]

// originOf asks the origins in order: not known if none holds.
func (t *tagger) originOf(origins []origin, k int, unit cal.Gran) (p cal.Period, known bool) {
	s := search{t, k, &t.items[k], unit, t.antecedent(k, unit), t.antecedent(k, cal.Day)}
	o := rule.First(origins, s)
	if o == nil {
		return cal.Period{}, false
	}
	t.note(o.Name)
	return o.Then(s), true
}

// untold is the origin of what counts from a time that is not told, today that of what counts from the dateline.
func untold(search) cal.Period  { return cal.Period{} }
func today(s search) cal.Period { return s.anchor }

// at is the time of item a, from which it counts.
func (s search) at(a int) cal.Period {
	s.it.anchor = a
	return s.items[a].period
}

// toldOrigins are those of what counts from the time spoken of. They and clockOrigins are handed to each tagger, as scopes are, for some
// of them resolve another date.
var toldOrigins = []origin{
	{Name: "the end of the month that was told", Why: "“it raised a million in May and had two at the end of the month”",
		When:     func(s search) bool { return s.present() && s.unit == cal.Month && s.monthToldOf(s.k) >= 0 },
		Then:     func(s search) cal.Period { return s.at(s.monthToldOf(s.k)) },
		Examples: []string{"It raised a million in February and had two at the end of the month."},
		Not:      []string{"It raised a million and had two at the end of the month."}},
	{Name: "the end of the year, told in January", Why: "“fell at the end of the year” is of the one just gone",
		When: func(s search) bool {
			return s.present() && s.it.r.Step.Unit == cal.Year && s.anchor.N == 1 && s.anchor.Gran == cal.Day && s.it.r.Mod == "END" && s.lean(s.it) < 0
		},
		Then: func(s search) cal.Period {
			s.it.other = s.anchor.Widen(cal.Year)
			s.it.r.Step.N = -1
			return s.anchor
		},
		Examples: []string{"[2016-01-12] The price fell at the end of the year."},
		Not:      []string{"The price fell at the end of the year."}},
	{Name: "the end of the year", Why: "it is the present year's",
		When:     search.present,
		Then:     today,
		Examples: []string{"They will meet at the end of the year."},
		Not:      []string{"In 2014 they met, and parted at the end of the year."}},
	{Name: "a quarter spoken of",
		When:     func(s search) bool { return s.unit == cal.Quarter },
		Then:     func(s search) cal.Period { return s.quarterSpoken(s.k) },
		Examples: []string{"Profit rose in the same quarter."},
		Not:      []string{"Profit rose in the same month."}},
	{Name: "during a length", Why: "“for more than fifty years, and during that time”",
		When:     func(s search) bool { return s.it.r.Exact && s.lengthBefore(s.k) },
		Then:     untold,
		Examples: []string{"He ruled for fifty years, and during that time grew rich."},
		Not:      []string{"He ruled until Monday, and at that time was rich."}},
	{Name: "at that time, below", Why: "in another paragraph it is of what may have been told without a date",
		When: func(s search) bool {
			return s.last >= 0 && s.it.r.Exact && s.it.mode == News && s.below(s.last) && s.Equal(&s.Toks[s.it.tok+s.it.n-1], "time")
		},
		Then:     untold,
		Examples: []string{"He fell ill on Monday.\n\nAt that time he was alone."},
		Not:      []string{"He fell ill on Monday. At that time he was alone."}},
	{Name: "since then",
		When: func(s search) bool {
			return s.it.r.Exact && s.it.mode == News && !s.anchor.IsZero() && s.it.tok > 0 && s.Equal(&s.Toks[s.it.tok-1], "since")
		},
		Then:     func(s search) cal.Period { return s.sinceThen(s.k) },
		Examples: []string{"He fell ill on Monday, and has been alone since then."},
		Not:      []string{"He fell ill on Monday, and was alone then."}},
	{Name: "hours later, moved on", Why: "“told so in January. … Hours later”, of no day that is told",
		When: func(s search) bool {
			r := &s.it.r
			return s.day >= 0 && s.it.mode == News && (r.Fine != cal.None || r.DayPart != "" && s.saysThat()) && s.unit == cal.Day && s.movedOn(s.day, s.k)
		},
		Then:     untold,
		Examples: []string{"He was hurt on Monday. In 2014 he led the club. Two hours later he left it."},
		Not:      []string{"He was hurt on Monday. Two hours later he left."}},
	{Name: "hours later than the paragraph above",
		When: func(s search) bool {
			if !s.hoursBelow() || s.day < 0 || !s.leads(s.it) || !s.inParaAbove(s.day, s.k) {
				return false
			}
			o := &s.items[s.day]
			return (o.chain || !s.twoDaysIn(s.day)) && !s.dayOfSaying(o) && o.period.First().Before(s.anchor.First())
		},
		Then: func(s search) cal.Period {
			s.it.loose = true
			return s.at(s.day)
		},
		Examples: []string{"He was hurt on Monday.\n\nTwo hours later he left."},
		Not:      []string{"He was hurt on Monday. Two hours later he left."}},
	{Name: "hours later, in a paragraph of its own", Why: "as any time of day",
		When:     search.hoursBelow,
		Then:     func(s search) cal.Period { return s.dayOfClock(s.k) },
		Examples: []string{"Two hours later he left."},
		Not:      []string{"He was hurt on Monday. Two hours later he left."}},
	{Name: "that day, of no day", Why: "it is not the dateline's, which is today",
		When: func(s search) bool {
			return s.thatDay(s.it) && (s.last < 0 && s.antecedent(s.k, cal.Month) < 0 || s.last >= 0 && s.items[s.last].period == s.anchor && s.below(s.last))
		},
		Then:     untold,
		Examples: []string{"That day he was alone."},
		Not:      []string{"He was hurt on Monday. That day he was alone."}},
	{Name: "the day before a day ahead", Why: "“will rule on Thursday. … The day before, they had met”: before the last day told as done",
		When: func(s search) bool {
			if s.last < 0 || s.it.mode != News || s.it.r.Step.Unit != cal.Day || s.it.r.Step.N >= 0 || s.lean(s.it) >= 0 || s.anchor.IsZero() {
				return false
			}
			o := &s.items[s.last]
			return s.sentenceEndIn(o.tok, s.it.tok) && s.isAhead(s.last) && !o.period.Step(s.it.r.Step.N, cal.Day).First().Before(s.anchor.First())
		},
		Then: func(s search) cal.Period {
			s.it.loose = true
			a := s.last
			for a >= 0 && s.isAhead(a) {
				a = s.antecedent(a, s.unit)
			}
			if s.it.anchor = a; a < 0 {
				return cal.Period{}
			}
			return s.items[a].period
		},
		Examples: []string{"The court will rule on Friday. He was freed the day before."},
		Not:      []string{"The court ruled on Monday. He was freed the day before."}},
	{Name: "that night, of no day", Why: "it is not the dateline's, which is tonight or last night",
		When: func(s search) bool {
			return s.partOfDay() && s.saysThat() && (s.day < 0 || s.items[s.day].period == s.anchor && s.below(s.day))
		},
		Then:     untold,
		Examples: []string{"He wrote of the 2014 vote. That night he was alone."},
		Not:      []string{"He was hurt on Monday. That night he was alone."}},
	{Name: "a speaker's next day", Why: "“told a paper on Monday. ‘He came back the next day’”: the day on which one speaks is today, and its next tomorrow",
		When: func(s search) bool { return s.last >= 0 && s.ofSpeaking(s.last) },
		Then: func(s search) cal.Period {
			a := s.last
			for a >= 0 && s.ofSpeaking(a) {
				a = s.antecedent(a, cal.Day)
			}
			if s.it.loose = true; a < 0 || s.below(a) && !s.inParaAbove(a, s.k) {
				return cal.Period{}
			}
			return s.at(a)
		},
		Examples: []string{"He met a spy on Thursday. “He came back the next day,” she said on Monday. “He left the next day.”"},
		Not:      []string{"He met a spy on Monday. “He came back the next day,” she said."}},
	{Name: "days after a day that is only numbered", Why: "“tested on May 8. By day six she was worse. … Two days later”: of the illness, whose first day is not told",
		When: func(s search) bool {
			r := &s.it.r
			return s.last >= 0 && s.it.mode == News && r.Step.Unit == cal.Day && r.Step.N > 0 && r.DayPart == "" && s.numberedDay(s.last, s.k)
		},
		Then:     untold,
		Examples: []string{"He fell ill on Monday. By day six he was worse. Two days later he died."},
		Not:      []string{"He fell ill on Monday. By noon he was worse. Two days later he died."}},
	{Name: "minutes after an aside", Why: "“wrote, silent since he was hurt on Monday. … Minutes later”: than what was told since",
		When: func(s search) bool {
			return s.last >= 0 && s.it.mode == News && s.it.r.Fine != cal.None && s.sentenceEndIn(s.items[s.last].tok, s.it.tok) && s.behindSince(&s.items[s.last])
		},
		Then:     untold,
		Examples: []string{"The envoy spoke, silent since he was hurt Monday. Minutes later he left."},
		Not:      []string{"The envoy was hurt Monday. Minutes later he left."}},
	{Name: "in the afternoon, below a stretch of days", Why: "“imposed it from 6 p.m. Friday to 7 a.m. Saturday. … In the afternoon”: of neither end",
		When: func(s search) bool {
			return s.partOfDay() && s.last >= 0 && s.endsStretch(&s.items[s.last]) && s.sentenceEndIn(s.items[s.last].tok, s.it.tok)
		},
		Then:     untold,
		Examples: []string{"He shut the port from 6 p.m. Sunday to 7 a.m. Monday. The guards left in the afternoon."},
		Not:      []string{"He shut the port at 7 a.m. Monday. The guards left in the afternoon."}},
	{Name: "what was told last",
		When:     func(s search) bool { return s.last >= 0 && !s.movedOn(s.last, s.k) },
		Then:     func(s search) cal.Period { return s.at(s.mainLine(s.last, s.k)) },
		Examples: []string{"He was hurt on Monday. The next day he was alone."},
		Not:      []string{"The next day he was alone."}},
	{Name: "that day, of a month", Why: "“killed last October … that same day”: a day of that month",
		When: func(s search) bool {
			r, a := &s.it.r, s.antecedent(s.k, cal.Month)
			return a >= 0 && s.unit == cal.Day && r.Step.Set && r.Step.N == 0 && r.DayPart == "" && s.items[a].period.Gran == cal.Month && !s.below(a) && !s.anyDaySince(a, s.k)
		},
		Then:     func(s search) cal.Period { return s.at(s.antecedent(s.k, cal.Month)) },
		Examples: []string{"Three men were shot last October, and a fourth fell ill that same day."},
		Not:      []string{"Three men were shot on Monday, and a fourth fell ill that same day."}},
	{Name: "in the morning", Why: "“arrived in the morning”: as any time of day",
		When:     search.partOfDay,
		Then:     func(s search) cal.Period { return s.dayOfClock(s.k) },
		Examples: []string{"They arrived in the morning."},
		Not:      []string{"They arrived on Monday. That morning they left."}},
	{Name: "the end of the day that was told", Why: "“By the end of the day”, of what was told of Monday",
		When:     func(s search) bool { return s.endOfDay() && s.dayTold(s.k) >= 0 },
		Then:     func(s search) cal.Period { return s.at(s.dayTold(s.k)) },
		Examples: []string{"He was hurt on Monday. In 2014 he led the club. By the end of the day he left it."},
		Not:      []string{"By the end of the day he left it."}},
	{Name: "the end of the day",
		When:     search.endOfDay,
		Then:     today,
		Examples: []string{"By the end of the day they were gone."},
		Not:      []string{"They will be gone by the end of the day."}},
	{Name: "later than what", Why: "what was told of is not the dateline",
		When: func(s search) bool {
			return s.it.r.Step.N > 0 || s.it.r.Exact || s.antecedent(s.k, cal.Century) >= 0
		},
		Then:     untold,
		Examples: []string{"Two days later he died."},
		Not:      []string{"He died two days ago."}},
}

// present: it is of a present time, “the end of the year”, and no year has been told in its sentence.
func (s search) present() bool {
	return s.it.r.Rel == lang.This && s.it.mode == News && !s.sameSentence(s.k)
}

// says: it opens with this word.
func (s search) says(word string) bool { return s.Equal(&s.Toks[s.it.tok], word) }

// ofSpeaking: item a, outside quotation marks, is the day on which somebody spoke, and it counts days from another within them.
func (s search) ofSpeaking(a int) bool {
	r := &s.it.r
	return s.it.quoted && s.it.mode == News && r.Step.Unit == cal.Day && r.Step.N > 0 && !s.items[a].quoted && s.dayOfSaying(&s.items[a])
}

// numberedDay: between items a and k the text tells of a day by its number alone: "by day six", "on the tenth day".
func (s search) numberedDay(a, k int) bool {
	for i := s.items[a].tok + s.items[a].n; i+2 < s.items[k].tok; i++ {
		next := &s.Toks[i+1]
		if s.Equal(&s.Toks[i], "day") && next.Is(lang.Number|lang.Digits) || s.Equal(&s.Toks[i], "the") && next.Is(lang.Ordinal) && s.Equal(&s.Toks[i+2], "day") {
			return true
		}
	}
	return false
}

// saysThat: it is that night, that same morning, late that evening.
func (s search) saysThat() bool {
	for i := s.it.tok; i < s.it.tok+s.it.n; i++ {
		if s.Equal(&s.Toks[i], "that") {
			return true
		}
	}
	return false
}

// below: it stands in another paragraph than item a.
func (s search) below(a int) bool { return s.paraIn(s.items[a].tok, s.it.tok) }

// isAhead: item a is of a time that the dateline has not come to.
func (s search) isAhead(a int) bool { return s.items[a].period.First().After(s.anchor.First()) }

// hoursBelow: it counts hours, in news, in another paragraph than the last day.
func (s search) hoursBelow() bool {
	return s.it.r.Fine != cal.None && s.it.mode == News && (s.day < 0 || s.below(s.day))
}

// partOfDay: it is a part of some day, in news.
func (s search) partOfDay() bool {
	return s.it.r.DayPart != "" && s.it.r.Step.N == 0 && s.it.mode == News
}

// endOfDay: it is the end of a day, in news, of what is over.
func (s search) endOfDay() bool {
	return s.it.r.Mod == "END" && s.it.r.Step == (lang.Step{Set: true, Unit: cal.Day}) && s.it.mode == News && s.lean(s.it) < 0
}
