package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// What stands beside the name of a person in capitals and is no word of it.

// isBeside: the capital at token i of a run stands beside a person's name and is no word of it: a label, "BETE NOIRE | Houellebecq",
// "Ada Lund | MODERATOR:", what one is, "Student | Ada Lund", or a verb's form, "Given | Lund".
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
		return strings.HasSuffix(s.fold[i], "ed") && lexicon.Has(formOf(s.fold[i]), lexicon.Verb) // "All Things Considered"
	case i < last && (i == 0 || isQuote(s.Tokens[i-1].Text)) && lexicon.Of(formOf(s.fold[i])) != 0 && (strings.HasSuffix(s.fold[i], "ing") || strings.HasSuffix(s.fold[i], "en")):
		return true // "Given Lund's rank"
	case i+1 < last && s.tellsHuman(i):
		return (s.hitAt(i+1) == nil || i == 0 && f.mayBeGiven(s, syntax.Span{Start: i + 1, End: run.End}, i+1)) && s.hitAt(i+2) == nil && s.bits[i+1]&(officeWord|rankWord|honorific) == 0
	case i+1 < last && (s.words[i].Has(lexicon.Verb) || isWord(s.fold[i])):
		return s.bits[i+1]&(maleName|femaleName|givenName) != 0 && s.bits[i+1]&(officeWord|rankWord|honorific) == 0
	}
	return false
}

// isGivenVerb: the form of a verb of saying opens the run as a given name, for whoever it names acts: "Said Ali Holm | was killed".
func (s *sentence) isGivenVerb(run syntax.Span, i int) bool {
	n := run.End
	return i == run.Start && i+1 < n && n < len(s.Tokens) && lexicon.Has(formOf(s.fold[i]), lexicon.Says) && (s.Tokens[n].IsFinite() && shape(s.Tokens[n].Text) == lowerCase || possessed(s, n))
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
	if n := name.End; n < len(s.Tokens) && s.words[n-1].Has(lexicon.Month) && s.Tokens[n].Tag == "NN" || f.isInhabitant(s, name) {
		return true
	}
	return name.Start > 0 && (s.fold[name.Start-1] == "a" || s.fold[name.Start-1] == "an") && s.bits[name.Start]&(maleName|femaleName|givenName|familyName) == 0
}

// isInhabitant: the name is that of a land or town with an ending for those who live there: "the New Jerseyite".
func (f *finder) isInhabitant(s *sentence, name syntax.Span) bool {
	const longest = 3 // letters of such an ending
	words := slices.Clone(s.fold[name.Start:name.End])
	last := words[len(words)-1]
	for n := 1; n <= longest && n < len(last); n++ {
		words[len(words)-1] = last[:len(last)-n]
		if e, known := f.g.Known(capitals(words)); known == len(words) && e.Kind != Organisation {
			return true
		}
	}
	return false
}

// mayBeGiven: the name of a place, or of a state before one word more, opens the run as a given name behind a noun for a person; and that of
// a state as well where only a person is arrested.
func (f *finder) mayBeGiven(s *sentence, run syntax.Span, i int) bool {
	h, next := s.hitAt(i), i+1
	if h == nil || h.adj || h.span.End != next || i != run.Start || next >= run.End || f.isSeat(h) || s.hitAt(next) != nil || isWord(s.fold[next]) || s.bits[next]&(officeWord|rankWord) != 0 {
		return false
	}
	human, noun := i > 0 && s.isHumanNoun(i-1), i-1
	if i > 1 && s.Tokens[i-1].Text == "," && run.End < len(s.Tokens) && s.Tokens[run.End].Text == "," {
		human, noun = s.isHumanNoun(i-2), i-2 // "the mayor, India Prentiss, left"
	}
	switch f.knownAs(h).Kind {
	case Place:
		return human
	case State:
		end := run.End
		jailed := end+1 < len(s.Tokens) && s.fold[end] == "was" && s.words[end+1].Has(lexicon.PassiveOfPersons) ||
			i > 0 && s.Tokens[i-1].IsVerb() && lexicon.ClassOf(lexicon.VerbLemma(s.fold[i-1])) == lexicon.Arrest
		return next+1 == end && (human && lexicon.NounLemma(s.fold[noun]) == s.fold[noun] || jailed) && shape(s.Tokens[next].Text) == capitalised && lexicon.Of(s.fold[next]) == 0
	}
	return false
}

