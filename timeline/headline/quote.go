package headline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

const (
	quoteMost = 200 // characters up to which a sentence is quoted whole
	quoteLast = 320 // characters up to which one that cannot be cut is
)

// quote gives the words of the sentence that tell r, as they stand: the whole sentence if it is not
// too long, else what can stand alone of it with the trigger and its date. "…" says that the sentence
// goes on. Only a leading connective, footnote marks and marks of another line are left out. Where no
// words can stand as a line, why says so.
func (s *teller) quote(r *mention) (text, why string) {
	whole := s.body(r)
	if s.datedApart(r) {
		return "", whyApart
	}
	sp := s.standing(r, whole)
	if why := s.unfit(r, sp); why != "" {
		return "", why
	}
	if s.inPassing(r) {
		return "", whyInPassing
	}
	if s.pointsBack(r, sp) {
		return "", "is told of somebody or something that only the sentence before names"
	}
	if utf8.RuneCountInString(s.words(r.sen, sp)) > quoteLast {
		return "", "dates an event whose sentence is too long to be quoted"
	}
	return s.excerpt(r.sen, sp, whole), ""
}

// pointsBack: the words begin with "this" or the like alone, or tell by "it" how something is, so that
// they tell of nothing. Who "he" and "they" are the reader can look up.
func (s *teller) pointsBack(r *mention, sp syntax.Span) bool {
	i := sp.Start
	t := r.sen.Tokens[i]
	if i+1 >= sp.End || quotedAt(r.sen, i) {
		return false
	}
	if c := r.sen.ClauseAt(i); t.Lower == "it" && c >= 0 {
		v := r.sen.Clauses[c].Verb
		return v.Tense == syntax.Present && !v.Perfect && v.Modal == "" && !s.isExpletive(r.Sentence, c) && !s.introduces(r.sen, i)
	}
	return lexicon.Has(t.Lower, lexicon.Demonstrative) && (r.sen.Tokens[i+1].IsVerb() || r.sen.Tokens[i+1].Tag == "MD")
}

// introduces: "it" only opens the sentence for what comes later: "it was on Monday that", "it took years to".
func (s *teller) introduces(sen *syntax.Sentence, i int) bool {
	for k := i + 1; k < len(sen.Tokens); k++ {
		switch t := sen.Tokens[k]; {
		case t.Lower == "that" || t.Lower == "who" || t.Tag == "TO":
			return sen.Tokens[i+1].IsVerb()
		case t.Text == "," || t.Text == ";":
			return false
		}
	}
	return false
}

const whyApart = "stands in another line than what happened"

// datedApart: the date stands in another line of what is read as one sentence.
func (s *teller) datedApart(r *mention) bool {
	seg := s.segment(r)
	return r.Expr >= 0 && !r.When.Empty() && s.Where[r.Expr].Sentence == r.Sentence && (r.When.End <= seg.Start || r.When.Start >= seg.End)
}

// stampedApart: the same, where the line with the date says nothing of an update of the story.
func (s *teller) stampedApart(r *mention) bool {
	if !s.datedApart(r) {
		return false
	}
	for i := 0; i < r.When.Start; i++ {
		if lexicon.Has(r.sen.Tokens[i].Lower, lexicon.Stamp) {
			return false
		}
	}
	return true
}

const whyInPassing = "is only named in passing, in a sentence about another time"

// inPassing: the trigger is a noun without a name of its own, and the verb above it tells something of
// another time: quoted whole the sentence would stand under the wrong day.
func (s *teller) inPassing(r *mention) bool {
	sen := r.sen
	if !r.Nominal() {
		return false
	}
	own := sen.Subtree(r.Head)
	for i := min(own.Start, r.Noun.Start); i < max(own.End, r.Noun.End); i++ {
		if strings.HasPrefix(sen.Tokens[i].Tag, "NNP") && !r.When.Has(i) && !s.InExpression(r.Sentence, i) {
			return false
		}
	}
	for at := sen.Tokens[r.Head].Head; at >= 0; at = sen.Tokens[at].Head {
		v := sen.VerbOf(at)
		if v == nil || v.Tense == syntax.NoTense {
			continue
		}
		if m := s.found.At(s.Story, r.Sentence, v.Head); m != nil && m.Expr != r.Expr && !m.Date.Overlaps(r.Date) {
			return true
		}
		now := v.Tense == syntax.Present && !v.Perfect || v.Tense == syntax.Future
		return now && !lexicon.Has(v.Lemma, lexicon.Says) && r.Status != timeline.Planned && r.Status != timeline.Ongoing && v.Modal == ""
	}
	return false
}

