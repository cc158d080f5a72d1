// Package names knows who and where: states, capitals, demonyms, seats of
// government, international organisations and offices, and the people a story
// names, by whatever words the story uses for them.
//
// [Default] gives the names known before a story is read, and
// [Gazetteer.With] adds a user's own. [Gazetteer.Find] reads one story: it first
// gathers the names that the whole text establishes ("Secretary of State Antony
// Blinken"), then walks the text once more and gives each name, pronoun and
// description ("Mr. Blinken", "he", "the two leaders") its entities. Nothing is
// guessed from outside the story but the gazetteer's own short list of people
// known by surname alone.
package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Kind of an entity.
type Kind string

const (
	Person       Kind = "person"
	State        Kind = "state"        // also former states (Soviet Union) and territories that act (Taiwan, Hong Kong)
	Organisation Kind = "organisation" // UN, G20, State Department, Chinese Foreign Ministry, Treasury, Huawei
	Place        Kind = "place"        // cities, regions, buildings, seas: where things happen
)

// An Entity is one person, state, organisation or place of a story.
type Entity struct {
	Name   string // the fullest plain form: "Antony Blinken", "United States", "State Department", "Beijing"
	Kind   Kind
	State  string // the state it belongs to, by its Name, if known: "United States" for Blinken, "China" for Beijing
	Office string // for a person: "Secretary of State", "" if the story gives none
}

// A Mention is one place in the text that speaks of one or more entities.
type Mention struct {
	Sentence   int         // index in Doc.Sentences
	Span       syntax.Span // tokens, title included ("President Barack Obama"), possessive mark not
	Start, End int         // bytes, the same stretch
	Entities   []int       // indices in Cast.Entities; several for "the two leaders", "they"
	Form       Form
	// Locative: used as a place here ("in Beijing", "travel to China"), not as an actor.
	Locative bool
	// Acting: for a metonym, the state or body meant ("Beijing" → China) as an index in Cast.Entities; -1 if none.
	Acting int
	// People: it speaks of a state's people, not of the state: "two Americans", "a Scot".
	People bool
	// Doubt says why somebody else may be meant; "" where nobody else can be.
	Doubt Doubt
}

// Form says by what sort of words an entity is mentioned.
type Form string

const (
	Full        Form = "full"        // "Antony Blinken", "the United States"
	Short       Form = "short"       // "Blinken", "Mr. Blinken", "Washington"
	Pronoun     Form = "pronoun"     // he, she, they, it, his (possessives too)
	Description Form = "description" // "the secretary of state", "the two leaders", "his predecessor"
	Adjective   Form = "adjective"   // "Chinese", "US" before a noun
)

// A Cast is everyone and everything a story names, and where.
type Cast struct {
	Entities []Entity
	Mentions []Mention // in text order; none inside another, but a person's title may hold a state's adjective
}

// Filing is where and when a story was filed, as far as that is known.
type Filing struct {
	Place string // what "here" means in "told reporters here"; "" if unknown
	Year  int    // of the dateline: whom a bare surname may mean; 0 if unknown
}

// Find reads the cast of a story.
func (g *Gazetteer) Find(doc *syntax.Doc, filing Filing) *Cast {
	f := newFinder(g, doc)
	f.place, f.year = filing.Place, filing.Year
	f.gather()
	f.walk()
	f.doubts()
	return f.cast
}

// Name gives the name of an entity, "" for an index out of range.
func (c *Cast) Name(entity int) string {
	if entity < 0 || entity >= len(c.Entities) {
		return ""
	}
	return c.Entities[entity].Name
}

// NamesFederal reports whether the story names a federal state, "Texas", up to a sentence, given by its number: one of the land, or of
// any where that is "". It has a legislature of its own.
func (c *Cast) NamesFederal(sentence int, land string) bool {
	return slices.ContainsFunc(c.Mentions, func(m Mention) bool {
		e := &c.Entities[m.Entities[0]]
		return m.Sentence <= sentence && e.Kind == Place && (land == "" || e.State == land) && lexicon.Has(strings.ToLower(e.Name), lexicon.FederalState)
	})
}
