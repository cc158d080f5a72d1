package headline

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// What is quoted of a noun that the sentence tells something of by the way reads as if it broke off: "the coach, who took over in
// May …". Where the pronoun is the subject of that clause, a whole sentence is left without it and its comma.

// straight gives the words to quote and what of them is left out, where those of the span are a noun and what is said of it.
func (s *teller) straight(r *mention, sp syntax.Span) (syntax.Span, []edit) {
	at := r.Clause
	if r.under > 0 {
		at = r.under
	}
	c, ts := &r.sen.Clauses[at], r.sen.Tokens
	pronoun := withoutMarks(r.sen, c.Span).Start
	if c.Kind != syntax.Relative || pronoun <= sp.Start || !s.isSubject(r, c, pronoun) || s.InExpression(r.Sentence, sp.Start) {
		return sp, nil // "today | Rao, who left in May"
	}
	if sp.Start > 1 && ts[sp.Start-1].Lower == "of" && ts[sp.Start-2].IsNoun() && !upper(&ts[c.Antecedent.End-1]) {
		return sp, nil // "a leader of | the rebels, who left" may be either
	}
	left := syntax.Span{Start: pronoun, End: pronoun + 1}
	if ts[pronoun-1].Text == "," {
		left.Start--
	} else if first := ts[sp.Start].Lower; first != "a" && first != "an" {
		return sp, nil // "the guards | who left" are not all of them
	}
	if c.Antecedent.End != left.Start || ts[pronoun].Tag == "WDT" && isPerson(ts[left.Start-1].Lower) {
		return sp, nil // "a ferry of the king's son, which | sank"
	}
	if last := r.sen.NP(left.Start - 1); last.Start > sp.Start { // several nouns: "the demands of the League, which | fell" may be of either
		if !agreesAlone(r.sen, c, last, syntax.Span{Start: sp.Start, End: last.Start}) {
			return sp, nil
		}
		sp.Start = last.Start
	}
	return sp, []edit{{left, " "}}
}

// isPerson: the noun is of people, of whom "which" tells nothing.
func isPerson(noun string) bool {
	w := lexicon.NounLemma(noun)
	return lexicon.Has(w, lexicon.Human) || lexicon.Has(w, lexicon.Family) || lexicon.Has(w, lexicon.Relation) || lexicon.Has(w, lexicon.Title)
}

// isSubject: the pronoun is the subject of the clause, and only adverbs and times stand between it and its verb.
func (s *teller) isSubject(r *mention, c *syntax.Clause, pronoun int) bool {
	t := &r.sen.Tokens[pronoun]
	v := c.Verb.Span
	if t.Tag != "WP" && t.Tag != "WDT" || !lexicon.Has(t.Lower, lexicon.RelativePronoun) || c.Verb.Tense == syntax.NoTense || v.Start <= pronoun || r.sen.Tokens[pronoun+1].Start == t.End {
		return false
	}
	for i := pronoun + 1; i < v.Start; i++ {
		if !strings.HasPrefix(r.sen.Tokens[i].Tag, "RB") && !s.InExpression(r.Sentence, i) {
			return false
		}
	}
	return true
}

// agreesAlone: the clause's verb has the number of the noun phrase, and not that of any noun among the words before it.
func agreesAlone(sen *syntax.Sentence, c *syntax.Clause, np, before syntax.Span) bool {
	first, head := &sen.Tokens[c.Verb.Span.Start], sen.HeadOf(np)
	one := first.Tag == "VBZ" || first.Lower == "was"
	many := first.Tag == "VBP" || first.Lower == "were"
	if head < 0 || !one && !many || sen.Tokens[head].PluralNoun() != many {
		return false
	}
	for i := before.Start; i < before.End; i++ {
		if t := &sen.Tokens[i]; t.Tag == "CC" || t.IsNoun() && t.PluralNoun() == many {
			return false
		}
	}
	return true
}
