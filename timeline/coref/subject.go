package coref

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
)

// A Subject is the terms that a good part of the stories have in common: what an archive is about, asked for
// or not. It is empty for an archive of many things, and of few stories.
type Subject struct {
	terms  map[int32]bool
	names  []name         // of the terms that are names
	named  []int32        // these terms
	titles map[int32]bool // terms that say what somebody is: "president"
}

// Shares a tenth higher or lower choose the same dates of three topics of news but for one, and their lines score
// much the same: the figures are no fit to them.
const (
	subjectStories = 20  // from so many on: a word that a few stories share is chance
	subjectShare   = 0.4 // of the stories, copies apart: fewer share what is told beside the subject
	markedShare    = 0.5 // the like of a state, and of a class of events: many tell of some meeting in Washington
)

// Subject gives what the stories of the pool are about.
func (p *Pool) Subject() Subject {
	held, last := map[int32]int{}, map[int32]int{} // by term: stories, and the place of the last of them from 1 on
	stories := map[int]bool{}
	for _, c := range p.Candidates {
		if c.Original != int(c.Ref.Story) {
			continue
		}
		stories[c.Original] = true
		for _, t := range c.Terms {
			if last[t.ID] != c.Original+1 {
				last[t.ID] = c.Original + 1
				held[t.ID]++
			}
		}
	}
	out := Subject{terms: map[int32]bool{}, titles: map[int32]bool{}}
	for _, term := range sortedKeys(p.number) {
		id, share := p.number[term], subjectShare
		if lexicon.Has(term, lexicon.Leader) {
			out.titles[id] = true
		}
		if len(stories) < subjectStories {
			continue
		}
		if strings.HasPrefix(term, classMark) || strings.HasPrefix(term, nameMark) {
			share = markedShare
		}
		if float64(held[id]) >= share*float64(len(stories)) && !anywhere(term) {
			out.terms[id] = true
			if state, ok := strings.CutPrefix(term, nameMark); ok {
				out.names, out.named = append(out.names, actorNames([]string{state})...), append(out.named, id)
			}
		}
	}
	return out
}

// anywhere: a word of news of any kind.
func anywhere(word string) bool {
	for _, f := range []lexicon.Feature{lexicon.Human, lexicon.Leader, lexicon.StateAsset, lexicon.TimeNoun} {
		if lexicon.Has(word, f) {
			return true
		}
	}
	return false
}

// In: the event's line, its sentence, an actor or a place is of the subject; true where there is none.
func (s Subject) In(c *Candidate) bool {
	return len(s.terms) == 0 || slices.ContainsFunc(c.Terms, func(t Term) bool { return s.terms[t.ID] }) ||
		common(s.names, c.actors)+common(s.names, c.places) > 0
}

// Elsewhere: the subject is of a state or body, and the event, which took place in other states alone, has nothing of it in its line.
func (s Subject) Elsewhere(c *Candidate) bool {
	return s.Abroad(c) && common(s.names, c.actors) == 0 && !slices.ContainsFunc(s.named, func(id int32) bool { return holds(c.SummaryTerms, id) })
}

// Abroad: the subject is of a state or body, and all places of the event lie in other states.
func (s Subject) Abroad(c *Candidate) bool {
	return len(s.names) > 0 && common(s.names, c.places) == 0 &&
		slices.ContainsFunc(c.Places, func(p string) bool { return names.Default().StateOf(p) != "" })
}

// Outsider: the subject is of a state or body, and the actor, whose side is given, of another.
func (s Subject) Outsider(actor, side string) bool {
	return len(s.names) > 0 && side != "" && common(s.names, actorNames([]string{actor, side})) == 0
}

// without gives the terms that are not of the subject.
func (s Subject) without(ids []int32) []int32 {
	return slices.DeleteFunc(slices.Clone(ids), func(id int32) bool { return s.terms[id] })
}

// Beside is how many words the event's line has beside those of the subject and its actors.
func (s Subject) Beside(c *Candidate) int { return len(s.without(c.own)) }
