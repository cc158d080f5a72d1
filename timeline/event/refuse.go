package event

import (
	"strings"
	"sync"
	"unicode"

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
				Name: "Avenue of <25 May>", Why: "a street bears the date as its name",
				If:     func(d *scene) bool { return d.afterOf(lexicon.Street) },
				Reason: whyThing,
				Holds:  []string{"Crowds filled the Avenue of [25 May] in Lima."},
				Not:    []string{"Crowds filled the avenue on [25 May]."},
			},
			{
				Name: "the Movement of <12 November>", Why: "a movement bears the date as its name",
				If: func(d *scene) bool {
					ts := d.sen.Tokens
					return d.afterOf(lexicon.Movement) && ts[d.from-1].Text != ts[d.from-1].Lower
				},
				Reason: whyThing,
				Holds:  []string{"The Movement of [12 November] left the talks in Lima."},
				Not:    []string{"The movement left the talks on [12 November]."},
			},
			{
				Name: "<11 September> attacks", Why: "the day is the name of what happened on it",
				If: func(d *scene) bool {
					r := d.Times.Expressions[d.x].Rule
					return r == "September 11 attacks" || r == "11 September attacks"
				},
				Reason: whyThing,
				Holds:  []string{"The king spoke of the [September 11] attacks."},
				Not:    []string{"The king spoke in Lima on [9 November]."},
			},
			{
				Name: "fiscal <2020>", Why: "a year of accounts is no time of an event",
				If: func(d *scene) bool {
					r := d.Times.Expressions[d.x].Rule
					return strings.Contains(r, "fiscal") || strings.Contains(r, "FY")
				},
				Reason: whyThing,
				Holds:  []string{"Chad raised its budget in [fiscal 2020]."},
				Not:    []string{"Chad raised its budget in [2020]."},
			},
			{
				Name: "“<Title of 2030>”", Why: "a title keeps its year",
				If:     func(d *scene) bool { return d.inTitle() },
				Reason: whyThing,
				Holds:  []string{"The kings adopted “Peace for All by [2030]” in Lima."},
				Not:    []string{"The kings hoped that “peace would come to all by [2030]” in Lima."},
			},
			{
				Name: "the <frontiers> of <1792>", Why: "“of” and a year tell which of its kind a thing is",
				If:     (*scene).yearOfThing,
				Reason: whyThing,
				Holds:  []string{"Chad asked for the frontiers of [1792]."},
				Not:    []string{"Chad lost the battle of [1792]."},
			},
			{
				Name: "the <first> <thing> of <year>", Why: "the time only says of what range it is the first",
				If:     (*scene).firstOfPeriod,
				Reason: whyComparison,
				Holds:  []string{"It was the first war of [the 21st century].", "It was the worst raid of [2012]."},
				Not:    []string{"It began with the summit of [2012]."},
			},
			{
				Name: "the <letter> of <Friday>", Why: "“of” and a date tell which of its kind a thing is",
				If:     (*scene).dayOfThing,
				Reason: whyThing,
				Holds:  []string{"Mali ignored the letter of [Friday]."},
				Not:    []string{"Mali missed the deadline of [Friday]."},
			},
			{
				Name: "<Expo> <2019>", Why: "a year right behind a noun is part of its name",
				If:     (*scene).numbered,
				Reason: whyThing,
				Holds:  []string{"The king praised Expo [2019] in Lima.", "The king wrote a book ([1984])."},
				Not:    []string{"Chad adopted the agenda in [1984]."},
			},
			{
				Name: "<going on> into <the night>", Why: "what began before goes on to that hour",
				If:     (*scene).runsInto,
				Reason: whyUntil,
				Holds:  []string{"The talks dragged on past [midnight]."},
				Not:    []string{"The talks ended at [midnight]."},
			},
		},
	})
})

