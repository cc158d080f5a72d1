package article

import (
	"strings"
	"testing"
)

func TestGluedMarks(t *testing.T) {
	for _, g := range gluedMarks {
		for _, want := range append(g.in, g.out...) {
			text := strings.NewReplacer("<", "", ">", "").Replace(want)
			var got []string
			for _, u := range gluedPieces(text, unit{end: len(text)}) {
				s := text[u.start:u.end]
				if u.page {
					s = "<" + s + ">"
				}
				got = append(got, s)
			}
			if s := strings.Join(got, " "); s != want {
				t.Errorf("%s:\n got %s\nwant %s", g.name, s, want)
			}
		}
	}
}

// TestGluedMarksFarApart holds that the stretches of marks far from each other, with no full stop between, do not overlap.
func TestGluedMarksFarApart(t *testing.T) {
	far := strings.Repeat("port ", 700)
	comments := strings.Repeat("It is good May 4, 2011 at 6:48 am | Report abuse | ", 2)
	for _, text := range []string{
		"The port shut. 9:00 am ET - Talks of " + far + "end! 10:00 am ET - More. She came home.",
		"The port shut on Monday. " + comments + far + comments + far + "She came home.",
	} {
		end := 0
		for _, u := range gluedPieces(text, unit{end: len(text)}) {
			if u.start < end || u.end <= u.start {
				t.Fatalf("the piece at %d to %d lies behind one that ends at %d", u.start, u.end, end)
			}
			end = u.end
		}
	}
}

func TestGluedPageIsNoStory(t *testing.T) {
	text := "Envoys meet in Tisse\n\nTwo ports signed a pact on Monday, the mayor of Tisse told reporters. She came home. ADVERTISEMENT In 1992, both ports signed another pact. At 6:19 pm on 01 Jun 2009, skipper9 wrote: I saw it in 2008. At 04:34 am on 05 Jun 2009, Tisse_boy wrote: So did I."
	as, err := Read(strings.NewReader(text), "a.txt", Options{})
	if err != nil {
		t.Fatal(err)
	}
	a, body := as[0], []string{}
	for _, b := range a.Blocks {
		if b.Kind == Body {
			body = append(body, a.Text[b.Start:b.End])
		}
	}
	if got, want := strings.Join(body, " | "), "Two ports signed a pact on Monday, the mayor of Tisse told reporters. She came home. | In 1992, both ports signed another pact."; got != want {
		t.Errorf("body is\n%s, want\n%s", got, want)
	}
}

// TestStampBeforeSlug holds that a stamp that runs into the slug is taken together with it, where the comments behind the story are cut off, too.
func TestStampBeforeSlug(t *testing.T) {
	text := "TISSE | Thu Nov 17, 2011 11:20 pm GMT TISSE (Reuters) - Two ports signed a pact on Monday, the mayor of Tisse told reporters. She came home. Views expressed in the comments do not represent those of The Buoy. In 1982 it began."
	as, err := Read(strings.NewReader(text), "a.txt", Options{})
	if err != nil {
		t.Fatal(err)
	}
	a := as[0]
	if got, want := a.Text[a.SlugEnd:a.Blocks[0].End], "Two ports signed a pact on Monday, the mayor of Tisse told reporters. She came home."; got != want || a.Agency != "Reuters" || a.Published.String() != "2011-11-17T23:20Z" {
		t.Errorf("the story is %q of %s, %s", got, a.Agency, a.Published)
	}
}

func TestStrayTeaser(t *testing.T) {
	const top, end = "Two ports signed a pact on Monday, the mayor of Tisse told reporters.\n\n", "\n\nThe pact of Tisse ends a quarrel of ten years, she said."
	for _, c := range []struct {
		par  string
		kind BlockKind
	}{
		{"A ferry burned off Dakar on Sunday, and its crew was saved. Full story", Boilerplate},
		{"A ferry burned off Dakar on Sunday, and its crew was saved. Read more", Boilerplate},
		{"A ferry burned off Tisse on Sunday, and its crew was saved. Full story", Body},
		{"A ferry burned off Dakar on Sunday, and its crew told the full story", Body},
		{"A ferry burned on Sunday, and its crew was saved. Full story", Body},
	} {
		for _, p := range classify(top+c.par+end, 0, nil) {
			if s := (top + c.par + end)[p.start:p.end]; s == c.par && p.kind != c.kind {
				t.Errorf("%s is %s, want %s", s, p.kind, c.kind)
			}
		}
	}
}
