package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// summaryLength is how long a summary may grow, in characters, before phrases are
// dropped from its end.
const summaryLength = 120

// summarise writes a headline for a report from the story's own words: subject, verb and
// complements, without attribution, time expression and leading connectives, and with
// pronouns and bare surnames resolved.
func (s *story) summarise(r *report) string {
	out := s.headline(r, false)
	if utf8.RuneCountInString(out.line()) > summaryLength {
		if brief := s.headline(r, true); utf8.RuneCountInString(brief.line()) < utf8.RuneCountInString(out.line()) {
			out = brief
		}
	}
	return out.String()
}

// headline gathers the words of r's summary; brief leaves out titles and descriptions of
// people who are named.
func (s *story) headline(r *report, brief bool) *headline {
	sen := &s.doc.Sentences[r.sent]
	w := &headline{s: s, sent: r.sent, sen: sen, drop: s.dropped(r, sen), written: map[int]bool{}, brief: brief}
	if r.nominal() {
		if c := s.telling(r, sen); c >= 0 {
			w.subject(s.subjectSpan(sen, c))
			w.span(sen.Clauses[c].Verb.Span.Start, r.np.End)
			w.fixed = len(w.parts)
			if from, to, quoted, ok := s.content(&report{trigger: trigger{sent: r.sent, clause: c}}, sen); ok && from >= r.np.End {
				w.statement(from, to, quoted)
			}
			return w
		}
		w.phrase(r.np)
		w.fixed = min(len(w.parts), 4)
		return w
	}
	cl := &sen.Clauses[r.clause]
	sub := s.subjectSpan(sen, r.clause)
	verb := cl.Verb.Span
	if sub.Empty() && cl.Verb.Tense != syntax.NoTense {
		// The parser found none: what stands before the verb.
		for sub = (syntax.Span{Start: cl.Span.Start, End: verb.Start}); !sub.Empty() && !isModifier(sen.Tokens[sub.Start]); {
			sub.Start++
		}
	}
	if it, in := s.antecedent(r.sent, r.clause, sub); it.Empty() {
		w.subject(sub)
	} else {
		w.other(in, it)
	}
	if cl.Kind == syntax.Infinitive {
		for verb.Start < verb.End && sen.Tokens[verb.Start].Lower == "to" {
			verb.Start++
		}
		if !sub.Empty() {
			w.word("to")
		}
	}
	for verb.Start > cl.Span.Start && sen.Tokens[verb.Start-1].Tag == "RB" && verb.Start-1 >= sub.End {
		verb.Start-- // "nearly died"
	}
	if r.gap > 0 {
		if h := objectHead(sen, cl); h >= 0 && s.gapByPreposition(r, sen) {
			verb.End = h + 1 // "held talks", whose object the other event has told
		}
	}
	w.span(verb.Start, verb.End)
	w.fixed = len(w.parts)
	if cl.Kind == syntax.Relative && !cl.Subject.Empty() && (cl.Marker == "that" || cl.Marker == "which" || cl.Marker == "") && !wh(sen.Tokens[cl.Subject.Start]) && !(cl.Span.Start < cl.Subject.Start && isPrep(sen.Tokens[cl.Span.Start])) {
		w.whole(cl.Antecedent) // "the meeting that Sullivan held"
	}
	from, to, quoted, told := s.content(r, sen)
	first, last := s.complement(r, sen)
	for i := first; i < last; i++ {
		if i >= sub.Start && i < sub.End || told && i >= from && i < to { // inverted: "said the minister"
			continue
		}
		if i == r.span.End && i > verb.End+1 && sen.Tokens[i].Text == "," {
			break // what follows the date after a comma only adds something
		}
		w.token(i)
	}
	if told {
		w.fixed = len(w.parts)
		w.statement(from, to, quoted)
		return w
	}
	if tail := trimTail(w.parts, sen.Tokens); len(tail) <= w.fixed && len(r.places) > 0 && (cl.Marker == "since" || cl.Marker == "where") {
		w.parts = tail
		w.word(wayTo(cl.Verb.Lemma) + r.places[0])
	}
	return w
}

// complement gives the tokens after the verb that belong to r, where two events share it.
func (s *story) complement(r *report, sen *syntax.Sentence) (first, last int) {
	cl := &sen.Clauses[r.clause]
	first, last = cl.Verb.Span.End, cl.Span.End
	if r.until > 0 {
		last = min(last, r.until)
	}
	if r.gap > 0 {
		for first = r.gap; first > cl.Verb.Span.End && sen.Tokens[first-1].Lower != "and" && sen.Tokens[first-1].Text != ";"; {
			first--
		}
	}
	return first, last
}

