package headline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// How words of a sentence are set as a line: marks at its ends, footnotes, quotations and brackets.

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
		case syntax.IsDash(w) && k < i:
			dashes++
		case syntax.IsDash(w):
			behind++
		}
	}
	return open > 0 || dashes%2 == 1 && behind > 0
}

// betweenDashes: the token stands between two dashes, and beside words that are no time.
func (s *teller) betweenDashes(sent, i int) bool {
	ts := s.Doc.Sentences[sent].Tokens
	open, shut, before := -1, -1, 0
	for k := range ts {
		switch {
		case !syntax.IsDash(ts[k].Text), k > 0 && ts[k].Text == "-" && ts[k-1].End == ts[k].Start: // "D-N.Y." has none
		case k < i:
			open, before = k, before+1
		case shut < 0:
			shut = k
		}
	}
	if before%2 == 0 || shut < 0 {
		return false
	}
	for k := open + 1; k < shut; k++ {
		if letters(ts[k].Text) && !s.InExpression(sent, k) {
			return true
		}
	}
	return false
}

// sameBracket: the span opens and closes in one and the same bracket or pair of dashes, or in none, and in
// no quotation.
func (s *teller) sameBracket(sen *syntax.Sentence, sp syntax.Span) bool {
	for _, q := range sen.Quotes {
		if q.Start < sp.Start && sp.Start < q.End || q.Start < sp.End && sp.End < q.End {
			return false
		}
	}
	if !s.inBrackets(sen, sp.Start) && !s.inBrackets(sen, sp.End) {
		return true
	}
	for i := sp.Start; i < sp.End; i++ {
		if w := sen.Tokens[i].Text; w == "(" || w == ")" || w == "[" || w == "]" || syntax.IsDash(w) {
			return false
		}
	}
	return true
}

// words gives the text of a span, with single spaces.
func (s *teller) words(sen *syntax.Sentence, sp syntax.Span) string {
	a, b := sen.Bytes(sp)
	return strings.Join(strings.Fields(s.Doc.Text[a:b]), " ")
}

// excerpt sets a span as a line, with "…" where the sentence goes on. A subject from before it stands
// before it, and a name in brackets for a pronoun.
func (s *teller) excerpt(r *mention, sp syntax.Span, part constituent, whole syntax.Span) (string, *printed) {
	sen, subject := r.sen, part.subject
	sp = withoutMarks(sen, sp)
	opens := sp.Start <= whole.Start
	edits := s.namings(r, sp, subject)
	switch day := s.ownDay(r, sp); {
	case day.Empty():
		edits = append(edits, s.writtenOut(r, sp)...)
	case part.Empty() && s.toldBeside(r) && dayWords(r.Date) != "":
		edits = append(edits, edit{day, dayWords(r.Date)})
	case day.Start == sp.Start:
		next := withoutMarks(sen, syntax.Span{Start: day.End, End: sp.End})
		if i := next.Start; i+2 < sp.End && lexicon.Has(sen.Tokens[i].Lower+" "+sen.Tokens[i+1].Lower, lexicon.LeadsOver) {
			next = withoutMarks(sen, syntax.Span{Start: i + 2, End: sp.End}) // "Last year, | for example, |"
		}
		if r.Nominal() || sen.ClauseAt(next.Start) == r.Clause && !lexicon.Has(sen.Clauses[r.Clause].Verb.Lemma, lexicon.Says) {
			sp.Start = next.Start // but "two years ago, | he told them, war began"
		}
	case day.End == sp.End:
		sp.End = day.Start
	default:
		edits = append(edits, gap(sen, day))
	}
	if owner := s.owningDay(r, sp); !owner.Empty() {
		edits = append(edits, edit{owner, "[the]"})
	} else if at := s.leadIn(r, sp); at > sp.Start {
		sp.Start, opens = at, false
	}
	sp = withoutMarks(sen, sp)
	line := quotedOf(s, r, subject, sp, edits)
	after := false
	for i := sp.End; i < whole.End; i++ {
		after = after || letters(sen.Tokens[i].Text)
	}
	have := bracketed(edits)
	for _, before := range []string{part.aux, part.past, s.namedAlone(r.Sentence, subject)} {
		if before != "" {
			have++
		}
	}
	first := s.glosses(r, subject, syntax.Span{}, have)
	edits = append(edits, s.glosses(r, sp, subject, have+bracketed(first))...)
	name := ""
	if !subject.Empty() {
		name = s.edited(sen, subject, first) + " … "
		if part.aux != "" {
			name = s.edited(sen, subject, first) + " " + part.aux + " "
		} else if part.past != "" {
			name = s.edited(sen, subject, first) + " "
		}
		if n := s.namedAlone(r.Sentence, subject); n != "" {
			line.written[subject.Start] = true
			name = strings.TrimSuffix(n+" "+part.aux, " ") + " "
			if part.aux+part.past == "" {
				name = n + " … "
			}
		}
	} else if n := s.named(r.Sentence, sp.Start); n != "" {
		name = n + " "
		line.written[sp.Start] = true
		sp.Start++
	} else if s.takesUp(r, sp) {
		sp.Start++ // "this | animosity boiled over"
		opens = false
	}
	out := withoutNotes(s.edited(sen, sp, edits))
	open, shut := quoteBounds(sen, sp)
	if part.past != "" && strings.HasPrefix(out, sen.Tokens[sp.Start].Text) {
		out = "[" + part.past + "]" + out[len(sen.Tokens[sp.Start].Text):]
	} else if t := sen.Tokens[sp.Start]; !subject.Empty() && opens && t.IsVerb() {
		out = t.Lower + out[len(t.Text):] // "[Rao] … elected in May"
	}
	out = balance(open + name + out + shut)
	if after {
		out += " …"
	}
	if !opens && name == "" {
		return "… " + out, line
	}
	mark := len(out) - len(strings.TrimPrefix(out, "["))
	if r, n := utf8.DecodeRuneInString(out[mark:]); n > 0 && unicode.IsLower(r) {
		out = out[:mark] + string(unicode.ToUpper(r)) + out[mark+n:]
	}
	return out, line
}

