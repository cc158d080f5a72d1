package review

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/fixes"
)

// ErrChanged is what Save gives where the file is another than the one that was read.
var ErrChanged = errors.New("the corrections file was changed meanwhile")

// A Decision is one thing that a person decides.
type Decision struct {
	Event  string // its id; "" for one that is added
	Seen   string // its state when it was shown, "" if that does not matter
	Accept bool   // it is right as it stands
	Set    fixes.Change
	Hide   *bool
	Pin    *bool
	Note   *string
	Merge  []string // ids of those that become one with it
	Split  bool
	Add    *fixes.Addition
	Phrase *timeline.LeftOut // of a phrase that was left out: what is added is told there
	Why    string
}

// A Conflict tells that an event is another than the one that was decided about.
type Conflict struct {
	Now *timeline.Event // nil if it is gone
}

func (c *Conflict) Error() string {
	if c.Now == nil {
		return "it is gone from the timeline meanwhile: nothing was decided"
	}
	return fmt.Sprintf("it changed meanwhile: it is now %s, %s: “%s”: nothing was decided", c.Now.Date.Human(), c.Now.Status, c.Now.Summary)
}

// state is what a person sees of an event, as a short hash.
func state(e *timeline.Event, hidden bool) string {
	return shortHash(fmt.Sprintf("%v %q %q %q %q %q %q %v %v %v", e.Date, e.Status, e.Summary, e.Actors, e.Places, e.Note, e.Corrected, e.Pinned, e.Reviewed, hidden))
}

// Decide adds a decision to the file and applies it. It is refused, and nothing is written, if the event changed since it was shown, or if
// the decision would not reach just that event. told is how it ended, in words.
func (d *Desk) Decide(q Decision) (told string, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for range 20 { // others may write at the same time
		if err = d.refresh(); err != nil {
			return "", err
		}
		if told, err = d.decide(q); !errors.Is(err, ErrChanged) {
			return told, err
		}
	}
	return "", err
}

func (d *Desk) decide(q Decision) (string, error) {
	e, err := d.event(q)
	if err != nil {
		return "", err
	}
	if q.Accept {
		seen := fixes.Seen{Mark: e.Marks()[0], Quote: shorter(fixes.TargetOf(e).Quote), By: d.opt.By, On: d.opt.On}
		if e.Reviewed {
			return "accepted already", nil
		}
		return fmt.Sprintf("accepted: “%s”", e.Summary), d.write(seen.String(), nil)
	}
	f, err := d.fix(q, e)
	if err != nil {
		return "", err
	}
	told := ""
	err = d.write(f.String(), func(became *fixes.Result) error {
		end := became.Endings[len(became.Endings)-1]
		switch end.Kind {
		case fixes.Orphan, fixes.Ambiguous:
			return fmt.Errorf("it can not be told apart by its words: %s", end.Why)
		case fixes.Agrees:
			return fmt.Errorf("nothing to do: %s", end.Why)
		}
		told = end.Why
		return nil
	})
	return told, err
}

// event gives the event that is decided about, nil if one is added, and refuses what is not what was shown.
func (d *Desk) event(q Decision) (*timeline.Event, error) {
	if q.Event == "" {
		if q.Add == nil {
			return nil, errors.New("no event is named: give its id")
		}
		return nil, nil
	}
	e, err := d.find(q.Event)
	switch {
	case err != nil && q.Seen != "":
		return nil, &Conflict{}
	case err != nil:
		return nil, err
	case q.Seen != "" && q.Seen != state(e, d.isHidden(e)):
		return nil, &Conflict{e}
	}
	return e, nil
}

// fix writes the decision as a correction.
func (d *Desk) fix(q Decision, e *timeline.Event) (*fixes.Fix, error) {
	f := &fixes.Fix{Set: q.Set, Hide: q.Hide, Pin: q.Pin, Note: q.Note, Split: q.Split, Add: q.Add, By: d.opt.By, On: d.opt.On, Why: strings.TrimSpace(q.Why)}
	if e == nil {
		if l := q.Phrase; l != nil {
			f.Target = fixes.Target{Story: l.Article, Quote: l.Quote, Phrase: l.Phrase.Text}
		}
		return f, nil
	}
	if q.Pin == nil && q.Note == nil && says(e, q.Set) {
		return nil, errors.New("nothing to do: the event says so already")
	}
	f.Target = fixes.TargetOf(e)
	was := fixes.Change(e.AsRead())
	switch {
	case len(q.Merge) > 0:
		f.Merge = []fixes.Target{f.Target}
		f.Target = fixes.Target{}
		for _, id := range q.Merge {
			o, err := d.find(id)
			if err != nil {
				return nil, err
			}
			if o == e {
				return nil, errors.New("an event can not be put together with itself: name another")
			}
			f.Merge = append(f.Merge, fixes.TargetOf(o))
		}
	case f.Hide != nil && *f.Hide:
		f.Was = fixes.Change{Date: was.Date, Status: was.Status, Summary: was.Summary}
	default: // what it had of that which is set
		if q.Set.Date.IsZero() {
			was.Date = q.Set.Date
		}
		if q.Set.Status == "" {
			was.Status = ""
		}
		if q.Set.Summary == "" {
			was.Summary = ""
		}
		if q.Set.Actors == nil {
			was.Actors = nil
		}
		if q.Set.Places == nil {
			was.Places = nil
		}
		f.Was = was
	}
	return f, nil
}

