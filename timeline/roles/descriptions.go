package roles

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// isDescriptive: the name stands between commas behind a person of the subject, and the words there
// begin with an office or another word for people: "Lena Holt, head of the union, resigned".
func (d *scene) isDescriptive() bool {
	if !d.subject || d.r.Nominal() {
		return false
	}
	ts, verb := d.tokens(), d.r.clause().Verb.Span.Start
	last := d.m.Span.End
	for last < verb && ts[last].Text != "," {
		last++
	}
	if last >= verb || last+3 < verb {
		return false
	}
	for _, mi := range d.MentionsIn[d.r.Sentence] {
		p := &d.Cast.Mentions[mi]
		k := p.Span.End
		if d.Cast.Entities[p.Entities[0]].Kind != names.Person || p.Form == names.Pronoun || k+1 >= d.m.Span.Start || ts[k].Text != "," {
			continue
		}
		if d.opensDescription(k + 1) {
			return true
		}
	}
	return false
}

// opensDescription: from token k on, before the name, an office or another word for people stands behind no more than
// its own modifiers.
func (d *scene) opensDescription(k int) bool {
	ts := d.tokens()
	for ; k < d.m.Span.Start && (ts[k].Tag == "DT" || strings.HasPrefix(ts[k].Tag, "JJ") || ts[k].IsNoun() && ts[k+1].IsNoun()); k++ {
	}
	w := lexicon.NounLemma(ts[k].Lower)
	return k < d.m.Span.Start && !d.InExpression(d.r.Sentence, k) && (lexicon.Has(w, lexicon.Office) || lexicon.Has(w, lexicon.Human) || lexicon.Has(w, lexicon.Worker) || w == "head")
}

// isOfPost: the name stands behind "of", "to", "for" or "on" and the noun for a post, which, with an article, stands behind a person
// and a comma, alone or joined to another by "and".
func (d *scene) isOfPost() bool {
	ts, k := d.tokens(), d.m.Span.Start-1
	if k > 0 && ts[k].Lower == "and" {
		if first := d.namesIn(func(i int) bool { return d.Cast.Mentions[i].Span.End == k }); len(first) > 0 {
			k = d.Cast.Mentions[first[0]].Span.Start - 1 // "envoy to Chad and | Mali"
		}
	}
	if k > 0 && ts[k].Tag == "DT" {
		k--
	}
	if d.isOfRole() {
		return true
	}
	if k < 2 || !lexicon.Has(ts[k].Lower, lexicon.BindsNoun) {
		return false
	}
	k--
	if !d.isPost(k) {
		return false
	}
	article := false
	for k--; k > 0 && ts[k].Text != ","; k-- {
		if ts[k].IsVerb() && ts[k].Tag != "VBN" {
			return false
		}
		article = article || lexicon.Has(ts[k].Lower, lexicon.Article)
	}
	return article && len(d.namesIn(func(i int) bool {
		p := &d.Cast.Mentions[i]
		return p.Span.End == k && p.Form != names.Pronoun && d.Cast.Entities[p.Entities[0]].Kind == names.Person
	})) > 0
}

// isPost: the noun is that of a post or of somebody who holds one.
func (d *scene) isPost(k int) bool {
	w := lexicon.NounLemma(d.tokens()[k].Lower)
	return lexicon.Has(w, lexicon.Office) || lexicon.Has(w, lexicon.Human) || lexicon.Has(w, lexicon.Diplomat)
}

// isOfRole: the name tells whose or of what that is as which the event's verb takes somebody: "was named as envoy to Mali".
func (d *scene) isOfRole() bool {
	ts, at := d.tokens(), d.m.Span.End-1
	if h := ts[at].Head; h >= 0 && (ts[at].Rel.Is(syntax.Nmod) || ts[at].Rel == syntax.Amod || ts[at].Rel == syntax.Compound) {
		return ts[h].Rel == "obl:as" && ts[h].Head == d.r.Head && d.isPost(h)
	}
	return false
}

// isOnWay: the place stands behind "from" or "to" and a word for a way: "en route from Paris to Cairo".
func (d *scene) isOnWay() bool {
	ts, k := d.tokens(), d.m.Span.Start-1
	if !d.m.Locative || d.subject {
		return false
	}
	for k > 0 && (ts[k].Lower == "from" || ts[k].Lower == "to" || len(d.namesIn(func(i int) bool { return d.Cast.Mentions[i].Locative && d.Cast.Mentions[i].Span.Has(k) })) > 0) {
		k--
	}
	return k >= 0 && k < d.m.Span.Start-1 && lexicon.Has(ts[k].Lower, lexicon.Course)
}

