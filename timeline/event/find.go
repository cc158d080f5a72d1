// Package event finds which event each time expression of a story dates: the verb of a
// clause or a noun, with its status, or the reason why there is none; and the cues by which
// the text orders events.
//
// What it knows of grammar is declared: rules with a name, a reason, a pattern over the tree and
// examples that run as tests. RULES.md lists them.
//
//	rule.go          a rule, a family of rules, and the scene that they are asked about
//	noun_rules.go    nouns that own the date behind them; adnoun_rules.go that before them
//	name_rules.go    dates inside names
//	clause_rules.go  which verb a date belongs to; clause.go what they ask
//	subject_rules.go nouns dated through a verb that says only that they took place
//	unplanned_rules.go  what looks ahead and is no plan, with foretold.go; standing_rules.go what holds or is counted over a time
//	choice.go        which of two days is meant, otherday.go what speaks for another; tale.go times of the day that is told of
//	refuse_rules.go  what dates nothing; refuse.go what they ask, reasons.go the words for it
//	furniture.go     what stands on the page beside the story
//	state_rules.go   states and habits, which are no events
//	told_rules.go    verbs that tell of nothing that happened or is planned
//	doubt_rules.go   what the grammar gives a date whose tense or meaning speaks against it
//	misread_rules.go  what in the sentence of an event may have been read wrongly
//	status_rules.go  what occurred, goes on or is planned; nounstatus_rules.go the same of nouns
//	plan_rules.go    what calls a plan off, or puts it off
//	attribution_rules.go  whose word an event is; attribution.go applies them, attribution_words.go gives their words
//
//	find.go          Find: mentions, what is left out, cues
//	mention.go       a mention, its class and its date
//	attach.go        what an expression dates: a noun around it or before it, or a clause's verb
//	counted.go       events dated by other events ("three days before her departure")
//	gapped.go        events that share one verb
//	order.go         what "after" and "before" say of the order of events
//	list.go          dates in a row, each of an event of its own
//	entry.go         what further sentences of an entry of a chronology tell
//	status.go        the status of a mention
//	plan.go          what came of plans
//	fellthrough.go   what was planned and undone in one sentence
//	deferral.go      days until which something is put off
//	until.go         dates with "until" at which something happens
//	lead.go          the first sentence of a story that names no day
package event

import (
	"slices"
	"sort"

	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/story"
	"dateline/timeline/syntax"
	"dateline/timeline/syntax/pattern"
)

// Found is what a story tells: mentions of events in the order of the text, what was left
// out and why, in the same order, and the cues that order mentions.
type Found struct {
	Mentions []Mention
	LeftOut  []timeline.LeftOut
	Cues     []Cue
}

// A Cue says that the text orders two mentions: Before happened before After. Both are
// indices into Mentions.
type Cue struct{ Before, After int }

// At gives the first mention with its head at a token of a sentence, nil if there is none.
func (f *Found) At(s *story.Story, sentence, head int) *Mention {
	pos := s.Doc.Sentences[sentence].Tokens[head].Start
	for i := sort.Search(len(f.Mentions), func(i int) bool { return f.Mentions[i].Pos >= pos }); i < len(f.Mentions) && f.Mentions[i].Pos == pos; i++ {
		if m := &f.Mentions[i]; m.Sentence == sentence && m.Head == head {
			return m
		}
	}
	return nil
}

// A finder gathers what a story tells.
type finder struct {
	*story.Story
	mentions []*Mention
	left     []timeline.LeftOut
	cues     []order
	first    map[[2]int]*Mention // the first mention of each trigger, by sentence and token
	views    map[int]*pattern.View
	told     map[int]int // how many mentions a sentence has

	refusedBy map[int]string // for each expression that a rule left out the last that did
}

// An order is a cue before the mentions have their places.
type order struct{ before, after *Mention }

// Find finds the events that the story's time expressions date. An expression that stands
// for a count from another event is read when the events dated by other words are known.
func Find(s *story.Story) Found { return find(s).found() }

