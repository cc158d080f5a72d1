package fixes

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/smalltoml"
)

// MaxText is what a corrections file may hold, in bytes: decisions about some ten thousand events.
const MaxText = 4 << 20

// Read reads a corrections file. name is for messages. An error is one line: the file, the line, what is wrong and the mend.
func Read(text []byte, name string) (*Set, error) {
	if !utf8.Valid(text) {
		return nil, fmt.Errorf("%s: it is not UTF-8: save it as UTF-8", name)
	}
	var values map[string]any
	_, err := smalltoml.DecodeUpTo(MaxText, string(text), &values)
	var bad toml.ParseError
	var beyond *smalltoml.BoundError
	switch {
	case errors.As(err, &bad):
		return nil, fmt.Errorf("%s:%d: %s", name, max(1, bad.Position.Line), smalltoml.OneLine(bad))
	case errors.As(err, &beyond):
		return nil, fmt.Errorf("%s:%d: %s: corrections are words and days; a long file can be parted into several", name, beyond.Line, beyond.What)
	case err != nil:
		return nil, fmt.Errorf("%s: %v", name, err)
	}
	r := &reader{name: name, places: placesIn(string(text))}
	return r.set(values)
}

// A reader turns what was decoded into decisions. It stops at the first fault.
type reader struct {
	name   string
	places *places
	table  string // in hand
	n      int
	err    error
}

func (r *reader) fail(line int, format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf("%s:%d: %s", r.name, line, fmt.Sprintf(format, args...))
	}
}

// bad is fail at a key of the table in hand.
func (r *reader) bad(key, format string, args ...any) {
	r.fail(r.places.of(r.table, r.n, key), format, args...)
}

func (r *reader) set(values map[string]any) (*Set, error) {
	s := &Set{}
	for _, key := range slices.Sorted(maps.Keys(values)) {
		switch key {
		case "fix", "seen", "actors":
		default:
			r.fail(max(1, r.places.top[key], first(r.places.tables[key])), "unknown key %q: known are fix, seen and actors", key)
		}
	}
	for i, v := range r.list(values, "fix") {
		r.table, r.n = "fix", i
		f := r.fix(v)
		f.File, f.Line = r.name, r.places.of("fix", i, "")
		s.Fixes = append(s.Fixes, f)
	}
	for i, v := range r.list(values, "seen") {
		r.table, r.n = "seen", i
		r.known("", v, "mark", "quote", "by", "on")
		seen := Seen{Mark: r.text(v, "mark"), Quote: r.text(v, "quote"), By: r.text(v, "by"), On: r.day(v, "on"), File: r.name, Line: r.places.of("seen", i, "")}
		if seen.Mark == "" {
			r.bad("", "it has no mark: the review page writes them; remove it")
		}
		s.Seen = append(s.Seen, seen)
	}
	r.actors(values["actors"], s)
	if r.err != nil {
		return nil, r.err
	}
	return s, nil
}

func first(lines []int) int {
	if len(lines) == 0 {
		return 0
	}
	return lines[0]
}

// list gives the tables [[name]].
func (r *reader) list(values map[string]any, name string) (out []map[string]any) {
	switch v := values[name].(type) {
	case nil:
	case []map[string]any:
		return v
	case []any:
		for _, e := range v {
			t, ok := e.(map[string]any)
			if !ok {
				r.fail(max(1, r.places.top[name]), "%s holds %v: write each as a table under [[%s]]", name, e, name)
				return nil
			}
			out = append(out, t)
		}
	default:
		r.fail(max(1, r.places.top[name]), "%s is no list: write [[%s]] above each", name, name)
	}
	return out
}

// actors reads the house names, in the order of the file.
func (r *reader) actors(v any, s *Set) {
	if v == nil {
		return
	}
	line := func(word string) int { return max(1, r.places.top["actors "+word], r.places.top["actors"]) }
	table, ok := v.(map[string]any)
	if !ok {
		r.fail(max(1, r.places.top["actors"]), `actors is no table: write [actors], and under it "Baku" = "Azerbaijan"`)
		return
	}
	for _, word := range slices.SortedFunc(maps.Keys(table), func(a, b string) int {
		if n := line(a) - line(b); n != 0 {
			return n
		}
		return strings.Compare(a, b)
	}) {
		if word == "never" {
			r.never(table[word], line(word), s)
			continue
		}
		name, ok := table[word].(string)
		if !ok || strings.TrimSpace(name) == "" || strings.TrimSpace(word) == "" {
			r.fail(line(word), `%q: an actor is called by a name in quotes, as in "Baku" = "Azerbaijan"`, word)
			return
		}
		s.House = append(s.House, Name{word, name})
	}
}

