package en

import "dateline/timeline/timex/internal/lang"

// A date is n tokens from token i on, whose clause is asked whether it is over.
type date struct {
	*lang.Matcher
	i, n int
}

// A dateRule says what the words around a date tell of it, whatever the verb of its clause is. They are asked in order, and the
// first that holds decides.
type dateRule struct {
	name, why string
	when      func(d date) bool
	lean      int // below 0 over, above 0 to come, 3 and more certain
	// examples are sentences in which it is the rule of the date in brackets, not those in which it is not.
	examples, not []string
}

// lean says how strongly the clause around the n tokens from i on sets its
// event before (below 0) or after (above 0) the time of writing: 3 and more is certain,
// 0 nothing to go by. It looks at the words around them, then at the nearest verb before
// them, else at the nearest behind, with its auxiliaries; and at the word just before them.
func lean(m *lang.Matcher, i, n int) int {
	if r := dateRuleOf(date{m, i, n}); r != nil {
		return r.lean
	}
	return leanOfVerb(m, i, n)
}

// dateRuleOf is the first rule that holds of a date, nil if none does.
func dateRuleOf(d date) *dateRule {
	for k := range dateRules {
		if dateRules[k].when(d) {
			return &dateRules[k]
		}
	}
	return nil
}

var dateRules = []dateRule{
	{
		name: "the vote in <date> was likely to be close",
		when: func(d date) bool { return d.wasBehind() && d.expectedBehind() }, lean: 1,
		examples: []string{"The vote in [May] was likely to be close."},
		not:      []string{"The vote in [May] was close."},
	},
	{
		name: "the talks set for <weekday> were called off",
		when: func(d date) bool { return d.wasBehind() && d.Toks[d.i].Is(lang.Weekday) && undone(d.Matcher, d.i, d.n) }, lean: 4,
		examples: []string{"The talks set for [Friday] were called off."},
		not:      []string{"The talks set for [May] were called off.", "The talks set for [Friday] were dull."},
	},
	{
		name: "the fair planned for <date> was put off", why: "it was to come, unless the last such day is much nearer",
		when: func(d date) bool { return d.wasBehind() && undone(d.Matcher, d.i, d.n) }, lean: 1,
		examples: []string{"The fair planned for [May 9] was postponed."},
		not:      []string{"The fair of [May 9] was postponed."},
	},
	{
		name: "ending it by <date> was impossible", why: "the limit is of what was spoken of",
		when: func(d date) bool {
			return d.wasBehind() && d.i > 1 && d.In(&d.Toks[d.i-1], "by", "before", "until") && !d.Toks[d.i-2].Is(lang.PastVerb|lang.Punct)
		},
		lean:     0,
		examples: []string{"Ending it by [May] was impossible."},
		not:      []string{"Ending it in [May] was impossible."},
	},
	{
		name: "a rise on <date> was feared", why: "what was so then is over",
		when: date.wasBehind, lean: -3,
		examples: []string{"A rise on [May 9] was feared.", "The vote on [Friday] itself was calm."},
		not:      []string{"A rise on [May 9] is feared."},
	},
	{
		name: "until <date>, when he was found",
		when: func(d date) bool {
			v, _, told := whenClause(d.Matcher, d.i+d.n)
			return told && v.lean < 0
		},
		lean:     -6,
		examples: []string{"He hid until [March 2], when he was found."},
		not:      []string{"He will hide until [March 2], when he will leave."},
	},
	{
		name: "until <date>, when he will leave",
		when: func(d date) bool {
			v, comma, told := whenClause(d.Matcher, d.i+d.n)
			return told && v.lean > 1 && comma && !d.In(&d.Toks[v.at], "can", "could", "may", "might")
		},
		lean:     6,
		examples: []string{"He hid until [March 2], when he will leave."},
		not:      []string{"He hid until [March 2], when he could leave."},
	},
	{
		name: "a guard stands at the gate in Amman, <date>", why: "so a picture is described",
		when: func(d date) bool { return caption(d.Matcher, d.i, d.n) }, lean: -6,
		examples: []string{"A guard stands at the gate in Amman, [Friday]."},
		not:      []string{"A guard will stand at the gate in Amman, [Friday]."},
	},
	{
		name: "let's meet on <date>",
		when: func(d date) bool { return letUs(d.Matcher, d.i) }, lean: 3,
		examples: []string{"Let's meet on [Friday]."},
		not:      []string{"They let us meet on [Friday]."},
	},
	{
		name: "watch the talk on <date>", why: "its readers are bidden to come",
		when: func(d date) bool { return invited(d.Matcher, d.i) && verbLeft(d.Matcher, d.i).lean == 0 }, lean: 3,
		examples: []string{"Watch the talk on [Sunday]."},
		not:      []string{"They watch the talk on [Sunday].", "Watch the man who left on [Sunday]."},
	},
	{
		name: "after beating his rivals on <date>", why: "it is what was done first",
		when: func(d date) bool {
			return !d.Equal(d.behind(), "that") && afterDoing(d.Matcher, d.i) && !looksAhead(d.Matcher, d.i+d.n) && verbLeft(d.Matcher, d.i).lean == 0
		},
		lean:     -2,
		examples: []string{"After beating his rivals on [Tuesday], he is ahead."},
		not:      []string{"After beating his rivals on [Tuesday], he will be ahead."},
	},
}

