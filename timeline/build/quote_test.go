package build_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/timeline/build"
)

// clauses is one sentence of n events, with letters of several bytes.
func clauses(n int) string {
	var b strings.Builder
	b.WriteString("Chad’s envoy met Peru’s on May 1, 1961")
	for i := 1; i < n; i++ {
		fmt.Fprintf(&b, ", and Côte d’Ivoire’s army attacked São Tomé’s on May %d, %d", i%28+1, 1961+i%60)
	}
	return b.String() + "."
}

// TestLongSentence: a sentence that does not end is quoted around each event's trigger and
// phrase, at words, and a timeline grows with its story and not with the square of it.
func TestLongSentence(t *testing.T) {
	size := map[int]int{}
	for _, n := range []int{8, 25, 100} {
		arts := lines(t, "2023-05-03|"+clauses(n))
		text := arts[0].Text
		tl := build.Timeline(arts, build.Options{})
		if len(tl.Events) < n*3/4 {
			t.Fatalf("%d clauses: %d events", n, len(tl.Events))
		}
		size[n] = len(asJSON(t, tl))
		for _, e := range tl.Events {
			for _, v := range e.Evidence {
				whole := v.Quote == text
				if long := utf8.RuneCountInString(text) > 600; whole == long || long && utf8.RuneCountInString(v.Quote) > 600 {
					t.Fatalf("%d clauses, %d characters: the quote has %d", n, utf8.RuneCountInString(text), utf8.RuneCountInString(v.Quote))
				}
				if text[v.Start:v.End] != v.Quote || v.Trigger.Start < v.Start || v.Trigger.End > v.End || v.Phrase.Start < v.Start || v.Phrase.End > v.End {
					t.Fatalf("quote %d-%d does not hold trigger %+v and phrase %+v", v.Start, v.End, v.Trigger, v.Phrase)
				}
				if v.Start > 0 && text[v.Start-1] != ' ' || v.End < len(text) && text[v.End] != ' ' {
					t.Fatalf("quote begins or ends inside a word: %q", v.Quote)
				}
			}
		}
	}
	if size[100] > 5*size[25] {
		t.Errorf("4 times the story: JSON grows from %d to %d bytes", size[25], size[100])
	}
}

// TestCrowdedSentence: text without full stops that names a date every few words gives at most 22 times its size, and says
// which dates it does not tell of.
func TestCrowdedSentence(t *testing.T) {
	var b strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&b, "Chad met Peru on %d May %d, and ", i%28+1, 1900+i%120)
	}
	arts := lines(t, "2023-05-03|"+b.String()+"Chad left.")
	tl := build.Timeline(arts, build.Options{})
	if size, most := len(asJSON(t, tl)), 22*len(arts[0].Text); size > most {
		t.Errorf("%d bytes of JSON for %d of text, want at most %d", size, len(arts[0].Text), most)
	}
	const reason = "stands in a sentence of too many dates to say what each of them dates"
	left := 0
	for _, l := range tl.LeftOut {
		if l.Reason == reason {
			left++
		}
	}
	reports := 0
	for _, e := range tl.Events {
		reports += len(e.Evidence)
	}
	if left == 0 || len(tl.LeftOut)+reports != 2000 { // one stands where the sentence is cut
		t.Errorf("%d dates told and %d left out, %d of them as too many, of 2000", reports, len(tl.LeftOut), left)
	}
}

// TestLongSentenceWithoutWords: a sentence whose trigger and phrase lie far apart is quoted
// around the trigger, and one without spaces is quoted at letters.
func TestLongSentenceWithoutWords(t *testing.T) {
	for _, text := range []string{
		"Chad attacked " + strings.Repeat("the many towns and villages and ", 40) + "Peru on May 1, 1961.",
		strings.Repeat("é", 900) + " attacked" + strings.Repeat("—", 3) + "on May 1, 1961 " + strings.Repeat("é", 900) + ".",
	} {
		arts := lines(t, "2023-05-03|"+text)
		for _, e := range build.Timeline(arts, build.Options{}).Events {
			v := e.Evidence[0]
			if len(v.Quote) > 1000 || text[v.Start:v.End] != v.Quote || !strings.Contains(v.Quote, v.Trigger.Text) || !utf8.ValidString(v.Quote) {
				t.Errorf("quote %q of trigger %+v", v.Quote, v.Trigger)
			}
		}
	}
}