func find(s *story.Story) *finder {
	f := &finder{Story: s, first: map[[2]int]*Mention{}, views: map[int]*pattern.View{}, told: map[int]int{}, refusedBy: map[int]string{}}
	var links []link
	for i := range s.Times.Expressions {
		if with := s.Times.Expressions[i].RangeWith; with >= 0 && with < i {
			continue // the second end of a range, told with the first
		}
		if l, ok := f.linkOf(i); ok {
			links = append(links, l)
			continue
		}
		if t, ok := f.deferralOf(i); ok {
			if why := f.keepDeferral(t, i); why != "" {
				f.leaveOut(i, why)
			}
			continue
		}
		f.dateExpression(i)
	}
	for _, l := range links {
		m, c, why := f.resolve(l)
		if c != nil {
			f.cues = append(f.cues, *c)
		}
		if why == "" {
			why = f.keep(m)
		}
		if why != "" {
			f.leaveOut(l.expr, why)
		}
	}
	f.dropSuperseded()
	f.settlePlans()
	f.orderWords()
	return f
}

// found puts the mentions in the order of the text.
func (f *finder) found() Found {
	sort.SliceStable(f.mentions, func(i, j int) bool { return f.mentions[i].Pos < f.mentions[j].Pos })
	out := Found{LeftOut: f.left, Mentions: make([]Mention, len(f.mentions))}
	at := make(map[*Mention]int, len(f.mentions))
	for i, m := range f.mentions {
		out.Mentions[i], at[m] = *m, i
	}
	for _, c := range f.cues {
		a, okA := at[c.before]
		b, okB := at[c.after]
		if okA && okB {
			out.Cues = append(out.Cues, Cue{Before: a, After: b})
		}
	}
	sort.SliceStable(out.LeftOut, func(i, j int) bool { return out.LeftOut[i].Phrase.Start < out.LeftOut[j].Phrase.Start })
	return out
}

// crowded: the sentence of expression i goes on for so long, and with so many dates, that it is no sentence but a table or a
// text without full stops. The first of its dates are told, so that a timeline never grows out of proportion to its story.
func (x *finder) crowded(i int) bool {
	const (
		long  = 1000 // bytes
		event = 85   // bytes that a sentence takes to tell of one event, and mostly more
	)
	sen := x.Where[i].Sentence
	if sen < 0 {
		return false
	}
	s := &x.Doc.Sentences[sen]
	return s.End-s.Start > long && x.told[sen] > (s.End-s.Start)/event
}

// dateExpression makes the mentions of expression i, or leaves it out.
func (x *finder) dateExpression(i int) {
	if x.crowded(i) {
		x.leaveOut(i, "stands in a sentence of too many dates to say what each of them dates")
		return
	}
	t, why := x.attach(i)
	if why == "" {
		r := x.mention(t, i)
		if o := x.mentionAt(t); o != nil && !o.Date.Compatible(r.Date) {
			if again := x.second(o, r); again != "" {
				x.leaveOut(i, again)
				return
			}
		}
		if x.untilTold(r) || r.AttachedBy == byEventOfYear || r.AttachedBy == bySetAs || r.AttachedBy == byTookUntil {
			r.When = syntax.Span{} // "did not open until Friday" says the contrary without its date
		}
		x.countAgain(r)
		x.pastTold(r)
		x.comingDay(r)
		if why = x.dayOfTale(r); why == "" && x.leadsIn(r) {
			why = whyLeadsIn
		}
		if why == "" {
			why = x.keep(r)
		}
		if why == "" {
			x.runOn(i, r)
			x.goOn(i, r)
		}
		t = r.Trigger
	}
	why = x.tellWhen(t, i, why)
	if y := x.Times.Expressions[i].RangeWith; y > i {
		// "from 3 May until 5 June, when the gates opened"; that it is none was told with the range
		if w, ok := x.whenClause(y); ok {
			x.keep(x.whenMention(w, y))
		}
	}
	if why != "" {
		x.leaveOut(i, why)
	}
}

