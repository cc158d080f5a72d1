package headline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// What a line does with the words of a phrase: names, quotations, ends, order.

// misquotes: what the line has between quotation marks is not what the sentence has there.
func (c *checker) misquotes() bool {
	for i := range c.shown {
		if c.shown[i] && letters(c.tok(i).Text) && quotedAt(c.sen, i) && !inQuotes(c.sen, i) {
			return true // of a quotation that began in the sentence before
		}
		if c.shown[i] && c.closesUnopened(i) {
			return true // "But we stay | ,” Rao said"
		}
	}
	for _, q := range c.sen.Quotes {
		if in, cut := c.shares(q); in && cut && !q.Has(c.head) {
			return true // "for the attacks, which he called “precise, | timely”"
		}
	}
	for k, p := range c.parts {
		q := c.quoteAt(p.token)
		if q.Empty() {
			continue
		}
		if k+q.End-q.Start > len(c.parts) {
			return true
		}
		for j := q.Start; j < q.End; j++ {
			if c.parts[k+j-q.Start].token != j || c.parts[k+j-q.Start].text != c.tok(j).Text {
				return true
			}
		}
	}
	return false
}

// closesUnopened: behind the token, or the comma behind it, stands a quotation mark that closes what an earlier sentence opened; or the
// token is a mark that opens what a later one closes.
func (c *checker) closesUnopened(i int) bool {
	loose := func(k int) bool {
		return k < len(c.shown) && c.tok(k).IsQuoteMark() && !slices.ContainsFunc(c.sen.Quotes, func(q syntax.Span) bool { return q.Has(k) || q.End == k })
	}
	if c.tok(i).IsQuoteMark() {
		return loose(i) && i+1 < len(c.shown) && c.tok(i+1).Start == c.tok(i).End
	}
	k := i + 1
	if k < len(c.shown) && c.tok(k).Text == "," {
		k++
	}
	return loose(k) && c.tok(k).Start == c.tok(k-1).End && strings.ContainsAny(c.tok(k).Text, "”\"")
}

// shares: the line has words of the quotation, and lacks others.
func (c *checker) shares(q syntax.Span) (has, lacks bool) {
	for i := q.Start; i < q.End; i++ {
		if letters(c.tok(i).Text) && !c.gone(i) {
			has, lacks = has || c.shown[i], lacks || !c.shown[i]
		}
	}
	return has, lacks
}

// quoteAt gives the quotation that the mark at the token opens, empty if it opens none.
func (c *checker) quoteAt(token int) syntax.Span {
	if token >= 0 && c.tok(token).IsQuoteMark() {
		for _, q := range c.sen.Quotes {
			if q.Start == token {
				return q
			}
		}
	}
	return syntax.Span{}
}

// cutShort: the last word leans on one that is left out behind it, or has a complement
// with "of" that is left out.
func (c *checker) cutShort() bool {
	last := c.last()
	return last < 0 || (&cutEnd{checker: c, last: last}).rule() >= 0
}

// beginsAnother: a noun of the line is the subject of a verb that the line leaves out
// ("arrived and the talks | began"), unless it has a place in the line's own clause too.
func (c *checker) beginsAnother() bool {
	object := -1
	if c.isVerb {
		object = c.sen.Object(c.head)
	}
	for i := range c.shown {
		t := c.tok(i)
		if !c.shown[i] || !t.Rel.Is(syntax.Nsubj) || c.shown[t.Head] || i == c.head || i == object {
			continue
		}
		if c.isVerb && (c.isSubject(i, c.sen.Subjects(c.head)) || c.sen.Under(c.head, i)) {
			continue
		}
		return true
	}
	return false
}

// reordered: what was said stands before the verb of saying in the sentence, and behind more
// than that verb in the line ("said in a note | that …").
func (c *checker) reordered() bool {
	v := c.sen.VerbOf(c.head)
	behind := 0
	for _, p := range c.parts[min(c.sub, len(c.parts)):] {
		if p.span.Empty() || !letters(p.text) {
			continue
		}
		switch {
		case p.span.Start >= v.Span.End:
			behind++
		case p.span.Start < v.Span.Start && !c.isObject(p.span.Start) && behind > 0 && c.sen.ClauseAt(p.span.Start) != c.sen.ClauseOf(c.head):
			return true
		}
	}
	return false
}

// isObject: the token belongs to the object, which a relative clause has before it.
func (c *checker) isObject(token int) bool {
	o := c.sen.Object(c.head)
	return o >= 0 && c.sen.Under(token, o)
}

func (c *checker) tooLong() bool { return utf8.RuneCountInString(typeset(c.parts)) > longest }

// crossesSeam: words of a headline, caption or stamp that is glued to the sentence stand in the line.
func (c *checker) crossesSeam() bool {
	seg := c.s.segment(c.r)
	for i := range c.shown {
		if c.shown[i] && !seg.Has(i) {
			return true
		}
	}
	return false
}

const thinWhole = 100 // characters up to which a sentence is quoted rather than told in two words

