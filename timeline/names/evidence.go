package names

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/rule"
	"dateline/timeline/syntax"
)

// What speaks for a person, and what against one.

// judge weighs what speaks for a person.
func (f *finder) judge(si int, name syntax.Span) (candidate, bool) {
	d := &spot{finder: f, sentence: &f.sents[si], si: si, name: name, k: name.Start - 1}
	c := candidate{name: name, words: f.nameWords(d.sentence, name), person: -1}
	if name.Empty() || rule.First(noPersons, d) != nil {
		return c, false
	}
	c.title = f.titleBefore(d.sentence, name.Start)
	c.score = d.looksLike(&c) + f.evidenceAfter(d.sentence, name.End) + d.evidenceBefore()
	if d.n() == 2 && c.score == 0 && actsAsPerson(d.sentence, name) {
		c.score = enough
	}
	return c, true
}

// looksLike weighs the words of the name, and its title.
func (d *spot) looksLike(c *candidate) (score int) {
	for _, t := range d.Tokens[d.name.Start:d.name.End] {
		if len(t.Text) > 2 && shape(t.Text) == allCaps && !roman(t.Text) && !strings.ContainsAny(t.Text, ".-") {
			score -= 3
		}
	}
	if !c.title.Empty() {
		score += 3
	}
	if d.n() == 1 {
		return score
	}
	if d.can(d.name.Start, maleName|femaleName|givenName) {
		score += 3
	}
	if d.can(d.name.Start, familyName) && d.n() <= 3 {
		score += 3
	}
	if _, ok := d.g.people[fold(strings.Join(c.words, " "))]; ok {
		score += 3
	}
	if second := d.text(d.name.Start + 1); strings.Contains(second, "-") && shape(second) == capitalised {
		score++
	}
	return score
}

// headWord is the name's last word that is no number: "War" of "World War II".
func (d *spot) headWord() int {
	end := d.name.End - 1
	for end > d.name.Start && roman(d.text(end)) {
		end--
	}
	return end
}

// noPersons say which capitals are no person's name. In the examples they stand between asterisks.
var noPersons = []rule.Rule[*spot, struct{}]{
	{Name: "more than six words",
		When:     func(d *spot) bool { return d.n() > 6 },
		Examples: []string{"On Monday *Ilo Rya Tano Vara Ruta Seno Orva* left."}, Not: []string{"On Monday *Ilo Rya Tano Vara Ruta Orva* left."}},
	{Name: "<D-Ala.>", Why: "it tells of whose party and state one is",
		When:     func(d *spot) bool { return strings.IndexByte(d.word(d.name.Start), '-') == 1 },
		Examples: []string{"Rao (*D-Ala*.) left on Monday."}, Not: []string{"Then *Di-Ala* left on Monday."}},
	{Name: "<Democrat>",
		When:     func(d *spot) bool { return d.n() == 1 && partisan(d.sentence, d.name.Start) },
		Examples: []string{"The *Democrat* left on Monday."}, Not: []string{"Then *Rao* left on Monday."}},
	{Name: "<Operation Dawn>",
		When:     func(d *spot) bool { return d.n() > 1 && d.is(d.name.Start, lexicon.CodeName) },
		Examples: []string{"The guards began *Operation Orva* on Monday."}, Not: []string{"The guards met *Ola Orva* on Monday."}},
	{Name: "a <Dull Gore>", Why: "one of a kind has no name",
		When:     func(d *spot) bool { return d.n() > 1 && d.isOneOfKindNamed(d.sentence, d.name) },
		Examples: []string{"They met a *Dull Orva* on Monday."}, Not: []string{"They met the *Dull Orva* on Monday."}},
	{Name: "<Backbench MPs>", Why: "they are many",
		When: func(d *spot) bool {
			one, plural := strings.CutSuffix(d.text(d.headWord()), "s")
			return d.n() > 1 && plural && isAcronym(one)
		},
		Examples: []string{"They met *Orva MPs* on Monday."}, Not: []string{"They met *Orva Ilos* on Monday."}},
	{Name: "<Muslims Read> more",
		When: func(d *spot) bool {
			w := d.word(d.name.Start)
			return d.n() > 1 && lexicon.NounLemma(w) != w && d.isOne(d.name.Start, lexicon.Creed)
		},
		Examples: []string{"For *Muslims Orva* is holy."}, Not: []string{"For *Omar Orva* it is holy."}},
	{Name: "an <Official Working Visit>", Why: "the last word is for what happens",
		When: func(d *spot) bool {
			return d.n() > 1 && lexicon.IsEvent(d.word(d.headWord())) && !d.can(d.name.Start, maleName|femaleName|givenName|familyName) && !d.can(max(d.k, 0), honorific)
		},
		Examples: []string{"They spoke of the *Orva Visit* on Monday."}, Not: []string{"They spoke of *Ahmed Visit* on Monday."}},
	{Name: "the <Orva Act>", Why: "the last word is for a thing; that for a body or place may be a surname behind a given name",
		When: func(d *spot) bool {
			h := d.headWord()
			return d.n() > 1 && (d.is(h, lexicon.OtherHead) || d.is(h, lexicon.OrganisationHead, lexicon.PlaceHead) && !d.can(d.name.Start, maleName|femaleName))
		},
		Examples: []string{"They read the *Orva Act* on Monday."}, Not: []string{"They met *Ahmed Park* on Monday."}},
}

