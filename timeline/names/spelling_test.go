package names_test

import (
	"testing"

	"dateline/timeline/names"
)

// TestSpelling: one name in several spellings, beside names that are others.
func TestSpelling(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		same bool
	}{
		{"Volodymyr Zelensky", "Volodymyr Zelenskyy", true},
		{"Zelenskiy", "Volodymyr Zelensky", true},
		{"Mohammed bin Salman", "Mohammad Bin-Salman", true},
		{"Muammar Gaddafi", "Moammar Qaddafi", true},
		{"Gaddafi", "Kadhafi", true},
		{"Mikhail Khodorkovsky", "Mikhail Khodorkovskiy", true},
		{"Sergey Lavrov", "Sergei Lavrov", true},
		{"Aung San Suu Kyi", "Kyi", true},
		{"European Union", "European Commission", false},
		{"Iran", "Iraq", false},
		{"Chad", "China", false},
		{"Barack Obama", "Michelle Obama", false},
		{"Angela Merkel", "Angela", false},
		{"Mali", "Malawi", false},
		{"Oman", "Iman", false},
		{"", "Mali", false},
	} {
		if got := names.SameName(names.SpellingKey(tt.a), names.SpellingKey(tt.b)); got != tt.same {
			t.Errorf("%q and %q: same %v, want %v (%q, %q)", tt.a, tt.b, got, tt.same, names.SpellingKey(tt.a), names.SpellingKey(tt.b))
		}
	}
}
