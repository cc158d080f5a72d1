package syntax

// A reading is a rule: where its condition holds, words are read as it says. The readings that answer one question stand in
// an ordered list, of which the first that holds decides. S is what is asked about, D what is decided.
type reading[S, D any] struct {
	name string // the words, or where they stand
	why  string // where the name does not tell
	when func(S) bool
	then D

	// Sentences in which the reading decides about the word behind "|", and neighbours in which it does not.
	fits, not []string
}

// first gives the first reading of the list that holds, nil if none does.
func first[S, D any](list []reading[S, D], s S) *reading[S, D] {
	for i := range list {
		if r := &list[i]; r.when == nil || r.when(s) {
			return r
		}
	}
	return nil
}

// decisions are the names of the readings that decided, by token. None are kept but in tests.
type decisions map[int][]string

func (d decisions) note(token int, name string) {
	if d != nil {
		d[token] = append(d[token], name)
	}
}
