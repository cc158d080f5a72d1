package article

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mark notes the date that an element gives: <time>, microdata and microformats, data attributes and class names.
func (s *scanner) mark(n *html.Node, in context) {
	m, kind, role := s.dateOf(n)
	if m.month == 0 || in.foreign && kind != inMarked {
		return
	}
	prefix := s.line.String()
	if role == filed {
		role = lastLabel(prefix)
	}
	if role == filed {
		role = roleOfClass(in.class)
	}
	s.marks = append(s.marks, pageMark{moment: m, kind: kind, role: role, line: len(s.lines), aside: in.aside || in.foreign})
}

// A dateMark is what the attributes of an element say of its date.
type dateMark struct {
	value, data     string // the date itself, in an attribute for dates and in one of the page's own
	marked, changed bool   // as that of publication, and of the last change
	named           bool   // a class or id says that the element holds a date
}

// dateOf reads the date of an element, and of which kind of evidence it is.
func (s *scanner) dateOf(n *html.Node) (moment, int, role) {
	var d dateMark
	for _, a := range n.Attr {
		s.readAttr(&d, n, a)
	}
	role, kind := filed, inTime
	switch {
	case d.changed && !d.marked:
		role = updated
	case d.marked:
		kind, role = inMarked, published
	case n.DataAtom == atom.Time, n.DataAtom == 0 && d.value != "": // <relative-time datetime="…">
	case d.data != "", d.named && n.FirstChild != nil:
		kind = inClass
	default:
		return moment{}, 0, 0
	}
	for _, v := range []string{d.value, d.data} {
		if m, ok := momentOfAttribute(v); ok {
			return m, kind, role
		}
	}
	shown := nodeText(n, maxStamp)
	if len(shown) > maxStamp {
		return moment{}, 0, 0
	}
	st, ok := readStamp(shown)
	if !ok || len(st.moments) == 0 || st.moments[0].year == 0 {
		return moment{}, 0, 0
	}
	if role == filed {
		role = st.moments[0].role
	}
	return st.moments[0].moment, kind, role
}

// readAttr notes what one attribute of n says.
func (s *scanner) readAttr(d *dateMark, n *html.Node, a html.Attribute) {
	switch key := a.Key; {
	case key == "datetime" || key == "content" && (attr(n, "itemprop") != "" || attr(n, "property") != ""): // microdata and RDFa
		d.value = a.Val
	case key == "pubdate":
		d.marked = true
	case key == "itemprop" || key == "property":
		for _, property := range strings.Fields(strings.ToLower(a.Val)) { // "dc:date dc:created"
			d.marked = d.marked || isOneOfEnds(property, publishedProperties)
			d.changed = d.changed || isOneOfEnds(property, changedProperties)
		}
	case key == "class" || key == "id":
		name := s.naming(a.Val)
		if d.named = d.named || name.date; name.date && key == "class" {
			d.readClass(n, name.lower)
		}
	case strings.HasPrefix(key, "data-") && d.data == "" && dataNames[key[len("data-"):]]:
		d.data = a.Val
	}
}

// The ends of the names of properties that tell the day of publication, and of the last change, whatever their vocabulary.
var (
	publishedProperties = []string{"datepublished", "datecreated", "dc:date", "dc:created", "dc:issued", "dcterms:date", "dcterms:created", "dcterms:issued", "dct:issued", "dct:created"}
	changedProperties   = []string{"datemodified", "dc:modified", "dcterms:modified", "dct:modified"}
)

func isOneOfEnds(s string, ends []string) bool {
	return slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(s, end) })
}

// readClass reads the class names of hAtom and h-entry.
func (d *dateMark) readClass(n *html.Node, class string) {
	for _, word := range strings.Fields(class) {
		was := d.marked || d.changed
		d.marked = d.marked || word == "published" || word == "dt-published"
		d.changed = d.changed || word == "updated" || word == "dt-updated"
		if !was && (d.marked || d.changed) {
			d.value = firstOf(d.value, attr(n, "title"), attr(n, "datetime"))
		}
	}
}

