package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/rule"
	"dateline/timeline/syntax"
)

// What stands beside the name of a person in capitals and is no word of it.

// isBeside: the capital stands beside a person's name and is no word of it.
func (d *piece) isBeside() bool {
	if d.can(d.i, givenName|maleName|femaleName|familyName) || d.known(d.i) {
		return false
	}
	r := rule.First(besideNames, d)
	return r != nil && r.Then(d)
}

// besideNames say what may stand beside a person's name, and Then whether it does. In the examples it stands between asterisks.
var besideNames = []rule.Rule[*piece, func(*piece) bool]{
	{Name: "<NOIRE> | Rao", Why: "it is a label",
		When:     func(d *piece) bool { return isLabel(d.text(d.i)) },
		Then:     (*piece).isMixed,
		Examples: []string{"They read *NOIRE* Orva there."}, Not: []string{"They met Ada *LUND* there."}},
	{Name: "<Therefore> | Rao",
		When: func(d *piece) bool {
			return d.first() && !d.last() && d.is(d.i, lexicon.Connective, lexicon.ClosedClass, lexicon.AlwaysAdverb, lexicon.Invites)
		},
		Then:     func(*piece) bool { return true },
		Examples: []string{"“*Therefore* Orva left.”", "“*Watch* Ada Orva there.”"}, Not: []string{"“*Orva* Lund left.”"}},
	{Name: "All Things | <Considered>",
		When: func(d *piece) bool { return d.last() && !d.first() },
		Then: func(d *piece) bool {
			return strings.HasSuffix(d.fold[d.i], "ed") && lexicon.Has(formOf(d.fold[d.i]), lexicon.Verb)
		},
		Examples: []string{"They heard Orva Things *Considered* there."}, Not: []string{"They heard Orva Things *Ilored* there."}},
	{Name: "<Given> | Rao's rank",
		When: func(d *piece) bool {
			w := d.fold[d.i]
			return !d.last() && (d.i == 0 || isQuote(d.text(d.i-1))) && lexicon.Of(formOf(w)) != 0 && (strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "en"))
		},
		Then:     func(*piece) bool { return true },
		Examples: []string{"“*Given* Lund’s rank, they left.”"}, Not: []string{"*Orven* Lund's rank rose."}},
	{Name: "<Student> | Ada Rao",
		When: func(d *piece) bool { return d.i+2 < d.run.End && d.tellsHuman(d.i) },
		Then: func(d *piece) bool {
			next := &piece{d.finder, d.sentence, syntax.Span{Start: d.i + 1, End: d.run.End}, d.i + 1}
			return (!d.known(d.i+1) || d.i == 0 && next.mayBeGiven()) && !d.known(d.i+2) && !d.can(d.i+1, officeWord|rankWord|honorific)
		},
		Examples: []string{"*Student* Ada Lund left."}, Not: []string{"*Student* Minister Lund left."}},
	{Name: "<Impeach> | Ada Rao",
		When: func(d *piece) bool {
			return d.i+2 < d.run.End && (d.is(d.i, lexicon.Verb) || isWord(d.fold[d.i]))
		},
		Then: func(d *piece) bool {
			return d.can(d.i+1, maleName|femaleName|givenName) && !d.can(d.i+1, officeWord|rankWord|honorific)
		},
		Examples: []string{"They sang *Abandon* Eva Lund there."}, Not: []string{"They sang *Abandon* Orva Lund there."}},
}

