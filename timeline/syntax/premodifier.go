package syntax

import "dateline/timeline/lexicon"

// premodifies reports whether the participle at j stands before its noun: "retired Marines".
func premodifies(toks []Token, i, j int) bool {
	determined := j > i && (toks[j-1].Tag == "DT" || toks[j-1].Tag == "PRP$")
	if j+1 >= len(toks) {
		return determined
	}
	switch nx := toks[j+1].Tag; {
	case nx == "VBG" || nx == "VBN" || nx == "CC":
		return determined && nounSoon(toks, j+1)
	case !isNoun(nx) && !isAdj(nx):
		return false
	case j > i:
		return true
	case toks[j].Tag == "VBG" || toks[j+1].Has(lexicon.TimeNoun):
		return false
	}
	// First of its phrase: only where no verb can stand.
	return j == 0 || toks[j-1].Tag == "IN" || isVerb(toks[j-1].Tag) && !toks[j-1].Has(lexicon.FormOfHave) && !toks[j-1].Has(lexicon.FormOfBe)
}

func nounSoon(toks []Token, j int) bool {
	for k := j; k < len(toks) && k < j+5; k++ {
		if isNoun(toks[k].Tag) {
			return true
		}
		if toks[k].Tag == "," && k+1 < len(toks) && toks[k+1].Tag == "CC" {
			continue // "social, and economic ties"
		}
		if !isAdj(toks[k].Tag) && toks[k].Tag != "VBN" && toks[k].Tag != "VBG" && toks[k].Tag != "CC" {
			return false
		}
	}
	return false
}

// joinsModifiers: the coordinator at j joins two modifiers of one noun: "federal and local", "federal and state
// authorities", "two or three years".
func joinsModifiers(toks []Token, j int) bool {
	before, behind := toks[j-1].Tag, toks[j+1].Tag
	if before == "," && j > 1 {
		before = toks[j-2].Tag
	}
	switch {
	case before == "CD":
		if behind == "JJR" {
			return nounSoon(toks, j+1) // "one or more ships"
		}
		return behind == "CD" && j+2 < len(toks) && (isNoun(toks[j+2].Tag) || isAdj(toks[j+2].Tag)) && nounSoon(toks, j+2)
	case !isAdj(before):
		return false
	case isAdj(behind):
		return nounSoon(toks, j+1)
	case isAdv(behind):
		return j+2 < len(toks) && isAdj(toks[j+2].Tag) && nounSoon(toks, j+2) // "an old but very large ship"
	}
	return j+2 < len(toks) && behind == "NN" && isNoun(toks[j+2].Tag) && toks[j].Lower != "but"
}

// rangeAt: the "to" at j stands between two numbers that count one noun: "20 to 30 ships".
func rangeAt(toks []Token, j int) bool {
	return j > 0 && j+2 < len(toks) && toks[j-1].Tag == "CD" && toks[j+1].Tag == "CD" && !year(&toks[j-1]) && (toks[j+2].Tag == "NNS" || isAdj(toks[j+2].Tag) && nounSoon(toks, j+2))
}

// relationalAt: the adjective at j, between a name and a common noun, tells of what sort the noun is and so leaves the
// name inside the phrase: "the UN nuclear watchdog", but "the Senate last week".
func relationalAt(toks []Token, j int) bool {
	return toks[j].Tag == "JJ" && toks[j-1].Tag == "NNP" && j+1 < len(toks) && (toks[j+1].Tag == "NN" || toks[j+1].Tag == "NNS") &&
		!toks[j+1].Has(lexicon.TimeNoun) && lowerAt(toks[j].Text, 0) && lexicon.EndsAsRelational(toks[j].Lower)
}

// bodyAt: the name before the adjective at j is short for a state or a body, and the noun behind it is one of its people, so
// that they are one phrase: "UN special envoy".
func bodyAt(toks []Token, j int) bool {
	p := &toks[j-1]
	if toks[j].Tag != "JJ" || p.Tag != "NNP" || len(p.Text) > 5 || !shoutedWord(p.Text) || !lowerAt(toks[j].Text, 0) {
		return false
	}
	for j++; j < len(toks) && (toks[j].Tag == "NN" || toks[j].Tag == "NNS"); j++ {
		if isHuman(toks[j].Lower) {
			return true
		}
	}
	return false
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
		return nounSoon(toks, j+1) || toks[j].Tag == "RBS" && j > 0 && toks[j-1].Tag == "DT" // "the most affected"
	case t == "VBN" || t == "VBG":
		return j > 0 && (toks[j-1].Tag == "DT" || toks[j-1].Tag == "PRP$" || isAdv(toks[j-1].Tag)) && nounSoon(toks, j+1)
	case t == "DT" || t == "PDT":
		return toks[j].Has(lexicon.BoundsPhrase)
	}
	return false
}
