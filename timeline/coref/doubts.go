package coref

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/event"
	"dateline/timeline/lexicon"
)

// A doubt is what makes a report worse, and the shares of its worth that one with it keeps: keeps where reports and events
// are chosen, likely where it is asked whether the line is true and stands alone. Shares multiply: a report with two faults is
// worse than one with either. Both are logistic regressions over lines of pages with the verdicts of their readers, of what is
// false above all and of what does not stand alone, rounded, and small numbers were not followed: keeps over 762 lines, likely
// over 1,140 of 238 pages and an archive. That gave no weight to twelve doubts, which keep their older share, and to a pronoun at
// the beginning less than stands here: who has the line alone can not read it. Chosen by likely, the days of eight timelines say
// less of what their editors say (AR-1 .145, not .147). Where holds is nil the doubt is one that the grammar of the sentence gave
// (see the family of misreadings in the rules of events).
type doubt struct {
	name          string // as --explain says it
	why           string
	keeps, likely float64
	holds         func(*reading) bool
}

var doubts = []doubt{
	{notComposed, "a line that was composed was understood", 0.8, 0.55, nil},
	{"it is only named (“the attack”) and not reported", "it is spoken of, and not told", 0.8, 0.8, func(r *reading) bool {
		return r.evidence.StatusBy == event.FactRule && r.evidence.Rule != event.LeadRule
	}},
	{"nobody and no place is named", "who it was, and where, is not known", 0.65, 0.7, func(r *reading) bool { return len(r.Actors)+len(r.Places) == 0 }},
	{"its short line names nobody who takes part", "what the words before the verb mean was found elsewhere", 0.85, 0.85, (*reading).namesNone},
	{"its short line breaks off", "a quotation, a bracket or a clause does not end", 0.7, 0.7, (*reading).cutOff},
	{"its verb has the capital of a heading", "a heading, or another sentence, begins within the line", 0.7, 0.8, (*reading).capital},
	{parted, "a byline, a stamp or another sentence stands before its verb", 0.5, 0.65, (*reading).broken},
	{"its short line has fewer than four words", "what was done to whom is lost", 0.7, 0.8, func(r *reading) bool { return len(r.line) < fewWords }},
	{"its short line is long", "from some words on a line is no line", 0.8, 0.8, func(r *reading) bool { return len(r.line) > lineWords }},
	{"its short line begins with a word like “he” or “it”", "the sentence before says who is meant", 0.55, 0.35, (*reading).leans},
	{"its short line begins with “the”", "the sentence before says which is meant", 0.8, 0.8, (*reading).known},
	{"its short line ends with “the” and a noun", "the sentence before says which is meant", 0.75, 0.8, (*reading).endsKnown},
	{"its short line begins in the middle of a phrase", "the words before belong to its first", 0.75, 0.9, (*reading).inside},
	{inLongSentence, "it holds several acts and times", 0.6, 0.6, func(r *reading) bool { return len(r.sentence) > sentenceWords }},
	{"its short line has another date", "a part of the next entry, or of another act", 0.7, 0.7, (*reading).dated},
	{"its short line says a time like “yesterday” or “last week”", "“last week” is another week where the line is read", 0.5, 0.7, (*reading).counts},
	{otherDates, "the date may be of another act", 0.6, 0.6, func(r *reading) bool { return r.otherDates > 1 }},
	{farDate, "the date may be of another act", 0.7, 0.7, func(r *reading) bool {
		return len(r.between) > nearWords || slices.ContainsFunc(r.between, opensClause)
	}},
	{dateBetween, "the verb may be of that one", 0.5, 0.9, (*reading).parted},
	{behindPronoun, "whom the pronoun means was reckoned", 0.75, 0.75, func(r *reading) bool {
		return slices.ContainsFunc(r.before[max(0, len(r.before)-subjectWords):], func(w string) bool { return lexicon.Has(w, lexicon.Nominative) || opensClause(w) })
	}},
	{event.JoinedRule, "whose subject, tense and date it shares was reckoned", 0.6, 0.45, nil},
	{event.ParticipleRule, "who does it, and when, other words say", 0.65, 0.8, nil},
	{event.InfinitiveRule, "whether it was done, and who does it, other words say", 0.6, 0.6, nil},
	{event.SaidRule, "the date may be of the saying", 0.75, 0.75, nil},
	{"its short line begins with another act", "who reads it takes the date for that verb's", 0.75, 0.9, (*reading).tellsAnother},
	{event.RelativeRule, "which noun, and who of two acts, was reckoned", 1, 0.6, nil},
	{event.DeepRule, "at each joint above it a date, a subject or a denial may be another's", 1, 0.4, nil},
	{event.FarRule, "what stands between may hold the true one", 0.6, 0.8, nil},
	{event.BetweenRule, "the date may be of that one", 0.7, 0.7, nil},
	{"its date is a guess", "half of the guesses are wrong", 0.4, 0.4, func(r *reading) bool { return r.Certainty == timeline.Guessed }},
	{countedDate, "that may have been on another day", 0.45, 0.75, func(r *reading) bool { return countedDay(r.evidence) }},
	{"its day lay ahead but it is not told as a plan", "one of the two was misread", 0.4, 0.75, func(r *reading) bool { return tooEarly(r.Event) }},
	{underAnother, "who reads the sentence takes the date for that of the rest", 1, 1, nil},
	{roundCount, "“ten days ago” is about ten days", 0.7, 0.6, (*reading).rounded},
	{"nothing but its date says that it is a plan", "what the sentence foretells may be no plan of anybody's", 0.6, 0.7, func(r *reading) bool { return slices.Contains(planByDate, r.evidence.StatusBy) }},
}

