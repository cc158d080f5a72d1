package fixes

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
)

// A Kind is how a decision ended.
type Kind string

const (
	Applied   Kind = "applied"
	Agrees    Kind = "agrees already" // the build says the same: it can go
	Stale     Kind = "stale"          // what it corrected has changed since; it holds all the same
	Orphan    Kind = "orphan"         // no event has its words
	Ambiguous Kind = "ambiguous"      // several events fit equally well; none is taken
)

// Kinds are all of them.
var Kinds = []Kind{Applied, Agrees, Stale, Orphan, Ambiguous}

// An Ending is how one decision ended.
type Ending struct {
	Fix  *Fix
	Kind Kind
	Why  string          // in words
	On   *timeline.Event // that it is about, nil if none
	n    int             // of the decision in its set
}

// String is one line: where the decision stands, how it ended and why.
func (e Ending) String() string {
	return fmt.Sprintf("%s: %s: %s", e.Fix.place(), e.Kind, e.Why)
}

// Unsettled reports whether a person should look at it.
func (e Ending) Unsettled() bool {
	return e.Kind == Stale || e.Kind == Orphan || e.Kind == Ambiguous
}

// A Result is events with the decisions of a set.
type Result struct {
	Events      []*timeline.Event // those that are not hidden, in the order given; parts of one where it was, what was added last
	Uncorrected []timeline.Event  // as they were, those that a decision changed, hid, put together or parted
	Hidden      []*timeline.Event // those that are hidden, with their corrections
	Endings     []Ending          // one for each decision, in order
	Elsewhere   int               // decisions of other stories, which OfStories took out of Endings
	// Parents are the events that one which was not given was made of; none for one that was added.
	Parents map[*timeline.Event][]*timeline.Event
}

// Apply corrects events. Those that are changed are changed in place, but for what they share with others; left is what made no
// event. The result depends on nothing but the set and what is given. Each decision ends in one of the five ways.
func (s *Set) Apply(events []*timeline.Event, left []timeline.LeftOut) *Result {
	a := &application{set: s, endings: map[int]Ending{}}
	for _, e := range events {
		a.items = append(a.items, &item{Event: e, before: *e})
	}
	a.index = newIndex(a.items, left)
	for i := range s.Fixes {
		a.n, a.on = i, nil
		a.apply(&s.Fixes[i])
	}
	return a.result()
}

// OfStories takes the decisions out of the endings that name none of these stories. They are no orphans where only some of the
// stories that share a corrections file are looked at.
func (r *Result) OfStories(articles []timeline.Source) {
	here := func(t Target) bool {
		return t.Story == "" || slices.ContainsFunc(articles, func(a timeline.Source) bool { return a.ID == t.Story })
	}
	r.Endings = slices.DeleteFunc(r.Endings, func(e Ending) bool {
		targets := e.Fix.Merge
		if targets == nil {
			targets = []Target{e.Fix.Target}
		}
		other := e.Kind == Orphan && !slices.ContainsFunc(targets, here)
		if other {
			r.Elsewhere++
		}
		return other
	})
}

// An application is a set on its way through the events.
type application struct {
	set     *Set
	items   []*item
	index   *index
	n       int
	on      *timeline.Event // that the decision in hand is about
	endings map[int]Ending
}

func (a *application) end(kind Kind, format string, args ...any) {
	a.endings[a.n] = Ending{Fix: &a.set.Fixes[a.n], Kind: kind, Why: fmt.Sprintf(format, args...), On: a.on, n: a.n}
}

// addTo says more of a decision that has ended.
func (a *application) addTo(f *Fix, words string) {
	for n, e := range a.endings {
		if e.Fix == f {
			e.Why += words
			a.endings[n] = e
		}
	}
}

// missed ends a decision that found no event.
func (a *application) missed(f finding) {
	kind := Orphan
	if f.several {
		kind = Ambiguous
	}
	a.end(kind, "%s", f.problem)
}

func (a *application) apply(f *Fix) {
	switch {
	case f.Add != nil:
		a.add(f)
		return
	case f.Merge != nil:
		a.merge(f)
		return
	}
	found := a.index.find(f.Target)
	if found.item == nil {
		if f.Hide != nil && *f.Hide && found.left != nil {
			a.end(Agrees, "%s", found.problem)
			return
		}
		a.missed(found)
		return
	}
	a.on = found.item.Event
	switch {
	case f.Split:
		a.split(f, found)
	case f.Hide != nil:
		a.hide(f, found)
	default:
		a.edit(f, found)
	}
}

// result gathers what has become of the events.
func (a *application) result() *Result {
	r := &Result{Parents: map[*timeline.Event][]*timeline.Event{}}
	seen := map[string]bool{}
	for _, s := range a.set.Seen {
		seen[s.Mark] = true
	}
	stale := map[*Fix]bool{}
	for _, e := range a.endings {
		stale[e.Fix] = e.Kind == Stale
		r.Endings = append(r.Endings, e)
	}
	slices.SortFunc(r.Endings, byPlace)
	for _, it := range a.items {
		a.finish(it, r, seen, stale)
	}
	return r
}

// finish tells what was decided of one event, and puts it where it belongs.
func (a *application) finish(it *item, r *Result, seen map[string]bool, stale map[*Fix]bool) {
	var said, corrected []string
	settled := true // nobody has to look again
	for _, f := range it.fixes {
		said = append(said, f.Words())
		if !f.Set.empty() || f.Merge != nil || f.Split || f.Add != nil { // the event itself is another, not only how it is shown
			corrected, settled = append(corrected, f.Words()), settled && !stale[f]
		}
	}
	changed, words := len(corrected) > 0, strings.Join(said, "; ")
	if it.Corrected = ""; !it.gone {
		it.Corrected = strings.Join(corrected, "; ")
	}
	if !it.made() && (it.gone || it.hidden || it.Touched()) {
		was := it.before
		was.Decision = timeline.Decision{Corrected: words}
		was.Order = timeline.OrderUnknown // it has no neighbours, and in its story alone, or corrected once, it may have had others
		r.Uncorrected = append(r.Uncorrected, was)
	}
	it.Reviewed = changed && settled || slices.ContainsFunc(it.Marks(), func(m string) bool { return seen[m] })
	switch {
	case it.gone:
	case it.hidden:
		r.Hidden = append(r.Hidden, it.Event)
	default:
		if it.made() {
			r.Parents[it.Event] = it.parents
		}
		r.Events = append(r.Events, it.Event)
	}
}

// made: the event is not one that was given, but made by a decision.
func (it *item) made() bool { return it.added || it.parents != nil }
