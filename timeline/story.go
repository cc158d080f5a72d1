package timeline

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/article"
	"dateline/timeline/edtf"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// A story is one article as read: its sentences, its cast and its time expressions.
type story struct {
	art      *article.Article
	doc      *syntax.Doc
	cast     *names.Cast
	times    timex.Result
	para     []int              // paragraph number of each block of doc; headline 0
	mentions [][]int            // for each sentence the indices of its mentions in cast
	at       []place            // for each expression where it stands
	on       [][]int            // for each sentence the indices of its expressions
	timed    [][]bool           // for each sentence that has expressions, the tokens that belong to one
	clauses  [][]int            // for each sentence read so far, the clause of each token
	found    map[[2]int]*report // the first report of each trigger, by sentence and token
	byExpr   map[int][]*report  // the reports of each expression whose cast is known
	pair     []string           // the two states that the story is about; nil until it is asked for
	prefixes []prefix
	opened   bool // the first sentence has been read
}

// A prefix is what stands before the first sentence of a block: a list's mark and the time
// that an entry of a chronology is filed under, with its place if it is told there
// ("* 15:20 – ", "Jan. 16, 1979 - ", "5 p.m., Brussels (1600 GMT) - ").
type prefix struct {
	start, body int
	place       string
}

// afterMarker gives what stands before the sentences of the block from start to end.
func (s *story) afterMarker(start, end int) prefix {
	i := start
	text := s.art.Text[:end]
	if n := listMark(text[i:]); n > 0 {
		i += n
	}
	p := prefix{start: start, body: i}
	for _, w := range []string{"About ", "Around ", "Shortly after ", "Shortly before "} {
		if strings.HasPrefix(text[i:], w) {
			i += len(w)
		}
	}
	es := s.times.Expressions
	at := sort.Search(len(es), func(k int) bool { return es[k].End > i })
	if at == len(es) || es[at].Start > i+1 {
		return p
	}
	if at+1 < len(es) && es[at].RangeWith == at+1 {
		at++
	}
	k := min(es[at].End, end)
	rest := strings.TrimLeft(text[k:], " \t)]")
	if body := afterDash(rest); body >= 0 {
		p.body = end - len(rest) + body
		return p
	}
	if clockTime(es[at].Text) && k+1 < end && text[k] == ' ' && unicode.IsUpper(rune(text[k+1])) {
		p.body = k + 1 // "15:50 The ministers leave."
		return p
	}
	if place, n := entryPlace(rest); n > 0 && es[at].Type == timex.TypeTime {
		p.place, p.body = place, end-len(rest)+n
	}
	return p
}

// clockTime: "15:50", "07.35".
func clockTime(t string) bool {
	i := strings.IndexAny(t, ":.")
	return (i == 1 || i == 2) && len(t) == i+3 && strings.Trim(t[:i]+t[i+1:], "0123456789") == ""
}

// afterDash gives the byte behind the dash or colon that opens t, -1 if there is none.
func afterDash(t string) int {
	for _, dash := range []string{"– ", "— ", "- ", ": ", "| ", "-- "} {
		if strings.HasPrefix(t, dash) {
			return len(t) - len(strings.TrimLeft(t[len(dash):], " \t-–"))
		}
	}
	return -1
}

// entryPlace reads a place and what stands in brackets between the time of an entry and its
// dash: ", Brussels (1600 GMT) - ". It gives the byte behind the dash, 0 if there is none.
func entryPlace(t string) (place string, n int) {
	const longest = 60
	if !strings.HasPrefix(t, ", ") && !strings.HasPrefix(t, "(") {
		return "", 0
	}
	dash := -1
	for _, d := range []string{" – ", " — ", " - ", ": "} {
		if i := strings.Index(t[:min(len(t), longest)], d); i >= 0 && (dash < 0 || i < dash) {
			dash = i
		}
	}
	if dash < 0 || strings.ContainsAny(t[:dash], ".;!?\n\"“") {
		return "", 0
	}
	place = strings.TrimPrefix(t[:dash], ", ")
	if i := strings.IndexByte(place, '('); i >= 0 {
		place = place[:i]
	}
	place = strings.TrimSpace(place)
	if r, _ := utf8.DecodeRuneInString(place); place != "" && !unicode.IsUpper(r) {
		return "", 0
	}
	rest := strings.TrimLeft(t[dash:], " ")
	return place, dash + len(t[dash:]) - len(rest) + afterDash(rest)
}

// entry gives the prefix that report r is filed under, nil if it is under none.
func (s *story) entry(r *report) *prefix {
	if r.expr < 0 {
		return nil
	}
	e := &s.times.Expressions[r.expr]
	k := sort.Search(len(s.prefixes), func(k int) bool { return s.prefixes[k].body >= e.End })
	if k < len(s.prefixes) && s.prefixes[k].start <= e.Start && e.End <= s.prefixes[k].body {
		return &s.prefixes[k]
	}
	return nil
}