// A tail is what stands behind a name.
type tail struct {
	*finder
	*sentence
	i int // its first token that is no adverb and no auxiliary
}

// evidenceAfter weighs the words after a name: ", 58,", ", who", "told".
func (f *finder) evidenceAfter(s *sentence, i int) int { return weigh(tails, f.tailAt(s, i)) }

func (f *finder) tailAt(s *sentence, i int) *tail {
	if s.text(i) == "(" && s.text(i+2) == ")" { // "(pictured)"
		i += 3
	}
	for from := i; i < from+3 && s.is(i, lexicon.BeforeVerb); {
		i++
	}
	return &tail{f, s, i}
}

// weigh gives what the first rule that holds says, 0 if none does.
func weigh[S any](rules []rule.Rule[S, int], s S) int {
	if r := rule.First(rules, s); r != nil {
		return r.Then
	}
	return 0
}

// comma: a comma stands behind the name, and two words behind that.
func (d *tail) comma() bool { return d.text(d.i) == "," && d.inside(d.i+2) }

// tails say how much the words behind a name, here between asterisks, speak for a person.
var tails = []rule.Rule[*tail, int]{
	{Name: "<Rao> told", Then: 2,
		When: func(d *tail) bool {
			return d.is(d.i, lexicon.PersonVerb) || d.reads(d.i-1, "was", "were") && d.is(d.i, lexicon.PassiveOfPersons)
		},
		Examples: []string{"Then *Orva Ilo* told Moe so.", "Then *Orva Ilo* was arrested."}, Not: []string{"Then *Orva Ilo* fell.", "Then *Orva Ilo* was repaired."}},
	{Name: "<Rao> of Norway", Then: 2,
		When:     func(d *tail) bool { return d.inside(d.i) && d.isOfHome(d.sentence, d.i) },
		Examples: []string{"Then *Orva Ilo* of Norway fell."}, Not: []string{"Then *Orva Ilo* of Lagos fell."}},
	{Name: "<Rao's> resignation", Then: 3,
		When:     func(d *tail) bool { return possessed(d.sentence, d.i) && d.is(d.i+1, lexicon.OfOnePerson) },
		Examples: []string{"Then came *Orva Ilo*'s resignation."}, Not: []string{"Then came *Orva Ilo*'s closure."}},
	{Name: "<Rao>, who", Then: 3,
		When: func(d *tail) bool {
			return d.comma() && (d.reads(d.i+1, "who", "whose") || d.reads(d.i+2, "known") && d.reads(d.i+3, "as"))
		},
		Examples: []string{"Then *Orva Ilo*, who fell, left.", "Then *Orva Ilo*, better known as Moe, left."}, Not: []string{"Then *Orva Ilo*, which fell, rusted."}},
	{Name: "<Rao>, 58,", Then: 3,
		When: func(d *tail) bool {
			age := d.text(d.i + 1)
			return d.comma() && len(age) == 2 && age[0] != '0' && strings.Trim(age, "0123456789") == "" && d.text(d.i+2) == ","
		},
		Examples: []string{"Then *Orva Ilo*, 58, left."}, Not: []string{"Then *Orva Ilo*, 580, left."}},
	{Name: "<Rao>, a reporter", Then: 3,
		When:     func(d *tail) bool { return d.comma() && d.isApposedHuman(d.i+1) },
		Examples: []string{"Then *Orva Ilo*, a quiet, honest reporter, left.", "Then *Orva Ilo*, the foreign minister, left."}, Not: []string{"Then *Orva Ilo*, a ship, left.", "Then *Orva Ilo*, then President Moe, left."}},
}

