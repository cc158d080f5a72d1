// Package headline writes the line that tells an event, from the words of its sentence.
//
//	headline.go  Write: the shortest line that the checks let pass
//	compose.go   which words a line has
//	complement.go rules: where it ends behind its verb
//	check.go     what a composed line must not say, asked of the sentence's tree
//	words.go     the same of quotations, order and what is too little
//	broken.go    rules: what it takes apart of a name or phrase
//	licence.go   rules: before what a line may stop
//	barred.go    rules: where it may not, whatever they say
//	ending.go    what they ask, and the longer line where it may not
//	refuse.go    rules: words over an act that make it no fact
//	cutshort.go  rules: where a line ends inside a phrase
//	taken.go     what is taken apart: two acts, a clause and its noun, a name and its description
//	surface.go   checks of a line's words in their order, whatever the tree says
//	holes.go     the same of what is left out between its words and at its ends
//	leftout.go   rules: which words may be left out between two of a line's
//	scars.go     rules: what shows that a date was left out
//	strays.go    words of another clause, or of another day
//	plain.go, joined.go  checks for readings and trees that are often wrong
//	whole.go     checks that nothing is left of a phrase but a part
//	sentence.go  the sentence, for a line that is refused or not sure
//	portion.go   rules: the clause of it that is quoted alone, where it tells the event by the way
//	clauseportion.go when that is one that says when or why
//	straight.go  the sentence that is left of a noun and what is said of it
//	nounportion.go the noun phrase of it that is
//	pointsout.go whether that clause or phrase names all of whom it tells
//	marks.go     how it is set
//	edits.go     names for pronouns in it
//	unfit.go     rules: sentences that are no line at all
//	context.go   the sentence before, where the line speaks of what only that one names
//	lean.go      rules: by which words a line does so; broughtup.go  what that sentence says of a noun that the line has alone
//	pointing.go  words of a line that point to another sentence
//	alone.go     rules: lines, composed or quoted, that only the story around them explains
//	orphan.go    pronouns of a line for one of whom nothing in it tells
//	anchored.go  what a line says of an event that it only names
//	seam.go      rules: where headlines, stamps and captions are glued to a sentence
//	seamwords.go what the words beside a seam are
//	saying.go    what is said, and who says it
//	writer.go    gathers them: leaves out, names
//	statement.go rules: how the words of what is said are written
//	spare.go     rules: which phrases a line that is too long can do without
//	typeset.go   cuts and tidies what is gathered
//	verb.go      the verb group, that of another who does the same, and the clause that says more than an infinitive or a noun
//	naming.go    names for pronouns, surnames and descriptions
//	names.go     rules: which mentions of somebody are written by name
//	group.go     where "the two ministers" is written out
//	definite.go  the story’s own words for a bare noun
//	referent.go, barenoun.go  the one whom "the bloc", "the military" and "the companies" can mean
//	spoken.go    of whom the story speaks, how often and how near
//	crowded.go   lines of a page that run into each other
//	breaks.go    lines that end before what they need
//	lands.go     lands and bodies with their article, short, and before what they have
//	gloss.go     what a quoted line has of them in brackets
//	pronoun.go   what "it" and "they" stand for where no name is known, and which line may go on with a pronoun
//	meant.go     rules: where it is not sure what “it” and “they” stand for
//	carried.go   rules: where a pronoun does not mean the subject of the sentence before
//	again.go     whom a pronoun goes on with: who acts in the sentence before, or of whom alone it speaks
//	numeral.go   subjects that are a number alone, written out or with their noun in brackets
//	dates.go     what goes out with the date
package headline

import (
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/event"
	"dateline/timeline/roles"
	"dateline/timeline/story"
	"dateline/timeline/syntax"
)

// summaryLength is how long a summary may grow, in characters, before phrases are
// dropped from its end.
const summaryLength = 140

// A Line tells an event.
type Line struct {
	Text   string
	Whole  Whole             // for those who are not sure of Text
	Kind   timeline.Headline // of Text: composed or quoted
	Reason string            // why it could not be composed, or why there is none; "" for a composed one
	Scrap  bool              // only the story around its words says what they tell: there is no line, or one that leans
	Leans  bool              // the sentence before stands before it, for it speaks of what that one names
}

// A Whole gives the whole sentence as a line, or the clause of it that tells the event by the way; "" where the sentence is too long.
type Whole func() (line string, part bool)

