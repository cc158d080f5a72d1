package build

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
		rest := syntax.Span{Start: cl.Span.Start, End: cl.Span.End}
		if r.gap > 0 || r.until > 0 {
			rest.Start, rest.End = s.complement(r, sen)
		}
		scope = []syntax.Span{s.subjectSpan(sen, r.clause), rest}
	}
	w := &witness{r: r, actors: map[string]bool{}, places: map[string]bool{}}
	for n, sp := range scope {
		if n == 0 && !r.nominal() {
			s.apposed(sp, w)
		}
		for _, mi := range s.mentions[r.sent] {
			m := &s.cast.Mentions[mi]
			if !sp.Has(m.Span.Start) || r.span.Has(m.Span.Start) || s.elsewhere(r, sen, m, n) || s.titular(mi) || n > 0 && s.coloured(r, m) || s.topical(m) || n > 0 && s.attributive(m) {
				continue
			}
			s.cite(w, m)
		}
		if n == 0 && !r.nominal() && len(r.actors) > 0 && !sen.Clauses[r.clause].Verb.Passive {
			r.agent = r.actors[0]
		}
	}
	if !r.nominal() {
		s.relativeObject(r, sen, w)
		s.relativePlace(r, sen, w)
	}
	if r.nominal() {
		s.hostsOf(r, sen, w)
	}
	s.takeUp(r, sen, w)
	s.settle(r, sen, w)
	s.told = append(s.told, r)
}

// titular: the mention only says whose the person or body is that is named right beside it
// ("US Secretary of State Antony Blinken", "Qatar's ruler, Sheikh Tamim", "Lee's
// predecessor", "South Korea's Supreme Court", "Dmitry Medvedev of Russia").
func (s *story) titular(mi int) bool {
	m := &s.cast.Mentions[mi]
	ts := s.doc.Sentences[m.Sentence].Tokens
	own := m.Form == names.Adjective
	after := m.Span.End
	if !own {
		if s.ofOffice(mi) {
			return true
		}
		if after < len(ts) && ts[after].Tag == "POS" {
			own = true
			after++
		} else if ts[m.Span.Start].Tag != "PRP$" {
			return false
		}
		n := after
		for n < len(ts) && (ts[n].Tag == "JJ" || ts[n].Tag == "NNP") {
			n++
		}
		if n < len(ts) && kin[ts[n].Lower] {
			return true
		}
	}
	if !own || mi+1 >= len(s.cast.Mentions) {
		return false
	}
	next := &s.cast.Mentions[mi+1]
	kind := s.cast.Entities[next.Entities[0]].Kind
	if next.Sentence != m.Sentence || kind != names.Person && (kind != names.Organisation || m.Form == names.Adjective || next.Span.Start != after) || next.Span.Start > after+2 || next.Locative {
		return false
	}
	for i := after; i < next.Span.Start; i++ {
		if !isNoun(ts[i]) && ts[i].Text != "," {
			return false
		}
	}
	return true
}

// ofOffice: the state stands after "of" beside the person or office that is its own.
func (s *story) ofOffice(mi int) bool {
	m := &s.cast.Mentions[mi]
	ts := s.doc.Sentences[m.Sentence].Tokens
	k := m.Span.Start - 1
	if k > 0 && ts[k].Lower == "the" {
		k--
	}
	if s.cast.Entities[m.Entities[0]].Kind != names.State || k < 1 || ts[k].Lower != "of" {
		return false
	}
	if mi > 0 {
		if p := &s.cast.Mentions[mi-1]; p.Sentence == m.Sentence && p.Span.End == k && s.cast.Entities[p.Entities[0]].Kind == names.Person {
			return true
		}
	}
	return offices[ts[k-1].Lower] && k > 1 && ts[k-2].Lower == "as"
}

var offices = words("president premier chancellor king queen emperor ruler governor")

// coloured: the adjective only says of what sort the object is ("an Italian colony", "the
// Ethiopian new year"), not whom the event befalls ("shot down a U.S. drone").
func (s *story) coloured(r *report, m *names.Mention) bool {
	if m.Form != names.Adjective || s.cast.Entities[m.Entities[0]].Kind != names.State || placed[r.class] || r.clause < 0 {
		return false
	}
	sen := &s.doc.Sentences[r.sent]
	switch r.class {
	case classDeath, classArrest, classRelease, classExpel:
		return false
	}
	if s.soil(m) {
		return false
	}
	k := m.Span.Start - 1
	for k > 0 && (sen.Tokens[k].Tag == "DT" || sen.Tokens[k].Tag == "JJ") {
		k--
	}
	if k > 0 && sen.Tokens[k].Lower == "of" && eventive(sen.Tokens[k-1].Text) {
		return false // "the incursion of a Chinese balloon"
	}
	if n := m.Span.End; harms[sen.Clauses[r.clause].Verb.Lemma] || n < len(sen.Tokens) && posts[singular(sen.Tokens[n].Lower)] {
		return false
	}
	return true
}

