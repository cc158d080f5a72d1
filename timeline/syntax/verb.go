package syntax

import (
	"strings"

	"dateline/timeline/lexicon"
)

// verbGroup reads the verb group that begins at token i: auxiliaries, adverbs
// between them, the head, and a particle.
func verbGroup(toks []Token, i int) (item, bool) {
	form, first, ok := opensGroup(toks, i)
	if !ok {
		return item{}, false
	}
	it := item{kind: iVG, start: i, form: form}
	v := &it.verb
	v.Particle, v.Head = -1, -1
	end := climb(toks, &it, first, i)
	v.Lemma = lexicon.VerbLemma(toks[v.Head].Lower)
	it.ambiguous = v.Head == first && pastOrParticiple(&toks[first], form)
	if form == finite && v.Tense == NoTense {
		if v.Tense = Present; toks[first].Tag == "VBD" {
			v.Tense = Past
		}
	}
	if p := particleAt(toks, v.Lemma, end); p > 0 {
		v.Particle = end
		end++
	}
	v.Span = Span{i, end}
	it.end, it.head = end, v.Head
	return it, true
}

// opensGroup reports whether a verb group begins at token i, of which form, and with which verb, "to" aside.
func opensGroup(toks []Token, i int) (form verbKind, first int, ok bool) {
	switch t := &toks[i]; {
	case t.Lower == "to":
		first, ok = infinitiveAt(toks, i, i)
		return infinitive, first, ok
	case inOrderTo(toks, i):
		first, ok = infinitiveAt(toks, i, i+2)
		return infinitive, first, ok
	case isFiniteT(t.Tag):
		return finite, i, true
	case t.Tag == "VB":
		return bare, i, asBase(t, true)
	case t.Tag == "VBG":
		return gerund, i, !premodifies(toks, i, i)
	case t.Tag == "VBN":
		return participle, i, !premodifies(toks, i, i)
	}
	return finite, i, false
}

// infinitiveAt gives the base form that the "to" at token to stands before, in words that begin at i; none in "due to swine flu fears".
func infinitiveAt(toks []Token, i, to int) (verb int, ok bool) {
	k := skipAdverbs(toks, to+1)
	if k >= len(toks) {
		return k, false
	}
	noun, adjective := false, false // follows
	if k+1 < len(toks) {
		noun, adjective = toks[k+1].IsNoun(), isAdj(toks[k+1].Tag)
	}
	before, due := false, false
	if i > 0 {
		before, due = lexicon.Has(lexicon.VerbLemma(toks[i-1].Lower), lexicon.TakesInfinitive), toks[i-1].Lower == "due"
	}
	return k, asBase(&toks[k], noun && !before || due && (noun || adjective))
}

// pastOrParticiple: the verb at the start of its group is a past that may be a participle, or the other way about.
func pastOrParticiple(t *Token, form verbKind) bool {
	if form != participle && !(form == finite && t.Tag == "VBD") {
		return false
	}
	return pastIsParticiple(t.Lower) && t.Lower != "said" && !t.Has(lexicon.FormOfHave)
}

// inOrderTo: "in order to", "so as to" open an infinitive at i.
func inOrderTo(toks []Token, i int) bool {
	if i+3 >= len(toks) || toks[i+2].Lower != "to" {
		return false
	}
	a, b := toks[i].Lower, toks[i+1].Lower
	return a == "in" && b == "order" || a == "so" && b == "as"
}

func skipAdverbs(toks []Token, j int) int {
	for k := 0; j < len(toks) && k < 5; k++ {
		t := &toks[j]
		if n := phraseAt(toks, j, lexicon.AdverbPhrase); n > 0 {
			j += n
			continue
		}
		if !isAdv(t.Tag) && !isQuote(t.Text) && t.Lower != "both" && t.Lower != "all" && t.Lower != "n't" && t.Lower != "n’t" {
			break
		}
		j++
	}
	return j
}

// asBase reports whether t is a base form where one is wanted, and tags it so.
func asBase(t *Token, beforeNoun bool) bool {
	switch t.Tag {
	case "VB":
		return !beforeNoun || t.Has(lexicon.FormOfBe) || t.Has(lexicon.Verb) || lexicon.EndsAsVerb(t.Lower)
	case "VBP", "VBD", "VBN", "NN", "JJ", "RB", "IN":
		if t.Has(lexicon.Verb) || t.Has(lexicon.BareAuxiliary) {
			t.Tag = "VB"
			return true
		}
		return t.Tag == "VBP" && !beforeNoun
	}
	return false
}

