package lexicon

// A Feature is one thing that is known of a word.
type Feature uint8

// The features, each with the question that it answers.
const (
	Event            Feature = iota // a noun that names what happens though no class holds it
	NotEvent                        // looks like an event by its ending and is a thing or a state
	Talks                           // talks of two sides or more that are spoken of again
	Sitting                         // what an assembly holds
	Poll                            // is held in the land whose adjective stands before it
	HeldAtHome                      // what a state holds on its own ground
	Venue                           // an event or a house that is held or stands at the place named before it
	FollowsCity                     // after the name of a city it makes it the place: "the Geneva process"
	TwoSided                        // is of two sides by its nature
	AnyEvent                        // takes up the news of the day: "the ceremony"
	Doubt                           // what is only said: "the claim that"
	Aspectual                       // a verb that carries the time of the infinitive after it as its own
	Relates                         // tells how one event stands to another; the nouns around it are the events
	Causes                          // joins two events that each have a noun
	LeadsTo                         // causes, and its subject is an event of its own
	CallsOff                        // undoes the plan it acts on
	PutsOff                         // moves the plan it acts on
	Plans                           // speaks of what is ahead
	Claims                          // what it governs is one side's word
	Denies                          // says that what was told did not happen
	Says                            // a verb of saying
	Speaks                          // a verb of speaking that leaves what is said to another verb
	State                           // a verb of a state
	Holds                           // what one does with a meeting
	TakesPlace                      // what an event does
	Light                           // has its meaning from its object: "make a visit"
	LawVerb                         // has laws and deals for its subject: "came into force"
	HandlesPaper                    // what one does with the paper that holds an agreement
	Paper                           // what is signed, issued or published
	HasTopic                        // a paper or a speech that is about something
	Accuses                         // its object is said to have done what follows
	Expects                         // its object takes no part in it where an infinitive follows
	Perceives                       // takes an object and a bare infinitive that tell of one event
	Harms                           // its object's state is a party to the event
	ActsAtHome                      // what a state does on its own ground
	Attains                         // what one does with independence
	Presence                        // tells where its subject is: "speaking in Brussels"
	PersonOf                        // tells a person by another: "his deputy"
	Ruler                           // an office that stands for a state after "as"
	StateAsset                      // what a ruler has by his state: armies and governments
	Mission                         // a state's own houses and people abroad
	Assembly                        // a body that meets and votes, by its last word
	Movement                        // a body that may be named after a day
	Street                          // a street or building that may be named after a day
	Ground                          // what a state's adjective names as a place
	Signal                          // a preposition that may tie a time expression to its clause
	Approximates                    // stands between that preposition and the time
	Hedge                           // stands before a figure
	NumberBound                     // bounds the number after it: "more than", "nearly"
	CountNoun                       // a number though it looks like a noun: "a million"
	Fraction                        // a share: "a third of"
	Ordinal                         // a number that may stand alone for one of a series
	InSeries                        // makes one of a series: "the next round"
	TimeMeasure                     // measures time: "a few minutes before"
	PartOfDay                       // a part of the day
	Connective                      // leans on the text before it
	Adverbial                       // looks like a preposition and may end a line: "a way out"
	Empty                           // says nothing of what happened
	UsuallyNoun                     // a plural that a headline rarely means as a verb
	OpensSentence                   // begins a sentence after a stop that might be none
	NeverVerb                       // a noun that the tagger takes for a verb
	FormOfBe                        // a form of "be"
	FormOfHave                      // a form of "have"
	FormOfDo                        // a form of "do"
	Modal                           // a modal verb
	ReportsSpeech                   // a verb that reports speech: its clause only says who says it
	TakesClause                     // a verb with a clause for its object, with or without "that"
	HasContent                      // a noun that a that-clause tells the content of
	PlanWord                        // makes a plan between "be" and "to"
	TakesInfinitive                 // goes on with "to" and a verb
	Intransitive                    // a verb without a passive: its "-ed" form after a noun is the past
	NameParticle                    // stands in lower case inside names: "Faisal bin Farhan"
	Adverb                          // may begin a sentence in front of its verb
	Subordinator                    // opens a subordinate clause
	Coordinator                     // joins two of a kind
	TimeNoun                        // a noun of time
	Month                           // a month's name
	Weekday                         // a weekday's name
	Preposition                     // a preposition
	VerbParticle                    // makes one verb with the word before: "called off"
	Verb                            // a common verb of the news in its base form
	LinksTo                         // a noun with a complement of its own, beside those of events
	Title                           // stands before a name without a comma
	CommonOwner                     // a possessive inside the name of a body
	SurnameHead                     // the head of a place's name that is a surname as well
	Office                          // an office, in the singular
	Syllable                        // a word that also ends names in the East Asian order
	IslandState                     // a state that a story may call "the island"
	GroupNoun                       // names two states at once: "the two countries"
	PersonNoun                      // names two people at once: "the two leaders"
	Starter                         // its capital only marks the start of a sentence or title
	Calendar                        // of the calendar, and no name of a person or place
	OrganisationHead                // ends the name of a body
	PlaceHead                       // ends the name of a building, street, water or stretch of land
	OtherHead                       // ends a name of something that is no one and nowhere: a law, a war, a ship
	Relation                        // a word for a person by another: "his predecessor, Mike Pompeo"
	PersonVerb                      // what mostly people do: marks an unknown name as a person's
	PassiveOfPersons                // what mostly happens to people, after "was"
	PlainSurname                    // a surname of well-known people that is a word or a name of other things too
	PersonObject                    // a word after which an unknown name is mostly a person's
	ThingAcronym                    // an acronym that stands for no one
	CodeName                        // starts the name of a campaign, a storm or a ship
	ThingVerb                       // what things do too: says nothing of who a name before it is
	BeforeVerb                      // stands between a name and its verb
	Rebel                           // an armed party that is no state
	Locative                        // makes a place of any name of a state or city that follows
	Motion                          // makes a place of what follows "to" or "from"
	Transfer                        // makes an actor of what follows "to" or "from"
	TakesPlaceObject                // a verb with a place for its object
	Shuttle                         // goes to and fro: "flights between Cairo and Doha"
	PartOfLand                      // a part of a land: "the airspace of Pakistan"
	OpensPlaceName                  // starts the name of a place whatever follows: "San Miguel"
	Worker                          // a person by the work done: "American and Tanzanian workers"
	LandNoun                        // may follow the name of a place: "in Idlib province"
	NotPlace                        // no place though its form is one's
	FormerOffice                    // stands before an office and is no part of it: "outgoing"
	Ruling                          // an office by which a story speaks of a ruler whose office it did not name
	Collective                      // speaks for the state after its adjective: "American authorities"
	PluralPronoun                   // a pronoun of several
	NeuterPronoun                   // a pronoun of a thing or body
	NotAgent                        // a verb after which "it" rarely stands for a state or body
	ShortBody                       // a noun by which a story speaks again of a body it has named
	BodyPeople                      // the people of a body, who speak for it: "Council members"
	CombiningForm                   // stands for a people only before a hyphen: "Franco-German"
	Emblem                          // shows a state and is no part of it: "a flag of Norway"
	Fringe                          // the time or room beside an occasion: "on the sidelines of"
	HomeBody                        // a body of one state that sits at home: "the Danish cabinet"
	Kingdom                         // a state that a story may call "the kingdom"
	Bloc                            // a body that a story may call "the bloc"
	NationalBody                    // a body that has the same name in many states
	OldName                         // a former name of a state, by which a history should go on calling it
	ShoutedWord                     // an acronym that is a word of the language in a line of capitals
	BeforeName                      // an abbreviation after which the sentence goes on: "Mr."
	BeforeNumber                    // an abbreviation after which it goes on before a number: "Jan. 3"
	AtEnd                           // an abbreviation that may end a sentence: "Inc."
	Bounds                          // denies or bounds what it stands by: "not", "no", "nearly"
	Tells                           // a verb after which a clause is told as a fact: "said that"
	Prevents                        // a verb whose object does not come about, or is only wished: "avert", "demand"
	Adjoins                         // a preposition whose phrase a sentence can do without: "during"
	PartOf                          // a noun that leaves the event after "of" what it is: "the second day of"
	Confirms                        // says that what is told is so
	Hearsay                         // an adverb by which what is told is only said
	ToldOf                          // a report that may be denied or confirmed
	Rumour                          // a report that nobody stands for
	Accusation                      // a report by which one side tells of another
	Proof                           // what a report may lack
	Believes                        // what it governs is held to be so and not known
	Doubts                          // what it governs is held not to be so
	OneSided                        // a speaker whose word alone proves nothing: unnamed, or of one side of a conflict
	Grants                          // grants that what it governs is so
	Imagines                        // what it governs did not happen
	Scheme                          // a noun for what is to be: what a plan, map or deadline is for lies ahead
)

