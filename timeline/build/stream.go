package build

import (
	"iter"
	"path/filepath"
	"strings"
	"time"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/fault"
)

// Stream makes the timeline of a stream of articles. Each is read once and let go: what
// stays is its events with their quotes. An article that comes with an error is skipped
// and the error becomes a warning; with Options.Strict it ends the work and is returned.
// So is a story on which the program itself fails (a fault.Error).
// The articles' ids must differ.
func Stream(seq iter.Seq2[article.Article, error], opt Options) (*timeline.Timeline, error) {
	if opt.Stats == nil {
		opt.Stats = &Stats{}
	}
	var g Gathering
	for t, err := range Tellings(seq, opt) {
		if err != nil && opt.Strict {
			return nil, err
		}
		if err != nil {
			g.Warn(err.Error())
			continue
		}
		g.Add(t)
	}
	return g.Timeline(opt), nil
}

// Tellings gives what a stream of articles tells, in its order, reading on all cores. An
// article that comes with an error passes it on, and one on which the program fails gives one.
func Tellings(seq iter.Seq2[article.Article, error], opt Options) iter.Seq2[Telling, error] {
	stats := opt.Stats
	if stats == nil {
		stats = &Stats{}
	}
	return func(yield func(Telling, error) bool) {
		for r := range tellAll(seq, opt) {
			if r.err != nil {
				stats.Failed++
			} else {
				stats.Read += r.took
				stats.Stories++
				stats.Expressions += r.Expressions
			}
			if !yield(r.Telling, r.err) {
				return
			}
		}
	}
}

type result struct {
	Telling
	err  error
	took time.Duration
}

// tellSafely keeps a defect of the program that one story brings out from ending the work
// on all others: it becomes that story's error.
func tellSafely(art *article.Article, opt Options) (r result) {
	defer func() {
		if what := recover(); what != nil {
			r = result{err: fault.Recovered(nameOf(art), what)}
		}
	}()
	return result{Telling: read(art, opt)}
}

// nameOf names a story in a message: its file, and its id where that does not say it.
func nameOf(art *article.Article) string {
	if art.Path == "" || art.Path == "-" {
		return art.ID
	}
	if strings.TrimSuffix(filepath.Base(art.Path), filepath.Ext(art.Path)) == art.ID {
		return art.Path
	}
	return art.Path + " " + art.ID
}

// tellAll reads articles on all cores and gives what they tell in the order they came.
func tellAll(seq iter.Seq2[article.Article, error], opt Options) iter.Seq[result] {
	jobs := opt.jobs()
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
