package lang

// An Entry is what a lexicon knows of a word.
type Entry struct {
	Class Class
	Val   int32
	id    uint16
}

// A Lexicon maps words, in lower case and without the stops of "p.m.", to
// what they may be.
type Lexicon struct {
	words map[string]Entry
	// Guess says what a word that is not in the lexicon may be, from its
	// form; nil if nothing is guessed.
	Guess func(lower []byte) Class

	byID  []Entry // by id, 1 and up
	marks [128]uint16

	space, digits, grouped, ordinal, decade, possessive uint16
}

// NewLexicon returns a lexicon that knows numbers and marks.
func NewLexicon() *Lexicon {
	x := &Lexicon{words: map[string]Entry{}, byID: make([]Entry, 1)}
	x.space = x.special(0)
	x.digits = x.special(Digits)
	x.grouped = x.special(Grouped)
	x.ordinal = x.special(Ordinal)
	x.decade = x.special(Decade)
	x.possessive = x.special(Punct)
	for c := byte('!'); c < 127; c++ {
		if !isLetter(c) && !isDigit(c) {
			x.marks[c] = x.special(Punct)
		}
	}
	return x
}

func (x *Lexicon) special(c Class) uint16 {
	x.byID = append(x.byID, Entry{Class: c})
	return uint16(len(x.byID) - 1)
}

// Add makes word also of class c with value val; a word that is there keeps
// its value unless it had none.
func (x *Lexicon) Add(word string, c Class, val int) {
	e, ok := x.words[word]
	if !ok {
		x.byID = append(x.byID, Entry{})
		e.id = uint16(len(x.byID) - 1)
	}
	e.Class |= c
	if e.Val == 0 {
		e.Val = int32(val)
	}
	x.words[word] = e
	x.byID[e.id] = e
}

// ID is the number of a word or mark, which it adds if it is not there.
func (x *Lexicon) ID(word string) uint16 {
	switch {
	case word == "'s":
		return x.possessive
	case len(word) == 1 && x.marks[word[0]] != 0:
		return x.marks[word[0]]
	}
	if _, ok := x.words[word]; !ok {
		x.Add(word, 0, 0)
	}
	return x.words[word].id
}

// Class is the class of the entry with that number.
func (x *Lexicon) Class(id uint16) Class { return x.byID[id].Class }

// Len is one more than the highest number.
func (x *Lexicon) Len() int { return len(x.byID) }
