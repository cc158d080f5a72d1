package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
)

// writeFile replaces path with data whole: a temporary file in the same folder,
// then a rename, so that nobody ever sees half of it. An existing file keeps its mode, a
// symbolic link stays one, and what is no regular file (/dev/stdout, a pipe) is written to directly.
func writeFile(path string, data []byte) error {
	if err := replace(path, data); err != nil {
		var pathErr *fs.PathError
		var linkErr *os.LinkError
		switch {
		case errors.As(err, &pathErr):
			err = pathErr.Err
		case errors.As(err, &linkErr):
			err = linkErr.Err
		}
		if errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("%s: no folder %s: make it first", path, filepath.Dir(path))
		}
		return fmt.Errorf("%s: cannot write: %w", path, err)
	}
	return nil
}

func replace(path string, data []byte) error {
	mode := fs.FileMode(0o666)
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
		info, err := os.Stat(path)
		if err != nil {
			return err
		}
		if !info.Mode().IsRegular() {
			return os.WriteFile(path, data, mode)
		}
		mode = info.Mode().Perm()
	}
	dir, base := filepath.Split(path)
	temp := dir + "." + base + "." + strconv.Itoa(os.Getpid()) + ".tmp"
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Close())
	if err == nil {
		err = os.Rename(temp, path)
	}
	if err != nil {
		os.Remove(temp)
	}
	return err
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
