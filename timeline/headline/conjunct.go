package headline

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Verbs that "and" or a comma joins each tell of an event of their own. What is quoted under a day begins at the first
// that the day can be of and ends before the next that it is not of: "Rao left the bloc in 2007 | and came back in 2011".

// covers: the day of r is that of the verb at the token too, which is joined to r's or to one above it. A day that opens
// the sentence is of all; a month or a year elsewhere only of the verb that it stands by.
func (s *teller) covers(r *mention, verb int) bool {
	k := r.sen.ClauseOf(verb)
	if k < 0 || r.Expr < 0 || r.When.Empty() || s.Where[r.Expr].Sentence != r.Sentence {
		return true
	}
	v := &r.sen.Clauses[k].Verb
	switch {
	case s.otherTime(r, verb), s.hasOtherDay(r, r.sen.Clauses[k].Span):
		return false
	case r.Status == timeline.Planned || r.Status == timeline.Cancelled || r.Status == timeline.Postponed:
		return true
	case verb > r.Head && (v.Perfect && v.Tense == syntax.Present || v.Tense == syntax.Future || v.Plan || v.Modal != ""):
		return r.Status != timeline.Occurred
	}
	return r.Date.Precision() == edtf.PrecisionDay || verb > r.Head && s.saysHowLong(r, r.sen.Clauses[k].Span) || r.When.End <= v.Span.Start && s.opens(r) || s.shared(r, verb)
}

// joint: "and", a semicolon, or a comma that another such verb's "and" follows stands before the clause.
func joint(sen *syntax.Sentence, k int) bool {
	i := sen.Clauses[k].Span.Start
	switch {
	case sen.Tokens[i].Tag == "CC" || i > 0 && (sen.Tokens[i-1].Text == ";" || sen.Tokens[i-1].Tag == "CC"):
		return true
	case i == 0 || sen.Tokens[i-1].Text != ",":
		return false
	}
	for o := range sen.Clauses {
		if c := &sen.Clauses[o]; c.Span.Start > i && sen.Tokens[c.Span.Start].Tag == "CC" && sen.Tokens[c.Head].Rel == syntax.Conj && sen.Tokens[c.Head].Head == sen.Tokens[sen.Clauses[k].Head].Head {
			return true
		}
	}
	return false
}

// sideBySide: what stands between the verb at the token and its head joins the two. Without "and" a participle behind a comma bounds a
// noun, and a verb behind "since" or "when" has the subject that follows on that.
func sideBySide(sen *syntax.Sentence, at int) bool {
	t := &sen.Tokens[at]
	k := sen.ClauseOf(at)
	switch {
	case k >= 0 && joint(sen, k) || sen.Dependent(at, "cc") >= 0:
		return true
	case t.Head > at || k < 0:
		return slices.ContainsFunc(sen.Tokens[min(t.Head, at):max(t.Head, at)], func(m syntax.Token) bool { return m.Tag == "CC" || mark(m.Text) })
	}
	marked := false
	for i := sen.Clauses[k].Verb.Span.Start - 1; i > t.Head; i-- {
		w := &sen.Tokens[i]
		if w.IsFinite() || w.Tag == "CC" {
			return true
		}
		if lexicon.Has(w.Lower, lexicon.TimeConjunction) && (w.Tag == "IN" || w.Tag == "WRB") {
			return false
		}
		marked = marked || mark(w.Text)
	}
	v := &sen.Clauses[k].Verb
	participle := v.Span.Start == at && sen.Tokens[at-1].Text == "," && lexicon.VerbPast(t.Lower) == t.Lower && sen.Object(at) < 0
	return marked && !participle
}

// hasOtherDay: a date stands in the span that is not of r's time, and not one since when something lasts.
func (s *teller) hasOtherDay(r *mention, sp syntax.Span) bool {
	for _, x := range s.ExpressionsIn[r.Sentence] {
		if d := s.Times.Expressions[x].Date; x != r.Expr && sp.Has(s.Where[x].Start) && !d.IsZero() && !d.Overlaps(r.Date) && !(s.Signal(x) == "since" && d.Before(r.Date)) {
			return true
		}
	}
	return false
}

// saysHowLong: the span tells how long something was: "was elected in 1993 and | served for four years".
func (s *teller) saysHowLong(r *mention, sp syntax.Span) bool {
	for i := sp.Start; i < sp.End; i++ {
		if s.lasts(r.Sentence, i) {
			return true
		}
	}
	return false
}

// opens: no verb stands before the date.
func (s *teller) opens(r *mention) bool {
	for i := 0; i < r.When.Start; i++ {
		if v := r.sen.VerbOf(i); v != nil && v.Tense != syntax.NoTense {
			return false
		}
	}
	return true
}

// shared: nothing but "and" stands between the two verbs, so that what follows belongs to both: "signed and ratified".
func (s *teller) shared(r *mention, verb int) bool {
	first, last := min(verb, r.Head), max(verb, r.Head)
	return last == first+2 && r.sen.Tokens[first+1].Tag == "CC"
}

