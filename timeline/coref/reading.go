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
	"dateline/timeline/names"
)

// A reading is a report with what its doubts ask for.
type reading struct {
	*timeline.Event
	evidence timeline.Evidence
	brief    string
	line     []string // the words of brief, as written
	sentence []string // the words of the sentence, in lower case
	before   []string // those before the trigger
	between  []string // those between the trigger and the phrase that dates it

	otherDates int // words of the calendar beside the phrase
}

func (c *Candidate) reading() *reading {
	r := &reading{Event: c.Event, brief: c.Brief()}
	r.line = namesIn(r.brief)
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

// tellsAnother: no line could be composed of it, and the verb or noun that its sentence dates is not the first that the line tells.
func (r *reading) tellsAnother() bool {
	if Composed(r.Event) {
		return false
	}
	if r.evidence.StatusBy == event.FactRule {
		return true
	}
	return slices.ContainsFunc(r.evidence.Doubts, func(d string) bool { return slices.Contains(hanging, d) })
}

// hanging are the doubts of a verb that does not head its sentence.
var hanging = []string{event.JoinedRule, event.ParticipleRule, event.InfinitiveRule, event.SaidRule}

// namesNone: it has actors, and its line has none of them: neither the last word of a name nor, of a state or a body,
// another name, what belongs to it or a town of it that speaks for it ("Tehran and Riyadh restored relations").
func (r *reading) namesNone() bool {
	for _, a := range r.Actors {
		if ws := namesIn(a); len(ws) > 0 && slices.Contains(r.line, ws[len(ws)-1]) {
			return false
		}
	}
	for i := range r.line {
		if e, n := names.Default().Known(r.line[i:]); n > 0 && (slices.Contains(r.Actors, e.Name) || slices.Contains(r.Actors, e.State)) {
			return false
		}
	}
	return len(r.Actors) > 0
}

func (r *reading) cutOff() bool {
	s := r.brief
	first, _ := utf8.DecodeRuneInString(s)
	odd := func(open, end string) bool { return strings.Count(s, open) != strings.Count(s, end) }
	lone := func(w string) bool {
		return len(w) == 1 && unicode.IsLower(rune(w[0])) && w != "a" && w != "s" && w != "t"
	}
	return unicode.IsLower(first) || r.endsOpen() || slices.ContainsFunc(r.line, lone) || strings.Count(s, `"`)%2 == 1 || odd("“", "”") || odd("(", ")") || odd("[", "]") ||
		slices.ContainsFunc([]string{",", `,"`, ",”", " …"}, func(end string) bool { return strings.HasSuffix(s, end) })
}

// endsOpen: a word that another must follow is the last of the line: "closed for the next".
func (r *reading) endsOpen() bool {
	if len(r.line) == 0 {
		return false
	}
	w := strings.ToLower(r.line[len(r.line)-1])
	return !lexicon.Has(w, lexicon.VerbPreposition) && slices.ContainsFunc([]lexicon.Feature{lexicon.Article, lexicon.Definite, lexicon.BeforeCalendar}, func(f lexicon.Feature) bool { return lexicon.Has(w, f) })
}

// capital: a verb within the line is written with one, and not all words are.
func (r *reading) capital() bool {
	t := r.evidence.Trigger.Text
	i := slices.Index(r.line, t)
	return i > 0 && unicode.IsUpper([]rune(t)[0]) && r.evidence.StatusBy != event.FactRule && slices.ContainsFunc(r.line[1:], func(w string) bool { return unicode.IsLower([]rune(w)[0]) })
}

// known: the line leaves out the article that its first word has in the sentence, or has it, and what follows is no name, or
// the event itself: "the Russian veto".
func (r *reading) known() bool {
	if len(r.line) == 0 {
		return false
	}
	first, name := strings.ToLower(r.line[0]), 0 // name: where what the article is of begins in the sentence
	at := slices.Index(r.sentence, first)
	switch {
	case lexicon.Has(first, lexicon.Definite):
		name = at + 1
	case at > 0 && lexicon.Has(r.sentence[at-1], lexicon.Definite):
		name = at
	default:
		return false
	}
	words := namesIn(r.evidence.Quote)
	return r.evidence.StatusBy == event.FactRule || at < 0 || name >= len(words) || len(words) != len(r.sentence) || !unicode.IsUpper([]rune(words[name])[0])
}

// endsKnown: a composed line ends with "the" and one word that is no name: "agreed to the plan".
func (r *reading) endsKnown() bool {
	n := len(r.line)
	if n < 2 || !Composed(r.Event) {
		return false
	}
	w := strings.ToLower(r.line[n-2])
	return lexicon.Has(w, lexicon.Definite) && (lexicon.Has(w, lexicon.Article) || lexicon.Has(w, lexicon.Demonstrative)) && unicode.IsLower([]rune(r.line[n-1])[0])
}

// parted: between the verb and the phrase that dates it stands another date: "had left this week when … on Friday".
func (r *reading) parted() bool {
	for i, w := range r.between {
		if calendar(w) || fromStory(r.between, i) {
			return true
		}
	}
	return false
}

// counts: a day or a unit of time in the line is that of its story: "yesterday", "last week".
func (r *reading) counts() bool { return fromStoryIn(Split(r.brief)) }

func fromStoryIn(words []string) bool {
	for i := range words {
		if fromStory(words, i) {
			return true
		}
	}
	return false
}

// countsDays: a day of the week or another time that is told from the story's own stands in the line.
func countsDays(line string) bool {
	words := Split(line)
	return fromStoryIn(words) || slices.ContainsFunc(words, func(w string) bool { return lexicon.Has(w, lexicon.Weekday) })
}

// fromStory: the word is of a time that is counted from the story's day.
func fromStory(words []string, i int) bool {
	w := words[i]
	if lexicon.Has(w, lexicon.DeicticDay) || i == 0 || !lexicon.Has(w, lexicon.CalendarUnit) {
		return lexicon.Has(w, lexicon.DeicticDay)
	}
	before := words[i-1]
	return lexicon.Has(before, lexicon.BeforeCalendar) && (lexicon.Has(before, lexicon.InSeries) || lexicon.Has(before, lexicon.Demonstrative))
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

// broken: between the word of its sentence that the line begins with and its verb stands a dash or a colon, or before the
// verb a bar, which pages have and sentences do not.
func (r *reading) broken() bool {
	v := &r.evidence
	if len(r.line) == 0 || v.Trigger.Start < v.Start || v.Trigger.Start > v.End || v.End-v.Start != len(v.Quote) {
		return false
	}
	before := v.Quote[:v.Trigger.Start-v.Start]
	i := strings.LastIndex(before, r.line[0])
	return strings.Contains(before, " | ") || i >= 0 && slices.ContainsFunc([]string{": ", " - ", " -- ", " – ", " — "}, func(mark string) bool { return strings.Contains(before[i:], mark) })
}

func (r *reading) rounded() bool {
	if from, to := r.Date.Endpoints(); !strings.HasSuffix(r.evidence.Rule, "ago") || r.Date.Approximate() || from != to {
		return false // or its date is as wide as its words: "about 1958"
	}
	published, err := edtf.Parse(r.evidence.Published)
	return err == nil && published.Start().Sub(r.Date.Start()) > countedDays
}
