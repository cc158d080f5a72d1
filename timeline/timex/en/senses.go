package en

import (
	"dateline/timeline/rule"
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// A sense is what a word that looks like a time means where it stands. D is bool in a list that only asks whether it is the
// time, true if it is after all; and reads where the senses of a word differ in what the time is, nil if it is none.
type sense[D any] = rule.Rule[word, D]

// reads reads the time that a word is; false if it is none after all.
type reads = func(w word, r *lang.Reading) bool

// A word is one that looks like a time, in a match of its rule, with the tokens before and behind the match; nil where
// there are none.
type word struct {
	*lang.Matcher
	t          *lang.Token
	prev, next *lang.Token
}

// wordAt is the word of the match that token t is.
func wordAt(m *lang.Matcher, t *lang.Token) word { return word{m, t, m.At(-1), m.After(0)} }

// means: the word means something else than its time. Where no sense holds it is the time.
func (w word) means(senses []sense[bool]) bool {
	s := rule.First(senses, w)
	return s != nil && !s.Then
}

// read reads the word by its sense; it reports whether it is a time.
func (w word) read(senses []sense[reads], r *lang.Reading) bool {
	s := rule.First(senses, w)
	return s != nil && s.Then != nil && s.Then(w, r)
}

// unit is the unit in slot k.
func (w word) unit(k int) cal.Gran { return toUnit(w.Val(k)) }

// ahead and behind: one of some words stands right behind the match, right before it.
func (w word) ahead(words ...string) bool  { return w.In(w.next, words...) }
func (w word) behind(words ...string) bool { return w.In(w.prev, words...) }
