package article

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"

	"go.yaml.in/yaml/v3"

	"dateline/timeline/edtf"
	"dateline/timeline/smalltoml"
)

// Keys of front matter, in lower case without marks.
var (
	titleKeys   = set("title", "headline")
	dateKeys    = set("date", "published", "publisheddate", "publishedat", "publishdate", "pubdate", "dateline", "datepublished")
	sourceKeys  = set("source", "publication", "publisher")
	addressKeys = set("url", "src", "link", "permalink", "canonicalurl")
	agencyKeys  = set("agency")
	placeKeys   = set("place", "location")
)

// flags say under the key of a day no more than whether the page is public: "published: true".
var flags = set("true", "false", "yes", "no")

// A frontForm is a form of front matter.
type frontForm struct {
	sep   string // of key and value
	check func(entry string) error
	parse func(entry string) (key, value string, ok bool)
}

// frontForms are the forms by the line that opens and closes front matter.
var frontForms = map[string]frontForm{"---": {":", checkYAML, parseYAML}, "+++": {"=", smalltoml.Check, parseTOML}}

// readFrontMatter takes title, date, source, agency and place from the front matter that opens
// text, and gives the byte after it, 0 if there is none. Front matter is YAML between two lines "---" or
// TOML between two lines "+++". Each key with what is indented under it is read by itself, so that one that is
// not quite YAML ("title: Talks: a second day") spoils no other; one that is too long or too deep is left out, and told
// if the key is one of those above.
func (a *Article) readFrontMatter(text string) int {
	const most = 64 << 10 // bytes
	lines := splitLines(cutRunes(text, most))
	if len(lines) < 2 {
		return 0
	}
	fence := text[lines[0].start:lines[0].end]
	form, fenced := frontForms[fence]
	if !fenced || lines[0].line != 1 {
		return a.readKeyLines(text, lines)
	}
	entries, end := frontEntries(text, lines[1:], fence, form.sep)
	for _, entry := range entries {
		e := strings.Join(entry, "\n")
		var beyond *smalltoml.BoundError
		if errors.As(form.check(e), &beyond) {
			a.frontMatterLeftOut(e, form.sep, beyond.What)
			continue
		}
		key, value, ok := form.parse(e)
		if !ok {
			line, _, _ := strings.Cut(e, "\n")
			key, value, _ = strings.Cut(line, form.sep)
		}
		a.frontMatter(key, oneLine(value))
	}
	return end
}

// frontEntries are the lines of the keys of front matter and of what is indented under each, and the byte after the line that closes it; none and 0
// if it is not closed, or holds prose between two rules.
func frontEntries(text string, lines []unit, fence, sep string) (entries [][]string, end int) {
	for _, l := range lines {
		line := text[l.start:l.end]
		if line == fence || fence == "---" && line == "..." {
			if len(entries) > 0 {
				_, end = lineEnd(text, l.end)
			}
			return entries, end
		}
		start := l.start
		for start > 0 && text[start-1] != '\n' && text[start-1] != '\r' {
			start--
		}
		under := start < l.start || strings.HasPrefix(line, "- ") || line == "]" || line == "}"
		switch {
		case under && len(entries) > 0:
			entries[len(entries)-1] = append(entries[len(entries)-1], text[start:l.end])
		case under, strings.HasPrefix(line, "#"), strings.HasPrefix(line, "["):
		default:
			key, _, ok := strings.Cut(line, sep)
			if key = strings.TrimSpace(key); !ok || key == "" || len(strings.Fields(key)) > 1 {
				return nil, 0
			}
			entries = append(entries, []string{line})
		}
	}
	return nil, 0
}

// readKeyLines takes the same from a head without fences, as Pelican and MultiMarkdown write it: lines "Key: value" that
// open the file, up to a blank line. It is one only if a title and a day are among them, so that no story is taken for it.
func (a *Article) readKeyLines(text string, lines []unit) int {
	var pairs [][2]string
	titled, dated, end := false, false, 0
	for i, l := range lines {
		if l.line != i+1 {
			break // behind a blank line
		}
		raw := text[l.start:l.end]
		key, value, ok := strings.Cut(raw, ":")
		if !ok || key == "" || strings.ContainsFunc(key, func(r rune) bool { return !unicode.IsLetter(r) && r != '_' && r != '-' }) || value != "" && value[0] != ' ' && value[0] != '\t' {
			return 0
		}
		name := frontKey(key)
		titled = titled || titleKeys[name]
		if _, day := parseDay(strings.TrimSpace(value)); dateKeys[name] && day {
			dated = true
		}
		pairs, end = append(pairs, [2]string{key, oneLine(value)}), l.end
	}
	if !titled || !dated {
		return 0
	}
	for _, p := range pairs {
		a.frontMatter(p[0], p[1])
	}
	_, next := lineEnd(text, end)
	return next
}

