package timex

import (
	"iter"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// What stands around an item, and on which side of the dateline a period lies.

// tokenBefore and tokenAfter are the tokens beside an item, nil where the text ends.
func (t *tagger) tokenBefore(it *item) *lang.Token {
	if it.tok > 0 {
		return &t.Toks[it.tok-1]
	}
	return nil
}

func (t *tagger) tokenAfter(it *item) *lang.Token {
	if i := it.tok + it.n; i < len(t.Toks) {
		return &t.Toks[i]
	}
	return nil
}

// between are the tokens from the end of item a to the start of item b.
func (t *tagger) between(a, b *item) []lang.Token { return t.Toks[a.tok+a.n : b.tok] }

// sentenceEndIn: a sentence or a paragraph ends between two tokens.
func (t *tagger) sentenceEndIn(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if t.g.EndsSentence(&t.Matcher, j) || j+1 < len(t.Toks) && t.Toks[j+1].Has(lang.NewPara) {
			return true
		}
	}
	return false
}

// apart: two items, whichever comes first, stand in two sentences.
func (t *tagger) apart(a, b *item) bool {
	return t.sentenceEndIn(min(a.tok, b.tok), max(a.tok, b.tok))
}

// paraIn: a paragraph ends between two tokens.
func (t *tagger) paraIn(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if t.Toks[j+1].Has(lang.NewPara) {
			return true
		}
	}
	return false
}

// back are the tokens before token i in its sentence, the nearest first, at most n of them.
func (t *tagger) back(i, n int) iter.Seq2[int, *lang.Token] {
	return func(yield func(int, *lang.Token) bool) {
		for j := i - 1; j >= 0 && i-j <= n && !t.sentenceEndIn(j, j+1) && yield(j, &t.Toks[j]); j-- {
		}
	}
}

// backTo: one of some words is among the n tokens before token i in its sentence.
func (t *tagger) backTo(i, n int, words ...string) bool {
	for _, tok := range t.back(i, n) {
		if t.In(tok, words...) {
			return true
		}
	}
	return false
}

// wordIn: one of some words is among the tokens from lo up to hi.
func (t *tagger) wordIn(lo, hi int, words ...string) bool {
	for i := lo; i < hi; i++ {
		if t.In(&t.Toks[i], words...) {
			return true
		}
	}
	return false
}

// holds: item it itself has one of some words.
func (t *tagger) holds(it *item, words ...string) bool {
	return t.wordIn(it.tok, it.tok+it.n, words...)
}

// itemsBack are the items before item k that stand fewer than n tokens before it, the nearest first.
func (t *tagger) itemsBack(k, n int) iter.Seq2[int, *item] {
	return func(yield func(int, *item) bool) {
		for a := k - 1; a >= 0 && t.items[k].tok-t.items[a].tok < n && yield(a, &t.items[a]); a-- {
		}
	}
}

// ofNoun: the item stands between an article and a noun.
func (t *tagger) ofNoun(it *item) bool {
	next := t.tokenAfter(it)
	return t.tokenBefore(it).Is(lang.Det) && next != nil && next.Class&^lang.Abbrev == 0 && !next.Has(lang.NewPara) // "the 4 November US vote"
}

// attributive: the item only says which thing is meant: "the 4 November meeting", "the August
// 1792 uprising".
func (t *tagger) attributive(it *item) bool {
	next := t.tokenAfter(it)
	return t.ofNoun(it) || t.Toks[it.tok].Is(lang.Det) && it.r.Day != nil && next != nil && next.Class == 0 && !next.Has(lang.NewLine)
}

// ofThing: item it says behind a noun which one is meant: "the raid of 4 November".
func (t *tagger) ofThing(it *item) bool {
	return it.tok > 1 && t.Equal(&t.Toks[it.tok-1], "of") && t.Toks[it.tok-2].Class == 0
}

// describes: the same, with an adjective before it: "the scheduled 4 November vote".
func (t *tagger) describes(it *item) bool {
	next := t.tokenAfter(it)
	return t.attributive(it) || it.tok > 1 && t.Toks[it.tok-1].Class&^(lang.PastVerb|lang.Future|lang.Guess) == 0 && t.Toks[it.tok-2].Is(lang.Det) &&
		next != nil && next.Class&^lang.BaseVerb == 0 && !next.Has(lang.NewLine)
}

// whichOne: the item stands between an article or an owner and a noun, "the July 21 decisions", "the island's November strike".
func (t *tagger) whichOne(it *item) bool {
	next := t.tokenAfter(it)
	return t.ofNoun(it) || it.r.Month != nil && t.Possessive(t.tokenBefore(it)) && next != nil && next.Class == 0
}

// isPast and isAhead: a period begins before the dateline's day, after it.
func (t *tagger) isPast(p cal.Period) bool  { return p.First().Before(t.anchor.First()) }
func (t *tagger) isAhead(p cal.Period) bool { return p.First().After(t.anchor.First()) }

// inYear is what a reading names in a year; zero where there is no such day.
func (t *tagger) inYear(year int, r *lang.Reading) cal.Period {
	return t.within(cal.Period{Gran: cal.Year, Year: year}, r)
}

// monthInNews: item it is a month or a day of one in news, whose year is to be found.
func (t *tagger) monthInNews(it *item) bool {
	return it.mode == News && !t.anchor.IsZero() && it.r.Month != nil && it.r.Rel == lang.ByTense && it.pair < 0
}

// dayInNews: it is a day of the month, told without its weekday and in no chronology.
func (t *tagger) dayInNews(it *item) bool {
	return t.monthInNews(it) && it.r.Day != nil && it.r.Weekday == nil && !t.isEntry(it)
}

// weekdayInNews: item it is a weekday in news, and no more than its clock time.
func (t *tagger) weekdayInNews(it *item) bool {
	return it.mode == News && !t.anchor.IsZero() && bareWeekday(&it.r)
}
