package render

import (
	"bytes"
	"cmp"
	_ "embed"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

//go:embed review.tmpl
var reviewTemplate string

//go:embed review.css
var reviewStyle string

// The page's script, in three files: the page, decisions, forms.
//
//go:embed review.js
var reviewPageScript string

//go:embed review_decide.js
var reviewDecideScript string

//go:embed review_forms.js
var reviewFormsScript string

// A Desk is what the review page shows beside the timeline.
type Desk struct {
	Texts  map[string]string // the articles' texts by id; of one that is not there quotes are shown alone
	Hidden []timeline.Event  // that people hid
	Told   map[string]string // by id of an event, what a person should know of its corrections
	Loose  []string          // corrections that found no event, a line each
	// State is what a decision says it has seen of an event; nil is its Marks.
	State   func(e *timeline.Event) string
	Version string // of all this, told to the server with each request
	Serve   string // address that decisions are posted to; "" for a page that keeps them in the browser, as text to download
	Path    string // of the corrections file
}

// Review writes the page on which a person decides about t: the story left, the events right, the picture on top, the most
// doubtful event first. It is one file with a script of its own, which its Content-Security-Policy names, and asks nothing of other
// hosts. opt.Desk has the texts; without opt.Desk.Serve the page keeps decisions in the browser and gives them as TOML.
func Review(w io.Writer, t *timeline.Timeline, opt Options) error {
	var r Reviewer
	p, err := r.Page(t, opt)
	if err != nil {
		return err
	}
	return p.Write(w)
}

// A Reviewer makes review pages one after the other, and makes anew only what has changed. It must not be used by two at once.
type Reviewer struct {
	templates *template.Template
	made      map[string]made // by the element's id
	numbers   map[string]int  // by the card's, the event's number; it keeps that whatever becomes of the others
}

type made struct{ of, html string }

// A ReviewPage is the page and its parts, so that a part can be shown anew.
type ReviewPage struct {
	Parts map[string]string // HTML by the element's id
	Lists map[string]string // by id of a card, the list that it stands in
	Cards map[string]string // by id of an event, that of its card
	// LeftOut are the phrases that made no event, by the id of their card.
	LeftOut map[string]timeline.LeftOut
	Done    int // events decided about
	Of      int // of so many

	templates *template.Template
	data      *review
}

// Page makes the page of Review.
func (r *Reviewer) Page(t *timeline.Timeline, opt Options) (*ReviewPage, error) {
	if opt.Theme == "" {
		opt.Theme = "auto"
	}
	opt, err := opt.checked(t)
	if err != nil {
		return nil, err
	}
	if r.templates == nil {
		r.made, r.numbers = map[string]made{}, map[string]int{}
		r.templates, err = template.New("").Funcs(template.FuncMap{"json": func(v any) (string, error) {
			out, err := json.Marshal(v)
			return string(out), err
		}}).Parse(reviewTemplate)
		if err != nil {
			return nil, err
		}
	}
	v := newReview(t, opt, r.numbers)
	out := &ReviewPage{Parts: map[string]string{}, Lists: map[string]string{}, Cards: map[string]string{}, LeftOut: v.phrases, Done: v.Done, Of: v.Of, templates: r.templates, data: v}
	part := func(id, name string, data any) (template.HTML, error) {
		of := fmt.Sprintf("%v", data)
		if was, ok := r.made[id]; !ok || was.of != of {
			var b bytes.Buffer
			if err := r.templates.ExecuteTemplate(&b, name, data); err != nil {
				return "", err
			}
			r.made[id] = made{of, strings.TrimSpace(b.String())}
		}
		out.Parts[id] = r.made[id].html
		return template.HTML(out.Parts[id]), nil
	}
	for _, list := range []struct {
		name  string
		cards []*card
	}{{"queue", v.Queue}, {"left", v.Left}, {"decided", v.Decided}} {
		for _, c := range list.cards {
			out.Lists[c.Key] = list.name
			if c.ID != "" {
				out.Cards[c.ID] = c.Key
			}
			if c.HTML, err = part(c.Key, "card", *c); err != nil {
				return nil, err
			}
		}
	}
	for _, s := range v.Stories {
		if s.HTML, err = part(s.Key, "story", *s); err != nil {
			return nil, err
		}
	}
	type label struct {
		Title    string
		Key      string
		ToDecide int
		First    bool
	}
	var nav []label
	for _, s := range v.Stories {
		nav = append(nav, label{s.Title, s.Key, s.ToDecide, s.First})
	}
	for _, p := range []struct {
		id   string
		data any
		to   *template.HTML
	}{
		{"progress", [2]int{v.Done, v.Of}, &v.Progress}, {"stories", nav, &v.Nav}, {"picture", v.Drawing, &v.Picture}, {"loose", v.Loose, &v.LooseHTML},
	} {
		if *p.to, err = part(p.id, p.id, p.data); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Write writes the whole page.
func (p *ReviewPage) Write(w io.Writer) error {
	var b bytes.Buffer
	if err := p.templates.ExecuteTemplate(&b, "review", p.data); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

// review is what the template shows.
type review struct {
	Title, Source      string
	Scheme, Policy     string
	Style              template.CSS
	Script             template.JS
	Serve, Path, Store string
	Done, Of           int
	Queue, Left        []*card // to be decided: events, the most doubtful first; phrases that made none
	Decided            []*card
	Stories            []*reviewStory
	Loose              []string
	Statuses           []string
	Reasons            []doubt
	Drawing            template.HTML
	Version            string
	phrases            map[string]timeline.LeftOut

	Progress, Nav, Picture, LooseHTML template.HTML
}

// numbers has the numbers that cards have already, and gets those of new ones.
func newReview(t *timeline.Timeline, opt Options, numbers map[string]int) *review {
	desk := opt.Desk
	if desk == nil {
		desk = &Desk{}
	}
	script := "'use strict';\n(() => {\n" + reviewPageScript + reviewDecideScript + reviewFormsScript + "})();\n"
	v := &review{Title: cmp.Or(opt.Title, "Timeline"), Serve: desk.Serve, Path: clean(desk.Path), Version: desk.Version, Script: template.JS(script), Statuses: statuses()}
	for _, r := range reasons {
		v.Reasons = append(v.Reasons, r.doubt)
	}
	src := newSources(t)
	v.Source = src.line(edtf.Date.Human)
	v.Loose = cleanAll(desk.Loose)
	cards := newCards(t, desk, src)
	numberCards(cards, numbers)
	for _, c := range cards {
		switch {
		case c.Left:
			v.Left = append(v.Left, c)
			continue
		case c.Decided:
			v.Decided = append(v.Decided, c)
			v.Done++
		default:
			v.Queue = append(v.Queue, c)
		}
		v.Of++
	}
	slices.SortStableFunc(v.Queue, func(a, b *card) int { return cmp.Compare(b.doubt, a.doubt) })
	v.phrases = leftOutCards(t, cards)
	v.Stories = reviewStories(t, desk, cards)
	v.Store = "dateline-review-" + opt.Slug
	var style string
	opt.Width = max(opt.Width, 960)
	v.Drawing, style = reviewStrip(t, opt, cards)
	v.Style = template.CSS(strings.NewReplacer(".ID .ID-", ".", ".ID-", ".", ".ID", ":root").Replace(withLook(reviewStyle, opt.Theme)))
	v.Scheme = map[string]string{"light": "light", "dark": "dark", "auto": "light dark"}[opt.Theme]
	v.Policy = "default-src 'none'; base-uri 'none'; form-action 'none'; script-src " + contentHash(script) +
		"; style-src " + strings.Join([]string{contentHash(string(v.Style)), contentHash(style)}, " ")
	if desk.Serve != "" {
		v.Policy += "; connect-src 'self'"
	}
	return v
}

// reviewStrip is the overview, each mark a link to its event's card; "" if the timeline has none. What it shows stands in the list,
// too, so it is not read aloud. style is the text of its style element, the same whatever is drawn.
func reviewStrip(t *timeline.Timeline, opt Options, cards []*card) (svg template.HTML, style string) {
	opt.Layout = "page"
	c := newCanvas(t, opt)
	c.prefix = "strip-" // it is alone on its page
	c.around = func(i int) (open, shut string) {
		return fmt.Sprintf("<a href=\"#%s\" class=\"at\" data-at=%[1]q tabindex=\"-1\">\n<title>%s</title>\n", cards[i].Key, xmlText(spoken(cards[i].Number-1, t.Events[i]))), "</a>\n"
	}
	c.number = func(i int) int { return cards[i].Number }
	names, of := newSides(t.Events, opt.Side).lanesFor(opt)
	s, ok := newStrip(c, t, names, of, opt, padding)
	if !ok {
		return "", ""
	}
	s.draw(c)
	out := string(c.document("When it happened", "Each marker is the event of that number.", float64(opt.Width), s.bottom()+10))
	if _, rest, ok := strings.Cut(out, "<style>"); ok {
		style, _, _ = strings.Cut(rest, "</style>")
	}
	return template.HTML(strings.Replace(out, "<svg ", `<svg aria-hidden="true" `, 1)), style
}
