package headline

import (
	"slices"
	"strings"

	"dateline/timeline/names"
)

// A group word is written out only where one passage names exactly those whom it means, together.

// groupSure: the description of several is of those whom a sentence before names together without a third of their
// kind; their offices are what the description says; none of them only tells of the others in its own sentence: "Moe said
// the two Russian officials had left".
func (h *writer) groupSure(m *names.Mention) bool {
	cast := h.s.Cast
	kind := cast.Entities[m.Entities[0]].Kind
	if kind == names.Person && !h.officesFit(m) {
		return false
	}
	if kind != names.Person {
		return true
	}
	for k := h.sent; k >= 0; k-- {
		named, third := map[int]bool{}, false
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
				}
			}
		}
		if len(named) == len(m.Entities) {
			return !third
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
