package pattern

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"dateline/timeline/syntax"
)

var small = Lexicon{
	Roles: func(role string) []string {
		return map[string][]string{
			"plans": {"plan", "schedule", "set", "expect"}, "calls-off": {"cancel", "scrap", "call off"}, "signs": {"sign", "initial"}, "says": {"say", "tell"},
		}[role]
	},
	Classes: []string{"meet", "sign"},
	Kinds:   []string{"person", "place"},
}

// view reads one sentence. Capitalised words are places, days are times, "met" and "talks" meet.
func view(tb testing.TB, text string) *View {
	tb.Helper()
	d := syntax.Parse(text, nil)
	if len(d.Sentences) != 1 {
		tb.Fatalf("%q is %d sentences", text, len(d.Sentences))
	}
	s := &d.Sentences[0]
	return NewView(s, Words{
		Class: func(i int) string {
			return map[string]string{"met": "meet", "talks": "meet", "signed": "sign"}[s.Tokens[i].Lower]
		},
		Kind: func(i int) string {
			if s.Tokens[i].Tag == "NNP" {
				return "place"
			}
			return ""
		},
		Time:      func(i int) bool { return strings.HasSuffix(s.Tokens[i].Lower, "day") },
		Date:      func(i int, what string) bool { return what == "day" && strings.HasSuffix(s.Tokens[i].Lower, "day") },
		Happening: func(i int) bool { return s.Tokens[i].Lower == "talks" },
	})
}

// TestMatch: what each operator and feature finds, and a neighbour that it does not find.
func TestMatch(t *testing.T) {
	for _, c := range []struct{ pattern, text, want string }{
		{"{date time} <obl {act role:signs}", "Chad signed a pact on Monday.", "act=signed date=Monday"},
		{"{date time} <obl {act role:signs}", "Chad broke a pact on Monday.", ""},
		{"{date time} <obl:on {act}", "Chad signed a pact on Monday.", "act=signed date=Monday"},
		{"{date time} <obl:by {act}", "Chad signed a pact on Monday.", ""},
		{"{date time} <obl {role:plans tag:VBN} <acl {} <nsubj:pass {act role:calls-off}", "A visit planned for Friday was called off.", "act=called date=Friday"},
		{"{date time} <obl {role:plans tag:VBN} <acl {} <nsubj:pass {act role:calls-off}", "A visit planned for Friday was praised.", ""},
		{"{act lemma:call_off}", "The visit was called off.", "act=called"},
		{"{act lemma:call_off}", "The visit was called a farce.", ""},
		{"{act} >nsubj {who kind:place}", "Chad left.", "act=left who=Chad"},
		{"{act} >nsubj {who !kind:place}", "Chad left.", ""},
		{"{act} !>mark {lemma:if} ; {act lemma:sign}", "They left before Chad signed.", "act=signed"},
		{"{act lemma:sign} !>mark {lemma:if}", "They left if Chad signed.", ""},
		{"{a} . {b tag:CD}", "About 40 ships left.", "a=About b=40"},
		{"{a lemma:ship} .. {b lemma:leave}", "The ships soon left.", "a=ships b=left"},
		{"{a lemma:leave} .. {b lemma:ship}", "The ships soon left.", ""},
		{"{a lemma:sign} << {b lemma:say}", "He said that he would try to sign.", "a=sign b=said"},
		{"{b lemma:say} >> {a lemma:sign}", "He said that he would try to sign.", "a=sign b=said"},
		{"{b lemma:say} >> {a lemma:king}", "He said that he would try to sign.", ""},
		{"{v lemma:flee} >subject {n}", "Chad signed the pact and fled.", "n=Chad v=fled"},
		{"{v lemma:flee} >nsubj {n}", "Chad signed the pact and fled.", ""},
		{"{n} <subject {v lemma:sign}", "The king who signed the pact fled.", "n=king v=signed"},
		{"{v lemma:pass} >object {n}", "The law that the house passed failed.", "n=law v=passed"},
		{"{v finite negated}", "The king did not sign.", "v=sign"},
		{"{v finite negated}", "The king signed.", ""},
		{"{v passive tense:past}", "The pact was signed.", "v=signed"},
		{"{v modal:could|may}", "The king could sign.", "v=sign"},
		{"{v modal}", "The king will sign.", ""},
		{"{v plan}", "The king is due to sign.", "v=sign"},
		{"{v attribution}", "The king left, she said.", "v=said"},
		{"{v clause:relative}", "The king who signed the pact fled.", "v=signed"},
		{"{v progressive}", "The king was leaving.", "v=leaving"},
		{"{n happening}", "The king left the talks.", "n=talks"},
		{"{n date:day|year}", "The king left Monday.", "n=Monday"},
		{"{n date:year}", "The king left Monday.", ""},
		{"{a lemma:king} ; {b lemma:pact}", "The king signed the pact.", "a=king b=pact"},
		{"{a lemma:king} ; {b lemma:queen}", "The king signed the pact.", ""},
		{"{v tense:none}", "Standing up, the king left.", "v=Standing"},
		{"{v class:meet}", "The kings met.", "v=met"},
		{"{v rel:root tag:VB*}", "The kings met.", "v=met"},
		{"{v word:kings}", "The kings met.", "v=kings"},
		{"{v} >det {word:no}", "No king met them.", "v=king"},
		{"{v role:says} >nsubj {} ; {v} >ccomp {x} ; {x} >nsubj {who}", "The king said that the dam broke.", "v=said who=dam x=broke"},
		{"{v role:says} !>ccomp {} >mark {lemma:that}", "The king said that the dam broke.", ""},
		{"{v role:says} !>ccomp {} >mark {lemma:that}", "The king said the dam broke.", "v=said"},
		{"{v word:fled} || {v} >nsubj {lemma:king}", "The king left.", "v=left"},
		{"{v word:fled} || {v} >nsubj {lemma:king}", "The queen left.", ""},
	} {
		p, err := Compile("test", c.pattern, small)
		if err != nil {
			t.Fatal(err)
		}
		v := view(t, c.text)
		if got := show(v, p, nil); got != c.want {
			t.Errorf("%s\n\tin %q: %q, want %q", c.pattern, c.text, got, c.want)
		}
	}
}

