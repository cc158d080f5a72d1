package build

import (
	"sort"

	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

var accuses = words("accuse suspect convict acquit clear")

// subjectSpan gives the subject of clause c, through shared subjects and antecedents.
func (s *story) subjectSpan(sen *syntax.Sentence, c int) syntax.Span {
	first := c
	for n := 0; c >= 0 && n < len(sen.Clauses); n++ {
		cl := &sen.Clauses[c]
		switch {
		case cl.Kind == syntax.Relative && !cl.Antecedent.Empty() && (cl.Subject.Empty() || cl.Subject.End-cl.Subject.Start == 1 && sen.Tokens[cl.Subject.Start].Tag[0] == 'W'):
			return s.antecedentOf(sen, cl)
		case titleBefore(sen, cl):
			return syntax.Span{Start: cl.Antecedent.Start, End: cl.Subject.End}
		case !cl.Subject.Empty():
			return listed(sen, cl)
		case cl.Kind == syntax.Participle && cl.Marker == "of" && cl.Parent >= 0:
			// "accused Chad of shelling the post": Chad is said to have shelled it.
			if p := &sen.Clauses[cl.Parent]; accuses[p.Verb.Lemma] {
				if h := objectHead(sen, p); h >= 0 {
					return syntax.Span{Start: phraseStart(sen.Tokens, h, p.Verb.Span.End), End: h + 1}
				}
			}
		case cl.Kind == syntax.Participle && !cl.Antecedent.Empty():
			return s.antecedentOf(sen, cl)
		}
		c = cl.SubjectFrom
	}
	if first < 0 || sen.Clauses[first].Verb.Tense == syntax.NoTense {
		return syntax.Span{}
	}
	// The parser found none: the noun phrase right before the verb.
	cl := &sen.Clauses[first]
	h := cl.Verb.Span.Start - 1
	for h > cl.Span.Start && sen.Tokens[h].Tag == "RB" {
		h--
	}
	if h < cl.Span.Start || !isNoun(sen.Tokens[h]) && sen.Tokens[h].Tag != "PRP" {
		return syntax.Span{}
	}
	span := syntax.Span{Start: phraseStart(sen.Tokens, h, cl.Span.Start), End: h + 1}
	switch sen.Tokens[cl.Verb.Span.Start].Lower {
	case "were", "are", "have":
		// "politicians around President Morsi were heard": the verb agrees with the first.
		if !takesPlural(sen.Tokens, span) {
			for _, l := range chainBefore(sen.Tokens, h+1, cl.Span.Start) {
				if pluralNoun(sen.Tokens[l.head]) {
					return syntax.Span{Start: l.np.Start, End: h + 1}
				}
			}
		}
	}
	return span
}

// titleBefore: what the parser took for the antecedent of a relative clause without a
// pronoun is the title of the clause's subject ("Former Nigerian ruler | Abdulsalami Abubakar flew").
func titleBefore(sen *syntax.Sentence, cl *syntax.Clause) bool {
	return cl.Kind == syntax.Relative && cl.Marker == "" && !cl.Subject.Empty() && !cl.Antecedent.Empty() &&
		cl.Antecedent.End == cl.Subject.Start && sen.Tokens[cl.Antecedent.Start].Tag != "DT" && sen.Tokens[cl.Subject.Start].Tag == "NNP"
}

// listed gives the subject of a clause with what a list adds to it after a comma: "Metternich,
// Talleyrand and the British envoy, Lord Castlereagh, concluded".
func listed(sen *syntax.Sentence, cl *syntax.Clause) syntax.Span {
	sub, ts := cl.Subject, sen.Tokens
	end := cl.Verb.Span.Start
	if end-sub.End < 3 || end > sub.End+24 || ts[sub.End].Text != "," || !isNoun(ts[sub.End-1]) {
		return sub
	}
	and := 0
	for i := sub.End; i < end; i++ {
		switch t := ts[i]; {
		case t.Lower == "and" && (isNoun(ts[i-1]) || ts[i-1].Text == ","):
			and = i
		case isModifier(t), t.Text == ",", t.Lower == "of", t.Lower == "for":
		default:
			return sub
		}
	}
	// "Kerry, the secretary of state and a former senator": one person, described.
	if and == 0 || opensPhrase(ts[sub.End+1]) && !isNoun(ts[sub.Start]) {
		return sub
	}
	for end > sub.End && ts[end-1].Text == "," {
		end--
	}
	return syntax.Span{Start: sub.Start, End: end}
}

// antecedentOf gives the noun phrase that a relative or participle clause goes with, where
// the nearest one before it is not meant.
func (s *story) antecedentOf(sen *syntax.Sentence, cl *syntax.Clause) syntax.Span {
	ant, ts := cl.Antecedent, sen.Tokens
	if h := ant.End - 1; ant.End-ant.Start == 1 && ts[h].Tag == "CD" && h > 0 {
		switch {
		case ts[h-1].Text == "," && h > 1 && isNoun(ts[h-2]): // "George Khalil, 35, who left Egypt"
			return syntax.Span{Start: phraseStart(ts, h-2, 0), End: h - 1}
		case isNoun(ts[h-1]): // "the strategic agenda 2024-2029, which"
			return syntax.Span{Start: phraseStart(ts, h-1, 0), End: h + 1}
		}
	}
	h := headOf(ts, ant)
	if cl.Marker == "who" && h >= 0 && (eventive(ts[h].Text) || ts[h].Lower == "case") {
		// "the funeral of President Kaczyński, who died"
		at := sort.Search(len(s.doc.Sentences), func(i int) bool { return s.doc.Sentences[i].Start >= sen.Start })
		for _, mi := range s.mentions[at] {
			m := &s.cast.Mentions[mi]
			if m.Span.End == ant.End && m.Span.Start > h && s.cast.Entities[m.Entities[0]].Kind == names.Person {
				return m.Span
			}
		}
	}
	if cl.Kind == syntax.Participle && papers[cl.Verb.Lemma] && cl.Span.Start > 0 && ts[cl.Span.Start-1].Text == "," && h >= 0 && !paper[singular(ts[h].Lower)] {
		// "the joint communication on relations with Türkiye, published"
		for _, l := range chainBefore(ts, ant.End, 0) {
			if paper[singular(ts[l.head].Lower)] {
				return syntax.Span{Start: l.np.Start, End: ant.End}
			}
			if l.and {
				break
			}
		}
	}
	return s.restricted(sen, cl)
}

// paper names what is signed, issued or published.
var paper = words(`communication communique communiqué statement report agreement accord document letter declaration treaty text note resolution
decree order deal pact plan law bill interview article book memorandum protocol charter convention paper order ruling list study map`)

// restricted gives the antecedent of a relative clause. Without a comma the clause narrows
// what it goes with, and a name cannot be narrowed: in "a businessman close to Maduro who had
// been arrested" the businessman was.
func (s *story) restricted(sen *syntax.Sentence, cl *syntax.Clause) syntax.Span {
	ant, ts := cl.Antecedent, sen.Tokens
	w := cl.Span.Start
	if w == 0 || ts[w-1].Text == "," || ts[ant.Start].Tag != "NNP" || ant.Start < 2 || !isPrep(ts[ant.Start-1]) || ts[w].Lower != "who" {
		return ant
	}
	h := ant.Start - 2
	if ts[h].Tag == "JJ" || ts[h].Tag == "RB" {
		h--
	}
	if h < 1 || ts[h].Tag != "NN" {
		return ant
	}
	if start := phraseStart(ts, h, 0); ts[start].Lower == "a" || ts[start].Lower == "an" {
		return syntax.Span{Start: start, End: h + 1}
	}
	return ant
}
