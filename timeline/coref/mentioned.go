package coref

import (
	"slices"
	"strings"
	"unicode"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/event"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// WhyMentioned is the reason of what has no line of its own and stands in a sentence about something else.
const WhyMentioned = "is only mentioned in a sentence that tells something else"

// byTheWay: no sentence that has the event is about it: "the police, whom a court had censured in 2011, said so", "the talks will go on
// after the summit in May". Such an event is a noun in the last third of its sentence or deep in it, or stands deep in it with years alone
// for its date. A noun with its date before it is one wherever it stands, "since the June 12 vote, Rao has bragged", unless the rest of
// the sentence happened in it, "in a May 3 speech, Rao left the party".
func (m matcher) byTheWay(g *group) bool {
	return !slices.ContainsFunc(g.mentions, func(t *Mention) bool {
		deep := slices.Contains(t.Doubts, event.DeepRule)
		if t.Expr < 0 || !t.Nominal() {
			return t.Expr < 0 || !deep || !ofYears(t.Date)
		}
		sen := &m.Doc.Sentences[t.Sentence]
		return !deep && 3*t.Head < 2*len(sen.Tokens) && !ownDate(sen, t) || argument(sen, t.Head)
	})
}

// aside: a phrase or clause of something that was at another time has the mention, so that who reads the whole sentence takes its date
// for that of the rest: "in the hall they had used | in May, they signed copies on Monday". What is said is told for itself.
func (m matcher) aside(ms []Mention, t *Mention) bool {
	sen, hangs := &m.Doc.Sentences[t.Sentence], false
	for at := t.Head; at >= 0; at = sen.Tokens[at].Head {
		if hangs && slices.ContainsFunc(ms, func(o Mention) bool {
			return o.Sentence == t.Sentence && o.Head == at && !o.Date.Compatible(t.Date)
		}) {
			return true
		}
		r := sen.Tokens[at].Rel
		hangs = hangs || r.Is(syntax.Acl) || r.Is(syntax.Advcl) || r.Is(syntax.Nmod) || r.Is(syntax.Obl) || r == syntax.Appos
	}
	return false
}

// ownDate: the noun has its date before it, which is the date of nothing else, and is not what the rest of the sentence happened in.
func ownDate(sen *syntax.Sentence, t *Mention) bool {
	k := sen.Dependent(t.Head, syntax.Case)
	return t.AttachedBy == event.NamedRule && (k < 0 || !lexicon.Has(sen.Tokens[k].Lower, lexicon.Occasion) && sen.Tokens[k].Lower != "at")
}

// noLine: what is told by the way is of a year or more, so that a reader takes its date for that of what the sentence tells, or for
// nothing. Of 52 such lines of the pages by which this was chosen 58 % could be printed, of the 1,083 others 85 %; of 19 of pages that were
// read afterwards 37 %, and three were false. Nouns with a nearer date are as good as others, but for those that have it before them.
func (m matcher) noLine(g *group) bool {
	return ofYears(g.date) || !slices.ContainsFunc(g.mentions, func(t *Mention) bool { return !ownDate(&m.Doc.Sentences[t.Sentence], t) })
}

// ownClause: the composed line is of a clause that tells something by the way, with its own date and by names: "ten men have died since
// Norway closed the port in May", "Ida Rao, who was ousted in May, said so". Such a clause is told by itself, because who reads the
// sentence takes its date for that of the rest.
func (m matcher) ownClause(t *Mention, e *timeline.Event) bool {
	if t.Nominal() || t.Clause < 0 || t.Gap.Head > 0 || t.Headline != timeline.Composed {
		return false
	}
	sen := &m.Doc.Sentences[t.Sentence]
	cl := &sen.Clauses[t.Clause]
	named := opensWithName(e)
	dated := cl.Span.Has(t.When.End-1) || cl.Antecedent.Has(t.When.End-1) // "since May, when Norway closed the port"
	if t.When.Empty() || !dated || cl.Verb.Tense == syntax.NoTense || m.lostName(t, named) || !m.ofOtherTime(t, named) {
		return false
	}
	sub := sen.SubjectSpan(t.Clause)
	if named || sub.Empty() {
		return named
	}
	switch w := &sen.Tokens[sub.Start]; {
	case ofYears(t.Date) && slices.Contains(t.Doubts, event.DeepRule), w.Has(lexicon.Demonstrative):
		return false
	case w.Has(lexicon.Definite):
		return m.hasName(t, sub)
	default: // "envoys | left Lund", but nobody knows which envoy is meant by "an envoy"
		return !w.Has(lexicon.Article) && m.hasName(t, cl.Span)
	}
}

// ofOtherTime: the clause says of somebody what was at another time, or after, before or since when the rest was. What only
// happened when the rest did is told with it.
func (m matcher) ofOtherTime(t *Mention, named bool) bool {
	sen := &m.Doc.Sentences[t.Sentence]
	cl := &sen.Clauses[t.Clause]
	switch {
	case cl.Kind == syntax.Relative && (named || cl.Marker != "when" && cl.Marker != "where"):
		return true
	case cl.Kind != syntax.Relative && (cl.Kind != syntax.Adverbial || cl.Verb.Tense == syntax.Present || slices.Contains(t.Doubts, event.FarRule)):
		return false
	case lexicon.Has(cl.Marker, lexicon.TimeConjunction):
		return true
	case cl.Kind == syntax.Adverbial && !lexicon.Has(cl.Marker, lexicon.Concurrent) && !lexicon.Has(cl.Marker, lexicon.Background):
		return false
	}
	over := syntax.VerbGroup{}
	if cl.Parent >= 0 {
		over = sen.Clauses[cl.Parent].Verb
	}
	return over.Tense != syntax.Past || slices.ContainsFunc(m.ExpressionsIn[t.Sentence], func(x int) bool {
		return x != t.Expr && !m.Times.Expressions[x].Date.IsZero() && !m.Times.Expressions[x].Date.Compatible(t.Date)
	})
}

// beginning: the line tells that something began since when the rest of its sentence has been so, which says enough however short:
// "ten men have died since the uprising began in May".
func (m matcher) beginning(t *Mention) bool {
	sen := &m.Doc.Sentences[t.Sentence]
	if t.Nominal() || t.Clause < 0 || sen.Clauses[t.Clause].Marker != "since" || !lexicon.Has(sen.Lemma(t.Head), lexicon.BeginsOrEnds) {
		return false
	}
	words := strings.Fields(t.Summary) // of which no line could be composed as too little is told
	return t.Headline == timeline.Composed || len(words) == 2 && lexicon.IsEvent(strings.ToLower(words[0]))
}

// lostName: the line has a pronoun, or a noun behind "this", whose name stands in another clause.
func (m matcher) lostName(t *Mention, named bool) bool {
	sen := &m.Doc.Sentences[t.Sentence]
	words := strings.Fields(t.Summary)
	for i := sen.Clauses[t.Clause].Span.Start; i < sen.Clauses[t.Clause].Span.End; i++ {
		w := &sen.Tokens[i]
		if sen.ClauseAt(i) == t.Clause && slices.Contains(words, w.Text) && (w.Tag == "PRP" && !(named && w.Rel.Is(syntax.Nsubj)) && !strings.HasSuffix(w.Lower, "self") && !strings.HasSuffix(w.Lower, "selves") || w.Tag == "PRP$" && !named || w.Tag == "DT" && w.Has(lexicon.Demonstrative)) {
			return true
		}
	}
	return false
}

// argument: the sentence's own verb, or what somebody says in it, has the noun as subject or object, or the sentence says that it was
// one: "the speech recalled the airlift", "it was the largest airlift".
func argument(sen *syntax.Sentence, noun int) bool {
	at := noun
	for sen.Tokens[at].Rel == syntax.Conj && sen.Tokens[at].Head >= 0 {
		at = sen.Tokens[at].Head
	}
	t := &sen.Tokens[at]
	return t.Rel == syntax.Root || (t.Rel == syntax.Obj || t.Rel.Is(syntax.Nsubj)) && t.Head >= 0 && (sen.Tokens[t.Head].Rel == syntax.Root || sen.Tokens[t.Head].Rel == syntax.Ccomp)
}

// toldByVerb: the sentence's own verb tells what a noun did that has its date and no name before it: "a 2010 ruling divided the land".
// The noun alone says less; of "Moe praised the 2010 ruling" the date is none of the praise.
func (m matcher) toldByVerb(t *Mention) bool {
	sen := &m.Doc.Sentences[t.Sentence]
	return t.Nominal() && t.AttachedBy == event.NamedRule && sen.Tokens[t.Head].Rel.Is(syntax.Nsubj) && argument(sen, t.Head) && !m.namesItself(t)
}

// namesItself: the line of the mention is a noun with a name beside it, which says more than the sentence that mentions it: "ouster of
// Hosni Mubarak". Of 20 nouns deep in the sentences of pages, with words behind them, 18 could be printed, of the sentences 17.
func (m matcher) namesItself(t *Mention) bool {
	words := strings.FieldsFunc(t.Summary, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '.' })
	if !t.Nominal() || t.Headline != timeline.Composed || len(words) == 0 || lexicon.Has(strings.ToLower(words[0]), lexicon.AnyOf) {
		return false
	}
	if ownDate(&m.Doc.Sentences[t.Sentence], t) {
		return slices.ContainsFunc(words[1:], func(w string) bool {
			return strings.IndexFunc(w, unicode.IsUpper) == 0 && !lexicon.Has(strings.ToLower(w), lexicon.Calendar)
		})
	}
	return m.hasName(t, syntax.Span{End: len(m.Doc.Sentences[t.Sentence].Tokens)})
}

