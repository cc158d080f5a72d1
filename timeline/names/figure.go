package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// One person whom a story speaks of again by what he was or how old he is: "the former guerrilla", "the 54-year-old".

// readFigure reads "the former guerrilla", "the 54-year-old", "the 54-year-old lawyer" at token i as the only person of whom the sentence
// before speaks, where the story has not used the words for another.
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
	if e < 0 || f.isOnlyCited(e) || hasWord(fold(f.cast.Entities[e].Office), s.fold[noun]) && !f.traits[e].former || isFormer(s.fold[i+1]) && f.sents[si-1].tellsHarm() {
		return 0 // "President Moe left. The former president …", "Moe was shot. The former guard …"
	}
	if g, of := genderOf(s.fold[noun]), f.traits[e].gender; g != unknownGender && of != unknownGender && g != of {
		return 0
	}
	if f.isOfOther(si, s.fold[noun], e) {
		return 0
	}
	f.mention(si, syntax.Span{Start: i, End: end}, Description, e)
	return end - i
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

// tellsHarm: a clause of the sentence tells that somebody was killed or hurt, by whom the next sentence may speak of.
func (s *sentence) tellsHarm() bool {
	return slices.ContainsFunc(s.Clauses, func(c syntax.Clause) bool {
		class := lexicon.ClassOf(c.Verb.Lemma)
		return lexicon.Has(c.Verb.Lemma, lexicon.Harms) || class == lexicon.Attack || class == lexicon.Death
	})
}

// speaksOf: a mention of the sentence means the entity.
func (f *finder) speaksOf(si, e int) bool {
	for m := range f.cast.Mentions {
		if men := &f.cast.Mentions[m]; men.Sentence == si && men.Entities[0] == e {
			return true
		}
	}
	return false
}

// onlyPersonOf gives the person whom the sentence names, where it speaks of nobody else but people in the plural; -1 for none.
func (f *finder) onlyPersonOf(si int) int {
	s := &f.sents[si]
	named, only := make([]bool, len(s.Tokens)), -1
	for m := len(f.cast.Mentions) - 1; m >= 0 && f.cast.Mentions[m].Sentence >= si; m-- {
		men := &f.cast.Mentions[m]
		if men.Sentence > si {
			continue
		}
		for i := men.Span.Start; i < men.Span.End; i++ {
			named[i] = true
		}
		if e := men.Entities[0]; f.cast.Entities[e].Kind == Person {
			if only >= 0 && only != e || len(men.Entities) > 1 {
				return -1
			}
			only = e
		}
	}
	for i := range s.Tokens {
		t := &s.Tokens[i]
		says := t.Rel.Is(syntax.Appos) && t.Head >= 0 && named[t.Head] // "Ida Lund, a | lawyer"
		if !named[i] && t.IsNoun() && !says && (s.proper[i] && s.at[i] == 0 && i > 0 && !s.words[i].Has(lexicon.Calendar) || t.Tag == "NN" && s.isHumanNoun(i)) {
			return -1
		}
	}
	return only
}
