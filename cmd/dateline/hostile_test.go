package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// A hostile row is an input that is meant to break things, or that a person makes by mistake, and what the
// command says to it. Whatever the row: it ends in time, it tells each problem on one line of standard error,
// it passes no control to a terminal, and it leaves no temporary file.
type hostile struct {
	name  string
	files map[string]string // by path under the working folder; of a link "-> " and what it points to
	make  func(t *testing.T)
	stdin string
	again bool   // standard input is stdin without end
	args  string // parted by blanks
	code  int
	err   string // a regular expression that standard error fits as a whole; "" for nothing on it
	out   string // one that standard output holds; "" for any
}

// story is one that every row may use.
const story = "OSLO, March 6, 2024 (AP) - Envoys of Norway and Sweden met in Oslo on Tuesday.\n"

// noDateline is what is told of a story that has none.
const noDateline = `dateline: \S+( \S+)?: no dateline: .*\n`

func runHostile(t *testing.T, rows []hostile) {
	names := map[string]bool{}
	for _, c := range rows {
		if names[c.name] {
			t.Errorf("two rows named %s", c.name)
		}
		names[c.name] = true
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			t.Setenv("HOME", t.TempDir())
			lay(t, c.files)
			if c.make != nil {
				c.make(t)
			}
			var out, errs bytes.Buffer
			code := make(chan int, 1)
			go func() {
				var in io.Reader = strings.NewReader(c.stdin)
				if c.again {
					in = &endless{text: c.stdin}
				}
				code <- run(strings.Fields(c.args), streams{in: in, out: &out, err: &errs, outTTY: true})
			}()
			const limit = 2 * time.Minute // none takes more than a few seconds; what is quadratic takes far more
			select {
			case got := <-code:
				if got != c.code {
					t.Errorf("exit code %d, want %d", got, c.code)
				}
			case <-time.After(limit):
				t.Fatalf("not done after %s", limit)
			}
			if !regexp.MustCompile(`^(?:` + c.err + `)$`).MatchString(errs.String()) {
				t.Errorf("standard error is\n%.2000s\nwant\n%s", errs.String(), c.err)
			}
			if !regexp.MustCompile(c.out).MatchString(out.String()) {
				t.Errorf("standard output is\n%.2000s\nwant\n%s", out.String(), c.out)
			}
			if m := regexp.MustCompile("[\x00-\x08\x0b-\x1f\x7f\u0080-\u009f\u202a-\u202e\u2066-\u2069]").FindString(strings.ReplaceAll(out.String(), "\r\n", "\n") + errs.String()); m != "" {
				t.Errorf("%q reaches the terminal", m)
			}
			left, err := filepath.Glob(".*.tmp")
			if err != nil || len(left) > 0 {
				t.Errorf("left behind: %v, %v", left, err)
			}
		})
	}
}

// lay makes files; those that begin with "-> " become links.
func lay(t *testing.T, files map[string]string) {
	t.Helper()
	for path, text := range files {
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		var err error
		if target, ok := strings.CutPrefix(text, "-> "); ok {
			err = os.Symlink(target, path)
		} else {
			err = os.WriteFile(path, []byte(text), 0o666)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// endless gives its text again and again.
type endless struct {
	text string
	at   int
}

func (e *endless) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		k := copy(p[n:], e.text[e.at:])
		n, e.at = n+k, (e.at+k)%len(e.text)
	}
	return n, nil
}

// The time of a story does not grow with the number of those of one name.
func BenchmarkEqualNames(b *testing.B) {
	for _, n := range []int{300, 3000} {
		dir := b.TempDir()
		for i := range n {
			path := filepath.Join(dir, strconv.Itoa(i), "a.txt")
			if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
				b.Fatal(err)
			}
			if err := os.WriteFile(path, []byte("A."), 0o666); err != nil {
				b.Fatal(err)
			}
		}
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				if code := run([]string{"dates", dir}, streams{out: io.Discard, err: io.Discard}); code != exitDone {
					b.Fatal(code)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/story")
		})
	}
}
