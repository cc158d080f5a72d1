package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"dateline/cmd/internal/flags"
)

// Exit codes.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
	exitStale  = 3
	exitStrict = 4
)

// An exitError ends the program with its code. Its message may be empty where
// all was said before.
type exitError struct {
	code int
	msg  string
}

func (e exitError) Error() string { return e.msg }

func usagef(format string, args ...any) error { return flags.Usagef(format, args...) }

// errReported is for failures that were told one by one.
var errReported = exitError{code: exitFailed}

// errHelp asks for the verb's help in place of a message.
var errHelp = exitError{code: exitUsage}

// run is the program: it does what args say and returns the exit code.
func run(args []string, s streams) int {
	root := newRoot(s)
	root.SetArgs(args)
	root.SetIn(s.in)
	help := &heedful{to: s.out} // cobra does not heed what becomes of it
	root.SetOut(help)
	root.SetErr(s.err)
	// Whatever cobra refuses before a verb runs is wrong usage.
	started := false
	root.PersistentPreRun = func(*cobra.Command, []string) { started = true }
	verb, err := root.ExecuteC()
	if err == nil {
		err = help.failed
	}
	if err == nil {
		return exitDone
	}
	if err == errHelp {
		verb.SetOut(s.err)
		verb.Help()
		return exitUsage
	}
	code := exitFailed
	var exit exitError
	var usage *flags.UsageError
	switch {
	case errors.As(err, &usage):
		code = exitUsage
	case errors.As(err, &exit):
		code = exit.code
	case !started && help.failed == nil:
		code = exitUsage
	}
	if msg := err.Error(); msg != "" {
		s.complain(msg)
	}
	return code
}

// A heedful writer remembers the first write that failed.
type heedful struct {
	to     io.Writer
	failed error
}

func (h *heedful) Write(p []byte) (int, error) {
	n, err := h.to.Write(p)
	if h.failed == nil {
		h.failed = err
	}
	return n, err
}

// complain tells a person one thing, on one line.
func (s streams) complain(msg string) {
	if rest, ok := strings.CutPrefix(msg, "-:"); ok {
		msg = stdinName + ":" + rest
	}
	fmt.Fprintln(s.err, "dateline: "+printable(msg))
}

func newRoot(s streams) *cobra.Command {
	root := &cobra.Command{
		Use:   "dateline",
		Short: "Make a sourced timeline of the events in news stories",
		Long: `Dateline reads news stories, resolves their dates ("last November", "on Wednesday")
against each story's own dateline, and writes the events in order, each with the sentence that says so.`,
		Example: `  dateline build story.txt                  a timeline as Markdown, on standard output
  dateline build *.txt -o timeline.svg      one timeline of many stories, as a picture
  dateline dates story.txt                  every date in the story, and why it is that date
  dateline review story.txt                 check it in the browser, event by event`,
		Args:          knownVerb,
		RunE:          func(*cobra.Command, []string) error { return errHelp },
		SilenceErrors: true,
		SilenceUsage:  true,
		Version:       version(debug.ReadBuildInfo()),
	}
	root.SetVersionTemplate("{{.Version}}\n")
	root.SetFlagErrorFunc(flagError)
	root.AddCommand(newBuild(s), newTell(s), newEmbed(s), newDates(s), newFixes(s), newFix(s), newReview(s), newDiff(s), newEvaluate(s), newSchema(s), newLicences(s), newVersion(s))
	root.AddCommand(newTopics()...)
	return root
}

// knownVerb refuses any argument of the root: it is a verb misspelt, or a story without a verb.
func knownVerb(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if _, err := os.Stat(args[0]); err == nil {
		return usagef("%s: a verb must come first: dateline build %s", args[0], args[0])
	}
	var verbs []string
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			verbs = append(verbs, c.Name())
		}
	}
	return usagef("%s", flags.Unknown("verb", args[0], verbs))
}

// noArguments is for verbs that only print something.
func noArguments(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef("%s takes no arguments, but got %q", c.Name(), args[0])
	}
	return nil
}

// flagError says on one line what is wrong with a flag, and how to mend it.
func flagError(c *cobra.Command, err error) error {
	var absent *pflag.NotExistError
	var bad *pflag.InvalidValueError
	switch {
	case errors.As(err, &absent):
		var names []string
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if !f.Hidden {
				names = append(names, "--"+f.Name)
			}
		})
		name := absent.GetSpecifiedName()
		if short := absent.GetSpecifiedShortnames(); short != "" {
			return usagef("unknown flag -%s: %s --help lists the flags", name, c.CommandPath())
		}
		return usagef("%s", flags.Unknown("flag", "--"+name, names))
	case errors.As(err, &bad) && errors.Is(err, strconv.ErrSyntax):
		return usagef("--%s: %q is no whole number: write one such as 10", bad.GetFlag().Name, bad.GetValue())
	case errors.As(err, &bad) && errors.Is(err, strconv.ErrRange):
		return usagef("--%s: %q is beyond all numbers here: write one such as 10", bad.GetFlag().Name, bad.GetValue())
	case errors.As(err, &bad):
		return usagef("--%s: %v", bad.GetFlag().Name, errors.Unwrap(bad))
	}
	return usagef("%s: %s --help says how", strings.TrimSuffix(err.Error(), "."), c.CommandPath())
}
