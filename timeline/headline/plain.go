package headline

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Checks for readings of a sentence that are often wrong. They refuse a line because its clause is
// not plain, also where the line may be right: a quoted line costs less than a false one.

// nearerSubject: a verb joined by "and" shares the subject of an earlier verb, but another verb with
// a subject of its own stands between them: "Rao compared it with Libya, where rebels fought | and won".
func (c *checker) nearerSubject() bool {
	subjects := c.sen.Subjects(c.head)
	if c.tok(c.head).Rel != syntax.Conj || len(subjects) == 0 {
		return false
	}
	for i := subjects[len(subjects)-1] + 1; i < c.head; i++ {
		t := c.tok(i)
		if t.Rel.Is(syntax.Nsubj) && t.Head > i && t.Head < c.head && !c.isSubject(i, subjects) && !c.sen.Under(i, subjects[0]) {
			return true
		}
	}
	return false
}

// apposedSubject: the subject stands behind a comma that follows another noun, so that it may only say
// who that is: "fighting between men of Rao, head of a tribe, and the army | broke out".
func (c *checker) apposedSubject() bool {
	first := c.subjectStart()
	for first > 0 && c.tok(first-1).Tag == "DT" {
		first--
	}
	if first < 2 || first == len(c.sen.Tokens) || c.tok(first-1).Text != "," && c.tok(first-1).Text != "--" && c.tok(first-1).Text != "–" {
		return false
	}
	if end := c.subjectEndToken(); end < len(c.sen.Tokens) && c.tok(end).Text == "," {
		return false // "Oman's ruler, Sultan Haitham, | met": between two commas it is the same person
	}
	k := c.sen.ClauseAt(first)
	for i := first - 2; i >= 0 && c.sen.ClauseAt(i) == k; i-- {
		t := c.tok(i)
		if t.IsVerb() || t.IsPrep() || c.gone(i) || t.Tag == "RB" || t.Tag == "CC" || t.IsQuoteMark() || t.Text == ":" {
			return false // an adverbial or another clause stands before the comma
		}
		if t.IsNoun() && (i == 0 || c.tok(i-1).Text == ",") {
			return true
		}
	}
	return false
}

// timeSubject: what the verb tells is only a time: "before the month | was out".
func (c *checker) timeSubject() bool {
	for _, s := range c.sen.Subjects(c.head) {
		if w := lexicon.NounLemma(c.tok(s).Lower); lexicon.Has(w, lexicon.TimeNoun) && c.sen.Object(c.head) < 0 {
			return true
		}
	}
	return false
}

// subjectStart is the subject's first token, the sentence's length if the line has no subject.
func (c *checker) subjectStart() int {
	first := len(c.sen.Tokens)
	for _, p := range c.parts[:min(c.sub, len(c.parts))] {
		if !p.span.Empty() {
			first = min(first, p.span.Start)
		}
	}
	return first
}

// subjectEndToken is the token behind the subject's last.
func (c *checker) subjectEndToken() int {
	end := 0
	for _, p := range c.parts[:min(c.sub, len(c.parts))] {
		end = max(end, p.span.End)
	}
	return end
}

// governedSubject: the subject stands right after a preposition, so that it belongs to another
// phrase: "a reporter kidnapped by | rebels was freed".
func (c *checker) governedSubject() bool {
	first := c.subjectStart()
	for first > 0 && first < len(c.sen.Tokens) && c.tok(first).Tag != "JJS" && (c.tok(first-1).Tag == "DT" || strings.HasPrefix(c.tok(first-1).Tag, "JJ")) {
		first--
	}
	if first == 0 || first >= len(c.sen.Tokens) || !c.tok(first-1).IsPrep() || c.tok(first).Tag == "CD" || c.tok(first).Tag == "JJS" {
		return false // "over 40 people", "at least six"
	}
	if k := c.sen.ClauseOf(c.head); k >= 0 && !c.sen.Clauses[k].Antecedent.Empty() {
		return false // "a funeral for three men who | were killed"
	}
	return lexicon.Has(c.tok(first-1).Lower, lexicon.BindsNoun)
}

