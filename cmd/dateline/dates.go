package main

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"dateline/cmd/internal/flags"
	"dateline/timeline/article"
	"dateline/timeline/build"
	"dateline/timeline/edtf"
	"dateline/timeline/fault"
	"dateline/timeline/fixes"
	"dateline/timeline/timeml"
	"dateline/timeline/timex"
)

type datesOptions struct {
	stories []string
	flags.Reading
	decisions
	format string
}

func newDates(s streams) *cobra.Command {
	var opt datesOptions
	c := &cobra.Command{
		Use:   "dates STORY…",
		Short: "List every time expression in stories, its date and why",
		Long: `Dates lists every time expression of the stories: the phrase, its TIMEX3 value, the date it means,
and why. A date that was guessed has a question mark behind it. The forms are a table for people, json (one array), jsonl (an article a line; offsets are
bytes of the text) and timeml (one story with inline TIMEX3, which research tools read).

` + storiesHelp + "\n\nHow a date is decided:\n\n" + help("dates"),
		Example: `  dateline dates story.txt
  dateline dates --format jsonl articles.jsonl > dates.jsonl
  dateline dates --format timeml story.txt > story.tml`,
		RunE: func(_ *cobra.Command, args []string) (err error) {
			if opt.stories, err = s.stories(args); err != nil {
				return err
			}
			return dates(s, opt)
		},
	}
	opt.format = "table"
	c.Flags().SortFlags = false
	flags.Choice(c, &opt.format, "format", "f", "table, json, jsonl or timeml", []string{"table", "json", "jsonl", "timeml"})
	opt.decisions.add(c)
	opt.Reading.Add(c)
	return c
}

// dates lists the expressions of all stories.
func dates(s streams, opt datesOptions) error {
	how, err := opt.Reading.Options()
	if err != nil {
		return err
	}
	articles, complete := s.readArticles(opt.stories, how)
	if len(articles) == 0 {
		return errReported
	}
	if opt.format == "timeml" && len(articles) > 1 {
		return usagef("timeml holds one story, not %d: name one at a time", len(articles))
	}
	var tagged []taggedArticle
	for _, a := range articles {
		r, err := tagSafely(a, timex.Mode(opt.Mode))
		if err != nil {
			s.complain(err.Error())
			complete = false
			continue
		}
		tagged = append(tagged, taggedArticle{a, r})
		for _, doubt := range r.Doubts {
			s.complain(place(a) + ": " + doubt)
		}
	}
	if len(tagged) == 0 {
		return errReported
	}
	if err := opt.correct(tagged, s.complain); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := writeDates(&b, tagged, opt.format, s.colour); err != nil {
		return err
	}
	if opt.format == "table" { // it is printable, and has colours of its own
		_, err = s.out.Write(b.Bytes())
	} else {
		err = s.writeData(pieces{b.Bytes()})
	}
	if err != nil {
		return err
	}
	if !complete {
		return errReported
	}
	return nil
}

// A taggedArticle is an article and the time expressions in it.
type taggedArticle struct {
	article.Article
	timex.Result
}

// tagSafely makes a defect of the program that one story brings out that story's error.
func tagSafely(a article.Article, mode timex.Mode) (r timex.Result, err error) {
	defer func() {
		if what := recover(); what != nil {
			err = fault.Recovered(place(a), what)
		}
	}()
	return tag(a, mode), nil
}

func tag(a article.Article, mode timex.Mode) timex.Result {
	return timex.Tag(a.Text, timex.Options{Anchor: a.Anchor(), Mode: mode, Order: a.Order})
}

// correct gives expressions the dates that people gave to the events which they date.
func (opt datesOptions) correct(tagged []taggedArticle, tell func(string)) error {
	set, err := opt.decisions.read(opt.stories, tell)
	if err != nil || set.Empty() {
		return err
	}
	articles := make([]article.Article, len(tagged))
	type at struct {
		article string
		start   int
	}
	found := map[at]*timex.Expression{}
	for i := range tagged {
		articles[i] = tagged[i].Article
		for k := range tagged[i].Expressions {
			e := &tagged[i].Expressions[k]
			found[at{articles[i].ID, e.Start}] = e
		}
	}
	var became fixes.Result
	t := build.Timeline(articles, build.Options{Mode: timex.Mode(opt.Mode), Fixes: set, Corrected: &became})
	if !namesFolder(opt.stories) {
		became.OfStories(t.Articles)
	}
	tellEndings(became.Endings, tell)
	for i := range t.Events {
		e := &t.Events[i]
		if !e.Redated() {
			continue
		}
		for _, v := range e.Evidence {
			if x := found[at{v.Article, v.Phrase.Start}]; x != nil && v.Phrase.Text != "" {
				x.Date, x.Other, x.Certainty = e.Date, edtf.Date{}, timex.Stated
				x.Rule, x.Why = "corrected", "corrected: "+e.Corrected
				if p := e.Date.Precision(); e.Date.String() == e.Earliest || p == edtf.PrecisionMonth || p == edtf.PrecisionYear {
					x.Value, x.Mod = e.Date.String(), ""
				}
			}
		}
	}
	return nil
}

