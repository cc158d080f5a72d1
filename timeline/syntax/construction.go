package syntax

import (
	"slices"

	"dateline/timeline/lexicon"
)

// FiniteAfter gives the clause whose verb group is the first to begin at or after token i.
func (sen *Sentence) FiniteAfter(i int) int {
	best := -1
	for c := range sen.Clauses {
		v := sen.Clauses[c].Verb.Span
		if !v.Empty() && v.Start >= i && (best < 0 || v.Start < sen.Clauses[best].Verb.Span.Start) {
			best = c
		}
	}
	return best
}

// ComparedWith: "lower than during the 1970s".
func ComparedWith(ts []Token, from int) bool {
	return from > 0 && (ts[from-1].Lower == "than" || from > 1 && ts[from-2].Lower == "than" && ts[from-1].Tag == "IN")
}

// OpposedTo: the words before token from set what follows beside something else: "as opposed to
// yesterday", "unlike in May", "just like 2001", "as in 2001", ", like the war in 1941,".
func OpposedTo(ts []Token, from int) bool {
	if asIn(ts, from) {
		return true
	}
	i := from - 1
	for k := i; k >= 0; k-- {
		if t := &ts[k]; t.Lower == "like" || t.Lower == "unlike" {
			return k == 0 || ts[k-1].Text == "," || !ts[k].IsVerb() && k == i
		} else if !t.IsNoun() && t.Tag != "DT" && t.Tag != "JJ" {
			break
		}
	}
	if i > 0 && (ts[i].IsPrep() || ts[i].Tag == "TO") && ts[i].Lower != "like" && !ts[i].Has(lexicon.Opposes) {
		i--
	}
	return i >= 0 && (ts[i].Has(lexicon.Opposes) || ts[i].Lower == "like" && !ts[i].IsVerb())
}

// asIn: "as | in 2001", "just as in 2001" stand at token from.
func asIn(ts []Token, from int) bool {
	as := from
	if from > 0 && ts[from-1].Lower == "as" {
		as--
	} else if ts[from].Lower == "just" {
		as++
	}
	return as+1 < len(ts) && ts[as].Lower == "as" && (ts[as+1].Lower == "in" || ts[as+1].Lower == "on")
}

// NamesTheTime: "it is still Tuesday night in Washington".
func NamesTheTime(ts []Token, cl *Clause, at int) bool {
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

// NegativeObject: "told us nothing", not "left with nothing".
func NegativeObject(ts []Token, v VerbGroup) bool {
	for i := v.Span.End; i < len(ts) && i < v.Span.End+2; i++ {
		t := &ts[i]
		if t.Lower == "with" {
			return false
		}
		if t.Has(lexicon.Negative) && t.IsNoun() {
			return true
		}
	}
	return false
}

// InvertedCondition: "Should that happen before December, …".
func InvertedCondition(ts []Token, from int) bool {
	i := 0
	for i < from && (ts[i].IsQuoteMark() || ts[i].Tag == "CC" || ts[i].Lower == "even") {
		i++ // “But had it been held …”
	}
	if i+1 >= len(ts) || ts[i+1].IsVerb() || ts[i+1].IsPrep() {
		return false
	}
	if ts[i].Has(lexicon.OpensCondition) {
		return !slices.ContainsFunc(ts[i:from], func(t Token) bool { return t.Text == "," })
	}
	return false
}

// InvertedClause: "…; should that happen before December, …".
func InvertedClause(ts []Token, cl *Clause) bool {
	i := cl.Verb.Span.Start
	if i < 1 || i+1 >= len(ts) || ts[i-1].Text != "," && ts[i-1].Text != ";" {
		return false
	}
	if ts[i].Has(lexicon.OpensCondition) {
		return ts[i+1].Tag == "DT" || ts[i+1].Tag == "PRP" || ts[i+1].Tag == "NNP" || ts[i+1].Tag == "PRP$"
	}
	return false
}

// AsPlanned: "took place as first planned".
func AsPlanned(ts []Token, cl *Clause) bool {
	i := cl.Verb.Span.Start
	return lexicon.Has(cl.Verb.Lemma, lexicon.Plans) && i > 1 && (ts[i-1].Lower == "as" || ts[i-2].Lower == "as")
}

func (cl *Clause) HasPronounSubject(ts []Token) bool {
	return cl.Subject.End-cl.Subject.Start == 1 && (ts[cl.Subject.Start].Tag == "PRP" || ts[cl.Subject.Start].Tag == "DT")
}

// titleBefore: what the parser took for the antecedent of a relative clause without a
// pronoun is the title of the clause's subject ("Former Nigerian ruler | Abdulsalami Abubakar flew").
func (sen *Sentence) titleBefore(cl *Clause) bool {
	return cl.Kind == Relative && cl.Marker == "" && !cl.Subject.Empty() && !cl.Antecedent.Empty() &&
		cl.Antecedent.End == cl.Subject.Start && sen.Tokens[cl.Antecedent.Start].Tag != "DT" && sen.Tokens[cl.Subject.Start].Tag == "NNP"
}

// listedSubject gives the subject of a clause with what a list adds to it after a comma: "Metternich,
// Talleyrand and the British envoy, Lord Castlereagh, concluded".
func (sen *Sentence) listedSubject(cl *Clause) Span {
	sub, ts := cl.Subject, sen.Tokens
	end := cl.Verb.Span.Start
	if end-sub.End < 3 || end > sub.End+24 || ts[sub.End].Text != "," || !ts[sub.End-1].IsNoun() {
		return sub
	}
	and := 0
	for i := sub.End; i < end; i++ {
		switch t := &ts[i]; {
		case t.Lower == "and" && (ts[i-1].IsNoun() || ts[i-1].Text == ","):
			and = i
		case t.IsModifier(), t.Text == ",", t.Lower == "of", t.Lower == "for":
		default:
			return sub
		}
	}
	// "Kerry, the secretary of state and a former senator": one person, described.
	if and == 0 || ts[sub.End+1].OpensPhrase() && !ts[sub.Start].IsNoun() {
		return sub
	}
	for end > sub.End && ts[end-1].Text == "," {
		end--
	}
	return Span{Start: sub.Start, End: end}
}

// Interrupted: a speaker stands between the pronoun of a relative clause and its verb ("a
// bomber which, Ankara says, crossed the border").
func (sen *Sentence) Interrupted(cl *Clause) bool {
	return cl.Span.Start+1 < len(sen.Tokens) && sen.Tokens[cl.Span.Start+1].Text == ","
}
