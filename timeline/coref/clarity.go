package coref

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/event"
	"dateline/timeline/lexicon"
)

// How well a report tells its event to somebody who reads nothing else, and how likely it is to be read
// wrongly. It decides from which report an event is printed, and weighs when events are chosen: of thousands
// none needs to be chosen that is in doubt.
//
// A doubt is what makes such a report worse, and the share of its worth that one with it keeps. Shares multiply: a
// report with two faults is worse than one with either. The shares follow how often lines of pages with the doubt were
// found false or not fit to print by their readers, against how often all were; they are rounded, and small numbers
// were not followed.
type doubt struct {
	name  string // as --explain says it
	why   string
	keeps float64
	holds func(*reading) bool
}

// A reading is a report with what its doubts ask for.
type reading struct {
	*timeline.Event
	evidence timeline.Evidence
	line     []string // the words of the summary, as written
	sentence []string // the words of the sentence, in lower case
	before   []string // those before the trigger
	between  []string // those between the trigger and the phrase that dates it

	otherDates int // words of the calendar beside the phrase
}

func (c *Candidate) reading() *reading {
	r := &reading{Event: c.Event, line: namesIn(c.Summary)}
	if len(c.Evidence) == 0 {
		return r
	}
	v := c.Evidence[0]
	r.evidence = v
	r.sentence = Split(v.Quote)
	at := func(start, end int) bool {
		return v.Start <= start && start < end && end <= v.End && v.End-v.Start == len(v.Quote)
	}
	trigger, phrase := at(v.Trigger.Start, v.Trigger.End), at(v.Phrase.Start, v.Phrase.End)
	if trigger {
		r.before = Split(v.Quote[:v.Trigger.Start-v.Start])
	}
	if phrase {
		for _, w := range slices.Concat(Split(v.Quote[:v.Phrase.Start-v.Start]), Split(v.Quote[v.Phrase.End-v.Start:])) {
			if calendar(w) {
				r.otherDates++
			}
		}
	}
	if trigger && phrase {
		from, to := min(v.Trigger.End, v.Phrase.End), max(v.Trigger.Start, v.Phrase.Start)
		if from < to {
			r.between = Split(v.Quote[from-v.Start : to-v.Start])
		}
	}
	return r
}

var doubts = []doubt{
	{"it is quoted", "a line that was composed was understood", 0.7, func(r *reading) bool { return r.Headline == timeline.Quoted }},
	{"it is a part of its sentence", "who acts, or how, may stand in the rest", 0.6, func(r *reading) bool { return strings.HasPrefix(r.Summary, "…") }},
	{"a noun names the event", "it is spoken of, and not told", 0.4, func(r *reading) bool {
		return r.evidence.StatusBy == event.FactRule && r.evidence.Rule != event.LeadRule
	}},
	{"it names nobody", "who it was, and where, is not known", 0.6, func(r *reading) bool { return len(r.Actors)+len(r.Places) == 0 }},
	{"its line has none of its actors", "what the words before the verb mean was found elsewhere", 0.7, (*reading).namesNone},
	{"its line is cut off", "a quotation, a bracket or a clause does not end", 0.4, (*reading).cutOff},
	{"its verb has a capital", "a heading, or another sentence, begins within the line", 0.5, (*reading).capital},
	{"a break parts its line", "a byline, a stamp or another sentence stands before its verb", 0.3, (*reading).broken},
	{"its line is very short", "what was done to whom is lost", 0.4, func(r *reading) bool { return len(r.line) < fewWords }},
	{"its line is long", "from some words on a line is no line", 0.7, func(r *reading) bool { return len(r.line) > lineWords }},
	{"its line begins with a pronoun", "the sentence before says who is meant", 0.5, (*reading).leans},
	{"its line begins with “the”", "the sentence before says which is meant", 0.8, (*reading).known},
	{"its line points back", "the sentences before say which place or body is meant", 0.8, (*reading).pointsBack},
	{"its line begins inside a phrase", "the words before belong to its first", 0.5, (*reading).inside},
	{"its sentence is long", "it holds several acts and times", 0.8, func(r *reading) bool { return len(r.sentence) > sentenceWords }},
	{"its sentence is a list", "lists and transcripts are told by their form", 0.6, func(r *reading) bool { return len(r.sentence) > listWords }},
	{"its line has another date", "a part of the next entry, or of another act", 0.6, (*reading).dated},
	{"its sentence has two other dates", "the date may be of another act", 0.7, func(r *reading) bool { return r.otherDates > 1 }},
	{"its date stands far from its verb", "the date may be of another act", 0.8, func(r *reading) bool {
		return len(r.between) > nearWords || slices.ContainsFunc(r.between, opensClause)
	}},
	{"its verb stands behind a pronoun", "whom the pronoun means was reckoned", 0.8, func(r *reading) bool {
		return slices.ContainsFunc(r.before[max(0, len(r.before)-subjectWords):], func(w string) bool { return lexicon.Has(w, lexicon.Nominative) || opensClause(w) })
	}},
	{"its verb may be a noun or an adjective", "what ends in -ing or -s may be no act at all", 0.7, func(r *reading) bool {
		t := strings.ToLower(r.evidence.Trigger.Text)
		return strings.HasSuffix(t, "ing") || strings.HasSuffix(t, "s") && lexicon.VerbLemma(t) != t
	}},
	{"its date is a guess", "half of the guesses are wrong", 0.5, func(r *reading) bool { return r.Certainty == timeline.Guessed }},
	{"its date is counted from another event", "that may have been on another day", 0.4, func(r *reading) bool {
		return slices.Contains(countedFrom, r.evidence.Rule) || slices.Contains(countedFrom, r.evidence.AttachedBy)
	}},
	{"it is told before its day, and not as a plan", "one of the two was misread", 0.3, func(r *reading) bool { return tooEarly(r.Event) }},
	{"its date is a round number of days", "“ten days ago” is about ten days", 0.4, (*reading).rounded},
	{"it is a plan by its date alone", "what the sentence foretells may be no plan of anybody's", 0.5, func(r *reading) bool { return slices.Contains(planByDate, r.evidence.StatusBy) }},
}

