// Package syntax reads the sentences of a story: tagged words with exact byte
// offsets, and the clauses that say who did what, in which tense.
//
// Parse does it all, in six steps, each over one sentence:
//
//  1. sentences: the Punkt segmenter of prose, mended (sentence.go, overlooked.go)
//  2. tokens: one pass over the bytes, never a rewritten copy (token.go)
//  3. tags: prose's averaged perceptron with the Penn tags, asked for the best that a word can
//     have by lexicon and form (perceptron.go, maybe.go), mended by the words beside (tagrule.go and the
//     rules in grammartag_rules.go, nametag_rules.go, wordtag_rules.go and nounverb_rules.go,
//     mend.go, headline.go) and by the verb that a clause must have (agree.go)
//     A sentence that is several lines of a page run into each other is parted here (seam.go, seam_rules.go)
//  4. items: noun phrases, verb groups, markers, commas (chunk.go, nounphrase.go, verb.go, climb.go)
//  5. clauses: a deterministic machine reads the items from left to right and keeps
//     the open clauses on a stack (machine.go, with marks.go, attach.go, finite.go …)
//  6. tree: each token gets its head and relation, after Universal Dependencies, projected
//     from items and clauses (tree.go, project.go …), and why that may be wrong
//
// A verb group either completes a clause that waits for its verb or opens a new one;
// a comma, a marker or a coordinator closes. Every look ahead is bounded, so the time
// is linear in the text. The parser knows English, no story: where a sentence can be
// read in two ways it takes the one that news takes more often.
//
// What steps 5 and 6 know of English stands in ordered lists of readings (reading.go; finite_rules.go, attach_rules.go, marks_rules.go,
// antecedent_rules.go, project_rules.go …), each with sentences in which it decides, which run as tests.
//
// ParseWhere leaves out steps 3 and 5 where nobody asks for a sentence's verbs (guess.go).
//
// The queries on Sentence answer what an event's date, actor and place hang on: Subjects,
// Object, Dependents, Under, Subtree, VerbOf on the tree; ClauseAt, NP, HeadOf on what it
// was made of. Nothing here is random or reads a clock:
// equal text gives equal clauses.
package syntax

import "dateline/timeline/lexicon"

// A Doc is a text with its paragraphs, sentences and tokens. Every span is in
// bytes of Text unless it says tokens; Text[t.Start:t.End] == t.Text for every token.
type Doc struct {
	Text      string
	Blocks    []Block
	Sentences []Sentence
}

// A Block is a stretch of the text that is read as one: a paragraph, a headline.
// No sentence crosses a block's border.
type Block struct {
	Start, End int
	Headline   bool
}

// A Sentence is one sentence. Clauses[0] is its main clause; a fragment without a
// verb has a main clause whose Verb is empty. Where speech is reported in quotes the
// main clause is that of saying; a sentence that is all quote has a main clause of
// kind Quoted. ("The talks failed, he said" has "failed" as its main clause and "he
// said" as a Parenthetical in it.)
type Sentence struct {
	Start, End int
	Block      int // index in Doc.Blocks
	Tokens     []Token
	Clauses    []Clause
	Quotes     []Span // quoted stretches, in tokens, marks included
	// BehindCaption: no stop ends the sentence before, which may be the caption of a picture that ran into this one.
	BehindCaption bool

	pieces []piece // for the queries; none in a Sentence made by hand
}

// A Token is a word, number or mark, with its Penn Treebank tag. "U.S.", "Jan.",
// "phone-call", "1,949" and "14/06/2023" are one token; "Blinken’s" is two
// ("Blinken", "’s"), "can’t" is "ca", "n’t".
type Token struct {
	Start, End int
	Text       string
	Lower      string
	Tag        string
	Word       lexicon.Word // Lower, looked up
	Plain      bool         // its capitals are those of a title: the word is known to be no name
	Common     bool         // it has a capital, and is known for another word than a name
	nounToo    bool         // for all that the tagger knows it may as well be a noun

	// Its place in the tree of its sentence.
	Head int // token of the sentence that it depends on; -1 for the root
	Rel  Rel
}

// Has reports whether the word, in lower case, has a feature.
func (t *Token) Has(f lexicon.Feature) bool { return t.Word.Has(f) }

// A Span is a half-open range of tokens of one sentence.
type Span struct{ Start, End int }

func (s Span) Empty() bool        { return s.End <= s.Start }
func (s Span) Has(token int) bool { return s.Start <= token && token < s.End }

