package headline

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Lines of a page that run into each other, where no single seam is sure.

// crowded: twice a name with its verb stands right behind a word in small letters that has a clause before it. Once that may be a
// clause without its "that", "the port | Rao left", or a name behind an office, "guard | Ola Rao said".
func (l *reading) crowded() bool {
	ts, teasers, n := l.sen.Tokens[l.span.Start:l.span.End], l.sen.Teasers(), 0
	for i := 1; i < len(ts); i++ {
		if mayBeSeam(ts, i) && !slices.ContainsFunc(teasers, func(sp syntax.Span) bool { return sp.Has(l.span.Start+i) || sp.End == l.span.Start+i }) {
			n++
		}
	}
	return n > 1
}

// mayBeSeam: a heading may begin at the token.
func mayBeSeam(ts []syntax.Token, i int) bool {
	before := &ts[i-1]
	day := i > 1 && calendar(before) && ts[i-2].Has(lexicon.BeforeCalendar)
	if !upper(&ts[i]) || calendar(&ts[i]) || !day && !mayEndClause(before) {
		return false
	}
	k := i
	for k < min(len(ts), i+6) && upper(&ts[k]) && letters(ts[k].Text) {
		k++
	}
	for n := 0; n < 2 && k < len(ts) && ts[k].IsNoun() && letters(ts[k].Text); n++ {
		k++
	}
	if k >= len(ts) || ts[k].Text != ts[k].Lower || !ts[k].IsFinite() && !plainActor(ts, i) {
		return false
	}
	for _, t := range ts[:i] {
		if t.IsFinite() && !lexicon.Has(lexicon.VerbLemma(t.Lower), lexicon.ReportsSpeech) {
			return true
		}
	}
	return false
}

// mayEndClause: a noun, an adverb or an infinitive in small letters, and nobody who may have a name behind it.
func mayEndClause(t *syntax.Token) bool {
	if !letters(t.Text) || t.Text != t.Lower || lexicon.Has(t.Lower, lexicon.Subordinator) || lexicon.Has(t.Lower, lexicon.Human) || lexicon.Has(t.Lower, lexicon.Title) || lexicon.Has(t.Lower, lexicon.Office) {
		return false
	}
	return t.IsNoun() || t.Tag == "RB" || t.Tag == "RP" || t.Tag == "VB" || t.Tag == "VBN"
}

// plainActor: the token is of several people, by a common noun, and a verb stands behind it that was read as an infinitive: "resign | Guards
// defy", but "help | Rao win".
func plainActor(ts []syntax.Token, i int) bool {
	return i+1 < len(ts) && ts[i+1].Tag == "VB" && strings.HasSuffix(ts[i].Lower, "s") && lexicon.Has(lexicon.NounLemma(ts[i].Lower), lexicon.Human)
}

// runsIntoAgency: the words are long, have a verb and end where an agency's mark parts them from the story: "Storm nears Lund Ports are shut
// LUND | (Wire) --".
func (l *reading) runsIntoAgency() bool {
	const most = 16 // tokens of a headline alone
	ts, end := l.sen.Tokens, l.span.End
	if end >= len(ts) || end < 4 || end-l.span.Start < most {
		return false
	}
	return syntax.IsDash(ts[end-1].Text) && ts[end-2].Text == ")" && (ts[end-4].Text == "(" || end > 4 && ts[end-5].Text == "(") && hasFinite(ts[l.span.Start:end])
}
