package render

import (
	"cmp"
	"math"
	"slices"

	"dateline/timeline"
)

// Classes of events by how much they matter, for what is shown first.
const classes = 4

// weights say how much each event matters: how often it is told, or, where importance is
// known, its part of the greatest in classes, so that among events that matter about as much
// those can be shown that stand for other times.
func weights(t *timeline.Timeline) []float64 {
	out := make([]float64, len(t.Events))
	most := 0.0
	for _, e := range t.Events {
		if e.Importance != nil {
			most = max(most, e.Importance.Day+e.Importance.Score)
		}
	}
	for i, e := range t.Events {
		switch {
		case e.Importance == nil:
			out[i] = float64(len(e.Evidence))
		case most > 0:
			out[i] = 1000 + math.Ceil(classes*max(0, e.Importance.Day+e.Importance.Score)/most)
		default:
			out[i] = 1000
		}
	}
	return out
}

// mostSpread is the number of events that are chosen so that they lie apart in time.
const mostSpread = 64

// byWeight gives all events, those that matter most first. Of the first equals the one nearest
// to the latest story's day comes first, for it is the news, then the earliest and the last,
// then always the one that is farthest from those before it: a few stand for the whole time.
func byWeight(t *timeline.Timeline) []int {
	weight := weights(t)
	all, far := make([]int, len(t.Events)), make([]float64, len(t.Events))
	at := make([]float64, len(t.Events)) // a place between 0 and 1, half by time, half by order; NaN without a date
	_, now, dated := datelineOf(t)
	first, last := math.Inf(1), math.Inf(-1)
	for i, e := range t.Events {
		all[i], far[i], at[i] = i, float64(len(t.Events)-i), math.NaN()
		if s, ok := momentOf(e.Date); ok {
			at[i] = s.at
			first, last = min(first, s.at), max(last, s.at)
			if dated {
				far[i] = math.Abs(s.at - now.at)
			}
		}
	}
	for i := range at {
		at[i] = 0.5*(at[i]-first)/max(1, last-first) + 0.5*float64(i)/float64(len(at))
	}
	slices.SortStableFunc(all, func(a, b int) int {
		return cmp.Or(cmp.Compare(weight[b], weight[a]), cmp.Compare(far[a], far[b]))
	})
	alone := make([]float64, len(t.Events)) // how far each is from those that are chosen
	for i := range alone {
		alone[i] = math.Inf(1)
	}
	for k := range min(mostSpread, len(all)) {
		best := k
		for n := k; n < len(all) && weight[all[n]] == weight[all[k]]; n++ {
			a, b := all[n], all[best]
			switch {
			case k == 1 && at[a] < at[b], k == 2 && at[a] > at[b], k > 2 && alone[a] > alone[b]: // never of NaN
				best = n
			}
		}
		chosen := all[best]
		copy(all[k+1:best+1], all[k:best])
		all[k] = chosen
		for i := range alone {
			if d := math.Abs(at[i] - at[chosen]); !math.IsNaN(at[i]) && !math.IsNaN(at[chosen]) {
				alone[i] = min(alone[i], d)
			} else if math.IsNaN(at[i]) {
				alone[i] = 0
			}
		}
	}
	return all
}

// chosen gives the most events that matter most, in order.
func chosen(t *timeline.Timeline, most int) []int {
	all := byWeight(t)
	all = all[:min(most, len(all))]
	slices.Sort(all)
	return all
}
