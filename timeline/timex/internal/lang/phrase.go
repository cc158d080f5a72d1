package lang

import "strings"

// Phrases is the element of some phrases, listed by their value with | between
// them and a space between words; the longest matches. The word lead, if it is
// not empty, may stand before each of them.
func Phrases(x *Lexicon, list map[int32]string, lead string) *Elem {
	type row struct {
		ids []uint16
		val int32
	}
	rows := map[uint16][]row{} // by first word
	e := &Elem{follow: map[uint16]follow{}}
	for val, phrases := range list {
		for phrase := range strings.SplitSeq(phrases, "|") {
			words := strings.Fields(phrase)
			r := row{val: val}
			for _, w := range words {
				r.ids = append(r.ids, x.ID(w))
			}
			rows[r.ids[0]] = append(rows[r.ids[0]], r)
			e.Words = append(e.Words, words[0])
			f := e.follow[r.ids[0]]
			if len(words) > 1 {
				f.ids = append(f.ids, r.ids[1])
			} else {
				f.alone = true
			}
			e.follow[r.ids[0]] = f
		}
	}
	leadID := uint16(0)
	if lead != "" {
		leadID = x.ID(lead)
		f := e.follow[leadID]
		for id := range rows {
			f.ids = append(f.ids, id)
		}
		e.follow[leadID] = f
		e.Words = append(e.Words, lead)
	}
	e.Match = func(m *Matcher, i int) (int, int32) {
		skip := 0
		if leadID != 0 && m.Toks[i].ID == leadID && i+1 < len(m.Toks) {
			skip = 1
		}
		n, val := 0, int32(0)
	next:
		for _, r := range rows[m.Toks[i+skip].ID] {
			if len(r.ids) <= n || i+skip+len(r.ids) > len(m.Toks) {
				continue
			}
			for k, id := range r.ids {
				if m.Toks[i+skip+k].ID != id {
					continue next
				}
			}
			n, val = len(r.ids), r.val
		}
		if n == 0 {
			return 0, 0
		}
		return n + skip, val
	}
	return e
}
