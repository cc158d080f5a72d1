package syntax

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
)

// beside holds the words next to a word, and their tags.
type beside struct{ prev, prevW, next, nextW string }

func besideOf(toks []Token, i int) (b beside) {
	if i > 0 {
		b.prev, b.prevW = toks[i-1].Tag, toks[i-1].Lower
	}
	if i+1 < len(toks) {
		b.next, b.nextW = toks[i+1].Tag, toks[i+1].Lower
	}
	return b
}

// mendWord repairs open-class words by the words beside them.
func mendWord(toks []Token, i int, b beside, caps bool) {
	if !caps && !toks[i].Plain && upperAt(toks[i].Text, 0) {
		mendCapital(toks, i, b)
	}
	if t := &toks[i]; isVerb(t.Tag) && (t.Has(lexicon.NeverVerb) || t.Tag == "VBP" && t.Has(lexicon.OrganisationHead) && !t.Has(lexicon.Verb) || t.Lower == "accord" && (isNoun(b.prev) || isAdj(b.prev)) && b.next != "DT" && b.next != "PRP") {
		t.Tag = "NN"
		return
	}
	switch t := &toks[i]; {
	case isAdj(t.Tag) && t.Has(lexicon.NeverVerb) && isFiniteOrPast(b.next): // "whose premier spoke"
		t.Tag = "NN"
		return
	case isAdj(t.Tag) && t.Has(lexicon.NeverVerb) && b.next == "NN" && toks[i+1].Has(lexicon.PastIsBase) && toks[i+1].Has(lexicon.RarelyNoun) && (i+2 == len(toks) || toks[i+2].Lower != "of"):
		t.Tag, toks[i+1].Tag = "NN", "VBD" // "after a dam burst"
		return
	case i == 0 && t.Tag == "VBG" && b.next == "NN" && irregularForm(b.nextW).Past && i+2 < len(toks) && (toks[i+2].Tag == "TO" || toks[i+2].Tag == "IN" && toks[i+2].Lower != "of"):
		t.Tag, toks[i+1].Tag = "NN", "VBD"
		return
	case strings.HasSuffix(t.Text, "-General") && isAdj(t.Tag): // "Secretary-General"
		t.Tag = "NNP"
		return
	}
	// "Hossein Amir-Abdollahian met": the second half of a name.
	if t := &toks[i]; t.Tag == "JJ" && b.prev == "NNP" && isFiniteOrPast(b.next) && upperAt(t.Text, 0) && strings.IndexByte(t.Text, '-') > 0 {
		t.Tag = "NNP"
		return
	}
	if nameParticle(toks, i) {
		toks[i].Tag = "NNP"
		return
	}
	if mendByWord(toks, i, b) {
		return
	}
	mendNounOrVerb(toks, i, b)
	mendForm(toks, i, b)
}

// mendCapital takes capitalised words that were tagged as verbs or function words for names.
func mendCapital(toks []Token, i int, b beside) {
	t := &toks[i]
	w := t.Lower
	if i > 1 && b.prev == "CC" && (b.next == "NNS" || b.next == "NN") && ofPeople(t) && ofPeople(&toks[i-2]) { // "Chinese and Western specialists"
		t.Tag, toks[i-2].Tag = "JJ", "JJ"
	}
	switch t.Tag {
	case "RB": // "Norway signed"
		if i == 0 && isFiniteOrPast(b.next) && !strings.HasSuffix(w, "ly") && !isFixed(t) && !opensSentence(t.Text) && !t.Has(lexicon.Adverb) {
			t.Tag = "NNP"
		}
	case "NN", "NNP": // "Found clinging to a raft, he …", "Set up in May, …"
		if i == 0 && irregularForm(w).Participle && (b.next == "VBG" || b.next == "RP" && i+2 < len(toks) && toks[i+2].Tag == "IN") {
			t.Tag = "VBN"
		}
	case "JJ": // "Elian should remain", "Xi held talks"
		if b.next == "POS" && !lexicon.EndsAsPeople(w) || isFiniteT(b.next) && (i == 0 && (strings.HasSuffix(w, "an") || len(w) <= 3) || b.prev == "IN" || b.prev == "CC" || b.prev == ",") && !isFixed(t) && !opensSentence(t.Text) || b.next == "," && b.prev == "IN" && !lexicon.Has(w, lexicon.ClosedClass) {
			t.Tag = "NNP"
		}
	case "IN", "UH", "FW", "LS", "SYM", "DT", "EX", "PDT", "RP":
		if !t.Has(lexicon.Preposition) && !t.Has(lexicon.Subordinator) && !opensSentence(t.Text) && !lexicon.Has(w, lexicon.ClosedClass) {
			t.Tag = "NNP"
		}
	case "VBG", "VBN", "VBD", "VBP", "VBZ", "VB": // a name: "into Peking", "Made in China 2025"
		if i > 0 && b.prev != ":" && b.prev != "''" && b.prev != "``" && b.prev != "." && b.prev != "(" {
			t.Tag = "NNP"
		}
	case "PRP": // "Liu He signed"
		if i > 0 && b.prev == "NNP" && w == "he" && upperAt(toks[i-1].Text, 0) {
			t.Tag = "NNP"
		}
	}
}

