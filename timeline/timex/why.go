package timex

import (
	"strconv"
	"time"

	"dateline/timeline/edtf"
	"dateline/timeline/timex/internal/lang"
)

// explain writes in words why an item has its date, or why it has none.
func (t *tagger) explain(k int) string {
	it := &t.items[k]
	r := &it.r
	b := t.scratch[:0]
	switch {
	case r.Kind == lang.Duration && r.Step.Set:
		b = append(b, "a length of time from something that has no date"...)
	case r.Kind == lang.Duration:
		return "a length of time, not a date"
	case r.Kind == lang.Set:
		return "comes again and again"
	case r.Years[0] != 0:
		return "the years that go by that name"
	case r.Value != "":
		return "names no date"
	case it.missing != "":
		return it.missing
	case !it.books.IsZero():
		b = it.books.First().AppendFormat(append(b, "the three months to the end of "...), "January 2006")
		if it.anchor >= 0 {
			b = t.quote(append(b, ", as "...), it.anchor)
			b = append(b, " tells"...)
		} else {
			b = append(b, ", by the year of the firm"...)
		}
	case it.pair >= 0 && it.anchor == it.pair:
		b = t.quote(append(b, "the other end of the range with "...), it.anchor)
	case r.Named > 0 && r.Rel == lang.ByTense && r.Also.Set:
		b = t.name(appendCount(b, r.Also.N, r.Also.Unit.String()), r)
	case r.Year != nil && !r.Step.Set && it.anchor < 0:
		return "as written"
	case !r.Decade.IsZero() || !r.Century.IsZero():
		return "as written"
	case r.Step.Set:
		b = t.explainStep(b, it)
	case it.anchor >= 0 && r.Hour != nil && r.Month == nil && r.Weekday == nil:
		b = t.quote(append(b, "on the day of "...), it.anchor)
	case it.anchor >= 0:
		b = append(b, "the "...)
		b = t.name(b, r)
		b = t.quote(append(b, " that goes with "...), it.anchor)
	case t.anchor.IsZero():
		return "as written"
	default:
		b = t.explainPartial(b, it)
	}
	if t.endsDay(it) {
		b = append(b, ", at its end"...)
	} else if _, ok := t.roughly(it); ok && r.Counted {
		b = append(b, aboutSo(r.Mod)...)
	}
	t.scratch = b
	return string(b)
}

// aboutSo tells how a count that is only roughly so may be off, by its TIMEX3 mod.
func aboutSo(mod string) string {
	switch mod {
	case "MORE_THAN", "EQUAL_OR_MORE":
		return ", or more"
	case "LESS_THAN", "EQUAL_OR_LESS":
		return ", or less"
	}
	return ", more or less"
}

// explainStep: "the month before 14 June 2023", "3 days before “her departure”".
func (t *tagger) explainStep(b []byte, it *item) []byte {
	r := &it.r
	n, unit := r.Step.N, r.Step.Unit
	if it.beside {
		return t.quote(append(b, "the date it stands beside, "...), it.anchor)
	}
	if hasInner(r) && !r.SameDay {
		b = append(b, "the "...)
		b = append(t.name(b, r), " in "...)
	}
	switch n {
	case 0:
		if t.weekOfMonday(it) {
			return t.dateline(append(b, "the week to "...))
		}
		if it.anchor >= 0 && !hasInner(r) {
			b = append(append(append(b, "the same "...), unit.String()...), " as "...)
			break
		}
		b = append(append(append(b, "the "...), unit.String()...), " of "...)
	default:
		b = appendCount(b, n, unit.String())
	}
	switch {
	case r.SameDay && !it.period.IsZero():
		return stepYear(it.period, -r.Step.N).First().AppendFormat(b, "Monday 2 January 2006")
	case r.From == lang.FromEvent && it.event[1] > 0:
		b = append(b, "“"...)
		b = append(b, t.eventText(it)...)
		b = append(b, "”, which goes with "...)
		return t.quote(b, it.anchor)
	case it.anchor >= 0:
		return t.quote(b, it.anchor)
	}
	return t.dateline(b)
}

