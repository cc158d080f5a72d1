package fixes

import (
	"slices"
	"strings"
	"unicode"

	"dateline/timeline"
	"dateline/timeline/names"
)

// NameActors gives actors the names of the house, and takes back what a word must not be taken for, in what one story tells.
// Doing it twice changes nothing, so it does not matter whether a part of a timeline was named before it was merged. Lists of
// names are replaced, not changed.
func (s *Set) NameActors(events []timeline.Event, lead *timeline.Event, g *names.Gazetteer) {
	if g == nil {
		g = names.Default()
	}
	h := house{names: map[string]string{}}
	for _, n := range s.House {
		h.names[n.Word] = n.Name
	}
	for _, n := range s.Never {
		h.never = append(h.never, ban{n, g.Forms(n.Name)})
	}
	for i := range events {
		h.event(&events[i])
	}
	if lead != nil {
		h.event(lead)
	}
}

// NameSides names those whose states are known.
func (s *Set) NameSides(sides map[string]string) {
	if s == nil {
		return
	}
	for _, n := range s.House {
		if state, ok := sides[n.Word]; ok {
			delete(sides, n.Word)
			if sides[n.Name] == "" && state != n.Name {
				sides[n.Name] = state
			}
		}
	}
}

// Names reports whether the set has names for actors.
func (s *Set) Names() bool { return s != nil && len(s.House)+len(s.Never) > 0 }

type house struct {
	names map[string]string
	never []ban
}

// A ban is a word that does not mean a name, and the ways in which that name is written.
type ban struct {
	Name
	forms []string
}

func (h *house) event(e *timeline.Event) {
	var text strings.Builder
	for _, v := range e.Evidence {
		text.WriteString(" " + spaced(v.Quote) + " ")
	}
	e.Actors = h.list(e.Actors, text.String())
	for i := range e.Reports {
		r := e.Reports[i]
		if r.Actors == nil {
			continue
		}
		var own strings.Builder
		for _, v := range e.Evidence {
			if v.Article == r.Article {
				own.WriteString(" " + spaced(v.Quote) + " ")
			}
		}
		e.Reports = slices.Clone(e.Reports)
		e.Reports[i].Actors = h.list(r.Actors, own.String())
	}
}

// list names the actors of quotes, which are given as spaced writes them.
func (h *house) list(actors []string, quotes string) []string {
	out := make([]string, 0, len(actors))
	for _, a := range actors {
		for _, b := range h.never {
			if a == b.Name.Name && b.mistaken(quotes) {
				a = b.Word
			}
		}
		if name, ok := h.names[a]; ok {
			a = name
		}
		if !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	if slices.Equal(out, actors) {
		return actors
	}
	return out
}

// mistaken: the quotes have the word, and the name in none of the ways in which it is written otherwise.
func (b *ban) mistaken(quotes string) bool {
	word := " " + strings.TrimSpace(spaced(b.Word)) + " "
	if !strings.Contains(quotes, word) {
		return false
	}
	rest := strings.ReplaceAll(quotes, word, " ")
	return !slices.ContainsFunc(b.forms, func(form string) bool {
		return strings.Contains(rest, " "+strings.TrimSpace(spaced(form))+" ")
	})
}

// spaced parts the words of a text by one blank each, in lower case.
func spaced(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}
