package fixes

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
)

// enough is the share of a quote's words by which it is found where the sentence has changed.
const enough = 0.8

// An item is an event on its way, with all that is decided about it.
type item struct {
	*timeline.Event
	before  timeline.Event // as the program made it
	fixes   []*Fix         // that changed it
	parents []*timeline.Event
	hidden  bool
	gone    bool // put together with another, or parted
	added   bool
}

// A place is a sentence in which a decision may find its words: a report of an event, or a phrase that made none.
type passage struct {
	story, quote, phrase, trigger string
	item                          *item // nil where the phrase made no event
	left                          *timeline.LeftOut

	even, plain string // quote with single blanks, and as plainly writes it; made when asked for
}

// An index finds passages by their words.
type index struct {
	passages []*passage
	words    map[string][]*passage // by each different word of the quote; nil until asked for
}

func newIndex(items []*item, left []timeline.LeftOut) *index {
	x := &index{}
	for _, it := range items {
		x.add(it)
	}
	for i := range left {
		l := &left[i]
		if l.Quote != "" {
			x.passages = append(x.passages, &passage{story: l.Article, quote: l.Quote, phrase: l.Phrase.Text, left: l})
		}
	}
	return x
}

// add files an event under each of its quotes; under its line if it has none.
func (x *index) add(it *item) {
	from := len(x.passages)
	for i := range it.Evidence {
		if v := &it.Evidence[i]; v.Quote != "" {
			x.passages = append(x.passages, &passage{story: v.Article, quote: v.Quote, phrase: v.Phrase.Text, trigger: v.Trigger.Text, item: it})
		}
	}
	if from == len(x.passages) {
		x.passages = append(x.passages, &passage{quote: it.Summary, item: it})
	}
	if x.words != nil {
		x.fileWords(x.passages[from:])
	}
}

// move gives the passages of one event to another that took it up.
func (x *index) move(from, to *item) {
	for _, p := range x.passages {
		if p.item == from {
			p.item = to
		}
	}
}

func (x *index) fileWords(ps []*passage) {
	for _, p := range ps {
		for _, w := range different(words(p.quote)) {
			x.words[w] = append(x.words[w], p)
		}
	}
}

// different sorts words and drops those that stand twice.
func different(ws []string) []string {
	slices.Sort(ws)
	return slices.Compact(ws)
}

// A finding is what a target's words lead to.
type finding struct {
	item    *item
	left    *timeline.LeftOut // if no event has the words
	changed bool              // the sentence has other words by now
	now     string            // the sentence then
	problem string            // why no event is taken, "" if one is; see also several
	several bool              // more than one fits equally well
}

// find looks for the event that a target means: by its exact words, else with other spacing, quotes and dashes, else by most
// of them.
func (x *index) find(t Target) finding {
	for _, level := range []func(Target) []*passage{x.exactly, x.plainly} {
		if found := level(t); found != nil {
			return settle(t, found, false)
		}
	}
	if found := x.mostly(t); found != nil {
		f := settle(t, found, true)
		f.changed = true
		return f
	}
	if t.Story != "" && !slices.ContainsFunc(x.passages, func(p *passage) bool { return p.story == t.Story }) {
		return finding{problem: fmt.Sprintf("no event is of a story %q", t.Story)}
	}
	return finding{problem: fmt.Sprintf("no event has the words “%s”", short(t.Quote))}
}

func (x *index) in(t Target, fits func(*passage) bool) (out []*passage) {
	for _, p := range x.passages {
		if (t.Story == "" || p.story == t.Story) && fits(p) {
			out = append(out, p)
		}
	}
	return out
}

func (x *index) exactly(t Target) []*passage {
	q := evenly(t.Quote)
	return x.in(t, func(p *passage) bool {
		if p.even == "" {
			p.even = evenly(p.quote)
		}
		return holds(p.even, q)
	})
}

func (x *index) plainly(t Target) []*passage {
	q := plainly(t.Quote)
	return x.in(t, func(p *passage) bool {
		if p.plain == "" {
			p.plain = plainly(p.quote)
		}
		return holds(p.plain, q)
	})
}

// mostly gives the passages that have the greatest share of the quote's words, if that is enough. Phrase and trigger must not both
// have changed: that is another event.
func (x *index) mostly(t Target) []*passage {
	if x.words == nil {
		x.words = map[string][]*passage{}
		x.fileWords(x.passages)
	}
	ws := different(words(t.Quote))
	shared := map[*passage]int{}
	for _, w := range ws {
		for _, p := range x.words[w] {
			shared[p]++
		}
	}
	best := int(enough*float64(len(ws)) + 0.999)
	var out []*passage
	for _, p := range x.passages { // in order
		n := shared[p]
		switch {
		case n < best, t.Story != "" && p.story != t.Story:
		case t.Phrase != "" && t.Trigger != "" && p.phrase != t.Phrase && p.trigger != t.Trigger:
		case n > best:
			best, out = n, []*passage{p}
		default:
			out = append(out, p)
		}
	}
	return out
}