// runsInto: what began before goes on to the hour: "talks that dragged on past midnight", "ran
// into the small hours".
func (d *scene) runsInto() bool {
	i := d.p.Start - 1
	if d.Times.Expressions[d.x].Type != timex.TypeTime || i < 0 {
		return false
	}
	ts := d.sen.Tokens
	if i > 0 && (ts[i].Tag == "DT" || lexicon.Has(ts[i].Lower, lexicon.Approximates)) {
		i--
	}
	w := ts[i].Lower
	return w == "past" || w == "beyond" || w == "into"
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
	if n := ts[d.from-1]; !n.IsNoun() || lexicon.IsEvent(n.Text) || n.Tag == "NNP" {
		return false
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

// refusals are the reasons why a verb's date makes no event.
var refusals = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "What dates nothing",
		About: "The reasons why a date that belongs to a verb makes no event. In the patterns date is the date and act the verb.",
		Rules: []rule{
			{
				Name: "I <act> on <date>", Why: "what a speaker tells of himself is no news of the story",
				If:     func(d *scene) bool { return d.FirstPerson(d.sen, d.sen.SubjectSpan(d.c)) },
				Reason: whyPersonal,
				Holds:  []string{"I left Lima on [Monday]."},
				Not:    []string{"The king left Lima on [Monday]."},
			},
			{
				Name: "not <act> on <date>", Why: "what did not happen is no event",
				Pattern: "{act negated}", If: (*scene).stands,
				Reason: whyNegated,
				Holds:  []string{"The king did not leave Lima on [Monday]."},
				Not:    []string{"The king left Lima on [Monday]."},
			},
			{
				Name: "<act> nothing on <date>", Why: "what did not happen is no event",
				If:     func(d *scene) bool { return d.stands() && syntax.NegativeObject(d.sen.Tokens, d.cl.Verb) },
				Reason: whyNegated,
				Holds:  []string{"The king told Chad nothing on [Monday]."},
				Not:    []string{"The king told Chad little on [Monday]."},
			},
			{
				Name: "should <act> on <date>, …", Why: "an inverted clause is a condition",
				If: func(d *scene) bool {
					return d.stands() && (syntax.InvertedCondition(d.sen.Tokens, d.from) || d.cl.Kind == syntax.Coordinate && syntax.InvertedClause(d.sen.Tokens, d.cl))
				},
				Reason: whyConditional,
				Holds:  []string{"Should Chad attack on [Friday], Mali would respond."},
				Not:    []string{"Chad should leave on [Friday]."},
			},
			{
				Name: "it is <date>", Why: "the sentence only names the time",
				If: func(d *scene) bool {
					return d.stands() && d.p.Start >= d.cl.Verb.Span.End && syntax.NamesTheTime(d.sen.Tokens, d.cl, d.p.Start)
				},
				Reason: whyState,
				Holds:  []string{"It is still [Tuesday night] in Lima."},
				Not:    []string{"It was signed on [Tuesday night] in Lima."},
			},
			{
				Name: "a <paper> dated <date>", Why: "the date is the paper's",
				Pattern: "{act lemma:date clause:participle}", If: (*scene).stands,
				Reason: whyThing,
				Holds:  []string{"The king read a letter dated [3 May]."},
				Not:    []string{"The king read a letter on [3 May]."},
			},
			{
				Name: "<dates> from <date>", Why: "how old a thing is, is no event",
				Pattern: "{act lemma:date} ; {date} >case {word:from}",
				If:      func(d *scene) bool { return d.stands() && d.from >= d.cl.Verb.Span.End },
				Reason:  whyState,
				Holds:   []string{"The rules date from [June 2012]."},
				Not:     []string{"The rules came from Lima in [June 2012]."},
			},
			{
				Name: "if <act> on <date>", Why: "what happens on a condition may not happen",
				If: func(d *scene) bool {
					return d.stands() && (d.cl.Marker == "if" || d.cl.Marker == "unless" || d.cl.Marker == "whether")
				},
				Reason: whyConditional,
				Holds:  []string{"Mali will respond if the king leaves on [Friday]."},
				Not:    []string{"Mali will respond when the king leaves on [Friday]."},
			},
			{
				Name: "<compared> with <date>", Why: "an earlier time is only compared with",
				If: func(d *scene) bool {
					return d.stands() && (d.cl.PhrasalLemma(d.sen.Tokens) == "compare" || syntax.ComparedWith(d.sen.Tokens, d.from) || d.thanAll() || d.upFrom())
				},
				Reason: whyComparison,
				Holds:  []string{"Trade was lower than in [2010].", "More land burned than in all of [2012].", "Trade rose to $55 billion from $51 billion in [2010]."},
				Not:    []string{"Trade was low in [2010]."},
			},
			{
				Name: "<act> since <date>", Why: "without the perfect “since” only compares",
				If:     func(d *scene) bool { return d.stands() && d.Signal(d.x) == "since" && !d.cl.Verb.Perfect },
				Reason: whyComparison,
				Holds:  []string{"Trade fell by half since [2010]."},
				Not:    []string{"Chad has ruled the bay since [2010]."},
			},
			{
				Name: "<act> until <date>", Why: "a state ends then, nothing begins",
				If: func(d *scene) bool {
					return d.stands() && d.Signal(d.x) == "until" && !d.verbIs(lexicon.PutsOff)
				},
				Reason: whyUntil,
				Holds:  []string{"Chad ruled the bay until [2010]."},
				Not:    []string{"The summit was put off until [July]."},
			},
			{
				Name: "may <act> on <date>", Why: "what may be, may not be",
				Pattern: "{act modal:may|might|could|can}", If: (*scene).stands,
				Reason: whyPossible,
				Holds:  []string{"The king may leave Lima on [Friday]."},
				Not:    []string{"The king will leave Lima on [Friday]."},
			},
			{
				Name: "according to … of <date>, <act>", Why: "the date is the source's",
				Pattern: "{date} << {rel:obl:according}", If: (*scene).stands,
				Reason: whySource,
				Holds:  []string{"Chad will watch prices, according to a paper from [Friday]."},
				Not:    []string{"Chad watched prices on [Friday], according to a paper."},
			},
			{
				Name: "<have to do> with <event> on <date>", Why: "the verb tells of no act",
				Pattern: "{act lemma:do} >obl:with {}", If: (*scene).stands,
				Reason: whyRelates,
				Holds:  []string{"Mr Levi said the transfer had nothing to do with his meeting on [Tuesday]."},
				Not:    []string{"Mr Levi did his work on [Tuesday]."},
			},
			{
				Name: "<somebody>, <somebody> since <date>, <act>", Why: "between commas the date says something of the subject",
				If:     func(d *scene) bool { return d.stands() && d.inApposition() },
				Reason: whyAside,
				Holds:  []string{"Syria, a friend of Chad since [1980], has built a fleet."},
				Not:    []string{"Syria, in a speech on [Friday], has praised the fleet.", "Syria, on [Friday], praised the fleet."},
			},
			{
				Name: "no word", Why: "what the date goes with is no word of English",
				If: func(d *scene) bool {
					return strings.IndexFunc(d.sen.Tokens[d.cl.Verb.Head].Text, unicode.IsLetter) < 0
				},
				Reason: whyNoEvent,
				Not:    []string{"Chad left Lima on [Friday]."},
			},
			{
				Name: "every year <act> on <date>", Why: "a habit is no one event",
				If:     func(d *scene) bool { return d.stands() && d.habitual() },
				Reason: whyHabit,
				Holds:  []string{"The kings have met every year since [1992]."},
				Not:    []string{"The kings have met since [1992]."},
			},
			{
				Name: "it <follows> on <date>", Why: "the events related are listed with their own dates",
				If:     func(d *scene) bool { return d.stands() && d.onlyRelates(d.sen, d.cl) },
				Reason: whyRelates,
				Holds:  []string{"It came on [Monday], and the king was glad."},
				Not:    []string{"It came into force on [Monday]."},
			},
			{
				Name: "<date> was …", Why: "the date is what the sentence speaks of",
				If: func(d *scene) bool {
					sub := d.cl.Subject
					h := d.sen.HeadOf(sub)
					return d.stands() && sub.Has(d.p.Start) && h < d.p.End && h >= d.p.Start
				},
				Reason: whySubject,
				Holds:  []string{"[Sunday] marked the first workday after the war."},
				Not:    []string{"On [Sunday] the king marked the end of the war."},
			},
		},
	})
})

