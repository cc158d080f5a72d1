package main

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/timex"
)

type buildOptions struct {
	stories []string
	reading
	out, format, title string
	explain, strict    bool
}

func newBuild(s streams) *cobra.Command {
	var opt buildOptions
	c := &cobra.Command{
		Use:   "build STORY…",
		Short: "Write the timeline of the events in stories",
		Long: `Build writes one timeline of the events in stories: Markdown on standard output, or a file whose
ending says the format. What it wrote as JSON it reads back, so that a timeline can be corrected by
hand and rendered again.

` + storiesHelp,
		Example: `  dateline build story.txt
  dateline build story.txt -o timeline.svg
  dateline build a.txt b.txt -o timeline.md --title "A summer of talks"
  curl -s https://example.org/story.txt | dateline build --dateline 2023-06-14 -f json -
  dateline build story.txt --explain > timeline.md
  dateline build timeline.json -o timeline.svg`,
		RunE: func(_ *cobra.Command, args []string) (err error) {
			if opt.stories, err = s.stories(args); err != nil {
				return err
			}
			return build(s, opt)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringVarP(&opt.out, "output", "o", "", "write to `file`, in the format that its ending names")
	choiceFlag(c, &opt.format, "format", "f", "the format, if not what the file's ending names: "+strings.Join(render.Formats(), ", "), render.Formats())
	f.StringVar(&opt.title, "title", "", "the timeline's title, instead of the story's")
	f.BoolVar(&opt.explain, "explain", false, "tell on standard error why each event has its date, and what was left out")
	f.BoolVar(&opt.strict, "strict", false, "write nothing and exit with 4 if a story has no dateline or no event is found")
	opt.reading.flags(c)
	return c
}

// build makes one timeline of all stories and writes it.
func build(s streams, opt buildOptions) error {
	format, err := opt.outputFormat()
	if err != nil {
		return err
	}
	t, complete, err := opt.timeline(s)
	if err != nil {
		return err
	}
	if opt.strict && len(t.Events) == 0 {
		return exitError{exitStrict, "no dated event found: dateline dates shows the dates that were read"}
	}
	// Made whole before the first byte goes out.
	var b bytes.Buffer
	if err := render.Write(&b, t, format, render.Options{Title: opt.title}); err != nil {
		return err
	}
	if opt.out == "" || opt.out == "-" {
		_, err = s.out.Write(b.Bytes())
	} else {
		err = writeFile(opt.out, b.Bytes())
	}
	if err == nil && !complete {
		err = errReported
	}
	return err
}

// timeline is made of the stories, or is the one that was made and written as JSON before.
// It is complete if every input could be read.
func (opt buildOptions) timeline(s streams) (t *timeline.Timeline, complete bool, err error) {
	how, err := opt.reading.options()
	if err != nil {
		return nil, false, err
	}
	for _, path := range opt.stories {
		if opt.input == "" && isTimeline(path) {
			return opt.reread(s, path)
		}
	}
	articles, complete := s.readArticles(opt.stories, how)
	if len(articles) == 0 {
		return nil, false, errReported
	}
	t = timeline.Build(articles, timeline.Options{Title: opt.title, Mode: timex.Mode(opt.mode)})
	s.warnOfTimeline(t, articles)
	if opt.explain {
		explain(s.err, t, articles)
	}
	if opt.strict {
		for _, a := range articles {
			if a.Published.IsZero() {
				return nil, false, exitError{exitStrict, place(a) + ": no dateline: give one with --dateline DATE"}
			}
		}
	}
	return t, complete, nil
}

// isTimeline: stories are text or .jsonl; .json is what build wrote.
func isTimeline(path string) bool { return strings.EqualFold(filepath.Ext(path), ".json") }

// reread reads a timeline that build wrote as JSON and a person may have corrected.
func (opt buildOptions) reread(s streams, path string) (t *timeline.Timeline, complete bool, err error) {
	switch {
	case len(opt.stories) > 1:
		return nil, false, usagef("%s: a timeline in JSON is rendered alone: name no other input beside it (JSON Lines of articles end in .jsonl)", path)
	case opt.explain:
		return nil, false, usagef("%s: --explain needs the stories: name them in place of the JSON", path)
	case opt.reading != reading{}:
		return nil, false, usagef("%s: its dates are settled: correct them in the file, or build from the stories with these flags", path)
	}
	err = s.readFile(path, func(r io.Reader, name string) error {
		if t, err = render.ReadJSON(r); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		return nil
	})
	return t, err == nil, err
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
