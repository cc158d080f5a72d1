package golden

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// File holds that the file of this name says what want does, as a list of rules does that is
// written from the rules. With update it is written anew: a person reads it before it is kept.
func File(t *testing.T, update bool, name, want string) {
	t.Helper()
	if update {
		if err := os.WriteFile(name, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	have, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(have), want); d != "" {
		t.Errorf("%s is not what it is written from (-file +wanted); write it with -update:\n%s", name, d)
	}
}
