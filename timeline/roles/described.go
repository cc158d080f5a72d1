package roles

import (
	"slices"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// namedNext gives the person or body whom the event's subject only describes, and whom the story names right behind: "A
// Norwegian banker was jailed on Monday. Ivo Rys, 46, …". It is the one that the next sentence names first, whom nothing
// named before, and of whom the story speaks most.
func (d *scene) namedNext() []string {
	if d.r.Nominal() || d.r.Sentence+1 >= len(d.MentionsIn) {
		return nil
	}
	ts, sub := d.tokens(), d.r.sen.SubjectSpan(d.r.Clause)
	if d.marker() == "whose" {
		sub = d.r.clause().Antecedent // "a man whose home | was raided"
	}
	h := d.r.sen.HeadOf(sub)
	if h >= 0 && sub.End-1 > h && ts[sub.End-1].Head == h && ts[sub.End-1].Rel == syntax.Appos {
		h = sub.End - 1 // "a southwest Ohio | man"
	}
	if h < 0 || ts[h].Tag != "NN" || ts[sub.Start].Lower != "a" && ts[sub.Start].Lower != "an" {
		return nil
	}
	kind := names.Person
	switch w := lexicon.NounLemma(ts[h].Lower); {
	case lexicon.Has(w, lexicon.BodyNoun):
		kind = names.Organisation
	case !lexicon.Has(w, lexicon.Human), d.isSpeakerOnly(sub):
		return nil
	}
	if slices.ContainsFunc(d.Doc.Sentences[d.r.Sentence+1].Tokens, func(t syntax.Token) bool { return t.Lower == "him" || t.Lower == "her" && t.Tag == "PRP" }) {
		return nil // "Ivo Rys, a guard, saw | him"
	}
	for _, mi := range d.MentionsIn[d.r.Sentence+1] {
		m := &d.Cast.Mentions[mi]
		if e := m.Entities[0]; m.Form == names.Full && d.Cast.Entities[e].Kind == kind {
			if d.isProtagonist(e, mi) {
				return []string{d.Cast.Entities[e].Name}
			}
			return nil
		}
	}
	return nil
}

// isSpeakerOnly: the subject is one of many who speak for others or watch: "a spokesman", "a witness".
func (d *scene) isSpeakerOnly(sub syntax.Span) bool {
	return d.wordIn(sub, "spokesman") >= 0 || d.wordIn(sub, "spokeswoman") >= 0 || d.wordIn(sub, "witness") >= 0
}

// isProtagonist: the story speaks of nobody of the kind as often, and, but for headlines, the mention is the first.
func (d *scene) isProtagonist(entity, first int) bool {
	const least = 4 // mentions: a judgement
	of := &d.Cast.Entities[entity]
	if of.Office != "" {
		return false // who holds an office is known by it
	}
	count := make([]int, len(d.Cast.Entities))
	for i := range d.Cast.Mentions {
		m := &d.Cast.Mentions[i]
		if i < first && m.Entities[0] == entity && !d.Doc.Blocks[d.Doc.Sentences[m.Sentence].Block].Headline {
			return false
		}
		count[m.Entities[0]]++
	}
	for e, n := range count {
		if e != entity && d.Cast.Entities[e].Kind == of.Kind && n >= count[entity] {
			return false
		}
	}
	return count[entity] >= least
}
