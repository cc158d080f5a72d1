package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// The year that a date takes over from one shortly before it.

// An heir is a month or a day without its year, and the date before it whose year it may have.
type heir struct {
	*tagger
	a, k       int // the items of the date before it and of its own
	from, it   *item
	sentences  int        // how many end between the two
	near, next cal.Period // its candidates about the dateline
	p          cal.Period // what it is in the year of the date before it
}

// A bar is a reason why a date does not take over the year.
type bar struct {
	name, why string
	when      func(h heir) bool
	example   string // it holds of a date of it, in a story of Wednesday 9 March 2016
	neighbour string // it holds of none
}

// barsOfYear are what bars the date before from giving its year.
var barsOfYear = []bar{
	{"a longer time", "", func(h heir) bool { return h.from.period.Gran > cal.Year },
		"They met today. In the 1990s he rose, and he fell on May 3.",
		"They met today. In 1990 he rose, and he fell on May 3."},
	{"a year in passing", "", func(h heir) bool {
		return h.from.period.Gran == cal.Year && !h.leads(h.from) && !h.leadsOn(h.from) && !h.setsScene(h.from) && !h.besideIt()
	},
		"They met today. He rose in 2014 and fell on May 3.",
		"They met today. In 2014 he rose and fell on May 3."},
	{"a year that was worked out", "from the dateline", func(h heir) bool { return !h.from.chain },
		"They met on Monday, and will part on May 3.",
		"They met today. In 2014 he rose and fell on May 3."},
	{"the dateline's year", "it needs no telling", func(h heir) bool { return h.from.period.Year >= h.anchor.Year },
		"They met today. On 3 January 2016 he rose, and he fell on Feb. 3.",
		"They met today. On 3 January 2014 he rose, and he fell on Feb. 3."},
	{"a year far off", "", func(h heir) bool {
		const far = 45 // tokens
		return h.it.tok-h.from.tok > far
	},
		"They met today. In 2014 he rose. " + meanwhile + "He was glad of that, and on May 3 he fell.",
		"They met today. In 2014 he rose. On May 3 he fell."},
	{"a year that goes on", "“since 2014”", func(h heir) bool { return h.reachesTo(h.from) },
		"They met today. He has ruled since June 2014, and fell ill on May 3.",
		"They met today. He came to rule in June 2014, and fell ill on May 3."},
	{"a year of who it is", "“wrote to the clerk who had asked for it in March 2014, to say in August that it was lost”: what is told behind the comma is not of what “who” tells", func(h heir) bool {
		end := h.from.tok + h.from.n
		return end+1 < h.it.tok && !h.sentenceEndIn(h.from.tok, h.it.tok) && h.Equal(&h.Toks[end], ",") && !h.Toks[end+1].Is(lang.Conj) && !h.In(&h.Toks[end+1], "and", "but", "then") && h.inRelative(h.from)
	},
		"They met today. He wrote to the clerk who had asked for it in March 2014, to say in late August that it was lost.",
		"They met today. He wrote to the clerk who had asked for it in March 2014, and got it in late August."},
	{"a year in an insertion", "“The league, founded in October 2009, met on Feb. 3”", func(h heir) bool { return h.insertion(h.from, h.it) },
		"They met today. The league, founded in October 2014, fell on Dec. 3.",
		"They met today. The league was founded in October 2014, and fell on Dec. 3."},
}