// leadIn gives the token from which the span is quoted where it begins with a time that is told from the story's own day: behind a phrase with a comma that only says when or where and has more words than the
// time, "In her letter Thursday, | Moe", but "Of this year's guests, only Moe". It is the span's first where nothing goes.
func (s *teller) leadIn(r *mention, sp syntax.Span) int {
	ts, when, i := r.sen.Tokens, -1, sp.Start
	for ; i < r.Head && i < sp.End && ts[i].Text != ","; i++ {
		t := &ts[i]
		if s.InExpression(r.Sentence, i) {
			if lexicon.Has(t.Lower, lexicon.DeicticDay) || lexicon.Has(t.Lower, lexicon.Weekday) || lexicon.Has(t.Lower, lexicon.InSeries) || t.Lower == "this" || t.Lower == "ago" {
				when = i
			}
			continue
		}
		if t.IsVerb() && t.Rel != syntax.Case || t.Tag == "MD" || t.Tag[0] == 'W' || t.IsQuoteMark() || t.Tag == "CD" {
			return sp.Start
		}
	}
	if i+1 >= sp.End || i >= r.Head || ts[i].Text != "," || when < 0 || when == sp.Start || !lexicon.Has(ts[sp.Start].Lower, lexicon.Concurrent) || s.InExpression(r.Sentence, sp.Start+1) {
		return sp.Start
	}
	sub := r.sen.Subject(r.Head)
	if r.Nominal() || sub <= i || ts[sub].Tag == "PRP" || s.timesIn(r.Sentence, sp.Start, i) != 1 {
		return sp.Start
	}
	return i + 1
}

// timesIn is the number of dates that the tokens have.
func (s *teller) timesIn(sent, from, to int) (n int) {
	for _, x := range s.ExpressionsIn[sent] {
		if at := s.Where[x].Start; at >= from && at < to && !s.Times.Expressions[x].Date.IsZero() {
			n++
		}
	}
	return n
}

