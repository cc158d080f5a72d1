package event

import (
	"slices"
	"strings"
	"sync"

	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// namings are the dates that belong to the name or number of something.
var namings = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "Dates inside names",
		About: "A date may be part of what a thing is called. In the patterns date is the date.",
		Rules: []rule{
			{
				Name: "updated: <date>", Why: "the date is the page's or the item's",
				If:     func(d *scene) bool { return d.stamped() || d.barred() },
				Reason: whyStamp,
				Holds:  []string{"They have hardly been noticed. updated: [Mon Feb 07 2011] 14:48:00 The king reads a book.", "[31 May 2023] at 6:26 pm | The king opened the port.", "No king should stay. [2nd June 2023] - 15:21 The kings should leave the port."},
				Not:    []string{"The queen updated her will on [7 February 2011].", "On [31 May 2023] the king opened the port | Lima.", "The king *opened* the port on [31 May 2023 at 18:26].", "The port was *closed* from [June 2, 2023] to 6 pm on June 4, 2023.", "The king opened the port in a film aired [2 June 2023] - 15:21."},
			},
			{
				Name: "<11 September> attacks", Why: "the day is the name of what happened on it, unless the words behind it tell on whom; a film or book is only about it",
				If: func(d *scene) bool {
					e, ts, i := &d.Times.Expressions[d.x], d.sen.Tokens, d.p.End
					itself := d.Signal(d.x) == "on" && e.Earlier.IsZero() // its year is known
					return (e.Rule == "September 11 attacks" || e.Rule == "11 September attacks") && !itself && !(i+1 < len(ts) && lexicon.IsEvent(ts[i].Text) && ts[i+1].IsPrep() && !d.topic())
				},
				Reason: whyThing,
				Holds:  []string{"The king spoke of the [September 11] attacks.", "A film about the [September 11] attacks on two towns opened.", "The attacks on [September 11] killed two men."},
				Not:    []string{"The king spoke in Lima on [9 November].", "The king spoke of the [September 11] attacks on two towns.", "The mob *stormed* the Capitol on [6 January]."},
			},
			{
				Name: "a <9/11> inquiry", Why: "what is called after the day, or like it, is not of it",
				If: func(d *scene) bool {
					ts, i := d.sen.Tokens, d.p.End
					return d.Times.Expressions[d.x].Rule == "<m>/<d>" && i < len(ts) && (ts[i].IsNoun() && !lexicon.IsEvent(ts[i].Text) || strings.Contains(ts[i].Text, "-"))
				},
				Reason: whyThing,
				Holds:  []string{"The envoy demanded a [9/11] commission-style inquiry.", "The king praised a [9/11] museum."},
				Not:    []string{"The king spoke of the [9/11] *attacks*."},
			},
			{
				Name: "fiscal <2020>", Why: "a year of accounts is no time of an event",
				If: func(d *scene) bool {
					r := d.Times.Expressions[d.x].Rule
					return strings.Contains(r, "fiscal") || strings.Contains(r, "FY") || !d.dateIs(d.p.Sentence, d.p.Start, "today") && slices.ContainsFunc(d.sen.Tokens[d.p.Start:d.p.End], func(t syntax.Token) bool { return t.Lower == "fiscal" || t.Lower == "financial" })
				},
				Reason: whyThing,
				Holds:  []string{"Chad raised its budget in [fiscal 2020].", "Chad raised its budget in [the previous financial year]."},
				Not:    []string{"Chad raised its budget in [2020]."},
			},
			{
				Name: "known as <14 March>", Why: "a movement may be called after a day, and so is what stands beside a name in capitals",
				If:     (*scene).calledAfterDay,
				Reason: whyThing,
				Holds:  []string{"The bloc known as [14 March] left Lund.", "The king wrote of the end of [17 November] and ELA."},
				Not:    []string{"The bloc left Lund on [14 March] and ELA stayed.", "The king spoke of the *raids* of [17 November] and May."},
			},
			{
				Name: "“<Title of 2030>”", Why: "a title keeps its year",
				If:     func(d *scene) bool { return d.inTitle() },
				Reason: whyThing,
				Holds:  []string{"The kings adopted “Peace for All by [2030]” in Lima."},
				Not:    []string{"The kings hoped that “peace would come to all by [2030]” in Lima."},
			},
			{
				Name: "the <frontiers> of <1792>", Why: "“of” and a date tell which of its kind a thing is",
				If:     func(d *scene) bool { return d.yearOfThing() || d.dayOfThing() || d.afterOf(lexicon.Street) },
				Reason: whyThing,
				Holds:  []string{"Chad asked for the frontiers of [1792].", "Mali ignored the letter of [Friday].", "Crowds filled the Avenue of [25 May] in Lima."},
				Not:    []string{"Chad lost the battle of [1792].", "Mali missed the deadline of [Friday].", "Crowds filled the avenue on [25 May].", "Chad lost its ports in the course of [1992]."},
			},
			{
				Name: "the <first> <thing> of <year>", Why: "the time only says of what range it is the first",
				If:     (*scene).firstOfPeriod,
				Reason: whyComparison,
				Holds:  []string{"It was the first war of [the 21st century].", "It was the worst raid of [2012]."},
				Not:    []string{"It began with the summit of [2012]."},
			},
			{
				Name: "<Expo> <2019>", Why: "a year right behind a noun is part of its name",
				If:     (*scene).numbered,
				Reason: whyThing,
				Holds:  []string{"The king praised Expo [2019] in Lima.", "The king wrote a book ([1984])."},
				Not:    []string{"Chad adopted the agenda in [1984]."},
			},
			{
				Name: "Fuel Act of <2017>", Why: "a law bears its year as its name, and so does a pact but where it is told what that did",
				Pattern: "{tag:NNP* lemma:act|law|bill|code|statute|ordinance|charter|constitution|amendment|amendments} . {of word:of} ; {date date:year} >case {of}" +
					" || {paper tag:NNP* lemma:convention|resolution|protocol|covenant|treaty} !<nsubj|nsubj:pass {tense:past} ; {paper} . {of word:of} ; {date date:year} >case {of}",
				Reason: whyThing,
				Holds:  []string{"Nuclear Fuel Act of [2017]: Bypasses limits on building the store.", "The Lund Convention of [1961] gives all envoys that right.", "Mali called this a breach of the Lund Treaty of [1961]."},
				Not:    []string{"Chad signed the Treaty of Lund in [2017].", "The Lund Treaty of [1961] ended the war."},
			},
			{
				Name: "<going on> into <the night>", Why: "what began before goes on to that time",
				If:     (*scene).runsInto,
				Reason: whyUntil,
				Holds:  []string{"The talks dragged on past [midnight].", "The budget carrying into [this autumn] leaves out the money for the mine.", "Chad kept watch on the crews into [the 1950s]."},
				Not:    []string{"The talks ended at [midnight].", "Chad put the talks off into [this autumn]."},
			},
		},
	})
})

