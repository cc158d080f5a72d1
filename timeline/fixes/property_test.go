package fixes_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/build"
	"dateline/timeline/fixes"
)

// A fact is a sentence of a random story, which makes one event. No two facts share four words in five.
type fact struct {
	story, who, what, whom, where string
	day                           int
	changed                       bool // a word of it is another than it was
}

func (f fact) text() string {
	return fmt.Sprintf("%s %s %s in %s on March %d.", f.who, f.what, f.whom, f.where, f.day)
}

func facts(t *rapid.T) []fact {
	who := rapid.Permutation([]string{"Kenya", "Chad", "Peru", "Norway", "Japan", "Qatar", "Ghana", "Laos"}).Draw(t, "who")
	whom := rapid.Permutation([]string{"Sudan", "Niger", "Chile", "Sweden", "India", "Oman", "Togo", "Nepal"}).Draw(t, "whom")
	where := rapid.Permutation([]string{"Lima", "Oslo", "Tokyo", "Doha", "Accra", "Geneva", "Vienna", "Paris"}).Draw(t, "where")
	what := []string{"signed a treaty with", "hosted envoys of", "opened talks with", "closed a deal with"}
	out := make([]fact, rapid.IntRange(2, 6).Draw(t, "facts"))
	for i := range out {
		out[i] = fact{
			story: rapid.SampledFrom([]string{"one", "two"}).Draw(t, "story"), who: who[i], whom: whom[i], where: where[i],
			what: rapid.SampledFrom(what).Draw(t, "what"), day: rapid.IntRange(1, 20).Draw(t, "day"),
		}
	}
	return out
}

// stories are the facts as two stories tell them.
func stories(t testing.TB, facts []fact) []article.Article {
	var out []article.Article
	for _, id := range []string{"one", "two"} {
		text := "VIENNA, March 25, 2024 (AP) - This is story " + id + ".\n\n"
		for _, f := range facts {
			if f.story == id {
				text += f.text() + "\n\n"
			}
		}
		out = append(out, read(t, id+".txt", text)...)
	}
	return out
}

// updated is what becomes of facts when the stories are: some go, some are moved, a word or the day of some is another, and some are new.
func updated(t *rapid.T, old []fact) []fact {
	now := slices.Clone(old)
	for i := range now {
		switch rapid.SampledFrom([]string{"", "", "", "word", "day"}).Draw(t, "change") {
		case "word":
			now[i].where, now[i].changed = "Bern", true
		case "day":
			now[i].day, now[i].changed = now[i].day%20+1, true
		}
	}
	now = rapid.Permutation(now).Draw(t, "moved")
	now = now[:rapid.IntRange(max(1, len(now)-2), len(now)).Draw(t, "stay")]
	if rapid.Bool().Draw(t, "new") {
		now = append(now, fact{story: "one", who: "Cuba", what: "received a minister of", whom: "Haiti", where: "Havana", day: 9})
	}
	return now
}

// decisions are random ones about facts; about says of each which facts it is about.
func decisions(t *rapid.T, facts []fact) (text string, about [][]fact) {
	quote := func(f fact) string {
		q := strings.TrimSuffix(f.text(), ".")
		if rapid.Bool().Draw(t, "spaced") {
			q = strings.ReplaceAll(q, " ", "  ")
		}
		return q
	}
	for range rapid.IntRange(1, 4).Draw(t, "decisions") {
		f := rapid.SampledFrom(facts).Draw(t, "fact")
		of := []fact{f}
		verb := rapid.SampledFrom([]string{
			`set = { date = "2024-02-02" }`, `set = { status = "planned" }`, `set = { summary = "Another line", actors = ["Cuba"] }`,
			`hide = true`, `hide = false`, "pin = true", `note = "seen"`, "merge", "split", "add",
		}).Draw(t, "verb")
		text += "[[fix]]\n"
		switch verb {
		case "merge":
			g := rapid.SampledFrom(facts).Draw(t, "with")
			of = append(of, g)
			text += fmt.Sprintf("merge = [%q, %q]\n", quote(f), quote(g))
		case "split":
			text += fmt.Sprintf("split = %q\n", quote(f))
		case "add":
			of = nil
			text += `add = { date = "2024-01", summary = "Added by hand" }` + "\n"
		default:
			text += fmt.Sprintf("quote = %q\n%s\n", quote(f), verb)
		}
		about = append(about, of)
	}
	return text, about
}

