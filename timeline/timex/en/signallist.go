package en

import (
	"slices"

	"dateline/timeline/timex/internal/lang"
)

// signals in the order in which they are asked.
var signals = signalList(slices.Concat(signalsOfTenses, signalsOfPlans, signalsOfLimits))

// signalsOfTenses are words that say that what has a time is over or goes on.
var signalsOfTenses = []Signal{
	{
		Name: "has been moved to", Why: "what has been moved to a time has not had it yet, however near the last one",
		Pattern: "to|until|till|for DATE", Weight: 10,
		when: func(c *clause) bool {
			return c.past() && c.i-c.v.at <= 4 && c.verbIn(movesTo...) && auxiliary(c.Matcher, c.v.at) == has
		},
		Examples: []string{"The vote has been moved to [February].", "Its talks have been pushed back to [May 3].", "The trial has been postponed until [March]."},
		Not:      []string{"The vote had been moved to [February].", "The vote has been held in [February]."},
	},
	{
		Name: "since", Why: "what has lasted since a time began then",
		Pattern: "since|earlier [ ART ] DATE", Weight: -8,
		Examples: []string{"It has been calm since [May].", "They have ruled since a [June] vote.", "He came earlier [Friday]."},
		Not:      []string{"They will vote in [May]."},
	},
	{
		Name: "earlier on", Why: "the day is the one on which something was told later",
		Pattern: "earlier on DATE", Weight: -8,
		Examples: []string{"He had come earlier on [Friday].", "Earlier on [Monday] they met.", "She left earlier on [May 3]."},
		Not:      []string{"He will come on [Friday]."},
	},
	{
		Name: "back to", Why: "what goes back to a time has its start there",
		Pattern: "back to DATE", Weight: -8,
		Examples: []string{"The row goes back to [May].", "It dates back to [January].", "The feud runs back to [August]."},
		Not:      []string{"They come back in [May]."},
	},
	{
		Name: "way back in", Why: "“back in May” behind a pause or “way” is long ago, “will be back in May” is not",
		Pattern: "back in|on DATE", Weight: -8,
		when: func(c *clause) bool {
			t := c.tokBefore(3)
			return t != nil && (c.In(t, "way", "far") || t.Is(lang.Punct|lang.Conj))
		},
		Examples: []string{"He said so way back in [May].", "But back in [June], it was calm.", "They agreed, back in [March]."},
		Not:      []string{"She will be back in [May]."},
	},
	{
		Name: "come November", Why: "the verb bids the month come",
		Pattern: "come DATE", Weight: 8,
		when:     func(c *clause) bool { return c.opens(1) },
		Examples: []string{"Come [November], she will vote.", "And come [June] they may go.", "He hopes that, come [May], it is over."},
		Not:      []string{"They come [Friday] by air."},
	},
	{
		Name: "through to", Why: "what is seen through is not over",
		Pattern: "through to DATE", Weight: 5,
		Examples: []string{"He wants to see it through to [May].", "It runs through to [June].", "She stays through to [Friday]."},
		Not:      []string{"They moved to [May]."},
	},
	{
		Name: "going into", Why: "a month or a day that somebody goes into has not come",
		Pattern: "going|heading|headed|goes|head|go into DATE", Weight: 5,
		Examples: []string{"They have more safe seats going into [November].", "He leads heading into [Friday].", "They are headed into [May] with less."},
		Not:      []string{"They ran into [May]."},
	},
	{
		Name: "coming up on", Why: "what is coming up is to come",
		Pattern: "up on|in DATE", Weight: 5,
		when:     func(c *clause) bool { return c.In(c.tokBefore(3), "coming", "comes") },
		Examples: []string{"He has another one coming up on [Wednesday].", "A vote is coming up in [May].", "The day comes up in [June]."},
		Not:      []string{"They gave up on [Wednesday]."},
	},
	{
		Name: "to air", Why: "what is to be shown has not been",
		Pattern: "air|broadcast|shown|published|released|aired [ on|in ] DATE", Weight: 6,
		when: func(c *clause) bool {
			d := 2
			if c.In(c.tokBefore(1), "on", "in") {
				d = 3
			}
			return c.Equal(c.tokBefore(d), "to") || c.Equal(c.tokBefore(d), "be") && c.Equal(c.tokBefore(d+1), "to")
		},
		Examples: []string{"He said so in a talk to air [Tuesday].", "In a film to be shown on [Friday] he said no.", "He wrote it for a book to be published in [May]."},
		Not:      []string{"He said so in a talk aired [Tuesday]."},
	},
	{
		Name: "between now and", Why: "a stretch from now on ends ahead",
		Pattern: "now and|to|until|till DATE", Weight: 8,
		Examples: []string{"Nothing will move between now and [May].", "From now until [June] it is closed.", "From now to [Friday] they rest."},
		Not:      []string{"It was calm until [May]."},
	},
	{
		Name: "between now and the end of it on", Why: "the same with the name of the end between",
		Pattern: "on|in|at DATE", Weight: 8,
		when: func(c *clause) bool {
			for d := 3; d < 12; d++ {
				switch t := c.tokBefore(d); {
				case t == nil || t.Is(lang.Punct) || t.Is(lang.PastVerb):
					return false
				case c.Equal(t, "now"):
					return c.In(c.tokBefore(d-1), "and", "until", "till", "to")
				}
			}
			return false
		},
		Examples: []string{"They have ten days between now and the end of the year of books on [Sept. 30].", "Nothing moves between now and the vote in [May].", "From now until the summit on [Friday] they rest."},
		Not:      []string{"It is calm now, and the vote was in [May]."},
	},
	{
		Name: "starting on", Why: "what is announced starts later, if it did not lately",
		Pattern: "starting|commencing|beginning [ on|from|in ] DATE", Weight: 5,
		when:     func(c *clause) bool { return c.past() },
		Examples: []string{"They announced three new flights starting on [Feb. 1].", "He unveiled a fare commencing [July 1].", "She offered classes beginning in [May]."},
		Not:      []string{"They met in [May]."},
	},
	{
		Name: "to keep it open past", Why: "what somebody wants to go on past a day has not come to it",
		Pattern: "past|beyond DATE", Weight: 4,
		when:     toGoOn,
		Examples: []string{"They are struggling to pass a bill to keep the port open past [Oct. 1].", "She wants to stay beyond [May].", "He hopes to extend it past [Friday]."},
		Not:      []string{"They kept it open past [Oct. 1]."},
	},
	{
		Name: "Over the weekend, it led them to", Why: "a time that opens its sentence is that of its main verb, whatever is said between",
		Pattern: "over|during DATE ,", Weight: -6,
		when:     func(c *clause) bool { return c.v.lean > 0 && c.opens(1) && toldAsDone(c) },
		Examples: []string{"Over [the weekend], doubts whether they would be let in led him to say so.", "Over [the weekend], a row over what would come of it at last forced her out.", "During [the weekend], doubts that they would meet the king led to a fight."},
		Not:      []string{"Over [the weekend], a row over it will force her out."},
	},
	{
		Name: "stayed until", Why: "how long a thing that is over went on",
		Pattern: "until|till DATE", Weight: -5,
		when:     func(c *clause) bool { return c.past() && lastedUntil(c.Matcher, c.v.at) },
		Examples: []string{"He stayed until [March].", "They did not arrive until [May].", "She served until [June]."},
		Not:      []string{"It was put off until [May]."},
	},
	{
		Name: "until then they had", Why: "a comma and a past behind it: the time is over, or not; the verb alone decides",
		Pattern: "until|till|payable|effective|record [ ART ] DATE", Weight: 0,
		when: func(c *clause) bool {
			p := c.after(1)
			if !c.verbBehind() || c.v.lean >= 0 || p == nil || !p.Is(lang.Punct) {
				return false
			}
			d := 1
			if c.In(c.tokBefore(1), articles...) {
				d = 2
			}
			t := c.tokBefore(d)
			return t == &c.Toks[0] || t.Has(lang.Capital)
		},
		Examples: []string{"Until [Thursday], they had no word.", "Till [Friday], it was calm.", "Calm held. Until [May], they had no word."},
		Not:      []string{"They wait until [Thursday]."},
	},
	{
		Name: "until", Why: "a deadline looks ahead whatever the verb",
		Pattern: "until|till|payable|effective|record [ at ] [ least ] [ ART ] DATE", Weight: 5,
		Examples: []string{"They would wait until [April].", "It is to be kept closed until at least [Monday].", "The talks were put off till [May].", "It is payable [Dec. 15]."},
		Not:      []string{"They met in [April]."},
	},
	{
		Name: "had been scheduled for", Why: "of two days the nearer was meant",
		Pattern: "for DATE", Weight: 3,
		when:     func(c *clause) bool { return c.past() && c.i-c.v.at <= 3 && pluperfect(c.Matcher, c.v.at) },
		Examples: []string{"It had been scheduled for [Friday].", "It had been planned for [Monday].", "The talks had been fixed for [May]."},
		Not:      []string{"He had come on [Friday]."},
	},
	{
		Name: "has been set for", Why: "what has a time that still holds", Weight: 9,
		when:     func(c *clause) bool { return fixedFor(c.Matcher, c.i, c.n) == isFixed },
		Examples: []string{"It has been pencilled in for [March].", "The vote is set for [May].", "Talks are now scheduled on [Friday]."},
		Not:      []string{"The vote was first set for [May]."},
	},
	{
		Name: "was set for", Why: "what got its time was ahead then, and mostly is", Weight: 5,
		when:     func(c *clause) bool { return fixedFor(c.Matcher, c.i, c.n) == wasFixed },
		Examples: []string{"It was set for [November].", "A trip slated for [May] is in doubt.", "A vote planned for [Friday] drew crowds."},
		Not:      []string{"A vote planned for [Friday] was called off."},
	},
	{
		Name: "postponed to", Why: "what is moved is moved ahead",
		Pattern: "to|through|for|by DATE", Weight: 5,
		when: func(c *clause) bool {
			return c.past() && (c.i-c.v.at <= 3 || c.In(c.tokBefore(1), "through", "for")) && c.verbIn(movesTo...)
		},
		Examples: []string{"It was extended to [Nov. 16].", "They called a march for [Sunday].", "Talks were delayed to [May]."},
		Not:      []string{"It was extended in [May]."},
	},
	{
		Name: "put off the talks to", Why: "the same with what is put off between",
		Pattern: "to DATE", Weight: 5,
		when:     func(c *clause) bool { return c.past() && c.i-c.v.at < 15 && c.verbIn(putOff...) },
		Examples: []string{"They postponed the talks in Oslo to [July 31].", "It deferred its vote to [May].", "He adjourned the case at noon to [Friday]."},
		Not:      []string{"They took the talks in Oslo to [July 31]."},
	},
	{
		Name: "postponed Sunday's talks", Why: "what is put off was still to come",
		Pattern: "DATE 's", Weight: 5,
		when: func(c *clause) bool {
			off := c.i-c.v.at == 2 && c.verbIn("called") && c.In(c.tokBefore(1), "off") && c.In(c.tokBefore(3), "has", "have")
			return off || c.i-c.v.at == 1 && c.verbIn(putOff...)
		},
		Examples: []string{"He postponed [Sunday]'s talks.", "They cancelled [Friday]'s march.", "She delayed [Monday]'s trip.", "She has called off [Monday]'s trip."},
		Not:      []string{"He led [Sunday]'s talks.", "She has signed off [Monday]'s accord.", "On Sunday she called off [Monday]'s trip."},
	},
}

