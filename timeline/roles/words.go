package roles

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

func (d *scene) isPronoun() bool { return d.m.Form == names.Pronoun }

// mayBeRival: a pronoun may mean another, is not the subject of the sentence's main verb, where a story goes on about the one whom it
// spoke of, and the sentence has not named whom it would mean.
func (d *scene) mayBeRival() bool {
	if d.speaksOfNamesake() {
		return true
	}
	if !d.isPronoun() || d.m.Doubt != names.UnnamedRival {
		return false
	}
	if d.subject && !d.r.Nominal() && d.r.clause().Subject == d.m.Span && d.r.clause().Kind == syntax.Main {
		return false
	}
	return len(d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		return m.Form != names.Pronoun && m.Entities[0] == d.m.Entities[0] && m.Span.End <= d.m.Span.Start
	})) == 0
}

// isLandOrTown: the name is that of a state and means it, or of a town.
func (d *scene) isLandOrTown() bool {
	return d.isLand() && d.m.Acting < 0 || d.entity().Kind == names.Place && d.m.Acting >= 0
}

// isLand: the name is that of a state.
func (d *scene) isLand() bool { return d.entity().Kind == names.State }

// inOwnClause: the name stands in a clause of its own inside the event's clause, and so takes
// part in another event.
func (d *scene) inOwnClause() bool {
	if d.r.Nominal() {
		return false
	}
	c := d.r.sen.ClauseAt(d.m.Span.Start)
	if c == d.r.Clause && d.isTold() {
		return true
	}
	if c == d.r.Clause || d.subject || d.objectControl(c) {
		return false
	}
	if d.r.Expr >= 0 {
		if p := d.Where[d.r.Expr]; p.Sentence == d.r.Sentence && !p.Empty() && c >= 0 && c == d.r.sen.ClauseAt(p.Start) {
			return false // beside the date itself
		}
	}
	return d.inOtherClause(c)
}

// objectControl: the name is the object of the event's verb although the parser has it as the
// subject of what is asked for ("asked Roosevelt to bring the belligerents together").
func (d *scene) objectControl(c int) bool {
	if c < 0 {
		return false
	}
	cl := &d.r.sen.Clauses[c]
	p := cl.Parent
	if p >= 0 && p != d.r.Clause && d.r.sen.Clauses[p].Marker == "to" {
		p = d.r.sen.Clauses[p].Parent // "refused to order Mali to leave"
	}
	return cl.Kind == syntax.Complement && p == d.r.Clause && cl.Marker == "to" && cl.Subject.Has(d.m.Span.Start) && !lexicon.Has(d.r.clause().Verb.Lemma, lexicon.Expects)
}

// inOtherClause: clause c is not part of the event's clause.
func (d *scene) inOtherClause(c int) bool {
	sen := d.r.sen
	for n := 0; c >= 0 && c != d.r.Clause && n < len(sen.Clauses); n++ {
		switch cl := &sen.Clauses[c]; {
		case cl.Kind == syntax.Infinitive: // "agreed to visit Beijing": the purpose is part of the event
		case cl.Kind == syntax.Participle && d.m.Locative && d.isManner(cl):
		case cl.Kind == syntax.Complement && cl.Marker == "" && cl.Parent == d.r.Clause && lexicon.Has(d.r.clause().Verb.Lemma, lexicon.Perceives):
		case cl.Kind == syntax.Participle && cl.Head > d.r.Head && d.isCore() && (lexicon.Has(cl.Verb.Lemma, lexicon.Harms) || befalls[lexicon.ClassOf(cl.Verb.Lemma)]): // "published a video | showing a man | beheading Diallo"
		case cl.Kind == syntax.Complement && cl.Verb.Tense == syntax.NoTense && cl.Parent == d.r.Clause && d.isCore(): // "ordered | Diallo be freed"
		default:
			return true
		}
		c = sen.Clauses[c].Parent
	}
	return c != d.r.Clause
}

// befalls are the classes of events that befall whom an adjective tells of.
var befalls = map[lexicon.Class]bool{lexicon.Death: true, lexicon.Arrest: true, lexicon.Release: true, lexicon.Expel: true}

// placed are the classes of events whose object is where they happen.
var placed = map[lexicon.Class]bool{lexicon.Attack: true, lexicon.Visit: true, lexicon.War: true, lexicon.Overfly: true}

