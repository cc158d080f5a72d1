package en

import (
	"dateline/timeline/timex/internal/lang"
)

// signalsOfPlans are words of what is called for, set, promised, compared and waited for.
var signalsOfPlans = []Signal{
	{
		Name: "called for protests", Why: "people are called out before they go",
		Weight:   5,
		when:     func(c *clause) bool { return c.past() && callsOut(c.Matcher, c.v.at, c.i) },
		Examples: []string{"They called for protests after [Friday] prayers.", "He called for a strike on [Monday].", "She appealed for a vigil on [Sunday]."},
		Not:      []string{"They called for calm after [Friday] prayers."},
	},
	{
		Name: "a goal of passing it by", Why: "what is aimed at or foretold by a time is told before it",
		Pattern: "by DATE", Weight: 6,
		when:     func(c *clause) bool { return c.v.lean < 0 && aimedAt(c) },
		Examples: []string{"He set a goal of getting it passed by [August].", "The forecast is of 900 ships sunk by [May].", "He named a target of ten ports closed by [June]."},
		Not:      []string{"He set a goal and left in [August].", "The firm reached its goal of ten ports by [June].", "It met a target of hiring 100 guards by [May].", "Rao scored his first goal for Lund by [May].", "The target of the raid was killed by [June].", "It beat a forecast of ten ports by [June]."},
	},
	{
		Name: "urging voters to turn out in", Why: "what somebody is urged to do is done afterwards",
		Pattern: "in|on|by|this DATE", Weight: 5,
		when:     func(c *clause) bool { return c.v.lean <= 0 && urgedTo(c) },
		Examples: []string{"He wrote a letter urging voters to turn out in [November].", "She put out a film calling on her foes to join a debate in [May].", "They begged the men to leave by [June]."},
		Not:      []string{"He wrote a letter of thanks and left in [November].", "He had reason to leave in [November].", "The army pressed the rebels back to Goma in [May].", "He pressed on to Lund in [May].", "The encouraged crowd ran to cheer in [May].", "He sent a letter inviting the king to Lund in [May]."},
	},
	{
		Name: "extending voting to", Why: "what somebody wants moved is moved ahead",
		Pattern: "to|until DATE", Weight: 6,
		when: func(c *clause) bool {
			return c.v.lean < 0 && c.named(8, "extending", "postponing", "delaying", "deferring")
		},
		Examples: []string{"He called for sending out papers and extending voting to [May].", "She spoke of postponing the fair to [June].", "They were for delaying it to [August]."},
		Not:      []string{"He called for calm and extended it in [May]."},
	},
	{
		Name: "that infamous July call", Why: "what is pointed at with “that” is known, and over",
		Weight:   -8,
		when:     func(c *clause) bool { return c.v.lean > 0 && thatOne(c) },
		Examples: []string{"He urged him to make that now-infamous [July] call.", "They asked him to explain that [May] letter.", "They want to hear of those [June] payments."},
		Not:      []string{"He urged him to make a [July] call."},
	},
	{
		Name: "called for a summit in", Why: "who is asked to a meeting meets afterwards, if such a month is not far off",
		Pattern: "in DATE", Weight: 3,
		when: func(c *clause) bool {
			if !c.past() || !c.Toks[c.i].Is(lang.Month) || !c.In(c.tokBefore(2), meetings...) {
				return false
			}
			called := c.verbIn("called", "appealed", "pushed", "lobbied") && c.Equal(next(c.Matcher, c.v.at), "for")
			return called || c.verbIn("invited", "summoned") && c.between(8, "to", "for") > 0
		},
		Examples: []string{"The ministers called for a summit in [October].", "She invited them to a conference in [May].", "He pushed for new talks in [June]."},
		Not:      []string{"The ministers called it a summit in [October].", "She invited them at a conference in [May].", "He called for calm in [June]."},
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
		Name: "eyeing a meeting on", Why: "what is watched for is ahead",
		Pattern: "on|in DATE", Weight: 6,
		when:     func(c *clause) bool { return c.v.lean <= 0 && watchedFor(c) },
		Examples: []string{"Traders were eyeing a meeting of the bank on [Tuesday].", "They were bracing for a vote on [Sunday].", "He looked ahead to the talks in [May].", "Crowds awaited the visit of the king on [Friday]."},
		Not:      []string{"Traders saw a meeting of the bank on [Tuesday].", "They were eyeing him on [Tuesday]."},
	},
	{
		Name: "until a vote in", Why: "what lasts until a vote is told before it",
		Pattern: "in|on DATE", Weight: 6,
		when:     func(c *clause) bool { return untilMeeting(c.Matcher, c.i-2) },
		Examples: []string{"He picked a man to fill the seat until a special election in [June].", "They named a head until the vote on [May 3].", "She chose him until the next congress in [March].", "He is free on bail until his trial in [May]."},
		Not:      []string{"He picked a man to fill the seat after an election in [June].", "He stayed until the election in [June]."},
	},
	{
		Name: "from a figure", Why: "the older of two figures", Weight: -6,
		when:     func(c *clause) bool { return fromFigure(c.Matcher, c.i) },
		Examples: []string{"It is slipping from 2.2 percent on [Saturday].", "Trade will fall from 5 percent in [August].", "It is 3 compared with 4 percent in [May]."},
		Not:      []string{"It will slip to 2.2 percent on [Saturday]."},
	},
	{
		Name: "above its price on", Why: "what a figure would be compared with is known", Pattern: "on|in DATE", Weight: -8,
		when: func(c *clause) bool {
			return c.v.lean > 0 && c.between(9, "above", "below", "than", "compared") > 0
		},
		Examples: []string{"That would be 4 percent above its closing price on [Thursday].", "It would be less than its price in [May].", "They could be below the level on [June 3]."},
		Not:      []string{"They would meet on [Thursday]."},
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
			return c.hasArticle() && c.v.lean > 0 && c.In(c.after(1), doneNouns...) && !c.In(c.tokBefore(2), "before", "until", "till")
		},
		Examples: []string{"They will leave under a [June] agreement.", "He is to answer the [May] report.", "She will visit the site of the [March] attack."},
		Not:      []string{"They will meet at a [June] summit.", "They are to be heard before a [June] verdict."},
	},
	{
		Name: "his decision on it to leave", Why: "what was decided to be done is told behind the day of the decision",
		Pattern: "decision|pledge|promise|bid on|in DATE to", Weight: -5,
		when:     func(c *clause) bool { return c.v.lean > 0 && c.verbBehind() },
		Examples: []string{"Men reeling from his decision on [Monday] to leave were alarmed.", "Men weary of its pledge on [Friday] to leave were few.", "Anger at the promise in [May] to go grew."},
		Not:      []string{"They will hear of his decision on [Monday] to leave.", "Men reeling from the talks on [Monday] to come."},
	},
	{
		Name: "before the vote", Why: "who stands for a vote waits for it",
		Pattern: "for|toward|towards|before [ ART ] DATE", Weight: 4,
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
		Name: "the odds of a rise in", Why: "what has a chance has not been",
		Pattern: "in|on|by DATE", Weight: 6,
		when: func(c *clause) bool {
			return c.v.lean <= 0 && c.between(14, "chance", "chances", "odds", "likelihood", "probability", "prospect", "prospects") > 0
		},
		Examples: []string{"They have priced in a 19 percent chance of a rise in [May].", "He saw little chance of a vote in [June].", "She weighed the odds of a deal by [Friday]."},
		Not:      []string{"He missed his chance and left in [May]."},
	},
	{
		Name: "a visit on it has been arranged", Why: "what is arranged now is still to come",
		Pattern: "on|in|for|at DATE", Weight: 6,
		when: func(c *clause) bool {
			for d := 0; d < 4 && !c.past(); d++ {
				t := c.after(1 + d)
				switch {
				case t == nil:
					return false
				case c.In(t, "has", "have", "is", "are"):
					n := c.after(2 + d)
					if c.Equal(n, "been") || c.In(n, "now", "already", "still") {
						n = c.after(3 + d)
					}
					return c.In(n, fixtures...) || c.In(n, "arranged", "confirmed", "expected")
				case !c.In(t, "and", "or", ",") && !t.Is(lang.Weekday|lang.Month|lang.Digits):
					return false
				}
			}
			return false
		},
		Examples: []string{"His visit on [Wednesday] and Thursday has been arranged.", "A vote on [May 3] is planned.", "The talks in [June] have been scheduled."},
		Not:      []string{"His visit on [Wednesday] has been a success.", "The term began in [October] and is scheduled to end in June."},
	},
	{
		Name: "for a meeting the next day", Why: "who comes for a thing comes before it",
		Weight: 6,
		when: func(c *clause) bool {
			if !c.past() || !c.In(c.after(0), "day", "morning", "week", "month") || !c.In(&c.Toks[c.i+1], "next", "following") && !c.In(&c.Toks[c.i], "next", "following") {
				return false
			}
			j := c.between(12, "for", "to")
			return j > 0 && meetingWithin(c.Matcher, j+1)
		},
		Examples: []string{"She arrived on Tuesday for her meeting with him [the following day].", "He came to Oslo for talks [the next day].", "They flew in for a summit [the next week]."},
		Not:      []string{"She arrived for the talks and left [the next day]."},
	},
	{
		Name: "tickets for the final on", Why: "what is set, sold or said for a meeting is told before it",
		Pattern: "on|in DATE", Weight: 6,
		when: func(c *clause) bool {
			if !c.past() {
				return false
			}
			for j := c.i - 2; j > c.v.at+1 && c.i-j < 22; j-- {
				if c.Equal(&c.Toks[j], "for") && c.In(&c.Toks[j-1], readied...) || c.In(&c.Toks[j], "for", "to") && bidden(c, j) {
					return meetingWithin(c.Matcher, j+1) || meetingWithin(c.Matcher, j+2)
				}
			}
			return false
		},
		Examples: []string{"They cut the price for the semifinal between the two clubs on [Tuesday].", "He named his squad for the match on [Sunday].", "She bought tickets for the concert in [May].", "They wrote to all, inviting them in for talks on [Monday]."},
		Not:      []string{"He apologised for the match on [Sunday].", "He flew in for the talks on [Sunday]."},
	},
	{
		Name: "before his Sept. 15 sentencing", Why: "who waits for a day in court has not had it",
		Pattern: "DATE sentencing|trial|hearing|arraignment|court|release|deadline", Weight: 6,
		when: func(c *clause) bool {
			for d := 1; d < 6; d++ {
				t := c.tokBefore(d)
				if t == nil || t.Is(lang.PastVerb) {
					return false
				}
				if c.In(t, "before", "until", "awaiting", "pending", "for") {
					return !c.In(c.tokBefore(d+1), blames...)
				}
			}
			return false
		},
		Examples: []string{"The judge ordered a report before his [Sept. 15] sentencing date.", "She is held awaiting a [May 3] trial.", "He was released pending his [June] court date."},
		Not:      []string{"He spoke at his [May 3] sentencing."},
	},
	{
		Name: "promised a vote in", Why: "a promise is kept after it is made, if more than it stands before the date",
		Pattern: "by|in|for|on DATE", Weight: 5,
		when: func(c *clause) bool {
			return c.v.lean < 0 && c.i-c.v.at > 2 && c.verbIn(promised...) && !(c.Toks[c.i].Is(lang.Weekday) && c.In(c.tokBefore(1), "on") && c.verbIn("demanded", "ordered", "required")) && !(c.verbIn("proposed") && c.In(next(c.Matcher, c.v.at), "the")) && c.between(reach, "during", "at", "after", "votes") == 0
		},
		Examples: []string{"She promised a vote in [February].", "They pledged an end to the war by [May].", "He demanded free elections on [June 4]."},
		Not:      []string{"She promised in [February].", "He demanded free elections on [Monday].", "They demanded it by nine votes to two on [June 4].", "She proposed it during her talk with him on [May 3].", "The board proposed the changes to the law in [January]."},
	},
	{
		Name: "on track, arriving in", Why: "what is on track is not there yet, whoever says so",
		Weight:   5,
		when:     func(c *clause) bool { return (c.v.lean >= 0 || c.v.reports) && onTrack(c) },
		Examples: []string{"The firm said its trucks are still on track, with the first arriving in [the fourth quarter].", "The bridge is on course, the opening in [May].", "He said the talks remain on schedule, with a vote in [June]."},
		Not:      []string{"The talks were on track in [May].", "The trucks are on track, and the first came in [May]."},
	},
	{
		Name: "react to Tuesday's debate", Why: "what is to be answered, judged or made good has been",
		Pattern: "to|from|on|of DATE 's", Weight: -9,
		when: func(c *clause) bool {
			return c.v.lean > 0 && (c.verbIn(answers...) || c.between(6, answers...) > 0)
		},
		Examples: []string{"It is no sign of how the voters will react to [Wednesday]'s debate.", "They will recover from [Sunday]'s match.", "He is to respond to [Monday]'s meeting."},
		Not:      []string{"They will come to [Wednesday]'s debate."},
	},
	{
		Name: "has invited them for a meeting", Why: "who has been asked to a meeting goes there afterwards",
		Pattern: "[ on|in ] DATE", Weight: 7,
		when:     hasInvited,
		Examples: []string{"The court has invited the bankers for a meeting [Wednesday].", "She has summoned the envoys to talks on [Monday].", "They have asked him in for a hearing in [May]."},
		Not:      []string{"The court has met the bankers for talks [Wednesday].", "The court has invited the bankers [Wednesday]."},
	},
	{
		Name: "picked him to face her in", Why: "who is picked to stand against another does so later",
		Pattern: "in|on DATE", Weight: 6,
		when: func(c *clause) bool {
			return c.verbIn("challenge", "face", "oppose", "unseat", "battle") && c.In(prev(c.Matcher, c.v.at), "to") && picked(c)
		},
		Examples: []string{"The party picked Mr Levi to challenge Ms Moe in [November].", "She was chosen to face him in [May].", "They nominated him to unseat her on [Nov. 4]."},
		Not:      []string{"He came home to face them in [May]."},
	},
	{
		Name: "agreed to a summit in", Why: "what is agreed to is held afterwards",
		Pattern: "in DATE", Weight: 5,
		when: func(c *clause) bool {
			to := c.v.at + 1
			return c.past() && c.verbIn("agreed", "consented") && c.In(&c.Toks[to], "to", "on") && !c.In(&c.Toks[to+1], "the") && c.i-to < 6 && meetingWithin(c.Matcher, to+1) && c.In(c.tokBefore(2), meetings...)
		},
		Examples: []string{"The king agreed to a summit in [September].", "They agreed on new talks in [May].", "She consented to a public debate in [June]."},
		Not:      []string{"The king agreed to the terms of the summit in [September].", "The king agreed to it at a summit in [September]."},
	},
	{
		Name: "agreed on a truce by", Why: "what is agreed on is done after that, and by then",
		Pattern: "by|before DATE", Weight: 8,
		when: func(c *clause) bool {
			return c.verbBefore() && c.verbIn("agreed", "decided", "settled") && c.In(next(c.Matcher, c.v.at), "on", "upon")
		},
		Examples: []string{"They agreed on a truce by [May].", "The two sides decided on new talks by [June].", "It settled on a vote before [July]."},
		Not:      []string{"They agreed on a truce in [May]."},
	},
}

