package build_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/build"
)

// tellings are what all stories of testdata tell, each read once.
func tellings(t *testing.T) (out []build.Telling) {
	t.Helper()
	arts := all(t)
	for _, pattern := range []string{"../../testdata/stories/*.txt", "../../testdata/crisis/*.txt"} {
		paths, _ := filepath.Glob(pattern)
		if len(paths) == 0 {
			t.Fatalf("no stories in %s", pattern)
		}
		for _, p := range paths {
			text, err := os.ReadFile(p)
			if err != nil {
				t.Fatal(err)
			}
			arts = append(arts, readStories(t, filepath.Base(p), string(text))...)
		}
	}
	for i := range arts {
		told, err := build.Tell(&arts[i], build.Options{})
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, told)
	}
	return out
}

// gather makes the timeline of tellings.
func gather(ts []build.Telling, opt build.Options) *timeline.Timeline {
	var g build.Gathering
	for _, told := range ts {
		g.Add(copyOf(told))
	}
	return g.Timeline(opt)
}

// copyOf goes the way through the binary form, so that nothing is shared.
func copyOf(t build.Telling) (out build.Telling) {
	data, err := t.MarshalBinary()
	if err == nil {
		err = out.UnmarshalBinary(data)
	}
	if err != nil {
		panic(err)
	}
	return out
}

// few lets rapid try less than its hundred, for each try builds many timelines.
func few(t *testing.T) {
	if err := flag.Set("rapid.checks", "15"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { flag.Set("rapid.checks", "100") })
}

// selections are what is asked of the stories in the tests here.
var selections = []build.Options{{}, {Topic: "Sudan border", Days: 3, PerDay: 1}, {MinSources: 2}, {Days: 4}}

// TestAnySplit: however the stories are parted, nested and ordered, lone ones included, the
// timelines of the parts, written, read back and merged, are one run's bytes.
func TestAnySplit(t *testing.T) {
	few(t)
	ts := tellings(t)
	var want []string
	for _, opt := range selections {
		want = append(want, asJSON(t, gather(ts, opt)))
	}
	again := func(r *rapid.T, tl *timeline.Timeline) *timeline.Timeline {
		var b bytes.Buffer
		if err := render.JSON(&b, tl, render.Options{}); err != nil {
			r.Fatal(err)
		}
		read, err := render.ReadJSON(&b)
		if err != nil {
			r.Fatal(err)
		}
		return read
	}
	rapid.Check(t, func(r *rapid.T) {
		order := rapid.Permutation(ts).Draw(r, "order")
		var parts []*timeline.Timeline
		for len(order) > 0 {
			n := rapid.IntRange(1, min(12, len(order))).Draw(r, "size")
			parts = append(parts, again(r, gather(order[:n], build.Options{})))
			order = order[n:]
		}
		for len(parts) > 1 && rapid.Bool().Draw(r, "nest") {
			n := rapid.IntRange(1, len(parts)).Draw(r, "nested")
			parts = append(parts[n:], again(r, build.Merge(parts[:n], build.Options{})))
		}
		i := rapid.IntRange(0, len(selections)-1).Draw(r, "selection")
		if diff := cmp.Diff(want[i], asJSON(t, build.Merge(parts, selections[i]))); diff != "" {
			r.Fatalf("%+v, %d parts (-one run +merged):\n%s", selections[i], len(parts), diff)
		}
	})
}

// TestSeam: the five steps, apart, each result written and read back, give one run's bytes,
// in whatever order and grouping they are done.
func TestSeam(t *testing.T) {
	few(t)
	ts := tellings(t)
	for _, opt := range selections {
		want := asJSON(t, gather(ts, opt))
		rapid.Check(t, func(r *rapid.T) {
			order := rapid.Permutation(ts).Draw(r, "order")
			var census build.Census
			for chunk := range slices.Chunk(order, rapid.IntRange(1, len(order)).Draw(r, "size")) {
				var part build.Census
				for i := range chunk {
					part.Add(&chunk[i])
				}
				part = wired(r, &part)
				part.Merge(&census)
				census = part
			}
			wire := wired(r, &census)
			whole := wired(r, wire.Index())
			x := &whole
			spans := map[build.Span][]*build.Candidate{}
			for i := range order {
				told := copyOf(order[i])
				for _, c := range build.Candidates(&told, x, opt) {
					for _, s := range c.Spans() {
						read := wired(r, c)
						spans[s] = append(spans[s], &read)
					}
				}
			}
			var joined []build.Joined
			for s, cs := range spans {
				j := build.Join(s, rapid.Permutation(cs).Draw(r, "candidates"))
				joined = append(joined, wired(r, &j))
			}
			again := slices.Values(slices.Collect(func(yield func(build.Telling) bool) {
				for i := range order {
					if !yield(copyOf(order[i])) {
						return
					}
				}
			}))
			if diff := cmp.Diff(want, asJSON(t, build.Finish(again, joined, x, opt))); diff != "" {
				r.Fatalf("%+v (-one run +seam):\n%s", opt, diff)
			}
		})
	}
}

