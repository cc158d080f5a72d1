package timeline

import (
	"fmt"
	"sort"

	"dateline/timeline/edtf"
)

// order sorts the groups: by earliest day (latest, where the start is open), then clock
// time, then the text's cues, then position. It marks which of them nothing orders, and
// warns where a cue contradicts the dates.
func order(groups []*group, cues []cue) (known []bool, warnings []string) {
	home := map[*report]*group{}
	for _, g := range groups {
		for _, r := range g.reports {
			home[r] = g
		}
	}
	after := map[*group]map[*group]bool{} // after[b][a]: a comes before b
	for _, c := range cues {
		a, b := home[c.before], home[c.after]
		if a == nil || b == nil || a == b {
			continue
		}
		if b.date.Before(a.date) {
			warnings = append(warnings, fmt.Sprintf("the story puts “%s” (%s) before “%s” (%s), against their dates",
				a.reports[0].summary, a.date.Human(), b.reports[0].summary, b.date.Human()))
			continue
		}
		if after[b] == nil {
			after[b] = map[*group]bool{}
		}
		after[b][a] = true
	}
	sort.SliceStable(groups, func(i, j int) bool { return dayFirst(groups[i], groups[j]) < 0 })
	// Within a run of equal days the cues decide: each event moves behind those before it.
	for i := 0; i < len(groups); {
		j := i + 1
		for j < len(groups) && dayFirst(groups[i], groups[j]) == 0 {
			j++
		}
		settle(groups[i:j], after)
		i = j
	}
	known = make([]bool, len(groups))
	for i := range groups {
		known[i] = (i == 0 || told(groups[i-1], groups[i], after)) && (i+1 == len(groups) || told(groups[i], groups[i+1], after))
	}
	return known, warnings
}

// dayFirst compares by day and clock alone.
func dayFirst(a, b *group) int {
	if c := startOf(a.date).Compare(startOf(b.date)); c != 0 {
		return c
	}
	ca, okA := a.date.Clock()
	cb, okB := b.date.Clock()
	if okA && okB && ca.Zone == cb.Zone {
		return (ca.Hour*3600 + ca.Minute*60 + ca.Second) - (cb.Hour*3600 + cb.Minute*60 + cb.Second)
	}
	return 0
}

// startOf is the day an event is filed under.
func startOf(d edtf.Date) edtf.Day {
	if day, ok := d.Earliest(); ok {
		return day
	}
	day, _ := d.Latest()
	return day
}

// settle orders events of one day by the cues, keeping the text's order otherwise.
func settle(run []*group, after map[*group]map[*group]bool) {
	placed := map[*group]bool{}
	inRun := map[*group]bool{}
	for _, g := range run {
		inRun[g] = true
	}
	var out []*group
	for len(out) < len(run) {
		moved := false
		for _, g := range run {
			if placed[g] || waits(g, after, inRun, placed) {
				continue
			}
			out, placed[g], moved = append(out, g), true, true
			break
		}
		if !moved { // the cues run in a circle: the text's order stands
			for _, g := range run {
				if !placed[g] {
					out, placed[g] = append(out, g), true
				}
			}
		}
	}
	copy(run, out)
}

func waits(g *group, after map[*group]map[*group]bool, inRun, placed map[*group]bool) bool {
	for a := range after[g] {
		if inRun[a] && !placed[a] {
			return true
		}
	}
	return false
}

// told: the dates, the clock or the text say that a comes before b.
func told(a, b *group, after map[*group]map[*group]bool) bool {
	if !a.date.Overlaps(b.date) || after[b][a] {
		return true
	}
	_, okA := a.date.Clock()
	_, okB := b.date.Clock()
	return okA && okB && dayFirst(a, b) != 0
}
