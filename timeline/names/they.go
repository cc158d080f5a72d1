package names

import (
	"slices"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// pluralAntecedent finds those whom "they" means: the last group that the story
// spoke of, or the last two people or states joined by "and".
func (f *finder) pluralAntecedent(si, i int) []int {
	if f.sents[si].manyAct(i) {
		return nil
	}
	back := 1
	if si > 1 && f.speaksOfNobody(si-1) && f.sents[si].Block == f.sents[si-2].Block {
		back = 2
	}
	if f.sents[si].BehindCaption {
		back = 0
	}
	for m, men := range f.since(si - back) {
		if f.cast.Entities[f.acted(men)].Kind == Place {
			continue
		}
		if len(men.Entities) > 1 && men.Form != Adjective {
			return men.Entities
		}
		if j := f.joinedBefore(m); j >= 0 {
			return f.wholeList(j, []int{f.acted(&f.cast.Mentions[j]), f.acted(men)})
		}
	}
	return nil
}

// speaksOfNobody: the sentence has neither names nor people in the plural, whom "they" might mean.
func (f *finder) speaksOfNobody(si int) bool {
	s := &f.sents[si]
	if n := len(f.cast.Mentions); n > 0 && f.cast.Mentions[n-1].Sentence >= si {
		return false
	}
	for i := range s.Tokens {
		if w := lexicon.NounLemma(s.fold[i]); s.proper[i] || s.Tokens[i].Tag == "NNS" && (lexicon.Has(w, lexicon.Human) || lexicon.Has(w, lexicon.Rebel) || lexicon.Has(w, lexicon.NoState)) {
			return false
		}
	}
	return true
}

// joinedBefore gives the mention of one of a sort that "and" joins to mention m, with no more between than
// what tells of office and land: "Abe and Russian President Putin"; -1 if there is none.
func (f *finder) joinedBefore(m int) int {
	men := &f.cast.Mentions[m]
	s, b := &f.sents[men.Sentence], f.acted(men)
	if men.Form == Adjective || possessed(s, men.Span.End) || s.tag(men.Span.Start) == "PRP$" && men.Form == Pronoun {
		return -1 // "Moe and | his wife"
	}
	and := men.Span.Start - 1
	for and > 0 && s.fold[and] != "and" && inNounPhrase(&s.Tokens[and]) {
		and--
	}
	j := m - 1
	for j >= 0 && f.cast.Mentions[j].Sentence == men.Sentence && f.cast.Mentions[j].Span.End > and {
		j--
	}
	if j < 0 || s.word(and) != "and" {
		return -1
	}
	prev := &f.cast.Mentions[j]
	apposed := prev.Span.End == and-1 && s.text(and-1) == "," && s.text(prev.Span.Start-1) == "," // "the king, Ivo Rys, and the queen, Lena Holt"
	if a := f.acted(prev); prev.Sentence == men.Sentence && (prev.Span.End == and || apposed) && prev.Form != Adjective && a != b && (f.kind(a) == Person) == (f.kind(b) == Person) {
		return j
	}
	return -1
}

// wholeList gives those of a list whose last two are known and whose last but one is mention m, in
// their order: "Ghana, Mali, Norway and Chad".
func (f *finder) wholeList(m int, of []int) []int {
	for ; m > 0; m-- {
		men, prev := &f.cast.Mentions[m], &f.cast.Mentions[m-1]
		e := f.acted(prev)
		if prev.Sentence != men.Sentence || prev.Span.End+1 != men.Span.Start || f.sents[men.Sentence].fold[prev.Span.End] != "," ||
			prev.Form == Adjective || f.cast.Entities[e].Kind != f.cast.Entities[of[0]].Kind || slices.Contains(of, e) {
			break
		}
		of = slices.Insert(of, 0, e)
	}
	return of
}

// areJoined: the two mentions, one of somebody each, are joined by "and", and no more stands between than what the first is: "Ivo Rys, a
// banker, and Karl Lang".
func (f *finder) areJoined(a, b int) bool {
	m, o := &f.cast.Mentions[a], &f.cast.Mentions[b]
	i, and := m.Span.End, o.Span.Start-1
	if len(m.Entities) != 1 || len(o.Entities) != 1 || m.Sentence != o.Sentence || and < i || f.sents[m.Sentence].fold[and] != "and" {
		return false
	}
	if i == and {
		return true
	}
	s := &f.sents[m.Sentence]
	return s.Tokens[i].Text == "," && s.Tokens[and-1].Text == "," && !slices.ContainsFunc(s.Tokens[i+1:max(i+1, and-1)], func(t syntax.Token) bool { return t.IsVerb() || t.Text == "," || t.Lower == "and" })
}

// areUnnamed: since the story named these people it has told of as many without their names, who may be meant by
// what stands at token i: "charged two men".
func (f *finder) areUnnamed(si, i int, of []int) bool {
	last := 0
	for _, e := range of {
		last = max(last, f.traits[e].last)
	}
	if last == 0 {
		return false
	}
	from := &f.cast.Mentions[last-1]
	for n := from.Sentence; n <= si; n++ {
		s := &f.sents[n]
		for k := 1; k+1 < len(s.Tokens); k++ {
			if n == from.Sentence && k < from.Span.End || n == si && k >= i {
				continue
			}
			if counts(s.fold[k]) == len(of) && !s.words[k-1].Has(lexicon.Article) && !s.words[k-1].Has(lexicon.Demonstrative) && s.countsPeople(k) {
				return true
			}
		}
	}
	return false
}

// countsPeople: the number at token k counts people: "two young | men".
func (s *sentence) countsPeople(k int) bool {
	for n := k + 1; n < len(s.Tokens) && n < k+4; n++ {
		if s.Tokens[n].IsNoun() {
			return s.words[n].Has(lexicon.PersonNoun) || lexicon.Has(lexicon.NounLemma(s.fold[n]), lexicon.Human)
		}
	}
	return false
}

// counts gives the number that the words for small groups tell; 0 for other words.
func counts(w string) int {
	switch w {
	case "two", "2", "pair":
		return 2
	case "three", "3", "trio":
		return 3
	}
	return 0
}
