package en

import (
	"dateline/timeline/rule"
	"dateline/timeline/timex/internal/lang"
)

// A date is n tokens from token i on, whose clause is asked whether it is over.
type date struct {
	*lang.Matcher
	i, n int
}

// lean says how strongly the clause around the n tokens from i on sets its
// event before (below 0) or after (above 0) the time of writing: 3 and more is certain,
// 0 nothing to go by. It looks at the words around them, then at the nearest verb before
// them, else at the nearest behind, with its auxiliaries; and at the word just before them.
func lean(m *lang.Matcher, i, n int) int {
	if r := rule.First(dateRules, date{m, i, n}); r != nil {
		return r.Then
	}
	return leanOfVerb(m, i, n)
}

// dateRules say what the words around a date tell of it, whatever the verb of its clause is: a lean.
var dateRules = []rule.Rule[date, int]{
	{
		Name: "the vote in <date> was likely to be close",
		When: func(d date) bool { return d.wasBehind() && d.expectedBehind() }, Then: 1,
		Examples: []string{"The vote in [May] was likely to be close."},
		Not:      []string{"The vote in [May] was close."},
	},
	{
		Name: "the talks set for <weekday> were called off",
		When: func(d date) bool { return d.wasBehind() && d.Toks[d.i].Is(lang.Weekday) && undone(d.Matcher, d.i, d.n) }, Then: 4,
		Examples: []string{"The talks set for [Friday] were called off."},
		Not:      []string{"The talks set for [May] were called off.", "The talks set for [Friday] were dull."},
	},
	{
		Name: "the fair planned for <date> was put off", Why: "it was to come, unless the last such day is much nearer",
		When: func(d date) bool { return d.wasBehind() && undone(d.Matcher, d.i, d.n) }, Then: 1,
		Examples: []string{"The fair planned for [May 9] was postponed."},
		Not:      []string{"The fair of [May 9] was postponed."},
	},
	{
		Name: "ending it by <date> was impossible", Why: "the limit is of what was spoken of",
		When: func(d date) bool {
			return d.wasBehind() && d.i > 1 && d.In(&d.Toks[d.i-1], "by", "before", "until") && !d.Toks[d.i-2].Is(lang.PastVerb|lang.Punct)
		},
		Then:     0,
		Examples: []string{"Ending it by [May] was impossible."},
		Not:      []string{"Ending it in [May] was impossible."},
	},
	{
		Name: "a rise on <date> was feared", Why: "what was so then is over",
		When: date.wasBehind, Then: -3,
		Examples: []string{"A rise on [May 9] was feared.", "The vote on [Friday] itself was calm."},
		Not:      []string{"A rise on [May 9] is feared."},
	},
	{
		Name: "until <date>, when he was found",
		When: func(d date) bool {
			v, _, told := whenClause(d.Matcher, d.i+d.n)
			return told && v.lean < 0
		},
		Then:     -6,
		Examples: []string{"He hid until [March 2], when he was found."},
		Not:      []string{"He will hide until [March 2], when he will leave."},
	},
	{
		Name: "until <date>, when he will leave",
		When: func(d date) bool {
			v, comma, told := whenClause(d.Matcher, d.i+d.n)
			return told && v.lean > 1 && comma && !d.In(&d.Toks[v.at], "can", "could", "may", "might")
		},
		Then:     6,
		Examples: []string{"He hid until [March 2], when he will leave."},
		Not:      []string{"He hid until [March 2], when he could leave."},
	},
	{
		Name: "a guard stands at the gate in Amman, <date>", Why: "so a picture is described",
		When: func(d date) bool { return caption(d.Matcher, d.i, d.n) }, Then: -6,
		Examples: []string{"A guard stands at the gate in Amman, [Friday]."},
		Not:      []string{"A guard will stand at the gate in Amman, [Friday]."},
	},
	{
		Name: "let's meet on <date>",
		When: func(d date) bool { return letUs(d.Matcher, d.i) }, Then: 3,
		Examples: []string{"Let's meet on [Friday]."},
		Not:      []string{"They let us meet on [Friday]."},
	},
	{
		Name: "watch the talk on <date>", Why: "its readers are bidden to come",
		When: func(d date) bool { return invited(d.Matcher, d.i) && verbLeft(d.Matcher, d.i).lean == 0 }, Then: 3,
		Examples: []string{"Watch the talk on [Sunday]."},
		Not:      []string{"They watch the talk on [Sunday].", "Watch the man who left on [Sunday]."},
	},
	{
		Name: "after beating his rivals on <date>", Why: "it is what was done first",
		When: func(d date) bool {
			return !d.Equal(d.behind(), "that") && afterDoing(d.Matcher, d.i) && !looksAhead(d.Matcher, d.i+d.n) && verbLeft(d.Matcher, d.i).lean == 0
		},
		Then:     -2,
		Examples: []string{"After beating his rivals on [Tuesday], he is ahead."},
		Not:      []string{"After beating his rivals on [Tuesday], he will be ahead."},
	},
}

