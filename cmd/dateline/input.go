package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"dateline/timeline/article"
)

// storiesHelp ends the help of the verbs that read stories.
const storiesHelp = `A story is text, Markdown, a web page, a feed, a mail, a PDF, or a line of JSON Lines, in any common
encoding, packed with gzip or not. A folder stands for the stories in it, and - for standard input.`

// stories gives the inputs that a verb was named, "-" being standard input.
// Without a name it is standard input too, unless a person sits there.
func (s streams) stories(args []string) ([]string, error) {
	if len(args) == 0 {
		if s.inTTY {
			return nil, errHelp
		}
		return []string{"-"}, nil
	}
	n := 0
	for _, a := range args {
		if a == "-" {
			n++
		}
	}
	if n > 1 {
		return nil, usagef("- is named twice: standard input can be read once")
	}
	return args, nil
}

// readArticles reads the stories that the paths stand for, tells what could not be read and what is
// doubtful, and makes the ids differ. It is complete if everything could be read.
func (s streams) readArticles(paths []string, opt article.Options) (articles []article.Article, complete bool) {
	opt.Stdin = s.in
	complete = true
	taken := article.IDs{}
	for a, err := range article.Open(paths, opt) {
		if err != nil {
			complete = false
			s.complain(err.Error())
			continue
		}
		a.ID = taken.Unique(a.ID)
		growHeap(len(articles))
		articles = append(articles, a)
	}
	s.warn(articles)
	return articles, complete
}

// readFile calls read with a file that is no story, "-" being standard input.
func (s streams) readFile(path string, read func(r io.Reader, name string) error) error {
	if path == "-" {
		return read(&bounded{s.in, maxFile}, path)
	}
	f, err := os.Open(path)
	if err != nil {
		return pathError(path, err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return fmt.Errorf("%s: a folder: name the files in it", path)
	}
	return read(&bounded{f, maxFile}, path)
}

// maxFile is what a file may hold that is no story, in bytes; stories have the same bound.
const maxFile = 64 << 20

// A bounded reader fails where more follows than a file may hold.
type bounded struct {
	in   io.Reader
	left int // bytes
}

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.in.Read(p[:min(len(p), b.left+1)])
	if b.left -= n; b.left < 0 {
		return n, fmt.Errorf("larger than %d MB: give it in parts", maxFile>>20)
	}
	return n, err
}

// pathError is one line: the path, then what is wrong with it.
func pathError(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: no such file: check the name", path)
	}
	var wrapped *fs.PathError
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	return fmt.Errorf("%s: %w", path, err)
}