// barsOfHeir are what bars the date itself. Within a sentence of the past even what was planned is of its year.
var barsOfHeir = []bar{
	{"sentences below", "", func(h heir) bool { return h.sentences > 1 },
		"They met today. In 2014 he rose. He was glad. On May 3 he fell.",
		"They met today. In 2014 he rose. On May 3 he fell."},
	{"below an aside", "the story does not go on from it, unless the days stand side by side", func(h heir) bool {
		return h.sentences == 1 && h.costOfAside(h.a) < 1 && !h.daysOn()
	},
		"They met today. He told of the June 2014 talks. On May 3 he fell.",
		"They met today. In 2014 he rose. On May 3 he fell."},
	{"a plan", "", func(h heir) bool { return h.lean(h.it) > 2 },
		"They met today. In 2014 he rose, and he will fall on May 3.",
		"They met today. In 2014 he rose, and he fell on May 3."},
	{"no past", "another sentence tells of its year only what is over", func(h heir) bool { return h.sentences == 1 && h.lean(h.it) >= 0 },
		"They met today. In 2014 he rose. The fair is on May 3.",
		"They met today. In 2014 he rose. The fair was held on May 3."},
	{"of the saying", "“it paid him in 2014, prosecutors said when he was charged in May”: who says so is of the news", func(h heir) bool {
		return h.sentences == 0 && h.sayingBetween(h.from, h.it)
	},
		"They met today. The firm was sold in June 2014, the king said in December.",
		"They met today. The firm was sold in June 2014, and the king fell in December."},
	{"going on since", "“In 2014 he fell ill. He has not been seen since the war began in May”", func(h heir) bool { return h.sentences == 1 && h.hasSince(h.it) },
		"They met today. In 2014 he rose. He has not been seen since the war began in December.",
		"They met today. In 2014 he rose. He was not seen until the war began in December."},
	{"a sentence of today", "“It lifted the freeze on 9 April, and on Monday it named an envoy”", func(h heir) bool { return h.sentences == 1 && h.ofToday(h.k) },
		"They met today. In 2014 he rose. On May 3 he fell, and on Monday he rose again.",
		"They met today. In 2014 he rose. On May 3 he fell, and he rose again."},
	{"due soon", "“passed last year and due to come into force on 1 July”", func(h heir) bool {
		return h.next.Gran == cal.Day && h.daysOff(h.next) < recentDays(h.next) && h.plannedFor(h.it)
	},
		"They met today. The law was passed in June 2014 and due to come into force on April 1.",
		"They met today. The law was passed in June 2014 and due to come into force on July 1."},
	{"of this week", "what is told of a day of this very week is the news", func(h heir) bool {
		const fresh = 7 // days
		return h.sentences > 0 && h.near.Gran == cal.Day && h.daysOff(h.near) <= fresh
	},
		"They met today. In 2014 he rose. On March 7 he fell.",
		"They met today. In 2014 he rose. On May 7 he fell."},
	{"near the dateline", "“Aug. 2” or “June” in a story of Aug. 15 needs no year, unless its own sentence goes on to it from what is no aside: “shut it on April 5, 1992, and caught him on Sept. 12”", func(h heir) bool {
		return !h.near.IsZero() && !h.leads(h.from) && (h.back() || h.sentences > 0 && !h.sameMonth() || h.costOfAside(h.a) < 3) && int(h.anchor.First().Sub(h.near.Last()).Hours()/24) < recentDays(h.near)
	},
		"They met today. The law of June 2014 was changed on Feb. 20.",
		"They met today. The law of June 2014 was changed on Dec. 20."},
}

// daysOn: in the year of the day before it it is one of the days that follow that: "had left on May 3, 2014. … was gone on May 4".
func (h heir) daysOn() bool {
	const week = 7 * 24 // hours
	if h.from.period.Gran != cal.Day || h.p.Gran != cal.Day {
		return false
	}
	d := h.p.First().Sub(h.from.period.First()).Hours()
	return d > 0 && d <= week
}

// besideIt: its clause tells what went with the verb that has the year: "rose in 2014 after the king had fallen in May".
func (h heir) besideIt() bool {
	const near = 14 // tokens
	if h.it.tok-h.from.tok > near || h.sentenceEndIn(h.from.tok, h.it.tok) || h.lean(h.it) >= 0 {
		return false
	}
	beside := false
	for i := h.from.tok + h.from.n; i < h.it.tok; i++ {
		switch t := &h.Toks[i]; {
		case h.In(t, "after", "when", "although", "though", "because", "once", "as"):
			beside = true
		case h.In(t, "and", "but", ";", ":", "since"):
			return false
		case beside && t.Is(lang.PastVerb):
			return true
		}
	}
	return false
}

