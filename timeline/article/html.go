package article

import (
	"errors"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxEffort bounds what finding the body of a page costs, which grows with its size times its depth;
// the longest live blogs take a tenth of it. It is some seconds of work.
const maxEffort = 200_000_000

// readHTML reads the one article of a web page: its body as the readability algorithm of
// Mozilla's reader view finds it, its metadata as the page declares them. Text is
// the title, the visible stamp if nothing else dates the page, and the body's paragraphs.
func readHTML(data []byte, name string, opt Options) ([]Article, error) {
	doc, note, err := parseHTML(data)
	if err != nil {
		return nil, err
	}
	if effort(doc, 0) > maxEffort {
		return nil, errors.New("a page too large to find the article in: cut it to the article")
	}
	page := readPage(doc)
	prune(doc)
	a := Article{ID: idFrom(name), Path: name, Title: page.title, Source: page.source, Agency: page.agency, Place: page.place, declared: page.dates}
	if note != "" {
		a.Warnings = append(a.Warnings, note)
	}
	body := pageBody(doc)
	if len(body) == 0 {
		for line := range strings.Lines(page.articleBody) {
			if line = strings.TrimSpace(line); line != "" {
				body = append(body, paragraph{text: line})
			}
		}
	}
	if len(body) == 0 {
		return nil, errors.New("no article text in the page: save the page as the browser shows it, or copy its text")
	}
	if page.stamp != "" && !holds(body, page.stamp) {
		body = append([]paragraph{{text: page.stamp}}, body...)
	}
	var kinds marked
	a.Text, kinds = compose(titled(page.title, body))
	a.analyse(opt, kinds)
	return []Article{a}, nil
}

// effort is about the number of bytes that are looked at if every element looks at all that is in it.
func effort(n *html.Node, depth int) int {
	const element = 100 // bytes of text that cost as much
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += (depth+1)*(element+len(c.Data)) + effort(c, depth+1)
	}
	return sum
}

func holds(pars []paragraph, s string) bool {
	for _, p := range pars {
		if sameWords(p.text, s) {
			return true
		}
	}
	return false
}

// pageBody gives the paragraphs of the article's body. It takes doc to pieces.
func pageBody(doc *html.Node) []paragraph {
	whole := htmlParagraphs(doc)
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	if found, err := parser.ParseAndMutate(doc, nil); err == nil && found.Node != nil {
		if pars := htmlParagraphs(found.Node); len(pars) > 0 {
			return pars
		}
	}
	return whole
}

// apart are the words of class names and ids that set a part of a page apart from its article.
var apart = set("comment", "comments", "disqus", "cookie", "cookies", "consent", "gdpr", "onetrust", "related", "recommended", "recommendations", "recirc",
	"newsletter", "subscribe", "promo", "sidebar", "share", "sharing", "social", "breadcrumb", "breadcrumbs", "advert", "advertisement", "ads", "sponsored", "outbrain",
	"taboola", "trending", "popular", "footer", "nav", "navbar", "navigation", "menu", "modal", "popup")

// apartRoles are the ARIA landmarks beside the main one.
var apartRoles = set("navigation", "complementary", "contentinfo", "dialog", "alertdialog", "search", "menu")

// prune takes away what surrounds the article: navigation, links to other stories, comments,
// cookie notices and what is not shown.
func prune(doc *html.Node) {
	prose := proseIn(doc)
	var cut []*html.Node
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode || c.DataAtom == atom.Head {
				continue
			}
			if isApart(c) && !holdsArticle(c, prose) {
				cut = append(cut, c)
				continue
			}
			visit(c)
		}
	}
	visit(doc)
	for _, n := range cut {
		n.Parent.RemoveChild(n)
	}
}

func isApart(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Aside, atom.Dialog, atom.Template, atom.Noscript:
		return true
	case atom.Footer:
		return !inside(n, atom.Article) // an article's own footer may hold its stamp
	case atom.Html, atom.Body, atom.Main, atom.Script:
		return false
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "role":
			if apartRoles[strings.ToLower(a.Val)] {
				return true
			}
		case "style":
			if strings.Contains(strings.ReplaceAll(strings.ToLower(a.Val), " ", ""), "display:none") {
				return true
			}
		case "class", "id":
			for _, name := range strings.Fields(strings.ToLower(a.Val)) {
				if namesApart(name) {
					return true
				}
			}
		}
	}
	return false
}

// namesApart: the class name begins or ends with a word that sets its element apart. Names that
// tell of a state ("has-comments", "category-social") do not.
func namesApart(name string) bool {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' || r == ':' })
	if len(words) == 0 {
		return false
	}
	switch words[0] {
	case "has", "no", "with", "is", "js", "category", "tag", "post", "status", "type", "u":
		return false
	}
	return apart[words[0]] || apart[words[len(words)-1]]
}

func inside(n *html.Node, of atom.Atom) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == of {
			return true
		}
	}
	return false
}

// proseIn counts the bytes in the paragraphs under n.
func proseIn(n *html.Node) int {
	total := 0
	for d := range n.Descendants() {
		if d.Type == html.TextNode && d.Parent != nil && d.Parent.DataAtom == atom.P {
			total += len(strings.TrimSpace(d.Data))
		}
	}
	return total
}

// holdsArticle: n holds the page's title or nearly all of its prose, whatever it is called.
func holdsArticle(n *html.Node, prose int) bool {
	for d := range n.Descendants() {
		if d.DataAtom == atom.H1 || attr(d, "itemprop") == "articleBody" {
			return true
		}
	}
	return prose > 0 && n.DataAtom != atom.Nav && n.DataAtom != atom.Noscript && proseIn(n)*10 > prose*8
}
