package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"dateline/render"
	"dateline/timeline/build"
	"dateline/timeline/edtf"
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

// tell lists what was asked for.
func (m missed) tell(s streams, stats *build.Stats) {
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
	for _, p := range stats.Missed {
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
