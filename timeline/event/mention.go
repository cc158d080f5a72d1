package event

import (
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/story"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// A Trigger is the word that an expression dates: the head verb of a clause or the
// head of a noun phrase.
type Trigger struct {
	Sentence int
	Clause   int         // index in the sentence's Clauses, -1 if none
	Head     int         // token
	Noun     syntax.Span // the noun phrase of a nominal trigger, its complements included; empty for a verb
	Fell     bool        // the expression says for when the event was planned, before it fell through
	Deferred bool        // the expression says until when the event was put off

	AttachedBy string // the rule by which the expression dates it
}

// Nominal reports whether the trigger is a noun.
func (t Trigger) Nominal() bool { return !t.Noun.Empty() }

// Word is the trigger as the story has it.
func (t Trigger) Word(s *story.Story) string {
	return s.Doc.Sentences[t.Sentence].Tokens[t.Head].Text
}

// A Mention is one place where a story tells of an event.
type Mention struct {
	Trigger
	Expr      int         // the expression that dates it; -1 for an undated lead
	Other     bool        // the expression names the day of another event, from which this one is counted
	When      syntax.Span // tokens that only say when: the expression with what belongs to it
	Date      edtf.Date
	Rule      string
	Why       string
	Certainty timeline.Certainty // of Date
	Instead   edtf.Date          // what the expression may mean instead, zero if nothing
	Status    timeline.Status
	StatusBy  string   // the rule that gave it
	DayBy     string   // the rule by which Date is the day ahead of the two that the expression may be
	Doubts    []string // what may be misread, by the names of its rules
	Class     lexicon.Class
	Gap       Gap
	Counted   bool // one of several that its clause tells by their number: "twice", "two wars"
	Pos       int  // byte of the trigger, or of the noun that stands for it

	Attribution *timeline.Attribution // nil where the story itself tells it
	lapsed      bool                  // planned for a day that is past
}

// A Gap is what a mention shares with another of its clause: "held talks with A on Monday
// | and with B on Tuesday".
type Gap struct {
	Head  int // the noun that stands for the event where its verb is left out, 0 if none
	Start int // the first token of the words that it has of its own
	Until int // the token where another event takes over the verb, 0 if none
	// Subject is the noun phrase that does the same as the subject of the verb, with the words
	// after the verb that it shares: "Chad opened its border on Monday and | Niger | on Tuesday".
	// Empty where the noun stands for another object.
	Subject, Shared syntax.Span
	Object          bool // Shared is its own, and it shares the verb alone: "… and | Niger | its port | on Tuesday", "…, the second | in Lima | on Tuesday"
}

// mentionAt gives the first mention with trigger t, nil if there is none.
func (s *finder) mentionAt(t Trigger) *Mention { return s.first[[2]int{t.Sentence, t.Head}] }

// mention makes the mention that trigger t is dated by expression x.
func (s *finder) mention(t Trigger, x int) *Mention {
	e := &s.Times.Expressions[x]
	sen := &s.Doc.Sentences[t.Sentence]
	r := &Mention{Trigger: t, Expr: x, Rule: e.Rule, Why: e.Why, Pos: sen.Tokens[t.Head].Start}
	r.Certainty, r.Instead = timeline.Certainty(e.Certainty), e.Other
	if y := e.RangeWith; y >= 0 && r.Certainty.Surer(timeline.Certainty(s.Times.Expressions[y].Certainty)) {
		r.Certainty = timeline.Certainty(s.Times.Expressions[y].Certainty)
	}
	r.Class = classOf(s.Story, t)
	r.Date = s.dateFor(t, x)
	if p := s.Where[x]; p.Sentence == t.Sentence && !(t.Fell && s.planWord(sen, s.SignalStart(x)-1)) {
		r.When = syntax.Span{Start: s.SignalStart(x), End: p.End}
		if t.AttachedBy == NamedRule && sen.Tokens[p.Start].Lower == "the" {
			r.When.Start = p.Start // "reopened the file on | the 12 January crash"
		}
		if n := r.When.End; n < len(sen.Tokens) && sen.Tokens[n].Tag == "POS" && t.Nominal() {
			r.When.End++ // "Monday's meeting"
		}
		if a := r.When.Start; a > 0 && a < p.End && sen.Tokens[a-1].Tag == "DT" && (a < p.Start || sen.Tokens[a-1].Lower == "the") && p.Start == a {
			if n := syntax.NounRun(sen.Tokens, p.End, len(sen.Tokens)); n < 0 {
				r.When.Start-- // "the following July", where the phrase leaves out "the"
			}
		}
		if y := e.RangeWith; y > x && s.Where[y].Sentence == t.Sentence {
			r.When.End = s.Where[y].End
		}
	}
	return r
}

// planWord: the token is a word of planning that says nothing without its date: "called off a summit
// planned | for Friday".
func (s *finder) planWord(sen *syntax.Sentence, at int) bool {
	return at >= 0 && (lexicon.Has(lexicon.VerbLemma(sen.Tokens[at].Lower), lexicon.Plans) || lexicon.Has(sen.Tokens[at].Lower, lexicon.PlanWord))
}

// classOf looks through light verbs ("make a visit", "hold talks") to the noun.
func classOf(s *story.Story, t Trigger) lexicon.Class {
	sen := &s.Doc.Sentences[t.Sentence]
	if t.Nominal() {
		return lexicon.NounClass(sen.Tokens[t.Head].Text)
	}
	cl := &sen.Clauses[t.Clause]
	lemma := cl.PhrasalLemma(sen.Tokens)
	if h := sen.ObjectHead(cl); h >= 0 {
		if c := lexicon.ClassOf(lemma + "_" + sen.Tokens[h].Lower); c != lexicon.NoClass {
			return c // "seized power", "took office"
		}
		if lexicon.Has(cl.Verb.Lemma, lexicon.Light) && lexicon.IsEvent(sen.Tokens[h].Text) {
			if c := lexicon.NounClass(sen.Tokens[h].Text); c != lexicon.NoClass {
				return c
			}
		}
	}
	if to := sen.Dependent(t.Head, "obl:to"); to >= 0 {
		if c := lexicon.ClassOf(lemma + "_to_" + sen.Tokens[to].Lower); c != lexicon.NoClass {
			return c // "went to the polls"
		}
	}
	if c := lexicon.ClassOf(lemma); c != lexicon.NoClass {
		return c
	}
	return lexicon.ClassOf(cl.Verb.Lemma)
}

// otherDay: the mention has a day already, and another expression nearer to its verb gave it; nothing joins the two.
func (s *finder) otherDay(o *Mention, x int) bool {
	p, q := s.Where[o.Expr], s.Where[x]
	if p.Sentence != q.Sentence || p.Sentence != o.Sentence || o.Nominal() || o.Fell {
		return false
	}
	ts := s.Doc.Sentences[p.Sentence].Tokens
	if p.End < len(ts) && ts[p.End].IsNoun() && !s.InExpression(p.Sentence, p.End) {
		return false // "posted a rise in first-quarter profit | on Monday"
	}
	far := func(w story.Place) int {
		if w.Start >= o.Head {
			return w.Start - o.Head
		}
		return o.Head - w.End
	}
	if far(q) <= far(p) || q.Start < o.Head {
		return false
	}
	i := s.SignalStart(x) - 1
	for i > o.Head && (ts[i].Text == "," || ts[i].Tag == "RB" || ts[i].IsPrep() || ts[i].Text == "-" || ts[i].Text == "–" || ts[i].Text == "—" || ts[i].Text == "(") {
		i--
	}
	return ts[i].Tag != "CC" && !s.InExpression(p.Sentence, i)
}

// dateFor gives the date that expression x lends to trigger t: open where the text
// says since, closed by "before" and "by".
func (s *finder) dateFor(t Trigger, x int) edtf.Date {
	e := &s.Times.Expressions[x]
	d := e.Date
	if e.RangeWith >= 0 && !e.Span.IsZero() {
		d = e.Span
	}
	switch signal := s.boundSignal(x); signal {
	case "since":
		return since(t, d)
	case "by", "before":
		if p := s.Where[x]; t.Nominal() && t.Sentence == p.Sentence && t.Head >= p.End && t.Clause >= 0 && s.Doc.Sentences[t.Sentence].Clauses[t.Clause].Verb.Negated {
			return d // "had not met before Monday's summit" tells when the summit was
		}
		return s.until(t, x, d, signal)
	case "after":
		if p := s.Where[x]; p.Sentence >= 0 {
			if ts := s.Doc.Sentences[p.Sentence].Tokens; p.End < len(ts) && ts[p.End].IsNoun() {
				return d // "after Friday prayers"
			}
		}
		if o, ok := s.dayAfter(x, d); ok {
			return o
		}
		if e.Offset == nil && !t.Nominal() && e.Type == timex.TypeDate && s.Times.Expressions[max(x-1, 0)].Type != timex.TypeTime {
			if o, err := edtf.Since(d); err == nil {
				return o
			}
		}
	default:
		return s.atMidnight(x, d)
	}
	return d
}

// dayAfter gives the day alone where something was after a time of it, and nobody says how soon: "after five o'clock", but "shortly after
// midnight".
func (s *finder) dayAfter(x int, d edtf.Date) (edtf.Date, bool) {
	if _, timed := d.Clock(); !timed {
		return d, false
	}
	if p, i := s.Where[x], s.SignalStart(x)-1; i >= 0 {
		if t := &s.Doc.Sentences[p.Sentence].Tokens[i]; t.Has(lexicon.Approximates) || t.Has(lexicon.TimeMeasure) {
			return d, false
		}
	}
	return dayOf(d)
}

// beforeHour gives the day alone of what was done before a time of it that is told first: "before dawn on Wednesday", "before 9 a.m. on Monday".
// Before a part of the day, as "before Wednesday night", it may have been some day earlier.
func (s *finder) beforeHour(x int, d edtf.Date) (edtf.Date, bool) {
	p := s.Where[x]
	if s.Times.Expressions[x].Type != timex.TypeTime || p.Empty() {
		return d, false
	}
	first := &s.Doc.Sentences[p.Sentence].Tokens[p.Start]
	ofDay := lexicon.Has(first.Lower, lexicon.TimeNoun) && !first.Has(lexicon.DeicticDay) && !first.Has(lexicon.Weekday) && !first.Has(lexicon.Month)
	if _, timed := d.Clock(); !ofDay && !(timed && first.Tag == "CD") {
		return d, false
	}
	return dayOf(d)
}

// atMidnight gives the day alone where something was done soon before the midnight that expression x tells, which is not when its day
// begins: "shortly before midnight on Monday".
func (s *finder) atMidnight(x int, d edtf.Date) edtf.Date {
	p := s.Where[x]
	if p.Sentence < 0 || p.Empty() {
		return d
	}
	ts := s.Doc.Sentences[p.Sentence].Tokens
	for i := max(s.SignalStart(x), 1); i < p.End; i++ {
		if o, ok := dayOf(d); ok && ts[i].Lower == "midnight" && ts[i-1].Lower == "before" {
			return o
		}
	}
	return d
}

// dayOf is the day of a date that is one, without its clock.
func dayOf(d edtf.Date) (edtf.Date, bool) {
	first := d.Start()
	o, err := edtf.OfDay(first.Year, first.Month, first.Day)
	return o, err == nil && d.Width() == 1
}

// inPast: the verb of trigger t stands in the past.
func (s *finder) inPast(t Trigger) bool {
	return t.Clause >= 0 && s.Doc.Sentences[t.Sentence].Clauses[t.Clause].Verb.Tense == syntax.Past
}

// withinDay: what was done before expression x may have been on its day: "before nightfall", "before Friday's vote".
func (s *finder) withinDay(x int) bool {
	p := s.Where[x]
	ts := s.Doc.Sentences[p.Sentence].Tokens
	return s.Times.Expressions[x].Type == timex.TypeTime || p.End < len(ts) && (ts[p.End].IsNoun() || ts[p.End].Tag == "POS" || ts[p.End].Text == "’")
}

// middleOf is about the middle day of mid-May, for what is due by then is not due by the last day that can be called so; of any other date
// it is the date.
func middleOf(d edtf.Date) edtf.Date {
	if n, ok := d.Days(); !ok || n > 31 || d.Part() != edtf.PartMid {
		return d
	}
	first := d.Start()
	middle, err := edtf.OfDay(first.Year, first.Month, 15)
	if err != nil {
		return d
	}
	return middle.WithApproximate()
}

// boundSignal is the preposition before expression x, "before" where it is "prior to".
func (s *finder) boundSignal(x int) string {
	signal := s.Signal(x)
	if p := s.Where[x]; p.Sentence >= 0 && signal == "to" {
		if i := s.SignalStart(x) - 1; i >= 0 && s.Doc.Sentences[p.Sentence].Tokens[i].Lower == "prior" {
			return "before"
		}
	}
	return signal
}

// until gives the date of what was or will be by d, or before it: a plan lies between the dateline and d.
func (s *finder) until(t Trigger, x int, d edtf.Date, signal string) edtf.Date {
	day := s.DatelineDay()
	switch {
	case signal == "before" && d.Contains(day) && s.inPast(t) && !(d.Width() == 1 && s.withinDay(x)):
		d = day // "wrote to them before this week's hearing": some day until the story, and none after it
	case !day.IsZero() && day.Before(d), d.Contains(day):
		if o, err := edtf.Interval(day, middleOf(d)); err == nil {
			return o
		}
	}
	if signal == "before" {
		if o, ok := s.beforeHour(x, d); ok {
			return o
		}
		if first, ok := d.Earliest(); ok && (d.Precision() == edtf.PrecisionWeek || d.Precision() == edtf.PrecisionWeekend) && !s.owns(x) {
			last := first.AddDays(-1) // "before last week" is not in it, as "before last week's vote" may be
			d, _ = edtf.OfDay(last.Year, last.Month, last.Day)
		}
		if o, err := edtf.Until(d); err == nil {
			return o
		}
	}
	return d
}

// owns: expression x is the owner of something: "last week's".
func (s *finder) owns(x int) bool {
	p := s.Where[x]
	if p.Sentence < 0 {
		return false
	}
	ts := s.Doc.Sentences[p.Sentence].Tokens
	return p.End < len(ts) && ts[p.End].Tag == "POS"
}

// since gives the date of what has gone on since d: open, but for a noun.
func since(t Trigger, d edtf.Date) edtf.Date {
	if o, err := edtf.Since(d); err == nil && !t.Nominal() {
		return o
	}
	return d
}
