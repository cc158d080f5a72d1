package en

import "dateline/timeline/timex/internal/lang"

// A judgement is one way in which the words around a match say what it is. The judgements of a list are asked in order, and
// the first that holds decides.
type judgement struct {
	example string
	so      bool // what it decides
	holds   func(w around) bool
}

// around are the word that is judged and those beside the match.
type around struct {
	*lang.Matcher
	t, prev, next *lang.Token
}

// aroundMatch is what stands around the match, of which t is the word that is judged.
func aroundMatch(m *lang.Matcher, t *lang.Token) around {
	return around{Matcher: m, t: t, prev: m.At(-1), next: m.After(0)}
}

// judge is what the first judgement of a list that holds decides, otherwise if none does.
func (w around) judge(list []judgement, otherwise bool) bool {
	for k := range list {
		if list[k].holds(w) {
			return list[k].so
		}
	}
	return otherwise
}
