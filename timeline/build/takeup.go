package build

import (
	"sort"
	"strings"

	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// takeUp finds the actors of a report whose own words name none: those of the talks that it
// speaks of again, or the two sides that the story is about.
func (s *story) takeUp(r *report, sen *syntax.Sentence, w *witness) {
	if len(r.actors) > 0 {
		return
	}
	if s.bilateral(r, sen) {
		for _, state := range s.sides() {
			add(&r.actors, w.actors, state)
		}
	}
	if len(r.actors) > 0 || !s.again(r, sen) {
		return
	}
	for i := len(s.told) - 1; i >= max(0, len(s.told)-lookBackReports); i-- {
		if o := s.told[i]; (o.class == classMeet || o.class == classAgree) && len(o.actors) > 1 {
			for _, a := range o.actors {
				add(&r.actors, w.actors, a)
			}
			return
		}
	}
	h := r.head
	if !r.nominal() {
		h = headOf(sen.Tokens, s.subjectSpan(sen, r.clause))
	}
	if sittings[singular(sen.Tokens[h].Lower)] {
		add(&r.actors, w.actors, s.assembly())
	}
}

// assembly gives the council or the like whose meeting the story tells of: the one that it
// names most, three times at least.
func (s *story) assembly() string {
	if s.body != nil {
		return *s.body
	}
	s.body = new(string)
	count := map[int]int{}
	for i := range s.cast.Mentions {
		for _, e := range s.cast.Mentions[i].Entities {
			count[e]++
		}
	}
	best := -1
	for e := range s.cast.Entities {
		en := &s.cast.Entities[e]
		if en.Kind != names.Organisation || count[e] < 3 {
			continue
		}
		if f := strings.Fields(strings.ToLower(en.Name)); !assemblies[f[len(f)-1]] {
			continue
		}
		if best < 0 || count[e] > count[best] {
			best = e
		}
	}
	if best >= 0 {
		*s.body = s.cast.Entities[best].Name
	}
	return *s.body
}

// sittings are what an assembly holds.
var sittings = words("meeting session sitting vote")

var assemblies = words("council commission assembly board senate parliament congress cabinet")

// again: the report is of talks that the reader knows of ("the talks collapse", "a second
// session opens", "negotiations resume").
func (s *story) again(r *report, sen *syntax.Sentence) bool {
	ts := sen.Tokens
	h := r.head
	np := r.np
	if !r.nominal() {
		np = s.subjectSpan(sen, r.clause)
		h = headOf(ts, np)
	}
	if h < 0 || !talks[singular(ts[h].Lower)] && !(h > 0 && ts[h].Lower == "vote" && ts[h-1].Tag == "DT") {
		return false
	}
	for i := np.Start; i < h; i++ {
		switch w := ts[i].Lower; {
		case w == "the", w == "these", ordinals[w]:
			return true
		case ts[i].Tag == "DT":
			return ordinals[ts[min(i+1, h)].Lower]
		}
	}
	return ts[h].Tag == "NNS" || h == np.Start
}

var (
	talks    = words("talk negotiation round session meeting summit discussion dialogue consultation")
	ordinals = words("first second third fourth fifth sixth last next final another new further")
)

// bilateral: the event is one of two sides by its nature ("talks broke down", "full relations
// were established"), so that in a story about two states it is theirs.
func (s *story) bilateral(r *report, sen *syntax.Sentence) bool {
	ts := sen.Tokens
	if r.nominal() {
		return mutualNouns[singular(ts[r.head].Lower)] || mutualNouns[ts[r.head].Lower]
	}
	cl := &sen.Clauses[r.clause]
	for _, h := range []int{headOf(ts, s.subjectSpan(sen, r.clause)), objectHead(sen, cl)} {
		if h >= 0 && (mutualNouns[singular(ts[h].Lower)] || mutualNouns[ts[h].Lower]) {
			return true
		}
	}
	return false
}

var mutualNouns = words("relations ties talks truce ceasefire accord treaty pact armistice war conflict fighting border frontier negotiations recognition")

// sides gives the two states that the story is about: named at least three times each, and
// twice as often as any third. It is empty where the story has no such pair.
func (s *story) sides() []string {
	if s.pair != nil {
		return s.pair
	}
	s.pair = []string{}
	count := map[int]int{}
	for i := range s.cast.Mentions {
		m := &s.cast.Mentions[i]
		for _, e := range m.Entities {
			if m.Acting >= 0 {
				e = m.Acting
			}
			if s.cast.Entities[e].Kind == names.State {
				count[e]++
			}
		}
	}
	var states []int
	for e := range count {
		states = append(states, e)
	}
	sort.Slice(states, func(i, j int) bool {
		a, b := states[i], states[j]
		return count[a] > count[b] || count[a] == count[b] && a < b
	})
	if len(states) >= 2 && count[states[1]] >= 3 && (len(states) == 2 || count[states[1]] >= 2*count[states[2]]) {
		s.pair = []string{s.cast.Entities[states[0]].Name, s.cast.Entities[states[1]].Name}
	}
	return s.pair
}
