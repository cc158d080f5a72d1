package timex

import (
	"dateline/timeline/edtf"
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

var types = [...]Type{lang.Date: TypeDate, lang.Time: TypeTime, lang.Duration: TypeDuration, lang.Set: TypeSet}

// express fills in the Expression of item k.
func (t *tagger) express(k int, e *Expression) {
	it := &t.items[k]
	r := &it.r
	if datable(r) && it.period.IsZero() && it.missing == "" {
		it.missing = t.missingReason(it)
	}
	e.Start, e.End = t.start(it), t.end(it)
	e.Text = t.Text[e.Start:e.End]
	e.Type, e.Value = types[r.Kind], t.value(it)
	e.Mod, e.Quant, e.Freq = r.Mod, r.Quant, r.Freq
	if it.open {
		it.missing = openBooks
	}
	e.Rule, e.Why, e.Unresolved = it.rule.Name, t.explain(k), it.missing
	e.Anchor, e.RangeWith = it.anchor, it.pair
	if r.Years[0] != 0 {
		e.Date = yearsDate(r.Years)
	}
	switch {
	case it.open:
	case !it.books.IsZero():
		e.Date = monthsTo(it.books)
	case !it.period.IsZero():
		e.Date = t.date(it)
		e.Earlier, e.Later, e.Other = it.earlier.Date(), it.later.Date(), t.otherCandidate(k).Date()
		if it.r.Exact && it.anchor >= 0 && t.items[it.anchor].pair >= 0 && t.In(&t.Toks[it.tok+it.n-1], "period", "time") {
			e.Date = t.span(&t.items[it.anchor], &t.items[t.items[it.anchor].pair]) // "in May and June. … during that period"
		}
		if it.pair >= 0 {
			e.Span = t.span(it, &t.items[it.pair])
		}
	}
	e.Offset = t.offset(it)
	e.Certainty = t.certainty(k)
}

// yearsDate is the interval from the first of two years to the last.
func yearsDate(years [2]int) edtf.Date {
	d, err := edtf.Interval(cal.Period{Gran: cal.Year, Year: years[0]}.Date(), cal.Period{Gran: cal.Year, Year: years[1]}.Date())
	if err != nil {
		return edtf.Date{}
	}
	return d
}

// span is the interval of a range, from either of its ends.
func (t *tagger) span(a, b *item) edtf.Date {
	if b.tok < a.tok {
		a, b = b, a
	}
	if a.period.IsZero() || b.period.IsZero() {
		return edtf.Date{}
	}
	d, err := edtf.Interval(a.period.Date(), b.period.Date())
	if err != nil {
		return edtf.Date{}
	}
	return d
}

// offset is what a later stage needs to count again from another date.
func (t *tagger) offset(it *item) *Offset {
	r := &it.r
	if !r.Step.Set || r.From != lang.FromAntecedent && r.From != lang.FromEvent || hasInner(r) || r.Exact || r.Also.Set {
		return nil
	}
	o := &Offset{N: r.Step.N, Unit: r.Step.Unit.String()}
	if r.Fine != cal.None {
		o.Unit = r.Fine.String()
	}
	if it.event[1] > 0 {
		o.Event = true
		o.EventStart, o.EventEnd = int(t.Toks[it.event[0]].Start), int(t.Toks[it.event[1]].End)
	}
	return o
}

// eventText is the words of the event that an item counts from.
func (t *tagger) eventText(it *item) string {
	return t.Text[t.Toks[it.event[0]].Start:t.Toks[it.event[1]].End]
}

// date is the edtf.Date of an item's period, with its part and its clock.
func (t *tagger) date(it *item) edtf.Date {
	d := it.period.Date()
	r := &it.r
	if t.endsDay(it) {
		return it.other.Date()
	}
	if d, ok := daysOf(it.period, r); ok {
		return d
	}
	if d, ok := t.roughly(it); ok {
		return d
	}
	if r.Part != edtf.PartNone {
		if p, err := d.WithPart(r.Part); err == nil {
			d = p
		}
	}
	if about := r.Mod == "MORE_THAN" || r.Mod == "LESS_THAN"; r.Mod == "APPROX" || about && r.Counted && r.FineN == 0 && (r.From == lang.FromAntecedent || r.From == lang.FromEvent) {
		d = d.WithApproximate()
	}
	if r.Hour != nil && it.period.Gran == cal.Day && !r.Twelve {
		c := edtf.Clock{Hour: *r.Hour, Zone: r.Zone}
		if r.Minute != nil {
			c.Minute, c.HasMinute = *r.Minute, true
		}
		if r.Second != nil {
			c.Second, c.HasSecond = *r.Second, true
		}
		if p, err := d.WithClock(c); err == nil {
			d = p
		}
	}
	return d
}

// daysOf is the days of a period that a reading means, or the years: the second week of May, the second half of the decade.
func daysOf(p cal.Period, r *lang.Reading) (edtf.Date, bool) {
	if years := map[cal.Gran]int{cal.Decade: 10, cal.Century: 100}[p.Gran]; years > 0 && r.DayRange[0] != 0 && r.Part != edtf.PartNone { // its first half or its second
		d := yearsDate([2]int{p.Year, p.Year + years/2 - 1})
		if r.Part == edtf.PartLate {
			d = yearsDate([2]int{p.Year + years/2, p.Year + years - 1})
		}
		return d, !d.IsZero()
	}
	if r.DayRange[0] == 0 || p.Gran < cal.Month || p.Gran > cal.Year || p.Gran != cal.Month && r.Part != edtf.PartNone {
		return edtf.Date{}, false
	}
	day := func(n int) edtf.Date {
		if n < 0 {
			return cal.OfDay(p.Last().AddDate(0, 0, n+1)).Date()
		}
		return cal.OfDay(p.First().AddDate(0, 0, n-1)).Date()
	}
	d, err := edtf.Interval(day(int(r.DayRange[0])), day(int(r.DayRange[1])))
	return d, err == nil
}

// value is the TIMEX3 value of an item.
func (t *tagger) value(it *item) string {
	r := &it.r
	if r.Value != "" {
		return r.Value
	}
	v := ""
	if it.period.IsZero() {
		v = unresolvedValue(r)
	} else {
		v = it.period.Value()
	}
	if it.period.Gran == cal.Month && r.Step.Set && r.Step.Unit == cal.Day && !hasInner(r) && !r.Exact {
		v += "-XX" // some day of it
	}
	switch {
	case r.Hour != nil:
		b := append(make([]byte, 0, 24), v...)
		b = append(b, 'T')
		b = two(b, *r.Hour)
		if r.Minute != nil {
			b = two(append(b, ':'), *r.Minute)
		}
		if r.Second != nil {
			b = two(append(b, ':'), *r.Second)
		}
		if r.Zone == "Z" {
			b = append(b, 'Z')
		}
		return string(b)
	case r.DayPart != "":
		return v + "T" + r.DayPart
	}
	return v
}

func two(b []byte, n int) []byte { return append(b, byte('0'+n/10), byte('0'+n%10)) }
