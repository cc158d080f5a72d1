package build

import (
	"fmt"
	"slices"

	"dateline/timeline"
)

// Merge makes one timeline of several: what one run of Stream over all their articles
// makes, whatever their order, if none of them is a selection. An event whose date or
// summary a person has changed stays together as it is. Articles whose ids clash are
// given new ones; a timeline without articles is taken for one of those its evidence cites.
func Merge(timelines []*timeline.Timeline, opt Options) *timeline.Timeline {
	if opt.Stats == nil {
		opt.Stats = &Stats{}
	}
	var g Gathering
	for _, t := range timelines {
		g.AddTimeline(t)
	}
	opt.Stats.Stories += g.Len()
	return g.Timeline(opt)
}

// unmerge gives back what each article of a timeline tells.
func unmerge(t *timeline.Timeline) []Telling {
	var out []Telling
	at := map[string]int{} // by the article's id in t
	open := func(s timeline.Source) int {
		if i, ok := at[s.ID]; ok {
			return i
		}
		at[s.ID] = len(out)
		out = append(out, Telling{Source: s})
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
		if s := &out[i].Source; s.Lead != nil { // t stays as it is
			lead := *s.Lead
			lead.Evidence = slices.Clone(lead.Evidence)
			s.Lead = &lead
		}
	}
	for i := range out {
		of, ok := at[out[i].Source.CopyOf]
		if ok && of != i && out[of].Source.CopyOf == "" && len(out[i].Events)+len(out[i].LeftOut) == 0 {
			out[i] = copied(out[of], out[i].Source)
		}
	}
	return out
}

// copied gives back what a copy told before all was dropped that its original tells too.
func copied(original Telling, s timeline.Source) Telling {
	t := original
	s.CopyOf, s.Order, s.Lead = "", slices.Clone(original.Source.Order), original.Source.Lead
	t.Source = s
	own := func(e timeline.Event) timeline.Event {
		e.Evidence = slices.Clone(e.Evidence)
		for i := range e.Evidence {
			if v := &e.Evidence[i]; v.Article == original.Source.ID {
				v.Article, v.Published = s.ID, s.Published
			}
		}
		return e
	}
	t.Events = slices.Clone(original.Events)
	for i := range t.Events {
		t.Events[i] = own(t.Events[i])
	}
	if s.Lead != nil {
		lead := own(*s.Lead)
		t.Source.Lead = &lead
	}
	t.LeftOut = slices.Clone(original.LeftOut)
	for i := range t.LeftOut {
		t.LeftOut[i].Article = s.ID
	}
	return t
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
		whole.Reports, whole.DisputedDates, whole.Importance, whole.Lapsed, whole.Unsure = nil, nil, nil, false, nil
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

// Rename gives the story of a telling another id.
func Rename(t *Telling, id string) { renameArticles(t, map[string]string{t.Source.ID: id}) }

// renameArticles puts new ids in place of those that clash.
func renameArticles(t *Telling, ids map[string]string) {
	fix := func(id *string) {
		if renamed, ok := ids[*id]; ok {
			*id = renamed
		}
	}
	fix(&t.Source.ID)
	fix(&t.Source.CopyOf)
	for i := range t.Events {
		for k := range t.Events[i].Evidence {
			fix(&t.Events[i].Evidence[k].Article)
		}
	}
	if t.Source.Lead != nil {
		for k := range t.Source.Lead.Evidence {
			fix(&t.Source.Lead.Evidence[k].Article)
		}
	}
	for i := range t.LeftOut {
		fix(&t.LeftOut[i].Article)
	}
}
