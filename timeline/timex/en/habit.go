package en

import "dateline/timeline/timex/internal/lang"

// habits are the words that make a clause tell what happens again and again.
var habits = wordList("habits")

// habitual: the clause before token i tells what happens again and again, so that a month or a
// season in it is that of any year: "storms usually come in autumn".
func habitual(m *lang.Matcher, i int) bool {
	const reach = 12
	if m.In(prev(m, i), "typical", "average", "usual") && m.In(prev(m, i-1), "a", "an", "the") || monthOrMonth(m, i) || saidOfIt(m, i) || heldThen(m, i) || peopleDo(m, i) {
		return true
	}
	for j := i - 1; j >= 0 && i-j <= reach; j-- {
		switch t := &m.Toks[j]; {
		case m.In(t, habits...), m.Equal(t, "rule") && m.Equal(prev(m, j), "a") && m.Equal(prev(m, j-1), "as"):
			return true
		case m.Equal(t, ",") && (m.In(prev(m, j), habits...) || m.Equal(prev(m, j), "rule")):
		case m.Toks[j+1].Has(lang.NewPara), endsSentence(m, j), t.Is(lang.Punct) && !m.In(t, "-", "/"), m.In(t, "but", "which", "who", "when", "because"):
			return false
		}
	}
	return false
}

// usedTo: the clause before token i tells in the present what people do: "they drink tea in the morning".
func usedTo(m *lang.Matcher, i int) bool {
	const reach = 8
	for j := i - 1; j > 0 && i-j <= reach && !endsSentence(m, j); j-- {
		t, p := &m.Toks[j], &m.Toks[j-1]
		if m.In(p, "i", "you", "we", "they") && t.Class == 0 && !t.Has(lang.Capital) && t.Len() > 2 {
			return m.Text[t.End-1] != 'y' && m.Text[t.End-3:t.End] != "ing"
		}
		if t.Is(lang.PastVerb | lang.Modal | lang.Future | lang.Have | lang.Be) {
			return false
		}
	}
	return false
}

// monthOrMonth: the month at token i is one of two, and the clause tells in the present, or by a participle alone,
// what falls there: "celebrated in January or February", "the rains come in May or June", "is given in late May or early June".
func monthOrMonth(m *lang.Matcher, i int) bool {
	const near = 8
	month := func(j int) bool { return j >= 0 && j < len(m.Toks) && m.Toks[j].Is(lang.Month) }
	or := func(j int) bool { return j >= 0 && j < len(m.Toks) && m.Equal(&m.Toks[j], "or") }
	part := func(j int) int {
		if j >= 0 && j < len(m.Toks) && m.In(&m.Toks[j], "early", "mid", "late") {
			return 1
		}
		return 0
	}
	ahead, behind := part(i), part(i-1) // the month's own part stands in the match or before it
	first := i + ahead
	if !(or(first+1) && month(first+2+part(first+2))) && !(or(i-1-behind) && month(i-2-behind)) {
		return false
	}
	for j := i - 1; j >= 0 && i-j < near && !endsSentence(m, j); j-- {
		t := &m.Toks[j]
		switch aux := auxiliary(m, j); {
		case m.In(t, "celebrated", "observed", "marked", "held", "given", "delivered", "awarded"):
			return aux == none || aux == is
		case t.Is(lang.PresVerb) || m.In(t, "falls", "fall", "marks", "blooms", "ends", "peaks", "peak", "come", "comes"):
			return aux == none && !m.In(prev(m, j), "to")
		case t.Is(lang.PastVerb | lang.Modal | lang.Future):
			return false
		}
	}
	return false
}

