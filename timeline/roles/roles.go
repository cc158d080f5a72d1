// Package roles tells who took part in an event and where it was. What decides is declared
// as rules, each with sentences that are its examples; RULES.md lists them.
//
//	roles.go    Assign: which names are asked about, and in which order
//	rule.go     what a rule is
//	asides.go   rules: names that take no part
//	parts.go    rules: what a name is, actor or place
//	others.go   rules: names elsewhere in the sentence
//	homes.go    rules: the land whose army, government or parliament acts
//	absent.go   rules: actors that other sentences tell
//	settings.go rules: places that other sentences tell
//	datelines.go rules: when the town that a story was filed from is the place
//	around.go   what they ask of the clauses around the event's
//	relative.go what they ask of relative clauses and what those follow
//	told.go     what they ask of a clause that somebody tells
//	upheaval.go what they ask of votes, revolts and coups
//	descriptions.go what they ask of names that only say who or whence somebody is
//	described.go whom a description means that the next sentence names
//	host.go     what they ask of who holds a meeting or acts at one
//	topic.go    what they ask of names that only say what something is about or against
//	beside.go   what they ask of dates, speakers and other events beside a name
//	sentence.go what they ask of a sentence's one place
//	quoted.go   who takes part in what a quoted line says besides
//	words.go    what rules ask of the words around a name and a pattern cannot say
package roles

import (
	"slices"

	"dateline/timeline/event"
	"dateline/timeline/names"
	"dateline/timeline/story"
	"dateline/timeline/syntax"
	"dateline/timeline/syntax/pattern"
)

// A Cast is who took part in an event, and where it was.
type Cast struct {
	Agent          string // the actor that the subject names, "" if none
	Actors, Places []string
}

// Assign gives the cast of each mention. The mentions are those of one story in the order of
// its text: what the words of one leave open is taken from those before it ("the talks
// ended", "the next day the two signed").
func Assign(s *story.Story, ms []event.Mention) []Cast {
	return newAssigner(s).all(ms)
}

// An assigner knows the casts of the mentions before.
type assigner struct {
	*story.Story
	told    []*casting
	byExpr  map[int][]*casting    // by the expression that dates them
	views   map[int]*pattern.View // of sentences, once asked for
	pair    *[]string             // the two states that the story is about, once asked for
	body    *string               // the body whose meeting the story tells of, once asked for
	decided map[int][]string      // rules that decided, by the byte of the name or -1; nil where nobody asks
}

func newAssigner(s *story.Story) *assigner {
	return &assigner{Story: s, byExpr: map[int][]*casting{}, views: map[int]*pattern.View{}}
}

func (s *assigner) all(ms []event.Mention) []Cast {
	out := make([]Cast, len(ms))
	for i := range ms {
		r := &casting{Mention: &ms[i], sen: &s.Doc.Sentences[ms[i].Sentence]}
		s.assign(r)
		s.told = append(s.told, r)
		s.byExpr[r.Expr] = append(s.byExpr[r.Expr], r)
		out[i] = r.Cast
	}
	return out
}

// sides gives the two states that the story is about, if one of its sentences names them together.
func (s *assigner) sides() []string {
	if s.pair == nil {
		pair := s.Sides()
		if len(pair) > 0 && !slices.ContainsFunc(s.MentionsIn, func(in []int) bool {
			return s.namesState(in, pair[0]) && s.namesState(in, pair[1])
		}) {
			pair = nil
		}
		s.pair = &pair
	}
	return *s.pair
}

// namesState: one of the mentions is of the state, or of its capital in its stead.
func (s *assigner) namesState(mentions []int, state string) bool {
	return slices.ContainsFunc(mentions, func(mi int) bool {
		return slices.ContainsFunc(s.Cast.Mentions[mi].Entities, func(e int) bool { return s.Cast.Entities[e].State == state })
	})
}

func (s *assigner) assembly() string {
	if s.body == nil {
		body := s.Assembly()
		s.body = &body
	}
	return *s.body
}

// A casting is a mention with its sentence, and its cast as far as it is known.
type casting struct {
	*event.Mention
	Cast
	sen *syntax.Sentence
}

func (r *casting) addActor(name string) { add(&r.Actors, name) }
func (r *casting) addPlace(name string) { add(&r.Places, name) }

func add(list *[]string, name string) {
	if name != "" && !slices.Contains(*list, name) {
		*list = append(*list, name)
	}
}

func sharesActor(a, b *casting) bool {
	return slices.ContainsFunc(a.Actors, func(name string) bool { return slices.Contains(b.Actors, name) })
}

// clause is the clause of an event told by a verb.
func (r *casting) clause() *syntax.Clause { return &r.sen.Clauses[r.Clause] }

// assign names who takes part in a mention and where it happens: the names of its own words
// first, then others of the sentence, then what the story tells elsewhere.
func (s *assigner) assign(r *casting) {
	d := &scene{assigner: s, r: r, mi: -1}
	s.citeOwn(r)
	d.citeTold()
	d.citeOthers()
	for _, name := range d.find(homeFamily()) {
		r.addActor(name)
	}
	switch len(r.Actors) {
	case 0:
		for _, name := range d.find(absentFamily()) {
			r.addActor(name)
		}
	case 1:
		for _, name := range d.find(partnerFamily()) {
			r.addActor(name)
		}
	}
	d.settle()
}

