package names

import (
	"bufio"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed gazetteer.tsv
var gazetteerTSV string

// A Gazetteer is the names known before a story is read. It is immutable and
// safe for concurrent use.
type Gazetteer struct {
	known      []known
	base       int                // entries from here on come from the last file
	byName     map[string]int     // the entry of a name, by kind and name
	index      map[string][]alias // by the first word of an alias, longest first
	byWord     map[string]word    // single words that help to tell who is a person
	titles     map[string]word    // those of them that are a part of a title: the ones that count where they are written small
	people     map[string][]int   // entries of well-known people, by folded name or surname
	capitals   map[string]int     // entries of seats by their state, the first listed
	adjectives map[string]string  // of states, by their names, as they are written
	acts       map[string]string  // whom a seat or house speaks for, where it is not its state
}

// known is one entry: what a name stands for.
type known struct {
	Entity
	gender gender
	seat   bool   // a capital or a seat of government, which may speak for its state
	sort   string // of a firm, a party or an armed group the noun for it, "" else
	life   life
}

// life is the years from a person's birth to the death; died is 0 for the living, born where nothing is known.
type life struct{ born, died int }

// ofAge: the year is one in which the person was grown up.
func (l life) ofAge(year int) bool {
	const grown = 18
	return year >= l.born+grown && (l.died == 0 || year <= l.died)
}

// readLife reads "1913-1992" or "1942-".
func readLife(text string) (l life, err error) {
	born, died, _ := strings.Cut(text, "-")
	if l.born, err = strconv.Atoi(born); err == nil && died != "" {
		l.died, err = strconv.Atoi(died)
	}
	if err != nil || l.died != 0 && l.died < l.born {
		return life{}, fmt.Errorf("years of life %q; want birth and death (\"1913-1992\"), or birth alone (\"1942-\")", text)
	}
	return l, nil
}

// An alias is one written form of an entry, as folded words.
type alias struct {
	words     []string
	entry     int
	second    int  // of a pair ("the two Koreas") its other entry, as its index + 1
	adjective bool // "Chinese": what belongs to the entry
	noun      bool // also a name of the entry itself ("US")
	acronym   bool // matches capitals only: "US", "WHO", "NATO"
}

// word says what a single word may be; a bit set.
type word uint16

const (
	maleName word = 1 << iota
	femaleName
	givenName  // a given name of either gender
	familyName // a family name that stands before the given name
	officeWord // "president", "envoy": the head of a title
	rankWord   // "foreign", "deputy": a word inside a title
	honorific  // "Mr."
)

type gender byte

const (
	unknownGender gender = iota
	male
	female
)

var builtin = sync.OnceValue(func() *Gazetteer {
	g, err := new(Gazetteer).With(strings.NewReader(gazetteerTSV), "gazetteer.tsv")
	if err != nil {
		panic(err) // the embedded file is part of the program
	}
	return g
})

// Default returns the gazetteer that comes with the program.
func Default() *Gazetteer { return builtin() }

// With returns a gazetteer that knows g's names and those read from r; where
// both know a name, r's entry counts. name is used in errors only.
//
// The form is that of the program's own gazetteer: UTF-8 lines of columns parted
// by tabs, "#" starting a comment line:
//
//	kind  name  belongs-to  other names parted by "|"  years of life
//
// Kinds are state, organisation, place, person, man and woman; firm, party and group, which are
// organisations that a story calls so ("the company"); seat (a capital, which
// speaks for the state it belongs to); adjective (name is the state, other names are
// its adjectives and peoples); pair (other names mean the two states in the name column and in
// belongs-to together: "the two Koreas"); acts (the seat or house in the name column speaks for the
// one in belongs-to). male, female, given, family, office, rank, honorific and skip are
// word lists, their words in the name column parted by "|"; skip is for the generator.
// A person with years of life ("1913-1992", "1942-") is meant by the surname alone only in stories of those years and
// beside such years; one without, in every story.
func (g *Gazetteer) With(r io.Reader, name string) (*Gazetteer, error) {
	out := &Gazetteer{
		known: slices.Clone(g.known), byName: cloned(g.byName), byWord: cloned(g.byWord), people: cloned(g.people), acts: cloned(g.acts), capitals: cloned(g.capitals), adjectives: cloned(g.adjectives),
		base: len(g.known), index: make(map[string][]alias, len(g.index)),
	}
	for k, v := range g.index {
		out.index[k] = slices.Clone(v)
	}
	in := bufio.NewScanner(r)
	const longest = 1 << 20
	in.Buffer(nil, longest)
	// Names may lean on words, and adjectives on names, that stand below them.
	var passes [3][]row
	n := 1
	for ; in.Scan(); n++ {
		line := strings.TrimRight(in.Text(), " \t\r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cols, pass := strings.Split(line, "\t"), 1
		if _, ok := wordKinds[cols[0]]; ok {
			pass = 0
		} else if cols[0] == "adjective" || cols[0] == "pair" {
			pass = 2
		}
		passes[pass] = append(passes[pass], row{n, cols})
	}
	if err := in.Err(); errors.Is(err, bufio.ErrTooLong) {
		return nil, fmt.Errorf("%s:%d: line too long; a line may have %d bytes", name, n, longest)
	} else if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	for _, rows := range passes {
		for _, r := range rows {
			if err := out.add(r.cols); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, r.line, err)
			}
		}
	}
	out.titles = maps.Clone(out.byWord)
	maps.DeleteFunc(out.titles, func(_ string, w word) bool { return w&(officeWord|rankWord|honorific) == 0 })
	for _, as := range out.index {
		slices.SortStableFunc(as, func(a, b alias) int { return len(b.words) - len(a.words) })
	}
	return out, nil
}

