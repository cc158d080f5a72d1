package flags

import (
	"strings"

	"github.com/spf13/cobra"

	"dateline/render"
	"dateline/timeline"
)

// Look is the flags that say what is shown of a timeline, and in which form.
type Look struct {
	statuses, actors                         []string
	Title                                    string
	style, notes, theme, lanes, axis, layout string
	width                                    int
	fragment, certain                        bool
}

// Add adds the flags to a command.
func (o *Look) Add(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&o.Title, "title", "", `the timeline's title, instead of the story's, such as "A summer of talks"`)
	f.StringSliceVar(&o.statuses, "status", nil, "show only events of this `status`, or several as in planned,ongoing: "+strings.Join(render.Values("status"), ", "))
	f.StringSliceVar(&o.actors, "actor", nil, "show only events in which this `name` or its side acts, such as \"Antony Blinken\" or China; may be given again")
	f.BoolVar(&o.certain, "certain", false, "show only events whose date is stated or computed, none inferred or guessed")
	for _, w := range []struct {
		value       *string
		name, usage string
	}{
		{&o.style, "style", "Markdown: how events are set, such as --style table: "},
		{&o.notes, "notes", "Markdown: where the evidence stands, such as --notes inline: "},
		{&o.theme, "theme", "SVG and HTML: the colours, such as --theme dark; auto follows the reader's screen: "},
		{&o.lanes, "lanes", "SVG and HTML: a lane for each side, or one for all with --lanes none: "},
		{&o.layout, "layout", "SVG: page (overview and list), strip (the overview alone), slide (at most 12 events, for a screen) or list: "},
		{&o.axis, "axis", "SVG and HTML: broken cuts empty stretches and enlarges crowded ones, proportional has one scale: "},
	} {
		known := render.Values(w.name)
		Choice(c, w.value, w.name, "", w.usage+strings.Join(known, ", "), known)
	}
	f.IntVar(&o.width, "width", 0, "SVG: the width in `pixels`, such as 1200; 720 if not given")
	f.BoolVar(&o.fragment, "fragment", false, "HTML: for inclusion in another page, as in -f html --fragment; Markdown: without the title")
}

// Options are render's, with what is not known told as wrong usage.
func (o Look) Options() (render.Options, error) {
	opt := render.Options{Title: o.Title, Style: o.style, Notes: o.notes, Theme: o.theme, Lanes: o.lanes, Axis: o.axis, Layout: o.layout, Width: o.width, Fragment: o.fragment}
	if err := opt.Check(); err != nil {
		return opt, Usagef("--%v", err)
	}
	if _, err := o.Choose(&timeline.Timeline{}); err != nil {
		return opt, Usagef("--status: %v", err)
	}
	return opt, nil
}

// Choose gives the events that are shown. Periods are the selection's.
func (o Look) Choose(t *timeline.Timeline) (*timeline.Timeline, error) {
	return render.Choice{Statuses: o.statuses, Certain: o.certain, Actors: o.actors}.Choose(t, nil)
}
