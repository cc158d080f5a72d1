package main

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

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
	reading
	selection
	look
	decisions
	out, format            string
	explain, strict, stats bool
	reviewed               bool
	jobs                   int
}

func newBuild(s streams) *cobra.Command {
	var opt buildOptions
	c := &cobra.Command{
		Use:   "build STORY…",
		Short: "Write the timeline of the events in stories",
		Long: `Build writes one timeline of the events in stories: Markdown on standard output, or a file whose
ending says the format. What it wrote as JSON it reads back, so that a timeline can be corrected by
hand and rendered again, and several become one: an event that many stories report is listed once,
with all of them as its evidence.

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
  dateline build part-1.json part-2.json -o all.json`,
		RunE: func(c *cobra.Command, args []string) (err error) {
			if err := configure(c.Flags(), s.complain); err != nil {
				return err
			}
			if opt.stories, err = s.stories(args); err != nil {
				return err
			}
			return buildTimeline(s, opt)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringVarP(&opt.out, "output", "o", "", "write to `file`, in the format that its ending names")
	choiceFlag(c, &opt.format, "format", "f", "the format, if not what the file's ending names: "+strings.Join(render.Formats(), ", "), render.Formats())
	f.BoolVar(&opt.explain, "explain", false, "tell on standard error why each event has its date, and what was left out")
	f.BoolVar(&opt.strict, "strict", false, "write nothing if a story can not be read, and exit with 4 if one has no dateline or no event is found")
	f.IntVarP(&opt.jobs, "jobs", "j", 0, "read `n` stories at once, 0 is one a core; the result is the same")
	f.BoolVar(&opt.stats, "stats", false, "tell on standard error how much was read, merged and left out, and the time it took")
	opt.selection.flags(c)
	opt.look.flags(c)
	opt.decisions.flags(c)
	reviewedFlag(c, &opt.reviewed)
	opt.reading.flags(c)
	return c
}

// reviewedFlag adds --reviewed.
func reviewedFlag(c *cobra.Command, value *bool) {
	c.Flags().BoolVar(value, "reviewed", false, "show only events that a person accepted or corrected (dateline help fixes)")
}

// buildTimeline makes one timeline of all stories and writes it.
func buildTimeline(s streams, opt buildOptions) error {
	const mostJobs = 1000
	if opt.jobs < 0 || opt.jobs > mostJobs {
		return usagef("--jobs %d: give 1 to %d, or 0 for one a core", opt.jobs, mostJobs)
	}
	format, err := opt.outputFormat()
	if err != nil {
		return err
	}
	how, err := opt.look.options()
	if err != nil {
		return err
	}
	t, endings, complete, err := opt.timeline(s, s.complain)
	if err != nil {
		return err
	}
	tellEndings(endings, s.complain)
	if err := unsettled(endings); opt.strict && err != nil {
		return err
	}
	all := len(t.Events)
	if t, err = opt.choose(t); err != nil {
		return err
	}
	if all > 0 && len(t.Events) == 0 {
		s.complain(fmt.Sprintf("none of the %d events fits --status, --certain and --actor: the timeline without them shows all", all))
	}
	if opt.strict && len(t.Events) == 0 {
		return exitError{exitStrict, "no dated event found: dateline dates shows the dates that were read"}
	}
	// Made whole before the first byte goes out.
	var b bytes.Buffer
	if err := render.Write(&b, t, format, how); err != nil {
		return err
	}
	if opt.out == "" || opt.out == "-" {
		err = s.writeData(b.Bytes())
	} else {
		var note string
		if note, err = s.writeFile(opt.out, b.Bytes()); note != "" {
			s.complain(opt.out + ": " + note)
		}
	}
	if err == nil && !complete {
		err = errReported
	}
	return err
}

// timeline is made of the stories, or of the timelines that were made and written as JSON before.
// It is complete if every input could be read. endings are of the corrections.
func (opt buildOptions) timeline(s streams, tell func(string)) (t *timeline.Timeline, endings []fixes.Ending, complete bool, err error) {
	how, err := opt.reading.options()
	if err != nil {
		return nil, nil, false, err
	}
	var stats build.Stats
	var became fixes.Result
	to := build.Options{Title: opt.title, Mode: timex.Mode(opt.mode), Jobs: opt.jobs, Strict: opt.strict, Stats: &stats, Reviewed: opt.reviewed, Corrected: &became}
	if err := opt.selection.into(&to); err != nil {
		return nil, nil, false, err
	}
	if to.Fixes, err = opt.decisions.read(slices.Concat(opt.folders, opt.stories), tell); err != nil {
		return nil, nil, false, err
	}
	if opt.input == "" && slices.ContainsFunc(opt.stories, isTimeline) {
		t, err = opt.reread(s, to)
		complete = err == nil
	} else {
		t, complete, err = opt.read(s, how, to)
	}
	if err == nil && opt.stats {
		fmt.Fprint(s.err, stats)
	}
	return t, became.Endings, complete, err
}

// read makes the timeline of stories. Of each only what messages need is kept.
func (opt buildOptions) read(s streams, how article.Options, to build.Options) (t *timeline.Timeline, complete bool, err error) {
	how.Stdin = s.in
	complete = true
	taken := article.IDs{}
	var articles []article.Article
	bar := s.progress(opt.stories)
	t, err = build.Stream(func(yield func(article.Article, error) bool) {
		for a, err := range article.Open(opt.stories, how) {
			if err != nil && opt.strict {
				yield(a, err)
				return
			}
			if err != nil {
				complete = false
				s.complain(err.Error())
				continue
			}
			a.ID = taken.Unique(a.ID)
			if !yield(a, nil) {
				return
			}
			bar.read(a)
			if !opt.explain {
				a.Text, a.Blocks = "", nil
			}
			articles = append(articles, a)
		}
	}, to)
	bar.done()
	if err != nil {
		return nil, false, err
	}
	s.warn(articles)
	if len(articles) == 0 {
		return nil, false, errReported
	}
	s.warnOfTimeline(t, articles)
	if to.Stats.Failed == len(articles) {
		return nil, false, errReported
	}
	complete = complete && to.Stats.Failed == 0
	if opt.explain {
		explain(s.err, t, articles)
	}
	if opt.strict {
		for _, a := range articles {
			if a.Language != "" {
				return nil, false, exitError{exitStrict, place(a) + ": it is in " + a.Language + ", and only English is understood"}
			}
			if a.Published.IsZero() {
				return nil, false, exitError{exitStrict, place(a) + ": no dateline: give one with --dateline DATE"}
			}
		}
	}
	return t, complete, nil
}

// isTimeline: stories are text or .jsonl; .json is what build wrote.
func isTimeline(path string) bool { return strings.EqualFold(filepath.Ext(path), ".json") }

// reread reads timelines that build wrote as JSON and a person may have corrected. One is
// taken as it is, unless a selection of it is wanted; several become one.
func (opt buildOptions) reread(s streams, to build.Options) (*timeline.Timeline, error) {
	var all []*timeline.Timeline
	for _, path := range opt.stories {
		switch {
		case !isTimeline(path):
			return nil, usagef("%s: a story beside a timeline in JSON: make a timeline of it first, then name the two (JSON Lines of articles end in .jsonl)", path)
		case opt.explain:
			return nil, usagef("%s: --explain needs the stories: name them in place of the JSON", path)
		case opt.reading != reading{}:
			return nil, usagef("%s: its dates are settled: correct them in the file, or build from the stories with these flags", path)
		}
		err := s.readFile(path, func(r io.Reader, name string) error {
			t, err := render.ReadJSON(r)
			if err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			all = append(all, t)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	if len(all) == 1 && opt.selection == (selection{}) && to.Fixes.Empty() && !to.Reviewed {
		return all[0], nil
	}
	t := build.Merge(all, to)
	for _, w := range t.Warnings[min(len(t.Warnings), warnings(all)):] {
		s.complain(w)
	}
	return t, nil
}

// warnings counts those that timelines have.
func warnings(all []*timeline.Timeline) (n int) {
	for _, t := range all {
		n += len(t.Warnings)
	}
	return n
}

// outputFormat is the format asked for, else what the output file's ending means, else Markdown.
func (opt buildOptions) outputFormat() (string, error) {
	if opt.out != "" && opt.out != "-" {
		for story, err := range article.Files(opt.stories) {
			if err == nil && sameFile(story, opt.out) {
				return "", usagef("%s: the output would replace the input: choose another name", opt.out)
			}
		}
	}
	if opt.format != "" {
		return opt.format, nil
	}
	if opt.out == "" || opt.out == "-" {
		return "markdown", nil
	}
	if format, ok := render.FormatOf(opt.out); ok {
		return format, nil
	}
	return "", usagef("%s: no format has the ending %q: name one of %s with -f",
		opt.out, filepath.Ext(opt.out), strings.Join(render.Formats(), ", "))
}
