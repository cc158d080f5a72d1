package event

import (
	"slices"
	"strings"
	"sync"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Which of two days is meant, where what the sentence tells decides.

// farBehind is how many words may stand between a verb of planning and a day that is that of the planning.
const farBehind = 8

// makesPlan are the verbs that make a plan or let it come; what is said of a plan otherwise may be said when it is over.
const makesPlan = "draw_up|agree|pass|adopt|approve|endorse|back|present|propose|unveil|announce|publish|set|set_out|sign"

// comings are asked of a weekday, a month or a day of one that was read as past and may as well lie ahead.
var comings = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "Which of two days: what lies ahead",
		About: "A weekday, or a date without its year, was read as of the time before the story's day. The first of these that holds moves it behind that. In the patterns event is the verb or noun and date the date.",
		Rules: []rule{
			{
				Name: "<goes> to a <vote> on <weekday>", Why: "who is on his way now has not been there",
				Pattern: "{event happening} <obl:to|obl:toward|obl:towards {role:motion tense:present !perfect}",
				If:      func(d *scene) bool { return d.r.Nominal() },
				Later:   true,
				Holds:   []string{"Chad now heads to a *vote* on [Monday]."},
				Not:     []string{"Chad went to a *vote* on [Monday]."},
			},
			{
				Name: "<plan> for <event> on <weekday>", Why: "what a plan that is made is for, or a paper says is to be, lies ahead",
				Pattern: "{event happening} <nmod:for {role:scheme} <obj|nsubj:pass {lemma:" + makesPlan + "} || {event happening} <conj {} <nmod:for {role:scheme} <obj|nsubj:pass {lemma:" + makesPlan + "}" +
					" || {event happening} >case {tie word:for} ; {scheme role:scheme} <obj|nsubj:pass {lemma:" + makesPlan + "} ; {scheme} .. {and word:and} . {tie}" +
					" || {event happening} <obj|obl:for {lemma:provide|call|" + laysDown + " tense:present !perfect}",
				If:    (*scene).aheadIsNearer,
				Later: true,
				Holds: []string{"The council on Monday drew up a timetable for the return of the guards by 25 June and for early *elections* on [20 October].", "The council on Monday passed a plan for a truce and a *vote* on [20 October].", "The road map sets out *elections* in [October]."},
				Not:   []string{"The council on Monday drew up a report on a *vote* on [3 May].", "The council met on Monday, after its plan for a *vote* on [3 May] had failed.", "The queen said the plan for the *vote* on [Saturday] was flawed."},
			},
			{
				Name: "was set with <somebody> on <weekday>", Why: "more than the day stands behind what was set, and the day is of that",
				Pattern: "{event passive lemma:arrange} || {event passive role:plans !role:commits}",
				If:      func(d *scene) bool { return d.r.When.Start > d.cl.Verb.Span.End+farBehind },
				Later:   true,
				Holds:   []string{"A meeting was *arranged* between the two kings and the queen in Lima on [Tuesday]."},
				Not:     []string{"A meeting was *arranged* on [Tuesday]."},
			},
			{
				Name: "<event> to <begin> on <weekday> is <called off>", Why: "what is called off by now was still to be",
				Pattern: "{event role:calls-off|puts-off !perfect} ; {date} <obl {clause:infinitive} <acl {}",
				If:      func(d *scene) bool { return d.r.Fell },
				Later:   true,
				Holds:   []string{"Talks to open on [Saturday] were *called* off."},
				Not:     []string{"Talks held on [Saturday] were *called* off."},
			},
			{
				Name: "<takes on> to <act> on <weekday>", Why: "what is taken on as of now, or comes with a plan, is not past",
				If:    (*scene).looksOn,
				Later: true,
				Holds: []string{"Chad has a plan to *free* the port in [May]."},
				Not:   []string{"Chad had a plan to free the port in [May]."},
			},
			{
				Name: "<thing> to be <done> on <weekday>", Why: "what is still to be done with a thing has its day ahead",
				Pattern: "{event clause:infinitive passive tense:none !perfect}", If: func(d *scene) bool { return d.ownDay() && d.ofNounBefore(d.r.Head) },
				Later: true,
				Holds: []string{"A stamp was issued to mark the bridge to be *opened* on [Monday]."},
				Not:   []string{"A stamp was issued to mark the bridge *opened* on [Monday].", "Ana Moe was the first mayor to be *jailed* on [Monday]."},
			},
			{
				Name: "is to <act> on <weekday>", Why: "the tense tells what will be",
				Pattern: "{event tense:future !perfect !negated} || {event tense:none tag:VB} <xcomp|advcl {lemma:be}",
				If: func(d *scene) bool {
					return d.ownDay() && (d.cl.Verb.Tense == syntax.Future || d.r.AttachedBy == byIsTo)
				},
				Later: true,
				Holds: []string{"The queen was on [Friday] to *meet* the envoys.", "On [Tuesday] the king, who left Chad in May, is to *land* in Lima."},
				Not:   []string{"On [Tuesday] the king *landed* in Lima.", "The king is to *see* the envoy, whose visit was put off twice in [May]."},
			},
			{
				Name: "<acts> on <weekday>. … will …", Why: "the present tells what stands in a diary, beside other things that lie ahead; captions and headlines tell so of what was, and stand alone",
				Pattern: "{event tense:present !perfect !progressive !passive !negated !modal !plan}", If: (*scene).timetable,
				Later: true,
				Holds: []string{"The envoy *briefs* the council on [Monday]. He will leave on Friday.", "The crowds were small, for on [Tuesday] the kings *elect* a speaker, who takes office on 1 July."},
				Not:   []string{"The envoy briefs the council on [Monday].", "The envoy *briefed* the council on [Monday]. He will leave on Friday.", "The guards face a crowd on [Monday]. The king will leave on Friday."},
			},
		},
	})
})

