//go:build unix

package main

import (
	"net"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// special makes a file that is no plain one, beside a story.
func special(kind, path string) func(*testing.T) {
	return func(t *testing.T) {
		var err error
		switch kind {
		case "pipe":
			err = syscall.Mkfifo(path, 0o666)
		case "socket":
			var l net.Listener
			if l, err = net.Listen("unix", path); err == nil {
				t.Cleanup(func() { l.Close() })
			}
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// Folders, links, and files that are no files.
func TestHostileFolders(t *testing.T) {
	good := `Tue 5 March 2024`
	runHostile(t, []hostile{
		{name: "a pipe in a folder", files: map[string]string{"d/b.txt": story}, make: special("pipe", "d/a.txt"), args: "build d", code: 1, out: good,
			err: "dateline: d/a.txt: a pipe, not a file: give its own name to read it\n"},
		{name: "a pipe that a pattern finds", files: map[string]string{"b.txt": story}, make: special("pipe", "a.txt"), args: "build ?.txt", code: 1, out: good,
			err: "dateline: a.txt: a pipe, not a file: give its own name to read it\n"},
		{name: "a pipe that is named", make: func(t *testing.T) {
			special("pipe", "a.txt")(t)
			go os.WriteFile("a.txt", []byte(story), 0) // it opens when the command does
		}, args: "build a.txt", out: good},
		{name: "a pipe of another ending in a folder", files: map[string]string{"d/b.txt": story}, make: special("pipe", "d/a.fifo"), args: "build d", out: good},
		{name: "a socket in a folder", files: map[string]string{"d/b.txt": story}, make: special("socket", "d/a.txt"), args: "build d", code: 1, out: good,
			err: "dateline: d/a.txt: a socket, not a file: remove it\n"},
		{name: "a socket that is named", make: special("socket", "a.txt"), args: "build a.txt", code: 1, err: "dateline: a.txt: no such device or address\n"},
		{name: "a link to a device in a folder", files: map[string]string{"d/b.txt": story, "d/a.txt": "-> /dev/zero"}, args: "build d", code: 1, out: good,
			err: "dateline: d/a.txt: a link out of the folder is not followed: .*\n"},
		{name: "a link out of a folder", files: map[string]string{"secret.txt": story, "d/b.txt": story, "d/a.txt": "-> ../secret.txt"}, args: "build d", code: 1, out: good,
			err: "dateline: d/a.txt: a link out of the folder is not followed: .*\n"},
		{name: "a link by a full path to a file of the folder", files: map[string]string{"d/b.text": story}, make: func(t *testing.T) {
			here, err := filepath.Abs("d/b.text")
			if err == nil {
				err = os.Symlink(here, "d/a.txt")
			}
			if err != nil {
				t.Fatal(err)
			}
		}, args: "build d", out: good},
		{name: "a link inside a folder", files: map[string]string{"d/e/b.txt": story, "d/a.txt": "-> e/b.txt"}, args: "build d", out: good},
		{name: "a link that is named", files: map[string]string{"secret.txt": story, "d/a.txt": "-> ../secret.txt"}, args: "build d/a.txt", out: good},
		{name: "a link to a folder above", files: map[string]string{"d/b.txt": story, "d/loop": "-> .."}, args: "build d", out: good},
		{name: "a timeline that is a link to a device", files: map[string]string{"a.json": "-> /dev/zero"}, args: "build a.json", code: 1,
			err: "dateline: a.json: larger than 64 MB: give it in parts\n"},
		{name: "a folder that is a link", files: map[string]string{"d/b.txt": story, "l": "-> d"}, args: "build l", out: good},
		{name: "a link to itself", files: map[string]string{"d/b.txt": story, "d/a.txt": "-> a.txt"}, args: "build d", code: 1, out: good,
			err: "dateline: d/a.txt: too many levels of symbolic links\n"},
		{name: "a link to nothing", files: map[string]string{"d/b.txt": story, "d/a.txt": "-> nothing"}, args: "build d", code: 1, out: good,
			err: "dateline: d/a.txt: no such file: check the name\n"},
		{name: "a folder named like a story", files: map[string]string{"d/a.txt/b.txt": story}, args: "build d", out: good},
		{name: "a name of line ends", files: map[string]string{"d/a\n\x1b[2J.txt": ""}, args: "build d", code: 1, err: "dateline: d/a .*.txt: empty: nothing to read\n"},
		{name: "a name that is no UTF-8", files: map[string]string{"d/\xff.txt": story}, args: "build -f json d", out: `"2024-03-05"`},
	})
}

// Anyone can leave options in /tmp; only root can leave another's here.
func TestOptionsOfOthers(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can give a file to another user")
	}
	give := func(t *testing.T) {
		if err := os.Lchown(".dateline.toml", 12345, 12345); err != nil {
			t.Fatal(err)
		}
	}
	const told = "dateline: .dateline.toml: not used: it is another user's\n"
	runHostile(t, []hostile{
		{name: "a file", files: map[string]string{".dateline.toml": "since = 2030-01-01", "s.txt": story}, make: give, args: "build s.txt", err: told, out: "Tue 5 March 2024"},
		{name: "a link to a file of ours", files: map[string]string{".dateline.toml": "-> ours", "ours": "since = 2030-01-01", "s.txt": story}, make: give, args: "build s.txt", err: told, out: "Tue 5 March 2024"},
	})
}
