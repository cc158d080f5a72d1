package fixes

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// edit sets values, pins and notes.
func (a *application) edit(f *Fix, found finding) {
	it := found.item
	machine := it.machine()
	changed := changedSince(f, machine)
	if f.Pin == nil && f.Note == nil && changed == "" && equal(f.Set, machine) && equal(f.Set, it.shown()) {
		a.end(Agrees, "the build says so now: %s, “%s”", it.Date, short(it.Summary))
		return
	}
	it.change(f.Set)
	a.overrule(it, f)
	if f.Pin != nil {
		it.Pinned = *f.Pin
	}
	if f.Note != nil {
		it.Note = *f.Note
	}
	it.fixes = append(it.fixes, f)
	switch told := told(f.Set, machine); {
	case changed != "":
		a.end(Stale, "%s; the correction holds: %s", changed, f.what())
	case found.changed:
		a.end(Stale, "its sentence reads now “%s”; the correction holds: %s", short(found.now), f.what())
	case f.Set.empty():
		a.end(Applied, "%s: “%s”", f.what(), short(it.Summary))
	default:
		a.end(Applied, "%s: “%s”", told, short(it.Summary))
	}
}

// overrule drops the earlier decisions of whose values the event has none left.
func (a *application) overrule(it *item, f *Fix) {
	keep := it.fixes[:0:0]
	for _, o := range it.fixes {
		left := o.Set
		if !f.Set.Date.IsZero() {
			left.Date = edtf.Date{}
		}
		if f.Set.Status != "" {
			left.Status = ""
		}
		if f.Set.Summary != "" {
			left.Summary = ""
		}
		if f.Set.Actors != nil {
			left.Actors = nil
		}
		if f.Set.Places != nil {
			left.Places = nil
		}
		if o.Set.empty() || !left.empty() || o.Pin != nil || o.Note != nil {
			keep = append(keep, o)
			continue
		}
		for n, e := range a.endings {
			if e.Fix == o {
				e.Why += "; overruled by " + f.place()
				a.endings[n] = e
			}
		}
	}
	it.fixes = keep
}

// machine is what the program said of the event.
func (it *item) machine() timeline.Machine {
	if it.Machine != nil {
		m := *it.Machine
		if m.Actors == nil {
			m.Actors = it.Actors
		}
		if m.Places == nil {
			m.Places = it.Places
		}
		return m
	}
	return it.shown()
}

// shown is what the event says after the decisions so far.
func (it *item) shown() timeline.Machine {
	return timeline.Machine{Date: it.Date, Status: it.Status, Summary: it.Summary, Actors: it.Actors, Places: it.Places}
}

// equal: a change changes nothing.
func equal(c Change, m timeline.Machine) bool {
	return !slices.ContainsFunc(differences(c, m), func(d difference) bool { return !d.equal })
}

// change gives the event other values, and keeps what the program said.
func (it *item) change(c Change) {
	if c.empty() {
		return
	}
	m := it.Machine
	if m == nil {
		m = &timeline.Machine{Date: it.Date, Status: it.Status, Summary: it.Summary}
	}
	if c.Actors != nil {
		if m.Actors == nil {
			m.Actors = it.Actors
		}
		it.Actors = c.Actors
	}
	if c.Places != nil {
		if m.Places == nil {
			m.Places = it.Places
		}
		it.Places = c.Places
	}
	if !c.Date.IsZero() {
		it.SetDate(c.Date)
		it.Certainty = timeline.Stated
	}
	if c.Status != "" {
		it.Status = c.Status
	}
	if c.Summary != "" {
		it.Summary, it.Headline = c.Summary, ""
	}
	it.Machine = m
}

// A difference is one value that a change names, beside the program's.
type difference struct {
	name, to, from string
	equal          bool
}

func differences(c Change, m timeline.Machine) (out []difference) {
	add := func(name, to, from string) { out = append(out, difference{name, to, from, to == from}) }
	if !c.Date.IsZero() {
		add("date", c.Date.String(), m.Date.String())
	}
	if c.Status != "" {
		add("status", string(c.Status), string(m.Status))
	}
	if c.Summary != "" {
		add("summary", c.Summary, m.Summary)
	}
	if c.Actors != nil {
		add("actors", strings.Join(c.Actors, ", "), strings.Join(m.Actors, ", "))
	}
	if c.Places != nil {
		add("places", strings.Join(c.Places, ", "), strings.Join(m.Places, ", "))
	}
	return out
}

// told says what was changed, from what to what.
func told(c Change, m timeline.Machine) string {
	var parts []string
	for _, d := range differences(c, m) {
		if d.from == "" {
			d.from = "none"
		}
		parts = append(parts, fmt.Sprintf("%s %s (was %s)", d.name, d.to, short(d.from)))
	}
	return strings.Join(parts, ", ")
}

