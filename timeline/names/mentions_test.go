package names_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

var update = flag.Bool("update", false, "rewrite testdata/mentions.txt")

const mentionsFile = "testdata/mentions.txt"

// TestMentions reads the cases of testdata/mentions.txt, whose head explains the form.
func TestMentions(t *testing.T) {
	file, err := os.ReadFile(mentionsFile)
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(strings.TrimSpace(string(file)), "\n\n")
	cases := 0
	for i, block := range blocks {
		title, text, want := parseCase(block)
		if text == "" {
			continue
		}
		cases++
		got := describe(names.Default(), text)
		if *update {
			blocks[i] = strings.TrimPrefix(title+"\n", "\n") + text + "\n" + got
			continue
		}
		t.Run(strings.TrimPrefix(title, "# "), func(t *testing.T) {
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s\n(-want +got)\n%s", text, diff)
			}
		})
	}
	if cases < 70 {
		t.Errorf("%s has %d cases; it should have 70 at least", mentionsFile, cases)
	}
	if *update {
		var b strings.Builder
		for _, block := range blocks {
			b.WriteString(strings.TrimRight(block, "\n") + "\n\n")
		}
		if err := os.WriteFile(mentionsFile, []byte(strings.TrimRight(b.String(), "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestRegister: in a list of more people than any story has, no office alone means one of them; in a short one it does.
func TestRegister(t *testing.T) {
	for n, want := range map[int]bool{20: true, 1100: false} {
		var b strings.Builder
		for i := range n {
			name := string([]rune{'A' + rune(i/26/26), 'a' + rune(i/26%26), 'r', 'a' + rune(i%26), 'o'})
			b.WriteString("Admiral Eva " + name + " spoke. ")
		}
		b.WriteString("Senator Odo Brandt left. The senator waved.")
		if got := strings.Contains(describe(names.Default(), b.String()), "The senator = Odo Brandt"); got != want {
			t.Errorf("%d people: “The senator” is Odo Brandt: %v, want %v", n, got, want)
		}
	}
}

func parseCase(block string) (title, text, want string) {
	var body, mentions []string
	for _, line := range strings.Split(block, "\n") {
		switch {
		case strings.HasPrefix(line, "#"):
			title = line
		case strings.HasPrefix(line, "\t"):
			mentions = append(mentions, line+"\n")
		default:
			body = append(body, line)
		}
	}
	return title, strings.Join(body, "\n"), strings.Join(mentions, "")
}

// describe lists the mentions of a text, one a line.
func describe(g *names.Gazetteer, text string) string {
	doc := syntax.Parse(text, nil)
	cast := g.Find(doc, names.Filing{})
	var b strings.Builder
	for _, m := range cast.Mentions {
		b.WriteString("\t" + text[m.Start:m.End] + " = ")
		for i, e := range m.Entities {
			if i > 0 {
				b.WriteString(" + ")
			}
			b.WriteString(cast.Name(e))
		}
		if m.Form == names.Adjective {
			b.WriteString(" ~")
		}
		if m.Locative {
			b.WriteString(" @")
		}
		if m.Acting >= 0 {
			b.WriteString(" > " + cast.Name(m.Acting))
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestHeadlineVerb: in a headline, where all words have capitals, a verb is no surname behind a name; in a text it may be one.
func TestHeadlineVerb(t *testing.T) {
	const text = "Orvalla Approves Pact\n\nMr. Orvalla left. Eva Brandt Waters left."
	blocks := []syntax.Block{{Start: 0, End: 21, Headline: true}, {Start: 23, End: len(text)}}
	cast := names.Default().Find(syntax.Parse(text, blocks), names.Filing{})
	var got []string
	for _, e := range cast.Entities {
		got = append(got, e.Name)
	}
	if diff := cmp.Diff([]string{"Eva Brandt Waters", "Orvalla"}, got); diff != "" {
		t.Errorf("entities (-want +got)\n%s", diff)
	}
}