// isMaker: behind the body stands a word with a number, the name of what it makes: "the Airbus A320".
func (d *scene) isMaker() bool {
	ts, n := d.tokens(), d.m.Span.End
	return d.entity().Kind == names.Organisation && n < len(ts) && !d.InExpression(d.r.Sentence, n) && (ts[n].Tag == "CD" && !(n+1 < len(ts) && ts[n+1].Tag == "NNS") || ts[n].IsNoun()) && strings.ContainsAny(ts[n].Text, "0123456789") && ts[n-1].End < ts[n].Start
}

// isHome: the place stands before a word for people, or what an envoy is for: "Miami cousins", "the Middle East peace envoy".
func (d *scene) isHome() bool {
	ts, n := d.tokens(), d.m.Span.End
	k := d.m.Span.Start - 1
	for k > 0 && (ts[k].Tag == "DT" || ts[k].Tag == "JJ") && lexicon.Has(ts[k-1].Lower, lexicon.Locative) {
		k-- // "in a Berlin restaurant"
	}
	if d.entity().Kind != names.Place || d.m.Acting >= 0 || n >= len(ts) || k >= 0 && ts[k].IsPrep() {
		return false
	}
	for _, h := range []int{n, max(n, ts[n-1].Head)} { // "a New York hospital", "the Madrid train bombings"
		if w := lexicon.NounLemma(ts[h].Lower); lexicon.Has(w, lexicon.Venue) || lexicon.Has(w, lexicon.PlaceHead) || h > n && lexicon.IsEvent(w) {
			return false
		}
	}
	for _, f := range []lexicon.Feature{lexicon.Human, lexicon.Family, lexicon.Relation, lexicon.PersonOf, lexicon.NoState} {
		if lexicon.Has(lexicon.NounLemma(ts[n].Lower), f) {
			return true
		}
	}
	for n+1 < len(ts) && ts[n].IsNoun() && ts[n+1].IsNoun() {
		n++
	}
	return lexicon.Has(lexicon.NounLemma(ts[n].Lower), lexicon.Diplomat)
}

// isLeft: the place stands in the subject behind "from", and the subject arrives somewhere.
func (d *scene) isLeft() bool {
	k := d.m.Span.Start - 1
	return d.subject && d.m.Locative && k >= 0 && d.tokens()[k].Lower == "from" && d.isArrival()
}

// isOfEnvoy: the name tells to whom somebody is sent who acts or is named beside it.
func (d *scene) isOfEnvoy() bool {
	ts, at := d.tokens(), d.m.Span.End-1
	h := ts[at].Head
	if d.entity().Kind == names.Person || ts[at].Rel != "nmod:to" || h < 0 || !lexicon.Has(ts[h].Lower, lexicon.Diplomat) {
		return false
	}
	return ts[h].Rel == syntax.Nsubj || d.m.Span.End+1 < len(ts) && ts[d.m.Span.End].Text == "," && ts[d.m.Span.End+1].Tag == "NNP"
}

// hasPart: the name is that of a land or a people, of which the noun behind it tells a part, and nothing happens in its air or on its soil.
func (d *scene) hasPart() bool {
	return (d.isLand() && d.m.Acting < 0 || d.isOfFolk()) && !d.NamesLand(d.m) && !d.ownsGround()
}

// isManner: the participle stands behind the event's verb, which says nothing, and tells how it happened, or whom it harmed:
// "was found | scattered in Accra", "struck, | killing ten in Accra".
func (d *scene) isManner(cl *syntax.Clause) bool {
	if cl.Parent != d.r.Clause || cl.Head < d.r.Head || cl.Verb.Perfect || lexicon.Has(d.r.clause().Verb.Lemma, lexicon.Says) {
		return false
	}
	rel := d.tokens()[cl.Head].Rel
	return rel == syntax.Xcomp || rel == syntax.Advcl && onTheGround[lexicon.ClassOf(cl.Verb.Lemma)]
}

