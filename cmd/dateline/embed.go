package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"dateline/cmd/internal/flags"
	"dateline/render"
	"dateline/timeline"
)

type embedOptions struct {
	reports              []string
	check, diff, outside bool
}

func newEmbed(s streams) *cobra.Command {
	var opt embedOptions
	c := &cobra.Command{
		Use:   "embed REPORT…",
		Short: "Refresh the timelines inside reports",
		Long: `Embed makes the timelines anew that stand inside reports in Markdown or HTML, each between two lines:

    <!-- BEGIN timeline:talks articles="stories/**/*.txt 'a note.txt'" since="2023" -->
    <!-- END timeline:talks -->

Every other byte of the report stays as it was, and a region inside a list keeps its indentation. The
marker names the stories, relative to the report (** stands for folders, quotes stand around a name with
blanks or brackets), and takes the flags of build with _ for -: style, notes, since, until, status, actor,
topic, days, per_day, clear="true" and so on. format="svg" out="talks.svg" writes a picture beside the report and shows
it; with dark="talks-dark.svg" another for dark screens. format="mermaid", "csv" or "ics" puts that text
into the report, or with out="talks.ics" a file beside it and a link. In place of a comment,
[//]: # (BEGIN timeline:talks …) will do. If anything is wrong with any report, nothing is written. What
is written is told. A report named - is read from standard input and written to standard output.

Stories and pictures are in the report's folder or below, for a report may be a stranger's; --allow-outside
lets the markers name stories anywhere.`,
		Example: `  dateline embed report.md
  dateline embed --check report.md page.html
  dateline embed --diff report.md
  dateline embed - < report.md > fresh.md`,
		RunE: func(_ *cobra.Command, args []string) error {
			if opt.reports = args; len(args) == 0 {
				return errHelp
			}
			return embed(s, opt)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.BoolVar(&opt.check, "check", false, "write nothing, and exit with 3 if a report or its picture is stale, as in --check report.md")
	f.BoolVar(&opt.diff, "diff", false, "write nothing, and show what would change, as in --diff report.md")
	f.BoolVar(&opt.outside, "allow-outside", false, "let markers name stories outside the report's folder, as in --allow-outside report.md")
	return c
}

// embed refreshes all reports, or tells what is stale. Nothing is written before all is made.
func embed(s streams, opt embedOptions) error {
	if n := slices.Index(opt.reports, "-"); n >= 0 && slices.Contains(opt.reports[n+1:], "-") {
		return usagef("- is named twice: standard input can be read once")
	}
	var stale []change
	var filtered *change
	told := map[string]bool{} // each region reads the same configuration
	tell := func(msg string) {
		if !told[msg] {
			told[msg] = true
			s.complain(msg)
		}
	}
	for _, path := range opt.reports {
		changes, err := refresh(s, path, opt.outside, tell)
		if err != nil {
			return err
		}
		if path == "-" { // a filter gives out what it has read, fresh or not
			filtered = &changes[len(changes)-1]
			if !opt.check && !opt.diff {
				changes = changes[:len(changes)-1]
			}
		}
		for _, c := range changes {
			same := slices.IndexFunc(stale, func(o change) bool { return filepath.Clean(o.path) == filepath.Clean(c.path) })
			switch {
			case same >= 0 && !bytes.Equal(stale[same].new, c.new):
				return fmt.Errorf("%s: two regions write it: give each its own out", c.path)
			case same < 0 && !bytes.Equal(c.old, c.new):
				stale = append(stale, c)
			}
		}
	}
	for _, c := range stale {
		switch {
		case opt.diff:
			if err := s.writeData(pieces{diff.Diff(c.path, c.old, c.path+" (fresh)", c.new)}); err != nil {
				return err
			}
		case opt.check:
			s.complain(named(c.path) + ": stale: dateline embed refreshes it")
		}
	}
	if !opt.check && !opt.diff {
		if err := s.write(stale); err != nil {
			return err
		}
		if filtered != nil {
			return s.writeData(pieces{filtered.new})
		}
	}
	if opt.check && len(stale) > 0 {
		return exitError{code: exitStale}
	}
	return nil
}

// refresh makes a report's pictures and the report anew, in this order.
func refresh(s streams, path string, outside bool, tell func(string)) ([]change, error) {
	old, err := s.readReport(path)
	if err != nil {
		return nil, err
	}
	folder, err := os.OpenRoot(filepath.Dir(path))
	if err != nil {
		return nil, pathError(path, err)
	}
	defer folder.Close()
	var changes []change
	regions := 0
	fresh, err := render.Embed(old, path, func(r render.Region) (string, error) {
		regions++
		g := &region{report: path, folder: folder, outside: outside, html: render.IsHTML(old, path)}
		if err := g.read(r, tell); err != nil {
			return "", err
		}
		content, pictures, err := g.fill(s, tell)
		for _, p := range pictures {
			if slices.ContainsFunc(changes, func(o change) bool { return o.path == p.path }) {
				return "", fmt.Errorf("%s is written by another region: give each its own out", p.path)
			}
			changes = append(changes, p)
		}
		return content, err
	})
	var misspelt *render.Misspelt
	switch {
	case errors.As(err, &misspelt):
		return nil, usagef("%v", err)
	case err != nil:
		return nil, err
	}
	if regions == 0 {
		return nil, fmt.Errorf("%s:1: no region: add the lines <!-- BEGIN timeline:NAME articles=\"…\" --> and <!-- END timeline:NAME -->", path)
	}
	return append(changes, change{path: path, old: old, new: fresh}), nil
}

// A region is what a marker asks for.
type region struct {
	buildOptions
	report    string
	folder    *os.Root // of the report
	outside   bool     // stories may stand anywhere
	html      bool     // the report is HTML
	out, dark string   // pictures, relative to the folder
	show      render.Options
}

// read reads a marker: its own keys, and else the flags of build.
func (g *region) read(r render.Region, tell func(string)) error {
	c := &cobra.Command{}
	g.Selection.Add(c)
	g.Look.Add(c)
	g.Reading.Add(c)
	g.decisions.add(c)
	reviewedFlag(c, &g.reviewed)
	formats := []string{"markdown", "html", "svg", "mermaid", "csv", "ics"}
	if g.html {
		formats = formats[1:]
	}
	g.format = formats[0]
	flags.Choice(c, &g.format, "format", "", "", formats)
	var articles string
	c.Flags().StringVar(&articles, "articles", "", "")
	c.Flags().StringVar(&g.out, "out", "", "")
	c.Flags().StringVar(&g.dark, "dark", "", "")
	var known []string
	c.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, strings.ReplaceAll(f.Name, "-", "_")) })
	for _, a := range r.Attributes {
		f := c.Flags().Lookup(strings.ReplaceAll(a.Key, "_", "-"))
		if f == nil || strings.Contains(a.Key, "-") {
			return flags.Usagef("%s", flags.Unknown("key", a.Key, known))
		}
		if err := c.Flags().Set(f.Name, a.Value); err != nil {
			var bad *pflag.InvalidValueError
			if errors.As(err, &bad) {
				err = errors.Unwrap(bad)
			}
			return flags.Usagef("%s: %v", a.Key, err)
		}
	}
	if err := flags.Heeded(c.Flags(), []string{g.format}); err != nil {
		return flags.Usagef("%s", strings.ReplaceAll(err.Error(), "--", ""))
	}
	if err := configure(c.Flags(), tell); err != nil {
		return err
	}
	var err error
	if g.stories, err = g.find(articles); err != nil {
		return err
	}
	if err := g.findFixes(); err != nil {
		return err
	}
	if g.show, err = g.Look.Options(); err != nil {
		return err
	}
	g.show.Slug, g.show.Fragment = r.Name, true
	return g.checkFiles()
}

