package render

import (
	"html/template"
	"slices"
	"strings"

	"dateline/timeline"
)

// A reviewStory is an article with its phrases and triggers marked.
type reviewStory struct {
	Key, ID, Title, Meta string
	ToDecide             int // events to decide that it tells first
	Segments             []passage
	First                bool

	HTML template.HTML
}

// A passage is a stretch of a text on which the same marks lie.
type passage struct {
	Text string
	Mark string // "phrase", "trigger", "out"; "" for none
	At   string // keys of the cards that the mark belongs to, parted by blanks
	In   string // keys of the cards whose quote holds it
}

// span is a mark on a text.
type markSpan struct {
	from, to   int
	kind, card string
}

// reviewStories marks the texts. The story with most to decide is shown first.
func reviewStories(t *timeline.Timeline, desk *Desk, cards []*card) (out []*reviewStory) {
	marks := map[string][]markSpan{}
	note := func(article string, from, to int, kind, key, want string) {
		text, ok := desk.Texts[article]
		if ok && from >= 0 && from < to && to <= len(text) && text[from:to] == want {
			marks[article] = append(marks[article], markSpan{from, to, kind, key})
		}
	}
	events := make([]*timeline.Event, 0, len(cards))
	for i := range t.Events {
		events = append(events, &t.Events[i])
	}
	for i := range desk.Hidden {
		events = append(events, &desk.Hidden[i])
	}
	toDecide := map[string]int{}
	for i, e := range events {
		c := cards[i]
		if !c.Decided {
			toDecide[c.Story]++
		}
		for _, v := range e.Evidence {
			note(v.Article, v.Start, v.End, "quote", c.Key, v.Quote)
			note(v.Article, v.Phrase.Start, v.Phrase.End, "phrase", c.Key, v.Phrase.Text)
			note(v.Article, v.Trigger.Start, v.Trigger.End, "trigger", c.Key, v.Trigger.Text)
		}
	}
	for i, l := range leftToShow(t) {
		key := cards[len(events)+i].Key
		note(l.Article, l.Start, l.End, "quote", key, l.Quote)
		note(l.Article, l.Phrase.Start, l.Phrase.End, "out", key, l.Phrase.Text)
	}
	for i, a := range t.Articles {
		text, ok := desk.Texts[a.ID]
		if !ok {
			continue
		}
		s := &reviewStory{Key: "story-" + template.HTMLEscapeString(slug(a.ID)) + "-" + num(float64(i)), ID: a.ID, Title: clean(a.Title), ToDecide: toDecide[a.ID]}
		if s.Title == "" {
			s.Title = a.ID
		}
		parts := []string{clean(a.Agency), clean(a.Place)}
		if d, ok := publishedDay(a.Published); ok {
			parts = append(parts, d.Human())
		}
		s.Meta = strings.Join(nonEmpty(parts), ", ")
		s.Segments = segments(text, marks[a.ID])
		out = append(out, s)
	}
	first := 0
	for i, s := range out {
		if s.ToDecide > out[first].ToDecide {
			first = i
		}
	}
	if len(out) > 0 {
		out[first].First = true
	}
	return out
}

// segments parts a text where marks begin and end.
func segments(text string, marks []markSpan) (out []passage) {
	cuts := []int{0, len(text)}
	for _, m := range marks {
		cuts = append(cuts, m.from, m.to)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	slices.SortStableFunc(marks, func(a, b markSpan) int { return a.from - b.from })
	var open []markSpan
	next := 0
	for i := 0; i+1 < len(cuts); i++ {
		from, to := cuts[i], cuts[i+1]
		open = slices.DeleteFunc(open, func(m markSpan) bool { return m.to <= from })
		for next < len(marks) && marks[next].from <= from {
			open = append(open, marks[next])
			next++
		}
		s := passage{Text: visibleText(text[from:to])}
		var at, in []string
		for _, m := range open {
			if m.kind == "quote" {
				in = append(in, m.card)
				continue
			}
			at = append(at, m.card)
			if s.Mark == "" || s.Mark == "out" || m.kind == "trigger" {
				s.Mark = m.kind
			}
		}
		s.At, s.In = strings.Join(slices.Compact(at), " "), strings.Join(in, " ")
		out = append(out, s)
	}
	return out
}

// visibleText drops what can not be seen, such as marks of text direction; line ends and blanks stay.
func visibleText(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' || visible(r) {
			return r
		}
		return -1
	}, strings.ToValidUTF8(s, "\uFFFD"))
}
