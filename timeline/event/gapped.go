package event

import (
	"slices"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/story"
	"dateline/timeline/syntax"
)

// Two events that share one verb.

// gapped gives the noun that stands for an event whose verb is left out ("held talks with
// Lee on Wednesday and with the others on Thursday"), where o is the event that has the
// verb, and the first token of the words that it has of its own; -1 if expression x is no such case.
func (s *finder) gapped(o *Mention, x int) (h, start int) {
	ts := s.Doc.Sentences[o.Sentence].Tokens
	from := s.SignalStart(x)
	start = s.jointBefore(o, x, from)
	if start >= from || o.When.Empty() || o.Nominal() || s.joinsOthers(o, start) {
		return -1, -1
	}
	start++
	if slices.ContainsFunc(ts[start:from], func(t syntax.Token) bool { return t.IsVerb() }) {
		return -1, -1
	}
	if h = headOfRemnant(ts, start, from); h < 0 && from == start+1 {
		h = nounBehind(ts, s.Where[x].End)
	}
	return h, start
}

// headOfRemnant gives the noun that stands for the event in tokens [start, from), -1 if there is none.
func headOfRemnant(ts []syntax.Token, start, from int) int {
	h := -1
	for i := start; i < from && (h < 0 || ts[i].IsModifier()); i++ {
		if ts[i].IsNoun() || ts[i].Tag == "CD" || isOneOfSeveral(ts, i) && (i+1 == from || ts[i+1].IsPrep()) {
			h = i
		}
	}
	return h
}

// remnant: the words between a comma and expression x, which may stand for those of o before its date, are one phrase that has its
// like there: a name, ", Togo | on Tuesday and Benin on Friday"; or, where both dates are as exact, a preposition and a name, "in Lima
// on Monday, in Quito | on Tuesday", another of several, "the first on Monday, the second | on Tuesday", somebody else, "the king on Monday, his envoy | on
// Tuesday", or a name and what it does the same to, "Chad recalled its envoy on Monday, Mali its consul | on Tuesday".
func (s *finder) remnant(o *Mention, x int, sp syntax.Span) bool {
	sen := &s.Doc.Sentences[o.Sentence]
	ts := sen.Tokens
	switch {
	case s.nameAlone(o.Sentence, sp.Start, sp.End):
		return true
	case sp.Empty() || o.Expr < 0 || s.Times.Expressions[o.Expr].Date.Precision() != s.Times.Expressions[x].Date.Precision() || !s.endsPhrase(sen, x):
		return false
	case ts[sp.Start].IsPrep():
		comma := max(o.Head, sp.Start-1) // the date may stand before the verb
		return s.nameAlone(o.Sentence, sp.Start+1, sp.End) && slices.ContainsFunc(ts[o.Head:comma], func(t syntax.Token) bool { return t.Lower == ts[sp.Start].Lower })
	}
	sub := sen.SubjectSpan(o.Clause)
	return !sub.Empty() && sub.Start < o.Head && s.somebody(o, sub) && s.somebody(o, sp) || s.ownSubject(o, sp) > 0
}

// endsPhrase: nothing more of a phrase or clause stands behind expression x.
func (s *finder) endsPhrase(sen *syntax.Sentence, x int) bool {
	if end := s.Where[x].End; end < len(sen.Tokens) {
		switch t := &sen.Tokens[end]; t.Tag {
		case "CC", ",", ".", ":":
		default:
			return false
		}
	}
	return true
}

// somebody: the tokens are one phrase, which means somebody who is known: "his deputy", "the foreign minister". "The third minister" or
// "a guard" may only say more of whom the sentence tells.
func (s *finder) somebody(o *Mention, sp syntax.Span) bool {
	sen := &s.Doc.Sentences[o.Sentence]
	ts := sen.Tokens
	if s.nameAlone(o.Sentence, sp.Start, sp.End) {
		return true
	}
	if ts[sp.Start].Lower != "the" && ts[sp.Start].Tag != "PRP$" || sen.NP(sp.Start) != sp {
		return false
	}
	for _, t := range ts[sp.Start:sp.End] {
		if t.Tag == "JJS" || t.Has(lexicon.Ordinal) || t.Has(lexicon.OneOfSeveral) || t.Tag == "CD" || t.Lower == "only" {
			return false
		}
	}
	return s.sceneFor(o).agent(sp.End - 1)
}

