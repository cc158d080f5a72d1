package timex

import (
	"sync"

	"dateline/timeline/timex/en"
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// A tagger holds one text while its expressions are found, resolved and refined.
type tagger struct {
	lang.Matcher
	g             *lang.Grammar
	scopes        []scope // that make its dates guesses
	eventOrigins  []eventOrigin
	toldOrigins   []origin // of what counts from the time spoken of
	clockOrigins  []origin // of times of day
	opt           Options
	anchor        cal.Period // the dateline's day; zero if unknown
	items         []item
	mode          Mode
	present, past int  // auxiliaries outside quotation marks
	untied        bool // it is taken for news, and nothing in it counts from the dateline
	tale          bool // who tells it has lived it
	longTale      bool // see isLongTale
	tied          bool // and it says when, counted from the dateline
	obituary      bool // it tells of a death at the dateline
	today         int  // the first item that is a "today" outside quotation marks, the number of items if there is none
	ownDay        bool // see namesOwnDay
	scant         bool // the text is taken for a history for one or two dates only, or it counts from a dateline that is not known
	order         Order
	doubts        []string
	update        cal.Period // see updateDay
	updateKnown   bool
	recap         int // see recapAbove
	recapKnown    bool
	scratch       []byte // for what is written before it becomes a string
	room          [160]byte
	reading       lang.Reading
	step          step              // the one that is resolved
	choice        choice            // the one that is made
	noted         func(rule string) // hears which rules hold; nil but in tests
}

// An item is an expression on its way: the words, what a rule read in them, the
// period that it was resolved to.
type item struct {
	rule     *lang.Rule
	r        lang.Reading
	tok, n   int        // its tokens
	period   cal.Period // zero while not resolved, and for what names no period
	earlier  cal.Period // both candidates where the words leave it open
	later    cal.Period
	anchor   int    // the item that it was resolved against, -1 for the dateline or none
	ofYear   int    // the item of the year of whose times it is one, -1 if none
	pair     int    // the item that it makes a range with, -1 for none
	missing  string // why there is no date
	dropped  bool
	event    [2]int // tokens of the event that it counts from: first and head
	done     bool
	beside   bool       // it stands beside the day that it names: "on Nov. 3, the day before a warrant was issued"
	together int        // the year that it has with all dates of its passage considered
	nearly   int        // the year that it has by another path that costs hardly more; together if there is none
	decided  bool       // together is set
	other    cal.Period // what it is by another way of deciding, zero if there is none
	leant    bool       // leaning is known
	leaning  int        // see lean
	way      way        // how its period was found
	margin   float64    // how clearly one of two candidates was chosen, 0 if none had to be
	misfit   bool       // its weekday is not that of its day
	unsure   bool       // day and month may stand the other way round
	again    bool       // it is the clock time before it once more, in another zone
	loose    bool       // the event that it counts from may be of another date than the one taken for it
	quoted   bool       // it stands within quotation marks
	headed   bool       // it is an entry whose year a heading or a sentence above the row tells
	mode     Mode       // of its passage
	books    cal.Period // the last month of a firm's quarter, zero where the text does not tell it
	fiscal   bool       // a year of books, which its owner may begin in any month
	open     bool       // a quarter of a fiscal year whose months are not told
	passage  int        // the passage that it stands in: one more than the item that heads it, 0 for the text itself
	chain    bool       // its year was given by the text, not worked out from the dateline

	certainty Certainty // see certainty
	weighed   bool      // it is known
}

// spare are taggers between two texts: their tokens and items are most of what tagging
// would allocate. Nothing in them is carried from one text to the next.
var spare = sync.Pool{New: func() any { return new(tagger) }}

func newTagger(text string, opt Options) *tagger {
	t := spare.Get().(*tagger)
	*t = tagger{g: en.Grammar(), scopes: scopes, eventOrigins: eventOrigins, toldOrigins: toldOrigins, clockOrigins: clockOrigins, opt: opt, order: opt.Order, items: t.items[:0], Matcher: lang.Matcher{Text: text, Toks: t.Toks[:0]}}
	t.scratch = t.room[:0]
	if d, ok := opt.Anchor.Earliest(); ok {
		t.anchor, _ = cal.MakeDay(d.Year, int(d.Month), d.Day)
	}
	return t
}

// find fills in items: one pass over the words of the text.
func (t *tagger) find() {
	if n := len(t.Text)/4 + 8; cap(t.Toks) < n {
		t.Toks = make([]lang.Token, 0, n)
	}
	t.Toks = t.g.Lexicon.Scan(t.Text, t.Toks)
	if n := len(t.Text)/256 + 8; cap(t.items) < n {
		t.items = make([]item, 0, n)
	}
	r := &t.reading
	for i := 0; i < len(t.Toks); {
		if !t.g.Opens(t.Toks[i].ID) {
			i++
			continue
		}
		rule := t.g.Match(&t.Matcher, i, r)
		if rule == nil {
			i++
			continue
		}
		if r.Name {
			i += t.N
			continue
		}
		if r.NoDate {
			t.doubts = append(t.doubts, t.Text[t.Toks[i].Start:t.Toks[i+t.N-1].End]+" is a day that no calendar has, and was left out")
			i += t.N
			continue
		}
		it := item{rule: rule, r: *r, tok: i, n: t.N, anchor: -1, pair: -1, ofYear: -1}
		i += t.N
		if r.Mod == "APPROX" && it.n > 1 && t.In(&t.Toks[it.tok], "about", "some", "roughly", "approximately", "circa") {
			it.tok, it.n = it.tok+1, it.n-1 // the phrase is what is about so
		}
		for k := range r.List { // several dates in one match
			one := it
			one.r.List = nil
			one.r.SetDate(r.List[k].Year, r.List[k].Month, r.List[k].Day)
			one.tok, one.n = r.List[k].From, r.List[k].To-r.List[k].From
			t.items = append(t.items, one)
		}
		if r.List != nil {
			continue
		}
		if r.Until.From > 0 { // two dates in one match
			second := it
			second.r.Until = lang.End{}
			second.r.BC, second.r.Era = r.BC, r.Era
			second.r.SetDate(r.Until.Year, r.Until.Month, r.Until.Day)
			second.tok, second.n = r.Until.From, it.tok+it.n-r.Until.From
			it.n = r.Until.To - it.tok
			it.pair, second.pair = len(t.items)+1, len(t.items)
			t.items = append(t.items, it, second)
			continue
		}
		t.items = append(t.items, it)
	}
}

// release makes the tagger spare, if it is not large.
func (t *tagger) release() {
	const large = 1 << 16 // tokens
	if cap(t.Toks) > large {
		return
	}
	t.Text = ""
	clear(t.items[:cap(t.items)])
	spare.Put(t)
}

// note tells a test that a rule holds.
func (t *tagger) note(rule string) {
	if t.noted != nil {
		t.noted(rule)
	}
}

// start and end are the bytes of an item.
func (t *tagger) start(it *item) int { return int(t.Toks[it.tok].Start) }
func (t *tagger) end(it *item) int   { return int(t.Toks[it.tok+it.n-1].End) }

// lean is how strongly the clause of an item sets it before or after the time of writing. It
// is asked for more than once and worked out once.
func (t *tagger) lean(it *item) int {
	if !it.leant {
		it.leant, it.leaning = true, t.g.Lean(&t.Matcher, it.tok, it.n)
	}
	return it.leaning
}

// words is the text of an item.
func (t *tagger) words(it *item) string { return t.Text[t.start(it):t.end(it)] }
