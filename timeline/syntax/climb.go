package syntax

import "dateline/timeline/lexicon"

// A climber goes from the first auxiliary of a verb group to its head, and sets tense, aspect and voice on the way.
type climber struct {
	toks  []Token
	it    *item
	v     *VerbGroup
	start int  // the group's first token
	at    int  // the auxiliary or verb that is reached
	next  int  // the word behind it, adverbs aside
	no    bool // a negator stands between them
}

// climb goes from the auxiliary or verb at j to the head, and gives the token after it.
func climb(toks []Token, it *item, j, start int) int {
	const longest = 8 // auxiliaries
	c := climber{toks: toks, it: it, v: &it.verb, at: j, start: start}
	for range longest {
		to, on := c.step()
		if !on {
			return to
		}
		c.at = to
	}
	return c.at + 1
}

// step gives the word that the group goes on with, or else the token after its end.
func (c *climber) step() (to int, on bool) {
	c.v.Head = c.at
	c.next = skipAdverbs(c.toks, c.at+1)
	c.no = negatedBetween(c.toks, c.at+1, c.next)
	t := &c.toks[c.at]
	if c.next >= len(c.toks) {
		if c.no && (t.Has(lexicon.FormOfBe) || t.Has(lexicon.Modal) || t.Has(lexicon.FormOfDo)) {
			return c.denied() // "says it will not"
		}
		return c.end()
	}
	c.passTime(t)
	nx := &c.toks[c.next]
	switch {
	case t.Tag == "MD":
		return c.modal(t, nx)
	case t.Has(lexicon.FormOfDo) && asBaseAfterDo(c.toks, c.at, c.next):
		return c.do(t)
	case t.Has(lexicon.FormOfDo) && c.no: // "but they did not"
		return c.denied()
	case t.Has(lexicon.FormOfHave) || t.Lower == "'s" && nx.Tag == "VBN":
		return c.have(t, nx)
	case servesAsBe(t, nx):
		return c.be(t, nx)
	}
	// A negator after a lexical verb belongs to what follows.
	c.v.Negated = c.v.Negated || c.start < c.at && negatedBetween(c.toks, c.start, c.at)
	return c.end()
}

// servesAsBe: a form of "be", or "get" before a participle.
func servesAsBe(t, nx *Token) bool {
	get := t.Lower == "get" || t.Lower == "got" || t.Lower == "gets"
	return t.Has(lexicon.FormOfBe) || t.Lower == "'s" && t.Tag == "VBZ" || get && nx.Tag == "VBN"
}

// end: what is reached is the head.
func (c *climber) end() (to int, on bool) { return c.at + 1, false }

// goOn: the next word belongs to the group.
func (c *climber) goOn() (to int, on bool) {
	c.v.Negated = c.v.Negated || c.no
	return c.next, true
}

// denied: the group ends with its negator.
func (c *climber) denied() (to int, on bool) {
	c.v.Negated = true
	return negatorEnd(c.toks, c.at, c.next), false
}

// passTime steps over a time that stands inside the group: "was | Monday | sentenced", "has | since | left".
func (c *climber) passTime(t *Token) {
	if t.Has(lexicon.FormOfBe) {
		c.next = pastWeekday(c.toks, c.next)
	} else if c.toks[c.next].Lower == "since" && t.Has(lexicon.FormOfHave) {
		if s := skipAdverbs(c.toks, c.next+1); s < len(c.toks) && asParticiple(&c.toks[s]) {
			c.next = s
		}
	}
}

// modal: "will meet".
func (c *climber) modal(t, nx *Token) (to int, on bool) {
	if !asBase(nx, false) {
		return c.end()
	}
	setModal(c.v, t.Lower)
	c.v.Negated = t.Lower == "cannot"
	return c.goOn()
}

// do: "did not meet".
func (c *climber) do(t *Token) (to int, on bool) {
	if t.Lower == "did" {
		c.v.Tense = Past
	} else if c.it.form == finite {
		c.v.Tense = Present
	}
	return c.goOn()
}

// have: "has to meet", "has yet to meet", "has met".
func (c *climber) have(t, nx *Token) (to int, on bool) {
	yet := c.toks[c.next-1].Lower == "yet"
	toMeet, end := planTo(c.toks, c.next)
	switch {
	case toMeet && nx.Lower == "to" && !yet && (t.Lower == "has" || t.Lower == "have" || t.Lower == "had"):
		tense(c.it, c.v, t.Lower)
		if c.v.Modal == "" {
			c.v.Modal = "must"
		}
		c.v.Negated = c.v.Negated || c.no
		return end, true
	case toMeet && (nx.Lower == "yet" || yet && nx.Lower == "to"):
		tense(c.it, c.v, t.Lower)
		c.v.Perfect, c.v.Negated = true, true
		return end, true
	case asParticiple(nx):
		c.v.Perfect = true
		tense(c.it, c.v, t.Lower)
		return c.goOn()
	}
	return c.end()
}

// be: "is to meet", "is due in May", "is meeting", "was met".
func (c *climber) be(t, nx *Token) (to int, on bool) {
	tense(c.it, c.v, t.Lower)
	if ok, end := planTo(c.toks, c.next); ok && !(nx.Lower == "to" && c.toks[c.next-1].Has(lexicon.FollowsDue)) { // "was there to help"
		c.v.Negated = c.v.Negated || c.no
		plan(c.it, c.v)
		if nx.Tag == "VBN" || nx.Tag == "JJ" {
			c.toks[end].Tag = "VB"
		}
		return end, true
	}
	if nx.Has(lexicon.PlanWord) && plansAlone(c.toks, c.next) && c.planned(nx) {
		return c.next + 1, false
	}
	switch {
	case nx.Tag == "VBG":
		c.v.Progressive = c.v.Progressive || nx.Lower != "being"
	case asParticiple(nx):
		c.v.Passive = true
	case c.no:
		return c.denied()
	default:
		return c.end()
	}
	return c.goOn()
}

// planned: "is due", "is scheduled" ends the group as a plan.
func (c *climber) planned(nx *Token) bool {
	c.v.Negated = c.v.Negated || c.no
	if nx.Lower == "due" {
		plan(c.it, c.v)
		return true
	}
	if asParticiple(nx) {
		plan(c.it, c.v)
		c.v.Passive, c.v.Head = true, c.next
		return true
	}
	return false
}
