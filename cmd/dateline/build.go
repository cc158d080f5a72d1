package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"dateline/cmd/internal/flags"
	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/build"
	"dateline/timeline/fixes"
	"dateline/timeline/timex"
)

type buildOptions struct {
	stories []string
	folders []string // of the stories that stories stands for, where it names files alone
	flags.Reading
	flags.Selection
	flags.Look
	decisions
	missed
	outs                          []string
	format                        string
	explain, strict, stats, pages bool
	reviewed                      bool
	scale                         float64
	jobs                          int
}

func newBuild(s streams) *cobra.Command {
	var opt buildOptions
	c := &cobra.Command{
		Use:   "build STORY…",
		Short: "Write the timeline of the events in stories",
		Long: `Build writes one timeline of the events in stories: Markdown on standard output, or a file whose
ending says the format. What it wrote as JSON it reads back, so that a timeline can be corrected by
hand and rendered again, and several become one: an event that many stories report is listed once,
with all of them as its evidence. Stories, timelines in JSON and what tell wrote (.tell) may stand side by
side, in any order: the result is that of one run over all the stories.

A "?" behind a date says: look twice. The date is a guess, or it may be that of something else in the
sentence: the words beside it say why.

A file .dateline.toml, in the working folder or above it up to the repository's or your home, may set how
timelines look and what they select, under the names of the flags: theme = "dark". A flag overrules it.

` + storiesHelp,
		Example: `  dateline build story.txt
  dateline build story.txt -o timeline.svg
  dateline build a.txt b.txt -o timeline.md --title "A summer of talks"
  curl -s https://example.org/story.txt | dateline build --dateline 2023-06-14 -f json -
  dateline build story.txt --explain > timeline.md
  dateline build timeline.json -o timeline.svg
  dateline build story.txt -o wide.svg --width 1200 --theme dark
  dateline build story.txt --status planned,ongoing --style table
  dateline build archive/ --topic "Sudan border" --days 20 --per-day 2
  dateline build part-1.json part-2.tell today.txt -o all.json`,
		RunE: func(c *cobra.Command, args []string) (err error) {
			if err := configure(c.Flags(), s.complain); err != nil {
				return err
			}
			if opt.stories, err = s.stories(args); err != nil {
				return err
			}
			targets, err := opt.targets()
			if err != nil {
				return err
			}
			if c.Flags().Changed("scale") {
				return usagef("--scale is for PNG, which rsvg-convert makes of a picture: name it with -o x.png to be told how")
			}
			how, err := opt.Look.Options()
			if err != nil {
				return err
			}
			if err := flags.Heeded(c.Flags(), formatsOf(targets)); err != nil {
				return err
			}
			return buildTimeline(s, opt, targets, how)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringArrayVarP(&opt.outs, "output", "o", nil, "write to `file`, in the format that its ending names; given again, write that file, too")
	flags.Choice(c, &opt.format, "format", "f", "the format, if not what the file's ending names: "+strings.Join(render.Formats(), ", "), render.Formats())
	f.BoolVar(&opt.explain, "explain", false, "tell on standard error why each event has its date, and what was left out")
	f.BoolVar(&opt.strict, "strict", false, "write nothing if a story can not be read, and exit with 4 if one has no dateline or no event is found")
	jobsFlag(f, &opt.jobs)
	f.BoolVar(&opt.stats, "stats", false, "tell on standard error how much was read, merged and left out, and the time it took")
	f.BoolVar(&opt.pages, "pages", false, "SVG: where the picture is longer than a page of paper, write parts that fit: x-1.svg, x-2.svg")
	f.Float64Var(&opt.scale, "scale", 2, "in the command for a PNG, which -o x.png tells: `times` that the picture is as large")
	opt.Selection.Add(c)
	opt.missed.add(c)
	opt.Look.Add(c)
	opt.decisions.add(c)
	reviewedFlag(c, &opt.reviewed)
	opt.Reading.Add(c)
	return c
}

// reviewedFlag adds --reviewed.
func reviewedFlag(c *cobra.Command, value *bool) {
	c.Flags().BoolVar(value, "reviewed", false, "show only events that a person accepted or corrected (dateline help fixes)")
}

func jobsFlag(f *pflag.FlagSet, jobs *int) {
	f.IntVarP(jobs, "jobs", "j", 0, "read `n` stories at once, 0 is one a core; the result is the same")
}

func checkJobs(jobs int) error {
	const most = 1000
	if jobs < 0 || jobs > most {
		return usagef("--jobs %d: give 1 to %d, or 0 for one a core", jobs, most)
	}
	return nil
}

// buildTimeline makes one timeline of all stories and writes it to all targets.
func buildTimeline(s streams, opt buildOptions, targets []target, how render.Options) error {
	if err := checkJobs(opt.jobs); err != nil {
		return err
	}
	if err := opt.missed.check(); err != nil {
		return err
	}
	how.Jobs = opt.jobs
	all, became, complete, err := opt.timeline(s, s.complain)
	if err != nil {
		return err
	}
	tellEndings(became.Endings, s.complain)
	if err := unsettled(became.Endings); opt.strict && err != nil {
		return err
	}
	t, err := opt.Choose(all)
	if err != nil {
		return err
	}
	if len(t.Events) == 0 {
		if why := opt.emptied(s, all); why != "" {
			s.complain(why)
		}
	}
	if opt.strict && len(t.Events) == 0 {
		return exitError{exitStrict, "no dated event found: dateline dates shows the dates that were read"}
	}
	if slices.ContainsFunc(targets, func(o target) bool { return o.format == "review" }) {
		if how.Desk, err = opt.reviewDesk(became); err != nil {
			return err
		}
	}
	// All but JSON are made whole before the first byte goes out.
	var files []target
	for _, o := range targets {
		made, err := opt.render(t, o, how)
		if err != nil {
			return err
		}
		if o.format == "svg" && how.Layout != "strip" && how.Layout != "slide" && !opt.pages && len(t.Events) > render.ManyEvents {
			s.complain(fmt.Sprintf("%d events make a very long picture: choose with --days and --per-day, show the overview alone with --layout strip, or write a page with -f html", len(t.Events)))
		}
		if text, ok := made[0].data.(pieces); ok && o.format == "markdown" && text.lines() > manyLines {
			s.complain(fmt.Sprintf("%d lines of Markdown: choose with --topic, --days and --per-day", text.lines()))
		}
		files = append(files, made...)
	}
	for _, f := range files {
		if err := s.writeTarget(f); err != nil {
			return err
		}
	}
	if !complete {
		err = errReported
	}
	return err
}

// manyLines of Markdown nobody reads.
const manyLines = 400

// timeline is made of the stories, or of the timelines that were made and written as JSON before.
// It is complete if every input could be read. became is what became of the corrections.
func (opt buildOptions) timeline(s streams, tell func(string)) (t *timeline.Timeline, became *fixes.Result, complete bool, err error) {
	how, err := opt.Reading.Options()
	if err != nil {
		return nil, nil, false, err
	}
	stats := build.Stats{Who: opt.stats}
	became = &fixes.Result{}
	to := build.Options{Title: opt.Title, Mode: timex.Mode(opt.Mode), Jobs: opt.jobs, Strict: opt.strict, Stats: &stats, Reviewed: opt.reviewed, Clear: opt.Look.Clear(), Corrected: became}
	if err := opt.Selection.Into(&to); err != nil {
		return nil, nil, false, err
	}
	if to.Fixes, err = opt.decisions.read(slices.Concat(opt.folders, opt.stories), tell); err != nil {
		return nil, nil, false, err
	}
	t, complete, err = opt.gather(s, how, to)
	if err == nil && !namesFolder(slices.Concat(opt.folders, opt.stories)) {
		became.OfStories(t.Articles)
	}
	if err == nil && opt.stats {
		fmt.Fprint(s.err, stats)
	}
	return t, became, complete, err
}

// notOver refuses an output that is one of the inputs.
func notOver(out string, inputs []string) error {
	for input, err := range article.Files(inputs) {
		if err == nil && sameFile(input, out) {
			return usagef("%s: the output would replace the input: choose another name", out)
		}
	}
	return nil
}
