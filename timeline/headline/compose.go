package headline

import (
	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// compose gathers the words of r's summary; brief leaves out titles and descriptions of
// people who are named.
func (s *teller) compose(r *mention, brief bool) *writer {
	w := &writer{s: s, sent: r.Sentence, sen: r.sen, drop: s.dropped(r), written: map[int]bool{}, brief: brief, bare: r.bare, own: r.When, clause: -1}
	if r.Nominal() {
		return s.composeNoun(r, w)
	}
	w.clause = r.Clause
	cl := &r.sen.Clauses[r.Clause]
	if cl.Marker == "whose" {
		w.possessor = cl.Antecedent
	}
	sub := s.subjectOf(r)
	w.there = s.thereOf(r)
	if it, in := s.pronounReferent(r.Sentence, r.Clause, sub); !it.Empty() {
		w.fromSentence(in, it, sub)
	} else {
		w.subject(sub)
	}
	verb := w.actOf(r, sub)
	d := &complement{writer: w, r: r, cl: cl, sub: sub, verb: w.fetchObject(r, verb)}
	d.write()
	return w
}

// subjectOf is the subject of r's clause with what belongs to it behind its verb, or that of another who does the same.
func (s *teller) subjectOf(r *mention) syntax.Span {
	sub := r.sen.SubjectSpan(r.Clause)
	if !r.Gap.Subject.Empty() {
		sub = r.Gap.Subject
	}
	if h := r.sen.HeadOf(sub); h >= r.sen.Clauses[r.Clause].Verb.Span.End {
		sub.End = s.inverted(r, sub, r.sen.Subtree(h).End)
	}
	return sub
}

// thereOf is what "there" stands for in the line, "" if that is not known.
func (s *teller) thereOf(r *mention) string {
	if len(r.Places) == 0 || !s.namesPlace(r.Sentence, r.Places[0]) {
		return ""
	}
	cl, way := &r.sen.Clauses[r.Clause], "in "
	if e := cl.Verb.Span.End; e < len(r.sen.Tokens) && r.sen.Tokens[e].Lower == "there" { // "flew there", but "went off there"
		way = wayTo(cl.PhrasalLemma(r.sen.Tokens))
	}
	return way + withArticle(r.Places[0])
}

// actOf writes the verb group of r behind its subject, and gives its tokens.
func (h *writer) actOf(r *mention, sub syntax.Span) syntax.Span {
	cl := &h.sen.Clauses[r.Clause]
	verb := cl.Verb.Span
	if cl.Kind == syntax.Infinitive {
		for verb.Start < verb.End && h.sen.Tokens[verb.Start].Lower == "to" {
			verb.Start++
		}
		if !sub.Empty() {
			h.aim(cl)
			h.writeWord("to")
		}
	}
	for verb.Start > cl.Span.Start && h.sen.Tokens[verb.Start-1].Tag == "RB" && verb.Start-1 >= sub.End {
		verb.Start-- // "nearly died"
	}
	if r.Gap.Head > 0 {
		if o := h.sen.ObjectHead(cl); o >= 0 && r.GapByPreposition(h.s.Story, h.sen) {
			verb.End = o + 1 // "held talks", whose object the other event has told
		}
	}
	h.auxiliary(cl)
	h.skip = min(h.skip, verb.Start) // a verb before its subject: "Elected in May, he …"
	if r.Status == timeline.Ongoing {
		h.writeSpan(verb.Start, verb.End) // "had been in Cairo since January": the tense says that it went on
	} else {
		h.writeVerb(cl, verb, h.several || syntax.TakesPlural(h.sen.Tokens, sub))
	}
	h.fixed = len(h.parts)
	return verb
}

// fetchObject writes behind the verb what a relative clause bounds and has before it, "the meeting that Sullivan held", and gives the
// verb with what was written of the words behind it.
func (h *writer) fetchObject(r *mention, verb syntax.Span) syntax.Span {
	cl, ts := &h.sen.Clauses[r.Clause], h.sen.Tokens
	if !h.takesAntecedent(cl) || tellsWhen(r) {
		return verb
	}
	p := verb.End
	switch {
	case p < cl.Span.End && ts[p].IsPrep() && (p+1 == cl.Span.End || ts[p+1].IsPrep() || h.drop(p+1)):
		h.writeToken(p) // "the visit that he agreed to at Geneva"
		verb.End++
	case p+1 < cl.Span.End && ts[p].Tag == "TO" && ts[p+1].Tag == "VB":
		h.writeToken(p) // "the case that they agreed to bring"
		h.writeToken(p + 1)
		verb.End += 2
	}
	h.whole(cl.Antecedent)
	return verb
}

// takesAntecedent: the clause bounds a noun that is the object of its verb, and no preposition opens it: "a port | in which he held".
func (h *writer) takesAntecedent(cl *syntax.Clause) bool {
	ts := h.sen.Tokens
	if cl.Kind != syntax.Relative || cl.Subject.Empty() || cl.Antecedent.Empty() || wh(ts[cl.Subject.Start]) {
		return false
	}
	if cl.Marker != "that" && cl.Marker != "which" && cl.Marker != "" {
		return false
	}
	return cl.Marker == "that" || !(cl.Span.Start < cl.Subject.Start && ts[cl.Span.Start].IsPrep())
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
