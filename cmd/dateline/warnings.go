package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"dateline/timeline"
	"dateline/timeline/article"
)

// warn tells what a person should check about how the articles were read. What
// holds of many of them is told once.
func (s streams) warn(articles []article.Article) {
	const many = 4
	concerned := map[string][]article.Article{}
	var order []string
	for _, a := range articles {
		for _, w := range warningsOf(a) {
			if concerned[w] == nil {
				order = append(order, w)
			}
			concerned[w] = append(concerned[w], a)
		}
	}
	for _, w := range order {
		as := concerned[w]
		if len(as) >= many {
			s.complain(fmt.Sprintf("%d articles, the first is %s: %s", len(as), place(as[0]), w))
			continue
		}
		for _, a := range as {
			s.complain(place(a) + ": " + w)
		}
	}
}

func warningsOf(a article.Article) []string {
	if a.Doubt == "" {
		return a.Warnings
	}
	return append(a.Warnings[:len(a.Warnings):len(a.Warnings)], a.Doubt)
}

// warnOfTimeline tells what else a person should check: the timeline's warnings
// that are not its articles' own, which were told when they were read, nor among those told.
func (s streams) warnOfTimeline(t *timeline.Timeline, articles []article.Article, told map[string]bool) {
	for _, a := range articles {
		for _, w := range a.Warnings {
			told[a.ID+": "+w] = true
		}
	}
	for _, w := range t.Warnings {
		if !told[w] {
			s.complain(w)
		}
	}
}

// stdinName is what messages call "-".
const stdinName = "standard input"

// place names an article in a message: its input, and its id where that does not say it all.
func place(a article.Article) string {
	name, id := a.Path, strings.TrimSuffix(filepath.Base(a.Path), filepath.Ext(a.Path))
	if a.Path == "-" {
		name, id = stdinName, "stdin"
	}
	if a.ID != id {
		name += " " + a.ID
	}
	return name
}
