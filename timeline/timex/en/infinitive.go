package en

import (
	"strings"

	"dateline/timeline/timex/internal/lang"
)

// infinitive: token j stands behind "to" as a verb would.
func infinitive(m *lang.Matcher, j int) bool {
	p := prev(m, j)
	t := &m.Toks[j]
	verb := t.Class == 0 && !looksPlural(m.Text[t.Start:t.End]) || m.Equal(t, "fall") && !(j > 1 && m.Toks[j-2].Is(lang.Season)) || t.Is(lang.BaseVerb) || t.Is(lang.PastVerb) && !t.Is(lang.Guess|lang.Be|lang.Have) ||
		m.Equal(t, "have") && j+1 < len(m.Toks) && m.Toks[j+1].Is(lang.Det|lang.Pronoun|lang.Number|lang.Digits)
	return p != nil && m.Equal(p, "to") && !t.Has(lang.Capital) && verb && !(j > 1 && m.In(&m.Toks[j-2], "according", "due", "up", "prior"))
}

// looksPlural: the word ends as plurals do and base forms of verbs do not: "to envoys"; but "to focus", "to press".
func looksPlural(w string) bool {
	n := len(w)
	return n > 3 && w[n-1] == 's' && strings.IndexByte("aisu", w[n-2]) < 0
}

// superlativeBefore: the noun at i is one of a row: "the last summit", "the first of the two summits".
func superlativeBefore(m *lang.Matcher, i int) bool {
	for j := i - 1; j >= 0 && i-j < 5; j-- {
		if t := &m.Toks[j]; t.Is(lang.Ordinal) || m.In(t, "latest", "last", "only") {
			return true
		}
	}
	return false
}

// leanOfInfinitive: what one decides or agrees to do lies ahead; what one
// tried or was forced to do has its time from that verb.
func leanOfInfinitive(m *lang.Matcher, to int) int {
	if r := governorOf(m, to); r != nil {
		return r.lean
	}
	return 0
}

// governorOf is the rule of the nearest word before "to" of which one holds, nil if there is none.
func governorOf(m *lang.Matcher, to int) *leanRule {
	const far = 12 // tokens
	for j := to - 1; j >= 0 && to-j < far; j-- {
		if r := leanRuleOf(leansOfGovernors, form{m, j, to, &m.Toks[j]}); r != nil {
			return r
		}
	}
	return nil
}

// nearest: the form stands right before "to".
func (f form) nearest() bool { return f.j == f.to-1 }

// ofRow: the form says which of a row it was: "the first to", "the only one to".
func (f form) ofRow() bool {
	return f.to-f.j < 5 && f.t.Is(lang.Ordinal) ||
		f.In(f.t, "latest", "last", "only") && !f.Toks[f.j+1].Is(lang.Unit|lang.Weekday|lang.Month|lang.DayPart|lang.Season)
}

