package syntax

import (
	"strings"

	"dateline/timeline/lexicon"
)

// capitalTags are the tags of capitalised words that were taken for verbs or words of grammar.
var capitalTags = byTag([]tagRule{
	{name: "Chinese and <Western> specialists", prev: "CC", next: "NNS NN", to: "JJ", goesOn: true,
		when: func(s *spot) bool {
			one, other := s.Token, s.at(-2)
			return s.i > 1 && (ofPeople(one) && mayBeOfPeople(other) || mayBeOfPeople(one) && ofPeople(other))
		}, also: func(s *spot) { s.at(-2).Tag = "JJ" },
		holds: []string{"Chinese and *Western* specialists met.", "Indian and *Pakistani* border guards met."},
		not:   []string{"China and Western specialists met.", "Indian and Ali fans met."}},
	{name: "<Norway> signed", tag: "RB", prev: "none", next: "VBD VBZ VBP MD VBN", to: "NNP", when: func(s *spot) bool {
		return !s.ends("ly") && !isFixed(s.Token) && !opensSentence(s.Text) && !s.Has(lexicon.Adverb)
	}, holds: []string{"*Norway* signed it."}, not: []string{"Recently signed, it fell."}},
	{name: "<Found> clinging to a raft", tag: "NN NNP", prev: "none", next: "VBG", to: "VBN", when: irregularParticiple,
		holds: []string{"*Found* clinging to a raft, he left."}, not: []string{"Moe clinging to a raft left."}},
	{name: "<Set> up in May", tag: "NN NNP", prev: "none", next: "RP", to: "VBN", when: func(s *spot) bool { return irregularParticiple(s) && s.at(2).Tag == "IN" },
		holds: []string{"*Set* up in May, the guild failed."}, not: []string{"Set in May, the guild failed."}},
	{name: "<Laos>'s envoy", tag: "JJ", next: "POS", to: "NNP", when: func(s *spot) bool { return !lexicon.EndsAsPeople(s.Lower) },
		holds: []string{"*Other*’s uncle left."}, not: []string{"The envoy’s uncle left."}},
	{name: "<Elian> should remain", tag: "JJ", next: "VBD VBZ VBP MD", to: "NNP", when: func(s *spot) bool {
		opens := s.first() && (s.ends("an") || len(s.Lower) <= 3)
		return (opens || s.prev.Tag == "IN" || s.prev.Tag == "CC" || s.prev.Tag == ",") && !isFixed(s.Token) && !opensSentence(s.Text)
	}, holds: []string{"*Elian* should remain here."}, not: []string{"Many should remain here."}},
	{name: "in <Basel>, …", tag: "JJ", prev: "IN", next: ",", to: "NNP", when: func(s *spot) bool { return !s.Has(lexicon.ClosedClass) },
		holds: []string{"They met east of *Al-Qawalish*, he said."}, not: []string{"The Spanish, he said, left."}},
	{name: "<Ase> left", tag: "IN UH FW LS SYM DT EX PDT RP", to: "NNP", when: func(s *spot) bool {
		return !s.Has(lexicon.Preposition) && !s.Has(lexicon.Subordinator) && !opensSentence(s.Text) && !s.Has(lexicon.ClosedClass)
	},
		holds: []string{"*Otherwise* it would be hard."}, not: []string{"They left otherwise."}},
	{name: "into <Peking>", tag: "VB*", prev: "!none : '' `` . (", to: "NNP",
		holds: []string{"The envoys went to *Be*.", "The port *Peking* lies in the north."}, not: []string{"Peking the market, he left."}},
	{name: "Liu <He>", tag: "PRP", prev: "NNP", word: "he", to: "NNP", when: func(s *spot) bool { return upperAt(s.prev.Text, 0) },
		holds: []string{"Liu *He* signed it."}, not: []string{"When he signed it, Liu left."}},
})

// ofPeople: the word tells of a people or a quarter of the world, as an adjective does: "Chinese", "Western".
func ofPeople(t *Token) bool {
	return upperAt(t.Text, 0) && (lexicon.EndsAsPeople(t.Lower) || t.Has(lexicon.Directional))
}

