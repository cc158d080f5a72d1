package coref

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"dateline/timeline"
)

// A Census is what must be known of all stories before any two of them are compared: how
// many events hold each term, and what tells copies. The censuses of parts add up to that of
// the whole, in any order and grouping. The zero value is that of no story.
type Census struct {
	Events  int            `json:"events"`
	Terms   map[string]int `json:"terms"` // events that hold the term
	Stories []Entry        `json:"stories"`

	forms *forms
	seen  map[string]bool // terms of the event that is counted
}

// An Entry is a story in a census.
type Entry struct {
	ID        string   `json:"id"`
	Published string   `json:"published,omitempty"`
	CopyOf    string   `json:"copy_of,omitempty"`
	Digest    []byte   `json:"digest,omitempty"` // the same for stories that tell the very same; nil for one that tells nothing
	Sketch    []uint32 `json:"sketch,omitempty"` // see copies.go
}

// EntryOf is what a census holds of one story.
func EntryOf(t *Telling) Entry {
	return Entry{ID: t.Source.ID, Published: t.Source.Published, CopyOf: t.Source.CopyOf, Digest: t.digest(), Sketch: sketch(t)}
}

// Compare orders stories: by the day of publication, those without one last, then by id.
func (e *Entry) Compare(o *Entry) int {
	return cmp.Or(
		cmp.Compare(boolInt(e.Published == ""), boolInt(o.Published == "")),
		strings.Compare(e.Published, o.Published),
		strings.Compare(e.ID, o.ID),
		bytes.Compare(e.Digest, o.Digest))
}

// Add counts one more story.
func (c *Census) Add(t *Telling) { c.AddAs(t, EntryOf(t)) }

// AddAs counts one more story, of which the entry is known.
func (c *Census) AddAs(t *Telling, e Entry) {
	c.Stories = append(c.Stories, e)
	for i := range t.Events {
		c.count(&t.Events[i])
	}
	if t.Source.Lead != nil {
		c.count(t.Source.Lead)
	}
}

func (c *Census) count(e *timeline.Event) {
	if c.Terms == nil {
		c.Terms = map[string]int{}
	}
	if c.forms == nil {
		c.forms, c.seen = newForms(), map[string]bool{}
	}
	c.Events++
	clear(c.seen)
	note := func(form string) {
		if form != "" && !c.seen[form] {
			c.seen[form] = true
			c.Terms[form]++
		}
	}
	c.forms.in(e.Brief(), note)
	c.forms.in(around(e), note)
}

// Merge adds the counts of another census.
func (c *Census) Merge(o *Census) {
	if c.Terms == nil {
		c.Terms = map[string]int{}
	}
	c.Events += o.Events
	for term, n := range o.Terms {
		c.Terms[term] += n
	}
	c.Stories = append(c.Stories, o.Stories...)
}

// inOrder gives the stories in order.
func (c *Census) inOrder() []Entry {
	out := slices.Clone(c.Stories)
	slices.SortFunc(out, func(a, b Entry) int { return a.Compare(&b) })
	return out
}

// An Index is a census that is complete: the stories stand in order, the terms are numbered
// by the alphabet, and copies are known. It is read-only.
type Index struct {
	events   int
	number   map[string]int32 // by term
	counts   []int            // by number
	ids      []string         // of the stories, in order
	at       map[string]int   // by id
	verbatim []int            // for each story the first that tells the very same, or itself
	Original []int            // for each story the one it is a copy of, or itself
}

// Index completes the census.
func (c *Census) Index() *Index {
	var counts []int
	terms := sortedKeys(c.Terms)
	for _, term := range terms {
		counts = append(counts, c.Terms[term])
	}
	stories := slices.CompactFunc(c.inOrder(), func(a, b Entry) bool { return a.ID == b.ID && a.Published == b.Published })
	ids := make([]string, len(stories))
	for i := range stories {
		ids[i] = stories[i].ID
	}
	x := newIndex(c.Events, terms, counts, ids)
	x.findCopies(stories)
	return x
}

// newIndex numbers terms, which stand by the alphabet, and stories, which stand in order.
func newIndex(events int, terms []string, counts []int, ids []string) *Index {
	x := &Index{events: events, counts: counts, ids: ids, number: make(map[string]int32, len(terms)), at: make(map[string]int, len(ids))}
	for i, term := range terms {
		x.number[term] = int32(i)
	}
	for i, id := range ids {
		x.at[id] = i
	}
	return x
}

// Place is where a story stands among all; ok is false if the census does not know it.
func (x *Index) Place(t *Telling) (place int, ok bool) {
	place, ok = x.at[t.Source.ID]
	return place, ok
}

// Len is the number of stories.
func (x *Index) Len() int { return len(x.ids) }

// Strip marks t as a copy, and drops what the original has too, if t tells the very same as
// an earlier story.
func (x *Index) Strip(t *Telling) {
	i, ok := x.Place(t)
	if !ok || x.verbatim[i] == i {
		return
	}
	t.Source.CopyOf, t.Source.Order, t.Source.Lead = x.ids[x.verbatim[i]], nil, nil
	t.Events, t.LeftOut = []timeline.Event{}, nil
}
