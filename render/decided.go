package render

import (
	"fmt"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// corrected is the mark of an event that a person corrected: "corrected: 2025-08-08 (em, 2025-09-19: asked the
// ministry)", "" if nobody did.
func corrected(e timeline.Event) string {
	if words := clean(e.Corrected); words != "" {
		return "corrected: " + words
	}
	return ""
}

// reasonOf says why evidence i gives the event its date: in place of the rule's reason the correction, where a person gave the date;
// of other corrections both are told. Only the first piece of evidence tells it.
func reasonOf(e timeline.Event, i int) string {
	why, mark := strings.TrimRight(clean(e.Evidence[i].Why), ". "), corrected(e)
	switch {
	case mark == "" || i > 0:
		return why
	case why == "" || e.Redated():
		return mark
	}
	return why + "; " + mark
}

// decided is what people say beside an event, "" if nothing: their note, and that they corrected it.
func decided(e timeline.Event) string {
	words := clean(e.Note)
	if e.Corrected != "" {
		words = strings.Join(nonEmpty([]string{words, "corrected"}), "; ")
	}
	return words
}

// reviewLine says that a timeline shows reviewed events alone, "" if it shows all.
func reviewLine(r *timeline.Review, human func(edtf.Date) string) string {
	if r == nil {
		return ""
	}
	line := "Reviewed events only"
	if d, err := edtf.Parse(r.On); err == nil && !d.IsZero() {
		line += ", last on " + withoutWeekday(d, human)
	}
	if r.LeftOut > 0 {
		line += fmt.Sprintf("; %s nobody has reviewed left out", plural(r.LeftOut, "event that", "events that"))
	}
	return line + "."
}
