package build

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// What makes a date one of no event, as the words around it tell.

// partOfName: the year or day belongs to a name or number of something ("Agenda 2063",
// "Resolution 550 (1984)", "25 May Street", "fiscal 2020").
func (s *story) partOfName(x, from int, sen *syntax.Sentence) bool {
	p, e := s.at[x], s.times.Expressions[x]
	ts := sen.Tokens
	if p.End < len(ts) && ts[p.End].Tag == "NNP" && streetWords[ts[p.End].Lower] {
		return true
	}
	if from > 0 && ts[from].Lower == "of" && streetWords[ts[from-1].Lower] && from == p.Start-1 {
		return true // "Avenue of 25 May"
	}
	if from > 0 && from == p.Start-1 && ts[from].Lower == "of" && ts[from-1].Text != ts[from-1].Lower && bodies[ts[from-1].Lower] {
		return true // "the Movement of 12 November"
	}
	if strings.Contains(e.Rule, "fiscal") || strings.Contains(e.Rule, "FY") {
		return true
	}
	if s.titled(p.Span, sen) {
		return true
	}
	if from == p.Start-1 && from > 0 && ts[from].Lower == "of" && e.Date.Precision() == edtf.PrecisionYear && isNoun(ts[from-1]) && !eventive(ts[from-1].Text) && ts[from-1].Tag != "NNP" {
		// "the frontiers of 1792"; as a subject such a thing speaks for its event ("the notes of 1899 claimed").
		c := sen.ClauseAt(from)
		return c >= 0 && !sen.Clauses[c].Subject.Has(from-1)
	}
	if from < p.Start || p.Start == 0 || e.Date.Precision() != edtf.PrecisionYear && e.Date.Precision() != edtf.PrecisionInterval || p.End-p.Start > 1 {
		return false
	}
	prev := ts[p.Start-1]
	if prev.Text == "(" && p.Start > 1 {
		prev = ts[p.Start-2]
		return prev.Tag == "CD" || isNoun(prev) && !eventive(prev.Text)
	}
	return isNoun(prev) && !eventive(prev.Text)
}

var bodies = words("movement group front brigade brigades organization organisation union party committee")

// titled: the expression stands in a quoted title ("Silencing the Guns by 2030").
func (s *story) titled(sp syntax.Span, sen *syntax.Sentence) bool {
	for _, q := range sen.Quotes {
		if !q.Has(sp.Start) || q.End-q.Start > 12 {
			continue
		}
		for i := q.Start; i < q.End; i++ {
			t := sen.Tokens[i]
			if (isNoun(t) || isVerb(t) || t.Tag == "JJ") && t.Text == t.Lower && !sp.Has(i) {
				return false
			}
		}
		return true
	}
	return false
}

var streetWords = words("street avenue road square boulevard bridge plaza airport park stadium building lane gate hospital university")

// comparedWith: "lower than during the 1970s".
func comparedWith(ts []syntax.Token, from int) bool {
	return from > 0 && (ts[from-1].Lower == "than" || from > 1 && ts[from-2].Lower == "than" && ts[from-1].Tag == "IN")
}

// upFrom: "rose to $55 billion from $51 billion in 2010".
func (s *story) upFrom(ts []syntax.Token, x, from int) bool {
	i, figures := from-1, 0
	for i >= 0 && (ts[i].Tag == "CD" || ts[i].Text == "$" || ts[i].Text == "%" || ts[i].Lower == "percent" || ts[i].Lower == "cent" || ts[i].Lower == "per" ||
		countWords[ts[i].Lower] || ts[i].Lower == "euros" || ts[i].Lower == "dollars" || bounding[ts[i].Lower]) && !s.inExpression(s.at[x].sent, i) {
		if ts[i].Tag == "CD" {
			figures++
		}
		i--
	}
	return figures > 0 && i > 0 && ts[i].Lower == "from" && s.signal(x) == "in"
}

var bounding = words("about around some nearly almost only just roughly")

