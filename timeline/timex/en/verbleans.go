package en

import "dateline/timeline/timex/internal/lang"

// A form is token j, a verb, an auxiliary or what may stand for one; to is the "to" of the infinitive that hangs on it,
// where that is what is asked for.
type form struct {
	*lang.Matcher
	j, to int
	t     *lang.Token
}

// A leanRule says what a form tells of the time of its clause. It holds where all that it asks for is so: the rules of a
// list are asked in order, and the first that holds decides.
type leanRule struct {
	name, why string
	of        lang.Class // it is of one of these classes; 0 for any
	words     []string   // it is one of these words; nil for any
	aux       int        // this auxiliary goes with it; 0 for any or none
	when      func(f form) bool
	lean      int              // below 0 over, above 0 to come, 3 certain; 0 no telling
	by        func(f form) int // or what says it
	examples  []string         // it is the rule of the verb in brackets
	not       []string         // it is not
}

// leanRuleOf is the first rule of a list that holds of a form, nil if none does.
func leanRuleOf(rules []leanRule, f form) *leanRule {
	aux := 0
	for k := range rules {
		r := &rules[k]
		if r.of != 0 && !f.t.Is(r.of) || r.words != nil && !f.In(f.t, r.words...) {
			continue
		}
		if r.aux != 0 {
			if aux == 0 {
				aux = auxiliary(f.Matcher, f.j)
			}
			if aux != r.aux {
				continue
			}
		}
		if r.when == nil || r.when(f) {
			return r
		}
	}
	return nil
}

// leanAt is the lean of a verb or an auxiliary at token j, 0 if it tells nothing.
func leanAt(m *lang.Matcher, j int, t *lang.Token) int {
	f := form{Matcher: m, j: j, t: t}
	switch r := leanRuleOf(leansOfForms, f); {
	case r == nil:
		return 0
	case r.by != nil:
		return r.by(f)
	default:
		return r.lean
	}
}

// then and behind: one of some words stands right behind the form, right before it.
func (f form) then(words ...string) bool   { return f.In(next(f.Matcher, f.j), words...) }
func (f form) behind(words ...string) bool { return f.In(prev(f.Matcher, f.j), words...) }

// toOrFor: what is planned or expected follows.
func (f form) toOrFor() bool { return f.then("to", "for") }

// behindTo: so it is of one of the words "to" shortly before the form.
func (f form) behindTo(so func(to int) bool) bool {
	for k := f.j - 1; k > 0 && f.j-k < 4; k-- {
		if f.Equal(&f.Toks[k], "to") && so(k) {
			return true
		}
	}
	return false
}

