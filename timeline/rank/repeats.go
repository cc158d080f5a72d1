package rank

import "dateline/timeline/coref"

// toldBefore finds what events of other dates have said, by their weightiest terms.
type toldBefore map[int32][]*coref.Candidate

func (s toldBefore) add(c *coref.Candidate) {
	for _, t := range coref.Heaviest(c.Terms, coref.BlockTerms) {
		if len(s[t.ID]) < coref.BlockSize {
			s[t.ID] = append(s[t.ID], c)
		}
	}
}

// covers is an event said before that has nearly all the words of c, or c all of its.
func (s toldBefore) covers(c *coref.Candidate) *coref.Candidate {
	for _, t := range coref.Heaviest(c.Terms, coref.BlockTerms) {
		for _, o := range s[t.ID] {
			if coref.OfOneSentence(c, o) { // whose other words both have
				if coref.Shared(c.SummaryTerms, o.SummaryTerms) > repeated {
					return o
				}
			} else if coref.Covered(c.Terms, o.Terms) > repeated || coref.SameLine(c, o) {
				return o
			}
		}
	}
	return nil
}
