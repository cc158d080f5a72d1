package roles

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/edtf"
	"dateline/timeline/event"
	"dateline/timeline/golden"
	"dateline/timeline/story"
)

// used gives the rules that decided in a story: about the name between square brackets or, where
// none is marked, about any event.
func used(t *testing.T, text string) []string {
	t.Helper()
	at := strings.Index(text, "[")
	day, err := edtf.Parse("2023-06-14")
	if err != nil {
		t.Fatal(err)
	}
	arts, err := article.Read(strings.NewReader(strings.NewReplacer("[", "", "]", "").Replace(text)), "example", article.Options{Dateline: day})
	if err != nil || len(arts) != 1 {
		t.Fatalf("%s: %d articles, %v", text, len(arts), err)
	}
	s := story.Read(&arts[0], story.Options{})
	a := newAssigner(s)
	a.decided = map[int][]string{}
	a.all(event.Find(s).Mentions)
	if at < 0 {
		var all []string
		for _, list := range a.decided {
			all = append(all, list...)
		}
		return all
	}
	return a.decided[at]
}

// TestRules runs the examples of every rule: where it holds it decides; in its neighbours it does not.
func TestRules(t *testing.T) {
	n, examples, seen := 0, 0, map[string]bool{}
	for _, f := range families() {
		for i := range f.Rules {
			r := &f.Rules[i]
			n++
			if seen[r.Name] {
				t.Errorf("two rules are named %q", r.Name)
			}
			seen[r.Name] = true
			if r.Why == "" || len(r.Not) == 0 && len(r.Holds) > 0 {
				t.Errorf("%s: a rule says why, and has a neighbour where it does not hold", r.Name)
			}
			for _, text := range r.Holds {
				examples++
				if got := used(t, text); !slices.Contains(got, r.Name) {
					t.Errorf("%s: not used for %s, but %q", r.Name, text, got)
				}
			}
			for _, text := range r.Not {
				examples++
				if got := used(t, text); slices.Contains(got, r.Name) {
					t.Errorf("%s: used for %s", r.Name, text)
				}
			}
		}
	}
	t.Logf("%d rules, %d examples", n, examples)
}

// TestList: RULES.md lists the rules that there are, in their order.
func TestList(t *testing.T) {
	var b strings.Builder
	b.WriteString("# The rules of who and where\n\nWritten by `go test ./timeline/roles -run TestList -update` from the rules themselves. Of a family the first rule\n" +
		"that holds decides, if not said otherwise. The dateline of the examples is Wednesday 14 June 2023; the name that is\n" +
		"asked about stands in [brackets].\n")
	for _, f := range families() {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n| rule | decides | because | example | but not |\n|---|---|---|---|---|\n", f.Name, f.About)
		for i := range f.Rules {
			r := &f.Rules[i]
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s |\n", r.Name, r.decides(), r.Why, strings.Join(r.Holds, "<br>"), strings.Join(r.Not, "<br>"))
		}
	}
	golden.File(t, *update, "RULES.md", b.String())
}

// decides says what a rule decides, for RULES.md.
func (r *rule) decides() string {
	switch {
	case r.Names != nil:
		return "those names are asked as well"
	case r.Find != nil:
		return "what it finds is taken"
	case r.As == "":
		return string(noPart)
	}
	return string(r.As)
}
