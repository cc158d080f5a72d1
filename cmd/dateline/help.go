package main

import (
	files "embed"
	"strings"

	"github.com/spf13/cobra"
)

//go:embed help/*.txt
var helpTexts files.FS

// topics are the pages of help that belong to no verb: dateline help formats.
var topics = []struct{ name, short string }{
	{"stories", "What dateline reads, and how a story's day is found"},
	{"formats", "The formats that are written"},
	{"exit-codes", "Exit codes and streams"},
}

// help gives a page without its heading of two lines: the manual page has its own.
func help(name string) string {
	text, err := helpTexts.ReadFile("help/" + name + ".txt")
	if err != nil {
		panic(err) // embedded: cannot be absent
	}
	_, body, _ := strings.Cut(string(text), "\n\n")
	return strings.TrimRight(body, "\n")
}

// newTopics gives the help topics as commands that cannot run, which is what cobra takes for them.
func newTopics() []*cobra.Command {
	var all []*cobra.Command
	for _, t := range topics {
		all = append(all, &cobra.Command{Use: t.name, Short: t.short, Long: help(t.name)})
	}
	return all
}
