package event

import (
	"cmp"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// attach finds the trigger of expression x, or the reason why it has none.
func (s *finder) attach(x int) (Trigger, string) {
	if s.Where[x].Sentence < 0 {
		return Trigger{}, whyStamp
	}
	d := s.sceneOf(x)
	if r, _ := d.firstOf(unreadable()); r != nil {
		return d.refuse(r)
	}
	if e := &s.Times.Expressions[x]; e.Date.IsZero() {
		return Trigger{}, cmp.Or(e.Unresolved, whyVague)
	}
	if d.p.Empty() {
		return d.clauseVerb()
	}
	if r, _ := d.firstOf(namings()); r != nil {
		return d.refuse(r)
	}
	if t, ok := d.rowHost(); ok {
		return t, ""
	}
	if t, why, ok := d.beforeNoun(); ok {
		return t, why
	}
	if t, why, ok := d.afterNoun(); ok {
		return t, why
	}
	if t, ok := d.oneOfRow(); ok {
		return t, ""
	}
	return d.clauseVerb()
}

// beforeNoun handles expressions inside a noun phrase, before its head: "the 1961
// invasion", "last month's summit". ok is false where the expression is not one.
func (d *scene) beforeNoun() (t Trigger, why string, ok bool) {
	i := d.p.End
	if i < len(d.sen.Tokens) && (d.owns() || d.fullBetween()) {
		i++
	}
	if d.noun = syntax.NounRun(d.sen.Tokens, i, len(d.sen.Tokens)); d.noun < 0 {
		return t, "", false
	}
	if c := d.sen.ClauseAt(d.from); c >= 0 {
		d.in(c)
	}
	r, _ := d.firstOf(beforeNouns())
	switch {
	case r == nil:
		return t, "", false
	case !r.Noun && r.Reason == "":
		d.by = r.Name
		t, why = d.clauseVerb()
		return t, why, true
	case r.Reason != "":
		t, why = d.refuse(r)
		return t, why, true
	}
	t = d.nominal(d.p.Sentence, syntax.PhraseStart(d.sen.Tokens, d.p.Start, 0), d.noun)
	t.Noun.End = d.ownEnd(t)
	t.AttachedBy = r.Name
	return t, "", true
}

// fullBetween: a day with its year and the comma behind it stand between an article or owner and a noun: "the May 3, 2009, | raid".
func (d *scene) fullBetween() bool {
	ts, p := d.sen.Tokens, d.p
	return ts[p.End].Text == "," && d.ofOneDay() && p.End-p.Start > 2 && ts[p.End-2].Text == "," && p.Start > 0 && d.from == p.Start &&
		(ts[p.Start-1].OpensPhrase() || ts[p.Start-1].Tag == "POS")
}

// owns: the expression has the ending of an owner: "Monday's".
func (d *scene) owns() bool {
	ts, i := d.sen.Tokens, d.p.End
	return i < len(ts) && (ts[i].Tag == "POS" || ts[i].Text == "'s" || ts[i].Text == "’s")
}

// ownEnd gives the end of a noun phrase with its date before its head: where another date
// follows, that date and the phrase before it are the verb's ("marked the 4 June truce | with
// a parade on Tuesday").
func (d *scene) ownEnd(t Trigger) int {
	ts := d.sen.Tokens
	for i := t.Head + 1; i < min(t.Noun.End+3, len(ts)); i++ {
		for _, y := range d.ExpressionsIn[t.Sentence] {
			if y == d.x || d.SignalStart(y) != i {
				continue
			}
			for i--; i > t.Head && !ts[i].IsPrep(); i-- {
			}
			if i > t.Head && ts[i].Lower != "of" {
				return i
			}
			return t.Noun.End
		}
	}
	return t.Noun.End
}

// namedDay: the expression is an article and a day or month by its name, which a noun can
// follow ("the 3 March crash"), rather than a time of its own ("the next day"). A weekend counts where no preposition
// stands before it: "called the weekend vote a farce".
func namedDay(ts []syntax.Token, bare bool) bool {
	if len(ts) < 2 || ts[0].Lower != "the" { // "that September Mr. Oda stood"
		return false
	}
	for _, t := range ts[1:] {
		if w := t.Lower; t.Tag != "CD" && !(bare && w == "weekend") && t.Text != "," && !lexicon.Has(w, lexicon.Month) && !lexicon.Has(w, lexicon.Weekday) && (w[0] < '0' || w[0] > '9') {
			return false
		}
	}
	return true
}

// nominal makes the trigger of the noun at h whose phrase starts at token start.
func (s *finder) nominal(sent, start, h int) Trigger {
	sen := &s.Doc.Sentences[sent]
	for _, mi := range s.MentionsIn[sent] {
		if m := &s.Cast.Mentions[mi]; m.Span.Start < start && m.Span.Has(start) {
			start = m.Span.Start // "the Group of Seven summit"
		}
	}
	end := syntax.PhraseEnd(sen.Tokens, h, len(sen.Tokens), func(i int) bool { return s.InExpression(sent, i) })
	return Trigger{Sentence: sent, Clause: sen.ClauseAt(h), Head: h, Noun: syntax.Span{Start: start, End: end}}
}

// afterNoun handles expressions that follow an event noun and belong to it rather
// than to the clause's verb: "the meeting last November between …".
func (d *scene) afterNoun() (t Trigger, why string, ok bool) {
	l, outer := d.nounBefore()
	if l.Phrase.Empty() {
		return t, "", false
	}
	c := d.sen.ClauseAt(l.Head)
	if c < 0 {
		return t, "", false
	}
	d.in(c)
	d.noun, d.phrase, d.prep = l.Head, l.Phrase, d.tie(l, outer)
	if h := d.sen.Tokens[l.Head].Head; l.And && h >= 0 && d.sen.Tokens[l.Head].Rel == syntax.Conj {
		d.prep = d.sen.Dependent(h, syntax.Case) // "since the vote and | the truce last year"
	}
	r, _ := d.firstOf(afterNouns())
	switch {
	case r == nil:
		return t, "", false
	case !r.Noun && r.Reason == "":
		d.by = r.Name
		return t, "", false
	case r.Reason != "":
		t, why = d.refuse(r)
		return t, why, true
	}
	t = d.nominal(d.p.Sentence, d.phrase.Start, d.noun)
	t.AttachedBy = r.Name
	return t, "", true
}

// nounBefore finds the event noun that the expression may belong to, in the chain of noun
// phrases that ends before it. outer is the phrase farthest left that "of" joins to it. Both
// are empty if there is none.
func (d *scene) nounBefore() (l, outer syntax.Link) {
	ts := d.sen.Tokens
	floor := 0
	if c := d.sen.ClauseAt(d.from); c >= 0 {
		floor = d.sen.Clauses[c].Span.Start
	}
	from := d.beforeAside()
	chain := syntax.ChainBefore(ts, from, floor)
	top := d.topEvent(chain)
	if top < 0 || d.dated(chain[top]) {
		return l, outer
	}
	l = chain[top]
	if from < d.from && (l.Prep < 0 || !lexicon.Has(ts[l.Prep].Lower, lexicon.OwnDate) && d.sen.Tokens[l.Head].Rel.Is(syntax.Obl)) {
		return syntax.Link{}, outer // "left after the talks, in May" is of the talks; "left the talks, in May" is not
	}
	outer = l
	for i := top; i+1 < len(chain) && outer.Prep >= 0 && ts[outer.Prep].Lower == "of"; i++ {
		outer = chain[i+1]
	}
	return l, outer
}

// beforeAside gives the token behind what the date may belong to: its own first, or where a comma or an aside between
// dashes parts a date longer than a day from a phrase, "after two votes, | in May", "massacres - known as - | in 1991", the mark.
func (d *scene) beforeAside() int {
	ts, i := d.sen.Tokens, d.from-1
	if i < 1 || d.from == d.p.Start || d.ofOneDay() {
		return d.from
	}
	switch {
	case ts[i].Text == ",":
		if c := d.sen.ClauseAt(d.from); c >= 0 && d.sen.Clauses[c].Verb.Span.Start < i {
			return i // but not "After the war, in 1992 | Chad took"
		}
	case syntax.IsDash(ts[i].Text):
		for i--; i > 0; i-- {
			if syntax.IsDash(ts[i].Text) {
				return i
			}
		}
	}
	return d.from
}

// topEvent gives the event noun farthest up the chain that the expression may belong to; -1 if
// there is none.
func (d *scene) topEvent(chain []syntax.Link) int {
	ts, top := d.sen.Tokens, -1
	for i, l := range chain {
		if d.namesEvent(l.Head) && !(i == 0 && d.InExpression(d.p.Sentence, l.Head)) {
			if top >= 0 && paperAbout(ts, l.Head, chain[top].Head) {
				break
			}
			top = i
		}
		more := i+1 < len(chain)
		if l.And && (top >= 0 || more && d.InExpression(d.p.Sentence, chain[i+1].Head)) {
			break // the other events of a list have their own dates
		}
		// "of" and "between" keep the noun on their left in reach; other prepositions may
		// belong to the verb, so the climb goes on only to another event noun, and not to what
		// the event is an answer to, the aim of, or placed in time by: "in retaliation for | strikes
		// in May", "three wars since | the vote in May".
		if more && top >= 0 && l.Prep >= 0 && notOf(ts, l.Prep, chain[i+1].Head) {
			break
		}
	}
	return top
}

// namesEvent: the token is an event's noun, or one in -ing that tells whose doing or the doing of what it is, "the league's labelling", "the sinking of a boat", or a source that
// is nobody: "according to a paper".
func (d *scene) namesEvent(token int) bool {
	t := &d.sen.Tokens[token]
	if t.Rel == "obl:by" && t.Lower == "votes" && d.sen.Dependent(token, syntax.Nummod) >= 0 {
		return false // "passed it by nine votes to four | on Monday"
	}
	return t.IsNoun() && (lexicon.IsEvent(t.Text) || t.Rel == "obl:according" && t.Text == t.Lower && !people(d.sen, token) || strings.HasSuffix(t.Lower, "ing") && (d.sen.Dependent(token, syntax.NmodPoss) >= 0 || d.sen.Dependent(token, syntax.Det) >= 0 && d.sen.Dependent(token, "nmod:of") >= 0) && lexicon.Has(lexicon.VerbLemma(t.Lower), lexicon.Verb))
}

// notOf: the preposition ties what is before the head to another word than that: it is of time, cause or aim, or the head is no event.
func notOf(ts []syntax.Token, prep, head int) bool {
	switch w := ts[prep].Lower; w {
	case "of":
		return false
	case "for", "to":
		return true
	default: // a name has its own time, and so has what is looked into: "before the Second World War on | the annexation in May", "an inquiry into | the death of a man in May"
		return w == "into" || ts[head].Tag == "NNP" || !lexicon.IsEvent(ts[head].Text) || lexicon.Has(w, lexicon.Background)
	}
}

// paperAbout: a paper about an event: "the report of a meeting on Friday".
func paperAbout(ts []syntax.Token, paper, event int) bool {
	return lexicon.Has(lexicon.NounLemma(ts[paper].Lower), lexicon.Paper) && lexicon.NounClass(ts[event].Text) != lexicon.NoClass
}

// dated: the noun phrase has its own date: "the 2015 accord | in May 2018".
func (d *scene) dated(l syntax.Link) bool {
	for i := l.Phrase.Start; i < l.Head; i++ {
		if d.InExpression(d.p.Sentence, i) {
			return true
		}
	}
	return false
}

// verbHasDate: the clause's verb has another date, nearer to it and before this one.
func (d *scene) verbHasDate() bool {
	if d.cl.Verb.Span.Empty() || d.noun < d.cl.Verb.Span.End || d.prep < 0 {
		return false
	}
	for _, y := range d.ExpressionsIn[d.p.Sentence] {
		at := d.Where[y]
		if y != d.x && at.End <= d.prep && at.Start >= d.cl.Span.Start && d.sen.ClauseAt(d.SignalStart(y)) == d.c && d.mentionAt(Trigger{Sentence: d.p.Sentence, Head: d.cl.Verb.Head}) != nil {
			return true
		}
	}
	return false
}

// tie gives the preposition by which a noun hangs on what stands before it, -1 where it hangs
// on none: the object of the verb, the subject.
func (d *scene) tie(l, outer syntax.Link) int {
	ts := d.sen.Tokens
	if l.Prep < 0 || ts[l.Prep].Lower != "of" {
		return l.Prep
	}
	switch {
	case l.Prep > 0 && ts[l.Prep-1].Lower == "out":
		return -1 // "walked out of the talks"
	case outer.Prep < 0 && outer.Head >= d.cl.Verb.Span.Start:
		return -1 // "held a day of mourning": the object is the day
	case outer.Prep >= 0 && (lexicon.Has(ts[outer.Head].Lower, lexicon.Fringe) || ts[outer.Head].Tag == "CD"):
		return outer.Prep // "met on the sidelines of the summit in Rome on Sunday", "fired on two of the landings on Sunday"
	}
	return l.Prep
}

// clauseVerb gives the verb of the clause that the expression stands in.
func (d *scene) clauseVerb() (Trigger, string) {
	c := d.sen.ClauseAt(d.from)
	for c >= 0 && d.sen.Clauses[c].Verb.Span.Empty() {
		c = d.sen.Clauses[c].Parent
	}
	if c < 0 {
		c = d.opensFragment()
	}
	if c < 0 {
		return d.nounOfFragment()
	}
	d.noun = -1
	d.in(c)
	d.by = cmp.Or(d.by, byClause)
	f := clauses()
	for i := range f.Rules {
		r := &f.Rules[i]
		m, ok := d.holds(f, i, d.bound())
		switch {
		case !ok:
			continue
		case r.Reason != "":
			return d.refuse(r)
		case r.To != nil:
			d.by = r.Name
			d.in(r.To(d))
		default:
			if k := d.sen.ClauseOf(m.Token("verb")); k >= 0 && !d.sen.Clauses[k].Verb.Span.Empty() {
				d.by = r.Name
				d.in(k)
			}
		}
	}
	if r, _ := d.firstOf(refusals()); r != nil {
		return d.refuse(r)
	}
	if r, _ := d.firstOf(subjects()); r != nil && !d.fell {
		t := d.nominal(d.p.Sentence, d.phrase.Start, d.noun)
		t.Noun.End = max(t.Noun.End, d.phrase.End)
		t.AttachedBy = r.Name
		return t, ""
	}
	return Trigger{Sentence: d.p.Sentence, Clause: d.c, Head: d.cl.Verb.Head, Fell: d.fell, AttachedBy: d.by}, ""
}

// CountRule names what dates an event by a length of time that counts from another, or to it.
const CountRule = "<length of time> before or after <event>"

// byClause and byFragment name what attaches a date where no rule says more.
const (
	byClause    = "the verb of the date's clause"
	byFragment  = "the first event of a phrase without a verb"
	byStop      = "a line of an itinerary"
	byBeginning = "<beginning> on <date>"
	byEntry     = "a further sentence of an entry"
	byWhen      = "<date>, when <event>"
	byRow       = "<events>, the <first> on <date>"
	byLead      = "the first verb of the story"
)

// nounOfFragment finds the event noun of a sentence without a verb (headlines, lists).
func (d *scene) nounOfFragment() (Trigger, string) {
	ts := d.sen.Tokens
	for i, t := range ts {
		if i+1 < len(ts) && t.Tag == "NNP" && ts[i+1].Tag == "NNP" {
			continue // "State Department"
		}
		if t.IsNoun() && lexicon.IsEvent(t.Text) && !d.InExpression(d.p.Sentence, i) {
			n := d.nominal(d.p.Sentence, syntax.PhraseStart(ts, i, 0), i)
			n.AttachedBy = byFragment
			return n, ""
		}
	}
	if h := d.stop(); h >= 0 {
		n := d.nominal(d.p.Sentence, syntax.PhraseStart(ts, h, 0), h)
		n.AttachedBy = byStop
		return n, ""
	}
	return Trigger{}, whyNoEvent
}
