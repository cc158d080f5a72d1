package render

import (
	"bytes"
	"cmp"
	"fmt"
	"html"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"dateline/timeline"
)

// A Region is a part of a report that stands between two lines
//
//	<!-- BEGIN timeline:us-china articles="stories/*.txt" style="list" -->
//	<!-- END timeline:us-china -->
//
// or, for renderers that show comments, [//]: # (BEGIN timeline:us-china …).
type Region struct {
	Name       string
	Attributes []Attribute // in the order of the marker, no key twice
	Line       int         // of the BEGIN marker
	from, to   int         // the bytes between the markers' lines
	crlf       bool        // the report's line ending here
	indent     string      // what stands before the marker, as inside a list
}

// An Attribute is a key="value" of a BEGIN marker.
type Attribute struct{ Key, Value string }

// Get returns the value of a key, "" if the marker does not have it.
func (r Region) Get(key string) string {
	for _, a := range r.Attributes {
		if a.Key == key {
			return a.Value
		}
	}
	return ""
}

// Embed returns the report with every region's content replaced by what fill
// gives, between empty lines; all other bytes stay as they were, and the content
// takes the line endings of its marker and, in Markdown, its indentation. In Markdown, markers inside a code fence
// or indented by four spaces are text, unless that is the indentation of a list's item; a path that ends in .html or .htm says that
// the report is HTML, which has neither. A marker that is missing, nested, twice there or not understood is an
// error that begins with path:line, and so is fill's.
func Embed(report []byte, path string, fill func(Region) (string, error)) ([]byte, error) {
	regions, err := Regions(report, path)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	at := 0
	for _, r := range regions {
		content, err := fill(r)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: timeline:%s: %w", path, r.Line, r.Name, err)
		}
		content = "\n" + indented(strings.Trim(content, "\n"), r.indent) + "\n\n"
		if r.crlf {
			content = strings.ReplaceAll(content, "\n", "\r\n")
		}
		out.Write(report[at:r.from])
		out.WriteString(content)
		at = r.to
	}
	out.Write(report[at:])
	return out.Bytes(), nil
}

// IsHTML reports whether a report is in HTML: by the ending of its path, or, where it has
// none, as standard input has, by how it begins. Others are in Markdown.
func IsHTML(report []byte, path string) bool {
	if format, ok := FormatOf(path); ok {
		return format == "html"
	}
	head := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(report[:min(len(report), 200)], []byte("\uFEFF"))))
	return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html"))
}

// indented puts the indentation in front of each line that is not empty.
func indented(content, indent string) string {
	if indent == "" {
		return content
	}
	lines := strings.Split(content, "\n")
	for i, line := range lines {
		if line != "" {
			lines[i] = indent + line
		}
	}
	return strings.Join(lines, "\n")
}

var (
	comment    = regexp.MustCompile(`^<!--\s*((?:BEGIN|END)\s+timeline\b.*?)\s*-->\s*$`)
	definition = regexp.MustCompile(`^\[//\]:\s+#\s+\(((?:BEGIN|END)\s+timeline\b.*)\)\s*$`)
	nearly     = regexp.MustCompile(`^(?:<!--\s*|\[//\]:\s+#\s+\()([A-Za-z]{2,8})\s+([A-Za-z]{5,11}):[A-Za-z0-9]`)
	markerText = regexp.MustCompile(`^(BEGIN|END)\s+timeline:([A-Za-z0-9][A-Za-z0-9_-]*)((?:\s+[a-z_]+=(?:"[^"]*"|'[^']*'))*)$`)
	attribute  = regexp.MustCompile(`([a-z_]+)=(?:"([^"]*)"|'([^']*)')`)
	fence      = regexp.MustCompile("^ {0,3}(```+|~~~+)(.*)$")
	item       = regexp.MustCompile(`^( *)(?:[-*+]|\d{1,9}[.)])( {1,4})\S`)
)

// A Misspelt marker is one that is not understood but is nearly one that would be.
type Misspelt struct{ msg string }

func (m *Misspelt) Error() string { return m.msg }

// misspelt finds a line that is meant for a marker: the words differ from a marker's by little.
func misspelt(text string) *Misspelt {
	m := nearly.FindStringSubmatch(text)
	if m == nil {
		return nil
	}
	verb := Nearest(strings.ToLower(m[1]), []string{"begin", "end"})
	if word := Nearest(strings.ToLower(m[2]), []string{"timeline"}); word == "" || verb == "" {
		return nil
	}
	return &Misspelt{fmt.Sprintf("marker %q is not understood: did you mean %q?", m[1]+" "+m[2]+":", strings.ToUpper(verb)+" timeline:")}
}

