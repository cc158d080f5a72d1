package event

import (
	"slices"
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/story"
	"dateline/timeline/syntax"
	"dateline/timeline/syntax/pattern"
	"dateline/timeline/timex"
)

// What refusals ask of a date and of the words around it.

// ofCause: the date follows a noun, no event of the lexicon's, to which “since”, “because of” or “in
// response to” ties what the verb tells.
func (d *scene) ofCause() bool {
	ts := d.sen.Tokens
	for _, l := range syntax.ChainBefore(ts, d.from, d.cl.Verb.Span.End) {
		if d.InExpression(d.p.Sentence, l.Head) || l.Prep < 1 {
			return false
		}
		switch before := ts[l.Prep-1].Lower; ts[l.Prep].Lower {
		case "since":
			return true
		case "of":
			if before == "because" {
				return true
			}
		case "to":
			var ahead syntax.Token
			if l.Prep > 1 {
				ahead = ts[l.Prep-2]
			}
			if lexicon.Has(before, lexicon.CauseTo) && !ahead.OpensPhrase() || lexicon.Has(before, lexicon.Answer) && ahead.Lower == "in" {
				return true // but not "sent its thanks to", "published its response to"
			}
		}
	}
	return false
}

// oneOfCounted: right before the date, behind a longer one and its comma, stands one of what that counts, and no other goes on with them:
// "opened two schools last year, one in | May".
func (d *scene) oneOfCounted() bool {
	ts, i := d.sen.Tokens, d.p.Start-1
	if i > 0 && ts[i].IsPrep() {
		i--
	}
	if i < 2 || ts[i].Tag != "CD" && ts[i].Lower != "first" && ts[i].Lower != "one" {
		return false
	}
	if i--; ts[i].Lower == "the" {
		i--
	}
	if !isMark(ts[i].Text) {
		return false
	}
	before, more := false, false
	for _, x := range d.ExpressionsIn[d.p.Sentence] {
		before = before || d.Where[x].End == i && d.Times.Expressions[x].Date.Precision() == edtf.PrecisionYear
		more = more || d.Where[x].Start > d.p.Start
	}
	return before && !more
}

// inApposition: the date stands at the end of a noun phrase between commas, after the subject
// and before its verb.
func (d *scene) inApposition() bool {
	ts, end := d.sen.Tokens, d.p.End
	if end < len(ts) && ts[end].Tag == "CC" { // "two plans, the first of | May 3 and the second of June 5, were"
		for _, y := range d.ExpressionsIn[d.p.Sentence] {
			if d.Where[y].Start > end {
				end = d.Where[y].End
				break
			}
		}
	}
	if d.cl.Subject.Empty() || end >= len(ts) || ts[end].Text != "," || d.cl.Verb.Span.Start <= end || d.sen.ClauseAt(d.from) != d.c {
		return false
	}
	for i := d.from - 1; i > d.cl.Subject.Start; i-- {
		switch t := &ts[i]; {
		case t.Text == ",":
			first := &ts[i+1]
			return i+1 < d.from && (first.Tag == "DT" || first.Tag == "PRP$" || first.IsNoun()) && !d.InExpression(d.p.Sentence, i+1)
		}
	}
	return false
}

// calledThen: a date longer than a day stands right behind a noun that describes another, or inside a phrase before the
// verb that names no event; or any date behind what describes another by an event: "went on in Lund, the scene of a raid | last week".
func (d *scene) calledThen() bool {
	ts, i := d.sen.Tokens, d.from-1
	if i < 0 {
		return false
	}
	w := d.Signal(d.x)
	long := !d.ofOneDay() && (w == "in" || w == "since")
	if h := ts[d.date].Head; long && h >= 0 && ts[d.date].Rel.Is(syntax.Nmod) && d.from < d.cl.Verb.Span.Start && !ts[h].IsVerb() {
		return ts[h].Tag[0] == 'J'
	}
	event := false
	for hops := 0; hops < len(ts) && ts[i].IsNoun(); hops++ {
		event = event || lexicon.IsEvent(ts[i].Text)
		switch {
		case ts[i].Rel == syntax.Appos:
			return d.described(i) && (long || event && ts[max(d.sen.NP(i).Start-1, 0)].Text == ",")
		case !ts[i].Rel.Is(syntax.Nmod) && !(event && ts[i].Rel == syntax.Conj) || ts[i].Head < 0:
			return false
		}
		i = ts[i].Head
	}
	return false
}

// described: the noun in apposition is a common one: not "Lima, | Peru", "in his strategy [paper]".
func (d *scene) described(noun int) bool {
	t := &d.sen.Tokens[noun]
	return t.Text == t.Lower && d.sen.Tokens[max(noun-1, 0)].Text != "["
}

