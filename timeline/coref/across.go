package coref

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/lexicon"
)

// A Candidate is an event as one story tells it, on its way to meet the same event in
// other stories. What travels is what comparing needs: its date, its ref and the fields that are not exported.
type Candidate struct {
	*timeline.Event
	Ref          Ref
	Original     int     // the story it is independent as: the original, for a copy
	Terms        []Term  // the content words of its line and its sentence, weighed
	SummaryTerms []int32 // those of its line
	own          []int32 // of these, without names and kinds of events: what sets it apart from others of its kind and actors
	class        lexicon.Class
	act          int32 // the term of its trigger, counted from 1; 0 for none, and for a trigger of a class
	actors       []name
	places       []name
	numbers      []string // that its line tells
	articles     []string // one, unless a person put several together
}

// prepare finds what comparing needs, once.
func (v *Vocabulary) prepare(c *Candidate) {
	if c.Terms != nil {
		return
	}
	c.Original = int(c.Ref.Story)
	if c.Original >= 0 && c.Original < len(v.Original) {
		c.Original = v.Original[c.Original]
	}
	c.class = v.forms.classIn(c.Event)
	c.act = v.actOf(c.Event)
	c.actors, c.places, c.numbers = actorNames(c.Actors), placeNames(c.Places), numbersIn(c.Event)
	c.SummaryTerms, c.own = v.lineTerms(c.Event)
	for k := range c.Evidence {
		if a := c.Evidence[k].Article; !slices.Contains(c.articles, a) {
			c.articles = append(c.articles, a)
		}
	}
	c.Terms = v.weigh(c.SummaryTerms, v.termsOf(around(c.Event)))
}

// actOf is the term of an event's trigger, counted from 1; 0 for what only says or confirms.
func (v *Vocabulary) actOf(e *timeline.Event) int32 {
	if len(e.Evidence) == 0 || e.Evidence[0].Trigger.Text == "" {
		return 0
	}
	word := v.forms.of(strings.ToLower(e.Evidence[0].Trigger.Text))
	if lexicon.Has(word.lemma, lexicon.ReportsSpeech) || lexicon.Has(word.lemma, lexicon.Confirms) {
		return 0
	}
	form := word.form
	if id, ok := v.number[form]; ok && !strings.HasPrefix(form, classMark) {
		return id + 1
	}
	return 0
}

// OfKind: the candidate tells of a kind of act or happening that the lexicon knows.
func (c *Candidate) OfKind() bool { return c.class != lexicon.NoClass && c.class != lexicon.Say }

// Of: the candidate tells of one of the kinds.
func (c *Candidate) Of(kinds ...lexicon.Class) bool { return slices.Contains(kinds, c.class) }

// around is what the event's sentence says beside its date.
func around(e *timeline.Event) string {
	if len(e.Evidence) == 0 {
		return ""
	}
	v := &e.Evidence[0]
	from, to := v.Phrase.Start-v.Start, v.Phrase.End-v.Start
	if from < 0 || to > len(v.Quote) || from >= to {
		return v.Quote
	}
	return v.Quote[:from] + " " + v.Quote[to:]
}

// A Cluster is the candidates of one event.
type Cluster struct {
	Members []*Candidate
	Printed *Candidate // the member that the event is printed from, once folded
}

// classIn finds what kind of event a candidate tells of, from its words alone: those that
// begin with the trigger, or its object ("imposed sanctions").
func (f *forms) classIn(e *timeline.Event) (class lexicon.Class) {
	const reach = 4 // words from the trigger on
	text := e.Brief()
	if len(e.Evidence) > 0 {
		v := &e.Evidence[0]
		text = v.Trigger.Text
		if at := v.Trigger.Start - v.Start; v.Trigger.Text != "" && at >= 0 && at <= len(v.Quote) && strings.HasPrefix(v.Quote[at:], v.Trigger.Text) {
			text = v.Quote[at:]
		}
	}
	words := appendNames(make([]string, 0, reach), text, reach)
	words = words[:min(reach, len(words))]
	for i := 0; i < len(words) && class == lexicon.NoClass; {
		i += f.at(words[i:], func(form string) {
			if c, ok := strings.CutPrefix(form, classMark); ok && class == lexicon.NoClass {
				class = lexicon.Class(c)
			}
		})
	}
	return class
}

// Blocking: a candidate is compared only with those that share one of its weightiest
// terms in the same stretch of time, and with at most so many of them.
const (
	BlockTerms   = 8   // terms that a candidate is filed under
	BlockSize    = 128 // candidates looked at for one term and time
	comparisons  = 16  // candidates, or mentions of an event, compared with in full
	membersTried = 6   // members of an event compared with
)

// A relation says how two dates stand to each other, the nearest last.
type relation int

const (
	apart      relation = iota
	neighbours          // a day apart
	nested              // one inside the other
	sameDate
)

func (r relation) String() string {
	switch r {
	case neighbours:
		return "a day apart"
	case nested:
		return "one date inside the other"
	case sameDate:
		return "the same date"
	}
	return "other dates"
}
