package syntax

import (
	"math"
	"strings"

	"dateline/timeline/lexicon"
)

// markTags are the tags of numbers and marks.
var markTags = byTag([]tagRule{
	{name: "it <'s>", word: "'s", prev: "PRP EX", to: "VBZ", holds: []string{"It*’s* over."}, not: []string{"Oslo’s envoy left."}},
	{name: "here <'s>", word: "'s", to: "VBZ",
		when:  func(s *spot) bool { w := s.prev.Lower; return w == "here" || w == "that" || w == "what" },
		holds: []string{"That*’s* over."}, not: []string{"Oslo’s envoy left."}},
	{name: "Oslo<'s>", word: "'s", to: "POS", holds: []string{"Oslo*’s* envoy left."}},
	{name: "the envoys<'> talks", prev: "NN*", next: "NN* JJ* CD VBG VBN", to: "POS",
		when:  func(s *spot) bool { return apostrophe(s) && strings.HasSuffix(s.prev.Lower, "s") },
		holds: []string{"The envoys*’* talks failed."}, not: []string{"Big news ‘came’."}},
	{name: "<'>", to: "''", when: apostrophe,
		holds: []string{"The “envoy*’* left."}, not: []string{"Oslo’s envoy left."}},
	{name: "<;>", word: ";", to: ":",
		holds: []string{"Oslo left*;* Rome stayed."}},
	{name: "<£>20bn", to: "$", when: func(s *spot) bool { return currency(s.Lower) },
		holds: []string{"The loan rose to *£*20bn in May."}, not: []string{"The loan rose to 20bn in May."}},
	{name: "the <4th>", to: "JJ", when: func(s *spot) bool { return digitAt(s.Lower, 0, 1) && ordinal(s.Lower) },
		holds: []string{"It was the *10th* raid."}, not: []string{"It was the last raid."}},
	{name: "the <1920s>", to: "NNS", when: func(s *spot) bool { return digitAt(s.Lower, 0, 1) && s.ends("s") },
		holds: []string{"It began in the *1920s*."}, not: []string{"It began in 1920."}},
	{name: "<40>", tag: "!JJ", to: "CD", when: func(s *spot) bool { return digitAt(s.Lower, 0, 1) },
		holds: []string{"It was seen by *40* envoys."}, not: []string{"The 40th envoy left."}},
})

func apostrophe(s *spot) bool { return s.Lower == "'" || s.Lower == "’" }

func ordinal(w string) bool {
	return strings.HasSuffix(w, "th") || strings.HasSuffix(w, "st") || strings.HasSuffix(w, "nd") || strings.HasSuffix(w, "rd")
}

