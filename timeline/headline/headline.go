// Package headline writes the line that tells an event, from the words of its sentence.
//
//	headline.go  Write: which words a line has
//	check.go     what a composed line must not say, asked of the sentence's tree
//	words.go     the same of names, quotations, ends and order
//	licence.go   rules: before what a line may stop
//	ending.go    what they ask, and the longer line where it may not
//	refuse.go    rules: words over an act that make it no fact
//	taken.go     what is taken apart: two acts, a clause and its noun, a name and its description
//	surface.go   checks of a line's words in their order, whatever the tree says
//	holes.go     the same of what is left out between its words and at its ends
//	leftout.go   rules: which words may be left out between two of a line's
//	scars.go     rules: what shows that a date was left out
//	strays.go    words of another clause, or of another day
//	plain.go, joined.go  checks for readings and trees that are often wrong
//	whole.go     checks that nothing is left of a phrase but a part
//	sentence.go  the whole sentence, for a line that is refused or not sure
//	marks.go     how it is set
//	edits.go     names for pronouns in it
//	unfit.go     rules: sentences that are no line at all
//	pointing.go  words of a line that point to another sentence
//	alone.go     rules: lines, composed or quoted, that only the story around them explains
//	seam.go      rules: where headlines, stamps and captions are glued to a sentence
//	saying.go    what is said, and who says it
//	writer.go    gathers them: leaves out, names
//	statement.go rules: how the words of what is said are written
//	spare.go     rules: which phrases a line that is too long can do without
//	typeset.go   cuts and tidies what is gathered
//	verb.go      the verb group, that of another who does the same, and the clause that says more than an infinitive or a noun
//	naming.go    names for pronouns, surnames and descriptions
//	names.go     rules: which mentions of somebody are written by name
//	group.go     where "the two ministers" is written out
//	definite.go  the story’s own words for a bare noun
//	referent.go, barenoun.go  the one whom "the bloc", "the military" and "the companies" can mean
//	spoken.go    of whom the story speaks, how often and how near
//	lands.go     lands and bodies with their article, short, and before what they have
//	gloss.go     what a quoted line has of them in brackets
//	pronoun.go   what "it" and "they" stand for where no name is known, and which line may go on with a pronoun
//	numeral.go   subjects that are a number alone, written out or with their noun in brackets
//	dates.go     what goes out with the date
package headline

import (
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/event"
	"dateline/timeline/lexicon"
	"dateline/timeline/roles"
	"dateline/timeline/story"
	"dateline/timeline/syntax"
)

// summaryLength is how long a summary may grow, in characters, before phrases are
// dropped from its end.
const summaryLength = 140

// A Line tells an event.
type Line struct {
	Text   string
	Whole  func() string     // its whole sentence, for those who are not sure of Text; "" where that is too long
	Kind   timeline.Headline // of Text: composed or quoted
	Reason string            // why it could not be composed, or why there is none; "" for a composed one
	Scrap  bool              // there is none because only the story around its words says what they tell
}

// Write writes the line that tells mention i of what a story tells, whose cast is c, from
// the story's own words: subject, verb and complements, without attribution, time
// expression and leading connectives, and with pronouns and bare surnames resolved. Where
// the line would say what its sentence does not, or the sentence's reading is in doubt, its kind
// is quoted: only the whole sentence may be printed. Its text is "" where not even that is a line.
func Write(s *story.Story, f event.Found, i int, c roles.Cast) Line {
	t := &teller{s, &f}
	m := &mention{Mention: f.Mentions[i], Cast: c, sen: &s.Doc.Sentences[f.Mentions[i].Sentence]}
	if g := t.matrixClause(m); g >= 0 {
		m.Clause, m.under = g, m.Clause
	}
	line := t.line(m)
	if line.Whole == nil {
		line.Whole = func() string {
			whole, _ := t.sentence(m)
			return whole
		}
	}
	return line
}

