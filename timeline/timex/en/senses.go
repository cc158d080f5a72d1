package en

import "dateline/timeline/timex/internal/lang"

// A sense is what a word that looks like a time means where it stands: another thing, or the time after all. The senses of
// a word are asked in order, and the first that holds decides; where none holds, it is the time.
type sense struct {
	name, why string
	when      func(w *word) bool
	time      bool // it is the time
	// examples are sentences in which it is the sense of the word in brackets, not those in which it is not.
	examples, not []string
}

// A word is one that looks like a time, in a match of its rule, with the tokens before and behind the match; nil where
// there are none.
type word struct {
	*lang.Matcher
	t          *lang.Token
	prev, next *lang.Token
}

// wordAt is the word of the match that token t is.
func wordAt(m *lang.Matcher, t *lang.Token) *word { return &word{m, t, m.At(-1), m.After(0)} }

// senseOf is the sense of a word, nil where nothing says that it is not the time.
func senseOf(senses []sense, w *word) *sense {
	for k := range senses {
		if senses[k].when(w) {
			return &senses[k]
		}
	}
	return nil
}

// means: the word means something else than its time.
func (w *word) means(senses []sense) bool {
	s := senseOf(senses, w)
	return s != nil && !s.time
}

// ahead and behind: one of some words stands right behind the match, right before it.
func (w *word) ahead(words ...string) bool  { return w.In(w.next, words...) }
func (w *word) behind(words ...string) bool { return w.In(w.prev, words...) }
