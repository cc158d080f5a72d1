// Package build makes a sourced, ordered timeline of events from news stories.
//
// Timeline takes articles, as package article reads them, and gives events in order, each
// with the sentences that tell of it, and the time expressions that made no event with the
// reason why. Stream does the same for a stream of articles, and Merge for timelines that
// were built apart. For one story read is the guide to the stages, a package each: story,
// event, roles, headline, coref; for many, Gathering.Timeline: coref, rank, order.
//
//	build.go     Timeline: one story through all stages
//	stream.go    Stream: stories on all cores
//	seam.go      Tell, Census, Join, Finish: where the work can be parted
//	tellfile.go  files of tellings
//	gathering.go many stories put together
//	merge.go     Merge: timelines taken apart again
//	correct.go   what people decided about events
//	select.go    what a selection keeps
//	order.go     the order of events
//	sides.go     the states that actors belong to
//	stats.go     what was done, counted
//	parallel.go  work on all cores
//
// A rule is for the language, never for one story. All dates come from the text and its
// dateline; the clock is never read.
package build

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/coref"
	"dateline/timeline/edtf"
	"dateline/timeline/event"
	"dateline/timeline/fixes"
	"dateline/timeline/headline"
	"dateline/timeline/names"
	"dateline/timeline/roles"
	"dateline/timeline/story"
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
	Clear      bool      // choose days and their events among those alone whose line is likely to be true and to stand alone
	Since      edtf.Date // events filed under its first day or later
	Until      edtf.Date // events filed under its last day or earlier

	// What people decided, see package fixes; nil is nothing. It acts before anything is chosen.
	Fixes     *fixes.Set
	Reviewed  bool          // keep what people accepted or corrected alone
	Corrected *fixes.Result // filled in, if not nil: what became of the decisions

	Jobs   int    // stories read at once; 0 is one a core. The result does not depend on it.
	Strict bool   // the first story that fails stops Stream
	Stats  *Stats // filled in, if not nil

	kept []*timeline.Event // that a timeline brought corrected, with decisions which are not at hand
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

// read reads one article and gives what it tells. It is the guide to the stages: each takes
// what those before it made, and changes nothing of it.
func read(art *article.Article, opt Options) Telling {
	s := story.Read(art, story.Options{Mode: opt.Mode, Gazetteer: opt.Gazetteer})
	found := event.Find(s)
	ms := found.Mentions
	lead, hasLead := event.Lead(s, found)
	if hasLead {
		ms = append(slices.Clip(ms), lead)
	}
	casts := roles.Assign(s, ms)
	var mentions []coref.Mention
	var reasons []string                      // why each of them has no line
	place := make([]int, len(found.Mentions)) // of each that was found among those with words, -1 for the others
	left := found.LeftOut
	leave := func(m event.Mention, reason string) {
		left = append(left, timeline.LeftOut{Article: art.ID, Phrase: s.Phrase(m.Expr), Reason: reason})
	}
	for i, m := range found.Mentions {
		line := headline.Write(s, found, i, casts[i])
		if line.Kind == timeline.Quoted {
			casts[i] = roles.Quoted(s, &m, casts[i])
		}
		if place[i] = -1; !hasWords(line.Text) && !line.Scrap {
			leave(m, line.Reason)
			continue
		}
		place[i] = len(mentions)
		mentions = append(mentions, coref.Mention{Mention: m, Cast: casts[i], Summary: line.Text, Whole: line.Whole, Headline: line.Kind, Leans: line.Leans})
		reasons = append(reasons, line.Reason)
	}
	events, of := coref.Within(s, mentions)
	for k := range mentions {
		if of[k] < 0 {
			reason := reasons[k]
			if mentions[k].Summary != "" {
				reason = coref.WhyMentioned
			}
			leave(mentions[k].Mention, reason)
		}
	}
	coref.QuoteLeftOut(s, left)
	slices.SortStableFunc(left, func(a, b timeline.LeftOut) int { return a.Phrase.Start - b.Phrase.Start })

	d := Telling{Source: sourceOf(art), LeftOut: left, Expressions: len(s.Times.Expressions)}
	for _, doubt := range slices.Concat(art.Warnings, s.Times.Doubts) {
		d.Warnings = append(d.Warnings, art.ID+": "+doubt)
	}
	var sequences []sequence
	for _, c := range found.Cues {
		a, b := place[c.Before], place[c.After]
		if a < 0 || b < 0 || of[a] == of[b] || of[a] < 0 || of[b] < 0 {
			continue
		}
		q := sequence{events[of[a]], events[of[b]]}
		sequences = append(sequences, q)
		d.Source.Order = append(d.Source.Order, [2]int{q.first.TriggerStart(), q.second.TriggerStart()})
	}
	known, clashes := order(events, sequences)
	d.Warnings = append(d.Warnings, clashWarnings(art.ID, clashes)...)
	d.Events = number(events, known, 1)
	if hasLead {
		d.Source.Lead = leadEvent(s, lead, casts[len(casts)-1])
	}
	d.Sides = sidesOf(actorsIn(d.Events, d.Source.Lead), s.Cast)
	return d
}