// listMark gives the length of a bullet or number that opens a list's item, or of the mark
// of a question or answer, with its space.
func listMark(t string) int {
	for _, m := range []string{"* ", "- ", "• ", "– ", "· ", "■ ", "— "} {
		if strings.HasPrefix(t, m) {
			return len(m) + len(t[len(m):]) - len(strings.TrimLeft(t[len(m):], " \t"))
		}
	}
	if len(t) > 3 && (t[0] == 'Q' || t[0] == 'A') && t[1] == ':' && t[2] == ' ' {
		return 3 // an interview
	}
	n := 0
	for n < len(t) && n < 3 && t[n] >= '0' && t[n] <= '9' {
		n++
	}
	if n > 0 && n+1 < len(t) && (t[n] == '.' || t[n] == ')') && t[n+1] == ' ' {
		return n + 2
	}
	return 0
}

// A place is a stretch of tokens of one sentence; sent is -1 for what stands outside
// the story's sentences (stamps, boilerplate).
type place struct {
	sent int
	syntax.Span
}

// read takes an article apart. It reads no file and keeps no state.
func read(art *article.Article, opt Options) *story {
	s := &story{art: art}
	s.times = timex.Tag(art.Text, timex.Options{Anchor: art.Published, Mode: opt.Mode, Order: art.Order})
	var blocks []syntax.Block
	n := 0
	for _, b := range art.Blocks {
		switch b.Kind {
		case article.Headline:
			s.para = append(s.para, 0)
		case article.Body, article.Subhead:
			n++
			s.para = append(s.para, n)
		default:
			continue
		}
		start := b.Start
		if art.SlugEnd > start && art.SlugEnd <= b.End {
			start = art.SlugEnd
		}
		if p := s.afterMarker(start, b.End); p.body > start {
			s.prefixes = append(s.prefixes, p)
			start = p.body
		}
		blocks = append(blocks, syntax.Block{Start: start, End: b.End, Headline: b.Kind == article.Headline || b.Kind == article.Subhead})
	}
	if blocks == nil {
		blocks = []syntax.Block{} // nothing to read; nil would mean the whole text
	}
	s.doc = syntax.ParseWhere(art.Text, blocks, s.tells)
	s.cast = opt.gazetteer().Find(s.doc, art.Place)
	s.times.Expressions = s.eves(s.times.Expressions)
	s.mentions = make([][]int, len(s.doc.Sentences))
	for i, m := range s.cast.Mentions {
		s.mentions[m.Sentence] = append(s.mentions[m.Sentence], i)
	}
	s.at = make([]place, len(s.times.Expressions))
	for i, e := range s.times.Expressions {
		s.at[i] = s.locate(e.Start, e.End)
	}
	s.on = make([][]int, len(s.doc.Sentences))
	s.timed = make([][]bool, len(s.doc.Sentences))
	s.clauses = make([][]int, len(s.doc.Sentences))
	s.found = map[[2]int]*report{}
	s.byExpr = map[int][]*report{}
	for x, p := range s.at {
		if p.sent < 0 {
			continue
		}
		s.on[p.sent] = append(s.on[p.sent], x)
		if s.timed[p.sent] == nil {
			s.timed[p.sent] = make([]bool, len(s.doc.Sentences[p.sent].Tokens))
		}
		for i := s.signalStart(x); i < p.End; i++ {
			s.timed[p.sent][i] = true
		}
	}
	return s
}

// clauseOf gives the innermost clause of each token of a sentence.
func (s *story) clauseOf(sent int) []int {
	if s.clauses[sent] == nil {
		sen := &s.doc.Sentences[sent]
		of := make([]int, len(sen.Tokens))
		for i := range of {
			of[i] = sen.ClauseAt(i)
		}
		s.clauses[sent] = of
	}
	return s.clauses[sent]
}

// tells: the sentence from start to end holds a date or a length of time that may count
// from an event, or stands right before one that does, or opens the story. Other
// sentences are read for names only.
func (s *story) tells(start, end int) bool {
	if !s.opened {
		s.opened = true
		return true
	}
	if k := sort.Search(len(s.prefixes), func(k int) bool { return s.prefixes[k].body >= start }); k < len(s.prefixes) && s.prefixes[k].body == start {
		return true // filed under a time that stands before it
	}
	es := s.times.Expressions
	for i := sort.Search(len(es), func(i int) bool { return es[i].End > start }); i < len(es) && es[i].Start < end+before; i++ {
		if e := &es[i]; !e.Date.IsZero() || e.Type == timex.TypeDuration && e.Start < end {
			return true
		}
	}
	return strings.Contains(s.art.Text[start:end], " eve of ") || strings.Contains(s.art.Text[start:end], "day of ")
}

