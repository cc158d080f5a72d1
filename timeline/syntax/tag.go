package syntax

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/jdkato/prose/v3/tag"
)

// taggerOnce holds prose's perceptron, which is immutable and shared.
var taggerOnce = sync.OnceValue(func() *tag.Tagger {
	t, err := tag.New(tag.WithLexicon(fixedTags))
	if err != nil {
		panic("syntax: the embedded tagger model does not load: " + err.Error())
	}
	return t
})

// aName stands for capitalised words inside a sentence, a number for figures: their
// tags are known, and asking the model for each is most of the cost of parsing.
const aName, aNumber, aYear = "Nnnnn", "Ddddd", "1888"

// fixedTags are words whose tag the model need not guess.
var fixedTags = func() tag.Lexicon {
	m := tag.Lexicon{aName: "NNP", aNumber: "CD", aYear: "CD", "US": "NNP", "WHO": "NNP", "IT": "NNP"}
	for t, list := range map[string]string{
		"DT": "the a an this these those every each another", "CC": "and or but nor", "PRP": "he she it they we i you him them us me",
		"PRP$": "his their its our my your", "MD": "will would could should might must can shall", "VBZ": "is has does says",
		"VBD": "was were had did told met came went took became began knew saw gave spoke fell grew wrote", "VBP": "are", "VBN": "been", "VB": "be", "VBG": "being",
		"IN": "of in at by from with for into between against during among because since if while although without within amid toward towards across whether",
		"WP": "who what whom", "WP$": "whose", "WDT": "which", "WRB": "when where why how", "TO": "to", "RB": "not n't never also again still already however",
		",": ",", ".": ". ? !", "``": "``", "''": "''", ":": ": ; ...", "(": "(", ")": ")",
	} {
		for _, w := range strings.Fields(list) {
			m[w] = t
		}
	}
	return m
}()

// tagTokens sets Lower and Tag of each token. buf is scratch space, returned grown.
func tagTokens(t *tag.Tagger, toks []Token, buf []tag.Token) []tag.Token {
	buf = buf[:0]
	caps, title := shouted(toks), titled(toks)
	for i := range toks {
		toks[i].Lower = lower(toks[i].Text)
		w := toks[i].Text
		switch {
		case caps && len(w) > 1 && !strings.Contains(w, "."):
			w = headlineCase(toks[i])
		case !title && i > 0 && upperAt(w, 0) && plainName(toks, i):
			w = aName
		case '0' <= w[0] && w[0] <= '9' && figure(w):
			w = aNumber
			if len(toks[i].Text) == 4 {
				w = aYear
			}
		default:
			w = modelText(w)
		}
		buf = append(buf, tag.Token{Text: w})
	}
	t.TagTokens(buf)
	for i := range toks {
		toks[i].Tag = buf[i].Tag
	}
	mendTags(toks, caps)
	mendQuestion(toks)
	return buf
}

// headlineCase writes a word in capitals as a headline in title case would: that is
// nearest to what the tagger learned from.
func headlineCase(t Token) string {
	if w := t.Lower; in(prepositions, w) || in(coordinators, w) || in(beForms, w) || w == "a" || w == "an" || w == "the" || w[0] >= utf8.RuneSelf {
		return w
	}
	return t.Text[:1] + t.Lower[1:]
}

// modelText writes a token as the tagger's training text did.
func modelText(w string) string {
	switch w {
	case "“", "«", "„", "‘":
		return "``"
	case "”", "»", "\"":
		return "''"
	case "’s", "’S", "'S":
		return "'s"
	case "’":
		return "'"
	case "—", "–", "--", "―", "-":
		return ":"
	case "…":
		return ":"
	case "n’t", "N’T":
		return "n't"
	case "’re", "’ve", "’ll", "’d", "’m":
		return "'" + w[len("’"):]
	}
	return w
}

// figure reports whether w is digits, with commas and points between.
func figure(w string) bool {
	for i := 0; i < len(w); i++ {
		if c := w[i]; (c < '0' || c > '9') && c != ',' && c != '.' {
			return false
		}
	}
	return true
}

