package build

import (
	"fmt"
	"slices"

	"dateline/timeline"
	"dateline/timeline/coref"
)

// Merge makes one timeline of several, in the order given: what one run of Stream over
// all their articles makes, if none of them is a selection. An event whose date or
// summary a person has changed stays together as it is. Articles whose ids clash are
// given new ones; a timeline without articles is taken for one of those its evidence cites.
func Merge(timelines []*timeline.Timeline, opt Options) *timeline.Timeline {
	var a assembly
	a.stats = opt.Stats
	if a.stats == nil {
		a.stats = &Stats{}
	}
	ids := naming{}
	for _, t := range timelines {
		a.warnings = append(a.warnings, t.Warnings...)
		plain, kept, warning := uncorrect(t, opt.Fixes)
		if warning != "" {
			a.warnings = append(a.warnings, warning)
		}
		for _, told := range unmerge(plain, kept, ids) {
			a.stats.Stories++
			a.add(told, opt)
		}
		a.kept, a.uncorrected = append(a.kept, kept...), append(a.uncorrected, plain.Uncorrected...)
	}
	return a.timeline(opt)
}

// unmerge gives back what each article of a timeline tells. kept are events that stay whole: only their articles are renamed.
func unmerge(t *timeline.Timeline, kept []*timeline.Event, ids naming) []coref.Document {
	var out []coref.Document
	at := map[string]int{} // by the article's id in t
	rename := map[string]string{}
	open := func(s timeline.Source) int {
		if i, ok := at[s.ID]; ok {
			return i
		}
		id := ids.free(s.ID)
		rename[s.ID], at[s.ID] = id, len(out)
		s.ID = id
		if s.Lead != nil {
			lead := *s.Lead
			s.Lead = &lead
		}
		out = append(out, coref.Document{Source: s})
		return len(out) - 1
	}
	for _, s := range t.Articles {
		open(s)
	}
	for i := range t.Events {
		for _, v := range t.Events[i].Evidence {
			open(timeline.Source{ID: v.Article, Published: v.Published})
		}
	}
	for _, e := range kept {
		for i := range e.Evidence {
			v := &e.Evidence[i]
			open(timeline.Source{ID: v.Article, Published: v.Published})
			v.Article = rename[v.Article]
		}
	}
	for i := range t.Events {
		e := &t.Events[i]
		for _, part := range parts(e) {
			k := 0
			if len(part.Evidence) > 0 {
				k = at[part.Evidence[0].Article]
			} else if len(out) == 0 {
				k = open(timeline.Source{})
			}
			out[k].Events = append(out[k].Events, part)
		}
	}
	for _, l := range t.LeftOut {
		k := open(timeline.Source{ID: l.Article})
		out[k].LeftOut = append(out[k].LeftOut, l)
	}
	for i := range out {
		if i == 0 {
			out[i].Sides = t.Sides // of all its articles
		}
		if of, ok := rename[out[i].Source.CopyOf]; ok {
			out[i].Source.CopyOf = of
		}
		renameArticles(&out[i], rename)
	}
	return out
}

// A naming gives out names that differ: for each, how often it was asked for.
type naming map[string]int

// free gives the name, with a number behind it if it is taken.
func (n naming) free(name string) string {
	try := name
	for {
		if _, taken := n[try]; !taken {
			n[try] = 1
			return try
		}
		n[name]++ // go on where the last one stopped
		try = fmt.Sprintf("%s-%d", name, n[name])
	}
}

// parts gives the event as each of its articles tells it.
func parts(e *timeline.Event) []timeline.Event {
	edited := !slices.ContainsFunc(e.Reports, func(r timeline.Report) bool { return r.Date == e.Date && r.Summary == e.Summary })
	if len(e.Reports) == 0 || edited {
		whole := *e
		whole.Reports, whole.DisputedDates, whole.Importance = nil, nil, nil
		whole.Evidence = slices.Clone(e.Evidence)
		return []timeline.Event{whole}
	}
	var out []timeline.Event
	for _, r := range e.Reports {
		p := timeline.Event{Certainty: r.Certainty, Status: r.Status, Summary: r.Summary, Headline: r.Headline, Actors: slices.Clone(r.Actors), Places: slices.Clone(r.Places)}
		if p.Actors == nil {
			p.Actors = []string{}
		}
		if p.Places == nil {
			p.Places = []string{}
		}
		p.SetDate(r.Date)
		for _, v := range e.Evidence {
			if v.Article == r.Article {
				p.Evidence = append(p.Evidence, v)
			}
		}
		out = append(out, p)
	}
	return out
}

// renameArticles puts new ids in place of those that clash.
func renameArticles(t *coref.Document, ids map[string]string) {
	fix := func(e *timeline.Event) {
		for i := range e.Evidence {
			if id, ok := ids[e.Evidence[i].Article]; ok {
				e.Evidence[i].Article = id
			}
		}
	}
	for i := range t.Events {
		fix(&t.Events[i])
	}
	if t.Source.Lead != nil {
		t.Source.Lead.Evidence = slices.Clone(t.Source.Lead.Evidence)
		fix(t.Source.Lead)
	}
	for i := range t.LeftOut {
		if id, ok := ids[t.LeftOut[i].Article]; ok {
			t.LeftOut[i].Article = id
		}
	}
}
