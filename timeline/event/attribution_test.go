package event

import (
	"strings"
	"testing"

	"dateline/timeline/syntax"
	"dateline/timeline/syntax/pattern"
)

// attributedBy gives the name of the first attribution that holds of the event, which stands
// between asterisks; "" if none does.
func attributedBy(t *testing.T, text string) string {
	t.Helper()
	at := strings.Index(text, "*")
	d := syntax.Parse(strings.ReplaceAll(text, "*", ""), nil)
	n, event := d.TokenAt(at)
	if at < 0 || n < 0 {
		t.Fatalf("%q has no event between asterisks", text)
	}
	v, f := pattern.NewView(&d.Sentences[n], pattern.Words{}), attributions()
	for i, p := range f.patterns {
		if _, ok := p.Match(v, pattern.Bound{{Name: "event", Token: event}}); ok {
			return f.Rules[i].Name
		}
	}
	return ""
}

// TestAttributions: each rule is the first that holds of its examples, and not of its neighbours.
func TestAttributions(t *testing.T) {
	for _, r := range attributions().Rules {
		if r.Why == "" || len(r.Holds) == 0 || len(r.Not) == 0 {
			t.Errorf("%s: a rule says why, and has an example and a neighbour", r.Name)
		}
		for _, text := range r.Holds {
			if got := attributedBy(t, text); got != r.Name {
				t.Errorf("%q: %q holds of %s", r.Name, got, text)
			}
		}
		for _, text := range r.Not {
			if attributedBy(t, text) == r.Name {
				t.Errorf("%q holds of its neighbour %s", r.Name, text)
			}
		}
	}
}

// TestAttributionWords: which words say whose word it is, "" where it is nobody's.
func TestAttributionWords(t *testing.T) {
	for _, e := range []struct{ text, want string }{
		{"Ten men were killed in Lund [on Monday], said local mayor Ana Moe.", "said local mayor Ana Moe"},
		{"Ten men were killed in Lund [on Monday], said the Lund-based campaign group United Nations.", "said the Lund-based campaign group United Nations"},
		{"Moe met Rao. Moe said ten men were killed in Lund [on Monday].", "Moe said"},
		{"Police said ten men were killed in Lund [on Monday].", "police said"},
		{"Ten men were reportedly killed in Lund [on Monday].", "reportedly"},
		{"Four officers are said to have crossed into Norway [on Monday].", "are said"},
		{"Two parties said they did not accept the outcome of the [October] election.", ""},
		{"The men left Lund [on Monday], the mayor was quoted by the Lund News as saying.", "the mayor was quoted by the Lund News as saying"},
		{"Moe said a raid on a port [on Monday] left ten men dead.", "Moe said"},
		{"Legislators rejected a bill in May and how the new law was adopted [in June].", ""},
		{"Moe said the bill fell in May and that the new law was adopted [in June].", "Moe said"},
		{"The unrest said that ten men were killed in Lund [on Monday].", ""},
		{"The letter said that ten men were killed in Lund [on Monday].", "the letter said"},
		{"Within hours of guards opening the port [on Monday], they were being denounced by monks, bloggers and radio talk shows.", ""},
		{"He wants peace, said Ana Moe, a mayor in Lund, who compared the tweets with comments the king was reported to have made [in January].", "was reported"},
		{"Moe denied that Ana Rao, who left Lund [on Monday], had won.", ""},
	} {
		x := read(t, e.text)
		got := "no mention"
		for _, m := range x.f.mentions {
			if m.Expr >= 0 {
				if got = ""; m.Attribution != nil {
					got = m.Attribution.Words
				}
			}
		}
		if got != e.want {
			t.Errorf("%q: %q, want %q", e.text, got, e.want)
		}
	}
}
