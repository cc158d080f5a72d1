package coref

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline/names"
)

// mendNames writes the actors whose name a feed has broken by the whole one that other stories have: "Felipe Calder n" and
// "Felipe Caldern" by "Felipe Calderón". Of several the one that most events have is taken.
func (p *Pool) mendNames() {
	events := map[string]int{} // by name
	spellings := map[string][]string{}
	for _, c := range p.Candidates {
		for i, a := range c.Actors {
			if events[a]++; events[a] == 1 && strings.Contains(a, " ") {
				key := c.actors[i].Key
				spellings[key] = append(spellings[key], a)
			}
		}
	}
	whole := map[string]string{}
	for _, all := range spellings {
		slices.SortFunc(all, func(a, b string) int { return cmp.Or(cmp.Compare(events[b], events[a]), strings.Compare(a, b)) })
		for _, a := range all {
			if i := slices.IndexFunc(all, func(w string) bool { return names.IsWhole(w, a) }); i >= 0 {
				whole[a] = all[i]
			}
		}
	}
	if len(whole) == 0 {
		return
	}
	for _, c := range p.Candidates {
		if !slices.ContainsFunc(c.Actors, func(a string) bool { return whole[a] != "" }) {
			continue
		}
		mended := []string{}
		for _, a := range c.Actors {
			addName(&mended, cmp.Or(whole[a], a))
		}
		c.Actors, c.actors = mended, actorNames(mended)
	}
}
