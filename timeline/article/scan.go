package article

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A pageScan is what one walk over a page finds of its head and of the dates that it shows.
type pageScan struct {
	metas        map[string]string // by name, property, itemprop or http-equiv in lower case; the first that says something
	scripts      []string          // of JSON-LD
	titleElement string
	address      string // where the page says it lives
	heading      string // its only h1, or the one that its title element begins with
	firstHeading string // its first h1
	lines        []pageLine
	marks        []pageMark
	titleLine    int // the line of the heading, -1 if it has none
}

// A pageLine is a line of a page as a reader sees it.
type pageLine struct {
	text    string // "" if it is too long to be a stamp
	prose   bool   // a sentence or more of running text
	row     bool   // it is a row of a table with a heading: "Date | 3 March 1894"
	foreign bool   // it stands among other stories, comments or links
	class   string // of the element around it and of those around that
}

// A pageMark is a date that an element gives in an attribute or under a name.
type pageMark struct {
	moment moment
	kind   int
	role   role
	line   int // in which it stands
	aside  bool
}

// context is what the elements around a node say of it.
type context struct {
	foreign, aside bool
	class          string
}

// scanner walks a page.
type scanner struct {
	pageScan
	titled   map[*html.Node]bool // the elements that hold a heading
	headings []heading
	line     strings.Builder
	space    bool
	row      bool    // a cell of the line at hand is a heading
	inside   context // of the line at hand
	named    map[string]naming
}

// naming is what class names and ids tell; pages give the same ones to many elements.
type naming struct {
	lower                 string
	elsewhere, date, says bool // says: of which day a date in the element is
}

type heading struct {
	text string
	line int
}

// scanPage reads a page's head and, line by line, what it shows.
func scanPage(doc *html.Node) *pageScan {
	s := scanner{pageScan: pageScan{metas: map[string]string{}, titleLine: -1}, titled: map[*html.Node]bool{}, named: map[string]naming{}}
	s.findHeadings(doc)
	s.walk(doc, context{})
	s.flush()
	s.chooseHeading()
	s.address = firstOf(s.address, s.metas["og:url"], savedFrom(doc))
	return &s.pageScan
}

// findHeadings notes which elements hold an h1: they are not beside the story, whatever they are called.
func (s *scanner) findHeadings(n *html.Node) {
	for d := range n.Descendants() {
		if d.DataAtom == atom.H1 {
			for p := d; p != nil && !s.titled[p]; p = p.Parent {
				s.titled[p] = true
			}
		}
	}
}

func (s *scanner) walk(n *html.Node, in context) {
	switch {
	case n.Type == html.TextNode:
		s.text(n.Data)
	case n.Type != html.ElementNode:
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			s.walk(c, in)
		}
	case !s.unseen(n, in):
		s.element(n, in)
	}
}

// unseen: the element shows nothing. What it says of the page is noted.
func (s *scanner) unseen(n *html.Node, in context) bool {
	switch n.DataAtom {
	case atom.Script:
		if isLinkedData(attr(n, "type")) && n.FirstChild != nil {
			s.scripts = append(s.scripts, withQuotes(n.FirstChild.Data))
		}
	case atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Select, atom.Textarea, atom.Iframe, atom.Option:
	case atom.Meta:
		s.meta(n, in)
	case atom.Link:
		if strings.EqualFold(attr(n, "rel"), "canonical") && s.address == "" {
			s.address = attr(n, "href")
		}
	case atom.Title:
		if s.titleElement == "" && n.FirstChild != nil && inside(n, atom.Head) {
			s.titleElement = oneLine(n.FirstChild.Data)
		}
	default:
		return false
	}
	return true
}

// element reads an element and what is in it.
func (s *scanner) element(n *html.Node, in context) {
	_, block := blocks[n.DataAtom]
	if block || n.DataAtom == atom.Br {
		s.flush()
	}
	in = s.enter(n, in)
	s.inside = in
	if len(n.Attr) > 0 || n.DataAtom == atom.Time {
		s.mark(n, in)
	}
	switch n.DataAtom {
	case atom.H1:
		s.headings = append(s.headings, heading{oneLine(nodeText(n, maxHeadline)), len(s.lines)})
	case atom.Td, atom.Th:
		if s.line.Len() > 0 {
			s.line.WriteString(" |")
		}
		s.space = true
		s.row = s.row || n.DataAtom == atom.Th
	case atom.Dd:
		if len(s.lines) > 0 {
			s.row = namesDeed(s.lines[len(s.lines)-1].text) // Signed: 3 March 1894
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		s.walk(c, in)
		s.inside = in
	}
	if block {
		s.flush()
	} else {
		s.space = true // words of neighbouring elements do not run together
	}
}

// isLinkedData: the type of a script of JSON-LD, with its parameters.
func isLinkedData(t string) bool {
	t, _, _ = strings.Cut(t, ";")
	return strings.EqualFold(strings.TrimSpace(t), "application/ld+json")
}

func (s *scanner) meta(n *html.Node, in context) {
	content := attr(n, "content")
	if strings.TrimSpace(content) == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		name := strings.ToLower(strings.TrimSpace(attr(n, key)))
		if key == "itemprop" && name != "" && in.foreign {
			continue // of another story on the page
		}
		for _, name := range strings.Fields(name) {
			if s.metas[name] == "" {
				s.metas[name] = strings.TrimSpace(content)
			}
		}
	}
}