// hasName: a name that the line has stands in the span of the sentence of the mention.
func (m matcher) hasName(t *Mention, sp syntax.Span) bool {
	words := strings.FieldsFunc(t.Summary, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '.' })
	ts := m.Doc.Sentences[t.Sentence].Tokens
	for i := max(1, sp.Start); i < sp.End; i++ {
		if w := &ts[i]; i != t.Head && strings.IndexFunc(w.Text, unicode.IsUpper) == 0 && !lexicon.Has(w.Lower, lexicon.Month) && slices.Contains(words, w.Text) {
			return true
		}
	}
	return false
}

// ofYears: the date is a year or more.
func ofYears(d edtf.Date) bool {
	p := d.Precision()
	return p == edtf.PrecisionYear || p == edtf.PrecisionDecade || p == edtf.PrecisionCentury
}

// tellsTime: the event is a noun that only says when the rest of its sentence was: "since the vote in May".
func (m matcher) tellsTime(t *Mention) bool {
	return t.Nominal() && t.Noun.Start > 0 && lexicon.Has(m.Doc.Sentences[t.Sentence].Tokens[t.Noun.Start-1].Lower, lexicon.Background)
}

// onlyBeside: the name stands in the sentence, and not in the line of it that is printed: who took the picture under a headline.
func onlyBeside(name, sentence, line string) bool {
	last := name[strings.LastIndexByte(name, ' ')+1:]
	return strings.Contains(sentence, last) && !strings.Contains(line, last)
}

// actsAbove: the name is that of the subject of a clause that governs t's, in which somebody acts: "Rao wept because | the firm shut
// its plant", but not "Rao read the plan, which | is to be passed".
func (m matcher) actsAbove(t *Mention, name string) bool {
	sen := &m.Doc.Sentences[t.Sentence]
	above := t.Clause
	if !t.Nominal() {
		if sen.Clauses[t.Clause].Verb.Passive {
			return false
		}
		above = sen.Clauses[t.Clause].Parent
	}
	for k := above; k >= 0; k = sen.Clauses[k].Parent {
		if sp := sen.Clauses[k].Subject; !sp.Empty() {
			a, b := sen.Bytes(sp)
			if strings.Contains(m.Article.Text[a:b], name[strings.LastIndexByte(name, ' ')+1:]) {
				return true
			}
		}
	}
	return false
}
