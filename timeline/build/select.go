package build

import (
	"slices"

	"dateline/timeline"
)

// selects reports whether the options keep only some events.
func (o Options) selects() bool {
	return o.Topic != "" || o.Days > 0 || o.PerDay > 0 || o.MinSources > 1 || !o.Since.IsZero() || !o.Until.IsZero()
}

// leads reports whether what a story tells without a date counts.
func (o Options) leads() bool { return o.Topic != "" || o.Days > 0 || o.PerDay > 0 }

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
func sequences(events []*timeline.Event, ts []Telling) (out []sequence) {
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
