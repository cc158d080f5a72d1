package event

import (
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// What somebody says and the words behind it deny, or do not confirm.

// anyReader are subjects that stand for whoever hears of it: what they may believe is not so.
const anyReader = "you|one|anyone|anybody|reader|readers|viewer|viewers|stranger|strangers|outsider|outsiders"

// deniedNext: the next sentence is somebody's denial of what this one tells ("Lagos denied
// it", "the army rejected the charge"); by is its verb. What an event of saying says, or of what it accuses, may be
// denied, not that it was said.
func (s *finder) deniedNext(r *Mention) (by int, ok bool) {
	n := r.Sentence + 1
	sentences := s.Doc.Sentences
	if n == len(sentences) || sentences[n].Block != sentences[r.Sentence].Block || r.Nominal() || told(&sentences[r.Sentence], r) {
		return 0, false
	}
	ts := sentences[n].Tokens
	for i := 1; i+1 < len(ts) && ts[i].Text != ","; i++ {
		lemma := lexicon.VerbLemma(ts[i].Lower)
		if !lexicon.Has(lemma, lexicon.Denies) {
			continue
		}
		if syntax.Negator(ts[i-1].Lower) {
			return 0, false
		}
		object := ts[i+1].Lower
		if object == "it" || (object == "this" || object == "that") && (i+2 == len(ts) || ts[i+2].Tag == "." || ts[i+2].Tag == ",") {
			return i, lemma == "deny" // "parliament rejected it" speaks of a bill
		}
		k := i + 1
		if object == "all" {
			k++
		}
		if k+1 >= len(ts) || !takesUp(ts[k].Lower) {
			return 0, false
		}
		noun := lexicon.NounLemma(ts[k+1].Lower)
		return i, noun == "report" || lexicon.Has(noun, lexicon.Doubt)
	}
	return 0, false
}

// told: r tells that somebody spoke, or that a rumour spread, or stands beside what may be denied: "Rumours spread on Monday that he had
// fled. He denied it."
func told(sen *syntax.Sentence, r *Mention) bool {
	cl := &sen.Clauses[r.Clause]
	h := sen.Subject(r.Head)
	return lexicon.Has(cl.Verb.Lemma, lexicon.Says) || lexicon.Has(cl.Verb.Lemma, lexicon.Accuses) || cl.Kind == syntax.Adverbial || cl.Kind == syntax.Participle ||
		h >= 0 && (lexicon.Has(sen.Lemma(h), lexicon.ToldOf) || lexicon.Has(sen.Lemma(h), lexicon.Rumour))
}

// takesUp: the word stands before a noun that stands for what was told.
func takesUp(w string) bool {
	return w == "the" || w == "such" || w == "any" || lexicon.Has(w, lexicon.Demonstrative)
}

// unconfirmed: the rest of the sentence, or the next one, says that nobody has confirmed what r tells by somebody's word: "rebels said they
// had taken the town, but the claim could not be verified", "Police said two men died. There was no confirmation".
func (s *finder) unconfirmed(r *Mention) bool {
	sen := &s.Doc.Sentences[r.Sentence]
	if r.Nominal() || told(sen, r) || sen.Clauses[r.Clause].Kind == syntax.Relative {
		return false // who "was freed in May" is told in passing
	}
	if notConfirmed(sen.Tokens[max(r.Head, sen.Clauses[r.Clause].Verb.Span.End):], true) {
		return true
	}
	n := r.Sentence + 1
	if n == len(s.Doc.Sentences) {
		return false
	}
	next := &s.Doc.Sentences[n]
	return notConfirmed(next.Tokens, next.Block == sen.Block)
}

// notConfirmed: the words say that what was told before them is not confirmed. A pronoun stands for it only where near.
func notConfirmed(ts []syntax.Token, near bool) bool {
	for i := range ts {
		if t := &ts[i]; lexicon.Has(t.Lower, lexicon.Proof) && lexicon.Has(t.Lower, lexicon.Event) && noProof(ts, i, near) {
			return true
		} else if lemma := lexicon.VerbLemma(t.Lower); lexicon.Has(lemma, lexicon.Confirms) && (t.IsVerb() || t.Lower == lemma) { // in a sentence without a date verbs are read as nouns
			if before, denied := beforeGroup(ts, i); denied && ((before < 0 || ts[before].Tag != "CC") && confirmsTold(ts, i+1, near) || t.Tag == "VBN" && isTold(ts, before, near) && !asks(ts, i+1)) {
				return true
			}
		}
	}
	return false
}

// noProof: at the token nobody has a proof of what was told: "no independent | confirmation".
func noProof(ts []syntax.Token, i int, near bool) bool {
	k := i - 1
	for k > 0 && ts[k].IsModifier() && ts[k].Lower != "no" {
		k--
	}
	return k >= 0 && ts[k].Lower == "no" && (ending(ts, i+1) || ts[i+1].Lower == "from" || ts[i+1].Lower == "of" && confirmsTold(ts, i+2, near))
}

// isTold: the noun at the token, or a pronoun, stands for what was told.
func isTold(ts []syntax.Token, i int, near bool) bool {
	return takenUp(ts, i) || near && isWhatWasTold(ts, i)
}

// beforeGroup gives the token before the words that belong to the verb at token i, and whether they deny it: "the claim | could not be
// independently verified", "Oslo | was unable to verify".
func beforeGroup(ts []syntax.Token, i int) (before int, denied bool) {
	for k := i - 1; k >= 0; k-- {
		switch t := &ts[k]; {
		case syntax.Negator(t.Lower), lexicon.Has(t.Lower, lexicon.Fails), lexicon.Has(lexicon.VerbLemma(t.Lower), lexicon.Fails):
			denied = true
		case t.Tag != "RB" && t.Tag != "TO" && t.Tag != "MD" && !t.Has(lexicon.Appraises) && !lexicon.Has(t.Lower, lexicon.FiniteAuxiliary) && !lexicon.Has(t.Lower, lexicon.BareAuxiliary) && !lexicon.Has(lexicon.VerbLemma(t.Lower), lexicon.FormOfBe):
			return k, denied
		}
	}
	return -1, denied
}

// takenUp: the noun at the token stands for what was told: "the | claim", "those rebel | reports".
func takenUp(ts []syntax.Token, noun int) bool {
	const adjectives = 2
	if noun < 1 || !ts[noun].IsNoun() || !lexicon.Has(lexicon.NounLemma(ts[noun].Lower), lexicon.ToldOf) && !lexicon.Has(lexicon.NounLemma(ts[noun].Lower), lexicon.Doubt) {
		return false
	}
	for k := noun - 1; k >= 0 && k >= noun-1-adjectives; k-- {
		if takesUp(ts[k].Lower) || ts[k].Tag == "PRP$" {
			return true
		}
		if !ts[k].IsModifier() {
			return false
		}
	}
	return false
}

// isWhatWasTold: the token is a pronoun that may stand for what was told: "this could not be verified".
func isWhatWasTold(ts []syntax.Token, i int) bool {
	return i >= 0 && (ts[i].Has(lexicon.NeuterPronoun) || ts[i].Has(lexicon.Demonstrative) || ts[i].Has(lexicon.RelativePronoun))
}

// confirmsTold: what is confirmed, from the token on, is what was told, or how true it is: "the report", "the truth of this claim", "it".
func confirmsTold(ts []syntax.Token, from int, near bool) bool {
	const farthest = 7 // tokens
	for i := from; i < len(ts) && i < from+farthest; i++ {
		switch t := &ts[i]; {
		case near && i == from && isWhatWasTold(ts, i) && ending(ts, i+1), takenUp(ts, i):
			return !asks(ts, i+1)
		case t.Text == ",", t.IsVerb(), t.Lower != "of" && asks(ts, i):
			return false
		}
	}
	return false
}

// ending: no word stands at the token.
func ending(ts []syntax.Token, i int) bool { return i >= len(ts) || isMark(ts[i].Text) }

// asks: a clause opens at the token that says what it is that is told: "the report | that", "verify | whether", or "of" tells which of
// several it is: "the report | of a second blast".
func asks(ts []syntax.Token, i int) bool {
	return i < len(ts) && (ts[i].Lower == "of" || ts[i].Lower == "that" || ts[i].Lower == "if" || ts[i].Has(lexicon.QuestionWord))
}

// unnamed: the words tell of a speaker that he keeps his name back: "who asked not to be | named", "none of whom would be | identified".
func unnamed(sen *syntax.Sentence, sp syntax.Span) bool {
	for i := sp.Start + 1; i < sp.End; i++ {
		if l := lexicon.VerbLemma(sen.Tokens[i].Lower); sen.Tokens[i].Tag != "VBN" || l != "name" && l != "identify" || sen.Tokens[i-1].Lower != "be" {
			continue
		}
		for k := i - 1; k >= sp.Start && sen.Tokens[k].Text != ","; k-- {
			if w := sen.Tokens[k].Lower; lexicon.Has(w, lexicon.Negative) || syntax.Negator(w) || lexicon.Has(lexicon.VerbLemma(w), lexicon.Fails) {
				return true
			}
		}
	}
	return false
}