const (
	fewWords      = 4
	lineWords     = 30
	sentenceWords = 40
	openingWords  = 4
	nearWords     = 8
	subjectWords  = 3 // before the verb
	countedDays   = 7 // so many are counted, more are about so many
)

// Rules of dates, and of what they date, that count from another event or mean the end of a time.
var countedFrom = []string{
	"later in the day", "<n> <units> before <event>", event.CountRule, "the <end of the> <unit>", "in <date> <event>",
}

// countedDay reports whether the date is counted from another event's, or is the end of a time.
func countedDay(v timeline.Evidence) bool {
	return slices.Contains(countedFrom, v.Rule) || slices.Contains(countedFrom, v.AttachedBy)
}

// Rules that make a plan of what lies ahead of its story.
var planByDate = []string{"<event> on <future date>", "would <event>", "planned <event>"}

// Doubts are what makes a report worse.
type Doubts []*doubt

// Names says what they are, each in a few words.
func (ds Doubts) Names() (out []string) {
	for _, d := range ds {
		out = append(out, d.name)
	}
	return out
}

// Share is what the report keeps of its worth where it is chosen, see Clarity.
func (ds Doubts) Share() float64 { return ds.product(func(d *doubt) float64 { return d.keeps }) }

// likely is how likely the report is true and stands alone, 1 for one without doubts.
func (ds Doubts) likely() float64 { return ds.product(func(d *doubt) float64 { return d.likely }) }

func (ds Doubts) product(share func(*doubt) float64) float64 {
	p := 1.0
	for _, d := range ds {
		p *= share(d)
	}
	return p
}

// Doubts that are asked for by name.
const (
	notComposed    = "its short line is a bare piece of its sentence"
	parted         = "a dash or colon in its sentence may begin another"
	roundCount     = "its date is a round number of days or years ago"
	behindPronoun  = "a word like “he” or “who” stands before its verb"
	inLongSentence = "its sentence is long"
	otherDates     = "its sentence has two other dates or more"
	farDate        = "its date stands far from its verb"
	dateBetween    = "another date stands between its verb and its date"
	underAnother   = "only a part of its sentence is of that date"
	countedDate    = "its date is counted from another event"
)

// Composed reports whether the Brief of e could be composed: it is no more than words that its sentence dates where it could not.
func Composed(e *timeline.Event) bool {
	return len(e.Evidence) == 0 || !slices.Contains(e.Evidence[0].Doubts, notComposed)
}

// Doubts finds them.
func (c *Candidate) Doubts() (out Doubts) { return c.doubtsOf(nil) }

// doubtsOf finds those of the names, all if there are none.
func (c *Candidate) doubtsOf(names []string) (out Doubts) {
	r := c.reading()
	for i := range doubts {
		d := &doubts[i]
		if names != nil && !slices.Contains(names, d.name) {
			continue
		}
		if d.holds != nil && d.holds(r) || d.holds == nil && slices.Contains(r.evidence.Doubts, d.name) {
			out = append(out, &doubts[i])
		}
	}
	return out
}
