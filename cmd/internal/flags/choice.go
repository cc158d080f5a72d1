package flags

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dateline/render"
)

// A choice is a flag's value that must be one of a few words.
type choice struct {
	value *string
	known []string
}

func (c choice) String() string { return *c.value }
func (c choice) Type() string   { return "word" }

func (c choice) Set(s string) error {
	// A file ending will do as a format's name: "md".
	if name, ok := render.FormatOf("." + s); ok && slices.Contains(c.known, name) {
		s = name
	}
	if !slices.Contains(c.known, s) {
		return fmt.Errorf("%s", Unknown("value", s, c.known))
	}
	*c.value = s
	return nil
}

// Choice adds a flag that takes one of the known words, and completes them in the shell.
func Choice(c *cobra.Command, value *string, name, short, usage string, known []string) {
	c.Flags().VarP(choice{value, known}, name, short, usage)
	// The only error is a flag that does not exist, and it was just added.
	_ = c.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(known, cobra.ShellCompDirectiveNoFileComp))
}

// Unknown says that word is not among the known ones, and which of them is nearest.
func Unknown(what, word string, known []string) string {
	msg := fmt.Sprintf("unknown %s %q: known are %s", what, word, strings.Join(known, ", "))
	if near := render.Nearest(word, known); near != "" {
		msg += fmt.Sprintf("; did you mean %q?", near)
	}
	return msg
}
