package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// How "last year", "the following week" and their like are read.

// lastNone: the match, "last <unit>" with its word t and its unit, is no time counted from the day of writing.
func lastNone(m *lang.Matcher, g cal.Gran, t *lang.Token) bool {
	next := m.After(0)
	bare := t == m.At(0)
	switch {
	case g < cal.Day || g == cal.Quarter || g == cal.Season && !m.Equal(t, "this"):
		return true // at the last minute
	case g == cal.Day && (m.In(t, "last", "past", "coming") || m.In(next, "in") || m.Equal(t, "next") && m.Equal(next, "or")):
		return true // on this day in 1945; on the last day
	case m.Equal(t, "this") && m.Equal(next, "and") && m.Equal(m.After(1), "age"):
		return true // in this day and age
	case m.First(2).Has(lang.Capital) && !m.First(2).Has(lang.Upper) && !(m.In(t, "last", "next", "past") && t.Has(lang.Capital) && startsSentence(m)) && !inHeadline(m):
		return true // This Week, a programme
	case bare && m.In(t, "coming", "upcoming", "past") && !m.In(m.At(-1), "the", "this"):
		return true
	}
	return bare && m.In(t, "last", "next") && (m.In(m.At(-1), owners...) || m.At(-1) != nil && m.Possessive(m.At(-1)) || m.Equal(m.At(-1), "the") && m.Equal(next, "of")) // his last year in office, the last month of the war
}

// setNear makes "this weekend" the one just gone or just ahead, where a word or the tense says so.
func setNear(m *lang.Matcher, r *lang.Reading, g cal.Gran) {
	next := m.After(0)
	switch before := &m.Toks[m.Slot(2).I-1]; {
	case m.In(before, "past"):
		r.Near = -1
	case m.In(before, "coming"):
		r.Near = 1
	case g == cal.Weekend && !m.Has(0) && lean(m, m.Start, m.N) < 0 && !(next != nil && m.Possessive(next) && (m.In(m.At(-1), "before", "for", "until", "of", "at") || m.After(1).Has(lang.Capital))):
		r.Near = -1 // met this weekend, told on a Tuesday
	}
}

// followingNone: the match, "the <following> <unit>" with its word t and its unit, is no time that counts from another.
func followingNone(m *lang.Matcher, g cal.Gran, t *lang.Token) bool {
	next := m.After(0)
	switch u := m.First(2); {
	case t.Has(lang.Capital) && u.Has(lang.Capital) && !u.Has(lang.Upper) && !inHeadline(m):
		return true // The Next Day, an album
	case m.Equal(t, "full"):
		return m.Equal(next, "of") && m.After(1).Is(lang.Month|lang.Digits) // the full month of April
	case !m.Equal(t, "same"):
		return false
	case m.Equal(m.At(-1), "in") && bothIn(m):
		return true // two in the same year: in one year
	}
	that := m.Equal(next, "that") && m.After(1) != nil && !m.After(1).Is(lang.Be|lang.PastVerb|lang.PresVerb) || m.In(next, "when")
	return that && (g == cal.Day || g == cal.Week) && !saysBefore(m) // the same day that the council met
}

// setFollowing reads "the <following> <unit>", with its word t.
func setFollowing(m *lang.Matcher, r *lang.Reading, g cal.Gran, t *lang.Token) bool {
	before := &m.Toks[m.Slot(2).I-1]
	switch {
	case m.Equal(t, "past") && g == cal.Week && m.Has(0):
		r.SetStep(0, g, lang.FromDateline)
		r.Near = -1 // earlier in the past week
	case m.In(t, "last", "past", "coming"):
		return setLast(m, r, g, t)
	case m.In(t, "very", "whole", "entire", "full"):
		if !m.In(before, "same", "next") && !m.In(t, "full") {
			return false
		}
		n := 0
		if m.Equal(before, "next") {
			n = 1
		}
		r.SetStep(n, g, lang.FromAntecedent)
		if m.Equal(t, "full") && n == 0 {
			r.Rel = lang.This // forecast for the full year
		}
	case m.Equal(t, "next") && g == cal.Day && m.Equal(m.After(0), "or"):
		return false // the next day or more
	case m.Equal(t, "next") && !m.Has(0) && !m.In(before, "fiscal", "calendar", "financial") && aheadOfNow(m, g):
		return setLength(r, 1, g, false)
	case m.Equal(t, "next"):
		r.SetStep(1, g, lang.FromAntecedent)
	default:
		setRelative(t, m, r, g)
	}
	return true
}

// setLast reads "the last year", "the coming week": a length up to now or from now, or the unit before or after.
func setLast(m *lang.Matcher, r *lang.Reading, g cal.Gran, t *lang.Token) bool {
	prev := m.At(-1)
	year := g == cal.Year && !m.Has(0)
	switch {
	case m.Equal(t, "last") && m.Equal(m.After(0), "of") && (g != cal.Year || m.After(1).Is(lang.Det) || m.After(1).Has(lang.Capital)):
		return false
	case year && (upToNow(m, t) && m.Slot(2).I == m.Slot(1).I+1 || m.In(t, "last", "past") && m.In(prev, "spent", "spend", "spends", "spending")):
		return setLength(r, 1, g, false) // the twelve months up to now
	case year && m.Equal(t, "coming"):
		setRelative(t, m, r, g)
		r.Near = 1 // the months ahead, in January this year's
		return true
	case m.Has(0) || g == cal.Year || m.Equal(t, "coming") && (g == cal.Week || g == cal.Month):
		setRelative(t, m, r, g)
		return g != cal.Day
	}
	return (g != cal.Day || m.In(prev, "in", "over", "within", "during", "for")) && setLength(r, 1, g, false)
}

// upToNow: the preposition before the match says that the stretch goes up to now.
func upToNow(m *lang.Matcher, t *lang.Token) bool {
	prev := m.At(-1)
	return m.In(prev, "over", "throughout", "within", "during") || m.Equal(t, "past") && m.In(prev, "in", "for") || m.Equal(prev, "in") && auxiliary(m, verbLeft(m, m.Start).at) == has
}
