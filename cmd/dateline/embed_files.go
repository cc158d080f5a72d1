package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"dateline/render"
	"dateline/timeline/article"
)

// A change is a file that embed would write: a report, or a picture in the folder of one.
type change struct {
	path            string
	folder, picture string // of a picture: the report's folder, and its place in it
	old, new        []byte // old is nil if there is no file yet
}

// write writes what was made, if nothing of it was changed by others since it was read.
func (s streams) write(changes []change) error {
	for _, c := range changes {
		if err := c.unchanged(); err != nil {
			return err
		}
	}
	for _, c := range changes {
		if err := c.unchanged(); err != nil {
			return err
		}
		var note string
		var err error
		if c.picture == "" {
			note, err = s.writeFile(c.path, c.new)
		} else {
			note, err = c.writePicture()
		}
		if err != nil {
			return err
		}
		if note != "" {
			s.complain(c.path + ": " + note)
		}
	}
	return nil
}

// unchanged: the file is as it was when it was read, so that what somebody saved meanwhile is not lost.
func (c change) unchanged() error {
	var now []byte
	var err error
	if c.picture == "" {
		now, err = readReport(c.path)
	} else if now, err = c.readAgain(); err != nil {
		err = pathError(c.path, err)
	}
	if err != nil {
		return err
	}
	if !bytes.Equal(now, c.old) || (now == nil) != (c.old == nil) {
		return fmt.Errorf("%s: it was changed while it was being made: nothing was written to it, run embed again", c.path)
	}
	return nil
}

func (c change) readAgain() ([]byte, error) {
	folder, err := os.OpenRoot(c.folder)
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	return readPicture(folder, c.picture)
}

// writePicture replaces or makes a picture. Its folder has to be there, inside the report's.
func (c change) writePicture() (note string, err error) {
	report, err := os.OpenRoot(c.folder)
	if err != nil {
		return "", writeError(c.path, err)
	}
	defer report.Close()
	folder, err := report.OpenRoot(filepath.Dir(c.picture))
	if err != nil {
		return "", writeError(c.path, err)
	}
	defer folder.Close()
	if note, err = replaceIn(folder, filepath.Base(c.picture), c.new); err != nil {
		return "", writeError(c.path, err)
	}
	return note, nil
}

// readReport reads a report, which is a plain file of a size that people read.
func readReport(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		err = errors.New("not a plain file: name a report")
	}
	var f *os.File
	if err == nil {
		f, err = os.Open(path)
	}
	if err != nil {
		return nil, pathError(path, err)
	}
	defer f.Close()
	data, err := io.ReadAll(&bounded{f, maxFile})
	if err == nil && (bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff"))) {
		err = errors.New("in UTF-16: save it as UTF-8")
	}
	if err != nil {
		return nil, pathError(path, err)
	}
	return data, nil
}

// readPicture reads a picture that is to be replaced, nil if there is none. What SVG did not make is somebody's work.
func readPicture(folder *os.Root, name string) ([]byte, error) {
	info, err := folder.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errors.New("not a plain file: choose another out, or remove it")
	}
	f, err := folder.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(&bounded{f, maxFile})
	if err == nil && !render.IsPicture(data) {
		err = errors.New("not a picture that dateline made: choose another out, or remove it")
	}
	return data, err
}

// maxStories is how many files a marker may name: with patterns and folders it is easily a whole disk.
const maxStories = 10_000

// find gives the stories that the patterns stand for, relative to the report, which is not its own story.
func (g *region) find(patterns string) (stories []string, err error) {
	report, err := os.Stat(g.report)
	if err != nil {
		return nil, pathError(g.report, err)
	}
	var named []string
	for pattern := range strings.FieldsSeq(patterns) {
		found, err := g.match(pattern)
		if err != nil {
			return nil, fmt.Errorf("articles: %w", err)
		}
		named = append(named, found...)
	}
	if len(named) == 0 {
		return nil, errors.New(`it names no stories: add articles="stories/*.txt" to the marker`)
	}
	for _, path := range named {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			g.folders = append(g.folders, path)
		}
	}
	for file, err := range article.Files(named) {
		if err != nil {
			return nil, fmt.Errorf("articles: %w", err)
		}
		if info, err := os.Stat(file); err == nil && os.SameFile(info, report) {
			continue
		}
		if stories = append(stories, file); len(stories) > maxStories {
			return nil, fmt.Errorf("articles: more than %d files: name fewer", maxStories)
		}
	}
	if len(stories) == 0 {
		return nil, errors.New("articles: it names no story but the report itself: name others")
	}
	return stories, nil
}

// findFixes gives the corrections files that a marker names their place: relative to the report, in its folder.
func (g *region) findFixes() error {
	for i, path := range g.files {
		local := filepath.Clean(filepath.FromSlash(path))
		if !g.outside {
			if _, err := g.folder.Stat(local); !filepath.IsLocal(local) || err != nil && !errors.Is(err, fs.ErrNotExist) {
				return fmt.Errorf("fixes: %s is not in the report's folder: move it there, or allow it with --allow-outside", path)
			}
		}
		g.files[i] = g.place(local)
	}
	return nil
}

// match gives the files and folders that one pattern stands for.
func (g *region) match(pattern string) ([]string, error) {
	path := filepath.Clean(filepath.FromSlash(pattern))
	outside := fmt.Errorf("%s is not in the report's folder: move it there, or allow it with --allow-outside", pattern)
	names := func(name string) (bool, error) { // whether a file has the name
		info, err := g.folder.Stat(name)
		if g.outside {
			info, err = os.Stat(g.place(name))
		}
		switch {
		case err == nil && !info.Mode().IsRegular() && !info.IsDir():
			return false, fmt.Errorf("%s: not a plain file: remove it", name)
		case err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) && !g.outside:
			return false, outside // os.Root refuses a link that leads out of it
		}
		return err == nil, nil
	}
	if !g.outside && !filepath.IsLocal(path) {
		return nil, outside
	}
	if there, err := names(path); there || err != nil {
		return []string{g.place(path)}, err
	}
	var found []string
	var err error
	if g.outside {
		found, err = filepath.Glob(g.place(path))
	} else {
		found, err = fs.Glob(g.folder.FS(), filepath.ToSlash(path))
	}
	switch {
	case err != nil:
		return nil, fmt.Errorf("%q is no pattern: %w", pattern, err)
	case len(found) == 0:
		return nil, fmt.Errorf("no file is named %s: give paths relative to the report", g.place(path))
	case len(found) > maxStories:
		return nil, fmt.Errorf("%s: more than %d files: name fewer", pattern, maxStories)
	case g.outside:
		return found, nil
	}
	for i, name := range found {
		if _, err := names(filepath.FromSlash(name)); err != nil {
			return nil, err
		}
		found[i] = g.place(filepath.FromSlash(name))
	}
	return found, nil
}

// place is where a path relative to the report stands.
func (g *region) place(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(filepath.Dir(g.report), path)
}