// hasWords: a line says something.
func hasWords(line string) bool {
	return strings.ContainsFunc(line, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// leadEvent is the event of an undated lead, nil if it has no words.
func leadEvent(s *story.Story, lead event.Mention, c roles.Cast) *timeline.Event {
	line := headline.Write(s, event.Found{Mentions: []event.Mention{lead}}, 0, c)
	if !hasWords(line.Text) {
		return nil
	}
	events, _ := coref.Within(s, []coref.Mention{{Mention: lead, Cast: c, Summary: line.Text, Whole: line.Whole, Headline: line.Kind, Leans: line.Leans}})
	return events[0]
}

// clashWarnings tells of the cues that stand against the dates, the first few one by one.
func clashWarnings(id string, clashes []sequence) (out []string) {
	const told = 5
	for i, c := range clashes {
		if i == told {
			return append(out, fmt.Sprintf("%s: %d more pairs of events stand against their dates", id, len(clashes)-told))
		}
		out = append(out, fmt.Sprintf("%s: the story puts “%s” (%s) before “%s” (%s), against their dates", id, c.first.Summary, c.first.Date.Human(), c.second.Summary, c.second.Date.Human()))
	}
	return out
}

// number gives ordered events their ids. Their sums are made on so many goroutines.
func number(events []*timeline.Event, known []bool, jobs int) []timeline.Event {
	sums := make([]string, len(events))
	each(len(events), jobs, func() func(int) { return func(i int) { sums[i] = sum(events[i]) } })
	out := make([]timeline.Event, 0, len(events))
	ids := map[string]bool{}
	for i, e := range events {
		e.Order = timeline.OrderUnknown
		if known[i] {
			e.Order = timeline.OrderKnown
		}
		e.ID = identify(e, sums[i], ids)
		out = append(out, *e)
	}
	return out
}

func sourceOf(a *article.Article) timeline.Source {
	return timeline.Source{ID: a.ID, Source: a.Source, URL: a.URL, Title: a.Title, Agency: a.Agency, Place: a.Place, Published: a.Published.String(), Anchor: a.Written.String(), Dateline: datelineOf(a)}
}

// datelineOf is how the article's day was chosen, nil where no other was found.
func datelineOf(a *article.Article) *timeline.Dateline {
	if len(a.Rivals) == 0 {
		return nil
	}
	d := &timeline.Dateline{From: a.PublishedFrom}
	for _, r := range a.Rivals {
		d.Rivals = append(d.Rivals, timeline.Rival{Date: r.Date, From: r.From})
	}
	return d
}

// inID writes a date without the marks that an anchor in a page may not have.
var inID = strings.NewReplacer("/", "_", "~", "", "?", "", "%", "", "..", "")

// sum is a hash of an event's evidence, in hexadecimal digits.
func sum(e *timeline.Event) string {
	var b []byte
	for i := range e.Evidence {
		v := &e.Evidence[i]
		b = append(append(b, v.Article...), 0)
		b = append(strconv.AppendInt(b, int64(v.Trigger.Start), 10), 0)
		b = append(append(b, v.Trigger.Text...), 0)
		b = append(append(b, v.Quote...), 0)
	}
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}

// identify names an event by its date and the sum of its evidence, so that the name stays
// when other events come and go. Two events that hash alike are told apart by more digits.
func identify(e *timeline.Event, sum string, ids map[string]bool) string {
	date := inID.Replace(e.Date.String())
	for n := 4; n <= len(sum); n++ {
		if id := date + "-" + sum[:n]; !ids[id] {
			ids[id] = true
			return id
		}
	}
	return date + "-" + sum
}
