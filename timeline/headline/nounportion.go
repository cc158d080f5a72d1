package headline

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/event"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// The noun phrase that is quoted without the rest of its sentence, where that only says what was before or after it.

// asPhrase: the event is a noun, and a preposition says that the rest was at another time: "since the start of the strike in March".
// Its date stands before it or is no date of the verb before it, and nothing over it makes it no fact.
func (p *portion) asPhrase() bool {
	sp := p.phrase()
	if !p.r.Nominal() || sp.Start == 0 || !p.apart(sp.Start-1) || !sp.Has(p.when.Start) || !sp.Has(p.when.End-1) {
		return false
	}
	if first := &p.sen.Tokens[sp.Start]; !opensNoun(first) && first.Tag != "PRP$" {
		return false
	}
	shown := make([]bool, len(p.sen.Tokens))
	for i := sp.Start; i < sp.End; i++ {
		shown[i] = true
	}
	return !ungoverned(p.sen, p.r.Head, shown, p.r.Status)
}

// isPhrase: what is quoted is a noun with what belongs to it.
func (p *portion) isPhrase() bool { return p.r.Nominal() && !p.ofNoun() }

// apart: the token is a preposition behind which stands what was at another time than the rest: "after", "since", "because of", "in the
// wake of".
func (p *portion) apart(at int) bool {
	t := &p.sen.Tokens[at]
	if t.Lower == "of" && at > 0 {
		t = &p.sen.Tokens[at-1]
		return t.Has(lexicon.Adjoins) || t.Has(lexicon.EventLink)
	}
	return (t.IsPrep() || t.Has(lexicon.VerbalPreposition)) && t.Has(lexicon.Background) && (!t.Has(lexicon.Occasion) || t.Has(lexicon.Concedes)) && !t.Has(lexicon.Reserves)
}

// phrase is the noun phrase of the event with what it is of before it, "the start of | the strike", and with all behind it that
// can be nothing else's: its date, what "of", "by" or "between" joins, and a clause about it.
func (p *portion) phrase() syntax.Span {
	ts, np := p.sen.Tokens, p.sen.NP(p.r.Head)
	if np.Empty() {
		return syntax.Span{}
	}
	sp := syntax.Span{Start: min(np.Start, p.r.Noun.Start), End: max(np.End, p.r.Head+1)}
	if sp.Has(p.when.Start) || p.when.End == sp.Start {
		sp.Start = min(sp.Start, p.when.Start)
	}
	for sp.Start > 1 && (ts[sp.Start-1].Lower == "of" && !p.apart(sp.Start-1) || ts[sp.Start-1].Tag == "POS") {
		before := p.sen.NP(sp.Start - 2)
		if before.Empty() || before.Start >= sp.Start {
			break
		}
		sp.Start = before.Start
	}
	fronted := p.fronted(sp.Start)
	for sp.End < len(ts) {
		end := p.further(sp, fronted)
		if end <= sp.End {
			break
		}
		sp.End = end
	}
	return sp
}

// fronted: the phrase opens its sentence, so that all up to the comma is its own.
func (p *portion) fronted(start int) bool {
	for i := start - 1; i >= 0; i-- {
		if t := &p.sen.Tokens[i]; t.IsNoun() && !t.Has(lexicon.EventLink) && !p.s.InExpression(p.r.Sentence, i) || t.IsVerb() && !t.Has(lexicon.VerbalPreposition) || t.Text == "," {
			return false
		}
	}
	return true
}

// further is the end of what stands behind the phrase and belongs to it, the phrase's own where nothing does.
func (p *portion) further(sp syntax.Span, fronted bool) int {
	ts, at := p.sen.Tokens, sp.End
	if p.when.Start == at || p.r.When.Start == at {
		return p.when.End
	}
	if c := p.clauseFrom(at); c >= 0 {
		return withoutMarks(p.sen, p.sen.Clauses[c].Span).End
	}
	if at+1 == len(ts) {
		return at
	}
	switch t, np := &ts[at], p.sen.NP(at+1); {
	case t.Tag == "POS":
		return max(np.End, at+1)
	case np.Start != at+1 || np.Empty():
		return at
	case t.IsPrep() && !t.Has(lexicon.Subordinator):
		if p.when.End <= at && !fronted && t.Lower != "of" && t.Lower != "by" && !t.Has(lexicon.GoesWithNoun) {
			return at // "after the vote of Monday | in Lund" may say where the rest was
		}
		return p.withJoined(np.End)
	case t.Text == "," && !fronted && ts[at-1].IsNoun() && strings.HasPrefix(ts[np.End-1].Tag, "NNP") && ts[np.End-1].Rel == syntax.Appos:
		return np.End // "the murder of the envoy, | Ola Rao"
	}
	return at
}