// ownWords are the tokens that tell the mention: its noun phrase, or its subject and then the
// rest of its clause.
func (s *assigner) ownWords(r *casting) []syntax.Span {
	if r.Nominal() {
		return []syntax.Span{s.withJoined(r, r.Noun, len(r.sen.Tokens))}
	}
	cl := r.clause()
	rest := syntax.Span{Start: cl.Span.Start, End: cl.Span.End}
	if r.Gap.Head > 0 || r.Gap.Until > 0 {
		rest.Start, rest.End = r.Complement(s.Story, r.sen)
	}
	if !r.Gap.Subject.Empty() {
		return []syntax.Span{r.Gap.Subject, rest}
	}
	return []syntax.Span{s.wholeSubject(r), rest}
}

// wholeSubject is the subject of the mention's verb with the names joined to it.
func (s *assigner) wholeSubject(r *casting) syntax.Span {
	return s.withJoined(r, r.sen.SubjectSpan(r.Clause), r.clause().Verb.Span.Start)
}

// withJoined is the span with the names up to a token that are joined to its head or, of an event's noun, to what it is of, which
// the parser leaves out behind a comma, "Norway, | Oman and Chad, | agreed", up to a verb, behind which names may belong to that: "Norway, which | borders Oman, and Chad agreed".
func (s *assigner) withJoined(r *casting, sp syntax.Span, to int) syntax.Span {
	h, ts := r.sen.HeadOf(sp), r.sen.Tokens
	for _, mi := range s.MentionsIn[r.Sentence] {
		m := s.Cast.Mentions[mi].Span
		t := &ts[m.End-1]
		joined := t.Rel == syntax.Conj && (t.Head == h || r.Nominal() && sp.Has(t.Head) && ts[t.Head].Head == h)
		if h >= 0 && m.Start >= sp.End && m.End <= to && joined && !slices.ContainsFunc(ts[sp.End:m.Start], func(w syntax.Token) bool { return w.IsVerb() }) {
			sp.End = m.End
		}
	}
	return sp
}

// citeOwn cites the names in the mention's own words.
func (s *assigner) citeOwn(r *casting) {
	words := s.ownWords(r)
	for n, sp := range words {
		subject := n == 0
		if subject && !r.Nominal() {
			s.citeApposition(r, sp)
		}
		for _, mi := range s.MentionsIn[r.Sentence] {
			m := &s.Cast.Mentions[mi]
			if sp.Has(m.Span.Start) && (subject || !words[0].Has(m.Span.Start)) && !r.When.Has(m.Span.Start) {
				own := &scene{assigner: s, r: r, m: m, mi: mi, subject: subject}
				if own.firstOf(asideFamily()) == nil {
					own.cite()
				}
			}
		}
		if subject && !r.Nominal() && len(r.Actors) > 0 && !r.clause().Verb.Passive {
			r.Agent = r.Actors[0]
		}
	}
}

// citeApposition cites the person that the subject stands in apposition to ("Alan Gross, an aid
// contractor arrested in 2009"), or who stands in apposition to it ("the Norwegian, Jonas Eide,").
func (s *assigner) citeApposition(r *casting, sp syntax.Span) {
	if mi := s.Apposed(r.Sentence, sp); mi >= 0 {
		(&scene{assigner: s, r: r, m: &s.Cast.Mentions[mi], mi: mi}).cite()
	}
}

// cite adds what the name means to the event's actors or places, by the first rule that holds.
func (d *scene) cite() {
	p := d.firstOf(partFamily()).As
	for _, i := range d.m.Entities {
		e := &d.Cast.Entities[i]
		name := e.Name
		if d.m.Acting >= 0 && (p == actor || p == both) {
			name = d.Cast.Entities[d.m.Acting].Name
		}
		switch p {
		case ground:
			d.r.addPlace(e.Name)
		case state:
			d.r.addActor(e.State)
		case sentenceLand:
			d.r.addActor(d.landOfSentence())
		case actor, both:
			d.r.addActor(name)
		}
		if p == both && (e.Kind == names.State || e.Kind == names.Place) {
			d.r.addPlace(name)
		}
	}
}

// citeOthers cites the names that the rules find elsewhere in the sentence.
func (d *scene) citeOthers() {
	f := otherFamily()
	bound := d.bound()
	for i := range f.Rules {
		if !d.holds(f, i, bound) {
			continue
		}
		for _, mi := range f.Rules[i].Names(d) {
			if o := d.inClauseOf(mi); o.m.Locative && o.isMeasured() {
				continue
			}
			d.note(&f.Rules[i])
			(&scene{assigner: d.assigner, r: d.r, m: &d.Cast.Mentions[mi], mi: mi}).cite()
		}
	}
}

// find gives what the first rule of the family finds that finds anything.
func (d *scene) find(f *family) []string {
	bound := d.bound()
	for i := range f.Rules {
		if d.holds(f, i, bound) {
			if list := f.Rules[i].Find(d); len(list) > 0 {
				d.note(&f.Rules[i])
				return list
			}
		}
	}
	return nil
}

// settle finds the place of an event whose own words name none. Where they name a room or a
// building alone, they leave open in which town it stands.
func (d *scene) settle() {
	if len(d.r.Places) == 0 && (!d.isInUnknownTown() || d.Entry(d.r.Expr) != nil) {
		for _, name := range d.find(settingFamily()) {
			d.r.addPlace(name)
		}
	}
	if !d.hasKnownState() {
		for _, name := range d.find(datelineFamily()) {
			d.r.addPlace(name)
		}
	}
}
