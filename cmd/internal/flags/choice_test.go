package flags_test

import (
	"io"
	"testing"

	"github.com/spf13/cobra"

	"dateline/cmd/internal/flags"
)

// A file ending stands for a format where formats are asked for, and is told as it was written where they are not.
func TestChoice(t *testing.T) {
	for _, tt := range []struct{ arg, want, problem string }{
		{"--format=markdown", "markdown", ""},
		{"--format=md", "markdown", ""},
		{"--format=mod", "", `invalid argument "mod" for "-f, --format" flag: unknown value "mod": known are markdown, svg`},
		{"--mode=news", "news", ""},
		{"--mode=md", "", `invalid argument "md" for "--mode" flag: unknown value "md": known are news, narrative`},
	} {
		var got string
		c := &cobra.Command{Use: "c", SilenceErrors: true, SilenceUsage: true, Run: func(*cobra.Command, []string) {}}
		c.SetOut(io.Discard)
		flags.Choice(c, &got, "format", "f", "", []string{"markdown", "svg"})
		flags.Mode(c, &got)
		c.SetArgs([]string{tt.arg})
		problem := ""
		if err := c.Execute(); err != nil {
			problem = err.Error()
		}
		if got != tt.want || problem != tt.problem {
			t.Errorf("%s: %q, %q, want %q, %q", tt.arg, got, problem, tt.want, tt.problem)
		}
	}
}
