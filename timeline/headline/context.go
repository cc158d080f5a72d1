package headline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/event"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// A sentence that speaks of what only the one before it names is quoted with that one, word for word and in their order: "Chad had
// shunned the council. Rao reversed that policy two years ago [2009]". An editor finds out what it is about, and nothing is made up.

// contextParagraph is how many sentences a paragraph may have so that the next goes on with its last one as if both were one.
const contextParagraph = 2

// A quoted is the sentence of a mention as a line has it, or the clause that tells the mention.
type quoted struct {
	text   string // "" where the sentence is too long
	unfit  string // why the text cannot be printed alone
	part   bool   // it is the clause alone
	before bool   // the sentence before stands before it
	scrap  bool   // without which it could not be printed
}

// quoted quotes the sentence of r, with the one before it where it speaks of what that one names.
func (s *teller) quoted(r *mention) quoted {
	text, line, part := s.sentence(r)
	if text == "" {
		return quoted{}
	}
	out := quoted{text: text, unfit: line.alone(), part: part}
	if out.unfit != "" && out.unfit != whyNamedBefore || part && out.unfit == "" {
		return out // a clause that stands alone says more without the rest of its sentence
	}
	if both := s.inContext(r, line, out.unfit != ""); both != "" {
		return quoted{text: both, before: true, scrap: out.unfit != ""}
	}
	return out
}

const whyLeans = "it speaks of what the sentence before names"

// leaning quotes the sentence of a composed line with the one before it, where the line speaks of what that one names; its text is ""
// for any other line.
func (s *teller) leaning(r *mention, parts []part) (out quoted) {
	both := s.inContext(r, composedOf(s, r, parts), false)
	if both == "" {
		return quoted{}
	}
	if _, clause, part := s.sentence(r); part && clause.alone() == "" {
		return quoted{} // which says more without the rest of its sentence
	}
	return quoted{text: both, before: true}
}

// inContext quotes the sentence before r's and r's, where the line leans on it and both can be printed; else it is "". A line that cannot
// be printed alone may lean by any of its words.
func (s *teller) inContext(r *mention, line *printed, anywhere bool) string {
	if !s.datesItself(r) || !s.goesOnWith(r.Sentence) {
		return ""
	}
	l := line.leansBy(anywhere)
	if l == nil {
		return ""
	}
	before := s.readInFull(r.Sentence - 1)
	if before == nil || before.plans(r.sen.Lemma(r.Head)) || !l.then(l, before) {
		return ""
	}
	first := s.contextOf(before)
	own, whole := s.quotation(r, withoutMarks(r.sen, s.body(r)))
	if first == "" || own == "" {
		return ""
	}
	if why := whole.alone(); why != "" && why != whyNamedBefore {
		return ""
	}
	if out := first + " " + capital(own); utf8.RuneCountInString(out) <= sentenceMost {
		return out
	}
	return ""
}

// A context is the sentence before a line, read in full.
type context struct {
	*syntax.Sentence
	sent int
}

// plans: the sentence tells of the act that it is planned, may be or is not: what the line tells of it would stand beside its opposite.
func (c *context) plans(act string) bool {
	return slices.ContainsFunc(c.Clauses, func(cl syntax.Clause) bool {
		v := &cl.Verb
		return v.Lemma == act && (v.Plan || v.Negated || v.Modal != "" || v.Tense == syntax.Future)
	})
}

// readInFull reads the sentence, which without a date was read for its names alone; nil where it cannot be read as one.
func (s *teller) readInFull(sent int) *context {
	sen := &s.Doc.Sentences[sent]
	d := syntax.Parse(s.Doc.Text, []syntax.Block{{Start: sen.Start, End: sen.End}})
	if len(d.Sentences) != 1 || len(d.Sentences[0].Tokens) != len(sen.Tokens) {
		return nil
	}
	full := &d.Sentences[0]
	full.Block = sen.Block
	return &context{full, sent}
}

// reading is the teller with the sentence read in full in the place of its short reading.
func (s *teller) reading(c *context) *teller {
	st, doc := *s.Story, *s.Doc
	doc.Sentences = slices.Clone(doc.Sentences)
	doc.Sentences[c.sent] = *c.Sentence
	st.Doc = &doc
	return &teller{&st, s.found}
}

// datesItself: the sentence of r has the words that date it, so that no reader takes the date for that of the sentence before.
func (s *teller) datesItself(r *mention) bool {
	return r.Expr >= 0 && s.Where[r.Expr].Sentence == r.Sentence && !r.Date.IsZero() && s.body(r).Has(s.Where[r.Expr].Start)
}

// goesOnWith: the sentence stands right behind another of its paragraph, or opens one behind a short paragraph.
func (s *teller) goesOnWith(sent int) bool {
	if sent == 0 {
		return false
	}
	a, b := s.Doc.Sentences[sent-1].Block, s.Doc.Sentences[sent].Block
	if s.Doc.Blocks[a].Headline || s.Doc.Blocks[b].Headline {
		return false
	}
	short := sent-1-contextParagraph < 0 || s.Doc.Sentences[sent-1-contextParagraph].Block != a
	return a == b || b == a+1 && short
}

