package headline

import (
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// spareRules say of a phrase, by its head's token, whether a line that is too long can do without it; without one of which none
// holds it cannot. In Yes and No the token stands between brackets, and the line's act between asterisks.
var spareRules = []choice[func(h *writer, i int) bool, bool]{
	{
		Name: "| <against Rao>", Why: "only few prepositions open what any verb may have, and what hangs on a noun is that noun's",
		Holds: func(h *writer, i int) bool {
			t := h.token(i)
			return oblique(t.Rel) && (!lexicon.Has(t.Rel.Subtype(), lexicon.Adjoins) && t.Rel != syntax.OblTime || h.clause >= 0 && t.Head != h.sen.Clauses[h.clause].Head)
		},
		Then: false,
		Yes:  "The guards *voted* on Monday against [Rao].",
		No:   "The guards *voted* on Monday during a [storm].",
	},
	{
		Name: "| <during a storm>", Why: "time and circumstance can go",
		Holds: func(h *writer, i int) bool { return oblique(h.token(i).Rel) },
		Then:  true,
		Yes:   "The guards *voted* on Monday during a [storm].",
		No:    "The guards *praised* the [storm] on Monday.",
	},
	{
		Name: "the minister of trade, | <Ana Moe>", Why: "the name says who it is",
		Holds: func(h *writer, i int) bool {
			t := h.token(i)
			return t.Rel == syntax.Appos && t.Tag == "NNP" && lexicon.Has(h.sen.Lemma(t.Head), lexicon.Office)
		},
		Then: false,
		Yes:  "The guards *met* the minister of trade, Ana [Moe], on Monday.",
		No:   "The guards *met* Ana Moe, a [minister] of trade, on Monday.",
	},
	{
		Name: "<Ana Moe>, | <a guard>", Why: "it is said again who it is",
		Holds: func(h *writer, i int) bool {
			t := h.token(i)
			return t.Rel == syntax.Appos && (t.Tag != "NNP" || h.token(t.Head).Tag == "NNP")
		},
		Then: true,
		Yes:  "The guards *met* Ana Moe, a [clerk] from Lund, on Monday.",
		No:   "The guards *met* a clerk, Ana [Moe], on Monday.",
	},
	{
		Name: "<charged him> | with <selling>", Why: "the participle completes its verb",
		Holds: func(h *writer, i int) bool {
			return h.adverbial(i) && h.token(i).Tag == "VBG" && h.sen.Dependent(i, syntax.Mark) >= 0 && h.s.completes(h.sen, i)
		},
		Then: false,
		Yes:  "The guards *charged* Rao on Monday with [selling] the codes.",
		No:   "The guards *charged* Rao on Monday after [finding] the codes.",
	},
	{
		Name: "<appears> | to <have mixed>", Why: "so does an infinitive right behind it",
		Holds: func(h *writer, i int) bool {
			t := h.token(i)
			return h.adverbial(i) && t.Tag != "VBG" && h.token(t.Head).IsVerb() && h.sen.Dependent(i, syntax.Mark) == t.Head+1 && h.token(t.Head+1).Tag == "TO"
		},
		Then: false,
		Yes:  "The guards *rushed* to [shut] the port on Monday.",
		No:   "The guards *left* Lund on Monday to [shut] the port.",
	},
	{
		Name: "<letting the king> | to <seize>", Why: "and one that tells what the object does",
		Holds: func(h *writer, i int) bool {
			return h.adverbial(i) && h.token(i).Tag == "VB" && h.sen.Dependent(i, syntax.Mark) >= 0 && lexicon.Has(h.sen.Lemma(h.token(i).Head), lexicon.ControlsObject)
		},
		Then: false,
		Yes:  "Chad *called* on Monday on all guards to [seize] the mines.",
		No:   "The guards *left* Lund on Monday to [seize] the mines.",
	},
	{
		Name: "<it was up to Chad> | to <act>", Why: "and one that “it” only opens",
		Holds: func(h *writer, i int) bool {
			return h.adverbial(i) && h.token(i).Tag == "VB" && h.sen.Dependent(i, syntax.Mark) >= 0 && h.openedByIt(h.token(i).Head)
		},
		Then: false,
		Yes:  "It *fell* to the guards on Monday to [shut] the port.",
		No:   "The guards *left* Lund on Monday to [shut] the port.",
	},
	{
		Name: "| <after they left>, | <quietly>", Why: "adverbs, other clauses of circumstance, asides and marks can go",
		Holds: func(h *writer, i int) bool {
			switch h.token(i).Rel {
			case syntax.Advcl, syntax.Advmod, syntax.Parataxis, syntax.Punct, syntax.CC, syntax.Mark:
				return true
			}
			return false
		},
		Then: true,
		Yes:  "The guards *left* Lund on Monday to [shut] the port.",
		No:   "The guards *said* on Monday that they [shut] the port.",
	},
	{
		Name: "<left> | and <shut>", Why: "what “and” joins with a verb of its own is another act",
		Holds: func(h *writer, i int) bool { return h.token(i).Rel == syntax.Conj && h.sen.ClauseOf(i) >= 0 },
		Then:  true,
		Yes:   "The guards *left* Lund on Monday and [shut] the port.",
		No:    "The guards *left* Lund and [Oslo] on Monday.",
	},
	{
		Name: "<Rao>, | who <left>", Why: "behind a comma a clause only adds something",
		Holds: func(h *writer, i int) bool {
			return h.token(i).Rel == syntax.AclRelcl && h.token(max(h.sen.Clauses[max(h.sen.ClauseOf(i), 0)].Span.Start-1, 0)).Text == ","
		},
		Then: true,
		Yes:  "The guards *met* Rao, who [left] Lund, on Monday.",
		No:   "The guards *met* the king who [left] Lund on Monday.",
	},
}

func (h *writer) token(i int) *syntax.Token { return &h.sen.Tokens[i] }

func (h *writer) adverbial(i int) bool { return h.token(i).Rel == syntax.Advcl }

// oblique: the word is a phrase with or without a preposition that hangs on a verb or noun.
func oblique(rel syntax.Rel) bool { return rel.Is(syntax.Obl) || rel.Is(syntax.Nmod) }

// openedByIt: the subject of the verb at the token is an "it" that only opens what an infinitive tells.
func (h *writer) openedByIt(verb int) bool {
	for _, rel := range []syntax.Rel{syntax.Nsubj, syntax.Expl} {
		if s := h.sen.Dependent(verb, rel); s >= 0 && h.token(s).Lower == "it" {
			return true
		}
	}
	return false
}
