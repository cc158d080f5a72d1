package headline

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// What a line must have so that it can be printed alone, composed or quoted. A line that lacks it is no line: one that is
// missing costs little, a scrap costs the editor's trust.

// A printed is a line as it is about to be printed.
type printed struct {
	s        *teller
	r        *mention
	sen      *syntax.Sentence
	shown    []bool // tokens that a word of the line stands for
	written  []bool // those of them that a name is written for
	composed bool
	marked   bool // it is composed and has quotation marks
}

// aloneRules say what only the story around a line would tell; in Yes and No an act stands between asterisks.
var aloneRules = []rule[func(*printed) bool]{
	{
		Name: "I <verb>", Why: "is told by a speaker or reader whom its sentence does not name",
		Holds: (*printed).speaks,
		Yes:   "“The guards *shut* our port on Monday,” Ana Moe said.",
		No:    "“We signed the pact in Lund on Monday,” Ana Moe *said* on Monday.",
	},
	{
		Name: "<he> <verb>", Why: whyNamedBefore,
		Holds: (*printed).opensUnnamed,
		Yes:   "It rained.\n\nWhen they *closed* the port of Lund on Monday, it rained.",
		No:    "In his letter on Monday, Ola Rao *closed* the port of Lund.",
	},
	{
		Name: "after <guards> | stormed", Why: "is cut before the verb of its last noun",
		Holds: (*printed).verbCut,
		Yes:   "The king, who *fled* last month after guards stormed the port, reacts.",
		No:    "The king, who *fled* last month after guards, reacts.",
	},
	{
		Name: "<this> <verb>", Why: whyNamedBefore,
		Holds: (*printed).opensWithThis,
		Yes:   "That *led* to strikes in Lund on Monday.",
		No:    "It was on Monday that the guards *left* Lund.",
	},
	{
		Name: "<guards> denounced <him>", Why: whyNamedBefore,
		Holds: (*printed).orphan,
		Yes:   "It rained.\n\nGuards *denounced* him in the 1990s.",
		No:    "An old guard *said* on Monday that boats had followed him.",
	},
	{
		Name: "“<he> <verb>”", Why: "is told by a speaker or reader whom its sentence does not name",
		Holds: (*printed).onlySpeech,
		Yes:   "“He *met* guards in Lund on Monday.”",
		No:    "“The guards *left* on Monday.”",
	},
	{
		Name: "<these> <camps>", Why: whyNamedBefore,
		Holds: (*printed).pointsBack,
		Yes:   "Ola Rao *went* to these camps near Lund on Monday.",
		No:    "Ola Rao *went* to those camps of Lund on Monday.",
	},
	{
		Name: "<turned> to <it>", Why: whyNamedBefore,
		Holds: (*printed).pointsBeside,
		Yes:   "A bomb *exploded* near it on Monday.",
		No:    "Guards *took* ten of them to Lund on Monday.",
	},
	{
		Name: "<news> <conference>", Why: "is only named, and nothing says whose it was, where or of what",
		Holds: func(p *printed) bool { return p.phrase() && !p.anchored() },
		Yes:   "The bank is still closed after last month's crowded street *protests*.",
		No:    "The bank is still closed after last month's *protests* in Lund.",
	},
	{
		Name: "<meeting> in <Lund>", Why: "is a meeting of those whom only the rest of its sentence names",
		Holds: (*printed).partiesLost,
		Yes:   "Ola Rao attends a crowded *meeting* in Lund on Monday.",
		No:    "The bank is closed since the *meeting* of envoys in Lund on Monday.",
	},
	{
		Name: "<decision> | to <act>", Why: "is cut from the words that say what it was",
		Holds: (*printed).contentCut,
		Yes:   "Ana Moe has called Norway's April *decision* to close the bank a crime.",
		No:    "Ana Moe on Monday *announced* Norway's decision to close the bank.",
	},
	{
		Name: "<State> of the | <Union> <address>", Why: "is cut from the front of a name",
		Holds: (*printed).nameCut,
		Yes:   "Ana Moe will tell of it in her State of the Union *address* to guards on Friday.",
		No:    "The bank is closed since the State *meeting* of envoys in Lund on Monday.",
	},
	{
		Name: "Here are <the reports>", Why: "only opens what the page has behind it",
		Holds: func(p *printed) bool {
			i := slices.Index(p.shown, true)
			return i >= 0 && i+1 < len(p.shown) && p.own(i) && p.tok(i).Lower == "here" && lexicon.Has(p.tok(i+1).Lower, lexicon.FormOfBe)
		},
		Yes: "Here are the reports of guards who *left* Lund on Monday.",
		No:  "“Here are the guards who left Lund,” Ana Moe *said* on Monday.",
	},
	{
		Name: "(INAUDIBLE)", Why: "has words that were not heard",
		Holds: func(p *printed) bool {
			return slices.ContainsFunc(p.sen.Tokens, func(t syntax.Token) bool { return lexicon.Has(t.Lower, lexicon.Unheard) && inCapitals(&t) })
		},
		Yes: "Guards *left* the (INAUDIBLE) of Lund on Monday.",
		No:  "Guards *left* the inaudible talk in Lund on Monday.",
	},
	{
		Name: "and <concluded>:", Why: "ends before what it announces",
		Holds: (*printed).announces,
		Yes:   "Ana Moe *closed* the port of Lund on Monday, and concluded:",
		No:    "Ana Moe *closed* the port of Lund on Monday.",
	},
	{
		Name: "<words> of the", Why: "breaks off",
		Holds: (*printed).breaksOff,
		Yes:   "The king is tired.\n\nAna Moe *closed* the port of Lund on Monday, and went to a",
		No:    "The king is tired.\n\nAna Moe *closed* the port of Lund on Monday",
	},
	{
		Name: "<he> said in <Lund>", Why: "does not tell what was said",
		Holds: (*printed).unsaid,
		Yes:   "Ola Rao, a member of the council of Lund, *told* the Lund Post on Monday.",
		No:    "Ola Rao *said* on Monday that the port is closed.",
	},
}