// gapByPreposition: the words that share another event's verb are a prepositional phrase,
// so that the verb's object is meant too ("held talks with A and with B").
func (s *story) gapByPreposition(r *report, sen *syntax.Sentence) bool {
	first, _ := s.complement(r, sen)
	return isPrep(sen.Tokens[first])
}

// antecedent gives the noun phrase that the subject "it" or "they" stands for, and its
// sentence, where the cast does not know it: the subject of the clause before if it
// agrees in number and is no person, else that clause's object.
func (s *story) antecedent(sent, clause int, sub syntax.Span) (syntax.Span, int) {
	sen := &s.doc.Sentences[sent]
	if sub.End-sub.Start != 1 || sen.Tokens[sub.Start].Lower != "it" && sen.Tokens[sub.Start].Lower != "they" {
		return syntax.Span{}, 0
	}
	for _, mi := range s.mentions[sent] {
		if s.cast.Mentions[mi].Span.Start == sub.Start {
			return syntax.Span{}, 0
		}
	}
	plural := sen.Tokens[sub.Start].Lower == "they"
	if p := sen.Clauses[clause].Parent; p >= 0 && sen.Clauses[clause].Span.Start > sen.Clauses[p].Verb.Span.Start {
		return s.standIn(sent, p, plural, effect[sen.Clauses[clause].Verb.Lemma]), sent
	}
	if sent == 0 || s.doc.Sentences[sent-1].Block != sen.Block {
		return syntax.Span{}, 0
	}
	return s.standIn(sent-1, 0, plural, effect[sen.Clauses[clause].Verb.Lemma]), sent - 1
}

// standIn is the subject of the clause if it can be meant by "it" or "they", else its object.
func (s *story) standIn(sent, clause int, plural, object bool) syntax.Span {
	sen := &s.doc.Sentences[sent]
	cl := &sen.Clauses[clause]
	fits := func(sp syntax.Span) bool {
		h := headOf(sen.Tokens, sp)
		if h < 0 || (sen.Tokens[h].Tag == "NNS" || sen.Tokens[h].Tag == "NNPS") != plural {
			return false
		}
		for _, mi := range s.mentions[sent] {
			m := &s.cast.Mentions[mi]
			if m.Span.Has(h) && s.cast.Entities[m.Entities[0]].Kind == names.Person {
				return false
			}
		}
		return true
	}
	sub, obj := s.subjectSpan(sen, clause), syntax.Span{}
	if !cl.Verb.Span.Empty() {
		if h := objectHead(sen, cl); h >= 0 {
			obj = syntax.Span{Start: phraseStart(sen.Tokens, h, cl.Verb.Span.End), End: h + 1}
		}
	}
	if object {
		sub, obj = obj, sub
	}
	switch {
	case !sub.Empty() && fits(sub):
		return sub
	case !obj.Empty() && fits(obj):
		return obj
	}
	return syntax.Span{}
}

// effect verbs have laws and deals for their subjects ("came into force", "expires").
var effect = words("come enter expire lapse apply take run")

// other writes a noun phrase of another sentence or clause as the subject.
func (h *headline) other(sent int, sp syntax.Span) {
	o := &headline{s: h.s, sent: sent, sen: &h.s.doc.Sentences[sent], written: h.written, brief: h.brief,
		drop: func(i int) bool { return h.s.inExpression(sent, i) }}
	o.phrase(sp)
	if line := set(o.parts); line != "" {
		h.word(line)
	}
	h.body = len(h.parts)
}

func wh(t syntax.Token) bool { return t.Tag == "WP" || t.Tag == "WDT" || t.Tag == "WP$" }

// wayTo is how a place follows a verb.
func wayTo(lemma string) string {
	switch lemma {
	case "visit", "tour":
		return ""
	case "travel", "go", "fly", "come", "journey":
		return "to "
	}
	return "in "
}

