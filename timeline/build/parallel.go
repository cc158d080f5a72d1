package build

import (
	"iter"
	"runtime"
	"sync"
	"sync/atomic"
)

// jobs is how many goroutines work at once.
func (o Options) jobs() int { return jobs(o.Jobs) }

// jobs is n, or one a core for 0.
func jobs(n int) int {
	if n > 0 {
		return n
	}
	return runtime.GOMAXPROCS(0)
}

// each does work on 0 … n-1, in any order, on so many goroutines. worker is called once on
// each of them, so that what it makes serves that goroutine alone.
func each(n, jobs int, worker func() func(i int)) {
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(jobs, n) {
		wait.Go(func() {
			work := worker()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				work(i)
			}
		})
	}
	wait.Wait()
}

// inOrder does work on what seq gives, on so many goroutines, and gives what comes of it in the order of seq. worker is
// called once on each goroutine. At most a few are on their way, and when it returns seq is no longer used.
func inOrder[In, Out any](seq iter.Seq[In], jobs int, worker func() func(In) Out) iter.Seq[Out] {
	return func(yield func(Out) bool) {
		type task struct {
			in   In
			done chan<- Out
		}
		tasks := make(chan task)
		results := make(chan (<-chan Out), 4*jobs)
		stop, stopped := make(chan struct{}), make(chan struct{})
		defer func() {
			close(stop)
			<-stopped
		}()
		for range jobs {
			go func() {
				work := worker()
				for t := range tasks {
					t.done <- work(t.in)
				}
			}()
		}
		go func() {
			defer close(stopped)
			defer close(results)
			defer close(tasks)
			for in := range seq {
				done := make(chan Out, 1)
				select {
				case results <- done:
				case <-stop:
					return
				}
				select {
				case tasks <- task{in, done}:
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
