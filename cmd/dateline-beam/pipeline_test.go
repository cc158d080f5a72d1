package main

import (
	"bytes"
	"context"
	"encoding/json"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"

	"dateline/render"
	"dateline/timeline/article"
	"dateline/timeline/build"
)

// The test binary is also what the tests start: a prism server, and the program itself.
func TestMain(m *testing.M) {
	switch os.Getenv("DATELINE_BEAM_AS") {
	case "server":
		if _, err := prism.CreateJobServer(context.Background(), prism.Options{Port: 0}); err != nil {
			panic(err)
		}
		select {}
	case "program":
		main()
	}
	registerAll()
	os.Exit(m.Run())
}

// stories gives the lines of the made stories, shuffled.
func stories(t testing.TB, seed int64) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "happenings", "stories.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	rand.New(rand.NewSource(seed)).Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
	return lines
}

func save(t testing.TB, name string, lines []string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// plain is what dateline build makes of the file.
func plain(t testing.TB, path string, opt build.Options) string {
	t.Helper()
	tl, err := build.Stream(article.Open([]string{path}, article.Options{}), opt)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := render.Write(&b, tl, "json", render.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// do runs the program in this process.
func do(t testing.TB, args ...string) (code int, stderr string) {
	t.Helper()
	var b bytes.Buffer
	code = run(args, &b)
	return code, b.String()
}

func read(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// leftovers are files of a folder beside those expected.
func leftovers(t testing.TB, dir string, expected ...string) (out []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.Contains(strings.Join(expected, "\n"), e.Name()) {
			out = append(out, e.Name())
		}
	}
	return out
}

// In whatever order and however many files the stories come, the bytes are those of dateline build.
func TestSameBytes(t *testing.T) {
	want := plain(t, save(t, "all.jsonl", stories(t, 1)), build.Options{})
	for _, name := range []string{"in this process", "on a server"} {
		t.Run(name, func(t *testing.T) {
			lines := stories(t, 2)
			dir := filepath.Dir(save(t, "a.jsonl", lines[:20]))
			if err := os.WriteFile(filepath.Join(dir, "b.jsonl"), []byte(strings.Join(lines[20:], "\n")), 0o666); err != nil {
				t.Fatal(err)
			}
			out := filepath.Join(dir, "out.json")
			args := []string{filepath.Join(dir, "*.jsonl"), "-o", out}
			if name == "on a server" {
				args = append(args, "--runner", "universal", "--environment_type", "LOOPBACK", "--endpoint", server(t))
			}
			if code, stderr := program(t, args...); code != 0 {
				t.Fatalf("exit %d: %s", code, stderr)
			}
			if got := read(t, out); got != want {
				t.Errorf("%d bytes, want the %d of dateline build", len(got), len(want))
			}
			if left := leftovers(t, dir, "a.jsonl", "b.jsonl", "out.json"); left != nil {
				t.Errorf("left: %q", left)
			}
		})
	}
}

// What is chosen is chosen alike.
func TestSameSelection(t *testing.T) {
	path := save(t, "all.jsonl", stories(t, 3))
	out := filepath.Join(filepath.Dir(path), "out.json")
	if code, stderr := do(t, path, "--days", "5", "--per-day", "1", "--topic", "Kenya", "-o", out); code != 0 {
		t.Fatalf("exit %d: %s", code, stderr)
	}
	if got, want := read(t, out), plain(t, path, build.Options{Days: 5, PerDay: 1, Topic: "Kenya"}); got != want {
		t.Errorf("%d bytes, want the %d of dateline build", len(got), len(want))
	}
}

// program runs the program in a process of its own.
func program(t testing.TB, args ...string) (code int, stderr string) {
	t.Helper()
	c := exec.Command(os.Args[0], args...)
	c.Env = append(os.Environ(), "DATELINE_BEAM_AS=program")
	var b bytes.Buffer
	c.Stderr = &b
	if err := c.Run(); err != nil && c.ProcessState == nil {
		t.Fatal(err)
	}
	return c.ProcessState.ExitCode(), b.String()
}

// server starts a prism server in a process of its own, and gives its address.
func server(t testing.TB) string {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), "DATELINE_BEAM_AS=server")
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	c.Stderr = w
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	w.Close()
	t.Cleanup(func() { c.Process.Kill(); c.Wait(); r.Close() })
	var heard []byte
	buf := make([]byte, 4096)
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); {
		n, err := r.Read(buf)
		heard = append(heard, buf[:n]...)
		if _, rest, ok := strings.Cut(string(heard), "endpoint="); ok && strings.ContainsAny(rest, " \n") {
			go func() { // it must not block on what nobody reads
				for err == nil {
					_, err = r.Read(buf)
				}
			}()
			return rest[:strings.IndexAny(rest, " \n")]
		}
		if err != nil {
			break
		}
	}
	t.Fatalf("no server: %s", heard)
	return ""
}