// show renders the match of a pattern, "" if there is none.
func show(v *View, p *Pattern, bound Bound) string {
	m, ok := p.Match(v, bound)
	if !ok {
		return ""
	}
	var out []string
	for _, name := range slices.Sorted(maps.Keys(p.names)) {
		if !p.nodes[p.names[name]].negated {
			out = append(out, name+"="+v.sen.Tokens[m.Token(name)].Text)
		}
	}
	return strings.Join(out, " ")
}

func TestBound(t *testing.T) {
	p, err := Compile("test", "{date} <obl {act}", small)
	if err != nil {
		t.Fatal(err)
	}
	v := view(t, "Chad signed in May and left in June.")
	for tok, want := range map[int]string{3: "act=signed date=May", 7: "act=left date=June", 0: ""} {
		if got := show(v, p, Bound{{"date", tok}, {"other", 1}}); got != want {
			t.Errorf("date is token %d: %q, want %q", tok, got, want)
		}
	}
	if got := show(v, p, Bound{{"date", 99}}); got != "" {
		t.Errorf("date past the sentence: %q", got)
	}
}

// TestErrors: a mistake names the rule, the place and what may stand there.
func TestErrors(t *testing.T) {
	for src, want := range map[string]string{
		"":                                  "byte 0: empty",
		"date":                              "byte 0: a node {…} should stand here",
		"{date":                             "byte 5: a node lacks its }",
		"{date} {act}":                      `byte 7: "{act}" is no operator`,
		"{date} <oblique {act}":             `byte 15: no relation "oblique"; there are nsubj,`,
		"{date} <<obl {act}":                "byte 12: << takes no relation",
		"{act lema:sign}":                   `byte 15: no feature "lema"; there are lemma,`,
		"{act lemma:}":                      "byte 12: lemma: has an empty value",
		"{act lemma:Sign}":                  "byte 16: lemma:Sign must be in lower case",
		"{act tag:VBX}":                     `byte 13: no tag "VBX"`,
		"{act tag:Z*}":                      `byte 12: no tag "Z*"`,
		"{act role:sings}":                  `byte 16: the lexicon has no role "sings"`,
		"{act class:war}":                   `byte 15: no class "war"; there are meet, sign`,
		"{act tense:pluperfect}":            `byte 22: no tense "pluperfect"`,
		"{act past}":                        `byte 10: no property "past"`,
		"{a} <obl {b} ; {} <obl {d}":        "byte 17: a further path begins with a named node",
		"{date:noon}":                       `byte 11: no date "noon"`,
		"{a} !>obl {b} ; {b} >obl {c}":      `byte 19: node "b" stands behind ! before`,
		"{a} !>obl {b} !>obl {c}":           "byte 14: a second ! in one path",
		"{a} >obl {a}":                      "byte 12: a word does not depend on itself",
		"{a} >obl {b} ; {a} !>> {b tag:NN}": `byte 33: node "b" gets its features where it first stands`,
	} {
		_, err := Compile("a rule", src, small)
		if err == nil {
			t.Errorf("%s: no error, want %q", src, want)
			continue
		}
		if got := err.Error(); !strings.HasPrefix(got, `rule "a rule": pattern, `+want) {
			t.Errorf("%s: %s, want %q", src, got, want)
		}
	}
}

// BenchmarkMatch: a family of 120 rules asked about each date of a sentence.
func BenchmarkMatch(b *testing.B) {
	var list []*Pattern
	for i := range 120 {
		src := fmt.Sprintf("{date} <obl {lemma:word%d tag:VBN} <acl {} <nsubj:pass {act role:calls-off}", i)
		if i%12 == 0 {
			src = "{date} <obl {act} ; {act} >mark {lemma:unless|lest}"
		}
		p, err := Compile(fmt.Sprint(i), src, small)
		if err != nil {
			b.Fatal(err)
		}
		list = append(list, p)
	}
	d := syntax.Parse("The foreign ministers of Togo and Benin, who signed a pact on fishing rights in Lomé in March, said on Monday that talks planned for May would be called off unless the army left the border.", nil)
	s := &d.Sentences[0]
	b.ReportAllocs()
	for b.Loop() {
		v := NewView(s, Words{})
		for i := range s.Tokens {
			if w := s.Tokens[i].Text; w == "March" || w == "Monday" || w == "May" {
				for _, p := range list {
					p.Match(v, Bound{{"date", i}})
				}
			}
		}
	}
}
