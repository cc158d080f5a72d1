// Package timeline is the model: a timeline of events, each with the sentences that tell
// of it, and the time expressions that made no event with the reason why. It is plain data;
// package build makes it from stories, package render writes it in every format, and its
// JSON form is what programs exchange.
package timeline

import (
	"strings"

	"dateline/timeline/edtf"
)

// A Timeline is events in order, the articles they come from, and what was left out and why.
// Its JSON form is the program's interchange format.
type Timeline struct {
	Title    string    `json:"title"`
	Articles []Source  `json:"articles"`
	Events   []Event   `json:"events"`
	LeftOut  []LeftOut `json:"left_out"`
	Warnings []string  `json:"warnings,omitempty"`
	// Sides are the states that actors belong to, "United States" for "Antony Blinken"; a
	// state or body is its own. A place has none.
	Sides map[string]string `json:"sides,omitempty"`
	// Uncorrected are the events that people's corrections changed, hid, put together or parted, as they were before, so that
	// a timeline can be merged with others and corrected anew. Each has the corrections in words.
	Uncorrected []Event `json:"uncorrected,omitempty"`
	// Review says that only reviewed events are shown, nil if all are.
	Review *Review `json:"review,omitempty"`
}

// A Source is an article that the timeline draws on.
type Source struct {
	ID        string `json:"id"`
	Source    string `json:"source"`
	Title     string `json:"title"`
	Agency    string `json:"agency"`
	Place     string `json:"place"`
	Published string `json:"published"`        // EDTF, "" if unknown
	Anchor    string `json:"anchor,omitempty"` // EDTF, the day of the slug where relative dates count from it and not from Published
	URL       string `json:"url,omitempty"`    // where the article can be read
	// Dateline says where Published was found and which dates it was preferred to; nil where there was no other.
	Dateline *Dateline `json:"dateline,omitempty"`
	// CopyOf is the article that this one repeats word for word; its events are listed there.
	CopyOf string `json:"copy_of,omitempty"`
	// Order and Lead are kept, where no selection was made, so that a timeline can be merged
	// with others. Order holds the text's cues: the event with
	// its first trigger at one byte comes before the event with it at the other. Lead is what
	// the first sentence tells where it names no day, dated by publication.
	Order [][2]int `json:"order,omitempty"`
	Lead  *Event   `json:"lead,omitempty"`
}

// A Dateline is the choice of an article's day among several.
type Dateline struct {
	From   string  `json:"from"` // where the day was found: "JSON-LD datePublished", "line 3"
	Rivals []Rival `json:"rivals"`
}

// A Rival is a day that was found as well and not taken.
type Rival struct {
	Date string `json:"date"` // EDTF
	From string `json:"from"`
}

// Status says whether an event took place.
type Status string

const (
	Occurred  Status = "occurred"
	Planned   Status = "planned"
	Ongoing   Status = "ongoing"
	Cancelled Status = "cancelled"
	Postponed Status = "postponed"
	Claimed   Status = "claimed" // said by one side, denied or unconfirmed
)

// stages ranks statuses by how late in the life of an event they are told.
var stages = map[Status]int{Planned: 0, Claimed: 1, Ongoing: 2, Occurred: 3, Postponed: 4, Cancelled: 5}

// Outcome is the status of an event of which one report says s and another t: the later
// stage wins, planned < claimed < ongoing < occurred < postponed < cancelled.
func (s Status) Outcome(t Status) Status {
	if stages[t] > stages[s] {
		return t
	}
	return s
}

// Headline says how a summary was made.
type Headline string

const (
	Composed Headline = "composed" // the words of a clause, in their order, some left out or written out
	Quoted   Headline = "quoted"   // the sentence, or with "…" the clause of it that tells the event by the way, where a composed line might say what they do not; in brackets the date, names for pronouns, and at most two additions ("the bloc [ECOWAS]"); before it the sentence right before it in the text, where it speaks of what only that one names
)

// Certainty says how sure a date is, from sure to doubtful.
type Certainty string

const (
	Stated   Certainty = "stated"   // the words give the whole date
	Computed Certainty = "computed" // counted from the dateline or from a date that is sure
	Inferred Certainty = "inferred" // chosen by tense, by distance or by the dates around it
	Guessed  Certainty = "guessed"  // chosen with little reason: look twice
)

// rank orders certainties, the surest first; what is not told comes last.
func (c Certainty) rank() int {
	switch c {
	case Stated:
		return 0
	case Computed:
		return 1
	case Inferred:
		return 2
	case Guessed:
		return 3
	}
	return 4
}

