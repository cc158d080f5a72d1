package roles

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// isNamesake: the town stands in the name of a group, a treaty or a process: "the Minsk group". A
// treaty that is itself the event was signed there.
func (d *scene) isNamesake() bool {
	ts, k, n := d.tokens(), d.m.Span.Start-1, d.m.Span.End
	if n+1 < len(ts) && (ts[n].Lower == "news" && ts[n+1].Lower == "agency" || d.entity().Kind == names.Place && ts[n].Text == ts[n].Lower && lexicon.Has(ts[n].Lower, lexicon.Press)) {
		return true
	}
	if d.entity().Kind != names.Place || k < 0 || ts[k].Lower != "the" || n >= len(ts) || !ts[n].IsNoun() {
		return false
	}
	w := lexicon.NounLemma(ts[n].Lower)
	return lexicon.Has(w, lexicon.Paper) && n != d.r.Head || lexicon.Has(w, lexicon.NamedForTown)
}

// speaksOfNamesake: the pronoun is what the event's verb is said of, and behind it the clause, or one that shares its subject,
// names the person whom it would mean: so it means another.
func (d *scene) speaksOfNamesake() bool {
	return d.isPronoun() && d.subject && !d.r.Nominal() && d.r.clause().Subject == d.m.Span && len(d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		c := d.r.sen.ClauseAt(m.Span.Start)
		return m.Span.Start > d.m.Span.Start && (m.Form == names.Full || m.Form == names.Short) && m.Entities[0] == d.m.Entities[0] && !d.r.sen.Quoted(m.Span.Start) && (c == d.r.Clause || c >= 0 && d.r.sen.Clauses[c].SubjectFrom == d.r.Clause)
	})) > 0
}

// isPlaceLine: the name is of the place that the story was filed from: "ACCRA (Reuters) - ".
func (d *scene) isPlaceLine() bool {
	ts, i := d.tokens(), d.m.Span.End
	for k := i; k < len(ts) && k < i+8; k++ { // "ACCRA, Ghana, June 14 (Reuters) -"
		for n := k + 2; ts[k].Text == "(" && n+1 < len(ts) && n < k+5; n++ { // "(Reuters) -", "(Oslo Daily Herald) -"
			if ts[n].Text == ")" {
				return d.entity().Kind == names.Place && syntax.IsDash(ts[n+1].Text)
			}
		}
		if ts[k].Text != "," && ts[k].Tag != "CD" && ts[k].Tag != "NNP" {
			return false
		}
	}
	return false
}

// isInLabel: the name stands in a label that begins the sentence with a person and tells who speaks or reports, and behind whose colon
// the clause has a subject of its own: "Ida Lund, Oslo: Polling stations opened".
func (d *scene) isInLabel() bool {
	const longest = 12 // tokens of a label
	ts := d.tokens()
	colon := slices.IndexFunc(ts[:min(len(ts), longest)], func(t syntax.Token) bool { return t.Text == ":" || t.IsVerb() })
	if colon < d.m.Span.End || ts[colon].Text != ":" || d.r.Head <= colon {
		return false
	}
	speaks := d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		return m.Span.Start == 0 && m.Span.End <= colon && d.Cast.Entities[m.Entities[0]].Kind == names.Person && (m.Span.End == colon || ts[m.Span.End].Text == "," || ts[m.Span.End].IsPrep())
	})
	others := d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		return m.Span.Start > colon && m.Span.Start < d.r.Head
	})
	return len(speaks) > 0 && (d.r.Nominal() || len(others) > 0 || slices.ContainsFunc(ts[colon+1:d.r.Head], func(t syntax.Token) bool { return t.IsNoun() }))
}

