package roles

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// placed are the classes of events whose object is where they happen.
var placed = map[lexicon.Class]bool{lexicon.Attack: true, lexicon.Visit: true, lexicon.War: true, lexicon.Overfly: true}

// isTarget: the mention follows the trigger directly, as its object or its target.
func (s *assigner) isTarget(r *casting, m *names.Mention) bool {
	ts := s.Doc.Sentences[r.Sentence].Tokens
	if m.Form == names.Adjective && !(m.Span.End < len(ts) && lexicon.Has(ts[m.Span.End].Lower, lexicon.Ground)) {
		return false
	}
	for i := r.Head + 1; i < m.Span.Start; i++ {
		switch t := ts[i]; {
		case t.Tag == "DT", t.Lower == "of", t.Lower == "on", t.Lower == "against", t.Lower == "to", t.Lower == "over", t.Tag == "JJ", t.Tag == "RP":
		default:
			return false
		}
	}
	return m.Span.Start > r.Head
}

// isAttributive: the place only says of what sort the noun after it is ("Gulf leaders", "the
// Algiers accords"), unless that is held or stands there ("the Geneva talks").
func (s *assigner) isAttributive(m *names.Mention) bool {
	ts := s.Doc.Sentences[m.Sentence].Tokens
	if e := &s.Cast.Entities[m.Entities[0]]; e.Kind != names.Place || m.Acting >= 0 || m.Span.End >= len(ts) || !ts[m.Span.End].IsNoun() || lexicon.Has(lexicon.NounLemma(ts[m.Span.End].Lower), lexicon.Venue) {
		return false
	}
	if s.InExpression(m.Sentence, m.Span.End) {
		return false
	}
	for k := m.Span.Start - 1; k >= 0; k-- {
		switch t := ts[k]; {
		case t.Tag == "DT", t.Tag == "JJ":
		case t.Tag == "IN", t.Tag == "TO":
			return lexicon.Has(t.Lower, lexicon.SortLink)
		default:
			return true
		}
	}
	return true
}

// isTopic: the place or state is only what a paper, a speech or a plan is about, however deep it
// stands in it: "a letter on Jerusalem", "briefed the council about the talks in Geneva".
func (s *assigner) isTopic(r *casting, m *names.Mention) bool {
	ts := s.Doc.Sentences[m.Sentence].Tokens
	for k := m.Span.Start - 1; k > 0 && k != r.Head; k-- {
		t := ts[k]
		switch {
		case t.Lower == "about", t.Lower == "regarding", t.Lower == "concerning":
			return true
		case (t.Lower == "on" || t.Lower == "over") && lexicon.Has(lexicon.NounLemma(ts[k-1].Lower), lexicon.HasTopic):
			return true
		case t.IsNoun(), t.Tag == "DT", strings.HasPrefix(t.Tag, "JJ"), t.Tag == "CC", t.Tag == "POS", t.IsPrep() && lexicon.Has(t.Lower, lexicon.InnerLink):
		default:
			return false // the noun phrase with its complements begins here
		}
		if s.InExpression(m.Sentence, k) {
			return false
		}
	}
	return false
}

// inApposition: the place stands before the verb, behind a comma, where it only says who someone
// is: "General Rys, commander of the forces in Sinai, resigned".
func (s *assigner) inApposition(r *casting, m *names.Mention) bool {
	cl, ts := &r.sen.Clauses[r.Clause], r.sen.Tokens
	if m.Span.Start >= cl.Verb.Span.Start {
		return false
	}
	for k := m.Span.Start - 1; k > cl.Span.Start; k-- {
		if w := lexicon.NounLemma(ts[k].Lower); ts[k-1].Text == "," && (lexicon.Has(w, lexicon.Office) || lexicon.Has(w, lexicon.Title)) {
			return true
		}
	}
	return false
}

// isPoll: "the Indian elections" are held in India.
func (s *assigner) isPoll(r *casting) bool {
	return r.Nominal() && lexicon.Has(lexicon.NounLemma(strings.ToLower(r.Word(s.Story))), lexicon.Poll)
}

// ownsGround: "Niger's airspace".
func (s *assigner) ownsGround(sent int, m *names.Mention) bool {
	ts := s.Doc.Sentences[sent].Tokens
	return m.Span.End+1 < len(ts) && ts[m.Span.End].Tag == "POS" && (lexicon.Has(ts[m.Span.End+1].Lower, lexicon.Ground) || ts[m.Span.End+1].Lower == "capital")
}

