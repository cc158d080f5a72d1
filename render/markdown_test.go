package render

import (
	"bytes"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func toMarkdown(t interface{ Fatal(...any) }, tl *timeline.Timeline, opt Options) string {
	var b bytes.Buffer
	if err := Markdown(&b, tl, opt); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// rendered is what a reader sees of Markdown: its text, and the names of all
// elements that are not ours to use.
func rendered(t interface{ Fatal(...any) }, source string) (text string, foreign []string) {
	var b bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote)).Convert([]byte(source), &b); err != nil {
		t.Fatal(err)
	}
	return textOf(t, b.String())
}

// textOf returns the words of a page and the elements that no timeline has.
func textOf(t interface{ Fatal(...any) }, page string) (text string, foreign []string) {
	ours := strings.Fields("html head body ul li p strong em h1 h2 h3 table thead tbody tr th td sup hr div ol a section colgroup col span")
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var words strings.Builder
	for n := range root.Descendants() {
		switch {
		case n.Type == html.TextNode:
			words.WriteString(n.Data)
		case n.Type == html.ElementNode && n.Data == "a":
			for _, a := range n.Attr {
				if a.Key == "href" && !strings.HasPrefix(a.Val, "#fn") {
					foreign = append(foreign, "a "+a.Val)
				}
			}
		case n.Type == html.ElementNode && !slices.Contains(ours, n.Data):
			foreign = append(foreign, n.Data)
		case n.Type == html.ElementNode && slices.Contains([]string{"p", "li", "td", "th", "h1", "h2"}, n.Data):
			words.WriteByte('\n')
		}
	}
	return words.String(), foreign
}

// squeeze makes texts comparable: one space for any white space.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

func checkMarkdown(t interface {
	Fatal(...any)
	Fatalf(string, ...any)
}, s string) {
	want := squeeze(clean(s))
	for _, c := range []struct{ name, source, text string }{
		{"in a line", "- **x** — " + mdText(s) + "\n", "x — " + want},
		{"at a line's start", mdLine(s) + "\n", want},
		{"at an item's start", "- " + mdLine(s) + "\n", want},
		{"in a heading", "# " + mdHeading(s) + "\n", want},
		{"in a table", "| a | b |\n| :-- | :-- |\n| x | " + mdText(s) + " |\n", "a b x " + want},
	} {
		text, foreign := rendered(t, c.source)
		if got := squeeze(text); got != squeeze(c.text) {
			t.Fatalf("%s: %q shows as %q, want %q\n%s", c.name, s, got, c.text, c.source)
		}
		if len(foreign) > 0 {
			t.Fatalf("%s: %q makes elements %q\n%s", c.name, s, foreign, c.source)
		}
	}
}

func TestMarkdownShowsTheWords(t *testing.T) {
	for _, s := range hostile {
		checkMarkdown(t, s)
	}
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.OneOf(rapid.SampledFrom(hostile), rapid.StringOfN(rapid.RuneFrom([]rune("ab1 .:/@*_`[]()<>~|!&\\#+-={}^$\n\"'w")), 0, 12, -1), rapid.String())
		checkMarkdown(t, strings.Join(rapid.SliceOfN(piece, 1, 4).Draw(t, "pieces"), ""))
	})
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkMarkdown(t, s) })
}

// pandoc reads what goldmark reads.
func TestMarkdownInPandoc(t *testing.T) {
	pandoc, err := exec.LookPath("pandoc")
	if err != nil {
		t.Skip("pandoc is not installed")
	}
	for _, reader := range []string{"markdown-smart", "gfm", "commonmark_x-smart"} {
		for _, look := range Values("style") {
			t.Run(reader+" "+look, func(t *testing.T) {
				tl := strange(t)
				cmd := exec.Command(pandoc, "--from="+reader, "--to=html", "--wrap=none")
				cmd.Stdin = strings.NewReader(toMarkdown(t, tl, Options{Style: look}))
				out, err := cmd.Output()
				if err != nil {
					t.Fatal(err)
				}
				text, foreign := textOf(t, string(out))
				if len(foreign) > 0 {
					t.Errorf("elements %q", foreign)
				}
				text = norm.NFC.String(squeeze(text))
				for _, e := range tl.Events {
					if want := norm.NFC.String(squeeze(clean(e.Summary))); strings.Count(text, want) < 2 { // in the list and in the footnote
						t.Errorf("%q is not shown twice", want)
					}
				}
			})
		}
	}
}

func TestMarkdownFootnotesAreReferencedOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tl := timelines(20).Draw(t, "timeline")
		source := toMarkdown(t, tl, Options{Style: rapid.SampledFrom(Values("style")).Draw(t, "style")})
		seen := map[string]int{}
		for _, part := range strings.Split(source, "[^")[1:] {
			label, _, ok := strings.Cut(part, "]")
			if ok {
				seen[label]++
			}
		}
		for label, n := range seen {
			if n != 2 { // the reference and the note
				t.Fatalf("label %q occurs %d times in\n%s", label, n, source)
			}
		}
	})
}

