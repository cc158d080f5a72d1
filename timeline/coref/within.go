// Package coref finds which mentions are of one event: within a story, across stories, and
// stories that only copy another.
//
//	within.go   Within: one story
//	shared.go   what two mentions of a story share: people, places and nouns
//	takesup.go   nouns that name again what was told of the day
//	mentioned.go what a sentence only mentions, and what a clause of it tells by itself
//	title.go    what the title and the text both tell
//	quote.go    how much of a sentence is quoted
//	telling.go  what is kept of a story once it is read
//	census.go   what must be known of all stories; copies.go finds those that repeat another
//	terms.go    content words and their weights
//	clarity.go  how well a report's line tells its event; doubts.go what speaks against it; reading.go what doubts ask for
//	across.go   candidates, what stories tell on its way to other stories
//	span.go     days that are joined at once; join.go finds the links between candidates
//	agree.go    whether two reports tell of one event
//	unite.go    clusters of what is linked; fold.go makes one event of a cluster
//	pool.go     many stories and the events that they tell of
//	topic.go    which stories a topic takes; subject.go what those taken have in common
//	codec.go    binary forms
package coref

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/event"
	"dateline/timeline/lexicon"
	"dateline/timeline/roles"
	"dateline/timeline/story"
)

// A Mention is one place where a story tells of an event, with who took part and the line that
// tells it, "" where its words cannot stand alone.
type Mention struct {
	event.Mention
	roles.Cast
	Summary  string
	Whole    func() (line string, part bool) // the sentence, or the clause of it that tells this, as a line, for a summary that is in doubt; "" where it is too long
	Headline timeline.Headline               // of Summary
	Leans    bool                            // Whole has the sentence before, of which this one speaks
}

// Within gathers the mentions of one story that are of one event, and makes the events of
// the model of them, without their place in the order. of[i] is the event of ms[i]. Mentions
// are compared in text order and each joins the first event that it fits, so the result
// depends on the text alone. Two that print the same line of the same day are one event. What no mention has a line for, and what is only mentioned, is no event, and of it is -1.
func Within(s *story.Story, ms []Mention) (events []*timeline.Event, of []int) {
	m := matcher{s}
	var groups []*group
	of = make([]int, len(ms))
	for i := range ms {
		t := &ms[i]
		k := max(0, len(groups)-story.LookBack)
		for k < len(groups) && !m.fits(groups[k], t) {
			k++
		}
		of[i] = k
		if k == len(groups) {
			groups = append(groups, &group{mentions: []*Mention{t}, date: t.Date, status: t.Status})
			continue
		}
		groups[k].add(t)
	}
	place := make([]int, len(groups))
	type told struct {
		sentence int
		date     edtf.Date
	}
	tells := map[told]int{}
	for _, g := range groups {
		if g.lead() && !g.mentions[0].Leans {
			tells[told{g.mentions[0].Sentence, g.date}]++
		}
	}
	type printed struct {
		date   edtf.Date
		status timeline.Status
		line   string
	}
	at := map[printed]int{}
	for k, g := range groups {
		if place[k] = -1; !g.lead() {
			continue
		}
		g.beside = tells[told{g.mentions[0].Sentence, g.date}] > 1
		g.aside = m.aside(ms, g.mentions[0])
		e := m.event(g)
		if e == nil {
			continue
		}
		line := printed{e.Date, e.Status, e.Summary}
		if i, twice := at[line]; twice {
			place[k] = i
			join(events[i], e) // a reader cannot tell the two apart
			continue
		}
		place[k], at[line] = len(events), len(events)
		events = append(events, e)
	}
	for i := range of {
		of[i] = place[of[i]]
	}
	return events, of
}

// A matcher compares mentions of its story.
type matcher struct{ *story.Story }

// A group is the mentions of one event; the first that has a line is the one that the event is printed from.
type group struct {
	mentions []*Mention
	date     edtf.Date
	status   timeline.Status
	beside   bool // its sentence tells of another event of its date, so that the whole of it would be printed twice
	aside    bool // its sentence tells it under what was on another day
}

// lead puts the mention first that a group is printed from, the first of those that a line was composed of if there are any, else of those
// that need no other sentence; false if none has a line.
func (g *group) lead() bool {
	k := slices.IndexFunc(g.mentions, func(t *Mention) bool { return t.Summary != "" && t.Headline == timeline.Composed })
	if k < 0 {
		k = slices.IndexFunc(g.mentions, func(t *Mention) bool { return t.Summary != "" && !t.Leans })
	}
	if k < 0 {
		k = slices.IndexFunc(g.mentions, func(t *Mention) bool { return t.Summary != "" })
	}
	if k > 0 {
		t := g.mentions[k]
		g.mentions = slices.Insert(slices.Delete(g.mentions, k, k+1), 0, t)
	}
	return k >= 0
}

