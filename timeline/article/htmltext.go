package article

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// parseHTML parses a page in the encoding that it declares, and gives a note for people
// where that encoding had to be guessed.
func parseHTML(data []byte) (doc *html.Node, note string, err error) {
	if !utf8.Valid(data) {
		enc, name, _ := charset.DetermineEncoding(data, "text/html")
		if name == "utf-8" && !bytes.Contains(data, []byte{0}) {
			var mixed, lost int
			data, mixed, lost = decodeMixed(data)
			note = mixedNote("declared as UTF-8", mixed, lost)
		} else if data, err = enc.NewDecoder().Bytes(data); err != nil {
			return nil, "", fmt.Errorf("not in its declared encoding %s (%v): save it as UTF-8", name, err)
		}
		if !declaresEncoding(data) {
			note = "no encoding declared and not UTF-8: read as " + name
		}
	}
	if controls(data)*10 > len(data) {
		return nil, "", errBinary
	}
	if doc, err = html.Parse(bytes.NewReader(data)); err != nil {
		return nil, "", fmt.Errorf("markup that no browser would show (%s): save the page's text instead", strings.TrimPrefix(err.Error(), "html: "))
	}
	return doc, note, nil
}

// declaresEncoding: a byte order mark, or a declaration where browsers look for one.
func declaresEncoding(data []byte) bool {
	enc, _ := wideEncoding(data)
	return enc != nil || bytes.Contains(bytes.ToLower(data[:min(len(data), 1024)]), []byte("charset="))
}

// htmlParagraphs gives the text under n as a reader sees it, a paragraph for each block. Scripts,
// forms, figures, navigation and what stands beside the text are left out.
func htmlParagraphs(n *html.Node) []paragraph {
	var w htmlWriter
	w.node(n, "")
	w.flush("")
	return w.pars
}

type htmlWriter struct {
	pars  []paragraph
	line  strings.Builder
	space bool // white space waits for the next word
	pre   int  // depth of elements whose line breaks count

	links  int // depth of links
	linked int // bytes of the paragraph at hand that stand in links
}

// unread elements hold no text of the story.
var unread = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true, atom.Canvas: true, atom.Button: true, atom.Form: true,
	atom.Select: true, atom.Textarea: true, atom.Nav: true, atom.Aside: true, atom.Figure: true, atom.Figcaption: true, atom.Iframe: true, atom.Object: true,
	atom.Audio: true, atom.Video: true, atom.Dialog: true, atom.Menu: true, atom.Head: true, atom.Title: true,
}

// blocks begin and end a paragraph; the value is the kind of the text in them.
var blocks = map[atom.Atom]BlockKind{
	atom.P: "", atom.Div: "", atom.Section: "", atom.Article: "", atom.Main: "", atom.Header: "", atom.Footer: "", atom.Body: "", atom.Html: "", atom.Address: "",
	atom.Blockquote: "", atom.Ul: "", atom.Ol: "", atom.Dl: "", atom.Table: "", atom.Thead: "", atom.Tbody: "", atom.Caption: "", atom.Pre: "", atom.Center: "",
	atom.Details: "", atom.Summary: "", atom.Hr: "", atom.Fieldset: "", atom.Figure: "",
	atom.Tr: Body, atom.Li: Body, atom.Dd: Body, atom.Dt: Subhead,
	atom.H1: Subhead, atom.H2: Subhead, atom.H3: Subhead, atom.H4: Subhead, atom.H5: Subhead, atom.H6: Subhead,
}

func (w *htmlWriter) node(n *html.Node, kind BlockKind) {
	switch n.Type {
	case html.TextNode:
		w.text(n.Data)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	if unread[n.DataAtom] || isNoteMark(n) {
		return
	}
	own, block := blocks[n.DataAtom]
	if block {
		w.flush(kind)
		if own != "" {
			kind = own
		}
	}
	switch n.DataAtom {
	case atom.Br:
		w.line.WriteByte('\n')
		w.space = false
	case atom.Td, atom.Th:
		if w.line.Len() > 0 {
			w.line.WriteString(" |")
			w.space = true
		}
	case atom.Pre:
		w.pre++
		defer func() { w.pre-- }()
	case atom.A:
		w.links++
		defer func() { w.links-- }()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, kind)
	}
	if block {
		w.flush(kind)
	}
	if n.DataAtom == atom.Dd {
		w.joinRow()
	}
}