const whyNamedBefore = "is told of somebody or something that only another sentence names"

// alone gives the reason why the line cannot stand alone, "" if it can.
func (p *printed) alone() string {
	if k := p.rule(); k >= 0 {
		return aloneRules[k].Why
	}
	return ""
}

func (p *printed) rule() int {
	return firstRule(aloneRules, func(holds func(*printed) bool) bool { return holds(p) })
}

// composedOf is the composed line.
func composedOf(s *teller, r *mention, parts []part) *printed {
	p := &printed{s: s, r: r, sen: r.sen, shown: make([]bool, len(r.sen.Tokens)), written: make([]bool, len(r.sen.Tokens)), composed: true}
	for _, w := range parts {
		for i := w.span.Start; i < w.span.End; i++ {
			p.shown[i] = true
			p.written[i] = !strings.EqualFold(w.text, r.sen.Tokens[i].Text)
			p.marked = p.marked || r.sen.Tokens[i].IsQuoteMark()
		}
	}
	return p
}

// quotedOf is the quote of the span with its edits.
func quotedOf(s *teller, r *mention, sp syntax.Span, edits []edit) *printed {
	p := &printed{s: s, r: r, sen: r.sen, shown: make([]bool, len(r.sen.Tokens)), written: make([]bool, len(r.sen.Tokens))}
	for i := range p.shown {
		p.shown[i] = sp.Has(i)
	}
	for _, e := range edits {
		for i := e.Start; i < e.End; i++ {
			p.written[i] = p.shown[i] && letters(e.text)
			p.shown[i] = p.written[i]
		}
	}
	return p
}

func (p *printed) tok(i int) *syntax.Token { return &p.sen.Tokens[i] }

