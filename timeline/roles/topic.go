package roles

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// What rules ask of names that only say what something is about.

// isTopic: the place or state is only what a paper, a speech, a talk or a plan is about, however deep it stands in it: "a letter on
// Jerusalem", "briefed the council about the talks in Geneva", "signed a petition on Monday for the museum of Aleppo".
func (d *scene) isTopic() bool {
	ts := d.tokens()
	for k := d.m.Span.Start - 1; k > 0 && k != d.r.Head && !(d.r.Nominal() && k < d.r.Noun.Start); k-- {
		switch t := &ts[k]; {
		case d.m.Locative && t.IsPrep() && ts[k-1].Tag == "NNP" && lexicon.Has(t.Lower, lexicon.Locative) && !d.InExpression(d.m.Sentence, k-1):
			return false // "talks on Mali in Geneva"
		case lexicon.Has(t.Lower, lexicon.About):
			return true
		case lexicon.Has(t.Lower, lexicon.TopicLink), t.Lower == "for", t.Lower == "into":
			if d.linksTopic(k) {
				return true
			}
			if !lexicon.Has(t.Lower, lexicon.InnerLink) {
				return false
			}
		case t.IsNoun(), t.Tag == "DT", strings.HasPrefix(t.Tag, "JJ"), t.Tag == "CC", t.Tag == "POS", t.IsPrep() && lexicon.Has(t.Lower, lexicon.InnerLink):
		case t.Lower == "at" && lexicon.Has(lexicon.NounLemma(ts[k-1].Lower), lexicon.Sitting): // "about a vote at the United Nations"
		default:
			return false // the noun phrase with its complements begins here
		}
		if d.InExpression(d.m.Sentence, k) {
			return false
		}
	}
	return false
}

// linksTopic: the preposition at token k ties to a noun before it, or to talks that the event's verb tells of, what that is about. What an
// inquiry or a plan is for concerns its people and states: only a place stands there for where something else is.
func (d *scene) linksTopic(k int) bool {
	ts, of := d.tokens(), k-1
	if d.entity().Kind != names.Person {
		of = d.beforeWhenAndWhere(k)
	}
	if of < 0 || !d.m.Locative && !lexicon.Has(ts[k].Lower, lexicon.TopicLink) {
		return false
	}
	w := lexicon.NounLemma(ts[of].Lower)
	meets := !d.r.Nominal() && (d.r.Class == lexicon.Meet || d.r.Class == lexicon.Call)
	switch {
	case !lexicon.Has(ts[k].Lower, lexicon.TopicLink): // "for", "into"
		return ts[of].IsNoun() && (lexicon.Has(w, lexicon.AsksFor) || lexicon.Has(w, lexicon.Scheme) || lexicon.Has(w, lexicon.HasTopic) && ts[k].Lower == "into")
	case ts[of].Tag == "PRP": // "briefs them on the situation in Mali"
		return ts[k].Lower == "on"
	case (of < k-1 || meets) && d.leadsToGround(k):
		return false // "held talks on the island of Malta"
	}
	return lexicon.Has(w, lexicon.HasTopic) || meets && d.isEventAt(d.headBehind(k))
}

// beforeWhenAndWhere gives the token before what is told of the time and the place right before token k: "held | talks | in Rome on
// Monday on"; -1 if there is none.
func (d *scene) beforeWhenAndWhere(k int) int {
	ts := d.tokens()
	k--
	for k > 0 {
		from := k
		for k > 0 && d.InExpression(d.r.Sentence, k) {
			k--
		}
		for _, mi := range d.MentionsIn[d.r.Sentence] {
			if m := &d.Cast.Mentions[mi]; m.Locative && m.Span.End == k+1 {
				k = m.Span.Start - 1
			}
		}
		if k == from {
			break
		}
		for k > 0 && (ts[k].Tag == "DT" || ts[k].IsPrep()) {
			k--
		}
	}
	return k
}

// headBehind gives the noun that the noun phrase behind the preposition at token k is of.
func (d *scene) headBehind(k int) int {
	ts, h := d.tokens(), k
	for k++; k < len(ts) && (inPhrase(&ts[k]) || ts[k].Tag == "CD" || ts[k].Tag == "PRP$" || ts[k].Tag == "POS"); k++ {
		h = k
	}
	return h
}

// leadsToGround: behind the preposition at token k stands a part of the land, a coast or the fringe of an occasion: "on the island of Malta".
func (d *scene) leadsToGround(k int) bool {
	h := d.headBehind(k)
	if d.isEventAt(h) {
		return false // "the siege"
	}
	w := lexicon.NounLemma(d.tokens()[h].Lower)
	return lexicon.Has(w, lexicon.PartOfLand) || lexicon.Has(w, lexicon.Ground) || lexicon.Has(w, lexicon.Fringe) || lexicon.Has(w, lexicon.PlaceHead) || lexicon.Has(w, lexicon.Premises)
}

// isOfGrievance: the place stands behind another event, for or against which the event is held: "marched in Rome against the war in Gaza".
func (d *scene) isOfGrievance() bool {
	if !d.m.Locative {
		return false
	}
	ts := d.tokens()
	e := d.eventPlacedBy(d.m.Span.Start - 1)
	for k := e - 1; e >= 0 && k > d.r.Head; k-- {
		if ts[k].IsPrep() {
			return lexicon.Has(ts[k].Lower, lexicon.PartyLink) || lexicon.Has(ts[k].Lower, lexicon.TopicLink)
		}
		if !inPhrase(&ts[k]) {
			return false
		}
	}
	return false
}

// isProtestedAgainst: a march, a rally or a protest is told to be against the name, or against something of its: "rallied against | the
// policies of Norway".
func (d *scene) isProtestedAgainst() bool {
	ts := d.tokens()
	if d.m.Locative {
		return false
	}
	for at := range d.r.sen.Climb(d.m.Span.End - 1) {
		h := ts[at].Head
		switch sub := ts[at].Rel.Subtype(); {
		case h < 0:
			return false
		case sub == "against":
			w := ts[h].Lower
			return lexicon.ActOf("protest", w) || lexicon.ClassOf(lexicon.VerbLemma(w)) == lexicon.Protest || lexicon.NounClass(lexicon.NounLemma(w)) == lexicon.Protest
		case !ofPhrase(ts[at].Rel):
			return false
		}
	}
	return false
}

// isShown: a flag, a picture or the like is of the name, or of somebody or something of its: "an effigy of the | Danish | king".
func (d *scene) isShown() bool {
	ts := d.tokens()
	for at := range d.r.sen.Climb(d.m.Span.End - 1) {
		sub := ts[at].Rel.Subtype()
		if ts[at].Head < 0 || !ofPhrase(ts[at].Rel) || sub != "" && sub != "of" && sub != "poss" {
			return false
		}
		if h := &ts[ts[at].Head]; h.IsNoun() && lexicon.Has(lexicon.NounLemma(h.Lower), lexicon.Emblem) {
			return true
		}
	}
	return false
}

// ofPhrase: the relation is one inside a noun phrase.
func ofPhrase(rel syntax.Rel) bool {
	return rel.Is(syntax.Nmod) || rel == syntax.Amod || rel == syntax.Compound || rel == syntax.Conj || rel == syntax.Flat || rel == syntax.Appos
}
