package fixes

import (
	"slices"
	"strings"

	"dateline/timeline"
)

var (
	changeKeys   = []string{"date", "status", "summary", "actors", "places"}
	additionKeys = append(slices.Clone(changeKeys), "source")
	targetKeys   = []string{"story", "quote", "phrase", "trigger"}
	fixKeys      = slices.Concat(targetKeys, []string{"set", "was", "hide", "pin", "note", "merge", "split", "add", "by", "on", "why"})
)

// fix reads one [[fix]].
func (r *reader) fix(v map[string]any) Fix {
	r.known("", v, fixKeys...)
	f := Fix{
		Target: r.target(v),
		Set:    r.change(v, "set"), Was: r.change(v, "was"),
		Hide: r.bool(v, "hide"), Pin: r.bool(v, "pin"),
		By: r.text(v, "by"), On: r.day(v, "on"), Why: r.text(v, "why"),
	}
	if _, ok := v["note"]; ok {
		note, ok := v["note"].(string) // "" takes a note away
		if !ok {
			r.bad("note", "note: %v is no text: write it in quotes", v["note"])
		}
		note = strings.TrimSpace(note)
		f.Note = &note
	}
	if v["merge"] != nil {
		f.Merge = r.merge(v["merge"], f.Story)
	}
	if words := r.text(v, "split"); words != "" {
		if f.Quote != "" {
			r.bad("split", "split has the words that quote has elsewhere: remove quote")
		}
		f.Quote, f.Split = words, true
	}
	if v["add"] != nil {
		f.Add = r.addition(v["add"])
	}
	r.oneVerb(&f)
	return f
}

func (r *reader) target(v map[string]any) Target {
	return Target{Story: r.text(v, "story"), Quote: r.text(v, "quote"), Phrase: r.text(v, "phrase"), Trigger: r.text(v, "trigger")}
}

// change reads a table of new values.
func (r *reader) change(v map[string]any, key string) (c Change) {
	if v[key] == nil {
		return c
	}
	table, ok := v[key].(map[string]any)
	if !ok {
		r.bad(key, `%s is a table, as in %s = { date = "2025-08-08" }`, key, key)
		return c
	}
	r.known(key, table, changeKeys...)
	c = r.values(table, key)
	if c.empty() {
		r.bad(key, "%s says nothing: give date, status, summary, actors or places", key)
	}
	return c
}

func (r *reader) values(table map[string]any, at string) Change {
	c := Change{Date: r.date(table, "date", at), Actors: r.names(table, "actors", at), Places: r.names(table, "places", at)}
	text := func(key string) string {
		s, ok := table[key].(string)
		if table[key] != nil && (!ok || strings.TrimSpace(s) == "") {
			r.bad(at, "%s: %#v is no text: write it in quotes", key, table[key])
		}
		return s
	}
	c.Status, c.Summary = timeline.Status(text("status")), strings.TrimSpace(text("summary"))
	if c.Status != "" {
		if err := CheckStatus(c.Status); err != nil {
			r.bad(at, "%v", err)
		}
	}
	return c
}

func (r *reader) addition(v any) *Addition {
	table, ok := v.(map[string]any)
	if !ok {
		r.bad("add", `add is a table, as in add = { date = "2023-11", summary = "Talks resume in Doha" }`)
		return nil
	}
	r.known("add", table, additionKeys...)
	a := &Addition{Change: r.values(table, "add")}
	if table["source"] != nil {
		if a.Source, ok = table["source"].(string); !ok || strings.TrimSpace(a.Source) == "" {
			r.bad("add", "source: %#v is no text: write it in quotes", table["source"])
		}
	}
	switch {
	case a.Date.IsZero():
		r.bad("add", `add has no date: write date = "2023-11"`)
	case a.Summary == "":
		r.bad("add", `add has no summary: write summary = "Talks resume in Doha"`)
	}
	return a
}

// merge reads what is one event: words of each, or a table where words do not tell it from others.
func (r *reader) merge(v any, story string) (out []Target) {
	var list []any
	switch v := v.(type) {
	case []any:
		list = v
	case []map[string]any:
		for _, t := range v {
			list = append(list, t)
		}
	}
	for _, e := range list {
		switch e := e.(type) {
		case string:
			if strings.TrimSpace(e) == "" {
				r.bad("merge", "merge holds an empty text: give words of each event's quote")
			}
			out = append(out, Target{Story: story, Quote: e})
		case map[string]any:
			r.known("merge", e, targetKeys...)
			t := r.target(e)
			if t.Quote == "" {
				r.bad("merge", "merge holds a table without quote: give words of the event's quote")
			}
			if t.Story == "" {
				t.Story = story
			}
			out = append(out, t)
		default:
			r.bad("merge", "merge holds %v: give words of each event's quote", e)
		}
	}
	if len(out) < 2 {
		r.bad("merge", `merge names two events or more, as in merge = ["announced a framework", "concluded the framework"]`)
	}
	return out
}

// oneVerb refuses what can not be said in one breath.
func (r *reader) oneVerb(f *Fix) {
	edits := !f.Set.empty() || f.Pin != nil || f.Note != nil
	verbs := 0
	for _, is := range []bool{edits, f.Hide != nil, f.Merge != nil, f.Split, f.Add != nil} {
		if is {
			verbs++
		}
	}
	switch {
	case verbs == 0:
		r.bad("", "it decides nothing: give set, hide, pin, note, merge, split or add")
	case verbs > 1:
		r.bad("", "%s do not go together: write a [[fix]] for each (set, pin and note may share one)", f.what())
	case f.Merge != nil && f.Quote != "":
		r.bad("quote", "merge has its own words: remove quote")
	case f.Merge == nil && f.Add == nil && f.Quote == "":
		r.bad("", `it does not say which event: add quote = "words of its sentence"`)
	}
	for _, t := range append([]Target{f.Target}, f.Merge...) {
		if t.Quote != "" && len(words(t.Quote)) == 0 {
			r.bad("quote", "%q has no word to be found by", t.Quote)
		}
	}
}
