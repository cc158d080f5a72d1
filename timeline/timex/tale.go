package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// A tale is told by who lived it, some time before it was written down: a journey, a childhood in the war. Its clock times
// and its weekdays are of days of the tale, not of the dateline's.

// isTale: who tells the text is in it all the way, every sixtieth word outside quotation marks is I, we or ours; or
// some are and it opens with a day weeks ago.
func (t *tagger) isTale() bool {
	const (
		least = 10
		every = 60
		few   = 4

		longest = 3 // bytes of these words and marks
	)
	n, open := 0, false
	for i := range t.Toks {
		tok := &t.Toks[i]
		if tok.Has(lang.NewPara) {
			open = false
		}
		if tok.Len() > longest {
			continue
		}
		switch {
		case t.Equal(tok, "\""):
			open = !open
		case t.In(tok, "“", "`"):
			open = true
		case t.In(tok, "”"), t.Equal(tok, "'") && i > 0 && t.Equal(&t.Toks[i-1], "'") && !tok.Has(lang.Spaced):
			open = false
		case !open && !tok.Has(lang.Upper) && t.In(tok, "i", "we", "my", "our", "us", "me"): // “the US” is a land
			n++
		}
	}
	return n >= least && n*every >= len(t.Toks) || n >= few && t.opensLongAgo()
}

// opensLongAgo: the first day that the text tells of is weeks before the dateline, and is told as gone by.
func (t *tagger) opensLongAgo() bool {
	const (
		head = 60 // tokens
		long = 21 // days
	)
	if t.anchor.IsZero() {
		return false
	}
	for k := range t.items {
		it := &t.items[k]
		r := &it.r
		if it.tok > head {
			break
		}
		if r.Rel != lang.ByTense || r.Step.Set || r.Kind == lang.Set || r.Weekday == nil && r.Day == nil || it.quoted || t.inSlug(it) {
			continue
		}
		if r.Month == nil || r.Day == nil || r.Year != nil && *r.Year < t.anchor.Year-1 || t.lean(it) > 0 {
			return false
		}
		p, _ := t.candidates(t.anchor, r)
		if r.Year != nil {
			p, _ = cal.MakeDay(*r.Year, *r.Month, *r.Day)
		}
		return !p.IsZero() && p.First().Before(t.anchor.First()) && t.daysOff(p) > long && t.daysOff(p) < 200
	}
	return false
}

// dayOfTale: item k, a weekday or a part of a day in running text or in a heading, is of some day of the tale, for nothing outside
// quotation marks ties the tale to the days before the dateline.
func (t *tagger) dayOfTale(k int) bool {
	it := &t.items[k]
	return t.tale && it.mode == News && !t.tied && !it.quoted && t.lean(it) <= 2
}

// openDayBefore: the last day told before item k is a weekday of a tale, which is not known.
func (t *tagger) openDayBefore(k int) bool {
	for a := k - 1; a >= 0 && k-a < 2*farBack; a-- {
		switch o := &t.items[a]; {
		case o.r.Weekday != nil && o.r.Kind != lang.Set && o.period.IsZero() && o.r.Value == "":
			return true
		case o.period.Gran == cal.Day && !o.period.IsZero():
			return false
		}
	}
	return false
}

// tiesTale: the text says outside quotation marks "yesterday", "last night", "last week" or when something will be, or it names
// a day of the dateline's own fortnight.
func (t *tagger) tiesTale() bool {
	const near = 14 // days
	for k := range t.items {
		it := &t.items[k]
		r := &it.r
		switch {
		case it.quoted:
		case r.Step.Set && r.From != lang.FromAntecedent && r.From != lang.FromEvent && r.Step.Unit <= cal.Month && !(r.Counted && r.Step.Unit == cal.Month) && !t.foretold(it):
			return true
		case r.Year == nil && r.Month != nil && r.Day != nil || r.Month == nil && r.Weekday != nil && t.lean(it) > 1:
			if earlier, _ := t.candidates(t.anchor, r); r.Month == nil || !earlier.IsZero() && t.daysOff(earlier) <= near {
				return true
			}
		case r.Year != nil && r.Month != nil && r.Day != nil:
			if p, ok := cal.MakeDay(t.year(r), *r.Month, *r.Day); ok && t.daysOff(p) <= near {
				return true
			}
		}
	}
	return false
}