// saysNothing: a verb of saying without what is said, or a line that ends with one.
func (c *checker) saysNothing() bool {
	last := c.last()
	if last < 0 {
		return true
	}
	if last != c.head && c.tok(last).IsVerb() && lexicon.Has(c.sen.Lemma(last), lexicon.Says) {
		return true // "a crackdown | it said"
	}
	switch lemma := c.sen.Lemma(c.head); {
	case lemma != "say" && lemma != "tell" && lemma != "add", c.sen.VerbOf(c.head).Passive:
		return false
	}
	for i := range c.sen.Tokens {
		t := c.tok(i)
		if !c.shown[i] || i == c.head || c.sen.Under(c.head, i) || c.sen.VerbOf(c.head).Span.Has(i) {
			continue
		}
		switch {
		case t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBP" || t.Tag == "MD" || t.Tag == "VB":
			return false // a clause is told
		case t.Rel == syntax.Obj && t.Head == c.head && c.sen.Lemma(c.head) != "tell":
			return false // "announced a truce"
		case t.Rel == "obl:for" || t.Rel == "obl:about" || t.Rel == "obl:of" || t.Rel == "nmod:about":
			return false
		case t.IsQuoteMark():
			return false
		}
	}
	return true
}

// objectBefore: a relative clause has its object before it, and the line leaves it out: "which the
// government | accepted".
func (c *checker) objectBefore() bool {
	k := c.sen.ClauseOf(c.head)
	if k < 0 {
		return false
	}
	cl := &c.sen.Clauses[k]
	if cl.Kind != syntax.Relative || cl.Antecedent.Empty() || cl.Subject.Empty() || cl.Subject.End-cl.Subject.Start == 1 && c.tok(cl.Subject.Start).Tag[0] == 'W' {
		return false
	}
	if cl.Marker != "which" && cl.Marker != "whom" && cl.Marker != "that" && cl.Marker != "" {
		return false
	}
	for i := cl.Antecedent.Start; i < cl.Antecedent.End; i++ {
		if c.shown[i] {
			return false
		}
	}
	return true
}

// cutBefore: the word after the last one belongs to it: "the larger UN | mission", "reported residents | as saying".
func (c *checker) cutBefore() bool {
	last := c.last()
	if last < 0 || last+1 >= len(c.sen.Tokens) || c.shown[last+1] || c.gone(last+1) {
		return false
	}
	next := c.tok(last + 1)
	if next.Lower == "as" && last+2 < len(c.sen.Tokens) && c.tok(last+2).Tag == "VBG" {
		return true
	}
	if next.IsNoun() && c.tok(last).IsNoun() {
		return true
	}
	return next.IsNoun() && strings.HasPrefix(c.tok(last).Tag, "JJ") && next.Head != c.head
}

// participleOnly: the line tells a verb that has no finite form, which the sentence only hangs on
// something else: "police | marching on the embassy", "democracy activists | Formed".
func (c *checker) participleOnly() bool {
	t := c.tok(c.head)
	v := c.sen.VerbOf(c.head)
	if v != nil && c.tok(v.Span.Start).Tag == "VBG" && v.Span.Start < v.Head {
		return true // "with 40 houses being pulled down"
	}
	if t.Tag != "VBG" && t.Tag != "VBN" || v == nil || v.Span.Start != v.Head || t.Rel == syntax.Conj && t.Tag == "VBN" {
		return false
	}
	if t.Tag == "VBG" || t.Text != t.Lower {
		return true
	}
	if c.head > 0 && c.tok(c.head-1).Text == "," {
		return t.Head < 0 || !c.tok(t.Head).Rel.Is(syntax.Nsubj) // it may hang on the clause before: "fled the port, | beaten back"
	}
	// "a truce signed in Rome": the noun right before it is what was signed.
	for i := c.head - 1; i >= 0; i-- {
		if c.gone(i) || c.tok(i).Tag == "RB" {
			continue
		}
		return !c.tok(i).IsNoun()
	}
	return true
}

// restricted: the last noun is bounded by a clause that the line leaves out: "one of the men | who met".
func (c *checker) restricted() bool {
	last := c.last()
	if last < 0 || last+1 >= len(c.sen.Tokens) || !c.tok(last).IsNoun() {
		return false
	}
	next := c.tok(last + 1)
	if c.shown[last+1] || c.gone(last+1) {
		return false
	}
	if next.Tag == "WP" || next.Tag == "WDT" || next.Tag == "WP$" || next.Lower == "where" && !c.tok(last).IsPrep() {
		return true
	}
	return (next.Tag == "VBN" || next.Tag == "VBG") && next.Rel == syntax.Acl && next.Head == last
}