// onTrack: the words before the date call something on track, and no verb since tells what came.
func onTrack(c *clause) bool {
	const far = 40 // tokens
	for j := c.i - 1; j > c.v.at && j > 0 && c.i-j < far && !endsSentence(c.Matcher, j); j-- {
		switch t := &c.Toks[j]; {
		case c.In(t, "track", "course", "schedule", "target") && c.In(&c.Toks[j-1], "on"):
			return true
		case t.Is(lang.PastVerb) && !t.Is(lang.Guess):
			return false
		}
	}
	return false
}

// hasInvited: the verb in the perfect asks somebody to the meeting before the date.
func hasInvited(c *clause) bool {
	if !c.past() || !c.verbIn("invited", "summoned", "called", "asked") || auxiliary(c.Matcher, c.v.at) != has {
		return false
	}
	j := c.between(14, "for", "to")
	return j > 0 && meetingWithin(c.Matcher, j+1)
}

// picked: shortly before its infinitive somebody is picked for it.
func picked(c *clause) bool {
	for j := c.v.at - 2; j > 0 && c.v.at-j < 8; j-- {
		if c.In(&c.Toks[j], pickedWords...) {
			return true
		}
	}
	return false
}

// pickedWords are past forms of verbs that pick somebody for a thing.
var pickedWords = wordList("picked")

