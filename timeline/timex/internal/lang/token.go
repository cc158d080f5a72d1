// Package lang is what a language is made of for package timex: tokens, a
// lexicon, patterns over tokens, rules with their meanings, and the readings
// that rules make of the words they match. It knows no language itself.
//
// A Language is a lexicon, the elements that patterns may name, and the rules in
// order. Compile makes a Grammar of it; Lexicon.Scan splits a text into tokens,
// and Grammar.Match finds the longest rule that matches at one of them.
package lang

// A Class is a set of the kinds that a token may be. What it means for one
// word is said by the language's lexicon.
type Class uint32

const (
	Month    Class = 1 << iota // Val 1–12
	Weekday                    // Val 0–6 from Sunday
	Season                     // Val 1–4 from spring
	Unit                       // Val is a cal.Gran
	DayPart                    // Val is its place in the language's table
	Number                     // a word for a number; Val is its value
	Ordinal                    // a word for an ordinal, or 3rd; Val is its value
	Digits                     // 2023
	Grouped                    // 1,949 or 3.5: never a year
	Decade                     // nineties, 1990s; Val is its first year, below 100 without century
	Abbrev                     // may be followed by a full stop that ends no sentence
	Clock                      // am, pm
	Zone                       // GMT
	Punct                      // a single mark
	PastVerb                   // met, said
	PresVerb                   // meets, says
	BaseVerb                   // meet: after "to" or "will"
	Future                     // will, shall, due, plans
	Have                       // has, have, had
	Modal                      // may, could
	Be                         // is, was
	Det                        // the, a
	Prep                       // in, on
	Pronoun                    // he, they
	Conj                       // that, when, but: a clause may start here
	Roman                      // XIX; Val
	Guess                      // a past form guessed from its ending
)

// Flags say how a token stands in the text.
type Flags uint8

const (
	Spaced  Flags = 1 << iota // white space before it
	NewLine                   // at least one line break before it
	NewPara                   // a blank line before it
	Capital                   // its first letter is a capital
	Upper                     // all its letters are capitals, and there are two or more
)

// A Token is a word, a number or a mark: text[Start:End].
type Token struct {
	Start, End int32
	Class      Class
	Val        int32
	ID         uint16 // its entry in the lexicon, 0 for a word that is not there
	Flags      Flags
}

// Is says whether t is of one of the classes. No token, the one before the text or
// after it, is of none.
func (t *Token) Is(c Class) bool { return t != nil && t.Class&c != 0 }

// Has says whether t has one of the flags; no token has none.
func (t *Token) Has(f Flags) bool { return t != nil && t.Flags&f != 0 }

// Len is the number of bytes of t.
func (t *Token) Len() int { return int(t.End - t.Start) }
