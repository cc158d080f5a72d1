package article

import (
	"fmt"
	"strconv"
	"strings"
)

// The day in the address of a story, and of one that was copied as text: kept on a line of its own above or below it, or in a field.

// addressLine is a line that is one web address, bare or behind a label of the copy.
var addressLine = lazily(`(?i)^(?:(?:source|url|link|permalink|original|original (?:article|story|link|url)|article (?:url|link)|source url|web ?page|canonical)\s*:\s*)?<?(https?://[^\s<>]+)>?$`)

// addressedDay is the day in the story's own address, where one tells it and no other address that stands alone differs.
// A line at the head is the story's; at the foot it is only where it stands alone, for sources and links stand there too.
func (a *Article) addressedDay() (candidate, bool) {
	const (
		head = 3 // lines with words
		foot = 4
	)
	type line struct {
		address, from string
		nth           int
		head          bool // above the first sentence
	}
	var lines []line
	nth, told := 0, false
	for i, s := range strings.Split(a.Text, "\n") {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		nth++
		if strings.Contains(s, "://") && len(s) < 500 {
			if m := addressLine().FindStringSubmatch(s); m != nil {
				lines = append(lines, line{m[1], fmt.Sprintf("address in line %d", i+1), nth, nth <= head && !told})
			}
		}
		told = told || endsSentence(s)
	}
	own := line{a.URL, "URL", 1, true}
	if hostOf(a.URL) == "" {
		switch {
		case len(lines) == 0:
			return candidate{}, false
		case lines[0].head && (len(lines) == 1 || !lines[1].head), len(lines) == 1 && lines[0].nth > nth-foot:
			own = lines[0]
		default:
			return candidate{}, false
		}
	}
	m, ok := dayOfPath(own.address)
	if !ok {
		return candidate{}, false
	}
	for _, l := range lines {
		if o, ok := dayOfPath(l.address); ok && o.daysAfter(m) != 0 {
			return candidate{}, false
		}
	}
	return candidate{dated: dated{moment: m}, kind: inAddressLine, from: own.from}, true
}

var (
	pathDay    = lazily(`^(?:(/(?:19|20)\d\d/(?:\d{1,2}|[a-zA-Z]{3})/\d{1,2})(?:[/.]|$)|([/_-](?:19|20)\d\d(?:-(?:\d{1,2}|[a-zA-Z]{3})-|_(?:\d{1,2}|[a-zA-Z]{3})_)\d{1,2})(?:[/._-]|$)|(/(?:19|20)\d{6})(?:[/._-]|$))`)
	notOfPages = lazily(`(?i)\.(?:jpe?g|png|gif|webp|svg|mp[34]|css|js)$`)
)

// dayOfPath reads the one full day in the path of an address: /2023/06/14/, /2023/jun/14/, -2023-06-14, /20230614-. Eight digits
// behind words may be a number of the story, and "/2022/06/12-ports" names twelve ports. Different days are none.
func dayOfPath(address string) (moment, bool) {
	if at := strings.LastIndex(address, "://"); at >= 0 { // an archive keeps pages under their whole address
		address = address[at+len("://"):]
	}
	address, _, _ = strings.Cut(address, "?")
	address, _, _ = strings.Cut(address, "#")
	slash := strings.IndexByte(address, '/')
	if slash < 0 || notOfPages().MatchString(address) {
		return moment{}, false
	}
	var day moment
	found := false
	for i := slash; i < len(address); i++ {
		if !strings.ContainsRune("/_-", rune(address[i])) {
			continue
		}
		g := pathDay().FindStringSubmatch(address[i:])
		if g == nil {
			continue
		}
		fields := strings.FieldsFunc(g[1]+g[2]+g[3], func(r rune) bool { return strings.ContainsRune("/_-", r) })
		if len(fields) == 3 {
			if n := monthOf(fields[1]); n > 0 {
				fields[1] = strconv.Itoa(n)
			}
		}
		m, ok := parseMoment(strings.Join(fields, "-"))
		if !ok || found && m.daysAfter(day) != 0 {
			return moment{}, false
		}
		day, found = m, true
	}
	return day, found
}
