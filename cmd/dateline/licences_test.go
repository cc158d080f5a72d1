package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// Every module that the command links has its licence in the file that releases carry.
func TestLicences(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{.Path}} {{.Version}}{{end}}", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	modules := strings.Split(strings.TrimSpace(string(out)), "\n")
	slices.Sort(modules)
	for _, module := range slices.Compact(modules) {
		path, version, _ := strings.Cut(module, " ")
		if version == "" {
			continue // this project
		}
		// The file names packages where a module's licence covers some of it: olebedev/when/rules.
		if !strings.Contains(thirdParty, path) || !strings.Contains(thirdParty, " "+version+" (") {
			t.Errorf("%s: its licence is not in licences/THIRD_PARTY_LICENSES: .ci/licences writes it", module)
		}
	}
	for _, also := range []string{"PDFium", "FreeType", "part-of-speech model", "Go fonts", "GeoNames", "Unicode CLDR"} {
		if !strings.Contains(thirdParty, also) {
			t.Errorf("%s is not in licences/THIRD_PARTY_LICENSES", also)
		}
	}
}
