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
	Guess func(word string) Class

	byID  []Entry      // by id, 1 and up
	table []slot       // words by hash, once the lexicon is closed
	there [1024]uint64 // a bit for each hash that a word has: most words of a text are not there
	marks [128]uint16

	space, digits, digits2, digits4, grouped, ordinal, decade, possessive uint16
}

// NewLexicon returns a lexicon that knows numbers and marks.
func NewLexicon() *Lexicon {
	x := &Lexicon{words: map[string]Entry{}, byID: make([]Entry, 1)}
	x.space = x.special(0)
	x.digits = x.special(Digits)
	x.digits2 = x.special(Digits)
	x.digits4 = x.special(Digits)
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
	case word == "#2":
		return x.digits2
	case word == "#4":
		return x.digits4
	case len(word) == 1 && x.marks[word[0]] != 0:
		return x.marks[word[0]]
	}
	if _, ok := x.words[word]; !ok {
		c := Class(0)
		if x.Guess != nil {
			c = x.Guess(word)
		}
		x.Add(word, c, 0)
	}
	return x.words[word].id
}

// addAll adds to s the entries of a class and some words.
func (x *Lexicon) addAll(s idSet, c Class, words []string) {
	for id := 1; c != 0 && id < len(x.byID); id++ {
		if x.byID[id].Class&c != 0 {
			s.add(uint16(id))
		}
	}
	for _, w := range words {
		s.add(x.ID(w))
	}
}

// Len is one more than the highest number.
func (x *Lexicon) Len() int { return len(x.byID) }

// A slot of the hash table that words are looked up in; the table is open and
// at most a quarter full, so that most words that are not there cost one look.
type slot struct {
	word string
	Entry
}

// close builds the table that Scan looks words up in.
func (x *Lexicon) close() {
	size := 1024
	for size < 4*len(x.words) {
		size *= 2
	}
	x.table = make([]slot, size)
	for w, e := range x.words {
		h := uint32(hashSeed)
		for _, c := range []byte(w) {
			h = hashByte(h, c)
		}
		h = hashEnd(h)
		x.there[h>>6%1024] |= 1 << (h % 64)
		i := h & uint32(size-1)
		for x.table[i].word != "" {
			i = (i + 1) & uint32(size-1)
		}
		x.table[i] = slot{w, e}
	}
}

// The hash is FNV-1a with its upper half folded in.
const hashSeed = 2166136261

func hashByte(h uint32, c byte) uint32 { return (h ^ uint32(c)) * 16777619 }
func hashEnd(h uint32) uint32          { return h ^ h>>15 }

// lookup finds a word by its hash, nil if it is not there.
func (x *Lexicon) lookup(h uint32, word []byte) *Entry {
	h = hashEnd(h)
	if x.there[h>>6%1024]&(1<<(h%64)) == 0 {
		return nil
	}
	mask := uint32(len(x.table) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		s := &x.table[i]
		if s.word == "" {
			return nil
		}
		if s.word == string(word) {
			return &s.Entry
		}
	}
}
