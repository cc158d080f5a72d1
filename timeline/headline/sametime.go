package headline

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// The constituent of an event that is named by a noun, and which verbs tell of its day.

const aMonth = 31 // days up to which what a sentence tells beside is of the same time

// nounConstituent is the phrase of a noun with its complements; empty where the verb above tells of the
// same day.
func (s *teller) nounConstituent(r *mention) constituent {
	sen := r.sen
	sp := sen.Subtree(r.Head)
	sp.Start, sp.End = min(sp.Start, r.Noun.Start), max(sp.End, r.Noun.End)
	if r.When.Start >= sp.End && s.onlyMarks(sen, sp.End, r.When.Start) {
		sp.End = max(sp.End, r.When.End)
	}
	if r.When.End <= sp.Start && s.onlyMarks(sen, r.When.End, sp.Start) {
		sp.Start = r.When.Start
	}
	for i := max(r.Head, r.When.End-1) + 1; i+2 < sp.End; i++ {
		if sen.Tokens[i].Text == "," && sen.Tokens[i+1].Tag == "CC" && sen.Tokens[i+2].IsPrep() {
			sp.End = i // "rest on a treaty of 1929, | and on a deal"
		}
	}
	shown := make([]bool, len(sen.Tokens))
	for i := sp.Start; i < sp.End; i++ {
		shown[i] = true
	}
	before := r.When.End <= r.Head
	if !before && ungoverned(sen, r.Head, shown, r.Status) {
		return constituent{} // "averted | the Monday attack"
	}
	switch up := sen.Tokens[r.Head].Head; {
	case up < 0:
		return constituent{}
	case sen.VerbOf(up) != nil && s.tied(r, r.Head):
		return s.clauseAbove(r, up)
	}
	if c, ok := s.lift(r, sp); ok {
		return c
	}
	return constituent{Span: sp, phrase: true}
}

// lift makes a sentence of r's noun and the clause that the phrase has behind it: "a 1962 ruling that favoured Chad",
// "an election in May won by Rao".
func (s *teller) lift(r *mention, sp syntax.Span) (constituent, bool) {
	sen := r.sen
	for k := range sen.Clauses {
		cl := &sen.Clauses[k]
		if cl.Span.Start <= r.Head || !sp.Has(cl.Span.Start) || sen.Tokens[cl.Head].Head != r.Head || !sen.Tokens[cl.Head].Rel.Is(syntax.Acl) {
			continue
		}
		first := min(r.Noun.Start, r.Head)
		if np := sen.NP(r.Head); !np.Empty() {
			first = np.Start
		}
		if r.When.End <= r.Head && r.When.End >= first-1 && !sen.Tokens[r.When.Start].IsPrep() {
			first = min(first, r.When.Start)
		}
		c, ok := s.raise(r, k, r.Head, first)
		if !ok {
			return c, false
		}
		c.lifted, c.End = true, min(c.End, sp.End)
		return c, true
	}
	return constituent{}, false
}

// governor is the finite verb that r's noun or clause stands under, nil for none.
func (s *teller) governor(r *mention) *syntax.VerbGroup {
	at := r.Head
	if !r.Nominal() {
		at = r.sen.Clauses[r.Clause].Head
	}
	for hops := 0; hops < len(r.sen.Tokens); hops++ {
		if at = r.sen.Tokens[at].Head; at < 0 {
			return nil
		}
		if v := r.sen.VerbOf(at); v != nil && v.Tense != syntax.NoTense && v.Head != r.Head {
			return v
		}
	}
	return nil
}

// sameTime: the finite verb above r may be of the same time.
func (s *teller) sameTime(r *mention) bool {
	v := s.governor(r)
	return v == nil || s.ofTense(r, v)
}

