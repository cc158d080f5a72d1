package fixes

import (
	"fmt"
	"strings"

	"dateline/timeline/edtf"
)

// String is the decision as a [[fix]] of a corrections file, with its final line feed.
func (f *Fix) String() string {
	var b strings.Builder
	b.WriteString("[[fix]]\n")
	t := f.Target
	if f.Split {
		t.Quote = ""
	}
	for _, l := range t.pairs() {
		fmt.Fprintf(&b, "%-7s = %s\n", l[0], l[1])
	}
	line := func(key, value string) { fmt.Fprintf(&b, "%-7s = %s\n", key, value) }
	if f.Split {
		line("split", quote(f.Quote))
	}
	if !f.Set.empty() {
		line("set", inline(f.Set.pairs()))
	}
	if !f.Was.empty() {
		line("was", inline(f.Was.pairs()))
	}
	if f.Hide != nil {
		line("hide", fmt.Sprint(*f.Hide))
	}
	if f.Pin != nil {
		line("pin", fmt.Sprint(*f.Pin))
	}
	if f.Note != nil {
		line("note", quote(*f.Note))
	}
	if f.Merge != nil {
		b.WriteString("merge   = [\n")
		for _, t := range f.Merge {
			fmt.Fprintf(&b, "  %s,\n", inline(t.pairs()))
		}
		b.WriteString("]\n")
	}
	if f.Add != nil {
		pairs := f.Add.pairs()
		if f.Add.Source != "" {
			pairs = append(pairs, [2]string{"source", quote(f.Add.Source)})
		}
		line("add", inline(pairs))
	}
	b.WriteString(signature(f.By, f.On))
	if f.Why != "" {
		line("why", quote(f.Why))
	}
	return b.String()
}

// String is what was accepted as a [[seen]] of a corrections file, with its final line feed.
func (s *Seen) String() string {
	out := fmt.Sprintf("[[seen]]\n%-7s = %s\n", "mark", quote(s.Mark))
	if s.Quote != "" {
		out += fmt.Sprintf("%-7s = %s\n", "quote", quote(s.Quote))
	}
	return out + signature(s.By, s.On)
}

// signature says who and when.
func signature(by, on string) (out string) {
	if by != "" {
		out += fmt.Sprintf("%-7s = %s\n", "by", quote(by))
	}
	if d, err := edtf.Parse(on); err == nil && d.Precision() == edtf.PrecisionDay && len(on) == len("2006-01-02") {
		out += fmt.Sprintf("%-7s = %s\n", "on", on)
	} else if on != "" {
		out += fmt.Sprintf("%-7s = %s\n", "on", quote(on))
	}
	return out
}

func (t Target) pairs() (out [][2]string) {
	for _, p := range [][2]string{{"story", t.Story}, {"quote", t.Quote}, {"phrase", t.Phrase}, {"trigger", t.Trigger}} {
		if p[1] != "" {
			out = append(out, [2]string{p[0], quote(p[1])})
		}
	}
	return out
}

func (c Change) pairs() (out [][2]string) {
	if !c.Date.IsZero() {
		out = append(out, [2]string{"date", quote(c.Date.String())})
	}
	if c.Status != "" {
		out = append(out, [2]string{"status", quote(string(c.Status))})
	}
	if c.Summary != "" {
		out = append(out, [2]string{"summary", quote(c.Summary)})
	}
	for _, l := range []struct {
		key   string
		names []string
	}{{"actors", c.Actors}, {"places", c.Places}} {
		if l.names == nil {
			continue
		}
		var quoted []string
		for _, n := range l.names {
			quoted = append(quoted, quote(n))
		}
		out = append(out, [2]string{l.key, "[" + strings.Join(quoted, ", ") + "]"})
	}
	return out
}

func inline(pairs [][2]string) string {
	var parts []string
	for _, p := range pairs {
		parts = append(parts, p[0]+" = "+p[1])
	}
	return "{ " + strings.Join(parts, ", ") + " }"
}

// quote is a basic string of TOML.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < 0x20 || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// Append gives a corrections file with entries added at its end, an empty line before each. It refuses what would not be read back.
func Append(file []byte, name string, entries ...string) ([]byte, error) {
	out := strings.TrimRight(string(file), "\n")
	if out != "" {
		out += "\n"
	}
	for _, e := range entries {
		if out != "" {
			out += "\n"
		}
		out += e
	}
	if _, err := Read([]byte(out), name); err != nil {
		return nil, err
	}
	return []byte(out), nil
}
