package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"dateline/render"
	"dateline/timeline"
)

// A target is a file to write, or standard output, which is "-".
type target struct {
	path, format string
	data         content
}

// aJSON is made while it is written: of many stories it is the largest of what is known of them. Nothing but its options, which
// are checked before the first byte, can be wrong with it.
type aJSON struct {
	*timeline.Timeline
	how render.Options
}

func (j aJSON) writeTo(w io.Writer) error { return render.JSON(w, j.Timeline, j.how) }

// targets are what -o and -f ask for: Markdown on standard output, if nothing.
func (opt buildOptions) targets() ([]target, error) {
	paths := opt.outs
	if len(paths) == 0 {
		paths = []string{"-"}
	}
	var targets []target
	for i, path := range paths {
		switch {
		case path == "":
			return nil, usagef("-o names no file: name one, or - for standard output")
		case slices.Contains(paths[:i], path):
			return nil, usagef("-o %s is given twice: give each output its own name", path)
		case path != "-":
			if err := notOver(path, opt.stories); err != nil {
				return nil, err
			}
		}
		format, err := opt.formatOf(path)
		if err != nil {
			return nil, err
		}
		if opt.pages && (path == "-" || format != "svg") {
			return nil, usagef("--pages is for pictures in files: add -o x.svg, or leave it out")
		}
		targets = append(targets, target{path: path, format: format})
	}
	if shown := opt.Look.Layout(); opt.pages && shown != "" && shown != "page" && shown != "list" {
		return nil, usagef("--pages and --layout %s exclude each other: such a picture has one page", shown)
	}
	return targets, nil
}

// formatOf is the format asked for, else what the file's ending means, else Markdown. An
// ending that means another format than the one asked for would mislead whoever opens the file.
func (opt buildOptions) formatOf(path string) (string, error) {
	format, known := render.FormatOf(path)
	if format == "html" && opt.format == "review" { // it is a page, too
		format = opt.format
	}
	switch {
	case path == "-" && opt.format == "":
		return "markdown", nil
	case path != "-" && known && opt.format != "" && opt.format != format:
		return "", usagef("%s: its ending says %s and -f says %s: leave out -f, or give the file another ending", path, format, opt.format)
	case opt.format != "":
		return opt.format, nil
	case known:
		return format, nil
	}
	if opt.scale <= 0 || opt.scale > 20 {
		return "", usagef("--scale %g: give more than 0 and at most 20", opt.scale)
	}
	if command := render.Other(path, opt.scale); command != "" {
		svg := strings.TrimSuffix(path, filepath.Ext(path)) + ".svg"
		return "", usagef("%s: no format of dateline: write -o %s, and then run %s %s %s", path, svg, command, path, svg)
	}
	return "", usagef("%s: no format has the ending %q: name one of %s with -f",
		path, filepath.Ext(path), strings.Join(render.Formats(), ", "))
}

func formatsOf(targets []target) (formats []string) {
	for _, o := range targets {
		if !slices.Contains(formats, o.format) {
			formats = append(formats, o.format)
		}
	}
	return formats
}

// render makes what is written to one output: one file, or the numbered pages of a picture.
func (opt buildOptions) render(t *timeline.Timeline, o target, how render.Options) ([]target, error) {
	if !opt.pages {
		if o.format == "json" {
			o.data = aJSON{t, how}
			return []target{o}, nil
		}
		var made pieces
		err := render.Write(&made, t, o.format, how)
		o.data = made
		return []target{o}, err
	}
	pages, err := render.SVGPages(t, how)
	if err != nil {
		return nil, err
	}
	var files []target
	for i, page := range pages {
		f := target{path: o.path, format: o.format, data: pieces{page}}
		if len(pages) > 1 {
			ending := filepath.Ext(o.path)
			f.path = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(o.path, ending), i+1, ending)
			if err := notOver(f.path, opt.stories); err != nil {
				return nil, err
			}
		}
		files = append(files, f)
	}
	return files, nil
}

// writeTarget writes a file whole, or to standard output.
func (s streams) writeTarget(o target) error {
	if o.path == "-" {
		return s.writeData(o.data)
	}
	note, err := s.writeFile(o.path, o.data)
	if note != "" {
		s.complain(o.path + ": " + note)
	}
	return err
}
