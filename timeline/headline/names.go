package headline

import (
	"strings"

	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// nameRules say which mention of somebody is written by his name, or by their names, and which stays as it is; so does one of which
// none holds. In Yes and No the mention begins with the word between brackets, and the line's act stands between asterisks.
var nameRules = []choice[func(h *writer, mi int) bool, bool]{
	{
		Name: "<Ana Moe>, in a brief line", Why: "the full name, without what belongs to it only here",
		Holds: func(h *writer, mi int) bool { return h.brief && h.form(mi) == names.Full && h.isPerson(mi) },
		Then:  true,
		Yes:   "[Ana] Moe *left* Lund on Monday.",
		No:    "Ana Moe shut the bank. [Moe] *left* Lund on Monday.",
	},
	{
		Name: "<Moe>, where there are two", Why: "it is not sure who is meant",
		Holds: func(h *writer, mi int) bool { return h.mention(mi).Doubt != "" },
		Then:  false,
		Yes:   "Ana Moe met Ida Moe. [Moe] *left* Lund on Monday.",
		No:    "Ana Moe met Ida Rao. [Moe] *left* Lund on Monday.",
	},
	{
		Name: "<Moe>", Why: "a surname alone, which only the story tells whose it is; but “Moe loyalists”, “a cautious Moe”, “William the Conqueror”",
		Holds: func(h *writer, mi int) bool {
			m := h.mention(mi)
			return m.Form == names.Short && h.isPerson(mi) && !h.modifies(m) && !h.bynamed(m)
		},
		Then: true,
		Yes:  "Ana Moe shut the bank. [Moe] *left* Lund on Monday.",
		No:   "Ana Moe shut the bank. A cautious [Moe] *left* Lund on Monday.",
	},
	{
		Name: "<she>, <her>", Why: "a pronoun; but “them” may be others, and “his” is plain beside its owner: “the chair, Mr. Oda, presented his report”",
		Holds: func(h *writer, mi int) bool {
			t := h.opening(mi)
			return h.form(mi) == names.Pronoun && t.Lower != "them" && !(t.Tag == "PRP$" && h.ownerBeside(mi))
		},
		Then: true,
		Yes:  "Ana Moe shut the bank. [She] *left* Lund on Monday.",
		No:   "The guard, Ola Moe, *presented* [his] report on Monday.",
	},
	{
		Name: "<the spokesman> for the school", Why: "the description goes on behind the mention: “the organisation | summit”",
		Holds: func(h *writer, mi int) bool { return h.form(mi) == names.Description && h.goesOnBehind(h.mention(mi)) },
		Then:  false,
		Yes:   "Mayor Ola Moe shut the bank. [The] mayor at the port *left* Lund on Monday.",
		No:    "Mayor Ola Moe shut the bank. [This] mayor *left* Lund on Monday.",
	},
	{
		Name: "<the two ministers>, as a subject", Why: "whom the story has named before, and its sentence does not beside",
		Holds: func(h *writer, mi int) bool {
			m := h.mention(mi)
			return m.Form == names.Description && m.Span.Start < h.bodyEnd() && !h.isNameBeside(mi) && (h.isPerson(mi) || len(m.Entities) > 1)
		},
		Then: true,
		Yes:  "Mayor Ola Moe shut the bank. [This] mayor *left* Lund on Monday.",
		No:   "Mayor Ola Moe shut the bank. Guards *met* [this] mayor on Monday.",
	},
}

// unnamedRules say where no name is written all the same.
var unnamedRules = []rule[func(h *writer, mi int) bool]{
	{
		Name: "<the ministers>, of whom it is not sure", Why: "others may be among them",
		Holds: func(h *writer, mi int) bool {
			m := h.mention(mi)
			return len(m.Entities) > 1 && m.Form == names.Description && !h.groupSure(m)
		},
		Yes: "Foreign Minister Ola Rao spoke to Foreign Minister Ana Moe of Foreign Minister Ida Berg. [The] two foreign ministers *left* Lund on Monday.",
		No:  "Foreign Minister Ana Moe met Foreign Minister Ola Rao. [These] two foreign ministers *left* Lund on Monday.",
	},
	{
		Name: "Sheikh <Sabah>", Why: "no other name of his is known",
		Holds: func(h *writer, mi int) bool {
			m := h.mention(mi)
			return m.Form == names.Short && len(m.Entities) == 1 && !strings.Contains(h.first(mi).Name, " ") && h.titledOnly(m)
		},
		Yes: "Sheikh Sabah shut the bank. [Sheikh] Sabah *left* Lund on Monday.",
		No:  "Ana Moe shut the bank. [Moe] *left* Lund on Monday.",
	},
	{
		Name: "<Ana Moe> … <she>", Why: "the line has the name already; but a surname of several is of each",
		Holds: func(h *writer, mi int) bool {
			m := h.mention(mi)
			return h.written[m.Entities[0]] && (m.Form != names.Short || len(m.Entities) == 1)
		},
		Yes: "Ana Moe *said* on Monday that [she] would leave Lund.",
		No:  "Ana Moe fled. Guards *said* on Monday that [she] had left Lund.",
	},
	{
		Name: "the chair, <Mr. Oda>, presented <his> report", Why: "the owner is the subject, who is named beside",
		Holds: func(h *writer, mi int) bool {
			m := h.mention(mi)
			return h.opening(mi).Tag == "PRP$" && len(m.Entities) == 1 && h.namesSubject(m.Entities[0])
		},
		Yes: "Ola Oda left. The chair, or Mr. Oda, *agreed* on Monday to present [his] report.",
		No:  "Ola Oda fled. [He] *left* Lund on Monday.",
	},
}

func (h *writer) mention(mi int) *names.Mention { return &h.s.Cast.Mentions[mi] }

func (h *writer) form(mi int) names.Form { return h.mention(mi).Form }

// first is the first of those whom the mention means.
func (h *writer) first(mi int) *names.Entity { return &h.s.Cast.Entities[h.mention(mi).Entities[0]] }

func (h *writer) isPerson(mi int) bool { return h.first(mi).Kind == names.Person }

// opening is the mention's first word.
func (h *writer) opening(mi int) *syntax.Token { return &h.sen.Tokens[h.mention(mi).Span.Start] }

// goesOnBehind: the noun phrase of the description, or a phrase that hangs on its noun, goes on behind it.
func (h *writer) goesOnBehind(m *names.Mention) bool {
	end, ts := m.Span.End, h.sen.Tokens
	if end >= len(ts) || ts[end].Tag == "POS" {
		return false
	}
	return h.sen.NP(end-1).End > end || ts[end].IsPrep() && ts[end].Rel == syntax.Case && ts[ts[end].Head].Head == end-1
}
