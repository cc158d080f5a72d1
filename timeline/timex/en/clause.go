package en

import "dateline/timeline/timex/internal/lang"

// lean says how strongly the clause around the n tokens from i on sets its
// event before (below 0) or after (above 0) the time of writing: 3 is certain,
// 0 nothing to go by. It looks at the nearest verb before the words, else at
// the nearest behind, with its auxiliaries; and at the word just before them.
func lean(m *lang.Matcher, i, n int) int {
	if i+n < len(m.Toks) && m.In(&m.Toks[i+n], "was", "were", "had") {
		return -3 // "a rise set for Dec. 15 was called off"
	}
	v := verbLeft(m, i)
	if v.lean == 0 || v.reports && i-v.at > 3 {
		if r := verbRight(m, i+n); r.lean != 0 {
			v = r
		}
	}
	by := v.lean
	if by == -1 && i-v.at <= 3 && i > v.at {
		by = -3
	}
	return by + leanOfSignal(m, i, n, v)
}

// reach is how far a clause is looked at, in tokens.
const reach = 40

// A verb is a token that sets the time of a clause.
type verb struct {
	at, lean int
	reports  bool // its own time need not be that of what is said
}

// leanOfSignal: deadlines look ahead whatever the verb; what a possessive
// weekday names (Friday's ruling) has mostly been.
func leanOfSignal(m *lang.Matcher, i, n int, v verb) int {
	switch {
	case i > 0 && m.In(&m.Toks[i-1], "until", "till", "payable", "effective"):
		if v.at > i && v.lean < 0 {
			return 0 // "Until Thursday, they had …"
		}
		return 4
	case i > 1 && m.In(&m.Toks[i-1], "to", "through", "for", "by") && v.lean < 0 && i-v.at <= 3 &&
		m.In(&m.Toks[v.at], "extended", "postponed", "delayed", "scheduled", "set", "slated", "moved", "deferred", "adjourned", "planned", "rescheduled"):
		return 4
	case i > 0 && m.In(&m.Toks[i-1], "by", "through"):
		return 1
	case i > 1 && m.Equal(&m.Toks[i-1], "of") && m.In(&m.Toks[i-2], "ahead", "record"):
		return 4
	case i+n+1 < len(m.Toks) && m.Equal(&m.Toks[i+n], "as") && m.In(&m.Toks[i+n+1], "the", "a", "its", "their"):
		return 4 // "has set Nov. 10 as the deadline"
	case i+n < len(m.Toks) && m.Possessive(&m.Toks[i+n]) && v.lean > 0:
		return -6
	}
	return 0
}

func verbLeft(m *lang.Matcher, i int) verb {
	for j := i - 1; j >= 0 && i-j < reach; j-- {
		if m.Toks[j+1].Has(lang.NewPara) || endsSentence(m, j) {
			break
		}
		if v := verbAt(m, j); v.lean != 0 {
			return v
		}
	}
	return verb{}
}

func verbRight(m *lang.Matcher, i int) verb {
	for j := i; j < len(m.Toks) && j-i < reach; j++ {
		if m.Toks[j].Has(lang.NewPara) || endsSentence(m, j) {
			break
		}
		if v := verbAt(m, j); v.lean != 0 {
			return v
		}
	}
	return verb{}
}

// verbAt is the verb at token j, if there is one.
func verbAt(m *lang.Matcher, j int) verb {
	t := &m.Toks[j]
	if t.Class&(lang.PastVerb|lang.PresVerb|lang.BaseVerb|lang.Future|lang.Modal|lang.Be|lang.Have) == 0 {
		if infinitive(m, j) {
			return verb{at: j, lean: leanOfInfinitive(m, j-1)}
		}
		return verb{}
	}
	if t.Is(lang.Month|lang.Weekday) && t.Has(lang.Capital) {
		return verb{}
	}
	v := verb{at: j, reports: m.In(t, "said", "says", "told", "announced", "added", "reported", "noted", "warned")}
	v.lean = leanAt(m, j, t)
	return v
}

