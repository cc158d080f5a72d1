package lexicon

// A Feature is one thing that is known of a word.
type Feature uint8

// The features, each with the question that it answers.
const (
	Event        Feature = iota // a noun that names what happens though no class holds it
	NotEvent                    // looks like an event by its ending and is a thing or a state
	Talks                       // talks of two sides or more that are spoken of again
	Sitting                     // what an assembly holds
	Poll                        // is held in the land whose adjective stands before it
	HeldAtHome                  // what a state holds on its own ground
	Venue                       // an event or a house that is held or stands at the place named before it
	TwoSided                    // is of two sides by its nature
	AnyEvent                    // takes up the news of the day: "the ceremony"
	Doubt                       // what is only said: "the claim that"
	Aspectual                   // a verb that carries the time of the infinitive after it as its own
	Relates                     // tells how one event stands to another; the nouns around it are the events
	Causes                      // joins two events that each have a noun
	LeadsTo                     // causes, and its subject is an event of its own
	CallsOff                    // undoes the plan it acts on
	PutsOff                     // moves the plan it acts on
	Plans                       // speaks of what is ahead
	Claims                      // what it governs is one side's word
	Says                        // a verb of saying
	Speaks                      // a verb of speaking that leaves what is said to another verb
	State                       // a verb of a state
	Holds                       // what one does with a meeting
	TakesPlace                  // what an event does
	Light                       // has its meaning from its object: "make a visit"
	LawVerb                     // has laws and deals for its subject: "came into force"
	HandlesPaper                // what one does with the paper that holds an agreement
	Paper                       // what is signed, issued or published
	HasTopic                    // a paper or a speech that is about something
	Accuses                     // its object is said to have done what follows
	Expects                     // its object takes no part in it where an infinitive follows
	Perceives                   // takes an object and a bare infinitive that tell of one event
	Harms                       // its object's state is a party to the event
	ActsAtHome                  // what a state does on its own ground
	Attains                     // what one does with independence
	Presence                    // tells where its subject is: "speaking in Brussels"
	PersonOf                    // tells a person by another: "his deputy"
	Ruler                       // an office that stands for a state after "as"
	StateAsset                  // what a ruler has by his state: armies and governments
	Mission                     // a state's own houses and people abroad
	Assembly                    // a body that meets and votes, by its last word
	Movement                    // a body that may be named after a day
	Street                      // a street or building that may be named after a day
	Ground                      // what a state's adjective names as a place
	Signal                      // a preposition that may tie a time expression to its clause
	Approximates                // stands between that preposition and the time
	Hedge                       // stands before a figure
	CountNoun                   // a number though it looks like a noun: "a million"
	Fraction                    // a share: "a third of"
	Ordinal                     // a number that may stand alone for one of a series
	InSeries                    // makes one of a series: "the next round"
	TimeMeasure                 // measures time: "a few minutes before"
	PartOfDay                   // a part of the day
	Connective                  // leans on the text before it
	Adverbial                   // looks like a preposition and may end a line: "a way out"
	Empty                       // says nothing of what happened
)

// names are the features as words.txt writes them.
var names = [...]string{
	Event:        "event",
	NotEvent:     "not-event",
	Talks:        "talks",
	Sitting:      "sitting",
	Poll:         "poll",
	HeldAtHome:   "held-at-home",
	Venue:        "venue",
	TwoSided:     "two-sided",
	AnyEvent:     "any-event",
	Doubt:        "doubt",
	Aspectual:    "aspectual",
	Relates:      "relates",
	Causes:       "causes",
	LeadsTo:      "leads-to",
	CallsOff:     "calls-off",
	PutsOff:      "puts-off",
	Plans:        "plans",
	Claims:       "claims",
	Says:         "says",
	Speaks:       "speaks",
	State:        "state",
	Holds:        "holds",
	TakesPlace:   "takes-place",
	Light:        "light",
	LawVerb:      "law-verb",
	HandlesPaper: "handles-paper",
	Paper:        "paper",
	HasTopic:     "has-topic",
	Accuses:      "accuses",
	Expects:      "expects",
	Perceives:    "perceives",
	Harms:        "harms",
	ActsAtHome:   "acts-at-home",
	Attains:      "attains",
	Presence:     "presence",
	PersonOf:     "person-of",
	Ruler:        "ruler",
	StateAsset:   "state-asset",
	Mission:      "mission",
	Assembly:     "assembly",
	Movement:     "movement",
	Street:       "street",
	Ground:       "ground",
	Signal:       "signal",
	Approximates: "approximates",
	Hedge:        "hedge",
	CountNoun:    "count-noun",
	Fraction:     "fraction",
	Ordinal:      "ordinal",
	InSeries:     "in-series",
	TimeMeasure:  "time-measure",
	PartOfDay:    "part-of-day",
	Connective:   "connective",
	Adverbial:    "adverbial",
	Empty:        "empty",
}