// inApposition: the date stands at the end of a noun phrase between commas, after the subject
// and before its verb.
func (d *scene) inApposition() bool {
	ts, end := d.sen.Tokens, d.p.End
	if d.cl.Subject.Empty() || end >= len(ts) || ts[end].Text != "," || d.cl.Verb.Span.Start <= end || d.sen.ClauseAt(d.from) != d.c {
		return false
	}
	for i := d.from - 1; i > d.cl.Subject.Start; i-- {
		switch t := &ts[i]; {
		case t.IsVerb():
			return false
		case t.Text == ",":
			first := &ts[i+1]
			return i+1 < d.from && (first.Tag == "DT" || first.Tag == "PRP$" || first.IsNoun()) && !d.InExpression(d.p.Sentence, i+1)
		}
	}
	return false
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

// upFrom: "rose to $55 billion from $51 billion in 2010".
func (d *scene) upFrom() bool {
	ts := d.sen.Tokens
	i, figures := d.from-1, 0
	for i >= 0 && (ts[i].Tag == "CD" || ts[i].Text == "$" || ts[i].Text == "%" || lexicon.Has(ts[i].Lower, lexicon.FigureUnit) ||
		lexicon.Has(ts[i].Lower, lexicon.CountNoun) || lexicon.Has(ts[i].Lower, lexicon.Hedge)) && !d.InExpression(d.p.Sentence, i) {
		if ts[i].Tag == "CD" {
			figures++
		}
		i--
	}
	return figures > 0 && i > 0 && ts[i].Lower == "from" && d.Signal(d.x) == "in"
}

// habitual: "every year since 1992", "regularly".
func (d *scene) habitual() bool {
	for _, y := range d.ExpressionsIn[d.p.Sentence] {
		if y != d.x && d.Times.Expressions[y].Type == timex.TypeSet && d.cl.Span.Has(d.Where[y].Start) {
			return true
		}
	}
	return false
}

// onlyRelates: "It came a day after the meeting", "this follows the call on Monday".
func (s *finder) onlyRelates(sen *syntax.Sentence, cl *syntax.Clause) bool {
	if !cl.HasPronounSubject(sen.Tokens) || cl.Verb.Span.Empty() {
		return false
	}
	lemma, i := cl.PhrasalLemma(sen.Tokens), cl.Verb.Span.End
	if lemma != "come" {
		h := sen.ObjectHead(cl)
		return lexicon.Has(lemma, lexicon.Relates) && (h < 0 || lexicon.IsEvent(sen.Tokens[h].Text) || !cl.Verb.Perfect) // "it had recalled its envoy"
	}
	// "came into force" is an event; "came on Monday", "came as …" is not.
	return i >= len(sen.Tokens) || sen.Tokens[i].Lower != "into" && sen.Tokens[i].Lower != "to"
}
