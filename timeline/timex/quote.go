package timex

import (
	"strings"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// dayOfQuote is the day on which item k, a "today" or "yesterday" in quotation marks, was said, where the sentence
// that quotes it names that day: "We won today," she said on Sunday. Zero if that day has no date; not known if the sentence names none.
func (t *tagger) dayOfQuote(k int) (day cal.Period, known bool) {
	it := &t.items[k]
	if p := t.dayInBrackets(k); !p.IsZero() {
		return p, true
	}
	if !it.quoted || !it.r.Step.Set || it.r.Step.Unit != cal.Day || it.r.From != lang.FromDateline {
		return cal.Period{}, false
	}
	for _, j := range [...]int{t.besideQuote(k, 1), t.besideQuote(k, -1)} {
		if j < 0 || !t.saysWhen(j, it) {
			continue
		}
		o := &t.items[j]
		t.resolve(j)
		lo, hi := min(it.tok, o.tok), max(it.tok, o.tok)
		said := t.saidBetween(lo, hi, j > k)
		switch p := o.period; {
		case p.IsZero() && !t.sentenceEndIn(lo, hi), said && dayOfMonth(&o.r) && !t.dayOfSaying(o): // "Ana Reis, May 3: “He leaves tomorrow”" quotes some page
			it.missing = "counted from a day of the speaker's that the story does not date"
			return cal.Period{}, true
		case said && p.Gran == cal.Day && !p.First().After(t.anchor.First()):
			it.anchor = j
			return p, true
		}
	}
	if k > 0 { // what the same quotation has said before
		o := &t.items[k-1]
		if o.quoted && o.anchor >= 0 && !t.items[o.anchor].quoted && o.r.From == lang.FromDateline && t.oneQuote(o.tok, it.tok) {
			it.anchor = o.anchor
			return t.items[o.anchor].period, true
		}
	}
	return cal.Period{}, false
}

// besideQuote is the nearest item behind item k, or before it where way is below 0, that stands outside quotation marks and is no length;
// -1 for none.
func (t *tagger) besideQuote(k, way int) int {
	const few = 4 // items
	for j := k + way; j >= 0 && j < len(t.items) && (j-k)*way <= few; j += way {
		if o := &t.items[j]; !o.quoted && o.r.Kind != lang.Duration && o.r.Kind != lang.Set {
			return j
		}
	}
	return -1
}

// saysWhen: item j may be the day on which item it, quoted beside it, was said: a weekday, or a day of the month that the verb of saying has or
// that stands right before the colon of what it quotes: "wrote on May 3: “He left today”".
func (t *tagger) saysWhen(j int, it *item) bool {
	o := &t.items[j]
	next := t.tokenAfter(o)
	switch {
	case o.r.Rel != lang.ByTense || next != nil && t.Possessive(next):
		return false
	case dayOfMonth(&o.r):
		these := it.r.Step.N == 0 && it.r.DayPart == "" && (t.lean(it) == 0 || t.lean(it) == 1 || it.tok+it.n < len(t.Toks) && t.Toks[it.tok+it.n].Is(lang.Be|lang.Have)) // days
		return !t.attributive(o) && !these && (t.dayOfSaying(o) || t.Equal(next, ":"))
	}
	return weekdayOnly(o)
}

// dayInBrackets is the day that the text puts in brackets behind item k, a "yesterday" or the like: "it began late yesterday
// [Friday]", "was held yesterday (Thursday June 13)". Zero if none stands there, or it is not of those days.
func (t *tagger) dayInBrackets(k int) cal.Period {
	it := &t.items[k]
	if k+1 == len(t.items) || !it.r.Step.Set || it.r.Step.Unit != cal.Day || it.r.From != lang.FromDateline || t.anchor.Gran != cal.Day {
		return cal.Period{}
	}
	o := &t.items[k+1]
	if gap := t.between(it, o); o.r.Weekday == nil || o.r.Year != nil || o.r.Hour != nil || len(gap) != 1 || !t.In(&gap[0], "[", "(") {
		return cal.Period{}
	}
	day := weekdayFrom(t.anchor.First().AddDate(0, 0, it.r.Step.N-3), *o.r.Weekday) // the nearest to what the words alone say
	if o.r.Month != nil && day != t.within(day.Widen(cal.Year), &o.r) {
		return cal.Period{}
	}
	it.anchor = k + 1
	o.period, o.done, o.way = day, true, byApposition
	return day.Step(-it.r.Step.N, cal.Day)
}

// oneQuote: no quotation mark closes between two tokens.
func (t *tagger) oneQuote(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if t.In(&t.Toks[i], "\"", "“", "”") {
			return false
		}
	}
	return true
}

