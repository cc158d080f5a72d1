package build

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"dateline/timeline"
	"dateline/timeline/coref"
	"dateline/timeline/edtf"
	"dateline/timeline/rank"
)

// A Gathering takes what stories tell, from wherever it comes, and makes one timeline of it.
// The zero value holds nothing.
type Gathering struct {
	tellings []*gathered
	loose    []*Telling // the last of these, see detach
	warnings []string
	sides    map[string]string
	batches  int

	corrected []*timeline.Timeline // whose corrections are to be taken back, once it is known which decisions are at hand
	kept      []kept
	before    []timeline.Event // the events that kept ones were made of
}

// A gathered telling knows with which others it came: ids are told apart among those.
type gathered struct {
	Telling
	batch int
	entry coref.Entry
}

// Add takes tellings of stories.
func (g *Gathering) Add(ts ...Telling) {
	for _, t := range ts {
		g.warnings = append(g.warnings, t.Warnings...)
		g.sides = addSides(g.sides, t.Sides)
		t.Warnings, t.Sides = nil, nil
		g.batches++
		g.tellings = append(g.tellings, &gathered{Telling: t.ByText(), batch: g.batches})
		if g.loose = append(g.loose, &g.tellings[len(g.tellings)-1].Telling); len(g.loose) == looseStories {
			g.detach()
		}
	}
}

const looseStories = 64

// detach makes large pieces of what the last stories tell.
func (g *Gathering) detach() {
	coref.Detach(g.loose...)
	g.loose = g.loose[:0]
}

// Warn adds a warning to the timeline.
func (g *Gathering) Warn(line string) { g.warnings = append(g.warnings, line) }

// AddTimeline takes what the articles of a timeline tell. An event whose date or summary a
// person has changed stays together as it is.
func (g *Gathering) AddTimeline(t *timeline.Timeline) {
	if isCorrected(t) {
		g.corrected = append(g.corrected, t)
		return
	}
	g.addPlain(t)
}

func (g *Gathering) addPlain(t *timeline.Timeline) {
	g.warnings = append(g.warnings, t.Warnings...)
	g.sides = addSides(g.sides, t.Sides)
	g.batches++
	for _, told := range unmerge(t) {
		g.tellings = append(g.tellings, &gathered{Telling: told.ByText(), batch: g.batches})
	}
}

// Len is the number of stories so far.
func (g *Gathering) Len() int {
	n := len(g.tellings)
	for _, t := range g.corrected {
		n += max(1, len(t.Articles))
	}
	return n
}

// Timeline brings the stories together. The gathering must not be used after it.
func (g *Gathering) Timeline(opt Options) *timeline.Timeline {
	if opt.Stats == nil {
		opt.Stats = &Stats{}
	}
	start := time.Now() // for Stats alone
	jobs := opt.jobs()
	g.detach()
	g.uncorrect(opt.Fixes)
	enter := func() func(int) {
		return func(i int) { g.tellings[i].entry = coref.EntryOf(&g.tellings[i].Telling) }
	}
	each(len(g.tellings), jobs, enter)
	g.sort()
	if g.rename() {
		each(len(g.tellings), jobs, enter)
		g.sort()
	}
	x := g.census(jobs).Index()
	tellings := make([]Telling, len(g.tellings))
	for i := range tellings {
		tellings[i] = g.tellings[i].Telling
	}
	sides, warnings, kept, before := g.sides, g.warnings, g.kept, g.before
	*g = Gathering{} // what it held can be let go
	cs := candidatesOfAll(tellings, x, opt)
	joined := joinAll(cs, opt)
	opt.Fixes.NameSides(sides)
	opt.Stats.Joined = time.Since(start)
	for _, k := range kept {
		opt.kept = append(opt.kept, k.Event)
	}
	t := finish(tellings, cs, joined, x, sides, opt)
	if !opt.selects() {
		t.Uncorrected = append(before, t.Uncorrected...)
	}
	t.Warnings = warnings
	slices.Sort(t.Warnings)
	takeSides(t, sides)
	return t
}

func (g *Gathering) sort() {
	slices.SortStableFunc(g.tellings, func(a, b *gathered) int { return a.entry.Compare(&b.entry) })
}

// census counts the stories on all cores.
func (g *Gathering) census(jobs int) *Census {
	const shares = 4 // of each goroutine: terms that two counted alone are added up
	size := max(1, (len(g.tellings)+shares*jobs-1)/(shares*jobs))
	chunks := slices.Collect(slices.Chunk(g.tellings, size))
	parts := make([]Census, len(chunks))
	each(len(chunks), jobs, func() func(int) {
		return func(i int) {
			for k := range chunks[i] {
				parts[i].AddAs(&chunks[i][k].Telling, chunks[i][k].entry)
			}
		}
	})
	var whole Census
	for i := range parts {
		whole.Merge(&parts[i])
	}
	return &whole
}

