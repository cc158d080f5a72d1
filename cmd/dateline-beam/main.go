// Command dateline-beam makes one timeline of more stories than one machine can hold: what dateline build does,
// as an Apache Beam pipeline. It has no rules of its own. The program is the launcher and the worker.
package main

import (
	"context"
	"crypto/rand"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
	"github.com/spf13/cobra"

	"dateline/cmd/internal/flags"
	"dateline/render"
	"dateline/timeline/article"
	"dateline/timeline/build"
	"dateline/timeline/timex"
)

func main() {
	registerAll()
	os.Exit(run(os.Args[1:], os.Stderr))
}

// options are what a command line says.
type options struct {
	flags.Reading
	flags.Selection
	flags.Look
	globs       []string
	out, format string
	strict      bool
	verbose     bool

	read  article.Options
	build build.Options
	look  render.Options
}

// fail takes note of what is wrong with one file or story; the others go on. With --strict it ends the job.
func (o *options) fail(problem func(string), err error) error {
	if o.strict {
		return err
	}
	problem(err.Error())
	return nil
}

// newCommand is the command line; do gets its options checked.
func newCommand(do func(options) error) *cobra.Command {
	var opt options
	c := &cobra.Command{
		Use:   "dateline-beam GLOB… -o FILE",
		Short: "Make one timeline of millions of stories on Apache Beam",
		Long: `Dateline-beam makes of stories in JSON Lines, packed with gzip (.gz) or not, the timeline that dateline build
makes of them, on any runner of Apache Beam: in this process if nothing else is said (--runner prism), on Flink
and Spark (--runner universal --endpoint HOST:PORT), on Dataflow (--runner dataflow). A glob matches files on the
disk or in gs:// buckets.`,
		Example: `  dateline-beam 'archive/*.jsonl.gz' -o timeline.json
  dateline-beam 'gs://desk/2023-*.jsonl' --topic Sudan --days 20 -o gs://desk/sudan.html`,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(_ *cobra.Command, args []string) error {
			opt.globs = args
			return do(opt)
		},
	}
	c.SetFlagErrorFunc(func(_ *cobra.Command, err error) error {
		return flags.Usagef("%v: dateline-beam --help lists the flags", err)
	})
	f := c.Flags()
	f.SortFlags = false
	f.StringVarP(&opt.out, "output", "o", "", "write to `file`, in the format that its ending names")
	flags.Choice(c, &opt.format, "format", "f", "the format, if not what the file's ending names: "+strings.Join(render.Formats(), ", "), render.Formats())
	f.BoolVar(&opt.strict, "strict", false, "write nothing if a story can not be read")
	f.BoolVar(&opt.verbose, "verbose", false, "show the runner's own log")
	opt.Selection.Add(c)
	opt.Look.Add(c)
	opt.Reading.Add(c)
	f.AddGoFlagSet(flag.CommandLine) // Beam's
	return c
}

// parse reads a command line as a worker must: it does nothing.
func parse(args []string) (options, error) {
	var got options
	c := newCommand(func(opt options) error {
		got = opt
		return got.check()
	})
	c.SetArgs(args)
	err := c.Execute()
	return got, err
}

// check makes of the flags what the stages take.
func (o *options) check() (err error) {
	if o.out == "" {
		return flags.Usagef("no output: name a file with -o, such as -o timeline.json")
	}
	if len(o.globs) == 0 {
		return flags.Usagef("no stories: name files of JSON Lines, such as 'archive/*.jsonl.gz'")
	}
	if o.Input != "" && o.Input != "jsonl" {
		return flags.Usagef("--input %s: stories are read as JSON Lines here: dateline build reads other formats", o.Input)
	}
	if o.format == "" {
		format, ok := render.FormatOf(o.out)
		if !ok {
			return flags.Usagef("%s: no format has the ending %q: name one of %s with -f", o.out, path.Ext(o.out), strings.Join(render.Formats(), ", "))
		}
		o.format = format
	}
	if o.read, err = o.Reading.Options(); err != nil {
		return err
	}
	if o.look, err = o.Look.Options(); err != nil {
		return err
	}
	o.build = build.Options{Title: o.Title, Mode: timex.Mode(o.Mode)}
	return o.Selection.Into(&o.build)
}

