package article

import (
	"slices"
	"strings"
	"unicode"
)

// infoboxRows gives lines back to the story that look like stamps and are rows of a box: "Signed | 2 November 2022"
// among "Location | Vienna". Two rows or more stand together, and their keys are none that stamps have.
func infoboxRows(text string, parts []part) {
	row := func(i int) byte {
		if i < 0 || i >= len(parts) || parts[i].kind == Headline {
			return 0
		}
		return rowMark(text[parts[i].start:parts[i].end])
	}
	for i := range parts {
		p := &parts[i]
		if p.kind != Stamp || len(p.stamp.moments) == 0 || p.stamp.hasClock() {
			continue
		}
		if i > 0 && p.stamp.bare && !p.gap && parts[i-1].kind == Body && namesDeed(text[parts[i-1].start:parts[i-1].end]) {
			p.kind, p.stamp = Body, stamp{}
			continue
		}
		sep := row(i)
		if sep != 0 && (row(i-1) == sep || row(i+1) == sep) {
			p.kind, p.stamp = Body, stamp{}
		}
	}
}

// namesDeed: a line of a few words that tells what was done on the day below it, and is no label of a stamp: "Signed", "In force".
func namesDeed(s string) bool {
	const most = 3 // words
	words := tokens(cutRunes(s, maxLine))
	if len(words) == 0 || len(words) > most || labels[words[len(words)-1].lower()] != filed {
		return false
	}
	return isDeed(words) || slices.ContainsFunc(words, func(w token) bool { return notStamps[w.lower()] })
}

// rowMark is the mark between key and value of a row, 0 if the line is none or its key is a stamp's.
func rowMark(s string) byte {
	const longest = 40 // bytes of a key
	for _, sep := range []string{" | ", ": ", " |"} {
		key, value, ok := strings.Cut(s, sep)
		if !ok {
			continue
		}
		if key == "" || len(key) > longest || value == "" || strings.Contains(value, " | ") || len(strings.Fields(key)) > 5 {
			return 0
		}
		words := strings.Fields(strings.ToLower(key))
		last := strings.Trim(words[len(words)-1], ":")
		if _, label := labels[last]; label && last != "date" || keys[last] && last != "location" || fillers[words[0]] && last != "date" || agencyNamed(key) != "" || mailFields[last] {
			return 0
		}
		for _, r := range key {
			if r >= '0' && r <= '9' {
				return 0
			}
		}
		return strings.TrimSpace(sep)[0]
	}
	return 0
}

// mailFields are the fields of a forwarded message.
var mailFields = set("newsgroups", "message-id", "organization", "mailing-list", "in-reply-to", "from", "to", "subject", "cc", "bcc", "sent", "reply-to", "id")

// mixedStamps marks the lines around the story on which other words share the line with its date. Inside the story such a
// line may be a heading or an entry of a chronicle.
func mixedStamps(text string, parts []part) {
	const sentence = 60 // bytes
	prose := func(p part) bool {
		s := text[p.start:p.end]
		if p.kind != Body {
			return false
		}
		if len(s) >= sentence && endsSentence(s) {
			return true
		}
		_, slug := readSlug(s)
		return slug
	}
	try := func(p *part) {
		if (p.kind == Body || p.kind == Boilerplate) && !p.marked {
			p.readMixed(text)
		}
	}
	first := slices.IndexFunc(parts, prose)
	if first < 0 {
		return // no story to stand around
	}
	last := len(parts) - 1
	for last > first && !prose(parts[last]) {
		last--
	}
	const list = 3 // lines of dates are a list
	entries := 0
	for _, p := range parts[:first] {
		if p.kind == Body {
			if _, mixed, ok := readLine(text[p.start:p.end]); ok && mixed {
				entries++
			}
		}
	}
	for i := 0; i < first && entries < list; i++ {
		try(&parts[i])
	}
	for i := last + 1; i < len(parts); i++ {
		try(&parts[i])
	}
}

// captions makes furniture of a paragraph that stands on its own with a credit right under it, in a text that parts its paragraphs by
// empty lines.
func captions(text string, parts []part) {
	const (
		longest = 400 // bytes
		credit  = 80
	)
	for i := 0; i+1 < len(parts); i++ {
		p, under := &parts[i], &parts[i+1]
		if underLabel(text, p, under) {
			under.kind = Boilerplate
		}
		if p.kind != Body || !p.gap || under.gap || p.end-p.start > longest || under.kind != Boilerplate || under.end-under.start > credit || p.marked {
			continue
		}
		s, line := text[p.start:p.end], text[under.start:under.end]
		if _, slug := readSlug(s); slug || strings.Count(s, " ") < 3 {
			continue
		}
		if furnitureName(line, strings.ToLower(line)) == creditAlone || strings.HasPrefix(line, "(") && strings.HasSuffix(line, ")") && !strings.ContainsAny(line, "0123456789") && capitalised(line[1:]) {
			p.kind = Boilerplate
		}
	}
}