// ofPeople: the word tells of a people or a quarter of the world, as an adjective does: "Chinese", "Western".
func ofPeople(t *Token) bool {
	return upperAt(t.Text, 0) && (lexicon.EndsAsPeople(t.Lower) || t.Has(lexicon.Directional))
}

// nameParticle reports whether the word at i stands inside a name: "Mohammed bin Salman".
func nameParticle(toks []Token, i int) bool {
	if i == 0 || i+1 >= len(toks) || !toks[i].Has(lexicon.NameParticle) || toks[i].Text != toks[i].Lower {
		return false
	}
	before, after := toks[i-1].Text, toks[i+1].Text
	if upperAt(before, 0) || i > 1 && lexicon.Has(before, lexicon.NameParticle) {
		return upperAt(after, 0) || i+2 < len(toks) && lexicon.Has(after, lexicon.NameParticle) && upperAt(toks[i+2].Text, 0)
	}
	return false
}

// mendByWord repairs words that have one tag, or two of which the next word decides.
// It reports whether the word is settled.
func mendByWord(toks []Token, i int, b beside) bool {
	t := &toks[i]
	w := t.Lower
	if t.Tag == "VBG" && (gerundSubject(toks, i) || b.prev == "IN" && (b.next == "WDT" || b.nextW == "that" && w != "saying" && !lexicon.Has(lexicon.VerbLemma(w), lexicon.TakesClause))) || gerundCompound(toks, i) {
		t.Tag = "NN"
	}
	if t.Tag == "VBG" && (isFiniteT(b.next) || b.next == "VBN" && lexicon.IsEvent(w) && lexicon.Has(lexicon.VerbLemma(b.nextW), lexicon.Intransitive)) && !isNoun(b.prev) && b.prev != "WP" && b.prev != "CC" && !t.Has(lexicon.FormOfHave) && !t.Has(lexicon.FormOfBe) && !afterAuxiliary(toks, i) {
		t.Tag = "NN" // "since fighting began"
	}
	if t.Tag == "VBG" && gerundEvent(toks, i) {
		t.Tag = "NN"
	}
	if mendPast(toks, i, b) {
		return true
	}
	if w == "short" && b.prevW == "cut" && i > 1 && (b.next == "DT" || b.next == "PRP$") && b.prev != "VBN" {
		toks[i-1].Tag, t.Tag = "VBD", "RP" // "the king cut | short his visit"
	}
	if strings.HasSuffix(w, "ly") && len(w) > 5 && (isVerb(t.Tag) || t.Tag == "NN") && !t.Has(lexicon.Verb) && !t.Has(lexicon.NotAdverb) {
		t.Tag = "RB"
	}
	if isNoun(b.prev) && (t.Has(lexicon.RarelyNoun) || t.Tag == "NNS" && lexicon.Has(lexicon.VerbLemma(w), lexicon.RarelyNoun)) {
		switch t.Tag {
		case "NNS":
			t.Tag = "VBZ" // "Perez de Cuellar flies to Lisbon"
		case "NN":
			t.Tag = "VBP"
		}
	}
	switch {
	case t.Has(lexicon.ParticipialAdjective):
		if t.Tag == "VBG" && isNoun(b.next) {
			t.Tag = "JJ"
		}
	case t.Tag == "JJ" && (b.prev == "," || isNoun(b.prev)) && b.next == "IN" && i+2 < len(toks) && (lexicon.Has(toks[i+2].Lower, lexicon.Calendar) || toks[i+2].Tag == "CD") && strings.HasSuffix(w, "ed") && lexicon.Has(lexicon.VerbLemma(w), lexicon.Verb):
		t.Tag = "VBN" // "the plan, | unveiled in March 2015,"
	case w == "her" && t.Tag == "PRP$" && (b.next == "DT" || b.next == "PRP$" || b.next == "IN" || b.next == "TO" || b.next == "."):
		t.Tag = "PRP" // "awarded her the medal"
	case w == "last" || w == "first" || w == "next":
		if w == "next" && isVerb(t.Tag) {
			if t.Tag = "RB"; lexicon.Has(b.nextW, lexicon.TimeNoun) {
				t.Tag = "JJ" // "will next week | hear the case"
			}
		}
		if b.next == "JJ" && lexicon.Has(b.prevW, lexicon.FormOfBe) && strings.HasSuffix(b.nextW, "ed") && lexicon.Has(lexicon.VerbLemma(b.nextW), lexicon.Verb) {
			toks[i+1].Tag, b.next = "VBN", "VBN" // "was last convened in May"
		}
		if isVerb(b.next) && b.prev != "DT" && b.prev != "IN" {
			t.Tag = "RB"
		}
	case t.Has(lexicon.AlwaysAdverb) && !(isAdj(t.Tag) && isNoun(b.next)): // but "an | overnight raid"
		if t.small() || i == 0 {
			t.Tag = "RB"
			return true
		}
	case t.Has(lexicon.PastIsBase):
		if t.Tag == "VBP" {
			t.Tag = "VBD" // or a participle: the parser decides
		}
	case t.Tag == "VBN" && b.prev == "NNS" && irregularForm(w).Participle && !irregularForm(w).Past && lexicon.VerbLemma(w) == w && lexicon.GoesWith(w, b.nextW):
		t.Tag = "VBP" // "the measures run out"
	}
	if to := i + 1; t.Tag == "NNS" && b.prev == "CC" && lexicon.Has(lexicon.VerbLemma(w), lexicon.Motion) {
		if b.nextW == "on" {
			to++
		}
		if to+1 < len(toks) && toks[to].Tag == "TO" && toks[to+1].Tag == "NNP" && verbBefore(toks, i) {
			t.Tag = "VBZ" // "met the minister on Monday and flies to Lund", "travels on to Lund"
		}
	}
	if t.Tag == "NNS" && b.prev == "CC" && (b.next == "DT" || b.next == "PRP$" || strings.HasPrefix(b.next, "NNP")) && lexicon.ClassOf(lexicon.VerbLemma(w)) != lexicon.NoClass && goesOnPresent(toks, i) {
		t.Tag = "VBZ" // "arrives in Paris on Friday and meets President Moe"
	}
	if t.Tag == "NN" && b.prev == "CC" && i > 2 && toks[i-2].Text == "," && (b.next == "TO" || b.next == "DT" || b.next == "NNP") && lexicon.Has(w, lexicon.Verb) &&
		(lexicon.Has(toks[i-3].Lower, lexicon.Calendar) || toks[i-3].Tag == "CD") && modalBefore(toks, i) {
		t.Tag = "VB" // "will meet the envoy on Thursday, and travel to Lund"
	}
	if (w == "date" && b.next != "TO" || w == "dates") && isNoun(t.Tag) && isNoun(b.prev) && (b.nextW == "from" || b.nextW == "back" || b.next == "TO") {
		t.Tag = "VBZ" // "the rules … date from June 2012", "the feud dates to 2019"
	}
	if w == "set" && t.Tag == "NN" && isNoun(b.prev) && (b.next == "IN" || b.next == "TO" || b.next == "RP") {
		t.Tag = "VBN"
	}
	if w == "in" && isVerb(b.prev) && lexicon.GoesWith(lexicon.VerbLemma(b.prevW), w) && beforeWeekday(toks, i+1) {
		t.Tag = "RP" // "moved in | late Monday"
	}
	if w == "till" && b.prev != "DT" && b.prev != "PRP$" && (b.next == "CD" || lexicon.Has(b.nextW, lexicon.Calendar) || b.next == "NN" && b.prev != "IN") {
		t.Tag = "IN" // "stayed till September"
	}
	return false
}