// changedSince says which of the values that stood when the decision was taken is another by now, "" if none is. That the build
// says by now what the decision wants is no change.
func changedSince(f *Fix, now timeline.Machine) string {
	wanted := map[string]string{}
	for _, d := range differences(f.Set, now) {
		wanted[d.name] = d.to
	}
	var parts []string
	for _, d := range differences(f.Was, now) {
		if d.equal || wanted[d.name] == d.from {
			continue
		}
		parts = append(parts, fmt.Sprintf("%s was %s then and is %s now", d.name, short(d.to), short(d.from)))
	}
	return strings.Join(parts, ", ")
}

// hide takes an event off the timeline, or brings it back.
func (a *application) hide(f *Fix, found finding) {
	it := found.item
	it.hidden = *f.Hide
	it.fixes = slices.DeleteFunc(it.fixes, func(o *Fix) bool { return o.Hide != nil })
	if it.hidden {
		it.fixes = append(it.fixes, f)
	}
	if changed := changedSince(f, it.machine()); changed != "" {
		a.end(Stale, "%s; it stays %s: “%s”", changed, f.what(), short(it.Summary))
		return
	}
	if found.changed {
		a.end(Stale, "its sentence reads now “%s”; it stays %s", short(found.now), f.what())
		return
	}
	a.end(Applied, "%s: “%s”", f.what(), short(it.Summary))
}

// merge makes one event of several; the first leads.
func (a *application) merge(f *Fix) {
	var items []*item
	var lost []finding
	changed := ""
	for _, t := range f.Merge {
		found := a.index.find(t)
		switch {
		case found.item == nil:
			lost = append(lost, found)
			continue
		case found.changed:
			changed = found.now
		}
		if !slices.Contains(items, found.item) {
			items = append(items, found.item)
		}
	}
	if len(items) < 2 {
		if len(lost) > 0 {
			a.missed(lost[0])
			return
		}
		a.end(Agrees, "the build tells it as one event now: “%s”", short(items[0].Summary))
		return
	}
	lead := items[0]
	whole := &item{Event: &timeline.Event{}, before: lead.before, fixes: append(slices.Clone(lead.fixes), f)}
	*whole.Event = *lead.Event
	e := whole.Event
	e.Importance = nil
	m := lead.machine()
	whole.Event.Machine = &timeline.Machine{Date: m.Date, Status: m.Status, Summary: m.Summary}
	if lead.Machine != nil {
		*whole.Event.Machine = *lead.Machine
	}
	e.Reports = reportsOf(lead.Event)
	e.Actors, e.Places, e.Evidence = slices.Clone(e.Actors), slices.Clone(e.Places), slices.Clone(e.Evidence)
	whole.parents = parentsOf(lead)
	for _, o := range items[1:] {
		for _, n := range o.Actors {
			if !slices.Contains(e.Actors, n) {
				e.Actors = append(e.Actors, n)
			}
		}
		for _, n := range o.Places {
			if !slices.Contains(e.Places, n) {
				e.Places = append(e.Places, n)
			}
		}
		e.Evidence = append(e.Evidence, o.Evidence...)
		e.Reports = append(e.Reports, reportsOf(o.Event)...)
		e.Pinned = e.Pinned || o.Pinned
		whole.parents = append(whole.parents, parentsOf(o)...)
		if e.Note == "" {
			e.Note = o.Note
		}
	}
	oneArticle := !slices.ContainsFunc(e.Evidence, func(v timeline.Evidence) bool { return v.Article != e.Evidence[0].Article })
	if oneArticle {
		e.Reports = nil
	}
	for _, o := range items {
		o.fixes = append(o.fixes, f)
		o.gone = true
		a.index.move(o, whole)
	}
	a.on = whole.Event
	at := slices.Index(a.items, lead)
	a.items = slices.Insert(a.items, at, whole)
	switch {
	case len(lost) > 0:
		kind := Orphan
		if lost[0].several {
			kind = Ambiguous
		}
		a.end(kind, "%s; the others are put together: “%s”", lost[0].problem, short(e.Summary))
	case changed != "":
		a.end(Stale, "a sentence reads now “%s”; they stay put together: “%s”", short(changed), short(e.Summary))
	default:
		a.end(Applied, "%d events put together: “%s”", len(items), short(e.Summary))
	}
}

func parentsOf(it *item) []*timeline.Event {
	if it.made() {
		return slices.Clone(it.parents)
	}
	return []*timeline.Event{it.Event}
}

