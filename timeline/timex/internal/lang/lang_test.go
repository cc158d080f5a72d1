package lang

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func words(text string) (all []string) {
	x := NewLexicon()
	x.close()
	for _, t := range x.Scan(text, nil) {
		all = append(all, text[t.Start:t.End])
	}
	return all
}

func TestScan(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"They met on June 14th, 2023.", "They|met|on|June|14th|,|2023|."},
		{"at 4 p.m. in the U.S. today", "at|4|p.m.|in|the|U.S.|today"},
		{"1,949 soldiers, 3.5 years", "1,949|soldiers|,|3.5|years"},
		{"14.6.2023 and 1990s", "14|.|6|.|2023|and|1990s"},
		{"the year's end, O'Neil's", "the|year|'s|end|,|O|'|Neil|'s"},
		{"mid-June—“late” July", "mid|-|June|—|“|late|”|July"},
		{"l’été 3 mai", "l|’|été|3|mai"},
		{"Plan A. Then", "Plan|A|.|Then"},
	} {
		if got := strings.Join(words(c.text), "|"); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

func FuzzScan(f *testing.F) {
	f.Add("They met on June 14th, 2023, at 4 p.m. — “soon”.")
	f.Add("\xff\xfe a.b.c.d. 1,2,3 9'9's \u00a0")
	f.Fuzz(func(t *testing.T, text string) {
		x := NewLexicon()
		x.close()
		end := int32(0)
		for _, tok := range x.Scan(text, nil) {
			if tok.Start < end || tok.End <= tok.Start || int(tok.End) > len(text) {
				t.Fatalf("token %d to %d after %d", tok.Start, tok.End, end)
			}
			if utf8.ValidString(text) && !utf8.RuneStart(text[tok.Start]) {
				t.Fatalf("token at %d is inside a rune", tok.Start)
			}
			end = tok.End
		}
	})
}

func TestPatternErrors(t *testing.T) {
	for _, c := range []struct{ pattern, want string }{
		{"the NOTHING", `rule "x": pattern "the NOTHING": no element NOTHING`},
		{"[ the day", `rule "x": pattern "[ the day": [ without ]`},
		{"the ] day", `rule "x": pattern "the ] day": ] without [`},
	} {
		_, err := Compile(Language{Lexicon: NewLexicon(), Rules: []*Rule{{Name: "x", Pattern: c.pattern}}})
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: error %v, want %s", c.pattern, err, c.want)
		}
	}
}

func TestMatch(t *testing.T) {
	day := &Elem{Words: []string{"day"}, Match: func(m *Matcher, i int) (int, int32) {
		if m.Equal(&m.Toks[i], "day") {
			return 1, 7
		}
		return 0, 0
	}}
	g, err := Compile(Language{Lexicon: NewLexicon(), Elements: map[string]*Elem{"DAY": day}, Rules: []*Rule{
		{Name: "short", Pattern: "the DAY", Meaning: func(m *Matcher, r *Reading) bool { return m.Val(0) == 7 }},
		{Name: "long", Pattern: "the [ (very|same) ] DAY [ ~- long ]", Meaning: func(m *Matcher, r *Reading) bool { return true }},
		{Name: "never", Pattern: "the very DAY", Meaning: func(m *Matcher, r *Reading) bool { return false }},
	}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text, rule string
		n          int
	}{
		{"the day", "short", 2}, {"the very day", "long", 3}, {"The same day-long", "long", 5}, {"the day - long", "short", 2}, {"the night", "", 0}, {"the", "", 0},
	} {
		m := &Matcher{Text: c.text, Toks: g.Lexicon.Scan(c.text, nil)}
		var r Reading
		rule := g.Match(m, 0, &r)
		switch {
		case rule == nil && c.rule != "":
			t.Errorf("%q: no rule matches, want %s", c.text, c.rule)
		case rule != nil && (rule.Name != c.rule || m.N != c.n):
			t.Errorf("%q: %s matches %d tokens, want %s and %d", c.text, rule.Name, m.N, c.rule, c.n)
		}
	}
}