// saidBetween: between tokens lo and hi one quotation mark opens or closes and somebody speaks, all in one sentence
// but for those within the quotation, in which lo stands if so.
func (t *tagger) saidBetween(lo, hi int, within bool) bool {
	const far = 50 // tokens
	if hi-lo > far || t.paraIn(lo, hi) {
		return false
	}
	marks, said, ends := 0, false, 0
	for i := lo + 1; i < hi; i++ {
		switch tok := &t.Toks[i]; {
		case t.In(tok, "\"", "“", "”"):
			marks++
			within = !within
		case t.In(tok, t.g.Says...), t.Equal(tok, ":") && t.In(&t.Toks[i+1], "\"", "“"):
			said = true
		case !within && t.In(tok, ".", "!", "?") && t.g.EndsSentence(&t.Matcher, i):
			if ends++; ends > 1 || !t.In(&t.Toks[i+1], "\"", "“") && !t.In(&t.Toks[i+1], "”") {
				return false // but the quotation may be the sentence behind
			}
		}
	}
	return said && marks == 1
}

// postDay is the day of the post that item k stands in, which its signature gives: "Nearly full tonight.", "— Ana Ruiz (@tisse)
// June 18, 2019". Zero if it stands in none.
func (t *tagger) postDay(k int) cal.Period {
	const next = 6 // items
	for j := k + 1; j < len(t.items) && j <= k+next; j++ {
		dash := t.signature(j)
		if dash < 0 {
			continue
		}
		between := strings.TrimRight(t.Text[t.end(&t.items[k]):max(t.end(&t.items[k]), dash)], " \n")
		if strings.Contains(between, "\n\n") {
			return cal.Period{}
		}
		t.resolve(j)
		t.items[k].anchor = j
		return t.items[j].period
	}
	return cal.Period{}
}

// signature is where the signature of a post begins whose day item j is, -1 if it is none: "— Ana Ruiz (@tisse) June 18, 2019".
func (t *tagger) signature(j int) int {
	const name = 90 // bytes of a signature before its day
	r, start := &t.items[j].r, t.start(&t.items[j])
	if r.Year == nil || r.Month == nil || r.Day == nil || start < 2 || !strings.HasSuffix(t.Text[:start], ") ") {
		return -1
	}
	from := max(0, start-name)
	dash := strings.LastIndex(t.Text[from:start], "— ")
	if dash < 0 || !strings.Contains(t.Text[from+dash:start], "(@") {
		return -1
	}
	return from + dash
}

// stampedEarly: the head of the text names the dateline's own day with an hour of the night: "Sat Jul 23, 2011 4:44 am EDT".
func (t *tagger) stampedEarly() bool {
	const (
		head    = 60 // tokens
		morning = 6
	)
	for i := range t.items {
		it := &t.items[i]
		switch {
		case it.tok > head:
			return false
		case it.r.Hour == nil || it.quoted || *it.r.Hour >= morning:
		case it.r.Year != nil && it.r.Day != nil:
			return it.period == t.anchor
		case i > 0 && t.items[i-1].r.Year != nil && t.items[i-1].r.Day != nil && len(t.between(&t.items[i-1], it)) < 3:
			return t.items[i-1].period == t.anchor
		}
	}
	return false
}