// conjunct is the clause k, which "and" joins to another, where the day of r is not of that: with a subject of its own, or with
// the one that they share. Empty where the other is of the day too, or no subject is sure.
func (s *teller) conjunct(r *mention, k int) constituent {
	sen := r.sen
	cl := &sen.Clauses[k]
	up := s.joinedVerb(sen, k)
	if cl.Verb.Tense == syntax.NoTense && cl.Verb.Modal == "" && !bareJoined(sen, k) || !joint(sen, k) || cl.Subject.Empty() && s.covers(r, up) || s.joinedTo(r, cl.Head) || r.When.End <= sen.Tokens[cl.Head].Head {
		return constituent{}
	}
	c := constituent{Span: syntax.Span{Start: cl.Verb.Span.Start, End: cl.Span.End}, joined: true}
	for c.Start > cl.Span.Start && strings.HasPrefix(sen.Tokens[c.Start-1].Tag, "RB") {
		c.Start-- // "and | nearly fell"
	}
	if cl.Span.Has(r.When.Start) {
		c.Start = min(c.Start, r.When.Start) // "and | in May fell"
	}
	if !cl.Subject.Empty() {
		c.Start = min(c.Start, cl.Subject.Start)
		return c
	}
	if up == sen.Tokens[cl.Head].Head {
		c.subject = s.sureSubject(r, cl.Head)
	} else if j := sen.ClauseOf(up); j >= 0 && sen.Clauses[j].Doubt == 0 {
		c.subject = sen.Clauses[j].Subject
	}
	if v := sen.VerbOf(up); v != nil && v.Modal != "" && sen.Tokens[cl.Verb.Span.Start].Tag == "VB" {
		c.aux = "[" + v.Modal + "]"
	}
	if c.subject.Empty() || sen.Tokens[c.subject.Start].Tag[0] == 'W' {
		c.subject = s.relativeNoun(r, up)
	}
	if c.subject.Empty() || c.subject.End > c.Start {
		return constituent{}
	}
	return c
}

// relativeNoun gives the phrase that the relative clause of the verb stands right behind, where that can be said of it alone: "the
// king, who fell ill in May and | died in June".
func (s *teller) relativeNoun(r *mention, verb int) syntax.Span {
	k := r.sen.ClauseOf(verb)
	if k < 0 || r.sen.Clauses[k].Kind != syntax.Relative {
		return syntax.Span{}
	}
	cl := &r.sen.Clauses[k]
	noun := s.bounded(r, cl)
	if noun < 0 || noun+1+comma(r.sen, cl) != cl.Span.Start {
		return syntax.Span{}
	}
	c, ok := s.raise(r, k, noun, phraseStart(r.sen, noun))
	if !ok || c.poor {
		return syntax.Span{}
	}
	return c.subject
}

// joinedVerb gives the verb that clause k is joined to: its head, or, where that is what may or will be and k tells what was
// done, the next verb above: "gave notice that it would leave, but | stayed".
func (s *teller) joinedVerb(sen *syntax.Sentence, k int) int {
	at, v := sen.Tokens[sen.Clauses[k].Head].Head, &sen.Clauses[k].Verb
	for hops := 0; at >= 0 && hops < len(sen.Clauses); hops++ {
		above := sen.VerbOf(at)
		if above == nil || above.Modal == "" || v.Tense != syntax.Past || v.Modal != "" || sen.Tokens[at].Rel != syntax.Ccomp && sen.Tokens[at].Rel != syntax.AclRelcl && !sen.Tokens[at].Rel.Is(syntax.Acl) {
			break
		}
		for at = sen.Tokens[at].Head; at >= 0 && sen.ClauseOf(at) < 0; {
			at = sen.Tokens[at].Head
		}
	}
	return at
}

// bareJoined: the clause has an infinitive that shares the modal of another: "should go on Monday and | be back on Friday".
func bareJoined(sen *syntax.Sentence, k int) bool {
	v := sen.VerbOf(sen.Tokens[sen.Clauses[k].Head].Head)
	return v != nil && v.Modal != ""
}

// toNext is the span up to the next verb, joined to one that r is told by or under, that the day of r is not of.
func (s *teller) toNext(r *mention, sp syntax.Span) syntax.Span {
	sen, last := r.sen, max(r.Head, r.When.End-1)
	if r.Expr < 0 || r.When.Empty() || s.Where[r.Expr].Sentence != r.Sentence {
		return sp
	}
	end := sp.End
	for k := range sen.Clauses {
		o := &sen.Clauses[k]
		if t := &sen.Tokens[o.Head]; o.Span.Start > last && sp.Has(o.Span.Start) && t.Rel == syntax.Conj && joint(sen, k) && (t.Head == r.Head || sen.Under(r.Head, t.Head)) && !s.covers(r, o.Head) {
			end = min(end, o.Span.Start)
		}
	}
	if i := s.likeVerb(r, sp); i > last {
		end = min(end, i)
	}
	cut := syntax.Span{Start: sp.Start, End: end}
	if !s.sameBracket(sen, cut) || lexicon.Has(sen.Lemma(r.Head), lexicon.ReportsSpeech) && s.told(r, cut) < 3 {
		return sp // "Rao tweeted on Monday, | and the port reopened on Tuesday"
	}
	return cut
}

// likeVerb gives the "and" behind which a noun phrase and a verb in the form of r's follow, with another day: "with Rao
// visiting Lund in May | and Moe leaving Accra in June", whatever the tree joins; -1 if there is none.
func (s *teller) likeVerb(r *mention, sp syntax.Span) int {
	ts := r.sen.Tokens
	if ts[r.Head].Tag == "VBN" || !ts[r.Head].IsVerb() {
		return -1
	}
	for i := max(r.Head+1, r.When.End); i+1 < sp.End; i++ {
		if ts[i].Tag != "CC" || lexicon.Has(ts[i-1].Lower, lexicon.CountNoun) {
			continue
		}
		k := i + 1
		for k < sp.End && (ts[k].IsNoun() || ts[k].IsModifier() || ts[k].Tag == "PRP" || ts[k].Tag == "RB") {
			k++
		}
		if k > i+1 && k < sp.End && ts[k].Tag == ts[r.Head].Tag && s.hasOtherDay(r, syntax.Span{Start: k, End: sp.End}) {
			return i
		}
	}
	return -1
}
