package timex

import (
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

// An origin is a way to find it.
type origin struct {
	name, why string
	when      func(s search) bool
	from      func(s search) cal.Period // zero where it is not told; it notes the anchor
	example   string                    // it holds of a date of it, in a story of Wednesday 9 March 2016, or of the day that stands before it in [ ]
	neighbour string                    // it holds of none
}

// originOf asks the origins in order: not known if none holds.
func (t *tagger) originOf(origins []origin, k int, unit cal.Gran) (p cal.Period, known bool) {
	s := search{t, k, &t.items[k], unit, t.antecedent(k, unit), t.antecedent(k, cal.Day)}
	for i := range origins {
		if o := &origins[i]; o.when(s) {
			t.note(o.name)
			return o.from(s), true
		}
	}
	return cal.Period{}, false
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
	{name: "the end of the month that was told", why: "“it raised a million in May and had two at the end of the month”",
		when:      func(s search) bool { return s.present() && s.unit == cal.Month && s.monthToldOf(s.k) >= 0 },
		from:      func(s search) cal.Period { return s.at(s.monthToldOf(s.k)) },
		example:   "It raised a million in February and had two at the end of the month.",
		neighbour: "It raised a million and had two at the end of the month."},
	{name: "the end of the year, told in January", why: "“fell at the end of the year” is of the one just gone",
		when: func(s search) bool {
			return s.present() && s.it.r.Step.Unit == cal.Year && s.anchor.N == 1 && s.anchor.Gran == cal.Day && s.it.r.Mod == "END" && s.lean(s.it) < 0
		},
		from: func(s search) cal.Period {
			s.it.other = s.anchor.Widen(cal.Year)
			s.it.r.Step.N = -1
			return s.anchor
		},
		example:   "[2016-01-12] The price fell at the end of the year.",
		neighbour: "The price fell at the end of the year."},
	{name: "the end of the year", why: "it is the present year's",
		when:      search.present,
		from:      today,
		example:   "They will meet at the end of the year.",
		neighbour: "In 2014 they met, and parted at the end of the year."},
	{name: "a quarter spoken of",
		when:      func(s search) bool { return s.unit == cal.Quarter },
		from:      func(s search) cal.Period { return s.quarterSpoken(s.k) },
		example:   "Profit rose in the same quarter.",
		neighbour: "Profit rose in the same month."},
	{name: "during a length", why: "“for more than fifty years, and during that time”",
		when:      func(s search) bool { return s.it.r.Exact && s.lengthBefore(s.k) },
		from:      untold,
		example:   "He ruled for fifty years, and during that time grew rich.",
		neighbour: "He ruled until Monday, and at that time was rich."},
	{name: "at that time, below", why: "in another paragraph it is of what may have been told without a date",
		when: func(s search) bool {
			return s.last >= 0 && s.it.r.Exact && s.it.mode == News && s.below(s.last) && s.Equal(&s.Toks[s.it.tok+s.it.n-1], "time")
		},
		from:      untold,
		example:   "He fell ill on Monday.\n\nAt that time he was alone.",
		neighbour: "He fell ill on Monday. At that time he was alone."},
	{name: "since then",
		when: func(s search) bool {
			return s.it.r.Exact && s.it.mode == News && !s.anchor.IsZero() && s.it.tok > 0 && s.Equal(&s.Toks[s.it.tok-1], "since")
		},
		from:      func(s search) cal.Period { return s.sinceThen(s.k) },
		example:   "He fell ill on Monday, and has been alone since then.",
		neighbour: "He fell ill on Monday, and was alone then."},
	{name: "hours later, moved on", why: "“told so in January. … Hours later”, of no day that is told",
		when: func(s search) bool {
			r := &s.it.r
			return s.day >= 0 && s.it.mode == News && (r.Fine != cal.None || r.DayPart != "" && s.saysThat()) && s.unit == cal.Day && s.movedOn(s.day, s.k)
		},
		from:      untold,
		example:   "He was hurt on Monday. In 2014 he led the club. Two hours later he left it.",
		neighbour: "He was hurt on Monday. Two hours later he left."},
	{name: "hours later than the paragraph above",
		when: func(s search) bool {
			if !s.hoursBelow() || s.day < 0 || !s.leads(s.it) || !s.inParaAbove(s.day, s.k) {
				return false
			}
			o := &s.items[s.day]
			return (o.chain || !s.twoDaysIn(s.day)) && !s.dayOfSaying(o) && o.period.First().Before(s.anchor.First())
		},
		from: func(s search) cal.Period {
			s.it.loose = true
			return s.at(s.day)
		},
		example:   "He was hurt on Monday.\n\nTwo hours later he left.",
		neighbour: "He was hurt on Monday. Two hours later he left."},
	{name: "hours later, in a paragraph of its own", why: "as any time of day",
		when:      search.hoursBelow,
		from:      func(s search) cal.Period { return s.dayOfClock(s.k) },
		example:   "Two hours later he left.",
		neighbour: "He was hurt on Monday. Two hours later he left."},
	{name: "that day, of no day", why: "it is not the dateline's, which is today",
		when: func(s search) bool {
			return s.thatDay(s.it) && (s.last < 0 && s.antecedent(s.k, cal.Month) < 0 || s.last >= 0 && s.items[s.last].period == s.anchor && s.below(s.last))
		},
		from:      untold,
		example:   "That day he was alone.",
		neighbour: "He was hurt on Monday. That day he was alone."},
	{name: "the day before a day ahead", why: "“will rule on Thursday. … The day before, they had met”: before the last day told as done",
		when: func(s search) bool {
			if s.last < 0 || s.it.mode != News || s.it.r.Step.Unit != cal.Day || s.it.r.Step.N >= 0 || s.lean(s.it) >= 0 || s.anchor.IsZero() {
				return false
			}
			o := &s.items[s.last]
			return s.sentenceEndIn(o.tok, s.it.tok) && s.isAhead(s.last) && !o.period.Step(s.it.r.Step.N, cal.Day).First().Before(s.anchor.First())
		},
		from: func(s search) cal.Period {
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
		example:   "The court will rule on Friday. He was freed the day before.",
		neighbour: "The court ruled on Monday. He was freed the day before."},
	{name: "what was told last",
		when:      func(s search) bool { return s.last >= 0 && !s.movedOn(s.last, s.k) },
		from:      func(s search) cal.Period { return s.at(s.mainLine(s.last, s.k)) },
		example:   "He was hurt on Monday. The next day he was alone.",
		neighbour: "The next day he was alone."},
	{name: "that day, of a month", why: "“killed last October … that same day”: a day of that month",
		when: func(s search) bool {
			r, a := &s.it.r, s.antecedent(s.k, cal.Month)
			return a >= 0 && s.unit == cal.Day && r.Step.Set && r.Step.N == 0 && r.DayPart == "" && s.items[a].period.Gran == cal.Month && !s.below(a) && !s.anyDaySince(a, s.k)
		},
		from:      func(s search) cal.Period { return s.at(s.antecedent(s.k, cal.Month)) },
		example:   "Three men were shot last October, and a fourth fell ill that same day.",
		neighbour: "Three men were shot on Monday, and a fourth fell ill that same day."},
	{name: "that night, of no day", why: "it is not the dateline's, which is tonight or last night",
		when:      func(s search) bool { return s.partOfDay() && s.saysThat() && s.day < 0 },
		from:      untold,
		example:   "He led the club in 2014. “They shot at him late that night,” he said.",
		neighbour: "He was hurt on Monday. “They shot at him late that night,” he said."},
	{name: "in the morning", why: "“arrived in the morning”: as any time of day",
		when:      search.partOfDay,
		from:      func(s search) cal.Period { return s.dayOfClock(s.k) },
		example:   "They arrived in the morning.",
		neighbour: "They arrived on Monday. That morning they left."},
	{name: "the end of the day that was told", why: "“By the end of the day”, of what was told of Monday",
		when:      func(s search) bool { return s.endOfDay() && s.dayTold(s.k) >= 0 },
		from:      func(s search) cal.Period { return s.at(s.dayTold(s.k)) },
		example:   "He was hurt on Monday. In 2014 he led the club. By the end of the day he left it.",
		neighbour: "By the end of the day he left it."},
	{name: "the end of the day",
		when:      search.endOfDay,
		from:      today,
		example:   "By the end of the day they were gone.",
		neighbour: "They will be gone by the end of the day."},
	{name: "later than what", why: "what was told of is not the dateline",
		when: func(s search) bool {
			return s.it.r.Step.N > 0 || s.it.r.Exact || s.antecedent(s.k, cal.Century) >= 0
		},
		from:      untold,
		example:   "Two days later he died.",
		neighbour: "He died two days ago."},
}

// present: it is of a present time, “the end of the year”, and no year has been told in its sentence.
func (s search) present() bool {
	return s.it.r.Rel == lang.This && s.it.mode == News && !s.sameSentence(s.k)
}

// says: it opens with this word.
func (s search) says(word string) bool { return s.Equal(&s.Toks[s.it.tok], word) }

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
