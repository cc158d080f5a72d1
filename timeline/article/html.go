package article

import (
	"errors"
	"slices"
	"strings"

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
	layoutRows(doc)
	page := readPage(doc)
	prune(doc)
	a := Article{ID: idFrom(name), Path: name, Title: page.title, Source: page.source, Agency: page.agency, Place: page.place, declared: page.dates}
	if note != "" {
		a.Warnings = append(a.Warnings, note)
	}
	body, index := pageBody(doc, page.title)
	if index && !slices.ContainsFunc(page.dates, func(c candidate) bool { return c.kind <= inMeta }) {
		a.warn(looksLike, "a list of links to other pages")
	}
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
	return slices.ContainsFunc(pars, func(p paragraph) bool { return sameWords(p.text, s) })
}

// apart are the words of class names and ids that set a part of a page apart from its article.
var apart = set("comment", "comments", "disqus", "cookie", "cookies", "consent", "gdpr", "onetrust", "related", "recommended", "recommendations", "recirc",
	"newsletter", "subscribe", "promo", "sidebar", "share", "sharing", "social", "breadcrumb", "breadcrumbs", "advert", "advertisement", "ads", "sponsored", "outbrain",
	"taboola", "trending", "popular", "footer", "nav", "navbar", "navigation", "menu", "modal", "popup",
	"teasers", "signup", "paywall")

// Names of what stands beside an article's text: by the first or last word, by a word
// anywhere, by two words side by side.
var (
	beside         = set("disclaimer", "copyright", "authorbox", "bio", "reflist", "references", "footnotes")
	besideAnywhere = set("caption", "captions", "credit", "credits", "newsletter", "bildunterschrift")
	besidePairs    = set("author-box", "author-card", "author-info", "about-author", "the-author", "sign-up", "mw-references")
)

// apartRoles are the ARIA landmarks beside the main one.
var apartRoles = set("navigation", "complementary", "contentinfo", "dialog", "alertdialog", "search", "menu")

// prune takes away what does not belong to the article, unless it holds it.
func prune(doc *html.Node) {
	prose := proseIn(doc)
	var cut []*html.Node
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode || c.DataAtom == atom.Head {
				continue
			}
			if (isApart(c) || isBeside(c)) && !holdsArticle(c, prose) {
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

// isApart: n surrounds the article: navigation, links to other stories, comments, cookie notices, what is not shown.
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
			if style := strings.ReplaceAll(strings.ToLower(a.Val), " ", ""); strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		case "aria-hidden":
			if a.Val == "true" {
				return true
			}
		}
	}
	return named(n, func(words []string) bool { return apart[words[0]] || apart[words[len(words)-1]] })
}

// isBeside: n is a caption, a credit, a list of references, a box about the author or a call to subscribe.
func isBeside(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.Article:
		return false
	}
	return named(n, func(words []string) bool {
		for i, w := range words {
			if besideAnywhere[w] || strings.HasSuffix(w, "caption") || strings.HasSuffix(w, "credit") || i > 0 && besidePairs[words[i-1]+"-"+w] {
				return true
			}
		}
		return beside[words[0]] || beside[words[len(words)-1]]
	})
}

// named: the words of a class name or id of n fit. Names that tell of a state ("has-comments",
// "category-social") are passed over.
func named(n *html.Node, fits func(words []string) bool) bool {
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" {
			continue
		}
		for _, name := range strings.Fields(strings.ToLower(a.Val)) {
			words := strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' || r == ':' })
			if len(words) == 0 || stateWords[words[0]] {
				continue
			}
			if fits(words) {
				return true
			}
		}
	}
	return false
}

var stateWords = set("has", "no", "with", "is", "js", "category", "tag", "post", "status", "type", "u")

func inside(n *html.Node, of atom.Atom) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == of {
			return true
		}
	}
	return false
}

// proseIn counts the bytes of the longer runs of text under n that are no links.
func proseIn(n *html.Node) int {
	const run = 40 // bytes
	total := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			if s := strings.TrimSpace(c.Data); len(s) >= run {
				total += len(s)
			}
		case c.DataAtom != atom.A && !unread[c.DataAtom]:
			total += proseIn(c)
		}
	}
	return total
}

// holdsArticle: n holds the page's title or most of its prose, whatever it is called.
// The readers of an article may write more than its author.
func holdsArticle(n *html.Node, prose int) bool {
	if n.DataAtom == atom.Nav || n.DataAtom == atom.Noscript {
		return false
	}
	for d := range n.Descendants() {
		if d.DataAtom == atom.H1 || attr(d, "itemprop") == "articleBody" {
			return true
		}
	}
	share := 50
	if strings.Contains(strings.ToLower(attr(n, "class")+attr(n, "id")), "comment") {
		share = 90
	}
	return prose > 0 && proseIn(n)*100 > prose*share
}
