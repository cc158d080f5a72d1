package headline

import (
	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Whether the date is of a phrase within what the event's verb says, although the tree or the order of the words ties it
// to the verb. Of such an event there is no line: its day is not known.

// innerDates are builds in which the date says only which thing, person or plan is meant; in No the date is the verb's.
var innerDates = []rule[func(*teller, *mention) bool]{
	{
		Name: "the <envoy> from <1990> to <1995> <said>", Why: "the date bounds the noun before it",
		Holds: (*teller).datesNoun,
		Yes:   "Ana Moe, envoy of Chad from 1990 to 1995, *warned* Mali.",
		No:    "Ana Moe, envoy of Chad, *warned* Mali in 1995.",
	},
	{
		Name: "<rejected> the dates in <August>", Why: "the date is the one that is set, not that of setting it",
		Holds: (*teller).datesTerm,
		Yes:   "Chad *rejected* the dates in August.",
		No:    "Chad *rejected* the pact in August.",
	},
	{
		Name: "<won> more than in <2010>", Why: "the date is of what it is compared with",
		Holds: (*teller).datesCompared,
		Yes:   "Chad *sold* more ships than Mali in 2010.",
		No:    "Chad *sold* more than 20 ships in 2010.",
	},
	{
		Name: "<questions> from <April>", Why: "a time from which something comes, or is counted, is before what is told",
		Holds: (*teller).datesFrom,
		Yes:   "Chad *asked* for answers to its questions from April.",
		No:    "Chad *asked* for answers in April.",
	},
	{
		Name: "<voiced> concern about … the <sinking> of a ship in <May>", Why: "what is feared came before, and a month or a year is mostly its own",
		Holds: (*teller).datesRelated,
		Yes:   "Chad *voiced* concern about killings by guards and their “cruel” sinking of a ship in May.",
		No:    "Chad *voiced* concern about a port in May.",
	},
}

// datesInner: the date of r is of a phrase within what it tells.
func (s *teller) datesInner(r *mention) bool {
	return !r.When.Empty() && !r.Nominal() && s.innerDateOf(r) >= 0
}

func (s *teller) innerDateOf(r *mention) int {
	return firstRule(innerDates, func(holds func(*teller, *mention) bool) bool { return holds(s, r) })
}

// datesNoun: a noun other than r's has the date behind "from" or "to". "Of" does not tell: "won the primary of May 2".
func (s *teller) datesNoun(r *mention) bool {
	ts := r.sen.Tokens
	at := r.sen.HeadOf(r.When)
	h := ts[at].Head
	if h < 0 || h == r.Head || !ts[at].Rel.Is(syntax.Nmod) {
		return false
	}
	first := r.When.Start // the preposition, whether it counts as part of the date or stands before it
	if prep := ts[at].Rel.Subtype(); ts[first].Lower != prep && (first == 0 || ts[first-1].Lower != prep) {
		return false
	}
	switch ts[at].Rel.Subtype() {
	case "to":
		return true
	case "from":
		return !s.InExpression(r.Sentence, h) && !lexicon.IsEvent(ts[h].Text)
	}
	return false
}

// datesFrom: a month or more stands behind "from" and a noun, or "down" or "up", nothing says until when, and what r tells is over.
func (s *teller) datesFrom(r *mention) bool {
	i, ts := r.When.Start, r.sen.Tokens
	if i > 0 && ts[i].Lower != "from" {
		i--
	}
	if i > 0 && ts[i].Tag == "DT" {
		i--
	}
	first, last := r.Date.Endpoints()
	if ts[i].Lower != "from" || i <= r.Head+1 || r.Status != timeline.Occurred || !s.longerThanDay(r) {
		return false
	}
	if first != last {
		return lexicon.Has(r.sen.Lemma(r.Head), lexicon.ReportsSpeech) // "said Rao, envoy to Mali from 1990 to 1995"
	}
	by := &ts[i-1]
	return by.Tag == "NN" && !lexicon.Has(by.Lower, lexicon.TimeNoun) && !lexicon.Has(by.Lower, lexicon.Paper) || by.Tag == "NNS" || by.Tag[0] == 'R' && lexicon.Has(by.Lower, lexicon.Preposition)
}

// datesTerm: the word before the date is "due", or a noun for a time that is set, or r tells how such a time was set: "the
// dates | suggested by Rao, 3 to 5 May".
func (s *teller) datesTerm(r *mention) bool {
	if h := r.sen.Tokens[r.Head].Head; r.sen.Tokens[r.Head].Rel == syntax.Acl && h >= 0 && lexicon.Has(r.sen.Lemma(h), lexicon.SetTime) {
		return true
	}
	i := r.When.Start - 1
	if i <= r.Head {
		return false
	}
	w := r.sen.Tokens[i]
	return w.Lower == "due" && w.Head != r.Head && r.sen.Tokens[i-1].IsNoun() || w.IsNoun() && lexicon.Has(r.sen.Lemma(i), lexicon.SetTime)
}

// datesCompared: "than" stands between the verb and the date, and no number or "a" behind it.
func (s *teller) datesCompared(r *mention) bool {
	ts := r.sen.Tokens
	for i := r.Head + 1; i < r.When.Start; i++ {
		if next := ts[i+1]; ts[i].Lower == "than" && (i+1 == r.When.Start || next.Tag != "CD" && next.Lower != "a" && next.Lower != "an") {
			return true
		}
	}
	return false
}

// datesRelated: the verb or its object tells how somebody takes what happened, and a month or more stands behind an
// event that it is about.
func (s *teller) datesRelated(r *mention) bool {
	o := r.sen.Object(r.Head)
	relates := o > r.Head && lexicon.Has(r.sen.Lemma(o), lexicon.Relates) || lexicon.Has(r.sen.Lemma(r.Head), lexicon.Opines)
	if !relates || !s.longerThanDay(r) {
		return false
	}
	for i := r.Head + 1; i < r.When.Start; i++ {
		if r.sen.Tokens[i].IsNoun() && i != o && lexicon.IsEvent(r.sen.Tokens[i].Text) {
			return true
		}
	}
	return false
}
