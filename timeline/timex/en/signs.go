package en

import "dateline/timeline/timex/internal/lang"

// Signs in the words before and behind a time of whether it is to come, beside the verb of its clause.

// afterDoing: the words before token i open the sentence with what was done first: "After beating his rivals on
// Tuesday, he is ahead".
func afterDoing(m *lang.Matcher, i int) bool {
	const near = 10 // tokens
	for j := i - 1; j > 0 && i-j < near && !m.Toks[j].Is(lang.Punct); j-- {
		if t := &m.Toks[j]; t.Len() > 5 && m.Text[t.End-3:t.End] == "ing" {
			if adverb(m, j-1) {
				j--
			}
			return j > 0 && m.In(&m.Toks[j-1], "after", "since") && m.Toks[j-1].Has(lang.Capital)
		}
	}
	return false
}

// looksAhead: the first auxiliary or modal behind token i is one of the future.
func looksAhead(m *lang.Matcher, i int) bool {
	for j := i; j < len(m.Toks) && j-i < reach && !endsSentence(m, j); j++ {
		switch t := &m.Toks[j]; {
		case t.Is(lang.Future|lang.Modal) && !t.Is(lang.Month):
			return true
		case t.Is(lang.Be | lang.Have | lang.PastVerb):
			n := next(m, j)
			return m.Equal(n, "to") || n != nil && n.Is(lang.Future) // is to, is due to
		}
	}
	return false
}

// invited: the sentence of token i opens with a word that bids its readers come: "Watch the talk on Sunday".
func invited(m *lang.Matcher, i int) bool {
	const near = 12 // tokens
	for j := i - 1; j >= 0 && i-j < near; j-- {
		if j == 0 || m.Toks[j].Has(lang.NewPara) || endsSentence(m, j-1) {
			return m.Toks[j].Has(lang.Capital) && m.In(&m.Toks[j], "watch", "join", "listen", "tune", "catch", "register", "subscribe", "attend")
		}
	}
	return false
}

// letUs: the sentence of token i opens with "let's" or "let us".
func letUs(m *lang.Matcher, i int) bool {
	const near = 12 // tokens
	for j := i - 1; j >= 0 && i-j < near; j-- {
		if m.Equal(&m.Toks[j], "let") && m.Toks[j].Has(lang.Capital) {
			n := next(m, j)
			return m.Equal(n, "us") || m.Possessive(n)
		}
		if m.Toks[j].Has(lang.NewPara) || endsSentence(m, j) {
			return false
		}
	}
	return false
}

// soughtBefore: at token i, or before "re-" or a word of the vote there, somebody faces or seeks it: "facing a re-election".
func soughtBefore(m *lang.Matcher, i int) bool {
	for j := i; j >= 0 && i-j < 4; j-- {
		switch t := &m.Toks[j]; {
		case m.In(t, "facing", "seeking", "faces", "seeks", "face", "seek", "awaiting", "awaits"):
			return true
		case m.In(t, "for", "of") && j > 0 && m.In(&m.Toks[j-1], bids...):
			return true
		case !m.In(t, "re", "-", "tough", "hard", "a", "an", "the", "their", "his", "her", "general", "presidential", "close"):
			return false
		}
	}
	return false
}

// bids are what one has who wants to be chosen.
var bids = wordList("bids")

// named: one of some words stands before the date in its sentence, fewer than near tokens off, with no mark between.
func (c *clause) named(near int, words ...string) bool {
	for j := c.i - 2; j >= 0 && c.i-j < near && !c.Toks[j].Is(lang.Punct); j-- {
		if c.In(&c.Toks[j], words...) {
			return true
		}
	}
	return false
}

// aimedAt: before the date stands a goal that somebody sets or has, "a goal of ten ports", or a sentence begins with what is foretold,
// with no mark between: "The forecast is of ten ships". A goal that is reached is behind.
func aimedAt(c *clause) bool {
	const near = 14 // tokens
	for j := c.i - 2; j > 0 && c.i-j < near && !c.Toks[j].Is(lang.Punct); j-- {
		if c.In(&c.Toks[j], "forecast", "projection") && (j < 2 || c.Toks[j-2].Is(lang.Punct) || c.Toks[j-1].Has(lang.NewLine)) {
			return true
		}
		if !c.In(&c.Toks[j], "goal", "target", "aim") || !c.In(&c.Toks[j+1], "of", "for") {
			continue
		}
		k := j - 1
		for k > 0 && j-k < 3 && c.Toks[k].Class == 0 && !c.In(&c.Toks[k], setsGoal...) {
			k--
		}
		if k > 0 && c.Toks[k].Is(lang.Det) {
			k--
		}
		return c.In(&c.Toks[k], setsGoal...)
	}
	return false
}

// setsGoal are what one does with a goal before it is reached.
var setsGoal = wordList("setsGoal")

// urgedTo: a word of urging with somebody who is urged stands before the date, behind it "to" with a verb, and no past verb between.
func urgedTo(c *clause) bool {
	const near = 14 // tokens
	to := false
	for j := c.i - 2; j >= 0 && c.i-j < near; j-- {
		switch t := &c.Toks[j]; {
		case to && c.In(t, urgings...):
			urged := &c.Toks[j+1]
			return !c.In(urged, "to", "back") && (!urged.Is(lang.Prep) || c.Equal(t, "calling") && c.In(urged, "on", "for")) && !(j > 0 && c.Toks[j-1].Is(lang.Det))
		case t.Is(lang.Punct|lang.PastVerb) && !t.Is(lang.Guess):
			return false
		case infinitive(c.Matcher, j+1):
			to = true
		}
	}
	return false
}

