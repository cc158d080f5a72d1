package main

import (
	"fmt"
	"strings"
	"testing"
)

// Timelines in JSON that a person, or nobody, wrote.
func TestHostileTimelines(t *testing.T) {
	events := func(n int, event string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, ",\n"+event, i)
		}
		return `{"events": [` + b.String()[1:] + "]}"
	}
	file := func(text string) map[string]string { return map[string]string{"a.json": text} }
	runHostile(t, []hostile{
		{name: "300 events of a day without ids", files: file(events(300, `{"date": "2024-03-05", "summary": "event %d"}`)), args: "build a.json -f csv", out: "event 299"},
		{name: "300 events of one summary without ids", files: file(events(300, `{"date": "2024-03-05", "summary": "event", "paragraphs": %d}`)), args: "build a.json -f csv", code: 1,
			err: "dateline: a.json: line 2: unknown field \"paragraphs\"; did you mean \"paragraph\"\\?\n"},
		{name: "JSON Lines of articles", files: file("{\"id\": \"a\", \"text\": \"b\"}\n{\"id\": \"c\", \"text\": \"d\"}\n"), args: "build a.json", code: 1,
			err: "dateline: a.json: line 1: an article, not a timeline: a file of articles needs a name that ends in .jsonl\n"},
		{name: "a negative start", files: file(`{"events": [{"date": "2024", "summary": "a", "evidence": [{"start": -1}]}]}`), args: "build a.json", code: 1,
			err: "dateline: a.json: line 1: start: -1 is no byte of a text: give 0 or more\n"},
		{name: "a number beyond all", files: file(`{"events": [{"date": "2024", "summary": "a", "evidence": [{"start": 1e400}]}]}`), args: "build a.json", code: 1,
			err: "dateline: a.json: line 1: start: found a number 1e400 where a whole number belongs\n"},
		{name: "a lead that tells nothing", files: file(`{"articles": [{"id": "a", "lead": {}}]}`), args: "build a.json", code: 1,
			err: "dateline: a.json: line 1: summary: it is empty: say what happened\n"},
		{name: "a report of no status", files: file(`{"events": [{"date": "2024", "summary": "a", "reports": [{"summary": "b", "status": "x"}]}]}`), args: "build a.json", code: 1,
			err: "dateline: a.json: line 1: status: unknown status \"x\": known are .*\n"},
		{name: "lists nested 100,000 deep", files: file(`{"events": ` + strings.Repeat("[", 100000) + strings.Repeat("]", 100000) + "}"), args: "build a.json", code: 1,
			err: "dateline: a.json: line 1: not JSON: .*exceeded max depth\n"},
		{name: "null", files: file("null"), args: "build a.json", out: "No dated events"},
		{name: "an event that is null", files: file(`{"events": [null]}`), args: "build a.json", code: 1, err: "dateline: a.json: line 1: date: the event has none: .*\n"},
		{name: "a key of control characters", files: file(`{"\u001b[2J": 1}`), args: "build a.json", code: 1, err: "dateline: a.json: line 1: unknown field .*\n"},
		{name: "a year beyond all", files: file(`{"events": [{"date": "Y99999999999", "summary": "a"}]}`), args: "build a.json -f svg", code: 1, err: "dateline: a.json: line 1: date: .*\n"},
		{name: "the first and the last year", files: file(`{"events": [{"date": "-9999", "summary": "a"}, {"date": "9999", "summary": "b"}]}`), args: "build a.json -f svg --axis proportional", out: "</svg>"},
		{name: "markup in every word", files: file(`{"title": "</title><script>", "events": [{"date": "2024", "summary": "</svg><script>x</script>", "actors": ["]]>"]}]}`), args: "build a.json -f svg", out: "&lt;/svg&gt;"},
		{name: "one summary of a megabyte", files: file(`{"events": [{"date": "2024", "summary": "` + strings.Repeat("a", 1<<20) + `"}]}`), args: "build a.json -f svg", code: 1, err: "dateline: 1 event would make a picture [0-9]+ pixels high, more than 16000: choose fewer with --days and --per-day, or write a page with -f html\n"},
		{name: "100,000 actors", files: file(`{"events": [{"date": "2024", "summary": "a", "actors": ["b"` + strings.Repeat(`, "c"`, 100000) + `]}]}`), args: "build a.json -f svg", out: "</svg>"},
		{name: "cut short", files: file(`{"events": [{"date": "2024"`), args: "build a.json", code: 1, err: "dateline: a.json: line 1: the JSON breaks off: is the file whole\\?\n"},
		{name: "empty", files: file(""), args: "build a.json", code: 1, err: "dateline: a.json: line 1: the file is empty: give a timeline in JSON\n"},
	})
}
