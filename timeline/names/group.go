package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
)

// standForStates says whether the noun of people at k is of those who speak for their states ("the
// two presidents", "the three foreign ministers"), where the story names no rebels, who have leaders as well.
func (f *finder) standForStates(k, si, from int) bool {
	s := &f.sents[si]
	w := lexicon.NounLemma(s.fold[k])
	return !f.rebelsNear(si) && (lexicon.Has(w, lexicon.Leader) || k > from && w == "minister") && (k+1 >= len(s.fold) || s.fold[k+1] != "of")
}

// readMinisters reads "the foreign ministers" at token i, where the story has just two of that office.
func (f *finder) readMinisters(si, i int) int {
	s := &f.sents[si]
	k := i + 1
	for k < len(s.Tokens) && k < i+3 && s.bits[k]&rankWord != 0 {
		k++
	}
	if k == i+1 || k >= len(s.Tokens) || !s.words[k].Has(lexicon.PersonNoun) || k+1 < len(s.Tokens) && s.fold[k+1] == "of" {
		return 0
	}
	qualifier := strings.Join(s.fold[i+1:k], " ")
	of := f.lastOfOffice(qualifier, s.fold[k], 2)
	if of == nil || f.lastOfOffice(qualifier, s.fold[k], 3) != nil {
		return 0
	}
	return f.describe(si, i, k+1, of...)
}

// lastOfOffice finds the last n people whose office the qualified noun names: "both foreign
// ministers". nil if the noun stands alone or there are too few.
func (f *finder) lastOfOffice(qualifier, noun string, n int) []int {
	if qualifier == "" {
		return nil
	}
	office := qualifier + " " + lexicon.NounLemma(noun)
	var of []int
	for _, men := range f.since(0) {
		for _, e := range slices.Backward(men.Entities) {
			if f.kind(e) == Person && strings.HasSuffix(fold(f.cast.Entities[e].Office), office) && !f.possessive(men) {
				if of = addNew(of, e); len(of) == n {
					slices.Reverse(of)
					return of
				}
			}
		}
	}
	return nil
}

// lastPeople finds the last n people who fit a plural noun, of one sentence, or the only
// ones nearby, and are not but; nil if there are too few.
func (f *finder) lastPeople(noun string, n, but int) []int {
	fits := func(e int) bool { return e != but && f.fitsNoun(e, noun) }
	var any, here []int
	sent, last := -1, 0
	for m, men := range f.since(0) {
		if m <= len(f.cast.Mentions)-farthest {
			break
		}
		if men.Sentence != sent {
			here, sent = nil, men.Sentence
		}
		if n == 2 && len(here) == 1 && f.areJoined(m, last) && fits(men.Entities[0]) {
			if of := []int{men.Entities[0], here[0]}; len(f.wholeList(m, of)) == n {
				return of
			}
		}
		for _, e := range men.Entities {
			if fits(e) && !f.possessive(men) {
				here, any, last = addNew(here, e), addNew(any, e), m
			}
		}
		if len(here) != n || m > 0 && f.cast.Mentions[m-1].Sentence == sent {
			continue
		}
		if len(any) > n && (noun == "men" || noun == "leaders" || noun == "") {
			break // another one has come since
		}
		slices.Reverse(here)
		return here
	}
	if len(any) != n || noun == "" {
		return nil // of several told apart nothing says which are meant, and "the pair" are told together
	}
	slices.Reverse(any)
	return any
}

// fitsNoun says whether a plural noun of people holds of an entity: "ministers", "men", "leaders".
func (f *finder) fitsNoun(e int, noun string) bool {
	if f.cast.Entities[e].Kind != Person {
		return false
	}
	singular := lexicon.NounLemma(noun)
	office := fold(f.cast.Entities[e].Office)
	switch noun {
	case "men":
		return f.traits[e].gender != female
	case "women":
		return f.traits[e].gender != male
	case "officials":
		return office != ""
	case "leaders":
		return office == "" || isOffice(office, singular)
	}
	if lexicon.Has(singular, lexicon.Office) { // "the three diplomats" are not any three
		return isOffice(office, singular)
	}
	return true
}

// possessive says whether a mention is "his", "her" or "their".
func (f *finder) possessive(m *Mention) bool {
	w := f.sents[m.Sentence].fold[m.Span.Start]
	return m.Form == Pronoun && (w == "his" || w == "her" || w == "their")
}

// twoStates finds the two states of "the two countries": those of this sentence
// or the one before, else those the story speaks of most.
func (f *finder) twoStates(si int) []int {
	if pair := f.statesNear(si, 0, 1); pair != nil {
		return pair
	}
	if pair := f.pluralAntecedent(si, 0); len(pair) == 2 && f.cast.Entities[pair[0]].Kind == State && f.cast.Entities[pair[1]].Kind == State {
		return pair
	}
	if !f.clearPair() {
		if pair := f.statesNear(si, 2, 3); pair != nil {
			return pair
		}
	}
	return f.mainStates()
}