// telling gives the clause of a short event noun that says too little alone ("Phone
// call"), where its subject takes part: "Qin Gang said in a phone call". -1 otherwise.
func (s *story) telling(r *report, sen *syntax.Sentence) int {
	if r.clause < 0 || r.head-r.np.Start > 3 || r.np.Start == 0 || !isPrep(sen.Tokens[r.np.Start-1]) {
		return -1
	}
	cl := &sen.Clauses[r.clause]
	v := cl.Verb.Span
	if v.Empty() || v.Start >= r.np.Start || !says[cl.Verb.Lemma] || s.subjectSpan(sen, r.clause).Empty() {
		return -1
	}
	for i := v.End; i < r.np.Start; i++ {
		if sen.ClauseAt(i) != r.clause {
			return -1
		}
	}
	return r.clause
}

// content gives the tokens of what is said, where r is the saying of it.
func (s *story) content(r *report, sen *syntax.Sentence) (from, to int, quoted, ok bool) {
	cl := &sen.Clauses[r.clause]
	if !cl.Attribution {
		return 0, 0, false, false
	}
	for c := range sen.Clauses {
		k := &sen.Clauses[c]
		if k.Parent == r.clause && (k.Kind == syntax.Quoted || k.Kind == syntax.Complement) {
			return k.Span.Start, k.Span.End, k.Kind == syntax.Quoted, true
		}
	}
	if cl.Parent >= 0 && cl.Kind == syntax.Parenthetical {
		p := &sen.Clauses[cl.Parent]
		if p.Span.Start < cl.Span.Start {
			return p.Span.Start, cl.Span.Start, false, true
		}
	}
	return 0, 0, false, false
}

// statement writes what is said after the verb of saying.
func (h *headline) statement(from, to int, quoted bool) {
	if quoted {
		h.word(":")
		h.drop = func(i int) bool { return isQuoteMark(h.sen.Tokens[i]) || h.s.inExpression(h.sent, i) }
	} else {
		h.drop = func(i int) bool { return h.s.inExpression(h.sent, i) }
	}
	h.skip = 0
	for i := from; i < to; i++ {
		switch t := h.sen.Tokens[i]; {
		case i == from && t.Lower == "that":
			h.word("that")
		case i == from && !quoted && t.Tag != "NNP" && t.Text != "I" && !h.resolves(i):
			h.word(t.Lower)
		default:
			h.token(i)
		}
	}
	h.fixed = min(len(h.parts), h.fixed+4)
}

// whole writes a noun phrase that stands outside the clause.
func (h *headline) whole(sp syntax.Span) {
	drop, skip := h.drop, h.skip
	h.drop, h.skip = func(i int) bool { return h.s.inExpression(h.sent, i) }, 0
	for i := sp.Start; i < sp.End; i++ {
		h.token(i)
	}
	h.drop, h.skip = drop, skip
}

func isQuoteMark(t syntax.Token) bool {
	return t.Tag == "``" || t.Tag == "''" || t.Text == "“" || t.Text == "”" || t.Text == "\""
}

// subject writes a subject; where a name in apposition says better who is meant
// ("his predecessor, Mike Pompeo,") it writes the name.
func (h *headline) subject(sp syntax.Span) {
	if sp.End < len(h.sen.Tokens) && h.sen.Tokens[sp.End].Text == "," && !sp.Empty() {
		for _, mi := range h.s.mentions[h.sent] {
			m := &h.s.cast.Mentions[mi]
			if m.Span.Start == sp.End+1 && m.Form == names.Full && h.s.cast.Entities[m.Entities[0]].Kind == names.Person {
				if e := m.Span.End; e < len(h.sen.Tokens) && (h.sen.Tokens[e].Text == "," || isVerb(h.sen.Tokens[e])) {
					sp = m.Span
				}
			}
		}
	}
	if mi := h.s.appositionBefore(h.sent, sp); mi >= 0 {
		h.whole(h.s.cast.Mentions[mi].Span)
	} else {
		h.phrase(sp)
	}
	h.body = len(h.parts)
}

// span writes a stretch of tokens without connectives.
func (h *headline) span(from, to int) {
	for i := from; i < to; i++ {
		if !(h.sen.Tokens[i].Tag == "RB" && connective[h.sen.Tokens[i].Lower]) {
			h.token(i)
		}
	}
}

// connective words open a clause or lean on the text before it.
var connective = words(`also then moreover however meanwhile later already thus therefore furthermore instead
still nevertheless nonetheless subsequently consequently immediately finally again moreover besides`)

