package fixes

import (
	"strings"

	"dateline/timeline/smalltoml"
)

// An entry is a table header or a key of a file, and its line.
type entry struct {
	table string // "[[fix]]", "[actors]": the header; "" for a key
	key   string // its first part
	line  int
}

// entriesOf finds where headers and keys stand in TOML that a decoder has read. Strings, comments and nested values are skipped.
func entriesOf(text string) (found []entry) {
	line, depth, fresh := 1, 0, true // fresh: nothing of a statement has been read on this line
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c == '\n':
			line++
			fresh = fresh || depth == 0
			continue
		case c == ' ', c == '\t', c == '\r':
			continue
		case c == '#':
			i += endOfLine(text[i:]) - 1
			continue
		}
		if fresh && depth == 0 {
			fresh = false
			rest := text[i : i+endOfLine(text[i:])]
			if c == '[' {
				header, _, _ := strings.Cut(rest, "#")
				found = append(found, entry{table: strings.Join(strings.Fields(header), ""), line: line})
				i += len(rest) - 1
				continue
			}
			found = append(found, entry{key: firstKey(rest), line: line})
		}
		switch c {
		case '"', '\'':
			n := smalltoml.StringEnd(text[i:])
			line += strings.Count(text[i:i+n], "\n")
			i += n - 1
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		}
	}
	return found
}

func endOfLine(s string) int {
	if n := strings.IndexByte(s, '\n'); n >= 0 {
		return n
	}
	return len(s)
}

// firstKey is the first part of the key that a line begins with.
func firstKey(line string) string {
	if q := line[0]; q == '"' || q == '\'' {
		if n := strings.IndexByte(line[1:], q); n >= 0 {
			return line[1 : 1+n]
		}
	}
	key, _, _ := strings.Cut(line, "=")
	key, _, _ = strings.Cut(key, ".")
	return strings.TrimSpace(key)
}

// places knows on which lines the entries of a file stand.
type places struct {
	tables map[string][]int // of [[fix]], each in turn
	keys   map[nth]map[string]int
	top    map[string]int // of [actors] by "actors", of a key in it by "actors Baku"
}

// nth is the n-th table of a list, from 1.
type nth struct {
	table string
	n     int
}

// placesIn files the lines of a file's entries.
func placesIn(text string) *places {
	p := &places{tables: map[string][]int{}, keys: map[nth]map[string]int{}, top: map[string]int{}}
	name, list := "", false
	for _, e := range entriesOf(text) {
		if e.table != "" {
			list = strings.HasPrefix(e.table, "[[")
			name = strings.Trim(e.table, "[]\"'")
			first, sub, nested := strings.Cut(name, ".")
			switch {
			case nested: // [fix.set] belongs to the last [[fix]]
				name, list = first, true
				p.note(first, sub, e.line)
			case list:
				p.tables[name] = append(p.tables[name], e.line)
			default:
				p.set(name, e.line)
			}
			continue
		}
		switch {
		case name == "":
			p.set(e.key, e.line)
		case list:
			p.note(name, e.key, e.line)
		default:
			p.set(name+" "+e.key, e.line)
		}
	}
	return p
}

func (p *places) set(key string, line int) {
	if _, ok := p.top[key]; !ok {
		p.top[key] = line
	}
}

// note files a key of the last table of a list.
func (p *places) note(table, key string, line int) {
	at := nth{table, len(p.tables[table])}
	if p.keys[at] == nil {
		p.keys[at] = map[string]int{}
	}
	if _, ok := p.keys[at][key]; !ok {
		p.keys[at][key] = line
	}
}

// of is the line of a key of the i-th table of a list; that of the table if the key is not there, else that of the list.
func (p *places) of(table string, i int, key string) int {
	if line, ok := p.keys[nth{table, i + 1}][key]; ok {
		return line
	}
	if i < len(p.tables[table]) {
		return p.tables[table][i]
	}
	return max(1, p.top[table])
}