// modalBefore reports whether a modal stands before token i, and no finite verb between, so that "and" before i goes on with it.
func modalBefore(toks []Token, i int) bool {
	for k := i - 1; k > 0; k-- {
		switch {
		case toks[k].Tag == "MD":
			return true
		case isFiniteT(toks[k].Tag):
			return false
		}
	}
	return false
}

// goesOnPresent: the only finite verb of the tokens is a present in the singular before token i, and a time stands right before the
// conjunction, so that no noun goes on behind it.
func goesOnPresent(toks []Token, i int) bool {
	if i < 3 || !toks[i-2].Has(lexicon.Weekday) && !toks[i-2].Has(lexicon.Month) && !toks[i-2].Has(lexicon.DeicticDay) {
		return false
	}
	return verbBefore(toks, i) && slices.ContainsFunc(toks[:i], func(t Token) bool { return t.Tag == "VBZ" })
}

// modalBeforeTime reports whether a modal and a time stand right before token i: "will this week | call for it".
func modalBeforeTime(toks []Token, i int) bool {
	k := i - 1
	if k < 1 || !toks[k].Has(lexicon.TimeNoun) && !toks[k].Has(lexicon.DeicticDay) {
		return false
	}
	if toks[k-1].Has(lexicon.Demonstrative) || toks[k-1].Lower == "next" || toks[k-1].Lower == "later" {
		k--
	}
	return k > 0 && toks[k-1].Tag == "MD"
}

