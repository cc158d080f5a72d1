package coref

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline/names"
)

// An Entity is a person, state or body that takes part in events, under all of its spellings in the archive.
type Entity struct {
	Name      string   // the whole name that most stories use
	Spellings []string // all, the most used first
	Stories   int      // that name it, copies not counted
}

// Entities are the actors of all stories, the most named first. Whole names of one spelling key are one; a surname is
// of the whole name that ends in it if the archive has one such name alone and no state or body is called so.
func (p *Pool) Entities() []Entity {
	type spelling struct {
		text    string
		stories map[int]bool
	}
	byKey := map[string][]*spelling{}
	known := map[string]*spelling{}
	for _, c := range p.Candidates {
		for _, a := range c.Actors {
			s := known[a]
			if s == nil {
				s = &spelling{a, map[int]bool{}}
				known[a] = s
				key := names.SpellingKey(a)
				if _, listed := names.Default().Named(a); listed {
					key = "=" + a // a state is not a person called like it
				}
				byKey[key] = append(byKey[key], s)
			}
			s.stories[c.Original] = true
		}
	}
	whole := map[string][]string{} // keys of whole names, by that of the last word
	for key := range byKey {
		if i := strings.LastIndexByte(key, ' '); i >= 0 && key[0] != '=' {
			whole[key[i+1:]] = append(whole[key[i+1:]], key)
		}
	}
	for surname, keys := range whole {
		if len(keys) == 1 && byKey[surname] != nil {
			byKey[keys[0]] = append(byKey[keys[0]], byKey[surname]...)
			delete(byKey, surname)
		}
	}
	out := make([]Entity, 0, len(byKey))
	for _, ss := range byKey {
		slices.SortFunc(ss, func(a, b *spelling) int {
			return cmp.Or(cmp.Compare(len(b.stories), len(a.stories)), strings.Compare(a.text, b.text))
		})
		e := Entity{Name: ss[0].text}
		all := map[int]bool{}
		for _, s := range ss {
			e.Spellings = append(e.Spellings, s.text)
			for story := range s.stories {
				all[story] = true
			}
		}
		if i := slices.IndexFunc(ss, func(s *spelling) bool { return strings.Contains(s.text, " ") }); i >= 0 {
			e.Name = ss[i].text
		}
		e.Stories = len(all)
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b Entity) int {
		return cmp.Or(cmp.Compare(b.Stories, a.Stories), strings.Compare(a.Name, b.Name))
	})
	return out
}
