package main

import (
	"strings"

	"github.com/spf13/cobra"

	"dateline/cmd/internal/flags"
	"dateline/cmd/internal/review"
	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/fixes"
)

type fixOptions struct {
	desk
	event                         string
	date, status, summary, note   string
	actors, places, merge         []string
	hide, pin, split, extra, seen bool
	source, why                   string
	given                         func(flag string) bool
}

func newFix(s streams) *cobra.Command {
	var opt fixOptions
	c := &cobra.Command{
		Use:   "fix STORY…",
		Short: "Correct one event, for this build and all later ones",
		Long: `Fix adds one correction to the corrections file: ` + fixes.FileName + ` beside the stories, or the last file
named with --fixes; it is made if it is not there. What the file held before is kept under its name with "~".

The event is named by its id, which build -f json shows; the four digits at its end will do where no other event has them.`,
		Example: `  dateline fix stories/ --event 2025-08-07-1a2b --date 2025-08-08 --why "checked with the ministry"
  dateline fix stories/ --event 1a2b --hide
  dateline fix stories/ --event 1a2b --merge 3c4d
  dateline fix stories/ --add --date 2023-11 --summary "Talks resume in Doha" --source https://example.org`,
		RunE: func(c *cobra.Command, args []string) (err error) {
			if opt.stories, err = s.stories(args); err != nil {
				return err
			}
			opt.given = c.Flags().Changed
			return fix(s, opt)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringVar(&opt.event, "event", "", "the `id` of the event, or its last four digits")
	f.StringVar(&opt.date, "date", "", "its `date`: 2025-08-08, 2025-08, EDTF, or words such as \"last Friday\", counted from the story's day")
	flags.Choice(c, &opt.status, "status", "", "its status: "+strings.Join(render.Values("status"), ", "), render.Values("status"))
	f.StringVar(&opt.summary, "summary", "", "its line, in `words`")
	f.StringSliceVar(&opt.actors, "actors", nil, "its actors, as in `Iran,Qatar`; \"\" for none")
	f.StringSliceVar(&opt.places, "places", nil, "its places, as in `Doha`; \"\" for none")
	f.BoolVar(&opt.hide, "hide", false, "leave it out; --hide=false brings it back")
	f.BoolVar(&opt.pin, "pin", false, "keep it in every choice of days, events a day and sources; --pin=false ends that")
	f.StringVar(&opt.note, "note", "", "`words` shown with it; \"\" takes them away")
	f.StringSliceVar(&opt.merge, "merge", nil, "put the event of this `id` together with it; may be given again")
	f.BoolVar(&opt.split, "split", false, "part it into the events of its triggers")
	f.BoolVar(&opt.seen, "accept", false, "accept it as it stands, for build --reviewed")
	f.BoolVar(&opt.extra, "add", false, "add an event that no story tells, with --date and --summary")
	f.StringVar(&opt.source, "source", "", "with --add: where it is from, such as an `address`")
	f.StringVar(&opt.why, "why", "", "the reason, in `words`")
	opt.desk.add(c)
	return c
}

// fix adds one decision to the corrections file.
func fix(s streams, opt fixOptions) error {
	if err := notFromStdin(opt.stories); err != nil {
		return err
	}
	switch {
	case opt.extra && opt.event != "":
		return usagef("--add makes an event of its own: leave --event out")
	case !opt.extra && opt.event == "":
		return usagef("no event is named: give --event ID (dateline build -f json shows the ids), or --add")
	case opt.extra && (opt.date == "" || opt.summary == ""):
		return usagef("--add needs --date and --summary")
	case opt.source != "" && !opt.extra:
		return usagef("--source goes with --add: elsewhere --why says where it is from")
	}
	d, path, err := opt.open(s)
	if err != nil {
		return err
	}
	q := review.Decision{Event: opt.event, Accept: opt.seen, Split: opt.split, Merge: opt.merge, Why: opt.why}
	var e *timeline.Event
	if opt.event != "" {
		if e, err = d.Event(opt.event); err != nil {
			return err
		}
	}
	if q.Set, err = opt.change(e); err != nil {
		return err
	}
	if opt.given("hide") {
		q.Hide = &opt.hide
	}
	if opt.given("pin") {
		q.Pin = &opt.pin
	}
	if opt.given("note") {
		q.Note = &opt.note
	}
	if opt.extra {
		q.Add, q.Set = &fixes.Addition{Change: q.Set, Source: opt.source}, fixes.Change{}
	}
	told, err := d.Decide(q)
	if err != nil {
		return err
	}
	s.complain(path + ": " + told)
	return nil
}

// change is the values that the flags give.
func (opt fixOptions) change(e *timeline.Event) (c fixes.Change, err error) {
	if opt.date != "" {
		if c.Date, err = review.ParseDate(opt.date, e); err != nil {
			return c, usagef("--date: %v", err)
		}
	}
	c.Status, c.Summary = timeline.Status(opt.status), strings.TrimSpace(opt.summary)
	for _, l := range []struct {
		flag  string
		names []string
		to    *[]string
	}{{"actors", opt.actors, &c.Actors}, {"places", opt.places, &c.Places}} {
		if !opt.given(l.flag) {
			continue
		}
		*l.to = []string{}
		for _, n := range l.names {
			if n = strings.TrimSpace(n); n != "" {
				*l.to = append(*l.to, n)
			}
		}
	}
	return c, nil
}
