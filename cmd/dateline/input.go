package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"dateline/timeline/article"
	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// Reading is the flags that say how stories are read.
type reading struct {
	dateline             string
	dayFirst, monthFirst bool
	mode                 string
}

func (r *reading) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&r.dateline, "dateline", "", "the `day` of the story, such as 2023-06-14, instead of what the story says")
	f.BoolVar(&r.dayFirst, "day-first", false, "read 03/04/2023 as 3 April")
	f.BoolVar(&r.monthFirst, "month-first", false, "read 03/04/2023 as March 4")
	modeFlag(c, &r.mode)
}

// modeFlag adds --mode, which says how undated phrases find their anchor.
func modeFlag(c *cobra.Command, mode *string) {
	choiceFlag(c, mode, "mode", "", "news (relative dates count from the dateline) or narrative (from the story's running date); decided from the text if not given",
		[]string{string(timex.News), string(timex.Narrative)})
}

func (r reading) options() (article.Options, error) {
	var opt article.Options
	if r.dateline != "" {
		d, err := edtf.Parse(r.dateline)
		if err != nil || d.Precision() != edtf.PrecisionDay {
			return opt, usagef("--dateline %q is not a day: write it as 2023-06-14", r.dateline)
		}
		opt.Dateline = d
	}
	switch {
	case r.dayFirst && r.monthFirst:
		return opt, usagef("--day-first and --month-first exclude each other: give one")
	case r.dayFirst:
		opt.Order = timex.DayFirst
	case r.monthFirst:
		opt.Order = timex.MonthFirst
	}
	return opt, nil
}

// stories gives the inputs that a verb was named, "-" being standard input.
// Without a name it is standard input too, unless a person sits there.
func (s streams) stories(args []string) ([]string, error) {
	if len(args) == 0 {
		if s.inTTY {
			return nil, errHelp
		}
		return []string{"-"}, nil
	}
	n := 0
	for _, a := range args {
		if a == "-" {
			n++
		}
	}
	if n > 1 {
		return nil, usagef("- is named twice: standard input can be read once")
	}
	return args, nil
}

// readAll calls read with each input. What cannot be read is told to the user,
// who gets the rest; complete is false then.
func (s streams) readAll(paths []string, read func(r io.Reader, name string) error) (complete bool) {
	complete = true
	for _, path := range paths {
		if err := s.readOne(path, read); err != nil {
			complete = false
			// One error may be several, a line each.
			for line := range strings.Lines(err.Error()) {
				if rest, named := strings.CutPrefix(line, path); named {
					line = inputName(path) + rest
				}
				complain(s, line)
			}
		}
	}
	return complete
}

func (s streams) readOne(path string, read func(r io.Reader, name string) error) error {
	if path == "-" {
		return read(s.in, "-")
	}
	f, err := os.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && strings.Contains(path, "://"):
		return fmt.Errorf("%s: addresses are not fetched: save the page and name the file", path)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: no such file: check the name", path)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: no permission to read it", path)
	case err != nil:
		return fmt.Errorf("%s: %w", path, errors.Unwrap(err))
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return fmt.Errorf("%s: a folder: name the stories in it, such as %s/*.txt", path, strings.TrimRight(path, "/"))
	}
	return read(f, path)
}

// readArticles reads the articles of all inputs, warns of what is doubtful in
// them, and makes their ids differ.
func (s streams) readArticles(paths []string, opt article.Options) (articles []article.Article, complete bool) {
	taken := map[string]bool{}
	complete = s.readAll(paths, func(r io.Reader, name string) error {
		got, err := article.Read(r, name, opt)
		for _, a := range got {
			a.ID = unique(a.ID, taken)
			articles = append(articles, a)
		}
		s.warn(name, articles[len(articles)-len(got):])
		return err
	})
	return articles, complete
}

func unique(id string, taken map[string]bool) string {
	try := id
	for n := 2; taken[try]; n++ {
		try = fmt.Sprintf("%s-%d", id, n)
	}
	taken[try] = true
	return try
}
