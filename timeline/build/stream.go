package build

import (
	"iter"
	"runtime"
	"time"

	"dateline/timeline"
	"dateline/timeline/article"
)

// Stream makes the timeline of a stream of articles. Each is read once and let go: what
// stays is its events with their quotes. An article that comes with an error is skipped
// and the error becomes a warning; with Options.Strict it ends the work and is returned.
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
		a.stats.Expressions += r.found
		a.add(r.telling)
	}
	return a.timeline(opt), nil
}

type told struct {
	telling
	err  error
	took time.Duration
}

// tellAll reads articles on all cores and gives what they tell in the order they came.
func tellAll(seq iter.Seq2[article.Article, error], opt Options) iter.Seq[told] {
	jobs := opt.Jobs
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	return func(yield func(told) bool) {
		type task struct {
			article article.Article
			done    chan<- told
		}
		tasks := make(chan task)
		results := make(chan (<-chan told), 4*jobs) // bounds the stories in memory
		stop, stopped := make(chan struct{}), make(chan struct{})
		defer func() {
			close(stop)
			<-stopped // the caller's sequence is no longer used
		}()
		for range jobs {
			go func() {
				for t := range tasks {
					start := time.Now() // for Stats alone
					r := told{telling: tell(&t.article, opt)}
					r.took = time.Since(start)
					t.done <- r
				}
			}()
		}
		go func() {
			defer close(stopped)
			defer close(results)
			defer close(tasks)
			for art, err := range seq {
				done := make(chan told, 1)
				select {
				case results <- done:
				case <-stop:
					return
				}
				if err != nil {
					done <- told{err: err}
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
