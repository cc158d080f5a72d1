package headline

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/event"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// writeVerb writes a verb group. The past perfect only places a verb before another of its
// story ("had landed the evening before"): beside a date of its own it is the past.
func (h *writer) writeVerb(cl *syntax.Clause, sp syntax.Span, plural bool) {
	if past := h.addedPast(cl, sp); past != "" {
		h.put(past, sp.Start, sp.Start+1)
		return
	}
	at, past := h.simplePast(cl, sp, plural)
	if past == "" {
		h.writeSpan(sp.Start, sp.End)
		return
	}
	had, been := at[0], at[1]
	for i := sp.Start; i < sp.End; i++ {
		switch {
		case i == had:
			continue
		case i == been:
			h.put(past, i, i+1)
		default:
			h.writeSpan(i, i+1)
		}
	}
}

// auxiliary writes what a verb shares with the one that it is joined to: "should anchor on
// Monday and | be searched on Tuesday", "is to fly to Lima and | sign".
func (h *writer) auxiliary(cl *syntax.Clause) {
	ts := h.sen.Tokens
	form := ts[cl.Verb.Span.Start].Tag
	if cl.Kind != syntax.Coordinate || !cl.Subject.Empty() || cl.SubjectFrom < 0 || form != "VB" && form != "VBP" {
		return
	}
	v := h.sen.Clauses[cl.SubjectFrom].Verb
	if form == "VBP" && !v.Span.Empty() && ts[v.Span.Start].Tag != "MD" {
		return
	}
	if v.Span.Empty() || v.Tense == syntax.NoTense || v.Span.Start > cl.Verb.Span.Start {
		return
	}
	end := v.Span.Start
	for i := v.Span.Start; i < v.Span.End; i++ {
		if i == v.Span.Start && ts[i].Tag == "MD" || ts[i].Lower == "to" {
			end = i + 1
		}
	}
	for i := v.Span.Start; i < end; i++ {
		h.wordAt(ts[i].Lower, i)
	}
}

// aim writes the verb that an infinitive hangs on, where it is no plan: "Oslo | hopes | to sign".
func (h *writer) aim(cl *syntax.Clause) {
	if cl.Parent < 0 || cl.SubjectFrom != cl.Parent && h.sen.Clauses[cl.Parent].Subject.Empty() {
		return
	}
	v := h.sen.Clauses[cl.Parent].Verb
	if v.Span.Empty() || v.Span.End > cl.Verb.Span.Start || h.sen.Tokens[cl.Head].Head != v.Head || !lexicon.Has(v.Lemma, lexicon.Aims) {
		return
	}
	for i := v.Span.Start; i < v.Span.End; i++ {
		h.put(h.sen.Tokens[i].Text, i, i+1)
	}
}

// addedPast gives the past tense of a participle that goes on from a clause in the past
// ("landed in Rome, returning in May"); "" for any other verb.
func (h *writer) addedPast(cl *syntax.Clause, sp syntax.Span) string {
	if cl.Kind != syntax.Participle || cl.Marker != "" || !cl.Antecedent.Empty() || cl.Parent < 0 || sp.End-sp.Start != 1 {
		return ""
	}
	first := sp.Start == 0 // "Citing the law on Monday, he resigned"
	if p, t := &h.sen.Clauses[cl.Parent], h.sen.Tokens[sp.Start]; t.Tag == "VBG" && p.Verb.Tense == syntax.Past && (first || h.sen.Tokens[sp.Start-1].Text == "," && p.Verb.Span.End < sp.Start) {
		return lexicon.VerbPast(t.Lower)
	}
	return ""
}

// simplePast gives the past tense of a group in the past perfect, and the tokens of its
// "had" and of the word that the past takes the place of; "" for any other group.
func (h *writer) simplePast(cl *syntax.Clause, sp syntax.Span, plural bool) (at [2]int, past string) {
	v, ts := &cl.Verb, h.sen.Tokens
	if !v.Perfect || v.Tense != syntax.Past || v.Modal != "" || v.Negated || v.Progressive || v.Plan {
		return at, ""
	}
	had := sp.Start
	for had < sp.End && ts[had].Lower != "had" {
		had++
	}
	next := had + 1
	for next < sp.End && ts[next].Tag == "RB" {
		next++
	}
	if next >= sp.End {
		return at, ""
	}
	at = [2]int{had, next}
	switch past = lexicon.VerbPast(ts[next].Lower); {
	case past == "was" && plural:
		return at, "were"
	default:
		return at, past
	}
}