// leansOfGovernors are asked of each word before the "to" of an infinitive, the nearest first: what it says of the act.
var leansOfGovernors = []leanRule{
	{
		name: "told them how to <act>, decided whether to", words: []string{"how", "what", "where", "whether", "when"}, lean: 2,
		when: func(f form) bool {
			told := prev(f.Matcher, f.j)
			return f.nearest() && (f.Equal(f.t, "whether") || f.In(told, "about", "told", "taught", "shown", "advised", "instructed") ||
				told != nil && !told.Is(lang.Prep|lang.PastVerb|lang.Conj|lang.Punct))
		},
		examples: []string{"He told the British how to [vote] in May.", "They decided whether to [leave] in May."},
		not:      []string{"They agreed on how to [leave] in May."},
	},
	{
		name: "agreed on how to <act>", words: []string{"how", "what", "where", "whether", "when"}, when: form.nearest, lean: 0,
		examples: []string{"They agreed on how to [leave] in May."},
		not:      []string{"They agreed to [leave] in May."},
	},
	{
		name: "the summit to be held", words: meetings, lean: 2,
		when: func(f form) bool {
			return f.nearest() && f.Equal(next(f.Matcher, f.to), "be") && !superlativeBefore(f.Matcher, f.j)
		},
		examples: []string{"They opened a site for the summit to [be] held in May."},
		not:      []string{"It was the last summit to [be] held in May.", "They built a site for the king to [be] heard in May."},
	},
	{
		name: "<something>, to <act>", why: "beyond a mark nothing has a say", of: lang.Punct, when: func(f form) bool { return !f.Possessive(f.t) }, lean: 0,
		examples: []string{"They left, he said, to [meet] in May."},
		not:      []string{"They want the king's envoy to [leave] in May."},
	},
	{
		name: "had been expected to <act>", of: lang.Future, aux: had, lean: -1,
		examples: []string{"The king had been expected to [leave] in May."},
		not:      []string{"The king was expected to [leave] in May."},
	},
	{
		name: "was expected to <act>", of: lang.Future, aux: was, lean: 1,
		examples: []string{"The king was expected to [leave] in May."},
		not:      []string{"The king is expected to [leave] in May."},
	},
	{
		name: "was to <act>", words: []string{"was", "were"}, when: form.nearest, lean: 1,
		examples: []string{"The king was to [leave] in May."},
		not:      []string{"The king is to [leave] in May."},
	},
	{
		name: "is expected to <act>, may be forced to", of: lang.Future | lang.Modal, lean: 2,
		examples: []string{"The king is expected to [leave] in May.", "The king may ask them to [leave] in May."},
		not:      []string{"The king was expected to [leave] in May."},
	},
	{
		name: "will be the first to <act>", when: func(f form) bool { return f.ofRow() && clauseAhead(f.Matcher, f.j) }, lean: 2,
		examples: []string{"The king will be the first to [leave] in May."},
		not:      []string{"The king was the first to [leave] in May."},
	},
	{
		name: "the first to <act>", why: "who was the first to do a thing has done it", when: form.ofRow, lean: -1,
		examples: []string{"The king was the first to [leave] in May.", "The king is the only one to [leave] in May."},
		not:      []string{"They agreed last week to [leave] in May."},
	},
	{
		name: "had been asked to <act>", why: "the day may be over", words: biddings, aux: had, lean: 0,
		examples: []string{"They had been asked to [vote] on Friday."},
		not:      []string{"They were asked to [vote] on Friday."},
	},
	{
		name: "when they agreed to <act>", why: "it says when something else was done", of: lang.PastVerb, words: bindings, aux: none, lean: -1,
		when:     func(f form) bool { return tellsWhen(f.Matcher, f.j) },
		examples: []string{"It was the plan he drew up when they agreed to [meet] in July."},
		not:      []string{"They agreed to [meet] in July."},
	},
	{
		name: "agreed to <act>", words: bindings, lean: 2,
		examples: []string{"They agreed to [meet] in July.", "They were asked to [vote] on Friday."},
		not:      []string{"They tried to [meet] in July."},
	},
	{
		name: "are predicted to <act>", words: foreseen, aux: is, when: form.nearest, lean: 2,
		examples: []string{"Prices are predicted to [fall] in January."},
		not:      []string{"Prices were predicted to [fall] in January."},
	},
	{
		name: "a mandate to <act>", words: undertakings, when: form.nearest, lean: 2,
		examples: []string{"It won a mandate to [run] through June."},
		not:      []string{"It won a chance to [run] through June."},
	},
	{
		name: "the chance to <act>", why: "who wins it, or runs for it, acts afterwards, if such a time is not far off", words: chances, lean: 1,
		when: func(f form) bool {
			return f.nearest() && !f.In(prev(f.Matcher, f.j-1), "had", "missed", "took", "lost", "got", "seized", "used") && !f.behind("had", "missed", "took", "lost", "got", "seized", "used")
		},
		examples: []string{"It won a chance to [run] in June.", "They fought for the right to [face] him in May."},
		not:      []string{"It had a chance to [run] in June.", "It won a mandate to [run] in June."},
	},
	{
		name: "launched a drive to get them to <act>", why: "what it is for comes afterwards, if such a time is not far off", words: drives, lean: 1,
		when: func(f form) bool {
			return (f.nearest() || f.then("to")) && !f.behindTo(func(int) bool { return true })
		},
		examples: []string{"They began a drive to [oust] him in May.", "They began a drive to get the men to [vote] in May."},
		not:      []string{"They began to drive the men to [vote] in May.", "They tried to [oust] him in May.", "They were urged to drop their drive to [oust] him in May."},
	},
	{
		name: "will be released to <act>", of: lang.PastVerb, aux: will, lean: 2,
		when:     func(f form) bool { return !attributive(f.Matcher, f.j) },
		examples: []string{"He will be released to [leave] in May."},
		not:      []string{"He was released to [leave] in May."},
	},
	{
		name: "tried to <act>", why: "it has its time from that verb", of: lang.PastVerb, lean: -1,
		when:     func(f form) bool { return !attributive(f.Matcher, f.j) },
		examples: []string{"They tried to [meet] in July.", "He was released to [leave] in May."},
		not:      []string{"He has time to [leave] in May."},
	},
	{
		name: "is to <act>", of: lang.Be, words: []string{"is", "are"}, when: form.nearest, lean: 3,
		examples: []string{"The king is to [leave] in May."},
		not:      []string{"The king is free to [leave] in May."},
	},
	{
		name: "is free to <act>", of: lang.Be, words: []string{"is", "are"}, lean: 2,
		examples: []string{"The king is free to [leave] in May."},
		not:      []string{"The king is to [leave] in May."},
	},
}

// tellsWhen: the clause of the past verb at token j says when something else was done.
func tellsWhen(m *lang.Matcher, j int) bool {
	for k := j - 1; k > 0 && j-k < 8; k-- {
		switch t := &m.Toks[k]; {
		case m.In(t, "when", "after", "since"):
			p := prev(m, k)
			return p != nil && !p.Is(lang.Punct)
		case t.Is(lang.PastVerb|lang.PresVerb|lang.Punct) && !t.Is(lang.Guess) || t.Is(lang.Be|lang.Have|lang.Modal|lang.Future):
			return false
		}
	}
	return false
}

// biddings are participles of who is told to do a thing.
var biddings = wordList("biddings")

// foreseen are participles, and adjectives like them, of what is thought to come.
var foreseen = wordList("foreseen")

// chances are what lets somebody do a thing.
var chances = wordList("chances")

// drives are what many do together so that something comes about.
var drives = wordList("drives")

// undertakings are what binds somebody to do a thing.
var undertakings = wordList("undertakings")

// clauseAhead: the clause, which has come to token i, looks ahead.
func clauseAhead(m *lang.Matcher, i int) bool {
	for j := i - 1; j >= 0 && i-j < 8; j-- {
		t := &m.Toks[j]
		if t.Is(lang.Future|lang.Modal) && !t.Is(lang.Month) {
			return true
		}
		if t.Is(lang.Punct) && !m.Possessive(t) {
			break
		}
	}
	return false
}
