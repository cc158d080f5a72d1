package main

import (
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"dateline/timeline/timex"
)

// ANSI escape sequences.
const (
	bold  = "\x1b[1m"
	cyan  = "\x1b[36m"
	faint = "\x1b[2m"
	reset = "\x1b[0m"
)

// columns are the table's, in order, with the style that tells them apart.
var columns = []struct{ head, style string }{
	{"LINE", faint}, {"PHRASE", bold}, {"VALUE", ""}, {"DATE", cyan}, {"RULE", faint}, {"WHY", ""},
}

// writeTable writes the expressions for people, under a line for each article that says
// what they were counted from.
func writeTable(w io.Writer, tagged []taggedArticle, colour bool) error {
	var b strings.Builder
	for i, a := range tagged {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(printable(heading(a)) + "\n")
		if len(a.Expressions) == 0 {
			b.WriteString("no time expressions\n")
			continue
		}
		lines := linesOf(a.Text)
		rows := make([][]string, len(a.Expressions))
		for j, e := range a.Expressions {
			rows[j] = row(lines.line(e.Start), e)
		}
		writeRows(&b, rows, colour)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// heading names the article, its dateline and the mode in which it was read.
func heading(a taggedArticle) string {
	h := a.ID + ": " + datelineOf(a.Article)
	if a.Mode != "" {
		h += "; read as " + string(a.Mode)
	}
	if a.ModeWhy != "" {
		h += " (" + a.ModeWhy + ")"
	}
	return h
}

func row(line int, e timex.Expression) []string {
	value, date, why := e.Value, "", e.Why
	if e.Mod != "" {
		value += " " + e.Mod
	}
	if !e.Date.IsZero() {
		date = e.Date.Human()
	}
	if e.Unresolved != "" {
		why = e.Unresolved
	}
	if e.Certainty == timex.Guessed {
		date += " ?"
		if !e.Other.IsZero() {
			why += "; or " + e.Other.Human()
		}
	}
	cells := []string{strconv.Itoa(line), e.Text, value, date, e.Rule, why}
	for i := range cells {
		if cells[i] = printable(cells[i]); cells[i] == "" {
			cells[i] = "-"
		}
	}
	return cells
}

func writeRows(b *strings.Builder, rows [][]string, colour bool) {
	width := make([]int, len(columns))
	for i, c := range columns {
		width[i] = len(c.head)
		for _, r := range rows {
			width[i] = max(width[i], utf8.RuneCountInString(r[i]))
		}
	}
	write := func(i int, cell, style string) {
		gap := ""
		if i < len(columns)-1 {
			gap = strings.Repeat(" ", width[i]-utf8.RuneCountInString(cell)+2)
		}
		if colour && style != "" {
			cell = style + cell + reset
		}
		b.WriteString(cell + gap)
	}
	for i, c := range columns {
		write(i, c.head, faint)
	}
	b.WriteByte('\n')
	for _, r := range rows {
		for i, cell := range r {
			write(i, cell, columns[i].style)
		}
		b.WriteByte('\n')
	}
}