// tellWhen makes the event that a clause with "when" behind expression i tells, beside that of the words before, whose trigger is t,
// or instead of it where it made none for the reason why: "since Sept. 24, when gunmen killed a policeman". It gives the reason
// why neither is one. What is so whenever it is that day ("rests on Sunday, when the law bids it") is none; a chronicle may tell in
// the present what was ("lasts until 11 November 1918, when Chad signs").
func (x *finder) tellWhen(t Trigger, i int, why string) string {
	w, ok := x.whenClause(i)
	switch {
	case !ok, x.Doc.Sentences[w.Sentence].Clauses[w.Clause].Verb.Tense == syntax.Present && x.dateIs(w.Sentence, x.Where[i].Start, "past") && !x.sceneOf(i).toldInPresent():
	case why == whyLeadsIn, slices.Contains(noneOfItself, why), why == "" && (x.mentionAt(t).Date.OpenEnd() || x.Times.Expressions[i].RangeWith > i):
		return x.keep(x.whenMention(w, i))
	case why == "" && x.actsApart(w):
		x.keep(x.whenMention(w, i)) // "left on Friday, when the gates opened"; "left on Friday, when he met Moe" is one act
	}
	return why
}

// noneOfItself are reasons for which a date makes no event with the words before it, though a clause with "when" behind it
// may tell of one.
var noneOfItself = []string{whyState, whySubject, whyUntil, whyNegated, whyComparison, whyHabit, whyPossible, whyFigure}

// second sees what the date of r is to an event that has a date already, told by o: another day of a row, another of
// several events, one that shares the verb. It gives the reason why it makes none, "" if it does.
func (x *finder) second(o, r *Mention) (why string) {
	i := r.Expr
	first, last := x.listOf(i)
	if first < last {
		r.When, o.When = x.listSpan(r, first, last), x.listSpan(o, first, last)
		if span, ok := x.eitherOf(first, last); ok {
			o.Date = span
			return whyEither
		}
	} else if x.Adjacent(o.Expr, i) && !x.putOffTo(o) { // "tomorrow, Thursday", but not "put off to May | on Thursday"
		return "says once more when “" + r.Word(x.Story) + "” was"
	}
	if x.counted(r) {
		r.Counted, o.Counted = true, true
	}
	h, start := x.gapped(o, i)
	if h < 0 && first == last && !r.Counted && !r.Fell && x.otherDay(o, i) {
		return whyOther
	}
	if h >= 0 {
		r.Gap.Head, r.Gap.Start, r.Pos = h, start, x.Doc.Sentences[r.Sentence].Tokens[h].Start
		o.Gap.Until = o.When.End
		for _, m := range x.mentions {
			if m.Sentence == r.Sentence && m.Head == r.Head && m.Gap.Head > 0 && m.When.End <= start {
				m.Gap.Until = m.When.End // another of a row: "in Lima on Monday, in Quito on Tuesday | and in Accra on Friday"
			}
		}
		if !x.otherSubject(o, r) {
			x.gappedSubject(o, r)
		}
	}
	return ""
}

// leadsIn: the verb only says that something began or took place, and a clause with "when" behind its date says what: "the turn came
// in 1867, when the king left". A war that began is told for itself, and so is what ended.
func (x *finder) leadsIn(r *Mention) bool {
	w, ok := x.whenClause(r.Expr)
	if !ok || r.Nominal() || !x.actsApart(w) {
		return false
	}
	sen, l := &x.Doc.Sentences[r.Sentence], x.lemmaOf(r)
	if sen.Clauses[r.Clause].Verb.Perfect && x.Signal(r.Expr) == "by" {
		return true // "by 3 May, when the king left, they had met six times"
	}
	if sen.Clauses[w.Clause].Verb.Tense != syntax.Past || sen.Clauses[r.Clause].Verb.Tense != syntax.Past {
		return false
	}
	sub := sen.Subject(r.Head)
	event := sub >= 0 && lexicon.IsEvent(sen.Tokens[sub].Text)
	return l == "come" || !event && (lexicon.Has(l, lexicon.TakesPlace) || lexicon.Has(l, lexicon.BeginsOrEnds) && lexicon.Has(l, lexicon.Light))
}