// dataNames are the data attributes that hold the moment of an element whose text says "3 hours ago".
var dataNames = set("date", "datetime", "date-time", "time", "timestamp", "time-stamp", "published", "publish-date", "publishdate", "pubdate", "published-at", "publish-time", "published-time", "published-date",
	"publication-date", "utime", "unixtime", "unix", "epoch", "created", "created-at", "iso", "iso-date", "utc", "article-date", "post-date", "livestamp", "seconds", "datepublished", "date-published", "pub-date",
	"posted", "posted-at", "posted-on", "published-on", "publishedat", "publishtime", "pubtime", "created-time", "createdat", "issued", "release-date", "ts")

func momentOfAttribute(v string) (moment, bool) {
	v = strings.TrimSpace(v)
	if m, ok := epochDay(v); ok {
		return m, true
	}
	return parseMoment(v)
}

// namesDate: a class or id, in lower case, says that the element holds a date.
func namesDate(names string) bool {
	words := strings.FieldsFunc(names, func(r rune) bool { return r == ' ' || r == '-' || r == '_' || r == ':' })
	return slices.ContainsFunc(words, func(w string) bool {
		return dateWords[w] || strings.HasSuffix(w, "date") && w != "update" || strings.HasPrefix(w, "date") && w != "dates" || strings.HasPrefix(w, "publish") || strings.HasPrefix(w, "timestamp")
	})
}

var dateWords = set("updated", "date", "dateline", "time", "pubdate", "posted", "posttime", "timestamp", "datum", "fecha", "data", "tarih", "дата", "datetime")

// roleOfClass is what the class names around a date say of it.
func roleOfClass(class string) role {
	for _, name := range strings.Fields(class) {
		switch {
		case strings.Contains(name, "updat") && !strings.Contains(name, "publish"), strings.Contains(name, "modif"), strings.Contains(name, "lastmod"):
			return updated
		case strings.Contains(name, "publish") && !strings.Contains(name, "publisher"), strings.Contains(name, "pubdate"), strings.Contains(name, "pub-date"), strings.Contains(name, "posted"),
			strings.Contains(name, "entry-date"), strings.Contains(name, "post-date"), strings.Contains(name, "date-created"), strings.Contains(name, "createdate"):
			return published
		}
	}
	return filed
}

// lastLabel is the role that the last label before a date gives it: "Published May 3, updated " says updated.
func lastLabel(prefix string) role {
	r := filed
	for _, t := range tokens(cutTail(prefix, maxStamp)) {
		if l, ok := labels[t.lower()]; ok {
			r = l
		}
	}
	return r
}

func cutTail(s string, n int) string {
	if len(s) > n {
		s = s[len(s)-n:]
	}
	return strings.ToValidUTF8(s, "")
}

// A lineDate is a date that the page shows, and the line in which it stands.
type lineDate struct {
	candidate
	at int
}

// visibleDates lists the dates that the page shows, with how near to the title they stand.
func (s *pageScan) visibleDates() []candidate {
	marked := map[string]bool{} // days that elements marked as publication give
	for _, m := range s.marks {
		if m.kind == inMarked {
			marked[m.moment.String()] = true
		}
	}
	out := s.aroundTitle(append(s.markDates(len(marked)), s.lineDates()...), len(marked))
	const list = 5 // days without a label around the title are those of a list of stories
	days := map[string]bool{}
	for _, c := range out {
		if c.unlabelled() {
			days[c.moment.String()] = true
		}
	}
	return slices.DeleteFunc(out, func(c candidate) bool { return placeholder(c.moment) || len(days) >= list && c.unlabelled() })
}

// markDates are the dates of elements, where so many days are marked as that of publication. One that no mark tells must stand on a
// line of its own and beside no other day without a label.
func (s *pageScan) markDates(marked int) (out []lineDate) {
	torn := s.tornLines()
	for _, m := range s.marks {
		l := pageLine{}
		if m.line < len(s.lines) {
			l = s.lines[m.line]
		}
		switch inSentence := l.prose || endsSentence(l.text) && !endsInMonth(l.text); {
		case m.kind == inMarked && m.aside && marked > 1:
			continue
		case m.kind != inMarked && (m.aside || m.role == filed && torn[m.line] || inSentence):
			continue
		}
		c := candidate{dated: dated{moment: m.moment, role: m.role}, kind: m.kind, from: markNames[m.kind], line: l.text}
		switch {
		case m.role == updated:
			c.kind = inUpdated
		case m.role == published && m.kind > inLabelled:
			c.kind = inLabelled
		}
		out = append(out, lineDate{c, m.line})
	}
	return out
}

