package render

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A Choice says which events of a timeline to show. The zero Choice is all.
type Choice struct {
	Since, Until edtf.Date // events that may lie outside are shown if they may lie inside, too; undated ones are not
	Statuses     []string  // any of these; see Values("status")
	Certain      bool      // dates that are stated, computed or set by a person; none inferred, guessed or with a "?"
	Actors       []string  // any of these acts, or is the side of one who does; letter case does not count

	Fit func(*timeline.Event) bool // what else must hold of an event; nil if nothing
}

// Choose returns t with the chosen events. The error for an unknown status names
// the known ones; an actor who does not act gives no event. The side is as in Options.
func (c Choice) Choose(t *timeline.Timeline, side func(actor string) string) (*timeline.Timeline, error) {
	for _, s := range c.Statuses {
		if known := Values("status"); !slices.Contains(known, s) {
			return nil, unknown("status", s, known)
		}
	}
	if side == nil {
		side = sideIn(t)
	}
	fits := func(e *timeline.Event) bool {
		return c.inTime(e.Date) && c.hasStatus(e.Status) && c.isCertain(e) && c.hasActor(e.Actors, side) && (c.Fit == nil || c.Fit(e))
	}
	out := *t
	if slices.IndexFunc(t.Events, func(e timeline.Event) bool { return !fits(&e) }) < 0 {
		return &out, nil
	}
	out.Events = nil
	for i := range t.Events {
		if e := &t.Events[i]; fits(e) {
			out.Events = append(out.Events, *e)
		}
	}
	return &out, nil
}

func (c Choice) inTime(d edtf.Date) bool {
	if c.Since.IsZero() && c.Until.IsZero() {
		return true
	}
	return !d.IsZero() && (c.Since.IsZero() || !d.Before(c.Since)) && (c.Until.IsZero() || !c.Until.Before(d))
}

func (c Choice) hasStatus(s timeline.Status) bool {
	return len(c.Statuses) == 0 || slices.Contains(c.Statuses, string(s))
}

func (c Choice) isCertain(e *timeline.Event) bool {
	return !c.Certain || !e.Date.IsZero() && e.Certainty != timeline.Inferred && e.Certainty != timeline.Guessed && len(e.Unsure) == 0
}

func (c Choice) hasActor(actors []string, side func(string) string) bool {
	if len(c.Actors) == 0 {
		return true
	}
	for _, want := range c.Actors {
		for _, a := range actors {
			if strings.EqualFold(a, want) || strings.EqualFold(side(a), want) || endsIn(a, want) {
				return true
			}
		}
	}
	return false
}

// endsIn: want is the last word or words of the name: Blinken, of Antony Blinken.
func endsIn(name, want string) bool {
	head := len(name) - len(want)
	return head > 0 && name[head-1] == ' ' && strings.EqualFold(name[head:], want)
}