// thanAll: "more than in all of 2012".
func (d *scene) thanAll() bool {
	ts := d.sen.Tokens
	for i := d.from - 1; i >= 0 && i > d.from-4 && !ts[i].IsNoun() && !ts[i].IsVerb(); i-- {
		if ts[i].Lower == "than" {
			return true
		}
	}
	return false
}

// stands: the act is told as such, and not only called off.
func (d *scene) stands() bool { return !d.fell }

// andDid: what was meant was done: "was bent on seizing it in May, and did so".
func (d *scene) andDid() bool {
	ts := d.sen.Tokens
	for i := max(d.p.End, 1); i < len(ts); i++ {
		if ts[i-1].Lower == "and" && ts[i].Lower == "did" && (i+1 == len(ts) || isMark(ts[i+1].Text) || ts[i+1].Lower == "so" || ts[i+1].IsPrep()) {
			return true
		}
	}
	return false
}

// upFrom: a figure stands between "from" and the date, and nothing but what belongs to it: "rose to $55 billion from $51 billion
// in 2010"; or "up" stands before behind a comma: "won 40 seats, up from 12 in the vote of 2010", "fell, down 9 percent from | last year";
// "stepped down from two boards on Monday" compares nothing. Nor is it news to what a figure had come from that of another date: "from 9
// percent in 2008 to 10 percent in 2012".
func (d *scene) upFrom() bool {
	ts := d.sen.Tokens
	pure, figures, from := d.Signal(d.x) == "in", 0, d.Signal(d.x) == "from"
	for i := d.from - 1; i > d.cl.Verb.Span.Start && ts[i].Text != "," && !d.InExpression(d.p.Sentence, i); i-- {
		switch t := &ts[i]; {
		case t.Lower == "up" || t.Lower == "down":
			return from && ts[i-1].Text == ","
		case t.Lower == "to" && figures > 0 && pure:
			return d.cameFrom(i)
		case t.Lower == "from":
			if from = figures > 0; from && pure {
				return true
			}
		case t.Tag == "CD":
			figures++
		case t.Text != "$" && t.Text != "%" && !lexicon.Has(t.Lower, lexicon.FigureUnit) && !lexicon.Has(t.Lower, lexicon.CountNoun) && !lexicon.Has(t.Lower, lexicon.Hedge):
			pure = false
		}
	}
	return false
}

// cameFrom: another date ends right before token to, and "from" stands a figure before that.
func (d *scene) cameFrom(to int) bool {
	const near = 10 // tokens
	if !d.InExpression(d.p.Sentence, to-1) {
		return false
	}
	return slices.ContainsFunc(d.sen.Tokens[max(to-near, 0):to], func(t syntax.Token) bool { return t.Lower == "from" })
}

// offDay: the words before a day say that the act was near it, or that it only opens a time whose end no date tells: "shortly
// before Feb. 5", "soon after the Sept. 11 attacks", "between March 24 and some time in April". An hour is no day.
func (d *scene) offDay() bool {
	ts, i := d.sen.Tokens, d.p.Start-1
	for i > 0 && (ts[i].OpensPhrase() || lexicon.Has(ts[i].Lower, lexicon.Approximates) && !ts[i].IsPrep()) {
		i--
	}
	if !d.stands() || i < 1 || !d.ofOneDay() || d.Times.Expressions[d.x].Type != timex.TypeDate {
		return false
	}
	switch ts[i].Lower {
	case "before", "after":
		return ts[i-1].Lower == "since" || strings.HasPrefix(ts[i-1].Tag, "RB") && ts[i-1].Has(lexicon.TimeMeasure)
	case "between":
		return d.p.End+1 < len(ts) && ts[d.p.End].Tag == "CC" && !d.InExpression(d.p.Sentence, d.p.End+1)
	}
	return false
}

// habitual: "every year since 1992", "regularly". "In the weekly Lund Herald", "to a daily" name a paper, "his weekly address on Sunday"
// is one event, and what is said on Monday may be so every day.
func (d *scene) habitual() bool {
	ts := d.sen.Tokens
	for _, y := range d.ExpressionsIn[d.p.Sentence] {
		at := d.Where[y]
		if y == d.x || d.Times.Expressions[y].Type != timex.TypeSet || !d.cl.Span.Has(at.Start) {
			continue
		}
		one := at.End == at.Start+1
		paper := one && at.Start > 0 && at.End < len(ts) && ts[at.Start-1].Tag == "DT" && (ts[at.End].Tag == "NNP" || !ts[at.End].IsNoun() && ts[at.End].Tag != "JJ" || d.InExpression(d.p.Sentence, at.End))
		once := d.ofOneDay() && (d.sen.ClauseAt(at.Start) != d.c || one && ts[at.Start].Rel == syntax.Amod && d.cl.Verb.Tense != syntax.Present && d.Signal(d.x) != "since")
		if !paper && !once && !d.ofRate(at) {
			return true
		}
	}
	return false
}