// body is the line of the sentence that tells r, without place line, list mark and what only leads
// over from the sentence before.
func (s *teller) body(r *mention) syntax.Span {
	sp := s.segment(r)
	ts := r.sen.Tokens
	if b := s.sentenceStart(r); sp.Has(b) && b <= r.Head {
		sp.Start = b
	}
	for sp.Start < min(r.Head, sp.End) && (mark(ts[sp.Start].Text) || ts[sp.Start].Text == "|" || ts[sp.Start].Text == ")") {
		sp.Start++
	}
	for sp.Start < r.Head {
		n := leadsOver(ts, sp.Start)
		if n == 0 || sp.Start+n > r.Head {
			break
		}
		sp.Start += n
	}
	return sp
}

// leadsOver is the number of tokens from i that only lead over from the sentence before: "But",
// "Meanwhile,", "And so".
func leadsOver(ts []syntax.Token, i int) int {
	if i+1 >= len(ts) {
		return 0
	}
	comma := ts[i+1].Text == ","
	switch w := ts[i].Lower; {
	case comma && (lexicon.Has(w, lexicon.Connective) || lexicon.Has(w, lexicon.LeadsOver)):
		return 2
	case !lexicon.Has(w, lexicon.LeadsOver) || !lexicon.Has(w, lexicon.Coordinator):
		return 0
	case w == "so" && (ts[i+1].Tag[0] == 'J' || ts[i+1].Tag == "RB" || ts[i+1].Lower == "that"):
		return 0 // "So far", "so that"
	}
	return 1
}

// sentenceStart is the token where the sentence begins, after its place line or list mark.
func (s *teller) sentenceStart(r *mention) int {
	ts := r.sen.Tokens
	for i := 0; i < len(ts) && i < 14; i++ {
		switch ts[i].Text {
		case "—", "–", "--", "-":
			if i > 0 && strings.ToUpper(ts[0].Text) == ts[0].Text && len(ts[0].Text) > 1 || i == 0 {
				return i + 1
			}
		case "•", "*", "·":
			if i == 0 {
				return 1
			}
		}
	}
	return 0
}

// standing gives the words of the line that are quoted: all, if they are not too long; else the most
// that fits and can stand alone with the trigger and its date, from the first word or from a clause
// with a subject of its own; else the least that can.
func (s *teller) standing(r *mention, whole syntax.Span) syntax.Span {
	size := func(sp syntax.Span) int { return utf8.RuneCountInString(s.words(r.sen, sp)) }
	whole = s.withinSemicolons(r, whole)
	if own := s.ownClause(r, whole); !own.Empty() && size(own) <= quoteMost {
		return own
	}
	if size(whole) <= quoteMost {
		return whole
	}
	least, leastSize := whole, size(whole)
	for _, start := range s.starts(r, whole) {
		best := syntax.Span{}
		for end := max(r.Head+1, r.When.End); end <= whole.End; end++ {
			sp := syntax.Span{Start: start, End: end}
			if end < whole.End && !s.mayEnd(r, sp) {
				continue
			}
			n := size(sp)
			if n <= quoteMost {
				best = sp
			}
			if n < leastSize {
				least, leastSize = sp, n
			}
		}
		if !best.Empty() {
			return best
		}
	}
	return least
}

