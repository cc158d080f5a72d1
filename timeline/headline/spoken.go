package headline

import (
	"slices"

	"dateline/timeline/names"
)

// Of whom and what a story speaks, how often and how near: what a noun that stands for one of them goes by.

const (
	referentNear = 3 // sentences in which the last name is the one that a noun takes up
	ofFarMore    = 2 // times that a story speaks more of one than of any other of its kind, for which "the company" needs no name nearby
)

// ofKind asks whether an entity is of the kind.
func ofKind(k names.Kind) func(*names.Entity) bool {
	return func(e *names.Entity) bool { return e.Kind == k }
}

// spokenOf gives the entities that the story names, or lets act under another name, from a sentence up to a token of
// the last: one for each mention, as they stand.
func (s *teller) spokenOf(from, last, token int) (out []int) {
	for k := max(from, 0); k <= last && k < len(s.MentionsIn); k++ {
		for _, mi := range s.MentionsIn[k] {
			m := &s.Cast.Mentions[mi]
			if k == last && m.Span.Start >= token {
				break
			}
			if m.Acting >= 0 {
				out = append(out, m.Acting)
			}
			out = append(out, m.Entities...)
		}
	}
	return out
}

// chief gives the n entities of a kind that the story speaks of up to the token, one of them more than once, where it
// speaks far less of any other.
func (s *teller) chief(sent, i, n int, kind func(*names.Entity) bool) (out []int) {
	count := map[int]int{}
	for _, e := range s.spokenOf(0, sent, i) {
		if kind(&s.Cast.Entities[e]) {
			if count[e]++; count[e] == 1 {
				out = append(out, e)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return count[b] - count[a] })
	if len(out) < n || count[out[0]] < 2 || len(out) > n && count[out[n]]*ofFarMore > count[out[n-1]] {
		return nil
	}
	return out[:n]
}

// onlyNear: of the kind of the entities, these and all of these are spoken of in the sentences right before the token;
// of states and places no other is in its own either: "the country, which Chad helps".
func (s *teller) onlyNear(sent, i int, entities []int) bool {
	if len(entities) == 0 {
		return false
	}
	kind := s.Cast.Entities[entities[0]].Kind
	near := s.spokenOf(sent-referentNear, sent, i)
	for _, e := range entities {
		if !slices.Contains(near, e) {
			return false
		}
	}
	if kind == names.State || kind == names.Place {
		near = append(near, s.spokenOf(sent, sent+1, 0)...)
	}
	return !slices.ContainsFunc(near, func(e int) bool { return s.Cast.Entities[e].Kind == kind && !slices.Contains(entities, e) })
}

// plainlyOf: what the sentence calls "the Supreme Court" or "the government" can be that of no other state than the
// entity: the story was filed there, and no other state is named in the sentences nearby; or no slug says where, and in
// the whole story is no other state and nobody and nothing of one, but somebody or a body of that state.
func (s *teller) plainlyOf(sent, entity int) bool {
	state := s.Cast.Entities[entity].Name
	filed, own := s.FiledIn == state, s.FiledIn == state
	from, end := 0, fullerReach
	if filed {
		from, end = sent-referentNear, sent+1
	} else if s.FiledIn != "" {
		return false
	}
	for _, e := range s.spokenOf(from, end, 0) {
		switch o := &s.Cast.Entities[e]; {
		case o.Kind == names.State && e != entity, !filed && o.State != "" && o.State != state:
			return false
		case o.Kind == names.Person || o.Kind == names.Organisation:
			own = own || o.State == state
		}
	}
	return own
}
