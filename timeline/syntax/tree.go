package syntax

import (
	"iter"

	"dateline/timeline/lexicon"
)

// A Rel names the relation of a token to its head, as Universal Dependencies v2 does
// (universaldependencies.org/u/dep), with the preposition of an oblique or of a noun's
// modifier as subtype: "obl:in", "nmod:of".
//
// It differs from UD in six things that rules profit from. The head of a name is its last
// word, which a family name is in English, also where a word for what it is stands before it
// ("the river Nile"). The auxiliaries of a plan ("is due to", "were
// expected to") are aux and mark of the verb planned. A preposition's phrase after "be" is
// an oblique of "be". What is said heads the verb of saying behind it ("the talks failed, he said"). A free
// relative is a clause under its verb ("what they said"). Punctuation depends on the head of the clause it stands in.
type Rel string

const (
	Root       Rel = "root"
	Nsubj      Rel = "nsubj"
	NsubjPass  Rel = "nsubj:pass"
	Csubj      Rel = "csubj"
	Expl       Rel = "expl" // "there" in "there were clashes"
	Obj        Rel = "obj"
	Iobj       Rel = "iobj"
	Obl        Rel = "obl"
	OblTime    Rel = "obl:tmod" // a time without a preposition: "met Friday"
	Nmod       Rel = "nmod"
	NmodTime   Rel = "nmod:tmod" // the same of a noun: "after the vote last Friday"
	NmodPoss   Rel = "nmod:poss"
	Appos      Rel = "appos"
	Acl        Rel = "acl"
	AclRelcl   Rel = "acl:relcl"
	Advcl      Rel = "advcl"
	Ccomp      Rel = "ccomp"
	Xcomp      Rel = "xcomp"
	Parataxis  Rel = "parataxis" // ", officials said,", and direct speech without a verb of saying
	Conj       Rel = "conj"
	CC         Rel = "cc"
	Case       Rel = "case"
	Mark       Rel = "mark"
	Fixed      Rel = "fixed"
	Det        Rel = "det"
	Nummod     Rel = "nummod"
	Amod       Rel = "amod"
	Compound   Rel = "compound"
	Particle   Rel = "compound:prt"
	Flat       Rel = "flat"
	Aux        Rel = "aux"
	AuxPass    Rel = "aux:pass"
	Cop        Rel = "cop"
	Advmod     Rel = "advmod" // "not" too
	Punct      Rel = "punct"
	Dependency Rel = "dep" // not known
)

// Is reports whether the relation is base or a subtype of it: "obl:in" is "obl".
func (r Rel) Is(base Rel) bool {
	return r == base || len(r) > len(base) && r[:len(base)] == base && r[len(base)] == ':'
}

// Subtype gives what stands behind the colon: "in" of "obl:in".
func (r Rel) Subtype() string {
	for i := 0; i < len(r); i++ {
		if r[i] == ':' {
			return string(r[i+1:])
		}
	}
	return ""
}

// Doubt says why a clause's verb, subject or antecedent may be wrong. Zero is no doubt.
type Doubt uint16

const (
	// DoubtVerb: a verb was taken for want of a better one, or a modal stands for it alone.
	DoubtVerb Doubt = 1 << iota
	// DoubtSubject: the subject was found across a list, a dash or an insertion, two noun phrases
	// stand where one can be it, a finite verb has none, or one shares that of a verb to which no
	// "and" joins it or across another.
	DoubtSubject
	// DoubtAntecedent: a relative or participle clause may go with one of several nouns, by what
	// stands between and by what it tells.
	DoubtAntecedent
	// DoubtFragment: the sentence has no finite verb of its own.
	DoubtFragment
)

// Root gives the token that heads the sentence.
func (s *Sentence) Root() int {
	return s.Clauses[0].Head
}

// Dependents appends to buf the tokens whose head is the token and whose relation is rel or
// a subtype of it ("" for any), in text order.
func (s *Sentence) Dependents(buf []int, token int, rel Rel) []int {
	for i := range s.Tokens {
		if t := &s.Tokens[i]; t.Head == token && (rel == "" || t.Rel.Is(rel)) {
			buf = append(buf, i)
		}
	}
	return buf
}