// comingDay gives r the day ahead, of the two that its date may be, where what the sentence tells lies ahead.
func (s *finder) comingDay(r *Mention) {
	day := s.DatelineDay()
	if r.Instead.IsZero() || day.IsZero() || !r.Date.Before(day) || !day.Before(r.Instead) || r.Clause < 0 {
		return
	}
	rule, _ := s.sceneFor(r).firstOf(comings())
	if rule == nil {
		return
	}
	r.Date, r.Instead, r.DayBy = r.Instead, r.Date, rule.Name
	r.Certainty = timeline.Inferred
	r.Why = "the one after the story's day: the sentence looks ahead"
}

// soon: the day ahead is so near that what is planned for it goes without its year.
func (d *scene) soon() bool {
	const most = 300 // days
	last, err := d.DatelineDay().Shift(most, edtf.PrecisionDay)
	return err == nil && !last.Before(d.r.Instead)
}

// aheadIsNearer: of the two days that the date of a noun may be the one ahead is the nearer.
func (d *scene) aheadIsNearer() bool {
	day, ok := d.DatelineDay().Earliest()
	back, ok1 := d.r.Date.Latest()
	ahead, ok2 := d.r.Instead.Earliest()
	return d.r.Nominal() && ok && ok1 && ok2 && ahead.Sub(day) < day.Sub(back)
}

// ownDay: the day is near and hangs on the verb, or no comma parts it from that: "is to see the envoy, whose visit was put off
// twice, | in May", but "is to see the envoy, Ana Moe, on Monday".
func (d *scene) ownDay() bool {
	end, when := d.cl.Verb.Span.End, d.r.When.Start
	hangs := d.sen.Quoted(d.r.Head) == d.sen.Quoted(when) && slices.ContainsFunc(d.sen.Tokens[when:d.r.When.End], func(t syntax.Token) bool { return t.Head == d.r.Head && t.Rel.Is(syntax.Obl) })
	return d.soon() && (when <= end || hangs || !slices.ContainsFunc(d.sen.Tokens[end:when], func(t syntax.Token) bool { return t.Text == "," }))
}

// timetable: the act is one that is arranged beforehand, its day is near, and the sentence belongs to no chronicle and has
// something else that lies ahead beside it.
func (d *scene) timetable() bool {
	return d.soon() && d.arranged() && !d.sen.Quoted(d.r.Head) && !d.asInChronicle() && d.besideAhead()
}

// besideAhead: the sentence, or one next to it in its paragraph, tells of something else that lies ahead.
func (d *scene) besideAhead() bool {
	for n := max(d.p.Sentence-1, 0); n < len(d.Doc.Sentences) && n <= d.p.Sentence+1; n++ {
		sen := &d.Doc.Sentences[n]
		if sen.Block != d.sen.Block {
			continue
		}
		for i := range sen.Tokens {
			if t := &sen.Tokens[i]; t.Tag == "MD" && (t.Lower == "will" || t.Lower == "may") {
				return true // of a sentence without a date the clauses are not read
			}
		}
		for c := range sen.Clauses {
			if v := &sen.Clauses[c].Verb; v.Tense == syntax.Future || v.Tense == syntax.Present && (v.Plan || lexicon.Has(v.Lemma, lexicon.Plans)) {
				return true
			}
		}
		for _, x := range d.ExpressionsIn[n] {
			if x != d.r.Expr && d.dateIs(n, d.Where[x].Start, "future") {
				return true
			}
		}
	}
	return false
}

