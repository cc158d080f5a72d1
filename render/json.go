package render

import (
	"bytes"
	"encoding/json"
	"io"
	"runtime"
	"slices"

	"dateline/timeline"
)

// JSON writes t in the program's interchange format, from which every other
// format can be made: two-space indent, a final newline, lists never null, text
// as it is ("<" stays "<"). The schema is in Schema. opt.Title replaces the title.
// What there is one of each story or event is written one by one, for the whole of many stories would fill the memory
// several times.
func JSON(w io.Writer, t *timeline.Timeline, opt Options) error {
	opt, err := opt.checked(t)
	if err != nil {
		return err
	}
	frame := *t
	if opt.Title != clean(t.Title) {
		frame.Title = opt.Title
	}
	frame.Articles, frame.Events, frame.LeftOut = []timeline.Source{}, []timeline.Event{}, []timeline.LeftOut{}
	lines, err := newJSONEncoder().lines(&frame, "")
	if err != nil {
		return err
	}
	j := &jsonWriter{to: w, jobs: opt.Jobs}
	if j.jobs <= 0 {
		j.jobs = runtime.GOMAXPROCS(0)
	}
	// A line of the frame begins with two blanks and the name of a field: the title can not be taken for one.
	for line := range bytes.Lines(lines) {
		switch name, _, _ := bytes.Cut(line, []byte(":")); string(name) {
		case `  "articles"`:
			j.list(line, len(t.Articles), func(i int) any { return sourceWithLists(t.Articles[i]) })
		case `  "events"`:
			j.list(line, len(t.Events), func(i int) any { return eventWithLists(t.Events[i]) })
		case `  "left_out"`:
			j.list(line, len(t.LeftOut), func(i int) any { return t.LeftOut[i] })
		default:
			j.write(line)
		}
	}
	j.write([]byte("\n"))
	return j.err
}

// A jsonWriter writes values one after the other; after an error it writes nothing.
type jsonWriter struct {
	to   io.Writer
	jobs int
	err  error
}

func (j *jsonWriter) write(data []byte) {
	if j.err == nil {
		_, j.err = j.to.Write(data)
	}
}

// list writes n values in the place of the empty list on a line of the frame. Each goroutine encodes every so manieth run of
// values, the next ones while its last are written.
func (j *jsonWriter) list(line []byte, n int, value func(int) any) {
	before, after, _ := bytes.Cut(line, []byte("[]"))
	if n == 0 {
		j.write(line)
		return
	}
	j.write(before)
	j.write([]byte("["))
	const run = 64
	runs := (n + run - 1) / run
	encoders := make([]chan encoded, min(j.jobs, runs))
	for k := range encoders {
		const ahead = 3 // runs encoded that nobody has written yet
		out := make(chan encoded, ahead-1)
		encoders[k] = out
		go func() {
			e, bufs := newJSONEncoder(), [ahead + 1]bytes.Buffer{}
			for i := k; i < runs; i += len(encoders) {
				b := &bufs[i/len(encoders)%len(bufs)] // one of the others is being written
				out <- encoded{b, e.values(b, i*run, min((i+1)*run, n), value)}
			}
		}()
	}
	for i := range runs {
		done := <-encoders[i%len(encoders)]
		if j.err == nil {
			j.err = done.err
		}
		j.write(done.Bytes())
	}
	j.write([]byte("\n  ]"))
	j.write(after)
}

// encoded are values as they stand in the format.
type encoded struct {
	*bytes.Buffer
	err error
}

// A jsonEncoder turns values into lines.
type jsonEncoder struct {
	compact, indent bytes.Buffer
	encoder         *json.Encoder
}

func newJSONEncoder() *jsonEncoder {
	e := &jsonEncoder{}
	e.encoder = json.NewEncoder(&e.compact)
	e.encoder.SetEscapeHTML(false)
	return e
}

// lines gives a value as it stands in the format, without a newline at its end: all its lines but the first begin with
// prefix. They hold until the next call.
func (e *jsonEncoder) lines(v any, prefix string) ([]byte, error) {
	e.compact.Reset()
	e.indent.Reset()
	if err := e.encoder.Encode(v); err != nil {
		return nil, err
	}
	err := json.Indent(&e.indent, bytes.TrimSuffix(e.compact.Bytes(), []byte("\n")), prefix, "  ")
	return e.indent.Bytes(), err
}

// values puts some values of a list into a buffer.
func (e *jsonEncoder) values(to *bytes.Buffer, first, last int, value func(int) any) error {
	to.Reset()
	for i := first; i < last; i++ {
		if i > 0 {
			to.WriteByte(',')
		}
		to.WriteString("\n    ")
		lines, err := e.lines(value(i), "    ")
		if err != nil {
			return err
		}
		to.Write(lines)
	}
	return nil
}

func sourceWithLists(a timeline.Source) timeline.Source {
	if a.Lead != nil {
		lead := eventWithLists(*a.Lead)
		a.Lead = &lead
	}
	if a.Dateline != nil {
		a.Dateline = &timeline.Dateline{From: a.Dateline.From, Rivals: list(a.Dateline.Rivals)}
	}
	return a
}

// withLists returns a copy of t in which no list is nil.
func withLists(t *timeline.Timeline) *timeline.Timeline {
	c := *t
	c.LeftOut = list(c.LeftOut)
	c.Events = slices.Clone(list(c.Events))
	for i := range c.Events {
		c.Events[i] = eventWithLists(c.Events[i])
	}
	c.Articles = slices.Clone(list(c.Articles))
	for i := range c.Articles {
		c.Articles[i] = sourceWithLists(c.Articles[i])
	}
	return &c
}

func eventWithLists(e timeline.Event) timeline.Event {
	e.Actors, e.Places, e.Evidence = list(e.Actors), list(e.Places), list(e.Evidence)
	e.DisputedDates = slices.Clone(e.DisputedDates)
	for i, d := range e.DisputedDates {
		e.DisputedDates[i].Articles = list(d.Articles)
	}
	return e
}

// list returns s, or an empty list for nil.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
