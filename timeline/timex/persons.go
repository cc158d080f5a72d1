package timex

import "dateline/timeline/timex/internal/lang"

// dropFirstNames takes out the months that are somebody's first name in this text: "June had gone back to her teens".
func (t *tagger) dropFirstNames() {
	var names [13]bool
	found := false
	for k := range t.items {
		if it := &t.items[k]; t.firstName(it) {
			names[*it.r.Month], found = true, true
		}
	}
	if !found {
		return
	}
	t.drop(func(_ int, it *item) bool {
		return t.nameable(it) && names[*it.r.Month] && !(it.tok > 0 && t.In(&t.Toks[it.tok-1], "in", "since", "until", "during", "by", "early", "late", "last", "next", "this"))
	})
}

// nameable: a month alone that is a first name as well.
func (t *tagger) nameable(it *item) bool {
	r := &it.r
	return it.n == 1 && r.Month != nil && r.Day == nil && r.Year == nil && r.Rel == lang.ByTense && !r.Step.Set && it.pair < 0 && t.In(&t.Toks[it.tok], "june", "april", "may", "august")
}

// firstName: item it is who does something in its sentence, and the sentence goes on with her, his or their own things.
func (t *tagger) firstName(it *item) bool {
	const (
		near = 16 // tokens
		verb = 3
	)
	if !t.nameable(it) || !(t.Toks[it.tok].Has(lang.NewLine) || it.tok == 0 || t.g.EndsSentence(&t.Matcher, it.tok-1) || t.In(&t.Toks[it.tok-1], ",", "and", "but", "when", "that", "as", "while")) {
		return false
	}
	acts := false
	for i := it.tok + 1; i < len(t.Toks) && i-it.tok <= near && !t.sentenceEndIn(i-1, i); i++ {
		switch tok := &t.Toks[i]; {
		case tok.Is(lang.Punct), t.In(tok, t.g.OfMonths...):
			return false
		case i-it.tok <= verb && (tok.Is(lang.PastVerb|lang.Have) && !tok.Is(lang.Be) || t.In(tok, "says", "thinks", "loves", "likes", "remembers", "felt")):
			acts = true
		case t.In(tok, "her", "she", "herself", "himself", "his", "he"):
			return acts
		}
	}
	return false
}
