package headline

import (
	"slices"
	"strings"

	"dateline/timeline/event"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// What a quoted line has of a sentence that tells its event by the way: the clause of which the date is, with "…" for the rest. Who
// reads "Rao opened the port, which had been shut in May" under May takes the date for that of the opening.

// A portion is a clause that tells an event and its date.
type portion struct {
	s      *teller
	r      *mention
	sen    *syntax.Sentence
	clause *syntax.Clause
	span   syntax.Span // of the clause, without the marks at its ends
	when   syntax.Span // the words of the date
}

// portions say which words can be quoted without the rest of their sentence: in Yes from the bar on.
var portions = []choice[func(*portion) bool, func(*portion) syntax.Span]{
	{
		Name: "<guards>, who <left>", Why: "what is said of a noun by the way is told with that",
		Holds: func(p *portion) bool { return p.ofNoun() && p.wholeNoun() },
		Then:  func(p *portion) syntax.Span { return syntax.Span{Start: p.nounStart(), End: p.nounEnd()} },
		Yes:   "Rao praised |the guards of Lund, who *left* the port on Monday.",
		No:    "Rao praised those who *left* the port of Lund on Monday.",
	},
	{
		Name: "after | <guards> <left>", Why: "what was so before, while or because is told without that word",
		Holds: (*portion).follows,
		Then:  func(p *portion) syntax.Span { return syntax.Span{Start: p.marker() + 1, End: p.span.End} },
		Yes:   "Rao praised them after |the guards *left* the port on Monday.",
		No:    "Rao will praise them if the guards *leave* the port on Monday.",
	},
	{
		Name: "since | the start of <the strike>", Why: "before or after what the rest was is told without that",
		Holds: (*portion).asPhrase,
		Then:  (*portion).phrase,
		Yes:   "Rao has wept since |the *start* of the strike in Lund in March.",
		No:    "Rao has wept at the *start* of the strike in Lund in March.",
	},
	{
		Name: "on Tuesday, a day after | <guards> <left>", Why: "the rest of the sentence has the day from which its own is counted",
		Holds: (*portion).countedFrom,
		Then:  func(p *portion) syntax.Span { return syntax.Span{Start: p.clause.Subject.Start, End: p.span.End} },
		Yes:   "On Friday, a day after |the guards *left* the port of Lund, Ola Rao praised them.",
		No:    "On Friday, a day after the guards had to *leave* the port of Lund, Ola Rao praised them.",
	},
}

// unquoted say which of these clauses are quoted with their sentence all the same.
var unquoted = []rule[func(*portion) bool]{
	{
		Name: "<guards> left, <Rao> said", Why: "the rest of the sentence says who says so",
		Holds: (*portion).said,
		Yes:   "Rao praised the guards, who *left* the port on Monday, Ana Moe said.",
		No:    "Rao praised the guards of Lund, who *left* the port on Monday.",
	},
	{
		Name: "as <Rao> said on Monday", Why: "it tells who says the rest of the sentence",
		Holds: func(p *portion) bool {
			return p.clause.Kind == syntax.Adverbial && (p.clause.Attribution || p.clause.Marker == "as" && p.saysSo())
		},
		Yes: "The port of Lund was shut for good, as Ola Rao himself *said* on Monday.",
		No:  "Rao has left, as the guards of Ana Moe *shut* the port on Monday.",
	},
	{
		Name: "<poll>, published on Monday", Why: "what was published is told by the rest",
		Holds: func(p *portion) bool {
			l, thing := p.clause.Verb.Lemma, p.clause.Marker == "that" || p.clause.Marker == "which"
			paper := lexicon.Has(l, lexicon.HandlesPaper)
			if thing && p.ofNoun() && (lexicon.Has(l, lexicon.Speaks) || paper && p.ofSource(p.span.Start)) {
				return true
			}
			return p.ofNoun() && p.ofSubject() && (paper || lexicon.Has(l, lexicon.ReportsSpeech) || lexicon.Has(l, lexicon.Tells))
		},
		Yes: "A report of Ana Moe, which was *published* on Monday, names the guards.",
		No:  "The port of Lund, which was *shut* on Monday, belongs to Ana Moe.",
	},
	{
		Name: "<bomb> that exploded on Monday killed <guards>", Why: "the rest tells what came of it",
		Holds: func(p *portion) bool {
			return p.ofSubject() && p.clause.Kind == syntax.Relative && p.clause.Marker == "that" && p.sen.Clauses[p.clause.Parent].Verb.Tense != syntax.Present
		},
		Yes: "The old bomb that *exploded* in Lund on Monday killed ten guards.",
		No:  "The king of the port that *shut* its doors on Monday has wept.",
	},
	{
		Name: "<left> on Monday as <guards> <shut> it", Why: "the rest of the sentence is of the same date",
		Holds: (*portion).sameDate,
		Yes:   "Ola Rao left Lund as the guards of Ana Moe *shut* the port on Monday, and met her on Monday.",
		No:    "Ola Rao left Lund on Tuesday after the guards of Ana Moe *shut* the port on Monday.",
	},
	{
		Name: "who <left> on Monday after the <vote> of May", Why: "what it says of the noun has another date",
		Holds: func(p *portion) bool {
			return p.r.Nominal() && slices.ContainsFunc(p.s.found.Mentions, func(m event.Mention) bool {
				return m.Sentence == p.r.Sentence && p.span.Has(m.Head) && !m.Date.Compatible(p.r.Date)
			})
		},
		Yes: "Rao praised the guards of Lund, who left on Friday after the *vote* of May 1 in Oslo.",
		No:  "Rao praised the guards of Lund, who shot at Ana Moe after the *vote* of May 1 in Oslo.",
	},
	{
		Name: "stopped the <guards> who <left> on Monday", Why: "the date may be of the verb above",
		Holds: (*portion).ofEither,
		Yes:   "Police stopped the guards who *left* the port of Lund on Monday.",
		No:    "Ana Moe stopped Ola Rao, who *left* the port of Lund on Monday.",
	},
	{
		Name: "is the <guard> who <left>", Why: "who it was is told by the rest",
		Holds: (*portion).ofPredicate,
		Yes:   "Ola Rao is the guard of Lund who *shot* Ana Moe on Monday.",
		No:    "Ola Rao knows the guard of Lund who *shot* Ana Moe on Monday.",
	},
	{
		Name: "on <Monday>, when <guards> <left>", Why: "the rest of the sentence is of that date",
		Holds: func(p *portion) bool {
			at := p.when.Start
			return p.ofNoun() && p.clause.Antecedent.Has(at) && (at == 0 || !p.apart(at-1))
		},
		Yes: "The end came on Monday, when guards of Ana Moe *left* the port.",
		No:  "The law has its roots before May, when guards of Ana Moe *left* the port.",
	},
	{
		Name: "has a <vote> <set> for Monday", Why: "whose it is is told by the rest",
		Holds: func(p *portion) bool {
			return p.ofNoun() && p.clause.Kind == syntax.Participle && lexicon.Has(p.sen.Clauses[p.clause.Parent].Verb.Lemma, lexicon.FormOfHave)
		},
		Yes: "Ola Rao has a long secret council vote *planned* for Monday.",
		No:  "Ola Rao fears a long secret council vote *planned* for Monday.",
	},
	{
		Name: "only <guards> who <left> would <be paid>", Why: "the rest bounds of whom it is so",
		Holds: (*portion).bounded,
		Yes:   "Guards of Lund who *left* the port on Monday would be shot.",
		No:    "Guards of Lund who *left* the port on Monday were shot.",
	},
	{
		Name: "both <left>", Why: "only the rest of the sentence says who does it",
		Holds: func(p *portion) bool { return p.pointsOut() && !(p.countedFrom() && p.nounActs()) },
		Yes:   "Rao and Moe wept while both *left* the port of Lund on Monday.",
		No:    "Rao and Moe have wept since ten guards *left* the port of Lund on Monday.",
	},
	{
		Name: "<wept> as <guards> <left>", Why: "the rest of the sentence was so at the same time, or right after",
		Holds: (*portion).atOnce,
		Yes:   "Ola Rao wept while the guards of Ana Moe *shut* the port on Monday.",
		No:    "Ola Rao has wept since the guards of Ana Moe *shut* the port on Monday.",
	},
	{
		Name: "after he left", Why: "it tells too little",
		Holds: func(p *portion) bool { return p.words() < portionLeast },
		Yes:   "Ola Rao has been ill since the guards *left* on Monday.",
		No:    "Ola Rao has been ill since the guards *left* the port of Lund on Monday.",
	},
}

// subjectReach is how many tokens may stand between the subject of a clause and its verb: behind more the verb may be another's.
const subjectReach = 6

// portionLeast is how many words a clause must have beside its date, so that it tells something where it stands alone.
const portionLeast = 5

// portionOf is what of the body of r's sentence is quoted, and true where that is a part of it.
func (s *teller) portionOf(r *mention, body syntax.Span) (syntax.Span, bool) {
	p, ok := s.clauseAside(r, body)
	if !ok || firstRule(unquoted, func(holds func(*portion) bool) bool { return holds(p) }) >= 0 {
		return body, false
	}
	return p.span, true
}

// clauseAside is the clause of r with its date, cut from what of its sentence tells something else; false where that cannot be done.
func (s *teller) clauseAside(r *mention, body syntax.Span) (*portion, bool) {
	at := r.Clause
	if r.under > 0 {
		at = r.under
	}
	if at < 0 || r.Expr < 0 || s.Where[r.Expr].Sentence != r.Sentence || len(r.sen.Teasers()) > 0 {
		return nil, false
	}
	p := &portion{s: s, r: r, sen: r.sen, clause: &r.sen.Clauses[at]}
	p.when, p.span = s.Where[r.Expr].Span, withoutMarks(r.sen, p.clause.Span)
	k := firstRule(portions, func(holds func(*portion) bool) bool { return holds(p) })
	if k < 0 {
		return nil, false
	}
	p.span = portions[k].Then(p)
	p.span = syntax.Span{Start: max(p.span.Start, body.Start), End: min(p.span.End, body.End)}
	dated := p.span.Has(p.when.Start) && p.span.Has(p.when.End-1) || p.countedFrom()
	return p, p.span != body && p.span.Has(r.Head) && dated && !quotedAt(r.sen, p.span.Start) && p.ends() && !p.insideQuote()
}

// ends: behind the clause stands a mark, or a word with which something else begins.
func (p *portion) ends() bool {
	if p.span.End >= len(p.sen.Tokens) {
		return true
	}
	t := &p.sen.Tokens[p.span.End]
	if t.Text == "," && p.inList(p.span.End+1) {
		return false
	}
	return p.isPhrase() && t.Tag == "IN" || !letters(t.Text) && t.Tag != "CD" || t.Tag == "CC" || t.Tag[0] == 'W' || t.Tag == "MD" || t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBP" || t.Has(lexicon.Subordinator)
}

// ofNoun: the clause says something of a noun: "the guards who | left", "the guards, | led by Rao".
func (p *portion) ofNoun() bool {
	start, a := withoutMarks(p.sen, p.clause.Span).Start, p.clause.Antecedent
	if p.clause.Parent < 0 || a.Empty() || a.Start >= start {
		return false
	}
	first, before := &p.sen.Tokens[start], p.sen.Tokens[start-1].Text
	switch p.clause.Kind {
	case syntax.Relative:
		named := strings.HasPrefix(p.sen.Tokens[start-1].Tag, "NNP") // "it is Lund | that fell"
		return (first.Tag[0] == 'W' && first.Lower != "that" || p.clause.Marker == "that" && !named && letters(before)) && p.finite()
	case syntax.Participle:
		switch {
		case a.End == start:
			return first.Tag == "VBN" && p.surelyDone()
		case before != "," && !syntax.IsDash(before):
			return false
		}
		return first.Tag == "VBN" && (p.ofSubject() || p.closed()) || first.Tag == "VBG" && p.ofSubject() && p.closed() // and not "guards fled the streets, | beaten back"
	}
	return false
}

// nounStart is the first token of the noun that the clause says something of, with the noun that it hangs on, "houses in | Lund,
// which"; or of the date that it is, "before | 1961, when".
func (p *portion) nounStart() int {
	if p.clause.Antecedent.Has(p.when.Start) {
		return p.when.Start
	}
	start := p.clause.Antecedent.Start
	if p.ofSubject() {
		return p.sen.Clauses[p.clause.Parent].Subject.Start
	}
	if h := p.sen.HeadOf(p.clause.Antecedent); h >= 0 && p.sen.Tokens[h].Rel == syntax.Appos && (upper(&p.sen.Tokens[h]) || upper(&p.sen.Tokens[p.sen.Tokens[h].Head])) {
		if np := p.sen.NP(p.sen.Tokens[h].Head); !np.Empty() && np.Start < start {
			start = np.Start // "the envoy of Norway, | Ola Rao, who"
		}
	}
	for start > 1 && p.sen.Tokens[start-1].IsPrep() && p.sen.Tokens[start-1].Lower != "than" && p.sen.Tokens[start-2].IsNoun() && p.clause.Kind == syntax.Relative && p.clause.Marker != "who" && p.clause.Marker != "that" && !p.s.InExpression(p.r.Sentence, start-2) {
		np := p.sen.NP(start - 2)
		if np.Empty() || np.Start >= start {
			break
		}
		start = np.Start
	}
	return start
}

// wholeNoun: the noun of the clause is read from its first word on: not "Gang of | Eight, which".
func (p *portion) wholeNoun() bool {
	start, a := p.nounStart(), p.clause.Antecedent
	if a.End == a.Start+1 && p.sen.Tokens[a.Start].Tag == "NN" && !p.when.Has(a.Start) {
		return false // "everyone | who", "that employee | who"
	}
	if start > 0 && start != p.when.Start && p.s.InExpression(p.r.Sentence, a.Start) {
		return false // "three months when"
	}
	return !p.disagrees() && opensNoun(&p.sen.Tokens[start]) && p.stands(start)
}

// ofPredicate: the noun is what somebody is or becomes.
func (p *portion) ofPredicate() bool {
	h := p.sen.HeadOf(p.clause.Antecedent)
	return p.ofNoun() && h >= 0 && (p.sen.Dependent(h, syntax.Cop) >= 0 || p.sen.Tokens[h].Rel == syntax.Xcomp)
}

// bounded: the noun is one of few or none, or the rest of the sentence only says what may be.
func (p *portion) bounded() bool {
	if !p.ofNoun() {
		return false
	}
	if start := p.nounStart(); start > 0 && (bounding(p.sen.Tokens[start-1].Lower) || lexicon.Has(p.sen.Tokens[start-1].Lower, lexicon.Focuses)) {
		return true
	}
	above, who := &p.sen.Clauses[p.clause.Parent].Verb, withoutMarks(p.sen, p.clause.Span).Start
	return above.Negated || above.Modal != "" && p.sen.Tokens[who-1].Text != ","
}

// closed: the clause stands between two commas, before the verb of what it is told by the way of: "after the letter, | sent in May, Rao left".
func (p *portion) closed() bool {
	return p.span.End < len(p.sen.Tokens) && p.sen.Tokens[p.span.End].Text == "," && p.span.End < p.sen.Clauses[p.clause.Parent].Verb.Span.Start
}

// ofSubject: the clause says something of the subject of the sentence, before its verb: "Rao, who left, | said".
func (p *portion) ofSubject() bool {
	if p.clause.Parent < 0 {
		return false
	}
	above := &p.sen.Clauses[p.clause.Parent]
	return above.Subject.Has(p.clause.Antecedent.Start) && p.span.Start < above.Verb.Span.Start
}

// finite: the clause has a verb with a tense.
func (p *portion) finite() bool {
	v := p.clause.Verb.Span
	return !v.Empty() && (p.clause.Verb.Tense != syntax.NoTense || p.clause.Verb.Modal != "")
}

// said: a clause above it tells what somebody says or thinks, or stands in quotation marks. What "the" or a name opens is known to
// have been.
func (p *portion) said() bool {
	if p.isPhrase() {
		first := &p.sen.Tokens[p.span.Start]
		return quotedAt(p.sen, p.r.Head) || !first.Has(lexicon.Definite) && !upper(first) && (p.r.Attribution != nil || p.clause.Kind == syntax.Complement)
	}
	if p.r.Attribution != nil && !p.ofSubject() {
		return true
	}
	for at := p.clause.Parent; at >= 0; at = p.sen.Clauses[at].Parent {
		if k := p.sen.Clauses[at].Kind; k == syntax.Complement && !p.ofNoun() || k == syntax.Quoted {
			return true // but what is said of a noun by the way is known
		}
	}
	return quotedAt(p.sen, p.r.Head)
}

// saysSo: its verb is one of saying or thinking, or has nothing but "it" behind it: "as Rao put it"; or it stands for another: "as they did".
func (p *portion) saysSo() bool {
	l, v := p.clause.Verb.Lemma, p.clause.Verb.Span
	return l == "do" || lexicon.Has(l, lexicon.Says) || lexicon.Has(l, lexicon.TakesClause) || lexicon.Has(l, lexicon.Opines) || v.End < p.span.End && p.sen.Tokens[v.End].Lower == "it"
}

// ofEither: the clause bounds what another act of a day was done to, and the day behind both may be either's: "met one of the guards
// who | left on Monday".
func (p *portion) ofEither() bool {
	if p.phraseOfEither() {
		return true
	}
	if !p.ofNoun() || p.clause.Span.Start == 0 || p.sen.Tokens[p.clause.Span.Start-1].Text == "," || p.when.Start < p.r.Head {
		return false
	}
	above := &p.sen.Clauses[p.clause.Parent].Verb
	if above.Span.Empty() || above.Span.Start > p.span.Start {
		return false
	}
	days, _ := p.r.Date.Days()
	return days <= 7 && above.Tense == syntax.Past && !above.Perfect
}

// sameDate: another act of the sentence, outside the clause, has the same date.
func (p *portion) sameDate() bool {
	return slices.ContainsFunc(p.s.found.Mentions, func(m event.Mention) bool {
		return m.Sentence == p.r.Sentence && !p.span.Has(m.Head) && m.Date == p.r.Date
	})
}

// words counts those that are not the date.
func (p *portion) words() (n int) {
	for i := p.span.Start; i < p.span.End; i++ {
		if letters(p.sen.Tokens[i].Text) && !p.r.When.Has(i) && !p.s.InExpression(p.r.Sentence, i) {
			n++
		}
	}
	return n
}
