package roles

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// bystanders are the last rules of names that take no part.
func bystanders() []rule {
	return []rule{
		{
			Name: "an <Iowa> Republican", Why: "before a person with a title, or who is of a party, a place tells whence that is",
			If:    (*scene).isHomeOfPolitician,
			Holds: []string{"Minister Lena Holt wept. An [Iowa] Republican left on Monday.", "Ivo Rys gave a boat on Monday to [New Jersey] Sen. Omar Diallo.", "[Texas] Democrat Lena Holt left on Monday."},
			Not:   []string{"Minister Lena Holt opened an [Iowa] museum on Monday.", "Minister Lena Holt opened the [Iowa] Republican convention on Monday.", "In [Iowa] Republicans wept on Monday."},
		},
		{
			Name: "aboard <airline> Flight 12", Why: "who was on the firm's flight is told of, and not the firm",
			Pattern: "{name} <compound|flat {f lemma:flight} ; {f} <nmod:on|nmod:aboard|obl:on|obl:aboard {}",
			If:      func(d *scene) bool { return d.entity().Kind == names.Organisation },
			Holds:   []string{"Friends of the men on [Kenya Airways] Flight 12 wept in Accra on Monday.", "Friends of passengers on [Kenya Airways] Flight 12 wept on Monday.", "The envoys left on Monday aboard a [Kenya Airways] flight."},
			Not:     []string{"A [Kenya Airways] flight was called off on Monday."},
		},
		{
			Name: "a <person> ally", Why: "who is beside a person, or for or against him, acts for himself, though the parser does not tie the two",
			If: func(d *scene) bool {
				ts, n := d.tokens(), d.m.Span.End
				return d.entity().Kind == names.Person && d.m.Form == names.Short && n < len(ts) && !ts[n].IsVerb() && ts[n].Text == ts[n].Lower && ts[n-1].Rel != syntax.Appos && lexicon.Has(lexicon.NounLemma(ts[n].Lower), lexicon.Human)
			},
			Holds: []string{"Minister Omar Diallo wept. One [Diallo] ally told reporters on Monday that he was well."},
			Not:   []string{"Minister Omar Diallo wept. [Diallo] told reporters on Monday that he was well."},
		},
		{
			Name: "guards in the house of <person> <did>", Why: "whom the phrase that tells where, of what or for whom those are who act is of does not act with them",
			If:    (*scene).isBelowDoers,
			Holds: []string{"Investigators in the inquiry of [President Omar Diallo] met the king on Monday.", "Members of [Omar Diallo]'s security team met the king on Monday."},
			Not:   []string{"Investigators and [President Omar Diallo] met the king on Monday.", "A meeting in the house of [Omar Diallo] began on Monday.", "Then Chairman of the Joint Chiefs of Staff [Lena Holt] met the king on Monday."},
		},
		{
			Name: "at a <body> hearing", Why: "which body holds the meeting where something is said only tells of what sort that is",
			If:    (*scene).isHolder,
			Holds: []string{"Lena Holt spoke at a [Senate] hearing on Monday.", "Lena Holt met Omar Diallo at the [Group of 20] summit on Monday."},
			Not:   []string{"Lena Holt spoke at the [White House] on Monday.", "Lena Holt spoke at a [White House] dinner on Monday."},
		},
		{
			Name: "under <president>", Why: "under whom somebody served or something was so only tells in whose time",
			Pattern: "{name} <obl:under {}",
			If:      func(d *scene) bool { return d.entity().Kind == names.Person && !d.ownsState() },
			Holds:   []string{"The port was opened in May 1993 under [President Omar Diallo]."},
			Not:     []string{"The port was opened in May 1993 by [President Omar Diallo].", "Troops under [General Omar Diallo] took Accra on Monday.", "A unit under [Omar Diallo] ousted the king on Monday."},
		},
		{
			Name: "won the <White House>", Why: "a house that is won or lost is a prize",
			Pattern: "{name} <obj {act lemma:win|lose|regain|recapture|retake|flip|control}",
			If: func(d *scene) bool {
				return d.isNamedHouse() || d.entity().Kind == names.Organisation && lexicon.Has(d.tokens()[d.m.Span.End-1].Lower, lexicon.Assembly)
			},
			Holds: []string{"Lena Holt won the [White House] in 2020.", "Democrats lost the [Senate] in 2020."},
			Not:   []string{"Lena Holt left the [White House] in 2020."},
		},
		{
			Name: "in line with <body> rules", Why: "whose paper, plan or rule something follows or answers takes no part in it",
			Pattern: "{name} <amod|compound|nmod:poss {paper} ; {paper} <obl:to|obl:with|obl:under|obl:over|obl:despite|obl:of|obl:about|nmod:with|nmod:to {}",
			If:      (*scene).isOfPaperBelow,
			Holds:   []string{"Chad closed the port on Monday, in line with [IMF] recommendations.", "Chad reacted on Monday to the [UN] sanctions."},
			Not:     []string{"Chad met on Monday with [UN] officials."},
		},
	}
}

// isHomeOfPolitician: the place stands right before a word for one who is of a party, or before a person with an office.
func (d *scene) isHomeOfPolitician() bool {
	ts, n := d.tokens(), d.m.Span.End
	if d.entity().Kind != names.Place || d.m.Acting >= 0 || n >= len(ts) {
		return false
	}
	if len(d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		return m.Span.Start == n && m.Span.End > n+1 && d.Cast.Entities[m.Entities[0]].Kind == names.Person && isTitle(&ts[n])
	})) > 0 {
		return true
	}
	k := d.m.Span.Start - 1
	if n+1 < len(ts) && ts[n+1].IsNoun() && ts[n+1].Text == ts[n+1].Lower {
		return false // "the Iowa Republican convention"
	}
	return (lexicon.Has(ts[n].Lower, lexicon.Party) || lexicon.Has(ts[n].Lower+"s", lexicon.Party)) && !(k >= 0 && ts[k].IsPrep() && ts[n].Tag != "NNP")
}