// matrixClause gives the clause that r's infinitive hangs on, where what happened is told
// there ("the parties decide | to return", "was unable | to reach Kraków"); -1 where the
// infinitive says all: a headline's "to" stands for what is ahead.
func (s *teller) matrixClause(r *mention) int {
	if r.Nominal() || r.Status != timeline.Occurred && r.Status != timeline.Ongoing {
		return -1
	}
	sen := &s.Doc.Sentences[r.Sentence]
	cl := &sen.Clauses[r.Clause]
	if cl.Parent < 0 {
		return -1
	}
	p := &sen.Clauses[cl.Parent]
	switch {
	case cl.Kind == syntax.Infinitive, cl.Kind == syntax.Complement && cl.Marker == "to":
	case cl.Kind == syntax.Participle && cl.Span.Start == p.Verb.Span.End && sen.Tokens[cl.Span.Start].Tag == "VBG":
		if lexicon.Has(p.Verb.Lemma, lexicon.Tells) || lexicon.Has(p.Verb.Lemma, lexicon.Opines) {
			return -1 // "had stopped | attending", but "admitted | robbing a bank in 1997" was not said then
		}
	default:
		return -1
	}
	if p.Verb.Span.Empty() || p.Verb.Span.Start >= cl.Span.Start || sen.SubjectSpan(cl.Parent).Empty() {
		return -1
	}
	if sen.Tokens[cl.Head].Rel.Is(syntax.Acl) || s.otherTime(r, p.Verb.Head) || p.Verb.Tense != syntax.NoTense && p.Verb.Tense != syntax.Past && !openEnded(sen) {
		return -1 // "spoke of the decision | to shoot", "left on Friday, only | to come back on Monday": of another time than the verb
	}
	return cl.Parent
}

// onlyWhen gives the mention of the subject, where the line's verb says nothing of it but when it was: "the last visit | was in
// May". Nil where it says more, or the subject is no event.
func (s *teller) onlyWhen(r *mention, parts []part) *mention {
	if r.Nominal() || len(parts) == 0 || r.sen.Clauses[r.Clause].Verb.Lemma != "be" || parts[len(parts)-1].token != r.Head {
		return nil
	}
	h := r.sen.Subject(r.Head)
	if h < 0 || !lexicon.IsEvent(r.sen.Tokens[h].Text) {
		return nil
	}
	noun := *r
	noun.Noun, noun.Head = r.sen.SubjectSpan(r.Clause), h
	return &noun
}

// verbMention gives the mention of the verb of a nominal mention's clause, nil if there is none.
func (s *teller) verbMention(r *mention) *event.Mention {
	if r.Clause < 0 {
		return nil
	}
	cl := &r.sen.Clauses[r.Clause]
	if cl.Verb.Span.Empty() {
		return nil
	}
	return s.found.At(s.Story, r.Sentence, cl.Verb.Head)
}

// supportVerb gives the clause that tells of an event whose own noun says too little
// ("referendums", "a dinner"): the noun is its object or stands in it after "in", and the
// verb is of the same time. -1 if the noun is told alone.
func (s *teller) supportVerb(r *mention) int {
	if d := s.supportOf(r); d == nil || d.rule() >= 0 {
		return -1
	}
	return r.Clause
}

// A support is a clause that may tell of the event of a noun in it.
type support struct {
	r      *mention
	ts     []syntax.Token
	cl     *syntax.Clause
	words  int  // of the noun's phrase
	named  bool // one of them is a name
	ofVerb bool // the noun is the verb's object
}

// supportOf reads the clause with a subject whose verb stands before r's noun, and tells of no event of its own; nil if it is none.
func (s *teller) supportOf(r *mention) *support {
	sen := r.sen
	if r.Clause < 0 || r.Expr < 0 || r.Noun.Start == 0 || r.When.Start < r.Head || s.verbMention(r) != nil {
		return nil
	}
	d := &support{r: r, ts: sen.Tokens, cl: &sen.Clauses[r.Clause]}
	if v := d.cl.Verb.Span; v.Empty() || v.End > r.Noun.Start || sen.SubjectSpan(r.Clause).Empty() {
		return nil
	}
	for i := r.Noun.Start; i < r.Noun.End; i++ {
		if !r.When.Has(i) && d.ts[i].Tag != "DT" {
			d.words++
			d.named = d.named || strings.HasPrefix(d.ts[i].Tag, "NNP")
		}
	}
	d.ofVerb = sen.ObjectHead(d.cl) == r.Head
	return d
}

func (d *support) rule() int {
	return firstRule(unsupported, func(holds func(*support) bool) bool { return holds(d) })
}

