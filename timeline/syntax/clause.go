package syntax

// clauses parses the clauses of one sentence.
func clauses(toks []Token, headline bool) []Clause {
	return []Clause{{Kind: Main, Parent: -1, SubjectFrom: -1, Span: Span{0, len(toks)}, Verb: VerbGroup{Particle: -1}}}
}
