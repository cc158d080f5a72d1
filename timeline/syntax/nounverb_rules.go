package syntax

import "dateline/timeline/lexicon"

// nounVerbTags are the tags of nouns that were taken for verbs, and of verbs taken for nouns.
var nounVerbTags = []tagRule{
	{name: "the <prayers>", why: "there is no such verb", tag: "VBZ", prev: "!none WDT WP PRP", to: "NNS", goesOn: true,
		when:  func(s *spot) bool { return lexicon.EndsAsPlural(s.Lower) && !s.ofVerb(lexicon.Verb) },
		holds: []string{"The control *mechanisms* for the flu are old."}, not: []string{"He prays."}},
	{name: "without the water <shortages> his rivals foresaw", tag: "VBZ", prev: "NN", to: "NNS", goesOn: true,
		when: func(s *spot) bool {
			return !s.Has(lexicon.FormOfBe) && governed(s.toks, s.i) && !s.ofVerb(lexicon.Verb)
		},
		holds: []string{"They lived without the water *shortages* his rivals foresaw.", "Chad lived without the power *outages* his rivals foresaw."}, not: []string{"The water runs."}},
	{name: "Across Lund, <queues> stretching for miles formed", tag: "VBZ", prev: ",", next: "VBG", to: "NNS", goesOn: true,
		when:  func(s *spot) bool { return !s.Has(lexicon.FormOfBe) && leadingPhrase(s.toks, s.i-1) },
		holds: []string{"Across Lund, *queues* stretching for miles formed."}, not: []string{"The king, queues stretching for miles, left."}},
	{name: "the <run> on the bank", tag: "VB VBP", prev: "JJ* DT PRP$ POS", next: "!RB* DT PRP TO", to: "NN", goesOn: true,
		when:  func(s *spot) bool { return !s.at(-2).IsNoun() || s.next.Tag == "" },
		holds: []string{"We can all *talk* about it."}, not: []string{"They run the bank."}},
	{name: "in an air <raid> two days ago", tag: "VBD VBZ VBP MD", prev: "NN", to: "NN", goesOn: true, when: func(s *spot) bool {
		a := s.at(-2).Lower
		return (a == "a" || a == "an") && s.at(-3).IsPrep() && lexicon.IsEvent(s.Lower) && s.lemma() == s.Lower && !irregularForm(s.Lower).Past
	}, holds: []string{"Two guards died in an air *raid* two days ago."}, not: []string{"The police raid shops in Lund."}},
	{name: "in a phone <briefing> on Monday", of: lexicon.Solo, tag: "VBG", prev: "NN NNP JJ", next: "!DT PRP PRP$ CD NN NNS JJ", to: "NN", goesOn: true, when: func(s *spot) bool {
		k := s.i - 1
		for k > 0 && (s.toks[k].IsNoun() || isAdj(s.toks[k].Tag)) {
			k--
		}
		return s.toks[k].Has(lexicon.Article) && (k == 0 || s.toks[k-1].IsPrep())
	}, holds: []string{"They told the king in a telephone *briefing* on Monday.", "At a White House *briefing* Friday, the king wept."},
		not: []string{"In a room the king briefing on Monday's talks wept.", "She left a man briefing the king."}},
	{name: "the ninth <named> storm", tag: "VBD", prev: "DT PRP$ JJ*", next: "NN*", to: "VBN", goesOn: true, when: func(s *spot) bool {
		own := !isAdj(s.prev.Tag) || s.at(-2).Tag == "DT"
		return own && !s.prev.Has(lexicon.Demonstrative) && !s.prev.Has(lexicon.Predeterminer) && pastIsParticiple(s.Lower)
	},
		holds: []string{"Some past *rejected* plans failed."}, not: []string{"The guild named storms."}},
	{name: "the <bloodshed> would …", tag: "VB*", prev: "!none", next: "!NN* JJ* VBG VBN CC , CD RB", to: "NN", goesOn: true,
		when: func(s *spot) bool {
			return s.prev.Has(lexicon.Article) || s.prev.Tag == "PRP$" && s.prev.Lower != "her"
		},
		holds: []string{"A *slew* of talks failed.", "It is the latest in a *slew* of storms."}, not: []string{"The slain envoys left."}},
	{name: "the historian Huynh <notes>, however, that …", tag: "NNS", prev: "NNP", to: "VBZ", goesOn: true,
		when:  func(s *spot) bool { return s.ofVerb(lexicon.ReportsSpeech) && thatSoon(s) },
		holds: []string{"The historian Huynh *notes*, however, that it failed."}, not: []string{"The Huynh notes failed."}},
	{name: "Togo, the Netherlands <claims>, seized the port", tag: "NNS", prev: "NNP", next: ",", to: "VBZ", goesOn: true, when: func(s *spot) bool {
		opens := s.at(-2).Tag == "," && s.i > 2 || s.at(-2).Tag == "DT" && s.at(-3).Tag == ","
		return opens && s.ofVerb(lexicon.Claims)
	}, holds: []string{"Togo, the Netherlands *claims*, seized the port."}, not: []string{"Togo, the Netherlands, claims the port."}},
	{name: "a census taken in 2003 <suggests> there are 50", tag: "NNS", prev: "NN NNP CD", to: "VBZ", goesOn: true, when: func(s *spot) bool {
		return (s.next.Tag == "EX" || nominativeAt(s.toks, s.i+1)) && s.ofVerb(lexicon.TakesClause)
	}, holds: []string{"A census taken in 2003 *suggests* there are 50 towns."}, not: []string{"A census suggests growth."}},
	{name: "ministers, <meeting> in Lund on Monday, offered", tag: "NN", prev: ",", next: "IN TO", to: "VBG", goesOn: true, when: func(s *spot) bool {
		return s.next.Lower != "of" && s.at(-2).IsNoun() && s.ends("ing") && s.ofVerb(lexicon.Verb) && asideEnds(s.toks, s.i)
	}, holds: []string{"The ministers, *meeting* in Lund on Monday, offered a loan."}, not: []string{"The ministers, a meeting in Lund behind them, left."}},
	{name: "<tear> gas", word: "tear", to: "NN", goesOn: true, when: func(s *spot) bool { return s.next.Lower == "gas" },
		holds: []string{"They braved *tear* gas."}, not: []string{"They tear it up."}},
	{name: "<phase> two", word: "phase", next: "CD", to: "NN", goesOn: true,
		holds: []string{"It raised the alert to *phase* four."}, not: []string{"They phase it out."}},
	{name: "Rao <steps> down", tag: "NNS", prev: ", NNP NN RB", next: "RP RB IN", to: "VBZ", goesOn: true,
		when:  func(s *spot) bool { return s.next.Has(lexicon.Separable) && lexicon.GoesWith(s.lemma(), s.next.Lower) },
		holds: []string{"They will stay until Rao *steps* down."}, not: []string{"The steps are steep."}},
	{name: "NATO <troops> seized and shut down a station", of: lexicon.UsuallyNoun, tag: "VBZ", prev: "NN*", next: "VBD VBN VB", to: "NNS", goesOn: true,
		when: func(s *spot) bool { return pastIsParticiple(s.next.Lower) || irregularForm(s.next.Lower).Past }, also: pastBehind,
		holds: []string{"Ground *troops* moved into the quarter."}, not: []string{"The guild troops in."}},
	{name: "NATO <bombs> hit the embassy", tag: "VBZ", prev: "NN*", next: "VBD VBN", to: "NNS", goesOn: true, when: func(s *spot) bool {
		object := s.at(2)
		return !s.Has(lexicon.FormOfBe) && !s.Has(lexicon.FormOfHave) && (object.Tag == "DT" || object.IsNoun() || isAdj(object.Tag)) && pastIsParticiple(s.next.Lower)
	}, also: pastBehind,
		holds: []string{"Media *estimates* put the audience at two million.", "Somali *pirates* freed a Chadian tugboat."}, not: []string{"NATO bombs the embassy."}},
	{name: "no proof that <rockets> hit the port", tag: "VBZ", prev: "WDT IN", next: "VBD VBN", to: "NNS", when: func(s *spot) bool {
		content := s.prev.Lower == "that" && lexicon.Has(lexicon.NounLemma(s.at(-2).Lower), lexicon.HasContent)
		return content && !auxiliary(s.Token) && !s.ofVerb(lexicon.TakesClause) && (pastIsParticiple(s.next.Lower) || irregularForm(s.next.Lower).Past)
	}, also: pastBehind,
		holds: []string{"There is no proof that *rockets* hit the port."}, not: []string{"It is a port that ships use."}},
	{name: "the court heard <witnesses>", tag: "VBZ", prev: "VBN VBD", next: "!DT PRP PRP$", to: "NNS", when: func(s *spot) bool {
		return s.at(-2).IsNoun() && lexicon.Has(lexicon.NounLemma(s.Lower), lexicon.Human) && pastIsParticiple(s.prev.Lower)
	}, also: func(s *spot) { s.prev.Tag = "VBD" },
		holds: []string{"The court heard *witnesses* in Lund."}, not: []string{"The court named judges the case."}},
}

