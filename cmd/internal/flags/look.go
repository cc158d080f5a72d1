package flags

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/coref"
	"dateline/timeline/names"
)

// Look is the flags that say what is shown of a timeline, and in which form.
type Look struct {
	statuses, actors                         []string
	Title                                    string
	style, notes, theme, lanes, axis, layout string
	with                                     []string
	width                                    int
	fragment, certain, clear, bom            bool
}

// concerns says which formats heed a flag; others would ignore it without a word.
var concerns = []struct {
	flag    string
	formats []string
}{
	{"style", []string{"markdown"}},
	{"notes", []string{"markdown"}},
	{"with", []string{"markdown"}},
	{"bom", []string{"csv"}},
	{"theme", []string{"svg", "html"}},
	{"lanes", []string{"svg", "html", "timelinejs"}},
	{"axis", []string{"svg", "html"}},
	{"layout", []string{"svg"}},
	{"width", []string{"svg", "html"}},
	{"fragment", []string{"html", "markdown"}},
}

// Heeded refuses a flag that was given on the command line, or in a marker, and that none of
// the formats heeds.
func Heeded(f *pflag.FlagSet, formats []string) error {
	for _, c := range concerns {
		if f.Changed(c.flag) && !slices.ContainsFunc(formats, func(format string) bool { return slices.Contains(c.formats, format) }) {
			return Usagef("--%s is for %s and does nothing for %s: leave it out, or choose another format", c.flag, strings.Join(c.formats, " and "), strings.Join(formats, " and "))
		}
	}
	if layout := f.Lookup("layout"); layout != nil && !slices.Contains(formats, "html") {
		for _, name := range []string{"axis", "lanes"} {
			if shown := layout.Value.String(); f.Changed(name) && (shown == "list" || shown == "slide") {
				return Usagef("--%s is for the overview, which --layout %s has not: leave one of the two out", name, shown)
			}
		}
	}
	return nil
}

// Add adds the flags to a command.
func (o *Look) Add(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&o.Title, "title", "", `the timeline's title, instead of the story's, such as "A summer of talks"`)
	f.StringSliceVar(&o.statuses, "status", nil, "show only events of this `status`, or several as in planned,ongoing: "+strings.Join(render.Values("status"), ", "))
	f.StringSliceVar(&o.actors, "actor", nil, "show only events in which this `name` or its side acts, such as \"Antony Blinken\" or China; may be given again")
	f.BoolVar(&o.certain, "certain", false, "show only events whose date is stated or computed, none inferred or guessed")
	f.BoolVar(&o.clear, "clear", false, "show only events whose line is likely to be true and to stand alone, about half of all, and choose days among these; --explain says what puts the others in doubt")
	for _, w := range []struct {
		value       *string
		name, usage string
	}{
		{&o.style, "style", "Markdown: how events are set, such as --style table: "},
		{&o.notes, "notes", "Markdown: where the evidence stands, such as --notes inline: "},
		{&o.theme, "theme", "SVG and HTML: the colours, such as --theme dark; auto follows the reader's screen: "},
		{&o.lanes, "lanes", "SVG and HTML: a lane for each side, or one for all with --lanes none: "},
		{&o.layout, "layout", "SVG: page (overview and list), strip (the overview with a key), slide (at most 12 events, for a screen) or list: "},
		{&o.axis, "axis", "SVG and HTML: broken cuts empty stretches and enlarges crowded ones, proportional has one scale: "},
	} {
		known := render.Values(w.name)
		Choice(c, w.value, w.name, "", w.usage+strings.Join(known, ", "), known)
	}
	f.IntVar(&o.width, "width", 0, "SVG: the width in `pixels`, such as 1200; 720 if not given. From 900 on marks have words beside them")
	f.StringSliceVar(&o.with, "with", nil, "Markdown: what each line says `besides`, one or both of "+strings.Join(render.Values("with"), ","))
	f.BoolVar(&o.bom, "bom", false, "CSV: begin with a byte order mark, so that Excel reads the letters of all languages")
	f.BoolVar(&o.fragment, "fragment", false, "HTML: for inclusion in another page, as in -f html --fragment; Markdown: without the title")
}

// Layout is the layout asked for, "" if none.
func (o Look) Layout() string { return o.layout }

// Options are render's, with what is not known told as wrong usage.
func (o Look) Options() (render.Options, error) {
	opt := render.Options{Title: o.Title, Style: o.style, Notes: o.notes, Theme: o.theme, Lanes: o.lanes, Axis: o.axis, Layout: o.layout, Width: o.width, Fragment: o.fragment, With: o.with, BOM: o.bom}
	if err := opt.Check(); err != nil {
		return opt, Usagef("--%v", err)
	}
	if _, err := o.Choose(&timeline.Timeline{}); err != nil {
		return opt, Usagef("--status: %v", err)
	}
	return opt, nil
}

// Alone gives each choice by itself, under the words of its flag.
func (o Look) Alone() (names []string, alone []Look) {
	add := func(name string, l Look) { names, alone = append(names, name), append(alone, l) }
	if len(o.statuses) > 0 {
		add("--status "+strings.Join(o.statuses, ","), Look{statuses: o.statuses})
	}
	if o.certain {
		add("--certain", Look{certain: true})
	}
	if o.clear {
		add("--clear", Look{clear: true})
	}
	if len(o.actors) > 0 {
		add("--actor "+strings.Join(o.actors, ","), Look{actors: o.actors})
	}
	return names, alone
}

// Clear reports whether only events are wanted whose line is likely to be true and to stand alone.
func (o Look) Clear() bool { return o.clear }

// Choose gives the events that are shown. Periods are the selection's.
func (o Look) Choose(t *timeline.Timeline) (*timeline.Timeline, error) {
	choice := render.Choice{Statuses: o.statuses, Certain: o.certain, Actors: actorsMeant(t, o.actors)}
	if o.clear {
		choice.Fit = coref.Clear
	}
	return choice.Choose(t, nil)
}

// actorsMeant adds to names what they stand for: the body of "EU", the state of "Baku", and the
// actors of the timeline who are written in another way.
func actorsMeant(t *timeline.Timeline, wanted []string) []string {
	out := slices.Clone(wanted)
	for _, w := range wanted {
		if e, ok := names.Default().Named(w); ok {
			out = append(out, e.Name)
			if e.Kind == names.Place && e.State != "" {
				out = append(out, e.State)
			}
		}
		key := names.SpellingKey(w)
		for i := range t.Events {
			for _, a := range t.Events[i].Actors {
				if names.SameName(key, names.SpellingKey(a)) && !slices.Contains(out, a) {
					out = append(out, a)
				}
			}
		}
	}
	return out
}