// ofTense: the verb is in the tense of r's status, and no other time dates it.
func (s *teller) ofTense(r *mention, v *syntax.VerbGroup) bool {
	if m := s.found.At(s.Story, r.Sentence, v.Head); m != nil && m.Expr != r.Expr {
		return m.Date.Overlaps(r.Date) && m.Date.Precision() == r.Date.Precision() // "on Sunday … last week's vote"
	}
	switch r.Status {
	case timeline.Planned, timeline.Ongoing, timeline.Cancelled, timeline.Postponed:
		return true
	}
	if v.Tense == syntax.Present && !v.Perfect && openEnded(r.sen) || s.paperTells(r, v) {
		return true // "Rivals sign pact in Lund on Monday"
	}
	return v.Tense == syntax.Past && !v.Perfect && v.Modal == ""
}

const nearby = 7 // days up to which a sentence that has no other day may be read as told of the day

// ofTheseDays: r is dated by a day not long before the story's, or after it, and its sentence by no other. A plan that is told
// of somebody in passing says nothing of when the rest was.
func (s *teller) ofTheseDays(r *mention, at int) bool {
	day := s.DatelineDay()
	about := r.sen.Tokens[at].Rel
	switch v, w := r.sen.VerbOf(r.sen.Tokens[at].Head), about.Subtype(); {
	case r.Status == timeline.Planned && about.Is(syntax.Obl) && v != nil && v.Modal == "":
		return false // "visits Lund ahead of | Monday's vote"
	case r.Nominal() && at == r.Head && s.leadsUp(r.sen, at):
		return false // "wrote to the king in advance of | his speech on Friday"
	case (w == "for" || w == "about" || w == "of" && about.Is(syntax.Nmod)) && (at != r.Head || r.Status == timeline.Planned) && (w != "of" || s.harmed(r)):
		return false // "wept for | the men who fell on Monday", "the body of | a man killed on Monday was found"
	}
	if day.IsZero() || r.Status == timeline.Planned && (about == syntax.AclRelcl || about == syntax.Appos) || s.longerThanDay(r) || !s.sameTense(r, r.sen.Tokens[at].Head) {
		return false
	}
	for _, x := range s.ExpressionsIn[r.Sentence] {
		if e := &s.Times.Expressions[x]; x != r.Expr && !e.Date.IsZero() && !e.Date.Overlaps(r.Date) {
			return false
		}
	}
	from, err1 := day.Shift(-nearby, edtf.PrecisionDay)
	to, err2 := day.Shift(nearby, edtf.PrecisionDay)
	return err1 == nil && err2 == nil && !r.Date.Before(from) && !to.Before(r.Date)
}

// leadsUp: the noun at the token stands behind "ahead of" or "in advance of".
func (s *teller) leadsUp(sen *syntax.Sentence, at int) bool {
	t := &sen.Tokens[at]
	return t.Rel.Subtype() == "ahead" || t.Rel == "nmod:of" && sen.Tokens[t.Head].Lower == "advance"
}

// harmed: r tells of harm done to those whom it stands behind.
func (s *teller) harmed(r *mention) bool {
	at := r.sen.Clauses[max(r.Clause, 0)].Head
	return !r.Nominal() && r.sen.Tokens[at].Rel.Is(syntax.Acl) && lexicon.Has(r.sen.Lemma(at), lexicon.Harms) && r.sen.Object(at) < 0
}

// sameTense: the verb at the token, or the finite one that it hangs on, is told as r is, and no other day dates it.
func (s *teller) sameTense(r *mention, verb int) bool {
	for hops := 0; verb >= 0 && hops < len(r.sen.Tokens); hops++ {
		if v := r.sen.VerbOf(verb); v != nil && v.Tense != syntax.NoTense {
			return s.ofTense(r, v)
		}
		verb = r.sen.Tokens[verb].Head
	}
	return true
}

// longerThanDay: r is dated by more than a day.
func (s *teller) longerThanDay(r *mention) bool { return r.Date.Precision() != edtf.PrecisionDay }

