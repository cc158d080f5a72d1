package story

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/article"
	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// A chronology may file its entries under dates that stand on a line of their own, above the paragraph: "3 May 1998",
// "March 5:".

// headings gives of each block whether it is such a date. One alone may be the day of anything: three make a
// chronology, if they run in one direction and what stands between them are sentences.
func (s *Story) headings() []bool {
	const list = 3
	blocks := s.Article.Blocks
	var at []int
	var dates []edtf.Date
	for k := range blocks {
		d, ok := s.dateLine(blocks, k)
		if !ok ||
			len(at) > 0 && !endsSentence(s.Article.Text[blocks[k-1].Start:blocks[k-1].End]) {
			continue // a name above it says who wrote then
		}
		at, dates = append(at, k), append(dates, d)
	}
	if len(at) < list || !oneWay(dates) {
		return nil
	}
	is := make([]bool, len(blocks))
	for _, k := range at {
		is[k] = true
	}
	return is
}

// dateLine gives the date that is all of a block and files the paragraph beneath.
func (s *Story) dateLine(blocks []article.Block, k int) (d edtf.Date, ok bool) {
	b := blocks[k]
	if b.Kind != article.Body && b.Kind != article.Subhead || b.Start < s.Article.SlugEnd || k+1 == len(blocks) || blocks[k+1].Kind != article.Body {
		return d, false
	}
	es := s.Times.Expressions
	x := sort.Search(len(es), func(k int) bool { return es[k].Start >= b.Start })
	if x == len(es) || es[x].Start > b.Start+listMark(s.Article.Text[b.Start:b.End]) {
		return d, false
	}
	last := x
	if es[x].RangeWith == x+1 {
		last++
	}
	if es[last].End > b.End || es[x].Type != timex.TypeDate || es[x].Date.IsZero() {
		return d, false
	}
	switch es[x].Date.Precision() {
	case edtf.PrecisionDay, edtf.PrecisionMonth, edtf.PrecisionYear:
	default:
		return d, false
	}
	rest := strings.TrimRight(s.Article.Text[es[last].End:b.End], " \t*)")
	if strings.Trim(rest, ".:-–—") != "" || len(rest) > len("—") {
		return d, false
	}
	beneath := s.Article.Text[blocks[k+1].Start:blocks[k+1].End]
	if y := last + 1; y < len(es) && es[y].Start <= blocks[k+1].Start+listMark(beneath) {
		return d, false // a year above the days of it
	}
	return es[x].Date, endsSentence(beneath)
}

// endsSentence: a text ends with the mark of a sentence, or the quotation mark or bracket behind it.
func endsSentence(text string) bool {
	text = strings.TrimRightFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`"”’')]`, r) })
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?…", r) && strings.ContainsAny(text, " \t")
}

// oneWay: dates run forward or backward, whole periods and the days within them among each other.
func oneWay(dates []edtf.Date) bool {
	forward, backward := true, true
	for i := 1; i < len(dates); i++ {
		if dates[i].Before(dates[i-1]) {
			forward = false
		}
		if dates[i-1].Before(dates[i]) {
			backward = false
		}
	}
	return forward != backward
}
