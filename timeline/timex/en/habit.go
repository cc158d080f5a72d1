package en

import "dateline/timeline/timex/internal/lang"

// habits are the words that make a clause tell what happens again and again.
var habits = []string{"often", "usually", "normally", "typically", "generally", "commonly", "sometimes", "traditionally", "annually", "tend", "tends", "tended"}

// habitual: the clause before token i tells what happens again and again, so that a month or a
// season in it is that of any year: "storms usually come in autumn".
func habitual(m *lang.Matcher, i int) bool {
	const reach = 12
	for j := i - 1; j >= 0 && i-j <= reach; j-- {
		switch t := &m.Toks[j]; {
		case m.In(t, habits...):
			return true
		case m.Toks[j+1].Has(lang.NewPara), endsSentence(m, j), t.Is(lang.Punct) && !m.In(t, "-", "/"), m.In(t, "but", "which", "who", "when", "because"):
			return false
		}
	}
	return false
}
