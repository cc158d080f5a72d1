package lexicon

// implied are the features that another brings with it, so that a word's line need not say them.
var implied = map[Feature][]Feature{
	Month:            {TimeNoun, Calendar},
	Weekday:          {TimeNoun, Calendar},
	PartOfDay:        {TimeNoun},
	ReportsSpeech:    {TakesClause},
	LeadsTo:          {Causes},
	Poll:             {HeldAtHome},
	Office:           {Title},
	Adverbial:        {VerbParticle},
	Relation:         {PersonOf},
	Talks:            {Venue},
	Paper:            {HasTopic, FollowsCity},
	Venue:            {FollowsCity},
	Doubt:            {HasContent},
	Street:           {PlaceHead},
	Movement:         {OrganisationHead},
	Assembly:         {ShortBody, OrganisationHead},
	Ground:           {PartOfLand},
	MasculinePronoun: {Masculine},
	FemininePronoun:  {Feminine},
	Government:       {RulesLand},
	Firm:             {BodyNoun},
}
