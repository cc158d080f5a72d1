package evaluate

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf8"

	"dateline/timeline/edtf"
	"dateline/timeline/timeml"
	"dateline/timeline/timex"
)

// Read reads annotated documents: TimeML (one document) or JSON Lines (one a line),
// told apart by their first character. name is for messages, and the ID of a TimeML document
// that does not name itself. An error names the input, the line and the mend.
func Read(r io.Reader, name string) ([]Document, error) {
	in := bufio.NewReaderSize(r, 1<<16)
	head, err := in.Peek(512)
	if err != nil && err != io.EOF {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	switch {
	case len(head) == 0:
		return nil, fmt.Errorf("%s: nothing in it: give TimeML or JSON Lines", name)
	case head[0] == '<':
		doc, err := timeml.Read(in, name)
		if err != nil {
			return nil, err
		}
		return []Document{{ID: doc.ID, Text: doc.Text, Published: doc.Published, Gold: doc.Expressions}}, nil
	case head[0] == '{':
		return readLines(in, name)
	}
	return nil, fmt.Errorf("%s: neither TimeML nor JSON Lines: it must start with < or {", name)
}

// A line is one document as JSON, its offsets in code points of text.
type line struct {
	ID      string `json:"id"`
	DCT     string `json:"dct"`
	Text    string `json:"text"`
	End     int    `json:"annotated_end"`
	Timexes []struct {
		Start  int    `json:"start"`
		End    int    `json:"end"`
		Type   string `json:"type"`
		Value  string `json:"value"`
		Nested bool   `json:"nested"` // inside another: TIMEX3 does not nest, so it is not counted
	} `json:"timexes"`
}

func readLines(in *bufio.Reader, name string) ([]Document, error) {
	var docs []Document
	for n := 1; ; n++ {
		raw, err := in.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		if n == 1 {
			raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
		}
		if len(bytes.TrimSpace(raw)) > 0 {
			doc, bad := readLine(raw)
			if bad != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, n, bad)
			}
			docs = append(docs, doc)
		}
		if err == io.EOF {
			return docs, nil
		}
	}
}

func readLine(raw []byte) (Document, error) {
	var l line
	if err := json.Unmarshal(raw, &l); err != nil {
		return Document{}, fmt.Errorf("not a JSON document: %w", err)
	}
	if l.ID == "" {
		return Document{}, fmt.Errorf(`no "id": each document needs one`)
	}
	doc := Document{ID: l.ID, Text: l.Text}
	if l.DCT != "" {
		d, err := edtf.Parse(l.DCT)
		if err != nil {
			return Document{}, fmt.Errorf(`"dct" %q is not a date such as 2023-06-14`, l.DCT)
		}
		doc.Published = d
	}
	// Offsets come in any order; each is looked up in the bytes where code points start.
	starts := runeStarts(l.Text)
	at := func(point int) (int, error) {
		if point < 0 || point >= len(starts) {
			return 0, fmt.Errorf("offset %d is outside the text of %d characters", point, len(starts)-1)
		}
		return starts[point], nil
	}
	var err error
	// Annotators may have counted a line feed that the text has lost.
	if doc.End, err = at(min(l.End, len(starts)-1)); err != nil {
		return Document{}, fmt.Errorf(`"annotated_end": %w`, err)
	}
	for _, t := range l.Timexes {
		if t.Nested {
			continue
		}
		e := timex.Expression{Type: timex.Type(t.Type), Value: t.Value, Anchor: -1}
		if e.Start, err = at(t.Start); err != nil {
			return Document{}, err
		}
		if e.End, err = at(t.End); err != nil {
			return Document{}, err
		}
		if e.End < e.Start {
			return Document{}, fmt.Errorf("offset %d is before its start %d", t.End, t.Start)
		}
		e.Text = l.Text[e.Start:e.End]
		doc.Gold = append(doc.Gold, e)
	}
	return doc, nil
}

// runeStarts gives the byte at which each code point of s starts, and last len(s).
func runeStarts(s string) []int {
	starts := make([]int, 0, utf8.RuneCountInString(s)+1)
	for i := range s {
		starts = append(starts, i)
	}
	return append(starts, len(s))
}