// signalsOfLimits are deadlines, and what a day names.
var signalsOfLimits = []Signal{
	{
		Name: "by", Why: "a limit is more often ahead",
		Pattern: "by|through DATE", Weight: 1,
		Examples: []string{"It needs a deal by [May].", "They go on through [June].", "He wants it by [Friday]."},
		Not:      []string{"It needs a deal in [May]."},
	},
	{
		Name: "ready for Sunday", Why: "what something is for is ahead",
		Pattern: "for DATE", Weight: 5,
		when:     func(c *clause) bool { return setFor(c.Matcher, c.i, c.n, c.v) },
		Examples: []string{"They readied themselves for [Sunday].", "He came for [Friday]'s talks.", "She packed for [Monday]."},
		Not:      []string{"They blamed him for [Friday]'s attack."},
	},
	{
		Name: "had set it as the deadline", Why: "a deadline of a time that is told of may be over",
		Pattern: "DATE as the|a|its|their", Weight: 0,
		when: func(c *clause) bool {
			return c.v.lean < 0 && dateWithin(c.Matcher, c.i+c.n+2) && hadBefore(c.Matcher, c.v.at)
		},
		Examples: []string{"The court had ruled so and set [Friday] as the deadline.", "He had gone and named [May] as the date.", "It had met and given [June 1] as its target."},
		Not:      []string{"The court set [Friday] as the deadline."},
	},
	{
		Name: "set it as the deadline", Why: "a deadline is set before it comes",
		Pattern: "DATE as the|a|its|their", Weight: 4,
		when:     func(c *clause) bool { return dateWithin(c.Matcher, c.i+c.n+2) },
		Examples: []string{"The court has set [Nov. 10] as the deadline.", "They named [May] as the date.", "He gave [Friday] as a target."},
		Not:      []string{"They named [May] as the worst month."},
	},
	{
		Name: "a Friday deadline", Why: "the same before its noun",
		Pattern: "DATE deadline", Weight: 4,
		when: func(c *clause) bool {
			return c.past() && c.verbIn("set", "given", "gave", "imposed", "faced", "issued")
		},
		Examples: []string{"He has set a [Friday] deadline.", "They faced a [May] deadline.", "She gave them a [June 3] deadline."},
		Not:      []string{"They missed a [Friday] deadline."},
	},
	{
		Name: "ahead of", Why: "what something is ahead of is to come", Weight: 4,
		when:     func(c *clause) bool { return aheadOf(c.Matcher, c.i, c.v) },
		Examples: []string{"They met ahead of a meeting of ministers on [Monday].", "He came ahead of [Friday]'s vote.", "It fell ahead of the summit in [July]."},
		Not:      []string{"They met on the head of [Monday]."},
	},
	{
		Name: "Friday's planned protest", Why: "the word before the noun says that it is to come",
		Pattern: "DATE 's planned|scheduled|upcoming|forthcoming|coming|expected|proposed|slated", Weight: 8,
		Examples: []string{"They fear [Friday]'s planned protest.", "He spoke of [May]'s upcoming vote.", "It hangs on [Sunday]'s expected ruling."},
		Not:      []string{"They fear [Friday]'s protest."},
	},
	{
		Name: "attend Tuesday's summit", Why: "people will go to what is to be held",
		Pattern: "DATE 's", Weight: 1,
		when:     func(c *clause) bool { return c.v.lean > 0 && meetingWithin(c.Matcher, c.i+c.n+1) },
		Examples: []string{"He will attend [Tuesday]'s summit.", "They are to join [Friday]'s talks.", "She will watch [Sunday]'s debate."},
		Not:      []string{"He will read [Tuesday]'s ruling."},
	},
	{
		Name: "Friday's ruling", Why: "what a possessive date names has mostly been, if it is no meeting",
		Pattern: "DATE 's", Weight: -6,
		when: func(c *clause) bool {
			return c.v.lean > 0 && !(c.verbBefore() && c.In(c.tokBefore(1), "at", "during", "in"))
		},
		Examples: []string{"They will appeal [Friday]'s ruling.", "He is to answer [Monday]'s claim.", "She will fight [Tuesday]'s verdict."},
		Not:      []string{"They will speak at [Friday]'s hearing."},
	},
}
