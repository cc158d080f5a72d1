package coref

import (
	"strings"

	"dateline/timeline/lexicon"
)

// takesUp: a noun with an article names again what was told of that day: "Togo recalled its envoy", "the recall"; "an earthquake struck",
// "the quake on Monday lasted a minute".
func (s matcher) takesUp(a, b *Mention) bool { return s.namesAgain(a, b) || s.namesAgain(b, a) }

// namesAgain: b names again what the verb of a tells, or what a's subject is: "a storm | hit Lund".
func (s matcher) namesAgain(a, b *Mention) bool {
	noun := s.datedNoun(b)
	if noun == "" {
		return false
	}
	sen := &s.Doc.Sentences[a.Sentence]
	tells := func(token int) bool {
		t := &sen.Tokens[token]
		return lexicon.NounLemma(t.Lower) == noun || lexicon.ActOf(noun, t.Lower) || t.IsVerb() && madeOf(noun, lexicon.VerbLemma(t.Lower))
	}
	if tells(a.Head) {
		return true
	}
	k := -1
	if !a.Nominal() {
		k = sen.Subject(a.Head)
	}
	return k >= 0 && (k == 0 || sen.Tokens[k].Tag != "NNP") && tells(k)
}

// datedNoun is the noun of the mention that takes an event as known, or the subject of its verb that is one and has the date behind it: "the
// | blaze on Monday burned for an hour"; "" if there is none.
func (s matcher) datedNoun(r *Mention) string {
	sen := &s.Doc.Sentences[r.Sentence]
	if r.Nominal() {
		if !s.definite(r) {
			return ""
		}
		return lexicon.NounLemma(sen.Tokens[r.Head].Lower)
	}
	k := sen.Subject(r.Head)
	if w := sen.Lemma(max(k, 0)); k < 0 || r.When.Start != k+1 || !lexicon.IsEvent(w) && !lexicon.Has(w, lexicon.Verb) || !lexicon.Has(sen.Tokens[sen.NP(k).Start].Lower, lexicon.Definite) {
		return ""
	}
	return sen.Lemma(k)
}

// madeOf: the noun is made of the verb: "strike", "adoption" of "adopt", "proposal" of "propose". "Protect" and "the protest" only begin alike.
func madeOf(noun, verb string) bool {
	const least = 4 // letters
	stem := strings.TrimSuffix(verb, "e")
	return noun == verb || len(stem) >= least && strings.HasPrefix(noun, stem)
}