// rename gives new ids to stories whose ids clash, and reports whether there were any.
func (g *Gathering) rename() bool {
	ids := naming{}
	renamed := map[int]map[string]string{} // by batch
	for _, t := range g.tellings {
		id := ids.free(t.Source.ID)
		if id == t.Source.ID {
			continue
		}
		if renamed[t.batch] == nil {
			renamed[t.batch] = map[string]string{}
		}
		renamed[t.batch][t.Source.ID] = id
	}
	if len(renamed) == 0 {
		return false
	}
	for _, t := range g.tellings {
		if ids := renamed[t.batch]; ids != nil {
			renameArticles(&t.Telling, ids)
		}
	}
	for _, k := range g.kept {
		for i := range k.Evidence {
			if id, ok := renamed[k.batch][k.Evidence[i].Article]; ok {
				k.Evidence[i].Article = id
			}
		}
	}
	return true
}

// finish makes the timeline of tellings in order, their candidates, what was joined and the sides of who acts in them; the
// sides of its own it has yet to be given.
func finish(tellings []Telling, cs [][]*Candidate, joined []Joined, x *Index, sides map[string]string, opt Options) *timeline.Timeline {
	stats := opt.Stats
	if stats == nil {
		stats = &Stats{}
	}
	start := time.Now() // for Stats alone
	t := &timeline.Timeline{Title: opt.Title, Events: []timeline.Event{}}
	left := 0
	for i := range tellings {
		left += len(tellings[i].LeftOut)
	}
	t.Articles, t.LeftOut = make([]timeline.Source, 0, len(tellings)), make([]timeline.LeftOut, 0, left)
	for i := range tellings {
		if tellings[i].Source.ID != "" || len(tellings[i].Events) > 0 {
			t.Articles = append(t.Articles, tellings[i].Source)
		}
		k := len(t.LeftOut)
		t.LeftOut = append(t.LeftOut, tellings[i].LeftOut...)
		tellings[i].LeftOut = t.LeftOut[k:len(t.LeftOut):len(t.LeftOut)] // held once
		t.Warnings = append(t.Warnings, tellings[i].Warnings...)
		stats.Reports += len(tellings[i].Events)
		stats.LeftOut += len(tellings[i].LeftOut)
		if x.Original[i] != i {
			stats.Copies++
		}
	}
	slices.Sort(t.Warnings)
	p := coref.NewPool(x, tellings, cs, uniteAll(joined, cs, opt), opt.Topic)
	events := make([]*timeline.Event, len(p.Clusters))
	plain := opt.Fixes.Empty() // nothing will ask what a report said before
	each(len(events), opt.jobs(), func() func(int) {
		return func(i int) {
			if k := p.Clusters[i]; plain && len(k.Members) == 1 {
				k.Printed, events[i] = k.Members[0], k.Members[0].Event
			} else {
				events[i] = k.Fold()
			}
		}
	})
	p.Note(events)
	p.Sides = sides
	if stats.Who {
		stats.Names = p.Entities()
	}
	stats.Joined += time.Since(start)
	start = time.Now()
	stats.Merged = len(p.Candidates) - len(events)
	events = opt.correct(t, p, events)
	last := rank.LastDay(p)
	for _, e := range events {
		e.Lapsed = rank.Lapsed(e, last)
	}
	all := len(events)
	if opt.selects() {
		events, stats.Missed = rank.Choose(p, events, rank.Choice{Days: opt.Days, PerDay: opt.PerDay, MinSources: opt.MinSources, Clear: opt.Clear, Since: opt.Since, Until: opt.Until, Jobs: opt.jobs()})
		keepCited(t, events)
	}
	stats.Unchosen = all - len(events)
	each(len(events), opt.jobs(), func() func(int) {
		return func(i int) { events[i].Unsure = coref.Unsure(events[i]) }
	})
	if !p.Topic.None() && len(tellings) > 0 && !slices.Contains(p.About, true) {
		stats.NoTopic = &NoTopic{p.Topic.Missing(tellings), x.Words()}
	}
	topic, told := p.Topic, sequences(events, tellings)
	p = nil
	for i := range tellings { // all that is told is in the events now, and what they came from can be let go
		tellings[i].Events, tellings[i].LeftOut = nil, nil
	}
	known, _ := order(events, told)
	t.Events = number(events, known, opt.jobs())
	t.Title = title(t, topic)
	stats.told(t.Events)
	stats.Chosen = time.Since(start)
	return t
}

// title is the timeline's, if none was given: that of its only article, or its topic and days.
func title(t *timeline.Timeline, topic coref.Topic) string {
	switch {
	case t.Title != "":
	case len(t.Articles) == 1:
		t.Title = t.Articles[0].Title
	case !topic.None() && len(t.Events) > 0:
		first, last := t.Events[0].Date.Start(), t.Events[0].Date.Start()
		for i := range t.Events {
			if day, ok := t.Events[i].Date.Latest(); ok && day.Compare(last) > 0 {
				last = day
			}
		}
		span := inWords(first)
		if first != last {
			span += " – " + inWords(last)
		}
		return topic.String() + ", " + span
	}
	return cmp.Or(t.Title, "Timeline")
}

func inWords(d edtf.Day) string { return fmt.Sprintf("%d %s %d", d.Day, d.Month, d.Year) }
