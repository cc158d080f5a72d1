package article

import (
	"strings"
	"unicode"

	"dateline/timeline/edtf"
)

// Keys of front matter, in lower case without marks.
var (
	titleKeys  = set("title", "headline")
	dateKeys   = set("date", "published", "publisheddate", "publishedat", "publishdate", "pubdate", "dateline", "datepublished")
	sourceKeys = set("source", "publication", "publisher", "url", "link", "permalink", "canonicalurl")
	agencyKeys = set("agency")
	placeKeys  = set("place", "location")
)

// readFrontMatter takes title, date, source, agency and place from the front matter that opens
// text, and gives the byte after it, 0 if there is none. Front matter is YAML between two lines "---" or
// TOML between two lines "+++"; plain keys with a value on their line are read, nested ones passed over.
func (a *Article) readFrontMatter(text string) int {
	const most = 64 << 10 // bytes
	lines := splitLines(cutRunes(text, most))
	if len(lines) < 2 {
		return 0
	}
	fence := text[lines[0].start:lines[0].end]
	sep := map[string]string{"---": ":", "+++": "="}[fence]
	if sep == "" || lines[0].line != 1 {
		return 0
	}
	type pair struct{ key, value string }
	var pairs []pair
	for _, l := range lines[1:] {
		line := text[l.start:l.end]
		if line == fence || fence == "---" && line == "..." {
			if len(pairs) == 0 {
				return 0 // two rules with prose between
			}
			for _, p := range pairs {
				a.frontMatter(p.key, p.value)
			}
			_, next := lineEnd(text, l.end)
			return next
		}
		indented := l.start > 0 && text[l.start-1] != '\n' && text[l.start-1] != '\r'
		key, value, ok := strings.Cut(line, sep)
		if indented || strings.HasPrefix(line, "-") || strings.HasPrefix(line, "#") || strings.HasPrefix(line, "[") {
			continue
		}
		if key = strings.TrimSpace(key); !ok || key == "" || len(strings.Fields(key)) > 1 {
			return 0
		}
		pairs = append(pairs, pair{key, scalar(value)})
	}
	return 0
}

func (a *Article) frontMatter(key, value string) {
	key = strings.Map(func(r rune) rune {
		if r == '_' || r == '-' {
			return -1
		}
		return unicode.ToLower(r)
	}, key)
	fill := func(field *string) {
		if *field == "" {
			*field = value
		}
	}
	switch {
	case value == "":
	case titleKeys[key]:
		fill(&a.Title)
	case sourceKeys[key]:
		fill(&a.Source)
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

// scalar is a value without its quotes or the comment behind it.
func scalar(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 0 && (s[0] == '"' || s[0] == '\'') {
		if i := strings.IndexByte(s[1:], s[0]); i >= 0 && (s[0] == '\'' || !strings.Contains(s[1:1+i], `\`)) {
			return s[1 : 1+i]
		}
		if s[0] == '"' {
			if i := strings.LastIndexByte(s, '"'); i > 0 {
				return strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(s[1:i])
			}
		}
	}
	s, _, _ = strings.Cut(s, " #")
	return oneLine(s)
}