// unsupported say where the clause does not tell the event of the noun, which stands between asterisks in Yes and No.
var unsupported = []rule[func(*support) bool]{
	{
		Name: "did not <hold a vote>", Why: "what is denied or only may be is not told",
		Holds: func(d *support) bool { return d.cl.Verb.Negated || d.cl.Verb.Modal != "" },
		Yes:   "Guards did not shut the port during a long *speech* last week.",
		No:    "Guards shut the port during a long *speech* last week.",
	},
	{
		Name: "<announced> <a vote>", Why: "the verb speaks of the event, leads to it or marks it, and does not hold it",
		Holds: func(d *support) bool {
			l := d.cl.PhrasalLemma(d.ts)
			return lexicon.Has(l, lexicon.Says) || lexicon.Has(l, lexicon.Relates) || lexicon.Has(l, lexicon.LeadsTo) || l == "mark" || lexicon.Has(l, lexicon.State)
		},
		Yes: "Guards praised the *arrest* of Rao last week.",
		No:  "Guards shut the port during a long *speech* last week.",
	},
	{
		Name: "<the Lund port vote>", Why: "the noun says enough alone",
		Holds: func(d *support) bool { return d.words > 2 && d.named },
		Yes:   "Guards shut the port during the long Oslo *speech* last week.",
		No:    "Guards shut the port during a long *speech* last week.",
	},
	{
		Name: "<left> after <the vote>", Why: "the noun is no object, nor stands behind “in”, or, where it has no name, behind the like",
		Holds: func(d *support) bool {
			prep, h := d.ts[d.r.Noun.Start-1].Lower, &d.ts[d.r.Head]
			during := d.words > 1 && !d.named && (prep == "during" || prep == "under" || prep == "at") && h.Rel.Is(syntax.Obl) && h.Head == d.cl.Verb.Head
			return prep != "in" && !during && !d.ofVerb
		},
		Yes: "Guards shut the port after a long *speech* last week.",
		No:  "Guards shut the port during a long *speech* last week.",
	},
	{
		Name: "<had held a vote>", Why: "the verb is of another time than the event",
		Holds: func(d *support) bool {
			past := d.cl.Verb.Tense == syntax.Past
			return past == (d.r.Status == timeline.Planned) || d.cl.Verb.Perfect
		},
		Yes: "Guards had shut the port during a long *speech* last week.",
		No:  "Guards shut the port during a long *speech* last week.",
	},
}

// wh: the token is a relative or interrogative pronoun.
func wh(t syntax.Token) bool { return t.Tag == "WP" || t.Tag == "WDT" || t.Tag == "WP$" }

// tellsWhen: r's clause says which time is meant of something else: "the last time | they met in May | they quarrelled".
func tellsWhen(r *mention) bool {
	if r.Nominal() {
		return false
	}
	cl := &r.sen.Clauses[r.Clause]
	h := r.sen.HeadOf(cl.Antecedent)
	return h >= 0 && cl.Kind == syntax.Relative && cl.Marker == "" && cl.Verb.Lemma != "spend" && lexicon.Has(r.sen.Lemma(h), lexicon.TimeNoun)
}

// sumsUp: the clause stands without a pronoun behind a noun that says behind a comma what the clause before told: "left the
// bloc, a step | the council had urged".
func sumsUp(sen *syntax.Sentence, cl *syntax.Clause) bool {
	return cl.Kind == syntax.Relative && cl.Marker == "" && cl.Antecedent.Start > 0 && cl.Antecedent.End == cl.Span.Start && sen.Tokens[cl.Antecedent.Start-1].Text == ","
}

// sumsUpBehind: behind the comma at the token stands such a noun.
func sumsUpBehind(sen *syntax.Sentence, comma int) bool {
	return slices.ContainsFunc(sen.Clauses, func(cl syntax.Clause) bool { return cl.Antecedent.Start == comma+1 && sumsUp(sen, &cl) })
}

// openEnded: the sentence ends without a mark, as headlines do.
func openEnded(sen *syntax.Sentence) bool { return letters(sen.Tokens[len(sen.Tokens)-1].Text) }

// sharedLine is the line of who does what another did, whose verb is left out: that of the other, with his own name: "Chad opened its
// border on Monday and Mali on Tuesday": "Mali opened its border". It is "" where that has none, or m is no such event.
func (t *teller) sharedLine(m *mention) string {
	if m.Gap.Subject.Empty() || !m.sen.Tokens[m.Gap.Subject.End-1].IsNoun() {
		return "" // "the second" says too little
	}
	o := t.found.At(t.Story, m.Sentence, m.Head)
	if o == nil || o.Gap.Head > 0 {
		return ""
	}
	other := &mention{Mention: *o, Cast: m.Cast, sen: m.sen}
	line := t.compose(other, false)
	parts := line.cut()
	own := t.compose(m, false)
	if line.subjectEnd == 0 || own.subjectEnd == 0 || line.subjectEnd > len(parts) || refusal(t, other, line, parts) != "" {
		return ""
	}
	if m.Gap.Object {
		return lineOf(own.cut())
	}
	return lineOf(append(slices.Clip(own.parts[:own.subjectEnd]), parts[line.subjectEnd:]...))
}
