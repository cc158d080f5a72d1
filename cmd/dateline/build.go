package main

import (
	"bytes"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"dateline/render"
	"dateline/timeline"
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
		Long: `Build reads stories (plain text, or JSON Lines with an article a line; - is standard input)
and writes one timeline of the events in them: Markdown on standard output, or a file whose
ending says the format.`,
		Example: `  dateline build story.txt
  dateline build story.txt -o timeline.svg
  dateline build a.txt b.txt -o timeline.md --title "A summer of talks"
  curl -s https://example.org/story.txt | dateline build --dateline 2023-06-14 -f json -
  dateline build story.txt --explain > timeline.md`,
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
	how, err := opt.reading.options()
	if err != nil {
		return err
	}
	articles, complete := s.readArticles(opt.stories, how)
	if len(articles) == 0 {
		return errReported
	}
	t := timeline.Build(articles, timeline.Options{Title: opt.title, Mode: timex.Mode(opt.mode)})
	s.warnOfTimeline(t, articles)
	if opt.explain {
		explain(s.err, t, articles)
	}
	if opt.strict {
		for _, a := range articles {
			if a.Published.IsZero() {
				return exitError{exitStrict, place(a) + ": no dateline: give one with --dateline DATE"}
			}
		}
		if len(t.Events) == 0 {
			return exitError{exitStrict, "no dated event found: dateline dates shows the dates that were read"}
		}
	}
	// Made whole before the first byte goes out.
	var b bytes.Buffer
	if err := render.Write(&b, t, format, render.Options{}); err != nil {
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

// outputFormat is the format asked for, else what the output file's ending means, else Markdown.
func (opt buildOptions) outputFormat() (string, error) {
	if opt.out != "" && opt.out != "-" {
		for _, story := range opt.stories {
			if sameFile(story, opt.out) {
				return "", usagef("%s: the output would replace the story: choose another name", opt.out)
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