// dropped tells which tokens of the sentence stay out of the report's summary.
func (s *story) dropped(r *report, sen *syntax.Sentence) func(int) bool {
	out := make([]bool, len(sen.Tokens))
	dates := s.ownDates(r, len(out))
	copy(out, dates)
	if !r.nominal() {
		// Only the report's own clause, what is part of it, and its subject stay.
		part := make(map[int]bool)
		for c := range sen.Clauses {
			part[c] = c == r.clause || s.partOf(c, r.clause, sen)
		}
		for i, c := range s.clauseOf(r.sent) {
			out[i] = out[i] || !part[c]
		}
		sub := s.subjectSpan(sen, r.clause)
		for i := sub.Start; i < sub.End; i++ {
			out[i] = dates[i]
		}
	}
	return func(i int) bool { return i < 0 || i >= len(out) || out[i] }
}

// ownDates marks the tokens of the date of r, and of those beside it. Durations and dates
// of other things are part of the news.
func (s *story) ownDates(r *report, n int) []bool {
	out := make([]bool, n)
	mark := func(from, to int) {
		for i := max(from, 0); i < min(to, n); i++ {
			out[i] = true
		}
	}
	mark(r.span.Start, r.span.End)
	if r.expr < 0 {
		return out
	}
	for _, x := range s.on[r.sent] {
		e := &s.times.Expressions[x]
		if x == r.expr || e.RangeWith == r.expr || !e.Date.IsZero() && (s.beside(x, r.expr) || s.beside(r.expr, x)) {
			mark(s.signalStart(x), s.at[x].End)
		}
	}
	return out
}

// beside: expression y follows x with nothing but a comma between ("a year later, in October 1950").
func (s *story) beside(x, y int) bool {
	p, q := s.at[x], s.at[y]
	if p.sent != q.sent || q.Start < p.End {
		return false
	}
	for i := p.End; i < s.signalStart(y); i++ {
		if s.doc.Sentences[p.sent].Tokens[i].Text != "," {
			return false
		}
	}
	return true
}

// partOf: clause c says what clause of reports, and belongs to its summary.
func (s *story) partOf(c, of int, sen *syntax.Sentence) bool {
	for n := 0; c >= 0 && c != of && n < len(sen.Clauses); n++ {
		switch sen.Clauses[c].Kind {
		case syntax.Infinitive, syntax.Complement:
		case syntax.Participle, syntax.Relative:
			if m := sen.Clauses[c].Marker; m == "where" || m == "when" {
				return false
			}
			// Set off by a comma it only adds something.
			if st := sen.Clauses[c].Span.Start; st == 0 || sen.Tokens[st-1].Text == "," || sen.Tokens[st].Text == "," {
				return false
			}
		default:
			return false
		}
		c = sen.Clauses[c].Parent
	}
	return c == of
}

// A headline gathers the words of a summary.
type headline struct {
	s       *story
	sent    int
	sen     *syntax.Sentence
	drop    func(int) bool
	parts   []part
	body    int          // parts before it are the subject
	fixed   int          // parts before it are never cut
	skip    int          // tokens below it are already written as part of a name
	brief   bool         // leave out titles and descriptions of people who are named
	written map[int]bool // entities already named, for whom a pronoun reads well
}

type part struct {
	text  string
	token int // -1 for a word that is not in the sentence
	glue  bool
}

func (h *headline) word(text string) { h.parts = append(h.parts, part{text: text, token: -1}) }

func (h *headline) phrase(sp syntax.Span) {
	start := sp.Start
	for start < sp.End && !h.resolves(start) && (h.drop(start) || h.sen.Tokens[start].Text == "," || leadingDeterminer(h.sen.Tokens[start])) {
		start++
	}
	for i := start; i < sp.End; i++ {
		h.token(i)
	}
	h.fixed = len(h.parts)
}

func leadingDeterminer(t syntax.Token) bool {
	switch t.Lower {
	case "the", "a", "an", "this", "that", "these", "those":
		return t.Tag == "DT" || t.Tag == "IN"
	}
	return false
}

// token writes token i, or the name that its mention stands for.
func (h *headline) token(i int) {
	if i < h.skip || h.drop(i) || len(h.parts) > summaryLength { // no word is shorter than a letter
		return
	}
	t := h.sen.Tokens[i]
	if end := h.dispensable(i); end > 0 {
		h.skip = end
		return
	}
	if name, end, ok := h.named(i); ok {
		h.parts = append(h.parts, part{text: name, token: i})
		h.skip = end
		h.note(i)
		return
	}
	h.note(i)
	glue := i > 0 && h.sen.Tokens[i-1].End == t.Start
	h.parts = append(h.parts, part{text: t.Text, token: i, glue: glue})
}