// appendCount: "the week before ", "3 days after ".
func appendCount(b []byte, n int, unit string) []byte {
	words := " before "
	if n > 0 {
		words = " after "
	}
	if n = max(n, -n); n == 1 {
		b = append(append(b, "the "...), unit...)
	} else {
		b = append(append(strconv.AppendInt(b, int64(n), 10), ' '), unit...)
		b = append(b, 's')
	}
	return append(b, words...)
}

// explainPartial: "the November before 14 June 2023".
func (t *tagger) explainPartial(b []byte, it *item) []byte {
	r := &it.r
	if it.period == t.anchor && r.Weekday != nil {
		return append(b, "the dateline's own day"...)
	}
	b = t.name(append(b, "the "...), r)
	first, last := it.period.First(), it.period.Last()
	day := t.anchor.First()
	switch {
	case r.Hour != nil && r.Month == nil && r.Weekday == nil && r.Day == nil || r.DayPart != "" && it.period == t.anchor:
		b = append(b, " of "...)
	case last.Before(day):
		b = append(b, " before "...)
	case first.After(day):
		b = append(b, " after "...)
	default:
		b = append(b, " of "...)
	}
	return t.dateline(b)
}

func (t *tagger) dateline(b []byte) []byte {
	if t.anchor.IsZero() {
		return append(b, "the dateline"...)
	}
	return appendDay(b, t.anchor.First())
}

func appendDay(b []byte, d time.Time) []byte {
	b = strconv.AppendInt(b, int64(d.Day()), 10)
	b = append(append(append(b, ' '), d.Month().String()...), ' ')
	return strconv.AppendInt(b, int64(d.Year()), 10)
}

// quote writes the words of item k in quotation marks.
func (t *tagger) quote(b []byte, k int) []byte {
	if k < 0 {
		return t.dateline(b)
	}
	b = append(b, "“"...)
	b = append(b, t.words(&t.items[k])...)
	return append(b, "”"...)
}

// hasInner: the reading names something inside the period that it steps to.
func hasInner(r *lang.Reading) bool {
	return r.Month != nil || r.Day != nil || r.Weekday != nil || r.Quarter > 0 || r.Half > 0 || r.Season > 0 || r.Nth != 0
}

var seasonNames = [...]string{"", "spring", "summer", "autumn", "winter"}
var ordinals = [...]string{"", "first", "second", "third", "fourth"}

// name is what a reading names: November, 11 March, Monday, the second quarter.
func (t *tagger) name(b []byte, r *lang.Reading) []byte {
	switch {
	case r.Named > 0:
		switch r.Week {
		case 1:
			b = append(b, "week of "...)
		case 2:
			b = append(b, "weekend of "...)
		}
		return append(b, t.g.NamedDayName(r.Named-1)...)
	case r.Month != nil && r.Day != nil:
		b = strconv.AppendInt(b, int64(*r.Day), 10)
		return append(append(b, ' '), time.Month(*r.Month).String()...)
	case r.Month != nil:
		return append(b, time.Month(*r.Month).String()...)
	case r.Day != nil:
		return append(b, edtf.Ordinal(*r.Day)...)
	case r.Weekday != nil:
		return append(b, time.Weekday(*r.Weekday).String()...)
	case r.Weekend:
		return append(b, "weekend"...)
	case r.Season > 0:
		return append(b, seasonNames[r.Season]...)
	case r.Quarter > 0:
		return append(append(b, ordinals[r.Quarter]...), " quarter"...)
	case r.Half > 0:
		return append(append(b, ordinals[r.Half]...), " half"...)
	}
	return append(b, "day"...)
}

// missingReason says why an item that should have a date has none.
func (t *tagger) missingReason(it *item) string {
	r := &it.r
	switch {
	case r.From == lang.FromAntecedent:
		return "nothing before it to count from"
	case t.anchor.IsZero():
		return "no dateline to count from"
	case it.mode == Narrative && r.From == lang.FromAnchor:
		return "no date before it in the story to count from"
	case r.Year != nil || r.Month != nil:
		return "the calendar has no such day"
	}
	return "no date to count from"
}
