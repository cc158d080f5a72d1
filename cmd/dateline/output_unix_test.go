//go:build unix

package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A program that is told to end leaves no temporary file, and dies of the signal.
func TestSignals(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		t.Run(sig.String(), func(t *testing.T) {
			dir := t.TempDir()
			c := exec.Command(os.Args[0])
			c.Env, c.Dir = append(os.Environ(), "DATELINE_TEST_HOLD=1"), dir
			out, err := c.StdoutPipe()
			if err == nil {
				err = c.Start()
			}
			if err == nil {
				_, err = io.ReadFull(out, make([]byte, len("ready")))
			}
			if err != nil {
				t.Fatal(err)
			}
			before, _ := filepath.Glob(filepath.Join(dir, ".*.tmp"))
			if err := c.Process.Signal(sig); err != nil {
				t.Fatal(err)
			}
			c.Wait()
			after, _ := filepath.Glob(filepath.Join(dir, ".*.tmp"))
			if len(before) != 1 || len(after) != 0 {
				t.Errorf("temporary files before %v, after %v", before, after)
			}
			if status := c.ProcessState.Sys().(syscall.WaitStatus); status.Signal() != sig {
				t.Errorf("died of %v", status.Signal())
			}
		})
	}
}

// What -o names is written to as what it is, and as little is lost of what was there as can be.
func TestHostileOutputs(t *testing.T) {
	long := strings.Repeat("n", 250) + ".md"
	mode := func(m os.FileMode, path string) func(*testing.T) {
		return func(t *testing.T) {
			if err := os.Chmod(path, m); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, c := range []struct {
		name, args string
		files      map[string]string
		make       func(*testing.T)
		code       int
		err        string
		file, kind string // the file that then holds the timeline, and its mode as ls shows it
	}{
		{name: "a link to a file", args: "-o l.md", files: map[string]string{"d/a.md": "old", "l.md": "-> d/a.md"}, file: "d/a.md", kind: "l"},
		{name: "a link to a link", args: "-o l.md", files: map[string]string{"a.md": "old", "d/k.md": "-> ../a.md", "l.md": "-> d/k.md"}, file: "a.md", kind: "l"},
		{name: "a link to what is not there yet", args: "-o l.md", files: map[string]string{"d/x": "", "l.md": "-> d/a.md"}, file: "d/a.md", kind: "l"},
		{name: "a link by a full path to what is not there yet", args: "-o l.md", make: func(t *testing.T) {
			dir, err := os.Getwd()
			if err == nil {
				err = os.Symlink(filepath.Join(dir, "a.md"), "l.md")
			}
			if err != nil {
				t.Fatal(err)
			}
		}, file: "a.md", kind: "l"},
		{name: "a link into no folder", args: "-o l.md", files: map[string]string{"l.md": "-> d/a.md"}, code: 1, err: "dateline: l.md: no folder .: make it first\n"},
		{name: "a link to itself", args: "-o l.md", files: map[string]string{"l.md": "-> l.md"}, code: 1, err: "dateline: l.md: cannot write: too many levels of symbolic links\n"},
		{name: "a folder", args: "-o d -f markdown", files: map[string]string{"d/x": ""}, code: 1, err: "dateline: d: cannot write: is a directory\n"},
		{name: "a link to a folder", args: "-o l -f markdown", files: map[string]string{"d/x": "", "l": "-> d"}, code: 1, err: "dateline: l: cannot write: is a directory\n"},
		{name: "the folder itself", args: "-o . -f markdown", code: 1, err: "dateline: .: cannot write: is a directory\n"},
		{name: "a file below a file", args: "-o s.txt/a.md", code: 1, err: "dateline: s.txt/a.md: cannot write: not a directory\n"},
		{name: "a device that takes all", args: "-o /dev/null -f markdown"},
		{name: "a device that is full", args: "-o /dev/full -f markdown", code: 1, err: "dateline: /dev/full: cannot write: no space left on device\n"},
		{name: "a link to a device", args: "-o l.md", files: map[string]string{"l.md": "-> /dev/null"}, kind: "l"},
		{name: "a file of all rights", args: "-o a.md", files: map[string]string{"a.md": "old"}, make: mode(0o666, "a.md"), file: "a.md", kind: "-rw-rw-rw-"},
		{name: "a file of few rights", args: "-o a.md", files: map[string]string{"a.md": "old"}, make: mode(0o600, "a.md"), file: "a.md", kind: "-rw-------"},
		{name: "a file that is write-protected", args: "-o a.md", files: map[string]string{"a.md": "old"}, make: mode(0o444, "a.md"), code: 1,
			err: "dateline: a.md: cannot write: it is write-protected: allow it (chmod u+w), or choose another name\n"},
		{name: "a file of two names", args: "-o a.md", files: map[string]string{"a.md": "old"}, make: func(t *testing.T) {
			if err := os.Link("a.md", "b.md"); err != nil {
				t.Fatal(err)
			}
		}, err: "dateline: a.md: the file had 2 names (hard links): the others keep what was there\n", file: "a.md"},
		{name: "a long name", args: "-o " + long, file: long},
		{name: "a name that is too long", args: "-o " + long + long, code: 1, err: "dateline: " + long + long + ": cannot write: file name too long\n"},
		{name: "a temporary file of before", args: "-o a.md", files: map[string]string{fmt.Sprintf(".dateline-%d-0.tmp", os.Getpid()): "old"}, file: "a.md"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			lay(t, c.files)
			lay(t, map[string]string{"s.txt": story})
			if c.make != nil {
				c.make(t)
			}
			var out, errs bytes.Buffer
			if code := run(append([]string{"build", "s.txt"}, strings.Fields(c.args)...), streams{out: &out, err: &errs}); code != c.code || errs.String() != c.err {
				t.Errorf("exit code %d, %q, want %d, %q", code, errs.String(), c.code, c.err)
			}
			if c.file != "" {
				if got, err := os.ReadFile(c.file); err != nil || !strings.Contains(string(got), "Tue 5 March 2024") {
					t.Errorf("%s holds %q, %v", c.file, got, err)
				}
			}
			if named := strings.Fields(c.args)[1]; c.kind != "" {
				if info, err := os.Lstat(named); err != nil || !strings.HasPrefix(strings.ToLower(info.Mode().String()), c.kind) {
					t.Errorf("%s is %v, %v", named, info.Mode(), err)
				}
			}
			if left, _ := filepath.Glob(".*.tmp"); len(left) > 0 && !strings.Contains(c.name, "before") {
				t.Errorf("left behind %v", left)
			}
		})
	}
}

// A pipe, and the command's own standard output under any of its names, are written to where they stand.
func TestOutputThroughLinks(t *testing.T) {
	t.Chdir(t.TempDir())
	lay(t, map[string]string{"s.txt": story, "o.md": "-> /proc/self/fd/1", "d/x": ""})
	if _, err := os.Stat("o.md"); err != nil {
		t.Skip("no /proc here")
	}
	dateline := func(out io.Writer, args ...string) {
		c := exec.Command(os.Args[0], append([]string{"build", "s.txt"}, args...)...)
		c.Env, c.Stdout, c.Stderr = append(os.Environ(), "DATELINE_TEST_RUN=1"), out, os.Stderr
		if err := c.Run(); err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range []string{"o.md", "/dev/stdout"} {
		var b bytes.Buffer // behind a pipe
		dateline(&b, "-f", "markdown", "-o", path)
		f, err := os.OpenFile("log", os.O_CREATE|os.O_TRUNC|os.O_APPEND|os.O_WRONLY, 0o666)
		if err != nil {
			t.Fatal(err)
		}
		f.WriteString("before\n")
		dateline(f, "-f", "markdown", "-o", path)
		f.Close()
		log, err := os.ReadFile("log")
		if !strings.Contains(b.String(), "Tue 5 March 2024") || err != nil || string(log) != "before\n"+b.String() {
			t.Errorf("%s: to a pipe %q, to a file %q, %v", path, b.String(), log, err)
		}
		if info, err := os.Lstat(path); err != nil || info.Mode()&os.ModeSymlink == 0 {
			t.Errorf("%s is %v, %v", path, info, err)
		}
	}
	if err := syscall.Mkfifo("p.md", 0o666); err != nil {
		t.Fatal(err)
	}
	got := make(chan string)
	go func() {
		data, _ := os.ReadFile("p.md")
		got <- string(data)
	}()
	dateline(os.Stdout, "-o", "p.md")
	if text := <-got; !strings.Contains(text, "Tue 5 March 2024") {
		t.Errorf("a pipe got %q", text)
	}
}

// What cannot be given back is told: only root may give files away.
func TestOwnerIsKept(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can give a file to another user")
	}
	t.Chdir(t.TempDir())
	lay(t, map[string]string{"s.txt": story, "a.md": "old"})
	if err := os.Chown("a.md", 12345, 54321); err != nil {
		t.Fatal(err)
	}
	output(t, "build", "s.txt", "-o", "a.md")
	info, err := os.Stat("a.md")
	if err != nil {
		t.Fatal(err)
	}
	if of := info.Sys().(*syscall.Stat_t); of.Uid != 12345 || of.Gid != 54321 {
		t.Errorf("it is of %d and %d", of.Uid, of.Gid)
	}
}