func TestBadInput(t *testing.T) {
	good := stories(t, 4)[:3]
	dir := filepath.Dir(save(t, "good.jsonl", good))
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write("bad.jsonl", good[0]+"\nnot json\n{\"text\": \"\"}\n")
	write("torn.jsonl.gz", "no gzip")
	write("empty.jsonl", "\n")
	path := func(name string) string { return filepath.Join(dir, name) }
	for _, tt := range []struct {
		name  string
		args  []string
		code  int
		told  []string // lines of standard error, in order
		wrote bool
	}{
		{"a bad line is skipped and told", []string{path("bad.jsonl")}, 1, []string{path("bad.jsonl") + ":2: not JSON", path("bad.jsonl") + ":3: no \"text\""}, true},
		{"with --strict nothing is written", []string{path("bad.jsonl"), "--strict"}, 1, []string{path("bad.jsonl") + ":"}, false},
		{"a bad file is skipped and told", []string{path("*.jsonl*")}, 1, []string{path("bad.jsonl") + ":2", path("bad.jsonl") + ":3", path("torn.jsonl.gz") + ": not packed with gzip"}, true},
		{"no story at all", []string{path("empty.jsonl")}, 1, []string{"out.json: no story was read: nothing is written"}, false},
		{"a glob that fits nothing", []string{path("none*")}, 1, []string{path("none*") + ": no such file: check the name"}, false},
		{"no glob", nil, 2, []string{"no stories: name files"}, false},
		{"a flag that is unknown", []string{path("good.jsonl"), "--dais", "3"}, 2, []string{"unknown flag: --dais"}, false},
		{"a value that is wrong", []string{path("good.jsonl"), "--since", "spring"}, 2, []string{"--since \"spring\" is not a date"}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "out.json")
			code, stderr := do(t, append(tt.args, "-o", out)...)
			lines := strings.Split(strings.TrimSpace(stderr), "\n")
			if code != tt.code || len(lines) != len(tt.told) {
				t.Fatalf("exit %d, want %d\n%s", code, tt.code, stderr)
			}
			for i, want := range tt.told {
				if !strings.HasPrefix(lines[i], "dateline-beam: ") || !strings.Contains(lines[i], want) {
					t.Errorf("line %q, want %q", lines[i], want)
				}
			}
			if _, err := os.Stat(out); (err == nil) != tt.wrote {
				t.Errorf("written: %v, want %v", err == nil, tt.wrote)
			}
			if left := leftovers(t, filepath.Dir(out), "out.json"); left != nil {
				t.Errorf("left: %q", left)
			}
		})
	}
	if code, stderr := do(t, path("good.jsonl"), "-o", path("none/out.json")); code != 1 || !strings.Contains(stderr, "no folder "+path("none")+": make it first") {
		t.Errorf("exit %d: %s", code, stderr)
	}
	if code, stderr := do(t, path("good.jsonl"), "-o", path("good.dir")); code != 2 || !strings.Contains(stderr, "no format has the ending") {
		t.Errorf("exit %d: %s", code, stderr)
	}
}

// A story that is given twice is one; two stories of one id are told apart.
func TestIDs(t *testing.T) {
	line := func(text string) string {
		b, _ := json.Marshal(map[string]string{"id": "a", "published": "2024-03-06", "text": text})
		return string(b)
	}
	one, other := line("Envoys of Chad met in Oslo on Monday."), line("Peru signed a treaty with Fiji on Tuesday.")
	path := save(t, "ids.jsonl", []string{one, other, one})
	out := filepath.Join(filepath.Dir(path), "out.json")
	code, stderr := do(t, path, "-o", out)
	if code != 1 || strings.Count(stderr, "\n") != 1 || !strings.Contains(stderr, `the id "a" is of 2 stories`) {
		t.Errorf("exit %d: %s", code, stderr)
	}
	var got struct{ Articles []struct{ ID string } }
	if err := json.Unmarshal([]byte(read(t, out)), &got); err != nil || len(got.Articles) != 2 || got.Articles[0].ID == got.Articles[1].ID {
		t.Errorf("%+v, %v", got, err)
	}
}