// grammarTags are the tags of months, weekdays and words of grammar, which no other rules are asked about.
var grammarTags = byTag([]tagRule{
	{name: "Norway on <Monday> imposed sanctions", why: "the verb of a clause whose day stands before it is taken for an adjective",
		of: lexicon.Weekday, when: pastBehindDay, also: func(s *spot) { s.next.Tag = "VBD" }, goesOn: true,
		holds: []string{"The king on *Monday* imposed/JJ sanctions."}, not: []string{"Norway on Monday announced it."}},
	{name: "it <may>", word: "may", to: "MD", when: func(s *spot) bool { return !upperAt(s.Text, 0) },
		holds: []string{"The envoys *may* leave."}, not: []string{"The envoys left in May."}},
	{name: "<May> it …", word: "may", next: "PRP EX DT", to: "MD", when: (*spot).first,
		holds: []string{"*May* he rest in peace."}, not: []string{"In May he left."}},
	{name: "envoys <May> meet", word: "may", prev: "PRP NN*", next: "VB RB", to: "MD",
		holds: []string{"He *May* Be Freed in Lima", "Envoys *May* Be Freed in Lima"}, not: []string{"Envoys Left in May"}},
	{name: "to <march>", word: "march", when: func(s *spot) bool { return !upperAt(s.Text, 0) },
		holds: []string{"They will *march* to the port."}, not: []string{"They left in March."}},
	{name: "a <month>", of: lexicon.Month, to: "NNP",
		holds: []string{"*May* was cold."}, not: []string{"They may meet."}},
	{name: "a <weekday>", of: lexicon.Weekday, to: "NNP",
		holds: []string{"They met on *Monday*."}},

	{name: "when <that> failed", word: "that", next: "VBD VBZ VBP MD VBN", to: "DT",
		when:  func(s *spot) bool { return s.prev.Has(lexicon.TakesParticiple) },
		holds: []string{"When *that* failed, the envoys left."}, not: []string{"The envoys that failed left."}},
	{name: "observed <that> July 1 …", word: "that", to: "IN", when: thatBeforeDay,
		holds: []string{"The queen observed *that* July 1 marked the day."}, not: []string{"That July the queen left."}},
	{name: "<that> week", word: "that", to: "DT",
		when:  func(s *spot) bool { return s.next.Has(lexicon.TimeNoun) || s.next.Lower == "same" },
		holds: []string{"*That* day the two met."}, not: []string{"He said that envoys left."}},
	{name: "said <that> envoys …", word: "that", tag: "DT", prev: "VB*", next: "NN* JJ*", to: "IN",
		when:  func(s *spot) bool { return lexicon.Has(lexicon.VerbLemma(s.prev.Lower), lexicon.ReportsSpeech) },
		holds: []string{"The queen can confirm *that* envoys left.", "The guild can confirm *that* trade was stopped."}, not: []string{"Aides saw that envoy."}},
	{name: "the claim <that> Oslo …", word: "that", tag: "DT", prev: "NN*", next: "NNP*", to: "IN",
		holds: []string{"She has held throughout the fall *that* Chad will not leave.", "She maintained throughout the fall *that* Chad will leave."}, not: []string{"The claim that failed was old."}},
	{name: "found <that> the …", word: "that", tag: "DT", next: "PRP DT", to: "IN",
		holds: []string{"After *that* the army came.", "I do think though *that* this is over."}, not: []string{"That envoy left."}},
	{name: "found <that> was", word: "that", tag: "DT", prev: "VB* RP", next: "VBD VBZ VBP MD", to: "IN",
		holds: []string{"I think *that* was a farce.", "I think *that* is a farce."}, not: []string{"That was a farce."}},

	{name: "<who>, not the WHO", word: "who", to: "WP", when: func(s *spot) bool { return s.Text != "WHO" || s.caps },
		holds: []string{"ENVOYS *WHO* LEFT LIMA ARE BACK."}, not: []string{"The WHO left."}},
	{name: "<whom>", word: "whom", to: "WP",
		holds: []string{"The envoy *whom* they met left."}},
	{name: "<what>", word: "what", to: "WP",
		holds: []string{"They knew *what* he said."}},
	{name: "<which>", word: "which", to: "WDT",
		holds: []string{"The port, *which* was shut, is open."}},
	{name: "<whose>", word: "whose", to: "WP$",
		holds: []string{"Chad, *whose* king left, voted."}},
	{name: "<when>, <where>, <why>, <how>", of: lexicon.QuestionAdverb, to: "WRB",
		holds: []string{"They left *when* it failed."}},
	{name: "<and>, <or>, <but>, <nor>", of: lexicon.PlainCoordinator, to: "CC",
		holds: []string{"Oslo *and* Rome left."}},
	{name: "<both> left", of: lexicon.Correlative, next: "VBD VBZ VBP MD", to: "DT",
		holds: []string{"*Neither* was ready.", "*Neither* looks ready."}, not: []string{"Neither envoy left."}},
	{name: "<not>", word: "not", to: "RB",
		holds: []string{"They did *not* leave."}},
	{name: "<never>", word: "never", to: "RB",
		holds: []string{"They *never* left."}},
	{name: "<to>", word: "to", to: "TO",
		holds: []string{"They want *to* leave."}},
	{name: "the <will> of", word: "will", to: "NN", when: func(s *spot) bool { return s.next.Lower == "of" },
		holds: []string{"They have *will* of their own."}, not: []string{"They will leave."}},
	{name: "they <will>", of: lexicon.PlainModal, prev: "!DT PRP$ JJ POS", next: "!CC", to: "MD",
		holds: []string{"The envoys *will* leave."}, not: []string{"The will was read."}},
	{name: "<So> the …", word: "so", next: "!IN", to: "RB", when: func(s *spot) bool { return s.first() && s.next.Lower != "that" },
		holds: []string{"*So* the envoys left."}, not: []string{"So that they met, the envoys left."}},
	{name: ", <so> the envoys left", word: "so", prev: ",", next: "DT PRP PRP$ EX NNP NNS", to: "CC",
		holds: []string{"They agreed, *so* the envoys left."}, not: []string{"They agreed, so much was clear."}},
	{name: "6:40 <am>", word: "am", prev: "CD", to: "NN", holds: []string{"It began at 6:40 *am* on Friday."}, not: []string{"I am ill."}},
	{name: "<cannot>", word: "cannot", to: "MD",
		holds: []string{"Customs *cannot* check it."}},
	{name: "<said>", why: "a participle only behind an auxiliary", word: "said", to: "VBD",
		when:  func(s *spot) bool { return s.Tag != "VBN" || !afterAuxiliary(s.toks, s.i) },
		holds: []string{"Officials, *said* Mr. Rao, left."}, not: []string{"It was said/VBN before."}},
	{name: "<is>, <was>, <did>, <has>", of: lexicon.FiniteAuxiliary,
		holds: []string{"Oslo *was* shut."}},
})

// ofGrammar are the words that grammarTags are about.
var ofGrammar = func() (m [math.MaxUint16 + 1]bool) {
	for _, part := range grammarTags {
		for _, r := range part.rules {
			words := []string{r.word}
			if r.word == "" {
				words = lexicon.Words(r.of)
			}
			for _, w := range words {
				m[lexicon.Of(w)] = true
			}
		}
	}
	m[0] = false // what the lexicon does not know
	return m
}()

// pastBehindDay: a clause has its subject and day before the spot, "Norway on | Monday", and behind it what may be its verb, with an object.
func pastBehindDay(s *spot) bool {
	t := s.next
	if !s.at(-2).IsNoun() || s.prev.Lower != "on" || !isAdj(t.Tag) || !strings.HasSuffix(t.Lower, "ed") || !lexicon.Has(lexicon.VerbLemma(t.Lower), lexicon.Verb) {
		return false
	}
	object := s.at(2)
	return (object.IsNoun() || isAdj(object.Tag)) && !s.at(3).IsFinite()
}

// thatBeforeDay: the clause that "that" opens begins with a month or a weekday.
func thatBeforeDay(s *spot) bool {
	switch next := s.next; {
	case !next.Has(lexicon.Month) && !next.Has(lexicon.Weekday):
		return false
	case isVerb(s.prev.Tag) && lexicon.Has(lexicon.VerbLemma(s.prev.Lower), lexicon.TakesClause), s.at(2).Tag == "CD":
		return true
	default:
		return (next.Lower == "may" || next.Lower == "march") && next.small()
	}
}