// isNamedAsTwo: the token is one of two names of states or places that end the run as a person's given name and surname, for they stand behind
// an office and no noun goes on: "Ambassador Adelaide Ireland | resigned".
func (f *finder) isNamedAsTwo(s *sentence, run syntax.Span, i int) bool {
	first, last, n := run.End-2, run.End-1, run.End
	if i < first || first <= run.Start || !titled(s, first) && !s.tellsHuman(first-1) || s.title || n >= len(s.Tokens) {
		return false
	}
	for k := first; k <= last; k++ {
		if h := s.hitAt(k); h == nil || h.adj || h.span.End-h.span.Start > 1 || h.entity >= 0 || len(h.more) > 0 || f.knownAs(h).Kind == Organisation {
			return false
		}
	}
	if f.knownAs(s.hitAt(first)).State == f.knownAs(s.hitAt(last)).State {
		return false
	}
	next := &s.Tokens[n]
	return next.IsFinite() && shape(next.Text) == lowerCase || next.IsPrep() || next.Text == "." || possessed(s, n) || next.Text == "," && f.evidenceAfter(s, n) > 0
}

// isCommon: the word at i of a run is known for another word than a name, and stands in a title, "Orsola Vantis | Shows Strength", or
// before a given name or a surname that everybody knows: "Professor of | History Juan Holm", "sang “| Impeach Obama”". What the
// running text has beside the same word is a name there too.
func (f *finder) isCommon(s *sentence, run syntax.Span, i int) bool {
	if s.title && f.isOutsideTitled(s, run, i) {
		return true
	}
	if !s.maybeCommon(i) || s.title && (f.isPairInText(s, i-1) || f.isPairInText(s, i)) || i > run.Start && s.words[i-1].Has(lexicon.NameParticle) || f.isKnownFirst(s, i) {
		return false
	}
	k := i + 1
	for k < run.End && (s.maybeCommon(k) || isAcronym(s.Tokens[k].Text)) {
		k++
	}
	known := run.End-k == 1 && len(f.g.people[s.fold[k]]) > 0 && s.words[i] != 0 && !titled(s, i) && !(i > 0 && s.tellsHuman(i-1))
	if s.Tokens[i].Plain && s.title {
		form := s.isAdverbOrVerb(i)
		given := i - 1
		for given > run.Start && isInitial(s.Tokens[given].Text) {
			given--
		}
		if titled(s, i) || i > run.Start && (titled(s, i-1) || s.bits[given]&(maleName|femaleName) != 0) {
			return form // "Sir Paul Nurse" in a title
		}
		return known || form || s.words[i] != 0 || run.End-run.Start > 2
	}
	return known || run.End-k > 1 && s.bits[k]&(maleName|femaleName) != 0 && s.at[k] == 0 && s.at[k+1] == 0 && !s.Tokens[k+1].Common
}

// isOutsideTitled: in a title the word at i of a run is a modal verb, "Holm | May Leave", or stands behind or before a surname that
// everybody knows, without a given name: "Obama | Woo Voters", "Tagging | Obama".
func (f *finder) isOutsideTitled(s *sentence, run syntax.Span, i int) bool {
	known := func(k int) bool { return s.bits[k] == 0 && len(f.g.people[s.fold[k]]) > 0 }
	switch {
	case i > run.Start && (s.Tokens[i].Tag == "MD" || i == run.Start+1 && known(i-1)):
		return true
	case i+1 >= run.End || !known(run.End-1) || known(i):
		return false
	}
	return (s.Tokens[i].Common || strings.HasSuffix(s.fold[i], "ing")) && !slices.ContainsFunc(s.bits[i:run.End-1], func(w word) bool { return w != 0 }) && !f.pairs[s.fold[run.End-2]+" "+s.fold[run.End-1]]
}

