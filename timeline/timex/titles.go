package timex

import (
	"strings"

	"dateline/timeline/timex/internal/lang"
)

// Titles of songs, films and books, and names of statutes and movements, hold the names of months and days: they date nothing.

// dropTitles takes out the months and days in titles. What stands once in quotation marks is a title wherever the text
// writes its words with their capitals again.
func (t *tagger) dropTitles() {
	t.drop(func(_ int, it *item) bool {
		if it.r.Month != nil && it.r.Day != nil && it.r.Year == nil && t.namesBody(it) {
			return true
		}
		if !titleable(&it.r) {
			return it.r.Explicit && it.r.Day == nil && t.inLongTitle(it) || t.labelsWork(it)
		}
		hi, ok := t.titleAround(it)
		return ok || hi > it.tok+it.n && t.quotedElsewhere(t.Text[t.start(it):t.Toks[hi-1].End])
	})
}

// quotedElsewhere: the text writes these words somewhere between quotation marks.
func (t *tagger) quotedElsewhere(name string) bool {
	for _, q := range [...][2]string{{"‘", "’"}, {"“", "”"}, {"'", "'"}, {"\"", "\""}} {
		if strings.Contains(t.Text, q[0]+name+q[1]) {
			return true
		}
	}
	return false
}

// titleable: a month, a weekday, a season or a feast without a number beside it.
func titleable(r *lang.Reading) bool {
	return r.Year == nil && r.Day == nil && r.Hour == nil && r.Nth == 0 && (r.Month != nil || r.Weekday != nil || r.Season > 0 || r.Named > 0)
}

// titleAround: item it stands in a title that ends before token hi: words in quotation marks that all begin with a capital
// but for the small ones, and that are no more than a title has. What is the item alone is one only where a work is named
// beside it: the song "September".
func (t *tagger) titleAround(it *item) (hi int, ok bool) {
	const long = 7 // tokens
	lo := it.tok
	hi = it.tok + it.n
	for lo > 0 && hi-lo <= long && t.inTitle(lo-1) && !t.Toks[lo].Has(lang.NewLine) {
		lo--
	}
	for hi < len(t.Toks) && hi-lo <= long && t.inTitle(hi) && !t.Toks[hi].Has(lang.NewLine) {
		hi++
	}
	if lo == 0 || hi == len(t.Toks) || hi-lo > long || !t.mark(lo-1, "\"", "“", "‘", "'") || !t.Toks[lo].Has(lang.Capital) || t.Toks[lo].Is(lang.Prep) {
		return hi, false
	}
	end := hi
	if t.In(&t.Toks[end], ",") && end+1 < len(t.Toks) {
		end++ // "September," and "Monday Morning"
	}
	if !t.mark(end, "\"", "”", "’", "'") {
		return hi, false
	}
	if hi-lo == it.n {
		return hi, end == hi && lo > 1 && !t.In(&t.Toks[lo-2], "on", "in", "since", "until", "by", "before", "after", "said", "says") || t.workBeside(lo-1, end+1)
	}
	capital := false
	for i := lo; i < hi; i++ {
		if t.Toks[i].Is(lang.Be|lang.Have|lang.Modal|lang.Future) && !t.workBeside(lo-1, end+1) {
			return hi, false // it says something
		}
		capital = capital || (i < it.tok || i >= it.tok+it.n) && t.Toks[i].Has(lang.Capital) && t.Toks[i].Class == 0
	}
	return hi, capital
}

