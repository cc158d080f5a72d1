package headline

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Whether a whole sentence may stand under a day. It may if the day is that of its main verb: from the event's word up
// to the verb that heads the sentence each step joins what is of one time, or only says whose word it is. A step to a
// noun that the event describes, or to a verb that it gives the reason, the time or the content of a thing for, is none.

// ties are the ways in which what the token tells is of the time of the verb or noun above it; in Yes and No the word stands
// between asterisks.
var ties = []rule[func(*teller, *mention, int) bool]{
	{
		Name: "<verb> and <verb>", Why: "each is told as much as the other",
		Holds: (*teller).joinedTo,
		Yes:   "The guards fled and *closed* the port on Monday.",
		No:    "The guards left Lund and *closed* the port in 2009.",
	},
	{
		Name: "<says> that <verb>", Why: "the verb above says whose word it is",
		Holds: (*teller).saidBy,
		Yes:   "Ana Moe said that the guards *closed* the port today.",
		No:    "Ana Moe said that the guards *closed* the port in 2009.",
	},
	{
		Name: "<agreed> to <act>", Why: "the two verbs are one act, or one plan",
		Holds: (*teller).oneAct,
		Yes:   "Ana Moe agreed to *close* the port on Monday.",
		No:    "Ana Moe paid ten men to *close* the port in 2009.",
	},
	{
		Name: "<verb>, <doing>", Why: "what goes with an act shares its time",
		Holds: (*teller).goesWith,
		Yes:   "The guards closed the port on Monday, *killing* ten men.",
		No:    "The guards left Lund after *closing* the port in 2009.",
	},
	{
		Name: "in <1867>, when <verb>", Why: "the clause tells what the date is of, and the date is the verb's",
		Holds: (*teller).onDate,
		Yes:   "In 1867, when the king *sold* the port, it was small.",
		No:    "In the port, which the king *sold* in 1867, it was cold.",
	},
	{
		Name: "when <verb>, <verb>", Why: "“when”, “while” and the like say that the two are of one time",
		Holds: (*teller).atOnce,
		Yes:   "The guards fled when the king *closed* the port in 2009.",
		No:    "The guards fled after the king *closed* the port in 2009.",
	},
	{
		Name: "the <talks> <opened>", Why: "what is told of an event is of its time",
		Holds: (*teller).toldOf,
		Yes:   "The *talks* of 2009 failed.",
		No:    "Ana Moe praised the 1962 *treaty*.",
	},
	{
		Name: "a <study> carried out", Why: "a participle only says that the event, or what a paper holds, was",
		Holds: (*teller).carriedOut,
		Yes:   "Ana Moe led a study *carried* out in 2009.",
		No:    "Ana Moe saw a guard *jailed* in 2009.",
	},
	{
		Name: "it is a <treaty> that <verb>", Why: "“is” only says what the thing is of which the clause tells",
		Holds: (*teller).presented,
		Yes:   "It is a treaty that Chad *signed* in 2009.",
		No:    "Ana Moe has a treaty that Chad *signed* in 2009.",
	},
	{
		Name: "there were <men> <leaving>", Why: "“there were” only says that they did",
		Holds: (*teller).thereActs,
		Yes:   "There were guards *leaving* the port in 2009.",
		No:    "There was an envoy *jailed* in 2009.",
	},
	{
		Name: "the first <king> to <visit>", Why: "who was the first to do it did it",
		Holds: (*teller).firstTo,
		Yes:   "Ola Rao became the first king to *visit* the port, in 2009.",
		No:    "Ola Rao met the first king to *close* the port, in 2009.",
	},
	{
		Name: "<jailed> the men who <fled> on <day>", Why: "the day behind both may be either's",
		Holds: (*teller).eithers,
		Yes:   "Ana Moe jailed the men who *fled* on Friday.",
		No:    "Ana Moe jailed the men who *fled* in 2009.",
	},
	{
		Name: "<met> during the <talks>", Why: "it was then",
		Holds: (*teller).placedBy,
		Yes:   "The envoys met during the *talks* in 2009.",
		No:    "The envoys met after the *talks* in 2009.",
	},
	{
		Name: "a day of <talks>", Why: "the noun above says what part or kind of the event it is",
		Holds: (*teller).kindOf,
		Yes:   "The guards fled on a day of *talks* in 2009.",
		No:    "The guards fled for fear of *talks* in 2009.",
	},
	{
		Name: "<verb> the men who <verb> yesterday", Why: "what a story tells of these days is mostly of one, if its sentence names no other",
		Holds: (*teller).ofTheseDays,
		Yes:   "The guards saw a crowd of the men who *fled* on Friday.",
		No:    "The guards saw a crowd of the men who *fled* on Friday, April 1.",
	},
}