// withinSemicolons narrows the line to the sentence between semicolons that tells r, if it is one.
func (s *teller) withinSemicolons(r *mention, whole syntax.Span) syntax.Span {
	sen, sp := r.sen, whole
	for i := whole.Start; i < whole.End; i++ {
		if sen.Tokens[i].Text != ";" || s.inBrackets(sen, i) {
			continue
		}
		if i > r.Head {
			sp.End = i
			break
		}
		sp.Start = i + 1
	}
	if sp == whole || !r.When.Empty() && (r.When.Start < sp.Start || r.When.End > sp.End) || s.conditional(sen, whole) {
		return whole
	}
	for c := range sen.Clauses {
		cl := &sen.Clauses[c]
		if sp.Has(cl.Subject.Start) && sp.Has(cl.Verb.Span.Start) && standsAlone(sen, c) && (sp.Start == whole.Start || !strings.HasPrefix(sen.Tokens[cl.Subject.Start].Tag, "PRP")) {
			return sp
		}
	}
	return whole
}

// ownClause gives the clause of r where its line tells of several, each with its own subject and date:
// "Chad left on Monday and | Mali followed on Tuesday". Empty where it does not.
func (s *teller) ownClause(r *mention, whole syntax.Span) syntax.Span {
	sen := r.sen
	c := sen.ClauseAt(r.Head)
	if c < 0 || r.When.Empty() || s.conditional(sen, whole) || r.Attribution != nil {
		return syntax.Span{}
	}
	for c > 0 && !standsAlone(sen, c) {
		c = sen.Clauses[c].Parent
	}
	if !standsAlone(sen, c) {
		return syntax.Span{}
	}
	sp := sen.Clauses[c].Span
	sp.Start, sp.End = max(sp.Start, whole.Start), min(sp.End, whole.End)
	others := false
	for k := range sen.Clauses {
		o := &sen.Clauses[k]
		if k == c || !sp.Has(o.Span.Start) || !standsAlone(sen, k) || o.Marker == ":" {
			others = others || k != c && standsAlone(sen, k)
			continue
		}
		if o.Span.Start <= max(r.Head, r.When.End-1) {
			return syntax.Span{} // another stands inside before what is told
		}
		sp.End, others = min(sp.End, o.Span.Start), true
	}
	if !others || !sp.Has(r.When.Start) || !sp.Has(r.When.End-1) {
		return syntax.Span{}
	}
	for sp.Start < sp.End && (sen.Tokens[sp.Start].Tag == "CC" || mark(sen.Tokens[sp.Start].Text)) {
		sp.Start++
	}
	for sp.End > sp.Start && (sen.Tokens[sp.End-1].Tag == "CC" || mark(sen.Tokens[sp.End-1].Text)) {
		sp.End--
	}
	sub := sen.Clauses[c].Subject
	if sub.Empty() || sp.Start > whole.Start && (sen.Tokens[sub.Start].Tag == "PRP" || sen.Tokens[sub.Start].Tag == "PRP$") || s.inBrackets(sen, sp.Start) || s.inBrackets(sen, sp.End) {
		return syntax.Span{}
	}
	for _, x := range s.ExpressionsIn[r.Sentence] {
		if at := s.Where[x].Start; whole.Has(at) && !sp.Has(at) && !s.Times.Expressions[x].Date.IsZero() {
			return sp
		}
	}
	return syntax.Span{}
}

// starts gives the tokens at which a quote of r may begin, best first: the line's first; the main clause
// behind an adverbial with a comma; a joined clause with a subject that says who is meant.
func (s *teller) starts(r *mention, whole syntax.Span) []int {
	sen := r.sen
	out := []int{whole.Start}
	first := min(r.Head, r.When.Start)
	if r.When.Empty() || !whole.Has(r.When.Start) {
		first = r.Head
	}
	for c := range sen.Clauses {
		cl := &sen.Clauses[c]
		if cl.Subject.Empty() || cl.Verb.Span.Empty() || cl.Verb.Tense == syntax.NoTense || cl.Kind != syntax.Main && cl.Kind != syntax.Coordinate {
			continue
		}
		if cl.Kind == syntax.Coordinate && !standsAlone(sen, c) {
			continue
		}
		at := cl.Subject.Start
		if at <= whole.Start || at > first || sen.Tokens[at].Tag == "PRP" || sen.Tokens[at].Tag == "PRP$" || s.inBrackets(sen, at) {
			continue
		}
		prev := sen.Tokens[at-1]
		if prev.Text != "," && prev.Text != ";" && (prev.Tag != "CC" || cl.Kind != syntax.Coordinate) {
			continue
		}
		if s.conditional(sen, syntax.Span{Start: whole.Start, End: at}) {
			continue
		}
		out = append(out, at)
	}
	return out
}