// halved: the line ends before "and" or "or" whose other half is left out: "the first | and only", "a law
// | and cut taxes". What is joined may go where it is another act of the line's verb.
func (c *checker) halved() bool {
	last := c.last()
	and := last + 1
	if c.isVerb && and < len(c.sen.Tokens) && c.tok(and).Text == "," {
		and++ // "a dam, built by Chad, | and two bridges"
	}
	if last < 0 || and+1 >= len(c.sen.Tokens) || c.shown[and] || c.tok(and).Tag != "CC" || c.shown[and+1] || c.tok(and).Lower == "but" {
		return false
	}
	if !c.isVerb {
		return c.tok(last).Tag == c.tok(and+1).Tag // what has an article of its own is another event
	}
	for i := and + 1; i < len(c.sen.Tokens); i++ {
		if t := c.tok(i); t.Rel == syntax.Conj {
			return t.Head != c.head && !c.sen.Under(c.head, t.Head) || c.sen.ClauseOf(i) < 0
		}
	}
	return and == last+1
}

// unjoined: the verb is taken for one that "and" or a comma joins to another, and neither stands between
// them: "a guard said on Monday 60 men | had been freed".
func (c *checker) unjoined() bool {
	t := c.tok(c.head)
	if t.Rel != syntax.Conj || t.Head > c.head {
		return false
	}
	first := c.head
	if v := c.sen.VerbOf(c.head); v != nil {
		first = v.Span.Start
	}
	for i := t.Head + 1; i <= first; i++ {
		if w := c.tok(i); w.Tag == "CC" || w.Text == "," || w.Text == ";" || w.Text == ":" || dash(w.Text) {
			return false
		}
	}
	return true
}

// newSubject: right before the verb, times aside, stands a noun phrase that is not the subject, behind a
// comma, behind "but", or behind "and" that joins it to a time: it is the subject, and the tree has a
// farther one.
func (c *checker) newSubject() bool {
	v := c.sen.VerbOf(c.head)
	i := v.Span.Start - 1
	for i > 0 && (c.r.When.Has(i) || c.s.InExpression(c.r.Sentence, i) || c.tok(i).Tag == "RB") {
		i--
	}
	if i < 0 || !c.tok(i).IsNoun() || c.gone(i) || c.isSubject(i, c.sen.Subjects(c.head)) {
		return false
	}
	for k := i - 1; k >= 0 && k > i-6; k-- {
		switch t := c.tok(k); {
		case t.Tag == "CC":
			return t.Lower == "but" || k > 0 && c.gone(k-1)
		case t.Text == ",":
			return c.tok(i).Tag == "NNP" && !c.shown[i]
		case t.Tag != "DT" && !t.IsNoun() && !strings.HasPrefix(t.Tag, "JJ") && t.Tag != "CD" && t.Tag != "PRP$" && t.Tag != "POS":
			return false
		}
	}
	return false
}

// subjectCut: what bounds the subject without a comma is left out, wherever the tree hangs it: "talks |
// between the rebels and Chad".
func (c *checker) subjectCut() bool {
	v := c.sen.VerbOf(c.head)
	for _, s := range c.sen.Subjects(c.head) {
		if !c.shown[s] || c.renamed(s) || v == nil || s > v.Span.Start || c.tok(c.head).Rel == syntax.Conj {
			continue
		}
		for i := s + 1; i < v.Span.Start; i++ {
			t := c.tok(i)
			if t.Text == "," || dash(t.Text) || t.Text == "(" || t.Rel == syntax.Acl && lexicon.Has(c.sen.Lemma(i), lexicon.Plans) {
				break
			}
			if t.IsVerb() && t.Rel != syntax.Acl {
				break
			}
			if !c.shown[i] && !c.gone(i) && t.IsPrep() && c.sen.ClauseAt(i) == c.sen.ClauseAt(s) {
				return true
			}
			if t.Head == s && t.Rel == syntax.Acl && !c.shown[i] && !c.gone(i) {
				return true
			}
		}
	}
	return false
}

// commaBefore: a comma parts the subject from its verb, and none opens before it: the subject belongs to a
// clause that the comma closes, "Rao, who is | head of the bank, tried".
func (c *checker) commaBefore() bool {
	v := c.sen.VerbOf(c.head)
	first, end := c.subjectStart(), c.subjectEndToken()
	if first == 0 || first >= len(c.sen.Tokens) || end >= v.Span.Start || v.Span.Start == 0 || c.tok(v.Span.Start-1).Text != "," || c.tok(c.head).Rel == syntax.Conj || c.tok(c.head).Rel.Is(syntax.Acl) {
		return false
	}
	for i := end; i < v.Span.Start-1; i++ {
		if letters(c.tok(i).Text) {
			return false
		}
	}
	for i := first - 1; i < end; i++ {
		if w := c.tok(i).Text; w == "," || dash(w) || w == "(" || w == ":" {
			return false
		}
	}
	return true
}

