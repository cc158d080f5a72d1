package headline

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// A group word is written out only where one passage names exactly those whom it means, together.

// groupSure: the description of several is of those whom a sentence before names together without a third of their
// kind, and none of their office since; their offices are what the description says; none of them only tells of the
// others in its own sentence: "Moe said the two Russian officials had left".
func (h *writer) groupSure(m *names.Mention) bool {
	cast := h.s.Cast
	kind := cast.Entities[m.Entities[0]].Kind
	for _, e := range m.Entities {
		if cast.Entities[e].Kind != kind {
			return false
		}
	}
	if kind == names.Person && !h.officesFit(m) {
		return false
	}
	if kind == names.Person && slices.ContainsFunc(h.s.MentionsIn[h.sent], func(mi int) bool { return h.tellsOf(&cast.Mentions[mi], m) }) {
		return false
	}
	if kind != names.Person {
		return true
	}
	noun := lexicon.NounLemma(h.sen.Tokens[m.Span.End-1].Lower)
	for k := h.sent; k >= 0; k-- {
		named, third, rival := map[int]bool{}, false, false
		for _, mi := range h.s.MentionsIn[k] {
			o := &cast.Mentions[mi]
			if k == h.sent && o.Span.Start >= m.Span.Start {
				break
			}
			for _, e := range o.Entities {
				switch {
				case slices.Contains(m.Entities, e):
					named[e] = true
				case cast.Entities[e].Kind == kind && o.Form != names.Adjective:
					third = true
					rival = rival || strings.Contains(strings.ToLower(cast.Entities[e].Office), noun)
				}
			}
		}
		if len(named) == len(m.Entities) {
			return !third
		}
		if third && rival {
			return false
		}
	}
	return false
}

// officesFit: what the description says before its noun is said of each office as well: "the two foreign ministers".
func (h *writer) officesFit(m *names.Mention) bool {
	ts := h.sen.Tokens
	for i := m.Span.Start; i < m.Span.End-1; i++ {
		t := &ts[i]
		if t.Tag == "DT" || t.Tag == "CD" || t.Tag == "PDT" || t.Tag == "IN" || t.Tag == "PRP$" {
			continue
		}
		for _, e := range m.Entities {
			if !strings.Contains(strings.ToLower(h.s.Cast.Entities[e].Office), t.Lower) {
				return false
			}
		}
	}
	return true
}

// tellsOf: the mention is of one of the group, and is the subject of a verb of saying in the same sentence.
func (h *writer) tellsOf(o, group *names.Mention) bool {
	if o.Span.Start == group.Span.Start || len(o.Entities) != 1 || !slices.Contains(group.Entities, o.Entities[0]) {
		return false
	}
	for i := o.Span.Start; i < o.Span.End; i++ {
		if t := &h.sen.Tokens[i]; t.Rel.Is(syntax.Nsubj) && t.Head >= 0 && lexicon.Has(h.sen.Lemma(t.Head), lexicon.ReportsSpeech) {
			return true
		}
	}
	return false
}
