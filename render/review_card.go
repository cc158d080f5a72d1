package render

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A card is one event of the review page, or one phrase that made none.
type card struct {
	Key    string // its element's id; the same after a decision
	ID     string // the event's
	State  string // what a decision says it has seen
	Number int    // of the event, 0 if it has none
	Left   bool   // a phrase that made no event
	Hidden bool
	// Decided: nobody needs to look at it again.
	Decided bool

	Story, Mark              string
	Look, Colour             string // classes of its marker, and of its status
	Date, DateTime, DateText string
	Status, Word, Line, Meta string
	Actors, Places           string
	Note, Corrected, Machine string
	Told                     string
	Pinned                   bool
	Own                      string // corrected values that are lost where the event is put together with another
	Doubts                   []doubt
	Dates                    []dateChoice
	Lines                    []string
	Evidence                 htmlReports
	Reason                   string // of a phrase that was left out
	Target                   map[string]string
	Was                      map[string]any
	Names                    map[string][]string

	HTML  template.HTML
	doubt int
}

// A dateChoice is a date that the event may have instead.
type dateChoice struct{ Date, Words, Why string }

// newCards makes the cards of the events in timeline order, then of those that are hidden, then of what was left out.
func newCards(t *timeline.Timeline, desk *Desk, src sources) (out []*card) {
	used := map[string]int{}
	key := func(parts ...string) string {
		sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
		k := "e-" + hex.EncodeToString(sum[:5])
		if used[k]++; used[k] > 1 {
			k += "-" + strconv.Itoa(used[k])
		}
		return k
	}
	event := func(e *timeline.Event) *card {
		c := &card{ID: e.ID, Key: key(eventKey(e)...), Pinned: e.Pinned, Decided: e.Reviewed, Told: clean(desk.Told[e.ID])}
		c.fill(e, src)
		if desk.State != nil {
			c.State = desk.State(e)
		} else {
			c.State = c.Mark
		}
		return c
	}
	for i := range t.Events {
		c := event(&t.Events[i])
		c.weigh(t, i, src)
		out = append(out, c)
	}
	for i := range desk.Hidden {
		c := event(&desk.Hidden[i])
		c.Hidden, c.Decided = true, c.Told == ""
		if !c.Decided {
			c.suspect(0)
		}
		out = append(out, c)
	}
	for _, l := range leftToShow(t) {
		c := &card{Left: true, Key: key("left", l.Article, strconv.Itoa(l.Phrase.Start), l.Quote), Story: l.Article, Reason: clean(l.Reason), Line: clean(l.Quote)}
		c.State = c.Key
		v := timeline.Evidence{Quote: l.Quote, Start: l.Start, End: l.End, Phrase: l.Phrase}
		r := htmlReport{}
		r.Before, r.Phrase, r.After = quoteParts(v)
		c.Evidence = htmlReports{r}
		if d, err := edtf.Parse(l.Phrase.Value); err == nil && !d.IsZero() {
			c.DateText, c.Date = d.String(), d.Human()
		}
		c.Target = map[string]string{"story": l.Article, "quote": l.Quote, "phrase": l.Phrase.Text}
		out = append(out, c)
	}
	return out
}

// eventKey is what an event is known by whatever is decided about it: where its first evidence stands, else what the program or
// the person who added it said first.
func eventKey(e *timeline.Event) []string {
	if len(e.Evidence) > 0 {
		v := &e.Evidence[0]
		return []string{"event", v.Article, strconv.Itoa(v.Trigger.Start), v.Trigger.Text, strconv.Itoa(v.Phrase.Start)}
	}
	return []string{"added", e.AsRead().Summary}
}

