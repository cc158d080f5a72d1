// Package pattern finds constellations of words in the dependency tree of a sentence. It is
// the useful core of Semgrex (Chambers and others 2007, in Stanford CoreNLP) and of spaCy's
// DependencyMatcher, over package syntax's trees, so that decisions about English can be
// declared as data.
//
// A pattern is a path of nodes and operators, or several paths parted by ";" that share
// named nodes:
//
//	{date} <obl {plan role:plans tag:VBN} <acl {} <nsubj:pass {act role:calls-off} ; {act} !>mark {lemma:if}
//
// A node is written {name feature feature …}; each part may be left out, and {} is any word.
// Where a name stands again, the same word is meant; a further path may also begin with a
// name that stands nowhere else. The features are:
//
//	lemma:plan|set_up    the base form; a verb with its particle is joined by "_"
//	word:off             the word itself, in lower case
//	tag:VBN|NN*          the Penn tag; "*" at its end for all that begin so
//	role:calls-off       the lemma has this role in the lexicon given to Compile
//	class:meet           the class of event that Words.Class gives
//	kind:person          the sort of entity that Words.Kind gives
//	rel:nsubj            its own relation to its head, subtypes included
//	tense:past           tense of the verb group it heads: past, present, future, none
//	modal:could          its modal
//	clause:relative      the kind of the clause that it heads
//	time                 the word stands in a time expression (Words.Time)
//	date:past|year       what is known of the date of that expression (Words.Date): past, behind
//	                     (past or of the story's day), today, future, year, month, day, clock, range, open
//	happening            a noun that names what happens (Words.Happening)
//	finite negated passive perfect progressive plan modal attribution    properties of its verb group and clause
//
// "!" before a feature denies it. Operators relate the node on their left to that on their right:
//
//	<rel    the right one is its head, by this relation      >rel    a dependent of it
//	<<      the right one is above it, at any depth          >>      below it
//	.       the right one is the next word                   ..      a later word
//
// Relations are those of package syntax, "|" between several; one without a subtype includes
// its subtypes ("obl" is "obl:in" too), none at all is any. Beside them stand >subject and
// >object (and <subject, <object), which go through conjunctions, relative pronouns and
// infinitives as syntax.Subjects and syntax.Object do. "!" before an operator says that no
// word is there for it and for the rest of its path. "||" parts patterns of which one has to be found.
//
// Compile checks all this once; matching then cannot fail. It goes from the nodes that are bound
// to those beside them in the tree, so that a rule that cannot hold costs little.
package pattern

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline/lexicon"
)

// A Lexicon says which names a pattern may use for what the tree does not know.
type Lexicon struct {
	// Roles gives the lemmas of a role, nil if there is no such role. Particles follow
	// their verb after a space or "_".
	Roles   func(role string) []string
	Classes []string // of events
	Kinds   []string // of entities
}

// A Pattern is a compiled pattern. It is read-only and safe for concurrent use.
type Pattern struct {
	Name  string
	nodes []node
	edges []edge   // positive ones, each with one end known when those before it are
	nots  [][]edge // each a path that must not be there
	names map[string]int
	or    *Pattern // asked where this one is not found
}

// A node is what one word must be.
type node struct {
	name    string
	tests   []test
	negated bool // only stands behind "!"
}

// An edge relates the words of two nodes.
type edge struct {
	from, to int
	op       op
	rels     []string
	far      bool // one of rels goes through other words: subject, object
}

type op uint8

const (
	head op = iota
	dependent
	above
	below
	next
	later
	anywhere // the two stand in one sentence
)

// Compile reads the pattern of the rule with that name. The error names the rule, the byte of
// the pattern, the mistake, and what may stand there.
func Compile(name, src string, lex Lexicon) (*Pattern, error) {
	src, rest, more := strings.Cut(src, "||")
	c := compiler{src: src, lex: lex, p: &Pattern{Name: name, names: map[string]int{}}}
	if err := c.pattern(); err != nil {
		return nil, fmt.Errorf("rule %q: pattern, byte %d: %w", name, c.pos, err)
	}
	if !more {
		return c.p, nil
	}
	var err error
	c.p.or, err = Compile(name, rest, lex)
	return c.p, err
}

// Must is Compile over the program's own lexicon, for rules which tests hold: a mistake is a panic. A
// rule without a pattern has none.
func Must(room, name, src string) *Pattern {
	if src == "" {
		return nil
	}
	p, err := Compile(name, src, Lexicon{Roles: lexicon.WordsWith, Classes: lexicon.Classes()})
	if err != nil {
		panic(fmt.Sprintf("package %s: %v", room, err))
	}
	return p
}

// A Match tells which token each node of a pattern is.
type Match struct {
	p      *Pattern
	tokens []int
}

// Token gives the token of the node with that name; -1 if the pattern has no such node.
func (m Match) Token(name string) int {
	if m.p != nil {
		if i, ok := m.p.names[name]; ok {
			return m.tokens[i]
		}
	}
	return -1
}

func known(what, got string, list []string) error {
	if slices.Contains(list, got) {
		return nil
	}
	return fmt.Errorf("no %s %q; there are %s", what, got, strings.Join(list, ", "))
}