// Dependent gives the first dependent of the token by that relation or a subtype of it; -1
// if there is none.
func (s *Sentence) Dependent(token int, rel Rel) int {
	for i := range s.Tokens {
		if t := &s.Tokens[i]; t.Head == token && t.Rel.Is(rel) {
			return i
		}
	}
	return -1
}

// Climb gives the token and then, one after the other, what each hangs on. A tree that is broken ends the climb too.
func (s *Sentence) Climb(token int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for hops := 0; token >= 0 && hops <= len(s.Tokens) && yield(token); hops++ {
			token = s.Tokens[token].Head
		}
	}
}

// Under reports whether the token is head or hangs on it at any depth.
func (s *Sentence) Under(token, head int) bool {
	for at := range s.Climb(token) {
		if at == head {
			return true
		}
	}
	return false
}

// Subtree gives the tokens from the first to the last that the token dominates. Others may
// stand between where a phrase is parted.
func (s *Sentence) Subtree(token int) Span {
	sp := Span{token, token + 1}
	for i := range s.Tokens {
		if s.Under(i, token) {
			sp.Start, sp.End = min(sp.Start, i), max(sp.End, i+1)
		}
	}
	return sp
}

// Lemma gives the base form of the token by its tag: "met" → "meet", "talks" → "talk".
func (s *Sentence) Lemma(token int) string {
	t := &s.Tokens[token]
	switch {
	case isVerb(t.Tag) || t.Tag == "MD":
		return lexicon.VerbLemma(t.Lower)
	case t.Tag == "NNS" || t.Tag == "NN":
		return lexicon.NounLemma(t.Lower)
	}
	return t.Lower
}

// ClauseOf gives the clause whose verb or predicate the token is, or that it is an auxiliary
// or copula of; -1 if it is none.
func (s *Sentence) ClauseOf(token int) int {
	if token >= 0 {
		if t := &s.Tokens[token]; t.Rel == Cop || t.Rel.Is(Aux) {
			token = t.Head
		}
	}
	for i := range s.Clauses {
		if c := &s.Clauses[i]; c.Head == token && (i == 0 || !c.Verb.Span.Empty()) {
			return i
		}
	}
	return -1
}

// VerbOf gives the verb group whose head, predicate or auxiliary the token is: its tense,
// voice, modality and negation. nil if the token is none.
func (s *Sentence) VerbOf(token int) *VerbGroup {
	if c := s.ClauseOf(token); c >= 0 && !s.Clauses[c].Verb.Span.Empty() {
		return &s.Clauses[c].Verb
	}
	return nil
}

// Subjects gives the nouns that are the subject of the verb or predicate at the token: its
// own, those it shares with the verb it is joined to, the antecedent of a relative or
// participle clause, the one who controls an infinitive; each with what "and" adds to it. A
// clausal subject is given by its verb. Empty if the sentence names none.
func (s *Sentence) Subjects(token int) []int {
	h := s.Subject(token)
	if h < 0 {
		return nil
	}
	out := s.conjuncts(h)
	for h < token && out[len(out)-1] > token { // "a party that is divided and an economy"
		out = out[:len(out)-1]
	}
	return out
}

// Subject gives the first of Subjects; -1 if there is none.
func (s *Sentence) Subject(token int) int {
	for hops := 0; token >= 0 && hops < len(s.Tokens); hops++ {
		t, c := &s.Tokens[token], s.ClauseOf(token)
		if hops > 0 && s.Dependent(token, Expl) >= 0 {
			return -1 // "there is talk of leaving": the talk does not leave
		}
		if h := s.ownSubject(token, c); h >= 0 {
			return h
		}
		switch {
		case t.Rel == Conj && c >= 0:
			token = t.Head
		case t.Rel == Xcomp:
			if o := s.Dependent(t.Head, Obj); o >= 0 && o < token && lexicon.Has(s.Lemma(t.Head), lexicon.ControlsObject) {
				return s.referent(o)
			}
			token = t.Head
		case t.Rel.Is(Acl):
			up, shared := s.ofModifier(token, c)
			if !shared {
				return up
			}
			token = up
		case t.Rel == Advcl && s.nonfinite(token):
			if c >= 0 && s.Clauses[c].Marker == "of" && lexicon.Has(s.Lemma(t.Head), lexicon.Accuses) {
				if o := s.Object(t.Head); o >= 0 {
					return o // "accused Chad of shelling the post": Chad is said to have shelled it
				}
			}
			token = t.Head
		default:
			return -1
		}
	}
	return -1
}

