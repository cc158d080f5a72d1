package roles

import (
	"slices"

	"dateline/timeline/event"
	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/story"
	"dateline/timeline/syntax"
)

// Quoted gives the cast of a mention whose line is its whole sentence. Where nobody is known to
// take part in the event itself, those do who take part in what the sentence says around it: "After
// Monday’s meeting, the minister said …" has the minister. Who only tells of the event does not.
func Quoted(s *story.Story, m *event.Mention, c Cast) Cast {
	if len(c.Actors) > 0 {
		return c
	}
	d := &scene{assigner: newAssigner(s), r: &casting{Mention: m, sen: &s.Doc.Sentences[m.Sentence]}, mi: -1}
	for _, mi := range d.speakers() {
		add(&c.Actors, d.at(mi).entity().Name)
	}
	if len(c.Actors) > 0 {
		return c
	}
	for _, at := range d.around() {
		k := &casting{Mention: &event.Mention{Trigger: event.Trigger{Sentence: m.Sentence, Clause: at, Head: d.r.sen.Clauses[at].Head}, Expr: -1, When: m.When}, sen: d.r.sen}
		k.Class = lexicon.ClassOf(d.r.sen.Clauses[at].Verb.Lemma)
		d.citeNouns(k)
		for _, name := range k.Actors {
			add(&c.Actors, name)
		}
		if len(c.Actors) > 0 && d.r.sen.Clauses[at].Verb.Tense != syntax.NoTense {
			break // but who does something to do another is told by both
		}
	}
	if len(c.Actors) == 0 && !slices.ContainsFunc(d.r.sen.Clauses, func(cl syntax.Clause) bool { return !cl.Verb.Span.Empty() && cl.Kind == syntax.Main }) {
		for _, mi := range d.namesIn(d.headsVerbless) {
			add(&c.Actors, d.at(mi).entity().Name)
		}
	}
	return c
}

// speakers gives those who say what the event stands in between quotation marks, or what the line opens
// with: what it tells is that they said so.
func (d *scene) speakers() (out []int) {
	sen := d.r.sen
	if !sen.Quoted(d.r.Head) && !slices.ContainsFunc(sen.Quotes, func(q syntax.Span) bool { return q.Start <= 1 }) {
		return nil
	}
	for c := range sen.Clauses {
		if cl := &sen.Clauses[c]; lexicon.Has(cl.Verb.Lemma, lexicon.Says) && !sen.Quoted(cl.Head) {
			out = append(out, d.subjectsOf(c)...)
		}
	}
	return slices.DeleteFunc(out, func(mi int) bool {
		m := &d.Cast.Mentions[mi]
		return m.Form == names.Adjective || m.Form == names.Pronoun && m.Doubt != "" || len(m.Entities) != 1 || d.at(mi).entity().Kind == names.Place
	})
}

// headsVerbless: no verb having been understood, a person's name stands at the head of the sentence, or beside one that does.
func (d *scene) headsVerbless(mi int) bool {
	ts, at := d.tokens(), d.Cast.Mentions[mi].Span.End-1
	for ts[at].Rel == syntax.Conj && ts[at].Head >= 0 {
		at = ts[at].Head
	}
	return ts[at].Head < 0 && d.at(mi).entity().Kind == names.Person
}

// citeNouns cites the names that the verb of the clause is said of, does something to or is done by or with, but for
// adjectives, which tell whose or of what sort somebody is.
func (d *scene) citeNouns(k *casting) {
	for n, sp := range d.ownWords(k) {
		for _, mi := range d.MentionsIn[k.Sentence] {
			m := &d.Cast.Mentions[mi]
			own := &scene{assigner: d.assigner, r: k, m: m, mi: mi, subject: n == 0}
			if !sp.Has(m.Span.Start) || k.When.Has(m.Span.Start) || m.Form == names.Adjective && !own.isForce() || n > 0 && !own.isCore() {
				continue
			}
			if own.firstOf(asideFamily()) == nil {
				own.cite()
			}
		}
	}
}

// isCore: behind a verb the name, or what it is joined to or owns, is its object or whom it is done by, to or with.
func (d *scene) isCore() bool {
	ts, at := d.tokens(), d.m.Span.End-1
	for (ts[at].Rel == syntax.Conj || ts[at].Rel == syntax.Appos || ts[at].Rel == "nmod:poss") && ts[at].Head >= 0 {
		at = ts[at].Head
	}
	switch ts[at].Rel {
	case syntax.Obj, syntax.Iobj, syntax.Nsubj, syntax.NsubjPass, "obl:by", "obl:to", "obl:with", "obl:against":
		return true
	}
	return ts[at].Rel == syntax.Xcomp && d.entity().Kind == names.Person // "toppled autocrat | Ivo Rys"
}

// around gives the clauses whose verbs stand above the event, the nearest first, up to one whose verb
// only tells of it.
func (d *scene) around() (out []int) {
	sen, r := d.r.sen, d.r
	c := r.Clause
	if r.Nominal() && c < 0 {
		c = sen.ClauseAt(r.Head)
	}
	ofSpeaker := false
	for n := 0; c >= 0 && n < len(sen.Clauses); n++ {
		cl := &sen.Clauses[c]
		blames := n == 0 && lexicon.Has(cl.Verb.Lemma, lexicon.Relates) && !lexicon.Has(cl.Verb.Lemma, lexicon.Undergoes)
		if says := lexicon.Has(cl.Verb.Lemma, lexicon.Says); !cl.Verb.Span.Empty() && !blames && (!says || n == 0 || ofSpeaker) && (n > 0 || r.Nominal()) {
			out = append(out, c)
		}
		if cl.Kind == syntax.Complement && cl.Verb.Tense != syntax.NoTense {
			break // "announced that flights | would stop"
		}
		if cl.Kind == syntax.Coordinate && !cl.Subject.Empty() && d.hasOtherDate(cl.Parent) {
			break // "Norway left on May 3, and the port | closed in June"
		}
		ofSpeaker = cl.Kind == syntax.Relative || cl.Kind == syntax.Adverbial // "said the minister, who | left", "when it | ended, the minister said"
		c = cl.Parent
	}
	return out
}

// hasOtherDate: the clause has a date that is not the event's.
func (d *scene) hasOtherDate(c int) bool {
	return slices.ContainsFunc(d.Where, func(p story.Place) bool {
		return p.Sentence == d.r.Sentence && !p.Has(d.r.When.Start) && d.r.sen.ClauseAt(p.Start) == c
	})
}
