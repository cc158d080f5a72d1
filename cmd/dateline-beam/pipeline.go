package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"

	"dateline/render"
	"dateline/timeline/article"
	"dateline/timeline/build"
	"dateline/timeline/coref"
)

// A job is one run. It travels to the workers with the functions that hold it, so it keeps the command line and
// not what was made of it.
type job struct {
	Args []string // as the program got them
	Temp string   // the name, beside the output's, that the output has until it is whole

	read *options // of Args, once they were read; it does not travel
}

// options are what the command line means, read once by each function that a worker runs and not once an element.
func (j *job) options() (*options, error) {
	if j.read == nil {
		opt, err := parse(j.Args)
		if err != nil {
			return nil, err
		}
		j.read = &opt
	}
	return j.read, nil
}

// pipeline reads lines, tells each story, counts all stories, joins span by span, and writes one timeline:
//
//	globs → files → lines → Reshuffle → Tell → by id → ┬→ Index ───────┐ (side input)
//	                                                   ├→ Candidates → by span → Join ┐
//	                                                   └──────────────────────────────┴→ Finish → rename
//
// Finish takes all that it needs by one key, and not as side inputs: a stage with these keeps prism turning for as
// long as it runs.
func (j job) pipeline(globs []string) *beam.Pipeline {
	p, s := beam.NewPipelineWithRoot()
	files := fileio.MatchAll(s, beam.CreateList(s, globs), fileio.MatchEmptyDisallow())
	lines, unread := beam.ParDo2(s, &readFn{Job: j}, files)
	// Fused with the reading of its file, no story could be told on another worker.
	told, untold := beam.ParDo2(s, &tellFn{Job: j}, beam.Reshuffle(s, lines))
	tellings, twice := beam.ParDo2(s, &uniqueFn{Job: j}, beam.GroupByKey(s, told))
	counted := beam.Combine(s, &censusFn{}, tellings)
	index := beam.SideInput{Input: counted}
	candidates := beam.ParDo(s, &candidatesFn{Job: j}, tellings, index)
	joined := beam.ParDo(s, &joinFn{}, beam.GroupByKey(s, candidates))
	// The impulse is for a job that reads no story: it says so.
	all := beam.CoGroupByKey(s, beam.AddFixedKey(s, beam.Impulse(s)), beam.AddFixedKey(s, tellings), beam.AddFixedKey(s, joined),
		beam.AddFixedKey(s, counted), beam.AddFixedKey(s, beam.Flatten(s, unread, untold, twice)))
	whole := beam.ParDo(s, &finishFn{Job: j}, all)
	beam.ParDo0(s, &renameFn{}, beam.Reshuffle(s, whole))
	return p
}

// readFn gives the lines of a file of JSON Lines, packed with gzip if its name ends in .gz.
type readFn struct{ Job job }

func (f *readFn) ProcessElement(ctx context.Context, file fileio.FileMetadata, emit func(article.Line), problem func(string)) error {
	opt, err := f.Job.options()
	if err != nil {
		return err
	}
	in, err := open(ctx, file.Path)
	if err != nil {
		return opt.fail(problem, fmt.Errorf("%s: %w", file.Path, err))
	}
	defer in.Close()
	for line, err := range article.Lines(in, file.Path) {
		if err != nil {
			if err := opt.fail(problem, err); err != nil {
				return err
			}
			continue
		}
		emit(line)
	}
	return nil
}

// open reads a file of any of Beam's file systems.
func open(ctx context.Context, name string) (io.ReadCloser, error) {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return nil, err
	}
	defer fs.Close()
	raw, err := fs.OpenRead(ctx, name)
	if err != nil || path.Ext(name) != ".gz" {
		return raw, err
	}
	z, err := gzip.NewReader(raw)
	if err != nil {
		return nil, errors.Join(errors.New("not packed with gzip, as its name says: pack it again, or name it otherwise"), raw.Close())
	}
	return packed{z, raw}, nil
}

// packed closes what it unpacks as well.
type packed struct {
	*gzip.Reader
	raw io.Closer
}

func (p packed) Close() error { return errors.Join(p.Reader.Close(), p.raw.Close()) }

// tellFn gives what a story tells, by its id.
type tellFn struct{ Job job }

func (f *tellFn) ProcessElement(_ context.Context, line article.Line, emit func(string, build.Telling), problem func(string)) error {
	opt, err := f.Job.options()
	if err != nil {
		return err
	}
	a, err := line.Article(opt.read)
	if err != nil {
		return opt.fail(problem, err)
	}
	t, err := build.Tell(&a, opt.build)
	if err != nil {
		return opt.fail(problem, err)
	}
	emit(t.Source.ID, t)
	return nil
}

// uniqueFn takes a story that was given twice once, and gives other stories of one id names of their own.
type uniqueFn struct{ Job job }

