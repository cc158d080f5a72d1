package build

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// jobs is how many goroutines work at once.
func (o Options) jobs() int {
	if o.Jobs > 0 {
		return o.Jobs
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