// withJoined is the end of the noun that "and" joins to the one that ends at the token, the token itself where it joins none: "between
// Norway | and the port of Lund".
func (p *portion) withJoined(at int) int {
	ts := p.sen.Tokens
	if at+1 >= len(ts) || ts[at].Tag != "CC" {
		return at
	}
	if np := p.sen.NP(at + 1); np.Start == at+1 && !np.Empty() && ts[np.End-1].Rel == syntax.Conj && ts[np.End-1].Head == at-1 {
		return np.End
	}
	return at
}

// clauseFrom is a clause that begins at the token and says something of the noun, or says what was decided or told; -1 if none does.
func (p *portion) clauseFrom(at int) int {
	return slices.IndexFunc(p.sen.Clauses, func(c syntax.Clause) bool {
		if withoutMarks(p.sen, c.Span).Start != at || c.Span.Start != at {
			return false
		}
		switch c.Kind {
		case syntax.Relative:
			return c.Antecedent.Has(p.r.Head)
		case syntax.Complement:
			return c.Marker == "that" && p.sen.Tokens[c.Head].Head == p.r.Head
		}
		return false
	})
}

// phraseOfEither: the date behind the noun may be that of the verb before it: "they met after the vote on Monday".
func (p *portion) phraseOfEither() bool {
	if !p.isPhrase() || p.when.Start < p.r.Head || p.r.AttachedBy == event.NamedRule {
		return false
	}
	if p.sen.Tokens[p.span.Start-1].Lower == "since" || p.sen.Tokens[p.when.Start-1].Lower == "of" || p.r.Status == timeline.Planned {
		return false
	}
	if p.when.End < p.span.End {
		return false // "the shooting in May | of a guard", "a bomb on Monday | that killed ten"
	}
	for at := range p.sen.Climb(p.r.Head) {
		if v := p.sen.VerbOf(at); v != nil && at < p.span.Start {
			return !v.Perfect && v.Tense != syntax.Present
		}
	}
	return false
}

// surelyDone: the participle right behind a noun can be no verb with that for its subject, says no more of the noun before that by
// another preposition than "of", and not who says the rest, or in what that was done: "a law | enacted in May", "guards | shot by rebels".
func (p *portion) surelyDone() bool {
	a, v := p.clause.Antecedent, p.clause.Verb
	start := p.nounStart()
	last, lemma := &p.sen.Tokens[a.End-1], v.Lemma
	if last.Tag != "NN" && last.Tag != "NNS" || last.Lower == "one" || lexicon.Has(lemma, lexicon.Intransitive) || p.sen.ObjectHead(p.clause) >= 0 {
		return false
	}
	if lexicon.Has(lemma, lexicon.HandlesPaper) || lexicon.Has(lemma, lexicon.ReportsSpeech) || lexicon.Has(lemma, lexicon.Tells) {
		return false
	}
	if start == 0 || p.ofSubject() || p.sen.Clauses[0].Verb.Tense == syntax.NoTense {
		return false // what the sentence is of is told with all that it says of that
	}
	if next := v.Span.End; next < len(p.sen.Tokens) && p.sen.Tokens[next].Lower == "as" || start > 1 && p.sen.Tokens[start-1].Lower == "to" && p.sen.Tokens[start-2].Lower == "up" {
		return false // "boxes disguised as parcels" says what they are; "winds up to | 55 mph forecast"
	}
	return !p.ofSource(start) && !(p.sen.Tokens[start-1].IsPrep() && p.sen.Tokens[start-1].Lower != "of" && start > 1 && p.sen.Tokens[start-2].IsNoun())
}

// ofSource: the noun that begins at the token is what the rest was said or done in, or who says it: "in the talk", "according to a report".
func (p *portion) ofSource(start int) bool {
	if start == 0 {
		return false
	}
	before := &p.sen.Tokens[start-1]
	return before.Has(lexicon.Occasion) || before.Tag == "TO" && start > 1 && p.sen.Tokens[start-2].Has(lexicon.Adjoins)
}

