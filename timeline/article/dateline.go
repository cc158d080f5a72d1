package article

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// A candidate is a date that may be the dateline.
type candidate struct {
	dated
	kind int    // of evidence
	near int    // how far it stands from the story; the nearest of a kind comes first
	from string // for people
	line string // of a page: the line in which it stands

	below    bool // a moment of a line below the story that says nothing of it
	pictured bool // a caption tells it
	unsigned bool // the line above a copied story names no writer and no label
	titles   int  // lines that may be titles between it and the story
}

// before: c is the surer of the two.
func (c candidate) before(o candidate) bool {
	if c.kind != o.kind {
		return c.kind < o.kind
	}
	return c.near < o.near
}

// dateline decides when the story was filed and how its numeric dates are read.
func (a *Article) dateline(parts []part, opt Options) {
	cands := slices.Concat(a.declared, candidates(a.Text, parts))
	if c, ok := a.addressedDay(); ok {
		cands = append(cands, c)
	}
	given := opt.Dateline
	if !given.IsZero() {
		a.Published, a.PublishedFrom = given, "--dateline"
	}
	known, isKnown := dayOf(a.Published)
	if !isKnown {
		known = declaredDay(a.declared)
	}
	o := a.decideOrder(cands, known, opt.Order)
	a.Order, a.Doubt = o.order, o.doubt
	for i := range cands {
		cands[i].moment = o.apply(cands[i].moment)
	}
	if isKnown {
		a.writtenBefore(cands, known)
		return
	}
	cands = slices.DeleteFunc(cands, func(c candidate) bool { return c.year > 0 && !c.valid() })
	best, ok := a.choose(cands, opt.Year)
	if !ok {
		if !slices.ContainsFunc(a.Warnings, func(w string) bool { return strings.HasPrefix(w, "no dateline: ") }) {
			a.warn("no dateline: relative dates stay unresolved, absolute dates still work; give --dateline DATE")
		}
		return
	}
	d, err := best.date()
	if err != nil {
		a.warn("no dateline: %s: %v; give --dateline DATE", best.from, err)
		return
	}
	a.Published, a.PublishedFrom = d, best.from
	if best.kind == inAddressLine {
		a.warn("the dateline %s is that of the %s, no line of the story tells it: check it, or give --dateline DATE", d, best.from)
	}
	if best.twoDigits {
		a.warn("the year of the dateline has two digits: read as %d", best.year)
	}
}

// writtenBefore notes the day of the first slug where the day that the caller or the input tells is up to a week later, and warns
// of it: the "today" of the story is that of the slug. A slug without a year is of the year in which it is so near.
func (a *Article) writtenBefore(cands []candidate, published moment) {
	const days = 7
	for _, c := range cands {
		if c.kind != inSlug {
			continue
		}
		m := c.moment
		m.hasClock = false
		for _, year := range [...]int{published.year, published.year - 1} {
			if c.year == 0 {
				m.year = year
			}
			if after := published.daysAfter(m); m.valid() && after > 0 && after <= days {
				a.Written, _ = m.date()
				a.warn("the slug says %s, %s says %s: the words of the story count from the day of the slug", day(m), a.PublishedFrom, published)
				return
			}
		}
		return
	}
}

// Anchor is the anchor of the story's relative dates: Written, the day of its slug, where that is told, else Published, its
// dateline. Zero if unknown.
func (a *Article) Anchor() edtf.Date {
	if !a.Written.IsZero() {
		return a.Written
	}
	return a.Published
}

// declaredDay is the day that a page declares for machines, the zero moment if it does not.
func declaredDay(declared []candidate) moment {
	best := candidate{kind: inMarked + 1}
	for _, c := range declared {
		if !c.open && c.before(best) {
			best = c
		}
	}
	return best.moment
}

// dayOf is the day of a Date, as a moment.
func dayOf(d edtf.Date) (moment, bool) {
	if d.IsZero() {
		return moment{}, false
	}
	day, ok := d.Earliest()
	return moment{year: day.Year, month: int(day.Month), day: day.Day}, ok
}

// choose picks the dateline among the candidates, and tells the others. year is that of a date without one, 0 if it is not
// told.
func (a *Article) choose(cands []candidate, year int) (candidate, bool) {
	best, slug := surest(cands)
	if slug == nil && (best == nil || best.kind == inAddressLine) {
		slug = firstYearless(cands)
	}
	if slug != nil && (best == nil || best.kind > inSlug) && (a.giveYear(slug, year) || a.findYear(slug, cands, best)) {
		best = slug
	}
	if best == nil || best.kind == inAddressLine && slug != nil { // the story's own day is another
		return candidate{}, false
	}
	taken := belowMasthead(*best, cands)
	if year > 0 && taken.year != year {
		a.warn("%s gives the year %d itself: --year %d is not needed", taken.from, taken.year, year)
	}
	taken = atThePage(taken, cands)
	a.tellUTC(taken, cands)
	if taken.kind == inSlug {
		taken = sameDayStamp(taken, cands)
	}
	a.tellRivals(taken, cands)
	return taken, true
}

// surest are the surest full date and the first slug without a year, nil where there is none.
func surest(cands []candidate) (best, slug *candidate) {
	for i := range cands {
		c := &cands[i]
		switch {
		case c.kind == inSlug && c.year == 0:
			if slug == nil {
				slug = c
			}
		case c.year == 0, evidences[c.kind].year:
		case best == nil || c.before(*best):
			best = c
		}
	}
	return best, slug
}