// verbBefore reports whether the only finite verb of the tokens stands before token i, so that "and" before i goes on with it.
func verbBefore(toks []Token, i int) bool {
	before := false
	for k := range toks {
		if isFiniteT(toks[k].Tag) {
			if before = true; k > i {
				return false
			}
		}
	}
	return before
}

// mendNounOrVerb repairs nouns taken for verbs, and verbs taken for nouns.
func mendNounOrVerb(toks []Token, i int, b beside) {
	t := &toks[i]
	w := t.Lower
	if t.Tag == "VBZ" && i > 0 && b.prev != "WDT" && b.prev != "WP" && b.prev != "PRP" && lexicon.EndsAsPlural(w) && !lexicon.Has(lexicon.VerbLemma(w), lexicon.Verb) {
		t.Tag = "NNS" // "prayers", "conventions"
	}
	if t.Tag == "VBZ" && !t.Has(lexicon.FormOfBe) && (b.prev == "NN" && governed(toks, i) && !lexicon.Has(lexicon.VerbLemma(w), lexicon.Verb) || b.next == "VBG" && b.prev == "," && leadingPhrase(toks, i-1)) {
		t.Tag = "NNS" // "lived without the water shortages his rivals foresaw", "Across Lund, queues stretching for miles formed"
	}
	if (t.Tag == "VB" || t.Tag == "VBP") && (isAdj(b.prev) || b.prev == "DT" || b.prev == "PRP$" || b.prev == "POS") && !isAdv(b.next) && b.next != "DT" && b.next != "PRP" && b.next != "TO" {
		if i < 2 || !isNoun(toks[i-2].Tag) || b.next == "" {
			t.Tag = "NN"
		}
	}
	if isFiniteT(t.Tag) && b.prev == "NN" && i > 2 && lexicon.VerbLemma(w) == w && !irregularForm(w).Past && (toks[i-2].Lower == "a" || toks[i-2].Lower == "an") && toks[i-3].IsPrep() && lexicon.IsEvent(w) {
		t.Tag = "NN" // "in an air raid two days ago"
	}
	if t.Tag == "VBD" && isNoun(b.next) && i > 0 && (b.prev == "DT" || b.prev == "PRP$" || isAdj(b.prev) && i > 1 && toks[i-2].Tag == "DT") && !toks[i-1].Has(lexicon.Demonstrative) && !toks[i-1].Has(lexicon.Predeterminer) && pastIsParticiple(w) {
		t.Tag = "VBN" // "the ninth named storm"
	}
	if isVerb(t.Tag) && i > 0 && !isNoun(b.next) && !isAdj(b.next) && b.next != "VBG" && b.next != "VBN" && b.next != "CC" && b.next != "," && b.next != "CD" && b.next != "RB" {
		if p := &toks[i-1]; p.Has(lexicon.Article) || p.Tag == "PRP$" && p.Lower != "her" {
			t.Tag = "NN" // "the bloodshed would"
		}
	}
	if t.Tag == "NNS" && b.prev == "NNP" && lexicon.Has(lexicon.VerbLemma(w), lexicon.ReportsSpeech) {
		for j := i + 1; j < len(toks) && j < i+5; j++ {
			if toks[j].Lower == "that" && toks[j-1].Tag != "IN" {
				t.Tag = "VBZ" // "the historian Huynh notes, however, that"
			}
		}
	}
	aside := b.prev == "NNP" && b.next == "," && lexicon.Has(lexicon.VerbLemma(w), lexicon.Claims) && i > 2 && (toks[i-2].Tag == "," || toks[i-2].Tag == "DT" && toks[i-3].Tag == ",")
	if t.Tag == "NNS" && (aside || (b.next == "EX" || nominativeAt(toks, i+1)) && (b.prev == "NN" || b.prev == "NNP" || b.prev == "CD") && lexicon.Has(lexicon.VerbLemma(w), lexicon.TakesClause)) {
		t.Tag = "VBZ" // "a census taken in 2003 suggests there are 50", "Togo, the Netherlands claims, seized"
	}
	if t.Tag == "NN" && b.prev == "," && (b.next == "IN" && b.nextW != "of" || b.next == "TO") && i > 1 && isNoun(toks[i-2].Tag) && strings.HasSuffix(w, "ing") && lexicon.Has(lexicon.VerbLemma(w), lexicon.Verb) && asideEnds(toks, i) {
		t.Tag = "VBG" // "ministers, meeting in Lund on Monday, offered"
	}
	if w == "tear" && b.nextW == "gas" || w == "phase" && b.next == "CD" {
		t.Tag = "NN"
	}
	if t.Tag == "NNS" && (b.next == "RP" || b.next == "RB" || b.next == "IN") && (b.prev == "," || b.prev == "NNP" || b.prev == "NN" || b.prev == "RB") && lexicon.Has(b.nextW, lexicon.Separable) &&
		lexicon.GoesWith(lexicon.VerbLemma(w), b.nextW) {
		t.Tag = "VBZ" // "…, steps down"
	}
	if t.Tag == "VBZ" && t.Has(lexicon.UsuallyNoun) && isNoun(b.prev) && (b.next == "VBD" || b.next == "VBN" || b.next == "VB") && (pastIsParticiple(b.nextW) || irregularForm(b.nextW).Past) {
		t.Tag, toks[i+1].Tag = "NNS", "VBD" // "NATO troops seized and shut down a station"
	}
	if t.Tag == "VBZ" && isNoun(b.prev) && i+2 < len(toks) && (b.next == "VBD" || b.next == "VBN") && !t.Has(lexicon.FormOfBe) && !t.Has(lexicon.FormOfHave) &&
		(toks[i+2].Tag == "DT" || isNoun(toks[i+2].Tag) || isAdj(toks[i+2].Tag)) && pastIsParticiple(b.nextW) {
		t.Tag = "NNS" // "NATO bombs hit the embassy"
		toks[i+1].Tag = "VBD"
	}
}