// hostsSentence: the day of r is that of the verb that heads its sentence. Of what stands behind a heading the tree
// does not say it.
func (s *teller) hostsSentence(r *mention) bool {
	line := s.standing(r, s.body(r))
	if r.sen.Root() < line.Start {
		return true
	}
	if !r.Nominal() && s.splicedBefore(r) || s.betweenDashes(r.Sentence, r.Head) {
		return false
	}
	return s.dates(r, -1, line)
}

// dates: the day of r is that of the verb at the token above, or of the one that heads the line.
func (s *teller) dates(r *mention, verb int, line syntax.Span) bool {
	at := r.Head
	if rel := r.sen.Tokens[at].Rel; !r.Nominal() && rel != syntax.Advcl && !rel.Is(syntax.Acl) {
		at = r.sen.Clauses[r.Clause].Head
	}
	for line.Has(at) && at != verb { // what is not quoted heads nothing of it
		h := r.sen.Tokens[at].Head
		if line.Has(h) && (!s.tied(r, at) || s.toldNow(r, h) || s.toldThen(r, at)) {
			return false
		}
		at = h
	}
	return true
}

// splicedBefore: r's verb has no subject, and behind a comma another has one: the tree took a participle for the main verb,
// "using laws | passed in 2008, the guards shut the port".
func (s *teller) splicedBefore(r *mention) bool {
	if cl := &r.sen.Clauses[r.Clause]; cl.Kind != syntax.Main || r.sen.Subject(cl.Head) >= 0 && r.sen.VerbOf(r.sen.Subject(cl.Head)) == nil {
		return false
	}
	for k := range r.sen.Clauses {
		c := &r.sen.Clauses[k]
		if c.Parent == r.Clause && c.Kind == syntax.Coordinate && !c.Subject.Empty() && c.Subject.Start == c.Span.Start && c.Span.Start > r.When.End-1 && r.sen.Tokens[c.Span.Start-1].Text == "," {
			return true
		}
	}
	return false
}

// toldNow: the verb at the token is told as of the story's day, and r was before: "using a law | passed in 2008, the guards have shut
// the port". Who tells it may tell it now.
func (s *teller) toldNow(r *mention, at int) bool {
	v, day := r.sen.VerbOf(at), s.DatelineDay()
	if v == nil || v.Tense != syntax.Present || v.Modal != "" || r.Status != timeline.Occurred || day.IsZero() || !r.Date.Before(day) || openEnded(r.sen) {
		return false
	}
	if upper(&r.sen.Tokens[v.Head]) {
		return false // "Ida Rues", whatever the tree says
	}
	if s.paperTells(r, v) {
		return false
	}
	return !s.says(r, at) && (r.Nominal() || !lexicon.Has(r.sen.Clauses[r.Clause].Verb.Lemma, lexicon.Tells))
}

// paperTells: the verb tells what a paper says that r published: "the report, | published on Monday, accuses the guards".
func (s *teller) paperTells(r *mention, v *syntax.VerbGroup) bool {
	sub := r.sen.Subject(v.Head)
	return sub >= 0 && v.Tense == syntax.Present && !v.Passive && !r.Nominal() && r.sen.Tokens[r.Head].Head == sub && lexicon.Has(r.sen.Lemma(sub), lexicon.Paper) && lexicon.Has(r.sen.Lemma(r.Head), lexicon.HandlesPaper)
}

// toldThen: the verb above the token has a day of its own, and the token is neither what it says nor an act that follows on it.
func (s *teller) toldThen(r *mention, at int) bool {
	t := &r.sen.Tokens[at]
	return (t.Rel != syntax.Ccomp || at < t.Head) && !s.InExpression(r.Sentence, at) && (s.otherTime(r, t.Head) || t.Rel.Is(syntax.Obl) && s.dayBeside(r, t.Head)) && (r.Nominal() || !s.goesOn(r) && !s.followsOn(r))
}

