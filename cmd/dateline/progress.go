package main

import (
	"os"

	"github.com/schollz/progressbar/v3"

	"dateline/timeline/article"
)

// progress shows on a terminal how much has been read, how fast, and how long the rest
// takes. Without a terminal it shows nothing.
type progress struct{ bar *progressbar.ProgressBar }

func (s streams) progress(paths []string) progress {
	if !s.errTTY {
		return progress{}
	}
	var size int64
	for path, err := range article.Files(paths) {
		info, statErr := os.Stat(path)
		if err != nil || statErr != nil {
			size = -1 // standard input: nobody knows
			break
		}
		size += info.Size()
	}
	return progress{progressbar.NewOptions64(size,
		progressbar.OptionSetWriter(s.err), progressbar.OptionSetDescription("reading"),
		progressbar.OptionShowBytes(true), progressbar.OptionSetPredictTime(true),
		progressbar.OptionThrottle(100_000_000), progressbar.OptionClearOnFinish())}
}

// read tells that one more article has been read.
func (p progress) read(a article.Article) {
	if p.bar != nil {
		_ = p.bar.Add(len(a.Text)) // a terminal that does not listen hinders nothing
	}
}

func (p progress) done() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