// halfSubject: the subject is one of several that "and" joins, and the others are left out.
func (c *checker) halfSubject() bool {
	for _, s := range c.sen.Subjects(c.head) {
		t := c.tok(s)
		if c.shown[s] && t.Rel == syntax.Conj && t.Head >= 0 && c.tok(t.Head).IsNoun() && !c.hasName(t.Head) {
			return true
		}
	}
	return false
}

// twoObjects: a noun from before the clause is told as the verb's object, and the verb has another behind
// it: "the bank expects Chad | will sell 40 ships", not the bank.
func (c *checker) twoObjects() bool {
	v := c.sen.VerbOf(c.head)
	if v == nil || v.Span.End >= len(c.sen.Tokens) {
		return false
	}
	before := false
	for k := c.sub; k < len(c.parts); k++ {
		p := c.parts[k]
		before = before || !p.span.Empty() && p.span.Start < v.Span.Start && c.tok(p.span.Start).IsNoun() && !c.tok(c.head).Rel.Is(syntax.Parataxis)
	}
	next := c.tok(v.Span.End)
	return before && c.sen.ClauseOf(c.head) >= 0 && c.sen.Clauses[c.sen.ClauseOf(c.head)].Kind == syntax.Relative && !c.gone(v.Span.End) && (next.IsNoun() || next.Tag == "DT" || next.Tag == "CD" || next.Tag == "JJ" || next.Tag == "PRP$")
}

// otherActor: right before the "to" of the verb stands a noun that the line leaves out: it is who acts,
// "the bank expects | prices to rise".
func (c *checker) otherActor() bool {
	v := c.sen.VerbOf(c.head)
	if v == nil || c.tok(v.Head).Tag != "VB" {
		return false
	}
	to := v.Span.Start
	if c.tok(to).Tag != "TO" && to > 0 {
		to--
	}
	return to > 0 && c.tok(to).Tag == "TO" && c.tok(to-1).IsNoun() && !c.gone(to-1) && !c.shown[to-1] && c.tok(c.head).Rel != syntax.Conj
}

// endsAtVerb: the line ends with an infinitive, or a verb of saying, that has its object elsewhere.
func (c *checker) endsAtVerb() bool {
	k := c.sen.ClauseOf(c.head)
	if c.last() != c.head || k < 0 {
		return false
	}
	return c.sen.Clauses[k].Kind == syntax.Infinitive || lexicon.Has(c.sen.Lemma(c.head), lexicon.ReportsSpeech) && !c.sen.VerbOf(c.head).Passive
}

// oddStart: the subject begins with a verb behind "and", which joins it to another verb: "shot three men and |
// injured 20 fought"; or it is the whole of which a clause with "which" may mean a part: "the | footsteps of
// Romania, which backtracked".
func (c *checker) oddStart() bool {
	first := c.subjectStart()
	if first > 0 && first < len(c.sen.Tokens) && c.tok(first-1).Tag == "CC" && c.tok(first).IsVerb() {
		return true
	}
	if k := c.sen.ClauseOf(c.head); k < 0 || c.sen.Clauses[k].Marker != "which" || c.sen.Clauses[k].Kind != syntax.Relative {
		return false
	}
	for _, s := range c.sen.Subjects(c.head) {
		if of := c.sen.Dependent(s, "nmod:of"); of >= 0 && !lexicon.IsEvent(c.tok(s).Text) && s < of && of < c.head && c.shown[of] && strings.HasPrefix(c.tok(of).Tag, "NNP") && !strings.HasPrefix(c.tok(s).Tag, "NNP") {
			return true
		}
	}
	return false
}

// noVerb: what is taken for the verb stands right behind a preposition, or only stands for another verb:
// "the plan at | build out", "as they | did two days ago".
func (c *checker) noVerb() bool {
	v := c.sen.VerbOf(c.head)
	if v == nil {
		return true
	}
	if t := c.tok(v.Head); t.Lower == "did" && v.Span.Start == v.Head {
		return true
	}
	i := v.Span.Start - 1
	return i >= 0 && c.tok(i).Tag == "IN" && c.tok(v.Span.Start).Tag != "VBG" && !lexicon.Has(c.tok(i).Lower, lexicon.Subordinator) && lexicon.Has(c.tok(i).Lower, lexicon.Preposition)
}

