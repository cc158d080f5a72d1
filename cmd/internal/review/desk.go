// Package review is the desk at which a person decides about a timeline, in a browser or by a command. It keeps what
// the stories tell, applies the decisions of the corrections file to it, and adds new ones to the end of that file.
//
//	desk.go     Desk: the timeline under review
//	decide.go   one decision, checked and written
//	server.go   the page, served to one person on one machine
//
// The file is read before each decision, so that two desks on one file see each other's; what has changed since it was
// shown is not decided about.
package review

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"sync"

	"dateline/timeline"
	"dateline/timeline/build"
	"dateline/timeline/fixes"
)

// Options say what is reviewed, and how the corrections file is kept.
type Options struct {
	Title string
	// Read gives what the stories tell without corrections, and their texts by id. It is called anew when Changed says so.
	Read    func() (t *timeline.Timeline, texts map[string]string, err error)
	Changed func() bool // a story's file is another than when Read was called last; nil is never
	// Others are decisions of files that are not written to; they come before those of the file.
	Others *fixes.Set
	Some   bool                         // not all stories of the file's folder are named: corrections of others are no concern
	Path   string                       // of the corrections file, for messages
	Load   func() ([]byte, error)       // its text, nil if there is none
	Save   func(old, text []byte) error // replaces it, if it still is old; ErrChanged if not
	By, On string                       // who decides, and on which day (EDTF); each may be ""
}

// A Desk is a timeline under review. Its methods may be called at the same time.
type Desk struct {
	opt Options
	mu  sync.Mutex

	plain *timeline.Timeline // as the program makes it
	texts map[string]string
	file  []byte
	set   *fixes.Set

	timeline *timeline.Timeline
	became   fixes.Result
	version  string  // of all that is shown
	undo     []entry // what this desk added, the last one last
}

// NewDesk reads the stories and the corrections file.
func NewDesk(opt Options) (*Desk, error) {
	d := &Desk{opt: opt}
	if err := d.reread(); err != nil {
		return nil, err
	}
	return d, d.refresh()
}

func (d *Desk) reread() (err error) {
	d.plain, d.texts, err = d.opt.Read()
	d.version = ""
	return err
}

// refresh takes up what others have written since, and what has become of the stories.
func (d *Desk) refresh() error {
	if d.opt.Changed != nil && d.opt.Changed() {
		if err := d.reread(); err != nil {
			return err
		}
	}
	file, err := d.opt.Load()
	if err != nil {
		return err
	}
	if d.version != "" && bytes.Equal(file, d.file) {
		return nil
	}
	set, err := d.setOf(file)
	if err != nil {
		return err
	}
	d.file = file
	d.apply(set)
	return nil
}

// setOf is all decisions, with those of the file in this text.
func (d *Desk) setOf(file []byte) (*fixes.Set, error) {
	own, err := fixes.Read(file, d.opt.Path)
	if err != nil {
		return nil, err
	}
	set := &fixes.Set{}
	if d.opt.Others != nil {
		set.Add(d.opt.Others)
	}
	set.Add(own)
	return set, nil
}

// apply makes the timeline with the decisions.
func (d *Desk) apply(set *fixes.Set) {
	d.set = set
	d.became = fixes.Result{}
	d.timeline = build.Merge([]*timeline.Timeline{d.plain}, build.Options{Title: d.opt.Title, Fixes: set, Corrected: &d.became})
	if d.opt.Some {
		d.became.OfStories(d.plain.Articles)
	}
	sum := sha256.Sum256(append([]byte(fmt.Sprintf("%p\x00", d.plain)), d.file...))
	d.version = hex.EncodeToString(sum[:8])
}

// all are the events on the timeline and those that are hidden.
func (d *Desk) all() []*timeline.Event {
	var out []*timeline.Event
	for i := range d.timeline.Events {
		out = append(out, &d.timeline.Events[i])
	}
	return append(out, d.became.Hidden...)
}

// Event gives the event of an id, or of the beginning or the last part of one.
func (d *Desk) Event(id string) (*timeline.Event, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.find(id)
}

// isHidden reports whether a person hid the event.
func (d *Desk) isHidden(e *timeline.Event) bool { return slices.Contains(d.became.Hidden, e) }

// find gives the event of an id; a beginning of the id will do, or its last part, if no other event has it.
func (d *Desk) find(id string) (*timeline.Event, error) {
	var found []*timeline.Event
	for _, e := range d.all() {
		if e.ID == id {
			return e, nil
		}
		if id != "" && (strings.HasPrefix(e.ID, id) || strings.HasSuffix(e.ID, "-"+id)) {
			found = append(found, e)
		}
	}
	switch len(found) {
	case 0:
		return nil, fmt.Errorf("no event has the id %q: build -f json shows them, as \"id\"", id)
	case 1:
		return found[0], nil
	}
	return nil, fmt.Errorf("%d events have an id that begins or ends with %q: give more of it, such as %s", len(found), id, found[0].ID)
}

func shortHash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:6])
}

// A view is all that a person sees.
type view struct {
	timeline *timeline.Timeline
	hidden   []*timeline.Event
	texts    map[string]string
	told     map[string]string // by id of an event, what has changed since it was corrected
	loose    []string          // corrections that found no event
	version  string
}

// view gives what there is to see now. It is not changed afterwards.
func (d *Desk) view() (view, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.refresh(); err != nil {
		return view{}, err
	}
	v := view{timeline: d.timeline, hidden: d.became.Hidden, texts: d.texts, told: map[string]string{}, version: d.version}
	for _, e := range d.became.Endings {
		switch {
		case e.Kind == fixes.Stale && e.On != nil:
			v.told[e.On.ID] = e.Why
		case e.Unsettled():
			v.loose = append(v.loose, e.String())
		}
	}
	return v, nil
}

// published is the day of the story in which a phrase stands, "" if there is none.
func (d *Desk) published(l *timeline.LeftOut) string {
	if l == nil {
		return ""
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, a := range d.plain.Articles {
		if a.ID == l.Article {
			return a.Published
		}
	}
	return ""
}
