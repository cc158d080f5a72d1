package names

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// A finder reads one story: gather collects what the whole text establishes,
// walk gives every mention its entities.
type finder struct {
	g           *Gazetteer
	doc         *syntax.Doc
	cast        *Cast
	place       string // where the story was filed
	year        int    // when the story was filed, 0 if unknown
	sents       []sentence
	byKey       map[string]int   // entities by kind and folded name
	byInitials  map[string][]int // states and bodies by the initials of their names
	traits      []trait          // by entity
	peopleNamed map[string][]int // persons of the story by a folded part of their name
	acronyms    map[string]int   // "(WTO)" as the story defines it
	ends        map[string][]int // bodies by the last word of their names as the story has written them so far
	calls       map[string]int   // whom "the junta", "the regime" mean
	circuit     []int            // the courts of a circuit that the story names
	spoken      map[string]int   // how often the story has spoken of a state or its people so far
	stateCount  map[string]int
	told        map[string]usage // of words with a capital
	pairs       map[string]bool  // two capitals side by side in running text
}

// trait is what is known of an entity beside its public fields.
type trait struct {
	gender  gender
	guessed bool // the gender is only that of a pronoun taken for it
	seat    bool
	former  bool   // the story calls a person the former holder of the office
	kin     bool   // the story names the person as somebody's wife or son
	surname string // folded
	middle  string // the middle initials that the story gives, folded: "w", "hw"
	sort    string // for a body that the story establishes, the noun for what it is: "airline"
	count   int    // mentions so far
	last    int    // the last mention, as its index + 1
}

// A sentence is one sentence with what is known of its single tokens.
type sentence struct {
	*syntax.Sentence
	fold   []string
	words  []lexicon.Word // what the lexicon has of fold
	bits   []word
	proper []bool // written as a name: a capital that the place in the sentence does not explain
	shout  bool   // in capitals throughout: letter case says nothing
	title  bool   // its words have the capitals of a title
	at     []int  // the hit that covers a token, as its index + 1
	hits   []hit
	cands  []candidate
}

// A hit is a stretch that names a state, organisation or place.
type hit struct {
	span   syntax.Span
	entry  int   // of the gazetteer, or -1
	more   []int // further entries: "China-US"
	entity int   // of the story for what the text itself names; -1 for an entry
	noun   bool
	adj    bool
}

func newFinder(g *Gazetteer, doc *syntax.Doc) *finder {
	f := &finder{
		g: g, doc: doc, cast: &Cast{}, sents: make([]sentence, len(doc.Sentences)),
		byKey: map[string]int{}, byInitials: map[string][]int{}, peopleNamed: map[string][]int{}, acronyms: map[string]int{}, spoken: map[string]int{}, ends: map[string][]int{}, calls: map[string]int{}, told: map[string]usage{}, pairs: map[string]bool{},
	}
	total := 0
	for i := range doc.Sentences {
		total += len(doc.Sentences[i].Tokens)
	}
	f.cast.Mentions = make([]Mention, 0, total/8) // as many as most texts have
	all := sentence{fold: make([]string, total), words: make([]lexicon.Word, total), bits: make([]word, total), proper: make([]bool, total), at: make([]int, total)}
	for i := range doc.Sentences {
		f.sents[i] = f.read(&doc.Sentences[i], &all)
	}
	f.monthSurnames()
	f.notePairs()
	return f
}

// read looks up the tokens of one sentence, and takes the room for them from what is left of all.
func (f *finder) read(src *syntax.Sentence, all *sentence) sentence {
	n := len(src.Tokens)
	s := sentence{Sentence: src, fold: all.fold[:n:n], words: all.words[:n:n], bits: all.bits[:n:n], proper: all.proper[:n:n], at: all.at[:n:n]}
	all.fold, all.words, all.bits, all.proper, all.at = all.fold[n:], all.words[n:], all.bits[n:], all.proper[n:], all.at[n:]
	caps, lower := 0, 0
	for i := range src.Tokens {
		c := shape(src.Tokens[i].Text)
		f.lookUp(&s, i, c)
		switch c {
		case lowerCase:
			lower++
			s.proper[i] = arabicArticle(src.Tokens[i].Text)
		case allCaps:
			caps++
			s.proper[i] = true
		case capitalised:
			s.proper[i] = true
		}
	}
	s.title = s.isTitle()
	for _, teaser := range src.Teasers() {
		clear(s.proper[teaser.Start:teaser.End])
	}
	s.shout = caps > 2 && lower*4 < caps || caps > 1 && lower == 0
	if n > 0 && s.proper[0] && !f.properStart(&s) {
		s.proper[0] = false
	}
	for i := 1; i < n; i++ {
		if s.proper[i] {
			s.weighCapital(i)
		}
	}
	return s
}