// nameCut: an event's name begins with a name behind another and "of": "State of the | Union address".
func (p *printed) nameCut() bool {
	first := slices.Index(p.shown, true)
	if first < 2 || !p.phrase() || !upper(p.tok(first)) {
		return false
	}
	of := first - 1
	if p.tok(of).Lower == "the" {
		of--
	}
	return of > 0 && p.tok(of).Lower == "of" && upper(p.tok(of-1))
}

// time: the token says when.
func (p *printed) time(i int) bool { return p.r.When.Has(i) || p.s.InExpression(p.r.Sentence, i) }

// own: the token stands in the line as it is, and outside the quotation marks that the line has.
func (p *printed) own(i int) bool {
	return p.shown[i] && !p.written[i] && (!quotedAt(p.sen, i) || p.composed && !p.marked)
}

// speaks: the line has a pronoun for who speaks or who is spoken to, and no quotation marks around it.
func (p *printed) speaks() bool {
	for i := range p.shown {
		t := p.tok(i)
		ours := t.Tag == "PRP$" || t.Tag == "PRP" && t.Rel.Is(syntax.Nsubj)
		if p.own(i) && (speechPronoun(*t) || ours && lexicon.Has(t.Lower, lexicon.Speakers)) && !p.inName(i) {
			return true
		}
	}
	return false
}

// inName: the token, with a capital, is a part of a name: "World War | I", "their party | Our Lund".
func (p *printed) inName(i int) bool {
	if i == 0 || !upper(p.tok(i)) {
		return false
	}
	next := &p.sen.Tokens[min(i+1, len(p.shown)-1)]
	return strings.HasPrefix(p.tok(i-1).Tag, "NNP") && !next.IsVerb() || p.tok(i).Lower != "i" && strings.HasPrefix(next.Tag, "NNP")
}

// opensUnnamed: up to the line's first finite verb a pronoun stands for somebody whom nothing before it in the line names,
// and whom the subject of the main verb does not name after it.
func (p *printed) opensUnnamed() bool {
	named, pronoun := p.r.Sentence == 0, -1
	for i := range p.shown {
		t := p.tok(i)
		switch {
		case !p.shown[i] || p.time(i):
		case p.isExplained(i):
			return false
		case !p.own(i):
		case p.standsForNothing(i):
			return false
		case strings.HasPrefix(t.Tag, "PRP"):
			if !named && pronoun < 0 {
				pronoun = i
			}
		case t.IsNoun() && p.isBound(i, pronoun):
		case t.IsNoun():
			if named = named || p.isNamed(i); named && pronoun >= 0 {
				return false
			}
		case t.IsFinite():
			return pronoun >= 0 && !p.namesLater(pronoun, i) && !p.goesOn(pronoun)
		}
	}
	return pronoun >= 0 && !p.goesOn(pronoun)
}

// standsForNothing: the token is a "there" or an "it" that only opens what follows.
func (p *printed) standsForNothing(i int) bool {
	t := p.tok(i)
	return t.Rel == syntax.Expl || t.Lower == "it" && (p.s.isExpletive(p.r.Sentence, max(p.sen.ClauseAt(i), 0)) || p.s.introduces(p.r.Sentence, i))
}

// isExplained: a name is written at the token, or it is a noun of a quotation.
func (p *printed) isExplained(i int) bool { return p.written[i] || !p.own(i) && p.tok(i).IsNoun() }

// isBound: the noun stands behind a pronoun that it cannot explain: one that is no owner, or whose it is.
func (p *printed) isBound(i, pronoun int) bool {
	return pronoun >= 0 && (p.tok(pronoun).Tag == "PRP" || p.tok(pronoun).Head == i)
}

// isNamed: the noun is a name, or no preposition makes it a circumstance.
func (p *printed) isNamed(i int) bool {
	return strings.HasPrefix(p.tok(i).Tag, "NNP") || p.sen.Dependent(i, syntax.Case) < 0
}

