package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"unicode"
)

// writeFile puts data into the file that path names or that its link points to. A plain file is replaced whole: a
// temporary file beside it, then a rename, so that nobody ever sees half of it. It keeps its mode and, where the system lets
// it, its owner; note says what can not be kept, "" if all is. Pipes, devices and the process's own streams are written to as they are.
func (s streams) writeFile(path string, data content) (note string, err error) {
	if note, err = s.replace(path, data); err != nil {
		return "", writeError(path, err)
	}
	return note, nil
}

// writeError is one line: the path, then why it can not be written.
func writeError(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: no folder %s: make it first", path, filepath.Dir(path))
	}
	var pathErr *fs.PathError
	var linkErr *os.LinkError
	switch {
	case errors.As(err, &pathErr):
		err = pathErr.Err
	case errors.As(err, &linkErr):
		err = linkErr.Err
	}
	return fmt.Errorf("%s: cannot write: %w", path, err)
}

func (s streams) replace(path string, data content) (note string, err error) {
	info, err := os.Stat(path)
	if err == nil {
		for _, own := range []any{s.out, s.err} { // "/dev/stdout" may be a file that the shell has opened to add to
			if f, ok := own.(*os.File); ok {
				if o, err := f.Stat(); err == nil && os.SameFile(info, o) {
					return "", data.writeTo(f)
				}
			}
		}
	}
	target, err := pointedTo(path)
	if err != nil {
		return "", err
	}
	if info != nil {
		at, err := os.Stat(target)
		if !info.Mode().IsRegular() || err != nil || !os.SameFile(info, at) { // a link of /proc, which names no file
			return "", writeThrough(path, data)
		}
	}
	dir, name := filepath.Split(target)
	root, err := os.OpenRoot(filepath.Clean(dir + "."))
	if err != nil {
		return "", err
	}
	defer root.Close()
	return replaceIn(root, name, data)
}

// writeThrough writes to what is there, and makes nothing.
func writeThrough(path string, data content) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return errors.Join(data.writeTo(f), f.Close())
}

// pointedTo follows a link to the name that it ends at, where a file may be or not.
func pointedTo(path string) (string, error) {
	const most = 40 // links, as Linux has it
	for range most {
		info, err := os.Lstat(path)
		if errors.Is(err, fs.ErrNotExist) || err == nil && info.Mode()&fs.ModeSymlink == 0 {
			return path, nil
		}
		if err != nil {
			return "", err
		}
		to, err := os.Readlink(path)
		if err != nil {
			return "", err
		}
		if !filepath.IsAbs(to) {
			// Not Join: "a/../b" is not "b" where a is a link.
			to = filepath.Dir(path) + string(filepath.Separator) + to
		}
		path = to
	}
	return "", syscall.ELOOP
}

var errProtected = errors.New("it is write-protected: allow it (chmod u+w), or choose another name")

// replaceIn replaces a plain file of a folder, or makes it, by a temporary file beside it.
func replaceIn(root *os.Root, name string, data content) (note string, err error) {
	mode := fs.FileMode(0o666)
	old, err := root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		old = nil
	case err != nil:
		return "", err
	case old.IsDir():
		return "", syscall.EISDIR
	case !old.Mode().IsRegular():
		return "", errors.New("not a plain file")
	case old.Mode().Perm()&0o222 == 0:
		return "", errProtected
	default:
		// Whoever may not write to it may not replace it either.
		f, err := root.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return "", err
		}
		f.Close()
		mode = old.Mode().Perm()
	}
	f, temp, err := temporary(root, mode)
	if err != nil {
		return "", err
	}
	defer removeOnSignal(root, temp)()
	err = data.writeTo(f)
	if err == nil && old != nil {
		note, err = likeOld(f, old)
	}
	if err == nil {
		err = f.Sync() // a rename may reach the disk before what is renamed does
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = root.Rename(temp, name)
	}
	if err != nil {
		root.Remove(temp)
	}
	return note, err
}

// temporary makes a file of a name that nobody has. It is short, for name may be as long as names can be.
func temporary(root *os.Root, mode fs.FileMode) (*os.File, string, error) {
	for n := 0; ; n++ {
		temp := ".dateline-" + strconv.Itoa(os.Getpid()) + "-" + strconv.Itoa(n) + ".tmp"
		f, err := root.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		const most = 1000 // left by programs of this number that were killed
		if errors.Is(err, fs.ErrExist) && n < most {
			continue
		}
		return f, temp, err
	}
}

// removeOnSignal has a file removed when the process is told to end, which it then does. The function that it gives ends that.
func removeOnSignal(root *os.Root, name string) (stop func()) {
	var heard []os.Signal
	for _, sig := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(sig) { // nohup
			heard = append(heard, sig)
		}
	}
	if len(heard) == 0 {
		return func() {}
	}
	signals, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(signals, heard...)
	go func() {
		select {
		case sig := <-signals:
			root.Remove(name)
			signal.Reset(sig)
			if self, err := os.FindProcess(os.Getpid()); err != nil || self.Signal(sig) != nil {
				os.Exit(exitFailed)
			}
		case <-done:
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}

// sameFile tells whether two names, of which either may not exist, are one file.
func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// printable makes text from a story or a file name fit for one line of a terminal: white
// space becomes one blank, and controls (escape sequences, text direction) are dropped.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r == unicode.ReplacementChar || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, strings.Join(strings.Fields(s), " "))
}
