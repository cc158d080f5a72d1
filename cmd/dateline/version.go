package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func newVersion(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  noArguments,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(s.out, version(debug.ReadBuildInfo()))
			return err
		},
	}
}

// version is one line: the module's version, the commit where the build knows it, and Go's.
func version(info *debug.BuildInfo, ok bool) string {
	if !ok {
		return "dateline (unknown version)"
	}
	line := "dateline " + info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			line += " " + s.Value
		}
	}
	return line + " " + info.GoVersion
}
