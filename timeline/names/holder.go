package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
)

// readOwned reads the office behind a state's possessive, "Ghana's veteran prime minister", as the only one of the
// story who holds it. k is the token of the possessive mark. It gives the tokens taken from k on.
func (f *finder) readOwned(si, k int, state string) int {
	s := &f.sents[si]
	start := k + 1
	for s.is(start, lexicon.AboutHolder) || s.adjective(start) && !s.can(start, officeWord|rankWord) {
		start++
	}
	end, ranks := start, 0
	for s.can(end, officeWord|rankWord) && !s.proper[end] && !s.is(end, lexicon.FormerOffice) {
		if !s.can(end, officeWord) {
			ranks++
		}
		end++
	}
	head := end - 1
	if end == start || !s.can(head, officeWord) || s.capital(end) || s.noun(end) || possessed(s, end) || s.text(end) == "," && s.capital(end+1) { // its own name follows
		return 0
	}
	if next := s.word(end); next == "of" || next == "for" || ranks == 0 && !s.is(head, lexicon.Leader) { // a land has many ministers and envoys
		return 0
	}
	e := f.onlyHolder(strings.Join(s.fold[start:end], " "), state, ranks > 0)
	if e < 0 {
		return 0
	}
	f.describe(si, start, end, e)
	return end - k
}

// isRegister: the text names more than any story does. To ask all of them whom an office means, for each office, would
// take the square of its length, and most of the offices have many holders.
func (f *finder) isRegister() bool { return len(f.cast.Entities) > 1000 }

// onlyHolder gives the one person of the story who holds the office for the state, or with any for one that is not
// told; -1 if none or several do.
func (f *finder) onlyHolder(office, state string, any bool) int {
	if f.isRegister() {
		return -1
	}
	return f.only(func(e int) bool {
		en := &f.cast.Entities[e]
		if en.Kind != Person || f.traits[e].former || en.State != state && !(any && en.State == "") {
			return false
		}
		o := fold(en.Office)
		return (o == office || strings.HasSuffix(o, " "+office)) && !isDeputy(o)
	})
}

// isOtherRank: the title before the bare surname is that of who leads a land, and the person, whom the story names in full by
// a lesser office of the same word and no other, or as somebody's daughter, is another of the name: "Prime Minister Holm" is not
// "minister Ivo Holm"; nor is it anybody whom the story does not call a leader, where all know one of that surname.
func (f *finder) isOtherRank(s *sentence, c *candidate, e int) bool {
	if royalTitle(s, c.title) == pope {
		return !strings.HasPrefix(f.cast.Entities[e].Name, pope+" ") // "Rep. Francis Rao" is not "Pope Francis"
	}
	office, surname := fold(f.cast.Entities[e].Office), s.fold[c.name.Start]
	if isLeader(office) || f.isWellKnown(e, surname) {
		return false
	}
	if c.title.Empty() {
		return f.traits[e].kin && f.hasWellKnown(surname)
	}
	title := s.fold[c.title.Start:c.title.End]
	leads := isLeader(strings.Join(title, " "))
	return leads && (f.traits[e].kin || strings.HasSuffix(" "+office, " "+title[len(title)-1]) || f.hasWellKnown(surname)) ||
		f.traits[e].kin && f.hasWellKnown(surname) && (titleGender(s, c.title) == unknownGender || f.traits[e].gender == unknownGender)
}

// hasWellKnown: somebody whom all know by the surname may be meant in this year.
func (f *finder) hasWellKnown(surname string) bool {
	return !lexicon.Has(surname, lexicon.PlainSurname) && slices.ContainsFunc(f.g.people[surname], func(k int) bool { return f.inLife(f.g.known[k].life, surname) })
}

// officeHolder finds the person of the story whose office is described, the one
// mentioned last if several fit.
func (f *finder) officeHolder(si, start, end, head int, state string) int {
	if f.isRegister() {
		return -1
	}
	s := &f.sents[si]
	o := &described{finder: f, si: si, noun: s.fold[head], deputy: isDeputy(strings.Join(s.fold[start:end], " ")), state: state}
	for k := start; k < end; k++ {
		if !s.known(k) && s.can(k, officeWord|rankWord) {
			o.words = append(o.words, s.fold[k])
		}
	}
	best, bestScore, bestWeight := -1, 0, -1
	for e := range f.cast.Entities {
		score := o.score(e)
		weight := f.traits[e].last
		if s.proper[head] { // "the Secretary" is the one of whom the story speaks most
			weight += f.traits[e].count * len(f.cast.Mentions)
		}
		if score > bestScore || score == bestScore && score > 0 && weight > bestWeight {
			best, bestScore, bestWeight = e, score, weight
		}
	}
	return best
}

// described is an office as a description tells it.
type described struct {
	*finder
	si     int
	noun   string
	words  []string
	deputy bool
	state  string // "" if it tells none
}

// score says how well a person fits, 0 for one who does not.
func (o *described) score(e int) int {
	en := &o.cast.Entities[e]
	if en.Kind != Person {
		return 0
	}
	office := fold(en.Office)
	own := o.state != "" && en.State == o.state
	leads := o.leads(en)
	if office == "" && !leads || o.state != "" && en.State != "" && !own || o.isAhead(e) {
		return 0
	}
	score := 0
	switch {
	case leads && (o.noun == "leader" || office == ""), o.noun == "diplomat" && own && isOffice(office, o.noun):
		score = 2
	case hasWord(office, o.noun) && (!isDeputy(office) || o.deputy): // "the president" is no vice president
		score = 1
		for _, w := range o.words {
			if hasWord(office, w) {
				score += 2
			} else {
				score -= 3
			}
		}
	}
	if score > 0 && own {
		score++
	}
	return score
}

// leads: the noun tells of who rules a state, and the person is of that state, as its leader or with no office told.
func (o *described) leads(en *Entity) bool {
	if !lexicon.Has(o.noun, lexicon.Ruling) || o.state == "" {
		return false
	}
	return en.State == o.state && en.Office == "" || (en.State == o.state || en.State == "" && o.stateCount[o.state] > 1) && isLeader(fold(en.Office))
}

// isAhead: the person is named only later, and the words are too few to tell, or it may be another land's.
func (o *described) isAhead(e int) bool {
	return o.traits[e].last == 0 && (len(o.words) < 2 || o.state != "" && o.cast.Entities[e].State == "") && !o.isNamedSoon(o.si, e)
}
