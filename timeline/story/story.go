// Package story reads an article once: its sentences, its cast and its time expressions,
// aligned by token. What every later stage asks of a sentence is answered here; none of them
// writes to it.
//
//	story.go    Read, and the expressions that only a sentence shows ("the eve of")
//	entry.go    what stands before a block's sentences: list marks, times of entries
//	heading.go  times of entries that stand on a line of their own
//	align.go    which tokens an expression has, the preposition before it, its quote
//	mention.go  names that only modify another name, stand in apposition or name a land
//	about.go    the lead, the speaker, and the two states or the body a story is about
package story

import (
	"slices"
	"sort"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// Options say how a story is read. The zero value decides everything from the text.
type Options struct {
	Mode      timex.Mode       // how relative dates find their anchor
	Gazetteer *names.Gazetteer // nil is the one that comes with the program
}

// A Story is one article as read: its sentences, its cast and its time expressions, aligned
// by token. Nothing writes to it after Read.
type Story struct {
	Article       *article.Article
	Doc           *syntax.Doc
	Cast          *names.Cast
	Times         timex.Result
	Where         []Place // for each expression where it stands
	Paragraph     []int   // the number of each block's paragraph; headline 0
	MentionsIn    [][]int // for each sentence the indices of its mentions in Cast
	ExpressionsIn [][]int // for each sentence the indices of its expressions

	// FiledIn is the state of the town where the story was filed, "" if unknown.
	FiledIn string
	// Land is the state that the story is about, "" if there is none.
	Land string

	day      edtf.Date
	timed    [][]bool // for each sentence that has expressions, the tokens that belong to one
	prefixes []Prefix
	spoken   bool // it is a transcript: speakers' names in capitals stand before what they say
}

// A Place is a stretch of tokens of one sentence; Sentence is -1 for what stands outside
// the story's sentences (stamps, boilerplate).
type Place struct {
	Sentence int
	syntax.Span
}

// Read takes an article apart. It reads no file and keeps no state.
func Read(art *article.Article, opt Options) *Story {
	s := &Story{Article: art, spoken: transcript(art.Text)}
	if d, ok := art.Anchor().Earliest(); ok {
		s.day = edtf.FromDay(d)
	}
	s.Times = timex.Tag(art.Text, timex.Options{Anchor: art.Anchor(), Mode: opt.Mode, Order: art.Order})
	var blocks []syntax.Block
	n, headings, heading := 0, s.headings(), -1
	for k, b := range art.Blocks {
		if headings != nil && headings[k] {
			heading = b.Start
			continue
		}
		switch b.Kind {
		case article.Headline:
			s.Paragraph = append(s.Paragraph, 0)
		case article.Body, article.Subhead:
			n++
			s.Paragraph = append(s.Paragraph, n)
		default:
			continue
		}
		start := b.Start
		if art.SlugEnd > start && art.SlugEnd <= b.End {
			start = art.SlugEnd
		}
		p := s.afterMarker(start, b.End)
		if heading >= 0 {
			p.Start, p.Above, heading = heading, true, -1
		}
		if p.Body > p.Start {
			s.prefixes = append(s.prefixes, p)
			start = p.Body
		}
		blocks = append(blocks, syntax.Block{Start: start, End: b.End, Headline: b.Kind == article.Headline || b.Kind == article.Subhead})
	}
	if blocks == nil {
		blocks = []syntax.Block{} // nothing to read; nil would mean the whole text
	}
	first := true
	s.Doc = syntax.ParseWhere(art.Text, blocks, func(start, end int) bool {
		open := first
		first = false
		return open || s.tells(start, end)
	})
	g := opt.Gazetteer
	if g == nil {
		g = names.Default()
	}
	s.Cast = g.Find(s.Doc, names.Filing{Place: art.Place, Year: s.day.Start().Year})
	town, _, _ := strings.Cut(art.Place, ",")
	s.FiledIn, s.Land = g.StateOf(town), s.land()
	s.Times.Expressions = s.eves(s.Times.Expressions)
	s.MentionsIn = make([][]int, len(s.Doc.Sentences))
	for i, m := range s.Cast.Mentions {
		s.MentionsIn[m.Sentence] = append(s.MentionsIn[m.Sentence], i)
	}
	s.Where = make([]Place, len(s.Times.Expressions))
	for i, e := range s.Times.Expressions {
		s.Where[i] = s.locate(e.Start, e.End)
	}
	s.ExpressionsIn = make([][]int, len(s.Doc.Sentences))
	s.timed = make([][]bool, len(s.Doc.Sentences))
	for x, p := range s.Where {
		if p.Sentence < 0 {
			continue
		}
		s.ExpressionsIn[p.Sentence] = append(s.ExpressionsIn[p.Sentence], x)
		if s.timed[p.Sentence] == nil {
			s.timed[p.Sentence] = make([]bool, len(s.Doc.Sentences[p.Sentence].Tokens))
		}
		for i := s.SignalStart(x); i < p.End; i++ {
			s.timed[p.Sentence][i] = true
		}
	}
	s.readLead()
	return s
}

// tells: the sentence from start to end holds a date or a length of time that counts from an
// event, or stands right before one that holds a date and a pronoun. Other sentences, but the
// story's first, are read for names only.
func (s *Story) tells(start, end int) bool {
	es, text := s.Times.Expressions, s.Article.Text
	if k := sort.Search(len(s.prefixes), func(k int) bool { return s.prefixes[k].Body > start }) - 1; k >= 0 && start < s.prefixes[k].End {
		p := &s.prefixes[k]
		if x := sort.Search(len(es), func(i int) bool { return es[i].Start >= p.Start }); p.Body == start || x < len(es) && es[x].End <= p.Body {
			return true // filed under a time that stands before it
		}
	}
	behind := min(len(text), end+parseMargin)
	for i := sort.Search(len(es), func(i int) bool { return es[i].End > start }); i < len(es) && es[i].Start < behind; i++ {
		switch e := &es[i]; {
		case e.Start >= end:
			if !e.Date.IsZero() && holds(text[end:behind], lexicon.MasculinePronoun, lexicon.FemininePronoun, lexicon.NeuterPronoun, lexicon.PluralPronoun) {
				return true
			}
		case !e.Date.IsZero() || e.Type == timex.TypeDuration && holds(text[e.Start:min(end, e.End+linkMargin)], lexicon.EventLink):
			return true
		}
	}
	return strings.Contains(text[start:end], " eve of ") || strings.Contains(text[start:end], "day of ")
}

const (
	parseMargin = 60 // bytes behind a sentence in which a date and a pronoun may stand that refers to its subject
	linkMargin  = len(" to the day following ")
)

// holds reports whether a word of the text has one of the features.
func holds(text string, features ...lexicon.Feature) bool {
	for w := range strings.FieldsSeq(text) {
		word := lexicon.Of(strings.ToLower(w))
		if slices.ContainsFunc(features, word.Has) {
			return true
		}
	}
	return false
}

// eves adds "the eve of" and "the day of" an event, which are no time expressions by
// themselves but date what they go with.
func (s *Story) eves(es []timex.Expression) []timex.Expression {
	n := len(es)
	for i := range s.Doc.Sentences {
		ts := s.Doc.Sentences[i].Tokens
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
				Start: a, End: b, Text: s.Article.Text[a:b], Type: timex.TypeDate, Anchor: -1, RangeWith: -1,
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

// DatelineDay is the day from which the story's words count, without its clock; zero if unknown.
func (s *Story) DatelineDay() edtf.Date { return s.day }
