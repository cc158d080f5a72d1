package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// One person whom a story speaks of again by what he was or how old he is: "the former guerrilla", "the 54-year-old".

// readFigure reads "the former guerrilla", "the 54-year-old", "the 54-year-old lawyer" at token i as the only person of whom the sentence
// before speaks: as a former one where the story itself has said so of the person, by an age where it tells of nobody else and the person
// was the subject. It has not used the words for another.
func (f *finder) readFigure(si, i int) int {
	s := &f.sents[si]
	noun, end := s.figureAt(i)
	if noun < 0 || si == 0 || f.apposed(si, end) >= 0 {
		return 0
	}
	if n := len(f.cast.Mentions); n > 0 && f.cast.Mentions[n-1].Sentence == si && f.cast.Entities[f.cast.Mentions[n-1].Entities[0]].Kind == Person {
		return 0
	}
	e := f.onlyPersonOf(si - 1)
	if e < 0 || f.isOnlyCited(e) || f.isOfOther(si, s.fold[noun], e) {
		return 0
	}
	if g, of := genderOf(s.fold[noun]), f.traits[e].gender; g != unknownGender && of != unknownGender && g != of {
		return 0
	}
	if isFormer(s.fold[i+1]) {
		if s.bits[noun]&officeWord != 0 || !f.saidOf(si, e, s.fold[noun]) {
			return 0 // "Chancellor Moe left. The former president …", "Police met Moe. The former guard …"
		}
	} else if !f.isAlone(e) || !f.wasSubject(si-1, e) {
		return 0
	}
	return f.describe(si, i, end, e)
}

// saidOf: before the sentence the story has said of the person that he is, or was, what the noun tells: "Ida Lund, a former | banker", "the
// former | banker Ida Lund", "Lund was a | banker".
func (f *finder) saidOf(si, e int, noun string) bool {
	for m := range f.cast.Mentions {
		men := &f.cast.Mentions[m]
		if men.Entities[0] != e || men.Sentence >= si {
			continue
		}
		s := &f.sents[men.Sentence]
		for k := range s.Tokens {
			t := &s.Tokens[k]
			if s.fold[k] != noun || !t.IsNoun() {
				continue
			}
			before := k < men.Span.End && k >= men.Span.Start-1
			apposed := t.Rel.Is(syntax.Appos) && t.Head >= men.Span.Start && t.Head < men.Span.End
			if before || apposed || s.isSubjectOf(men.Span, k) {
				return true
			}
		}
	}
	return false
}

// isSubjectOf: the word at token k says with a form of "be" what the subject is: "Ida Lund was a | banker".
func (s *sentence) isSubjectOf(subject syntax.Span, k int) bool {
	for i := subject.End; i < k; i++ {
		if t := &s.Tokens[i]; i == subject.End && lexicon.VerbLemma(s.fold[i]) != "be" || i > subject.End && t.Tag != "DT" && !t.IsModifier() {
			return false
		}
	}
	return k > subject.End
}

// isAlone: the story has named no other person so far.
func (f *finder) isAlone(e int) bool {
	return f.only(func(o int) bool { return o == e || f.kind(o) == Person && f.traits[o].count > 0 }) >= 0
}

// wasSubject: the person is the subject of a clause of the sentence.
func (f *finder) wasSubject(si, e int) bool {
	return slices.ContainsFunc(f.mentionsOf(si), func(m Mention) bool { return m.Entities[0] == e && f.sents[si].isSubject(m.Span) })
}

// isOfOther: an earlier sentence has the word, and does not speak of the entity: "A 54-year-old man was shot. …"
func (f *finder) isOfOther(si int, word string, e int) bool {
	for n := range si {
		if slices.Contains(f.sents[n].fold, word) && !f.speaksOf(n, e) {
			return true
		}
	}
	return false
}

// figureAt gives the token of the noun for a person, or of the age, that "the" at token i opens a phrase with, and the phrase's end: "the
// | former | guerrilla |"; -1 if none stands there, or if it goes on.
func (s *sentence) figureAt(i int) (noun, end int) {
	k := i + 1
	if s.fold[i] != "the" || k >= len(s.Tokens) {
		return -1, i
	}
	aged := strings.HasSuffix(s.fold[k], "-year-old")
	if !aged && !isFormer(s.fold[k]) {
		return -1, i
	}
	noun, end = k, k+1
	if end < len(s.Tokens) && s.Tokens[end].Tag == "NN" && s.at[end] == 0 {
		noun, end = end, end+1
	}
	if noun > k && !s.isHumanNoun(noun) || noun == k && !aged && !s.isHumanNoun(k) || end < len(s.Tokens) && (s.Tokens[end].IsNoun() || s.Tokens[end].IsModifier() || s.Tokens[end].IsPrep() || possessed(s, end) || s.proper[end]) {
		return -1, i
	}
	return noun, end
}

// speaksOf: a mention of the sentence means the entity.
func (f *finder) speaksOf(si, e int) bool {
	return slices.ContainsFunc(f.mentionsOf(si), func(m Mention) bool { return m.Entities[0] == e })
}

// onlyPersonOf gives the person whom the sentence names, where it speaks of nobody else but people in the plural; -1 for none.
func (f *finder) onlyPersonOf(si int) int {
	s, mentions, only := &f.sents[si], f.mentionsOf(si), -1
	for _, men := range mentions {
		if e := men.Entities[0]; f.kind(e) == Person {
			if only >= 0 && only != e || len(men.Entities) > 1 {
				return -1
			}
			only = e
		}
	}
	named := s.namedBy(mentions)
	for i := range s.Tokens {
		t := &s.Tokens[i]
		says := t.Rel.Is(syntax.Appos) && t.Head >= 0 && named[t.Head] // "Ida Lund, a | lawyer"
		if !named[i] && t.IsNoun() && !says && (s.proper[i] && !s.known(i) && i > 0 && !s.is(i, lexicon.Calendar) || t.Tag == "NN" && s.isHumanNoun(i)) {
			return -1
		}
	}
	return only
}
