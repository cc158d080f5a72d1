package article

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// layoutRows makes plain blocks of the rows that part a page into columns, as old pages do: the cell that holds more than half of the
// page's prose, in paragraphs, is no value of a table, and its neighbours are menus. The other rows of its table stay rows.
func layoutRows(doc *html.Node) {
	all := proseIn(doc)
	if all == 0 {
		return
	}
	for n := doc; n != nil; {
		n = heaviestChild(n, all)
		if n == nil || n.DataAtom != atom.Td || !hasParagraphs(n) {
			continue
		}
		for c := n.Parent.FirstChild; c != nil; c = c.NextSibling {
			asBlock(c)
		}
		asBlock(n.Parent)
	}
}

// heaviestChild is the child that holds more than half of all prose of the page, nil if none does.
func heaviestChild(n *html.Node, all int) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && !unread[c.DataAtom] && proseIn(c)*2 > all {
			return c
		}
	}
	return nil
}

// hasParagraphs: blocks or line breaks part what is in n.
func hasParagraphs(n *html.Node) bool {
	parted := 0
	for d := range n.Descendants() {
		if _, block := blocks[d.DataAtom]; block || d.DataAtom == atom.Br {
			parted++
		}
	}
	return parted > 1
}

func asBlock(n *html.Node) {
	switch n.DataAtom {
	case atom.Td, atom.Th, atom.Tr:
		n.DataAtom, n.Data = atom.Div, "div"
	}
}