// isAdverbOrVerb: the word at i has the form of an adverb or a noun of doing, or of a verb that goes on: "Calls Out Holm", not "Walls said".
func (s *sentence) isAdverbOrVerb(i int) bool {
	w := s.fold[i]
	if strings.HasSuffix(w, "ly") || strings.HasSuffix(w, "tion") {
		return true
	}
	n := i + 1
	return formOf(w) != "" && n < len(s.Tokens) && s.Tokens[n].Tag[0] >= 'A' && s.Tokens[n].Tag != "CC" && !(s.Tokens[n].IsFinite() && shape(s.Tokens[n].Text) == lowerCase)
}

// isKnownFirst: the word at i is the first name of somebody whom everybody knows, and the surname stands behind it.
func (f *finder) isKnownFirst(s *sentence, i int) bool {
	return i+1 < len(s.Tokens) && slices.ContainsFunc(f.g.people[s.fold[i+1]], func(k int) bool { return hasWord(fold(f.g.known[k].Name), s.fold[i]) })
}

// maybeCommon: the word at i is known for another word than a name, and is no given name, office or body.
func (s *sentence) maybeCommon(i int) bool {
	return s.Tokens[i].Common && s.bits[i] == 0 && s.at[i] == 0 && !s.words[i].Has(lexicon.NameParticle)
}

// isTitle: the sentence is set as a title, with capitals that say nothing: but for one, all small words are those of closed classes.
func (s *sentence) isTitle() bool {
	plain, small := false, 0
	for i := range s.Tokens {
		t := &s.Tokens[i]
		plain = plain || t.Plain
		if shape(t.Text) == lowerCase && !t.IsPrep() && !t.Has(lexicon.ClosedClass) && !t.Has(lexicon.Article) && !t.Has(lexicon.Coordinator) && !t.Has(lexicon.FormOfBe) {
			small++
		}
	}
	return plain && (small == 0 || small == 1 && s.Tokens[len(s.Tokens)-1].Text != ".")
}

// notePairs remembers which two capitals stand side by side in sentences that are not set as titles.
func (f *finder) notePairs() {
	for si := range f.sents {
		s := &f.sents[si]
		if s.shout || s.title {
			continue
		}
		for i := 1; i < len(s.Tokens); i++ {
			if s.proper[i] && s.proper[i-1] && !f.lineEnds(s, i-1) {
				f.pairs[s.fold[i-1]+" "+s.fold[i]] = true
			}
		}
	}
}

// isPairInText: the running text has the words at i and behind it side by side.
func (f *finder) isPairInText(s *sentence, i int) bool {
	return i >= 0 && i+1 < len(s.Tokens) && f.pairs[s.fold[i]+" "+s.fold[i+1]]
}

// titleOnly guards against lower-case words of office before a name that is no
// person's: "officials from", "head Office".
func titleOnly(s *sentence, c *candidate) bool {
	last, n := c.title.End-1, c.name.End
	common := s.Tokens[c.name.Start].Common && (!s.proper[last] || n < len(s.Tokens) && s.bits[n]&officeWord != 0) // "Deputy Surgeon General"
	return s.bits[last]&honorific == 0 && (common || !s.proper[last] && c.score < enough+2)
}

// isPost: before the name at i stands an office by "to" or "for": "the ambassador to | Israel Ivo Rys".
func (s *sentence) isPost(i int) bool {
	return i > 1 && (s.fold[i-1] == "to" || s.fold[i-1] == "for") && s.bits[i-2]&officeWord != 0
}
