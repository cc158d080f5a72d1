package article

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"dateline/timeline/edtf"
)

// A page is what a web page declares about its article.
type page struct {
	title, source, agency, place string
	published                    edtf.Date
	from                         string // where published was found
	stamp                        string // the visible line that dates the article, if nothing else does
	articleBody                  string // the text in the page's JSON-LD
	warnings                     []string
}

// readPage reads a page's metadata. The date is what the page declares, in this order: JSON-LD, meta
// elements, the <time> at the title, the address; else the visible byline or stamp is left to be read as text.
// What gives two dates for one thing gives none.
func readPage(doc *goquery.Document) page {
	var p page
	address := pageAddress(doc)
	ld := findLinkedArticle(doc, address)
	p.title = pageTitle(doc, ld)
	p.source = firstOf(ld.publisher, metaContent(doc, "og:site_name"), metaContent(doc, "application-name"), address)
	for _, name := range append(ld.authors, metaContent(doc, "author"), ld.publisher, p.source) {
		if p.agency = agencyNamed(name); p.agency != "" {
			break
		}
	}
	p.place = placeName(ld.place)
	p.articleBody = ld.body
	var dates []pageDate
	add := func(d edtf.Date, ok bool, from string) {
		if ok {
			dates = append(dates, pageDate{d, from})
		}
	}
	d, ok := parseDay(ld.published)
	add(d, ok, "JSON-LD datePublished")
	d, from, ok := metaDate(doc)
	add(d, ok, "meta "+from)
	d, ok = timeElement(doc)
	add(d, ok, "time element")
	d, ok = dayOfAddress(address)
	add(d, ok, "URL")
	if len(dates) == 0 {
		p.stamp = visibleStamp(doc)
		return p
	}
	p.published, p.from = dates[0].Date, dates[0].from
	for _, other := range dates[1:] {
		if daysApart(p.published, other.Date) > 1 { // a day is a matter of time zones
			p.warnings = append(p.warnings, fmt.Sprintf("%s says %s, %s says %s: the first is taken", p.from, p.published, other.from, other.Date))
			break
		}
	}
	return p
}

type pageDate struct {
	edtf.Date
	from string
}

func daysApart(a, b edtf.Date) int {
	m, _ := dayOf(a)
	o, _ := dayOf(b)
	n := m.daysAfter(o)
	return max(n, -n)
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v = strings.Join(strings.Fields(v), " "); v != "" {
			return v
		}
	}
	return ""
}

// metaContent is the content of the meta element of that name, property or itemprop.
func metaContent(doc *goquery.Document, name string) string {
	found := doc.Find("meta").FilterFunction(func(_ int, s *goquery.Selection) bool {
		for _, key := range []string{"property", "name", "itemprop"} {
			if strings.EqualFold(s.AttrOr(key, ""), name) {
				return s.AttrOr("content", "") != ""
			}
		}
		return false
	})
	return strings.TrimSpace(found.AttrOr("content", ""))
}

// metaDates are the names of meta elements for the day of publication, the surest first.
var metaDates = []string{"article:published_time", "og:article:published_time", "og:published_time", "datePublished", "dc.date.issued", "dcterms.issued", "dc.date", "dc.date.created",
	"dcterms.created", "dcterms.date", "citation_publication_date", "parsely-pub-date", "sailthru.date", "cXenseParse:recs:publishtime", "publication_date", "publish-date", "publish_date",
	"publishdate", "published_time", "pubdate", "article.published", "rnews:datePublished", "date"}

func metaDate(doc *goquery.Document) (d edtf.Date, from string, ok bool) {
	for _, name := range metaDates {
		if d, ok := parseDay(metaContent(doc, name)); ok {
			return d, name, true
		}
	}
	return edtf.Date{}, "", false
}

// pageTitle is the headline as declared, else as shown.
func pageTitle(doc *goquery.Document, ld linkedArticle) string {
	shown := ""
	if h1 := doc.Find("h1"); h1.Length() == 1 {
		shown = h1.Text()
	}
	title := withoutHouse(firstOf(ld.headline, metaContent(doc, "og:title"), shown, doc.Find("head > title").First().Text(), doc.Find("h1").First().Text()))
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: "} {
		i := strings.LastIndex(title, sep)
		if i > 0 && strings.EqualFold(strings.TrimSpace(title[i+len(sep):]), firstOf(metaContent(doc, "og:site_name"), ld.publisher)) {
			title = title[:i]
		}
	}
	return title
}

// pageAddress is where the page says it lives, "" if it does not.
func pageAddress(doc *goquery.Document) string {
	return firstOf(doc.Find(`link[rel="canonical"]`).AttrOr("href", ""), metaContent(doc, "og:url"), savedFrom(doc))
}