// thin: the line is a common noun and a verb, which says nothing of what or whose, and its clause says
// more, or is short: "Uprising began". An office says who: "King resigned".
func (c *checker) thin() bool {
	if slices.ContainsFunc(c.sen.Subjects(c.head), func(i int) bool { return saysWho(lexicon.NounLemma(c.tok(i).Lower)) }) {
		return false
	}
	if c.publishes() {
		return true
	}
	n := 0
	for i := range c.shown {
		if t := c.tok(i); c.shown[i] {
			if strings.HasPrefix(t.Tag, "NNP") || t.Tag == "CD" || c.renamed(i) || t.IsQuoteMark() {
				return false
			}
			if (t.IsNoun() || t.IsVerb() || strings.HasPrefix(t.Tag, "JJ")) && !lexicon.Has(t.Lower, lexicon.FormOfBe) && !lexicon.Has(t.Lower, lexicon.FormOfHave) {
				n++
			}
		}
	}
	if k := c.sen.ClauseOf(c.head); k >= 0 && lexicon.Has(c.sen.Clauses[k].PhrasalLemma(c.sen.Tokens), lexicon.TakesPlace) {
		n-- // "the shootout took place"
	}
	return n < 3 && c.hasMore()
}

// saysWho: the noun tells whose office, body or mission it is.
func saysWho(noun string) bool {
	return lexicon.Has(noun, lexicon.Office) || lexicon.Has(noun, lexicon.Title) || lexicon.Has(noun, lexicon.Ruler) || lexicon.Has(noun, lexicon.Assembly) || lexicon.Has(noun, lexicon.ShortBody) || lexicon.Has(noun, lexicon.Mission)
}

// hasMore: the clause has nouns or verbs that the line leaves out, or its sentence, if that is short, or it only bounds a noun.
func (c *checker) hasMore() bool {
	rel := c.tok(c.head).Rel
	if rel == syntax.Acl {
		return true
	}
	short := rel != syntax.Conj && rel != syntax.AclRelcl && utf8.RuneCountInString(c.s.words(c.sen, c.s.body(c.r))) <= thinWhole
	for i := range c.shown {
		if t := c.tok(i); !c.shown[i] && !c.gone(i) && (t.IsNoun() || t.IsVerb()) && (c.ownWord(i) || short && !c.sen.Under(i, c.head)) {
			return true
		}
	}
	return false
}

// publishes: the line is a paper, or what is the subject of a verb of its own, and that it was published, beside what the
// sentence tells of it: "study published", "a film aired by the bank".
func (c *checker) publishes() bool {
	t := c.tok(c.head)
	lemma := c.sen.Lemma(c.head)
	return t.Rel == syntax.Acl && t.Tag == "VBN" && t.Head >= 0 && (lexicon.Has(c.sen.Lemma(t.Head), lexicon.Paper) || c.aSubject(t.Head)) && lexicon.Has(lemma, lexicon.HandlesPaper) && lexicon.ClassOf(lemma) != lexicon.Sign
}

// aSubject: the noun has "a" or "an" before it, and is the subject of a finite verb.
func (c *checker) aSubject(noun int) bool {
	d := c.sen.Dependent(noun, syntax.Det)
	return d >= 0 && (c.tok(d).Lower == "a" || c.tok(d).Lower == "an") && c.tok(noun).Head >= 0 && c.finiteVerb(c.tok(noun).Head)
}

// ownWord: the token stands below the line's verb, and not below another that is joined to it.
func (c *checker) ownWord(i int) bool {
	for hops := 0; i >= 0 && i != c.head && hops < len(c.sen.Tokens); hops++ {
		if t := c.tok(i); t.Rel == syntax.Conj || t.Rel == syntax.Parataxis {
			return false
		}
		i = c.tok(i).Head
	}
	return i == c.head
}

// bare: a noun phrase of a word or two that says nothing of what or whose.
func (c *checker) bare() bool {
	if c.r.datedName() {
		return c.partMissing(c.head, false) || c.datedAlone() || c.oneOfYears()
	}
	n, name := 0, false
	for i := range c.shown {
		if t := c.tok(i); c.shown[i] && (t.IsNoun() || t.Tag == "JJ" || t.Tag == "CD" || t.Tag == "VBG" || t.Tag == "VBN") {
			n++
			name = name || i != c.head && strings.HasPrefix(t.Tag, "NNP")
		} else if c.shown[i] && i > c.head && c.renamed(i) {
			name = true // "the vote | in Lund", where the sentence has "there"
		}
	}
	if lexicon.Has(c.sen.Lemma(c.head), lexicon.Paper) {
		return true // a paper is no event
	}
	return n < 2 || n == 2 && !name && c.sen.Dependent(c.head, "nmod:of") < 0 || c.partMissing(c.head, false)
}

