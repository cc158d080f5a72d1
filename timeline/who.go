package timeline

import (
	"sort"
	"strings"

	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// castOf names who takes part in a report and where it happens.
func (s *story) castOf(r *report) {
	sen := &s.doc.Sentences[r.sent]
	scope := []syntax.Span{r.np}
	if !r.nominal() {
		cl := &sen.Clauses[r.clause]
		rest := syntax.Span{Start: cl.Span.Start, End: cl.Span.End}
		if r.gap > 0 || r.until > 0 {
			rest.Start, rest.End = s.complement(r, sen)
		}
		scope = []syntax.Span{s.subjectSpan(sen, r.clause), rest}
	}
	w := &witness{r: r, actors: map[string]bool{}, places: map[string]bool{}}
	for n, sp := range scope {
		if n == 0 && !r.nominal() {
			sp = s.apposed(sen, sp, w)
		}
		for _, mi := range s.mentions[r.sent] {
			m := &s.cast.Mentions[mi]
			if !sp.Has(m.Span.Start) || r.span.Has(m.Span.Start) || s.elsewhere(r, sen, m, n) || s.titular(mi) {
				continue
			}
			s.cite(w, m)
		}
		if n == 0 && !r.nominal() && len(r.actors) > 0 && !sen.Clauses[r.clause].Verb.Passive {
			r.agent = r.actors[0]
		}
	}
	if !r.nominal() {
		s.relativePlace(r, sen, w)
	}
	if r.nominal() {
		s.hostsOf(r, sen, w)
	}
	if len(r.actors) == 0 && s.bilateral(r, sen) {
		for _, state := range s.sides() {
			add(&r.actors, w.actors, state)
		}
	}
	if p := s.entry(r); p != nil {
		add(&r.places, w.places, p.place)
	}
	s.stay(r, w)
	if (s.leads(r) || s.gathers(r)) && !s.located(r) {
		town, _, _ := strings.Cut(s.art.Place, ",")
		add(&r.places, w.places, town)
	}
}

// titular: the mention only says whose the person is that is named right after it ("US
// Secretary of State Antony Blinken", "his Chinese counterpart, Wang Yi", "Lee's predecessor").
func (s *story) titular(mi int) bool {
	m := &s.cast.Mentions[mi]
	ts := s.doc.Sentences[m.Sentence].Tokens
	if n := m.Span.End; m.Form != names.Adjective {
		if n < len(ts) && ts[n].Tag == "POS" {
			n++
		} else if ts[m.Span.Start].Tag != "PRP$" {
			return false
		}
		for n < len(ts) && (ts[n].Tag == "JJ" || ts[n].Tag == "NNP") {
			n++
		}
		return n < len(ts) && kin[ts[n].Lower]
	}
	if mi+1 >= len(s.cast.Mentions) {
		return false
	}
	next := &s.cast.Mentions[mi+1]
	if next.Sentence != m.Sentence || s.cast.Entities[next.Entities[0]].Kind != names.Person || next.Span.Start > m.Span.End+2 {
		return false
	}
	for i := m.Span.End; i < next.Span.Start; i++ {
		if !isNoun(ts[i]) && ts[i].Text != "," {
			return false
		}
	}
	return true
}

// kin are nouns that tell a person by another.
var kin = words("predecessor successor counterpart spokesman spokeswoman spokesperson aide adviser advisor deputy wife husband son daughter brother sister lawyer envoy ally rival opponent colleague")

// elsewhere: the mention stands in a clause of its own inside the report's clause, and
// so takes part in another event.
func (s *story) elsewhere(r *report, sen *syntax.Sentence, m *names.Mention, scope int) bool {
	if r.nominal() {
		return false
	}
	c := sen.ClauseAt(m.Span.Start)
	if c == r.clause || scope == 0 {
		return false
	}
	if r.expr < 0 {
		return s.apart(r, sen, c)
	}
	if p := s.at[r.expr]; p.sent == r.sent && !p.Empty() && c >= 0 && c == sen.ClauseAt(p.Start) {
		return false // beside the date itself
	}
	return s.apart(r, sen, c)
}

// apart: clause c is not part of the report's clause.
func (s *story) apart(r *report, sen *syntax.Sentence, c int) bool {
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

// A witness gathers the names for one report.
type witness struct {
	r              *report
	actors, places map[string]bool
}

// cite adds a mention's entities to the report's actors or places.
func (s *story) cite(w *witness, m *names.Mention) {
	for _, i := range m.Entities {
		e := &s.cast.Entities[i]
		switch {
		case m.Locative || e.Kind == names.Place && m.Acting < 0:
			add(&w.r.places, w.places, e.Name)
			continue
		case m.Acting >= 0:
			add(&w.r.actors, w.actors, s.cast.Entities[m.Acting].Name)
			continue
		}
		add(&w.r.actors, w.actors, e.Name)
		if e.Kind == names.State && (placed[w.r.class] && s.after(w.r, m) || s.ownGround(w.r.sent, m) || s.election(w.r)) {
			add(&w.r.places, w.places, e.Name) // "invaded Ukraine", "visited China"
		}
	}
}

// placed are the classes of events whose object is where they happen.
var placed = map[class]bool{classAttack: true, classVisit: true, classWar: true, classOverfly: true}

// after: the mention follows the trigger directly, as its object or its target.
func (s *story) after(r *report, m *names.Mention) bool {
	ts := s.doc.Sentences[r.sent].Tokens
	if m.Form == names.Adjective && !(m.Span.End < len(ts) && ground[ts[m.Span.End].Lower]) {
		return false
	}
	for i := r.head + 1; i < m.Span.Start; i++ {
		switch t := ts[i]; {
		case t.Tag == "DT", t.Lower == "of", t.Lower == "on", t.Lower == "against", t.Lower == "to", t.Lower == "over", t.Tag == "JJ", t.Tag == "RP":
		default:
			return false
		}
	}
	return m.Span.Start > r.head
}

// election: "the Indian elections" are held in India.
func (s *story) election(r *report) bool {
	return r.nominal() && polls[singular(strings.ToLower(s.word(r.trigger)))]
}

var polls = words("election referendum plebiscite runoff poll")

// ownGround: "Niger's airspace".
func (s *story) ownGround(sent int, m *names.Mention) bool {
	ts := s.doc.Sentences[sent].Tokens
	return m.Span.End+1 < len(ts) && ts[m.Span.End].Tag == "POS" && (ground[ts[m.Span.End+1].Lower] || ts[m.Span.End+1].Lower == "capital")
}

// ground is what a state's adjective names as a place: "American territory".
var ground = words("territory airspace soil waters border coast land shores")

// apposed cites the person that the subject stands in apposition to ("Alan Gross, an aid
// contractor arrested in 2009"), and gives back the subject.
func (s *story) apposed(sen *syntax.Sentence, sp syntax.Span, w *witness) syntax.Span {
	if mi := s.appositionBefore(w.r.sent, sp); mi >= 0 {
		s.cite(w, &s.cast.Mentions[mi])
	}
	return sp
}

// appositionBefore gives the mention of a person or body that ends at the comma before sp, or -1.
func (s *story) appositionBefore(sent int, sp syntax.Span) int {
	ts := s.doc.Sentences[sent].Tokens
	if sp.Start < 2 || ts[sp.Start-1].Text != "," || sp.Empty() || ts[sp.Start].Tag != "DT" {
		return -1
	}
	for _, mi := range s.mentions[sent] {
		m := &s.cast.Mentions[mi]
		if m.Span.End == sp.Start-1 && s.cast.Entities[m.Entities[0]].Kind == names.Person && m.Form != names.Pronoun {
			return mi
		}
	}
	return -1
}

// relativePlace resolves "where" to the place before it and "there" to the latest place.
func (s *story) relativePlace(r *report, sen *syntax.Sentence, w *witness) {
	cl := &sen.Clauses[r.clause]
	if cl.Marker == "where" && !cl.Antecedent.Empty() {
		for _, mi := range s.mentions[r.sent] {
			if m := &s.cast.Mentions[mi]; cl.Antecedent.Has(m.Span.Start) {
				add(&r.places, w.places, s.cast.Entities[m.Entities[0]].Name)
			}
		}
	}
	if cl.Marker == "whose" && !cl.Antecedent.Empty() {
		for _, mi := range s.mentions[r.sent] {
			if m := &s.cast.Mentions[mi]; cl.Antecedent.Has(m.Span.Start) {
				s.cite(w, m)
			}
		}
	}
	if p := cl.Parent; cl.Marker == "since" && len(r.places) == 0 && p >= 0 {
		// "the first visit to China since Pompeo traveled": to the same place.
		for _, mi := range s.mentions[r.sent] {
			if m := &s.cast.Mentions[mi]; m.Locative && sen.ClauseAt(m.Span.Start) == p {
				s.cite(w, m)
			}
		}
	}
	if from := cl.SubjectFrom; cl.Kind == syntax.Coordinate && len(r.places) == 0 && from >= 0 {
		// "was detained in Belgrade and walked free a day later": nothing says elsewhere.
		for _, mi := range s.mentions[r.sent] {
			if m := &s.cast.Mentions[mi]; m.Locative && sen.ClauseAt(m.Span.Start) == from {
				s.cite(w, m)
			}
		}
	}
	for c := range sen.Clauses {
		// "announced on Dec. 17, when Obama and Castro went on television": one event, told twice.
		if k := &sen.Clauses[c]; k.Parent == r.clause && k.Marker == "when" && k.Kind == syntax.Relative && s.inExpression(r.sent, k.Antecedent.End-1) {
			for _, mi := range s.mentions[r.sent] {
				if m := &s.cast.Mentions[mi]; k.Span.Has(m.Span.Start) && !m.Locative && !s.titular(mi) {
					s.cite(w, m)
				}
			}
		}
	}
	for i := cl.Verb.Span.End; i < cl.Span.End; i++ {
		if sen.Tokens[i].Lower == "there" && sen.ClauseAt(i) == r.clause {
			if p := s.placeBefore(sen.Tokens[i].Start); p != "" {
				add(&r.places, w.places, p)
			}
		}
	}
}

// placeBefore gives the latest place that the story names as one before a byte.
func (s *story) placeBefore(byte int) string {
	last := sort.Search(len(s.cast.Mentions), func(i int) bool { return s.cast.Mentions[i].End > byte })
	for i := last - 1; i >= max(0, last-lookBackReports); i-- {
		m := &s.cast.Mentions[i]
		if e := &s.cast.Entities[m.Entities[0]]; m.End <= byte && (m.Locative || e.Kind == names.Place) {
			return e.Name
		}
	}
	return ""
}

// hostsOf adds to a nominal event the actors of the clause around it that are part of it:
// the subject of "Jake Sullivan held a meeting", the possessor of "his visit".
func (s *story) hostsOf(r *report, sen *syntax.Sentence, w *witness) {
	if r.clause < 0 {
		return
	}
	cl := &sen.Clauses[r.clause]
	lemma := verbLemma(cl, sen.Tokens)
	if cl.Verb.Span.Empty() || cl.Verb.Passive && !r.beforeVerb(cl) || relational[lemma] || causal[lemma] {
		return
	}
	if r.beforeVerb(cl) || len(r.actors) >= 2 {
		return
	}
	if r.np.Start > 0 {
		switch sen.Tokens[r.np.Start-1].Lower {
		case "after", "before", "since", "following", "until", "despite", "amid", "because":
			return // only its time is told beside the clause
		}
	}
	sub := s.subjectSpan(sen, r.clause)
	for _, mi := range s.mentions[r.sent] {
		if m := &s.cast.Mentions[mi]; sub.Has(m.Span.Start) && !m.Locative {
			s.cite(w, m)
		}
	}
}

func (r *report) beforeVerb(cl *syntax.Clause) bool { return r.head < cl.Verb.Span.Start }

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

// stay: an event that is dated by another ("the following morning the pair signed …") and
// shares an actor with it happened where the other did, unless it says otherwise.
func (s *story) stay(r *report, w *witness) {
	if len(r.places) > 0 || r.expr < 0 || r.class == classVisit {
		return
	}
	anchor := s.times.Expressions[r.expr].Anchor
	if anchor < 0 || s.at[anchor].sent < 0 {
		return
	}
	for _, o := range s.byExpr[anchor] {
		a, okA := o.date.Latest()
		b, okB := r.date.Earliest()
		if n, _ := overlap(o.actors, r.actors); n > 0 && okA && okB && b.Sub(a) >= 0 && b.Sub(a) <= 2 {
			for _, p := range o.places {
				add(&r.places, w.places, p)
			}
		}
	}
}

// gathers: a meeting or a signing on the dateline's own day, of which the story tells no
// other place than the one it was filed from.
func (s *story) gathers(r *report) bool {
	return (r.class == classMeet || r.class == classSign) && r.status == Occurred && sameDays(r.date, s.datelineDay()) && len(r.places) == 0
}

// located: one of the report's places is known to lie in a state; a room or a building
// alone leaves open in which town it stands.
func (s *story) located(r *report) bool {
	for _, p := range r.places {
		for i := range s.cast.Entities {
			if e := &s.cast.Entities[i]; e.Name == p && e.State != "" {
				return true
			}
		}
	}
	return false
}

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