// fill says of the event what does not depend on its place.
func (c *card) fill(e *timeline.Event, src sources) {
	l := lookOf(e.Status)
	c.Look, c.Colour = l.classes(""), colourNames[l.colour]
	c.Mark = e.Marks()[0]
	c.Date, c.DateTime, c.DateText = dateWords(e.Date)+doubtful(*e), dateTime(e.Date), e.Date.String()
	c.Status, c.Word, c.Line = string(e.Status), statusWord(*e), clean(e.Told())
	c.Actors, c.Places = strings.Join(cleanAll(e.Actors), ", "), strings.Join(cleanAll(e.Places), ", ")
	c.Meta = joinParts([]string{c.Actors, c.Places})
	c.Note, c.Corrected = clean(e.Note), corrected(*e)
	was := e.AsRead()
	c.Was = map[string]any{"date": was.Date.String(), "status": string(was.Status), "summary": was.Summary, "actors": list(was.Actors), "places": list(was.Places)}
	if e.Machine != nil {
		c.machine(e)
	}
	c.Names = map[string][]string{"actors": list(e.Actors), "places": list(e.Places), "line": {e.Summary}}
	c.Target = map[string]string{"quote": was.Summary}
	for i, v := range e.Evidence {
		r := htmlReport{Cite: src.cite(v, edtf.Date.Human), Whose: clean(whose(v))}
		r.Before, r.Phrase, r.After = quoteParts(v)
		if phrase := clean(v.Phrase.Text); phrase != "" {
			r.Why = "“" + phrase + "” → " + phraseWords(*e, v)
			if why := strings.TrimRight(clean(v.Why), ". "); why != "" {
				r.Why += ": " + why
			}
		}
		c.Evidence = append(c.Evidence, r)
		if line := clean(v.Line); line != "" && !slices.Contains(c.Lines, line) {
			c.Lines = append(c.Lines, line)
		}
		if i == 0 {
			c.Story = v.Article
			c.Target = map[string]string{"story": v.Article, "quote": v.Quote, "phrase": v.Phrase.Text, "trigger": v.Trigger.Text}
		}
	}
	for _, r := range e.Reports {
		if line := clean(r.Summary); line != clean(e.Summary) && !slices.Contains(c.Lines, line) {
			c.Lines = append(c.Lines, line)
		}
	}
	c.dates(e, src)
}

// dates gathers the dates that the event may have instead of its own.
func (c *card) dates(e *timeline.Event, src sources) {
	add := func(d edtf.Date, why string) {
		if d.IsZero() || d == e.Date || slices.ContainsFunc(c.Dates, func(o dateChoice) bool { return o.Date == d.String() }) {
			return
		}
		c.Dates = append(c.Dates, dateChoice{d.String(), d.Human(), why})
	}
	if m := e.Machine; m != nil {
		add(m.Date, "as the program had it")
	}
	for _, v := range e.Evidence {
		if d, err := edtf.Parse(v.Other); err == nil {
			why := "the one before"
			if e.Date.Before(d) {
				why = "the one after"
			}
			add(d, why)
		}
	}
	for _, d := range e.DisputedDates {
		var names []string
		for _, id := range d.Articles {
			names = append(names, src.name(src.byID[id]))
		}
		add(d.Date, "in "+strings.Join(nonEmpty(names), ", "))
	}
	for _, r := range e.Reports {
		add(r.Date, "in "+src.name(src.byID[r.Article]))
	}
}

// machine says what the program had of that which was corrected.
func (c *card) machine(e *timeline.Event) {
	m := e.Machine
	var had, own []string
	for _, v := range []struct {
		is         bool
		name, from string
		to         string // where it is lost with the event's own line; "" where it is not
	}{
		{m.Date != e.Date, "", m.Date.Human(), "date " + e.Date.Human()},
		{m.Status != e.Status, "", string(m.Status), "status " + string(e.Status)},
		{m.Summary != e.Summary, "", "“" + clean(m.Summary) + "”", "wording “" + c.Line + "”"},
		{m.Actors != nil, "actors ", strings.Join(cleanAll(m.Actors), ", "), ""},
		{m.Places != nil, "places ", strings.Join(cleanAll(m.Places), ", "), ""},
	} {
		if v.is {
			had, own = append(had, v.name+cmp.Or(v.from, "none")), append(own, v.to)
		}
	}
	c.Machine, c.Own = strings.Join(had, "; "), strings.Join(nonEmpty(own), "; ")
}

// numberCards gives cards of events their numbers: those they have already, or the next, in the order of the timeline.
func numberCards(cards []*card, numbers map[string]int) {
	for _, c := range cards {
		if c.Number = numbers[c.Key]; c.Number == 0 && !c.Left && !c.Hidden {
			c.Number = len(numbers) + 1
			numbers[c.Key] = c.Number
		}
	}
}

// leftOutCards gives the phrases that made no event by the key of their card.
func leftOutCards(t *timeline.Timeline, cards []*card) map[string]timeline.LeftOut {
	out := map[string]timeline.LeftOut{}
	var left []*card
	for _, c := range cards {
		if c.Left {
			left = append(left, c)
		}
	}
	for i, l := range leftToShow(t) {
		out[left[i].Key] = *l
	}
	return out
}

// leftToShow are the phrases that made no event, those aside of which a person made one, and those that stand in no sentence.
func leftToShow(t *timeline.Timeline) (out []*timeline.LeftOut) {
	type at struct {
		article string
		start   int
	}
	told := map[at]bool{}
	for i := range t.Events {
		for _, v := range t.Events[i].Evidence {
			if v.Phrase.Text != "" {
				told[at{v.Article, v.Phrase.Start}] = true
			}
		}
	}
	for i := range t.LeftOut {
		if l := &t.LeftOut[i]; l.Quote != "" && !told[at{l.Article, l.Phrase.Start}] {
			out = append(out, l)
		}
	}
	return out
}