// elsewhere are the words of class names and ids of parts that hold other stories, readers' words or links.
var elsewhere = set("comment", "comments", "disqus", "reply", "replies", "respond", "related", "recommended", "recommendations", "recommend", "recirc", "sidebar", "popular", "trending",
	"teaser", "teasers", "promo", "promos", "widget", "widgets", "latest", "newsletter", "menu", "nav", "navbar", "navigation", "outbrain", "taboola", "archive", "archives", "calendar", "cookie", "cookies",
	"modal", "popup", "carousel", "slider", "ticker", "infobox", "breaking")

// enter says what an element makes of the context of what is in it.
func (s *scanner) enter(n *html.Node, in context) context {
	if s.titled[n] || n.DataAtom == atom.Body || n.DataAtom == atom.Main {
		return context{}
	}
	switch n.DataAtom {
	case atom.Nav:
		in.foreign = true
	case atom.Aside, atom.Footer:
		in.aside = true
	case atom.Article:
		if len(s.titled) > 0 {
			in.foreign = true // the story's own article holds its heading
		}
	case atom.Blockquote:
		in.foreign = true
	}
	names := ""
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id":
			name := s.naming(a.Val)
			if name.says {
				names += " " + name.lower
			}
			in.foreign = in.foreign || name.elsewhere
		case "itemprop":
			if name := s.naming(a.Val); name.says {
				names += " " + name.lower
			}
		case "role":
			in.foreign = in.foreign || strings.EqualFold(a.Val, "navigation")
		}
	}
	if names == "" {
		return in
	}
	const longest = 200 // bytes of names that tell something
	in.class = cutRunes(names, longest) + in.class
	if len(in.class) > 3*longest {
		in.class = in.class[:3*longest]
	}
	return in
}

// naming reads the value of a class or id.
func (s *scanner) naming(value string) naming {
	n, ok := s.named[value]
	if ok {
		return n
	}
	n.lower = strings.ToLower(value)
	n.date = namesDate(n.lower)
	n.says = roleOfClass(n.lower) != filed
	for _, name := range strings.Fields(n.lower) {
		n.elsewhere = n.elsewhere || namesElsewhere(name)
	}
	s.named[value] = n
	return n
}

// namesElsewhere: the name begins or ends with a word of elsewhere, and does not tell of a state.
func namesElsewhere(name string) bool {
	parts := func(r rune) bool { return r == '-' || r == '_' || r == ':' }
	name = strings.TrimFunc(name, parts)
	first, last := name, name
	if i := strings.IndexFunc(name, parts); i >= 0 {
		first = name[:i]
		last = name[strings.LastIndexFunc(name, parts)+1:]
	}
	switch first {
	case "has", "no", "with", "is", "js", "category", "tag", "status", "type", "u", "entry":
		return false
	case "post", "article": // "post-comments", but "post-12-related-topic"
		return elsewhere[last] && len(first)+1+len(last) == len(name) && last != "archive" && last != "breaking"
	}
	return elsewhere[first] || elsewhere[last]
}

// text adds words to the line at hand, with one space where there is white space.
func (s *scanner) text(data string) {
	for data != "" {
		if s.line.Len() > 4*maxStamp {
			return // prose, whatever follows
		}
		word := strings.TrimLeftFunc(data, unicode.IsSpace)
		s.space = s.space || len(word) < len(data)
		if word == "" {
			return
		}
		data = ""
		if i := strings.IndexFunc(word, unicode.IsSpace); i >= 0 {
			word, data = word[:i], word[i:]
		}
		if s.space && s.line.Len() > 0 {
			s.line.WriteByte(' ')
		}
		s.line.WriteString(word)
		s.space = false
	}
}

// flush ends the line at hand.
func (s *scanner) flush() {
	text := strings.TrimSpace(s.line.String())
	s.line.Reset()
	s.space = false
	row := s.row
	s.row = false
	if text == "" {
		return
	}
	const sentence = 80 // bytes of a line that is running text if it ends as a sentence
	l := pageLine{row: row, foreign: s.inside.foreign, class: s.inside.class}
	l.prose = len(text) > maxStamp || len(text) > sentence && endsSentence(text)
	if len(text) <= maxStamp {
		l.text = text
	}
	s.lines = append(s.lines, l)
}

// chooseHeading picks the h1 that is the story's: the one that the page's title begins with, or the only one
// that is not the site's name.
func (s *scanner) chooseHeading() {
	site := s.metas["og:site_name"]
	var own []heading
	for _, h := range s.headings {
		if h.text == "" {
			continue
		}
		if s.firstHeading == "" {
			s.firstHeading = h.text
		}
		if begins(firstOf(s.metas["og:title"], s.titleElement), h.text) || begins(s.titleElement, h.text) && len(h.text) > len(site) {
			s.heading, s.titleLine = h.text, h.line
			return
		}
		if !sameWords(h.text, site) {
			own = append(own, h)
		}
	}
	if len(own) == 1 {
		s.heading, s.titleLine = own[0].text, own[0].line
		return
	}
	if len(own) > 1 {
		s.titleLine = own[0].line
		return
	}
	for i, l := range s.lines { // a page without h1 may show its title in another element
		if len(l.text) > 15 && begins(firstOf(s.metas["og:title"], s.titleElement), l.text) {
			s.titleLine = i
			return
		}
	}
}

// begins: s begins with the words of head, whatever their capitals.
func begins(s, head string) bool {
	return head != "" && len(s) >= len(head) && strings.EqualFold(s[:len(head)], head)
}

// savedFrom reads the comment that browsers write at the top of a saved page.
func savedFrom(doc *html.Node) string {
	const near = 8 // nodes
	n := 0
	for c := range doc.Descendants() {
		if n++; n > near {
			break
		}
		if c.Type == html.CommentNode {
			if m := savedMark().FindStringSubmatch(c.Data); m != nil {
				return m[1]
			}
		}
	}
	return ""
}