// barred: one of the bars holds.
func (h heir) barred(bars []bar) bool {
	for i := range bars {
		if bars[i].when(h) {
			h.note(bars[i].name)
			return true
		}
	}
	return false
}

// back: in the year of the date before it it lies before that date.
func (h heir) back() bool { return !h.p.IsZero() && h.p.First().Before(h.from.period.First()) }

// sameMonth: the date before it is of the month of its name: "fell in March 2003. From the end of March it rose".
func (h heir) sameMonth() bool { return h.from.r.Month != nil && *h.from.r.Month == *h.it.r.Month }

// looksBack: its clause looks back from the date before it, or it only says which thing of the month before is meant.
func (h heir) looksBack() bool {
	const month = 31 * 24 // hours
	return h.from.period.Gran == cal.Day && (h.g.LooksBack(&h.Matcher, h.it.tok) || h.sentences == 0 && h.attributive(h.it) && h.from.period.First().Sub(h.p.Last()).Hours() < month)
}

// goingOn is the date in the year of the one before it or, where it lies before that and does not look back, in the next; zero if the
// dateline or its weekday belies it.
func (h heir) goingOn() cal.Period {
	p := h.p
	if h.back() && !h.looksBack() {
		p = h.within(cal.Period{Gran: cal.Year, Year: h.from.period.Year + 1}, &h.it.r)
	}
	if p.IsZero() || p.First().After(h.anchor.First()) || h.it.r.Weekday != nil && !fallsOn(p, *h.it.r.Weekday) {
		return cal.Period{}
	}
	return p
}

// inherited is the period of a month or day whose year the text has just given:
// in a paragraph that tells of 2018, "on Dec. 1" is of 2018. It must come after
// the date that it inherits from, as a story goes on, and not after the dateline.
func (t *tagger) inherited(k int) cal.Period {
	it := &t.items[k]
	if it.mode == Narrative || it.r.Month == nil || k == 0 {
		return cal.Period{}
	}
	a := k - 1
	for a >= 0 && k-a < farBack && t.items[a].period.IsZero() {
		a--
	}
	if a < 0 {
		return cal.Period{}
	}
	h := heir{tagger: t, a: a, k: k, from: &t.items[a], it: it}
	if h.barred(barsOfYear) {
		return cal.Period{}
	}
	if p := t.anotherOf(a, k); !p.IsZero() {
		it.anchor, it.chain = a, true
		return p
	}
	for j := h.from.tok; j < it.tok; j++ {
		if t.Toks[j+1].Has(lang.NewPara) {
			return t.daysOn(a, k)
		}
		if t.g.EndsSentence(&t.Matcher, j) {
			h.sentences++
		}
	}
	h.near, h.next = t.candidates(t.anchor, &it.r)
	h.p = t.within(cal.Period{Gran: cal.Year, Year: h.from.period.Year}, &it.r)
	if h.barred(barsOfHeir) {
		return cal.Period{}
	}
	p := h.goingOn()
	if p.IsZero() {
		return p
	}
	if (h.sentences > 0 || !h.near.IsZero() && t.daysOff(h.near) < 100) && h.near != p {
		it.other = h.near
	}
	it.anchor, it.chain = a, true
	return p
}

