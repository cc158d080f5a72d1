//go:build unix

package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"dateline/timeline/fixes"
)

// Killed at any moment, the writer leaves a corrections file that is whole: as it was, or with the decision.
func TestFixKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("it runs the program many times")
	}
	dir := t.TempDir()
	story := filepath.Join(dir, "talks.txt")
	if err := os.WriteFile(story, []byte("OSLO, March 6, 2024 (AP) - Envoys of Norway and Sweden met in Oslo on Monday."), 0o666); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, fixes.FileName)
	before := []byte("# ours\n")
	for range 40 { // so long that writing takes a moment
		before = append(before, "\n[[fix]]\nquote = \"words of no event, which stand here to make the file long\"\nhide = true\n"...)
	}
	if err := os.WriteFile(path, before, 0o666); err != nil {
		t.Fatal(err)
	}
	fix := func(i int) *exec.Cmd {
		c := exec.Command(os.Args[0], "fix", story, "--add", "--date", "2024", "--summary", "Event "+strconv.Itoa(i))
		c.Env = append(os.Environ(), "DATELINE_TEST_RUN=1")
		return c
	}
	start := time.Now()
	if err := fix(0).Run(); err != nil {
		t.Fatal(err)
	}
	took := time.Since(start)
	killed := 0
	for i := 1; i <= 40; i++ {
		c := fix(i)
		old, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(took/2 + rand.N(took/2)) // it writes at its end
		c.Process.Kill()                    // SIGKILL
		if c.Wait() != nil {
			killed++
		}
		now, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(now, old) && !bytes.HasPrefix(now, old) {
			t.Fatalf("run %d: half written:\n%s", i, now)
		}
		if _, err := fixes.Read(now, path); err != nil {
			t.Fatalf("run %d: %v", i, err)
		}
		if kept, err := os.ReadFile(path + "~"); err == nil {
			if _, err := fixes.Read(kept, path+"~"); err != nil {
				t.Fatalf("run %d: %v", i, err)
			}
		}
	}
	if killed == 0 {
		t.Error("no run was killed in time")
	}
	if err := fix(99).Run(); err != nil {
		t.Errorf("after all that: %v", err)
	}
}

// Two that decide at the same time wait for one another: no decision is lost.
func TestFixTogether(t *testing.T) {
	dir := t.TempDir()
	story := filepath.Join(dir, "talks.txt")
	if err := os.WriteFile(story, []byte("OSLO, March 6, 2024 (AP) - Envoys of Norway and Sweden met in Oslo on Monday."), 0o666); err != nil {
		t.Fatal(err)
	}
	const n = 4
	done := make(chan error)
	for i := range n {
		go func() {
			c := exec.Command(os.Args[0], "fix", story, "--add", "--date", "2024", "--summary", "Event "+strconv.Itoa(i))
			c.Env = append(os.Environ(), "DATELINE_TEST_RUN=1")
			done <- c.Run()
		}()
	}
	for range n {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	text, err := os.ReadFile(filepath.Join(dir, fixes.FileName))
	if err != nil {
		t.Fatal(err)
	}
	set, err := fixes.Read(text, fixes.FileName)
	if err != nil || len(set.Fixes) != n {
		t.Errorf("%v, and of %d decisions there are:\n%s", err, n, text)
	}
}
