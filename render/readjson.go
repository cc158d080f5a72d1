package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// ReadJSON reads a timeline that JSON wrote, or a person corrected. An event's
// date is what counts: earliest, latest and precision follow from it, an event
// whose new date lies wholly before another's moves there, and undated events
// go last. An event without an id gets one. An error names the line, the field
// and the mend.
func ReadJSON(r io.Reader) (*timeline.Timeline, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	var top struct {
		timeline.Timeline
		Events []json.RawMessage `json:"events"`
	}
	if err := strict(data, 0, data, &top); err != nil {
		if isArticle(data) {
			return nil, errors.New("line 1: an article, not a timeline: a file of articles needs a name that ends in .jsonl")
		}
		return nil, err
	}
	t := &top.Timeline
	if err := checkSources(data, t); err != nil {
		return nil, err
	}
	offsets := offsetsIn(data, "events")
	ids := map[string]int{}
	line, counted := 1, 0
	for i, raw := range top.Events {
		line, counted = line+bytes.Count(data[counted:offsets[i]], []byte("\n")), offsets[i]
		e, err := readEvent(data, offsets[i], raw)
		if err != nil {
			return nil, err
		}
		if first, ok := ids[e.ID]; ok && e.ID != "" {
			return nil, fmt.Errorf("line %d: the id %q is taken by the event on line %d: give each event its own, or remove one to have it made", line, e.ID, first)
		}
		ids[e.ID] = line
		t.Events = append(t.Events, e)
	}
	nameEvents(t.Events, ids)
	t.Events = inOrder(t.Events)
	return withLists(t), nil
}

// isArticle: the first JSON value is an article, as JSON Lines hold one a line.
func isArticle(data []byte) bool {
	var first struct{ Text, Events json.RawMessage }
	err := json.NewDecoder(bytes.NewReader(data)).Decode(&first)
	return err == nil && len(first.Text) > 0 && first.Events == nil
}

// readEvent reads the event that stands at an offset of data.
func readEvent(data []byte, offset int, raw []byte) (timeline.Event, error) {
	var wire struct {
		timeline.Event
		Date *string `json:"date"`
	}
	if err := strict(data, offset, raw, &wire); err != nil {
		return timeline.Event{}, err
	}
	e := wire.Event
	bad := wrong{"date", `the event has none: add "date": "2023-06-14", or "" if it is not known`}
	if wire.Date != nil {
		date, err := dateOf(*wire.Date)
		if bad = (wrong{}); err != nil {
			bad = wrong{"date", err.Error()}
		}
		e.Date = date
	}
	if bad == (wrong{}) {
		bad = check(&e)
	}
	if e.Order == "" {
		e.Order = timeline.OrderKnown
	}
	if bad != (wrong{}) {
		return timeline.Event{}, bad.in(data, offset, raw)
	}
	return e, nil
}

// dateOf reads a date, or "" for one that is not known.
func dateOf(s string) (edtf.Date, error) {
	if s == "" {
		return edtf.Date{}, nil
	}
	return edtf.Parse(s)
}

// nameEvents gives an id to each event without one: its date and four hexadecimal digits of a hash of its summary, more where
// that is taken. ids are those that are there.
func nameEvents(events []timeline.Event, ids map[string]int) {
	const most = 2 * sha256.Size
	same := map[string]int{} // events of one date and summary
	for i := range events {
		e := &events[i]
		if e.ID != "" {
			continue
		}
		hash := sha256.Sum256([]byte(e.Summary))
		whole := e.Date.String() + "-" + hex.EncodeToString(hash[:])
		for digits := 4; ; digits++ {
			e.ID = whole[:len(whole)-most+min(digits, most)]
			if digits > most {
				same[whole] = max(same[whole]+1, 2)
				e.ID += fmt.Sprintf("-%d", same[whole])
			}
			if _, taken := ids[e.ID]; !taken {
				break
			}
		}
		ids[e.ID] = 0
	}
}

// statuses returns all statuses of events.
func statuses() []string {
	return []string{string(timeline.Occurred), string(timeline.Planned), string(timeline.Ongoing),
		string(timeline.Cancelled), string(timeline.Postponed), string(timeline.Claimed)}
}

