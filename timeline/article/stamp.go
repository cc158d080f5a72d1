package article

import (
	"slices"
	"strings"
)

// role says what a date in a stamp is the date of.
type role byte

const (
	filed     role = iota // not said: taken as publication
	published             // "Published", "Posted", "Date:"
	updated               // "Updated", "Last modified"
)

// A stamp is what a dateline line says.
type stamp struct {
	moments   []dated
	place     string
	agency    string
	byline    bool
	copyright int  // the year after ©, 0 if none
	bare      bool // a date and nothing else
	label     role // the last label, for a date on the next line
}

type dated struct {
	moment
	role role
}

const maxStamp = 200 // bytes of the longest line that is tried as a stamp

// readStamp reads a line that holds a date, a byline or both, and nothing that is part of the
// story: every word must be a date, a time, a label, an agency, a byline or a place set apart by a mark.
func readStamp(line string) (stamp, bool) {
	s, others, ok := readParts(line)
	return s, ok && len(others) == 0
}

// readLine reads a line as readStamp does, and also one on which other words stand beside the date, as long as they are
// of the kinds that stamps share their line with: a name, a section, an outlet, a button. mixed tells of such words.
func readLine(line string) (s stamp, mixed, ok bool) {
	s, others, ok := readParts(line)
	if !ok || len(others) == 0 {
		if !ok {
			return readBylineHead(line)
		}
		return s, false, ok
	}
	if !passable(line, s, others) {
		return readBylineHead(line)
	}
	s.place = ""
	return s, true, true
}

// readParts reads the dates, labels and names of a line, and gives the words that are none of them.
func readParts(line string) (stamp, []segment, bool) {
	if len(line) > maxStamp || !stampTrigger(line) || endsInCredit(line) {
		return stamp{}, nil, false
	}
	line = withoutOpening(line)
	if i := strings.LastIndex(line, "This "); i > 0 && strings.Contains(line[i:], " is more than ") && strings.HasSuffix(strings.TrimSuffix(line[i:], "."), " old") {
		line = line[:i] // "This article is more than 2 years old."
	}
	r := stampReader{line: line, toks: tokens(line)}
	for r.i < len(r.toks) {
		r.step()
	}
	r.cut()
	s, others, ok := r.judge()
	ok = ok && !(len(s.moments) > 0 && s.label == updated && strings.HasSuffix(line, ":")) // it heads what was added later
	s.twins()
	s.bare = ok && len(r.segments) == 0 && len(s.moments) == 1 && !r.labelled && !s.hasClock() && s.place == "" && s.agency == "" && !s.byline && s.copyright == 0
	return s, others, ok
}

// twins settles two full dates without a label that stand side by side, as pages print the day of a story and of its last
// change: the earlier is the story's. The day on which the clocks of machines begin is none.
func (s *stamp) twins() {
	if zero := func(m dated) bool {
		return m.year == 1969 && m.month == 12 && m.day == 31 || m.year == 1970 && m.month == 1 && m.day == 1
	}; len(s.moments) > 1 && !slices.ContainsFunc(s.moments, func(m dated) bool { return m.year == 0 }) {
		s.moments = slices.DeleteFunc(s.moments, zero)
	}
	if len(s.moments) != 2 || s.moments[0].role != filed || s.moments[1].role != filed || s.moments[0].year == 0 || s.moments[1].year == 0 {
		return
	}
	switch apart := s.moments[0].daysAfter(s.moments[1].moment); {
	case apart > 0:
		s.moments[0].role = updated
	case apart < 0:
		s.moments[1].role = updated
	}
}

// stampTrigger is the cheap test before the costly one: every stamp has a digit, or begins as a byline or with a label.
func stampTrigger(line string) bool {
	if strings.ContainsAny(line, "0123456789") {
		return true
	}
	first := line[:wordEnd(line, 0)]
	lower := strings.ToLower(first)
	_, label := labels[lower]
	if !label && len(first) > 2 {
		_, label = labels[strings.ToLower(lastPiece(first))]
	}
	return label || lower == "by" || first == "From" || lower == "last" || lower == "first"
}

func (s stamp) hasClock() bool {
	return slices.ContainsFunc(s.moments, func(m dated) bool { return m.hasClock })
}

func allFillers(words []token) bool {
	for i, w := range words {
		ok := w.is(",") || fillers[w.lower()] || w.kind == number && i+1 < len(words) && fillers[words[i+1].lower()]
		if !ok {
			return false
		}
	}
	return true
}