// mayEnd: a quote may end with the span: what stands behind it only adds something, and no word of the
// span leans on it.
func (s *teller) mayEnd(r *mention, sp syntax.Span) bool {
	sen, ts := r.sen, r.sen.Tokens
	if s.inBrackets(sen, sp.End) || s.InExpression(r.Sentence, sp.End) && s.InExpression(r.Sentence, sp.End-1) {
		return false
	}
	if t := ts[sp.End-1]; lexicon.Has(lexicon.NounLemma(t.Lower), lexicon.TimeNoun) && !r.When.Has(sp.End-1) && letters(ts[sp.End].Text) {
		return false // "hours | after the talks"
	}
	next := ts[sp.End]
	border := next.Text == "," || next.Text == ";" || dash(next.Text)
	for k := range sen.Clauses {
		cl := &sen.Clauses[k]
		border = border || cl.Span.Start == sp.End && cl.Kind == syntax.Adverbial
	}
	if !border || s.conditional(sen, syntax.Span{Start: sp.End, End: len(ts)}) || s.onlySays(r, sp) || !hasMain(sen, sp) {
		return false
	}
	for k := sp.End + 1; !letters(next.Text) && k < len(ts) && k < sp.End+3; k++ {
		if ts[k].Tag == "VBD" || ts[k].Tag == "VBZ" || ts[k].Tag == "VBP" || ts[k].Tag == "MD" {
			return false // the verb of a subject before the comma
		}
		if ts[k].Tag != "RB" {
			break
		}
	}
	for i := range ts {
		t := &ts[i]
		if t.Head < 0 || t.Rel == syntax.Punct {
			continue
		}
		switch in, head := sp.Has(i), sp.Has(t.Head); {
		case in && !head && t.Head >= sp.End:
			return false
		case !in && head && i >= sp.End && !s.adds(r, sp, i):
			return false
		}
	}
	return true
}

// adds: token i, behind the span, hangs on a word of it and only adds something.
func (s *teller) adds(r *mention, sp syntax.Span, i int) bool {
	sen := r.sen
	t := &sen.Tokens[i]
	comma := sen.Tokens[sp.End].Text != "" && !letters(sen.Tokens[sp.End].Text)
	switch rel := t.Rel; {
	case rel == syntax.Parataxis:
		return r.Attribution != nil
	case rel == syntax.Advcl, rel == syntax.Advmod:
		return true
	case rel == syntax.Conj:
		return sen.ClauseOf(i) >= 0 && sen.VerbOf(i) != nil
	case rel == syntax.CC, rel == syntax.Mark:
		return true
	case rel.Is(syntax.Acl), rel == syntax.Appos, rel.Is(syntax.Obl):
		return comma && i > sp.End
	}
	return false
}

// hasMain: the span has a clause that can stand alone, with its subject and verb.
func hasMain(sen *syntax.Sentence, sp syntax.Span) bool {
	for c := range sen.Clauses {
		cl := &sen.Clauses[c]
		if !cl.Verb.Span.Empty() && sp.Has(cl.Verb.Head) && sp.Has(cl.Subject.Start) && standsAlone(sen, c) {
			return true
		}
	}
	return false
}

// onlySays: the span has no finite verb but one of saying, so that it ends before what is said.
func (s *teller) onlySays(r *mention, sp syntax.Span) bool {
	if r.Nominal() || !lexicon.Has(r.sen.Lemma(r.Head), lexicon.TakesClause) {
		return false
	}
	for c := range r.sen.Clauses {
		if v := &r.sen.Clauses[c].Verb; !v.Span.Empty() && sp.Has(v.Head) && v.Head != r.Head && v.Tense != syntax.NoTense {
			return false
		}
	}
	return r.sen.Object(r.Head) < 0 || !sp.Has(r.sen.Object(r.Head))
}

