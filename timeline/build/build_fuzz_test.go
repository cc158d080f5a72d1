package build_test

import (
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/build"
)

// FuzzBuild holds that no text makes Build fail, and that every piece of evidence is
// found in the text where it says.
func FuzzBuild(f *testing.F) {
	for _, s := range []string{
		"HAVANA (AP) — The two met on Friday, three days before her departure.\n\n© 2023",
		"14/06/2023 18:16:43 – Washington (AFP)\n\n“We left,” he said on the eve of the summit.",
		"* Jan. 16, 1979 - The shah leaves Iran.\n* Feb. 1 - Khomeini returns.",
		"15:20 – An accord will be signed the next day.\n\nSATURDAY, 23 JULY\n\n08:10 – Talks",
		"The 2014 annexation, a week after the vote of 16 March, when", "In 1867, when", "Should that happen before May,", "of 1992 (",
		"\u202eOn Monday\u200b \x00 the “visit in May", "after before since the day of the eve of",
		"Talks \u2714\ufe0f (ABC)", "The King \u0301 (UN) met on 3 May 2023.", "On May 3, 2023 they met. \"Seconds later, we left.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		arts, err := article.Read(strings.NewReader(text), "fuzz", article.Options{})
		if err != nil {
			return
		}
		tl := build.Timeline(arts, build.Options{})
		byID := map[string]string{}
		for _, a := range arts {
			byID[a.ID] = a.Text
		}
		for _, e := range tl.Events {
			for _, v := range e.Evidence {
				src := byID[v.Article]
				if src[v.Start:v.End] != v.Quote || src[v.Trigger.Start:v.Trigger.End] != v.Trigger.Text || src[v.Phrase.Start:v.Phrase.End] != v.Phrase.Text {
					t.Fatalf("evidence is not in the text where it says: %+v", v)
				}
			}
		}
	})
}
