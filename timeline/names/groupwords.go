package names

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/rule"
)

// Words for several: "the two leaders", "both sides".

// A group is the words for several, "the two …", from token i on, whose adjectives begin at from and whose noun is at k.
type group struct {
	*finder
	*sentence
	si, i, from, k, n int
}

// readGroup reads the noun of "the two …" at token k.
func (f *finder) readGroup(si, i, k, n int) int {
	d := f.groupAt(si, i, k, n)
	if !d.inside(d.k) {
		return 0
	}
	var of []int
	if r := rule.First(groupRules, d); r != nil {
		of = r.Then(d)
	}
	if of == nil && n == 2 && (d.k == i+1 || d.is(d.k, lexicon.PersonNoun)) {
		of = f.pairBefore(d.fold[d.k])
	}
	if len(of) != n || f.kind(of[0]) == Person && f.areUnnamed(si, i, of) {
		return 0
	}
	return f.describe(si, i, d.k+1, of...)
}

func (f *finder) groupAt(si, i, k, n int) *group {
	d := &group{f, &f.sents[si], si, i, k, k, n}
	for (d.tag(d.k) == "JJ" || d.tag(d.k) == "JJS") && !d.is(d.k, lexicon.GroupNoun) {
		d.k++
	}
	if d.tag(d.k) == "NN" && d.inside(d.k+1) && (d.is(d.k+1, lexicon.PersonNoun) || d.isPeople(d.k+1)) {
		d.k++ // "defence ministers"
	}
	return d
}

// alone: the words end before the noun's place, where a verb stands: "the two | agreed".
func (d *group) alone(of []int) []int {
	d.k--
	return of
}

// groupRules say by its noun whom a group means. In the examples it stands between asterisks.
var groupRules = []rule.Rule[*group, func(*group) []int]{
	{Name: "both | left", Why: "as many as the sentence before lists",
		When: func(d *group) bool {
			return (d.fold[d.i] == "both" && d.k == d.i+1 || d.fold[d.i] == "all") && d.verb(d.k)
		},
		Then:     func(d *group) []int { return d.alone(d.listTold(d.si, d.i, d.n)) },
		Examples: []string{"Ivo Rys and Karl Lang heckled. *Both* were jailed.", "Guards saw Ivo Rys, Lena Holt and Karl Lang. *All three* were jailed."}, Not: []string{"Ivo Rys and Karl Lang heckled. *Both men* were jailed."}},
	{Name: "the two <leaders>", Why: "those of the office, else people who were named together, else the states for which they speak",
		When: func(d *group) bool { return d.is(d.k, lexicon.PersonNoun) },
		Then: func(d *group) []int {
			of := d.lastOfOffice(strings.Join(d.fold[d.from:d.k], " "), d.fold[d.k], d.n)
			if of == nil {
				of = d.lastPeople(d.fold[d.k], d.n, d.clauseSubject(d.si, d.i))
			}
			if of == nil && d.n == 2 && d.standForStates(d.k, d.si, d.from) {
				of = d.twoStates(d.si)
			}
			return of
		},
		Examples: []string{"Ivo Rys met Karl Lang. *The two leaders* left.", "Chad met Mali. *Both foreign ministers* left."}, Not: []string{"Ivo Rys met Karl Lang. *The two judges* left."}},
	{Name: "the two <judges>", Why: "a noun for people that stands before no name",
		When:     func(d *group) bool { return d.n == 2 && d.isPeople(d.k) && !d.prep(d.k+1) && d.tag(d.k+1) != "WP" },
		Then:     func(d *group) []int { return d.pairCalled(d.si, d.k, d.k == d.from) },
		Examples: []string{"Ivo Rys and Karl Lang came. *Both judges* left.", "President Lena Holt met Ivo Rys and Karl Lang, who had won. *The two sailors* left."}, Not: []string{"Ivo Rys and Karl Lang came. *Both judges* of Lund left."}},
	{Name: "the two <countries>", Why: "they are states, unless rebels are near",
		When: func(d *group) bool {
			first := d.fold[d.i]
			return d.n == 2 && (d.is(d.k, lexicon.GroupNoun) || lexicon.Has(d.fold[d.k]+"s", lexicon.GroupNoun) && first != "the" && first != "both") // "either capital"
		},
		Then: func(d *group) []int {
			if d.rebelsNear(d.si) {
				return nil
			}
			return d.twoStates(d.si)
		},
		Examples: []string{"Chad met Mali. *Both countries* left.", "Chad met Mali. *Either capital* wept."}, Not: []string{"Chad met Mali. *Both trucks* left."}},
	{Name: "the three <countries>",
		When:     func(d *group) bool { return d.n == 3 && d.is(d.k, lexicon.GroupNoun) },
		Then:     func(d *group) []int { return d.lastStates(d.si, d.n) },
		Examples: []string{"Chad, Mali and Togo met. *The three countries* left."}, Not: []string{"Chad, Mali and Togo met. *The two countries* left."}},
	{Name: "the two blocs",
		When:     func(d *group) bool { return d.n == 2 && d.fold[d.k] == "blocs" },
		Then:     func(d *group) []int { return d.lastBlocs() },
		Examples: []string{"The EU met ASEAN. *The two blocs* left."}, Not: []string{"The EU met ASEAN. *The three blocs* left."}},
	{Name: "the two <groups>", Why: "two bodies that “and” joins",
		When: func(d *group) bool {
			return d.n == 2 && d.tag(d.k) == "NNS" && d.k == d.from && d.isOne(d.k, lexicon.BodyNoun) && !d.prep(d.k+1)
		},
		Then:     func(d *group) []int { return d.joinedBodies(d.si, d.i) },
		Examples: []string{"Hamas and Fatah met. *The two groups* left."}, Not: []string{"Hamas and Fatah met. *The two groups* of men left."}},
	{Name: "the two | agreed",
		When: func(d *group) bool {
			return d.fold[d.i] == "the" && d.k == d.i+2 && (strings.HasPrefix(d.tag(d.k), "V") || d.tag(d.k) == "MD" || d.tag(d.k) == "RB" || d.fold[d.k] == "last")
		},
		Then: func(d *group) []int {
			of := d.lastPeople("", d.n, -1)
			switch {
			case of != nil:
			case d.fold[d.i+1] == "pair":
				of = d.statesNear(d.si, 1, 1)
			case d.n == 2:
				of = d.twoStates(d.si)
			}
			return d.alone(of)
		},
		Examples: []string{"Ivo Rys met Karl Lang. *The two* agreed."}, Not: []string{"Ivo Rys met Karl Lang. *The two* men agreed."}},
}
