package rank

import (
	"fmt"
	"strings"

	"dateline/timeline"
)

// importanceWords says in a line what the importance rests on.
func importanceWords(im *timeline.Importance, topic bool, doubts []string) string {
	s := plural(im.Stories, "independent outlet reports it", "independent outlets report it")
	if im.Span > 1 {
		s += fmt.Sprintf(" over %d days", im.Span)
	}
	s += "; " + plural(im.Mentions, "story of another day names its date", "stories of other days name its date")
	if im.Actors > 0 {
		s += fmt.Sprintf("; its actors are in %.0f %% of the stories", 100*im.Actors)
	}
	if topic {
		s += fmt.Sprintf("; it has %.0f %% of the topic’s words", 100*im.Topic)
	}
	if len(doubts) > 0 {
		s += "; in doubt: " + strings.Join(doubts, ", ")
	}
	return s
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// nth writes a place: "first", "41st".
func nth(n int) string {
	switch {
	case n == 1:
		return "first"
	case n%10 == 1 && n%100 != 11:
		return fmt.Sprintf("%dst", n)
	case n%10 == 2 && n%100 != 12:
		return fmt.Sprintf("%dnd", n)
	case n%10 == 3 && n%100 != 13:
		return fmt.Sprintf("%drd", n)
	}
	return fmt.Sprintf("%dth", n)
}
