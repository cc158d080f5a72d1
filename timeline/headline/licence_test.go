package headline

import (
	"slices"
	"strings"
	"testing"
)

// TestLicences runs the examples: before the bar of the first sentence the licence is the first that holds, before that of the
// second none does. A line tells of the first finite verb.
func TestLicences(t *testing.T) {
	for k := range licences {
		rule := &licences[k]
		for _, x := range []struct {
			text string
			want int
		}{{rule.Cut, k}, {rule.Bound, -1}} {
			before, after, _ := strings.Cut(star(x.text), "|")
			s, r := starredMention(t, before+after)
			_, last := s.Doc.TokenAt(len(before) - strings.Count(before, "*") - 1)
			verb := r.Head
			if r.Nominal() {
				verb = -1
			}
			e := endingAt(s, r, r.Head, verb, last)
			got := -1
			if e.mayStop() {
				got = slices.IndexFunc(licences, func(l licence) bool { return l.Holds(e) })
			}
			if got != x.want {
				t.Errorf("%s: %q: licence %d, want %d", rule.Name, x.text, got, x.want)
			}
		}
	}
}

// star puts asterisks around the first verb with a tense.
func star(text string) string {
	if strings.Contains(text, "*") {
		return text
	}
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" :|", r) }) {
		if slices.Contains([]string{"opened", "open", "are", "met", "believed", "left", "allows"}, w) {
			return strings.Replace(text, w, "*"+w+"*", 1)
		}
	}
	return text
}
