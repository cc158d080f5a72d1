package article

// evidence is a kind of place in which a page or a text tells its day.
type evidence struct {
	name string // for people
	why  string // it stands where it stands in the order
	weak bool   // that it differs from the day taken is no reason to doubt that day
	year bool   // it only lends its year to a slug of the same day, and is never the dateline
}

// The kinds of evidence, the surest first: among the dates found, one of an earlier kind is taken.
const (
	inLinkedData = iota
	inMeta
	inMarked
	inSlug
	inLabelled
	inTime
	inLine
	inMixedLine
	inLineAbove
	inTailLine
	inMixedAbove
	inClass
	inAddress
	inWeakMeta
	inTeaser
	inMixedTail
	inUpdated
	inAddressLine
	inMiddle
	inModified
	inCaption
)

var evidences = [...]evidence{
	inLinkedData:  {name: "JSON-LD", why: "the publisher's own statement of publication, for machines"},
	inMeta:        {name: "meta", why: "a meta element whose name says publication and nothing else"},
	inMarked:      {name: "marked element", why: "an element at the title that is marked as the date of publication"},
	inSlug:        {name: "slug", why: "the wire's own day of filing opens the story"},
	inLabelled:    {name: "labelled line", why: `the line says "Published", "Posted", "Date"`},
	inTime:        {name: "time element", why: "a <time> at the title; its label is missing"},
	inLine:        {name: "line", why: "a line of date, place, agency or writer right above the story"},
	inMixedLine:   {name: "line with other words", why: "a section, an outlet or a button shares the line with the date"},
	inLineAbove:   {name: "line above the headline", why: "a masthead shows the day of reading, so what stands below the headline comes first", weak: true},
	inTailLine:    {name: "line after the story", why: "agencies close a story with its stamp; so do pages with other things"},
	inMixedAbove:  {name: "line with other words above the headline", why: "as above, and less sure", weak: true},
	inClass:       {name: "date class", why: "an element at the title whose class or data attribute says date, not whose"},
	inAddress:     {name: "address", why: "the day in a page's address is that of its making"},
	inWeakMeta:    {name: "weak meta", why: `names such as "date" are filled with the day of an import or a rebuild as often as not`, weak: true},
	inTeaser:      {name: "line far above the story", why: "menus and teasers bear the dates of other stories", weak: true},
	inMixedTail:   {name: "line with other words after the story", why: "as after the story, and less sure", weak: true},
	inUpdated:     {name: "update", why: "the day of a change is the story's only where nothing else is", weak: true},
	inAddressLine: {name: "address beside the text", why: "whoever copied the story kept its address; any line of its own that tells a day is surer", weak: true},
	inMiddle:      {name: "line inside the story", why: "it heads a part of the story, or a teaser was laid into it", weak: true},
	inModified:    {name: "modified", why: "machines set the day of modification when a site is rebuilt", weak: true, year: true},
	inCaption:     {name: "date in the head", why: "a caption's or a sentence's date is that of what it tells", weak: true, year: true},
}

// A Rival is a date that was found and not taken for the dateline.
type Rival struct {
	Date string // EDTF
	From string // where it was found, as in PublishedFrom
}
