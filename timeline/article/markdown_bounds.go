package article

import (
	"fmt"
	"strings"
)

// What Markdown may hold. The parser takes the square of these in time; no page that people read comes near.
const (
	deepestMark   = 300       // lists and quotes that open on one line
	widestIndent  = 300       // columns before a list mark: lists nested over lines
	tableCells    = 1_000_000 // rows are all filled up to the widest
	emphasisMarks = 2000      // runs of * and _ in a paragraph
	definitions   = 5000      // of link addresses, "[a]: b", without an empty line between
	openLinks     = 500       // "](" in a paragraph whose bracket does not close on its line
)

// boundless refuses what would cost a parser time or memory out of proportion: quotes and lists nested hundreds
// deep, tables that are mostly empty, and paragraphs of marks that close nothing.
func boundless(src string) error {
	widest, rows, emphasis, open, defined := 0, 0, 0, 0, 0
	refuse := func(format string, args ...any) error {
		return fmt.Errorf(format+": read it as text with --input text", args...)
	}
	for line := range strings.Lines(src) {
		if n := strings.Count(line, "|"); n > 0 {
			widest, rows = max(widest, n), rows+1
		}
		nested := 0
		for mark := range strings.FieldsSeq(line[:len(line)-len(strings.TrimLeft(line, "> -+*\t"))]) {
			nested += max(1, strings.Count(mark, ">"))
		}
		text := strings.TrimLeft(line, " \t")
		indent := len(line) - len(text) + 3*strings.Count(line[:len(line)-len(text)], "\t")
		if nested > deepestMark || indent > widestIndent && text != "" && strings.IndexByte("-+*>0123456789", text[0]) >= 0 {
			return refuse("lists or quotes nested more than %d deep", deepestMark)
		}
		if indent < 4 && beginsBlock(text) {
			emphasis, open, defined = 0, 0, 0
		}
		if strings.HasPrefix(text, "[") && strings.Contains(text, "]:") {
			if defined++; defined > definitions {
				return refuse("more than %d link addresses without an empty line", definitions)
			}
		}
		if emphasis += emphasisIn(text); emphasis > emphasisMarks {
			return refuse("a paragraph of more than %d marks of emphasis", emphasisMarks)
		}
		if open += openLinksIn(text); open > openLinks {
			return refuse("a paragraph of more than %d links that do not end", openLinks)
		}
	}
	if widest*rows > tableCells {
		return refuse("tables of up to %d columns in %d rows", widest, rows)
	}
	return nil
}

// beginsBlock: no paragraph goes on with this line.
func beginsBlock(text string) bool {
	mark, rest, _ := strings.Cut(strings.TrimRight(text, " \t\r\n"), " ")
	switch mark {
	case "":
		return true
	case "-", "*", "+", "#", "##", "###", "####", "#####", "######":
		return rest != ""
	}
	return false
}

// emphasisIn counts runs of * and _.
func emphasisIn(text string) int {
	n := 0
	for i := range len(text) {
		if c := text[i]; (c == '*' || c == '_') && (i == 0 || text[i-1] != c) {
			n++
		}
	}
	return n
}

// openLinksIn counts the "](" behind which another comes, or the line ends, before a bracket closes.
func openLinksIn(text string) int {
	n := -1 // what stands before the first
	for behind := range strings.SplitSeq(text, "](") {
		if n < 0 || strings.IndexByte(behind, ')') < 0 {
			n++
		}
	}
	return n
}
