package main

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/render"
)

var update = flag.Bool("update", false, "rewrite expected output: pictures of README.md, testdata/script, man")

// The README promises: its commands work, its samples are what the program
// writes today, and its program runs. -update rewrites the pictures.

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
	if err := os.CopyFS(dir+"/testdata", os.DirFS("testdata")); err != nil {
		t.Fatal(err)
	}
	return dir
}

// The timeline in the README, an excerpt as Markdown and the pictures, is the one that
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
		for path, svg := range pictures {
			if err := os.WriteFile(path, []byte(svg), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	// The sample leaves out lines, each time with "…"; what it shows stands so in the output, in order.
	rest := markdown
	for piece := range strings.SplitSeq(samples[0], "…\n") {
		piece = strings.Trim(piece, "\n")
		_, after, found := strings.Cut(rest, piece)
		if !found {
			t.Errorf("the program does not write this today, or not in this order:\n%s\nIt writes:\n%s", piece, markdown)
		}
		rest = after
	}
	for path, svg := range pictures {
		if old, err := os.ReadFile(path); err != nil || string(old) != svg {
			t.Errorf("%s is not what the program draws now (go test ./cmd/dateline -update rewrites it): %v", path, err)
		}
	}
}

// The program in the README runs in a module of its own, outside this one, as a user would paste it.
func TestReadmeProgram(t *testing.T) {
	text := readme(t)
	programs, outputs := blocks(text, "go"), blocks(text, "text")
	if len(programs) != 1 || len(outputs) != 1 {
		t.Fatalf("%d programs and %d outputs in the README, want one of each", len(programs), len(outputs))
	}
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for name, content := range map[string]string{
		"main.go": programs[0],
		"go.mod":  "module example.org/report\n\ngo 1.26\n\nrequire dateline v0.0.0\n\nreplace dateline => " + root + "\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{{"mod", "tidy"}, {"run", "."}} {
		c := exec.Command("go", args...)
		c.Dir = dir
		c.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off")
		var errs bytes.Buffer
		c.Stderr = &errs
		out, err := c.Output()
		if err != nil {
			t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, &errs)
		}
		if args[0] == "run" {
			if diff := cmp.Diff(outputs[0], string(out)); diff != "" {
				t.Errorf("-README +now:\n%s", diff)
			}
		}
	}
}

// The README can be read in a few minutes.
func TestReadmeLength(t *testing.T) {
	const most = 900
	prose := regexp.MustCompile("(?ms)^```.*?^```$").ReplaceAllString(readme(t), "")
	if n := len(strings.Fields(prose)); n > most {
		t.Errorf("%d words beside code, at most %d: the reference belongs to dateline help", n, most)
	}
}

// Help names every format that is written, and no other.
func TestFormatsHelp(t *testing.T) {
	var named []string
	for line := range strings.Lines(help("formats")) {
		if rest, ok := strings.CutPrefix(line, "  "); ok {
			named = append(named, strings.Fields(rest)[0])
		}
	}
	want := slices.Concat(render.Formats(), []string{"table", "json", "jsonl", "timeml"})
	slices.Sort(named)
	slices.Sort(want)
	if diff := cmp.Diff(want, named); diff != "" {
		t.Errorf("-code +help:\n%s", diff)
	}
}
