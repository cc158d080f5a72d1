// Package render writes a timeline in the forms that people and programs read
// it in. Each format is one function of the same shape,
//
//	func(w io.Writer, t *timeline.Timeline, opt Options) error
//
// in a file of its own: Markdown, SVG, JSON and the rest. Write picks one by name
// and FormatOf finds the name that belongs to a file's ending. ReadJSON reads
// what JSON wrote, so that a person can correct a timeline and render it again.
// A Choice selects events, and Embed keeps timelines inside reports up to date.
//
// No format reads a clock or the environment: the same timeline and options give
// the same bytes. All text from a timeline is data; none of it can become markup,
// a link, a formula or a directive in any format. Nothing is written to w unless
// the whole output could be made.
package render

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
)

// Options say how a timeline is rendered. The zero value is useful, and a format
// ignores what does not concern it. Values that are words are checked: an
// unknown one is an error that names the known ones.
type Options struct {
	Title    string // replaces the timeline's own title
	Slug     string // begins footnote labels and ids, so two timelines share a page; made from the title if empty
	Fragment bool   // for inclusion in another page: no title (Markdown), no page around it (HTML)

	Style string   // Markdown: "list" (default), "table", "sections"
	Notes string   // Markdown: "footnotes" (default), "inline", "none"
	With  []string // Markdown: what each line says besides, any of "actors", "places"

	BOM bool // CSV: a byte order mark in front, without which some spreadsheets take UTF-8 for another encoding

	Theme string // SVG and HTML: "light" (default), "dark", "auto" (follows the reader's screen)
	Width int    // SVG: pixels, 360 to 4000; 720 if zero, on a slide 1280
	Lanes string // SVG: "sides" (default), "none"
	Axis  string // SVG: "broken" (default: long empty stretches are cut, crowded ones enlarged), "proportional", "ordinal"

	Layout string // SVG: "page" (default: overview and list), "strip" (the overview with a key to its numbers), "slide" (12 events at most), "list"

	Jobs int // JSON: goroutines that write it, 0 is one a core; the result is the same

	Desk *Desk // review: what the page shows beside the timeline

	// Side names the side that an actor belongs to, "United States" for "Antony
	// Blinken"; "" for none. Lanes and groups are made of sides. Nil: the
	// timeline's Sides tell, and any other actor is a side of its own.
	Side func(actor string) string
}

// A format is a name, the file endings that mean it (the first is the usual
// one), and the function that writes it.
type format struct {
	name    string
	endings []string
	write   func(io.Writer, *timeline.Timeline, Options) error
}

// formats is the list of all formats in the order that help shows them.
func formats() []format {
	return []format{
		{"markdown", []string{".md", ".markdown"}, Markdown},
		{"svg", []string{".svg"}, SVG},
		{"json", []string{".json"}, JSON},
		{"html", []string{".html", ".htm"}, HTML},
		{"csv", []string{".csv"}, CSV},
		{"ics", []string{".ics", ".ical"}, ICS},
		{"mermaid", []string{".mmd", ".mermaid"}, Mermaid},
		{"timelinejs", []string{".timelinejs.json"}, TimelineJS},
		{"review", []string{".review.html"}, Review},
	}
}

// Formats returns the names that Write knows.
func Formats() []string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return names
}

// FormatOf returns the format that a file's ending means, or false if none does.
func FormatOf(path string) (string, bool) {
	name, length := "", 0
	for _, f := range formats() {
		for _, ending := range f.endings {
			if len(ending) > length && strings.HasSuffix(strings.ToLower(path), ending) {
				name, length = f.name, len(ending)
			}
		}
	}
	return name, length > 0
}

// Write writes t to w in the named format; a file ending without its dot
// ("md") will do as a name. The error for an unknown format or option value
// names the known ones and the nearest.
func Write(w io.Writer, t *timeline.Timeline, name string, opt Options) error {
	for _, f := range formats() {
		if f.name == name || slices.Contains(f.endings, "."+name) {
			return f.write(w, t, opt)
		}
	}
	return unknown("format", name, Formats())
}

