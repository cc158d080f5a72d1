package render

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"io"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// CSV writes one line an event, below a line of names, as RFC 4180 has it. Lists
// are joined with "; ". A text that a spreadsheet would take for a formula gets
// an apostrophe in front.
func CSV(w io.Writer, t *timeline.Timeline, opt Options) error {
	if _, err := opt.checked(t); err != nil {
		return err
	}
	src := newSources(t)
	var b bytes.Buffer
	out := csv.NewWriter(&b)
	out.UseCRLF = true
	out.Write([]string{"id", "date", "earliest", "latest", "precision", "order", "status", "summary", "actors", "places", "sources", "quote", "phrase", "why", "certainty", "other", "attribution", "speaker", "kind", "note"})
	for _, e := range t.Events {
		var cites []string
		for _, ev := range e.Evidence {
			cites = append(cites, src.cite(ev, edtf.Date.Human))
		}
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
			cell(by.Words), cell(by.Speaker), cell(string(by.Kind)), cell(e.Note),
		})
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
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
