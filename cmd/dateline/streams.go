package main

import (
	"io"
	"os"

	"golang.org/x/term"
)

// streams are where a verb reads and writes: data on out, words for people on err.
type streams struct {
	in     io.Reader
	out    io.Writer
	err    io.Writer
	inTTY  bool // nobody piped a story in
	outTTY bool // a person reads out
	errTTY bool // a person watches err
	colour bool // out is a terminal whose user takes colour
}

// system is the process's own streams.
func system() streams {
	outTTY := term.IsTerminal(int(os.Stdout.Fd()))
	return streams{
		in:     os.Stdin,
		out:    os.Stdout,
		err:    os.Stderr,
		inTTY:  term.IsTerminal(int(os.Stdin.Fd())),
		outTTY: outTTY,
		errTTY: term.IsTerminal(int(os.Stderr.Fd())),
		colour: wantColour(outTTY, os.Getenv),
	}
}

// wantColour: only on a terminal, and not where the user says no (https://no-color.org).
func wantColour(terminal bool, getenv func(string) string) bool {
	return terminal && getenv("NO_COLOR") == "" && getenv("TERM") != "dumb"
}
