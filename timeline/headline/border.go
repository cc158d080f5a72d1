package headline

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Where a quote may begin and end. A clause with its subject can be cut out of its sentence; a phrase, a relative clause
// or a participle only where its borders are sure: nothing else can be what the clause stands behind, and nothing behind
// its date can belong to another verb. Where they are not, the sentence is quoted whole, if it can be read as told of the
// day; else there is no line.

// A border is a way in which a constituent may begin or end at the wrong word.
type border struct {
	Name  string
	Why   string
	Fails func(*cutting) bool
}

// borders are asked of every phrase, relative clause and participle that is to be quoted without its sentence.
var borders = []border{
	{"<noun> | <noun> which", "another noun before the clause's may be what it stands behind", (*cutting).otherAntecedent},
	{"and | <noun>", "the phrase is one of several, or begins inside a name", (*cutting).beginsInside},
	{"<date> and | <verb>", "what “and” joins behind the event may be another verb's or noun's", (*cutting).joinsOn},
	{"<verb> … | <verb>", "two finite verbs stand in it that nothing joins", (*cutting).runsOn},
	{"<participle> <event> | in May", "the date may be that of the participle's object", (*cutting).objectDated},
	{"<participle> … when", "a clause at the sentence's end may tell when the main verb was", (*cutting).openEnd},
	{"<subject> … <participle>", "a participle without a verb is no sentence", (*cutting).verbless},
	{"through <noun>, | <participle>", "behind a comma a participle may stand for what is named before the last noun", (*cutting).looseParticiple},
	{"the <escape> … for the first time", "how often something was done is told of a verb, not of the phrase", (*cutting).firstTime},
	{"<event> in May | for <noun>", "a phrase behind the event and its date may be that of the verb above", (*cutting).looseEnd},
	{"accused of | being", "a gerund leans on the word before it", (*cutting).gerund},
	{"whose | <noun>", "a pronoun that nobody is written for begins it", (*cutting).unnamed},
}

// A cutting is a constituent that is to be quoted.
type cutting struct {
	s     *teller
	r     *mention
	sen   *syntax.Sentence
	c     constituent
	whole syntax.Span
}

// bordered gives what is quoted instead of the constituent: itself where its borders are sure, an empty one where the
// whole sentence is; false where neither can be.
func (s *teller) bordered(r *mention, c constituent, whole syntax.Span) (constituent, bool) {
	if !c.phrase && c.subject.Empty() {
		c.Start = s.subjectFrom(r.Sentence, c.Start)
		return c, true // a clause with its subject
	}
	if (c.phrase || c.aux+c.past != "") && !s.otherTime(r, r.sen.Root()) && s.hostsSentence(r) && !(c.aux != "" && s.aside(r, r.Clause)) {
		return constituent{}, true
	}
	k := &cutting{s, r, r.sen, c, whole}
	for _, b := range borders {
		if b.Fails(k) {
			return constituent{}, s.hostsSentence(r)
		}
	}
	return c, true
}

// otherAntecedent: the clause stands behind a noun that itself bounds another, which it may stand behind as well: "a
// vote on | the deal that", "weapons in | the area, which". What "of" joins is one.
func (k *cutting) otherAntecedent() bool {
	noun, clause := k.antecedent()
	if noun < 0 {
		return false
	}
	for i := noun + 1; !k.c.phrase && i < clause; i++ { // a noun between the two
		if t := &k.sen.Tokens[i]; t.IsNoun() && k.sen.Under(i, noun) && t.Rel.Is(syntax.Nmod) && t.Rel.Subtype() != "of" && !k.s.InExpression(k.r.Sentence, i) {
			return true
		}
	}
	t := &k.sen.Tokens[noun]
	if t.Rel == syntax.Conj && k.sen.Dependent(noun, syntax.Case) < 0 && !(k.c.Has(t.Head) && k.sen.Tokens[t.Head].Rel.Is(syntax.Nsubj)) {
		return true // but "on the call and on | the talks that"
	}
	if up := t.Head; k.sen.Tokens[clause].Tag == "WDT" && t.Rel.Is(syntax.Obl) && up >= 0 && k.sen.Tokens[up].Tag == "VBG" && k.sen.Tokens[up].Rel == syntax.Acl ||
		k.sen.Tokens[clause].IsVerb() && looseObject(k.sen, noun) || bareName(k.sen, noun, clause) {
		return true
	}
	for t.Rel.Is(syntax.Nmod) && k.c.Has(t.Head) {
		t = &k.sen.Tokens[t.Head] // the phrase holds both: "a treaty on the duchy, which"
	}
	return !k.r.Nominal() && t.Rel.Is(syntax.Nmod) && t.Rel.Subtype() != "of" && t.Rel.Subtype() != "including" && t.Head >= 0 && k.sen.Tokens[t.Head].IsNoun() && !k.onlyPerson(noun)
}

