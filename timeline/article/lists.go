package article

import "strings"

// datedLists gives lines back to the story that look like stamps and are the entries of a list: three or more in a
// row open with a day and a mark, and the days differ: "June 17 – Nashville".
func datedLists(text string, parts []part) {
	const list = 3 // entries
	for i := 0; i < len(parts); {
		j, days := i, map[string]bool{}
		for ; j < len(parts) && opensWithDay(text[parts[j].start:parts[j].end]); j++ {
			m, _, _ := readMoment(tokens(cutRunes(withoutBullet(text[parts[j].start:parts[j].end]), maxStamp)), 0)
			days[m.String()] = true
		}
		if len(days) >= list {
			for k := i; k < j; k++ {
				if parts[k].kind == Stamp {
					parts[k].kind, parts[k].stamp = Body, stamp{}
				}
				parts[k].marked = true // no subheads
			}
		}
		i = max(j, i+1)
	}
}

// opensWithDay: a day, a mark and words open the line.
func opensWithDay(s string) bool {
	const day = 40 // bytes
	s = withoutBullet(s)
	if head := cutRunes(s, day); !strings.ContainsAny(head, "0123456789") || !strings.ContainsAny(head, ":|–—-") {
		return false
	}
	toks := tokens(cutRunes(s, maxStamp))
	if len(toks) < 3 {
		return false
	}
	m, next, ok := readMoment(toks, 0)
	if to := at(toks, next+1); ok && m.year == 0 && at(toks, next).dash() && to.kind == number && len(to.text) <= 2 && tight(toks, next-1, next+2) {
		next += 2 // Aug. 13-14: Lund
	}
	if !ok || m.day == 0 || next+1 >= len(toks) {
		return false
	}
	t := toks[next]
	return (t.dash() || t.is(":") || t.is("|")) && toks[next+1].kind == word && labels[toks[next+1].lower()] == filed
}

// openingDay reads a full day and a dash before the first words of part i, with which a story begins: "16 January 2018 – The council met today". A chronicle
// opens so too, and does so again and again.
func openingDay(text string, parts []part, i int) (slug, bool) {
	s := text[parts[i].start:parts[i].end]
	if !isRunning(s) || !opensWithDay(s) {
		return slug{}, false
	}
	toks := tokens(cutRunes(s, maxStamp))
	m, next, _ := readMoment(toks, 0)
	if m.year == 0 || !m.valid() || !at(toks, next).dash() || !capitalised(at(toks, next+1).text) {
		return slug{}, false
	}
	if dayAmong(text, parts, i) {
		return slug{}, false
	}
	return slug{end: toks[next+1].start, moment: m}, true
}

// dayAmong: another paragraph than part i opens with a day and a mark too, as the entries of a chronicle do.
func dayAmong(text string, parts []part, i int) bool {
	for k, p := range parts {
		if k != i && p.kind == Body && opensWithDay(text[p.start:p.end]) {
			return true
		}
	}
	return false
}

// sourceListWords are those of the headings of lists of sources at the end of a page, sourceWords those of which each holds one.
var (
	sourceListWords = set("and", "of", "the", "selected", "select", "further", "external", "primary", "secondary", "archival", "list", "cited", "consulted", "works", "links", "reading", "documents", "press", "articles", "news", "see", "also", "main", "our")
	sourceWords     = set("references", "reference", "notes", "footnotes", "endnotes", "citations", "sources", "bibliography", "literature")
	readingLists    = set("works cited", "works consulted", "further reading", "external links", "reading list", "cited works", "press articles")
)

// headsReferences: "References", "Sources and further reading", "Works cited".
func headsReferences(s string) bool {
	s = strings.Trim(s, "#:.[] ")
	if isOneOf(readingLists, s) {
		return true
	}
	if len(s) > maxLine {
		return false
	}
	source := false
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		if !sourceWords[w] && !sourceListWords[w] && w != "&" {
			return false
		}
		source = source || sourceWords[w]
	}
	return source
}

// references makes boilerplate of a list of sources: the lines below its heading if half of them or more name a work. A
// chronicle may stand under "Notes" too.
func references(text string, parts []part) {
	for i := 0; i < len(parts); i++ {
		if i == 0 || !headsReferences(text[parts[i].start:parts[i].end]) {
			continue
		}
		end, works, others := i+1, 0, 0
		for ; end < len(parts) && !(parts[end].kind == Subhead || headsReferences(text[parts[end].start:parts[end].end])); end++ {
			switch s := text[parts[end].start:parts[end].end]; {
			case namesWork(s) || furnitureName(s, strings.ToLower(s)) == sourceLookedUp:
				works++
			case parts[end].kind != Boilerplate: // the menu and the footer of a page are neither
				others++
			}
		}
		if works < others || works == 0 {
			continue
		}
		hide(parts[i:end])
		i = end - 1
	}
}

