package article

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// A candidate is a date that may be the dateline.
type candidate struct {
	dated
	from   string // for people
	slug   bool
	middle bool
}

// dateline decides when the story was filed and how its numeric dates are read.
func (a *Article) dateline(parts []part, opt Options) {
	cands := candidates(parts)
	given := opt.Dateline
	if !given.IsZero() {
		a.Published, a.PublishedFrom = given, "--dateline"
	}
	known, isKnown := dayOf(a.Published)
	o := a.decideOrder(cands, known, opt.Order)
	a.Order, a.Doubt = o.order, o.doubt
	for i := range cands {
		cands[i].moment = o.apply(cands[i].moment)
	}
	if isKnown {
		return
	}
	best, ok := a.choose(cands)
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
	if best.twoDigits {
		a.warn("the year of the dateline has two digits: read as %d", best.year)
	}
}

// dayOf is the day of a Date, as a moment.
func dayOf(d edtf.Date) (moment, bool) {
	if d.IsZero() {
		return moment{}, false
	}
	day, ok := d.Earliest()
	return moment{year: day.Year, month: int(day.Month), day: day.Day}, ok
}

// candidates lists the dates of stamps and slug, in text order.
func candidates(parts []part) []candidate {
	var out []candidate
	for _, p := range parts {
		if p.slug != nil && p.slug.moment.month > 0 {
			out = append(out, candidate{dated: dated{moment: p.slug.moment}, from: "slug", slug: true})
		}
		if p.kind != Stamp {
			continue
		}
		from := fmt.Sprintf("line %d", p.line)
		if p.tail {
			from = fmt.Sprintf("stamp at byte %d", p.start)
		}
		for _, m := range p.stamp.moments {
			out = append(out, candidate{dated: m, from: from, middle: p.middle})
		}
	}
	return out
}

// rank of a stamp: what is labelled as publication first, an update last; what stands inside the story after both.
func (c candidate) rank() int {
	r := 1
	switch c.role {
	case published:
		r = 0
	case updated:
		r = 2
	}
	if c.middle {
		r += 3
	}
	if c.twoDigits {
		r++ // browsers print the day of printing so
	}
	return r
}

// choose picks the dateline among the candidates and warns where they disagree.
func (a *Article) choose(cands []candidate) (candidate, bool) {
	var stamp, slug, update *candidate
	for i := range cands {
		c := &cands[i]
		switch {
		case c.slug:
			slug = c
			continue
		case c.year == 0:
			continue
		case c.role == updated && update == nil:
			update = c
		}
		if stamp == nil || c.rank() < stamp.rank() {
			stamp = c
		}
	}
	if slug == nil && stamp == nil {
		slug = firstYearless(cands)
	}
	if stamp != nil && update != nil && stamp.role != updated && !update.middle && update.moment.String() != stamp.moment.String() {
		a.warn("published %s, updated %s: the day of publication is taken", stamp.moment, update.moment)
	}
	switch {
	case slug == nil && stamp == nil:
		return candidate{}, false
	case slug == nil:
		return *stamp, true
	case slug.year == 0 && !a.findYear(slug, stamp):
		if stamp != nil {
			return *stamp, true
		}
		return candidate{}, false
	case stamp == nil:
		return *slug, true
	}
	diff := stamp.daysAfter(slug.moment)
	if diff == 0 {
		stamp.from = slug.from + ", " + stamp.from
		return *stamp, true
	}
	a.warn("the slug says %s, %s says %s: the slug is taken", slug.moment, stamp.from, stamp.moment)
	return *slug, true
}

// firstYearless is a stamp before the story that gives day and month only.
func firstYearless(cands []candidate) *candidate {
	for i := range cands {
		if c := &cands[i]; c.year == 0 && !c.slug && !c.middle {
			return c
		}
	}
	return nil
}

// findYear gives a slug without a year the year that the story proves: that of a stamp
// of the same days, of the copyright line, or the one in which the weekdays named beside dates fit.
func (a *Article) findYear(slug, stamp *candidate) bool {
	if stamp != nil {
		for _, year := range []int{stamp.year, stamp.year - 1, stamp.year + 1} {
			slug.year = year
			if diff := stamp.daysAfter(slug.moment); slug.valid() && diff >= -2 && diff <= 31 {
				return true
			}
		}
		slug.year = 0
		return false
	}
	fits := weekdayFits(a.Text, slug.moment)
	if year := copyrightYear(a.Text); year > 0 {
		slug.year = year
		if slug.valid() && (slug.weekday == 0 || slug.weekday == slug.iso()) {
			a.warn("the dateline %s has no year: %d is taken from the copyright line", day(slug.moment), year)
			return true
		}
	}
	if year := fits; year > 0 {
		slug.year = year
		a.warn("the dateline %s has no year: %d is the one its weekdays fit", day(slug.moment), year)
		return true
	}
	slug.year = 0
	a.warn("no dateline: %q has no year: relative dates stay unresolved, absolute dates still work; give --dateline DATE", day(slug.moment))
	return false
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