// Stories of one id that tell the very same, or nothing, on several days get names that differ.
func TestIDsOfSeveralDays(t *testing.T) {
	for _, text := range []string{"Envoys of Chad met in Oslo on 1 March 2024.", "Nothing is new."} {
		var lines []string
		for _, day := range []string{"2024-03-06", "2024-03-07", "2024-03-08"} {
			b, _ := json.Marshal(map[string]string{"id": "a", "published": day, "text": text})
			lines = append(lines, string(b))
		}
		path := save(t, "ids.jsonl", lines)
		out := filepath.Join(filepath.Dir(path), "out.json")
		if code, stderr := do(t, path, "-o", out); code != 1 || strings.Count(stderr, `the id "a" is of 3 stories`) != 2 {
			t.Errorf("%s exit %d: %s", text, code, stderr)
		}
		var got struct{ Articles []struct{ ID string } }
		ids := map[string]bool{}
		if err := json.Unmarshal([]byte(read(t, out)), &got); err != nil {
			t.Fatal(err)
		}
		for _, a := range got.Articles {
			ids[a.ID] = true
		}
		if len(ids) != 3 {
			t.Errorf("%s %+v, want three names", text, got.Articles)
		}
	}
}

// A stage that is tried again finds its file renamed, and one whose file cannot be renamed says so.
func TestRenamed(t *testing.T) {
	dir := t.TempDir()
	temp, out := filepath.Join(dir, "t"), filepath.Join(dir, "out.json")
	if err := os.WriteFile(temp, []byte("{}"), 0o666); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := (&renameFn{}).ProcessElement(t.Context(), temp, out); err != nil || read(t, out) != "{}" {
			t.Errorf("%v", err)
		}
	}
	if err := os.WriteFile(temp, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	into := filepath.Join(dir, "none", "out.json")
	if err := os.WriteFile(filepath.Join(dir, "none"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := (&renameFn{}).ProcessElement(t.Context(), temp, into); err == nil || !strings.Contains(err.Error(), into+": cannot write") {
		t.Errorf("%v", err)
	}
}

// Two runs into one file leave the whole of one of them.
func TestTwoRuns(t *testing.T) {
	path := save(t, "all.jsonl", stories(t, 5))
	out := filepath.Join(filepath.Dir(path), "out.json")
	var wait sync.WaitGroup
	for range 2 {
		wait.Go(func() {
			if code, stderr := program(t, path, "-o", out); code != 0 {
				t.Errorf("exit %d: %s", code, stderr)
			}
		})
	}
	wait.Wait()
	if got, want := read(t, out), plain(t, path, build.Options{}); got != want {
		t.Errorf("%d bytes, want %d", len(got), len(want))
	}
	if left := leftovers(t, filepath.Dir(path), "all.jsonl", "out.json"); left != nil {
		t.Errorf("left: %q", left)
	}
}

// A worker that is killed leaves a whole file or none, whenever it dies, and the next run is not disturbed.
func TestKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	path := save(t, "all.jsonl", stories(t, 6))
	want := plain(t, path, build.Options{})
	for _, after := range []time.Duration{100, 300, 600, 900} {
		out := filepath.Join(t.TempDir(), "out.json")
		// A server of its own, for prism itself may not outlive what its worker's death does to it.
		c := exec.Command(os.Args[0], path, "-o", out, "--runner", "universal", "--environment_type", "LOOPBACK", "--endpoint", server(t))
		c.Env = append(os.Environ(), "DATELINE_BEAM_AS=program")
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.AfterFunc(after*time.Millisecond, func() { c.Process.Kill() })
		c.Wait()
		if data, err := os.ReadFile(out); err == nil && string(data) != want {
			t.Errorf("killed after %d ms: %d bytes, want %d or none", after, len(data), len(want))
		}
		if code, stderr := program(t, path, "-o", out); code != 0 || read(t, out) != want {
			t.Errorf("after a kill: exit %d: %s", code, stderr)
		}
	}
}
