package headline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// What the words beside a seam are: titles, capitals, places and clauses.

// opensLine: the word has the feature, and a capital.
func opensLine(t *syntax.Token, f lexicon.Feature) bool { return title(t) && t.Has(f) }

// title: the word has a capital at its beginning alone.
func title(t *syntax.Token) bool {
	r, n := utf8.DecodeRuneInString(t.Text)
	return unicode.IsUpper(r) && len(t.Text) > n && t.Text[n:] == t.Lower[n:]
}

// upper: the word begins with a capital.
func upper(t *syntax.Token) bool {
	r, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsUpper(r)
}

// inCapitals: the word has capitals and no small letter. A number is its own upper case, and has none.
func inCapitals(t *syntax.Token) bool {
	return strings.ContainsFunc(t.Text, unicode.IsUpper) && t.Text == strings.ToUpper(t.Text)
}

// isWordlike: the token ends no clause: a word, a number, a closing bracket.
func isWordlike(t *syntax.Token) bool { return letters(t.Text) && !t.IsPrep() || t.Text == ")" }

func lowerOrNumber(ts []syntax.Token, i int) bool {
	return i < len(ts) && letters(ts[i].Text) && ts[i].Text == ts[i].Lower
}

// hour: the word is a clock time: "9:33", "17:54", "17:54:00".
func hour(w string) bool {
	if len(w) == 8 && w[2] == ':' {
		w = w[:5]
	}
	return len(w) > 3 && len(w) < 6 && w[0] >= '0' && w[0] <= '9' && w[len(w)-3] == ':'
}

func year(w string) bool {
	return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && w[2] >= '0' && w[2] <= '9' && w[3] >= '0' && w[3] <= '9'
}

// onlyNames: a line of names and marks, who wrote what follows or took its picture: "Ana Moe LBC News, Lund, Norway".
func onlyNames(ts []syntax.Token) bool {
	return len(ts) > 1 && !slices.ContainsFunc(ts, func(t syntax.Token) bool { return t.IsVerb() || letters(t.Text) && !upper(&t) || t.IsQuoteMark() })
}

// calendar: the word is a day of the week or a month.
func calendar(t *syntax.Token) bool {
	return lexicon.Has(t.Lower, lexicon.Weekday) || lexicon.Has(t.Lower, lexicon.Month)
}

// hasFinite: one of the words is a finite verb.
func hasFinite(ts []syntax.Token) bool {
	return slices.ContainsFunc(ts, func(t syntax.Token) bool { return t.IsFinite() })
}

// opensPlace: the token is a preposition before one word and a comma: "In Oslo,", and no title begins with it.
func opensPlace(ts []syntax.Token, i int) bool {
	return i+2 < len(ts) && ts[i].IsPrep() && ts[i+2].Text == "," && !namesWork(ts, i)
}

// namesWork: the noun before the token is of what has a title, or of who bears a name: "the film | To Lund".
func namesWork(ts []syntax.Token, i int) bool {
	w := lexicon.NounLemma(ts[i-1].Lower)
	return lexicon.Has(w, lexicon.Paper) || lexicon.Has(w, lexicon.Titled)
}

// shortForm: the letters that a body is called by stand in brackets from the token on, and words behind them.
func shortForm(ts []syntax.Token, i int) bool {
	return i+4 < len(ts) && ts[i].Text == "(" && inCapitals(&ts[i+1]) && ts[i+2].Text == ")"
}

// clauseFollows: a thing without a comma is what the words from token i are, and a verb that goes on with it.
func clauseFollows(ts []syntax.Token, i int) bool {
	const far = 12
	noun := false
	for k := i; k < min(i+far, len(ts)); k++ {
		if noun && shortForm(ts, k) {
			return ts[k+3].IsFinite() || ts[k+3].Text == "," && hasFinite(ts[k+4:]) // "The Bank of Togo (BT), a lender, | said"
		}
		t := &ts[k]
		switch {
		case t.IsFinite() || t.Tag == "MD" || t.Tag == "VBN" && k+1 < len(ts) && ts[k+1].Tag == "DT": // read as a participle behind the other line's verb
			return noun
		case t.Text == "," || t.Text == ":" || t.IsQuoteMark() || syntax.IsDash(t.Text) || t.Tag == "DT" && t.Text != t.Lower:
			return false
		}
		noun = noun || t.IsNoun() && letters(t.Text)
	}
	return false
}

// finiteFollows: the run of names at token i goes on with a verb, after an adverb perhaps.
func finiteFollows(ts []syntax.Token, i int) bool {
	k := i
	for k < len(ts) && k < i+6 && (title(&ts[k]) || inCapitals(&ts[k]) || k > i && (ts[k].Text == "," || ts[k].Lower == "and")) {
		k++
	}
	for k > i && k < len(ts) && (ts[k].Tag == "RB" || ts[k].Lower == "all" || ts[k].Lower == "both") {
		k++
	}
	return k > i && k < len(ts) && ts[k].IsFinite()
}