func (r *reader) never(v any, line int, s *Set) {
	list, ok := v.([]any)
	if !ok {
		r.fail(line, `never is a list, as in never = ["Franco = France"]`)
		return
	}
	for _, e := range list {
		pair, _ := e.(string)
		word, name, ok := strings.Cut(pair, "=")
		n := Name{strings.TrimSpace(word), strings.TrimSpace(name)}
		if !ok || n.Word == "" || n.Name == "" {
			r.fail(line, `never holds %#v: write the word, "=" and what it is not, as in "Franco = France"`, e)
			return
		}
		s.Never = append(s.Never, n)
	}
}

// known refuses keys of a table that are not among these.
func (r *reader) known(of string, table map[string]any, keys ...string) {
	for _, key := range slices.Sorted(maps.Keys(table)) {
		if !slices.Contains(keys, key) {
			at := key
			if of != "" {
				at = of
			}
			r.bad(at, "unknown key %q: known are %s", key, strings.Join(keys, ", "))
		}
	}
}

func (r *reader) text(table map[string]any, key string) string {
	v, ok := table[key]
	if !ok {
		return ""
	}
	s, ok := v.(string)
	switch {
	case !ok:
		r.bad(key, "%s: %v is no text: write it in quotes", key, v)
	case strings.TrimSpace(s) == "":
		r.bad(key, "%s is empty: say it, or remove the line", key)
	}
	return s
}

func (r *reader) bool(table map[string]any, key string) *bool {
	v, ok := table[key]
	if !ok {
		return nil
	}
	b, ok := v.(bool)
	if !ok {
		r.bad(key, "%s: %v is neither true nor false", key, v)
	}
	return &b
}

// date reads EDTF, or a day as TOML has it.
func (r *reader) date(table map[string]any, key, at string) edtf.Date {
	switch v := table[key].(type) {
	case nil:
	case string:
		d, err := edtf.Parse(v)
		if err != nil {
			r.bad(at, "%s", strings.TrimPrefix(err.Error(), "edtf: "))
		} else if d.IsZero() {
			r.bad(at, "%s is empty: write it as 2023-06-14, 2023-06 or 2023", key)
		}
		return d
	case int64:
		r.bad(at, "%s: %d is a number: write it in quotes, as %q", key, v, fmt.Sprint(v))
	case time.Time:
		if v.Location().String() != "date-local" {
			r.bad(at, "%s: %v has a clock: write the day alone", key, v)
		}
		d, err := edtf.Parse(v.Format(time.DateOnly))
		if err != nil {
			r.bad(at, "%s", err)
		}
		return d
	default:
		r.bad(at, "%s: %v is no date: write it as 2023-06-14, 2023-06 or 2023", key, v)
	}
	return edtf.Date{}
}

// day is the day of a decision.
func (r *reader) day(table map[string]any, key string) string {
	if table[key] == nil {
		return ""
	}
	d := r.date(table, key, key)
	if r.err == nil && d.Precision() != edtf.PrecisionDay {
		r.bad(key, "%s: %s is no day: write it as 2023-06-14", key, d)
	}
	return d.String()
}

func (r *reader) names(table map[string]any, key, at string) []string {
	v, ok := table[key]
	if !ok {
		return nil
	}
	list, ok := v.([]any)
	if !ok {
		r.bad(at, `%s is a list, as in ["Iran", "Qatar"]`, key)
		return nil
	}
	out := []string{}
	for _, e := range list {
		s, ok := e.(string)
		if !ok || strings.TrimSpace(s) == "" {
			r.bad(at, `%s holds %#v: write each name in quotes`, key, e)
			return nil
		}
		out = append(out, strings.TrimSpace(s))
	}
	return out
}

var statuses = []timeline.Status{timeline.Occurred, timeline.Planned, timeline.Ongoing, timeline.Cancelled, timeline.Postponed, timeline.Claimed}

// CheckStatus refuses a status that there is not.
func CheckStatus(s timeline.Status) error {
	if slices.Contains(statuses, s) {
		return nil
	}
	var known []string
	for _, k := range statuses {
		known = append(known, string(k))
	}
	return fmt.Errorf("unknown status %q: known are %s", s, strings.Join(known, ", "))
}

// words gives the letters and digits of a text, in lower case.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
}
