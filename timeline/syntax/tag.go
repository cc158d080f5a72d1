package syntax

import (
	"maps"
	"strings"
	"unicode/utf8"

	"dateline/timeline/lexicon"
)

// aName stands for capitalised words inside a sentence, a number for figures: their
// tags are known, and asking the model for each is most of the cost of parsing.
const aName, aNumber, aYear = "Nnnnn", "Ddddd", "1888"

// fixedTags are words and marks whose tag the model need not guess.
var fixedTags = func() map[string]string {
	m := map[string]string{aName: "NNP", aNumber: "CD", aYear: "CD", "US": "NNP", "WHO": "NNP", "IT": "NNP"}
	for t, marks := range map[string]string{",": ",", ".": ". ? !", "``": "``", "''": "''", ":": ": ; ...", "(": "(", ")": ")"} {
		for _, w := range strings.Fields(marks) {
			m[w] = t
		}
	}
	maps.Copy(m, lexicon.Tags())
	return m
}()

// arabicName: "al-Assad" is a name for all its small letter; "al-Qaeda-linked" is an adjective.
func arabicName(w string) bool {
	article, name, ok := strings.Cut(w, "-")
	return ok && lexicon.Has(article, lexicon.ArabicArticle) && upperAt(name, 0) && !strings.Contains(name, "-")
}

// handle: the word is the name of an account: "reader77".
func handle(w string) bool {
	letters := strings.TrimRight(w, "0123456789_")
	return len(letters) > 3 && len(letters) < len(w) && !strings.ContainsFunc(letters, func(r rune) bool { return (r < 'a' || r > 'z') && r != '_' })
}

// lookUp sets what is known of each token without its tag, and tells whether they are set in capitals or as a title.
func (p *perceptron) lookUp(toks []Token) (caps, title bool) {
	caps, title = shouted(toks), titled(toks)
	for i := range toks {
		toks[i].Lower = lower(toks[i].Text)
		toks[i].Word = lexicon.Of(toks[i].Lower)
	}
	for i := range toks {
		t := &toks[i]
		t.Common = upperAt(t.Text, 0) && p.plainWord(t)
		t.Plain = (caps || title) && t.Common && !p.beforeName(toks, i)
	}
	return caps, title
}

// tagTokens sets Lower and Tag of each token.
func tagTokens(p *perceptron, toks []Token, s *tagScratch) {
	s.words = s.words[:0]
	caps, title := p.lookUp(toks)
	for i := range toks {
		w := toks[i].Text
		switch {
		case toks[i].Plain:
			w = toks[i].Lower
		case caps && len(w) > 1 && !strings.Contains(w, "."):
			w = headlineCase(&toks[i])
		case !title && i > 0 && upperAt(w, 0) && plainName(toks, i), !title && i == 0 && acronym(&toks[i]):
			w = aName
		case arabicName(w), handle(w):
			w = aName
		case '0' <= w[0] && w[0] <= '9' && figure(w):
			w = aNumber
			if len(toks[i].Text) == 4 {
				w = aYear
			}
		case toks[i].Has(lexicon.Office) && strings.Contains(w, "-"): // "then-Secretary"
			w = w[strings.LastIndexByte(w, '-')+1:]
		default:
			w = modelText(w)
		}
		s.words = append(s.words, tagged{text: w, token: &toks[i]})
	}
	p.tag(s)
	for i := range toks {
		w := &s.words[i]
		toks[i].Tag, toks[i].nounToo = w.tag, isNoun(w.second.tag) && w.second.by < even
	}
	mendTags(toks, caps)
	if !caps {
		mendDiary(toks)
	}
	mendAgreement(toks, s.words)
	mendQuestion(toks)
	mendPair(toks)
}

