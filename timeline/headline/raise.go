package headline

import (
	"strings"

	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// A clause that its sentence only hangs on a noun is quoted as a sentence of its own: "Kraken, which in May agreed to
// pay" as "Kraken … in May agreed to pay", "a plan announced in May" as "A plan [was] announced in May", "after leaving
// the bloc in May" as "Chad [left] the bloc in May". What stands in square brackets is no word of the source.

// raise makes a constituent of clause k, which stands behind its noun, whose phrase begins at the token first; false
// where that says more than the sentence does.
func (s *teller) raise(r *mention, k, noun, first int) (constituent, bool) {
	sen := r.sen
	cl := &sen.Clauses[k]
	if t := sen.Tokens[first]; first > 0 && t.Tag == "DT" && title(&t) {
		return constituent{}, false // a line begins there that no mark parts from the one before
	}
	if np := sen.NP(noun); !np.Empty() && lexicon.Has(sen.Tokens[np.Start].Lower, lexicon.InSeries) {
		return constituent{}, false // "another study carried out"
	}
	if sen.Tokens[noun].Rel == syntax.Conj || sen.Dependent(noun, syntax.Conj) >= 0 || sen.Dependent(noun, syntax.Cop) < 0 && s.nounBetween(sen, noun+1, cl.Span.Start-comma(sen, cl), cl.Kind == syntax.Participle) {
		return constituent{}, false // "the friends of Rao, | who went", "Chad and Ghana, | which left"
	}
	if cl.Doubt&syntax.DoubtAntecedent != 0 || !s.isPast(r) || s.denied(sen, noun) {
		return constituent{}, false
	}
	if g := sen.Tokens[noun].Head; g < 0 && sen.Dependent(noun, syntax.Cop) < 0 || cl.Kind == syntax.Participle && (sen.Object(cl.Head) >= 0 && sen.Tokens[cl.Verb.Head].Tag == "VBN" || sen.Tokens[noun].Rel == syntax.Obj && lexicon.Has(sen.Lemma(g), lexicon.ReportsSpeech)) {
		return constituent{}, false // "he says orders | exceeded the volume": it may be the verb of the noun
	}
	c := constituent{Span: cl.Span, subject: s.raisedSubject(sen, noun, first, cl.Span.Start)}
	if c.subject.Empty() || !s.sameBracket(sen, c.subject) {
		return c, false // "a plan [sic] | announced"
	}
	switch verb := &sen.Tokens[cl.Verb.Span.Start]; {
	case cl.Kind == syntax.Relative:
		if !cl.Subject.Empty() || cl.Verb.Tense != syntax.Past || cl.Verb.Modal != "" || sen.Tokens[c.Start].Lower != cl.Marker {
			return c, false
		}
		c.poor = c.subject.End-c.subject.Start == 1 && sen.Tokens[noun].Tag == "NNS" && sen.Object(cl.Head) < 0 // "issues that were banned in May"
		c.Start++
	case cl.Kind != syntax.Participle || cl.Verb.Span.Start != cl.Verb.Head:
		return c, false
	case verb.Tag == "VBG" && first > 1 && sen.Tokens[first-1].Lower == "with" && sen.Tokens[first-2].Text == "," && lexicon.VerbPast(verb.Lower) != "":
		c.Start, c.past = cl.Verb.Span.Start, lexicon.VerbPast(verb.Lower) // ", with Rao | visiting Lund in 2011"
	case strings.HasPrefix(sen.Tokens[noun].Tag, "NNP") && sen.Tokens[cl.Span.Start-1].Text != ",":
		return c, false // "a field that Togo | claimed"
	case sen.Tokens[cl.Span.Start-1].Text == "," && !sen.Tokens[noun].Rel.Is(syntax.Nsubj) && s.nounBetween(sen, 0, first, false):
		return c, false // "flew to the capital, | followed by envoys"
	case verb.Tag == "VBN" && !lexicon.Has(sen.Lemma(cl.Verb.Head), lexicon.Intransitive) && !lexicon.Has(sen.Lemma(cl.Verb.Head), lexicon.Plans):
		c.Start = cl.Verb.Span.Start
		c.aux = s.passiveOf(sen, c.subject)
		c.poor = sen.Lemma(cl.Verb.Head) == "publish" && lexicon.Has(sen.Lemma(noun), lexicon.Paper) && s.told(r, cl.Span) < 2 // "an interview published on Monday"
	case verb.Tag == "VBG" && sen.Dependent(noun, syntax.Case) < 0 && (sen.Tokens[noun].Rel == syntax.Obj || sen.Tokens[noun].Rel.Is(syntax.Nsubj)) && lexicon.VerbPast(verb.Lower) != "" && !lexicon.Has(verb.Lower, lexicon.VerbalPreposition) && (lexicon.Has(sen.Lemma(cl.Verb.Head), lexicon.BeginsOrEnds) || !lexicon.IsEvent(verb.Lower)):
		c.Start = cl.Verb.Span.Start
		c.past = lexicon.VerbPast(verb.Lower)
	default:
		return c, false
	}
	return c, true
}

// phraseStart is the first word of the noun's phrase.
func phraseStart(sen *syntax.Sentence, noun int) int {
	first := noun
	if np := sen.NP(noun); !np.Empty() {
		first = min(first, np.Start)
	}
	for first > 0 && sen.Tokens[first-1].Head == noun && sen.Tokens[first-1].Rel != syntax.Case && letters(sen.Tokens[first-1].Text) {
		first--
	}
	return first
}

// raisedSubject is the phrase of the noun up to what is raised; of a noun that says what another is, the other: "the two
// are allies who | led a coup". Empty where it is no name and no noun of its own.
func (s *teller) raisedSubject(sen *syntax.Sentence, noun, first, before int) syntax.Span {
	sp := syntax.Span{Start: first, End: noun + 1}
	if sen.Dependent(noun, syntax.Cop) >= 0 {
		sub := sen.Subject(noun)
		if sub < 0 || !strings.HasPrefix(sen.Tokens[sub].Tag, "NNP") && !lexicon.Has(sen.Lemma(sub), lexicon.Human) {
			return syntax.Span{} // "what they keep naming is an accord that | was signed"
		}
		sp = syntax.Span{Start: sub, End: sub + 1}
		if np := sen.NP(sub); !np.Empty() {
			sp = np
		}
		return sp
	}
	for i := noun + 1; i < before; i++ {
		if t := &sen.Tokens[i]; !letters(t.Text) || t.IsVerb() {
			if i == before-1 {
				sp.End = i // "the treaty of Accra, | signed"
			}
			return sp
		}
	}
	sp.End = max(sp.End, before)
	return sp
}

// comma is 1 where the clause stands behind a comma.
func comma(sen *syntax.Sentence, cl *syntax.Clause) int {
	if cl.Span.Start > 0 && sen.Tokens[cl.Span.Start-1].Text == "," {
		return 1
	}
	return 0
}

// nounBetween: a noun stands between the tokens; with names, or a mark, one that is no name: "a visit to Beijing |
// beginning in May".
func (s *teller) nounBetween(sen *syntax.Sentence, from, to int, names bool) bool {
	for i := from; i < to; i++ {
		if t := &sen.Tokens[i]; t.IsNoun() && !(names && strings.HasPrefix(t.Tag, "NNP")) || names && !letters(t.Text) {
			return true
		}
	}
	return false
}

// denied: the noun stands for nothing or for anyone: "no firm that", "anybody who".
func (s *teller) denied(sen *syntax.Sentence, noun int) bool {
	np := sen.NP(noun)
	for i := min(np.Start, noun); i <= noun; i++ {
		if w := sen.Tokens[i].Lower; lexicon.Has(w, lexicon.Negative) || lexicon.Has(w, lexicon.AnyOf) {
			return true
		}
	}
	return false
}

// isPast: what r tells has happened by the story's day.
func (s *teller) isPast(r *mention) bool {
	day := s.DatelineDay()
	return r.Status == timeline.Occurred && (day.IsZero() || !day.Before(r.Date))
}

// passiveOf is what makes a sentence of a subject and a passive participle.
func (s *teller) passiveOf(sen *syntax.Sentence, sub syntax.Span) string {
	if h := sen.HeadOf(sub); syntax.TakesPlural(sen.Tokens, sub) || h >= 0 && (sen.Tokens[h].Tag == "NNS" || sen.Tokens[h].Tag == "NNPS") {
		return "[were]"
	}
	return "[was]"
}

// asSentence gives a participle clause whose subject another clause has the form of a sentence.
func (s *teller) asSentence(r *mention, c constituent) constituent {
	t := &r.sen.Tokens[c.Start]
	if c.subject.Empty() || !r.sen.Tokens[c.subject.End-1].IsNoun() && s.named(r.Sentence, c.subject.Start) == "" || !s.isPast(r) || t.Rel == syntax.Conj && t.Tag == "VBD" {
		return c
	}
	switch {
	case t.Tag == "VBN":
		c.aux = s.passiveOf(r.sen, c.subject)
	case t.Tag == "VBG" && t.Lower == "being" && s.adverbial(r.sen, c.Start) && c.Start+1 < c.End && r.sen.Tokens[c.Start+1].Tag == "VBN":
		c.Start++
		c.aux = s.passiveOf(r.sen, c.subject)
	case t.Tag == "VBG" && t.Lower != "being" && s.adverbial(r.sen, c.Start):
		c.past = lexicon.VerbPast(t.Lower)
	}
	return c
}

// adverbial: the participle at the token stands behind a comma or a word that says when: "since | leaving", but not
// "pledges include | leaving".
func (s *teller) adverbial(sen *syntax.Sentence, i int) bool {
	for i > 0 && sen.Tokens[i-1].Tag == "RB" {
		i--
	}
	if i == 0 {
		return true
	}
	w := sen.Tokens[i-1]
	return w.Text == "," || lexicon.Has(w.Lower, lexicon.TimeConjunction) || w.Lower == "on" || w.Lower == "upon"
}
