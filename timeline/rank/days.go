package rank

import (
	"maps"
	"math"
	"slices"

	"dateline/timeline"
	"dateline/timeline/coref"
	"dateline/timeline/edtf"
	"dateline/timeline/event"
)

// A date matters as far as stories tell of events on it, and come back to them: a story that
// looks back days later says more than one of the day itself, which would be written anyway, and one that tells of several
// events says more than one that tells of a single one, though not so many times as much: the root of their number. A
// sentence that names a day and tells no event that was read counts half, and for days alone that have an event:
// not all that is told is read. So does one that has nothing of what the stories are about, and one that tells of “last month”,
// for the day that others name; what somebody said counts less than what was done. What a story tells without a date is of its own day, and no mention. How well a date's
// events are told, and by how many, chooses its lines, and not the date: mentions have counted that. Dates by mentions follow
// G. Tran, M. Alrifai, D. Q. Nguyen, Predicting relevant news events for timeline summaries (2013).
//
// Weights are in hundredths of a mention, so that sums are exact in any order.
const (
	sameDay   = 30  // by a story of the day itself
	perDay    = 20  // more for each day that has gone by
	otherDay  = 100 // but no more than this
	lookAhead = 50  // by a story of an earlier day

	// Shares of these.
	onlyPlan       = 0.5
	onlyNamed      = 0.5
	withoutDay     = 0.5  // “last month”, where others name the day
	onlySaid       = 0.7  // somebody said something
	beside         = 0.5  // the sentence has nothing of what the stories are about
	echo           = 0.25 // of the weight of the day before, which a day gives up: the dead of that are counted, others speak of it
	hindsightPower = 0.25 // of what could look back on the date, by which its weight is divided
	memoryDays     = 7    // a story of so many days later looks back half as much as one of the day
	historyYears   = 3    // so long after its first year a date is history more than news: it counts half, later less
)

// A weight is how often stories come to a date.
type weight struct {
	score    float64
	mentions int // independent stories of other days
}

// weighDates weighs the date of each event.
func weighDates(p *coref.Pool, events []*timeline.Event, about coref.Subject) map[period]weight {
	type mention struct {
		source int
		date   period
	}
	best, told, away := map[mention]int{}, map[mention]int{}, map[mention]bool{}
	note := func(story int, d edtf.Date, share float64) {
		if d.IsZero() {
			return
		}
		w, other := sameDay, false
		published, err := edtf.Parse(p.Tellings[story].Source.Published)
		if err != nil || published.IsZero() {
			w, other = otherDay, true
		} else if gap := int(published.Start().Number() - d.Start().Number()); gap != 0 {
			if w, other = min(sameDay+perDay*gap, otherDay), true; gap < 0 {
				w = lookAhead
			}
			const year = 366 // days; what is younger is news
			share /= 1 + float64(max(0, gap-year))/float64(historyYears*year)
		}
		m := mention{p.Original[story], periodOf(d)}
		best[m] = max(best[m], int(math.Round(float64(w)*share)))
		away[m] = away[m] || other
	}
	elsewhere := namedByOthers(p, events)
	quoted := map[string]int{} // by sentence, the first story that has it
	for _, c := range p.Candidates {
		if v := c.Evidence; len(v) > 0 {
			if v[0].Rule == event.LeadRule {
				continue
			}
			// What pages repeat around their stories, or an agency in its background, is one mention.
			if first, ok := quoted[v[0].Quote]; ok && first != c.Original {
				continue
			}
			quoted[v[0].Quote] = c.Original
		}
		date, share := c.Date, 1.0
		if day, ok := elsewhere[c]; ok {
			date, share = day, withoutDay
		}
		told[mention{c.Original, periodOf(date)}]++
		if c.Status == timeline.Planned {
			share *= onlyPlan
		}
		if says(c) {
			share *= onlySaid
		}
		if !about.In(c) {
			share *= beside
		}
		note(int(c.Ref.Story), date, share)
	}
	for i := range p.Tellings {
		if !p.About[i] {
			continue
		}
		for _, l := range p.Tellings[i].LeftOut {
			if day, ok := dayNamed(&l); ok {
				note(i, day, onlyNamed)
			}
		}
	}
	sums, out := map[period]int{}, map[period]weight{}
	for m, w := range best {
		sums[m.date] += int(math.Round(float64(w) * math.Sqrt(float64(max(1, told[m])))))
		if away[m] {
			o := out[m.date]
			o.mentions++
			out[m.date] = o
		}
	}
	looks := hindsightOn(p, events)
	for _, e := range events {
		s := periodOf(e.Date)
		o := out[s]
		o.score = float64(max(sums[s], sameDay)) / 100 / looks.share(s.first.Number())
		// A month is mentioned for all of its days, what has no end for a year.
		if n, ok := e.Date.Days(); ok {
			o.score /= float64(min(n, 366))
		} else {
			o.score /= 366
		}
		out[s] = o
	}
	return out
}

