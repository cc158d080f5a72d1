// Package fault tells of a defect of the program that one story brings out, so that the
// work on all others can go on.
package fault

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
)

// An Error is a panic that was recovered while one story was read.
type Error struct {
	Story string // its file, and its id where that does not say which story it is
	What  string // went wrong
	At    string // where in the program, as "file.go:12"
}

func (e *Error) Error() string {
	return fmt.Sprintf("%s: left out: a defect of dateline (%s at %s): please report it with this story", e.Story, e.What, e.At)
}

// Recovered makes the error of what recover gave. It must be called by the deferred
// function itself.
func Recovered(story string, what any) *Error {
	pc := make([]uintptr, 64)
	frames := runtime.CallersFrames(pc[:runtime.Callers(3, pc)]) // not this function, nor the deferred one
	for {
		f, more := frames.Next()
		if !strings.HasPrefix(f.Function, "runtime.") {
			return &Error{story, fmt.Sprint(what), fmt.Sprintf("%s:%d", filepath.Base(f.File), f.Line)}
		}
		if !more {
			return &Error{story, fmt.Sprint(what), "an unknown place"}
		}
	}
}
