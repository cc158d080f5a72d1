package coref

import (
	"cmp"
	"slices"
)

// unite puts together the groups of all spans, and then what their links join, the likeliest
// first: as long as no story is in one event twice and the dates of all can be one.
func unite(joined []Joined, find func(Ref) *Candidate) [][]*Candidate {
	u := union{sets: map[Ref]*set{}, find: find}
	var links []Link
	for _, j := range joined {
		for _, g := range j.Groups {
			for _, r := range g[1:] {
				u.join(g[0], r)
			}
		}
		links = append(links, j.Links...)
	}
	slices.SortFunc(links, func(a, b Link) int {
		return cmp.Or(cmp.Compare(b.Dates, a.Dates), cmp.Compare(b.Likeness, a.Likeness), a.A.compare(b.A), a.B.compare(b.B))
	})
	for _, l := range links {
		if a, b := u.of(l.A), u.of(l.B); a != nil && b != nil && a != b && a.admits(b) {
			u.join(l.A, l.B)
		}
	}
	var out [][]*Candidate
	taken := map[*set]bool{}
	for _, s := range u.sets {
		if !taken[s] {
			taken[s] = true
			slices.SortFunc(s.members, func(a, b *Candidate) int { return a.Ref.compare(b.Ref) })
			out = append(out, s.members)
		}
	}
	slices.SortFunc(out, func(a, b []*Candidate) int { return a[0].Ref.compare(b[0].Ref) })
	return out
}

// A set is candidates of one event, on the way.
type set struct {
	members     []*Candidate
	articles    map[string]bool
	first, last int32 // of the days that members name; first > last where none does
	from, to    int32 // that all wider dates of members have in common
}

type union struct {
	sets map[Ref]*set
	find func(Ref) *Candidate
}

// of is the set that holds a candidate, nil if it is unknown.
func (u *union) of(r Ref) *set {
	if s, ok := u.sets[r]; ok {
		return s
	}
	c := u.find(r)
	if c == nil {
		return nil
	}
	const never = 1 << 30
	s := &set{members: []*Candidate{c}, articles: map[string]bool{}, first: never, last: -never, from: -never, to: never}
	for _, a := range c.articles {
		s.articles[a] = true
	}
	first, last, exact := bounds(c.Date)
	switch {
	case exact && first == last:
		s.first, s.last = first, last
	case exact:
		s.from, s.to = first, last
	}
	u.sets[r] = s
	return s
}

// admits: the two may be of one event.
func (s *set) admits(o *set) bool {
	small, large := s.articles, o.articles
	if len(small) > len(large) {
		small, large = large, small
	}
	for a := range small {
		if large[a] {
			return false // the story itself tells the two apart
		}
	}
	first, last := min(s.first, o.first), max(s.last, o.last)
	from, to := max(s.from, o.from), min(s.to, o.to)
	return from <= to && last-first <= 1 && (first > last || first <= to && from <= last)
}

// join makes one set of those of two candidates.
func (u *union) join(a, b Ref) {
	s, o := u.of(a), u.of(b)
	if s == nil || o == nil || s == o {
		return
	}
	if len(s.members) < len(o.members) {
		s, o = o, s
	}
	for _, m := range o.members {
		u.sets[m.Ref] = s
	}
	s.members = append(s.members, o.members...)
	for a := range o.articles {
		s.articles[a] = true
	}
	s.first, s.last = min(s.first, o.first), max(s.last, o.last)
	s.from, s.to = max(s.from, o.from), min(s.to, o.to)
}
