package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/bmatcuk/doublestar/v4"

	"dateline/cmd/internal/flags"
	"dateline/render"
	"dateline/timeline/article"
)

// A change is a file that embed would write: a report, or a file in the folder of one.
type change struct {
	path                   string
	folder, beside, format string // of a file beside a report: the report's folder, its place in it, and what it holds
	old, new               []byte // old is nil if there is no file yet
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
		if c.beside == "" {
			note, err = s.writeFile(c.path, pieces{c.new})
		} else {
			note, err = c.writeBeside()
		}
		if err != nil {
			return err
		}
		if note != "" {
			s.complain(c.path + ": " + note)
		}
		s.complain(c.path + ": written")
	}
	return nil
}

// unchanged: the file is as it was when it was read, so that what somebody saved meanwhile is not lost.
func (c change) unchanged() error {
	var now []byte
	var err error
	if c.beside == "" {
		now, err = streams{}.readReport(c.path)
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
	return readBeside(folder, c.beside, c.format)
}

// writeBeside replaces or makes a picture. Its folder has to be there, inside the report's.
func (c change) writeBeside() (note string, err error) {
	report, err := os.OpenRoot(c.folder)
	if err != nil {
		return "", writeError(c.path, err)
	}
	defer report.Close()
	folder, err := report.OpenRoot(filepath.Dir(c.beside))
	if err != nil {
		return "", writeError(c.path, err)
	}
	defer folder.Close()
	if note, err = replaceIn(folder, filepath.Base(c.beside), pieces{c.new}); err != nil {
		return "", writeError(c.path, err)
	}
	return note, nil
}

// readReport reads a report, which is a plain file of a size that people read, or standard input.
func (s streams) readReport(path string) ([]byte, error) {
	if path == "-" {
		data, err := io.ReadAll(&bounded{s.in, maxFile})
		return data, errors.Join(err, unicodeReport(path, data))
	}
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
	if err != nil {
		return nil, pathError(path, err)
	}
	return data, unicodeReport(path, data)
}

// unicodeReport refuses a report in another encoding than UTF-8, for what is put into it would not be in its own.
func unicodeReport(path string, data []byte) error {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return fmt.Errorf("%s: in UTF-16: save it as UTF-8", path)
	}
	line := 0
	for text := range bytes.Lines(data) {
		if line++; !utf8.Valid(text) {
			return fmt.Errorf("%s:%d: not in UTF-8 but in Latin-1 or another encoding: save it as UTF-8", path, line)
		}
	}
	return nil
}

// readBeside reads a file that is to be replaced, nil if there is none. What no format of ours made is somebody's work.
func readBeside(folder *os.Root, name, format string) ([]byte, error) {
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
	if err == nil && !render.IsOurs(format, data) {
		what := "file"
		if format == "svg" {
			what = "picture"
		}
		err = errors.New("not a " + what + " that dateline made: choose another out, or remove it")
	}
	return data, err
}

// maxStories is how many files a marker may name: with patterns and folders it is easily a whole disk.
const maxStories = 10_000

// find gives the stories that the patterns stand for, relative to the report, which is not its own story.
func (g *region) find(patterns string) (stories []string, err error) {
	var report fs.FileInfo
	if g.report != "-" {
		if report, err = os.Stat(g.report); err != nil {
			return nil, pathError(g.report, err)
		}
	}
	fields, err := quotedFields(patterns)
	if err != nil {
		return nil, flags.Usagef("articles: %v", err)
	}
	var named []string
	for _, field := range fields {
		found, err := g.match(field)
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
		if info, err := os.Stat(file); err == nil && report != nil && os.SameFile(info, report) {
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

// A field is one path or pattern of a marker.
type field struct {
	text   string
	quoted bool // it stood between quotes: a name, or a pattern without brackets
}

// quotedFields cuts text at blanks, but not between quotes.
func quotedFields(text string) (fields []field, err error) {
	for text = strings.TrimLeft(text, " \t"); text != ""; text = strings.TrimLeft(text, " \t") {
		if quote := text[:1]; quote == "'" || quote == `"` {
			name, rest, ok := strings.Cut(text[1:], quote)
			if !ok {
				return nil, fmt.Errorf("the quote before %q has no end: add one", name)
			}
			fields, text = append(fields, field{name, true}), rest
			continue
		}
		end := strings.IndexAny(text, " \t")
		if end < 0 {
			end = len(text)
		}
		fields, text = append(fields, field{text[:end], false}), text[end:]
	}
	return fields, nil
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
func (g *region) match(f field) ([]string, error) {
	pattern := f.text
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
	if f.quoted { // brackets are letters of a name there
		path = strings.NewReplacer("[", `\[`, "]", `\]`, "{", `\{`, "}", `\}`).Replace(path)
	}
	found, err := g.glob(path)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%q is no pattern: %w", pattern, err)
	case len(found) == 0:
		return nil, fmt.Errorf("no file is named %s: give paths relative to the report, and quotes around a name with blanks: 'a note.txt'", g.place(filepath.FromSlash(pattern)))
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

// errEnough ends a walk that has found more than is read.
var errEnough = errors.New("enough")

// glob gives what a pattern matches, of which ** stands for any folders. Hidden files and folders are passed over.
func (g *region) glob(pattern string) (found []string, err error) {
	base, slashed := "", filepath.ToSlash(pattern)
	files := g.folder.FS()
	if g.outside {
		base, slashed = doublestar.SplitPattern(filepath.ToSlash(g.place(pattern)))
		files = os.DirFS(base)
	}
	hidden := strings.HasPrefix(slashed, ".") || strings.Contains(slashed, "/.")
	err = doublestar.GlobWalk(files, slashed, func(name string, _ fs.DirEntry) error {
		if !hidden && (strings.HasPrefix(name, ".") || strings.Contains(name, "/.")) {
			return nil
		}
		if g.outside {
			name = filepath.Join(base, filepath.FromSlash(name))
		}
		if found = append(found, name); len(found) > maxStories {
			return errEnough
		}
		return nil
	}, doublestar.WithNoFollow())
	if errors.Is(err, errEnough) {
		err = nil
	}
	slices.Sort(found)
	return found, err
}

// place is where a path relative to the report stands.
func (g *region) place(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(filepath.Dir(g.report), path)
}