// tied: what the token tells is of the time of what it hangs on, if on anything.
func (s *teller) tied(r *mention, at int) bool {
	return r.sen.Tokens[at].Head < 0 || !s.recalled(r, at) && !s.relatesPast(r, at) && s.tieOf(r, at) >= 0
}

// tieOf gives the first tie that holds, -1 if none does.
func (s *teller) tieOf(r *mention, at int) int {
	return firstRule(ties, func(holds func(*teller, *mention, int) bool) bool { return holds(s, r, at) })
}

// joinedTo: the token is joined to its head as a verb to a verb or a noun to a noun; “comes” and “crossed” are of two times.
func (s *teller) joinedTo(r *mention, at int) bool {
	t := &r.sen.Tokens[at]
	v, above := r.sen.VerbOf(at), r.sen.VerbOf(t.Head)
	if t.Rel != syntax.Conj || (v != nil) != (above != nil) {
		return false
	}
	if k := r.sen.ClauseOf(at); v != nil && k >= 0 && joint(r.sen, k) && !s.covers(r, t.Head) {
		return false
	}
	if v != nil && !sideBySide(r.sen, at) {
		return false // nothing joins them: "was jailed over a war when ten ships | sank", "sent a letter, | obtained on Monday by Chad"
	}
	return v == nil || v.Tense == syntax.NoTense || above.Tense == syntax.NoTense || v.Tense == above.Tense || v.Perfect || above.Perfect || above.Modal != ""
}

func (s *teller) saidBy(r *mention, at int) bool {
	if m := r.sen.Dependent(at, syntax.Advmod); m >= 0 && r.sen.Tokens[m].Tag == "WRB" {
		return false // "depends on how | the storm goes on"
	}
	switch t := &r.sen.Tokens[at]; t.Rel {
	case syntax.Parataxis:
		return r.Attribution != nil || !s.otherTime(r, t.Head)
	case syntax.Ccomp, syntax.Csubj:
		if k := r.sen.ClauseOf(at); k >= 0 && r.sen.Clauses[k].Subject.Start < t.Head && !s.otherTime(r, t.Head) {
			return true // its subject is the verb's: the tree has joined what it should not
		}
		return s.says(r, t.Head) && !s.saidLater(r, at) || r.Status != timeline.Occurred && !s.otherTime(r, t.Head)
	}
	return r.Status == timeline.Claimed && !s.marksTime(r, at) && s.attributes(r, r.sen.Tokens[at].Head)
}

// says: the word at the token is a verb by which something is told, or "is", and not denied; of what is no verb the tree is not sure.
func (s *teller) says(r *mention, at int) bool {
	v, w := r.sen.VerbOf(at), r.sen.Lemma(at)
	switch {
	case v != nil && v.Negated:
		return false
	case v == nil || v.Lemma == "be" || !r.sen.Tokens[at].IsVerb() || !lexicon.Has(w, lexicon.Verb):
		return true
	}
	return s.attributes(r, at) || lexicon.Has(w, lexicon.Tells) || lexicon.Has(w, lexicon.TakesClause)
}

// saidLater: the clause at the token has a subject and r's date, which is over before the story's day, and the verb above, whose
// subject stands before it, says it and has no day of its own: that was when the story was written.
func (s *teller) saidLater(r *mention, at int) bool {
	sen, day := r.sen, s.DatelineDay()
	h := sen.Tokens[at].Head
	k, v := sen.ClauseOf(at), sen.VerbOf(h)
	if sen.Tokens[at].Rel != syntax.Ccomp || k < 0 || v == nil || v.Lemma == "be" || !lexicon.Has(v.Lemma, lexicon.Verb) || r.Status != timeline.Occurred || day.IsZero() || !r.Date.Before(day) || !s.says(r, h) || s.otherTime(r, v.Head) {
		return false
	}
	c, who := &sen.Clauses[k], sen.Subject(h)
	heard := lexicon.Has(v.Lemma, lexicon.TakesHearer) && c.Subject.Start == v.Span.End // "told | a news conference", whatever the tree says
	return who >= 0 && who < h && !c.Subject.Empty() && c.Span.Has(r.When.Start) && v.Span.End <= c.Span.Start && !heard
}

