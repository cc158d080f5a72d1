package coref

import (
	"slices"

	"dateline/timeline"
)

// A Pool is the candidates of many stories and the words they use.
type Pool struct {
	Candidates []*Candidate
	Vocabulary *Vocabulary
	Original   []int // for each story the one it is a copy of, or itself
	ClusterOf  map[*timeline.Event]*Cluster
	Topic      []int32 // the topic's terms
	About      []bool  // for each story: it has a word of the topic
	Documents  []Document
}

// Across gathers what stories tell, to find the events that several of them tell of. With a
// topic the stories without any of its words are left out; with leads what a story tells
// without a date counts, dated by its publication.
func Across(ts []Document, topic string, leads bool) *Pool {
	p := &Pool{Vocabulary: newVocabulary(), Documents: ts, Original: originals(ts), ClusterOf: map[*timeline.Event]*Cluster{}}
	p.Topic = p.Vocabulary.termsOf(topic)
	p.About = make([]bool, len(ts))
	several := len(ts) > 1
	for i := range ts {
		t := &ts[i]
		t.Events = byText(t.Events)
		first := len(p.Candidates)
		for k := range t.Events {
			p.add(&t.Events[k], i)
		}
		if t.Source.Lead != nil && several && leads {
			p.add(t.Source.Lead, i)
		}
		p.About[i] = p.isAbout(t.Source.Title, p.Candidates[first:])
	}
	if len(p.Topic) > 0 {
		p.Candidates = slices.DeleteFunc(p.Candidates, func(c *Candidate) bool { return !p.About[c.story] })
	}
	for _, c := range p.Candidates {
		c.Terms = p.Vocabulary.weigh(c.SummaryTerms, c.QuoteTerms)
	}
	return p
}

// add makes a candidate of an event of story i.
func (p *Pool) add(e *timeline.Event, i int) {
	c := &Candidate{Event: e, seq: len(p.Candidates), story: i, Source: p.Original[i], class: classIn(e)}
	e.Importance = nil
	c.SummaryTerms = p.Vocabulary.termsOf(e.Summary)
	for k, v := range e.Evidence {
		if !slices.Contains(c.articles, v.Article) {
			c.articles = append(c.articles, v.Article)
		}
		if k == 0 {
			c.QuoteTerms = p.Vocabulary.termsOf(v.Quote)
		}
	}
	p.Vocabulary.note(Union(c.SummaryTerms, c.QuoteTerms))
	p.Candidates = append(p.Candidates, c)
}

// Union gives the numbers in either list, ascending.
func Union(a, b []int32) []int32 {
	out := slices.Concat(a, b)
	slices.Sort(out)
	return slices.Compact(out)
}

// isAbout: a story says a word of the topic in its title or where it tells of an event.
func (p *Pool) isAbout(title string, cs []*Candidate) bool {
	if len(p.Topic) == 0 {
		return true
	}
	on := func(ids []int32) bool {
		return slices.ContainsFunc(ids, func(id int32) bool { return slices.Contains(p.Topic, id) })
	}
	if on(p.Vocabulary.termsOf(title)) {
		return true
	}
	return slices.ContainsFunc(cs, func(c *Candidate) bool { return on(c.SummaryTerms) || on(c.QuoteTerms) })
}

// Events makes one event of the candidates that tell of one.
func (p *Pool) Events() []*timeline.Event {
	var events []*timeline.Event
	for _, k := range gather(p.Candidates) {
		e := k.fold()
		p.ClusterOf[e] = k
		events = append(events, e)
	}
	return events
}

// File makes known an event that is not the pool's own: one made of others of the pool, or by a person, without parents.
func (p *Pool) File(e *timeline.Event, parents []*timeline.Event) {
	k := &Cluster{articles: map[string]bool{}, date: e.Date}
	for _, o := range parents {
		if own := p.ClusterOf[o]; own != nil {
			k.Members = append(k.Members, own.Members...)
		}
	}
	if len(k.Members) == 0 {
		i := 0 // the story that it is told in
		for d := range p.Documents {
			if len(e.Evidence) > 0 && p.Documents[d].Source.ID == e.Evidence[0].Article {
				i = d
			}
		}
		p.add(e, i)
		c := p.Candidates[len(p.Candidates)-1]
		c.Terms = p.Vocabulary.weigh(c.SummaryTerms, c.QuoteTerms)
		k.Members = []*Candidate{c}
	}
	k.Printed = k.Members[0]
	p.ClusterOf[e] = k
}
