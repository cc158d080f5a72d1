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
	"dateline/timeline/timex"
)

// storiesHelp ends the help of the verbs that read stories.
const storiesHelp = `A story is text, Markdown, a web page, a feed, a mail, a PDF, or a line of JSON Lines, in any common
encoding, packed with gzip or not. A folder stands for the stories in it, and - for standard input.`

// reading is the flags that say how stories are read.
type reading struct {
	dateline             string
	year                 int
	dayFirst, monthFirst bool
	input                string
	mode                 string
}

func (r *reading) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&r.dateline, "dateline", "", "the `day` of the story, such as 2023-06-14 or \"14 June 2023\", instead of what the story says; a year alone is --year")
	f.IntVar(&r.year, "year", 0, "the `year` of a dateline that has none, as in HAVANA, Aug 14 (AP)")
	f.BoolVar(&r.dayFirst, "day-first", false, "read 03/04/2023 as 3 April")
	f.BoolVar(&r.monthFirst, "month-first", false, "read 03/04/2023 as March 4")
	choiceFlag(c, &r.input, "input", "", "the format of the stories, if not what their content and ending tell: "+strings.Join(article.Formats(), ", "), article.Formats())
	modeFlag(c, &r.mode)
}

// modeFlag adds --mode, which says how undated phrases find their anchor.
func modeFlag(c *cobra.Command, mode *string) {
	choiceFlag(c, mode, "mode", "", "news (relative dates count from the dateline) or narrative (from the story's running date); decided from the text if not given",
		[]string{string(timex.News), string(timex.Narrative)})
}

func (r reading) options() (article.Options, error) {
	opt := article.Options{Input: r.input}
	switch {
	case r.dayFirst && r.monthFirst:
		return opt, usagef("--day-first and --month-first exclude each other: give one")
	case r.dayFirst:
		opt.Order = timex.DayFirst
	case r.monthFirst:
		opt.Order = timex.MonthFirst
	}
	var err error
	opt.Dateline, opt.Year, err = r.day(opt.Order)
	return opt, err
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

// readArticles reads the stories that the paths stand for, tells what could not be read and what is
// doubtful, and makes the ids differ. It is complete if everything could be read.
func (s streams) readArticles(paths []string, opt article.Options) (articles []article.Article, complete bool) {
	opt.Stdin = s.in
	complete = true
	taken := article.IDs{}
	for a, err := range article.Open(paths, opt) {
		if err != nil {
			complete = false
			s.complain(err.Error())
			continue
		}
		a.ID = taken.Unique(a.ID)
		articles = append(articles, a)
	}
	s.warn(articles)
	return articles, complete
}

// readFile calls read with a file that is no story, "-" being standard input.
func (s streams) readFile(path string, read func(r io.Reader, name string) error) error {
	if path == "-" {
		return read(&bounded{s.in, maxFile}, path)
	}
	f, err := os.Open(path)
	if err != nil {
		return pathError(path, err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return fmt.Errorf("%s: a folder: name the files in it", path)
	}
	return read(&bounded{f, maxFile}, path)
}

// maxFile is what a file may hold that is no story, in bytes; stories have the same bound.
const maxFile = 64 << 20

// A bounded reader fails where more follows than a file may hold.
type bounded struct {
	in   io.Reader
	left int // bytes
}

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.in.Read(p[:min(len(p), b.left+1)])
	if b.left -= n; b.left < 0 {
		return n, fmt.Errorf("larger than %d MB: give it in parts", maxFile>>20)
	}
	return n, err
}

// pathError is one line: the path, then what is wrong with it.
func pathError(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: no such file: check the name", path)
	}
	var wrapped *fs.PathError
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	return fmt.Errorf("%s: %w", path, err)
}
