package headline

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Checks after everything is left out: what remains must be whole. A noun of purpose keeps its infinitive, a verb
// its object, a pair both its halves, a participle what it is bounded by.

// wholeChecks are asked of verbs and nouns after all others.
var wholeChecks = []check{
	{"its subject is a figure", (*checker).measured},
	{"half of a pair of words is left out", (*checker).pairCut},
	{"a dash stands where an aside was left out", (*checker).dashLeft},
	{"half of a square bracket is left out", (*checker).bracketCut},
	{"it was so by its day, and not on it", (*checker).countedBy},
	{"it says only that it was there", (*checker).thereLeft},
}

// thereLeft: the line has "there", and names nothing before it but who acts: "Ghana sent guards | there".
func (c *checker) thereLeft() bool {
	acts := func(k int) bool {
		return slices.ContainsFunc(c.sen.Subjects(c.head), func(sub int) bool { return k == sub || c.sen.NP(sub).Has(k) })
	}
	for i := range c.shown {
		if t := c.tok(i); !c.shown[i] || t.Lower != "there" || t.Tag != "RB" || c.renamed(i) || quotedAt(c.sen, i) {
			continue
		}
		named := false
		for k := range i {
			named = named || c.shown[k] && title(c.tok(k)) && !acts(k)
		}
		if !named {
			return true
		}
	}
	return false
}

// countedBy: the words before the date say that it is the end of a time: "as of | Monday ten ships had left", "by | Monday".
func (c *checker) countedBy() bool {
	if c.r.Expr < 0 || c.s.Where[c.r.Expr].Sentence != c.r.Sentence {
		return false
	}
	i, v := c.s.Where[c.r.Expr].Start-1, c.sen.VerbOf(c.head)
	return i > 0 && (c.tok(i).Lower == "of" && c.tok(i-1).Lower == "as" || c.tok(i).Lower == "by" && v != nil && v.Perfect)
}

// bracketCut: the line has one half of a square bracket, so that its noun is what an editor put in: "a plan [sic |
// announced".
func (c *checker) bracketCut() bool {
	open := 0
	for _, p := range c.parts {
		open += strings.Count(p.text, "[") - strings.Count(p.text, "]")
	}
	return open != 0
}

// measured: the subject is a figure, which does nothing, "gains above | 90 crowns hit in May", or the noun is one,
// "brought down by | 11 votes".
func (c *checker) measured() bool {
	t := c.tok(c.head)
	if !c.isVerb {
		k, n := c.sen.Dependent(c.head, syntax.Case), c.sen.Dependent(c.head, syntax.Nummod)
		return k >= 0 && c.tok(k).Lower == "by" && n >= 0 && !c.timeWord(n)
	}
	return t.Rel == syntax.Acl && t.Tag == "VBN" && t.Head >= 0 && figure(c.sen, t.Head)
}

// figure: the noun is a number of a measure: "25 percent", "90 crowns", "$40 million".
func figure(sen *syntax.Sentence, noun int) bool {
	w := lexicon.NounLemma(sen.Tokens[noun].Lower)
	return lexicon.Has(w, lexicon.MoneyUnit) && sen.Dependent(noun, "nmod:of") < 0 && (sen.Dependent(noun, syntax.Nummod) >= 0 || sen.Tokens[noun].Tag == "CD")
}

// pairCut: the line has the first half of a pair and not the second: "not only of war | but of peace",
// "either left | or were killed", "between Chad | and Togo".
func (c *checker) pairCut() bool {
	for i := range c.shown {
		t := c.tok(i)
		if !lexicon.Has(t.Lower, lexicon.OpensPair) || !c.shown[i] || c.gone(i) || quotedAt(c.sen, i) {
			continue
		}
		switch t.Lower {
		case "only":
			if i == 0 || c.tok(i-1).Lower != "not" {
				continue
			}
		case "both":
			if next := c.tok(min(i+1, len(c.shown)-1)); next.Tag == "NNS" || next.Tag == "CD" || next.Lower == "of" {
				continue // "both men"
			}
		}
		if k := c.secondHalf(i); k >= 0 && !(c.shown[k] && k+1 < len(c.shown) && (c.shown[k+1] || c.gone(k+1) || c.tok(k+1).Tag == "DT" || c.tok(k+1).Tag == "PRP$")) {
			return true
		}
	}
	return false
}

// secondHalf gives the token with which the pair that opens at the token goes on, -1 if it does not.
func (c *checker) secondHalf(open int) int {
	joint := "and"
	switch c.tok(open).Lower {
	case "either":
		joint = "or"
	case "only":
		joint = "but"
	}
	for k := open + 1; k < len(c.sen.Tokens); k++ {
		if c.tok(k).Lower == joint {
			return k
		}
	}
	return -1
}

// dashLeft: a dash of an aside stands beside the comma of what is left out, or half of the pair of dashes is
// gone: "back on the stage, -- the heir of the reform -- and".
func (c *checker) dashLeft() bool {
	for k := 1; k < len(c.parts); k++ {
		if syntax.IsDash(c.parts[k].text) && (c.parts[k-1].text == "," || k+1 < len(c.parts) && c.parts[k+1].text == ",") {
			return true
		}
	}
	return false
}
