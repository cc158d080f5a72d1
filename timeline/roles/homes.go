package roles

import (
	"sync"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// homeFamily is homes, compiled once.
var homeFamily = sync.OnceValue(homes)

func homes() *family {
	return compile(family{
		Name:  "The land whose bodies act",
		About: "An army or a parliament that the words name by its noun alone is that of the land that the story is about.",
		Rules: []rule{{
			Name: "<the army> arrested a judge", Why: "of a land that a story is about, it need not say whose army or parliament it is",
			If: func(d *scene) bool {
				return d.Land != "" && !d.namesAnother(d.Land) && d.homeBody() >= 0 && !d.ofLand(d.Land)
			}, Find: func(d *scene) []string { return nonempty(d.Land) },
			Holds: []string{
				"Chad fell silent. In Chad the lights went out. The army of Chad said nothing. The army arrested a judge on Monday.",
				"Chad fell silent. In Chad the lights went out. Chad has a king. Parliament voted for a new law on Monday.",
				"Chad fell silent. In Chad the lights went out. Chad has a king. Talks between the military and the rebels opened on Monday.",
				"Chad fell silent. In Chad the lights went out. Chad has a king. A judge was arrested by the security forces on Monday.",
				"Chad fell silent. In Chad the lights went out. Chad has a king. The army chief's office said on Monday that the port was open.",
				"Chad fell silent. In Chad the lights went out. Chad has a king. The lower house said it would vote on Friday.",
				"Chad fell silent. In Chad the lights went out. Chad has a king. Lawmakers in a second reading approved the law on Monday.",
			},
			Not: []string{
				"Chad fell silent. In Chad the lights went out. Chad has a king. Authorities arrested a judge on Monday.",
				"Chad fell silent. In Chad the lights went out. Chad has a king. An army arrested a judge on Monday.",
				"Chad fell silent. In Chad the lights went out. Chad has a king. The Malian army arrested a judge on Monday.",
				"Chad fell silent. In Chad the lights went out. Chad has a king. The army in Mali arrested a judge on Monday.",
				"Chad fell silent. In Chad the lights went out. Chad has a king. A judge spoke of the army on Monday.",
				"Chad fell silent. In Chad the lights went out. Chad has a king. The army arrested a judge in Lima on Monday.",
				"Chad fell silent. Mali wept. The army arrested a judge on Monday.",
				"Chad fell silent. In Chad the lights went out. Chad has a king. The army base burned on Monday.",
				"Chad fell silent. In Chad the lights went out. Chad has a king. The lower house said a guard would vote on Friday.",
				"Chad fell silent. In Chad the lights went out. Chad has a king. Lawmakers in Lima approved the law on Monday.",
			},
		}},
	})
}

// homeBody gives the noun of the event's own words that names a body of the land alone and takes part: its
// subject, its object, who it was by, with or between; -1 if there is none.
func (d *scene) homeBody() int {
	words := d.ownWords(d.r)
	if c := d.saysOfItself(); c >= 0 {
		words = append(words, d.r.sen.SubjectSpan(c))
	}
	for _, sp := range words {
		for i := sp.Start; i < sp.End; i++ {
			if d.isHomeBody(i) && d.isParty(i) {
				return i
			}
		}
	}
	return -1
}

// isHomeBody: the noun names a body of a land, with its article or with nothing beside it.
func (d *scene) isHomeBody(i int) bool {
	ts, w := d.tokens(), d.tokens()[i].Lower
	if i > 0 && lexicon.Has(ts[i-1].Lower+" "+w, lexicon.OnePerState) {
		w = ts[i-1].Lower + " " + w
	}
	if !lexicon.Has(w, lexicon.OnePerState) && !lexicon.Has(w, lexicon.HomeBody) && !lexicon.Has(w, lexicon.Government) || lexicon.Has(w, lexicon.Against) {
		return false
	}
	if lexicon.Has(w, lexicon.HomeBody) && lexicon.Has(w, lexicon.OrganisationHead) && d.Cast.NamesFederal(d.r.Sentence, "") {
		return false // "the legislature", of Texas or of the land
	}
	np := d.r.sen.NP(i)
	speaks := d.speaksForBody(i)
	if speaks {
		np.End = i + 1
	} else if np.End != i+1 || d.goesOn(i) {
		return false
	}
	first := np.Start
	if speaks {
		first = i // "an army chief", "senior army officials"
	} else if lexicon.Has(ts[first].Lower, lexicon.Definite) {
		first++
	} else if lexicon.Has(w, lexicon.Government) || ts[i].Tag != "NNS" && !lexicon.Has(w, lexicon.NeedsNoArticle) {
		return false
	}
	if first < i && !(first == i-1 && w != ts[i].Lower) {
		return false // "the Malian army", "the rebel army"
	}
	return len(d.namesIn(func(m int) bool { return np.Has(d.Cast.Mentions[m].Span.Start) })) == 0
}

// goesOn: the words behind the body's noun may tell whose it is: "the army | of Mali", "the army | in Mali".
func (d *scene) goesOn(i int) bool {
	ts := d.tokens()
	if i+1 == len(ts) {
		return false
	}
	switch w := ts[i+1].Lower; {
	case w == "in" && ts[i].Rel == syntax.Nsubj:
		return len(d.namesIn(func(m int) bool { return d.Cast.Mentions[m].Locative })) > 0 // but "lawmakers in a second reading"
	case w == "of", w == "in":
		return true
	}
	return ts[i+1].Tag == "POS"
}

// speaksForBody: the noun only tells of which body the chief, the spokesman or the office behind it is: "the army chief's office".
func (d *scene) speaksForBody(i int) bool {
	ts := d.tokens()
	h := ts[i].Head
	if h <= i || ts[i].Rel != syntax.Compound && ts[i].Rel != "nmod:poss" {
		return false
	}
	w := lexicon.NounLemma(ts[h].Lower)
	return w == "office" || lexicon.Has(w, lexicon.Office) || lexicon.Has(w, lexicon.Leader) || lexicon.Has(w, lexicon.Mission) || lexicon.Has(ts[h].Lower, lexicon.Collective)
}

// isParty: the noun is what the event's verb says it of, does it to or does it with, or whom its noun is by, with or between.
func (d *scene) isParty(i int) bool {
	ts := d.tokens()
	for ts[i].Head >= 0 && (ts[i].Rel == syntax.Conj || d.speaksForBody(i)) {
		i = ts[i].Head
	}
	if !d.r.Nominal() && i == d.r.sen.HeadOf(d.r.sen.SubjectSpan(d.r.Clause)) {
		return true // "the army, which | crossed the river"
	}
	if c := d.saysOfItself(); ts[i].Head != d.r.Head && !d.inOwnSubject(i) && !(c >= 0 && ts[i].Head == d.r.sen.Clauses[c].Head) {
		return false
	}
	switch ts[i].Rel {
	case syntax.Nsubj, syntax.NsubjPass, syntax.Obj, syntax.Iobj, "obl:by", "obl:with", "obl:between", "nmod:by", "nmod:with", "nmod:between":
		return true
	}
	return false
}

// inOwnSubject: the noun stands in the subject of the event's verb, and that is an event between parties: "talks between the army and the rebels opened".
func (d *scene) inOwnSubject(i int) bool {
	if d.r.Nominal() {
		return false
	}
	h := d.tokens()[i].Head
	return h >= 0 && h == d.r.sen.HeadOf(d.r.sen.SubjectSpan(d.r.Clause)) && lexicon.IsEvent(d.tokens()[h].Text)
}

// namesAnother: the sentence has somebody or something of another land.
func (d *scene) namesAnother(land string) bool {
	return len(d.namesIn(func(i int) bool {
		e := &d.Cast.Entities[d.Cast.Mentions[i].Entities[0]]
		return e.State != "" && e.State != land
	})) > 0
}

// ofLand: one of the event's actors is that land, or somebody or a body of it.
func (d *scene) ofLand(land string) bool {
	for i := range d.Cast.Entities {
		e := &d.Cast.Entities[i]
		for _, a := range d.r.Actors {
			if a == e.Name && (e.State == land || e.Kind == names.State && e.Name == land) {
				return true
			}
		}
	}
	return false
}

// landOfSentence gives the land whose government the name, "the government", is by its own sentence, where it was taken
// for another's: "in Mali, the government"; "Mali has asked for help and the government"; "" if it says no other.
func (d *scene) landOfSentence() string {
	ts := d.tokens()
	if w := ts[d.m.Span.End-1].Lower; d.m.Form != names.Description || !d.isLand() || !lexicon.Has(w, lexicon.Government) || d.m.Span.End-d.m.Span.Start > 2 {
		return ""
	}
	land := ""
	for _, mi := range d.MentionsIn[d.r.Sentence] {
		m := &d.Cast.Mentions[mi]
		e := &d.Cast.Entities[m.Entities[0]]
		switch {
		case mi == d.mi:
		case e.State == d.entity().State:
			return ""
		case e.State == "" || e.Kind != names.State && e.Kind != names.Place || m.Form == names.Adjective || m.Span.Start > d.m.Span.Start+5:
		case m.Locative && m.Span.Start < 2 && m.Span.End < len(ts) && ts[m.Span.End].Text == ",",
			m.Locative && m.Span.Start > 0 && ts[m.Span.Start-1].Lower == "in" && d.r.sen.ClauseAt(m.Span.Start) == d.r.sen.ClauseAt(d.m.Span.Start),
			ts[m.Span.End-1].Rel == syntax.Nsubj && m.Span.End <= d.m.Span.Start:
			land = e.State
		}
	}
	return land
}
