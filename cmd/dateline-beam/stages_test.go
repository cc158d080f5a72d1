package main

import (
	"fmt"
	"math/rand"
	"reflect"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/graph"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/runtime"

	"dateline/timeline/article"
	"dateline/timeline/build"
)

// Every function of the pipeline is known by name to workers in other processes.
func TestRegistered(t *testing.T) {
	edges, _, err := job{}.pipeline([]string{"*"}).Build()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, e := range edges {
		for _, fn := range functions(e) {
			if n++; !registered(fn) {
				t.Errorf("%v is not registered", fn)
			}
		}
	}
	if n < 7 {
		t.Errorf("%d functions were looked at", n)
	}
	type unknownFn struct{}
	if registered(reflect.TypeFor[unknownFn]()) {
		t.Error("a function that nobody registered counts as registered")
	}
}

func functions(e *graph.MultiEdge) (out []reflect.Type) {
	if e.DoFn != nil && e.DoFn.Recv != nil {
		out = append(out, reflect.TypeOf(e.DoFn.Recv))
	}
	if e.CombineFn != nil && e.CombineFn.Recv != nil {
		out = append(out, reflect.TypeOf(e.CombineFn.Recv))
	}
	return out
}

func registered(fn reflect.Type) bool {
	if fn.Kind() == reflect.Pointer {
		fn = fn.Elem()
	}
	key, ok := runtime.TypeKey(fn)
	if !ok {
		return false
	}
	_, ok = runtime.LookupType(key)
	return ok
}

// No span holds more than a small part of all candidates, where stories are spread over time as news is.
func TestHottestSpan(t *testing.T) {
	spans, all := map[build.Span]int{}, 0
	var census build.Census
	var tellings []build.Telling
	r := rand.New(rand.NewSource(1))
	day := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range 400 {
		published := day.AddDate(0, 0, r.Intn(365))
		a, err := article.Line{Name: "made", N: i + 1, Text: fmt.Sprintf(`{"id":"s%d","published":"%s","text":"Envoys of Chad and Peru met in Oslo on Monday. They signed a treaty last week, and will meet in May."}`, i, published.Format(time.DateOnly))}.Article(article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		told, err := build.Tell(&a, build.Options{})
		if err != nil {
			t.Fatal(err)
		}
		census.Add(&told)
		tellings = append(tellings, told)
	}
	x := census.Index()
	for i := range tellings {
		for _, c := range build.Candidates(&tellings[i], x, build.Options{}) {
			for _, s := range c.Spans() {
				spans[s]++
				all++
			}
		}
	}
	for s, n := range spans {
		if n*100 > 15*all {
			t.Errorf("the span of %v holds %d of %d", s, n, all)
		}
	}
}
