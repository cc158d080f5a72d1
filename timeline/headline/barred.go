package headline

import (
	"slices"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// barredEndings say where a line may not stop, whatever licence there is: in Yes at the bar, in No they do not say so.
var barredEndings = []rule[func(*ending) bool]{
	{
		Name: "| unless <the guards leave>", Why: "the word opens what must hold for the rest",
		Holds: func(e *ending) bool { return e.next < e.end && e.reserves(e.next) },
		Yes:   "Rao opened the port|, subject to a vote.",
		No:    "Rao opened the port| after a vote.",
	},
	{
		Name: "<let the team> in | last week", Why: "“in” is the verb's, or lost its noun",
		Holds: func(e *ending) bool {
			w := e.r.When
			return w.Start == e.last+1 && w.End-w.Start > 1 && e.tok(w.Start).Lower == "in" && e.tok(w.Start+1).Lower == "last"
		},
		Yes: "Rao opened the port| in last week.",
		No:  "Rao opened the port| in May.",
	},
	{
		Name: "<shut twice>, once | <in May>", Why: "the time says which",
		Holds: func(e *ending) bool {
			return e.last > e.verb && e.verb >= 0 && e.last+1 == e.r.When.Start && lexicon.Has(e.tok(e.last).Lower, lexicon.Intensifies) && e.tok(e.last-1).Text == ","
		},
		Yes: "Rao opened two ports, once| in May.",
		No:  "Rao opened two ports| in May.",
	},
	{
		Name: "five school | days", Why: "the time would be cut in two",
		Holds: func(e *ending) bool {
			return e.last+1 < e.end && slices.ContainsFunc(e.s.ExpressionsIn[e.r.Sentence], func(x int) bool { return e.s.Where[x].Has(e.last) && e.s.Where[x].Has(e.last+1) })
		},
		Yes: "Rao opened the port in late| May.",
		No:  "Rao opened the port in May| at last.",
	},
	{
		Name: "including | <Lund>", Why: "what is included is left out, even behind a colon",
		Holds: func(e *ending) bool { return e.tok(e.last).Lower == "including" },
		Yes:   "Rao opened many ports, including|: Lund.",
		No:    "Rao opened many ports|: Lund.",
	},
	{
		Name: "<the> | <port>", Why: "the last word leans on what follows",
		Holds: func(e *ending) bool {
			t := e.tok(e.last)
			if e.closed() {
				return false
			}
			switch t.Tag {
			case "DT", "PRP$", "CC", "MD":
				return true
			}
			return t.IsPrep() && t.Rel != syntax.Particle && !lexicon.Has(t.Lower, lexicon.Adverbial) || t.Tag == "POS" && e.next == e.last+1 || t.Tag[0] == 'W'
		},
		Yes: "Rao opened the port of| Lund.",
		No:  "Rao opened the port| of Lund.",
	},
	{
		Name: "<won> Rao | . v. <Moe>", Why: "a full stop inside a sentence is that of a short word",
		Holds: func(e *ending) bool {
			return e.last+2 < e.end && e.tok(e.last+1).Text == "." && letters(e.tok(e.last+2).Text)
		},
		Yes: "Rao opened Moe|. v. Lund in May.",
		No:  "Rao opened the port| in May.",
	},
	{
		Name: "<a threat> | : <the guards> <left>", Why: "the clause behind the colon says what is meant",
		Holds: func(e *ending) bool {
			return e.verb >= 0 && e.next < e.end && e.next > 0 && e.tok(e.next-1).Text == ":" && e.opensClause(e.next) && !e.speaks(e.next)
		},
		Yes: "Rao opened the talks with a threat|: the guards left Lund.",
		No:  "Rao opened the port|: a guard said so.",
	},
	{
		Name: "<a book> titled | “<words>”", Why: "the title or the words that the participle opens are left out",
		Holds: func(e *ending) bool {
			k := e.last + 1
			if k < e.end && e.tok(k).Text == "," {
				k++
			}
			return k < e.end && e.tok(k).IsQuoteMark() && e.last > e.verb && lexicon.Has(e.sen.Lemma(e.last), lexicon.NamesObject)
		},
		Yes: "Rao opened a book titled|, “Long walks.”",
		No:  "Rao opened the port|, “at last”.",
	},
	{
		Name: ", with <ships> | <leaving>", Why: "what “with” opens has lost its participle",
		Holds: func(e *ending) bool {
			if e.next >= e.end || e.tok(e.next).Tag != "VBG" && e.tok(e.next).Tag != "VBN" || e.verb < 0 {
				return false
			}
			for k := e.last; k > e.verb+1; k-- {
				if t := e.tok(k); t.IsVerb() || t.Lower == "with" {
					return t.Lower == "with" && e.tok(k-1).Text == ","
				}
			}
			return false
		},
		Yes: "Rao opened the port, with ships from Lund|, leaving for Oslo.",
		No:  "Rao opened the port with guards from Lund|, leaving for Oslo.",
	},
	{
		Name: "<elections> scheduled | <for May>", Why: "the participle has nothing but its time",
		Holds: func(e *ending) bool {
			return !e.closed() && e.tok(e.last).Tag == "VBN" && e.last > e.verb && e.last > 0 && e.next > e.last+1 && letters(e.tok(e.last+1).Text) && (e.tok(e.last-1).IsNoun() || e.tok(e.last-1).Text == ",")
		},
		Yes: "Rao opened a port planned| in May.",
		No:  "Rao opened a port planned| by guards.",
	},
}

// closed: the sentence ends behind the last word, or a mark that is no comma stands there.
func (e *ending) closed() bool {
	return e.last+1 >= e.end || !letters(e.tok(e.last+1).Text) && e.tok(e.last+1).Text != ","
}
