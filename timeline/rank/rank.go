// Package rank chooses which events of many stories matter: first the dates, then the events
// of each. Nothing is learned from other timelines, and each event and each that was passed over can say why.
// The few constants are declared where they are used. They are judgements, chosen with three topics of news in view:
// no score on these topics says how well they serve others. Of how much near dates lose, how fast a look back gains and how
// it is evened out, eighteen sets were tried: that which was best on two of the topics was better on the third than the set
// before it, whichever that was. The set kept is within two hundredths of it, and gives near dates a little less: of two further
// topics, looked at by eye, one lost the great day of a quiet spring otherwise. What words, what is told beside the subject and the
// echo of a day weigh was set by where the days of eight editors' timelines stand among all, and not by one number of days:
// at one, a tenth more or less gains or loses a day by chance. What a local case, a line without a name or with hardly a word, and
// words that one earned weigh was set after readers had said which lines of three topics they would keep: on others it is untested.
//
//	rank.go    Choose
//	days.go    how much dates matter
//	events.go  how much the events of a date matter
//	repeats.go what other dates have told
//	words.go   why, in words
package rank

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"

	"dateline/timeline"
	"dateline/timeline/coref"
	"dateline/timeline/edtf"
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
	MinSources int       // an event needs so many independent outlets
	Since      edtf.Date // events filed under its first day or later
	Until      edtf.Date // events filed under its last day or earlier
	Clear      bool      // of a choice of days, only events that are clear, as coref.Clear says
	Jobs       int       // goroutines that weigh events, at least one; the result is the same
}

// A Missed is an event that was passed over, and why.
type Missed struct {
	Event *timeline.Event
	Why   string
}

const (
	repeated  = 0.8    // share of an event's words that another chosen one of another date has: it says the same
	worthTwo  = 0.3    // share of the weight of a date's first event that a further one needs
	worthLone = 0.5    // the same of one that a single outlet reports
	worthSeen = 0.9    // the same of what is no act
	asFirst   = 0.65   // a further event needs that share of the weight of so much of what is common for a first
	compared  = 12     // heaviest events of a date, which may be one in other words
	retold    = 0.3    // weight of every doubling of outlets by these
	poor      = 0.05   // share of the median date's best event, below which an event makes no date
	quota     = 1. / 3 // how much a date loses beside others that were chosen: beside one it counts three quarters
	outside   = 0.05   // share of the weight at each end of a timeline's dates that does not count for how long it is
	quotaDays = 2      // within so many times the mean distance of those asked for
)

// Choose keeps the events that the choice asks for, in the order they were given, and
// tells of each why; passed are the others, those that came nearest to being chosen first. One that
// a person pinned is left out for its day alone, if that is outside the choice's.
func Choose(p *coref.Pool, events []*timeline.Event, c Choice) (chosen []*timeline.Event, passed []Missed) {
	byDays := c.Days > 0 || c.PerDay > 0
	kept := slices.DeleteFunc(slices.Clone(events), func(e *timeline.Event) bool {
		why := ""
		switch {
		case !within(e.Date, c.Since, c.Until):
			why = "its date is not asked for"
		case e.Pinned:
		case Outlets(p, e) < c.MinSources:
			why = fmt.Sprintf("%s, and %d were asked for", plural(Outlets(p, e), "independent outlet reports it", "independent outlets report it"), c.MinSources)
		case byDays && e.Date.OpenStart():
			why = "it has no first day to be filed under"
		case byDays && e.Lapsed:
			why = "it was planned for a day that is past, and nobody reports that it took place"
		case byDays && c.Clear && !coref.Clear(e):
			why = "its line may be misread, or not stand alone: " + strings.Join(coref.InDoubt(e), ", ")
		}
		if why != "" {
			passed = append(passed, Missed{e, why})
		}
		return why != ""
	})
	byDate := map[period][]*timeline.Event{}
	var dates []period
	for _, e := range kept {
		s := periodOf(e.Date)
		if byDate[s] == nil {
			dates = append(dates, s)
		}
		byDate[s] = append(byDate[s], e)
	}
	people, about, news := fame(p), p.Subject(), newNews(p)
	days := weighDates(p, kept, about)
	var wait sync.WaitGroup
	jobs := max(1, c.Jobs)
	for k := range jobs {
		wait.Go(func() { // each weighs every so manieth date
			for i := k; i < len(dates); i += jobs {
				weighEvents(p, byDate[dates[i]], days[dates[i]], people, about, news)
			}
		})
	}
	wait.Wait()
	if !byDays {
		return kept, passed
	}
	common := confirmDates(dates, days, byDate, c.Days)
	in := map[*timeline.Event]bool{}
	taken := toldBefore{}
	asked := newAsked(dates, days, c.Days)
	var near []Missed
	for {
		s, ok := asked.next()
		if !ok {
			break
		}
		got, lost := pick(p, byDate[s], c.PerDay, taken, about, common)
		for _, e := range got {
			in[e] = true
			taken.add(p.ClusterOf[e].Printed)
		}
		near = append(near, lost...)
		if len(got) > 0 {
			asked.take(s)
		}
	}
	for i, s := range asked.left {
		es := slices.Clone(byDate[s])
		slices.SortStableFunc(es, func(a, b *timeline.Event) int { return cmp.Compare(b.Importance.Score, a.Importance.Score) })
		for _, e := range es {
			near = append(near, Missed{e, fmt.Sprintf("its date comes %s after the %d that were asked for", nth(i+1), c.Days)})
		}
	}
	passed = append(near, passed...)
	isIn := func(e *timeline.Event) bool { return in[e] || e.Pinned }
	passed = slices.DeleteFunc(passed, func(m Missed) bool { return isIn(m.Event) })
	return slices.DeleteFunc(kept, func(e *timeline.Event) bool { return !isIn(e) }), passed
}