// reportsOf says what each article tells of an event, also where one alone does.
func reportsOf(e *timeline.Event) []timeline.Report {
	if len(e.Reports) > 0 || len(e.Evidence) == 0 {
		return slices.Clone(e.Reports)
	}
	return []timeline.Report{{Article: e.Evidence[0].Article, Date: e.Date, Certainty: e.Certainty, Status: e.Status, Summary: e.Summary, Headline: e.Headline, Actors: e.Actors, Places: e.Places}}
}

// split makes an event of each trigger.
func (a *application) split(f *Fix, found finding) {
	it := found.item
	type part struct {
		trigger string
		event   *timeline.Event
	}
	var parts []*part
	for _, v := range it.Evidence {
		i := slices.IndexFunc(parts, func(p *part) bool { return p.trigger == v.Trigger.Text })
		if i < 0 {
			e := *it.Event
			e.Evidence, e.Reports, e.DisputedDates, e.Importance = nil, nil, nil, nil
			e.Machine = &timeline.Machine{Date: it.Date, Status: it.Status, Summary: it.Summary}
			if line := lineOf(it.Event, v); line != "" {
				e.Summary = line
			}
			i = len(parts)
			parts = append(parts, &part{v.Trigger.Text, &e})
		}
		v.Line = ""
		parts[i].event.Evidence = append(parts[i].event.Evidence, v)
	}
	if len(parts) < 2 {
		a.end(Agrees, "it has one trigger, “%s”, and is one event already: “%s”", parts[0].trigger, short(it.Summary))
		return
	}
	parents := parentsOf(it)
	at := slices.Index(a.items, it)
	it.gone = true
	it.fixes = append(it.fixes, f)
	a.on = parts[0].event
	for _, p := range slices.Backward(parts) {
		made := &item{Event: p.event, before: it.before, fixes: slices.Clone(it.fixes), parents: parents}
		a.items = slices.Insert(a.items, at, made)
		a.index.add(made)
	}
	if found.changed {
		a.end(Stale, "its sentence reads now “%s”; it stays parted", short(found.now))
		return
	}
	a.end(Applied, "%d events of “%s”", len(parts), short(it.Summary))
}

// lineOf is what one piece of an event's evidence tells.
func lineOf(e *timeline.Event, v timeline.Evidence) string {
	if v.Line != "" {
		return v.Line
	}
	for _, r := range e.Reports {
		if r.Article == v.Article {
			return r.Summary
		}
	}
	return ""
}

// add takes up an event that the stories do not tell, or that the program left out.
func (a *application) add(f *Fix) {
	e := &timeline.Event{Status: timeline.Occurred, Summary: f.Add.Summary, Actors: []string{}, Places: []string{}, Certainty: timeline.Stated}
	e.SetDate(f.Add.Date)
	e.Pinned = true
	if f.Add.Status != "" {
		e.Status = f.Add.Status
	}
	if f.Add.Actors != nil {
		e.Actors = f.Add.Actors
	}
	if f.Add.Places != nil {
		e.Places = f.Add.Places
	}
	stale := ""
	if f.Quote != "" {
		found := a.index.find(f.Target)
		switch l := found.left; {
		case found.item != nil && !found.item.added:
			a.told(f, found.item)
			return
		case l == nil:
			a.missed(found)
			return
		default:
			e.Evidence = []timeline.Evidence{{Article: l.Article, Quote: l.Quote, Start: l.Start, End: l.End, Phrase: l.Phrase, Rule: "added", Why: "added by hand"}}
			if found.changed {
				stale = l.Quote
			}
		}
	}
	for _, it := range a.items {
		if !it.gone && !it.hidden && it.Date == e.Date && plainly(it.Summary) == plainly(e.Summary) {
			a.end(Agrees, "the build tells it: %s, “%s”", it.Date, short(it.Summary))
			return
		}
	}
	it := &item{Event: e, before: *e, fixes: []*Fix{f}, added: true}
	a.items = append(a.items, it)
	a.index.add(it)
	a.on = e
	if stale != "" {
		a.end(Stale, "its sentence reads now “%s”; the event stays added", short(stale))
		return
	}
	a.end(Applied, "added: %s, “%s”", e.Date, short(e.Summary))
}

// told ends an addition whose words make an event by now: it corrects that.
func (a *application) told(f *Fix, it *item) {
	if it.Date == f.Add.Date && plainly(it.Summary) == plainly(f.Add.Summary) {
		a.end(Agrees, "the build tells it: %s, “%s”", it.Date, short(it.Summary))
		return
	}
	a.on = it.Event
	now := fmt.Sprintf("%s, “%s”", it.Date, short(it.Summary))
	it.change(f.Add.Change)
	it.fixes = append(it.fixes, f)
	a.end(Stale, "its words make an event by now: %s; what was added holds", now)
}
