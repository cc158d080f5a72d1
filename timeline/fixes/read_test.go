package fixes_test

import (
	"strings"
	"testing"
	"time"

	"dateline/timeline/build"
	"dateline/timeline/fixes"
)

func TestReadErrors(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"not TOML", "[[fix]]\nquote = ", `f.toml:2: unexpected EOF; expected value`},
		{"not TOML at all", "hello", `f.toml:1: unexpected EOF; expected key separator '='`},
		{"unknown key", "[[fix]]\nquote = \"a b\"\nhide = true\ncolour = \"red\"", `f.toml:4: unknown key "colour": known are story, quote, phrase, trigger, set, was, hide, pin, note, merge, split, add, by, on, why`},
		{"unknown table", "# a\n[[fixes]]\nquote = \"a\"", `f.toml:2: unknown key "fixes": known are fix, seen and actors`},
		{"unknown key of set", "[[fix]]\nquote = \"a b\"\n\nset = { day = \"2023\" }", `f.toml:4: unknown key "day": known are date, status, summary, actors, places`},
		{"impossible date", "[[fix]]\nquote = \"a b\"\nset = { date = \"2023-02-30\" }", `f.toml:3: "2023-02-30": February 2023 has 28 days`},
		{"date in words", "[[fix]]\nquote = \"a b\"\nset = { date = \"last May\" }", `f.toml:3: "last May"`},
		{"a year without quotes", "[[fix]]\nquote = \"a b\"\nset = { date = 2023 }", `f.toml:3: date: 2023 is a number: write it in quotes, as "2023"`},
		{"a moment", "[[fix]]\nquote = \"a b\"\nset = { date = 2023-06-14T10:00:00Z }", `f.toml:3: date: 2023-06-14 10:00:00 +0000 UTC has a clock: write the day alone`},
		{"unknown status", "[[fix]]\nquote = \"a b\"\nset = { status = \"done\" }", `f.toml:3: unknown status "done": known are occurred, planned`},
		{"on is a month", "[[fix]]\nquote = \"a b\"\nhide = true\non = \"2023-05\"", `f.toml:4: on: 2023-05 is no day: write it as 2023-06-14`},
		{"no event", "\n[[fix]]\nhide = true", `f.toml:2: it does not say which event: add quote = "words of its sentence"`},
		{"no decision", "[[fix]]\nquote = \"a b\"", `f.toml:1: it decides nothing: give set, hide, pin, note, merge, split or add`},
		{"two decisions", "[[fix]]\nquote = \"a b\"\nhide = true\npin = true", `f.toml:1: hidden, pinned do not go together`},
		{"no words", "[[fix]]\nquote = \"--\"\nhide = true", `f.toml:2: "--" has no word to be found by`},
		{"hide in words", "[[fix]]\nquote = \"a\"\nhide = \"yes\"", `f.toml:3: hide: yes is neither true nor false`},
		{"merge of one", "[[fix]]\nmerge = [\"a b\"]", `f.toml:2: merge names two events or more`},
		{"merge of numbers", "[[fix]]\nmerge = [1, 2]", `f.toml:2: merge holds 1: give words`},
		{"empty set", "[[fix]]\nquote = \"a\"\nset = {}", `f.toml:3: set says nothing`},
		{"add without date", "[[fix]]\nadd = { summary = \"x\" }", `f.toml:2: add has no date`},
		{"fix is no list", "fix = 3", `f.toml:1: fix is no list: write [[fix]] above each`},
		{"second of two", "[[fix]]\nquote = \"\"\"\n[[fix]]\n\"\"\"\nhide = true\n[[fix]]\nquote = 3\nhide = true", `f.toml:7: quote: 3 is no text`},
		{"an actor", "[actors]\n\"Baku\" = 3", `f.toml:2: "Baku": an actor is called by a name in quotes`},
		{"never", "[actors]\nnever = [\"Franco\"]", `f.toml:2: never holds "Franco": write the word, "=" and what it is not`},
		{"seen without mark", "[[seen]]\nquote = \"a\"", `f.toml:1: it has no mark`},
		{"not UTF-8", "# \xff", `f.toml: it is not UTF-8`},
		{"deep", "a.b.c.d.e = 1", `f.toml:1: a key of more than 4 parts`},
		{"long", "[[fix]]\nnote = \"" + strings.Repeat("x", 5000) + "\"", `f.toml:2: an entry longer than 4096 bytes`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := fixes.Read([]byte(tt.text), "f.toml")
			if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
				t.Errorf("got  %v\nwant %s", err, tt.want)
			} else if strings.Contains(err.Error(), "\n") {
				t.Errorf("more than one line: %v", err)
			}
		})
	}
}

