package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
)

// What surnames, offices and groups may mean beside those whom they were taken for.

// surname is the last word of the mention, folded; "" where the mention is no person's.
func (r *reading) surname() string {
	if r.cast.Entities[r.Entities[0]].Kind != Person {
		return ""
	}
	return bareSurname(r.s.fold[r.Span.End-1])
}

// bareSurname leaves the Arabic article out of a folded word of a name: "al-sadat" is "sadat" too.
func bareSurname(word string) string {
	if k := strings.IndexByte(word, '-'); k > 0 && lexicon.Has(word[:k], lexicon.ArabicArticle) {
		return word[k+1:]
	}
	return word
}

// isShared: another bears the surname.
func (r *reading) isShared() bool {
	key := r.surname()
	if key == "" || r.byOffice() {
		return false
	}
	own := r.cast.Entities[r.Entities[0]].Name
	for _, e := range r.ofGeneration(r.bearersOf(key), false, key) {
		if e != r.Entities[0] && !sameFullName(r.cast.Entities[e].Name, own) {
			return true
		}
	}
	return len(r.g.people[key]) > 0 && !r.isWellKnown(r.Entities[0], key)
}

// byOffice: the title before the surname is that person's own office, and of no other of the name.
func (r *reading) byOffice() bool {
	if !r.title() {
		return false
	}
	title := r.s.fold[r.Span.End-2]
	if !lexicon.Has(title, lexicon.Office) || !hasWord(fold(r.cast.Entities[r.Entities[0]].Office), title) {
		return false
	}
	return !slices.ContainsFunc(r.peopleNamed[r.surname()], func(e int) bool { return e != r.Entities[0] && hasWord(fold(r.cast.Entities[e].Office), title) })
}

// isFamily: the story speaks of several of the surname: "the younger Brandt",
// "Brandt's wife, Eva Brandt".
func (r *reading) isFamily() bool {
	key := r.surname()
	return key != "" && r.isKin(key) && !r.byOffice()
}

// isEarly: the name stands in full only far behind the mention.
func (r *reading) isEarly() bool {
	if r.surname() == "" || r.title() || r.isWellKnown(r.Entities[0], r.surname()) {
		return false
	}
	full, ok := r.spelt[r.Entities[0]]
	return ok && full > r.Sentence+namedSoon
}

// namedSoon is how many sentences after a bare surname its full name may come.
const namedSoon = 3

// title: the mention begins with a title.
func (r *reading) title() bool {
	return r.Span.End-r.Span.Start > 1
}

// isPlaceLike: the bare name stands as places do.
func (r *reading) isPlaceLike() bool {
	if r.surname() == "" || r.title() || r.Span.Start == 0 {
		return false
	}
	return lexicon.Has(r.s.fold[r.Span.Start-1], lexicon.Locative) || r.tellsWhere()
}

// tellsWhere: the bare name stands between commas, or at the end, right behind a body's or a place's and tells where that is: "the University
// of Scania, Lund, | Physics Department". Of a person more would be told there: "at the Senate, Lund, | the mayor, wept".
func (r *reading) tellsWhere() bool {
	if r.at == 0 || r.s.text(r.Span.Start-1) != "," {
		return false
	}
	o := &r.cast.Mentions[r.at-1]
	if o.Sentence != r.Sentence || o.Span.End != r.Span.Start-1 || o.Form == Adjective || r.kind(o.Entities[0]) == Person || o.Span.Start > 0 && r.s.text(o.Span.Start-1) == "," {
		return false
	}
	switch end := r.s.text(r.Span.End); end {
	case ".", "":
		return true
	case ",":
		return r.s.capital(r.Span.End+1) || r.s.tag(r.Span.End+1) == "IN"
	}
	return false
}

