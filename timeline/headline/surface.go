package headline

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Checks that read a composed line against its sentence word by word: a sentence that was read wrongly is wrong in
// its clauses and its tree, and only its words in their order still speak against the line. The tree is asked for what
// may speak for it.

// surfaceChecks are asked of verbs, and after all others.
var surfaceChecks = []check{
	{"its words stand in another order", (*checker).turned},
	{"the noun before its verb is left out", (*checker).nounBeforeVerb},
	{"its subject stands behind its verb", (*checker).subjectBehind},
	{"a comma or dash closes its clause", (*checker).beyondComma},
	{"another clause begins in it", (*checker).clauseInside},
	{"who says so is named twice", (*checker).speakerTwice},
}

// scarChecks are asked of verbs and nouns.
var scarChecks = []check{
	{"a word is left from a date", (*checker).scarred},
	{"its owner is one of several", (*checker).ownerHalved},
	{"it names a thing by a number or “one” alone", (*checker).onesOnly},
	{"it begins inside a pair of words", (*checker).opensInside},
}

// turned: words from before the verb stand behind it in the line, and are neither what somebody said before his
// verb of saying nor plainly the object of a clause behind it: "it was clear from | everybody that Rao has to leave",
// "a report from | the bank that prices rose".
func (c *checker) turned() bool {
	v := c.sen.VerbOf(c.head)
	if v == nil || lexicon.Has(c.sen.Lemma(c.head), lexicon.ReportsSpeech) || c.sen.Clauses[max(c.sen.ClauseOf(c.head), 0)].Kind == syntax.Parenthetical {
		return false
	}
	for _, p := range c.parts[min(c.sub, len(c.parts)):] {
		if p.span.Empty() || !letters(p.text) || p.span.Start >= v.Span.Start || c.tok(p.span.Start).Tag == "RB" || c.tok(p.span.Start).IsVerb() || c.tok(p.span.Start).Tag == "TO" {
			continue
		}
		if !c.plainObject(p.span.Start, v) {
			return true
		}
	}
	return false
}

// plainObject: the token is in a noun phrase that begins no other phrase's end, right before the subject or the
// relative pronoun, so that it is what the verb's clause bounds.
func (c *checker) plainObject(token int, v *syntax.VerbGroup) bool {
	k := c.sen.ClauseOf(c.head)
	if k < 0 || c.sen.Clauses[k].Kind != syntax.Relative {
		return false
	}
	cl := &c.sen.Clauses[k]
	a := cl.Antecedent
	if !a.Has(token) || cl.Marker != "" && cl.Marker != "which" && cl.Marker != "that" || lexicon.Has(c.sen.Lemma(a.End-1), lexicon.HasContent) {
		return false
	}
	if t := c.tok(a.Start); cl.Marker != "which" && t.Tag != "DT" && t.Tag != "CD" && t.Tag != "PRP$" && t.Tag != "NNS" {
		return false // "got | word that Rao will speak"
	}
	if cl.Marker != "which" && a.Start > 0 && c.tok(a.Start-1).IsPrep() {
		return false // "news from | the bank that the king left"
	}
	return c.sen.Object(c.head) < 0 || a.Has(c.sen.Object(c.head))
}

// nounBeforeVerb: the word right before the verb, times, adverbs and asides apart, is a noun that the line leaves
// out: it is the subject, and the line has another.
func (c *checker) nounBeforeVerb() bool {
	v := c.sen.VerbOf(c.head)
	if v == nil {
		return true
	}
	i := v.Span.Start - 1
	for i >= 0 && (c.r.When.Has(i) || c.s.InExpression(c.r.Sentence, i) || c.tok(i).Tag == "RB" || c.sen.Note(i)) {
		i--
	}
	if i < 0 || c.shown[i] || !c.tok(i).IsNoun() && c.tok(i).Tag != "PRP" && c.tok(i).Tag != "EX" {
		return false
	}
	parted := false // by a dash, behind which another subject begins
	for k := c.subjectEndToken(); k < i; k++ {
		parted = parted || syntax.IsDash(c.tok(k).Text) || c.tok(k).Text == ":"
	}
	if !parted && c.tok(v.Span.Start).Tag != "TO" && c.sen.Dependent(i, syntax.Case) >= 0 {
		return false // "some of the steps shown in | Accra | would seem bold"
	}
	return !c.isSubject(i, c.sen.Subjects(c.head)) && c.tok(c.head).Rel != syntax.Acl
}