// tornLines are the lines with two days, neither of which has a label.
func (s *pageScan) tornLines() map[int]bool {
	torn, day := map[int]bool{}, map[int]string{}
	for _, m := range s.marks {
		if m.kind == inMarked || m.role != filed {
			continue
		}
		now := m.moment.String()
		torn[m.line] = torn[m.line] || day[m.line] != "" && day[m.line] != now
		day[m.line] = now
	}
	return torn
}

// lineDates are the dates that lines of the page tell.
func (s *pageScan) lineDates() (out []lineDate) {
	for i, l := range s.lines {
		if l.text == "" || l.foreign || l.prose || l.row || i == s.titleLine {
			continue
		}
		st, mixed, ok := readLine(l.text)
		if !ok {
			continue
		}
		for _, m := range st.moments {
			if m.year == 0 {
				continue
			}
			c := candidate{dated: m, kind: inLine, from: "line at the title", line: l.text}
			if c.role == filed {
				c.role = roleOfClass(l.class)
			}
			switch {
			case c.role == published:
				c.kind = inLabelled
			case c.role == updated:
				c.kind = inUpdated
			case mixed:
				c.kind = inMixedLine
			}
			if c.twoDigits && c.kind < inTeaser {
				c.kind = inTeaser // browsers print the day of printing so
			}
			out = append(out, lineDate{c, i})
		}
	}
	return out
}

// aroundTitle are the dates at the title, and of those away from it the ones that are labelled or tell one day together. Of several
// days that are marked as that of publication, those away from the title are of other stories.
func (s *pageScan) aroundTitle(dates []lineDate, marked int) (out []candidate) {
	head, foot := s.head(), s.lastProse()
	var away []candidate
	days := map[string]bool{}
	for _, d := range dates {
		c := d.candidate
		c.near = s.distance(d.at)
		if d.at >= head[0] && d.at <= head[1] {
			out = append(out, c)
			continue
		}
		c.near += 1000
		switch c.kind {
		case inMarked:
			if marked == 1 {
				out = append(out, c)
			}
			continue
		case inLabelled, inUpdated:
		default:
			c.kind = max(c.kind, inTailLine)
			if d.at < foot {
				c.kind = max(c.kind, inTeaser)
			}
		}
		days[c.moment.String()] = true
		away = append(away, c)
	}
	for _, c := range away {
		if len(days) == 1 || c.kind == inLabelled {
			out = append(out, c)
		}
	}
	return out
}

// unlabelled: nothing says what the date is the date of.
func (c candidate) unlabelled() bool { return c.kind >= inTime && c.kind <= inClass }

// endsInMonth: the full stop at the end is that of a month cut short: "6 Sept.", as no sentence of news ends.
func endsInMonth(s string) bool {
	word, dotted := strings.CutSuffix(s[strings.LastIndexByte(s, ' ')+1:], ".")
	return dotted && len(word) < 5 && monthOf(word) > 0
}

// markNames say for people what an element was.
var markNames = map[int]string{inMarked: "time element", inTime: "time element", inClass: "date at the title"}

// head is the first and the last line of the page's head: what stands around its title, up to the story's
// third paragraph.
func (s *pageScan) head() [2]int {
	const before, after, paragraphs = 12, 40, 3
	first, prose := max(0, s.titleLine-before), 0
	for i := max(0, s.titleLine+1); i < len(s.lines); i++ {
		if s.lines[i].prose && !s.lines[i].foreign {
			prose++
		}
		if prose == paragraphs || i-first > before+after {
			return [2]int{first, i}
		}
	}
	return [2]int{first, len(s.lines)}
}

func (s *pageScan) lastProse() int {
	for i := len(s.lines) - 1; i >= 0; i-- {
		if s.lines[i].prose && !s.lines[i].foreign {
			return i
		}
	}
	return len(s.lines)
}

// distance of a line from the title, in lines. What stands above the title is farther than what stands below it.
func (s *pageScan) distance(line int) int {
	if s.titleLine < 0 {
		return line
	}
	if d := line - s.titleLine; d >= 0 {
		return d
	}
	return 10 * (s.titleLine - line)
}