// marksTime: the clause stands behind a preposition of time: "was jailed after | accusing Chad of bombing Lund".
func (s *teller) marksTime(r *mention, at int) bool {
	m := r.sen.Dependent(at, syntax.Mark)
	return m >= 0 && lexicon.Has(r.sen.Tokens[m].Lower, lexicon.TimeConjunction)
}

// partedInTime: the clause stands behind a preposition that says it was before the verb above or after it.
func (s *teller) partedInTime(r *mention, at int) bool {
	m := r.sen.Dependent(at, syntax.Mark)
	return m >= 0 && (lexicon.Has(r.sen.Tokens[m].Lower, lexicon.EventLink) || s.marksTime(r, at))
}

func (s *teller) oneAct(r *mention, at int) bool {
	return (r.sen.Tokens[at].Rel == syntax.Xcomp || s.goesOnDoing(r.sen, at)) && r.sen.ClauseOf(at) >= 0
}

// onDate: the token is of a date, or bounds one.
func (s *teller) onDate(r *mention, at int) bool {
	t := &r.sen.Tokens[at]
	return s.InExpression(r.Sentence, at) && !(t.Rel.Is(syntax.Nmod) && lexicon.IsEvent(r.sen.Tokens[t.Head].Text)) || t.Rel.Is(syntax.Acl) && s.InExpression(r.Sentence, t.Head)
}

// goesWith: the clause is a participle or an infinitive that no other word ties to a past verb, or r's own that opens the
// sentence or goes on behind a comma: "Elected in May, he led", "landed in May, returning in June".
func (s *teller) goesWith(r *mention, at int) bool {
	sen, k := r.sen, r.sen.ClauseOf(at)
	if sen.Tokens[at].Rel != syntax.Advcl || k < 0 || sen.Clauses[k].Verb.Tense != syntax.NoTense {
		return false
	}
	m := sen.Dependent(at, syntax.Mark)
	if v := sen.VerbOf(sen.Tokens[at].Head); m < 0 && k == r.Clause && !r.Nominal() && (at < sen.Tokens[at].Head || s.goesOn(r) && !(v != nil && v.Perfect && v.Tense == syntax.Present)) {
		return true
	}
	return (m < 0 || sen.Tokens[m].Tag == "TO") && (s.sameTense(r, sen.Tokens[at].Head) || k == r.Clause && !r.Nominal() && s.followsOn(r))
}

// followsOn: r's infinitive tells what followed: "left on Friday, only | to return on Monday".
func (s *teller) followsOn(r *mention) bool {
	i := r.sen.Clauses[r.Clause].Span.Start
	return i > 0 && r.sen.Tokens[i].Tag == "TO" && r.sen.Tokens[i-1].Lower == "only"
}

// goesOn: r's participle stands behind a comma, and no other event before its date.
func (s *teller) goesOn(r *mention) bool {
	v := r.sen.Clauses[r.Clause].Verb.Span.Start
	return v > 0 && r.sen.Tokens[v].Tag == "VBG" && r.sen.Tokens[v-1].Text == "," && !lexicon.IsEvent(r.sen.Tokens[max(r.When.Start-1, 0)].Text)
}

func (s *teller) atOnce(r *mention, at int) bool {
	sen := r.sen
	m := sen.Dependent(at, syntax.Mark)
	if m < 0 {
		m = sen.Dependent(at, syntax.Advmod)
	}
	if sen.Tokens[at].Rel != syntax.Advcl || m < 0 {
		return false
	}
	w := sen.Tokens[m].Lower
	return lexicon.Has(w, lexicon.Concurrent) && !lexicon.Has(w, lexicon.TimeConjunction) && s.sameTense(r, sen.Tokens[at].Head)
}

// toldOf: the noun is subject or object of a verb of its tense.
func (s *teller) toldOf(r *mention, at int) bool {
	t := &r.sen.Tokens[at]
	if v := r.sen.VerbOf(t.Head); t.Rel.Is(syntax.Nsubj) && at == r.Head && r.When.Start > at && v != nil && v.Tense == syntax.Past && v.Perfect && v.Modal == "" && !s.otherTime(r, v.Head) {
		return true // "The raid of May 3 had cost ten lives": so it is told of before
	}
	return (t.Rel.Is(syntax.Nsubj) || t.Rel == syntax.Obj && !s.ownYear(r, at)) && s.sameTense(r, t.Head)
}

