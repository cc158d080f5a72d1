package golden_test

import (
	"slices"
	"strings"
	"testing"

	"dateline/timeline/golden"
)

func TestDiff(t *testing.T) {
	for _, tt := range []struct {
		name, want, got string
		differs         bool
		wrong           []string
		update          string
	}{
		{"the same", "a\nb\n", "a\nb\n", false, nil, "a\nb\n"},
		{"another line", "a\nb\n", "a\nc\n", true, nil, "a\nc\n"},
		{"in another order", "a\nb\n", "b\na\n", true, nil, "b\na\n"},
		{"wrong still", "a\nwrong: b\n", "a\nc\n", false, []string{"b"}, "a\nwrong: b\n"},
		{"wrong in another way", "a\nwrong: b\n", "d\na\n", false, []string{"b"}, "a\nwrong: b\n"},
		{"wrong still, and a right line is lost", "a\nwrong: b\n", "c\n", true, []string{"b"}, "a\nwrong: b\n"},
		{"mended", "a\nwrong: b\n", "b\na\n", true, nil, "b\na\n"},
		{"one of two mended", "wrong: a\nwrong: b\n", "a\nc\n", true, []string{"b"}, "a\nwrong: b\n"},
		{"ought not, and does", "a\nwrong: not b\n", "a\nb\n", false, []string{"not b"}, "a\nwrong: not b\n"},
		{"ought not, and does no longer", "a\nwrong: not b\n", "a\n", true, nil, "a\n"},
		{"left out for some reason", "wrong: out: May\n", "out: May: too vague\n", true, nil, "out: May: too vague\n"},
		{"another month left out", "wrong: out: May\n", "out: May Day: too vague\n", false, []string{"out: May"}, "wrong: out: May\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			diff, wrong := golden.Diff(tt.want, tt.got)
			if (diff != "") != tt.differs || !slices.Equal(wrong, tt.wrong) {
				t.Errorf("diff %q, wrong %q; want a difference: %t, wrong %q", diff, wrong, tt.differs, tt.wrong)
			}
			if got := golden.Update(tt.want, tt.got); got != tt.update {
				t.Errorf("update %q, want %q", got, tt.update)
			}
		})
	}
}

func TestTell(t *testing.T) {
	got := golden.Tell(map[string][]string{"b": {"x"}, "a": {"y", "z"}})
	if want := "3 lines are known to be wrong; right would be:\na: y\na: z\nb: x"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if !strings.HasPrefix(golden.Tell(nil), "0 lines") {
		t.Error(golden.Tell(nil))
	}
}
