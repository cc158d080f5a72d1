package headline

import (
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// What is left of a date that a line leaves out.

// A scar is a time that a line leaves out between two of its words.
type scar struct {
	*checker
	start, end     int           // the tokens of the time
	before, behind *syntax.Token // the words right beside it, nil where the line has none, or a name for it
	next           int           // the line's next word behind it, -1 for none
}

// scarRules say what shows that a time is missing: in Yes and No what stands between bars is left out of the line, whose act stands
// between asterisks.
var scarRules = []rule[func(*scar) bool]{
	{
		Name: "<into> | <Tuesday> | <near>", Why: "a preposition belonged to the time",
		Holds: func(d *scar) bool {
			t := d.before
			return t != nil && d.next >= 0 && (t.Tag == "IN" || t.Tag == "TO") && !lexicon.Has(t.Lower, lexicon.Adverbial) && t.Rel != syntax.Particle && !(t.Head >= d.end && d.shown[min(t.Head, len(d.shown)-1)])
		},
		Yes: "The guards *stood* overnight and into |Tuesday| near the port.",
		No:  "The guards *stood* overnight |on Tuesday| near the port.",
	},
	{
		Name: "and | <on Tuesday> | <Moe>", Why: "“and” joined the time to another, or opens what no verb tells",
		Holds: func(d *scar) bool {
			return d.before != nil && d.next >= 0 && d.before.Tag == "CC" && !d.joinsVerb(d.next)
		},
		Yes: "The guards *left* at dawn and |on Tuesday| with Moe.",
		No:  "The guards *left* Lund and |on Tuesday| shut the port.",
	},
	{
		Name: "— | <on Tuesday> | —", Why: "two dashes are left of an aside",
		Holds: func(d *scar) bool {
			return d.before != nil && d.behind != nil && syntax.IsDash(d.before.Text) && syntax.IsDash(d.behind.Text)
		},
		Yes: "The guards *left* — |on Tuesday| — with Moe.",
		No:  "The guards *left* |on Tuesday| — with Moe.",
	},
	{
		Name: "the | <Tuesday> | <near>", Why: "an article belonged to the time",
		Holds: func(d *scar) bool {
			t := d.before
			return t != nil && d.next >= 0 && t.Tag == "DT" && t.Head < d.end && t.Head >= d.start
		},
		Yes: "The guards *left* the |weekend| with Moe.",
		No:  "The guards *left* the |Tuesday| vote.",
	},
	{
		Name: "| in Saturday | ’s <final>", Why: "the time owns what follows, and its preposition is gone with it",
		Holds: func(d *scar) bool {
			return d.before != nil && d.tok(d.start).IsPrep() && d.tok(min(d.end, len(d.shown)-1)).Tag == "POS"
		},
		Yes: "Chad *won* |in Saturday|'s final in Lund.",
		No:  "Chad *won* |Saturday's| final in Lund.",
	},
	{
		Name: "| <3:00> | or", Why: "another time, or what the time owned, stood behind it",
		Holds: func(d *scar) bool { return d.behind != nil && (d.behind.Tag == "POS" || d.behind.Lower == "or") },
		Yes:   "Chad *left* |on Tuesday| or |Friday| with Moe.",
		No:    "Chad *left* |on Tuesday| with Moe.",
	},
	{
		Name: "<verb> | <in 2014> | and <the number>", Why: "of what, the date no longer tells",
		Holds: func(d *scar) bool {
			if d.behind == nil || d.behind.Tag != "CC" || !d.isVerb || d.end+1 >= len(d.shown) || !d.shown[d.end+1] {
				return false
			}
			t := d.tok(d.end + 1)
			return (t.Tag == "DT" || t.Tag == "PRP$") && d.end > d.sen.VerbOf(d.head).Span.End
		},
		Yes: "Guards are *called* up |in 2014| and the number of clerks.",
		No:  "Guards are *called* up |in 2014| and sent to Lund.",
	},
	{
		Name: "| <in 2014> | and <in 2015>", Why: "one of two times is left",
		Holds: func(d *scar) bool {
			return d.behind != nil && d.behind.Tag == "CC" && d.end+2 < len(d.shown) && (d.timeWord(d.end+1) || d.tok(d.end+1).IsPrep() && d.timeWord(d.end+2))
		},
		Yes: "Chad *shut* ports |in 2014| and in 2015 in Lund.",
		No:  "Chad *shut* ports |in 2014| and roads in Lund.",
	},
}

// scarred: beside a time that is left out stands a word that belonged to it.
func (c *checker) scarred() bool {
	for i := 1; i+1 < len(c.shown); i++ {
		if c.shown[i] || !c.timeWord(i) {
			continue
		}
		d := scarAt(c, i)
		if d.rule() >= 0 {
			return true
		}
		i = d.end
	}
	return false
}

func (d *scar) rule() int {
	return firstRule(scarRules, func(holds func(*scar) bool) bool { return holds(d) })
}

// scarAt is the time left out that begins at the token.
func scarAt(c *checker, start int) *scar {
	d := &scar{checker: c, start: start, end: start, next: -1}
	for d.end < len(c.shown) && !c.shown[d.end] && c.timeWord(d.end) {
		d.end++
	}
	if a := start - 1; c.shown[a] && !c.renamed(a) {
		d.before = c.tok(a)
	}
	if d.end < len(c.shown) && c.shown[d.end] {
		d.behind = c.tok(d.end)
	}
	next := d.end
	for next < len(c.shown) && !c.shown[next] && !letters(c.tok(next).Text) {
		next++
	}
	if next < len(c.shown) && c.shown[next] {
		d.next = next
	}
	return d
}
