package render

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// sources knows how to name the articles of a timeline.
type sources struct {
	title string            // of the timeline
	list  []timeline.Source // without copies
	byID  map[string]timeline.Source
	twins map[string]int // stories by outlet and day, as citations name them

	unordered bool // that an order is unknown is said once, and not at each event

	review *timeline.Review
}

func newSources(t *timeline.Timeline) sources {
	s := sources{title: clean(t.Title), byID: make(map[string]timeline.Source, len(t.Articles)), review: t.Review}
	for _, a := range t.Articles {
		s.byID[a.ID] = a
		if a.CopyOf == "" {
			s.list = append(s.list, a)
		}
	}
	s.twins = map[string]int{}
	for _, a := range s.list {
		s.twins[outletDay(a)]++
	}
	s.unordered = len(s.list) >= archiveStories && slices.ContainsFunc(t.Events, func(e timeline.Event) bool { return e.Order == timeline.OrderUnknown })
	return s
}

// archiveStories is from how many stories on most events share their day with others, told by other stories that
// do not know of them: a mark at each would hide what else there is to doubt.
const archiveStories = 10

// outletDay is what two stories of one outlet and day have in common, "" for a story without an outlet or a day.
func outletDay(a timeline.Source) string {
	outlet := clean(cmp.Or(a.Agency, a.Source))
	day, ok := publishedDay(a.Published)
	if outlet == "" || !ok {
		return ""
	}
	return outlet + "\x00" + day.String()
}

// name is what a reader would call an article: its agency, else its publication,
// title or ID. The only article needs none of the latter two, if its day is known.
func (s sources) name(a timeline.Source) string {
	title := shortTitle(clean(a.Title))
	if clean(a.Title) == s.title { // that is said above
		title = ""
	}
	id := a.ID
	if id == "stdin" {
		id = "standard input"
	}
	names := []string{a.Agency, a.Source, title, id}
	if _, dated := publishedDay(a.Published); len(s.list) == 1 && dated {
		names = names[:2]
	}
	for _, name := range names {
		if name = clean(name); name != "" {
			return name
		}
	}
	return ""
}

// publishedDay is the dateline as a day, without its clock time; false if unknown.
func publishedDay(published string) (edtf.Date, bool) {
	d, err := edtf.Parse(published)
	if err != nil || d.IsZero() {
		return edtf.Date{}, false
	}
	if _, ok := d.Clock(); ok {
		if day, ok := d.Earliest(); ok {
			return edtf.FromDay(day), true
		}
	}
	return d, true
}

// shortTitle cuts a title after a word, so that it can stand for its story.
func shortTitle(title string) string {
	const longest = 40
	if utf8.RuneCountInString(title) <= longest {
		return title
	}
	short := ""
	for _, word := range strings.Fields(title) {
		if next := strings.TrimSpace(short + " " + word); utf8.RuneCountInString(next) < longest {
			short = next
			continue
		}
		break
	}
	if short == "" { // one long word
		short = string([]rune(title)[:longest-1])
	}
	return strings.TrimRight(short, ",;:.-–— ") + "…"
}

// withoutWeekday writes a date as human does, without the weekday in front of a day.
func withoutWeekday(d edtf.Date, human func(edtf.Date) string) string {
	words := human(d)
	if day, ok := d.Earliest(); ok && d.Precision() == edtf.PrecisionDay {
		words = strings.TrimPrefix(words, day.Weekday().String()[:3]+" ")
	}
	return words
}

// manySources is the number of articles from which they are no longer named one by one;
// manyOutlets is the most outlets that are named then.
const (
	manySources = 5
	manyOutlets = 4
)

// line says where the timeline comes from and how its dates were resolved:
// "Source: AFP, Washington, 14 June 2023. Relative dates are resolved to that
// dateline." Dates are written by human. It is "" for a timeline without articles. That only
// reviewed events are shown is said behind it.
func (s sources) line(human func(edtf.Date) string) string {
	from, review := s.from(human), reviewLine(s.review, human)
	dated := slices.ContainsFunc(s.list, func(a timeline.Source) bool { _, ok := publishedDay(a.Published); return ok })
	how := ""
	switch {
	case dated && len(s.list) > 1:
		how = "Relative dates are resolved to the dateline of each story."
	case dated:
		how = "Relative dates are resolved to that dateline."
		if d, ok := publishedDay(s.list[0].Anchor); ok {
			how = "Relative dates are resolved to " + withoutWeekday(d, human) + ", the day of its slug."
		}
	}
	order := ""
	if s.unordered {
		order = "Events of one day stand in no certain order unless a time is given."
	}
	return joinWords(from, how, order, review)
}

// brief is line without how dates were resolved: a picture has no room for that. A file's
// name is no source that readers of a picture know.
func (s sources) brief(human func(edtf.Date) string) string {
	from := s.from(human)
	if len(s.list) == 1 {
		if a := s.list[0]; clean(cmp.Or(a.Agency, a.Source)) == "" {
			parts := []string{clean(a.Place)}
			if d, ok := publishedDay(a.Published); ok {
				parts = []string{withoutWeekday(d, human), clean(a.Place)}
			}
			if from = strings.Join(nonEmpty(parts), ", "); from != "" {
				from = "Source: story of " + from + "."
			}
		}
	}
	return joinWords(from, reviewLine(s.review, human))
}

