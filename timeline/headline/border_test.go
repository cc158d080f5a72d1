package headline

import (
	"slices"
	"testing"
)

// TestBordersAreTold: each border says what it refuses and why, under a name of its own.
func TestBordersAreTold(t *testing.T) {
	var names []string
	for _, b := range borders {
		if b.Why == "" || b.Fails == nil || slices.Contains(names, b.Name) {
			t.Errorf("border %q: no reason, no condition, or its name twice", b.Name)
		}
		names = append(names, b.Name)
	}
}