func writeDates(w io.Writer, tagged []taggedArticle, format string, colour bool) error {
	switch format {
	case "timeml":
		a := tagged[0]
		return timeml.Write(w, timeml.Document{ID: a.ID, Title: a.Title, Published: a.Anchor(), Text: a.Text, Expressions: a.Expressions})
	case "json":
		return writeArray(w, tagged)
	case "jsonl":
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		for _, a := range tagged {
			if err := enc.Encode(viewOf(a)); err != nil {
				return err
			}
		}
		return nil
	}
	return writeTable(w, tagged, colour)
}

// writeArray writes an indented array, an article at a time so that the whole of it is never in memory.
func writeArray(w io.Writer, tagged []taggedArticle) error {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("  ", "  ")
	before := "[\n  "
	for _, a := range tagged {
		out.Reset()
		out.WriteString(before)
		if err := enc.Encode(viewOf(a)); err != nil {
			return err
		}
		if _, err := w.Write(bytes.TrimSuffix(out.Bytes(), []byte("\n"))); err != nil {
			return err
		}
		before = ",\n  "
	}
	end := "\n]\n"
	if len(tagged) == 0 {
		end = "[]\n"
	}
	_, err := io.WriteString(w, end)
	return err
}

// An articleView is an article's expressions as JSON.
type articleView struct {
	ID          string           `json:"id"`
	Published   string           `json:"published"` // EDTF, "" if unknown
	From        string           `json:"published_from,omitempty"`
	Rivals      []rivalView      `json:"rivals,omitempty"`
	Mode        timex.Mode       `json:"mode"`
	ModeWhy     string           `json:"mode_why"`
	Expressions []expressionView `json:"expressions"`
}

// A rivalView is a date that was not taken for the dateline, as JSON.
type rivalView struct {
	Date string `json:"date"`
	From string `json:"from"`
}

// An expressionView is an expression as JSON; offsets are bytes of the article's text.
type expressionView struct {
	Start      int             `json:"start"`
	End        int             `json:"end"`
	Text       string          `json:"text"`
	Type       timex.Type      `json:"type"`
	Value      string          `json:"value"`
	Mod        string          `json:"mod,omitempty"`
	Quant      string          `json:"quant,omitempty"`
	Freq       string          `json:"freq,omitempty"`
	Date       string          `json:"date"`                // EDTF, "" if it denotes none
	Certainty  timex.Certainty `json:"certainty,omitempty"` // of the date
	Other      string          `json:"other,omitempty"`     // EDTF, the date that may have been meant instead
	Rule       string          `json:"rule"`
	Why        string          `json:"why"`
	Unresolved string          `json:"unresolved,omitempty"`
}

func viewOf(a taggedArticle) articleView {
	v := articleView{ID: a.ID, Mode: a.Mode, ModeWhy: a.ModeWhy, Expressions: []expressionView{}}
	if !a.Published.IsZero() {
		v.Published, v.From = a.Published.String(), a.PublishedFrom
	}
	for _, r := range a.Rivals {
		v.Rivals = append(v.Rivals, rivalView(r))
	}
	v.Expressions = slices.Grow(v.Expressions, len(a.Expressions))
	for i := range a.Expressions {
		e := &a.Expressions[i]
		x := expressionView{Start: e.Start, End: e.End, Text: e.Text, Type: e.Type, Value: e.Value, Mod: e.Mod,
			Quant: e.Quant, Freq: e.Freq, Certainty: e.Certainty, Rule: e.Rule, Why: e.Why, Unresolved: e.Unresolved}
		if !e.Other.IsZero() {
			x.Other = e.Other.String()
		}
		if !e.Date.IsZero() {
			x.Date = e.Date.String()
		}
		v.Expressions = append(v.Expressions, x)
	}
	return v
}