// wired writes a value in its binary form and reads it back.
func wired[T any, P interface {
	*T
	MarshalBinary() ([]byte, error)
	UnmarshalBinary([]byte) error
}](r *rapid.T, v P) (out T) {
	data, err := v.MarshalBinary()
	if err == nil {
		err = P(&out).UnmarshalBinary(data)
	}
	if err != nil {
		r.Fatal(err)
	}
	return out
}

// TestNewYear: two stories of one night, dated on the two sides of where a year, a month and
// a span end, are one event; the year and the month that hold it join it.
func TestNewYear(t *testing.T) {
	tl := build.Timeline(lines(t,
		"2023-01-03|Rebels of the river front shelled the airport of Zaranj on December 31, 2022, killing two Chadian pilots.",
		"2023-01-04|Rebels of the river front shelled the airport of Zaranj on January 1, 2023, killing two Chadian pilots.",
		"2023-02-04|In December 2022 rebels of the river front shelled the airport of Zaranj, killing two Chadian pilots.",
	), build.Options{})
	if len(tl.Events) != 1 {
		t.Fatalf("events %q, want one", events(tl))
	}
}

// TestTellFile: tellings are read back as they were written, in binary form and in JSON, from
// files put end to end; a damaged one is told with its byte.
func TestTellFile(t *testing.T) {
	ts := tellings(t)[:3]
	var file bytes.Buffer
	var starts []int
	for i := range ts {
		starts = append(starts, file.Len())
		if i == 1 {
			line, err := json.Marshal(&ts[i])
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&file, "%s\n", line)
			continue
		}
		if err := build.WriteTelling(&file, &ts[i]); err != nil {
			t.Fatal(err)
		}
	}
	read := func(data []byte) (got []build.Telling, failed string) {
		for told, err := range build.ReadTellings(bytes.NewReader(data), "part.tell", 2) {
			if err != nil {
				return got, err.Error()
			}
			got = append(got, told)
		}
		return got, ""
	}
	got, failed := read(file.Bytes())
	if failed != "" || len(got) != 3 {
		t.Fatalf("%d tellings, %q", len(got), failed)
	}
	if diff := cmp.Diff(asJSON(t, gather(ts, build.Options{})), asJSON(t, gather(got, build.Options{}))); diff != "" {
		t.Errorf("(-told +read):\n%s", diff)
	}
	flipped := bytes.Clone(file.Bytes())
	flipped[starts[2]+40] ^= 1
	for _, tt := range []struct {
		name string
		data []byte
		want string
	}{
		{"a bit", flipped, fmt.Sprintf("part.tell: byte %d: a damaged telling (its sum is not right): write it again with dateline tell", starts[2])},
		{"cut short", file.Bytes()[:file.Len()-5], fmt.Sprintf("part.tell: byte %d: the telling breaks off: write it again with dateline tell", starts[2])},
		{"something else", []byte("Chad closed its border."), "part.tell: byte 0: no telling begins here: write it again with dateline tell"},
		{"a head alone", []byte("DLT1"), "part.tell: byte 0: the telling breaks off: write it again with dateline tell"},
	} {
		if _, failed := read(tt.data); failed != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, failed, tt.want)
		}
	}
}

// FuzzTellings holds that no file of tellings makes reading or building fail, and that the
// timeline of what is read can be written and read back.
func FuzzTellings(f *testing.F) {
	arts, err := article.Read(strings.NewReader("OSLO, May 3, 2023 (AP) - Norway expelled 15 Russian diplomats on Wednesday after Moscow closed a consulate on Monday. They met."), "seed.txt", article.Options{})
	if err != nil {
		f.Fatal(err)
	}
	told, err := build.Tell(&arts[0], build.Options{})
	if err != nil {
		f.Fatal(err)
	}
	var b bytes.Buffer
	if err := build.WriteTelling(&b, &told); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add(append(b.Bytes(), `{"source":{"id":"a","order":[[0,9]],"lead":{"summary":"x","date":"2023"}},"events":[{"summary":"y","date":"../2023","evidence":[{"article":"b"}]}]}`...))
	f.Add([]byte(`{"events":[{"summary":"y"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, opt := range []build.Options{{}, {Days: 2, PerDay: 1, Topic: "diplomats"}} {
			var g build.Gathering
			for told, err := range build.ReadTellings(bytes.NewReader(data), "fuzz.tell", 1) {
				if err == nil {
					g.Add(told)
				}
			}
			written := asJSON(t, g.Timeline(opt))
			if _, err := render.ReadJSON(strings.NewReader(written)); err != nil {
				t.Fatalf("what was written is not read: %v\n%s", err, written)
			}
		}
	})
}
