package build

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"dateline/timeline"
	"dateline/timeline/coref"
	"dateline/timeline/rank"
)

// Stats counts what was done, for people who watch it. Nothing of it enters a timeline.
type Stats struct {
	Stories     int // read
	Failed      int // skipped with a warning
	Copies      int // stories that repeat an earlier one
	Expressions int // time expressions found
	Reports     int // events as the stories tell them
	Merged      int // of these, taken up in an event of another story
	Events      int // in the timeline
	Quoted      int // of these, those whose line is a quote
	LeftOut     int // expressions that made no event
	Unchosen    int // events that the selection passed over

	Who     bool           // set before: Names are asked for
	Names   []coref.Entity // who takes part, the most named first
	Missed  []rank.Missed  // these events and why, those that came nearest first
	NoTopic *NoTopic       // nil where a story fits the topic, or none was asked for

	Read   time.Duration // in reading stories, summed over the jobs
	Joined time.Duration // in bringing the stories together
	Chosen time.Duration // in choosing and ordering events
}

// A NoTopic says why a topic fits no story.
type NoTopic struct {
	Missing string   // the word that no story has; "" if no story has all
	Words   []string // that the stories have, in lower case
}

// told counts the events of the timeline.
func (s *Stats) told(events []timeline.Event) {
	s.Events = len(events)
	for i := range events {
		if events[i].Headline == timeline.Quoted {
			s.Quoted++
		}
	}
}

// shownNames is how many names String tells.
const shownNames = 12

// String is a line for each count that is not zero, and for each of those who are named most, with their spellings.
func (s Stats) String() string {
	var b strings.Builder
	row := func(n int, one, many string) {
		switch n {
		case 0:
		case 1:
			fmt.Fprintf(&b, "%9d %s\n", n, one)
		default:
			fmt.Fprintf(&b, "%9d %s\n", n, many)
		}
	}
	row(s.Stories, "story read", "stories read")
	row(s.Failed, "story skipped", "stories skipped")
	row(s.Copies, "copy of another story", "copies of other stories")
	row(s.Expressions, "time expression", "time expressions")
	row(s.LeftOut, "expression left out", "expressions left out")
	row(s.Reports, "report of an event", "reports of events")
	row(s.Merged, "merged with another story's", "merged with another story's")
	row(s.Unchosen, "event not chosen", "events not chosen")
	row(s.Events, "event", "events")
	row(s.Quoted, "told by its whole sentence", "told by their whole sentences")
	for _, row := range []struct {
		D    time.Duration
		What string
	}{{s.Read, "reading stories"}, {s.Joined, "bringing them together"}, {s.Chosen, "choosing and ordering"}} {
		fmt.Fprintf(&b, "%8.2fs %s\n", row.D.Seconds(), row.What)
	}
	row(len(s.Names), "name:", "names, those of most stories first:")
	for _, n := range s.Names[:min(shownNames, len(s.Names))] {
		fmt.Fprintf(&b, "%9d %s", n.Stories, n.Name)
		if also := slices.DeleteFunc(slices.Clone(n.Spellings), func(w string) bool { return w == n.Name }); len(also) > 0 {
			fmt.Fprintf(&b, " (also %s)", strings.Join(also, ", "))
		}
		b.WriteString("\n")
	}
	return b.String()
}