// leansOfForms are asked of every verb and auxiliary.
var leansOfForms = []leanRule{
	{
		name: "they'll <act>", words: []string{"ll", "d"}, when: func(f form) bool { return f.behind("'", "’") }, lean: 3,
		examples: []string{"They'[ll] sign in May.", "I'[d] leave in May."},
		not:      []string{"They [will] sign in May."},
	},
	{
		name: "d, a letter", words: []string{"ll", "d"}, lean: 0,
		examples: []string{"Plan [d] came in May."},
		not:      []string{"I'[d] leave in May."},
	},
	{
		name: "they won't <act>", when: func(f form) bool { return wont(f.Matcher, f.j) }, lean: 3,
		examples: []string{"They [won]'t sign in May."},
		not:      []string{"They [won] it in May."},
	},
	{
		name: "a would-be <somebody>", words: []string{"would"}, when: func(f form) bool { return f.then("-") }, lean: 0,
		examples: []string{"A [would]-be killer came in May."},
		not:      []string{"He [would] be ill in May."},
	},
	{
		name: "could have <acted>", of: lang.Modal, when: func(f form) bool { return perfect(f.Matcher, f.j) }, lean: -2,
		examples: []string{"They [could] have left in May."},
		not:      []string{"They [may] have a text in May."},
	},
	{
		name: "could not <act>", why: "it says what failed", of: lang.Modal, when: func(f form) bool { return couldNot(f.Matcher, f.j) }, lean: -1,
		examples: []string{"They [could] not be reached on Friday.", "Neither [could] be reached on Friday."},
		not:      []string{"They [could] be reached on Friday.", "They [should] not leave on Friday."},
	},
	{
		name: "could <act>", of: lang.Modal, lean: 3,
		examples: []string{"They [could] be reached on Friday.", "They [should] not leave on Friday."},
		not:      []string{"They [could] not be reached on Friday."},
	},
	{
		name: "to <act>", why: "what it hangs on decides", when: func(f form) bool { return infinitive(f.Matcher, f.j) },
		by:       func(f form) int { return leanOfInfinitive(f.Matcher, f.j-1) },
		examples: []string{"They agreed to [plan] in May.", "They want to [leave] in May."},
		not:      []string{"They [leave] in May."},
	},

	// will, due, scheduled, plans and the like
	{
		name: "will <act>", of: lang.Future, words: []string{"will", "shall"}, lean: 3,
		examples: []string{"They [will] leave in May."},
		not:      []string{"They are [due] in May."},
	},
	{
		name: "will set up", of: lang.Future, words: []string{"set"}, aux: will, when: notToOrFor, lean: 3,
		examples: []string{"They will [set] up camp in May."},
		not:      []string{"They [set] up camp in May.", "It will be [set] for May."},
	},
	{
		name: "to be set up", of: lang.Future, words: []string{"set"}, aux: toBe, when: notToOrFor, lean: 2,
		examples: []string{"He hopes that it be [set] up in May."},
		not:      []string{"They [set] up camp in May."},
	},
	{
		name: "set up", of: lang.Future, words: []string{"set"}, when: notToOrFor, lean: -1,
		examples: []string{"They [set] up camp in May."},
		not:      []string{"The vote is [set] for May.", "They will [set] up camp in May."},
	},
	{
		name: "is going abroad", of: lang.Future, words: []string{"going"}, lean: 3,
		when: func(f form) bool {
			return f.then("somewhere", "home", "abroad", "away", "back", "there", "out") && f.behind("am", "m", "is", "are", "re", "s")
		},
		examples: []string{"The king is [going] abroad in May."},
		not:      []string{"The king was [going] abroad in May.", "The king is [going] mad in May."},
	},
	{
		name: "was going on holiday", of: lang.Future, words: []string{"going"}, lean: 1,
		when:     func(f form) bool { return !f.toOrFor() && f.behind("was", "were") },
		examples: []string{"The king was [going] on holiday in May."},
		not:      []string{"The king was [going] to leave in May."},
	},
	{
		name: "likely, plans", why: "without “to” and “for” no act of theirs follows", of: lang.Future, words: []string{"going", "likely", "plans"}, when: notToOrFor, lean: 0,
		examples: []string{"The [plans] came out in May.", "The king is [going] mad in May."},
		not:      []string{"The king [plans] to leave in May."},
	},
	{
		name: "as planned", of: lang.Future, lean: -1,
		when:     func(f form) bool { return f.behind("as", "first", "previously", "originally", "initially") },
		examples: []string{"They met as [planned] in May.", "The vote, first [due] in May, was held."},
		not:      []string{"The vote is [due] in May."},
	},
	{
		name: "had been due", of: lang.Future, aux: had, lean: -1,
		examples: []string{"The vote had been [due] in May."},
		not:      []string{"The vote was [due] in May."},
	},
	{
		name: "has been due", of: lang.Future, words: []string{"due"}, aux: has, lean: -1,
		examples: []string{"The vote has been [due] in May."},
		not:      []string{"Chad has [scheduled] the vote for May."},
	},
	{
		name: "was due", of: lang.Future, aux: was, lean: 1,
		examples: []string{"The vote was [due] in May."},
		not:      []string{"The vote is [due] in May."},
	},
	{
		name: "is due, has scheduled, plans to", of: lang.Future, lean: 2,
		examples: []string{"The vote is [due] in May.", "Chad has [scheduled] the vote for May.", "The king [plans] to leave in May."},
		not:      []string{"The vote was [due] in May."},
	},

	{
		name: "will <act>, of the act", aux: will, lean: 3,
		examples: []string{"They will [leave] in May.", "It would be [held] in May."},
		not:      []string{"They [leave] in May."},
	},
	{
		name: "the latest to be <done>", why: "who is the latest of some has had it done", aux: toBe, lean: -1,
		when: func(f form) bool {
			return f.behindTo(func(to int) bool { return leanOfInfinitive(f.Matcher, to) < 0 })
		},
		examples: []string{"He is the latest to be [killed] in May."},
		not:      []string{"He wants to be [heard] in May."},
	},
	{
		name: "was to be <done>", aux: toBe, lean: 1,
		when: func(f form) bool {
			return f.behindTo(func(to int) bool { return f.In(prev(f.Matcher, to), "was", "were") })
		},
		examples: []string{"The port was to be [closed] in May."},
		not:      []string{"The port is to be [closed] in May."},
	},
	{
		name: "to be <done>", aux: toBe, lean: 2,
		examples: []string{"The port is to be [closed] in May.", "They asked that it be [closed] in May."},
		not:      []string{"The port was to be [closed] in May."},
	},

	// the past
	{
		name: "was to <act>", of: lang.PastVerb, words: []string{"was", "were"}, when: func(f form) bool { return f.then("to") }, lean: 1,
		examples: []string{"The king [was] to leave in May."},
		not:      []string{"The king [was] ill in May."},
	},
	{
		name: "get <done>", why: "the time is told by what stands before it", of: lang.PastVerb, when: func(f form) bool { return f.behind("get", "gets", "getting") }, lean: 0,
		examples: []string{"They fear getting [robbed] in May."},
		not:      []string{"They were [robbed] in May."},
	},
	{
		name: "a trial related to <something>", why: "it only says what a thing has to do with another", of: lang.PastVerb, words: relating, aux: none, lean: 0,
		when: func(f form) bool {
			p := prev(f.Matcher, f.j)
			return f.then("to", "with", "on", "by", "as") && p != nil && p.Class == 0
		},
		examples: []string{"It was a trial [related] to his death in May."},
		not:      []string{"It was [related] to his death in May.", "She [related] it to him in May."},
	},
	{
		name: "would have turned 40", why: "the day of a dead man's birth may be over or not", of: lang.PastVerb, when: func(f form) bool { return ofAge(f.Matcher, f.j) }, lean: 1,
		examples: []string{"The king would have [turned] 40 on Friday."},
		not:      []string{"He [turned] 40 on Friday."},
	},
	{
		name: "when it is <done>", why: "in the present it is still to come", of: lang.PastVerb, aux: is, when: func(f form) bool { return whenever(f.Matcher, f.j) }, lean: 2,
		examples: []string{"They will come when the case is [heard] in May."},
		not:      []string{"The case is [heard] in May."},
	},
	{
		name: "is <done>", why: "nothing tells when", of: lang.PastVerb, aux: is, lean: 0,
		examples: []string{"The case is [heard] in May."},
		not:      []string{"They will come when the case is [heard] in May."},
	},
	{
		name: "the <done> thing", of: lang.PastVerb, when: func(f form) bool { return attributive(f.Matcher, f.j) }, lean: 0,
		examples: []string{"It was the [mutated] form in May."},
		not:      []string{"The king [left] in May."},
	},
	{
		name: "<acted>", of: lang.PastVerb, lean: -1,
		examples: []string{"The king [left] in May.", "It was [closed] in May."},
		not:      []string{"The king [was] to leave in May."},
	},
	{
		name: "has to <act>", of: lang.Have, lean: 2,
		when:     func(f form) bool { return !f.Equal(f.t, "had") && f.j+2 < len(f.Toks) && infinitive(f.Matcher, f.j+2) },
		examples: []string{"The king [has] to leave in May."},
		not:      []string{"The king [had] to leave in May."},
	},
	{
		name: "has a treaty, has treaties", of: lang.Have, lean: 0,
		when: func(f form) bool {
			n := next(f.Matcher, f.j)
			return n != nil && !f.Equal(f.t, "had") && (n.Is(lang.Det|lang.Number|lang.Digits) || n.Class == 0 && f.Text[n.End-1] == 's')
		},
		examples: []string{"Chad [has] a treaty since May.", "Chad [has] treaties since May."},
		not:      []string{"Chad [had] a treaty in May.", "Chad [has] left in May."},
	},
	{
		name: "has <acted>", of: lang.Have, lean: -1,
		examples: []string{"Chad [has] left in May."},
		not:      []string{"Chad [has] a treaty since May."},
	},

	// the present: a schedule is told in it ("flies home tomorrow")
	{
		name: "is to <act>", of: lang.PresVerb, words: []string{"is", "are"}, when: func(f form) bool { return f.then("to") }, lean: 3,
		examples: []string{"The king [is] to leave in May."},
		not:      []string{"The king [is] ill in May."},
	},
	{
		name: "is on Sunday", of: lang.PresVerb, words: []string{"is", "are"}, lean: 1,
		when: func(f form) bool {
			return f.then("on") && f.j+2 < len(f.Toks) && f.Toks[f.j+2].Is(lang.Weekday|lang.Month|lang.Digits)
		},
		examples: []string{"The vote [is] on Sunday."},
		not:      []string{"The vote [is] on a Sunday."},
	},
	{
		name: "is Thursday", of: lang.PresVerb, words: []string{"is", "are"}, lean: 2,
		when: func(f form) bool {
			n := next(f.Matcher, f.j)
			return n.Is(lang.Weekday) && n.Has(lang.Capital)
		},
		examples: []string{"The vote [is] Thursday."},
		not:      []string{"The vote [is] in May."},
	},
	{
		name: "is returning", why: "what is put on a calendar in the progressive is still to be done", of: lang.PresVerb, words: []string{"is", "are"}, lean: 3,
		when:     func(f form) bool { return onCalendar(f.Matcher, f.j) },
		examples: []string{"The king [is] returning on Thursday.", "The king [is] also returning on Thursday."},
		not:      []string{"He [is] searching for a man seen on Thursday."},
	},
	{
		name: "is, does, says", of: lang.PresVerb, words: []string{"is", "are", "has", "have", "does", "do", "says", "say"}, lean: 0,
		examples: []string{"He [is] searching for a man seen on Thursday.", "He [says] so on Thursday."},
		not:      []string{"The king [leaves] on Thursday."},
	},
	{
		name: "by votes", why: "a noun in -s, not a verb, stands there", of: lang.PresVerb, lean: 0,
		when: func(f form) bool {
			p := prev(f.Matcher, f.j)
			return p == nil || p.Is(lang.Det|lang.Number|lang.Digits|lang.Grouped|lang.Prep|lang.PastVerb|lang.BaseVerb)
		},
		examples: []string{"They won by [votes] of May.", "They showed [signs] of it in May."},
		not:      []string{"The king [signs] it in May."},
	},
	{
		name: "55 doubtful votes", of: lang.PresVerb, lean: 0,
		when: func(f form) bool {
			return f.j > 1 && prev(f.Matcher, f.j).Class == 0 && f.Toks[f.j-2].Is(lang.Number|lang.Digits)
		},
		examples: []string{"They found 55 doubtful [votes] in May."},
		not:      []string{"The court [votes] in May."},
	},
	{
		name: "flies home", of: lang.PresVerb, lean: 2,
		examples: []string{"The king [flies] home in May."},
		not:      []string{"They found 55 doubtful [votes] in May."},
	},
	{
		name: "they meet", of: lang.BaseVerb, when: func(f form) bool { return finite(f.Matcher, f.j, f.t) }, lean: 1,
		examples: []string{"They [meet] in May.", "The ministers [meet] in May."},
		not:      []string{"They saw the king [leave] in May."},
	},
}

// notToOrFor: nothing that is planned or expected follows.
func notToOrFor(f form) bool { return !f.toOrFor() }
