package main

import (
	"bytes"
	"flag"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"dateline/render"
)

var update = flag.Bool("update", false, "rewrite expected output: README.md, testdata/script")

// The README promises: its commands work, its samples are what the program
// writes today, and its tables are complete. -update rewrites the samples.

const (
	readmePath = "README.md"
	mainJob    = "go run ./cmd/dateline build " // the command in the README that does the main job
)

// readme goes to the top of the project, where the README's commands are run.
func readme(t *testing.T) string {
	t.Helper()
	t.Chdir("../..")
	text, err := os.ReadFile(readmePath)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// output runs the program and gives what it writes for programs.
func output(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(args, streams{in: strings.NewReader(""), out: &out, err: &errs}); code != exitDone {
		t.Fatalf("dateline %s: exit code %d: %s", strings.Join(args, " "), code, &errs)
	}
	return out.String()
}

// blocks gives the fenced code blocks of a language.
func blocks(text, language string) []string {
	var found []string
	for _, m := range regexp.MustCompile("(?ms)^```"+language+"\n(.*?)^```$").FindAllStringSubmatch(text, -1) {
		found = append(found, m[1])
	}
	return found
}

func TestReadmeCommands(t *testing.T) {
	text := readme(t)
	t.Chdir(copyOfTestdata(t))
	n := 0
	for _, block := range blocks(text, "sh") {
		for line := range strings.Lines(block) {
			command, _, _ := strings.Cut(strings.TrimSpace(line), "#")
			command, _, _ = strings.Cut(command, ">")
			args, ok := strings.CutPrefix(strings.Replace(command, "go run ./cmd/dateline", "dateline", 1), "dateline ")
			if ok {
				n++
				output(t, strings.Fields(args)...)
			}
		}
	}
	if n < 2 {
		t.Errorf("%d commands found in %s", n, readmePath)
	}
}

// copyOfTestdata is a folder in which the README's commands may write.
func copyOfTestdata(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir+"/testdata/stories", os.DirFS("testdata/stories")); err != nil {
		t.Fatal(err)
	}
	return dir
}

// The timeline in the README, as Markdown and as the pictures, is the one that
// the main command makes.
func TestReadmeSamples(t *testing.T) {
	text := readme(t)
	job := regexp.MustCompile(regexp.QuoteMeta(mainJob) + `(\S+)`).FindStringSubmatch(text)
	picture := regexp.MustCompile(`<source media="\(prefers-color-scheme: dark\)" srcset="(\S+\.svg)">\n<img src="(\S+\.svg)"`).FindStringSubmatch(text)
	if job == nil || picture == nil {
		t.Fatal("the README has no main command or no picture")
	}
	markdown := output(t, "build", job[1])
	pictures := map[string]string{
		picture[1]: output(t, "build", job[1], "-f", "svg", "--theme", "dark"),
		picture[2]: output(t, "build", job[1], "-f", "svg"),
	}
	samples := blocks(text, "markdown")
	if len(samples) != 1 {
		t.Fatalf("%d samples of Markdown, want 1", len(samples))
	}
	if *update {
		const fence = "```markdown\n"
		fresh := strings.Replace(text, fence+samples[0], fence+markdown, 1)
		if err := os.WriteFile(readmePath, []byte(fresh), 0o666); err != nil {
			t.Fatal(err)
		}
		for path, svg := range pictures {
			if err := os.WriteFile(path, []byte(svg), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		return
	}
	if diff := cmp.Diff(samples[0], markdown); diff != "" {
		t.Errorf("the Markdown is another one (go test ./cmd/dateline -update rewrites it), -README +now:\n%s", diff)
	}
	for path, svg := range pictures {
		if old, err := os.ReadFile(path); err != nil || string(old) != svg {
			t.Errorf("%s is not what the program draws now (go test ./cmd/dateline -update rewrites it): %v", path, err)
		}
	}
}

// The code in the README is an example that runs.
func TestReadmeCode(t *testing.T) {
	text := readme(t)
	source, err := os.ReadFile("cmd/dateline/library_test.go")
	if err != nil {
		t.Fatal(err)
	}
	samples := blocks(text, "go")
	if len(samples) == 0 {
		t.Fatal("no Go in the README")
	}
	for _, sample := range samples {
		var indented strings.Builder
		for line := range strings.Lines(sample) {
			if line != "\n" {
				line = "\t" + line
			}
			indented.WriteString(line)
		}
		if !strings.Contains(string(source), indented.String()) {
			t.Errorf("not in cmd/dateline/library_test.go:\n%s", sample)
		}
	}
}

// Every format and every flag stands in a table of the README, and nothing else does.
func TestReadmeTables(t *testing.T) {
	text := readme(t)
	var flags []string
	for _, c := range newRoot(streams{in: strings.NewReader(""), out: io.Discard, err: io.Discard}).Commands() {
		flags = append(flags, flagsOf(c)...)
	}
	slices.Sort(flags)
	for _, test := range []struct {
		head string
		want []string
	}{
		{"format", append(render.Formats(), "table", "json", "jsonl", "timeml")},
		{"flag", slices.Compact(flags)},
	} {
		t.Run(test.head, func(t *testing.T) {
			slices.Sort(test.want)
			want := slices.Compact(test.want)
			if diff := cmp.Diff(want, firstColumn(text, test.head)); diff != "" {
				t.Errorf("-code +README:\n%s", diff)
			}
		})
	}
}

func flagsOf(c *cobra.Command) []string {
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
	return names
}

// firstColumn gives, sorted, what stands in code type in the first column of the
// tables with that head; of several in a cell ("-o, --output") the last.
func firstColumn(text, head string) []string {
	var cells []string
	inside := false
	for line := range strings.Lines(text) {
		cell, isRow := strings.CutPrefix(line, "| ")
		cell, _, _ = strings.Cut(cell, " |")
		switch {
		case !isRow:
			inside = inside && strings.HasPrefix(line, "|-")
		case cell == head:
			inside = true
		case inside:
			parts := strings.Split(cell, "`")
			cells = append(cells, parts[len(parts)-2])
		}
	}
	slices.Sort(cells)
	return slices.Compact(cells)
}