// TestNoDecisionIsLost: whatever becomes of the stories, each decision ends in one of the five ways; where its sentence stands
// as it stood it is applied or agrees; where it is gone it is an orphan; and no decision touches an event that is not its own.
func TestNoDecisionIsLost(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		old := facts(r)
		text, about := decisions(r, old)
		set, err := fixes.Read([]byte(text), "fix.toml")
		if err != nil {
			r.Fatal(err)
		}
		now := updated(r, old)
		var became fixes.Result
		corrected := build.Timeline(stories(t, now), build.Options{Fixes: set, Corrected: &became})
		if len(became.Endings) != len(set.Fixes) {
			r.Fatalf("%d endings of %d decisions", len(became.Endings), len(set.Fixes))
		}
		state := map[string]string{} // by who acts
		for _, f := range now {
			state[f.who] = "as it was"
			if f.changed {
				state[f.who] = "changed"
			}
		}
		own := map[string]bool{}
		for i, e := range became.Endings {
			if e.Fix != &set.Fixes[i] || !slices.Contains(fixes.Kinds, e.Kind) {
				r.Fatalf("decision %d ends as %v", i, e)
			}
			found := 0
			whole := true
			for _, f := range about[i] {
				own[f.who] = true
				whole = whole && state[f.who] == "as it was"
				if state[f.who] != "" {
					found++
				}
			}
			switch {
			case len(about[i]) == 0:
			case whole && e.Kind != fixes.Applied && e.Kind != fixes.Agrees:
				r.Errorf("its sentence stands as it stood: %v", e)
			case found == 0 && e.Kind != fixes.Orphan:
				r.Errorf("its sentence is gone: %v", e)
			}
		}
		plain := build.Timeline(stories(t, now), build.Options{})
		for i := range plain.Events {
			e := &plain.Events[i]
			if own[whoOf(e)] {
				continue
			}
			k := slices.IndexFunc(corrected.Events, func(o timeline.Event) bool { return whoOf(&o) == whoOf(e) })
			if k < 0 {
				r.Errorf("gone: %s", line(e))
			} else if diff := cmp.Diff(line(e), line(&corrected.Events[k])); diff != "" {
				r.Errorf("touched, though nobody decided about it (-before +now):\n%s", diff)
			}
		}
	})
}

func whoOf(e *timeline.Event) string {
	if len(e.Evidence) == 0 {
		return ""
	}
	who, _, _ := strings.Cut(e.Evidence[0].Quote, " ")
	return who
}

// TestMergedWithDecisions: timelines built apart, with the decisions or without, and merged with them are one timeline built of all.
func TestMergedWithDecisions(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		old := facts(r)
		text, _ := decisions(r, old)
		if rapid.Bool().Draw(r, "house") {
			text += "[actors]\nKenya = \"Republic of Kenya\"\nChad = \"Tchad\"\n"
		}
		set, err := fixes.Read([]byte(text), "fix.toml")
		if err != nil {
			r.Fatal(err)
		}
		arts := stories(t, updated(r, old))
		opt := build.Options{Fixes: set}
		if rapid.Bool().Draw(r, "choose") {
			opt.PerDay = 1
		}
		want := asJSON(t, build.Timeline(arts, opt))
		for name, part := range map[string]build.Options{"apart": {}, "apart, corrected": {Fixes: set}} {
			var parts []*timeline.Timeline
			for i := range arts {
				parts = append(parts, build.Timeline(arts[i:i+1], part))
			}
			if diff := cmp.Diff(want, asJSON(t, build.Merge(parts, opt))); diff != "" {
				r.Errorf("%s (-one build +merged):\n%s", name, diff)
			}
		}
	})
}

// TestMergedWithDecisionsOfTwoStories: a decision that needs both stories changes an event whose only neighbour in its own story was
// moved away before; what it was is told the same as where both are built at once.
func TestMergedWithDecisionsOfTwoStories(t *testing.T) {
	set, err := fixes.Read([]byte(`[[fix]]
merge = ["Chad signed a treaty with Niger in Oslo on March 1", "Japan signed a treaty with India in Accra on March 2"]
[[fix]]
quote = "Kenya signed a treaty with Sudan in Lima on March 2"
set = { date = "2024-02-02" }
`), "fix.toml")
	if err != nil {
		t.Fatal(err)
	}
	treaty := func(story, who, whom, where string, day int) fact {
		return fact{story: story, who: who, what: "signed a treaty with", whom: whom, where: where, day: day}
	}
	arts := stories(t, []fact{treaty("one", "Chad", "Niger", "Oslo", 1), treaty("two", "Kenya", "Sudan", "Lima", 2), treaty("two", "Japan", "India", "Accra", 2)})
	opt := build.Options{Fixes: set}
	want := build.Timeline(arts, opt)
	if len(want.Events) != 2 || len(want.Uncorrected) != 3 {
		t.Fatalf("%d events, %d as they were: want 2 and 3", len(want.Events), len(want.Uncorrected))
	}
	parts := []*timeline.Timeline{build.Timeline(arts[:1], opt), build.Timeline(arts[1:], opt)}
	if diff := cmp.Diff(asJSON(t, want), asJSON(t, build.Merge(parts, opt))); diff != "" {
		t.Errorf("(-one build +merged):\n%s", diff)
	}
}

func asJSON(t testing.TB, tl *timeline.Timeline) string {
	var b bytes.Buffer
	if err := render.JSON(&b, tl, render.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