// citeRelative resolves "where" to the place before it and "there" to the latest place.
func (s *assigner) citeRelative(r *casting) {
	cl := &r.sen.Clauses[r.Clause]
	if cl.Marker == "where" && !cl.Antecedent.Empty() {
		for _, mi := range s.MentionsIn[r.Sentence] {
			if m := &s.Cast.Mentions[mi]; cl.Antecedent.Has(m.Span.Start) {
				r.addPlace(s.Cast.Entities[m.Entities[0]].Name)
			}
		}
	}
	if cl.Marker == "whose" && !cl.Antecedent.Empty() {
		for _, mi := range s.MentionsIn[r.Sentence] {
			if m := &s.Cast.Mentions[mi]; cl.Antecedent.Has(m.Span.Start) {
				s.cite(r, m)
			}
		}
	}
	if p := cl.Parent; cl.Marker == "since" && len(r.Places) == 0 && p >= 0 {
		// "the first visit to China since Pompeo traveled": to the same place.
		for _, mi := range s.MentionsIn[r.Sentence] {
			if m := &s.Cast.Mentions[mi]; m.Locative && r.sen.ClauseAt(m.Span.Start) == p {
				s.cite(r, m)
			}
		}
	}
	if from := cl.SubjectFrom; cl.Kind == syntax.Coordinate && len(r.Places) == 0 && from >= 0 {
		// "was detained in Belgrade and walked free a day later": nothing says elsewhere.
		for _, mi := range s.MentionsIn[r.Sentence] {
			if m := &s.Cast.Mentions[mi]; m.Locative && r.sen.ClauseAt(m.Span.Start) == from {
				s.cite(r, m)
			}
		}
	}
	for c := range r.sen.Clauses {
		// "announced on Dec. 17, when Obama and Castro went on television": one event, told twice.
		if k := &r.sen.Clauses[c]; k.Parent == r.Clause && k.Marker == "when" && k.Kind == syntax.Relative && s.InExpression(r.Sentence, k.Antecedent.End-1) {
			for _, mi := range s.MentionsIn[r.Sentence] {
				if m := &s.Cast.Mentions[mi]; k.Span.Has(m.Span.Start) && (!m.Locative || len(r.Places) == 0 && !r.Date.OpenEnd()) && !s.ModifiesName(mi) {
					s.cite(r, m)
				}
			}
		}
	}
	for i := cl.Verb.Span.End; i < cl.Span.End; i++ {
		if r.sen.Tokens[i].Lower == "there" && r.sen.ClauseAt(i) == r.Clause {
			if p := s.PlaceBefore(r.sen.Tokens[i].Start); p != "" {
				r.addPlace(p)
			}
		}
	}
}

// placeOfAdjunct: what the subject does besides tells where ("said, while passing through Oslo",
// "speaking in Brussels").
func (s *assigner) placeOfAdjunct(r *casting) {
	if len(r.Places) > 0 || r.Nominal() || r.Clause < 0 {
		return
	}
	for c := range r.sen.Clauses {
		cl := &r.sen.Clauses[c]
		if cl.Parent != r.Clause || !cl.Subject.Empty() || cl.Kind != syntax.Participle && cl.Marker != "while" || !lexicon.Has(cl.Verb.Lemma, lexicon.Presence) {
			continue
		}
		for _, mi := range s.MentionsIn[r.Sentence] {
			if m := &s.Cast.Mentions[mi]; cl.Span.Has(m.Span.Start) && m.Locative {
				s.cite(r, m)
			}
		}
	}
}

// homeState: what a state does at home ("Canada arrested two diplomats", "Tuvalu votes",
// "Qatar will host the games", "Kosovo declared independence").
func (s *assigner) homeState(r *casting) {
	if len(r.Places) > 0 || r.Nominal() || r.Clause < 0 {
		return
	}
	cl := &r.sen.Clauses[r.Clause]
	lemma := cl.PhrasalLemma(r.sen.Tokens)
	obj := ""
	if h := r.sen.ObjectHead(cl); h >= 0 {
		obj = lexicon.NounLemma(r.sen.Tokens[h].Lower)
	}
	switch {
	case cl.Verb.Passive:
		return
	case lexicon.Has(lemma, lexicon.ActsAtHome):
	case lemma == "hold" && lexicon.Has(obj, lexicon.HeldAtHome):
	case obj == "independence" && lexicon.Has(lemma, lexicon.Attains):
	case lemma == "become" && cl.Verb.Span.End < len(r.sen.Tokens) && r.sen.Tokens[cl.Verb.Span.End].Lower == "independent":
	default:
		return
	}
	sub := r.sen.SubjectSpan(r.Clause)
	for _, mi := range s.MentionsIn[r.Sentence] {
		m := &s.Cast.Mentions[mi]
		if e := &s.Cast.Entities[m.Entities[0]]; sub.Has(m.Span.Start) && len(m.Entities) == 1 && !m.Locative && m.Form != names.Adjective && (e.Kind == names.State || m.Acting >= 0 && e.Kind == names.Place) {
			r.addPlace(e.Name)
			return
		}
	}
}
