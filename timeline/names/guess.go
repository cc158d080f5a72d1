package names

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/rule"
)

// Unknown names that the words before them show to be places.

// guessPlace reads an unknown name after "in" or "near" as a place.
func (f *finder) guessPlace(si int, c *candidate) int {
	d := f.guessAt(si, c)
	if d.n() > 3 || d.known(d.name.Start) || c.score > 0 && !d.opened() {
		return 0
	}
	if c.score <= 0 && d.isSaidToBePlace(d.name.End) || rule.First(placeGuesses, d) != nil && rule.First(noPlaces, d) == nil {
		return f.newPlace(si, c)
	}
	return 0
}

// guessAt is the spot of a candidate, with the preposition or verb before it.
func (f *finder) guessAt(si int, c *candidate) *spot {
	d := &spot{finder: f, sentence: &f.sents[si], si: si, name: c.name, k: c.name.Start - 1}
	if d.k > 0 && d.is(d.k, lexicon.Directional) && !d.proper[d.k] && d.beforeLand() {
		d.k-- // "in southern Ilo del Norte province"
	}
	if d.the = d.k > 0 && d.fold[d.k] == "the"; d.the {
		d.k--
	}
	return d
}

// beforeLand: behind the name stands what sort of land it is: "province".
func (d *spot) beforeLand() bool { return d.is(d.name.End, lexicon.LandNoun) }

// opened: the first word of the name is one that opens names of places, "Fort", "St.".
func (d *spot) opened() bool { return d.n() > 1 && d.is(d.name.Start, lexicon.OpensPlaceName) }

// placeGuesses say by which words before it an unknown name is a place's. In the examples it stands between asterisks.
var placeGuesses = []rule.Rule[*spot, struct{}]{
	{Name: "along the <Orva>", Why: "these take nothing but places",
		When:     func(d *spot) bool { w := d.word(d.k); return w == "along" || w == "off" || d.the && w == "across" },
		Examples: []string{"Guards stood along the *Orva* on Monday.", "Guards stood off *Orva* on Monday."}, Not: []string{"Guards stood with the *Orva* on Monday."}},
	{Name: "over the <Orva Hills>",
		When:     func(d *spot) bool { w := d.word(d.k); return d.the && d.n() > 1 && (w == "near" || w == "over") },
		Examples: []string{"Planes flew over the *Orva Ilo* on Monday."}, Not: []string{"Planes flew over the *Orva* on Monday."}},
	{Name: "in the <Orva>", Why: "an article before one word is a river's or a region's",
		When:     func(d *spot) bool { return d.the && d.n() == 1 && d.word(d.k) == "in" },
		Examples: []string{"Guards drowned in the *Orva* on Monday."}, Not: []string{"Guards drowned in the *Orva Ilo* on Monday."}},
	{Name: "at the <Orva> checkpoint",
		When:     func(d *spot) bool { return d.the && d.is(d.name.End, lexicon.Post) && d.reads(d.k, "at", "near") },
		Examples: []string{"Guards stood at the *Orva* checkpoint on Monday."}, Not: []string{"Guards stood at the *Orva* banquet on Monday."}},
	{Name: "entered the <Orva> district",
		When: func(d *spot) bool {
			return d.the && d.beforeLand() && (d.reads(d.k, "in", "near") || d.is(d.k, lexicon.TakesPlaceObject))
		},
		Examples: []string{"Guards entered the *Orva Ilo* district on Monday."}, Not: []string{"Guards entered the *Orva Ilo* race on Monday."}},
	{Name: "in <Orva>",
		When:     func(d *spot) bool { w := d.word(d.k); return !d.the && (w == "in" || w == "near" || w == "outside") },
		Examples: []string{"Guards drowned near *Orva* on Monday."}, Not: []string{"Guards drowned with *Orva* on Monday."}},
	{Name: "over <Orva> province",
		When:     func(d *spot) bool { return !d.the && d.word(d.k) == "over" && d.beforeLand() },
		Examples: []string{"Planes flew over *Orva* province on Monday."}, Not: []string{"Planes flew over *Orva* on Monday."}},
	{Name: "at <Orva>", Why: "but “an analyst at Orva” works there",
		When: func(d *spot) bool {
			return !d.the && d.reads(d.k, "at") && !d.can(d.k-1, officeWord) && !d.is(d.k-1, lexicon.Worker)
		},
		Examples: []string{"Guards drowned at *Orva* on Monday."}, Not: []string{"He met an analyst at *Orva* on Monday."}},
	{Name: "fled to <Orva>", Why: "a word of motion stands just before",
		When:     func(d *spot) bool { return !d.the && d.reads(d.k, "to", "from", "through") && moved(d.sentence, d.k) },
		Examples: []string{"Guards fled to *Orva* on Monday."}, Not: []string{"Guards gave it to *Orva* on Monday."}},
	{Name: "the towns of Dael and <Orva>", Why: "what is joined to such a place is one too",
		When:     func(d *spot) bool { return !d.the && d.reads(d.k, "and", ",") && d.afterPlace(d.si, d.k) },
		Examples: []string{"Guards left the towns of Daelo and *Orva* on Monday.", "Guards met in Oslo and *Orva* on Monday."}, Not: []string{"Guards left the friends of Daelo and *Orva* on Monday."}},
	{Name: "the village of <Orva>",
		When: func(d *spot) bool {
			of := d.k - 1
			return !d.the && d.word(d.k) == "of" && (d.isOne(of, lexicon.LandNoun) || d.is(of, lexicon.PartOfLand) && !d.is(of, lexicon.Assembly) || d.isPort(of))
		},
		Examples: []string{"Guards left the village of *Orva* on Monday.", "Guards left the port of *Orva* on Monday."}, Not: []string{"Guards left the friends of *Orva* on Monday."}},
	{Name: "reached <Orva>", Why: "the verb's object is a place",
		When:     func(d *spot) bool { return !d.the && d.is(d.k, lexicon.TakesPlaceObject) },
		Examples: []string{"Guards entered *Orva* on Monday."}, Not: []string{"Guards angered *Orva* on Monday."}},
}

