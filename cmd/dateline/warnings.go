package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"dateline/timeline"
	"dateline/timeline/article"
)

// warn tells what a person should check about how the articles of one input were
// read. What holds of many of them is told once.
func (s streams) warn(path string, articles []article.Article) {
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
			complain(s, fmt.Sprintf("%s: %s (%d articles, the first is %s)", inputName(path), w, len(as), as[0].ID))
			continue
		}
		for _, a := range as {
			complain(s, place(a)+": "+w)
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
// that are not its articles' own, which were told when they were read.
func (s streams) warnOfTimeline(t *timeline.Timeline, articles []article.Article) {
	told := map[string]bool{}
	for _, a := range articles {
		for _, w := range a.Warnings {
			told[w] = true
		}
	}
	for _, w := range t.Warnings {
		if !told[w] {
			complain(s, w)
		}
	}
}

// inputName is what messages call an input.
func inputName(path string) string {
	if path == "-" {
		return "standard input"
	}
	return path
}

// place names an article in a message: its input, and its id where that does not say it all.
func place(a article.Article) string {
	id := strings.TrimSuffix(filepath.Base(a.Path), filepath.Ext(a.Path))
	if a.ID == id || a.Path == "-" && a.ID == "stdin" {
		return inputName(a.Path)
	}
	return inputName(a.Path) + " " + a.ID
}