// openEnded: the sentence ends without a mark, as headlines do.
func openEnded(sen *syntax.Sentence) bool { return letters(sen.Tokens[len(sen.Tokens)-1].Text) }

// otherTime: the verb at the token is told of another day than r.
func (s *teller) otherTime(r *mention, verb int) bool {
	m := s.found.At(s.Story, r.Sentence, verb)
	return m != nil && m.Expr != r.Expr && !m.Date.Overlaps(r.Date)
}

// dayBeside: a day that is not r's hangs on the verb at the token, whether or not that tells of an event: "stayed open on Monday".
func (s *teller) dayBeside(r *mention, verb int) bool {
	for _, x := range s.ExpressionsIn[r.Sentence] {
		at := s.Where[x]
		if x != r.Expr && s.hasOtherDay(r, at.Span) && slices.ContainsFunc(r.sen.Tokens[at.Start:at.End], func(t syntax.Token) bool { return t.Head == verb && t.Rel.Is(syntax.Obl) }) {
			return true
		}
	}
	return false
}

// longPast: what r is dated by is longer than a day, and more than a month before the story's, so that
// what the story tells of today is of another time.
func (s *teller) longPast(r *mention) bool {
	if r.Date.Precision() == edtf.PrecisionDay {
		return false
	}
	last, ok := r.Date.Latest()
	day := s.DatelineDay()
	if !ok || day.IsZero() {
		return false
	}
	later, err := edtf.FromDay(last).Shift(aMonth, edtf.PrecisionDay)
	return err == nil && later.Before(day)
}

// hasFinite: the words have a finite verb.
func (s *teller) hasFinite(sen *syntax.Sentence, sp syntax.Span) bool {
	for k := range sen.Clauses {
		if v := &sen.Clauses[k].Verb; !v.Span.Empty() && sp.Has(v.Head) && v.Tense != syntax.NoTense {
			return true
		}
	}
	return false
}

// hasNameIn: beside the event's own word a name stands in the span.
func (s *teller) hasNameIn(r *mention, sp syntax.Span) bool {
	for i := sp.Start; i < sp.End; i++ {
		if i != r.Head && strings.HasPrefix(r.sen.Tokens[i].Tag, "NNP") && !r.When.Has(i) && !s.InExpression(r.Sentence, i) {
			return true
		}
	}
	return false
}

func (s *teller) onlyMarks(sen *syntax.Sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if letters(sen.Tokens[i].Text) {
			return false
		}
	}
	return true
}

// ownYear: a date longer than a month stands before the noun at the token and only says which one it is: "praised | the 1962 treaty".
func (s *teller) ownYear(r *mention, at int) bool {
	days, _ := r.Date.Days()
	return at == r.Head && r.Nominal() && r.When.End <= r.Head && days > aMonth
}

// relatesPast: the verb above the token only relates what r's clause tells of, and r's date behind it is long past: "discussed the
// tariffs | imposed in July 2018".
func (s *teller) relatesPast(r *mention, at int) bool {
	h := r.sen.Tokens[at].Head
	return !r.Nominal() && r.sen.VerbOf(h) != nil && lexicon.Has(r.sen.Lemma(h), lexicon.Relates) && r.When.Start > h && s.longPast(r)
}

// recalled: the token is r's noun behind a verb that only relates it to what was before, and its date is longer than a day: "evoked
// the killing of a guard in | a raid in October". With "of" the date says which it is: "recalled | the famine of 1984".
func (s *teller) recalled(r *mention, at int) bool {
	h := r.sen.Tokens[at].Head
	return at == r.Head && r.Nominal() && s.longerThanDay(r) && h < at && r.When.Start > h && r.sen.Tokens[r.When.Start].Lower != "of" && r.sen.Tokens[r.When.Start-1].Lower != "of" && r.sen.VerbOf(h) != nil && lexicon.Has(r.sen.Lemma(h), lexicon.Relates)
}