// noPlaces say what is no place although it stands as one.
var noPlaces = []rule.Rule[*spot, struct{}]{
	{Name: "<Sunni-majority>", Why: "what stands behind the hyphen is a common word",
		When: func(d *spot) bool {
			return d.anyWord(func(i int) bool {
				rest := strings.LastIndexByte(d.text(i), '-')
				return rest >= 0 && strings.ToLower(d.text(i)[rest:]) == d.text(i)[rest:]
			})
		},
		Examples: []string{"Guards stood in *Orva-majority* towns."}, Not: []string{"Guards stood in *Orva-Ilo* on Monday."}},
	{Name: "<the Orva Treaty>", Why: "its words are those of other names",
		When: func(d *spot) bool {
			return d.anyWord(func(i int) bool {
				return d.is(i, lexicon.OtherHead, lexicon.NotPlace) || shape(d.text(i)) == allCaps || d.can(i, officeWord|maleName|femaleName) && !d.opened()
			})
		},
		Examples: []string{"Guards stood in *ORVA* on Monday."}, Not: []string{"Guards stood in *Orva* on Monday."}},
	{Name: "in <Eastern> provinces", Why: "the name only qualifies a noun, and it is none for a place",
		When: func(d *spot) bool {
			n := d.name.End
			return d.adjective(d.name.Start) || d.noun(n) && !d.is(n, lexicon.LandNoun, lexicon.Post) && !(d.is(n, lexicon.PlaceHead) && !d.is(n, lexicon.Premises))
		},
		Examples: []string{"Guards stood in *Orva* trousers on Monday."}, Not: []string{"Guards stood in *Orva* province on Monday."}},
}

// anyWord: it holds of a word of the name.
func (d *spot) anyWord(holds func(i int) bool) bool {
	for i := d.name.Start; i < d.name.End; i++ {
		if holds(i) {
			return true
		}
	}
	return false
}

// isPort: the noun is one for a town that the lexicon has for other things.
func (s *sentence) isPort(i int) bool { return s.word(i) == "port" || s.word(i) == "resort" }

// isSaidToBePlace says whether a name that ends at i is said to be a place: "Vadrenne, a
// town in the hills".
func (s *sentence) isSaidToBePlace(i int) bool {
	if s.text(i) != "," || !s.is(i+1, lexicon.Article) {
		return false
	}
	for k := i + 2; k < i+6; k++ {
		if s.is(k, lexicon.LandNoun) && s.fold[k] != "state" || s.isPort(k) {
			return true
		}
		if !s.adjective(k) && !s.noun(k) {
			return false
		}
	}
	return false
}

// afterPlace says whether the word at k joins a name to a place that the gazetteer does not know either.
func (f *finder) afterPlace(si, k int) bool {
	s, m := &f.sents[si], f.last(si)
	if m == nil || m.Span.End != k || !m.Locative {
		return false
	}
	if h := s.hitAt(m.Span.Start); h != nil && s.fold[k] == "and" { // "in Oslo and Ravn on Monday"
		next := k + 2
		return f.knownAs(h).Kind == Place && s.is(max(m.Span.Start-1, 0), lexicon.Locative) && (next >= len(s.Tokens) || s.prep(next) || s.tag(next)[0] < 'A')
	}
	return !s.known(m.Span.Start) && s.isOne(m.Span.Start-2, lexicon.LandNoun)
}

// moved says whether a word of motion stands just before the preposition at k.
func moved(s *sentence, k int) bool {
	for j := k - 1; j >= 0 && j >= k-3; j-- {
		if s.is(j, lexicon.Transfer) || s.text(j) == "," {
			return false
		}
		if s.moves(j) {
			return true
		}
	}
	return false
}
