// Package timex finds time expressions in text and resolves them against an
// anchor, the story's dateline: "last November" in a story of 14 June 2023 is 2022-11.
//
// Tag does it in three steps.
//
// Find is one pass over the words of the text. A word that a rule may start with
// is looked up together with the word behind it, and only the rules that fit both
// are tried; the longest match is an expression.
//
// Resolve works out what each expression names. A rule is one of
// github.com/olebedev/when's rules: what it read is in a rules.Context, and which
// fields of it are set is the precision. What lacks its year or its week is the
// one before or after the anchor, as the tense of the clause and the distance
// say; both candidates are kept in Earlier and Later. "The following day" and its
// like count from the expression that they point to, Anchor, and say in Offset
// how they count, so that a later stage can count again from the date of an event.
//
// Refine is a short list of passes that join and drop what one rule alone cannot
// see: ends of ranges, a clock time and its day, years shared in a list. Each
// pass says why it is there.
//
// In news the anchor is the dateline; in a history it is the running date of the
// story. Which of the two a text is, its own dates decide, unless Options.Mode
// says so; Result.ModeWhy gives the reason. Without a dateline, absolute dates
// still resolve, and what would count from it says so in Unresolved.
//
// The words of a language and its rules are a folder: see package en, and its
// RULES.md for the list.
package timex

import "dateline/timeline/edtf"

// Type is a TIMEX3 type.
type Type string

const (
	TypeDate     Type = "DATE"
	TypeTime     Type = "TIME"
	TypeDuration Type = "DURATION"
	TypeSet      Type = "SET"
)

// Mode is how undated expressions find their anchor.
type Mode string

const (
	Auto      Mode = ""          // decide from the text
	News      Mode = "news"      // against the dateline
	Narrative Mode = "narrative" // against the running date of the story
)

// Order is how a numeric date such as 03/04/2023 is read.
type Order string

const (
	OrderUnknown Order = ""
	DayFirst     Order = "day-first"
	MonthFirst   Order = "month-first"
)

// An Expression is one time expression in a text.
type Expression struct {
	Start, End int // bytes; text[Start:End] == Text
	Text       string
	Type       Type
	Value      string // TIMEX3 value: 2022-11, 2023-W24-WE, P6M, PAST_REF
	Mod        string // TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER, LESS_THAN, MORE_THAN … or ""
	Quant      string // TIMEX3 quant and freq, for sets
	Freq       string
	Date       edtf.Date // what it denotes; zero for durations, sets, vague references and unresolved ones
	Rule       string    // the rule's name, which is its phrase: "last <month>"
	Why        string    // for people: "the November before 14 June 2023"

	// Anchor is the index of the expression this one was resolved against; -1 for the dateline or none.
	Anchor int
	// Offset is set for expressions that count from another time ("two days earlier", "three days before
	// her departure", "the following month", "eight months after the collision"), so that a later stage that
	// knows the date of the event meant can count again.
	Offset *Offset
	// Earlier and Later are both candidates where the words leave open which is meant ("Wednesday",
	// "in May"); Date is one of them. Zero otherwise.
	Earlier, Later edtf.Date
	// Certainty says how sure Date is, "" if there is none; Other is the date that may have been meant
	// instead, zero if there is none: the other side of the dateline, another year, day and month exchanged.
	Certainty Certainty
	Other     edtf.Date
	// Unresolved is the reason why a date has no Date
	// ("no dateline to count from"), "" otherwise.
	Unresolved string
	// RangeWith is the index of the expression at the other end of a range
	// ("from Jan. 21 to 22"), -1 if there is none; Span is then the whole.
	RangeWith int
	Span      edtf.Date
}

// An Offset is a signed number of units from an anchor: 3 days before is {-3, "day", true}.
type Offset struct {
	N    int
	Unit string // "hour" "day" "week" "month" "quarter" "year" "decade"
	// Event: the anchor is named by words that follow ("before her departure"), whose bytes are EventStart, EventEnd.
	Event                bool
	EventStart, EventEnd int
}

// Options for Tag. The zero value tags English with no anchor.
type Options struct {
	Anchor edtf.Date // the dateline, of day precision; zero if unknown
	Mode   Mode
	Order  Order // of numeric dates
}

// A Result is the expressions of a text, in order, none overlapping.
type Result struct {
	Expressions []Expression
	Mode        Mode     // the mode used
	ModeWhy     string   // for people
	Doubts      []string // ambiguous and wrong dates and how they were read, one line each
}

// Tag finds and resolves the time expressions of text. It never fails: text
// without any gives an empty Result. Mode Narrative is also used where there is
// no Anchor, so that dates can still be counted from those before them.
func Tag(text string, opt Options) Result {
	t := newTagger(text, opt)
	defer t.release()
	why := t.read()
	res := Result{Mode: t.mode, ModeWhy: why, Expressions: make([]Expression, len(t.items))}
	for k := range t.items {
		t.express(k, &res.Expressions[k])
	}
	res.Doubts = t.doubts
	return res
}

// read finds the items and resolves them, and says why they are taken for news or for a history.
func (t *tagger) read() (modeWhy string) {
	t.find()
	for _, p := range passes {
		p.run(t)
	}
	t.layOut()
	t.mode, modeWhy = t.decideMode()
	t.obituary, t.tale = t.isObituary(), t.isTale()
	t.longTale = !t.anchor.IsZero() && t.isLongTale()
	t.tied = !t.anchor.IsZero() && t.tale && t.tiesTale()
	t.today = t.firstToday()
	t.setModes()
	t.decideYears()
	for k := range t.items {
		t.resolve(k)
		t.checkWeekday(k)
	}
	t.tellOpenYears()
	t.endDays()
	t.readBooks()
	t.ownDay = t.namesOwnDay()
	return modeWhy
}