// plainName reports whether the capitalised token i inside a sentence can only be
// part of a name: not after a mark, not an adjective of a people ("Chinese").
func plainName(toks []Token, i int) bool {
	p := toks[i-1].Text
	w := toks[i].Text
	if c := p[0]; !alnum(c) && p != "," && p != "(" && !strings.HasPrefix(p, "'") && !strings.HasPrefix(p, "’") || len(w) < 3 {
		return false
	}
	for k := 1; k < len(w); k++ {
		if !alnum(w[k]) {
			return false
		}
	}
	switch w[len(w)-1] {
	case 'n', 'h', 'i', 'c', 'e', 's', 't', 'k', 'l', 'd', 'g':
		if strings.HasSuffix(w, "an") || strings.HasSuffix(w, "sh") || strings.HasSuffix(w, "ch") || strings.HasSuffix(w, "ese") || w[len(w)-1] == 'i' || w[len(w)-1] == 'c' ||
			strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "est") || strings.HasSuffix(w, "al") || strings.HasSuffix(w, "ek") || strings.HasSuffix(w, "ss") {
			return false
		}
	}
	return !in(fixedWords, toks[i].Lower)
}

// fixedWords are function words that may be written with a capital.
var fixedWords = func() map[string]struct{} {
	m := map[string]struct{}{}
	for w := range fixedTags {
		m[strings.ToLower(w)] = struct{}{}
	}
	for _, set := range []map[string]struct{}{prepositions, subordinators, modals, beForms, haveForms, doForms} {
		for w := range set {
			m[w] = struct{}{}
		}
	}
	return m
}()

// titled reports whether most words of the sentence begin with a capital.
func titled(toks []Token) bool {
	up, low := 0, 0
	for i := range toks {
		switch t := toks[i].Text; {
		case upperAt(t, 0):
			up++
		case lowerAt(t, 0) && len(t) > 3:
			low++
		}
	}
	return up > 2*low
}

// shouted reports whether the sentence is set in capitals.
func shouted(toks []Token) bool {
	up, low := 0, 0
	for i := range toks {
		for k := 0; k < len(toks[i].Text); k++ {
			switch c := toks[i].Text[k]; {
			case 'A' <= c && c <= 'Z':
				up++
			case 'a' <= c && c <= 'z':
				low++
			}
		}
		if low > 8 {
			return false
		}
	}
	return up > 8 && low*8 < up
}

func isNoun(t string) bool    { return strings.HasPrefix(t, "NN") }
func isAdj(t string) bool     { return strings.HasPrefix(t, "JJ") }
func isVerb(t string) bool    { return strings.HasPrefix(t, "VB") }
func isAdv(t string) bool     { return strings.HasPrefix(t, "RB") && t != "RP" }
func isFiniteT(t string) bool { return t == "VBD" || t == "VBZ" || t == "VBP" || t == "MD" }
func isQuote(w string) bool {
	switch w {
	case "“", "”", "\"", "``", "''", "«", "»", "„":
		return true
	}
	return false
}

// mendTags repairs the tagger's known faults. Each rule looks at the words beside.
func mendTags(toks []Token, caps bool) {
	for i := range toks {
		t := &toks[i]
		prev, next := "", ""
		prevW, nextW := "", ""
		if i > 0 {
			prev, prevW = toks[i-1].Tag, toks[i-1].Lower
		}
		if i+1 < len(toks) {
			next, nextW = toks[i+1].Tag, toks[i+1].Lower
		}
		w := t.Lower
		c := w[0]
		switch {
		case c < 'a' || c > 'z':
			t.Tag = markTag(t, prev, prevW, next)
			continue
		case in(monthNames, w) || in(dayNames, w):
			mendMonth(t, i, prev, prevW, next, nextW)
			continue
		}
		switch w {
		case "that":
			if in(timeNouns, nextW) && nextW != "may" && nextW != "march" {
				t.Tag = "DT"
			} else if t.Tag == "DT" && isNoun(prev) && strings.HasPrefix(next, "NNP") {
				t.Tag = "IN"
			} else if t.Tag == "DT" && (next == "PRP" || next == "DT" || isFiniteT(next) && isVerbish(prev)) {
				t.Tag = "IN"
			}
		case "who", "whom", "what":
			t.Tag = "WP"
		case "which":
			t.Tag = "WDT"
		case "whose":
			t.Tag = "WP$"
		case "when", "where", "why", "how":
			t.Tag = "WRB"
		case "and", "or", "but", "nor":
			t.Tag = "CC"
		case "neither", "either", "both":
			if isFiniteT(next) {
				t.Tag = "DT"
			}
		case "not", "never":
			t.Tag = "RB"
		case "to":
			t.Tag = "TO"
		case "will", "would", "could", "should", "might", "must", "can", "shall":
			if prev != "DT" && prev != "PRP$" && prev != "JJ" && prev != "POS" && next != "CC" {
				t.Tag = "MD"
			}
		case "cannot":
			t.Tag = "MD"
		case "ca", "wo":
			if nextW == "n't" {
				t.Tag = "MD"
			}
		case "said":
			if t.Tag != "VBN" || !afterAuxiliary(toks, i) {
				t.Tag = "VBD"
			}
		case "is", "has", "does", "was", "were", "had", "did", "are":
			if !isVerb(t.Tag) {
				t.Tag = map[string]string{"is": "VBZ", "has": "VBZ", "does": "VBZ", "are": "VBP"}[w]
				if t.Tag == "" {
					t.Tag = "VBD"
				}
			}
		default:
			mendWord(toks, i, caps)
		}
	}
}