// isApposedHuman: from token i on an apposition says that somebody is meant: "a reporter for", "the president".
func (s *sentence) isApposedHuman(i int) bool {
	indefinite := s.indefinite(i)
	for k := i; k < i+8; k++ {
		switch w := s.word(k); {
		case w == "," && indefinite && s.tag(k-1) == "JJ" && !s.capital(k+1) && (s.adjective(k+1) || s.noun(k+1)): // ", a quiet, honest lawyer"
		case indefinite && s.is(k, lexicon.Human) && !s.noun(k+1):
			return true // ", a reporter for"
		case w == ",", w == ";", indefinite && s.prep(k):
			return false
		case s.can(k, officeWord) || s.is(k, lexicon.Relation):
			return k == i || !s.capital(k) || !s.capital(k+1) // ", President Xi" starts another name
		}
	}
	return false
}

// isOfHome: behind the name that ends before token i stands whence or of which body somebody is: "Ivo Holm of Norway", and, where the name
// is what the verb is said of, "Ivo Holm of the Tundra Party said", "Ivo Holm, of the Tundra Party, said".
func (f *finder) isOfHome(s *sentence, i int) bool {
	k := i
	if s.text(k) == "," {
		k++
	}
	if s.word(k) != "of" {
		return false
	}
	if k++; s.word(k) == "the" && s.inside(k+1) {
		k++
	}
	h := s.hitAt(k)
	if h == nil {
		return false
	}
	at := f.knownAs(h)
	if k == i+1 && at.Kind == State {
		return true
	}
	return (at.Kind == Organisation || at.Kind == Place && lexicon.HasWithin(fold(at.Name), lexicon.Venue)) && s.isSubject(one(i-1))
}

// evidenceBefore weighs the words before a name: "his predecessor, ", "the Speaker of the House, ", "Chinese counterpart ".
func (d *spot) evidenceBefore() int { return weigh(openings, d) }

// long: the name has two words and more, and no noun goes on with it.
func (d *spot) long() bool { return d.n() > 1 && !d.noun(d.name.End) }

