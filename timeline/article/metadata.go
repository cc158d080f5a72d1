package article

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"dateline/timeline/edtf"
)

// A page is what a web page declares about its article.
type page struct {
	title, source, agency, place string
	url                          string // where the page says it can be read
	dates                        []candidate
	stamp                        string // the visible line that dates the article, if no machine-readable date does
	articleBody                  string // the text in the page's JSON-LD
}

// readPage reads a page's metadata and the dates that it shows, before anything is pruned: a date may stand
// in a footer or an aside that is no part of the text.
func readPage(doc *html.Node) page {
	s := scanPage(doc)
	var p page
	ld := s.linkedArticle()
	p.title = s.title(ld)
	p.source = s.source(ld)
	if hostOf(s.address) != "" {
		p.url = s.address
	}
	for _, name := range append(ld.authors, s.metas["author"], ld.publisher, p.source) {
		if p.agency = agencyNamed(name); p.agency != "" {
			break
		}
	}
	p.place = placeName(ld.place)
	p.articleBody = ld.body
	declared := func(kind int, value, from string) bool {
		m, ok := parseMoment(value)
		if ok {
			p.dates = append(p.dates, candidate{dated: dated{moment: m}, kind: kind, from: from})
		}
		return ok
	}
	declared(inLinkedData, ld.published, "JSON-LD datePublished")
	declared(inModified, ld.modified, "JSON-LD dateModified")
	for _, name := range metaDates {
		declared(name.kind, s.metas[strings.ToLower(name.name)], "meta "+name.name)
	}
	if m, ok := dayOfPath(s.address); ok {
		p.dates = append(p.dates, candidate{dated: dated{moment: m}, kind: inAddress, from: "URL"})
	}
	p.dates = append(p.dates, s.visibleDates()...)
	p.stamp = visibleStamp(p.dates)
	return p
}

// visibleStamp is the line that dates the article where nothing for machines does: it is made part of the text, where
// people find it and the story's own words decide what it leaves open.
func visibleStamp(dates []candidate) string {
	best := -1
	for i, c := range dates {
		if c.kind <= inTime && c.kind != inLabelled || c.kind == inAddress {
			return ""
		}
		if c.line != "" && (best < 0 || c.before(dates[best])) {
			best = i
		}
	}
	if best < 0 || evidences[dates[best].kind].weak {
		return ""
	}
	return dates[best].line
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v = strings.Join(strings.Fields(v), " "); v != "" {
			return v
		}
	}
	return ""
}

// metaDates are the names of meta elements (name, property, itemprop or http-equiv) that tell a day, the surest first.
var metaDates = []struct {
	name string
	kind int
}{
	{"article:published_time", inMeta}, {"article:published", inMeta}, {"article.published", inMeta}, {"og:published_time", inMeta}, {"og:pubdate", inMeta},
	{"datePublished", inMeta}, {"rnews:datePublished", inMeta}, {"schema:datePublished", inMeta}, {"dc.date.issued", inMeta}, {"dc:date.issued", inMeta},
	{"dcterms.issued", inMeta}, {"dcterms:issued", inMeta}, {"originalpublicationdate", inMeta}, {"original-publish-date", inMeta}, {"bt:pubDate", inMeta},
	{"parsely-pub-date", inMeta}, {"sailthru.date", inMeta}, {"cXenseParse:recs:publishtime", inMeta}, {"cXenseParse:publishtime", inMeta}, {"citation_publication_date", inMeta},
	{"citation_date", inMeta}, {"citation_online_date", inMeta}, {"publication_date", inMeta}, {"publication-date", inMeta}, {"publicationdate", inMeta}, {"publish-date", inMeta}, {"publish_date", inMeta},
	{"publishdate", inMeta}, {"published_date", inMeta}, {"published-date", inMeta}, {"published_time", inMeta}, {"publish_time", inMeta}, {"publish-time", inMeta}, {"published_at", inMeta},
	{"publishedAt", inMeta}, {"pubdate", inMeta}, {"pub_date", inMeta}, {"pubyear", inMeta}, {"DisplayDate", inMeta}, {"displaydate", inMeta}, {"date_published", inMeta}, {"article_date_original", inMeta},
	{"prism.publicationDate", inMeta}, {"dateCreated", inWeakMeta}, {"vr:published_time", inMeta}, {"ptime", inMeta}, {"rbpubdate", inMeta}, {"article:post_time", inMeta},
	{"published", inMeta}, {"release_date", inMeta}, {"shareaholic:article_published_time", inMeta}, {"date.release", inWeakMeta}, {"created_at", inWeakMeta},
	{"iso-8601-publish-date", inMeta}, {"item-publish-date", inMeta}, {"timestamp", inWeakMeta},
	{"og:article:published_time", inWeakMeta}, {"dc.date", inWeakMeta}, {"dc:date", inWeakMeta}, {"dc.date.created", inWeakMeta}, {"dc:date.created", inWeakMeta}, {"dcterms.created", inWeakMeta},
	{"dcterms:created", inWeakMeta}, {"dcterms.date", inWeakMeta}, {"dcterms:date", inWeakMeta}, {"date", inWeakMeta}, {"created", inWeakMeta}, {"creation_date", inWeakMeta}, {"pdate", inWeakMeta},
	{"article:modified_time", inModified}, {"og:updated_time", inModified}, {"dateModified", inModified}, {"lastmod", inModified}, {"last-modified", inModified},
	{"dcterms.modified", inModified}, {"dc.date.modified", inModified}, {"revised", inModified},
}