const (
	fewWords      = 4
	lineWords     = 30
	sentenceWords = 40
	listWords     = 60
	openingWords  = 4
	nearWords     = 8
	subjectWords  = 3 // before the verb
	countedDays   = 7 // so many are counted, more are about so many
)

// Rules of dates, and of what they date, that count from another event or mean the end of a time.
var countedFrom = []string{
	"later in the day", "<n> <units> before <event>", "<length of time> before or after <event>", "the <end of the> <unit>", "in <date> <event>",
}

// Rules that make a plan of what lies ahead of its story.
var planByDate = []string{"<event> on <future date>", "would <event>", "planned <event>"}

func opensClause(w string) bool {
	return lexicon.Has(w, lexicon.RelativePronoun) || lexicon.Has(w, lexicon.Subordinator) || lexicon.Has(w, lexicon.Coordinator)
}

// leans: the line begins with a pronoun, but for words in lower case before it: "On 4 February they left".
func (r *reading) leans() bool {
	for i, w := range r.line {
		w = strings.ToLower(w)
		switch {
		case lexicon.Has(w, lexicon.Nominative) || i == 0 && (lexicon.Has(w, lexicon.Demonstrative) || lexicon.Has(w, lexicon.NeuterPronoun)):
			return true
		case i > 0 && unicode.IsUpper([]rune(r.line[i])[0]) && !calendar(w), i > openingWords:
			return false
		}
	}
	return false
}

// dated: the line has a day of the calendar that is not of the phrase that dates it.
func (r *reading) dated() bool {
	own := Split(r.evidence.Phrase.Text)
	return slices.ContainsFunc(r.line, func(w string) bool {
		w = strings.ToLower(w)
		return month(w) && !slices.Contains(own, w)
	})
}

// tooEarly: what is told as done lies ahead of its story.
func tooEarly(e *timeline.Event) bool {
	if e.Status != timeline.Occurred || len(e.Evidence) == 0 || e.Date.IsZero() {
		return false
	}
	published, err := edtf.Parse(e.Evidence[0].Published)
	return err == nil && !published.IsZero() && published.Start().Compare(e.Date.Start()) < 0
}

func calendar(w string) bool {
	return lexicon.Has(w, lexicon.Weekday) || month(w) || lexicon.Has(w, lexicon.DeicticDay) ||
		len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && unicode.IsDigit(rune(w[3]))
}

// month: "may" is mostly none, and the short forms stand before a number.
func month(w string) bool {
	return (lexicon.Has(w, lexicon.Month) || lexicon.Has(w, lexicon.Calendar) && lexicon.Has(w, lexicon.BeforeNumber)) && !lexicon.Has(w, lexicon.Modal)
}

// namesNone: it has actors, and none of their last words stands in its line.
func (r *reading) namesNone() bool {
	return len(r.Actors) > 0 && !slices.ContainsFunc(r.Actors, func(a string) bool {
		ws := namesIn(a)
		return len(ws) > 0 && slices.Contains(r.line, ws[len(ws)-1])
	})
}

func (r *reading) cutOff() bool {
	s := r.Summary
	first, _ := utf8.DecodeRuneInString(s)
	odd := func(open, end string) bool { return strings.Count(s, open) != strings.Count(s, end) }
	lone := func(w string) bool {
		return len(w) == 1 && unicode.IsLower(rune(w[0])) && w != "a" && w != "s" && w != "t"
	}
	return unicode.IsLower(first) || slices.ContainsFunc(r.line, lone) || strings.Count(s, `"`)%2 == 1 || odd("“", "”") || odd("(", ")") || odd("[", "]") ||
		slices.ContainsFunc([]string{",", `,"`, ",”", " …"}, func(end string) bool { return strings.HasSuffix(s, end) })
}

// capital: a verb within the line is written with one, and not all words are.
func (r *reading) capital() bool {
	t := r.evidence.Trigger.Text
	i := slices.Index(r.line, t)
	return i > 0 && unicode.IsUpper([]rune(t)[0]) && r.evidence.StatusBy != event.FactRule && slices.ContainsFunc(r.line[1:], func(w string) bool { return unicode.IsLower([]rune(w)[0]) })
}

