package render

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// undated is the heading, and the date, of events without one.
const undated = "Undated"

// dateWords writes an event's date for people.
func dateWords(d edtf.Date) string {
	if d.IsZero() {
		return undated
	}
	return d.Human()
}

// yearHeading is the heading that an event stands under: its first year, or the
// decade or century if no more is known. Without years it is "" for all dated events.
func yearHeading(d edtf.Date, years bool) string {
	switch {
	case d.IsZero():
		return undated
	case !years:
		return ""
	}
	if a, b := d.Endpoints(); d.OpenEnd() {
		d = a
	} else if d.OpenStart() {
		d = b
	}
	if p := d.Precision(); p == edtf.PrecisionDecade || p == edtf.PrecisionCentury {
		return capital(d.Human())
	}
	day, ok := d.Earliest()
	if !ok {
		return undated // both sides are open
	}
	return yearWords(day.Year)
}

// yearWords writes an astronomical year for people: year 0 is 1 BC.
func yearWords(year int) string {
	if year <= 0 {
		return strconv.Itoa(1-year) + " BC"
	}
	return strconv.Itoa(year)
}

// lookTwice is the sign behind a date that was guessed, or of an event that may be told wrongly.
const lookTwice = " ?"

// lookTwiceLegend says what the sign means.
const lookTwiceLegend = "? after a date: it is a guess or may be another; look twice"

// lookTwiceNote ends what shows the dates of events: what the sign means, "" where none has it.
func lookTwiceNote(events []timeline.Event) string {
	if slices.ContainsFunc(events, func(e timeline.Event) bool { return doubtful(e) != "" }) {
		return lookTwiceLegend
	}
	return ""
}

// doubtful is the sign behind an event's date, "" if it has none.
func doubtful(e timeline.Event) string {
	if e.Certainty != timeline.Guessed && len(e.Unsure) == 0 || e.Date.IsZero() {
		return ""
	}
	return lookTwice
}

// doubtWords says of a guessed date what it may be instead, of one that may be of something else why, "" of others.
func doubtWords(e timeline.Event, human func(edtf.Date) string) string {
	switch {
	case doubtful(e) == "":
		return ""
	case e.Certainty != timeline.Guessed:
		return clean(e.Unsure[0])
	}
	for _, ev := range e.Evidence {
		if d, err := edtf.Parse(ev.Other); err == nil && !d.IsZero() && d != e.Date {
			return "date guessed, may be " + human(d)
		}
	}
	return "date guessed"
}

// toldParts are the line of e around the words that give its date, where it quotes their sentence: a reader sees which of the sentence's
// acts the date belongs to. A line that has the words more or less often than its sentence is not cut; of such lines before is the whole.
func toldParts(e timeline.Event) (before, phrase, after string) {
	told := clean(e.Told())
	if e.Headline != timeline.Quoted || len(e.Evidence) == 0 {
		return told, "", ""
	}
	before, words, after := quoteParts(e.Evidence[0])
	if words == "" || strings.Count(told, words) != strings.Count(before, words)+1+strings.Count(after, words) {
		return told, "", ""
	}
	at := nth(told, words, strings.Count(before, words))
	if !bounded(told[:at], told[at+len(words):]) {
		return told, "", ""
	}
	return told[:at], words, told[at+len(words):]
}

// nth is where sub stands in s for the n-th time, counted from 0. It stands there as often.
func nth(s, sub string, n int) int {
	at := strings.Index(s, sub)
	for range n {
		at += len(sub) + strings.Index(s[at+len(sub):], sub)
	}
	return at
}

// bounded: what stands before and after no letter or figure joins to the words between.
func bounded(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	joins := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	return !joins(last) && !joins(first)
}

// spansYears reports whether the known days of the events lie more than a year apart.
func spansYears(events []timeline.Event) bool {
	var first, last edtf.Day
	for _, e := range events {
		for _, bound := range []func() (edtf.Day, bool){e.Date.Earliest, e.Date.Latest} {
			day, ok := bound()
			if !ok {
				continue
			}
			if first.IsZero() || day.Compare(first) < 0 {
				first = day
			}
			if last.IsZero() || day.Compare(last) > 0 {
				last = day
			}
		}
	}
	return !first.IsZero() && last.Sub(first) > 366
}

// orderUnknown reports whether a reader must be told that events[i] may have
// come before the one above it: the two touch, one day or month holds both, and
// nothing orders them. Only the second is marked.
func orderUnknown(events []timeline.Event, i int) bool {
	if i == 0 || events[i].Order != timeline.OrderUnknown || events[i-1].Order != timeline.OrderUnknown {
		return false
	}
	a, b := events[i-1].Date, events[i].Date
	month, ok := monthOf(a)
	other, ok2 := monthOf(b)
	return ok && ok2 && month == other && a.Overlaps(b)
}

// monthOf is the first day of the month in which a date lies, false if it is longer or open.
func monthOf(d edtf.Date) (edtf.Day, bool) {
	first, ok1 := d.Earliest()
	last, ok2 := d.Latest()
	first.Day, last.Day = 1, 1
	return first, ok1 && ok2 && first == last
}

// doubts says what a reader must know of an event's place in time, "" if nothing; where it is
// asked for, also that its order is unknown.
func doubts(events []timeline.Event, i int, src sources, human func(edtf.Date) string, order bool) string {
	words := []string{doubtWords(events[i], human), src.disputed(events[i], human)}
	if order && !src.unordered && orderUnknown(events, i) {
		words = append(words, "order unknown")
	}
	return strings.Join(nonEmpty(words), "; ")
}

// phraseDate is the date that a piece of evidence gave: the value of its phrase
// where that is a date in EDTF, too, else the event's.
func phraseDate(e timeline.Event, ev timeline.Evidence) string {
	if d, err := edtf.Parse(ev.Phrase.Value); err == nil && !d.IsZero() {
		return d.String()
	}
	return e.Date.String()
}

// phraseWords is phraseDate for people.
func phraseWords(e timeline.Event, ev timeline.Evidence) string {
	d, err := edtf.Parse(phraseDate(e, ev))
	if err != nil {
		return phraseDate(e, ev)
	}
	return d.Human()
}

// capital writes the first letter large.
func capital(words string) string {
	r, size := utf8.DecodeRuneInString(words)
	if size == 0 {
		return words
	}
	return string(unicode.ToUpper(r)) + words[size:]
}