// isOfFolk: the name is the adjective of a people that acts as one: "Kurdish".
func (d *scene) isOfFolk() bool {
	const stem = 3 // letters that the adjective and the people's name share
	w, name := d.tokens()[d.m.Span.End-1].Text, d.entity().Name
	return d.entity().Kind == names.Organisation && w != name && len(w) > stem && strings.HasPrefix(name, w[:stem]) && strings.HasSuffix(name, "s") && w[1] >= 'a' && !strings.Contains(name, " ")
}

// ownsBody: the name stands as the owner of a named body: "Norway's ruling Tundra Party".
func (d *scene) ownsBody() bool {
	ts, k := d.tokens(), d.m.Span.End
	if k >= len(ts) || ts[k].Tag != "POS" {
		return false
	}
	for k++; k < len(ts) && (ts[k].Tag == "JJ" || ts[k].Tag == "VBG" || ts[k].Tag == "NN"); k++ {
	}
	return len(d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		return m.Span.Start == k && m.Form == names.Full && d.Cast.Entities[m.Entities[0]].Kind == names.Organisation
	})) > 0
}

// looksAhead: a possessive stands before the comma behind which the sentence's subject names another person.
func (d *scene) looksAhead() bool {
	ts, k := d.tokens(), d.m.Span.End
	if ts[d.m.Span.Start].Tag != "PRP$" || d.m.Span.Start > 2 || !ts[0].IsPrep() {
		return false
	}
	for k < len(ts) && ts[k].Text != "," && !ts[k].IsVerb() {
		k++
	}
	return len(d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		return m.Span.Start == k+1 && m.Form != names.Pronoun && d.Cast.Entities[m.Entities[0]].Kind == names.Person
	})) > 0
}

// opensTitle: behind the name stand nouns alone, and then a person with an office or a trade: "Diallo speechwriter Lena
// Holt", "Norway's UN envoy Lena Holt".
func (d *scene) opensTitle() bool {
	ts, k := d.tokens(), d.m.Span.End
	for mi := d.mi + 1; mi < len(d.Cast.Mentions) && d.Cast.Mentions[mi].Sentence == d.r.Sentence; mi++ {
		m := &d.Cast.Mentions[mi]
		for ; k < m.Span.Start; k++ {
			if !ts[k].IsNoun() && ts[k].Tag != "JJ" && ts[k].Tag != "VBG" || d.InExpression(d.r.Sentence, k) {
				return false
			}
		}
		if d.Cast.Entities[m.Entities[0]].Kind == names.Person {
			w := ts[m.Span.Start].Lower // "chairman Lena Holt"
			return m.Form == names.Full && (k > d.m.Span.End && ts[k-1].Tag == "NN" && ts[k-1].Text == ts[k-1].Lower || ts[m.Span.Start].Text == w && (lexicon.Has(w, lexicon.Human) || d.entity().Kind == names.Place && lexicon.Has(w, lexicon.Office)))
		}
		k = m.Span.End
	}
	return false
}

// isTitled: the noun that the name is tied to is a part of the name, or of the title before it: "Secretary of State Lena
// Holt", "the Group of 20", "Warden of the Ports | Lena Holt".
func (d *scene) isTitled() bool {
	ts, before, last := d.tokens(), d.m.Span.Start-1, d.m.Span.End-1
	h := ts[last].Head
	if first := &ts[d.m.Span.Start]; h >= 0 && ts[h].Text != ts[h].Lower && first.Text != first.Lower && isTitle(first) && before > h && ts[before].Tag == "DT" {
		return true // "Chairman of the | Joint Chiefs Gen. Lena Holt"
	}
	return d.m.Span.Has(h) || h >= 0 && ts[h].Text != ts[h].Lower && before > 0 && ts[before].Rel == syntax.Flat && ts[before].Head == last
}

// sends: the state or the body owns an unnamed envoy, who acts for it.
func (d *scene) sends() bool {
	h := d.tokens()[d.m.Span.End-1].Head
	return (d.isLand() || d.entity().Kind == names.Organisation) && h >= 0 && lexicon.Has(lexicon.NounLemma(d.tokens()[h].Lower), lexicon.Mission) && len(d.namesIn(func(i int) bool {
		sp := d.Cast.Mentions[i].Span // "the British envoy, Lord Lund", "its UN envoy"
		return sp.Start <= h+2 && sp.End > d.m.Span.End
	})) == 0
}

