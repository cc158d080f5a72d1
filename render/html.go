package render

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

//go:embed html.tmpl
var htmlTemplate string

//go:embed html.css
var htmlStyle string

//go:embed html.js
var htmlScript string

// HTML writes t as one self-contained page: the strip that shows the shape of time,
// drawn for wide and for narrow screens, filters that work on it and on the list, and an
// ordered list in which each event opens to its evidence. Marks and events are links to
// each other. A small script, the only one that the page's policy allows, searches;
// everything else is there without it. With opt.Fragment it writes a section for another
// page, without script, whose classes and ids begin with a hash of the content. opt.Theme
// colours it; a page follows the reader's screen if that is not given.
func HTML(w io.Writer, t *timeline.Timeline, opt Options) error {
	if opt.Theme == "" && !opt.Fragment {
		opt.Theme = "auto"
	}
	opt, err := opt.checked(t)
	if err != nil {
		return err
	}
	templates, err := template.New("").Parse(htmlTemplate)
	if err != nil {
		return err
	}
	name := "page"
	if opt.Fragment {
		name = "fragment"
	}
	var b bytes.Buffer
	if err := templates.ExecuteTemplate(&b, name, newPage(t, opt)); err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
	return err
}

// A page is what the template shows.
type page struct {
	ID       string // begins every class and id
	Title    string
	Fragment bool
	Source   string
	Scheme   string
	Policy   string
	Page     template.CSS // for the page around the timeline
	Style    template.CSS
	Script   template.JS
	Pictures []template.HTML // for wide screens and for narrow ones
	Filters  []filter
	Events   int
	Groups   []htmlGroup
	Note     string
	LeftOut  *leftOut
}

// An htmlGroup is the events of a year of a long list; a short list is one group without a head.
type htmlGroup struct {
	Head   string
	Start  int // the number of the first
	Events []htmlEvent
}

type htmlEvent struct {
	Number                int
	Marked                bool // it has a mark in the pictures
	Classes, Mark, Colour string
	Date, DateTime        string
	Before, Phrase, After string // the line, around the words that give its date
	Word, Meta            string
	Evidence              htmlReports
}

type htmlReports []htmlReport

// More is the number of reports after the first.
func (r htmlReports) More() int { return len(r) - 1 }

type htmlReport struct{ Before, Phrase, After, Cite, URL, Why, Event, Whose string }

type leftOut struct {
	Count string
	Items []string
}

func newPage(t *timeline.Timeline, opt Options) *page {
	src := newSources(t)
	id := strings.TrimSuffix(prefix(t, opt), "-")
	p := &page{ID: id, Title: opt.Title, Fragment: opt.Fragment, Source: src.line(edtf.Date.Human)}
	groups := filters(t, opt)
	classes := p.classes(len(t.Events), groups)
	var pictureStyles []string
	marked := map[int]bool{}
	for i, width := range []int{opt.Width, narrowPage} {
		sized := opt
		sized.Width = width
		picture, style, marks := p.strip(t, sized, []string{"m", "n"}[i], classes)
		if picture == "" {
			break
		}
		p.Pictures = append(p.Pictures, picture)
		pictureStyles = append(pictureStyles, style)
		for _, k := range marks {
			marked[k] = true
		}
	}
	for i := range t.Events {
		head := yearHeading(t.Events[i].Date, len(t.Events) > ManyEvents)
		if n := len(p.Groups); n == 0 || head != p.Groups[n-1].Head {
			p.Groups = append(p.Groups, htmlGroup{Head: head, Start: i + 1})
		}
		g := &p.Groups[len(p.Groups)-1]
		e := p.event(t, i, src)
		e.Classes, e.Marked = classes[i], marked[i]
		g.Events = append(g.Events, e)
		p.Events++
	}
	p.Filters, p.Note = shown(groups), lookTwiceNote(t.Events)
	if n := len(t.LeftOut); n > 0 {
		p.LeftOut = &leftOut{Count: plural(n, "time expression", "time expressions")}
		for _, l := range t.LeftOut {
			p.LeftOut.Items = append(p.LeftOut.Items, fmt.Sprintf("“%s”: %s", clean(l.Phrase.Text), clean(l.Reason)))
		}
	}
	style := withLook(htmlStyle, opt.Theme)
	style = strings.Replace(style, "/*FILTERS*/", filterStyle(groups), 1)
	p.Style = template.CSS(strings.ReplaceAll(style, "ID", id))
	if !opt.Fragment {
		p.Script = template.JS(strings.ReplaceAll(htmlScript, "ID", id))
	}
	p.Page, p.Scheme = "body{margin:0;background:"+template.CSS(light[background])+"}", "light"
	switch opt.Theme {
	case "dark":
		p.Page, p.Scheme = "body{margin:0;background:"+template.CSS(dark[background])+"}", "dark"
	case "auto":
		p.Page += "@media screen and (prefers-color-scheme:dark){body{background:" + template.CSS(dark[background]) + "}}"
		p.Scheme = "light dark"
	}
	p.Policy = "default-src 'none'; base-uri 'none'; form-action 'none'; script-src " + contentHash(string(p.Script)) + "; style-src " +
		contentHash(string(p.Page)) + " " + contentHash(string(p.Style))
	for _, style := range pictureStyles {
		p.Policy += " " + contentHash(style)
	}
	return p
}

