package article

import (
	"regexp"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/timeline/edtf"
)

// timeElement reads the <time> element that dates the article: one marked as publication, else the one
// at the title. One in a sentence is part of the story.
func timeElement(doc *goquery.Document) (edtf.Date, bool) {
	var marked, all []pageNode
	doc.Find("time").Each(func(_ int, s *goquery.Selection) {
		d, ok := parseDay(firstOf(s.AttrOr("datetime", ""), s.Text()))
		n := s.Nodes[0]
		if !ok || !standsApart(n) {
			return
		}
		all = append(all, pageNode{n, d})
		if _, ok := s.Attr("pubdate"); ok || strings.EqualFold(s.AttrOr("itemprop", ""), "datePublished") {
			marked = append(marked, pageNode{n, d})
		}
	})
	for _, nodes := range [][]pageNode{marked, all} {
		if n, ok := atTitle(doc, nodes); ok {
			return n.date, true
		}
	}
	return edtf.Date{}, false
}

var (
	updatedMark   = regexp.MustCompile(`(?i)\b(updated|modified|edited|revised)\b`)
	publishedMark = regexp.MustCompile(`(?i)\b(published|posted|issued|created)\b`)
)

// dateLines are where pages show when and by whom an article was written.
const dateLines = `[class*="byline" i], [class*="dateline" i], [class*="date" i], [class*="publish" i], [class*="posted" i], [class*="timestamp" i], [class*="meta" i], [class*="author" i], [itemprop="datePublished"], header p, header div, header span, time`

// visibleStamp gives the line at the title that dates the article in a form that a stamp may have, "" if there is none.
func visibleStamp(doc *goquery.Document) string {
	var nodes []pageNode
	doc.Find(dateLines).Each(func(_ int, s *goquery.Selection) {
		n := s.Nodes[0]
		st, ok := readStamp(lineOf(n))
		if !ok || len(st.moments) == 0 || st.moments[0].year == 0 || !standsApart(n) {
			return
		}
		if d, err := st.moments[0].date(); err == nil && st.moments[0].role != updated {
			nodes = append(nodes, pageNode{n, d})
		}
	})
	if n, ok := atTitle(doc, nodes); ok {
		return lineOf(n.node)
	}
	return ""
}

// lineOf is the text of n on one line, "" if it is too long for a stamp.
func lineOf(n *html.Node) string {
	s := nodeText(n, maxStamp)
	if len(s) > maxStamp {
		return ""
	}
	return s
}

// A pageNode is an element that gives a date.
type pageNode struct {
	node *html.Node
	date edtf.Date
}

// atTitle picks the element nearest to the page's title: the first one in the innermost element that
// holds both, if all in it are of one day. A page with several titles, or none, is taken whole.
func atTitle(doc *goquery.Document, nodes []pageNode) (pageNode, bool) {
	const most = 200 // a page with more is a list of articles
	if len(nodes) == 0 || len(nodes) > most {
		return pageNode{}, false
	}
	var top *html.Node
	if h1 := doc.Find("h1"); h1.Length() == 1 {
		top = h1.Nodes[0]
	}
	for ; top != nil; top = top.Parent {
		if in := within(top, nodes); len(in) > 0 {
			return ofOneDay(in)
		}
	}
	return ofOneDay(nodes)
}

func within(top *html.Node, nodes []pageNode) []pageNode {
	var out []pageNode
	for _, n := range nodes {
		for p := n.node; p != nil; p = p.Parent {
			if p == top {
				out = append(out, n)
				break
			}
		}
	}
	return out
}

func ofOneDay(nodes []pageNode) (pageNode, bool) {
	for _, n := range nodes[1:] {
		if daysApart(n.date, nodes[0].date) != 0 {
			return pageNode{}, false
		}
	}
	return nodes[0], true
}

// standsApart: the line in which n stands is no sentence, and does not say that it tells of a change.
func standsApart(n *html.Node) bool {
	for n.Parent != nil && n.Parent.Parent != nil && inline[n.DataAtom] {
		n = n.Parent
	}
	line := nodeText(n, maxStamp)
	return len(line) <= maxStamp && !endsSentence(line) && (!updatedMark.MatchString(line) || publishedMark.MatchString(line))
}

var inline = map[atom.Atom]bool{atom.Time: true, atom.Span: true, atom.A: true, atom.B: true, atom.Strong: true, atom.Em: true, atom.I: true, atom.Small: true, atom.Abbr: true, atom.Label: true}
