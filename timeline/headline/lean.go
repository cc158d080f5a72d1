package headline

import (
	"slices"
	"strings"
	"unicode"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// By which words a line leans on the sentence before it, and what that must have so that it explains them.

// backRules say which words these are. In Yes and No the word stands between brackets and the act between asterisks.
var backRules = []choice[func(*lean) bool, func(*lean, *context) bool]{
	{
		Name: "<he> <verb>", Why: "a pronoun opens the line or owns what does, and nothing in the line says who is meant",
		Holds: (*lean).opensByPronoun,
		Then:  (*lean).tellsOfOne,
		Yes:   "Boats came to Lund. [They] *left* on Monday.",
		No:    "[It] was on Monday that the guards *left* Lund.",
	},
	{
		Name: "reversed <that> policy", Why: "the noun was told of before",
		Holds: (*lean).pointsOut,
		Then:  func(*lean, *context) bool { return true },
		Yes:   "Togo had shunned the council. Ana Moe *reversed* [that] policy on Monday.",
		No:    "Ana Moe *left* Lund [that] week.",
	},
	{
		Name: "killed <there>", Why: "no place that the line names is meant",
		Holds: (*lean).pointsThere,
		Then:  (*lean).tellsOfPlace,
		Yes:   "A bomb went off in Lund. Ten guards were *killed* [there] on Monday.",
		No:    "Guards came to Lund and were *killed* [there] on Monday.",
	},
	{
		Name: "<six> more were found", Why: "it counts what was told of before",
		Holds: (*lean).countsOthers,
		Then:  (*lean).tellsOfSeveral,
		Yes:   "Guards found ten bodies in Lund. [Six] more were *found* on Monday.",
		No:    "[Six] more bodies were *found* in Lund on Monday.",
	},
	{
		Name: "<the> tour", Why: "the noun alone, of a thing that no reader knows by it",
		Holds: (*lean).namesAgain,
		Then:  (*lean).tellsOfNoun,
		Yes:   "Ana Moe began a tour of Chad. Ola Rao *joined* [the] tour on Monday.",
		No:    "Ola Rao *joined* [the] tour of Chad on Monday.",
	},
}

func (l *lean) rule() int {
	return firstRule(backRules, func(holds func(*lean) bool) bool { return holds(l) })
}

// isPronoun: the token is a personal pronoun, or "this" or "that" alone.
func (l *lean) isPronoun() bool {
	t := l.tok(l.i)
	if strings.HasPrefix(t.Tag, "PRP") {
		return !strings.HasSuffix(t.Lower, "self") && !strings.HasSuffix(t.Lower, "selves") && !speechPronoun(*t) && !lexicon.Has(t.Lower, lexicon.Speakers)
	}
	return l.thisAlone(l.i) || lexicon.Has(t.Lower, lexicon.Demonstrative) && t.Rel.Is(syntax.Nsubj) && t.Tag == "DT"
}

// opensByPronoun: the pronoun stands in the line's first subject or is that, or is the one who says so behind what is said, and the line
// has nothing before it that it may mean.
func (l *lean) opensByPronoun() bool {
	if !l.isPronoun() || l.standsForNothing(l.i) || l.isMeantInside() {
		return false
	}
	t := l.tok(l.i)
	sub := l.i
	if !t.Rel.Is(syntax.Nsubj) && t.Head > l.i {
		sub = t.Head // "its | bid"
	}
	if !l.tok(sub).Rel.Is(syntax.Nsubj) || l.tok(sub).Head < 0 || l.hasName(sub) {
		return false
	}
	verb := l.tok(sub).Head
	for i := range l.i {
		if l.shown[i] && !l.time(i) && l.tok(i).IsFinite() && !quotedAt(l.sen, i) && !l.says(verb) {
			return false
		}
	}
	return !l.namesLater(l.i, verb)
}

// hasName: a name stands beside the noun: "their chief, Ana | Moe".
func (l *lean) hasName(noun int) bool {
	return slices.ContainsFunc(l.sen.Tokens, func(t syntax.Token) bool {
		return t.Head == noun && strings.HasPrefix(t.Tag, "NNP") && (t.Rel == syntax.Appos || t.Rel == "flat" || t.Rel == syntax.Compound)
	}) || strings.HasPrefix(l.tok(noun).Tag, "NNP") && noun != l.i
}

// says: the verb only tells who says the rest.
func (l *lean) says(verb int) bool {
	w := l.sen.Lemma(verb)
	return lexicon.Has(w, lexicon.Says) || lexicon.Has(w, lexicon.ReportsSpeech) || lexicon.Has(w, lexicon.Tells)
}

// opensQuotation: the token is “he” or the like right behind the mark that opens the line, and its subject.
func (l *lean) opensQuotation() bool {
	t := l.tok(l.i)
	if l.i != 1 || !l.tok(0).IsQuoteMark() || !t.Rel.Is(syntax.Nsubj) || !strings.HasPrefix(t.Tag, "PRP") {
		return false
	}
	return lexicon.Has(t.Lower, lexicon.MasculinePronoun) || lexicon.Has(t.Lower, lexicon.FemininePronoun)
}

// seemsSo: the token is the "it" of what a clause behind it tells, without "that": "it | appears they will stay".
func (l *lean) seemsSo() bool {
	t := l.tok(l.i)
	return t.Lower == "it" && t.Rel.Is(syntax.Nsubj) && t.Head >= 0 && l.sen.Dependent(t.Head, syntax.Ccomp) > l.i && !l.says(t.Head)
}

// isMeantInside: the line has a noun or name before the pronoun that it may mean, or says by whom the pronoun's clause is told; or the cast
// has somebody for it whom the sentence names.
func (l *lean) isMeantInside() bool {
	t := l.tok(l.i)
	if l.s.ofTeller(l.sen, l.i) || t.Rel == syntax.Expl || l.seemsSo() {
		return true
	}
	if l.composed && slices.Contains(l.written, true) {
		return true // which has its words in another order
	}
	if mi := l.s.mentionAt(l.r.Sentence, l.i); mi >= 0 && l.speaksOf(&l.s.Cast.Mentions[mi]) {
		return true
	}
	for i := range l.i {
		if l.shown[i] && !l.time(i) && (l.written[i] || l.tok(i).IsNoun() && !quotedAt(l.sen, i) && !l.sen.Under(l.i, i) && l.s.mayMean(t.Lower, l.sen, l.r.Sentence, i)) {
			return true
		}
	}
	return false
}

// speaksOf: the line names one of those whom the pronoun means outside its quotation marks, behind it only where it is sure that he is meant.
func (p *printed) speaksOf(pronoun *names.Mention) bool {
	return slices.ContainsFunc(p.s.MentionsIn[p.r.Sentence], func(mi int) bool {
		at := p.s.Cast.Mentions[mi].Span
		return p.shown[at.Start] && (at.Start < pronoun.Span.Start || pronoun.Doubt == "") && !quotedAt(p.sen, at.Start) && p.s.speaksOf(p.r.Sentence, at, pronoun.Entities)
	})
}

// mayMean: the pronoun may stand for the noun at the token.
func (s *teller) mayMean(pronoun string, sen *syntax.Sentence, sent, i int) bool {
	t := &sen.Tokens[i]
	several := t.Tag == "NNS" || t.Tag == "NNPS"
	switch {
	case lexicon.Has(pronoun, lexicon.PluralPronoun) || pronoun == "them" || pronoun == "these" || pronoun == "those":
		return several || strings.HasPrefix(t.Tag, "NNP") || lexicon.Has(t.Lower, lexicon.Collective)
	case lexicon.Has(pronoun, lexicon.MasculinePronoun), lexicon.Has(pronoun, lexicon.FemininePronoun):
		return !several && s.human(sent, i)
	case lexicon.Has(pronoun, lexicon.Demonstrative):
		return true
	}
	return !several && !s.isPerson(sent, i)
}

// nouns gives the nouns of the sentence, times aside.
func (c *context) nouns(s *teller) (out []int) {
	for i := range c.Tokens {
		if c.Tokens[i].IsNoun() && !s.InExpression(c.sent, i) {
			out = append(out, i)
		}
	}
	return out
}

// isPerson: the noun stands for a person.
func (s *teller) isPerson(sent, i int) bool {
	for _, mi := range s.MentionsIn[sent] {
		if m := &s.Cast.Mentions[mi]; m.Span.Has(i) && m.Form != names.Adjective {
			return s.Cast.Entities[m.Entities[0]].Kind == names.Person
		}
	}
	return s.human(sent, i) && !strings.HasPrefix(s.Doc.Sentences[sent].Tokens[i].Tag, "NNP")
}

// tellsOfOne: the sentence before speaks of whom the cast has for the pronoun, or of one or something that it may mean.
func (l *lean) tellsOfOne(c *context) bool {
	whole := syntax.Span{End: len(c.Tokens)}
	if mi := l.s.mentionAt(l.r.Sentence, l.i); mi >= 0 && l.s.Cast.Mentions[mi].Form == names.Pronoun {
		if m := &l.s.Cast.Mentions[mi]; l.s.speaksOf(c.sent, whole, m.Entities) || m.Doubt == "" {
			return l.s.speaksOf(c.sent, whole, m.Entities)
		}
	}
	return slices.ContainsFunc(c.nouns(l.s), func(i int) bool { return l.s.mayMean(l.tok(l.i).Lower, c.Sentence, c.sent, i) })
}

// pointsOut: the token is "that", "these" or "such" before a noun, or "the latter", a subject, object or place of the line's verb, and
// nothing in the line tells of it.
func (l *lean) pointsOut() bool {
	t := l.tok(l.i)
	if t.Lower == "latter" {
		return true
	}
	h := t.Head
	if h > l.i && !l.core(h) && (l.tok(h).Rel.Is(syntax.Nmod) || l.tok(h).Rel == syntax.NmodPoss) && l.tok(h).Head >= 0 && l.core(l.tok(h).Head) {
		return l.pointsAt(h) // "many of | these camps", "that | body's council"
	}
	return l.pointsAt(h) && l.core(h)
}

// pointsAt: the token is a word that points to the noun, which nothing in the line tells of.
func (l *lean) pointsAt(h int) bool {
	t := l.tok(l.i)
	points := lexicon.Has(t.Lower, lexicon.Demonstrative) && t.Rel.Is(syntax.Det) || lexicon.Has(t.Lower, lexicon.Compares) && t.Rel == syntax.Amod && lexicon.Has(t.Lower, lexicon.PointsBack)
	if !points || h <= l.i || !l.shown[h] || l.written[h] || l.time(h) {
		return false
	}
	n := l.tok(h)
	return n.IsNoun() && (n.Text == n.Lower || n.Tag == "NNPS") && !lexicon.Has(l.sen.Lemma(h), lexicon.TimeNoun) && !l.saysWhich(h) && !l.toldBefore(l.i, h)
}

// pointsThere: the token is a "there" of place, and the line names no place before it.
func (l *lean) pointsThere() bool {
	t := l.tok(l.i)
	if t.Lower != "there" || t.Tag == "EX" || t.Rel == syntax.Expl || l.s.landBefore(l.r.Sentence, l.i) != "" {
		return false
	}
	return !slices.ContainsFunc(l.before(l.i), func(k int) bool {
		return lexicon.Has(l.sen.Lemma(k), lexicon.LandNoun) || lexicon.Has(l.sen.Lemma(k), lexicon.Premises)
	})
}

// tellsOfPlace: the sentence before has a place.
func (l *lean) tellsOfPlace(c *context) bool {
	for _, mi := range l.s.MentionsIn[c.sent] {
		if m := &l.s.Cast.Mentions[mi]; m.Locative || l.s.Cast.Entities[m.Entities[0]].Kind == names.Place {
			return true
		}
	}
	return false
}

// countsOthers: the subject is a number with "more" or "others", "others", "both" or "another" alone, or "the two" of something.
func (l *lean) countsOthers() bool {
	t := l.tok(l.i)
	if !l.subjectAlone(l.i) {
		return false
	}
	next := l.i + 1
	switch {
	case lexicon.Has(t.Lower, lexicon.OpensPair) && t.Tag != "CC" && t.Rel.Is(syntax.Nsubj), lexicon.Has(t.Lower, lexicon.PointsBack) && t.IsNoun(), t.Tag == "DT" && lexicon.Has(t.Lower, lexicon.OneOfSeveral) && t.Rel.Is(syntax.Nsubj):
		return true
	case t.Tag == "CD" && next < len(l.shown) && (l.tok(next).Lower == "more" || lexicon.Has(l.tok(next).Lower, lexicon.PointsBack)):
		return next+1 < len(l.shown) && !l.tok(next+1).IsNoun() && l.tok(next+1).Lower != "than" && !strings.HasPrefix(l.tok(next+1).Tag, "J")
	}
	return false
}

// subjectAlone: the token opens the line's subject, or stands behind "the" or "another" there, and "of" does not follow it.
func (l *lean) subjectAlone(i int) bool {
	if sub := l.sen.SubjectSpan(max(l.r.Clause, 0)); !sub.Has(i) || i > sub.Start+1 || sub.End < len(l.shown) && l.tok(sub.End).Lower == "of" {
		return false
	}
	return i+1 >= len(l.shown) || l.tok(i+1).Lower != "of"
}

// tellsOfSeveral: the sentence before has a noun for several.
func (l *lean) tellsOfSeveral(c *context) bool {
	return slices.ContainsFunc(c.nouns(l.s), func(i int) bool { return c.Tokens[i].Tag == "NNS" || c.Tokens[i].Tag == "NNPS" })
}

// namesAgain: the token is the article of a noun that is a subject, object or place of the line's verb, which neither the line nor the
// story's title explains, and which no reader knows by itself.
func (l *lean) namesAgain() bool {
	if l.tok(l.i).Lower != "the" || l.tok(l.i).Tag != "DT" {
		return false
	}
	np := l.sen.NP(l.i)
	h := np.End - 1
	if np.Start != l.i || h <= l.i || !l.core(h) || l.written[h] || !l.shown[h] || l.time(h) || !isCommon(l.sen, h) {
		return false
	}
	if sort := h - 1; h > l.i+2 || sort > l.i && (strings.ContainsAny(l.tok(sort).Text, "0123456789-") || l.tok(sort).Text != l.tok(sort).Lower || l.tok(sort).IsNoun() || l.s.inMention(l.r.Sentence, sort)) {
		return false // "the Syrian | army", "the 15-year | rate"
	}
	return !l.saysWhich(h) && !l.saysNoun(h) && !l.namesOne(h) && !l.s.titled(l.sen.Lemma(h))
}

// saysWhich: words behind the noun, and no time, say which is meant.
func (l *lean) saysWhich(noun int) bool {
	next := noun + 1
	return next < len(l.shown) && !l.time(next) && (l.s.boundBy(l.r.Sentence, noun) || l.saidBehind(noun))
}

// isCommon: the token is a common noun that a story may tell of once, be it of a person or a thing.
func isCommon(sen *syntax.Sentence, i int) bool {
	t := &sen.Tokens[i]
	if t.Tag != "NN" && t.Tag != "NNS" || t.Text != t.Lower {
		return false
	}
	w := sen.Lemma(i)
	return !slices.ContainsFunc([]lexicon.Feature{lexicon.TimeNoun, lexicon.CountNoun, lexicon.Fraction, lexicon.Ruler, lexicon.PartOf, lexicon.RulesLand, lexicon.Government, lexicon.OnePerState, lexicon.StateAsset}, func(f lexicon.Feature) bool { return lexicon.Has(w, f) || lexicon.Has(t.Lower, f) })
}

// namesOne: the line names a place, body or person, of which the noun is one: a place anywhere, the others before it.
func (l *lean) namesOne(noun int) bool {
	return slices.ContainsFunc(l.s.MentionsIn[l.r.Sentence], func(mi int) bool {
		m := &l.s.Cast.Mentions[mi]
		kind := l.s.Cast.Entities[m.Entities[0]].Kind
		return l.shown[m.Span.Start] && m.Form != names.Pronoun && m.Form != names.Description && (m.Span.Start < noun || kind == names.Place) && isOneOf(l.sen.Lemma(noun), kind)
	})
}

// isOneOf: the noun is of a place, a body or a person, as the kind is.
func isOneOf(noun string, kind names.Kind) bool {
	switch kind {
	case names.Place:
		return lexicon.Has(noun, lexicon.LandNoun) || lexicon.Has(noun, lexicon.Settlement)
	case names.Organisation:
		return lexicon.Has(noun, lexicon.ShortBody) || lexicon.Has(noun, lexicon.BodyNoun)
	case names.Person:
		return lexicon.Has(noun, lexicon.Human) || lexicon.Has(noun, lexicon.Title) || lexicon.Has(noun, lexicon.Office)
	}
	return false
}

// saysNoun: the line has the noun besides.
func (l *lean) saysNoun(noun int) bool {
	for i := range l.shown {
		if i != noun && l.shown[i] && l.tok(i).IsNoun() && lexicon.NounLemma(l.tok(i).Lower) == l.sen.Lemma(noun) {
			return true
		}
	}
	return false
}

// titled: the story's title has the noun, if only at the end of a word: "coronavirus".
func (s *teller) titled(noun string) bool {
	title := s.Article.Title
	if first := &s.Doc.Sentences[0]; s.Doc.Blocks[first.Block].Headline {
		title += " " + s.words(first, syntax.Span{End: len(first.Tokens)})
	}
	for w := range strings.FieldsFuncSeq(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		if strings.HasSuffix(lexicon.NounLemma(w), noun) {
			return true
		}
	}
	return false
}
