package article

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Files lists the files that paths stand for: a file and "-" for themselves, a glob for what it matches, a folder
// for the files under it, in order of name, whose ending says that they are stories (".gz" may follow). Hidden files,
// links to folders and the folders of pictures and scripts beside a saved page ("page_files") are passed over. What a folder or a
// glob holds under a story's name is read only if it is a plain file, and a link in a folder only if it stays there: the rest are errors,
// for reading them may never end, or bring in what nobody named.
func Files(paths []string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, path := range paths {
			found, named := expand(path)
			for _, p := range found {
				info, err := os.Stat(p)
				if err == nil && !named && !info.IsDir() {
					err = notPlain(info.Mode())
				}
				switch {
				case p == "-", err == nil && !info.IsDir():
					if !yield(p, nil) {
						return
					}
				case err != nil:
					if !yield("", pathError(p, err)) {
						return
					}
				case !walk(p, yield):
					return
				}
			}
		}
	}
}

// notPlain is the error for what is no plain file, nil for one that is.
func notPlain(mode fs.FileMode) error {
	switch {
	case mode.IsRegular():
		return nil
	case mode&fs.ModeNamedPipe != 0:
		return errors.New("a pipe, not a file: give its own name to read it")
	case mode&fs.ModeSocket != 0:
		return errors.New("a socket, not a file: remove it")
	}
	return errors.New("a device, not a file: remove it")
}

// expand gives the files that a glob matches, hidden ones left out; what matches none, or is the name of a file, stays, for it is named.
func expand(path string) (found []string, named bool) {
	if _, err := os.Lstat(path); err == nil || path == "-" || !strings.ContainsAny(path, "*?[") {
		return []string{path}, true
	}
	found, _ = filepath.Glob(path)
	if !strings.HasPrefix(filepath.Base(path), ".") {
		found = slices.DeleteFunc(found, func(p string) bool { return strings.HasPrefix(filepath.Base(p), ".") })
	}
	if len(found) == 0 {
		return []string{path}, true
	}
	return found, false
}

// walk yields the stories under a folder; false if the caller wants no more.
func walk(folder string, yield func(string, error) bool) bool {
	found, stopped := false, false
	give := func(path string, err error) error {
		found = true
		if !yield(path, err) {
			stopped = true
			return fs.SkipAll
		}
		return nil
	}
	inside, err := withoutLinks(folder)
	if err != nil {
		return yield("", pathError(folder, err))
	}
	top := folder
	if info, err := os.Lstat(folder); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		top += string(filepath.Separator) // it is walked as what it points to
	}
	_ = filepath.WalkDir(top, func(path string, d fs.DirEntry, err error) error {
		hidden := path != top && strings.HasPrefix(d.Name(), ".")
		switch {
		case err != nil:
			return give("", pathError(path, err))
		case d.IsDir():
			if hidden || isPageFolder(path) {
				return fs.SkipDir
			}
			return nil
		case hidden:
			return nil
		}
		if _, known := formatOfEnding(path); !known {
			return nil
		}
		mode := d.Type()
		if mode&fs.ModeSymlink != 0 {
			info, err := os.Stat(path)
			if err == nil && info.IsDir() {
				return nil
			}
			if err == nil {
				mode, err = info.Mode(), staysIn(inside, path)
			}
			if err != nil {
				return give("", pathError(path, err))
			}
		}
		if err := notPlain(mode); err != nil {
			return give("", pathError(path, err))
		}
		return give(path, nil)
	})
	if !found && !stopped {
		var endings []string
		for _, f := range formats {
			endings = append(endings, f.endings...)
		}
		return yield("", fmt.Errorf("%s: a folder without stories: they are known by their endings %s", folder, strings.Join(endings, ", ")))
	}
	return !stopped
}

// staysIn refuses a link that leads out of a folder, which is named in full and without links.
func staysIn(folder, link string) error {
	target, err := withoutLinks(link)
	if err != nil {
		return err
	}
	if rel, err := filepath.Rel(folder, target); err != nil || !filepath.IsLocal(rel) {
		return errors.New("a link out of the folder is not followed: name the file that it points to")
	}
	return nil
}

// withoutLinks is the full path of a file with every link in it resolved.
func withoutLinks(path string) (string, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(full)
}

// isPageFolder: browsers save a page as page.html with its pictures and frames in page_files.
func isPageFolder(path string) bool {
	page, ok := strings.CutSuffix(path, "_files")
	return ok && slices.ContainsFunc([]string{".html", ".htm"}, func(ending string) bool {
		_, err := os.Stat(page + ending)
		return err == nil
	})
}