// actsApart: the clause of the trigger tells an act of its own, no state or background: "when the king was meeting Moe". A pronoun as
// its subject mostly stands for that of the clause before, and both tell one act.
func (x *finder) actsApart(t Trigger) bool {
	sen := &x.Doc.Sentences[t.Sentence]
	cl := &sen.Clauses[t.Clause]
	sub := cl.Subject
	return !(sub.End == sub.Start+1 && sen.Tokens[sub.Start].Tag == "PRP") && !cl.Verb.Progressive && !lexicon.Has(cl.Verb.Lemma, lexicon.State)
}

// whenMention makes the mention of the event that a clause with "when" tells of expression i.
func (x *finder) whenMention(w Trigger, i int) *Mention {
	w.AttachedBy = byWhen
	r := x.mention(w, i)
	r.Date = x.Times.Expressions[i].Date
	return r
}

// keep adds a mention, or gives the reason why it is none.
func (x *finder) keep(r *Mention) string {
	why := x.setStatus(r)
	if why != "" {
		return why
	}
	r.Doubts = x.misread(r)
	if at := [2]int{r.Sentence, r.Head}; x.first[at] == nil {
		x.first[at] = r
	}
	x.mentions = append(x.mentions, r)
	x.told[r.Sentence]++
	return ""
}

func (x *finder) leaveOut(i int, why string) {
	x.left = append(x.left, timeline.LeftOut{Article: x.Article.ID, Phrase: x.Phrase(i), Reason: why})
}

// dropSuperseded drops what gives an event a second date that is not its own: the day for
// which it was planned before it fell through, and the day until which it was put off.
func (s *finder) dropSuperseded() {
	const fell = 2
	weight := func(r *Mention) int {
		switch {
		case s.putOffTo(r):
			return 0
		case r.Fell:
			return fell
		}
		return 3
	}
	best := map[[2]int]int{}
	for _, r := range s.mentions {
		if at := [2]int{r.Sentence, r.Head}; !r.Deferred {
			best[at] = max(best[at], weight(r))
		}
	}
	kept := s.mentions[:0]
	for _, r := range s.mentions {
		if weight(r) == 0 || r.Deferred && best[[2]int{r.Sentence, r.Head}] == fell {
			s.leaveOut(r.Expr, whyPutOffTo)
			continue
		}
		if weight(r) < best[[2]int{r.Sentence, r.Head}] {
			s.leaveOut(r.Expr, whyPlannedFor(r.Word(s.Story)))
			continue
		}
		kept = append(kept, r)
	}
	s.mentions = kept
}

// putOffTo: the expression says until when the event was put off, which is no day on which
// anything happened, nor one on which it surely will.
func (s *finder) putOffTo(r *Mention) bool {
	if r.Nominal() || r.Status != timeline.Postponed || r.Expr < 0 || r.Deferred {
		return false
	}
	sen := &s.Doc.Sentences[r.Sentence]
	lemma := sen.Clauses[r.Clause].PhrasalLemma(sen.Tokens)
	if !lexicon.Has(lemma, lexicon.PutsOff) || s.Where[r.Expr].Sentence != r.Sentence {
		return false
	}
	at := s.SignalStart(r.Expr)
	if at == s.Where[r.Expr].Start {
		at-- // "to" is no signal
	}
	if at < 0 {
		return false
	}
	w := sen.Tokens[at].Lower
	return w == "until" || w == "till" || w == "to" || w == "for" && lemma == "reschedule"
}

// whenClause gives the verb of the clause that tells what happened at expression x: "in
// 1867, when it bought Alaska".
func (s *finder) whenClause(x int) (Trigger, bool) {
	p := s.Where[x]
	if p.Sentence < 0 {
		return Trigger{}, false
	}
	sen := &s.Doc.Sentences[p.Sentence]
	for c := range sen.Clauses {
		cl := &sen.Clauses[c]
		if cl.Marker == "when" && cl.Span.Start >= p.End && cl.Span.Start <= p.End+1 && !cl.Verb.Span.Empty() && !cl.Verb.Negated && (cl.Verb.Modal == "" || cl.Verb.Tense == syntax.Future) {
			return Trigger{Sentence: p.Sentence, Clause: c, Head: cl.Verb.Head}, true
		}
	}
	return Trigger{}, false
}