// settle takes the one event that passages tell of. What the target says of phrase and trigger narrows them, then its
// own words do: of a sentence that tells of two events the words mean the one whose trigger is among them.
func settle(t Target, found []*passage, changed bool) finding {
	narrow := func(fits func(*passage) bool) {
		if fit := slices.DeleteFunc(slices.Clone(found), func(p *passage) bool { return !fits(p) }); len(fit) > 0 {
			found = fit
		}
	}
	if t.Phrase != "" {
		narrow(func(p *passage) bool { return p.phrase == t.Phrase })
		narrow(func(p *passage) bool { return p.phrase == t.Phrase || holds(p.phrase, t.Phrase) })
	}
	if t.Trigger != "" {
		narrow(func(p *passage) bool { return p.trigger == t.Trigger })
	}
	events := slices.DeleteFunc(slices.Clone(found), func(p *passage) bool { return p.item == nil || p.item.gone })
	if len(events) == 0 {
		l := found[0].left
		if l == nil {
			return finding{problem: fmt.Sprintf("no event has the words “%s” any more", short(t.Quote))}
		}
		return finding{left: l, problem: fmt.Sprintf("“%s” makes no event (%s)", short(l.Phrase.Text), l.Reason)}
	}
	found = events
	if distinct(found) > 1 {
		has := " " + strings.Join(words(t.Quote), " ") + " "
		inQuote := func(s string) bool { return s != "" && strings.Contains(has, " "+strings.Join(words(s), " ")+" ") }
		narrow(func(p *passage) bool { return inQuote(p.trigger) })
		narrow(func(p *passage) bool { return inQuote(p.phrase) })
	}
	if n := distinct(found); n > 1 {
		return finding{several: true, problem: fmt.Sprintf("%d events fit “%s” equally well: %s", n, short(t.Quote), apart(found))}
	}
	f := finding{item: found[0].item}
	if changed {
		f.now = found[0].quote
	}
	return f
}

func distinct(ps []*passage) int {
	seen := map[*item]bool{}
	for _, p := range ps {
		seen[p.item] = true
	}
	return len(seen)
}

// apart says how the events of passages can be told apart.
func apart(ps []*passage) string {
	differ := func(of func(*passage) string) bool {
		return slices.ContainsFunc(ps, func(p *passage) bool { return of(p) != of(ps[0]) })
	}
	for _, w := range []struct {
		key string
		of  func(*passage) string
	}{
		{"story", func(p *passage) string { return p.story }},
		{"phrase", func(p *passage) string { return p.phrase }},
		{"trigger", func(p *passage) string { return p.trigger }},
	} {
		if !differ(w.of) {
			continue
		}
		var options []string
		for _, p := range ps {
			if o := quote(w.of(p)); !slices.Contains(options, o) {
				options = append(options, o)
			}
		}
		slices.Sort(options)
		return fmt.Sprintf("add %s = %s", w.key, strings.Join(options[:min(3, len(options))], " or "))
	}
	return "give more of the words"
}

// holds reports whether text has the words, whole ones at both ends.
func holds(text, quote string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], quote)
		if i < 0 || quote == "" {
			return false
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		first, size := utf8.DecodeRuneInString(text[i:])
		after, _ := utf8.DecodeRuneInString(text[i+len(quote):])
		last, _ := utf8.DecodeLastRuneInString(quote)
		if !(inWord(before) && inWord(first)) && !(inWord(last) && inWord(after)) {
			return true
		}
		from = i + size
	}
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// evenly writes text with single blanks: where its lines break is not part of a story's words.
func evenly(s string) string { return strings.Join(strings.Fields(s), " ") }

// plainly writes text with one kind of spacing, quotes and dashes.
func plainly(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Pd, r), r == '−':
			return '-'
		case unicode.Is(unicode.Pi, r), unicode.Is(unicode.Pf, r), strings.ContainsRune("\"'`´‚„", r):
			return '"'
		case unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, s)
	return strings.ReplaceAll(evenly(s), "--", "-")
}

// short is the beginning of a text, for messages.
func short(s string) string {
	const most = 60
	s = evenly(s)
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	cut := string([]rune(s)[:most])
	if i := strings.LastIndexByte(cut, ' '); i > most/2 {
		cut = cut[:i]
	}
	return cut + "…"
}

// byPlace orders endings as their decisions stand in the files.
func byPlace(a, b Ending) int { return cmp.Compare(a.n, b.n) }
