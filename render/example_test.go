package render_test

import (
	"fmt"
	"os"
	"strings"

	"dateline/render"
)

// A timeline as the program writes it, or a person does: an event needs a date
// and a summary.
const talks = `{
  "title": "Talks in Geneva",
  "articles": [{"id": "talks", "agency": "Example Press", "place": "Geneva", "published": "2024-03-06"}],
  "events": [
    {"id": "2024-03-05-1a2b", "date": "2024-03-05", "summary": "Envoys of both sides meet", "actors": ["France", "Italy"],
     "evidence": [{"article": "talks", "paragraph": 2, "quote": "The envoys met on Tuesday.",
       "phrase": {"text": "on Tuesday", "value": "2024-03-05"}, "why": "the Tuesday before 6 March 2024"}]},
    {"id": "2024-04-3c4d", "date": "2024-04", "status": "planned", "summary": "A second round is to follow", "actors": ["France"],
     "evidence": [{"article": "talks", "paragraph": 5, "quote": "A second round is to follow next month.",
       "phrase": {"text": "next month", "value": "2024-04"}, "why": "the month after 6 March 2024"}]}
  ]
}`

// Read a timeline back, or take one from build.Timeline, and write it in any format.
func Example() {
	t, err := render.ReadJSON(strings.NewReader(talks))
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := render.Write(os.Stdout, t, "markdown", render.Options{Slug: "talks"}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// # Talks in Geneva
	//
	// Source: Example Press, Geneva, 6 March 2024. Relative dates are resolved to that dateline.
	//
	// - **Tue 5 March 2024** — Envoys of both sides meet[^talks-2024-03-05-1a2b]
	// - **April 2024** (planned) — A second round is to follow[^talks-2024-04-3c4d]
	//
	// [^talks-2024-03-05-1a2b]: “The envoys met on Tuesday.” (Example Press, 6 March 2024, ¶2). *on Tuesday* → Tue 5 March 2024: the Tuesday before 6 March 2024.
	// [^talks-2024-04-3c4d]: “A second round is to follow next month.” (Example Press, 6 March 2024, ¶5). *next month* → April 2024: the month after 6 March 2024.
}

func ExampleMermaid() {
	t, err := render.ReadJSON(strings.NewReader(talks))
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := render.Mermaid(os.Stdout, t, render.Options{}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// %% dateline
	// timeline
	//     title Talks in Geneva
	//         Tue 5 March 2024 : Envoys of both sides meet
	//         April 2024 : (planned) A second round is to follow
}

func ExampleFormatOf() {
	for _, path := range []string{"report.md", "us-china.SVG", "notes.txt"} {
		format, ok := render.FormatOf(path)
		fmt.Printf("%q %v\n", format, ok)
	}
	// Output:
	// "markdown" true
	// "svg" true
	// "" false
}

func ExampleWrite_unknown() {
	t, _ := render.ReadJSON(strings.NewReader(talks))
	fmt.Println(render.Write(os.Stdout, t, "svg", render.Options{Theme: "drak"}))
	// Output:
	// unknown theme "drak": known are light, dark, auto; did you mean "dark"?
}
