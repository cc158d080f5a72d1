package article

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"dateline/timeline/edtf"
)

// The names under which records hold what a story is made of, as archives, crawlers and
// interfaces of newspapers write them; the first that a record has counts.
var (
	textNames      = []string{"text", "body", "content", "articleBody", "maintext", "article_text"}
	publishedNames = []string{"published", "date", "date_published", "datePublished", "date_publish", "publishDate", "publish_date", "publishedAt", "published_at", "pubDate", "publication_date", "timestamp"}
	titleNames     = []string{"title", "headline"}
	outletNames    = []string{"source", "outlet", "publisher", "publication", "site_name"}
	urlNames       = []string{"url", "link", "permalink", "canonical_url"}
)

// A record is one line of JSON Lines input.
type record map[string]any

// text is what the record holds under one of the names, "" if it holds nothing. A source may be an object with a name.
func (r record) text(names ...string) (string, error) {
	for _, name := range names {
		switch v := r[name].(type) {
		case nil:
			continue
		case string:
			if v == "" {
				continue
			}
			return v, nil
		case map[string]any:
			if s, ok := v["name"].(string); ok {
				return s, nil
			}
			return "", fmt.Errorf("%q is an object: make it a string", name)
		case float64:
			return "", fmt.Errorf("%q is a number: make it a string", name)
		case []any:
			return "", fmt.Errorf("%q is an array: make it a string", name)
		case bool:
			return "", fmt.Errorf("%q is a bool: make it a string", name)
		}
	}
	return "", nil
}

func readRecord(line string, n int, name string, opt Options) (Article, error) {
	var r record
	if err := json.Unmarshal([]byte(line), &r); err != nil {
		return Article{}, jsonError(err)
	}
	a := Article{Path: name}
	for _, f := range []struct {
		to    *string
		names []string
	}{
		{&a.Text, textNames}, {&a.ID, []string{"id"}}, {&a.Title, titleNames}, {&a.Source, outletNames},
		{&a.Agency, []string{"agency"}}, {&a.Place, []string{"place"}}, {&a.URL, urlNames},
	} {
		var err error
		if *f.to, err = r.text(f.names...); err != nil {
			return Article{}, err
		}
	}
	if strings.TrimSpace(a.Text) == "" {
		return Article{}, errors.New(`no "text": every line needs one`)
	}
	if a.ID == "" {
		a.ID = fmt.Sprintf("%s-%d", idFrom(name), n)
	}
	if a.Source == "" && a.URL != "" {
		a.Source = firstOf(houseOfAddress(a.URL), hostOf(a.URL))
	}
	for _, key := range publishedNames {
		if day := r[key]; day != nil && day != "" {
			if err := a.publishedField(key, day); err != nil {
				return Article{}, err
			}
			break
		}
	}
	a.analyse(opt, nil)
	return a, nil
}

// publishedField reads the day of a record, in any common form. One whose day and month may
// change places is settled as that of a page is, and the doubt told.
func (a *Article) publishedField(key string, day any) error {
	s := strings.TrimSpace(fmt.Sprint(day))
	if seconds, ok := day.(float64); ok {
		s = strconv.FormatFloat(seconds, 'f', -1, 64)
	}
	if d, err := edtf.Parse(s); err == nil && d.Precision() == edtf.PrecisionDay {
		a.Published, a.PublishedFrom = d, key+" field"
		return nil
	}
	if m, ok := epochDay(strings.TrimSuffix(s, ".0")); ok { // some write seconds as 1236038400.0
		d, err := m.date()
		a.Published, a.PublishedFrom = d, key+" field"
		return err
	}
	m, ok := declaredMoment(s)
	if !ok {
		return fmt.Errorf(`%s %q is not a day: write it as 1998-03-03 or 1998-03-03T18:30:00Z`, key, cutRunes(s, 40))
	}
	if d, err := m.date(); err == nil && !m.open {
		a.Published, a.PublishedFrom = d, key+" field"
		return nil
	}
	a.declared = append(a.declared, candidate{dated: dated{moment: m}, kind: inLinkedData, from: key + " field"})
	return nil
}
