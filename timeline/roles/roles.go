// Package roles tells who took part in an event and where it was.
//
//	roles.go  Assign, and what counts as part of the event's own clause
//	who.go    names that take part, and those that only describe
//	where.go  names that say where
//	carry.go  what the other sentences of the story tell
package roles

import (
	"slices"

	"dateline/timeline/event"
	"dateline/timeline/names"
	"dateline/timeline/story"
	"dateline/timeline/syntax"
)

// A Cast is who took part in an event, and where it was.
type Cast struct {
	Agent          string // the actor that the subject names, "" if none
	Actors, Places []string
}

// Assign gives the cast of each mention. The mentions are those of one story in the order of
// its text: what the words of one leave open is taken from those before it ("the talks
// ended", "the next day the two signed").
func Assign(s *story.Story, ms []event.Mention) []Cast {
	a := &assigner{Story: s, byExpr: map[int][]*casting{}}
	out := make([]Cast, len(ms))
	for i := range ms {
		r := &casting{Mention: &ms[i], sen: &s.Doc.Sentences[ms[i].Sentence]}
		a.assign(r)
		a.told = append(a.told, r)
		a.byExpr[r.Expr] = append(a.byExpr[r.Expr], r)
		out[i] = r.Cast
	}
	return out
}

// An assigner knows the casts of the mentions before.
type assigner struct {
	*story.Story
	told   []*casting
	byExpr map[int][]*casting // by the expression that dates them
	pair   *[]string          // the two states that the story is about, once asked for
	body   *string            // the body whose meeting the story tells of, once asked for
}

func (s *assigner) sides() []string {
	if s.pair == nil {
		pair := s.Sides()
		s.pair = &pair
	}
	return *s.pair
}

func (s *assigner) assembly() string {
	if s.body == nil {
		body := s.Assembly()
		s.body = &body
	}
	return *s.body
}

// A casting is a mention with its sentence, and its cast as far as it is known.
type casting struct {
	*event.Mention
	Cast
	sen *syntax.Sentence
}

func (r *casting) addActor(name string) { add(&r.Actors, name) }
func (r *casting) addPlace(name string) { add(&r.Places, name) }

func add(list *[]string, name string) {
	if name != "" && !slices.Contains(*list, name) {
		*list = append(*list, name)
	}
}

func sharesActor(a, b *casting) bool {
	return slices.ContainsFunc(a.Actors, func(name string) bool { return slices.Contains(b.Actors, name) })
}

// assign names who takes part in a mention and where it happens.
func (s *assigner) assign(r *casting) {
	scope := []syntax.Span{r.Noun}
	if !r.Nominal() {
		cl := &r.sen.Clauses[r.Clause]
		rest := syntax.Span{Start: cl.Span.Start, End: cl.Span.End}
		if r.Gap.Head > 0 || r.Gap.Until > 0 {
			rest.Start, rest.End = r.Complement(s.Story, r.sen)
		}
		scope = []syntax.Span{r.sen.SubjectSpan(r.Clause), rest}
		if !r.Gap.Subject.Empty() {
			scope[0] = r.Gap.Subject
		}
	}
	for n, sp := range scope {
		if n == 0 && !r.Nominal() {
			s.citeApposition(r, sp)
		}
		for _, mi := range s.MentionsIn[r.Sentence] {
			m := &s.Cast.Mentions[mi]
			if n > 0 && m.Form == names.Pronoun && !r.Gap.Subject.Empty() {
				continue // "its", which is now the other one's
			}
			if !sp.Has(m.Span.Start) || r.When.Has(m.Span.Start) || s.inOwnClause(r, m, n) || s.ModifiesName(mi) || n > 0 && s.isClassifying(r, m) || s.isTopic(r, m) || s.isEmblem(m) || n > 0 && s.hostsOccasion(m) || n > 0 && s.isAttributive(m) {
				continue
			}
			if m.Locative && (!r.Nominal() && s.inApposition(r, m) || len(r.Places) > 0 && r.sen.ClauseAt(m.Span.Start) != r.Clause) {
				continue // "the chief of the forces in Sinai", "met in Rome to plan for peace in Darfur"
			}
			s.cite(r, m)
		}
		if n == 0 && !r.Nominal() && len(r.Actors) > 0 && !r.sen.Clauses[r.Clause].Verb.Passive {
			r.Agent = r.Actors[0]
		}
	}
	if !r.Nominal() {
		s.citeRelativeObject(r)
		s.citeRelative(r)
	}
	if r.Nominal() {
		s.citeHosts(r)
	}
	s.inheritActors(r)
	s.inferPlaces(r)
}

// inOwnClause: the mention stands in a clause of its own inside the event's clause, and
// so takes part in another event.
func (s *assigner) inOwnClause(r *casting, m *names.Mention, scope int) bool {
	if r.Nominal() {
		return false
	}
	c := r.sen.ClauseAt(m.Span.Start)
	if c == r.Clause || scope == 0 || s.objectControl(r, m, c) {
		return false
	}
	if r.Expr < 0 {
		return s.inOtherClause(r, c)
	}
	if p := s.Where[r.Expr]; p.Sentence == r.Sentence && !p.Empty() && c >= 0 && c == r.sen.ClauseAt(p.Start) {
		return false // beside the date itself
	}
	return s.inOtherClause(r, c)
}

// cite adds a mention's entities to the event's actors or places.
func (s *assigner) cite(r *casting, m *names.Mention) {
	for _, i := range m.Entities {
		e := &s.Cast.Entities[i]
		switch {
		case s.NamesLand(m), m.Locative || e.Kind == names.Place && m.Acting < 0:
			r.addPlace(e.Name)
			continue
		case m.Acting >= 0:
			r.addActor(s.Cast.Entities[m.Acting].Name)
			continue
		}
		if e.Kind == names.Person && e.State != "" && s.namesState(m) {
			r.addActor(e.State)
			continue
		}
		r.addActor(e.Name)
		if e.Kind == names.State && (placed[r.Class] && s.isTarget(r, m) || s.ownsGround(r.Sentence, m) || s.isPoll(r)) {
			r.addPlace(e.Name) // "invaded Ukraine", "visited China"
		}
	}
}