// names are the features as words.txt writes them.
var names = [...]string{
	Event:            "event",
	NotEvent:         "not-event",
	Talks:            "talks",
	Sitting:          "sitting",
	Poll:             "poll",
	HeldAtHome:       "held-at-home",
	Venue:            "venue",
	FollowsCity:      "follows-city",
	TwoSided:         "two-sided",
	AnyEvent:         "any-event",
	Doubt:            "doubt",
	Aspectual:        "aspectual",
	Relates:          "relates",
	Causes:           "causes",
	LeadsTo:          "leads-to",
	CallsOff:         "calls-off",
	PutsOff:          "puts-off",
	Plans:            "plans",
	Claims:           "claims",
	Denies:           "denies",
	Says:             "says",
	Speaks:           "speaks",
	State:            "state",
	Holds:            "holds",
	TakesPlace:       "takes-place",
	Light:            "light",
	LawVerb:          "law-verb",
	HandlesPaper:     "handles-paper",
	Paper:            "paper",
	HasTopic:         "has-topic",
	Accuses:          "accuses",
	Expects:          "expects",
	Perceives:        "perceives",
	Harms:            "harms",
	ActsAtHome:       "acts-at-home",
	Attains:          "attains",
	Presence:         "presence",
	PersonOf:         "person-of",
	Ruler:            "ruler",
	StateAsset:       "state-asset",
	Mission:          "mission",
	Assembly:         "assembly",
	Movement:         "movement",
	Street:           "street",
	Ground:           "ground",
	Signal:           "signal",
	Approximates:     "approximates",
	Hedge:            "hedge",
	NumberBound:      "number-bound",
	CountNoun:        "count-noun",
	Fraction:         "fraction",
	Ordinal:          "ordinal",
	InSeries:         "in-series",
	TimeMeasure:      "time-measure",
	PartOfDay:        "part-of-day",
	Connective:       "connective",
	Adverbial:        "adverbial",
	Empty:            "empty",
	UsuallyNoun:      "usually-noun",
	OpensSentence:    "opens-sentence",
	NeverVerb:        "never-verb",
	FormOfBe:         "form-of-be",
	FormOfHave:       "form-of-have",
	FormOfDo:         "form-of-do",
	Modal:            "modal",
	ReportsSpeech:    "reports-speech",
	TakesClause:      "takes-clause",
	HasContent:       "has-content",
	PlanWord:         "plan-word",
	TakesInfinitive:  "takes-infinitive",
	Intransitive:     "intransitive",
	NameParticle:     "name-particle",
	Adverb:           "adverb",
	Subordinator:     "subordinator",
	Coordinator:      "coordinator",
	TimeNoun:         "time-noun",
	Month:            "month",
	Weekday:          "weekday",
	Preposition:      "preposition",
	VerbParticle:     "verb-particle",
	Verb:             "verb",
	LinksTo:          "links-to",
	Title:            "title",
	CommonOwner:      "common-owner",
	SurnameHead:      "surname-head",
	Office:           "office",
	Syllable:         "syllable",
	IslandState:      "island-state",
	GroupNoun:        "group-noun",
	PersonNoun:       "person-noun",
	Starter:          "starter",
	Calendar:         "calendar",
	OrganisationHead: "organisation-head",
	PlaceHead:        "place-head",
	OtherHead:        "other-head",
	Relation:         "relation",
	PersonVerb:       "person-verb",
	PassiveOfPersons: "passive-of-persons",
	PlainSurname:     "plain-surname",
	PersonObject:     "person-object",
	ThingAcronym:     "thing-acronym",
	CodeName:         "code-name",
	ThingVerb:        "thing-verb",
	BeforeVerb:       "before-verb",
	Rebel:            "rebel",
	Locative:         "locative",
	Motion:           "motion",
	Transfer:         "transfer",
	TakesPlaceObject: "takes-place-object",
	Shuttle:          "shuttle",
	PartOfLand:       "part-of-land",
	OpensPlaceName:   "opens-place-name",
	Worker:           "worker",
	LandNoun:         "land-noun",
	NotPlace:         "not-place",
	FormerOffice:     "former-office",
	Ruling:           "ruling",
	Collective:       "collective",
	PluralPronoun:    "plural-pronoun",
	NeuterPronoun:    "neuter-pronoun",
	NotAgent:         "not-agent",
	ShortBody:        "short-body",
	BodyPeople:       "body-people",
	CombiningForm:    "combining-form",
	Emblem:           "emblem",
	Fringe:           "fringe",
	HomeBody:         "home-body",
	Kingdom:          "kingdom",
	Bloc:             "bloc",
	NationalBody:     "national-body",
	OldName:          "old-name",
	ShoutedWord:      "shouted-word",
	BeforeName:       "before-name",
	BeforeNumber:     "before-number",
	AtEnd:            "at-end",
	Bounds:           "bounds",
	Tells:            "tells",
	Prevents:         "prevents",
	Adjoins:          "adjoins",
	PartOf:           "part-of",
	Confirms:         "confirms",
	Hearsay:          "hearsay",
	ToldOf:           "told-of",
	Rumour:           "rumour",
	Accusation:       "accusation",
	Proof:            "proof",
	Believes:         "believes",
	Doubts:           "doubts",
	OneSided:         "one-sided",
	Grants:           "grants",
	Imagines:         "imagines",
	Scheme:           "scheme",
}

// implied are the features that another brings with it, so that a word's line need not say them.
var implied = map[Feature][]Feature{
	Month:         {TimeNoun, Calendar},
	Weekday:       {TimeNoun, Calendar},
	PartOfDay:     {TimeNoun},
	ReportsSpeech: {TakesClause},
	LeadsTo:       {Causes},
	Poll:          {HeldAtHome},
	Office:        {Title},
	Adverbial:     {VerbParticle},
	Relation:      {PersonOf},
	Talks:         {Venue},
	Paper:         {HasTopic, FollowsCity},
	Venue:         {FollowsCity},
	Doubt:         {HasContent},
	Street:        {PlaceHead},
	Movement:      {OrganisationHead},
	Assembly:      {ShortBody, OrganisationHead},
	Ground:        {PartOfLand},
}
