package syntax

import "dateline/timeline/lexicon"

// premodifies reports whether the participle at j stands before its noun: "retired Marines".
func premodifies(toks []Token, i, j int) bool {
	n := len(toks)
	if j+1 >= n {
		return j > i && (toks[j-1].Tag == "DT" || toks[j-1].Tag == "PRP$")
	}
	nx := toks[j+1].Tag
	if !isNoun(nx) && !isAdj(nx) && nx != "VBG" && nx != "VBN" && nx != "CC" {
		return false
	}
	if nx == "VBG" || nx == "VBN" || nx == "CC" {
		return j > i && (toks[j-1].Tag == "DT" || toks[j-1].Tag == "PRP$") && nounSoon(toks, j+1)
	}
	if j > i {
		return true
	}
	if toks[j].Tag == "VBG" {
		return false
	}
	// First of its phrase: only where no verb can stand.
	if toks[j+1].Has(lexicon.TimeNoun) {
		return false
	}
	return j == 0 || toks[j-1].Tag == "IN" || isVerb(toks[j-1].Tag) && !toks[j-1].Has(lexicon.FormOfHave) && !toks[j-1].Has(lexicon.FormOfBe)
}

func nounSoon(toks []Token, j int) bool {
	for k := j; k < len(toks) && k < j+4; k++ {
		if isNoun(toks[k].Tag) {
			return true
		}
		if !isAdj(toks[k].Tag) && toks[k].Tag != "VBN" && toks[k].Tag != "VBG" && toks[k].Tag != "CC" {
			return false
		}
	}
	return false
}

// joinsModifiers: the coordinator at j, behind an adjective, joins it to another modifier of one noun: "federal and
// local", "federal and state authorities".
func joinsModifiers(toks []Token, j int) bool {
	if isAdj(toks[j+1].Tag) {
		return nounSoon(toks, j+1)
	}
	return j+2 < len(toks) && toks[j+1].Tag == "NN" && isNoun(toks[j+2].Tag) && toks[j].Lower != "but"
}

// adverbInside: "about five", "most senior diplomat", "once-feared".
func adverbInside(toks []Token, j int) bool {
	if j+1 >= len(toks) {
		return false
	}
	switch t := toks[j+1].Tag; {
	case t == "CD":
		return true
	case isAdv(t):
		return adverbInside(toks, j+1)
	case isAdj(t):
		return nounSoon(toks, j+1)
	case t == "VBN" || t == "VBG":
		return j > 0 && (toks[j-1].Tag == "DT" || toks[j-1].Tag == "PRP$" || isAdv(toks[j-1].Tag)) && nounSoon(toks, j+1)
	case t == "DT" || t == "PDT":
		return toks[j].Has(lexicon.BoundsPhrase)
	}
	return false
}
