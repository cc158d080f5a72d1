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
	type task struct {
		article article.Article
		err     error
	}
	var tasks iter.Seq[task] = func(yield func(task) bool) {
		for art, err := range seq {
			if !yield(task{art, err}) {
				return
			}
		}
	}
	return inOrder(tasks, opt.jobs(), func() func(task) result {
		return func(t task) result {
			if t.err != nil {
				return result{err: t.err}
			}
			start := time.Now() // for Stats alone
			r := tellSafely(&t.article, opt)
			r.took = time.Since(start)
			return r
		}
	})
}
