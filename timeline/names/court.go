package names

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Courts that bear the number of their circuit, which a story writes in many ways.

// nameCircuits finds "the 9th Circuit", "the 9th U.S. Circuit Court of Appeals" and "the U.S. Court of Appeals for the Ninth
// Circuit", which are one body, called by the longest of them.
func (f *finder) nameCircuits(s *sentence) {
	for i := 1; i < len(s.Tokens); i++ {
		if s.fold[i] != "circuit" || shape(s.Tokens[i].Text) != capitalised {
			continue
		}
		at := i - 1
		if h := s.hitAt(at); h != nil && at > 0 && f.knownAs(h).Kind == State { // "9th U.S. Circuit"
			at = h.span.Start - 1
		}
		if at < 0 || !isOrdinal(s.fold[at]) || shape(s.Tokens[at].Text) == lowerCase {
			continue
		}
		span := syntax.Span{Start: s.courtFor(at), End: i + 1}
		if span.Start == at {
			span.End = s.courtOf(i + 1)
		}
		name := f.doc.Text[s.Tokens[span.Start].Start:s.Tokens[span.End-1].End]
		e := f.entityFor(Entity{Name: s.fold[at] + " circuit", Kind: Organisation, State: "United States"}, trait{})
		if known := f.cast.Entities[e].Name; len(name) > len(known) || fold(known) == known {
			f.cast.Entities[e].Name = strings.Join(strings.Fields(name), " ")
		}
		f.dropHits(s, span)
		f.addHit(s, hit{span: span, entry: -1, entity: e, noun: true})
		f.circuit = addNew(f.circuit, e)
	}
}

// isOrdinal: the word is a number of a series: "ninth", "9th".
func isOrdinal(w string) bool {
	ending := strings.TrimLeft(w, "0123456789")
	return len(ending) == 2 && ending != w || lexicon.Has(w, lexicon.Ordinal)
}

// courtOf gives where the name ends that goes on at token i with "Court", and with "Court of Appeals".
func (s *sentence) courtOf(i int) int {
	switch {
	case s.word(i) != "court":
		return i
	case s.word(i+1) == "of" && s.capital(i+2):
		return i + 3
	}
	return i + 1
}

// courtFor gives where the name begins whose number stands at token i: at "U.S. Court of Appeals for the", or at the number.
func (s *sentence) courtFor(i int) int {
	k := i - 5
	if k < 0 || s.fold[k] != "court" || s.fold[i-2] != "for" {
		return i
	}
	if h := s.hitAt(k - 1); h != nil {
		return h.span.Start
	}
	return k
}

// readCourt reads "a federal appeals court" as the only such court that the story names; "a" means it before it is named alone.
func (f *finder) readCourt(si, i int) int {
	s := &f.sents[si]
	k := i + 1
	if k < len(s.Tokens) && s.fold[k] == "federal" {
		k++
	}
	if !s.words[i].Has(lexicon.Article) || k+1 >= len(s.Tokens) || !strings.HasPrefix(s.fold[k], "appeal") || s.fold[k+1] != "court" || s.proper[k] || len(f.circuit) != 1 {
		return 0
	}
	e := f.circuit[0]
	if s.fold[i] != "the" && (f.traits[e].count > 0 || k+2 < len(s.Tokens) && s.fold[k+2] == "in") {
		return 0
	}
	return f.describe(si, i, k+2, e)
}
