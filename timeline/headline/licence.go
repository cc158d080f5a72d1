package headline

import (
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// What a composed line may leave out. A headline is the clause's own words in their own order; every word that the
// sentence has between the line's first and its last, or behind its last, is gone by one of the licences below or the
// line is refused. They go by the words that stand next: the tree hangs one phrase in six wrongly, and a line cut by a
// wrong tree is false.

// An ending is a place where a line may stop.
type ending struct {
	s     *teller
	r     *mention
	sen   *syntax.Sentence
	head  int  // the token that the line tells
	verb  int  // the verb's last token, -1 where the line tells of a noun
	last  int  // the line's last word
	next  int  // the first word behind it that is no time, no adverb and no mark; the number of tokens where there is none
	end   int  // of what may be read on: the sentence's, or that of its line
	comma bool // a mark stands between last and next
}

// licences say before what a line may stop: in Yes at the bar, in No not.
var licences = []rule[func(*ending) bool]{
	{
		Name: "| .", Why: "there the sentence ends",
		Holds: func(e *ending) bool { return e.next >= e.end },
		Yes:   "Rao opened the port| on Monday.",
		No:    "Rao opened the port| of Lund on Monday.",
	},
	{
		Name: "| ;", Why: "a semicolon, dash or colon closes what is told; but “are: …” tells nothing",
		Holds: func(e *ending) bool {
			for i := e.last + 1; i < e.next; i++ {
				if w := e.tok(i).Text; w == ";" || syntax.IsDash(w) && !e.openDash() || w == ":" && !lexicon.Has(e.tok(e.last).Lower, lexicon.FormOfBe) {
					return true
				}
			}
			return false
		},
		Yes: "Rao opened two ports|: Lund and Oslo.",
		No:  "The new ports are|: Lund and Oslo.",
	},
	{
		Name: "| , which <verb>", Why: "behind a comma a clause only adds something",
		Holds: func(e *ending) bool {
			t := e.tok(e.next)
			return e.timed() && t.Tag[0] == 'W' || e.comma && (t.Tag[0] == 'W' || (t.Tag == "VBG" || t.Tag == "VBN") && !e.listed() || t.Tag == "TO" || lexicon.Has(t.Lower, lexicon.Subordinator))
		},
		Yes: "Rao opened the port|, which had been shut for years.",
		No:  "Rao will open the port|, unless the guards stay.",
	},
	{
		Name: "who <verb> | <verb>", Why: "behind a clause that only bounds a noun its sentence goes on",
		Holds: func(e *ending) bool { return e.inner() && e.goesOn() },
		Yes:   "Rao, who opened the port|, left Lund.",
		No:    "Rao opened the port and the guards| left Lund.",
	},
	{
		Name: "<noun> | <verb>", Why: "a noun's phrase ends before the verb of its clause, and behind its date",
		Holds: func(e *ending) bool {
			return e.noun() && (e.finite(e.next) || e.timed() && (e.tok(e.next).Tag == "VB" || e.tok(e.next).Tag[0] == 'W' && e.next+1 < e.end && e.tok(e.next+1).IsVerb()))
		},
		Yes: "The *closure* of the port| angered Rao.",
		No:  "The *closure* of the port| and bridge angered Rao.",
	},
	{
		Name: "| , said <somebody>", Why: "who says so is told beside the line",
		Holds: func(e *ending) bool {
			return e.tok(e.next).Lower == "according" || !e.noun() && e.sen.SubjectSpan(max(e.sen.ClauseOf(e.head), 0)).Has(e.next) || e.comma && e.speaks(e.next)
		},
		Yes: "Rao opened the port|, said a spokesman.",
		No:  "Rao opened the port| said to be the oldest of all.",
	},
	{
		Name: "| , <somebody> <verb>", Why: "so does a clause with a subject of its own",
		Holds: func(e *ending) bool {
			return e.comma && (e.opensClause(e.next) || e.timed() && e.opensNoun(e.next) && e.timeAfter(e.next))
		},
		Yes: "Rao opened the port|, two bridges were still shut.",
		No:  "Rao opened the port|, two bridges and a road.",
	},
	{
		Name: "| , <the head of the bank>", Why: "between commas it is said again who or what the noun before is; a list is not",
		Holds: func(e *ending) bool {
			return e.comma && (e.tok(e.last).IsNoun() || e.timed()) && e.opensNoun(e.next) && e.apposition(e.next)
		},
		Yes: "Moe met Ola Rao|, the head of the bank, on Monday.",
		No:  "Moe met Ola Rao|, Ida Lund and two guards.",
	},
	{
		Name: "| , <in> <Lund>", Why: "a phrase behind a comma only adds something",
		Holds: func(e *ending) bool { return e.comma && e.tok(e.next).IsPrep() && !e.owed(e.next) },
		Yes:   "Rao opened the port|, with Moe at his side.",
		No:    "The court *charged* Rao|, with stealing a boat.",
	},
	{
		Name: "| , <verb>", Why: "verbs in a row are acts of their own",
		Holds: func(e *ending) bool {
			return e.comma && e.finite(e.next) && e.verb >= 0 && !lexicon.Has(e.sen.Lemma(e.next), lexicon.ReportsSpeech)
		},
		Yes: "Rao opened the port|, praised the guards and left.",
		No:  "Rao opened the port and the guards| left.",
	},
	{
		Name: "| and <verb>", Why: "what “and” joins is another act where a verb with its tense follows, or a clause",
		Holds: func(e *ending) bool {
			if e.tok(e.next).Tag != "CC" || e.tok(e.next).Lower == "or" {
				return false
			}
			i := e.skip(e.next + 1)
			if e.sharesObject(i) {
				return false // "seized | and quietly shut the port"
			}
			if e.noun() { // what has an article of its own is another event
				return i < e.end && e.tok(e.last).Tag[0] != 'J' && e.tok(i).Tag != e.tok(e.last).Tag
			}
			return e.timedAnew(i) || e.joinsVerb() && i < e.end && e.actAt(i)
		},
		Yes: "Rao opened the port| and left Lund.",
		No:  "Rebels *seized*| and quietly shut the port.",
	},
	{
		Name: "| <when> <he> <verb>", Why: "a clause with its own conjunction of time or cause can go",
		Holds: func(e *ending) bool {
			t := e.tok(e.next)
			return lexicon.Has(t.Lower, lexicon.Subordinator) && t.Tag != "RB" && t.Lower != "where" && ((e.hasVerb(e.next+1) || t.Lower != "as" && t.Rel == syntax.Mark && e.hasVerbAfter(e.next+1)) && !(t.Lower == "as" && (e.tok(min(e.next+1, e.end-1)).Tag == "VBG" || e.last+1 == e.next && e.tok(e.last).IsVerb())) || e.skip(e.next+1) < e.end && e.tok(e.skip(e.next+1)).Tag == "VBG" && t.Lower != "as") && !e.bounds(e.next)
		},
		Yes: "Rao opened the port| after the guards left.",
		No:  "Rao will open the port| if the guards leave.",
	},
	{
		Name: "| <after> <the vote>", Why: "so can a phrase of time or circumstance that no word of the line takes",
		Holds: func(e *ending) bool {
			t := e.tok(e.next)
			return t.IsPrep() && lexicon.Has(t.Lower, lexicon.Adjoins) && !e.bounds(e.next) && e.adverbial()
		},
		Yes: "Rao opened the port| during a storm.",
		No:  "Rao believed| in a storm.",
	},
}