func isVerbish(tag string) bool { return isVerb(tag) || tag == "RP" }

// markTag tags numbers and marks.
func markTag(t *Token, prev, prevW, next string) string {
	switch t.Lower {
	case "'s":
		if next == "VBG" && prev == "PRP" || next == "VBN" && prev == "PRP" || prev == "PRP" || prev == "EX" || prevW == "here" || prevW == "that" || prevW == "what" {
			return "VBZ"
		}
		if prev == "WP" || t.Tag == "VBZ" && (next == "DT" || next == "RB" || next == "IN") {
			return "VBZ"
		}
		return "POS"
	case "'", "’":
		if isNoun(prev) && strings.HasSuffix(prevW, "s") && (isNoun(next) || isAdj(next) || next == "CD" || next == "VBG" || next == "VBN") {
			return "POS"
		}
		return "''"
	case ",", "(", ")", ":", ";", "“", "”", "\"":
		if t.Lower == ";" {
			return ":"
		}
		return t.Tag
	}
	if c := t.Lower[0]; c >= '0' && c <= '9' {
		if strings.HasSuffix(t.Lower, "th") || strings.HasSuffix(t.Lower, "st") || strings.HasSuffix(t.Lower, "nd") || strings.HasSuffix(t.Lower, "rd") {
			return "JJ"
		}
		if strings.HasSuffix(t.Lower, "s") {
			return "NNS"
		}
		if t.Tag != "JJ" {
			return "CD"
		}
	}
	return t.Tag
}

// mendMonth tells the months and days from the verb "may", "march", "mar", "sat".
func mendMonth(t *Token, i int, prev, prevW, next, nextW string) {
	cap := upperAt(t.Text, 0)
	switch t.Lower {
	case "may":
		if !cap || i == 0 && (next == "PRP" || next == "EX" || next == "DT") || (prev == "PRP" || isNoun(prev)) && (next == "VB" || next == "RB") {
			t.Tag = "MD"
			return
		}
	case "march":
		if !cap {
			if prev == "TO" || prev == "MD" {
				t.Tag = "VB"
			}
			return
		}
	case "august":
		if !cap {
			return
		}
	case "sun.", "mar.", "sat.":
		if !cap {
			return
		}
	}
	t.Tag = "NNP"
}

// mendQuestion finds the verb of "Did the Senate vote on it?" where the tagger saw a noun.
func mendQuestion(toks []Token) {
	if n := len(toks); n < 4 || toks[n-1].Text != "?" {
		return
	}
	aux := 0
	for aux < 3 && toks[aux].Tag != "MD" && !in(doForms, toks[aux].Lower) {
		aux++
	}
	if aux == 3 {
		return
	}
	for i := aux + 1; i < len(toks)-1 && i < aux+10; i++ {
		t := &toks[i]
		if t.Tag == "VB" {
			return
		}
		if t.Tag == "VBP" || t.Tag == "NN" && i > aux+1 && (isNoun(toks[i-1].Tag) || toks[i-1].Tag == "PRP") && in(baseVerbs, t.Lower) && !isNoun(toks[i+1].Tag) {
			t.Tag = "VB"
			return
		}
	}
}