// Surer reports whether a date of certainty c is surer than one of certainty d.
func (c Certainty) Surer(d Certainty) bool { return c.rank() < d.rank() }

// Order of an event among its neighbours.
const (
	OrderKnown   = "known"
	OrderUnknown = "unknown" // overlaps its neighbour and nothing in the text orders them
)

// An Event is one thing that happened, or was to happen.
type Event struct {
	ID        string         `json:"id"`       // its date and four hex digits of a hash of its evidence
	Date      edtf.Date      `json:"date"`     // EDTF
	Earliest  string         `json:"earliest"` // day, "" if open
	Latest    string         `json:"latest"`
	Precision edtf.Precision `json:"precision"`
	Certainty Certainty      `json:"certainty,omitempty"` // of the date: that of the surest evidence for it
	Order     string         `json:"order"`
	Status    Status         `json:"status"`
	Summary   string         `json:"summary"`
	Headline  Headline       `json:"headline,omitempty"` // how Summary was made; "" for one written by hand
	Actors    []string       `json:"actors"`
	Places    []string       `json:"places"`
	Evidence  []Evidence     `json:"evidence"`

	// Reports says what each article tells, where several tell of the event.
	Reports []Report `json:"reports,omitempty"`
	// DisputedDates are the dates given that can not all be right, Date's own first.
	DisputedDates []DisputedDate `json:"disputed_dates,omitempty"`
	// Lapsed: it was planned for a day before that of the last article, and none reports that it took place.
	Lapsed bool `json:"lapsed,omitempty"`
	// Unsure says, in a few words each, why the date of a quoted sentence may be another; nil where that is not likely.
	Unsure []string `json:"unsure,omitempty"`
	// Importance says why the event was chosen, where a selection was made.
	Importance *Importance `json:"importance,omitempty"`

	Decision
}

// SetDate sets the date and what follows from it: the precision and the days on which it
// begins and ends.
func (e *Event) SetDate(d edtf.Date) {
	e.Date, e.Precision, e.Earliest, e.Latest = d, d.Precision(), "", ""
	if day, ok := d.Earliest(); ok {
		e.Earliest = day.String()
	}
	if day, ok := d.Latest(); ok {
		e.Latest = day.String()
	}
}

// A Report is what one article tells of an event.
type Report struct {
	Article   string    `json:"article"`
	Date      edtf.Date `json:"date"`
	Certainty Certainty `json:"certainty,omitempty"`
	Status    Status    `json:"status"`
	Summary   string    `json:"summary"`
	Headline  Headline  `json:"headline,omitempty"`
	Actors    []string  `json:"actors,omitempty"`
	Places    []string  `json:"places,omitempty"`
	Joined    string    `json:"joined,omitempty"` // why it was taken for a report of this event; "" for that which the event is printed from
}

// A DisputedDate is one of several dates of an event, and the articles that give it.
type DisputedDate struct {
	Date     edtf.Date `json:"date"`
	Articles []string  `json:"articles"`
}

// Importance is what the choice of an event was made by. Copies of a story count once.
type Importance struct {
	Score    float64 `json:"score"`    // of the event among those of its date
	Day      float64 `json:"day"`      // of its date among all
	Stories  int     `json:"stories"`  // independent stories that report it
	Span     int     `json:"span"`     // days from the first of these reports to the last
	Mentions int     `json:"mentions"` // stories of other days that name its date
	Actors   float64 `json:"actors"`   // share of the stories that name its actors
	Topic    float64 `json:"topic"`    // share of the topic's words that it holds
	Why      string  `json:"why"`
}

// Evidence is one report of an event: text[Start:End] == Quote, always.
type Evidence struct {
	Article   string    `json:"article"`
	Published string    `json:"published"`
	Paragraph int       `json:"paragraph"` // headline 0
	Quote     string    `json:"quote"`     // the sentence; of a very long one the words around trigger and phrase
	Start     int       `json:"start"`
	End       int       `json:"end"`
	Trigger   Trigger   `json:"trigger"`
	Phrase    Phrase    `json:"phrase"`
	Rule      string    `json:"rule"`
	Why       string    `json:"why"`
	Certainty Certainty `json:"certainty,omitempty"` // of the date that the phrase gives
	// AttachedBy is the rule by which the phrase dates the trigger, StatusBy the one that gave
	// the status; "" in a timeline that was not read from a text.
	AttachedBy string   `json:"attached_by,omitempty"`
	StatusBy   string   `json:"status_by,omitempty"`
	Doubts     []string `json:"doubts,omitempty"` // what of its sentence may be misread, in a few words each
	Other      string   `json:"other,omitempty"`  // EDTF, the date that the phrase may mean instead

	// Attribution says who tells it, nil where the story itself does.
	Attribution *Attribution `json:"attribution,omitempty"`
	// Line is what this report alone tells, where a story tells of the event again in other words; of what is printed as its whole
	// sentence, the act in few words of it.
	Line string `json:"line,omitempty"`
}