// lookUp notes what is known of the word at a token.
func (f *finder) lookUp(s *sentence, i int, c letterCase) {
	t := &s.Tokens[i]
	s.fold[i], s.words[i] = t.Lower, t.Word
	if !ascii(t.Text) {
		s.fold[i] = fold(t.Text)
		s.words[i] = lexicon.Of(s.fold[i])
	}
	words := f.g.byWord
	if c == lowerCase {
		words = f.g.titles
	}
	s.bits[i] = words[s.fold[i]]
	if _, office, ok := strings.Cut(s.fold[i], "-"); ok && isFormer(s.fold[i]) {
		s.bits[i] |= f.g.titles[office]
	}
}

// weighCapital decides by the words beside it whether a word inside a sentence, which has a capital, is an honorific, and whether it is a name.
func (s *sentence) weighCapital(i int) {
	afterFamily := s.proper[i-1] && s.can(i-1, familyName)
	initial := isInitial(s.fold[i]) && s.proper[i-1] && !s.can(i-1, officeWord|honorific) // of "Paul M. Rao", and no "M. Rao"
	if initial || s.can(i, maleName) && s.can(i-1, officeWord|honorific) {                // "Rep. Don Rao"
		s.bits[i] &^= honorific
	}
	switch {
	case s.isSurname(i):
	case s.is(i, lexicon.Calendar):
		s.proper[i] = monthAsName(s, i)
	case s.is(i, lexicon.Starter): // in a title, or where a quotation starts; but "Liu He", "Moon Jae In"
		s.proper[i] = afterFamily || !s.title && isGivenBefore(s, i) || s.proper[i-1] && s.capital(i-2) && s.can(i-2, familyName) && s.is(i, lexicon.Syllable)
	}
}

// entityFor gives the story's entity of this kind and name, a new one if need be.
func (f *finder) entityFor(e Entity, t trait) int {
	key := string(e.Kind) + "\t" + fold(e.Name)
	if i, ok := f.byKey[key]; ok {
		return i
	}
	i := len(f.cast.Entities)
	f.cast.Entities = append(f.cast.Entities, e)
	f.traits = append(f.traits, t)
	f.byKey[key] = i
	f.noteInitials(i)
	return i
}

// fromText gives the story's entity for an entry of the gazetteer. A place is
// called as the story calls it ("Bogota", "Kiev"), unless that is just longer, and so
// is a state of the past ("Persia").
func (f *finder) fromText(entry int, text string, shout bool) int {
	k := f.g.known[entry]
	key := string(k.Kind) + "\t" + fold(k.Name)
	written := titleCase(strings.Join(strings.Fields(text), " "))
	if i, ok := f.byKey[key]; ok {
		if written == k.Name {
			f.cast.Entities[i].Name = written
		}
		return i
	}
	i := f.fromEntry(entry)
	if k.Kind == Place && !shout && !strings.HasSuffix(written, ".") && (fold(written) == fold(k.Name) || len(written) <= len(k.Name)+2) || lexicon.Has(fold(written), lexicon.OldName) {
		f.cast.Entities[i].Name = written
	}
	return i
}

// fromEntry gives the story's entity for an entry of the gazetteer.
func (f *finder) fromEntry(entry int) int {
	k := f.g.known[entry]
	return f.entityFor(k.Entity, trait{gender: k.gender, seat: k.seat, sort: k.sort})
}

// named gives the story's entity for a state, body or place known by this name; -1 if none is.
func (f *finder) named(name string) int {
	if e := f.g.entryOf(name); e >= 0 {
		return f.fromEntry(e)
	}
	return -1
}

// mention adds a mention; Find's caller relies on text order, which walk keeps.
func (f *finder) mention(s int, span syntax.Span, form Form, entities ...int) *Mention {
	toks := f.sents[s].Tokens
	f.cast.Mentions = append(f.cast.Mentions, Mention{
		Sentence: s, Span: span, Start: toks[span.Start].Start, End: toks[span.End-1].End,
		Entities: entities, Form: form, Acting: -1,
	})
	for _, e := range entities {
		if en := f.cast.Entities[e]; form != Pronoun && en.State != "" && (en.Kind != Place || f.traits[e].seat) {
			f.spoken[en.State]++
		}
		f.traits[e].count++
		f.traits[e].last = len(f.cast.Mentions)
	}
	return &f.cast.Mentions[len(f.cast.Mentions)-1]
}