// fields are the names of the format, for hints.
var fields = []string{"title", "articles", "events", "left_out", "warnings", "id", "source", "agency", "place", "published",
	"date", "earliest", "latest", "precision", "order", "status", "summary", "headline", "actors", "places", "evidence", "article", "paragraph",
	"quote", "start", "end", "trigger", "phrase", "rule", "why", "text", "value", "reason",
	"copy_of", "url", "lapsed", "unsure", "joined", "lead", "reports", "disputed_dates", "importance", "score", "day", "stories", "certainty", "other", "span", "mentions", "topic", "sides",
	"dateline", "anchor", "from", "rivals", "attribution", "attached_by", "status_by", "doubts", "words", "speaker", "kind", "line", "uncorrected", "review", "on", "left_out",
	"corrected", "machine", "pinned", "note", "reviewed"}

// strict decodes the JSON value raw, which stands at an offset of data, into v
// and refuses fields that v does not have.
func strict(data []byte, offset int, raw []byte, v any) error {
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	err := dec.Decode(v)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case err == io.EOF:
		return errors.New("line 1: the file is empty: give a timeline in JSON")
	case errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("line %d: the JSON breaks off: is the file whole?", lineOf(data, len(data)))
	case errors.As(err, &syntax):
		return fmt.Errorf("line %d: not JSON: %v", lineOf(data, offset+int(syntax.Offset)-1), syntax)
	case errors.As(err, &kind):
		if kind.Field == "" {
			return fmt.Errorf("line %d: a timeline is an object in braces, and this is no such (%s)", lineOf(data, offset+int(kind.Offset)-1), kind.Value)
		}
		field := kind.Field[1+strings.LastIndexByte(kind.Field, '.'):]
		return fmt.Errorf("line %d: %s: found a %s where a %s belongs", lineOf(data, offset+int(kind.Offset)-1), field, kind.Value, jsonKind(kind.Type.Kind().String()))
	case err != nil:
		field, ok := strings.CutPrefix(err.Error(), "json: unknown field ")
		if !ok {
			return fmt.Errorf("line %d: %w", lineOf(data, offset), err)
		}
		at := offset + max(0, bytes.Index(raw, []byte(field)))
		return fmt.Errorf("line %d: %w", lineOf(data, at), unknownField(strings.Trim(field, `"`)))
	}
	if rest := bytes.TrimSpace(raw[dec.InputOffset():]); len(rest) > 0 {
		return fmt.Errorf("line %d: more follows after the end of the timeline: keep one JSON object in a file", lineOf(data, len(data)-len(rest)))
	}
	return nil
}

func unknownField(name string) error {
	if slices.Contains(fields, name) {
		return fmt.Errorf("the field %q does not belong here: remove it", name)
	}
	if near := Nearest(name, fields); near != "" {
		return fmt.Errorf("unknown field %q; did you mean %q?", name, near)
	}
	return fmt.Errorf("unknown field %q: remove it", name)
}

// jsonKind names what stands for a Go kind in JSON.
func jsonKind(kind string) string {
	switch kind {
	case "struct", "map":
		return "object"
	case "slice":
		return "list"
	case "int":
		return "whole number"
	}
	return kind
}

// lineOf is the number of the line that holds the byte at an offset.
func lineOf(data []byte, offset int) int {
	return 1 + bytes.Count(data[:max(0, min(offset, len(data)))], []byte("\n"))
}

// offsetsIn finds where each element of a list of a timeline, whose JSON is valid, begins.
func offsetsIn(data []byte, list string) []int {
	var offsets []int
	dec := json.NewDecoder(bytes.NewReader(data))
	var skip json.RawMessage
	dec.Token() // {
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return offsets
		}
		if name, _ := key.(string); !strings.EqualFold(name, list) {
			dec.Decode(&skip)
			continue
		}
		offsets = nil                            // of a repeated key the last counts
		if open, _ := dec.Token(); open == nil { // null
			continue
		}
		for dec.More() {
			from := int(dec.InputOffset())
			offsets = append(offsets, from+bytes.IndexAny(data[from:], "{[\"0123456789-ntf"))
			dec.Decode(&skip)
		}
		dec.Token() // ]
	}
	return offsets
}