func (f *uniqueFn) ProcessElement(_ context.Context, id string, tellings func(*build.Telling) bool, emit func(build.Telling), problem func(string)) error {
	type story struct {
		build.Telling
		entry coref.Entry
	}
	var all []story
	for t := (build.Telling{}); tellings(&t); t = (build.Telling{}) {
		all = append(all, story{t, coref.EntryOf(&t)})
	}
	if len(all) > 1 {
		slices.SortFunc(all, func(a, b story) int { return a.entry.Compare(&b.entry) })
		all = slices.CompactFunc(all, func(a, b story) bool { return a.entry.Compare(&b.entry) == 0 })
		opt, err := f.Job.options()
		if err != nil {
			return err
		}
		for i := range all[1:] {
			t := &all[i+1]
			// By its day as well: stories of two days may tell the very same, or nothing.
			sum := sha256.Sum256(append([]byte(t.entry.Published+"\x00"), t.entry.Digest...))
			name := fmt.Sprintf("%s-%x", id, sum[:4])
			if err := opt.fail(problem, fmt.Errorf("the id %q is of %d stories: one is called %q: give each its own", id, len(all), name)); err != nil {
				return err
			}
			build.Rename(&t.Telling, name)
		}
	}
	for i := range all {
		emit(all[i].Telling)
	}
	return nil
}

// censusFn counts the stories.
type censusFn struct{}

func (*censusFn) CreateAccumulator() build.Census { return build.Census{} }

func (*censusFn) AddInput(c build.Census, t build.Telling) build.Census {
	c.Add(&t)
	return c
}

func (*censusFn) MergeAccumulators(a, b build.Census) build.Census {
	a.Merge(&b)
	return a
}

// ExtractOutput completes the census, once for all stages.
func (*censusFn) ExtractOutput(c build.Census) build.Index { return *c.Index() }

// index is that of all stories, read once by each function that a worker runs and not once an element.
type index struct{ read *build.Index }

func (x *index) of(one func(*build.Index) bool) *build.Index {
	if x.read == nil {
		x.read = new(build.Index)
		one(x.read)
	}
	return x.read
}

// candidatesFn gives the events of a story to the spans that they concern.
type candidatesFn struct {
	Job job

	index index
}

func (f *candidatesFn) ProcessElement(t build.Telling, one func(*build.Index) bool, emit func(int32, build.Candidate)) error {
	opt, err := f.Job.options()
	if err != nil {
		return err
	}
	for _, c := range build.Candidates(&t, f.index.of(one), opt.build) {
		for _, span := range c.Spans() {
			emit(int32(span), *c)
		}
	}
	return nil
}

// joinFn finds the events of a span.
type joinFn struct{}

func (*joinFn) ProcessElement(span int32, candidates func(*build.Candidate) bool) build.Joined {
	var cs []*build.Candidate
	for {
		c := new(build.Candidate)
		if !candidates(c) {
			break
		}
		cs = append(cs, c)
	}
	return build.Join(build.Span(span), cs)
}

// finishFn makes the timeline and writes it under another name, which it gives with the right one: so a worker that
// dies, or two runs into one file, leave a whole timeline or none.
type finishFn struct{ Job job }

func (f *finishFn) ProcessElement(ctx context.Context, _ int, _ func(*[]byte) bool, tellings func(*build.Telling) bool, joined func(*build.Joined) bool, one func(*build.Index) bool, problems func(*string) bool, emit func(string, string)) error {
	opt, err := f.Job.options()
	if err != nil {
		return err
	}
	var told []string
	for p := ""; problems(&p); {
		told = append(told, p)
	}
	slices.Sort(told)
	for _, p := range told {
		log.Error(ctx, mark+p)
	}
	failures.Inc(ctx, int64(len(told)))
	var spans []build.Joined
	for j := (build.Joined{}); joined(&j); j = (build.Joined{}) {
		spans = append(spans, j)
	}
	var x index
	stories := func(yield func(build.Telling) bool) {
		for t := (build.Telling{}); tellings(&t) && yield(t); t = (build.Telling{}) {
		}
	}
	t := build.Finish(stories, spans, x.of(one), opt.build)
	if len(t.Articles) == 0 {
		return errors.New(opt.out + ": no story was read: nothing is written")
	}
	for _, w := range t.Warnings {
		log.Warn(ctx, mark+w)
	}
	if t, err = opt.Look.Choose(t); err != nil {
		return err
	}
	if err := write(ctx, opt.out, f.Job.Temp, func(w io.Writer) error { return render.Write(w, t, opt.format, opt.look) }); err != nil {
		return err
	}
	emit(f.Job.Temp, opt.out)
	return nil
}

// write fills a file of any of Beam's file systems; out is the name that it is to have in the end.
func write(ctx context.Context, out, temp string, fill func(io.Writer) error) error {
	fs, err := filesystem.New(ctx, out)
	if err != nil {
		return fmt.Errorf("%s: cannot write: %w", out, err)
	}
	defer fs.Close()
	w, err := fs.OpenWrite(ctx, temp)
	if err != nil {
		return fmt.Errorf("%s: cannot write: %w", out, err)
	}
	b := bufio.NewWriterSize(w, 1<<20)
	err = fill(b)
	if err == nil {
		err = b.Flush()
	}
	if err := errors.Join(err, w.Close()); err != nil {
		return fmt.Errorf("%s: cannot write: %w", out, err)
	}
	return nil
}

// renameFn gives the timeline its name, once it is whole. A stage of its own, for prism waits at full speed for a
// stage that gives nothing, and Finish takes long.
type renameFn struct{}

func (*renameFn) ProcessElement(ctx context.Context, temp, out string) error {
	fs, err := filesystem.New(ctx, out)
	if err == nil {
		defer fs.Close()
		if err = filesystem.Rename(ctx, fs, temp, out); err != nil {
			if left, bad := fs.List(ctx, temp); bad == nil && len(left) == 0 {
				return nil // it was renamed before the stage was tried again
			}
		}
	}
	if err != nil {
		return fmt.Errorf("%s: cannot write: %w", out, err)
	}
	return nil
}
