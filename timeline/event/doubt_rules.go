package event

import (
	"strings"
	"sync"
	"unicode"

	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// doubts are the reasons why a date that goes with an event by its place in the sentence
// alone is not believed to date it: what the words tell of is of another time, or is no event.
var doubts = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "Doubts: what tells of another time, or of no event",
		About: "The grammar gives the date to the event, and its tense or meaning speaks against it. In the patterns event is the verb or noun and date the date.",
		Rules: []rule{
			{
				Name: "<present verb> on <past date>", Why: "a present tense tells of no past day, but in a headline, behind the day that opens its entry, or where the story tells so",
				Pattern: "{event tense:present !perfect !modal !plan}",
				If:      func(d *scene) bool { return d.past && !d.opensEntry() && !d.inHeadline() && !d.toldInPresent() },
				Reason:  whyTense,
				Holds:   []string{"The men who guard the port on [3 May 2019] were tired."},
				Not:     []string{"[3 May 2019]: The king opens the port.", "3 May 2019: The king opens the port. The queen, who is ill, stays at home [two days later].", "The king walked in Lima on [3 May 2019]."},
			},
			{
				Name: "as <present verb> on <date>", Why: "what stands beside another verb in the present tells how things are",
				Pattern: "{event tense:present !perfect !modal !plan !progressive clause:adverbial} >mark {word:as|while|because|since|although|though|whereas}",
				Reason:  whyState,
				Holds:   []string{"As the king leaves Lima on [Friday], his men are tired."},
				Not:     []string{"As the king left Lima on [Monday], a bomb went off.", "The queen will be in Lima when the king leaves on [Friday]."},
			},
			{
				Name: "how <event> on <date>", Why: "a question tells of nothing that happens",
				Pattern: "{event !tense:past} >mark|advmod {word:how|whether|why}",
				Reason:  whySubject,
				Holds:   []string{"It shows how the plague will spread in [July]."},
				Not:     []string{"The king told how the queen left Lima on [Monday]."},
			},
			{
				Name: "possibly <event> on <date>", Why: "what may be, may not be",
				Pattern: "{event !tense:past} >advmod {role:guesses}",
				Reason:  whyPossible,
				Holds:   []string{"Oslo said that the envoys would report back and possibly meet on [Friday]."},
				Not:     []string{"Oslo said that the envoys would report back and surely meet on [Friday]."},
			},
			{
				Name: "<rose> <5 percent> in <date>", Why: "a figure that moves is no event",
				Pattern: "{event role:measures}", If: (*scene).movesFigure,
				Reason: whyFigure,
				Holds:  []string{"The price of tea rose 3 percent in [May].", "Demand is expected to increase tenfold by [2030].", "Exports were expected to fall by 5 million tonnes in [July]."},
				Not:    []string{"The crowd rose against the king in [May]."},
			},
			{
				Name: "<45 deaths> at <date>", Why: "it is a count as it stood then",
				Pattern: "{event happening} >nummod {} ; {date} >case {word:at}",
				Reason:  whyFigure,
				Holds:   []string{"12,000 cases and 45 deaths at [12 June]."},
				Not:     []string{"12,000 cases and 45 deaths on [12 June]."},
			},
			{
				Name: "<event> on <future date> ended", Why: "what ended is past, and the date that was read is not",
				Pattern: "{event happening} <nsubj {tense:past !plan lemma:end|fail|collapse|conclude|break_down|close|open|begin|start}",
				If:      func(d *scene) bool { return d.future },
				Reason:  whyTense,
				Holds:   []string{"It is the first talk since the summit in [July 2023] ended."},
				Not:     []string{"It is the first talk since the summit in [May] ended."},
			},
		},
	})
})

// opensEntry: the date stands before all that its sentence tells, as in a list of days.
func (d *scene) opensEntry() bool {
	for i := 0; i < d.from; i++ {
		t := &d.sen.Tokens[i]
		if strings.IndexFunc(t.Text, unicode.IsLetter) < 0 || t.IsPrep() || t.Tag == "CC" || t.Tag == "RB" || t.Tag == "DT" || lexicon.Has(t.Lower, lexicon.BeforeDate) || d.InExpression(d.p.Sentence, i) {
			continue // a mark, "and in", "the"
		}
		return d.ListedByDay(d.x)
	}
	return true
}

// toldInPresent: the sentence before, or this one, tells another past event in the present.
func (d *scene) toldInPresent() bool {
	for i := len(d.mentions) - 1; i >= 0 && d.mentions[i].Sentence >= d.p.Sentence-1; i-- {
		m := d.mentions[i]
		if m.Nominal() || m.Sentence > d.p.Sentence || !m.Date.Before(d.DatelineDay()) {
			continue
		}
		if v := d.Doc.Sentences[m.Sentence].Clauses[m.Clause].Verb; v.Tense == syntax.Present && !v.Perfect {
			return true
		}
	}
	return false
}

// inHeadline: the sentence is the story's headline.
func (d *scene) inHeadline() bool { return d.Paragraph[d.sen.Block] == 0 }

// movesFigure: the verb has a figure with a unit, or a number of times, behind it.
func (d *scene) movesFigure() bool {
	ts := d.sen.Tokens
	for i := d.cl.Verb.Span.End; i < d.cl.Span.End; i++ {
		t := &ts[i]
		if d.InExpression(d.p.Sentence, i) {
			continue
		}
		if t.Tag == "CD" || t.Text == "%" || t.Text == "$" || lexicon.Has(t.Lower, lexicon.FigureUnit) || lexicon.Has(t.Lower, lexicon.Multiple) {
			return true
		}
		if t.IsVerb() {
			break
		}
	}
	return lexicon.Has(d.cl.Verb.Lemma, lexicon.Multiple)
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

// timeHasDate: the noun right before names a time that was set: "set a date | in November".
func (d *scene) timeHasDate() bool {
	i := d.from - 1
	return d.stands() && d.from < d.p.Start && i > d.cl.Verb.Span.End && lexicon.Has(d.sen.Tokens[i].Lower, lexicon.SetTime)
}

// opposed: the words before the date set it against another time: "as opposed to yesterday".
func (d *scene) opposed() bool {
	return d.stands() && syntax.OpposedTo(d.sen.Tokens, d.from)
}
