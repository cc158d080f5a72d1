package timex

import (
	"unicode/utf8"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// A text is not of one piece: a story of today has a box of what came before, and
// a history opens with what the minister said on Monday. A passage is the items
// from one heading to the next; one whose heading is a year tells of that year.

// layOut notes of each item whether it stands within quotation marks, and counts outside
// them how often auxiliaries tell in the present and in the past.
func (t *tagger) layOut() {
	k, open := 0, false
	next := -1 // the token of item k
	if len(t.items) > 0 {
		next = t.items[0].tok
	}
	for i := range t.Toks {
		tok := &t.Toks[i]
		if tok.Flags&lang.NewPara != 0 {
			open = false // a quotation of several paragraphs opens each anew
		}
		if i == next {
			t.items[k].quoted = open
			if k++; k < len(t.items) {
				next = t.items[k].tok
			}
		}
		switch {
		case tok.Class&lang.Punct != 0:
			switch c := t.Text[tok.Start]; {
			case c == '"':
				open = !open
			case c == '\'' && i+1 < len(t.Toks) && t.Toks[i+1].Start == tok.End && t.Text[tok.End] == '\'':
				open = !open // two apostrophes: ''We won today,'' she said
			case c < utf8.RuneSelf:
			default:
				switch t.Text[tok.Start:tok.End] {
				case "“", "«":
					open = true
				case "”", "»":
					open = false
				}
			}
		case !open && tok.Class&(lang.Be|lang.Have) != 0:
			switch t.Text[tok.Start:tok.End] {
			case "is", "are", "has", "have":
				t.present++
			case "was", "were", "had":
				t.past++
			}
		}
	}
}

// opensALine: token i is the first of its line.
func (t *tagger) opensALine(i int) bool { return i == 0 || t.Toks[i].Has(lang.NewLine) }

// line is the line that token i stands on, from its first token to the one behind its last; not ok where it has more
// than most tokens.
func (t *tagger) line(i, most int) (lo, hi int, ok bool) {
	lo, hi = i, i+1
	for hi-lo <= most && !t.opensALine(lo) {
		lo--
	}
	for hi-lo <= most && hi < len(t.Toks) && !t.Toks[hi].Has(lang.NewLine) {
		hi++
	}
	return lo, hi, hi-lo <= most
}

// alone: the item is all that stands on its line, but for marks and a preposition:
// "1993:", "**1993**", "In 1993", "## June 1967".
func (t *tagger) alone(it *item) bool {
	for i := it.tok + it.n; i < len(t.Toks) && !t.Toks[i].Has(lang.NewLine); i++ {
		if !t.Toks[i].Is(lang.Punct) || t.In(&t.Toks[i], ",", ".") {
			return false
		}
	}
	i := it.tok
	if i > 0 && !t.Toks[i].Has(lang.NewLine) && t.Toks[i-1].Is(lang.Prep) {
		i--
	}
	for i > 0 && !t.Toks[i].Has(lang.NewLine) {
		if i--; !t.Toks[i].Is(lang.Punct) {
			return false
		}
	}
	return true
}

// headsYear: item k is a year alone on its line.
func (t *tagger) headsYear(k int) bool {
	it := &t.items[k]
	return it.r.Explicit && it.r.Year != nil && it.r.Day == nil && it.r.Weekday == nil && it.r.Named == 0 && !it.r.Step.Set && t.alone(it)
}

// setModes gives each item the mode of its passage: that of the text, but a
// history under the heading of a year, up to the next heading that is no date.
func (t *tagger) setModes() {
	year := -1 // the item that heads the passage
	from := 0  // the token from which on headings are looked for
	for k := range t.items {
		it := &t.items[k]
		it.mode, it.passage = t.mode, 0
		if t.opt.Mode != Auto {
			continue
		}
		if year >= 0 && t.headingIn(from, it.tok) {
			year = -1
		}
		from = it.tok
		if t.headsYear(k) {
			if year = k; t.year(&it.r) >= t.anchor.Year {
				year = -1 // which the dateline tells as well
			}
		}
		if year >= 0 {
			it.mode, it.passage = Narrative, year+1
		}
	}
}

// longHeading is how many tokens a heading has at most.
const longHeading = 12

// heading: the line that token i opens stands alone between blank lines and is no sentence; end is the token behind it.
func (t *tagger) heading(i int) (end int, ok bool) {
	if !t.Toks[i].Has(lang.NewPara) {
		return i, false
	}
	_, end, short := t.line(i, longHeading)
	if !short || end == len(t.Toks) || !t.Toks[end].Has(lang.NewPara) {
		return end, false
	}
	last := &t.Toks[end-1]
	return end, !last.Is(lang.Punct) || t.Equal(last, ")") // "Between the wars (490-480 BC)"
}

// headingIn: a whole heading stands between two tokens.
func (t *tagger) headingIn(lo, hi int) bool {
	for i := lo + 1; i <= hi; i++ {
		if end, ok := t.heading(i); ok && end <= hi {
			return true
		}
	}
	return false
}

// weekNamed is the week that item k's sentence has named before it, in which its weekday
// lies: "Last week the ice began to melt: they met on Thursday", "met last week, on Monday and on Thursday", "next week, one on Monday".
func (t *tagger) weekNamed(k int) cal.Period {
	it := &t.items[k]
	if it.r.Weekday == nil || it.r.Month != nil {
		return cal.Period{}
	}
	if p := t.weekAbove(k); !p.IsZero() {
		return p
	}
	for a := k - 1; a >= 0 && k-a < farBack && !t.sentenceEndIn(t.items[a].tok, it.tok); a-- {
		o := &t.items[a]
		if o.period.Gran == cal.Week && (o.r.Step.Set && !hasInner(&o.r) || o.r.Week == 1) && !o.r.Counted && (t.leads(o) || t.spelledOut(a, k)) {
			if o.period.Last().Before(t.anchor.First()) && t.lean(it) > 1 {
				return cal.Period{} // "Last week they met, and will meet again on Friday"
			}
			it.anchor = a
			return t.within(o.period, &it.r)
		}
	}
	return cal.Period{}
}

// weekAbove is the day of item k, a weekday, in the week or the weekend that heads its passage: "Last weekend", and below it "On Saturday
// they met". Zero where none does, or its clause tells of another side of the dateline.
func (t *tagger) weekAbove(k int) cal.Period {
	const far = 400 // tokens
	it := &t.items[k]
	if it.mode != News || !bareWeekday(&it.r) || t.anchor.IsZero() {
		return cal.Period{}
	}
	for a := k - 1; a >= 0 && it.tok-t.items[a].tok < far; a-- {
		o := &t.items[a]
		if !o.r.Step.Set || o.r.Step.N == 0 || o.period.Gran != cal.Week && o.period.Gran != cal.Weekend || !t.alone(o) {
			continue
		}
		if ahead := o.period.First().After(t.anchor.First()); !t.headingIn(o.tok+o.n-1, it.tok) && (ahead && t.lean(it) >= 0 || !ahead && t.lean(it) <= 1) {
			if p := t.within(o.period, &it.r); p.Gran == cal.Day && !p.First().Before(o.period.First()) && !p.First().After(o.period.Last()) {
				it.anchor = a
				return p
			}
		}
		break
	}
	return cal.Period{}
}

// spelledOut: the weekday of item k stands right behind the week of item a, "next week, on Monday", "last week: on Monday", or goes on
// from one that does.
func (t *tagger) spelledOut(a, k int) bool {
	if p := &t.items[k-1]; k-1 > a {
		return p.anchor == a && p.r.Weekday != nil
	}
	gap := t.between(&t.items[a], &t.items[k])
	n := len(gap)
	return n > 0 && n < 4 && (t.In(&gap[0], ":", "(", "—", "–", "-") || n > 1 && t.Equal(&gap[0], ",")) && (n == 1 || t.Equal(&gap[n-1], "on")) && (n < 3 || t.In(&gap[1], "one", "first", "both", "once"))
}
