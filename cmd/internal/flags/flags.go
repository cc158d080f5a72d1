// Package flags holds the flags of verbs that read stories, choose events and show them, so that
// each command that makes timelines takes the same, checks them alike and means the same by them.
//
//	reading.go    how stories are read; day.go reads --dateline
//	selection.go  which events of many stories matter
//	look.go       what is shown of a timeline, and in which form
//	choice.go     flags that take one of a few words
package flags

import "fmt"

// A UsageError says on one line what is wrong with a command line, and how to mend it.
type UsageError struct{ msg string }

func (e *UsageError) Error() string { return e.msg }

// Usagef makes a UsageError.
func Usagef(format string, args ...any) error { return &UsageError{fmt.Sprintf(format, args...)} }
