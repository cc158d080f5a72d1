package syntax

import "dateline/timeline/lexicon"

// A placing is a finite verb group, at item k, that seeks its clause.
type placing struct {
	*machine
	k     int
	it    *item
	t     *work // the innermost open clause
	s     Span  // the noun phrase before it that can be its subject
	first int   // the first item of that, -1 if there is none
	outer int   // the depth of a clause under the innermost that waits for its verb, -1 if none does
}

// waits gives the clause under the innermost that waits for its verb.
func (p *placing) waits() *work { return &p.cl[p.stack[p.outer]] }

// inner: the innermost clause waits for its verb.
func (p *placing) inner() bool { return !p.t.hasVerb }

func (p *placing) noSubject() bool     { return p.s.Empty() }
func (p *placing) behindComma() bool   { return p.regBy == iComma }
func (p *placing) closedByComma() bool { return p.k+1 < len(p.items) && p.items[p.k+1].kind == iComma }

// takesClause: the verb of the innermost clause takes one.
func (p *placing) takesClause() bool { return lexicon.Has(p.t.Verb.Lemma, lexicon.TakesClause) }

// bareObject gives the noun phrase right before its subject, which is the object of the verb: "the damages | he says".
func (p *placing) bareObject() Span {
	a, _ := p.objectRelative(p.k, p.first)
	return a
}

// isSomething: the noun phrase begins with "a" or is "something".
func (p *placing) isSomething(np Span) bool {
	w := p.toks[np.Start].Lower
	return w == "a" || w == "an" || w == "something"
}

// relative opens the clause whose object is the noun phrase a, right before its subject at item first.
func (p *placing) relative(a Span, first int) *work {
	s := Span{p.items[first].start, p.items[first].end}
	c := p.push(Clause{Kind: Relative, Parent: p.stack[len(p.stack)-1], Antecedent: a, Span: Span{s.Start, len(p.toks)}})
	p.attach(c, p.k, s)
	return c
}

// under opens a clause of the kind, from token start, and gives it the verb.
func (p *placing) under(kind Kind, start int, s Span) {
	p.attach(p.push(Clause{Kind: kind, Parent: p.stack[len(p.stack)-1], Span: Span{start, len(p.toks)}}), p.k, s)
}

// close gives the verb to the clause that waits, those on it end before token at.
func (p *placing) close(at int, s Span) {
	p.popTo(p.outer, at)
	p.attach(p.top(), p.k, s)
}

func (p *placing) told()     { p.aside(p.k, p.s) }
func (p *placing) toldBy()   { p.aside(p.k, p.behind()) }
func (p *placing) complete() { p.attach(p.t, p.k, p.s) }

// behind gives the span of the item behind the verb.
func (p *placing) behind() Span { return Span{p.items[p.k+1].start, p.items[p.k+1].end} }

