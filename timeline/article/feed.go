package article

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/timeline/edtf"
)

// readFeed reads an article an entry of an RSS or Atom feed: its full text if the feed holds it,
// else its summary, else its title. Text is the title and that text.
func readFeed(data []byte, name string, opt Options) ([]Article, error) {
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("no RSS or Atom feed (%s): give the feed as the site sends it", oneLine(err.Error()))
	}
	if len(feed.Items) == 0 {
		return nil, errors.New("a feed without entries: nothing to read")
	}
	var articles []Article
	for i, item := range feed.Items {
		a := Article{ID: fmt.Sprintf("%s-%d", idFrom(name), i+1), Path: name, Title: oneLine(plainText(item.Title)), Source: oneLine(firstOf(feed.Title, item.Link))}
		if hostOf(item.Link) != "" {
			a.URL = item.Link
		}
		a.Published, a.PublishedFrom = entryDay(item)
		pars := fragment(longer(item.Content, item.Description))
		switch {
		case len(pars) > 0:
			pars = titled(a.Title, pars)
		case a.Title != "":
			pars = []paragraph{{text: a.Title}}
		default:
			continue // an entry of pictures
		}
		var kinds marked
		a.Text, kinds = compose(pars)
		a.Agency = agencyNamed(a.Source)
		a.analyse(opt, kinds)
		articles = append(articles, a)
	}
	if len(articles) == 0 {
		return nil, errors.New("a feed without text: nothing to read")
	}
	return articles, nil
}

// longer is the entry's content, or its description where that says more.
func longer(content, description string) string {
	if len(description) > len(content) {
		return description
	}
	return content
}

// entryDay is when the entry was published, else when it was last changed. The feed's own date says nothing of it.
func entryDay(item *gofeed.Item) (edtf.Date, string) {
	for _, s := range []string{item.Published, item.Updated} {
		if d, ok := parseDay(s); ok {
			return d, "feed entry"
		}
	}
	return edtf.Date{}, ""
}

// fragment gives the paragraphs of a piece of HTML, or of plain text.
func fragment(s string) []paragraph {
	if !strings.ContainsAny(s, "<&") {
		var out []paragraph
		for _, p := range blankLine().Split(s, -1) {
			if p = strings.TrimFunc(p, blank); p != "" {
				out = append(out, paragraph{text: p})
			}
		}
		return out
	}
	nodes, err := html.ParseFragment(strings.NewReader(s), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil {
		return nil
	}
	root := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	for _, n := range nodes {
		root.AppendChild(n)
	}
	prune(root)
	return htmlParagraphs(root)
}

// plainText is the text of a title that may hold entities and tags.
func plainText(s string) string {
	var words []string
	for _, p := range fragment(s) {
		words = append(words, p.text)
	}
	return strings.Join(words, " ")
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
