package build

import (
	"sort"
	"strings"

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
	told     []*report          // the reports whose cast is known, in the order of the text
	pair     []string           // the two states that the story is about; nil until it is asked for
	body     *string            // the council or the like whose meeting the story tells of, "" if none; nil until it is asked for
	prefixes []prefix
	spoken   bool // it is a transcript: speakers' names in capitals stand before what they say
	opened   bool // the first sentence has been read
}

// A place is a stretch of tokens of one sentence; sent is -1 for what stands outside
// the story's sentences (stamps, boilerplate).
type place struct {
	sent int
	syntax.Span
}

// read takes an article apart. It reads no file and keeps no state.
func read(art *article.Article, opt Options) *story {
	s := &story{art: art, spoken: transcript(art.Text)}
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
