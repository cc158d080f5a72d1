package headline

import (
	"strings"

	"dateline/timeline/syntax"
)

// A complement is what a line has behind its verb.
type complement struct {
	*writer
	r         *mention
	cl        *syntax.Clause
	sub, verb syntax.Span
	first     int // of its tokens
	last      int // the token behind them
	from, to  int // what is said
	told      bool
}

// write writes what the line has behind its verb: objects, phrases, and what is said.
func (d *complement) write() {
	ts, s := d.sen.Tokens, d.s
	var quoted bool
	d.from, d.to, quoted, d.told = s.content(d.sen, d.r.Clause)
	d.from = max(d.from, s.sentenceStart(d.r)) // "LUND (Wire) - | Guards left, the bank said"
	d.first, d.last = d.r.Complement(s.Story, d.sen)
	d.first = max(d.first, d.verb.End)
	for i := d.first; i < d.last; i++ {
		if end := syntax.MeasureBefore(ts, i); end > i && d.drop(end) {
			i = end - 1 // "three days | after …", where what came before is left out
			continue
		}
		switch k := firstRule(complementRules, func(holds func(*complement, int) bool) bool { return holds(d, i) }); {
		case k < 0:
			d.writeToken(i)
		case complementRules[k].Then == endsLine:
			i = d.last
		}
	}
	if d.told {
		d.parts = trimTail(d.parts, ts) // "told reporters on Monday, | that"
		d.fixed = len(d.parts)
		d.statement(d.from, d.to, quoted)
		return
	}
	if tail := trimTail(d.parts, ts); len(d.r.Places) > 0 && d.cl.Marker == "where" && (len(tail) <= d.fixed || d.isWhere(d.r.Places[0])) {
		d.parts = tail
		d.writeWord(wayTo(d.cl.Verb.Lemma) + d.r.Places[0])
	}
}

// isWhere: the place is the name right before "where", which only a verb with its object follows: "Chad, where | it shut the port".
func (d *complement) isWhere(place string) bool {
	i := d.cl.Span.Start - 1
	for i > 0 && (d.sen.Tokens[i].Text == "," || d.sen.Tokens[i].Lower == "where") {
		i--
	}
	return i >= 0 && strings.HasSuffix(place, d.sen.Tokens[i].Text) && wayTo(d.cl.Verb.Lemma) == "in " && d.sen.ObjectHead(d.cl) >= 0
}

// A closing says what becomes of a word behind the verb.
type closing int

const (
	passes   closing = iota // it is left out
	endsLine                // the line ends before it
)

// complementRules say which words behind its verb a line leaves out, and before which it ends. In Yes and No the word stands between
// brackets, and the line's act between asterisks.
var complementRules = []choice[func(d *complement, i int) bool, closing]{
	{
		Name: "| , <a step> <the council had urged>", Why: "behind the comma a noun sums up what the clause told",
		Holds: func(d *complement, i int) bool { return d.word(i) == "," && sumsUpBehind(d.sen, i) },
		Then:  endsLine,
		Yes:   "Chad *left* the bloc on Monday[,] a step the council had urged.",
		No:    "Chad *left* the bloc[,] which the council had urged, on Monday.",
	},
	{
		Name: "| and, <the following summer>, <minister>", Why: "another date has what “and” joins",
		Holds: func(d *complement, i int) bool { return d.s.joinsDate(d.r, i) },
		Then:  endsLine,
		Yes:   "Rao was *jailed* in 1977 for theft [and], in 1980, for murder.",
		No:    "Rao was *jailed* in 1977 for theft [and] for murder.",
	},
	{
		Name: "| according to <the bank>", Why: "who says so is told beside the line",
		Holds: func(d *complement, i int) bool {
			return d.word(i) == "according" && i > d.first && i+1 < d.last && d.word(i+1) == "to"
		},
		Then: endsLine,
		Yes:  "Rao *left* Lund on Monday [according] to the bank.",
		No:   "Rao *acted* [according] to the law on Monday.",
	},
	{
		Name: "said | <the minister>", Why: "the subject, and what is said, are written by themselves",
		Holds: func(d *complement, i int) bool {
			return i >= d.sub.Start && i < d.sub.End || d.told && i >= d.from && i < d.to
		},
		Then: passes,
		Yes:  "The port was shut, *said* [Rao] on Monday.",
		No:   "The port was shut, Rao *told* [guards] on Monday.",
	},
	{
		Name: "who <left> | and whose <ships stayed>", Why: "another relative clause begins",
		Holds: func(d *complement, i int) bool {
			return d.sen.Tokens[i].Tag == "CC" && d.cl.Kind == syntax.Relative && i+1 < d.last && wh(d.sen.Tokens[i+1])
		},
		Then: endsLine,
		Yes:  "Rao, who *left* Lund on Monday [and] whose ships stayed, died.",
		No:   "Rao, who *left* Lund [and] Oslo on Monday, died.",
	},
	{
		Name: "<on Monday> | , …", Why: "what follows the date after a comma only adds something",
		Holds: func(d *complement, i int) bool {
			return i == d.r.When.End && (i > d.verb.End+1 || d.cl.Kind == syntax.Relative && d.r.When.Start >= d.verb.End) && d.word(i) == ","
		},
		Then: endsLine,
		Yes:  "Rao *left* Lund on Monday[,] after a storm.",
		No:   "Rao *left* Lund[,] after a storm, on Monday.",
	},
	{
		Name: "since <she left> <last month> | to <act>", Why: "behind the time of a clause that only says since when, an infinitive may belong to the verb above",
		Holds: func(d *complement, i int) bool {
			t := &d.sen.Tokens[i]
			return i == d.r.When.End && t.Tag == "TO" && i+1 < d.last && d.sen.Tokens[i+1].Tag == "VB" && d.cl.Kind == syntax.Adverbial && d.cl.Marker == "since"
		},
		Then: endsLine,
		Yes:  "Rao spoke for the first time since he was *elected* last month [to] praise the guards.",
		No:   "Rao was *elected* last month [to] lead the guards.",
	},
	{
		Name: "| : …", Why: "a colon opens a sentence of its own",
		Holds: func(d *complement, i int) bool { return d.word(i) == ":" },
		Then:  endsLine,
		Yes:   "Rao *left* two towns on Monday[:] Lund and Oslo.",
		No:    "Rao *left* two towns on Monday[–] Lund and Oslo.",
	},
	{
		Name: "… – <ministry>", Why: "from the mark on the sentence only says whose word it is",
		Holds: func(d *complement, i int) bool { return d.s.tailSpeaker(d.r, i) },
		Then:  endsLine,
		Yes:   "Army *kills* ten rebels in Lund on Monday [–] ministry",
		No:    "Army *kills* ten rebels in Lund on Monday [–] at last",
	},
	{
		Name: "| , holding <talks> <last year>", Why: "what the subject did beside is of a time that the line leaves out, unless it is one of several things",
		Holds: func(d *complement, i int) bool {
			if d.word(i) != "," || i <= d.verb.End || i+1 >= d.last {
				return false
			}
			t := &d.sen.Tokens[i+1]
			return t.Tag == "VBG" && d.drop(i+1) && t.Rel == syntax.Advcl && !(i+3 < d.last && d.sen.Tokens[i+2].Tag == "CC" && d.sen.Tokens[i+3].IsNoun())
		},
		Then: endsLine,
		Yes:  "Guards *stayed* in the port on Monday with Rao[,] holding talks in Lund.",
		No:   "Guards *stayed* in the port on Monday with Rao[,] Moe and Berg.",
	},
}

func (d *complement) word(i int) string { return d.sen.Tokens[i].Lower }