// subjectBehind: the subject that the line begins with stands behind the verb in its sentence, where only verbs of
// saying, of being and passives have theirs: "the clashes followed | a march".
func (c *checker) subjectBehind() bool {
	v := c.sen.VerbOf(c.head)
	if v == nil || v.Passive || lexicon.Has(c.sen.Lemma(c.head), lexicon.ReportsSpeech) || v.Lemma == "be" {
		return false
	}
	if first := c.subjectStart(); first >= len(c.sen.Tokens) || first < v.Span.End {
		return false
	}
	// "Behind him came the king": nothing but a phrase before the verb, and no object behind it.
	i := v.Span.Start - 1
	for i >= 0 && (c.gone(i) || c.tok(i).Tag == "RB") {
		i--
	}
	return i >= 0 && (c.tok(i).IsNoun() && c.sen.Dependent(i, syntax.Case) < 0 || c.tok(i).IsVerb() || c.tok(i).Tag == "PRP")
}

// beyondComma: the line tells a clause that stands under another, and goes on behind a comma or a dash with what more
// often belongs to that one: "the day after the truce is due, | to win support", "by those who began the war -- | and by its victims".
func (c *checker) beyondComma() bool {
	k := c.sen.ClauseOf(c.head)
	if k < 0 || c.sen.Clauses[k].Parent < 0 {
		return false
	}
	kind, up := c.sen.Clauses[k].Kind, c.sen.Clauses[c.sen.Clauses[k].Parent].Kind
	inner := kind == syntax.Adverbial || kind == syntax.Relative || kind == syntax.Participle
	v := c.sen.VerbOf(c.head)
	for i := v.Span.End; i+1 < len(c.shown); i++ {
		if syntax.IsDash(c.tok(i).Text) && c.shown[i+1] && (inner || kind == syntax.Coordinate && up != syntax.Main) && !quotedAt(c.sen, i) {
			return true
		}
		if !inner || !c.shown[i+1] || c.tok(i).Text != "," || quotedAt(c.sen, i) {
			continue
		}
		if t := c.tok(i + 1); t.Tag == "TO" || t.Tag == "VBG" && t.Lower != "including" {
			return true
		}
	}
	return false
}

// timeWord: the token is part of a time.
func (c *checker) timeWord(i int) bool {
	return c.r.When.Has(i) || c.s.InExpression(c.r.Sentence, i)
}

// joinsVerb: the token begins what "and" may join to a verb: a verb, or an adverb before one.
func (c *checker) joinsVerb(i int) bool {
	for i < len(c.shown) && (c.tok(i).Tag == "RB" || c.gone(i)) {
		i++
	}
	return i < len(c.shown) && (c.tok(i).IsVerb() || c.tok(i).Tag == "MD")
}

// ownerHalved: the noun phrase begins behind "and" and has an owner, who may be only the second: "of Ana Moe and |
// Ola Rao's visit".
func (c *checker) ownerHalved() bool {
	if c.isVerb {
		return false
	}
	first := len(c.shown)
	for _, p := range c.parts {
		if !p.span.Empty() {
			first = min(first, p.span.Start)
		}
	}
	for first > 0 && first < len(c.shown) && c.tok(first-1).Tag == "DT" {
		first--
	}
	if first < 2 || first >= len(c.shown) || c.tok(first-1).Tag != "CC" || !c.tok(first-2).IsNoun() {
		return false
	}
	for i := first; i < len(c.shown) && i < c.head; i++ {
		if c.tok(i).Tag == "POS" {
			return true
		}
	}
	return false
}

