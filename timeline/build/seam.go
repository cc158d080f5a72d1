package build

import (
	"iter"
	"slices"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/coref"
)

// The seam is where the work on many stories can be parted, between goroutines as Stream does or
// between machines: Tell reads one story, a Census is counted over all tellings, Join finds the events of one
// span of days, and Finish makes the timeline. None of them holds state, and any split, nesting and
// order of the same stories gives the same bytes:
//
//	tell each story                       Tell
//	count them, in parts that add up      Census.Add, Census.Merge, Census.Index
//	give each span what concerns it       Candidates, Candidate.Spans
//	join each span                        Join
//	bring all together                    Finish
//
// Tellings, censuses, candidates and what is joined have a binary form each (MarshalBinary).
type (
	// A Telling is all that is kept of one story: its events, cues, lead and sides. Its JSON
	// form is that of its fields.
	Telling = coref.Telling
	// A Census is what must be known of all stories before two are compared. Censuses add up.
	Census = coref.Census
	// An Index is a census that is complete: stories in order, terms numbered by the alphabet.
	Index = coref.Index
	// A Candidate is an event as one story tells it, on its way to the spans.
	Candidate = coref.Candidate
	// A Span is a stretch of days that is joined at once.
	Span = coref.Span
	// A Joined is what was found in one span.
	Joined = coref.Joined
)

// Tell reads one story. The error is of a defect of the program that the story brings out.
func Tell(art *article.Article, opt Options) (Telling, error) {
	r := tellSafely(art, opt)
	return r.Telling, r.err
}

// Candidates gives what a story's events bring to the spans: each goes to all of its Spans.
// The telling must have been counted in the index.
func Candidates(t *Telling, x *Index, opt Options) []*Candidate {
	c := t.ByText()
	return opt.candidates(x)(&c)
}

// candidates gives what puts the events of a telling into the order of its text, drops what a copy has, and gives the rest.
// It serves one goroutine alone.
func (o Options) candidates(x *Index) func(*Telling) []*Candidate {
	v := x.Vocabulary()
	topic, lead := v.Topic(o.Topic), o.leads() && x.Len() > 1
	return func(t *Telling) []*Candidate {
		x.Strip(t)
		o.nameActors(t)
		return v.CandidatesOf(t, topic, lead)
	}
}

// candidatesOfAll gives the candidates of each telling, on all cores.
func candidatesOfAll(tellings []Telling, x *Index, opt Options) [][]*Candidate {
	cs := make([][]*Candidate, len(tellings))
	each(len(tellings), opt.jobs(), func() func(int) {
		of := opt.candidates(x)
		return func(i int) { cs[i] = of(&tellings[i]) }
	})
	return cs
}

// Join finds which of the candidates that have a say in a span tell of one event. They may
// come in any order.
func Join(s Span, cs []*Candidate) Joined { return coref.Join(s, cs) }

// Finish makes the timeline of the tellings, which may come in any order, and what was joined
// of all their spans. Their ids must differ. Options.Title, Topic and what selects must be the
// same as for Candidates.
func Finish(tellings iter.Seq[Telling], joined []Joined, x *Index, opt Options) *timeline.Timeline {
	inOrder := make([]Telling, x.Len())
	var sides map[string]string
	for t := range tellings {
		if i, ok := x.Place(&t); ok {
			inOrder[i], sides = t.ByText(), addSides(sides, t.Sides)
		}
	}
	opt.Fixes.NameSides(sides)
	t := finish(inOrder, candidatesOfAll(inOrder, x, opt), joined, x, sides, opt)
	takeSides(t, sides)
	return t
}

// joinAll joins all spans, the fullest first.
func joinAll(cs [][]*Candidate, opt Options) []Joined {
	bySpan := map[Span][]*Candidate{}
	for _, of := range cs {
		for _, c := range of {
			for _, s := range c.Spans() {
				bySpan[s] = append(bySpan[s], c)
			}
		}
	}
	spans := make([]Span, 0, len(bySpan))
	for s := range bySpan {
		spans = append(spans, s)
	}
	slices.SortFunc(spans, func(a, b Span) int {
		if n := len(bySpan[b]) - len(bySpan[a]); n != 0 {
			return n
		}
		return int(a - b)
	})
	out := make([]Joined, len(spans))
	each(len(spans), opt.jobs(), func() func(int) {
		return func(i int) { out[i] = Join(spans[i], bySpan[spans[i]]) }
	})
	return out
}

// uniteAll puts together what was joined, on all cores.
func uniteAll(joined []Joined, cs [][]*Candidate, opt Options) (united [][]*Candidate) {
	parts := coref.Parts(joined, cs)
	of := make([][][]*Candidate, len(parts))
	each(len(parts), opt.jobs(), func() func(int) {
		return func(i int) { of[i] = coref.Unite(parts[i], cs) }
	})
	return slices.Concat(of...)
}