// failures counts the stories and files that could not be read.
var failures = beam.NewCounter("dateline", "failures")

// run does what args say and returns the exit code, with the meaning that dateline's have.
func run(args []string, stderr io.Writer) int {
	code, err := 0, error(nil)
	c := newCommand(func(opt options) error {
		flag.CommandLine.Parse(nil) // Beam wants to see it done; the values are set
		beam.Init()                 // a worker goes no further
		code, err = launch(args, opt, stderr)
		return err
	})
	c.SetArgs(args)
	if err := c.Execute(); err != nil {
		fmt.Fprintln(stderr, "dateline-beam: "+line(err))
		var usage *flags.UsageError
		if errors.As(err, &usage) {
			return 2
		}
		return 1
	}
	return code
}

// launch runs the job and waits for it.
func launch(args []string, opt options, stderr io.Writer) (int, error) {
	if err := opt.check(); err != nil {
		return 0, err
	}
	if !opt.verbose {
		slog.SetDefault(slog.New(&plainLog{to: stderr}))
	}
	ctx := context.Background()
	if dir := filepath.Dir(opt.out); !strings.Contains(opt.out, "://") {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return 0, fmt.Errorf("%s: no folder %s: make it first", opt.out, dir)
		}
	}
	for _, glob := range opt.globs {
		if err := matches(ctx, glob); err != nil {
			return 0, err
		}
	}
	j := job{Args: args, Temp: tempFor(opt.out)}
	result, err := beamx.RunWithMetrics(ctx, j.pipeline(opt.globs))
	if err != nil {
		remove(ctx, j.Temp)
		return 0, err
	}
	if result != nil {
		for _, c := range result.Metrics().AllMetrics().Counters() {
			if c.Name() == "failures" && c.Result() > 0 {
				return 1, nil
			}
		}
	}
	return 0, nil
}

// matches refuses a glob that no file fits, before a cluster is asked.
func matches(ctx context.Context, glob string) error {
	fs, err := filesystem.New(ctx, glob)
	if err != nil {
		return err
	}
	defer fs.Close()
	files, err := fs.List(ctx, glob)
	if err != nil {
		return fmt.Errorf("%s: cannot list: %w", glob, err)
	}
	if len(files) == 0 {
		return fmt.Errorf("%s: no such file: check the name", glob)
	}
	return nil
}

// tempFor gives a name in the output's folder that no other run has.
func tempFor(out string) string {
	dir, _ := path.Split(out)
	return dir + ".dateline-" + rand.Text() + ".tmp"
}

// remove drops what a job that failed has left.
func remove(ctx context.Context, name string) {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return
	}
	defer fs.Close()
	if r, ok := fs.(filesystem.Remover); ok {
		_ = r.Remove(ctx, name) // mostly it is not there
	}
}

// line is what a person needs of a job's error, which Beam wraps in all that was going on: what the innermost
// function said.
func line(err error) string {
	const said = " failed:\n"
	text := err.Error()
	if i := strings.LastIndex(text, said); i >= 0 {
		text = text[i+len(said):]
	}
	text, _, _ = strings.Cut(strings.TrimSpace(text), "\n")
	return text
}

// mark begins what the stages tell of stories, among all that a runner logs.
const mark = "dateline: "

// A plainLog writes what the stages tell of stories as lines for people, and nothing of the runner's.
type plainLog struct{ to io.Writer }

func (*plainLog) Enabled(context.Context, slog.Level) bool { return true }

func (p *plainLog) Handle(_ context.Context, r slog.Record) error {
	text, ours := strings.CutPrefix(strings.TrimPrefix(r.Message, "[SDK] "), mark)
	if !ours {
		return nil
	}
	_, err := fmt.Fprintln(p.to, "dateline-beam: "+text)
	return err
}

func (p *plainLog) WithAttrs([]slog.Attr) slog.Handler { return p }
func (p *plainLog) WithGroup(string) slog.Handler      { return p }
