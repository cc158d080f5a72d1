package timex

import (
	"time"

	"dateline/timeline/timex/internal/cal"
)

// otherZone is the day of item k where it is the clock time before it once more, in another zone: "at 19:00 EST
// (00:00 GMT)" is on the next day in Greenwich. Zero if it is not.
func (t *tagger) otherZone(k int) cal.Period {
	if k == 0 {
		return cal.Period{}
	}
	a, b := &t.items[k-1], &t.items[k]
	gap := t.between(a, b)
	if a.period.Gran != cal.Day || a.r.Hour == nil || b.r.Hour == nil || len(gap) != 1 || !t.In(&gap[0], "(", "/", ",", "[") {
		return cal.Period{}
	}
	from, ok := offset(a.r.Zone)
	to, known := offset(b.r.Zone)
	if !ok || !known {
		return cal.Period{}
	}
	at := a.period.First().Add(clockOf(a) - from + to)
	if at.Sub(at.Truncate(24*time.Hour)) != clockOf(b) {
		return cal.Period{} // not the same time after all
	}
	b.anchor, b.again = k-1, true
	return cal.OfDay(time.Date(at.Year(), at.Month(), at.Day(), 0, 0, 0, 0, time.UTC))
}

// dayHere is the day of item k, a clock time, where item j behind it is its day; or the day beside that one where j is the same
// time in Greenwich, in brackets, and the hours say that midnight lies between: "at 6 am (2200 GMT Friday)" is on Saturday.
func (t *tagger) dayHere(k, j int) cal.Period {
	it, o := &t.items[k], &t.items[j]
	gap := t.between(it, o)
	if o.period.Gran != cal.Day || it.r.Hour == nil || o.r.Hour == nil || o.r.Zone != "Z" || it.r.Zone == "Z" || len(gap) != 1 || !t.In(&gap[0], "(", "[") {
		return o.period
	}
	const half = 12 * time.Hour
	switch by := clockOf(it) - clockOf(o); {
	case by < -half:
		return o.period.Step(1, cal.Day)
	case by > half:
		return o.period.Step(-1, cal.Day)
	}
	return o.period
}

// clockOf is how long after midnight the clock time of an item is, whatever its zone.
func clockOf(it *item) time.Duration {
	d := time.Duration(*it.r.Hour) * time.Hour
	if it.r.Minute != nil {
		d += time.Duration(*it.r.Minute) * time.Minute
	}
	return d
}

// offset is how far a zone is from UTC, as Reading.Zone writes it: Z, -05:00.
func offset(zone string) (time.Duration, bool) {
	if zone == "Z" {
		return 0, true
	}
	z, err := time.Parse("-07:00", zone)
	if err != nil {
		return 0, false
	}
	_, seconds := z.Zone()
	return time.Duration(seconds) * time.Second, true
}