// checkFiles: a picture has a file, inside the report's folder, other formats may have one.
func (g *region) checkFiles() error {
	switch {
	case g.dark != "" && g.format != "svg":
		return flags.Usagef(`dark is for pictures: add format="svg", or remove it`)
	case g.out != "" && (g.format == "markdown" || g.format == "html"):
		return flags.Usagef(`out is for what stands beside the report, and format %q stands in it: add format="svg", "csv", "ics" or "mermaid", or remove out`, g.format)
	case g.format == "svg" && g.out == "":
		return flags.Usagef(`a picture needs a file: add out="timeline.svg"`)
	case g.out != "" && g.out == g.dark:
		return flags.Usagef("out and dark are both %s: give each its own", g.out)
	}
	for _, path := range []string{g.out, g.dark} {
		if path == "" {
			continue
		}
		if format, _ := render.FormatOf(path); !filepath.IsLocal(filepath.FromSlash(path)) || format != g.format {
			if g.format == "svg" {
				return flags.Usagef("%q: a picture is a file that ends in .svg, in the report's folder or below", path)
			}
			return flags.Usagef("%q: a file for %s has its ending, and is in the report's folder or below", path, g.format)
		}
	}
	return nil
}

// fill makes the region's content, and the files beside the report that it shows.
func (g *region) fill(s streams, tell func(string)) (content string, files []change, err error) {
	all, became, complete, err := g.timeline(s, tell)
	switch {
	case err != nil && err.Error() == "", err == nil && !complete:
		return "", nil, errors.New("not all of its stories could be read")
	case err != nil:
		return "", nil, err
	}
	tellEndings(became.Endings, tell)
	t, err := g.Choose(all)
	if err != nil {
		return "", nil, err
	}
	if len(t.Events) == 0 {
		if why := g.emptied(s, all); why != "" {
			s.complain(fmt.Sprintf("%s: %s", named(g.report), why))
		}
	}
	if g.out == "" {
		var b bytes.Buffer
		err := render.Write(&b, t, g.format, g.show)
		content := b.String()
		if g.format == "mermaid" || g.format == "csv" || g.format == "ics" {
			fence := render.FenceMarkdown
			if g.html {
				fence = render.FenceHTML
			}
			content = fence(g.format, content)
		}
		return content, nil, err
	}
	for _, p := range []struct{ file, theme string }{{g.out, g.show.Theme}, {g.dark, "dark"}} {
		if p.file == "" {
			continue
		}
		made, err := g.make(t, p.file, p.theme)
		if err != nil {
			return "", nil, err
		}
		files = append(files, made)
	}
	switch {
	case g.format != "svg" && g.html:
		content = render.LinkHTML(t, g.show, g.format, g.out)
	case g.format != "svg":
		content = render.LinkMarkdown(t, g.show, g.format, g.out)
	case g.html:
		content = render.PictureHTML(t, g.show, g.out, g.dark)
	default:
		content = render.PictureMarkdown(t, g.show, g.out, g.dark)
	}
	return content, files, nil
}

// make makes one file of t that stands beside the report.
func (g *region) make(t *timeline.Timeline, file, theme string) (change, error) {
	c := change{path: filepath.Join(filepath.Dir(g.report), filepath.FromSlash(file)), beside: filepath.Clean(filepath.FromSlash(file)), folder: filepath.Dir(g.report), format: g.format}
	var err error
	if c.old, err = readBeside(g.folder, c.beside, c.format); err != nil {
		return change{}, pathError(c.path, err)
	}
	show := g.show
	show.Theme = theme
	var b bytes.Buffer
	err = render.Write(&b, t, g.format, show)
	c.new = b.Bytes()
	return c, err
}

// named is what messages call a report.
func named(path string) string {
	if path == "-" {
		return stdinName
	}
	return path
}
