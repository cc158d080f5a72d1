package main

import (
	"fmt"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	switch { // this program, run again by a test
	case os.Getenv("DATELINE_TEST_RUN") != "":
		main()
	case os.Getenv("DATELINE_TEST_HOLD") != "":
		holding()
		return
	}
	testscript.Main(m, map[string]func(){"dateline": main})
}

// The scripts read like a manual: one for each thing that a person does with the command.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "big": big, "dos": dos, "isdos": isdos},
		Condition: func(name string) (bool, error) {
			if name == "root" { // root may read any file
				return os.Getuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", name)
		},
	})
}
