package build

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"dateline/timeline"
	"dateline/timeline/edtf"
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

	nearTopic  = 1.0 // weight of the topic's words in an event
	early      = 1.0 // weight of standing early in a story
	confirmed  = 0.5 // weight of every doubling of independent stories
	central    = 0.5 // weight of actors that many stories name
	notYet     = 0.5 // share of a plan's weight: what took place matters more
	undated    = 0.5 // share of a sentence's weight that only its publication dates
	sprawling  = 60  // words from which on a sentence is a list or a transcript
	redundant  = 0.6 // share of an event's words that another chosen one of the date has: it says the same
	repeated   = 0.8 // the like for one of another date, where the same may well happen again
	evenLength = 3.0 // words added to a sentence's length, so that the shortest do not win by it
)

// A span is the days of a date, that its events are filed under.
type span struct{ first, last edtf.Day }

func spanOf(d edtf.Date) span {
	last, _ := d.Latest()
	return span{startOf(d), last}
}

// choose keeps the events that the options ask for, in the order they were given, and
// tells of each why.
func (p *pool) choose(events []*timeline.Event, opt Options) []*timeline.Event {
	byDays := opt.Days > 0 || opt.PerDay > 0
	events = slices.DeleteFunc(slices.Clone(events), func(e *timeline.Event) bool {
		return !within(e.Date, opt.Since, opt.Until) || p.independent(e) < opt.MinSources ||
			byDays && e.Date.OpenStart() // "before May" is no date to file it under
	})
	days := p.weighDates(events)
	byDate := map[span][]*timeline.Event{}
	var dates []span
	for _, e := range events {
		s := spanOf(e.Date)
		if byDate[s] == nil {
			dates = append(dates, s)
		}
		byDate[s] = append(byDate[s], e)
	}
	people := p.fame()
	for _, s := range dates {
		p.weighEvents(byDate[s], days[s], people)
	}
	if !byDays {
		return events
	}
	slices.SortStableFunc(dates, func(a, b span) int {
		return cmp.Or(cmp.Compare(days[b].score, days[a].score), a.first.Compare(b.first), a.last.Compare(b.last))
	})
	chosen := map[*timeline.Event]bool{}
	taken := said{}
	left := opt.Days
	for _, s := range dates {
		got := p.pick(byDate[s], opt.PerDay, taken)
		for _, e := range got {
			chosen[e] = true
			taken.add(p.cluster[e].print)
		}
		if len(got) > 0 {
			if left--; left == 0 {
				break
			}
		}
	}
	return slices.DeleteFunc(events, func(e *timeline.Event) bool { return !chosen[e] })
}

// within: the day that an event is filed under lies in the window.
func within(d, since, until edtf.Date) bool {
	day := startOf(d)
	if first, ok := since.Earliest(); ok && day.Compare(first) < 0 {
		return false
	}
	last, ok := until.Latest()
	return !ok || day.Compare(last) <= 0
}