// checkYAML refuses an entry that is longer than what is decoded, as smalltoml.Check does; package yaml bounds the depth.
func checkYAML(entry string) error {
	if len(entry) > smalltoml.MaxEntry {
		return &smalltoml.BoundError{Line: 1, What: fmt.Sprintf("an entry longer than %d bytes", smalltoml.MaxEntry)}
	}
	return nil
}

// frontMatterLeftOut tells of an entry that is not decoded, if the story wants it.
func (a *Article) frontMatterLeftOut(entry, sep, why string) {
	key := frontKey(entry[:strings.IndexAny(entry+sep, sep+".\n")])
	if titleKeys[key] || sourceKeys[key] || addressKeys[key] || agencyKeys[key] || placeKeys[key] || dateKeys[key] {
		a.warn("front matter: %s is left out: %s: make it a plain value", key, why)
	}
}

// frontKey is a key in lower case without marks.
func frontKey(key string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || r == '-' {
			return -1
		}
		return unicode.ToLower(r)
	}, strings.TrimSpace(key))
}

// parseYAML reads a key and its value: that of a list is its first, that of a mapping its name.
func parseYAML(entry string) (key, value string, ok bool) {
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(entry), &doc); err != nil || len(doc.Content) == 0 {
		return "", "", false
	}
	pairs := doc.Content[0]
	if pairs.Kind != yaml.MappingNode || len(pairs.Content) != 2 {
		return "", "", false
	}
	return pairs.Content[0].Value, yamlText(pairs.Content[1]), true
}

func yamlText(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.ScalarNode && n.Tag != "!!null":
		return n.Value
	case n.Kind == yaml.SequenceNode && len(n.Content) > 0:
		return yamlText(n.Content[0])
	case n.Kind == yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			if k := n.Content[i].Value; (k == "name" || k == "title") && n.Content[i+1].Kind == yaml.ScalarNode {
				return n.Content[i+1].Value
			}
		}
	}
	return ""
}

// parseTOML reads a key and its value, as parseYAML does.
func parseTOML(entry string) (key, value string, ok bool) {
	var pairs map[string]any
	if _, err := smalltoml.Decode(entry, &pairs); err != nil {
		return "", "", false
	}
	for k, v := range pairs {
		return k, tomlText(v), true
	}
	return "", "", false
}

func tomlText(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case time.Time:
		switch v.Location().String() { // how package toml says what was not given
		case "date-local":
			return v.Format(time.DateOnly)
		case "datetime-local":
			return v.Format("2006-01-02T15:04:05")
		}
		return v.Format(time.RFC3339)
	case []any:
		if len(v) > 0 {
			return tomlText(v[0])
		}
	case map[string]any:
		for _, k := range []string{"name", "title"} {
			if s, ok := v[k].(string); ok {
				return s
			}
		}
	}
	return ""
}

func (a *Article) frontMatter(key, value string) {
	key = frontKey(key)
	fill := func(field *string) {
		if *field == "" {
			*field = value
		}
	}
	switch {
	case value == "", dateKeys[key] && flags[strings.ToLower(value)]:
	case titleKeys[key]:
		fill(&a.Title)
	case addressKeys[key] && hostOf(value) != "":
		fill(&a.URL)
		if a.Source == "" {
			a.Source = firstOf(houseOfAddress(value), hostOf(value))
		}
	case sourceKeys[key]:
		a.Source = value // before the address of another line
	case agencyKeys[key]:
		fill(&a.Agency)
	case placeKeys[key]:
		fill(&a.Place)
	case dateKeys[key] && a.Published.IsZero():
		d, ok := parseDay(value)
		if parsed, err := edtf.Parse(value); err == nil && parsed.Precision() == edtf.PrecisionDay {
			d, ok = parsed, true
		}
		switch {
		case ok:
			a.Published, a.PublishedFrom = d, "front matter"
		case key == "dateline":
			fill(&a.Place)
		default:
			a.warn("front matter: %s %q is not a day: write it as 1998-03-03 or 1998-03-03T18:30:00Z", key, cutRunes(value, 40))
		}
	}
}