// placings give a finite verb its clause.
var placings = []reading[*placing, func(*placing)]{
	{
		name: "(<subject> <verb>", when: func(p *placing) bool { return p.floorIsBracket() },
		then: func(p *placing) { p.under(Parenthetical, p.regionStart(p.k), p.s) },
		fits: []string{"The king (he | was 71) wept."},
	},

	// The innermost clause waits for its verb.
	{
		name: "<noun> <subject> <verb>", why: "the first is the object of the verb, and what it is asked of is yet to come",
		when: func(p *placing) bool { return p.inner() && !p.bareObject().Empty() },
		then: func(p *placing) {
			a, first := p.objectRelative(p.k, p.first)
			if p.t.Subject.Empty() && !p.items[first-1].temporal {
				p.t.Subject = a
			}
			p.relative(a, first)
		},
		fits: []string{"The damages he | says the army did were large."},
	},
	{
		name: "<subject>, <teller> <said>, <verb>", when: func(p *placing) bool {
			return p.inner() && !p.t.Subject.Empty() && !p.noSubject() && p.behindComma() && !p.listIn(p.k) && p.hearsay(p.k) && p.commaSoon(p.k) && (p.anotherFinite(p.k+1) || p.pastBehind(p.k+1))
		}, then: (*placing).told,
		fits: []string{"The talks, he | said, were good.", "The king, he | said, fled."},
	},
	{
		name: "in <time>, <teller> <said>, <subject> <verb>", when: func(p *placing) bool {
			return p.inner() && p.t.Kind == Main && p.t.Subject.Empty() && !p.noSubject() && p.behindComma() && p.closedByComma() && p.hearsay(p.k) && p.anotherFinite(p.k+1) && !p.spoken() && !p.quoteSoon(p.k)
		}, then: (*placing).told,
		fits: []string{"In May, he | said, the talks failed."},
	},
	{
		name: "<subject>, <said> <teller>, <verb>", when: func(p *placing) bool {
			return p.inner() && p.noSubject() && !p.t.Subject.Empty() && p.behindComma() && (p.t.commas-p.t.lists)%2 == 1 && p.emptyRegion(p.k) && p.speakerFollows(p.k) && p.commaSoon(p.k) && p.anotherFinite(p.k+1)
		}, then: (*placing).toldBy,
		fits: []string{"The talks, | said the envoy, were good."},
	},
	{
		name: "<subject> <verb>", when: (*placing).inner, then: (*placing).complete,
		fits: []string{"The envoy | left."},
	},

	// It has its verb.
	{
		name: "who <teller> say <verb>", when: func(p *placing) bool {
			return p.noSubject() && p.tellsOf(p.t, p.k) && (p.outer < 0 || p.ownVerbAhead(p.k))
		}, then: func(p *placing) {
			p.under(Complement, p.it.start, Span{})
			p.top().Subject = Span{}
		},
		fits: []string{"They held a man who police say | planted it."},
	},
	{
		name: "<subject> <clause> <verb>", why: "a verb behind \"and\" goes on the clause before it", when: func(p *placing) bool {
			return p.noSubject() && p.outer >= 0 && !(p.regBy == iCC && (p.sameForm(p.t, p.k) || p.emptyRegion(p.k) && p.ownVerbAhead(p.k)))
		}, then: func(p *placing) { p.close(p.it.start, Span{}) },
		fits: []string{"The man who fled from Lima | is here."}, not: []string{"The king, who met Rao and has | met Holt, is in Lima."},
	},
	{
		name: "<clause>, <said> <teller>", when: func(p *placing) bool { return p.noSubject() && p.behindComma() && p.speakerFollows(p.k) },
		then: func(p *placing) { p.insert(p.k, p.behind()) },
		fits: []string{"The talks failed, | said the envoy."},
	},
	{
		name: "<clause> and <verb>", when: (*placing).noSubject, then: func(p *placing) { p.coordinateVerb(p.k) },
		fits: []string{"The king met Rao and | left."},
	},
	{
		name: "<verb> <subject> <verb>", when: func(p *placing) bool { return p.regBy == iVG || p.regBy == iMark }, then: (*placing).afterVerb,
		fits: []string{"Officials said talks | failed."},
	},
	{
		name: "<subject> <clause>, <teller> <said>", when: func(p *placing) bool {
			return p.outer >= 0 && !p.waits().Subject.Empty() && p.hearsay(p.k) && p.behindComma() && p.k+1 < len(p.items)
		}, then: (*placing).told,
		fits: []string{"The talks that began in May, he | said, were good."},
	},
	{
		name: "when <clause> and <subject> <verb>, <subject> <verb>", when: func(p *placing) bool {
			return p.outer >= 0 && p.regBy == iCC && p.waits().Subject.Empty() && p.anotherFinite(p.k+1) && p.t.Kind == Adverbial
		}, then: func(p *placing) { p.coordinateClause(p.k, p.s) },
		fits: []string{"When the king fled and the queen | wept, the port was shut."},
	},
	{
		name: "when <clause>, <subject> <verb>", when: func(p *placing) bool { return p.outer >= 0 },
		then: func(p *placing) { p.close(p.regionStart(p.k), p.s) },
		fits: []string{"When clerk Ola Rao tried to stop him at the king's door, the envoy | shot her."},
	},
	{
		name: "<clause>, a <noun> <subject> <verb>", when: func(p *placing) bool {
			a, first := p.objectRelative(p.k, p.first)
			return p.behindComma() && first == p.reg+1 && p.isSomething(a) && !p.objectAt(p.k)
		}, then: func(p *placing) { p.relative(p.objectRelative(p.k, p.first)).comma = true },
		fits: []string{"The judge shut the port, a ruling the court | confirmed."},
	},
	{
		name: "<clause>, <teller> <said>", when: func(p *placing) bool { return p.behindComma() && p.hearsay(p.k) },
		then: func(p *placing) { p.insert(p.k, p.s) },
		fits: []string{"The talks failed, he | said."},
	},
	{
		name: "<clause> and <subject> <verb>", then: func(p *placing) { p.coordinateClause(p.k, p.s) },
		fits: []string{"The king fled and the queen | wept."},
	},
}

