// Package rank chooses which events of many stories matter.
package rank

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"dateline/timeline"
	"dateline/timeline/coref"
	"dateline/timeline/edtf"
	"dateline/timeline/event"
)

// Choosing goes by dates first and by events within a date: a date matters as far as
// stories come back to it, and an event of it as far as the stories of that date share
// its words. Nothing is learned from other timelines. Dates by mentions follow
// G. Tran, M. Alrifai, D. Q. Nguyen, Predicting relevant news events for timeline
// summaries (2013); the centroid of a date's words follows D. Radev et al.,
// Centroid-based summarization (2004).
const (
	// In tenths of a mention, so that sums are exact in any order.
	sameDay     = 3  // by a story of the day itself: it would be written anyway
	otherDay    = 10 // by a story of a later day
	lookAhead   = 5  // by a story of an earlier day
	lookingBack = 5  // added where the story is written more than lookBackGap days later
	lookBackGap = 5

	nearTopic         = 1.0 // weight of the topic's words in an event
	early             = 1.0 // weight of standing early in a story
	confirmed         = 0.5 // weight of every doubling of independent stories
	central           = 0.5 // weight of actors that many stories name
	plannedDiscount   = 0.5 // share of a plan's weight: what took place matters more
	undatedDiscount   = 0.5 // share of a sentence's weight that only its publication dates
	listSentenceWords = 60  // words from which on a sentence is a list or a transcript
	redundant         = 0.6 // share of an event's words that another chosen one of the date has: it says the same
	repeated          = 0.8 // the like for one of another date, where the same may well happen again
	lengthSmoothing   = 3.0 // words added to a sentence's length, so that the shortest do not win by it
)

// A period is the days of a date, that its events are filed under.
type period struct{ first, last edtf.Day }

func periodOf(d edtf.Date) period {
	last, _ := d.Latest()
	return period{d.Start(), last}
}

// A Choice says which events to keep. The zero value keeps all.
type Choice struct {
	Days       int       // at most so many dates, the most important; 0 is all
	PerDay     int       // at most so many events a date; 0 is all
	MinSources int       // an event needs so many independent stories
	Since      edtf.Date // events filed under its first day or later
	Until      edtf.Date // events filed under its last day or earlier
}

// Choose keeps the events that the choice asks for, in the order they were given, and
// tells of each why. One that a person pinned is left out for its day alone, if that is outside the choice's.
func Choose(p *coref.Pool, events []*timeline.Event, c Choice) []*timeline.Event {
	byDays := c.Days > 0 || c.PerDay > 0
	events = slices.DeleteFunc(slices.Clone(events), func(e *timeline.Event) bool {
		return !within(e.Date, c.Since, c.Until) || !e.Pinned && (independent(p, e) < c.MinSources ||
			byDays && e.Date.OpenStart()) // "before May" is no date to file it under
	})
	days := weighDates(p, events)
	byDate := map[period][]*timeline.Event{}
	var dates []period
	for _, e := range events {
		s := periodOf(e.Date)
		if byDate[s] == nil {
			dates = append(dates, s)
		}
		byDate[s] = append(byDate[s], e)
	}
	people := fame(p)
	for _, s := range dates {
		weighEvents(p, byDate[s], days[s], people)
	}
	if !byDays {
		return events
	}
	slices.SortStableFunc(dates, func(a, b period) int {
		return cmp.Or(cmp.Compare(days[b].score, days[a].score), a.first.Compare(b.first), a.last.Compare(b.last))
	})
	chosen := map[*timeline.Event]bool{}
	taken := toldBefore{}
	left := c.Days
	for _, s := range dates {
		got := pick(p, byDate[s], c.PerDay, taken)
		for _, e := range got {
			chosen[e] = true
			taken.add(p.ClusterOf[e].Printed)
		}
		if len(got) > 0 {
			if left--; left == 0 {
				break
			}
		}
	}
	return slices.DeleteFunc(events, func(e *timeline.Event) bool { return !chosen[e] && !e.Pinned })
}

// within: the day that an event is filed under lies in the window.
func within(d, since, until edtf.Date) bool {
	day := d.Start()
	if first, ok := since.Earliest(); ok && day.Compare(first) < 0 {
		return false
	}
	last, ok := until.Latest()
	return !ok || day.Compare(last) <= 0
}

