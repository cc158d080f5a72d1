package article

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/rule"
)

// What the words of a stamp that are no date may be: an agency, a writer, a desk, a number, a place.

// A judged is a row of words between the dates of a stamp, and what the stamp says so far.
type judged struct {
	r *stampReader
	*stamp
	segment
	text   string
	places int // rows that name a place
}

// stampRows say what the words between the dates of a stamp are; then puts it down. What no rule knows is no part of a stamp. In the
// examples the words stand between < and >.
var stampRows = []rule.Rule[*judged, func(*judged)]{
	{Name: "<agency>", Why: "it is known, or its desk has signed with initials",
		When:     func(j *judged) bool { return j.agencyNamed() != "" },
		Then:     func(j *judged) { j.agency = cmp.Or(j.agency, j.agencyNamed()) },
		Examples: []string{"3 May 2011 | <dpa hg mk>"}, Not: []string{"3 May 2011 | <Tisse>"}},
	{Name: "<agency> <Town>",
		When: func(j *judged) bool { return !j.touches && j.place == "" && agencyAndTown(j.words) != "" },
		Then: func(j *judged) {
			j.agency, j.place = firstOf(j.agency, agencyNamed(j.words[0].text)), agencyAndTown(j.words)
			j.places++
		},
		Examples: []string{"<AFP Addis Ababa> | 3 May 2011"}, Not: []string{"<AFP Sport> | 3 May 2011"}},
	{Name: "<desk>", Why: "who has no name is a desk, or an account",
		When: func(j *judged) bool {
			return isDesk(j.words) || j.touches && len(j.words) == 2 && j.words[0].is("by") && j.words[1].kind == word
		},
		Then:     func(j *judged) { j.byline = true },
		Examples: []string{"3 May 2011 <by admin>"}, Not: []string{"3 May 2011 | <Tisse>"}},
	{Name: "<number of an issue>",
		When:     func(j *judged) bool { return isIssueNumber(j.words) },
		Then:     func(*judged) {},
		Examples: []string{"<Press release no. 45> | 3 May 2011"}, Not: []string{"<Port 45> | 3 May 2011"}},
	{Name: "By <writer>",
		When:     func(j *judged) bool { return isByline(j.words) || bylineAndButtons(j.words) },
		Then:     func(j *judged) { j.byline, j.agency = true, cmp.Or(j.agency, agencyIn(j.text)) },
		Examples: []string{"<By Ana Ruiz> | 3 May 2011"}, Not: []string{"<By the port> | 3 May 2011"}},
	{Name: "<Place>", Why: "a few words with capitals beside a mark",
		When: func(j *judged) bool {
			return j.text != "" && !j.touches && !isDeed(j.words) && placeLike(j.words, j.r.labelled || j.agency != "" || j.byline) && j.places < 2
		},
		Then: func(j *judged) {
			j.places++
			if j.place == "" && !j.byline && (!j.behind || j.r.names() || !isPerson(j.words)) && !isSection(j.text) && !namesHouse(j.words) {
				j.place = j.text
			}
		},
		Examples: []string{"<Tisse> | 3 May 2011"}, Not: []string{"<Signed> | 3 May 2011"}},
}

func (j *judged) agencyNamed() string { return cmp.Or(agencyNamed(j.text), signedBy(j.words)) }

// judge says what the words between the dates are; those that are nothing of a stamp are given.
func (r *stampReader) judge() (stamp, []segment, bool) {
	s := r.out
	s.copyright = max(s.copyright, 0)
	var others []segment
	j := judged{r: r, stamp: &s}
	for _, seg := range r.segments {
		j.segment, j.text = seg, strings.TrimRight(r.line[seg.words[0].start:seg.words[len(seg.words)-1].end], ", ")
		if known := rule.First(stampRows, &j); known != nil {
			known.Then(&j)
		} else {
			others = append(others, seg)
		}
	}
	s.label = r.role
	return s, others, len(s.moments) > 0 || s.byline && j.places < 2 || r.labelled && j.places == 0 && s.agency == ""
}

// signedBy is the agency of a line that its desk has signed with the initials of those who wrote it: "dpa hg mk".
func signedBy(words []token) string {
	if slices.ContainsFunc(words[1:], func(w token) bool { return w.kind != word || len(w.text) > 4 || w.text != strings.ToLower(w.text) }) {
		return ""
	}
	return agencyNamed(words[0].text)
}

// agencyAndTown is the town of an agency in capitals: "DPA Minsk", "AFP Addis Ababa"; "" if the words are not the two.
func agencyAndTown(words []token) string {
	const most = 4 // words
	if len(words) < 2 || len(words) > most || !isUpper(words[0].text) || agencyNamed(words[0].text) == "" || isDesk(words) {
		return ""
	}
	town := words[1:]
	if town[0].is(",") {
		town = town[1:]
	}
	var names []string
	for _, w := range town {
		if w.kind != word || isUpper(w.text) || !capitalised(w.text) || houseWords[w.lower()] || buttons[w.lower()] {
			return ""
		}
		names = append(names, w.text)
	}
	if name := strings.Join(names, " "); !isSection(name) {
		return name
	}
	return ""
}

