package article

import (
	"strings"
	"testing"
)

// Blurbs of other stories, each with the place of its wire, are no part of the story before them; a digest of wires is whole.
func TestBlurbsBehindStory(t *testing.T) {
	menu := strings.Repeat("World\nSport\nHarbours\nWeather\n\n", 6)
	own := []string{
		"QUITO — The ferry between both towns runs again since Monday, and the harbour was full of people who had waited.",
		"The mayor of the smaller town had closed the pier in the winter, because the ice had broken two of its posts.",
		"Nobody had asked the fishermen, who say that the posts were rotten before, and that they told her so twice.",
		"The new posts are of oak and came by ship from the other side of the strait, where they had lain for a year.",
		"The ferry makes four trips each day, and one more on Sunday evening for those who work on the other side.",
		"Envoys of both towns are to meet in the autumn to speak of a second boat, for which there is no money yet.",
	}
	blurbs := []string{
		"Storm In The South LIMA — A storm that came from the sea on Tuesday broke the windows of the town hall, and nobody was hurt.",
		"VARDE (AP) — The king of the carnival was chosen on Wednesday, and he is the same man as in the years before.",
		"The council of the valley told the millers on Thursday that their weir has to go before the salmon come back.",
		"TISSE, Denmark — Two pilots landed on the beach on Friday because a goose had flown into the only engine they had.",
	}
	text := func(parts ...string) string {
		return "Ferry runs again\n\n" + menu + strings.Join(parts, "\n\n") + "\n\n" + menu
	}
	bodies := func(s string) (n int) {
		for _, b := range read(t, s).Blocks {
			if b.Kind == Body {
				n++
			}
		}
		return n
	}
	if got := bodies(text(append(own, blurbs...)...)); got != len(own) {
		t.Errorf("the story with blurbs has %d paragraphs, want %d", got, len(own))
	}
	digest := []string{own[0], blurbs[1], own[1], blurbs[3], own[2], own[3], blurbs[0], own[4], own[5]}
	if got := bodies(text(digest...)); got != len(digest) {
		t.Errorf("the digest has %d paragraphs, want %d", got, len(digest))
	}
}

// Wires without a dash behind the place, each below its title; a story of bodies with names in capitals is whole.
func TestWiresBelowStory(t *testing.T) {
	menu := strings.Repeat("World\nSport\nHarbours\nWeather\n\n", 6)
	paragraph := func(opening string) string {
		return opening + " said on Monday that the ferry between both towns runs again, and that nobody had waited for it longer."
	}
	for _, tt := range []struct {
		name, below string
		want        int
	}{
		{"blurbs", "Next in Harbours\n\nA second boat\n\n" + paragraph("QUITO The mayor") + "\n\nThe old weir\n\n" + paragraph("LIMA, Peru The council") + "\n\nTwo pilots\n\n" + paragraph("OSLO Norwegian pilots"), 7},
		{"bodies", paragraph("OPEC Ministers") + "\n\n" + paragraph("NATO Envoys") + "\n\n" + paragraph("UNICEF Workers"), 10},
	} {
		var own []string
		for _, who := range []string{"QUITO The mayor of the smaller town", "The council", "The fishermen", "The envoys", "The pilots", "The millers", "The skippers"} {
			own = append(own, paragraph(who))
		}
		n := 0
		for _, b := range read(t, "Ferry runs again\n\n"+menu+strings.Join(own, "\n\n")+"\n\n"+tt.below+"\n\n"+menu).Blocks {
			if b.Kind == Body {
				n++
			}
		}
		if n != tt.want {
			t.Errorf("%s: %d paragraphs, want %d", tt.name, n, tt.want)
		}
	}
}

// Lines that a page sets between the paragraphs of its story, and sentences that begin like them.
func TestLinesBetween(t *testing.T) {
	for line, want := range map[string]bool{
		"RELATED VIDEO: Two pilots tell of the fog":            true,
		"Advertisement - Continue Reading Below":               true,
		"Read or Share this story: http://buoy.example/2jE":    true,
		"Email the author: ana@buoy.example":                   true,
		"This story originally ran in the Buoy.":               true,
		"Related talks of both ports were put off on Monday.":  false,
		"Advertisements for the ferry were taken down in May.": false,
		"This story of the crane began in May 2016.":           false,
	} {
		if got := isBoilerplate(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}