// independent counts the stories that report an event, copies once.
func (p *pool) independent(e *timeline.Event) int {
	sources := map[int]bool{}
	quotes := map[string]bool{}
	for _, m := range p.cluster[e].members {
		sources[m.source] = true
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
func (p *pool) weighDates(events []*timeline.Event) map[span]weight {
	type mention struct {
		source int
		date   span
	}
	best := map[mention]int{}
	note := func(i int, published edtf.Date, d edtf.Date) {
		if d.IsZero() || !p.about[i] {
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
		m := mention{p.original[i], spanOf(d)}
		best[m] = max(best[m], w)
	}
	quoted := map[string]int{} // by sentence, the first story that has it
	for i := range p.tellings {
		t := &p.tellings[i]
		published, _ := edtf.Parse(t.source.Published)
		for _, e := range t.events {
			// What pages repeat around their stories, or an agency in its background, is one mention.
			if v := e.Evidence; len(v) > 0 {
				if first, ok := quoted[v[0].Quote]; ok && first != p.original[i] {
					continue
				}
				quoted[v[0].Quote] = p.original[i]
			}
			note(i, published, e.Date)
		}
		for _, l := range t.left {
			if len(l.Phrase.Value) >= len("2006-01-02") {
				d, _ := edtf.Parse(l.Phrase.Value[:len("2006-01-02")])
				note(i, published, d)
			}
		}
	}
	tenths := map[span]int{}
	out := map[span]weight{}
	for m, w := range best {
		tenths[m.date] += w
		if o := out[m.date]; w != sameDay {
			o.mentions++
			out[m.date] = o
		}
	}
	for _, e := range events {
		s := spanOf(e.Date)
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
	return int(dayNumber(startOf(published)) - dayNumber(startOf(d))), true
}

// fame is, for each actor, the share of the stories that name it.
func (p *pool) fame() map[string]float64 {
	stories := map[string]map[int]bool{}
	all := map[int]bool{}
	for _, c := range p.candidates {
		all[c.source] = true
		for _, a := range c.Actors {
			if stories[a] == nil {
				stories[a] = map[int]bool{}
			}
			stories[a][c.source] = true
		}
	}
	out := map[string]float64{}
	for a, s := range stories {
		out[a] = float64(len(s)) / float64(len(all))
	}
	return out
}

// weighEvents gives the events of one date their importance.
func (p *pool) weighEvents(events []*timeline.Event, day weight, fame map[string]float64) {
	shared := map[int32]int{} // independent stories of the date that use a term
	for _, e := range events {
		bySource := map[int][]int32{}
		for _, m := range p.cluster[e].members {
			bySource[m.source] = union(bySource[m.source], union(m.summary, m.quote))
		}
		for _, ids := range bySource {
			for _, id := range ids {
				shared[id]++
			}
		}
	}
	for _, e := range events {
		lead := p.cluster[e].print
		ids := union(lead.summary, lead.quote)
		var sum float64
		for _, id := range ids {
			sum += math.Log1p(float64(shared[id]-1)) * p.vocabulary.rarity(id)
		}
		im := &timeline.Importance{Day: day.score, Mentions: day.mentions, Stories: p.independent(e), Span: p.span(e)}
		for _, a := range e.Actors {
			im.Actors = max(im.Actors, fame[a])
		}
		if len(p.topic) > 0 {
			n := 0
			for _, id := range p.topic {
				if slices.Contains(ids, id) {
					n++
				}
			}
			im.Topic = float64(n) / float64(len(p.topic))
		}
		score := (0.1 + sum) / math.Sqrt(float64(len(ids))+evenLength)
		if im.Topic > 0 {
			score *= 1 + nearTopic
		}
		score *= 1 + confirmed*math.Log2(float64(im.Stories))
		score *= 1 + central*im.Actors
		if v := lead.Evidence; len(v) > 0 {
			score *= 1 + early/(1+float64(v[0].Start)/200)
			if len(split(v[0].Quote)) > sprawling {
				score /= 2
			}
			if v[0].Rule == leadRule {
				score *= undated
			}
		}
		if e.Status == timeline.Planned {
			score *= notYet
		}
		im.Score = math.Round(1000*score) / 1000
		im.Actors = math.Round(1000*im.Actors) / 1000
		im.Day = math.Round(1000*im.Day) / 1000
		im.Topic = math.Round(1000*im.Topic) / 1000
		im.Why = importanceWords(im, len(p.topic) > 0)
		e.Importance = im
	}
}

// span is the number of days over which an event is reported.
func (p *pool) span(e *timeline.Event) int {
	var first, last edtf.Day
	for _, v := range e.Evidence {
		d, err := edtf.Parse(v.Published)
		if err != nil {
			continue
		}
		day := startOf(d)
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
func (p *pool) pick(events []*timeline.Event, n int, taken said) (out []*timeline.Event) {
	events = slices.Clone(events)
	slices.SortStableFunc(events, func(a, b *timeline.Event) int { return cmp.Compare(b.Importance.Score, a.Importance.Score) })
	var own []*candidate
	for _, e := range events {
		if n > 0 && len(out) == n {
			break
		}
		c := p.cluster[e].print
		if slices.ContainsFunc(own, func(o *candidate) bool {
			return covered(c.terms, o.terms) > redundant || len(c.summary) > 1 && len(o.summary) > 1 && shared(c.summary, o.summary) > redundant
		}) || taken.has(c) {
			continue
		}
		out, own = append(out, e), append(own, c)
	}
	return out
}

// said finds what events of other dates have said, by their weightiest terms.
type said map[int32][]*candidate

func (s said) add(c *candidate) {
	for _, t := range heaviest(c.terms, blockTerms) {
		if len(s[t.id]) < blockSize {
			s[t.id] = append(s[t.id], c)
		}
	}
}

// has: an event said before has nearly all the words of c, or c all of its.
func (s said) has(c *candidate) bool {
	for _, t := range heaviest(c.terms, blockTerms) {
		if slices.ContainsFunc(s[t.id], func(o *candidate) bool { return covered(c.terms, o.terms) > repeated }) {
			return true
		}
	}
	return false
}