// isClassifying: the adjective only says of what sort the object is ("an Italian colony", "the
// Ethiopian new year"), not whom the event befalls ("shot down a U.S. drone").
func (d *scene) isClassifying() bool {
	r, ts := d.r, d.tokens()
	if d.subject || d.m.Form != names.Adjective || !d.isLand() || placed[r.Class] || befalls[r.Class] || r.Clause < 0 || d.NamesLand(d.m) {
		return false
	}
	k := d.m.Span.Start - 1
	for k > 0 && (ts[k].Tag == "DT" || ts[k].Tag == "JJ") {
		k--
	}
	if k > 0 && ts[k].Lower == "of" && lexicon.IsEvent(ts[k-1].Text) {
		return false // "the incursion of a Chinese balloon"
	}
	n := d.m.Span.End
	if (r.Class == lexicon.Meet || r.Class == lexicon.Call) && d.isOfficial(n) {
		return false // "met the French foreign minister"
	}
	return !d.isWholeState() && !lexicon.Has(r.clause().Verb.Lemma, lexicon.Harms) && !(n < len(ts) && lexicon.Has(lexicon.NounLemma(ts[n].Lower), lexicon.Mission))
}

// isWholeState: the adjective goes on as in "the Malian state".
func (d *scene) isWholeState() bool {
	ts, k, n := d.tokens(), d.m.Span.Start-1, d.m.Span.End
	return k >= 0 && ts[k].Lower == "the" && n+1 < len(ts) && ts[n].Lower == "state" && !ts[n+1].IsNoun() && ts[n+1].Lower != "of"
}

// isOfficial: the noun phrase goes on from token n to an office of a state or those who act for one: "foreign minister".
func (d *scene) isOfficial(n int) bool {
	ts := d.tokens()
	if n+2 < len(ts) && ts[n].Lower == "and" {
		n += 2 // "met Israeli and Egyptian officials"
	}
	for n+1 < len(ts) && (ts[n].IsNoun() || strings.HasPrefix(ts[n].Tag, "JJ")) && ts[n+1].IsNoun() {
		n++
	}
	if n >= len(ts) {
		return false
	}
	w := lexicon.NounLemma(ts[n].Lower)
	return lexicon.Has(w, lexicon.Office) || lexicon.Has(w, lexicon.Diplomat) || lexicon.Has(w, lexicon.Leader) || lexicon.Has(w, lexicon.Mission) || lexicon.Has(w, lexicon.Government) || lexicon.Has(ts[n].Lower, lexicon.Collective)
}

// hostsOccasion: the body only names the occasion beside which something else happens: "on the
// sidelines of the G20 summit", "ahead of an EU meeting".
func (d *scene) hostsOccasion() bool {
	ts := d.tokens()
	n := d.m.Span.End
	k := d.m.Span.Start - 1
	for k > 0 && (ts[k].Tag == "DT" || ts[k].Tag == "JJ" || ts[k].Tag == "CD") {
		k--
	}
	if d.entity().Kind != names.Organisation || k < 0 || n >= len(ts) {
		return false
	}
	sits := lexicon.Has(ts[n-1].Lower, lexicon.Assembly) && ts[k].Lower == "of" // "on the margins of the General Assembly"
	if !sits && !lexicon.Has(lexicon.NounLemma(ts[n].Lower), lexicon.Venue) {
		return false
	}
	if ts[k].Lower == "of" {
		return k > 0 && lexicon.Has(ts[k-1].Lower, lexicon.Fringe)
	}
	return lexicon.Has(ts[k].Lower, lexicon.AtEvent)
}

// isAttributive: the place only says of what sort the noun after it is ("Gulf leaders", "the
// Algiers accords"), unless that is held or stands there ("the Geneva talks").
func (d *scene) isAttributive() bool {
	m, ts := d.m, d.tokens()
	if d.entity().Kind != names.Place || m.Acting >= 0 || m.Span.End >= len(ts) || !ts[m.Span.End].IsNoun() || lexicon.Has(lexicon.NounLemma(ts[m.Span.End].Lower), lexicon.Venue) || d.InExpression(m.Sentence, m.Span.End) {
		return false
	}
	for k := m.Span.Start - 1; k >= 0; k-- {
		switch t := ts[k]; {
		case t.Tag == "DT", t.Tag == "JJ":
		case t.Tag == "IN", t.Tag == "TO":
			return lexicon.Has(t.Lower, lexicon.SortLink)
		default:
			return true
		}
	}
	return true
}

