package build_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/build"
)

// maxQuoted is the share of lines that may be whole sentences on archives of real news. A false line costs more than a long one.
const maxQuoted = 0.8

// TestFaithful reads three archives of real news and holds of every composed line, by its
// text alone and not by the tree that it was checked with, that it invents no word, drops no
// denial, and keeps the marks of quotations; of every quoted one that it has the words of its sentence from its first word on, but for
// two that names in brackets stand for. It reports the share of lines that are quotes.
func TestFaithful(t *testing.T) {
	dir := os.Getenv("DATELINE_CORPORA")
	if dir == "" {
		t.Skip("DATELINE_CORPORA names no folder of corpora")
	}
	if testing.Short() {
		t.Skip("archives take their time")
	}
	lines, quoted := 0, 0
	for _, name := range []string{"egypt", "h1n1", "syria"} {
		i := -1
		for a, err := range article.Open([]string{filepath.Join(dir, "corpora", "timelines", "articles", name+".jsonl")}, article.Options{}) {
			if i++; err != nil || i%8 != 0 {
				continue // one story in eight is enough to find a kind of fault
			}
			tl := build.Timeline([]article.Article{a}, build.Options{})
			for _, e := range tl.Events {
				lines++
				if e.Headline == timeline.Quoted {
					quoted++
					if fault := misquoted(a.Text, &e); fault != "" {
						t.Errorf("%s %s: %s: %q of %q", name, a.ID, fault, e.Summary, e.Evidence[0].Quote)
					}
					continue
				}
				for _, fault := range unfaithful(a.Text, &e) {
					t.Errorf("%s %s: %s: %q of %q", name, a.ID, fault, e.Summary, e.Evidence[0].Quote)
				}
			}
		}
	}
	if lines == 0 {
		t.Skip("no archives")
	}
	share := float64(quoted) / float64(lines)
	t.Logf("%d lines, %.1f %% of them quotes", lines, 100*share)
	if share > maxQuoted {
		t.Errorf("%.2f of the lines are quotes, want at most %.2f", share, maxQuoted)
	}
}

// misquoted checks a whole sentence by its words, or two: its own and the one before it.
func misquoted(text string, e *timeline.Event) string {
	const (
		named   = 2   // words for which a name in brackets may stand
		longest = 600 // bytes of a sentence that may stand before another
	)
	v := &e.Evidence[0]
	fault := misquotedOf(e.Summary, v.Quote, named)
	if fault == "" || misquotedOf(e.Summary, strings.ToValidUTF8(text[max(0, v.Start-longest):v.End], ""), 2*named) == "" {
		return ""
	}
	return fault
}

// misquotedOf checks that the line has the words of the text from its first word on, but for so many.
func misquotedOf(line, text string, named int) string {
	said, sentence := wordsOf(withoutBrackets(line)), wordsOf(text)
	if len(said) == 0 {
		return "it has no words"
	}
	fault := "its first word is not the sentence's"
	for start, w := range sentence {
		if w != said[0] {
			continue
		}
		at, left := start+1, 0
		fault = ""
		for _, w := range said[1:] {
			k := slices.Index(sentence[at:], w)
			if k < 0 {
				fault = "its word “" + w + "” is not the sentence's"
				break
			}
			at, left = at+k+1, left+k
		}
		if fault == "" && left <= named {
			return ""
		} else if fault == "" {
			fault = "words are left out"
		}
	}
	return fault
}

