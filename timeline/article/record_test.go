package article

import (
	"strings"
	"testing"
)

// TestRecords: the usual names of the fields of a record, and the usual forms of its day.
func TestRecords(t *testing.T) {
	const text = `"text":"Envoys of Peru and Chile met in Lima."`
	for _, tt := range []struct {
		name, line             string
		published, source, url string
		doubt                  string // begins so
	}{
		{"our own names", `{"published":"2009-03-02",` + text + `,"source":"Delta Post","url":"https://delta.example/a"}`, "2009-03-02", "Delta Post", "https://delta.example/a", ""},
		{"a crawler's", `{"date_publish":"2009-03-02 18:30:00","maintext":"Envoys met in Lima.","url":"https://www.reuters.com/a"}`, "2009-03-02T18:30:00", "Reuters", "https://www.reuters.com/a", ""},
		{"an interface's", `{"publishedAt":"2009-03-02T18:30:00Z","content":"Envoys met in Lima.","source":{"id":null,"name":"Delta Post"},"headline":"Talks"}`, "2009-03-02T18:30:00Z", "Delta Post", "", ""},
		{"RFC 2822", `{"pubDate":"Mon, 02 Mar 2009 18:30:00 +0100",` + text + `}`, "2009-03-02T18:30:00+01:00", "", "", ""},
		{"no zone", `{"published":"2009-03-02T18:30:00",` + text + `}`, "2009-03-02T18:30:00", "", "", ""},
		{"seconds since 1970", `{"timestamp":1236018600,` + text + `}`, "2009-03-02T18:30:00Z", "", "", ""},
		{"as text, milliseconds", `{"date":"1236018600000",` + text + `}`, "2009-03-02T18:30:00Z", "", "", ""},
		{"in words", `{"date":"March 2, 2009",` + text + `}`, "2009-03-02", "", "", ""},
		{"day first in words", `{"date":"2 March 2009",` + text + `}`, "2009-03-02", "", "", ""},
		{"the order is open", `{"date":"03-02-2009",` + text + `}`, "2009-02-03", "", "", "the dateline is read day-first, as 2009-02-03"},
		{"the order shows", `{"date":"03-22-2009",` + text + `}`, "2009-03-22", "", "", ""},
		{"null, then another name", `{"published":null,"date":"2009-03-02",` + text + `}`, "2009-03-02", "", "", ""},
		{"no day", `{` + text + `}`, "", "", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			articles, err := Read(strings.NewReader(tt.line), "in.jsonl", Options{})
			if err != nil || len(articles) != 1 {
				t.Fatalf("%d articles, %v", len(articles), err)
			}
			a := articles[0]
			if got := a.Published.String(); got != tt.published {
				t.Errorf("published %q from %q, want %q", got, a.PublishedFrom, tt.published)
			}
			if a.Source != tt.source || a.URL != tt.url {
				t.Errorf("source %q, url %q; want %q, %q", a.Source, a.URL, tt.source, tt.url)
			}
			if !strings.HasPrefix(a.Doubt, tt.doubt) || tt.doubt == "" && a.Doubt != "" {
				t.Errorf("doubt %q, want %q", a.Doubt, tt.doubt)
			}
		})
	}
}
