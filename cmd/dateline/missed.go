package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/build"
	"dateline/timeline/edtf"
	"dateline/timeline/rank"
)

// missed is the flags that tell of the events that a selection passed over.
type missed struct {
	just int
	why  string
}

func (m *missed) add(c *cobra.Command) {
	c.Flags().IntVar(&m.just, "just-missed", 0, "tell on standard error of the `n` events that came nearest to being kept, and why they were not")
	c.Flags().StringVar(&m.why, "why-not", "", "tell on standard error why the events of this `date` were not kept")
}

// check refuses values that mean nothing.
func (m missed) check() error {
	if m.just < 0 {
		return usagef("--just-missed %d: give 1 or more", m.just)
	}
	if _, err := edtf.Parse(m.why); m.why != "" && err != nil {
		return usagef("--why-not %q is not a date: write it as 2023-06-14, 2023-06 or 2023", m.why)
	}
	return nil
}

// hidden gives the events of the timeline that flags of the look leave out, each with these flags, if --why-not or --explain asks for them.
func (opt buildOptions) hidden(t *timeline.Timeline) (out []rank.Missed) {
	if opt.missed.why == "" && !opt.explain {
		return nil
	}
	names, alone := opt.Look.Alone()
	by := map[string][]string{} // by event
	for i, look := range alone {
		shown := map[string]bool{}
		if chosen, err := look.Choose(t); err == nil {
			for _, e := range chosen.Events {
				shown[e.ID] = true
			}
		}
		for k := range t.Events {
			if id := t.Events[k].ID; !shown[id] {
				by[id] = append(by[id], names[i])
			}
		}
	}
	for i := range t.Events {
		if e := &t.Events[i]; by[e.ID] != nil {
			out = append(out, rank.Missed{Event: e, Why: "left out by " + strings.Join(by[e.ID], ", ")})
		}
	}
	return out
}

// tell lists what was asked for. hidden are events that were kept and are not shown.
func (m missed) tell(s streams, stats *build.Stats, hidden []rank.Missed) {
	if m.just > 0 {
		s.complain(fmt.Sprintf("just missed (%d of %d):", min(m.just, len(stats.Missed)), len(stats.Missed)))
		for _, p := range stats.Missed[:min(m.just, len(stats.Missed))] {
			s.complain(fmt.Sprintf("  %s: %s: %s", p.Event.Date.Human(), p.Event.Told(), p.Why))
		}
	}
	if m.why == "" {
		return
	}
	day, _ := edtf.Parse(m.why) // checked before
	n := 0
	for _, p := range slices.Concat(stats.Missed, hidden) {
		if day.Overlaps(p.Event.Date) && p.Event.Date.Width() <= max(31, day.Width()) {
			s.complain(fmt.Sprintf("%s: not kept: %s: %s", p.Event.Date.Human(), p.Event.Told(), p.Why))
			n++
		}
	}
	if n == 0 {
		s.complain(fmt.Sprintf("%s: no event of it was passed over: the stories taken tell of no other", day.Human()))
	}
}

// noStory says that a topic fits no story, with the word that is missing and the nearest that there is.
func noStory(topic string, t *build.NoTopic) error {
	if t.Missing == "" {
		return fmt.Errorf("no story has all of --topic %q: join words of which one will do with OR", topic)
	}
	msg := fmt.Sprintf("no story has %q of --topic %q", t.Missing, topic)
	if near := render.Nearest(t.Missing, t.Words); near != "" {
		return fmt.Errorf("%s: did you mean %q?", msg, near)
	}
	return fmt.Errorf("%s: take other words, or leave it out", msg)
}
