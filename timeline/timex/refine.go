package timex

import (
	"math"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// A pass looks over the items once and mends what no single rule could see.
type pass struct {
	name, why string
	run       func(t *tagger)
}

// passes before anything is resolved, in order.
var passes = []pass{
	{"drop addresses", "the day in the address of a page or the name of a file dates nothing in the text", (*tagger).dropAddresses},
	{"know days by name", "“the attacks of September 11” are those of 2001, whatever year it is", (*tagger).knowNamesakes},
	{"drop titles", "the song “November Rain” and the April 6 Movement have their day as a name", (*tagger).dropTitles},
	{"drop first names", "“June went back to her seat”: whoever has the month as a name is no month anywhere in the text", (*tagger).dropFirstNames},
	{"drop names of plans", "“Made in China 2025”: a year yet to come behind a name is the name's", (*tagger).dropPlans},
	{"settle eras", "“in 486” is a year, and before Christ, where the text has said so of others", (*tagger).settleEras},
	{"drop halves of games", "“the second half” is a time only where quarters and halves of years are spoken of", (*tagger).dropHalves},
	{"drop what is past", "“soon” of what has happened is no time", (*tagger).dropBehind},
	{"join clock and day", "“9 a.m. Tuesday” and “the night of May 13” are one time", (*tagger).joinClocks},
	{"link ranges", "“from Jan. 21 to 22”: each end tells what the other leaves out", (*tagger).linkRanges},
	{"settle habitual hours", "“open daily from 9 a.m. to 5 p.m.”: hours of every day are none of this one", (*tagger).settleHabits},
	{"share the year of a list", "“in April and June 1955”: both are of 1955", (*tagger).shareYears},
	{"decide day and month", "03/04/2023 is read as the rest of the text writes its dates", (*tagger).decideOrder},
}

// drop takes out the items that a test says are no times.
func (t *tagger) drop(test func(k int, it *item) bool) {
	first := 0
	for first < len(t.items) && !test(first, &t.items[first]) {
		first++
	}
	if first == len(t.items) {
		return
	}
	kept := t.items[:first]
	for k := first + 1; k < len(t.items); k++ {
		if !test(k, &t.items[k]) {
			kept = append(kept, t.items[k])
		}
	}
	t.items = kept
	t.pairUp()
}

// ownEra: what stands before the three digits of item k makes them a year of our era where no other year has one: "in March of 752",
// "in the spring of 752", "in the year 752".
func (t *tagger) ownEra(k int) bool {
	it := &t.items[k]
	return it.r.EraOfText && (it.r.Month != nil || it.r.Season > 0 || it.n > 1 && t.Equal(&t.Toks[it.tok+it.n-2], "year"))
}

// settleEras gives years of three digits the era of the last year that has
// one, and drops them where no year has.
func (t *tagger) settleEras() {
	said, first, bc := false, false, false
	for k := range t.items {
		r := &t.items[k].r
		if r.Era {
			said, first = true, r.BC
			break
		}
		said = said || t.ownEra(k) // "in March of 752"
	}
	t.drop(func(k int, it *item) bool { return it.r.EraOfText && !said })
	for k := range t.items {
		switch r := &t.items[k].r; {
		case r.Era:
			bc, first = r.BC, false
		case r.Year != nil && *r.Year > 999 || r.Numeric:
			bc = false // the text has come to another age
		case r.EraOfText:
			r.BC = bc || first && !t.ownEra(k)
		}
	}
}

// knowNamesakes gives a day that is a name the year that it has its name from, if the story
// was written later. With nothing beside it, it is that day only where no nearer one is
// likely to be meant.
func (t *tagger) knowNamesakes() {
	const near = 90 // days
	for k := range t.items {
		it := &t.items[k]
		r := &it.r
		if r.Later > 0 {
			if day, _ := cal.MakeDay(int(r.Later), *r.Month, *r.Day); !t.anchor.IsZero() && day.First().Before(t.anchor.First()) {
				r.Year = lang.Ptr(int(r.Later))
			}
			continue
		}
		if r.Namesake == 0 {
			continue
		}
		day, _ := cal.MakeDay(int(r.Namesake), *r.Month, *r.Day)
		now := t.anchor.First()
		switch last := t.within(cal.Period{Gran: cal.Year, Year: now.Year()}, r); {
		case t.anchor.IsZero() && r.Bare, !t.anchor.IsZero() && !day.First().Before(now):
			continue
		default:
			if last.First().After(now) {
				last = stepYear(last, -1)
			}
			by := &t.Toks[max(it.tok-1, 0)]
			if !r.Bare {
				if t.In(by, "on") && last != day && now.Sub(last.First()).Hours() < near*24 {
					continue // an attack on that day of a later year
				}
				break
			}
			if now.Sub(last.First()).Hours() < near*24 || t.In(by, "on", "of") && now.Year() > int(r.Namesake)+5 || t.In(by, "on") && t.lean(it) >= 0 {
				continue
			}
		}
		r.Year = lang.Ptr(int(r.Namesake)) // and no story goes on from there
	}
}

func (t *tagger) dropHalves() {
	report := false
	for k := range t.items {
		r := &t.items[k].r
		report = report || r.Quarter > 0 || r.Half > 0 && !r.OfReport
	}
	t.drop(func(k int, it *item) bool { return it.r.OfReport && !report })
}

func (t *tagger) dropBehind() {
	t.drop(func(k int, it *item) bool { return it.r.OnlyAhead && t.g.Lean(&t.Matcher, it.tok, it.n) < 0 })
}

func (t *tagger) dropPlans() {
	if t.anchor.IsZero() {
		return
	}
	t.drop(func(k int, it *item) bool {
		if it.n != 1 || it.tok == 0 || it.r.Year == nil || *it.r.Year <= t.anchor.Year || it.r.Month != nil {
			return false
		}
		p := &t.Toks[it.tok-1]
		if it.tok+1 < len(t.Toks) && t.Equal(p, "the") {
			n := &t.Toks[it.tok+1] // the 2030 Agenda, not the 2030 Olympics
			return n.Has(lang.Capital) && t.In(n, "agenda", "vision", "plan", "strategy", "framework", "roadmap", "programme", "program", "initiative", "goals", "targets", "compact")
		}
		return p.Class == 0 && p.Has(lang.Capital) && t.Toks[it.tok].Has(lang.Spaced)
	})
}

// between are the tokens from the end of item a to the start of item b.
func (t *tagger) between(a, b *item) []lang.Token { return t.Toks[a.tok+a.n : b.tok] }

// joinClocks joins a time of day with the day that follows it.
func (t *tagger) joinClocks() {
	clock := 0
	for clock < len(t.items) && !bareClock(&t.items[clock].r) {
		clock++
	}
	kept := t.items[:clock]
	for k := clock; k < len(t.items); k++ {
		it := t.items[k]
		if bareClock(&it.r) && k+1 < len(t.items) && t.joins(&it, &t.items[k+1]) {
			day := t.items[k+1]
			r := day.r
			r.Kind, r.Hour, r.Minute, r.Second, r.Zone, r.Twelve = lang.Time, it.r.Hour, it.r.Minute, it.r.Second, it.r.Zone, it.r.Twelve
			r.SameDay = r.SameDay || yearsAgo(&r) // "struck at 9:03 a.m. 16 years ago", told on that day of the year
			if h := r.Hour; h != nil && (day.r.DayPart == "AF" && *h > 0 || day.r.DayPart == "EV" && *h > 3 || day.r.DayPart == "NI" && *h > 5) && *h < 12 {
				r.Hour, r.Twelve = lang.Ptr(*h+12), false // 4:00 on Sunday afternoon
			}
			if it.r.DayPart != "" {
				r.DayPart = it.r.DayPart
			}
			it.n = day.tok + day.n - it.tok
			if it.r.Hour == nil && !it.r.Dangling {
				it.rule = day.rule // "nightfall on Saturday" is a Saturday's, not of any day that is told
			}
			it.r = r
			it.pair = day.pair
			k++
		} else if it.r.Dangling {
			continue
		}
		kept = append(kept, it)
	}
	shift := len(t.items) - len(kept)
	t.items = kept
	if shift > 0 {
		t.pairUp()
	}
}

// pairUp finds the other ends of ranges again after items have gone.
func (t *tagger) pairUp() {
	for k := range t.items {
		if t.items[k].pair < 0 {
			continue
		}
		switch {
		case t.items[k].r.Until.From > 0 && k+1 < len(t.items) && t.items[k+1].tok == t.items[k].r.Until.From:
			t.items[k].pair, t.items[k+1].pair = k+1, k
		case k == 0 || t.items[k-1].r.Until.From != t.items[k].tok:
			t.items[k].pair = -1
		}
	}
}

// bareClock: a time of day without its day.
func bareClock(r *lang.Reading) bool {
	return (r.Hour != nil || r.DayPart != "") && r.Year == nil && r.Month == nil && r.Day == nil && r.Weekday == nil && !r.Step.Set && r.Value == ""
}

// yearsAgo: the reading counts whole years back from the dateline.
func yearsAgo(r *lang.Reading) bool {
	return r.Step.Set && r.Step.Unit == cal.Year && r.Step.N < 0 && r.Counted && r.From == lang.FromAnchor
}

// joins: nothing but a comma, "on" or "of" stands between a clock and a day, and
// no sentence opens with the day ("08:15 A day after the vote …").
func (t *tagger) joins(clock, day *item) bool {
	r := &day.r
	if r.Length != "" && t.Toks[day.tok].Has(lang.Capital) || r.Hour != nil || r.DayPart != "" && clock.r.Hour == nil && r.DayPart != clock.r.DayPart || r.Kind != lang.Date && r.Kind != lang.Time || r.Value != "" {
		return false
	}
	if r.Day == nil && r.Weekday == nil && r.Named == 0 && !(r.Step.Set && r.Step.Unit == cal.Day) && !(yearsAgo(r) && clock.r.Hour != nil && clock.tok+clock.n == day.tok) {
		return false
	}
	gap := t.between(clock, day)
	return (len(gap) == 0 || len(gap) == 1 && t.In(&gap[0], ",", "on", "of")) && !t.Toks[day.tok].Has(lang.NewPara)
}

// linkRanges pairs items with a word of range between them.
func (t *tagger) linkRanges() {
	for k := 0; k+1 < len(t.items); k++ {
		a, b := &t.items[k], &t.items[k+1]
		if a.pair >= 0 || b.pair >= 0 || !datable(&a.r) || !datable(&b.r) || t.Toks[b.tok].Has(lang.NewPara) {
			continue
		}
		if word := t.rangeWord(a, b); word != nil && t.linksRange(word, a, b) {
			a.pair, b.pair = k+1, k
		}
	}
}

// rangeWord is the one token between two items that may make them a range; nil if there is none.
func (t *tagger) rangeWord(a, b *item) *lang.Token {
	gap := t.between(a, b)
	if len(gap) > 1 && t.Equal(&gap[0], ",") { // from March 3, 2019, to May 4
		gap = gap[1:]
	}
	if len(gap) == 2 && t.In(&gap[0], "up", "through", "right", "on", "down") {
		gap = gap[1:]
	}
	if len(gap) != 1 {
		return nil
	}
	return &gap[0]
}

// linksRange: a word between items a and b makes them the ends of a range.
func (t *tagger) linksRange(word *lang.Token, a, b *item) bool {
	var before *lang.Token
	if a.tok > 0 {
		before = &t.Toks[a.tok-1]
	}
	switch {
	case t.In(word, "-", "–"):
		return !word.Has(lang.NewLine)
	case t.In(word, "‐", "‑", "−"):
		return true
	case t.In(word, "to", "through", "until", "till", "thru"):
		days := a.r.Weekday != nil && b.r.Weekday != nil // open Monday to Friday
		return t.In(before, "from") || t.Equal(word, "through") || a.r.Month != nil && b.r.Month != nil || days
	case t.In(word, "and"):
		months := monthOnly(a) && monthOnly(b) && *b.r.Month == *a.r.Month+1 && a.r.Rel == b.r.Rel // in March and April
		return t.In(before, "between") || t.In(before, "in", "during", "of", "for", "throughout") && months || t.spansDays(before) && t.nextDays(a, b)
	}
	return false
}

// spansDays: behind the word two days in a row are one time: "on Monday and Tuesday", "over Monday and Tuesday", "shot dead Monday and
// Tuesday". "By" and "from" say something of the first alone.
func (t *tagger) spansDays(before *lang.Token) bool {
	return before == nil || t.In(before, "on", "of", "for", "over", "during", "across", "throughout", "both") || !before.Is(lang.Prep|lang.Conj|lang.Det|lang.Punct|lang.Weekday|lang.Month)
}

// nextDays: items a and b are a weekday and the one after it, and nothing begins with the second, nor belongs to it: "on Monday and
// Tuesday", not "left on Monday and Tuesday met the king", "on Saturday and Sunday services".
func (t *tagger) nextDays(a, b *item) bool {
	const week = 7
	if !bareWeekday(&a.r) || !bareWeekday(&b.r) || a.r.Hour != nil || a.r.DayPart != "" || b.r.DayPart != "" || a.r.Rel != b.r.Rel || (*a.r.Weekday+1)%week != *b.r.Weekday%week {
		return false
	}
	switch next := t.tokenAfter(b); {
	case next == nil || next.Has(lang.NewLine):
		return true
	case t.Possessive(next):
		return false
	case next.Is(lang.Punct | lang.Prep | lang.Conj):
		return true
	case !next.Is(lang.PastVerb | lang.PresVerb | lang.Be | lang.Have | lang.Modal):
		return a.tok < 2 || t.sentenceEndIn(a.tok-2, a.tok-1) // "On Monday and Tuesday guards left"
	}
	for i := a.tok - 1; i >= 0 && !t.sentenceEndIn(i, i+1); i-- {
		if t.Toks[i].Is(lang.PastVerb | lang.PresVerb | lang.Be | lang.Have | lang.Modal) {
			return false
		}
	}
	return true // "raids on Monday and Tuesday killed ten"
}

// shareYears gives a month, a season or a day the year of the date that it stands in a row with.
func (t *tagger) shareYears() {
	shared := -1 // the item that has just been given its year
	for k := len(t.items) - 2; k >= 0; k-- {
		a, b := &t.items[k], &t.items[k+1]
		if a.r.Year != nil || b.r.Year == nil || a.pair >= 0 || a.r.Step.Set || a.r.Rel != lang.ByTense || (a.r.Day == nil) != (b.r.Day == nil) || !inOrder(&a.r, &b.r) {
			continue
		}
		gap := t.between(a, b)
		if len(gap) == 0 || len(gap) > 2 || t.Toks[b.tok].Has(lang.NewPara) {
			continue
		}
		row := true
		for g := range gap {
			row = row && t.In(&gap[g], "and", "or", ",", "/", "in")
		}
		comma := t.In(&gap[len(gap)-1], ",")
		if row && (!comma || shared == k+1) && !(len(gap) == 1 && t.Equal(&gap[0], "in")) {
			a.r.SetDate(*b.r.Year, 0, 0)
			a.r.BC, a.r.Era = b.r.BC, b.r.Era
			a.anchor = k + 1
			shared = k
		}
	}
}

// inOrder: two months or two seasons, as they follow each other in a year.
func inOrder(a, b *lang.Reading) bool {
	if a.Season > 0 {
		return a.Season <= b.Season
	}
	return a.Month != nil && b.Month != nil && *a.Month <= *b.Month
}

// datable: the reading may name a stretch of the calendar.
func datable(r *lang.Reading) bool {
	return (r.Kind == lang.Date || r.Kind == lang.Time) && r.Value == ""
}

// daysOff is how many days a day lies from the dateline.
func (t *tagger) daysOff(p cal.Period) int {
	return int(math.Abs(p.First().Sub(t.anchor.First()).Hours() / 24))
}