func leanAt(m *lang.Matcher, j int, t *lang.Token) int {
	if t.Is(lang.Modal) {
		if m.Equal(next(m, j), "have") {
			return -2 // could have been
		}
		return 3
	}
	if t.Is(lang.Future) {
		switch {
		case m.In(t, "will", "shall", "'ll"):
			return 3
		case m.In(t, "going", "set", "likely") && !m.In(next(m, j), "to", "for"):
			if m.Equal(t, "set") {
				return -1
			}
			return 0
		case m.In(t, "plans") && !m.Equal(next(m, j), "to"):
			return 0
		}
		if prev(m, j) != nil && m.In(prev(m, j), "as", "previously", "originally", "initially") {
			return -1 // as planned
		}
		if a := auxiliary(m, j); a == had {
			if !m.Equal(t, "due") && !had_(m, j) {
				return 2 // has scheduled
			}
			return -1 // had been due
		} else if a == was {
			return 1
		}
		return 2
	}
	if infinitive(m, j) {
		return leanOfInfinitive(m, j-1)
	}
	aux := auxiliary(m, j)
	switch {
	case aux == will:
		return 3
	case aux == toBe:
		return 2
	case t.Is(lang.PastVerb):
		if m.In(t, "was", "were") && m.Equal(next(m, j), "to") {
			return 1
		}
		if aux == is {
			return -0 // "is heard in May": no telling
		}
		return -1
	case t.Is(lang.Have):
		return -1
	case t.Is(lang.PresVerb):
		p := prev(m, j)
		if m.In(t, "is", "are", "has", "have", "does", "do", "says", "say") {
			if m.In(t, "is", "are") && m.Equal(next(m, j), "to") {
				return 3
			}
			return 0
		}
		if p == nil || p.Is(lang.Det|lang.Number|lang.Digits|lang.Grouped) || p.Is(lang.Prep) {
			return 0
		}
		return 2
	case t.Is(lang.BaseVerb):
		p := prev(m, j)
		if p != nil && (p.Is(lang.Pronoun) || p.Class == 0 && !p.Has(lang.Capital) && (m.Text[p.End-1] == 's' || m.Text[p.End-1] == 'y') ||
			p.Class == 0 && p.Has(lang.Capital) && m.In(t, "meet", "arrive", "begin", "leave", "depart", "go", "come", "hold", "take", "sit", "fly", "resume")) {
			return 1
		}
	}
	return 0
}

// The auxiliaries that decide.
const (
	none = iota
	will
	toBe
	had
	was
	is
)

// auxiliary looks for one in the few tokens before a verb.
func auxiliary(m *lang.Matcher, j int) int {
	for k := j - 1; k >= 0 && j-k < 4; k-- {
		a := &m.Toks[k]
		switch {
		case a.Is(lang.Future) && m.In(a, "will", "shall"), a.Is(lang.Modal) && !(m.Equal(a, "may") && a.Has(lang.Capital)):
			if m.Equal(next(m, k), "have") {
				return had
			}
			return will
		case m.Equal(a, "to") && m.Equal(next(m, k), "be"):
			return toBe
		case m.Equal(a, "had"), m.In(a, "has", "have"):
			return had
		case m.In(a, "was", "were"):
			return was
		case m.In(a, "is", "are"):
			return is
		}
		if a.Is(lang.Punct | lang.Det | lang.Prep) {
			break
		}
	}
	return none
}

// had_: "had", not "has", stands before token j.
func had_(m *lang.Matcher, j int) bool {
	for k := j - 1; k >= 0 && j-k < 4; k-- {
		if m.Equal(&m.Toks[k], "had") {
			return true
		}
	}
	return false
}

// infinitive: token j stands behind "to" as a verb would.
func infinitive(m *lang.Matcher, j int) bool {
	p := prev(m, j)
	t := &m.Toks[j]
	return p != nil && m.Equal(p, "to") && !t.Has(lang.Capital) && (t.Class == 0 || t.Is(lang.BaseVerb)) && !(j > 1 && m.In(&m.Toks[j-2], "according", "due", "up", "prior"))
}

// leanOfInfinitive: what one decides or agrees to do lies ahead; what one
// tried or was forced to do has its time from that verb.
func leanOfInfinitive(m *lang.Matcher, to int) int {
	for j := to - 1; j >= 0 && to-j < 8; j-- {
		t := &m.Toks[j]
		if t.Is(lang.Punct) {
			break
		}
		if t.Is(lang.Future) || t.Is(lang.Modal) {
			return 2
		}
		if m.In(t, "agreed", "decided", "vowed", "pledged", "promised", "offered", "voted", "ordered", "asked", "urged", "called", "invited", "wants", "want", "wanted", "hoped", "intended",
			"threatened", "prepared", "preparing", "set", "about", "deadline", "time", "pledge", "promise", "plan", "decision") {
			return 2
		}
		if t.Is(lang.PastVerb) {
			return -1
		}
		if t.Is(lang.Be) && m.In(t, "is", "are") {
			return 2
		}
	}
	return 0
}

func next(m *lang.Matcher, j int) *lang.Token {
	if j+1 < len(m.Toks) {
		return &m.Toks[j+1]
	}
	return nil
}

func prev(m *lang.Matcher, j int) *lang.Token {
	if j > 0 {
		return &m.Toks[j-1]
	}
	return nil
}

// endsSentence: a mark at j closes a sentence.
func endsSentence(m *lang.Matcher, j int) bool {
	t := &m.Toks[j]
	if !t.Is(lang.Punct) || t.Len() != 1 {
		return false
	}
	switch m.Text[t.Start] {
	case '?', '!', ';':
		return true
	case '.':
		if j+1 >= len(m.Toks) {
			return true
		}
		next := &m.Toks[j+1]
		if !next.Has(lang.Spaced) {
			return !next.Is(lang.Digits) && next.Is(lang.Punct)
		}
		return next.Has(lang.Capital) && !(j > 0 && m.Toks[j-1].Is(lang.Abbrev) && !t.Has(lang.Spaced)) || next.Is(lang.Punct|lang.Digits) || next.Has(lang.NewLine)
	}
	return false
}