// row is one line of a file, in columns.
type row struct {
	line int
	cols []string
}

func cloned[K comparable, V any](m map[K]V) map[K]V {
	if m == nil {
		return map[K]V{}
	}
	return maps.Clone(m)
}

var wordKinds = map[string]word{
	"male": maleName, "female": femaleName, "given": givenName, "family": familyName,
	"office": officeWord, "rank": rankWord, "honorific": honorific, "skip": 0,
}

var entityKinds = map[string]Kind{
	"state": State, "organisation": Organisation, "place": Place, "seat": Place,
	"person": Person, "man": Person, "woman": Person,
	"firm": Organisation, "party": Organisation, "group": Organisation,
}

// bodySorts are the nouns by which a story speaks again of a body of such a kind: "the company".
var bodySorts = map[string]string{"firm": "company", "party": "party", "group": "group"}

// add reads one line's columns.
func (g *Gazetteer) add(cols []string) error {
	if !utf8.ValidString(strings.Join(cols, "")) {
		return fmt.Errorf("not UTF-8; save the file as UTF-8")
	}
	if len(cols) < 2 || strings.TrimSpace(cols[1]) == "" {
		return fmt.Errorf("a line needs a kind and a name, parted by a tab; got %q", strings.Join(cols, "\t"))
	}
	if len(cols) > 5 {
		return fmt.Errorf("%d columns; want kind, name, belongs-to, other names parted by \"|\", years of life", len(cols))
	}
	kind, name := cols[0], strings.TrimSpace(cols[1])
	var belongs string
	var aliases []string
	if len(cols) > 2 {
		belongs = strings.TrimSpace(cols[2])
	}
	if len(cols) > 3 {
		aliases = strings.Split(cols[3], "|")
	}
	if bit, ok := wordKinds[kind]; ok {
		for _, w := range strings.Split(name, "|") {
			g.byWord[fold(w)] |= bit
		}
		return nil
	}
	switch kind {
	case "acts":
		g.acts[name] = belongs
		return nil
	case "pair":
		return g.addPair(name, belongs, aliases)
	case "adjective":
		return g.addAdjectives(name, aliases)
	}
	k, ok := entityKinds[kind]
	if !ok {
		return fmt.Errorf("unknown kind %q; want state, organisation, firm, party, group, place, seat, person, man, woman, adjective, pair or acts", kind)
	}
	var years life
	if len(cols) > 4 && k == Person {
		var err error
		if years, err = readLife(cols[4]); err != nil {
			return err
		}
	}
	g.addEntity(kind, Entity{Name: name, Kind: k, State: belongs}, aliases, years)
	return nil
}

