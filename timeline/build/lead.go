package build

import (
	"strings"

	"dateline/timeline"
	"dateline/timeline/syntax"
)

// Many stories do not name their own day: the paper's date says it. When days are chosen
// from many stories, the first sentence of such a story counts as a report of the day of
// publication. In a timeline of all events it has no place, because nothing in it is dated.

const (
	leadRule = "day of publication"
	leadWhy  = "the day of publication; the sentence names no other"
)

// lead gives what the story's first sentence tells, if it has a verb of happening and
// no time expression; nil otherwise.
func (s *story) lead(reports []*report) *timeline.Event {
	day := s.datelineDay()
	n := s.firstSentence()
	if n < 0 || day.IsZero() {
		return nil
	}
	for _, p := range s.at {
		if p.sent == n {
			return nil
		}
	}
	for _, r := range reports {
		if r.sent == n {
			return nil
		}
	}
	sen := &s.doc.Sentences[n]
	s.readInFull(sen)
	c := newsClause(sen)
	if c < 0 {
		return nil
	}
	v := sen.Clauses[c].Verb
	if v.Negated || v.Modal != "" || v.Tense == syntax.Future || v.Tense == syntax.NoTense || states[v.Lemma] && !v.Passive {
		return nil
	}
	r := &report{
		trigger: trigger{sent: n, clause: c, head: v.Head}, story: s, expr: -1, date: day,
		rule: leadRule, why: leadWhy, status: timeline.Occurred, pos: sen.Tokens[v.Head].Start,
	}
	r.class = s.classOfTrigger(r.trigger)
	s.castOf(r)
	r.summary = s.summarise(r)
	if !strings.ContainsFunc(r.summary, letterOrDigit) {
		return nil
	}
	e := (&group{reports: []*report{r}, date: r.date, status: r.status}).event()
	return &e
}

// firstSentence is the first sentence of the story's body, -1 if there is none.
func (s *story) firstSentence() int {
	for i := range s.doc.Sentences {
		if !s.doc.Blocks[s.doc.Sentences[i].Block].Headline {
			return i
		}
	}
	return -1
}

// readInFull finds the clauses of a sentence that was read for its names alone.
func (s *story) readInFull(sen *syntax.Sentence) {
	doc := syntax.Parse(s.art.Text, []syntax.Block{{Start: sen.Start, End: sen.End}})
	if len(doc.Sentences) != 1 || len(doc.Sentences[0].Tokens) != len(sen.Tokens) {
		return // the mentions count its tokens
	}
	block := sen.Block
	*sen = doc.Sentences[0]
	sen.Block = block
}

// newsClause is the clause that holds a lead's news: the main clause, or what its
// attribution says.
func newsClause(sen *syntax.Sentence) int {
	for c := range sen.Clauses {
		cl := &sen.Clauses[c]
		if cl.Verb.Span.Empty() || cl.Attribution {
			continue
		}
		switch cl.Kind {
		case syntax.Main, syntax.Coordinate, syntax.Complement:
			return c
		}
	}
	return -1
}