// ofToday: the sentence of item k counts from the dateline, for another of its times does,
// or lies ahead: "It lifted the freeze on 9 April, and on Monday it named an envoy".
func (t *tagger) ofToday(k int) bool {
	it := &t.items[k]
	today := func(j int) bool {
		o := &t.items[j]
		if o.quoted {
			return false
		}
		r := &o.r
		return r.Rel == lang.This || t.deictic(o) || r.Year == nil && r.Month != nil && t.lean(o) >= 2
	}
	for j := k + 1; j < len(t.items) && j-k < farBack && !t.sentenceEndIn(it.tok, t.items[j].tok); j++ {
		if today(j) {
			return true
		}
	}
	for j := k - 1; j >= 0 && k-j < farBack && !t.sentenceEndIn(t.items[j].tok, it.tok); j-- {
		if today(j) {
			return true
		}
	}
	return false
}

// monthToldOfIt is the month of item k where the text has written it with its year of the thing that its own sentence opens with: "his
// arrest in May 2014. … The arrest led to riots in May". Zero for any other.
func (t *tagger) monthToldOfIt(k int) cal.Period {
	const (
		far  = 250 // tokens
		near = 4   // tokens to the thing
	)
	it := &t.items[k]
	if it.mode != News || it.r.Month == nil || it.r.Day != nil || it.r.Weekday != nil || it.r.Rel != lang.ByTense || it.quoted || t.lean(it) >= 0 {
		return cal.Period{}
	}
	first := it.tok
	for first > 0 && it.tok-first < 12 && !t.sentenceEndIn(first-1, first) && !t.Toks[first].Has(lang.NewPara) {
		first--
	}
	for a := k - 1; a >= 0 && it.tok-t.items[a].tok < far; a-- {
		o := &t.items[a]
		if o.r.Year == nil || !o.r.Explicit || o.r.Month == nil || *o.r.Month != *it.r.Month || o.r.Day != nil || o.tok < 2 || !t.Equal(&t.Toks[o.tok-1], "in") {
			continue
		}
		thing := &t.Toks[o.tok-2]
		for i := first + 1; i < min(first+near, it.tok) && thing.Class == 0; i++ {
			if tok := &t.Toks[i]; t.Text[tok.Start:tok.End] == t.Text[thing.Start:thing.End] && (t.Possessive(&t.Toks[i-1]) || t.In(&t.Toks[i-1], "the", "his", "her", "their", "its", "that")) {
				it.anchor, it.chain = a, true
				it.other, _ = t.candidates(t.anchor, &it.r)
				return o.period
			}
		}
	}
	return cal.Period{}
}

// sayingBetween: between two items of a sentence a clause of its own says who tells the first: "paid in 2014, prosecutors said in May".
func (t *tagger) sayingBetween(from, it *item) bool {
	const short = 12 // tokens of who says so
	done := !t.leads(from)
	for i := from.tok + from.n; i < it.tok; i++ {
		done = done || t.Toks[i].Is(lang.PastVerb)
		if !done || !t.Equal(&t.Toks[i], ",") {
			continue
		}
		for j := i + 1; j < it.tok && j-i <= short; j++ {
			tok := &t.Toks[j]
			if t.In(tok, t.g.Says...) && j > i+1 {
				return !t.Equal(&t.Toks[j+1], "that")
			}
			if tok.Is(lang.Conj|lang.PastVerb|lang.Have|lang.Be|lang.Modal) || t.In(tok, "and", "but", "who", "which", "that", "when", "where") {
				break
			}
		}
	}
	return false
}

// hasSince: the item is since when something has gone on that still does: "has not been seen since the war began in May".
func (t *tagger) hasSince(it *item) bool {
	const far = 20 // tokens
	since := false
	for i := it.tok - 1; i >= 0 && it.tok-i < far && !t.sentenceEndIn(i, it.tok); i-- {
		switch tok := &t.Toks[i]; {
		case t.Equal(tok, "since"):
			since = true
		case since && t.In(tok, "has", "have"):
			return true
		case t.Equal(tok, ","), since && tok.Is(lang.Conj):
			return false
		}
	}
	return false
}

// recentDays is how many days back a day, or the end of a month, is named without its year.
func recentDays(p cal.Period) int {
	if p.Gran == cal.Day {
		return 30
	}
	return 60
}
