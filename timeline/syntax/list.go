package syntax

import "strings"

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
	if m.items[j].temporal && m.toks[m.items[j].start].Tag == "CD" {
		return true
	}
	if proper(m.toks, m.items[k-1]) && proper(m.toks, m.items[j]) && m.items[j].end-m.items[j].start < 3 && j+1 < n && m.items[j+1].kind == iComma &&
		m.inPrepositional(k-1) {
		return true
	}
	return m.series(j)
}

// series reports whether the noun phrases from item j on end a list: "Togo and Benin".
func (m *machine) series(j int) bool {
	for end := j + 11; j+1 < len(m.items) && j < end; j++ {
		switch m.items[j].kind {
		case iNP, iComma, iAdj, iPrep:
		case iCC:
			return m.items[j+1].kind == iNP && !m.joinsClauses(j)
		default:
			return false
		}
	}
	return false
}

func proper(toks []Token, it item) bool { return strings.HasPrefix(toks[it.head].Tag, "NNP") }