// harms are verbs whose object's state is a party to the event; posts are a state's own
// houses abroad.
var (
	harms = words("shoot down hit strike sink seize capture kidnap abduct storm burn ram fire expel ban sanction attack bomb kill detain sue")
	posts = words("embassy consulate mission delegation ambassador envoy post side team company")
)

// kin are nouns that tell a person by another.
var kin = words("predecessor successor counterpart spokesman spokeswoman spokesperson aide adviser advisor deputy wife husband son daughter brother sister lawyer envoy ally rival opponent colleague")

// elsewhere: the mention stands in a clause of its own inside the report's clause, and
// so takes part in another event.
func (s *story) elsewhere(r *report, sen *syntax.Sentence, m *names.Mention, scope int) bool {
	if r.nominal() {
		return false
	}
	c := sen.ClauseAt(m.Span.Start)
	if c == r.clause || scope == 0 || s.asked(r, sen, m, c) {
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

// asked: the mention is the object of the report's verb although the parser has it as the
// subject of what is asked for ("asked Roosevelt to bring the belligerents together").
func (s *story) asked(r *report, sen *syntax.Sentence, m *names.Mention, c int) bool {
	if c < 0 {
		return false
	}
	cl := &sen.Clauses[c]
	return cl.Kind == syntax.Complement && cl.Parent == r.clause && cl.Marker == "to" && cl.Subject.Has(m.Span.Start) && !expects[sen.Clauses[r.clause].Verb.Lemma]
}

// expects are verbs whose "object" with an infinitive takes no part in them.
var expects = words("expect want believe consider think hope intend estimate report say")

// perceives are verbs with an object and a bare infinitive that tell of one event ("watched
// the flag come down in Windhoek").
var perceives = words("watch see hear let make help have")

// apart: clause c is not part of the report's clause.
func (s *story) apart(r *report, sen *syntax.Sentence, c int) bool {
	for n := 0; c >= 0 && c != r.clause && n < len(sen.Clauses); n++ {
		switch cl := &sen.Clauses[c]; {
		case cl.Kind == syntax.Infinitive: // "agreed to visit Beijing": the purpose is part of the event
		case cl.Kind == syntax.Complement && cl.Marker == "" && cl.Parent == r.clause && perceives[sen.Clauses[r.clause].Verb.Lemma]:
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
		case s.soil(m), m.Locative || e.Kind == names.Place && m.Acting < 0:
			add(&w.r.places, w.places, e.Name)
			continue
		case m.Acting >= 0:
			add(&w.r.actors, w.actors, s.cast.Entities[m.Acting].Name)
			continue
		}
		if e.Kind == names.Person && e.State != "" && s.ofState(m) {
			add(&w.r.actors, w.actors, e.State)
			continue
		}
		add(&w.r.actors, w.actors, e.Name)
		if e.Kind == names.State && (placed[w.r.class] && s.after(w.r, m) || s.ownGround(w.r.sent, m) || s.election(w.r)) {
			add(&w.r.places, w.places, e.Name) // "invaded Ukraine", "visited China"
		}
	}
}

// ofState: the mention of a person only says of what state the army or the country is
// ("his country's agents", "Sadat's army crossed the canal").
func (s *story) ofState(m *names.Mention) bool {
	ts := s.doc.Sentences[m.Sentence].Tokens
	n := m.Span.End
	if n < len(ts) && ts[n].Tag == "POS" {
		n++
	} else if ts[m.Span.Start].Tag != "PRP$" {
		return false
	}
	return n < len(ts) && stately[ts[n].Lower]
}

// stately is what a ruler has by his state.
var stately = words("country nation army navy troops forces soldiers government administration cabinet regime kingdom people")

// apposed cites the person that the subject stands in apposition to ("Alan Gross, an aid
// contractor arrested in 2009").
func (s *story) apposed(sp syntax.Span, w *witness) {
	if mi := s.appositionBefore(w.r.sent, sp); mi >= 0 {
		s.cite(w, &s.cast.Mentions[mi])
	}
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

// relativeObject cites what a relative clause with a subject of its own is about: "Korea,
// which Japan annexed".
func (s *story) relativeObject(r *report, sen *syntax.Sentence, w *witness) {
	cl := &sen.Clauses[r.clause]
	if cl.Kind != syntax.Relative || cl.Subject.Empty() || cl.Antecedent.Empty() || cl.Marker != "which" && cl.Marker != "whom" && cl.Marker != "that" || isPrep(sen.Tokens[max(cl.Span.Start-1, 0)]) {
		return
	}
	if t := sen.Tokens[cl.Subject.Start]; t.Tag[0] == 'W' {
		return
	}
	for _, mi := range s.mentions[r.sent] {
		if m := &s.cast.Mentions[mi]; m.Span.End == cl.Antecedent.End && cl.Antecedent.Has(m.Span.Start) {
			s.cite(w, m)
		}
	}
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

func add(list *[]string, seen map[string]bool, name string) {
	if name != "" && !seen[name] {
		seen[name] = true
		*list = append(*list, name)
	}
}