// inApposition: the place stands before the verb, behind a comma, where it only says who someone
// is: "General Rys, commander of the forces in Sinai, resigned".
func (d *scene) inApposition() bool {
	if !d.m.Locative || d.r.Nominal() {
		return false
	}
	cl, ts := d.r.clause(), d.tokens()
	if d.m.Span.Start >= cl.Verb.Span.Start {
		return false
	}
	subject := d.r.sen.HeadOf(d.r.sen.SubjectSpan(d.r.Clause)) // "in May, | officers | in Miami left"
	for k := d.m.Span.Start - 1; k > cl.Span.Start && k != subject; k-- {
		if w := lexicon.NounLemma(ts[k].Lower); ts[k-1].Text == "," && (lexicon.Has(w, lexicon.Office) || lexicon.Has(w, lexicon.Title)) {
			return true
		}
	}
	return false
}

// isTarget: the name follows the trigger directly, as its object or its target.
func (d *scene) isTarget() bool {
	m, ts := d.m, d.tokens()
	if m.Form == names.Adjective && !(m.Span.End < len(ts) && lexicon.Has(ts[m.Span.End].Lower, lexicon.Ground)) {
		return false
	}
	for i := d.r.Head + 1; i < m.Span.Start; i++ {
		if t := ts[i]; t.Tag != "DT" && t.Tag != "JJ" && t.Tag != "RP" && !lexicon.Has(t.Lower, lexicon.AtTarget) {
			return false
		}
	}
	return m.Span.Start > d.r.Head
}

// eventIs: the noun that tells the event has the feature.
func (d *scene) eventIs(f lexicon.Feature) bool {
	return lexicon.Has(lexicon.NounLemma(d.tokens()[d.r.Head].Lower), f)
}

// ownsGround: "Niger's airspace".
func (d *scene) ownsGround() bool {
	ts, n := d.tokens(), d.m.Span.End
	return n+1 < len(ts) && ts[n].Tag == "POS" && (lexicon.Has(ts[n+1].Lower, lexicon.Ground) || ts[n+1].Lower == "capital")
}

// isHouse: the body is told of only as a house, by the noun behind it or because people walk there or stand before it:
// "the ministry building", "marched to the Supreme Court", "outside the court".
func (d *scene) isHouse() bool {
	ts, n, k := d.tokens(), d.m.Span.End, d.m.Span.Start-1
	if d.entity().Kind != names.Organisation {
		return false
	}
	if n < len(ts) && ts[n].Tag == "POS" {
		n++
	}
	for n+1 < len(ts) && ts[n].Tag == "JJ" {
		n++
	}
	k = d.beforeNames(k)
	if n < len(ts) && lexicon.Has(lexicon.NounLemma(ts[n].Lower), lexicon.Premises) && k >= 0 && ts[k].IsPrep() {
		return true
	}
	if k >= 0 && !d.m.Locative && lexicon.Has(ts[k].Lower, lexicon.AtBody) && ts[k].Lower != "at" {
		return true // "outside the ministry", of one named before
	}
	return k > 0 && lexicon.Has(ts[k].Lower, lexicon.Direction) && ts[k].Lower != "from" && lexicon.Has(lexicon.VerbLemma(ts[k-1].Lower), lexicon.Walks)
}

// isOfOpposition: behind the land stand those who are against who rules it: "Russia's main opposition leaders".
func (d *scene) isOfOpposition() bool {
	ts, n := d.tokens(), d.m.Span.End
	if !d.isLand() || d.m.Acting >= 0 || d.m.Form != names.Adjective && !(n < len(ts) && ts[n].Tag == "POS") {
		return false
	}
	for n < len(ts) && (ts[n].Tag == "POS" || strings.HasPrefix(ts[n].Tag, "JJ") || strings.HasPrefix(ts[n].Tag, "RB")) {
		n++
	}
	return n+1 < len(ts) && lexicon.Has(ts[n].Lower, lexicon.Against) && ts[n+1].IsNoun()
}

// isBefallen: the event is a revolt or the like, and the words speak of a land again, as a land: "swept the country".
func (d *scene) isBefallen() bool {
	w := d.tokens()[d.m.Span.End-1].Lower
	return d.m.Form == names.Description && d.isLand() && lexicon.Has(w, lexicon.StateAsset) && !lexicon.Has(w, lexicon.Collective) && d.isUpheaval()
}

// areSides: those meant are the two states that the story is about.
func (d *scene) areSides() bool {
	sides := d.sides()
	for _, e := range d.m.Entities {
		if !slices.Contains(sides, d.Cast.Entities[e].Name) {
			return false
		}
	}
	return len(sides) == len(d.m.Entities)
}

