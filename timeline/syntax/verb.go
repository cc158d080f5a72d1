package syntax

import (
	"strings"

	"dateline/timeline/lexicon"
)

// verbGroup reads the verb group that begins at token i: auxiliaries, adverbs
// between them, the head, and a particle.
func verbGroup(toks []Token, i int) (item, bool) {
	n := len(toks)
	t := &toks[i]
	it := item{kind: iVG, start: i}
	v := &it.verb
	v.Particle, v.Head = -1, -1
	j := i
	switch {
	case t.Lower == "to" || inOrderTo(toks, i):
		if t.Lower != "to" {
			j = i + 2
		}
		k := skipAdverbs(toks, j+1)
		before := i > 0 && lexicon.Has(lexicon.VerbLemma(toks[i-1].Lower), lexicon.TakesInfinitive)
		due := i > 0 && toks[i-1].Lower == "due" // "due to swine flu fears"
		if k >= n || !asBase(&toks[k], k+1 < n && (isNoun(toks[k+1].Tag) && !before || due && (isNoun(toks[k+1].Tag) || isAdj(toks[k+1].Tag)))) {
			return it, false
		}
		it.form = infinitive
		j = k
	case isFiniteT(t.Tag):
		it.form = finite
	case t.Tag == "VB":
		if !asBase(t, true) {
			return it, false
		}
		it.form = bare
	case t.Tag == "VBG" || t.Tag == "VBN":
		if premodifies(toks, i, i) {
			return it, false
		}
		if it.form = participle; t.Tag == "VBG" {
			it.form = gerund
		}
	default:
		return it, false
	}
	first := j
	end := climb(toks, &it, j, i)
	head := v.Head
	h := &toks[head]
	v.Lemma = lexicon.VerbLemma(h.Lower)
	if head == first && it.form == finite && h.Tag == "VBD" || it.form == participle && head == first {
		it.ambiguous = pastIsParticiple(h.Lower)
		it.ambiguous = it.ambiguous && h.Lower != "said"
		if h.Tag == "VBD" && it.ambiguous || it.form == participle {
			it.ambiguous = it.ambiguous && !h.Has(lexicon.FormOfHave)
		}
	}
	if it.form == finite && v.Tense == NoTense {
		if v.Tense = Present; toks[first].Tag == "VBD" {
			v.Tense = Past
		}
	}
	if p := particleAt(toks, v.Lemma, end); p > 0 {
		v.Particle = end
		end++
	}
	v.Span = Span{i, end}
	it.end, it.head = end, head
	return it, true
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

// climb walks from the auxiliary or verb at j to the head, and sets tense,
// aspect and voice on the way. It gives the token after the head.
func climb(toks []Token, it *item, j, start int) int {
	n := len(toks)
	v := &it.verb
	for step := 0; step < 8; step++ {
		w := toks[j].Lower
		v.Head = j
		k := skipAdverbs(toks, j+1)
		negated := negatedBetween(toks, j+1, k)
		if k >= n {
			if negated && (toks[j].Has(lexicon.FormOfBe) || toks[j].Has(lexicon.Modal) || toks[j].Has(lexicon.FormOfDo)) {
				v.Negated = true // "says it will not"
				return negatorEnd(toks, j, k)
			}
			return j + 1
		}
		if toks[j].Has(lexicon.FormOfBe) {
			k = pastWeekday(toks, k)
		} else if s := skipAdverbs(toks, k+1); toks[k].Lower == "since" && s < n && toks[j].Has(lexicon.FormOfHave) && asParticiple(&toks[s]) {
			k = s // "has since left"
		}
		nx := &toks[k]
		switch {
		case toks[j].Tag == "MD":
			if !asBase(nx, false) {
				return j + 1
			}
			setModal(v, w)
			v.Negated = w == "cannot"
		case toks[j].Has(lexicon.FormOfDo) && asBaseAfterDo(toks, j, k):
			if w == "did" {
				v.Tense = Past
			} else if it.form == finite {
				v.Tense = Present
			}
		case toks[j].Has(lexicon.FormOfDo) && negated: // "but they did not"
			v.Negated = true
			return negatorEnd(toks, j, k)
		case toks[j].Has(lexicon.FormOfHave) || w == "'s" && nx.Tag == "VBN":
			if toHave, end := planTo(toks, k); toHave && nx.Lower == "to" && toks[k-1].Lower != "yet" && (w == "has" || w == "have" || w == "had") {
				tense(it, v, w)
				if v.Modal == "" {
					v.Modal = "must"
				}
				v.Negated = v.Negated || negated
				j = end
				continue
			}
			if nx.Lower == "yet" || toks[k-1].Lower == "yet" && nx.Lower == "to" { // "has yet to meet"
				if ok, end := planTo(toks, k); ok {
					tense(it, v, w)
					v.Perfect, v.Negated = true, true
					j = end
					continue
				}
			}
			if k < n && asParticiple(nx) && (k+1 >= n || !(nx.Tag == "JJ" && isNoun(toks[k+1].Tag))) {
				v.Perfect = true
				tense(it, v, w)
				break
			}
			return j + 1
		case toks[j].Has(lexicon.FormOfBe) || w == "'s" && toks[j].Tag == "VBZ" || (w == "get" || w == "got" || w == "gets") && nx.Tag == "VBN":
			tense(it, v, w)
			if ok, end := planTo(toks, k); ok && !(nx.Lower == "to" && toks[k-1].Has(lexicon.FollowsDue)) { // "was there to help"
				v.Negated = v.Negated || negated
				plan(it, v)
				if nx.Tag == "VBN" || nx.Tag == "JJ" {
					toks[end].Tag = "VB"
				}
				j = end
				continue
			}
			if nx.Has(lexicon.PlanWord) && plansAlone(toks, k) {
				v.Negated = v.Negated || negated
				if nx.Lower == "due" {
					plan(it, v)
					return k + 1
				}
				if asParticiple(nx) {
					plan(it, v)
					v.Passive, v.Head = true, k
					return k + 1
				}
			}
			switch {
			case nx.Tag == "VBG" && !(k+1 < n && isNoun(toks[k+1].Tag) && toks[k+1].Tag == "NN" && nx.Lower != "being"):
				v.Progressive = nx.Lower != "being" || v.Progressive
			case nx.Tag == "VBG":
				v.Progressive = true
			case asParticiple(nx):
				v.Passive = true
			default:
				if negated {
					v.Negated = true
					return negatorEnd(toks, j, k)
				}
				return j + 1
			}
		default:
			// A negator after a lexical verb belongs to what follows.
			v.Negated = v.Negated || start < j && negatedBetween(toks, start, j)
			return j + 1
		}
		v.Negated = v.Negated || negated
		j = k
	}
	return j + 1
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
