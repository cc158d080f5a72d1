package headline

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// A cutEnd is the end of a line, by its last word.
type cutEnd struct {
	*checker
	last int
}

// cutRules say where a line ends inside a phrase: in Yes and No what stands between bars is left out of the line, whose act stands
// between asterisks.
var cutRules = []rule[func(*cutEnd) bool]{
	{
		Name: "pro- | <and anti-whaling>", Why: "half a word is left",
		Holds: func(d *cutEnd) bool {
			t := d.tok(d.last)
			return strings.HasSuffix(t.Text, "-") || d.last+1 < len(d.shown) && d.tok(d.last+1).Text == "-" && d.tok(d.last+1).Start == t.End
		},
		Yes: "Guards *met* pro-| and anti-whaling crews|.",
		No:  "Guards *met* crews| and clerks|.",
	},
	{
		Name: "but not | <today>", Why: "what is denied is left out, or what is due says when",
		Holds: func(d *cutEnd) bool {
			w := d.tok(d.last).Lower
			return syntax.Negator(w) || w == "due" && d.last+1 < len(d.shown) && d.s.InExpression(d.r.Sentence, min(d.last+2, len(d.shown)-1))
		},
		Yes: "Guards *shut* the port but not| today|.",
		No:  "Guards *shut* the port| today|.",
	},
	{
		Name: "<available>, <illness killed>", Why: "of the clause before the comma its last word is left",
		Holds: func(d *cutEnd) bool {
			first := d.parts[0]
			return len(d.parts) > 1 && d.parts[1].text == "," && first.token >= 0 && strings.HasPrefix(d.tok(first.token).Tag, "JJ")
		},
		Yes: "|In the year for which figures are |available, illness *killed* ten men.",
		No:  "|In the year for which figures are available, |illness *killed* ten men.",
	},
	{
		Name: "<heads> into | <2025>", Why: "the last word belonged to the time",
		Holds: func(d *cutEnd) bool {
			t, w := d.tok(d.last), d.r.When
			for w.Start > d.last+1 && d.tok(w.Start-1).IsQuoteMark() {
				w.Start-- // until "well into" | February
			}
			return w.Start == d.last+1 && !w.Empty() && d.last != d.head && (t.IsPrep() && !lexicon.Has(t.Lower, lexicon.Adverbial) || lexicon.Has(t.Lower, lexicon.TimeConjunction) || d.tok(w.Start).Lower == "of")
		},
		Yes: "Guards *left* around the turn| of 2009|.",
		No:  "Guards *left* the port| in 2009|.",
	},
	{
		Name: "<a> | <port>", Why: "the word that it belongs to is left out behind it",
		Holds: func(d *cutEnd) bool {
			t := d.tok(d.last)
			if t.Head <= d.last || d.shown[t.Head] || d.gone(t.Head) {
				return false
			}
			switch t.Rel {
			case syntax.Case, syntax.Mark, syntax.Det, syntax.Amod, syntax.Compound, syntax.Flat, syntax.Nummod, syntax.Cop, syntax.CC, syntax.NmodPoss:
				return true
			}
			return t.Rel.Is(syntax.Aux) || d.isVerb && t.Head == d.head && t.Rel.Is(syntax.Nsubj)
		},
		Yes: "Guards *shut* the old| port|.",
		No:  "Guards *shut* the port| in Lund|.",
	},
	{
		Name: "<mayor> | of <Lund>", Why: "what “of” adds is needed",
		Holds: func(d *cutEnd) bool {
			for i := d.last + 1; i < len(d.shown); i++ {
				if t := d.tok(i); t.Head == d.last && t.Rel == "nmod:of" && !d.shown[i] && !d.gone(i) {
					return true
				}
			}
			return false
		},
		Yes: "Guards *shut* the port| of Lund|.",
		No:  "Guards *shut* the port| in Lund|.",
	},
}

func (d *cutEnd) rule() int {
	return firstRule(cutRules, func(holds func(*cutEnd) bool) bool { return holds(d) })
}