// isOthersOffice: the description goes on with whose office it is, means somebody not named
// before, or holds of another near.
func (r *reading) isOthersOffice() bool {
	if len(r.Entities) != 1 || r.cast.Entities[r.Entities[0]].Kind != Person {
		return false
	}
	if n := r.Span.End; n < len(r.s.Tokens) && (r.s.fold[n] == "of" || r.s.fold[n] == "for" || r.s.Tokens[n].Tag == "NN") {
		return true
	}
	head := r.s.fold[r.Span.End-1]
	for k := r.at - 1; k >= 0 && r.cast.Mentions[k].Sentence >= r.Sentence-3; k-- {
		o := &r.cast.Mentions[k]
		if e := o.Entities[0]; !r.meant(o) && len(o.Entities) == 1 && r.cast.Entities[e].Kind == Person && hasWord(fold(r.cast.Entities[e].Office), head) {
			return true
		}
	}
	if r.first[r.Entities[0]] < r.at {
		return false
	}
	next := r.at + 1 // "the president, Ivo Brandt,"
	return next >= len(r.cast.Mentions) || !r.meant(&r.cast.Mentions[next]) || r.cast.Mentions[next].Sentence != r.Sentence || r.cast.Mentions[next].Span.Start > r.Span.End+1
}

// isOtherGroup: of those whom "the two leaders" or "both sides" would mean one is not near, or a
// third of their kind is.
func (r *reading) isOtherGroup() bool {
	if len(r.Entities) < 2 {
		return false
	}
	found, strange := map[int]int{}, -1
	for k := r.at - 1; k >= max(0, r.at-farthest); k-- {
		o := &r.cast.Mentions[k]
		if o.Sentence < r.Sentence-groupReach {
			if len(found) == len(r.Entities) {
				break
			}
			if r.s.fold[r.Span.End-1] == "sides" {
				return true // of anything: parties, camps, teams
			}
		}
		for _, e := range o.Entities {
			if o.Acting >= 0 {
				e = o.Acting
			}
			if slices.Contains(r.Entities, e) {
				if _, ok := found[e]; !ok {
					found[e] = k
				}
			} else if len(found) < len(r.Entities) && !o.Locative && o.Form != Adjective && o.Form != Pronoun && r.fitsGroup(e) {
				if len(found) > 0 || strange >= 0 && strange != e {
					return true
				}
				strange = e
			}
		}
	}
	return len(found) < len(r.Entities) || strange >= 0 && !r.isPairOf(found)
}

// isPairOf: the two were last named together, "Ivo Rys and Karl Lang", so that "both men" means them and not the one who was named
// alone since; but what takes two to do, "met", may be of one of them with that one.
func (r *reading) isPairOf(found map[int]int) bool {
	if len(r.Entities) != 2 || r.cast.Entities[r.Entities[0]].Kind != Person || lexicon.Has(lexicon.NounLemma(r.s.fold[r.Span.End-1]), lexicon.Leader) {
		return false
	}
	a, b := found[r.Entities[0]], found[r.Entities[1]]
	if !r.areJoined(min(a, b), max(a, b)) {
		return false
	}
	c := r.s.ClauseAt(r.Span.Start)
	if c < 0 {
		return false
	}
	switch lexicon.ClassOf(r.s.Clauses[c].Verb.Lemma) {
	case lexicon.Meet, lexicon.Call, lexicon.Agree, lexicon.Sign, lexicon.Say:
		return false
	}
	return !lexicon.Has(r.s.Clauses[c].Verb.Lemma, lexicon.Says)
}

// fitsGroup: the entity is one of those whom the description can mean.
func (r *reading) fitsGroup(e int) bool {
	en, kind := &r.cast.Entities[e], r.cast.Entities[r.Entities[0]].Kind
	switch {
	case en.Kind != kind:
		return false
	case kind == Person:
		return r.fitsNoun(e, r.s.fold[r.Span.End-1])
	}
	return true
}

// groupReach is how many sentences back those stand whom "the two leaders" means.
const groupReach = 3

// farthest is how many names back a group is looked for.
const farthest = 120
