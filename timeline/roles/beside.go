package roles

import (
	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// isNamesake: the town stands in the name of a group, a treaty or a process: "the Minsk group". A
// treaty that is itself the event was signed there.
func (d *scene) isNamesake() bool {
	ts, k, n := d.tokens(), d.m.Span.Start-1, d.m.Span.End
	if n+1 < len(ts) && ts[n].Lower == "news" && ts[n+1].Lower == "agency" {
		return true
	}
	if d.entity().Kind != names.Place || k < 0 || ts[k].Lower != "the" || n >= len(ts) || !ts[n].IsNoun() {
		return false
	}
	w := lexicon.NounLemma(ts[n].Lower)
	return lexicon.Has(w, lexicon.Paper) && n != d.r.Head || lexicon.Has(w, lexicon.NamedForTown)
}

// isPlaceLine: the name is of the place that the story was filed from: "ACCRA (Reuters) - ".
func (d *scene) isPlaceLine() bool {
	ts, i := d.tokens(), d.m.Span.End
	for k := i; k < len(ts) && k < i+8; k++ { // "ACCRA, Ghana, June 14 (Reuters) -"
		if ts[k].Text == "(" && k+3 < len(ts) && ts[k+2].Text == ")" {
			return d.entity().Kind == names.Place && syntax.IsDash(ts[k+3].Text)
		}
		if ts[k].Text != "," && ts[k].Tag != "CD" && ts[k].Tag != "NNP" {
			return false
		}
	}
	return false
}

// isAtOtherDate: the place stands beside another date than the event's, which has a place of its own.
func (d *scene) isAtOtherDate() bool {
	if !d.m.Locative || d.r.Expr < 0 {
		return false
	}
	x := d.dateBeside(d.m)
	if x < 0 || x == d.r.Expr {
		return false
	}
	for _, mi := range d.MentionsIn[d.r.Sentence] {
		if o := &d.Cast.Mentions[mi]; o.Locative && d.dateBeside(o) == d.r.Expr {
			return true
		}
	}
	return false
}

// dateBeside gives the only time expression that stands beside the phrase of a place, with no
// more than a preposition between: "on June 8 in Lima", "in Lima on June 8"; -1 if there is none or one on
// either side.
func (d *scene) dateBeside(m *names.Mention) int {
	ts := d.tokens()
	before, after := m.Span.Start-1, m.Span.End
	for before >= 0 && (ts[before].IsPrep() || ts[before].Tag == "DT") {
		before--
	}
	for after < len(ts) && ts[after].IsPrep() {
		after++
	}
	x := -1
	for i, w := range d.Where {
		if w.Sentence != m.Sentence || !w.Has(before) && !w.Has(after) {
			continue
		}
		if x >= 0 {
			return -1
		}
		x = i
	}
	return x
}

// isOfObject: the place stands behind the object of the event's verb, which names another event.
func (d *scene) isOfObject() bool {
	if !d.m.Locative || d.subject || d.r.Nominal() {
		return false
	}
	ts, o := d.tokens(), d.r.sen.Object(d.r.clause().Head)
	k := d.m.Span.Start - 1
	for k > 0 && (ts[k].Tag == "DT" || ts[k].Tag == "JJ") {
		k--
	}
	return o >= 0 && k == o+1 && ts[k].IsPrep() && (lexicon.IsEvent(ts[o].Text) || lexicon.Has(lexicon.NounLemma(ts[o].Lower), lexicon.AnyEvent))
}

// isOfOccasion: the place stands in a phrase that tells what the event is unlike or answers:
// "unlike last year in Mali, …", "in response to the riots in Mali".
func (d *scene) isOfOccasion() bool {
	if !d.m.Locative {
		return false
	}
	ts := d.tokens()
	for k := d.m.Span.Start - 1; k >= 0 && ts[k].Text != "," && k != d.r.Head; k-- {
		if ts[k].Lower == "unlike" || ts[k].Lower == "to" && k > 1 && ts[k-2].Lower == "in" && lexicon.Has(ts[k-1].Lower, lexicon.Answer) {
			return true
		}
	}
	return false
}

// isMeasured: the place is one that the distance of a place before it is told from: "35 km west of Accra".
func (d *scene) isMeasured() bool {
	ts, k := d.tokens(), d.m.Span.Start-1
	before := d.namesIn(func(i int) bool { return d.Cast.Mentions[i].Locative && i < d.mi })
	if !d.m.Locative || len(before) == 0 || k < 2 || ts[k].Lower != "of" && ts[k].Lower != "from" {
		return false
	}
	if lexicon.Has(ts[k-1].Lower, lexicon.PartOfLand) { // west
		k--
	}
	k--
	if ts[k].Text == ")" && k > 0 { // "35 km (22 miles)"
		k--
	}
	return lexicon.Has(lexicon.NounLemma(ts[k].Lower), lexicon.Length)
}

// saysSo: the person stands behind the event, and a verb of saying follows: "the port was
// closed, Lena Holt, its owner, told reporters".
func (d *scene) saysSo() bool {
	ts, k := d.tokens(), d.m.Span.Start-1
	if d.r.Nominal() || k <= d.r.Head || ts[k].Text != "," {
		return false
	}
	for c := range d.r.sen.Clauses {
		cl := &d.r.sen.Clauses[c]
		if cl.Kind != syntax.Parenthetical || cl.Parent != d.r.Clause || cl.Span.Start < d.m.Span.End || !lexicon.Has(cl.Verb.Lemma, lexicon.Says) {
			continue
		}
		gap := cl.Verb.Span.Start - d.m.Span.End
		return gap == 0 || gap > 2 && ts[d.m.Span.End].Text == "," && ts[cl.Verb.Span.Start-1].Text == ","
	}
	return false
}

// isCompatriot: the name of a land's people is the head of a phrase that a person stands in apposition to.
func (d *scene) isCompatriot() bool {
	if !d.isLand() || d.m.Form == names.Adjective || d.r.Nominal() {
		return false
	}
	sp := d.r.sen.SubjectSpan(d.r.Clause)
	return sp.Has(d.m.Span.Start) && d.m.Span.Has(d.r.sen.HeadOf(sp)) && d.Apposed(d.r.Sentence, sp) >= 0
}

// isInGloss: the name stands in what a dash opens to tell what a place is: "near the Ravel Islands — a
// group of rocks that Ghana claims".
func (d *scene) isInGloss() bool {
	ts := d.tokens()
	for k := d.m.Span.Start - 1; k > 0 && k > d.r.Head; k-- {
		if !syntax.IsDash(ts[k].Text) {
			continue
		}
		if w := ts[k+1].Lower; w != "a" && w != "an" && w != "the" {
			return false
		}
		return len(d.namesIn(func(i int) bool { return d.Cast.Mentions[i].Locative && d.Cast.Mentions[i].Span.End == k })) > 0
	}
	return false
}

// isForce: the name is that of a state's army or authorities, which may be anywhere: "Nigerian troops".
func (d *scene) isForce() bool {
	ts, n := d.tokens(), d.m.Span.End
	return lexicon.Has(ts[n-1].Lower, lexicon.Collective) || n < len(ts) && lexicon.Has(ts[n].Lower, lexicon.Collective)
}