// behindVerbs give a finite verb its clause where its subject follows another verb without a comma.
var behindVerbs = []reading[*placing, func(*placing)]{
	{
		name: "<doing> <object> <verb>", when: func(p *placing) bool { return p.gerundActs(p.k, p.first, p.outer) },
		then: func(p *placing) {
			p.t.Kind = Complement
			p.close(p.it.start, Span{})
			p.top().Subject = Span{}
		},
		fits: []string{"Closing the strait on Monday | angered Togo."},
	},
	{
		name: "after <doing> <object> <subject> <verb>", when: func(p *placing) bool {
			k := p.t.Kind
			return p.outer >= 0 && p.waits().Subject.Empty() && (k == Participle || k == Infinitive || k == Adverbial && p.t.Verb.Tense == NoTense) && !p.takesClause()
		}, then: func(p *placing) {
			s := p.s
			for j := p.first + 1; j < p.k; j++ {
				if p.items[j].kind == iNP && p.items[j-1].kind == iNP {
					s.Start = p.items[j].start
				}
			}
			p.close(s.Start, s)
		},
		fits: []string{"After leaving Oslo the king | fell ill."},
	},
	{
		name: "<said> <noun> <subject> <verb>", why: "whom something is told is no object of what is told", when: func(p *placing) bool {
			a, first := p.objectRelative(p.k, p.first)
			return !a.Empty() && !(lexicon.Has(p.t.Verb.Lemma, lexicon.TakesHearer) && first-1 == p.reg)
		}, then: func(p *placing) {
			a, first := p.objectRelative(p.k, p.first)
			p.expectComplement(p.k)
			if t := p.top(); t.Kind == Complement && !t.hasVerb { // "said the offer | he made was off"
				t.Subject = a
			}
			p.relative(a, first)
		},
		fits: []string{"Rao said the offer he | made was off.", "They paid for the damages he | did."},
	},
	{
		name: "<subject> that <verb> <object> <verb>", why: "the verb between tells nothing", when: func(p *placing) bool { return !p.takesClause() && p.outer >= 0 },
		then: func(p *placing) { p.close(p.it.start, p.s) },
		fits: []string{"The state that owns the port | is Chad."},
	},
	{
		name: "<subject> that <tells> <object> <verb>", when: func(p *placing) bool {
			return p.outer >= 0 && !p.waits().Subject.Empty() && !lexicon.Has(p.t.Verb.Lemma, lexicon.ReportsOnly) && !p.ownVerbAhead(p.k)
		}, then: func(p *placing) { p.close(p.it.start, Span{}) },
		fits: []string{"The state that understands the dangers | is Chad."},
	},
	{
		name: "<said> <subject> <verb>", then: func(p *placing) {
			if p.t.byObject { // "said no date was set": the "no" is not the object's
				p.t.Verb.Negated = false
			}
			p.under(Complement, p.s.Start, p.s)
		},
		fits: []string{"Officials said talks | failed.", "They said no date was | set."},
	},
}

// A joining is a verb group, at item k, that gets its subject in clause c.
type joining struct {
	*machine
	c  *work
	k  int
	it *item
	s  Span // the noun phrase before it that can be its subject
}

