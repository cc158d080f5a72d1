package article

import (
	"encoding/json"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html"
)

// A linkedArticle is the article as the page's JSON-LD gives it (https://json-ld.org, schema.org terms).
type linkedArticle struct {
	headline, published, modified, publisher, place, body, address string
	authors                                                        []string
	kind                                                           int // 0 none, 1 a page, 2 an article
}

// linkedArticle finds the page's article in its JSON-LD. Of several it is the one of the page's own address or
// headline, else the page itself: the others are of other stories. Of two that are equal and of two days there is none.
func (s *pageScan) linkedArticle() linkedArticle {
	nodes := s.linkedArticles()
	for _, n := range nodes {
		if n.kind == 2 && s.address != "" && n.address == s.address && n.published != "" {
			return n
		}
	}
	var best linkedArticle
	days := map[string]bool{}
	for _, n := range nodes {
		own := n.headline != "" && s.heading != "" && sameWords(n.headline, s.heading)
		if n.kind == 2 && own && n.published != "" {
			return n
		}
		switch {
		case n.kind > best.kind:
			best, days = n, map[string]bool{n.published: true}
		case n.kind == best.kind:
			days[n.published] = true
		}
	}
	if len(days) > 1 {
		return linkedArticle{}
	}
	return best
}

// linkedArticles are the articles and pages in the page's JSON-LD.
func (s *pageScan) linkedArticles() (nodes []linkedArticle) {
	names := map[string]string{} // of what has an identity
	for _, script := range s.scripts {
		values, err := looseJSON(script)
		eachObject(values, 7, []string{"@graph", "mainEntity"}, func(v map[string]any) {
			if a := linkedArticleOf(v); a.kind == 2 || a.kind == 1 && a.published != "" {
				nodes = append(nodes, a)
			}
		})
		eachObject(values, 5, []string{"@graph", "publisher", "isPartOf"}, func(v map[string]any) {
			id, _ := v["@id"].(string)
			if name, ok := v["name"].(string); ok && id != "" && names[id] == "" {
				names[id] = html.UnescapeString(name)
			}
		})
		if err != nil && len(values) == 0 {
			nodes = append(nodes, salvaged(script)...)
		}
	}
	for i, n := range nodes {
		if name := names[n.publisher]; name != "" {
			nodes[i].publisher = name // the publisher is given by its identity alone
		}
	}
	return nodes
}

// eachObject visits the objects in a value of JSON-LD and in their values under the keys, so many levels down.
func eachObject(v any, levels int, keys []string, visit func(map[string]any)) {
	if levels < 0 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			eachObject(e, levels-1, keys, visit)
		}
	case map[string]any:
		visit(v)
		for _, key := range keys {
			eachObject(v[key], levels-1, keys, visit)
		}
	}
}

// linkedArticleOf reads an object of JSON-LD as an article.
func linkedArticleOf(v map[string]any) linkedArticle {
	a := linkedArticle{headline: ldText(v["headline"]), published: firstOf(ldText(v["datePublished"]), ldText(v["dateCreated"])), modified: ldText(v["dateModified"]),
		publisher: ldText(v["publisher"]), place: ldText(v["dateline"]), body: ldText(v["articleBody"]), authors: ldTexts(v["author"])}
	a.address = firstOf(ldText(v["url"]), ldText(v["mainEntityOfPage"]), ldText(v["@id"]))
	for _, t := range ldTexts(v["@type"]) {
		t = t[strings.LastIndexAny(t, "/:#")+1:]
		switch {
		case strings.HasSuffix(t, "Article"), strings.HasSuffix(t, "Posting") && t != "JobPosting", t == "Report":
			a.kind = 2
		case strings.HasSuffix(t, "WebPage"):
			a.kind = max(a.kind, 1)
		}
	}
	return a
}

// ldText is a value of JSON-LD as text: the name, identity or address of an object, the first of a list.
func ldText(v any) string {
	if all := ldTexts(v); len(all) > 0 {
		return all[0]
	}
	return ""
}

func ldTexts(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{html.UnescapeString(v)}
	case []any:
		var out []string
		for _, e := range v {
			if _, nested := e.([]any); !nested {
				out = append(out, ldTexts(e)...)
			}
		}
		return out
	case map[string]any:
		for _, key := range []string{"name", "@id", "url", "@value"} {
			if s, ok := v[key].(string); ok {
				return []string{html.UnescapeString(s)}
			}
		}
	}
	return nil
}