// antecedent gives the noun that the constituent's own clause stands behind and the clause's first token; -1 where the
// constituent is a phrase without one.
func (k *cutting) antecedent() (noun, clause int) {
	for i := range k.sen.Clauses {
		cl := &k.sen.Clauses[i]
		at := cl.Head
		if !k.c.Has(cl.Span.Start) || !k.sen.Tokens[at].Rel.Is(syntax.Acl) || k.sen.Tokens[at].Tag == "VB" {
			continue
		}
		if n := k.sen.Tokens[at].Head; n >= 0 && n < cl.Span.Start && (k.r.Nominal() && n == k.r.Head || !k.r.Nominal() && i == k.r.Clause) {
			return n, cl.Span.Start
		}
	}
	return -1, 0
}

// onlyPerson: the clause says "who", and the noun above does not stand for a person.
func (k *cutting) onlyPerson(noun int) bool {
	cl := &k.sen.Clauses[max(k.r.Clause, 0)]
	above := k.sen.Tokens[noun].Head
	return !k.r.Nominal() && cl.Marker == "who" && !lexicon.Has(k.sen.Lemma(above), lexicon.Human) && !strings.HasPrefix(k.sen.Tokens[above].Tag, "NNP")
}

// beginsInside: right before the phrase stands what belongs to its first noun.
func (k *cutting) beginsInside() bool {
	first := k.c.Start
	if k.c.lifted || !k.c.subject.Empty() {
		first = k.c.subject.Start
	}
	if first == 0 || first <= k.whole.Start {
		return false
	}
	t, before := &k.sen.Tokens[first], &k.sen.Tokens[first-1]
	if lexicon.Has(t.Lower, lexicon.Article) || t.Tag == "PRP$" || k.r.When.Has(first-1) {
		return before.Tag == "CC" && t.Tag != "PRP$" && k.listed(first-1)
	}
	if strings.HasPrefix(t.Tag, "NNP") && before.Tag == "NN" {
		return false // "the bank | Delta"
	}
	return before.Tag == "CC" || before.IsNoun() || before.IsModifier() && before.Tag != "DT" || before.Tag == "POS" || before.Text == "-" || before.Tag == "IN" && before.Lower == "as"
}

// listed: the "and" at the token joins nouns.
func (k *cutting) listed(and int) bool {
	return and > 0 && (k.sen.Tokens[and-1].IsNoun() || k.sen.Tokens[and-1].Text == ",")
}

// joinsOn: behind the event's word "and" or "but" goes on with a verb, a preposition or a pronoun.
func (k *cutting) joinsOn() bool {
	for i := k.r.Head + 1; i+1 < k.c.End; i++ {
		if t := &k.sen.Tokens[i]; t.Tag != "CC" || quotedAt(k.sen, i) || i < k.c.Start {
			continue
		}
		for i+2 < k.c.End && k.sen.Tokens[i+1].Tag == "RB" {
			i++ // "but then | pressed"
		}
		next := &k.sen.Tokens[i+1]
		switch {
		case next.Tag == "PRP" || next.IsPrep():
			return true
		case next.IsNoun() && i+2 < k.c.End && (k.sen.Tokens[i+2].Tag == "DT" || k.sen.Tokens[i+2].Tag == "PRP$"):
			return true // a verb that was read as a noun: "and | stem the flow"
		case next.IsVerb() && (next.Rel != syntax.Conj || !k.c.Has(next.Head)):
			return true
		}
	}
	return false
}

// runsOn: between two finite verbs stands neither a joint nor a word that opens a clause, so that they have one subject
// less than the tree says: "a gang that looted the town's bank | was caught".
func (k *cutting) runsOn() bool {
	last := -1
	for i := k.c.Start; i < k.c.End; i++ {
		t := &k.sen.Tokens[i]
		switch {
		case t.Tag == "CC" || t.Text == "," || t.Text == ";" || t.IsQuoteMark() || syntax.IsDash(t.Text) || t.Tag[0] == 'W' || t.Rel == syntax.Mark || t.Lower == "that":
			last = -1
		case t.IsFinite():
			if v := k.sen.VerbOf(i); last >= 0 && v != nil && !v.Span.Has(last) && !lexicon.Has(k.sen.Lemma(last), lexicon.TakesClause) && !lexicon.Has(k.sen.Lemma(last), lexicon.ReportsSpeech) && !k.subjectHolds(v.Head, last) {
				return true
			}
			last = i
		}
	}
	return false
}

// subjectHolds: the verb has its subject in the constituent, and the other stands in a clause that bounds it: "those who
// fled | attacked".
func (k *cutting) subjectHolds(verb, other int) bool {
	sub := k.sen.Subject(verb)
	return k.c.Has(sub) && k.sen.Under(other, sub)
}

// objectDated: the constituent's participle has an event for its object, and the date stands right behind that:
// "challenging | the siege in May".
func (k *cutting) objectDated() bool {
	if k.r.Nominal() || k.c.past == "" {
		return false
	}
	n := k.r.When.Start - 1
	if n <= k.r.Head || lexicon.Has(k.sen.Lemma(k.r.Head), lexicon.BeginsOrEnds) {
		return false
	}
	return k.sen.Tokens[n].IsNoun() && lexicon.IsEvent(k.sen.Tokens[n].Text)
}

