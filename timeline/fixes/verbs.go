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
	machine := it.AsRead()
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
		a.addTo(o, "; overruled by "+f.place())
	}
	it.fixes = keep
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
		if c.Date != it.Date {
			it.Summary = it.undated()
		}
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

// undated is the quoted line without the date in brackets that the program wrote into its sentence, "met on Monday | [12 June 2023]",
// which a corrected date would contradict. A date that the source itself has in brackets stays.
func (it *item) undated() string {
	if it.Headline != timeline.Quoted || len(it.Evidence) == 0 {
		return it.Summary
	}
	var out strings.Builder
	line := it.Summary
	for {
		open := strings.Index(line, " [")
		end := strings.IndexByte(line[max(open, 0):], ']') + open + 1
		if open < 0 || end <= open {
			break
		}
		mark := line[open:end]
		out.WriteString(line[:open])
		if !strings.ContainsAny(mark, "0123456789") || strings.Contains(it.Evidence[0].Quote, mark) {
			out.WriteString(mark)
		}
		line = line[end:]
	}
	return out.String() + line
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
	if changed := changedSince(f, it.AsRead()); changed != "" {
		a.end(Stale, "%s; it stays %s: “%s”", changed, f.what(), short(it.Summary))
		return
	}
	if found.changed {
		a.end(Stale, "its sentence reads now “%s”; it stays %s", short(found.now), f.what())
		return
	}
	a.end(Applied, "%s: “%s”", f.what(), short(it.Summary))
}
