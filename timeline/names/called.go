package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
)

// Bodies that stories speak of again by nouns that are no part of their names: "the bloc", "the 27-nation bloc", "the world body", "the
// militant group".

// readSortedBody reads from token k on the words that say of what sort a body is and the noun for it, and gives the noun's token and
// the body; -1 where no body so far is called so, or several are, and where a place or "of" behind tells which is meant. A word that is
// not known for the body keeps it out: "the drug cartel", "the town council".
func (f *finder) readSortedBody(si, k int) (noun, body int) {
	s, from := &f.sents[si], k
	so := f.sortAt(s, from)
	if k = so.noun; k == from || !s.noun(k) || s.proper[k] || s.known(k) || f.tellsWhich(s, k) {
		return k, -1
	}
	if e := f.saidToBe(si, strings.Join(s.fold[from:k+1], " ")); e >= 0 {
		return k, e
	}
	if so.counted && k == from+1 { // "the 47-member council", as "the council"
		if e := f.bodyAgain(si, k); e >= 0 && !f.isOfOther(si, s.fold[from], e) {
			return k, e
		}
	}
	e := f.only(func(e int) bool { name := f.nameOfBody(e); return name != "" && so.holdsOf(name) })
	if e < 0 || f.isOfOther(si, s.fold[k], e) || f.rivalled(e) || f.tellsUnnamed(f.lastOf(e), si, k) {
		return k, -1
	}
	return k, e
}

// sortOfBody is what the words before a noun say of the body: "the 27-nation", "the militant", "the Hague-based".
type sortOfBody struct {
	*sentence
	noun    int    // its token
	counted bool   // they say how many are in it
	home    string // "hague-based"
	full    string // the others, each with a hyphen behind it
	brief   string // those of them that the lexicon does not have for a sort
}

func (f *finder) sortAt(s *sentence, from int) *sortOfBody {
	const most = 4 // words before the noun
	so := &sortOfBody{sentence: s, noun: from}
	for k := from; k < from+most && s.isSortWord(k); k++ {
		so.noun++
		switch _, of, hyphened := strings.Cut(s.fold[k], "-"); {
		case hyphened && of == "based":
			so.home = s.fold[k]
		case hyphened:
			so.full += of + "-"
			so.counted = true
		default:
			so.full += s.fold[k] + "-"
			if !s.is(k, lexicon.SortOfBody) {
				so.brief += s.fold[k] + "-"
			}
		}
	}
	return so
}

// holdsOf: a body of that name may be meant.
func (so *sortOfBody) holdsOf(name string) bool {
	w := so.fold[so.noun]
	sorted := lexicon.IsCalled(name, so.full+w) || lexicon.IsCalled(name, so.brief+w)
	if so.home == "" {
		return sorted
	}
	body := so.is(so.noun, lexicon.BodyNoun) // "the Vienna-based cartel", "the Vienna-based organisation"
	named := (body || so.is(so.noun, lexicon.OrganisationHead)) && slices.Contains(strings.Fields(name), w)
	group := so.full == "" && !isFirm(w) && (named || body && so.is(so.noun, lexicon.Movement)) // not "the Vienna-based agency" of OPEC
	return lexicon.IsCalled(name, so.home+"-"+w) || lexicon.IsCalled(name, so.home) && (sorted || group)
}

// tellsWhich: behind the noun at token k stands of what or in what place the body is: "the council | of Lund", "the agency | in Lagos".
func (f *finder) tellsWhich(s *sentence, k int) bool {
	if k+2 >= len(s.Tokens) || !s.Tokens[k+1].IsPrep() {
		return false
	}
	return s.fold[k+1] == "of" || !s.words[k+2].Has(lexicon.Calendar) && (s.proper[k+2] || s.at[k+2] != 0)
}

// rivalled: the story speaks as often of a body that nobody knows, which the noun may mean as well.
func (f *finder) rivalled(e int) bool {
	for o := range f.traits {
		if t := &f.traits[o]; o != e && t.sort == unsorted && t.count >= f.traits[e].count {
			return true
		}
	}
	return false
}

// saidToBe gives the only body that the story has called so before, right before its name or behind it: "the militant group | Orvalla",
// "Orvalla, a | militant group"; -1 for none, or several.
func (f *finder) saidToBe(si int, phrase string) int {
	only, n := -1, strings.Count(phrase, " ")+1
	for m := range f.cast.Mentions {
		men := &f.cast.Mentions[m]
		e, s := men.Entities[0], &f.sents[men.Sentence]
		if f.cast.Entities[e].Kind != Organisation || men.Sentence >= si || e == only {
			continue
		}
		start, end := men.Span.Start, men.Span.End+2
		before := start >= n && strings.Join(s.fold[start-n:start], " ") == phrase
		behind := end+n <= len(s.fold) && s.fold[end-2] == "," && s.words[end-1].Has(lexicon.Article) && strings.Join(s.fold[end:end+n], " ") == phrase
		if before || behind {
			if only >= 0 {
				return -1
			}
			only = e
		}
	}
	return only
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
		return after == "based" || after != "" && (strings.Trim(before, "0123456789") == "" || lexicon.Has(before, lexicon.CountNoun) || lexicon.IsCardinal(before) || s.Tokens[k].Tag == "CD")
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
