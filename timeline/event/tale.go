package event

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/syntax"
)

// Times that are of the day that the story tells of, which need not be the one on which it was written.

// dayless: the expressions of the rule name a part of a day, or count minutes, and leave the day to the story.
func dayless(rule string) bool {
	switch rule {
	case "later in the day", "midday, dawn", "<some> <units> later":
		return true
	}
	return false
}

// dayOfTale gives r, told in the past by a part of a day that was read as of the story's own, the day of the tale: the last
// that the two sentences before tell of, else the one that is told of in the story so far. Where several are, or
// none and the words say that it lies before what is told, it is not known: why says so.
func (s *finder) dayOfTale(r *Mention) (why string) {
	day := s.DatelineDay()
	if r.Expr < 0 || r.Nominal() || r.Clause < 0 || day.IsZero() || !day.Contains(r.Date) {
		return s.dayOfOldTale(r)
	}
	v := &s.Doc.Sentences[r.Sentence].Clauses[r.Clause].Verb
	if v.Tense != syntax.Past || !dayless(r.Rule) {
		return ""
	}
	told, several, own := s.dayBefore(r)
	if own {
		return "" // the story tells of its own day
	}
	switch {
	case !told.IsZero() && !several:
		r.Date, r.Instead, r.Certainty = told, r.Date, timeline.Inferred
		r.Why = "of the day told before: " + told.Human()
	case v.Perfect || several:
		return whyUntold
	}
	return ""
}

// dayBefore gives the day that the two sentences before r tell of, else the last that is told of in the story so far:
// whether several are, and whether the story's own is.
func (s *finder) dayBefore(r *Mention) (told edtf.Date, several, own bool) {
	const near = 2 // sentences
	day := s.DatelineDay()
	for y := r.Expr - 1; y >= 0; y-- {
		e, at := &s.Times.Expressions[y], s.Where[y]
		if at.Sentence < 0 || e.Date.Precision() != edtf.PrecisionDay || dayless(e.Rule) || day.Before(e.Date) || s.Doc.Sentences[at.Sentence].Quoted(at.Start) != s.Doc.Sentences[r.Sentence].Quoted(r.Head) {
			continue
		}
		d, ok := e.Date.Earliest()
		if !ok {
			continue
		}
		on := edtf.FromDay(d)
		if on.SameDays(day) {
			if s.happens(y) {
				return told, several, true
			}
			continue
		}
		if at.Sentence >= r.Sentence-near && s.happens(y) {
			return on, false, false
		}
		several = several || !told.IsZero() && !told.SameDays(on)
		told = on
	}
	return told, several, false
}

// happens: expression y, or the two days of which it is the second, "on Monday and | Tuesday", date what has happened.
func (s *finder) happens(y int) bool {
	if with := s.Times.Expressions[y].RangeWith; with >= 0 && with < y {
		if next, err := s.Times.Expressions[with].Date.Shift(1, edtf.PrecisionDay); err == nil && next == s.Times.Expressions[y].Date {
			y = with
		}
	}
	for i := len(s.mentions) - 1; i >= 0; i-- {
		if m := s.mentions[i]; m.Expr == y {
			return m.Status == timeline.Occurred || m.Status == timeline.Ongoing
		}
	}
	return false
}

// dayOfOldTale gives the reason why the day of r is not known where a weekday or a weekend was counted from the story's day
// though the sentence, or the one before in its paragraph, tells of a time more than a week before that: "At Easter … the
// weekend", "On Saturday, they had arrived".
func (s *finder) dayOfOldTale(r *Mention) (why string) {
	if r.Expr < 1 || r.Nominal() || r.Clause < 0 || r.Rule != "<weekday>" && r.Rule != "the <weekend>" {
		return ""
	}
	sen := &s.Doc.Sentences[r.Sentence]
	v, p := &sen.Clauses[r.Clause].Verb, s.Where[r.Expr]
	if v.Tense != syntax.Past || p.Sentence != r.Sentence {
		return ""
	}
	const week = 7 // days
	for y := r.Expr - 1; y >= 0 && s.Where[y].Sentence >= max(p.Sentence-1, 0); y-- {
		e, q := &s.Times.Expressions[y], s.Where[y]
		if s.ownedBySubject(y, r) {
			continue // "the 8 June vote led on Monday to a strike"
		}
		if q.Sentence < p.Sentence && (!v.Perfect || s.Doc.Sentences[q.Sentence].Block != sen.Block) || q.Sentence == p.Sentence && (q.End > sen.SubjectSpan(r.Clause).Start || sen.ClauseAt(q.Start) != sen.ClauseAt(p.Start)) {
			continue
		}
		if later, err := e.Date.Shift(week, edtf.PrecisionDay); err == nil && e.Date.Precision() == edtf.PrecisionDay && later.Before(r.Date) {
			return whyUntold
		}
	}
	return ""
}

// ownedBySubject: expression y dates the noun that is the subject of r's clause, and so is none of the times at which the rest was.
func (s *finder) ownedBySubject(y int, r *Mention) bool {
	sub := s.Doc.Sentences[r.Sentence].SubjectSpan(r.Clause)
	return slices.ContainsFunc(s.mentions, func(o *Mention) bool {
		return o.Expr == y && o.Sentence == r.Sentence && o.Nominal() && sub.Has(o.Head)
	})
}
