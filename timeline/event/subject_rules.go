package event

import (
	"sync"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// subjects are events named by a noun that a date in the clause dates instead of its verb. If
// sets the noun and its phrase.
var subjects = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "Nouns that own their date: through a verb",
		About: "A verb may only say that its noun took place; then the noun is dated.",
		Rules: []rule{
			{
				Name: "<event> held on <date>", Why: "“held” only says that its noun took place",
				If:    (*scene).heldEvent,
				Noun:  true,
				Holds: []string{"Chad left after a *summit* held on [3 May] in Lima."},
				Not:   []string{"Chad left a man held on [3 May] in Lima."},
			},
			{
				Name: "a <plot> to <act> in <past date>", Why: "what was plotted or tried was perhaps not done, and the try was then",
				Pattern: "{act tense:none tag:VB} <acl {lemma:plot|attempt|conspiracy|coup} ; {date date:past}",
				If:      (*scene).plotted,
				Noun:    true,
				Holds:   []string{"A court jailed Ana Sosa over a *plot* to poison the king in [2009]."},
				Not:     []string{"A court jailed Ana Sosa over a plot to poison the king in [July]."},
			},
			{
				Name: "on <date> <event> <led to> …", Why: "the date before a cause is the cause's",
				Pattern: "{act !tense:future !modal}", If: (*scene).leadingEvent, // what it will lead to lies ahead, and the cause may not
				Noun:  true,
				Holds: []string{"In [May 2019] the king's *visit* led to protests."},
				Not:   []string{"In [May 2019] the king's visit pleased Chad.", "[This year] the king's visit will lead to protests."},
			},
		},
	})
})

func (d *scene) heldEvent() bool {
	if !(d.cl.Kind == syntax.Participle || d.cl.Kind == syntax.Infinitive && d.cl.Verb.Passive) || !d.verbIs(lexicon.Holds) || d.cl.Antecedent.Empty() {
		return false
	}
	h := d.sen.HeadOf(d.cl.Antecedent)
	if h < 0 || !lexicon.IsEvent(d.sen.Tokens[h].Text) {
		return false
	}
	d.noun, d.phrase = h, syntax.Span{Start: d.cl.Antecedent.Start, End: d.cl.Span.End} // "the meeting held in Vienna between …"
	return true
}

func (d *scene) leadingEvent() bool {
	sub := d.cl.Subject
	if !d.verbIs(lexicon.LeadsTo) || sub.Empty() || d.from >= sub.Start {
		return false
	}
	h := d.sen.HeadOf(sub)
	if h < 0 || !lexicon.IsEvent(d.sen.Tokens[h].Text) {
		return false
	}
	d.noun, d.phrase = h, syntax.Span{Start: sub.Start}
	return true
}

func (d *scene) plotted() bool {
	h := d.sen.Tokens[d.cl.Head].Head
	if h < 0 {
		return false
	}
	d.noun, d.phrase = h, syntax.Span{Start: syntax.PhraseStart(d.sen.Tokens, h, 0), End: d.from}
	return true
}