// Values returns the words that an option takes, the default first: "style",
// "notes", "theme", "lanes", "axis", "layout" or "with"; and the statuses for "status". Nil for any
// other option.
func Values(option string) []string {
	switch option {
	case "style":
		return []string{"list", "table", "sections"}
	case "notes":
		return []string{"footnotes", "inline", "none"}
	case "theme":
		return []string{"light", "dark", "auto"}
	case "lanes":
		return []string{"sides", "none"}
	case "layout":
		return []string{"page", "strip", "slide", "list"}
	case "axis":
		return []string{"broken", "proportional", "ordinal"}
	case "with":
		return []string{"actors", "places"}
	case "status":
		return statuses()
	}
	return nil
}

// Other returns how another program makes a file that no format here is, of a picture that
// SVG made: the words of a command for "x.png", so many times as large, or "x.pdf"; "" for
// other endings. No library in Go was found that draws the text of a picture rightly.
func Other(path string, scale float64) string {
	ending := strings.ToLower(filepath.Ext(path))
	switch ending {
	case ".png":
		return "rsvg-convert --zoom " + strconv.FormatFloat(scale, 'g', -1, 64) + " -o"
	case ".pdf", ".eps", ".ps":
		return "rsvg-convert -f " + ending[1:] + " -o"
	}
	return ""
}

// Width of an SVG in pixels.
const (
	defaultWidth = 720
	minWidth     = 360
	maxWidth     = 4000
)

// Check returns an error that names the first value that is not known, and those that are.
func (opt Options) Check() error {
	_, err := opt.checked(&timeline.Timeline{})
	return err
}

// checked returns opt with defaults filled in, or the first value that is unknown.
func (opt Options) checked(t *timeline.Timeline) (Options, error) {
	words := []struct {
		option string
		value  *string
	}{
		{"style", &opt.Style}, {"notes", &opt.Notes}, {"theme", &opt.Theme}, {"lanes", &opt.Lanes}, {"axis", &opt.Axis}, {"layout", &opt.Layout},
	}
	for _, word := range words {
		known := Values(word.option)
		if *word.value == "" {
			*word.value = known[0]
		}
		if !slices.Contains(known, *word.value) {
			return opt, unknown(word.option, *word.value, known)
		}
	}
	for _, word := range opt.With {
		if known := Values("with"); !slices.Contains(known, word) {
			return opt, unknown("with", word, known)
		}
	}
	if opt.Width == 0 {
		opt.Width = defaultWidth
		if opt.Layout == "slide" {
			opt.Width = slideWidth
		}
	}
	if opt.Layout == "slide" && opt.Width != slideWidth {
		return opt, fmt.Errorf("width %d: a slide is %d pixels wide: leave the width out", opt.Width, slideWidth)
	}
	if opt.Width < minWidth || opt.Width > maxWidth {
		return opt, fmt.Errorf("width %d: give %d to %d pixels", opt.Width, minWidth, maxWidth)
	}
	if opt.Title == "" {
		opt.Title = t.Title
	}
	opt.Title = clean(opt.Title)
	if opt.Slug = slug(opt.Slug); opt.Slug == "" {
		opt.Slug = titleSlug(opt.Title)
	}
	if opt.Side == nil {
		opt.Side = sideIn(t)
	}
	return opt, nil
}

// unknown is the error for a word that is not among the known ones.
func unknown(what, word string, known []string) error {
	hint := ""
	if near := Nearest(word, known); near != "" {
		hint = fmt.Sprintf("; did you mean %q?", near)
	}
	return fmt.Errorf("unknown %s %q: known are %s%s", what, word, strings.Join(known, ", "), hint)
}

// Nearest returns the known word that is fewest edits away from word (a letter
// more, less or other, or two swapped), or "" if none is within a third of its letters,
// rounded up. A known word that begins with word is always near.
func Nearest(word string, known []string) string {
	best, bestDistance := "", (len(word)+2)/3+1
	for _, k := range known {
		if len(word) > 1 && strings.HasPrefix(k, word) {
			return k
		}
		if d := distance(strings.ToLower(word), k, bestDistance); d < bestDistance {
			best, bestDistance = k, d
		}
	}
	return best
}

// distance is the edit distance of a and b, two letters swapped counting as one edit
// (Damerau's, in the restricted form), or limit if their lengths alone differ by
// that much (a hostile word costs nothing).
func distance(a, b string, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	before, above, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before, above, row = above, row, before
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(above[j]+cost, above[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return row[len(b)]
}
