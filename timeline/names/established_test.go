package names

import (
	"slices"
	"strings"
	"testing"

	"dateline/timeline/syntax"
)

// TestBodyRules: by each rule the name between asterisks is a body's, and its neighbour's is not.
func TestBodyRules(t *testing.T) {
	for _, r := range bodyRules {
		if !isEstablished(r.Example) {
			t.Errorf("%q: no body in %s", r.Name, r.Example)
		}
		if isEstablished(r.Not) {
			t.Errorf("%q: a body in %s", r.Name, r.Not)
		}
	}
}

// isEstablished: what stands between asterisks is the name of a body that the text establishes.
func isEstablished(text string) bool {
	at := strings.Index(text, "*")
	f := newFinder(Default(), syntax.Parse(strings.ReplaceAll(text, "*", ""), nil))
	f.gather()
	si, i := f.doc.TokenAt(at)
	h := f.sents[si].hitAt(i)
	return h != nil && h.entity >= 0
}

// TestCapitals: a folded word may begin with a letter of several bytes.
func TestCapitals(t *testing.T) {
	if got, want := capitals([]string{"ørvalla", "steel"}), []string{"Ørvalla", "Steel"}; !slices.Equal(got, want) {
		t.Errorf("capitals: %q, want %q", got, want)
	}
}

// TestFiled: the place of filing is one of the cast only where the text speaks of it.
func TestFiled(t *testing.T) {
	for text, want := range map[string]bool{
		"The government resigned on Monday.":         false,
		"She told reporters here on Monday.":         true,
		"The capital was quiet on Monday.":           false,
		"The government met in Kumasi and resigned.": true,
	} {
		cast := Default().Find(syntax.Parse(text, nil), Filing{Place: "Kumasi"})
		if got := slices.ContainsFunc(cast.Entities, func(e Entity) bool { return e.Name == "Kumasi" }); got != want {
			t.Errorf("%s: Kumasi is in the cast: %v, want %v", text, got, want)
		}
	}
}
