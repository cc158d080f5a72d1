package roles

import (
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/event"
	"dateline/timeline/story"
)

// TestQuoted: where nobody takes part in the event itself, those do whom the quoted words tell of besides.
func TestQuoted(t *testing.T) {
	for _, c := range []struct{ text, trigger, want string }{
		{"After a meeting in May 2020, Minister Lena Holt left the hall.", "meeting", "Lena Holt"},
		{"Lena Holt joined a crew trained in May 2020.", "trained", "Lena Holt"},
		{"Minister Ivo Rys looked for a crew that was trained in May 2020.", "trained", "Ivo Rys"},
		{"Minister Lena Holt rose to thank Omar Diallo, when crowds cheered in May 2020.", "cheered", "Lena Holt Omar Diallo"},
		{"Lena Holt said that crowds cheered in May 2020.", "cheered", ""}, // who tells of others takes no part
		{"Minister Lena Holt announced that crowds would gather in May 2020.", "gather", ""},
		{"The crew waved before a meeting in May 2020, said Minister Lena Holt.", "meeting", ""},
		{"\"A guard opened a port in May 2020,\" Minister Lena Holt said.", "opened", "Lena Holt"},
		{"Minister Lena Holt said that a guard, \"a fool,\" opened a port in May 2020.", "opened", ""},
		{"A Norwegian singer joined a crew that was trained in May 2020.", "trained", ""},
		{"A crew trained in May 2020 was praised.", "trained", ""},
		{"When the talks failed in May 2020, Minister Lena Holt said that all was well.", "failed", "Lena Holt"},
		{"Minister Lena Holt condemned the attack of May 2020.", "attack", ""},
		{"Minister Lena Holt left in April 2020, and crowds cheered in May 2020.", "cheered", ""},
		{"Minister Lena Holt left, and crowds cheered in May 2020.", "cheered", "Lena Holt"},
		{"Minister Lena Holt spoke of Omar Diallo, when crowds cheered in May 2020.", "cheered", "Lena Holt"},
	} {
		arts, err := article.Read(strings.NewReader(c.text), "x.txt", article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		s := story.Read(&arts[0], story.Options{})
		found := false
		ms := event.Find(s).Mentions
		casts := Assign(s, ms)
		for i := range ms {
			if ms[i].Word(s) != c.trigger || len(casts[i].Actors) > 0 {
				continue
			}
			found = true
			got := Quoted(s, &ms[i], casts[i])
			if strings.Join(got.Actors, " ") != c.want {
				t.Errorf("%s: %q, want %q", c.text, got.Actors, c.want)
			}
		}
		if !found {
			t.Errorf("%s: no event %q without actors", c.text, c.trigger)
		}
	}
}