// Kind says how a clause stands in its sentence.
type Kind string

const (
	Main          Kind = "main"
	Coordinate    Kind = "coordinate"    // joined to another clause by and, but, or, a semicolon; has its own verb, perhaps a shared subject
	Complement    Kind = "complement"    // "said that …", "expects … to …", also a clause without "that" after a verb of saying
	Adverbial     Kind = "adverbial"     // after, before, when, while, if, since, until, as, because …
	Relative      Kind = "relative"      // who, which, that, whose, where, when; reduced relatives are Participle
	Participle    Kind = "participle"    // "arrested in December 2009", "confirming the trip"
	Infinitive    Kind = "infinitive"    // "to meet his counterparts"
	Quoted        Kind = "quoted"        // the clause inside direct speech
	Parenthetical Kind = "parenthetical" // ", officials said,", "(he was 71)", "according to officials"
)

// A Clause is one verb group and what belongs to it.
type Clause struct {
	Kind    Kind
	Parent  int    // index of the clause that holds it; -1 for the main clause
	Marker  string // "after", "that", "who", "if", "and"; lower case, "" if none
	Span    Span   // all its tokens, those of clauses inside it included
	Subject Span   // tokens of the subject noun phrase ("" for an infinitive or where shared)
	// SubjectFrom is the clause whose Subject is meant when this one has none of its own
	// (a shared subject, the antecedent's clause of a participle); -1 if none.
	SubjectFrom int
	// Antecedent is the noun phrase that a relative or participle clause modifies.
	Antecedent Span
	Verb       VerbGroup
	// Attribution: the clause only says who says it ("the State Department said on Wednesday").
	Attribution bool
	Head        int   // token that heads the clause in the tree: its verb, or what it says with "be"
	Doubt       Doubt // why its verb or subject may be wrong
}

// Tense of the finite verb of a group, or NoTense for a bare participle or infinitive.
type Tense string

const (
	NoTense Tense = ""
	Past    Tense = "past"
	Present Tense = "present"
	Future  Tense = "future" // will, shall, 'll, is going to, is to, is due to, is set to, is expected to
)

// A VerbGroup is "had been postponed", "will not meet", "is due to arrive".
type VerbGroup struct {
	Span        Span // auxiliaries, adverbs inside, head and particle; empty if the clause has no verb
	Head        int  // token of the head verb ("postponed"); for a copula with a predicate noun or adjective, the verb be
	Particle    int  // token of a particle ("off" in "called off"), or -1
	Lemma       string
	Tense       Tense // with a Modal: Present, and Past for "could have met"
	Perfect     bool
	Progressive bool
	Passive     bool
	Modal       string // "may", "could", "would", "should", "must", "" (will and shall are Future)
	Negated     bool   // not, never, n't, "no vote was held", "neither"
	// Plan: the group speaks of something arranged or expected: "is due to arrive" (Tense Future),
	// "was due to arrive" (Tense Past), "had been scheduled to meet" (Past, Perfect).
	Plan bool
}

// Parse reads the sentences of text. Blocks are the stretches to read, in order;
// nil means paragraphs parted by empty lines.
// Blocks that reach outside the text, or back into one before, are cut to what is left.
func Parse(text string, blocks []Block) *Doc {
	return ParseWhere(text, blocks, func(int, int) bool { return true })
}

// ParseWhere is Parse that reads in full only the sentences for which full, given the
// sentence's bytes, says so. The others keep their place, tokens and noun phrases,
// but their tags are guessed from each word alone, and they have one main clause
// without a verb, whose Subject is the first noun phrase that can be one. That is
// enough to find names and pronouns, and several times as fast.
func ParseWhere(text string, blocks []Block, full func(start, end int) bool) *Doc {
	p := spare.Get().(*parser)
	d := p.parse(text, blocks, full)
	spare.Put(p)
	return d
}

func (p *parser) parse(text string, blocks []Block, full func(start, end int) bool) *Doc {
	if blocks == nil {
		blocks = paragraphs(text)
	}
	d := &Doc{Text: text, Sentences: make([]Sentence, 0, len(text)/128+1)}
	end := 0
	p.full = p.full[:0]
	for _, b := range blocks {
		b.Start = min(max(b.Start, end), len(text))
		b.End = min(max(b.End, b.Start), len(text))
		end = b.End
		d.Blocks = append(d.Blocks, b)
		p.cut(d, len(d.Blocks)-1, full)
	}
	p.read(d)
	return d
}
