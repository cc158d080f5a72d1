package syntax

import (
	"strings"

	"dateline/timeline/lexicon"
)

// wordTags are the tags of words of which the one beside decides: "-ing" forms, adverbs, and single words.
var wordTags = []tagRule{
	{name: "<Shelling> of the port continued", tag: "VBG", to: "NN", goesOn: true, when: func(s *spot) bool { return gerundSubject(s.toks, s.i) },
		holds: []string{"*Voting* in Lima began."}, not: []string{"Voting in Lima, he left."}},
	{name: "of <shelling> which …", tag: "VBG", prev: "IN", next: "WDT", to: "NN", goesOn: true,
		holds: []string{"It is the start of *healing* which Chad needs."}, not: []string{"The healing which Chad needs began."}},
	{name: "of <shelling> that …", tag: "VBG", prev: "IN", to: "NN", goesOn: true,
		when: func(s *spot) bool {
			return s.next.Lower == "that" && s.Lower != "saying" && !s.ofVerb(lexicon.TakesClause)
		},
		holds: []string{"It is known for the amount of *flooding* that took place."}, not: []string{"He is proud of saying that Chad left."}},
	{name: "<working> capital", why: "the two words are one noun", to: "NN", goesOn: true, when: func(s *spot) bool { return gerundCompound(s.toks, s.i) },
		holds: []string{"The firm lost its *working* capital."}, not: []string{"The firm is working."}},
	{name: "since <fighting> began", tag: "VBG", prev: "!NN* WP CC", next: "VBD VBZ VBP MD", to: "NN", goesOn: true, when: ownVerb,
		holds: []string{"They left after *fighting* began."}, not: []string{"They left after having met."}},
	{name: "the <fighting> erupted", why: "a verb without an object is no participle here", tag: "VBG", prev: "!NN* WP CC", next: "VBN", to: "NN", goesOn: true, when: func(s *spot) bool {
		return lexicon.IsEvent(s.Lower) && lexicon.Has(lexicon.VerbLemma(s.next.Lower), lexicon.Intransitive) && ownVerb(s)
	},
		holds: []string{"Meanwhile, *shelling* continued around Lund.", "*Fighting* continued on Friday in Chad."}, not: []string{"Fighting broken men, he left."}},
	{name: "were hurt in <shelling> on Sunday", tag: "VBG", to: "NN", goesOn: true, when: func(s *spot) bool { return gerundEvent(s.toks, s.i) },
		holds: []string{"Two were hurt in *shelling* on Sunday."}, not: []string{"Two were hurt while shelling it."}},

	{name: "he <stayed> calm", why: "the past of a verb of state is taken for an adjective", tag: "JJ* NN VBN", prev: "!none DT", to: "VBD",
		when:  func(s *spot) bool { return staysOn(s.Lower) && !afterAuxiliary(s.toks, s.i) },
		holds: []string{"Thousands *remained* in the square.", "Several thousand people *remained* in the square on Sunday."}, not: []string{"They have remained here."}},
	{name: "unrest <spread> to the port", why: "a past that is its base form is taken for a noun", tag: "NN", prev: "!none DT", to: "VBD",
		when: func(s *spot) bool {
			onwards := s.next.Tag == "TO" || s.next.Lower == "across" || s.next.Lower == "into"
			return onwards && (s.prev.IsNoun() || s.i == 1) && samePast(s.Lower)
		},
		holds: []string{"Word *spread* across the land.", "The disease *spread* to poor lands."}, not: []string{"The spread of the unrest was slow."}},
	{name: "the king cut <short> his visit", word: "short", prev: "!VBN", next: "DT PRP$", to: "RP",
		when: func(s *spot) bool { return s.prev.Lower == "cut" && s.i > 1 }, also: func(s *spot) { s.prev.Tag = "VBD" },
		holds: []string{"The king cut *short* his visit."}, not: []string{"The king cut his visit short."}},
	{name: "they <narrowly> won", tag: "VB* NN", to: "RB", goesOn: true, when: func(s *spot) bool {
		return s.ends("ly") && len(s.Lower) > 5 && !s.Has(lexicon.Verb) && !s.Has(lexicon.NotAdverb)
	},
		holds: []string{"The envoys spoke *briefly* through a guard.", "The king spoke *briefly* through the bullhorn."}, not: []string{"They rely on Chad."}},
	{name: "Rao <flies> to Lisbon", why: "the word is hardly ever a noun", tag: "NNS", prev: "NN* WDT WP", to: "VBZ", goesOn: true,
		when:  func(s *spot) bool { return s.Has(lexicon.RarelyNoun) || s.ofVerb(lexicon.RarelyNoun) },
		holds: []string{"State radio *confirms*.", "They will stay until Rao *speaks*."}, not: []string{"The flies left."}},
	{name: "the envoys <meet>", why: "the word is hardly ever a noun", tag: "NN", prev: "NN* WDT WP", to: "VBP", goesOn: true,
		when:  func(s *spot) bool { return s.Has(lexicon.RarelyNoun) },
		holds: []string{"Envoys *agree/NN* to leave."}, not: []string{"The shut schools are empty."}},

	{name: "the <ruling> party", of: lexicon.ParticipialAdjective, tag: "VBG", next: "NN*", to: "JJ", goesOn: true,
		holds: []string{"He met the *opposing* parties."}, not: []string{"He is opposing it."}},
	{name: "the plan, <unveiled> in March 2015,", tag: "JJ", prev: ", NN*", next: "IN", to: "VBN", goesOn: true, when: func(s *spot) bool {
		day := s.at(2)
		return (day.Has(lexicon.Calendar) || day.Tag == "CD") && s.ends("ed") && s.ofVerb(lexicon.Verb)
	}, holds: []string{"The plan, *unveiled* in March 2015, failed."}, not: []string{"The unveiled plan failed."}},
	{name: "awarded <her> the medal", word: "her", tag: "PRP$", next: "DT PRP$ IN TO .", to: "PRP", goesOn: true,
		holds: []string{"The queen awarded *her* the medal."}, not: []string{"The queen awarded her son the medal."}},
	{name: "will <next> week hear the case", word: "next", tag: "VB*", to: "JJ", goesOn: true, when: func(s *spot) bool { return s.next.Has(lexicon.TimeNoun) },
		holds: []string{"The court will *next* week hear the case."}, not: []string{"The court met next week."}},
	{name: "will <next> hear the case", word: "next", tag: "VB*", to: "RB", goesOn: true,
		holds: []string{"Whom do they want to talk to *next*?", "Who Do They Want To Talk To *Next*?"}, not: []string{"They met next week."}},
	{name: "was <last> convened in May", next: "JJ", goesOn: true, when: func(s *spot) bool {
		return inOrder(s) && s.prev.Has(lexicon.FormOfBe) && strings.HasSuffix(s.next.Lower, "ed") && lexicon.Has(lexicon.VerbLemma(s.next.Lower), lexicon.Verb)
	}, also: func(s *spot) { s.next.Tag = "VBN" },
		holds: []string{"The ship was *last* raided in May.", "The guild was *last* convened in May."}, not: []string{"The ship was last."}},
	{name: "they <first> met in May", prev: "!DT IN", next: "VB*", to: "RB", goesOn: true, when: inOrder,
		holds: []string{"She says she *last* saw him on Friday."}, not: []string{"The last envoy left."}},
	{name: "an attempted <overnight> raid", why: "between an adjective and its noun it is one, too", of: lexicon.AlwaysAdverb, next: "NN*", to: "JJ", when: func(s *spot) bool {
		return s.Lower == "overnight" && s.at(-2).Tag == "DT" && s.prev.IsModifier() && !s.next.Has(lexicon.Weekday)
	},
		holds: []string{"They halted an attempted *overnight* raid."}, not: []string{"The talks went on overnight."}},
	{name: "went <abroad>", why: "it is an adverb, but for “an overnight raid”", of: lexicon.AlwaysAdverb, to: "RB",
		when:  func(s *spot) bool { return (s.small() || s.first()) && !(isAdj(s.Tag) && s.next.IsNoun()) },
		holds: []string{"The envoys went *abroad*."}, not: []string{"An overnight raid failed."}},
	{name: "they <hit> the port", why: "or a participle: the parser decides", of: lexicon.PastIsBase, tag: "VBP", to: "VBD", goesOn: true,
		holds: []string{"Thousands of protesters *hit* the streets."}, not: []string{"The port was hit."}},
	{name: "the measures <run> out", tag: "VBN", prev: "NNS", to: "VBP", goesOn: true, when: func(s *spot) bool {
		f := irregularForm(s.Lower)
		return f.Participle && !f.Past && s.lemma() == s.Lower && lexicon.GoesWith(s.Lower, s.next.Lower)
	},
		holds: []string{"They will win investors once bailout funds *run* out.", "It will stay until the funds *run* out."}, not: []string{"The measures run by the guild failed."}},

	{name: "met him and <flies> to Lund", tag: "NNS", prev: "CC", to: "VBZ", goesOn: true, when: func(s *spot) bool {
		to := 1
		if s.next.Lower == "on" {
			to++
		}
		return s.at(to).Tag == "TO" && s.at(to+1).Tag == "NNP" && s.ofVerb(lexicon.Motion) && verbBefore(s.toks, s.i)
	}, holds: []string{"Moe met the minister on Monday and *travels* on to Lund."}, not: []string{"Moe met the minister for talks and travels to Lund next week failed."}},
	{name: "arrives on Friday and <meets> Moe", tag: "NNS", prev: "CC", next: "DT PRP$ NNP*", to: "VBZ", goesOn: true, when: func(s *spot) bool {
		return lexicon.ClassOf(s.lemma()) != lexicon.NoClass && goesOnPresent(s.toks, s.i)
	}, holds: []string{"The king arrives in Paris on Friday and *visits* President Moe."}, not: []string{"The king arrives in Paris and visits there follow."}},
	{name: "will leave on Thursday, and <travel> to Lund", tag: "NN", prev: "CC", next: "TO DT NNP", to: "VB", goesOn: true, when: func(s *spot) bool {
		day := s.at(-3)
		return s.at(-2).Text == "," && (day.Has(lexicon.Calendar) || day.Tag == "CD") && s.Has(lexicon.Verb) && modalBefore(s.toks, s.i)
	}, holds: []string{"Moe will meet the envoy on Thursday, and *travel* to Lund."}, not: []string{"Moe met the envoy on Thursday, and travel to Lund stopped."}},
	{name: "the rules <date> from June", tag: "NN*", prev: "NN*", to: "VBZ", goesOn: true, when: func(s *spot) bool {
		from := s.next.Lower == "from" || s.next.Lower == "back"
		return s.Lower == "date" && from || s.Lower == "dates" && (from || s.next.Tag == "TO")
	},
		holds: []string{"My ties to the party *date* back to 1979."}, not: []string{"The dates were known."}},
	{name: "the talks <set> for Monday", word: "set", tag: "NN", prev: "NN*", next: "IN TO RP", to: "VBN", goesOn: true,
		holds: []string{"They left for a trial *set* for next year.", "They spoke of their war crimes trial *set* for next year."}, not: []string{"They set the talks for Monday."}},
	{name: "moved <in> late Monday", word: "in", prev: "VB*", to: "RP", goesOn: true,
		when: func(s *spot) bool {
			return lexicon.GoesWith(lexicon.VerbLemma(s.prev.Lower), s.Lower) && beforeWeekday(s.toks, s.i+1)
		},
		holds: []string{"The guards moved *in* late Monday."}, not: []string{"The guards moved in May."}},
	{name: "stayed <till> September", word: "till", prev: "!DT PRP$", to: "IN", goesOn: true, when: func(s *spot) bool {
		return s.next.Tag == "CD" || s.next.Has(lexicon.Calendar) || s.next.Tag == "NN" && s.prev.Tag != "IN"
	}, holds: []string{"They stayed *till* September."}, not: []string{"They robbed the till."}},
}

// inOrder: the word tells the place in an order.
func inOrder(s *spot) bool { return s.Lower == "last" || s.Lower == "first" || s.Lower == "next" }

// ownVerb: an "-ing" form is no auxiliary, and has none.
func ownVerb(s *spot) bool {
	return !s.Has(lexicon.FormOfHave) && !s.Has(lexicon.FormOfBe) && !afterAuxiliary(s.toks, s.i)
}
