package event

import (
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/story"
	"dateline/timeline/syntax"
	"dateline/timeline/syntax/pattern"
)

// A rule declares one decision about a date and the word it dates. It holds where its pattern
// is found in the sentence's tree and If, for what the tree does not tell, says so. Which of
// the fields for what it decides are used depends on its family. The first rule of a family
// that holds decides.
type rule struct {
	Name    string
	Why     string
	Pattern string            // "" for any sentence; the family says which nodes stand for what
	If      func(*scene) bool // nil where the pattern says it all

	Reason  string           // the date makes no event: why, in words for an editor
	Noun    bool             // the noun is dated, not the verb
	To      func(*scene) int // the clause whose verb is dated instead; nil for that of the node verb
	Status  timeline.Status
	Object  bool                     // what is called off is the verb's object, not its subject
	Planned bool                     // it is called off only where the date says for when it was planned
	Leaves  bool                     // one of those who plan it keeps away
	Kind    timeline.AttributionKind // whose word it is
	Claimed bool                     // it is only claimed, whoever says so
	Doubt   bool                     // it may be misread
	Later   bool                     // of the two days that the date may be it is the one ahead
	Lapses  bool                     // a plan for a day that is past, of whose outcome nothing is told, is no event

	// Holds and Not are sentences of the dateline Wednesday 14 June 2023, the date between
	// square brackets. In Holds the rule decides, and *asterisks* stand around the word that is
	// dated or, in a family that moves a date from one verb to another, would be but for the
	// rule; in the family of attributions they stand around the event, and the date is not marked.
	// In Not, a neighbour, it does not.
	Holds []string
	Not   []string
}

// A family is an ordered list of rules for one question.
type family struct {
	Name     string
	About    string // the question, and what the nodes of the patterns are
	Rules    []rule
	patterns []*pattern.Pattern // nil where a rule has none
}

// families are those that decide about a date, in the order in which they are asked. Between untold and
// undoings the attributions are asked, of an event.
func families() []*family {
	return []*family{deferrals(), unreadable(), namings(), beforeNouns(), afterNouns(), clauses(), refusals(), subjects(), comings(), untold(), stative(), untoldNouns(), doubts(), undoings(), verbs(), plannedNouns(), unplanned(), outcomes(), misreadings()}
}

// compile makes the patterns of a family. That they can be compiled is held by a test.
func compile(f family) *family {
	for _, r := range f.Rules {
		f.patterns = append(f.patterns, pattern.Must("event", r.Name, r.Pattern))
	}
	return &f
}

// A scene is what rules are asked about: an expression with the words around it.
type scene struct {
	*finder
	x    int
	p    story.Place
	sen  *syntax.Sentence
	from int // the first token of the expression with its preposition
	date int // the word of the expression that the others hang on; -1 if it has no words in the sentence

	noun   int         // the noun that the date stands before or after, -1 if none
	phrase syntax.Span // its noun phrase
	prep   int         // the preposition that ties it, or the whole of which it is a part, to what stands before; -1
	c      int         // the clause that the date belongs to, as far as is known
	cl     *syntax.Clause
	by     string // the rule by which a noun left the date to the verb, or which gave it to another verb
	fell   bool   // the date says for when something was planned that clause c calls off

	r       *Mention // for rules of status
	claimed bool     // it is only claimed, whoever says so
	past    bool     // its date lies before the story's day
	future  bool     // and after it
}

// sceneOf makes the scene of an expression that stands in a sentence.
func (s *finder) sceneOf(x int) *scene {
	p := s.Where[x]
	d := &scene{finder: s, x: x, p: p, sen: &s.Doc.Sentences[p.Sentence], from: s.SignalStart(x), date: -1, noun: -1, prep: -1, c: -1}
	if !p.Empty() {
		d.date = dateToken(d.sen, p.Span)
	}
	return d
}

// in sets the clause.
func (d *scene) in(c int) {
	d.c, d.cl = c, &d.sen.Clauses[c]
}

// firstOf gives the first rule of the family that holds in the scene, with its match; nil if
// none does.
func (d *scene) firstOf(f *family) (*rule, pattern.Match) {
	bound := d.bound()
	for i := range f.Rules {
		if m, ok := d.holds(f, i, bound); ok {
			return &f.Rules[i], m
		}
	}
	return nil, pattern.Match{}
}

// holds asks rule i of the family.
func (d *scene) holds(f *family, i int, bound pattern.Bound) (m pattern.Match, ok bool) {
	if p := f.patterns[i]; p != nil {
		if m, ok = p.Match(d.view(d.p.Sentence), bound); !ok {
			return m, false
		}
	}
	if test := f.Rules[i].If; test != nil && !test(d) {
		return m, false
	}
	return m, true
}