// mayBeOfPeople: it is such a word, or ends as some that are: "Pakistani".
func mayBeOfPeople(t *Token) bool {
	const least = 5 // letters: "Iraqi", but no "Ali"
	return ofPeople(t) || upperAt(t.Text, 0) && len(t.Lower) >= least && strings.HasSuffix(t.Lower, "i")
}

func irregularParticiple(s *spot) bool { return irregularForm(s.Lower).Participle }

// nameTags are the tags of words that are no verbs by what is known of them, and of parts of names.
var nameTags = []tagRule{
	{name: "a <ministry>", why: "there is no verb of this form", tag: "VB*", to: "NN", when: func(s *spot) bool { return s.Has(lexicon.NeverVerb) },
		holds: []string{"The *envoy/VB* left."}, not: []string{"They left."}},
	{name: "the <parliament>", tag: "VBP", to: "NN", when: func(s *spot) bool { return s.Has(lexicon.OrganisationHead) && !s.Has(lexicon.Verb) },
		holds: []string{"Anything you *post* is read.", "They left before they *post*."}, not: []string{"They read a letter."}},
	{name: "the peace <accord>", word: "accord", tag: "VB*", prev: "NN* JJ*", next: "!DT PRP", to: "NN",
		holds: []string{"The peace *accord/VBP* was signed."}, not: []string{"The guilds accord the king a right."}},
	{name: "whose <premier> spoke", tag: "JJ*", next: "VBD VBZ VBP MD VBN", to: "NN", when: func(s *spot) bool { return s.Has(lexicon.NeverVerb) },
		holds: []string{"Chad, whose *premier* spoke, left."}, not: []string{"The premier left."}},
	{name: "after a <dam> burst", tag: "JJ*", next: "NN", to: "NN", when: func(s *spot) bool {
		return s.Has(lexicon.NeverVerb) && s.next.Has(lexicon.PastIsBase) && s.next.Has(lexicon.RarelyNoun) && s.at(2).Lower != "of"
	}, also: pastBehind, holds: []string{"They left after a *dam* burst."}, not: []string{"They left after a dam failed."}},
	{name: "<Flooding> hit in May", tag: "VBG", prev: "none", next: "NN", to: "NN", when: func(s *spot) bool {
		then := s.at(2)
		return irregularForm(s.next.Lower).Past && (then.Tag == "TO" || then.Tag == "IN" && then.Lower != "of")
	}, also: pastBehind,
		holds: []string{"*Fighting* spread to the port on Sunday."}, not: []string{"Fighting the spread of it, he left."}},
	{name: "the <Secretary-General>", tag: "JJ*", to: "NNP", when: func(s *spot) bool { return strings.HasSuffix(s.Text, "-General") },
		holds: []string{"The *Secretary-General* left."}, not: []string{"The secretary left."}},
	{name: "Hossein <Amir-Abdollahian> met", tag: "JJ", prev: "NNP", next: "VBD VBZ VBP MD VBN", to: "NNP",
		when:  func(s *spot) bool { return upperAt(s.Text, 0) && strings.IndexByte(s.Text, '-') > 0 },
		holds: []string{"Omar *Amir-Lundian* met the envoys."}, not: []string{"Omar met the Amir-Lundian envoys."}},
	{name: "Mohammed <bin> Salman", of: lexicon.NameParticle, to: "NNP", when: insideName,
		holds: []string{"Omar *bin* Salman left."}, not: []string{"Omar left a bin."}},
}

// pastBehind: the next word is the verb, in the past.
func pastBehind(s *spot) { s.next.Tag = "VBD" }

// insideName reports whether a particle stands between the words of a name: "Mohammed bin Salman", "Omar van der Moe".
func insideName(s *spot) bool {
	particle := func(t *Token) bool { return lexicon.Has(t.Text, lexicon.NameParticle) }
	if s.Text != s.Lower || !upperAt(s.prev.Text, 0) && !(s.i > 1 && particle(s.prev)) {
		return false
	}
	return upperAt(s.next.Text, 0) || particle(s.next) && upperAt(s.at(2).Text, 0)
}
