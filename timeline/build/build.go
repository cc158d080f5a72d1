// Package build makes a sourced, ordered timeline of events from news stories.
//
// Timeline takes articles, as package article reads them, and gives a timeline: events in
// order, each with the sentences that tell of it, and the time expressions that made no
// event with the reason why. For each story it goes these ways, a file each:
//
//	story.go    takes the article apart: sentences and clauses, cast, time expressions
//	entry.go    reads what stands before a block's sentences: list marks, times of entries
//	attach.go   finds what each expression dates, the verb of a clause or a noun
//	noevent.go  tells which dates are of no event
//	counted.go  dates events by other events ("three days before her departure")
//	extract.go  makes a report of each, or gives the reason why not
//	status.go   tells what occurred from what was planned, called off or only claimed
//	who.go      names who takes part; subject.go finds the subject, takeup.go the sides of talks told again
//	where.go    names where it happened
//	summary.go  chooses the words of a headline, and headline.go sets them: verb.go its verb, naming.go
//	            and numeral.go what its sentence only points to, undated.go what goes out with the date
//	merge.go    gathers the reports of one event
//
// Then the stories are put together: cluster.go finds the events that several stories
// tell of, rank.go chooses what matters, and order.go puts all in order. Stream does the
// same for a stream of articles, and Merge for timelines that were built apart.
//
// The words that the rules look at stand in lexicon.go. A rule is for the language, never
// for one story. All dates come from the text and its dateline; the clock is never read.
package build

import (
	"crypto/sha256"
	"fmt"
	"iter"
	"strings"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/edtf"
	"dateline/timeline/names"
	"dateline/timeline/timex"
)

// Options for Timeline, Stream and Merge. The zero value decides everything from the text
// and keeps every event.
type Options struct {
	Title     string           // "" takes the title of the only article, or a general one
	Mode      timex.Mode       // how relative dates find their anchor
	Gazetteer *names.Gazetteer // nil is the one that comes with the program

	// What to keep. Any of these makes a selection: the timeline holds the articles of the
	// events chosen, each event says in its Importance why, and it can not be merged further.
	Topic      string    // words that the timeline is about; stories without any of them are left out
	Days       int       // at most so many dates, the most important; 0 is all
	PerDay     int       // at most so many events a date; 0 is all
	MinSources int       // an event needs so many independent stories
	Since      edtf.Date // events filed under its first day or later
	Until      edtf.Date // events filed under its last day or earlier

	Jobs   int    // stories read at once; 0 is one a core. The result does not depend on it.
	Strict bool   // the first story that fails stops Stream
	Stats  *Stats // filled in, if not nil
}

func (o Options) gazetteer() *names.Gazetteer {
	if o.Gazetteer != nil {
		return o.Gazetteer
	}
	return names.Default()
}

// Timeline makes the timeline of the articles. It never fails: an article without a date,
// or one on which the program fails, gives a timeline without its events, and LeftOut and
// Warnings say why.
func Timeline(articles []article.Article, opt Options) *timeline.Timeline {
	var seq iter.Seq2[article.Article, error] = func(yield func(article.Article, error) bool) {
		for _, a := range articles {
			if !yield(a, nil) {
				return
			}
		}
	}
	opt.Strict = false
	t, _ := Stream(seq, opt) // without Strict there is no error
	return t
}

// A telling is all that is kept of a story once it is read: its own timeline. Its source
// holds the cues and the undated lead as well.
type telling struct {
	source   timeline.Source
	events   []timeline.Event
	left     []timeline.LeftOut
	warnings []string
	sides    map[string]string // actor to state
	found    int               // time expressions
}

// tell reads one article and makes its timeline.
func tell(art *article.Article, opt Options) telling {
	t := telling{source: sourceOf(art), warnings: art.Warnings}
	s := read(art, opt)
	t.found = len(s.times.Expressions)
	for _, d := range s.times.Doubts {
		t.warnings = append(t.warnings[:len(t.warnings):len(t.warnings)], art.ID+": "+d)
	}
	reports, left, cues := s.extract()
	t.left = left
	home := map[*report]*timeline.Event{}
	var events []*timeline.Event
	for _, g := range merge(reports) {
		e := g.event()
		events = append(events, &e)
		for _, r := range g.reports {
			home[r] = &e
		}
	}
	var sequences []sequence
	for _, c := range cues {
		a, b := home[c.before], home[c.after]
		if a == nil || b == nil || a == b {
			continue
		}
		sequences = append(sequences, sequence{a, b})
		t.source.Order = append(t.source.Order, [2]int{triggerOf(a), triggerOf(b)})
	}
	known, clashes := order(events, sequences)
	const told = 5 // clashes of one story that are told one by one
	for i, c := range clashes {
		w := fmt.Sprintf("%s: the story puts “%s” (%s) before “%s” (%s), against their dates", art.ID, c.first.Summary, c.first.Date.Human(), c.second.Summary, c.second.Date.Human())
		if i == told {
			w = fmt.Sprintf("%s: %d more pairs of events stand against their dates", art.ID, len(clashes)-told)
		}
		if t.warnings = append(t.warnings[:len(t.warnings):len(t.warnings)], w); i == told {
			break
		}
	}
	t.events = finish(events, known)
	t.source.Lead = s.lead(reports)
	t.sides = sidesOf(actorsIn(t.events, t.source.Lead), s.cast)
	t.detach()
	return t
}

// finish numbers ordered events.
func finish(events []*timeline.Event, known []bool) []timeline.Event {
	out := make([]timeline.Event, 0, len(events))
	ids := map[string]bool{}
	for i, e := range events {
		e.Order = timeline.OrderUnknown
		if known[i] {
			e.Order = timeline.OrderKnown
		}
		e.ID = identify(e, ids)
		out = append(out, *e)
	}
	return out
}

// triggerOf is the byte that tells an event from the others of its story.
func triggerOf(e *timeline.Event) int {
	if len(e.Evidence) == 0 {
		return 0
	}
	return e.Evidence[0].Trigger.Start
}

func sourceOf(a *article.Article) timeline.Source {
	return timeline.Source{ID: a.ID, Source: a.Source, Title: a.Title, Agency: a.Agency, Place: a.Place, Published: a.Published.String()}
}

// event prints a group as the event of the model, without its place in the order.
func (g *group) event() timeline.Event {
	e := timeline.Event{Status: g.status, Summary: g.reports[0].summary, Actors: []string{}, Places: []string{}}
	e.SetDate(g.date)
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
	return e
}

func (r *report) evidence() timeline.Evidence {
	s := r.story
	sen := &s.doc.Sentences[r.sent]
	head := sen.Tokens[r.head]
	start := sen.Start
	if r.expr >= 0 {
		start = s.quoteStart(r)
	}
	e := timeline.Evidence{
		Article: s.art.ID, Published: s.art.Published.String(), Paragraph: s.para[sen.Block],
		Trigger: timeline.Trigger{Text: head.Text, Start: head.Start, End: head.End},
		Rule:    r.rule, Why: r.why,
	}
	if r.expr >= 0 {
		e.Phrase = s.phrase(r.expr)
		if r.other {
			e.Phrase.Value = r.date.String()
		}
	}
	e.Start, e.End = quoted(s.art.Text, start, sen.End, [2]int{head.Start, head.End}, [2]int{e.Phrase.Start, e.Phrase.End})
	e.Quote = s.art.Text[e.Start:e.End]
	return e
}

// identify names an event by its date and a hash of its evidence, so that the name stays
// when other events come and go. Two events that hash alike are told apart by more digits.
func identify(e *timeline.Event, ids map[string]bool) string {
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