// closedClass: determiners and the like that stand in no other list.
func closedClass(w string) bool {
	switch w {
	case "that", "all", "any", "each", "every", "another", "either", "neither", "both", "half", "such", "so", "there", "once", "yes", "well", "oh", "a", "an", "the", "these", "those", "nor", "whatever", "amid", "notwithstanding":
		return true
	}
	return false
}

// separable: particles that are hardly ever prepositions after a noun.
func separable(w string) bool {
	switch w {
	case "down", "off", "away", "back", "out", "home", "apart":
		return true
	}
	return false
}

// afterAuxiliary reports whether a form of be or have stands right before token i,
// adverbs between allowed.
func afterAuxiliary(toks []Token, i int) bool {
	for i--; i >= 0 && isAdv(toks[i].Tag); i-- {
	}
	return i >= 0 && (in(beForms, toks[i].Lower) || in(haveForms, toks[i].Lower) || toks[i].Lower == "'s")
}

// mendWord repairs open-class words by the words beside them.
func mendWord(toks []Token, i int, caps bool) {
	t := &toks[i]
	w := t.Lower
	prev, next, nextW := "", "", ""
	if i > 0 {
		prev = toks[i-1].Tag
	}
	if i+1 < len(toks) {
		next, nextW = toks[i+1].Tag, toks[i+1].Lower
	}
	if upperAt(t.Text, 0) && !caps {
		switch t.Tag {
		case "IN", "UH", "FW", "LS", "SYM", "DT", "EX", "PDT", "RP":
			if !in(prepositions, w) && !in(subordinators, w) && !in(sentenceStarters, t.Text) && !closedClass(w) {
				t.Tag = "NNP"
			}
		}
	}
	if i > 0 && upperAt(t.Text, 0) && !caps {
		switch t.Tag {
		case "VBG", "VBN", "VBD", "VBP", "VBZ", "VB": // a name: "into Peking", "Made in China 2025"
			if prev != ":" && prev != "''" && prev != "``" && prev != "." && prev != "(" {
				t.Tag = "NNP"
			}
		case "PRP": // "Liu He signed"
			if prev == "NNP" && w == "he" && upperAt(toks[i-1].Text, 0) {
				t.Tag = "NNP"
			}
		}
	}
	if t.Tag == "VBG" && isFiniteT(next) && !isNoun(prev) && prev != "WP" && prev != "CC" && !in(haveForms, w) && !in(beForms, w) && !afterAuxiliary(toks, i) {
		t.Tag = "NN" // "since fighting began"
	}
	if strings.HasSuffix(w, "ly") && len(w) > 5 && (isVerb(t.Tag) || t.Tag == "NN") && !in(baseVerbs, w) && w != "family" && w != "assembly" && w != "monopoly" && w != "anomaly" && w != "butterfly" {
		t.Tag = "RB"
	}
	switch w {
	case "last", "first", "next":
		if isVerb(next) && prev != "DT" && prev != "IN" {
			t.Tag = "RB"
		}
	case "no-one":
		t.Tag = "NN"
	case "online", "worldwide", "nationwide", "beforehand", "abroad", "overseas", "afterwards", "afterward", "ago", "together":
		t.Tag = "RB"
		return
	case "wish", "plan", "hope", "aim", "want", "intend", "vow", "pledge", "promise", "refuse", "agree", "need":
		if isNoun(t.Tag) && next == "TO" && i > 0 && t.Text == w && (prev == "NNS" || prev == "PRP" || isNoun(prev) && i > 1 && toks[i-2].Lower == "and") {
			t.Tag = "VBP"
		}
	case "put", "hit", "cut", "shut", "set":
		if t.Tag == "VBP" {
			t.Tag = "VBD" // or a participle: the parser decides
		}
	}
	if w == "set" {
		if t.Tag == "NN" && isNoun(prev) && (next == "IN" || next == "TO" || next == "RP") {
			t.Tag = "VBN"
		}
	}
	if w != "and" && (t.Tag == "CC" && !in(coordinators, w) && w != "both" && w != "either" && w != "neither" && w != "less" && w != "minus" || t.Tag == "MD" && !in(modals, w)) {
		t.Tag = "NN"
	}
	if next == "JJ" && strings.HasSuffix(nextW, "ed") && i+2 < len(toks) && (t.Tag == "NNS" || t.Tag == "VBZ" || t.Tag == "NNP") && in(baseVerbs, VerbLemma(nextW)) &&
		(toks[i+2].Tag == "DT" || toks[i+2].Tag == "NNP" || toks[i+2].Tag == "IN" || toks[i+2].Tag == "PRP") {
		toks[i+1].Tag = "VBD" // "Iraqi troops invaded Kuwait"
		if t.Tag == "VBZ" {
			t.Tag = "NNS"
		}
		next = "VBD"
	}
	if t.Tag == "VBZ" && (isFiniteT(next) || next == "VBN") && !in(baseVerbs, VerbLemma(w)) && !in(beForms, w) && !in(haveForms, w) && w != "does" && (isAdj(prev) || isNoun(prev) || prev == "DT") {
		t.Tag = "NNS"
	}
	if (t.Tag == "VB" || t.Tag == "VBP") && (isAdj(prev) || prev == "DT" || prev == "PRP$" || prev == "POS") && !isAdv(next) && next != "DT" && next != "PRP" && next != "TO" {
		if i < 2 || !isNoun(toks[i-2].Tag) || next == "" {
			t.Tag = "NN"
		}
	}
	if t.Tag == "VBD" && isNoun(next) && i > 0 && (prev == "DT" || prev == "PRP$" || isAdj(prev) && i > 1 && toks[i-2].Tag == "DT") && toks[i-1].Lower != "that" && toks[i-1].Lower != "this" && toks[i-1].Lower != "all" && toks[i-1].Lower != "both" && pastIsParticiple(w) {
		t.Tag = "VBN" // "the ninth named storm"
	}
	if w == "tear" && nextW == "gas" {
		t.Tag = "NN"
	}
	if t.Tag == "NNS" && (next == "RP" || next == "RB" || next == "IN") && (prev == "," || prev == "NNP" || prev == "NN" || prev == "RB") && separable(nextW) &&
		strings.Contains(particleVerbs[VerbLemma(w)], " "+nextW+" ") {
		t.Tag = "VBZ" // "…, steps down"
	}
	if t.Tag == "VBZ" && isNoun(prev) && i+2 < len(toks) && (next == "VBD" || next == "VBN") && !in(beForms, w) && !in(haveForms, w) &&
		(toks[i+2].Tag == "DT" || isNoun(toks[i+2].Tag) || isAdj(toks[i+2].Tag)) && pastIsParticiple(nextW) {
		t.Tag = "NNS" // "NATO bombs hit the embassy"
		toks[i+1].Tag = "VBD"
	}
	switch t.Tag {
	case "NN", "NNP", "JJ", "VBP", "VBD", "VBN":
		// After "to" or a modal, a known verb is a verb.
		if (prev == "MD" || prev == "TO" && t.Tag != "NNP" && t.Tag != "VBN") && in(baseVerbs, w) && !isNoun(next) && t.Text == w {
			t.Tag = "VB"
			return
		}
	}
	switch t.Tag {
	case "VBD":
		switch v, ok := irregularForms[w]; {
		case ok && !v.past && v.participle:
			t.Tag = "VBN"
		case (!ok || !v.past) && in(baseVerbs, w) && !strings.HasSuffix(w, "ed"):
			t.Tag = "VBP"
		}
	case "VBN":
		if v, ok := irregularForms[w]; ok && v.past && !v.participle {
			t.Tag = "VBD"
		}
	case "JJ", "NN", "NNP", "RB", "IN":
		if v, ok := irregularForms[w]; ok && t.Text == w && (v.past || v.participle) && !in(baseVerbs, w) && w != "left" && w != "ground" && w != "wound" && w != "found" && w != "born" && w != "felt" && w != "lit" {
			if prev != "DT" && prev != "PRP$" && !(isAdj(t.Tag) && isNoun(next)) && w != "thought" && w != "saw" && w != "bound" && w != "shot" && w != "bit" {
				t.Tag = "VBD"
				if !v.past {
					t.Tag = "VBN"
				}
			}
		}
	}
}