// narrowPage is the width for which the strip of a telephone is drawn.
const narrowPage = 390

// ManyEvents is the number of events above which a page's list has years as heads, and a
// picture is so long that its maker should know.
const ManyEvents = 60

// classes are those by which filters and the search know the events.
func (p *page) classes(events int, groups []filter) []string {
	all := make([]string, events)
	for i := range all {
		names := []string{p.ID + "-e" + strconv.Itoa(i+1)}
		for _, g := range groups {
			for _, c := range g.Choices {
				if c.events[i] {
					names = append(names, p.ID+"-"+c.Key)
				}
			}
		}
		all[i] = strings.Join(names, " ")
	}
	return all
}

// contentHash allows a style or script element with this text, and no other.
func contentHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

//go:embed marks.css
var marksStyle string

// withLook puts into a style sheet what pages share: the colours, dark ones always, on a dark screen or never, and the markers.
func withLook(style, theme string) string {
	var day strings.Builder
	night := ".ID { --mark: #4d3d00"
	for c := background; c <= purple; c++ {
		fmt.Fprintf(&day, "--%s: %s; ", colourNames[c], light[c])
		night += fmt.Sprintf("; --%s: %s", colourNames[c], dark[c])
	}
	day.WriteString("--mark: #fff3bf;")
	night += " }"
	switch theme {
	case "dark":
		night = "@media screen { " + night + " }"
	case "auto":
		night = "@media screen and (prefers-color-scheme: dark) { " + night + " }"
	default:
		night = ""
	}
	return strings.NewReplacer("/*LIGHT*/", day.String(), "/*DARK*/", night, "/*MARKS*/\n", marksStyle).Replace(style)
}

// classes are those of a marker in marks.css, each behind a prefix.
func (l look) classes(prefix string) string {
	names := []string{"mark", colourNames[l.colour], l.shape}
	if l.filled {
		names = append(names, "filled")
	}
	if l.dashed {
		names = append(names, "dashed")
	}
	return prefix + strings.Join(names, " "+prefix)
}

// strip is the overview alone, since the page has the words: each mark a link to its event,
// and known by an id that begins with a letter. It is "" if the timeline has no strip. style
// is the text of its style element, marks are the events that have a mark.
func (p *page) strip(t *timeline.Timeline, opt Options, letter string, classes []string) (svg template.HTML, style string, marks []int) {
	opt.Slug += "-strip" // other ids than the page's
	opt.Layout = "page"
	c := newCanvas(t, opt)
	named := map[int]bool{}
	c.around = func(i int) (open, shut string) {
		id := ""
		if !named[i] { // a joint act has several marks
			named[i] = true
			marks = append(marks, i)
			id = fmt.Sprintf(" id=%q", p.ID+"-"+letter+strconv.Itoa(i+1))
		}
		return fmt.Sprintf("<a href=\"#%s-%d\"%s class=%q aria-label=%q>\n<title>%s</title>\n", p.ID, i+1, id, classes[i], strconv.Itoa(i+1), xmlText(spoken(i, t.Events[i]))), "</a>\n"
	}
	c.part = func(i int) (open, shut string) {
		return fmt.Sprintf("<g class=%q>\n", classes[i]), "</g>\n"
	}
	c.role = "group"
	names, of := newSides(t.Events, opt.Side).lanesFor(opt)
	s, ok := newStrip(c, t, names, of, opt, padding)
	if !ok {
		return "", "", nil
	}
	s.draw(c)
	out := string(c.document("When it happened", "The shape of time: each marker is the event of that number in the list below.",
		float64(opt.Width), s.bottom()+10))
	if _, rest, ok := strings.Cut(out, "<style>"); ok {
		style, _, _ = strings.Cut(rest, "</style>")
	}
	return template.HTML(out), style, marks
}

