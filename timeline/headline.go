package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

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
		case (t.Text == "," || t.Text == ";") && len(h.parts) > 0 && h.parts[len(h.parts)-1].text == ":":
			// a loose mark where the date stood
		case i == 0 && from == 0 && !quoted && t.Tag[0] != 'P' && t.Tag != "NNP" && t.Tag != "NNPS" && t.Tag != "JJ" && unicode.IsLower(lastRune(t.Text)) && !h.resolves(i):
			h.word(t.Lower) // the first word of the sentence, now inside it
		case i == from && !quoted && (t.Tag == "DT" || t.Tag == "PRP" || t.Tag == "PRP$" || t.Tag == "IN" || t.Tag == "EX") && t.Text != "I" && !h.resolves(i):
			h.word(t.Lower)
		default:
			h.token(i)
		}
	}
	h.fixed = min(len(h.parts), h.fixed+4)
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
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
	if !sp.Empty() && !h.owner.Empty() {
		h.whole(h.owner) // "Honduras, whose leader had announced": Honduras's leader
		if n := len(h.parts); n > 0 {
			h.parts[n-1].text += "’s"
		}
		if h.sen.Tokens[sp.Start].Tag == "WP$" {
			sp.Start++
		}
		for i := sp.Start; i < sp.End; i++ {
			h.token(i)
		}
		h.body = len(h.parts)
		return
	}
	sp.Start = h.counted(sp)
	if m := h.apposition(sp); m != nil {
		for and := sp.End - 1; and > sp.Start; and-- {
			if h.sen.Tokens[and].Lower == "and" { // "the minister and | his colleague, | Ahmet Davutoğlu"
				h.phrase(syntax.Span{Start: sp.Start, End: and + 1})
				break
			}
		}
		h.whole(m.Span)
		h.body = len(h.parts)
		return
	}
	if mi := h.s.appositionBefore(h.sent, sp); mi >= 0 {
		h.whole(h.s.cast.Mentions[mi].Span)
	} else {
		h.phrase(sp)
	}
	h.body = len(h.parts)
}

// apposition gives the name that stands after the subject sp between commas, and says
// better who is meant; nil if there is none.
func (h *headline) apposition(sp syntax.Span) *names.Mention {
	ts := h.sen.Tokens
	if sp.Empty() || sp.End >= len(ts) || ts[sp.End].Text != "," {
		return nil
	}
	for _, mi := range h.s.mentions[h.sent] {
		m := &h.s.cast.Mentions[mi]
		if m.Span.Start == sp.End+1 && m.Form == names.Full && h.s.cast.Entities[m.Entities[0]].Kind == names.Person {
			if e := m.Span.End; e < len(ts) && (ts[e].Text == "," || isVerb(ts[e])) {
				return m
			}
		}
	}
	return nil
}

// counted takes in the words before a number that bound it: "more than | fifty countries".
func (h *headline) counted(sp syntax.Span) int {
	ts := h.sen.Tokens
	if sp.Empty() || ts[sp.Start].Tag != "CD" && ts[sp.Start].Tag != "JJ" {
		return sp.Start
	}
	for _, bound := range bounds {
		n := len(bound)
		if sp.Start < n || n == 1 && ts[sp.Start].Tag == "JJ" {
			continue
		}
		for i, w := range bound {
			if ts[sp.Start-n+i].Lower != w {
				n = 0
				break
			}
		}
		if n > 0 && !h.drop(sp.Start-n) {
			return sp.Start - n
		}
	}
	return sp.Start
}

var bounds = [][]string{{"more", "than"}, {"fewer", "than"}, {"less", "than"}, {"at", "least"}, {"at", "most"}, {"up", "to"}, {"as", "many", "as"},
	{"about"}, {"around"}, {"some"}, {"over"}, {"under"}, {"nearly"}, {"almost"}, {"roughly"}, {"approximately"}}

// span writes a stretch of tokens without connectives.
func (h *headline) span(from, to int) {
	for i := from; i < to; i++ {
		if !(h.sen.Tokens[i].Tag == "RB" && connective[h.sen.Tokens[i].Lower]) {
			h.token(i)
		}
	}
}

var countWords = words("million billion hundred thousand dozen few couple handful lot number quarter third half")

// connective words open a clause or lean on the text before it.
var connective = words(`also then moreover however meanwhile later already thus therefore furthermore instead
still nevertheless nonetheless subsequently consequently immediately finally again moreover besides`)

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
	owner   syntax.Span  // what "whose" stands for
	there   string       // what "there" stands for ("in Bangkok"), "" if it is not known
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
	for start < sp.End && !h.resolves(start) && (h.drop(start) || h.sen.Tokens[start].Text == "," || leadingDeterminer(h.sen.Tokens, start) || h.leadingConnective(start)) {
		start++
	}
	for i := start; i < sp.End; i++ {
		h.token(i)
	}
	h.fixed = len(h.parts)
}

// leadingConnective: "So seven of the eight members".
func (h *headline) leadingConnective(i int) bool {
	t := h.sen.Tokens[i]
	return t.Tag == "RB" && (connective[t.Lower] || t.Lower == "so")
}

// leadingDeterminer: an article or the like that a headline drops. "A million people" and
// "a few" are numbers.
func leadingDeterminer(ts []syntax.Token, i int) bool {
	t := ts[i]
	if i+1 < len(ts) && t.Lower == "a" && countWords[ts[i+1].Lower] {
		return false
	}
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
	if t.Lower == "there" && i >= h.bodyStart() && h.there != "" {
		h.parts = append(h.parts, part{text: h.there, token: i})
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
		if m.Form == names.Short && len(m.Entities) == 1 && !strings.Contains(first.Name, " ") && h.titledOnly(m) {
			return "", 0, false // "Sheikh Sabah", of whom no other name is known
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

// titledOnly: the mention begins with a title that says who the person is ("Lord", "Pope").
func (h *headline) titledOnly(m *names.Mention) bool {
	switch first := h.sen.Tokens[m.Span.Start]; first.Lower {
	case "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "the":
		return false
	default:
		return m.Span.End-m.Span.Start > 1 && unicode.IsUpper([]rune(first.Text)[0])
	}
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

// bodyStart is the first token after the subject, 0 while the subject is being written.
func (h *headline) bodyStart() int {
	if h.body == 0 {
		return 0
	}
	return h.parts[h.body-1].token + 1
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
	out = strings.TrimRight(strings.TrimLeft(out, " ,;:–—-."), " ,;:–—")
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
		case isPrep(t) && !adverbial[t.Lower] && len(parts) > 1 && parts[len(parts)-2].token >= 0 && !isVerb(ts[parts[len(parts)-2].token]),
			t.Tag == "CC", t.Tag == "DT", t.Tag == "PRP$", t.Tag == "WDT", t.Tag == "WP", t.Tag == "WRB",
			t.Text == ",", t.Text == ";", t.Text == ":", t.Text == ".", t.Text == "—", t.Text == "–", t.Text == "-", t.Text == "(", t.Tag == "``", t.Text == "?", t.Text == "!":
			parts = parts[:len(parts)-1]
		default:
			return parts
		}
	}
	return parts
}

// adverbial words look like prepositions and may end a line: "a way out".
var adverbial = words("out up down off away back")

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
