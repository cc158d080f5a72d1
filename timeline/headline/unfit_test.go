package headline

import (
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/edtf"
	"dateline/timeline/event"
	"dateline/timeline/story"
	"dateline/timeline/syntax"
)

// TestUnfitRules runs the examples of the rules: each rule is the first that holds of its first
// sentence, and none holds of the second.
func TestUnfitRules(t *testing.T) {
	for _, rule := range unfitRules {
		for _, e := range []struct{ text, want string }{{rule.Unfit, rule.Name}, {rule.Fit, ""}} {
			s, r := starredMention(t, e.text)
			got := ""
			if k := unfitRuleOf(&reading{s: s, r: r, sen: r.sen, span: s.body(r)}); k >= 0 {
				got = unfitRules[k].Name
			}
			if got != e.want {
				t.Errorf("%q: %q holds, want %q", e.text, got, e.want)
			}
		}
	}
}

// TestAloneRules runs the examples of the rules: of the first sentence the composed line, or of a verb the whole sentence, is
// refused by the rule, and of the second neither is by any.
func TestAloneRules(t *testing.T) {
	for _, rule := range aloneRules {
		for _, e := range []struct{ text, want string }{{rule.Scrap, rule.Name}, {rule.Whole, ""}} {
			s, r := starredMention(t, e.text)
			lines := []*printed{composedOf(s, r, s.compose(r, false).cut())}
			if !r.Nominal() {
				lines = append(lines, quotedOf(s, r, syntax.Span{}, s.body(r), nil))
			}
			got := ""
			for _, p := range lines {
				if k := p.rule(); k >= 0 {
					got = aloneRules[k].Name
				}
			}
			if got != e.want {
				t.Errorf("%q: %q holds, want %q", e.text, got, e.want)
			}
		}
	}
}

// TestTies runs the examples: of the first sentence the tie is the first that holds of the starred word, of the second none is.
func TestTies(t *testing.T) {
	for _, tie := range ties {
		for _, e := range []struct{ text, want string }{{tie.Tied, tie.Name}, {tie.Loose, ""}} {
			s, r := starredMention(t, e.text)
			at := r.Head
			if !r.Nominal() {
				at = r.sen.Clauses[r.Clause].Head
			}
			got := ""
			if r.sen.Tokens[at].Head < 0 {
				t.Errorf("%q: %q heads its sentence", e.text, r.sen.Tokens[at].Text)
			} else if k := s.tieOf(r, at); k >= 0 {
				got = ties[k].Name
			}
			if got != e.want {
				t.Errorf("%q: %q holds, want %q", e.text, got, e.want)
			}
		}
	}
}

// TestInnerDates runs the examples: the rule holds of the first sentence, none of the second.
func TestInnerDates(t *testing.T) {
	for _, rule := range innerDates {
		if s, r := starredMention(t, rule.Inner); !rule.Holds(s, r) {
			t.Errorf("%q: not %q", rule.Inner, rule.Name)
		}
		if s, r := starredMention(t, rule.Own); s.datesInner(r) {
			t.Errorf("%q: the date is not the verb's", rule.Own)
		}
	}
}

// TestSeamRules runs the examples: a line begins where the bar stands, and nowhere else.
func TestSeamRules(t *testing.T) {
	for _, rule := range seamRules {
		at := strings.LastIndex(rule.Glued, "|")
		for _, e := range []struct {
			text string
			want int // byte at which a line begins, -1 for none
		}{{rule.Glued[:at] + rule.Glued[at+1:], at}, {rule.Whole, -1}} {
			sen := &syntax.Parse(e.text, nil).Sentences[0]
			got := -1
			for i := 1; i < len(sen.Tokens); i++ {
				if seam(sen, i) {
					got = sen.Tokens[i].Start
				}
			}
			if got != e.want {
				t.Errorf("%s: %q: a line begins at %d, want %d", rule.Name, e.text, got, e.want)
			}
		}
	}
}

// TestQuote quotes sentences, the act between asterisks.
func TestQuote(t *testing.T) {
	const filler = "a long row of envoys, clerks, guards and cooks from every island of the wide northern sea"
	for _, e := range []struct{ text, want string }{
		{"But the envoys of Chad *left* Lund on Monday.", "The envoys of Chad left Lund on Monday"},
		{"Meanwhile, the envoys of Chad *left* Lund on Monday.", "The envoys of Chad left Lund on Monday"},
		{"So far 20 envoys *arrived* in Lund on Monday.", "So far 20 envoys arrived in Lund on Monday"},
		{"Storm nears the coast The envoys of Chad *left* Lund on Monday.", "The envoys of Chad left Lund on Monday"},
		{"The port is open and will stay so,\" Rao *said* on Monday.", "\"The port is open and will stay so,\" Rao said on Monday"},
		{"The envoys *left* Lund at 10.07 a.m. on Monday at the side of the U.S.", "The envoys left Lund at 10.07 a.m. on Monday at the side of the U.S."},
		{"Norway shut its port on Sunday, and Chad *recalled* its envoys on Monday.", "… Chad recalled its envoys on Monday"},
		{"The envoys of Chad *left* Lund on Monday, while " + filler + " was still on its way to the talks, and the hosts, who had paid for all of it, were angry.",
			"The envoys of Chad left Lund on Monday, while " + filler + " was still on its way to the talks …"},
	} {
		s, r := starredMention(t, e.text)
		if got, _, why := s.quote(r); got != e.want {
			t.Errorf("%q:\n got %q %s\nwant %q", e.text, got, why, e.want)
		}
	}
}

// starredMention reads a story of one sentence, filed on Tuesday, May 3, 2011, with one word between
// asterisks, and gives that word's mention: the one that the story's events have, else one without a date.
func starredMention(t *testing.T, text string) (*teller, *mention) {
	t.Helper()
	before, rest, _ := strings.Cut(text, "*")
	word, after, ok := strings.Cut(rest, "*")
	if !ok {
		t.Fatalf("%q has no word between asterisks", text)
	}
	day, err := edtf.Parse("2011-05-03")
	if err != nil {
		t.Fatal(err)
	}
	plain := before + word + after
	st := story.Read(&article.Article{ID: "x", Text: plain, Blocks: []article.Block{{Start: 0, End: len(plain), Kind: article.Body}}, Published: day}, story.Options{})
	found := event.Find(st)
	k, head := st.Doc.TokenAt(len(before))
	sen := &st.Doc.Sentences[k]
	s := &teller{st, &found}
	for _, m := range found.Mentions {
		if m.Sentence == k && m.Head == head {
			return s, &mention{Mention: m, sen: sen}
		}
	}
	m := event.Mention{Trigger: event.Trigger{Sentence: k, Clause: sen.ClauseAt(head), Head: head}, Expr: -1}
	if sen.Tokens[head].IsNoun() {
		m.Noun = syntax.Span{Start: head, End: head + 1}
	}
	return s, &mention{Mention: m, sen: sen}
}
