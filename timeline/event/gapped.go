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
// verb; -1 if expression x is no such case.
func (s *finder) gapped(o *Mention, x int) int {
	ts := s.Doc.Sentences[o.Sentence].Tokens
	from := s.SignalStart(x)
	and := s.jointBefore(o, from)
	if and >= from || o.When.Empty() || o.Nominal() {
		return -1
	}
	if s.joinsOthers(o, and) {
		return -1
	}
	for i := and + 1; i < from; i++ {
		if ts[i].IsVerb() {
			return -1
		}
	}
	h := -1
	for i := and + 1; i < from && (h < 0 || ts[i].IsModifier()); i++ {
		if ts[i].IsNoun() || ts[i].Tag == "CD" || i+1 == from && isOneOfSeveral(ts, i) {
			h = i
		}
	}
	if h < 0 && from == and+2 {
		return nounBehind(ts, s.Where[x].End)
	}
	return h
}

// jointBefore gives the word that joins what stands before token from to event o; from itself if there is none.
func (s *finder) jointBefore(o *Mention, from int) int {
	ts, and := s.Doc.Sentences[o.Sentence].Tokens, o.When.End
	for and < from && ts[and].Lower != "and" && !(ts[and].Text == ";" && !s.dateBetween(o.Sentence, and, from)) && !(ts[and].Text == "," && s.nameAlone(o.Sentence, and+1, from)) {
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
	if sub.Empty() || start == 0 || s.gappedVerb(o, r, syntax.Span{Start: start, End: r.When.Start}) || !joins(&ts[start-1]) || r.Gap.Head+1 != r.When.Start {
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

// gappedVerb sees whether before the object of r, and behind "and", stands a name of the sort of the subject of o, which has an object,
// too, so that the two share the verb alone: "Chad closed its embassy on Monday and Mali | its consulate | on Tuesday".
func (s *finder) gappedVerb(o, r *Mention, object syntax.Span) bool {
	sen := &s.Doc.Sentences[o.Sentence]
	ts, cl := sen.Tokens, &sen.Clauses[o.Clause]
	first := syntax.PhraseStart(ts, object.Start-1, o.When.End)
	kind := s.kindAt(o.Sentence, object.Start-1)
	if first == 0 || kind == "" || !isObject(ts, object) || !joins(&ts[first-1]) || kind != s.kindAt(o.Sentence, sen.HeadOf(sen.SubjectSpan(o.Clause))) {
		return false
	}
	if h := sen.ObjectHead(cl); h < 0 || h >= o.When.Start || !opensObject(&ts[cl.Verb.Span.End]) || sen.Dependent(cl.Head, syntax.Iobj) >= 0 {
		return false // "Oslo gave Chad a loan on Monday and Mali a grant on Tuesday"
	}
	r.Gap.Subject = syntax.Span{Start: first, End: object.Start}
	r.Gap.Shared, r.Gap.Object = object, true
	if day := s.DatelineDay(); o.Date.Before(day) == r.Date.Before(day) && o.Certainty.Surer(r.Certainty) {
		r.Certainty = o.Certainty // the verb that they share has the tense
	}
	return true
}

// opensObject: the word is the article, owner or number of a noun.
func opensObject(t *syntax.Token) bool { return t.Tag == "DT" || t.Tag == "PRP$" || t.Tag == "CD" }

// isObject: the tokens are a noun phrase that opens with its article, owner or number, and perhaps what stands behind a preposition.
func isObject(ts []syntax.Token, object syntax.Span) bool {
	return object.Start < object.End && opensObject(&ts[object.Start]) && ts[object.End-1].IsNoun() && !slices.ContainsFunc(ts[object.Start:object.End], func(t syntax.Token) bool { return !t.IsModifier() && !t.IsPrep() })
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
		for first = r.Gap.Head; first > cl.Verb.Span.End && sen.Tokens[first-1].Lower != "and" && sen.Tokens[first-1].Text != ";"; {
			first--
		}
		for first < r.Gap.Head && (sen.Tokens[first].Text == "," || s.InExpression(r.Sentence, first)) {
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