// calledAfterDay: what is known so, or a name in capitals that goes with "of", tells that the day is a name.
func (d *scene) calledAfterDay() bool {
	ts, p, end := d.sen.Tokens, d.p.Start, d.p.End
	if p < 2 || !d.ofOneDay() {
		return false
	}
	if ts[p-1].Lower == "as" && lexicon.VerbLemma(ts[p-2].Lower) == "know" {
		return true
	}
	return ts[p-1].Lower == "of" && end+1 < len(ts) && ts[end].Lower == "and" && len(ts[end+1].Text) > 1 && strings.ToUpper(ts[end+1].Text) == ts[end+1].Text && ts[end+1].Tag == "NNP"
}

// stamped: a word of stamps and a colon stand before the date.
func (d *scene) stamped() bool {
	ts := d.sen.Tokens
	i := d.p.Start - 1
	if i > 0 && (lexicon.Has(ts[i].Lower, lexicon.Weekday) || d.InExpression(d.p.Sentence, i)) {
		i--
	}
	return i > 0 && ts[i].Text == ":" && lexicon.Has(ts[i-1].Lower, lexicon.Stamp)
}

// barred: the date heads a comment or an item, or ends one: a full day, a dash and a clock, or nothing but times between it and a
// bar ("31 January 2011 at 6:26 pm | …").
func (d *scene) barred() bool {
	ts := d.sen.Tokens
	if e := &d.Times.Expressions[d.x]; e.RangeWith > d.x && e.Type == timex.TypeDate && e.Certainty == timex.Stated && d.Times.Expressions[e.RangeWith].Type == timex.TypeTime && d.dashBehind() && (d.p.Start == 0 || ts[d.p.Start-1].Lower != "aired") {
		return true // "2nd June 2012 - 15:21 It is hard to know"
	}
	if end := d.p.End; end < len(ts) && ts[end].Text == "|" && (d.dateIs(d.p.Sentence, d.p.Start, "clock") || d.Times.Expressions[d.x].Type == timex.TypeTime) {
		return true // "Moe February 2, 2011 at 10:58 am | Report abuse"
	}
	for i := 0; i < len(ts); i++ {
		switch {
		case d.InExpression(d.p.Sentence, i), ts[i].Lower == "at", ts[i].Text == ",":
		default:
			return i > d.p.Start && ts[i].Text == "|"
		}
	}
	return false
}

// dashBehind: a dash follows the date: "2 June 2012 | - 15:21", not "to 6 pm".
func (d *scene) dashBehind() bool {
	return d.p.End < len(d.sen.Tokens) && syntax.IsDash(d.sen.Tokens[d.p.End].Text)
}

