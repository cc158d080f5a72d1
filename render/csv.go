package render

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// CSV writes one line an event, below a line of names, as RFC 4180 has it. Lists
// are joined with "; ". A text that a spreadsheet would take for a formula gets
// an apostrophe in front. Stories are those that report the event, outlets who published
// them, disputed dates what others of them give, and url is the address of the first.
func CSV(w io.Writer, t *timeline.Timeline, opt Options) error {
	if _, err := opt.checked(t); err != nil {
		return err
	}
	src := newSources(t)
	var b bytes.Buffer
	out := csv.NewWriter(&b)
	out.UseCRLF = true
	out.Write([]string{"id", "date", "earliest", "latest", "precision", "order", "status", "summary", "actors", "places", "sources", "quote", "phrase", "why", "certainty", "other", "attribution", "speaker", "kind",
		"stories", "outlets", "importance", "disputed_dates", "url", "note", "unsure"})
	for _, e := range t.Events {
		var cites []string
		for _, ev := range e.Evidence {
			cites = append(cites, src.cite(ev, edtf.Date.Human))
		}
		stories, outlets := src.reporting(e)
		var first timeline.Evidence
		why := corrected(e)
		if len(e.Evidence) > 0 {
			first, why = e.Evidence[0], reasonOf(e, 0)
		}
		by := cmp.Or(first.Attribution, &timeline.Attribution{})
		out.Write([]string{
			cell(e.ID), e.Date.String(), e.Earliest, e.Latest, string(e.Precision), e.Order, cell(string(e.Status)), cell(e.Summary),
			cell(strings.Join(e.Actors, "; ")), cell(strings.Join(e.Places, "; ")), cell(strings.Join(cites, "; ")),
			cell(first.Quote), cell(first.Phrase.Text), cell(why), cell(string(e.Certainty)), cell(first.Other),
			cell(by.Words), cell(by.Speaker), cell(string(by.Kind)),
			strconv.Itoa(stories), cell(strings.Join(outlets, "; ")), importance(e), cell(strings.Join(otherDates(e), "; ")), cell(webAddress(src.byID[first.Article].URL)), cell(e.Note), cell(strings.Join(e.Unsure, "; ")),
		})
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return err
	}
	if opt.BOM {
		if _, err := io.WriteString(w, "\uFEFF"); err != nil {
			return err
		}
	}
	_, err := w.Write(b.Bytes())
	return err
}

// reporting counts the stories that report an event, and names who published them.
func (s sources) reporting(e timeline.Event) (stories int, outlets []string) {
	seen := map[string]bool{}
	for _, ev := range e.Evidence {
		if seen[ev.Article] {
			continue
		}
		seen[ev.Article] = true
		stories++
		article := s.byID[ev.Article]
		if name := cmp.Or(clean(article.Agency), clean(article.Source)); name != "" && !slices.Contains(outlets, name) {
			outlets = append(outlets, name)
		}
	}
	return stories, outlets
}

// importance is the share that an event's date and the event have in what matters, "" where nothing was chosen.
func importance(e timeline.Event) string {
	if e.Importance == nil {
		return ""
	}
	return strconv.FormatFloat(e.Importance.Day+e.Importance.Score, 'f', 3, 64)
}

// otherDates are the dates that some stories give instead of the event's.
func otherDates(e timeline.Event) (dates []string) {
	for _, d := range e.DisputedDates {
		if d.Date != e.Date && !d.Date.IsZero() {
			dates = append(dates, d.Date.String())
		}
	}
	return dates
}

// cell is clean text that no spreadsheet computes. Full-width signs count, too.
func cell(s string) string {
	s = clean(s)
	for _, sign := range []string{"=", "+", "-", "@", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(s, sign) {
			return "'" + s
		}
	}
	return s
}
