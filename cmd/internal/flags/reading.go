package flags

import (
	"strings"

	"github.com/spf13/cobra"

	"dateline/timeline/article"
	"dateline/timeline/timex"
)

// Reading is the flags that say how stories are read.
type Reading struct {
	dateline             string
	year                 int
	dayFirst, monthFirst bool
	Input                string
	Mode                 string // news, narrative or ""
}

// Add adds the flags to a command.
func (r *Reading) Add(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&r.dateline, "dateline", "", "the `day` of the story, such as 2023-06-14 or \"14 June 2023\", instead of what the story says; a year alone is --year")
	f.IntVar(&r.year, "year", 0, "the `year` of a dateline that has none, as in HAVANA, Aug 14 (AP)")
	f.BoolVar(&r.dayFirst, "day-first", false, "read 03/04/2023 as 3 April")
	f.BoolVar(&r.monthFirst, "month-first", false, "read 03/04/2023 as March 4")
	Choice(c, &r.Input, "input", "", "the format of the stories, if not what their content and ending tell: "+strings.Join(article.Formats(), ", "), article.Formats())
	Mode(c, &r.Mode)
}

// Mode adds --mode, which says how undated phrases find their anchor.
func Mode(c *cobra.Command, mode *string) {
	Choice(c, mode, "mode", "", "news (relative dates count from the dateline) or narrative (from the story's running date); decided from the text if not given",
		[]string{string(timex.News), string(timex.Narrative)})
}

// Options are article's, with what can not be meant told as wrong usage.
func (r Reading) Options() (article.Options, error) {
	opt := article.Options{Input: r.Input}
	switch {
	case r.dayFirst && r.monthFirst:
		return opt, Usagef("--day-first and --month-first exclude each other: give one")
	case r.dayFirst:
		opt.Order = timex.DayFirst
	case r.monthFirst:
		opt.Order = timex.MonthFirst
	}
	var err error
	opt.Dateline, opt.Year, err = r.day(opt.Order)
	return opt, err
}