// ownsState: the person only says of what state the army or the country is ("his country's
// agents", "Sadat's army crossed the canal").
func (d *scene) ownsState() bool {
	ts, n := d.tokens(), d.m.Span.End
	if d.marker() == "whose" && d.r.clause().Antecedent.Has(d.m.Span.Start) {
		n = d.r.clause().Span.Start + 1
	} else if n < len(ts) && ts[n].Tag == "POS" {
		n++
	} else if ts[d.m.Span.Start].Tag != "PRP$" && !(n < len(ts) && lexicon.Has(ts[n].Lower, lexicon.CalledByHead)) {
		return false
	}
	return n < len(ts) && lexicon.Has(ts[n].Lower, lexicon.StateAsset)
}

// isInOtherName: the town stands for its state, but a word with a capital goes on behind it: "London | Fashion Week".
func (d *scene) isInOtherName() bool {
	ts, n := d.tokens(), d.m.Span.End
	if d.isLand() && d.m.Form != names.Adjective { // "the Norway Family Scheme"
		k := n
		for k < len(ts) && ts[k].IsNoun() && ts[k].Text != ts[k].Lower && !d.InExpression(d.r.Sentence, k) {
			k++
		}
		return k > n+1 && (lexicon.Has(ts[k-1].Lower, lexicon.Purpose) || lexicon.Has(ts[k-1].Lower, lexicon.OtherHead)) && !lexicon.IsEvent(ts[k-1].Lower)
	}
	return d.m.Acting >= 0 && !d.m.Locative && d.entity().Kind == names.Place && n < len(ts) && ts[n].IsNoun() && ts[n].Text != ts[n].Lower && !d.InExpression(d.r.Sentence, n)
}

// isOfLandsThing: the land is told of by a common noun, as the owner of a thing that stands behind the event's verb.
func (d *scene) isOfLandsThing() bool {
	ts, at := d.tokens(), d.m.Span.End-1
	h := ts[at].Head
	if d.subject || d.m.Form != names.Description || !d.isLand() || ts[at].Rel != "nmod:poss" || h < 0 || d.ownsGround() {
		return false
	}
	w := lexicon.NounLemma(ts[h].Lower)
	return !lexicon.IsEvent(ts[h].Lower) && !lexicon.Has(w, lexicon.Human) && !lexicon.Has(w, lexicon.Office) && !lexicon.Has(w, lexicon.Leader) && !lexicon.Has(w, lexicon.StateAsset) && !lexicon.Has(ts[h].Lower, lexicon.StateAsset) && !lexicon.Has(ts[h].Lower, lexicon.Collective) && !lexicon.Has(w, lexicon.OrganisationHead)
}

// isInTitle: the name stands, not alone, between quotation marks, and all other words there have capitals or are small.
func (d *scene) isInTitle() bool {
	const long = 8 // tokens of a title: a judgement
	for _, q := range d.r.sen.Quotes {
		if !q.Has(d.m.Span.Start) || q.End-q.Start > long || q.End-q.Start <= d.m.Span.End-d.m.Span.Start+2 {
			continue
		}
		return !slices.ContainsFunc(d.tokens()[q.Start:q.End], func(t syntax.Token) bool {
			return t.IsVerb() || t.Text == t.Lower && (t.IsNoun() || strings.HasPrefix(t.Tag, "JJ") || t.Tag == "RB")
		})
	}
	return false
}

// isVenueCourt: the court stands behind "in": "filed a suit in the Supreme Court".
func (d *scene) isVenueCourt() bool {
	ts, k := d.tokens(), d.m.Span.Start-1
	if k > 0 && ts[k].Tag == "DT" {
		k--
	}
	return k >= 0 && ts[k].Lower == "in" && d.entity().Kind == names.Organisation && lexicon.Has(ts[d.m.Span.End-1].Lower, lexicon.Venue)
}

// isEmployer: the body stands behind a person by "at" or "with", who works there: "a fellow at the institute".
func (d *scene) isEmployer() bool {
	ts := d.tokens()
	k := d.m.Span.Start - 1
	for k > 0 && ts[k].Tag == "DT" {
		k--
	}
	return k > 0 && (ts[k].Lower == "at" || ts[k].Lower == "with") && ts[k-1].IsNoun() && lexicon.Has(lexicon.NounLemma(ts[k-1].Lower), lexicon.Human)
}
