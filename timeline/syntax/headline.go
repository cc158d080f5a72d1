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
	t, subject := &toks[i], &toks[i-1]
	if isAdv(subject.Tag) && i > 1 {
		subject = &toks[i-2]
	}
	if !hidesVerb(t) || !beforeVerb(subject) || !lexicon.Has(lexicon.VerbLemma(t.Lower), lexicon.Verb) {
		return "", 0
	}
	paired := i > 2 && subject.IsNoun() && (toks[i-2].Lower == "," || toks[i-2].Lower == "and")
	if tag, score = asFinite(t, subject, paired); tag == "" {
		return "", 0
	}
	return tag, score + behindVerb(toks, i, tag)
}

// hidesVerb: the tagger may have taken a finite verb for the word.
func hidesVerb(t *Token) bool {
	switch {
	case len(t.Lower) < 3 || t.Has(lexicon.TimeNoun):
		return false
	case isNoun(t.Tag), isAdj(t.Tag), t.Tag == "VB", t.Tag == "IN", t.Tag == "RB":
		return true
	}
	return false
}

// beforeVerb: a finite verb may stand behind the word.
func beforeVerb(t *Token) bool {
	switch {
	case isNoun(t.Tag), t.Tag == "PRP", t.Tag == "CD", t.Lower == ",", t.Tag == "WP", t.Tag == "WDT", t.Lower == "that":
		return true
	}
	return false
}

// asFinite gives the tag that the word has as a verb by its form and that of its subject, "" for none, and how likely it is one.
// paired: the subject is the second of two names.
func asFinite(t, subject *Token, paired bool) (tag string, score int) {
	const likely = 3
	lemma := lexicon.VerbLemma(t.Lower)
	plural := paired || subject.Tag == "NNS" || subject.Tag == "NNPS" || subject.Has(lexicon.PluralSubject)
	switch {
	case lemma == t.Lower && plural:
		return "VBP", likely
	case lemma == t.Lower:
		return "", 0
	case strings.HasSuffix(t.Lower, "s"):
		score = likely
		if plural || subject.Tag == "CD" {
			score--
		}
		if t.Has(lexicon.UsuallyNoun) {
			score -= 2
		}
		return "VBZ", score
	case irregularForm(t.Lower).Past, strings.HasSuffix(t.Lower, "ed") && subject.Tag != "CD":
		return "VBD", likely
	}
	return "", 0
}

// behindVerb scores what stands behind token i, if that is a verb with the tag.
func behindVerb(toks []Token, i int, tag string) (score int) {
	if i+1 == len(toks) {
		return -1
	}
	t, nx := &toks[i], &toks[i+1]
	switch {
	case t.Tag == "NNS" && tag == "VBZ" && nx.Tag == "NNS":
		return 2 // two plurals are no compound
	case tag == "VBZ" && nx.Tag == "NN" && i+2 < len(toks) && toks[i+2].Lower == "of":
		return 1 // "Court orders arrest of"
	case nx.Lower == "of":
		return -3
	case nx.Tag == "DT", nx.Tag == "TO", nx.Tag == "PRP", nx.Tag == "PRP$", nx.Tag == "RP", nx.Tag == "CD", isAdj(nx.Tag):
		return 1 // an object, a particle
	case nx.Tag == "NNP" && t.Tag != "NNP":
		return 1
	case nx.Tag == "POS", isFiniteT(nx.Tag):
		return -3
	}
	return 0
}