// commaBefore: a noun phrase between a comma and the verb, in a clause that has a subject.
func (j *joining) commaBefore() bool { return !j.s.Empty() && j.regBy == iComma }

// nounBehind: a noun phrase that is no time follows the verb.
func (j *joining) nounBehind() bool {
	return j.k+1 < len(j.items) && j.items[j.k+1].kind == iNP && !j.items[j.k+1].temporal
}

func (j *joining) takeBefore() { j.c.Subject = j.s }
func (j *joining) joinBefore() { j.c.Subject.End = j.s.End }
func (j *joining) takeBehind() {
	j.c.Subject = Span{j.items[j.k+1].start, j.items[j.k+1].end}
}

// subjectsBefore give a verb its subject where that stands inside the verb group or before it.
var subjectsBefore = []reading[*joining, func(*joining)]{
	{
		name: "did <subject> <verb>", when: func(j *joining) bool { return !j.it.subject.Empty() }, then: func(j *joining) { j.c.Subject = j.it.subject },
		fits: []string{"Did the Senate | vote?"},
	},
	{
		name: "<verb> without a subject yet", when: func(j *joining) bool { return j.c.Subject.Empty() }, then: (*joining).takeBefore,
		fits: []string{"The envoy | left."},
	},
	{
		name: "<subject>, <subject> <verb>", why: "a headline drops \"and\"", when: func(j *joining) bool {
			return j.commaBefore() && j.c.commas == 1 && j.c.Kind == Main && j.toks[j.s.Start].Tag != "PRP" && unstopped(j.toks)
		}, then: (*joining).joinBefore,
		fits: []string{"headline: Obama, Castro | hold talks"},
	},
	{
		name: "<noun>, he <verb>", why: "a second subject: the first may hide a verb, or call somebody", when: func(j *joining) bool {
			return j.commaBefore() && j.toks[j.s.Start].Tag == "PRP" && !j.listIn(j.k)
		}, then: func(j *joining) {
			j.forced = true
			if !j.commaSoon(j.k) {
				j.takeBefore()
			}
		},
		fits: []string{"The king, he | left."},
	},
	{
		name: "<subject>, <subject> and <subject> <verb>", when: func(j *joining) bool { return j.commaBefore() && j.listIn(j.k) }, then: (*joining).joinBefore,
		fits: []string{"Kerry, Blinken and Obama | met."},
	},
	{
		name: "born in <place>, the <child>, <subject> <verb>", when: func(j *joining) bool {
			return j.commaBefore() && j.toks[0].Tag == "VBN" && j.toks[j.c.Subject.Start].Tag == "DT" && j.toks[j.s.Start].Tag == "NNP" && j.s.End == j.it.start
		}, then: (*joining).takeBefore,
		fits: []string{"Born in Lund, the son of a miner, Moe | left."},
	},
	{
		name: "on <date>, a <day>, <subject> <verb>", when: func(j *joining) bool { return j.commaBefore() && j.describesDate(j.c.Subject) }, then: (*joining).takeBefore,
		fits: []string{"On Monday, a holiday, Isaias | resigned."},
	},
}

// subjectsBehind give a verb the noun phrase behind it for its subject.
var subjectsBehind = []reading[*joining, func(*joining)]{
	{
		name: "<verb> <subject>", when: func(j *joining) bool {
			return j.c.Subject.Empty() && j.c.Kind != Relative && j.it.form == finite && j.nounBehind() && j.invertible(j.c, j.k)
		}, then: (*joining).takeBehind,
		fits: []string{"Then | came the war.", "Between them | grew a friendship."},
	},
	{
		name: "two days later <verb> <subject>", when: func(j *joining) bool {
			e := j.c.Subject.End
			return !j.c.Subject.Empty() && e+1 == j.it.start && j.toks[e].Has(lexicon.BeforeVerb) && lexicon.Has(j.c.Verb.Lemma, lexicon.Presents) && j.nounBehind() && lexicon.Has(lexicon.NounLemma(j.toks[e-1].Lower), lexicon.CalendarUnit)
		}, then: (*joining).takeBehind,
		fits: []string{"Two days later | came the war."},
	},
}
