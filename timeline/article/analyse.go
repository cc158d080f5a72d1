package article

import (
	"fmt"
	"strings"
)

// analyse fills in what the text says: blocks, title, agency, place and dateline.
// What the input said already stays; kinds are those its markup gives.
func (a *Article) analyse(opt Options, kinds marked) {
	parts := classify(a.Text, a.frontEnd, kinds)
	a.Blocks = make([]Block, len(parts))
	for i, p := range parts {
		a.Blocks[i] = Block{p.start, p.end, p.kind}
		if p.slug != nil && p.kind == Body {
			a.SlugEnd = p.start + p.slug.end
		}
	}
	if a.Title == "" {
		a.Title = title(a.Text, parts)
	}
	if what := noStory(a.Text, parts, kinds == nil); what != "" {
		a.warn(looksLike, what)
	}
	a.agencyAndPlace(parts)
	a.dateline(parts, opt)
	if a.Language = language(a.Text); a.Language != "" {
		a.warn("it is in %s: only English is understood, so hardly any date or event is found in it", a.Language)
	}
}

// title is the first headline that says something: four words or more if there is such a one.
func title(text string, parts []part) string {
	best := ""
	for _, p := range parts {
		if p.kind != Headline {
			continue
		}
		s := strings.Join(strings.Fields(text[p.start:p.end]), " ")
		if opensWithClock(s) {
			continue // "4:31 p.m. Ministry of Foreign Affairs"
		}
		if len(strings.Fields(s)) >= 4 {
			return withoutHouse(s)
		}
		if best == "" {
			best = s
		}
	}
	return withoutHouse(best)
}

// opensWithClock: a clock time opens the line, as on the pages of running reports.
func opensWithClock(s string) bool {
	_, _, ok := readClock(tokens(cutRunes(s, maxStamp)), 0, moment{})
	return ok
}

// withoutHouse cuts the publication off a web page's title: "Talks resume | Reuters".
func withoutHouse(s string) string {
	if i := strings.LastIndex(s, " | "); i > 0 && strings.Count(s, " | ") > 1 {
		if _, ok := titleDay(s); ok {
			s = s[:i]
		}
	}
	for _, sep := range []string{" | ", " - ", " – ", " — "} {
		if i := strings.LastIndex(s, sep); i > 0 && agencyNamed(s[i+len(sep):]) != "" {
			return s[:i]
		}
	}
	return strings.TrimSpace(strings.TrimLeft(s, "# "))
}

// agencyAndPlace takes them from the slug, else from a stamp, else the agency from a copyright line.
func (a *Article) agencyAndPlace(parts []part) {
	take := func(agency, place string) {
		if a.Agency == "" {
			a.Agency = agency
		}
		if a.Place == "" {
			a.Place = place
		}
	}
	for _, p := range parts {
		if p.slug != nil {
			take(p.slug.agency, p.slug.place)
		}
	}
	for _, p := range parts {
		if p.kind == Stamp && !p.middle {
			take(p.stamp.agency, placeName(p.stamp.place))
		}
	}
	for _, p := range parts {
		if p.kind == Boilerplate && a.Agency == "" && namesOwner(a.Text[p.start:p.end]) {
			take(agencyIn(a.Text[p.start:p.end]), "")
		}
	}
}

// namesOwner: the line says whose copy the story is.
func namesOwner(s string) bool {
	return holdsAny(strings.ToLower(cutRunes(s, maxBoilerplate)), []string{"©", "(c) ", "copyright", "source:", "our standards:"})
}

func (a *Article) warn(format string, args ...any) {
	a.Warnings = append(a.Warnings, fmt.Sprintf(format, args...))
}
