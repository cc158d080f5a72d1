package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dateline/timeline/fixes"
)

// decisions are the flags that say which corrections files are read.
type decisions struct {
	files []string
	none  bool
}

// add adds the flags to a command.
func (d *decisions) add(c *cobra.Command) {
	f := c.Flags()
	f.StringArrayVar(&d.files, "fixes", nil, "read corrections from `file`, instead of "+fixes.FileName+" beside the stories; may be given again (dateline help fixes)")
	f.BoolVar(&d.none, "no-fixes", false, "read no corrections")
}

// read gives the decisions of the files named, else of those beside the stories; each file once.
func (d decisions) read(inputs []string, tell func(string)) (*fixes.Set, error) {
	paths, err := d.paths(inputs, tell)
	if err != nil {
		return nil, err
	}
	set := &fixes.Set{}
	for _, path := range paths {
		text, err := readFixes(path)
		if err != nil {
			return nil, err
		}
		one, err := fixes.Read(text, path)
		if err != nil {
			return nil, usagef("%s", err)
		}
		set.Add(one)
	}
	return set, nil
}

// paths are the corrections files to read.
func (d decisions) paths(inputs []string, tell func(string)) (paths []string, err error) {
	switch {
	case d.none && len(d.files) > 0:
		return nil, usagef("--fixes and --no-fixes exclude each other: give one")
	case d.none:
		return nil, nil
	case len(d.files) > 0:
		for _, path := range d.files {
			if !slices.ContainsFunc(paths, func(p string) bool { return filepath.Clean(p) == filepath.Clean(path) }) {
				paths = append(paths, path)
			}
		}
		return paths, nil
	}
	for _, dir := range foldersOf(inputs) {
		path := filepath.Join(dir, fixes.FileName)
		why, err := distrust(path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return nil, pathError(path, err)
		case why == "" && isLink(path):
			tell(path + ": not used: it is a link: name the file with --fixes")
		case why != "":
			tell(path + ": not used: " + why)
		default:
			paths = append(paths, path)
		}
	}
	return paths, nil
}

func isLink(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}

// foldersOf are the folders among inputs, and those that the files among them stand in, each once.
func foldersOf(inputs []string) (dirs []string) {
	for _, path := range inputs {
		if path == "-" {
			continue
		}
		dir := path
		if info, err := os.Stat(path); err != nil || !info.IsDir() {
			dir = filepath.Dir(path)
		}
		if dir = filepath.Clean(dir); !slices.Contains(dirs, dir) {
			dirs = append(dirs, dir)
		}
	}
	return dirs
}

// namesFolder: all stories of a folder are meant, not some.
func namesFolder(inputs []string) bool {
	return slices.ContainsFunc(inputs, func(path string) bool {
		info, err := os.Stat(path)
		return err == nil && info.IsDir()
	})
}

// readFixes reads a corrections file, which is a plain file of a size that makes sense.
func readFixes(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, pathError(path, err)
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s: not a plain file: name a corrections file", path)
	}
	return readUpTo(path, fixes.MaxText)
}

// tellEndings tells how decisions ended: how many were applied, and one line for each other.
func tellEndings(endings []fixes.Ending, tell func(string)) {
	applied := map[string]int{}
	var files []string
	for _, e := range endings {
		if applied[e.Fix.File] == 0 && e.Kind == fixes.Applied {
			files = append(files, e.Fix.File)
		}
		if e.Kind == fixes.Applied {
			applied[e.Fix.File]++
		}
	}
	for _, f := range files {
		tell(fmt.Sprintf("%s: %s applied", f, plural(applied[f], "correction", "corrections")))
	}
	for _, e := range endings {
		if e.Kind != fixes.Applied {
			tell(e.String())
		}
	}
}

// elsewhere says how many corrections are of stories that are not looked at, "" if none is.
func elsewhere(became *fixes.Result) string {
	if became.Elsewhere == 0 {
		return ""
	}
	return plural(became.Elsewhere, "correction is", "corrections are") + " of other stories, which were not named here"
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// unsettled is the error of --strict where a person should look at a decision, nil if at none.
func unsettled(endings []fixes.Ending) error {
	count := map[fixes.Kind]int{}
	for _, e := range endings {
		if e.Unsettled() {
			count[e.Kind]++
		}
	}
	var parts []string
	for _, k := range fixes.Kinds {
		if count[k] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", count[k], k))
		}
	}
	if parts == nil {
		return nil
	}
	return exitError{exitStrict, "corrections: " + strings.Join(parts, ", ") + ": dateline fixes lists them"}
}
