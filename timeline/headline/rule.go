package headline

import "slices"

// A rule is a condition by name, with its reason and two sentences that a test runs; F is what asks it. Of a list the first
// that holds decides.
type rule[F any] struct {
	Name, Why string // Why: as an editor reads it, where the rule leaves a line out
	Holds     F
	Yes       string // a sentence of which it is the first of its list that holds
	No        string // a neighbour of which none does
}

// firstRule gives the first rule that holds, -1 if none does.
func firstRule[F any](rules []rule[F], holds func(F) bool) int {
	return slices.IndexFunc(rules, func(k rule[F]) bool { return holds(k.Holds) })
}
