package names

import (
	"iter"
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Questions about the word at a token. Outside the sentence no word is anything.

func (s *sentence) inside(i int) bool { return uint(i) < uint(len(s.Tokens)) }

// word is the folded word, text the word as it is written.
func (s *sentence) word(i int) string {
	if s.inside(i) {
		return s.fold[i]
	}
	return ""
}

func (s *sentence) text(i int) string {
	if s.inside(i) {
		return s.Tokens[i].Text
	}
	return ""
}

func (s *sentence) tag(i int) string {
	if s.inside(i) {
		return s.Tokens[i].Tag
	}
	return ""
}

// is: it has one of the features; isOne: its singular has.
func (s *sentence) is(i int, of ...lexicon.Feature) bool {
	return s.inside(i) && hasAny(s.words[i], of...)
}

func (s *sentence) isOne(i int, of ...lexicon.Feature) bool {
	return s.inside(i) && hasAny(lexicon.Of(lexicon.NounLemma(s.fold[i])), of...)
}

// can: the gazetteer knows that the word may be one of these.
func (s *sentence) can(i int, be word) bool { return s.inside(i) && s.bits[i]&be != 0 }

// capital: it is written as a name; known: the name of a state, body or place covers it.
func (s *sentence) capital(i int) bool { return s.inside(i) && s.proper[i] }
func (s *sentence) known(i int) bool   { return s.inside(i) && s.at[i] != 0 }

func (s *sentence) noun(i int) bool      { return s.inside(i) && s.Tokens[i].IsNoun() }
func (s *sentence) verb(i int) bool      { return s.inside(i) && s.Tokens[i].IsVerb() }
func (s *sentence) prep(i int) bool      { return s.inside(i) && s.Tokens[i].IsPrep() }
func (s *sentence) adjective(i int) bool { return strings.HasPrefix(s.tag(i), "JJ") }

// indefinite: it is "a" or "an".
func (s *sentence) indefinite(i int) bool { w := s.word(i); return w == "a" || w == "an" }

// one: the span of the token alone.
func one(i int) syntax.Span { return syntax.Span{Start: i, End: i + 1} }

// since gives the mentions so far from a sentence on, the last first.
func (f *finder) since(sentence int) iter.Seq2[int, *Mention] {
	return func(yield func(int, *Mention) bool) {
		for m := len(f.cast.Mentions) - 1; m >= 0 && f.cast.Mentions[m].Sentence >= sentence; m-- {
			if !yield(m, &f.cast.Mentions[m]) {
				return
			}
		}
	}
}

// last gives the last mention so far, nil if it is not one of the sentence.
func (f *finder) last(sentence int) *Mention {
	if n := len(f.cast.Mentions); n > 0 && f.cast.Mentions[n-1].Sentence == sentence {
		return &f.cast.Mentions[n-1]
	}
	return nil
}

// only gives the one entity of which it holds; -1 if there is none, or several.
func (f *finder) only(holds func(e int) bool) int {
	only := -1
	for e := range f.cast.Entities {
		if !holds(e) {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = e
	}
	return only
}

// kind is that of an entity.
func (f *finder) kind(e int) Kind { return f.cast.Entities[e].Kind }

// describe writes a description that the words from start to end are, and says how many they are.
func (f *finder) describe(si, start, end int, entities ...int) int {
	f.mention(si, syntax.Span{Start: start, End: end}, Description, entities...)
	return end - start
}

// mentionsOf gives the mentions so far of a sentence.
func (f *finder) mentionsOf(sentence int) []Mention {
	all := f.cast.Mentions
	end := len(all)
	for end > 0 && all[end-1].Sentence > sentence {
		end--
	}
	begin := end
	for begin > 0 && all[begin-1].Sentence == sentence {
		begin--
	}
	return all[begin:end]
}

// hasAny: the lexicon has one of the features of the word.
func hasAny(w lexicon.Word, of ...lexicon.Feature) bool {
	for _, f := range of {
		if w.Has(f) {
			return true
		}
	}
	return false
}

// reads: it is one of the words.
func (s *sentence) reads(i int, words ...string) bool {
	return s.inside(i) && slices.Contains(words, s.fold[i])
}

// subjectClause is the first clause whose subject holds the token, nil if none does.
func (s *sentence) subjectClause(i int) *syntax.Clause {
	for c := range s.Clauses {
		if s.Clauses[c].Subject.Has(i) {
			return &s.Clauses[c]
		}
	}
	return nil
}
