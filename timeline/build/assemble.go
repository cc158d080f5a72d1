package build

import (
	"slices"
	"time"

	"dateline/timeline"
)

// An assembly gathers what stories tell and makes one timeline of it.
type assembly struct {
	tellings []telling
	warnings []string
	copies   copyist
	stats    *Stats
}

// add takes the telling of one more story. Events that this story alone tells twice have
// been put together before.
func (a *assembly) add(t telling) {
	a.warnings = append(a.warnings, t.warnings...)
	t.warnings = nil
	a.copies.strip(&t)
	a.stats.Reports += len(t.events)
	a.stats.LeftOut += len(t.left)
	a.tellings = append(a.tellings, t)
}

// timeline brings the stories together.
func (a *assembly) timeline(opt Options) *timeline.Timeline {
	t := &timeline.Timeline{Title: opt.Title, Articles: []timeline.Source{}, Events: []timeline.Event{}, LeftOut: []timeline.LeftOut{}, Warnings: a.warnings}
	for i := range a.tellings {
		t.Articles = append(t.Articles, a.tellings[i].source)
		t.LeftOut = append(t.LeftOut, a.tellings[i].left...)
	}
	switch {
	case t.Title == "" && len(t.Articles) == 1:
		t.Title = t.Articles[0].Title
	}
	if t.Title == "" {
		t.Title = "Timeline"
	}
	if len(a.tellings) == 1 && !opt.selects() {
		t.Events = append(t.Events, a.tellings[0].events...)
		takeSides(t, a.tellings)
		a.stats.Events = len(t.Events)
		return t
	}
	start := time.Now() // for Stats alone
	p := newPool(a.tellings, opt)
	events := p.join()
	a.stats.Joined = time.Since(start)
	start = time.Now()
	for i := range p.original {
		if p.original[i] != i {
			a.stats.Copies++
		}
	}
	a.stats.Merged = len(p.candidates) - len(events)
	all := len(events)
	if opt.selects() {
		events = p.choose(events, opt)
		keepCited(t, events)
	}
	a.stats.Unchosen = all - len(events)
	known, _ := order(events, p.sequences(events, a.tellings))
	t.Events = finish(events, known)
	takeSides(t, a.tellings)
	a.stats.Events, a.stats.Chosen = len(t.Events), time.Since(start)
	return t
}

// selects reports whether the options keep only some events.
func (o Options) selects() bool {
	return o.Topic != "" || o.Days > 0 || o.PerDay > 0 || o.MinSources > 1 || !o.Since.IsZero() || !o.Until.IsZero()
}

// keepCited drops the articles, and their left-out phrases, that no event cites, and what
// only merging needs.
func keepCited(t *timeline.Timeline, events []*timeline.Event) {
	cited := map[string]bool{}
	for _, e := range events {
		for _, v := range e.Evidence {
			cited[v.Article] = true
		}
	}
	t.Articles = slices.DeleteFunc(t.Articles, func(s timeline.Source) bool { return !cited[s.ID] && !cited[s.CopyOf] })
	for i := range t.Articles {
		t.Articles[i].Order, t.Articles[i].Lead = nil, nil
	}
	t.LeftOut = slices.DeleteFunc(t.LeftOut, func(l timeline.LeftOut) bool { return !cited[l.Article] })
}

// A pool is the candidates of many stories and the words they use.
type pool struct {
	candidates []*candidate
	vocabulary *vocabulary
	original   []int // for each story the one it is a copy of, or itself
	cluster    map[*timeline.Event]*cluster
	topic      []int32 // the topic's terms
	about      []bool  // for each story: it has a word of the topic
	tellings   []telling
}

func newPool(ts []telling, opt Options) *pool {
	p := &pool{vocabulary: newVocabulary(), tellings: ts, original: originals(ts), cluster: map[*timeline.Event]*cluster{}}
	p.topic = p.vocabulary.distinct(opt.Topic)
	p.about = make([]bool, len(ts))
	several := len(ts) > 1
	for i := range ts {
		t := &ts[i]
		t.events = byText(t.events)
		first := len(p.candidates)
		for k := range t.events {
			p.add(&t.events[k], i)
		}
		if t.source.Lead != nil && several && (opt.Topic != "" || opt.Days > 0 || opt.PerDay > 0) {
			p.add(t.source.Lead, i)
		}
		p.about[i] = p.isAbout(t.source.Title, p.candidates[first:])
	}
	if len(p.topic) > 0 {
		p.candidates = slices.DeleteFunc(p.candidates, func(c *candidate) bool { return !p.about[c.story] })
	}
	for _, c := range p.candidates {
		c.terms = p.vocabulary.weigh(c.summary, c.quote)
	}
	return p
}

// add makes a candidate of an event of story i.
func (p *pool) add(e *timeline.Event, i int) {
	c := &candidate{Event: e, seq: len(p.candidates), story: i, source: p.original[i], class: classIn(e)}
	e.Importance = nil
	c.summary = p.vocabulary.distinct(e.Summary)
	for k, v := range e.Evidence {
		if !slices.Contains(c.articles, v.Article) {
			c.articles = append(c.articles, v.Article)
		}
		if k == 0 {
			c.quote = p.vocabulary.distinct(v.Quote)
		}
	}
	p.vocabulary.note(union(c.summary, c.quote))
	p.candidates = append(p.candidates, c)
}

func union(a, b []int32) []int32 {
	out := slices.Concat(a, b)
	slices.Sort(out)
	return slices.Compact(out)
}

// isAbout: a story says a word of the topic in its title or where it tells of an event.
func (p *pool) isAbout(title string, cs []*candidate) bool {
	if len(p.topic) == 0 {
		return true
	}
	on := func(ids []int32) bool {
		return slices.ContainsFunc(ids, func(id int32) bool { return slices.Contains(p.topic, id) })
	}
	if on(p.vocabulary.distinct(title)) {
		return true
	}
	return slices.ContainsFunc(cs, func(c *candidate) bool { return on(c.summary) || on(c.quote) })
}

// join makes one event of the candidates that tell of one.
func (p *pool) join() []*timeline.Event {
	var events []*timeline.Event
	for _, k := range gather(p.candidates) {
		e := k.fold()
		p.cluster[e] = k
		events = append(events, e)
	}
	return events
}

// sequences are the stories' cues, between the events that hold their candidates.
func (p *pool) sequences(events []*timeline.Event, ts []telling) (out []sequence) {
	type at struct {
		article string
		trigger int
	}
	home := map[at]*timeline.Event{}
	for _, e := range events {
		for _, v := range e.Evidence {
			home[at{v.Article, v.Trigger.Start}] = e
		}
	}
	for i := range ts {
		id := ts[i].source.ID
		for _, o := range ts[i].source.Order {
			a, b := home[at{id, o[0]}], home[at{id, o[1]}]
			if a != nil && b != nil {
				out = append(out, sequence{a, b})
			}
		}
	}
	return out
}