// namesTheTime: "it is still Tuesday night in Washington".
func namesTheTime(ts []syntax.Token, cl *syntax.Clause, at int) bool {
	if cl.Verb.Lemma != "be" || cl.Subject.End-cl.Subject.Start != 1 || ts[cl.Subject.Start].Lower != "it" {
		return false
	}
	for i := cl.Verb.Span.End; i < at; i++ {
		if ts[i].Tag != "RB" && ts[i].Tag != "DT" {
			return false
		}
	}
	return true
}

// negativeObject: "told us nothing".
func negativeObject(ts []syntax.Token, v syntax.VerbGroup) bool {
	for i := v.Span.End; i < len(ts) && i < v.Span.End+2; i++ {
		switch ts[i].Lower {
		case "nothing", "nobody", "none", "no-one":
			return true
		}
	}
	return false
}

// invertedCondition: "Should that happen before December, …".
func invertedCondition(ts []syntax.Token, from int) bool {
	switch ts[0].Text {
	case "Should", "Were", "Had":
		for i := 0; i < from; i++ {
			if ts[i].Text == "," {
				return false
			}
		}
		return true
	}
	return false
}

// invertedClause: "…; should that happen before December, …".
func invertedClause(ts []syntax.Token, cl *syntax.Clause) bool {
	i := cl.Verb.Span.Start
	if i < 1 || i+1 >= len(ts) || ts[i-1].Text != "," && ts[i-1].Text != ";" {
		return false
	}
	switch ts[i].Lower {
	case "should", "were", "had":
		return ts[i+1].Tag == "DT" || ts[i+1].Tag == "PRP" || ts[i+1].Tag == "NNP" || ts[i+1].Tag == "PRP$"
	}
	return false
}

// asPlanned: "took place as first planned".
func asPlanned(ts []syntax.Token, cl *syntax.Clause) bool {
	i := cl.Verb.Span.Start
	return plans[cl.Verb.Lemma] && i > 1 && (ts[i-1].Lower == "as" || ts[i-2].Lower == "as")
}

// firstPerson: "I left in 1968", "my sister is flying to Havana next month". In a quote or a transcript "we"
// are whoever speaks; elsewhere they are the body that makes the statement.
func (s *story) firstPerson(sen *syntax.Sentence, sub syntax.Span) bool {
	if sub.Empty() {
		return false
	}
	switch sen.Tokens[sub.Start].Lower {
	case "i", "my", "me":
		return sen.Tokens[sub.Start].Tag[0] == 'P'
	case "you":
		return sub.End-sub.Start == 1 // whoever is spoken to
	case "we", "our", "us":
		if s.spoken {
			return true
		}
		for _, q := range sen.Quotes {
			if q.Has(sub.Start) {
				return true
			}
		}
	}
	return false
}

// habitual: "every year since 1992", "regularly".
func (s *story) habitual(cl *syntax.Clause, x int) bool {
	for _, y := range s.on[s.at[x].sent] {
		if y != x && s.times.Expressions[y].Type == timex.TypeSet && cl.Span.Has(s.at[y].Start) {
			return true
		}
	}
	return false
}

// onlyRelates: "It came a day after the meeting", "this follows the call on Monday".
func (s *story) onlyRelates(sen *syntax.Sentence, cl *syntax.Clause) bool {
	if !pronounSubject(cl, sen.Tokens) || cl.Verb.Span.Empty() {
		return false
	}
	lemma, i := verbLemma(cl, sen.Tokens), cl.Verb.Span.End
	if lemma != "come" {
		return relational[lemma]
	}
	// "came into force" is an event; "came on Monday", "came as …" is not.
	return i >= len(sen.Tokens) || sen.Tokens[i].Lower != "into" && sen.Tokens[i].Lower != "to"
}

func pronounSubject(cl *syntax.Clause, ts []syntax.Token) bool {
	return cl.Subject.End-cl.Subject.Start == 1 && (ts[cl.Subject.Start].Tag == "PRP" || ts[cl.Subject.Start].Tag == "DT")
}
