package build

import (
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/syntax"
)

// summaryLength is how long a summary may grow, in characters, before phrases are
// dropped from its end.
const summaryLength = 120

// summarise writes a headline for a report from the story's own words: subject, verb and
// complements, without attribution, time expression and leading connectives, and with
// pronouns and bare surnames resolved.
func (s *story) summarise(r *report) string {
	if g := s.governor(r); g >= 0 {
		told := *r
		told.clause, told.under = g, r.clause
		r = &told
	}
	out := s.headline(r, false)
	if utf8.RuneCountInString(out.line()) > summaryLength {
		if brief := s.headline(r, true); utf8.RuneCountInString(brief.line()) < utf8.RuneCountInString(out.line()) {
			out = brief
		}
	}
	return out.String()
}

// headline gathers the words of r's summary; brief leaves out titles and descriptions of
// people who are named.
func (s *story) headline(r *report, brief bool) *headline {
	sen := &s.doc.Sentences[r.sent]
	w := &headline{s: s, sent: r.sent, sen: sen, drop: s.dropped(r, sen), written: map[int]bool{}, brief: brief}
	if r.nominal() {
		if c := s.telling(r, sen); c >= 0 {
			w.subject(s.subjectSpan(sen, c))
			w.span(sen.Clauses[c].Verb.Span.Start, r.np.End)
			w.fixed = len(w.parts)
			if from, to, quoted, ok := s.content(&report{trigger: trigger{sent: r.sent, clause: c}}, sen); ok && from >= r.np.End {
				w.statement(from, to, quoted)
			}
			return w
		}
		if c := s.hostClause(r, sen); c >= 0 {
			told := *r
			told.np, told.clause = syntax.Span{}, c
			return s.headline(&told, brief)
		}
		w.phrase(r.np)
		w.fixed = min(len(w.parts), 4)
		return w
	}
	cl := &sen.Clauses[r.clause]
	sub := s.subjectSpan(sen, r.clause)
	if cl.Marker == "whose" {
		w.owner = cl.Antecedent
	}
	if len(r.places) > 0 {
		w.there = wayTo(verbLemma(cl, sen.Tokens)) + r.places[0]
	}
	verb := cl.Verb.Span
	if it, in := s.antecedent(r.sent, r.clause, sub); !it.Empty() {
		w.other(in, it)
	} else if it, in := s.owner(r.sent, r.clause, sub); !it.Empty() && w.apposition(sub) == nil {
		w.other(in, it)
		w.possess(syntax.Span{Start: sub.Start + 1, End: sub.End}) // "Russia’s jets"
	} else {
		w.subject(sub)
	}
	if cl.Kind == syntax.Infinitive {
		for verb.Start < verb.End && sen.Tokens[verb.Start].Lower == "to" {
			verb.Start++
		}
		if !sub.Empty() {
			w.word("to")
		}
	}
	for verb.Start > cl.Span.Start && sen.Tokens[verb.Start-1].Tag == "RB" && verb.Start-1 >= sub.End {
		verb.Start-- // "nearly died"
	}
	if r.gap > 0 {
		if h := objectHead(sen, cl); h >= 0 && s.gapByPreposition(r, sen) {
			verb.End = h + 1 // "held talks", whose object the other event has told
		}
	}
	w.auxiliary(cl)
	w.skip = min(w.skip, verb.Start) // a verb before its subject: "Elected in May, he …"
	if r.status == timeline.Ongoing {
		w.span(verb.Start, verb.End) // "had been in Cairo since January": the tense says that it went on
	} else {
		w.verb(cl, verb, w.several || takesPlural(sen.Tokens, sub))
	}
	w.fixed = len(w.parts)
	if cl.Kind == syntax.Relative && !cl.Subject.Empty() && (cl.Marker == "that" || cl.Marker == "which" || cl.Marker == "") && !wh(sen.Tokens[cl.Subject.Start]) && !titleBefore(sen, cl) && !(cl.Span.Start < cl.Subject.Start && isPrep(sen.Tokens[cl.Span.Start]) && cl.Marker != "that") {
		if p := verb.End; p < cl.Span.End && isPrep(sen.Tokens[p]) && (p+1 == cl.Span.End || isPrep(sen.Tokens[p+1]) || w.drop(p+1)) {
			w.token(p) // "the visit that he agreed to at Geneva"
			verb.End++
		}
		w.whole(cl.Antecedent) // "the meeting that Sullivan held"
	}
	from, to, quoted, told := s.content(r, sen)
	first, last := s.complement(r, sen)
	first = max(first, verb.End)
	for i := first; i < last; i++ {
		if end := leansOn(sen.Tokens, i); end > i && w.drop(end) {
			i = end - 1 // "three days | after …", where what came before is left out
			continue
		}
		if joinsAnother(sen, r.clause, i) || s.joinsDate(r, i) {
			break
		}
		if i >= sub.Start && i < sub.End || told && i >= from && i < to { // inverted: "said the minister"
			continue
		}
		if i == r.span.End && i > verb.End+1 && sen.Tokens[i].Text == "," || sen.Tokens[i].Text == ":" {
			break // what follows the date after a comma only adds something; a colon opens a sentence of its own
		}
		w.token(i)
	}
	if told {
		w.fixed = len(w.parts)
		w.statement(from, to, quoted)
		return w
	}
	if tail := trimTail(w.parts, sen.Tokens); len(tail) <= w.fixed && len(r.places) > 0 && (cl.Marker == "since" || cl.Marker == "where") {
		w.parts = tail
		w.word(wayTo(cl.Verb.Lemma) + r.places[0])
	}
	return w
}