// isDesk: "International Desk", "AFP newsroom", "Harwick desk, 3 May".
func isDesk(words []token) bool {
	const most = 4 // words
	if len(words) > most {
		return false
	}
	last := len(words) - 1
	for last > 0 && (words[last].is(",") || words[last].is("on")) {
		last--
	}
	switch words[last].lower() {
	case "desk", "newsroom", "newsdesk":
		return true
	}
	switch words[0].lower() { // "Redazione esteri", "Redaktion Politik"
	case "redazione", "redaktion", "redacción", "redaccion", "rédaction", "redação", "redactie", "редакция":
		return true
	}
	return false
}

// names: a segment is an agency.
func (r *stampReader) names() bool {
	return slices.ContainsFunc(r.segments, func(seg segment) bool {
		return agencyNamed(r.line[seg.words[0].start:seg.words[len(seg.words)-1].end]) != ""
	})
}

// isPerson: words that may be a writer's name: more than one, no comma, not in capitals, no "New York".
func isPerson(words []token) bool {
	other := func(w token) bool { return w.is(",") || isUpper(w.text) }
	return len(words) > 1 && !slices.ContainsFunc(words, other) && !cityOpeners[strings.ToUpper(words[0].text)]
}

// isIssueNumber: "Press release no. 45".
func isIssueNumber(words []token) bool {
	counted := false
	for _, w := range words {
		switch {
		case w.kind == number, w.is(","), w.is("."):
		case referenceWords[w.lower()]:
			counted = true
		default:
			return false
		}
	}
	return counted || len(words) == 1
}

var referenceWords = set("press", "media", "news", "release", "statement", "communique", "communiqué", "no", "nr", "number", "issue", "volume", "vol", "ref", "reference", "bulletin", "newsletter")

// isSection: the words name a part of a paper, a kind of text or a job, and no place.
func isSection(s string) bool {
	return isJob(s) || slices.ContainsFunc(strings.Fields(strings.ToLower(s)), func(w string) bool { return sectionWords[strings.Trim(w, ",")] })
}

var sectionWords = set("recent", "latest", "today", "world", "news", "sport", "sports", "business", "home", "article", "analysis", "opinion", "politics", "editorial", "commentary", "comment", "feature", "interview", "explainer", "end", "ends", "blog", "update", "report", "statement", "live", "premium", "exclusive", "agencies", "agency", "breaking", "video", "photos", "gallery", "podcast", "column", "letters", "review", "profile", "culture", "economy", "technology", "health", "science")

// nameJoiners are the lower-case words inside bylines and place names.
var nameJoiners = map[string]bool{
	"and": true, "in": true, "for": true, "with": true, "of": true, "the": true, "at": true, "de": true, "da": true, "do": true, "dos": true, "del": true, "della": true,
	"la": true, "le": true, "van": true, "von": true, "der": true, "den": true, "al": true, "el": true, "bin": true, "ibn": true, "y": true, "e": true, "a": true,
	"correspondent": true, "correspondents": true, "editor": true, "staff": true, "writer": true, "writers": true, "reporter": true, "bureau": true, "agencies": true,
}

// isByline: "By Jane Doe and John Smith in Geneva", "From our correspondent".
func isByline(words []token) bool {
	if len(words) < 2 || !strings.EqualFold(words[0].text, "by") && !words[0].is("From") || len(words) > 16 {
		return false
	}
	if monthOf(words[1].text) > 0 && len(words) == 2 || weekdayOf(words[1].text) > 0 {
		return false
	}
	if i := slices.IndexFunc(words, func(w token) bool { return w.is(",") }); i > 2 && slices.ContainsFunc(words[i:], func(w token) bool { return jobs[w.lower()] }) {
		words = words[:i] // By Ana Ruiz, opinion contributor
	}
	for i, w := range words[1:] {
		lower := w.lower()
		if w.kind == number || !w.is(",") && !capitalised(w.text) && !nameJoiners[lower] && lower != "our" || i == 0 && nameJoiners[lower] && lower != "the" && lower != "our" && !capitalised(w.text) {
			return false
		}
	}
	return true
}

// bylineAndButtons: a button stands behind the writer: "by Ana Ruiz, The Buoy, Be the first to comment".
func bylineAndButtons(words []token) bool {
	for i := len(words) - 1; i > 1; i-- {
		switch w := words[i]; {
		case w.is(","):
			return i+1 < len(words) && isByline(words[:i])
		case !buttons[w.lower()] && !fillers[w.lower()]:
			return false
		}
	}
	return false
}

// placeLike: a few capitalised words. Without other signs of a stamp a title-case
// headline must not pass, so there it is two words, or more in capitals or with a comma.
func placeLike(words []token, sure bool) bool {
	proper, comma, upper := 0, false, true
	for i, w := range words {
		switch {
		case w.is(","):
			comma = true
		case w.kind == number:
			return false
		case i > 0 && nameJoiners[w.text] && w.text != "in":
		case !capitalised(w.text) || monthOf(w.text) > 0 && len(words) == 1 || weekdayOf(w.text) > 0:
			return false
		default:
			proper++
			upper = upper && isUpper(w.text)
		}
	}
	return proper > 0 && (proper <= 2 || proper <= 5 && (sure || comma || upper))
}

func capitalised(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	if unicode.IsUpper(r) {
		return true
	}
	// "al-Arabiya", "d'Ivoire"
	if i := strings.IndexAny(w, "-'’"); i > 0 && i <= 2 {
		_, n := utf8.DecodeRuneInString(w[i:])
		return capitalised(w[i+n:])
	}
	return false
}

// isUpper: letters, and none in lower case.
func isUpper(w string) bool {
	return strings.ToUpper(w) == w && strings.ContainsFunc(w, unicode.IsUpper)
}
