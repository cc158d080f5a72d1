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

// HTML writes t as one self-contained page without script: the strip that shows
// the shape of time, filters, and an ordered list in which each event opens to
// its evidence. With opt.Fragment it writes a section for another page, whose
// classes and ids begin with a hash of the content. opt.Theme colours it.
func HTML(w io.Writer, t *timeline.Timeline, opt Options) error {
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
	Picture  template.HTML
	Filters  []filter
	Events   []htmlEvent
	LeftOut  *leftOut
}

type htmlEvent struct {
	Number                int
	Classes, Mark, Colour string
	Date, DateTime        string
	Summary, Word, Meta   string
	Evidence              htmlReports
}

type htmlReports []htmlReport

// More is the number of reports after the first.
func (r htmlReports) More() int { return len(r) - 1 }

type htmlReport struct{ Before, Phrase, After, Cite, Why, Event, Whose string }

type leftOut struct {
	Count string
	Items []string
}

func newPage(t *timeline.Timeline, opt Options) *page {
	src := newSources(t)
	id := strings.TrimSuffix(prefix(t, opt), "-")
	p := &page{ID: id, Title: opt.Title, Fragment: opt.Fragment, Source: src.line(edtf.Date.Human)}
	var pictureStyle string
	p.Picture, pictureStyle = stripPicture(t, opt, nil)
	groups := filters(t, opt)
	for i := range t.Events {
		p.Events = append(p.Events, p.event(t, i, src, groups))
	}
	p.Filters = shown(groups)
	if n := len(t.LeftOut); n > 0 {
		p.LeftOut = &leftOut{Count: plural(n, "time expression", "time expressions")}
		for _, l := range t.LeftOut {
			p.LeftOut.Items = append(p.LeftOut.Items, fmt.Sprintf("“%s”: %s", clean(l.Phrase.Text), clean(l.Reason)))
		}
	}
	style := strings.Replace(htmlStyle, "/*DARK*/", darkStyle(opt.Theme), 1)
	style = strings.Replace(style, "/*FILTERS*/", filterStyle(groups), 1)
	p.Style = template.CSS(strings.ReplaceAll(style, "ID", id))
	p.Page, p.Scheme = "body{margin:0;background:"+template.CSS(light[background])+"}", "light"
	switch opt.Theme {
	case "dark":
		p.Page, p.Scheme = "body{margin:0;background:"+template.CSS(dark[background])+"}", "dark"
	case "auto":
		p.Page += "@media screen and (prefers-color-scheme:dark){body{background:" + template.CSS(dark[background]) + "}}"
		p.Scheme = "light dark"
	}
	p.Policy = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " +
		strings.Join([]string{styleHash(string(p.Page)), styleHash(string(p.Style)), styleHash(pictureStyle)}, " ")
	return p
}

// styleHash allows a style element with this text, and no other.
func styleHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// darkStyle sets the dark palette: always, on a dark screen, or never.
func darkStyle(theme string) string {
	names := map[colour]string{background: "bg", ink: "ink", muted: "muted", rule: "rule", blue: "blue", red: "red", amber: "amber", green: "green", purple: "purple"}
	var b strings.Builder
	b.WriteString(".ID { --mark: #4d3d00")
	for c := background; c <= purple; c++ {
		fmt.Fprintf(&b, "; --%s: %s", names[c], dark[c])
	}
	b.WriteString(" }")
	switch theme {
	case "dark":
		return "@media screen { " + b.String() + " }"
	case "auto":
		return "@media screen and (prefers-color-scheme: dark) { " + b.String() + " }"
	}
	return ""
}

// stripPicture is the upper part of the SVG alone, since the page has the words;
// "" if the timeline has no strip. style is the text of its style element.
// Where around is given, its elements stand around the marks and can be used.
func stripPicture(t *timeline.Timeline, opt Options, around func(event int) (open, shut string)) (svg template.HTML, style string) {
	opt.Slug += "-strip" // other ids than the page's
	c := newCanvas(t, opt)
	if around != nil {
		c.around, c.prefix = around, "strip-" // alone on its page; the same style whatever is drawn
	}
	names, of := newSides(t.Events, opt.Side).lanesFor(opt)
	s, ok := newStrip(c, t, names, of, opt, padding)
	if !ok {
		return "", ""
	}
	s.draw(c)
	out := string(c.document("When it happened", "The shape of time: each marker is the event of that number in the list below.",
		float64(opt.Width), s.bottom()+10))
	if _, rest, ok := strings.Cut(out, "<style>"); ok {
		style, _, _ = strings.Cut(rest, "</style>")
	}
	if around != nil {
		out = strings.Replace(out, ` role="img"`, ` aria-hidden="true"`, 1) // the list has all that can be used
	}
	return template.HTML(out), style
}

// event is event i of t with the classes that the filters go by.
func (p *page) event(t *timeline.Timeline, i int, src sources, groups []filter) htmlEvent {
	id, e := p.ID, t.Events[i]
	l := lookOf(e.Status)
	colours := map[colour]string{blue: "blue", red: "red", amber: "amber", green: "green", purple: "purple"}
	out := htmlEvent{
		Number: i + 1, Date: dateWords(e.Date) + guessed(e), DateTime: dateTime(e.Date), Summary: clean(e.Told()), Word: statusWord(e),
		Colour: id + "-" + colours[l.colour],
		Mark:   strings.Join([]string{id + "-mark", id + "-" + colours[l.colour], id + "-" + l.shape}, " "),
	}
	if l.filled {
		out.Mark += " " + id + "-filled"
	}
	if l.dashed {
		out.Mark += " " + id + "-dashed"
	}
	var classes []string
	for _, g := range groups {
		for _, c := range g.Choices {
			if c.events[i] {
				classes = append(classes, id+"-"+c.Key)
			}
		}
	}
	out.Classes = strings.Join(classes, " ")
	meta := []string{strings.Join(cleanAll(e.Actors), ", "), strings.Join(cleanAll(e.Places), ", "), doubts(t.Events, i, src, edtf.Date.Human), decided(e)}
	if len(e.Evidence) == 0 {
		meta = append(meta[:3], clean(e.Note), corrected(e))
	}
	out.Meta = joinParts(meta)
	for k, ev := range e.Evidence {
		r := htmlReport{Cite: src.cite(ev, edtf.Date.Human)}
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