// isDoubtfulGroup: the words for several may mean others, or the pronoun takes up such words.
func (d *scene) isDoubtfulGroup() bool {
	if len(d.m.Entities) < 2 || d.areSides() {
		return false
	}
	if len(d.m.Entities) > 2 {
		for i := range d.Cast.Mentions[:d.mi] {
			if m := &d.Cast.Mentions[i]; m.Doubt == "" && m.Form == names.Description && slices.Equal(m.Entities, d.m.Entities) {
				return false // as said before
			}
		}
	}
	for i := d.mi; i >= 0 && d.Cast.Mentions[i].Sentence >= d.m.Sentence-2; i-- {
		m := &d.Cast.Mentions[i]
		if m.Form == names.Description && slices.Equal(m.Entities, d.m.Entities) {
			return m.Doubt == names.OtherGroup
		}
		if d.m.Form != names.Pronoun {
			return false
		}
	}
	return false
}

// isHyphened: the name is written before a participle that only tells whose or of what sort something is, or behind
// a word for where one stands: "pro-Russian".
func (d *scene) isHyphened() bool {
	ts := d.tokens()
	w := ts[d.m.Span.End-1].Lower
	k := strings.LastIndexByte(w, '-')
	stand, _, _ := strings.Cut(ts[d.m.Span.Start].Lower, "-")
	return k > 0 && (lexicon.Has(w[k+1:], lexicon.Hyphened) || stand == "pro" || stand == "anti")
}

// isOfFormer: the land stands between "former" and a word for people: "a former Russian spy".
func (d *scene) isOfFormer() bool {
	ts, k, n := d.tokens(), d.m.Span.Start-1, d.m.Span.End
	return k >= 0 && (d.m.Form == names.Adjective && d.isLand() || d.entity().Kind == names.Organisation && n < len(ts) && lexicon.Has(ts[n].Lower, lexicon.Human)) && lexicon.Has(ts[k].Lower, lexicon.FormerOffice) && n < len(ts) && ts[n].IsNoun()
}

// describesAnother: the name stands inside an apposition, and is not what is apposed.
func (d *scene) describesAnother() bool {
	ts := d.tokens()
	at := d.m.Span.End - 1
	if ts[at].Rel == syntax.Appos {
		return false
	}
	if before := d.mi - 1; !ts[at].Rel.Is(syntax.Nmod) && before >= 0 && d.Cast.Mentions[before].Span.End == d.m.Span.Start && d.Cast.Mentions[before].Sentence == d.r.Sentence && d.ModifiesName(before) {
		return false // "UN envoy to Mali Ida Lund"
	}
	for hops := 0; at >= 0 && hops < len(ts); hops++ {
		t := &ts[at]
		if t.Rel == syntax.Appos {
			return (t.Tag != "NNP" || lexicon.Has(t.Lower+"s", lexicon.Party)) && at != d.r.Head // "the top Republican on"
		}
		if t.Rel == syntax.Conj || d.r.sen.ClauseOf(at) >= 0 || at == d.r.Head {
			return false
		}
		at = t.Head
	}
	return false
}

// foundAt: the word, a place behind "at", tells where somebody was to whom harm is done: "seized the bags of a judge at Accra | airport".
func (d *scene) foundAt(t *syntax.Token) bool {
	return d.m.Locative && t.Rel == "nmod:at" && lexicon.Has(lexicon.NounLemma(d.tokens()[t.Head].Lower), lexicon.Human) && d.isHarm()
}

// isDeep: behind the verb, the name belongs to a noun that belongs to another noun, none of them an event.
func (d *scene) isDeep() bool {
	if d.subject || d.r.Nominal() || d.isPronoun() {
		return false
	}
	ts := d.tokens()
	steps := 0
	for at, hops := d.m.Span.End-1, 0; at >= 0 && hops < len(ts); hops++ {
		t := &ts[at]
		switch {
		case d.m.Locative && isWay(t.Rel):
			return false // "drove through the window of a shop in Accra"
		case t.Rel.Is(syntax.Nmod), t.Rel == syntax.Amod:
			if t.Head < 0 || lexicon.IsEvent(ts[t.Head].Text) || d.foundAt(t) {
				return false
			}
			if w := lexicon.NounLemma(ts[t.Head].Lower); !d.m.Locative || !lexicon.Has(w, lexicon.Settlement) && !lexicon.Has(w, lexicon.PartOfLand) {
				steps++ // but "in the capital of Ghana"
			}
		case t.Rel == syntax.Conj, t.Rel == syntax.Compound:
		default:
			prep, by := strings.CutPrefix(string(t.Rel), "obl:")
			return steps >= 2 && !(d.m.Locative && by && lexicon.Has(prep, lexicon.Locative) && d.isHarm()) // "exploded in the hold of a ship in Oslo"
		}
		at = t.Head
	}
	return false
}
