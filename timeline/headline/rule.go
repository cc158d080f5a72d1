package headline

// A choice is a condition by name, with its reason, what follows from it and two sentences that a test runs; F is what asks it.
// Of a list the first that holds decides, where the list does not say otherwise.
type choice[F, D any] struct {
	Name, Why string // Why: as an editor reads it, where the rule leaves a line out
	Holds     F
	Then      D
	Yes       string // a sentence of which it is the first of its list that holds
	No        string // a neighbour of which it is not; none of the list holds of it, where nothing follows
}

// A rule is a choice of which nothing follows but that it holds.
type rule[F any] = choice[F, struct{}]

// firstRule gives the first rule that holds, -1 if none does.
func firstRule[F, D any](rules []choice[F, D], holds func(F) bool) int {
	for k := range rules {
		if holds(rules[k].Holds) {
			return k
		}
	}
	return -1
}