// independent counts the stories that report an event, copies once.
func independent(p *coref.Pool, e *timeline.Event) int {
	sources := map[int]bool{}
	quotes := map[string]bool{}
	for _, m := range p.ClusterOf[e].Members {
		sources[m.Source] = true
		if len(m.Evidence) > 0 {
			quotes[m.Evidence[0].Quote] = true
		}
	}
	return min(len(sources), max(1, len(quotes)))
}

// A weight is how often stories come to a date.
type weight struct {
	score    float64
	mentions int // independent stories of other days
}

// weighDates counts for each date the independent stories that name it, whether they
// tell an event of it or not.
func weighDates(p *coref.Pool, events []*timeline.Event) map[period]weight {
	type mention struct {
		source int
		date   period
	}
	best := map[mention]int{}
	note := func(i int, published edtf.Date, d edtf.Date) {
		if d.IsZero() || !p.About[i] {
			return
		}
		w := otherDay
		switch gap, ok := daysAfter(published, d); {
		case !ok:
		case gap == 0:
			w = sameDay
		case gap < 0:
			w = lookAhead
		case gap > lookBackGap:
			w += lookingBack
		}
		m := mention{p.Original[i], periodOf(d)}
		best[m] = max(best[m], w)
	}
	quoted := map[string]int{} // by sentence, the first story that has it
	for i := range p.Documents {
		t := &p.Documents[i]
		published, _ := edtf.Parse(t.Source.Published)
		for _, e := range t.Events {
			// What pages repeat around their stories, or an agency in its background, is one mention.
			if v := e.Evidence; len(v) > 0 {
				if first, ok := quoted[v[0].Quote]; ok && first != p.Original[i] {
					continue
				}
				quoted[v[0].Quote] = p.Original[i]
			}
			note(i, published, e.Date)
		}
		for _, l := range t.LeftOut {
			if len(l.Phrase.Value) >= len("2006-01-02") {
				d, _ := edtf.Parse(l.Phrase.Value[:len("2006-01-02")])
				note(i, published, d)
			}
		}
	}
	tenths := map[period]int{}
	out := map[period]weight{}
	for m, w := range best {
		tenths[m.date] += w
		if o := out[m.date]; w != sameDay {
			o.mentions++
			out[m.date] = o
		}
	}
	for _, e := range events {
		s := periodOf(e.Date)
		o := out[s]
		o.score = float64(max(tenths[s], sameDay)) / 10 // a lead has no mention
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

// daysAfter is how many days after the date a story was published.
func daysAfter(published, d edtf.Date) (int, bool) {
	if published.IsZero() || d.IsZero() {
		return 0, false
	}
	return int(published.Start().Number() - d.Start().Number()), true
}

// fame is, for each actor, the share of the stories that name it.
func fame(p *coref.Pool) map[string]float64 {
	stories := map[string]map[int]bool{}
	all := map[int]bool{}
	for _, c := range p.Candidates {
		all[c.Source] = true
		for _, a := range c.Actors {
			if stories[a] == nil {
				stories[a] = map[int]bool{}
			}
			stories[a][c.Source] = true
		}
	}
	out := map[string]float64{}
	for a, s := range stories {
		out[a] = float64(len(s)) / float64(len(all))
	}
	return out
}

// weighEvents gives the events of one date their importance.
func weighEvents(p *coref.Pool, events []*timeline.Event, day weight, fame map[string]float64) {
	shared := map[int32]int{} // independent stories of the date that use a term
	for _, e := range events {
		bySource := map[int][]int32{}
		for _, m := range p.ClusterOf[e].Members {
			bySource[m.Source] = coref.Union(bySource[m.Source], coref.Union(m.SummaryTerms, m.QuoteTerms))
		}
		for _, ids := range bySource {
			for _, id := range ids {
				shared[id]++
			}
		}
	}
	for _, e := range events {
		lead := p.ClusterOf[e].Printed
		ids := coref.Union(lead.SummaryTerms, lead.QuoteTerms)
		var sum float64
		for _, id := range ids {
			sum += math.Log1p(float64(shared[id]-1)) * p.Rarity(id)
		}
		im := &timeline.Importance{Day: day.score, Mentions: day.mentions, Stories: independent(p, e), Span: reportingDays(p, e)}
		for _, a := range e.Actors {
			im.Actors = max(im.Actors, fame[a])
		}
		im.Topic = p.Topic.Share(lead)
		score := (0.1 + sum) / math.Sqrt(float64(len(ids))+lengthSmoothing)
		if im.Topic > 0 {
			score *= 1 + nearTopic
		}
		score *= 1 + confirmed*math.Log2(float64(im.Stories))
		score *= 1 + central*im.Actors
		if v := lead.Evidence; len(v) > 0 {
			score *= 1 + early/(1+float64(v[0].Start)/200)
			if len(coref.Split(v[0].Quote)) > listSentenceWords {
				score /= 2
			}
			if v[0].Rule == event.LeadRule {
				score *= undatedDiscount
			}
		}
		if e.Status == timeline.Planned {
			score *= plannedDiscount
		}
		im.Score = math.Round(1000*score) / 1000
		im.Actors = math.Round(1000*im.Actors) / 1000
		im.Day = math.Round(1000*im.Day) / 1000
		im.Topic = math.Round(1000*im.Topic) / 1000
		im.Why = importanceWords(im, !p.Topic.None())
		if e.Pinned {
			im.Why = "a person pinned it; " + im.Why
		}
		e.Importance = im
	}
}

// reportingDays is the number of days over which an event is reported.
func reportingDays(p *coref.Pool, e *timeline.Event) int {
	var first, last edtf.Day
	for _, v := range e.Evidence {
		d, err := edtf.Parse(v.Published)
		if err != nil {
			continue
		}
		day := d.Start()
		if first.IsZero() || day.Compare(first) < 0 {
			first = day
		}
		if last.IsZero() || day.Compare(last) > 0 {
			last = day
		}
	}
	if first.IsZero() {
		return 0
	}
	return last.Sub(first) + 1
}

// importanceWords says in a line what the importance rests on.
func importanceWords(im *timeline.Importance, topic bool) string {
	s := plural(im.Stories, "independent story reports it", "independent stories report it")
	if im.Span > 1 {
		s += fmt.Sprintf(" over %d days", im.Span)
	}
	s += "; " + plural(im.Mentions, "story of another day names its date", "stories of other days name its date")
	if im.Actors > 0 {
		s += fmt.Sprintf("; its actors are in %.0f %% of the stories", 100*im.Actors)
	}
	if topic {
		s += fmt.Sprintf("; it has %.0f %% of the topic’s words", 100*im.Topic)
	}
	return s
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// pick takes the weightiest events of a date, at most n (0 is all), and none that says
// what another has said.
func pick(p *coref.Pool, events []*timeline.Event, n int, taken toldBefore) (out []*timeline.Event) {
	events = slices.Clone(events)
	slices.SortStableFunc(events, func(a, b *timeline.Event) int { return cmp.Compare(b.Importance.Score, a.Importance.Score) })
	var own []*coref.Candidate
	for _, e := range events {
		if n > 0 && len(out) == n {
			break
		}
		c := p.ClusterOf[e].Printed
		if slices.ContainsFunc(own, func(o *coref.Candidate) bool {
			return coref.Covered(c.Terms, o.Terms) > redundant || len(c.SummaryTerms) > 1 && len(o.SummaryTerms) > 1 && coref.Shared(c.SummaryTerms, o.SummaryTerms) > redundant
		}) || taken.covers(c) {
			continue
		}
		out, own = append(out, e), append(own, c)
	}
	return out
}

// toldBefore finds what events of other dates have said, by their weightiest terms.
type toldBefore map[int32][]*coref.Candidate

func (s toldBefore) add(c *coref.Candidate) {
	for _, t := range coref.Heaviest(c.Terms, coref.BlockTerms) {
		if len(s[t.ID]) < coref.BlockSize {
			s[t.ID] = append(s[t.ID], c)
		}
	}
}

// covers: an event said before has nearly all the words of c, or c all of its.
func (s toldBefore) covers(c *coref.Candidate) bool {
	for _, t := range coref.Heaviest(c.Terms, coref.BlockTerms) {
		if slices.ContainsFunc(s[t.ID], func(o *coref.Candidate) bool { return coref.Covered(c.Terms, o.Terms) > repeated }) {
			return true
		}
	}
	return false
}
