package names

import (
	"slices"
	"strings"
	"testing"

	"dateline/timeline/rule/ruletest"
	"dateline/timeline/syntax"
)

// readTo reads a text up to the words between asterisks, and gives their sentence and span.
func readTo(t *testing.T, text string) (f *finder, si int, span syntax.Span) {
	t.Helper()
	at := strings.Index(text, "*")
	f = newFinder(Default(), syntax.Parse(strings.ReplaceAll(text, "*", ""), nil))
	f.gather()
	f.countStates()
	si, span.Start = f.doc.TokenAt(at)
	_, span.End = f.doc.TokenAt(strings.LastIndex(text, "*") - 2)
	span.End++
	for k := range si {
		f.walkTo(k, len(f.sents[k].Tokens))
	}
	f.walkTo(si, span.Start)
	return f, si, span
}

// candidateAt is the candidate of the words between asterisks, or what they would be.
func candidateAt(s *sentence, span syntax.Span) *candidate {
	for k := range s.cands {
		if s.cands[k].name.Start == span.Start {
			return &s.cands[k]
		}
	}
	return &candidate{name: span}
}

// TestRules runs the examples of the lists.
func TestRules(t *testing.T) {
	place := func(in string) *spot {
		f, si, span := readTo(t, in)
		s := &f.sents[si]
		kind := Place
		if h := s.hitAt(span.Start); h != nil {
			kind = f.knownAs(h).Kind
		}
		return f.spotOf(si, span, kind)
	}
	ruletest.List(t, locatives, place)
	guess := func(in string) *spot {
		f, si, span := readTo(t, in)
		return f.guessAt(si, candidateAt(&f.sents[si], span))
	}
	ruletest.List(t, placeGuesses, guess)
	ruletest.List(t, noPlaces, guess)
	ruletest.List(t, noPersons, guess)
	ruletest.List(t, openings, guess)
	ruletest.List(t, tails, func(in string) *tail {
		f, si, span := readTo(t, in)
		return f.tailAt(&f.sents[si], span.End)
	})
	capital := func(in string) *piece { return pieceIn(t, in) }
	ruletest.List(t, borneNames, capital)
	ruletest.List(t, borneOffices, capital)
	ruletest.List(t, groupRules, func(in string) *group {
		f, si, span := readTo(t, in)
		i := span.Start
		if n := counts(f.sents[si].fold[i+1]); n > 0 {
			return f.groupAt(si, i, i+2, n)
		}
		return f.groupAt(si, i, i+1, 2)
	})
	ruletest.List(t, otherNames, func(in string) *match {
		f := newFinder(Default(), syntax.Parse(strings.ReplaceAll(in, "*", ""), nil))
		si, i := f.doc.TokenAt(strings.Index(in, "*"))
		s := &f.sents[si]
		f.matchKnown(s)
		a, n := f.g.match(s, i)
		return &match{f, s, i, n, a}
	})
	beside := slices.Clone(besideNames)
	for k, r := range besideNames {
		beside[k].When = func(d *piece) bool { return r.When(d) && r.Then(d) }
	}
	ruletest.List(t, beside, capital)
}

// pieceIn is the word between asterisks in its run of capitals.
func pieceIn(t *testing.T, text string) *piece {
	f, si, span := readTo(t, text)
	s := &f.sents[si]
	for i := 0; i <= span.Start; i++ {
		if end := f.runEnd(s, i); s.proper[i] && end > span.Start {
			return &piece{f, s, syntax.Span{Start: i, End: end}, span.Start}
		} else if s.proper[i] {
			i = end - 1
		}
	}
	t.Fatalf("%s: no capital is marked", text)
	return nil
}
