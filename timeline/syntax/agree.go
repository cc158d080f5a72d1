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

// mendStretch mends the words from start to end: a verb is a noun where another verb stands, and the likeliest noun a verb where
// none does and one has to.
func mendStretch(toks []Token, words []tagged, start, end int) {
	v := verbsOf(toks, words, start, end)
	at := -1
	switch {
	case v.weak < 0 && v.finite < 0 && opensClause(toks, start):
		at = likeliestVerb(toks, words, start, end)
	case v.weak < 0 || !canBeNoun(toks, start, v.weak):
	case v.sure > 0 && !takesClauseBetween(toks, start, v.weak+1), v.sure == 0 && eventBehind(toks, words, start, v.weak):
		at = v.weak
	}
	if at >= 0 {
		toks[at].Tag = words[at].second.tag
	}
}

// stretchVerbs are the verbs of a stretch of words.
type stretchVerbs struct {
	finite, weak int // the last that is surely finite, or a participle without an auxiliary, and the most doubtful one; -1 for none
	sure         int // how many are surely finite
}

func verbsOf(toks []Token, words []tagged, start, end int) stretchVerbs {
	v := stretchVerbs{finite: -1, weak: -1}
	for i := start; i < end; i++ {
		switch t, other := &toks[i], &words[i].second; {
		case isFiniteT(t.Tag) && other.tag != "" && other.by < doubtful && isNoun(other.tag):
			if v.weak < 0 || other.by < words[v.weak].second.by {
				v.weak = i
			}
		case isFiniteT(t.Tag):
			v.finite = i
			v.sure++
		case t.Tag == "VBN" && pastIsParticiple(t.Lower) && !afterAuxiliary(toks, i):
			v.finite = max(v.finite, i)
		}
	}
	return v
}

// eventBehind: the word at i names an event, and a word that is a preposition as well as a conjunction opens the stretch: "after the
// | march".
func eventBehind(toks []Token, words []tagged, start, i int) bool {
	return start > 0 && toks[start].Has(lexicon.AlsoPreposition) && words[i].second.by < even && lexicon.IsEvent(toks[i].Lower)
}

// likeliestVerb gives the noun of the stretch that the model was least sure is no finite verb, of those that can be one; -1 if
// none can.
func likeliestVerb(toks []Token, words []tagged, start, end int) int {
	best := -1
	for i := start + 1; i < end; i++ {
		if s := words[i].second; isNoun(toks[i].Tag) && isFiniteT(s.tag) && (best < 0 || s.by < words[best].second.by) && canBeVerb(toks, i, s) {
			best = i
		}
	}
	return best
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