// inLongTitle: the year, the decade or the century of item it stands in the quoted title of a report or a law, all of whose words
// but the small ones begin with a capital: “Births and Deaths in Lund, 1959-2017”, “Roads for the 21st Century”.
func (t *tagger) inLongTitle(it *item) bool {
	const long = 24 // tokens
	opens, closes, capitals := false, false, 0
	word := func(i int) bool {
		tok := &t.Toks[i]
		if tok.Has(lang.Capital) && tok.Class&(lang.Prep|lang.Det|lang.Conj) == 0 {
			capitals++
		}
		return t.inTitle(i) || tok.Is(lang.Digits) || t.Possessive(tok) || t.In(tok, ",", "-", "–", ":", "&", "/")
	}
	lo := it.tok - 1
	for ; lo > 0 && it.tok-lo < long && !opens && word(lo); lo-- {
		opens = t.mark(lo-1, "“", "‘", "``") || t.mark(lo-1, "\"", "'") && !t.Toks[lo].Has(lang.Spaced)
	}
	for hi := it.tok + it.n; opens && hi < len(t.Toks) && hi-lo < 2*long && !closes; hi++ {
		if closes = t.mark(hi, "”", "’", "\"", "'"); !closes && !word(hi) {
			return false
		}
	}
	return opens && closes && capitals > 0
}

// labelsWork: the year of item it, with its mark, only says which film or book of that name is meant: "2016's Under the Gun".
func (t *tagger) labelsWork(it *item) bool {
	i := it.tok + it.n
	if it.r.Year == nil || it.r.Month != nil || i+2 >= len(t.Toks) || !t.Possessive(&t.Toks[i]) && !(t.mark(i, "'", "’") && t.Equal(&t.Toks[i+1], "s")) {
		return false
	}
	for i++; i < len(t.Toks) && !t.Toks[i].Has(lang.Capital) && t.In(&t.Toks[i], "s", "'", "’", "\"", "“", "‘"); i++ {
	}
	return i < len(t.Toks) && t.Toks[i].Has(lang.Capital) && t.Toks[i].Is(lang.Prep|lang.Det|lang.Pronoun|lang.Conj)
}

// inTitle: token i is a word with a capital, or a small word that titles write without.
func (t *tagger) inTitle(i int) bool {
	tok := &t.Toks[i]
	return !tok.Is(lang.Punct) && (tok.Has(lang.Capital) || tok.Is(lang.Prep|lang.Conj|lang.Det) || t.In(tok, "of", "the", "a", "an", "and", "in", "on", "to", "for", "with"))
}

// mark: token i is one of some quotation marks.
func (t *tagger) mark(i int, marks ...string) bool {
	return i < len(t.Toks) && t.In(&t.Toks[i], marks...)
}

// workBeside: a work is named within three words before token lo or from token hi on.
func (t *tagger) workBeside(lo, hi int) bool {
	const near = 4 // tokens
	for i := lo - 1; i >= 0 && lo-i <= near && !t.Toks[i+1].Has(lang.NewLine); i-- {
		if t.In(&t.Toks[i], t.g.Works...) {
			return true
		}
		if t.In(&t.Toks[i], ".", ";", ":") {
			break
		}
	}
	for i := hi; i < len(t.Toks) && i-hi < near && !t.sentenceEndIn(hi-1, i); i++ {
		if t.In(&t.Toks[i], t.g.Works...) {
			return true
		}
		if t.Toks[i].Is(lang.PastVerb | lang.PresVerb) {
			break
		}
	}
	return false
}

// namesBody: behind the day of item it the name goes on and ends in a body: "the March 19 Truth Committee", not "the March
// 19 Finance Committee hearing".
func (t *tagger) namesBody(it *item) bool {
	const long = 8 // words
	i, end := it.tok+it.n, 0
	if it.tok == 0 || !(t.Toks[it.tok-1].Is(lang.Det) || t.Possessive(&t.Toks[it.tok-1])) && !t.Equal(&t.Toks[it.tok], "the") {
		return false
	}
	for ; i < len(t.Toks) && i-it.tok-it.n < long && t.Toks[i].Has(lang.Capital) && !t.Toks[i].Has(lang.NewLine) && !t.Toks[i].Is(lang.Punct); i++ {
		if t.In(&t.Toks[i], t.g.Bodies...) {
			end = i + 1
		}
	}
	return end == i && end > 0 && (i == len(t.Toks) || !t.In(&t.Toks[i], t.g.BodyActs...))
}
