package headline

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// numeral writes a subject that is a number alone with the noun that it counts, which was
// told before: "one" after "two exchanges" is "one exchange", "a sixth" after "five rounds
// of talks" is "sixth round of talks". It is "" for any other subject.
func (h *writer) numeral(sp syntax.Span) string {
	ts := h.sen.Tokens
	if !sp.Empty() && (ts[sp.Start].Tag == "DT" || ts[sp.Start].Lower == "a") {
		sp.Start++
	}
	if sp.End-sp.Start != 1 || !bareNumber(ts[sp.Start]) || sp.End < len(ts) && ts[sp.End].Lower == "of" {
		return ""
	}
	number := ts[sp.Start]
	many := number.Tag == "CD" && number.Lower != "one" && number.Lower != "1"
	if noun := countedNoun(ts[:sp.Start], many); noun != "" {
		return number.Text + " " + noun
	}
	for before := h.sent - 1; before >= 0 && before > h.sent-4; before-- {
		o := &h.s.Doc.Sentences[before]
		if o.Block != h.sen.Block {
			break
		}
		if noun := countedNoun(o.Tokens, many); noun != "" {
			return number.Text + " " + noun
		}
		if first := o.Subject(o.Root()); first < 0 || !bareNumber(o.Tokens[first]) {
			break // only "the first … The second …" goes on counting
		}
	}
	return ""
}

func bareNumber(t syntax.Token) bool {
	return t.Tag == "CD" && strings.Trim(t.Text, "0123456789,.") != "" || lexicon.Has(t.Lower, lexicon.Ordinal) || t.Lower == "first"
}

// countedNoun gives the last noun of the tokens that a number counts, with what "of" adds
// to it, in the plural or singular.
func countedNoun(ts []syntax.Token, many bool) string {
	for h := len(ts) - 1; h >= 0; h-- {
		if ts[h].Tag != "NNS" || lexicon.Has(ts[h].Lower, lexicon.TimeMeasure) || !isCounted(ts, h) {
			continue
		}
		noun := ts[h].Lower
		if !many {
			noun = lexicon.NounLemma(noun)
		}
		for i := h - 1; i > 0 && ts[i].Tag == "NN" && ts[i].Text == ts[i].Lower && ts[i].Head == h; i-- {
			noun = ts[i].Text + " " + noun // "three cod wars"
		}
		for i := h + 1; i+1 < len(ts) && ts[i].Lower == "of" && ts[i+1].IsNoun() && ts[i+1].Text == ts[i+1].Lower; i += 2 {
			noun += " of " + ts[i+1].Lower
		}
		return noun
	}
	return ""
}

// isCounted: a number stands in the phrase before its head.
func isCounted(ts []syntax.Token, h int) bool {
	for i := syntax.PhraseStart(ts, h, 0); i < h; i++ {
		if ts[i].Tag == "CD" || ts[i].Lower == "several" || ts[i].Lower == "few" || ts[i].Lower == "many" {
			return true
		}
	}
	return false
}
