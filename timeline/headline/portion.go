package headline

import (
	"slices"
	"strings"

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

// portions say from which token a clause can be quoted without the rest of its sentence: in Yes from the bar on.
var portions = []choice[func(*portion) bool, func(*portion) int]{
	{
		Name: "<guards>, | who <left>", Why: "what only adds something to a noun is told with that",
		Holds: func(p *portion) bool { return p.adds() && p.wholeNoun() },
		Then:  func(p *portion) int { return p.clause.Antecedent.Start },
		Yes:   "Rao praised |the guards of Lund, who *left* the port on Monday.",
		No:    "Rao praised guards who *left* the port of Lund on Monday.",
	},
	{
		Name: "after | <guards> <left>", Why: "what was so before, while or because is told without that word",
		Holds: (*portion).follows,
		Then:  func(p *portion) int { return p.behindMarker() },
		Yes:   "Rao praised them after |the guards *left* the port on Monday.",
		No:    "Rao will praise them if the guards *leave* the port on Monday.",
	},
	{
		Name: "and | <guards> <left>", Why: "a clause that is joined to another, and has a subject, is a sentence",
		Holds: func(p *portion) bool {
			return p.clause.Kind == syntax.Coordinate && !p.clause.Subject.Empty() && p.finite()
		},
		Then: (*portion).behindJoint,
		Yes:  "Rao flew to Lund, and |the guards *left* the port on Monday.",
		No:   "The guards flew to Lund and *left* the port on Monday.",
	},
}

// unquoted say which of these clauses are quoted with their sentence all the same.
var unquoted = []rule[func(*portion) bool]{
	{
		Name: "<guards> left, <Rao> said", Why: "the rest of the sentence says who says so",
		Holds: func(p *portion) bool { return p.r.Attribution != nil || p.said() },
		Yes:   "Rao praised the guards, who *left* the port on Monday, Ana Moe said.",
		No:    "Rao praised the guards of Lund, who *left* the port on Monday.",
	},
	{
		Name: "as <Rao> said on Monday", Why: "it tells who says the rest of the sentence",
		Holds: func(p *portion) bool {
			return p.clause.Kind == syntax.Adverbial && (p.clause.Attribution || lexicon.Has(p.clause.Verb.Lemma, lexicon.Says))
		},
		Yes: "The port of Lund was shut for good, as Ola Rao himself *said* on Monday.",
		No:  "Rao praised the guards of Lund, who *said* nothing on Monday.",
	},
	{
		Name: "both <left>", Why: "only the rest of the sentence says who does it",
		Holds: (*portion).pointsOut,
		Yes:   "Rao and Moe flew to Lund, and both *left* the port on Monday.",
		No:    "Rao flew to Lund, and both guards *left* the port on Monday.",
	},
	{
		Name: "after he left", Why: "it tells too little",
		Holds: func(p *portion) bool { return p.words() < portionLeast },
		Yes:   "Rao praised them after the guards *left* on Monday.",
		No:    "Rao praised them after the guards *left* the port of Lund on Monday.",
	},
}

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
	p := &portion{s: s, r: r, sen: r.sen, clause: &r.sen.Clauses[at]}
	if p.clause.Parent < 0 || r.Nominal() || r.Expr < 0 || s.Where[r.Expr].Sentence != r.Sentence || len(r.sen.Teasers()) > 0 {
		return nil, false
	}
	p.when, p.span = s.Where[r.Expr].Span, withoutMarks(r.sen, p.clause.Span)
	k := firstRule(portions, func(holds func(*portion) bool) bool { return holds(p) })
	if k < 0 {
		return nil, false
	}
	p.span.Start = max(portions[k].Then(p), body.Start)
	p.span.End = min(p.span.End, body.End)
	return p, p.span != body && p.span.Has(r.Head) && p.span.Has(p.when.Start) && p.span.Has(p.when.End-1) && !quotedAt(r.sen, p.span.Start)
}

