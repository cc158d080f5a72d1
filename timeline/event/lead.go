package event

import (
	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/story"
	"dateline/timeline/syntax"
)

// Many stories do not name their own day: the paper's date says it. When days are chosen
// from many stories, the first sentence of such a story counts as a report of the day of
// publication. In a timeline of all events it has no place, because nothing in it is dated.

// LeadRule is the rule of a mention that only its publication dates.
const (
	LeadRule = "day of publication"
	leadWhy  = "the day of publication; the sentence names no other"
)

// Lead gives what the story's first sentence tells, if it has a verb of happening and no
// time expression. ok is false otherwise.
func Lead(s *story.Story, f Found) (m Mention, ok bool) {
	day, n := s.DatelineDay(), s.FirstSentence()
	if n < 0 || day.IsZero() || len(s.ExpressionsIn[n]) > 0 {
		return Mention{}, false
	}
	for i := range f.Mentions {
		if f.Mentions[i].Sentence == n {
			return Mention{}, false
		}
	}
	sen := &s.Doc.Sentences[n]
	c := story.NewsClause(sen)
	if c < 0 {
		return Mention{}, false
	}
	v := sen.Clauses[c].Verb
	if v.Negated || v.Modal != "" || v.Tense == syntax.Future || v.Tense == syntax.NoTense || lexicon.Has(v.Lemma, lexicon.State) && !v.Passive {
		return Mention{}, false
	}
	m = Mention{
		Trigger: Trigger{Sentence: n, Clause: c, Head: v.Head, AttachedBy: byLead}, StatusBy: FactRule, Expr: -1, Date: day,
		Rule: LeadRule, Why: leadWhy, Certainty: timeline.Guessed, Status: timeline.Occurred, Pos: sen.Tokens[v.Head].Start,
	}
	m.Class = classOf(s, m.Trigger)
	return m, true
}
