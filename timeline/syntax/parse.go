package syntax

import (
	"sync"

	"github.com/jdkato/prose/v3/segment"
	"github.com/jdkato/prose/v3/tag"
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
	text   string
	seg    *segment.Segmenter
	tagger *tag.Tagger
	buf    []tag.Token
	m      machine
	toks   []Token
}

func newParser(text string) *parser {
	return &parser{text: text, seg: segmenterOnce(), tagger: taggerOnce()}
}

// block reads the sentences of one block into d.
func (p *parser) block(d *Doc, index int) {
	b := d.Blocks[index]
	for _, sp := range sentences(p.seg, p.text, b.Start, b.End) {
		p.toks = tokenize(p.toks[:0], p.text, sp[0], sp[1])
		for from := 0; from < len(p.toks); from += maxSentence {
			to := min(from+maxSentence, len(p.toks))
			toks := append([]Token(nil), p.toks[from:to]...)
			p.buf = tagTokens(p.tagger, toks, p.buf)
			s := Sentence{Start: toks[0].Start, End: toks[len(toks)-1].End, Block: index, Tokens: toks}
			s.Quotes = quotes(toks)
			s.Clauses = p.m.parse(toks, s.Quotes, b.Headline)
			d.Sentences = append(d.Sentences, s)
		}
	}
}

// quotes gives the quoted stretches of a sentence, marks included. A quote left
// open runs to the end; one only closed starts at the beginning.
func quotes(toks []Token) []Span {
	var out []Span
	open := -1
	for i := range toks {
		switch toks[i].Text {
		case "“", "«", "„":
			if open < 0 {
				open = i
			}
		case "”", "»":
			out = append(out, Span{max(open, 0), i + 1})
			open = -1
		case "\"", "``", "''":
			if open < 0 {
				open = i
			} else {
				out = append(out, Span{open, i + 1})
				open = -1
			}
		}
	}
	if open >= 0 {
		out = append(out, Span{open, len(toks)})
	}
	return out
}