// nearerBehind: of the two days that the date may be the one behind is the nearer, the other lies far ahead, and nothing beside it does.
func (d *scene) nearerBehind() bool {
	const far = 60 // days
	day, ok := d.DatelineDay().Earliest()
	back, ok1 := d.r.Instead.Latest()
	ahead, ok2 := d.r.Date.Earliest()
	return ok && ok1 && ok2 && ahead.Sub(day) > far && day.Sub(back) > 0 && day.Sub(back) < ahead.Sub(day) && !d.besideAhead()
}

// looksOn: what the clause tells goes with a plan, or is taken on as of now.
func (d *scene) looksOn() bool {
	if d.cl.Parent < 0 || d.r.Nominal() {
		return false
	}
	up := &d.sen.Clauses[d.cl.Parent]
	switch v := &up.Verb; d.cl.Kind {
	case syntax.Infinitive:
		if v.Tense != syntax.Present && v.Tense != syntax.Future || v.Perfect {
			return false
		}
		h := d.sen.HeadOf(d.cl.Antecedent)
		return h >= 0 && (lexicon.Has(d.sen.Lemma(h), lexicon.Scheme) || lexicon.Has(d.sen.Lemma(h), lexicon.TakesOn) && d.r.Date.Precision() == edtf.PrecisionDay) || lexicon.Has(up.PhrasalLemma(d.sen.Tokens), lexicon.TakesOn)
	case syntax.Participle:
		return v.Tense == syntax.Future && !d.cl.Verb.Perfect && (d.cl.Verb.Lemma == "follow" || d.cl.Verb.Lemma == "precede")
	}
	return false
}

// pastTold: of the two days that a weekday, a month or a day of a year may be, what is told in the past, or did not take place,
// was on the one that is over.
func (x *finder) pastTold(r *Mention) {
	if r.Nominal() && !tookPlace(&x.Doc.Sentences[r.Sentence], r.Head) || !x.laterOfTwo(r) {
		return
	}
	sen := &x.Doc.Sentences[r.Sentence]
	v := &sen.Clauses[r.Clause].Verb
	why := "it is told as done"
	switch {
	case givenBy(sen, &sen.Clauses[r.Clause]) && !targeted(sen, r.When): // "a mission | proposed by Chad in December will start in July"
	case x.toldPast(r) != "":
		why = x.toldPast(r)
	case v.Tense != syntax.Past || v.Plan || v.Modal != "" || r.Fell && !v.Negated, dueBefore(sen, r.When, v.Span.End):
		return
	case r.Fell:
		why = "what did not take place was to be by then"
	case v.Progressive || setsDay(v.Lemma) || targeted(sen, r.When) || !v.Negated && x.signalsUntil(r.Expr):
		return
	}
	r.Date, r.Instead = r.Instead, r.Date
	r.Why = "the one before the story's day: " + why
}

// laterOfTwo: the date of r is the one ahead of two between which the story's day lies.
func (x *finder) laterOfTwo(r *Mention) bool {
	day := x.DatelineDay()
	return r.Clause >= 0 && !r.Instead.IsZero() && !day.IsZero() && day.Before(r.Date) && r.Instead.Before(day)
}

// tookPlace: the noun at the token is the subject of a verb that says in the past that it was held or went on: "the planned talk went ahead".
func tookPlace(sen *syntax.Sentence, head int) bool {
	t := &sen.Tokens[head]
	if t.Rel != syntax.Nsubj && t.Rel != syntax.NsubjPass || t.Head < 0 {
		return false
	}
	c := sen.ClauseOf(t.Head)
	if c < 0 || sen.Clauses[c].Head != t.Head {
		return false
	}
	v, lemma := &sen.Clauses[c].Verb, sen.Clauses[c].PhrasalLemma(sen.Tokens)
	if v.Tense != syntax.Past || v.Modal != "" || v.Plan || v.Negated || v.Progressive || sen.Dependent(t.Head, syntax.Xcomp) >= 0 {
		return false // "began to worry Chad"
	}
	return v.Passive && lexicon.Has(lemma, lexicon.Holds) || !v.Passive && (lexicon.Has(lemma, lexicon.TakesPlace) || lexicon.Has(lemma, lexicon.BeginsOrEnds))
}

// toldPast says which other words make the earlier of two days the one that is meant, "" if none do.
func (x *finder) toldPast(r *Mention) string {
	switch {
	case r.Nominal():
		return "it took place"
	case x.headsTold(r):
		return "the story tells of that day as past"
	case x.toldBefore(r):
		return "it was told before that it would be"
	}
	return ""
}

// headsTold: r is of a headline in the present tense, and a sentence of its story tells in the past what was done on such a day: "Chad
// closes port on Monday. … Chad closed the port of Tisse on Monday".
func (x *finder) headsTold(r *Mention) bool {
	const near = 8 // sentences
	sen := &x.Doc.Sentences[r.Sentence]
	v := &sen.Clauses[r.Clause].Verb
	if !headlineLike(sen) || v.Tense != syntax.Present || v.Plan || v.Modal != "" || v.Progressive || v.Perfect {
		return false
	}
	for e, w := range x.Where {
		if w.Sentence >= max(r.Sentence-near, 0) && w.Sentence <= r.Sentence+near && w.Sentence != r.Sentence && x.Times.Expressions[e].Date == r.Instead && tellsSame(sen, v, &x.Doc.Sentences[w.Sentence], w.Start) {
			return true
		}
	}
	return false
}

