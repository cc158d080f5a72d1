package build_test

import (
	"errors"
	"iter"
	"slices"
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/build"
	"dateline/timeline/fault"
)

// withFailure gives two stories with an error between them.
func withFailure(t *testing.T) iter.Seq2[article.Article, error] {
	arts := lines(t, treaty[0], treaty[2])
	return func(yield func(article.Article, error) bool) {
		_ = yield(arts[0], nil) && yield(article.Article{}, errors.New("b.txt: not text")) && yield(arts[1], nil)
	}
}

func TestFailure(t *testing.T) {
	var stats build.Stats
	tl, err := build.Stream(withFailure(t), build.Options{Stats: &stats})
	if err != nil {
		t.Fatal(err)
	}
	if len(tl.Articles) != 2 || !slices.Contains(tl.Warnings, "b.txt: not text") || stats.Failed != 1 || stats.Stories != 2 {
		t.Errorf("%d articles, warnings %q, stats %+v", len(tl.Articles), tl.Warnings, stats)
	}
	if _, err := build.Stream(withFailure(t), build.Options{Strict: true}); err == nil || err.Error() != "b.txt: not text" {
		t.Errorf("strict: error %v", err)
	}
}

// TestDefect: a story on which the program itself fails is told with its file and place,
// and the stories around it are read.
func TestDefect(t *testing.T) {
	arts := lines(t, treaty[0], treaty[2], treaty[3])
	arts[1].Path = "desk/b.txt"
	arts[1].ID = "b"
	arts[1].Blocks = []article.Block{{Start: 0, End: 1 << 20, Kind: article.Body}} // no reader gives such a block
	var stats build.Stats
	tl := build.Timeline(arts, build.Options{Stats: &stats, Strict: true})
	if len(tl.Articles) != 2 || stats.Failed != 1 || len(tl.Warnings) != 1 || !strings.HasPrefix(tl.Warnings[0], "desk/b.txt: left out: a defect of dateline (") || !strings.Contains(tl.Warnings[0], ".go:") {
		t.Errorf("%d articles, %d failed, warnings %q", len(tl.Articles), stats.Failed, tl.Warnings)
	}
	seq := func(yield func(article.Article, error) bool) {
		_ = yield(arts[0], nil) && yield(arts[1], nil)
	}
	var defect *fault.Error
	if _, err := build.Stream(seq, build.Options{Strict: true}); !errors.As(err, &defect) || defect.Story != "desk/b.txt" {
		t.Errorf("strict: error %v, want that of story b", err)
	}
}
