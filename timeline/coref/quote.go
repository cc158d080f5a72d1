package coref

import (
	"strings"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/story"
)

// A quote is a sentence. Of a sentence that never ends (minutes, lists, texts without full
// stops) it is the stretch around the trigger and the phrase: else each of a thousand
// events would hold the whole, and a timeline grow with the square of its story.
const (
	longSentence = 600 // characters from which a sentence is quoted in part
	quoteMargin  = 80  // characters kept on each side of trigger and phrase
)

// quoted narrows the sentence text[start:end] to the words around what it is quoted for,
// given as bytes from and to; where these lie too far apart, to the words around the trigger,
// which must be inside. The result begins and ends at words.
func quoted(text string, start, end int, trigger, phrase [2]int) (int, int) {
	if end-start <= longSentence || utf8.RuneCountInString(text[start:end]) <= longSentence {
		return start, end
	}
	from, to := trigger[0], trigger[1]
	if phrase[0] >= start && phrase[1] <= end && phrase[1] > phrase[0] {
		if a, b := min(from, phrase[0]), max(to, phrase[1]); b-a <= longSentence-2*quoteMargin {
			from, to = a, b
		}
	}
	a, b := from, to
	for n := 0; n < quoteMargin && a > start; n++ {
		_, size := utf8.DecodeLastRuneInString(text[start:a])
		a -= size
	}
	for n := 0; n < quoteMargin && b < end; n++ {
		_, size := utf8.DecodeRuneInString(text[b:end])
		b += size
	}
	if a > start {
		if i := strings.IndexAny(text[a:from], " \t\n"); i >= 0 {
			a += i + 1
		} else {
			a = from // one word without an end
		}
	}
	if b < end {
		if i := strings.LastIndexAny(text[to:b], " \t\n"); i >= 0 {
			b = to + i
		} else {
			b = to
		}
	}
	return a, b
}

// QuoteLeftOut gives each phrase that made no event its sentence; none where that is so long that it would be quoted in
// part, for of such a sentence most phrases make no event.
func QuoteLeftOut(s *story.Story, left []timeline.LeftOut) {
	at := map[int]int{} // expressions by the byte where they start
	for x := range s.Times.Expressions {
		at[s.Times.Expressions[x].Start] = x
	}
	for i := range left {
		l := &left[i]
		x, ok := at[l.Phrase.Start]
		if !ok || s.Where[x].Sentence < 0 {
			continue
		}
		n := s.Where[x].Sentence
		start, end := s.QuoteStart(n, x), s.Doc.Sentences[n].End
		if utf8.RuneCountInString(s.Article.Text[start:end]) <= longSentence {
			l.Start, l.End, l.Quote = start, end, s.Article.Text[start:end]
		}
	}
}