// tellsSame: at a token of another sentence, which is no headline, something is told as done that may be what verb v of headline sen tells.
func tellsSame(sen *syntax.Sentence, v *syntax.VerbGroup, other *syntax.Sentence, token int) bool {
	c := other.ClauseAt(token)
	if c < 0 || headlineLike(other) {
		return false
	}
	o := &other.Clauses[c].Verb
	if o.Tense != syntax.Past || o.Modal != "" || o.Plan {
		return false
	}
	return o.Lemma == v.Lemma || !lexicon.Has(o.Lemma, lexicon.Says) && !lexicon.Has(o.Lemma, lexicon.Tells) && sharesName(sen, other)
}

// sharesName: both sentences hold the same name.
func sharesName(a, b *syntax.Sentence) bool {
	return slices.ContainsFunc(a.Tokens, func(t syntax.Token) bool {
		return t.IsNoun() && len(t.Text) > 2 && slices.ContainsFunc(b.Tokens, func(o syntax.Token) bool { return strings.HasPrefix(o.Tag, "NNP") && o.Text == t.Text })
	})
}

// countAgain counts r from the other day of the two that a date before it may be, where what was told there made it that one: "seized the
// airports on Nov. 25. … a week later", told in October.
func (x *finder) countAgain(r *Mention) {
	e := &x.Times.Expressions[r.Expr]
	if e.Anchor < 0 || e.Offset == nil || e.Offset.Event {
		return
	}
	for _, o := range x.mentions {
		if o.Expr != e.Anchor || o.Date != x.Times.Expressions[e.Anchor].Other {
			continue
		}
		if d, ok := o.Date.Count(e.Offset.N, edtf.Precision(e.Offset.Unit)); ok && r.Date == e.Date {
			if r.Date, r.Instead = d, (edtf.Date{}); r.Certainty.Surer(o.Certainty) {
				r.Certainty = o.Certainty
			}
		}
		return
	}
}

// toldBefore: somebody said that it “would” be, at a time before both of the days that may be meant: "had announced in May that they
// would leave on 10 June".
func (x *finder) toldBefore(r *Mention) bool {
	cls := x.Doc.Sentences[r.Sentence].Clauses
	up := cls[r.Clause].Parent
	if cls[r.Clause].Verb.Modal != "would" || up < 0 || cls[up].Verb.Span.Empty() || !lexicon.Has(cls[up].Verb.Lemma, lexicon.Tells) {
		return false
	}
	o := x.mentionAt(Trigger{Sentence: r.Sentence, Head: cls[up].Verb.Head})
	return o != nil && o.Date.Before(r.Instead)
}

// givenBy: the clause is a participle that tells by whom something was said or signed, which comes before what it is about.
func givenBy(sen *syntax.Sentence, cl *syntax.Clause) bool {
	w := cl.Verb.Lemma
	return cl.Kind == syntax.Participle && sen.Tokens[cl.Head].Tag == "VBN" && sen.Dependent(cl.Head, "obl:by") >= 0 && (lexicon.Has(w, lexicon.HandlesPaper) || lexicon.Has(w, lexicon.TakesClause) || lexicon.Has(w, lexicon.Tells))
}

// setsDay: what the verb tells may have its day ahead: "arranged a vote on Friday".
func setsDay(lemma string) bool {
	return lemma == "arrange" || lexicon.Has(lemma, lexicon.Plans) || lexicon.Has(lemma, lexicon.PutsOff) || lexicon.Has(lemma, lexicon.Adjourns) || lexicon.Has(lemma, lexicon.Wishes)
}

// dueBefore: a word of planning behind the verb, which ends before token end, has the date: "read the book, due out | in March".
func dueBefore(sen *syntax.Sentence, when syntax.Span, end int) bool {
	for i := when.Start - 1; i >= end && when.Start-i < 4; i-- {
		switch t := &sen.Tokens[i]; {
		case t.Lower == "due":
			return true
		case !t.IsPrep() && t.Tag != "RP" && t.Tag != "RB":
			return false
		}
	}
	return false
}

// targeted: the date is one that something is set for: "was fixed | for Friday".
func targeted(sen *syntax.Sentence, when syntax.Span) bool {
	for i := max(when.Start-1, 0); i < when.End; i++ {
		if sen.Tokens[i].Has(lexicon.Targets) {
			return true
		}
	}
	return false
}