// thatSoon: a clause with "that" begins within five words.
func thatSoon(s *spot) bool {
	for j := 1; j < 5; j++ {
		if s.at(j).Lower == "that" && s.at(j-1).Tag != "IN" {
			return true
		}
	}
	return false
}

// asideEnds reports whether the aside that token i opens ends at a comma with a verb of the past behind it.
func asideEnds(toks []Token, i int) bool {
	for i++; i+1 < len(toks); i++ {
		switch t := &toks[i]; {
		case t.Tag == "," && toks[i+1].Tag == "CD": // "May 3, 2023"
		case t.Tag == ",":
			return toks[i+1].Tag == "VBD" || toks[i+1].Tag == "VBN"
		case isFiniteT(t.Tag):
			return false
		}
	}
	return false
}

// formTags are the forms of verbs: base, past or participle.
var formTags = []tagRule{
	{name: "will <visit> Oslo", tag: "NN NNP JJ VBP VBD VBN", prev: "MD", next: "!NN*", to: "VB",
		when:  func(s *spot) bool { return s.Has(lexicon.Verb) && s.small() },
		holds: []string{"The storm will *bring* down trees.", "They will *share* it."}, not: []string{"A visit to Oslo failed."}},
	{name: "to <visit> Oslo", tag: "NN JJ VBP VBD", prev: "TO", next: "!NN*", to: "VB",
		when:  func(s *spot) bool { return s.Has(lexicon.Verb) && s.small() },
		holds: []string{"They want to get back to *work*.", "They have the support to *bring* down the king."}, not: []string{"A visit to Oslo failed."}},
	{name: "will this week <call> for it", of: lexicon.Verb, tag: "NN NNP JJ VBP VBD VBN", to: "VB", when: func(s *spot) bool { return modalBeforeTime(s.toks, s.i) },
		holds: []string{"The guild will this week *call* for a vote."}, not: []string{"The guild will get this call."}},
	{name: "the rebels <release> the envoys", of: lexicon.Verb, tag: "VBD", to: "VBP", when: func(s *spot) bool {
		return !s.ends("ed") && !irregularForm(s.Lower).Past
	},
		holds: []string{"We *highlight* not only news.", "Police *block* an entrance."}, not: []string{"The rebels cut/VBD the road."}},
	{name: "the three pilots, <shot> down in May, were …", tag: "VBP", to: "VBD", when: func(s *spot) bool {
		return !s.Has(lexicon.Verb) && irregularForm(s.Lower).Past && s.lemma() != s.Lower
	},
		holds: []string{"Prayers were held for the people *shot* at the port.", "Fewer people *wore* masks."}, not: []string{"They shoot pilots."}},
	{name: "stayed <shut>", tag: "VBN", prev: "VB*", to: "JJ", when: func(s *spot) bool {
		p := lexicon.VerbLemma(s.prev.Lower)
		return (p == "stay" || p == "remain") && s.next.Lower != "by"
	}, holds: []string{"The schools stayed *shut* until Monday."}, not: []string{"The schools were shut."}},
	{name: "a policeman on Monday <shot> two men", tag: "JJ NN NNP RB IN", prev: "!DT PRP$", to: "VBD",
		when:  func(s *spot) bool { return takenForNoun(s) && irregularForm(s.Lower).Past },
		holds: []string{"A thick pall of smoke *hung* over the port.", "It is known that he checked the line and *heard* this."}, not: []string{"The shot was heard."}},
	{name: "the men <seen> in Lima", tag: "JJ NN NNP RB IN", prev: "!DT PRP$", to: "VBN",
		when:  func(s *spot) bool { return takenForNoun(s) && irregularForm(s.Lower).Participle },
		holds: []string{"He was allegedly *beaten* to death.", "They are *forbidden* to leave."}, not: []string{"The beaten men left."}},
}

// takenForNoun: a form of a verb by its letters is none by its tag, and neither modifies the next noun nor looks like a noun where no object follows.
func takenForNoun(s *spot) bool {
	if !s.small() || s.Has(lexicon.Verb) || s.Has(lexicon.RarelyPast) || isAdj(s.Tag) && s.next.IsNoun() {
		return false
	}
	hit := s.prev.IsNoun() && (s.next.Tag == "CD" || s.next.Tag == "DT" || s.next.Tag == "PRP$")
	return hit || !s.Has(lexicon.NounLikePast)
}