// ofRate: the time is that of a sum: "$3 million a year", "30 euros a day".
func (d *scene) ofRate(at story.Place) bool {
	i := at.Start - 1
	return i > 0 && d.sen.Tokens[at.Start].Tag == "DT" && (d.sen.Tokens[i].Tag == "CD" || lexicon.Has(d.sen.Lemma(i), lexicon.MoneyUnit))
}

// onlyRelates: "It came a day after the meeting", "this follows the call on Monday".
func (s *finder) onlyRelates(sen *syntax.Sentence, cl *syntax.Clause) bool {
	if !cl.HasPronounSubject(sen.Tokens) || cl.Verb.Span.Empty() {
		return false
	}
	lemma, i := cl.PhrasalLemma(sen.Tokens), cl.Verb.Span.End
	if who := sen.Tokens[cl.Subject.Start].Lower; lexicon.Has(who, lexicon.MasculinePronoun) || lexicon.Has(who, lexicon.FemininePronoun) {
		return false // "she was recalled", "he condemned the raid"
	}
	if who := &sen.Tokens[cl.Subject.Start]; lemma == "come" && !who.Has(lexicon.NeuterPronoun) && !who.Has(lexicon.Demonstrative) {
		return false // "they came for my son"
	}
	if lemma != "come" {
		h := sen.ObjectHead(cl)
		return lexicon.Has(lemma, lexicon.Relates) && (h < 0 || lexicon.IsEvent(sen.Tokens[h].Text) || !cl.Verb.Perfect) // "it had recalled its envoy"
	}
	// "came into force" is an event; "came on Monday", "came as …" is not.
	return i >= len(sen.Tokens) || sen.Tokens[i].Lower != "into" && sen.Tokens[i].Lower != "to"
}

// bareObject: a year or more that stands by its name right behind a verb is what the verb speaks
// of: "remembers the late 1980s".
func (d *scene) bareObject() bool {
	ts, i := d.sen.Tokens, d.p.Start
	if !d.stands() || d.from < i || !d.long() || d.Times.Expressions[d.x].Date.Precision() == edtf.PrecisionYear && (d.p.End > i+1 || ts[i].Tag != "CD") || d.cl.Verb.Passive {
		return false
	}
	if i > 0 && ts[i-1].Lower == "the" {
		i--
	}
	return i == d.cl.Verb.Span.End
}

// ofAccounts: the date is of a length that figures and forecasts are of: a year, a half or a quarter.
func (d *scene) ofAccounts() bool {
	switch d.Times.Expressions[d.x].Date.Precision() {
	case edtf.PrecisionYear, edtf.PrecisionHalf, edtf.PrecisionQuarter:
		return true
	}
	return false
}

// bareUnit: the date is “the month”, “the week”.
func (d *scene) bareUnit() bool {
	ts, i := d.sen.Tokens, d.p.Start
	return d.p.End == i+2 && ts[i].Lower == "the" && lexicon.Has(ts[i+1].Lower, lexicon.CalendarUnit)
}

// spent: the time is what somebody has or needs: "will have the summer to get a deal done".
func (d *scene) spent() bool {
	ts, i := d.sen.Tokens, d.p.Start
	if !d.stands() || d.from < i {
		return false
	}
	for v := d.cl.Verb; i > v.Span.End; i-- {
		if t := &ts[i-1]; t.Tag != "DT" && t.Tag != "CC" && !d.InExpression(d.p.Sentence, i-1) && !t.Has(lexicon.TimeNoun) {
			return false
		}
	}
	return i == d.cl.Verb.Span.End && (i < d.p.Start || ts[i].Tag == "DT" && !ts[i].Has(lexicon.Demonstrative)) && lexicon.Has(d.cl.Verb.Lemma, lexicon.Spends)
}

// timeHasDate: the noun right before names a time that was set, or days that are only spoken of: "set a date | in November",
// "recalled the days | in the 1960s".
func (d *scene) timeHasDate() bool {
	i := d.from - 1
	if !d.stands() || d.from >= d.p.Start || i <= d.cl.Verb.Span.End || d.sen.Tokens[d.from].Lower == "back" {
		return false
	}
	t := &d.sen.Tokens[i]
	return lexicon.Has(t.Lower, lexicon.SetTime) || t.Tag == "NNS" && d.sen.Tokens[i-1].Lower == "the" && lexicon.Has(lexicon.NounLemma(t.Lower), lexicon.CalendarUnit) && i == d.cl.Verb.Span.End+1
}

