package fixes

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline"
)

// Restore gives a timeline as it was before it was corrected, so that the set can be applied to it and others together. If
// it was corrected with decisions that are not in the set, these would be lost: then it is given back as it is, and ok is false.
func (s *Set) Restore(t *timeline.Timeline) (restored *timeline.Timeline, ok bool) {
	touched := func(e timeline.Event) bool { return e.Touched() }
	if len(t.Uncorrected) == 0 && !slices.ContainsFunc(t.Events, touched) {
		return t, true
	}
	if s == nil {
		return t, false
	}
	var known []string
	for i := range s.Fixes {
		known = append(known, s.Fixes[i].Words())
	}
	slices.SortFunc(known, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
	explained := func(words string) bool {
		for _, k := range known {
			words = strings.ReplaceAll(words, k, "")
		}
		return strings.Trim(words, "; ") == ""
	}
	for _, list := range [][]timeline.Event{t.Uncorrected, t.Events} {
		for i := range list {
			if !explained(list[i].Corrected) {
				return t, false
			}
		}
	}
	out := *t
	out.Uncorrected = nil
	out.Events = slices.DeleteFunc(slices.Clone(t.Events), touched)
	for _, e := range t.Uncorrected {
		e.Decision = timeline.Decision{}
		out.Events = append(out.Events, e)
	}
	for i := range out.Events {
		out.Events[i].Decision = timeline.Decision{}
	}
	return &out, true
}
