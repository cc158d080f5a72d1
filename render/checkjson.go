package render

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
)

// wrong is what a timeline in JSON can not hold: the fields that lead there, parted by blanks, and the mend.
type wrong struct{ field, mend string }

// in tells it with its line: that of the field in the JSON value raw, which stands at an offset of data.
func (w wrong) in(data []byte, offset int, raw []byte) error {
	at := 0
	for name := range strings.FieldsSeq(w.field) {
		at += max(0, bytes.Index(raw[at:], []byte(`"`+name+`"`)))
	}
	name := w.field[1+strings.LastIndexByte(w.field, ' '):]
	return fmt.Errorf("line %d: %s: %s", lineOf(data, offset+at), name, w.mend)
}

// check refuses an event that no timeline can hold, and fills in what follows from the rest: status, and all that is
// said of the date.
func check(e *timeline.Event) wrong {
	if strings.TrimSpace(e.Summary) == "" {
		return wrong{"summary", "it is empty: say what happened"}
	}
	if e.Status == "" {
		e.Status = timeline.Occurred
	}
	if known := statuses(); !slices.Contains(known, string(e.Status)) {
		return wrong{"status", unknown("status", string(e.Status), known).Error()}
	}
	if known := []string{string(timeline.Composed), string(timeline.Quoted)}; e.Headline != "" && !slices.Contains(known, string(e.Headline)) {
		return wrong{"headline", unknown("headline", string(e.Headline), known).Error()}
	}
	if known := []string{timeline.OrderKnown, timeline.OrderUnknown}; e.Order != "" && !slices.Contains(known, e.Order) {
		return wrong{"order", unknown("order", e.Order, known).Error()}
	}
	if w := checkCertainty("certainty", e.Certainty); w != (wrong{}) {
		return w
	}
	e.Precision, e.Earliest, e.Latest = e.Date.Precision(), "", ""
	if day, ok := e.Date.Earliest(); ok {
		e.Earliest = day.String()
	}
	if day, ok := e.Date.Latest(); ok {
		e.Latest = day.String()
	}
	for _, v := range e.Evidence {
		if w := span("evidence", v.Start, v.End); w != (wrong{}) {
			return w
		}
		if w := span("evidence trigger", v.Trigger.Start, v.Trigger.End); w != (wrong{}) {
			return w
		}
		if w := span("evidence phrase", v.Phrase.Start, v.Phrase.End); w != (wrong{}) {
			return w
		}
		if w := checkCertainty("evidence certainty", v.Certainty); w != (wrong{}) {
			return w
		}
		if _, err := dateOf(v.Other); err != nil {
			return wrong{"evidence other", err.Error()}
		}
		if a := v.Attribution; a != nil && !slices.Contains(timeline.AttributionKinds, a.Kind) {
			var known []string
			for _, k := range timeline.AttributionKinds {
				known = append(known, string(k))
			}
			return wrong{"evidence attribution kind", unknown("kind", string(a.Kind), known).Error()}
		}
		if v.Paragraph < 0 {
			return wrong{"evidence paragraph", fmt.Sprintf("%d is none: the headline is 0", v.Paragraph)}
		}
	}
	if m := e.Machine; m != nil {
		if known := statuses(); !slices.Contains(known, string(m.Status)) {
			return wrong{"machine status", unknown("status", string(m.Status), known).Error()}
		}
	}
	for i := range e.Reports {
		r := &e.Reports[i]
		if r.Status == "" {
			r.Status = timeline.Occurred
		}
		if known := statuses(); !slices.Contains(known, string(r.Status)) {
			return wrong{"reports status", unknown("status", string(r.Status), known).Error()}
		}
		if w := checkCertainty("reports certainty", r.Certainty); w != (wrong{}) {
			return w
		}
		if strings.TrimSpace(r.Summary) == "" {
			return wrong{"reports summary", "it is empty: say what the article tells"}
		}
	}
	return wrong{}
}

// checkCertainty refuses a certainty that there is not; "" is one that is not told.
func checkCertainty(field string, c timeline.Certainty) wrong {
	known := []string{string(timeline.Stated), string(timeline.Computed), string(timeline.Inferred), string(timeline.Guessed)}
	if c == "" || slices.Contains(known, string(c)) {
		return wrong{}
	}
	return wrong{field, unknown("certainty", string(c), known).Error()}
}

// span refuses offsets that no text has.
func span(field string, start, end int) wrong {
	switch {
	case start < 0:
		return wrong{field + " start", fmt.Sprintf("%d is no byte of a text: give 0 or more", start)}
	case end < start:
		return wrong{field + " end", fmt.Sprintf("%d is before its start %d: give the byte after the last", end, start)}
	}
	return wrong{}
}

// checkSources refuses what no article of a timeline can hold, and completes their leads as events are.
func checkSources(data []byte, t *timeline.Timeline) error {
	fail := func(list string, i int, w wrong) error {
		at := offsetsIn(data, list)[i]
		return w.in(data, at, data[at:])
	}
	for i := range t.Articles {
		a := &t.Articles[i]
		for _, cue := range a.Order {
			if cue[0] < 0 || cue[1] < 0 {
				return fail("articles", i, wrong{"order", fmt.Sprintf("%v: no byte of a text is negative", cue)})
			}
		}
		if a.Lead == nil {
			continue
		}
		if w := check(a.Lead); w != (wrong{}) {
			return fail("articles", i, wrong{"lead " + w.field, w.mend})
		}
	}
	for i := range t.Uncorrected {
		if w := check(&t.Uncorrected[i]); w != (wrong{}) {
			return fail("uncorrected", i, w)
		}
	}
	for i, l := range t.LeftOut {
		if w := span("phrase", l.Phrase.Start, l.Phrase.End); w != (wrong{}) {
			return fail("left_out", i, w)
		}
		if w := span("left_out", l.Start, l.End); w != (wrong{}) {
			return fail("left_out", i, w)
		}
	}
	return nil
}