// statesNear finds the only two states, and no mere places, of a sentence so many sentences back.
func (f *finder) statesNear(si, from, to int) []int {
	for back := from; back <= to; back++ {
		var of []int
		for _, men := range slices.Backward(f.mentionsOf(si - back)) {
			for _, e := range slices.Backward(men.Entities) {
				if men.Acting >= 0 {
					e = men.Acting
				}
				if !men.Locative && f.kind(e) == State {
					of = addNew(of, e)
				}
			}
		}
		if len(of) == 2 || back == 0 && len(of) > 2 {
			return []int{of[1], of[0]}
		}
	}
	return nil
}

// rebelsNear says whether this sentence or one of the three before names a party that is no
// state, so that "both sides" may be it and another.
func (f *finder) rebelsNear(si int) bool {
	for k := max(0, si-3); k <= si; k++ {
		if slices.ContainsFunc(f.sents[k].words, func(w lexicon.Word) bool { return w.Has(lexicon.Rebel) }) {
			return true
		}
	}
	return false
}

// clearPair says whether the story has spoken of two states more than of any other.
func (f *finder) clearPair() bool {
	_, second := f.topTwo(f.spoken)
	return !f.equalled(f.spoken, second)
}

// equalled says whether more than two states are counted as often as the second.
func (f *finder) equalled(count map[string]int, second string) bool {
	more := 0
	for name, n := range count {
		if f.g.isState(name) && n >= count[second] {
			more++
		}
	}
	return more > 2
}

// lastStates finds the n states that the nearest sentence with just so many names.
func (f *finder) lastStates(si, n int) []int {
	var of []int
	sent := si
	for _, men := range f.since(si - 8) {
		if men.Sentence != sent {
			if len(of) == n {
				break
			}
			of, sent = nil, men.Sentence
		}
		if e := f.acted(men); f.cast.Entities[e].Kind == State && men.Form != Adjective {
			of = addNew(of, e)
		}
	}
	if len(of) != n {
		return nil
	}
	slices.Reverse(of)
	return of
}

// countStates counts how often each state is named or meant, for "the two countries".
func (f *finder) countStates() {
	f.stateCount = map[string]int{}
	for i := range f.sents {
		for _, h := range f.sents[i].hits {
			for _, k := range append([]int{h.entry}, h.more...) {
				if k >= 0 && (f.g.known[k].Kind == State || f.g.known[k].seat) {
					f.stateCount[f.g.known[k].State]++
				}
			}
		}
		for _, c := range f.sents[i].cands {
			if c.person >= 0 {
				f.stateCount[f.cast.Entities[c.person].State]++
			}
		}
	}
}

// mainStates gives the two states that the story speaks of most; nil if no two stand out.
func (f *finder) mainStates() []int {
	first, second := f.topTwo(f.spoken)
	if f.spoken[second] < 2 || !f.clearPair() {
		if first, second = f.topTwo(f.stateCount); f.equalled(f.stateCount, second) {
			return nil
		}
	}
	if f.spoken[second]+f.stateCount[second] < 2 {
		return nil
	}
	a, b := f.named(first), f.named(second)
	if a < 0 || b < 0 {
		return nil
	}
	return []int{a, b}
}

// mainState gives the state that the story has spoken of most; -1 if none stands out.
func (f *finder) mainState() int {
	first, second := f.topTwo(f.spoken)
	if f.spoken[first] < 2 || f.spoken[first] == f.spoken[second] {
		return -1
	}
	return f.named(first)
}

// topTwo gives the states counted most, in the order of the alphabet where equal.
func (f *finder) topTwo(count map[string]int) (first, second string) {
	for name, n := range count {
		switch {
		case !f.g.isState(name): // what belongs to a bloc counts for it as well
		case n > count[first] || n == count[first] && name < first:
			first, second = name, first
		case n > count[second] || n == count[second] && name < second:
			second = name
		}
	}
	return first, second
}

// lastBlocs finds the two blocs spoken of last; an organ speaks for its bloc.
func (f *finder) lastBlocs() []int {
	var of []int
	for m, men := range f.since(0) {
		if m <= len(f.cast.Mentions)-farthest || len(of) == 2 {
			break
		}
		e := men.Entities[0]
		switch en := f.cast.Entities[e]; {
		case en.Kind != Organisation:
		case lexicon.IsCalled(fold(en.Name), "bloc"):
			of = addNew(of, e)
		case lexicon.IsCalled(fold(en.State), "bloc"):
			of = addNew(of, f.named(en.State))
		}
	}
	slices.Reverse(of)
	return of
}
