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
	d := quotedScene(s, m)
	for _, mi := range d.speakers() {
		add(&c.Actors, d.at(mi).entity().Name)
	}
	if len(c.Actors) > 0 {
		return c
	}
	for _, at := range d.around() {
		v := d.r.sen.Clauses[at].Verb
		k := d.castAbove(at)
		k.Class = lexicon.ClassOf(v.Lemma)
		d.citeNouns(k)
		for _, name := range k.Actors {
			add(&c.Actors, name)
		}
		if len(c.Actors) > 0 && v.Tense != syntax.NoTense {
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

func quotedScene(s *story.Story, m *event.Mention) *scene {
	return &scene{assigner: newAssigner(s), r: &casting{Mention: m, sen: &s.Doc.Sentences[m.Sentence]}, mi: -1}
}

// Above gives who or what the verbs above a mention are said of, up to the sentence's main verb, and whom that does something
// to: a line that is the whole sentence tells of them, too: "| Norway | left the hall where they signed on Monday". Not a verb with
// another date, which tells of another event, and not one that only tells of this, or what somebody thinks of it.
func Above(s *story.Story, m *event.Mention) (out []string) {
	d := quotedScene(s, m)
	sen, c := d.r.sen, m.Clause
	if c < 0 {
		c = sen.ClauseAt(m.Head)
	} else if !m.Nominal() {
		c = d.clauseAbove(c)
	}
	for n := 0; c >= 0 && n < len(sen.Clauses); n++ {
		if sen.Clauses[c].Verb.Tense != syntax.NoTense && !d.hasOtherDate(c) && !d.onlyTells(c) {
			k := d.castAbove(c)
			d.citeCore(k)
			out = append(out, k.Actors...)
		}
		c = d.clauseAbove(c)
	}
	return out
}

// onlyTells: the verb of the clause says, holds or judges what its words tell.
func (d *scene) onlyTells(c int) bool {
	v := d.r.sen.Clauses[c].Verb.Lemma
	for _, f := range [...]lexicon.Feature{lexicon.Says, lexicon.ReportsSpeech, lexicon.Accuses, lexicon.Claims, lexicon.Denies, lexicon.Confirms, lexicon.Believes, lexicon.Doubts, lexicon.Opines} {
		if lexicon.Has(v, f) {
			return true
		}
	}
	return false
}

// castAbove is the cast, still empty, of a clause above the event.
func (d *scene) castAbove(c int) *casting {
	return &casting{Mention: &event.Mention{Trigger: event.Trigger{Sentence: d.r.Sentence, Clause: c, Head: d.r.sen.Clauses[c].Head}, Expr: -1, When: d.r.When}, sen: d.r.sen}
}

// clauseAbove gives the clause that the clause is part of, or that those joined before it are part of; -1 if there is none, or the
// clause only stands beside another with a subject of its own.
func (d *scene) clauseAbove(c int) int {
	for d.r.sen.Clauses[c].Kind == syntax.Coordinate {
		if !d.r.sen.Clauses[c].Subject.Empty() || d.r.sen.Clauses[c].Parent < 0 {
			return -1
		}
		c = d.r.sen.Clauses[c].Parent
	}
	return d.r.sen.Clauses[c].Parent
}

// citeCore cites the names at the head of a clause's subject, and the person who is the object of a main verb.
func (d *scene) citeCore(k *casting) {
	cl := k.clause()
	sub := k.sen.SubjectSpan(k.Clause)
	h, apposed := k.sen.HeadOf(sub), d.Apposed(k.Sentence, sub)
	for _, mi := range d.MentionsIn[k.Sentence] {
		own := &scene{assigner: d.assigner, r: k, m: &d.Cast.Mentions[mi], mi: mi, subject: true}
		doer := mi == apposed || sub.Has(own.m.Span.Start) && own.isHeadOrJoined(h)
		if !doer && (cl.Kind != syntax.Main || own.entity().Kind != names.Person || !own.m.Span.Has(k.sen.ObjectHead(cl))) {
			continue
		}
		if own.subject = doer; own.namesOne() && (mi == apposed || own.firstOf(asideFamily()) == nil) {
			own.cite()
		}
	}
}

// isHeadOrJoined: the name is that of token h, or joined to it: "Chad | and Mali".
func (d *scene) isHeadOrJoined(h int) bool {
	ts, at := d.tokens(), d.m.Span.End-1
	for ts[at].Rel == syntax.Conj && ts[at].Head >= 0 && !d.m.Span.Has(h) {
		if at = ts[at].Head; at == h {
			return true
		}
	}
	return d.m.Span.Has(h)
}

// namesOne: the name is no adjective, and surely means one.
func (d *scene) namesOne() bool {
	return d.m.Form != names.Adjective && !(d.isPronoun() && d.m.Doubt != "") && len(d.m.Entities) == 1
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
		return !d.at(mi).namesOne() || d.at(mi).entity().Kind == names.Place
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
	for x, p := range d.Where {
		if x != d.r.Expr && p.Sentence == d.r.Sentence && !p.Has(d.r.When.Start) && d.r.sen.ClauseAt(p.Start) == c {
			return true
		}
	}
	return false
}
