package article

import (
	"errors"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	gmtext "github.com/yuin/goldmark/text"
	"golang.org/x/net/html"
)

// readMarkdown reads the one article of a CommonMark file with tables. Text is what a reader sees:
// the title, then headings, paragraphs and list items without their marks. Code and pictures are left out.
func readMarkdown(src, name string, opt Options) ([]Article, error) {
	a := Article{ID: idFrom(name), Path: name}
	src = src[a.readFrontMatter(src):]
	if err := boundless(src); err != nil {
		return nil, err
	}
	w := markdownWriter{src: []byte(src)}
	w.blocks(goldmark.New(goldmark.WithExtensions(extension.Table)).Parser().Parse(gmtext.NewReader(w.src)))
	if a.Title == "" {
		a.Title = w.title
	}
	pars := w.pars
	if a.Title != w.title {
		pars = titled(a.Title, pars)
	}
	if len(pars) == 0 {
		return nil, errors.New("no text in the Markdown: nothing to read")
	}
	var kinds marked
	a.Text, kinds = compose(pars)
	a.analyse(opt, kinds)
	return []Article{a}, nil
}

type markdownWriter struct {
	src   []byte
	pars  []paragraph
	title string // the heading that opens the text
}

// blocks writes the block nodes under n.
func (w *markdownWriter) blocks(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Heading:
			kind := Subhead
			if len(w.pars) == 0 && w.title == "" {
				kind = Headline
				w.title = oneLine(w.inline(c))
			}
			w.add(w.inline(c), kind)
		case *ast.Paragraph:
			w.add(w.inline(c), "")
		case *ast.TextBlock:
			w.add(w.inline(c), Body)
		case *extast.TableRow, *extast.TableHeader:
			var cells []string
			for cell := c.FirstChild(); cell != nil; cell = cell.NextSibling() {
				cells = append(cells, w.inline(cell))
			}
			w.add(strings.Join(cells, " | "), Body)
		case *ast.HTMLBlock:
			var b strings.Builder
			for i := range c.Lines().Len() {
				line := c.Lines().At(i)
				b.Write(line.Value(w.src))
			}
			for _, p := range fragment(b.String() + "<br>") {
				w.add(p.text, p.kind)
			}
		case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.ThematicBreak:
		default:
			w.blocks(c)
		}
	}
}

func (w *markdownWriter) add(s string, kind BlockKind) {
	if s = strings.TrimFunc(s, blank); s != "" {
		w.pars = append(w.pars, paragraph{text: s, kind: kind})
	}
}

// inline is the text of the nodes under n.
func (w *markdownWriter) inline(n ast.Node) string {
	var b strings.Builder
	_ = ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch c := c.(type) {
		case *ast.Text:
			s := string(c.Segment.Value(w.src))
			if !c.IsRaw() {
				s = unescape(s)
			}
			b.WriteString(s)
			switch {
			case c.HardLineBreak():
				b.WriteByte('\n')
			case c.SoftLineBreak():
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(c.Value)
		case *ast.AutoLink:
			b.Write(c.Label(w.src))
		case *ast.Image, *ast.RawHTML:
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// unescape undoes backslash escapes and character references (CommonMark 2.4, 2.5).
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0 {
			i++
		}
		b.WriteByte(s[i])
	}
	return html.UnescapeString(b.String())
}