// belowMasthead gives, in place of a day that a masthead may show to the reader ("Monday, May 6, 2013" at the top of a page whose title
// was not found) or a list of other stories bears above the title, the earlier day of a line further down to the story.
func belowMasthead(c candidate, cands []candidate) candidate {
	const near = 2 // days
	if c.kind < inLine || c.kind > inMixedAbove || c.weekday == 0 && c.titles == 0 || c.hasClock || c.role != filed {
		return c
	}
	top := 0
	for _, o := range cands {
		if o.ofText() && o.daysAfter(c.moment) == 0 {
			top = o.near
		}
	}
	best, found := c, false
	for _, o := range cands {
		earlier := o.ofText() && o.year != 0 && o.role != updated && o.daysAfter(c.moment) < -near
		below := top < 0 && o.near > top && (c.weekday > 0 || o.titles == 0)
		if earlier && below && (!found || o.before(best)) {
			best, found = o, true
		}
	}
	return best
}

// ofText: the day of a line of the text beside the story.
func (c candidate) ofText() bool { return c.line == "" && c.kind >= inLine && c.kind <= inMixedAbove }

// sameDayStamp lends a slug the clock of a stamp of its day.
func sameDayStamp(slug candidate, cands []candidate) candidate {
	for _, c := range slices.Backward(cands) { // those of the text come last
		if c.kind > inSlug && c.kind <= inTeaser && c.year > 0 && c.daysAfter(slug.moment) == 0 && c.role != updated {
			c.from = slug.from + ", " + c.from
			c.kind = inSlug
			return c
		}
	}
	return slug
}

// atThePage gives a moment in UTC the day that the page shows: where another candidate gives the neighbouring day and a
// time zone allows it, the moment is of that day for the page's readers.
func atThePage(c candidate, cands []candidate) candidate {
	if !c.inUTC() {
		return c
	}
	local := -1
	for i, o := range cands {
		if o.kind == inSlug || o.kind >= inWeakMeta || o.year == 0 || o.role == updated || o.inUTC() {
			continue
		}
		switch o.daysAfter(c.moment) {
		case 0:
			return c
		case -1: // the Americas: up to twelve hours behind
			if c.clock.Hour >= 12 {
				continue
			}
		case 1: // Asia: up to fourteen hours ahead
			if c.clock.Hour < 10 {
				continue
			}
		default:
			continue
		}
		if local < 0 || o.before(cands[local]) {
			local = i
		}
	}
	if local < 0 {
		return c
	}
	o := cands[local]
	c.from += ", the day by " + o.from
	c.moment = o.moment
	return c
}

// tellUTC warns where a page gives its moment in UTC alone, near midnight, and shows its day nowhere: for its readers
// it may have been the day before or after.
func (a *Article) tellUTC(c candidate, cands []candidate) {
	const (
		evening = 5  // hours of UTC up to which it is the evening before in the Americas
		morning = 19 // and from which it is the next morning in Asia and Australia
	)
	if !c.inUTC() || strings.Contains(c.from, "the day by") || c.kind == inSlug || c.clock.Hour >= evening && c.clock.Hour < morning {
		return
	}
	for _, o := range cands {
		if o.year > 0 && o.role != updated && !o.inUTC() && o.daysAfter(c.moment) == 0 {
			return
		}
	}
	other := "the day before, in the Americas"
	if c.clock.Hour >= morning {
		other = "the day after, in Asia"
	}
	a.warn("%s is in UTC and no line shows the day: where the page is read it may have been %s; give --dateline DATE if so", c.from, other)
}

// inUTC: the moment has a clock time in UTC.
func (c candidate) inUTC() bool {
	return c.hasClock && (c.clock.Zone == "Z" || c.clock.Zone == "+00:00")
}

// tellRivals keeps the candidates of other days, and warns of those that are reason to doubt the day taken.
func (a *Article) tellRivals(taken candidate, cands []candidate) {
	const most = 8
	slices.SortStableFunc(cands, func(x, y candidate) int { return cmp.Or(cmp.Compare(x.kind, y.kind), cmp.Compare(x.near, y.near)) })
	told := false
	seen := map[string]bool{}
	for _, c := range cands {
		if c.year == 0 || c.kind == inCaption {
			continue
		}
		apart := c.daysAfter(taken.moment)
		if apart == 0 || seen[c.moment.String()] || strings.Contains(taken.from, "the day by") && apart >= -1 && apart <= 1 {
			continue
		}
		seen[c.moment.String()] = true
		if d, err := c.date(); err == nil && len(a.Rivals) < most {
			a.Rivals = append(a.Rivals, Rival{Date: d.String(), From: c.from})
		}
		switch {
		case told:
		case c.kind == inUpdated && apart > 0 && c.line == "":
			a.warn("published %s, updated %s: the day of publication is taken", taken.moment, c.moment)
			told = true
		case taken.kind == inSlug && !evidences[c.kind].weak:
			a.warn("the slug says %s, %s says %s: the slug is taken", taken.moment, c.from, c.moment)
			told = true
		case !evidences[c.kind].weak:
			a.warn("%s says %s, %s says %s: the first is taken", taken.from, taken.moment, c.from, c.moment)
			told = true
		}
	}
}

// firstYearless is a stamp before the story that gives day and month only.
func firstYearless(cands []candidate) *candidate {
	for i := range cands {
		if c := &cands[i]; c.year == 0 && c.kind != inSlug && c.kind != inMiddle {
			return c
		}
	}
	return nil
}

func day(m moment) string {
	m.year = 0
	return m.String()
}

// reading is how numeric dates are read.
type reading struct {
	order timex.Order
	doubt string
}

// apply settles a date whose parts may change places.
func (r reading) apply(m moment) moment {
	if m.open && r.order == timex.MonthFirst {
		m = m.swapped()
	}
	m.open = false
	return m
}
