package article

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"dateline/timeline/edtf"
)

// record is one line of JSON Lines input.
type record struct {
	ID        string `json:"id"`
	Published string `json:"published"`
	Text      string `json:"text"`
	Title     string `json:"title"`
	Source    string `json:"source"`
	Agency    string `json:"agency"`
	Place     string `json:"place"`
}

// isJSONLines: the first mark is a brace and one of the first lines is an object
// with a text. More than the first line is tried so that a bad one is reported as such.
func isJSONLines(text string) bool {
	const tries = 20
	if !strings.HasPrefix(strings.TrimSpace(text), "{") {
		return false
	}
	n := 0
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		var probe struct{ Text *json.RawMessage }
		if strings.HasPrefix(line, "{") && json.Unmarshal([]byte(line), &probe) == nil && probe.Text != nil {
			return true
		}
		if n++; n == tries {
			break
		}
	}
	return false
}

// readJSONLines reads an article a line. The error joins one line for each bad line.
func readJSONLines(text, name string, opt Options) ([]Article, error) {
	var articles []Article
	var errs []error
	taken := map[string]bool{}
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		a, err := readRecord(line, n, name, opt)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s:%d: %w", name, n, err))
			continue
		}
		if id := uniqueID(a.ID, taken); id != a.ID {
			a.Warnings = append(a.Warnings, fmt.Sprintf("line %d: the id %q is taken: called %q", n, a.ID, id))
			a.ID = id
		}
		taken[a.ID] = true
		articles = append(articles, a)
	}
	return articles, errors.Join(errs...)
}

func readRecord(line string, n int, name string, opt Options) (Article, error) {
	var r record
	if err := json.Unmarshal([]byte(line), &r); err != nil {
		return Article{}, jsonError(err)
	}
	if strings.TrimSpace(r.Text) == "" {
		return Article{}, errors.New(`no "text": every line needs one`)
	}
	a := Article{ID: r.ID, Path: name, Title: r.Title, Source: r.Source, Agency: r.Agency, Place: r.Place, Text: r.Text}
	if a.ID == "" {
		a.ID = fmt.Sprintf("%s-%d", idFrom(name), n)
	}
	if r.Published != "" {
		d, err := edtf.Parse(r.Published)
		if err != nil || d.Precision() != edtf.PrecisionDay {
			return Article{}, fmt.Errorf(`published %q is not a day: write it as 1998-03-03 or 1998-03-03T18:30:00Z`, r.Published)
		}
		a.Published, a.PublishedFrom = d, "published field"
	}
	a.analyse(opt)
	return a, nil
}

// jsonError says in one line of the reader's terms what is wrong with a line of JSON.
func jsonError(err error) error {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		if wrong.Field == "" {
			return fmt.Errorf(`a JSON %s, not an article: write {"id": …, "published": …, "text": …}`, wrong.Value)
		}
		return fmt.Errorf("%q is a %s: make it a string", wrong.Field, wrong.Value)
	}
	return fmt.Errorf("not JSON (%v): one article a line, line breaks in the text as \\n", err)
}

func uniqueID(id string, taken map[string]bool) string {
	if !taken[id] {
		return id
	}
	for k := 2; ; k++ {
		if try := fmt.Sprintf("%s-%d", id, k); !taken[try] {
			return try
		}
	}
}
