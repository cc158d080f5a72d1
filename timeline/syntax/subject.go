package syntax

import "dateline/timeline/lexicon"

// SubjectSpan gives the words of the subject of clause c: the noun phrase that Subject finds, with
// what is joined to it; "there" where that stands for it.
func (s *Sentence) SubjectSpan(c int) Span {
	if c < 0 {
		return Span{}
	}
	h := s.Subject(s.Clauses[c].Head)
	if own := s.Clauses[c].Subject; !own.Empty() && s.Tokens[own.Start].Rel == Expl {
		return own
	}
	if h < 0 {
		return Span{}
	}
	for _, cl := range s.Clauses {
		if cl.Subject.Has(h) && s.HeadOf(cl.Subject) == h {
			return cl.Subject
		}
	}
	for _, cl := range s.Clauses {
		if cl.Antecedent.Has(h) {
			return cl.Antecedent
		}
	}
	if np := s.NP(h); !np.Empty() {
		return Span{np.Start, h + 1}
	}
	return Span{h, h + 1}
}

// relativeSubject: the pronoun of a relative clause is its subject, so that its antecedent is meant.
func (s *Sentence) relativeSubject(cl *Clause) bool {
	return cl.Subject.Empty() || cl.Subject.End-cl.Subject.Start == 1 && s.Tokens[cl.Subject.Start].Tag[0] == 'W'
}

// settle mends, once all clauses are known, what the machine took for subjects and antecedents.
func (s *Sentence) settle() {
	for i := range s.Clauses {
		cl := &s.Clauses[i]
		if s.wantsNothing(cl) {
			cl.Kind = Complement
			if v := &s.Clauses[cl.Parent].Verb; lexicon.Has(v.Lemma, lexicon.TakesClause) && v.Span.Start < cl.Antecedent.Start && !s.Tokens[s.HeadOf(cl.Antecedent)].Has(lexicon.HasContent) {
				cl.Antecedent = Span{} // "confessed to the police that he planted it"
			}
			continue
		}
		switch {
		case s.titleBefore(cl):
			cl.Subject.Start, cl.Antecedent = cl.Antecedent.Start, Span{}
		case !cl.Antecedent.Empty() && (cl.Kind == Relative && s.relativeSubject(cl) || cl.Kind == Participle && cl.Subject.Empty()):
			cl.Antecedent = s.antecedentOf(cl)
		case !cl.Subject.Empty():
			cl.Subject = s.listedSubject(cl)
		}
	}
	for i := range s.Clauses {
		if cl := &s.Clauses[i]; !cl.Verb.Span.Empty() && cl.Verb.Tense != NoTense && s.noSubject(i) {
			if sub := s.nounBefore(cl); !sub.Empty() && s.ClauseAt(sub.End-1) == i {
				cl.Subject = sub
			}
		}
	}
}

// wantsNothing: a clause behind "that" which was taken for relative has both its subject and its object, so that it tells
// the content of the noun before: "an ultimatum that he would break off talks".
func (s *Sentence) wantsNothing(cl *Clause) bool {
	if cl.Kind != Relative || cl.Marker != "that" || cl.Antecedent.Empty() || s.relativeSubject(cl) || cl.Verb.Passive || cl.Verb.Lemma == "be" || lexicon.Has(cl.Verb.Lemma, lexicon.Ditransitive) {
		return false
	}
	if h := s.HeadOf(cl.Antecedent); s.Tokens[h].Tag != "NN" && s.Tokens[h].Tag != "NNS" || s.Tokens[h].Has(lexicon.TimeNoun) || s.Tokens[h].Lower == "way" {
		return false
	}
	i := s.pieceAt(cl.Verb.Span.End)
	last := &s.Tokens[min(cl.Span.End, len(s.Tokens))-1]
	return i >= 0 && s.pieces[i].kind == iNP && !s.pieces[i].temporal && s.Tokens[s.pieces[i].head].Tag != "PRP" && int(s.pieces[i].end) <= cl.Span.End && !last.IsPrep()
}

// noSubject: the machine found no subject for clause c, its own or one that it shares.
func (s *Sentence) noSubject(c int) bool {
	for n := 0; c >= 0 && n < len(s.Clauses); n++ {
		cl := &s.Clauses[c]
		if !cl.Subject.Empty() || (cl.Kind == Relative || cl.Kind == Participle) && !cl.Antecedent.Empty() {
			return false
		}
		c = cl.SubjectFrom
	}
	return true
}

// nounBefore gives the noun phrase right before a verb for which the machine found no subject.
func (s *Sentence) nounBefore(cl *Clause) Span {
	h := cl.Verb.Span.Start - 1
	for h > cl.Span.Start && s.Tokens[h].Tag == "RB" {
		h--
	}
	if h < cl.Span.Start || !s.Tokens[h].IsNoun() && s.Tokens[h].Tag != "PRP" {
		return Span{}
	}
	return Span{Start: PhraseStart(s.Tokens, h, cl.Span.Start), End: h + 1}
}

// antecedentOf gives the noun phrase that a relative or participle clause goes with, where
// the nearest one before it is not meant.
func (s *Sentence) antecedentOf(cl *Clause) Span {
	ant, ts := cl.Antecedent, s.Tokens
	if h := ant.End - 1; ant.End-ant.Start == 1 && ts[h].Tag == "CD" && h > 0 {
		switch {
		case ts[h-1].Text == "," && h > 1 && ts[h-2].IsNoun(): // "George Khalil, 35, who left Egypt"
			return Span{Start: PhraseStart(ts, h-2, 0), End: h - 1}
		case ts[h-1].IsNoun(): // "the strategic agenda 2024-2029, which"
			return Span{Start: PhraseStart(ts, h-1, 0), End: h + 1}
		}
	}
	return ant
}