// line writes the shortest line that the checks let pass.
func (t *teller) line(m *mention) Line {
	out := t.compose(m, false)
	full := out
	if utf8.RuneCountInString(out.full()) > summaryLength {
		if brief := t.compose(m, true); utf8.RuneCountInString(brief.full()) < utf8.RuneCountInString(out.full()) {
			out = brief
		}
	}
	parts := out.cut()
	text := lineOf(parts)
	if !letters(text) {
		return Line{Reason: whyNoWords}
	}
	if why := t.unfit(m, t.body(m), false); why != "" {
		return Line{Reason: why}
	}
	if t.stampedApart(m) {
		return Line{Reason: whyApart}
	}
	if open, _ := t.runsThrough(m.sen); open != "" {
		return t.whole(m, text, "it is a part of what somebody says in several sentences")
	}
	if noun := t.onlyWhen(m, parts); noun != nil {
		if alone := t.compose(noun, out.brief); refusal(t, noun, alone, alone.cut()) == "" {
			return Line{Text: lineOf(alone.cut()), Kind: timeline.Composed}
		}
	}
	if shared := t.sharedLine(m); shared != "" {
		return Line{Text: shared, Kind: timeline.Composed}
	}
	why := refusal(t, m, out, parts)
	if out.stands && why != "" { // a name in the place of a common noun may be what the checks do not know
		m.bare = true
		if bare := t.compose(m, out.brief); refusal(t, m, bare, bare.cut()) == "" {
			return Line{Text: lineOf(bare.cut()), Kind: timeline.Composed}
		}
	}
	if whole := trimTail(out.parts, m.sen.Tokens); why != "" && len(whole) > len(parts) && refusal(t, m, out, whole) == "" {
		return Line{Text: lineOf(whole), Kind: timeline.Composed} // what was cut was needed
	}
	if why == "" {
		return Line{Text: text, Kind: timeline.Composed}
	}
	if out != full {
		if long := full.cut(); refusal(t, m, full, long) == "" {
			return Line{Text: lineOf(long), Kind: timeline.Composed} // a title that was left out was needed
		}
	}
	if !m.Nominal() {
		if longer := out.extended(m, parts); longer != nil && refusal(t, m, out, longer) == "" {
			return Line{Text: lineOf(longer), Kind: timeline.Composed}
		}
	}
	return t.whole(m, text, why)
}

// whole gives the line of a mention of which none could be composed, for the reason; text is what was tried.
func (t *teller) whole(m *mention, text, why string) Line {
	whole, line := t.sentence(m)
	if whole == "" {
		return Line{Reason: "stands in a sentence that is too long to be quoted"}
	}
	if unfit := line.alone(); unfit != "" {
		return Line{Reason: unfit, Scrap: true}
	}
	return Line{Text: text, Kind: timeline.Quoted, Reason: why, Whole: func() string { return whole }}
}

// A teller knows the story and what else it tells.
type teller struct {
	*story.Story
	found *event.Found
}

// stop: r is an entry of a list by days, and opens with a name, as the stops of a journey do: "June 4: Lund (steel works)".
func (s *teller) stop(r *mention) bool {
	if r.Expr < 0 || !s.ListedByDay(r.Expr) {
		return false
	}
	for i := range r.sen.Tokens {
		if t := &r.sen.Tokens[i]; letters(t.Text) && !s.InExpression(r.Sentence, i) {
			return upper(t)
		}
	}
	return false
}

// A mention is what a line tells, with its sentence.
type mention struct {
	event.Mention
	roles.Cast
	sen   *syntax.Sentence
	seams []int // of the sentence, once they were asked for
	under int   // the trigger's own clause, where the line tells the one that governs it; 0 if it tells its own
	bare  bool  // common nouns stay as they are
}

