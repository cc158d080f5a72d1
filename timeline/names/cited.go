package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// What those do of whom a sentence speaks: they act, they are cited, they are many.

// onlySpeaks: the name is that of a spokesman who is only cited: "…, spokesman Ivo Moe said".
func (s *sentence) onlySpeaks(span syntax.Span) bool {
	return slices.ContainsFunc(s.fold[span.Start:span.End], func(w string) bool { return strings.HasPrefix(w, "spokes") }) &&
		slices.ContainsFunc(s.Clauses, func(c syntax.Clause) bool { return c.Kind == syntax.Parenthetical && c.Span.Has(span.Start) })
}

// says: the pronoun at token i is the subject of a verb of saying.
func (s *sentence) says(i int) bool {
	c := s.subjectClause(i)
	return c != nil && lexicon.Has(c.Verb.Lemma, lexicon.Says)
}

// isOnlyCited: the story has named the person so far only to say whose word something is: "…, reporter Ivo Moe said".
func (f *finder) isOnlyCited(e int) bool {
	const most = 6 // mentions of one who is only cited: a judgement
	if f.traits[e].count > most {
		return false
	}
	for left, m := f.traits[e].count, len(f.cast.Mentions)-1; m >= 0 && left > 0; m-- {
		men := &f.cast.Mentions[m]
		if len(men.Entities) != 1 || men.Entities[0] != e {
			continue
		}
		if left--; !f.sents[men.Sentence].cites(men.Span) {
			return false
		}
	}
	return true
}

// cites: a verb of saying has the name for its subject, or stands right beside it, or "according to" does.
func (s *sentence) cites(name syntax.Span) bool {
	says := func(i int) bool {
		return i >= 0 && i < len(s.Tokens) && lexicon.Has(lexicon.VerbLemma(s.fold[i]), lexicon.Says)
	}
	k := name.Start - 1
	return s.says(name.Start) || says(name.End) || says(k) || k > 0 && s.fold[k] == "to" && s.fold[k-1] == "according"
}

// unnamedActs: from the sentence on up to token i of another stands somebody told by a common noun alone, who acts or has something
// done to him: "The official was charged".
func (f *finder) unnamedActs(from, si, i int, g gender) bool {
	for k := from; k <= si; k++ {
		s := &f.sents[k]
		for h := range s.Tokens {
			if k == si && h >= i {
				break
			}
			if of := genderOf(s.fold[h]); (of == unknownGender || of == g) && s.isUnnamed(h) && s.opensAct(h) {
				return true
			}
		}
	}
	return false
}

// isUnnamed: the word is a noun for one person, and no name or other noun goes on.
func (s *sentence) isUnnamed(i int) bool {
	return s.tag(i) == "NN" && !s.proper[i] && !s.known(i) && !s.noun(i+1) && !possessed(s, i+1) && s.word(i+1) != "of" && (s.isHumanNoun(i) || s.can(i, officeWord))
}

// opensAct: the noun's phrase has an article and hangs on nothing.
func (s *sentence) opensAct(noun int) bool {
	b := noun - 1
	for s.adjective(b) || s.noun(b) {
		b--
	}
	return s.is(b, lexicon.Article) && !s.prep(b-1) && !s.is(b-1, lexicon.FormOfBe) && s.text(b-1) != ","
}

// ownsKin: behind the name that ends at the token, and its possessive mark, stands a relative of that gender: "Rao | 's eldest son".
func (s *sentence) ownsKin(end int, g gender) bool {
	if !possessed(s, end) {
		return false
	}
	k := end + 1
	for k < len(s.Tokens) && strings.HasPrefix(s.Tokens[k].Tag, "JJ") {
		k++
	}
	return k < len(s.Tokens) && s.words[k].Has(lexicon.Family) && s.Tokens[k].Tag == "NN" && (genderOf(s.fold[k]) == g || genderOf(s.fold[k]) == unknownGender)
}

// manyAct: several whom the sentence does not name act in it before token i: "prosecutors said they".
func (s *sentence) manyAct(i int) bool {
	for _, c := range s.Clauses {
		if c.Subject.Empty() || c.Subject.End > i {
			continue
		}
		h := s.HeadOf(c.Subject)
		if h >= 0 && s.Tokens[h].Tag == "NNS" && s.at[h] == 0 && !s.proper[h] && c.Subject.Start == h {
			return true
		}
	}
	return false
}

// actsAsPerson says whether a name opens a sentence or clause and does something that things do not.
func actsAsPerson(s *sentence, name syntax.Span) bool {
	asked := false
	if k := name.Start - 1; k >= 0 {
		switch w := s.fold[k]; {
		case s.Tokens[k].IsVerb() && lexicon.Has(lexicon.VerbLemma(w), lexicon.ControlsObject):
			asked = true // "ordered Orvalla Steel to pay"
		case strings.Contains(",;:-–—", w), lexicon.Has(w, lexicon.StandsBetween):
		default:
			return false
		}
	}
	for i := name.Start; i < name.End; i++ {
		if s.Tokens[i].Tag != "NNP" || s.at[i] != 0 || s.bits[i]&^(givenName|familyName|maleName|femaleName) != 0 {
			return false
		}
	}
	if name.End+1 >= len(s.Tokens) {
		return false
	}
	end := name.End
	if s.Tokens[end].Text == "," && name.Start > 1 && s.Tokens[name.Start-1].Text == "," && s.opensHuman() {
		end++ // "A lawyer who left, Orsola Vantis, | called"
	}
	tag, w := s.Tokens[end].Tag, s.fold[end]
	if asked && w == "to" && s.Tokens[name.End+1].Tag == "VB" {
		return true
	}
	return (tag == "VBD" || tag == "VBZ") && !lexicon.Has(w, lexicon.NotAgent) && !lexicon.Has(w, lexicon.ThingVerb)
}

// opensHuman: the sentence opens with somebody told by a common noun: "A Norwegian lawyer who …".
func (s *sentence) opensHuman() bool {
	for i := range s.Tokens {
		if s.Tokens[i].IsNoun() {
			return s.isHumanNoun(i) || s.bits[i]&officeWord != 0
		}
		if i > 4 || s.Tokens[i].IsPrep() || s.Tokens[i].IsVerb() {
			break
		}
	}
	return false
}
