package main

import (
	"encoding/json"
	"io"

	"github.com/spf13/cobra"

	"dateline/cmd/internal/flags"
	"dateline/timeline/build"
	"dateline/timeline/timex"
)

type tellOptions struct {
	stories []string
	flags.Reading
	out, format string
	strict      bool
	jobs        int
}

func newTell(s streams) *cobra.Command {
	var opt tellOptions
	c := &cobra.Command{
		Use:   "tell STORY…",
		Short: "Write what stories tell, for build to bring together later",
		Long: `Tell reads stories and writes all that build needs of them: about a tenth of their size, and read back in a
moment. Stories that come in day by day, or are read on many machines, are told once each; build takes the
files that tell wrote beside stories and timelines, and makes of them what one run over all their stories
makes, whatever the parts and their order.

The form is binary, with a sum over each story; files put end to end are a file again. As jsonl it is a line
of JSON a story, which goes through the pipes of Spark (RDD.pipe) and Hadoop (streaming) as it is. The names
of both end in .tell.

` + storiesHelp,
		Example: `  dateline tell monday/ -o monday.tell
  dateline build monday.tell tuesday.tell today.txt -o week.md
  cat part-*.tell > all.tell
  hadoop jar hadoop-streaming.jar -input stories -output told -mapper 'dateline tell --format jsonl -'`,
		RunE: func(_ *cobra.Command, args []string) (err error) {
			if opt.stories, err = s.stories(args); err != nil {
				return err
			}
			return tell(s, opt)
		},
	}
	opt.format = "binary"
	f := c.Flags()
	f.SortFlags = false
	f.StringVarP(&opt.out, "output", "o", "", "write to `file`, such as part.tell; standard output if not given")
	flags.Choice(c, &opt.format, "format", "f", "binary or jsonl", []string{"binary", "jsonl"})
	f.BoolVar(&opt.strict, "strict", false, "write nothing if a story can not be read, and exit with 4 if one has no dateline")
	jobsFlag(f, &opt.jobs)
	opt.Reading.Add(c)
	return c
}

// tell writes what the stories tell.
func tell(s streams, opt tellOptions) error {
	if err := checkJobs(opt.jobs); err != nil {
		return err
	}
	toFile := opt.out != "" && opt.out != "-"
	if !toFile && opt.format == "binary" && s.outTTY {
		return usagef("a terminal does not show the binary form: name a file with -o, or take --format jsonl")
	}
	if toFile {
		if err := notOver(opt.out, opt.stories); err != nil {
			return err
		}
	}
	how, err := opt.Reading.Options()
	if err != nil {
		return err
	}
	var whole pieces
	var to io.Writer = s.out // what a pipe gets it gets at once
	if toFile || opt.strict || s.outTTY {
		to = &whole
	}
	var stats build.Stats
	options := build.Options{Mode: timex.Mode(opt.Mode), Jobs: opt.jobs, Strict: opt.strict, Stats: &stats}
	articles, complete, err := s.tell(opt.stories, how, options, false, func(told build.Telling) error {
		if opt.format == "jsonl" {
			enc := json.NewEncoder(to)
			enc.SetEscapeHTML(false)
			return enc.Encode(&told)
		}
		return build.WriteTelling(to, &told)
	}, s.complain)
	if err != nil {
		return err
	}
	s.warn(articles)
	if stats.Stories == 0 {
		return errReported
	}
	if opt.strict {
		if err := strict(articles); err != nil {
			return err
		}
	}
	switch {
	case toFile:
		note, err := s.writeFile(opt.out, whole)
		if err != nil {
			return err
		}
		if note != "" {
			s.complain(opt.out + ": " + note)
		}
	default:
		if err := s.writeData(whole); err != nil {
			return err
		}
	}
	if !complete {
		return errReported
	}
	return nil
}