// otherSubject gives r the subject that its words open with, where it is like that of o: with what more they are, or else with the words behind the verb of o.
func (s *finder) otherSubject(o, r *Mention) bool {
	end := s.ownSubject(o, syntax.Span{Start: r.Gap.Start, End: r.When.Start})
	if end == 0 {
		return false
	}
	r.Gap.Subject, r.Gap.Shared = syntax.Span{Start: r.Gap.Start, End: end}, syntax.Span{Start: end, End: r.When.Start}
	if r.Gap.Object = end < r.When.Start; !r.Gap.Object {
		verb := s.Doc.Sentences[r.Sentence].Clauses[r.Clause].Verb.Span.End
		r.Gap.Shared = syntax.Span{Start: verb, End: max(o.When.Start, verb)}
	}
	if day := s.DatelineDay(); o.Date.Before(day) == r.Date.Before(day) && o.Certainty.Surer(r.Certainty) {
		r.Certainty = o.Certainty // the verb that they share has the tense
	}
	return true
}

// ownSubject gives the token behind the subject that opens the tokens, where more follows that is of its own, too: another of several that
// o tells the first of, "the second | in Lima"; or a name with its object. It is 0 if there is none.
func (s *finder) ownSubject(o *Mention, sp syntax.Span) int {
	sen := &s.Doc.Sentences[o.Sentence]
	ts, sub := sen.Tokens, sen.SubjectSpan(o.Clause)
	if sub.Empty() || sub.Start > o.Head || sp.Start+1 >= sp.End {
		return 0
	}
	if !isOneOfSeveral(ts, sp.Start+1) || ts[sub.Start].Lower != "one" && (sub.Start+1 >= sub.End || !isOneOfSeveral(ts, sub.Start+1)) {
		return s.nameWithObject(o, sp, s.kindAt(o.Sentence, sen.HeadOf(sub)))
	}
	end := sp.Start + 2
	for end < sp.End && ts[end].IsNoun() {
		end++
	}
	return end
}

// nameWithObject gives the token behind a name of a kind that opens the tokens, where an object is left and the verb of o has one, too, so
// that the two share the verb alone: "Chad closed its embassy on Monday and Mali | its consulate | on Tuesday"; 0 if there is none.
func (s *finder) nameWithObject(o *Mention, sp syntax.Span, kind names.Kind) int {
	sen := &s.Doc.Sentences[o.Sentence]
	ts, cl := sen.Tokens, &sen.Clauses[o.Clause]
	h := sen.ObjectHead(cl)
	if kind == "" || h < cl.Verb.Span.End || h >= o.When.Start || !opensObject(&ts[cl.Verb.Span.End]) || twoObjects(sen, cl, h, o.When.Start) {
		return 0
	}
	first := sp.Start
	if ts[first].Has(lexicon.Article) {
		first++
	}
	for end := first + 1; end < sp.End; end++ {
		if isObject(ts, syntax.Span{Start: end, End: sp.End}) && s.nameAlone(o.Sentence, first, end) && kind == s.kindAt(o.Sentence, end-1) {
			return end
		}
	}
	return 0
}

// twoObjects: beside the object with head h the clause has another one up to the token, so that a name behind "and" may be what the verb
// is done to: "gave Chad a loan on Monday and Mali a grant", "fined the bank a million on Monday and Omega two".
func twoObjects(sen *syntax.Sentence, cl *syntax.Clause, h, end int) bool {
	np := sen.NP(h)
	if sen.Dependent(cl.Head, syntax.Iobj) >= 0 || np.Start > cl.Verb.Span.End {
		return true
	}
	for i := np.End; i < end && !sen.Tokens[i].IsPrep() && sen.Tokens[i].Text != ","; i++ {
		if t := &sen.Tokens[i]; t.IsNoun() || t.Tag == "CD" {
			return true
		}
	}
	return false
}

// jointBefore gives the word that joins what stands before expression x, which begins at token from, to event o; from itself if there is none.
func (s *finder) jointBefore(o *Mention, x, from int) int {
	ts, and := s.Doc.Sentences[o.Sentence].Tokens, o.When.End
	for and < from && ts[and].Lower != "and" && !(ts[and].Text == ";" && !s.dateBetween(o.Sentence, and, from)) && !(ts[and].Text == "," && s.remnant(o, x, syntax.Span{Start: and + 1, End: from})) {
		and++
	}
	return and
}

