package syntax

import (
	"slices"
	"strings"
	"sync"

	"github.com/jdkato/prose/v3/segment"
)

var segmenterOnce = sync.OnceValue(func() *segment.Segmenter {
	s, err := segment.New()
	if err != nil {
		panic("syntax: the embedded segmenter model does not load: " + err.Error())
	}
	return s
})

// A parser holds the scratch space of one Parse.
type parser struct {
	full   []bool // by sentence: whether to read it in full
	seg    *segment.Segmenter
	tagger *perceptron
	tags   tagScratch
	m      machine
	tree   projector
	toks   []Token
}

// spare are parsers between two texts: their scratch space is much of what parsing would allocate. Nothing in them is
// carried from one text to the next.
var spare = sync.Pool{New: func() any {
	const sentence = 64 // tokens of most
	return &parser{seg: segmenterOnce(), tagger: perceptronOnce(), toks: make([]Token, 0, sentence)}
}}

// cut takes the sentences of one block into d, with their tokens and quotes.
func (p *parser) cut(d *Doc, index int, full func(start, end int) bool) {
	b := d.Blocks[index]
	quoted := false // a quote goes on from sentence to sentence
	for _, sp := range sentences(p.seg, d.Text, b.Start, b.End) {
		p.toks = tokenize(p.toks[:0], d.Text, sp[0], sp[1])
		for rest := p.toks; len(rest) > 0; {
			n := cut(rest)
			toks := slices.Clone(rest[:n])
			rest = rest[n:]
			s := Sentence{Start: toks[0].Start, End: toks[len(toks)-1].End, Block: index, Tokens: toks}
			s.Quotes, quoted = quotes(toks, quoted)
			quoted = quoted && closesLater(d.Text[s.End:b.End])
			p.full = append(p.full, full(s.Start, s.End))
			d.Sentences = append(d.Sentences, s)
		}
	}
}

// read reads the sentences of d. Each step goes through all of them before the next: its code is more than the fastest
// memory of a processor holds beside that of the others.
func (p *parser) read(d *Doc) {
	for i := range d.Sentences {
		if s := &d.Sentences[i]; p.full[i] {
			tagTokens(p.tagger, s.Tokens, &p.tags)
		} else {
			p.tagger.lookUp(s.Tokens)
			guessTags(s.Tokens)
		}
	}
	p.part(d)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if p.full[i] {
			s.Clauses = p.m.parse(s.Tokens, s.Quotes, d.Blocks[s.Block].Headline)
		} else {
			s.Clauses = p.m.skim(s.Tokens, s.Quotes)
		}
		s.pieces = p.m.copyPieces()
		s.settle()
		if p.full[i] {
			doubtVerbs(s)
		}
	}
	for i := range d.Sentences {
		p.tree.project(&d.Sentences[i])
	}
}

// maxQuote is how far, in bytes, a quote may go on before it counts as never closed.
const maxQuote = 2000

// closesLater reports whether the next quotation mark in text closes a quote.
func closesLater(text string) bool {
	i := strings.IndexAny(text[:min(len(text), maxQuote)], "“”\"«»")
	if i < 0 {
		return false
	}
	if text[i] != '"' {
		return strings.HasPrefix(text[i:], "”") || strings.HasPrefix(text[i:], "»")
	}
	return i > 0 && text[i-1] > ' '
}

// quotes gives the quoted stretches of a sentence, marks included. open says that
// the sentence begins inside a quote; still, that it ends inside one.
func quotes(toks []Token, open bool) (out []Span, still bool) {
	start := -1
	if open {
		start = 0
	}
	for i := range toks {
		opens, closes := false, false
		switch toks[i].Text {
		case "“", "«", "„", "``":
			opens = true
		case "”", "»", "''":
			closes = true
		case "\"":
			before := i > 0 && toks[i-1].End == toks[i].Start
			after := i+1 < len(toks) && toks[i+1].Start == toks[i].End
			opens = after && !before || after == before && start < 0
			closes = !opens
		}
		switch {
		case opens && start < 0:
			start = i
		case closes:
			out = append(out, Span{max(start, 0), i + 1})
			start = -1
		}
	}
	if start >= 0 {
		out = append(out, Span{start, len(toks)})
	}
	return out, start >= 0
}
