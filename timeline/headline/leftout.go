package headline

import (
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// holeStays say which words a line may not leave out between two of its own, whatever holeGoes say. In Yes and No the words
// between bars are left out, and the line's act stands between asterisks.
var holeStays = []rule[func(*hole) bool]{
	{
		Name: "<word> | <. or ;> | <word>", Why: "two clauses would be one",
		Holds: func(h *hole) bool {
			for i := h.start; i < h.end; i++ {
				switch h.tok(i).Text {
				case "(":
					for i < h.end && h.tok(i).Text != ")" {
						i++
					}
				case ".", ";":
					return true
				}
			}
			return false
		},
		Yes: "Rao *shut* the port |on Monday;| in Lund Moe left.",
		No:  "Rao *shut* the port |on Monday (2 May; a holiday)| in Lund.",
	},
	{
		Name: "<part> | of the weekend |", Why: "the time says of what the part is",
		Holds: func(h *hole) bool {
			before := h.tok(h.start - 1)
			return h.besideTime() && h.tok(h.start).Lower == "of" && h.timeWord(h.start) && (lexicon.Has(before.Lower, lexicon.Fraction) || lexicon.Has(before.Lower, lexicon.PartOf) || lexicon.Has(before.Lower, lexicon.TimeNoun))
		},
		Yes: "Rao *spent* part |of May| at sea.",
		No:  "Rao *shut* the port |on May 3| in Lund.",
	},
	{
		Name: "<is> | <the same year> | that", Why: "the time is all that is told",
		Holds: func(h *hole) bool {
			return h.besideTime() && h.a >= h.z && lexicon.Has(h.tok(h.start-1).Lower, lexicon.FormOfBe) && h.end < len(h.shown) && h.tok(h.end).Lower == "that"
		},
		Yes: "It *is* |last year| that Rao shut the port.",
		No:  "It *is* |today| in Lund that Rao shut the port.",
	},
}

// besideTime: the word before is a verb or noun, which a time may complete; beside a noun's line every word is.
func (h *hole) besideTime() bool {
	before := h.tok(h.start - 1)
	return !h.isVerb || before.IsVerb() || before.IsNoun()
}

// holeGoes say which words a line can do without; before the verb they may bound the subject, be an earlier act of it, or end
// with the pronoun that the subject is written for.
var holeGoes = []rule[func(*hole) bool]{
	{
		Name: "| <on Monday, also> |", Why: "words that say when, lead over or comment are idle",
		Holds: func(h *hole) bool { return h.a >= h.z },
		Yes:   "Rao |on Monday also| *shut* the port.",
		No:    "Rao *shut* the port |that Moe had| in Lund.",
	},
	{
		Name: "| the Syrian capital of | <Damascus>", Why: "the words only say of what kind the name is",
		Holds: func(h *hole) bool { return h.opensName(h.from, h.end) },
		Yes:   "Rao *shut* the port in |the old capital of| Oslo.",
		No:    "Rao *shut* the port |guarding| Oslo.",
	},
	{
		Name: "| , <words> , |", Why: "an aside stands between two marks",
		Holds: func(h *hole) bool {
			return (h.mark(h.from) || h.mark(h.from-1)) && (h.mark(h.z-1) || h.mark(h.z) || h.mark(h.end) || h.asks && !h.tok(h.z-1).IsPrep() || h.before && h.tok(h.end).Tag == "VBN")
		},
		Yes: "Rao *shut* the port|, with Moe at his side,| in Lund.",
		No:  "Rao *shut* the port |with Moe at his side| in Lund.",
	},
	{
		Name: "<guards> | who <came> | <left>", Why: "a clause bounds the subject",
		Holds: func(h *hole) bool { return h.before && (h.tok(h.from).Tag[0] == 'W' || h.tok(h.from).Lower == "that") },
		Yes:   "The guards |who came to Lund| *left* the port.",
		No:    "The guards *left* the port |that fell to rebels| in Lund.",
	},
	{
		Name: "<guards> | seized in May | <left>", Why: "so does a participle",
		Holds: func(h *hole) bool {
			t := h.tok(h.a)
			return h.before && (t.Tag == "VBN" || t.Tag == "VBG")
		},
		Yes: "The guards |freed in Lund| *left* the port.",
		No:  "The guards *left* the port |seized by rebels| in Lund.",
	},
	{
		Name: "<Rao> | said he | <left>", Why: "the subject is written for its pronoun",
		Holds: func(h *hole) bool { return h.before && h.tok(h.z-1).Tag == "PRP" },
		Yes:   "Rao |said he| *left* the port.",
		No:    "Rao *left* the port |he shut| in Lund.",
	},
	{
		Name: "<Rao> | taught in Lund, | <left>", Why: "an earlier act of the subject, to which the line's is joined",
		Holds: func(h *hole) bool {
			return h.before && h.tok(h.a).IsVerb() && h.mark(h.end-1) && h.tok(h.head).Rel == syntax.Conj
		},
		Yes: "Rao |taught clerks in Lund,| *left* the port and died.",
		No:  "Rao |in anger,| *left* the port.",
	},
	{
		Name: "<Rao> | plans to | <leave>", Why: "the act stands in the infinitive",
		Holds: func(h *hole) bool { return h.before && (h.tok(h.z-1).Tag == "TO" || h.tok(h.end).Tag == "TO") },
		Yes:   "Rao |plans to| *leave* the port.",
		No:    "Rao |for one| *left* the port.",
	},
	{
		Name: "<Rao> | left Lund and | <came back>", Why: "an earlier act of the subject stands before “and”",
		Holds: func(h *hole) bool {
			return h.before && h.tok(h.z-1).Tag == "CC" && (h.tok(h.a).IsVerb() || h.mark(h.from) && h.tok(h.from).Text != "(" && h.finiteBetween(h.a, h.z))
		},
		Yes: "Rao |left Lund and| *shut* the port.",
		No:  "Rao |or Moe and| *shut* the port.",
	},
}