// known: the line leaves out the article that its first word has in the sentence, or has it.
func (r *reading) known() bool {
	if len(r.line) == 0 {
		return false
	}
	first := strings.ToLower(r.line[0])
	if i := slices.Index(r.sentence, first); i > 0 {
		return lexicon.Has(first, lexicon.Definite) || lexicon.Has(r.sentence[i-1], lexicon.Definite)
	}
	return lexicon.Has(first, lexicon.Definite)
}

// pointsBack: "the city", "the two countries", where nothing behind says which.
func (r *reading) pointsBack() bool {
	for i, w := range r.line {
		w = strings.ToLower(w)
		if i == 0 || !(lexicon.Has(w, lexicon.Settlement) || lexicon.Has(w, lexicon.Region) || lexicon.Has(w, lexicon.GroupNoun) || lexicon.Has(w, lexicon.ShortBody) || w == "country") {
			continue
		}
		at := i - 1
		for at > 0 && (lexicon.Has(strings.ToLower(r.line[at]), lexicon.Ordinal) || r.line[at] == "two") {
			at--
		}
		named := i+1 < len(r.line) && (unicode.IsUpper([]rune(r.line[i+1])[0]) || strings.ToLower(r.line[i+1]) == "of")
		if lexicon.Has(strings.ToLower(r.line[at]), lexicon.Definite) && !named {
			return true
		}
	}
	return false
}

// inside: the first word has an adjective or a noun before it in the sentence that the line leaves out.
func (r *reading) inside() bool {
	if len(r.line) == 0 {
		return false
	}
	words := namesIn(r.evidence.Quote)
	i := slices.Index(words, strings.ToLower(r.line[0]))
	if i < 1 || len(r.line) > 1 && i+1 < len(words) && words[i+1] != r.line[1] {
		return false
	}
	w := words[i-1]
	return unicode.IsLower([]rune(w)[0]) && len(w) > 3 && !strings.HasSuffix(w, "ly") &&
		!slices.ContainsFunc(noAttribute, func(f lexicon.Feature) bool { return lexicon.Has(w, f) })
}

// noAttribute are the words that may stand before a noun phrase and are none of it.
var noAttribute = []lexicon.Feature{
	lexicon.Definite, lexicon.Article, lexicon.Demonstrative, lexicon.Quantity, lexicon.CountNoun, lexicon.ClosedClass, lexicon.Preposition, lexicon.Signal,
	lexicon.Coordinator, lexicon.Subordinator, lexicon.RelativePronoun, lexicon.Adverb, lexicon.Says, lexicon.TimeNoun, lexicon.Empty,
}

// broken: between the word of its sentence that the line begins with and its verb stands a dash or a colon.
func (r *reading) broken() bool {
	v := &r.evidence
	if len(r.line) == 0 || v.Trigger.Start < v.Start || v.Trigger.Start > v.End || v.End-v.Start != len(v.Quote) {
		return false
	}
	before := v.Quote[:v.Trigger.Start-v.Start]
	i := strings.LastIndex(before, r.line[0])
	return i >= 0 && slices.ContainsFunc([]string{": ", " - ", " -- ", " – ", " — "}, func(mark string) bool { return strings.Contains(before[i:], mark) })
}

func (r *reading) rounded() bool {
	if !strings.HasSuffix(r.evidence.Rule, "ago") {
		return false
	}
	published, err := edtf.Parse(r.evidence.Published)
	return err == nil && published.Start().Sub(r.Date.Start()) > countedDays
}

// clearShare is what a report keeps that nothing puts in doubt, or one slight thing. On 47 pages that nobody had read
// before, 59 % of the lines above it could be printed as they were and 28 % of those below; but of the first, too, 12 %
// were surely false, of the others 14 %: it tells which lines stand alone, not which are true.
const clearShare = 0.6

// Clear reports whether the line of e is likely to stand alone: no more than one slight doubt speaks against its first
// report. What a person wrote or corrected, and what has no report, is clear.
func Clear(e *timeline.Event) bool {
	c := Candidate{Event: e}
	return len(e.Evidence) == 0 || e.Touched() || e.Reviewed || c.Clarity() >= clearShare
}

// InDoubt says what speaks against printing e as it is told, each thing in a few words; nil if e is clear.
func InDoubt(e *timeline.Event) []string {
	if Clear(e) {
		return nil
	}
	return (&Candidate{Event: e}).Doubts()
}

// Clarity is above 0 and at most 1, the share of its worth that a report keeps.
func (c *Candidate) Clarity() float64 {
	share := 1.0
	for _, d := range c.doubts() {
		share *= d.keeps
	}
	return share
}

// Doubts are the names of what makes the report worse.
func (c *Candidate) Doubts() (out []string) {
	for _, d := range c.doubts() {
		out = append(out, d.name)
	}
	return out
}

func (c *Candidate) doubts() (out []*doubt) {
	r := c.reading()
	for i := range doubts {
		if doubts[i].holds(r) {
			out = append(out, &doubts[i])
		}
	}
	return out
}
