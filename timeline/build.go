package timeline

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/names"
	"dateline/timeline/timex"
)

// Options for Build. The zero value decides everything from the text.
type Options struct {
	Title     string           // "" takes the title of the only article, or a general one
	Mode      timex.Mode       // how relative dates find their anchor
	Gazetteer *names.Gazetteer // nil is the one that comes with the program
}

func (o Options) gazetteer() *names.Gazetteer {
	if o.Gazetteer != nil {
		return o.Gazetteer
	}
	return names.Default()
}

// Build makes the timeline of the articles. It never fails: an article without a date
// gives a timeline without its events, and LeftOut and Warnings say why.
func Build(articles []article.Article, opt Options) *Timeline {
	t := &Timeline{Title: opt.Title, Articles: []Source{}, Events: []Event{}, LeftOut: []LeftOut{}}
	var groups []*group
	var cues []cue
	for i := range articles {
		art := &articles[i]
		t.Articles = append(t.Articles, sourceOf(art))
		t.Warnings = append(t.Warnings, art.Warnings...)
		s := read(art, opt)
		for _, d := range s.times.Doubts {
			t.Warnings = append(t.Warnings, art.ID+": "+d)
		}
		reports, left, order := s.extract()
		groups = append(groups, merge(reports)...)
		cues = append(cues, order...)
		t.LeftOut = append(t.LeftOut, left...)
	}
	if t.Title == "" && len(articles) == 1 {
		t.Title = articles[0].Title
	}
	if t.Title == "" {
		t.Title = "Timeline"
	}
	known, warnings := order(groups, cues)
	t.Warnings = append(t.Warnings, warnings...)
	ids := map[string]bool{}
	for i, g := range groups {
		t.Events = append(t.Events, g.event(known[i], ids))
	}
	return t
}

func sourceOf(a *article.Article) Source {
	return Source{ID: a.ID, Source: a.Source, Title: a.Title, Agency: a.Agency, Place: a.Place, Published: a.Published.String()}
}

// event prints a group as the event of the model.
func (g *group) event(known bool, ids map[string]bool) Event {
	lead := g.reports[0]
	e := Event{
		Date: g.date, Precision: g.date.Precision(), Status: g.status, Summary: lead.summary,
		Order: OrderUnknown, Actors: []string{}, Places: []string{},
	}
	if known {
		e.Order = OrderKnown
	}
	if d, ok := g.date.Earliest(); ok {
		e.Earliest = d.String()
	}
	if d, ok := g.date.Latest(); ok {
		e.Latest = d.String()
	}
	actors, places := map[string]bool{}, map[string]bool{}
	for _, r := range g.reports {
		for _, a := range r.actors {
			add(&e.Actors, actors, a)
		}
		for _, p := range r.places {
			add(&e.Places, places, p)
		}
		e.Evidence = append(e.Evidence, r.evidence())
	}
	e.ID = identify(&e, ids)
	return e
}

func (r *report) evidence() Evidence {
	s := r.story
	sen := &s.doc.Sentences[r.sent]
	head := sen.Tokens[r.head]
	start := s.quoteStart(r)
	return Evidence{
		Article: s.art.ID, Published: s.art.Published.String(), Paragraph: s.para[sen.Block],
		Quote: s.art.Text[start:sen.End], Start: start, End: sen.End,
		Trigger: Trigger{Text: head.Text, Start: head.Start, End: head.End},
		Phrase:  s.phrase(r.expr), Rule: r.rule, Why: r.why,
	}
}

// identify names an event by its date and a hash of its evidence, so that the name stays
// when other events come and go. Two events that hash alike are told apart by more digits.
func identify(e *Event, ids map[string]bool) string {
	h := sha256.New()
	for _, v := range e.Evidence {
		fmt.Fprintf(h, "%s\x00%d\x00%s\x00%s\x00", v.Article, v.Trigger.Start, v.Trigger.Text, v.Quote)
	}
	sum := fmt.Sprintf("%x", h.Sum(nil))
	date := strings.NewReplacer("/", "_", "~", "", "?", "", "%", "", "..", "").Replace(e.Date.String())
	for n := 4; n <= len(sum); n++ {
		if id := date + "-" + sum[:n]; !ids[id] {
			ids[id] = true
			return id
		}
	}
	return date + "-" + sum
}
