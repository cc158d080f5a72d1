// Package rule is what is known of words as ordered lists of small rules.
package rule

// A Rule is a condition by name and what is decided where it holds. S is what is asked about, D what is decided. Of a list
// the first that holds decides.
type Rule[S, D any] struct {
	Name, Why string
	When      func(S) bool
	Then      D
	// Examples are sentences in which it decides, Not neighbours in which it does not.
	Examples, Not []string
}

// First is the rule of a list that decides, nil if none holds.
func First[S, D any](list []Rule[S, D], s S) *Rule[S, D] {
	for k := range list {
		if list[k].When(s) {
			return &list[k]
		}
	}
	return nil
}
