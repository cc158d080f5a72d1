package event

import (
	"sync"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
	"dateline/timeline/syntax/pattern"
)

// A clauseRule says which verb a date belongs to, or that it dates nothing, where the verb of
// the clause that it stands in would be wrong. Its pattern is over the tree: act is that verb,
// date a word of the time expression. The node named verb is the one dated instead.
type clauseRule struct {
	Name    string
	Why     string
	Pattern string
	Reason  string // why the date makes no event; "" where it belongs to verb
	Holds   string // a sentence, act between asterisks and the date between underscores, where the rule holds
	Not     string // a neighbour, where it does not
}

// clauseRules are tried in order; the first that holds decides.
var clauseRules = []clauseRule{
	{
		Name: "in <doing>, <verb>", Why: "“in” and “by” make both one act, and the finite verb tells it",
		Pattern: "{act tag:VBG} >mark {word:in|by} ; {act} <advcl {verb finite} ; {act} .. {verb}",
		Holds:   "In *naming* her cousin on _Friday_, Queen Ana broke an oath.",
		Not:     "After *naming* her cousin on _Friday_, Queen Ana left.",
	},
	{
		Name: "<doing> <verb>", Why: "an act that is the subject is told with what it did",
		Pattern: "{act tag:VBG} <csubj {verb finite}",
		Holds:   "*Shutting* the canal on _Tuesday_ enraged Oslo.",
		Not:     "*Shutting* the canal on _Tuesday_, Oslo enraged Lund.",
	},
	{
		Name: "<option> for <doing>", Why: "what an option, plan or way is for is not done by weighing it",
		Pattern: "{lemma:option|plan|proposal|way|means|rule|deadline|procedure|term|condition|strategy|idea|method|scheme|timetable|framework|mechanism|criterion|formula|chance|prospect|hope} . {word:for|of|on} <mark {act tag:VBG} <advcl|acl|xcomp {verb finite}",
		Holds:   "The cabinet discussed plans for *closing* the harbour on _Tuesday_.",
		Not:     "The cabinet blamed the guards for *closing* the harbour on _Tuesday_.",
	},
	{
		Name: "before <the month of date> was out, <verb>", Why: "the time's own end only says by when",
		Pattern: "{date} << {lemma:month|year|week|day|weekend|decade|century|summer|winter|spring|autumn|fall|season} <nsubj|nsubj:pass {act} <advcl {verb finite}",
		Holds:   "Before the month of _May_ *was* over, the two kings had met.",
		Not:     "Before the talks of the kings *were* over in _May_, a fleet left.",
	},
	{
		Name: "<the month of date> <verb>", Why: "the time is what the clause speaks of",
		Pattern: "{date} << {lemma:month|year|week|day|weekend|decade|century|summer|winter|spring|autumn|fall|season|morning|evening|night} <nsubj|nsubj:pass {act}",
		Reason:  whySubject,
		Holds:   "The month of _May_ was the *coldest* for ten years.",
		Not:     "The lords of the east *were* in Lund in _May_.",
	},
}

// clauseRuleFor gives the first rule that holds for act and a date in the sentence, with the
// verb it names, -1 if it names none; nil if none holds.
func clauseRuleFor(v *pattern.View, act, date int) (*clauseRule, int) {
	i, m := clauseSet().First(v, map[string]int{"act": act, "date": date})
	if i < 0 {
		return nil, -1
	}
	return &clauseRules[i], m.Token("verb")
}

// clauseSet are the compiled patterns of clauseRules. That they compile is held by a test.
var clauseSet = sync.OnceValue(func() *pattern.Set {
	set, err := compileRules(clauseRules)
	if err != nil {
		panic(err)
	}
	return set
})

func compileRules(rules []clauseRule) (*pattern.Set, error) {
	var out []*pattern.Pattern
	for _, r := range rules {
		p, err := pattern.Compile(r.Name, r.Pattern, pattern.Lexicon{Roles: lexicon.WordsWith})
		if err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return pattern.NewSet(out), nil
}

// byRule applies clauseRules to the verb of clause c, which date token belongs to. It gives the
// clause to date instead, c itself where no rule holds; or the reason why there is none.
func (s *finder) byRule(sent, c, date int) (clause int, why string) {
	sen := &s.Doc.Sentences[sent]
	r, verb := clauseRuleFor(s.view(sent), sen.Clauses[c].Head, date)
	switch {
	case r == nil:
		return c, ""
	case r.Reason != "":
		return c, r.Reason
	}
	if k := sen.ClauseOf(verb); k >= 0 && !sen.Clauses[k].Verb.Span.Empty() {
		return k, ""
	}
	return c, ""
}

// dateToken gives the word of the expression that the others hang on.
func dateToken(sen *syntax.Sentence, sp syntax.Span) int {
	for i := sp.Start; i < sp.End; i++ {
		if h := sen.Tokens[i].Head; !sp.Has(h) && sen.Tokens[i].Rel != syntax.Case {
			return i
		}
	}
	return sp.End - 1
}
