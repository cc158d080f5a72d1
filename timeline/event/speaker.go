package event

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Who stands for a headline, and whether he tells of his own side.

// headSpeaker gives the words and the name of who stands for a headline, before its colon or behind its
// dash, colon or "says": "Army: ten rebels killed", "Ten rebels killed – ministry"; "" for none.
func (s *finder) headSpeaker(r *Mention) (words, who string) {
	sen := &s.Doc.Sentences[r.Sentence]
	ts := sen.Tokens
	if isMark(ts[len(ts)-1].Text) {
		return "", ""
	}
	if n := r.Sentence - 1; n >= 0 {
		label := &s.Doc.Sentences[n]
		if k := len(label.Tokens) - 1; label.Block == sen.Block && k > 0 && k < 4 && label.Tokens[k].Text == ":" && s.people(label, k-1) {
			return running(label, syntax.Span{End: k}), s.speakerName(n, label, k-1)
		}
	}
	from := len(ts) - 1
	for from > 0 && from > len(ts)-5 && (ts[from].IsNoun() || strings.HasPrefix(ts[from].Tag, "JJ") || ts[from].Tag == "POS") {
		from--
	}
	sp := syntax.Span{Start: from + 1, End: len(ts)}
	says := from > r.Head && lexicon.Has(sen.Lemma(from), lexicon.ReportsSpeech)
	if says {
		sp.Start = from
		from--
	}
	switch m := ts[max(from, 0)].Text; {
	case sp.Empty(), from <= r.Head:
		return "", ""
	case says && m == ",", m == ":", m == "–", m == "—", m == "--", m == "-":
	default:
		return "", ""
	}
	if last := len(ts) - 1; !s.people(sen, last) && !lexicon.Has(sen.Lemma(last), lexicon.OneSided) && !lexicon.Has(sen.Lemma(last), lexicon.Office) && !(len(ts[last].Text) < 6 && strings.ToUpper(ts[last].Text) == ts[last].Text) {
		return "", ""
	}
	return running(sen, sp), s.speakerName(r.Sentence, sen, len(ts)-1)
}

// partial: the words name somebody whose word alone proves nothing.
func (s *finder) partial(who string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(who)), func(w string) bool { return lexicon.Has(lexicon.NounLemma(w), lexicon.OneSided) })
}

// sideActs: the subject of r is of a state, or people of whom a side may tell.
func (s *finder) sideActs(r *Mention, sen *syntax.Sentence) bool {
	sub := sen.SubjectSpan(r.Clause)
	h := sen.HeadOf(sub)
	return h >= 0 && (len(s.statesIn(r.Sentence, sub)) > 0 || s.people(sen, h))
}

// people: the noun at the token is of people or of a body that acts.
func (s *finder) people(sen *syntax.Sentence, token int) bool {
	w := sen.Lemma(token)
	return lexicon.Has(w, lexicon.Human) || lexicon.Has(w, lexicon.Collective) || lexicon.Has(sen.Tokens[token].Lower, lexicon.Collective) || lexicon.Has(w, lexicon.OrganisationHead)
}