// confirmDates takes weight from dates whose best event
// weighs next to nothing beside that of the median of the many weightiest: what pages repeat
// around their stories makes dates, and no events. Then a day gives up what is an echo of the day before, at most half of its weight.
// The dates are put into the order of their weights; median is that of the best events.
func confirmDates(dates []period, days map[period]weight, byDate map[period][]*timeline.Event, many int) (median float64) {
	if len(dates) == 0 {
		return 0
	}
	best := func(s period) *timeline.Event {
		return slices.MaxFunc(byDate[s], func(a, b *timeline.Event) int { return cmp.Compare(a.Importance.Score, b.Importance.Score) })
	}
	byWeight := func(a, b period) int {
		return cmp.Or(cmp.Compare(days[b].score, days[a].score), a.first.Compare(b.first), a.last.Compare(b.last))
	}
	slices.SortFunc(dates, byWeight)
	var scores []float64
	for _, s := range dates[:min(cmp.Or(many, len(dates)), len(dates))] {
		scores = append(scores, best(s).Importance.Score)
	}
	slices.Sort(scores)
	median = scores[(len(scores)-1)/2]
	if median > 0 {
		for _, s := range dates {
			w := days[s]
			w.score *= min(1, best(s).Importance.Score/(poor*median))
			days[s] = w
		}
	}
	told := maps.Clone(days)
	for _, s := range dates {
		if s.first == s.last {
			eve := s.first.AddDays(-1)
			w := told[s]
			w.score = max(w.score/2, w.score-echo*told[period{eve, eve}].score)
			days[s] = w
		}
	}
	slices.SortFunc(dates, byWeight)
	return median
}

// asked gives the dates in the order in which they are chosen: by weight, less beside those
// that were chosen already, so that a timeline covers its whole period.
type asked struct {
	left  []period // by weight
	days  map[period]weight
	many  int     // that may be taken; 0 is all
	reach float64 // days within which a chosen date tells on others
	taken []period
}

func newAsked(dates []period, days map[period]weight, many int) *asked {
	a := &asked{left: dates, days: days, many: many}
	if many > 0 {
		a.reach = max(1, quotaDays*float64(stretch(dates, days)+1)/float64(many))
	}
	return a
}

// stretch is the number of days from one date to another between which nearly all of the weight lies: an anniversary of
// long ago does not make a short time long.
func stretch(dates []period, days map[period]weight) int {
	byDay := slices.Clone(dates)
	slices.SortFunc(byDay, func(a, b period) int { return a.first.Compare(b.first) })
	var all float64
	for _, s := range byDay {
		all += days[s].score
	}
	end := func(backwards bool) (d edtf.Day) {
		sum := 0.0
		for i := range byDay {
			s := byDay[i]
			if backwards {
				s = byDay[len(byDay)-1-i]
			}
			if sum += days[s].score; sum >= all*outside {
				return s.first
			}
		}
		return d
	}
	return end(true).Sub(end(false))
}

// next takes the best date out of those that are left.
func (a *asked) next() (best period, ok bool) {
	if len(a.left) == 0 || a.many > 0 && len(a.taken) == a.many {
		return period{}, false
	}
	at, most := 0, -1.0
	for i, s := range a.left {
		if a.days[s].score < most {
			break // by weight, and nothing adds to it
		}
		if w := a.days[s].score / (1 + quota*a.beside(s)); w > most {
			at, most = i, w
		}
	}
	best = a.left[at]
	a.left = slices.Delete(a.left, at, at+1)
	return best, true
}

func (a *asked) take(s period) { a.taken = append(a.taken, s) }

