package headline

import (
	"unicode"
	"unicode/utf8"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// A statement is what is said after the verb of saying, as it is being written.
type statement struct {
	*writer
	from, to int // its tokens
	first    int // parts before it are those of who says it
	quoted   bool
}

// statementRules say how the words of a statement are written; those of which none holds are written as any others. In Yes and No
// the word asked about stands between brackets and the line's act between asterisks.
var statementRules = []choice[func(*statement, int) bool, func(*statement, int)]{
	{
		Name: "said: | But | <the port>", Why: "what leads over from another sentence leads nowhere here",
		Holds: func(d *statement, i int) bool {
			return i == d.from && !d.quoted && (d.sen.Tokens[i].Tag == "CC" || leadsOver(d.sen.Tokens, i) > 0)
		},
		Then: (*statement).leaveOut,
		Yes:  "[Meanwhile], the port was shut, Moe *said* on Monday.",
		No:   "The port was shut [but] Rao stayed, Moe *said* on Monday.",
	},
	{
		Name: "said | that", Why: "the conjunction stands as it is",
		Holds: func(d *statement, i int) bool { return i == d.from && d.sen.Tokens[i].Lower == "that" },
		Then:  (*statement).lowered,
		Yes:   "Moe *said* on Monday [that] the port was shut.",
		No:    "Moe *said* on Monday that Rao knew [that] port.",
	},
	{
		Name: "“<words> | , | ” he said", Why: "the comma parts the words from who says them, and that stands before them in the line",
		Holds: func(d *statement, i int) bool {
			return d.quoted && d.sen.Tokens[i].Text == "," && i+2 == d.to && d.sen.Tokens[i+1].IsQuoteMark()
		},
		Then: (*statement).leaveOut,
		Yes:  "“We shut the port[,]” Moe *said* on Monday.",
		No:   "“We left[,] and shut the port,” Moe *said* on Monday.",
	},
	{
		Name: "“<word>”", Why: "a quotation is copied",
		Holds: func(d *statement, _ int) bool { return d.quoted },
		Then:  (*statement).copied,
		Yes:   "“We [shut] the port,” Moe *said* on Monday.",
		No:    "Moe *said* on Monday he [shut] the port.",
	},
	{
		Name: "<had> | also | <asked>", Why: "what joins the act to one told before joins it to nothing here",
		Holds: func(d *statement, i int) bool {
			t := &d.sen.Tokens[i]
			return t.Tag == "RB" && lexicon.Has(t.Lower, lexicon.Connective) && lexicon.Has(t.Lower, lexicon.BeforeVerb) && t.Head >= 0 && d.sen.Tokens[t.Head].IsVerb()
		},
		Then: (*statement).leaveOut,
		Yes:  "Moe *said* on Monday that he had [also] asked for talks.",
		No:   "Moe *said* on Monday that he had [quietly] asked for talks.",
	},
	{
		Name: "said | , | <the port>", Why: "the mark is left where the date stood",
		Holds: func(d *statement, i int) bool {
			w, n := d.sen.Tokens[i].Text, len(d.parts)
			return (w == "," || w == ";" || syntax.IsDash(w)) && n > 0 && (n == d.first || d.parts[n-1].text == ":")
		},
		Then: (*statement).leaveOut,
		Yes:  "Monday[;] the port was shut, Moe *said* on Tuesday.",
		No:   "The port was shut, and the guards left[,] Moe *said* on Monday.",
	},
	{
		Name: "said <the port>, where a sentence begins with “The port”", Why: "its capital is the sentence's",
		Holds: (*statement).opensSentence,
		Then:  (*statement).lowered,
		Yes:   "[Guards] shut the port, Moe *said* on Monday.",
		No:    "[Rao] shut the port, Moe *said* on Monday.",
	},
	{
		Name: "said <he>", Why: "so is that of a word that may open a clause behind a time or mark",
		Holds: func(d *statement, i int) bool {
			t := &d.sen.Tokens[i]
			return len(d.parts) == d.first && (t.Tag == "DT" || t.Tag == "PRP" || t.Tag == "PRP$" || t.Tag == "IN" || t.Tag == "EX") && t.Text != "I" && !d.isNamed(i)
		},
		Then: (*statement).lowered,
		Yes:  "Monday [the] port was shut, Moe *said* on Tuesday.",
		No:   "Monday [Rao] shut the port, Moe *said* on Tuesday.",
	},
}

// statement writes what is said after the verb of saying.
func (h *writer) statement(from, to int, quoted bool) {
	d := &statement{writer: h, from: from, to: to, quoted: quoted}
	if quoted {
		h.writeWord(":")
		h.drop = func(int) bool { return false } // the times are part of what was said
		if from > 0 && h.sen.Tokens[from-1].IsQuoteMark() {
			d.from--
		}
	} else {
		h.said = from
		d.passTime()
		h.drop = d.timeOfAct
	}
	h.skip = 0
	d.first = len(h.parts)
	for i := d.from; i < to; i++ {
		if k := firstRule(statementRules, func(holds func(*statement, int) bool) bool { return holds(d, i) }); k >= 0 {
			statementRules[k].Then(d, i)
		} else {
			h.writeToken(i)
		}
	}
	h.fixed = min(len(h.parts), h.fixed+4)
}

// passTime lets the statement begin behind the time that opens it, of which the line would make its day: "On 5 May, | a guard was
// lost, the palace said".
func (d *statement) passTime() {
	for _, x := range d.s.ExpressionsIn[d.sent] {
		if end := d.s.Where[x].End; d.s.SignalStart(x) == d.from && end < d.to && d.sen.Tokens[end].Text == "," {
			d.from = end + 1
		}
	}
}

// timeOfAct: the token is part of a time that the line's own day could be mistaken for.
func (d *statement) timeOfAct(i int) bool {
	return d.s.InExpression(d.sent, i) && !d.s.lasts(d.sent, i) && !d.currentOf(i) && !d.ofYear(i) && !d.dayOfStatement(i)
}

// opensSentence: the word is the sentence's first, and no name.
func (d *statement) opensSentence(i int) bool {
	ts := d.sen.Tokens
	t := &ts[i]
	if i != d.from || i > 0 && !syntax.IsDash(ts[i-1].Text) || t.Tag[0] == 'P' || t.Tag == "NNP" || t.Tag == "NNPS" {
		return false
	}
	if t.Tag == "JJ" && (d.inName(i) || t.Word == 0 || i+1 >= d.to || ts[i+1].Text != ts[i+1].Lower) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(t.Text)
	return unicode.IsLower(last) && !d.isNamed(i)
}

func (d *statement) leaveOut(int) {}

// lowered writes the word without its capital.
func (d *statement) lowered(i int) { d.wordAt(d.sen.Tokens[i].Lower, i) }

// copied writes the word as it stands, whatever it may mean.
func (d *statement) copied(i int) {
	d.put(d.sen.Tokens[i].Text, i, i+1)
	d.parts[len(d.parts)-1].glue = i > 0 && d.sen.Tokens[i-1].End == d.sen.Tokens[i].Start
}
