package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// What the story has told of before, and whether it goes on from there.

// thatDay: item it is "that day" of news.
func (t *tagger) thatDay(it *item) bool {
	return it.mode == News && it.r.Step == (lang.Step{Set: true, Unit: cal.Day}) && it.r.DayPart == "" && it.r.Fine == cal.None && t.Equal(&t.Toks[it.tok], "that")
}

// lostDateline: item k is of a text that counts from a dateline which is not known, and no year stands in its clause: a year that was told
// before, item a, is mostly of something else: of fifty such dates in news, thirteen were of that year.
func (t *tagger) lostDateline(a, k int) bool {
	it := &t.items[k]
	return t.scant && t.anchor.IsZero() && it.passage == 0 && (t.lean(it) > 0 || t.sentenceEndIn(min(t.items[a].tok, it.tok), it.tok)) && !t.isEntry(it) && t.lineEntry(k) < 0
}

// openTwin: the text has told of the day of item k before, by the same words, and no year was near: a year that it has named since, of
// something else, is not that day's.
func (t *tagger) openTwin(k int) bool {
	r := &t.items[k].r
	if !t.anchor.IsZero() || !dayOfMonth(r) {
		return false
	}
	for a := k - 1; a >= 0; a-- {
		if o := &t.items[a]; dayOfMonth(&o.r) && *o.r.Day == *r.Day && *o.r.Month == *r.Month {
			return o.period.IsZero()
		}
	}
	return false
}

// daySaid: item a is the day on which somebody says or writes something, and what is told after it may be of another:
// "On Monday a paper wrote that … Later that night it went off".
func (t *tagger) daySaid(a int) bool {
	const near = 6 // tokens
	it := &t.items[a]
	if it.period.Gran != cal.Day {
		return false
	}
	for i := max(it.tok-near, 0); i < min(it.tok+it.n+near, len(t.Toks)-1); i++ {
		if t.In(&t.Toks[i], "said", "wrote", "told", "reported") && !t.sentenceEndIn(min(i, it.tok), max(i, it.tok)) && t.In(&t.Toks[i+1], "that", "how", ":") {
			return true
		}
	}
	return false
}

// monthToldOf is the item of the month that the sentence of item k tells of before it, "it raised a million in May and
// had two at the end of the month"; -1 if it tells of none.
func (t *tagger) monthToldOf(k int) int {
	if a := t.antecedent(k, cal.Year); a >= 0 && t.items[a].period.Gran == cal.Month && t.items[a].r.Month != nil && !t.sentenceEndIn(t.items[a].tok, t.items[k].tok) {
		return a
	}
	return -1
}

// goesOn: the sentence at token i goes on with what was told: "Then, at 3 a.m., he landed".
func (t *tagger) goesOn(i int) bool {
	for j := i - 1; j >= 0 && i-j < 4; j-- {
		if t.In(&t.Toks[j], "then", "later", "afterwards") && (j == 0 || t.Toks[j].Has(lang.NewLine) || t.g.EndsSentence(&t.Matcher, j-1)) {
			return true
		}
	}
	return false
}

// firstToday is the first item outside quotation marks that is the dateline's own day, named as such; the number of items if
// there is none.
func (t *tagger) firstToday() int {
	k := 0
	for k < len(t.items) {
		it := &t.items[k]
		if !it.quoted && it.r.Step == (lang.Step{Set: true, Unit: cal.Day}) && it.r.From == lang.FromDateline {
			break
		}
		k++
	}
	return k
}

// lengthBefore: the time that item k, "during that time", speaks of is a length told before it in its sentence: "for more
// than fifty years".
func (t *tagger) lengthBefore(k int) bool {
	return k > 0 && t.items[k-1].r.Kind == lang.Duration && t.items[k].tok > 0 && t.In(&t.Toks[t.items[k].tok-1], "during", "throughout", "in") &&
		!t.sentenceEndIn(t.items[k-1].tok, t.items[k].tok)
}

// ofWriting: item it of a history is "last year" or "next month", or a "this year" that is not told as gone by: they count from
// the writing, whatever year the story has come to.
func (t *tagger) ofWriting(it *item) bool {
	r := &it.r
	if t.anchor.IsZero() || it.quoted || it.passage > 0 || !r.Step.Set || r.Counted || r.From != lang.FromAnchor || r.Rel != lang.ByTense || r.Month != nil || r.Season > 0 || r.Step.Unit > cal.Year {
		return false
	}
	return r.Step.N != 0 || t.lean(it) >= 0
}

// insertion: item from stands in what is said of the subject between commas, and the verb behind that, which item it dates, is of a time
// of its own: "The league, founded in October 2009, met on Feb. 3", not "The league was founded in October 2009, met on Feb. 3".
func (t *tagger) insertion(from, it *item) bool {
	end := from.tok + from.n
	if end+1 >= it.tok || t.sentenceEndIn(from.tok, it.tok) || t.leads(from) || !t.Equal(&t.Toks[end], ",") || !t.Toks[end+1].Is(lang.PastVerb|lang.Be|lang.Have) {
		return false
	}
	for i := from.tok - 1; i >= 0 && !t.sentenceEndIn(i, i+1) && !t.paraIn(i, i+1); i-- {
		if t.Toks[i].Is(lang.Punct) && !t.Possessive(&t.Toks[i]) && !t.In(&t.Toks[i], ".", "-") || t.In(&t.Toks[i], "who", "which", "whose") {
			return true
		}
	}
	return false
}

// besideDay: the longer time of item j stands in the sentence of the day of item a, or is said of the subject of item k between commas,
// and no day is counted from it: "They were freed on Tuesday after a raid in March. A day earlier …", "who took power in 1984, had
// died the day before".
func (t *tagger) besideDay(a, j, k int) bool {
	from, it, to := &t.items[a], &t.items[j], &t.items[k]
	return to.r.Step.Unit == cal.Day && from.period.Gran == cal.Day && it.period.Gran >= cal.Month && (!t.leads(it) && !t.sentenceEndIn(from.tok, it.tok) && t.sentenceEndIn(it.tok, to.tok) || t.insertion(it, to))
}

// toldWould is the item before item k that its length is counted from: a day or a month that is over, of which the sentence says what would
// come then: "approved in July a plan that would end it in 90 days"; -1 for none.
func (t *tagger) toldWould(k int) int {
	it := &t.items[k]
	a := k - 1
	if !it.r.Ahead || it.mode != News || it.quoted || a < 0 || t.anchor.IsZero() || t.sentenceEndIn(t.items[a].tok, it.tok) {
		return -1
	}
	o := &t.items[a]
	if o.quoted || o.period.IsZero() || o.period.Gran > cal.Month || o.r.Kind == lang.Set || !o.period.Last().Before(t.anchor.First()) || t.lean(o) >= 0 {
		return -1
	}
	for i := it.tok - 1; i > o.tok; i-- {
		switch tok := &t.Toks[i]; {
		case t.In(tok, "would"):
			return a
		case tok.Is(lang.PastVerb | lang.PresVerb | lang.Modal | lang.Future):
			return -1
		}
	}
	return -1
}