// Adding an event adds its lines and changes no other.
func TestMarkdownChangesOnlyItsOwnLines(t *testing.T) {
	after := thaw(t)
	before := *after
	before.Events = append(slices.Clone(after.Events[:4]), after.Events[5:]...)
	old := strings.Split(toMarkdown(t, &before, Options{}), "\n")
	now := strings.Split(toMarkdown(t, after, Options{}), "\n")
	added := 0
	for _, line := range now {
		if len(old) > 0 && line == old[0] {
			old = old[1:]
			continue
		}
		added++
	}
	if added != 2 || len(old) != 0 {
		t.Errorf("%d lines added, %d lost; want the event and its footnote added", added, len(old))
	}
}

func TestFootnoteLabels(t *testing.T) {
	m := &markdown{opt: Options{Slug: "us"}, used: map[string]int{}}
	for _, c := range []struct{ id, want string }{
		{"2023-06-17/2023-06-18-51d2", "us-2023-06-17-2023-06-18-51d2"},
		{"2014~-00ff", "us-2014-00ff"},
		{"2014?-00ff", "us-2014-00ff-2"},
		{"2014-00ff-2", "us-2014-00ff-2-2"},
		{"2014-00ff", "us-2014-00ff-3"},
		{"", "us-"},
		{"", "us--2"},
	} {
		if got := m.label(timeline.Event{ID: c.id}); got != c.want {
			t.Errorf("label of %q = %q, want %q", c.id, got, c.want)
		}
	}
}

// TestDatedWords: the words that give the date of a quoted sentence are in italics, if they stand there as words.
func TestDatedWords(t *testing.T) {
	for _, tt := range []struct{ quote, line, phrase, want string }{ // the phrase with the word before it
		{"Chad left in 2012 and came back in 2019", "Chad left in 2012 and came back in 2019", "in |2019", "Chad left in 2012 and came back in *2019*"},
		{"Chad left last week", "Chad left last week [5–11 May 2003]", "left |last week", `Chad left *last week* \[5–11 May 2003\]`},
		{"Last week Chad left", "Last week [5–11 May 2003] Chad left", "|Last week", `*Last week* \[5–11 May 2003\] Chad left`},
		{"Chad left in May and Mali in May", "Chad left in May and Mali in May [2003]", "Mali in |May", `Chad left in May and Mali in *May* \[2003\]`},
		{"Chad left in May and Mali in May", "Chad left in May [2003] and Mali in May", "left in |May", `Chad left in *May* \[2003\] and Mali in May`},
		{"Chad left in May, and Mali in May", "Chad left in May", "left in |May", "Chad left in May"},
		{"It was May. Chad left", "It was May. Chad left", "|", "It was May. Chad left"},
		{"Chad left in 20191", "Chad left in 20191", "in |2019", "Chad left in 20191"},
		{"Chad left “Monday”", "Chad left “Monday”", "“|Monday", "Chad left “Monday”"},
		{"Chad left on <i>", "Chad left on <i>", "on |<i>", "Chad left on \\<i\\>"},
	} {
		before, phrase, _ := strings.Cut(tt.phrase, "|")
		start := strings.Index(tt.quote, before+phrase) + len(before)
		ev := timeline.Evidence{Quote: tt.quote, Phrase: timeline.Phrase{Text: phrase, Start: start, End: start + len(phrase)}}
		e := timeline.Event{Summary: tt.line, Headline: timeline.Quoted, Evidence: []timeline.Evidence{ev}}
		if got := mdDated(mdText(e.Summary), e); got != tt.want {
			t.Errorf("%q of %q: %q, want %q", tt.phrase, tt.line, got, tt.want)
		}
		e.Headline = timeline.Composed
		if got := mdDated(mdText(e.Summary), e); got != mdText(e.Summary) {
			t.Errorf("%q, composed: %q", tt.line, got)
		}
	}
}

// TestNoteOfContext: a line that quotes the sentence before, too, has its note's quote already, whatever mark ends that sentence.
func TestNoteOfContext(t *testing.T) {
	for line, said := range map[string]bool{
		"Rao left. Moe stayed in Lund on Monday [3 May 2021].":   true,
		"Rao spoke of “a plan.” Moe stayed in Lund on Monday":    true,
		"Rao said that Moe stayed in Lund on Monday":             false,
		"… Moe stayed in Lund …":                                 false,
		"Moe stayed in Lund on Monday [3 May 2021]. Rao left it": false,
	} {
		e := timeline.Event{Summary: line, Headline: timeline.Quoted}
		if got := saysQuote(e, timeline.Evidence{Quote: "Moe stayed in Lund on Monday."}); got != said {
			t.Errorf("%q: %v, want %v", line, got, said)
		}
	}
}
