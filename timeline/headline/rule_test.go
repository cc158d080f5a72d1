package headline

import (
	"slices"
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/edtf"
	"dateline/timeline/event"
	"dateline/timeline/story"
	"dateline/timeline/syntax"
)

// TestRules runs the examples of the lists: the rule is the first that holds of its sentence Yes, and none holds of No.
func TestRules(t *testing.T) {
	runExamples(t, unfitRules, func(text string) int {
		s, r := starredMention(t, text)
		return unfitRuleOf(&reading{s: s, r: r, sen: r.sen, span: s.body(r)})
	})
	runExamples(t, aloneRules, func(text string) int { // of the composed line, or of a verb the whole sentence
		s, r := starredMention(t, text)
		k := -1
		if !r.Nominal() {
			k = quotedOf(s, r, s.body(r), nil).rule()
		}
		return max(k, composedOf(s, r, s.compose(r, false).cut()).rule())
	})
	stops := func(text string) *ending { // a line tells of the first finite verb
		before, after, _ := strings.Cut(star(text), "|")
		s, r := starredMention(t, before+after)
		_, last := s.Doc.TokenAt(len(before) - strings.Count(before, "*") - 1)
		verb := r.Head
		if r.Nominal() {
			verb = -1
		}
		return endingAt(s, r, r.Head, verb, last)
	}
	runExamples(t, licences, func(text string) int {
		if e := stops(text); e.mayStop() {
			return e.licence()
		}
		return -1
	})
	runExamples(t, barredEndings, func(text string) int { return stops(text).barred() })
	runExamples(t, besideRules, func(text string) int {
		s, r := starredMention(t, text)
		d := &dates{s: s, r: r, ts: r.sen.Tokens, out: make([]bool, len(r.sen.Tokens))}
		return firstRule(besideRules, func(holds func(*dates) bool) bool { return holds(d) })
	})
	runExamples(t, unsupported, func(text string) int {
		s, r := starredMention(t, text)
		d := s.supportOf(r)
		if d == nil {
			t.Errorf("%q: no clause can tell of the noun", text)
			return -1
		}
		return d.rule()
	})
	runExamples(t, unmeant, func(text string) int {
		s, r := starredMention(t, text)
		d, ok := s.meantBy(r.Sentence, r.Clause, r.sen.SubjectSpan(r.Clause))
		if !ok {
			t.Errorf("%q: the pronoun looks back to nothing", text)
			return -1
		}
		return d.rule()
	})
	runExamples(t, strangers, func(text string) int {
		s, sent, token := bracketed(t, text)
		d, ok := s.carryOf(sent, token)
		if !ok || d.group {
			t.Errorf("%q: the pronoun goes on with no subject", text)
			return -1
		}
		return d.rule()
	})
	for _, k := range bareRules {
		for _, e := range []struct {
			text  string
			known bool
		}{{k.Yes, true}, {k.No, false}} {
			d, ok := bareWordIn(t, e.text)
			if !ok || !k.Holds(&d) {
				t.Errorf("%s: %q: it does not hold", k.Name, e.text)
			} else if who := k.Then(&d); len(who) > 0 != e.known {
				t.Errorf("%s: %q: %d are meant", k.Name, e.text, len(who))
			}
		}
	}
}

func bareWordIn(t *testing.T, text string) (bareWord, bool) {
	t.Helper()
	s, sent, token := bracketed(t, text)
	return s.bareWordAt(sent, token)
}

// bracketed reads a story with one act between asterisks and one word between brackets, and gives that word's sentence and token.
func bracketed(t *testing.T, text string) (s *teller, sent, token int) {
	t.Helper()
	s, _ = starredMention(t, strings.NewReplacer("[", "", "]", "").Replace(text))
	sent, token = s.Doc.TokenAt(strings.Index(strings.ReplaceAll(text, "*", ""), "["))
	return s, sent, token
}

func runExamples[F, D any](t *testing.T, rules []choice[F, D], first func(text string) int) {
	for k := range rules {
		if got := first(rules[k].Yes); got != k {
			t.Errorf("%s: %q: rule %d holds, want %d", rules[k].Name, rules[k].Yes, got, k)
		}
		if got := first(rules[k].No); got != -1 {
			t.Errorf("%s: %q: rule %d holds, want none", rules[k].Name, rules[k].No, got)
		}
	}
}

