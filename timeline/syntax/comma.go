package syntax

import "dateline/timeline/lexicon"

// closeAtComma ends a clause that a comma opened, and gives it if it was an insertion.
func (m *machine) closeAtComma(k int) (insertion *work) {
	for d := len(m.stack) - 1; d > m.floor(); d-- {
		c := &m.cl[m.stack[d]]
		if c.comma && c.hasVerb {
			if !m.listComma(k) && !m.namesInside(c, k) {
				m.popTo(d-1, m.items[k].start)
				if c.Kind == Parenthetical {
					return c
				}
			}
			return nil
		}
	}
	// What leads a sentence ends at its comma: "In a poll held in May, voters said".
	if d := m.awaiting(); d == 0 && m.cl[0].Subject.Empty() && m.top().hasVerb && k+1 < len(m.items) && m.items[k+1].kind == iNP && !m.listComma(k) {
		m.popTo(0, m.items[k].start)
	}
	return nil
}

// apposed reports whether the clause at item k tells of a noun that a comma sets behind another, so that the next comma ends
// both: "jailed Mr. Rao, a clerk | who had worked in Lund, for a year".
func (m *machine) apposed(k int) bool {
	if !m.top().hasVerb || m.awaiting() >= 0 {
		return false
	}
	j := k - 1
	for j > 2 && m.items[j].kind == iNP && m.items[j-1].kind == iPrep {
		j -= 2
	}
	return j > 1 && m.items[j].kind == iNP && (!m.items[j].temporal || m.toks[m.items[j].start].Has(lexicon.Article)) && m.items[j-1].kind == iComma && m.items[j-2].kind == iNP && m.items[j-2].start >= m.top().Verb.Span.End
}

// namesInside reports whether the comma at k closes a name that only says who the noun before it is, and the relative clause
// c goes on behind it with a preposition, up to a comma and the verb of the clause above: "Chad, which sent its envoy, Ola
// Rao, | to Lund, wept".
func (m *machine) namesInside(c *work, k int) bool {
	if c.Kind != Relative || k < 3 || m.items[k-1].kind != iNP || !proper(m.toks, m.items[k-1]) || m.items[k-2].kind != iComma || m.items[k-3].kind != iNP || proper(m.toks, m.items[k-3]) {
		return false
	}
	for j := k + 1; j+1 < len(m.items); j++ {
		switch m.items[j].kind {
		case iComma:
			v := m.pastAdverbs(j + 1)
			return v < len(m.items) && m.items[v].kind == iVG && m.items[v].form == finite
		case iNP, iPrep:
		default:
			return false
		}
	}
	return false
}

// listComma reports whether the comma at k parts the names of a list, a place from
// its country, a day from its year.
func (m *machine) listComma(k int) bool {
	n := len(m.items)
	if k == 0 || k+1 >= n || m.items[k-1].kind != iNP {
		return false
	}
	j := k + 1
	if m.items[j].kind == iCC {
		return j+1 < n && m.items[j+1].kind == iNP && !m.joinsClauses(j)
	}
	if m.items[j].kind != iNP {
		return false
	}
	if m.items[j].temporal && m.toks[m.items[j].start].Tag == "CD" ||
		proper(m.toks, m.items[k-1]) && proper(m.toks, m.items[j]) && m.items[j].end-m.items[j].start < 3 && j+1 < n && m.items[j+1].kind == iComma &&
			m.inPrepositional(k-1) {
		return true
	}
	return m.series(j)
}
