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

    <!-- BEGIN timeline:talks articles="stories/*.txt" since="2023" -->
    <!-- END timeline:talks -->

Every other byte of the report stays as it was. The marker names the stories, relative to the report, and
takes the flags of build with _ for -: style, notes, since, until, status, actor, topic, days, per_day
and so on. format="svg" out="talks.svg" writes a picture beside the report and shows it; with
dark="talks-dark.svg" another for dark screens. In place of a comment, [//]: # (BEGIN timeline:talks …)
will do. If anything is wrong with any report, nothing is written.

Stories and pictures are in the report's folder or below, for a report may be a stranger's; --allow-outside
lets the markers name stories anywhere.`,
		Example: `  dateline embed report.md
  dateline embed --check report.md page.html
  dateline embed --diff report.md`,
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
	var stale []change
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
			if err := s.writeData(diff.Diff(c.path, c.old, c.path+" (fresh)", c.new)); err != nil {
				return err
			}
		case opt.check:
			s.complain(c.path + ": stale: dateline embed refreshes it")
		}
	}
	if !opt.check && !opt.diff {
		if err := s.write(stale); err != nil {
			return err
		}
	}
	if opt.check && len(stale) > 0 {
		return exitError{code: exitStale}
	}
	return nil
}

// refresh makes a report's pictures and the report anew, in this order.
func refresh(s streams, path string, outside bool, tell func(string)) ([]change, error) {
	old, err := readReport(path)
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
		g, err := regionOf(r, path, folder, outside, tell)
		if err != nil {
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
	if err != nil {
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

// regionOf reads a marker: its own keys, and else the flags of build.
func regionOf(r render.Region, path string, folder *os.Root, outside bool, tell func(string)) (*region, error) {
	g := &region{report: path, folder: folder, outside: outside}
	reportFormat, _ := render.FormatOf(path)
	g.html = reportFormat == "html"
	c := &cobra.Command{}
	g.Selection.Add(c)
	g.Look.Add(c)
	g.Reading.Add(c)
	g.decisions.add(c)
	reviewedFlag(c, &g.reviewed)
	formats := []string{"markdown", "html", "svg"}
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
			return nil, errors.New(flags.Unknown("key", a.Key, known))
		}
		if err := c.Flags().Set(f.Name, a.Value); err != nil {
			var bad *pflag.InvalidValueError
			if errors.As(err, &bad) {
				err = errors.Unwrap(bad)
			}
			return nil, fmt.Errorf("%s: %w", a.Key, err)
		}
	}
	if err := configure(c.Flags(), tell); err != nil {
		return nil, err
	}
	var err error
	if g.stories, err = g.find(articles); err != nil {
		return nil, err
	}
	if err := g.findFixes(); err != nil {
		return nil, err
	}
	if g.show, err = g.Look.Options(); err != nil {
		return nil, err
	}
	g.show.Slug, g.show.Fragment = r.Name, true
	return g, g.checkPictures()
}

// checkPictures: a picture has a file, inside the report's folder.
func (g *region) checkPictures() error {
	switch {
	case g.format != "svg" && (g.out != "" || g.dark != ""):
		return errors.New(`out and dark are for pictures: add format="svg", or remove them`)
	case g.format == "svg" && g.out == "":
		return errors.New(`a picture needs a file: add out="timeline.svg"`)
	case g.out != "" && g.out == g.dark:
		return fmt.Errorf("out and dark are both %s: give each its own", g.out)
	}
	for _, path := range []string{g.out, g.dark} {
		if path != "" && (!filepath.IsLocal(filepath.FromSlash(path)) || !strings.EqualFold(filepath.Ext(path), ".svg")) {
			return fmt.Errorf("%q: a picture is a file that ends in .svg, in the report's folder or below", path)
		}
	}
	return nil
}

// fill makes the region's content, and the pictures that it shows.
func (g *region) fill(s streams, tell func(string)) (content string, pictures []change, err error) {
	t, became, complete, err := g.timeline(s, tell)
	switch {
	case err != nil && err.Error() == "", err == nil && !complete:
		return "", nil, errors.New("not all of its stories could be read")
	case err != nil:
		return "", nil, err
	}
	tellEndings(became.Endings, tell)
	if t, err = g.Choose(t); err != nil {
		return "", nil, err
	}
	if g.format != "svg" {
		var b bytes.Buffer
		err := render.Write(&b, t, g.format, g.show)
		return b.String(), nil, err
	}
	for _, p := range []struct{ file, theme string }{{g.out, g.show.Theme}, {g.dark, "dark"}} {
		if p.file == "" {
			continue
		}
		picture, err := g.draw(t, p.file, p.theme)
		if err != nil {
			return "", nil, err
		}
		pictures = append(pictures, picture)
	}
	if g.html {
		return render.PictureHTML(t, g.show, g.out, g.dark), pictures, nil
	}
	return render.PictureMarkdown(t, g.show, g.out, g.dark), pictures, nil
}

// draw makes one picture of t.
func (g *region) draw(t *timeline.Timeline, file, theme string) (change, error) {
	c := change{path: filepath.Join(filepath.Dir(g.report), filepath.FromSlash(file)), picture: filepath.Clean(filepath.FromSlash(file)), folder: filepath.Dir(g.report)}
	var err error
	if c.old, err = readPicture(g.folder, c.picture); err != nil {
		return change{}, pathError(c.path, err)
	}
	show := g.show
	show.Theme = theme
	var b bytes.Buffer
	err = render.SVG(&b, t, show)
	c.new = b.Bytes()
	return c, err
}