// A linkHeading is how surely a line heads a list of links to other stories.
type linkHeading byte

const (
	noLinks      linkHeading = iota
	linksBelow               // if no sentence stands below it
	othersAlways             // whatever stands below it
)

// headsLinks tells of a line that may head a list of links to other stories: "More from the coast", "Other stories", "From our archive".
func headsLinks(heading string) linkHeading {
	const most = 6 // words
	if len(heading) > 2*maxLine {
		return noLinks
	}
	lower := strings.ToLower(strings.ReplaceAll(heading, "’", "'"))
	words := strings.Fields(lower)
	if len(words) == 0 || len(words) > most || len(lower) > maxLine {
		return noLinks
	}
	if surely := linkHeadings[lower]; surely != noLinks {
		return surely
	}
	if opensWith(lower, linkOpeners) || len(words) > 1 && linkEnds[words[len(words)-1]] && linkStarts[words[0]] {
		return linksBelow
	}
	return noLinks
}

// headsOthers: part i heads a list of links to other stories.
func headsOthers(text string, parts []part, i int) bool {
	switch headsLinks(strings.Trim(text[parts[i].start:parts[i].end], "#:. ")) {
	case othersAlways:
		return true
	case linksBelow:
		return i+1 < len(parts) && !endsSentence(text[parts[i+1].start:parts[i+1].end])
	}
	return false
}

var (
	linkOpeners  = []string{"more from ", "more in ", "more on ", "more by ", "also in ", "also on ", "next in ", "elsewhere ", "latest from ", "latest in ", "latest on ", "most read in ", "most popular in ", "recently on ", "recently in ", "from the same ", "you may also ", "you might also ", "you may be interested ", "you might be interested "}
	linkHeadings = headings(map[linkHeading][]string{
		othersAlways: {"more on this story", "related", "related topics", "related articles", "related stories", "related content", "related links", "related coverage", "more on this", "more on this topic", "more on the topic", "read more", "more stories", "see also",
			"you may also like", "you might also like", "more from this section", "latest news", "latest stories", "more news", "most viewed",
			"recommended for you", "recommended stories", "recommended reading", "read next", "up next", "what to read next", "you might like", "trending now", "trending stories", "from the web", "around the web",
			"from around the web", "more from the web", "latest articles", "latest posts", "recent posts", "recent articles", "recent stories", "popular posts", "popular stories", "popular articles", "most popular stories",
			"related posts", "similar posts", "similar stories", "more like this", "sponsored content", "promoted stories", "promoted content", "paid content", "sponsored stories", "top stories", "more top stories", "other news", "in other news"},
		linksBelow: {"don't miss", "editor's picks", "editors' picks", "editor's choice", "you may have missed", "in case you missed it", "also read", "read also", "popular", "popular now", "trending", "in this section", "most read", "most popular", "must read", "must reads", "recommended", "from our archive", "from our archives", "from the archive", "from the archives"},
	})
	linkStarts = set("more", "other", "earlier", "previous", "today's", "top", "recent", "latest", "popular", "our", "related")
	linkEnds   = set("stories", "headlines", "news", "articles", "posts", "reports", "coverage")
)

// headings gives each of the lines what it is listed under.
func headings(lines map[linkHeading][]string) map[string]linkHeading {
	m := map[string]linkHeading{}
	for surely, list := range lines {
		for _, line := range list {
			m[line] = surely
		}
	}
	return m
}

// namesWork: a title in quotation marks with a full stop at its end, or a writer with a year in brackets.
func namesWork(s string) bool {
	for _, mark := range []string{`". `, `." `, "”. ", ".” ", "'. "} {
		if strings.Contains(s, mark) && strings.ContainsAny(s, "0123456789") {
			return true
		}
	}
	open := strings.IndexByte(s, '(')
	shut := strings.IndexByte(s, ')')
	if open < 0 || shut < open || open > 60 || shut-open > 25 {
		return false
	}
	year := yearNumber().FindString(s[open:shut])
	return year != "" && strings.HasPrefix(s[shut+1:], ".")
}

// datedEntry: a date or year and a mark open the line, as in a chronology: "1972 – Nixon visits".
func datedEntry(toks []token) bool {
	i := 1
	if _, next, ok := readMoment(toks, 0); ok {
		i = next
	} else if t := toks[0]; t.kind != number || len(t.text) != 4 {
		return false
	}
	t := at(toks, i)
	return t.dash() || t.is(":") || t.is("|")
}

// numbered: "I. ENLARGEMENT", "2. Trade" head a section.
func numbered(s string) bool {
	n, _, ok := strings.Cut(s, ". ")
	return ok && len(n) <= 4 && strings.Trim(n, "IVX0123456789") == ""
}