// withQuotes gives JSON its own quotation marks where a template has written them as entities, or as single ones.
func withQuotes(s string) string {
	if !strings.Contains(s, `"`) {
		s = html.UnescapeString(s)
	}
	if !strings.Contains(s, `"`) {
		s = strings.ReplaceAll(s, "'", `"`)
	}
	return s
}

// looseJSON reads the values of JSON that is written by hand or by templates: one or more, with a byte order mark,
// comments, CDATA marks, raw control characters in strings, commas before a closing bracket and semicolons behind
// a value. The values before a fault are given with the fault.
func looseJSON(s string) ([]any, error) {
	d := json.NewDecoder(strings.NewReader(repairJSON(s)))
	var out []any
	for {
		var v any
		switch err := d.Decode(&v); {
		case errors.Is(err, io.EOF):
			return out, nil
		case err != nil:
			return out, err
		}
		out = append(out, v)
	}
}

// repairJSON drops what no JSON may hold and templates write. Valid JSON keeps its meaning.
func repairJSON(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	comma := false // one waits for the value behind it
	put := func(c byte) {
		if comma && c != '}' && c != ']' {
			b.WriteByte(',')
		}
		comma = false
		b.WriteByte(c)
	}
	for i := 0; i < len(s); {
		rest := s[i:]
		switch c := s[i]; {
		case c == '"':
			end := stringEnd(s, i)
			put('"')
			writeString(&b, s[i+1:end])
			i = end
		case strings.HasPrefix(rest, "//"):
			// a comment, or the sign before a CDATA mark; "//<![CDATA[ {" may share its line with the value
			if mark := strings.TrimLeft(rest[2:], " \t"); strings.HasPrefix(mark, "<![CDATA[") || strings.HasPrefix(mark, "]]>") {
				i += 2
				continue
			}
			line, _, _ := strings.Cut(rest, "\n")
			i += len(line)
		case strings.HasPrefix(rest, "/*"):
			if n := strings.Index(rest[2:], "*/"); n >= 0 {
				i += n + 4
			} else {
				i = len(s)
			}
		case strings.HasPrefix(rest, "<![CDATA["):
			i += len("<![CDATA[")
		case strings.HasPrefix(rest, "]]>"):
			i += len("]]>")
		case strings.HasPrefix(rest, "<!--"):
			i += len("<!--")
		case strings.HasPrefix(rest, "-->"):
			i += len("-->")
		case c == ',':
			comma = true
			i++
		case c <= ' ':
			b.WriteByte(' ')
			i++
		default:
			if mayStand(c) {
				put(c)
			}
			i++
		}
	}
	return b.String()
}

// mayStand: JSON may hold the byte outside a string. What it may not hold is dropped wherever it stands, so that the
// remains of one mark never make another ("/;*", "<![CDA/TA[").
func mayStand(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || strings.IndexByte("{}[]:+-.", c) >= 0
}

// stringEnd is the byte after the closing quote of the string that opens at i, or the end of s.
func stringEnd(s string, i int) int {
	for j := i + 1; j < len(s); j++ {
		switch s[j] {
		case '\\':
			j++
		case '"':
			return j + 1
		}
	}
	return len(s)
}

// writeString writes the rest of a string, its closing quote included; raw control characters become spaces.
func writeString(b *strings.Builder, s string) {
	for i := range len(s) {
		if s[i] < ' ' {
			b.WriteByte(' ')
			continue
		}
		b.WriteByte(s[i])
	}
}

var (
	articleType = lazily(`"@type"\s*:\s*\[?\s*"[A-Za-z]*(?:Article|BlogPosting)"`)
	publishedIn = lazily(`"datePublished"\s*:\s*"([^"\\]{8,40})"`)
)

// salvaged is the article of JSON-LD that is cut short or otherwise past mending, if it says one day of publication.
func salvaged(script string) []linkedArticle {
	found := publishedIn().FindAllStringSubmatch(script, 8)
	if len(found) == 0 || !articleType().MatchString(script) {
		return nil
	}
	for _, m := range found[1:] {
		if m[1] != found[0][1] {
			return nil
		}
	}
	return []linkedArticle{{published: found[0][1], kind: 2}}
}
