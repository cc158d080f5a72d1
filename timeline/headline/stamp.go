package headline

import (
	"slices"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Stamps of the page that stand in a line.

// stamped: the line opens with the word of a stamp, and a day, a mark or a preposition follows: "Last updated: 3 May 2011".
func (l *reading) stamped() bool {
	ts := l.sen.Tokens
	i := l.span.Start
	for i+1 < l.span.End && (!letters(ts[i].Text) || l.s.InExpression(l.r.Sentence, i)) {
		i++ // "3 May 2024 | Picture: guards left the port"
	}
	if i+1 < l.span.End && (ts[i].Lower == "last" || ts[i].Lower == "first" || ts[i].Lower == "file") {
		i++
	}
	if i+1 < l.span.End && ts[i+1].Lower == "posted" {
		i++ // "Web posted"
	}
	if i+1 >= l.span.End || !lexicon.Has(ts[i].Lower, lexicon.Stamp) || l.ofSubject(i) {
		return false
	}
	next := &ts[i+1]
	return next.Text == ":" || next.IsPrep() && next.Lower != "of" && next.Lower != "from" || next.Tag == "CD" || lexicon.Has(next.Lower, lexicon.Month) || lexicon.Has(next.Lower, lexicon.Weekday) || ts[i].Lower == "captions"
}

// ofSubject: what looks like a stamp at i says something of the subject behind a comma: "Posted to Lund in 1984, | she closed the embassy".
func (l *reading) ofSubject(i int) bool {
	ts, root := l.sen.Tokens, l.sen.Root()
	subjects := l.sen.Subjects(root)
	return ts[i+1].IsPrep() && l.sen.VerbOf(root) != nil && len(subjects) > 0 && subjects[0] > i && slices.ContainsFunc(ts[i:subjects[0]], func(t syntax.Token) bool { return t.Text == "," })
}

// stampAround is the date that dates the event with the days, hours and zones beside it.
func (l *reading) stampAround() syntax.Span {
	ts, w := l.sen.Tokens, l.r.When
	if w.Empty() {
		return w
	}
	for w.Start > 0 && l.s.InExpression(l.r.Sentence, w.Start-1) {
		w.Start-- // the day, where the hour dates
	}
	for w.End < len(ts) && (l.s.InExpression(l.r.Sentence, w.End) || lexicon.Has(ts[w.End].Lower, lexicon.TimeZone)) {
		w.End++
	}
	return w
}

// standsAlone: no preposition and no comma leads to the date.
func (l *reading) standsAlone(w syntax.Span) bool {
	ts := l.sen.Tokens
	if ts[w.Start].IsPrep() {
		return false
	}
	before := &syntax.Token{}
	if w.Start > 0 {
		before = &ts[w.Start-1]
	}
	return !before.IsPrep() && before.Text != "," && before.Text != "|"
}

// isStamp: the date has a year, and a weekday and a zone, or the word of a stamp behind it.
func (l *reading) isStamp(w syntax.Span) bool {
	ts := l.sen.Tokens
	in := func(so func(t syntax.Token) bool) bool { return slices.ContainsFunc(ts[w.Start:w.End], so) }
	day := in(func(t syntax.Token) bool { return lexicon.Has(t.Lower, lexicon.Weekday) })
	zone := in(func(t syntax.Token) bool { return lexicon.Has(t.Lower, lexicon.TimeZone) })
	if !in(func(t syntax.Token) bool { return year(t.Text) }) {
		return false
	}
	if w.End+1 < len(ts) && ts[w.End].Lower == "last" {
		w.End++
	}
	return day && zone || w.End < len(ts) && opensLine(&ts[w.End-1], lexicon.InSeries) && lexicon.Has(ts[w.End].Lower, lexicon.Stamp)
}
