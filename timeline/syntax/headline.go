package syntax

import (
	"strings"

	"dateline/timeline/lexicon"
)

// mendHeadline looks for the verb of a sentence that seems to have none, as in
// headlines, where the tagger takes "meets" for a noun. It reports whether it
// tagged one.
func mendHeadline(toks []Token) bool {
	best, bestScore, bestTag := -1, 1, ""
	for i := 1; i < len(toks) && i < lookahead; i++ {
		tag, score := verbLikeness(toks, i)
		if score > bestScore {
			best, bestScore, bestTag = i, score, tag
		}
	}
	if best < 0 {
		return false
	}
	toks[best].Tag = bestTag
	return true
}

// mendPlural reads "council delays vote" as a verb and its object, where the tagger saw
// a plural and its verb.
func mendPlural(toks []Token) {
	if len(toks) > 3 && toks[0].Tag == "NNS" && toks[1].Tag == "NN" && toks[1].Has(lexicon.Verb) && toks[2].Lower == "," && toks[3].Has(lexicon.Verb) && isVerb(toks[3].Tag) {
		toks[1].Tag = "VBP" // "Talks collapse, delay vote"
	}
	for i := 2; i < len(toks); i++ {
		p := &toks[i-1]
		if (toks[i].Tag == "VBP" || toks[i].Tag == "VB") && p.Tag == "NNS" && (toks[i-2].Tag == "NN" || toks[i-2].Tag == "NNP") && lexicon.Has(lexicon.VerbLemma(p.Lower), lexicon.Verb) && !p.Has(lexicon.UsuallyNoun) &&
			(i+1 == len(toks) || toks[i+1].Tag == "IN" || toks[i+1].Tag == "TO" || toks[i+1].Tag == "NN" && lexicon.IsEvent(toks[i].Lower)) {
			p.Tag, toks[i].Tag = "VBZ", "NN"
			return
		}
	}
}

// mendSecond tags the second verb of a headline, "Talks Collapse, Delay Oil Ban",
// after the first at head. It reports whether it tagged one.
func mendSecond(toks []Token, head int) bool {
	for i := head + 2; i+1 < len(toks); i++ {
		t, nx := &toks[i], &toks[i+1]
		if toks[i-1].Lower != "," || !isNoun(t.Tag) && !isAdj(t.Tag) && t.Tag != "VB" || t.Has(lexicon.UsuallyNoun) {
			continue
		}
		lemma := lexicon.VerbLemma(t.Lower)
		third := strings.HasSuffix(t.Lower, "s") && lemma != t.Lower
		if !lexicon.Has(lemma, lexicon.Verb) || third != (toks[head].Tag == "VBZ") || !third && lemma != t.Lower {
			continue
		}
		if isNoun(nx.Tag) || isAdj(nx.Tag) || nx.Tag == "CD" || nx.Tag == "DT" || nx.Tag == "PRP$" {
			t.Tag = toks[head].Tag
			return true
		}
	}
	return false
}

// unstopped reports whether the sentence lacks a closing mark, as headlines do.
func unstopped(toks []Token) bool {
	switch toks[len(toks)-1].Text {
	case ".", "?", "!", "”", "\"", ":", ";", ",", "…", "...":
		return false
	}
	return len(toks) < 30
}

// verbLikeness scores token i, tagged as something else, as a finite verb.
func verbLikeness(toks []Token, i int) (tag string, score int) {
	t, p := &toks[i], &toks[i-1]
	if !isNoun(t.Tag) && !isAdj(t.Tag) && t.Tag != "VB" && t.Tag != "IN" && t.Tag != "RB" || len(t.Lower) < 3 || t.Has(lexicon.TimeNoun) {
		return "", 0
	}
	prev := p
	if isAdv(p.Tag) && i > 1 {
		prev = &toks[i-2]
	}
	switch {
	case isNoun(prev.Tag) || prev.Tag == "PRP" || prev.Tag == "CD" || prev.Lower == "," || prev.Tag == "WP" || prev.Tag == "WDT" || prev.Lower == "that":
	default:
		return "", 0
	}
	lemma := lexicon.VerbLemma(t.Lower)
	if !lexicon.Has(lemma, lexicon.Verb) {
		return "", 0
	}
	paired := i > 2 && strings.HasPrefix(prev.Tag, "NN") && (toks[i-2].Lower == "," || toks[i-2].Lower == "and")
	plural := paired || prev.Tag == "NNS" || prev.Tag == "NNPS" || prev.Has(lexicon.PluralSubject)
	v, irregular := lexicon.FormOf(t.Lower)
	switch {
	case strings.HasSuffix(t.Lower, "s") && lemma != t.Lower:
		tag, score = "VBZ", 3
		if plural || prev.Tag == "CD" {
			score--
		}
		if t.Has(lexicon.UsuallyNoun) {
			score -= 2
		}
	case irregular && v.Past && lemma != t.Lower, strings.HasSuffix(t.Lower, "ed") && lemma != t.Lower && prev.Tag != "CD":
		tag, score = "VBD", 3
	case lemma == t.Lower && plural:
		tag, score = "VBP", 3
	default:
		return "", 0
	}
	if i+1 == len(toks) {
		return tag, score - 1
	}
	switch nx := &toks[i+1]; {
	case t.Tag == "NNS" && tag == "VBZ" && nx.Tag == "NNS":
		score += 2 // two plurals are no compound
	case tag == "VBZ" && nx.Tag == "NN" && i+2 < len(toks) && toks[i+2].Lower == "of":
		score++ // "Court orders arrest of"
	case nx.Lower == "of":
		score -= 3
	case nx.Tag == "DT" || nx.Tag == "TO" || nx.Tag == "PRP" || nx.Tag == "PRP$" || nx.Tag == "RP":
		score++
	case nx.Tag == "NNP" && t.Tag != "NNP" || nx.Tag == "CD" || isAdj(nx.Tag):
		score++
	case nx.Tag == "IN" && tag == "VBZ":
	case nx.Tag == "POS" || isFiniteT(nx.Tag):
		score -= 3
	}
	return tag, score
}