// beside is how many chosen dates stand near, the nearer the more.
func (a *asked) beside(s period) (n float64) {
	if a.many == 0 {
		return 0
	}
	for _, t := range a.taken {
		d := s.first.Sub(t.first)
		n += max(0, 1-float64(max(d, -d))/a.reach)
	}
	return n
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

// LastDay is the last on which a story was published.
func LastDay(p *coref.Pool) (last edtf.Day) {
	for i := range p.Tellings {
		if d, err := edtf.Parse(p.Tellings[i].Source.Published); err == nil && d.Start().Compare(last) > 0 {
			last = d.Start()
		}
	}
	return last
}

// Lapsed: it was planned for a day before the last of the archive, and no story says that it took place.
func Lapsed(e *timeline.Event, last edtf.Day) bool {
	day, ok := e.Date.Latest()
	return ok && e.Status == timeline.Planned && day.Compare(last) < 0
}

// pick takes the weightiest events of a date, at most n (0 is all), none that says what
// another has said, none at all if the weightiest is told under another date: under a day of its month, or, as a wrong weekday
// makes of one day two, a week away; none beside a topic that was asked for; and after the first none that weighs little beside it, or beside what is common for the first of a date.
func pick(p *coref.Pool, events []*timeline.Event, n int, taken toldBefore, about coref.Subject, common float64) (out []*timeline.Event, lost []Missed) {
	events = slices.Clone(events)
	weighs := map[*timeline.Event]float64{}
	scene := map[*timeline.Event]bool{}
	for _, e := range events {
		weighs[e], scene[e] = worth(p, e, about)
	}
	gain := map[*timeline.Event]float64{}
	heaviest := func(a, b *timeline.Event) int { return cmp.Compare(weighs[b]*(1+gain[b]), weighs[a]*(1+gain[a])) }
	slices.SortStableFunc(events, heaviest)
	if n > 0 {
		top := events[:min(compared, len(events))]
		for i, g := range inOtherWords(p, top, about) {
			gain[top[i]] = g
		}
		slices.SortStableFunc(top, heaviest)
	}
	var elsewhere *coref.Candidate // of another date, and says what the weightiest event of this one says: the date is told
	for _, e := range events {
		c := p.ClusterOf[e].Printed
		why := ""
		if elsewhere != nil {
			why = fmt.Sprintf("“%s” says already what its date is for", elsewhere.Event.Brief())
		} else if i := slices.IndexFunc(out, func(o *timeline.Event) bool { return coref.Covers(p.ClusterOf[o], p.ClusterOf[e], about) }); i >= 0 {
			why = fmt.Sprintf("“%s” says it already", out[i].Brief())
		} else if i := slices.IndexFunc(out, func(o *timeline.Event) bool { return coref.SameSpeech(p.ClusterOf[o].Printed, c) }); i >= 0 && n > 0 {
			why = fmt.Sprintf("it was said on the day of “%s”", out[i].Brief())
		} else if i := slices.IndexFunc(out, func(o *timeline.Event) bool { return coref.SameDeed(p.ClusterOf[o].Printed, c) }); i >= 0 && n > 0 {
			why = fmt.Sprintf("“%s” is the like of it", out[i].Brief())
		} else if o := taken.covers(c); o != nil {
			why = fmt.Sprintf("“%s” says it already", o.Event.Brief())
			if n > 0 && len(lost) == 0 && len(out) == 0 && (e.Date.Width() > 1 || apart(e.Date, o.Date) > 1) {
				elsewhere = o
			}
		} else if n > 0 && !p.Topic.None() && !about.In(c) {
			why = "it has nothing of what the topic’s stories are about"
		} else if n > 0 && len(out) == n {
			why = fmt.Sprintf("%s of its date weigh more, and --per-day asks for %d", plural(n, "event", "events"), n)
		} else if n > 0 && len(out) > 0 && weighs[e] < share(e, scene[e])*weighs[out[0]] {
			why = fmt.Sprintf("it weighs little beside “%s”", out[0].Brief())
		} else if n > 0 && len(out) > 0 && weighs[e] < share(e, scene[e])*asFirst*common {
			why = "it weighs little beside the first events of other dates"
		}
		if why != "" {
			lost = append(lost, Missed{e, why})
			continue
		}
		out = append(out, e)
	}
	return out, lost
}

// apart is how many days lie between the first days of two dates.
func apart(a, b edtf.Date) int {
	n := a.Start().Sub(b.Start())
	return max(n, -n)
}

// inOtherWords gives what each event gains by the outlets that tell it as others of its date, which it covers.
func inOtherWords(p *coref.Pool, events []*timeline.Event, about coref.Subject) []float64 {
	out := make([]float64, len(events))
	for i, e := range events {
		same := slices.DeleteFunc(slices.Clone(events), func(o *timeline.Event) bool {
			return o != e && !coref.Covers(p.ClusterOf[e], p.ClusterOf[o], about)
		})
		out[i] = retold * math.Log2(float64(Outlets(p, same...))/float64(Outlets(p, e)))
	}
	return out
}

// share is how much of the weight of the first event of its date a further one needs.
func share(e *timeline.Event, scene bool) float64 {
	if scene {
		return worthSeen
	}
	if e.Importance.Stories > 1 {
		return worthTwo
	}
	return worthLone
}
