package coref

import (
	"slices"

	"dateline/timeline"
)

// A Pool is the candidates of many stories, in the order of the index, and the events that
// they tell of.
type Pool struct {
	*Index
	Tellings   []Telling // in order
	Candidates []*Candidate
	Clusters   []*Cluster // in the order of their first members
	ClusterOf  map[*timeline.Event]*Cluster
	Topic      Topic
	About      []bool            // for each story: it is of the topic
	Sides      map[string]string // the states of actors, as far as they are known
}

// CandidatesOf gives what a story tells on its way to other stories: its events in the order
// of its text, in which they are put, and, with lead, what its first sentence tells without a
// date. A story that is not of the topic has none.
func (v *Vocabulary) CandidatesOf(t *Telling, topic Topic, lead bool) []*Candidate {
	story, ok := v.Place(t)
	if !ok {
		return nil
	}
	t.Events = byText(t.Events)
	var out []*Candidate
	add := func(e *timeline.Event) {
		e.Importance = nil
		c := &Candidate{Event: e, Ref: Ref{int32(story), int32(len(out))}}
		v.prepare(c)
		out = append(out, c)
	}
	for i := range t.Events {
		add(&t.Events[i])
	}
	if t.Source.Lead != nil && lead {
		add(t.Source.Lead)
	}
	if !v.isAbout(topic, t.Source.Title, out) {
		return nil
	}
	return out
}

// Union gives the numbers in either list, ascending.
func Union(a, b []int32) []int32 {
	out := slices.Concat(a, b)
	slices.Sort(out)
	return slices.Compact(out)
}

// NewPool brings together what was found. The tellings and the candidates of each stand in the order of the index; united are
// those that are of one event.
func NewPool(x *Index, tellings []Telling, cs, united [][]*Candidate, topic string) *Pool {
	p := &Pool{Index: x, Tellings: tellings, ClusterOf: map[*timeline.Event]*Cluster{}, About: make([]bool, len(tellings))}
	v := x.Vocabulary()
	p.Topic = v.Topic(topic)
	for i := range cs {
		p.About[i] = len(cs[i]) > 0 || v.isAbout(p.Topic, tellings[i].Source.Title, nil)
		p.Candidates = append(p.Candidates, cs[i]...)
	}
	p.mendNames()
	taken := map[*Candidate]bool{}
	for _, members := range united {
		p.Clusters = append(p.Clusters, &Cluster{Members: members})
		for _, m := range members {
			taken[m] = true
		}
	}
	for _, c := range p.Candidates {
		if !taken[c] {
			p.Clusters = append(p.Clusters, &Cluster{Members: []*Candidate{c}})
		}
	}
	slices.SortFunc(p.Clusters, func(a, b *Cluster) int { return a.Members[0].Ref.compare(b.Members[0].Ref) })
	return p
}

// File gives the pool an event that is not of a cluster of its own: one that was made of others, its parents, or that a
// person added, which has none.
func (p *Pool) File(e *timeline.Event, parents []*timeline.Event) {
	k := &Cluster{}
	for _, o := range parents {
		if own := p.ClusterOf[o]; own != nil {
			k.Members = append(k.Members, own.Members...)
		}
	}
	if len(k.Members) == 0 {
		c := &Candidate{Event: e, Ref: Ref{Story: -1}}
		if len(e.Evidence) > 0 {
			if i, ok := p.at[e.Evidence[0].Article]; ok {
				c.Ref.Story = int32(i)
			}
		}
		p.Vocabulary().prepare(c)
		k.Members = []*Candidate{c}
	}
	k.Printed = k.Members[0]
	p.ClusterOf[e] = k
}

// Note gives the pool the event that was made of each cluster, in their order.
func (p *Pool) Note(events []*timeline.Event) {
	for i, e := range events {
		p.ClusterOf[e] = p.Clusters[i]
	}
}
