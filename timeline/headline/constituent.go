package headline

import (
	"strings"

	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// What a quoted line quotes is the smallest constituent of the tree that holds the event and its date and
// whose own head the date dates: a noun phrase with its complements, a relative, adverbial, participle or
// complement clause; the sentence only where the date dates its main verb. Else the whole sentence would
// stand under the day of something that it only mentions.

// A constituent is what is quoted of r where that is not its sentence.
type constituent struct {
	syntax.Span
	subject syntax.Span // who acts, where the clause shares its subject with another: quoted before it, with "…" between
	phrase  bool        // it is a noun phrase
	object  bool        // it is the object of r's verb, without the verb
	lifted  bool        // its subject is r's noun, of which it is told: "the 1962 ruling … favoured Chad"
	aux     string      // stands between the subject and a participle that is told as a sentence: "[was]"
	past    string      // stands in brackets for its first word, a participle
	poor    bool        // it says too little to be a line
	joined  bool        // it is told behind another verb whose subject it shares
}

// constituent gives it; Empty where the date dates the main verb, or nothing sure can be told apart.
func (s *teller) constituent(r *mention, whole syntax.Span) constituent {
	var c constituent
	if s.betweenDashes(r.Sentence, r.When.Start) && !s.betweenDashes(r.Sentence, r.Head) {
		return constituent{Span: r.When, poor: true, phrase: true} // "-- a scene unheard of | in May --"
	}
	if r.When.Empty() || r.Expr < 0 || s.Where[r.Expr].Sentence != r.Sentence || s.underCondition(r, whole) || !s.hasFinite(r.sen, whole) {
		return c
	}
	if r.Nominal() {
		c = s.nounConstituent(r)
	} else {
		c = s.clauseConstituent(r)
	}
	if c.Empty() {
		return c
	}
	c.Start, c.End = max(c.Start, whole.Start), min(c.End, whole.End)
	for c.phrase && c.Start < r.Head && (r.sen.Tokens[c.Start].IsPrep() || lexicon.Has(r.sen.Tokens[c.Start].Lower, lexicon.TimeConjunction) || lexicon.Has(r.sen.Tokens[c.Start].Lower, lexicon.EventLink) || r.sen.Tokens[c.Start].Tag == "CC" || mark(r.sen.Tokens[c.Start].Text)) && !r.When.Has(c.Start) {
		c.Start++ // a phrase is quoted without what ties it to the sentence
	}
	if np := r.sen.NP(r.Head); c.phrase && r.Nominal() && c.Start < np.Start && r.When.Start >= np.Start && !s.nounBetween(r.sen, c.Start, np.Start, false) {
		c.Start = np.Start // "such as | the May riots"
	}
	day := r.When
	if at := s.Where[r.Expr].Start; c.phrase && c.Start == day.Start && at == day.Start+1 && day.End <= r.Head && r.sen.Tokens[day.Start].IsPrep() {
		c.Start, day.Start = at, at // "retaliate for | Tuesday's attack"
	}
	has := func(i int) bool { return c.Has(i) || c.lifted && c.subject.Has(i) }
	if !c.object && !has(r.Head) || !has(day.Start) || !has(day.End-1) || !s.sameBracket(r.sen, c.Span) || c.Start == whole.Start && c.End >= whole.End-1 {
		return constituent{}
	}
	if end := day.End; c.phrase && c.Start >= day.Start && end < c.End && (r.sen.Tokens[end].IsPrep() || lexicon.Has(r.sen.Tokens[end].Lower, lexicon.TimeConjunction)) {
		c.poor = true // "took over in | 2000 after the death of the king"
	}
	if c.poor {
		return c
	}
	words := s.told(r, c.Span)
	switch {
	case !c.joined && s.unnamed(r.Sentence, c.subject), c.subject.End-c.subject.Start == 1 && r.sen.Tokens[c.subject.Start].Tag == "DT":
		c.poor = true // nobody knows from it alone who acts
	case !c.subject.Empty(), !c.phrase && c.Has(r.sen.Subject(r.sen.Clauses[max(r.Clause, 0)].Head)):
	case !c.phrase && !r.Nominal():
		c.poor = true // the same, of a participle
	case c.phrase && !r.Nominal() && r.sen.Tokens[c.Start].Tag == "DT" && lexicon.Has(r.sen.Tokens[c.Start].Lower, lexicon.InSeries):
		c.poor = true // "another study carried out in 2023"
	case c.phrase && r.Nominal() && (s.asksForNothing(r, r.Head) || r.undone()):
		c.poor = true // "the 2008 campaign", "did not sign | the 2008 accord"
	case c.phrase && !r.Nominal(), c.phrase && s.hasNameIn(r, c.Span):
		c.poor = words < 2
	default:
		c.poor = words < 3 && (words < 2 || r.sen.Dependent(r.Head, syntax.Nmod) < 0)
	}
	return c
}

// underCondition: an "if" or "unless" stands in the span, and not below r itself.
func (s *teller) underCondition(r *mention, sp syntax.Span) bool {
	at := r.Head
	if !r.Nominal() {
		at = r.sen.Clauses[r.Clause].Head
	}
	for i := range r.sen.Clauses {
		if c := &r.sen.Clauses[i]; sp.Has(c.Span.Start) && (c.Marker == "if" || c.Marker == "unless") && (r.Nominal() || !r.sen.Under(c.Head, at)) {
			return true
		}
	}
	return false
}

// clauseConstituent is the clause that a verb is the head of, or shares with the head.
func (s *teller) clauseConstituent(r *mention) constituent {
	sen := r.sen
	at := sen.Clauses[r.Clause].Head
	if sen.ClauseOf(r.Head) < 0 {
		return constituent{} // a noun that stands for its verb
	}
	if o := s.raisedObject(r, at); !o.Empty() {
		return constituent{Span: o, phrase: true, object: true}
	}
	return s.clauseAbove(r, at)
}

// clauseAbove is the clause that the token stands in, up to the next that the sentence only adds.
func (s *teller) clauseAbove(r *mention, at int) constituent {
	sen := r.sen
	own := -1 // a clause joined by "and" that has its own subject
	for hops := 0; hops < len(sen.Tokens); hops++ {
		t := &sen.Tokens[at]
		k := sen.ClauseOf(at)
		if t.Head < 0 {
			if own >= 0 && !s.joinedTo(r, own) && s.closed(r, sen.Clauses[sen.ClauseOf(own)].Span) {
				return s.clause(r, sen.ClauseOf(own)) // "it is not much, but | on Sunday troops left"
			}
			return constituent{}
		}
		switch {
		case s.thereActs(r, at):
			at = t.Head
		case t.Rel == syntax.Conj && k >= 0:
			if c := s.conjunct(r, k); !c.Empty() {
				return c
			}
			if own < 0 && !sen.Clauses[k].Subject.Empty() && sen.Under(r.Head, at) {
				own = at
			}
			at = t.Head
		case t.Rel == syntax.Ccomp && sen.VerbOf(t.Head) != nil && sen.VerbOf(t.Head).Negated && r.Status == timeline.Occurred:
			return constituent{} // "would not insist | that Chad left in 2013"
		case t.Rel == syntax.Ccomp, t.Rel == syntax.Parataxis:
			if r.Attribution != nil && k >= 0 && !sen.Clauses[k].Subject.Empty() && (s.otherTime(r, t.Head) || s.longPast(r) || s.saidLater(r, at)) {
				if c := s.clause(r, k); !s.beginsUnnamed(r, c) {
					return c
				}
			}
			at = t.Head
		case k >= 0 && (t.Rel == syntax.Acl || t.Rel == syntax.Advcl) && sen.Clauses[k].Verb.Tense == syntax.NoTense && s.sameTime(r) && !s.longPast(r) && !s.partedInTime(r, at) && !s.aside(r, k):
			at = t.Head // "fled to a town held by rebels on Monday": both may be dated
		case s.boundsObject(r, at):
			at = t.Head
		case t.Rel == syntax.Acl && r.Status == timeline.Claimed && s.tellsOf(sen, t.Head):
			at = t.Head // "the claim | that it fell is rejected"
		case t.Rel == syntax.Advcl && r.Status == timeline.Claimed && k >= 0 && sen.Clauses[k].Verb.Tense == syntax.NoTense && s.attributes(r, t.Head):
			at = t.Head // "denies | attacking a port"
		case k >= 0 && (t.Rel.Is(syntax.Acl) && (t.Tag != "VB" || sen.Clauses[k].Verb.Tense != syntax.NoTense) || t.Rel == syntax.Advcl && !s.completes(sen, at)):
			if own >= 0 {
				k = sen.ClauseOf(own)
			}
			c := s.clause(r, k)
			c.poor = c.poor || !s.dates(r, at, syntax.Span{End: len(sen.Tokens)})
			if !s.beginsUnnamed(r, c) || !s.sameTime(r) {
				return c
			}
			own, at = -1, t.Head // "a guard who saw him as | he fled"
		case t.Rel == syntax.Dependency:
			return constituent{}
		default:
			at = t.Head
		}
	}
	return constituent{}
}

// aside: clause k, of what was done to its noun, stands between commas with its date, which is not that of the verb behind:
// "the truce, | signed on Monday, | collapsed".
func (s *teller) aside(r *mention, k int) bool {
	if r.Nominal() || k != r.Clause {
		return false
	}
	cl, ts := &r.sen.Clauses[k], r.sen.Tokens
	sp := cl.Span
	return cl.Verb.Passive && ts[cl.Head].Rel == syntax.Acl && sp.Has(r.When.Start) && sp.Start > 0 && ts[sp.Start-1].Text == "," && (r.When.End < len(ts) && ts[r.When.End].Text == ",")
}

// there: the noun is what "there is" says.
func (s *teller) there(sen *syntax.Sentence, noun int) bool {
	h := sen.Tokens[noun].Head
	return sen.Dependent(noun, syntax.Expl) >= 0 || h >= 0 && sen.Dependent(h, syntax.Expl) >= 0
}

// tellsOf: the noun at the token stands for what somebody tells.
func (s *teller) tellsOf(sen *syntax.Sentence, token int) bool {
	w := sen.Lemma(token)
	return lexicon.Has(w, lexicon.ToldOf) || lexicon.Has(w, lexicon.Proof) || lexicon.Has(w, lexicon.Rumour) || lexicon.Has(w, lexicon.Accusation) || lexicon.Has(w, lexicon.Doubt)
}

// attributes: the word at the token says whose word r is.
func (s *teller) attributes(r *mention, token int) bool {
	return r.Attribution != nil && strings.Contains(r.Attribution.Words, r.sen.Tokens[token].Text)
}

// beginsUnnamed: the constituent is a clause that begins with a pronoun, and for whom it stands is not sure.
func (s *teller) beginsUnnamed(r *mention, c constituent) bool {
	return !c.phrase && c.subject.Empty() && s.unnamed(r.Sentence, c.Span)
}

// unnamed: the words begin with a pronoun, and for whom it stands is not sure.
func (s *teller) unnamed(sent int, sp syntax.Span) bool {
	return !sp.Empty() && strings.HasPrefix(s.Doc.Sentences[sent].Tokens[sp.Start].Tag, "PRP") && s.named(sent, sp.Start) == ""
}

// completes: the clause at the token is no adverbial but completes its verb: "agreed | to leave", "admitted
// to | leading", or goes on with what the verb began: "killed ten, | wounding 40".
func (s *teller) completes(sen *syntax.Sentence, at int) bool {
	k := sen.ClauseOf(at)
	if k < 0 || sen.Clauses[k].Verb.Tense != syntax.NoTense {
		return false
	}
	if h := sen.Tokens[at].Head; sen.Tokens[at].Tag == "VB" || h >= 0 && h < at && sen.Tokens[at].Tag == "VBG" && lexicon.Has(sen.Lemma(h), lexicon.Aspectual) {
		return true // "had stopped | selling the codes"
	}
	m := sen.Dependent(at, syntax.Mark)
	if m < 0 {
		m = sen.Dependent(at, syntax.Case)
	}
	switch {
	case m >= 0:
		return !lexicon.Has(sen.Tokens[m].Lower, lexicon.TimeConjunction) && !lexicon.Has(sen.Tokens[m].Lower, lexicon.EventLink) && !lexicon.Has(sen.Tokens[m].Lower, lexicon.TakesParticiple)
	case sen.Tokens[at].Tag == "VBG" && sen.Tokens[at].Head < at:
		v := sen.VerbOf(sen.Tokens[at].Head)
		return v != nil && v.Tense == syntax.Past && !v.Perfect
	}
	return false
}

// raisedObject gives the noun phrase of an event that a verb without a tense of its own has for its object,
// where the verb above is of another time and the date stands right behind the phrase: "is blamed for
// crushing | a revolt in 1982". Where the verb says no more than that it was done, "leading a raid", event
// dates the noun itself.
func (s *teller) raisedObject(r *mention, at int) syntax.Span {
	sen := r.sen
	v := sen.VerbOf(at)
	o := sen.Object(at)
	if v == nil || v.Tense != syntax.NoTense || sen.Tokens[at].Tag != "VBG" || o < at || !lexicon.IsEvent(sen.Tokens[o].Text) || s.sameTime(r) {
		return syntax.Span{}
	}
	sp := sen.Subtree(o)
	if r.When.Start < sp.End && r.When.Start > o || r.When.Start == sp.End {
		for sp.End = max(sp.End, r.When.End); sp.End < sen.Clauses[sen.ClauseOf(at)].Span.End && sen.Tokens[sp.End].Text != ","; {
			sp.End++ // "a raid in May | on the port"
		}
		return sp
	}
	return syntax.Span{}
}

// clause is the constituent that clause k is, without the word that ties it to the sentence; a relative
// clause has its noun.
func (s *teller) clause(r *mention, k int) constituent {
	sen := r.sen
	cl := &sen.Clauses[k]
	sp := cl.Span
	for j := range sen.Clauses { // "since Rao left in May | and Kerr came in June"
		o := &sen.Clauses[j]
		if o.Kind == syntax.Coordinate && !o.Subject.Empty() && sp.Has(o.Span.Start) && o.Span.Start > max(r.Head, r.When.End-1) {
			sp.End = min(sp.End, o.Span.Start)
		}
	}
	for j := range sen.Clauses {
		o := &sen.Clauses[j]
		said := cl.Kind == syntax.Adverbial && o.Attribution && o.Kind == syntax.Parenthetical   // "since it began in March, | the bank says", which is said of the rest
		aside := j != k && o.Kind == syntax.Adverbial && !o.Subject.Empty() && comma(sen, o) > 0 // "saw a crowd leaving in March, | though it rained"
		if (said || aside) && sp.Has(o.Span.Start) && o.Span.Start > max(r.Head, r.When.End-1) {
			sp.End = min(sp.End, o.Span.Start)
		}
	}
	t := &sen.Tokens[cl.Head]
	if m := sen.Dependent(cl.Head, syntax.Mark); m >= 0 && lexicon.Has(sen.Tokens[m].Lower, lexicon.Compares) && sen.Tokens[m].Lower != "as" {
		return constituent{Span: sp, poor: true} // "lower than | they were on Tuesday"
	}
	relative := cl.Kind == syntax.Relative || t.Rel.Is(syntax.Acl)
	if sumsUp(sen, cl) && s.unnamed(r.Sentence, cl.Subject) {
		return constituent{Span: sp, poor: true} // "a step it took back in May"
	}
	if relative && cl.Marker != "where" && cl.Marker != "when" {
		noun := s.bounded(r, cl)
		if noun < 0 && t.Rel == syntax.Acl && cl.Kind == syntax.Participle && !s.sameTime(r) {
			return constituent{Span: sp, poor: true} // "from 333 | announced in May"
		}
		if noun < 0 || noun >= sp.Start || s.there(sen, noun) {
			return constituent{} // "there is no sign | that the town fell"
		}
		if figure(sen, noun) && !sen.Tokens[cl.Head].Rel.Is(syntax.Nsubj) {
			return constituent{Span: sp, poor: true} // "90 crowns | hit in May", "25 percent, | of which Chad bought"
		}
		first := phraseStart(sen, noun)
		if h := sen.Tokens[noun].Head; h >= 0 && sen.Tokens[noun].Rel == "nmod:of" && sen.Tokens[h].Tag == "CD" {
			first = h // "two of | its members, arrested"
		}
		if h := sen.Tokens[noun].Head; sen.Tokens[noun].Rel == syntax.Conj && comma(sen, cl) > 0 && cl.Kind == syntax.Relative && sen.Tokens[h].Rel.Is(syntax.Nsubj) {
			if np := sen.NP(h); !np.Empty() {
				return constituent{Span: syntax.Span{Start: np.Start, End: sp.End}, phrase: true} // "Rao and Moe, who had met on Monday": whoever of them did
			}
		}
		if c, ok := s.raise(r, k, noun, first); ok {
			c.End = sp.End
			return c
		}
		sp.Start = min(sp.Start, first)
		return constituent{Span: sp, phrase: true}
	}
	first := cl.Verb.Span.Start
	if !cl.Subject.Empty() && cl.Subject.Start >= sp.Start && cl.Subject.Start < first {
		first = cl.Subject.Start
	}
	if sp.Has(r.When.Start) && r.When.Start < first {
		first = r.When.Start
	}
	sp.Start = max(sp.Start, first)
	c := constituent{Span: sp}
	if cl.Verb.Tense == syntax.NoTense && cl.Subject.Empty() {
		if c.subject = s.subjectBehind(r, k); c.subject.Empty() {
			c.subject = s.sureSubject(r, cl.Head)
		}
		c = s.asSentence(r, c)
	}
	return c
}

// bounded gives the noun that a relative or participle clause stands behind, the first of a chain where
// several may be meant; -1 where none is sure.
func (s *teller) bounded(r *mention, cl *syntax.Clause) int {
	sen := r.sen
	t := &sen.Tokens[cl.Head]
	noun := t.Head
	if t.Rel == syntax.Conj || noun < 0 || !sen.Tokens[noun].IsNoun() {
		noun = sen.HeadOf(cl.Antecedent)
	}
	if noun < 0 || !sen.Tokens[noun].IsNoun() {
		return -1
	}
	if n := &sen.Tokens[noun]; n.Rel == syntax.Appos && n.Head >= 0 && n.Head < noun && noun > 0 && sen.Tokens[noun-1].Text == "(" {
		noun = n.Head // "the union (NFU), | which"
	} else if n.Rel == syntax.Appos && n.Tag == "NN" && n.Head >= 0 && n.Head < noun && strings.HasPrefix(sen.Tokens[n.Head].Tag, "NNP") {
		noun = n.Head // "Lund, a town | that"
	}
	unsure := func(n int) bool { // "the survey of analysts in Lund | taken in May", "the deal with Chad | that"
		return cl.Doubt&syntax.DoubtAntecedent != 0 || strings.HasPrefix(sen.Tokens[n].Tag, "NNP") && (cl.Kind == syntax.Participle || cl.Marker == "that")
	}
	noun = knownAs(sen, noun)
	for unsure(noun) && sen.Tokens[noun].Rel.Is(syntax.Nmod) && sen.Tokens[noun].Head >= 0 && sen.Tokens[sen.Tokens[noun].Head].IsNoun() {
		noun = sen.Tokens[noun].Head
	}
	if cl.Marker == "that" && strings.HasPrefix(sen.Tokens[noun].Tag, "NNP") {
		return -1
	}
	return noun
}

// subjectBehind gives the subject of the clause that participle clause k opens: "Elected in May, | Rao".
func (s *teller) subjectBehind(r *mention, k int) syntax.Span {
	sen := r.sen
	cl := &sen.Clauses[k]
	if cl.Parent < 0 || cl.Marker != "" {
		return syntax.Span{}
	}
	sub := sen.Clauses[cl.Parent].Subject
	if sub.Start < cl.Span.End || !s.onlyMarks(sen, cl.Span.End, sub.Start) {
		return syntax.Span{}
	}
	return sub
}

// sureSubject gives the words of the subject that the verb at the token shares with another, empty where
// none is sure or they are a pronoun.
func (s *teller) sureSubject(r *mention, verb int) syntax.Span {
	sen := r.sen
	subjects := sen.Subjects(verb)
	if v := sen.VerbOf(verb); len(subjects) != 1 || v == nil || sen.Tokens[v.Span.Start].Tag == "VBN" && sen.Tokens[verb].Rel == syntax.Advcl {
		return syntax.Span{}
	}
	for c := range sen.Clauses {
		cl := &sen.Clauses[c]
		if cl.Subject.Has(subjects[0]) && cl.Doubt == 0 && sen.HeadOf(cl.Subject) == subjects[0] {
			return cl.Subject
		}
	}
	return syntax.Span{}
}