// isClock: the place stands between brackets behind "in" and a time.
func (d *scene) isClock() bool {
	ts, k := d.tokens(), d.m.Span.Start-2
	if k < 1 || ts[k+1].Lower != "in" || !d.InExpression(d.r.Sentence, k) {
		return false
	}
	for ; k >= 0 && ts[k].Text != ")"; k-- {
		if ts[k].Text == "(" {
			return true
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

// isOfObject: the place stands behind another event, or what that befell, of which the verb only speaks, which it asks for or which it
// repays, or over which it is done: "demanded the release of guards in Mali", "jailed a man for a raid in Mali", "resigned over a raid in Mali".
func (d *scene) isOfObject() bool {
	if !d.m.Locative || d.subject || d.r.Nominal() {
		return false
	}
	if c := d.r.sen.ClauseAt(d.m.Span.Start); c >= 0 && c != d.r.Clause && d.r.sen.Clauses[c].Kind == syntax.Infinitive {
		return d.inClauseOf(d.mi).isOfObject() // "met to discuss the war in Mali"
	}
	e := d.eventPlacedBy(d.m.Span.Start - 1)
	if e < 0 {
		return false
	}
	ts, head, verb := d.tokens(), d.r.clause().Head, lexicon.Of(d.r.clause().PhrasalLemma(d.tokens()))
	if e == d.r.sen.Object(head) {
		return verb.Has(lexicon.Relates) || verb.Has(lexicon.Opines) || verb.Has(lexicon.Wishes) || verb.Has(lexicon.Treats)
	}
	for e--; e > head && inPhrase(&ts[e]); e-- {
	}
	return ts[e].Lower == "over" && !onTheGround[d.r.Class] || verb.Has(lexicon.Repays) && ts[e].Lower == "for"
}

// eventPlacedBy gives the noun of an event behind the verb that a place's preposition before token k adds to, or to what "of" adds to it:
// "a raid | in", "the bombing of a port | in"; -1 if there is none.
func (d *scene) eventPlacedBy(k int) int {
	ts, head := d.tokens(), d.r.clause().Head
	for k > head && (ts[k].Tag == "DT" || ts[k].Tag == "JJ") {
		k--
	}
	if k <= head || !ts[k].IsPrep() {
		return -1
	}
	e := k - 1
	for e > head && !d.isEventAt(e) && (inPhrase(&ts[e]) || ts[e].Tag == "CD" || ts[e].Lower == "of") {
		e--
	}
	if e <= head || !d.isEventAt(e) || e < k-1 && ts[e+1].Lower != "of" {
		return -1
	}
	return e
}

// inPhrase: the word is of a noun phrase.
func inPhrase(t *syntax.Token) bool { return t.IsNoun() || t.IsModifier() || t.Tag == "DT" }

// isEventAt: the noun at the token tells of something that happens, "the jailing of" as well, or of how things are.
func (d *scene) isEventAt(token int) bool {
	ts := d.tokens()
	t := &ts[token]
	w := lexicon.NounLemma(t.Lower)
	doing := strings.HasSuffix(t.Lower, "ing") && token+1 < len(ts) && ts[token+1].Lower == "of" && lexicon.Has(lexicon.VerbLemma(t.Lower), lexicon.Verb)
	return t.IsNoun() && (doing || lexicon.IsEvent(t.Text) || lexicon.Has(w, lexicon.AnyEvent) || lexicon.Has(w, lexicon.Circumstance))
}

// isOfOccasion: the name stands in a phrase that tells what the event is unlike or answers:
// "unlike last year in Mali, …", "in response to the riots in Mali".
func (d *scene) isOfOccasion() bool {
	ts := d.tokens()
	for k, event := d.m.Span.Start-1, false; k >= 0 && ts[k].Text != "," && k != d.r.Head; k-- {
		if event && !d.subject && !d.r.Nominal() && lexicon.Has(ts[k].Lower, lexicon.Background) && !lexicon.Has(ts[k].Lower, lexicon.Concurrent) {
			return true // "left on Monday after the strike on Mali"
		}
		event = event || lexicon.IsEvent(ts[k].Text)
		if d.m.Locative && ts[k].Lower == "unlike" || ts[k].Lower == "to" && k > 1 && ts[k-2].Lower == "in" && lexicon.Has(ts[k-1].Lower, lexicon.Answer) {
			return true
		}
	}
	return false
}

// isMeasured: another place is told by how far, or in which direction, it lies from there: "35 km west of Accra",
// "a mosque east of Accra"; but "the east of Ghana" is a part of it.
func (d *scene) isMeasured() bool {
	ts, k := d.tokens(), d.m.Span.Start-1
	for k > 2 && (ts[k].Text == "," || ts[k].Tag == "DT" || lexicon.Has(ts[k].Lower, lexicon.Settlement) || ts[k].Lower == "capital") {
		k-- // "south of the capital, Accra"
	}
	if d.entity().Kind != names.Place && d.entity().Kind != names.State || k < 2 || ts[k].Lower != "of" && ts[k].Lower != "from" {
		return false
	}
	if ts[k].Lower == "of" && lexicon.Has(ts[k-1].Lower, lexicon.Compass) {
		k--
		if ts[k-1].Tag != "DT" && !ts[k-1].IsPrep() && !lexicon.Has(ts[k-1].Lower, lexicon.Compass) {
			return true
		}
	}
	k--
	if ts[k].Text == ")" && k > 0 { // "35 km (22 miles)"
		k--
	}
	return lexicon.Has(lexicon.NounLemma(ts[k].Lower), lexicon.Length)
}

// isOfSome: the place stands behind "including" and a number of those who were there.
func (d *scene) isOfSome() bool {
	ts, some := d.tokens(), false
	if !d.m.Locative {
		return false
	}
	for k := d.m.Span.Start - 1; k > d.r.Head; k-- {
		switch t := &ts[k]; {
		case t.Lower == "including":
			return some
		case t.Tag == "CD":
			some = true
		case t.Text == ",", t.IsVerb():
			return false
		}
	}
	return false
}

// isLeftFor: the place stands behind "from" beside another to which the same verb leads.
func (d *scene) isLeftFor() bool {
	ts := d.tokens()
	k := d.m.Span.Start - 1
	if !d.m.Locative || d.r.Nominal() || k < 1 || ts[k].Lower != "from" || !lexicon.Has(d.r.clause().Verb.Lemma, lexicon.Motion) && d.r.Class != lexicon.Visit {
		return false
	}
	return len(d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		return m.Locative && m.Span.Start > 0 && lexicon.Has(ts[m.Span.Start-1].Lower, lexicon.ToPlace) && d.r.sen.ClauseAt(m.Span.Start) == d.r.Clause
	})) > 0
}

// isReporter: the name is that of a newspaper or a broadcaster that tells the news or prints it.
func (d *scene) isReporter() bool {
	ts := d.tokens()
	if d.entity().Kind != names.Organisation || !lexicon.Has(ts[d.m.Span.End-1].Lower, lexicon.Press) && !(d.m.Span.End < len(ts) && lexicon.Has(ts[d.m.Span.End].Lower, lexicon.Press)) {
		return false
	}
	if d.subject && !d.r.Nominal() { // but where it opens the line, that it told is what the line tells
		v := d.r.clause().Verb.Lemma
		return d.r.clause().Kind == syntax.Parenthetical && (lexicon.Has(v, lexicon.Says) || lexicon.Has(v, lexicon.ReportsSpeech))
	}
	k := d.beforeArticle()
	if h := d.r.sen.HeadOf(d.m.Span); k >= 0 && lexicon.Has(ts[k].Lower, lexicon.AtTarget) && h >= 0 && ts[h].Rel.Is(syntax.Nmod) && !lexicon.Has(lexicon.NounLemma(ts[ts[h].Head].Lower), lexicon.Solo) {
		return false // "an attack on the Oslo Herald"; but "was broadcast on", "an interview on"
	}
	if k >= 0 && ts[k].Lower == "by" && d.isDoer() {
		return false
	}
	return k >= 0 && (ts[k].IsPrep() || lexicon.Has(lexicon.VerbLemma(ts[k].Lower), lexicon.TakesHearer))
}

// beforeArticle is the token before the name, but for its article and adjectives: "told | the British Sunday Herald".
func (d *scene) beforeArticle() int {
	k, ts := d.m.Span.Start-1, d.tokens()
	for k > 0 && (ts[k].Tag == "DT" || ts[k].Tag == "JJ") {
		k--
	}
	return k
}

// beforeNames gives the token before articles, adjectives and names joined to what stands behind token k: "outside | the Oslo Bank and Ravn Bank".
func (d *scene) beforeNames(k int) int {
	ts := d.tokens()
	for _, mi := range d.MentionsIn[d.r.Sentence] {
		if m := &d.Cast.Mentions[mi]; k > 0 && ts[k].Tag == "CC" && m.Span.End == k {
			k = m.Span.Start - 1
		}
	}
	for k > 0 && (ts[k].Tag == "DT" || strings.HasPrefix(ts[k].Tag, "JJ")) {
		k--
	}
	return k
}

// isDoer: behind "by" the name is that of who does what the verb tells, and no paper's business: "launched by the Oslo Herald".
func (d *scene) isDoer() bool {
	if d.r.Nominal() || d.tokens()[d.m.Span.End-1].Head != d.r.Head {
		return false
	}
	v := d.r.clause().Verb.Lemma
	return !lexicon.Has(v, lexicon.HandlesPaper) && !lexicon.Has(v, lexicon.ReportsSpeech)
}

// saysSo: who is named behind "according to" opens the sentence, or stands behind the event: "the port was closed, according to
// its owner, Lena Holt".
func (d *scene) saysSo() bool {
	ts, k := d.tokens(), d.m.Span.Start-1
	if ts[0].Lower == "according" && !slices.ContainsFunc(ts[:d.m.Span.Start], func(t syntax.Token) bool { return t.Text == "," || t.IsVerb() && t.Tag != "VBG" }) {
		return true
	}
	if d.r.Nominal() || k <= d.r.Head || ts[k].Text != "," {
		return false
	}
	for i := k; i > d.r.Head+1 && !ts[i].IsVerb(); i-- {
		if ts[i].Lower == "to" && ts[i-1].Lower == "according" {
			return true
		}
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

// isForce: the name is that of a state's army or authorities, which may be anywhere: "Nigerian troops".
func (d *scene) isForce() bool {
	ts, n := d.tokens(), d.m.Span.End
	return lexicon.Has(ts[n-1].Lower, lexicon.Collective) || n < len(ts) && lexicon.Has(ts[n].Lower, lexicon.Collective)
}

// isOfSubject: the place tells whence the people of the subject are, and the verb has a place of its own.
func (d *scene) isOfSubject() bool {
	if !d.subject || d.r.Nominal() || !d.m.Locative {
		return false
	}
	cl, ts := d.r.clause(), d.tokens()
	h := d.r.sen.HeadOf(d.r.sen.SubjectSpan(d.r.Clause))
	if cl.Verb.Span.Empty() || h < 0 || h >= d.m.Span.Start {
		return false
	}
	w := lexicon.NounLemma(ts[h].Lower)
	if !d.isOfPeople(h) {
		return false
	}
	if lexicon.Has(w, lexicon.Mission) && (lexicon.Has(cl.Verb.Lemma, lexicon.Says) || lexicon.Has(cl.Verb.Lemma, lexicon.ReportsSpeech)) {
		return true // "the embassy in Mali said"
	}
	venue := d.venueClause()
	return len(d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		if !m.Locative || m.Span.Start < cl.Verb.Span.End {
			return false
		}
		c := d.r.sen.ClauseAt(m.Span.Start)
		o := d.at(i)
		o.subject = false
		return c == venue || c == d.r.Clause && d.isGround(i) && !o.isTopic() && !o.isMeasured() && !o.isOfObject()
	})) > 0
}

// isOfPeople: the noun is one for people, or for a mission.
func (d *scene) isOfPeople(h int) bool {
	t := &d.tokens()[h]
	w := lexicon.NounLemma(t.Lower)
	return lexicon.Has(w, lexicon.Human) || lexicon.Has(w, lexicon.Mission) || lexicon.Has(t.Lower, lexicon.Rebel) || t.Tag == "NNS" && (lexicon.Has(w, lexicon.NoState) || lexicon.Has(w, lexicon.Rebel))
}
