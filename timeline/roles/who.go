package roles

import (
	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// isClassifying: the adjective only says of what sort the object is ("an Italian colony", "the
// Ethiopian new year"), not whom the event befalls ("shot down a U.S. drone").
func (s *assigner) isClassifying(r *casting, m *names.Mention) bool {
	if m.Form != names.Adjective || s.Cast.Entities[m.Entities[0]].Kind != names.State || placed[r.Class] || r.Clause < 0 {
		return false
	}
	switch r.Class {
	case lexicon.Death, lexicon.Arrest, lexicon.Release, lexicon.Expel:
		return false
	}
	if s.NamesLand(m) {
		return false
	}
	k := m.Span.Start - 1
	for k > 0 && (r.sen.Tokens[k].Tag == "DT" || r.sen.Tokens[k].Tag == "JJ") {
		k--
	}
	if k > 0 && r.sen.Tokens[k].Lower == "of" && lexicon.IsEvent(r.sen.Tokens[k-1].Text) {
		return false // "the incursion of a Chinese balloon"
	}
	if n := m.Span.End; lexicon.Has(r.sen.Clauses[r.Clause].Verb.Lemma, lexicon.Harms) || n < len(r.sen.Tokens) && lexicon.Has(lexicon.NounLemma(r.sen.Tokens[n].Lower), lexicon.Mission) {
		return false
	}
	return true
}

// isEmblem: the state is only shown by a thing: "burned a flag of Norway", "the map of Syria".
func (s *assigner) isEmblem(m *names.Mention) bool {
	ts := s.Doc.Sentences[m.Sentence].Tokens
	k := m.Span.Start - 1
	if k > 0 && ts[k].Lower == "the" {
		k--
	}
	if k > 0 && ts[k].Lower == "of" {
		return lexicon.Has(lexicon.NounLemma(ts[k-1].Lower), lexicon.Emblem)
	}
	n := m.Span.End
	if n < len(ts) && ts[n].Tag == "POS" {
		n++
	}
	return n < len(ts) && (m.Form == names.Adjective || n > m.Span.End) && lexicon.Has(lexicon.NounLemma(ts[n].Lower), lexicon.Emblem)
}

// hostsOccasion: the body only names the occasion beside which something else happens: "on the
// sidelines of the G20 summit", "ahead of an EU meeting".
func (s *assigner) hostsOccasion(m *names.Mention) bool {
	ts := s.Doc.Sentences[m.Sentence].Tokens
	n := m.Span.End
	if s.Cast.Entities[m.Entities[0]].Kind != names.Organisation || n >= len(ts) || !lexicon.Has(lexicon.NounLemma(ts[n].Lower), lexicon.Venue) {
		return false
	}
	k := m.Span.Start - 1
	for k > 0 && (ts[k].Tag == "DT" || ts[k].Tag == "JJ" || ts[k].Tag == "CD") {
		k--
	}
	if k < 0 {
		return false
	}
	if ts[k].Lower == "of" {
		return k > 0 && lexicon.Has(ts[k-1].Lower, lexicon.Fringe)
	}
	return lexicon.Has(ts[k].Lower, lexicon.AtEvent)
}

// objectControl: the mention is the object of the event's verb although the parser has it as the
// subject of what is asked for ("asked Roosevelt to bring the belligerents together").
func (s *assigner) objectControl(r *casting, m *names.Mention, c int) bool {
	if c < 0 {
		return false
	}
	cl := &r.sen.Clauses[c]
	return cl.Kind == syntax.Complement && cl.Parent == r.Clause && cl.Marker == "to" && cl.Subject.Has(m.Span.Start) && !lexicon.Has(r.sen.Clauses[r.Clause].Verb.Lemma, lexicon.Expects)
}

// inOtherClause: clause c is not part of the event's clause.
func (s *assigner) inOtherClause(r *casting, c int) bool {
	for n := 0; c >= 0 && c != r.Clause && n < len(r.sen.Clauses); n++ {
		switch cl := &r.sen.Clauses[c]; {
		case cl.Kind == syntax.Infinitive: // "agreed to visit Beijing": the purpose is part of the event
		case cl.Kind == syntax.Complement && cl.Marker == "" && cl.Parent == r.Clause && lexicon.Has(r.sen.Clauses[r.Clause].Verb.Lemma, lexicon.Perceives):
		default:
			return true
		}
		c = r.sen.Clauses[c].Parent
	}
	return c != r.Clause
}

// namesState: the mention of a person only says of what state the army or the country is
// ("his country's agents", "Sadat's army crossed the canal").
func (s *assigner) namesState(m *names.Mention) bool {
	ts := s.Doc.Sentences[m.Sentence].Tokens
	n := m.Span.End
	if n < len(ts) && ts[n].Tag == "POS" {
		n++
	} else if ts[m.Span.Start].Tag != "PRP$" {
		return false
	}
	return n < len(ts) && lexicon.Has(ts[n].Lower, lexicon.StateAsset)
}

// citeApposition cites the person that the subject stands in apposition to ("Alan Gross, an aid
// contractor arrested in 2009"), or who stands in apposition to it ("the Norwegian, Jonas Eide,").
func (s *assigner) citeApposition(r *casting, sp syntax.Span) {
	if mi := s.Apposed(r.Sentence, sp); mi >= 0 {
		s.cite(r, &s.Cast.Mentions[mi])
	}
}

// citeRelativeObject cites what a relative clause with a subject of its own is about: "Korea,
// which Japan annexed".
func (s *assigner) citeRelativeObject(r *casting) {
	cl := &r.sen.Clauses[r.Clause]
	if cl.Kind != syntax.Relative || cl.Subject.Empty() || cl.Antecedent.Empty() || cl.Marker != "which" && cl.Marker != "whom" && cl.Marker != "that" || r.sen.Tokens[max(cl.Span.Start-1, 0)].IsPrep() {
		return
	}
	if t := r.sen.Tokens[cl.Subject.Start]; t.Tag[0] == 'W' {
		return
	}
	for _, mi := range s.MentionsIn[r.Sentence] {
		if m := &s.Cast.Mentions[mi]; m.Span.End == cl.Antecedent.End && cl.Antecedent.Has(m.Span.Start) {
			s.cite(r, m)
		}
	}
}

// citeHosts adds to a nominal event the actors of the clause around it that are part of it:
// the subject of "Jake Sullivan held a meeting", the possessor of "his visit".
func (s *assigner) citeHosts(r *casting) {
	if r.Clause < 0 {
		return
	}
	cl := &r.sen.Clauses[r.Clause]
	lemma := cl.PhrasalLemma(r.sen.Tokens)
	if cl.Verb.Span.Empty() || cl.Verb.Passive && !r.beforeVerb(cl) || lexicon.Has(lemma, lexicon.Relates) || lexicon.Has(lemma, lexicon.Causes) {
		return
	}
	if r.beforeVerb(cl) || len(r.Actors) >= 2 {
		return
	}
	if r.Noun.Start > 0 && lexicon.Has(r.sen.Tokens[r.Noun.Start-1].Lower, lexicon.Background) {
		return // only its time is told beside the clause
	}
	sub := r.sen.SubjectSpan(r.Clause)
	for _, mi := range s.MentionsIn[r.Sentence] {
		if m := &s.Cast.Mentions[mi]; sub.Has(m.Span.Start) && !m.Locative {
			s.cite(r, m)
		}
	}
}

func (r *casting) beforeVerb(cl *syntax.Clause) bool { return r.Head < cl.Verb.Span.Start }