// behind is the token right behind the date, nil at the end of the text.
func (d date) behind() *lang.Token { return next(d.Matcher, d.i+d.n-1) }

// wasBehind: "was" or the like stands behind the date, perhaps with an adverb before it: what has the date was something.
func (d date) wasBehind() bool {
	t := d.behind()
	return d.In(t, "was", "were", "had") || d.In(t, "sure", "surely", "certainly", "also", "still", "itself", "alone") && d.In(next(d.Matcher, d.i+d.n), "was", "were")
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

// A leadRule says which of the two verbs around a date sets its time: the one before it or the one behind it. They are asked
// in order, and the first that holds decides.
type leadRule struct {
	name, why string
	when      func(d date, left, right verb) bool
	right     bool
	// examples are sentences in which it decides for the date in brackets, not those in which it does not.
	examples, not []string
}

// leadVerb is the verb that sets the time of the n tokens from i on: the nearest before them, but the one behind
// where there is none, where a clause has begun between, or where the one before only says who tells it.
func leadVerb(m *lang.Matcher, i, n int) verb {
	left, right := verbLeft(m, i), verbRight(m, i+n)
	if r := leadRuleOf(date{m, i, n}, left, right); r.right {
		return right
	}
	return left
}

// leadRuleOf is the first rule that holds; the last does of every date.
func leadRuleOf(d date, left, right verb) *leadRule {
	for k := range leadRules {
		if leadRules[k].when(d, left, right) {
			return &leadRules[k]
		}
	}
	return &leadRules[len(leadRules)-1]
}

var leadRules = []leadRule{
	{
		name:     "the promise <date> that he will go",
		when:     func(d date, left, _ verb) bool { return left.lean == 0 && d.Equal(d.behind(), "that") },
		examples: []string{"The promise [Tuesday] that he will go pleased them."},
		not:      []string{"The promise [Tuesday] of peace pleased them."},
	},
	{
		name: "as they plan to return, its rival in <date> added flights", why: "another clause has begun, and its verb follows at once",
		when: func(d date, left, right verb) bool {
			atOnce := right.at == d.i+d.n || right.at == d.i+d.n+1 && adverb(d.Matcher, d.i+d.n)
			return right.lean < 0 && left.lean > 0 && d.i > left.at && atOnce && clauseBetween(d.Matcher, left.at, d.i)
		},
		right:    true,
		examples: []string{"As firms plan to return, its rival in [March] added two flights.", "They will meet, after a summit in [May] ended in tears."},
		not:      []string{"Firms plan to return in [March] who left in May.", "As firms plan to return, its rival in [March] will add two flights."},
	},
	{
		name: "said that on <date>, it had warned them",
		when: func(d date, _, right verb) bool {
			return right.lean < 0 && d.i > 1 && d.Toks[d.i-1].Is(lang.Prep) && d.Equal(&d.Toks[d.i-2], "that") && d.Equal(d.behind(), ",")
		},
		right:    true,
		examples: []string{"They suggested saying that on [May 10], it had warned them."},
		not:      []string{"They suggested saying that on [May 10] it had warned them."},
	},
	{
		name: "they, in a <date> note, told him so", why: "commas part the subject from its verb",
		when: func(d date, left, right verb) bool {
			return right.lean < 0 && left.lean > 0 && d.i > left.at && inBreak(d.Matcher, d.i, right.at)
		},
		right:    true,
		examples: []string{"It comes after they, in a [Friday] note, told him so."},
		not:      []string{"It comes after they got a [Friday] note, and told him so."},
	},
	{
		name:     "they met on <date>",
		when:     func(_ date, _, right verb) bool { return right.lean == 0 },
		examples: []string{"They met on [Friday]."},
		not:      []string{"They met on [Friday] and left."},
	},
	{
		name: "they met on <date> and left", why: "but what is said need not have the time of the verb that says it",
		when: func(d date, left, _ verb) bool {
			return left.lean != 0 && !(left.reports && left.lean < 0 && d.i-left.at > 3)
		},
		examples: []string{"They met on [Friday] and left.", "They said on [Friday] that he left."},
		not:      []string{"He said that the talks of the two on [Friday] failed."},
	},
	{
		name: "told the two of it on <date>, and left",
		when: func(d date, left, _ verb) bool {
			return left.lean != 0 && (d.Equal(d.behind(), "that") || d.behind().Is(lang.Punct))
		},
		examples: []string{"The king told the two of it on [Friday], and they left."},
		not:      []string{"He said that the talks of the two on [Friday] failed."},
	},
	{
		name: "on <date> they met", when: func(date, verb, verb) bool { return true }, right: true,
		examples: []string{"On [Friday] they met.", "He said that the talks of the two on [Friday] failed."},
		not:      []string{"They met on [Friday]."},
	},
}
