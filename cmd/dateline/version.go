package main

import (
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

// release, commit and built are set by the linker when a release is built
// (-X main.release=v1.2.0 -X main.commit=… -X main.built=2026-01-31T09:00:00Z).
// Other builds know what the go command knows.
var release, commit, built string

func newVersion(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version, the commit and its date",
		Args:  noArguments,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(s.out, version(debug.ReadBuildInfo()))
			return err
		},
	}
}

// version is one line: the version, the commit and the day of the commit where the build knows
// them, and Go's version.
func version(info *debug.BuildInfo, ok bool) string {
	name, revision, date := release, commit, built
	goVersion := ""
	if ok {
		goVersion = info.GoVersion
		if name == "" {
			name = info.Main.Version
		}
		for _, s := range info.Settings {
			switch {
			case s.Key == "vcs.revision" && revision == "":
				revision = s.Value
			case s.Key == "vcs.time" && date == "":
				date = s.Value
			}
		}
	}
	if name == "" {
		name = "(unknown version)"
	}
	day, _, _ := strings.Cut(date, "T")
	return strings.Join(strings.Fields(strings.Join([]string{"dateline", name, revision, day, goVersion}, " ")), " ")
}
