package coref

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// titleAndText: one stands in the title and the other in the text, and both name who does what by one verb, or the text says
// nearly all the words of the title again: "Togo frees a ship", "Togo freed the ship Anna".
func (s matcher) titleAndText(a, b *Mention) bool {
	const begin = 4 // letters by which the forms of a word are alike
	x, y := &s.Doc.Sentences[a.Sentence], &s.Doc.Sentences[b.Sentence]
	if s.isTitle(y) {
		x, y, a, b = y, x, b, a
	}
	if !s.isTitle(x) || s.isTitle(y) {
		return false
	}
	named := len(a.Actors) > 0 && len(b.Actors) > 0
	if named && !a.Nominal() && !b.Nominal() && lexicon.VerbLemma(x.Tokens[a.Head].Lower) == lexicon.VerbLemma(y.Tokens[b.Head].Lower) {
		return true
	}
	words, again := 0, 0
	for _, t := range x.Tokens {
		if len(t.Lower) < begin {
			continue
		}
		words++
		if slices.ContainsFunc(y.Tokens, func(o syntax.Token) bool { return strings.HasPrefix(o.Lower, t.Lower[:begin]) }) {
			again++
		}
	}
	return words > 2 && again*5 >= words*4
}

// isTitle: the sentence is the story's title, or says it again in the same words.
func (s matcher) isTitle(x *syntax.Sentence) bool {
	return s.Paragraph[x.Block] == 0 || s.Article.Title != "" && s.Article.Text[x.Start:x.End] == s.Article.Title
}

// meetingDays is how long one meeting may last of which a story names once the first day and
// once all of them.
const meetingDays = 7
