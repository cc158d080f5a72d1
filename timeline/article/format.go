package article

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// A format is a kind of input that Read knows.
type format struct {
	name    string
	endings []string
	// read gives the articles of a whole file; nil for JSON Lines, which are read line by line.
	read func(data []byte, name string, opt Options) ([]Article, error)
}

// formats in the order in which they are listed for people.
var formats = []format{
	{"text", []string{".txt", ".text"}, readText},
	{"markdown", []string{".md", ".markdown"}, readMarkdownFile},
	{"html", []string{".html", ".htm", ".xhtml"}, readHTML},
	{"feed", []string{".rss", ".atom", ".xml"}, readFeed},
	{"mail", []string{".eml"}, readMail},
	{"pdf", []string{".pdf"}, readPDF},
	{"jsonl", []string{".jsonl", ".ndjson"}, nil},
}

// Formats lists the names that Options.Input knows.
func Formats() []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// formatNamed finds a format by its name, or by one of its endings without the dot.
func formatNamed(name string) (format, error) {
	for _, f := range formats {
		if f.name == name || slices.Contains(f.endings, "."+name) {
			return f, nil
		}
	}
	return format{}, fmt.Errorf("no input format %q: name one of %s", name, strings.Join(Formats(), ", "))
}

// formatOfEnding finds a format by a file's name; ".gz" does not count.
func formatOfEnding(name string) (format, bool) {
	ending := strings.ToLower(filepath.Ext(withoutGzip(name)))
	for _, f := range formats {
		if ending != "" && slices.Contains(f.endings, ending) {
			return f, true
		}
	}
	return format{}, false
}

func withoutGzip(name string) string {
	if ending := filepath.Ext(name); strings.EqualFold(ending, ".gz") {
		return name[:len(name)-len(ending)]
	}
	return name
}

// detect tells the format of a file by its first bytes where they are sure, else by its ending; else it is text.
func detect(name string, head []byte) format {
	if f, err := formatNamed(detectContent(head)); err == nil {
		return f
	}
	if f, ok := formatOfEnding(name); ok && (f.name != "html" || bytes.IndexByte(head, '<') >= 0) {
		return f
	}
	return formats[0]
}

// detectContent is the name of the format that the first bytes prove, "" if none.
func detectContent(head []byte) string {
	if isPDF(head) {
		return "pdf"
	}
	text, _, err := decode(head)
	if err != nil {
		return ""
	}
	text = strings.TrimSpace(text)
	switch name := rootElement(text); strings.ToLower(name) {
	case "html", "!doctype html":
		return "html"
	case "rss", "feed", "rdf:rdf", "atom:feed":
		return "feed"
	}
	switch {
	case isJSONLines(text):
		return "jsonl"
	case isMail(text):
		return "mail"
	}
	return ""
}

var (
	prolog  = lazily(`^(?s:\s*(<\?.*?\?>|<!--.*?-->))*\s*`)
	opening = lazily(`^(?i)<(!doctype html|[a-z:]+)[\s>]`)
)

// rootElement is the name of the element that opens text behind declarations and comments, "" if none does.
func rootElement(text string) string {
	if !strings.HasPrefix(text, "<") {
		return ""
	}
	m := opening().FindStringSubmatch(text[len(prolog().FindString(text)):])
	if m == nil {
		return ""
	}
	return m[1]
}

var headerLine = lazily(`^([A-Za-z][A-Za-z0-9-]*):`)

// isMail: a block of headers with a sender and a field that only mail programs write.
func isMail(text string) bool {
	from, machine := false, false
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			continue
		}
		m := headerLine().FindStringSubmatch(line)
		if m == nil {
			return false
		}
		switch strings.ToLower(m[1]) {
		case "from":
			from = true
		case "message-id", "mime-version", "received", "return-path", "delivered-to":
			machine = true
		}
	}
	return from && machine
}

// readText reads plain text, which is one article: Text is the file's own.
func readText(data []byte, name string, opt Options) ([]Article, error) {
	text, note, err := decode(data)
	if err != nil {
		return nil, err
	}
	a := Article{ID: idFrom(name), Path: name, Text: text}
	if note != "" {
		a.Warnings = append(a.Warnings, note)
	}
	a.frontEnd = a.readFrontMatter(text)
	a.analyse(opt, nil)
	return []Article{a}, nil
}

func readMarkdownFile(data []byte, name string, opt Options) ([]Article, error) {
	text, note, err := decode(data)
	if err != nil {
		return nil, err
	}
	articles, err := readMarkdown(text, name, opt)
	for i := range articles {
		if note != "" {
			articles[i].Warnings = append(articles[i].Warnings, note)
		}
	}
	return articles, err
}
