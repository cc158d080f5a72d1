package render

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
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
	Number int    // in the timeline, 0 if it is not there
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
	Doubts                   []string
	Dates                    []dateChoice
	Lines                    []string
	Evidence                 htmlReports
	Reason                   string // of a phrase that was left out
	Target                   map[string]string
	Was                      map[string]string
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
	event := func(i int, e *timeline.Event) *card {
		c := &card{ID: e.ID, Key: key(eventKey(e)...), Number: i + 1, Pinned: e.Pinned, Decided: e.Reviewed, Told: clean(desk.Told[e.ID])}
		c.fill(e, src)
		if desk.State != nil {
			c.State = desk.State(e)
		} else {
			c.State = c.Mark
		}
		return c
	}
	for i := range t.Events {
		c := event(i, &t.Events[i])
		c.weigh(t, i, src)
		out = append(out, c)
	}
	for i := range desk.Hidden {
		c := event(-1, &desk.Hidden[i])
		c.Hidden, c.Decided = true, c.Told == ""
		if !c.Decided {
			c.Doubts, c.doubt = []string{"changed since it was hidden"}, 256
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
	if e.Machine != nil {
		return []string{"added", e.Machine.Summary}
	}
	return []string{"added", e.Summary}
}

// fill says of the event what does not depend on its place.
func (c *card) fill(e *timeline.Event, src sources) {
	l := lookOf(e.Status)
	colours := map[colour]string{blue: "blue", red: "red", amber: "amber", green: "green", purple: "purple"}
	c.Look = strings.Join(nonEmpty([]string{"mark", colours[l.colour], l.shape, map[bool]string{true: "filled"}[l.filled], map[bool]string{true: "dashed"}[l.dashed]}), " ")
	c.Colour = colours[l.colour]
	c.Mark = e.Marks()[0]
	c.Date, c.DateTime, c.DateText = dateWords(e.Date)+guessed(*e), dateTime(e.Date), e.Date.String()
	c.Status, c.Word, c.Line = string(e.Status), statusWord(*e), clean(e.Told())
	c.Actors, c.Places = strings.Join(cleanAll(e.Actors), ", "), strings.Join(cleanAll(e.Places), ", ")
	c.Meta = joinParts([]string{c.Actors, c.Places})
	c.Note, c.Corrected = clean(e.Note), corrected(*e)
	c.Was = map[string]string{"date": e.Date.String(), "status": string(e.Status), "summary": e.Summary}
	if m := e.Machine; m != nil {
		c.Machine = fmt.Sprintf("%s, %s: %s", m.Date.Human(), m.Status, clean(m.Summary))
		c.Was = map[string]string{"date": m.Date.String(), "status": string(m.Status), "summary": m.Summary}
	}
	c.Names = map[string][]string{"actors": list(e.Actors), "places": list(e.Places), "line": {e.Summary}}
	c.Target = map[string]string{"quote": c.Was["summary"]}
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

// weigh says why the event should be looked at, and how much: each reason outweighs all that come after it.
func (c *card) weigh(t *timeline.Timeline, i int, src sources) {
	e := &t.Events[i]
	told := func(warning string) bool { return e.Summary != "" && strings.Contains(warning, "“"+e.Summary+"”") }
	sources := map[string]bool{}
	for _, v := range e.Evidence {
		sources[v.Article] = true
	}
	reasons := []struct {
		is    bool
		words string
	}{
		{c.Told != "", "changed since it was corrected"},
		{e.Certainty == timeline.Guessed, "date guessed"},
		{e.Status == timeline.Claimed, "claimed"},
		{orderUnknown(t.Events, i), "order unknown"},
		{slices.ContainsFunc(t.Warnings, told), "the story's order stands against its date"},
		{len(e.DisputedDates) > 1, "date disputed"},
		{e.Certainty == timeline.Inferred, "date inferred"},
		{e.Date.Coarse(), "coarse date"},
		{e.Certainty == timeline.Computed, "date computed"},
		{e.Headline == timeline.Quoted, "quoted, no line was sure"},
		{len(src.list) > 1 && len(sources) == 1, "one source only"},
	}
	for k, r := range reasons {
		if r.is {
			c.Doubts = append(c.Doubts, r.words)
			c.doubt += 1 << (len(reasons) - k)
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
