package main

import "slices"

// A lineIndex tells the line of a byte of a text; text may be long and asked about often.
type lineIndex []int // the bytes after which lines end

func linesOf(text string) lineIndex {
	var l lineIndex
	for i := range len(text) {
		if text[i] == '\n' {
			l = append(l, i)
		}
	}
	return l
}

// line is the number, from 1, of the line in which the byte stands.
func (l lineIndex) line(offset int) int {
	before, _ := slices.BinarySearch(l, offset)
	return before + 1
}