// An Attribution says whose word a report is, or who denies it.
type Attribution struct {
	Words   string          `json:"words"`             // as the sentence has them, without its capital: "the ministry said"
	Speaker string          `json:"speaker,omitempty"` // as actors are named, else in the sentence's words; "" if nobody is named
	Kind    AttributionKind `json:"kind"`
}

// AttributionKind says how a speaker stands to what is told.
type AttributionKind string

const (
	Says         AttributionKind = "says"
	Reports      AttributionKind = "reports" // by media, by those who are not named
	Believes     AttributionKind = "believes"
	Accuses      AttributionKind = "accuses"
	Denies       AttributionKind = "denies"
	Doubts       AttributionKind = "doubts"
	NotConfirmed AttributionKind = "not confirmed"
	Rumour       AttributionKind = "rumour"
	AccordingTo  AttributionKind = "according to"
)

// AttributionKinds are all of them.
var AttributionKinds = []AttributionKind{Says, Reports, Believes, Accuses, Denies, Doubts, NotConfirmed, Rumour, AccordingTo}

// Rejects reports whether the speaker does not hold what is told to be so.
func (k AttributionKind) Rejects() bool {
	return k == Denies || k == Doubts || k == NotConfirmed || k == Rumour
}

// Note is the attribution in words that may follow a line, after a comma where it is the
// speaker's own words ("the ministry said") and in brackets where it says what to think of
// them ("denied by Peru").
func (a *Attribution) Note() (words string, brackets bool) {
	by := func(what string) (string, bool) {
		if a.Speaker != "" {
			what += " by " + a.Speaker
		}
		return what, true
	}
	switch a.Kind {
	case Denies:
		return by("denied")
	case Doubts:
		return by("doubted")
	case NotConfirmed:
		return by("not confirmed")
	case Accuses:
		return by("alleged")
	case Rumour:
		return "a rumour", true
	}
	return a.Words, false
}

// Told is the event's summary with the attribution of its first evidence, where the summary
// does not hold it already.
func (e *Event) Told() string {
	if len(e.Evidence) == 0 || e.Evidence[0].Attribution == nil {
		return e.Summary
	}
	a := e.Evidence[0].Attribution
	words, brackets := a.Note()
	line := strings.ToLower(e.Summary)
	if e.Headline == Quoted {
		line += "\n" + strings.ToLower(e.Evidence[0].Quote) // which the line's brackets may part
	}
	switch {
	case words == "" || strings.Contains(line, strings.ToLower(a.Words)) || strings.Contains(line, strings.ToLower(words)):
		return e.Summary
	case brackets:
		return e.Summary + " (" + words + ")"
	case holds(line, strings.ToLower(words)):
		return e.Summary
	}
	return e.Summary + ", " + words
}

// holds: the line has the words, with more between them where an ellipsis stands: "Moe … said".
func holds(line, words string) bool {
	for part := range strings.SplitSeq(words, "…") {
		_, after, found := strings.Cut(line, strings.TrimSpace(part))
		if !found {
			return false
		}
		line = after
	}
	return true
}

// Brief gives the act in few words: what the first report has of it where the line is that report's whole sentence, else the line.
func (e *Event) Brief() string {
	if e.Headline == Quoted && len(e.Evidence) > 0 && e.Evidence[0].Line != "" {
		return e.Evidence[0].Line
	}
	return e.Summary
}

// A Trigger is the event's head word in the quote (TimeML's EVENT).
type Trigger struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// A Phrase is the time expression that dates an event.
type Phrase struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Value string `json:"value"` // TIMEX3
}

// LeftOut is a time expression that made no event.
type LeftOut struct {
	Article string `json:"article"`
	Phrase  Phrase `json:"phrase"`
	Reason  string `json:"reason"`
	// Quote is the sentence that the phrase stands in, "" if it stands in none, or in a very long one: text[Start:End] == Quote.
	Quote string `json:"quote,omitempty"`
	Start int    `json:"start,omitempty"`
	End   int    `json:"end,omitempty"`
}

// TriggerStart is the byte of the text that tells an event from the others of its story.
func (e *Event) TriggerStart() int {
	if len(e.Evidence) == 0 {
		return 0
	}
	return e.Evidence[0].Trigger.Start
}