// lists follows the items of Markdown's lists, to know how far a line may be indented.
type lists struct{ offsets []int } // where the content of each open item begins

// room returns how far a line that begins so may be indented and still be no code.
func (l *lists) room(text string) int {
	if strings.TrimSpace(text) == "" {
		return l.innermost() + 3
	}
	indent := len(text) - len(strings.TrimLeft(text, " "))
	for indent < l.innermost() {
		l.offsets = l.offsets[:len(l.offsets)-1]
	}
	room := l.innermost() + 3
	if m := item.FindStringSubmatch(text); m != nil && indent <= room {
		l.offsets = append(l.offsets, len(m[0])-1)
	}
	return room
}

func (l *lists) innermost() int {
	if len(l.offsets) == 0 {
		return 0
	}
	return l.offsets[len(l.offsets)-1]
}

// Regions finds the regions of a report in order. Errors are as Embed's.
func Regions(report []byte, path string) ([]Region, error) {
	var regions []Region
	var open *Region
	begun := map[string]int{} // the line of each name
	isHTML := IsHTML(report, path)
	fenced := ""
	items, room := &lists{}, 0
	line, at := 0, 0
	for raw := range bytes.Lines(report) {
		line++
		start := at
		at += len(raw)
		text := strings.TrimRight(string(raw), "\r\n")
		if line == 1 {
			text = strings.TrimPrefix(text, "\uFEFF")
		}
		bare := strings.TrimLeft(text, " ")
		indent := text[:len(text)-len(bare)]
		if open == nil { // what stands in a region, and comes anew, decides nothing
			room = items.room(text)
		}
		if isHTML {
			bare, indent = strings.TrimSpace(text), ""
		} else if m := fence.FindStringSubmatch(text); m != nil {
			switch {
			case fenced == "" && (m[1][0] == '~' || !strings.Contains(m[2], "`")):
				fenced = m[1]
			case fenced != "" && strings.HasPrefix(m[1], fenced) && strings.TrimSpace(m[2]) == "":
				fenced = ""
			}
			continue
		}
		if fenced != "" || len(indent) > room {
			continue
		}
		m := comment.FindStringSubmatch(bare)
		if m == nil {
			m = definition.FindStringSubmatch(bare)
		}
		if m == nil {
			if wrong := misspelt(bare); wrong != nil {
				return nil, fmt.Errorf("%s:%d: %w", path, line, wrong)
			}
			continue
		}
		fail := func(format string, args ...any) ([]Region, error) {
			return nil, fmt.Errorf("%s:%d: %s", path, line, fmt.Sprintf(format, args...))
		}
		parts := markerText.FindStringSubmatch(m[1])
		if parts == nil {
			return fail(`marker %q is not understood: write BEGIN timeline:NAME key="value" … or END timeline:NAME`, clean(m[1]))
		}
		name := parts[2]
		if parts[1] == "END" {
			switch {
			case open == nil:
				return fail("END timeline:%s has no BEGIN above it: add one, or remove this", name)
			case open.Name != name:
				return fail("END timeline:%s closes timeline:%s, which begins on line %d: give both one name", name, open.Name, open.Line)
			}
			open.to = start
			regions = append(regions, *open)
			open = nil
			continue
		}
		if open != nil {
			return fail("timeline:%s begins inside timeline:%s, which begins on line %d: end that first", name, open.Name, open.Line)
		}
		if first, taken := begun[name]; taken {
			return fail("timeline:%s is there already, on line %d: give each region its own name", name, first)
		}
		begun[name] = line
		open = &Region{Name: name, Line: line, from: at, crlf: bytes.HasSuffix(raw, []byte("\r\n")), indent: indent}
		for _, a := range attribute.FindAllStringSubmatch(parts[3], -1) {
			if slices.ContainsFunc(open.Attributes, func(b Attribute) bool { return a[1] == b.Key }) {
				return fail("timeline:%s has %s twice: keep one", name, a[1])
			}
			open.Attributes = append(open.Attributes, Attribute{a[1], a[2] + a[3]})
		}
	}
	if open != nil {
		return nil, fmt.Errorf("%s:%d: timeline:%s has no END: add <!-- END timeline:%[3]s --> below", path, open.Line, open.Name)
	}
	return regions, nil
}

