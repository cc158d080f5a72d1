package fault_test

import (
	"strings"
	"testing"

	"dateline/timeline/fault"
)

func TestRecovered(t *testing.T) {
	read := func() (err *fault.Error) {
		defer func() {
			if what := recover(); what != nil {
				err = fault.Recovered("desk/a.txt", what)
			}
		}()
		var words []string
		return &fault.Error{Story: words[0]}
	}
	got := read().Error()
	if !strings.HasPrefix(got, "desk/a.txt: left out: a defect of dateline (runtime error: index out of range [0] with length 0 at fault_test.go:") {
		t.Error(got)
	}
}
