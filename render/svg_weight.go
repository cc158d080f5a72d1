package render

import (
	"cmp"
	"slices"

	"dateline/timeline"
)

// weight says how much an event matters, for what is shown first.
func weight(e timeline.Event) float64 {
	if e.Importance != nil {
		return 1000 * (1 + e.Importance.Day + e.Importance.Score)
	}
	return float64(len(e.Evidence))
}

// byWeight gives all events, those that matter most first. Of equals those nearest to the
// latest story's day come first: they are the news.
func byWeight(t *timeline.Timeline) []int {
	all, weights, far := make([]int, len(t.Events)), make([]float64, len(t.Events)), make([]float64, len(t.Events))
	_, now, dated := datelineOf(t)
	for i, e := range t.Events {
		all[i], weights[i], far[i] = i, weight(e), float64(len(t.Events)-i)
		if s, ok := momentOf(e.Date); ok && dated {
			far[i] = max(s.at-now.at, now.at-s.at)
		}
	}
	slices.SortStableFunc(all, func(a, b int) int {
		return cmp.Or(cmp.Compare(weights[b], weights[a]), cmp.Compare(far[a], far[b]))
	})
	return all
}

// chosen gives the most events that matter most, in order.
func chosen(t *timeline.Timeline, most int) []int {
	all := byWeight(t)
	all = all[:min(most, len(all))]
	slices.Sort(all)
	return all
}
