package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dateline/timeline/fixes"
)

type fixesOptions struct {
	buildOptions
}

func newFixes(s streams) *cobra.Command {
	var opt fixesOptions
	c := &cobra.Command{
		Use:   "fixes STORY…",
		Short: "List the corrections of a timeline, and how each ends",
		Long: `Fixes lists each correction of the stories, a line each: where it stands, how it ends, and why.

` + help("fixes"),
		Example: `  dateline fixes stories/
  dateline fixes --strict stories/ --fixes desk.fix.toml`,
		RunE: func(_ *cobra.Command, args []string) (err error) {
			if opt.stories, err = s.stories(args); err != nil {
				return err
			}
			return listFixes(s, opt)
		},
	}
	c.Flags().SortFlags = false
	c.Flags().BoolVar(&opt.strict, "strict", false, "exit with 4 if one is stale, orphan or ambiguous")
	opt.decisions.add(c)
	opt.Reading.Add(c)
	return c
}

// listFixes builds the timeline and tells how its corrections end.
func listFixes(s streams, opt fixesOptions) error {
	strict := opt.strict
	opt.strict = false // of build: a story without a dateline is no concern here
	set, err := opt.decisions.read(opt.stories, s.complain)
	if err != nil {
		return err
	}
	if set.Empty() {
		s.complain("no corrections: they stand in " + fixes.FileName + " beside the stories, or in a file named with --fixes (dateline help fixes)")
		return nil
	}
	_, became, complete, err := opt.timeline(s, func(string) {})
	if err != nil {
		return err
	}
	var b strings.Builder
	for _, e := range became.Endings {
		b.WriteString(printable(e.String()) + "\n")
	}
	if words := elsewhere(became); words != "" {
		b.WriteString(words + "\n")
	}
	if n := len(set.Seen); n > 0 {
		fmt.Fprintf(&b, "%s accepted as they stand\n", plural(n, "event was", "events were"))
	}
	for _, n := range set.House {
		b.WriteString(printable(n.Word+" is called "+n.Name) + "\n")
	}
	for _, n := range set.Never {
		b.WriteString(printable(n.Word+" is never "+n.Name) + "\n")
	}
	if err := s.writeData(pieces{[]byte(b.String())}); err != nil {
		return err
	}
	if err := unsettled(became.Endings); strict && err != nil {
		return err
	}
	if !complete {
		return errReported
	}
	return nil
}
