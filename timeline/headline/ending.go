package headline

import (
	"slices"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// What the licences ask of the place where a line stops.

// mayStop: behind the token a line may end.
func (e *ending) mayStop() bool { return e.barred() < 0 && e.licence() >= 0 }

func (e *ending) barred() int {
	return firstRule(barredEndings, func(holds func(*ending) bool) bool { return holds(e) })
}

func (e *ending) licence() int {
	return firstRule(licences, func(holds func(*ending) bool) bool { return holds(e) })
}

// endingAt is the ending of a line behind the token.
func endingAt(s *teller, r *mention, head, verb, last int) *ending {
	if verb > last {
		verb = -1 // what is said stands before it
	}
	e := &ending{s: s, r: r, sen: r.sen, head: head, verb: verb, last: last, end: s.segment(r).End}
	e.next = last + 1
	for e.next < e.end {
		switch t := e.tok(e.next); {
		case t.Text == "(":
			for e.next < e.end && e.tok(e.next).Text != ")" {
				e.next++
			}
		case e.tellsWhen(e.next), e.opensTime(e.next):
		case !letters(t.Text):
			e.comma = e.comma || !t.IsQuoteMark() && !(syntax.IsDash(t.Text) && e.openDash())
		case t.Tag == "RB" && !denies(t) && e.tok(e.last).Tag != "RB", (t.Tag == "RBR" || t.Tag[0] == 'J') && e.next+1 < e.end && e.inTime(e.next+1):
		default:
			return e
		}
		e.next++
	}
	return e
}

// tellsWhen: the token is part of a time that bounds nothing, or a note.
func (e *ending) tellsWhen(i int) bool {
	t := e.tok(i)
	return e.r.When.Has(i) || e.inTime(i) && !(t.IsPrep() && lexicon.Has(t.Lower, lexicon.Limits)) || lexicon.Has(t.Lower, lexicon.PartOfDay) && i > e.last+1 || e.sen.Note(i)
}

// opensTime: the token is a preposition or an article before a time.
func (e *ending) opensTime(i int) bool {
	t, next := e.tok(i), i+1
	if next >= e.end {
		return false
	}
	if t.IsPrep() && (lexicon.Has(t.Lower, lexicon.Concurrent) || lexicon.Has(t.Lower, lexicon.BeforeDate)) && !lexicon.Has(t.Lower, lexicon.Limits) {
		return e.inTime(next) || e.tok(next).Tag == "DT" && next+1 < e.end && e.inTime(next+1)
	}
	return t.Tag == "DT" && e.inTime(next)
}

// inTime: the token is part of a time.
func (e *ending) inTime(i int) bool { return e.s.InExpression(e.r.Sentence, i) }

// noun: the line tells of a noun.
func (e *ending) noun() bool { return e.verb < 0 && e.tok(e.head).IsNoun() }

// openDash: a dash in the line opens an aside.
func (e *ending) openDash() (open bool) {
	for i := max(e.verb, 0); i <= e.last; i++ {
		open = open != syntax.IsDash(e.tok(i).Text)
	}
	return open
}

// inner: the line tells a clause that stands inside another: behind a noun, or with a conjunction of its own.
func (e *ending) inner() bool {
	c := e.clause()
	return e.verb >= 0 && c != nil && (e.tok(c.Head).Rel.Is(syntax.Acl) || c.Kind == syntax.Relative || c.Kind == syntax.Participle || c.Kind == syntax.Adverbial)
}

// listed: the participle behind the comma is one of a list: "of being beaten|, starved and shot", "of burning|, looting and murder".
func (e *ending) listed() bool {
	t := e.tok(e.next)
	return t.Tag == e.tok(e.last).Tag && e.last != e.verb || e.next+2 < e.end && e.tok(e.next+1).Tag == "CC" && e.tok(e.next+2).IsNoun()
}

// clause is the clause that the line tells, or the one to which "and" joins it; nil for a noun.
func (e *ending) clause() *syntax.Clause {
	at := e.head
	for hops := 0; e.tok(at).Rel == syntax.Conj && e.tok(at).Head >= 0 && hops < len(e.sen.Tokens); hops++ {
		at = e.tok(at).Head
	}
	if k := e.sen.ClauseOf(at); k >= 0 {
		return &e.sen.Clauses[k]
	}
	return nil
}

// timed: a time is left out behind the last word.
func (e *ending) timed() bool {
	return slices.ContainsFunc(e.sen.Tokens[e.last+1:e.next], func(t syntax.Token) bool { return letters(t.Text) })
}

// goesOn: behind the mark that closes the inner clause, or behind its date, stand the verb or the subject and the verb of the outer one.
func (e *ending) goesOn() bool {
	c := e.clause()
	switch {
	case e.finite(e.next):
		return e.comma || e.timed() || c.Kind == syntax.Relative && c.Marker != "" || e.tok(e.head).Rel == syntax.Acl
	case e.comma && c.Span.Start == 0:
		return e.hasVerbAfter(e.next)
	}
	return false
}

// timeAfter: a time follows before the next mark.
func (e *ending) timeAfter(i int) bool {
	for ; i < e.end && e.tok(i).Text != ","; i++ {
		if e.inTime(i) {
			return true
		}
	}
	return false
}

// hasVerbAfter: a finite verb follows.
func (e *ending) hasVerbAfter(i int) bool {
	for ; i < e.end; i++ {
		if e.finite(i) {
			return true
		}
	}
	return false
}

func (e *ending) tok(i int) *syntax.Token { return &e.sen.Tokens[i] }

// reserves: the word opens what must hold for the rest, until when it holds, or what it is compared with.
func (e *ending) reserves(i int) bool {
	w := e.tok(i).Lower
	switch w {
	case "provided", "providing":
		return i+1 < e.end && (e.tok(i+1).Lower == "that" || e.tok(i+1).Tag == "DT" || e.tok(i+1).Tag == "PRP")
	case "subject":
		return i+1 < e.end && e.tok(i+1).Lower == "to"
	}
	return lexicon.Has(w, lexicon.Reserves) || lexicon.Has(w, lexicon.Compares) && w != "as" || w == "whether"
}

// skip gives the first token from i on that is no time, adverb or mark.
func (e *ending) skip(i int) int {
	for i < e.end && (e.tok(i).Tag == "RB" && !denies(e.tok(i)) || e.r.When.Has(i) || e.s.InExpression(e.r.Sentence, i) || !letters(e.tok(i).Text)) {
		i++
	}
	return i
}

func (e *ending) finite(i int) bool { return e.tok(i).IsFinite() }

// joinsVerb: by the tree "and" joins to the verb of the line, or to one above it.
func (e *ending) joinsVerb() bool {
	for i := e.next + 1; i < e.end; i++ {
		if t := e.tok(i); t.Rel == syntax.Conj {
			return t.Head == e.head || t.Head >= 0 && e.sen.Under(e.head, t.Head)
		}
	}
	return true
}

// sharesObject: right behind a verb that cannot do without an object, "and" joins the verb at token i, which has theirs.
func (e *ending) sharesObject(i int) bool {
	return i < e.end && e.last == e.head && e.last+1 == e.next && e.tok(i).IsVerb() && e.sen.Object(i) > i && e.sen.Object(e.head) < 0 && lexicon.Has(e.sen.Lemma(e.head), lexicon.Harms)
}

// joinsAct: the token is a participle that shares the auxiliary of the line's verb: "was tried | and jailed".
func (e *ending) joinsAct(i int) bool {
	t := e.tok(i)
	return t.IsVerb() && e.verb >= 0 && t.Tag == e.tok(e.verb).Tag
}

// opensNoun: the token may begin a noun phrase.
func (e *ending) opensNoun(i int) bool {
	t := e.tok(i)
	if t.Lower == "at" && i+1 < e.end && (e.tok(i+1).Lower == "least" || e.tok(i+1).Lower == "most") {
		return true
	}
	return t.IsNoun() || t.Tag == "DT" || t.Tag == "PRP" || t.Tag == "PRP$" || t.Tag == "CD" || t.Tag == "EX" || t.Tag[0] == 'J' || t.Tag == "PDT"
}

// denies: the word denies what follows.
func denies(t *syntax.Token) bool {
	return syntax.Negator(t.Lower) || lexicon.Has(t.Lower, lexicon.Negative)
}

// speaks: the next finite verb is one of saying, and has its speaker before it or right behind it.
func (e *ending) speaks(i int) bool {
	if e.finite(i) && (i+1 >= e.end || !e.opensNoun(i+1)) {
		return false
	}
	for ; i < e.end; i++ {
		if e.finite(i) && e.tok(i - 1).Tag[0] != 'W' {
			lemma := e.sen.Lemma(i)
			return lexicon.Has(lemma, lexicon.ReportsSpeech) || lexicon.Has(lemma, lexicon.Says)
		}
	}
	return false
}

// phraseEnd gives the token behind the noun phrase, with its "of", "in" and the like, that begins at the token.
func (e *ending) phraseEnd(start int) int {
	i := start
	for i < e.end {
		t := e.tok(i)
		if !e.opensNoun(i) && t.Text != "(" && t.Tag != "POS" && !t.IsQuoteMark() && !(t.Tag == "IN" && !lexicon.Has(t.Lower, lexicon.Subordinator)) && t.Tag != "RB" && !e.s.InExpression(e.r.Sentence, i) && t.Tag != "VBN" {
			break
		}
		i++
	}
	return i
}

// opensClause: at the token begins a clause with a subject of its own.
func (e *ending) opensClause(i int) bool {
	if i >= e.end || !e.opensNoun(i) {
		return false
	}
	end := e.phraseEnd(i)
	if end < e.end && e.tok(end).Text == "," && end+1 < e.end && e.tok(end+1).Tag != "CC" && !e.opensNoun(end+1) { // "Rao, who is ill, left"
		for k := end + 1; k < e.end; k++ {
			if e.tok(k).Text == "," && k+1 < e.end {
				return e.finite(k + 1)
			}
		}
	}
	return end < e.end && end > i && e.finite(end)
}

// apposition: the noun phrase that begins at the token stands between marks, and no list goes on behind it.
func (e *ending) apposition(i int) bool {
	end := e.phraseEnd(i)
	if end >= e.end {
		return true
	}
	t := e.tok(end)
	if t.Tag == "CC" {
		return false
	}
	if t.Text != "," {
		return true
	}
	i = end + 1
	if i < e.end && e.tok(i).Tag == "CC" {
		i = e.skip(i + 1)
		return i < e.end && e.finite(i) // "Rao, head of the bank, and left"
	}
	if i >= e.end || !e.opensNoun(i) {
		return i >= e.end || !e.tok(i).IsPrep() || e.verb < 0 || !lexicon.VerbTakes(e.sen.Lemma(e.verb), e.tok(i).Lower) // "named Rao, a judge, | as chief"
	}
	end = e.phraseEnd(i)
	return end < e.end && (e.tok(end).Tag != "CC" && e.tok(end).Text != "," || e.speaks(i))
}

// hasVerb: a finite verb follows before the next mark.
func (e *ending) hasVerb(i int) bool {
	for ; i < e.end && e.tok(i).Text != "," && e.tok(i).Text != ";"; i++ {
		if e.finite(i) {
			return true
		}
	}
	return false
}

// bounds: the word is one that the last noun or verb needs to be told: "the same day | as", "the first | since".
func (e *ending) bounds(i int) bool {
	t := e.tok(e.last)
	if e.last+1 == i && lexicon.Has(lexicon.NounLemma(t.Lower), lexicon.TimeNoun) {
		return true // "the day | after"
	}
	if v := e.tok(i).Head; e.tok(i).Rel == syntax.Mark && v >= 0 && e.tok(v).Rel == syntax.Advcl && e.tok(v).Head != e.head {
		if g := e.sen.VerbOf(e.tok(v).Head); g != nil && (g.Modal != "" || g.Negated) && e.sen.Under(e.tok(v).Head, e.head) {
			return true // "denied that he could rule | while living abroad"
		}
	}
	if w := e.tok(i).Lower; w == "as" || w == "since" {
		for k := e.last; k > max(e.verb, 0) && k > e.last-8; k-- {
			if b := e.tok(k); b.Tag == "JJS" || lexicon.Has(b.Lower, lexicon.CallsForAs) {
				return true
			}
		}
	}
	return false
}

// owed: a verb of accusing or keeping from takes a phrase with the preposition at i behind its object, and has none yet: "charged the
// clerk, together with two guards, | with selling grain". Of another verb such a phrase may tell only what goes on beside: "opened the
// port, | with Moe at his side".
func (e *ending) owed(i int) bool {
	w := e.tok(i).Lower
	if e.verb < 0 || w == "in" || w == "at" || !lexicon.VerbTakes(e.sen.Lemma(e.verb), w) || !e.noun() && e.sen.Object(e.verb) < 0 {
		return false
	}
	doing := e.tok(min(i+1, e.end-1)).Tag == "VBG"
	if l := e.sen.Lemma(e.verb); !lexicon.Has(l, lexicon.Accuses) && !lexicon.Has(l, lexicon.Repays) && !(lexicon.Has(l, lexicon.Prevents) && doing) {
		return false
	}
	for k := e.verb + 1; k < i; k++ {
		if h := e.tok(k).Head; e.tok(k).Lower == w && h >= 0 && e.tok(h).Head == e.head && (!doing || e.tok(k+1).Tag == "VBG") {
			return false
		}
	}
	return true
}

// adverbial: the preposition's phrase hangs on the line's verb, and neither that nor the last noun takes it.
func (e *ending) adverbial() bool {
	t := e.tok(e.next)
	if e.verb < 0 || lexicon.VerbTakes(e.sen.Lemma(e.verb), t.Lower) && t.Lower != "in" && t.Lower != "at" && !lexicon.Has(t.Lower, lexicon.OwnDate) {
		return false
	}
	if t.Rel != syntax.Case || t.Head < 0 {
		return false
	}
	h := e.tok(t.Head)
	return h.Rel.Is(syntax.Obl) && h.Head >= 0 && h.Head <= e.verb && e.tok(h.Head).IsVerb() && e.last > e.verb
}

// unlicensed: what stands behind the line's last word may not be left out.
func (c *checker) unlicensed() bool {
	v, last := -1, c.last()
	if c.isVerb {
		v = c.sen.VerbOf(c.head).Span.End - 1
	}
	if v > last && !lexicon.Has(c.sen.Lemma(c.head), lexicon.ReportsSpeech) {
		last = max(v, c.sen.Dependent(c.head, syntax.Xcomp)) // "the talks that Rao held", "agreed to hold": the object stands before
	}
	if last < 0 {
		return true
	}
	e := endingAt(c.s, c.r, c.head, v, last)
	return !e.mayStop() && !(c.r.datedName() && last == c.head && e.next < e.end && e.tok(e.next).IsPrep()) // "the 4 June truce | with a parade"
}