// asideEnds reports whether the aside that token i opens ends at a comma with a verb of the past behind it.
func asideEnds(toks []Token, i int) bool {
	for i++; i+1 < len(toks); i++ {
		switch t := &toks[i]; {
		case t.Tag == "," && toks[i+1].Tag == "CD": // "May 3, 2023"
		case t.Tag == ",":
			return toks[i+1].Tag == "VBD" || toks[i+1].Tag == "VBN"
		case isFiniteT(t.Tag):
			return false
		}
	}
	return false
}

// nominativeAt reports whether token i is a pronoun that can only be a subject.
func nominativeAt(toks []Token, i int) bool {
	return i >= 0 && i < len(toks) && toks[i].Has(lexicon.Nominative)
}

// mendForm repairs the form of a verb: base, past or participle.
func mendForm(toks []Token, i int, b beside) {
	t := &toks[i]
	w := t.Lower
	switch t.Tag {
	case "NN", "NNP", "JJ", "VBP", "VBD", "VBN":
		// After "to" or a modal, a known verb is a verb.
		if (b.prev == "MD" || b.prev == "TO" && t.Tag != "NNP" && t.Tag != "VBN") && t.Has(lexicon.Verb) && !isNoun(b.next) && t.small() || t.Has(lexicon.Verb) && modalBeforeTime(toks, i) {
			t.Tag = "VB"
			return
		}
	}
	switch t.Tag {
	case "VBD":
		if v, ok := lexicon.FormOf(w); (!ok || !v.Past) && t.Has(lexicon.Verb) && !strings.HasSuffix(w, "ed") {
			t.Tag = "VBP"
		}
	case "VBP":
		if irregularForm(w).Past && lexicon.VerbLemma(w) != w && !t.Has(lexicon.Verb) {
			t.Tag = "VBD" // "the three pilots, shot down in May, were"
		}
	case "VBN":
		if p := lexicon.VerbLemma(b.prevW); (p == "stay" || p == "remain") && isVerb(b.prev) && b.nextW != "by" {
			t.Tag = "JJ" // "stayed shut"
		}
	case "JJ", "NN", "NNP", "RB", "IN":
		if v, ok := lexicon.FormOf(w); ok && t.small() && (v.Past || v.Participle) && !t.Has(lexicon.Verb) && !t.Has(lexicon.RarelyPast) {
			hit := isNoun(b.prev) && (b.next == "CD" || b.next == "DT" || b.next == "PRP$") // "a policeman on Monday shot two men"
			if b.prev != "DT" && b.prev != "PRP$" && !(isAdj(t.Tag) && isNoun(b.next)) && (hit || !t.Has(lexicon.NounLikePast)) {
				t.Tag = "VBD"
				if !v.Past {
					t.Tag = "VBN"
				}
			}
		}
	}
}