// oddJoint: behind a time that is left out "and" goes on with a noun: "raged between the 1880s | and the
// war"; or a semicolon stands inside the line.
func (c *checker) oddJoint() bool {
	for i := 1; i+1 < len(c.shown); i++ {
		if !c.shown[i] {
			continue
		}
		t := c.tok(i)
		if t.Text == ";" && !quotedAt(c.sen, i) {
			return true
		}
		if t.Tag == "CC" && !c.shown[i-1] && c.gone(i-1) && letters(c.tok(i-1).Text) && c.shown[i+1] && (c.tok(i+1).Tag == "DT" || c.tok(i+1).IsNoun()) && !c.r.When.Empty() && c.tok(c.r.When.Start).Lower == "between" {
			return true
		}
	}
	return false
}

// unbound: a number of the line has lost the word that bounds it: "more than | 40".
func (c *checker) unbound() bool {
	for i := 1; i < len(c.shown); i++ {
		if !c.shown[i] || c.tok(i).Tag != "CD" || c.gone(i) || c.renamed(i) {
			continue
		}
		if b := c.s.numberBound(c.r.Sentence, syntax.Span{Start: i, End: i + 1}); b < i && !c.shown[b] {
			return true
		}
	}
	return false
}

// cutOff: behind the last word, dates aside, stands a phrase without a comma that completes a word of the
// line: "sentenced to death | for spying", "a fund aimed | at growth". Phrases that only place the act in
// time or circumstance may go.
func (c *checker) cutOff() bool {
	last := c.last()
	if last < 0 {
		return true
	}
	if c.isVerb && last < c.head || c.r.datedName() {
		return false // "The law that the chamber passed": the object stands before
	}
	if lexicon.Has(c.sen.Lemma(last), lexicon.Compares) && last != c.head {
		return true
	}
	i := last + 1
	for i < len(c.sen.Tokens) && c.gone(i) && letters(c.tok(i).Text) {
		i++
	}
	if i >= len(c.sen.Tokens) || c.shown[i] {
		return false
	}
	t := c.tok(i)
	switch {
	case !letters(t.Text), t.Tag == "CC":
		return false
	case t.IsPrep() && t.Rel == syntax.Case && t.Head >= 0:
		h := c.tok(t.Head)
		return !h.Rel.Is(syntax.Obl) || h.Head != c.head || !lexicon.Has(t.Lower, lexicon.Adjoins)
	case t.Rel == syntax.Mark && t.Head >= 0:
		v := c.tok(t.Head)
		if t.Tag == "TO" && c.tok(last).IsVerb() {
			return true // "were forced | to quit"
		}
		return v.Rel != syntax.Advcl || v.Head >= 0 && lexicon.Has(c.sen.Lemma(v.Head), lexicon.TakesInfinitive) // "tried in vain | to reach"
	case t.Tag == "TO", t.Tag == "VBG", t.Tag == "VBN", t.IsPrep():
		return true
	}
	return false
}

// last is the token of the line's last word, -1 if it has none.
func (c *checker) last() int {
	last := -1
	for _, p := range c.parts {
		if !p.span.Empty() && letters(p.text) {
			last = p.span.End - 1
		}
	}
	return last
}

// pointsBack: the line begins with a word that only the sentences before explain.
func (c *checker) pointsBack() bool {
	for _, p := range c.parts {
		if !letters(p.text) {
			continue
		}
		if p.token < 0 || p.text != c.tok(p.token).Text {
			return false
		}
		w := c.tok(p.token).Lower
		return lexicon.Has(w, lexicon.PointsBack) || w == "it" && !c.s.isExpletive(c.r.Sentence, c.sen.ClauseOf(c.head))
	}
	return false
}

// looseTo: a noun that does not lead anywhere is followed by "to": "the election | to Rao", which he won.
func (c *checker) looseTo() bool {
	for _, i := range c.sen.Dependents(nil, c.head, "nmod:to") {
		if w := c.sen.Lemma(c.head); c.shown[i] && !lexicon.Has(w, lexicon.LinksTo) && !lexicon.Has(w, lexicon.Transfer) && !lexicon.Has(w, lexicon.Motion) && lexicon.NounClass(w) != lexicon.Visit {
			return true
		}
	}
	return false
}

// besideOnly: the noun is only what something else is compared with or goes on beside.
func (c *checker) besideOnly() bool {
	for i := c.head - 1; i >= 0 && i > c.head-8; i-- {
		switch t := c.tok(i); {
		case lexicon.Has(t.Lower, lexicon.Compares):
			return !c.shown[i]
		case t.IsVerb() || t.Text == "," || t.IsPrep():
			return false
		}
	}
	return false
}