// behind is the token right behind the date, nil at the end of the text.
func (d date) behind() *lang.Token { return next(d.Matcher, d.i+d.n-1) }

// wasBehind: "was" or the like stands behind the date, perhaps with an adverb before it: what has the date was something.
func (d date) wasBehind() bool {
	t := d.behind()
	return d.In(t, "was", "were", "had") || d.In(t, "sure", "surely", "certainly", "also", "still", "itself", "alone") && d.In(next(d.Matcher, d.i+d.n), "was", "were")
}

// presentBehind: "is" or "has" stands behind the date, not far off, with no mark and no other verb between.
func (d date) presentBehind() bool {
	const near = 8 // tokens
	for j := d.i + d.n; j < len(d.Toks) && j < d.i+d.n+near; j++ {
		switch t := &d.Toks[j]; {
		case d.In(t, "is", "are", "has", "have"):
			return true
		case t.Is(lang.Punct|lang.PastVerb|lang.Modal|lang.Future) && !d.Possessive(t):
			return false
		}
	}
	return false
}

// expectedBehind: what stands behind the date soon says what was expected: "likely to".
func (d date) expectedBehind() bool {
	for j := d.i + d.n + 1; j < len(d.Toks) && j < d.i+d.n+4; j++ {
		if d.Toks[j].Is(lang.Future) && d.Equal(next(d.Matcher, j), "to") {
			return true
		}
	}
	return false
}

// leanOfVerb is the lean of the verb that sets the time of the n tokens from i on, with what the words around them add to it.
func leanOfVerb(m *lang.Matcher, i, n int) int {
	v := leadVerb(m, i, n)
	by := v.lean
	near := i-v.at <= 3 && i > v.at
	if by >= 2 && near {
		by++
		if m.Toks[i].Is(lang.Weekday) {
			by = max(by, 4) // however near the one before
		}
	}
	if by == -1 {
		by = -2
		if near {
			by = -3
		}
		if localTime(m, i+n) {
			by = -1 // there the day has begun that is tomorrow's where it is written
		}
	}
	if by < 0 && inStatement(m, i) {
		return by // "proposed a truce in a letter on Monday": the day of the letter
	}
	return by + leanOfSignal(m, i, n, v)
}

// inStatement: the words before token i say in what somebody said a thing: "in a letter on Monday".
func inStatement(m *lang.Matcher, i int) bool {
	return i > 3 && m.In(&m.Toks[i-1], "on") && m.In(&m.Toks[i-2], doneNouns...) && m.Toks[i-3].Is(lang.Det) && m.In(&m.Toks[i-4], "in")
}

// A lead is the two verbs around a date, the nearest before it and the nearest behind.
type lead struct {
	date
	left, right verb
}

// leadOf is the lead of the n tokens from i on.
func leadOf(d date) lead { return lead{d, verbLeft(d.Matcher, d.i), verbRight(d.Matcher, d.i+d.n)} }

// leadVerb is the verb that sets the time of the n tokens from i on: the nearest before them, but the one behind
// where there is none, where a clause has begun between, or where the one before only says who tells it.
func leadVerb(m *lang.Matcher, i, n int) verb {
	l := leadOf(date{m, i, n})
	if rule.First(leadRules, l).Then {
		return l.right
	}
	return l.left
}