// onesOnly: the subject is a number alone, or the subject or object "one" or "ones", and nothing says of what: "Rao proposed | the ones".
func (c *checker) onesOnly() bool {
	if c.isVerb && c.sub > 0 && c.parts[0].token >= 0 && c.numberOfBefore(c.parts[0].token) {
		return true
	}
	for i := range c.shown {
		if c.shown[i] && c.isOnes(i) && !quotedAt(c.sen, i) && (i+1 >= len(c.shown) || !c.tok(i+1).IsNoun() && c.tok(i+1).Lower != "of") {
			return true
		}
	}
	return false
}

// numberOfBefore: the number at the token, with which the line begins, is of what stands before it, or counts a time: "out of 40
// guards, | 12 left", "day | two of a strike".
func (c *checker) numberOfBefore(i int) bool {
	if c.tok(i).Tag != "CD" {
		return false
	}
	return c.sub == 1 && i > 0 && (c.tok(i-1).Text == "," || c.timeWord(i-1)) || i+2 < len(c.shown) && c.tok(i+1).Lower == "of" && c.tok(i+2).Lower == "a"
}

// isOnes: the token is "ones", "the one" or "the old one".
func (c *checker) isOnes(i int) bool {
	t := c.tok(i)
	return t.Lower == "ones" || t.Lower == "one" && i > 0 && (c.tok(i-1).Lower == "the" || strings.HasPrefix(c.tok(i-1).Tag, "JJ"))
}

// opensInside: the line begins behind "and" with what the words before it belong to: "a US- and | Norway-led march", "a journal
// called Fish and | Salt which was sold".
func (c *checker) opensInside() bool {
	i := 0
	for i < len(c.shown) && !c.shown[i] {
		i++
	}
	if i < 2 || i >= len(c.shown) || c.tok(i-1).Tag != "CC" || c.renamed(i) {
		return false
	}
	before := c.tok(i - 2)
	return strings.HasSuffix(before.Text, "-") || i > 2 && c.tok(i).Tag == "NNP" && before.Tag == "NNP" && c.tok(i-3).Tag == "VBN" && c.isVerb && c.tok(c.head).Rel == syntax.AclRelcl
}

// clauseInside: behind the adjective or particle of a verb of when a pronoun begins another clause: "when his case was made public | it led
// to charges".
func (c *checker) clauseInside() bool {
	v, k := c.sen.VerbOf(c.head), c.sen.ClauseOf(c.head)
	if v == nil || k < 0 || c.sen.Clauses[k].Marker != "when" && !lexicon.Has(c.sen.Clauses[k].Marker, lexicon.TimeConjunction) {
		return false
	}
	for i := v.Span.End + 1; i+1 < len(c.shown); i++ {
		before := c.tok(i - 1)
		if c.shown[i] && c.shown[i-1] && c.shown[i+1] && c.tok(i).Tag == "PRP" && c.tok(i+1).IsFinite() && (strings.HasPrefix(before.Tag, "JJ") || before.Tag == "RP") && !quotedAt(c.sen, i) && !slices.ContainsFunc(c.sen.Tokens[v.Span.Start:i], func(t syntax.Token) bool {
			return lexicon.Has(t.Lower, lexicon.Degree) || t.Tag == "IN" || t.Text == ","
		}) {
			return true
		}
	}
	return false
}

// speakerTwice: a name is written for the pronoun of who says so, and the same name stands in what is said: "Ola Rao said | the guard Ola
// Rao leaves".
func (c *checker) speakerTwice() bool {
	if !lexicon.Has(c.sen.Lemma(c.head), lexicon.ReportsSpeech) && !lexicon.Has(c.sen.Lemma(c.head), lexicon.Says) {
		return false
	}
	var who, rest strings.Builder
	for k, p := range c.parts {
		switch {
		case k >= c.sub:
			rest.WriteString(p.text + " ")
		case !p.span.Empty() && c.tok(p.span.Start).Tag == "PRP":
			who.WriteString(p.text)
		}
	}
	return strings.Contains(who.String(), " ") && strings.Contains(rest.String(), who.String())
}