// afterIf: “if” stands before the date in its part of the sentence, and the verb that the date was given to behind it.
func (d *scene) afterIf() bool {
	ts := d.sen.Tokens
	if d.cl.Verb.Span.Start <= d.p.End || d.from > 0 && ts[d.from-1].Tag == "CC" {
		return false // "unclear if it sank, but on Monday divers found a wreck"
	}
	for i := d.from - 1; i >= 0; i-- {
		switch t := &ts[i]; {
		case t.Lower == "if" || t.Lower == "unless":
			return true
		case t.Text == ";" || t.Text == ":" || t.Text == "," && i == d.from-1:
			return false
		}
	}
	return false
}

// bareSeconds: the time is a clock with its seconds, and no preposition stands before it.
func (d *scene) bareSeconds() bool {
	return d.from == d.p.Start && strings.Count(d.Times.Expressions[d.x].Text, ":") > 1
}

// toFigure: "to" stands before a bare year, and before it "from" and a figure that is no time.
func (d *scene) toFigure() bool {
	ts, i := d.sen.Tokens, d.p.Start
	if !d.stands() || d.p.End != i+1 || ts[i].Tag != "CD" || i < 3 || ts[i-1].Lower != "to" || ts[i-2].Tag != "CD" || d.InExpression(d.p.Sentence, i-2) {
		return false
	}
	return ts[i-3].Lower == "from"
}

// opposed: the words before the date set it against another time: "as opposed to yesterday".
func (d *scene) opposed() bool {
	return d.stands() && syntax.OpposedTo(d.sen.Tokens, d.from)
}

// ofThing: "of" ties the date to a noun that is neither an event without a day of its own nor a part of a time.
func (d *scene) ofThing() bool {
	if i := d.p.Start - 1; !d.stands() || d.date < 0 || d.sen.Tokens[d.date].Rel != "nmod:of" || i < 0 || d.sen.Tokens[i].Lower != "of" {
		return false
	}
	h := d.sen.Tokens[d.date].Head
	w := d.sen.Lemma(h)
	if d.sen.Tokens[h].Rel == syntax.Obj && d.verbIs(lexicon.Attains) {
		return false // "won the primary of | May 2"
	}
	if d.namesEvent(h) {
		return d.dated(syntax.Link{Head: h, Phrase: d.sen.NP(h)})
	}
	return d.sen.Tokens[h].IsNoun() && !d.InExpression(d.p.Sentence, h) && !lexicon.Has(w, lexicon.PartOf) && !lexicon.Has(w, lexicon.TimeMeasure) && !lexicon.Has(w, lexicon.BeginsOrEnds)
}

// insideVerb: a form of "be" or "have" stands right before the date: "was Monday sentenced".
func (d *scene) insideVerb() bool {
	if d.from == 0 {
		return false
	}
	l := lexicon.VerbLemma(d.sen.Tokens[d.from-1].Lower)
	return l == "be" || l == "have"
}

// endsLength: before the date "to" follows a length of time.
func (d *scene) endsLength() bool {
	to := d.p.Start - 1
	return d.stands() && to > 0 && d.sen.Tokens[to].Lower == "to" && slices.ContainsFunc(d.ExpressionsIn[d.p.Sentence], func(x int) bool {
		return d.Where[x].End == to && d.Times.Expressions[x].Type == timex.TypeDuration && d.Signal(x) != "by"
	})
}

// listedApart: a colon stands between the verb with a date of its own and a phrase without a verb that holds this one.
func (d *scene) listedApart() bool {
	colon := -1
	for i := d.from - 1; i > d.cl.Verb.Head && colon < 0; i-- {
		switch t := &d.sen.Tokens[i]; {
		case t.IsVerb():
			return false
		case t.Text == ":":
			colon = i
		}
	}
	return colon >= 0 && d.stands() && slices.ContainsFunc(d.ExpressionsIn[d.p.Sentence], func(x int) bool {
		return d.Where[x].End <= colon && d.sen.ClauseAt(d.Where[x].Start) == d.c
	})
}

// ofThingFor: nothing but "for" stands between the date and a noun that is no event.
func (d *scene) ofThingFor() bool {
	i := d.from - 1
	return d.stands() && d.Signal(d.x) == "for" && i > 0 && d.sen.Tokens[i].IsNoun() && !lexicon.IsEvent(d.sen.Tokens[i].Text)
}

// whetherTold: what is left open with "whether" is what somebody says: "whether the king fled | on Monday, as an aide wrote".
func (d *scene) whetherTold() bool {
	f := attributions()
	i := slices.IndexFunc(f.Rules, func(r rule) bool { return r.Name == byWhether })
	_, ok := f.patterns[i].Match(d.view(d.p.Sentence), pattern.Bound{{Name: "event", Token: d.cl.Head}})
	return ok
}