// dateBetween: a date stands in tokens [from, to), so that what goes before it is of another of three or more: "Chad shut its port on
// Monday; Mali its border on Tuesday; and | Togo its bank on Friday".
func (s *finder) dateBetween(sent, from, to int) bool {
	for i := from; i < to; i++ {
		if s.InExpression(sent, i) {
			return true
		}
	}
	return false
}

// isOneOfSeveral: the word stands alone behind an article for one of several: "the first on Monday and | the second on Tuesday".
func isOneOfSeveral(ts []syntax.Token, i int) bool {
	return ts[i-1].Has(lexicon.Article) && (ts[i].Has(lexicon.Ordinal) || ts[i].Has(lexicon.OneOfSeveral))
}

// joinsOthers: the "and" at a token joins things that stand behind the date of o: "on Wednesday over a row between Chad and Mali
// | in 2013".
func (s *finder) joinsOthers(o *Mention, and int) bool {
	ts := s.Doc.Sentences[o.Sentence].Tokens
	if ts[and].Lower != "and" || ts[and-1].Text == "," {
		return false
	}
	noun := false
	for i := o.When.End; i < and; i++ {
		if s.InExpression(o.Sentence, i) {
			return false // "Ghana on Monday, Togo on Tuesday and | Benin on Wednesday"
		}
		noun = noun || ts[i].IsNoun()
	}
	return noun
}

// nounBehind gives the noun behind a date and a comma: "met in Rome in May and, the following
// month, | in Lima"; -1 if there is none.
func nounBehind(ts []syntax.Token, at int) int {
	h := -1
	if at < len(ts) && ts[at].Text == "," {
		for i := at + 1; i < len(ts) && (ts[i].IsPrep() || ts[i].IsModifier()); i++ {
			if ts[i].IsNoun() {
				h = i
			}
		}
	}
	return h
}

// nameAlone: nothing but a name stands in tokens [from, to): ", Togo | on Tuesday and Benin".
func (s *finder) nameAlone(sent, from, to int) bool {
	for _, mi := range s.MentionsIn[sent] {
		if m := &s.Cast.Mentions[mi]; m.Span.Start == from && m.Span.End == to {
			return true
		}
	}
	return false
}

// gappedSubject sees whether the noun of r, whose verb is that of o, does what o's subject
// does: where the verb has no object, or a common noun as object and both others are names.
// Where the two readings compete ("flew to Lima on Monday and Quito on Tuesday") it is not.
func (s *finder) gappedSubject(o, r *Mention) {
	if r.Nominal() || o.Gap.Head > 0 {
		return
	}
	sen := &s.Doc.Sentences[r.Sentence]
	ts, cl := sen.Tokens, &sen.Clauses[r.Clause]
	sub := sen.SubjectSpan(r.Clause)
	start := syntax.PhraseStart(ts, r.Gap.Head, o.When.End)
	if sub.Empty() || start == 0 || !joins(&ts[start-1]) || r.Gap.Head+1 != r.When.Start {
		return
	}
	shared := syntax.Span{Start: cl.Verb.Span.End, End: max(o.When.Start, cl.Verb.Span.End)}
	mine, theirs := s.kindAt(r.Sentence, r.Gap.Head), s.kindAt(r.Sentence, sen.HeadOf(sub))
	switch object := sen.ObjectHead(cl); {
	case shared.Empty():
	case object >= 0 && object < shared.End && (ts[object].Tag == "NN" || ts[object].Tag == "NNS") && mine != "" && mine == theirs:
	case (object < 0 || object >= shared.End) && mine == names.Person && theirs == names.Person:
	default:
		return
	}
	if own := (syntax.Span{Start: start, End: r.Gap.Head + 1}); s.shares(r.Sentence, sub, own, shared) {
		r.Gap.Subject, r.Gap.Shared = own, shared
	}
}

// joins: the word joins two of a kind.
func joins(t *syntax.Token) bool { return t.Lower == "and" || t.Text == ";" || t.Text == "," }