// adds: the clause only adds something to a noun, behind a mark: "the guards, | who left".
func (p *portion) adds() bool {
	sp, a := p.span, p.clause.Antecedent
	if p.clause.Kind != syntax.Relative && p.clause.Kind != syntax.Participle || a.Empty() || a.Start >= sp.Start {
		return false
	}
	first, before := &p.sen.Tokens[sp.Start], p.sen.Tokens[sp.Start-1].Text
	return (before == "," || syntax.IsDash(before)) && (first.Tag[0] == 'W' || first.Tag == "VBN" && p.clause.Kind == syntax.Participle)
}

// wholeNoun: the noun of the clause is read from its first word on, and is not one of some: "Gang of | Eight, which", "a deadline, which".
func (p *portion) wholeNoun() bool {
	start := p.clause.Antecedent.Start
	if first := &p.sen.Tokens[start]; first.Tag == "DT" && first.Lower != "the" || first.IsPrep() || strings.HasPrefix(first.Tag, "PRP") {
		return false
	}
	if start == 0 {
		return true
	}
	before := &p.sen.Tokens[start-1]
	return before.Text == "," || before.IsVerb() || before.Tag == "RB" || before.IsPrep() && (before.Lower != "of" || lexicon.Has(p.sen.Tokens[start].Lower, lexicon.Article))
}

// finite: the clause has a verb with a tense.
func (p *portion) finite() bool {
	v := p.clause.Verb.Span
	return !v.Empty() && (p.clause.Verb.Tense != syntax.NoTense || p.clause.Verb.Modal != "")
}

// follows: the clause has a subject, and says when or why the rest was so, and not on what it hangs: "after", "while", "since", but not
// "if" or "before".
func (p *portion) follows() bool {
	if p.clause.Kind != syntax.Adverbial || p.clause.Subject.Empty() || !p.finite() {
		return false
	}
	at := p.marker()
	if at < 0 {
		return false
	}
	w := &p.sen.Tokens[at]
	known := at > 0 && p.sen.Tokens[at-1].IsVerb() && w.Lower == "as" // "what is known as"
	return w.Has(lexicon.Subordinator) && !w.Has(lexicon.Reserves) && !w.Has(lexicon.Targets) && !known
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

func (p *portion) behindMarker() int { return p.marker() + 1 }

// behindJoint is the token behind the words and marks that join the clause.
func (p *portion) behindJoint() int {
	i := p.span.Start
	for i < p.r.Head && (p.sen.Tokens[i].Tag == "CC" || !letters(p.sen.Tokens[i].Text) && p.sen.Tokens[i].Tag != "CD") {
		i++
	}
	return i
}

// said: a clause above it tells what somebody says or thinks, or stands in quotation marks.
func (p *portion) said() bool {
	for at := p.clause.Parent; at >= 0; at = p.sen.Clauses[at].Parent {
		if k := p.sen.Clauses[at].Kind; k == syntax.Complement || k == syntax.Quoted {
			return true
		}
	}
	return quotedAt(p.sen, p.r.Head)
}

// words counts those that are not the date.
func (p *portion) words() (n int) {
	for i := p.span.Start; i < p.span.End; i++ {
		if letters(p.sen.Tokens[i].Text) && !p.s.InExpression(p.r.Sentence, i) {
			n++
		}
	}
	return n
}

// pointsOut: a pronoun of the clause, or a number or "both" without a noun, means what only the rest of the sentence names.
func (p *portion) pointsOut() bool {
	named := p.s.namings(p.r, p.span)
	noun := false
	for i := p.span.Start; i < p.span.End; i++ {
		t := &p.sen.Tokens[i]
		if t.IsNoun() && !p.s.InExpression(p.r.Sentence, i) {
			noun = true
		}
		written := slices.ContainsFunc(named, func(e edit) bool { return e.Has(i) })
		if strings.HasPrefix(t.Tag, "PRP") && !noun && !written || t.Has(lexicon.Demonstrative) && (t.Tag == "DT" || t.Tag == "PDT") {
			return true
		}
	}
	sub := p.sen.HeadOf(p.clause.Subject)
	return p.clause.Kind != syntax.Relative && p.clause.Kind != syntax.Participle && sub >= 0 && (p.sen.Tokens[sub].Tag == "DT" || p.sen.Tokens[sub].Tag == "CD" || p.sen.Tokens[sub].Tag == "EX")
}