func isFiniteOrPast(tag string) bool { return isFiniteT(tag) || tag == "VBN" }

// mendQuestion finds the verb of "Did the Senate vote on it?" and of "Only in May did the
// sides meet envoys", where the tagger saw a noun.
func mendQuestion(toks []Token) {
	n, reach := len(toks), 3
	if n < 4 {
		return
	}
	if toks[0].Has(lexicon.Inverts) {
		reach = min(10, n)
	} else if toks[n-1].Text != "?" {
		return
	}
	aux := 0
	for aux < reach && toks[aux].Tag != "MD" && !toks[aux].Has(lexicon.FormOfDo) {
		aux++
	}
	if aux == reach || reach > 3 && (toks[aux].Tag == "MD" || aux > 1 && (toks[aux-1].Tag == "NNS" || toks[aux-1].Tag == "PRP")) {
		return
	}
	for i := aux + 1; i < len(toks)-1 && i < aux+10; i++ {
		t := &toks[i]
		if t.Tag == "VB" {
			return
		}
		if t.Tag == "VBP" || t.Tag == "NN" && i > aux+1 && (isNoun(toks[i-1].Tag) || toks[i-1].Tag == "PRP") && t.Has(lexicon.Verb) && (!isNoun(toks[i+1].Tag) || toks[i-1].Tag == "NNS") {
			t.Tag = "VB"
			return
		}
	}
}