// compose gathers the words of r's summary; brief leaves out titles and descriptions of
// people who are named.
func (s *teller) compose(r *mention, brief bool) *writer {
	sen := r.sen
	w := &writer{s: s, sent: r.Sentence, sen: sen, drop: s.dropped(r), written: map[int]bool{}, brief: brief, bare: r.bare, own: r.When, clause: -1}
	if r.Nominal() {
		return s.composeNoun(r, w)
	}
	w.clause = r.Clause
	cl := &sen.Clauses[r.Clause]
	sub := sen.SubjectSpan(r.Clause)
	if !r.Gap.Subject.Empty() {
		sub = r.Gap.Subject
	}
	if cl.Marker == "whose" {
		w.possessor = cl.Antecedent
	}
	verb := cl.Verb.Span
	if h := sen.HeadOf(sub); h >= verb.End {
		sub.End = s.inverted(r, sub, sen.Subtree(h).End)
	}
	if len(r.Places) > 0 && s.namesPlace(r.Sentence, r.Places[0]) {
		w.there = "in " + withArticle(r.Places[0])
		if e := verb.End; e < len(sen.Tokens) && sen.Tokens[e].Lower == "there" { // "flew there", but "went off there"
			w.there = wayTo(cl.PhrasalLemma(sen.Tokens)) + withArticle(r.Places[0])
		}
	}
	if it, in := s.pronounReferent(r.Sentence, r.Clause, sub); !it.Empty() {
		w.fromSentence(in, it, sub)
	} else {
		w.subject(sub)
	}
	if cl.Kind == syntax.Infinitive {
		for verb.Start < verb.End && sen.Tokens[verb.Start].Lower == "to" {
			verb.Start++
		}
		if !sub.Empty() {
			w.aim(cl)
			w.writeWord("to")
		}
	}
	for verb.Start > cl.Span.Start && sen.Tokens[verb.Start-1].Tag == "RB" && verb.Start-1 >= sub.End {
		verb.Start-- // "nearly died"
	}
	if r.Gap.Head > 0 {
		if h := sen.ObjectHead(cl); h >= 0 && r.GapByPreposition(s.Story, sen) {
			verb.End = h + 1 // "held talks", whose object the other event has told
		}
	}
	w.auxiliary(cl)
	w.skip = min(w.skip, verb.Start) // a verb before its subject: "Elected in May, he …"
	if r.Status == timeline.Ongoing {
		w.writeSpan(verb.Start, verb.End) // "had been in Cairo since January": the tense says that it went on
	} else {
		w.writeVerb(cl, verb, w.several || syntax.TakesPlural(sen.Tokens, sub))
	}
	w.fixed = len(w.parts)
	if cl.Kind == syntax.Relative && !cl.Subject.Empty() && (cl.Marker == "that" || cl.Marker == "which" || cl.Marker == "") && !wh(sen.Tokens[cl.Subject.Start]) && !cl.Antecedent.Empty() && !tellsWhen(r) && !(cl.Span.Start < cl.Subject.Start && sen.Tokens[cl.Span.Start].IsPrep() && cl.Marker != "that") {
		if p := verb.End; p < cl.Span.End && sen.Tokens[p].IsPrep() && (p+1 == cl.Span.End || sen.Tokens[p+1].IsPrep() || w.drop(p+1)) {
			w.writeToken(p) // "the visit that he agreed to at Geneva"
			verb.End++
		} else if p+1 < cl.Span.End && sen.Tokens[p].Tag == "TO" && sen.Tokens[p+1].Tag == "VB" {
			w.writeToken(p) // "the case that they agreed to bring"
			w.writeToken(p + 1)
			verb.End += 2
		}
		w.whole(cl.Antecedent) // "the meeting that Sullivan held"
	}
	from, to, quoted, told := s.content(sen, r.Clause)
	from = max(from, s.sentenceStart(r)) // "LUND (Wire) - | Guards left, the bank said"
	first, last := r.Complement(s.Story, sen)
	first = max(first, verb.End)
	for i := first; i < last; i++ {
		if end := syntax.MeasureBefore(sen.Tokens, i); end > i && w.drop(end) {
			i = end - 1 // "three days | after …", where what came before is left out
			continue
		}
		if sen.Tokens[i].Text == "," && sumsUpBehind(sen, i) || s.joinsDate(r, i) || sen.Tokens[i].Lower == "according" && i > first && i+1 < last && sen.Tokens[i+1].Lower == "to" {
			break
		}
		if i >= sub.Start && i < sub.End || told && i >= from && i < to { // inverted: "said the minister"
			continue
		}
		if sen.Tokens[i].Tag == "CC" && cl.Kind == syntax.Relative && i+1 < last && wh(sen.Tokens[i+1]) {
			break // "who left on Monday | and whose ships stayed"
		}
		if i == r.When.End && i > verb.End+1 && sen.Tokens[i].Text == "," || sen.Tokens[i].Text == ":" || s.tailSpeaker(r, i) {
			break // what follows the date after a comma only adds something; a colon opens a sentence of its own
		}
		if sen.Tokens[i].Text == "," && i > verb.End && i+1 < last && sen.Tokens[i+1].Tag == "VBG" && w.drop(i+1) && sen.Tokens[i+1].Rel == syntax.Advcl && !(i+3 < last && sen.Tokens[i+2].Tag == "CC" && sen.Tokens[i+3].IsNoun()) {
			break // "stayed in the port, | holding talks in Lund and Oslo, respectively"
		}
		w.writeToken(i)
	}
	if told {
		w.parts = trimTail(w.parts, sen.Tokens) // "told reporters on Monday, | that"
		w.fixed = len(w.parts)
		w.statement(from, to, quoted)
		return w
	}
	if tail := trimTail(w.parts, sen.Tokens); len(tail) <= w.fixed && len(r.Places) > 0 && cl.Marker == "where" {
		w.parts = tail
		w.writeWord(wayTo(cl.Verb.Lemma) + r.Places[0])
	}
	return w
}

