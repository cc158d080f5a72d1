package names

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// onlySpeaks: the name is that of a spokesman who is only cited: "…, spokesman Ivo Moe said".
func (s *sentence) onlySpeaks(span syntax.Span) bool {
	spokesman := false
	for k := span.Start; k < span.End; k++ {
		spokesman = spokesman || strings.HasPrefix(s.fold[k], "spokes")
	}
	if !spokesman {
		return false
	}
	for i := range s.Clauses {
		if c := &s.Clauses[i]; c.Kind == syntax.Parenthetical && c.Span.Has(span.Start) {
			return true
		}
	}
	return false
}

// says: the pronoun at token i is the subject of a verb of saying.
func (s *sentence) says(i int) bool {
	for _, c := range s.Clauses {
		if c.Subject.Has(i) {
			return lexicon.Has(c.Verb.Lemma, lexicon.Says)
		}
	}
	return false
}

// manyAct: several whom the sentence does not name act in it before token i: "prosecutors said they".
func (s *sentence) manyAct(i int) bool {
	for _, c := range s.Clauses {
		if c.Subject.Empty() || c.Subject.End > i {
			continue
		}
		h := s.HeadOf(c.Subject)
		if h >= 0 && s.Tokens[h].Tag == "NNS" && s.at[h] == 0 && !s.proper[h] && c.Subject.Start == h {
			return true
		}
	}
	return false
}
