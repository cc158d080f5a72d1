package timeline

import (
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// castOf names who takes part in a report and where it happens.
func (s *story) castOf(r *report) {
	sen := &s.doc.Sentences[r.sent]
	scope := []syntax.Span{r.np}
	if !r.nominal() {
		cl := &sen.Clauses[r.clause]
		scope = []syntax.Span{s.subjectSpan(sen, r.clause), cl.Span}
	}
	seenActor, seenPlace := map[string]bool{}, map[string]bool{}
	for n, sp := range scope {
		for _, mi := range s.mentions[r.sent] {
			m := &s.cast.Mentions[mi]
			if !sp.Has(m.Span.Start) || s.elsewhere(r, sen, m, n) || s.titular(mi) {
				continue
			}
			s.cite(r, m, seenActor, seenPlace)
		}
	}
	if r.nominal() {
		s.hostsOf(r, sen, seenActor, seenPlace)
	}
	if len(r.places) == 0 && s.leads(r) && s.art.Place != "" {
		r.places = append(r.places, s.art.Place)
	}
}

// titular: the mention is only part of the title of the person named right after it ("US
// Secretary of State Antony Blinken").
func (s *story) titular(mi int) bool {
	m := &s.cast.Mentions[mi]
	if m.Form != names.Adjective || mi+1 >= len(s.cast.Mentions) {
		return false
	}
	next := &s.cast.Mentions[mi+1]
	return next.Sentence == m.Sentence && next.Span.Start <= m.Span.End && s.cast.Entities[next.Entities[0]].Kind == names.Person
}

// elsewhere: the mention stands in a clause of its own inside the report's clause, and
// so takes part in another event.
func (s *story) elsewhere(r *report, sen *syntax.Sentence, m *names.Mention, scope int) bool {
	if r.nominal() {
		return false
	}
	c := clauseAt(sen, m.Span.Start)
	if c == r.clause || scope == 0 {
		return false
	}
	for n := 0; c >= 0 && c != r.clause && n < len(sen.Clauses); n++ {
		switch sen.Clauses[c].Kind {
		case syntax.Infinitive: // "agreed to visit Beijing": the purpose is part of the event
		default:
			return true
		}
		c = sen.Clauses[c].Parent
	}
	return c != r.clause
}

// cite adds a mention's entities to the report's actors or places.
func (s *story) cite(r *report, m *names.Mention, actors, places map[string]bool) {
	for _, i := range m.Entities {
		e := &s.cast.Entities[i]
		switch {
		case m.Locative || e.Kind == names.Place && m.Acting < 0:
			add(&r.places, places, e.Name)
			continue
		case m.Acting >= 0:
			add(&r.actors, actors, s.cast.Entities[m.Acting].Name)
			continue
		}
		add(&r.actors, actors, e.Name)
	}
}

// hostsOf adds to a nominal event the actors of the clause around it that are part of it:
// the subject of "Jake Sullivan held a meeting", the possessor of "his visit".
func (s *story) hostsOf(r *report, sen *syntax.Sentence, actors, places map[string]bool) {
	if r.clause < 0 {
		return
	}
	cl := &sen.Clauses[r.clause]
	lemma := verbLemma(cl, sen.Tokens)
	if cl.Verb.Span.Empty() || cl.Verb.Passive && !r.beforeVerb(cl) || relational[lemma] || causal[lemma] {
		return
	}
	if r.beforeVerb(cl) {
		return
	}
	if len(r.actors) >= 2 {
		return
	}
	sub := s.subjectSpan(sen, r.clause)
	for _, mi := range s.mentions[r.sent] {
		if m := &s.cast.Mentions[mi]; sub.Has(m.Span.Start) && !m.Locative {
			s.cite(r, m, actors, places)
		}
	}
}

func (r *report) beforeVerb(cl *syntax.Clause) bool { return r.head < cl.Verb.Span.Start }

// leads: the report is the news itself, told in the story's first sentence of its day.
func (s *story) leads(r *report) bool {
	if r.status != Occurred || r.date.IsZero() || r.date != s.datelineDay() {
		return false
	}
	for i := range s.doc.Sentences {
		if !s.doc.Blocks[s.doc.Sentences[i].Block].Headline {
			return r.sent == i
		}
	}
	return false
}

func add(list *[]string, seen map[string]bool, name string) {
	if name != "" && !seen[name] {
		seen[name] = true
		*list = append(*list, name)
	}
}