// openings say how much the words before a name, here between asterisks, speak for a person.
var openings = []rule.Rule[*spot, int]{
	{Name: "his wife <Rao>", Why: "so does one's party before the name", Then: 3,
		When:     func(d *spot) bool { return d.is(d.k, lexicon.Relation) || d.n() > 1 && partisan(d.sentence, d.k) },
		Examples: []string{"They met his predecessor *Orva Ilo* there.", "They met Democrat *Orva Ilo* there."}, Not: []string{"They met his house *Orva Ilo* there."}},
	{Name: "activist <Rao>", Then: 2,
		When:     func(d *spot) bool { return d.is(d.k, lexicon.PersonObject) || d.n() > 1 && d.isHumanNoun(d.k) },
		Examples: []string{"They met activist *Orva Ilo* there.", "They met spies *Orva Vantis* there."}, Not: []string{"They met ship *Orva Ilo* there."}},
	{Name: "the release of <Rao>", Then: 2,
		When: func(d *spot) bool {
			return d.reads(d.k, "of") && d.is(d.k-1, lexicon.OfOnePerson) && d.long() && !isWord(d.word(d.name.End-1))
		},
		Examples: []string{"They spoke of the release of *Orva Vantis* there."}, Not: []string{"They spoke of the repair of *Orva Vantis* there."}},
	{Name: "“No,” said <Rao>.", Then: 2,
		When: func(d *spot) bool {
			before := d.text(d.k - 1)
			return d.tag(d.k) == "VBD" && (isQuote(before) || before == ",") && d.n() > 1 && lexicon.Has(lexicon.VerbLemma(d.word(d.k)), lexicon.Says) && d.tag(d.name.End) < "A"
		},
		Examples: []string{"\"No,\" said *Orva Vantis*."}, Not: []string{"\"No,\" fell *Orva Vantis*."}},
	{Name: "the commander known as <Rao>", Then: 3,
		When: func(d *spot) bool {
			return d.reads(d.k, "as") && d.reads(d.k-1, "known") && (d.isHumanNoun(d.k-2) || d.can(d.k-2, officeWord|rankWord))
		},
		Examples: []string{"They met the commander known as *Orva* there."}, Not: []string{"They met the ship known as *Orva* there."}},
	{Name: "Greenland's <Jens-Frederik Rao>", Then: 2,
		When: func(d *spot) bool {
			h := d.hitAt(d.k - 1)
			return h != nil && possessed(d.sentence, d.k) && d.isTwoNames() && d.n() > 1 && d.n() < 5 && d.inside(d.name.End) && !d.noun(d.name.End) && d.knownAs(h).Kind == State
		},
		Examples: []string{"They met Chad's *Orva Vantis* there."}, Not: []string{"They met Lagos's *Orva Vantis* there."}},
	{Name: "with <Rao>", Then: 2,
		When:     func(d *spot) bool { return d.reads(d.k, "with", "against") && d.isTwoNames() && !d.noun(d.name.End) },
		Examples: []string{"They fought with *Orva Vantis* there."}, Not: []string{"They fought on *Orva Vantis* there."}},
	{Name: "the prime minister of Norway <Rao>", Then: 3,
		When: func(d *spot) bool {
			h := d.hitAt(d.k)
			return h != nil && (d.word(h.span.Start-1) == "of" || d.isPost(h.span.Start)) && d.can(h.span.Start-2, officeWord)
		},
		Examples: []string{"They met the prime minister of Norway *Orva Vantis* there."}, Not: []string{"They met the ship of Norway *Orva Vantis* there."}},
	{Name: "the Finn, <Rao>,", Then: 3,
		When: func(d *spot) bool {
			h := d.hitAt(d.k - 1)
			return d.text(d.k) == "," && h != nil && h.adj && d.word(h.span.Start-1) == "the"
		},
		Examples: []string{"They met the Finn, *Orva Vantis*, there."}, Not: []string{"They met a Finn, *Orva Vantis*, there."}},
	{Name: "its owner, <Rao>,", Then: 3,
		When: func(d *spot) bool {
			return d.n() > 1 && d.reads(d.k, ",") && d.reads(d.name.End, ",") && d.tag(d.k-1) == "NN" && d.isHumanNoun(d.k-1)
		},
		Examples: []string{"They met its owner, *Orva Vantis*, there."}, Not: []string{"They met its keel, *Orva Vantis*, there."}},
	{Name: "the speaker of the house, <Rao>", Then: 3,
		When:     func(d *spot) bool { return d.text(d.k) == "," && d.isHeldBefore(d.k-1) },
		Examples: []string{"They met the speaker of the house, *Orva Vantis* there."}, Not: []string{"They met the roof of the house, *Orva Vantis* there."}},
}

// isTwoNames: the first two words of the name are tagged as names.
func (d *spot) isTwoNames() bool {
	return d.tag(d.name.Start) == "NNP" && d.tag(d.name.Start+1) == "NNP"
}

// isHeldBefore: before a comma behind token i, in its phrase, stands an office or a noun for a person.
func (s *sentence) isHeldBefore(i int) bool {
	for k := i; k > i-12 && s.inside(k) && s.word(k) != "," && !strings.HasPrefix(s.tag(k), "V"); k-- {
		if s.can(k, officeWord) && !s.can(k, honorific) || s.is(k, lexicon.PersonNoun, lexicon.Relation) {
			return true
		}
	}
	return false
}