// underLabel: right under the label of a caption, which stands on a line of its own, stand the caption's words, which may be told as
// news is.
func underLabel(text string, label, under *part) bool {
	const longest = 300 // bytes
	if under.kind != Body || under.gap || under.end-under.start > longest {
		return false
	}
	line := strings.TrimRight(text[label.start:label.end], ": ")
	return strings.EqualFold(line, "image caption") || strings.EqualFold(line, "media caption")
}

// blurbs are the paragraphs of a list of other stories: title, writer, day, and a paragraph, three times or more. In a chronicle the day
// stands right below the paragraph before it.
func blurbs(parts []part, worth []int) []int {
	const list = 3
	var out []int
	for i := 3; i < len(parts); i++ {
		day := parts[i-1]
		if worth[i] > 0 && (i+1 == len(parts) || worth[i+1] <= 0) && day.kind == Stamp && len(day.stamp.moments) == 1 && day.stamp.moments[0].year > 0 && worth[i-2] <= 0 && worth[i-3] <= 0 {
			out = append(out, i)
		}
	}
	if len(out) < list {
		return nil
	}
	return out
}

// isTeaser: the title of another story between two paragraphs: seven words or more, most with a capital, and no end of a sentence.
func isTeaser(s string) bool {
	const least = 7 // words: a subhead is shorter
	words := strings.Fields(s)
	if len(words) < least || len(s) > maxHeadline || endsSentence(s) && !strings.HasSuffix(s, "?") || !headlineLike(s) {
		return false
	}
	long, upper := 0, 0
	for _, w := range words {
		if len(w) >= 4 && unicode.IsLetter(rune(w[0])) {
			if long++; capitalised(w) {
				upper++
			}
		}
	}
	return long >= least/2 && upper*10 >= long*9
}

// correction is a notice that runs on behind the last sentence of a story. It tells its day: an article of a law is amended
// in a year or by somebody.
var correction = lazily(`[.!?]["”’)]*\s*((?i:` + strings.Join(corrections, "|") + `)on )`)

// splitTails parts a line behind which a labelled stamp stands, "Envoys meet (AFP) Updated: 2006-02-21 08:36", or a correction, and
// what else of its page a paragraph has in it.
func splitTails(text string, us []unit, frontEnd int) []unit {
	const head = 6 // lines
	var out []unit
	for i, u := range us {
		cut := 0
		if i < head && u.start >= frontEnd {
			if cut = tailLabel(text[u.start:u.end]); cut == 0 {
				cut = gluedStamp(text[u.start:u.end])
			}
			if cut == 0 {
				cut = gluedByline(text[u.start:u.end])
				u.page = cut > 0
			}
			if cut == 0 {
				cut = gluedCaption(text[u.start:u.end])
			}
		}
		if s := text[u.start:u.end]; cut == 0 && u.start >= frontEnd && (strings.Contains(s, "This article ") || strings.Contains(s, "This story ")) {
			if at := correction().FindStringSubmatchIndex(s); at != nil {
				cut = at[2]
			}
		}
		if cut == 0 {
			if u.start >= frontEnd {
				out = append(out, gluedPieces(text, u)...)
			} else {
				out = append(out, u)
			}
			continue
		}
		before := u
		before.start, before.end = trim(text, u.start, u.start+cut)
		if before.start < before.end {
			out = append(out, before)
		}
		if u.start+cut < u.end {
			out = append(out, gluedPieces(text, unit{start: u.start + cut, end: u.end, line: u.line})...)
		}
	}
	return out
}

// mastheads takes their dates from the lines at the top that show the reader's day: below them stands the weather or a button.
func mastheads(text string, parts []part) {
	const top = 4 // lines
	for i := range parts[:min(len(parts), top)] {
		p := &parts[i]
		if p.kind != Stamp || len(p.stamp.moments) != 1 || p.stamp.moments[0].weekday == 0 || p.stamp.byline || p.stamp.moments[0].role != filed || i+1 == len(parts) {
			continue
		}
		next := text[parts[i+1].start:parts[i+1].end]
		if temperature().MatchString(next) || mastheadLines[strings.ToLower(next)] {
			p.hide()
			p.today = true
		}
	}
}

var (
	temperature   = lazily(`^[-−]?\d{1,2}(?:\.\d)? ?°? ?[CF°]$`)
	mastheadLines = set("logo", "menu", "search", "login", "log in", "sign in", "sign up", "register", "subscribe", "e-paper", "epaper", "today's paper", "today’s paper", "live tv", "weather")
)
