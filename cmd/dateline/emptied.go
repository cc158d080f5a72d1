package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"dateline/cmd/internal/flags"
	"dateline/timeline"
)

// emptied says which choice left no event in the timeline, "" if there was none to choose
// from. t is what the selection gave, before the rest of the choices.
func (opt buildOptions) emptied(s streams, t *timeline.Timeline) string {
	if names, alone := opt.Look.Alone(); len(t.Events) > 0 {
		return blame(len(t.Events), names, func(i int) int {
			chosen, err := alone[i].Choose(t)
			if err != nil {
				return 0
			}
			return len(chosen.Events)
		})
	}
	names, selections := opt.Selection.Alone()
	var alone []buildOptions
	for _, selection := range selections {
		one := opt
		one.Selection, one.reviewed = selection, false
		alone = append(alone, one)
	}
	if opt.reviewed {
		one := opt
		one.Selection = flags.Selection{}
		names, alone = append(names, "--reviewed"), append(alone, one)
	}
	switch {
	case len(names) == 0:
		return ""
	case slices.Contains(opt.stories, "-"): // which can be read once
		return "no event is left by " + strings.Join(names, ", ") + ": leave out one after the other to see which of them does it"
	}
	quiet := s
	quiet.err, quiet.errTTY = io.Discard, false
	count := func(one buildOptions) int {
		one.explain, one.stats, one.strict = false, false, false
		t, _, _, err := one.timeline(quiet, func(string) {})
		if err != nil {
			return 0
		}
		return len(t.Events)
	}
	none := opt
	none.Selection, none.reviewed = flags.Selection{}, false
	all := count(none)
	if all == 0 {
		return ""
	}
	return blame(all, names, func(i int) int { return count(alone[i]) })
}

// blame names the choices of which each alone leaves none of so many events, else all of them.
func blame(all int, names []string, left func(i int) int) string {
	var guilty []string
	for i, name := range names {
		if left(i) == 0 {
			guilty = append(guilty, name)
		}
	}
	events := fmt.Sprintf("none of the %d events fits ", all)
	if all == 1 {
		events = "the only event does not fit "
	}
	switch {
	case len(guilty) == 1:
		return events + guilty[0] + ": leave it out, or choose otherwise"
	case len(guilty) > 1:
		return events + strings.Join(guilty, ", and none ") + ": leave them out, or choose otherwise"
	}
	return events + strings.Join(names, " and ") + " together, though some fit each: leave one out"
}