// A long file is read in a moment: it grows with each day's decisions.
func TestReadLong(t *testing.T) {
	var b strings.Builder
	for range 20_000 {
		b.WriteString("[[fix]]\nstory = \"a\"\nquote = \"Envoys of Norway and Sweden met in Oslo on Monday over fish\"\nset = { date = \"2024-03-05\", status = \"planned\" }\nby = \"em\"\n\n")
	}
	start := time.Now()
	set, err := fixes.Read([]byte(b.String()), "f.toml")
	if err != nil || len(set.Fixes) != 20_000 {
		t.Fatal(err)
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("%v for %d bytes", took, b.Len())
	}
}

// What tools write is read back as the same decision.
func TestWritten(t *testing.T) {
	yes, note := true, "first\tsince “2023”\n"
	note = strings.TrimSpace(note)
	text := `[[fix]]
story = "a"
quote = "said \"no\" \\ and\nleft"
phrase = "Monday"
trigger = "said"
set = { date = "2024-03~", status = "planned", summary = "x = \"y\"", actors = [], places = ["A, B"] }
was = { date = "2024" }
pin = true
note = "first\tsince “2023”"
by = "em"
on = 2024-03-08
why = "#1"

[[fix]]
merge = ["a b", { story = "s", quote = "c", trigger = "t" }]

[[fix]]
split = "recalled and expelled"

[[fix]]
quote = "a"
hide = false

[[fix]]
add = { date = "2023-11", summary = "Talks", source = "https://example.org" }
`
	set, err := fixes.Read([]byte(text), "f.toml")
	if err != nil {
		t.Fatal(err)
	}
	f := set.Fixes[0]
	if *f.Pin != yes || *f.Note != note || f.Trigger != "said" || f.On != "2024-03-08" {
		t.Errorf("read as %+v", f)
	}
	var out []byte
	for i := range set.Fixes {
		if out, err = fixes.Append(out, "f.toml", set.Fixes[i].String()); err != nil {
			t.Fatal(err)
		}
	}
	again, err := fixes.Read(out, "f.toml")
	if err != nil {
		t.Fatalf("%v in\n%s", err, out)
	}
	for i := range set.Fixes {
		if a, b := set.Fixes[i].String(), again.Fixes[i].String(); a != b {
			t.Errorf("written\n%s\nread back as\n%s", a, b)
		}
	}
}

// Accepted events are reviewed while they stay as they were; another date or line wants another look.
func TestSeen(t *testing.T) {
	story := "OSLO, March 6, 2024 (AP) - Envoys of Norway and Sweden met in Oslo on Monday over fishing rights."
	tl := build.Timeline(read(t, "oslo.txt", story), build.Options{})
	seen := fixes.Seen{Mark: tl.Events[0].Marks()[0], Quote: "Envoys of Norway", By: "em", On: "2024-03-08"}
	set, err := fixes.Read([]byte(seen.String()), "f.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, story string
		want        int
	}{
		{"as it was", story, 1},
		{"more is told", story + "\n\nDenmark closed its embassy on Tuesday.", 1},
		{"on another day", strings.Replace(story, "March 6", "March 13", 1), 0},
		{"in other words", strings.Replace(story, "fishing", "fish", 1), 0},
	} {
		got := build.Timeline(read(t, "oslo.txt", tt.story), build.Options{Fixes: set, Reviewed: true})
		if len(got.Events) != tt.want {
			t.Errorf("%s: %d reviewed events, want %d", tt.name, len(got.Events), tt.want)
		}
		if got.Review == nil || got.Review.On != "2024-03-08" {
			t.Errorf("%s: review %+v", tt.name, got.Review)
		}
	}
}

// FuzzRead: whatever a file holds, reading it ends in decisions or one line; and what is read can be written and read again.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"[[fix]]\nquote = \"a b\"\nset = { date = 2023-06-14 }\n", "[actors]\n\"a\" = \"b\"\nnever = [\"c = d\"]\n[[seen]]\nmark = \"0\"",
		"fix = [{quote='''\n[[fix]]''', hide=true}]", "[[fix]]\nmerge=['a',{quote='b'}]\n[fix.was]\nstatus='planned'", "[[fix]]\nadd.date='2023'\nadd.summary='x'"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		set, err := fixes.Read(text, "f.toml")
		if err != nil {
			if strings.ContainsAny(err.Error(), "\n\r") && !strings.ContainsAny(string(text), "\r") {
				t.Fatalf("more than one line: %q", err)
			}
			return
		}
		for i := range set.Fixes {
			written := set.Fixes[i].String()
			again, err := fixes.Read([]byte(written), "g.toml")
			if err != nil {
				t.Fatalf("%v in\n%s", err, written)
			}
			if got := again.Fixes[0].String(); got != written {
				t.Fatalf("%s\nread back as\n%s", written, got)
			}
		}
		set.Apply(nil, nil)
	})
}