// inverted gives the end of a subject that stands behind its verb, with what belongs to it up to the token: "in March came | the arrest
// of the mayor". Where a comma parts that, it is the end of the bare subject.
func (s *teller) inverted(r *mention, sub syntax.Span, end int) int {
	ts, i := r.sen.Tokens, sub.End
	for i < end && i != r.When.Start && (ts[i].IsPrep() || ts[i-1].IsPrep()) {
		i = max(i+1, r.sen.NP(i).End)
	}
	if i < len(ts) && ts[i].Text == "," {
		return sub.End
	}
	return i
}

// composeNoun is compose for a noun: the phrase alone, or the clause that it is told in.
func (s *teller) composeNoun(r *mention, w *writer) *writer {
	sen := r.sen
	if c := s.sayingClause(r); c >= 0 {
		w.clause = c
		w.subject(sen.SubjectSpan(c))
		w.writeSpan(sen.Clauses[c].Verb.Span.Start, r.Noun.End)
		w.fixed = len(w.parts)
		if from, to, quoted, ok := s.content(sen, c); ok && from >= r.Noun.End {
			w.statement(from, to, quoted)
		}
		return w
	}
	if r.datedName() {
		drop := w.drop
		w.drop = func(i int) bool { return drop(i) && !r.When.Has(i) } // "4 June truce": the date names it
		w.phrase(syntax.Span{Start: min(r.When.Start, r.Noun.Start), End: r.Noun.End})
		return w
	}
	if c := s.supportVerb(r); c >= 0 {
		told := *r
		told.Noun, told.Clause = syntax.Span{}, c
		return s.compose(&told, w.brief)
	}
	w.phrase(r.Noun)
	if e := r.Noun.End; e < len(sen.Tokens) && sen.Tokens[e].Lower == "there" {
		if there := s.landBefore(r.Sentence, e); there != "" {
			w.put("in "+there, e, e+1)
		}
	}
	w.fixed = min(len(w.parts), 4)
	return w
}

// wayTo is how a place follows a verb.
func wayTo(lemma string) string {
	switch {
	case lemma == "visit" || lemma == "tour":
		return ""
	case lexicon.Has(lemma, lexicon.GoesTo):
		return "to "
	}
	return "in "
}

// dropped tells which tokens of the sentence stay out of the line.
func (s *teller) dropped(r *mention) func(int) bool {
	sen := r.sen
	out := make([]bool, len(sen.Tokens))
	dates := s.ownDates(r, len(out))
	copy(out, dates)
	if !r.Nominal() {
		// Only the mention's own clause, what is part of it, and its subject stay.
		part := make(map[int]bool)
		for c := range sen.Clauses {
			part[c] = c == r.Clause || s.partOf(c, r.Clause, sen)
		}
		for i := range out {
			out[i] = out[i] || !part[sen.ClauseAt(i)]
		}
		sub := sen.SubjectSpan(r.Clause)
		for i := s.numberBound(r.Sentence, sub); i < sub.End; i++ {
			out[i] = dates[i]
		}
	}
	return func(i int) bool { return i < 0 || i >= len(out) || out[i] }
}

// partOf: clause c says what clause of reports, and belongs to its line.
func (s *teller) partOf(c, of int, sen *syntax.Sentence) bool {
	for n := 0; c >= 0 && c != of && n < len(sen.Clauses); n++ {
		switch sen.Clauses[c].Kind {
		case syntax.Infinitive, syntax.Complement:
		case syntax.Coordinate:
			// "to form and deploy a force": the two verbs share their object.
			if p := sen.Clauses[c].Parent; p < 0 || !sen.Clauses[c].Subject.Empty() || sen.Clauses[p].Verb.Span.End != sen.Clauses[c].Span.Start || sen.Clauses[c].Verb.Span.Start != sen.Clauses[c].Span.Start+1 {
				return false
			}
		case syntax.Participle, syntax.Relative:
			if m := sen.Clauses[c].Marker; m == "where" || m == "when" {
				return false
			}
			if sen.Clauses[c].Kind == syntax.Relative && lexicon.Has(sen.Clauses[c].Verb.Lemma, lexicon.Says) && sen.Interrupted(&sen.Clauses[c]) {
				return false
			}
			// Set off by a comma it only adds something.
			if st := sen.Clauses[c].Span.Start; st == 0 || sen.Tokens[st-1].Text == "," && !s.behindAside(sen, c) || sen.Tokens[st].Text == "," {
				return false
			}
		default:
			return false
		}
		c = sen.Clauses[c].Parent
	}
	return c == of
}
