package roles

import (
	"slices"

	"dateline/timeline/names"
)

// Where "there" is.

// placeOfThere is the latest place before "there" behind the event's verb.
func (d *scene) placeOfThere() []string {
	cl := d.r.clause()
	for i := cl.Verb.Span.End; i < cl.Span.End; i++ {
		if t := &d.tokens()[i]; t.Lower == "there" && d.r.sen.ClauseAt(i) == d.r.Clause {
			if place := d.landBefore(t.Start); !d.namesLandBehind(i, place) {
				return nonempty(place)
			}
			break
		}
	}
	return nil
}

// namesLandBehind: behind the token the sentence names a land that is not that of the place: "sent guards there at the request of the
// Chadian king".
func (d *scene) namesLandBehind(token int, place string) bool {
	return slices.ContainsFunc(d.MentionsIn[d.r.Sentence], func(mi int) bool {
		m := &d.Cast.Mentions[mi]
		e := &d.Cast.Entities[m.Entities[0]]
		return m.Span.Start > token && e.Kind == names.State && e.Name != place && !slices.ContainsFunc(d.Cast.Entities, func(o names.Entity) bool { return o.Name == place && o.State == e.Name })
	})
}

// landBefore gives the place or state named last before a byte, in the same sentence or the one before.
func (d *scene) landBefore(byte int) string {
	before := d.MentionsBefore(byte)
	for i := len(before) - 1; i >= 0 && before[i].Sentence >= d.r.Sentence-1; i-- {
		m := &before[i]
		e := &d.Cast.Entities[m.Entities[0]]
		if m.Locative || e.Kind == names.Place || e.Kind == names.State && m.Form != names.Adjective && !m.People {
			return e.Name
		}
	}
	return ""
}