func asParticiple(t *Token) bool {
	switch t.Tag {
	case "VBN":
		return true
	case "VBD", "JJ", "NN", "VB", "VBP":
		if v, ok := lexicon.FormOf(t.Lower); ok && v.Participle || strings.HasSuffix(t.Lower, "ed") && (t.Tag == "VBD" || t.Tag == "JJ" && lexicon.Has(lexicon.VerbLemma(t.Lower), lexicon.Verb)) {
			t.Tag = "VBN"
			return true
		}
	}
	return false
}

// pastWeekday steps over a weekday between "be" and a participle: "was | Monday | sentenced", "was | on Monday | freed".
func pastWeekday(toks []Token, k int) int {
	day := k
	if toks[k].Lower == "on" {
		day++
	}
	if day+1 < len(toks) && toks[day].Has(lexicon.Weekday) && (toks[day+1].Tag == "VBN" || toks[day+1].Tag == "VBD") {
		return day + 1
	}
	return k
}

// Negator reports whether the word, in lower case, denies its verb: "not", "never".
func Negator(w string) bool {
	return lexicon.Has(w, lexicon.Negator)
}

func negatedBetween(toks []Token, a, b int) bool {
	for ; a < b; a++ {
		if toks[a].Has(lexicon.Negator) {
			return true
		}
	}
	return false
}

// negatorEnd gives the token after the last negator between j and k.
func negatorEnd(toks []Token, j, k int) int {
	for k > j+1 && !toks[k-1].Has(lexicon.Negator) {
		k--
	}
	return k
}

// asBaseAfterDo: "did not vote", but "did damage" only where the tagger saw a verb.
func asBaseAfterDo(toks []Token, j, k int) bool {
	nx := &toks[k]
	if nx.Tag == "VB" {
		return true
	}
	return k > j+1 && asBase(nx, false)
}

func setModal(v *VerbGroup, w string) {
	switch {
	case lexicon.Has(w, lexicon.FutureModal):
		v.Tense = Future
		return
	case w == "'d":
		w = "would"
	case w == "ca" || w == "cannot":
		w = "can"
	}
	v.Modal, v.Tense = w, Present
}

// tense sets the tense from the first auxiliary, once.
func tense(it *item, v *VerbGroup, w string) {
	if it.form != finite || v.Tense != NoTense {
		if v.Modal != "" && lexicon.Has(w, lexicon.FormOfHave) && v.Perfect {
			v.Tense = Past // "would have met"
		}
		return
	}
	v.Tense = Present
	if lexicon.Has(w, lexicon.PastAuxiliary) {
		v.Tense = Past
	}
}

// pastIsParticiple reports whether w is both the past and the participle of its verb.
func pastIsParticiple(w string) bool {
	if v, ok := lexicon.FormOf(w); ok && (v.Past || v.Participle) {
		return v.Past && v.Participle
	}
	return strings.HasSuffix(w, "ed")
}

// particleAt gives 1 if token j is a particle of the verb.
func particleAt(toks []Token, lemma string, j int) int {
	if j >= len(toks) {
		return 0
	}
	w := toks[j].Lower
	if !toks[j].Has(lexicon.VerbParticle) || !lexicon.GoesWith(lemma, w) {
		return 0
	}
	nextTag := ""
	if j+1 < len(toks) {
		nextTag = toks[j+1].Tag
	}
	switch {
	case toks[j].Has(lexicon.EitherParticle):
		if toks[j].Tag == "RP" || nextTag == "" || nextTag == "IN" || nextTag == "TO" || nextTag == "." || nextTag == "," {
			return 1
		}
		return 0
	}
	return 1
}

// irregularForm reads a form of an irregular verb; zero for other words.
func irregularForm(w string) lexicon.VerbForm {
	f, _ := lexicon.FormOf(w)
	return f
}

// afterAuxiliary reports whether a form of be or have stands right before token i,
// adverbs between allowed.
func afterAuxiliary(toks []Token, i int) bool {
	for i--; i >= 0 && isAdv(toks[i].Tag); i-- {
	}
	return i >= 0 && (toks[i].Has(lexicon.FormOfBe) || toks[i].Has(lexicon.FormOfHave) || toks[i].Lower == "'s")
}