// withoutBrackets is the text without what stands in square brackets.
func withoutBrackets(text string) string {
	var b strings.Builder
	depth := 0
	for _, r := range text {
		switch {
		case r == '[':
			depth++
		case r == ']':
			depth--
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// denials are words that turn a sentence into its opposite.
var denials = []string{"not", "never", "nobody", "neither", "cannot", "n't", "n’t"}

// unfaithful checks a line by its words.
func unfaithful(text string, e *timeline.Event) (faults []string) {
	known := map[string]bool{"to": true, "in": true, "and": true, "that": true, "’s": true, "s": true}
	for _, w := range wordsOf(text) {
		known[w] = true
	}
	for _, name := range append(append([]string{}, e.Actors...), e.Places...) {
		for _, w := range wordsOf(name) {
			known[w] = true
		}
	}
	added := 0
	for _, w := range wordsOf(e.Summary) {
		if !known[w] {
			added++ // a past tense for "had been", a state's name for its pronoun
		}
	}
	if added > 3 {
		faults = append(faults, "words that are not the story's")
	}
	if q, opened := strings.Count(e.Summary, "“"), strings.Count(e.Summary, "”"); q != opened {
		faults = append(faults, "a quotation without its other mark")
	}
	if strings.Count(e.Summary, `"`)%2 != 0 {
		faults = append(faults, "a quotation without its other mark")
	}
	last := wordsOf(e.Summary)
	if n := len(last); n > 0 {
		switch last[n-1] {
		case "the", "a", "an", "of", "and", "or", "but", "that", "which", "who", "than", "between", "his", "her", "their", "its":
			faults = append(faults, "it ends in "+last[n-1])
		}
	}
	faults = append(faults, droppedDenial(e)...)
	return append(faults, takenApart(e)...)
}

// takenApart: the line counts on from what it leaves out, has one half of a comparison, a measure or a range
// less than its sentence, or a verb in the plural behind one singular noun.
func takenApart(e *timeline.Event) (faults []string) {
	quote, line := " "+strings.Join(wordsOf(e.Evidence[0].Quote), " ")+" ", " "+strings.Join(wordsOf(e.Summary), " ")+" "
	for _, cut := range []struct{ words, rest string }{
		{" earlier", " than "}, {" later", " than "}, {" sooner", " than "},
		{" worst", " in decades "}, {" worst", " in years "}, {" biggest", " in years "}, {" biggest", " in decades "}, {" first", " in decades "}, {" first", " in years "},
	} {
		if at := strings.Index(quote, cut.words+cut.rest); at >= 0 && strings.Contains(line, cut.words+" ") && !strings.Contains(line, cut.words+cut.rest) {
			faults = append(faults, "a comparison or its range is cut:"+cut.words+cut.rest)
		}
	}
	for _, acts := range harmful {
		if both := acts[0] + " "; strings.Contains(quote, " and "+acts[1]+" ") && strings.Contains(quote[:strings.Index(quote, " and "+acts[1]+" ")], " "+both) && strings.Contains(line, " "+acts[1]+" ") && !strings.Contains(line, " "+both) && strings.Contains(line, " more ") {
			faults = append(faults, "the first of two acts is missing")
		}
	}
	if w := strings.Fields(e.Summary); len(w) > 2 && (w[1] == "are" || w[1] == "have" || w[1] == "were") && strings.ToLower(w[0][1:]) == w[0][1:] && !strings.HasSuffix(w[0], "s") && !plural[strings.ToLower(w[0])] {
		faults = append(faults, "a verb in the plural behind "+w[0])
	}
	return faults
}

// harmful are pairs of acts that news tells in one breath; plural are subjects of one word that take a verb in
// the plural without an "s".
var (
	harmful = [][2]string{{"killed", "wounded"}, {"killed", "injured"}, {"killing", "wounding"}}
	plural  = map[string]bool{"police": true, "people": true, "they": true, "we": true, "you": true, "many": true, "most": true, "some": true, "both": true, "few": true, "men": true, "women": true, "children": true, "there": true, "dozen": true, "all": true, "several": true, "taliban": true, "what": true, "which": true, "who": true, "none": true, "more": true, "half": true, "hundred": true}
)

// TestTakenApart holds what the check of TestFaithful refuses, and what it lets pass.
func TestTakenApart(t *testing.T) {
	for _, c := range []struct{ quote, line, fault string }{
		{"A gunman killed 14 people and wounded 30 more in Lund on Monday.", "Gunman wounded 30 more in Lund", "the first of two acts is missing"},
		{"A gunman killed 14 people and wounded 30 more in Lund on Monday.", "Gunman killed 14 people and wounded 30 more in Lund", ""},
		{"The bank warned of the worst slump in decades on Monday.", "Bank warned of the worst slump", ""},
		{"It was the worst in decades, the bank said on Monday.", "Bank said it was the worst of all", "a comparison or its range is cut: worst in decades "},
		{"Talks would end Friday, earlier than planned.", "Talks would end, earlier", "a comparison or its range is cut: earlier than "},
		{"Rao and Kerr are set to sign a truce on Friday.", "Kerr are set to sign a truce", "a verb in the plural behind Kerr"},
		{"Police are to leave on Friday.", "Police are to leave", ""},
	} {
		got := strings.Join(takenApart(&timeline.Event{Summary: c.line, Evidence: []timeline.Evidence{{Quote: c.quote}}}), "; ")
		if got != c.fault {
			t.Errorf("%q of %q: %q, want %q", c.line, c.quote, got, c.fault)
		}
	}
}

// droppedDenial: the words around the trigger deny it in the quote and not in the line.
func droppedDenial(e *timeline.Event) []string {
	v := e.Evidence[0]
	at := v.Trigger.Start - v.Start
	if at < 0 || at > len(v.Quote) || !strings.Contains(strings.ToLower(e.Summary), strings.ToLower(v.Trigger.Text)) {
		return nil
	}
	before := strings.Fields(v.Quote[:at])
	for k := len(before) - 1; k >= 0 && k >= len(before)-2; k-- {
		w := strings.ToLower(before[k])
		if strings.ContainsAny(w, ",;:.") {
			break
		}
		for _, d := range denials {
			if w == d || len(d) == 3 && strings.HasSuffix(w, d) {
				if !strings.Contains(strings.ToLower(e.Summary), d) {
					return []string{"a denial is missing"}
				}
			}
		}
	}
	return nil
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}
