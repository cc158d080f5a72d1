package build

import (
	"slices"
	"time"

	"dateline/timeline"
	"dateline/timeline/coref"
	"dateline/timeline/rank"
)

// An assembly gathers what stories tell and makes one timeline of it.
type assembly struct {
	tellings []coref.Document
	warnings []string
	copies   coref.Copies
	stats    *Stats

	kept        []*timeline.Event // corrected before, see uncorrect
	uncorrected []timeline.Event
}

// add takes the telling of one more story. Events that this story alone tells twice have
// been put together before.
func (a *assembly) add(t coref.Document, opt Options) {
	opt.Fixes.NameActors(t.Events, t.Source.Lead, t.Sides, opt.Gazetteer)
	a.warnings = append(a.warnings, t.Warnings...)
	t.Warnings = nil
	a.copies.Strip(&t)
	a.stats.Reports += len(t.Events)
	a.stats.LeftOut += len(t.LeftOut)
	a.tellings = append(a.tellings, t)
}

// timeline brings the stories together.
func (a *assembly) timeline(opt Options) *timeline.Timeline {
	t := &timeline.Timeline{Title: opt.Title, Articles: []timeline.Source{}, Events: []timeline.Event{}, LeftOut: []timeline.LeftOut{}, Warnings: a.warnings, Uncorrected: a.uncorrected}
	for i := range a.tellings {
		t.Articles = append(t.Articles, a.tellings[i].Source)
		t.LeftOut = append(t.LeftOut, a.tellings[i].LeftOut...)
	}
	switch {
	case t.Title == "" && len(t.Articles) == 1:
		t.Title = t.Articles[0].Title
	}
	if t.Title == "" {
		t.Title = "Timeline"
	}
	if len(a.tellings) == 1 && !opt.selects() && !opt.corrects() && len(a.kept) == 0 {
		t.Events = append(t.Events, a.tellings[0].Events...)
		takeSides(t, a.tellings)
		a.stats.told(t.Events)
		return t
	}
	start := time.Now() // for Stats alone
	p := coref.Across(a.tellings, opt.Topic, opt.Topic != "" || opt.Days > 0 || opt.PerDay > 0)
	events := p.Events()
	a.stats.Joined = time.Since(start)
	start = time.Now()
	for i := range p.Original {
		if p.Original[i] != i {
			a.stats.Copies++
		}
	}
	a.stats.Merged = len(p.Candidates) - len(events)
	events = opt.correct(t, p, events, a.kept)
	all := len(events)
	if opt.selects() {
		events = rank.Choose(p, events, rank.Choice{Days: opt.Days, PerDay: opt.PerDay, MinSources: opt.MinSources, Since: opt.Since, Until: opt.Until})
		keepCited(t, events)
	}
	a.stats.Unchosen = all - len(events)
	known, _ := order(events, sequences(events, a.tellings))
	t.Events = finish(events, known)
	takeSides(t, a.tellings)
	a.stats.told(t.Events)
	a.stats.Chosen = time.Since(start)
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
	t.Uncorrected = nil
	t.LeftOut = slices.DeleteFunc(t.LeftOut, func(l timeline.LeftOut) bool { return !cited[l.Article] })
}

// sequences are the stories' cues, between the events that hold their candidates.
func sequences(events []*timeline.Event, ts []coref.Document) (out []sequence) {
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
		id := ts[i].Source.ID
		for _, o := range ts[i].Source.Order {
			a, b := home[at{id, o[0]}], home[at{id, o[1]}]
			if a != nil && b != nil {
				out = append(out, sequence{a, b})
			}
		}
	}
	return out
}
