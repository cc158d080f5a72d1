//go:build !unix

package main

import (
	"io/fs"
	"os"
)

// likeOld gives a new file the mode of the one that it replaces.
func likeOld(f *os.File, old fs.FileInfo) (note string, err error) {
	return "", f.Chmod(old.Mode().Perm())
}

// ownedByUs: files of other systems have owners that this program does not know; it takes them for the user's.
func ownedByUs(fs.FileInfo) bool { return true }

// lockFolder does nothing: what is read again before writing must do.
func lockFolder(string) (unlock func(), err error) { return func() {}, nil }
