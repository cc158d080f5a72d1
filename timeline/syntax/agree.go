package syntax

import (
	"strings"

	"dateline/timeline/lexicon"
)

const (
	// doubtful is by how much a reading has to win to be taken as sure. Below it, the model errs
	// in one of four, above it in one of fifty.
	doubtful = 6
	// even is by how much it wins where nothing is to be had of the model.
	even = 3
)

// mendAgreement weighs the words that the model could read as a noun or as a verb by what English
// asks of the stretch they stand in: behind a marker it has a finite verb, and it has no two.
func mendAgreement(toks []Token, words []tagged) {
	for i := 0; i < len(toks); {
		end := i + 1
		for end < len(toks) && !partsClauses(&toks[end]) {
			end++
		}
		mendStretch(toks, words, i, end)
		i = end
	}
}

// partsClauses reports whether a stretch of words that can have one finite verb at most ends
// before the token.
func partsClauses(t *Token) bool {
	switch t.Tag {
	case "WDT", "WP", "WP$", "WRB", "CC", ",", ":", "``", "''", "(", ")", ".":
		return true
	case "IN":
		return t.Lower == "that" || t.Has(lexicon.Subordinator)
	}
	return isQuote(t.Text)
}

// opensClause reports whether the token opens a clause that has to have a finite verb.
func opensClause(toks []Token, i int) bool {
	t := &toks[i]
	switch t.Tag {
	case "WDT", "WP", "WRB", "WP$":
		return i+1 < len(toks) && toks[i+1].Tag != "TO" && toks[i+1].Tag != "." && toks[i+1].Tag != ","
	case "IN":
		return t.Lower == "that" || t.Has(lexicon.StrictConjunction)
	}
	return false
}

func mendStretch(toks []Token, words []tagged, start, end int) {
	finite, weak := -1, -1 // a sure finite verb, a doubted one
	sure := 0
	for i := start; i < end; i++ {
		switch t := &toks[i]; {
		case isFiniteT(t.Tag) && words[i].second.tag != "" && words[i].second.by < doubtful && isNoun(words[i].second.tag):
			if weak < 0 || words[i].second.by < words[weak].second.by {
				weak = i
			}
		case isFiniteT(t.Tag):
			finite = i
			sure++
		case t.Tag == "VBN" && pastIsParticiple(t.Lower) && !afterAuxiliary(toks, i):
			finite = max(finite, i)
		}
	}
	switch {
	case weak >= 0 && sure == 0 && start > 0 && toks[start].Has(lexicon.AlsoPreposition) && words[weak].second.by < even && lexicon.IsEvent(toks[weak].Lower) && canBeNoun(toks, start, weak):
		toks[weak].Tag = words[weak].second.tag
	case weak >= 0 && sure > 0 && !takesClauseBetween(toks, start, weak+1) && canBeNoun(toks, start, weak):
		toks[weak].Tag = words[weak].second.tag
	case weak < 0 && finite < 0 && opensClause(toks, start):
		best := -1
		for i := start + 1; i < end; i++ {
			if s := words[i].second; isNoun(toks[i].Tag) && isFiniteT(s.tag) && (best < 0 || s.by < words[best].second.by) && canBeVerb(toks, i, s) {
				best = i
			}
		}
		if best >= 0 {
			toks[best].Tag = words[best].second.tag
		}
	}
}

// takesClauseBetween reports whether a verb with a clause for its object stands before token i.
func takesClauseBetween(toks []Token, start, i int) bool {
	for ; start < i; start++ {
		if isVerb(toks[start].Tag) && lexicon.Has(lexicon.VerbLemma(toks[start].Lower), lexicon.TakesClause) {
			return true
		}
	}
	return false
}

// canBeNoun reports whether the verb at i may be a noun by the words beside it.
func canBeNoun(toks []Token, start, i int) bool {
	if i+1 < len(toks) {
		switch next := toks[i+1].Tag; next {
		case "DT", "PRP", "PRP$", "RB":
			return false
		}
	}
	if i == start {
		return true
	}
	switch p := &toks[i-1]; {
	case p.Tag == "NNS":
		return toks[i].Tag == "VBZ"
	case isNoun(p.Tag), isAdj(p.Tag), p.Tag == "CD", p.Tag == "POS", p.Tag == "PRP$", p.Tag == "DT", p.Tag == "IN", isVerb(p.Tag) && !p.Has(lexicon.FormOfBe):
		return true
	}
	return false
}

// canBeVerb reports whether the noun at i may be the verb of the words before it.
func canBeVerb(toks []Token, i int, s second) bool {
	t := &toks[i]
	lemma := lexicon.VerbLemma(t.Lower)
	if !lexicon.Has(lemma, lexicon.Verb) && s.by > doubtful || !t.small() {
		return false
	}
	j := i - 1
	for j > 0 && isAdv(toks[j].Tag) {
		j--
	}
	p := &toks[j]
	third := strings.HasSuffix(t.Lower, "s") && lemma != t.Lower
	switch {
	case p.Tag == "WDT" || p.Tag == "WP":
		return true
	case p.Tag == "NNS" || p.Has(lexicon.PluralSubject):
		return !third
	case isNoun(p.Tag), p.Tag == "PRP":
		return third
	}
	return false
}

func auxiliary(t *Token) bool {
	return t.Has(lexicon.FormOfDo) || t.Has(lexicon.FormOfHave) || t.Has(lexicon.FormOfBe)
}

// doubtVerbs doubts the clauses whose verb, for all that the model could tell, may as well be a noun. The only finite
// verb of a full sentence is not doubted: it has to have one.
func doubtVerbs(s *Sentence) {
	finite := 0
	for i := range s.Tokens {
		if isFiniteT(s.Tokens[i].Tag) {
			finite++
		}
	}
	if finite == 1 && !unstopped(s.Tokens) {
		return
	}
	for i := range s.Clauses {
		cl := &s.Clauses[i]
		if cl.Verb.Span.Empty() {
			continue
		}
		v := cl.Verb.Span.Start
		t := &s.Tokens[v]
		if t.Tag != "VBZ" && t.Tag != "VBP" || auxiliary(t) || nominativeAt(s.Tokens, v-1) {
			continue
		}
		if t.nounToo {
			cl.Doubt |= DoubtVerb
		}
	}
}