// resolves: a name will be written for what begins at token i.
func (h *headline) resolves(i int) bool {
	_, _, ok := h.named(i)
	return ok
}

// dispensable: in a brief headline, the end of the description of a named person that
// begins at token i, with its comma; 0 otherwise.
func (h *headline) dispensable(i int) int {
	if !h.brief {
		return 0
	}
	ts := h.sen.Tokens
	for _, mi := range h.s.mentions[h.sent] {
		m := &h.s.cast.Mentions[mi]
		if m.Span.Start == i && m.Form == names.Adjective && h.s.titular(mi) && h.s.cast.Mentions[mi+1].Span.Start == m.Span.End {
			return m.Span.End
		}
	}
	if ts[i].Text == "," && i+1 < len(ts) && ts[i+1].Lower == "and" {
		return i + 1
	}
	if ts[i].Text == "," && i+1 < len(ts) { // ", the foreign minister," after a name
		for _, mi := range h.s.mentions[h.sent] {
			m := &h.s.cast.Mentions[mi]
			if m.Span.Start == i+1 && m.Form == names.Description && h.written[m.Entities[0]] {
				if m.Span.End < len(ts) && ts[m.Span.End].Text == "," {
					return m.Span.End + 1
				}
				return m.Span.End
			}
			if m.Span.Start == i+1 && m.Form == names.Full && h.written[m.Entities[0]] {
				return m.Span.End + 1
			}
		}
		return 0
	}
	for _, mi := range h.s.mentions[h.sent] {
		m := &h.s.cast.Mentions[mi]
		if m.Span.Start != i || m.Form != names.Description || mi+1 >= len(h.s.cast.Mentions) {
			continue
		}
		next := &h.s.cast.Mentions[mi+1]
		if next.Sentence == h.sent && next.Form == names.Full && next.Entities[0] == m.Entities[0] && next.Span.Start <= m.Span.End+1 {
			return next.Span.Start
		}
	}
	return 0
}

// named resolves a pronoun, a bare surname or a description that begins at token i.
func (h *headline) named(i int) (string, int, bool) {
	for _, mi := range h.s.mentions[h.sent] {
		m := &h.s.cast.Mentions[mi]
		if m.Span.Start != i || len(m.Entities) == 0 {
			continue
		}
		first := &h.s.cast.Entities[m.Entities[0]]
		switch {
		case m.Form == names.Short && first.Kind == names.Person:
		case h.brief && m.Form == names.Full && first.Kind == names.Person:
		case m.Form == names.Pronoun:
		case m.Form == names.Description && i < h.bodyEnd() && !h.apposed(mi) && (first.Kind == names.Person || len(m.Entities) > 1):
		default:
			return "", 0, false
		}
		if h.written[m.Entities[0]] && (m.Form != names.Short || len(m.Entities) == 1) {
			return "", 0, false
		}
		var all []string
		for _, e := range m.Entities {
			all = append(all, h.s.cast.Entities[e].Name)
		}
		name := join(all)
		switch tag := h.sen.Tokens[i].Tag; {
		case tag == "PRP$" && strings.HasSuffix(name, "s"):
			name += "’"
		case tag == "PRP$":
			name += "’s"
		}
		return name, m.Span.End, true
	}
	return "", 0, false
}

// apposed: the name stands right beside the description.
func (h *headline) apposed(mi int) bool {
	m := &h.s.cast.Mentions[mi]
	for _, n := range []int{mi - 1, mi + 1} {
		if n < 0 || n >= len(h.s.cast.Mentions) {
			continue
		}
		o := &h.s.cast.Mentions[n]
		if o.Sentence == m.Sentence && o.Form == names.Full && o.Entities[0] == m.Entities[0] && (o.Span.Start <= m.Span.End+1 && o.Span.Start >= m.Span.End || m.Span.Start <= o.Span.End+1 && n < mi) {
			return true
		}
	}
	return false
}

// bodyEnd: while the subject is being written, descriptions become names.
func (h *headline) bodyEnd() int {
	if h.body == 0 {
		return len(h.sen.Tokens)
	}
	return 0
}

// note remembers the entities of a mention that begins at token i as written.
func (h *headline) note(i int) {
	for _, mi := range h.s.mentions[h.sent] {
		if m := &h.s.cast.Mentions[mi]; m.Span.Start == i && m.Form != names.Adjective {
			for _, e := range m.Entities {
				h.written[e] = true
			}
			if m.Acting >= 0 {
				h.written[m.Acting] = true
			}
		}
	}
}

