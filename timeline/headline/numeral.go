package headline

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// numeral writes a subject that is a number alone with the noun that it counts, which was
// told before: "one" after "two exchanges" is "one exchange", "a sixth" after "five rounds
// of talks" is "sixth round of talks". It is "" for any other subject.
func (h *writer) numeral(sp syntax.Span) string {
	at, noun := h.s.counts(h.sent, sp, false)
	if noun == "" {
		return ""
	}
	return h.sen.Tokens[at].Text + " " + noun
}

// counting gives the edit that writes out what the subject counts, where the sentence that tells of it counts nothing else: "The first
// [expedition] set out".
func (s *teller) counting(r *mention, sp syntax.Span) (out []edit) {
	if r.Nominal() {
		return nil
	}
	sub := r.sen.SubjectSpan(r.Clause)
	at, noun := s.counts(r.Sentence, sub, true)
	if t := &r.sen.Tokens[at]; noun != "" && sp.Has(at) && (at > sub.Start || t.Lower == "one") && !quotedAt(r.sen, at) {
		out = append(out, edit{syntax.Span{Start: at, End: at + 1}, t.Text + " [" + noun + "]"})
	}
	return out
}

// counts gives the token of a subject that is a number alone, and the noun that it counts; before: it is one of those that a sentence before
// tells of.
func (s *teller) counts(sent int, sp syntax.Span, before bool) (at int, noun string) {
	sen := &s.Doc.Sentences[sent]
	ts := sen.Tokens
	if !sp.Empty() && (ts[sp.Start].Tag == "DT" || ts[sp.Start].Lower == "a") {
		sp.Start++
	}
	if sp.End-sp.Start != 1 || !bareNumber(ts[sp.Start]) || sp.End < len(ts) && ts[sp.End].Lower == "of" {
		return 0, ""
	}
	number := ts[sp.Start]
	many := number.Tag == "CD" && number.Lower != "one" && number.Lower != "1"
	if many && before {
		return 0, "" // of those or of others
	}
	if noun := countedNoun(ts[:sp.Start], many); noun != "" {
		if before {
			return 0, "" // the reader sees it
		}
		return sp.Start, noun
	}
	for k := sent - 1; k >= 0 && k > sent-4; k-- {
		o := &s.Doc.Sentences[k]
		if o.Block != sen.Block {
			break
		}
		if noun := countedNoun(o.Tokens, many); noun != "" {
			return sp.Start, noun
		}
		if first := o.Subject(o.Root()); first < 0 || !bareNumber(o.Tokens[first]) {
			break // only "the first … The second …" goes on counting
		}
	}
	return 0, ""
}

func bareNumber(t syntax.Token) bool {
	return t.Tag == "CD" && strings.Trim(t.Text, "0123456789,.") != "" || lexicon.Has(t.Lower, lexicon.Ordinal) || lexicon.Has(t.Lower, lexicon.OneOfSeveral) && t.Tag != "CD" || t.Lower == "first"
}

// countedNoun gives the one noun of the tokens that a number counts, with what "of" adds
// to it, in the plural or singular; "" where it counts several.
func countedNoun(ts []syntax.Token, many bool) (counted string) {
	for h := len(ts) - 1; h >= 0; h-- {
		if ts[h].Tag != "NNS" || lexicon.Has(ts[h].Lower, lexicon.TimeMeasure) || !isCounted(ts, h) {
			continue
		}
		noun := ts[h].Lower
		if !many {
			noun = lexicon.NounLemma(noun)
		}
		for i := h - 1; i > 0 && ts[i].Tag == "NN" && ts[i].Text == ts[i].Lower && ts[i].Head == h; i-- {
			noun = ts[i].Text + " " + noun // "three cod wars"
		}
		for i := h + 1; i+1 < len(ts) && ts[i].Lower == "of" && ts[i+1].IsNoun() && ts[i+1].Text == ts[i+1].Lower; i += 2 {
			noun += " of " + ts[i+1].Lower
		}
		if counted != "" && counted != noun {
			return ""
		}
		counted = noun
	}
	return counted
}

// isCounted: a number stands in the phrase before its head.
func isCounted(ts []syntax.Token, h int) bool {
	for i := syntax.PhraseStart(ts, h, 0); i < h; i++ {
		if ts[i].Tag == "CD" || ts[i].Lower == "several" || ts[i].Lower == "few" || ts[i].Lower == "many" {
			return true
		}
	}
	return false
}
