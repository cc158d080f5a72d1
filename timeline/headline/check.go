package headline

import (
	"dateline/timeline"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// A checker compares a composed line with the tree of its sentence. A line that a check
// refuses is not used: the sentence is quoted instead. The checks ask the tree alone, not
// the clauses and spans that the line was composed from, so that one fault does not excuse
// another.
type checker struct {
	s      *teller
	r      *mention
	sen    *syntax.Sentence
	parts  []part
	shown  []bool // tokens that a word of the line stands for
	head   int    // token that the line tells: the verb or its predicate, or the noun
	isVerb bool
	sub    int // parts before it are the subject
}

const (
	tooLittle  = "it says too little"
	unlicensed = "what its last words need is left out"
)

// A check is one way in which a line can say what its sentence does not.
type check struct {
	name  string
	fails func(*checker) bool
}

// verbChecks are for lines that tell a clause, nounChecks for those that are a noun phrase.
var (
	verbChecks = []check{
		{"the parser was not sure of the clause", (*checker).doubted},
		{"the verb or its predicate is missing", (*checker).verbMissing},
		{"the subject is not the verb's", (*checker).foreignSubject},
		{"the verb does not agree with its subject", (*checker).disagrees},
		{"what lies ahead stands behind a verb of the past", (*checker).aheadOfPast},
		{"it is only asked about", (*checker).askedAbout},
		{"a negation is missing", (*checker).affirmed},
		{"an auxiliary is missing", (*checker).auxiliaryMissing},
		{"what governs the verb is missing", (*checker).ungoverned},
		{"an object or complement is missing", (*checker).complementMissing},
		{"a quotation is not the sentence's", (*checker).misquotes},
		{"a name is broken", (*checker).nameBroken},
		{"it ends inside a phrase", (*checker).cutShort},
		{"it begins another clause", (*checker).beginsAnother},
		{"a phrase hangs on words that are left out", (*checker).dangles},
		{"words stand in another order", (*checker).reordered},
		{"the subject belongs to another phrase", (*checker).governedSubject},
		{"it only tells how time goes", (*checker).timeSubject},
		{"it does not tell what is said", (*checker).saysNothing},
		{"the verb is a participle alone", (*checker).participleOnly},
		{"nothing joins the verb to the one before", (*checker).unjoined},
		{"what bounds the subject is left out", (*checker).subjectCut},
		{"half of the subject is left out", (*checker).halfSubject},
		{"its subject is another verb's", (*checker).givenTwice},
		{"its subject is nobody of whom the sentence tells it", (*checker).ofNobody},
		{"its subject may be another", (*checker).kinOf},
		{"its verb may be none", (*checker).noVerb},
		{"it joins what does not belong together", (*checker).oddJoint},
		{"somebody else acts", (*checker).otherActor},
		{"it ends with its verb", (*checker).endsAtVerb},
		{"an act of the same day is left out", (*checker).firstActLost},
		{"the date may be that of the verb above", (*checker).boundsObject},
		{"the noun before the verb is what it was done to", (*checker).reducedParticiple},
		{"the name of its subject is left out", (*checker).nameLost},
		{"it begins with a word that points back", (*checker).pointsBack},
		{"it has words of another line", (*checker).crossesSeam},
		{tooLittle, (*checker).thin},
		{unlicensed, (*checker).unlicensed},
		{"it is too long", (*checker).tooLong},
	}
	nounChecks = []check{
		{"it is the source of what its sentence tells", func(c *checker) bool { return c.tok(c.head).Rel == "obl:according" }},
		{"it does not tell what for", func(c *checker) bool { return c.s.asksForNothing(c.r, c.head) }},
		{"it is what its sentence says of another", (*checker).predicate},
		{"its noun may be a verb", (*checker).letBe},
		{tooLittle, (*checker).bare},
		{"a negation is missing", (*checker).affirmed},
		{"what governs the noun is missing", (*checker).ungoverned},
		{"a quotation is not the sentence's", (*checker).misquotes},
		{"it ends inside a phrase", (*checker).cutShort},
		{"it begins another clause", (*checker).beginsAnother},
		{unlicensed, (*checker).unlicensed},
		{"it begins with a word that points back", (*checker).pointsBack},
		{"what follows “to” is another verb's", (*checker).looseTo},
		{"it is only compared", (*checker).besideOnly},
		{"it has words of another line", (*checker).crossesSeam},
		{"a phrase hangs on words that are left out", (*checker).dangles},
	}
)

// refusal gives the reason why the line is not used, "" if it is right.
func refusal(s *teller, r *mention, w *writer, parts []part) string {
	c := &checker{s: s, r: r, sen: r.sen, parts: parts, shown: make([]bool, len(r.sen.Tokens)), head: r.Head, isVerb: w.clause >= 0, sub: w.subjectEnd}
	for _, p := range parts {
		for i := p.span.Start; i < p.span.End; i++ {
			c.shown[i] = true
		}
	}
	lists := [][]check{nounChecks, wholeChecks, scarChecks, holeChecks, strayChecks}
	if c.isVerb {
		c.head = c.sen.Clauses[w.clause].Head
		lists[0] = verbChecks
		lists = append(lists, surfaceChecks)
	}
	for _, checks := range lists {
		for _, k := range checks {
			if k.fails(c) {
				return k.name
			}
		}
	}
	return composedOf(s, r, parts).alone()
}

func (c *checker) tok(i int) *syntax.Token { return &c.sen.Tokens[i] }

// gone: the token stays out of a line because it only says when, or is a mark.
func (c *checker) gone(i int) bool {
	return c.r.When.Has(i) || c.s.InExpression(c.r.Sentence, i) || c.tok(i).Rel == syntax.Punct
}

func (c *checker) verbMissing() bool {
	v := c.sen.VerbOf(c.head)
	return v == nil || !c.shown[v.Head] || !c.shown[c.head]
}

// foreignSubject: the nouns before the verb of the line are not those of the verb's subject in
// the tree, or some of these are left out.
func (c *checker) foreignSubject() bool {
	subjects := c.sen.Subjects(c.head)
	if len(subjects) == 0 {
		return true
	}
	for _, s := range subjects {
		if !c.hasName(s) || strings.HasPrefix(c.tok(s).Tag, "JJ") && c.tok(s).Tag != "JJS" && s > 0 && c.tok(s-1).IsPrep() {
			return true
		}
	}
	inside := make([]bool, len(c.shown))
	for _, p := range c.parts[:min(c.sub, len(c.parts))] {
		for i := p.span.Start; i < p.span.End; i++ {
			inside[i] = true
		}
	}
	for i := range inside {
		if !inside[i] || !c.tok(i).IsNoun() && c.tok(i).Tag != "PRP" {
			continue
		}
		top := i
		for h := c.tok(top).Head; h >= 0 && h != c.head; h = c.tok(top).Head {
			if !inside[h] && !c.apposed(top, h) {
				break
			}
			top = h
		}
		if !c.isSubject(top, subjects) {
			return true
		}
	}
	return false
}

// apposed: one of the two tokens says again who the other is.
func (c *checker) apposed(a, b int) bool {
	return c.tok(a).Rel == syntax.Appos && c.tok(a).Head == b || c.tok(b).Rel == syntax.Appos && c.tok(b).Head == a
}

func (c *checker) isSubject(token int, subjects []int) bool {
	for _, s := range subjects {
		if token == s || c.apposed(token, s) {
			return true
		}
	}
	return false
}

// hasName: the line has the token, or a name in apposition to it.
func (c *checker) hasName(token int) bool {
	if c.shown[token] {
		return true
	}
	if t := c.tok(token); t.Rel == syntax.Appos && c.shown[t.Head] {
		return true
	}
	for _, i := range c.sen.Dependents(nil, token, syntax.Appos) {
		if c.shown[i] {
			return true
		}
	}
	return false
}

// disagrees: the first word of the verb is in the singular and the subject in the plural, or one person or
// thing has a verb in the plural, since half of the subject is left out: "Ola and | Ida were freed".
func (c *checker) disagrees() bool {
	v := c.sen.VerbOf(c.head)
	first := c.tok(v.Span.Start)
	if many := first.Lower == "were" || first.Lower == "are" || first.Lower == "have"; many && c.shown[v.Span.Start] {
		subjects := c.sen.Subjects(c.head)
		return len(subjects) == 1 && c.onePerson(subjects[0]) || c.singular()
	}
	singular := first.Lower == "was" || first.Tag == "VBZ"
	if !singular || !c.shown[v.Span.Start] {
		return false
	}
	subjects := c.sen.Subjects(c.head)
	if len(subjects) > 1 {
		return true
	}
	s := c.tok(subjects[0])
	return s.Tag == "NNS" && s.Text == s.Lower && s.Lower != "news" && s.Lower != "talks" && s.Lower != "headquarters" && !strings.HasSuffix(s.Lower, "ics")
}

// aheadOfPast: the line is told under a day to come by a verb of the past, which is of another: "offered to host talks next week".
func (c *checker) aheadOfPast() bool {
	if c.r.Status != timeline.Planned {
		return false
	}
	for at := c.head; at >= 0; at = c.sen.Tokens[at].Head {
		if v := c.sen.VerbOf(at); v != nil && c.shown[at] && v.Tense == syntax.Past && !v.Plan && v.Modal == "" {
			return true
		}
	}
	return false
}

// affirmed: a word that denies or bounds the verb, its subject or its object is left out.
func (c *checker) affirmed() bool {
	heads := []int{c.head}
	if c.isVerb {
		heads = append(heads, c.sen.Subjects(c.head)...)
		if o := c.sen.Object(c.head); o >= 0 {
			heads = append(heads, o)
		}
		if v := c.sen.VerbOf(c.head); v.Head != c.head {
			heads = append(heads, v.Head)
		}
	}
	for _, h := range heads {
		for i := range c.sen.Tokens {
			t := c.tok(i)
			if t.Head != h || t.Rel != syntax.Advmod && t.Rel != syntax.Det && t.Rel != syntax.Amod && t.Rel != syntax.CC || !lexicon.Has(t.Lower, lexicon.Bounds) {
				continue
			}
			if c.isVerb && t.Rel == syntax.Advmod && syntax.Negator(t.Lower) && !c.sen.VerbOf(c.head).Negated {
				continue // "Not so, the minister said"
			}
			if i+1 < len(c.sen.Tokens) && c.tok(i+1).Tag == "TO" {
				continue // "flew home, | only to be jailed"
			}
			if !c.shown[i] && !c.gone(i) {
				return true
			}
		}
	}
	return false
}

// auxiliaryMissing: "could", "is to", "been" is left out, where not only the tense is told
// otherwise ("had met" is "met").
func (c *checker) auxiliaryMissing() bool {
	v := c.sen.VerbOf(c.head)
	for i := v.Span.Start; i < v.Span.End; i++ {
		t := c.tok(i)
		switch {
		case c.shown[i] || !t.Rel.Is(syntax.Aux) && t.Rel != syntax.Cop && t.Rel != syntax.Particle:
		case t.Lower == "had" || t.Lower == "been":
		default:
			return true
		}
	}
	// "could meet and sign": the second verb shares its auxiliary with the first.
	if t := c.tok(v.Head); t.Rel == syntax.Conj && t.Head >= 0 && (t.Tag == "VB" || t.Tag == "VBP") && v.Span.Start == v.Head {
		first := c.sen.VerbOf(t.Head)
		return first != nil && first.Head > first.Span.Start && !c.shown[first.Span.Start]
	}
	return false
}

func (c *checker) ungoverned() bool { return ungoverned(c.sen, c.head, c.shown, c.r.Status) }

// complementMissing: the line leaves out an object, a second party, or the clause that the
// verb needs.
func (c *checker) complementMissing() bool {
	if c.timeIsObject() {
		return true
	}
	for i := range c.sen.Tokens {
		t := c.tok(i)
		if t.Head != c.head || c.gone(i) {
			continue
		}
		switch t.Rel {
		case syntax.Obj, syntax.Iobj, syntax.Xcomp, syntax.Particle:
			if c.tok(i).Tag == "WDT" || c.tok(i).Tag == "WP" || t.Lower == "that" {
				continue // the antecedent is asked for below
			}
			if !c.hasName(i) || c.shown[i] && !c.renamed(i) && c.partMissing(i, true) {
				return true
			}
		case syntax.Ccomp:
			if !c.shown[i] {
				return true
			}
		}
	}
	o := c.sen.Object(c.head)
	return o >= 0 && !c.hasName(o) && !c.gone(o) || o < 0 && c.publishesNothing()
}

// publishesNothing: the object of a verb that cannot do without one was not found: "will publish on Monday, and in the gazette, | a list".
func (c *checker) publishesNothing() bool {
	v := c.sen.VerbOf(c.head)
	return v != nil && lexicon.Has(v.Lemma, lexicon.HandlesPaper) && lexicon.Has(v.Lemma, lexicon.PageEdit) && !v.Passive && c.tok(c.head).Tag != "VBN" && v.Tense != syntax.NoTense
}

// timeIsObject: the time is what the verb acts on: "the nation remembers | the late 1980s".
func (c *checker) timeIsObject() bool {
	v, w := c.sen.VerbOf(c.head), c.r.When
	return v != nil && !w.Empty() && w.Start-v.Span.End <= 1 && w.Start >= v.Span.End && c.tok(v.Span.End).Tag == "DT" && !lexicon.Has(lexicon.NounLemma(c.tok(w.End-1).Lower), lexicon.TimeNoun)
}

// renamed: a name is written for the words around the token.
func (c *checker) renamed(token int) bool {
	for _, p := range c.parts {
		if p.span.Has(token) {
			return !strings.EqualFold(p.text, c.tok(token).Text)
		}
	}
	return false
}

// partMissing: of what "of" adds, or what "and" joins, something is left out.
func (c *checker) partMissing(token int, joined bool) bool {
	for i := range c.sen.Tokens {
		t := c.tok(i)
		if t.Head == token && (joined && t.Rel == syntax.Conj && t.IsNoun() || t.Rel == "nmod:of") && !c.hasName(i) && !c.gone(i) {
			return true
		}
	}
	return false
}