// bound gives the nodes that patterns may name: date, noun with its prep, act, the verb of the
// clause, and event, the word whose status is asked.
func (d *scene) bound() pattern.Bound {
	act := -1
	if d.cl != nil && !d.cl.Verb.Span.Empty() {
		act = d.cl.Head
	}
	b := pattern.Bound{{Name: "date", Token: d.date}, {Name: "act", Token: act}, {Name: "noun", Token: d.noun}, {Name: "prep", Token: d.prep}}
	if d.r != nil {
		b = append(b, pattern.Binding{Name: "event", Token: d.r.Head})
	}
	return b
}

// refuse notes the rule by which an expression makes no event, and gives its reason.
func (d *scene) refuse(r *rule) (Trigger, string) {
	d.refusedBy[d.x] = r.Name
	return Trigger{}, r.Reason
}

// dateToken gives the word of the expression that the others hang on.
func dateToken(sen *syntax.Sentence, sp syntax.Span) int {
	for i := sp.Start; i < sp.End; i++ {
		if h := sen.Tokens[i].Head; !sp.Has(h) && sen.Tokens[i].Rel != syntax.Case {
			return i
		}
	}
	return sp.End - 1
}

// view is the sentence made ready for patterns.
func (s *finder) view(sentence int) *pattern.View {
	if s.views[sentence] == nil {
		w := pattern.English(&s.Doc.Sentences[sentence], func(i int) bool { return s.InExpression(sentence, i) })
		w.Date = func(i int, what string) bool { return s.dateIs(sentence, i, what) }
		s.views[sentence] = pattern.NewView(&s.Doc.Sentences[sentence], w)
	}
	return s.views[sentence]
}

// dateIs answers what patterns ask of the expression that a token stands in.
func (s *finder) dateIs(sentence, token int, what string) bool {
	for _, x := range s.ExpressionsIn[sentence] {
		if !s.Where[x].Has(token) {
			continue
		}
		d, day := s.Times.Expressions[x].Date, s.DatelineDay()
		switch what {
		case "past":
			return !d.IsZero() && !day.IsZero() && d.Before(day)
		case "behind":
			return behind(d, day)
		case "today":
			return !d.IsZero() && !day.IsZero() && d.Contains(day)
		case "future":
			return s.laterThis(x) || !d.IsZero() && !day.IsZero() && day.Before(d)
		case "clock":
			_, timed := d.Clock()
			return timed
		case "range":
			return d.Precision() == edtf.PrecisionInterval
		case "open":
			return d.OpenEnd()
		}
		return string(d.Precision()) == what
	}
	return false
}

// behind: the date lies before the day or is of it, or is a time of days of which the day is the last: "over the weekend", told on its
// Sunday.
func behind(d, day edtf.Date) bool {
	if d.IsZero() || day.IsZero() {
		return false
	}
	last, ok := d.Latest()
	today, known := day.Latest()
	return d.Before(day) || day.Contains(d) || day == d || ok && known && last == today && d.Precision() != edtf.PrecisionYear
}

// earlierThis: the expression is of what has gone of a time that is not over, and no time ahead: "earlier this week".
func (s *finder) earlierThis(x int) bool {
	p := s.Where[x]
	if p.Sentence < 0 || p.Empty() {
		return false
	}
	ts := s.Doc.Sentences[p.Sentence].Tokens
	return ts[p.Start].Lower == "earlier" || p.Start > 0 && ts[p.Start-1].Lower == "earlier"
}

// laterThis: the expression is of what is left of a time that has begun: "later this month", "later | today". In "later in the year"
// it may be of what has gone of it, too.
func (s *finder) laterThis(x int) bool {
	d, p, day := s.Times.Expressions[x].Date, s.Where[x], s.DatelineDay()
	if p.Sentence < 0 || p.Empty() || d.IsZero() || day.IsZero() || !d.Contains(day) && !day.Contains(d) {
		return false
	}
	ts := s.Doc.Sentences[p.Sentence].Tokens
	if this := p.Start + 1; d.Precision() == edtf.PrecisionYear && (this >= len(ts) || ts[this].Lower != "this") {
		return false
	}
	return ts[p.Start].Lower == "later" || p.Start > 0 && ts[p.Start-1].Lower == "later" && !s.InExpression(p.Sentence, p.Start-1) // and not "two days later | Monday's talks"
}
