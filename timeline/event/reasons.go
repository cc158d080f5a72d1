package event

// Reasons why an expression makes no event, in words for an editor.
const (
	whyStamp       = "stands outside the story's sentences (dateline, byline or boilerplate)"
	whyDuration    = "says how long, not when"
	whyFor         = "says for what, not when"
	whySet         = "says how often, not when"
	whyVague       = "too vague for a date"
	whyFar         = "lies too far ahead for a plan"
	whyUntil       = "says only when a state ends"
	whyNegated     = "the story says that it did not happen"
	whyConditional = "happens only on a condition"
	whyHabit       = "tells of a habit, not of one event"
	whyNowadays    = "may be of these days, and not of the story's own"
	whyComparison  = "only compares with an earlier time"
	whyNoEvent     = "dates no event: no verb or noun of happening goes with it"
	whyThing       = "dates a thing, not an event"
	whyState       = "dates a state, not an event"
	whyLeadsIn     = "only leads to what the clause behind it tells"
	whyRelates     = "only relates to an event that is listed with its own date"
	whyPersonal    = "tells what a speaker did or will do"
	whySubject     = "is what the sentence speaks of, not when something happened"
	whyPossible    = "only says what may happen"
	whyImagined    = "is only imagined or said in irony"
	whyWished      = "is only asked for, wished or threatened"
	whyAside       = "says something of the subject in passing, not when this happened"
	whyOpen        = "may lie ahead, but nothing says that it is planned"
	whyOther       = "is of something else in the sentence: its verb has another date"
	whyEither      = "is told with the time before it: one or the other"
	whyInner       = "may be of one of two things in its sentence"
	whyTense       = "is no time of which its verb's tense can tell"
	whyMorrow      = "is six days or a year back, or soon after the story's own day: the words allow both"
	whyFarAbove    = "is counted from a time that the story told too far above"
	whyUntold      = "is of a day that the story tells of in the past and does not name"
	whyFigure      = "says what a figure was or how it moved, not what happened"
	whySource      = "says when the source is from, not when something happened"
	whySettled     = "was planned for this date, and the story tells that it took place"
	whyLapsed      = "was planned for a day that is past, and the story does not say what came of it"
	whyPlanned     = "says for when something was planned" // whyPlannedFor names it
	whyPutOffTo    = "says until when something was put off"
)

// whyPlannedFor is the reason of a date that a plan had before another was told of it.
func whyPlannedFor(word string) string { return "says for when “" + word + "” was planned" }

// BesideReason is the reason of what stands beside the sentences of a story: datelines, stamps of pages and comments.
const BesideReason = whyStamp
