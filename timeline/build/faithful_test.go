package build_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/build"
)

// maxQuoted is the share of lines that may be quotes on archives of real news.
const maxQuoted = 0.25

// TestFaithful reads three archives of real news and holds of every composed line, by its
// text alone and not by the tree that it was checked with, that it invents no word, drops no
// denial, and keeps the marks of quotations. It reports the share of lines that are quotes.
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
	return append(faults, droppedDenial(e)...)
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
