package syntax

import (
	"strings"

	"dateline/timeline/lexicon"
)

// mendDiary finds the verb of clauses that tell in the present what is arranged, which the tagger takes for a second noun: "the council
// votes on the loan in May; …". It looks at clauses between semicolons in sentences with a full stop, which have no other verb.
func mendDiary(toks []Token) {
	if n := len(toks); n < 4 || toks[n-1].Text != "." {
		return
	}
	from := 0
	for i := range toks {
		if toks[i].Text == ";" || i == len(toks)-1 {
			mendSecondNoun(toks[from:i])
			from = i + 1
		}
	}
}

// mendSecondNoun makes the second noun of a clause without a verb its verb, where it opens with a determiner, and the first noun is
// of somebody or a body and agrees with it: not "the peace talks in Lima".
func mendSecondNoun(toks []Token) {
	verb := -1
	for i := range toks {
		switch t := &toks[i]; {
		case isVerb(t.Tag):
			return
		case verb >= 0 || i == 0 && t.Tag != "DT" && t.Tag != "PRP$":
		case t.Tag == "NNS" && i > 1 && toks[i-1].Tag == "NN" && i+2 < len(toks) && t.small() && actsItself(&toks[i-1]):
			verb = i
		case !t.IsModifier():
			verb = len(toks) // something else follows the subject
		}
	}
	if verb < 0 || verb >= len(toks) {
		return
	}
	w := lexicon.VerbLemma(toks[verb].Lower)
	if !lexicon.Has(w, lexicon.Verb) || !lexicon.Has(w, lexicon.Motion) && lexicon.ClassOf(w) == lexicon.NoClass {
		return
	}
	switch next := &toks[verb+1]; {
	case next.IsPrep() && next.Lower != "of", next.Tag == "DT", next.Tag == "PRP$", strings.HasPrefix(next.Tag, "NNP"), next.Has(lexicon.DeicticDay):
		toks[verb].Tag = "VBZ"
	}
}

// actsItself: the noun is of somebody, or of a body.
func actsItself(t *Token) bool {
	return t.Has(lexicon.Human) || t.Has(lexicon.OrganisationHead) || t.Has(lexicon.Assembly) || t.Has(lexicon.Collective)
}