// title is the headline as declared, else as shown. What names the site is no title of a story.
func (s *pageScan) title(ld linkedArticle) string {
	site := firstOf(s.metas["og:site_name"], ld.publisher, s.metas["application-name"])
	for _, t := range []string{ld.headline, s.metas["og:title"], s.heading, s.titleElement, s.firstHeading} {
		t = oneLine(t)
		if t != "" && !sameWords(t, site) && !isAddress(t) {
			return withoutSite(withoutHouse(t), site, s.titleHouse(), s.address)
		}
	}
	return ""
}

// source is who published the page: its publisher as declared, else the site's name, else the house that ends the
// page's title, else the name under which its host is known, else the host.
func (s *pageScan) source(ld linkedArticle) string {
	for _, name := range []string{ld.publisher, s.metas["og:site_name"], s.metas["application-name"], s.metas["dc.publisher"], s.metas["publisher"], s.metas["copyright-holder"]} {
		if name = oneLine(name); name != "" && isOutlet(name) {
			return name
		}
	}
	return firstOf(s.titleHouse(), houseOfAddress(s.address), hostOf(s.address))
}

// titleHouse is what the title element says beyond the heading: "Talks resume | Steppe Notes".
func (s *pageScan) titleHouse() string {
	whole, heading := oneLine(s.titleElement), firstOf(s.heading, s.metas["og:title"])
	if heading == "" || len(whole) <= len(heading) || !strings.EqualFold(whole[:len(heading)], heading) {
		return ""
	}
	rest := whole[len(heading):]
	const marks = "|-–—:·•»›"
	house := strings.TrimLeft(rest, " ")
	if len(house) == len(rest) || !strings.ContainsAny(house[:min(len(house), 4)], marks) {
		return "" // more words of the title
	}
	house = strings.TrimLeft(house, " "+marks)
	if i := strings.LastIndexAny(house, "|–—›"); i >= 0 { // "| World | Steppe Notes"
		_, n, _ := strings.Cut(house[i:], " ")
		house = strings.TrimSpace(n)
	}
	if !isOutlet(house) || isSection(house) {
		return ""
	}
	return house
}

// withoutSite cuts the site's name, or that of its address, off the end of a title: "Ministers agree – Steppe Notes".
func withoutSite(title, site, house, address string) string {
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: ", " » ", " › ", " · ", " • "} {
		i := strings.LastIndex(title, sep)
		if i <= 0 {
			continue
		}
		end := strings.TrimSpace(title[i+len(sep):])
		if sameWords(end, site) || sameWords(end, house) || namesHost(end, address) {
			title = strings.TrimSpace(title[:i])
		}
	}
	return title
}

// namesHost: the words run together are the name in the address: "Steppe Notes" of www.steppenotes.org.
func namesHost(words, address string) bool {
	host := hostOf(address)
	if host == "" {
		return false
	}
	squeeze := func(s string) string {
		return strings.Map(func(r rune) rune {
			if letterOrDigit(r) {
				return r
			}
			return -1
		}, strings.ToLower(s))
	}
	name := squeeze(words)
	if len(name) < 3 {
		return false
	}
	for _, label := range strings.Split(host, ".") {
		if squeeze(label) == name || strings.TrimPrefix(squeeze(label), "the") == strings.TrimPrefix(name, "the") {
			return true
		}
	}
	return squeeze(host) == name
}

