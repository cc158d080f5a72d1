package timex_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

var update = flag.Bool("update", false, "write what is found into the cases and lists")

// Each file of testdata is a family of cases. A case is a section "name" with
// the text, its first line "dateline 2023-06-14" if there is one, and a section
// "name.want" with a line for each expression: the phrase, its TIMEX3 value, and
// the date where it says more than the value does. The files whose name ends in
// _not hold what is no time at all: nothing is to be found there.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			comment, sections := parseCases(string(data))
			wants := map[string]string{}
			for _, s := range sections {
				wants[s.name] = s.text
			}
			out := comment
			for _, s := range sections {
				if strings.HasSuffix(s.name, ".want") {
					continue
				}
				got := run(t, s.text)
				out += "-- " + s.name + " --\n" + s.text + "-- " + s.name + ".want --\n" + got
				switch {
				case strings.HasSuffix(file, "_not.txtar"):
					if got != "" {
						t.Errorf("%s: nothing here is a time, but found:\n%s", s.name, got)
					}
				case !*update:
					if d := cmp.Diff(wants[s.name+".want"], got); d != "" {
						t.Errorf("%s (-want +got):\n%s", s.name, d)
					}
				}
			}
			if *update && !strings.HasSuffix(file, "_not.txtar") {
				if err := os.WriteFile(file, []byte(out), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// A section of a txtar file.
type section struct{ name, text string }

// parseCases reads the txtar format: a comment, then sections that "-- name --" opens.
func parseCases(data string) (comment string, sections []section) {
	for line := range strings.Lines(data) {
		if name, ok := strings.CutPrefix(strings.TrimSpace(line), "-- "); ok && strings.HasSuffix(name, " --") {
			sections = append(sections, section{name: strings.TrimSuffix(name, " --")})
			continue
		}
		if len(sections) == 0 {
			comment += line
			continue
		}
		sections[len(sections)-1].text += line
	}
	return comment, sections
}

// run tags a case and writes a line for each expression.
func run(t *testing.T, text string) string {
	var opt timex.Options
	for {
		line, rest, _ := strings.Cut(text, "\n")
		word, arg, _ := strings.Cut(line, " ")
		switch word {
		case "dateline":
			d, err := edtf.Parse(arg)
			if err != nil {
				t.Fatal(err)
			}
			opt.Anchor = d
		case "mode":
			opt.Mode = timex.Mode(arg)
		case "order":
			opt.Order = timex.Order(arg)
		default:
			return lines(timex.Tag(text, opt))
		}
		text = rest
	}
}

func lines(res timex.Result) string {
	var b strings.Builder
	for _, e := range res.Expressions {
		fmt.Fprintf(&b, "%s = %s", strings.ReplaceAll(e.Text, "\n", " "), e.Value)
		if e.Mod != "" {
			fmt.Fprintf(&b, " (%s)", e.Mod)
		}
		if e.Unresolved != "" {
			fmt.Fprintf(&b, " !%s", e.Unresolved)
		}
		if d := e.Date.String(); len(e.Value) == len("2021-03") && strings.Contains(d, "/") && !strings.Contains(d, "~") {
			fmt.Fprintf(&b, " as %s", d)
		}
		if !e.Span.IsZero() {
			fmt.Fprintf(&b, " in %s", e.Span)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
