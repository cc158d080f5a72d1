package smalltoml

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func TestDecode(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{ // want: the error, "" for none
		{"options", "# ours\nstyle = \"table\"\nstatus = [\"planned\", \"ongoing\"]\nsince = 2024-01-01\n", ""},
		{"a table", "[author]\nname.first = 'A'\n", ""},
		{"marks in strings", `a = "` + strings.Repeat("[{.", 50) + `"` + "\nb = '" + strings.Repeat(".", 50) + "'", ""},
		{"marks in a comment", "# " + strings.Repeat("...[[[", 5000) + "\na = 1", ""},
		{"a long string of lines", "a = \"\"\"\n..........\n[[[[[[[\n\"\"\"\nb = 1", ""},
		{"many short entries", strings.Repeat("#\n", 3000) + "a = 1\n", ""},
		{"many decimals", "a = [1.5, 2.5, 3.5, 4.5, 5.5]", ""},
		{"a dotted key", "x = 1\n" + strings.Repeat("a.", 30000) + "a = 1", "line 2: a key of more than 4 parts"},
		{"a dotted table", "[" + strings.Repeat("a.", 30000) + "a]", "line 1: a key of more than 4 parts"},
		{"nested lists", "\na = " + strings.Repeat("[", 30000), "line 2: lists or tables more than 4 deep"},
		{"nested tables", "a = " + strings.Repeat("{a=", 15000), "line 1: lists or tables more than 4 deep"},
		{"behind a broken string", "a = \"x\nb = " + strings.Repeat("{a=", 15000), "line 2: lists or tables more than 4 deep"},
		{"behind an escaped mark", `a = "\"", b = ` + strings.Repeat("{a=", 15000), "line 1: lists or tables more than 4 deep"},
		{"a long value", "a = 1\nb = \"" + strings.Repeat("x", MaxEntry) + "\"", "line 2: an entry longer than 4096 bytes"},
		{"a long key", strings.Repeat("a", MaxEntry+9) + " = 1", "line 1: an entry longer than 4096 bytes"},
		{"a list over many lines", "a = [\n" + strings.Repeat("1,\n", 2000) + "]", "line 1365: an entry longer than 4096 bytes"},
		{"a long text", strings.Repeat("a=1\n", MaxText/4+1), "line 16385: longer than 65536 bytes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var v map[string]any
			_, err := Decode(c.in, &v)
			var bound *BoundError
			switch {
			case c.want == "" && err != nil:
				t.Errorf("got %v", err)
			case c.want != "" && (!errors.As(err, &bound) || err.Error() != c.want):
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

// What is decoded at all costs little.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{"a.b.c.d = 1\n[x.y]\nz = {a = [1, {b = 'c'}]}", "a = \"\"\"\n\"\"\"\nb='x", "[[a]]\n[[a.b]]\n[a.b.c]", "a = 1979-05-27T07:32:00", "\"\".'' = \"\\\"\"", "#\r\na=\"\\"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		start := time.Now()
		var v map[string]any
		_, err := Decode(strings.Repeat(s, 1+min(len(s), MaxText)/(len(s)+1)), &v)
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%s, %v", took, err)
		}
	})
}
