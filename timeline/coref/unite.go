package coref

import (
	"cmp"
	"slices"
)

// Parts are the links of all spans, each list without a candidate of another, so that each can be united alone: the longest
// first. cs are the candidates of each story; links of others are dropped.
func Parts(joined []Joined, cs [][]*Candidate) [][]Link {
	start := make([]int32, len(cs)+1) // of each story's candidates among all
	for i := range cs {
		start[i+1] = start[i] + int32(len(cs[i]))
	}
	of := make([]int32, start[len(cs)]) // for each candidate one that comes before it in its part, or itself
	for i := range of {
		of[i] = int32(i)
	}
	root := func(r Ref) int32 {
		i := start[r.Story] + r.Number
		for of[i] != i {
			of[i] = of[of[i]]
			i = of[i]
		}
		return i
	}
	known := func(r Ref) bool {
		return r.Story >= 0 && int(r.Story) < len(cs) && r.Number >= 0 && int(r.Number) < len(cs[r.Story])
	}
	each := func(do func(Link)) {
		for _, j := range joined {
			for _, l := range j.Links {
				if known(l.A) && known(l.B) {
					do(l)
				}
			}
		}
	}
	each(func(l Link) {
		a, b := root(l.A), root(l.B)
		of[max(a, b)] = min(a, b)
	})
	parts := make([][]Link, len(of))
	each(func(l Link) {
		i := root(l.A)
		parts[i] = append(parts[i], l)
	})
	parts = slices.DeleteFunc(parts, func(links []Link) bool { return len(links) == 0 })
	slices.SortStableFunc(parts, func(a, b []Link) int { return cmp.Compare(len(b), len(a)) })
	return parts
}

// Unite puts together what links join, those that agree most first: as long as no story is in one event twice, the dates of
// all can be one, and the two sides agree on the whole and not by one pair alone. cs are the candidates of each story.
func Unite(links []Link, cs [][]*Candidate) [][]*Candidate {
	u := union{sets: map[Ref]*set{}, candidates: cs}
	slices.SortFunc(links, func(a, b Link) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), a.A.compare(b.A), a.B.compare(b.B))
	})
	for _, l := range links {
		if a, b := u.of(l.A), u.of(l.B); a != b && a.admits(b) && a.agrees(b) {
			u.join(a, b)
		}
	}
	var out [][]*Candidate
	for r, s := range u.sets {
		if s.members[0].Ref == r { // each set once
			out = append(out, s.members)
		}
	}
	return out
}

// A set is candidates of one event, on the way.
type set struct {
	members     []*Candidate
	articles    []string // by the alphabet
	first, last int32    // of the days that members name; first > last where none does
	from, to    int32    // that all wider dates of members have in common
}

type union struct {
	sets       map[Ref]*set
	candidates [][]*Candidate
}

// of is the set that holds a candidate.
func (u *union) of(r Ref) *set {
	if s, ok := u.sets[r]; ok {
		return s
	}
	c := u.candidates[r.Story][r.Number]
	const never = 1 << 30
	s := &set{members: []*Candidate{c}, articles: slices.Sorted(slices.Values(c.articles)), first: never, last: -never, from: -never, to: never}
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
	for _, a := range small {
		if _, ok := slices.BinarySearch(large, a); ok {
			return false // the story itself tells the two apart
		}
	}
	first, last := min(s.first, o.first), max(s.last, o.last)
	from, to := max(s.from, o.from), min(s.to, o.to)
	return from <= to && last-first <= 1 && (first > last || first <= to && from <= last)
}

// agrees: the first members of the one and of the other are of one event on the average.
func (s *set) agrees(o *set) bool {
	var sum float64
	n := 0
	for _, a := range s.members[:min(membersTried, len(s.members))] {
		for _, b := range o.members[:min(membersTried, len(o.members))] {
			if d := datesFit(a.Date, b.Date); d != apart {
				sum += max(compare(a, b, d).score(), worstPair)
			} else {
				sum += worstPair
			}
			n++
		}
	}
	return sum >= onAverage*float64(n)
}

const (
	worstPair = -0.5 // no single pair parts two events by more
	onAverage = -0.1
)

// join makes one set of two.
func (u *union) join(s, o *set) {
	if len(s.members) < len(o.members) {
		s, o = o, s
	}
	for _, m := range o.members {
		u.sets[m.Ref] = s
	}
	s.members = append(s.members, o.members...)
	slices.SortFunc(s.members, func(a, b *Candidate) int { return a.Ref.compare(b.Ref) })
	s.articles = append(s.articles, o.articles...)
	slices.Sort(s.articles)
	s.first, s.last = min(s.first, o.first), max(s.last, o.last)
	s.from, s.to = max(s.from, o.from), min(s.to, o.to)
}