// joinRow puts a short term and its value on one line, as the rows of a table stand: "Signed | 3 March 1894". A term with a number may
// be the day of an entry.
func (w *htmlWriter) joinRow() {
	n := len(w.pars)
	if n < 2 || w.pars[n-2].kind != Subhead || w.pars[n-1].kind != Body {
		return
	}
	key, value := w.pars[n-2].text, w.pars[n-1].text
	if len(key) < maxLine/2 && len(value) < maxLine && !strings.ContainsAny(key, "0123456789?.") && !endsSentence(value) && !strings.Contains(value, "\n") {
		w.pars[n-1].text = strings.TrimSuffix(key, ":") + " | " + value
		w.pars = slices.Delete(w.pars, n-2, n-1)
	}
}

// text writes s with its white space collapsed, as a browser does.
func (w *htmlWriter) text(s string) {
	before := w.line.Len()
	for _, r := range s {
		switch {
		case r == '\n' && w.pre > 0:
			w.line.WriteByte('\n')
			w.space = false
		case unicode.IsSpace(r):
			w.space = true
		case r == '\u00ad' || r == '\u200b' || unicode.IsControl(r):
			// soft hyphens and the like are for line breaking
		default:
			if w.space && w.line.Len() > 0 && !strings.HasSuffix(w.line.String(), "\n") {
				w.line.WriteByte(' ')
			}
			w.space = false
			w.line.WriteRune(r)
		}
	}
	if w.links > 0 {
		w.linked += w.line.Len() - before
	}
}

var blankLine = lazily(`\n\s*\n`)

// flush ends the paragraph at hand. A blank line in it, such as two <br>, parts it.
func (w *htmlWriter) flush(kind BlockKind) {
	s, linked := w.line.String(), w.linked
	w.line.Reset()
	w.space, w.linked = false, 0
	for _, p := range blankLine().Split(s, -1) {
		if p = strings.TrimFunc(p, blank); p != "" {
			w.pars = append(w.pars, paragraph{p, kind, linked*10 > len(s)*8})
		}
	}
}

var (
	noteMark = lazily(`^\s*\[[^\]]{1,20}\]\s*$`)
	noteLink = lazily(`^\s*(?:\[(?:\d{1,3}|[a-z])\]|[*†‡]{1,3}|↩.?|↑)\s*$`)
	noteSign = lazily(`^(?:\d{1,3}|[a-z])$`)
)

// isNoteMark: the mark of a footnote or an editing link, such as [12], or the way back from a footnote.
func isNoteMark(n *html.Node) bool {
	switch {
	case n.DataAtom == atom.Sup:
		return noteMark().MatchString(nodeText(n, maxStamp))
	case n.DataAtom == atom.A:
		text := nodeText(n, maxStamp)
		return strings.HasPrefix(attr(n, "href"), "#") && (noteLink().MatchString(text) || noteSign().MatchString(text) && isGlued(n))
	case n.DataAtom == atom.Span:
		return strings.HasPrefix(attr(n, "class"), "mw-editsection")
	}
	return false
}

// isGlued: n opens its paragraph or stands right behind a word or its full stop, as the number of a note does and a number of the text does not.
func isGlued(n *html.Node) bool {
	p := n.PrevSibling
	return p == nil || p.Type == html.TextNode && strings.TrimRightFunc(p.Data, unicode.IsSpace) == p.Data
}

// nodeText is the text under n with its white space collapsed. Of a text much longer than most bytes
// it is the beginning, which is longer than most.
func nodeText(n *html.Node, most int) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(cutRunes(strings.TrimLeft(d.Data, " \n\t\r"), 4*most))
			b.WriteByte(' ')
		}
		if b.Len() > 4*most {
			break
		}
	}
	return oneLine(b.String())
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
