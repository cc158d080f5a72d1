package main

import (
	"io"

	"github.com/spf13/cobra"

	"dateline/render"
)

func newSchema(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of a timeline as JSON",
		Args:  noArguments,
		RunE: func(*cobra.Command, []string) error {
			_, err := io.WriteString(s.out, render.Schema())
			return err
		},
	}
}
