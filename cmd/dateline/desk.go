package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"dateline/cmd/internal/review"
	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/build"
	"dateline/timeline/edtf"
	"dateline/timeline/fixes"
	"dateline/timeline/timex"
)

// A desk is the flags of verbs at which a person decides.
type desk struct {
	buildOptions
	by, on string
}

func (o *desk) add(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&o.by, "by", os.Getenv("USER"), "who decides, as kept with each decision")
	f.Lookup("by").DefValue = "$USER"
	f.StringVar(&o.on, "on", "", "the `day` of the decisions, such as 2025-09-19; today if not given")
	o.decisions.add(c)
	o.Reading.Add(c)
}

// open sets out the stories and their corrections file for review.
func (o *desk) open(s streams) (*review.Desk, string, error) {
	if o.none {
		return nil, "", usagef("--no-fixes: decisions are kept in a corrections file: leave the flag out")
	}
	on, err := o.day()
	if err != nil {
		return nil, "", err
	}
	paths, err := o.decisions.paths(o.stories, s.complain)
	if err != nil {
		return nil, "", err
	}
	if len(paths) == 0 {
		folders := foldersOf(o.stories)
		if len(folders) == 0 {
			return nil, "", usagef("standard input has no folder: name the corrections file with --fixes")
		}
		paths = []string{filepath.Join(folders[0], fixes.FileName)}
	}
	path := paths[len(paths)-1] // a later file overrules an earlier one
	others := &fixes.Set{}
	for _, p := range paths[:len(paths)-1] {
		text, err := readFixes(p)
		if err != nil {
			return nil, "", err
		}
		one, err := fixes.Read(text, p)
		if err != nil {
			return nil, "", usagef("%s", err)
		}
		others.Add(one)
	}
	stories := &watched{options: o, streams: s}
	d, err := review.NewDesk(review.Options{
		Title: o.Title, Some: !namesFolder(o.stories), Read: stories.read, Changed: stories.changed, Others: others, Path: path,
		Load: func() ([]byte, error) { return loadFixes(path) },
		Save: func(old, text []byte) error { return s.saveFixes(path, old, text) },
		By:   o.by, On: on,
	})
	return d, path, err
}

// day is the day of the decisions. Of all that the program does only what a person decides has a day that is not in the stories.
func (o *desk) day() (string, error) {
	if o.on != "" {
		d, err := edtf.Parse(o.on)
		if err != nil || d.Precision() != edtf.PrecisionDay {
			return "", usagef("--on %q is not a day: write it as 2023-06-14", o.on)
		}
		return d.String(), nil
	}
	// SOURCE_DATE_EPOCH: https://reproducible-builds.org/specs/source-date-epoch/
	if epoch, err := strconv.ParseInt(os.Getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
		return time.Unix(epoch, 0).UTC().Format(time.DateOnly), nil
	}
	return time.Now().Format(time.DateOnly), nil
}

// loadFixes reads a corrections file, nil if there is none.
func loadFixes(path string) ([]byte, error) {
	text, err := readFixes(path)
	if _, gone := os.Stat(path); errors.Is(gone, fs.ErrNotExist) {
		return nil, nil
	}
	return text, err
}

// saveFixes replaces a corrections file, if it still holds what it did, and keeps what it held under its name with "~". Programs that do so
// at the same time wait for one another.
func (s streams) saveFixes(path string, old, text []byte) error {
	target, err := pointedTo(path)
	if err != nil {
		return writeError(path, err)
	}
	unlock, err := lockFolder(filepath.Dir(target))
	if err != nil {
		return writeError(path, err)
	}
	defer unlock()
	now, err := loadFixes(target)
	if err != nil {
		return err
	}
	if !bytes.Equal(now, old) {
		return review.ErrChanged
	}
	if now != nil {
		if _, err := s.writeFile(target+"~", pieces{now}); err != nil {
			return err
		}
	}
	_, err = s.writeFile(target, pieces{text})
	return err
}

// watched are stories that may change while they are reviewed.
type watched struct {
	options *desk
	streams streams
	seen    map[string]fileState
	again   bool
}

type fileState struct {
	size int64
	time time.Time
}

// read gives what the stories tell and their texts.
func (w *watched) read() (*timeline.Timeline, map[string]string, error) {
	o, s := w.options, w.streams
	if w.again {
		s.err = io.Discard // what there is to tell was told
	}
	w.seen, w.again = w.files(), true
	how, err := o.Reading.Options()
	if err != nil {
		return nil, nil, err
	}
	t, _, err := o.gather(s, how, build.Options{Title: o.Title, Mode: timex.Mode(o.Mode), Stats: &build.Stats{}})
	if err != nil {
		return nil, nil, err
	}
	return t, o.texts(how), nil
}

// texts are those of the stories, by id; standard input can not be read again.
func (opt buildOptions) texts(how article.Options) map[string]string {
	how.Stdin = strings.NewReader("")
	texts := map[string]string{}
	taken := article.IDs{}
	for a, err := range article.Open(opt.inputs().stories, how) {
		if err == nil {
			texts[taken.Unique(a.ID)] = a.Text
		}
	}
	return texts
}

// reviewDesk is what the review page shows beside the timeline, where no server keeps it.
func (opt buildOptions) reviewDesk(became *fixes.Result) (*render.Desk, error) {
	how, err := opt.Reading.Options()
	if err != nil {
		return nil, err
	}
	d := &render.Desk{Texts: opt.texts(how), Told: map[string]string{}}
	for _, e := range became.Hidden {
		d.Hidden = append(d.Hidden, *e)
	}
	for _, e := range became.Endings {
		switch {
		case e.Kind == fixes.Stale && e.On != nil:
			d.Told[e.On.ID] = e.Why
		case e.Unsettled():
			d.Loose = append(d.Loose, e.String())
		}
	}
	return d, nil
}

func (w *watched) files() map[string]fileState {
	files := map[string]fileState{}
	for path, err := range article.Files(w.options.stories) {
		if err != nil {
			continue
		}
		if info, err := os.Stat(path); err == nil {
			files[path] = fileState{info.Size(), info.ModTime()}
		}
	}
	return files
}

// changed: a file is another, gone or new.
func (w *watched) changed() bool {
	now := w.files()
	if len(now) != len(w.seen) {
		return true
	}
	for path, state := range now {
		if w.seen[path] != state {
			return true
		}
	}
	return false
}

// notFromStdin refuses what can be read but once.
func notFromStdin(stories []string) error {
	for _, path := range stories {
		if path == "-" {
			return fmt.Errorf("-: a story is read more than once here: save it to a file first")
		}
	}
	return nil
}