func wh(t syntax.Token) bool { return t.Tag == "WP" || t.Tag == "WDT" || t.Tag == "WP$" }

// wayTo is how a place follows a verb.
func wayTo(lemma string) string {
	switch lemma {
	case "visit", "tour":
		return ""
	case "travel", "go", "fly", "come", "journey":
		return "to "
	}
	return "in "
}

// telling gives the clause of a short event noun that says too little alone ("Phone
// call"), where its subject takes part: "Qin Gang said in a phone call". -1 otherwise.
func (s *story) telling(r *report, sen *syntax.Sentence) int {
	if r.clause < 0 || r.head-r.np.Start > 3 || r.np.Start == 0 || !isPrep(sen.Tokens[r.np.Start-1]) {
		return -1
	}
	cl := &sen.Clauses[r.clause]
	v := cl.Verb.Span
	if v.Empty() || v.Start >= r.np.Start || !says[cl.Verb.Lemma] || s.subjectSpan(sen, r.clause).Empty() {
		return -1
	}
	for i := v.End; i < r.np.Start; i++ {
		if sen.ClauseAt(i) != r.clause {
			return -1
		}
	}
	return r.clause
}

// content gives the tokens of what is said, where r is the saying of it.
func (s *story) content(r *report, sen *syntax.Sentence) (from, to int, quoted, ok bool) {
	cl := &sen.Clauses[r.clause]
	if !cl.Attribution {
		for c := range sen.Clauses { // "told reporters on Monday: Lima had asked for talks"
			if k := &sen.Clauses[c]; k.Parent == r.clause && k.Marker == ":" && says[cl.Verb.Lemma] {
				return k.Span.Start, k.Span.End, true, true
			}
		}
		return 0, 0, false, false
	}
	for c := range sen.Clauses {
		k := &sen.Clauses[c]
		if k.Parent == r.clause && (k.Kind == syntax.Quoted || k.Kind == syntax.Complement) && k.Span.End-k.Span.Start > to-from {
			from, to, quoted, ok = k.Span.Start, k.Span.End, k.Kind == syntax.Quoted, true // the longest part of a broken quote
		}
	}
	for ok && from < to && (sen.Tokens[from].Text == "," || isQuoteMark(sen.Tokens[from])) {
		from++
	}
	if ok {
		return from, to, quoted, ok
	}
	if cl.Parent >= 0 && cl.Kind == syntax.Parenthetical {
		p := &sen.Clauses[cl.Parent]
		if p.Span.Start < cl.Span.Start {
			return p.Span.Start, cl.Span.Start, false, true
		}
	}
	return 0, 0, false, false
}

// dropped tells which tokens of the sentence stay out of the report's summary.
func (s *story) dropped(r *report, sen *syntax.Sentence) func(int) bool {
	out := make([]bool, len(sen.Tokens))
	dates := s.ownDates(r, len(out))
	copy(out, dates)
	if !r.nominal() {
		// Only the report's own clause, what is part of it, and its subject stay.
		part := make(map[int]bool)
		for c := range sen.Clauses {
			part[c] = c == r.clause || s.partOf(c, r.clause, sen)
		}
		for i, c := range s.clauseOf(r.sent) {
			out[i] = out[i] || !part[c]
		}
		sub := s.subjectSpan(sen, r.clause)
		for i := sub.Start; i < sub.End; i++ {
			out[i] = dates[i]
		}
	}
	return func(i int) bool { return i < 0 || i >= len(out) || out[i] }
}

// joinsAnother: the "and" at token i, after a comma, opens another clause than c, though
// words of it may pass for words of c ("signed a truce, and when that failed, …").
func joinsAnother(sen *syntax.Sentence, c, i int) bool {
	if ts := sen.Tokens; i == 0 || ts[i].Tag != "CC" || ts[i-1].Text != "," || i+1 >= len(ts) || !isPrep(ts[i+1]) && ts[i+1].Tag[0] != 'W' {
		return false
	}
	for k := range sen.Clauses {
		if cl := &sen.Clauses[k]; k != c && cl.Span.Start >= i && cl.Span.Start < i+6 && cl.Verb.Tense != syntax.NoTense {
			return true
		}
	}
	return false
}

// parted: a speaker stands between the pronoun of a relative clause and its verb ("a
// bomber which, Ankara says, crossed the border").
func parted(sen *syntax.Sentence, cl *syntax.Clause) bool {
	return cl.Span.Start+1 < len(sen.Tokens) && sen.Tokens[cl.Span.Start+1].Text == ","
}

// partOf: clause c says what clause of reports, and belongs to its summary.
func (s *story) partOf(c, of int, sen *syntax.Sentence) bool {
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
			if sen.Clauses[c].Kind == syntax.Relative && says[sen.Clauses[c].Verb.Lemma] && parted(sen, &sen.Clauses[c]) {
				return false
			}
			// Set off by a comma it only adds something.
			if st := sen.Clauses[c].Span.Start; st == 0 || sen.Tokens[st-1].Text == "," || sen.Tokens[st].Text == "," {
				return false
			}
		default:
			return false
		}
		c = sen.Clauses[c].Parent
	}
	return c == of
}