// withoutMarks is the span without marks at its ends, and without an "and" that nothing follows.
func withoutMarks(sen *syntax.Sentence, sp syntax.Span) syntax.Span {
	for sp.Start < sp.End && mark(sen.Tokens[sp.Start].Text) {
		sp.Start++
	}
	for sp.End > sp.Start && (mark(sen.Tokens[sp.End-1].Text) || sen.Tokens[sp.End-1].Tag == "CC") {
		sp.End--
	}
	return sp
}

// takesUp: the span begins with "this" or "these" and the noun that it goes with, which no reader of the
// line alone can look up.
func (s *teller) takesUp(r *mention, sp syntax.Span) bool {
	i := sp.Start
	if i+2 >= sp.End || i == r.Head {
		return false
	}
	t, n := &r.sen.Tokens[i], &r.sen.Tokens[i+1]
	return lexicon.Has(t.Lower, lexicon.Demonstrative) && t.Rel == syntax.Det && (n.Tag == "NN" || n.Tag == "NNS") && r.sen.Tokens[i+2].Tag != "POS" && r.sen.Tokens[i+2].Lower != "of" && !s.InExpression(r.Sentence, i) && !quotedAt(r.sen, i)
}

// namedAlone is named of a subject that is a pronoun alone.
func (s *teller) namedAlone(sent int, subject syntax.Span) string {
	if subject.End-subject.Start != 1 {
		return ""
	}
	return s.named(sent, subject.Start)
}

// bracketed is the number of edits that put a name or the like in brackets.
func bracketed(edits []edit) (n int) {
	for _, e := range edits {
		if strings.Contains(e.text, "[") && e.text != "[the]" {
			n++
		}
	}
	return n
}

// named gives the name, in brackets, of whom the pronoun at the token stands for, "" where that is not sure.
func (s *teller) named(sent, token int) string {
	sen := &s.Doc.Sentences[sent]
	if t := &sen.Tokens[token]; !strings.HasPrefix(t.Tag, "PRP") || quotedAt(sen, token) {
		return ""
	}
	name := s.carried(sent, token)
	for _, mi := range s.MentionsIn[sent] {
		m := &s.Cast.Mentions[mi]
		if m.Span.Start != token || m.Form != names.Pronoun || len(m.Entities) == 0 || m.Doubt != "" && !s.leads(m) {
			continue
		}
		var all []string
		for _, e := range m.Entities {
			all = append(all, s.Cast.Entities[e].Name)
		}
		name = join(all)
		break
	}
	switch {
	case name == "":
		return ""
	case sen.Tokens[token].Tag == "PRP$":
		return "[" + owner(name) + "]"
	}
	return "[" + name + "]"
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
	case ",", ";", ":", "—", "–", "-", "--", ".", "•", "+", "*", "\\*", "\\", "·", "|":
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
		if j == i+1 || j > i+4 || j >= len(text) || text[j] != ']' { // four digits are a year
			from = i + 1
			continue
		}
		text = strings.TrimRight(text[:i], " ") + text[j+1:]
	}
}

// balance drops a quotation mark or bracket whose partner was cut away.
func balance(s string) string {
	for _, pair := range [][2]string{{"“", "”"}, {"(", ")"}, {"«", "»"}} {
		s = unpaired(s, pair[0], pair[1])
	}
	if strings.Count(s, `"`)%2 == 1 {
		s = strings.ReplaceAll(s, `"`, "")
	}
	return strings.Join(strings.Fields(s), " ")
}

// unpaired drops the marks that have no partner.
func unpaired(s, open, shut string) string {
	if strings.Count(s, open) == strings.Count(s, shut) && strings.Index(s, open) <= strings.Index(s, shut) {
		return s
	}
	var opened []int // bytes of s at which marks open that are not shut
	drop := map[int]int{}
	for i := 0; i < len(s); i++ {
		switch {
		case strings.HasPrefix(s[i:], open):
			opened = append(opened, i)
		case !strings.HasPrefix(s[i:], shut):
		case len(opened) > 0:
			opened = opened[:len(opened)-1]
		default:
			drop[i] = len(shut)
		}
	}
	for _, i := range opened {
		drop[i] = len(open)
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if n := drop[i]; n > 0 {
			i += n - 1
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
