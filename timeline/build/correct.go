package build

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/coref"
	"dateline/timeline/fixes"
)

// correct applies people's decisions, where the stories' events are together and none has been chosen yet.
func (o Options) correct(t *timeline.Timeline, p *coref.Pool, events []*timeline.Event) []*timeline.Event {
	for _, e := range o.kept {
		p.File(e, nil)
	}
	events = append(events, o.kept...)
	if !o.Fixes.Empty() {
		r := o.Fixes.Apply(events, t.LeftOut)
		for _, e := range r.Events {
			if parents, made := r.Parents[e]; made {
				p.File(e, parents)
			}
		}
		t.Uncorrected = r.Uncorrected
		ids := map[string]bool{}
		for _, e := range r.Hidden {
			e.ID = identify(e, sum(e), ids)
		}
		if o.Corrected != nil {
			*o.Corrected = *r
		}
		events = r.Events
	}
	if o.Reviewed {
		all := len(events)
		events = slices.DeleteFunc(slices.Clone(events), func(e *timeline.Event) bool { return !e.Reviewed })
		t.Review = &timeline.Review{On: o.Fixes.LastDay(), LeftOut: all - len(events)}
	}
	return events
}

// nameActors gives actors the names of the house, in copies of what the story tells.
func (o Options) nameActors(t *Telling) {
	if !o.Fixes.Names() {
		return
	}
	t.Events = slices.Clone(t.Events)
	if t.Source.Lead != nil {
		lead := *t.Source.Lead
		t.Source.Lead = &lead
	}
	o.Fixes.NameActors(t.Events, t.Source.Lead, o.Gazetteer)
}

// A kept event was corrected before, with decisions that are not at hand, and stays as it is.
type kept struct {
	*timeline.Event
	batch int // that it came with
}

// isCorrected: people had a say in the timeline.
func isCorrected(t *timeline.Timeline) bool {
	return len(t.Uncorrected) > 0 || slices.ContainsFunc(t.Events, decided)
}

func decided(e timeline.Event) bool { return e.Touched() || e.Reviewed }

// uncorrect takes the corrections of timelines back, if the decisions that made them are at hand, so that all that is gathered is corrected
// at once; else they stay, and the events that they made are kept apart.
func (g *Gathering) uncorrect(set *fixes.Set) {
	for _, t := range g.corrected {
		if !set.Empty() {
			if plain, ok := set.Restore(t); ok {
				g.addPlain(plain)
				continue
			}
			g.Warn(t.Title + ": it was corrected with decisions that are not in the corrections given: its corrected events stay as they are; name that file as well, with --fixes")
		}
		plain := *t
		plain.Events, plain.Uncorrected = nil, nil
		for _, e := range t.Events {
			if decided(e) {
				e.Evidence = slices.Clone(e.Evidence)
				g.kept = append(g.kept, kept{&e, g.batches + 1})
			} else {
				plain.Events = append(plain.Events, e)
			}
		}
		g.before = append(g.before, t.Uncorrected...)
		g.addPlain(&plain)
	}
	g.corrected = nil
}