// leadRules say whether the verb behind the date sets its time. The last holds of every date.
var leadRules = []rule.Rule[lead, bool]{
	{
		Name:     "the promise <date> that he will go",
		When:     func(l lead) bool { return l.left.lean == 0 && l.Equal(l.behind(), "that") },
		Examples: []string{"The promise [Tuesday] that he will go pleased them."},
		Not:      []string{"The promise [Tuesday] of peace pleased them."},
	},
	{
		Name: "as they plan to return, its rival in <date> added flights", Why: "another clause has begun, and its verb follows at once",
		When: func(l lead) bool {
			atOnce := l.right.at == l.i+l.n || l.right.at == l.i+l.n+1 && adverb(l.Matcher, l.i+l.n)
			return l.right.lean < 0 && l.left.lean > 0 && l.i > l.left.at && atOnce && clauseBetween(l.Matcher, l.left.at, l.i)
		},
		Then:     true,
		Examples: []string{"As firms plan to return, its rival in [March] added two flights.", "They will meet, after a summit in [May] ended in tears."},
		Not:      []string{"Firms plan to return in [March] who left in May.", "As firms plan to return, its rival in [March] will add two flights."},
	},
	{
		Name: "argued that a <date> summit is a risk", Why: "the verb of the clause is the one behind, and in the present it tells nothing",
		When: func(l lead) bool {
			return l.left.lean < 0 && l.i > l.left.at && l.Equal(next(l.Matcher, l.left.at), "that") && l.presentBehind()
		},
		Then:     true,
		Examples: []string{"They argued that a [March] summit is a risk.", "He quipped that the [Friday] talks are the last."},
		Not:      []string{"They argued that a [March] summit was a risk.", "They met in [March], and it is a risk."},
	},
	{
		Name: "said that on <date>, it had warned them",
		When: func(l lead) bool {
			return l.right.lean < 0 && l.i > 1 && l.Toks[l.i-1].Is(lang.Prep) && l.Equal(&l.Toks[l.i-2], "that") && l.Equal(l.behind(), ",")
		},
		Then:     true,
		Examples: []string{"They suggested saying that on [May 10], it had warned them."},
		Not:      []string{"They suggested saying that on [May 10] it had warned them."},
	},
	{
		Name: "they, in a <date> note, told him so", Why: "commas part the subject from its verb",
		When: func(l lead) bool {
			return l.right.lean < 0 && l.left.lean > 0 && l.i > l.left.at && inBreak(l.Matcher, l.i, l.right.at)
		},
		Then:     true,
		Examples: []string{"It comes after they, in a [Friday] note, told him so."},
		Not:      []string{"It comes after they got a [Friday] note, and told him so."},
	},
	{
		Name:     "they met on <date>",
		When:     func(l lead) bool { return l.right.lean == 0 },
		Examples: []string{"They met on [Friday]."},
		Not:      []string{"They met on [Friday] and left."},
	},
	{
		Name: "they met on <date> and left", Why: "but what is said need not have the time of the verb that says it",
		When: func(l lead) bool {
			return l.left.lean != 0 && !(l.left.reports && l.left.lean < 0 && l.i-l.left.at > 3)
		},
		Examples: []string{"They met on [Friday] and left.", "They said on [Friday] that he left."},
		Not:      []string{"He said that the talks of the two on [Friday] failed."},
	},
	{
		Name: "told the two of it on <date>, and left",
		When: func(l lead) bool {
			return l.left.lean != 0 && (l.Equal(l.behind(), "that") || l.behind().Is(lang.Punct))
		},
		Examples: []string{"The king told the two of it on [Friday], and they left."},
		Not:      []string{"He said that the talks of the two on [Friday] failed."},
	},
	{
		Name: "on <date> they met", When: func(lead) bool { return true }, Then: true,
		Examples: []string{"On [Friday] they met.", "He said that the talks of the two on [Friday] failed."},
		Not:      []string{"They met on [Friday]."},
	},
}