// datedAlone: beside its date the noun has no word that says which it was, "the 2012 defeat", or, for a ruling or a paper, no name and
// nothing behind it, "a July 10 court order". A pact has its year for a name, and so has what is told by a day of another year: "the
// Sept. 11 attacks".
func (c *checker) datedAlone() bool {
	noun, said, named := c.sen.Lemma(c.head), false, false
	for i := range c.shown {
		if t := c.tok(i); c.shown[i] && i != c.head && letters(t.Text) && !c.timeWord(i) && t.Rel != syntax.Det {
			said = true
			named = named || i > c.head || upper(t) || c.renamed(i)
		}
	}
	if lexicon.Has(noun, lexicon.Poll) || lexicon.Has(noun, lexicon.HeldAtHome) {
		return !said && (c.r.Status == timeline.Occurred || lexicon.Has(noun, lexicon.HeldAtHome))
	}
	if lexicon.NounClass(noun) == lexicon.Agree || c.isBlow(noun) {
		return false
	}
	return !said && !c.farDay() || !named && isRuling(noun)
}

// isRuling: the noun is a paper or a ruling, which is of somebody or about something.
func isRuling(noun string) bool {
	return lexicon.Has(noun, lexicon.Paper) && !lexicon.Has(noun, lexicon.TwoSided) || lexicon.Has(noun, lexicon.HasTopic) && !lexicon.Has(noun, lexicon.Solo)
}

// isBlow: the noun tells of one sudden blow that a land or a person is known for, and its day or its year tells it from others: "the
// Jan. 12 earthquake", "the 1988 uprising", "the Feb. 27 murder". Attacks and protests are too many.
func (c *checker) isBlow(noun string) bool {
	if p := c.r.Date.Precision(); p != edtf.PrecisionDay && p != edtf.PrecisionYear || c.tok(c.head).Tag != "NN" {
		return false
	}
	if c.r.Date.Precision() == edtf.PrecisionDay && c.r.Status == timeline.Occurred && (lexicon.NounClass(noun) == lexicon.Attack || lexicon.Has(noun, lexicon.Harms) && !lexicon.Has(noun, lexicon.Lasts)) {
		return true // "the 2 February fire"
	}
	return lexicon.NounClass(noun) == lexicon.Death || (lexicon.Has(noun, lexicon.Upheaval) || lexicon.Has(noun, lexicon.Unrest) && lexicon.Has(noun, lexicon.Event)) && !lexicon.Has(noun, lexicon.Lasts)
}

// farDay: the date is a day without a year, and of another year than the story’s.
func (c *checker) farDay() bool {
	first, _ := c.r.Date.Endpoints()
	day, _ := c.s.DatelineDay().Endpoints()
	return first.Start().Year != day.Start().Year && !slices.ContainsFunc(c.sen.Tokens[c.r.When.Start:c.r.When.End], func(t syntax.Token) bool { return hasYear(t.Text, c.r.Date) })
}

// oneOfYears: the noun is of several dates, of which the line has the last alone: "the 1957 and | 1968 pandemics".
func (c *checker) oneOfYears() bool {
	k := c.r.When.Start - 2
	return k >= 0 && c.tok(k+1).Tag == "CC" && c.s.InExpression(c.r.Sentence, k) && c.tok(c.head).Tag != "NN"
}

// predicate: the noun is what something is or will be, and not what there is: "what both believe will be | a close vote".
func (c *checker) predicate() bool {
	if c.sen.Dependent(c.head, syntax.Cop) >= 0 {
		return true
	}
	k := c.sen.NP(c.head).Start - 1
	if k < 0 || c.sen.Lemma(k) != "be" {
		return false
	}
	for k >= 0 && (c.tok(k).IsVerb() || c.tok(k).Tag == "MD" || c.tok(k).Tag == "RB") {
		k--
	}
	return k >= 0 && c.tok(k).Lower != "there"
}

// letBe: a noun that is a verb, too, stands right behind another under "let": "let the deadline | pass".
func (c *checker) letBe() bool {
	h := c.tok(c.head).Head
	return h >= 0 && c.sen.Lemma(h) == "let" && c.head > 0 && c.tok(c.head-1).IsNoun() && lexicon.Has(c.sen.Lemma(c.head), lexicon.Verb)
}

// askedAbout: a word of a question opens the infinitive, so that nobody has said that it is done: "a decision on when | to reopen".
func (c *checker) askedAbout() bool {
	v := c.sen.VerbOf(c.head)
	i := v.Span.Start
	if c.tok(i).Tag != "TO" && i > 0 {
		i--
	}
	return i > 0 && c.tok(i).Tag == "TO" && (c.tok(i-1).Tag == "WRB" || c.tok(i-1).Lower == "whether")
}

// asksForNothing: the noun is an appeal or a campaign, and nothing behind it says what for.
func (s *teller) asksForNothing(r *mention, noun int) bool {
	if !lexicon.Has(r.sen.Lemma(noun), lexicon.AsksFor) {
		return false
	}
	for i := noun + 1; i < len(r.sen.Tokens); i++ {
		if t := &r.sen.Tokens[i]; t.Head == noun && (t.Rel.Is(syntax.Nmod) || t.Rel.Is(syntax.Acl)) && t.Rel != syntax.NmodPoss && !s.InExpression(r.Sentence, i) && !r.When.Has(i) {
			return false
		}
	}
	return true
}

func letters(s string) bool { return strings.ContainsFunc(s, letter) }

func letter(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r > 0x7f && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