// isGivenVerb: the form of a verb of saying opens the run as a given name, for whoever it names acts: "Said Ali Holm | was killed".
func (s *sentence) isGivenVerb(run syntax.Span, i int) bool {
	n := run.End
	return i == run.Start && i+1 < n && n < len(s.Tokens) && lexicon.Has(formOf(s.fold[i]), lexicon.Says) && (s.saysAt(n) || possessed(s, n))
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

// isMixed: a word of the run beside it, or beside the labels there, is written as names are; what stands behind one given name
// alone may be a surname: "Ada LUND".
func (d *piece) isMixed() bool {
	k := d.i
	for k < d.run.End && isLabel(d.text(k)) {
		k++
	}
	if k < d.run.End {
		return shape(d.text(k)) == capitalised && len(d.text(k)) > 2
	}
	for k = d.i; k > d.run.Start && isLabel(d.text(k-1)); {
		k--
	}
	return k > d.run.Start+1 && shape(d.text(k-1)) == capitalised && d.can(d.run.Start, maleName|femaleName|givenName) // but "Miner Orvalla ORV"
}

// tellsHuman: the word at i, or what stands behind its hyphen, is a noun for a person or for people.
func (s *sentence) tellsHuman(i int) bool {
	w := s.fold[i]
	return lexicon.Has(lexicon.NounLemma(w[strings.LastIndexByte(w, '-')+1:]), lexicon.Human)
}

// isOneOfKindNamed: behind "a" stand capitals whose first is no given name: "a Dull Gore" is no man called Dull; or they end in a
// month that tells of which goods: "Brent October crude".
func (f *finder) isOneOfKindNamed(s *sentence, name syntax.Span) bool {
	kind := s.is(name.End-1, lexicon.Month) && s.tag(name.End) == "NN" || s.indefinite(name.Start-1) && !s.can(name.Start, maleName|femaleName|givenName|familyName)
	return kind || f.isInhabitant(s, name)
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
func (d *piece) mayBeGiven() bool {
	h, next, end := d.hitAt(d.i), d.i+1, d.run.End
	if h == nil || h.adj || h.span.End != next || !d.first() || next >= end || d.isSeat(h) || d.known(next) || isWord(d.fold[next]) || d.can(next, officeWord|rankWord) {
		return false
	}
	noun := d.i - 1
	if d.text(noun) == "," && d.i > 1 && d.text(end) == "," {
		noun-- // "the mayor, India Prentiss, left"
	}
	switch d.knownAs(h).Kind {
	case Place:
		return d.isHumanNoun(noun)
	case State:
		single := d.isHumanNoun(noun) && lexicon.NounLemma(d.fold[noun]) == d.fold[noun]
		return next+1 == end && (single || d.isArrested()) && shape(d.text(next)) == capitalised && lexicon.Of(d.fold[next]) == 0
	}
	return false
}

// isArrested: what is done to what the run names is done to people alone: "was jailed", "arrested …".
func (d *piece) isArrested() bool {
	return d.word(d.run.End) == "was" && d.is(d.run.End+1, lexicon.PassiveOfPersons) ||
		d.verb(d.i-1) && lexicon.ClassOf(lexicon.VerbLemma(d.fold[d.i-1])) == lexicon.Arrest
}

// isNamedAsTwo: the token is one of two names of states or places that end the run as a person's given name and surname, for they stand behind
// an office and no noun goes on: "Ambassador Adelaide Ireland | resigned".
func (d *piece) isNamedAsTwo() bool {
	first, last, n := d.run.End-2, d.run.End-1, d.run.End
	if d.i < first || first <= d.run.Start || d.title || !titled(d.sentence, first) && !d.tellsHuman(first-1) {
		return false
	}
	for k := first; k <= last; k++ {
		if h := d.hitAt(k); h == nil || h.adj || h.span.End-h.span.Start > 1 || h.entity >= 0 || len(h.more) > 0 || d.knownAs(h).Kind == Organisation {
			return false
		}
	}
	if d.knownAs(d.hitAt(first)).State == d.knownAs(d.hitAt(last)).State {
		return false
	}
	return d.saysAt(n) || d.prep(n) || d.text(n) == "." || possessed(d.sentence, n) || d.text(n) == "," && d.evidenceAfter(d.sentence, n) > 0
}

// saysAt: a verb with its tense stands at token i, in small letters.
func (s *sentence) saysAt(i int) bool {
	return s.inside(i) && s.Tokens[i].IsFinite() && shape(s.Tokens[i].Text) == lowerCase
}

// isCommon: the word is known for another word than a name, and stands in a title, "Orsola Vantis | Shows Strength", or
// before a given name or a surname that everybody knows: "Professor of | History Juan Holm", "sang “| Impeach Obama”". What the
// running text has beside the same word is a name there too.
func (d *piece) isCommon() bool {
	if d.title && d.isOutsideTitled(d.sentence, d.run, d.i) {
		return true
	}
	if !d.maybeCommon(d.i) || d.isNameToo() {
		return false
	}
	k := d.i + 1
	for k < d.run.End && (d.maybeCommon(k) || isAcronym(d.text(k))) {
		k++
	}
	known := k+1 == d.run.End && d.words[d.i] != 0 && len(d.g.people[d.fold[k]]) > 0 && !titled(d.sentence, d.i) && !(d.i > 0 && d.tellsHuman(d.i-1))
	switch {
	case !d.title || !d.Tokens[d.i].Plain:
		return known || d.opensGiven(k)
	case d.isNamedBefore():
		return d.isAdverbOrVerb(d.i) // "Sir Paul Nurse" in a title
	}
	return known || d.isAdverbOrVerb(d.i) || d.words[d.i] != 0 || d.run.End-d.run.Start > 2
}

// opensGiven: a given name stands at token k of the run, and what may be a surname behind it.
func (d *piece) opensGiven(k int) bool {
	return d.run.End-k > 1 && d.can(k, maleName|femaleName) && !d.known(k) && !d.known(k+1) && !d.Tokens[k+1].Common
}

// isNameToo: the running text has the word beside the one before or behind it in the title, it follows a particle, or everybody knows it as
// a first name of who is named.
func (d *piece) isNameToo() bool {
	return d.title && (d.isPairInText(d.sentence, d.i-1) || d.isPairInText(d.sentence, d.i)) || !d.first() && d.is(d.i-1, lexicon.NameParticle) || d.isKnownFirst(d.sentence, d.i)
}

// isNamedBefore: a title stands before the word or the one before it, or a given name and perhaps initials do.
func (d *piece) isNamedBefore() bool {
	given := d.i - 1
	for given > d.run.Start && isInitial(d.text(given)) {
		given--
	}
	return titled(d.sentence, d.i) || !d.first() && (titled(d.sentence, d.i-1) || d.can(given, maleName|femaleName))
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
	return formOf(w) != "" && n < len(s.Tokens) && s.Tokens[n].Tag[0] >= 'A' && s.Tokens[n].Tag != "CC" && !s.saysAt(n)
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