// before is how near a date must follow, in bytes, for a sentence to be read in full: a
// pronoun beside the date may stand for its subject.
const before = 60

// eves adds "the eve of" and "the day of" an event, which are no time expressions by
// themselves but date what they go with.
func (s *story) eves(es []timex.Expression) []timex.Expression {
	n := len(es)
	for i := range s.doc.Sentences {
		ts := s.doc.Sentences[i].Tokens
		for k := 1; k+1 < len(ts); k++ {
			if ts[k-1].Lower != "the" || ts[k+1].Lower != "of" || ts[k].Lower != "eve" && ts[k].Lower != "day" {
				continue
			}
			a, b := ts[k-1].Start, ts[k].End
			at := sort.Search(n, func(j int) bool { return es[j].End > a })
			if at < n && es[at].Start < b {
				continue
			}
			es = append(es, timex.Expression{
				Start: a, End: b, Text: s.art.Text[a:b], Type: timex.TypeDate, Anchor: -1, RangeWith: -1,
				Rule: "the " + ts[k].Lower + " of <event>",
			})
		}
	}
	if len(es) == n {
		return es
	}
	order := make([]int, len(es))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return es[order[i]].Start < es[order[j]].Start })
	out, to := make([]timex.Expression, len(es)), make([]int, len(es))
	for i, o := range order {
		out[i], to[o] = es[o], i
	}
	for i := range out {
		if out[i].RangeWith >= 0 {
			out[i].RangeWith = to[out[i].RangeWith]
		}
		if out[i].Anchor >= 0 {
			out[i].Anchor = to[out[i].Anchor]
		}
	}
	return out
}

// locate gives the tokens that bytes start to end touch.
func (s *story) locate(start, end int) place {
	i := sort.Search(len(s.doc.Sentences), func(i int) bool { return s.doc.Sentences[i].End > start })
	k := sort.Search(len(s.prefixes), func(k int) bool { return s.prefixes[k].body >= end })
	if k < len(s.prefixes) {
		if p := s.prefixes[k]; p.start <= start && end <= p.body && i < len(s.doc.Sentences) && s.doc.Sentences[i].Start >= p.body {
			return place{sent: i} // an empty span before the first word
		}
	}
	if i == len(s.doc.Sentences) || s.doc.Sentences[i].Start > start {
		return place{sent: -1}
	}
	ts := s.doc.Sentences[i].Tokens
	a := sort.Search(len(ts), func(k int) bool { return ts[k].End > start })
	b := sort.Search(len(ts), func(k int) bool { return ts[k].Start >= end })
	if a >= b {
		return place{sent: -1}
	}
	return place{sent: i, Span: syntax.Span{Start: a, End: b}}
}

// datelineDay is the story's day, without its clock; zero if unknown.
func (s *story) datelineDay() edtf.Date {
	d, ok := s.art.Published.Earliest()
	if !ok {
		return edtf.Date{}
	}
	return edtf.FromDay(d)
}

// inExpression: token i of sentence n belongs to a time expression or to the
// preposition that introduces one.
func (s *story) inExpression(n, i int) bool {
	return i >= 0 && i < len(s.timed[n]) && s.timed[n][i]
}

// quoteStart is where the quote for r begins: at its sentence, or at the time before it
// that the entry is filed under.
func (s *story) quoteStart(r *report) int {
	start := s.doc.Sentences[r.sent].Start
	if p := s.entry(r); p != nil && p.body <= start {
		return p.start
	}
	return start
}

// signalWords tie an expression to its clause.
var signalWords = words("in on at since until till by before after from between during for over within throughout of to through around about as")

// signalStart is the first token of expression x, the preposition that introduces it
// included.
func (s *story) signalStart(x int) int {
	p := s.at[x]
	ts := s.doc.Sentences[p.sent].Tokens
	a := p.Start
	if p.Empty() {
		return a
	}
	for a > 0 && (isPrep(ts[a-1]) && signalWords[ts[a-1].Lower] || approximator[ts[a-1].Lower]) {
		a--
	}
	return a
}

var approximator = words("only just as early late around about exactly shortly soon immediately")

// signal is the preposition that introduces expression x, "" if there is none.
func (s *story) signal(x int) string {
	p := s.at[x]
	if p.sent < 0 || p.Empty() {
		return ""
	}
	ts := s.doc.Sentences[p.sent].Tokens
	if a := s.signalStart(x); a < p.Start {
		return ts[a].Lower
	}
	if w := ts[p.Start].Lower; signalWords[w] && p.End-p.Start > 1 {
		return w
	}
	return ""
}
