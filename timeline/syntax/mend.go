package syntax

import (
	"slices"

	"dateline/timeline/lexicon"
)

// modalBefore reports whether a modal stands before token i, and no finite verb between, so that "and" before i goes on with it.
func modalBefore(toks []Token, i int) bool {
	for k := i - 1; k > 0; k-- {
		switch {
		case toks[k].Tag == "MD":
			return true
		case isFiniteT(toks[k].Tag):
			return false
		}
	}
	return false
}

// goesOnPresent: the only finite verb of the tokens is a present in the singular before token i, and a time stands right before the
// conjunction, so that no noun goes on behind it.
func goesOnPresent(toks []Token, i int) bool {
	if i < 3 || !toks[i-2].Has(lexicon.Weekday) && !toks[i-2].Has(lexicon.Month) && !toks[i-2].Has(lexicon.DeicticDay) {
		return false
	}
	return verbBefore(toks, i) && slices.ContainsFunc(toks[:i], func(t Token) bool { return t.Tag == "VBZ" })
}

// modalBeforeTime reports whether a modal and a time stand right before token i: "will this week | call for it".
func modalBeforeTime(toks []Token, i int) bool {
	k := i - 1
	if k < 1 || !toks[k].Has(lexicon.TimeNoun) && !toks[k].Has(lexicon.DeicticDay) {
		return false
	}
	if toks[k-1].Has(lexicon.Demonstrative) || toks[k-1].Lower == "next" || toks[k-1].Lower == "later" {
		k--
	}
	return k > 0 && toks[k-1].Tag == "MD"
}

// verbBefore reports whether the only finite verb of the tokens stands before token i, so that "and" before i goes on with it.
func verbBefore(toks []Token, i int) bool {
	before := false
	for k := range toks {
		if isFiniteT(toks[k].Tag) {
			if before = true; k > i {
				return false
			}
		}
	}
	return before
}

// nominativeAt reports whether token i is a pronoun that can only be a subject.
func nominativeAt(toks []Token, i int) bool {
	return i >= 0 && i < len(toks) && toks[i].Has(lexicon.Nominative)
}

// mendQuestion finds the verb of "Did the Senate vote on it?" and of "Only in May did the
// sides meet envoys", where the tagger saw a noun.
func mendQuestion(toks []Token) {
	aux := invertedAuxiliary(toks)
	if aux < 0 {
		return
	}
	for i := aux + 1; i < len(toks)-1 && i < aux+10; i++ {
		t, before := &toks[i], &toks[i-1]
		if t.Tag == "VB" {
			return
		}
		object := !toks[i+1].IsNoun() || before.Tag == "NNS" // what follows is one, and no second half of a compound
		if t.Tag == "VBP" || t.Tag == "NN" && i > aux+1 && (before.IsNoun() || before.Tag == "PRP") && t.Has(lexicon.Verb) && object {
			t.Tag = "VB"
			return
		}
	}
}

// invertedAuxiliary gives the modal or form of "do" that stands before the subject, -1 if none does.
func invertedAuxiliary(toks []Token) int {
	n := len(toks)
	if n < 4 {
		return -1
	}
	inverted, reach := toks[0].Has(lexicon.Inverts), 3
	if inverted {
		reach = min(10, n)
	} else if toks[n-1].Text != "?" {
		return -1
	}
	for i := range toks[:reach] {
		t := &toks[i]
		if t.Tag != "MD" && !t.Has(lexicon.FormOfDo) {
			continue
		}
		if inverted && (t.Tag == "MD" || i > 1 && (toks[i-1].Tag == "NNS" || toks[i-1].Tag == "PRP")) {
			return -1
		}
		return i
	}
	return -1
}