func join(list []string) string {
	switch n := len(list); n {
	case 0:
		return ""
	case 1:
		return list[0]
	default:
		return strings.Join(list[:n-1], ", ") + " and " + list[n-1]
	}
}

// line sets the words, whole.
func (h *headline) line() string { return set(trimTail(h.parts, h.sen.Tokens)) }

// String sets the words as a line: cut at a phrase's border, marks tidied, first letter
// a capital.
func (h *headline) String() string {
	parts := trimTail(h.parts, h.sen.Tokens)
	for utf8.RuneCountInString(set(parts)) > summaryLength {
		cut := lastBorder(parts, h.fixed, h.sen.Tokens)
		if cut <= 0 {
			break
		}
		parts = trimTail(parts[:cut], h.sen.Tokens)
	}
	out := balance(set(parts))
	out = strings.TrimLeft(out, " ,;:–—-.")
	r, n := utf8.DecodeRuneInString(out)
	if n > 0 && unicode.IsLower(r) {
		out = string(unicode.ToUpper(r)) + out[n:]
	}
	return out
}

// lastBorder is the last place where a phrase begins.
func lastBorder(parts []part, fixed int, ts []syntax.Token) int {
	for i := len(parts) - 1; i > max(fixed, 1); i-- {
		if parts[i].token < 0 {
			continue
		}
		t := ts[parts[i].token]
		switch {
		case t.Text == ",", t.Text == ";", t.Text == "—", t.Text == "–", t.Text == "(",
			isPrep(t) && t.Lower != "of", t.Tag == "CC" && (parts[i-1].text == "," || i+1 < len(parts) && parts[i+1].token >= 0 && isVerb(ts[parts[i+1].token])), t.Tag == "WDT", t.Tag == "WP", t.Tag == "WRB":
			return i
		}
	}
	return 0
}

// trimTail drops words that cannot end a headline.
func trimTail(parts []part, ts []syntax.Token) []part {
	for len(parts) > 0 {
		p := parts[len(parts)-1]
		if p.token < 0 {
			return parts
		}
		t := ts[p.token]
		switch {
		case isPrep(t) && len(parts) > 1 && parts[len(parts)-2].token >= 0 && !isVerb(ts[parts[len(parts)-2].token]),
			t.Tag == "CC", t.Tag == "DT", t.Tag == "PRP$", t.Tag == "WDT", t.Tag == "WP", t.Tag == "WRB",
			t.Text == ",", t.Text == ";", t.Text == ":", t.Text == ".", t.Text == "—", t.Text == "–", t.Text == "-", t.Text == "(", t.Tag == "``", t.Text == "?", t.Text == "!":
			parts = parts[:len(parts)-1]
		default:
			return parts
		}
	}
	return parts
}

// set joins the words as they stood, with single spaces and no comma left hanging where
// something was taken out.
func set(parts []part) string {
	var b strings.Builder
	for i, p := range parts {
		if p.text == "." && i+1 < len(parts) {
			continue
		}
		if p.text == "," && i+1 < len(parts) && parts[i+1].text == "that" {
			continue
		}
		if (p.text == "," || p.text == ";") && (i+1 < len(parts) && (parts[i+1].text == "," || parts[i+1].text == ";") || i+1 == len(parts)) {
			continue
		}
		adjacent := i > 0 && p.glue && parts[i-1].token == p.token-1
		if i > 0 && !adjacent && p.text != "," && p.text != ";" && p.text != ":" && !strings.HasPrefix(p.text, "'s") && !strings.HasPrefix(p.text, "’s") {
			b.WriteByte(' ')
		}
		b.WriteString(p.text)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// balance drops a quotation mark or bracket whose partner was cut away.
func balance(s string) string {
	for _, pair := range [][2]string{{"“", "”"}, {"(", ")"}, {"«", "»"}} {
		if strings.Count(s, pair[0]) != strings.Count(s, pair[1]) {
			s = strings.ReplaceAll(strings.ReplaceAll(s, pair[0], ""), pair[1], "")
		}
	}
	if strings.Count(s, `"`)%2 == 1 {
		s = strings.ReplaceAll(s, `"`, "")
	}
	return strings.Join(strings.Fields(s), " ")
}
