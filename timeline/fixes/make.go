package fixes

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
)

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
	m := lead.AsRead()
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
	unseen := a.outshone(f, lead, items[1:])
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
		a.end(kind, "%s; the others are put together: “%s”%s", lost[0].problem, short(e.Summary), unseen)
	case changed != "":
		a.end(Stale, "a sentence reads now “%s”; they stay put together: “%s”%s", short(changed), short(e.Summary), unseen)
	default:
		a.end(Applied, "%d events put together: “%s”%s", len(items), short(e.Summary), unseen)
	}
}

// outshone says which corrected values are not shown, for the first of several events gives date, status and summary; their
// decisions say so too.
func (a *application) outshone(f *Fix, lead *item, others []*item) (told string) {
	for _, o := range others {
		var values []string
		for _, was := range o.fixes {
			own := Change{Date: was.Set.Date, Status: was.Set.Status, Summary: was.Set.Summary}
			if !equal(own, o.shown()) { // a later decision hides it already
				continue
			}
			var names []string
			for _, d := range differences(own, lead.shown()) {
				if !d.equal {
					names, values = append(names, d.name), append(values, d.name+" "+d.to)
				}
			}
			if names != nil {
				a.addTo(was, fmt.Sprintf("; %s not shown, for it is put together with “%s” (%s)", strings.Join(names, ", "), short(lead.Summary), f.place()))
			}
		}
		if values != nil {
			told += fmt.Sprintf("; not shown of “%s”: %s", short(o.Summary), strings.Join(values, ", "))
		}
	}
	return told
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
	first := len(e.Evidence) > 0 && v.Article == e.Evidence[0].Article && v.Trigger == e.Evidence[0].Trigger
	if v.Line != "" && !(first && e.Headline == timeline.Quoted) { // there it is the act in few words, which the sentence stands for
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