// isTitle: the word stands before names: "Sen.", "Governor".
func isTitle(t *syntax.Token) bool {
	w := lexicon.Of(strings.TrimSuffix(t.Lower, "."))
	return w.Has(lexicon.Title) || w.Has(lexicon.BeforeName) || w.Has(lexicon.Office)
}

// isBelowDoers: the person stands in a phrase within a phrase of the subject, whose own noun is one for people: "investigators | in the inquiry
// | of Diallo".
func (d *scene) isBelowDoers() bool {
	if !d.subject || d.r.Nominal() || d.entity().Kind != names.Person || d.isPronoun() {
		return false
	}
	ts, sub, steps := d.tokens(), d.r.sen.SubjectSpan(d.r.Clause), 0
	h := d.r.sen.HeadOf(sub)
	if h < 0 || !d.isOfPeople(h) || d.isTitled() || ts[h].Text != ts[h].Lower && h > 0 {
		return false // "Chairman of the Joint Chiefs of Staff | Lena Holt"
	}
	for at := d.m.Span.End - 1; ; {
		t := &ts[at]
		switch {
		case at == h, t.Head < 0, lexicon.IsEvent(t.Lower) && at != d.m.Span.End-1 && !lexicon.Has(lexicon.NounLemma(t.Lower), lexicon.HasTopic):
			return false
		case t.Rel.Is(syntax.Nmod) || t.Rel.Is(syntax.Obl) && sub.Has(at):
			steps++
		case t.Rel != syntax.Compound && t.Rel != syntax.Amod:
			return false
		}
		if at = t.Head; at == h || !sub.Has(at) {
			return steps > 1
		}
	}
}

// isNamedHouse: the name is that of a house, and means who is in it: "the White House".
func (d *scene) isNamedHouse() bool {
	ts := d.tokens()
	words := make([]string, 0, 2)
	for _, t := range ts[d.m.Span.Start:d.m.Span.End] {
		words = append(words, t.Lower)
	}
	return d.entity().Kind == names.Organisation && lexicon.Has(strings.Join(words, " "), lexicon.Premises)
}

// isHolder: the body that is no house stands behind "at" and before the noun for a meeting.
func (d *scene) isHolder() bool {
	ts, n := d.tokens(), d.m.Span.End
	return d.entity().Kind == names.Organisation && d.m.Locative && !d.isNamedHouse() && n < len(ts) && (ts[n].Tag == "NN" && ts[n].Text == ts[n].Lower && !lexicon.Has(ts[n].Lower, lexicon.Premises) || ts[n].Tag == "NNS" && lexicon.IsEvent(ts[n].Lower))
}

// isOfPaperBelow: the noun that the body stands before is one for a paper, a plan, rules or a sanction.
func (d *scene) isOfPaperBelow() bool {
	h := d.tokens()[d.m.Span.End-1].Head
	if d.entity().Kind != names.Organisation || h < 0 {
		return false
	}
	w := lexicon.Of(lexicon.NounLemma(d.tokens()[h].Lower))
	return w.Has(lexicon.Paper) || w.Has(lexicon.Scheme) || w.Has(lexicon.HasContent) || lexicon.NounClass(d.tokens()[h].Lower) == lexicon.Sanction
}

// isInHouse: the name of a house stands behind a preposition and before the noun for what is there or is held there: "on the | White House |
// lawn", "during a 2019 | White House | press conference".
func (d *scene) isInHouse() bool {
	ts, n, k := d.tokens(), d.m.Span.End, d.m.Span.Start-1
	for k > 0 && (ts[k].Tag == "DT" || ts[k].Tag == "CD" || strings.HasPrefix(ts[k].Tag, "JJ") || d.InExpression(d.r.Sentence, k)) {
		k--
	}
	if !d.isNamedHouse() || n >= len(ts) || !ts[n].IsNoun() || ts[n].Text != ts[n].Lower || k < 0 || !ts[k].IsPrep() || lexicon.Has(ts[k].Lower, lexicon.About) || lexicon.Has(ts[k].Lower, lexicon.InnerLink) {
		return false
	}
	for n+1 < len(ts) && ts[n+1].IsNoun() {
		n++
	}
	return isHeldOrStands(lexicon.NounLemma(ts[n].Lower))
}

// isHeldOrStands: the noun is one for what is held at a house or stands there.
func isHeldOrStands(noun string) bool {
	w := lexicon.Of(noun)
	return w.Has(lexicon.Venue) || w.Has(lexicon.PlaceHead) || w.Has(lexicon.PartOfLand) || w.Has(lexicon.Event) || w.Has(lexicon.Solo) || lexicon.NounClass(noun) == lexicon.Meet
}

// isWhereHeard: it is the place of those before whom somebody speaks: "testified before a court in | Accra".
func (d *scene) isWhereHeard() bool {
	ts, k := d.tokens(), d.m.Span.Start-1
	if !d.m.Locative || k < 2 || !ts[k].IsPrep() || !ts[k-1].IsNoun() {
		return false
	}
	w := lexicon.Of(lexicon.NounLemma(ts[k-1].Lower))
	for k--; k > 0 && inPhrase(&ts[k]); k-- {
	}
	return ts[k].Lower == "before" && (w.Has(lexicon.ForBody) || w.Has(lexicon.Assembly) || w.Has(lexicon.Human))
}