// runsInto: what began before goes on to the hour, or to the time that a verb of going on names:
// "talks that dragged on past midnight", "ran into the small hours", "carrying into this autumn".
func (d *scene) runsInto() bool {
	i := d.p.Start - 1
	if i < 0 {
		return false
	}
	ts := d.sen.Tokens
	if i > 0 && (ts[i].Tag == "DT" || lexicon.Has(ts[i].Lower, lexicon.Approximates)) {
		i--
	}
	if w := ts[i].Lower; w != "past" && w != "beyond" && w != "into" {
		return false
	}
	for i--; i > 0 && (ts[i].Tag == "RB" || ts[i].Tag == "RP" || ts[i].Lower == "on" || ts[i].Lower == "over"); i-- {
	}
	return d.Times.Expressions[d.x].Type == timex.TypeTime || d.long() || i >= 0 && lexicon.Has(lexicon.VerbLemma(ts[i].Lower), lexicon.GoesOn)
}

// afterOf: "of" joins the date to a noun with the feature.
func (d *scene) afterOf(f lexicon.Feature) bool {
	ts := d.sen.Tokens
	return d.from > 0 && d.from == d.p.Start-1 && ts[d.from].Lower == "of" && lexicon.Has(ts[d.from-1].Lower, f)
}

// yearOfThing: a common noun that names no event is told by its year. As a subject such a
// thing speaks for its event ("the notes of 1899 claimed").
func (d *scene) yearOfThing() bool {
	ts := d.sen.Tokens
	if d.from != d.p.Start-1 || d.from == 0 || ts[d.from].Lower != "of" || !d.long() {
		return false
	}
	if n := ts[d.from-1]; !n.IsNoun() || lexicon.IsEvent(n.Text) || n.Tag == "NNP" || n.Lower == "course" {
		return false // "in the course of | 1992" is in that year
	}
	c := d.sen.ClauseAt(d.from)
	return c >= 0 && !d.sen.Clauses[c].Subject.Has(d.from-1)
}

// long: the date is a year or more.
func (d *scene) long() bool {
	p := d.Times.Expressions[d.x].Date.Precision()
	return p == edtf.PrecisionYear || p == edtf.PrecisionDecade || p == edtf.PrecisionCentury
}

// firstOfPeriod: the noun before "of" and a year or more has an adjective that compares.
func (d *scene) firstOfPeriod() bool {
	ts := d.sen.Tokens
	of := d.from
	if of > 0 && ts[of].Lower != "of" {
		of-- // "of the 21st century"
	}
	if of <= 0 || ts[of].Lower != "of" || of > d.p.Start || !ts[of-1].IsNoun() || !d.long() {
		return false
	}
	for i := syntax.PhraseStart(ts, of-1, 0); i < of-1; i++ {
		if ts[i].Tag == "JJS" || lexicon.Has(ts[i].Lower, lexicon.Ordinal) || ts[i].Lower == "first" || ts[i].Lower == "last" || ts[i].Lower == "only" {
			return true
		}
	}
	return false
}

// dayOfThing: the same, of a date finer than a year, for papers, and of a subject too.
func (d *scene) dayOfThing() bool {
	ts := d.sen.Tokens
	if d.from != d.p.Start-1 || d.from == 0 || ts[d.from].Lower != "of" || d.long() {
		return false
	}
	n := ts[d.from-1]
	return n.IsNoun() && n.Tag != "NNP" && lexicon.Has(n.Lower, lexicon.Paper) && lexicon.NounClass(n.Text) == lexicon.NoClass
}

// numbered: a year of one word stands right behind a noun that names no event, or in brackets
// behind its number.
func (d *scene) numbered() bool {
	ts, p := d.sen.Tokens, d.p.Start
	switch d.Times.Expressions[d.x].Date.Precision() {
	case edtf.PrecisionYear, edtf.PrecisionInterval:
	default:
		return false
	}
	if d.from < p || p == 0 || d.p.End-p > 1 {
		return false
	}
	prev := ts[p-1]
	if prev.Text == "(" && p > 1 {
		prev = ts[p-2]
		return prev.Tag == "CD" || prev.IsNoun() && !lexicon.IsEvent(prev.Text)
	}
	return prev.IsNoun() && !lexicon.IsEvent(prev.Text)
}

// inTitle: the expression stands in a quoted title ("Silencing the Guns by 2030").
func (d *scene) inTitle() bool {
	for _, q := range d.sen.Quotes {
		if !q.Has(d.p.Start) || q.End-q.Start > 12 {
			continue
		}
		for i := q.Start; i < q.End; i++ {
			t := d.sen.Tokens[i]
			if (t.IsNoun() || t.IsVerb() || t.Tag == "JJ") && t.Text == t.Lower && !d.p.Has(i) {
				return false
			}
		}
		return true
	}
	return false
}

// topic: the noun that the date stands before is what something is about.
func (d *scene) topic() bool {
	ts, i := d.sen.Tokens, d.from-1
	if i >= 0 && ts[i].Tag == "DT" {
		i--
	}
	return i >= 0 && lexicon.Has(ts[i].Lower, lexicon.About)
}
