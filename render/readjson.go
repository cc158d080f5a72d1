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
		return nil, err
	}
	t := &top.Timeline
	offsets := eventOffsets(data)
	ids := map[string]int{}
	for i, raw := range top.Events {
		line := lineOf(data, offsets[i])
		e, err := readEvent(data, offsets[i], raw)
		if err != nil {
			return nil, err
		}
		if first, ok := ids[e.ID]; ok {
			return nil, fmt.Errorf("line %d: the id %q is taken by the event on line %d: give each event its own, or remove one to have it made", line, e.ID, first)
		}
		ids[e.ID] = line
		t.Events = append(t.Events, e)
	}
	t.Events = inOrder(t.Events)
	return withLists(t), nil
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
	fail := func(field, format string, args ...any) (timeline.Event, error) {
		at := offset + max(0, bytes.Index(raw, []byte(`"`+field+`"`)))
		return timeline.Event{}, fmt.Errorf("line %d: %s: %s", lineOf(data, at), field, fmt.Sprintf(format, args...))
	}
	e := wire.Event
	if wire.Date == nil {
		return fail("date", `the event has none: add "date": "2023-06-14", or "" if it is not known`)
	}
	if *wire.Date != "" {
		date, err := edtf.Parse(*wire.Date)
		if err != nil {
			return fail("date", "%v", err)
		}
		e.Date = date
	}
	if strings.TrimSpace(e.Summary) == "" {
		return fail("summary", "it is empty: say what happened")
	}
	if e.Status == "" {
		e.Status = timeline.Occurred
	}
	if known := statuses(); !slices.Contains(known, string(e.Status)) {
		return fail("status", "%v", unknown("status", string(e.Status), known))
	}
	if e.Order == "" {
		e.Order = timeline.OrderKnown
	}
	if known := []string{timeline.OrderKnown, timeline.OrderUnknown}; !slices.Contains(known, e.Order) {
		return fail("order", "%v", unknown("order", e.Order, known))
	}
	e.Precision, e.Earliest, e.Latest = e.Date.Precision(), "", ""
	if day, ok := e.Date.Earliest(); ok {
		e.Earliest = day.String()
	}
	if day, ok := e.Date.Latest(); ok {
		e.Latest = day.String()
	}
	if e.ID == "" {
		hash := sha256.Sum256([]byte(e.Summary))
		e.ID = e.Date.String() + "-" + hex.EncodeToString(hash[:2])
	}
	return e, nil
}

// statuses returns all statuses of events.
func statuses() []string {
	return []string{string(timeline.Occurred), string(timeline.Planned), string(timeline.Ongoing),
		string(timeline.Cancelled), string(timeline.Postponed), string(timeline.Claimed)}
}

// fields are the names of the format, for hints.
var fields = []string{"title", "articles", "events", "left_out", "warnings", "id", "source", "agency", "place", "published",
	"date", "earliest", "latest", "precision", "order", "status", "summary", "actors", "places", "evidence", "article", "paragraph",
	"quote", "start", "end", "trigger", "phrase", "rule", "why", "text", "value", "reason",
	"copy_of", "lead", "reports", "disputed_dates", "importance", "score", "day", "stories", "span", "mentions", "topic", "sides",
	"dateline", "from", "rivals"}

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

// eventOffsets finds where each event of a timeline, whose JSON is valid, begins.
func eventOffsets(data []byte) []int {
	var offsets []int
	dec := json.NewDecoder(bytes.NewReader(data))
	var skip json.RawMessage
	dec.Token() // {
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return offsets
		}
		if name, _ := key.(string); !strings.EqualFold(name, "events") {
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

// inOrder moves an event that ends before an earlier one begins in front of it,
// and undated events to the end. Where dates overlap the given order stays: it
// may follow from the stories' words.
func inOrder(events []timeline.Event) []timeline.Event {
	var order []*timeline.Event
	var undated []*timeline.Event
	var start edtf.Date // the latest beginning so far
	for i := range events {
		e := &events[i]
		if e.Date.IsZero() {
			undated = append(undated, e)
			continue
		}
		at := len(order)
		if !start.IsZero() && e.Date.Before(start) {
			at = slices.IndexFunc(order, func(o *timeline.Event) bool { return e.Date.Before(o.Date) })
		}
		order = slices.Insert(order, at, e)
		if start.IsZero() || later(e.Date, start) {
			start = e.Date
		}
	}
	var out []timeline.Event
	for _, e := range append(order, undated...) {
		out = append(out, *e)
	}
	return out
}

// later reports whether a begins after b.
func later(a, b edtf.Date) bool {
	x, ok1 := a.Earliest()
	y, ok2 := b.Earliest()
	return ok1 && (!ok2 || x.Compare(y) > 0)
}
