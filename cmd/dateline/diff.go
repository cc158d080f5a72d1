package main

import (
	"encoding/json"
	"strings"

	"github.com/spf13/cobra"

	"dateline/cmd/internal/flags"
	"dateline/timeline/fixes"
)

func newDiff(s streams) *cobra.Command {
	format := "text"
	c := &cobra.Command{
		Use:   "diff OLD.json NEW.json",
		Short: "Tell what an update changed in a timeline",
		Long: `Diff compares two timelines that build wrote as JSON: which events are added or gone, and which have another date,
status, line, actors, places or sources. The exit code is 1 if anything differs.

Events are the same that share a sentence and a trigger, else an id, else most of their words on days that overlap.`,
		Example: `  dateline diff morning.json noon.json
  dateline diff --format json morning.json noon.json`,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 {
				return usagef("diff takes two timelines: dateline diff OLD.json NEW.json")
			}
			old, err := s.readTimeline(args[0])
			if err != nil {
				return err
			}
			now, err := s.readTimeline(args[1])
			if err != nil {
				return err
			}
			return writeDiff(s, fixes.Diff(old, now), format)
		},
	}
	c.Flags().SortFlags = false
	flags.Choice(c, &format, "format", "f", "text or json", []string{"text", "json"})
	return c
}

// writeDiff writes what differs, a line each.
func writeDiff(s streams, lines []fixes.DiffLine, format string) error {
	var b strings.Builder
	if format == "json" {
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		if lines == nil {
			lines = []fixes.DiffLine{}
		}
		if err := enc.Encode(lines); err != nil {
			return err
		}
	} else {
		for _, l := range lines {
			b.WriteString(l.What + strings.Repeat(" ", max(1, 8-len(l.What))) + printable(l.String()) + "\n")
		}
	}
	if err := s.writeData(pieces{[]byte(b.String())}); err != nil {
		return err
	}
	if len(lines) > 0 {
		return errReported
	}
	return nil
}