// ownSubject gives the subject that hangs on the token, or that its clause c has; -1 if there is none.
func (s *Sentence) ownSubject(token, c int) int {
	if h := s.Dependent(token, Nsubj); h >= 0 {
		return s.referent(h)
	}
	if h := s.Dependent(token, Csubj); h >= 0 {
		return h
	}
	if c >= 0 && !s.Clauses[c].Subject.Empty() { // "pushed for Chad to leave": Chad hangs on "pushed"
		return s.referent(s.HeadOf(s.Clauses[c].Subject))
	}
	return -1
}

// ofModifier gives the subject of the token, which with its clause c modifies a noun, -1 if there is none; or, if shared, the verb
// whose subject it has.
func (s *Sentence) ofModifier(token, c int) (up int, shared bool) {
	t := &s.Tokens[token]
	switch {
	case c < 0:
		return -1, false
	case t.Tag == "VBG" && s.Clauses[c].Marker != "":
		if s.Clauses[c].SubjectFrom < 0 || s.Tokens[t.Head].Rel != Obj {
			return -1, false // "the odds of winning are poor"
		}
	case t.Tag != "VB":
		return t.Head, false
	case s.Clauses[c].SubjectFrom < 0 || !lexicon.NounTakes(s.Lemma(t.Head), lexicon.Infinitive):
		return -1, false
	}
	return s.Clauses[s.Clauses[c].SubjectFrom].Head, true // "he has a plan to hold a vote": who has the plan holds it
}

func (s *Sentence) nonfinite(token int) bool {
	v := s.VerbOf(token)
	return v == nil || v.Tense == NoTense
}

// referent gives the noun that a relative pronoun stands for; any other token is itself.
func (s *Sentence) referent(token int) int {
	if t := s.Tokens[token].Tag; t != "WP" && t != "WDT" && s.Tokens[token].Lower != "that" {
		return token
	}
	for i := range s.Climb(s.Tokens[token].Head) {
		t := &s.Tokens[i]
		if t.Rel == AclRelcl {
			return t.Head
		}
		if t.Rel != Conj && t.Rel != Ccomp && t.Rel != Xcomp {
			break
		}
	}
	return token
}

// Object gives the direct object of the verb at the token, the antecedent where that is
// meant ("the law that he signed"); -1 if it has none.
func (s *Sentence) Object(token int) int {
	if o := s.Dependent(token, Obj); o >= 0 {
		return s.referent(o)
	}
	if t := &s.Tokens[token]; t.Rel == AclRelcl {
		if v := s.VerbOf(token); v != nil && !v.Passive && s.gap(token) {
			return t.Head
		}
	}
	return -1
}

// gap: a relative clause without a pronoun of its own lacks its object: "the damages he lists".
func (s *Sentence) gap(token int) bool {
	c := s.ClauseOf(token)
	return c >= 0 && s.Clauses[c].Marker == "" && !s.Clauses[c].Subject.Empty() && s.Dependent(token, Ccomp) < 0
}

// conjuncts gives the token and those joined to it by "and", "or" or a comma.
func (s *Sentence) conjuncts(token int) []int {
	out := []int{token}
	if s.ClauseOf(token) >= 0 {
		return out
	}
	for i := token + 1; i < len(s.Tokens); i++ {
		if t := &s.Tokens[i]; t.Head == token && t.Rel == Conj {
			out = append(out, i)
		}
	}
	return out
}
