package main

import (
	"fmt"
	"io"
	"path/filepath"
	"runtime/debug"
	"runtime/metrics"
	"slices"
	"strings"

	"dateline/cmd/internal/flags"
	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/build"
)

// inputs are what build was named, by kind.
type inputs struct {
	stories   []string
	tellings  []string // .tell, which tell wrote
	timelines []string // .json, which build wrote
}

func (opt buildOptions) inputs() (in inputs) {
	for _, path := range opt.stories {
		switch {
		case opt.Input == "" && isTimeline(path):
			in.timelines = append(in.timelines, path)
		case opt.Input == "" && strings.EqualFold(filepath.Ext(path), ".tell"):
			in.tellings = append(in.tellings, path)
		default:
			in.stories = append(in.stories, path)
		}
	}
	return in
}

// isTimeline: stories are text or .jsonl; .json is what build wrote.
func isTimeline(path string) bool { return strings.EqualFold(filepath.Ext(path), ".json") }

// check refuses flags that can do nothing for what was read before.
func (opt buildOptions) check(in inputs) error {
	for _, path := range slices.Concat(in.timelines, in.tellings) {
		switch {
		case opt.explain:
			return usagef("%s: --explain needs the stories: name them in its place", path)
		case opt.Reading != flags.Reading{} && len(in.stories) == 0:
			return usagef("%s: its dates are settled: correct them in the file, or build from the stories with these flags", path)
		}
	}
	return nil
}

// How much the heap may grow beside what is in use before garbage is collected. What is known of many stories fills the memory,
// and a story leaves little behind: a share of what is known would be far more than reading needs.
const (
	roomToRead = 100 << 20 // bytes
	roomToJoin = 40 << 20
	leastRoom  = 25  // hundredths of what is in use: with less, most of the time would go into collecting
	mostRoom   = 400 // a seventh of the time less than with the 100 of Go, where little is in use
)

// growHeap says how much the heap may grow from here on. It is told each number of stories from 0.
func growHeap(stories int) {
	if stories%500 == 0 {
		makeRoom(roomToRead)
	}
}

// makeRoom lets the heap grow by so much beside what is in use now.
func makeRoom(room uint64) {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	percent := 100 * room / max(1, live[0].Value.Uint64())
	debug.SetGCPercent(int(min(max(percent, leastRoom), mostRoom)))
}

// gather makes one timeline of stories, tellings, and timelines that a person may have
// corrected. One timeline alone is taken as it is, unless a selection of it is wanted. It is complete if every input could be read.
func (opt buildOptions) gather(s streams, how article.Options, to build.Options) (t *timeline.Timeline, complete bool, err error) {
	in := opt.inputs()
	if err := opt.check(in); err != nil {
		return nil, false, err
	}
	growHeap(0)
	var g build.Gathering
	add := func(t build.Telling) {
		g.Add(t)
		growHeap(g.Len())
	}
	complete = true
	for _, path := range in.timelines {
		t, err := s.readTimeline(path)
		if err != nil {
			return nil, false, err
		}
		if len(opt.stories) == 1 && opt.Selection == (flags.Selection{}) && to.Fixes.Empty() && !to.Reviewed {
			return t, true, nil
		}
		if len(opt.stories) > 1 && slices.ContainsFunc(t.Events, func(e timeline.Event) bool { return e.Importance != nil }) {
			s.complain(path + ": a selection: the events that it passed over are lost to the merge; build it again without --topic, --days and the like")
		}
		g.AddTimeline(t)
	}
	for _, path := range in.tellings {
		err := s.readFile(path, func(r io.Reader, name string) error {
			for told, err := range build.ReadTellings(r, name, to.Jobs) {
				if err != nil {
					return err
				}
				add(told)
			}
			return nil
		})
		if err != nil && opt.strict {
			return nil, false, err
		}
		if err != nil {
			complete = false
			s.complain(err.Error())
		}
	}
	to.Stats.Stories += g.Len()
	var articles []article.Article
	told := map[string]bool{} // warnings
	if len(in.stories) > 0 {
		var whole bool
		articles, whole, err = s.tell(in.stories, how, to, opt.explain, func(t build.Telling) error {
			add(t)
			return nil
		}, func(line string) {
			g.Warn(line)
			s.complain(line)
			told[line] = true
		})
		if err != nil {
			return nil, false, err
		}
		complete = complete && whole
	}
	if g.Len() == 0 {
		return nil, false, errReported
	}
	makeRoom(roomToJoin)
	t = g.Timeline(to)
	s.warn(articles)
	s.warnOfTimeline(t, articles, told)
	if n := to.Stats.NoTopic; n != nil {
		return nil, false, noStory(to.Topic, n)
	}
	hidden := opt.hidden(t)
	opt.missed.tell(s, to.Stats, hidden)
	if opt.explain {
		explain(s.err, t, hidden, articles)
	}
	if opt.strict {
		if err := strict(articles); err != nil {
			return nil, false, err
		}
	}
	return t, complete, nil
}

// strict refuses stories of which less can be told.
func strict(articles []article.Article) error {
	for _, a := range articles {
		if a.Language != "" {
			return exitError{exitStrict, place(a) + ": it is in " + a.Language + ", and only English is understood"}
		}
		if a.Published.IsZero() {
			return exitError{exitStrict, place(a) + ": no dateline: give one with --dateline DATE"}
		}
	}
	return nil
}

// tell reads stories and hands on what each tells. Only those articles are kept that messages are about, without their texts;
// with keep all are. It is complete if every story could be read; with Strict the
// first that can not ends the work. A defect that a story brings out is told to warn.
func (s streams) tell(paths []string, how article.Options, to build.Options, keep bool, each func(build.Telling) error, warn func(string)) (articles []article.Article, complete bool, err error) {
	how.Stdin = s.in
	complete = true
	taken := article.IDs{}
	bar := s.progress(paths)
	defer bar.done()
	seq := func(yield func(article.Article, error) bool) {
		for a, err := range article.Open(paths, how) {
			if err != nil && to.Strict {
				yield(a, err)
				return
			}
			if err != nil {
				complete = false
				s.complain(err.Error())
				continue
			}
			if len(paths) > 1 || !slices.Contains(paths, a.Path) {
				if aboutStories(a) {
					continue
				}
			}
			a.ID = taken.Unique(a.ID)
			if !yield(a, nil) {
				return
			}
			bar.read(a)
			if !keep {
				a.Text, a.Blocks = "", nil
			}
			if keep || a.Published.IsZero() || a.Language != "" || len(warningsOf(a)) > 0 {
				articles = append(articles, a)
			}
		}
	}
	for told, err := range build.Tellings(seq, to) {
		switch {
		case err != nil && to.Strict:
			return nil, false, err
		case err != nil:
			complete = false
			warn(err.Error())
		default:
			if err := each(told); err != nil {
				return nil, false, err
			}
		}
	}
	return articles, complete, nil
}

// readTimeline reads a timeline that build wrote as JSON.
func (s streams) readTimeline(path string) (t *timeline.Timeline, err error) {
	err = s.readFile(path, func(r io.Reader, name string) error {
		if t, err = render.ReadJSON(r); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		return nil
	})
	return t, err
}

// aboutStories reports whether an article is the note that stands beside stories in a folder,
// and none of them: a README without a dateline and without an event.
func aboutStories(a article.Article) bool {
	name := strings.ToLower(filepath.Base(a.Path))
	return strings.HasPrefix(name, "readme") && a.Published.IsZero() && len(build.Timeline([]article.Article{a}, build.Options{}).Events) == 0
}
