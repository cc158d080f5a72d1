package build

import (
	"fmt"
	"iter"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/coref"
)

// Stream makes the timeline of a stream of articles. Each is read once and let go: what
// stays is its events with their quotes. An article that comes with an error is skipped
// and the error becomes a warning; with Options.Strict it ends the work and is returned.
// So is a story on which the program itself fails (a StoryError).
// The articles' ids must differ.
func Stream(seq iter.Seq2[article.Article, error], opt Options) (*timeline.Timeline, error) {
	var a assembly
	a.stats = opt.Stats
	if a.stats == nil {
		a.stats = &Stats{}
	}
	for r := range tellAll(seq, opt) {
		if r.err != nil && opt.Strict {
			return nil, r.err
		}
		if r.err != nil {
			a.stats.Failed++
			a.warnings = append(a.warnings, r.err.Error())
			continue
		}
		a.stats.Read += r.took
		a.stats.Stories++
		a.stats.Expressions += r.Expressions
		a.add(r.Document)
	}
	return a.timeline(opt), nil
}

type result struct {
	coref.Document
	err  error
	took time.Duration
}

// tellSafely keeps a defect of the program that one story brings out from ending the work
// on all others: it becomes that story's error.
func tellSafely(art *article.Article, opt Options) (r result) {
	defer func() {
		if fault := recover(); fault != nil {
			r = result{err: &StoryError{Article: art.ID, Path: art.Path, Fault: fmt.Sprint(fault), At: faultAt()}}
		}
	}()
	return result{Document: read(art, opt)}
}

// A StoryError says that a defect of the program kept a story from being read.
type StoryError struct {
	Article string // its ID
	Path    string // where it was read from, "" if not from a file
	Fault   string // what went wrong
	At      string // where in the program, as "file.go:12"
}

func (e *StoryError) Error() string {
	story := e.Path
	if story == "" || story == "-" {
		story = e.Article
	}
	if id := strings.TrimSuffix(filepath.Base(story), filepath.Ext(story)); id != e.Article && story != e.Article {
		story += " (" + e.Article + ")"
	}
	return fmt.Sprintf("%s: left out: a defect of dateline (%s at %s): please report it with this story", story, e.Fault, e.At)
}

// faultAt gives the place in this program where a panic that is being recovered began.
func faultAt() string {
	pc := make([]uintptr, 64)
	frames := runtime.CallersFrames(pc[:runtime.Callers(3, pc)])
	for {
		f, more := frames.Next()
		if !strings.HasPrefix(f.Function, "runtime.") {
			return fmt.Sprintf("%s:%d", filepath.Base(f.File), f.Line)
		}
		if !more {
			return "an unknown place"
		}
	}
}

// tellAll reads articles on all cores and gives what they tell in the order they came.
func tellAll(seq iter.Seq2[article.Article, error], opt Options) iter.Seq[result] {
	jobs := opt.Jobs
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	return func(yield func(result) bool) {
		type task struct {
			Article article.Article
			Done    chan<- result
		}
		tasks := make(chan task)
		results := make(chan (<-chan result), 4*jobs) // bounds the stories in memory
		stop, stopped := make(chan struct{}), make(chan struct{})
		defer func() {
			close(stop)
			<-stopped // the caller's sequence is no longer used
		}()
		for range jobs {
			go func() {
				for t := range tasks {
					start := time.Now() // for Stats alone
					r := tellSafely(&t.Article, opt)
					r.took = time.Since(start)
					t.Done <- r
				}
			}()
		}
		go func() {
			defer close(stopped)
			defer close(results)
			defer close(tasks)
			for art, err := range seq {
				done := make(chan result, 1)
				select {
				case results <- done:
				case <-stop:
					return
				}
				if err != nil {
					done <- result{err: err}
					continue
				}
				select {
				case tasks <- task{art, done}:
				case <-stop:
					return
				}
			}
		}()
		for r := range results {
			if !yield(<-r) {
				return
			}
		}
	}
}