// stands: the words from the token on are all of their noun: not "Gang of | Eight", "more than the | 20 million workers".
func (p *portion) stands(start int) bool {
	if start == 0 || start == p.when.Start {
		return true
	}
	first, before := &p.sen.Tokens[start], &p.sen.Tokens[start-1]
	if before.Has(lexicon.Demonstrative) || before.Lower == "than" {
		return false
	}
	if before.Lower == "of" && upper(first) && !first.Has(lexicon.Article) {
		return start > 1 && !upper(&p.sen.Tokens[start-2])
	}
	return before.Text == "," || before.IsVerb() || before.Tag == "RB" || before.IsPrep()
}

// opensNoun: the token can be the first of a noun that is told of by itself.
func opensNoun(t *syntax.Token) bool {
	return t.Tag != "RB" && t.Tag != "VBG" && !bounding(t.Lower) && !t.Has(lexicon.Demonstrative) && !t.IsPrep() && !strings.HasPrefix(t.Tag, "PRP")
}

// nounEnd is the end of what the clause says of its noun. Behind its date and its verb a comma may lead back to the rest of the sentence,
// "a port that was shut in May, | the first step to peace", as may what follows the date of a participle right behind its noun: "praised
// the tolls set in May | in return for aid".
func (p *portion) nounEnd() int {
	end := p.span.End
	behind := p.clause.Kind == syntax.Participle && p.clause.Antecedent.End == p.span.Start
	for i := p.when.End; i < end; i++ {
		t := &p.sen.Tokens[i]
		if t.Text == "," && i > p.r.Head || behind && i == p.when.End && t.IsPrep() && t.Lower != "by" && t.Lower != "of" && !t.Has(lexicon.GoesWithNoun) {
			return i
		}
	}
	return end
}

// atOnce: the rest of the sentence, which has no date of its own, tells in the past what was at the same time, or came right after: "Rao wept
// as | the guards left on Monday", "after | the vote on Monday, Rao wept".
func (p *portion) atOnce() bool {
	above := &p.clause.Verb
	switch marker := p.clause.Marker; {
	case p.isPhrase():
		if !p.fronted(p.span.Start) || p.sen.Tokens[p.span.Start-1].Has(lexicon.Targets) {
			return false
		}
	case p.clause.Kind != syntax.Adverbial || p.clause.Parent < 0 || marker != "as" && !lexicon.Has(marker, lexicon.Concurrent):
		return false
	default:
		above = &p.sen.Clauses[p.clause.Parent].Verb
	}
	return above.Tense == syntax.Past && !above.Perfect && above.Modal == "" && !slices.ContainsFunc(p.s.found.Mentions, func(m event.Mention) bool {
		return m.Sentence == p.r.Sentence && m.Expr >= 0 && m.Expr != p.r.Expr && !p.span.Has(m.Head)
	})
}

// disagrees: the verb of the clause is in the plural and all before it in the singular, or the other way round, so that it is another
// noun’s: "the actions around the vote that | are feared".
func (p *portion) disagrees() bool {
	v := p.clause.Verb.Span
	if !p.finite() || v.Start == 0 {
		return false
	}
	verb, who := &p.sen.Tokens[v.Start], &p.sen.Tokens[v.Start-1]
	if who.Tag[0] != 'W' && who.Lower != "that" {
		return false
	}
	other := ""
	switch {
	case verb.Tag == "VBP" || verb.Lower == "were":
		other = "NN"
	case verb.Tag == "VBZ" || verb.Lower == "was":
		other = "NNS"
	}
	return other != "" && !slices.ContainsFunc(p.sen.Tokens[p.nounStart():p.clause.Antecedent.End], func(t syntax.Token) bool {
		return t.IsNoun() && t.Tag != other
	})
}

// inList: at the token behind a comma a list goes on: "leaving Lund | , Oslo and Bergen".
func (p *portion) inList(at int) bool {
	ts, np := p.sen.Tokens, p.sen.NP(min(at, len(p.sen.Tokens)-1))
	return ts[at-2].IsNoun() && np.Start == at && np.End+1 < len(ts) && ts[np.End].Tag == "CC" && !p.sen.NP(np.End+1).Empty() && ts[np.End-1].Rel == syntax.Conj
}

// insideQuote: the words end inside a quotation that goes on.
func (p *portion) insideQuote() bool {
	return slices.ContainsFunc(p.sen.Quotes, func(q syntax.Span) bool {
		return q.Has(p.span.End-1) && slices.ContainsFunc(p.sen.Tokens[p.span.End:max(q.End, p.span.End)], func(t syntax.Token) bool { return letters(t.Text) })
	})
}