// TestSeamRules runs the examples: a line begins where the bar stands, and nowhere else.
func TestSeamRules(t *testing.T) {
	for _, rule := range seamRules {
		at := strings.LastIndex(rule.Yes, "|")
		for _, e := range []struct {
			text string
			want int // byte at which a line begins, -1 for none
		}{{rule.Yes[:at] + rule.Yes[at+1:], at}, {rule.No, -1}} {
			d := syntax.Parse(e.text, nil)
			got := -1
			for k := range d.Sentences {
				sen := &d.Sentences[k]
				for i := range sen.Tokens {
					if k+i > 0 && sen.Tokens[i].Text != "." && (i == 0 || seam(sen, i)) {
						got = sen.Tokens[i].Start
					}
				}
			}
			if got != e.want {
				t.Errorf("%s: %q: a line begins at %d, want %d", rule.Name, e.text, got, e.want)
			}
		}
	}
}

// TestSentence quotes sentences, the act between asterisks.
func TestSentence(t *testing.T) {
	for _, e := range []struct{ text, want string }{
		{"But the envoys of Chad *left* Lund on Monday.", "The envoys of Chad left Lund on Monday [2 May 2011]"},
		{"Meanwhile, the envoys of Chad *left* Lund on Monday.", "The envoys of Chad left Lund on Monday [2 May 2011]"},
		{"So far 20 envoys *arrived* in Lund on Monday.", "So far 20 envoys arrived in Lund on Monday [2 May 2011]"},
		{"Storm nears the coast The envoys of Chad *left* Lund on Monday.", "The envoys of Chad left Lund on Monday [2 May 2011]"},
		{"The port is open and will stay so,\" Rao *said* on Monday.", "\"The port is open and will stay so,\" Rao said on Monday [2 May 2011]"},
		{"The envoys *left* Lund at 10.07 a.m. on Monday at the side of the U.S.", "The envoys left Lund at 10.07 a.m. on Monday [2 May 2011] at the side of the U.S."},
		{"Norway shut its port on Sunday, and Chad *recalled* its envoys on Monday.", "Norway shut its port on Sunday, and Chad recalled its envoys on Monday [2 May 2011]"},
		{"The guards *shut* the port in May 2008.", "The guards shut the port in May 2008"},
		{"The guards *shut* the port on April 9.", "The guards shut the port on April 9 [2011]"},
		{"The guards *shut* the port in April.", "The guards shut the port in April [2011]"},
		{"It *emerged* on Monday that the port is shut.", "It emerged on Monday [2 May 2011] that the port is shut"},
		{"Monday's *vote* in Lund failed.", "Monday's [2 May 2011] vote in Lund failed"},
		{"The guards *shut* the port between December and February.", "The guards shut the port between December and February [December 2010–February 2011]"},
		{"The guards *shut* the port from late November to mid-January.", "The guards shut the port from late November to mid-January [November 2010–January 2011]"},
		{"The guards *shut* the port from February to mid-March.", "The guards shut the port from February to mid-March [2011]"},
		{"Moe left on Friday, two days before his clerk *resigned*.", "Moe left on Friday, two days before his clerk resigned [1 May 2011]"},
		{"Moe left on Monday, two days after the *vote* in Lund.", "Moe left on Monday, two days after the vote [30 April 2011] in Lund"},
		{"The port has been *shut* since last month.", "The port has been shut since last month [April 2011]"},
		{"The guards *shut* the port on April 4.", "The guards shut the port on April 4 [2011]"},
		{"The guards *shut* the port late in March.", "The guards shut the port late in March [2011]"},
		{"The guards *shut* the port in the second week of April.", "The guards shut the port in the second week of April [8–14 April 2011]"},
		{"The guards *shut* the port in the late 1990s.", "The guards shut the port in the late 1990s"},
		{"The clerk said the bank had a very old\" hole when it *shut* on Monday.", "The clerk said the bank had a very old hole when it shut on Monday [2 May 2011]"},
		{"Rao shut the bank. He *met* Moe at Rao's house on Monday.", "He met Moe at Rao's house on Monday [2 May 2011]"},
		{"Ana Rao left the bank. She *said* on Monday Rao was tired.", "She said on Monday [2 May 2011] Rao was tired"},
		{"Ana Rao left the bank. She *met* Hafez Rao on Monday.", "[Ana Rao] met Hafez Rao on Monday [2 May 2011]"},
		{"Ana Rao left the bank. She *said* on Monday that Mrs. Rao was tired.", "She said on Monday [2 May 2011] that Mrs. [Ana] Rao was tired"},
		{"The Bank of Norway shut its doors. It *left* the guards of Norway on Monday.", "[Bank of Norway] left the guards of Norway on Monday [2 May 2011]"},
		{"``We left,'' Rao *said* on Monday.", "“We left,” Rao said on Monday [2 May 2011]"},
		{"'' We left,'' Rao *said* on Monday of the '' old'' port.", "“We left,” Rao said on Monday [2 May 2011] of the “old” port"},
		{"We must go!'' Rao *said* on Monday.", "“We must go!” Rao said on Monday [2 May 2011]"},
		{"Guards *shut* the port on Monday [2 May 2011].", "Guards shut the port on Monday [2 May 2011]"},
		{"“But what the guards do is wrong,” Rao *said* on Monday.", "“But what the guards do is wrong,” Rao said on Monday [2 May 2011]"},
		{"In 1723 the guards *shut* the port.", "In 1723 the guards shut the port"},
		{"The king said, “Show us ‘the port’ as it *was* on Monday.", "The king said, “Show us ‘the port’ as it was on Monday”"},
		{"\" Guards *shut* the port on Monday.", "Guards shut the port on Monday [2 May 2011]"},
		{"(Reuters) Guards *shut* the port on Monday.", "Guards shut the port on Monday [2 May 2011]"},
		{"[L]UND -- Guards *shut* the port on Monday.", "Guards shut the port on Monday [2 May 2011]"},
		{"Guards (of Lund) *shut* the port on Monday -- at last.", "Guards (of Lund) shut the port on Monday [2 May 2011] -- at last"},
		{"Guards *shut* the port in May last year.", "Guards shut the port in May last year [2010]"},
		{"The guards will *shut* the port by December.", "The guards will shut the port by December [2011]"},
		{"The guards will *shut* the port by 2015.", "The guards will shut the port by 2015"},
		{"The guards *shut* the port at noon on Monday, at 1100 GMT.", "The guards shut the port at noon on Monday [2 May 2011], at 1100 GMT"},
		{"The guards were \"tired\"after talks on Monday and\"left it all\"to Rao, he *said* on Monday.", "The guards were \"tired\" after talks on Monday and \"left it all\" to Rao, he said on Monday [2 May 2011]"},
		{"Rao’s guards *shut* the “old port”, he said on Monday.", "Rao’s guards shut the “old port”, he said on Monday"},
		{strings.Repeat("The envoys, clerks, guards and cooks from every island of the wide northern sea were tired, ", 5) + "and they *left* on Monday.", ""},
	} {
		s, r := starredMention(t, e.text)
		if got, _, _ := s.sentence(r); got != e.want {
			t.Errorf("%q:\n got %q\nwant %q", e.text, got, e.want)
		}
	}
}

