package article

// A rule is a condition by name, with its reason where it is not plain, what follows where it holds, and two lines that a test
// runs; S is what it is asked of. Of a list the first that holds decides.
type rule[S, D any] struct {
	name, why string
	when      func(S) bool
	then      D
	in, out   string // it is the first of its list that holds of in, and does not hold of out
}

// firstRule is the first of the rules that holds of s, nil if none does.
func firstRule[S, D any](rules []rule[S, D], s S) *rule[S, D] {
	for i := range rules {
		if rules[i].when(s) {
			return &rules[i]
		}
	}
	return nil
}
