//go:build unix

package main

import (
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// likeOld gives a new file the owner and mode of the one that it replaces. note says what of it can not be kept.
func likeOld(f *os.File, old fs.FileInfo) (note string, err error) {
	was, ok := old.Sys().(*syscall.Stat_t)
	if !ok {
		return "", f.Chmod(old.Mode().Perm())
	}
	if was.Nlink > 1 {
		note = fmt.Sprintf("the file had %d names (hard links): the others keep what was there", was.Nlink)
	}
	info, err := f.Stat()
	if err != nil {
		return "", err
	}
	if is, ok := info.Sys().(*syscall.Stat_t); ok && (is.Uid != was.Uid || is.Gid != was.Gid) && f.Chown(int(was.Uid), int(was.Gid)) != nil {
		note = fmt.Sprintf("the file was of user %d and group %d, and is of %d and %d now: only root can keep that", was.Uid, was.Gid, is.Uid, is.Gid)
	}
	// After Chown, which may take bits away.
	return note, f.Chmod(old.Mode() & (fs.ModePerm | fs.ModeSetgid | fs.ModeSetuid | fs.ModeSticky))
}

// ownedByUs: a file is the user's own, or root's.
func ownedByUs(info fs.FileInfo) bool {
	of, ok := info.Sys().(*syscall.Stat_t)
	return ok && (of.Uid == 0 || int(of.Uid) == os.Getuid())
}

// lockFolder waits until no other program holds the folder, and holds it until unlock is called or the program ends.
func lockFolder(dir string) (unlock func(), err error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	// Some network file systems have no locks; then what is read again before writing must do.
	_ = syscall.Flock(int(f.Fd()), syscall.LOCK_EX)
	return func() { f.Close() }, nil
}