// from names the sources, and of many the outlets: "Sources: Reuters (23 stories), AFP and 4 other stories."
func (s sources) from(human func(edtf.Date) string) string {
	if len(s.list) == 0 {
		return ""
	}
	var names []string
	list, head := "", "Sources: "
	if len(s.list) < manySources {
		for _, a := range s.list {
			parts := []string{s.name(a), clean(a.Place)}
			if d, ok := publishedDay(a.Published); ok {
				parts = append(parts, withoutWeekday(d, human))
			}
			if name := strings.Join(nonEmpty(parts), ", "); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		list = strings.Join(names, "; ")
	} else {
		list = s.outlets()
	}
	if len(s.list) == 1 {
		head = "Source: "
	}
	if !strings.HasSuffix(list, "…") {
		list += "."
	}
	return head + list
}

// outlets names those of many stories, the busiest first, and counts the stories of the others.
func (s sources) outlets() string {
	count := map[string]int{}
	var names []string
	rest := 0
	for _, a := range s.list {
		name := clean(cmp.Or(a.Agency, a.Source))
		if name == "" {
			rest++
			continue
		}
		if count[name]++; count[name] == 1 {
			names = append(names, name)
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	if len(names) > manyOutlets+1 {
		for _, name := range names[manyOutlets:] {
			rest += count[name]
		}
		names = names[:manyOutlets]
	}
	for i, name := range names {
		if n := count[name]; n > 1 {
			names[i] = fmt.Sprintf("%s (%d stories)", name, n)
		}
	}
	if len(names) == 0 {
		return plural(rest, "story", "stories")
	}
	list := strings.Join(names, "; ")
	if rest > 0 {
		list += " and " + plural(rest, "other story", "other stories")
	}
	return list
}

// cite names the place of a piece of evidence: "AFP, 14 June 2023, ¶12". Of two stories of one outlet and day it says
// the title as well, or the ID where there is none: "AFP, “Envoys leave Lima”, 14 June 2023, ¶12".
func (s sources) cite(ev timeline.Evidence, human func(edtf.Date) string) string {
	return strings.Join(nonEmpty([]string{s.named(ev, human, true), paragraph(ev.Paragraph)}), ", ")
}

// story names the story of a piece of evidence: "AFP, 14 June 2023".
func (s sources) story(ev timeline.Evidence, human func(edtf.Date) string) string {
	return s.named(ev, human, false)
}

func (s sources) named(ev timeline.Evidence, human func(edtf.Date) string, apart bool) string {
	article, ok := s.byID[ev.Article]
	if !ok {
		article.ID = ev.Article
	}
	parts := []string{s.name(article)}
	if key := outletDay(article); apart && key != "" && s.twins[key] > 1 {
		if title := shortTitle(clean(article.Title)); title != "" {
			parts = append(parts, quoted(title))
		} else {
			parts = append(parts, clean(article.ID))
		}
	}
	published := ev.Published
	if published == "" {
		published = article.Published
	}
	if d, ok := publishedDay(published); ok {
		parts = append(parts, withoutWeekday(d, human))
	}
	return strings.Join(nonEmpty(parts), ", ")
}

// webAddress is the address of a page, "" for what is none: a link must lead nowhere else.
func webAddress(address string) string {
	u, err := url.Parse(clean(address))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

// disputed says which other dates articles give for an event: "date disputed:
// Thu 15 June 2023 in Reuters", "" if none do.
func (s sources) disputed(e timeline.Event, human func(edtf.Date) string) string {
	var others []string
	for _, d := range e.DisputedDates {
		if d.Date == e.Date || d.Date.IsZero() {
			continue
		}
		var names []string
		for _, id := range d.Articles {
			if name := s.name(s.byID[id]); name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		words := human(d.Date)
		if len(names) > 0 {
			words += " in " + strings.Join(names, ", ")
		}
		others = append(others, words)
	}
	if len(others) == 0 {
		return ""
	}
	return "date disputed: " + strings.Join(others, "; ")
}

// joinWords joins sentences that are not empty.
func joinWords(parts ...string) string { return strings.Join(nonEmpty(parts), " ") }

// nonEmpty removes empty texts.
func nonEmpty(parts []string) []string {
	return slices.DeleteFunc(parts, func(s string) bool { return s == "" })
}

// paragraph writes a paragraph's number; the headline is number 0.
func paragraph(n int) string {
	if n == 0 {
		return "headline"
	}
	return fmt.Sprintf("¶%d", n)
}

// quoted puts a quote in quotation marks: single ones if it has double ones inside.
func quoted(quote string) string {
	if strings.ContainsAny(quote, "“”\"") {
		return "‘" + quote + "’"
	}
	return "“" + quote + "”"
}

// statusWord is the word that a reader must see with an event, "" for one that occurred.
func statusWord(e timeline.Event) string {
	if e.Status == timeline.Occurred {
		return ""
	}
	if e.Lapsed && e.Status == timeline.Planned {
		return "was planned" // and nobody reports that it took place
	}
	return clean(string(e.Status))
}

// plural writes a number with its noun.
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// whose says whose word a report is, "" where the story itself tells it.
func whose(ev timeline.Evidence) string {
	a := ev.Attribution
	if a == nil {
		return ""
	}
	if a.Speaker == "" && !strings.Contains(a.Words, " ") {
		return "Whose word: nobody's by name (" + a.Words + ")" // "reportedly", "alleged"
	}
	return "Whose word: " + cmp.Or(a.Speaker, a.Words) + " (" + string(a.Kind) + ")"
}