// inBrackets: a quotation, a bracket or a pair of dashes is open before token i.
func (s *teller) inBrackets(sen *syntax.Sentence, i int) bool {
	for _, q := range sen.Quotes {
		if q.Start < i && i < q.End {
			return true
		}
	}
	open, dashes, behind := 0, 0, 0
	for k := range sen.Tokens {
		switch w := sen.Tokens[k].Text; {
		case (w == "(" || w == "[") && k < i:
			open++
		case (w == ")" || w == "]") && k < i:
			open--
		case dash(w) && k < i:
			dashes++
		case dash(w):
			behind++
		}
	}
	return open > 0 || dashes%2 == 1 && behind > 0
}

// conditional: an "if" or "unless" stands in the span.
func (s *teller) conditional(sen *syntax.Sentence, sp syntax.Span) bool {
	for i := range sen.Clauses {
		if c := &sen.Clauses[i]; sp.Has(c.Span.Start) && (c.Marker == "if" || c.Marker == "unless") {
			return true
		}
	}
	return false
}

func standsAlone(sen *syntax.Sentence, c int) bool {
	cl := &sen.Clauses[c]
	if cl.Subject.Empty() || cl.Verb.Span.Empty() || cl.Verb.Tense == syntax.NoTense {
		return false
	}
	if cl.Kind != syntax.Coordinate {
		return cl.Kind == syntax.Main
	}
	p := &sen.Clauses[cl.Parent]
	return p.Kind == syntax.Main || p.Kind == syntax.Coordinate && standsAlone(sen, cl.Parent)
}

// words gives the text of a span, with single spaces.
func (s *teller) words(sen *syntax.Sentence, sp syntax.Span) string {
	a, b := sen.Bytes(sp)
	return strings.Join(strings.Fields(s.Doc.Text[a:b]), " ")
}

// excerpt sets a span as a line, with "…" where the sentence goes on.
func (s *teller) excerpt(sen *syntax.Sentence, sp, whole syntax.Span) string {
	for sp.Start < sp.End && mark(sen.Tokens[sp.Start].Text) {
		sp.Start++
	}
	for sp.End > sp.Start && mark(sen.Tokens[sp.End-1].Text) {
		sp.End--
	}
	after := false
	for i := sp.End; i < whole.End; i++ {
		after = after || letters(sen.Tokens[i].Text)
	}
	out := withoutNotes(s.words(sen, sp))
	open, shut := quoteBounds(sen, sp)
	out = balance(open + out + shut)
	if after {
		out += " …"
	}
	if sp.Start > whole.Start {
		return "… " + out
	}
	if r, n := utf8.DecodeRuneInString(out); n > 0 && unicode.IsLower(r) {
		out = string(unicode.ToUpper(r)) + out[n:]
	}
	return out
}

// quoteBounds gives the marks that a span lacks whose quotation began in a sentence before it, or goes
// on in the next: the mark's partner, "" where there is none.
func quoteBounds(sen *syntax.Sentence, sp syntax.Span) (open, shut string) {
	inside := false
	for i := sp.Start; i < sp.End; i++ {
		if !sen.Tokens[i].IsQuoteMark() {
			continue
		}
		partner, ok := partners[sen.Tokens[i].Text]
		if !ok {
			return "", ""
		}
		switch {
		case closes(sen, i) && !inside:
			if open != "" {
				return "", ""
			}
			open = partner
		case closes(sen, i):
			inside, shut = false, ""
		case inside:
			return "", ""
		default:
			inside, shut = true, partner
		}
	}
	return open, shut
}

// partners are the marks of quotations and those that go with them.
var partners = map[string]string{"“": "”", "”": "“", `"`: `"`, "«": "»", "»": "«"}

// mark: a mark that neither begins nor ends a quote.
func mark(w string) bool {
	switch w {
	case ",", ";", ":", "—", "–", "-", "--", ".", "•", "*", "·", "|":
		return true
	}
	return false
}

// withoutNotes drops footnote marks: "signed[9]".
func withoutNotes(text string) string {
	for from := 0; ; {
		i := strings.IndexByte(text[from:], '[')
		if i < 0 {
			return text
		}
		i += from
		j := i + 1
		for j < len(text) && text[j] >= '0' && text[j] <= '9' {
			j++
		}
		if j == i+1 || j >= len(text) || text[j] != ']' {
			from = i + 1
			continue
		}
		text = strings.TrimRight(text[:i], " ") + text[j+1:]
	}
}
