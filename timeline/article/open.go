package article

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"dateline/timeline/fault"
)

const (
	maxDocument = 64 << 20 // bytes of one file that is read whole, and of one line of JSON Lines
	headSize    = 64 << 10 // bytes by which a format is told
)

// Open reads the articles of files, folders, globs and "-" (standard input), one at a time in that order.
// A folder stands for the files of known endings under it (see Files). What cannot be read
// comes as an error with an empty Article, and reading goes on with the next; an error is one line that names
// the input, the place and the mend. No more than one file is in memory, of JSON Lines one line.
func Open(paths []string, opt Options) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		opt, done := opt.withPDF()
		defer done()
		for file, err := range Files(paths) {
			if err != nil {
				if !yield(Article{}, err) {
					return
				}
				continue
			}
			if !guarded(file, openFile(file, opt), yield) {
				return
			}
		}
	}
}

// guarded hands on the articles of one input, and a panic in reading them as its error. It
// tells whether more is wanted.
func guarded(name string, articles iter.Seq2[Article, error], yield func(Article, error) bool) (more bool) {
	away := false // a panic would be the caller's
	read := func() (err *fault.Error) {
		defer func() {
			if away {
				return
			}
			if what := recover(); what != nil {
				err = fault.Recovered(name, what)
			}
		}()
		more = true
		for a, err := range articles {
			away = true
			more = yield(a, err)
			if away = false; !more {
				break
			}
		}
		return nil
	}
	if err := read(); err != nil && more {
		return yield(Article{}, err)
	}
	return more
}

func openFile(path string, opt Options) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		r := opt.Stdin
		if path != "-" {
			f, err := os.Open(path)
			if err != nil {
				yield(Article{}, pathError(path, err))
				return
			}
			defer f.Close()
			r = f
		} else if r == nil {
			r = os.Stdin
		}
		for a, err := range stream(r, path, opt) {
			if !yield(a, err) {
				return
			}
		}
	}
}

func pathError(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist) && strings.Contains(path, "://"):
		return fmt.Errorf("%s: addresses are not fetched: save the page and name the file", path)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: no such file: check the name", path)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: no permission to read it", path)
	}
	var wrapped *fs.PathError
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	return fmt.Errorf("%s: %w", path, err)
}

// stream reads the articles of one input, which may be packed with gzip. Every error names the input.
func stream(r io.Reader, name string, opt Options) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		opt, done := opt.withPDF()
		defer done()
		fail := func(err error) { yield(Article{}, fmt.Errorf("%s: %w", name, err)) }
		in, head, err := unpack(r)
		if err != nil {
			fail(err)
			return
		}
		f := detect(name, head)
		if opt.Input != "" {
			if f, err = formatNamed(opt.Input); err != nil {
				fail(err)
				return
			}
		}
		if f.read == nil {
			for a, err := range jsonLines(in, head, name, opt) {
				if !yield(a, err) {
					return
				}
			}
			return
		}
		data, err := io.ReadAll(io.LimitReader(in, maxDocument+1))
		if err != nil {
			fail(readError(err))
			return
		}
		if err = check(data, name, f); err != nil {
			fail(err)
			return
		}
		articles, err := f.read(data, name, opt)
		if err != nil {
			fail(err)
			return
		}
		for _, a := range articles {
			if !yield(a, nil) {
				return
			}
		}
	}
}

// unpack gives the input's plain bytes, and the first of them.
func unpack(r io.Reader) (in *bufio.Reader, head []byte, err error) {
	in = bufio.NewReaderSize(r, headSize)
	head, err = in.Peek(headSize)
	if strings.HasPrefix(string(head), "\x1f\x8b") {
		packed, err := gzip.NewReader(in)
		if err != nil {
			return nil, nil, readError(err)
		}
		in = bufio.NewReaderSize(packed, headSize)
		if head, err = in.Peek(headSize); err != nil && err != io.EOF {
			return nil, nil, readError(err)
		}
		return in, head, nil
	}
	if err != nil && err != io.EOF {
		return nil, nil, err
	}
	return in, head, nil
}

func readError(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, gzip.ErrHeader) || errors.Is(err, gzip.ErrChecksum) || strings.HasPrefix(err.Error(), "flate: ") {
		return fmt.Errorf("damaged gzip data (%s): fetch it again", strings.TrimPrefix(err.Error(), "gzip: "))
	}
	return err
}

// check refuses a file that no format can read, or not the format f.
func check(data []byte, name string, f format) error {
	if len(data) > maxDocument {
		return fmt.Errorf("larger than %d MB: give its stories in files of their own, or as JSON Lines", maxDocument>>20)
	}
	if f.name == "pdf" && isPDF(data) {
		return nil
	}
	if what := signature(data); what != "" {
		return errors.New("not text but " + what)
	}
	if len(strings.TrimSpace(string(data[:min(len(data), 4096)]))) == 0 && len(strings.TrimSpace(string(data))) == 0 {
		return errors.New("empty: nothing to read")
	}
	if strings.EqualFold(filepath.Ext(withoutGzip(name)), ".json") {
		return errors.New(`JSON, but not an article a line: write {"id": …, "published": …, "text": …} on one line each`)
	}
	return nil
}