// namedByOthers gives the day of what a story tells without it: who writes months later that the envoys had left in May comes
// back to the day on which they left, that others name. A day of publication alone is none to come back to.
func namedByOthers(p *coref.Pool, events []*timeline.Event) map[*coref.Candidate]edtf.Date {
	out := map[*coref.Candidate]edtf.Date{}
	for _, e := range events {
		k := p.ClusterOf[e]
		if k == nil || e.Date.Width() > 1 {
			continue
		}
		if v := k.Printed.Evidence; len(v) == 0 || v[0].Rule == event.LeadRule {
			continue
		}
		for _, c := range k.Members {
			if c.Date.Width() > 1 {
				out[c] = e.Date
			}
		}
	}
	return out
}

// dayNamed is the day that a sentence names without an event that was read. What stands beside the sentences of a
// story (a dateline, a stamp) is no sentence's.
func dayNamed(l *timeline.LeftOut) (d edtf.Date, ok bool) {
	if l.Quote == "" || l.Reason == event.BesideReason {
		return d, false
	}
	d, err := edtf.Parse(l.Phrase.Value)
	return d, err == nil && d.Width() == 1
}

// A hindsight is how many stories could look back on each day, the later the less: on the last
// third of a period there are few, and its days would lose by it.
type hindsight struct {
	days    []int32 // on which stories of the topic were published, ascending
	stories []int   // of each
	mean    float64
	on      map[int32]float64
}

// hindsightOn weighs what could look back on each of the events' days.
func hindsightOn(p *coref.Pool, events []*timeline.Event) hindsight {
	h := hindsight{on: map[int32]float64{}}
	count := map[int32]int{}
	for i := range p.Tellings {
		if d, err := edtf.Parse(p.Tellings[i].Source.Published); err == nil && !d.IsZero() && p.About[i] && p.Original[i] == i {
			count[d.Start().Number()]++
		}
	}
	for _, day := range slices.Sorted(maps.Keys(count)) {
		h.days, h.stories = append(h.days, day), append(h.stories, count[day])
	}
	for _, e := range events {
		day := e.Date.Start().Number()
		if _, known := h.on[day]; known {
			continue
		}
		from, _ := slices.BinarySearch(h.days, day)
		var sum float64
		for i := from; i < len(h.days); i++ {
			sum += float64(h.stories[i]) / (1 + float64(h.days[i]-day)/memoryDays)
		}
		h.on[day] = sum
	}
	for _, day := range slices.Sorted(maps.Keys(h.on)) {
		h.mean += h.on[day] / float64(len(h.on))
	}
	return h
}

// share is what a day's weight is divided by: 1 on a day on which as many look back as on the mean day.
func (h hindsight) share(day int32) float64 {
	if h.mean == 0 || h.on[day] == 0 { // after the last story: a plan at best
		return 1
	}
	return math.Pow(h.on[day]/h.mean+1./3, hindsightPower)
}