// headlineCase writes a word in capitals as a headline in title case would: that is
// nearest to what the tagger learned from.
func headlineCase(t *Token) string {
	if w := t.Lower; t.Has(lexicon.Preposition) || t.Has(lexicon.Coordinator) || t.Has(lexicon.FormOfBe) || t.Has(lexicon.Article) || w[0] >= utf8.RuneSelf {
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
	case "—", "–", "--", "―", "-", "_", softHyphen:
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

// small reports whether a word stands in small letters, or would but for the title that it is in.
func (t *Token) small() bool { return t.Plain || t.Text == t.Lower }

// acronym reports whether a word that opens a sentence is a name in capitals: "NATO".
func acronym(t *Token) bool {
	return len(t.Text) > 1 && strings.ToUpper(t.Text) == t.Text && strings.ToLower(t.Text) != t.Text && !t.Has(lexicon.ShoutedWord) && !isFixed(t)
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
	if len(w) == 2 && upperAt(w, 1) && !digitAt(p, 0, 1) && !isFixed(&toks[i]) {
		return true // "the UK"
	}
	if c := p[0]; !alnum(c) && p != "," && p != "(" && !strings.HasPrefix(p, "'") && !strings.HasPrefix(p, "’") || len(w) < 3 {
		return false
	}
	for k := 1; k < len(w); k++ {
		if !alnum(w[k]) {
			return false
		}
	}
	return !lexicon.EndsAsWord(w) && !isFixed(&toks[i])
}

// fixedWords are those of fixedTags in lower case.
var fixedWords = func() map[string]bool {
	m := map[string]bool{}
	for w := range fixedTags {
		m[strings.ToLower(w)] = true
	}
	return m
}()

// isFixed: a function word, which may be written with a capital.
func isFixed(t *Token) bool {
	return t.Has(lexicon.Preposition) || t.Has(lexicon.Subordinator) || t.Has(lexicon.Modal) ||
		t.Has(lexicon.FormOfBe) || t.Has(lexicon.FormOfHave) || t.Has(lexicon.FormOfDo) || fixedWords[t.Lower]
}

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
func isAdv(t string) bool     { return strings.HasPrefix(t, "RB") }
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
		b := besideOf(toks, i)
		w := t.Lower
		c := w[0]
		switch {
		case c < 'a' || c > 'z':
			t.Tag = markTag(t, b)
			continue
		case t.Has(lexicon.Month) || t.Has(lexicon.Weekday):
			mendMonth(t, i, b)
			mendBehindDay(toks, i)
			continue
		}
		switch {
		case w == "that":
			named := lexicon.Has(b.nextW, lexicon.Month) || lexicon.Has(b.nextW, lexicon.Weekday)
			switch {
			case isFiniteOrPast(b.next) && lexicon.Has(b.prevW, lexicon.TakesParticiple):
				t.Tag = "DT" // "when that failed"
				continue
			case named && (isVerb(b.prev) && lexicon.Has(lexicon.VerbLemma(b.prevW), lexicon.TakesClause) || i+2 < len(toks) && toks[i+2].Tag == "CD" || (b.nextW == "may" || b.nextW == "march") && toks[i+1].small()):
				t.Tag = "IN" // "observed that July 1 marked"
			case lexicon.Has(b.nextW, lexicon.TimeNoun) || b.nextW == "same":
				t.Tag = "DT"
			case t.Tag == "DT" && isVerb(b.prev) && lexicon.Has(lexicon.VerbLemma(b.prevW), lexicon.ReportsSpeech) && (isNoun(b.next) || isAdj(b.next)):
				t.Tag = "IN"
			}
			if lexicon.Has(b.nextW, lexicon.TimeNoun) || b.nextW == "same" {
				break
			}
			if t.Tag == "DT" && isNoun(b.prev) && strings.HasPrefix(b.next, "NNP") {
				t.Tag = "IN"
			} else if t.Tag == "DT" && (b.next == "PRP" || b.next == "DT" || isFiniteT(b.next) && (isVerb(b.prev) || b.prev == "RP")) {
				t.Tag = "IN"
			}
		case w == "who" || w == "whom" || w == "what":
			if t.Text != "WHO" || caps {
				t.Tag = "WP"
			}
		case w == "which":
			t.Tag = "WDT"
		case w == "whose":
			t.Tag = "WP$"
		case t.Has(lexicon.QuestionAdverb):
			t.Tag = "WRB"
		case t.Has(lexicon.PlainCoordinator):
			t.Tag = "CC"
		case t.Has(lexicon.Correlative):
			if isFiniteT(b.next) {
				t.Tag = "DT"
			}
		case w == "not" || w == "never":
			t.Tag = "RB"
		case w == "to":
			t.Tag = "TO"
		case t.Has(lexicon.PlainModal):
			if b.prev != "DT" && b.prev != "PRP$" && b.prev != "JJ" && b.prev != "POS" && b.next != "CC" {
				t.Tag = "MD"
			}
			if w == "will" && b.nextW == "of" {
				t.Tag = "NN"
			}
		case w == "so":
			switch {
			case i == 0 && b.next != "IN" && b.nextW != "that":
				t.Tag = "RB"
			case b.prev == "," && (b.next == "DT" || b.next == "PRP" || b.next == "PRP$" || b.next == "EX" || b.next == "NNP" || b.next == "NNS"):
				t.Tag = "CC" // "they agreed, so the envoys left"
			}
		case w == "am":
			if b.prev == "CD" {
				t.Tag = "NN" // "6:40 am"
			}
		case w == "cannot":
			t.Tag = "MD"
		case w == "said":
			if t.Tag != "VBN" || !afterAuxiliary(toks, i) {
				t.Tag = "VBD"
			}
		case t.Has(lexicon.FiniteAuxiliary):
		default:
			mendWord(toks, i, b, caps)
		}
	}
}

// markTag tags numbers and marks.
func markTag(t *Token, b beside) string {
	switch t.Lower {
	case "'s":
		if b.next == "VBG" && b.prev == "PRP" || b.next == "VBN" && b.prev == "PRP" || b.prev == "PRP" || b.prev == "EX" || b.prevW == "here" || b.prevW == "that" || b.prevW == "what" {
			return "VBZ"
		}
		return "POS"
	case "'", "’":
		if isNoun(b.prev) && strings.HasSuffix(b.prevW, "s") && (isNoun(b.next) || isAdj(b.next) || b.next == "CD" || b.next == "VBG" || b.next == "VBN") {
			return "POS"
		}
		return "''"
	case ",", "(", ")", ":", ";", "“", "”", "\"":
		if t.Lower == ";" {
			return ":"
		}
		return t.Tag
	}
	if currency(t.Lower) {
		return "$" // "of £15bn to | £20bn"
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
func mendMonth(t *Token, i int, b beside) {
	cap := upperAt(t.Text, 0)
	switch t.Lower {
	case "may":
		if !cap || i == 0 && (b.next == "PRP" || b.next == "EX" || b.next == "DT") || (b.prev == "PRP" || isNoun(b.prev)) && (b.next == "VB" || b.next == "RB") {
			t.Tag = "MD"
			return
		}
	case "march":
		if !cap {
			return
		}
	}
	t.Tag = "NNP"
}
