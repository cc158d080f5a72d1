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
	caps := p.tagAlone(toks, s)
	mendTags(toks, caps)
	if !caps {
		mendDiary(toks)
	}
	mendAgreement(toks, s.words)
	mendQuestion(toks)
	mendPair(toks)
}

// tagAlone sets Lower, and Tag as the model has it, and tells whether the tokens are set in capitals.
func (p *perceptron) tagAlone(toks []Token, s *tagScratch) bool {
	s.words = s.words[:0]
	caps, title := p.lookUp(toks)
	for i := range toks {
		s.words = append(s.words, tagged{text: forModel(toks, i, caps, title), token: &toks[i]})
	}
	p.tag(s)
	for i := range toks {
		w := &s.words[i]
		toks[i].Tag, toks[i].nounToo = w.tag, isNoun(w.second.tag) && w.second.by < even
	}
	return caps
}

// forModel gives what the model is asked about for token i.
func forModel(toks []Token, i int, caps, title bool) string {
	t := &toks[i]
	w := t.Text
	switch {
	case t.Plain:
		return t.Lower
	case caps && len(w) > 1 && !strings.Contains(w, "."):
		return headlineCase(t)
	case !title && i > 0 && upperAt(w, 0) && plainName(toks, i), !title && i == 0 && acronym(t), arabicName(w), handle(w):
		return aName
	case digitAt(w, 0, 1) && figure(w) && len(w) == len("2023"):
		return aYear
	case digitAt(w, 0, 1) && figure(w):
		return aNumber
	case t.Has(lexicon.Office) && strings.Contains(w, "-"): // "then-Secretary"
		return w[strings.LastIndexByte(w, '-')+1:]
	}
	return modelText(w)
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