// contextOf quotes the sentence as one that another goes on with, its full stop included; "" where it cannot be printed.
func (s *teller) contextOf(c *context) string {
	s = s.reading(c)
	root := c.Root()
	if root < 0 {
		return ""
	}
	r := &mention{Mention: event.Mention{Trigger: event.Trigger{Sentence: c.sent, Clause: max(c.ClauseOf(root), 0), Head: root}, Expr: -1}, sen: c.Sentence}
	body := s.body(r)
	if body.Empty() || !s.isWhole(c, body) || s.unfit(r, body, false) != "" {
		return ""
	}
	text, line := s.quotation(r, withoutMarks(c.Sentence, body))
	if text == "" || line.alone() != "" || line.leansByWord() {
		return ""
	}
	if end := strings.TrimRight(text, "”\"’'»"); !strings.HasSuffix(end, ".") {
		text += "."
	}
	return capital(text)
}

// isWhole: the words of the sentence begin with a capital, a number or a quotation mark, and not behind an abbreviation, and go on to its
// full stop, they have a finite verb outside their quotation marks, and are no item of a list and no part of what somebody says in several
// sentences.
func (s *teller) isWhole(c *context, sp syntax.Span) bool {
	ts := c.Tokens
	first, last := &ts[sp.Start], sp.End-1
	for last > sp.Start && ts[last].IsQuoteMark() {
		last--
	}
	if open, _ := s.runsThrough(c.Sentence); open != "" || sp.End < len(ts) || !strings.HasSuffix(ts[last].Text, ".") || mark(ts[0].Text) || len(c.Teasers()) > 0 {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(first.Text); !unicode.IsUpper(r) && !unicode.IsDigit(r) && !first.IsQuoteMark() && !title(&ts[0]) {
		return false
	}
	if k := c.sent - 1; k >= 0 && s.Doc.Sentences[k].Block == c.Block && first.IsNoun() {
		before := s.Doc.Sentences[k].Tokens
		if w := before[len(before)-1].Text; strings.HasSuffix(w, ".") && strings.Count(w, ".") > 1 && letters(w) {
			return false // "the U.S. | Citizenship and Immigration Services is"
		}
	}
	return slices.ContainsFunc(c.Clauses, func(cl syntax.Clause) bool {
		return !cl.Verb.Span.Empty() && sp.Has(cl.Verb.Head) && cl.Verb.Tense != syntax.NoTense && !quotedAt(c.Sentence, cl.Verb.Head)
	})
}

// A lean is a word of a line that means what only the sentence before may tell.
type lean struct {
	*printed
	i    int                        // the word
	then func(*lean, *context) bool // what the sentence before must have
}

// leansBy gives the first word by which the line leans on the sentence before; nil for none. Anywhere: it may do so by any pronoun.
func (p *printed) leansBy(anywhere bool) *lean {
	for i := range p.shown {
		if !p.shown[i] || p.written[i] || p.time(i) {
			continue
		}
		l := &lean{printed: p, i: i}
		if quotedAt(p.sen, i) && !l.opensQuotation() {
			continue
		}
		k := l.rule()
		if k < 0 && anywhere && l.isPronoun() && !l.isMeantInside() {
			k = 0
		}
		if k >= 0 {
			l.then = backRules[k].Then
			return l
		}
	}
	return nil
}

// leansByWord: the line has a pronoun, or a noun behind "that" or the like, that nothing in it explains.
func (p *printed) leansByWord() bool {
	for i := range p.shown {
		l := &lean{printed: p, i: i}
		if !p.shown[i] || p.written[i] || p.time(i) || quotedAt(p.sen, i) && !(i == 1 && p.tok(0).IsQuoteMark()) {
			continue
		}
		if l.isPronoun() && !l.isMeantInside() && !p.standsForNothing(i) || l.pointsOut() || l.pointsThere() || l.countsOthers() {
			return true
		}
	}
	return false
}

// core: the token is a subject, object or place of the line's verb, of the sentence's own, or of one of saying, or stands in such a phrase
// right behind its preposition.
func (p *printed) core(i int) bool {
	t := p.tok(i)
	if t.Head < 0 || !t.Rel.Is(syntax.Nsubj) && t.Rel != syntax.Obj && !t.Rel.Is(syntax.Obl) {
		return false
	}
	at := t.Head
	for hops := 0; hops < 2 && (p.tok(at).Rel == syntax.Ccomp || p.tok(at).Rel == syntax.Xcomp) && p.tok(at).Head >= 0; hops++ {
		at = p.tok(at).Head
	}
	return t.Head == p.r.Head || at == p.r.Head || at == p.sen.Root() || lexicon.Has(p.sen.Lemma(t.Head), lexicon.Says)
}