// opensObject: the word is the article, owner or number of a noun.
func opensObject(t *syntax.Token) bool { return t.Tag == "DT" || t.Tag == "PRP$" || t.Tag == "CD" }

// isObject: the tokens are a noun phrase that opens with its article, owner or number, and perhaps what stands behind a preposition; or a number.
func isObject(ts []syntax.Token, object syntax.Span) bool {
	return object.Start < object.End && opensObject(&ts[object.Start]) && (ts[object.End-1].IsNoun() || object.End == object.Start+1 && ts[object.Start].Tag == "CD") && !slices.ContainsFunc(ts[object.Start:object.End], func(t syntax.Token) bool { return !t.IsModifier() && !t.IsPrep() })
}

// shares: the phrase can do what the subject does. Not "the two envoys arrive on Friday and | the king on Saturday", "sales will
// open in May and | close in June", nor where it may stand behind a preposition that the two share: "opened its border with Gaza on Monday
// and | Israel on Tuesday".
func (s *finder) shares(sent int, sub, own, shared syntax.Span) bool {
	ts := s.Doc.Sentences[sent].Tokens
	h := &ts[own.End-1]
	partner := slices.ContainsFunc(s.mentionsIn(sent, shared), func(mi int) bool {
		k := s.Cast.Mentions[mi].Span.Start
		return k > 0 && ts[k-1].IsPrep()
	})
	return !partner && h.PluralNoun() == syntax.TakesPlural(ts, sub) && !(h.Tag == "NN" && own.End-own.Start == 1)
}

// kindAt gives the sort of entity whose name ends at the token, "" if none.
func (s *finder) kindAt(sent, token int) names.Kind {
	for _, mi := range s.MentionsIn[sent] {
		if m := &s.Cast.Mentions[mi]; m.Span.Has(token) && len(m.Entities) > 0 {
			return s.Cast.Entities[m.Entities[0]].Kind
		}
	}
	return ""
}

// counted: the clause tells how many there were ("twice", "three times", "two wars"), so
// that no single one of them is told by its words.
func (s *finder) counted(r *Mention) bool {
	if r.Nominal() {
		return false
	}
	sen := &s.Doc.Sentences[r.Sentence]
	cl := &sen.Clauses[r.Clause]
	sub, obj := sen.Subject(cl.Head), sen.Object(cl.Head)
	for i := cl.Span.Start; i < cl.Span.End; i++ {
		t := &sen.Tokens[i]
		if k := sen.ClauseAt(i); s.InExpression(r.Sentence, i) || k != r.Clause && sen.Clauses[k].Kind != syntax.Infinitive {
			continue
		}
		switch w := t.Lower; {
		case w == "twice" || w == "thrice":
			return true
		case w == "several" || w == "both" || w == "many":
			if t.Head >= 0 && (t.Head == sub || t.Head == obj) && sen.Tokens[t.Head].PluralNoun() {
				return true
			}
		case w == "one":
		default:
			if t.Tag == "CD" && t.Head >= 0 && (t.Head == sub || t.Head == obj || sen.Tokens[t.Head].Lower == "times") {
				return true
			}
		}
	}
	return false
}

// Complement gives the tokens after the verb that belong to r, where two events share it.
func (r *Mention) Complement(s *story.Story, sen *syntax.Sentence) (first, last int) {
	cl := &sen.Clauses[r.Clause]
	first, last = cl.Verb.Span.End, cl.Span.End
	if !r.Gap.Subject.Empty() {
		return r.Gap.Shared.Start, r.Gap.Shared.End
	}
	if r.Gap.Until > 0 {
		last = min(last, r.Gap.Until)
	}
	if r.Gap.Head > 0 {
		for first = max(r.Gap.Start, first); first < r.Gap.Head && (sen.Tokens[first].Text == "," || s.InExpression(r.Sentence, first)); {
			first++ // "and, the following month, | in Lima"
		}
	}
	return first, last
}

// GapByPreposition: the words that share another event's verb are a prepositional phrase,
// so that the verb's object is meant too ("held talks with A and with B").
func (r *Mention) GapByPreposition(s *story.Story, sen *syntax.Sentence) bool {
	first, _ := r.Complement(s, sen)
	return sen.Tokens[first].IsPrep()
}
