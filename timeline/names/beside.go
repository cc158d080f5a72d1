package names

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// What stands beside the name of a person in capitals and is no word of it.

// isBeside: the capital at token i of a run stands beside a person's name and is no word of it: a label, "BETE NOIRE | Houellebecq",
// "Ada Lund | MODERATOR:", what one is, "Student | Ada Lund", or a verb's form, "Lund | Acquitted", "Given | Lund".
func (f *finder) isBeside(s *sentence, run syntax.Span, i int) bool {
	if s.bits[i]&(givenName|maleName|femaleName|familyName) != 0 || s.hitAt(i) != nil {
		return false
	}
	switch last := run.End - 1; {
	case isLabel(s.Tokens[i].Text):
		return f.isMixed(s, run, i)
	case i == run.Start && i < last && (s.words[i].Has(lexicon.Connective) || s.words[i].Has(lexicon.ClosedClass) || s.words[i].Has(lexicon.AlwaysAdverb) || s.words[i].Has(lexicon.Invites)):
		return true // "Therefore Lund", "Neither Lund", "Watch Ada Lund"
	case i == last && i > run.Start:
		return (strings.HasSuffix(s.fold[i], "ed") || strings.HasSuffix(s.fold[i], "s") && f.doc.Blocks[s.Block].Headline) && lexicon.Has(formOf(s.fold[i]), lexicon.Verb)
	case i < last && (i == 0 || isQuote(s.Tokens[i-1].Text)) && lexicon.Of(formOf(s.fold[i])) != 0 && (strings.HasSuffix(s.fold[i], "ing") || strings.HasSuffix(s.fold[i], "en")):
		return true // "Given Lund's rank"
	case i+1 < last && s.tellsHuman(i):
		return (s.hitAt(i+1) == nil || i == 0 && f.mayBeGiven(s, syntax.Span{Start: i + 1, End: run.End}, i+1)) && s.hitAt(i+2) == nil && s.bits[i+1]&(officeWord|rankWord|honorific) == 0
	case i+1 < last && (s.words[i].Has(lexicon.Verb) || isWord(s.fold[i])):
		return s.bits[i+1]&(maleName|femaleName|givenName) != 0 && s.bits[i+1]&(officeWord|rankWord|honorific) == 0
	}
	return false
}

// formOf gives the verb of which the word is a form, "" where it is looked up by the word itself.
func formOf(w string) string {
	if l := lexicon.VerbLemma(w); l != w {
		return l
	}
	return ""
}

// isLabel: the word stands in capitals, and is neither initials nor a number.
func isLabel(w string) bool {
	return len(w) > 2 && shape(w) == allCaps && !roman(w) && !strings.ContainsAny(w, ".-'’&/0123456789")
}

// isMixed: a word of the run beside i, or beside the labels there, is written as names are; what stands behind one given name
// alone may be a surname: "Ada LUND".
func (f *finder) isMixed(s *sentence, run syntax.Span, i int) bool {
	k := i
	for k < run.End && isLabel(s.Tokens[k].Text) {
		k++
	}
	if k < run.End {
		return shape(s.Tokens[k].Text) == capitalised && len(s.Tokens[k].Text) > 2
	}
	for k = i; k > run.Start && isLabel(s.Tokens[k-1].Text); {
		k--
	}
	return k > run.Start+1 && shape(s.Tokens[k-1].Text) == capitalised && s.bits[run.Start]&(maleName|femaleName|givenName) != 0 // but "Miner Orvalla ORV"
}

// tellsHuman: the word at i, or what stands behind its hyphen, is a noun for a person or for people.
func (s *sentence) tellsHuman(i int) bool {
	w := s.fold[i]
	return lexicon.Has(lexicon.NounLemma(w[strings.LastIndexByte(w, '-')+1:]), lexicon.Human)
}

// isOneOfKindNamed: behind "a" stand capitals whose first is no given name: "a Dull Gore" is no man called Dull; or they end in a
// month that tells of which goods: "Brent October crude".
func (f *finder) isOneOfKindNamed(s *sentence, name syntax.Span) bool {
	if n := name.End; n < len(s.Tokens) && s.words[n-1].Has(lexicon.Month) && s.Tokens[n].Tag == "NN" {
		return true
	}
	return name.Start > 0 && (s.fold[name.Start-1] == "a" || s.fold[name.Start-1] == "an") && s.bits[name.Start]&(maleName|femaleName|givenName|familyName) == 0
}

// mayBeGiven: the name of a place, or of a state before one word more, opens the run as a given name behind a noun for a person; and that of
// a state as well where only a person is arrested.
func (f *finder) mayBeGiven(s *sentence, run syntax.Span, i int) bool {
	h, next := s.hitAt(i), i+1
	if h == nil || h.adj || h.span.End != next || i != run.Start || next >= run.End || f.isSeat(h) || s.hitAt(next) != nil || isWord(s.fold[next]) || s.bits[next]&(officeWord|rankWord) != 0 {
		return false
	}
	human := i > 0 && s.isHumanNoun(i-1)
	switch f.knownAs(h).Kind {
	case Place:
		return human
	case State:
		end := run.End
		jailed := end+1 < len(s.Tokens) && s.fold[end] == "was" && s.words[end+1].Has(lexicon.PassiveOfPersons) ||
			i > 0 && s.Tokens[i-1].IsVerb() && lexicon.ClassOf(lexicon.VerbLemma(s.fold[i-1])) == lexicon.Arrest
		return next+1 == end && (human && lexicon.NounLemma(s.fold[i-1]) == s.fold[i-1] || jailed) && shape(s.Tokens[next].Text) == capitalised && lexicon.Of(s.fold[next]) == 0
	}
	return false
}
