package en

import (
	"dateline/timeline/timex/internal/lang"
)

// signals in the order in which they are asked.
var signals = signalList([]Signal{
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
		Pattern: "until|till|payable|effective|record [ ART ] DATE", Weight: 5,
		Examples: []string{"They would wait until [April].", "The talks were put off till [May].", "It is payable [Dec. 15]."},
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
		when:     func(c *clause) bool { return c.i-c.v.at == 1 && c.verbIn(putOff...) },
		Examples: []string{"He postponed [Sunday]'s talks.", "They cancelled [Friday]'s march.", "She delayed [Monday]'s trip."},
		Not:      []string{"He led [Sunday]'s talks."},
	},
	{
		Name: "called for protests", Why: "people are called out before they go",
		Weight:   5,
		when:     func(c *clause) bool { return c.past() && callsOut(c.Matcher, c.v.at, c.i) },
		Examples: []string{"They called for protests after [Friday] prayers.", "He called for a strike on [Monday].", "She appealed for a vigil on [Sunday]."},
		Not:      []string{"They called for calm after [Friday] prayers."},
	},
	{
		Name: "urged to skip the session", Why: "what somebody is asked to keep away from, or to call off, has not been",
		Pattern: "DET DATE", Weight: 6,
		when: func(c *clause) bool {
			return toBeDropped(c.Matcher, c.i) || pullsOut(c.Matcher, c.i) && meetingWithin(c.Matcher, c.i+c.n)
		},
		Examples: []string{"He called for Mr. Rossi to cancel the [Monday] session.", "She urged Dr. Kahn to skip the [Tuesday] meeting.", "They were asked to boycott the [May] vote.", "He pulled out of the [Friday] debate."},
		Not:      []string{"They cancelled the [Monday] session.", "He came out of the [Friday] debate."},
	},
	{
		Name: "had by", Why: "what had come about by a time is told after it",
		Pattern: "by DATE", Weight: -6,
		when:     func(c *clause) bool { return c.verbBehind() && c.verbIn("had") },
		Examples: []string{"By [May], it had risen to ten.", "By [June] they had left.", "By [Friday] he had gone."},
		Not:      []string{"By [May] it will rise."},
	},
	{
		Name: "in the wake of", Why: "a wake is behind what made it",
		Pattern: "wake|aftermath of [ ART ] DATE", Weight: -8,
		Examples: []string{"In the wake of [Tuesday]'s news he is alone.", "It comes in the aftermath of a [May] vote.", "It rests on a deal made in the wake of the [June] vote."},
		Not:      []string{"In view of a [May] vote they met."},
	},
	{
		Name: "sent to a convention", Why: "the verb is of the sending, and is outweighed",
		Pattern: "to|for|at ART DATE", Weight: 4,
		when: func(c *clause) bool {
			n := c.after(1)
			return c.v.lean < 0 && c.Toks[c.i].Is(lang.Month) && !c.Toks[c.i+c.n-1].Is(lang.Digits) && n != nil && n.Class == 0 && meetingWithin(c.Matcher, c.i+c.n)
		},
		Examples: []string{"It is decided by delegates sent to the [July] convention.", "They chose a team for the [June] summit.", "She was named host at the [March] meeting."},
		Not:      []string{"He was sent to the [July] front."},
	},
	{
		Name: "facing an election", Why: "what is faced or sought is ahead",
		Pattern: "reelection|election|elections|vote|voters|trial in|on DATE", Weight: 5,
		when:     func(c *clause) bool { return soughtBefore(c.Matcher, c.i-3) || upBefore(c.Matcher, c.i-3) },
		Examples: []string{"It was met coolly by men facing re-election in [November].", "He is seeking reelection in [May].", "She faces trial on [June 3].", "They shield men up for re-election in [November]."},
		Not:      []string{"They were unhurt by the vote in [November]."},
	},
	{
		Name: "until a vote in", Why: "what lasts until a vote, or is ahead of it, is told before it",
		Pattern: "in|on DATE", Weight: 6,
		when:     func(c *clause) bool { return untilMeeting(c.Matcher, c.i-2) },
		Examples: []string{"He picked a man to fill the seat until a special election in [June].", "They named a head until the vote on [May 3].", "She chose him until the next congress in [March]."},
		Not:      []string{"He picked a man to fill the seat after an election in [June].", "He stayed until the election in [June]."},
	},
	{
		Name: "from a figure", Why: "the older of two figures", Weight: -6,
		when:     func(c *clause) bool { return fromFigure(c.Matcher, c.i) },
		Examples: []string{"It is slipping from 2.2 percent on [Saturday].", "Trade will fall from 5 percent in [August].", "It is 3 compared with 4 percent in [May]."},
		Not:      []string{"It will slip to 2.2 percent on [Saturday]."},
	},
	{
		Name: "from its level", Why: "what will move from a level leaves the one it had",
		Pattern: "from DET DATE", Weight: -6,
		when:     func(c *clause) bool { return c.v.lean > 0 },
		Examples: []string{"Trade will fall from its [August] level.", "It is to rise from the [May] low.", "Costs will drop from their [March] high."},
		Not:      []string{"They came from the [August] talks."},
	},
	{
		Name: "hurt by the test in May", Why: "what may do harm and has the article has happened, whatever the modal of the harm",
		Pattern: "in|on DATE", Weight: -6,
		when:     func(c *clause) bool { return c.v.lean > 0 && doneBefore(c) },
		Examples: []string{"His case might be hurt by the tumult over the test in [May].", "They could be sued over the crash on [Friday].", "It will be told in a film about the attack in [June]."},
		Not:      []string{"He will speak at the meeting in [May].", "She may be hurt by new raids in [June]."},
	},
	{
		Name: "under a June agreement", Why: "a text or a blow with a date has been",
		Weight: -6,
		when: func(c *clause) bool {
			return c.hasArticle() && c.v.lean > 0 && c.In(c.after(1), doneNouns...)
		},
		Examples: []string{"They will leave under a [June] agreement.", "He is to answer the [May] report.", "She will visit the site of the [March] attack."},
		Not:      []string{"They will meet at a [June] summit."},
	},
	{
		Name: "before the vote", Why: "who stands for a vote waits for it",
		Pattern: "for|toward|towards|before|until [ ART ] DATE", Weight: 4,
		when: func(c *clause) bool {
			d := 2
			if c.In(c.tokBefore(1), articles...) {
				d = 3
			}
			return c.v.lean <= 0 && !c.In(c.tokBefore(d), blames...) && voteWithin(c.Matcher, c.i+c.n)
		},
		Examples: []string{"He was the nominee for the [Nov. 8] election.", "They made ready for a [May] vote.", "It was polled before the [June] referendum."},
		Not:      []string{"He was blamed for the [May] vote."},
	},
	{
		Name: "promised a vote in", Why: "a promise is kept after it is made, if more than it stands before the date",
		Pattern: "by|in|for|on DATE", Weight: 5,
		when: func(c *clause) bool {
			if c.v.lean >= 0 || c.i-c.v.at <= 2 || !c.verbIn(promised...) {
				return false
			}
			for j := c.v.at + 1; j < c.i; j++ {
				if c.In(&c.Toks[j], "during", "at", "after") {
					return false
				}
			}
			return true
		},
		Examples: []string{"She promised a vote in [February].", "They pledged an end to the war by [May].", "He demanded free elections on [June 4]."},
		Not:      []string{"She promised in [February].", "She proposed it during her talk with him on [May 3]."},
	},
	{
		Name: "agreed on a truce by", Why: "what is agreed on is done after that, and by then",
		Pattern: "by|before DATE", Weight: 8,
		when: func(c *clause) bool {
			return c.v.at >= 0 && c.v.at+1 < len(c.Toks) && c.v.at < c.i && c.In(&c.Toks[c.v.at], "agreed", "decided", "settled") && c.In(&c.Toks[c.v.at+1], "on", "upon")
		},
		Examples: []string{"They agreed on a truce by [May].", "The two sides decided on new talks by [June].", "It settled on a vote before [July]."},
		Not:      []string{"They agreed on a truce in [May]."},
	},
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
})

// doneBefore: the noun before the date, with its article and no verb but that of the clause before it, is of what has happened.
func doneBefore(c *clause) bool {
	if !c.verbBefore() || !c.In(c.tokBefore(2), doneNouns...) && !c.In(c.tokBefore(2), "test", "launch", "fire", "riot", "riots", "flood", "floods", "quake", "storm", "death", "arrest", "ouster", "collapse", "strikes", "takeover") {
		return false
	}
	for j := c.i - 3; j > c.v.at && c.i-j < 8; j-- {
		if t := &c.Toks[j]; c.In(t, "the", "its", "their", "his", "her") || c.Possessive(t) {
			return c.In(c.tokBefore(c.i-j+1), "by", "over", "after", "following", "about") || c.Possessive(t)
		}
	}
	return false
}

// movesTo are verbs that give a thing its time, or another.
var movesTo = wordList("movesTo")

// promised are verbs that tell in the past of what is to be done.
var promised = wordList("promised")
