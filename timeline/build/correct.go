package build

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/coref"
	"dateline/timeline/fixes"
)

// correct applies people's decisions, where the stories' events are together and none has been chosen yet. kept are events
// of timelines that were corrected with decisions which are not at hand.
func (o Options) correct(t *timeline.Timeline, p *coref.Pool, events, kept []*timeline.Event) []*timeline.Event {
	events = append(events, kept...)
	for _, e := range kept {
		p.File(e, nil)
	}
	if !o.Fixes.Empty() {
		r := o.Fixes.Apply(events, t.LeftOut)
		for _, e := range r.Events {
			if parents, made := r.Parents[e]; made {
				p.File(e, parents)
			}
		}
		t.Uncorrected = append(t.Uncorrected, r.Uncorrected...)
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

// corrects reports whether the options change or choose what people have a say in.
func (o Options) corrects() bool { return !o.Fixes.Empty() || o.Reviewed }

// uncorrect gives a timeline without its corrections, if the decisions that made them are at hand; else they stay, and the
// events that they made are set apart, as kept.
func uncorrect(t *timeline.Timeline, set *fixes.Set) (plain *timeline.Timeline, kept []*timeline.Event, warning string) {
	if !set.Empty() {
		plain, ok := set.Restore(t)
		if ok {
			return plain, nil, ""
		}
		warning = t.Title + ": it was corrected with decisions that are not in the corrections given: its corrected events stay as they are; name that file as well, with --fixes"
	}
	out := *t
	out.Events = nil // but for those that nobody decided about
	for _, e := range t.Events {
		if !e.Touched() && !e.Reviewed {
			out.Events = append(out.Events, e)
			continue
		}
		e.Evidence = slices.Clone(e.Evidence)
		kept = append(kept, &e)
	}
	return &out, kept, warning
}
