package flags

import (
	"fmt"

	"github.com/spf13/cobra"

	"dateline/timeline/build"
	"dateline/timeline/edtf"
)

// Selection is the flags that say which events of many stories matter.
type Selection struct {
	topic                    string
	days, perDay, minSources int
	since, until             string
}

// Add adds the flags to a command.
func (o *Selection) Add(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&o.topic, "topic", "", "`words` that a story must have, all of them: gas OR oil for one of two, -sport for none with it, \"gas deal\" for these words; EU, Syrian and the like stand for all names of what they name; of words that a tenth of an archive's events have, names apart, one of the rarest will do")
	f.IntVar(&o.days, "days", 0, "keep at most `n` dates, those that stories come back to most")
	f.IntVar(&o.perDay, "per-day", 0, "keep at most `n` events a date")
	f.IntVar(&o.minSources, "min-sources", 0, "keep events that at least `n` independent outlets report; copies of a story count once")
	f.StringVar(&o.since, "since", "", "keep events from this `date` on, such as 2023-06-14 or 2023")
	f.StringVar(&o.until, "until", "", "keep events up to the end of this `date`")
}

// Alone gives each choice by itself, under the words of its flag.
func (o Selection) Alone() (names []string, alone []Selection) {
	add := func(given bool, name string, s Selection) {
		if given {
			names, alone = append(names, name), append(alone, s)
		}
	}
	add(o.topic != "", fmt.Sprintf("--topic %q", o.topic), Selection{topic: o.topic})
	add(o.days > 0, fmt.Sprintf("--days %d", o.days), Selection{days: o.days})
	add(o.perDay > 0, fmt.Sprintf("--per-day %d", o.perDay), Selection{perDay: o.perDay})
	add(o.minSources > 0, fmt.Sprintf("--min-sources %d", o.minSources), Selection{minSources: o.minSources})
	add(o.since != "", "--since "+o.since, Selection{since: o.since})
	add(o.until != "", "--until "+o.until, Selection{until: o.until})
	return names, alone
}

// Into sets the options that the flags stand for.
func (o Selection) Into(opt *build.Options) error {
	for _, n := range []struct {
		name  string
		value int
	}{{"days", o.days}, {"per-day", o.perDay}, {"min-sources", o.minSources}} {
		if n.value < 0 {
			return Usagef("--%s %d: give 1 or more, or leave it out to keep all", n.name, n.value)
		}
	}
	opt.Topic, opt.Days, opt.PerDay, opt.MinSources = o.topic, o.days, o.perDay, o.minSources
	for _, d := range []struct {
		name, value string
		to          *edtf.Date
	}{{"since", o.since, &opt.Since}, {"until", o.until, &opt.Until}} {
		if d.value == "" {
			continue
		}
		date, err := edtf.Parse(d.value)
		if err != nil {
			return Usagef("--%s %q is not a date: write it as 2023-06-14, 2023-06 or 2023", d.name, d.value)
		}
		*d.to = date
	}
	if !opt.Since.IsZero() && !opt.Until.IsZero() && opt.Until.Before(opt.Since) {
		return Usagef("--until %s is before --since %s: swap the two", o.until, o.since)
	}
	return nil
}