// "It" may stand for nothing but what comes later.
func TestIntroduces(t *testing.T) {
	for text, want := range map[string]bool{
		"It is unclear whether the guards *left* on Monday.": true,
		"It was on Monday that the guards *left*.":           true,
		"It *left* the port on Monday.":                      false,
		"It *sent* ten boats in May to help Chad.":           false,
		"It *said* on Monday that the port was shut.":        false,
		"It was, in fact, Moe who *left* on Monday.":         true,
	} {
		if s, r := starredMention(t, text); s.introduces(r.Sentence, 0) != want {
			t.Errorf("%q: %t, want %t", text, !want, want)
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

// star puts asterisks around the first verb with a tense.
func star(text string) string {
	if strings.Contains(text, "*") {
		return text
	}
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" :|", r) }) {
		if slices.Contains([]string{"opened", "open", "are", "met", "believed", "left", "allows"}, w) {
			return strings.Replace(text, w, "*"+w+"*", 1)
		}
	}
	return text
}

// TestPortions runs the examples: a clause is quoted from the bar on, and none of No, for which rule so ever.
func TestPortions(t *testing.T) {
	of := func(text string) (*portion, string, bool) {
		before, after, _ := strings.Cut(text, "|")
		s, r := starredMention(t, before+after)
		p, ok := s.clauseAside(r, withoutMarks(r.sen, s.body(r)))
		if !ok {
			return nil, "", false
		}
		a, _ := r.sen.Bytes(p.span)
		plain := strings.ReplaceAll(before+after, "*", "")
		return p, plain[:a] + "|" + plain[a:], true
	}
	for _, k := range portions {
		if _, got, ok := of(k.Yes); !ok || got != strings.ReplaceAll(k.Yes, "*", "") {
			t.Errorf("%s: %q: %v %q", k.Name, k.Yes, ok, got)
		}
		if _, got, ok := of(k.No); ok {
			t.Errorf("%s: %q: %q", k.Name, k.No, got)
		}
	}
	runExamples(t, unquoted, func(text string) int {
		p, _, ok := of(text)
		if !ok {
			t.Errorf("%q: no clause tells it by the way", text)
			return -1
		}
		return firstRule(unquoted, func(holds func(*portion) bool) bool { return holds(p) })
	})
}
