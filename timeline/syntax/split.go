package syntax

import "dateline/timeline/lexicon"

// splitsAt reports whether a new noun phrase begins at noun j inside the run from i.
func splitsAt(toks []Token, i, j int) bool {
	p, t := &toks[j-1], &toks[j]
	if !isNoun(p.Tag) && p.Tag != "CD" {
		return false
	}
	switch {
	case dateEndsAt(toks, i, j):
		return true
	case t.Tag == "NNP" && j-i == 2 && calendarName(p) && pointsAtTime(&toks[i]):
		return true // "that September | Xi Jinping"
	case familyName(toks, j):
		return false
	case t.Has(lexicon.Weekday) || t.Has(lexicon.Month) && t.Tag == "NNP":
		return isNoun(p.Tag) && !p.Has(lexicon.Weekday) && !namesFeast(p)
	case t.Has(lexicon.DeicticDay):
		return true
	case t.Tag == "NNP" && (p.Tag == "NN" || p.Tag == "NNS") && !upperAt(p.Text, 0):
		return !lexicon.Has(lexicon.NounLemma(p.Lower), lexicon.Title) && toks[i].Lower != "former"
	}
	return false
}

// calendarName: the word names a weekday or a month.
func calendarName(t *Token) bool { return t.Has(lexicon.Weekday) || t.Has(lexicon.Month) }

// pointsAtTime: the word before a weekday or month tells which is meant: "that", "last".
func pointsAtTime(t *Token) bool {
	return t.Tag == "DT" && t.Lower != "the" || t.Lower == "last" || t.Lower == "next"
}

// namesFeast: the word before a weekday makes it the name of a feast or a disaster: "Black Monday", "Palm Sunday", "Good Friday".
func namesFeast(t *Token) bool { return t.Lower == "black" || t.Lower == "palm" || t.Lower == "good" }

// familyName reports whether the month's name at j is a person's: "Theresa May lost",
// "Theresa May, who lost".
func familyName(toks []Token, j int) bool {
	if toks[j].Lower != "may" || toks[j].Tag != "NNP" || j == 0 || j+1 >= len(toks) {
		return false
	}
	switch next := &toks[j+1]; {
	case isFiniteT(next.Tag), next.Tag == "POS":
	case next.Text == "," && j+2 < len(toks) && toks[j+2].Tag != "CD":
	default:
		return false
	}
	if p := &toks[j-1]; p.Tag != "NNP" || p.Has(lexicon.Month) || p.Has(lexicon.Weekday) || !upperAt(p.Text, 0) {
		return false
	}
	return j < 2 || !toks[j-2].Has(lexicon.BeforePlace) // "In Paris May brought rain"
}

// dateEndsAt reports whether the tokens [i,j) are a date that stands by itself before
// the name or noun at j: "On 3 June | Norwegian envoys arrived".
func dateEndsAt(toks []Token, i, j int) bool {
	t := &toks[j]
	if i == 0 || t.Has(lexicon.TimeNoun) || t.Lower == "day" || !isDate(toks[i:j]) {
		return false
	}
	switch p := &toks[i-1]; {
	case isVerb(p.Tag): // "said Friday President Ruiz would go"
		return upperAt(t.Text, 0)
	case !p.Has(lexicon.BeforeDate):
		return false
	}
	if upperAt(t.Text, 0) {
		return true
	}
	// "On Friday talks resumed", "and on Friday talks resumed", but "On Friday nights" and "after Friday prayers".
	if i > 1 && toks[i-2].Tag != "CC" && toks[i-2].Tag != "WRB" && toks[i-2].Lower != "that" && toks[i-2].Tag != ":" {
		return false
	}
	for j++; j < len(toks) && j < i+12; j++ {
		switch tag := toks[j].Tag; {
		case isFiniteT(tag):
			return true
		case isNoun(tag), tag == "IN":
		case tag == "DT" && toks[j-1].Tag == "IN": // "In June leaders around the king met", but "In June polls the king lost"
		default:
			return false
		}
	}
	return false
}

// isDate reports whether toks are nothing but the parts of a date: "Friday", "August
// 2019", "17 November 2023", "Feb. 3", "Monday night".
func isDate(toks []Token) bool {
	named := false
	for i := range toks {
		switch t := &toks[i]; {
		case calendarName(t):
			named = true
		case t.Tag == "CD" && len(t.Lower) <= 4:
		case named && t.Has(lexicon.TimeNoun):
		default:
			return false
		}
	}
	return named
}
