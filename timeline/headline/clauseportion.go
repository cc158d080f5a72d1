package headline

import (
	"slices"
	"strings"

	"dateline/timeline/event"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Which clauses say when or why the rest of their sentence was so, and are quoted without it.

// follows: the clause has a subject, and says when or why the rest was so, and not on what it hangs: "after", "while", "since", but not
// "if" or "before".
func (p *portion) follows() bool {
	if p.r.Nominal() || p.clause.Kind != syntax.Adverbial || p.sen.Clauses[max(p.clause.Parent, 0)].Verb.Span.Empty() || p.clause.Subject.Empty() || !p.finite() {
		return false
	}
	at := p.marker()
	if at < 0 {
		return false
	}
	w := &p.sen.Tokens[at]
	if at > 0 && (bounding(p.sen.Tokens[at-1].Lower) || lexicon.Has(p.sen.Tokens[at-1].Lower, lexicon.FormOfBe) || at > 1 && p.sen.Tokens[at-2].Lower == "so") {
		return false // "not because they left", "it was when they left", "so old when they left that"
	}
	if w.Has(lexicon.Concedes) && p.clause.Verb.Tense != syntax.Past {
		return false // the rest says that it does not: "although it is due to open"
	}
	return p.opens(at+1) && p.tellsWhen(at)
}

// tellsWhen: the word opens what was so before, while or because: not "than", "where", "if" or, of what is not sure, "before", nor "as" in
// "what is known as".
func (p *portion) tellsWhen(at int) bool {
	w := &p.sen.Tokens[at]
	known := at > 0 && p.sen.Tokens[at-1].Tag == "VBN" && w.Lower == "as"
	return w.Lower != "than" && w.Lower != "where" && w.Has(lexicon.Subordinator) && !w.Has(lexicon.Reserves) && !p.ahead(w) && !known
}

// ahead: the word is "before", and the clause does not say that what it tells came, or was planned: "before | the guards left".
func (p *portion) ahead(w *syntax.Token) bool {
	v := &p.clause.Verb
	return w.Has(lexicon.Targets) && !(w.Has(lexicon.TimeConjunction) && v.Modal == "" && !v.Negated && (v.Tense == syntax.Past || v.Plan))
}

// opens: from the token on stand the subject and its verb, with nothing before or between them but times, adverbs and what a
// preposition or another clause has.
func (p *portion) opens(from int) bool {
	sub, verb := p.clause.Subject, p.clause.Verb.Span.Start
	if first := &p.sen.Tokens[from]; first.IsPrep() && first.Has(lexicon.Subordinator) && !p.s.InExpression(p.r.Sentence, from+1) {
		return false // "since | before the guards left"
	}
	for i := from; i < sub.Start; i++ {
		if t := &p.sen.Tokens[i]; (t.IsNoun() || t.IsVerb() || strings.HasPrefix(t.Tag, "PRP")) && !p.s.InExpression(p.r.Sentence, i) && !p.sen.Tokens[from].IsPrep() {
			return false
		}
	}
	return sub.Start >= from && verb >= sub.End && verb < sub.End+subjectReach && (p.sen.Tokens[sub.End].Text != "," || p.sen.ClauseAt(sub.End+1) != p.sen.ClauseAt(verb))
}

// marker is the token of the word that opens the clause, -1 if it has none.
func (p *portion) marker() int {
	words := strings.Fields(p.clause.Marker)
	if len(words) != 1 {
		return -1
	}
	for i := p.span.Start; i < p.clause.Subject.Start; i++ {
		if p.sen.Tokens[i].Lower == words[0] {
			return i
		}
	}
	return -1
}

// countedFrom: the clause tells from what the length of time before it counts, "a day after | the guards left", as done.
func (p *portion) countedFrom() bool {
	if p.r.AttachedBy != event.CountRule || p.clause.Kind != syntax.Adverbial || p.clause.Subject.Empty() || p.clause.Verb.Tense != syntax.Past || p.clause.Verb.Negated {
		return false
	}
	at := p.clause.Subject.Start
	return p.when.End <= at && at-p.when.End < 2 && p.opens(at)
}

// nounActs: the clause has a noun for its subject, and tells of it whatever its pronouns mean.
func (p *portion) nounActs() bool {
	h := p.sen.HeadOf(p.clause.Subject)
	if h < 0 {
		return false
	}
	t := &p.sen.Tokens[h]
	return !strings.HasPrefix(t.Tag, "PRP") && t.Tag != "DT" && t.Tag != "CD"
}

const whyAside = "is only counted from, in a sentence that tells of another day"

// countedAside: r is only what a length of time right before it, its preposition included or not, counts from or to, and another act of its sentence has another date:
// "Rao resigned on Friday, a day after | his arrest", and who reads that under Thursday takes it for the day on which he resigned.
func (s *teller) countedAside(r *mention) bool {
	if r.AttachedBy != event.CountRule || r.Expr < 0 || s.Where[r.Expr].Sentence != r.Sentence || !s.countsTo(r, s.Where[r.Expr].End-1) {
		return false
	}
	if p, ok := s.clauseAside(r, withoutMarks(r.sen, s.body(r))); ok && p.nounActs() {
		return false // what it needs of the rest is what a pronoun means: "a day after a bomb fell on | it"
	}
	return slices.ContainsFunc(s.found.Mentions, func(m event.Mention) bool {
		return m.Sentence == r.Sentence && m.Head != r.Head && m.AttachedBy != event.CountRule && !m.Date.Compatible(r.Date)
	})
}