// PictureMarkdown writes the Markdown that shows the SVG file light of t, or
// with a second file dark the one that fits the reader's screen. The text for
// those who do not see it is AltText. Paths are relative to the report.
func PictureMarkdown(t *timeline.Timeline, opt Options, light, dark string) string {
	img := "![" + mdText(AltText(t, opt)) + "](" + link(light) + ")"
	if dark != "" {
		// On one line, with an image of Markdown: where no HTML goes (pandoc to Word) it stays.
		img = "<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"" + html.EscapeString(link(dark)) + "\">" + img + "</picture>"
	}
	return img + "\n"
}

// PictureHTML is PictureMarkdown for a report in HTML.
func PictureHTML(t *timeline.Timeline, opt Options, light, dark string) string {
	img := fmt.Sprintf(`<img src="%s" alt="%s">`, html.EscapeString(link(light)), html.EscapeString(AltText(t, opt)))
	if dark == "" {
		return img + "\n"
	}
	return fmt.Sprintf("<picture>\n<source media=\"(prefers-color-scheme: dark)\" srcset=\"%s\">\n%s\n</picture>\n", html.EscapeString(link(dark)), img)
}

// pictureMark is how the root element of a picture begins: its name and description have ids that no other program makes.
var pictureMark = regexp.MustCompile(`^<svg xmlns="[^"<>]*" width="[0-9.]+" height="[0-9.]+" viewBox="[-0-9. ]+" role="img" lang="en" aria-labelledby="(tl-[0-9a-f]{8}-)title (tl-[0-9a-f]{8}-)desc"`)

// IsPicture reports whether SVG made a file, so that it may be replaced by another that SVG makes.
func IsPicture(file []byte) bool {
	m := pictureMark.FindSubmatch(file)
	return m != nil && bytes.Equal(m[1], m[2])
}

// FenceMarkdown shows the text of a format as code of a language, as renderers that know
// Mermaid draw it.
func FenceMarkdown(language, text string) string {
	marks := "```"
	for strings.Contains(text, marks) {
		marks += "`"
	}
	return marks + language + "\n" + strings.ReplaceAll(strings.TrimRight(text, "\r\n"), "\r\n", "\n") + "\n" + marks + "\n"
}

// FenceHTML is FenceMarkdown for a report in HTML.
func FenceHTML(language, text string) string {
	return fmt.Sprintf("<pre class=\"%s\">\n%s\n</pre>\n", html.EscapeString(language), html.EscapeString(strings.ReplaceAll(strings.TrimRight(text, "\r\n"), "\r\n", "\n")))
}

// LinkMarkdown links to a file that holds t in a format. The path is relative to the report.
func LinkMarkdown(t *timeline.Timeline, opt Options, format, path string) string {
	return "[" + mdText(linkWords(t, opt, format)) + "](" + link(path) + ")\n"
}

// LinkHTML is LinkMarkdown for a report in HTML.
func LinkHTML(t *timeline.Timeline, opt Options, format, path string) string {
	return fmt.Sprintf("<a href=\"%s\">%s</a>\n", html.EscapeString(link(path)), html.EscapeString(linkWords(t, opt, format)))
}

func linkWords(t *timeline.Timeline, opt Options, format string) string {
	names := map[string]string{"csv": "CSV", "ics": "calendar", "mermaid": "Mermaid", "json": "JSON", "timelinejs": "TimelineJS"}
	return cmp.Or(clean(opt.Title), clean(t.Title), "Timeline") + " (" + cmp.Or(names[format], format) + ", " + plural(len(t.Events), "event", "events") + ")"
}

// IsOurs reports whether a format made a file, so that it may be replaced by another of its kind.
func IsOurs(format string, file []byte) bool {
	file = bytes.TrimPrefix(file, []byte("\uFEFF"))
	begins := map[string]string{
		"csv":        "id,date,earliest,latest,precision,order,status,summary,",
		"ics":        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//dateline//",
		"mermaid":    mermaidMark,
		"json":       "{\n  \"title\": ",
		"timelinejs": "{\n  \"scale\": \"human\",\n  \"start_at_slide\": ",
	}
	if format == "svg" {
		return IsPicture(file)
	}
	start, ok := begins[format]
	return ok && bytes.HasPrefix(file, []byte(start))
}

// link writes a file's path as a relative address.
func link(path string) string {
	address := (&url.URL{Path: path}).String()
	return strings.NewReplacer("(", "%28", ")", "%29").Replace(address)
}
