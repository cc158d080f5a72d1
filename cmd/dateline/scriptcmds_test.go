package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"

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

// dos FILE
// gives the file the line endings of Windows, and takes its final one.
func dos(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: dos FILE")
	}
	text := strings.ReplaceAll(strings.TrimSuffix(ts.ReadFile(args[0]), "\n"), "\n", "\r\n")
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

// isdos FILE
// asks for a file as dos leaves it.
func isdos(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: isdos FILE")
	}
	text := ts.ReadFile(args[0])
	if strings.Count(text, "\n") != strings.Count(text, "\r\n") || strings.HasSuffix(text, "\n") {
		ts.Fatalf("%s: other line endings, or a final one: %q", args[0], text)
	}
}

// holding is a program that makes a temporary file, as writing a file does, and then waits.
func holding() {
	root, err := os.OpenRoot(".")
	if err != nil {
		panic(err)
	}
	_, temp, err := temporary(root, 0o666)
	if err != nil {
		panic(err)
	}
	defer removeOnSignal(root, temp)()
	fmt.Println("ready")
	time.Sleep(time.Minute)
}