// hostOf is the host in an address, without "www.", "" if it names none.
func hostOf(address string) string {
	i := strings.LastIndex(address, "://") // the last: of an archived page
	if i < 0 {
		return ""
	}
	rest := address[i+len("://"):]
	host, _, _ := strings.Cut(rest, "/")
	return strings.TrimPrefix(strings.ToLower(host), "www.")
}

// isAddress: a web or mail address and no name.
func isAddress(s string) bool {
	return strings.Contains(s, "://") || strings.HasPrefix(strings.ToLower(s), "www.") || strings.Contains(s, "@") && !strings.Contains(s, " ")
}

// isOutlet: the words may be the name of a house: no address, no clock or date, not a sentence.
func isOutlet(s string) bool {
	if isAddress(s) || s == "" || strings.ContainsRune("#/@", rune(s[0])) || len(s) > 60 || !strings.ContainsFunc(s, letterOrDigit) {
		return false
	}
	toks := tokens(s)
	for i := range toks {
		if _, _, ok := readMoment(toks, i); ok {
			return false
		}
		if _, _, ok := readClock(toks, i, moment{}); ok && toks[i].kind == number {
			return false
		}
	}
	return true
}

var savedMark = lazily(`saved from url=\(\d+\)(\S+)`)

// parseDay reads a date that an input declares, as parseMoment does.
func parseDay(s string) (edtf.Date, bool) {
	m, ok := parseMoment(s)
	if !ok {
		return edtf.Date{}, false
	}
	d, err := m.date()
	return d, err == nil
}

// parseMoment reads a date that an input declares, in any form a stamp may have, and eight digits. A date whose day and
// month could change places, and the placeholders of empty fields, are none.
func parseMoment(s string) (moment, bool) {
	m, ok := declaredMoment(s)
	return m, ok && !m.open
}

// declaredMoment is the like, and gives also a date whose day and month could change places.
func declaredMoment(s string) (moment, bool) {
	if s = strings.TrimSpace(s); s == "" {
		return moment{}, false
	}
	if m, ok := compactDay(s); ok {
		return m, true
	}
	st, ok := readStamp(s)
	if !ok || len(st.moments) != 1 {
		return moment{}, false
	}
	m := st.moments[0].moment
	if m.year < 1000 || m.twoDigits && m.numeric != "" || placeholder(m) {
		return moment{}, false
	}
	_, err := m.date()
	return m, err == nil
}

// placeholder: the zero of a clock or a calendar that stands in fields nobody filled.
func placeholder(m moment) bool {
	return m.month == 1 && m.day == 1 && (m.year == 1970 || m.year == 1900 || m.year == 1)
}

// compactDay reads 20230614 and, with a clock, 20230614181643.
func compactDay(s string) (moment, bool) {
	if len(s) != 8 && len(s) != 14 && len(s) != 12 || strings.Trim(s, "0123456789") != "" {
		return moment{}, false
	}
	m := moment{year: numberOf(s[:4]), month: numberOf(s[4:6]), day: numberOf(s[6:8])}
	if len(s) > 8 {
		m.clock.Hour, m.clock.Minute, m.clock.HasMinute, m.hasClock = numberOf(s[8:10]), numberOf(s[10:12]), true, true
		if len(s) == 14 {
			m.clock.Second, m.clock.HasSecond = numberOf(s[12:]), true
		}
		if m.clock.Hour > 23 || m.clock.Minute > 59 || m.clock.Second > 59 {
			return moment{}, false
		}
	}
	return m, m.year >= 1900 && m.year < 2200 && m.valid() && !placeholder(m)
}

// epochDay reads seconds or milliseconds since 1970 (Unix time), of 1990 or later.
func epochDay(s string) (moment, bool) {
	const since1990 = 631152000
	if len(s) != 10 && len(s) != 13 || strings.Trim(s, "0123456789") != "" {
		return moment{}, false
	}
	sec, _ := strconv.ParseInt(s[:10], 10, 64)
	if sec < since1990 {
		return moment{}, false
	}
	return momentOfUnix(sec), true
}