var savedMark = regexp.MustCompile(`saved from url=\(\d+\)(\S+)`)

// savedFrom reads the comment that browsers write at the top of a saved page.
func savedFrom(doc *goquery.Document) string {
	for _, root := range doc.Nodes {
		for c := range root.Descendants() {
			if c.Type == html.CommentNode {
				if m := savedMark.FindStringSubmatch(c.Data); m != nil {
					return m[1]
				}
			}
		}
	}
	return ""
}

var addressDay = regexp.MustCompile(`[/_-]((?:19|20)\d\d)([/_-]?)(\d{1,2}|[a-zA-Z]{3})([/_-]?)(\d{1,2})(?:[^0-9]|$)`)

// dayOfAddress reads the day in an address: /2023/06/14/, /2023/jun/14/, /20230614-. An
// address without day, or with two, gives none.
func dayOfAddress(address string) (edtf.Date, bool) {
	address, _, _ = strings.Cut(address, "?")
	found := addressDay.FindAllStringSubmatch(address, 2)
	if len(found) != 1 || found[0][2] != found[0][4] || found[0][2] == "" && len(found[0][3]+found[0][5]) != 4 {
		return edtf.Date{}, false
	}
	month := found[0][3]
	if n := monthOf(month); n > 0 {
		month = fmt.Sprint(n)
	}
	return parseDay(found[0][1] + "-" + month + "-" + found[0][5])
}

// A linkedArticle is the article as the page's JSON-LD gives it.
type linkedArticle struct {
	headline, published, publisher, place, body, address string
	authors                                              []string
	kind                                                 int // 0 none, 1 a page, 2 an article
}

// findLinkedArticle finds the page's article in its JSON-LD (https://json-ld.org, schema.org terms).
// Of several it is the one of the page's own address, else the page itself: the others are of other stories.
func findLinkedArticle(doc *goquery.Document, address string) linkedArticle {
	var nodes []linkedArticle
	doc.Find(`script[type="application/ld+json"]`).Each(func(_ int, s *goquery.Selection) {
		var v any
		text := strings.Map(func(r rune) rune { // raw line breaks in strings are common, and no JSON
			if r < ' ' {
				return ' '
			}
			return r
		}, s.Text())
		if json.Unmarshal([]byte(text), &v) == nil {
			nodes = linkedArticles(nodes, v, 0)
		}
	})
	var best linkedArticle
	days := map[string]bool{}
	for _, n := range nodes {
		if n.kind == 2 && address != "" && n.address == address {
			return n
		}
		switch {
		case n.kind > best.kind:
			best, days = n, map[string]bool{n.published: true}
		case n.kind == best.kind:
			days[n.published] = true
		}
	}
	if len(days) > 1 {
		return linkedArticle{}
	}
	return best
}

// linkedArticles collects the articles and pages in a value of JSON-LD.
func linkedArticles(out []linkedArticle, v any, depth int) []linkedArticle {
	const deepest = 6
	if depth > deepest {
		return out
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			out = linkedArticles(out, e, depth+1)
		}
	case map[string]any:
		a := linkedArticle{headline: ldText(v["headline"]), published: ldText(v["datePublished"]), publisher: ldText(v["publisher"]), place: ldText(v["dateline"]), body: ldText(v["articleBody"])}
		a.authors = ldTexts(v["author"])
		a.address = firstOf(ldText(v["url"]), ldText(v["mainEntityOfPage"]), ldText(v["@id"]))
		for _, t := range ldTexts(v["@type"]) {
			switch {
			case strings.HasSuffix(t, "Article"), strings.HasSuffix(t, "Posting") && t != "JobPosting", t == "Report":
				a.kind = 2
			case strings.HasSuffix(t, "WebPage"):
				a.kind = max(a.kind, 1)
			}
		}
		if a.kind == 2 || a.kind == 1 && a.published != "" {
			out = append(out, a)
		}
		for _, key := range []string{"@graph", "mainEntity"} {
			out = linkedArticles(out, v[key], depth+1)
		}
	}
	return out
}

// ldText is a value of JSON-LD as text: the name, identity or address of an object, the first of a list.
func ldText(v any) string {
	if all := ldTexts(v); len(all) > 0 {
		return all[0]
	}
	return ""
}

func ldTexts(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{html.UnescapeString(v)}
	case []any:
		var out []string
		for _, e := range v {
			if _, nested := e.([]any); !nested {
				out = append(out, ldTexts(e)...)
			}
		}
		return out
	case map[string]any:
		for _, key := range []string{"name", "@id", "url", "@value"} {
			if s, ok := v[key].(string); ok {
				return []string{html.UnescapeString(s)}
			}
		}
	}
	return nil
}