// event is event i of t.
func (p *page) event(t *timeline.Timeline, i int, src sources) htmlEvent {
	id, e := p.ID, t.Events[i]
	l := lookOf(e.Status)
	out := htmlEvent{
		Number: i + 1, Date: dateWords(e.Date) + doubtful(e), DateTime: dateTime(e.Date), Word: statusWord(e),
		Colour: id + "-" + colourNames[l.colour], Mark: l.classes(id + "-"),
	}
	out.Before, out.Phrase, out.After = toldParts(e)
	meta := []string{strings.Join(cleanAll(e.Actors), ", "), strings.Join(cleanAll(e.Places), ", "), doubts(t.Events, i, src, edtf.Date.Human, true), decided(e)}
	if len(e.Evidence) == 0 {
		meta = append(meta[:3], clean(e.Note), corrected(e))
	}
	out.Meta = joinParts(meta)
	for k, ev := range e.Evidence {
		r := htmlReport{Cite: src.cite(ev, edtf.Date.Human), URL: webAddress(src.byID[ev.Article].URL)}
		r.Before, r.Phrase, r.After = quoteParts(ev)
		mark := []rune(quoted(clean(ev.Quote)))
		r.Before, r.After = string(mark[:1])+r.Before, r.After+string(mark[len(mark)-1:])
		if phrase := clean(ev.Phrase.Text); phrase != "" {
			r.Why = "Why this date: “" + phrase + "” → " + phraseDate(e, ev)
			if why := reasonOf(e, k); why != "" {
				r.Why += ": " + why
			}
		} else if k == 0 && e.Corrected != "" {
			r.Why = "Why this date: " + reasonOf(e, k)
		}
		if by := clean(ev.AttachedBy); by != "" {
			r.Event = "Why this event: “" + clean(ev.Trigger.Text) + "” by the rule “" + by + "”"
			if by = clean(ev.StatusBy); by != "" {
				r.Event += ", its status by “" + by + "”"
			}
		}
		if k == 0 && len(e.Unsure) > 0 {
			if r.Event != "" {
				r.Event += ". "
			}
			r.Event += "Look twice: " + strings.Join(cleanAll(e.Unsure), ", ")
		}
		r.Whose = clean(whose(ev))
		out.Evidence = append(out.Evidence, r)
	}
	return out
}

// cleanAll returns what is left of texts after cleaning.
func cleanAll(texts []string) []string {
	var out []string
	for _, s := range texts {
		if s = clean(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// quoteParts cuts a quote at the phrase that dates the event. The phrase is ""
// if it stands in another sentence.
func quoteParts(ev timeline.Evidence) (before, phrase, after string) {
	from, to := ev.Phrase.Start-ev.Start, ev.Phrase.End-ev.Start
	if from < 0 || to > len(ev.Quote) || from >= to || ev.Quote[from:to] != ev.Phrase.Text {
		return clean(ev.Quote), "", ""
	}
	// Letters stand in for the phrase, so that spaces beside it stay.
	before = strings.TrimSuffix(clean(ev.Quote[:from]+"x"), "x")
	after = strings.TrimPrefix(clean("x"+ev.Quote[to:]), "x")
	return before, clean(ev.Phrase.Text), after
}

// dateTime writes a date as HTML's time element takes it: the narrowest day,
// week, month or year that holds it, with the clock if there is one; "" if none does.
func dateTime(d edtf.Date) string {
	first, ok1 := d.Earliest()
	last, ok2 := d.Latest()
	if !ok1 || !ok2 || first.Year != last.Year || first.Year < 1 {
		return ""
	}
	day := fmt.Sprintf("%04d-%02d-%02d", first.Year, first.Month, first.Day)
	switch {
	case first == last:
		if c, ok := d.Clock(); ok && c.HasMinute {
			day += fmt.Sprintf("T%02d:%02d", c.Hour, c.Minute) + c.Zone
		}
		return day
	case first.Month == last.Month:
		return day[:len(day)-3]
	}
	return strconv.Itoa(10000 + first.Year)[1:]
}
