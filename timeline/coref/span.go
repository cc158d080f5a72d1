package coref

import "dateline/timeline/edtf"

// A Span is seven days, by their number from 1 January 2000 on: what is joined at once.
// Where one span ends and the next begins decides nothing: see Join.
type Span int32

const spanDays = 7

func spanOf(day int32) Span {
	s := day / spanDays
	if day%spanDays < 0 {
		s--
	}
	return Span(s)
}

func (s Span) holds(day int32) bool { return spanOf(day) == s }

// String is the first day of the span.
func (s Span) String() string {
	return edtf.Day{Year: 2000, Month: 1, Day: 1}.AddDays(int(s) * spanDays).String()
}

// longest is how many days a date may be that meets the days inside it: "since 1963" says too little to be the same as a
// day.
const longest = 366

// bounds are the first and the last day of a date; exact is false where it is open or longer
// than what meets the days inside it.
func bounds(d edtf.Date) (first, last int32, exact bool) {
	a, ok1 := d.Earliest()
	b, ok2 := d.Latest()
	if !ok1 || !ok2 {
		n := d.Start().Number()
		return n, n, false
	}
	first, last = a.Number(), b.Number()
	return first, last, last-first < longest
}

// Spans are those in which a candidate has a say: a day in its own, and in the one before if
// it follows on its last day; a month in all those that it touches.
func (c *Candidate) Spans() []Span {
	first, last, exact := bounds(c.Date)
	out := []Span{spanOf(first)}
	switch {
	case !exact:
	case first == last:
		if before := spanOf(first - 1); before != out[0] {
			out = append(out, before)
		}
	default:
		for s := out[0] + 1; s <= spanOf(last); s++ {
			out = append(out, s)
		}
	}
	return out
}