// Write writes the line that tells mention i of what a story tells, whose cast is c, from
// the story's own words: subject, verb and complements, without attribution, time
// expression and leading connectives, and with pronouns and bare surnames resolved. Where
// the line would say what its sentence does not, or the sentence's reading is in doubt, its kind
// is quoted: only the whole sentence may be printed. Its text is "" where not even that is a line.
func Write(s *story.Story, f event.Found, i int, c roles.Cast) Line {
	t := &teller{s, &f}
	m := &mention{Mention: f.Mentions[i], Cast: c, sen: &s.Doc.Sentences[f.Mentions[i].Sentence]}
	if g := t.matrixClause(m); g >= 0 {
		m.Clause, m.under = g, m.Clause
	}
	line := t.line(m)
	if line.Whole == nil {
		line.Whole = func() (string, bool) {
			q := t.quoted(m)
			return q.text, q.part
		}
	}
	return line
}

// line writes the shortest line that the checks let pass.
func (t *teller) line(m *mention) Line {
	full := t.compose(m, false)
	out := t.shorter(m, full)
	parts := out.cut()
	text := lineOf(parts)
	if !letters(text) {
		return Line{Reason: whyNoWords}
	}
	if why := t.unfit(m, t.body(m), false); why != "" {
		return Line{Reason: why}
	}
	if t.stampedApart(m) {
		return Line{Reason: whyApart}
	}
	if open, _ := t.runsThrough(m.sen); open != "" {
		return t.whole(m, text, "it is a part of what somebody says in several sentences")
	}
	if noun := t.onlyWhen(m, parts); noun != nil {
		if alone := t.compose(noun, out.brief); refusal(t, noun, alone, alone.cut()) == "" {
			return Line{Text: lineOf(alone.cut()), Kind: timeline.Composed}
		}
	}
	if shared := t.sharedLine(m); shared != "" {
		return Line{Text: shared, Kind: timeline.Composed}
	}
	why := refusal(t, m, out, parts)
	if why == "" {
		if q := t.leaning(m, parts); q.text != "" {
			return Line{Text: text, Kind: timeline.Quoted, Reason: whyLeans, Leans: true, Whole: func() (string, bool) { return q.text, q.part }}
		}
		return Line{Text: text, Kind: timeline.Composed}
	}
	if other := t.otherwise(m, full, out, parts); other != "" {
		return Line{Text: other, Kind: timeline.Composed}
	}
	return t.whole(m, text, why)
}

// shorter is the line without titles and descriptions, where it is too long with them and they help.
func (t *teller) shorter(m *mention, full *writer) *writer {
	if long := utf8.RuneCountInString(full.full()); long > summaryLength {
		if brief := t.compose(m, true); utf8.RuneCountInString(brief.full()) < long {
			return brief
		}
	}
	return full
}

// otherwise is the line with other words than those that were refused, "" where none of them is right.
func (t *teller) otherwise(m *mention, full, out *writer, parts []part) string {
	if out.stands { // a name in the place of a common noun may be what the checks do not know
		m.bare = true
		if bare := t.compose(m, out.brief); refusal(t, m, bare, bare.cut()) == "" {
			return lineOf(bare.cut())
		}
	}
	if whole := trimTail(out.parts, m.sen.Tokens); len(whole) > len(parts) && refusal(t, m, out, whole) == "" {
		return lineOf(whole) // what was cut was needed
	}
	if out != full {
		if long := full.cut(); refusal(t, m, full, long) == "" {
			return lineOf(long) // a title that was left out was needed
		}
	}
	if !m.Nominal() {
		if longer := out.extended(m, parts); longer != nil && refusal(t, m, out, longer) == "" {
			return lineOf(longer)
		}
	}
	return ""
}

// whole gives the line of a mention of which none could be composed, for the reason; text is what was tried.
func (t *teller) whole(m *mention, text, why string) Line {
	q := t.quoted(m)
	if q.text == "" {
		return Line{Reason: "stands in a sentence that is too long to be quoted"}
	}
	if !q.part && t.countedAside(m) {
		return Line{Reason: whyAside}
	}
	if q.unfit != "" {
		return Line{Reason: q.unfit, Scrap: true}
	}
	return Line{Text: text, Kind: timeline.Quoted, Reason: why, Leans: q.before, Scrap: q.scrap, Whole: func() (string, bool) { return q.text, q.part }}
}

// A teller knows the story and what else it tells.
type teller struct {
	*story.Story
	found *event.Found
}

// stop: r is an entry of a list by days, and opens with a name, as the stops of a journey do: "June 4: Lund (steel works)".
func (s *teller) stop(r *mention) bool {
	if r.Expr < 0 || !s.ListedByDay(r.Expr) {
		return false
	}
	for i := range r.sen.Tokens {
		if t := &r.sen.Tokens[i]; letters(t.Text) && !s.InExpression(r.Sentence, i) {
			return upper(t)
		}
	}
	return false
}

// A mention is what a line tells, with its sentence.
type mention struct {
	event.Mention
	roles.Cast
	sen   *syntax.Sentence
	seams []int // of the sentence, once they were asked for
	under int   // the trigger's own clause, where the line tells the one that governs it; 0 if it tells its own
	bare  bool  // common nouns stay as they are
}