// event prints a group as the event of the model, nil for one that is only mentioned.
func (m matcher) event(g *group) *timeline.Event {
	e := &timeline.Event{Status: g.status, Summary: g.mentions[0].Summary, Headline: g.mentions[0].Headline, Actors: []string{}, Places: []string{}}
	e.SetDate(g.date)
	for _, t := range g.mentions {
		if t.Date == g.date && t.Certainty.Surer(e.Certainty) {
			e.Certainty = t.Certainty
		}
		for _, a := range t.Actors {
			addName(&e.Actors, a)
		}
		for _, p := range t.Places {
			addName(&e.Places, p)
		}
		v := m.evidence(t)
		line := t.Summary
		if t.Headline == timeline.Quoted {
			v.Doubts = append(slices.Clip(v.Doubts), notComposed)
			if t != g.mentions[0] && line != "" {
				line, _ = t.Whole() // what could not be composed is no line of its own
			}
		}
		if line != e.Summary {
			v.Line = line
		}
		e.Evidence = append(e.Evidence, v)
	}
	lead := g.mentions[0]
	own, doubts := []string(nil), e.Evidence[0].Doubts
	if !lead.Gap.Subject.Empty() {
		own = ofShared
	} else if m.ownClause(lead, e) {
		own = ofSentence
		e.Evidence[0].Doubts = slices.DeleteFunc(slices.Clone(lead.Doubts), func(d string) bool { return slices.Contains(ofSentence, d) })
	}
	if (!plain(e, own) || m.toldByVerb(lead)) && !(g.beside && lead.Headline == timeline.Composed) {
		e.Evidence[0].Doubts = doubts
		if aside := m.byTheWay(g); aside && m.namesItself(lead) || m.beginning(lead) {
			e.Headline, e.Evidence[0].Doubts = timeline.Composed, lead.Doubts
			return e
		} else if aside && m.noLine(g) {
			return nil
		}
		if whole, part := lead.Whole(); whole != "" {
			e.Evidence[0].Line, e.Summary, e.Headline = e.Summary, whole, timeline.Quoted
			if g.aside && !part {
				e.Evidence[0].Doubts = append(slices.Clip(e.Evidence[0].Doubts), underAnother)
			}
			if len(e.Actors) == 0 && !m.tellsTime(lead) {
				e.Actors = append(e.Actors, roles.Quoted(m.Story, &lead.Mention, lead.Cast).Actors...)
			}
			e.Actors = slices.DeleteFunc(e.Actors, func(a string) bool {
				return (!part || m.actsAbove(lead, a)) && onlyBeside(a, e.Evidence[0].Quote, whole)
			})
		}
	}
	return e
}

func addName(list *[]string, name string) {
	if name != "" && !slices.Contains(*list, name) {
		*list = append(*list, name)
	}
}

func (s matcher) evidence(r *Mention) timeline.Evidence {
	sen := &s.Doc.Sentences[r.Sentence]
	head := sen.Tokens[r.Head]
	start := sen.Start
	if r.Expr >= 0 {
		start = s.QuoteStart(r.Sentence, r.Expr)
	}
	e := timeline.Evidence{
		Article: s.Article.ID, Published: s.Article.Published.String(), Paragraph: s.Paragraph[sen.Block],
		Trigger: timeline.Trigger{Text: s.Article.Text[head.Start:head.End], Start: head.Start, End: head.End}, // the token may be read without a space
		Rule:    r.Rule, Why: r.Why, Certainty: r.Certainty, Attribution: r.Attribution,
		AttachedBy: r.AttachedBy, StatusBy: r.StatusBy, Doubts: r.Doubts,
	}
	if !r.Instead.IsZero() {
		e.Other = r.Instead.String()
	}
	if r.Expr >= 0 {
		e.Phrase = s.Phrase(r.Expr)
		if r.Other {
			e.Phrase.Value = r.Date.String()
		}
	}
	e.Start, e.End = quoted(s.Article.Text, start, sen.End, [2]int{head.Start, head.End}, [2]int{e.Phrase.Start, e.Phrase.End})
	e.Quote = s.Article.Text[e.Start:e.End]
	return e
}

func (s matcher) fits(g *group, r *Mention) bool {
	if !g.date.Compatible(r.Date) {
		return false // "two talks are set this week: one on Wednesday and one on Friday"
	}
	return slices.ContainsFunc(g.mentions[:min(comparisons, len(g.mentions))], func(o *Mention) bool { return s.sameEvent(o, r) })
}