// openEnd: the constituent is a participle that runs to the end of its sentence, with a clause of time or reason in it.
func (k *cutting) openEnd() bool {
	if k.c.aux+k.c.past == "" || k.c.End < k.whole.End-1 {
		return false
	}
	for i := max(k.r.Head, k.c.Start) + 1; i < k.c.End; i++ {
		if t := &k.sen.Tokens[i]; t.Tag == "WRB" || t.Rel == syntax.Mark && (lexicon.Has(t.Lower, lexicon.TimeConjunction) || lexicon.Has(t.Lower, lexicon.Subordinator)) {
			return true
		}
	}
	return false
}

// verbless: a subject stands before a participle, and nothing makes a verb of it.
func (k *cutting) verbless() bool {
	return !k.c.subject.Empty() && k.c.aux+k.c.past == "" && !k.s.hasFinite(k.sen, k.c.Span)
}

// looseParticiple: the participle stands behind a comma, and its noun behind a preposition or in another relative clause:
// "a pipe that runs through Chad, | opened in May".
func (k *cutting) looseParticiple() bool {
	noun, clause := k.antecedent()
	if noun < 0 || k.r.Nominal() || k.sen.Tokens[clause-1].Text != "," && k.sen.Tokens[clause].Text != "," {
		return false
	}
	cl := &k.sen.Clauses[k.r.Clause]
	t := &k.sen.Tokens[knownAs(k.sen, noun)]
	return cl.Kind == syntax.Participle && t.Head >= 0 && (t.Rel.Is(syntax.Obl) && t.Head < noun || k.sen.Tokens[t.Head].Rel == syntax.AclRelcl)
}

// knownAs gives the noun that the name at the token is another word for, "the plan known as | Delta", or the token.
func knownAs(sen *syntax.Sentence, name int) int {
	n := &sen.Tokens[name]
	if n.Rel.Subtype() == "as" && n.Head >= 0 && sen.Tokens[n.Head].Lower == "known" && sen.Tokens[n.Head].Rel == syntax.Acl && sen.Tokens[n.Head].Head >= 0 {
		return sen.Tokens[n.Head].Head
	}
	return name
}

// unnamed: the phrase begins with an owner's pronoun for whom no name is written.
func (k *cutting) unnamed() bool {
	t := &k.sen.Tokens[k.c.Start]
	if !k.c.phrase || t.Tag != "PRP$" || !k.r.Nominal() {
		return k.c.phrase && t.Tag == "WP$"
	}
	for i := k.whole.Start; i < k.c.Start; i++ { // "have held talks until | their breakdown": an event nearer than who is named
		if w := &k.sen.Tokens[i]; w.IsNoun() && lexicon.IsEvent(w.Text) && (w.Tag == "NNS") == (t.Lower == "their") && w.Head < i {
			return true
		}
	}
	return k.s.named(k.r.Sentence, k.c.Start) == ""
}

// firstTime: the phrase goes on with "for the first time".
func (k *cutting) firstTime() bool {
	for i := k.r.Head + 1; i+2 < k.c.End; i++ {
		if k.r.Nominal() && k.sen.Tokens[i].Lower == "for" && k.sen.Tokens[i+2].Lower == "first" {
			return true
		}
	}
	return false
}

// closed: no other verb is joined inside the span behind what is told of r.
func (s *teller) closed(r *mention, sp syntax.Span) bool {
	for k := range r.sen.Clauses {
		o := &r.sen.Clauses[k]
		if o.Kind == syntax.Coordinate && o.Span.Start > sp.Start && sp.Has(o.Span.Start) {
			return false
		}
	}
	return sp.Has(r.When.Start)
}

// looseEnd: behind the event and its date the phrase goes on with a preposition that neither of its words takes: "dropped the
// sanctions passed in May | in exchange for oil", "did not count the 2020 vote | until June".
func (k *cutting) looseEnd() bool {
	at := max(k.r.Head+1, k.r.When.End)
	if !k.c.phrase || at >= k.c.End {
		return false
	}
	t := &k.sen.Tokens[at]
	if at+1 < k.c.End && at == k.r.When.End && t.Text == "," && k.sen.Tokens[at+1].Tag == "WDT" && k.r.When.Start > k.r.Head && slices.ContainsFunc(k.sen.Tokens[k.r.When.Start-1:at], func(t syntax.Token) bool { return t.Lower == "from" || t.Lower == "than" }) {
		return true // "a rise from a year ago, | which": that year may be meant
	}
	if k.r.Nominal() {
		return t.Lower == "until" || t.Lower == "till"
	}
	return at == k.r.When.End && t.IsPrep() && at+2 < k.c.End && t.Lower != "by" && !k.s.InExpression(k.r.Sentence, at) && k.sen.Tokens[at+1].Tag == "NN" && k.sen.Tokens[at+2].IsPrep()
}

// gerund: the phrase begins with a gerund behind a preposition.
func (k *cutting) gerund() bool {
	at := k.c.Start
	return k.c.phrase && k.sen.Tokens[at].Tag == "VBG" && at > 0 && k.sen.Tokens[at-1].IsPrep()
}