func (g *Gazetteer) addPair(name, other string, aliases []string) error {
	a, b := g.entryOf(name), g.entryOf(other)
	if a < 0 || b < 0 {
		return fmt.Errorf("pair of %q and %q, which are not both known; add lines for them", name, other)
	}
	for _, text := range aliases {
		hyphen := strings.Contains(text, "-")
		g.addForm(alias{words: aliasWords(text), entry: a, second: b + 1, adjective: hyphen, noun: !hyphen})
	}
	return nil
}

func (g *Gazetteer) addAdjectives(name string, aliases []string) error {
	e := g.entryOf(name)
	if e < 0 {
		return fmt.Errorf("adjective of %q, which is not known; add a state or organisation line for it", name)
	}
	for _, a := range aliases {
		g.addAlias(a, e, true)
		if g.adjectives[name] == "" {
			g.adjectives[name] = a
		}
	}
	return nil
}

func (g *Gazetteer) addEntity(kind string, en Entity, aliases []string, years life) {
	key := string(en.Kind) + "\t" + en.Name
	if en.Kind == State {
		en.State = en.Name
	}
	k := known{Entity: en, seat: kind == "seat", sort: bodySorts[kind], life: years}
	switch kind {
	case "man":
		k.gender = male
	case "woman":
		k.gender = female
	}
	e, ok := g.byName[key]
	if ok {
		g.known[e] = k
	} else {
		e = len(g.known)
		g.known = append(g.known, k)
		g.byName[key] = e
	}
	if _, ok := g.capitals[en.State]; k.seat && !ok {
		g.capitals[en.State] = e
	}
	for _, a := range append([]string{en.Name}, aliases...) {
		if en.Kind == Person {
			g.addPerson(a, e)
			continue
		}
		g.addAlias(a, e, false)
		if strings.Contains(a, " & ") { // "Trinidad & Tobago"
			g.addAlias(strings.ReplaceAll(a, " & ", " and "), e, false)
		}
	}
}

// addPerson files a well-known person under the full name and the surname.
func (g *Gazetteer) addPerson(name string, e int) {
	words := strings.Fields(name)
	if len(words) == 0 {
		return
	}
	for _, key := range []string{fold(name), fold(words[surnameOf(g, words)])} {
		list := g.people[key]
		if slices.Contains(list, e) {
			continue
		}
		at := 0 // after those of the same file, before those known until then
		for at < len(list) && list[at] >= g.base {
			at++
		}
		g.people[key] = slices.Insert(slices.Clip(list), at, e)
	}
}

// entryOf finds a state or organisation by its name; -1 if there is none.
func (g *Gazetteer) entryOf(name string) int {
	for _, k := range []Kind{State, Organisation, Place} {
		if e, ok := g.byName[string(k)+"\t"+name]; ok {
			return e
		}
	}
	return -1
}

// isState: a state is known by this name.
func (g *Gazetteer) isState(name string) bool {
	_, ok := g.byName[string(State)+"\t"+name]
	return ok
}

// StateOf gives the state in which a place known by this name lies, "" if unknown.
func (g *Gazetteer) StateOf(place string) string {
	for _, a := range g.index[fold(strings.SplitN(place, " ", 2)[0])] {
		if a.noun && strings.EqualFold(strings.Join(a.words, " "), fold(place)) {
			return g.known[a.entry].State
		}
	}
	return ""
}

// Forms gives the ways in which a state, organisation or place is written: its names and what belongs to it ("China",
// "chinese"), folded, in order. A name that is not known is its own form.
func (g *Gazetteer) Forms(name string) []string {
	forms := []string{fold(name)}
	entries := map[int]bool{}
	for _, k := range []Kind{State, Organisation, Place} {
		if e, ok := g.byName[string(k)+"\t"+name]; ok {
			entries[e] = true
		}
	}
	for _, list := range g.index {
		for _, a := range list {
			if entries[a.entry] {
				forms = append(forms, strings.Join(a.words, " "))
			}
		}
	}
	slices.Sort(forms)
	return slices.Compact(forms)
}