// add adds a mention; the most precise date and the outcome win. What took place is not told by its plan.
func (g *group) add(r *Mention) {
	lead, finer := g.mentions[0], false
	unsure := func(s timeline.Status) bool { return s == timeline.Planned || s == timeline.Claimed }
	switch twice := lead.Sentence == r.Sentence && lead.Head == r.Head; {
	case twice && r.Date.Finer(g.date):
		g.status, finer = r.Status, true
	case !twice && unsure(r.Status) && !slices.ContainsFunc(g.mentions, func(m *Mention) bool { return !m.asFact() }):
		g.status = r.Status
	case !twice && !(r.asFact() && unsure(g.status)):
		g.status = g.status.Outcome(r.Status)
	}
	if r.Date.Finer(g.date) {
		g.date = r.Date
	}
	g.mentions = append(g.mentions, r)
	plan := func(m *Mention) bool { return m.Status == timeline.Planned && g.status != timeline.Planned }
	if plan(lead) && !plan(r) || plan(lead) == plan(r) && (finer || r.worth() > lead.worth()) {
		g.mentions[0], g.mentions[len(g.mentions)-1] = r, lead
	}
}

// asFact: a noun names the event, and nothing says that it lies ahead or whose word it is. That overrules nobody who does say so.
func (r *Mention) asFact() bool { return r.Nominal() && r.StatusBy == event.FactRule }

// worth ranks the mentions of one event by how well they stand alone in print.
func (r *Mention) worth() int {
	w := 2*min(len(r.Actors), 2) + min(len(r.Places), 1)
	if !r.Nominal() {
		w++
	}
	return w
}

// sameEvent decides whether two mentions of one story are of one event.
func (s matcher) sameEvent(a, b *Mention) bool {
	if a.Sentence == b.Sentence && a.Head == b.Head {
		return a.Gap.Head == b.Gap.Head && a.Date.Compatible(b.Date)
	}
	if !a.Date.Compatible(b.Date) {
		return false
	}
	equal := a.Date.SameDays(b.Date)
	if !equal && otherNumbers(s.numbers(a), s.numbers(b)) {
		return false // "killed 21 this week", "killed 90 on Friday"
	}
	alike := a.Class != lexicon.NoClass && a.Class == b.Class
	shared, apart := overlap(a.Actors, b.Actors)
	if alike && a.Class == lexicon.PutOff && equal {
		// What was put off is often named only once ("the trip … initially scheduled for").
		n, apart := overlap(s.people(a), s.people(b))
		return n > 0 || !apart
	}
	if a.Agent != "" && b.Agent != "" && a.Agent != b.Agent && !mutual[a.Class] {
		return false // two sides doing the same on one day are two events
	}
	if alike && s.differentPlaces(a, b) {
		return false
	}
	if spoken := a.Class == lexicon.Say || a.Class == lexicon.Announce; alike && spoken && (a.Class == lexicon.Say && shared == 0 || !equal && !a.Nominal() && !b.Nominal()) {
		return false // two who speak on one day, or what one says last week and says on its Friday
	}
	if here, _ := overlap(a.Places, b.Places); alike && here > 0 && !apart && (a.Nominal() || b.Nominal()) && days(a.Date) <= meetingDays && days(b.Date) <= meetingDays {
		return true // "on February 22", "from February 22 to 23"
	}
	if alike && equal && shared > 0 && !apart {
		return true
	}
	if alike && equal && (len(a.Actors) == 0 || len(b.Actors) == 0) && (!frequent[a.Class] || a.Nominal() || b.Nominal() || wordsInCommon(a.Summary, b.Summary)) {
		return true
	}
	if alike && shared > 0 && !apart {
		return a.Date.Coarse() == b.Date.Coarse() || s.definite(a) || s.definite(b)
	}
	if equal && !apart && (shared > 0 || len(a.Actors) == 0 || len(b.Actors) == 0) && s.titleAndText(a, b) {
		return true
	}
	if equal && !apart && !s.differentPlaces(a, b) && s.takesUp(a, b) {
		return true
	}
	// "the incursion of a Chinese balloon", "the flight … by a Chinese balloon"
	if equal && a.Nominal() && b.Nominal() && (alike || a.Class == lexicon.NoClass || b.Class == lexicon.NoClass) {
		return s.sharedNouns(a, b) > 0 && (shared > 0 || len(a.Actors)+len(b.Actors) == 0)
	}
	return false
}

// frequent are the classes of which a day has many events: one more report of a kind is none of the same
// ("was released", "papers that they released").
var frequent = map[lexicon.Class]bool{lexicon.Meet: true, lexicon.Call: true, lexicon.Attack: true, lexicon.Death: true, lexicon.Arrest: true, lexicon.Release: true, lexicon.Announce: true, lexicon.Say: true, lexicon.Protest: true, lexicon.Begin: true, lexicon.End: true}

// days is how many days a date may be, more than any meeting's where one end is open.
func days(d edtf.Date) int {
	if n, ok := d.Days(); ok {
		return n
	}
	return meetingDays + 1
}

// mutual are the classes of events that either side may be said to do.
var mutual = map[lexicon.Class]bool{lexicon.Meet: true, lexicon.Call: true, lexicon.Sign: true, lexicon.Agree: true, lexicon.War: true, lexicon.Establish: true, lexicon.NoClass: true}
