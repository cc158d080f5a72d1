package main

import (
	_ "embed"
	"io"

	"github.com/spf13/cobra"
)

// thirdParty is what .ci/licences writes.
//
//go:embed licences/THIRD_PARTY_LICENSES
var thirdParty string

func newLicences(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "licences",
		Short: "Print the licences of what is inside this program",
		Args:  noArguments,
		RunE: func(*cobra.Command, []string) error {
			_, err := io.WriteString(s.out, thirdParty)
			return err
		},
	}
}
