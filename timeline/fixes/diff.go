package fixes

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
)

// What a difference between two timelines is.
const (
	Added   = "added"
	Gone    = "gone"
	Date    = "date"
	Status  = "status"
	Words   = "words"
	Actors  = "actors"
	Places  = "places"
	Sources = "sources"
)

// A DiffLine is one thing that differs between two timelines.
type DiffLine struct {
	What string `json:"what"` // Added, Gone, Date …
	ID   string `json:"id"`   // of the event, in the new timeline unless it is gone
	Line string `json:"line"` // what the event tells, with its date
	Old  string `json:"old"`  // the value before, "" if it is added
	New  string `json:"new"`  // the value now, "" if it is gone
}

// String is what differs, in words, without What.
func (d DiffLine) String() string {
	if d.What == Added || d.What == Gone {
		return d.Line
	}
	old, now := d.Old, d.New
	if old == "" {
		old = "none"
	}
	if now == "" {
		now = "none"
	}
	return fmt.Sprintf("%s → %s (%s)", old, now, d.Line)
}

// Diff tells what differs between an old and a new timeline, in the order of the new one, what is gone last. Events are the same
// that share a sentence and a trigger, else an id, else most of their words and days that overlap.
func Diff(old, now *timeline.Timeline) []DiffLine {
	pair := pairs(old.Events, now.Events)
	var out []DiffLine
	kept := make([]bool, len(old.Events))
	for i := range now.Events {
		e := &now.Events[i]
		line := e.Date.String() + " " + e.Summary
		k := pair[i]
		if k < 0 {
			out = append(out, DiffLine{What: Added, ID: e.ID, Line: line, New: line})
			continue
		}
		kept[k] = true
		o := &old.Events[k]
		for _, v := range []struct{ what, old, now string }{
			{Date, o.Date.String(), e.Date.String()},
			{Status, string(o.Status), string(e.Status)},
			{Words, o.Summary, e.Summary},
			{Actors, strings.Join(o.Actors, ", "), strings.Join(e.Actors, ", ")},
			{Places, strings.Join(o.Places, ", "), strings.Join(e.Places, ", ")},
			{Sources, articles(o), articles(e)},
		} {
			if v.old != v.now {
				out = append(out, DiffLine{What: v.what, ID: e.ID, Line: line, Old: v.old, New: v.now})
			}
		}
	}
	for k := range old.Events {
		if o := &old.Events[k]; !kept[k] {
			line := o.Date.String() + " " + o.Summary
			out = append(out, DiffLine{What: Gone, ID: o.ID, Line: line, Old: line})
		}
	}
	return out
}

// articles names where an event is told, each once, in order of name.
func articles(e *timeline.Event) string {
	var out []string
	for _, v := range e.Evidence {
		out = append(out, v.Article)
	}
	return strings.Join(different(out), ", ")
}

// pairs gives for each new event the old one that it is, -1 if there is none. Each is taken once.
func pairs(old, now []timeline.Event) []int {
	out := make([]int, len(now))
	taken := make([]bool, len(old))
	for i := range out {
		out[i] = -1
	}
	take := func(keys func(*timeline.Event) []string) {
		at := map[string][]int{}
		for k := range old {
			for _, key := range keys(&old[k]) {
				at[key] = append(at[key], k)
			}
		}
		for i := range now {
			for _, key := range keys(&now[i]) {
				for _, k := range at[key] {
					if out[i] < 0 && !taken[k] {
						out[i], taken[k] = k, true
					}
				}
			}
		}
	}
	take(func(e *timeline.Event) (keys []string) {
		for _, v := range e.Evidence {
			keys = append(keys, v.Article+"\x00"+plainly(v.Quote)+"\x00"+v.Trigger.Text)
		}
		return keys
	})
	take(func(e *timeline.Event) []string {
		if e.ID == "" {
			return nil
		}
		return []string{e.ID}
	})
	for i := range now {
		if out[i] >= 0 {
			continue
		}
		best, at := enough, -1
		for k := range old {
			if taken[k] || !old[k].Date.Overlaps(now[i].Date) {
				continue
			}
			if s := alike(&old[k], &now[i]); s > best || at < 0 && s == best {
				best, at = s, k
			}
		}
		if at >= 0 {
			out[i], taken[at] = at, true
		}
	}
	return out
}

// alike is the share of words that two events' lines, or two of their quotes, have in common.
func alike(a, b *timeline.Event) float64 {
	best := share(a.Summary, b.Summary)
	for _, v := range a.Evidence {
		for _, w := range b.Evidence {
			if v.Trigger.Text == w.Trigger.Text {
				best = max(best, share(v.Quote, w.Quote))
			}
		}
	}
	return best
}

func share(a, b string) float64 {
	x, y := different(words(a)), different(words(b))
	if len(x)+len(y) == 0 {
		return 0
	}
	n := 0
	for _, w := range x {
		if _, ok := slices.BinarySearch(y, w); ok {
			n++
		}
	}
	return float64(n) / float64(max(len(x), len(y)))
}