// urgings are what somebody is told who is to do a thing.
var urgings = wordList("urgings")

// thatOne: the date stands between “that” or “those” and a noun, perhaps behind an adjective: "that now-infamous July call".
func thatOne(c *clause) bool {
	n := c.after(1)
	if n == nil || n.Class != 0 || n.Has(lang.NewLine) || !c.Toks[c.i].Is(lang.Month) {
		return false
	}
	for d := 1; d < 5; d++ {
		switch t := c.tokBefore(d); {
		case c.In(t, "that", "those"):
			return c.verbBefore()
		case t == nil || t.Class != 0 && !c.In(t, "now", "-"):
			return false
		}
	}
	return false
}

// watchedFor: before the date stands what people hold, with no verb since a word of waiting for it: "were eyeing a meeting of the bank".
func watchedFor(c *clause) bool {
	held := false
	for j := c.i - 2; j > 0 && c.i-j < 12 && !endsSentence(c.Matcher, j); j-- {
		switch t := &c.Toks[j]; {
		case c.In(t, meetings...):
			held = true
		case c.In(t, "eyeing", "eyed", "awaiting", "awaited", "await", "awaits", "anticipating"),
			c.In(t, "bracing", "braced") && c.In(&c.Toks[j+1], "for"), c.In(t, "ahead", "forward") && c.In(&c.Toks[j-1], "looking", "looked", "look") && c.In(&c.Toks[j+1], "to"):
			return held
		case t.Is(lang.PastVerb) && !t.Is(lang.Guess) && !t.Has(lang.Capital): // the Fed
			return false
		}
	}
	return false
}

// upBefore: "up for" stands at token i, or before "re-" there.
func upBefore(m *lang.Matcher, i int) bool {
	for i > 1 && m.In(&m.Toks[i], "re", "-") {
		i--
	}
	return i > 0 && m.Equal(&m.Toks[i], "for") && m.Equal(&m.Toks[i-1], "up")
}

// untilMeeting: token i is what people hold, and "until" stands before it and its adjectives; it is not how long
// something lasted that is over.
func untilMeeting(m *lang.Matcher, i int) bool {
	const near = 5 // tokens
	if i < 1 || !m.In(&m.Toks[i], meetings...) && !m.In(&m.Toks[i], "trial", "sentencing") {
		return false
	}
	for j := i - 1; j > 0 && i-j < near; j-- {
		switch t := &m.Toks[j]; {
		case m.In(t, "until", "till"):
			v := verbLeft(m, j)
			return v.lean == 0 || !lastedUntil(m, v.at)
		case t.Class != 0 && !t.Is(lang.Det|lang.Future|lang.Ordinal):
			return false
		}
	}
	return false
}

// fromFigure: before token i stands the figure that another is told from: "from 50 cents in", "compared with 3 percent on".
func fromFigure(m *lang.Matcher, i int) bool {
	if i < 4 || !m.In(&m.Toks[i-1], "on", "in", "last") {
		return false
	}
	figure := false
	for j := i - 2; j > 0 && i-j < 8; j-- {
		switch t := &m.Toks[j]; {
		case t.Is(lang.Digits | lang.Number | lang.Grouped):
			figure = true
		case m.In(t, "from"), m.Equal(t, "with") && m.In(&m.Toks[j-1], "compared"):
			return figure
		case !m.In(t, "percent", "per", "cent", "%", "points", "point", "$", "€", "£", ".", "million", "billion", "about", "some", "a", "barrel", "seats", "percentage") || t.Has(lang.NewPara):
			return false
		}
	}
	return false
}

// voteWithin: one of the few words from token i on is a vote or a match, which is spoken of by its day before it is held.
func voteWithin(m *lang.Matcher, i int) bool {
	for j := i; j < len(m.Toks) && j < i+3 && !m.Toks[j].Is(lang.Punct|lang.Prep); j++ {
		if m.In(&m.Toks[j], votes...) || m.Equal(&m.Toks[j], "match") && m.Equal(next(m, j), "-") {
			return !m.In(next(m, j), outcomes...)
		}
	}
	return false
}

// votes are what people vote in, outcomes what such a thing has when it is over.
var (
	votes    = wordList("votes")
	outcomes = wordList("outcomes")
)

// toGoOn: the words before the date say what is to last: "to keep the port open past", "wants to stay beyond".
func toGoOn(c *clause) bool {
	const near = 10 // tokens
	for j := c.i - 2; j > 0 && c.i-j < near && !endsSentence(c.Matcher, j); j-- {
		switch t := &c.Toks[j]; {
		case infinitive(c.Matcher, j):
			return true
		case t.Is(lang.PastVerb) && !attributive(c.Matcher, j), t.Is(lang.Punct):
			return false
		}
	}
	return false
}

// toldAsDone: behind the date its sentence has a past form that no auxiliary goes with, and nothing that lies ahead.
func toldAsDone(c *clause) bool {
	const far = 80 // tokens
	done := false
	for j := c.i + c.n; j < len(c.Toks) && j-c.i < far && !endsSentence(c.Matcher, j) && !c.Toks[j].Has(lang.NewPara); j++ {
		t := &c.Toks[j]
		if t.Is(lang.Future) || c.In(t, "will", "shall", "ll", "can", "may", "must") && !t.Has(lang.Capital) {
			return false
		}
		done = done || t.Is(lang.PastVerb) && auxiliary(c.Matcher, j) == none && !attributive(c.Matcher, j) && !c.In(prev(c.Matcher, j), "been", "be", "being")
	}
	return done
}