// opensWithThis: the line begins with "this" or the like, alone or with a noun that it does not explain, or tells by "it" how something is, and not what is planned.
func (p *printed) opensWithThis() bool {
	i := 0
	for i < len(p.shown) && (!p.shown[i] || !letters(p.tok(i).Text)) {
		i++
	}
	if i+1 >= len(p.shown) || !p.own(i) {
		return false
	}
	t, next := p.tok(i), p.tok(i+1)
	if c := p.sen.ClauseAt(i); t.Lower == "it" && c >= 0 {
		return p.tellsOfIt(i, c)
	}
	if np := p.sen.NP(i); p.composed && np.Start < i && lexicon.Has(p.tok(np.Start).Lower, lexicon.Demonstrative) && p.opensWithThat(np.Start) {
		return true // "[this] old claim was met"
	}
	this := lexicon.Has(t.Lower, lexicon.Demonstrative)
	return this && (next.IsVerb() || next.Tag == "MD" || t.Rel.Is(syntax.Nsubj) && !p.saidBehind(i) || p.onlyHappens(i+1) || p.opensWithThat(i)) || p.onlyHappens(i)
}

// tellsOfIt: the line's "it", in the clause, is said to be something, and nothing is planned for it.
func (p *printed) tellsOfIt(i, c int) bool {
	v := p.sen.Clauses[c].Verb
	if !p.r.Nominal() && p.r.Clause != c && p.s.saysWhatItIs(p.sen, i) {
		return false // "it is the first flu since 1990, and the last | killed a million"
	}
	return v.Tense == syntax.Present && !v.Perfect && v.Modal == "" && p.r.Status != timeline.Planned && !p.s.isExpletive(p.r.Sentence, c) && !p.s.introduces(p.r.Sentence, i)
}

// onlyHappens: the noun at the token takes up what was told before, and is only said to be: "this incident | occurred".
func (p *printed) onlyHappens(i int) bool {
	return i > 0 && i+1 < len(p.shown) && lexicon.Has(p.tok(i-1).Lower, lexicon.Demonstrative) && lexicon.Has(p.tok(i).Lower, lexicon.AnyEvent) && lexicon.Has(p.sen.Lemma(i+1), lexicon.TakesPlace)
}

// verb is the verb that the line tells of, nil where it tells of a noun or has not the verb.
func (p *printed) verb() *syntax.VerbGroup {
	if p.r.Nominal() {
		return nil
	}
	v := &p.sen.Clauses[p.r.Clause].Verb
	if v.Span.Empty() || !p.shown[v.Head] {
		return nil
	}
	return v
}

// joinsSubject: at the token "and" joins another noun, and a finite verb stands right behind that: "after a guard | and his son fled".
func (p *printed) joinsSubject(i int) bool {
	if p.tok(i).Lower != "and" {
		return false
	}
	np := p.sen.NP(i + 1)
	return !np.Empty() && np.End < len(p.shown) && p.tok(np.End).IsFinite()
}

// verbCut: the line ends with a noun behind a word that may open a clause, "after guards", or behind another of which "a" is, and the
// next word is a finite verb.
func (p *printed) verbCut() bool {
	last := p.last()
	if last < 1 || last+1 >= len(p.shown) || !p.tok(last).IsNoun() || !p.tok(last+1).IsFinite() && !p.joinsSubject(last+1) {
		return false
	}
	for i := last - 1; i > 0 && p.shown[i] && !p.tok(i).IsVerb() && letters(p.tok(i).Text); i-- {
		if t := p.tok(i); t.Has(lexicon.Article) && !t.Has(lexicon.Definite) && p.tok(last).Tag == "NNS" {
			return true // "in a move analysts | said was meant for him"
		}
		if p.tok(i).IsPrep() {
			return lexicon.Has(p.tok(i).Lower, lexicon.TimeConjunction)
		}
	}
	return false
}