// answers are words of what people do about a thing that has been.
var answers = wordList("answers")

// doneBefore: the noun before the date, with its article and no verb but that of the clause before it, is of what has happened.
func doneBefore(c *clause) bool {
	if !c.verbBefore() || !c.In(c.tokBefore(2), doneNouns...) && !c.In(c.tokBefore(2), harmDone...) {
		return false
	}
	for j := c.i - 3; j > c.v.at && c.i-j < 8; j-- {
		if t := &c.Toks[j]; c.In(t, "the", "its", "their", "his", "her") || c.Possessive(t) {
			return c.In(c.tokBefore(c.i-j+1), "by", "over", "after", "following", "about") || c.Possessive(t)
		}
	}
	return false
}

// harmDone are what harms when it happens, beside doneNouns, which have a text or a blow.
var harmDone = wordList("harmDone")

// bidden: shortly before token j somebody is asked to come.
func bidden(c *clause, j int) bool {
	for i := j - 1; i > c.v.at && j-i < 6; i-- {
		if c.In(&c.Toks[i], "inviting", "summoning", "bidding", "calling") {
			return true
		}
	}
	return false
}

// readied are what there is for a meeting before it is held.
var readied = wordList("readied")

// movesTo are verbs that give a thing its time, or another.
var movesTo = wordList("movesTo")

// promised are verbs that tell in the past of what is to be done.
var promised = wordList("promised")