// carriedOut: the token is a participle of an event or a paper.
func (s *teller) carriedOut(r *mention, at int) bool {
	t := &r.sen.Tokens[at]
	if t.Rel != syntax.Acl || t.Tag != "VBN" && !lexicon.Has(r.sen.Lemma(at), lexicon.BeginsOrEnds) {
		return false
	}
	w := r.sen.Lemma(t.Head)
	return lexicon.IsEvent(r.sen.Tokens[t.Head].Text) || lexicon.Has(w, lexicon.Paper) || lexicon.Has(w, lexicon.HasContent)
}

func (s *teller) presented(r *mention, at int) bool {
	t := &r.sen.Tokens[at]
	if t.Rel != syntax.AclRelcl || r.sen.Tokens[t.Head].Rel != syntax.Root || r.sen.Dependent(t.Head, syntax.Cop) < 0 {
		return false
	}
	c := r.sen.ClauseOf(at)
	if c < 0 || r.sen.Clauses[c].Span.Start == 0 {
		return false
	}
	first := r.sen.Clauses[c].Span.Start
	return r.sen.Tokens[first].Tag != "WP$" && r.sen.Tokens[first-1].Text != "," // behind a comma it may be of another noun
}

// firstTo: the token is the infinitive of one who is, or becomes, the first or the like to do it.
func (s *teller) firstTo(r *mention, at int) bool {
	sen := r.sen
	t := &sen.Tokens[at]
	if t.Rel == syntax.Xcomp && t.Head >= 0 && sen.Dependent(at, syntax.Acl) >= 0 {
		return sen.Lemma(t.Head) == "become" && s.firstTo(r, sen.Dependent(at, syntax.Acl))
	}
	if t.Rel != syntax.Acl || t.Tag != "VB" || sen.Tokens[t.Head].Rel != syntax.Xcomp && sen.Dependent(t.Head, syntax.Cop) < 0 {
		return false
	}
	np := sen.NP(t.Head)
	return slices.ContainsFunc(sen.Tokens[np.Start:max(np.Start, np.End)], func(m syntax.Token) bool {
		return m.Tag == "JJS" || m.Lower == "only" || lexicon.Has(m.Lower, lexicon.OneOfSeveral)
	})
}

// thereActs: the token is the participle of a noun that "there were" has right before it.
func (s *teller) thereActs(r *mention, at int) bool {
	t := &r.sen.Tokens[at]
	return t.Rel == syntax.Acl && t.Tag == "VBG" && t.Head == at-1 && s.there(r.sen, t.Head) && !s.denied(r.sen, t.Head)
}

func (s *teller) eithers(r *mention, at int) bool {
	return !s.longerThanDay(r) && s.boundsObject(r, at)
}

// placedBy: the noun stands behind a preposition that says when or where its verb was; "after" says it of a day.
func (s *teller) placedBy(r *mention, at int) bool {
	t := &r.sen.Tokens[at]
	v := r.sen.VerbOf(t.Head)
	if !t.Rel.Is(syntax.Obl) || !s.sameTense(r, t.Head) || r.Status == timeline.Planned && v != nil && v.Tense == syntax.NoTense {
		return false
	}
	switch prep := t.Rel.Subtype(); {
	case prep == "in" && lexicon.Has(r.sen.Lemma(at), lexicon.Paper):
		return true
	case lexicon.Has(prep, lexicon.EventLink):
		v := r.sen.VerbOf(t.Head)
		return r.Status == timeline.Planned && v != nil && v.Modal != "" // what is told to come after a plan lies ahead too
	default:
		return (lexicon.Has(prep, lexicon.Concurrent) || prep == "") && !s.ownYear(r, at)
	}
}

// kindOf: the noun stands behind "of" and a noun that leaves the event what it is.
func (s *teller) kindOf(r *mention, at int) bool {
	t := &r.sen.Tokens[at]
	w := r.sen.Lemma(t.Head)
	return t.Rel == "nmod:of" && r.sen.ClauseOf(t.Head) < 0 && (lexicon.Has(w, lexicon.PartOf) || lexicon.Has(w, lexicon.Fringe)) && !lexicon.Has(w, lexicon.EventLink) ||
		t.Rel == "nmod:in" && lexicon.IsEvent(r.sen.Tokens[t.Head].Text)
}
