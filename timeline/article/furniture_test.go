package article

import (
	"strings"
	"testing"
)

// Every rule knows its examples, and its neighbours are known by none.
func TestFurniture(t *testing.T) {
	name := func(s string) string {
		return furnitureName(s, strings.ToLower(strings.ReplaceAll(s, "’", "'")))
	}
	for _, r := range furniture {
		for _, s := range r.in {
			if got := name(s); got == "" {
				t.Errorf("%s: %q is not known", r.name, s)
			} else if got != r.name {
				t.Logf("%s: %q is known as %s before", r.name, s, got)
			}
		}
		for _, s := range r.out {
			if got := name(s); got != "" {
				t.Errorf("%s: %q is told as %s", r.name, s, got)
			}
		}
	}
}
