package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
)

// Bodies that stories speak of again by nouns that are no part of their names: "the bloc", "the 27-nation bloc", "the world body", "the
// militant group".

// readSortedBody reads from token k on the words that say of what sort a body is and the noun for it, and gives the noun's token and
// the body; -1 where no body so far is called so, or several are.
func (f *finder) readSortedBody(si, k int) (noun, body int) {
	const most = 4 // words before the noun
	s := &f.sents[si]
	from, armed, member, full, brief := k, false, false, "", ""
	for ; k < from+most && s.isSortWord(k); k++ {
		_, of, hyphened := strings.Cut(s.fold[k], "-")
		switch {
		case s.words[k].Has(lexicon.Creed), s.words[k].Has(lexicon.Rebel):
			armed = true
		case !hyphened && s.words[k].Has(lexicon.SortOfBody):
			full += s.fold[k] + "-"
		case !hyphened:
			full += s.fold[k] + "-"
			brief += s.fold[k] + "-"
		case of != "based":
			full += of + "-"
			member = k == from && s.Tokens[k+1].IsNoun()
		}
	}
	if k == from || k >= len(s.Tokens) || s.proper[k] || s.at[k] != 0 || !s.Tokens[k].IsNoun() || k+1 < len(s.Tokens) && s.fold[k+1] == "of" {
		return k, -1
	}
	if full == "" && !armed || member { // "the Lund-based court", "the 47-member council", as "the court"
		if e := f.bodyAgain(si, k); e >= 0 && !f.isOfOther(si, s.fold[from], e) {
			return k, e
		}
	}
	if w := s.fold[k]; !armed {
		return k, f.onlyBody(func(name string) bool { return lexicon.IsCalled(name, full+w) || lexicon.IsCalled(name, brief+w) })
	} else if w == "group" && full == "" {
		return k, f.bodyOfSort(w)
	}
	return k, -1
}

// bodyAgain gives the body that the noun at token k means, alone or as the last word of its name, "council", or its first, "court of"; -1 for
// none.
func (f *finder) bodyAgain(si, k int) int {
	s := &f.sents[si]
	if e := f.bodyNamed(s, k); e >= 0 {
		return e
	}
	if w := s.words[k]; w.Has(lexicon.OrganisationHead) || w.Has(lexicon.Assembly) || w.Has(lexicon.ForBody) {
		if e := f.lastHeaded(s.fold[k]); e >= 0 {
			return e
		}
	}
	return f.bodyNear(si, k)
}

// isSortWord: before a noun, the word at the token tells of what sort it is, or how many are in it: "the | militant | group", "the |
// 15-member | body", "the | Vienna-based | agency".
func (s *sentence) isSortWord(k int) bool {
	if k+1 >= len(s.Tokens) || !s.Tokens[k+1].IsNoun() && !s.Tokens[k+1].IsModifier() || !s.Tokens[k].IsNoun() && !s.Tokens[k].IsModifier() {
		return false
	}
	before, after, hyphened := strings.Cut(s.fold[k], "-")
	if hyphened {
		return after == "based" || after != "" && (strings.Trim(before, "0123456789") == "" || lexicon.Has(before, lexicon.CountNoun) || s.Tokens[k].Tag == "CD")
	}
	return !s.proper[k] && s.at[k] == 0
}

// lastCalled gives the body mentioned last of those that stories speak of by the noun at token k, or a body of whose people the noun is, "the
// judges" of a court, where it was told right before; -1 if there is none, or its sentence names another of them.
func (f *finder) lastCalled(s *sentence, k int) int {
	const back = 2 // sentences: a judgement
	noun, people := s.fold[k], s.Tokens[k].Tag == "NNS"
	called := func(name string) bool {
		return lexicon.IsCalled(name, noun) || people && lexicon.IsCalled(headOfBody(name), noun)
	}
	e := f.lastBody(called)
	if e < 0 || people && !(f.toldAlone(e, s, noun, back) && k+1 < len(s.Tokens) && s.Tokens[k+1].IsFinite() && !s.words[k+1].Has(lexicon.FormOfBe)) {
		return -1 // "the judges | who were jailed"
	}
	at := f.traits[e].last - 1
	for m := at; m >= 0 && f.cast.Mentions[m].Sentence == f.cast.Mentions[at].Sentence; m-- {
		for _, o := range f.cast.Mentions[m].Entities {
			if en := &f.cast.Entities[o]; o != e && en.Kind == Organisation && called(fold(en.Name)) {
				return -1
			}
		}
	}
	return e
}

// headOfBody gives the noun that a body's name in lower case has for its head: "court" of "supreme court of chad".
func headOfBody(name string) string {
	name, _, _ = strings.Cut(name, " of ")
	return name[strings.LastIndexByte(name, ' ')+1:]
}

// toldAlone: the entity was mentioned last in the sentence, or in one of so many before it, and none of them before it has the noun.
func (f *finder) toldAlone(e int, s *sentence, noun string, back int) bool {
	from := f.cast.Mentions[f.traits[e].last-1].Sentence
	for n := from; n <= from+back && n < len(f.sents); n++ {
		if s == &f.sents[n] {
			return true
		}
		if slices.Contains(f.sents[n].fold, noun) {
			return false
		}
	}
	return false
}