// says reports whether an event has all the values of a change that has some.
func says(e *timeline.Event, c fixes.Change) bool {
	some := !c.Date.IsZero() || c.Status != "" || c.Summary != "" || c.Actors != nil || c.Places != nil
	return some && (c.Date.IsZero() || c.Date == e.Date) && (c.Status == "" || c.Status == e.Status) && (c.Summary == "" || c.Summary == e.Summary) &&
		(c.Actors == nil || slices.Equal(c.Actors, e.Actors)) && (c.Places == nil || slices.Equal(c.Places, e.Places))
}

// write adds an entry to the file, once check finds that it does what it should.
func (d *Desk) write(entryText string, check func(*fixes.Result) error) error {
	file, err := fixes.Append(d.file, d.opt.Path, entryText)
	if err != nil {
		return err
	}
	set, err := d.setOf(file)
	if err != nil {
		return err
	}
	before := d.now()
	d.file = file
	d.apply(set)
	if check != nil {
		err = check(&d.became)
	}
	if err == nil {
		err = d.opt.Save(before.file, file)
	}
	if err != nil {
		d.back(before)
		return err
	}
	d.undo = append(d.undo, entry{entryText, file, before})
	if old := len(d.undo) - 1 - snapshots; old >= 0 {
		d.undo[old].before = snapshot{}
	}
	return nil
}

// snapshots is how many decisions are taken back without the timeline being made anew.
const snapshots = 20

// An entry is a decision that this desk added to the file.
type entry struct {
	text   string
	file   []byte // with it
	before snapshot
}

// A snapshot is what a desk showed.
type snapshot struct {
	plain    *timeline.Timeline
	file     []byte
	set      *fixes.Set
	timeline *timeline.Timeline
	became   fixes.Result
	version  string
}

func (d *Desk) now() snapshot {
	return snapshot{d.plain, d.file, d.set, d.timeline, d.became, d.version}
}

func (d *Desk) back(s snapshot) {
	d.file, d.set, d.timeline, d.became, d.version = s.file, s.set, s.timeline, s.became, s.version
}

// added is how many decisions of this desk can be taken back.
func (d *Desk) added() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return len(d.undo)
}

// Undo takes back the last decision of this desk. What others have added since stays.
func (d *Desk) Undo() (string, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.undo) == 0 {
		return "", errors.New("nothing to undo: nothing was decided since the page was served")
	}
	if err := d.refresh(); err != nil {
		return "", err
	}
	last := d.undo[len(d.undo)-1]
	at := bytes.LastIndex(d.file, []byte(last.text))
	if at < 0 {
		return "", fmt.Errorf("%s: the last decision is not in it any more as it was written: correct the file by hand", d.opt.Path)
	}
	file := append([]byte(nil), bytes.TrimRight(d.file[:at], "\n")...)
	if len(file) > 0 {
		file = append(file, '\n')
	}
	if rest := bytes.TrimLeft(d.file[at+len(last.text):], "\n"); len(rest) > 0 {
		if len(file) > 0 {
			file = append(file, '\n')
		}
		file = append(file, rest...)
	}
	// Where nothing else has changed since, it is as it was before.
	as := last.before.timeline != nil && last.before.plain == d.plain && bytes.Equal(d.file, last.file) && bytes.Equal(file, last.before.file)
	set := last.before.set
	if !as {
		var err error
		if set, err = d.setOf(file); err != nil {
			return "", err
		}
	}
	if err := d.opt.Save(d.file, file); err != nil {
		return "", err
	}
	d.undo = d.undo[:len(d.undo)-1]
	if as {
		d.back(last.before)
		return "taken back", nil
	}
	d.file = file
	d.apply(set)
	return "taken back", nil
}

// shorter is the beginning of a quote, for people who read the file.
func shorter(s string) string {
	const most = 80
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}
