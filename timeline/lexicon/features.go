package lexicon

// A Feature is one thing that is known of a word.
type Feature uint16

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
	Adjourns                        // breaks off a sitting, which goes on another day
	PartOfTrip                      // one part of a journey: "the stop", "the leg"
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
	Post                            // a post or a crossing that is named for its place: "at the Talmar checkpoint"
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
	Course                          // the way between two places, which may end before the second: "en route to Accra"
	Fringe                          // the time or room beside an occasion: "on the sidelines of"
	HomeBody                        // a body of one state that sits at home: "the Danish cabinet"
	Kingdom                         // a state that a story may call "the kingdom"
	NationalBody                    // a body that has the same name in many states
	HasCongress                     // a land whose parliament is called its Congress
	OldName                         // a former name of a state, by which a history should go on calling it
	ShoutedWord                     // an acronym that is a word of the language in a line of capitals
	BeforeName                      // an abbreviation after which the sentence goes on: "Mr."
	BeforeNumber                    // an abbreviation after which it goes on before a number: "Jan. 3"
	AtEnd                           // an abbreviation that may end a sentence: "Inc."
	ShortState                      // short for one of the states of a federation, behind the name of a town: "Calif."
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
	TakesSides                      // in the name of who speaks: a group that tells of harm done by those it is against
	Grants                          // grants that what it governs is so
	Imagines                        // what it governs did not happen
	Wishes                          // a verb by which what follows is only asked for, wished or threatened
	AsksFor                         // a verb with "for": what follows is only wished
	Foresees                        // a verb by which what follows is foretold or feared
	Aims                            // a verb with "to" that a line keeps: what follows is hoped, offered or tried, whether it counts as planned or not
	Commits                         // a verb by which its subject takes on to do what follows
	Repays                          // a verb with "for": what follows came before it and is the reason
	Lasts                           // goes on once it has begun, in diplomacy or war: "a siege", "was suspended"
	Concedes                        // opens a clause of what did not hinder, or was not kept
	TakesOn                         // a verb or noun whose infinitive somebody has taken on to do, or been sent or chosen to do
	Settles                         // says where a figure stands: "settled at $92"
	Figure                          // is a figure by itself: "the rate"
	Foreteller                      // only watches and foretells: "an analyst", "a poll"
	Fluctuates                      // moves by itself, and nobody plans how: "the economy", "prices", "a storm"
	Intent                          // is told by an infinitive: "our policy is to listen"
	Chance                          // what is behind its "of" may not come: "the risk of war", "in case of war"
	Appraises                       // before "to" tells what it would be to do so, not that it is done: "hard to count"
	Scheme                          // a noun for what is to be: what a plan, map or deadline is for lies ahead

	// Function words and small classes that decide how a sentence is read.
	Negative             // stands for nothing or no one: "no", "nobody"
	Negator              // denies its verb: "not"
	Inverts              // put first, it turns verb and subject round: "rarely did"
	OpensCondition       // put first, it makes a condition without "if": "should that happen"
	Presents             // a verb whose subject may follow it: "then came the war"
	CompoundMark         // a conjunction of several words
	CompoundPreposition  // a preposition of several words
	Article              // an article
	Demonstrative        // a demonstrative
	Correlative          // the first of a pair: "both … and"
	Predeterminer        // stands before a determiner: "all the"
	ClosedClass          // a determiner or the like that no other feature names
	Quantity             // an amount that stands without a noun: "many"
	VerbalPreposition    // a participle that is a preposition: "including"
	BeginsOrEnds         // a verb that says how far something has come
	GapMarker            // opens a clause that may lack its object: "the law that the chamber passed"
	RelativePronoun      // a relative pronoun that is nothing else
	FreeRelative         // opens a clause that stands for a noun: "what they said"
	QuestionAdverb       // asks for time, place, reason or manner
	QuestionWord         // asks, and an infinitive may follow it: "how to"
	Nominative           // a pronoun that is a subject alone
	PluralSubject        // takes a verb in the plural without a plural's form
	PlainModal           // a modal verb in full
	GerundSubjectMark    // opens a clause whose subject may be a gerund: "as shelling of the port went on"
	PlainCoordinator     // a coordinator that is nothing else
	Occasion             // stands before what goes on meanwhile: "amid fighting"
	NamesObject          // a verb whose participle has a noun behind it: "a town called Lund"
	TakesParticiple      // a conjunction that a participle may follow: "when asked"
	StrictConjunction    // opens a clause and is no preposition
	AlsoPreposition      // a conjunction that is a preposition as well
	ClauseMarker         // opens a clause wherever it stands behind a noun phrase
	TimeConjunction      // places a clause or a noun in time: "after talks failed"
	ReportsOnly          // reports speech and hardly ever takes a noun
	PartyLink            // ties a party to an act: "a deal with Oman"
	NounLink             // ties a noun that is no person to the noun before: "the office in Oslo"
	DealVerb             // has an act or a text for its subject rather than a state
	TakesHearer          // has a person before its clause: "told reporters that"
	Purpose              // a noun that says nothing without what it is for: "in a push to"
	OpensPair            // opens a pair whose second half "and", "or" or "but" opens: "both"
	MoneyUnit            // a coin, a percent or a point, which a figure counts
	Befalls              // after "be" it tells what came upon its subject: "dead", "ill"
	Felt                 // a verb whose passive tells what somebody feels: "was angered"
	Habitual             // an adverb of what is done again and again: "often"
	Intangible           // can do nothing: "the mood", "the tide"
	ControlsObject       // has an object that is the subject of the infinitive after it: "urged them to leave"
	Ditransitive         // has a person and a thing behind it
	SetsDate             // gives an event its day
	SetFor               // tells a plan with a time or place alone: "is due in Cuba"
	FollowsDue           // may stand behind "is due": "is due back"
	WhenWord             // opens a phrase that says when or why
	NotAdverb            // ends in "ly" and is a noun
	ParticipialAdjective // an "-ing" form that is an adjective before a noun
	AlwaysAdverb         // is an adverb wherever it stands
	PastIsBase           // a past that is its base form
	RarelyNoun           // a verb's form that the tagger takes for a noun behind another
	RarelyPast           // looks like an irregular past and is mostly something else
	NounLikePast         // an irregular past that is a noun or another verb's base too
	AmbiguousPast        // an irregular past that does not show what it is: an auxiliary, a noun, an adjective
	Separable            // a particle that is hardly ever a preposition
	EitherParticle       // a particle that is a preposition too
	Attributes           // behind a quoted question tells who asked it
	NameLink             // stands in lower case inside the title of a body
	DeicticDay           // a day named from the story's own
	BeforePlace          // stands before a place: "in Paris"
	BeforeDate           // stands before a date
	FiniteAuxiliary      // a finite form of be, have or do
	PastAuxiliary        // the past of an auxiliary
	FutureModal          // makes the future
	BareAuxiliary        // a base form that is an auxiliary or its own past
	Clitic               // is written onto the word before: "'s"
	NobleTitle           // a title below a monarch's
	Monarch              // a title that belongs to the name of who has it: "Pope Francis"
	ArabicArticle        // an article joined to an Arabic name by a hyphen: "al-Sisi"
	BeforeCalendar       // stands before a month or a year
	Settlement           // a noun for the town that was named
	Region               // a noun for the region that was named
	Direction            // leads to or from a place
	Departs              // tells that one leaves: "left for Oslo"
	AtBody               // before a body, tells the place of it
	MasculinePronoun     // a pronoun of one man
	FemininePronoun      // a pronoun of one woman
	Masculine            // is said of a man
	Feminine             // is said of a woman
	Leader               // a head of state or government, by a word of the office
	Diplomat             // a diplomat, by a word of the office
	StandsBetween        // stands between the clause and what was asked of a body: "ordered Orvalla Steel to pay"
	BoundsPhrase         // stands before the determiner that it bounds: "nearly all", "only a"
	OwnDate              // stands before a noun whose date is its own: "died after the accord of May"
	Guesses              // makes a guess of the time behind it: "maybe ten years from now"
	EventLink            // ties a time to the event that it counts from
	ShortUnit            // a unit shorter than a day
	CalendarUnit         // a unit that counts days
	ListJoint            // may stand between two dates of a list
	FigureUnit           // stands beside a figure: "5 percent"
	Lapsed               // says that a plan holds no longer: "initially"
	GoesTo               // a verb that leads to its place by "to"
	Honorific            // a form of address that says nothing of who it is
	BindsNoun            // a preposition whose noun cannot stand as a line without it
	PointsBack           // is explained by the sentences before alone
	Compares             // compares one thing with another or sets it beside
	Arrives              // a verb that ends where its subject is then
	SortLink             // before a place with a noun behind it leaves the place an attribute: "met with Gulf leaders"
	InnerLink            // joins what stands within one noun phrase
	AtEvent              // ties one event to the event around it
	Background           // opens a phrase that only tells when or why the rest happened
	CauseTo              // with "to" opens what was the cause: "due to"
	GoesOn               // with "into" goes on to a time: "carrying into the autumn"
	Readies              // gets ready for what lies ahead: "prepare for"
	CarriesOut           // with an act for its object says no more than that it was done: "staged an attack"
	Definite             // takes what follows as known
	Speaker              // stands for who speaks
	Speakers             // stands for who speaks and others
	VerbPreposition      // belongs to the verb before it where another preposition follows: "had agreed on in May"
	OpensLine            // has a capital only at the start of a sentence, and is no part of a name
	TimeZone             // a zone of clock times: "GMT"
	Titled               // a work or carrier with a title of its own: "the film The Third Man"
	Stamp                // stands before the day of a page or programme: "Updated", "Broadcast"
	Fails                // a word by which its infinitive does not come about: "refused to sign"
	NeedsMeasure         // says nothing without how long, how far or as what: "served from 2001"
	Writes               // stands by the stamp of a reader's comment: "wrote:", "| Report abuse"
	LeadsOver            // before a comma only leads over from the sentence before: "indeed,"
	Human                // a common noun of one person: "the officer"
	BrandHead            // starts the name of a firm that ends in a land's: "Air France"
	Unrest               // happens in a land without its state's doing: "Syria's protests"
	NoState              // people or a body of a land that do not act for its state: "Syrian rebels"
	About                // opens what is spoken of: "briefed the council about Mali"
	AtTarget             // stands between an attack or a visit and its target
	OfTwo                // tells one of two of a name from the other: "the elder Brandt"
	Family               // one of a family, or all of it: "the younger brother", "the Brandt clan"
	NamedForTown         // bears the name of the town where it began: "the Minsk group"
	Solo                 // a speech or a journey, which one makes alone: "during a visit"
	Undergoes            // tells what befell its subject, though it names another event: "survived a vote"
	Gives                // a verb that has for its "to" who gets something: "sold ships to Mali"
	Answer               // what comes after something and because of it: "in response to"
	Length               // a unit of length: "35 km west of Accra"
	Government           // is the state where no name stands beside it: "the authorities"
	Concurrent           // places what its verb tells in the time of the noun or clause behind it: "left during the talks", "left when it rained"
	Limits               // before a time says how far or from when what is told goes: "ruled until May"
	Weather              // a verb whose "it" is nothing
	Reserves             // opens what must hold for the rest: "if", "unless", "subject to"
	Degree               // before an adjective or name says how far it holds: "mostly Muslim"
	Site                 // where something was, of a place: "the scene of a massacre"
	OneOfSeveral         // says which of several one is: "another truce", "the new law"
	SpeechPronoun        // means who speaks or who is spoken to: "I", "your"
	Measures             // a verb that tells how a figure moved: "rose 3 percent"
	Multiple             // says by how much a figure is multiplied: "tenfold", "double"
	Opposes              // sets what follows against something else: "as opposed to"
	Spends               // a verb that may have a time for its object and tells of no act: "had the summer to agree"
	SetTime              // a time that is set for something, and has its own date: "a deadline in November"
	BodyNoun             // says of a name that it is a firm's or another body's: "the carmaker Orvalla"
	Firm                 // a firm, by a word that a story uses for any: "the company"
	FirmEnding           // ends the full name of a firm, which is called without it too: "Orvalla Corp."
	FirmTrade            // ends the name of a firm and says what it deals in: "Orvalla Oil"
	OfFirm               // is had by a firm alone: "Orvalla shares"
	Party                // names a party where it has a capital: "the Liberals"
	Directional          // makes a place of the land behind it: "southern Iran"
	Way                  // tells through or into what something goes, or beside what it is: "drove through a window"
	TopicLink            // ties to a paper or to talks what they are about: "a letter on Mali"
	Circumstance         // how things are somewhere, of which one speaks elsewhere too: "the situation in Mali"
	SortOfBody           // before the noun for a body says of what sort it is, and not which of several: "the regional bloc"
	Creed                // tells of what faith or conviction a group is: "a Maoist group"
	Hyphened             // behind a hyphen only tells whose or of what sort something is: "Houthi-held"
	OfOnePerson          // is had or undergone by one person: "Holm's resignation"
	Upheaval             // changes who rules a land: "the coup of 1963"
	Walks                // tells of people who go somewhere in a crowd: "marched to the ministry"
	Against              // before a noun of people, those who are against who rules: "opposition leaders"
	AboutHolder          // tells how one is who holds an office: "the veteran premier"
	ToPlace              // leads to a place: "flew to Oslo"
	Heads                // says who leads: "a force led by Norway"
	Press                // ends the name of a newspaper or a broadcaster: "the Oslo Herald"
	Compass              // a point of the compass
	Premises             // a house or ground that a body has: "the ministry building"
	ForBody              // heads the name of a body that goes on with "for" or "on": "Centre for Arab Studies"
	InsideName           // a title that may stand inside a name: "Khalid Sheikh Omar"
	OnePerState          // a state has one of it, so that the noun alone means that of the state the story is about: "the military"
	NeedsNoArticle       // names such a body without an article, too: "parliament voted"
	FederalState         // one of the states of a federation, which its stories call "the state": "Ohio"
	TakesArticle         // stands in a name that has an article before it: "the Netherlands", "the Dominican Republic"
	RulesLand            // is of what rules a land: "the regime"
	AnyOf                // before a noun means whichever of them, and no certain one: "any", "every"
	CalledByHead         // a government that is called by who leads it: "the Holm administration"
	Deputy               // makes an office that of another's deputy: "vice"
	AdverbPhrase         // an adverb of several words: "at last", "in fact"
	PlainBody            // the name of a body that is a word for other things too: "Shell", "the Fed"
	OfPeople             // before the adjective of a land makes it that of a people or a continent: "ethnic Albanians"
	GoesWithVerb         // a preposition whose phrase goes with the verb where the verb and its object both take it: "sent a letter to"
	GoesWithNoun         // a preposition whose phrase goes with the noun where nothing more is known: "a row between"
	Focuses              // an adverb that picks out the phrase behind it: "only in May"
	Targets              // before a time says for when something is set: "fixed for Friday", "to be done by Friday"
	FreePreposition      // its phrase is a noun's own only where the noun takes it: "for", "despite"
	CallsForAs           // a comparison or order that "as" or "since" goes on with: "the same … as", "the first … since"
	CallsForInfinitive   // a measure that "to" and a verb go on with: "enough … to", "only … to"
	DeskLabel            // opens a note of the desk: "Eds:", "Correction:"
	PageNoun             // what a page calls itself: "this story"
	PageVersion          // a state of such a page: "an earlier version of this article"
	PageEdit             // is done to such a page: "was updated"
	Invites              // sends the reader elsewhere: "watch", "listen"
	Intensifies          // an adverb that gives the degree of the adverb behind it: "very soon"
	Utterance            // a paper or a talk in which one says something: "said so in a letter"
	OfDeed               // is of what has taken place: "survivors of the raid", "the wreck of the crash"
	Opines               // tells what somebody thinks of another's act, and is no act: "condemned"
	Officer              // an officer of an army or of the police, by a word of the rank
	Unheard              // stands in a transcript for words that were not heard: "(INAUDIBLE)"
	OfDead               // one has it who is dead: "his body"
	Treats               // its object is only spoken of or thought over: "debated the killings"
)
