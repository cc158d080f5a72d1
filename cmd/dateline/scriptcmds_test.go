package main

import (
	"bytes"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// exits CODE dateline ARG…
// runs the command and asks for just that exit code, and for standard error to hold no more
// than one line a problem: no panic, no usage dump.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND ARG…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	if exit, ok := err.(*exec.ExitError); ok {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
	if e := ts.ReadFile("stderr"); strings.Contains(e, "goroutine ") {
		ts.Fatalf("panic")
	}
}

// big FILE BYTES LINE
// writes LINE again and again until the file has that many bytes; \n in LINE is a line feed.
func big(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: big FILE BYTES LINE")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	line := strings.ReplaceAll(args[2], `\n`, "\n")
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), bytes.Repeat([]byte(line), n/len(line)), 0o666))
}
