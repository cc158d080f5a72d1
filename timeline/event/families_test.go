package event

import (
	"flag"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/edtf"
	"dateline/timeline/golden"
	"dateline/timeline/story"
)

var update = flag.Bool("update", false, "write RULES.md and the lines of the cases; read them before you commit them")

// An example is a sentence with its date between square brackets and, perhaps, a word between
// asterisks, and what was found in it.
type example struct {
	f          *finder
	date, word int // bytes; word is -1 if none is marked
}

func read(t *testing.T, text string) example {
	t.Helper()
	x := example{date: strings.Index(strings.ReplaceAll(text, "*", ""), "["), word: strings.Index(strings.NewReplacer("[", "", "]", "").Replace(text), "*")}
	day, err := edtf.Parse("2023-06-14")
	if err != nil {
		t.Fatal(err)
	}
	arts, err := article.Read(strings.NewReader(strings.NewReplacer("[", "", "]", "", "*", "").Replace(text)), "example", article.Options{Dateline: day})
	if err != nil || len(arts) != 1 {
		t.Fatalf("%s: %d articles, %v", text, len(arts), err)
	}
	x.f = find(story.Read(&arts[0], story.Options{}))
	if x.date < 0 {
		t.Fatalf("%s: no date between brackets", text)
	}
	return x
}

// rules gives the rules that decided about the example's date, and the words that it dates.
func (x example) rules() (rules []string, words map[int]string) {
	words = map[int]string{}
	for i, e := range x.f.Times.Expressions {
		if e.Start != x.date {
			continue
		}
		if r, ok := x.f.refusedBy[i]; ok {
			rules = append(rules, r)
		}
		for _, m := range x.f.mentions {
			if m.Expr == i {
				rules = append(append(rules, m.AttachedBy, m.DayBy, m.StatusBy), m.Doubts...)
				words[m.Pos] = m.Word(x.f.Story)
			}
		}
	}
	return rules, words
}

// TestRules runs the examples of every rule: where it holds it decides about the date, and
// dates the word that is marked; in its neighbours it does not.
func TestRules(t *testing.T) {
	n, seen := 0, map[string]bool{}
	for _, f := range families() {
		for i := range f.Rules {
			r := &f.Rules[i]
			n++
			if seen[r.Name] {
				t.Errorf("two rules are named %q", r.Name)
			}
			seen[r.Name] = true
			if r.Why == "" || len(r.Not) == 0 {
				t.Errorf("%s: a rule says why, and has a neighbour where it does not hold", r.Name)
			}
			for _, text := range r.Holds {
				x := read(t, text)
				rules, words := x.rules()
				switch {
				case !slices.Contains(rules, r.Name):
					t.Errorf("%s: not used for %s, but %q", r.Name, text, rules)
				case r.Reason != "" && len(words) > 0:
					t.Errorf("%s: %s dates %v", r.Name, text, words)
				case r.Reason == "" && words[x.word] == "":
					t.Errorf("%s: %s dates %v", r.Name, text, words)
				}
			}
			for _, text := range r.Not {
				if rules, _ := read(t, text).rules(); slices.Contains(rules, r.Name) {
					t.Errorf("%s: used for %s", r.Name, text)
				}
			}
		}
	}
	t.Logf("%d rules", n)
}

// TestList: RULES.md lists the rules that there are, in their order.
func TestList(t *testing.T) {
	var b strings.Builder
	b.WriteString("# The rules of events\n\nWritten by `go test ./timeline/event -run TestList -update` from the rules themselves. Of a family the first rule\n" +
		"that holds decides, if not said otherwise. The dateline of the examples is Wednesday 14 June 2023; the date stands in\n" +
		"[brackets], the word that it dates between *asterisks*. A date is first read by the families of nouns, then, where no\n" +
		"noun owns it, by those of clauses and of what dates nothing. Then it is asked of its event whether it is told at all,\n" +
		"whose word it is, and its status; and when the story is read, what came of its plans. So “A meeting planned for [Friday]\n" +
		"was *called* off” is dated by `<event> planned for <date> was <called off>` and cancelled by `<plan> was <called off>`;\n" +
		"`dateline build --explain` names both. What stands between <angle brackets> is a role of words, a feature of\n" +
		"`timeline/lexicon/words.txt`: one more verb of calling off, “scrap”, is the feature calls-off on its line there. A new\n" +
		"turn of phrase, “is off”, is one rule in its family (`undoings` in `plan_rules.go`).\n")
	all := families()
	all = slices.Insert(all, slices.Index(all, undoings()), attributions())
	for _, f := range all {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n| rule | decides | because | pattern | example | but not |\n|---|---|---|---|---|---|\n", f.Name, f.About)
		for i := range f.Rules {
			r := &f.Rules[i]
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s | %s |\n", r.Name, r.decides(), r.Why, r.pattern(), strings.Join(r.Holds, "<br>"), strings.Join(r.Not, "<br>"))
		}
	}
	golden.File(t, *update, "RULES.md", b.String())
}

// pattern is the rule's pattern, for a table.
func (r *rule) pattern() string {
	p := "`" + strings.ReplaceAll(r.Pattern, "|", "\\|") + "`"
	switch {
	case r.Pattern == "":
		return "(code)"
	case r.If != nil:
		return p + " (and code)"
	}
	return p
}

// decides says what a rule decides, for RULES.md.
func (r *rule) decides() string {
	switch {
	case r.Kind != "" && r.Claimed:
		return string(r.Kind) + ", only claimed"
	case r.Kind != "":
		return string(r.Kind)
	case r.Reason != "":
		return "left out: " + r.Reason
	case r.Status != "":
		return string(r.Status)
	case r.Doubt:
		return "a doubt"
	case r.Later:
		return "the day ahead"
	case r.Noun:
		return "the noun is dated"
	}
	return "the verb is dated"
}