// saidOfIt: the month, the season or the feast at token i is what the clause is about, and what it always is: "February is
// the coldest month", "Christmas is a time for children", "the custom around Christmas is that".
func saidOfIt(m *lang.Matcher, i int) bool {
	v := next(m, i)
	if !m.In(v, "is", "are") || i+2 >= len(m.Toks) {
		return false
	}
	switch p := prev(m, i); {
	case m.In(p, "and", "or", ","):
		return false // June, July and August are
	case m.In(p, "around", "at", "over"):
	case p != nil && p.Is(lang.Prep), m.In(p, "this", "last", "next"):
		return false // the plan for May is a
	}
	for j := i + 2; j < len(m.Toks) && j < i+6; j++ {
		if m.Toks[j].Is(lang.Unit) && !m.In(&m.Toks[j], "month", "season") || m.In(&m.Toks[j], drawsNear...) {
			return false // Christmas is a week away
		}
	}
	if n := &m.Toks[i+2]; m.Equal(n, "the") {
		n = next(m, i+2)
		return m.In(n, ofAYear...) || n != nil && n.Len() > 5 && m.Text[n.End-3:n.End] == "est"
	}
	return m.In(&m.Toks[i+2], "a", "an", "always", "that", "when", "often", "usually", "one")
}

// drawsNear are words of a day that is told for its own sake, ofAYear words behind "the" of what a time is each year.
var (
	drawsNear = wordList("drawsNear")
	ofAYear   = wordList("ofAYear")
)

// heldThen: the clause before token i tells in the present when something is kept, or the words behind say that it is so
// each year: "the feast is celebrated on", "held in May each year", "is held on the first Sunday of May".
func heldThen(m *lang.Matcher, i int) bool {
	if eachYearBehind(m, i) {
		return true
	}
	near := 5
	nth := m.Equal(&m.Toks[i], "the") && (next(m, i).Is(lang.Ordinal) || m.Equal(next(m, i), "last"))
	if nth {
		near += 3 // "held on the first Tuesday after the first Monday in November"
	}
	for j := i - 1; j > 0 && i-j <= near && !endsSentence(m, j); j-- {
		if m.In(&m.Toks[j], tend...) && (m.Toks[j].Has(lang.Capital) || m.In(prev(m, j), "and", ":", ",", "or")) {
			return true // Pick in September
		}
		if m.In(&m.Toks[j], natural...) && auxiliary(m, j) == none {
			return true // flowering occurs from October to November
		}
		if m.In(&m.Toks[j], "celebrated", "observed", "marked", "commemorated") || m.In(&m.Toks[j], "held", "awarded", "staged", "given", "delivered") && (nth || m.In(prev(m, j), "usually", "annually", "traditionally", "always")) {
			return auxiliary(m, j) == is
		}
	}
	return false
}

// eachYearBehind: the few words behind token i say that it is so each year: "in May each year".
func eachYearBehind(m *lang.Matcher, i int) bool {
	for d := 1; d < 4 && i+d+1 < len(m.Toks); d++ {
		switch t := &m.Toks[i+d]; {
		case m.In(t, "each", "every") && m.Equal(&m.Toks[i+d+1], "year"), m.In(t, "annually"):
			return true
		case t.Is(lang.Punct|lang.PastVerb|lang.Be|lang.Have|lang.Modal|lang.Future) || t.Has(lang.NewLine):
			return false
		}
	}
	return false
}

// tend are what gardeners are bidden to do each year.
var tend = wordList("tend")

// natural are verbs in the present that tell when plants and animals do what they do each year.
var natural = wordList("natural")

// peopleDo: the sentence of token i opens with people or things at large and tells in the present what they do: "many families
// travel at Christmas".
func peopleDo(m *lang.Matcher, i int) bool {
	const near = 8
	for j := i - 1; j >= 0 && i-j <= near; j-- {
		if j > 0 && !m.Toks[j].Has(lang.NewLine) && !endsSentence(m, j-1) {
			continue
		}
		if !m.In(&m.Toks[j], "many", "most", "people", "families", "few") || m.Equal(&m.Toks[j+1], "of") && (m.Equal(prev(m, i), "the") || m.Equal(&m.Toks[i], "the")) {
			return false // but "families of victims of the 2 February fire"
		}
		for k := j + 1; k < i; k++ {
			if m.Toks[k].Is(lang.PastVerb | lang.Modal | lang.Future | lang.Have | lang.Punct | lang.Be) {
				return false
			}
		}
		return i-j > 2
	}
	return false
}
